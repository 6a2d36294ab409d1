//! Turns the inputs of an operation into a request, so that no input can change its shape.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::check::Check;
use crate::multipart::{self, Part};
use crate::{Document, Encode, InvalidRequest, JsonWriter, Node, Param};

/// Everything but RFC 3986's unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// How a list goes into a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ListStyle {
    /// `ids=a,b`
    Comma,
    /// `ids=a&ids=b`
    Repeat,
}

/// Collects the parts of one request; filled by [`Operation::encode`](crate::Operation::encode).
#[derive(Default)]
pub struct Encoder {
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) rate_keys: Vec<(&'static str, String)>,
    pub(crate) costs: Vec<(&'static str, u32)>,
    limited: bool,
}

impl Encoder {
    /// An empty request.
    pub fn new() -> Self {
        Self {
            path: String::with_capacity(64),
            ..Self::default()
        }
    }

    /// An empty request; unless the call is `limited`, what the rate limiter counts by is not kept.
    pub(crate) fn for_call(limited: bool) -> Self {
        Self {
            limited,
            ..Self::new()
        }
    }

    /// The path so far, percent-encoded.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The query so far, percent-encoded, without `?`.
    pub fn query_string(&self) -> &str {
        &self.query
    }

    /// The headers so far.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Starts a check of the input with this dotted path.
    pub fn check<'a>(&self, field: &'a str) -> Check<'a> {
        Check::new(field)
    }

    /// Appends a literal piece of the path template.
    pub fn literal(&mut self, text: &'static str) {
        self.path.push_str(text);
    }

    /// Appends an input as one path segment, or as a piece of one.
    ///
    /// Empty text is refused, and so are `.` and `..`: URL parsers remove those even when
    /// encoded, which would change the path.
    pub fn segment(
        &mut self,
        name: &'static str,
        value: &(impl Param + ?Sized),
    ) -> Result<(), InvalidRequest> {
        push_segment(&mut self.path, name, &value.text())
    }

    /// Appends a list as one path segment: items percent-encoded, commas between.
    pub fn segment_list<P: Param>(
        &mut self,
        name: &'static str,
        values: &[P],
    ) -> Result<(), InvalidRequest> {
        if values.is_empty() {
            return Err(InvalidRequest::new(
                name,
                "must not be empty: it is part of the path",
            ));
        }
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.path.push(',');
            }
            push_segment(&mut self.path, name, &value.text())?;
        }
        Ok(())
    }

    /// Adds a query parameter.
    pub fn query(
        &mut self,
        name: &'static str,
        value: &(impl Param + ?Sized),
    ) -> Result<(), InvalidRequest> {
        self.push_query_name(name);
        self.query.extend(percent_encoded(&value.text()));
        Ok(())
    }

    /// Adds a list of query values. An empty list adds nothing when repeated.
    pub fn query_list<P: Param>(
        &mut self,
        name: &'static str,
        values: &[P],
        style: ListStyle,
    ) -> Result<(), InvalidRequest> {
        match style {
            ListStyle::Repeat => {
                for value in values {
                    self.query(name, value)?;
                }
            }
            ListStyle::Comma => {
                self.push_query_name(name);
                for (index, value) in values.iter().enumerate() {
                    if index > 0 {
                        self.query.push(',');
                    }
                    self.query.extend(percent_encoded(&value.text()));
                }
            }
        }
        Ok(())
    }

    fn push_query_name(&mut self, name: &'static str) {
        if !self.query.is_empty() {
            self.query.push('&');
        }
        self.query.extend(percent_encoded(name));
        self.query.push('=');
    }

    /// Sets a header. Text that a header cannot carry (line breaks, NUL, other control
    /// characters) is refused; other than ASCII goes as UTF-8.
    pub fn header(
        &mut self,
        name: &'static str,
        value: &(impl Param + ?Sized),
    ) -> Result<(), InvalidRequest> {
        let (name, value) = header(name, &value.text())?;
        self.headers.insert(name, value);
        Ok(())
    }

    /// Sets a JSON body: one value.
    pub fn json(&mut self, value: &dyn Encode) {
        let mut out = JsonWriter::new();
        value.encode(&mut out);
        self.set_json(out);
    }

    /// Sets a JSON body: an object of these members, those without a value left out, and of the
    /// members of further values.
    pub fn json_object(&mut self, members: &[(&str, &dyn Encode)], more: &[&dyn Encode]) {
        let mut out = JsonWriter::new();
        out.object(&Fields { members, more });
        self.set_json(out);
    }

    fn set_json(&mut self, out: JsonWriter) {
        let media = HeaderValue::from_static("application/json");
        self.set_body(media, out.into_bytes().into());
    }

    /// Sets a form body of these members, those without a value left out; nested values are sent as
    /// JSON text.
    pub fn form_object(
        &mut self,
        members: &[(&str, &dyn Encode)],
        more: &[&dyn Encode],
    ) -> Result<(), InvalidRequest> {
        let mut out = JsonWriter::new();
        out.object(&Fields { members, more });
        self.set_form(out)
    }

    /// Sets a form body of the members of one value.
    pub fn form(&mut self, value: &dyn Encode) -> Result<(), InvalidRequest> {
        let mut out = JsonWriter::new();
        value.encode(&mut out);
        self.set_form(out)
    }

    fn set_form(&mut self, out: JsonWriter) -> Result<(), InvalidRequest> {
        let written = Document::parse(out.into_bytes().into()).map_err(|error| {
            InvalidRequest::new("body", format!("cannot be written as JSON: {error}"))
        })?;
        let bytes = form_text(written.root())?;
        let media = HeaderValue::from_static("application/x-www-form-urlencoded");
        self.set_body(media, bytes.into());
        Ok(())
    }

    /// Sets a multipart body.
    pub fn multipart(&mut self, parts: Vec<Part>) -> Result<(), InvalidRequest> {
        let (media, bytes) = multipart::encode(&parts)?;
        let (_, media) = header("content-type", &media)?;
        self.set_body(media, bytes);
        Ok(())
    }

    /// Sets a body of bytes.
    pub fn binary(&mut self, bytes: impl Into<Bytes>) -> Result<(), InvalidRequest> {
        self.set_body(
            HeaderValue::from_static("application/octet-stream"),
            bytes.into(),
        );
        Ok(())
    }

    /// A content type that the operation set itself stays.
    fn set_body(&mut self, media: HeaderValue, bytes: Bytes) {
        self.headers.entry(CONTENT_TYPE).or_insert(media);
        self.body = bytes;
    }

    /// Tells the rate limiter an input that a documented limit counts by.
    pub fn rate_key(&mut self, name: &'static str, value: &(impl Param + ?Sized)) {
        if self.limited {
            self.rate_keys.push((name, value.text().into_owned()));
        }
    }

    /// Tells the rate limiter the length of a list that a documented limit counts.
    pub fn cost(&mut self, name: &'static str, count: usize) {
        if self.limited {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            self.costs.push((name, count));
        }
    }
}

