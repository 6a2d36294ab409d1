//! What a server does at one request after another.

use crate::wire::{Answer, connection::Break};

/// What a server does at a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It answers.
    Answer(Answer),
    /// The connection breaks while it gives an answer.
    Break(Break, Answer),
}

impl Step {
    /// The answer, whole.
    pub fn answer(&self) -> &Answer {
        match self {
            Self::Answer(answer) | Self::Break(_, answer) => answer,
        }
    }
}

/// Steps in the order of the requests; the last one goes for all that follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    first: Vec<Step>,
    last: Step,
}

impl Script {
    /// The same answer always.
    pub fn answer(answer: Answer) -> Self {
        Self::new(Vec::new(), Step::Answer(answer))
    }

    /// Some steps, and what goes for all requests behind them.
    pub fn new(first: Vec<Step>, last: Step) -> Self {
        Self { first, last }
    }

    /// What is done at a request, counted from 0.
    pub fn step(&self, request: usize) -> &Step {
        self.first.get(request).unwrap_or(&self.last)
    }

    /// Whether any connection breaks.
    pub fn breaks(&self) -> bool {
        let mut steps = self.first.iter().chain([&self.last]);
        steps.any(|step| matches!(step, Step::Break(..)))
    }

    /// All answers, for one who changes them.
    pub fn answers_mut(&mut self) -> impl Iterator<Item = &mut Answer> {
        let steps = self.first.iter_mut().chain([&mut self.last]);
        steps.map(|step| match step {
            Step::Answer(answer) | Step::Break(_, answer) => answer,
        })
    }
}

impl From<Answer> for Script {
    fn from(answer: Answer) -> Self {
        Self::answer(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_step_goes_on() {
        let (one, two) = (Answer::json(200, "1"), Answer::json(200, "2"));
        let script = Script::new(
            vec![Step::Break(Break::Refused, one.clone())],
            Step::Answer(two.clone()),
        );
        assert_eq!(script.step(0), &Step::Break(Break::Refused, one));
        assert_eq!(script.step(1), &Step::Answer(two.clone()));
        assert_eq!(script.step(7), &Step::Answer(two.clone()));
        assert!(script.breaks() && !Script::answer(two).breaks());
    }
}
