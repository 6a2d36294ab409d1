//! JSON body with its differences annotated.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{case::finding::Finding, json::pointer, report::redact};

/// Marker of a line that differs.
const MARK: &str = ">";

/// Maximum number of lines shown of a body.
const MOST_LINES: usize = 60;

/// Formats the body in lines; a line that a finding points at is marked and followed by the message. A
/// missing key is shown in the object that should have it.
pub(super) fn lines(body: &Value, findings: &[Finding]) -> Vec<(bool, String)> {
    let mut at: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for finding in findings {
        at.entry(&finding.pointer)
            .or_default()
            .push(&finding.message);
    }
    let mut writer = Writer {
        at,
        lines: Vec::new(),
    };
    writer.value("", String::new(), body, "");
    shortened(writer.lines)
}

struct Writer<'a> {
    at: BTreeMap<&'a str, Vec<&'a str>>,
    lines: Vec<(bool, String)>,
}

impl Writer<'_> {
    fn line(&mut self, path: Option<&str>, text: &str) {
        let messages = path.and_then(|path| self.at.get(path));
        let text = redact::short(&redact::printable(text), 100);
        let text = match messages {
            // Findings about the whole body are printed above.
            Some(messages) if path != Some("") => format!("{text}    ← {}", messages.join("; ")),
            _ => text,
        };
        let annotated = messages.is_some() && path != Some("");
        self.lines.push((annotated, text));
    }

    fn value(&mut self, path: &str, head: String, value: &Value, tail: &str) {
        let depth = pointer::steps(path).len();
        let indent = "  ".repeat(depth);
        match value {
            Value::Object(map) => {
                let absent = self.absent(path, |key| map.contains_key(key));
                if map.is_empty() && absent.is_empty() {
                    return self.line(Some(path), &format!("{indent}{head}{{}}{tail}"));
                }
                self.line(Some(path), &format!("{indent}{head}{{"));
                for (index, (key, value)) in map.iter().enumerate() {
                    let tail = if index + 1 < map.len() { "," } else { "" };
                    let key_text = Value::from(key.as_str());
                    self.value(
                        &pointer::push(path, key),
                        format!("{key_text}: "),
                        value,
                        tail,
                    );
                }
                for (path, key) in absent {
                    self.line(
                        Some(&path),
                        &format!("{indent}  {}: (missing)", Value::from(key)),
                    );
                }
                self.line(None, &format!("{indent}}}{tail}"));
            }
            Value::Array(items) if !items.is_empty() => {
                self.line(Some(path), &format!("{indent}{head}["));
                for (index, item) in items.iter().enumerate() {
                    let tail = if index + 1 < items.len() { "," } else { "" };
                    self.value(&pointer::push(path, index), String::new(), item, tail);
                }
                self.line(None, &format!("{indent}]{tail}"));
            }
            plain => self.line(Some(path), &format!("{indent}{head}{plain}{tail}")),
        }
    }

    /// Returns the keys that findings name and the object does not have.
    fn absent(&self, path: &str, has: impl Fn(&str) -> bool) -> Vec<(String, String)> {
        let below = self.at.keys().filter_map(|other| {
            let (parent, _) = other.rsplit_once('/')?;
            let key = pointer::steps(other).pop()?;
            (parent == path && !has(&key)).then(|| ((*other).to_owned(), key))
        });
        below.collect()
    }
}

/// Elides long unmarked stretches.
fn shortened(lines: Vec<(bool, String)>) -> Vec<(bool, String)> {
    if lines.len() <= MOST_LINES {
        return lines;
    }
    let near = |index: usize| {
        let from = index.saturating_sub(2);
        let window = lines.iter().skip(from).take(index + 3 - from);
        window.into_iter().any(|(annotated, _)| *annotated) || index < 2 || index + 1 == lines.len()
    };
    let mut kept: Vec<(bool, String)> = Vec::new();
    let mut left_out = false;
    for (index, line) in lines.iter().enumerate() {
        if near(index) && kept.len() < MOST_LINES {
            kept.push(line.clone());
            left_out = false;
        } else if !left_out {
            kept.push((false, "…".to_owned()));
            left_out = true;
        }
    }
    kept
}

/// Formats a line with its marker, or with spaces in its place.
pub(super) fn annotated_line((annotated, text): &(bool, String)) -> String {
    let mark = if *annotated { MARK } else { " " };
    format!("{mark} {text}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::finding::{Aspect, Kind};
    use serde_json::json;

    fn finding(pointer: &str, message: &str) -> Finding {
        Finding::new(Kind::ClientAgainstSpec, Aspect::Body, message).at(pointer)
    }

    #[test]
    fn marks_what_is_wrong_and_what_is_missing() {
        let body = json!({"a": [1, {"b": "x"}], "c": {}});
        let findings = [
            finding("/a/1/b", "no number"),
            finding("/c/d", "missing"),
            finding("/e", "missing, too"),
        ];
        let text: Vec<_> = lines(&body, &findings).iter().map(annotated_line).collect();
        insta::assert_snapshot!(text.join("\n"), @r#"
          {
            "a": [
              1,
              {
        >       "b": "x"    ← no number
              }
            ],
            "c": {
        >     "d": (missing)    ← missing
            }
        >   "e": (missing)    ← missing, too
          }
        "#);
    }

    #[test]
    fn a_long_body_is_shortened_around_its_marks() {
        let body: Value = (0..10_000).collect();
        let text = lines(&body, &[finding("/5000", "wrong")]);
        assert!(text.len() < 20, "{}", text.len());
        assert_eq!(text.iter().filter(|(annotated, _)| *annotated).count(), 1);
    }
}
