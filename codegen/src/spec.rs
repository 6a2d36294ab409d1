//! A spec as it was read, file by file: the input of the rules.

use crate::{
    diagnostics::FileId,
    language::{OperationFile, ServiceFile},
};

/// The files of a spec, deserialized.
#[derive(Debug)]
pub struct Spec {
    /// The service file, after a variant has replaced its parts.
    pub service: (FileId, ServiceFile),
    /// The operations, in the order of their paths.
    pub operations: Vec<OperationSource>,
}

/// An operation file.
#[derive(Debug)]
pub struct OperationSource {
    /// Its id in [`crate::yaml::Sources`].
    pub file: FileId,
    /// The name of its folder.
    pub resource: String,
    /// Its name without `.yaml`.
    pub stem: String,
    /// Its path below the spec folder.
    pub path: String,
    /// Its content.
    pub operation: Box<OperationFile>,
}
