//! Connections that break: every operation must say so, and try again only where that is safe.

use easemob_codegen::model::Payload;

use super::CaseBuilder;
use crate::{
    case::{Case, CaseKind},
    expect::Expected,
    wire::connection::{ATTEMPTS, Break, Connection, ConnectionFailure},
};

/// Each kind of break for good, and one that is over at the second attempt.
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

/// Whether a call that meets the break may be made again: when it had no effect, or has none twice. What is
/// read as a stream has been handed over by then.
fn may_repeat(builder: &CaseBuilder<'_>, breaks: Break) -> bool {
    let streams = builder.operation.response.payload == Payload::Binary;
    let handed_over = streams && breaks.carried(&builder.success).is_some();
    breaks == Break::Refused || builder.operation.idempotent && !handed_over
}
