//! What a run needs: the repository, the commands built from it, the imported spec, and a folder to work in.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Outcome, files, process};

/// Folders and commands of a run.
pub(crate) struct Setup {
    /// The repository.
    pub(crate) root: PathBuf,
    /// The folder that everything is written below.
    pub(crate) work: PathBuf,
    /// The OpenAPI document.
    pub(crate) document: PathBuf,
    /// The spec imported from the document.
    pub(crate) spec: PathBuf,
    /// The jar of openapi-generator, if named.
    pub(crate) jar: Option<PathBuf>,
    commands: PathBuf,
}

impl Setup {
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
        let work = target.join("bench");
        let mut build = process::cargo();
        build
            .args(["build", "--release", "-p", "easemob-codegen"])
            .args(["-p", "easemob-conformance", "--manifest-path"])
            .arg(root.join("Cargo.toml"))
            .env("CARGO_TARGET_DIR", target);
        process::run(&mut build)?;
        let setup = Self {
            spec: work.join("spec"),
            jar: env::var_os("OPENAPI_GENERATOR_JAR").map(PathBuf::from),
            root,
            work,
            document,
            commands,
        };
        files::empty(&setup.spec)?;
        let mut import = setup.codegen();
        import
            .args(["import", "openapi"])
            .arg(&setup.document)
            .arg("--out")
            .arg(&setup.spec);
        process::run(&mut import)?;
        Ok(setup)
    }

    /// `easemob-codegen`.
    pub(crate) fn codegen(&self) -> Command {
        Command::new(self.commands.join("easemob-codegen"))
    }

    /// `easemob-conformance`.
    pub(crate) fn conformance(&self) -> Command {
        let mut command = Command::new(self.commands.join("easemob-conformance"));
        command.current_dir(&self.root);
        command
    }

    /// `easemob-codegen generate`.
    pub(crate) fn generate(&self, spec: &Path, out: &Path) -> Command {
        let mut command = self.codegen();
        command
            .arg("generate")
            .arg("--spec")
            .arg(spec)
            .arg("--out")
            .arg(out);
        command
    }
}
