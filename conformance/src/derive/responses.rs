//! Derived responses: variations that a client must tolerate, or must not take for a success.

use easemob_codegen::model::{Payload, TypeExpr, TypeKind};
use serde_json::{Value, json};

use super::{
    case_builder::{ALL_FIELDS, CaseBuilder},
    field_paths::{self, FieldPath, tolerant},
    sample,
};
use crate::{
    case::{Case, CaseKind, change::Change},
    expect::response,
    json::pointer,
    wire::Response,
};

/// Derives all responses of an operation.
pub fn cases(builder: &CaseBuilder<'_>, cases: &mut Vec<Case>) {
    let base = sample::sample_response(builder.model, builder.operation);
    let mut responses = ResponseCases { builder, cases };
    responses.push(
        ALL_FIELDS,
        "An answer with every declared field must be read.",
        base.clone(),
        None,
    );
    responses.transport(&base);
    let Ok(root) = serde_json::from_slice::<Value>(&base.body) else {
        return;
    };
    responses.whole_body(&base, &root);
    let paths = field_paths::of(builder, &root);
    for path in &paths {
        responses.field(&base, &root, path);
    }
}

struct ResponseCases<'a, 'm> {
    builder: &'a CaseBuilder<'m>,
    cases: &'a mut Vec<Case>,
}

/// Effect of a change on a passing response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Validity {
    /// Still a success: allowed or tolerated.
    Valid,
    /// Not a success.
    Invalid,
}

impl From<bool> for Validity {
    fn from(wrong: bool) -> Self {
        if wrong { Self::Invalid } else { Self::Valid }
    }
}

impl ResponseCases<'_, '_> {
    fn push(&mut self, name: &str, reason: &str, response: Response, change: Option<Change>) {
        let call = self.builder.baseline_call.clone();
        let kind = CaseKind::Response;
        let mut case = self
            .builder
            .case(kind, name, reason.to_owned(), call, response);
        case.change = change;
        self.cases.push(case);
    }

    /// Adds a response that differs from the one with all fields at a pointer.
    fn add(
        &mut self,
        name: &str,
        reason: &str,
        response: Response,
        at: &str,
        validity: impl Into<Validity>,
    ) {
        let invalid = validity.into() == Validity::Invalid;
        let change = self
            .builder
            .change(CaseKind::Response, ALL_FIELDS, at.to_owned(), invalid);
        self.push(name, reason, response, change);
    }

    /// Returns whether the payload is JSON; any other payload accepts all bytes.
    fn json(&self) -> bool {
        let payload = &self.builder.operation.response.payload;
        !matches!(payload, Payload::Binary | Payload::Empty)
    }

    /// Returns whether a status is one of success.
    fn succeeds(&self, status: u16) -> bool {
        self.builder.operation.response.status.contains(&status)
    }

    #[allow(clippy::too_many_arguments)]
    fn changed(
        &mut self,
        name: &str,
        reason: &str,
        base: &Response,
        root: &Value,
        at: &str,
        validity: impl Into<Validity>,
    ) {
        let response = Response {
            body: root.to_string().into_bytes(),
            ..base.clone()
        };
        self.add(name, reason, response, &format!("/body{at}"), validity);
    }