/// Shows neither headers nor the body: they may hold secrets.
impl std::fmt::Debug for Encoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Encoder")
            .field("path", &self.path)
            .field("query", &self.query)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// Appends percent-encoded text to a path, refusing what would not stay one segment.
pub(crate) fn push_segment(
    path: &mut String,
    name: &str,
    text: &str,
) -> Result<(), InvalidRequest> {
    match text {
        "" => Err(InvalidRequest::new(
            name,
            "must not be empty: it is part of the path",
        )),
        "." | ".." => {
            let reason = format!("is {text:?}, which cannot be sent as part of a path");
            Err(InvalidRequest::new(name, reason))
        }
        text => {
            path.extend(percent_encoded(text));
            Ok(())
        }
    }
}

pub(crate) fn header(
    name: &'static str,
    value: &str,
) -> Result<(HeaderName, HeaderValue), InvalidRequest> {
    let header = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| InvalidRequest::new(name, "is not a header name"))?;
    let value = HeaderValue::from_str(value).or_else(|_| HeaderValue::from_bytes(value.as_bytes()));
    match value {
        Ok(value) => Ok((header, value)),
        Err(_) => Err(InvalidRequest::new(
            name,
            "has a character that no header can carry",
        )),
    }
}

fn percent_encoded(text: &str) -> impl Iterator<Item = &str> {
    utf8_percent_encode(text, RESERVED)
}

