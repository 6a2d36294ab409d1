//! What a plain scalar stands for: nothing, a truth value, a number, or its text.
//!
//! The rules are those of serde_yaml, which are YAML 1.2's with `0b` and with any Rust float. So
//! `no`, `on`, `1_000` and `0755` are texts.

use super::tree::Meaning;

/// A whole number that needs more than 64 bits: JSON readers do not agree on those either.
#[derive(Debug, PartialEq)]
pub(super) struct TooLarge;

/// The meaning of a scalar without quotes.
pub(super) fn meaning(plain: &str) -> Result<Meaning, TooLarge> {
    let Some(first) = plain.bytes().next() else {
        return Ok(Meaning::Null);
    };
    Ok(match (first, plain) {
        (b'n' | b'N', "null" | "Null" | "NULL") | (b'~', "~") => Meaning::Null,
        (b't' | b'T', "true" | "True" | "TRUE") => Meaning::Bool(true),
        (b'f' | b'F', "false" | "False" | "FALSE") => Meaning::Bool(false),
        (b'0'..=b'9' | b'+' | b'-' | b'.', _) => return number(plain),
        _ => Meaning::Text,
    })
}

fn number(plain: &str) -> Result<Meaning, TooLarge> {
    let (negative, digits) = match plain.as_bytes() {
        [b'-', ..] => (true, &plain[1..]),
        [b'+', ..] => (false, &plain[1..]),
        _ => (false, plain),
    };
    if digits.starts_with(['+', '-']) || leading_zero(digits) {
        return Ok(Meaning::Text);
    }
    if let Some(whole) = whole(digits) {
        return match (negative, whole.map_err(|_| TooLarge)?) {
            (false, number) => Ok(Meaning::Unsigned(number)),
            (true, 0) => Ok(Meaning::Unsigned(0)),
            (true, number) => match 0i64.checked_sub_unsigned(number) {
                Some(number) => Ok(Meaning::Signed(number)),
                None => Err(TooLarge),
            },
        };
    }
    Ok(float(plain, digits).map_or(Meaning::Text, Meaning::Float))
}

/// `0755`: not a number in YAML 1.2.
fn leading_zero(digits: &str) -> bool {
    let digits = digits.as_bytes();
    digits.len() > 1 && digits[0] == b'0' && digits.iter().all(u8::is_ascii_digit)
}

/// A number without fraction and exponent, if it is written as one.
fn whole(digits: &str) -> Option<Result<u64, std::num::ParseIntError>> {
    let (digits, radix) = match digits.get(..2) {
        Some("0x") => (&digits[2..], 16),
        Some("0o") => (&digits[2..], 8),
        Some("0b") => (&digits[2..], 2),
        _ => (digits, 10),
    };
    let all = !digits.is_empty() && digits.chars().all(|digit| digit.is_digit(radix));
    all.then(|| u64::from_str_radix(digits, radix))
}

fn float(plain: &str, digits: &str) -> Option<f64> {
    match (plain, digits) {
        (".nan" | ".NaN" | ".NAN", _) => return Some(f64::NAN.copysign(1.0)),
        ("-.inf" | "-.Inf" | "-.INF", _) => return Some(f64::NEG_INFINITY),
        (_, ".inf" | ".Inf" | ".INF") => return Some(f64::INFINITY),
        _ => {}
    }
    let unsigned = plain.strip_prefix('+').unwrap_or(plain);
    // `inf`, `nan` and `1e999` are none to YAML.
    unsigned
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use serde_yaml::Value;

    use super::*;

    /// What serde_yaml makes of a scalar without quotes.
    fn second(plain: &str) -> Result<Meaning, TooLarge> {
        Ok(match serde_yaml::from_str::<Value>(plain) {
            Ok(Value::Null) => Meaning::Null,
            Ok(Value::Bool(value)) => Meaning::Bool(value),
            Ok(Value::String(_)) => Meaning::Text,
            Ok(Value::Number(number)) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => Meaning::Unsigned(number),
                (None, Some(number)) => Meaning::Signed(number),
                (None, None) => Meaning::Float(number.as_f64().unwrap()),
            },
            Ok(other) => panic!("{plain}: {other:?}"),
            Err(error) => {
                assert!(error.to_string().contains("128"), "{plain}: {error}");
                return Err(TooLarge);
            }
        })
    }

    fn agree(plain: &str) {
        let (own, second) = (meaning(plain), second(plain));
        // NaN is not equal to itself.
        assert_eq!(format!("{own:?}"), format!("{second:?}"), "{plain}");
    }

    #[test]
    fn as_the_second_reader_says() {
        for plain in [
            "~",
            "null",
            "Null",
            "NULL",
            "nULL",
            "nul",
            "true",
            "True",
            "TRUE",
            "tRUE",
            "false",
            "False",
            "FALSE",
            "no",
            "on",
            "yes",
            "0",
            "-0",
            "+0",
            "00",
            "007",
            "+007",
            "-007",
            "08.5",
            "1",
            "+1",
            "-1",
            "+-1",
            "-+1",
            "1_000",
            "0x1F",
            "0x",
            "0xg",
            "-0x1F",
            "+0x1F",
            "0x+1",
            "0o17",
            "0o8",
            "-0o17",
            "0b101",
            "0b2",
            "-0b1",
            "1.5",
            "1.",
            ".5",
            "-.5",
            "+.5",
            ".",
            "1e3",
            "1e-3",
            "1E+3",
            "e3",
            "1e999",
            ".inf",
            "-.inf",
            "+.inf",
            ".Inf",
            ".INF",
            ".nan",
            ".NaN",
            "-.nan",
            "+.nan",
            "inf",
            "nan",
            "infinity",
            "18446744073709551615",
            "18446744073709551616",
            "-9223372036854775808",
            "-9223372036854775809",
            "0xFFFFFFFFFFFFFFFF",
            "0x10000000000000000",
            "99999999999999999999",
            "2026-11-22",
            "12:30",
            "1.2.3",
            "-a",
            "+",
            "a",
        ] {
            agree(plain);
        }
    }

    /// Only that is refused which 128 bits cannot hold either: serde_yaml makes it a rounded float.
    #[test]
    fn no_whole_number_is_rounded() {
        assert_eq!(meaning(&"9".repeat(60)), Err(TooLarge));
        assert_eq!(meaning(&format!("-{}", "9".repeat(60))), Err(TooLarge));
    }

    /// Every scalar of up to four characters out of those that numbers are made of.
    #[test]
    fn whatever_looks_like_a_number() {
        let mut all = vec![String::new()];
        for _ in 0..4 {
            let longer = all.iter().flat_map(|start| {
                let characters = "019xobe.+-_f".chars();
                characters.map(move |next| format!("{start}{next}"))
            });
            all = longer.collect();
            // To YAML these are no scalars, but the item of a list and the ends of a document.
            let scalars = |plain: &&String| {
                *plain != "-" && !plain.starts_with("---") && !plain.starts_with("...")
            };
            all.iter().filter(scalars).for_each(|plain| agree(plain));
        }
    }
}
