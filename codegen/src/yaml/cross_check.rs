//! A second YAML reader, as a check on the first.
//!
//! Spans and values come from saphyr-parser. Where serde_yaml reads the same text differently, an editor
//! or another program may read it differently too: such a text is refused (`E0017`).

use serde_yaml::Value;

use super::{
    codes, reader,
    scalar_resolution::ScalarValue,
    text::Lines,
    tree::{Kind, NodeId, Style, Tree},
};
use crate::diagnostics::{Diagnostic, FileId};

/// Reads the text with serde_yaml and compares the values with those of the tree.
pub(super) fn cross_check(
    file: FileId,
    text: &str,
    lines: &Lines,
    tree: &Tree,
) -> Option<Diagnostic> {
    match serde_yaml::from_str::<Value>(text) {
        Ok(value) => {
            let mismatch = first_mismatch(tree, Tree::ROOT, &value)?;
            let span = tree.get(mismatch).map_or(0..0, |node| node.span);
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

/// Finds the first node that was read differently.
fn first_mismatch(tree: &Tree, id: NodeId, value: &Value) -> Option<NodeId> {
    let node = tree.get(id)?;
    let agrees = match (node.kind, value) {
        (Kind::Scalar(scalar), Value::String(text)) => {
            scalar.text == *text && scalar.value() == ScalarValue::Text
        }
        (Kind::Scalar(scalar), value) => {
            scalar.style == Style::Plain
                && scalar_value(value).is_some_and(|other| same(other, scalar.value()))
        }
        (Kind::List { items, .. }, Value::Sequence(values)) => {
            let mut pairs = items.clone().zip(values);
            if let Some(mismatch) =
                pairs.find_map(|(item, value)| first_mismatch(tree, item, value))
            {
                return Some(mismatch);
            }
            items.len() == values.len()
        }
        (Kind::Map { entries, .. }, Value::Mapping(values)) => {
            let mut pairs = entries.clone().zip(values);
            if let Some(mismatch) = pairs.find_map(|(entry, (key, value))| match key {
                Value::String(key) if *entry.key != **key => Some(id),
                Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => Some(id),
                _ => first_mismatch(tree, entry.value, value),
            }) {
                return Some(mismatch);
            }
            entries.len() == values.len()
        }
        _ => false,
    };
    (!agrees).then_some(id)
}

/// Compares two values; `.nan` equals itself.
fn same(a: ScalarValue, b: ScalarValue) -> bool {
    match (a, b) {
        (ScalarValue::Float(a), ScalarValue::Float(b)) => a.to_bits() == b.to_bits(),
        _ => a == b,
    }
}

/// Converts a value that is neither text nor a collection.
fn scalar_value(value: &Value) -> Option<ScalarValue> {
    match value {
        Value::Null => Some(ScalarValue::Null),
        Value::Bool(value) => Some(ScalarValue::Bool(*value)),
        Value::Number(number) => number
            .as_u64()
            .map(ScalarValue::Unsigned)
            .or_else(|| number.as_i64().map(ScalarValue::Signed))
            .or_else(|| number.as_f64().map(ScalarValue::Float)),
        Value::String(_) | Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => None,
    }
}
