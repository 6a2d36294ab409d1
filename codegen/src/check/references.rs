//! Names that must mean something: envelopes, authentication, error bodies, inputs, pointers.

use indexmap::IndexMap;

use crate::{
    check::walk,
    diagnostic::{Diagnostic, FileId, Place, push},
    language::{BodySpec, OperationFile, Page, SuccessRule, TypeExpr},
    model::{Operation, Payload},
    spec::Spec,
};

/// `E0210` unknown envelope, authentication, error body or type; `E0211` unknown input or field;
/// `E0212` malformed JSON pointer; `E0213` body or payload said in two ways or in none.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    for at in walk::mentions(spec) {
        let Some(name) = at.ty.named() else { continue };
        if walk::find_type(spec, at.operation, name).is_none() {
            let own = at.operation.map(|source| &source.operation.types);
            let known = own
                .into_iter()
                .chain([&spec.service.1.types])
                .flat_map(IndexMap::keys);
            let place = Place::value(at.file, at.pointer);
            found.push(unknown(place, "type", name, known).help(
                "a type is declared under `types`, in the operation or, when several share it, in the service file",
            ));
        }
    }
    service(spec, found);
    let model = crate::spec::lower(spec);
    for source in &spec.operations {
        let (file, operation) = (source.file, &source.operation);
        names(spec, file, operation, found);
        shapes(file, operation, found);
        if let Some(lowered) = model.operation(&operation.operation) {
            inputs(file, operation, lowered, found);
        }
    }
}

fn unknown<'a>(
    place: Place,
    kind: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a String>,
) -> Diagnostic {
    let known: Vec<&str> = known.into_iter().map(String::as_str).collect();
    let there = if known.is_empty() {
        "none is declared".to_owned()
    } else {
        format!("there is {}", known.join(", "))
    };
    Diagnostic::error(
        "E0210",
        place,
        format!("the {kind} `{name}` is not declared"),
    )
    .here(format!("no {kind} of this name"))
    .did_you_mean(name, known)
    .note(there)
}

fn service(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let (file, service) = (spec.service.0, &spec.service.1);
    let bodies = &service.error_bodies;
    if !bodies.contains_key("standard") {
        found.push(
            Diagnostic::error(
                "E0210",
                Place::key(file, "/error_bodies"),
                "the error body `standard` is not declared",
            )
            .help("it is taken wherever no other is named"),
        );
    }
    for (name, body) in bodies {
        let lists = [
            ("error", &body.error),
            ("message", &body.message),
            ("code", &body.code),
            ("exception", &body.exception),
        ];
        for (key, pointers) in lists {
            for (index, pointer) in pointers.iter().enumerate() {
                let at = format!("{}/{key}/{index}", push("/error_bodies", name));
                json_pointer(Place::value(file, at), pointer, found);
            }
        }
    }
    for (name, envelope) in &service.envelopes {
        let at = push("/envelopes", name);
        if let Some(body) = &envelope.error_body
            && !bodies.contains_key(body)
        {
            let place = Place::value(file, format!("{at}/error_body"));
            found.push(unknown(place, "error body", body, bodies.keys()));
        }
        success(
            file,
            &format!("{at}/success"),
            envelope.success.as_ref(),
            found,
        );
    }
    for (name, scheme) in &service.auth {
        let Some(issue) = &scheme.issued_by else {
            continue;
        };
        let at = push("/auth", name) + "/issued_by";
        let model = crate::spec::lower(spec);
        let Some(operation) = model.operation(&issue.operation) else {
            let ids: Vec<String> = model.operations().map(|o| o.id.clone()).collect();
            let place = Place::value(file, format!("{at}/operation"));
            found.push(unknown(place, "operation", &issue.operation, &ids));
            continue;
        };
        for (key, name) in [
            ("client_id", &issue.client_id),
            ("client_secret", &issue.client_secret),
        ] {
            input(
                Place::value(file, format!("{at}/{key}")),
                operation,
                name,
                found,
            );
        }
        for (key, name) in [("token", &issue.token), ("expires_in", &issue.expires_in)] {
            let known = match &operation.response.payload {
                Payload::Object { object, .. } => {
                    object.fields.iter().map(|f| f.name.as_str()).collect()
                }
                _ => Vec::new(),
            };
            if !known.contains(&name.as_str()) {
                let place = Place::value(file, format!("{at}/{key}"));
                found.push(
                    Diagnostic::error("E0211", place, format!("the payload has no field `{name}`"))
                        .here(format!("no field of `{}`'s payload", operation.id))
                        .did_you_mean(name, known),
                );
            }
        }
    }
}

