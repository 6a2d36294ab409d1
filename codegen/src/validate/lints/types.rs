//! Lints of declared types.

use std::collections::HashSet;

use crate::{
    diagnostics::{Diagnostic, Location, closest},
    spec::Spec,
    validate::visitor,
};

/// `W0301` declared type that nothing mentions, `W0304` enum with a single value.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let mentioned: HashSet<&str> = visitor::mentions(spec)
        .filter_map(|at| at.ty.named().map(String::as_str))
        .collect();
    let declared: HashSet<&str> = visitor::types(spec).map(|at| at.name).collect();
    let unknown: Vec<&str> = mentioned.difference(&declared).copied().collect();
    for at in visitor::types(spec) {
        // A misspelled mention has a finding of its own (`E0210`).
        let misspelled = closest(at.name, unknown.iter().copied()).is_some();
        if !misspelled && !mentioned.contains(at.name) {
            found.push(
                Diagnostic::warning(
                    "W0301",
                    Location::key(at.file, at.pointer),
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
                    Location::key(at.file, at.pointer),
                    format!("the enum `{}` has a single value", at.name),
                )
                .help("a value that never varies is a `const`"),
            );
        }
    }
}
