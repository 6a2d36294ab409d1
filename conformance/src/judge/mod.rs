//! Who agrees with whom.
//!
//! [`document`] judges the vendor's texts against the spec and needs no client; [`exchange`] judges
//! what a client really sent, and [`outcome`] what it made of the response. All compare by meaning: a
//! path and a query decoded, a body by its media type, and on the client's side the raw encoding too.

pub mod curl;
pub mod document;
pub mod errata;
pub mod exchange;
pub mod metadata;
pub mod outcome;
pub mod recheck;
pub mod side;
