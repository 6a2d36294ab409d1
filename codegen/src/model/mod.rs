//! The model: a whole service, resolved and checked, free of YAML and of Rust.
//!
//! Every check, every emitter and the conformance kit work from these types alone. They are plain
//! serialisable data; `easemob-codegen model` prints them as JSON. Names ending in `name` are names in
//! code: ASCII `snake_case` for values, `UpperCamelCase` for types.

mod field;
mod index;
mod operation;
mod service;
mod types;

pub use field::{Constraints, Field};
pub use operation::{
    Body, BodyShape, Input, Location, Operation, Pagination, PathPart, Payload, Resource, Response,
};
pub use service::{Base, Envelope, Model, Service};
pub use types::{Enumeration, Object, Type, TypeKind, Union, Usage, Value, Variant};

pub use crate::language::{
    AuthScheme, Batch, Disagreement, Document, ErrataPatch, ErrorBody, ErrorRow, Example,
    ExampleRequest, ExampleResponse, ListStyle, Media, Method, Page, PartialResult, RateKey,
    RateLimit, Retry, SuccessRule, Text, TokenIssue, TypeExpr,
};
