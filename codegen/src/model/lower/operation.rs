//! Operations.

use super::{Scope, Source, Unresolved, field, inputs::inputs, response};
use crate::{
    language::{self, OperationFile},
    model::{
        Batch, Body, BodyShape, Id, Input, InputId, Location, Operation, Page, Pagination,
        PathPart, RateKey, RateLimit,
    },
};

pub(super) fn operation(scope: &Scope<'_>, source: Source<'_>) -> Result<Operation, Unresolved> {
    let file = source.operation;
    let request = &file.request;
    let named = inputs(request).into_iter();
    let inputs = named.map(|input| {
        Ok(Input {
            location: input.location,
            field: field::field(scope, input.name, input.wire, &input.spec)?,
        })
    });
    let inputs = inputs.collect::<Result<Vec<Input>, _>>()?;
    let finder = Finder {
        scope,
        inputs: &inputs,
    };
    let also_auth = request.also_auth.iter().map(|name| scope.auth(name));
    Ok(Operation {
        id: file.operation.clone(),
        resource: source.resource.to_owned(),
        file: source.path.to_owned(),
        summary: file.summary.clone(),
        description: file.description.clone(),
        document: file.document.clone(),
        deprecated: file.deprecated.clone(),
        idempotent: file.idempotent,
        method: request.method,
        path: finder.path(&request.path)?,
        auth: match request.auth.as_str() {
            "none" => None,
            name => Some(scope.auth(name)?),
        },
        also_auth: also_auth.collect::<Result<_, _>>()?,
        body: finder.body(request)?,
        response: response::response(scope, &file.response)?,
        errors: file.errors.clone(),
        rate_limits: finder.rate_limits(file)?,
        pagination: finder.pagination(file)?,
        batch: finder.batch(file)?,
        types: scope.own_types(),
        examples: file.examples.clone(),
        disagreements: file.disagreements.clone(),
        inputs,
    })
}

/// Finds the inputs that other parts of an operation refer to.
struct Finder<'a> {
    scope: &'a Scope<'a>,
    inputs: &'a [Input],
}

impl Finder<'_> {
    /// The first input that is so.
    fn find(&self, is: impl Fn(&Input) -> bool) -> Option<InputId> {
        let index = self.inputs.iter().position(is)?;
        Some(Id::new(index, &self.inputs[index].field.name))
    }

    /// The input of this name in code.
    fn input(&self, name: &str) -> Result<InputId, Unresolved> {
        self.find(|input| input.field.name == name)
            .ok_or_else(|| self.scope.undeclared("input", name))
    }

    fn optional(&self, name: Option<&String>) -> Result<Option<InputId>, Unresolved> {
        name.map(|name| self.input(name)).transpose()
    }

    fn path(&self, template: &str) -> Result<Vec<PathPart<InputId>>, Unresolved> {
        let parts = PathPart::split(template).into_iter();
        let parts = parts.map(|part| {
            part.try_map(|wire| {
                self.find(|input| input.location == Location::Path && input.field.wire == wire)
                    .ok_or_else(|| self.scope.undeclared("path parameter", wire))
            })
        });
        parts.collect()
    }

    fn body(&self, request: &language::RequestSpec) -> Result<Option<Body>, Unresolved> {
        let Some(body) = &request.body else {
            return Ok(None);
        };
        // Of the body's inputs only its value and its free keys have no wire name.
        let unnamed =
            self.find(|input| input.location == Location::Body && input.field.wire.is_empty());
        let shape = match (&body.value, unnamed) {
            (Some(_), Some(value)) => BodyShape::Value(value),
            (None, additional) => BodyShape::Fields { additional },
            (Some(_), None) => return Err(self.scope.undeclared("input", "body")),
        };
        Ok(Some(Body {
            media: body.media,
            shape,
            max_bytes: body.max_bytes,
        }))
    }

    fn rate_limits(&self, file: &OperationFile) -> Result<Vec<RateLimit>, Unresolved> {
        let limits = file.rate_limits.iter().map(|limit| {
            let per = match (limit.per, &limit.parameter) {
                (language::RateKey::App, None) => RateKey::App,
                (language::RateKey::Parameter, Some(name)) => RateKey::Parameter(self.input(name)?),
                _ => {
                    let message = "`per: parameter` and `parameter` go together";
                    return Err(self.scope.unresolved(message));
                }
            };
            Ok(RateLimit {
                limit: limit.limit,
                seconds: limit.seconds,
                per,
                counts: self.optional(limit.counts.as_ref())?,
                shared: limit.shared.clone(),
                page: limit.page.clone(),
                description: limit.description.clone(),
            })
        });
        limits.collect()
    }

    fn pagination(&self, file: &OperationFile) -> Result<Option<Pagination>, Unresolved> {
        let Some(page) = &file.pagination else {
            return Ok(None);
        };
        let by = match (page.by, page.next.clone()) {
            (language::Page::Cursor, Some(next)) => Page::Cursor { next },
            (language::Page::Number, None) => Page::Number {
                first: page.first.unwrap_or(1),
            },
            (language::Page::LastId, Some(next)) => Page::LastId {
                next,
                inclusive: page.inclusive,
            },
            _ => {
                let message = "`next` does not fit this kind of paging";
                return Err(self.scope.unresolved(message));
            }
        };
        Ok(Some(Pagination {
            by,
            parameter: self.input(&page.parameter)?,
            size: self.optional(page.size.as_ref())?,
            items: page.items.clone(),
        }))
    }

    fn batch(&self, file: &OperationFile) -> Result<Option<Batch>, Unresolved> {
        let Some(batch) = &file.batch else {
            return Ok(None);
        };
        let field = self.input(&batch.field)?;
        let cap = self.inputs[field.index()].field.constraints.max_items;
        let cap = cap.ok_or_else(|| {
            self.scope
                .unresolved(format!("`{field}` has no `max_items` to be split by"))
        })?;
        Ok(Some(Batch { field, cap }))
    }
}
