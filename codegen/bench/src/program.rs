//! Building a program that calls some operations, together with the emitted crate: inline and generic code of a crate
//! is compiled where it is called, which a build of the crate alone does not include.

use std::{
    fs::{self, File},
    path::Path,
    process::Command,
    time::SystemTime,
};

use serde_yaml::Value;

use crate::{
    Outcome, files,
    generate::{OURS, PROGENITOR},
    process::{self, Usage},
    setup::Setup,
    table::Table,
};

/// Operations that a program calls: they need nothing but strings in their paths.
const CALLS: usize = 30;
const BUILDS: usize = 2;

/// Names of the programs' packages and folders, ours first.
pub(crate) const MEMBERS: [&str; 2] = ["program-ours", "program-progenitor"];

/// Writes both programs next to the crates that they call.
pub(crate) fn write(setup: &Setup, ours: &str, baseline: &str) -> Outcome {
    let head = format!(
        "let client = {ours}::Client::builder(\"http://127.0.0.1:1\", \"o\", \"a\").token(\"t\").build().unwrap();"
    );
    program(setup, 0, OURS, ours, &head, &our_calls(&setup.spec)?)?;
    let head = format!(
        "let client = {}::Client::new(\"http://127.0.0.1:1\");",
        baseline.replace('-', "_")
    );
    let calls = progenitor_calls(&setup.work.join(PROGENITOR))?;
    program(setup, 1, PROGENITOR, baseline, &head, &calls)
}

fn program(
    setup: &Setup,
    index: usize,
    folder: &str,
    package: &str,
    head: &str,
    calls: &[String],
) -> Outcome {
    let name = MEMBERS[index];
    if calls.len() < CALLS {
        return Err(format!("{folder}: only {} operations can be called", calls.len()).into());
    }
    let step = calls.len() / CALLS;
    let lines: String = calls
        .iter()
        .step_by(step)
        .take(CALLS)
        .map(|call| format!("    println!(\"{{}}\", client.{call}.await.is_ok());\n"))
        .collect();
    let source = format!(
        "#[tokio::main(flavor = \"current_thread\")]\nasync fn main() {{\n    {head}\n{lines}}}\n"
    );
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         {package} = {{ path = \"../{folder}\" }}\n\
         tokio = {{ version = \"1.54\", features = [\"macros\", \"rt\"] }}\n"
    );
    let package_folder = setup.work.join(name);
    fs::create_dir_all(package_folder.join("src"))?;
    fs::write(package_folder.join("Cargo.toml"), manifest)?;
    fs::write(package_folder.join("src/main.rs"), source)?;
    Ok(())
}

/// Lists the operations of our crate that need nothing but strings in their paths, as calls. They are read from the
/// spec, so that the form of the emitted code does not matter.
fn our_calls(spec: &Path) -> Outcome<Vec<String>> {
    let mut files = files::find(spec, "yaml")?;
    files.retain(|file| file.parent() != Some(spec));
    files.sort();
    let mut calls = Vec::new();
    for file in files {
        let operation: Value = serde_yaml::from_str(&fs::read_to_string(&file)?)?;
        let resource = file.parent().and_then(Path::file_name).unwrap_or_default();
        calls.extend(our_call(&resource.to_string_lossy(), &operation));
    }
    Ok(calls)
}

fn our_call(resource: &str, operation: &Value) -> Option<String> {
    let method = operation["operation"].as_str()?;
    let request = &operation["request"];
    let body = &request["body"];
    let inputs = |of: &'static str| request[of].as_mapping().into_iter().flatten();
    let fields = body["fields"].as_mapping().into_iter().flatten();
    let mut optional = inputs("query").chain(inputs("headers")).chain(fields);
    let bare_body = !matches!(body["media"].as_str(), None | Some("json" | "form"));
    if bare_body || !body["value"].is_null() || !optional.all(|(_, input)| is_optional(input)) {
        return None;
    }
    let arguments =
        inputs("path_parameters").map(|(_, input)| (input["type"] == "string").then_some("\"x\""));
    let arguments = arguments.collect::<Option<Vec<_>>>()?.join(", ");
    Some(format!("{resource}().{method}({arguments}).send()"))
}

/// Whether a request can do without an input.
fn is_optional(input: &Value) -> bool {
    input["required"].is_null() || input["required"] == false || input["required"] == "response"
}

/// Lists the operations of progenitor's crate whose required inputs are all strings, as calls. Its client has a method
/// for each operation that returns a builder, whose fields are the inputs.
fn progenitor_calls(krate: &Path) -> Outcome<Vec<String>> {
    let text = fs::read_to_string(krate.join("src/lib.rs"))?;
    let mut calls = Vec::new();
    for method in text.split("    pub fn ").skip(1) {
        let Some((name, rest)) = method.split_once('(') else {
            continue;
        };
        let signature = rest.split_once("-> builder::").filter(|(inputs, _)| {
            let inputs = inputs
                .trim()
                .trim_end_matches(')')
                .trim_end_matches([',', '\n', ' ']);
            inputs == "&self"
        });
        let Some((builder, _)) = signature.and_then(|(_, output)| output.split_once('<')) else {
            continue;
        };
        let declaration = text
            .split_once(&format!("    pub struct {builder}<'a> {{\n"))
            .and_then(|(_, declaration)| declaration.split_once('}'));
        let Some((fields, _)) = declaration else {
            continue;
        };
        let setters = fields.lines().filter_map(|field| {
            let (name, ty) = field.trim().trim_end_matches(',').split_once(": ")?;
            match ty {
                "&'a super::Client" => None,
                "Result<::std::string::String, String>" => Some(Some(format!(".{name}(\"x\")"))),
                _ if ty.contains("Option<") => None,
                _ => Some(None),
            }
        });
        if let Some(setters) = setters.collect::<Option<String>>() {
            calls.push(format!("{name}(){setters}.send()"));
        }
    }
    Ok(calls)
}

/// Builds the programs with their crates alternately. Dependencies are built before.
pub(crate) fn measure(setup: &Setup, table: &mut Table) -> Outcome {
    let mut best: [Option<Usage>; 2] = [None; 2];
    for round in 0..=BUILDS {
        for ((program, krate), best) in MEMBERS.iter().zip([OURS, PROGENITOR]).zip(&mut best) {
            for source in [
                format!("{krate}/src/lib.rs"),
                format!("{program}/src/main.rs"),
            ] {
                let source = File::options().write(true).open(setup.work.join(source))?;
                source.set_modified(SystemTime::now())?;
            }
            let usage = process::run(&mut build(setup, program))?;
            if round > 0 {
                *best = Some(best.map_or(usage, |best| best.smaller(usage)));
            }
        }
    }
    if let [Some(ours), Some(baseline)] = best {
        let figure = format!("release build with a program that calls {CALLS} operations, CPU");
        table.compare(
            &figure,
            (ours.cpu, baseline.cpu),
            "s",
            PROGENITOR,
            "≤ 0.35×",
        );
    }
    Ok(())
}

fn build(setup: &Setup, package: &str) -> Command {
    let mut command = process::cargo();
    command
        .args(["build", "--release", "-p", package])
        .current_dir(&setup.work)
        .env("CARGO_TARGET_DIR", setup.work.join("target"))
        .env("CARGO_INCREMENTAL", "0");
    command
}
