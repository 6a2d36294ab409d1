//! The spec language, exactly as it is written in YAML.
//!
//! These types are the reference of the language: one struct per YAML mapping, one field per key, unknown
//! keys refused. Names in them are not resolved; [`crate::model`] is the resolved form. Their documentation
//! is the text of the JSON Schemas.
//!
//! | file | struct |
//! |---|---|
//! | `spec/service.yaml` | [`ServiceFile`] |
//! | `spec/<resource>/<operation>.yaml` | [`OperationFile`] |
//! | `spec/lints.yaml` | [`LintsFile`] |

mod errors;
mod example;
mod lints;
mod operation;
#[cfg(feature = "schema")]
pub mod schema;
mod service;
mod text;
mod types;

pub use errors::{ErrorBody, ErrorRow, Retry};
pub use example::{ErrataPatch, Example, ExampleRequest, ExampleResponse};
pub use lints::{Level, LintsFile, Waiver};
pub use operation::{
    Batch, BodySpec, Disagreement, Media, Method, OperationFile, Page, Paginate, PartialResult,
    RateKey, RateLimit, RequestSpec, ResponseSpec,
};
pub use service::{
    AuthScheme, BaseSpec, EnvelopeSpec, ServiceFile, ServiceVariant, SuccessRule, TokenIssue,
};
pub use text::{Document, Text};
pub use types::{
    Bounds, EnumDef, EnumValue, FieldSpec, ListStyle, ObjectDef, Required, TypeDef, TypeExpr,
    UnionDef, UnionVariant,
};

/// The version of the language that this crate reads; every file states it as `language: 1`.
pub const VERSION: u32 = 1;

/// The service file of a spec folder when no other is named.
pub const SERVICE_FILE: &str = "service.yaml";

/// The file of lint levels and waivers in a spec folder.
pub const LINTS_FILE: &str = "lints.yaml";
