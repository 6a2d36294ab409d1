//! Text outputs, rendered with tera: the emitted crate's manifest, README and reference page.
//!
//! Everything a template shows is computed here; templates only put it in place.

use std::borrow::Cow;

use serde::Serialize;
use tera::{Context, Tera};

use crate::{
    generate::{GenerateError, Output},
    model::{ErrorRow, Field, Location, Media, Model, Operation, Payload},
    rust::{self, names::Names},
};

const TEMPLATES: [(&str, &str); 3] = [
    ("Cargo.toml", include_str!("../templates/Cargo.toml.tera")),
    ("README.md", include_str!("../templates/README.md.tera")),
    (
        "REFERENCE.md",
        include_str!("../templates/REFERENCE.md.tera"),
    ),
];

/// The text files of the emitted crate.
pub(crate) fn outputs(model: &Model, names: &Names) -> Result<Vec<Output>, GenerateError> {
    let failed = |error: tera::Error| GenerateError(error.to_string());
    let mut tera = Tera::default();
    tera.autoescape_on(Vec::<&'static str>::new());
    tera.add_raw_templates(TEMPLATES).map_err(failed)?;
    let page = page(model, names);
    let context = Context::from_serialize(&page).map_err(failed)?;
    TEMPLATES
        .iter()
        .map(|(name, _)| {
            let text = tera.render(name, &context).map_err(failed)?;
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
    common_errors: Vec<Row>,
}

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
    inputs: Vec<Row>,
    outputs: Vec<Row>,
    output: String,
    errors: Vec<Row>,
}

/// A row of a Markdown table.
type Row = String;

fn page(model: &Model, names: &Names) -> Page {
    let service = &model.service;
    let zh = |text: &crate::model::Text| text.zh.clone().unwrap_or_else(|| text.en.clone());
    let mut features: Vec<String> = model
        .resources
        .iter()
        .map(|resource| names.resource(&resource.id).feature)
        .collect();
    features.sort();
    Page {
        crate_name: crate::generate::crate_name(model),
        title: service.title.en.clone(),
        title_zh: zh(&service.title),
        description: service.description.en.trim().to_owned(),
        description_zh: zh(&service.description).trim().to_owned(),
        base: crate::model::PathPart::template(&service.base.path),
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
        common_errors: rows(&service.errors),
    }
}

fn operation(operation: &Operation) -> OperationPage {
    let inputs = operation
        .inputs
        .iter()
        .filter(|input| input.field.constant.is_none())
        .map(|input| {
            let place = match (
                input.location,
                operation.body.as_ref().map(|body| body.media),
            ) {
                (Location::Path, _) => "path",
                (Location::Query, _) => "query",
                (Location::Header, _) => "header",
                (Location::Body, Some(Media::Form)) => "form",
                (Location::Body, Some(Media::Multipart)) => "part",
                (Location::Body, _) => "body",
            };
            field(&input.field, Some(place), input.field.required_in_request)
        });
    let (output, outputs) = match &operation.response.payload {
        Payload::Value { ty, .. } => (format!("`{ty}`"), Vec::new()),
        Payload::Object { object, .. } => {
            let lines = object
                .fields
                .iter()
                .map(|f| field(f, None, f.required_in_response));
            (String::new(), lines.collect())
        }
        Payload::Binary => ("bytes, streamed".to_owned(), Vec::new()),
        Payload::Empty => ("nothing".to_owned(), Vec::new()),
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
            .cloned()
            .reduce(|all, auth| format!("{all} or {auth}"))
            .unwrap_or_else(|| "none".to_owned()),
        idempotent: operation.idempotent,
        limits: operation
            .rate_limits
            .iter()
            .map(rust::limit_in_words)
            .collect(),
        inputs: inputs.collect(),
        outputs,
        output,
        errors: rows(&operation.errors),
    }
}

/// A field's row: name, where it stands if that is to be said, type, whether it is required, meaning.
fn field(field: &Field, place: Option<&str>, required: bool) -> Row {
    let place = place.map_or(String::new(), |place| format!(" {place} |"));
    let required = if required { "yes" } else { "no" };
    let description = field.description.as_ref().map(|text| cell(&text.en));
    format!(
        "| `{}` |{place} `{}` | {required} | {} |",
        field.name,
        field.ty,
        description.unwrap_or_default()
    )
}

/// The rows of an error table: variant, status, type, message, cause, remedy.
fn rows(rows: &[ErrorRow]) -> Vec<Row> {
    let idents = rust::names::rows(rows.iter().map(|row| row.id.as_str()));
    let rows = rows.iter().zip(idents).map(|(row, ident)| {
        format!(
            "| `{ident}` | {} | {} | {} | {} | {} |",
            row.status,
            optional(row.error.as_deref()),
            optional(row.pattern.as_deref().or(row.message.as_deref())),
            optional(row.cause.as_ref().map(|cause| cause.en.as_str())),
            optional(row.remedy.as_ref().map(|remedy| remedy.en.as_str())),
        )
    });
    rows.collect()
}

/// The cell of a text that may be missing.
fn optional(text: Option<&str>) -> Cow<'_, str> {
    text.map(cell).unwrap_or_default()
}

/// Text as one cell of a Markdown table.
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
