//! The kit judges clients that the generator did not make: one that is right, and one for each kind of
//! fault, written by hand. Each fault must be seen, and in the right part of the exchange.
//!
//! The mutation score puts its faults into what the generated client sent or made of a response; here the
//! faults are code of a client of its own, from the inputs to the outcome.

// A test may fail by a panic, and so may what it calls.
#![allow(clippy::unwrap_used)]

mod faults;
mod library;
mod shelf;

use std::collections::BTreeSet;
use std::path::Path;

use easemob_codegen::load;
use easemob_conformance::{
    Foreign, Options, Run, Suite,
    case::finding::{Aspect, Kind},
    suite,
};
use faults::{FAULTY, Faulty};
use library::{Client, Library};

fn run(client: impl Foreign + 'static) -> Run {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/library/spec");
    let model = suite::model(&folder, load::SERVICE_FILE, false).unwrap();
    Suite::foreign(model, client).run(&Options::default())
}

/// The client without a fault.
struct Right;

impl Library for Right {}

#[test]
fn the_right_client_is_green() {
    let run = run(Client(Right));
    assert!(run.passed(), "{}", run.failures());
    assert!(run.verdicts.len() > 100, "{} cases", run.verdicts.len());
}

#[test]
fn every_faulty_client_is_caught_in_the_right_aspect() {
    for Faulty { name, aspect, make } in FAULTY {
        let run = make();
        let red = run.verdicts.iter().filter(|verdict| !verdict.passed());
        let findings: Vec<_> = red.flat_map(|verdict| &verdict.findings).collect();
        let right = |kind: Kind| kind == Kind::ClientAgainstSpec || kind == Kind::Broken;
        assert!(
            findings
                .iter()
                .any(|f| f.aspect == *aspect && right(f.kind)),
            "`{name}` is not caught as {}:\n{}",
            aspect.as_str(),
            run.failures()
        );
        // A fault is one fault: most cases do not see it.
        let green = run
            .verdicts
            .iter()
            .filter(|verdict| verdict.passed())
            .count();
        assert!(green > 0, "`{name}` breaks every case:\n{}", run.failures());
    }
}

#[test]
fn the_faults_are_of_every_aspect_that_a_client_has() {
    let all: BTreeSet<Aspect> = FAULTY.iter().map(|faulty| faulty.aspect).collect();
    let wanted = [
        Aspect::Method,
        Aspect::Path,
        Aspect::Query,
        Aspect::Header,
        Aspect::Body,
        Aspect::Envelope,
        Aspect::Payload,
        Aspect::Error,
        Aspect::Outcome,
    ];
    for aspect in wanted {
        assert!(all.contains(&aspect), "no fault is of {}", aspect.as_str());
    }
}

#[test]
fn a_client_without_the_operation_is_told_so() {
    struct Empty;
    impl Foreign for Empty {
        fn has(&self, _: &str) -> bool {
            false
        }
        fn call(
            &self,
            _: &str,
            _: &easemob_conformance::expect::request::CallInputs,
            _: &mut dyn FnMut(
                easemob_conformance::wire::Request,
            ) -> easemob_conformance::exchange::foreign::SendResult,
        ) -> Result<easemob_runtime::conformance::Outcome, easemob_runtime::conformance::ParamError>
        {
            Err(easemob_runtime::conformance::ParamError::Missing(
                String::new(),
            ))
        }
    }
    let run = run(Empty);
    let findings = run.verdicts.iter().flat_map(|verdict| &verdict.findings);
    assert!(findings.clone().count() > 0);
    for finding in findings {
        assert_eq!(
            (finding.kind, finding.field.as_str()),
            (Kind::Registry, "add_note")
        );
    }
}
