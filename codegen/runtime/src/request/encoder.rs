//! Turns the inputs of an operation into a request, so that no input can change its shape.

use bytes::Bytes;
use http::Uri;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

use super::multipart::{self, Part};
use crate::limit::Usage;
use crate::request::Check;
use crate::request::{Base, LONGEST};
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
    /// The base's path, the path, `?` and the query, then a JSON body: one allocation for all of them.
    text: JsonWriter,
    path: usize,
    path_end: usize,
    url_end: usize,
    /// The text once no more is written to it.
    sealed: Bytes,
    content: Content,
    /// The headers that inputs set.
    own: Vec<(HeaderName, HeaderValue)>,
    /// Whether the template may have a segment `.` or `..`.
    dots: bool,
    /// What the rate limiter counts by, if the call is limited.
    usage: Option<Box<Usage>>,
}

/// What the body is.
#[derive(Default)]
enum Content {
    #[default]
    Nothing,
    /// JSON, behind the URL.
    Json,
    /// Bytes of another content type; on the heap, for few operations have them.
    Other(Box<(HeaderValue, Bytes)>),
}

static JSON: HeaderValue = HeaderValue::from_static("application/json");

/// What a path, a query and a short body take.
const ROOM: usize = 256;

impl Encoder {
    /// An empty request.
    pub fn new() -> Self {
        Self::for_call("", false)
    }

    /// An empty request of a client whose paths begin with this one; unless the call is `limited`, what
    /// the rate limiter counts by is not kept.
    pub(crate) fn for_call(base: &str, limited: bool) -> Self {
        let mut encoder = Self {
            text: JsonWriter::with_capacity(base.len() + ROOM),
            sealed: Bytes::new(),
            path: base.len(),
            path_end: base.len(),
            url_end: base.len(),
            content: Content::Nothing,
            own: Vec::new(),
            dots: false,
            usage: limited.then(Box::default),
        };
        encoder.text.buffer().extend_from_slice(base.as_bytes());
        encoder
    }

    fn part(&self, from: usize, to: usize) -> &str {
        let part = self.text.bytes().get(from..to).unwrap_or_default();
        std::str::from_utf8(part).unwrap_or_default()
    }

    /// The path so far, percent-encoded.
    pub fn path(&self) -> &str {
        self.part(self.path, self.path_end)
    }

    /// The query so far, percent-encoded, without `?`.
    pub fn query_string(&self) -> &str {
        self.part(self.path_end + 1, self.url_end)
    }

    /// The headers so far.
    pub fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        self.put_headers(&mut headers);
        headers
    }

    pub(crate) fn put_headers(&self, into: &mut HeaderMap) {
        match &self.content {
            Content::Nothing => {}
            Content::Json => set(into, &CONTENT_TYPE, &JSON),
            Content::Other(other) => set(into, &CONTENT_TYPE, &other.0),
        }
        // A content type that the operation set itself stays.
        for (name, value) in &self.own {
            set(into, name, value);
        }
    }

    /// How many headers there can be.
    pub(crate) fn count_headers(&self) -> usize {
        self.own.len() + 1
    }

    /// The body.
    pub fn body(&self) -> &[u8] {
        match &self.content {
            Content::Other(other) => &other.1,
            _ => self.text.bytes().get(self.url_end..).unwrap_or_default(),
        }
    }

    /// Checks what no input can be blamed for, and makes of the text what attempts share.
    pub(crate) fn seal(&mut self, base: &Base) -> Result<(), InvalidRequest> {
        // Inputs cannot be dot segments; a template must not have them either.
        let is_dots = |segment| matches!(segment, "." | "..");
        if self.dots && self.path().split('/').any(is_dots) {
            return Err(InvalidRequest::new("path", "has a segment `.` or `..`"));
        }
        let length = base.length(self.url_end);
        if length > LONGEST {
            let reason = format!("cannot be sent: the URL would have {length} characters");
            return Err(InvalidRequest::new("path", reason));
        }
        self.sealed = std::mem::take(&mut self.text).into_bytes().into();
        Ok(())
    }

    /// The URL of a sealed request.
    pub(crate) fn url(&self, base: &Base) -> Result<Uri, InvalidRequest> {
        let url = base.url(self.sealed.slice(..self.url_end));
        url.ok_or_else(|| InvalidRequest::new("path", "cannot be sent: it makes no URL"))
    }

    /// The body of a sealed request.
    pub(crate) fn content(&self) -> Bytes {
        match &self.content {
            Content::Other(other) => other.1.clone(),
            _ => self.sealed.slice(self.url_end..),
        }
    }

    /// What the rate limiter counts by.
    pub(crate) fn usage(&self) -> Option<&Usage> {
        self.usage.as_deref()
    }

    fn push_path(&mut self, piece: &str) {
        insert(self.text.buffer(), &mut self.path_end, piece);
        self.url_end += piece.len();
    }

    fn push_query(&mut self, piece: &str) {
        insert(self.text.buffer(), &mut self.url_end, piece);
    }

    /// Starts a check of the input with this dotted path.
    #[inline]
    pub fn check<'a>(&self, field: &'a str) -> Check<'a> {
        Check::new(field)
    }

    /// Appends a literal piece of the path template.
    #[inline]
    pub fn literal(&mut self, text: &'static str) {
        // Inlined, for the compiler knows the text.
        self.dots |= text.bytes().any(|byte| byte == b'.');
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
        let mark = if self.url_end == self.path_end {
            "?"
        } else {
            "&"
        };
        self.push_query(mark);
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
        self.own.push((name, value));
        Ok(())
    }

    /// Sets a JSON body: one value.
    pub fn json(&mut self, value: &dyn Encode) {
        self.text.buffer().truncate(self.url_end);
        value.encode(&mut self.text);
        self.content = Content::Json;
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

    fn set_body(&mut self, media: HeaderValue, bytes: Bytes) {
        self.content = Content::Other(Box::new((media, bytes)));
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

/// Puts a piece at a place, which moves behind it. It is the end of all but for an operation that makes the
/// body first.
fn insert(text: &mut Vec<u8>, at: &mut usize, piece: &str) {
    if *at == text.len() {
        text.extend_from_slice(piece.as_bytes());
    } else {
        text.splice(*at..*at, piece.bytes());
    }
    *at += piece.len();
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

/// Sets a header. The code behind it is large, so all of a call goes through this.
#[inline(never)]
pub(crate) fn set(headers: &mut HeaderMap, name: &HeaderName, value: &HeaderValue) {
    headers.insert(name, value.clone());
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
        r.seal(&base).unwrap();
        let url = r.url(&base).unwrap();
        assert_eq!(url.to_string(), "http://h/base/p/q%2F?a=x&b=y");
        assert_eq!(r.content().as_ref(), b"true");
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
