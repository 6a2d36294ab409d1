//! The replacements with which a file is deserialized again.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};

use super::tree::NodeId;

/// The replacements that let deserialization go on behind the errors found so far.
#[derive(Default)]
pub(super) struct Recovery {
    /// Entries by mapping and index: skipped, or read under another key.
    pub(super) keys: HashMap<(NodeId, usize), Option<&'static str>>,
    /// Keys that are missing from a mapping and get a placeholder.
    pub(super) missing: HashMap<NodeId, Vec<&'static str>>,
    /// Values that are replaced by a placeholder.
    pub(super) placeholders: HashSet<NodeId>,
    /// Where wanted: the mappings that were read as structs, with the keys of these.
    pub(super) structs: Option<RefCell<HashMap<NodeId, Keys>>>,
}

/// The keys of a struct, in the order of its declaration.
pub(crate) type Keys = &'static [&'static str];

impl Recovery {
    pub(super) fn is_placeholder(&self, node: NodeId) -> bool {
        self.placeholders.contains(&node)
    }

    pub(super) fn missing(&self, map: NodeId) -> &[&'static str] {
        self.missing.get(&map).map_or(&[], Vec::as_slice)
    }

    pub(super) fn record_struct(&self, map: NodeId, keys: Keys) {
        if let Some(structs) = &self.structs {
            structs.borrow_mut().insert(map, keys);
        }
    }

    /// The key under which an entry is read; `None` skips it.
    pub(super) fn key<'a>(&self, map: NodeId, index: usize, key: &'a str) -> Option<&'a str> {
        self.keys.get(&(map, index)).copied().unwrap_or(Some(key))
    }
}
