//! An operation: its static description, its request as plain data, and how that is written and read.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context, builder,
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
pub(super) fn emit(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let declaration = declaration(context, operation);
    let output = response::output(context, operation);
    let error = error::operation_error(context, operation);
    let paging = paging(context, operation);
    let batching = batching(context, operation);
    quote! { #declaration #paging #batching #output #error }
}

fn declaration(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let names = context.names.operation(operation);
    let (request, builder, method, error) =
        (&names.request, &names.builder, &names.method, &names.error);
    let handle = &context.names.resource(&operation.resource).handle;
    let doc = lines(&docs_operation::operation(operation));
    let arguments = builder::arguments(context, operation);
    let inputs = builder::inputs(context, operation);
    let example = docs_operation::example(context, operation).map(|text| lines(&text));
    let deprecated = docs_operation::deprecated(operation);
    let on_method = (example.is_some() || deprecated.is_some())
        .then(|| quote!(method { #deprecated #example }));
    let output = response::output_type(context, operation);
    let envelope = response::envelope_type(context, operation);
    let encode = encode(context, operation);
    let spec = spec(context, operation);
    let with = with(context, operation);
    quote! {
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
fn with(context: &Context<'_>, operation: &Operation) -> Option<TokenStream> {
    let options = context.options;
    let words: Vec<TokenStream> = [
        operation.pagination.is_some().then(|| quote!(pages)),
        operation.batch.is_some().then(|| quote!(batches)),
        options.features.then(|| quote!(blocking)),
        match (options.features, options.conformance) {
            (true, _) => Some(quote!(conformance)),
            (false, true) => Some(quote!(registered)),
            (false, false) => None,
        },
    ]
    .into_iter()
    .flatten()
    .collect();
    (!words.is_empty()).then(|| quote!(with #(#words)*))
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
fn spec(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let names = context.names.operation(operation);
    let Operation { id, resource, .. } = operation;
    let spec = &names.spec;
    let method = names::ident(operation.method.as_str());
    let path = operation.path_template();
    let document = &operation.document.page;
    let auth = operation.auth.iter().map(|auth| quote!(.auth(#auth)));
    let idempotent = operation.idempotent.then(|| quote!(.idempotent()));
    let response = response::spec(operation);
    let limits = operation.rate_limits.iter().map(|limit| {
        let count = proc_macro2::Literal::u32_unsuffixed(limit.limit);
        let seconds = proc_macro2::Literal::u32_unsuffixed(limit.seconds);
        let new = match (limit.per, &limit.parameter) {
            (RateKey::Parameter, Some(parameter)) => quote!(each(#parameter, #count, #seconds)),
            _ => quote!(app(#count, #seconds)),
        };
        let counts = limit.counts.iter().map(|counts| quote!(.counts(#counts)));
        let shared = limit.shared.iter().map(|shared| quote!(.shared(#shared)));
        quote!(rt::RateLimit::#new #(#counts)* #(#shared)*)
    });
    let limits = (!operation.rate_limits.is_empty()).then(|| quote!(.rate_limits(&[#(#limits),*])));
    quote! {
        spec #spec(#resource, #id, #method, #path, #document) #(#auth)* #idempotent #response #limits;
    }
}

fn encode(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let mut statements = TokenStream::new();
    for input in given(operation) {
        let name = names::field(&input.field.name);
        let at = &input.field.name;
        if is_bare(input) {
            statements.extend(checks(context, &input.field, at, &Subject::Field(&name)));
        } else {
            let inner = checks(context, &input.field, at, &Subject::Value);
            if !inner.is_empty() {
                statements.extend(quote!(if let Some(value) = &this.#name { #inner }));
            }
        }
    }
    statements.extend(rates(operation));
    for part in &operation.path {
        statements.extend(match part {
            PathPart::Literal(text) => quote!(request.literal(#text);),
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
fn text_value(input: &Input, method: &str) -> TokenStream {
    let field = &input.field;
    let name = names::field(&field.name);
    let wire = &field.wire;
    let single = names::ident(method);
    let list = names::ident(&format!("{method}_list"));
    if let Some(constant) = &field.constant {
        let text = constant
            .as_str()
            .map_or_else(|| constant.to_string(), str::to_owned);
        return quote!(request.#single(#wire, #text)?;);
    }
    let write = |value: TokenStream| match (&field.ty, input.location, field.style) {
        (TypeExpr::List(_), Location::Query, ListStyle::Repeat) => {
            quote!(request.#list(#wire, #value, rt::ListStyle::Repeat)?;)
        }
        (TypeExpr::List(_), Location::Query, ListStyle::Comma) => {
            quote!(request.#list(#wire, #value, rt::ListStyle::Comma)?;)
        }
        (TypeExpr::List(_), ..) => quote!(request.#list(#wire, #value)?;),
        _ => quote!(request.#single(#wire, #value)?;),
    };
    if is_bare(input) {
        write(quote!(&this.#name))
    } else {
        let write = write(quote!(value));
        quote!(if let Some(value) = &this.#name { #write })
    }
}

/// What the rate limiter must know of this call.
fn rates(operation: &Operation) -> TokenStream {
    let mut statements = TokenStream::new();
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
                (true, true) => quote!(request.cost(#name, this.#ident.len());),
                (true, false) => {
                    quote!(request.cost(#name, this.#ident.as_ref().map_or(0, Vec::len));)
                }
                (false, true) => quote!(request.rate_key(#name, &this.#ident);),
                (false, false) => {
                    quote!(if let Some(value) = &this.#ident { request.rate_key(#name, value); })
                }
            });
        }
    }
    statements
}

fn body(operation: &Operation) -> TokenStream {
    let Some(body) = &operation.body else {
        return TokenStream::new();
    };
    let inputs: Vec<&Input> = operation.inputs_in(Location::Body).collect();
    match (body.media, &body.shape, inputs.first()) {
        (Media::Multipart, ..) => multipart(&inputs),
        (media, BodyShape::Value, Some(input)) => {
            let name = names::field(&input.field.name);
            match media {
                Media::Binary => quote!(request.binary(this.#name.bytes.clone())?;),
                Media::Form => quote!(request.form(&this.#name)?;),
                _ => quote!(request.json(&this.#name);),
            }
        }
        (media, ..) => {
            let (members, more) = members(&inputs);
            match media {
                Media::Form => quote!(request.form_object(&[#(#members),*], &[#(#more),*])?;),
                _ => quote!(request.json_object(&[#(#members),*], &[#(#more),*]);),
            }
        }
    }
}

/// The members of a body that is an object, the constant ones first, and the values whose own members
/// stand beside them.
fn members(inputs: &[&Input]) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let constants = inputs.iter().filter_map(|input| {
        let wire = &input.field.wire;
        let value = super::literal::plain(input.field.constant.as_ref()?);
        Some(quote!((#wire, &#value)))
    });
    let (rest, keyed): (Vec<&Input>, Vec<&Input>) = inputs
        .iter()
        .filter(|input| input.field.constant.is_none())
        .partition(|input| input.field.flatten);
    let keyed = keyed.into_iter().map(|input| {
        let (wire, name) = (&input.field.wire, names::field(&input.field.name));
        quote!((#wire, &this.#name))
    });
    let rest = rest.into_iter().map(|input| {
        let name = names::field(&input.field.name);
        quote!(&this.#name)
    });
    (constants.chain(keyed).collect(), rest.collect())
}

/// The parts of a multipart body: those that are always there, then those that are given.
fn multipart(inputs: &[&Input]) -> TokenStream {
    let part = |input: &Input, place: TokenStream, reference: TokenStream| {
        let wire = &input.field.wire;
        if input.field.ty == TypeExpr::File {
            quote!(rt::Part::file(#wire, #place.clone()))
        } else {
            quote!(rt::Part::text(#wire, #reference))
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
                quote!(rt::Part::text(#wire, #text))
            }
            None => part(input, quote!(this.#name), quote!(&this.#name)),
        }
    });
    let parts = quote!(Vec::from([#(#always),*]));
    if given.is_empty() {
        return quote!(request.multipart(#parts)?;);
    }
    let given = given.into_iter().map(|input| {
        let name = names::field(&input.field.name);
        let part = part(input, quote!(value), quote!(value));
        quote!(if let Some(value) = &this.#name { parts.push(#part); })
    });
    quote!(let mut parts = #parts; #(#given)* request.multipart(parts)?;)
}

fn paging(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let Some(page) = &operation.pagination else {
        return TokenStream::new();
    };
    let Some(input) = operation.input(&page.parameter) else {
        return TokenStream::new();
    };
    let ident = &context.names.operation(operation).request;
    let parameter = names::field(&input.field.name);
    let some = |value: TokenStream| {
        if is_bare(input) {
            value
        } else {
            quote!(Some(#value))
        }
    };
    let items = &page.items;
    let pointer = page.next.as_deref().unwrap_or_default();
    let go_on = match page.by {
        Page::Cursor => {
            let value = some(quote!(cursor));
            quote! {
                let Some(cursor) = response.pointer_text(#pointer).filter(|cursor| !cursor.is_empty()) else {
                    return Ok(None);
                };
                let mut next = self.clone();
                next.#parameter = #value;
                Ok(Some(next))
            }
        }
        Page::LastId => {
            let value = some(quote!(last));
            // An inclusive page that holds one item holds the one that was asked for: nothing follows.
            let end = page
                .inclusive
                .then(|| quote!(if index == 0 && self.#parameter.is_some() { return Ok(None); }));
            quote! {
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
            let first = proc_macro2::Literal::i64_unsuffixed(page.first);
            let current = if is_bare(input) {
                quote!(self.#parameter)
            } else {
                quote!(self.#parameter.unwrap_or(#first))
            };
            let value = some(quote!(#current.saturating_add(1)));
            let size = page.size.as_deref().and_then(|size| operation.input(size));
            let full = size.map(|size| {
                let name = names::field(&size.field.name);
                let default = size.field.default.as_ref().and_then(serde_json::Value::as_u64).unwrap_or(1);
                let default = proc_macro2::Literal::u64_unsuffixed(default);
                if is_bare(size) {
                    quote!(usize::try_from(self.#name).unwrap_or(usize::MAX))
                } else {
                    quote!(self.#name.map_or(#default, |size| usize::try_from(size).unwrap_or(usize::MAX)))
                }
            });
            let full = full.unwrap_or_else(|| quote!(1));
            quote! {
                if response.pointer_len(#items) < (#full).max(1) {
                    return Ok(None);
                }
                let mut next = self.clone();
                next.#parameter = #value;
                Ok(Some(next))
            }
        }
    };
    quote! {
        impl rt::Paginated for #ident {
            fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> { #go_on }
        }
    }
}

fn batching(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let Some(batch) = &operation.batch else {
        return TokenStream::new();
    };
    let Some(input) = operation.input(&batch.field) else {
        return TokenStream::new();
    };
    let Some(cap) = input.field.constraints.max_items else {
        return TokenStream::new();
    };
    let ident = &context.names.operation(operation).request;
    let name = names::field(&input.field.name);
    let cap = proc_macro2::Literal::u64_unsuffixed(cap);
    let (list, value) = if is_bare(input) {
        (quote!(self.#name), quote!(items.to_vec()))
    } else {
        (
            quote!(self.#name.as_deref().unwrap_or_default()),
            quote!(Some(items.to_vec())),
        )
    };
    quote! {
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
