//! Turns the inputs of an operation into a request, so that no input can change its shape.

use std::ops::Range;

use bytes::{Bytes, BytesMut};
use http::header::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

use super::base::{Base, MAX_URL_LENGTH};
use super::encoded::{EncodedRequest, insert_headers};
use super::multipart::{self, Part};
use super::{Check, Param};
use crate::error::InvalidRequest;
use crate::json::{Document, Encode, JsonWriter, Node};
use crate::limit::Usage;

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
    /// The base's path, the operation's path, then `?` and the query.
    url: BytesMut,
    /// Where the operation's path begins and ends in it.
    path: Range<usize>,
    /// Whether a literal of the template may have a segment `.` or `..`.
    has_dot: bool,
    content_type: Option<HeaderValue>,
    /// The headers that inputs set.
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Bytes,
    /// What the rate limiter counts, if the call is limited.
    usage: Option<Box<Usage>>,
}

/// Bytes that a path, a query and a short body take.
const CAPACITY: usize = 256;

impl Encoder {
    /// An empty request.
    pub fn new() -> Self {
        Self::for_call("", false)
    }

    /// An empty request of a client with this base path. What the rate limiter counts is kept only for a
    /// call that is `limited`.
    pub(crate) fn for_call(base: &str, limited: bool) -> Self {
        let mut url = BytesMut::with_capacity(base.len() + CAPACITY);
        url.extend_from_slice(base.as_bytes());
        Self {
            path: url.len()..url.len(),
            url,
            usage: limited.then(Box::default),
            ..Self::default()
        }
    }

    /// The path so far, percent-encoded.
    pub fn path(&self) -> &str {
        let path = self.url.get(self.path.clone()).unwrap_or_default();
        std::str::from_utf8(path).unwrap_or_default()
    }

    /// The query so far, percent-encoded, without `?`.
    pub fn query_string(&self) -> &str {
        let query = self.url.get(self.path.end + 1..).unwrap_or_default();
        std::str::from_utf8(query).unwrap_or_default()
    }

