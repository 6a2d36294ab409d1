//! The pages of an operation.

use http::HeaderMap;

use super::Client;
use crate::operation::Paginated;
use crate::request::Encoder;
use crate::{CallOptions, DecodeError, DecodeReason, Error, Result};

/// The pages of an operation, one call for each.
///
/// A server that leads back to an earlier page, however long the cycle is, ends the sequence with a
/// [`PagesRepeat`](DecodeReason::PagesRepeat) error.
#[derive(Debug)]
#[must_use = "pages are read by calling `next`"]
pub struct Pages<O> {
    client: Client,
    options: CallOptions,
    request: Option<O>,
    cycle: CycleDetector,
    repeat: Option<DecodeError>,
}

impl Client {
    /// Reads the pages of an operation, beginning with a request's.
    pub fn pages<O: Paginated>(&self, request: O) -> Pages<O> {
        self.pages_with(request, CallOptions::new())
    }

    /// Does the same with settings for each call.
    pub fn pages_with<O: Paginated>(&self, request: O, options: CallOptions) -> Pages<O> {
        Pages {
            client: self.clone(),
            options,
            cycle: CycleDetector::from(&request),
            request: Some(request),
            repeat: None,
        }
    }
}

impl<O: Paginated> Pages<O> {
    /// The next page, `None` after the last. After an error the same page is requested again, unless the error
    /// ends the sequence.
    pub async fn next(&mut self) -> Option<Result<O>> {
        if let Some(error) = self.repeat.take() {
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
        let with_context =
            |error: DecodeError| error.of(O::SPEC, page.status(), page.headers(), page.raw());
        match request.next(&page) {
            Ok(next) if next.as_ref().is_some_and(|next| self.cycle.repeats(next)) => {
                let text = "the next page would be one that was read already";
                let error = DecodeError::new(DecodeReason::PagesRepeat, text);
                // The page itself is good: it comes first.
                self.repeat = Some(with_context(error));
                self.request = None;
                Some(Ok(page))
            }
            Ok(next) => {
                self.request = next;
                Some(Ok(page))
            }
            Err(error) => {
                let error = with_context(error);
                self.request = None;
                Some(Err(Error::Decode(error)))
            }
        }
    }
}

/// Detects cycles of any length with two stored requests (Brent's algorithm).
#[derive(Debug)]
struct CycleDetector {
    last: Option<PageRequest>,
    mark: Option<PageRequest>,
    /// Requests since the mark, and the number after which the mark moves.
    steps: u64,
    limit: u64,
}

impl CycleDetector {
    fn from<O: Paginated>(first: &O) -> Self {
        Self {
            last: None,
            mark: PageRequest::of(first),
            steps: 0,
            limit: 1,
        }
    }

    /// Records a request, and says whether it repeats an earlier one.
    fn repeats<O: Paginated>(&mut self, next: &O) -> bool {
        // A request that cannot be encoded fails when it is sent.
        let Some(next) = PageRequest::of(next) else {
            return false;
        };
        let next = Some(next);
        if next == self.mark || next == self.last {
            return true;
        }
        self.steps = self.steps.saturating_add(1);
        if self.steps == self.limit {
            self.limit = self.limit.saturating_mul(2);
            self.steps = 0;
            self.mark = next;
            self.last = None;
        } else {
            self.last = next;
        }
        false
    }
}

/// The parts of a request that tell pages apart.
#[derive(Debug, PartialEq)]
struct PageRequest {
    path: String,
    query: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl PageRequest {
    fn of<O: Paginated>(request: &O) -> Option<Self> {
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
