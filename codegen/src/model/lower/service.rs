//! What all operations share.

use indexmap::IndexMap;

use super::{Scope, Unresolved, field};
use crate::{
    language::{BaseSpec, EnvelopeSpec, TokenIssue as TokenIssueSpec},
    model::{
        AuthScheme, Base, Envelope, Field, FieldId, Id, InputId, Operation, OperationId, PathPart,
        Payload, Resource, Service, TokenIssue,
    },
};

pub(super) fn service(scope: &Scope<'_>, resources: &[Resource]) -> Result<Service, Unresolved> {
    let file = scope.service;
    let envelopes = file.envelopes.iter();
    let envelopes = envelopes.map(|(name, spec)| Ok((name.clone(), envelope(scope, spec)?)));
    let auth = file.auth.iter().map(|(name, scheme)| {
        let issued_by = scheme.issued_by.as_ref();
        let scheme = AuthScheme {
            header: scheme.header.clone(),
            scheme: scheme.scheme.clone(),
            description: scheme.description.clone(),
            issued_by: issued_by
                .map(|issue| token_issue(scope, resources, issue))
                .transpose()?,
        };
        Ok((name.clone(), scheme))
    });
    Ok(Service {
        id: file.service.clone(),
        title: file.title.clone(),
        description: file.description.clone(),
        document: file.document.clone(),
        base: base(scope, &file.base)?,
        auth: auth.collect::<Result<IndexMap<_, _>, _>>()?,
        headers: file.headers.clone(),
        error_bodies: file.error_bodies.clone(),
        envelopes: envelopes.collect::<Result<IndexMap<_, _>, _>>()?,
        errors: file.errors.clone(),
        types: scope.own_types(),
    })
}

fn base(scope: &Scope<'_>, spec: &BaseSpec) -> Result<Base, Unresolved> {
    let parameters = field::fields(scope, &spec.parameters)?;
    let path = PathPart::split(&spec.path).into_iter();
    let path = path.map(|part| {
        part.try_map(|wire| {
            find(&parameters, |field| field.wire == wire)
                .ok_or_else(|| scope.undeclared("path parameter", wire))
        })
    });
    let path = path.collect::<Result<_, _>>()?;
    Ok(Base {
        path,
        parameters,
        hosts: spec.hosts.clone(),
    })
}

/// The first field that is so.
fn find(fields: &[Field], is: impl Fn(&Field) -> bool) -> Option<FieldId> {
    let index = fields.iter().position(is)?;
    Some(Id::new(index, &fields[index].name))
}

fn envelope(scope: &Scope<'_>, spec: &EnvelopeSpec) -> Result<Envelope, Unresolved> {
    Ok(Envelope {
        description: spec.description.clone(),
        object: field::object(scope, &spec.fields, None)?,
        success: spec.success.clone(),
        error_body: scope.error_body(spec.error_body.as_deref())?,
    })
}

fn token_issue(
    scope: &Scope<'_>,
    resources: &[Resource],
    spec: &TokenIssueSpec,
) -> Result<TokenIssue, Unresolved> {
    let (id, operation) = find_operation(resources, &spec.operation)
        .ok_or_else(|| scope.undeclared("operation", &spec.operation))?;
    let input = |name: &str| -> Result<InputId, Unresolved> {
        let mut inputs = operation.inputs.iter();
        inputs
            .position(|input| input.field.name == name)
            .map(|index| Id::new(index, name))
            .ok_or_else(|| scope.undeclared("input", name))
    };
    let field = |name: &str| {
        let Payload::Object { object, .. } = &operation.response.payload else {
            return Err(scope.unresolved(format!("the payload of `{id}` is no object")));
        };
        find(&object.fields, |field| field.name == name)
            .ok_or_else(|| scope.undeclared("field", name))
    };
    Ok(TokenIssue {
        client_id: input(&spec.client_id)?,
        client_secret: input(&spec.client_secret)?,
        token: field(&spec.token)?,
        expires_in: field(&spec.expires_in)?,
        operation: id,
    })
}

fn find_operation<'r>(resources: &'r [Resource], id: &str) -> Option<(OperationId, &'r Operation)> {
    resources.iter().enumerate().find_map(|(at, resource)| {
        let mut operations = resource.operations.iter().enumerate();
        let (index, operation) = operations.find(|(_, operation)| operation.id == id)?;
        let id = OperationId::new(Id::new(at, &resource.id), Id::new(index, id));
        Some((id, operation))
    })
}
