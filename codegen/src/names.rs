//! Derives names in code from names on the wire.

use std::collections::HashSet;

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Derives a `snake_case` name, never empty. Letters of any script are kept.
pub(crate) fn snake(wire: &str) -> String {
    if is_plain_snake(wire) {
        return wire.to_owned();
    }
    if is_plain_words(wire) {
        let mut snake = String::with_capacity(wire.len() + 4);
        for letter in wire.chars() {
            if letter.is_ascii_uppercase() && !snake.is_empty() {
                snake.push('_');
            }
            snake.push(letter.to_ascii_lowercase());
        }
        return snake;
    }
    let words: String = wire
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '_' })
        .collect();
    let name = words.to_snake_case();
    if name.is_empty() {
        "unnamed".to_owned()
    } else {
        name
    }
}

/// Perf: most names are `snake_case` already and need no conversion.
fn is_plain_snake(name: &str) -> bool {
    let mut before = b'_';
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => {}
            b'_' if before != b'_' => {}
            _ => return false,
        }
        before = byte;
    }
    before != b'_'
}

/// Perf: `UserName` and `userName`, whose conversion needs no search for word boundaries.
fn is_plain_words(name: &str) -> bool {
    let mut before = b'_';
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' => {}
            b'A'..=b'Z' if !before.is_ascii_uppercase() => {}
            b'0'..=b'9' if before.is_ascii_lowercase() || before.is_ascii_digit() => {}
            _ => return false,
        }
        before = byte;
    }
    before.is_ascii_lowercase() || before.is_ascii_digit()
}

/// Derives an `UpperCamelCase` name.
pub(crate) fn camel(name: &str) -> String {
    if is_plain_words(name) && name.starts_with(|first: char| first.is_ascii_uppercase()) {
        return name.to_owned();
    }
    if is_plain_snake(name) {
        let mut camel = String::with_capacity(name.len());
        for word in name.split('_') {
            let (first, rest) = word.split_at(1);
            camel.extend(first.chars().map(|letter| letter.to_ascii_uppercase()));
            camel.push_str(rest);
        }
        return camel;
    }
    let name = name.to_upper_camel_case();
    if name.is_empty() {
        "Unnamed".to_owned()
    } else {
        name
    }
}

/// Whether `name` is a valid `snake_case` identifier, as `as` requires.
pub(crate) fn is_snake(name: &str) -> bool {
    snake(name) == name && !name.starts_with(|c: char| c.is_ascii_digit())
}

/// The keywords of edition 2024, in their order; those that cannot even be raw identifiers are not among them.
pub(crate) const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Raw identifiers cannot be made of these.
pub(crate) const NOT_EVEN_RAW: &[&str] = &["self", "Self", "super", "crate", "_"];

/// Names of the emitted crate that no resource may have, dashes as underscores.
const RESERVED_RESOURCES: [&str; 21] = [
    // Features.
    "all_resources",
    "blocking",
    "conformance",
    "default",
    "mock",
    "reqwest",
    "serde",
    "tls_aws_lc",
    "tls_ring",
    // Modules, files and crates.
    "alloc",
    "core",
    "easemob_runtime",
    "lib",
    "main",
    "rt",
    "runtime",
    "std",
    "types",
    // Methods of the client.
    "builder",
    "execute",
    "execute_blocking",
];

/// Names that no package may have: crates that emitted code or cargo uses.
const RESERVED_SERVICES: [&str; 7] = [
    "alloc",
    "core",
    "easemob_runtime",
    "proc_macro",
    "std",
    "test",
    "tokio",
];

/// Whether the emitted crate already uses the name of a resource.
pub(crate) fn is_reserved_resource(name: &str) -> bool {
    RESERVED_RESOURCES.contains(&name)
}

/// Whether no crate can have the name of a service.
pub(crate) fn is_reserved_service(name: &str) -> bool {
    !name.is_ascii()
        || RESERVED_SERVICES.contains(&name)
        || name.starts_with(|c: char| c.is_ascii_digit())
        || KEYWORDS.binary_search(&name).is_ok()
        || NOT_EVEN_RAW.contains(&name)
}

/// Allocates unique names: a name that is taken gets a number.
#[derive(Debug, Default)]
pub(crate) struct Unique(HashSet<String>);

impl Unique {
    /// Starts with reserved names.
    pub(crate) fn reserving<'a>(taken: impl IntoIterator<Item = &'a str>) -> Self {
        Self(taken.into_iter().map(str::to_owned).collect())
    }

    /// Perf: reserves capacity for many names.
    pub(crate) fn with_room_for(mut self, names: usize) -> Self {
        self.0.reserve(names);
        self
    }

    /// Allocates `name`, or `name` with the least number from 2 that is free.
    pub(crate) fn take(&mut self, name: impl Into<String>, separator: &str) -> String {
        let name = name.into();
        if self.0.insert(name.clone()) {
            return name;
        }
        let mut number = 2;
        loop {
            let free = format!("{name}{separator}{number}");
            if self.0.insert(free.clone()) {
                return free;
            }
            number += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wire_names_become_names_in_code() {
        for (wire, name) in [
            ("delete_roam", "delete_roam"),
            ("msgIdList", "msg_id_list"),
            ("share-secret", "share_secret"),
            ("X-Total", "x_total"),
            ("用户名", "用户名"),
            ("", "unnamed"),
            ("!", "unnamed"),
            ("63112447328257", "63112447328257"),
        ] {
            assert_eq!(snake(wire), name, "{wire}");
        }
    }

    #[test]
    fn what_is_taken_as_it_is_would_come_out_so() {
        let pieces = ["a", "bc", "_", "9", "B"];
        let longer = |starts: Vec<String>| -> Vec<String> {
            let all = starts.iter();
            all.flat_map(|start| pieces.map(|piece| format!("{start}{piece}")))
                .collect()
        };
        let mut names = vec![String::new()];
        let (mut plain, mut words) = (0, 0);
        for _ in 0..5 {
            names = longer(names);
            for name in names.iter().filter(|name| is_plain_snake(name)) {
                assert_eq!(name.to_snake_case(), *name);
                assert_eq!(camel(name), name.to_upper_camel_case());
                plain += 1;
            }
            for name in names.iter().filter(|name| is_plain_words(name)) {
                assert_eq!(snake(name), name.to_snake_case());
                assert_eq!(camel(name), name.to_upper_camel_case());
                words += 1;
            }
        }
        assert!(plain > 500, "{plain}");
        assert!(words > 400, "{words}");
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let mut unique = Unique::reserving(["a"]);
        assert_eq!(unique.take("a", "_"), "a_2");
        assert_eq!(unique.take("a", "_"), "a_3");
        assert_eq!(unique.take("b", "_"), "b");
    }
}
