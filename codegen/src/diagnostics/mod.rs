//! Findings: plain data ([`Diagnostic`]), the formats in which they are written ([`render`]), and the
//! catalogue of codes.

pub mod catalogue;
mod diagnostic;
pub mod render;

pub use diagnostic::{Diagnostic, FileId, Label, Part, Place, Severity};
pub(crate) use diagnostic::{Escaping, near, push};
