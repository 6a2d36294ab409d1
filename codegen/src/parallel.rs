//! Work on many things at once.

use std::{
    num::NonZero,
    panic,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// What a function makes of each item, in their order.
///
/// Whoever is done takes the next item, so it does not matter that some take long. A thread that cannot be
/// had is done without.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let helpers = threads().min(items.len()).saturating_sub(1);
    if helpers == 0 {
        return items.iter().map(make).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::with_capacity(items.len() / helpers);
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            match items.get(index) {
                Some(item) => made.push((index, make(item))),
                None => return made,
            }
        }
    };
    let mut all = thread::scope(|scope| {
        let helpers: Vec<_> = (0..helpers)
            .map_while(|_| thread::Builder::new().spawn_scoped(scope, work).ok())
            .collect();
        let mut all = work();
        for helper in helpers {
            match helper.join() {
                Ok(made) => all.extend(made),
                Err(panicked) => panic::resume_unwind(panicked),
            }
        }
        all
    });
    all.sort_unstable_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, made)| made).collect()
}

/// How many threads run at once. The answer stands in files of the system: it is read once.
fn threads() -> usize {
    static THREADS: OnceLock<usize> = OnceLock::new();
    *THREADS.get_or_init(|| thread::available_parallelism().map_or(1, NonZero::get))
}

/// What two functions give, the first on a thread of its own if there is one to be had.
#[cfg(feature = "text")]
pub(crate) fn both<A: Send, B>(one: impl Fn() -> A + Sync, other: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let helper = thread::Builder::new().spawn_scoped(scope, &one);
        let other = other();
        let one = match helper {
            Ok(helper) => helper
                .join()
                .unwrap_or_else(|panicked| panic::resume_unwind(panicked)),
            Err(_) => one(),
        };
        (one, other)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "text")]
    #[test]
    fn both_are_done_and_a_panic_is_passed_on() {
        assert_eq!(both(|| 1, || 2), (1, 2));
        let panicked = panic::catch_unwind(|| both(|| panic!("here"), || 2));
        assert_eq!(panicked.unwrap_err().downcast_ref(), Some(&"here"));
    }

    #[test]
    fn the_order_is_kept() {
        for count in [0, 1, 2, 1000] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(
                map(&items, |item| item * 2),
                items.iter().map(|item| item * 2).collect::<Vec<_>>()
            );
        }
    }
}
