//! The envelope of responses, when the caller names the key of the payload.

use indexmap::IndexMap;

use super::field::retype;
use crate::language::{EnvelopeSpec, FieldSpec, Required, Text, TypeExpr};

/// The name of the envelope in the spec.
pub(super) const NAME: &str = "standard";

/// The fields of the envelope that were found so far.
#[derive(Debug)]
pub(super) struct Envelope {
    pub(super) payload_key: String,
    fields: IndexMap<String, FieldSpec>,
}

impl Envelope {
    /// An envelope whose payload is under `key`.
    pub(super) fn with_payload_key(key: &str) -> Self {
        Self {
            payload_key: key.to_owned(),
            fields: IndexMap::new(),
        }
    }

    /// The envelope for the service file, if some response has it.
    pub(super) fn into_spec(self) -> Option<(String, EnvelopeSpec)> {
        let description = Text {
            en: format!(
                "What stands beside `{}`. All may be missing.",
                self.payload_key
            ),
            zh: None,
        };
        let spec = EnvelopeSpec {
            description,
            fields: self.fields,
            success: None,
            error_body: None,
        };
        (!spec.fields.is_empty()).then(|| (NAME.to_owned(), spec))
    }

    /// Adds a field of one response. Its type is widened if another response has it with another type.
    pub(super) fn add(&mut self, wire: String, mut field: FieldSpec) {
        field.required = Required::Never;
        // A type that belongs to one response cannot be part of the shared envelope.
        if field.ty.named().is_some() {
            retype(&mut field, TypeExpr::Json);
        }
        let Some(known) = self.fields.get_mut(&wire) else {
            self.fields.insert(wire, field);
            return;
        };
        known.nullable |= field.nullable;
        known.ty = match (&known.ty, &field.ty) {
            (a, b) if a == b => return,
            (TypeExpr::Int | TypeExpr::Long, TypeExpr::Int | TypeExpr::Long) => TypeExpr::Long,
            _ => TypeExpr::Json,
        };
    }
}
