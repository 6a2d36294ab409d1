//! Rules of fields: which keys fit which type.

use std::collections::HashMap;

use crate::{
    diagnostics::{Diagnostic, Location},
    json_pointer::push,
    language::{Bounds, ListStyle, TypeDef, TypeExpr},
    spec::Spec,
    validate::{
        values,
        visitor::{self, FieldAt, Role},
    },
};

/// `E0216` contradictory bounds, `E0218` key that does not fit the field's type, `E0219` duplicate name in
/// code, `E0229` constant or default of another type, `E0230` malformed class of characters.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    for at in visitor::fields(spec) {
        bounds(&at, found);
        let type_at = || Location::value(at.file, format!("{}/type", at.pointer));
        fits(spec, &at, &type_at, found);
        values(spec, &at, found);
        characters(&at, found);
    }
    aliases(spec, found);
    for at in visitor::types(spec) {
        let def: &TypeDef = at.def;
        let values = def.enumeration.iter().flat_map(|def| &def.values);
        let values = values.map(|(wire, value)| ("enum/values", wire, &value.alias));
        duplicate_aliases(&at, values, found);
        let variants = def.union.iter().flat_map(|def| &def.variants);
        let variants = variants.map(|(wire, variant)| ("union/variants", wire, &variant.alias));
        duplicate_aliases(&at, variants, found);
    }
}

/// Requires that `const` and `default` are values of the field's type.
fn values(spec: &Spec, at: &FieldAt<'_>, found: &mut Vec<Diagnostic>) {
    let field = at.field;
    for (key, value) in [("const", &field.constant), ("default", &field.default)] {
        let Some(value) = value else { continue };
        let structured = value.is_array() || value.is_object() || value.is_null();
        let mismatch = match values::mismatch(spec, at.operation, &field.ty, value) {
            _ if key == "const" && structured => {
                Some("a fixed value is a string, a number or a boolean".to_owned())
            }
            Some(mismatch) => Some(mismatch.to_string()),
            None => None,
        };
        if let Some(mismatch) = mismatch {
            found.push(
                Diagnostic::error(
                    "E0229",
                    Location::value(at.file, format!("{}/{key}", at.pointer)),
                    format!("`{key}` is no value of type `{}`", field.ty),
                )
                .here(mismatch)
                .also(
                    Location::value(at.file, format!("{}/type", at.pointer)),
                    "the type",
                ),
            );
        }
    }
}

/// Requires that a class consists of single characters and ascending ranges.
fn characters(at: &FieldAt<'_>, found: &mut Vec<Diagnostic>) {
    let Some(class) = &at.field.characters else {
        return;
    };
    let location = Location::value(at.file, format!("{}/characters", at.pointer));
    let mut wrong = |location: Location, what: &str| {
        found.push(
            Diagnostic::error("E0230", location, "the class of characters is malformed").here(what),
        );
    };
    if class.is_empty() {
        wrong(location.clone(), "it allows no character");
    }
    if class.starts_with('[') && class.ends_with(']') {
        wrong(
            location.clone(),
            "a class is written without its brackets: `a-z0-9`",
        );
    }
    let mut rest = class.char_indices().peekable();
    let mut next = move || {
        let (start, c) = rest.next()?;
        let (at, c, escaped) = match c {
            '\\' => rest.next().map(|(at, c)| (at, c, true))?,
            c => (start, c, false),
        };
        Some((start, at + c.len_utf8(), c, escaped))
    };
    let mut before: Option<(usize, char)> = None;
    while let Some((start, _, c, escaped)) = next() {
        let Some((from_at, from)) = before.filter(|_| c == '-' && !escaped) else {
            before = Some((start, c));
            continue;
        };
        let Some((_, to_end, to, _)) = next() else {
            break;
        };
        if from > to {
            wrong(
                location.clone().within(from_at, to_end),
                "the range ends before it begins",
            );
        }
        before = None;
    }
}

fn duplicate_aliases<'a>(
    at: &visitor::TypeAt<'_>,
    aliases: impl Iterator<Item = (&'static str, &'a String, &'a Option<String>)>,
    found: &mut Vec<Diagnostic>,
) {
    let mut names: HashMap<&str, Location> = HashMap::new();
    for (kind, wire, alias) in aliases {
        let Some(alias) = alias else { continue };
        let pointer = push(&format!("{}/{kind}", at.pointer), wire) + "/as";
        let location = Location::value(at.file, pointer);
        if let Some(first) = names.insert(alias, location.clone()) {
            found.push(
                Diagnostic::error(
                    "E0219",
                    location,
                    format!("the name `{alias}` is given twice"),
                )
                .here("the second")
                .also(first, "the first"),
            );
        }
    }
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
        (
            "min_length",
            as_signed(field.min_length),
            "max_bytes",
            as_signed(field.max_bytes),
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
                    Location::value(at.file, format!("{}/{low}", at.pointer)),
                    format!("`{low}` ({min}) is greater than `{high}` ({max})"),
                )
                .here("no value can meet both")
                .also(
                    Location::value(at.file, format!("{}/{high}", at.pointer)),
                    format!("`{high}` is here"),
                ),
            );
        }
    }
}

