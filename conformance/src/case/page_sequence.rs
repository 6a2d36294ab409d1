//! A walk over pages: what must be asked for and given behind the first page.

use serde::Serialize;

use crate::{
    expect::{Expected, ExpectedRequest, metadata::Metadata},
    wire::Response,
};

/// What comes behind the first page when a call is asked for all pages.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, rename = "Walk"))]
pub struct PageSequence {
    /// The pages after the first, in order.
    pub pages: Vec<Page>,
    /// How the walk must end behind them, without another request; absent: as one does that is complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Expected>,
}

/// A page after the first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Page {
    /// What must be asked for.
    pub request: ExpectedRequest,
    /// What the server responses.
    #[serde(rename = "answer")]
    pub response: Response,
    /// What must come of it.
    pub expected: Expected,
    /// What a success must say beside its payload.
    #[serde(rename = "beside", skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
}

impl PageSequence {
    /// After how many pages a client is stopped that would not stop itself: a page and an error more than
    /// it must give.
    pub fn most(&self) -> usize {
        self.pages.len() + 3
    }
}
