//! Comparison of document, spec and client.
//!
//! [`document`] compares the vendor's texts with the spec and needs no client; [`mod@exchange`] compares the
//! requests of a client, [`outcome`] its decoded outcome, and [`recheck`] derived cases with the cases they
//! were made of. Requests are compared by meaning: path and query decoded, the body by its media type. The
//! client's raw encoding is compared too.

pub mod curl;
pub mod document;
pub mod errata;
pub mod exchange;
pub mod metadata;
pub mod outcome;
pub mod recheck;
pub mod side;
