//! The payload of a successful response.

use crate::{Blank, ByteStream, Decode};

/// The payload of a successful response: a type that is read from JSON, a stream of bytes, or nothing.
pub trait Payload: Send + 'static {
    /// The target of the body.
    fn target(&mut self) -> Target<'_>;
}

/// The target that a body is read into.
pub enum Target<'p> {
    /// A type that is read from JSON.
    Json(&'p mut dyn Decode),
    /// A stream.
    Stream(&'p mut ByteStream),
    /// Nothing: the body is ignored.
    Nothing,
}

impl<T: Decode + Send + 'static> Payload for T {
    fn target(&mut self) -> Target<'_> {
        Target::Json(self)
    }
}

impl Payload for ByteStream {
    fn target(&mut self) -> Target<'_> {
        Target::Stream(self)
    }
}

impl Blank for ByteStream {
    fn blank() -> Self {
        Self::from(bytes::Bytes::new())
    }
}

impl Payload for () {
    fn target(&mut self) -> Target<'_> {
        Target::Nothing
    }
}

impl Blank for () {
    fn blank() -> Self {}
}
