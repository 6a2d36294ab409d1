//! The tree of a YAML file, with the span of every key and value.
//!
//! Perf: an arena of two allocations, nodes in the order of the file and their texts, so that a tree costs
//! about as much as its text. [`Tree::get`] gives a view of a node.

use std::ops::Range;

use super::scalar_resolution::{ScalarValue, resolve};

/// The index of a node in its [`Tree`].
pub(crate) type NodeId = usize;

/// A YAML document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Stored>,
    /// The texts of keys and scalars, concatenated.
    texts: String,
}

/// A view of a node.
#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    /// Byte range in the file.
    pub(crate) span: Range<usize>,
    /// The collection that holds it; none for the root.
    pub(crate) parent: Option<NodeId>,
    /// Scalar, list or mapping.
    pub(crate) kind: Kind<'a>,
}

/// The kind of a node, with its content.
#[derive(Clone, Debug)]
pub(crate) enum Kind<'a> {
    /// Text, a number, a boolean or null.
    Scalar(Scalar<'a>),
    /// A list.
    List { items: Items<'a>, flow: bool },
    /// A mapping.
    Map { entries: Entries<'a>, flow: bool },
}

impl Kind<'_> {
    /// Whether it is a collection in block style.
    pub(crate) fn is_block(&self) -> bool {
        matches!(
            self,
            Self::List { flow: false, .. } | Self::Map { flow: false, .. }
        )
    }
}

/// A scalar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scalar<'a> {
    /// Its text, after quotes, escapes and folding.
    pub(crate) text: &'a str,
    /// Its style.
    pub(crate) style: Style,
}

impl Scalar<'_> {
    /// Its resolved value.
    pub(crate) fn value(self) -> ScalarValue {
        match self.style {
            // A number that is too large has a finding already (`E0018`).
            Style::Plain => resolve(self.text).unwrap_or(ScalarValue::Text),
            Style::Quoted | Style::Literal | Style::Folded => ScalarValue::Text,
        }
    }
}

/// The style of a scalar.
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

/// A key and its value.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'a> {
    /// The key's text.
    pub(crate) key: &'a str,
    /// The key's byte range in the file.
    pub(crate) key_span: Range<usize>,
    /// The value.
    pub(crate) value: NodeId,
}

/// Iterates over the items of a list.
#[derive(Clone, Debug)]
pub(crate) struct Items<'a> {
    tree: &'a Tree,
    next: NodeId,
    left: usize,
}

impl Iterator for Items<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        self.left = self.left.checked_sub(1)?;
        let item = self.next;
        self.next = self.tree.nodes.get(item)?.end as usize;
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Items<'_> {}

/// Iterates over the entries of a mapping.
#[derive(Clone, Debug)]
pub(crate) struct Entries<'a>(Items<'a>);

impl<'a> Iterator for Entries<'a> {
    type Item = Entry<'a>;

    fn next(&mut self) -> Option<Entry<'a>> {
        self.0.left = self.0.left.checked_sub(1)?;
        loop {
            let value = self.0.next;
            let node = self.0.tree.nodes.get(value)?;
            self.0.next = node.end as usize;
            // The value of a refused key is in the tree, but in no mapping.
            if let Some(key) = node.key {
                return Some(Entry {
                    key: self.0.tree.text(key.text),
                    key_span: key.span.range(),
                    value,
                });
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for Entries<'_> {}

/// The result of following a pointer.
pub(crate) struct Found {
    /// The deepest node that was reached.
    pub(crate) node: NodeId,
    /// Its key's byte range; none for the root and in lists.
    pub(crate) key: Option<Range<usize>>,
    /// Whether the whole pointer was followed.
    pub(crate) exact: bool,
}

/// A node in the arena.
#[derive(Clone, Debug)]
struct Stored {
    span: Span,
    /// Of a scalar: the range of its text in [`Tree::texts`].
    text: Span,
    /// In a mapping: its key, unless that was refused.
    key: Option<Key>,
    parent: Option<u32>,
    /// The index behind its last descendant.
    end: u32,
    /// The number of direct children.
    children: u32,
    form: Form,
}

/// A key in the arena.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    text: Span,
    span: Span,
}

/// The kind of a node, without its content.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    Scalar(Style),
    List { flow: bool },
    Map { flow: bool },
}

/// A byte range of the file or of the texts. Invariant: files are smaller than 4 GiB (`E0003`).
#[derive(Clone, Copy, Debug)]
struct Span {
    start: u32,
    end: u32,
}

impl Span {
    fn new(range: Range<usize>) -> Self {
        Self {
            start: narrow(range.start),
            end: narrow(range.end),
        }
    }

    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Perf: the average in spec files, for the first allocation.
const BYTES_A_VALUE: usize = 10;

impl Tree {
    pub(crate) const ROOT: NodeId = 0;

    /// An empty tree with capacity for about the nodes of a text.
    pub(super) fn with_capacity_for(text: &str) -> Self {
        Self {
            nodes: Vec::with_capacity(text.len() / BYTES_A_VALUE),
            texts: String::with_capacity(text.len()),
        }
    }

