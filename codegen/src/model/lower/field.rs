//! Fields.

use indexmap::IndexMap;

use super::{Scope, Unresolved};
use crate::{
    language::{self, Bounds, FieldSpec, Required},
    model::{Constraints, Field, ListStyle, Object, Text, TypeExpr},
    names::{Unique, snake},
};

/// Fields that stand side by side, each with its name in code and on the wire.
pub(crate) fn named(
    specs: &IndexMap<String, FieldSpec>,
) -> impl Iterator<Item = (String, &str, &FieldSpec)> {
    let mut unique = Unique::default();
    specs.iter().map(move |(wire, spec)| {
        let name = name(&mut unique, spec.alias.as_deref(), wire);
        (name, wire.as_str(), spec)
    })
}

/// A name in code that no neighbour has: the alias, else one made of the wire name.
pub(super) fn name(unique: &mut Unique, alias: Option<&str>, wire: &str) -> String {
    unique.take(alias.map_or_else(|| snake(wire), str::to_owned), "_")
}

/// Fields that stand side by side.
pub(super) fn fields(
    scope: &Scope<'_>,
    specs: &IndexMap<String, FieldSpec>,
) -> Result<Vec<Field>, Unresolved> {
    named(specs)
        .map(|(name, wire, spec)| field(scope, name, wire, spec))
        .collect()
}

/// An object with the field for its free keys.
pub(super) fn object(
    scope: &Scope<'_>,
    specs: &IndexMap<String, FieldSpec>,
    additional: Option<&language::TypeExpr>,
) -> Result<Object, Unresolved> {
    let fields = fields(scope, specs)?;
    let additional = match additional {
        Some(ty) => {
            let mut unique = Unique::reserving(fields.iter().map(|field| field.name.as_str()));
            let name = unique.take("additional", "_");
            Some(Box::new(additional_field(name, scope.ty(ty)?)))
        }
        None => None,
    };
    Ok(Object { fields, additional })
}

/// The field for the free keys of an object.
fn additional_field(name: String, values: TypeExpr) -> Field {
    Field {
        name,
        wire: String::new(),
        ty: TypeExpr::Map(Box::new(values)),
        required_in_request: false,
        required_in_response: false,
        nullable: false,
        secret: false,
        flatten: true,
        constant: None,
        default: None,
        style: ListStyle::Comma,
        constraints: Constraints::default(),
        deprecated: None,
        description: Some(Text {
            en: "Keys beside the documented ones.".to_owned(),
            zh: Some("文档所列字段之外的键。".to_owned()),
        }),
        assumed: false,
    }
}

pub(super) fn field(
    scope: &Scope<'_>,
    name: String,
    wire: &str,
    spec: &FieldSpec,
) -> Result<Field, Unresolved> {
    Ok(Field {
        name,
        wire: wire.to_owned(),
        ty: scope.ty(&spec.ty)?,
        required_in_request: matches!(spec.required, Required::Always | Required::Request),
        required_in_response: matches!(spec.required, Required::Always | Required::Response),
        nullable: spec.nullable,
        secret: spec.secret,
        flatten: spec.flatten,
        constant: spec.constant.clone(),
        default: spec.default.clone(),
        style: spec.style,
        constraints: constraints(spec),
        deprecated: spec.deprecated.clone(),
        description: spec.description.clone(),
        assumed: spec.assumed,
    })
}

/// The bounds of a field's value.
pub(crate) fn constraints(spec: &FieldSpec) -> Constraints {
    let inner = |bounds: &Option<Box<Bounds>>| {
        let bounds = Bounds::clone(bounds.as_ref()?);
        Some(Box::new(constraints(
            &bounds.of(language::TypeExpr::String),
        )))
    };
    Constraints {
        min_length: spec.min_length,
        max_length: spec.max_length,
        max_bytes: spec.max_bytes,
        characters: spec.characters.clone(),
        min: spec.min,
        max: spec.max,
        min_items: spec.min_items,
        max_items: spec.max_items,
        keys: inner(&spec.keys),
        each: inner(&spec.each),
    }
}
