//! Serde over the tree: values with their places, and with the repairs of [`super::recover`].

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor, value::StrDeserializer,
};

use super::{
    deserialize_error::{Fault, Site, What},
    placeholder::StandIn,
    recover::Repairs,
    tree::{Entries, Items, Kind, Meaning, NodeId, Tree},
};

/// A node, ready to be read as a type.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) tree: &'a Tree,
    pub(super) repairs: &'a Repairs,
    pub(super) node: NodeId,
}

impl<'a> Reading<'a> {
    fn at(self, node: NodeId) -> Self {
        Self { node, ..self }
    }

    fn kind(self) -> Result<Kind<'a>, Fault> {
        match self.tree.get(self.node) {
            Some(node) => Ok(node.kind),
            None => Err(self.wrong("a value")),
        }
    }

    fn wrong(self, expected: impl Into<String>) -> Fault {
        Fault::new(What::Type {
            expected: expected.into(),
        })
        .at(Site::Value(self.node))
    }

    /// Runs a step and fills in this node as the place of its fault.
    fn here<T>(self, result: Result<T, Fault>) -> Result<T, Fault> {
        result.map_err(|fault| fault.at(Site::Value(self.node)))
    }

    /// Reads the node, or what stands in for it, as what `seed` makes.
    fn seed<'de, S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        self.here(match self.repairs.stands_in(self.node) {
            true => seed.deserialize(StandIn::new()),
            false => seed.deserialize(self),
        })
    }

    fn list<'de, V: Visitor<'de>>(self, items: Items<'a>, visitor: V) -> Result<V::Value, Fault> {
        self.here(visitor.visit_seq(ListAccess {
            reading: self,
            left: items,
        }))
    }

    fn map<'de, V: Visitor<'de>>(
        self,
        entries: Entries<'a>,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let missing = self.repairs.missing(self.node);
        self.here(visitor.visit_map(EntryAccess {
            reading: self,
            left: entries.enumerate(),
            missing: missing.iter(),
            value: None,
        }))
    }
}

impl<'de> Deserializer<'de> for Reading<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.kind()? {
            Kind::List { items, .. } => self.list(items, visitor),
            Kind::Map { entries, .. } => self.map(entries, visitor),
            Kind::Scalar(scalar) => self.here(match scalar.meaning() {
                Meaning::Text => visitor.visit_str(scalar.text),
                Meaning::Null => visitor.visit_unit(),
                Meaning::Bool(value) => visitor.visit_bool(value),
                Meaning::Unsigned(value) => visitor.visit_u64(value),
                Meaning::Signed(value) => visitor.visit_i64(value),
                Meaning::Float(value) => visitor.visit_f64(value),
            }),
        }
    }

    /// A number or a truth value is also the text it is written as; nothing is no text.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.kind()? {
            Kind::Scalar(scalar) if scalar.meaning() != Meaning::Null => {
                self.here(visitor.visit_str(scalar.text))
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.kind()? {
            Kind::Scalar(scalar) if scalar.meaning() == Meaning::Null => {
                self.here(visitor.visit_none())
            }
            _ => self.here(visitor.visit_some(self)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.here(visitor.visit_newtype_struct(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.kind()? {
            Kind::Map { entries, .. } => {
                self.repairs.is_struct(self.node, keys);
                self.map(entries, visitor)
            }
            _ => Err(self.wrong("a map")),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.kind()? {
            Kind::Scalar(scalar) if scalar.meaning() != Meaning::Null => {
                self.here(visitor.visit_enum(Choice(scalar.text)))
            }
            _ => Err(self.wrong("a string")),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 bytes byte_buf
        unit unit_struct seq tuple tuple_struct map ignored_any
    }
}

/// The items of a list.
struct ListAccess<'a> {
    reading: Reading<'a>,
    left: Items<'a>,
}

impl<'de> SeqAccess<'de> for ListAccess<'_> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        self.left
            .next()
            .map(|item| self.reading.at(item).seed(seed))
            .transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The entries of a mapping, and behind them what stands in for missing keys.
struct EntryAccess<'a> {
    reading: Reading<'a>,
    left: std::iter::Enumerate<Entries<'a>>,
    missing: std::slice::Iter<'a, &'static str>,
    value: Option<Next>,
}

/// The value that belongs to the key just given.
enum Next {
    Node(NodeId),
    StandIn(&'static str),
}

impl<'de> MapAccess<'de> for EntryAccess<'_> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        let map = self.reading.node;
        for (number, entry) in self.left.by_ref() {
            let Some(key) = self.reading.repairs.key(map, number, entry.key) else {
                continue;
            };
            self.value = Some(Next::Node(entry.value));
            let key: StrDeserializer<'_, Fault> = key.into_deserializer();
            return seed
                .deserialize(key)
                .map(Some)
                .map_err(|fault| fault.at(Site::Key(map, number)));
        }
        let Some(&key) = self.missing.next() else {
            return Ok(None);
        };
        self.value = Some(Next::StandIn(key));
        let name: StrDeserializer<'_, Fault> = key.into_deserializer();
        seed.deserialize(name)
            .map(Some)
            .map_err(|fault| fault.at(Site::Missing(map, key)))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        match self.value.take() {
            Some(Next::Node(node)) => self.reading.at(node).seed(seed),
            Some(Next::StandIn(key)) => seed
                .deserialize(StandIn::new())
                .map_err(|fault| fault.at(Site::Missing(self.reading.node, key))),
            None => Err(de::Error::custom("a value was asked for before its key")),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len() + self.missing.len())
    }
}

/// A variant by its name; no variant of the language carries a value.
struct Choice<'a>(&'a str);

impl<'de> EnumAccess<'de> for Choice<'_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Fault> {
        let name: StrDeserializer<'_, Fault> = self.0.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, Fault> {
        Err(Fault::new(What::Type {
            expected: "a mapping".to_owned(),
        }))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Fault> {
        Err(Fault::new(What::Type {
            expected: "a list".to_owned(),
        }))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Fault> {
        Err(Fault::new(What::Type {
            expected: "a mapping".to_owned(),
        }))
    }
}
