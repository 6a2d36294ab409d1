//! Where things are: the repository, the commands built from it, and a folder to work in.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Outcome, process};

/// Folders and commands.
pub(crate) struct Place {
    /// The repository.
    pub(crate) root: PathBuf,
    /// Everything that a run writes is below it.
    pub(crate) work: PathBuf,
    /// The document.
    pub(crate) document: PathBuf,
    /// Spec made of the document.
    pub(crate) spec: PathBuf,
    /// openapi-generator, if there.
    pub(crate) jar: Option<PathBuf>,
    commands: PathBuf,
}

impl Place {
    /// Builds our commands in release and imports the document.
    pub(crate) fn prepare(document: &Path) -> Outcome<Self> {
        let document = document
            .canonicalize()
            .map_err(|error| format!("{}: {error}", document.display()))?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../..")
            .canonicalize()?;
        // The program is in `TARGET/release`.
        let commands = env::current_exe()?
            .parent()
            .ok_or("this program is in no folder")?
            .to_owned();
        let target = commands.parent().ok_or("this program is in no folder")?;
        let work = target.join("peers");
        let mut build = cargo();
        build
            .args(["build", "--release", "-p", "easemob-codegen"])
            .args(["-p", "easemob-conformance", "--manifest-path"])
            .arg(root.join("Cargo.toml"))
            .env("CARGO_TARGET_DIR", target);
        process::run(&mut build)?;
        let place = Self {
            spec: work.join("spec"),
            jar: env::var_os("OPENAPI_GENERATOR_JAR").map(PathBuf::from),
            root,
            work,
            document,
            commands,
        };
        empty(&place.spec)?;
        let mut import = place.ours();
        import
            .args(["import", "openapi"])
            .arg(&place.document)
            .arg("--out")
            .arg(&place.spec);
        process::run(&mut import)?;
        Ok(place)
    }

    /// `easemob-codegen`.
    pub(crate) fn ours(&self) -> Command {
        Command::new(self.commands.join("easemob-codegen"))
    }

    /// `easemob-conformance`.
    pub(crate) fn kit(&self) -> Command {
        let mut command = Command::new(self.commands.join("easemob-conformance"));
        command.current_dir(&self.root);
        command
    }

    /// `easemob-codegen generate`.
    pub(crate) fn generate(&self, spec: &Path, out: &Path) -> Command {
        let mut command = self.ours();
        command
            .arg("generate")
            .arg("--spec")
            .arg(spec)
            .arg("--out")
            .arg(out);
        command
    }
}

/// This toolchain's cargo.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// This program again, in another role.
pub(crate) fn again(role: &str) -> Outcome<Command> {
    let mut command = Command::new(env::current_exe()?);
    command.arg(role);
    Ok(command)
}

/// An empty folder.
pub(crate) fn empty(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(())
}

/// All files below a folder whose names end so.
pub(crate) fn files(folder: &Path, extension: &str) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, extension)?);
        } else if path.extension().is_some_and(|end| end == extension) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Lines of the Rust files below a folder.
pub(crate) fn lines(folder: &Path) -> Outcome<usize> {
    let mut lines = 0;
    for file in files(folder, "rs")? {
        lines += fs::read_to_string(file)?.lines().count();
    }
    Ok(lines)
}

/// Operations of a spec folder: its files but those at the top.
pub(crate) fn operations(spec: &Path) -> Outcome<usize> {
    let inner = files(spec, "yaml")?;
    Ok(inner
        .iter()
        .filter(|file| file.parent() != Some(spec))
        .count())
}
