//! Lists above a documented cap, in several calls.

use super::Client;
use crate::operation::Batched;
use crate::response::ItemFailure;
use crate::{CallOptions, Error, Response, Result};

/// The result of each part of a batch; every part was sent.
pub struct BatchOutcome<O: Batched> {
    /// The parts in order: the request and its result.
    pub parts: Vec<(O, Result<O>)>,
}

impl Client {
    /// Sends a request in as many calls as its cap makes necessary, one after the other. A part
    /// that fails does not stop the others.
    pub async fn execute_batches<O: Batched>(&self, request: &O) -> BatchOutcome<O> {
        self.execute_batches_with(request, CallOptions::new()).await
    }

    /// Does the same with settings for each call.
    pub async fn execute_batches_with<O: Batched>(
        &self,
        request: &O,
        options: CallOptions,
    ) -> BatchOutcome<O> {
        let mut parts = Vec::new();
        for part in request.split() {
            let result = self.execute_with(&part, options.clone()).await;
            parts.push((part, result));
        }
        BatchOutcome { parts }
    }
}

impl<O: Batched> BatchOutcome<O> {
    /// Whether every part succeeded, with every item in it.
    pub fn is_complete(&self) -> bool {
        self.parts.iter().all(|(_, result)| result.is_ok()) && self.item_failures().is_empty()
    }

    /// The responses of the parts that succeeded.
    pub fn successes(&self) -> impl Iterator<Item = &Response<O>> {
        self.parts
            .iter()
            .filter_map(|(_, result)| result.as_ref().ok())
    }

    /// The parts that failed, with why; sending them again is the caller's choice.
    pub fn failures(&self) -> impl Iterator<Item = (&O, &Error<O::Error>)> {
        self.parts
            .iter()
            .filter_map(|(part, result)| Some((part, result.as_ref().err()?)))
    }

    /// The items that failed inside parts that succeeded.
    pub fn item_failures(&self) -> Vec<ItemFailure> {
        self.successes().flat_map(Response::failures).collect()
    }

    /// The responses, if every part succeeded; else the first error.
    pub fn into_responses(self) -> std::result::Result<Vec<Response<O>>, Error<O::Error>> {
        self.parts.into_iter().map(|(_, result)| result).collect()
    }
}

impl<O: Batched> std::fmt::Debug for BatchOutcome<O> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BatchOutcome")
            .field("operation", &O::SPEC.id)
            .field("parts", &self.parts.len())
            .field("failed", &self.failures().count())
            .finish_non_exhaustive()
    }
}