    /// Stores a text.
    fn push_text(&mut self, text: &str) -> Span {
        let start = self.texts.len();
        self.texts.push_str(text);
        Span::new(start..self.texts.len())
    }

    /// Stores a key for the value that is added next.
    pub(super) fn key(&mut self, span: Range<usize>, text: &str) -> Key {
        Key {
            text: self.push_text(text),
            span: Span::new(span),
        }
    }

    /// Appends a value to its parent; to a mapping only if it has a key.
    pub(super) fn add(
        &mut self,
        parent: Option<NodeId>,
        key: Option<Key>,
        span: Range<usize>,
        form: Form,
        text: &str,
    ) -> NodeId {
        let id = self.nodes.len();
        if let Some(parent) = parent.and_then(|parent| self.nodes.get_mut(parent))
            && (key.is_some() || matches!(parent.form, Form::List { .. }))
        {
            parent.children += 1;
        }
        let text = self.push_text(text);
        self.nodes.push(Stored {
            span: Span::new(span),
            text,
            key,
            parent: parent.map(narrow),
            end: narrow(id + 1),
            children: 0,
            form,
        });
        id
    }

    /// Ends a collection.
    pub(super) fn close(&mut self, collection: NodeId, end: usize) {
        let behind = narrow(self.nodes.len());
        if let Some(node) = self.nodes.get_mut(collection) {
            node.span.end = narrow(end);
            node.end = behind;
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    fn text(&self, span: Span) -> &str {
        self.texts.get(span.range()).unwrap_or_default()
    }

    pub(crate) fn get(&self, node: NodeId) -> Option<Node<'_>> {
        let stored = self.nodes.get(node)?;
        let items = Items {
            tree: self,
            next: node + 1,
            left: stored.children as usize,
        };
        Some(Node {
            span: stored.span.range(),
            parent: stored.parent.map(|parent| parent as usize),
            kind: match stored.form {
                Form::Scalar(style) => Kind::Scalar(Scalar {
                    text: self.text(stored.text),
                    style,
                }),
                Form::List { flow } => Kind::List { items, flow },
                Form::Map { flow } => Kind::Map {
                    entries: Entries(items),
                    flow,
                },
            },
        })
    }

    /// The entries, if the node is a mapping.
    pub(crate) fn entries_of(&self, node: NodeId) -> Option<Entries<'_>> {
        match self.get(node)?.kind {
            Kind::Map { entries, .. } => Some(entries),
            Kind::Scalar(_) | Kind::List { .. } => None,
        }
    }

    /// Follows a JSON pointer as far as it goes. None when there is no root.
    pub(crate) fn find(&self, pointer: &str) -> Option<Found> {
        let mut found = Found {
            node: Self::ROOT,
            key: None,
            exact: true,
        };
        let mut node = self.get(Self::ROOT)?;
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let next = match node.kind {
                Kind::Map { mut entries, .. } => entries
                    .find(|entry| *entry.key == *step)
                    .map(|entry| (entry.value, Some(entry.key_span))),
                Kind::List { mut items, .. } => step
                    .parse()
                    .ok()
                    .and_then(|at: usize| items.nth(at))
                    .map(|item| (item, None)),
                Kind::Scalar(_) => None,
            };
            let Some((next, key)) = next else {
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
            crate::json_pointer::push(&pointer, step)
        })
    }

    /// The key or index of a node in its parent.
    fn step(&self, parent: NodeId, node: NodeId) -> Option<String> {
        match self.get(parent)?.kind {
            Kind::Map { mut entries, .. } => entries
                .find(|entry| entry.value == node)
                .map(|entry| entry.key.to_owned()),
            Kind::List { mut items, .. } => {
                items.position(|item| item == node).map(|at| at.to_string())
            }
            Kind::Scalar(_) => None,
        }
    }

    /// The pointers of all nodes, in the order of the file.
    pub(crate) fn pointers(&self) -> Vec<String> {
        self.entries().map(|(pointer, ..)| pointer).collect()
    }

    /// All nodes with their pointers, and their keys where they have one, in the order of the file.
    pub(crate) fn entries(&self) -> impl Iterator<Item = TreeItem<'_>> {
        let mut open = vec![(Self::ROOT, String::new(), None)];
        std::iter::from_fn(move || {
            let (id, pointer, key) = open.pop()?;
            let node = self.get(id)?;
            let above = open.len();
            match node.kind.clone() {
                Kind::Map { entries, .. } => open.extend(entries.map(|entry| {
                    let below = crate::json_pointer::push(&pointer, entry.key);
                    (entry.value, below, Some((entry.key, entry.key_span)))
                })),
                Kind::List { items, .. } => open.extend(
                    items
                        .enumerate()
                        .map(|(at, item)| (item, crate::json_pointer::push(&pointer, at), None)),
                ),
                Kind::Scalar(_) => {}
            }
            // The stack is popped from its end.
            if let Some(below) = open.get_mut(above..) {
                below.reverse();
            }
            Some((pointer, node, key))
        })
    }
}

/// A pointer, its node, and the text and byte range of the node's key.
pub(crate) type TreeItem<'a> = (String, Node<'a>, Option<(&'a str, Range<usize>)>);
