//! Faults over several requests: retries after a connection fault, and pagination.

use easemob_codegen::model::Operation;
use easemob_runtime::conformance::{ErrorOutcome, Outcome, OutcomeKind, TransportOutcome};
use serde_json::json;

use super::client::{ClientFault, Effect::Sequence, replace_text, shorten};
use crate::{
    case::{Case, page_sequence::PageSequence},
    exchange::worker::Exchange,
    wire::{
        Request,
        connection::{Connection, ConnectionFailure},
        percent,
    },
};

macro_rules! faults {
    ($($name:literal: $about:literal, $effect:expr;)+) => {
        &[$(ClientFault { name: $name, about: $about, effect: $effect }),+]
    };
}

/// All faults over several requests.
pub const FAULTS: &[ClientFault] = faults! {
    "connections/repeat_unsafe": "repeats a call that may have had an effect", Sequence(|exchange, case, _| {
        let once = connection_fault(case).filter(|c| c.attempts == 1 && c.breaks.failure() != ConnectionFailure::Connect);
        once.is_some() && again(exchange) && transport_failure(exchange, |transport| transport.attempts += 1)
    });
    "connections/repeat_too_often": "makes an attempt more than it may", Sequence(|exchange, case, _| {
        let more = connection_fault(case).filter(|c| c.attempts > 1 && c.times.is_none());
        more.is_some() && again(exchange) && transport_failure(exchange, |transport| transport.attempts += 1)
    });
    "connections/give_up": "does not repeat what may be repeated", Sequence(|exchange, case, _| {
        let more = connection_fault(case).filter(|c| c.attempts > 1 && c.breaks.failure() != ConnectionFailure::Connect);
        exchange.sent.truncate(1);
        more.is_some() && transport_failure(exchange, |transport| transport.attempts = 1)
    });
    "connections/give_up_unsent": "does not repeat what was not sent", Sequence(|exchange, case, _| {
        let refused = connection_fault(case).filter(|c| c.breaks.failure() == ConnectionFailure::Connect);
        refused.is_some() && transport_failure(exchange, |transport| transport.attempts = 1)
    });
    "connections/change_repeated": "repeats another request", Sequence(|exchange, case, _| {
        connection_fault(case).is_some() && exchange.sent.get_mut(1).is_some_and(|request| {
            request.query.push_str("&retry=1");
            true
        })
    });
    "connections/as_success": "takes a connection that broke for a success", Sequence(|exchange, _, _| {
        transport_failure(exchange, |_| {}) && set(exchange, OutcomeKind::Payload(json!({})))
    });
    "connections/half_as_whole": "takes the half of a body that came for the whole", Sequence(|exchange, case, _| {
        let half = connection_fault(case).and_then(|c| c.breaks.carried(&case.response));
        half.is_some_and(|half| {
            transport_failure(exchange, |_| {}) && set(exchange, match serde_json::from_slice(&case.response.body) {
                Ok(value) => OutcomeKind::Payload(value),
                Err(_) => OutcomeKind::Bytes(half.to_vec()),
            })
        })
    });
    "connections/as_unreadable": "tells a connection that broke as an answer that cannot be read", Sequence(|exchange, _, _| {
        error(exchange, |e| e.class == "transport" && { e.class = "decode".into(); true })
    });
    "connections/refused_as_broken": "tells a refused connection as one that broke", Sequence(|exchange, _, _| {
        rename(exchange, ConnectionFailure::Connect, ConnectionFailure::Interrupted)
    });
    "connections/broken_as_refused": "tells a connection that broke as a refused one", Sequence(|exchange, _, _| {
        rename(exchange, ConnectionFailure::Interrupted, ConnectionFailure::Connect)
    });
    "connections/silence_as_broken": "tells a silent server as a connection that broke", Sequence(|exchange, _, _| {
        rename(exchange, ConnectionFailure::Timeout, ConnectionFailure::Interrupted)
    });
    "connections/nothing_sent": "says that nothing was sent when something was", Sequence(|exchange, _, _| {
        let mut other = false;
        transport_failure(exchange, |transport| {
            other = !transport.nothing_sent;
            transport.nothing_sent = true;
        }) && other
    });
    "connections/miscount": "counts an attempt too many", Sequence(|exchange, _, _| {
        transport_failure(exchange, |transport| transport.attempts += 1)
    });
    "pages/first_only": "takes the first page for all", Sequence(|exchange, case, _| in_sequence(case, exchange, |_, sent, first| {
        sent.truncate(1);
        !std::mem::take(&mut first.further).is_empty()
    }));
    "pages/skip_one": "leaves a page out", Sequence(|exchange, case, _| in_sequence(case, exchange, |in_sequence, sent, first| {
        let more = in_sequence.pages.len() > 1 && sent.len() > 1 && !first.further.is_empty();
        if more {
            sent.remove(1);
            first.further.remove(0);
        }
        more
    }));
    "pages/stop_early": "stops a page early", Sequence(|exchange, case, _| in_sequence(case, exchange, |in_sequence, sent, first| {
        in_sequence.end.is_none() && sent.len() > 1 && sent.pop().is_some() && first.further.pop().is_some()
    }));
    "pages/stop_late": "asks on behind the last page", Sequence(|exchange, case, _| in_sequence(case, exchange, |_, sent, first| {
        let (request, page) = (sent.last().cloned(), first.further.last().cloned());
        let page = page.unwrap_or_else(|| Outcome { further: Vec::new(), ..first.clone() });
        sent.extend(request);
        first.further.push(page);
        true
    }));
    "pages/end_unseen": "asks behind the last page and keeps to itself what comes", Sequence(|exchange, case, _| in_sequence(case, exchange, |_, sent, _| {
        let request = sent.last().cloned();
        sent.extend(request);
        true
    }));
    "pages/stand_still": "asks for the first page again instead of the second", Sequence(|exchange, case, _| in_sequence(case, exchange, |_, sent, first| {
        let again = Outcome { further: Vec::new(), ..first.clone() };
        match (sent.first().cloned(), sent.get_mut(1), first.further.first_mut()) {
            (Some(one), Some(two), Some(page)) => {
                *two = one;
                *page = again;
                true
            }
            _ => false,
        }
    }));
    "pages/ask_twice": "asks for a page twice", Sequence(|exchange, case, _| in_sequence(case, exchange, |_, sent, _| {
        let second = sent.get(1).cloned();
        second.is_some_and(|request| { sent.insert(1, request); true })
    }));
    "pages/give_twice": "gives a page twice", Sequence(|exchange, case, _| in_sequence(case, exchange, |_, _, first| {
        let second = first.further.first().cloned();
        second.is_some_and(|page| { first.further.insert(0, page); true })
    }));
    "pages/swap": "gives two pages in each other's place", Sequence(|exchange, case, _| in_sequence(case, exchange, |_, _, first| {
        let differ = matches!(first.further.as_slice(), [one, two, ..] if one.result != two.result);
        differ && { first.further.swap(0, 1); true }
    }));
    "pages/lose_item": "loses the last item of a later page", Sequence(|exchange, case, _| in_sequence(case, exchange, |_, _, first| {
        first.further.iter_mut().any(|page| match &mut page.result {
            OutcomeKind::Payload(value) => shorten(value),
            _ => false,
        })
    }));
    "pages/lose_input": "forgets on later pages what else the call asks for", Sequence(|exchange, case, _| later(case, exchange, |first, later| {
        let given = first.query.split('&').next().filter(|pair| !pair.is_empty());
        given.is_some_and(|given| replace_text(&mut later.query, |query| {
            let kept: Vec<_> = query.split('&').filter(|pair| *pair != given).collect();
            kept.join("&")
        }))
    }));
    "pages/off_by_one": "counts pages from another start", Sequence(|exchange, case, operation| {
        let key = parameter(operation).unwrap_or_default();
        later(case, exchange, |_, later| replace_text(&mut later.query, |query| {
            let pairs = query.split('&').map(|pair| match pair.split_once('=') {
                Some((name, value)) if name == key => match value.parse::<i64>() {
                    Ok(number) => format!("{name}={}", number.wrapping_add(1)),
                    Err(_) => pair.to_owned(),
                },
                _ => pair.to_owned(),
            });
            pairs.collect::<Vec<_>>().join("&")
        }))
    });
    "pages/forget_encoding": "does not percent-encode what it was given for the next page", Sequence(|exchange, case, _| {
        later(case, exchange, |_, later| replace_text(&mut later.query, percent::decode))
    });
    "pages/error_as_end": "takes an error for the end", Sequence(|exchange, case, _| in_sequence(case, exchange, |_, _, first| {
        let failed = first.further.last().is_some_and(|page| matches!(page.result, OutcomeKind::Error(_)));
        failed && first.further.pop().is_some()
    }));
    "pages/circle_on": "follows a server in a circle", Sequence(|exchange, case, _| in_sequence(case, exchange, |in_sequence, sent, first| {
        let request = in_sequence.end.as_ref().and_then(|_| sent.last().cloned());
        let page = Outcome { further: Vec::new(), ..first.clone() };
        request.is_some_and(|request| {
            sent.push(request);
            first.further.pop();
            first.further.push(page);
            true
        })
    }));
};

