//! Faults of a client: in the request, in decoding, in the reported outcome.

use easemob_codegen::model::{Operation, Payload};
use easemob_runtime::conformance::{EnvelopeOutcome, ErrorOutcome, Outcome, OutcomeKind};
use serde_json::{Map, Value, json};

use crate::{
    case::Case,
    exchange::worker::Exchange,
    suite::Suite,
    wire::{Request, Response, percent},
};

/// Fault of a client.
pub struct ClientFault {
    /// Name of the fault.
    pub name: &'static str,
    /// Description of the fault.
    pub about: &'static str,
    /// How the fault is injected.
    pub effect: Effect,
}

/// How a fault is injected; each function returns whether it changed anything.
pub enum Effect {
    /// The requests that were sent.
    Sent(fn(&mut Vec<Request>) -> bool),
    /// The response before the client reads it.
    Response(fn(&mut Response, &Operation) -> bool),
    /// The outcome that the client returned.
    Outcome(fn(&mut Outcome, &Operation) -> bool),
    /// The whole exchange, in cases with several requests.
    Sequence(fn(&mut Exchange, &Case, &Operation) -> bool),
}

use Effect::{Outcome as Read, Response as Responded, Sent};

macro_rules! faults {
    ($($name:literal: $about:literal, $effect:expr;)+) => {
        &[$(ClientFault { name: $name, about: $about, effect: $effect }),+]
    };
}

