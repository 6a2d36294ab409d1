//! What a schema says of a value beside its type: bounds, defaults, prose.

use serde_json::Value;

use super::{
    document::Node,
    report::{Fate, Report},
    schema::text,
};
use crate::language::{Bounds, FieldSpec, Text, TypeExpr};

/// Keywords that constrain a value and that the language does not have.
const UNKNOWN: &[&str] = &[
    "not",
    "if",
    "then",
    "else",
    "prefixItems",
    "contains",
    "dependentRequired",
    "dependentSchemas",
    "multipleOf",
    "uniqueItems",
    "unevaluatedProperties",
    "xml",
];

/// Formats that the language has, or that say nothing beside the type.
const FORMATS: &[&str] = &[
    "int32", "int64", "float", "double", "password", "binary", "string",
];

/// The types that a schema allows, without `null`.
pub(super) fn types<'a>(node: &Node<'a>) -> Vec<&'a str> {
    match node.value.get("type") {
        Some(Value::String(ty)) => vec![ty],
        Some(Value::Array(_)) => {
            let mut types = node.strings("type");
            types.retain(|ty| *ty != "null");
            types.dedup();
            types
        }
        _ => Vec::new(),
    }
}

/// Whether a schema allows `null` beside its type.
pub(super) fn says_null(node: &Node<'_>) -> bool {
    node.flag("nullable")
        || node.strings("type").contains(&"null")
        || ["oneOf", "anyOf"].iter().any(|key| {
            let members = node.get(key).map(|list| list.items()).unwrap_or_default();
            members
                .iter()
                .any(|member| member.str("type") == Some("null"))
        })
}

/// Writes what `node` says of its value into the field, whose type is known.
pub(super) fn apply(node: &Node<'_>, field: &mut FieldSpec, report: &mut Report) {
    field.nullable |= says_null(node);
    annotate(node, field);
    for key in UNKNOWN.iter().filter(|key| {
        node.value
            .get(**key)
            .is_some_and(|v| v != &Value::Bool(false))
    }) {
        report.add(Fate::Dropped, &node.pointer, format!("`{key}`"));
    }
    if let Some(format) = node
        .str("format")
        .filter(|format| !FORMATS.contains(format))
    {
        report.add(
            Fate::Dropped,
            &node.pointer,
            format!("the format `{format}`"),
        );
    }
    match &field.ty {
        TypeExpr::String => text_bounds(node, field, report),
        TypeExpr::Int | TypeExpr::Long => number_bounds(node, field),
        TypeExpr::Double if bound(node, "minimum").or(bound(node, "maximum")).is_some() => {
            report.add(
                Fate::Dropped,
                &node.pointer,
                "bounds of a number that is no integer",
            );
        }
        TypeExpr::List(_) => {
            field.min_items = count(node, "minItems").filter(|least| *least > 0);
            field.max_items = count(node, "maxItems");
        }
        TypeExpr::Map(_) => {
            field.min_items = count(node, "minProperties").filter(|least| *least > 0);
            field.max_items = count(node, "maxProperties");
            field.keys = keys(node, report).map(Box::new);
        }
        _ => {}
    }
    if has_nothing_between(field.min_length, field.max_length) {
        (field.min_length, field.max_length) = (None, None);
        report.add(Fate::Dropped, &node.pointer, "bounds that nothing can meet");
    }
    if has_nothing_between(field.min_items, field.max_items) {
        (field.min_items, field.max_items) = (None, None);
        report.add(Fate::Dropped, &node.pointer, "bounds that nothing can meet");
    }
    if has_nothing_between(field.min, field.max) {
        (field.min, field.max) = (None, None);
        report.add(Fate::Dropped, &node.pointer, "bounds that nothing can meet");
    }
}

fn has_nothing_between<T: PartialOrd>(least: Option<T>, greatest: Option<T>) -> bool {
    matches!((least, greatest), (Some(least), Some(greatest)) if least > greatest)
}

/// Writes the words of a schema around the value's own into the field.
pub(super) fn annotate(node: &Node<'_>, field: &mut FieldSpec) {
    field.nullable |= node.flag("nullable");
    if let Some(words) = text(node.str("description")) {
        field.description = Some(Text {
            zh: node.str("x-description-zh").map(str::to_owned),
            ..words
        });
    }
    if let Some(default) = node.value.get("default").filter(|value| !value.is_null()) {
        field.default = Some(default.clone().into());
    }
    if node.flag("deprecated") {
        let en = "The document calls it deprecated.".to_owned();
        field.deprecated = Some(Text { en, zh: None }.into());
    }
    if node.str("format") == Some("password") && field.ty == TypeExpr::String {
        field.secret = true;
    }
    if let Some(name) = node.str("x-name") {
        field.alias = Some(name.to_owned());
    }
}

