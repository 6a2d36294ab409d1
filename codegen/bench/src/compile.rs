//! Compiling the emitted crates with cargo: each crate alone, with its dependencies built before.

use std::{
    fs::{self, File},
    path::Path,
    process::Command,
    time::SystemTime,
};

use crate::{
    Outcome, files,
    generate::{self, OPENAPI_GENERATOR, OURS, PROGENITOR},
    process::{self, Usage},
    program,
    setup::Setup,
    table::Table,
};

const CHECKS: usize = 5;
const BUILDS: usize = 2;

struct Krate {
    folder: &'static str,
    package: String,
    features: String,
}

pub(crate) fn measure(setup: &Setup, table: &mut Table) -> Outcome {
    generate::emit(setup, 1)?;
    let mut krates = vec![
        krate(setup, OURS, "reqwest,all-resources")?,
        krate(setup, PROGENITOR, "")?,
    ];
    if setup.jar.is_some() {
        krates.push(krate(setup, OPENAPI_GENERATOR, "")?);
    }
    program::write(setup, &krates[0].package, &krates[1].package)?;
    workspace(setup, &krates)?;

    for (what, profile, runs, memory) in [
        ("`cargo check`", "check", CHECKS, "≤ 0.35×"),
        ("release build", "build", BUILDS, "≤ 0.33×"),
    ] {
        // Alternates, so that a change of the machine's load affects all of them.
        let usages = alternate(setup, &krates, profile, runs)?;
        let ours = usages[0];
        for (krate, usage) in krates.iter().zip(usages).skip(1) {
            let mut row = |part: &str, get: fn(&Usage) -> f64, unit, target| {
                let target = if krate.folder == PROGENITOR {
                    target
                } else {
                    ""
                };
                let figure = format!("{what} of the emitted crate, {part}");
                table.compare(
                    &figure,
                    (get(&ours), get(&usage)),
                    unit,
                    krate.folder,
                    target,
                );
            };
            row("CPU", |usage| usage.cpu, "s", "≤ 0.25×");
            row("wall", |usage| usage.wall, "s", "");
            row("peak memory", |usage| usage.peak, "MiB", memory);
        }
    }
    program::measure(setup, table)?;
    one_resource(setup, &krates[0], table)
}

/// Measures a build with the cargo feature of one resource beside one with all of them.
fn one_resource(setup: &Setup, all: &Krate, table: &mut Table) -> Outcome {
    const RESOURCE: &str = "presence";
    let folder = setup.spec.join(RESOURCE);
    if !folder.is_dir() {
        return Ok(());
    }
    let share = files::operations(&folder.join(".."))?;
    let operations = files::find(&folder, "yaml")?.len();
    let with = |features: &str| Krate {
        folder: all.folder,
        package: all.package.clone(),
        features: features.to_owned(),
    };
    let krates = [
        with(&all.features),
        with(&format!("reqwest,{RESOURCE}")),
        with("reqwest"),
    ];
    let usages = alternate(setup, &krates, "check", CHECKS)?;
    let [all, one, none] = [usages[0], usages[1], usages[2]];
    table.alone(
        &format!("`cargo check`, {operations} of {share} operations by feature, CPU"),
        format!(
            "{:.2} s; all {:.2} s, none {:.2} s",
            one.cpu, all.cpu, none.cpu
        ),
        "in proportion",
    );
    Ok(())
}

/// Measures each crate alone: builds the dependencies first, then touches its root file before each run.
fn alternate(setup: &Setup, krates: &[Krate], profile: &str, runs: usize) -> Outcome<Vec<Usage>> {
    let mut best: Vec<Option<Usage>> = vec![None; krates.len()];
    for krate in krates {
        process::run(&mut cargo(setup, krate, profile))?;
    }
    for _ in 0..runs {
        for (krate, best) in krates.iter().zip(&mut best) {
            let source = setup.work.join(krate.folder).join("src/lib.rs");
            File::options()
                .write(true)
                .open(source)?
                .set_modified(SystemTime::now())?;
            let usage = process::run(&mut cargo(setup, krate, profile))?;
            *best = Some(best.map_or(usage, |best| best.smaller(usage)));
        }
    }
    Ok(best.into_iter().flatten().collect())
}

fn cargo(setup: &Setup, krate: &Krate, profile: &str) -> Command {
    let mut command = process::cargo();
    command
        .arg(profile)
        .args(["--lib", "-p", &krate.package, "--no-default-features"])
        .args(["--features", &krate.features])
        .current_dir(&setup.work)
        .env("CARGO_TARGET_DIR", setup.work.join("target"))
        .env("CARGO_INCREMENTAL", "0");
    if profile == "build" {
        command.arg("--release");
    }
    command
}

fn krate(setup: &Setup, folder: &'static str, features: &str) -> Outcome<Krate> {
    let manifest = fs::read_to_string(setup.work.join(folder).join("Cargo.toml"))?;
    let name = manifest
        .lines()
        .find_map(|line| line.strip_prefix("name = \""))
        .and_then(|rest| rest.split('"').next())
        .ok_or_else(|| format!("{folder} has a manifest without a name"))?;
    Ok(Krate {
        folder,
        package: name.to_owned(),
        features: features.to_owned(),
    })
}

/// Writes a workspace of the emitted crates, with the keys that our manifest inherits.
fn workspace(setup: &Setup, krates: &[Krate]) -> Outcome {
    let folders = krates.iter().map(|krate| krate.folder);
    let members: Vec<&str> = folders.chain(program::MEMBERS).collect();
    let runtime = setup.root.join("codegen/runtime");
    let text = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n\
         [workspace.package]\nversion = \"0.0.0\"\nedition = \"2024\"\nrust-version = \"1.88\"\n\
         license = \"MIT\"\n\n\
         [workspace.dependencies]\n\
         easemob-runtime = {{ path = {runtime:?}, default-features = false }}\n\
         tokio = {{ version = \"1.54\", default-features = false }}\n\n\
         [workspace.lints]\n"
    );
    write_if_new(&setup.work.join("Cargo.toml"), &text)
}

fn write_if_new(path: &Path, text: &str) -> Outcome {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text)?;
    }
    Ok(())
}
