//! The command `easemob-codegen`.

use std::{path::Path, process::ExitCode};

use easemob_codegen::{generate, spec};

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let mut dir = "spec".to_owned();
    let mut service = spec::SERVICE_FILE.to_owned();
    let mut out = "generated".to_owned();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--spec" => dir = args.next().unwrap_or_default(),
            "--service" => service = args.next().unwrap_or_default(),
            "--out" => out = args.next().unwrap_or_default(),
            _ => {}
        }
    }
    let loaded = spec::load(Path::new(&dir), &service);
    for d in &loaded.diagnostics {
        if d.code.starts_with('W') && command != "lint" { continue; }
        let place = d.labels.first().map(|l| &l.place);
        if let Some(place) = place {
            let span = loaded.sources.span(place);
            let (line, col) = loaded.sources.line_col(place.file, span.start);
            eprintln!("{}:{line}:{col}: {}[{}] {} {:?} {:?}", loaded.sources.get(place.file).path, if d.code.starts_with('W') {"warning"} else {"error"}, d.code, d.message, d.labels.iter().map(|l| l.text.as_str()).collect::<Vec<_>>(), d.help);
        }
    }
    let Some(model) = loaded.model else { return ExitCode::from(2) };
    if command == "model" {
        println!("{}", serde_json::to_string_pretty(&model).unwrap_or_default());
    }
    if command == "generate" {
        match generate::crate_files(&model) {
            Ok(files) => for file in files {
                let path = Path::new(&out).join(&file.path);
                let _ = std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")));
                let _ = std::fs::write(path, file.text);
            },
            Err(error) => { eprintln!("{error}"); return ExitCode::from(2) }
        }
    }
    ExitCode::SUCCESS
}