    /// The headers so far.
    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        insert_headers(&mut headers, self.content_type.as_ref(), &self.headers);
        headers
    }

    /// The body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Ends the encoding: checks what no input can be blamed for.
    pub(crate) fn finish(self, base: &Base) -> Result<EncodedRequest, InvalidRequest> {
        // Inputs are never dot segments; a template may be wrong.
        let is_dot = |segment| matches!(segment, "." | "..");
        if self.has_dot && self.path().split('/').any(is_dot) {
            return Err(InvalidRequest::new("path", "has a segment `.` or `..`"));
        }
        let length = base.length(self.url.len());
        if length > MAX_URL_LENGTH {
            let reason = format!("cannot be sent: the URL would have {length} characters");
            return Err(InvalidRequest::new("path", reason));
        }
        let url = base
            .url(self.url.freeze())
            .ok_or_else(|| InvalidRequest::new("path", "cannot be sent: it makes no URL"))?;
        Ok(EncodedRequest {
            url,
            content_type: self.content_type,
            headers: self.headers,
            body: self.body,
            usage: self.usage,
        })
    }

    fn push_path(&mut self, text: &str) {
        if self.path.end == self.url.len() {
            self.url.extend_from_slice(text.as_bytes());
        } else {
            let query = self.url.split_off(self.path.end);
            self.url.extend_from_slice(text.as_bytes());
            self.url.unsplit(query);
        }
        self.path.end += text.len();
    }

    fn push_query(&mut self, text: &str) {
        self.url.extend_from_slice(text.as_bytes());
    }

    /// Starts a check of the input with this dotted path.
    #[inline]
    pub fn check<'a>(&self, field: &'a str) -> Check<'a> {
        Check::new(field)
    }

    /// Appends a literal piece of the path template.
    #[inline]
    pub fn literal(&mut self, text: &'static str) {
        // Perf: inlined, so that the compiler evaluates this for the constant text.
        self.has_dot |= text.bytes().any(|byte| byte == b'.');
        self.push_path(text);
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
        segment(name, &value.text())?.for_each(|piece| self.push_path(piece));
        Ok(())
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
                self.push_path(",");
            }
            self.segment(name, value)?;
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
        percent_encoded(&value.text()).for_each(|piece| self.push_query(piece));
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
                        self.push_query(",");
                    }
                    percent_encoded(&value.text()).for_each(|piece| self.push_query(piece));
                }
            }
        }
        Ok(())
    }

    fn push_query_name(&mut self, name: &'static str) {
        let is_first = self.url.len() == self.path.end;
        self.push_query(if is_first { "?" } else { "&" });
        percent_encoded(name).for_each(|piece| self.push_query(piece));
        self.push_query("=");
    }

    /// Sets a header. Text that a header cannot carry (line breaks, NUL, other control
    /// characters) is refused; other than ASCII goes as UTF-8.
    pub fn header(
        &mut self,
        name: &'static str,
        value: &(impl Param + ?Sized),
    ) -> Result<(), InvalidRequest> {
        let (name, value) = header(name, &value.text())?;
        self.headers.push((name, value));
        Ok(())
    }

    /// Sets a JSON body: one value.
    pub fn json(&mut self, value: &dyn Encode) {
        // Perf: the body takes the spare capacity of the URL, which saves an allocation.
        let mut body = JsonWriter::with_buffer(self.url.split_off(self.url.len()));
        value.encode(&mut body);
        self.set_body(HeaderValue::from_static("application/json"), body.freeze());
    }

    /// Sets a JSON body: an object of these members, those without a value left out, and of the
    /// members of further values.
    pub fn json_object(&mut self, members: &[(&str, Option<&dyn Encode>)], more: &[&dyn Encode]) {
        self.json(&Fields { members, more });
    }

    /// Sets a form body of these members, those without a value left out; nested values are sent as
    /// JSON text.
    pub fn form_object(
        &mut self,
        members: &[(&str, Option<&dyn Encode>)],
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
        let written = Document::parse(out.freeze()).map_err(|error| {
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

    fn set_body(&mut self, content_type: HeaderValue, bytes: Bytes) {
        self.content_type = Some(content_type);
        self.body = bytes;
    }

    /// Tells the rate limiter an input that a documented limit counts by.
    #[inline]
    pub fn rate_key(&mut self, name: &'static str, value: &(impl Param + ?Sized)) {
        if let Some(usage) = &mut self.usage {
            usage.key(name, value.text());
        }
    }

    /// Tells the rate limiter the length of a list that a documented limit counts.
    #[inline]
    pub fn cost(&mut self, name: &'static str, count: usize) {
        if let Some(usage) = &mut self.usage {
            usage.cost(name, count);
        }
    }
}

/// Shows neither headers nor the body: they may hold secrets.
impl std::fmt::Debug for Encoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Encoder")
            .field("path", &self.path())
            .field("query", &self.query_string())
            .field("headers", &self.headers().keys().collect::<Vec<_>>())
            .field("body_bytes", &self.body().len())
            .finish_non_exhaustive()
    }
}

/// The percent-encoded pieces of a text, refusing what would not stay one segment.
pub(crate) fn segment<'t>(
    name: &str,
    text: &'t str,
) -> Result<impl Iterator<Item = &'t str>, InvalidRequest> {
    match text {
        "" => Err(InvalidRequest::new(
            name,
            "must not be empty: it is part of the path",
        )),
        "." | ".." => {
            let reason = format!("is {text:?}, which cannot be sent as part of a path");
            Err(InvalidRequest::new(name, reason))
        }
        text => Ok(percent_encoded(text)),
    }
}

/// A header from an input's text.
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

fn percent_encoded(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, RESERVED)
}

/// The members of a body.
struct Fields<'a> {
    members: &'a [(&'a str, Option<&'a dyn Encode>)],
    more: &'a [&'a dyn Encode],
}

impl Encode for Fields<'_> {
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
    use http::uri::{Authority, Scheme};

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
        assert_eq!(r.body(), b"a=x%20y&n=1&o=%7B%22k%22%3A%5Btrue%5D%7D");
        assert!(r.form(&vec![1]).is_err());
    }

    #[test]
    fn parts_in_any_order() {
        let base = Base::new(Scheme::HTTP, Authority::from_static("h"), "/base");
        let mut r = Encoder::for_call(base.path(), false);
        r.json(&1);
        r.query("a", "x").unwrap();
        r.json(&true);
        r.literal("/p/");
        r.query("b", "y").unwrap();
        r.segment("id", "q/").unwrap();
        assert_eq!((r.path(), r.query_string()), ("/p/q%2F", "a=x&b=y"));
        assert_eq!(r.body(), b"true");
        let request = r.finish(&base).unwrap();
        let request = request.to_http(&http::Method::PUT, &HeaderMap::new(), None);
        assert_eq!(request.uri(), "http://h/base/p/q%2F?a=x&b=y");
        assert_eq!(request.body().as_ref(), b"true");
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
