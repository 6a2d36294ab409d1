//! What names mean in a file.

use indexmap::IndexMap;

use super::Unresolved;
use crate::{
    diagnostics::FileId,
    language::{self, ServiceFile, TypeDef},
    model::{AuthId, EnvelopeId, ErrorBodyId, Id, TypeExpr, TypeId},
};

/// The error body of what names none.
const STANDARD: &str = "standard";

/// The declarations that a file can refer to: its own and the service's.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'s> {
    /// The file.
    pub(super) file: FileId,
    pub(super) service: &'s ServiceFile,
    /// The types that the file declares.
    pub(super) types: &'s IndexMap<String, TypeDef>,
    /// The index of the first of them among all types.
    first: usize,
}

impl<'s> Scope<'s> {
    /// The scope of the service file, whose types are the first of all.
    pub(super) fn shared(file: FileId, service: &'s ServiceFile) -> Self {
        Self {
            file,
            service,
            types: &service.types,
            first: 0,
        }
    }

    /// The scope of an operation's file, whose types follow the `first` ones.
    pub(super) fn of_operation(
        &self,
        file: FileId,
        types: &'s IndexMap<String, TypeDef>,
        first: usize,
    ) -> Self {
        Self {
            file,
            types,
            first,
            ..*self
        }
    }

    /// The ids of the types that the file declares.
    pub(super) fn own_types(&self) -> Vec<TypeId> {
        let names = self.types.keys().enumerate();
        names
            .map(|(index, name)| Id::new(self.first + index, name))
            .collect()
    }

    pub(super) fn unresolved(&self, message: impl Into<String>) -> Unresolved {
        Unresolved::other(self.file, message)
    }

    pub(super) fn undeclared(&self, kind: &str, name: &str) -> Unresolved {
        Unresolved::name(self.file, kind, name)
    }

    /// A type expression; the file's own types come before the service's.
    pub(super) fn ty(&self, ty: &language::TypeExpr) -> Result<TypeExpr, Unresolved> {
        ty.try_map(|name| {
            let own = self.types.get_index_of(name);
            own.map(|index| self.first + index)
                .or_else(|| self.service.types.get_index_of(name))
                .map(|index| Id::new(index, name))
                .ok_or_else(|| self.undeclared("type", name))
        })
    }

    /// The envelope of this name; `none` stands for none.
    pub(super) fn envelope(&self, name: &str) -> Result<Option<EnvelopeId>, Unresolved> {
        match self.service.envelopes.get_index_of(name) {
            Some(index) => Ok(Some(Id::new(index, name))),
            None if name == "none" => Ok(None),
            None => Err(self.undeclared("envelope", name)),
        }
    }

    /// The error body of this name, or the one that is taken where none is named.
    pub(super) fn error_body(&self, name: Option<&str>) -> Result<ErrorBodyId, Unresolved> {
        let name = name.unwrap_or(STANDARD);
        let index = self.service.error_bodies.get_index_of(name);
        index
            .map(|index| Id::new(index, name))
            .ok_or_else(|| self.undeclared("error body", name))
    }

    /// The authentication scheme of this name.
    pub(super) fn auth(&self, name: &str) -> Result<AuthId, Unresolved> {
        let index = self.service.auth.get_index_of(name);
        index
            .map(|index| Id::new(index, name))
            .ok_or_else(|| self.undeclared("authentication", name))
    }
}