/// The bounds of a map's keys.
fn keys(node: &Node<'_>, report: &mut Report) -> Option<Bounds> {
    let names = node
        .get("propertyNames")
        .or_else(|| node.get("x-property-names"))?;
    let mut key = FieldSpec::new(TypeExpr::String);
    text_bounds(&names, &mut key, report);
    if has_nothing_between(key.min_length, key.max_length) {
        report.add(
            Fate::Dropped,
            &names.pointer,
            "bounds that nothing can meet",
        );
        return None;
    }
    inner(&key)
}

/// The bounds of what a list or map holds, as far as the language has them for it.
pub(super) fn inner(field: &FieldSpec) -> Option<Bounds> {
    let bounds = Bounds {
        min_length: field.min_length,
        max_length: field.max_length,
        max_bytes: field.max_bytes,
        characters: field.characters.clone(),
        min: field.min,
        max: field.max,
    };
    (bounds != Bounds::default()).then_some(bounds)
}

fn count(node: &Node<'_>, key: &str) -> Option<u64> {
    node.value.get(key).and_then(Value::as_u64)
}

fn bound<'a>(node: &Node<'a>, key: &str) -> Option<&'a Value> {
    node.value.get(key).filter(|value| value.is_number())
}

fn text_bounds(node: &Node<'_>, field: &mut FieldSpec, report: &mut Report) {
    field.min_length = count(node, "minLength").filter(|least| *least > 0);
    field.max_length = count(node, "maxLength");
    field.max_bytes = count(node, "x-max-bytes");
    let Some(pattern) = node.str("pattern") else {
        return;
    };
    match character_class(pattern) {
        Some((class, least)) => {
            field.characters = Some(class);
            field.min_length = field.min_length.max(least);
        }
        None => {
            report.add(
                Fate::Dropped,
                &node.pointer,
                "a pattern that is no class of characters",
            );
        }
    }
}

/// `^[a-z0-9_]+$` is a class of characters and a least length; most patterns are more.
fn character_class(pattern: &str) -> Option<(String, Option<u64>)> {
    let inner = pattern.strip_prefix("^[")?.strip_suffix('$')?;
    let (class, repeat) = inner.rsplit_once(']')?;
    let least = match repeat {
        "+" => Some(1),
        "*" => None,
        _ => return None,
    };
    if class.starts_with('^') || class.contains(['[', ']', '&']) {
        return None;
    }
    let mut plain = String::new();
    let mut hyphen = false;
    let mut chars = class.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next()? {
                'd' => plain.push_str("0-9"),
                'w' => plain.push_str("a-zA-Z0-9_"),
                '-' => hyphen = true,
                c if c.is_ascii_punctuation() => plain.push(c),
                _ => return None,
            },
            // A hyphen at either end is itself.
            '-' if plain.is_empty() || chars.peek().is_none() => hyphen = true,
            c => plain.push(c),
        }
    }
    if hyphen {
        plain.push('-');
    }
    (!plain.is_empty()).then_some((plain, least))
}

fn number_bounds(node: &Node<'_>, field: &mut FieldSpec) {
    let whole = |key: &str| bound(node, key).and_then(Value::as_i64);
    field.min = whole("minimum");
    field.max = whole("maximum");
    // OpenAPI 3.0 has flags, 3.1 has bounds of their own.
    if node.flag("exclusiveMinimum") {
        field.min = field.min.map(|least| least.saturating_add(1));
    } else if let Some(below) = whole("exclusiveMinimum") {
        field.min = Some(below.saturating_add(1));
    }
    if node.flag("exclusiveMaximum") {
        field.max = field.max.map(|greatest| greatest.saturating_sub(1));
    } else if let Some(above) = whole("exclusiveMaximum") {
        field.max = Some(above.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use super::character_class;

    #[test]
    fn a_pattern_that_is_a_class_of_characters_is_carried() {
        for (pattern, class, least) in [
            ("^[a-z0-9_.-]+$", "a-z0-9_.-", Some(1)),
            ("^[\\w\\-]*$", "a-zA-Z0-9_-", None),
            ("^[-a]+$", "a-", Some(1)),
        ] {
            assert_eq!(
                character_class(pattern),
                Some((class.to_owned(), least)),
                "{pattern}"
            );
        }
        for pattern in [
            "^a+$",
            "[a-z]+",
            "^[^a]+$",
            "^[a-z]+[0-9]$",
            "^[]$",
            "^[a\\s]+$",
            "^[a",
            "",
        ] {
            assert_eq!(character_class(pattern), None, "{pattern}");
        }
    }
}
