//! Reading a spec folder.
//!
//! ```text
//! spec/
//!   service.yaml
//!   conversations/
//!     delete_conversation.yaml
//! ```

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    diagnostics::{Diagnostic, FileId, Location, Severity},
    language::{ServiceFile, ServiceVariant},
    model::{
        Model, Unresolved,
        lower::{self, Source},
    },
    spec::{OperationSource, Spec},
    validate::{
        errors,
        lints::{self, Levels},
    },
    yaml::Sources,
};

pub(crate) mod scan;

pub use crate::language::SERVICE_FILE;

/// The outcome of reading a spec: what was found, and the model when nothing forbids one.
#[derive(Debug)]
pub struct Loaded {
    /// Every file that was read, for rendering.
    pub sources: Sources,
    /// Everything there is to say, errors first.
    pub diagnostics: Vec<Diagnostic>,
    /// What was read, when every file could be.
    pub spec: Option<Spec>,
    /// The model, when there is no error.
    pub model: Option<Model>,
    /// The files and folders the outcome depends on, for a build script's `rerun-if-changed`.
    pub inputs: Vec<PathBuf>,
}

impl Loaded {
    /// How many findings are errors.
    pub fn errors(&self) -> usize {
        self.diagnostics
            .iter()
            .filter(|d| d.severity == Severity::Error)
            .count()
    }
}

/// Reads the spec in `folder`, with the service file of this name in it, and checks it. Lints are not
/// run: none of them keeps a spec from being used.
///
/// Never fails as such: what is wrong is in [`Loaded::diagnostics`].
pub fn load(folder: &Path, service_file: &str) -> Loaded {
    read(folder, service_file, None)
}

/// As [`load`], and runs the lints, and has a second YAML reader read the files. `levels` go before those of the spec's `lints.yaml`.
pub fn load_and_lint(folder: &Path, service_file: &str, levels: &Levels) -> Loaded {
    read(folder, service_file, Some(levels))
}

fn read(folder: &Path, service_file: &str, lints: Option<&Levels>) -> Loaded {
    let mut loading = Loading {
        cross_checks: lints.is_some(),
        ..Loading::default()
    };
    let spec = loading.spec(folder, service_file, |_| true);
    let Loading {
        mut sources,
        mut diagnostics,
        inputs,
        ..
    } = loading;
    let mut model = None;
    if let Some(spec) = &spec {
        diagnostics.extend(errors::run(spec));
        if diagnostics.iter().all(|d| d.severity != Severity::Error) {
            match lower(spec) {
                Ok(lowered) => model = Some(lowered),
                Err(unresolved) => diagnostics.push(diagnostic(&unresolved)),
            }
        }
        if let Some(levels) = lints {
            let lints = lints::run(spec, &sources);
            let display_path = display_path(folder);
            diagnostics.extend(lints::apply(
                folder,
                &display_path,
                levels,
                lints,
                &mut sources,
            ));
        }
    }
    sources.sort(&mut diagnostics);
    Loaded {
        sources,
        diagnostics,
        spec,
        model,
        inputs,
    }
}

/// The model of one operation alone, in a time that does not grow with the spec.
///
/// Only for a spec that [`load`] takes: nothing here compares the file with any other. Schemes whose
/// tokens another operation issues do not say so. `None` when there is no such operation, or a file
/// cannot be used; [`load`] says why.
pub fn load_operation(
    folder: &Path,
    service_file: &str,
    resource: &str,
    stem: &str,
) -> Option<Model> {
    let wanted = |entry: &scan::Entry| entry.resource == resource && entry.stem == stem;
    let mut spec = Loading::default().spec(folder, service_file, wanted)?;
    let operation = &spec.operations.first()?.operation.operation;
    for scheme in spec.service.1.auth.values_mut() {
        scheme
            .issued_by
            .take_if(|issue| issue.operation != *operation);
    }
    lower(&spec).ok()
}

/// The model of what was read, whether or not it passes the other checks.
///
/// # Errors
///
/// When a name in it leads nowhere.
pub fn lower(spec: &Spec) -> Result<Model, Unresolved> {
    let (file, service) = &spec.service;
    let sources = spec.operations.iter().map(|source| Source {
        file: source.file,
        resource: &source.resource,
        path: &source.path,
        operation: &source.operation,
    });
    lower::model((*file, service), sources.collect())
}

/// What the checks should have found, with a better location.
fn diagnostic(unresolved: &Unresolved) -> Diagnostic {
    let location = Location::value(unresolved.file, "");
    Diagnostic::error("E0210", location, unresolved.to_string())
}

#[derive(Default)]
struct Loading {
    /// Whether a second YAML reader reads the files too.
    cross_checks: bool,
    sources: Sources,
    diagnostics: Vec<Diagnostic>,
    inputs: Vec<PathBuf>,
}

