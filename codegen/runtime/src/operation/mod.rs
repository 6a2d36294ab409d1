//! The traits that emitted code implements.

mod response;

pub(crate) use response::Places;
pub use response::Response;

use crate::{
    Blank, Decode, DecodeError, Encode, Encoder, Input, InvalidRequest, Mismatch, OperationSpec,
    Payload,
};

/// A request: plain data that knows how to become bytes, and what its answer holds.
pub trait Operation: Send + Sync + Sized + 'static {
    /// The payload of a successful answer.
    type Output: Payload + Blank;
    /// The operation's errors.
    type Error: OperationError;
    /// What surrounds the payload; [`NoEnvelope`] when nothing does.
    type Envelope: Decode + Default;
    /// The description.
    const SPEC: &'static OperationSpec;

    /// Checks the inputs and puts them into a request.
    fn encode(&self, request: &mut Encoder) -> Result<(), InvalidRequest>;
}

/// An operation's errors: one variant for each documented row.
pub trait OperationError: std::fmt::Debug + Send + Sync + Sized + 'static {
    /// The variant of a row.
    fn from_row(row: RowMatch) -> Self;

    /// The row that it stands for; `None` when it stands for none.
    fn row(&self) -> Option<StatedRow<'_>> {
        None
    }
}

/// The row that an error stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedRow<'e> {
    /// The table.
    pub source: RowSource,
    /// The index in it.
    pub index: usize,
    /// The names and values that the row's text captured.
    pub captures: Vec<(&'static str, &'e str)>,
}

/// For operations whose answers have nothing around the payload.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NoEnvelope {}

impl Decode for NoEnvelope {
    fn read(&mut self, _: Input<'_>) -> Result<(), Mismatch> {
        Ok(())
    }
}

impl Encode for NoEnvelope {}

/// Which row of which table an answer belongs to.
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

/// An operation whose answer comes in pages.
pub trait Paginated: Operation + Clone {
    /// The request for the page after this one; `None` after the last.
    fn next(&self, response: &Response<Self>) -> Result<Option<Self>, DecodeError>;
}

/// An operation with a list input that the vendor caps.
pub trait Batched: Operation + Clone {
    /// Most items of one call.
    const CAP: usize;

    /// The request in parts that each keep to the cap; one part when it does already.
    fn split(&self) -> Vec<Self>;
}