/// The members of a body.
struct Fields<'a> {
    members: &'a [(&'a str, &'a dyn Encode)],
    more: &'a [&'a dyn Encode],
}

impl Encode for Fields<'_> {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(self);
    }

    fn encode_members(&self, out: &mut JsonWriter) {
        out.members(self.members);
        for value in self.more {
            value.encode_members(out);
        }
    }
}

fn form_text(object: Node<'_>) -> Result<String, InvalidRequest> {
    let Some(entries) = object.entries() else {
        let reason = "is not an object, so it cannot be a form";
        return Err(InvalidRequest::new("body", reason));
    };
    let mut text = String::new();
    for (name, value) in entries {
        let Some(value) = value.plain_text() else {
            continue;
        };
        if !text.is_empty() {
            text.push('&');
        }
        text.extend(percent_encoded(name));
        text.push('=');
        text.extend(percent_encoded(&value));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_stay_segments() {
        let mut r = Encoder::new();
        r.literal("/users/");
        r.segment("username", "a/../b?c#d%2f é").unwrap();
        assert_eq!(r.path(), "/users/a%2F..%2Fb%3Fc%23d%252f%20%C3%A9");
        for bad in ["", ".", ".."] {
            let error = Encoder::new().segment("username", bad).unwrap_err();
            assert_eq!(error.field(), "username");
        }
    }

    #[test]
    fn segment_lists_keep_their_commas() {
        let mut r = Encoder::new();
        r.segment_list("members", &["a,b", "c"]).unwrap();
        assert_eq!(r.path(), "a%2Cb,c");
        assert!(Encoder::new().segment_list::<&str>("members", &[]).is_err());
        assert!(Encoder::new().segment_list("members", &["a", ""]).is_err());
    }

    #[test]
    fn queries() {
        let mut r = Encoder::new();
        r.query("a", "x y&z=+").unwrap();
        r.query("limit", &10).unwrap();
        r.query_list("ids", &["1", "2,3"], ListStyle::Comma)
            .unwrap();
        r.query_list("to", &["p", "q"], ListStyle::Repeat).unwrap();
        assert_eq!(
            r.query_string(),
            "a=x%20y%26z%3D%2B&limit=10&ids=1,2%2C3&to=p&to=q"
        );
    }

    #[test]
    fn headers_refuse_line_breaks() {
        let mut r = Encoder::new();
        r.header("x-a", "值 ok").unwrap();
        assert_eq!(r.headers()["x-a"].as_bytes(), "值 ok".as_bytes());
        for bad in ["a\r\nb: c", "a\nb", "a\0b", "\u{7f}"] {
            assert_eq!(r.header("x-a", bad).unwrap_err().field(), "x-a");
        }
    }

    #[test]
    fn forms() {
        let mut r = Encoder::new();
        let body = serde_json::json!({"a": "x y", "n": 1, "none": null, "o": {"k": [true]}});
        r.form(&body).unwrap();
        assert_eq!(
            r.body().as_ref(),
            b"a=x%20y&n=1&o=%7B%22k%22%3A%5Btrue%5D%7D"
        );
        assert!(r.form(&vec![1]).is_err());
    }

    #[test]
    fn own_content_type_stays() {
        let mut r = Encoder::new();
        r.header("content-type", "application/json; charset=utf-8")
            .unwrap();
        r.json(&1);
        assert_eq!(
            r.headers()["content-type"],
            "application/json; charset=utf-8"
        );
    }
}