/// All faults of a single exchange.
pub const FAULTS: &[ClientFault] = faults! {
    "sends/swap_method": "sends another method", Sent(|sent| first_request(sent, |r| {
        r.method = if r.method == "POST" { "PUT".into() } else { "POST".into() };
        true
    }));
    "sends/lose_base": "leaves the base path out", Sent(|sent| first_request(sent, |r| {
        r.path = format!("/{}", r.path.splitn(4, '/').nth(3).unwrap_or_default());
        true
    }));
    "sends/lose_last_segment": "leaves the path's last segment out", Sent(|sent| first_request(sent, |r| {
        r.path.rfind('/').is_some_and(|at| { r.path.truncate(at); true })
    }));
    "sends/double_slash": "doubles a slash of the path", Sent(|sent| first_request(sent, |r| {
        r.path.insert(0, '/');
        true
    }));
    "sends/forget_encoding": "does not percent-encode the path", Sent(|sent| first_request(sent, |r| {
        replace_text(&mut r.path, percent::decode)
    }));
    "sends/encode_twice": "percent-encodes the path twice", Sent(|sent| first_request(sent, |r| {
        replace_text(&mut r.path, |path| path.replace('%', "%25"))
    }));
    "sends/forget_query_encoding": "does not percent-encode the query", Sent(|sent| first_request(sent, |r| {
        replace_text(&mut r.query, percent::decode)
    }));
    "sends/lose_query_parameter": "leaves a query parameter out", Sent(|sent| first_request(sent, |r| {
        let had = !r.query.is_empty();
        r.query = r.query.split_once('&').map_or_else(String::new, |(_, rest)| rest.to_owned());
        had
    }));
    "sends/repeat_query_parameter": "sends a query parameter twice", Sent(|sent| first_request(sent, |r| {
        let first = r.query.split('&').next().unwrap_or_default().to_owned();
        let had = !first.is_empty();
        r.query = format!("{}&{first}", r.query);
        had
    }));
    "sends/rename_query_key": "writes a query key in lower case with a prefix", Sent(|sent| first_request(sent, |r| {
        let had = !r.query.is_empty();
        r.query.insert(0, 'x');
        had
    }));
    "sends/query_off_by_one": "counts a number of the query from another start", Sent(|sent| first_request(sent, |r| {
        let pairs = r.query.split('&').map(|pair| {
            let number = pair.split_once('=').and_then(|(key, value)| Some((key, value.parse::<i64>().ok()?)));
            number.map_or_else(|| pair.to_owned(), |(key, n)| format!("{key}={}", n.wrapping_add(1)))
        });
        let other = pairs.collect::<Vec<_>>().join("&");
        replace_text(&mut r.query, |_| other.clone())
    }));
    "sends/lose_token": "sends no token", Sent(|sent| first_request(sent, |r| remove_header(r, "authorization")));
    "sends/lose_token_scheme": "sends the token without its scheme", Sent(|sent| first_request(sent, |r| {
        header(r, "authorization", |value| value.rsplit(' ').next().unwrap_or_default().to_owned())
    }));
    "sends/other_token": "sends a token of another call", Sent(|sent| first_request(sent, |r| {
        header(r, "authorization", |value| format!("{value}x"))
    }));
    "sends/leak_token_in_query": "sends the token in the query, too", Sent(|sent| first_request(sent, |r| {
        let token = r.header("authorization").first().map(|value| percent::encode(value));
        token.is_some_and(|token| {
            let join = if r.query.is_empty() { "" } else { "&" };
            r.query.push_str(&format!("{join}token={token}"));
            true
        })
    }));
    "sends/leak_token_in_header": "sends the token in another header, too", Sent(|sent| first_request(sent, |r| {
        let token = r.header("authorization").first().map(|value| (*value).to_owned());
        let leaked = token.map(|token| ("x-request-id".to_owned(), token));
        let any = leaked.is_some();
        r.headers.extend(leaked);
        any
    }));
    "sends/lose_accept": "sends no Accept", Sent(|sent| first_request(sent, |r| remove_header(r, "accept")));
    "sends/lose_content_type": "sends no Content-Type", Sent(|sent| first_request(sent, |r| remove_header(r, "content-type")));
    "sends/other_content_type": "sends another Content-Type", Sent(|sent| first_request(sent, |r| {
        header(r, "content-type", |_| "text/plain".to_owned())
    }));
    "sends/lose_own_header": "leaves out a header of the operation", Sent(|sent| first_request(sent, |r| {
        const COMMON: [&str; 6] =
            ["authorization", "accept", "content-type", "host", "content-length", "user-agent"];
        let own = r.headers.iter().find(|(name, _)| !COMMON.contains(&name.as_str()));
        own.map(|(name, _)| name.clone()).is_some_and(|name| remove_header(r, &name))
    }));
    "sends/repeat_header": "sends Accept twice", Sent(|sent| first_request(sent, |r| {
        let accept = r.header("accept").first().map(|value| (*value).to_owned());
        let again = accept.map(|value| ("accept".to_owned(), value));
        let any = again.is_some();
        r.headers.extend(again);
        any
    }));
    "sends/rename_body_key": "renames a key of the body", Sent(|sent| object(sent, |body| {
        let first = body.keys().next().cloned();
        first.and_then(|key| body.shift_remove(&key).map(|v| body.insert(format!("{key}_"), v))).is_some()
    }));
    "sends/lose_body_key": "leaves a key of the body out", Sent(|sent| object(sent, |body| {
        let last = body.keys().next_back().cloned();
        last.and_then(|key| body.shift_remove(&key)).is_some()
    }));
    "sends/extra_body_key": "sends a key that nobody asked for", Sent(|sent| object(sent, |body| {
        body.insert("debug".to_owned(), json!(false)).is_none()
    }));
    "sends/null_for_absent": "sends null for what is absent", Sent(|sent| object(sent, |body| {
        body.insert("ext".to_owned(), Value::Null).is_none()
    }));
    "sends/number_as_string": "sends numbers and booleans as strings", Sent(|sent| json_body(sent, stringify));
    "sends/shorten_list": "loses the last item of a list", Sent(|sent| json_body(sent, shorten));
    "sends/wrap_body": "wraps the body in a list", Sent(|sent| json_body(sent, |body| {
        *body = json!([body.take()]);
        true
    }));
    "sends/lose_body": "sends no body", Sent(|sent| first_request(sent, |r| {
        let had = !r.body.is_empty();
        r.body.clear();
        had
    }));
    "sends/truncate_body": "sends half of the body", Sent(|sent| first_request(sent, |r| {
        let half = r.body.len() / 2;
        r.body.truncate(half);
        half > 0
    }));
    "sends/twice": "sends the request twice", Sent(|sent| {
        let again = sent.first().cloned();
        let any = again.is_some();
        sent.extend(again);
        any
    });
    "sends/not_at_all": "sends nothing", Sent(|sent| !std::mem::take(sent).is_empty());
    "reads/error_as_success": "takes an error's status for a success", Responded(|response, operation| {
        let ok = operation.response.status.first().copied().unwrap_or(200);
        let error = !operation.response.status.contains(&response.status);
        response.status = ok;
        error
    });
    "reads/success_as_error": "takes a success for an error", Responded(|response, operation| {
        let success = operation.response.status.contains(&response.status);
        response.status = 500;
        success
    });
    "reads/other_status": "reads another status of an error", Responded(|response, operation| {
        let error = !operation.response.status.contains(&response.status);
        response.status = if response.status == 400 { 403 } else { 400 };
        error
    });
    "reads/without_envelope": "looks for the payload at another place", Responded(|response, operation| {
        let pointer = match &operation.response.payload {
            Payload::Object { pointer, .. } | Payload::Value { pointer, .. } => pointer,
            Payload::Binary | Payload::Empty => return false,
        };
        let Ok(root) = serde_json::from_slice::<Value>(&response.body) else { return false };
        let payload = root.pointer(pointer).filter(|_| !pointer.is_empty()).cloned();
        payload.is_some_and(|payload| { response.body = payload.to_string().into_bytes(); true })
    });
    "reads/lose_body": "does not read the body", Responded(|response, _| {
        let had = !response.body.is_empty();
        response.body.clear();
        had
    });
    "tells/neighbour_row": "tells the next row of the table", Read(|outcome, operation| error(outcome, |e| {
        let rows: Vec<_> = operation.errors.iter().map(|row| &row.id).collect();
        let at = rows.iter().position(|row| Some(*row) == e.row.as_ref());
        let next = at.and_then(|at| rows.get((at + 1) % rows.len())).map(|row| (*row).clone());
        next.is_some_and(|next| { let other = e.row.as_ref() != Some(&next); e.row = Some(next); other })
    }));
    "tells/no_row": "tells every error as undocumented", Read(|outcome, _| error(outcome, |e| e.row.take().is_some()));
    "tells/no_captures": "loses what a message captured", Read(|outcome, _| error(outcome, |e| {
        !std::mem::take(&mut e.captures).is_empty()
    }));
    "tells/other_capture": "captures a character too few", Read(|outcome, _| error(outcome, |e| {
        e.captures.values_mut().next().is_some_and(|value| value.pop().is_some())
    }));
    "tells/no_status": "loses the status", Read(|outcome, _| error(outcome, |e| e.status.take().is_some()));
    "tells/no_type": "loses the vendor's type", Read(|outcome, _| error(outcome, |e| e.error_type.take().is_some()));
    "tells/no_message": "loses the vendor's message", Read(|outcome, _| error(outcome, |e| e.message.take().is_some()));
    "tells/no_code": "loses the vendor's code", Read(|outcome, _| error(outcome, |e| e.code.take().is_some()));
    "tells/no_exception": "loses the server's exception", Read(|outcome, _| error(outcome, |e| e.exception.take().is_some()));
    "tells/no_body": "loses the body of an error", Read(|outcome, _| error(outcome, |e| {
        !std::mem::take(&mut e.raw).is_empty()
    }));
    "tells/cut_body": "keeps a byte too few of an error's body", Read(|outcome, _| error(outcome, |e| {
        e.raw.pop().is_some()
    }));
    "tells/retry_everything": "classes every error as worth another try", Read(|outcome, _| error(outcome, |e| {
        e.retry.as_deref() == Some("never") && { e.retry = Some("transient".into()); true }
    }));
    "tells/retry_nothing": "classes no error as worth another try", Read(|outcome, _| error(outcome, |e| {
        let worth = e.row.is_some() && e.retry.as_deref().is_some_and(|class| class != "never");
        worth && { e.retry = Some("never".into()); true }
    }));
    "tells/no_cause": "does not show cause and remedy", Read(|outcome, _| error(outcome, |e| {
        let before = e.display.clone();
        e.display = e.display.split("; cause: ").next().unwrap_or_default().to_owned();
        before != e.display
    }));
    "tells/no_text": "shows nothing", Read(|outcome, _| error(outcome, |e| {
        !std::mem::take(&mut e.display).is_empty()
    }));
    "tells/other_class": "tells an API error as one of transport", Read(|outcome, _| error(outcome, |e| {
        e.class == "api" && { e.class = "transport".into(); true }
    }));
    "tells/undecodable_as_empty": "tells an unreadable answer as an empty success", Read(|outcome, _| {
        let unreadable = matches!(&outcome.result, OutcomeKind::Error(e) if e.class == "decode");
        if unreadable { outcome.result = OutcomeKind::Payload(json!({})); }
        unreadable
    });
    "tells/lose_payload_key": "loses a key of the payload", Read(|outcome, _| payload(outcome, |value| {
        let map = value.as_object_mut();
        map.and_then(|map| { let key = map.keys().next().cloned()?; map.shift_remove(&key) }).is_some()
    }));
    "tells/lose_last_item": "loses the last item of a list", Read(|outcome, _| payload(outcome, shorten));
    "tells/other_value": "changes a value of the payload", Read(|outcome, _| payload(outcome, alter));
    "tells/lose_envelope_key": "loses a key of the envelope", Read(|outcome, _| envelope(outcome, |value| {
        let map = value.as_object_mut();
        map.and_then(|map| {
            let key = map.iter().find(|(_, value)| !value.is_null())?.0.clone();
            map.shift_remove(&key)
        }).is_some()
    }));
    "tells/other_envelope_value": "changes a value of the envelope", Read(|outcome, _| envelope(outcome, alter));
    "tells/unreadable_envelope": "cannot read the envelope", Read(|outcome, _| {
        let declared = matches!(&outcome.envelope, Some(EnvelopeOutcome::Read(Value::Object(map))) if !map.is_empty());
        declared && { outcome.envelope = Some(EnvelopeOutcome::Unreadable(String::new())); true }
    });
    "tells/no_failed_items": "takes a call as a success for every item", Read(|outcome, _| {
        !std::mem::take(&mut outcome.failures).is_empty()
    });
    "tells/no_payload": "gives nothing", Read(|outcome, _| payload(outcome, |value| !value.take().is_null()));
};

