//! Reads page after page.

use http::HeaderMap;

use super::Client;
use crate::operation::Paginated;
use crate::request::Encoder;
use crate::{CallOptions, DecodeError, DecodeReason, Error, Result};

/// The pages of an operation, one call for each.
///
/// A server that leads back to a page that was read already, however long the circle is, ends the walk
/// with a [`PagesRepeat`](DecodeReason::PagesRepeat) error.
#[derive(Debug)]
#[must_use = "pages are read by calling `next`"]
pub struct Pages<O> {
    client: Client,
    options: CallOptions,
    request: Option<O>,
    trail: Trail,
    circle: Option<DecodeError>,
}

impl Client {
    /// Reads the pages of an operation, beginning with a request's.
    pub fn pages<O: Paginated>(&self, request: O) -> Pages<O> {
        self.pages_with(request, CallOptions::new())
    }

    /// The same with settings for each call.
    pub fn pages_with<O: Paginated>(&self, request: O, options: CallOptions) -> Pages<O> {
        Pages {
            client: self.clone(),
            options,
            trail: Trail::from(&request),
            request: Some(request),
            circle: None,
        }
    }
}

impl<O: Paginated> Pages<O> {
    /// The next page, `None` after the last. After an error the same page is asked for again, unless
    /// the error says that there is no way on.
    pub async fn next(&mut self) -> Option<Result<O>> {
        if let Some(error) = self.circle.take() {
            return Some(Err(Error::Decode(error)));
        }
        let request = self.request.as_ref()?;
        let page = self
            .client
            .execute_with(request, self.options.clone())
            .await;
        let page = match page {
            Ok(page) => page,
            Err(error) => return Some(Err(error)),
        };
        let placed =
            |error: DecodeError| error.of(O::SPEC, page.status(), page.headers(), page.raw());
        match request.next(&page) {
            Ok(next) if next.as_ref().is_some_and(|next| self.trail.returns(next)) => {
                let text = "the next page would be one that was read already";
                let error = DecodeError::new(DecodeReason::PagesRepeat, text);
                // This page is good: it is given first.
                self.circle = Some(placed(error));
                self.request = None;
                Some(Ok(page))
            }
            Ok(next) => {
                self.request = next;
                Some(Ok(page))
            }
            Err(error) => {
                let error = placed(error);
                self.request = None;
                Some(Err(Error::Decode(error)))
            }
        }
    }
}

/// What was asked for: finds a circle of any length by two kept requests (Brent's method).
#[derive(Debug)]
struct Trail {
    last: Option<Asked>,
    mark: Option<Asked>,
    /// Requests since the mark, and after how many it moves.
    steps: u64,
    stretch: u64,
}

impl Trail {
    fn from<O: Paginated>(first: &O) -> Self {
        Self {
            last: None,
            mark: Asked::by(first),
            steps: 0,
            stretch: 1,
        }
    }

    /// Whether a request was made before; else it is one more that was.
    fn returns<O: Paginated>(&mut self, next: &O) -> bool {
        // One that cannot be sent says so itself.
        let Some(next) = Asked::by(next) else {
            return false;
        };
        let next = Some(next);
        if next == self.mark || next == self.last {
            return true;
        }
        self.steps = self.steps.saturating_add(1);
        if self.steps == self.stretch {
            self.stretch = self.stretch.saturating_mul(2);
            self.steps = 0;
            self.mark = next;
            self.last = None;
        } else {
            self.last = next;
        }
        false
    }
}

/// A request by which pages are told apart.
#[derive(Debug, PartialEq)]
struct Asked {
    path: String,
    query: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Asked {
    fn by<O: Paginated>(request: &O) -> Option<Self> {
        let mut encoded = Encoder::new();
        request.encode(&mut encoded).ok()?;
        Some(Self {
            path: encoded.path().to_owned(),
            query: encoded.query_string().to_owned(),
            headers: encoded.headers(),
            body: encoded.body().to_vec(),
        })
    }
}