    /// Adds every variation of one field.
    fn field(&mut self, base: &Response, root: &Value, path: &FieldPath) {
        let name = path.name();
        let Some(good) = root.pointer(&path.pointer).cloned() else {
            return;
        };
        // Any other value of the field that the success rule compares means failure.
        let rule = response::success_rule(self.builder.model, self.builder.operation);
        let decides = rule.is_some_and(|rule| rule.at == path.pointer);
        let strict = !tolerant(self.builder, &path.ty) || decides;
        let mut without = root.clone();
        if pointer::remove(&mut without, &path.pointer).is_some() {
            let reason = "A field that is always there may not be missing; any other may.";
            let name = format!("missing@{}={name}", path.axis);
            let wrong = !path.optional || decides;
            self.changed(&name, reason, base, &without, &path.pointer, wrong);
        }
        let mut variants = vec![
            (
                "null",
                "`null` is absence where a field may be absent.",
                Value::Null,
                !path.nullable || decides,
            ),
            (
                "wrong_type",
                "A value of another type must not be read as this one.",
                other_type(&good),
                strict,
            ),
        ];
        match (&path.ty, &good) {
            (TypeExpr::TimestampMs | TypeExpr::TimestampS, number) => {
                let reason = "A time may come as a string of digits.";
                variants.push(("digits", reason, json!(number.to_string()), decides));
                let reason = "A time must be one.";
                variants.push(("no_digits", reason, json!("yesterday"), true));
            }
            (_, Value::Number(number)) => {
                let reason = "A number is no string, unless a document says so.";
                let text = json!(number.to_string());
                variants.push(("number_as_string", reason, text, strict));
                let reason = "A number beyond what its type holds must not be cut.";
                let wrong = strict && (path.ty != TypeExpr::Double || decides);
                variants.push(("too_large", reason, json!(1e300), wrong));
            }
            (_, Value::Object(map)) => {
                let reason = "A list is no object, even with the right values in the right order.";
                let list = map.values().cloned().collect();
                variants.push(("list_of_values", reason, list, strict));
            }
            (TypeExpr::List(_), _) => {
                variants.push(("empty_list", "A list may be empty.", json!([]), decides));
            }
            _ => {}
        }
        if let TypeExpr::Named(ty) = &path.ty {
            let reason = "A value that no document has yet must not break a client.";
            match &self.builder.model.ty(ty).kind {
                TypeKind::Enum(values) if values.is_numeric() => {
                    variants.push(("unknown_value", reason, json!(987_654), decides));
                }
                TypeKind::Enum(_) => {
                    variants.push(("unknown_value", reason, json!("no_such_value"), decides));
                }
                TypeKind::Union(union) => {
                    let tag = union
                        .tag
                        .clone()
                        .unwrap_or_else(|| "no_such_variant".to_owned());
                    let value = json!({tag: "no_such_variant", "more": [1, {"a": null}]});
                    variants.push(("unknown_variant", reason, value, decides));
                }
                TypeKind::Object(_) => {}
            }
        }
        for (what, reason, value, wrong) in variants {
            let mut changed = root.clone();
            if let Some(slot) = changed.pointer_mut(&path.pointer) {
                *slot = value;
                let name = format!("{what}@{}={name}", path.axis);
                self.changed(&name, reason, base, &changed, &path.pointer, wrong);
            }
        }
        if good.is_object() {
            let mut more = root.clone();
            let key = pointer::push(&path.pointer, "key_of_next_year");
            pointer::set(&mut more, &key, nested(20));
            let reason = "A key that no document has yet must not break a client.";
            let name = format!("extra_key@object={name}");
            // All entries of a map are declared.
            let wrong = matches!(&path.ty, TypeExpr::Map(inner) if !tolerant(self.builder, inner));
            self.changed(&name, reason, base, &more, &key, wrong);
        }
    }

    /// Adds variations of the whole body.
    fn whole_body(&mut self, base: &Response, root: &Value) {
        if root.is_object() {
            let mut more = root.clone();
            pointer::set(&mut more, "/key_of_next_year", nested(20));
            self.changed(
                "extra_key@object=(root)",
                "A key that no document has yet must not break a client.",
                base,
                &more,
                "/key_of_next_year",
                Validity::Valid,
            );
            pointer::set(&mut more, "/key_of_next_year", nested(1000));
            let reason =
                "Deep nesting under an unknown key is skipped without exhausting the stack.";
            let body = more.to_string().into_bytes();
            let call = self.builder.baseline_call.clone();
            let response = Response {
                body,
                ..base.clone()
            };
            let mut case = self.builder.case(
                CaseKind::Response,
                "depth@levels=1000",
                reason.to_owned(),
                call,
                base.clone(),
            );
            // The skipped value changes nothing; `serde_json` would give up at 128 levels, so the outcome is computed
            // from the body without it.
            case.response = response;
            let at = "/body".to_owned();
            case.change = self
                .builder
                .change(CaseKind::Response, ALL_FIELDS, at, false);
            self.cases.push(case);
        }
        for (name, value) in [
            ("null", json!(null)),
            ("list", json!([])),
            ("object", json!({})),
            ("string", json!("ok")),
        ] {
            let reason = "A body of another shape must not be taken for a success.";
            let wrong = !self.fits(&value);
            let response = Response {
                body: value.to_string().into_bytes(),
                ..base.clone()
            };
            self.add(
                &format!("root@value={name}"),
                reason,
                response,
                "/body",
                wrong,
            );
        }
        let shape = response::error_body(self.builder.model, self.builder.operation);
        let mut body = root.clone();
        if let (true, Some(at)) = (body.is_object(), shape.error.first()) {
            pointer::set(&mut body, at, json!("conformance_undocumented"));
            let reason = "A body that names an error is none of success, whatever its status.";
            let response = Response {
                body: body.to_string().into_bytes(),
                ..base.clone()
            };
            // A success rule takes precedence over the error body.
            let rule = response::success_rule(self.builder.model, self.builder.operation);
            // The new value may be the object that contains the error type.
            let steps = pointer::steps(at).into_iter();
            let above = steps.scan(String::new(), |above, step| {
                *above = pointer::push(above, step);
                Some(above.clone())
            });
            let mut new = above.filter(|above| root.pointer(above).is_none());
            let at = format!("/body{}", new.next().unwrap_or_else(|| at.clone()));
            self.add(
                "error_body@status=success",
                reason,
                response,
                &at,
                rule.is_none(),
            );
        }
    }

