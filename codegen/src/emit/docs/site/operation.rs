//! View of an operation, for its page.

use serde::Serialize;

use super::{
    field::{self, FieldLine, TypeBlock},
    markup::{both, inline, maybe, pair},
    page::{Row, rows},
};
use crate::{
    emit::{
        cases::{corrected, corrected_curl},
        rust::{self, names::Names},
    },
    model::{
        Example, Location, Media, Model, Operation, Page, Payload, RateKey, RateLimit, TypeExpr,
    },
};

/// The view of an operation.
#[derive(Serialize)]
pub(super) struct OperationPage {
    id: String,
    method: String,
    verb: String,
    path: String,
    summary: String,
    description: String,
    deprecated: Option<String>,
    auth: Option<String>,
    also_auth: Vec<String>,
    idempotent: bool,
    document: String,
    document_url: Option<String>,
    limits: Vec<String>,
    paging: Option<String>,
    inputs: Vec<FieldLine>,
    media: Option<&'static str>,
    statuses: Vec<u16>,
    response: String,
    /// `binary`, `empty`, `type` or `fields`.
    kind: &'static str,
    pointer: String,
    ty: String,
    outputs: Vec<FieldLine>,
    additional: Option<String>,
    rows: Vec<Row>,
    types: Vec<TypeBlock>,
    rust: Option<String>,
    examples: Vec<ExampleBlock>,
    disagreements: Vec<DisagreementBlock>,
}

#[derive(Serialize)]
struct ExampleBlock {
    id: String,
    description: String,
    curl: Option<String>,
    status: Option<u16>,
    response_body: Option<String>,
    error: Option<String>,
    /// The page of the error row: this one (empty) or that of common errors.
    error_at: String,
}

#[derive(Serialize)]
struct DisagreementBlock {
    about: String,
    holds: String,
    against: String,
    says: String,
    reason: String,
}

pub(super) fn page(model: &Model, names: &Names, operation: &Operation) -> OperationPage {
    let media = operation.body.as_ref().map(|body| body.media);
    let inputs = operation.inputs.iter().map(|input| {
        let location = location(input.location, media);
        let required = input.field.required_in_request && input.field.constant.is_none();
        field::line(&input.field, Some(location), required)
    });
    let mut mentioned: Vec<&TypeExpr> = operation
        .inputs
        .iter()
        .map(|input| &input.field.ty)
        .collect();
    let (mut ty, mut outputs, mut additional) = (String::new(), Vec::new(), None);
    let (kind, pointer) = match &operation.response.payload {
        Payload::Binary => ("binary", String::new()),
        Payload::Empty => ("empty", String::new()),
        Payload::Value {
            pointer,
            ty: expression,
        } => {
            mentioned.push(expression);
            ty = field::expression(expression);
            ("type", pointer.clone())
        }
        Payload::Object { pointer, object } => {
            mentioned.extend(object.all_fields().map(|field| &field.ty));
            outputs = field::lines(object, |field| field.required_in_response);
            additional = object.additional_type().map(field::expression);
            ("fields", pointer.clone())
        }
    };
    OperationPage {
        id: operation.id.clone(),
        method: operation.method.as_str().to_owned(),
        verb: operation.method.as_str().to_lowercase(),
        path: operation.path_template(),
        summary: both(&operation.summary),
        description: maybe(operation.description.as_ref()),
        deprecated: operation.deprecated.as_ref().map(both),
        auth: operation.auth.as_ref().map(ToString::to_string),
        also_auth: operation
            .also_auth
            .iter()
            .map(ToString::to_string)
            .collect(),
        idempotent: operation.idempotent,
        document: operation.document.page.clone(),
        document_url: operation
            .document
            .url
            .clone()
            .filter(|url| url.starts_with("https://")),
        limits: operation.rate_limits.iter().map(limit).collect(),
        paging: paging(operation),
        inputs: inputs.collect(),
        media: media.map(media_type),
        statuses: operation.response.status.clone(),
        response: maybe(operation.response.description.as_ref()),
        kind,
        pointer,
        ty,
        outputs,
        additional,
        rows: rows(&operation.errors),
        types: field::reached(model, &mentioned)
            .into_iter()
            .map(field::block)
            .collect(),
        rust: rust::example_of(model, names, operation),
        examples: operation
            .examples
            .iter()
            .map(|one| example(operation, one))
            .collect(),
        disagreements: operation
            .disagreements
            .iter()
            .map(|disagreement| DisagreementBlock {
                about: inline(&disagreement.about),
                holds: disagreement.holds.page.clone(),
                against: disagreement.against.page.clone(),
                says: both(&disagreement.says),
                reason: both(&disagreement.reason),
            })
            .collect(),
    }
}

