//! Faults in the course of several requests: what a client does when a connection breaks, and on its way
//! over pages.

use easemob_codegen::model::Operation;
use easemob_runtime::conformance::{ErrorOutcome, Outcome, OutcomeKind, TransportOutcome};
use serde_json::json;

use super::client::{ClientFault, Effect::Course, changed, shorten};
use crate::{
    case::{Case, page_sequence::Walk},
    exchange::worker::Exchange,
    wire::{
        Request,
        connection::{Connection, Loss},
        percent,
    },
};

macro_rules! faults {
    ($($name:literal: $about:literal, $effect:expr;)+) => {
        &[$(ClientFault { name: $name, about: $about, effect: $effect }),+]
    };
}

/// All of them.
pub const FAULTS: &[ClientFault] = faults! {
    "connections/repeat_unsafe": "repeats a call that may have had an effect", Course(|exchange, case, _| {
        let once = broken(case).filter(|c| c.attempts == 1 && c.breaks.loss() != Loss::Connect);
        once.is_some() && again(exchange) && lost(exchange, |transport| transport.attempts += 1)
    });
    "connections/repeat_too_often": "makes an attempt more than it may", Course(|exchange, case, _| {
        let more = broken(case).filter(|c| c.attempts > 1 && c.times.is_none());
        more.is_some() && again(exchange) && lost(exchange, |transport| transport.attempts += 1)
    });
    "connections/give_up": "does not repeat what may be repeated", Course(|exchange, case, _| {
        let more = broken(case).filter(|c| c.attempts > 1 && c.breaks.loss() != Loss::Connect);
        exchange.sent.truncate(1);
        more.is_some() && lost(exchange, |transport| transport.attempts = 1)
    });
    "connections/give_up_unsent": "does not repeat what was not sent", Course(|exchange, case, _| {
        let refused = broken(case).filter(|c| c.breaks.loss() == Loss::Connect);
        refused.is_some() && lost(exchange, |transport| transport.attempts = 1)
    });
    "connections/change_repeated": "repeats another request", Course(|exchange, case, _| {
        broken(case).is_some() && exchange.sent.get_mut(1).is_some_and(|request| {
            request.query.push_str("&retry=1");
            true
        })
    });
    "connections/as_success": "takes a connection that broke for a success", Course(|exchange, _, _| {
        lost(exchange, |_| {}) && set(exchange, OutcomeKind::Payload(json!({})))
    });
    "connections/half_as_whole": "takes the half of a body that came for the whole", Course(|exchange, case, _| {
        let half = broken(case).and_then(|c| c.breaks.carried(&case.answer));
        half.is_some_and(|half| {
            lost(exchange, |_| {}) && set(exchange, match serde_json::from_slice(&case.answer.body) {
                Ok(value) => OutcomeKind::Payload(value),
                Err(_) => OutcomeKind::Bytes(half.to_vec()),
            })
        })
    });
    "connections/as_unreadable": "tells a connection that broke as an answer that cannot be read", Course(|exchange, _, _| {
        error(exchange, |e| e.class == "transport" && { e.class = "decode".into(); true })
    });
    "connections/refused_as_broken": "tells a refused connection as one that broke", Course(|exchange, _, _| {
        rename(exchange, Loss::Connect, Loss::Interrupted)
    });
    "connections/broken_as_refused": "tells a connection that broke as a refused one", Course(|exchange, _, _| {
        rename(exchange, Loss::Interrupted, Loss::Connect)
    });
    "connections/silence_as_broken": "tells a silent server as a connection that broke", Course(|exchange, _, _| {
        rename(exchange, Loss::Timeout, Loss::Interrupted)
    });
    "connections/nothing_sent": "says that nothing was sent when something was", Course(|exchange, _, _| {
        let mut other = false;
        lost(exchange, |transport| {
            other = !transport.nothing_sent;
            transport.nothing_sent = true;
        }) && other
    });
    "connections/miscount": "counts an attempt too many", Course(|exchange, _, _| {
        lost(exchange, |transport| transport.attempts += 1)
    });
    "pages/first_only": "takes the first page for all", Course(|exchange, case, _| walk(case, exchange, |_, sent, first| {
        sent.truncate(1);
        !std::mem::take(&mut first.further).is_empty()
    }));
    "pages/skip_one": "leaves a page out", Course(|exchange, case, _| walk(case, exchange, |walk, sent, first| {
        let more = walk.pages.len() > 1 && sent.len() > 1 && !first.further.is_empty();
        if more {
            sent.remove(1);
            first.further.remove(0);
        }
        more
    }));
    "pages/stop_early": "stops a page early", Course(|exchange, case, _| walk(case, exchange, |walk, sent, first| {
        walk.end.is_none() && sent.len() > 1 && sent.pop().is_some() && first.further.pop().is_some()
    }));
    "pages/stop_late": "asks on behind the last page", Course(|exchange, case, _| walk(case, exchange, |_, sent, first| {
        let (request, page) = (sent.last().cloned(), first.further.last().cloned());
        let page = page.unwrap_or_else(|| Outcome { further: Vec::new(), ..first.clone() });
        sent.extend(request);
        first.further.push(page);
        true
    }));
    "pages/end_unseen": "asks behind the last page and keeps to itself what comes", Course(|exchange, case, _| walk(case, exchange, |_, sent, _| {
        let request = sent.last().cloned();
        sent.extend(request);
        true
    }));
    "pages/stand_still": "asks for the first page again instead of the second", Course(|exchange, case, _| walk(case, exchange, |_, sent, first| {
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
    "pages/ask_twice": "asks for a page twice", Course(|exchange, case, _| walk(case, exchange, |_, sent, _| {
        let second = sent.get(1).cloned();
        second.is_some_and(|request| { sent.insert(1, request); true })
    }));
    "pages/give_twice": "gives a page twice", Course(|exchange, case, _| walk(case, exchange, |_, _, first| {
        let second = first.further.first().cloned();
        second.is_some_and(|page| { first.further.insert(0, page); true })
    }));
    "pages/swap": "gives two pages in each other's place", Course(|exchange, case, _| walk(case, exchange, |_, _, first| {
        let differ = matches!(first.further.as_slice(), [one, two, ..] if one.result != two.result);
        differ && { first.further.swap(0, 1); true }
    }));
    "pages/lose_item": "loses the last item of a later page", Course(|exchange, case, _| walk(case, exchange, |_, _, first| {
        first.further.iter_mut().any(|page| match &mut page.result {
            OutcomeKind::Payload(value) => shorten(value),
            _ => false,
        })
    }));
    "pages/lose_input": "forgets on later pages what else the call asks for", Course(|exchange, case, _| later(case, exchange, |first, later| {
        let given = first.query.split('&').next().filter(|pair| !pair.is_empty());
        given.is_some_and(|given| changed(&mut later.query, |query| {
            let kept: Vec<_> = query.split('&').filter(|pair| *pair != given).collect();
            kept.join("&")
        }))
    }));
    "pages/off_by_one": "counts pages from another start", Course(|exchange, case, operation| {
        let key = parameter(operation).unwrap_or_default();
        later(case, exchange, |_, later| changed(&mut later.query, |query| {
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
    "pages/forget_encoding": "does not percent-encode what it was given for the next page", Course(|exchange, case, _| {
        later(case, exchange, |_, later| changed(&mut later.query, percent::decode))
    });
    "pages/error_as_end": "takes an error for the end", Course(|exchange, case, _| walk(case, exchange, |_, _, first| {
        let failed = first.further.last().is_some_and(|page| matches!(page.result, OutcomeKind::Error(_)));
        failed && first.further.pop().is_some()
    }));
    "pages/circle_on": "follows a server in a circle", Course(|exchange, case, _| walk(case, exchange, |walk, sent, first| {
        let request = walk.end.as_ref().and_then(|_| sent.last().cloned());
        let page = Outcome { further: Vec::new(), ..first.clone() };
        request.is_some_and(|request| {
            sent.push(request);
            first.further.pop();
            first.further.push(page);
            true
        })
    }));
};

fn broken(case: &Case) -> Option<&Connection> {
    case.connection.as_ref()
}

/// One more of the first request.
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

/// Changes why no answer came; false when one did.
fn lost(exchange: &mut Exchange, apply: impl FnOnce(&mut TransportOutcome)) -> bool {
    error(exchange, |error| {
        error.transport.as_mut().is_some_and(|transport| {
            apply(transport);
            true
        })
    })
}

fn rename(exchange: &mut Exchange, from: Loss, to: Loss) -> bool {
    let mut other = false;
    lost(exchange, |transport| {
        other = transport.kind == from.as_str();
        if other {
            transport.kind = to.as_str().to_owned();
        }
    }) && other
}

/// Changes a walk: its requests, and the first page's outcome with the others in it.
fn walk(
    case: &Case,
    exchange: &mut Exchange,
    apply: impl FnOnce(&Walk, &mut Vec<Request>, &mut Outcome) -> bool,
) -> bool {
    match (&case.walk, &mut exchange.outcome) {
        (Some(walk), Ok(first)) => apply(walk, &mut exchange.sent, first),
        _ => false,
    }
}

/// Changes every request of a walk but the first.
fn later(
    case: &Case,
    exchange: &mut Exchange,
    apply: impl Fn(&Request, &mut Request) -> bool,
) -> bool {
    walk(case, exchange, |_, sent, _| match sent.split_first_mut() {
        Some((first, later)) => {
            let changed = later.iter_mut().map(|request| apply(first, request));
            changed.filter(|changed| *changed).count() > 0
        }
        None => false,
    })
}

/// The wire name of the input that says where to go on.
fn parameter(operation: &Operation) -> Option<&str> {
    let paging = operation.pagination.as_ref()?;
    let input = operation.input(&paging.parameter)?;
    Some(&input.field.wire)
}
