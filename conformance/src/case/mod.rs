//! Cases: what is replayed, as data.
//!
//! A case is one call, one response, and what must come of both. All of it is computed from the spec
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

/// One case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Case {
    /// Stable name: `resource/operation/kind/name`, of names in the spec only; a derived case adds
    /// what it varies as `@axis=value`.
    pub id: String,
    /// The operation's resource.
    pub resource: String,
    /// The operation's id.
    pub operation: String,
    /// What it is about.
    pub kind: CaseKind,
    /// Where it comes from.
    pub provenance: Provenance,
    /// Why it exists, in a sentence.
    pub reason: String,
    /// The passing case that a derived one was made of, and the one thing that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// The call.
    pub call: CallInputs,
    /// What the call must put on the wire; absent when it must be refused, or when the documented
    /// call cannot be read (then `findings` says why).
    pub request: Option<ExpectedRequest>,
    /// The vendor's curl, corrected, with its declared exceptions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentedRequest>,
    /// What the server responses.
    #[serde(rename = "answer")]
    pub response: Response,
    /// How the connection breaks that should carry the response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connection: Option<Connection>,
    /// What comes behind the first page, when the call is asked for all pages.
    #[serde(rename = "walk", skip_serializing_if = "Option::is_none")]
    pub page_sequence: Option<PageSequence>,
    /// What must come of it.
    pub expected: Expected,
    /// What a success must say beside its payload.
    #[serde(rename = "beside", skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// Where the vendor's text and the spec differ: found without a client.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// A documented request, corrected.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct DocumentedRequest {
    /// The example as the spec has it.
    pub example: ExampleRequest,
    /// The curl with its corrections applied.
    pub curl: String,
}

/// What a case is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CaseKind {
    /// What a call puts on the wire.
    Request,
    /// What becomes of a documented or derived response.
    Response,
    /// A row of an error table.
    Error,
    /// A response that no document has, or none at all.
    Fault,
    /// A walk over pages.
    Pages,
}

impl CaseKind {
    /// All kinds in the order of reports.
    pub const ALL: [Self; 5] = [
        Self::Request,
        Self::Response,
        Self::Error,
        Self::Fault,
        Self::Pages,
    ];

    /// The name, as in ids.
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

/// Where a case comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Provenance {
    /// In what way.
    pub origin: Origin,
    /// The vendor's page.
    pub page: String,
    /// The heading on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The page's date, as far as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// In what way a case came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The vendor's page has it.
    Documented,
    /// It follows from what the pages say of types, bounds and tables.
    Derived,
    /// It was seen on the wire.
    Recorded,
}

impl Case {
    /// Whether a pattern takes this case: the pattern's pieces, parted by `*`, stand in the id in
    /// order. Without `*` the pattern may stand anywhere.
    pub fn matches(&self, pattern: &str) -> bool {
        matches(pattern, &self.id)
    }

    /// What the server does, request by request.
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
        // Whoever asks on is given the last page again.
        let last = steps.pop().unwrap_or_else(response);
        Script::new(steps, last)
    }

    /// All requests that must come, in order.
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

/// Whether `pattern` takes `id`; see [`Case::matches`].
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
