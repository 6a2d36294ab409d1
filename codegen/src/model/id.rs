//! References between the parts of a model.

use std::{
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
    sync::Arc,
};

use serde::{Serialize, Serializer};

use super::{Operation, Resource};

/// A reference to a `T` of a model: its index in the table that holds it, and its name.
///
/// Only lowering makes ids, so that one always leads to something in its model. An id is serialised as
/// the name. Two ids are equal when their names are, which lets two models be compared.
pub struct Id<T> {
    index: usize,
    name: Arc<str>,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    pub(super) fn new(index: usize, name: &str) -> Self {
        Self {
            index,
            name: name.into(),
            of: PhantomData,
        }
    }

    /// The index in the table of the model, for tables beside it.
    pub fn index(&self) -> usize {
        self.index
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id after the entry at `removed` has left the table; none for the entry itself.
    pub(super) fn without(&self, removed: usize) -> Option<Self> {
        let index = match self.index {
            index if index == removed => return None,
            index if index > removed => index - 1,
            index => index,
        };
        Some(Self {
            index,
            ..self.clone()
        })
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self {
            index: self.index,
            name: Arc::clone(&self.name),
            of: PhantomData,
        }
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.name, self.index)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name)
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl<T> Eq for Id<T> {}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

/// A reference to an operation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct OperationId {
    #[serde(skip)]
    resource: Id<Resource>,
    operation: Id<Operation>,
}

impl OperationId {
    pub(super) fn new(resource: Id<Resource>, operation: Id<Operation>) -> Self {
        Self {
            resource,
            operation,
        }
    }

    /// The resource, by its place in the model.
    pub fn resource(&self) -> &Id<Resource> {
        &self.resource
    }

    /// The operation, by its place in the resource.
    pub fn operation(&self) -> &Id<Operation> {
        &self.operation
    }

    /// The operation's id in the spec.
    pub fn name(&self) -> &str {
        self.operation.name()
    }
}

impl fmt::Display for OperationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.operation.fmt(f)
    }
}