/// Applies the rules of bounds to `keys` and `each`.
fn inner(spec: &Spec, at: &FieldAt<'_>, found: &mut Vec<Diagnostic>) {
    let (field, ty) = (at.field, &at.field.ty);
    let keys = matches!(ty, TypeExpr::Map(_)).then_some(&TypeExpr::String);
    let each = ty.inner().filter(|inner| is_simple(inner));
    for (key, limits, ty) in [("/keys", &field.keys, keys), ("/each", &field.each, each)] {
        if let (Some(limits), Some(ty)) = (limits, ty) {
            let at = FieldAt {
                pointer: at.pointer.behind(key),
                field: &Bounds::clone(limits).of(ty.clone()),
                ..*at
            };
            bounds(&at, found);
            characters(&at, found);
            let type_at = || Location::key(at.file, at.pointer);
            fits(spec, &at, &type_at, found);
        }
    }
}

/// Whether a type can have `each`.
fn is_simple(ty: &TypeExpr) -> bool {
    matches!(ty, TypeExpr::String | TypeExpr::Int | TypeExpr::Long)
}

fn fits(
    spec: &Spec,
    at: &FieldAt<'_>,
    type_at: &dyn Fn() -> Location,
    found: &mut Vec<Diagnostic>,
) {
    let field = at.field;
    let ty = &field.ty;
    let text = *ty == TypeExpr::String;
    let number = matches!(ty, TypeExpr::Int | TypeExpr::Long);
    let list = matches!(ty, TypeExpr::List(_));
    let map = matches!(ty, TypeExpr::Map(_));
    let many = list || map;
    let simple = ty.inner().is_some_and(is_simple);
    let structured = ty.named().is_some_and(|name| {
        matches!(ty, TypeExpr::Named(_))
            && visitor::find_type(spec, at.operation, name)
                .is_none_or(|def| def.enumeration.is_none())
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
        ("keys", field.keys.is_some(), map, "a map"),
        (
            "each",
            field.each.is_some(),
            simple,
            "a list or map of strings or integers",
        ),
        ("style", field.style != ListStyle::Comma, list, "a list"),
        (
            "flatten",
            field.flatten,
            structured,
            "a declared object or union",
        ),
    ];
    for (key, present, fits, what) in keys {
        if present && !fits {
            found.push(
                Diagnostic::error(
                    "E0218",
                    Location::key(at.file, format!("{}/{key}", at.pointer)),
                    format!("`{key}` does not fit a field of type `{ty}`"),
                )
                .here(format!("only for {what}"))
                .also(type_at(), "the type"),
            );
        }
    }
    inner(spec, at, found);
    if at.role == Role::Path && field.constant.is_some() {
        found.push(
            Diagnostic::error(
                "E0218",
                Location::key(at.file, format!("{}/const", at.pointer)),
                "a fixed path segment is written into the path itself",
            )
            .here("no path parameter has a fixed value"),
        );
    }
    let json = !matches!(
        at.role,
        Role::Base | Role::Path | Role::Query | Role::Header
    );
    if field.nullable && !json {
        found.push(
            Diagnostic::error(
                "E0218",
                Location::key(at.file, format!("{}/nullable", at.pointer)),
                "only JSON has a `null`",
            )
            .here("a path, query or header cannot carry it"),
        );
    }
    if *ty == TypeExpr::File && !matches!(at.role, Role::Body | Role::BodyValue) {
        found.push(
            Diagnostic::error(
                "E0218",
                Location::value(at.file, format!("{}/type", at.pointer)),
                "a `file` travels in a request body only",
            )
            .here("this place carries no bytes"),
        );
    }
}

/// Requires that no two fields of a mapping have the same `as`. (Wire names that clash get numbers.)
fn aliases(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let mut names: HashMap<(usize, String, &str), Location> = HashMap::new();
    for at in visitor::fields(spec) {
        let Some(alias) = &at.field.alias else {
            continue;
        };
        let group = match at.role {
            Role::Path | Role::Query | Role::Header | Role::Body | Role::BodyValue => {
                "inputs".to_owned()
            }
            _ => at.pointer.parent(),
        };
        let location = Location::value(at.file, format!("{}/as", at.pointer));
        if let Some(first) = names.insert((at.file.0, group, alias), location.clone()) {
            found.push(
                Diagnostic::error(
                    "E0219",
                    location,
                    format!("the name `{alias}` is given twice"),
                )
                .here("the second")
                .also(first, "the first"),
            );
        }
    }
}
