//! The judges can go red: the spec is copied and broken in one way at a time, and each time the run
//! must name the operation and the field, on the sides where the fault can be seen.

mod breakages;
mod copy;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::sync::LazyLock;

use breakages::{BREAKAGES, Breakage, HARMLESS};
use copy::Copy;
use easemob_codegen::load;
use easemob_conformance::{LoadError, Options, Run, Suite, case::finding::Kind};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for breakage in BREAKAGES {
        trials.push(Trial::test(breakage.name, || goes_red(breakage)));
    }
    for (name, edits) in HARMLESS {
        trials.push(Trial::test(*name, || stays_green(edits)));
    }
    trials.push(Trial::test("the_breakages_are_of_many_kinds", many_kinds));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The repository's suite: its client and workers judge every broken copy.
static SUITE: LazyLock<Result<Suite, LoadError>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    Suite::new(folder, easemob::conformance::registry(), |target| {
        let (org, app) = (target.base("org_name"), target.base("app_name"));
        let builder = easemob::Client::builder(&target.base_url, org, app);
        let client = target
            .configure(builder)
            .build()
            .map_err(|error| error.to_string())?;
        Ok(client.runtime().clone())
    })
});

fn run(copy: &Copy, operation: &str) -> Result<Run, Failed> {
    // Without the generator's own checks: the judges must see by themselves what is wrong.
    let loaded = load::load(copy.path(), load::SERVICE_FILE);
    let spec = loaded
        .spec
        .ok_or("the broken spec must still be well-formed")?;
    let suite = SUITE.as_ref().map_err(|error| error.to_string())?;
    let suite = suite.variant(load::lower(&spec)?, operation);
    Ok(suite.run(&Options {
        jobs: 2,
        ..Options::default()
    }))
}

fn goes_red(breakage: &Breakage) -> Result<(), Failed> {
    let copy = Copy::new()?;
    for edit in breakage.edits {
        copy.edit(edit)?;
    }
    let run = run(&copy, breakage.operation)?;
    let findings: Vec<_> = run
        .verdicts
        .iter()
        .flat_map(|verdict| &verdict.findings)
        .collect();
    for kind in breakage.sides {
        let named = findings
            .iter()
            .any(|finding| finding.kind == *kind && finding.field == breakage.field);
        if !named {
            let failures = run.failures();
            return Err(format!(
                "no finding `{}` about `{}`:\n{failures}",
                kind.as_str(),
                breakage.field
            )
            .into());
        }
    }
    // What a person reads must name both, too.
    let text = run.failures();
    match text.contains(breakage.operation) && text.contains(breakage.field) {
        true => Ok(()),
        false => Err(format!("the report does not name both:\n{text}").into()),
    }
}

fn stays_green(edits: &[breakages::Edit]) -> Result<(), Failed> {
    let copy = Copy::new()?;
    for edit in edits {
        copy.edit(edit)?;
    }
    let operations: BTreeSet<_> = edits
        .iter()
        .filter_map(|edit| edit.file.split_once('/'))
        .collect();
    for (_, file) in operations {
        let run = run(&copy, file.trim_end_matches(".yaml"))?;
        if run.verdicts.is_empty() || !run.passed() {
            return Err(run.failures().into());
        }
    }
    Ok(())
}

fn many_kinds() -> Result<(), Failed> {
    let kinds: BTreeSet<Kind> = BREAKAGES
        .iter()
        .flat_map(|breakage| breakage.sides)
        .copied()
        .collect();
    let all = [
        Kind::SpecAgainstDocument,
        Kind::ClientAgainstSpec,
        Kind::StaleErratum,
        Kind::StaleException,
        Kind::Registry,
    ];
    match all.iter().find(|kind| !kinds.contains(kind)) {
        None => Ok(()),
        Some(kind) => Err(format!("no breakage is seen as `{}`", kind.as_str()).into()),
    }
}
