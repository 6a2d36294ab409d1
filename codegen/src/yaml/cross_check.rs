//! The second YAML reader, and the comparison of the two.
//!
//! Places and values come from saphyr-parser. Where serde_yaml reads the same text differently, a
//! spec would hang on a reader's reading, and an editor or another program might see another one.

use serde_yaml::Value;

use super::{
    codes, reader,
    text::Lines,
    tree::{Kind, Meaning, NodeId, Style, Tree},
};
use crate::diagnostics::{Diagnostic, FileId};

/// Reads the text again and compares it with the tree of the first reader.
pub(super) fn compare(file: FileId, text: &str, lines: &Lines, tree: &Tree) -> Option<Diagnostic> {
    match serde_yaml::from_str::<Value>(text) {
        Ok(value) => {
            let odd = first_odd(tree, Tree::ROOT, &value)?;
            let span = tree.get(odd).map_or(0..0, |node| node.span);
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
            let mut diagnostic = reader::syntax(file, text, lines, at, &info);
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

/// The first node that was read differently.
fn first_odd(tree: &Tree, id: NodeId, value: &Value) -> Option<NodeId> {
    let node = tree.get(id)?;
    let agrees = match (node.kind, value) {
        (Kind::Scalar(scalar), Value::String(text)) => {
            scalar.text == *text && scalar.meaning() == Meaning::Text
        }
        (Kind::Scalar(scalar), value) => {
            scalar.style == Style::Plain
                && meaning(value).is_some_and(|meant| same(meant, scalar.meaning()))
        }
        (Kind::List { items, .. }, Value::Sequence(values)) => {
            let mut pairs = items.clone().zip(values);
            if let Some(odd) = pairs.find_map(|(item, value)| first_odd(tree, item, value)) {
                return Some(odd);
            }
            items.len() == values.len()
        }
        (Kind::Map { entries, .. }, Value::Mapping(values)) => {
            let mut pairs = entries.clone().zip(values);
            if let Some(odd) = pairs.find_map(|(entry, (key, value))| match key {
                Value::String(key) if *entry.key != **key => Some(id),
                Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => Some(id),
                _ => first_odd(tree, entry.value, value),
            }) {
                return Some(odd);
            }
            entries.len() == values.len()
        }
        _ => false,
    };
    (!agrees).then_some(id)
}

/// Whether two meanings are the same; what is no number is, too.
fn same(a: Meaning, b: Meaning) -> bool {
    match (a, b) {
        (Meaning::Float(a), Meaning::Float(b)) => a.to_bits() == b.to_bits(),
        _ => a == b,
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
