//! Reports all errors of a file although serde stops at the first: deserialize, recover, deserialize again.
//!
//! An unknown key is skipped, or read as the key that it was probably meant to be; a missing key and a
//! value that does not fit get a placeholder. Where no placeholder fits, the collection around it gets
//! one, without another diagnostic: its error is reported already.

use std::{cell::RefCell, collections::HashMap};

use serde::de::DeserializeOwned;

use super::{
    MAX_FINDINGS, capped,
    deserialize::NodeDeserializer,
    deserialize_error::{self, DeserializeError, ErrorKind, Site},
    recovery::{Keys, Recovery},
    tree::{Entry, NodeId, Tree},
};
use crate::diagnostics::{Diagnostic, FileId};

/// Bounds how often a file is deserialized.
const MAX_ROUNDS: usize = 4 * MAX_FINDINGS;

/// Finds the mappings that are structs when the tree is read as `T`, with the keys of these.
pub(super) fn structs<T: DeserializeOwned>(tree: &Tree) -> HashMap<NodeId, Keys> {
    let recovery = Recovery {
        structs: Some(RefCell::default()),
        ..Recovery::default()
    };
    let deserializer = NodeDeserializer {
        tree,
        recovery: &recovery,
        node: Tree::ROOT,
    };
    // `parse` has reported an error; the structs in front of it count.
    drop(T::deserialize(deserializer));
    recovery
        .structs
        .map(RefCell::into_inner)
        .unwrap_or_default()
}

/// Deserializes the tree, or collects its errors in the order of the file.
pub(super) fn parse<T: DeserializeOwned>(file: FileId, tree: &Tree) -> Result<T, Vec<Diagnostic>> {
    let mut recovery = Recovery::default();
    let mut found: Vec<(usize, Diagnostic)> = Vec::new();
    for _ in 0..MAX_ROUNDS {
        let deserializer = NodeDeserializer {
            tree,
            recovery: &recovery,
            node: Tree::ROOT,
        };
        let error = match T::deserialize(deserializer) {
            Ok(value) if found.is_empty() => return Ok(value),
            Ok(_) => break,
            Err(error) => error,
        };
        let step = recovery.recover(file, tree, &error);
        found.extend(step.diagnostic);
        if !step.retry || found.len() > MAX_FINDINGS {
            break;
        }
    }
    found.sort_by_key(|(at, _)| *at);
    Err(capped(
        found
            .into_iter()
            .map(|(_, diagnostic)| diagnostic)
            .collect(),
    ))
}

/// The outcome of one recovery.
struct Step {
    /// The diagnostic and the byte that it is sorted by; `None` when the error is reported already.
    diagnostic: Option<(usize, Diagnostic)>,
    /// Whether another round can get further.
    retry: bool,
}

impl Step {
    fn silent(retry: bool) -> Self {
        Self {
            diagnostic: None,
            retry,
        }
    }

    fn at_value(file: FileId, tree: &Tree, node: NodeId, kind: &ErrorKind) -> Self {
        let at = tree.get(node).map_or(0, |node| node.span.start);
        let diagnostic = deserialize_error::at_value(file, tree, node, kind);
        Self {
            diagnostic: Some((at, diagnostic)),
            retry: true,
        }
    }
}

impl Recovery {
    /// Adds the replacement that gets the next round past this error.
    fn recover(&mut self, file: FileId, tree: &Tree, error: &DeserializeError) -> Step {
        match (&error.site, &error.kind) {
            (Some(Site::Key(map, index)), kind) => self.at_key(file, tree, *map, *index, kind),
            (Some(Site::Value(map)), ErrorKind::MissingKey(key)) if !self.is_placeholder(*map) => {
                let keys = self.missing.entry(*map).or_default();
                if keys.contains(key) {
                    return Step::silent(self.give_up(tree, *map));
                }
                keys.push(key);
                Step::at_value(file, tree, *map, &error.kind)
            }
            (Some(Site::Value(node)), kind) => {
                if !self.placeholders.insert(*node) {
                    let parent = tree.get(*node).and_then(|node| node.parent);
                    let retry = parent.is_some_and(|parent| self.give_up(tree, parent));
                    return Step::silent(retry);
                }
                Step::at_value(file, tree, *node, kind)
            }
            (Some(Site::Missing(map, _)), _) => Step::silent(self.give_up(tree, *map)),
            (None, kind) => Step {
                retry: false,
                ..Step::at_value(file, tree, Tree::ROOT, kind)
            },
        }
    }

    /// Skips an entry, or reads it under the key that was probably meant.
    fn at_key(
        &mut self,
        file: FileId,
        tree: &Tree,
        map: NodeId,
        index: usize,
        kind: &ErrorKind,
    ) -> Step {
        let entries = tree.entries_of(map);
        let entries: Vec<Entry<'_>> = entries.into_iter().flatten().collect();
        let Some(entry) = entries.get(index) else {
            return Step::silent(false);
        };
        let suggestion = match kind {
            ErrorKind::UnknownKey { known } => deserialize_error::suggestion(entry.key, known),
            _ => None,
        };
        let is_taken = |name: &str| {
            entries.iter().any(|other| *other.key == *name)
                || self
                    .keys
                    .iter()
                    .any(|(at, key)| at.0 == map && *key == Some(name))
        };
        let key = suggestion.filter(|name| !is_taken(name));
        if self.keys.insert((map, index), key).is_some() {
            return Step::silent(self.give_up(tree, map));
        }
        let diagnostic = deserialize_error::at_key(file, tree, map, index, kind);
        Step {
            diagnostic: diagnostic.map(|diagnostic| (entry.key_span.start, diagnostic)),
            retry: true,
        }
    }

    /// Replaces a collection as a whole, or the nearest one above it that is not replaced yet. Returns
    /// whether anything but the root was left to replace.
    fn give_up(&mut self, tree: &Tree, node: NodeId) -> bool {
        let mut next = Some(node);
        while let Some(node) = next {
            if self.placeholders.insert(node) {
                return node != Tree::ROOT;
            }
            next = tree.get(node).and_then(|node| node.parent);
        }
        false
    }
}
