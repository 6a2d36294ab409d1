//! The request of an operation: plain data, its static description, and how it is written.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    checks::checks,
    docs::lines,
    docs_operation,
    literal::{self, integer},
    names, response,
    view::{FieldView, InputView, OperationView},
};
use crate::model::{
    BodyShape, Input, InputId, ListStyle, Location, Media, Operation, PathPart, RateKey, RateLimit,
    TypeExpr,
};

/// The struct and its `Operation`.
pub(super) fn request(context: &Context<'_>, view: &OperationView<'_>) -> TokenStream {
    let names = view.names;
    let (request, error, spec) = (&names.request, &names.error, &names.spec);
    let (output, envelope) = (&view.output, &view.envelope);
    let doc = lines(&docs_operation::request(view));
    let fields = view.inputs.iter().map(|input| input.view.declaration());
    let encode = encode(context, view);
    let description = description(view);
    let description_doc = lines(&format!("What the documents say of [`{request}`]."));
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct #request { #(#fields,)* }

        impl rt::Operation for #request {
            type Output = #output;
            type Error = #error;
            type Envelope = #envelope;
            const SPEC: &'static rt::OperationSpec = &#spec;

            #[inline]
            fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                #encode
                Ok(())
            }
        }

        #description_doc
        pub static #spec: rt::OperationSpec = #description;
    }
}

