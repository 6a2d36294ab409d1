//! Declared types.

use std::fmt;

use serde::Serialize;

use super::{Field, FieldId, OperationId, Text, TypeExpr};

/// A declared type.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Type {
    /// Name in code, unique in the service.
    pub name: String,
    /// The operation that declares it; absent: the service does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<OperationId>,
    /// Prose.
    pub description: Option<Text>,
    /// Where it is used.
    pub usage: Usage,
    /// What it is.
    pub kind: TypeKind,
}

/// In which directions a type travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Usage {
    /// In requests.
    pub request: bool,
    /// In responses.
    pub response: bool,
}

/// The kinds of declared types.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TypeKind {
    /// Documented values.
    Enum(Enumeration),
    /// Known fields.
    Object(Object),
    /// One of several.
    Union(Union),
}

/// Documented values.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Enumeration {
    /// The values in the document's order: all text or all integers.
    pub values: Vec<EnumValue>,
}

impl Enumeration {
    /// Whether the values are integers on the wire.
    pub fn is_numeric(&self) -> bool {
        let first = self.values.first().map(|value| &value.wire);
        matches!(first, Some(WireValue::Integer(_)))
    }
}

/// One documented value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EnumValue {
    /// Name in code, `snake_case`.
    pub name: String,
    /// On the wire.
    pub wire: WireValue,
    /// Prose.
    pub description: Option<Text>,
}

/// The wire form of a documented value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum WireValue {
    /// A JSON string.
    Text(String),
    /// A JSON number.
    Integer(i64),
}

impl fmt::Display for WireValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.pad(text),
            Self::Integer(number) => number.fmt(f),
        }
    }
}

impl From<&WireValue> for serde_json::Value {
    fn from(value: &WireValue) -> Self {
        match value {
            WireValue::Text(text) => text.as_str().into(),
            WireValue::Integer(number) => (*number).into(),
        }
    }
}

impl PartialEq<serde_json::Value> for WireValue {
    fn eq(&self, other: &serde_json::Value) -> bool {
        match self {
            Self::Text(text) => other.as_str() == Some(text),
            Self::Integer(number) => other.as_i64() == Some(*number),
        }
    }
}

/// Known fields, and free keys beside them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Object {
    /// In the document's order.
    pub fields: Vec<Field>,
    /// The field for free keys: a flattened map, whose wire name is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional: Option<Box<Field>>,
}

impl Object {
    /// The field that a reference leads to.
    pub fn field(&self, id: &FieldId) -> &Field {
        &self.fields[id.index()]
    }

    /// All fields, the one for free keys last.
    pub fn all_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().chain(self.additional.as_deref())
    }

    /// The type of the values under free keys.
    pub fn additional_type(&self) -> Option<&TypeExpr> {
        self.additional.as_ref().and_then(|field| field.ty.inner())
    }
}

/// One of several shapes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Union {
    /// The key that names the variant; absent: the variant's wire name is the only key.
    pub tag: Option<String>,
    /// The key of the variant's value; absent: its fields stand beside the tag.
    pub content: Option<String>,
    /// The variants in the document's order.
    pub variants: Vec<Variant>,
}

/// One shape of a union.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Variant {
    /// Name in code, `snake_case`.
    pub name: String,
    /// On the wire.
    pub wire: String,
    /// What it carries.
    #[serde(rename = "type")]
    pub ty: TypeExpr,
    /// Prose.
    pub description: Option<Text>,
}