fn connection_fault(case: &Case) -> Option<&Connection> {
    case.connection.as_ref()
}

/// Repeats the first request.
fn again(exchange: &mut Exchange) -> bool {
    let first = exchange.sent.first().cloned();
    first.is_some_and(|request| {
        exchange.sent.push(request);
        true
    })
}

fn set(exchange: &mut Exchange, result: OutcomeKind) -> bool {
    exchange.outcome.as_mut().is_ok_and(|outcome| {
        outcome.result = result;
        true
    })
}

fn error(exchange: &mut Exchange, apply: impl FnOnce(&mut ErrorOutcome) -> bool) -> bool {
    match exchange.outcome.as_mut().map(|outcome| &mut outcome.result) {
        Ok(OutcomeKind::Error(error)) => apply(error),
        _ => false,
    }
}

/// Changes the transport error; false when a response came.
fn transport_failure(exchange: &mut Exchange, apply: impl FnOnce(&mut TransportOutcome)) -> bool {
    error(exchange, |error| {
        error.transport.as_mut().is_some_and(|transport| {
            apply(transport);
            true
        })
    })
}

fn rename(exchange: &mut Exchange, from: ConnectionFailure, to: ConnectionFailure) -> bool {
    let mut other = false;
    transport_failure(exchange, |transport| {
        other = transport.kind == from.as_str();
        if other {
            transport.kind = to.as_str().to_owned();
        }
    }) && other
}

/// Changes a page sequence: its requests, and the outcome of the first page with the others in it.
fn in_sequence(
    case: &Case,
    exchange: &mut Exchange,
    apply: impl FnOnce(&PageSequence, &mut Vec<Request>, &mut Outcome) -> bool,
) -> bool {
    match (&case.page_sequence, &mut exchange.outcome) {
        (Some(in_sequence), Ok(first)) => apply(in_sequence, &mut exchange.sent, first),
        _ => false,
    }
}

/// Changes every request of a page sequence but the first.
fn later(
    case: &Case,
    exchange: &mut Exchange,
    apply: impl Fn(&Request, &mut Request) -> bool,
) -> bool {
    in_sequence(case, exchange, |_, sent, _| match sent.split_first_mut() {
        Some((first, later)) => {
            let changed = later.iter_mut().map(|request| apply(first, request));
            changed.filter(|changed| *changed).count() > 0
        }
        None => false,
    })
}

/// Returns the wire name of the pagination parameter.
fn parameter(operation: &Operation) -> Option<&str> {
    let paging = operation.pagination.as_ref()?;
    Some(&operation.input(&paging.parameter).field.wire)
}
