//! Constraints on inputs, checked before anything is sent.

use std::fmt;

use crate::InvalidRequest;
use crate::error::one_line;

/// Checks one input; made by [`Encoder::check`](crate::Encoder::check).
#[derive(Debug, Clone, Copy)]
pub struct Check<'a> {
    field: &'a str,
    part: Part<'a>,
}

/// What of the input is looked at.
#[derive(Debug, Clone, Copy)]
enum Part<'a> {
    Whole,
    Key(&'a str),
    Under(&'a str),
    Item(usize),
}

/// Characters of a key that an error shows.
const MAX_SHOWN: usize = 40;

/// Constraint on a text; lengths are in characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TextRule {
    /// Least number of characters.
    pub min_length: Option<usize>,
    /// Greatest number of characters.
    pub max_length: Option<usize>,
    /// Greatest number of bytes in UTF-8.
    pub max_bytes: Option<usize>,
    /// The characters allowed, as the inside of a character class: `a-zA-Z0-9_.-`.
    /// A backslash makes the next character stand for itself.
    pub characters: Option<&'static str>,
}

/// Constraint on an integer, both ends inclusive.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NumberRule {
    /// Least value.
    pub min: Option<i64>,
    /// Greatest value.
    pub max: Option<i64>,
}

/// Constraint on a floating-point number, both ends inclusive.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct FloatRule {
    /// Least value.
    pub min: Option<f64>,
    /// Greatest value.
    pub max: Option<f64>,
}

/// Constraint on the number of items.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ItemsRule {
    /// Least number.
    pub min: Option<usize>,
    /// Greatest number.
    pub max: Option<usize>,
}

macro_rules! unconstrained {
    ($($rule:ident { $($field:ident),* })*) => {$(
        impl $rule {
            /// No constraint.
            pub const NONE: Self = Self { $($field: None),* };
        }
    )*};
}
unconstrained! {
    TextRule { min_length, max_length, max_bytes, characters }
    NumberRule { min, max }
    FloatRule { min, max }
    ItemsRule { min, max }
}

impl TextRule {
    /// At least so many characters.
    pub const fn min(mut self, characters: usize) -> Self {
        self.min_length = Some(characters);
        self
    }

    /// At most so many characters.
    pub const fn max(mut self, characters: usize) -> Self {
        self.max_length = Some(characters);
        self
    }

    /// At most so many bytes.
    pub const fn bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = Some(bytes);
        self
    }

    /// Only the characters of this class.
    pub const fn class(mut self, characters: &'static str) -> Self {
        self.characters = Some(characters);
        self
    }
}

macro_rules! range {
    ($($rule:ident: $bound:ty),*) => {$(
        impl $rule {
            /// At least so much.
            pub const fn at_least(mut self, min: $bound) -> Self {
                self.min = Some(min);
                self
            }

            /// At most so much.
            pub const fn at_most(mut self, max: $bound) -> Self {
                self.max = Some(max);
                self
            }
        }
    )*};
}
range!(NumberRule: i64, ItemsRule: usize);

impl TextRule {
    /// Whether a text is allowed whatever its characters are: each has one byte to four.
    #[inline]
    fn surely_allows(&self, text: &str) -> bool {
        let (least, most) = (text.len().div_ceil(4), text.len());
        self.characters.is_none()
            && self.min_length.is_none_or(|min| min <= least)
            && self.max_length.is_none_or(|max| most <= max)
            && self.max_bytes.is_none_or(|max| most <= max)
    }
}

impl<'a> Check<'a> {
    #[inline]
    pub(crate) fn new(field: &'a str) -> Self {
        let part = Part::Whole;
        Self { field, part }
    }

    /// Checks a key of the input, which is a map.
    pub fn key(self, key: &'a str) -> Self {
        let part = Part::Key(key);
        Self { part, ..self }
    }

    /// Checks the value under a key of the input, which is a map.
    pub fn under(self, key: &'a str) -> Self {
        let part = Part::Under(key);
        Self { part, ..self }
    }

    /// Checks an item of the input, which is a list; the first is 0.
    pub fn item(self, index: usize) -> Self {
        let part = Part::Item(index);
        Self { part, ..self }
    }

    #[cold]
    fn fail(&self, reason: fmt::Arguments<'_>) -> Result<(), InvalidRequest> {
        let reason = match self.part {
            Part::Whole => reason.to_string(),
            Part::Key(key) => format!("the key `{}` {reason}", one_line(key, MAX_SHOWN)),
            Part::Under(key) => format!("the value of `{}` {reason}", one_line(key, MAX_SHOWN)),
            Part::Item(index) => format!("item {index} {reason}"),
        };
        Err(InvalidRequest::new(self.field, reason))
    }

    /// Checks a text.
    #[inline]
    pub fn text(&self, value: &str, rule: TextRule) -> Result<(), InvalidRequest> {
        // In line, for the compiler knows the rule: of most it leaves a comparison or two.
        match rule.surely_allows(value) {
            true => Ok(()),
            false => self.text_slowly(value, &rule),
        }
    }

    #[inline(never)]
    fn text_slowly(&self, value: &str, rule: &TextRule) -> Result<(), InvalidRequest> {
        if value.is_empty() && rule.min_length.is_some_and(|min| min > 0) {
            return self.fail(format_args!("must not be empty"));
        }
        if rule.min_length.is_some() || rule.max_length.is_some() {
            let length = value.chars().count();
            if let Some(min) = rule.min_length.filter(|min| length < *min) {
                return self.fail(format_args!(
                    "has {length} characters, at least {min} are needed"
                ));
            }
            if let Some(max) = rule.max_length.filter(|max| length > *max) {
                return self.fail(format_args!(
                    "has {length} characters, at most {max} are allowed"
                ));
            }
        }
        if let Some(max) = rule.max_bytes.filter(|max| value.len() > *max) {
            return self.fail(format_args!(
                "has {} bytes, at most {max} are allowed",
                value.len()
            ));
        }
        if let Some(class) = rule.characters
            && let Some(stray) = value.chars().find(|c| !class_allows(class, *c))
        {
            return self.fail(format_args!(
                "contains {stray:?}; only [{class}] are allowed"
            ));
        }
        Ok(())
    }

