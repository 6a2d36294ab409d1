//! Why a value cannot be read into a type, and where it is.

use std::fmt;

/// A value that is not as its type says.
pub struct Mismatch(Box<Detail>);

#[derive(Debug)]
struct Detail {
    /// The path of the value, its last step first.
    path: Vec<Step>,
    text: String,
}

#[derive(Debug)]
enum Step {
    Member(String),
    Item(usize),
}

impl Mismatch {
    pub(super) fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let path = Vec::new();
        Self(Box::new(Detail { path, text }))
    }

    /// A mismatch whose path is not known.
    pub(super) fn without_path(error: impl fmt::Display) -> Self {
        Self::new(error.to_string())
    }

    pub(super) fn in_member(mut self, key: &str) -> Self {
        self.0.path.push(Step::Member(key.to_owned()));
        self
    }

    pub(super) fn in_item(mut self, index: usize) -> Self {
        self.0.path.push(Step::Item(index));
        self
    }

    /// The path of the value below `root`, and what is wrong with it.
    pub(crate) fn into_parts(self, root: Option<String>) -> (Option<String>, String) {
        let path = self.path(root);
        (path, self.0.text)
    }

    /// What is wrong and where.
    #[cfg(any(test, feature = "serde", feature = "conformance"))]
    pub(crate) fn describe(&self) -> String {
        match self.path(None) {
            Some(path) => format!("at `{path}`: {}", self.0.text),
            None => self.0.text.clone(),
        }
    }

    /// Like `data.entities[3].created`; `None` for the root.
    fn path(&self, root: Option<String>) -> Option<String> {
        let mut path = root.unwrap_or_default();
        for step in self.0.path.iter().rev() {
            match step {
                Step::Member(key) if path.is_empty() => path.push_str(key),
                Step::Member(key) => {
                    path.push('.');
                    path.push_str(key);
                }
                Step::Item(index) => path.push_str(&format!("[{index}]")),
            }
        }
        (!path.is_empty()).then_some(path)
    }
}

impl fmt::Debug for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Mismatch").field(&self.0.text).finish()
    }
}
