//! An operation: its static description, its request as plain data, and how that is written and read.

use super::{
    Context, builder,
    code::{Code, Number, code},
    declared::is_additional,
    docs::lines,
    docs_operation, error,
    expression::{Subject, checks},
    names, response,
};
use crate::model::{
    BodyShape, Input, ListStyle, Location, Media, Operation, Page, PathPart, RateKey, TypeExpr,
};

/// Everything of one operation: the declaration of request, builder, method and description, then
/// paging, batching and the types of what comes back.
pub(super) fn emit(context: &Context<'_>, operation: &Operation) -> Code {
    let declaration = declaration(context, operation);
    let output = response::output(context, operation);
    let error = error::operation_error(context, operation);
    let paging = paging(context, operation);
    let batching = batching(context, operation);
    code! { #declaration #paging #batching #output #error }
}

fn declaration(context: &Context<'_>, operation: &Operation) -> Code {
    let names = context.names.operation(operation);
    let (request, builder, method, error) =
        (&names.request, &names.builder, &names.method, &names.error);
    let handle = &context.names.resource(&operation.resource).handle;
    let doc = lines(&docs_operation::operation(operation));
    let arguments = builder::arguments(context, operation);
    let inputs = builder::inputs(context, operation);
    let example = docs_operation::example(context, operation).map(|text| lines(&text));
    let deprecated = docs_operation::deprecated(operation);
    let on_method =
        (example.is_some() || deprecated.is_some()).then(|| code!(method { #deprecated #example }));
    let output = response::output_type(context, operation);
    let envelope = response::envelope_type(context, operation);
    let encode = encode(context, operation);
    let spec = spec(context, operation);
    let with = with(context, operation);
    code! {
        rt::operation! {
            #doc
            pub struct #request { #(#inputs,)* }
            by #handle.#method(#(#arguments),*) -> #builder;
            #on_method
            gives(#output, #error, #envelope);
            encode(this, request) { #encode }
            #spec
            #with
        }
    }
}

/// What an operation has beside the rest.
fn with(context: &Context<'_>, operation: &Operation) -> Option<Code> {
    let options = context.options;
    let words: Vec<Code> = [
        operation.pagination.is_some().then(|| code!(pages)),
        operation.batch.is_some().then(|| code!(batches)),
        options.features.then(|| code!(blocking)),
        match (options.features, options.conformance) {
            (true, _) => Some(code!(conformance)),
            (false, true) => Some(code!(registered)),
            (false, false) => None,
        },
    ]
    .into_iter()
    .flatten()
    .collect();
    (!words.is_empty()).then(|| code!(with #(#words)*))
}

/// The inputs that the caller sets: all but the constants.
pub(super) fn given(operation: &Operation) -> impl Iterator<Item = &Input> {
    operation
        .inputs
        .iter()
        .filter(|input| input.field.constant.is_none())
}

/// Whether the request's field is the bare value.
pub(super) fn is_bare(input: &Input) -> bool {
    input.field.required_in_request || is_additional(&input.field)
}

/// What the documents say, but for the table of errors, which is the error type's.
fn spec(context: &Context<'_>, operation: &Operation) -> Code {
    let names = context.names.operation(operation);
    let Operation { id, resource, .. } = operation;
    let spec = &names.spec;
    let method = names::ident(operation.method.as_str());
    let path = operation.path_template();
    let document = &operation.document.page;
    let auth = operation.auth.iter().map(|auth| code!(.auth(#auth)));
    let idempotent = operation.idempotent.then(|| code!(.idempotent()));
    let response = response::spec(operation);
    let limits = operation.rate_limits.iter().map(|limit| {
        let count = Number(limit.limit);
        let seconds = Number(limit.seconds);
        let new = match (limit.per, &limit.parameter) {
            (RateKey::Parameter, Some(parameter)) => code!(each(#parameter, #count, #seconds)),
            _ => code!(app(#count, #seconds)),
        };
        let counts = limit.counts.iter().map(|counts| code!(.counts(#counts)));
        let shared = limit.shared.iter().map(|shared| code!(.shared(#shared)));
        code!(rt::RateLimit::#new #(#counts)* #(#shared)*)
    });
    let limits = (!operation.rate_limits.is_empty()).then(|| code!(.rate_limits(&[#(#limits),*])));
    code! {
        spec #spec(#resource, #id, #method, #path, #document) #(#auth)* #idempotent #response #limits;
    }
}

fn encode(context: &Context<'_>, operation: &Operation) -> Code {
    let mut statements = Code::new();
    for input in given(operation) {
        let name = names::field(&input.field.name);
        let at = &input.field.name;
        if is_bare(input) {
            statements.extend(checks(context, &input.field, at, &Subject::Field(&name)));
        } else {
            let inner = checks(context, &input.field, at, &Subject::Value);
            if !inner.is_empty() {
                statements.extend(code!(if let Some(value) = &this.#name { #inner }));
            }
        }
    }
    statements.extend(rates(operation));
    for part in &operation.path {
        statements.extend(match part {
            PathPart::Literal(text) => code!(request.literal(#text);),
            PathPart::Parameter(wire) => {
                let input = operation
                    .inputs_in(Location::Path)
                    .find(|input| input.field.wire == *wire);
                input
                    .map(|input| text_value(input, "segment"))
                    .unwrap_or_default()
            }
        });
    }
    for input in operation.inputs_in(Location::Query) {
        statements.extend(text_value(input, "query"));
    }
    for input in operation.inputs_in(Location::Header) {
        statements.extend(text_value(input, "header"));
    }
    statements.extend(body(operation));
    statements
}

/// A value written into path, query or header.
fn text_value(input: &Input, method: &str) -> Code {
    let field = &input.field;
    let name = names::field(&field.name);
    let wire = &field.wire;
    let single = names::ident(method);
    let list = names::ident(&format!("{method}_list"));
    if let Some(constant) = &field.constant {
        let text = constant
            .as_str()
            .map_or_else(|| constant.to_string(), str::to_owned);
        return code!(request.#single(#wire, #text)?;);
    }
    let write = |value: Code| match (&field.ty, input.location, field.style) {
        (TypeExpr::List(_), Location::Query, ListStyle::Repeat) => {
            code!(request.#list(#wire, #value, rt::ListStyle::Repeat)?;)
        }
        (TypeExpr::List(_), Location::Query, ListStyle::Comma) => {
            code!(request.#list(#wire, #value, rt::ListStyle::Comma)?;)
        }
        (TypeExpr::List(_), ..) => code!(request.#list(#wire, #value)?;),
        _ => code!(request.#single(#wire, #value)?;),
    };
    if is_bare(input) {
        write(code!(&this.#name))
    } else {
        let write = write(code!(value));
        code!(if let Some(value) = &this.#name { #write })
    }
}

/// What the rate limiter must know of this call.
fn rates(operation: &Operation) -> Code {
    let mut statements = Code::new();
    let mut told = Vec::new();
    for limit in &operation.rate_limits {
        for (name, is_cost) in [(&limit.parameter, false), (&limit.counts, true)] {
            let Some(input) = name.as_deref().and_then(|name| operation.input(name)) else {
                continue;
            };
            if told.contains(&(&input.field.name, is_cost)) {
                continue;
            }
            told.push((&input.field.name, is_cost));
            let (name, ident) = (&input.field.name, names::field(&input.field.name));
            statements.extend(match (is_cost, is_bare(input)) {
                (true, true) => code!(request.cost(#name, this.#ident.len());),
                (true, false) => {
                    code!(request.cost(#name, this.#ident.as_ref().map_or(0, Vec::len));)
                }
                (false, true) => code!(request.rate_key(#name, &this.#ident);),
                (false, false) => {
                    code!(if let Some(value) = &this.#ident { request.rate_key(#name, value); })
                }
            });
        }
    }
    statements
}

fn body(operation: &Operation) -> Code {
    let Some(body) = &operation.body else {
        return Code::new();
    };
    let inputs: Vec<&Input> = operation.inputs_in(Location::Body).collect();
    match (body.media, &body.shape, inputs.first()) {
        (Media::Multipart, ..) => multipart(&inputs),
        (media, BodyShape::Value, Some(input)) => {
            let name = names::field(&input.field.name);
            match media {
                Media::Binary => code!(request.binary(this.#name.bytes.clone())?;),
                Media::Form => code!(request.form(&this.#name)?;),
                _ => code!(request.json(&this.#name);),
            }
        }
        (media, ..) => {
            let (members, more) = members(&inputs);
            match media {
                Media::Form => code!(request.form_object(&[#(#members),*], &[#(#more),*])?;),
                _ => code!(request.json_object(&[#(#members),*], &[#(#more),*]);),
            }
        }
    }
}

/// The members of a body that is an object, the constant ones first, and the values whose own members
/// stand beside them.
fn members(inputs: &[&Input]) -> (Vec<Code>, Vec<Code>) {
    let constants = inputs.iter().filter_map(|input| {
        let wire = &input.field.wire;
        let value = super::literal::plain(input.field.constant.as_ref()?);
        Some(code!((#wire, rt::given(&#value))))
    });
    let (rest, keyed): (Vec<&Input>, Vec<&Input>) = inputs
        .iter()
        .filter(|input| input.field.constant.is_none())
        .partition(|input| input.field.flatten);
    let keyed = keyed.into_iter().map(|input| {
        let (wire, name) = (&input.field.wire, names::field(&input.field.name));
        code!((#wire, rt::given(&this.#name)))
    });
    let rest = rest.into_iter().map(|input| {
        let name = names::field(&input.field.name);
        code!(&this.#name)
    });
    (constants.chain(keyed).collect(), rest.collect())
}

/// The parts of a multipart body: those that are always there, then those that are given.
fn multipart(inputs: &[&Input]) -> Code {
    let part = |input: &Input, place: Code, reference: Code| {
        let wire = &input.field.wire;
        if input.field.ty == TypeExpr::File {
            code!(rt::Part::file(#wire, #place.clone()))
        } else {
            code!(rt::Part::text(#wire, #reference))
        }
    };
    let (always, given): (Vec<&Input>, Vec<&Input>) = inputs
        .iter()
        .partition(|input| is_bare(input) || input.field.constant.is_some());
    let always = always.into_iter().map(|input| {
        let (wire, name) = (&input.field.wire, names::field(&input.field.name));
        match &input.field.constant {
            Some(constant) => {
                let text = constant
                    .as_str()
                    .map_or_else(|| constant.to_string(), str::to_owned);
                code!(rt::Part::text(#wire, #text))
            }
            None => part(input, code!(this.#name), code!(&this.#name)),
        }
    });
    let parts = code!(Vec::from([#(#always),*]));
    if given.is_empty() {
        return code!(request.multipart(#parts)?;);
    }
    let given = given.into_iter().map(|input| {
        let name = names::field(&input.field.name);
        let part = part(input, code!(value), code!(value));
        code!(if let Some(value) = &this.#name { parts.push(#part); })
    });
    code!(let mut parts = #parts; #(#given)* request.multipart(parts)?;)
}

fn paging(context: &Context<'_>, operation: &Operation) -> Code {
    let Some(page) = &operation.pagination else {
        return Code::new();
    };
    let Some(input) = operation.input(&page.parameter) else {
        return Code::new();
    };
    let ident = &context.names.operation(operation).request;
    let parameter = names::field(&input.field.name);
    let some = |value: Code| {
        if is_bare(input) {
            value
        } else {
            code!(Some(#value))
        }
    };
    let items = &page.items;
    let pointer = page.next.as_deref().unwrap_or_default();
    let go_on = match page.by {
        Page::Cursor => {
            let value = some(code!(cursor));
            code! {
                let Some(cursor) = response.pointer_text(#pointer).filter(|cursor| !cursor.is_empty()) else {
                    return Ok(None);
                };
                let mut next = self.clone();
                next.#parameter = #value;
                Ok(Some(next))
            }
        }
        Page::LastId => {
            let value = some(code!(last));
            // An inclusive page that holds one item holds the one that was asked for: nothing follows.
            let end = page
                .inclusive
                .then(|| code!(if index == 0 && self.#parameter.is_some() { return Ok(None); }));
            code! {
                let Some(index) = response.pointer_len(#items).checked_sub(1) else { return Ok(None) };
                #end
                let last = format!(concat!(#items, "/{}", #pointer), index);
                let Some(last) = response.pointer_text(&last) else { return Ok(None) };
                let mut next = self.clone();
                next.#parameter = #value;
                Ok(Some(next))
            }
        }
        Page::Number => {
            let first = Number(page.first);
            let current = if is_bare(input) {
                code!(self.#parameter)
            } else {
                code!(self.#parameter.unwrap_or(#first))
            };
            let value = some(code!(#current.saturating_add(1)));
            let size = page.size.as_deref().and_then(|size| operation.input(size));
            let full = size.map(|size| {
                let name = names::field(&size.field.name);
                let default = size.field.default.as_deref().and_then(serde_json::Value::as_u64).unwrap_or(1);
                let default = Number(default);
                if is_bare(size) {
                    code!(usize::try_from(self.#name).unwrap_or(usize::MAX))
                } else {
                    code!(self.#name.map_or(#default, |size| usize::try_from(size).unwrap_or(usize::MAX)))
                }
            });
            let full = full.unwrap_or_else(|| code!(1));
            code! {
                if response.pointer_len(#items) < (#full).max(1) {
                    return Ok(None);
                }
                let mut next = self.clone();
                next.#parameter = #value;
                Ok(Some(next))
            }
        }
    };
    code! {
        impl rt::Paginated for #ident {
            fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> { #go_on }
        }
    }
}

fn batching(context: &Context<'_>, operation: &Operation) -> Code {
    let Some(batch) = &operation.batch else {
        return Code::new();
    };
    let Some(input) = operation.input(&batch.field) else {
        return Code::new();
    };
    let Some(cap) = input.field.constraints.max_items else {
        return Code::new();
    };
    let ident = &context.names.operation(operation).request;
    let name = names::field(&input.field.name);
    let cap = Number(cap);
    let (list, value) = if is_bare(input) {
        (code!(self.#name), code!(items.to_vec()))
    } else {
        (
            code!(self.#name.as_deref().unwrap_or_default()),
            code!(Some(items.to_vec())),
        )
    };
    code! {
        impl rt::Batched for #ident {
            const CAP: usize = #cap;
            fn split(&self) -> Vec<Self> {
                let parts = #list.chunks(Self::CAP).map(|items| {
                    let mut part = self.clone();
                    part.#name = #value;
                    part
                });
                parts.collect()
            }
        }
    }
}