/// Whether some case goes red when the fault is put in: its id, `Some(None)` when none does, `None`
/// when the fault changes nothing.
pub fn kill(
    suite: &Suite,
    operation: &Operation,
    fault: &ClientFault,
    recorded: &[(&Case, Exchange)],
) -> Option<Option<String>> {
    let mut applied = false;
    for (case, good) in recorded {
        let mut exchange = good.clone();
        let changed = match &fault.effect {
            Effect::Sent(apply) => apply(&mut exchange.sent),
            Effect::Outcome(apply) => match &mut exchange.outcome {
                Ok(outcome) => apply(outcome, operation),
                Err(_) => false,
            },
            Effect::Sequence(apply) => apply(&mut exchange, case, operation),
            Effect::Response(apply) => {
                let script = case.script();
                let mut other = script.clone();
                for response in other.responses_mut() {
                    apply(response, operation);
                }
                let changed = other != script;
                if let Ok(other) = suite.perform(case, &other) {
                    exchange = other;
                }
                changed
            }
        };
        applied |= changed;
        if changed && !suite.judge(case, &exchange).is_empty() {
            return Some(Some(case.id.clone()));
        }
    }
    applied.then_some(None)
}

fn first_request(sent: &mut [Request], apply: impl Fn(&mut Request) -> bool) -> bool {
    sent.first_mut().is_some_and(apply)
}

