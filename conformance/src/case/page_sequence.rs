//! Pages after the first: the request and the response of each.

use serde::Serialize;

use crate::{
    expect::{Expected, ExpectedRequest, metadata::Metadata},
    wire::Response,
};

/// Pages after the first, when a call iterates over all pages.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, rename = "Walk"))]
pub struct PageSequence {
    /// The pages after the first, in order.
    pub pages: Vec<Page>,
    /// Outcome that must end the iteration after the last page, without another request; absent: the
    /// iteration is complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Expected>,
}

/// Page after the first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Page {
    /// Request that the client must send.
    pub request: ExpectedRequest,
    /// Response of the server.
    #[serde(rename = "answer")]
    pub response: Response,
    /// Expected outcome.
    pub expected: Expected,
    /// Expected envelope and failed items of a success.
    #[serde(rename = "beside", skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
}

impl PageSequence {
    /// Returns the number of pages after which a client that does not stop is stopped: one page and one error
    /// more than expected.
    pub fn most(&self) -> usize {
        self.pages.len() + 3
    }
}
