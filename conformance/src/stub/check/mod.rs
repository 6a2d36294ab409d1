//! One request against one operation: everything in which it is not as the spec says.
//!
//! Nothing here is shared with the emitter or the runtime, and nothing of the client's is needed: any
//! peer that speaks HTTP can be checked. Another writing of the same meaning is no difference: `%2d` for
//! `-`, keys in another order, `Accept: */*` for a documented media type.

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

/// Between whom the differences are.
const KIND: Kind = Kind::ClientAgainstSpec;

/// What a check gives.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The differences. No text in them holds a secret of the request.
    pub findings: Vec<Finding>,
    /// What is no difference and yet worth a look.
    pub notes: Vec<String>,
    /// The inputs that the request carries, by name in code.
    pub inputs: Map<String, Value>,
    /// How unlike this operation's requests it is: of several operations on one path, the request is
    /// meant for the one with the least.
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

    /// A value of a declared field that is no part of a JSON body.
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

/// What `judge` says of a value, told without its secrets: the texts are those that the masked value
/// gives, and a problem that only the secret shows is told in general words.
fn problems(
    value: &Value,
    judge: impl Fn(&Value) -> Vec<Problem>,
    mask: impl Fn(&Value) -> Value,
) -> Vec<Problem> {
    let masked = mask(value);
    let mut seen = judge(value);
    // A body can have as many problems as bytes; nobody reads them all.
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
