//! The tree of a YAML file, with the place of every key and value.

use std::ops::Range;

/// The number of a node in its [`Tree`].
pub(crate) type NodeId = usize;

/// A YAML document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
}

/// A value.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// Its bytes in the file.
    pub(crate) span: Range<usize>,
    /// The collection it stands in; none for the root.
    pub(crate) parent: Option<NodeId>,
    /// What it is.
    pub(crate) kind: Kind,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// Text, or what plain text stands for.
    Scalar(Scalar),
    /// A list.
    List { items: Vec<NodeId>, flow: bool },
    /// A mapping.
    Map { entries: Vec<Entry>, flow: bool },
}

impl Kind {
    /// Whether it is a collection without brackets.
    pub(crate) fn is_block(&self) -> bool {
        matches!(
            self,
            Self::List { flow: false, .. } | Self::Map { flow: false, .. }
        )
    }
}

/// A scalar.
#[derive(Clone, Debug)]
pub(crate) struct Scalar {
    /// Its text, after quotes, escapes and folding.
    pub(crate) text: Box<str>,
    /// How it is written.
    pub(crate) style: Style,
    /// What it stands for.
    pub(crate) meaning: Meaning,
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Without quotes.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// As a block, after `|`.
    Literal,
    /// As a block, after `>`.
    Folded,
}

/// What a scalar stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// Its text.
    Text,
    /// Nothing: `null`, `~` or no text at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number above -1.
    Unsigned(u64),
    /// A number below 0.
    Signed(i64),
    /// A number with a fraction or an exponent.
    Float(f64),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The key's text.
    pub(crate) key: Box<str>,
    /// The key's bytes in the file.
    pub(crate) key_span: Range<usize>,
    /// The value.
    pub(crate) value: NodeId,
}

/// Where a pointer leads.
pub(crate) struct Found<'a> {
    /// The deepest node on the way.
    pub(crate) node: NodeId,
    /// Its key's bytes; none for the root and in lists.
    pub(crate) key: Option<&'a Range<usize>>,
    /// Whether it is the node that was asked for, and not one above it.
    pub(crate) exact: bool,
}

/// Of a spec's text, more or less.
const BYTES_A_VALUE: usize = 12;

impl Tree {
    pub(crate) const ROOT: NodeId = 0;

    pub(crate) fn add(&mut self, node: Node) -> NodeId {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    /// No values yet, and room for about as many as a text has.
    pub(crate) fn with_room(text: &str) -> Self {
        Self {
            nodes: Vec::with_capacity(text.len() / BYTES_A_VALUE),
        }
    }

    /// Gives back the room that was kept for more nodes: a spec has many trees.
    pub(crate) fn finish(&mut self) {
        self.nodes.shrink_to_fit();
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(crate) fn get(&self, node: NodeId) -> Option<&Node> {
        self.nodes.get(node)
    }

    pub(crate) fn get_mut(&mut self, node: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(node)
    }

    /// Follows a JSON pointer as far as it goes. None when there is no root.
    pub(crate) fn find(&self, pointer: &str) -> Option<Found<'_>> {
        let mut found = Found {
            node: Self::ROOT,
            key: None,
            exact: true,
        };
        let mut node = self.get(Self::ROOT)?;
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let next = match &node.kind {
                Kind::Map { entries, .. } => entries
                    .iter()
                    .find(|entry| *entry.key == *step)
                    .map(|entry| (entry.value, Some(&entry.key_span))),
                Kind::List { items, .. } => step
                    .parse()
                    .ok()
                    .and_then(|at: usize| items.get(at))
                    .map(|&item| (item, None)),
                Kind::Scalar(_) => None,
            };
            let Some((next, key)) = next.filter(|(next, _)| self.get(*next).is_some()) else {
                return Some(Found {
                    exact: false,
                    ..found
                });
            };
            found = Found {
                node: next,
                key,
                exact: true,
            };
            node = self.get(next)?;
        }
        Some(found)
    }

    /// The JSON pointer of a node.
    pub(crate) fn pointer(&self, node: NodeId) -> String {
        let mut steps = Vec::new();
        let mut node = node;
        while let Some(parent) = self.get(node).and_then(|node| node.parent) {
            steps.push(self.step(parent, node).unwrap_or_default());
            node = parent;
        }
        steps.iter().rev().fold(String::new(), |pointer, step| {
            crate::diagnostic::push(&pointer, step)
        })
    }

    /// The key or index under which a node stands in its parent.
    fn step(&self, parent: NodeId, node: NodeId) -> Option<String> {
        match &self.get(parent)?.kind {
            Kind::Map { entries, .. } => entries
                .iter()
                .find(|entry| entry.value == node)
                .map(|entry| entry.key.to_string()),
            Kind::List { items, .. } => items
                .iter()
                .position(|&item| item == node)
                .map(|at| at.to_string()),
            Kind::Scalar(_) => None,
        }
    }

    /// The pointers of all nodes, in the order of the file.
    pub(crate) fn pointers(&self) -> Vec<String> {
        self.entries().map(|(pointer, ..)| pointer).collect()
    }

    /// All nodes with their pointers, and their keys where they have one, in the order of the file.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Placed<'_>> {
        let mut open = vec![(Self::ROOT, String::new(), None)];
        std::iter::from_fn(move || {
            let (node, pointer, key) = loop {
                let (id, pointer, key) = open.pop()?;
                if let Some(node) = self.get(id) {
                    break (node, pointer, key);
                }
            };
            match &node.kind {
                Kind::Map { entries, .. } => open.extend(entries.iter().rev().map(|entry| {
                    let below = crate::diagnostic::push(&pointer, &entry.key);
                    let key = (&*entry.key, &entry.key_span);
                    (entry.value, below, Some(key))
                })),
                Kind::List { items, .. } => {
                    open.extend(
                        items
                            .iter()
                            .enumerate()
                            .rev()
                            .map(|(at, &item)| (item, crate::diagnostic::push(&pointer, at), None)),
                    );
                }
                Kind::Scalar(_) => {}
            }
            Some((pointer, node, key))
        })
    }
}

/// A node, its pointer, and its key's text and bytes.
pub(crate) type Placed<'a> = (String, &'a Node, Option<(&'a str, &'a Range<usize>)>);
