//! The model: a whole service, resolved and checked, free of YAML and of Rust.
//!
//! Every emitter and the conformance kit work from these types alone. They are plain serialisable data;
//! `easemob-codegen model` prints them as JSON. References are ids ([`Id`]), which lowering makes when it
//! resolves the names of the spec: following one cannot fail. Names in code are ASCII `snake_case` for
//! values, `UpperCamelCase` for types.

mod auth;
mod body;
mod field;
mod id;
mod limits;
pub(crate) mod lower;
mod operation;
mod paging;
mod path;
mod response;
mod service;
mod types;

pub use auth::{AuthScheme, TokenIssue};
pub use body::{Body, BodyShape};
pub use field::{Constraints, Field};
pub use id::{Id, OperationId};
pub use limits::{RateKey, RateLimit};
pub use lower::Unresolved;
pub use operation::{Input, Location, Operation, Resource};
pub use paging::{Batch, Page, Pagination};
pub use path::PathPart;
pub use response::{Payload, Response};
pub use service::{Base, Envelope, Model, Service};
pub use types::{EnumValue, Enumeration, Object, Type, TypeKind, Union, Usage, Variant, WireValue};

pub use crate::language::{
    Disagreement, Document, ErrataPatch, ErrorBody, ErrorRow, Example, ExampleRequest,
    ExampleResponse, ListStyle, Media, Method, PartialResult, Retry, SuccessRule, Text,
};

/// A reference to a declared type.
pub type TypeId = Id<Type>;
/// A reference to an input of an operation.
pub type InputId = Id<Input>;
/// A reference to a field of an object.
pub type FieldId = Id<Field>;
/// A reference to an authentication scheme.
pub type AuthId = Id<AuthScheme>;
/// A reference to an envelope.
pub type EnvelopeId = Id<Envelope>;
/// A reference to the shape of an error body.
pub type ErrorBodyId = Id<ErrorBody>;

/// A type expression whose declared type is resolved.
pub type TypeExpr = crate::language::TypeExpr<TypeId>;