pub(super) fn replace_text(text: &mut String, change: impl Fn(&str) -> String) -> bool {
    let other = change(text);
    let differs = *text != other;
    *text = other;
    differs
}

fn remove_header(request: &mut Request, name: &str) -> bool {
    let before = request.headers.len();
    request.headers.retain(|(n, _)| n != name);
    request.headers.len() < before
}

fn header(request: &mut Request, name: &str, change: impl Fn(&str) -> String) -> bool {
    let mut mine = request.headers.iter_mut().filter(|(n, _)| n == name);
    mine.next()
        .is_some_and(|(_, value)| replace_text(value, change))
}

fn json_body(sent: &mut [Request], apply: impl Fn(&mut Value) -> bool) -> bool {
    first_request(sent, |request| {
        let Ok(mut body) = serde_json::from_slice::<Value>(&request.body) else {
            return false;
        };
        let changed = (body.is_object() || body.is_array()) && apply(&mut body);
        request.body = body.to_string().into_bytes();
        changed
    })
}

fn object(sent: &mut [Request], apply: impl Fn(&mut Map<String, Value>) -> bool) -> bool {
    json_body(sent, |body| body.as_object_mut().is_some_and(&apply))
}

fn stringify(value: &mut Value) -> bool {
    match value {
        Value::Number(_) | Value::Bool(_) => {
            *value = Value::String(value.to_string());
            true
        }
        // Every item, not only the first that changes.
        Value::Array(items) => {
            items
                .iter_mut()
                .map(stringify)
                .filter(|changed| *changed)
                .count()
                > 0
        }
        Value::Object(map) => {
            map.values_mut()
                .map(stringify)
                .filter(|changed| *changed)
                .count()
                > 0
        }
        Value::String(_) | Value::Null => false,
    }
}

