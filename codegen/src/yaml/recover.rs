//! All faults of a file, although serde stops at the first: read, repair, read again.
//!
//! An unknown key is skipped, or taken for the one it was probably meant to be; a missing key gets a
//! value that stands in for it, as does a value that does not fit. Where nothing can stand in, the
//! collection around it is given up, silently: its fault is told already.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use serde::de::DeserializeOwned;

use super::{
    MAX_FINDINGS, capped,
    deserialize::Reading,
    deserialize_error::{self, Fault, Site, What},
    tree::{Entry, NodeId, Tree},
};
use crate::diagnostics::{Diagnostic, FileId};

/// How often a file is read at most.
const MAX_ROUNDS: usize = 4 * MAX_FINDINGS;

/// What is read in another way than it stands in the file.
#[derive(Default)]
pub(super) struct Repairs {
    /// Entries by mapping and number: skipped, or read under another key.
    keys: HashMap<(NodeId, usize), Option<&'static str>>,
    /// Keys that are missing from a mapping and get a stand-in.
    missing: HashMap<NodeId, Vec<&'static str>>,
    /// Values that a stand-in replaces.
    stand_ins: HashSet<NodeId>,
    /// The mappings that were read as structs, and the keys of these, in their order; where wanted.
    structs: Option<RefCell<HashMap<NodeId, Keys>>>,
}

/// The keys of a struct, as they are written.
pub(crate) type Keys = &'static [&'static str];

impl Repairs {
    pub(super) fn stands_in(&self, node: NodeId) -> bool {
        self.stand_ins.contains(&node)
    }

    pub(super) fn missing(&self, map: NodeId) -> &[&'static str] {
        self.missing.get(&map).map_or(&[], Vec::as_slice)
    }

    pub(super) fn is_struct(&self, map: NodeId, keys: Keys) {
        if let Some(structs) = &self.structs {
            structs.borrow_mut().insert(map, keys);
        }
    }

    /// The key under which an entry is read; none when it is skipped.
    pub(super) fn key<'a>(&self, map: NodeId, number: usize, key: &'a str) -> Option<&'a str> {
        self.keys.get(&(map, number)).copied().unwrap_or(Some(key))
    }
}

/// The mappings that are structs when the tree is read as a type, with the keys of these.
pub(super) fn structs<T: DeserializeOwned>(tree: &Tree) -> HashMap<NodeId, Keys> {
    let repairs = Repairs {
        structs: Some(RefCell::default()),
        ..Repairs::default()
    };
    let reading = Reading {
        tree,
        repairs: &repairs,
        node: Tree::ROOT,
    };
    // What cannot be read has been told by `parse`; what was read until then counts.
    drop(T::deserialize(reading));
    repairs.structs.map(RefCell::into_inner).unwrap_or_default()
}

/// Reads the tree as a type.
pub(super) fn parse<T: DeserializeOwned>(file: FileId, tree: &Tree) -> Result<T, Vec<Diagnostic>> {
    let mut repairs = Repairs::default();
    let mut found: Vec<(usize, Diagnostic)> = Vec::new();
    for _ in 0..MAX_ROUNDS {
        let reading = Reading {
            tree,
            repairs: &repairs,
            node: Tree::ROOT,
        };
        let fault = match T::deserialize(reading) {
            Ok(value) if found.is_empty() => return Ok(value),
            Ok(_) => break,
            Err(fault) => fault,
        };
        let (told, goes_on) = repairs.mend(file, tree, &fault);
        found.extend(told);
        if !goes_on || found.len() > MAX_FINDINGS {
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

impl Repairs {
    /// Repairs a fault. Gives what is to be told, with its byte, and whether reading again makes sense.
    fn mend(
        &mut self,
        file: FileId,
        tree: &Tree,
        fault: &Fault,
    ) -> (Option<(usize, Diagnostic)>, bool) {
        match (&fault.site, &fault.what) {
            (Some(Site::Key(map, number)), what) => {
                let entries = tree.entries_of(*map);
                let entries: Vec<Entry<'_>> = entries.into_iter().flatten().collect();
                let Some(entry) = entries.get(*number) else {
                    return (None, false);
                };
                let told = deserialize_error::at_key(file, tree, *map, *number, what);
                let meant = match what {
                    What::UnknownKey { known } => deserialize_error::meant(entry.key, known),
                    _ => None,
                };
                let taken = |name: &str| {
                    entries.iter().any(|other| *other.key == *name)
                        || self
                            .keys
                            .iter()
                            .any(|(at, key)| at.0 == *map && *key == Some(name))
                };
                let key = meant.filter(|name| !taken(name));
                if self.keys.insert((*map, *number), key).is_some() {
                    return (None, self.give_up(tree, *map));
                }
                (told.map(|told| (entry.key_span.start, told)), true)
            }
            (Some(Site::Value(map)), What::MissingKey(key)) if !self.stands_in(*map) => {
                let keys = self.missing.entry(*map).or_default();
                if keys.contains(key) {
                    return (None, self.give_up(tree, *map));
                }
                keys.push(key);
                (Some(told(file, tree, *map, &fault.what)), true)
            }
            (Some(Site::Value(node)), what) => {
                if !self.stand_ins.insert(*node) {
                    let parent = tree.get(*node).and_then(|node| node.parent);
                    return (
                        None,
                        parent.is_some_and(|parent| self.give_up(tree, parent)),
                    );
                }
                (Some(told(file, tree, *node, what)), true)
            }
            (Some(Site::Missing(map, _)), _) => (None, self.give_up(tree, *map)),
            (None, what) => (Some(told(file, tree, Tree::ROOT, what)), false),
        }
    }

    /// Replaces a collection as a whole, or the nearest one above it that is not replaced yet.
    fn give_up(&mut self, tree: &Tree, node: NodeId) -> bool {
        let mut next = Some(node);
        while let Some(node) = next {
            if self.stand_ins.insert(node) {
                return node != Tree::ROOT;
            }
            next = tree.get(node).and_then(|node| node.parent);
        }
        false
    }
}

fn told(file: FileId, tree: &Tree, node: NodeId, what: &What) -> (usize, Diagnostic) {
    let at = tree.get(node).map_or(0, |node| node.span.start);
    (at, deserialize_error::at_value(file, tree, node, what))
}
