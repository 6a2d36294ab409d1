//! From an OpenAPI 3.0 or 3.1 document to a spec folder.
//!
//! Everything that the language cannot express is listed in a [`Report`] with its location in the document. No
//! document makes the import panic, and the imported spec passes the checks.
//!
//! `importer::Importer` holds the state. Types come first (`schema`, `object`, `union`, `enumeration`), then
//! the parts of an operation (`parameters`, `body`, `response`, `error_rows`), then whole files (`operation`,
//! `service`); `type_placement` moves each type to the file that needs it.

mod auth;
mod body;
mod document;
mod enumeration;
mod envelope;
mod error;
mod error_body;
mod error_rows;
mod extensions;
mod field;
mod importer;
mod keywords;
mod limits;
mod media;
mod names;
mod object;
mod operation;
mod parameters;
mod paths;
mod report;
mod response;
mod schema;
mod servers;
mod service;
mod type_placement;
mod union;
mod yaml;

pub use error::ImportError;
pub use report::{Fate, Finding, Report};

use crate::{
    language::{SERVICE_FILE, ServiceFile},
    names::Unique,
};
use document::Document;
use envelope::Envelope;
use importer::Importer;
use operation::Draft;

/// An imported spec, and a report of what it lacks.
#[derive(Clone, Debug)]
pub struct Imported {
    /// `service.yaml` and one file per operation.
    pub files: Vec<SpecFile>,
    /// The number of operations.
    pub operations: usize,
    /// What could not be imported as it stands.
    pub report: Report,
}

/// A file of an imported spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpecFile {
    /// Path below the spec folder, with forward slashes.
    pub path: String,
    /// YAML.
    pub text: String,
}

/// What the caller knows beyond the document.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The key under which success bodies hold their payload: the keys next to it go into one envelope.
    pub envelope: Option<String>,
}

/// Imports a document. `page` is the name of the document, which the spec gives as the source of its facts.
///
/// # Errors
///
/// When the text is no OpenAPI document of a supported version.
pub fn import(text: &str, page: &str) -> Result<Imported, ImportError> {
    import_with(text, page, &Options::default())
}

/// Imports a document with options.
///
/// # Errors
///
/// When the text is no OpenAPI document of a supported version.
pub fn import_with(text: &str, page: &str, options: &Options) -> Result<Imported, ImportError> {
    let document = Document::read(text)?;
    let envelope = options.envelope.as_deref().map(Envelope::with_payload_key);
    let mut importer = Importer::new(&document, envelope);
    let methods = importer.path_methods();
    let error_body = importer.error_body(methods.iter().map(|method| &method.node));
    let (mut service, schemes) = importer.service(page, error_body);
    let mut ids = Unique::default();
    let mut drafts = Vec::new();
    for method in &methods {
        drafts.extend(importer.drafts(method, page, &schemes, &mut ids));
    }
    let envelope = importer.envelope.take().and_then(Envelope::into_spec);
    service.envelopes.extend(envelope);
    importer.place_types(&mut service, &mut drafts);
    Ok(Imported {
        files: files(&service, &drafts)?,
        operations: drafts.len(),
        report: importer.report,
    })
}

/// The files of a spec, sorted by path.
fn files(service: &ServiceFile, drafts: &[Draft]) -> Result<Vec<SpecFile>, ImportError> {
    let mut files = vec![SpecFile {
        path: SERVICE_FILE.to_owned(),
        text: yaml::service(service)?,
    }];
    for Draft { folder, file } in drafts {
        files.push(SpecFile {
            path: format!("{folder}/{}.yaml", file.operation),
            text: yaml::operation(file)?,
        });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
