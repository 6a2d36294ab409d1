//! Lints of texts: empty prose, and plain scalars that YAML 1.1 reads otherwise.

use crate::{
    diagnostics::{Diagnostic, Location},
    spec::Spec,
    yaml::{Scalar, Sources},
};

/// `W0307` empty prose, `W0313` text that YAML 1.1 readers resolve to another type.
pub(super) fn check(spec: &Spec, sources: &Sources, found: &mut Vec<Diagnostic>) {
    for file in super::files(spec) {
        for scalar in sources.scalars(file) {
            blank(&scalar, found);
            trap(&scalar, found);
        }
    }
}

fn blank(scalar: &Scalar<'_>, found: &mut Vec<Diagnostic>) {
    let pointer = &scalar.location.pointer;
    let prose = pointer.ends_with("/en") || pointer.ends_with("/zh");
    let verbatim = pointer.contains("/parameters/");
    if prose && !verbatim && !scalar.is_key() && scalar.text.trim().is_empty() {
        found.push(
            Diagnostic::warning(
                "W0307",
                Location::key(scalar.location.file, pointer.as_str()),
                "nothing is said here",
            )
            .help("say it, or leave the key out"),
        );
    }
}

fn trap(scalar: &Scalar<'_>, found: &mut Vec<Diagnostic>) {
    if !scalar.plain {
        return;
    }
    let Some(taken_for) = in_yaml_1_1(scalar.text) else {
        return;
    };
    let text = scalar.text;
    found.push(
        Diagnostic::warning(
            "W0313",
            scalar.location.clone(),
            format!("YAML 1.1 readers take `{text}` for {taken_for}"),
        )
        .here("a text without quotes")
        .help(format!("write `\"{text}\"`")),
    );
}

/// The type to which YAML 1.1 resolves a plain scalar that is text in YAML 1.2.
fn in_yaml_1_1(text: &str) -> Option<&'static str> {
    const BOOLS: [&str; 6] = ["y", "n", "yes", "no", "on", "off"];
    // YAML 1.1 knows `no`, `No` and `NO`, not `nO`.
    let cased = text.to_lowercase() == text
        || text.to_uppercase() == text
        || text
            .get(1..)
            .is_some_and(|rest| rest.to_lowercase() == rest);
    if cased && BOOLS.contains(&text.to_lowercase().as_str()) {
        return Some("a truth value");
    }
    let digits = text.trim_start_matches(['+', '-']);
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b == b'_');
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if number(digits) && digits.len() > 1 && (digits.starts_with('0') || digits.contains('_')) {
        return Some("a number");
    }
    let parts: Vec<&str> = digits.split(':').collect();
    let sixties = |part: &&str| (1..=2).contains(&part.len()) && number(part);
    if parts.len() > 1 && number(parts[0]) && parts.iter().skip(1).all(sixties) {
        return Some("a number to the base of sixty");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::in_yaml_1_1;

    #[test]
    fn traps() {
        for text in [
            "no", "On", "YES", "y", "0755", "010", "1_000", "1:30", "-01", "12:30:45",
        ] {
            assert!(in_yaml_1_1(text).is_some(), "{text}");
        }
        for text in [
            "nO",
            "none",
            "0",
            "10",
            "7",
            "true",
            "2023-04-07",
            "a:1",
            "1:300",
            "-",
            "",
            "10.5",
            "1:",
            "_1",
            "chatroom",
        ] {
            assert_eq!(in_yaml_1_1(text), None, "{text}");
        }
    }
}
