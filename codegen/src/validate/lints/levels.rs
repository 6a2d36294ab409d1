//! Levels and waivers of lints.

use std::{fmt, path::Path};

use indexmap::IndexMap;

use super::is_lint;
use crate::{
    diagnostics::{Diagnostic, FileId, Location, Severity, catalogue},
    json_pointer::push,
    language::{LINTS_FILE, Level, LintsFile, VERSION, Waiver},
    yaml::Sources,
};

/// Levels by code, which override those of the spec's `lints.yaml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(IndexMap<&'static str, Level>);

/// No lint has this code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLint {
    /// The code.
    pub code: String,
    /// The most similar code.
    pub closest: Option<&'static str>,
}

impl fmt::Display for UnknownLint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no lint", self.code)?;
        match self.closest {
            Some(known) => write!(f, "; did you mean {known}?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for UnknownLint {}

impl Levels {
    /// Sets the level of a lint; the last call wins.
    ///
    /// # Errors
    /// When no lint has this code.
    pub fn set(&mut self, code: &str, level: Level) -> Result<(), UnknownLint> {
        match catalogue::find(code).filter(|rule| is_lint(rule.code)) {
            Some(rule) => {
                self.0.insert(rule.code, level);
                Ok(())
            }
            None => Err(UnknownLint {
                code: code.to_owned(),
                closest: codes()
                    .min_by_key(|known| strsim::levenshtein(known, &code.to_uppercase())),
            }),
        }
    }
}

fn codes() -> impl Iterator<Item = &'static str> {
    catalogue::all()
        .map(|rule| rule.code)
        .filter(|code| is_lint(code))
}

/// Applies the spec's `lints.yaml`, if there is one, and `levels` to the findings of lints. Adds the
/// errors of that file.
pub(crate) fn apply(
    folder: &Path,
    display_path: &str,
    levels: &Levels,
    lints: Vec<Diagnostic>,
    sources: &mut Sources,
) -> Vec<Diagnostic> {
    let path = folder.join(LINTS_FILE);
    let mut found = Vec::new();
    let mut file = LintsFile::default();
    if path.exists() {
        let display_path = format!("{display_path}/{LINTS_FILE}");
        let read = sources
            .read(&path, &display_path)
            .and_then(|id| sources.parse::<LintsFile>(id).map(|file| (id, file)));
        match read {
            Ok((id, read)) => {
                file = read;
                config(id, &file, &mut found);
                let stale = waive(id, &file, display_path.as_str(), &lints, sources);
                found.extend(stale);
            }
            Err(errors) => found.extend(errors),
        }
    }
    for mut lint in lints {
        if file
            .waivers
            .iter()
            .any(|waiver| covers(waiver, display_path, &lint, sources))
        {
            continue;
        }
        let own = file.levels.get(lint.code).copied().unwrap_or_default();
        match levels.0.get(lint.code).copied().unwrap_or(own) {
            Level::Allow => continue,
            Level::Warn => {}
            Level::Deny => {
                lint.severity = Severity::Error;
                lint.notes.push(format!("{} is denied", lint.code));
            }
        }
        found.push(lint);
    }
    found
}

/// `E0201` language version, `E0233` code that is no lint's.
fn config(id: FileId, file: &LintsFile, found: &mut Vec<Diagnostic>) {
    if file.language != VERSION {
        found.push(
            Diagnostic::error(
                "E0201",
                Location::value(id, "/language"),
                format!(
                    "the file is written in version {} of the language",
                    file.language
                ),
            )
            .here(format!("this program reads version {VERSION}"))
            .help("use the release of easemob-codegen that reads this version"),
        );
    }
    let levels = file
        .levels
        .keys()
        .map(|code| (Location::key(id, push("/levels", code)), code));
    let waivers = file.waivers.iter().enumerate().map(|(index, waiver)| {
        (
            Location::value(id, format!("/waivers/{index}/lint")),
            &waiver.lint,
        )
    });
    for (location, code) in levels.chain(waivers) {
        if !is_lint(code) {
            let finding = Diagnostic::error("E0233", location, format!("`{code}` is no lint"))
                .here("no lint has this code")
                .did_you_mean(code, codes());
            found.push(if code.starts_with('E') {
                finding.note("an error cannot be allowed or waived")
            } else {
                finding
            });
        }
    }
}

/// `E0234` waiver that covers no finding.
fn waive(
    id: FileId,
    file: &LintsFile,
    lints_path: &str,
    lints: &[Diagnostic],
    sources: &Sources,
) -> Vec<Diagnostic> {
    let display_path = lints_path
        .strip_suffix(LINTS_FILE)
        .unwrap_or_default()
        .trim_end_matches('/');
    file.waivers
        .iter()
        .enumerate()
        .filter(|(_, waiver)| is_lint(&waiver.lint))
        .filter(|(_, waiver)| {
            !lints
                .iter()
                .any(|lint| covers(waiver, display_path, lint, sources))
        })
        .map(|(index, waiver)| {
            Diagnostic::error(
                "E0234",
                Location::value(id, format!("/waivers/{index}/lint")),
                format!("the waiver of {} no longer applies", waiver.lint),
            )
            .here(match &waiver.at {
                Some(at) => format!("nothing of this kind at `{at}` in `{}`", waiver.file),
                None => format!("nothing of this kind in `{}`", waiver.file),
            })
            .help("delete the waiver, or correct its `file` and `at`")
        })
        .collect()
}

fn covers(waiver: &Waiver, display_path: &str, lint: &Diagnostic, sources: &Sources) -> bool {
    let Some(location) = lint.labels.first().map(|label| &label.location) else {
        return false;
    };
    let path = &sources.get(location.file).path;
    let below = path
        .strip_prefix(display_path)
        .map_or(path.as_str(), |below| below.trim_start_matches('/'));
    waiver.lint == lint.code
        && waiver.file == below
        && waiver.at.as_deref().is_none_or(|at| {
            is_below(&location.pointer, at) || is_below(&pointer_by_id(location, sources), at)
        })
}

fn is_below(pointer: &str, at: &str) -> bool {
    pointer
        .strip_prefix(at)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The pointer with list items by `id` instead of index, where they have one.
fn pointer_by_id(location: &Location, sources: &Sources) -> String {
    let mut by_index = String::new();
    let mut by_name = String::new();
    for step in location.pointer.split('/').skip(1) {
        by_index = format!("{by_index}/{step}");
        let id = step
            .parse::<usize>()
            .ok()
            .and_then(|_| sources.text_at(location.file, &format!("{by_index}/id")));
        by_name = match id {
            Some(id) => push(&by_name, id),
            None => format!("{by_name}/{step}"),
        };
    }
    by_name
}