fn location(location: Location, media: Option<Media>) -> String {
    let (en, zh) = match (location, media) {
        (Location::Path, _) => ("path", "路径"),
        (Location::Query, _) => ("query", "查询参数"),
        (Location::Header, _) => ("header", "请求头"),
        (Location::Body, Some(Media::Form)) => ("form", "表单"),
        (Location::Body, Some(Media::Multipart)) => ("part", "表单项"),
        (Location::Body, _) => ("body", "请求体"),
    };
    pair(en, zh)
}

fn media_type(media: Media) -> &'static str {
    match media {
        Media::Json => "application/json",
        Media::Form => "application/x-www-form-urlencoded",
        Media::Multipart => "multipart/form-data",
        Media::Binary => "application/octet-stream",
    }
}

/// Formats a rate limit in both languages.
fn limit(limit: &RateLimit) -> String {
    let key = match &limit.per {
        RateKey::Parameter(name) => format!("每个 `{name}` "),
        RateKey::App => "每个应用".to_owned(),
    };
    let period = match limit.seconds {
        1 => "每秒".to_owned(),
        60 => "每分钟".to_owned(),
        3_600 => "每小时".to_owned(),
        86_400 => "每天".to_owned(),
        seconds => format!("每 {seconds} 秒"),
    };
    let counted = limit
        .counts
        .as_ref()
        .map_or_else(|| "次".to_owned(), |field| format!("个 `{field}`"));
    let zh = format!("{key}{period} {} {counted}", limit.limit);
    let words = pair(&inline(&rust::limit_in_words(limit)), &inline(&zh));
    match &limit.description {
        Some(text) => format!("{words}{} {}", pair(".", "。"), both(text)),
        None => words,
    }
}

fn paging(operation: &Operation) -> Option<String> {
    let page = operation.pagination.as_ref()?;
    let name = &page.parameter;
    let (en, zh) = match page.by {
        Page::Cursor { .. } => ("the response carries a cursor", "响应携带游标"),
        Page::Number { .. } => ("by page number", "按页码"),
        Page::LastId { .. } => ("behind the last item's id", "从上一页最后一项之后开始"),
    };
    Some(pair(
        &inline(&format!("{en}, sent as `{name}`")),
        &inline(&format!("{zh}，以 `{name}` 传入")),
    ))
}

fn example(operation: &Operation, example: &Example) -> ExampleBlock {
    let response = example.response.as_ref();
    let error = response.and_then(|response| response.error.clone());
    let own = operation
        .errors
        .iter()
        .any(|row| Some(&row.id) == error.as_ref());
    ExampleBlock {
        id: example.id.clone(),
        description: maybe(example.description.as_ref()),
        curl: corrected_curl(example).map(|text| text.trim().to_owned()),
        status: response.map(|response| response.status),
        response_body: response.map(|response| {
            corrected(&response.body, &response.errata)
                .trim()
                .to_owned()
        }),
        error,
        error_at: if own {
            String::new()
        } else {
            "../errors.html".to_owned()
        },
    }
}
