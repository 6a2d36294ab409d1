//! The text files of the emitted crate: README and reference, and the manifest of [`manifest`].

use std::fmt::{self, Write as _};

use serde::Serialize;
use tera::{Context, Tera};

use crate::{
    emit::{
        docs::manifest,
        markdown::{self, cell},
        output::{self, GenerateError, Output},
        rust::{self, names::Names},
    },
    model::{ErrorRow, Field, Location, Media, Model, Operation, Payload, Text},
};

const TEMPLATES: [(&str, &str); 2] = [
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
    let mut outputs = vec![manifest::output(model, &features(model, names))?];
    for (name, _) in TEMPLATES {
        // Perf: the reference is long; growing it would copy it several times.
        let mut text = Vec::with_capacity(capacity);
        tera.render_to(name, &context, &mut text).map_err(failed)?;
        let text = String::from_utf8(text)
            .map_err(|error| GenerateError(format!("a template failed: {error}")))?;
        outputs.push(Output {
            path: name.to_owned(),
            text,
        });
    }
    Ok(outputs)
}

/// The features of the resources, in order.
fn features(model: &Model, names: &Names) -> Vec<String> {
    let features = model.resources.iter();
    let mut features: Vec<String> = features
        .map(|resource| names.resource(&resource.id).feature.clone())
        .collect();
    features.sort();
    features
}

#[derive(Serialize)]
struct Page {
    crate_name: String,
    title: String,
    title_zh: String,
    description: String,
    target: String,
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
    /// Method and path, as code in a cell.
    call: String,
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
    let zh = |text: &Text| text.zh.clone().unwrap_or_else(|| text.en.clone());
    Page {
        crate_name: output::crate_name(model),
        title: markdown::inline(&service.title.en),
        title_zh: markdown::inline(&zh(&service.title)),
        description: both(&service.description.en, &zh(&service.description)),
        target: markdown::code(
            &format!("{{base_url}}{}/…", service.base.path_template()),
            1,
        ),
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
        Payload::Value { ty, .. } => markdown::code(&ty.to_string(), 1),
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
        call: code(format!(
            "{} {}",
            operation.method.as_str(),
            operation.path_template()
        )),
        summary: prose(Some(&operation.summary)),
        summary_zh: cell(&markdown::inline(
            operation.summary.zh.as_deref().unwrap_or_default(),
        )),
        page: markdown::code(&operation.document.page, 1),
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
            "| {} |{location} {} | {required} | {} |",
            code(&field.name),
            code(&field.ty),
            prose(field.description.as_ref()),
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
                literal(row.error.as_deref()),
                literal(row.pattern.as_deref().or(row.message.as_deref())),
                prose(row.cause.as_ref()),
                prose(row.remedy.as_ref()),
            ));
        }
        rows
    }
}

/// Formats prose of two languages: paragraphs line by line, other blocks apart.
fn both(en: &str, zh: &str) -> String {
    let texts = [en, zh].map(markdown::blocks);
    let is_lines = texts.iter().all(|text| markdown::is_paragraph(text));
    texts.join(if is_lines { "\n" } else { "\n\n" })
}

/// Formats prose that may be missing as a cell.
fn prose(text: Option<&Text>) -> String {
    text.map(|text| cell(&markdown::inline(&text.en)))
        .unwrap_or_default()
}

/// Formats a text that may be missing, and has no markup, as a cell.
fn literal(text: Option<&str>) -> String {
    text.map(|text| cell(&markdown::literal(text)))
        .unwrap_or_default()
}

/// Formats a name as code in a cell.
fn code(text: impl ToString) -> String {
    cell(&markdown::code(&text.to_string(), 1))
}
