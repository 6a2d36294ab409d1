//! Keywords of JSON Schema: types, alternatives, bounds, defaults and descriptions.

use serde_json::Value;

use super::{
    document::Node,
    report::{Fate, Report},
};
use crate::language::{Bounds, FieldSpec, Text, TypeExpr};

/// Keywords that constrain a value and that the language cannot express.
const UNSUPPORTED: &[&str] = &[
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

/// Formats that the language has, or that add nothing to the type.
const FORMATS: &[&str] = &[
    "int32", "int64", "float", "double", "password", "binary", "string",
];

/// The types that a schema allows, except `null`.
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

/// Whether a schema allows `null`.
pub(super) fn allows_null(node: &Node<'_>) -> bool {
    node.flag("nullable")
        || node.strings("type").contains(&"null")
        || ["oneOf", "anyOf"].iter().any(|key| {
            let members = node.items_of(key);
            members
                .iter()
                .any(|member| member.str("type") == Some("null"))
        })
}

/// Whether a schema is an object with properties, its own or merged ones.
pub(super) fn has_properties(node: &Node<'_>) -> bool {
    node.get("properties").is_some() || node.get("allOf").is_some()
}

/// The members of `oneOf` or `anyOf`.
fn all_alternatives<'a>(node: &Node<'a>) -> Vec<Node<'a>> {
    let list = node.get("oneOf").or_else(|| node.get("anyOf"));
    list.map(|list| list.items()).unwrap_or_default()
}

/// The members of `oneOf` or `anyOf` except `null`.
pub(super) fn alternatives<'a>(node: &Node<'a>) -> Vec<Node<'a>> {
    let mut all = all_alternatives(node);
    all.retain(|member| member.str("type") != Some("null"));
    all
}

/// Whether `null` is one of the alternatives.
pub(super) fn has_null_alternative(node: &Node<'_>) -> bool {
    alternatives(node).len() < all_alternatives(node).len()
}

/// The schema that `node` only wraps: the one member of `allOf`, or the one alternative to `null`.
pub(super) fn only_inner<'a>(node: &Node<'a>) -> Option<Node<'a>> {
    let (all_of, alternatives) = (node.items_of("allOf"), alternatives(node));
    let (([only], _) | (_, [only])) = (&all_of[..], &alternatives[..]) else {
        return None;
    };
    let has_own_type = ["properties", "items", "additionalProperties", "enum"]
        .iter()
        .any(|key| node.get(key).is_some());
    (!has_own_type).then(|| only.clone())
}

/// English prose, unless it is blank.
pub(super) fn text(prose: Option<&str>) -> Option<Text> {
    let prose = prose?.trim();
    (!prose.is_empty()).then(|| Text {
        en: prose.to_owned(),
        zh: None,
    })
}

/// Applies the keywords of a schema to a field whose type is known.
pub(super) fn apply(node: &Node<'_>, field: &mut FieldSpec, report: &mut Report) {
    field.nullable |= allows_null(node);
    annotate(node, field);
    report_unsupported(node, report);
    match &field.ty {
        TypeExpr::String => text_bounds(node, field, report),
        TypeExpr::Int | TypeExpr::Long => number_bounds(node, field),
        TypeExpr::Double if bound(node, "minimum").or(bound(node, "maximum")).is_some() => {
            let message = "bounds of a number that is no integer";
            report.add(Fate::Dropped, &node.pointer, message);
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
    drop_impossible(&mut field.min_length, &mut field.max_length, node, report);
    drop_impossible(&mut field.min_items, &mut field.max_items, node, report);
    drop_impossible(&mut field.min, &mut field.max, node, report);
}

fn report_unsupported(node: &Node<'_>, report: &mut Report) {
    let keywords = UNSUPPORTED.iter().filter(|key| {
        let value = node.value.get(**key);
        value.is_some_and(|value| value != &Value::Bool(false))
    });
    for key in keywords {
        report.add(Fate::Dropped, &node.pointer, format!("`{key}`"));
    }
    let format = node.str("format");
    if let Some(format) = format.filter(|format| !FORMATS.contains(format)) {
        let message = format!("the format `{format}`");
        report.add(Fate::Dropped, &node.pointer, message);
    }
}

/// Removes a minimum that is greater than the maximum, together with the maximum; returns whether it did.
fn drop_impossible<T: PartialOrd>(
    min: &mut Option<T>,
    max: &mut Option<T>,
    node: &Node<'_>,
    report: &mut Report,
) -> bool {
    let impossible = matches!((&min, &max), (Some(min), Some(max)) if min > max);
    if impossible {
        (*min, *max) = (None, None);
        report.add(Fate::Dropped, &node.pointer, "bounds that nothing can meet");
    }
    impossible
}

/// Applies description, default and other annotations to a field, also those of a schema that wraps the field's own.
pub(super) fn annotate(node: &Node<'_>, field: &mut FieldSpec) {
    field.nullable |= node.flag("nullable");
    if let Some(description) = text(node.str("description")) {
        field.description = Some(Text {
            zh: node.str("x-description-zh").map(str::to_owned),
            ..description
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
    if drop_impossible(&mut key.min_length, &mut key.max_length, &names, report) {
        return None;
    }
    inner_bounds(&key)
}

/// The bounds of a field that the language also has for items of a list or map.
pub(super) fn inner_bounds(field: &FieldSpec) -> Option<Bounds> {
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
    if let Some((class, min_length)) = character_class(pattern) {
        field.characters = Some(class);
        field.min_length = field.min_length.max(min_length);
    } else {
        let message = "a pattern that is no class of characters";
        report.add(Fate::Dropped, &node.pointer, message);
    }
}

/// Reads a pattern like `^[a-z0-9_]+$` as a character class and a minimum length.
fn character_class(pattern: &str) -> Option<(String, Option<u64>)> {
    let inner = pattern.strip_prefix("^[")?.strip_suffix('$')?;
    let (class, repeat) = inner.rsplit_once(']')?;
    let min_length = match repeat {
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
            // A hyphen at either end is a literal.
            '-' if plain.is_empty() || chars.peek().is_none() => hyphen = true,
            c => plain.push(c),
        }
    }
    if hyphen {
        plain.push('-');
    }
    (!plain.is_empty()).then_some((plain, min_length))
}

fn number_bounds(node: &Node<'_>, field: &mut FieldSpec) {
    let integer = |key: &str| bound(node, key).and_then(Value::as_i64);
    field.min = integer("minimum");
    field.max = integer("maximum");
    // The exclusive bounds are flags in OpenAPI 3.0 and numbers in 3.1.
    if node.flag("exclusiveMinimum") {
        field.min = field.min.map(|least| least.saturating_add(1));
    } else if let Some(below) = integer("exclusiveMinimum") {
        field.min = Some(below.saturating_add(1));
    }
    if node.flag("exclusiveMaximum") {
        field.max = field.max.map(|greatest| greatest.saturating_sub(1));
    } else if let Some(above) = integer("exclusiveMaximum") {
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
