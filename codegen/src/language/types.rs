//! Types and fields with their constraints.

use std::{fmt, str::FromStr};

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Text;

/// A type expression: a scalar, `list<T>`, `map<T>` (string keys) or the name of a declared type.
///
/// `N` is how a declared type is named: by its name in the files, by its id in the model.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TypeExpr<N = String> {
    /// `string`: UTF-8 text.
    String,
    /// `bool`.
    Bool,
    /// `int`: signed, 32 bits.
    Int,
    /// `long`: signed, 64 bits.
    Long,
    /// `double`.
    Double,
    /// `timestamp_s`: Unix time in seconds, a JSON number.
    TimestampS,
    /// `timestamp_ms`: Unix time in milliseconds, a JSON number.
    TimestampMs,
    /// `json`: any JSON value.
    Json,
    /// `file`: bytes of a multipart part or a binary body.
    File,
    /// `list<T>`.
    List(Box<TypeExpr<N>>),
    /// `map<T>`: free string keys.
    Map(Box<TypeExpr<N>>),
    /// A type declared under `types`, in the operation or in the service file.
    Named(N),
}

impl TypeExpr {
    const SCALARS: [(&'static str, Self); 9] = [
        ("string", Self::String),
        ("bool", Self::Bool),
        ("int", Self::Int),
        ("long", Self::Long),
        ("double", Self::Double),
        ("timestamp_s", Self::TimestampS),
        ("timestamp_ms", Self::TimestampMs),
        ("json", Self::Json),
        ("file", Self::File),
    ];
}

impl<N> TypeExpr<N> {
    /// The declared type that this expression mentions, inside lists and maps too.
    pub fn named(&self) -> Option<&N> {
        match self {
            Self::Named(name) => Some(name),
            Self::List(inner) | Self::Map(inner) => inner.named(),
            _ => None,
        }
    }

    /// The type of a list's items or a map's values: what `each` is about.
    pub fn inner(&self) -> Option<&Self> {
        match self {
            Self::List(inner) | Self::Map(inner) => Some(inner),
            _ => None,
        }
    }

    /// The same expression with the declared type named otherwise.
    ///
    /// # Errors
    ///
    /// When `name` fails for the declared type.
    pub fn try_map<M, E>(&self, name: impl FnOnce(&N) -> Result<M, E>) -> Result<TypeExpr<M>, E> {
        Ok(match self {
            Self::String => TypeExpr::String,
            Self::Bool => TypeExpr::Bool,
            Self::Int => TypeExpr::Int,
            Self::Long => TypeExpr::Long,
            Self::Double => TypeExpr::Double,
            Self::TimestampS => TypeExpr::TimestampS,
            Self::TimestampMs => TypeExpr::TimestampMs,
            Self::Json => TypeExpr::Json,
            Self::File => TypeExpr::File,
            Self::List(inner) => TypeExpr::List(Box::new(inner.try_map(name)?)),
            Self::Map(inner) => TypeExpr::Map(Box::new(inner.try_map(name)?)),
            Self::Named(declared) => TypeExpr::Named(name(declared)?),
        })
    }
}

impl<N: fmt::Display> fmt::Display for TypeExpr<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::String => "string",
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Long => "long",
            Self::Double => "double",
            Self::TimestampS => "timestamp_s",
            Self::TimestampMs => "timestamp_ms",
            Self::Json => "json",
            Self::File => "file",
            Self::List(inner) => return write!(f, "list<{inner}>"),
            Self::Map(inner) => return write!(f, "map<{inner}>"),
            Self::Named(name) => return name.fmt(f),
        })
    }
}

impl FromStr for TypeExpr {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Invariant: bounded recursion, a hostile spec cannot overflow the stack.
        fn parse(text: &str, depth: usize) -> Result<TypeExpr, String> {
            if depth > 8 {
                return Err("a type expression nests at most 8 deep".into());
            }
            let text = text.trim();
            for (prefix, wrap) in [
                ("list<", TypeExpr::List as fn(Box<TypeExpr>) -> TypeExpr),
                ("map<", TypeExpr::Map),
            ] {
                if let Some(rest) = text.strip_prefix(prefix) {
                    let inner = rest
                        .strip_suffix('>')
                        .ok_or_else(|| format!("`{text}` lacks its closing `>`"))?;
                    return parse(inner, depth + 1).map(|t| wrap(Box::new(t)));
                }
            }
            if let Some((_, scalar)) = TypeExpr::SCALARS.iter().find(|(name, _)| *name == text) {
                return Ok(scalar.clone());
            }
            let mut chars = text.chars();
            let named = chars
                .next()
                .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
                && chars.all(|c| c.is_alphanumeric() || c == '_');
            if named {
                return Ok(TypeExpr::Named(text.to_owned()));
            }
            Err(format!(
                "`{text}` is no type: write string, bool, int, long, double, timestamp_s, timestamp_ms, \
                 json, file, list<T>, map<T> or the name of a declared type (capital first letter)"
            ))
        }
        parse(text, 0)
    }
}

