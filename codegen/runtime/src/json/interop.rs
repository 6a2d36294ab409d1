//! serde's traits from this crate's own, for code that keeps or passes on emitted types.

use serde::{Deserializer, Serialize, Serializer, de, ser};

use super::{Blank, Decode, Document, Encode, JsonWriter};

/// Serialises a value through its JSON.
pub fn serialize<S: Serializer>(value: &dyn Encode, serializer: S) -> Result<S::Ok, S::Error> {
    let mut out = JsonWriter::new();
    value.encode(&mut out);
    let document = Document::parse(out.freeze()).map_err(ser::Error::custom)?;
    document.root().to_value().serialize(serializer)
}

/// Deserialises a value through a document.
pub fn deserialize<'de, T: Decode + Blank, D: Deserializer<'de>>(source: D) -> Result<T, D::Error> {
    let document = Document::collect(source)?;
    T::decode(document.root().input()).map_err(|mismatch| de::Error::custom(mismatch.describe()))
}
