//! Which documented error a response is, and the type an operation makes of it.

/// An operation's errors: one variant for each documented row.
pub trait OperationError: std::fmt::Debug + Send + Sync + Sized + 'static {
    /// The variant of a row.
    fn from_row(row: RowMatch) -> Self;

    /// The row of this error; `None` when it has none.
    fn row(&self) -> Option<StatedRow<'_>> {
        None
    }
}

/// The row of an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedRow<'e> {
    /// The table.
    pub source: RowSource,
    /// The index in it.
    pub index: usize,
    /// The names and values that the row's text captured.
    pub captures: Vec<(&'static str, &'e str)>,
}

/// Which row of which table a response belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowMatch {
    /// The table.
    pub source: RowSource,
    /// The index in it; 0 when there is none.
    pub index: usize,
    /// What the row's pattern captured, in order.
    pub captures: Vec<String>,
}

/// A table of error rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowSource {
    /// The operation's own.
    Operation,
    /// The service's.
    Service,
    /// None: the error is not documented.
    None,
}

impl RowMatch {
    /// No row.
    pub(crate) const NONE: Self = Self {
        source: RowSource::None,
        index: 0,
        captures: Vec::new(),
    };

    /// Takes the first of the captured texts; empty when there is none left.
    pub fn take_first(&mut self) -> String {
        match self.captures.is_empty() {
            true => String::new(),
            false => self.captures.remove(0),
        }
    }
}
