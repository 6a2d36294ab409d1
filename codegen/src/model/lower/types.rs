//! Declared types.

use super::{Scope, Unresolved, field};
use crate::{
    language::{EnumDef, TypeDef, UnionDef},
    model::{
        EnumValue, Enumeration, OperationId, Type, TypeKind, Union, Usage, Variant, WireValue,
    },
    names::Unique,
};

/// The types that a file declares; `owner` is the operation whose file it is.
pub(super) fn all(scope: &Scope<'_>, owner: Option<&OperationId>) -> Result<Vec<Type>, Unresolved> {
    let types = scope.types.iter().map(|(name, def)| {
        Ok(Type {
            name: name.clone(),
            owner: owner.cloned(),
            description: def.description.clone(),
            usage: Usage::default(),
            kind: kind(scope, name, def)?,
        })
    });
    types.collect()
}

fn kind(scope: &Scope<'_>, name: &str, def: &TypeDef) -> Result<TypeKind, Unresolved> {
    match (&def.enumeration, &def.object, &def.union) {
        (Some(def), None, None) => enumeration(scope, def).map(TypeKind::Enum),
        (None, Some(def), None) => {
            field::object(scope, &def.fields, def.additional.as_ref()).map(TypeKind::Object)
        }
        (None, None, Some(def)) => union(scope, def).map(TypeKind::Union),
        _ => {
            let message = format!("the type `{name}` is not one of enum, object and union");
            Err(scope.unresolved(message))
        }
    }
}

fn enumeration(scope: &Scope<'_>, def: &EnumDef) -> Result<Enumeration, Unresolved> {
    let mut unique = Unique::default();
    let values = def.values.iter().map(|(wire, value)| {
        Ok(EnumValue {
            name: field::name(&mut unique, value.alias.as_deref(), wire),
            wire: if def.numeric {
                let number = wire.parse();
                WireValue::Integer(
                    number.map_err(|_| scope.unresolved(format!("`{wire}` is no number")))?,
                )
            } else {
                WireValue::Text(wire.clone())
            },
            description: value.description.clone(),
        })
    });
    Ok(Enumeration {
        values: values.collect::<Result<_, _>>()?,
    })
}

fn union(scope: &Scope<'_>, def: &UnionDef) -> Result<Union, Unresolved> {
    let mut unique = Unique::default();
    let variants = def.variants.iter().map(|(wire, variant)| {
        Ok(Variant {
            name: field::name(&mut unique, variant.alias.as_deref(), wire),
            wire: wire.clone(),
            ty: scope.ty(&variant.ty)?,
            description: variant.description.clone(),
        })
    });
    Ok(Union {
        tag: def.tag.clone(),
        content: def.content.clone(),
        variants: variants.collect::<Result<_, _>>()?,
    })
}
