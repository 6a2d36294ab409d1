//! Every case as a named test, and beside them what a reviewer reads: snapshots of the wire requests,
//! the decoded answers and the rendered errors, one file each for an operation.
//!
//! `cargo test -p easemob-conformance --test conformance -- delete_conversation`

mod snapshots;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use easemob_conformance::{LoadError, Suite, harness};

fn spec() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

fn suite() -> Result<Suite, LoadError> {
    Suite::new(spec(), easemob::conformance::registry(), |target| {
        let (org, app) = (target.base("org_name"), target.base("app_name"));
        let builder = easemob::Client::builder(&target.base_url, org, app);
        let client = target
            .configure(builder)
            .build()
            .map_err(|error| error.to_string())?;
        Ok(client.runtime().clone())
    })
}

fn main() -> ExitCode {
    // The snapshots have a suite of their own: a trial may run while the harness holds all workers.
    match suite() {
        Ok(reviewed) => harness::main(suite(), snapshots::trials(&Arc::new(reviewed))),
        Err(error) => harness::main(Err(error), Vec::new()),
    }
}
