//! Rules of declared types.

use std::collections::HashSet;

use crate::{
    diagnostics::{Diagnostic, Location},
    json_pointer::push,
    language::{TypeDef, TypeExpr},
    spec::Spec,
    validate::visitor::{self, TypeAt},
};

/// `E0214` type that is not exactly one of enum, object and union, `E0215` infinite type, `E0217` ambiguous
/// union or enum.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    for at in visitor::types(spec) {
        one_kind(&at, found);
        parts(spec, &at, found);
        if holds(spec, &at, at.def, at.name, &mut HashSet::new()) {
            found.push(
                Diagnostic::error(
                    "E0215",
                    Location::key(at.file, at.pointer),
                    format!("the type `{}` holds itself", at.name),
                )
                .here("a value of it would never end")
                .help("only a list or a map of it can stand inside it"),
            );
        }
    }
}

fn one_kind(at: &TypeAt<'_>, found: &mut Vec<Diagnostic>) {
    if !at.def.is_one_kind() {
        found.push(
            Diagnostic::error(
                "E0214",
                Location::key(at.file, at.pointer),
                format!(
                    "the type `{}` must be exactly one of `enum`, `object` and `union`",
                    at.name
                ),
            )
            .here("this type"),
        );
    }
}

fn parts(spec: &Spec, at: &TypeAt<'_>, found: &mut Vec<Diagnostic>) {
    if let Some(values) = &at.def.enumeration {
        if values.values.is_empty() {
            let location = Location::key(at.file, format!("{}/enum/values", at.pointer));
            found.push(Diagnostic::error(
                "E0217",
                location,
                "an enum has one value at least",
            ));
        }
        for wire in values
            .values
            .keys()
            .filter(|wire| values.numeric && wire.parse::<i64>().is_err())
        {
            let location =
                Location::key(at.file, push(&format!("{}/enum/values", at.pointer), wire));
            found.push(
                Diagnostic::error("E0217", location, format!("`{wire}` is no number"))
                    .here("the values of a numeric enum are integers"),
            );
        }
    }
    let Some(union) = &at.def.union else { return };
    let here = format!("{}/union", at.pointer);
    if union.variants.is_empty() {
        found.push(Diagnostic::error(
            "E0217",
            Location::key(at.file, here.as_str()),
            "a union has one variant at least",
        ));
    }
    if union.content.is_some() && union.tag.is_none() {
        found.push(Diagnostic::error(
            "E0217",
            Location::key(at.file, format!("{here}/content")),
            "`content` needs a `tag` beside it",
        ));
    }
    if union.tag.is_some() && union.content.is_none() {
        for (wire, variant) in &union.variants {
            let object = variant
                .ty
                .named()
                .and_then(|name| visitor::find_type(spec, at.operation, name));
            let named = matches!(variant.ty, TypeExpr::Named(_));
            if !named || object.is_some_and(|def| def.object.is_none()) {
                let location =
                    Location::value(at.file, push(&format!("{here}/variants"), wire) + "/type");
                found.push(
                    Diagnostic::error(
                        "E0217",
                        location,
                        "the variant of a union without `content` is an object",
                    )
                    .here("its fields stand beside the tag"),
                );
            }
        }
    }
}

/// Whether a value of `def` contains a value of the type `name` without a list or map between them.
fn holds(
    spec: &Spec,
    at: &TypeAt<'_>,
    def: &TypeDef,
    name: &str,
    seen: &mut HashSet<String>,
) -> bool {
    let object = def
        .object
        .iter()
        .flat_map(|object| object.fields.values().map(|field| &field.ty));
    let union = def
        .union
        .iter()
        .flat_map(|union| union.variants.values().map(|variant| &variant.ty));
    object.chain(union).any(|ty| {
        let TypeExpr::Named(inner) = ty else {
            return false;
        };
        inner == name
            || seen.insert(inner.clone())
                && visitor::find_type(spec, at.operation, inner)
                    .is_some_and(|def| holds(spec, at, def, name, seen))
    })
}
