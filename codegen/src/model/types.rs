//! Declared types.

use serde::Serialize;

use super::{Field, Text, TypeExpr};

/// A declared type.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Type {
    /// Name in code.
    pub name: String,
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
    /// Numbers on the wire instead of strings.
    pub numeric: bool,
    /// The values in the document's order.
    pub values: Vec<Value>,
}

/// One documented value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Value {
    /// Name in code, `snake_case`.
    pub name: String,
    /// On the wire; a decimal number when the enumeration is numeric.
    pub wire: String,
    /// Prose.
    pub description: Option<Text>,
}

/// Known fields, and free keys beside them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Object {
    /// In the document's order.
    pub fields: Vec<Field>,
    /// Type of the values under free keys.
    pub additional: Option<TypeExpr>,
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
