//! OpenAPI documents: read into the spec language, and written from the model.

pub mod export;
pub mod import;
