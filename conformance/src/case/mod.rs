//! Cases: the exchanges to replay, as data.
//!
//! A case is one call, one response and the outcome expected of both. All of it is computed from the spec
//! before any client runs; [`Case`] serialises, and `easemob-conformance list --format json` prints it.

pub mod change;
pub mod errata;
pub mod finding;
pub mod page_sequence;
#[cfg(feature = "schema")]
pub mod schema;
pub mod script;

use easemob_codegen::model::{ErrataPatch, ExampleRequest};
use serde::Serialize;

use self::{
    finding::Finding,
    page_sequence::PageSequence,
    script::{Script, Step},
};
use crate::{
    case::change::Change,
    expect::{Expected, ExpectedRequest, metadata::Metadata, request::CallInputs},
    wire::{
        Response,
        connection::{Break, Connection},
    },
};

/// One case: a call, the response of the server, and the expected outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Case {
    /// Stable id: `resource/operation/kind/name`, made of names in the spec only; a derived case adds
    /// the axis that it varies as `@axis=value`.
    pub id: String,
    /// The operation's resource.
    pub resource: String,
    /// The operation's id.
    pub operation: String,
    /// Part of the exchange under test.
    pub kind: CaseKind,
    /// Source of the case.
    pub provenance: Provenance,
    /// Purpose of the case, in a sentence.
    pub reason: String,
    /// For derived cases: the passing case that it is a variant of, and the only difference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// Inputs of the call.
    pub call: CallInputs,
    /// Request that the client must send; absent when the call must be refused, or when the documented
    /// call cannot be parsed (then `findings` says why).
    pub request: Option<ExpectedRequest>,
    /// The vendor's curl command, corrected, with its declared exceptions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentedRequest>,
    /// Response of the server.
    #[serde(rename = "answer")]
    pub response: Response,
    /// Fault of the connection that should carry the response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connection: Option<Connection>,
    /// Pages after the first, when the call iterates over all pages.
    #[serde(rename = "walk", skip_serializing_if = "Option::is_none")]
    pub page_sequence: Option<PageSequence>,
    /// Expected outcome.
    pub expected: Expected,
    /// Expected envelope and failed items of a success.
    #[serde(rename = "beside", skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// Differences between the vendor's text and the spec, found without a client.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// Documented request, corrected.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct DocumentedRequest {
    /// The example as written in the spec.
    pub example: ExampleRequest,
    /// The curl command with its corrections applied.
    pub curl: String,
}

/// Part of an exchange that a case tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CaseKind {
    /// The request that a call sends.
    Request,
    /// The decoding of a documented or derived response.
    Response,
    /// The decoding of a row of an error table.
    Error,
    /// An undocumented response, or no response at all.
    Fault,
    /// Iteration over pages.
    Pages,
}

impl CaseKind {
    /// All kinds, in the order of reports.
    pub const ALL: [Self; 5] = [
        Self::Request,
        Self::Response,
        Self::Error,
        Self::Fault,
        Self::Pages,
    ];

    /// Returns the name used in ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Error => "error",
            Self::Fault => "fault",
            Self::Pages => "pages",
        }
    }
}

/// Source of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Provenance {
    /// How the case was obtained.
    pub origin: Origin,
    /// The vendor's page.
    pub page: String,
    /// The heading on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Date of the page, when known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// How a case was obtained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Copied from the vendor's page.
    Documented,
    /// Derived from documented types, bounds and tables.
    Derived,
    /// Recorded from a live server.
    Recorded,
}

impl Case {
    /// Returns whether a pattern matches the id: `*` matches any text; a pattern without `*` matches any
    /// id that contains it.
    pub fn matches(&self, pattern: &str) -> bool {
        matches(pattern, &self.id)
    }

    /// Returns what the server does, request by request.
    pub fn script(&self) -> Script {
        let response = || Step::Response(self.response.clone());
        if let Some(connection) = &self.connection {
            let broken = Step::Break(connection.breaks, self.response.clone());
            return match connection.times {
                Some(times) => {
                    let first = (0..times).map(|_| broken.clone());
                    Script::new(first.collect(), response())
                }
                None => Script::new(Vec::new(), broken),
            };
        }
        let Some(page_sequence) = &self.page_sequence else {
            return Script::response(self.response.clone());
        };
        let further = page_sequence
            .pages
            .iter()
            .map(|page| Step::Response(page.response.clone()));
        let mut steps: Vec<Step> = std::iter::once(response()).chain(further).collect();
        // A client that asks beyond the end gets the last page again.
        let last = steps.pop().unwrap_or_else(response);
        Script::new(steps, last)
    }

    /// Returns the requests that must be sent, in order.
    pub fn requests(&self) -> Vec<&ExpectedRequest> {
        let Some(request) = &self.request else {
            return Vec::new();
        };
        match (&self.connection, &self.page_sequence) {
            (Some(connection), _) => {
                let reached = match connection.breaks {
                    Break::Refused => 0,
                    _ => connection.attempts,
                };
                (0..reached).map(|_| request).collect()
            }
            (None, Some(page_sequence)) => {
                let further = page_sequence.pages.iter().map(|page| &page.request);
                std::iter::once(request).chain(further).collect()
            }
            (None, None) => vec![request],
        }
    }
}

/// Returns whether a pattern matches an id; see [`Case::matches`].
pub fn matches(pattern: &str, id: &str) -> bool {
    if !pattern.contains('*') {
        return id.contains(pattern);
    }
    let mut rest = id;
    let mut pieces = pattern.split('*').enumerate().peekable();
    while let Some((index, piece)) = pieces.next() {
        let last = pieces.peek().is_none();
        let found = match (index, last) {
            (0, _) => rest.starts_with(piece).then_some(0),
            (_, true) => rest.ends_with(piece).then(|| rest.len() - piece.len()),
            _ => rest.find(piece),
        };
        let Some(after) = found.and_then(|at| rest.get(at + piece.len()..)) else {
            return false;
        };
        rest = after;
    }
    true
}

/// Corrections of a text, for reports.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Corrected {
    /// The text as the vendor has it.
    pub verbatim: String,
    /// What was corrected.
    pub patches: Vec<ErrataPatch>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let id = "users/list_users/error/token_expired";
        for (pattern, takes) in [
            ("list_users", true),
            ("users/*/error/*", true),
            ("*/error/*", true),
            ("*expired", true),
            ("users/*", true),
            ("*", true),
            ("", true),
            ("groups/*", false),
            ("*/request/*", false),
            ("*token", false),
        ] {
            assert_eq!(matches(pattern, id), takes, "{pattern}");
        }
    }
}
