//! The vendor's examples: the second oracle.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Text, types::is_default};

/// A documented call: the vendor's texts verbatim, and beside them the same in structured form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Its name, `snake_case`, unique in the operation.
    pub id: String,
    /// What it shows, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// The page, when it is not the operation's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<ExampleRequest>,
    /// The answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<ExampleResponse>,
}

/// A documented request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExampleRequest {
    /// The curl command, verbatim.
    pub curl: String,
    /// What must be corrected in it before it can hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errata: Vec<ErrataPatch>,
    /// What the typed builder is given to send the same, by name in code.
    pub parameters: IndexMap<String, serde_json::Value>,
    /// Headers that the client sends and the curl leaves out (the documents' curls are careless with
    /// `Accept` and `Content-Type`), by name. Any other difference is red.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub curl_omits: Vec<String>,
    /// Headers that the curl carries without a meaning and the client does not send (`Content-Type`
    /// on a call without a body), by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub curl_adds: Vec<String>,
}

/// A documented response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExampleResponse {
    /// HTTP status. Default: 200.
    #[serde(default = "ok", skip_serializing_if = "is_ok")]
    pub status: u16,
    /// Headers that matter.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub headers: IndexMap<String, String>,
    /// The body, verbatim.
    pub body: String,
    /// What must be corrected in it before it can hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errata: Vec<ErrataPatch>,
    /// For an error: the id of the row it belongs to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub error: Option<String>,
}

fn ok() -> u16 {
    200
}

fn is_ok(status: &u16) -> bool {
    *status == 200
}

/// A correction of a verbatim text. The text must still be wrong without it and the patch must still
/// apply, else the erratum is stale and the check is red.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErrataPatch {
    /// The wrong part, verbatim; it occurs exactly once.
    pub find: String,
    /// What stands there when it is right.
    pub replace: String,
    /// Why it is wrong and how that is known.
    pub reason: Text,
}
