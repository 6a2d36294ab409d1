//! Mutation score: whether the kit notices faults.
//!
//! Each fault of the [`mod@catalogue`] is injected, one at a time, for every operation, and some case of that
//! operation must fail. A fault that changes nothing of an operation (it has no query to lose) does not
//! count. Three families:
//!
//! | family | where it is injected |
//! |---|---|
//! | client | the request or the outcome of one exchange ([`client`]), or of several requests ([`fault_sequence`]) |
//! | server | the response before the client reads it ([`client`]) |
//! | spec | the model from which the cases are derived ([`spec`]) |
//!
//! The last full score is kept in a file, which the reports show ([`published_score`]).

pub mod catalogue;
pub mod client;
pub mod fault_sequence;
pub mod published_score;
pub mod score;
pub mod spec;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use easemob_codegen::model::Operation;

pub use catalogue::catalogue;
use catalogue::client_faults;
pub use score::{Mutant, Score};

use crate::{
    case::{Case, Origin},
    exchange::{pool, worker::Exchange},
    suite::Suite,
};

/// Injects every fault into the operations that `wanted` selects, in parallel; `every` samples one mutant
/// in so many.
pub fn run(suite: &Suite, wanted: impl Fn(&str) -> bool, every: usize) -> Score {
    let operations = suite
        .model()
        .operations()
        .filter(|operation| wanted(&operation.id));
    let operations: Vec<_> = operations.enumerate().collect();
    let next = AtomicUsize::new(0);
    let mutants = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(pool::MOST);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((index, operation)) =
                    operations.get(next.fetch_add(1, Ordering::Relaxed))
                {
                    let found = self::operation(suite, operation, every);
                    mutants
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push((*index, found));
                }
            });
        }
    });
    let mut mutants = mutants.into_inner().unwrap_or_else(PoisonError::into_inner);
    mutants.sort_by_key(|(index, _)| *index);
    Score {
        mutants: mutants
            .into_iter()
            .flat_map(|(_, mutants)| mutants)
            .collect(),
    }
}

/// Injects every fault into one operation.
fn operation(suite: &Suite, operation: &Operation, every: usize) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    let mut count = 0;
    let mut chosen = || {
        count += 1;
        (count - 1) % every.max(1) == 0
    };
    let recorded = record(suite, &operation.id);
    for fault in client_faults() {
        if !chosen() {
            continue;
        }
        if let Some(killed_by) = client::kill(suite, operation, fault, &recorded) {
            let operation = operation.id.clone();
            mutants.push(Mutant {
                operation,
                fault: fault.name,
                location: String::new(),
                killed_by,
            });
        }
    }
    for fault in spec::FAULTS {
        for (location, mutated) in spec::mutations(suite.model(), operation, fault) {
            if !chosen() {
                continue;
            }
            let killed_by = first_red(&suite.variant(mutated, &operation.id));
            let operation = operation.id.clone();
            mutants.push(Mutant {
                operation,
                fault: fault.name,
                location,
                killed_by,
            });
        }
    }
    mutants
}

/// Records the passing exchanges of an operation, documented ones first.
fn record<'s>(suite: &'s Suite, operation: &str) -> Vec<(&'s Case, Exchange)> {
    let exchanges = ordered(suite, operation).into_iter().filter_map(|case| {
        let exchange = suite.perform(case, &case.script()).ok()?;
        let green = case.findings.is_empty() && suite.judge(case, &exchange).is_empty();
        green.then_some((case, exchange))
    });
    exchanges.collect()
}

/// Returns the first case that fails, documented ones first.
fn first_red(suite: &Suite) -> Option<String> {
    let operation = suite.cases().first().map(|case| case.operation.clone())?;
    let red = |case: &&Case| !case.findings.is_empty() || !suite.run_case(case).findings.is_empty();
    // Perf: findings of the texts alone cost no call.
    let cases = ordered(suite, &operation);
    let static_red = cases.iter().find(|case| !case.findings.is_empty());
    static_red
        .copied()
        .or_else(|| cases.into_iter().find(red))
        .map(|case| case.id.clone())
}

fn ordered<'s>(suite: &'s Suite, operation: &str) -> Vec<&'s Case> {
    let mut cases: Vec<_> = suite
        .cases()
        .iter()
        .filter(|case| case.operation == operation)
        .collect();
    cases.sort_by_key(|case| case.provenance.origin != Origin::Documented);
    cases
}