impl<N: fmt::Display> Serialize for TypeExpr<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TypeExpr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TypeExpr {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TypeExpr".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let scalars: Vec<&str> = Self::SCALARS.iter().map(|(name, _)| *name).collect();
        let scalars = scalars.join("|");
        schemars::json_schema!({
            "description": "A scalar, `list<T>`, `map<T>` (string keys) or the name of a declared type.",
            "type": "string",
            "pattern": format!("^((list|map)<)*({scalars}|[A-Z\\u0080-\\uFFFF][^<>\\s-]*)>*$"),
        })
    }
}

/// The directions in which a field is required: `true`, `false`, `request` or `response`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Required {
    /// `false`: optional in both directions. The default.
    #[default]
    Never,
    /// `true`: both directions.
    Always,
    /// `request`: required in requests, optional in responses.
    Request,
    /// `response`: required in responses, optional in requests.
    Response,
}

impl Serialize for Required {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Never => serializer.serialize_bool(false),
            Self::Always => serializer.serialize_bool(true),
            Self::Request => serializer.serialize_str("request"),
            Self::Response => serializer.serialize_str("response"),
        }
    }
}

impl<'de> Deserialize<'de> for Required {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Required;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true, false, `request` or `response`")
            }
            fn visit_bool<E>(self, value: bool) -> Result<Required, E> {
                Ok(if value {
                    Required::Always
                } else {
                    Required::Never
                })
            }
            fn visit_str<E: de::Error>(self, value: &str) -> Result<Required, E> {
                match value {
                    "request" => Ok(Required::Request),
                    "response" => Ok(Required::Response),
                    _ => Err(E::invalid_value(de::Unexpected::Str(value), &self)),
                }
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Required {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Required".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "The directions in which a field is required: both (`true`), none (`false`, the default), \
                            or one of them.",
            "enum": [true, false, "request", "response"],
        })
    }
}

/// Format of a list in a path segment, a query or a header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListStyle {
    /// `a,b,c`, each item percent-encoded, the commas not. The default.
    #[default]
    Comma,
    /// The key repeated: `k=a&k=b`. Query only.
    Repeat,
}

/// A field of an object, or a path, query or header parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FieldSpec {
    /// The name in code, `snake_case`, if the wire name is unsuitable or taken. Default: the wire name.
    #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// The type.
    #[serde(rename = "type")]
    pub ty: TypeExpr,
    /// Whether it is required. Path parameters always are.
    #[serde(default, skip_serializing_if = "is_default")]
    pub required: Required,
    /// Whether JSON `null` is a documented value (distinct from being absent).
    #[serde(default, skip_serializing_if = "is_default")]
    pub nullable: bool,
    /// Whether the value must never be printed (passwords, client secrets, tokens). Strings only.
    #[serde(default, skip_serializing_if = "is_default")]
    pub secret: bool,
    /// Whether the fields of the named object or union are inlined into this object.
    #[serde(default, skip_serializing_if = "is_default")]
    pub flatten: bool,
    /// The constant value that is always sent; callers cannot set it. Strings, numbers and booleans.
    #[serde(default, rename = "const", skip_serializing_if = "Option::is_none")]
    pub constant: Option<Box<serde_json::Value>>,
    /// Default of the server for an absent field. For documentation only, never sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Box<serde_json::Value>>,
    /// Format of a list in a path, query or header.
    #[serde(default, skip_serializing_if = "is_default")]
    pub style: ListStyle,
    /// Minimum length of a string, in Unicode scalar values. `1` means "not empty".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u64>,
    /// Maximum length of a string, in Unicode scalar values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u64>,
    /// Maximum length of a string, in UTF-8 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_bytes: Option<u64>,
    /// The allowed characters of a string, as a class: `a-z0-9_.-`. (A regular expression would need an
    /// engine in every client.)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub characters: Option<String>,
    /// Minimum of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// Maximum of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// Minimum number of items of a list or entries of a map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u64>,
    /// Maximum number of items of a list or entries of a map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
    /// Constraints of every key of a map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Box<Bounds>>,
    /// Constraints of every item of a list or value of a map that is a string or integer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Box<Bounds>>,
    /// Set when the field is deprecated: since when, or in favour of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<Box<Text>>,
    /// Description, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Set when no document states this and it was inferred from an example; documentation says so.
    #[serde(default, skip_serializing_if = "is_default")]
    pub assumed: bool,
}

