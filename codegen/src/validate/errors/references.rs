//! Rules of references: types, envelopes, authentication, error bodies and inputs are declared.

use indexmap::IndexMap;

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    json_pointer::push,
    language::{OperationFile, TokenIssue},
    model::lower::{self, NamedInput},
    spec::Spec,
    validate::visitor,
};

/// `E0210` unknown envelope, authentication, error body or type; `E0211` unknown input or field.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
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
    service(spec, found);
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

fn service(spec: &Spec, found: &mut Vec<Diagnostic>) {
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
        let operations = spec.operations.iter().map(|source| &*source.operation);
        let named = |operation: &&OperationFile| operation.operation == issue.operation;
        let Some(operation) = operations.clone().find(named) else {
            let mut known: Vec<_> = spec.operations.iter().collect();
            known.sort_by_key(|source| (&source.resource, &source.operation.operation));
            let ids = known.iter().map(|source| &source.operation.operation);
            let location = Location::value(file, format!("{at}/operation"));
            found.push(unknown(location, "operation", &issue.operation, ids));
            continue;
        };
        issuer(file, &at, issue, operation, found);
    }
}

/// The operation that issues tokens has the inputs and the fields that the scheme names.
fn issuer(
    file: FileId,
    at: &str,
    issue: &TokenIssue,
    operation: &OperationFile,
    found: &mut Vec<Diagnostic>,
) {
    let inputs = lower::inputs(&operation.request);
    for (key, name) in [
        ("client_id", &issue.client_id),
        ("client_secret", &issue.client_secret),
    ] {
        let location = Location::value(file, format!("{at}/{key}"));
        input(location, operation, &inputs, name, found);
    }
    let response = &operation.response;
    let known: Vec<String> = match response.is_object() {
        true => lower::named(&response.fields)
            .map(|(name, ..)| name)
            .collect(),
        false => Vec::new(),
    };
    for (key, name) in [("token", &issue.token), ("expires_in", &issue.expires_in)] {
        if !known.contains(name) {
            let location = Location::value(file, format!("{at}/{key}"));
            found.push(
                Diagnostic::error(
                    "E0211",
                    location,
                    format!("the payload has no field `{name}`"),
                )
                .here(format!("no field of `{}`'s payload", operation.operation))
                .did_you_mean(name, known.iter().map(String::as_str)),
            );
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
pub(super) fn input<'i>(
    location: Location,
    operation: &OperationFile,
    inputs: &'i [NamedInput<'_>],
    name: &str,
    found: &mut Vec<Diagnostic>,
) -> Option<&'i NamedInput<'i>> {
    let input = inputs.iter().find(|input| input.name == name);
    if input.is_none() {
        let known = inputs.iter().map(|input| input.name.as_str());
        found.push(
            Diagnostic::error(
                "E0211",
                location,
                format!("`{}` has no input `{name}`", operation.operation),
            )
            .here("no path, query, header or body field has this name in code")
            .did_you_mean(name, known),
        );
    }
    input
}
