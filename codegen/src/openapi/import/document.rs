//! The document as a tree whose nodes know their location.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{
    error::ImportError,
    report::{Fate, Report},
};

/// The most references that lead to each other.
const MAX_HOPS: usize = 32;

/// An OpenAPI document.
#[derive(Debug)]
pub(super) struct Document {
    root: Value,
}

impl Document {
    /// Reads JSON or YAML, and checks that it is an OpenAPI document of a supported version.
    pub(super) fn read(text: &str) -> Result<Self, ImportError> {
        let root = parse(text)?;
        let version = root.get("openapi").and_then(Value::as_str);
        match version {
            Some(version) if version.starts_with("3.0") || version.starts_with("3.1") => {
                Ok(Self { root })
            }
            Some(version) => Err(ImportError::Version(format!("OpenAPI {version}"))),
            None if root.get("swagger").is_some() => {
                Err(ImportError::Version("Swagger 2.0".to_owned()))
            }
            None => Err(ImportError::Version("a document without `openapi`".into())),
        }
    }

    /// The root of the document.
    pub(super) fn root(&self) -> Node<'_> {
        Node {
            value: &self.root,
            pointer: String::new(),
        }
    }

    /// The node at a pointer.
    pub(super) fn at(&self, pointer: &str) -> Option<Node<'_>> {
        let value = self.root.pointer(pointer)?;
        Some(Node {
            value,
            pointer: pointer.to_owned(),
        })
    }

    /// Follows references to their target. Reports a reference that leads nowhere.
    pub(super) fn resolve<'a>(&'a self, node: &Node<'a>, report: &mut Report) -> Option<Node<'a>> {
        let mut current = node.clone();
        for _ in 0..MAX_HOPS {
            let Some(reference) = current.reference() else {
                return Some(current);
            };
            match self.target(reference) {
                Some(target) => current = target,
                None => {
                    let message = format!("the reference `{reference}` leads nowhere in this file");
                    report.add(Fate::Dropped, &current.pointer, message);
                    return None;
                }
            }
        }
        report.add(Fate::Dropped, &node.pointer, "a reference leads in circles");
        None
    }

    /// The target of a local reference.
    fn target(&self, reference: &str) -> Option<Node<'_>> {
        let pointer = reference.strip_prefix('#')?;
        self.at(&percent_decoded(pointer))
    }

    /// Counts the uses of each reference.
    pub(super) fn references(&self) -> HashMap<&str, usize> {
        let mut counts = HashMap::new();
        let mut open = vec![&self.root];
        while let Some(value) = open.pop() {
            match value {
                Value::Object(map) => {
                    if let Some(Value::String(reference)) = map.get("$ref") {
                        *counts.entry(reference.as_str()).or_default() += 1;
                    }
                    open.extend(map.values());
                }
                Value::Array(items) => open.extend(items),
                _ => {}
            }
        }
        counts
    }
}

fn parse(text: &str) -> Result<Value, ImportError> {
    match serde_json::from_str::<Value>(text) {
        Ok(root) => Ok(root),
        Err(error) if text.trim_start().starts_with('{') => {
            Err(ImportError::Unreadable(format!("no JSON: {error}")))
        }
        Err(_) => serde_yaml::from_str::<Value>(text)
            .map_err(|error| ImportError::Unreadable(format!("no YAML: {error}"))),
    }
}

/// A JSON pointer with one more step.
pub(super) fn child_pointer(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// Decodes `%7B` and the like in a reference, which is a URI fragment.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = || {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            u8::from_str_radix(digits, 16).ok()
        };
        match (*first == b'%').then(hex).flatten() {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A value of the document and its location.
#[derive(Clone, Debug)]
pub(super) struct Node<'a> {
    pub(super) value: &'a Value,
    pub(super) pointer: String,
}

impl<'a> Node<'a> {
    /// The value under a key, unless it is `null`.
    pub(super) fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        Some(Node {
            value,
            pointer: child_pointer(&self.pointer, key),
        })
    }

    /// The value as a mapping.
    pub(super) fn map(&self) -> Option<&'a Map<String, Value>> {
        self.value.as_object()
    }

    /// The entries of a mapping; none for any other value.
    pub(super) fn entries(&self) -> Vec<(&'a str, Node<'a>)> {
        let entries = self.map().into_iter().flatten();
        entries
            .map(|(key, value)| {
                let pointer = child_pointer(&self.pointer, key);
                (key.as_str(), Node { value, pointer })
            })
            .collect()
    }

    /// The items of a list; none for any other value.
    pub(super) fn items(&self) -> Vec<Node<'a>> {
        let items = self.value.as_array().into_iter().flatten();
        items
            .enumerate()
            .map(|(index, value)| Node {
                value,
                pointer: format!("{}/{index}", self.pointer),
            })
            .collect()
    }

    /// The entries of the mapping under a key.
    pub(super) fn entries_of(&self, key: &str) -> Vec<(&'a str, Node<'a>)> {
        self.get(key).map(|node| node.entries()).unwrap_or_default()
    }

    /// The items of the list under a key.
    pub(super) fn items_of(&self, key: &str) -> Vec<Node<'a>> {
        self.get(key).map(|node| node.items()).unwrap_or_default()
    }

    /// The string under a key.
    pub(super) fn str(&self, key: &str) -> Option<&'a str> {
        self.value.get(key)?.as_str()
    }

    /// Whether the key holds `true`.
    pub(super) fn flag(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool) == Some(true)
    }

    /// The reference that the value is.
    pub(super) fn reference(&self) -> Option<&'a str> {
        self.str("$ref")
    }

    /// The strings of the list under a key.
    pub(super) fn strings(&self, key: &str) -> Vec<&'a str> {
        let list = self.value.get(key).and_then(Value::as_array);
        list.into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }
}
