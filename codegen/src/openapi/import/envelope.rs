//! The keys around a payload, when the reader says under which key payloads stand.

use indexmap::IndexMap;

use super::{document::Node, report::Fate, schema::Schemas};
use crate::{
    json_pointer::push,
    language::{EnvelopeSpec, FieldSpec, Required, ResponseSpec, Text, TypeExpr},
};

/// The name of the envelope in the spec.
const NAME: &str = "standard";

/// The envelope as far as it has been seen.
#[derive(Debug)]
pub(super) struct Envelope {
    key: String,
    fields: IndexMap<String, FieldSpec>,
}

impl Envelope {
    /// An envelope whose payload stands under `key`.
    pub(super) fn of(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            fields: IndexMap::new(),
        }
    }

    /// The envelope of the service file, when some answer has it.
    pub(super) fn spec(self) -> Option<(String, EnvelopeSpec)> {
        let description = Text {
            en: format!("What stands beside `{}`. All may be missing.", self.key),
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

    fn add(&mut self, wire: String, mut field: FieldSpec) {
        field.required = Required::Never;
        // A type of one answer's own cannot stand in what all answers share.
        if field.ty.named().is_some() {
            super::object::retype(&mut field, TypeExpr::Json);
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

impl<'a> Schemas<'a> {
    /// Takes an answer out of its envelope. The payload's schema, when the answer has one.
    pub(super) fn unpacked(
        &mut self,
        schema: &Node<'a>,
        spec: &mut ResponseSpec,
    ) -> Option<Node<'a>> {
        let key = self.envelope.as_ref()?.key.clone();
        let target = self.object_target(schema)?;
        let mut shape = self.shape(&target);
        let payload = shape.properties.shift_remove(key.as_str())?;
        // An answer of nothing but the payload is in no envelope.
        if shape.properties.is_empty() {
            return None;
        }
        shape.required.clear();
        if shape.additional.take().is_some() {
            let message = "free keys beside a payload in its envelope";
            self.report.add(Fate::Dropped, &target.pointer, message);
        }
        let around = self.object(shape, "Envelope", None);
        if let Some(envelope) = &mut self.envelope {
            for (wire, field) in around.fields {
                envelope.add(wire, field);
            }
        }
        spec.envelope = NAME.to_owned();
        spec.payload = push("", &key);
        Some(payload)
    }
}