/// The description of the operation, as the runtime and the kit read it.
fn description(view: &OperationView<'_>) -> TokenStream {
    let Operation { id, resource, .. } = view.operation;
    let operation = view.operation;
    let method = names::ident(operation.method.as_str());
    let path = operation.path_template();
    let page = &operation.document.page;
    let auth = operation.auth.iter().map(|auth| auth.name());
    let auth = auth.map(|auth| quote!(.auth(#auth)));
    let idempotent = operation.idempotent.then(|| quote!(.idempotent()));
    let response = response::description(operation);
    let limits = operation.rate_limits.iter().map(rate_limit);
    let limits = (!operation.rate_limits.is_empty()).then(|| quote!(.rate_limits(&[#(#limits),*])));
    let errors = &view.names.errors;
    quote! {
        rt::OperationSpec::new(rt::Method::#method, #path)
            .id(#resource, #id)
            .document(#page)
            #(#auth)* #idempotent #response #limits
            .rows(#errors)
    }
}

fn rate_limit(limit: &RateLimit) -> TokenStream {
    let (count, seconds) = (integer(limit.limit), integer(limit.seconds));
    let new = match &limit.per {
        RateKey::Parameter(parameter) => {
            let parameter = parameter.name();
            quote!(each(#parameter, #count, #seconds))
        }
        RateKey::App => quote!(app(#count, #seconds)),
    };
    let counts = limit.counts.iter().map(InputId::name);
    let counts = counts.map(|counts| quote!(.counts(#counts)));
    let shared = limit.shared.iter().map(|shared| quote!(.shared(#shared)));
    quote!(rt::RateLimit::#new #(#counts)* #(#shared)*)
}

/// The statements that check the inputs and write them.
fn encode(context: &Context<'_>, view: &OperationView<'_>) -> TokenStream {
    let checks = view.inputs.iter().map(|input| {
        let name = &input.view.field.name;
        checks(context, &input.view, name)
    });
    let rates = rates(view);
    let path = view.operation.path.iter().map(|part| match part {
        PathPart::Literal(text) => quote!(request.literal(#text);),
        PathPart::Parameter(id) => text_value(view, view.operation.input(id), "segment"),
    });
    let texts = [(Location::Query, "query"), (Location::Header, "header")];
    let texts = texts.into_iter().flat_map(|(location, method)| {
        let inputs = view.operation.inputs_in(location);
        inputs.map(move |input| text_value(view, input, method))
    });
    let body = body(view);
    quote!(#(#checks)* #rates #(#path)* #(#texts)* #body)
}

/// Writes a value into path, query or header.
fn text_value(view: &OperationView<'_>, input: &Input, method: &str) -> TokenStream {
    let field = &input.field;
    let wire = &field.wire;
    let single = names::ident(method);
    let list = names::ident(&format!("{method}_list"));
    let Some(view) = view.input(input) else {
        let text = field
            .constant
            .as_deref()
            .map(literal::text)
            .unwrap_or_default();
        return quote!(request.#single(#wire, #text)?;);
    };
    present(view, |value| {
        match (&field.ty, input.location, field.style) {
            (TypeExpr::List(_), Location::Query, ListStyle::Repeat) => {
                quote!(request.#list(#wire, #value, rt::ListStyle::Repeat)?;)
            }
            (TypeExpr::List(_), Location::Query, ListStyle::Comma) => {
                quote!(request.#list(#wire, #value, rt::ListStyle::Comma)?;)
            }
            (TypeExpr::List(_), ..) => quote!(request.#list(#wire, #value)?;),
            _ => quote!(request.#single(#wire, #value)?;),
        }
    })
}

/// Does something with a reference to the value, where there is one.
pub(super) fn present(
    view: &FieldView<'_>,
    work: impl FnOnce(TokenStream) -> TokenStream,
) -> TokenStream {
    let ident = &view.ident;
    if view.is_option {
        let work = work(quote!(#ident));
        quote!(if let Some(#ident) = &self.#ident { #work })
    } else {
        work(quote!(&self.#ident))
    }
}

/// What the rate limiter must know of this call.
fn rates(view: &OperationView<'_>) -> TokenStream {
    let mut statements = TokenStream::new();
    let mut seen = Vec::new();
    for limit in &view.operation.rate_limits {
        let inputs = [
            (limit.per.parameter(), false),
            (limit.counts.as_ref(), true),
        ];
        for (id, is_cost) in inputs {
            let input = id.map(|id| view.operation.input(id));
            let Some(view) = input.and_then(|input| view.input(input)) else {
                continue;
            };
            let (name, ident) = (&view.field.name, &view.ident);
            if seen.contains(&(name, is_cost)) {
                continue;
            }
            seen.push((name, is_cost));
            statements.extend(match (is_cost, view.is_option) {
                (true, false) => quote!(request.cost(#name, self.#ident.len());),
                (true, true) => {
                    quote!(request.cost(#name, self.#ident.as_ref().map_or(0, Vec::len));)
                }
                (false, _) => present(view, |value| quote!(request.rate_key(#name, #value);)),
            });
        }
    }
    statements
}

fn body(view: &OperationView<'_>) -> TokenStream {
    let Some(body) = &view.operation.body else {
        return TokenStream::new();
    };
    match (body.media, &body.shape) {
        (Media::Multipart, _) => multipart(view),
        (media, BodyShape::Value(id)) => {
            let name = names::field(id.name());
            match media {
                Media::Binary => quote!(request.binary(self.#name.bytes.clone())?;),
                Media::Form => quote!(request.form(&self.#name)?;),
                _ => quote!(request.json(&self.#name);),
            }
        }
        (media, BodyShape::Fields { .. }) => {
            let (members, rest) = members(view);
            let write = match media {
                Media::Form => quote!(request.form_object(&members, &[#(#rest),*])?;),
                _ => quote!(request.json_object(&members, &[#(#rest),*]);),
            };
            quote!(let members = [#(#members),*]; #write)
        }
    }
}

/// The members of a body that is an object, the constant ones first, and the values whose own members
/// stand beside them.
fn members(view: &OperationView<'_>) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let constants = view
        .operation
        .inputs_in(Location::Body)
        .filter_map(|input| {
            let wire = &input.field.wire;
            let value = literal::plain(input.field.constant.as_ref()?);
            Some(quote!((#wire, rt::as_member(&#value))))
        });
    let (rest, keyed): (Vec<&InputView<'_>>, Vec<&InputView<'_>>) = view
        .inputs_in(Location::Body)
        .partition(|input| input.view.field.flatten);
    let keyed = keyed.into_iter().map(|input| {
        let (wire, name) = (&input.view.field.wire, &input.view.ident);
        quote!((#wire, rt::as_member(&self.#name)))
    });
    let rest = rest.into_iter().map(|input| {
        let name = &input.view.ident;
        quote!(&self.#name)
    });
    (constants.chain(keyed).collect(), rest.collect())
}

/// The parts of a multipart body: those that are always there, then those that may be.
fn multipart(view: &OperationView<'_>) -> TokenStream {
    let part = |view: &FieldView<'_>, value: TokenStream, reference: TokenStream| {
        let wire = &view.field.wire;
        match view.field.ty {
            TypeExpr::File => quote!(rt::Part::file(#wire, #value.clone())),
            _ => quote!(rt::Part::text(#wire, #reference)),
        }
    };
    let mut always = Vec::new();
    let mut optional = Vec::new();
    for input in view.operation.inputs_in(Location::Body) {
        let Some(view) = view.input(input) else {
            let text = input
                .field
                .constant
                .as_deref()
                .map(literal::text)
                .unwrap_or_default();
            let wire = &input.field.wire;
            always.push(quote!(rt::Part::text(#wire, #text)));
            continue;
        };
        let ident = &view.ident;
        if view.is_option {
            let part = part(view, quote!(#ident), quote!(#ident));
            optional.push(quote!(if let Some(#ident) = &self.#ident { parts.push(#part); }));
        } else {
            always.push(part(view, quote!(self.#ident), quote!(&self.#ident)));
        }
    }
    let parts = quote!(Vec::from([#(#always),*]));
    match optional.is_empty() {
        true => quote!(request.multipart(#parts)?;),
        false => quote!(let mut parts = #parts; #(#optional)* request.multipart(parts)?;),
    }
}
