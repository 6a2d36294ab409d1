//! Derived answers: what a client must survive, and what it must not take for a success.

use easemob_codegen::model::{Field, Object, Payload, TypeExpr, TypeKind};
use serde_json::{Value, json};

use super::{Maker, sample};
use crate::{
    case::{Case, CaseKind},
    expect::{Expected, answer},
    finding::{Aspect, Finding, Kind},
    judge::document::envelope_fields,
    pointer,
    wire::Answer,
};

/// How deep a payload is walked.
const DEEPEST: usize = 5;

/// All derived answers of an operation.
pub fn cases(maker: &Maker<'_>, cases: &mut Vec<Case>) {
    let base = sample::made_up(maker.model, maker.operation);
    let mut making = Making { maker, cases };
    making.add(
        "sample@fields=all",
        "An answer with every declared field must be read.",
        base.clone(),
    );
    making.transport(&base);
    let Ok(root) = serde_json::from_slice::<Value>(&base.body) else {
        return;
    };
    making.around(&base, &root);
    let mut places = Vec::new();
    match &maker.operation.response.payload {
        Payload::Object { pointer, object } => {
            walk_object(maker, object, &root, pointer, 0, &mut places);
        }
        Payload::Value { pointer, ty } => walk(maker, ty, &root, pointer, 0, &mut places),
        Payload::Binary | Payload::Empty => {}
    }
    let payload: Vec<String> = places.iter().map(|place| place.pointer.clone()).collect();
    let inside = places.len();
    for field in envelope_fields(maker.model, maker.operation) {
        let at = pointer::push("", &field.wire);
        // A key that the payload has, too, or stands in, is walked there.
        if !payload
            .iter()
            .any(|other| *other == at || other.starts_with(&format!("{at}/")))
        {
            walk(maker, &field.ty, &root, &at, 0, &mut places);
        }
    }
    for place in places.iter_mut().skip(inside) {
        place.axis = "envelope";
    }
    for place in &places {
        making.field(&base, &root, place);
    }
}

/// A declared value in an answer.
struct Place {
    /// What declares it, as in ids: `field` of the payload, or `envelope`.
    axis: &'static str,
    pointer: String,
    ty: TypeExpr,
}

impl Place {
    /// The place's name in ids: its steps joined by dots.
    fn name(&self) -> String {
        pointer::steps(&self.pointer).join(".")
    }
}

fn walk(
    maker: &Maker<'_>,
    ty: &TypeExpr,
    root: &Value,
    at: &str,
    depth: usize,
    places: &mut Vec<Place>,
) {
    if depth > DEEPEST || root.pointer(at).is_none() {
        return;
    }
    if !at.is_empty() {
        places.push(Place {
            axis: "field",
            pointer: at.to_owned(),
            ty: ty.clone(),
        });
    }
    match ty {
        TypeExpr::List(inner) => walk(maker, inner, root, &pointer::push(at, 0), depth + 1, places),
        TypeExpr::Map(inner) => walk(
            maker,
            inner,
            root,
            &pointer::push(at, "key"),
            depth + 1,
            places,
        ),
        TypeExpr::Named(name) => {
            if let Some(TypeKind::Object(object)) = maker.model.find_type(name).map(|ty| &ty.kind) {
                walk_object(maker, object, root, at, depth + 1, places);
            }
        }
        _ => {}
    }
}

fn walk_object(
    maker: &Maker<'_>,
    object: &Object,
    root: &Value,
    at: &str,
    depth: usize,
    places: &mut Vec<Place>,
) {
    for Field { wire, ty, .. } in object.fields.iter().filter(|field| !field.flatten) {
        walk(maker, ty, root, &pointer::push(at, wire), depth, places);
    }
}

struct Making<'a, 'm> {
    maker: &'a Maker<'m>,
    cases: &'a mut Vec<Case>,
}

impl Making<'_, '_> {
    fn add(&mut self, name: &str, reason: &str, answer: Answer) {
        let call = self.maker.vehicle.clone();
        self.cases.push(
            self.maker
                .case(CaseKind::Response, name, reason.to_owned(), call, answer),
        );
    }

