//! In which directions declared types travel.

use crate::model::{Model, Object, Payload, TypeExpr, TypeKind, Usage};

const REQUEST: Usage = Usage {
    request: true,
    response: false,
};
const RESPONSE: Usage = Usage {
    request: false,
    response: true,
};

/// Marks every declared type with the directions in which something mentions it, however far away.
pub(super) fn mark(model: &mut Model) {
    let usages = usages(model);
    for (ty, usage) in model.types.iter_mut().zip(usages) {
        ty.usage = usage;
    }
}

/// The usages of all declared types, in their order.
fn usages(model: &Model) -> Vec<Usage> {
    let mut usages = vec![Usage::default(); model.types.len()];
    let mut open = roots(model);
    while let Some((index, by)) = open.pop() {
        let usage = &mut usages[index];
        let new = Usage {
            request: usage.request | by.request,
            response: usage.response | by.response,
        };
        if *usage == new {
            continue;
        }
        *usage = new;
        let mut add = |ty: &TypeExpr| open.extend(ty.named().map(|id| (id.index(), new)));
        match &model.types[index].kind {
            TypeKind::Object(object) => mentioned(object).for_each(add),
            TypeKind::Union(union) => union.variants.iter().for_each(|v| add(&v.ty)),
            TypeKind::Enum(_) => {}
        }
    }
    usages
}

/// The types that requests, responses and envelopes mention themselves.
fn roots(model: &Model) -> Vec<(usize, Usage)> {
    let mut roots = Vec::new();
    let mut add = |ty: &TypeExpr, usage| roots.extend(ty.named().map(|id| (id.index(), usage)));
    for operation in model.operations() {
        for input in &operation.inputs {
            add(&input.field.ty, REQUEST);
        }
        match &operation.response.payload {
            Payload::Value { ty, .. } => add(ty, RESPONSE),
            Payload::Object { object, .. } => mentioned(object).for_each(|ty| add(ty, RESPONSE)),
            Payload::Binary | Payload::Empty => {}
        }
    }
    for envelope in model.service.envelopes.values() {
        mentioned(&envelope.object).for_each(|ty| add(ty, RESPONSE));
    }
    roots
}

/// The types that an object mentions.
fn mentioned(object: &Object) -> impl Iterator<Item = &TypeExpr> {
    object.all_fields().map(|field| &field.ty)
}
