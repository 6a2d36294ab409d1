//! Replays everything that the vendor documents, and says where spec, client and document differ.
//!
//! A service that is documented by web pages only has no machine-readable contract. The spec turns
//! each page into data; this crate proves that the data is right and that a client made of it is. For
//! every documented request it compares three sides that know nothing of each other:
//!
//! 1. the vendor's curl, read as a shell and curl would ([`curl`]),
//! 2. what the spec says must be sent, by an interpreter of the model ([`expect`]),
//! 3. what the client really puts on the wire ([`server`]).
//!
//! Documented answers must be read without losing a key, and every row of the error tables must come
//! back as that row; and a client must bear what no document shows: wrong answers, connections that break
//! ([`connection`]), pages without end ([`walk`]). Corrections of the vendor's texts expire: one that is no longer needed is red.
//!
//! [`Suite`] runs all of it, for any client that the generator made, and for one that is [`foreign`] to
//! it. The cases are data ([`case::Case`], with a JSON Schema beside this crate); [`mod@derive`] makes them
//! from a model. Whether the kit would notice a fault is measured ([`mutate`]).

pub mod breaker;
pub mod case;
pub mod connection;
pub mod coverage;
pub mod curl;
pub mod derive;
pub mod difference;
pub mod errata;
pub mod errata_report;
pub mod expect;
pub mod finding;
pub mod foreign;
#[cfg(feature = "harness")]
pub mod harness;
pub mod held_time;
pub mod in_step;
pub mod judge;
pub mod known;
pub mod live;
pub mod memory;
pub mod mutate;
pub mod percent;
pub mod pointer;
pub mod pool;
pub mod recheck;
pub mod redact;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
pub mod script;
pub mod serve;
pub mod server;
mod strict_json;
pub mod suite;
pub mod traffic;
pub mod walk;
pub mod wire;
pub mod worker;

pub use case::{Case, CaseKind};
pub use finding::Finding;
pub use foreign::Foreign;
pub use suite::{LoadError, Options, Run, Setup, Suite};
pub use worker::{Exchange, Target, Verdict, Wire};