impl FieldSpec {
    /// A field with a type and nothing else.
    pub fn new(ty: TypeExpr) -> Self {
        Self {
            ty,
            alias: None,
            required: Required::Never,
            nullable: false,
            secret: false,
            flatten: false,
            constant: None,
            default: None,
            style: ListStyle::Comma,
            min_length: None,
            max_length: None,
            max_bytes: None,
            characters: None,
            min: None,
            max: None,
            min_items: None,
            max_items: None,
            keys: None,
            each: None,
            deprecated: None,
            description: None,
            assumed: false,
        }
    }
}

/// Constraints of values inside a list or map, as those of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// Minimum length of a string, in Unicode scalar values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u64>,
    /// Maximum length of a string, in Unicode scalar values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u64>,
    /// Maximum length of a string, in UTF-8 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_bytes: Option<u64>,
    /// The allowed characters of a string, as a class: `a-z0-9_.-`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub characters: Option<String>,
    /// Minimum of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// Maximum of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
}

impl Bounds {
    /// A field of this type with these constraints.
    pub(crate) fn of(self, ty: TypeExpr) -> FieldSpec {
        FieldSpec {
            min_length: self.min_length,
            max_length: self.max_length,
            max_bytes: self.max_bytes,
            characters: self.characters,
            min: self.min,
            max: self.max,
            ..FieldSpec::new(ty)
        }
    }
}

/// A type declared under `types`: exactly one of `enum`, `object`, `union`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TypeDef {
    /// Description, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// A set of documented values.
    #[serde(default, rename = "enum", skip_serializing_if = "Option::is_none")]
    pub enumeration: Option<EnumDef>,
    /// An object with known keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub object: Option<ObjectDef>,
    /// One of several objects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub union: Option<UnionDef>,
}

impl TypeDef {
    /// Whether it is exactly one of enum, object and union.
    pub(crate) fn is_one_kind(&self) -> bool {
        let kinds = [
            self.enumeration.is_some(),
            self.object.is_some(),
            self.union.is_some(),
        ];
        kinds.into_iter().filter(|kind| *kind).count() == 1
    }
}

/// A set of documented values. On the wire a string, or a number when every value is one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnumDef {
    /// Whether the values are numbers on the wire; the keys of `values` are decimal numbers then.
    #[serde(default, skip_serializing_if = "is_default")]
    pub numeric: bool,
    /// Values by wire value.
    pub values: IndexMap<String, EnumValue>,
}

/// One value of an enum.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnumValue {
    /// The name in code, if the wire value is unsuitable. Default: the wire value.
    #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// Description, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

/// An object: known fields, and additional keys if `additional` is set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ObjectDef {
    /// Fields by wire name.
    #[serde(default)]
    pub fields: IndexMap<String, FieldSpec>,
    /// Type of the values of additional keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional: Option<TypeExpr>,
}

/// A tagged union: the variant is named by a tag or is the only key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnionDef {
    /// The key that names the variant. Absent: the wire name of the variant *is* the only key
    /// (`{"owner": "u1"}` or `{"member": "u2"}`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// With `tag`: the key of the variant's value. Absent: its fields are siblings of the tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Variants by wire name.
    pub variants: IndexMap<String, UnionVariant>,
}

/// One variant of a union.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnionVariant {
    /// The name in code, if the wire name is unsuitable. Default: the wire name.
    #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
    pub alias: Option<String>,
    /// The type.
    #[serde(rename = "type")]
    pub ty: TypeExpr,
    /// Description, in own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
}

pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
