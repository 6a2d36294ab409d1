//! Responses.

use super::{Scope, Unresolved, field};
use crate::{
    language::ResponseSpec,
    model::{Payload, Response},
};

pub(super) fn response(scope: &Scope<'_>, spec: &ResponseSpec) -> Result<Response, Unresolved> {
    let envelope = scope.service.envelopes.get(&spec.envelope);
    let error_body = spec
        .error_body
        .as_deref()
        .or_else(|| envelope?.error_body.as_deref());
    Ok(Response {
        status: spec.status.clone(),
        envelope: scope.envelope(&spec.envelope)?,
        payload: payload(scope, spec)?,
        success: spec.success.clone().or_else(|| envelope?.success.clone()),
        error_body: scope.error_body(error_body)?,
        partial: spec.partial.clone(),
        description: spec.description.clone(),
    })
}

fn payload(scope: &Scope<'_>, spec: &ResponseSpec) -> Result<Payload, Unresolved> {
    let pointer = spec.payload.clone();
    Ok(if spec.binary {
        Payload::Binary
    } else if spec.empty {
        Payload::Empty
    } else if let Some(ty) = &spec.ty {
        let ty = scope.ty(ty)?;
        Payload::Value { pointer, ty }
    } else {
        let object = field::object(scope, &spec.fields, spec.additional.as_ref())?;
        Payload::Object { pointer, object }
    })
}
