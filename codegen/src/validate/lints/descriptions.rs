//! Lints of missing prose.

use crate::{
    diagnostics::{Diagnostic, Location},
    json_pointer::push,
    spec::Spec,
    validate::visitor,
};

/// `W0302` field, `W0305` type, `W0306` value or variant without a description, `W0303` row without a remedy.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    for at in visitor::fields(spec) {
        if at.field.description.is_none() && at.field.constant.is_none() {
            found.push(
                Diagnostic::warning(
                    "W0302",
                    Location::key(at.file, at.pointer),
                    format!("the field `{}` has no description", at.wire),
                )
                .help("say in own words what it is"),
            );
        }
    }
    for at in visitor::types(spec) {
        if at.def.description.is_none() {
            found.push(
                Diagnostic::warning(
                    "W0305",
                    Location::key(at.file, at.pointer),
                    format!("the type `{}` has no description", at.name),
                )
                .help("say in own words what it is"),
            );
        }
        let values = at.def.enumeration.iter().flat_map(|def| &def.values);
        let variants = at.def.union.iter().flat_map(|def| &def.variants);
        let parts = values
            .map(|(wire, value)| ("value", "enum/values", wire, value.description.is_none()))
            .chain(variants.map(|(wire, variant)| {
                let missing = variant.description.is_none();
                ("variant", "union/variants", wire, missing)
            }));
        for (what, below, wire, missing) in parts {
            if missing {
                let pointer = push(&format!("{}/{below}", at.pointer), wire);
                found.push(
                    Diagnostic::warning(
                        "W0306",
                        Location::key(at.file, pointer),
                        format!("the {what} `{wire}` of `{}` has no description", at.name),
                    )
                    .help("say in own words what it means"),
                );
            }
        }
    }
    let rows = spec
        .operations
        .iter()
        .map(|source| (source.file, &source.operation.errors));
    for (file, rows) in rows.chain([(spec.service.0, &spec.service.1.errors)]) {
        for (index, row) in rows.iter().enumerate() {
            if row.remedy.is_none() {
                found.push(
                    Diagnostic::warning(
                        "W0303",
                        Location::value(file, format!("/errors/{index}/id")),
                        format!("the error row `{}` has no remedy", row.id),
                    )
                    .help("say what the caller can do, when a document does"),
                );
            }
        }
    }
}
