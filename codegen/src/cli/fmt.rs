//! `fmt`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use similar::TextDiff;

use super::{
    CHECK_FAILED, Outcome, count, display_path, fail, print, print_status, stdout_has_colour,
    step::SpecFiles,
};
use crate::{
    diagnostics::render::{self, Format},
    format::{FileKind, Refused, format},
};

/// Formats the files of a spec
///
/// Keys get the order of the language, blocks an indentation of two blanks, sections a blank line between
/// them. Comments and texts are kept; a file that cannot be formatted without a loss is reported and left
/// alone.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen fmt
  easemob-codegen fmt --check          in CI: is everything formatted?
  easemob-codegen fmt --spec api

Exit codes: 0 done or formatted, 1 not formatted (--check), 2 a file with errors")]
pub(super) struct Args {
    #[command(flatten)]
    files: SpecFiles,
}

pub(super) fn run(args: &Args) -> Outcome {
    let mut files = Vec::new();
    collect(&args.files.spec, &mut files).map_err(|(path, error)| {
        fail(&format!("cannot read `{}`: {error}", display_path(&path)))
    })?;
    let (mut changed, mut refused) = (0, 0);
    for path in &files {
        match one(args, path)? {
            Done::Same => {}
            Done::Changed => changed += 1,
            Done::Refused => refused += 1,
        }
    }
    let all = count(files.len(), "file");
    print_status(&match args.files.only.check {
        true => format!("{all} looked at, {changed} not formatted"),
        false => format!("{all} looked at, {changed} formatted"),
    });
    match (refused, changed) {
        (1.., _) => Err(fail(&format!("{} left alone", count(refused, "file")))),
        (_, 1..) if args.files.only.check => {
            print_status("error: run `easemob-codegen fmt` and commit the result");
            Err(ExitCode::from(CHECK_FAILED))
        }
        _ => Ok(()),
    }
}

enum Done {
    Same,
    Changed,
    Refused,
}

fn one(args: &Args, path: &Path) -> Result<Done, ExitCode> {
    let name = display_path(path);
    let text = fs::read_to_string(path)
        .map_err(|error| fail(&format!("cannot read `{name}`: {error}")))?;
    let below = display_path(path.strip_prefix(&args.files.spec).unwrap_or(path));
    match format(FileKind::of(&below, &text), &text) {
        Ok(formatted) if formatted == text => Ok(Done::Same),
        Ok(formatted) if args.files.only.check => {
            let diff = TextDiff::from_lines(&text, &formatted);
            let diff = diff
                .unified_diff()
                .header(&name, &format!("{name} (formatted)"))
                .to_string();
            print(&diff)?;
            Ok(Done::Changed)
        }
        Ok(formatted) => {
            write(path, &formatted)
                .map_err(|error| fail(&format!("cannot write `{name}`: {error}")))?;
            Ok(Done::Changed)
        }
        Err(Refused::Invalid { sources, found }) => {
            let rendered = render::render(&sources, &found, Format::Human, stdout_has_colour());
            print_status(&rendered.replace(crate::format::NAMELESS, &name));
            Ok(Done::Refused)
        }
        Err(error) => {
            print_status(&format!("error: `{name}`: {error}"));
            Ok(Done::Refused)
        }
    }
}

/// Replaces a file atomically.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file()
        .set_permissions(fs::metadata(path)?.permissions())?;
    file.persist(path)?;
    Ok(())
}

/// Collects the YAML files of a spec.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), (PathBuf, std::io::Error)> {
    let failed = |error| (folder.to_owned(), error);
    let mut paths = fs::read_dir(folder)
        .map_err(failed)?
        .map(|entry| Ok(entry.map_err(failed)?.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    for path in paths {
        let hidden = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|kind| kind == "yaml") {
            files.push(path);
        }
    }
    Ok(())
}