    /// Adds an answer that must not be taken for a success; red by itself when the spec does take it. A
    /// body that is not JSON is one of any form.
    fn failing(&mut self, name: &str, reason: &str, answer: Answer) {
        self.add(name, reason, answer);
        let payload = &self.maker.operation.response.payload;
        let json = !matches!(payload, Payload::Binary | Payload::Empty);
        if let Some(case) = self.cases.last_mut().filter(|case| {
            let succeeds = matches!(case.expected, Expected::Payload(_) | Expected::Empty);
            json && succeeds
        }) {
            let message = "the answer is derived as none of success, but the spec takes it for one";
            let finding = Finding::new(Kind::Broken, Aspect::Outcome, message);
            case.findings.push(finding);
        }
    }

    fn changed(&mut self, name: &str, reason: &str, base: &Answer, root: &Value) {
        self.add(
            name,
            reason,
            Answer {
                body: root.to_string().into_bytes(),
                ..base.clone()
            },
        );
    }

    /// One field in every wrong way.
    fn field(&mut self, base: &Answer, root: &Value, place: &Place) {
        let name = place.name();
        let Some(good) = root.pointer(&place.pointer).cloned() else {
            return;
        };
        let mut without = root.clone();
        if pointer::remove(&mut without, &place.pointer).is_some() {
            let reason = "A field that is always there may not be missing; any other may.";
            self.changed(
                &format!("missing@{}={name}", place.axis),
                reason,
                base,
                &without,
            );
        }
        let mut variants = vec![
            (
                "null",
                "`null` is absence where a field may be absent.",
                Value::Null,
            ),
            (
                "wrong_type",
                "A value of another type must not be read as this one.",
                other_type(&good),
            ),
        ];
        match (&place.ty, &good) {
            (TypeExpr::TimestampMs | TypeExpr::TimestampS, number) => {
                let reason = "A time may come as a string of digits.";
                variants.push(("digits", reason, json!(number.to_string())));
                variants.push(("no_digits", "A time must be one.", json!("yesterday")));
            }
            (_, Value::Number(number)) => {
                let reason = "A number is no string, unless a document says so.";
                variants.push(("number_as_string", reason, json!(number.to_string())));
                let reason = "A number beyond what its type holds must not be cut.";
                variants.push(("too_large", reason, json!(1e300)));
            }
            (_, Value::Object(map)) => {
                let reason = "A list is no object, even with the right values in the right order.";
                variants.push(("list_of_values", reason, map.values().cloned().collect()));
            }
            (TypeExpr::List(_), _) => {
                variants.push(("empty_list", "A list may be empty.", json!([])));
            }
            _ => {}
        }
        if let TypeExpr::Named(ty) = &place.ty {
            let kind = self.maker.model.find_type(ty).map(|ty| &ty.kind);
            let reason = "A value that no document has yet must not break a client.";
            match kind {
                Some(TypeKind::Enum(values)) if values.numeric => {
                    variants.push(("unknown_value", reason, json!(987_654)));
                }
                Some(TypeKind::Enum(_)) => {
                    variants.push(("unknown_value", reason, json!("no_such_value")))
                }
                Some(TypeKind::Union(union)) => {
                    let tag = union
                        .tag
                        .clone()
                        .unwrap_or_else(|| "no_such_variant".to_owned());
                    let value = json!({tag: "no_such_variant", "more": [1, {"a": null}]});
                    variants.push(("unknown_variant", reason, value));
                }
                _ => {}
            }
        }
        for (what, reason, value) in variants {
            let mut changed = root.clone();
            if let Some(slot) = changed.pointer_mut(&place.pointer) {
                *slot = value;
                self.changed(
                    &format!("{what}@{}={name}", place.axis),
                    reason,
                    base,
                    &changed,
                );
            }
        }
        if good.is_object() {
            let mut more = root.clone();
            pointer::set(
                &mut more,
                &pointer::push(&place.pointer, "key_of_next_year"),
                nested(20),
            );
            let reason = "A key that no document has yet must not break a client.";
            self.changed(&format!("extra_key@object={name}"), reason, base, &more);
        }
    }

