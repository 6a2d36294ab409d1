//! `schema`.

use easemob_conformance::case::schema;

use super::{GREEN, Outcome, print};

/// Prints the schema of `list --format json`.
pub(crate) fn execute() -> Outcome {
    print(&schema::cases()?, None)?;
    Ok(GREEN)
}
