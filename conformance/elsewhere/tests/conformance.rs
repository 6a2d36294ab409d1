//! The whole suite for another spec and a client made by the macro: what any crate has to write.

use std::process::ExitCode;

use easemob_conformance::{Setup, harness};

fn main() -> ExitCode {
    let spec = concat!(env!("CARGO_MANIFEST_DIR"), "/spec");
    let setup = Setup::new(spec, notebook::conformance::registry(), |target| {
        let builder = notebook::Client::builder(&target.base_url, target.base("tenant"));
        let client = target.configure(builder).build();
        Ok(client.map_err(|error| error.to_string())?.runtime().clone())
    });
    harness::main(setup, &Default::default(), |_| Vec::new())
}
