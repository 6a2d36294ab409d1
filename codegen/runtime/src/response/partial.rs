//! Per-item results inside a successful response.

use bytes::Bytes;

use crate::spec::{Literal, PartialSpec, SuccessRule};
use crate::{Document, Node};

/// An item that failed although the call succeeded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "conformance", derive(serde::Serialize, serde::Deserialize))]
pub struct ItemFailure {
    /// The item, as the response names it.
    pub item: String,
    /// Why, when the response says so.
    pub reason: Option<String>,
}

/// The failed items of a body.
pub(crate) fn failures(spec: &PartialSpec, body: &Bytes) -> Vec<ItemFailure> {
    let Ok(document) = Document::parse(body.clone()) else {
        return Vec::new();
    };
    let Some(results) = document.root().pointer(spec.at) else {
        return Vec::new();
    };
    if let Some(items) = results.items() {
        let failed = items.filter_map(|entry| failure(spec, None, entry));
        return failed.collect();
    }
    match results.entries() {
        // One result has the item's name inside it; a map has the names as keys.
        Some(entries) if spec.item.is_none() => entries
            .filter_map(|(item, entry)| failure(spec, Some(item), entry))
            .collect(),
        Some(_) => failure(spec, None, results).into_iter().collect(),
        None => Vec::new(),
    }
}

fn failure(spec: &PartialSpec, item: Option<&str>, entry: Node<'_>) -> Option<ItemFailure> {
    if spec.success.is_some_and(|rule| holds(&rule, entry)) {
        return None;
    }
    let text_at = |pointer: &str| entry.pointer(pointer).and_then(Node::plain_text);
    let item = match (item, spec.item) {
        (Some(item), _) => item.to_owned(),
        (None, Some(pointer)) => text_at(pointer).unwrap_or_default(),
        (None, None) => entry.plain_text().unwrap_or_default(),
    };
    Some(ItemFailure {
        item,
        reason: spec.reason.and_then(text_at),
    })
}

/// Whether a success rule holds for a value.
pub(crate) fn holds(rule: &SuccessRule, value: Node<'_>) -> bool {
    let Some(found) = value.pointer(rule.at) else {
        return false;
    };
    rule.equals.iter().any(|literal| equals(found, literal))
}

/// Whether a value is a literal.
fn equals(value: Node<'_>, literal: &Literal) -> bool {
    match literal {
        Literal::Str(text) => value.as_str() == Some(text),
        Literal::Int(number) => value.as_i64() == Some(*number),
        Literal::Bool(flag) => value.as_bool() == Some(*flag),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(spec: &PartialSpec, body: &str) -> Vec<(String, Option<String>)> {
        failures(spec, &Bytes::copy_from_slice(body.as_bytes()))
            .into_iter()
            .map(|f| (f.item, f.reason))
            .collect()
    }

    const OK: SuccessRule = SuccessRule {
        at: "/result",
        equals: &[Literal::Bool(true)],
    };

    #[test]
    fn a_list_of_results() {
        let spec = PartialSpec {
            at: "/data",
            item: Some("/user"),
            reason: Some("/why"),
            success: Some(OK),
        };
        let body =
            r#"{"data": [{"user":"a","result":true},{"user":"b","result":false,"why":"gone"}]}"#;
        assert_eq!(found(&spec, body), [("b".into(), Some("gone".into()))]);
        let one = r#"{"data": {"user":"b","result":false}}"#;
        assert_eq!(found(&spec, one), [("b".into(), None)]);
        let none = r#"{"data": {"user":"b","result":true}}"#;
        assert_eq!(found(&spec, none), []);
    }

    #[test]
    fn a_map_from_item_to_result() {
        let spec = PartialSpec {
            at: "/data",
            item: None,
            reason: Some(""),
            success: Some(SuccessRule {
                at: "",
                equals: &[Literal::Str("ok")],
            }),
        };
        let body = r#"{"data": {"a": "ok", "b": "offline", "c": 7}}"#;
        assert_eq!(
            found(&spec, body),
            [
                ("b".into(), Some("offline".into())),
                ("c".into(), Some("7".into()))
            ]
        );
    }

    #[test]
    fn a_list_of_failed_names() {
        let spec = PartialSpec {
            at: "/data/failed",
            item: None,
            reason: None,
            success: None,
        };
        assert_eq!(
            found(&spec, r#"{"data": {"failed": ["x", 3]}}"#),
            [("x".into(), None), ("3".into(), None)]
        );
        assert_eq!(found(&spec, r#"{"data": {}}"#), []);
        assert_eq!(found(&spec, "<html>"), []);
    }
}
