//! The inputs of a request.

use std::borrow::Cow;

use super::field;
use crate::{
    language::{FieldSpec, RequestSpec, Required, TypeExpr},
    model::{Location, PathPart},
    names::Unique,
};

/// An input with its name in code.
#[derive(Clone, Debug)]
pub(crate) struct NamedInput<'s> {
    pub(crate) name: String,
    pub(crate) location: Location,
    /// Empty for a body's value and for free keys.
    pub(crate) wire: &'s str,
    pub(crate) spec: Cow<'s, FieldSpec>,
}

impl NamedInput<'_> {
    /// Whether a request must carry it.
    pub(crate) fn is_required(&self) -> bool {
        matches!(self.spec.required, Required::Always | Required::Request)
    }
}

/// The inputs of a request: path parameters in the path's order, then query, headers and body.
///
/// A placeholder without a parameter is passed over.
pub(crate) fn inputs<'s>(request: &'s RequestSpec) -> Vec<NamedInput<'s>> {
    let mut inputs = Vec::new();
    let mut unique = Unique::default();
    let mut add = |location, wire: &'s str, spec: Cow<'s, FieldSpec>| {
        let name = field::name(&mut unique, spec.alias.as_deref(), wire);
        inputs.push(NamedInput {
            name,
            location,
            wire,
            spec,
        });
    };
    for part in PathPart::split(&request.path) {
        let PathPart::Parameter(wire) = part else {
            continue;
        };
        if let Some((wire, spec)) = request.path_parameters.get_key_value(wire) {
            add(Location::Path, wire, Cow::Owned(required(spec)));
        }
    }
    let kinds = [
        (Location::Query, &request.query),
        (Location::Header, &request.headers),
    ];
    let body = request.body.as_ref();
    let body_fields = body.map(|body| (Location::Body, &body.fields));
    for (location, fields) in kinds.into_iter().chain(body_fields) {
        for (wire, spec) in fields {
            add(location, wire, Cow::Borrowed(spec));
        }
    }
    if let Some(value) = body.and_then(|body| body.value.as_ref()) {
        let mut value = required(value);
        value.alias.get_or_insert_with(|| "body".to_owned());
        add(Location::Body, "", Cow::Owned(value));
    } else if let Some(additional) = body.and_then(|body| body.additional.as_ref()) {
        add(Location::Body, "", Cow::Owned(free_keys(additional)));
    }
    inputs
}

/// The same, required in a request whatever its spec says.
fn required(spec: &FieldSpec) -> FieldSpec {
    FieldSpec {
        required: Required::Always,
        ..spec.clone()
    }
}

/// The field for the free keys of a body.
fn free_keys(values: &TypeExpr) -> FieldSpec {
    let mut field = FieldSpec::new(TypeExpr::Map(Box::new(values.clone())));
    field.alias = Some("additional".to_owned());
    field.flatten = true;
    field
}
