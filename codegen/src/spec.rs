//! A spec as it was read, file by file: what the rules look at.

use crate::{
    diagnostics::FileId,
    language::{OperationFile, ServiceFile},
};

/// What was read, file by file.
#[derive(Debug)]
pub struct Spec {
    /// The service file's number, and what it says once a variant has replaced its parts.
    pub service: (FileId, ServiceFile),
    /// The operations, in the order of their paths.
    pub operations: Vec<OperationSource>,
}

/// An operation's file.
#[derive(Debug)]
pub struct OperationSource {
    /// Its number.
    pub file: FileId,
    /// Its folder.
    pub resource: String,
    /// Its name without `.yaml`.
    pub stem: String,
    /// Its path below the spec folder.
    pub path: String,
    /// What it says.
    pub operation: Box<OperationFile>,
}
