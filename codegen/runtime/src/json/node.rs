//! One value of a document.

use super::document::{Document, Value};

/// A value of a [`Document`].
#[derive(Clone, Copy)]
pub struct Node<'d> {
    document: &'d Document,
    text: &'d str,
    index: usize,
}

impl<'d> Node<'d> {
    pub(super) fn new(document: &'d Document, text: &'d str, index: usize) -> Self {
        Self {
            document,
            text,
            index,
        }
    }

    pub(super) fn value(self) -> Value {
        self.document.value(self.index)
    }

    pub(crate) fn index(self) -> usize {
        self.index
    }

    fn at(self, index: usize) -> Self {
        Self { index, ..self }
    }

    /// The key of an object's first member, or what follows an empty object.
    pub(super) fn first_member(self) -> Self {
        self.at(self.index + 1)
    }

    /// The value after this one and its contents.
    pub(super) fn after(self) -> Self {
        self.at(self.document.after(self.index))
    }

    /// Whether it is null.
    pub fn is_null(self) -> bool {
        self.value() == Value::Null
    }

    /// Whether it is an object.
    pub fn is_object(self) -> bool {
        matches!(self.value(), Value::Object { .. })
    }

    /// The text of a string.
    pub fn as_str(self) -> Option<&'d str> {
        self.document.string(self.text, self.index)
    }

    /// The value of an integer.
    pub fn as_i64(self) -> Option<i64> {
        match self.value() {
            Value::Int(value) => Some(value),
            _ => None,
        }
    }

    /// The value of a number.
    pub fn as_f64(self) -> Option<f64> {
        match self.value() {
            Value::Int(value) => Some(value as f64),
            Value::Unsigned(value) => Some(value as f64),
            Value::Float(value) => Some(value),
            _ => None,
        }
    }

    /// The value of a boolean.
    pub fn as_bool(self) -> Option<bool> {
        match self.value() {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// How many items a list or members an object has; 0 for any other value.
    pub fn len(self) -> usize {
        match self.value() {
            Value::List { items: count, .. } | Value::Object { members: count, .. } => {
                count as usize
            }
            _ => 0,
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The items of a list.
    pub fn items(self) -> Option<Items<'d>> {
        match self.value() {
            Value::List { items, .. } => Some(Items {
                next: self.at(self.index + 1),
                left: items,
            }),
            _ => None,
        }
    }

    /// The keys and values of an object.
    pub fn entries(self) -> Option<Entries<'d>> {
        match self.value() {
            Value::Object { members, .. } => Some(Entries {
                next: self.at(self.index + 1),
                left: members,
            }),
            _ => None,
        }
    }

    /// The value of a key of an object.
    pub fn get(self, key: &str) -> Option<Node<'d>> {
        self.entries()?
            .find_map(|(name, value)| (name == key).then_some(value))
    }

    /// The value at a JSON pointer.
    pub fn pointer(self, pointer: &str) -> Option<Node<'d>> {
        let mut node = self;
        for token in pointer.split('/').skip(1) {
            node = if node.is_object() {
                if token.contains('~') {
                    node.get(&token.replace("~1", "/").replace("~0", "~"))?
                } else {
                    node.get(token)?
                }
            } else {
                node.items()?.nth(token.parse().ok()?)?
            };
        }
        Some(node)
    }

    /// The value at the first of several pointers that has one other than null.
    pub(crate) fn first(self, pointers: &[&str]) -> Option<Node<'d>> {
        let mut found = pointers.iter().filter_map(|pointer| self.pointer(pointer));
        found.find(|node| !node.is_null())
    }

    /// A string's text, or any other value but null as JSON.
    pub(crate) fn plain_text(self) -> Option<String> {
        match (self.is_null(), self.as_str()) {
            (true, _) => None,
            (_, Some(text)) => Some(text.to_owned()),
            _ => Some(self.to_value().to_string()),
        }
    }

    /// The value and its contents as a tree; null for values deeper than 100 levels.
    pub fn to_value(self) -> serde_json::Value {
        match self.value() {
            Value::Null | Value::TooDeep => serde_json::Value::Null,
            Value::Bool(value) => value.into(),
            Value::Int(value) => value.into(),
            Value::Unsigned(value) => value.into(),
            Value::Float(value) => value.into(),
            Value::Text { .. } | Value::Unescaped(_) => self.as_str().unwrap_or_default().into(),
            Value::List { .. } => {
                let items = self.items().into_iter().flatten();
                items.map(Node::to_value).collect::<Vec<_>>().into()
            }
            Value::Object { .. } => {
                let entries = self.entries().into_iter().flatten();
                let entries = entries.map(|(key, value)| (key.to_owned(), value.to_value()));
                serde_json::Value::Object(entries.collect())
            }
        }
    }
}

impl Document {
    /// The outermost value.
    pub fn root(&self) -> Node<'_> {
        Node::new(self, self.text(), 0)
    }
}

/// The items of a list, in order.
#[derive(Debug, Clone)]
pub struct Items<'d> {
    next: Node<'d>,
    left: u32,
}

impl<'d> Iterator for Items<'d> {
    type Item = Node<'d>;

    fn next(&mut self) -> Option<Node<'d>> {
        self.left = self.left.checked_sub(1)?;
        let item = self.next;
        self.next = item.after();
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}

impl ExactSizeIterator for Items<'_> {}

/// The keys and values of an object, in order.
#[derive(Debug, Clone)]
pub struct Entries<'d> {
    next: Node<'d>,
    left: u32,
}

impl<'d> Iterator for Entries<'d> {
    type Item = (&'d str, Node<'d>);

    fn next(&mut self) -> Option<(&'d str, Node<'d>)> {
        self.left = self.left.checked_sub(1)?;
        let (key, value) = (self.next, self.next.at(self.next.index + 1));
        self.next = value.after();
        Some((key.as_str().unwrap_or_default(), value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}

impl ExactSizeIterator for Entries<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use bytes::Bytes;

    #[test]
    fn pointers() {
        let text = r#"{"a": {"b": [1, {"c": "x"}], "~/": 2}, "d": null, "a\u0062": 3}"#;
        let document = Document::parse(Bytes::from_static(text.as_bytes())).unwrap();
        let find = |pointer: &str| document.root().pointer(pointer).map(Node::to_value);
        assert_eq!(find("/a/b/1/c"), Some("x".into()));
        assert_eq!(find("/a/~0~1"), Some(2.into()));
        assert_eq!(find("/ab"), Some(3.into()));
        assert_eq!(find("/d"), Some(serde_json::Value::Null));
        assert_eq!(find(""), serde_json::from_str(text).unwrap());
        for absent in ["/x", "/a/b/7", "/a/b/c", "/d/e", "/a/b/0/z", "/a/b/1/c/d"] {
            assert_eq!(find(absent), None, "{absent}");
        }
        let first = document.root().first(&["/x", "/d", "/ab"]);
        assert_eq!(first.and_then(Node::as_i64), Some(3));
    }
}
