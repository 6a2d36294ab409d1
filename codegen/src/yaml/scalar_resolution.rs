//! Resolves plain scalars to null, a boolean, a number or text.
//!
//! The rules are those of serde_yaml, which are YAML 1.2's with `0b` and with any Rust float. So
//! `no`, `on`, `1_000` and `0755` are text.

/// The resolved value of a scalar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ScalarValue {
    /// Its text.
    Text,
    /// `null`, `~` or no text at all.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// An integer of 0 or more.
    Unsigned(u64),
    /// A negative integer.
    Signed(i64),
    /// A number with a fraction or an exponent.
    Float(f64),
}

/// An integer of more than 64 bits. JSON readers do not agree on those either.
#[derive(Debug, PartialEq)]
pub(super) struct TooLarge;

/// Resolves a scalar without quotes.
pub(super) fn resolve(plain: &str) -> Result<ScalarValue, TooLarge> {
    let Some(first) = plain.bytes().next() else {
        return Ok(ScalarValue::Null);
    };
    Ok(match (first, plain) {
        (b'n' | b'N', "null" | "Null" | "NULL") | (b'~', "~") => ScalarValue::Null,
        (b't' | b'T', "true" | "True" | "TRUE") => ScalarValue::Bool(true),
        (b'f' | b'F', "false" | "False" | "FALSE") => ScalarValue::Bool(false),
        (b'0'..=b'9' | b'+' | b'-' | b'.', _) => return number(plain),
        _ => ScalarValue::Text,
    })
}

fn number(plain: &str) -> Result<ScalarValue, TooLarge> {
    let (negative, digits) = match plain.as_bytes() {
        [b'-', ..] => (true, &plain[1..]),
        [b'+', ..] => (false, &plain[1..]),
        _ => (false, plain),
    };
    if digits.starts_with(['+', '-']) || leading_zero(digits) {
        return Ok(ScalarValue::Text);
    }
    if let Some(integer) = integer(digits) {
        return match (negative, integer.map_err(|_| TooLarge)?) {
            (false, number) => Ok(ScalarValue::Unsigned(number)),
            (true, 0) => Ok(ScalarValue::Unsigned(0)),
            (true, number) => match 0i64.checked_sub_unsigned(number) {
                Some(number) => Ok(ScalarValue::Signed(number)),
                None => Err(TooLarge),
            },
        };
    }
    Ok(float(plain, digits).map_or(ScalarValue::Text, ScalarValue::Float))
}

/// Whether it is of the kind `0755`, which YAML 1.2 reads as text.
fn leading_zero(digits: &str) -> bool {
    let digits = digits.as_bytes();
    digits.len() > 1 && digits[0] == b'0' && digits.iter().all(u8::is_ascii_digit)
}

/// Parses a number without fraction and exponent, if it is written as one.
fn integer(digits: &str) -> Option<Result<u64, std::num::ParseIntError>> {
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
    // YAML reads `inf`, `nan` and `1e999` as text.
    unsigned
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use serde_yaml::Value;

    use super::*;

    /// Resolves a scalar as serde_yaml does.
    fn resolve_by_serde_yaml(plain: &str) -> Result<ScalarValue, TooLarge> {
        Ok(match serde_yaml::from_str::<Value>(plain) {
            Ok(Value::Null) => ScalarValue::Null,
            Ok(Value::Bool(value)) => ScalarValue::Bool(value),
            Ok(Value::String(_)) => ScalarValue::Text,
            Ok(Value::Number(number)) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => ScalarValue::Unsigned(number),
                (None, Some(number)) => ScalarValue::Signed(number),
                (None, None) => ScalarValue::Float(number.as_f64().unwrap()),
            },
            Ok(other) => panic!("{plain}: {other:?}"),
            Err(error) => {
                assert!(error.to_string().contains("128"), "{plain}: {error}");
                return Err(TooLarge);
            }
        })
    }

    fn agree(plain: &str) {
        let (own, other) = (resolve(plain), resolve_by_serde_yaml(plain));
        // NaN is not equal to itself.
        assert_eq!(format!("{own:?}"), format!("{other:?}"), "{plain}");
    }

    #[test]
    fn agrees_with_serde_yaml() {
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

    /// An integer beyond 128 bits is refused too, which serde_yaml rounds to a float.
    #[test]
    fn no_whole_number_is_rounded() {
        assert_eq!(resolve(&"9".repeat(60)), Err(TooLarge));
        assert_eq!(resolve(&format!("-{}", "9".repeat(60))), Err(TooLarge));
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
