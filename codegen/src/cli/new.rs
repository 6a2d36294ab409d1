//! `new`.

use std::{fs, io::Write as _};

use super::{Outcome, SpecArgs, display_path, existing, fail, print_status};
use crate::{load, scaffold};

/// Writes a commented starting file for an operation
///
/// The file passes the checks as it is, with the service's first authentication scheme; `lint` reports what is
/// left to do. An existing file is not touched.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  easemob-codegen new users ban_user       writes spec/users/ban_user.yaml

Exit codes: 0 written, 2 a bad name, or a file that is there already")]
pub(super) struct Args {
    /// The resource: the folder, the module and the method of the client
    resource: String,
    /// The operation's id: a verb and what it acts on
    operation: String,
    #[command(flatten)]
    spec: SpecArgs,
}

pub(super) fn run(args: &Args) -> Outcome {
    let SpecArgs { spec, service } = &args.spec;
    let spec = existing(spec)?;
    let loaded = load::load(spec, service);
    let auth = loaded
        .spec
        .as_ref()
        .and_then(|spec| spec.service.1.auth.keys().next());
    let text = scaffold::operation(&args.resource, &args.operation, auth.map(String::as_str))
        .map_err(|error| fail(&error.to_string()))?;
    if let Some(other) = loaded
        .spec
        .iter()
        .flat_map(|spec| &spec.operations)
        .find(|source| source.operation.operation == args.operation)
    {
        return Err(fail(&format!(
            "there is an operation `{}` already: {}",
            args.operation, other.path
        )));
    }
    let folder = spec.join(&args.resource);
    let path = folder.join(format!("{}.yaml", args.operation));
    let name = display_path(&path);
    fs::create_dir_all(&folder)
        .map_err(|error| fail(&format!("cannot make `{}`: {error}", display_path(&folder))))?;
    let mut file = fs::File::create_new(&path).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => fail(&format!("`{name}` is there already")),
        _ => fail(&format!("cannot write `{name}`: {error}")),
    })?;
    file.write_all(text.as_bytes())
        .map_err(|error| fail(&format!("cannot write `{name}`: {error}")))?;
    print_status(&format!(
        "{name} written; `easemob-codegen lint` says what is left to do"
    ));
    Ok(())
}
