//! The files of a spec as YAML, without empty keys.

use serde::Serialize;
use serde_json::{Map, Value};

use super::error::ImportError;
use crate::{
    characters::is_hidden,
    language::{OperationFile, ServiceFile},
};

/// Keys of a service file that are left out when empty.
const SERVICE_KEYS: &[&str] = &["auth", "envelopes", "headers", "errors", "types", "hosts"];

/// Keys of an operation file that are left out when empty.
const OPERATION_KEYS: &[&str] = &[
    "path_parameters",
    "query",
    "headers",
    "errors",
    "rate_limits",
    "types",
    "examples",
    "disagreements",
];

/// Writes a service file.
pub(super) fn service(file: &ServiceFile) -> Result<String, ImportError> {
    to_yaml(file, SERVICE_KEYS)
}

/// Writes an operation file.
pub(super) fn operation(file: &OperationFile) -> Result<String, ImportError> {
    to_yaml(file, OPERATION_KEYS)
}

fn to_yaml<T: Serialize>(file: &T, optional: &[&str]) -> Result<String, ImportError> {
    let unwritable = |error: &dyn std::fmt::Display| ImportError::Unwritable(error.to_string());
    let mut value = serde_json::to_value(file).map_err(|error| unwritable(&error))?;
    if let Value::Object(map) = &mut value {
        prune(map, optional);
        for key in ["request", "base"] {
            if let Some(Value::Object(inner)) = map.get_mut(key) {
                prune(inner, optional);
            }
        }
    }
    let mut escaped = Escaped::default();
    escaped.replace(&mut value);
    let yaml = serde_yaml::to_string(&value).map_err(|error| unwritable(&error))?;
    Ok(escaped.put_back(yaml))
}

/// Texts with hidden characters, which the YAML writer would not escape and the reader refuses.
#[derive(Default)]
struct Escaped(Vec<String>);

impl Escaped {
    /// What stands for a text while YAML is written. No other text holds it: a text with its
    /// private character is replaced, too.
    fn placeholder(index: usize) -> String {
        format!("escaped\u{E000}{index}\u{E000}")
    }

    fn replace(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => self.replace_text(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.replace(item)),
            Value::Object(map) => {
                let entries = std::mem::take(map).into_iter().map(|(mut key, mut value)| {
                    self.replace_text(&mut key);
                    self.replace(&mut value);
                    (key, value)
                });
                *map = entries.collect();
            }
            _ => {}
        }
    }

    fn replace_text(&mut self, text: &mut String) {
        if text.contains(|c| is_hidden(c) || c == '\u{E000}') {
            let placeholder = Self::placeholder(self.0.len());
            self.0.push(std::mem::replace(text, placeholder));
        }
    }

    fn put_back(&self, yaml: String) -> String {
        let texts = self.0.iter().enumerate();
        texts.fold(yaml, |yaml, (index, text)| {
            yaml.replacen(&Self::placeholder(index), &quoted(text), 1)
        })
    }
}

/// A text in double quotes, what cannot be seen escaped.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if is_hidden(c) || c.is_control() || c == '\u{E000}' => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Removes the optional keys that hold an empty mapping or list.
fn prune(map: &mut Map<String, Value>, optional: &[&str]) {
    map.retain(|key, value| {
        let empty = value.as_object().is_some_and(Map::is_empty)
            || value.as_array().is_some_and(Vec::is_empty);
        !(empty && optional.contains(&key.as_str()))
    });
}