    /// Returns whether a value is valid as the whole body of a success.
    fn fits(&self, value: &Value) -> bool {
        let (model, operation) = (self.builder.model, self.builder.operation);
        if response::success_rule(model, operation).is_some() && value.is_object() {
            return false;
        }
        match &operation.response.payload {
            Payload::Value { pointer, ty } if pointer.is_empty() => match ty {
                TypeExpr::List(_) => value.is_array(),
                TypeExpr::Map(_) => value.is_object(),
                TypeExpr::String => value.is_string(),
                ty => tolerant(self.builder, ty),
            },
            Payload::Object { pointer, object } if pointer.is_empty() => {
                let mut fields = object.fields.iter();
                value.is_object() && !fields.any(|field| field.required_in_response)
            }
            _ => false,
        }
    }

    /// Adds variations of headers, status and encoding.
    fn transport(&mut self, base: &Response) {
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
            let response = Response {
                headers,
                ..base.clone()
            };
            let name = format!("content_type@value={name}");
            self.add(&name, reason, response, "/headers", Validity::Valid);
        }
        let html = b"<html><body>Service Unavailable</body></html>".to_vec();
        for status in [200, 403, 404, 500, 503, 504] {
            let reason = "A page for people is no answer of the service.";
            let response = Response {
                status,
                headers: media("text/html"),
                body: html.clone(),
            };
            let wrong = self.json() || !self.succeeds(status);
            self.add(
                &format!("html@status={status}"),
                reason,
                response,
                "/answer",
                wrong,
            );
        }
        for status in [204, 304, 400, 401, 404, 429, 500, 503] {
            let reason = "A status without a body says no more than itself.";
            let response = Response {
                status,
                headers: Vec::new(),
                body: Vec::new(),
            };
            let wrong = self.json() || !self.succeeds(status);
            self.add(
                &format!("no_body@status={status}"),
                reason,
                response,
                "/answer",
                wrong,
            );
        }
        let location = vec![(
            "location".to_owned(),
            "http://127.0.0.1:9/elsewhere".to_owned(),
        )];
        let reason = "A redirect must not be followed: another host would see the token.";
        let response = Response {
            status: 302,
            headers: location,
            body: Vec::new(),
        };
        self.add(
            "redirect@status=302",
            reason,
            response,
            "/answer",
            Validity::Invalid,
        );
        let json = self.json();
        for (name, head, tail, wrong) in [
            ("byte_order_mark", "\u{feff}", "", json),
            ("trailing_text", "", " x", json),
            ("blanks", "\r\n ", " \n", false),
        ] {
            let body = [head.as_bytes(), &base.body, tail.as_bytes()].concat();
            let reason = "A body is JSON with blanks around it, or it is not JSON.";
            self.add(
                &format!("body@with={name}"),
                reason,
                Response {
                    body,
                    ..base.clone()
                },
                "/body",
                wrong,
            );
        }
        if base.body.len() > 2 {
            for (name, length) in [("one_byte_less", base.body.len() - 1), ("first_byte", 1)] {
                let body = base.body.get(..length).unwrap_or_default().to_vec();
                let reason = "A body that breaks off must not be taken for a whole one.";
                self.add(
                    &format!("truncated@at={name}"),
                    reason,
                    Response {
                        body,
                        ..base.clone()
                    },
                    "/body",
                    json,
                );
            }
        }
    }
}

/// Returns a value of another type.
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