impl Loading {
    /// What the files say.
    fn spec(
        &mut self,
        folder: &Path,
        service_file: &str,
        wanted: impl Fn(&scan::Entry) -> bool,
    ) -> Option<Spec> {
        self.inputs.push(folder.to_owned());
        let mut found = match scan::scan(folder) {
            Ok(found) => found,
            Err((path, error)) => {
                self.folder_error(&path, &error);
                return None;
            }
        };
        found.operations.retain(wanted);
        let service = self.service(folder, service_file);
        let paths = found.operations.iter().map(|entry| {
            let full = folder.join(entry.path());
            let display_path = display_path(&full);
            (full, display_path)
        });
        let paths: Vec<(PathBuf, String)> = paths.collect();
        let read = self.sources.parse_all(&paths, self.cross_checks);
        for (full, _) in paths {
            if self.inputs.last().and_then(|p| p.parent()) != full.parent() {
                self.inputs.extend(full.parent().map(Path::to_owned));
            }
            self.inputs.push(full);
        }
        let mut operations = Vec::with_capacity(found.operations.len());
        for (entry, read) in found.operations.iter().zip(read) {
            match read {
                Ok(read) => {
                    operations.push(OperationSource {
                        file: read.file,
                        resource: entry.resource.clone(),
                        stem: entry.stem.clone(),
                        path: entry.path(),
                        operation: read.value,
                    });
                }
                Err(errors) => self.diagnostics.extend(errors),
            }
        }
        self.report_unrecognized(folder, &found.unrecognized);
        (operations.len() == found.operations.len()).then_some(())?;
        Some(Spec {
            service: service?,
            operations,
        })
    }

    fn service(&mut self, folder: &Path, name: &str) -> Option<(FileId, ServiceFile)> {
        let path = folder.join(name);
        let file = self.add(path)?;
        if !self.sources.exists(file, "/extends") {
            return Some((file, self.parse(file)?));
        }
        let variant: ServiceVariant = self.parse(file)?;
        let base = folder.join(&variant.extends);
        if variant.extends.contains(['/', '\\']) || !base.is_file() {
            let location = Location::value(file, "/extends");
            self.diagnostics.push(
                Diagnostic::error(
                    "E0232",
                    location,
                    format!("there is no service file `{}`", variant.extends),
                )
                .here("no file of this name beside this one"),
            );
            return None;
        }
        let (id, service) = self.read::<ServiceFile>(base)?;
        Some((id, variant.applied_to(service)))
    }

    fn read<T: serde::de::DeserializeOwned>(&mut self, path: PathBuf) -> Option<(FileId, T)> {
        let file = self.add(path)?;
        Some((file, self.parse(file)?))
    }

    fn add(&mut self, path: PathBuf) -> Option<FileId> {
        let added = self.sources.read(&path, &display_path(&path));
        self.inputs.push(path);
        let file = added
            .map_err(|errors| self.diagnostics.extend(errors))
            .ok()?;
        if self.cross_checks
            && let Some(mismatch) = self.sources.cross_check(file)
        {
            self.diagnostics.push(mismatch);
            return None;
        }
        Some(file)
    }

    fn parse<T: serde::de::DeserializeOwned>(&mut self, file: FileId) -> Option<T> {
        self.sources
            .parse(file)
            .map_err(|errors| self.diagnostics.extend(errors))
            .ok()
    }

    /// `E0237` YAML files that nothing reads.
    fn report_unrecognized(&mut self, folder: &Path, paths: &[String]) {
        for path in paths {
            let display_path = display_path(&folder.join(path));
            let deep = path.matches('/').count() > 1;
            let help = match path.rsplit_once('.') {
                Some((stem, _)) if !deep => format!("rename it to `{stem}.yaml`"),
                _ => "move it up: operations stand one folder below the spec folder".to_owned(),
            };
            let file = self.sources.add_absent(&display_path);
            self.diagnostics.push(
                Diagnostic::error(
                    "E0237",
                    Location::value(file, ""),
                    format!("`{display_path}` is not read"),
                )
                .help(help)
                .help("what is no part of the spec stands outside of its folder"),
            );
        }
    }

    fn folder_error(&mut self, path: &Path, error: &io::Error) {
        let display_path = display_path(path);
        let what = match error.kind() {
            io::ErrorKind::NotFound => format!("there is no spec folder `{display_path}`"),
            io::ErrorKind::NotADirectory => format!("`{display_path}` is no folder"),
            _ => format!("the spec folder `{display_path}` cannot be read: {error}"),
        };
        let file = self.sources.add_absent(display_path);
        self.diagnostics.push(
            Diagnostic::error("E0231", Location::value(file, ""), what)
                .help("a spec folder holds `service.yaml`; the command takes it from `--spec DIR`, the macro and build scripts relative to the crate"),
        );
    }
}

/// A path as messages show it: forward slashes on every system.
pub(crate) fn display_path(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}
