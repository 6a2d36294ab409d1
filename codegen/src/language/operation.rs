//! One file per operation.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{
    Document, ErrorRow, Example, FieldSpec, SuccessRule, Text, TypeDef, TypeExpr, types::is_default,
};

/// The file of one operation. Its folder is the resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OperationFile {
    /// Version of the spec language.
    pub language: u32,
    /// The operation's id, `snake_case`, unique in the service and equal to the file's name.
    pub operation: String,
    /// One line on what the operation does, in own words.
    pub summary: Text,
    /// Further facts for the caller, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The page of these facts.
    pub document: Document,
    /// Set when the vendor deprecates the operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Text>,
    /// Whether the operation is idempotent. Required: retries depend on it.
    pub idempotent: bool,
    /// The request.
    pub request: RequestSpec,
    /// The response on success.
    pub response: ResponseSpec,
    /// Rows of the operation's error table, in the document's order.
    #[serde(default)]
    pub errors: Vec<ErrorRow>,
    /// Documented rate limits.
    #[serde(default)]
    pub rate_limits: Vec<RateLimit>,
    /// Paging of the result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pagination: Option<Paginate>,
    /// Splitting of a long list over several calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<Batch>,
    /// Types that this operation declares.
    #[serde(default)]
    pub types: IndexMap<String, TypeDef>,
    /// The vendor's examples, verbatim.
    #[serde(default)]
    pub examples: Vec<Example>,
    /// Contradictions between documents, and which one this file follows.
    #[serde(default)]
    pub disagreements: Vec<Disagreement>,
}

/// HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
#[allow(missing_docs)]
pub enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
    Head,
}

impl Method {
    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Head => "HEAD",
        }
    }
}

/// The request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestSpec {
    /// HTTP method.
    pub method: Method,
    /// Path below the service's base: `/users/{username}/user_channel`.
    pub path: String,
    /// Authentication scheme, by name from the service file; `none` for open calls.
    pub auth: String,
    /// Further schemes that the server accepts, by name. The client uses `auth` unless a call has a token of
    /// its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_auth: Vec<String>,
    /// The placeholders of `path`. Strings, numbers, enums, and lists of strings (`style: comma`).
    #[serde(default)]
    pub path_parameters: IndexMap<String, FieldSpec>,
    /// Query parameters.
    #[serde(default)]
    pub query: IndexMap<String, FieldSpec>,
    /// Headers in addition to the service's and the authentication.
    #[serde(default)]
    pub headers: IndexMap<String, FieldSpec>,
    /// The body. Absent: no body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodySpec>,
}

/// Media type of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Media {
    /// `application/json`.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data`.
    Multipart,
    /// Bytes as they are.
    Binary,
}

/// The request body: `fields` (an object, one setter per field) or `value` (a bare value, with a setter named
/// by its `as`; default `body`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BodySpec {
    /// Media type.
    pub media: Media,
    /// Fields of the object.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub fields: IndexMap<String, FieldSpec>,
    /// With `fields`: type of the values of additional keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional: Option<TypeExpr>,
    /// The bare value (`list<NewUser>`), with its constraints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<FieldSpec>,
    /// Maximum size of the encoded body, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_bytes: Option<u64>,
}

/// The response on success: a payload in a JSON body, bytes, or an empty body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResponseSpec {
    /// The statuses of success. Default: 200.
    #[serde(default = "ok_only", skip_serializing_if = "is_ok_only")]
    pub status: Vec<u16>,
    /// The envelope, by name from the service file; `none` when the payload is the whole body.
    pub envelope: String,
    /// JSON pointer to the payload. Default: the whole body.
    #[serde(default, skip_serializing_if = "is_default")]
    pub payload: String,
    /// Fields of the payload, an object.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub fields: IndexMap<String, FieldSpec>,
    /// With `fields`: type of the values of additional keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional: Option<TypeExpr>,
    /// Type of a payload that is not declared by `fields`.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub ty: Option<TypeExpr>,
    /// Set for a streamed body of bytes instead of JSON.
    #[serde(default, skip_serializing_if = "is_default")]
    pub binary: bool,
    /// Set when the success body is empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub empty: bool,
    /// Success rule of the body, in addition to the status; replaces the envelope's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<SuccessRule>,
    /// Shape of the error body, by name; replaces the envelope's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_body: Option<String>,
    /// Location of failed items in a success.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial: Option<PartialResult>,
    /// Description, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

impl ResponseSpec {
    /// Whether the payload is an object of the operation's own.
    pub(crate) fn is_object(&self) -> bool {
        !self.binary && !self.empty && self.ty.is_none()
    }
}

fn ok_only() -> Vec<u16> {
    vec![200]
}

fn is_ok_only(status: &[u16]) -> bool {
    status == [200]
}

/// Per-item results in a success.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartialResult {
    /// JSON pointer, from the body's root, to a list of results, to one result, or to a map from item to result.
    pub at: String,
    /// Pointer inside a result to the item's name. Absent: the map's key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// Pointer inside a result to the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Success rule of a result. Absent: every entry is a failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<SuccessRule>,
}

/// A documented rate limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateLimit {
    /// Maximum number.
    pub limit: u32,
    /// Period, in seconds.
    pub seconds: u32,
    /// Key of the limit.
    pub per: RateKey,
    /// With `per: parameter`: the path parameter or field whose value is the key, by its name in code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// The list field whose items are counted, by its name in code (a message to 600 users counts 600).
    /// Absent: calls are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<String>,
    /// Name of the budget that this limit shares with other operations. Absent: the operation's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<String>,
    /// The page of this fact, when it is not the operation's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Further facts, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

/// Key of a rate limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RateKey {
    /// The app.
    App,
    /// The value of a parameter: a user id, a group id.
    Parameter,
}

/// Paging of the result. Names are names in code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Paginate {
    /// The kind.
    pub by: Page,
    /// The input for the position: cursor, page number or last id.
    pub parameter: String,
    /// The input for the page size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// JSON pointer, from the body's root, to the items.
    pub items: String,
    /// `cursor`: pointer from the root to the next cursor. `last_id`: pointer inside an item to its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// `number`: number of the first page. Default 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<i64>,
    /// `last_id`: whether the next page begins with the item of that id. A page without other items is the
    /// last.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inclusive: bool,
}

/// The kinds of paging.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// The response has a cursor; on the last page it is absent or empty.
    Cursor,
    /// Pages are numbered; a page with fewer items than the page size is the last.
    Number,
    /// The next page begins after the id of the last item; an empty page is the last.
    LastId,
}

/// Splitting of a list above its documented maximum over several calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// The list, by its name in code; its `max_items` is the maximum.
    pub field: String,
}

/// A contradiction between two documents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disagreement {
    /// Subject: a field, a row, a limit.
    pub about: String,
    /// The page that this file follows.
    pub holds: Document,
    /// The page it does not follow.
    pub against: Document,
    /// The statements of both pages, in own words.
    pub says: Text,
    /// Why this file follows that page.
    pub reason: Text,
}