fn names(spec: &Spec, file: FileId, operation: &OperationFile, found: &mut Vec<Diagnostic>) {
    let service = &spec.service.1;
    let auth = &operation.request.auth;
    if auth != "none" && !service.auth.contains_key(auth) {
        let place = Place::value(file, "/request/auth");
        found.push(
            unknown(place, "authentication", auth, service.auth.keys())
                .help("open calls say `none`"),
        );
    }
    let envelope = &operation.response.envelope;
    if envelope != "none" && !service.envelopes.contains_key(envelope) {
        let place = Place::value(file, "/response/envelope");
        let known = service.envelopes.keys();
        found.push(
            unknown(place, "envelope", envelope, known).help("a body without one says `none`"),
        );
    }
    if let Some(body) = &operation.response.error_body
        && !service.error_bodies.contains_key(body)
    {
        let place = Place::value(file, "/response/error_body");
        found.push(unknown(
            place,
            "error body",
            body,
            service.error_bodies.keys(),
        ));
    }
}

/// Bodies and payloads say what they are in exactly one way, and pointers are pointers.
fn shapes(file: FileId, operation: &OperationFile, found: &mut Vec<Diagnostic>) {
    let response = &operation.response;
    if let Some(body) = &operation.request.body {
        let BodySpec {
            fields,
            additional,
            value,
            ..
        } = body;
        let object = !fields.is_empty() || additional.is_some();
        if object == value.is_some() {
            let what = if object {
                "both `fields` and `value`"
            } else {
                "neither `fields` nor `value`"
            };
            found.push(
                Diagnostic::error(
                    "E0213",
                    Place::key(file, "/request/body"),
                    format!("the body has {what}"),
                )
                .help("an object has `fields`, a bare array or scalar a `value`"),
            );
        }
        use crate::language::Media;
        let bytes = value
            .as_ref()
            .is_some_and(|value| value.ty == TypeExpr::File);
        let fits = match body.media {
            Media::Binary => bytes,
            Media::Multipart => value.is_none(),
            Media::Json => !bytes,
            Media::Form => {
                !bytes
                    && value
                        .as_ref()
                        .is_none_or(|v| matches!(v.ty, TypeExpr::Map(_) | TypeExpr::Named(_)))
            }
        };
        if !fits {
            let place = Place::value(file, "/request/body/media");
            found.push(
                Diagnostic::error("E0213", place, "this body cannot be written in this medium").help(
                    "`binary` has a `value` of type `file`, `multipart` has `fields`, `form` has `fields` or a map",
                ),
            );
        }
    }
    let ways = [
        !response.fields.is_empty() || response.additional.is_some(),
        response.ty.is_some(),
        response.binary,
        response.empty,
    ];
    if ways.iter().filter(|way| **way).count() != 1 {
        found.push(
            Diagnostic::error(
                "E0213",
                Place::key(file, "/response"),
                "the payload must be said in exactly one way",
            )
            .help("`fields` for an object, `type` for any other value, `binary: true` or `empty: true`"),
        );
    }
    if response.status.is_empty()
        || response
            .status
            .iter()
            .any(|status| !(200..300).contains(status))
    {
        found.push(Diagnostic::error(
            "E0213",
            Place::value(file, "/response/status"),
            "a status of success is one from 200 to 299",
        ));
    }
    json_pointer(
        Place::value(file, "/response/payload"),
        &response.payload,
        found,
    );
    success(file, "/response/success", response.success.as_ref(), found);
    if let Some(partial) = &response.partial {
        json_pointer(
            Place::value(file, "/response/partial/at"),
            &partial.at,
            found,
        );
        for (key, pointer) in [("item", &partial.item), ("reason", &partial.reason)] {
            if let Some(pointer) = pointer {
                json_pointer(
                    Place::value(file, format!("/response/partial/{key}")),
                    pointer,
                    found,
                );
            }
        }
        success(
            file,
            "/response/partial/success",
            partial.success.as_ref(),
            found,
        );
    }
}

