//! The service as a whole.

use indexmap::IndexMap;
use serde::Serialize;

use super::{
    AuthScheme, Document, ErrorBody, ErrorRow, Field, Operation, PathPart, Resource, SuccessRule,
    Text, Type, index::TypeIndex,
};

/// Everything the spec says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Model {
    /// What all operations share.
    pub service: Service,
    /// The operations, by resource; both in alphabetical order of their ids.
    pub resources: Vec<Resource>,
    #[serde(skip)]
    pub(crate) index: TypeIndex,
}

impl Model {
    /// All operations.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> + Clone {
        self.resources
            .iter()
            .flat_map(|resource| &resource.operations)
    }

    /// All declared types, the service's first.
    pub fn types(&self) -> impl Iterator<Item = &Type> + Clone {
        let own = self.operations().flat_map(|operation| &operation.types);
        self.service.types.iter().chain(own)
    }

    /// The operation of this id.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations().find(|operation| operation.id == id)
    }

    /// The declared type of this name: type names are unique in the service.
    pub fn find_type(&self, name: &str) -> Option<&Type> {
        // A model that somebody changed after it was lowered may have what the index does not know.
        self.index
            .find(self, name)
            .or_else(|| self.types().find(|ty| ty.name == name))
    }
}

/// What all operations share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Service {
    /// Name in code.
    pub id: String,
    /// Title of the documentation.
    pub title: Text,
    /// Prose.
    pub description: Text,
    /// Where the facts came from.
    pub document: Document,
    /// The shared part of the URL.
    pub base: Base,
    /// Ways to authenticate, by name.
    pub auth: IndexMap<String, AuthScheme>,
    /// Headers of every request.
    pub headers: IndexMap<String, String>,
    /// Error body shapes, by name.
    pub error_bodies: IndexMap<String, ErrorBody>,
    /// Envelopes, by name.
    pub envelopes: IndexMap<String, Envelope>,
    /// The common error table.
    pub errors: Vec<ErrorRow>,
    /// Shared types.
    pub types: Vec<Type>,
}

/// The shared part of the URL.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Base {
    /// Path below the host.
    pub path: Vec<PathPart>,
    /// Its parameters, in the path's order.
    pub parameters: Vec<Field>,
    /// Documented hosts, by name.
    pub hosts: IndexMap<String, String>,
}

/// What surrounds a payload.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Envelope {
    /// Prose.
    pub description: Text,
    /// Keys beside the payload's.
    pub fields: Vec<Field>,
    /// What a success says.
    pub success: Option<SuccessRule>,
    /// Shape of its error body.
    pub error_body: String,
}
