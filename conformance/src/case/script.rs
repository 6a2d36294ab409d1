//! Script of a server: its reaction to each request.

use crate::wire::{Response, connection::Break};

/// Reaction of a server to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The server sends a response.
    Response(Response),
    /// The connection breaks while it carries a response.
    Break(Break, Response),
}

impl Step {
    /// Returns the complete response.
    pub fn response(&self) -> &Response {
        match self {
            Self::Response(response) | Self::Break(_, response) => response,
        }
    }
}

/// Steps in the order of the requests; the last one repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    first: Vec<Step>,
    last: Step,
}

impl Script {
    /// Creates a script that always sends the same response.
    pub fn response(response: Response) -> Self {
        Self::new(Vec::new(), Step::Response(response))
    }

    /// Creates a script of some steps and one that repeats after them.
    pub fn new(first: Vec<Step>, last: Step) -> Self {
        Self { first, last }
    }

    /// Returns the reaction to a request, counted from 0.
    pub fn step(&self, request: usize) -> &Step {
        self.first.get(request).unwrap_or(&self.last)
    }

    /// Returns whether any connection breaks.
    pub fn breaks(&self) -> bool {
        let mut steps = self.first.iter().chain([&self.last]);
        steps.any(|step| matches!(step, Step::Break(..)))
    }

    /// Iterates over all responses, for mutation.
    pub fn responses_mut(&mut self) -> impl Iterator<Item = &mut Response> {
        let steps = self.first.iter_mut().chain([&mut self.last]);
        steps.map(|step| match step {
            Step::Response(response) | Step::Break(_, response) => response,
        })
    }
}

impl From<Response> for Script {
    fn from(response: Response) -> Self {
        Self::response(response)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_step_goes_on() {
        let (one, two) = (Response::json(200, "1"), Response::json(200, "2"));
        let script = Script::new(
            vec![Step::Break(Break::Refused, one.clone())],
            Step::Response(two.clone()),
        );
        assert_eq!(script.step(0), &Step::Break(Break::Refused, one));
        assert_eq!(script.step(1), &Step::Response(two.clone()));
        assert_eq!(script.step(7), &Step::Response(two.clone()));
        assert!(script.breaks() && !Script::response(two).breaks());
    }
}
