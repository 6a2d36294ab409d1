//! What of a call the documented limits count.

use std::borrow::Cow;

/// What documented limits count by.
#[derive(Default)]
pub(crate) struct Usage {
    pub(crate) keys: Vec<(&'static str, String)>,
    pub(crate) costs: Vec<(&'static str, u32)>,
}

impl Usage {
    #[cold]
    pub(crate) fn key(&mut self, name: &'static str, value: Cow<'_, str>) {
        self.keys.push((name, value.into_owned()));
    }

    #[cold]
    pub(crate) fn cost(&mut self, name: &'static str, count: usize) {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        self.costs.push((name, count));
    }
}
