//! The cases as data.

// A test may fail by a panic, and so may what it calls.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use easemob_conformance::{Setup, Suite};

fn spec() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

/// A suite whose cases are looked at and not run.
fn setup() -> Setup {
    Setup::new(spec(), Vec::new(), |_| Err("no case is run".to_owned()))
}

fn suite() -> Suite {
    setup().suite().unwrap()
}

#[test]
fn one_operation_read_alone_has_the_same_cases() {
    let whole = suite();
    for operation in whole.model().operations() {
        let id = format!("{}/{}/request/x", operation.resource, operation.id);
        let alone = setup().for_case(&id).unwrap();
        assert_eq!(alone.model().operations().count(), 1, "{id}");
        let same = whole
            .cases()
            .iter()
            .filter(|case| case.operation == operation.id);
        assert!(alone.cases().iter().eq(same), "{id}");
    }
    for id in ["", "x", "no/such/request/x", "../spec/x/y"] {
        let fallback = setup().for_case(id).unwrap();
        assert_eq!(fallback.cases().len(), whole.cases().len(), "{id}");
    }
}
