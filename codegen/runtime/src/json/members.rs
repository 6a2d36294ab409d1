//! The members of an object, found by key.

use super::{Mismatch, Node};

/// The members of an object, found by key. Of a repeated key the first counts.
#[derive(Debug, Clone, Copy)]
pub struct Members<'d> {
    object: Node<'d>,
    /// The member after the one that was found last: fields mostly come in the order of their type.
    next: Node<'d>,
    /// The first member that was passed over to find another.
    passed: Option<Node<'d>>,
}

impl<'d> Members<'d> {
    /// The value of a key.
    pub fn find(&mut self, key: &str) -> Option<Node<'d>> {
        let from = self.passed.unwrap_or(self.next);
        let (first, end) = (self.object.first_member(), self.object.after());
        // The members before `from` were found by other keys, unless this one is looked up again.
        let (member, value) = search(from, end, key).or_else(|| search(first, from, key))?;
        if member.index() >= self.next.index() {
            if member.index() > self.next.index() {
                self.passed.get_or_insert(self.next);
            }
            self.next = value.after();
        }
        Some(value)
    }
}

/// The first member with this key, and its value.
fn search<'d>(from: Node<'d>, to: Node<'d>, key: &str) -> Option<(Node<'d>, Node<'d>)> {
    let mut member = from;
    while member.index() < to.index() {
        let value = member.after();
        if member.as_str() == Some(key) {
            return Some((member, value));
        }
        member = value.after();
    }
    None
}

impl<'d> Node<'d> {
    /// The members of an object, to be found by key.
    ///
    /// # Errors
    ///
    /// It is no object.
    pub fn members(self) -> Result<Members<'d>, Mismatch> {
        if !self.is_object() {
            return Err(self.expected("an object"));
        }
        Ok(Members {
            object: self,
            next: self.first_member(),
            passed: None,
        })
    }
}
