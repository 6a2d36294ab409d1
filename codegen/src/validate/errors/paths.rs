//! Rules of paths and placeholders.

use std::collections::HashSet;

use indexmap::IndexMap;

use crate::{
    diagnostics::{Diagnostic, FileId, Location, closest},
    json_pointer::push,
    language::{FieldSpec, ListStyle, TypeExpr},
    spec::Spec,
    validate::visitor,
};

/// `E0206` malformed path, `E0207` placeholder without parameter, `E0208` parameter without
/// placeholder, `E0209` type that a path, query or header cannot carry.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let (file, service) = (spec.service.0, &spec.service.1);
    path(
        file,
        "/base/path",
        &service.base.path,
        "/base/parameters",
        &service.base.parameters,
        found,
    );
    for source in &spec.operations {
        let request = &source.operation.request;
        let parameters = &request.path_parameters;
        path(
            source.file,
            "/request/path",
            &request.path,
            "/request/path_parameters",
            parameters,
            found,
        );
    }
    for at in visitor::fields(spec) {
        use visitor::Role;
        let location = match at.role {
            Role::Path => "a path segment",
            Role::Query => "a query parameter",
            Role::Header => "a header",
            Role::Base => "the base path",
            _ => continue,
        };
        // A type that is undeclared or of no kind has a finding of its own.
        let scalar = |ty: &TypeExpr| match ty {
            TypeExpr::Named(name) => visitor::find_type(spec, at.operation, name)
                .is_none_or(|def| def.enumeration.is_some() || !def.is_one_kind()),
            TypeExpr::Json | TypeExpr::File | TypeExpr::List(_) | TypeExpr::Map(_) => false,
            _ => true,
        };
        let fits = match &at.field.ty {
            TypeExpr::List(inner) => scalar(inner) && !matches!(at.role, Role::Header | Role::Base),
            ty => scalar(ty) && (at.role != Role::Base || *ty == TypeExpr::String),
        };
        // A `file` has a finding of its own (`E0218`).
        if !fits && at.field.ty != TypeExpr::File {
            found.push(
                Diagnostic::error(
                    "E0209",
                    Location::value(at.file, format!("{}/type", at.pointer)),
                    format!("{location} cannot carry `{}`", at.field.ty),
                )
                .here(match at.role {
                    Role::Base => "only a `string`",
                    Role::Header => "only text, numbers, booleans and enums",
                    _ => "only text, numbers, booleans, enums, and lists of these",
                }),
            );
        }
        if at.role == Role::Path && at.field.style == ListStyle::Repeat {
            found.push(
                Diagnostic::error(
                    "E0209",
                    Location::value(at.file, format!("{}/style", at.pointer)),
                    "only a query parameter can be repeated",
                )
                .here("a path segment stands once")
                .help("write `style: comma`, which is the default"),
            );
        }
    }
}

fn path(
    file: FileId,
    pointer: &str,
    path: &str,
    parameters_at: &str,
    parameters: &IndexMap<String, FieldSpec>,
    found: &mut Vec<Diagnostic>,
) {
    let mut malformed = |start: usize, end: usize, what: &str| {
        found.push(
            Diagnostic::error(
                "E0206",
                Location::value(file, pointer).within(start, end),
                "the path is malformed",
            )
            .here(what),
        );
    };
    if !path.starts_with('/') {
        malformed(0, path.len(), "a path begins with `/`");
    }
    if path.len() > 1 && path.ends_with('/') {
        malformed(path.len() - 1, path.len(), "a path does not end with `/`");
    }
    if let Some(at) = path.find(['?', '#', ' ']) {
        malformed(
            at,
            at + 1,
            "query parameters are declared under `query`; blanks and `#` do not belong here",
        );
    }
    for (at, _) in path.match_indices("//") {
        malformed(at, at + 2, "a segment is empty");
    }
    let mut placeholders: HashSet<&str> = HashSet::new();
    let mut offset = 0;
    let mut unknown = Vec::new();
    while let Some(open) = path[offset..].find(['{', '}']) {
        let start = offset + open;
        if path[start..].starts_with('}') {
            malformed(start, start + 1, "this brace closes nothing");
            offset = start + 1;
            continue;
        }
        let Some(length) = path[start..].find('}') else {
            malformed(start, path.len(), "this placeholder is never closed");
            // Counts as used: its parameter has no second finding.
            placeholders.insert(&path[start + 1..]);
            break;
        };
        let end = start + length + 1;
        let name = &path[start + 1..end - 1];
        if name.is_empty() || name.contains('{') {
            malformed(start, end, "a placeholder is a name in braces");
        } else if !placeholders.insert(name) {
            malformed(start, end, "this placeholder is given twice");
        } else if !parameters.contains_key(name) {
            unknown.push((start, end, name));
        }
        offset = end;
    }
    let unused: Vec<&str> = parameters
        .keys()
        .map(String::as_str)
        .filter(|name| !placeholders.contains(name))
        .collect();
    let mut suggested: HashSet<&str> = HashSet::new();
    for (start, end, name) in unknown {
        let location = Location::value(file, pointer).within(start, end);
        let finding = Diagnostic::error(
            "E0207",
            location,
            format!("the placeholder `{name}` is no declared path parameter"),
        )
        .here("no parameter of this name");
        // A misspelled name is one finding, not an unknown placeholder and an unused parameter.
        found.push(match closest(name, unused.iter().copied()) {
            Some(parameter) => {
                suggested.insert(parameter);
                finding
                    .also(
                        Location::key(file, push(parameters_at, parameter)),
                        "this one is missing from the path",
                    )
                    .help(format!("did you mean `{parameter}`?"))
            }
            None => finding
                .did_you_mean(name, parameters.keys().map(String::as_str))
                .help(format!(
                    "declare it under `{}`",
                    parameters_at.trim_start_matches('/').replace('/', ".")
                )),
        });
    }
    for name in unused.into_iter().filter(|name| !suggested.contains(name)) {
        found.push(
            Diagnostic::error(
                "E0208",
                Location::key(file, push(parameters_at, name)),
                format!("the path parameter `{name}` is missing from the path"),
            )
            .here("declared here")
            .also(
                Location::value(file, pointer),
                format!("no `{{{name}}}` here"),
            ),
        );
    }
}
