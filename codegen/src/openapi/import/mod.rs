//! From an OpenAPI 3.0 or 3.1 document to a spec folder.
//!
//! What the language cannot say is told in a [`Report`], with its place in the document. Nothing in a
//! document makes the import panic, and what it writes passes the checks.

mod body;
mod document;
mod envelope;
mod error_rows;
mod keywords;
mod limits;
mod names;
mod object;
mod operation;
mod report;
mod response;
mod schema;
mod service;
mod type_placement;

use serde::Serialize;
use serde_json::Value;

pub use report::{Fate, Finding, Report};

use crate::{emit::Output, names::Unique};
use document::{Document, Node};
use envelope::Envelope;
use schema::Schemas;

/// A spec, as files below its folder, and what the document said beyond it.
#[derive(Clone, Debug)]
pub struct Imported {
    /// `service.yaml` and one file per operation.
    pub files: Vec<Output>,
    /// How many operations there are.
    pub operations: usize,
    /// What could not be carried.
    pub report: Report,
}

/// Why nothing was imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Neither JSON nor YAML.
    Unreadable(String),
    /// Not a document of a known version; says what it is.
    Version(String),
    /// A file could not be written as YAML: a bug of this crate.
    Unwritable(String),
}

impl std::fmt::Display for ImportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "the document cannot be read: {why}"),
            Self::Version(what) => write!(f, "{what} cannot be imported: OpenAPI 3.0 and 3.1 can"),
            Self::Unwritable(why) => write!(f, "{why}; this is a bug in easemob-codegen"),
        }
    }
}

impl std::error::Error for ImportError {}

/// What the reader knows beyond the document.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The key under which success bodies hold their payload: what stands beside it in any answer goes
    /// into one envelope.
    pub envelope: Option<String>,
}

/// Imports a document. `page` is what the spec names as the source of its facts: the document's name.
///
/// # Errors
///
/// When the text is no OpenAPI document of a known version.
pub fn import(text: &str, page: &str) -> Result<Imported, ImportError> {
    import_with(text, page, &Options::default())
}

/// Imports a document with what the reader knows beyond it.
///
/// # Errors
///
/// When the text is no OpenAPI document of a known version.
pub fn import_with(text: &str, page: &str, options: &Options) -> Result<Imported, ImportError> {
    let document = Document::read(text)?;
    let mut schemas = Schemas::new(&document);
    schemas.envelope = options.envelope.as_deref().map(Envelope::of);
    let found = schemas.found();
    let nodes: Vec<Node<'_>> = found.iter().map(|found| found.node.clone()).collect();
    let standard = schemas.error_body(&nodes);
    let (mut service, schemes) = schemas.service(page, standard);
    let mut ids = Unique::default();
    let mut drafts = Vec::new();
    for found in &found {
        drafts.extend(schemas.drafts(found, page, &schemes, &mut ids));
    }
    service
        .envelopes
        .extend(schemas.envelope.take().and_then(Envelope::spec));
    schemas.settle(&mut service, &mut drafts);
    let mut files = vec![Output {
        path: crate::language::SERVICE_FILE.to_owned(),
        text: yaml(
            &service,
            &["auth", "envelopes", "headers", "errors", "types", "hosts"],
        )?,
    }];
    for draft in &drafts {
        let empty = [
            "path_parameters",
            "query",
            "headers",
            "errors",
            "rate_limits",
            "types",
            "examples",
            "disagreements",
        ];
        files.push(Output {
            path: format!("{}/{}.yaml", draft.folder, draft.file.operation),
            text: yaml(&draft.file, &empty)?,
        });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Imported {
        files,
        operations: drafts.len(),
        report: schemas.report,
    })
}

/// A file as YAML, without the keys of these names that hold nothing.
fn yaml<T: Serialize>(file: &T, optional: &[&str]) -> Result<String, ImportError> {
    let unwritable = |error: &dyn std::fmt::Display| ImportError::Unwritable(error.to_string());
    let mut value = serde_json::to_value(file).map_err(|error| unwritable(&error))?;
    prune(&mut value, optional, 2);
    serde_yaml::to_string(&value).map_err(|error| unwritable(&error))
}

/// Drops empty mappings and lists under optional keys, down to the keys of `request` and `base`.
fn prune(value: &mut Value, optional: &[&str], depth: u8) {
    let Value::Object(map) = value else { return };
    map.retain(|key, value| {
        let empty = value.as_object().is_some_and(serde_json::Map::is_empty)
            || value.as_array().is_some_and(Vec::is_empty);
        !(empty && optional.contains(&key.as_str()))
    });
    if depth > 1 {
        for key in ["request", "base"] {
            if let Some(inner) = map.get_mut(key) {
                prune(inner, optional, depth - 1);
            }
        }
    }
}
