//! How the standard types are read from JSON.

use super::input::{Blank, Decode, Grow, Input, Kind};
use super::{Mismatch, Node, UnixMillis, UnixSeconds};
use crate::Map;
use crate::secret::Secret;

impl<T> Blank for Option<T> {
    fn blank() -> Self {
        None
    }
}

impl<T: Decode + Blank> Decode for Option<T> {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        if input.is_null() {
            *self = None;
            return Ok(());
        }
        self.insert(T::blank()).read(input)
    }

    fn read_absent(&mut self) -> bool {
        *self = None;
        true
    }

    /// Reads an object that lacks a required member as absent.
    fn read_rest(&mut self, node: Node<'_>, known: &[&str]) -> Result<(), Mismatch> {
        if self.insert(T::blank()).read_rest(node, known).is_err() {
            *self = None;
        }
        Ok(())
    }
}

impl<T> Blank for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
}

impl<T: Decode + Blank> Decode for Vec<T> {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        self.clear();
        input.items(self)
    }
}

impl<T: Decode + Blank> Grow for Vec<T> {
    fn grow(&mut self, _: &str) -> &mut dyn Decode {
        let index = self.len();
        self.push(T::blank());
        &mut self[index]
    }
}

impl<T> Blank for Map<T> {
    fn blank() -> Self {
        Self::new()
    }
}

impl<T: Decode + Blank> Decode for Map<T> {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        self.clear();
        input.entries(self)
    }

    fn read_rest(&mut self, node: Node<'_>, known: &[&str]) -> Result<(), Mismatch> {
        self.clear();
        let entries = node.entries().ok_or_else(|| node.expected("an object"))?;
        for (key, value) in entries.filter(|(key, _)| !known.contains(key)) {
            let read = self.grow(key).read(value.input());
            read.map_err(|error| error.in_member(key))?;
        }
        Ok(())
    }

    fn others(&mut self) -> Option<&mut dyn Grow> {
        self.clear();
        Some(self)
    }
}

impl<T: Decode + Blank> Grow for Map<T> {
    fn grow(&mut self, key: &str) -> &mut dyn Decode {
        self.entry(key.to_owned()).or_insert_with(T::blank)
    }
}

impl<T: Blank> Blank for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }
}

impl<T: Decode> Decode for Box<T> {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        (**self).read(input)
    }

    fn read_absent(&mut self) -> bool {
        (**self).read_absent()
    }

    fn read_rest(&mut self, node: Node<'_>, known: &[&str]) -> Result<(), Mismatch> {
        (**self).read_rest(node, known)
    }

    fn others(&mut self) -> Option<&mut dyn Grow> {
        (**self).others()
    }
}

impl Blank for serde_json::Value {
    fn blank() -> Self {
        Self::Null
    }
}

impl Decode for serde_json::Value {
    fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
        *self = match input.0 {
            Kind::Null => Self::Null,
            Kind::Bool(value) => value.into(),
            Kind::Int(value) => value.into(),
            Kind::Unsigned(value) => value.into(),
            Kind::Float(value) => value.into(),
            Kind::Text(text) => text.into(),
            Kind::List(_) => Self::Array(Decode::decode(input)?),
            Kind::Object(_) => {
                let mut members = serde_json::Map::new();
                input.entries(&mut members)?;
                Self::Object(members)
            }
            Kind::TooDeep => return Err(input.expected("at most 100 levels")),
        };
        Ok(())
    }
}

impl Grow for serde_json::Map<String, serde_json::Value> {
    fn grow(&mut self, key: &str) -> &mut dyn Decode {
        self.entry(key).or_insert(serde_json::Value::Null)
    }
}

/// Implements the reading of scalars.
macro_rules! scalars {
    ($($type:ty, $blank:expr, $get:expr, $what:literal;)*) => {$(
        impl Blank for $type {
            fn blank() -> Self {
                $blank
            }
        }

        impl Decode for $type {
            fn read(&mut self, input: Input<'_>) -> Result<(), Mismatch> {
                let get: fn(&Input<'_>) -> Option<Self> = $get;
                *self = get(&input).ok_or_else(|| input.expected($what))?;
                Ok(())
            }
        }
    )*};
}
scalars! {
    String, Self::new(), |input| input.as_str().map(str::to_owned), "a string";
    Secret, Self::from(""), |input| input.as_str().map(Secret::from), "a string";
    bool, false, |input| input.as_bool(), "a boolean";
    i64, 0, |input| input.as_i64(), "an integer of 64 bits";
    i32, 0, |input| input.as_i64()?.try_into().ok(), "an integer of 32 bits";
    f64, 0.0, |input| input.as_f64(), "a number";
    UnixMillis, Self(0), |input| lenient_integer(input).map(Self), "a Unix time as a number or a string of digits";
    UnixSeconds, Self(0), |input| lenient_integer(input).map(Self), "a Unix time as a number or a string of digits";
}

fn lenient_integer(input: &Input<'_>) -> Option<i64> {
    if let Some(text) = input.as_str() {
        return text.trim().parse().ok();
    }
    input.as_i64().or_else(|| {
        // 2^53: beyond it a double no longer names one integer.
        let value = input.as_f64()?;
        let whole = value.fract() == 0.0 && value.abs() <= 9_007_199_254_740_992.0;
        whole.then_some(value as i64)
    })
}

#[cfg(test)]
mod tests {
    use super::super::Document;
    use super::*;
    use bytes::Bytes;

    fn read<T: Decode + Blank>(text: &'static str) -> Result<T, String> {
        let document = Document::parse(Bytes::from_static(text.as_bytes())).unwrap();
        T::decode(document.root().input()).map_err(|error| error.describe())
    }

    #[test]
    fn scalars() {
        assert_eq!(read::<i64>("-7").unwrap(), -7);
        assert_eq!(read::<f64>("2").unwrap(), 2.0);
        assert_eq!(read::<Option<bool>>("null").unwrap(), None);
        assert_eq!(read::<Vec<String>>(r#"["a", "\n"]"#).unwrap(), ["a", "\n"]);
        assert!(read::<i32>("2147483648").is_err());
        assert!(read::<i64>("1.0").is_err());
        assert!(read::<i64>("\"1\"").is_err());
        assert!(read::<String>("1").is_err());
        assert!(read::<Vec<i64>>("{}").is_err());
        assert!(read::<Map<i64>>("[]").is_err());
    }

    #[test]
    fn errors_name_the_path_and_not_the_value() {
        let text = read::<Map<Vec<i64>>>(r#"{"a": [1, "hunter2"]}"#).unwrap_err();
        assert!(text.contains("`a[1]`"), "{text}");
        assert!(
            text.contains("expected an integer of 64 bits, found a string"),
            "{text}"
        );
        assert!(!text.contains("hunter2"), "{text}");
    }

    #[test]
    fn keys_in_any_order() {
        let text = r#"{"c": 3, "x": {"a": 9}, "a": 1, "b": 2}"#;
        let document = Document::parse(Bytes::from_static(text.as_bytes())).unwrap();
        let mut members = document.root().members().unwrap();
        let (mut a, mut b, mut c, mut d) = (0i64, 0i64, 0i64, Some(7i64));
        members
            .read(&mut [("a", &mut a), ("b", &mut b), ("c", &mut c), ("d", &mut d)])
            .unwrap();
        assert_eq!((a, b, c, d), (1, 2, 3, None));
        assert!(members.read(&mut [("d", &mut a)]).is_err());
    }
}
