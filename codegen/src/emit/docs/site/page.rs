//! Views of the frame of every page, of the first page, and of the page of common errors.

use std::collections::BTreeMap;

use serde::Serialize;

use super::markup::{both, escaped, inline, maybe, pair};
use crate::model::{ErrorRow, Model, Operation, Retry};

/// Labels in both languages, by name.
pub(super) type Labels = BTreeMap<&'static str, String>;

/// The frame of every page.
#[derive(Serialize)]
pub(super) struct Frame {
    /// The relative path from the page to the root of the site.
    root: String,
    /// The title of the page, without markup.
    title: String,
    service: String,
    resources: Vec<ResourceLink>,
}

#[derive(Serialize)]
struct ResourceLink {
    id: String,
    title: String,
    open: bool,
    operations: Vec<Link>,
}

#[derive(Serialize)]
struct Link {
    id: String,
    method: String,
    /// The method in lower case, for CSS.
    verb: String,
    path: String,
    summary: String,
    current: bool,
}

impl Frame {
    pub(super) fn new(model: &Model, root: &str, current: Option<&Operation>) -> Self {
        let resources = model.resources.iter().map(|resource| ResourceLink {
            id: resource.id.clone(),
            title: resource.id.replace('_', " "),
            open: current.is_some_and(|operation| operation.resource == resource.id),
            operations: resource
                .operations
                .iter()
                .map(|operation| Link {
                    id: operation.id.clone(),
                    method: operation.method.as_str().to_owned(),
                    verb: operation.method.as_str().to_lowercase(),
                    path: operation.path_template(),
                    summary: both(&operation.summary),
                    current: current.is_some_and(|other| other.id == operation.id),
                })
                .collect(),
        });
        Self {
            root: root.to_owned(),
            title: current.map_or_else(
                || model.service.title.en.clone(),
                |operation| operation.id.clone(),
            ),
            service: both(&model.service.title),
            resources: resources.collect(),
        }
    }
}

/// The first page.
#[derive(Serialize)]
pub(super) struct Index {
    description: String,
    base: String,
    hosts: Vec<(String, String)>,
    parameters: Vec<(String, String)>,
    auth: Vec<(String, String, String)>,
}

pub(super) fn index(model: &Model) -> Index {
    let service = &model.service;
    Index {
        description: both(&service.description),
        base: service.base.path_template(),
        hosts: service
            .base
            .hosts
            .iter()
            .map(|(name, host)| (name.clone(), host.clone()))
            .collect(),
        parameters: service
            .base
            .parameters
            .iter()
            .map(|field| (field.wire.clone(), maybe(field.description.as_ref())))
            .collect(),
        auth: service
            .auth
            .iter()
            .map(|(name, scheme)| {
                let header = format!("{}: {} …", scheme.header, scheme.scheme).replace(":  ", ": ");
                (name.clone(), header, both(&scheme.description))
            })
            .collect(),
    }
}

/// The page of the common error table.
#[derive(Serialize)]
pub(super) struct Errors {
    rows: Vec<Row>,
}

pub(super) fn errors(model: &Model) -> Errors {
    Errors {
        rows: rows(&model.service.errors),
    }
}

/// An error row.
#[derive(Serialize)]
pub(super) struct Row {
    id: String,
    status: u16,
    error: Option<String>,
    code: Option<i64>,
    message: Option<String>,
    secret: Vec<String>,
    cause: String,
    remedy: String,
    retry: Option<String>,
    assumed: bool,
}

pub(super) fn rows(rows: &[ErrorRow]) -> Vec<Row> {
    let row = |row: &ErrorRow| Row {
        id: row.id.clone(),
        status: row.status,
        error: row.error.clone(),
        code: row.code,
        message: row
            .pattern
            .clone()
            .or_else(|| row.message.clone())
            .map(|text| text.trim().to_owned()),
        secret: row.secret.clone(),
        cause: maybe(row.cause.as_ref()),
        remedy: maybe(row.remedy.as_ref()),
        retry: retry(row.retry),
        assumed: row.assumed,
    };
    rows.iter().map(row).collect()
}

fn retry(retry: Retry) -> Option<String> {
    let (en, zh) = match retry {
        Retry::Never => return None,
        Retry::Throttled => ("repeated after a wait", "等待后自动重试"),
        Retry::Transient => ("repeated if the call is idempotent", "在安全时自动重试"),
        Retry::RefreshToken => ("repeated once with a new token", "更换 token 后重试一次"),
    };
    Some(pair(en, zh))
}

/// The texts of the templates.
pub(super) fn labels() -> Labels {
    let words: [(&str, &str, &str); 39] = [
        ("search", "Search", "搜索"),
        ("operations", "Operations", "接口"),
        ("common_errors", "Common errors", "通用错误码"),
        ("request", "Request", "请求"),
        ("response", "Response", "响应"),
        ("errors", "Errors", "错误码"),
        ("types", "Types", "数据类型"),
        ("examples", "Examples", "示例"),
        ("field", "Field", "字段"),
        ("place", "In", "位置"),
        ("type", "Type", "类型"),
        ("description", "Description", "说明"),
        ("required", "required", "必填"),
        ("always", "always there", "必有"),
        ("secret", "Never printed", "不会输出"),
        ("cause", "Cause", "原因"),
        ("remedy", "Remedy", "处理建议"),
        ("retry", "Client", "客户端"),
        ("limits", "Limits", "限制"),
        ("auth", "Token", "鉴权"),
        ("no_auth", "none", "无需"),
        ("idempotent", "Idempotent", "幂等"),
        ("not_idempotent", "Not idempotent", "非幂等"),
        ("deprecated", "Deprecated", "已废弃"),
        ("page", "Document", "文档"),
        ("payload", "Payload", "业务数据"),
        (
            "nothing",
            "Nothing is sent beside the path.",
            "除路径外不发送其他内容。",
        ),
        ("empty", "The response is empty.", "响应体为空。"),
        (
            "binary",
            "The response is a stream of bytes.",
            "响应体为二进制流。",
        ),
        ("example_response", "Response", "响应示例"),
        ("any_key", "Any other key", "其他任意键"),
        (
            "disagreements",
            "Where documents disagree",
            "文档不一致之处",
        ),
        ("base", "Calls go to", "请求地址"),
        ("menu", "Menu", "目录"),
        ("theme", "Light or dark", "明暗"),
        ("no_results", "Nothing found", "没有结果"),
        ("assumed", "assumed", "推断"),
        ("paging", "Paging", "分页"),
        (
            "common_hint",
            "and the errors of every operation",
            "以及所有接口共有的错误码",
        ),
    ];
    words
        .into_iter()
        .map(|(key, en, zh)| (key, pair(&escaped(en), &inline(zh))))
        .collect()
}
