//! Checks of path parameters, query, headers and the token.

use easemob_codegen::model::{AuthScheme, Input, Location, Method};
use indexmap::IndexMap;

use super::Check;
use crate::{
    case::finding::Aspect,
    expect::{conform, text},
    report::redact,
    wire::percent,
};

/// Headers of HTTP and of common tools, which mean nothing to the service.
const NEUTRAL: [&str; 26] = [
    "accept",
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "authorization",
    "cache-control",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "cookie",
    "date",
    "expect",
    "forwarded",
    "host",
    "keep-alive",
    "origin",
    "pragma",
    "priority",
    "referer",
    "te",
    "traceparent",
    "tracestate",
    "transfer-encoding",
    "user-agent",
    "via",
];

impl Check<'_, '_> {
    pub(super) fn path(&mut self) {
        for (name, value) in self.routed.base.clone() {
            if value.is_empty() {
                let message = format!("the base path's `{name}` is empty");
                self.add(Aspect::Path, &name, message);
            }
        }
        if let Err(why) = text::well_encoded(&self.request.path) {
            self.add(Aspect::Path, "path", format!("the path {why}"));
        }
        for input in self.inputs(Location::Path) {
            let wire = &input.field.wire;
            let Some(raw) = self.routed.path.get(wire).cloned() else {
                continue;
            };
            if raw.is_empty() {
                self.add(Aspect::Path, wire, "the path parameter is empty");
                continue;
            }
            let value = text::field(self.model, &input.field, &[raw], false);
            self.value(Aspect::Path, &input.field, value);
        }
    }

    pub(super) fn query(&mut self) {
        if let Err(why) = text::well_encoded(&self.request.query) {
            self.add(Aspect::Query, "query", format!("the query {why}"));
        }
        let mut given = pairs(&self.request.query);
        for input in self.inputs(Location::Query) {
            let field = &input.field;
            match given.shift_remove(&field.wire) {
                Some(raw) => {
                    let value = text::field(self.model, field, &raw, true);
                    self.value(Aspect::Query, field, value);
                }
                None if field.required_in_request => {
                    self.add(
                        Aspect::Query,
                        &field.wire,
                        "the spec says it is always there, here it is not",
                    );
                }
                None => {}
            }
        }
        for key in given.keys() {
            self.add(
                Aspect::Query,
                key,
                "the spec declares no query parameter of this name",
            );
        }
    }

    pub(super) fn headers(&mut self) {
        let own = self.inputs(Location::Header);
        for (name, wanted) in &self.model.service.headers {
            // An operation's own header overrides that of the service.
            if !own
                .iter()
                .any(|input| input.field.wire.eq_ignore_ascii_case(name))
            {
                self.service_header(name, wanted);
            }
        }
        self.token();
        for input in own {
            let field = &input.field;
            let given = self.request.header(&field.wire);
            match given.as_slice() {
                [] if field.required_in_request => {
                    self.add(
                        Aspect::Header,
                        &field.wire,
                        "the spec says it is always there, here it is not",
                    );
                }
                [] => {}
                [one] => {
                    // A header is not percent-encoded.
                    let raw = percent::encode(one);
                    let value = text::field(self.model, field, &[raw], false);
                    self.value(Aspect::Header, field, value);
                }
                several => {
                    let message = format!("the header is given {} times", several.len());
                    self.add(Aspect::Header, &field.wire, message);
                }
            }
        }
        self.undocumented_headers();
    }

    /// Checks a header that the service requires on every request.
    fn service_header(&mut self, name: &str, wanted: &str) {
        let given = self.request.header(name).join(", ");
        let media = name.eq_ignore_ascii_case("accept");
        let fits = match media {
            true => admits(&given, wanted),
            false => given == wanted,
        };
        if fits {
            return;
        }
        let omitted = self.routed.operation.examples.iter().any(|example| {
            let omits = example.request.as_ref().map(|request| &request.curl_omits);
            omits.is_some_and(|names| names.iter().any(|n| n.eq_ignore_ascii_case(name)))
        });
        match given.is_empty() {
            // The vendor's own example omits it.
            true if omitted => {}
            true => {
                let message = format!("the spec sends `{wanted}` with every request, here is none");
                self.add(Aspect::Header, name, message);
            }
            false => {
                let given = redact::short(&redact::printable(&given), 80);
                let message = format!("the spec says `{wanted}`, here is `{given}`");
                self.add(Aspect::Header, name, message);
            }
        }
    }

