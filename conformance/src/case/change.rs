//! How a derived case differs from the passing case that it was made of.

use serde::Serialize;

/// What sets a derived case apart from one that passes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Change {
    /// The case that passes.
    pub from: String,
    /// The one place that differs, as a JSON pointer: into the inputs (`/parameters/limit`), the response's
    /// body as JSON (`/body/data/0`), or one of `/body`, `/headers`, `/response`, `/connection` and
    /// `/walk/pages/1/response` as a whole.
    pub at: String,
    /// Whether the change makes it invalid: a call that must be refused, a response that is no success.
    pub invalid: bool,
}
