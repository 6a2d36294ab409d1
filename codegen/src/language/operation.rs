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
    /// One line: what it does, in own words.
    pub summary: Text,
    /// What else the caller must know, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The page of these facts.
    pub document: Document,
    /// Set when the vendor advises against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Text>,
    /// Whether a repeated call has the effect of one. Required: retrying hangs on it.
    pub idempotent: bool,
    /// What is sent.
    pub request: RequestSpec,
    /// What comes back on success.
    pub response: ResponseSpec,
    /// Rows of the operation's error table, in the document's order.
    #[serde(default)]
    pub errors: Vec<ErrorRow>,
    /// Documented call rates.
    #[serde(default)]
    pub rate_limits: Vec<RateLimit>,
    /// How the result is paged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pagination: Option<Paginate>,
    /// How a long list is split over several calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<Batch>,
    /// Types that this operation declares.
    #[serde(default)]
    pub types: IndexMap<String, TypeDef>,
    /// The vendor's examples, verbatim.
    #[serde(default)]
    pub examples: Vec<Example>,
    /// Where documents disagree, and which one this file follows.
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
    /// As it is written on the wire.
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

/// What is sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestSpec {
    /// HTTP method.
    pub method: Method,
    /// Path below the service's base: `/users/{username}/user_channel`.
    pub path: String,
    /// How the call is authenticated, by name from the service file; `none` for open calls.
    pub auth: String,
    /// Further ways that the server takes, by name. The client sends `auth`, unless the call is given a
    /// token of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also_auth: Vec<String>,
    /// The placeholders of `path`. Strings, numbers, enums, and lists of strings (`style: comma`).
    #[serde(default)]
    pub path_parameters: IndexMap<String, FieldSpec>,
    /// Query parameters.
    #[serde(default)]
    pub query: IndexMap<String, FieldSpec>,
    /// Headers beside the service's and the authentication.
    #[serde(default)]
    pub headers: IndexMap<String, FieldSpec>,
    /// The body. Absent: none is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodySpec>,
}

/// How a body is written.
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

/// The request body: `fields` (an object whose fields the builder takes one by one) or `value`
/// (a bare value, which the builder takes under the name its `as` gives; default `body`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BodySpec {
    /// How it is written.
    pub media: Media,
    /// Fields of the object.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub fields: IndexMap<String, FieldSpec>,
    /// With `fields`: type of the values under free keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional: Option<TypeExpr>,
    /// The bare value (`list<NewUser>`), with its constraints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<FieldSpec>,
    /// Greatest size of the encoded body, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_bytes: Option<u64>,
}

/// What comes back on success: a payload somewhere in a JSON body, bytes, or nothing.
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
    /// With `fields`: type of the values under free keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional: Option<TypeExpr>,
    /// The payload's type, when it is no object of this operation's own.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub ty: Option<TypeExpr>,
    /// Set for bytes that are streamed instead of a JSON body.
    #[serde(default, skip_serializing_if = "is_default")]
    pub binary: bool,
    /// Set when the success body is empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub empty: bool,
    /// What the body says on success beside the status; replaces the envelope's rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<SuccessRule>,
    /// Shape of the error body, by name; replaces the envelope's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_body: Option<String>,
    /// Where a success reports items that failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial: Option<PartialResult>,
    /// What it means, in own words.
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

/// Where a success reports, item by item, what failed.
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
    /// What a result says when its item succeeded. Absent: every entry is a failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<SuccessRule>,
}

/// A documented call rate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RateLimit {
    /// How many.
    pub limit: u32,
    /// In how many seconds.
    pub seconds: u32,
    /// Per what.
    pub per: RateKey,
    /// With `per: parameter`: the path parameter or field whose value is the key, by its name in code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// What is counted: absent, calls; else the items of the list field of this name in code
    /// (a message to 600 users counts 600).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<String>,
    /// The budget this limit shares with other operations, by name. Absent: the operation's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<String>,
    /// The page of this fact, when it is not the operation's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// What else is to know, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

/// What a call rate is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RateKey {
    /// The app.
    App,
    /// The value of a parameter: a user id, a group id.
    Parameter,
}

/// How the result is paged. Names are names in code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Paginate {
    /// The kind.
    pub by: Page,
    /// The request's parameter that says where to go on (cursor, page number, last id).
    pub parameter: String,
    /// The request's parameter for the size of a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// JSON pointer, from the body's root, to the items.
    pub items: String,
    /// `cursor`: pointer from the root to the next cursor. `last_id`: pointer inside an item to its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// `number`: the first page's number. Default 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<i64>,
    /// `last_id`: whether the next page begins with the item of that id itself. A page that holds
    /// nothing else ends.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inclusive: bool,
}

/// The kinds of paging.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// The response carries a cursor; none, or an empty one, ends.
    Cursor,
    /// Pages are numbered; a page with fewer items than asked for ends.
    Number,
    /// The next page begins behind the last item's id; an empty page ends.
    LastId,
}

/// How a list above its documented cap is split over several calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// The list, by its name in code; its `max_items` is the cap.
    pub field: String,
}

/// Two documents that say different things.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disagreement {
    /// What it is about: a field, a row, a limit.
    pub about: String,
    /// The page this file follows, and what it says.
    pub holds: Document,
    /// The page it does not follow.
    pub against: Document,
    /// What each says, in own words.
    pub says: Text,
    /// Why this one.
    pub reason: Text,
}