    /// The body as a whole.
    fn around(&mut self, base: &Answer, root: &Value) {
        if root.is_object() {
            let mut more = root.clone();
            pointer::set(&mut more, "/key_of_next_year", nested(20));
            self.changed(
                "extra_key@object=(root)",
                "A key that no document has yet must not break a client.",
                base,
                &more,
            );
            pointer::set(&mut more, "/key_of_next_year", nested(1000));
            let reason =
                "Deep nesting under an unknown key is skipped without exhausting the stack.";
            let body = more.to_string().into_bytes();
            let call = self.maker.vehicle.clone();
            let answer = Answer {
                body,
                ..base.clone()
            };
            let mut case = self.maker.case(
                CaseKind::Response,
                "depth@levels=1000",
                reason.to_owned(),
                call,
                base.clone(),
            );
            // What is skipped is as if it were not there; a plain parser would give up at 128 levels.
            case.answer = answer;
            self.cases.push(case);
        }
        for (name, value) in [
            ("null", json!(null)),
            ("list", json!([])),
            ("object", json!({})),
            ("string", json!("ok")),
        ] {
            let reason = "A body of another shape must not be taken for a success.";
            self.changed(&format!("root@value={name}"), reason, base, &value);
        }
        if let Some(shape) = answer::error_body(self.maker.model, self.maker.operation) {
            let mut body = root.clone();
            if let (true, Some(at)) = (body.is_object(), shape.error.first()) {
                pointer::set(&mut body, at, json!("conformance_undocumented"));
                let reason = "A body that names an error is none of success, whatever its status.";
                let answer = Answer {
                    body: body.to_string().into_bytes(),
                    ..base.clone()
                };
                // Where a rule tells success from failure, the rule decides.
                match answer::success_rule(self.maker.model, self.maker.operation) {
                    Some(_) => self.add("error_body@status=success", reason, answer),
                    None => self.failing("error_body@status=success", reason, answer),
                }
            }
        }
    }

    /// What lies outside the body's meaning.
    fn transport(&mut self, base: &Answer) {
        let media = |media: &str| vec![("content-type".to_owned(), media.to_owned())];
        for (name, value) in [
            ("text_plain", "text/plain"),
            ("absent", ""),
            ("charset", "application/json; charset=GBK"),
        ] {
            let headers = if value.is_empty() {
                Vec::new()
            } else {
                media(value)
            };
            let reason = "The content type does not decide what a body is.";
            let answer = Answer {
                headers,
                ..base.clone()
            };
            self.add(&format!("content_type@value={name}"), reason, answer);
        }
        let html = b"<html><body>Service Unavailable</body></html>".to_vec();
        for status in [200, 403, 404, 500, 503, 504] {
            let reason = "A page for people is no answer of the service.";
            let answer = Answer {
                status,
                headers: media("text/html"),
                body: html.clone(),
            };
            self.failing(&format!("html@status={status}"), reason, answer);
        }
        for status in [204, 304, 400, 401, 404, 429, 500, 503] {
            let reason = "A status without a body says no more than itself.";
            let answer = Answer {
                status,
                headers: Vec::new(),
                body: Vec::new(),
            };
            self.add(&format!("no_body@status={status}"), reason, answer);
        }
        let location = vec![(
            "location".to_owned(),
            "http://127.0.0.1:9/elsewhere".to_owned(),
        )];
        let reason = "A redirect must not be followed: another host would see the token.";
        let answer = Answer {
            status: 302,
            headers: location,
            body: Vec::new(),
        };
        self.add("redirect@status=302", reason, answer);
        for (name, head, tail) in [
            ("byte_order_mark", "\u{feff}", ""),
            ("trailing_text", "", " x"),
            ("blanks", "\r\n ", " \n"),
        ] {
            let body = [head.as_bytes(), &base.body, tail.as_bytes()].concat();
            let reason = "A body is JSON with blanks around it, or it is not JSON.";
            self.add(
                &format!("body@with={name}"),
                reason,
                Answer {
                    body,
                    ..base.clone()
                },
            );
        }
        if base.body.len() > 2 {
            for (name, length) in [("one_byte_less", base.body.len() - 1), ("first_byte", 1)] {
                let body = base.body.get(..length).unwrap_or_default().to_vec();
                let reason = "A body that breaks off must not be taken for a whole one.";
                self.failing(
                    &format!("truncated@at={name}"),
                    reason,
                    Answer {
                        body,
                        ..base.clone()
                    },
                );
            }
        }
    }
}

/// A value of another type than the given one's.
fn other_type(good: &Value) -> Value {
    match good {
        Value::String(_) => json!(17),
        Value::Bool(_) => json!("true"),
        Value::Number(_) => json!([1]),
        Value::Array(_) => json!("list"),
        Value::Object(_) | Value::Null => json!("object"),
    }
}

fn nested(levels: usize) -> Value {
    (0..levels).fold(json!(1), |inner, _| Value::Array(vec![inner]))
}
