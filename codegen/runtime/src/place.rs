//! Names the place in a JSON text where reading it failed.

/// The path of the value at an error, like `data.entities[3].created`; `None` at the top.
///
/// serde_json knows line and column only. Walking the text up to there costs nothing when all
/// goes well, unlike a deserializer that keeps track of the path.
pub(crate) fn of_error(json: &[u8], error: &serde_json::Error) -> Option<String> {
    let line = error.line().checked_sub(1)?;
    let start = match line {
        0 => 0,
        _ => {
            json.iter()
                .enumerate()
                .filter(|(_, b)| **b == b'\n')
                .nth(line - 1)?
                .0
                + 1
        }
    };
    let end = start.checked_add(error.column())?.min(json.len());
    at(&json[..end])
}

enum Level {
    Object { key: Vec<u8>, in_value: bool },
    Array { index: usize },
}

fn at(json: &[u8]) -> Option<String> {
    let mut levels: Vec<Level> = Vec::new();
    let mut position = 0;
    while let Some(byte) = json.get(position) {
        position += 1;
        match byte {
            b'{' => levels.push(Level::Object {
                key: Vec::new(),
                in_value: false,
            }),
            b'[' => levels.push(Level::Array { index: 0 }),
            b'}' | b']' => {
                levels.pop();
            }
            b',' if position < json.len() => match levels.last_mut() {
                Some(Level::Object { in_value, .. }) => *in_value = false,
                Some(Level::Array { index }) => *index += 1,
                None => {}
            },
            b':' => {
                if let Some(Level::Object { in_value, .. }) = levels.last_mut() {
                    *in_value = true;
                }
            }
            b'"' => {
                let begin = position;
                while let Some(byte) = json.get(position) {
                    match byte {
                        b'\\' => position += 2,
                        b'"' => break,
                        _ => position += 1,
                    }
                }
                let text = json
                    .get(begin..position.min(json.len()))
                    .unwrap_or_default();
                position += 1;
                if let Some(Level::Object {
                    key,
                    in_value: false,
                }) = levels.last_mut()
                {
                    *key = text.to_vec();
                }
            }
            _ => {}
        }
    }
    let mut path = String::new();
    for level in &levels {
        match level {
            Level::Object {
                in_value: false, ..
            } => break,
            Level::Object { key, .. } => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&String::from_utf8_lossy(key));
            }
            Level::Array { index } => path.push_str(&format!("[{index}]")),
        }
    }
    (!path.is_empty()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Item {
        #[serde(rename = "created")]
        created: u32,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Whole {
        list: Vec<Item>,
        #[serde(default)]
        s: String,
    }

    fn place(json: &str) -> Option<String> {
        of_error(
            json.as_bytes(),
            &serde_json::from_str::<Whole>(json).unwrap_err(),
        )
    }

    #[test]
    fn names_the_value() {
        let json =
            "{\n \"s\": \"a\\\"b:{,\",\n \"list\": [{\"created\": 1},\n {\"created\": \"x\"}]}";
        assert_eq!(place(json).as_deref(), Some("list[1].created"));
        assert_eq!(
            place(r#"{"list": [{"created": 1}, {"creat": 2}]}"#).as_deref(),
            Some("list[1]")
        );
        assert_eq!(place(r#"{"list": {}}"#).as_deref(), Some("list"));
        assert_eq!(place(r#"{"s": "x"}"#), None);
        assert_eq!(
            place(r#"{"list": [{"created": 1"#).as_deref(),
            Some("list[0].created")
        );
    }
}