pub(super) fn shorten(value: &mut Value) -> bool {
    match value {
        Value::Array(items) => items.pop().is_some(),
        Value::Object(map) => map.values_mut().any(shorten),
        _ => false,
    }
}

/// Changes the first scalar.
fn alter(value: &mut Value) -> bool {
    match value {
        Value::String(text) => {
            text.push('x');
            true
        }
        Value::Bool(flag) => {
            *flag = !*flag;
            true
        }
        Value::Number(number) => {
            *value = json!(number.as_i64().map_or(0, |n| n.wrapping_add(1)));
            true
        }
        Value::Array(items) => items.iter_mut().any(alter),
        Value::Object(map) => map.values_mut().any(alter),
        Value::Null => false,
    }
}

fn error(outcome: &mut Outcome, apply: impl Fn(&mut ErrorOutcome) -> bool) -> bool {
    match &mut outcome.result {
        OutcomeKind::Error(error) => apply(error),
        _ => false,
    }
}

/// Changes the envelope; an undeclared one is not compared.
fn envelope(outcome: &mut Outcome, apply: impl Fn(&mut Value) -> bool) -> bool {
    match &mut outcome.envelope {
        Some(EnvelopeOutcome::Read(value)) => apply(value),
        _ => false,
    }
}

fn payload(outcome: &mut Outcome, apply: impl Fn(&mut Value) -> bool) -> bool {
    match &mut outcome.result {
        OutcomeKind::Payload(value) => apply(value),
        OutcomeKind::Bytes(bytes) => bytes.pop().is_some(),
        _ => false,
    }
}
