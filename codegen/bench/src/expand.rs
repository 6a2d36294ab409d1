//! Macro expansion: the compiler's cost of a client that is generated where it is used.
//!
//! Each side is a crate with nothing but one macro call; its dependencies are built before, and the proc-macro is
//! built as cargo does by default, without optimisation. Besides the whole check, the table has the compiler's own
//! figure for expansion, which includes macros and derives in the emitted code.

use std::{
    fs::{self, File},
    path::Path,
    process::Command,
    time::SystemTime,
};

use crate::{
    Outcome,
    generate::PROGENITOR,
    process::{self, Usage},
    progenitor,
    setup::Setup,
    table::Table,
};

const RUNS: usize = 5;

/// The compiler's pass that expands macros.
const PASS: &str = "macro_expand_crate";

struct Krate {
    package: &'static str,
    dependencies: String,
    code: String,
}

pub(crate) fn measure(setup: &Setup, table: &mut Table) -> Outcome {
    let folder = setup.work.join("macros");
    let krates = krates(setup, &folder)?;
    for krate in &krates {
        write(&folder, krate)?;
    }
    let members = krates.each_ref().map(|krate| krate.package);
    let text = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    fs::write(folder.join("Cargo.toml"), text)?;

    let mut best: [Option<(Usage, f64)>; 2] = [None; 2];
    for krate in &krates {
        process::run(&mut cargo(&folder, krate))?;
    }
    for _ in 0..RUNS {
        // Alternates, so that a change of the machine's load affects both.
        for (krate, best) in krates.iter().zip(&mut best) {
            File::options()
                .write(true)
                .open(folder.join(krate.package).join("src/lib.rs"))?
                .set_modified(SystemTime::now())?;
            let (usage, stderr) = process::run_with_stderr(&mut cargo(&folder, krate))?;
            let pass = pass(&stderr).ok_or_else(|| format!("the compiler names no {PASS}"))?;
            *best = Some(match *best {
                None => (usage, pass),
                Some((before, least)) => (before.smaller(usage), least.min(pass)),
            });
        }
    }
    let [Some((ours, our_pass)), Some((baseline, baseline_pass))] = best else {
        return Err("no run was asked for".into());
    };
    let mut row = |figure: &str, both, unit, target| {
        table.compare(figure, both, unit, PROGENITOR, target);
    };
    row(
        "macro expansion, warm, wall",
        (our_pass, baseline_pass),
        "s",
        "≤ 0.35×",
    );
    row(
        "`cargo check` of the crate with the macro, CPU",
        (ours.cpu, baseline.cpu),
        "s",
        "",
    );
    row(
        "the same, peak memory",
        (ours.peak, baseline.peak),
        "MiB",
        "",
    );
    Ok(())
}

fn krates(setup: &Setup, folder: &Path) -> Outcome<[Krate; 2]> {
    fs::create_dir_all(folder)?;
    // The macro gets the same reduced document as the generator.
    let document = folder.join("document.json");
    let (reduced, _) = progenitor::supported(&setup.document)?;
    fs::write(&document, serde_json::to_string(&reduced)?)?;
    let codegen = setup.root.join("codegen");
    let (runtime, macros) = (codegen.join("runtime"), codegen.join("macros"));
    let ours = Krate {
        package: "macro-ours",
        dependencies: format!(
            "easemob-macros = {{ path = {macros:?} }}\n\
             easemob-runtime = {{ path = {runtime:?}, default-features = false, features = [\"reqwest\"] }}\n"
        ),
        code: "easemob_macros::client!(\"../../spec\");\n".to_owned(),
    };
    let baseline = Krate {
        package: "macro-progenitor",
        dependencies: format!(
            "progenitor = {{ version = \"0.15.1\", default-features = false, features = [\"macro\"] }}\n{}",
            progenitor::DEPENDENCIES
        ),
        code: "progenitor::generate_api!(spec = \"../document.json\", interface = Builder, tags = Merged);\n"
            .to_owned(),
    };
    Ok([ours, baseline])
}

fn write(folder: &Path, krate: &Krate) -> Outcome {
    let inner = folder.join(krate.package);
    fs::create_dir_all(inner.join("src"))?;
    let manifest = format!(
        "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[dependencies]\n{}",
        krate.package, krate.dependencies
    );
    fs::write(inner.join("Cargo.toml"), manifest)?;
    fs::write(inner.join("src/lib.rs"), &krate.code)?;
    Ok(())
}

fn cargo(folder: &Path, krate: &Krate) -> Command {
    let mut command = process::cargo();
    command
        .args(["rustc", "--profile", "check", "--lib", "-p", krate.package])
        .args(["--", "-Ztime-passes"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        // Only these two crates: dependencies are built without it.
        .env("RUSTC_BOOTSTRAP", "macro_ours,macro_progenitor");
    command
}

/// Reads the seconds of the pass from the compiler's output: `time:   0.123; rss: … macro_expand_crate`.
fn pass(stderr: &str) -> Option<f64> {
    let line = stderr
        .lines()
        .find(|line| line.trim_end().ends_with(PASS))?;
    let time = line.trim_start().strip_prefix("time:")?.split(';').next()?;
    time.trim().parse().ok()
}
