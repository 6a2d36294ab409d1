//! The text files of the emitted crate: manifest, README and reference.

use std::{
    borrow::Cow,
    fmt::{self, Write as _},
};

use serde::Serialize;
use tera::{Context, Tera};

use crate::{
    emit::{
        output::{self, GenerateError, Output},
        rust::{self, names::Names},
    },
    model::{ErrorRow, Field, Location, Media, Model, Operation, Payload},
};

const TEMPLATES: [(&str, &str); 3] = [
    ("Cargo.toml", include_str!("templates/Cargo.toml.tera")),
    ("README.md", include_str!("templates/README.md.tera")),
    ("REFERENCE.md", include_str!("templates/REFERENCE.md.tera")),
];

/// The text files of the emitted crate.
pub(crate) fn outputs(model: &Model, names: &Names) -> Result<Vec<Output>, GenerateError> {
    let failed = |error: tera::Error| GenerateError(format!("a template failed: {error}"));
    let mut tera = Tera::default();
    tera.autoescape_on(Vec::<&'static str>::new());
    tera.add_raw_templates(TEMPLATES).map_err(failed)?;
    let page = page(model, names);
    let context = Context::from_serialize(&page).map_err(failed)?;
    let capacity = page.capacity();
    TEMPLATES
        .iter()
        .map(|(name, _)| {
            // Perf: the reference is long; growing it would copy it several times.
            let mut text = Vec::with_capacity(capacity);
            tera.render_to(name, &context, &mut text).map_err(failed)?;
            let text = String::from_utf8(text)
                .map_err(|error| GenerateError(format!("a template failed: {error}")))?;
            Ok(Output {
                path: (*name).to_owned(),
                text,
            })
        })
        .collect()
}

#[derive(Serialize)]
struct Page {
    crate_name: String,
    title: String,
    title_zh: String,
    description: String,
    description_zh: String,
    base: String,
    features: Vec<String>,
    operation_count: usize,
    resources: Vec<ResourcePage>,
    common_errors: Rows,
}

impl Page {
    /// Estimates the bytes of the longest text.
    fn capacity(&self) -> usize {
        let operations = self.resources.iter().flat_map(|all| &all.operations);
        let rows = |rows: &Rows| rows.0.len();
        let lengths = operations.map(|operation| {
            let rows = [&operation.inputs, &operation.outputs, &operation.errors].map(rows);
            rows.iter().sum::<usize>() + operation.summary.len() + BYTES_PER_OPERATION
        });
        lengths.sum::<usize>() + rows(&self.common_errors)
    }
}

/// The bytes of an operation in the reference, without its rows.
const BYTES_PER_OPERATION: usize = 512;

#[derive(Serialize)]
struct ResourcePage {
    title: String,
    module: String,
    operations: Vec<OperationPage>,
}

#[derive(Serialize)]
struct OperationPage {
    id: String,
    method: String,
    path: String,
    summary: String,
    summary_zh: String,
    page: String,
    auth: String,
    idempotent: bool,
    limits: Vec<String>,
    inputs: Rows,
    outputs: Rows,
    output: String,
    errors: Rows,
}

fn page(model: &Model, names: &Names) -> Page {
    let service = &model.service;
    let zh = |text: &crate::model::Text| text.zh.clone().unwrap_or_else(|| text.en.clone());
    let mut features: Vec<String> = model
        .resources
        .iter()
        .map(|resource| names.resource(&resource.id).feature.clone())
        .collect();
    features.sort();
    Page {
        crate_name: output::crate_name(model),
        title: service.title.en.clone(),
        title_zh: zh(&service.title),
        description: service.description.en.trim().to_owned(),
        description_zh: zh(&service.description).trim().to_owned(),
        base: service.base.path_template(),
        features,
        operation_count: model.operations().count(),
        resources: model
            .resources
            .iter()
            .map(|resource| ResourcePage {
                title: resource.id.replace('_', " "),
                module: names.resource(&resource.id).module.to_string(),
                operations: resource.operations.iter().map(operation).collect(),
            })
            .collect(),
        common_errors: Rows::of_errors(&service.errors),
    }
}

fn operation(operation: &Operation) -> OperationPage {
    let media = operation.body.as_ref().map(|body| body.media);
    let mut inputs = Rows::default();
    for input in operation.caller_inputs() {
        let location = match (input.location, media) {
            (Location::Path, _) => " path |",
            (Location::Query, _) => " query |",
            (Location::Header, _) => " header |",
            (Location::Body, Some(Media::Form)) => " form |",
            (Location::Body, Some(Media::Multipart)) => " part |",
            (Location::Body, _) => " body |",
        };
        inputs.field(&input.field, location, input.field.required_in_request);
    }
    let mut outputs = Rows::default();
    let output = match &operation.response.payload {
        Payload::Value { ty, .. } => format!("`{ty}`"),
        Payload::Object { object, .. } => {
            for field in &object.fields {
                outputs.field(field, "", field.required_in_response);
            }
            String::new()
        }
        Payload::Binary => "bytes, streamed".to_owned(),
        Payload::Empty => "nothing".to_owned(),
    };
    OperationPage {
        id: operation.id.clone(),
        method: operation.method.as_str().to_owned(),
        path: operation.path_template(),
        summary: cell(&operation.summary.en).into_owned(),
        summary_zh: cell(operation.summary.zh.as_deref().unwrap_or_default()).into_owned(),
        page: operation.document.page.clone(),
        auth: operation
            .auth
            .iter()
            .chain(&operation.also_auth)
            .map(ToString::to_string)
            .reduce(|all, auth| format!("{all} or {auth}"))
            .unwrap_or_else(|| "none".to_owned()),
        idempotent: operation.idempotent,
        limits: operation
            .rate_limits
            .iter()
            .map(rust::limit_in_words)
            .collect(),
        inputs,
        outputs,
        output,
        errors: Rows::of_errors(&operation.errors),
    }
}

/// The rows of a Markdown table, each after a line end. Perf: one text, the reference has thousands of rows.
#[derive(Default, Serialize)]
#[serde(transparent)]
struct Rows(String);

impl Rows {
    fn add(&mut self, row: fmt::Arguments<'_>) {
        self.0.push('\n');
        // Writing to a `String` does not fail.
        let _ = self.0.write_fmt(row);
    }

    /// Adds a field: name, location (a cell or nothing), type, required, description.
    fn field(&mut self, field: &Field, location: &str, required: bool) {
        let required = if required { "yes" } else { "no" };
        self.add(format_args!(
            "| `{}` |{location} `{}` | {required} | {} |",
            field.name,
            field.ty,
            optional(field.description.as_ref().map(|text| text.en.as_str())),
        ));
    }

    /// Makes rows of variant, status, type, message, cause and remedy.
    fn of_errors(errors: &[ErrorRow]) -> Self {
        let mut rows = Self::default();
        let idents = rust::names::rows(errors.iter().map(|row| row.id.as_str()));
        for (row, ident) in errors.iter().zip(idents) {
            rows.add(format_args!(
                "| `{ident}` | {} | {} | {} | {} | {} |",
                row.status,
                optional(row.error.as_deref()),
                optional(row.pattern.as_deref().or(row.message.as_deref())),
                optional(row.cause.as_ref().map(|cause| cause.en.as_str())),
                optional(row.remedy.as_ref().map(|remedy| remedy.en.as_str())),
            ));
        }
        rows
    }
}

/// Formats a text that may be missing as a cell.
fn optional(text: Option<&str>) -> Cow<'_, str> {
    text.map(cell).unwrap_or_default()
}

/// Formats a text as a cell of a Markdown table.
fn cell(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if !text.contains(['\\', '|', '<', '\n', '\r']) {
        return Cow::Borrowed(text);
    }
    text.replace('\\', "\\\\")
        .replace('|', "\\|")
        .replace('<', "\\<")
        .replace(['\n', '\r'], " ")
        .into()
}
