//! Names of the spec language, made from names of a document.

use crate::names::{Unique, camel, is_reserved_service, is_snake, snake};

/// The most characters of a name: file systems limit theirs.
const MAX_LENGTH: usize = 80;

/// Makes a `snake_case` name of a text. If that is impossible, `kind` is its prefix or replaces it.
pub(super) fn value(text: &str, kind: &str) -> String {
    let usable = |text: &str| is_snake(text) && snake("") != text && text.len() <= 4 * MAX_LENGTH;
    let letters: String = text
        .chars()
        .map(|c| {
            if c.is_alphabetic() || c.is_ascii_digit() {
                c
            } else {
                '_'
            }
        })
        .take(MAX_LENGTH)
        .collect();
    if !letters.contains(char::is_alphanumeric) {
        return kind.to_owned();
    }
    let name = snake(&letters);
    if usable(&name) {
        return name;
    }
    let ascii: String = name
        .chars()
        .map(|c| if c.is_ascii() { c } else { '_' })
        .collect();
    let name = snake(&format!("{kind} {ascii}"));
    if usable(&name) { name } else { kind.to_owned() }
}

/// Makes a name for the service, which a crate can have.
pub(super) fn service(text: &str) -> String {
    let name = value(text, "service");
    match is_reserved_service(&name) {
        true if name.is_ascii() => format!("{name}_client"),
        true => "service".to_owned(),
        false => name,
    }
}

/// Makes an `UpperCamelCase` name that a type expression can contain.
pub(super) fn of_type(text: &str) -> String {
    let letters: String = text
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '_' })
        .collect();
    let name: String = camel(&letters)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(MAX_LENGTH)
        .collect();
    if name.starts_with(char::is_uppercase) {
        name
    } else {
        format!("T{name}")
    }
}

/// The alias that a wire name needs, if its own name in code is unusable or in use. Names are unique among `taken`.
pub(super) fn alias(wire: &str, preferred: Option<&str>, taken: &mut Unique) -> Option<String> {
    let default = snake(wire);
    let name = match preferred.filter(|name| is_snake(name)) {
        Some(name) => name.to_owned(),
        None => value(wire, "field"),
    };
    let name = taken.take(&name, "_");
    (name != default).then_some(name)
}

/// The part of a variant's name after that of its parent: `text` for `MessageBodyText` of `MessageBody`.
pub(super) fn suffix(variant: &str, parent: &str) -> String {
    let rest = variant.strip_prefix(parent).unwrap_or(variant);
    if rest.is_empty() {
        return "variant".to_owned();
    }
    value(rest, "variant")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_stands_in_a_document_becomes_a_name() {
        for (text, name) in [
            ("listPets", "list_pets"),
            ("GET /pets/{id}", "get_pets_id"),
            ("+1", "field_1"),
            ("", "field"),
            ("用户", "用户"),
            ("²", "field"),
            ("unnamed", "field_unnamed"),
        ] {
            let made = value(text, "field");
            assert_eq!(made, name, "{text}");
            assert!(is_snake(&made));
        }
        for (text, name) in [
            ("pet", "Pet"),
            ("1st-thing", "T1stThing"),
            ("", "Unnamed"),
            ("用户", "T用户"),
        ] {
            let made = of_type(text);
            assert_eq!(made, name, "{text}");
            assert!(made.parse::<crate::language::TypeExpr>().is_ok());
        }
    }

    #[test]
    fn aliases_are_given_only_where_the_wire_name_is_unfit_or_taken() {
        let mut taken = Unique::default();
        assert_eq!(alias("userName", None, &mut taken), None);
        assert_eq!(
            alias("user_name", None, &mut taken).as_deref(),
            Some("user_name_2")
        );
        assert_eq!(alias("+1", None, &mut taken).as_deref(), Some("field_1"));
        assert_eq!(
            alias("type", Some("kind"), &mut taken).as_deref(),
            Some("kind")
        );
    }
}
