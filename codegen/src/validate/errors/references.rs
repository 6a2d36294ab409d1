//! Rules of references: types, envelopes, authentication, error bodies and inputs are declared.

use indexmap::IndexMap;

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    json_pointer::push,
    language::OperationFile,
    model::{Operation, Payload},
    spec::Spec,
    validate::{Lowered, visitor},
};

/// `E0210` unknown envelope, authentication, error body or type; `E0211` unknown input or field.
pub(super) fn check(spec: &Spec, lowered: &Lowered<'_>, found: &mut Vec<Diagnostic>) {
    for at in visitor::mentions(spec) {
        let Some(name) = at.ty.named() else { continue };
        if visitor::find_type(spec, at.operation, name).is_none() {
            let own = at.operation.map(|source| &source.operation.types);
            let known = own
                .into_iter()
                .chain([&spec.service.1.types])
                .flat_map(IndexMap::keys);
            let location = Location::value(at.file, at.pointer);
            found.push(unknown(location, "type", name, known).help(
                "a type is declared under `types`, in the operation or, when several share it, in the service file",
            ));
        }
    }
    service(spec, lowered, found);
    for source in &spec.operations {
        names(spec, source.file, &source.operation, found);
    }
}

fn unknown<'a>(
    location: Location,
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
        location,
        format!("the {kind} `{name}` is not declared"),
    )
    .here(format!("no {kind} of this name"))
    .did_you_mean(name, known)
    .note(there)
}

fn service(spec: &Spec, lowered: &Lowered<'_>, found: &mut Vec<Diagnostic>) {
    let (file, service) = (spec.service.0, &spec.service.1);
    let bodies = &service.error_bodies;
    if !bodies.contains_key("standard") {
        found.push(
            Diagnostic::error(
                "E0210",
                Location::key(file, "/error_bodies"),
                "the error body `standard` is not declared",
            )
            .help("it is taken wherever no other is named"),
        );
    }
    for (name, envelope) in &service.envelopes {
        let at = push("/envelopes", name);
        if let Some(body) = &envelope.error_body
            && !bodies.contains_key(body)
        {
            let location = Location::value(file, format!("{at}/error_body"));
            found.push(unknown(location, "error body", body, bodies.keys()));
        }
    }
    for (name, scheme) in &service.auth {
        let Some(issue) = &scheme.issued_by else {
            continue;
        };
        let at = push("/auth", name) + "/issued_by";
        let model = lowered.model;
        let Some(operation) = model.operation(&issue.operation) else {
            let ids: Vec<String> = model.operations().map(|o| o.id.clone()).collect();
            let location = Location::value(file, format!("{at}/operation"));
            found.push(unknown(location, "operation", &issue.operation, &ids));
            continue;
        };
        for (key, name) in [
            ("client_id", &issue.client_id),
            ("client_secret", &issue.client_secret),
        ] {
            input(
                Location::value(file, format!("{at}/{key}")),
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
                let location = Location::value(file, format!("{at}/{key}"));
                found.push(
                    Diagnostic::error(
                        "E0211",
                        location,
                        format!("the payload has no field `{name}`"),
                    )
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
        let location = Location::value(file, "/request/auth");
        found.push(
            unknown(location, "authentication", auth, service.auth.keys())
                .help("open calls say `none`"),
        );
    }
    for (index, also) in operation.request.also_auth.iter().enumerate() {
        let location = Location::value(file, format!("/request/also_auth/{index}"));
        if !service.auth.contains_key(also) {
            found.push(unknown(
                location,
                "authentication",
                also,
                service.auth.keys(),
            ));
        } else if also == auth || operation.request.also_auth[..index].contains(also) {
            found.push(
                Diagnostic::error("E0210", location, format!("`{also}` is named twice"))
                    .here("one of them is enough"),
            );
        }
    }
    let envelope = &operation.response.envelope;
    if envelope != "none" && !service.envelopes.contains_key(envelope) {
        let location = Location::value(file, "/response/envelope");
        let known = service.envelopes.keys();
        found.push(
            unknown(location, "envelope", envelope, known).help("a body without one says `none`"),
        );
    }
    if let Some(body) = &operation.response.error_body
        && !service.error_bodies.contains_key(body)
    {
        let location = Location::value(file, "/response/error_body");
        found.push(unknown(
            location,
            "error body",
            body,
            service.error_bodies.keys(),
        ));
    }
}

/// Requires that the operation has an input of this name.
pub(super) fn input(
    location: Location,
    operation: &Operation,
    name: &str,
    found: &mut Vec<Diagnostic>,
) {
    if operation.input(name).is_none() {
        let known = operation
            .inputs
            .iter()
            .map(|input| input.field.name.as_str());
        found.push(
            Diagnostic::error(
                "E0211",
                location,
                format!("`{}` has no input `{name}`", operation.id),
            )
            .here("no path, query, header or body field has this name in code")
            .did_you_mean(name, known),
        );
    }
}
