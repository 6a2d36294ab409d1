//! A client that cannot be made.

use std::fmt;

/// The settings of a builder make no client.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum BuildError {
    /// The base URL is not `http(s)://host[:port][/prefix]`.
    BaseUrl(String),
    /// A part of the base path cannot be a path segment.
    Segment {
        /// The part's name.
        name: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// There is no transport: the feature `reqwest` is off and none was given.
    NoTransport,
    /// The transport cannot be made.
    Transport(String),
    /// The service does not say how to obtain tokens, or has no scheme of the name.
    Auth(String),
    /// A header that the service sends with every request is not one.
    Header(String),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseUrl(reason) => write!(f, "the base URL {reason}"),
            Self::Segment { name, reason } => write!(f, "`{name}` {reason}"),
            Self::NoTransport => f.write_str(
                "no transport: give one with `transport`, or turn on the feature `reqwest`",
            ),
            Self::Transport(reason) => write!(f, "the transport cannot be made: {reason}"),
            Self::Auth(reason) => f.write_str(reason),
            Self::Header(name) => write!(f, "the service's header `{name}` is not valid"),
        }
    }
}

impl std::error::Error for BuildError {}
