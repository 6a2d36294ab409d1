//! From the language to the model: defaults are filled in, names are made, references are resolved.
//!
//! The checks report everything that is wrong with a spec, with its location; lowering runs on what they
//! have accepted. It takes nothing on trust: a name that does not resolve is an error, and there is no
//! model.

mod field;
mod inputs;
mod operation;
mod response;
mod scope;
mod service;
mod types;
mod usage;

use std::fmt;

use crate::{
    diagnostics::FileId,
    language::{OperationFile, ServiceFile},
    model::{Id, Model, OperationId, Resource},
};

pub(crate) use field::{constraints, named};
pub(crate) use inputs::{NamedInput, inputs};
use scope::Scope;

/// An operation to be lowered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'s> {
    pub(crate) file: FileId,
    /// The resource's name.
    pub(crate) resource: &'s str,
    /// The file's path below the spec folder.
    pub(crate) path: &'s str,
    pub(crate) operation: &'s OperationFile,
}

/// A part of a spec that has no meaning: a name that nothing declares, or a value of another form than
/// its type's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unresolved {
    /// The file that says it.
    pub file: FileId,
    message: String,
}

impl Unresolved {
    fn name(file: FileId, kind: &str, name: &str) -> Self {
        Self::other(file, format!("the {kind} `{name}` is not declared"))
    }

    fn other(file: FileId, message: impl Into<String>) -> Self {
        Self {
            file,
            message: message.into(),
        }
    }
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Unresolved {}

/// The model of a service and its operations.
///
/// # Errors
///
/// The first part that cannot be resolved.
pub(crate) fn model(
    (file, service): (FileId, &ServiceFile),
    mut sources: Vec<Source<'_>>,
) -> Result<Model, Unresolved> {
    sources.sort_by_key(|source| (source.resource, &source.operation.operation));
    let shared = Scope::shared(file, service);
    let mut types = types::all(&shared, None)?;
    let mut resources: Vec<Resource> = Vec::new();
    for source in sources {
        if resources
            .last()
            .is_none_or(|last| last.id != source.resource)
        {
            resources.push(Resource {
                id: source.resource.to_owned(),
                operations: Vec::new(),
            });
        }
        let at = resources.len() - 1;
        let operations = &mut resources[at].operations;
        let id = OperationId::new(
            Id::new(at, source.resource),
            Id::new(operations.len(), &source.operation.operation),
        );
        let scope = shared.of_operation(source.file, &source.operation.types, types.len());
        types.extend(types::all(&scope, Some(&id))?);
        operations.push(operation::operation(&scope, source)?);
    }
    let service = service::service(&shared, &resources)?;
    let mut model = Model {
        service,
        types,
        resources,
    };
    usage::mark(&mut model);
    Ok(model)
}
