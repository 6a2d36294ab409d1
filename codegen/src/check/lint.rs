//! Warnings: a spec that can be used but could say more.

use crate::{
    check::walk,
    diagnostic::{Diagnostic, Place},
    spec::Spec,
};

/// `W0301` declared type that nothing mentions, `W0302` field without a description, `W0303` error row
/// without a remedy, `W0304` enum with a single value.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let mentioned: std::collections::HashSet<&str> = walk::mentions(spec)
        .iter()
        .filter_map(|at| at.ty.named())
        .collect();
    for at in walk::types(spec) {
        if !mentioned.contains(at.name) {
            found.push(
                Diagnostic::warning(
                    "W0301",
                    Place::key(at.file, at.pointer.as_str()),
                    format!("nothing mentions the type `{}`", at.name),
                )
                .help("delete it"),
            );
        }
        if at
            .def
            .enumeration
            .as_ref()
            .is_some_and(|def| def.values.len() == 1)
        {
            found.push(
                Diagnostic::warning(
                    "W0304",
                    Place::key(at.file, at.pointer.as_str()),
                    format!("the enum `{}` has a single value", at.name),
                )
                .help("a value that never varies is a `const`"),
            );
        }
    }
    for at in walk::fields(spec) {
        if at.field.description.is_none() && at.field.constant.is_none() {
            found.push(
                Diagnostic::warning(
                    "W0302",
                    Place::key(at.file, at.pointer.as_str()),
                    format!("the field `{}` has no description", at.wire),
                )
                .help("say in own words what it is"),
            );
        }
    }
    let rows = spec
        .operations
        .iter()
        .map(|source| (source.file, &source.operation.errors));
    for (file, rows) in rows.chain([(spec.service.0, &spec.service.1.errors)]) {
        for (index, row) in rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.remedy.is_none())
        {
            found.push(
                Diagnostic::warning(
                    "W0303",
                    Place::value(file, format!("/errors/{index}/id")),
                    format!("the error row `{}` has no remedy", row.id),
                )
                .help("say what the caller can do, when a document does"),
            );
        }
    }
}
