//! How a derived case differs from the passing case that it was made of.

use serde::Serialize;

/// Difference between a derived case and a case that passes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Change {
    /// Id of the case that passes.
    pub from: String,
    /// JSON pointer to the only difference: into the inputs (`/parameters/limit`), into the response body as
    /// JSON (`/body/data/0`), or one of `/body`, `/headers`, `/answer`, `/connection` and
    /// `/walk/pages/1/answer` as a whole.
    pub at: String,
    /// Whether the change makes the case invalid: a call that must be refused, or a response that is not a
    /// success.
    pub invalid: bool,
}
