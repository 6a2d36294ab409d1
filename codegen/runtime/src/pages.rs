//! Reads page after page.

use crate::client::Client;
use crate::operation::Paginated;
use crate::{CallOptions, Error, Result};

/// The pages of an operation, one call for each.
#[derive(Debug)]
#[must_use = "pages are read by calling `next`"]
pub struct Pages<O> {
    client: Client,
    options: CallOptions,
    request: Option<O>,
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
            request: Some(request),
        }
    }
}

impl<O: Paginated> Pages<O> {
    /// The next page, `None` after the last. After an error the same page is asked for again.
    pub async fn next(&mut self) -> Option<Result<O>> {
        let request = self.request.as_ref()?;
        let page = self
            .client
            .execute_with(request, self.options.clone())
            .await;
        let page = match page {
            Ok(page) => page,
            Err(error) => return Some(Err(error)),
        };
        match request.next(&page) {
            Ok(next) => {
                self.request = next;
                Some(Ok(page))
            }
            Err(error) => {
                self.request = None;
                let error = error.of(O::SPEC, page.status(), page.headers(), page.raw());
                Some(Err(Error::Decode(error)))
            }
        }
    }
}
