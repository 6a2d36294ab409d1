//! The vendor's examples, which cases are derived from independently of the declared types.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Text, types::is_default};

/// A documented call: the vendor's texts verbatim, and the same in structured form.
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
    /// The request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<ExampleRequest>,
    /// The response.
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
    /// Corrections of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errata: Vec<ErrataPatch>,
    /// Inputs of the typed builder for the same request, by name in code.
    pub parameters: IndexMap<String, serde_json::Value>,
    /// Headers that the client sends and the curl omits, by name. Vendor: curls often lack `Accept` and
    /// `Content-Type`. Any other difference fails.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub curl_omits: Vec<String>,
    /// Headers of the curl without a meaning, which the client does not send, by name: `Content-Type` on a
    /// request without a body.
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
    /// Corrections of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errata: Vec<ErrataPatch>,
    /// For an error: the id of its row.
    #[serde(default, skip_serializing_if = "is_default")]
    pub error: Option<String>,
}

fn ok() -> u16 {
    200
}

fn is_ok(status: &u16) -> bool {
    *status == 200
}

/// A correction of a verbatim text. The patch must apply and the text must be wrong without it, else the
/// erratum is stale, which is an error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ErrataPatch {
    /// The wrong part, verbatim; it occurs exactly once.
    pub find: String,
    /// The correct text.
    pub replace: String,
    /// Why the text is wrong and how that is known.
    pub reason: Text,
}
