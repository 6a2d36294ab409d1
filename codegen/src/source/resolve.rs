//! What plain scalars stand for, as serde_yaml says, and the comparison of the two YAML readers.
//!
//! Places come from one reader (saphyr-parser), values from the other (serde_yaml). Where they read
//! the same text differently the file is refused: a spec must not hang on a reader's reading.

use serde_yaml::Value;

use super::{
    codes, read,
    text::Lines,
    tree::{Kind, Meaning, NodeId, Style, Tree},
};
use crate::diagnostic::{Diagnostic, FileId};

/// Fills in what the scalars of the tree stand for.
pub(super) fn resolve(
    file: FileId,
    text: &str,
    lines: &Lines,
    tree: &mut Tree,
) -> Option<Diagnostic> {
    match serde_yaml::from_str::<Value>(text) {
        Ok(value) => {
            let mut resolver = Resolver { tree, odd: None };
            resolver.node(Tree::ROOT, &value);
            let odd = resolver.odd?;
            let span = tree.get(odd).map_or(0..0, |node| node.span.clone());
            let message = "two YAML readers read this differently";
            Some(
                Diagnostic::error(codes::READERS_DISAGREE, super::bytes(file, span), message)
                    .here("read in two ways")
                    .help("put the text in quotes, or write it in a plainer way"),
            )
        }
        Err(error) => {
            let at = error
                .location()
                .map_or(0, |at| lines.byte(text, at.line(), at.column()));
            let info = error.to_string();
            if info.contains("as u128") || info.contains("as i128") {
                return Some(number_too_large(file, text, at));
            }
            let mut diagnostic = read::syntax(file, text, lines, at, &info);
            if diagnostic.code == codes::SYNTAX {
                diagnostic.code = codes::READERS_DISAGREE;
                diagnostic.message = format!("one of two YAML readers refuses this: {info}");
                diagnostic.help =
                    vec!["write it in a plainer way, with quotes around texts".to_owned()];
            }
            Some(diagnostic)
        }
    }
}

/// Numbers of more than 64 bits: JSON readers do not agree on them either.
fn number_too_large(file: FileId, text: &str, at: usize) -> Diagnostic {
    let span = read::word(text, at);
    let number = text.get(span.clone()).unwrap_or_default();
    let message = format!("the number {number} needs more than 64 bits");
    Diagnostic::error(codes::NUMBER_TOO_LARGE, super::bytes(file, span), message)
        .here("too large")
        .help("put it in quotes if a text is meant")
}

struct Resolver<'a> {
    tree: &'a mut Tree,
    /// The first node that was read differently.
    odd: Option<NodeId>,
}

impl Resolver<'_> {
    fn node(&mut self, id: NodeId, value: &Value) {
        let Some(node) = self.tree.get_mut(id) else {
            return;
        };
        let agrees = match (&mut node.kind, value) {
            (Kind::Scalar(scalar), Value::String(text)) => scalar.text == *text,
            (Kind::Scalar(scalar), value) if scalar.style == Style::Plain => match meaning(value) {
                Some(meaning) => {
                    scalar.meaning = meaning;
                    true
                }
                None => false,
            },
            (Kind::List { items, .. }, Value::Sequence(values)) => {
                let items = items.clone();
                for (&item, value) in items.iter().zip(values) {
                    self.node(item, value);
                }
                items.len() == values.len()
            }
            (Kind::Map { entries, .. }, Value::Mapping(values)) => {
                let nodes: Vec<_> = entries.iter().map(|entry| entry.value).collect();
                let keys = entries.iter().zip(values.keys());
                let same = keys.filter(|(entry, key)| match key {
                    Value::String(key) => entry.key == *key,
                    other => meaning(other).is_some(),
                });
                let agrees = same.count() == nodes.len() && nodes.len() == values.len();
                for (&node, value) in nodes.iter().zip(values.values()) {
                    self.node(node, value);
                }
                agrees
            }
            _ => false,
        };
        if !agrees {
            self.odd.get_or_insert(id);
        }
    }
}

/// What a value that is neither text nor a collection stands for.
fn meaning(value: &Value) -> Option<Meaning> {
    match value {
        Value::Null => Some(Meaning::Null),
        Value::Bool(value) => Some(Meaning::Bool(*value)),
        Value::Number(number) => number
            .as_u64()
            .map(Meaning::Unsigned)
            .or_else(|| number.as_i64().map(Meaning::Signed))
            .or_else(|| number.as_f64().map(Meaning::Float)),
        Value::String(_) | Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => None,
    }
}
