//! Cases replayed against a live server: a staging system, a proxy, a sandbox, the service itself.
//!
//! Nothing happens to an app that its owner has not allowed: only `GET` and `HEAD` are sent, unless the
//! app is on an [allow-list](server::LiveServer::allowed). There is a budget of requests, a
//! [pace](mod@pace) that keeps the documented limits, a [journal] that is on the disk before each request
//! is, and a [table](mod@effect) of what undoes what. Responses can be [recorded](mod@record) as cases, with
//! nothing of the server's data in them.

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
