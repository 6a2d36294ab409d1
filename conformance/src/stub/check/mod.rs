//! Check of one request against one operation.
//!
//! Invariant: shares no code with the emitter or the runtime, and needs nothing of the client: any HTTP peer
//! can be checked. Equivalent spellings do not differ: `%2d` for `-`, keys in another order, `Accept: */*`
//! for a documented media type.

mod body;
mod head;

use easemob_codegen::model::{Field, Model};
use serde_json::{Map, Value};

use super::{request_log::MOST_FINDINGS, route::Routed};
use crate::{
    case::finding::{Aspect, Finding, Kind},
    expect::{
        bounds,
        conform::{self, Direction, Problem},
    },
    report::redact::Secrets,
    wire::Request,
};

/// Kind of all findings.
const KIND: Kind = Kind::ClientAgainstSpec;

/// Result of a check.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Differences. Invariant: no text quotes a secret of the request.
    pub findings: Vec<Finding>,
    /// Remarks that are not differences.
    pub notes: Vec<String>,
    /// Inputs that the request carries, by name in code.
    pub inputs: Map<String, Value>,
    /// Distance from a valid request: of several operations on one path, the one with the least is chosen.
    pub distance: usize,
}

/// Checks a request.
pub fn check(model: &Model, secrets: &Secrets, routed: &Routed<'_>, request: &Request) -> Checked {
    let mut check = Check {
        model,
        secrets,
        routed,
        request,
        checked: Checked::default(),
    };
    check.path();
    check.query();
    check.headers();
    check.body();
    let Checked { findings, .. } = &check.checked;
    check.checked.distance += findings.len();
    check.checked
}

struct Check<'a, 'm> {
    model: &'m Model,
    secrets: &'a Secrets,
    routed: &'a Routed<'m>,
    request: &'a Request,
    checked: Checked,
}

impl Check<'_, '_> {
    fn add(&mut self, aspect: Aspect, field: &str, message: impl Into<String>) {
        let finding = Finding::new(KIND, aspect, message).field(field);
        self.checked.findings.push(finding);
    }

    /// Checks the value of a declared field outside a JSON body.
    fn value(&mut self, aspect: Aspect, field: &Field, value: Value) {
        let secret = field.secret || self.secrets.field(&field.wire);
        let model = self.model;
        let problems = problems(
            &value,
            |value| {
                let mut problems = conform::check(model, &field.ty, value, Direction::Wire, "");
                if let Some(constant) = field.constant.as_deref().filter(|c| *c != value) {
                    let message = format!("the spec says always {constant}, here is {value}");
                    let pointer = String::new();
                    problems.push(Problem { pointer, message });
                }
                problems.extend(bounds::field(model, field, value, ""));
                problems
            },
            |value| match secret {
                true => Value::from(crate::report::redact::MASK),
                false => value.clone(),
            },
        );
        for problem in problems {
            self.add(aspect, &field.wire, problem.message);
        }
        self.checked.inputs.insert(field.name.clone(), value);
    }
}

/// Runs `judge` on a value and replaces messages that quote a secret by those of the masked value, or by a
/// general one.
fn problems(
    value: &Value,
    judge: impl Fn(&Value) -> Vec<Problem>,
    mask: impl Fn(&Value) -> Value,
) -> Vec<Problem> {
    let masked = mask(value);
    let mut seen = judge(value);
    // Perf: a body can have as many problems as bytes.
    seen.truncate(MOST_FINDINGS);
    if masked == *value {
        return seen;
    }
    let masked_problems = judge(&masked);
    let redact = |problem: Problem| {
        let at = problem.pointer.as_str();
        let as_it_is = value.pointer(at) == masked.pointer(at);
        if as_it_is && masked_problems.contains(&problem) {
            return problem;
        }
        let pointer = problem.pointer.clone();
        let masked_problems = masked_problems
            .iter()
            .find(|other| other.pointer == pointer);
        let message = match masked_problems {
            Some(masked_problems) => format!("{} (masked)", masked_problems.message),
            None => "the value, which is secret and not shown, is not as the spec says".into(),
        };
        Problem { pointer, message }
    };
    seen.into_iter().map(redact).collect()
}
