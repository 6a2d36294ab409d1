//! Runs work on several threads.

use std::{
    num::NonZero,
    panic,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// Maps items in parallel and keeps their order.
///
/// Threads take the next item when they are done, so that long items do not hold up others. If no thread
/// can be spawned, the calling thread does all the work.
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

/// The number of threads. Perf: reading it opens files, so it is read once.
fn threads() -> usize {
    static THREADS: OnceLock<usize> = OnceLock::new();
    *THREADS.get_or_init(|| thread::available_parallelism().map_or(1, NonZero::get))
}

/// Runs two functions in parallel, the first on a new thread if one can be spawned.
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
