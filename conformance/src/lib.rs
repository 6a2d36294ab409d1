//! Replays everything that the vendor documents against a client, and reports where spec, client and
//! document differ.
//!
//! A service that is documented by web pages only has no machine-readable contract. The spec turns
//! each page into data; this crate proves that the data is right and that a client generated from it
//! is. For every documented request it compares three independent sides:
//!
//! 1. the vendor's curl command, parsed as a shell and curl would parse it ([`judge::curl`]),
//! 2. what the spec says must be sent, by an interpreter of the model ([`expect`]),
//! 3. what the client puts on the wire ([`exchange`]).
//!
//! Documented responses must be read without losing a key, and every row of the error tables must be
//! decoded as that row. Derived cases cover what no page shows: malformed responses, connections that
//! break ([`wire::connection`]), pagination that does not end ([`case::page_sequence`]). A correction
//! of the vendor's text that is no longer needed fails the run.
//!
//! Data flows one way: [`mod@derive`] makes a [`Case`] per fact of the model, with what [`expect`]
//! computes for it; [`exchange`] performs it, [`judge`] compares, [`Suite`] runs all of it and
//! [`report`] prints it. A suite takes any client that the generator made, and any other through
//! [`Foreign`]. [`mutation`] measures whether the kit notices faults.

pub mod case;
pub mod coverage;
pub mod derive;
pub mod exchange;
pub mod expect;
pub mod json;
pub mod judge;
pub mod live;
pub mod mutation;
pub mod report;
pub mod stub;
pub mod suite;
pub mod wire;

pub use case::{Case, CaseKind, finding::Finding};
pub use exchange::{
    foreign::Foreign,
    worker::{Exchange, Target, Verdict, Wire},
};
#[cfg(feature = "harness")]
pub use suite::harness;
pub use suite::{LoadError, Options, Run, Setup, Suite};

/// Compiles the Rust of the README with the documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
