//! A serde deserializer over the tree: errors carry their node, and [`Recovery`] replaces what failed before.

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor, value::StrDeserializer,
};

use super::{
    deserialize_error::{DeserializeError, ErrorKind, Site},
    placeholder::Placeholder,
    recovery::Recovery,
    scalar_resolution::ScalarValue,
    tree::{Entries, Items, Kind, NodeId, Tree},
};

/// Deserializes one node.
#[derive(Clone, Copy)]
pub(super) struct NodeDeserializer<'a> {
    pub(super) tree: &'a Tree,
    pub(super) recovery: &'a Recovery,
    pub(super) node: NodeId,
}

impl<'a> NodeDeserializer<'a> {
    fn at(self, node: NodeId) -> Self {
        Self { node, ..self }
    }

    fn kind(self) -> Result<Kind<'a>, DeserializeError> {
        match self.tree.get(self.node) {
            Some(node) => Ok(node.kind),
            None => Err(self.wrong_type("a value")),
        }
    }

    fn wrong_type(self, expected: impl Into<String>) -> DeserializeError {
        DeserializeError::new(ErrorKind::Type {
            expected: expected.into(),
        })
        .at(Site::Value(self.node))
    }

    /// Attaches this node to an error that has no site yet.
    fn at_node<T>(self, result: Result<T, DeserializeError>) -> Result<T, DeserializeError> {
        result.map_err(|error| error.at(Site::Value(self.node)))
    }

    /// Deserializes the node, or its placeholder.
    fn seed<'de, S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, DeserializeError> {
        self.at_node(match self.recovery.is_placeholder(self.node) {
            true => seed.deserialize(Placeholder::new()),
            false => seed.deserialize(self),
        })
    }

    fn list<'de, V: Visitor<'de>>(
        self,
        items: Items<'a>,
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        self.at_node(visitor.visit_seq(ListAccess {
            deserializer: self,
            left: items,
        }))
    }

    fn map<'de, V: Visitor<'de>>(
        self,
        entries: Entries<'a>,
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        let missing = self.recovery.missing(self.node);
        self.at_node(visitor.visit_map(EntryAccess {
            deserializer: self,
            left: entries.enumerate(),
            missing: missing.iter(),
            value: None,
        }))
    }
}

impl<'de> Deserializer<'de> for NodeDeserializer<'_> {
    type Error = DeserializeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        match self.kind()? {
            Kind::List { items, .. } => self.list(items, visitor),
            Kind::Map { entries, .. } => self.map(entries, visitor),
            Kind::Scalar(scalar) => self.at_node(match scalar.value() {
                ScalarValue::Text => visitor.visit_str(scalar.text),
                ScalarValue::Null => visitor.visit_unit(),
                ScalarValue::Bool(value) => visitor.visit_bool(value),
                ScalarValue::Unsigned(value) => visitor.visit_u64(value),
                ScalarValue::Signed(value) => visitor.visit_i64(value),
                ScalarValue::Float(value) => visitor.visit_f64(value),
            }),
        }
    }

    /// Takes a number or a boolean as the text it is written as; null is no text.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        match self.kind()? {
            Kind::Scalar(scalar) if scalar.value() != ScalarValue::Null => {
                self.at_node(visitor.visit_str(scalar.text))
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(
        self,
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        match self.kind()? {
            Kind::Scalar(scalar) if scalar.value() == ScalarValue::Null => {
                self.at_node(visitor.visit_none())
            }
            _ => self.at_node(visitor.visit_some(self)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        self.at_node(visitor.visit_newtype_struct(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        match self.kind()? {
            Kind::Map { entries, .. } => {
                self.recovery.record_struct(self.node, keys);
                self.map(entries, visitor)
            }
            _ => Err(self.wrong_type("a map")),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        match self.kind()? {
            Kind::Scalar(scalar) if scalar.value() != ScalarValue::Null => {
                self.at_node(visitor.visit_enum(UnitVariant(scalar.text)))
            }
            _ => Err(self.wrong_type("a string")),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 bytes byte_buf
        unit unit_struct seq tuple tuple_struct map ignored_any
    }
}

/// Gives the items of a list.
struct ListAccess<'a> {
    deserializer: NodeDeserializer<'a>,
    left: Items<'a>,
}

impl<'de> SeqAccess<'de> for ListAccess<'_> {
    type Error = DeserializeError;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DeserializeError> {
        self.left
            .next()
            .map(|item| self.deserializer.at(item).seed(seed))
            .transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// Gives the entries of a mapping, then placeholders for its missing keys.
struct EntryAccess<'a> {
    deserializer: NodeDeserializer<'a>,
    left: std::iter::Enumerate<Entries<'a>>,
    missing: std::slice::Iter<'a, &'static str>,
    value: Option<NextValue>,
}

/// The value of the key that was given last.
enum NextValue {
    Node(NodeId),
    Placeholder(&'static str),
}

impl<'de> MapAccess<'de> for EntryAccess<'_> {
    type Error = DeserializeError;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, DeserializeError> {
        let map = self.deserializer.node;
        for (number, entry) in self.left.by_ref() {
            let Some(key) = self.deserializer.recovery.key(map, number, entry.key) else {
                continue;
            };
            self.value = Some(NextValue::Node(entry.value));
            let key: StrDeserializer<'_, DeserializeError> = key.into_deserializer();
            return seed
                .deserialize(key)
                .map(Some)
                .map_err(|error| error.at(Site::Key(map, number)));
        }
        let Some(&key) = self.missing.next() else {
            return Ok(None);
        };
        self.value = Some(NextValue::Placeholder(key));
        let name: StrDeserializer<'_, DeserializeError> = key.into_deserializer();
        seed.deserialize(name)
            .map(Some)
            .map_err(|error| error.at(Site::Missing(map, key)))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<S::Value, DeserializeError> {
        match self.value.take() {
            Some(NextValue::Node(node)) => self.deserializer.at(node).seed(seed),
            Some(NextValue::Placeholder(key)) => seed
                .deserialize(Placeholder::new())
                .map_err(|error| error.at(Site::Missing(self.deserializer.node, key))),
            None => Err(de::Error::custom("a value was asked for before its key")),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len() + self.missing.len())
    }
}

/// Gives a variant by its name; no enum of the language has variants with values.
struct UnitVariant<'a>(&'a str);

impl<'de> EnumAccess<'de> for UnitVariant<'_> {
    type Error = DeserializeError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self), DeserializeError> {
        let name: StrDeserializer<'_, DeserializeError> = self.0.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for UnitVariant<'_> {
    type Error = DeserializeError;

    fn unit_variant(self) -> Result<(), DeserializeError> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(
        self,
        _: S,
    ) -> Result<S::Value, DeserializeError> {
        Err(DeserializeError::new(ErrorKind::Type {
            expected: "a mapping".to_owned(),
        }))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, DeserializeError> {
        Err(DeserializeError::new(ErrorKind::Type {
            expected: "a list".to_owned(),
        }))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, DeserializeError> {
        Err(DeserializeError::new(ErrorKind::Type {
            expected: "a mapping".to_owned(),
        }))
    }
}
