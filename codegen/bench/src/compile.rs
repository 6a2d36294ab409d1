//! The emitted crates under cargo: each alone, its dependencies built before.

use std::{
    fs::{self, File},
    path::Path,
    process::Command,
    time::SystemTime,
};

use crate::{
    Outcome,
    generate::{self, OPENAPI_GENERATOR, OURS, PROGENITOR},
    process::{self, Usage},
    program,
    setup::{self, Place},
    table::Table,
};

const CHECKS: usize = 5;
const BUILDS: usize = 2;

struct Krate {
    folder: &'static str,
    package: String,
    features: String,
}

pub(crate) fn measure(place: &Place, table: &mut Table) -> Outcome {
    generate::emit(place, 1)?;
    let mut krates = vec![
        krate(place, OURS, "reqwest,all-resources")?,
        krate(place, PROGENITOR, "")?,
    ];
    if place.jar.is_some() {
        krates.push(krate(place, OPENAPI_GENERATOR, "")?);
    }
    program::write(place, &krates[0].package, &krates[1].package)?;
    workspace(place, &krates)?;

    for (what, profile, runs) in [
        ("`cargo check`", "check", CHECKS),
        ("release build", "build", BUILDS),
    ] {
        // In turn, so that a change of the load meets all of them.
        let usages = in_turn(place, &krates, profile, runs)?;
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
            row("peak memory", |usage| usage.peak, "MiB", "≤ 0.33×");
        }
    }
    program::measure(place, table)?;
    one_resource(place, &krates[0], table)
}

/// One resource's feature beside all of them.
fn one_resource(place: &Place, all: &Krate, table: &mut Table) -> Outcome {
    const RESOURCE: &str = "presence";
    let folder = place.spec.join(RESOURCE);
    if !folder.is_dir() {
        return Ok(());
    }
    let share = setup::operations(&folder.join(".."))?;
    let operations = setup::files(&folder, "yaml")?.len();
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
    let usages = in_turn(place, &krates, "check", CHECKS)?;
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

/// Each crate alone: dependencies are built first, then only its first file is newer.
fn in_turn(place: &Place, krates: &[Krate], profile: &str, runs: usize) -> Outcome<Vec<Usage>> {
    let mut best: Vec<Option<Usage>> = vec![None; krates.len()];
    for krate in krates {
        process::run(&mut cargo(place, krate, profile))?;
    }
    for _ in 0..runs {
        for (krate, best) in krates.iter().zip(&mut best) {
            let source = place.work.join(krate.folder).join("src/lib.rs");
            File::options()
                .write(true)
                .open(source)?
                .set_modified(SystemTime::now())?;
            let usage = process::run(&mut cargo(place, krate, profile))?;
            *best = Some(best.map_or(usage, |best| best.smaller(usage)));
        }
    }
    Ok(best.into_iter().flatten().collect())
}

fn cargo(place: &Place, krate: &Krate, profile: &str) -> Command {
    let mut command = setup::cargo();
    command
        .arg(profile)
        .args(["--lib", "-p", &krate.package, "--no-default-features"])
        .args(["--features", &krate.features])
        .current_dir(&place.work)
        .env("CARGO_TARGET_DIR", place.work.join("target"))
        .env("CARGO_INCREMENTAL", "0");
    if profile == "build" {
        command.arg("--release");
    }
    command
}

fn krate(place: &Place, folder: &'static str, features: &str) -> Outcome<Krate> {
    let manifest = fs::read_to_string(place.work.join(folder).join("Cargo.toml"))?;
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

/// A workspace of the emitted crates, with what our manifest inherits.
fn workspace(place: &Place, krates: &[Krate]) -> Outcome {
    let folders = krates.iter().map(|krate| krate.folder);
    let members: Vec<&str> = folders.chain(program::MEMBERS).collect();
    let runtime = place.root.join("codegen/runtime");
    let text = format!(
        "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n\
         [workspace.package]\nversion = \"0.0.0\"\nedition = \"2024\"\nrust-version = \"1.88\"\n\
         license = \"MIT\"\n\n\
         [workspace.dependencies]\n\
         easemob-runtime = {{ path = {runtime:?}, default-features = false }}\n\
         tokio = {{ version = \"1.54\", default-features = false }}\n\n\
         [workspace.lints]\n"
    );
    write_if_new(&place.work.join("Cargo.toml"), &text)
}

fn write_if_new(path: &Path, text: &str) -> Outcome {
    if fs::read_to_string(path).ok().as_deref() != Some(text) {
        fs::write(path, text)?;
    }
    Ok(())
}
