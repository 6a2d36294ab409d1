//! Findings: plain data ([`Diagnostic`]), the formats in which they are written ([`render`]), and the
//! catalogue of codes.

pub mod catalogue;
mod diagnostic;
mod files;
pub mod render;

pub(crate) use diagnostic::closest;
pub use diagnostic::{Diagnostic, FileId, Label, Location, Part, Severity};
pub use files::Files;
