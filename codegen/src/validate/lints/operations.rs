//! Lints of whole operations.

use indexmap::IndexMap;

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    language::{Method, RateLimit},
    spec::Spec,
};

/// `W0310` shared rate limit with one user or two sizes, `W0316` paging of a call that changes something.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let mut shared: IndexMap<&str, Vec<(FileId, usize, &RateLimit)>> = IndexMap::new();
    for source in &spec.operations {
        let operation = &source.operation;
        for (index, limit) in operation.rate_limits.iter().enumerate() {
            if let Some(name) = &limit.shared {
                shared
                    .entry(name)
                    .or_default()
                    .push((source.file, index, limit));
            }
        }
        let method = operation.request.method;
        if operation.pagination.is_some()
            && matches!(method, Method::Put | Method::Patch | Method::Delete)
        {
            found.push(
                Diagnostic::warning(
                    "W0316",
                    Location::key(source.file, "/pagination"),
                    format!("a {} is paged", method.as_str()),
                )
                .here("the next page is asked for by repeating the call")
                .also(
                    Location::value(source.file, "/request/method"),
                    "which changes something every time",
                ),
            );
        }
    }
    for (name, uses) in shared {
        let Some((first, rest)) = uses.split_first() else {
            continue;
        };
        let at = |(file, index, _): &(FileId, usize, &RateLimit)| {
            Location::value(*file, format!("/rate_limits/{index}/shared"))
        };
        if rest.iter().all(|(file, ..)| *file == first.0) {
            found.push(
                Diagnostic::warning(
                    "W0310",
                    at(first),
                    format!("no other operation shares the limit `{name}`"),
                )
                .here("named here only")
                .help("without `shared` the limit is the operation's own"),
            );
        }
        for other in rest {
            let (one, two) = (first.2, other.2);
            if (one.limit, one.seconds, one.per) != (two.limit, two.seconds, two.per) {
                found.push(
                    Diagnostic::warning(
                        "W0310",
                        at(other),
                        format!("the shared limit `{name}` is stated in two ways"),
                    )
                    .here(describe(two))
                    .also(at(first), describe(one))
                    .help("a shared limit is one budget: it has one size"),
                );
            }
        }
    }
}

fn describe(limit: &RateLimit) -> String {
    format!("{} in {} s here", limit.limit, limit.seconds)
}
