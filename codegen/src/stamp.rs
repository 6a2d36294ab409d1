//! Whether a folder still holds what the last `generate` wrote, without reading the spec as such.
//!
//! A stamp names what went in (the spec's files, the options, this program) and what came out, each by a
//! hash of the bytes. It only saves time: what it does not vouch for is generated, and `--check` does not
//! look at it. It stands in cargo's target folder, where `cargo clean` and `.gitignore` know it; outside of
//! a cargo project there is none, and every run generates.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
};

use crate::{
    emit::Output,
    language::LINTS_FILE,
    load::{self, scan},
    write,
    yaml::Sources,
};

/// What a run starts from.
#[derive(Debug)]
pub(crate) struct Inputs<'a> {
    /// The spec folder, and the service file in it.
    pub(crate) spec: (&'a Path, &'a str),
    /// What is made of it, options included.
    pub(crate) kind: &'a str,
    /// The folder of the outputs.
    pub(crate) out: &'a Path,
}

/// The file that remembers what went in and what came out.
#[derive(Debug)]
pub(crate) struct Stamp<'a> {
    inputs: Inputs<'a>,
    file: PathBuf,
}

/// What the last run wrote, and what is still there.
#[derive(Debug, PartialEq)]
pub(crate) struct InStep {
    /// How many operations the spec has.
    pub(crate) operations: usize,
    /// How many files they became.
    pub(crate) files: usize,
}

impl<'a> Stamp<'a> {
    /// None when there is no place for a stamp.
    pub(crate) fn new(inputs: Inputs<'a>) -> Option<Self> {
        let named = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        let target = named
            .filter(|folder| folder.is_dir())
            .or_else(|| target_above(inputs.out))?;
        Self::within(&target, inputs)
    }

    fn within(target: &Path, inputs: Inputs<'a>) -> Option<Self> {
        let out = std::path::absolute(inputs.out).ok()?;
        let name = fingerprint(|hasher| (&out, inputs.kind).hash(hasher));
        Some(Self {
            file: target.join(FOLDER).join(format!("{name:016x}")),
            inputs,
        })
    }

    /// What the folder holds, when that is what the same inputs gave the last time.
    pub(crate) fn in_step(&self) -> Option<InStep> {
        let text = fs::read_to_string(&self.file).ok()?;
        let mut lines = text.lines();
        let mut number = |radix| u64::from_str_radix(lines.next()?, radix).ok();
        let (went_in, came_out) = (number(16)?, number(16)?);
        let operations = usize::try_from(number(10)?).ok()?;
        let paths: BTreeSet<&str> = lines.skip(1).collect();
        let out = self.inputs.out;
        let files = paths
            .iter()
            .map(|&path| Some((path, fs::read(out.join(path)).ok()?)));
        let files: Vec<(&str, Vec<u8>)> = files.collect::<Option<_>>()?;
        let is = fingerprint(|hasher| {
            let files = files.iter().map(|(path, bytes)| (*path, bytes.as_slice()));
            files.for_each(|file| file.hash(hasher));
        });
        // The spec last: where the folder is empty, nothing of it is read.
        let holds = came_out == is
            && write::stale(out, &paths).ok()?.is_empty()
            && went_in == self.went_in(None)?;
        holds.then_some(InStep {
            operations,
            files: files.len(),
        })
    }

    /// All that decides what comes out. Of `read`, the files as they were read, whatever they hold by now;
    /// else as they are. None when something cannot be read, or was not: who generates will say what.
    pub(crate) fn went_in(&self, read: Option<&Sources>) -> Option<u64> {
        let (folder, service) = self.inputs.spec;
        // As cargo knows its own outputs: another program has another time, size or place.
        let program = env::current_exe().ok()?;
        let about = fs::metadata(&program).ok()?;
        let time = about.modified().ok()?;
        let found = scan::scan(folder).ok()?;
        let mut hasher = DefaultHasher::new();
        (env!("CARGO_PKG_VERSION"), &program, about.len(), time).hash(&mut hasher);
        (self.inputs.kind, service, &found.unrecognized).hash(&mut hasher);
        let files = read.map(|sources| {
            let files = sources.iter().map(|(_, file)| (&*file.path, &*file.text));
            files.collect::<HashMap<&str, &str>>()
        });
        let mut take = |path: &str, needed: bool| {
            let full = folder.join(path);
            let text = files
                .as_ref()
                .map(|files| files.get(&*load::display_path(&full)));
            let bytes = match text.flatten() {
                Some(text) => Cow::Borrowed(text.as_bytes()),
                None if files.is_some() && needed => return None,
                None => Cow::Owned(fs::read(&full).ok()?),
            };
            // A byte order mark is not read.
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
            (path, bytes).hash(&mut hasher);
            Some(())
        };
        for path in found.top.iter().filter(|name| *name != LINTS_FILE) {
            take(path, false)?;
        }
        for entry in &found.operations {
            take(&entry.path(), true)?;
        }
        Some(hasher.finish())
    }

    /// Remembers what came out. That it cannot be kept is no harm.
    pub(crate) fn keep(&self, went_in: u64, outputs: &[Output], operations: usize) {
        let mut files: Vec<_> = outputs.iter().collect();
        files.sort_by_key(|output| &output.path);
        let came_out = fingerprint(|hasher| {
            let files = files
                .iter()
                .map(|output| (output.path.as_str(), output.text.as_bytes()));
            files.for_each(|file| file.hash(hasher));
        });
        let out = std::path::absolute(self.inputs.out).unwrap_or_default();
        let mut text = format!(
            "{went_in:016x}\n{came_out:016x}\n{operations}\n{}\n",
            out.display()
        );
        for output in files {
            text.push_str(&output.path);
            text.push('\n');
        }
        let _ = self.put(&text);
    }

    /// Puts the stamp in place as a whole, and removes those of folders that are gone.
    fn put(&self, text: &str) -> io::Result<()> {
        use std::io::Write as _;
        let Some(folder) = self.file.parent() else {
            return Ok(());
        };
        fs::create_dir_all(folder)?;
        for other in fs::read_dir(folder)? {
            let other = other?.path();
            let of = fs::read_to_string(&other).unwrap_or_default();
            if !of.lines().nth(3).is_some_and(|out| Path::new(out).exists()) {
                fs::remove_file(&other)?;
            }
        }
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.persist(&self.file)?;
        Ok(())
    }
}

/// The folder of the stamps in cargo's target folder.
const FOLDER: &str = "easemob-codegen";

/// Cargo's target folder beside a folder above, or one that the path is in. Cargo marks its own.
fn target_above(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    path.ancestors().find_map(|above| {
        let beside = above.join("target");
        let own = [(above, ".rustc_info.json"), (&beside, "CACHEDIR.TAG")];
        let found = own
            .iter()
            .find(|(folder, mark)| folder.join(mark).is_file());
        found.map(|(folder, _)| (*folder).to_owned())
    })
}

fn fingerprint(of: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    of(&mut hasher);
    hasher.finish()
}
