//! HTTP requests and responses as plain data.

pub mod connection;
pub mod percent;

use serde::{Serialize, Serializer, ser::SerializeMap};

/// Request as a server received it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Request {
    /// Method.
    pub method: String,
    /// Path, percent-encoded as received.
    pub path: String,
    /// Query, percent-encoded as received, without `?`.
    pub query: String,
    /// Headers in order; names in lower case.
    pub headers: Vec<(String, String)>,
    /// Body.
    #[serde(serialize_with = "text")]
    pub body: Vec<u8>,
}

impl Request {
    /// Converts the head of a request; the body is empty.
    pub(crate) fn head(head: &http::request::Parts) -> Self {
        let headers = head.headers.iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        });
        Self {
            method: head.method.as_str().to_owned(),
            path: head.uri.path().to_owned(),
            query: head.uri.query().unwrap_or_default().to_owned(),
            headers: headers.collect(),
            body: Vec::new(),
        }
    }

    /// Returns the values of a header; names are case-insensitive.
    pub fn header(&self, name: &str) -> Vec<&str> {
        let mine = self
            .headers
            .iter()
            .filter(|(n, _)| n.eq_ignore_ascii_case(name));
        mine.map(|(_, value)| value.as_str()).collect()
    }
}

/// Response that a server sends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, rename = "Answer"))]
pub struct Response {
    /// Status.
    pub status: u16,
    /// Headers.
    pub headers: Vec<(String, String)>,
    /// Body.
    #[serde(serialize_with = "text")]
    #[cfg_attr(feature = "schema", schemars(with = "BodySchema"))]
    pub body: Vec<u8>,
}

impl Response {
    /// Creates a response with a JSON content type.
    pub fn json(status: u16, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
        Self {
            status,
            headers,
            body: body.into(),
        }
    }
}

/// Formats a body for people: its text, or the number of bytes when it is not UTF-8.
pub fn display(body: &[u8]) -> String {
    match std::str::from_utf8(body) {
        Ok(text) => text.to_owned(),
        Err(_) => format!("({} bytes)", body.len()),
    }
}

/// Serializes a body: its text, or `{"hex": "00ff"}` when it is not UTF-8.
pub(crate) fn text<S: Serializer>(body: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(text) = std::str::from_utf8(body) {
        return serializer.serialize_str(text);
    }
    let hex = body.iter().map(|byte| format!("{byte:02x}"));
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry("hex", &hex.collect::<String>())?;
    map.end()
}

/// Bytes as data: text, or hexadecimal digits of what is not UTF-8.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(untagged, rename = "Body")]
#[allow(dead_code)] // Only its schema is used; `text` writes the data.
pub(crate) enum BodySchema {
    Text(String),
    Bytes {
        #[schemars(regex(pattern = "^([0-9a-f]{2})*$"))]
        hex: String,
    },
}

/// Part of a multipart body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Part {
    /// Name of the form field.
    pub name: String,
    /// File name, for files.
    pub file_name: Option<String>,
    /// Media type, when stated.
    pub content_type: Option<String>,
    /// Content.
    #[serde(serialize_with = "text")]
    #[cfg_attr(feature = "schema", schemars(with = "BodySchema"))]
    pub content: Vec<u8>,
}

/// Parses a multipart body by the boundary that the content type names.
///
/// # Errors
///
/// When the content type has no boundary or the body is malformed.
pub fn multipart(content_type: &str, body: &[u8]) -> Result<Vec<Part>, String> {
    let boundary = parameter(content_type, "boundary").ok_or("the content type has no boundary")?;
    let delimiter = format!("--{boundary}");
    let mut parts = Vec::new();
    let mut rest = body
        .strip_prefix(delimiter.as_bytes())
        .ok_or("the body does not begin with its boundary")?;
    let separator = format!("\r\n{delimiter}");
    loop {
        if rest == b"--\r\n" || rest == b"--" {
            return Ok(parts);
        }
        let content = rest
            .strip_prefix(b"\r\n")
            .ok_or("a boundary has no end of line")?;
        let end = find(content, separator.as_bytes()).ok_or("the last part has no boundary")?;
        let (part, after) = content.split_at(end);
        parts.push(self::part(part)?);
        rest = after.get(separator.len()..).unwrap_or_default();
    }
}

fn part(text: &[u8]) -> Result<Part, String> {
    let blank = find(text, b"\r\n\r\n").ok_or("a part has no blank line behind its headers")?;
    let (head, content) = text.split_at(blank);
    let head = String::from_utf8_lossy(head);
    let header = |name: &str| {
        let mut lines = head.lines().filter_map(|line| line.split_once(':'));
        let found = lines.find(|(n, _)| n.trim().eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim().to_owned())
    };
    let disposition = header("content-disposition").ok_or("a part has no content-disposition")?;
    Ok(Part {
        name: parameter(&disposition, "name").ok_or("a part has no name")?,
        file_name: parameter(&disposition, "filename"),
        content_type: header("content-type"),
        content: content.get(4..).unwrap_or_default().to_vec(),
    })
}

/// Returns a parameter of a header (`boundary` in `multipart/form-data; boundary=x`).
fn parameter(header: &str, name: &str) -> Option<String> {
    let mut parameters = header
        .split(';')
        .skip(1)
        .filter_map(|p| p.trim().split_once('='));
    let (_, value) = parameters.find(|(n, _)| n.eq_ignore_ascii_case(name))?;
    Some(value.trim_matches('"').to_owned())
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len())
        .position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_multipart() {
        let body = "--b\r\nContent-Disposition: form-data; name=\"k\"\r\n\r\nv\r\n\r\n--b\r\n\
                    content-disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\
                    content-type: text/plain\r\n\r\n\r\n--b--\r\n";
        let parts = multipart("multipart/form-data; boundary=b", body.as_bytes()).unwrap();
        assert_eq!(
            (parts[0].name.as_str(), parts[0].content.as_slice()),
            ("k", &b"v\r\n"[..])
        );
        assert_eq!(parts[1].file_name.as_deref(), Some("a.txt"));
        assert_eq!(parts[1].content_type.as_deref(), Some("text/plain"));
        assert!(parts[1].content.is_empty());
        for broken in ["", "--b", "--b\r\nx", "--b\r\n\r\n--b--"] {
            let read = multipart("multipart/form-data; boundary=b", broken.as_bytes());
            assert!(read.is_err(), "{broken:?}: {read:?}");
        }
        assert!(multipart("multipart/form-data", b"--b--").is_err());
    }
}