fn success(file: FileId, at: &str, rule: Option<&SuccessRule>, found: &mut Vec<Diagnostic>) {
    let Some(rule) = rule else { return };
    json_pointer(Place::value(file, format!("{at}/at")), &rule.at, found);
    let scalar =
        |value: &serde_json::Value| value.is_string() || value.is_i64() || value.is_boolean();
    if rule.equals.is_empty() || !rule.equals.iter().all(scalar) {
        let place = Place::value(file, format!("{at}/equals"));
        found.push(Diagnostic::error(
            "E0212",
            place,
            "`equals` lists strings, integers or booleans, one at least",
        ));
    }
}

fn json_pointer(place: Place, pointer: &str, found: &mut Vec<Diagnostic>) {
    if !pointer.is_empty() && !pointer.starts_with('/') {
        found.push(
            Diagnostic::error("E0212", place, format!("`{pointer}` is no JSON pointer"))
                .here("a JSON pointer is empty or begins with `/`")
                .help(format!("write `/{}`", pointer.replace('.', "/"))),
        );
    }
}

fn input(place: Place, operation: &Operation, name: &str, found: &mut Vec<Diagnostic>) {
    if operation.input(name).is_none() {
        let known = operation
            .inputs
            .iter()
            .map(|input| input.field.name.as_str());
        found.push(
            Diagnostic::error(
                "E0211",
                place,
                format!("`{}` has no input `{name}`", operation.id),
            )
            .here("no path, query, header or body field has this name in code")
            .did_you_mean(name, known),
        );
    }
}

fn inputs(
    file: FileId,
    operation: &OperationFile,
    lowered: &Operation,
    found: &mut Vec<Diagnostic>,
) {
    for (index, limit) in operation.rate_limits.iter().enumerate() {
        for (key, name) in [("parameter", &limit.parameter), ("counts", &limit.counts)] {
            if let Some(name) = name {
                input(
                    Place::value(file, format!("/rate_limits/{index}/{key}")),
                    lowered,
                    name,
                    found,
                );
            }
        }
        let keyed = limit.per == crate::language::RateKey::Parameter;
        if keyed != limit.parameter.is_some() {
            found.push(
                Diagnostic::error(
                    "E0211",
                    Place::value(file, format!("/rate_limits/{index}/per")),
                    "`per: parameter` and `parameter` go together",
                )
                .help("say which parameter's value the limit is counted by"),
            );
        }
        if limit.limit == 0 || limit.seconds == 0 {
            found.push(Diagnostic::error(
                "E0216",
                Place::value(file, format!("/rate_limits/{index}")),
                "a rate limit has a `limit` and `seconds` above zero",
            ));
        }
    }
    if let Some(page) = &operation.pagination {
        input(
            Place::value(file, "/pagination/parameter"),
            lowered,
            &page.parameter,
            found,
        );
        if let Some(size) = &page.size {
            input(Place::value(file, "/pagination/size"), lowered, size, found);
        }
        json_pointer(Place::value(file, "/pagination/items"), &page.items, found);
        if let Some(next) = &page.next {
            json_pointer(Place::value(file, "/pagination/next"), next, found);
        }
        if (page.by == Page::Number) == page.next.is_some() {
            found.push(
                Diagnostic::error("E0211", Place::key(file, "/pagination"), "`next` does not fit this kind of paging")
                    .help("`cursor` and `last_id` say where the next one stands, `number` counts by itself"),
            );
        }
        let numeric = matches!(
            lowered.input(&page.parameter).map(|input| &input.field.ty),
            Some(TypeExpr::Int | TypeExpr::Long) | None
        );
        let text = matches!(
            lowered.input(&page.parameter).map(|input| &input.field.ty),
            Some(TypeExpr::String) | None
        );
        if if page.by == Page::Number {
            !numeric
        } else {
            !text
        } {
            found.push(Diagnostic::error(
                "E0211",
                Place::value(file, "/pagination/parameter"),
                "a page number is an `int` or `long`, a cursor or id is a `string`",
            ));
        }
    }
    if let Some(batch) = &operation.batch {
        let place = Place::value(file, "/batch/field");
        input(place.clone(), lowered, &batch.field, found);
        if let Some(input) = lowered.input(&batch.field) {
            let list = matches!(input.field.ty, TypeExpr::List(_));
            if !list || input.field.constraints.max_items.is_none() {
                found.push(
                    Diagnostic::error("E0211", place, format!("`{}` cannot be split", batch.field))
                        .here("no list with `max_items`"),
                );
            }
        }
    }
}
