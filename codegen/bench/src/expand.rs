//! The macros: what it costs the compiler to make a client where it is used.
//!
//! A crate each that holds nothing but one call, its dependencies built before, the proc-macro as cargo builds it
//! by default: without optimisation. Besides the whole check, the compiler's own figure for the expansion, in
//! which the macros that the emitted code calls and derives are expanded too.

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
    setup::{self, Place},
    table::Table,
};

const RUNS: usize = 5;

/// The compiler's pass in which macros are expanded.
const PASS: &str = "macro_expand_crate";

struct Krate {
    package: &'static str,
    dependencies: String,
    code: String,
}

pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    let folder = place.work.join("macros");
    let krates = krates(place, &folder)?;
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
        // In turn, so that a change of the load meets both.
        for (krate, best) in krates.iter().zip(&mut best) {
            File::options()
                .write(true)
                .open(folder.join(krate.package).join("src/lib.rs"))?
                .set_modified(SystemTime::now())?;
            let (usage, said) = process::listen(&mut cargo(&folder, krate))?;
            let pass = pass(&said).ok_or_else(|| format!("the compiler names no {PASS}"))?;
            *best = Some(match *best {
                None => (usage, pass),
                Some((before, least)) => (before.smaller(usage), least.min(pass)),
            });
        }
    }
    let [Some((ours, our_pass)), Some((theirs, their_pass))] = best else {
        return Err("no run was asked for".into());
    };
    let mut row = |figure: &str, both, unit, target| {
        table.compare(figure, both, unit, PROGENITOR, target);
    };
    row(
        "macro expansion, warm, wall",
        (our_pass, their_pass),
        "s",
        "≤ 0.25×",
    );
    row(
        "`cargo check` of the crate with the macro, CPU",
        (ours.cpu, theirs.cpu),
        "s",
        "",
    );
    row("the same, peak memory", (ours.peak, theirs.peak), "MiB", "");
    Ok(())
}

fn krates(place: &Place, folder: &Path) -> Outcome<[Krate; 2]> {
    fs::create_dir_all(folder)?;
    // What progenitor makes no Rust of, its macro is not given either.
    let document = folder.join("document.json");
    let (given, _) = progenitor::given(&place.document)?;
    fs::write(&document, serde_json::to_string(&given)?)?;
    let codegen = place.root.join("codegen");
    let (runtime, macros) = (codegen.join("runtime"), codegen.join("macros"));
    let ours = Krate {
        package: "macro-ours",
        dependencies: format!(
            "easemob-macros = {{ path = {macros:?} }}\n\
             easemob-runtime = {{ path = {runtime:?}, default-features = false, features = [\"reqwest\"] }}\n"
        ),
        code: "easemob_macros::client!(\"../../spec\");\n".to_owned(),
    };
    let theirs = Krate {
        package: "macro-progenitor",
        dependencies: format!(
            "progenitor = {{ version = \"0.15.1\", default-features = false, features = [\"macro\"] }}\n{}",
            progenitor::DEPENDENCIES
        ),
        code: "progenitor::generate_api!(spec = \"../document.json\", interface = Builder, tags = Merged);\n"
            .to_owned(),
    };
    Ok([ours, theirs])
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
    let mut command = setup::cargo();
    command
        .args(["rustc", "--profile", "check", "--lib", "-p", krate.package])
        .args(["--", "-Ztime-passes"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        // For these two crates alone: their dependencies are built as for anyone.
        .env("RUSTC_BOOTSTRAP", "macro_ours,macro_progenitor");
    command
}

/// The seconds of the pass in what the compiler says: `time:   0.123; rss: … macro_expand_crate`.
fn pass(said: &str) -> Option<f64> {
    let line = said.lines().find(|line| line.trim_end().ends_with(PASS))?;
    let time = line.trim_start().strip_prefix("time:")?.split(';').next()?;
    time.trim().parse().ok()
}
