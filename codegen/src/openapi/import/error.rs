//! Why a document cannot be imported.

/// A document that cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The text is neither JSON nor YAML.
    Unreadable(String),
    /// The text is no document of a supported version; holds what it is.
    Version(String),
    /// A file cannot be written as YAML: a bug of this crate.
    Unwritable(String),
}

impl std::fmt::Display for ImportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "the document cannot be read: {why}"),
            Self::Version(what) => write!(f, "{what} cannot be imported: OpenAPI 3.0 and 3.1 can"),
            Self::Unwritable(why) => write!(f, "{why}; this is a bug in easemob-codegen"),
        }
    }
}

impl std::error::Error for ImportError {}