    /// Checks an integer.
    pub fn int(&self, value: i64, rule: NumberRule) -> Result<(), InvalidRequest> {
        if let Some(min) = rule.min.filter(|min| value < *min) {
            return self.fail(format_args!("is {value}, at least {min} is needed"));
        }
        if let Some(max) = rule.max.filter(|max| value > *max) {
            return self.fail(format_args!("is {value}, at most {max} is allowed"));
        }
        Ok(())
    }

    /// Checks a floating-point number, which must be finite.
    pub fn float(&self, value: f64, rule: FloatRule) -> Result<(), InvalidRequest> {
        if !value.is_finite() {
            return self.fail(format_args!("is {value}, which JSON cannot carry"));
        }
        if let Some(min) = rule.min.filter(|min| value < *min) {
            return self.fail(format_args!("is {value}, at least {min} is needed"));
        }
        if let Some(max) = rule.max.filter(|max| value > *max) {
            return self.fail(format_args!("is {value}, at most {max} is allowed"));
        }
        Ok(())
    }

    /// Checks the length of a list.
    #[inline]
    pub fn items(&self, count: usize, rule: ItemsRule) -> Result<(), InvalidRequest> {
        if let Some(min) = rule.min.filter(|min| count < *min) {
            return self.fail(format_args!("has {count} items, at least {min} are needed"));
        }
        if let Some(max) = rule.max.filter(|max| count > *max) {
            return self.fail(format_args!("has {count} items, at most {max} are allowed"));
        }
        Ok(())
    }
}

/// Whether the inside of a character class has a character.
fn class_allows(class: &str, wanted: char) -> bool {
    let mut rest = class.chars().peekable();
    while let Some(first) = rest.next() {
        let from = if first == '\\' {
            rest.next().unwrap_or('\\')
        } else {
            first
        };
        let mut ahead = rest.clone();
        if ahead.next() == Some('-')
            && let Some(to) = ahead.next()
        {
            let to = if to == '\\' {
                ahead.next().unwrap_or('\\')
            } else {
                to
            };
            if (from..=to).contains(&wanted) {
                return true;
            }
            rest = ahead;
        } else if from == wanted {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(result: Result<(), InvalidRequest>) -> String {
        result.unwrap_err().reason().to_owned()
    }

    #[test]
    fn texts() {
        let check = Check::new("a.b");
        let rule = TextRule {
            min_length: Some(2),
            max_length: Some(3),
            ..TextRule::NONE
        };
        assert!(check.text("表情", rule).is_ok());
        assert_eq!(reason(check.text("", rule)), "must not be empty");
        assert!(reason(check.text("a", rule)).contains("at least 2"));
        assert!(reason(check.text("abcd", rule)).contains("at most 3"));
        let bytes = TextRule {
            max_bytes: Some(5),
            ..TextRule::NONE
        };
        assert!(check.text("abcde", bytes).is_ok());
        assert!(reason(check.text("表情", bytes)).contains("6 bytes"));
        assert_eq!(check.text("", rule).unwrap_err().field(), "a.b");
    }

    #[test]
    fn what_stands_inside() {
        let check = Check::new("attributes");
        let rule = TextRule::NONE.max(3);
        let long = "k".repeat(50);
        for (check, text, start) in [
            (
                check.key(&long),
                &*long,
                format!("the key `{}…` has 50 characters", &long[..40]),
            ),
            (
                check.under("名"),
                "abcd",
                "the value of `名` has 4 characters".to_owned(),
            ),
            (check.item(2), "abcd", "item 2 has 4 characters".to_owned()),
        ] {
            let error = check.text(text, rule).unwrap_err();
            assert_eq!(error.field(), "attributes");
            assert!(error.reason().starts_with(&start), "{}", error.reason());
        }
    }

    #[test]
    fn character_classes() {
        let check = Check::new("id");
        let rule = TextRule {
            characters: Some("a-z0-9_.-"),
            ..TextRule::NONE
        };
        assert!(check.text("u_1.x-y", rule).is_ok());
        assert!(reason(check.text("u/1", rule)).contains("'/'"));
        assert!(check.text("A", rule).is_err());
        assert!(class_allows(r"\]\\\-", '-'));
        assert!(class_allows(r"\]\\\-", '\\'));
        assert!(!class_allows(r"\]\\\-", 'a'));
        assert!(!class_allows("a-", 'b') && class_allows("a-", '-'));
    }

    #[test]
    fn numbers_and_items() {
        let check = Check::new("n");
        let rule = NumberRule {
            min: Some(1),
            max: Some(10),
        };
        assert!(check.int(1, rule).is_ok() && check.int(10, rule).is_ok());
        assert!(check.int(0, rule).is_err() && check.int(11, rule).is_err());
        let rule = FloatRule {
            min: Some(0.5),
            max: Some(1.5),
        };
        assert!(check.float(1.0, rule).is_ok());
        assert!(check.float(0.0, rule).is_err() && check.float(2.0, rule).is_err());
        assert!(check.float(f64::NAN, FloatRule::NONE).is_err());
        let rule = ItemsRule {
            min: Some(1),
            max: Some(2),
        };
        assert!(check.items(1, rule).is_ok());
        assert!(check.items(0, rule).is_err() && check.items(3, rule).is_err());
    }
}
