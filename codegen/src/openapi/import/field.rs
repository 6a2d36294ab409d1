//! Names and types of fields while they are imported.

use super::names;
use crate::{
    language::{FieldSpec, TypeExpr},
    names::{Unique, snake},
};

/// Changes the type of a field and drops the constraints and defaults of the old type.
pub(super) fn retype(field: &mut FieldSpec, ty: TypeExpr) {
    let old = std::mem::replace(field, FieldSpec::new(ty));
    field.alias = old.alias;
    field.required = old.required;
    field.nullable = old.nullable;
    field.deprecated = old.deprecated;
    field.description = old.description;
}

/// The name of a field in code.
pub(super) fn code_name(wire: &str, field: &FieldSpec) -> String {
    field.alias.clone().unwrap_or_else(|| snake(wire))
}

/// Gives a field a name in code that is unique among `taken`.
pub(super) fn assign_alias(field: &mut FieldSpec, wire: &str, taken: &mut Unique) {
    let preferred = field.alias.take();
    field.alias = names::alias(wire, preferred.as_deref(), taken);
}
