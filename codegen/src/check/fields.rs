//! What may be said of a field depends on its type.

use std::collections::HashMap;

use crate::{
    check::walk::{self, FieldAt, Role},
    diagnostic::{Diagnostic, Place},
    language::{Required, TypeExpr},
    spec::Spec,
};

/// `E0216` bounds that nothing can meet, `E0218` key that does not fit the field's type, `E0219` name in
/// code that is given twice.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let all = walk::fields(spec);
    for at in &all {
        bounds(at, found);
        fits(spec, at, found);
    }
    aliases(&all, found);
}

fn bounds(at: &FieldAt<'_>, found: &mut Vec<Diagnostic>) {
    let field = at.field;
    let as_signed =
        |bound: Option<u64>| bound.map(|bound| i64::try_from(bound).unwrap_or(i64::MAX));
    let pairs = [
        (
            "min_length",
            as_signed(field.min_length),
            "max_length",
            as_signed(field.max_length),
        ),
        ("min", field.min, "max", field.max),
        (
            "min_items",
            as_signed(field.min_items),
            "max_items",
            as_signed(field.max_items),
        ),
    ];
    for (low, min, high, max) in pairs {
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            found.push(
                Diagnostic::error(
                    "E0216",
                    Place::value(at.file, format!("{}/{low}", at.pointer)),
                    format!("`{low}` ({min}) is greater than `{high}` ({max})"),
                )
                .here("no value can meet both")
                .also(
                    Place::value(at.file, format!("{}/{high}", at.pointer)),
                    format!("`{high}` is here"),
                ),
            );
        }
    }
}

fn fits(spec: &Spec, at: &FieldAt<'_>, found: &mut Vec<Diagnostic>) {
    let field = at.field;
    let ty = &field.ty;
    let text = *ty == TypeExpr::String;
    let number = matches!(ty, TypeExpr::Int | TypeExpr::Long);
    let many = matches!(ty, TypeExpr::List(_) | TypeExpr::Map(_));
    let structured = ty.named().is_some_and(|name| {
        matches!(ty, TypeExpr::Named(_))
            && walk::find_type(spec, at.operation, name).is_none_or(|def| def.enumeration.is_none())
    });
    let keys = [
        ("min_length", field.min_length.is_some(), text, "a `string`"),
        ("max_length", field.max_length.is_some(), text, "a `string`"),
        ("max_bytes", field.max_bytes.is_some(), text, "a `string`"),
        ("characters", field.characters.is_some(), text, "a `string`"),
        ("secret", field.secret, text, "a `string`"),
        ("min", field.min.is_some(), number, "an `int` or `long`"),
        ("max", field.max.is_some(), number, "an `int` or `long`"),
        (
            "min_items",
            field.min_items.is_some(),
            many,
            "a list or map",
        ),
        (
            "max_items",
            field.max_items.is_some(),
            many,
            "a list or map",
        ),
        (
            "flatten",
            field.flatten,
            structured,
            "a declared object or union",
        ),
    ];
    for (key, given, fits, what) in keys {
        if given && !fits {
            found.push(
                Diagnostic::error(
                    "E0218",
                    Place::key(at.file, format!("{}/{key}", at.pointer)),
                    format!("`{key}` does not fit a field of type `{ty}`"),
                )
                .here(format!("only for {what}"))
                .also(
                    Place::value(at.file, format!("{}/type", at.pointer)),
                    "the type",
                ),
            );
        }
    }
    if at.role == Role::Path
        && matches!(field.required, Required::Never)
        && field.constant.is_some()
    {
        found.push(Diagnostic::error(
            "E0218",
            Place::key(at.file, format!("{}/const", at.pointer)),
            "a fixed path segment is written into the path itself",
        ));
    }
    if *ty == TypeExpr::File && !matches!(at.role, Role::Body | Role::BodyValue) {
        found.push(Diagnostic::error(
            "E0218",
            Place::value(at.file, format!("{}/type", at.pointer)),
            "a `file` travels in a request body only",
        ));
    }
}

/// Two fields that are given the same name by `as` cannot both keep it. (Names that clash without an
/// `as` get numbers.)
fn aliases(all: &[FieldAt<'_>], found: &mut Vec<Diagnostic>) {
    let mut names: HashMap<(usize, String, &str), Place> = HashMap::new();
    for at in all {
        let Some(alias) = &at.field.alias else {
            continue;
        };
        let group = match at.role {
            Role::Path | Role::Query | Role::Header | Role::Body | Role::BodyValue => {
                "inputs".to_owned()
            }
            _ => at
                .pointer
                .rsplit_once('/')
                .map(|(parent, _)| parent.to_owned())
                .unwrap_or_default(),
        };
        let place = Place::value(at.file, format!("{}/as", at.pointer));
        if let Some(first) = names.insert((at.file.0, group, alias), place.clone()) {
            found.push(
                Diagnostic::error("E0219", place, format!("the name `{alias}` is given twice"))
                    .here("the second")
                    .also(first, "the first"),
            );
        }
    }
}
