//! Report formats: terminal, JSON, JUnit, Markdown, HTML, traffic and errata.

pub mod errata;
pub mod html;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod redact;
pub mod sides;
pub mod table;
pub mod text;
pub mod traffic;
pub mod width;
