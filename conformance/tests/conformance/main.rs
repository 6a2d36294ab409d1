//! Every case as a named test, and snapshots for review: the wire requests, the decoded responses and the
//! rendered errors, one file each per operation.
//!
//! `cargo test -p easemob-conformance --test conformance -- delete_conversation`

mod snapshots;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use easemob_conformance::{Setup, harness, suite::known::KnownFailures};

fn spec() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

fn setup() -> Setup {
    Setup::new(spec(), easemob::conformance::registry(), |target| {
        let (org, app) = (target.base("org_name"), target.base("app_name"));
        let builder = easemob::Client::builder(&target.base_url, org, app);
        let client = target
            .configure(builder)
            .build()
            .map_err(|error| error.to_string())?;
        Ok(client.runtime().clone())
    })
}

/// What is known to fail.
fn known() -> Result<KnownFailures, String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("known-failures.json");
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    KnownFailures::parse(&text)
}

fn main() -> ExitCode {
    let known = match known() {
        Ok(known) => known,
        Err(error) => {
            eprintln!("known-failures.json: {error}");
            return ExitCode::from(2);
        }
    };
    harness::main(setup(), &known, snapshots::trials)
}
