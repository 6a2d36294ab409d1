//! Paging of results and splitting of requests.

use serde::Serialize;

use super::InputId;

/// How a result is paged.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pagination {
    /// How the next page is asked for.
    #[serde(flatten)]
    pub by: Page,
    /// Input that says where to go on.
    pub parameter: InputId,
    /// Input for the page's size.
    pub size: Option<InputId>,
    /// Pointer from the root to the items.
    pub items: String,
}

/// The kinds of paging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Page {
    /// The response carries a cursor; none, or an empty one, ends.
    Cursor {
        /// Pointer from the root to the next cursor.
        next: String,
    },
    /// Pages are numbered; a page with fewer items than asked for ends.
    Number {
        /// The first page's number.
        first: i64,
    },
    /// The next page begins behind the last item's id; an empty page ends.
    LastId {
        /// Pointer inside an item to its id.
        next: String,
        /// Whether a page begins with the last item of the one before.
        inclusive: bool,
    },
}

impl Page {
    /// Pointer to the next cursor, or inside an item to its id.
    pub fn next(&self) -> Option<&str> {
        match self {
            Self::Cursor { next } | Self::LastId { next, .. } => Some(next),
            Self::Number { .. } => None,
        }
    }
}

/// How a list above its documented cap is split over several calls.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Batch {
    /// The list.
    pub field: InputId,
    /// Most items of one call.
    pub cap: u64,
}
