//! The service as a whole.

use indexmap::IndexMap;
use serde::Serialize;

use super::{
    AuthId, AuthScheme, Document, EnvelopeId, ErrorBody, ErrorBodyId, ErrorRow, Field, FieldId,
    Object, Operation, OperationId, PathPart, Resource, SuccessRule, Text, Type, TypeId,
};

/// Everything the spec says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Model {
    /// What all operations share.
    pub service: Service,
    /// Every declared type: the service's, then the operations' in their order.
    pub(super) types: Vec<Type>,
    /// The operations, by resource; both in alphabetical order of their ids.
    pub resources: Vec<Resource>,
}

impl Model {
    /// All operations.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> + Clone {
        self.resources
            .iter()
            .flat_map(|resource| &resource.operations)
    }

    /// The operation that a reference leads to.
    pub fn operation(&self, id: &OperationId) -> &Operation {
        &self.resources[id.resource().index()].operations[id.operation().index()]
    }

    /// The operation of this id, which comes from outside of the model.
    pub fn find_operation(&self, id: &str) -> Option<&Operation> {
        self.operations().find(|operation| operation.id == id)
    }

    /// All declared types, the service's first.
    pub fn types(&self) -> impl Iterator<Item = &Type> + Clone {
        self.types.iter()
    }

    /// The declared type that a reference leads to.
    pub fn ty(&self, id: &TypeId) -> &Type {
        &self.types[id.index()]
    }

    /// The envelope that a reference leads to.
    pub fn envelope(&self, id: &EnvelopeId) -> &Envelope {
        &self.service.envelopes[id.index()]
    }

    /// The shape of an error body that a reference leads to.
    pub fn error_body(&self, id: &ErrorBodyId) -> &ErrorBody {
        &self.service.error_bodies[id.index()]
    }

    /// The authentication scheme that a reference leads to.
    pub fn auth(&self, id: &AuthId) -> &AuthScheme {
        &self.service.auth[id.index()]
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
    /// Types that several operations share.
    pub types: Vec<TypeId>,
}

/// The shared part of the URL.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Base {
    /// Path below the host.
    pub path: Vec<PathPart<FieldId>>,
    /// Its parameters, in the document's order.
    pub parameters: Vec<Field>,
    /// Documented hosts, by name.
    pub hosts: IndexMap<String, String>,
}

impl Base {
    /// The parameter that a placeholder refers to.
    pub fn parameter(&self, id: &FieldId) -> &Field {
        &self.parameters[id.index()]
    }

    /// The path as it is documented.
    pub fn path_template(&self) -> String {
        PathPart::join(&self.path, |id| &self.parameter(id).wire)
    }
}

/// What surrounds a payload.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Envelope {
    /// Prose.
    pub description: Text,
    /// Keys beside the payload's.
    #[serde(flatten)]
    pub object: Object,
    /// What a success says.
    pub success: Option<SuccessRule>,
    /// Shape of its error body.
    pub error_body: ErrorBodyId,
}
