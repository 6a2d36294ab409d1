//! Connection faults: every operation must report them, and retry only where that is safe.

use easemob_codegen::model::Payload;

use super::case_builder::CaseBuilder;
use crate::{
    case::{Case, CaseKind},
    expect::Expected,
    wire::connection::{ATTEMPTS, Break, Connection, ConnectionFailure},
};

/// Adds each permanent fault, and one that ends at the second attempt.
pub fn cases(builder: &CaseBuilder<'_>, cases: &mut Vec<Case>) {
    let breaks = Break::ALL.into_iter();
    for fault in breaks.filter(|fault| fault.applies(&builder.success)) {
        let reason = match fault.failure() {
            ConnectionFailure::Connect => "What was not sent may be sent again, whatever it does.",
            ConnectionFailure::Interrupted => {
                "Half an answer is none, and what may have had an effect is not repeated."
            }
            ConnectionFailure::Timeout => {
                "A silent server is given up, and what may have had an effect stays so."
            }
        };
        let name = format!("connection@breaks={}", fault.as_str());
        cases.push(broken(builder, &name, reason, fault, None));
    }
    let reason = "A call that may be repeated is, and succeeds; any other is not.";
    let fault = Break::ResetBeforeHead;
    let name = format!("connection@once={}", fault.as_str());
    cases.push(broken(builder, &name, reason, fault, Some(1)));
}

fn broken(
    builder: &CaseBuilder<'_>,
    name: &str,
    reason: &str,
    breaks: Break,
    times: Option<u32>,
) -> Case {
    let (call, response) = (builder.baseline_call.clone(), builder.success.clone());
    let mut case = builder.case(CaseKind::Fault, name, reason.to_owned(), call, response);
    let most = match may_repeat(builder, breaks) {
        true => ATTEMPTS,
        false => 1,
    };
    let recovers = times.filter(|times| *times < most);
    case.connection = Some(Connection {
        breaks,
        times,
        attempts: recovers.map_or(most, |times| times + 1),
    });
    let from = builder.success_case();
    case.change = builder.change(
        CaseKind::Response,
        &from,
        "/connection".to_owned(),
        recovers.is_none(),
    );
    if recovers.is_none() {
        case.expected = Expected::ConnectionFailed(breaks.failure());
        case.metadata = None;
    }
    case
}

/// Returns whether a call may be retried: it had no effect, or is idempotent. A streamed body has been
/// handed over by then and is never retried.
fn may_repeat(builder: &CaseBuilder<'_>, breaks: Break) -> bool {
    let streams = builder.operation.response.payload == Payload::Binary;
    let handed_over = streams && breaks.carried(&builder.success).is_some();
    breaks == Break::Refused || builder.operation.idempotent && !handed_over
}