    /// Checks that a token is present and well-formed, for any scheme of the operation; its value is not checked.
    fn token(&mut self) {
        let schemes = &self.model.service.auth;
        let operation = self.routed.operation;
        let taken = operation.auth.iter().chain(&operation.also_auth);
        let taken: Vec<_> = taken.map(|id| self.model.auth(id)).collect();
        if taken.is_empty() {
            let sent = schemes.values().map(|scheme| scheme.header.as_str());
            let mut sent = sent.filter(|header| !self.request.header(header).is_empty());
            if let Some(header) = sent.next().map(str::to_owned) {
                let message = "the operation takes no token, and one was sent";
                self.add(Aspect::Header, &header, message);
            }
            return;
        }
        let wrong: Vec<_> = taken
            .iter()
            .filter_map(|scheme| Some((scheme.header.clone(), self.no_token(scheme)?)))
            .collect();
        if wrong.len() == taken.len()
            && let Some((header, message)) = wrong.into_iter().next()
        {
            self.add(Aspect::Header, &header, message);
        }
    }

    /// Diagnoses a missing or malformed token; `None` when it is well-formed.
    fn no_token(&self, scheme: &AuthScheme) -> Option<String> {
        let word = scheme.scheme.as_str();
        match self.request.header(&scheme.header).as_slice() {
            [] => Some("the token is missing".to_owned()),
            [one] => {
                let token = match word {
                    "" => Some(*one),
                    word => one
                        .strip_prefix(word)
                        .and_then(|rest| rest.strip_prefix(' ')),
                };
                let well = |token: &str| !token.is_empty() && !token.contains(char::is_whitespace);
                let form = format!("{word} <token>");
                let form = form.trim_start();
                (!token.is_some_and(well)).then(|| {
                    format!("the value should be `{form}`, and is in another form (not shown)")
                })
            }
            several => Some(format!("the header is given {} times", several.len())),
        }
    }

    fn undocumented_headers(&mut self) {
        let declared: Vec<String> = self
            .inputs(Location::Header)
            .iter()
            .map(|input| input.field.wire.to_ascii_lowercase())
            .chain(
                self.model
                    .service
                    .headers
                    .keys()
                    .map(|name| name.to_ascii_lowercase()),
            )
            .chain(
                self.model
                    .service
                    .auth
                    .values()
                    .map(|scheme| scheme.header.to_ascii_lowercase()),
            )
            .collect();
        let mut seen = Vec::new();
        for (name, _) in &self.request.headers {
            let ours = name.starts_with("x-conformance-") || name.starts_with("sec-");
            let known = ours || NEUTRAL.contains(&name.as_str()) || declared.contains(name);
            if !known && !seen.contains(name) {
                seen.push(name.clone());
            }
        }
        for name in seen {
            let name = redact::printable(&name);
            self.checked
                .notes
                .push(format!("the header `{name}` is not documented"));
        }
        let methods = [Method::Get, Method::Head];
        let content_type = !self.request.header("content-type").is_empty();
        if content_type && methods.contains(&self.routed.operation.method) {
            let note = "a `content-type` without a body means nothing";
            self.checked.notes.push(note.to_owned());
        }
    }

    pub(super) fn inputs(&self, location: Location) -> Vec<Input> {
        self.routed.operation.inputs_in(location).cloned().collect()
    }
}

/// Groups the values of a query or form by key, undecoded, in order.
pub(super) fn pairs(text: &str) -> IndexMap<String, Vec<String>> {
    let mut all: IndexMap<String, Vec<String>> = IndexMap::new();
    for piece in text.split('&').filter(|piece| !piece.is_empty()) {
        let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
        let key = percent::decode(&key.replace('+', " "));
        all.entry(key).or_default().push(value.to_owned());
    }
    all
}

/// Returns whether a list of media ranges admits a media type.
fn admits(accept: &str, media: &str) -> bool {
    let (kind, _) = media.split_once('/').unwrap_or((media, ""));
    let mut ranges = accept.split(',').map(|range| {
        let mut parts = range.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default().to_ascii_lowercase();
        let refused = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        (name, refused)
    });
    ranges.any(|(name, refused)| {
        !refused && (name == media || name == "*/*" || name == format!("{kind}/*"))
    })
}

/// Formats an excerpt of a value without terminal control characters.
pub(super) fn excerpt(value: &serde_json::Value) -> String {
    redact::printable(&conform::excerpt(value))
}
