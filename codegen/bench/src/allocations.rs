//! Prints the allocations of each call, with the client and by hand, one line a call.

mod calls;
mod handwritten;

use std::{error::Error, hint::black_box, process::ExitCode};

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<std::alloc::System> = &INSTRUMENTED_SYSTEM;

fn main() -> ExitCode {
    let outcome = calls::each(|_, _, ours, by_hand| {
        println!("{} {}", count(ours), count(by_hand));
        Ok(())
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn count(call: calls::Side<'_>) -> usize {
    let region = Region::new(ALLOCATOR);
    black_box(call());
    let change = region.change();
    change.allocations + change.reallocations
}
