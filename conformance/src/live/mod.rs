//! Replays cases against a live server: a staging system, a proxy, a sandbox, the service itself.
//!
//! Invariant: only `GET` and `HEAD` are sent, unless the app is on an
//! [allow-list](server::LiveServer::allowed). A run has a request budget, a [pace](mod@pace) within the
//! documented rate limits, a write-ahead [journal], and a [table](mod@effect) of undoing calls. Responses can
//! be [recorded](mod@record) as cases, with nothing of the server's data in them.

pub mod effect;
pub mod journal;
pub mod pace;
pub mod record;
pub mod replay;
pub mod sender;
pub mod server;
pub mod verdict;

pub use effect::Effects;
pub use replay::{Outcome, Plan, Replay};
pub use server::{Credentials, LiveServer};
