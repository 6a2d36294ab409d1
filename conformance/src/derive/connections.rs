//! Connections that break: every operation must say so, and try again only where that is safe.

use easemob_codegen::model::Payload;

use super::Maker;
use crate::{
    case::{Case, CaseKind},
    expect::Expected,
    wire::connection::{ATTEMPTS, Break, Connection, Loss},
};

/// Each kind of break for good, and one that is over at the second attempt.
pub fn cases(maker: &Maker<'_>, cases: &mut Vec<Case>) {
    let breaks = Break::ALL.into_iter();
    for what in breaks.filter(|what| what.applies(&maker.success)) {
        let reason = match what.loss() {
            Loss::Connect => "What was not sent may be sent again, whatever it does.",
            Loss::Interrupted => {
                "Half an answer is none, and what may have had an effect is not repeated."
            }
            Loss::Timeout => {
                "A silent server is given up, and what may have had an effect stays so."
            }
        };
        let name = format!("connection@breaks={}", what.as_str());
        cases.push(broken(maker, &name, reason, what, None));
    }
    let reason = "A call that may be repeated is, and succeeds; any other is not.";
    let what = Break::ResetBeforeHead;
    let name = format!("connection@once={}", what.as_str());
    cases.push(broken(maker, &name, reason, what, Some(1)));
}

fn broken(maker: &Maker<'_>, name: &str, reason: &str, breaks: Break, times: Option<u32>) -> Case {
    let (call, answer) = (maker.vehicle.clone(), maker.success.clone());
    let mut case = maker.case(CaseKind::Fault, name, reason.to_owned(), call, answer);
    let most = match repeats(maker, breaks) {
        true => ATTEMPTS,
        false => 1,
    };
    let answered = times.filter(|times| *times < most);
    case.connection = Some(Connection {
        breaks,
        times,
        attempts: answered.map_or(most, |times| times + 1),
    });
    let from = maker.successful();
    case.change = maker.change(
        CaseKind::Response,
        &from,
        "/connection".to_owned(),
        answered.is_none(),
    );
    if answered.is_none() {
        case.expected = Expected::Lost(breaks.loss());
        case.beside = None;
    }
    case
}

/// Whether a call that meets the break may be made again: when it had no effect, or has none twice. What is
/// read as a stream has been handed over by then.
fn repeats(maker: &Maker<'_>, breaks: Break) -> bool {
    let streams = maker.operation.response.payload == Payload::Binary;
    let handed_over = streams && breaks.carried(&maker.success).is_some();
    breaks == Break::Refused || maker.operation.idempotent && !handed_over
}
