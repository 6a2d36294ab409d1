//! What comes back: the payload's type, and how the static description names its place.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context, docs,
    literal::{integer, literal, optional},
    names::{self, Ident},
    rust_type::Scope,
    types,
    view::{ObjectView, OperationView},
};
use crate::model::{ErrorBody, Operation, PartialResult, Payload, SuccessRule, Usage};

/// The usage of what comes back only.
pub(super) const RESPONSE: Usage = Usage {
    request: false,
    response: true,
};

/// The payload's type, where it is the operation's own.
pub(super) fn output(context: &Context<'_>, view: &OperationView<'_>) -> Option<TokenStream> {
    let operation = view.operation;
    let Payload::Object { object, .. } = &operation.response.payload else {
        return None;
    };
    let mut doc = format!("Payload of [`{}`].", view.names.request);
    if let Some(text) = &operation.response.description {
        doc.push_str("\n\n");
        doc.push_str(&docs::both(text));
    }
    let ident = view.names.output.clone();
    let view = ObjectView::new(context, object, ident, &doc, RESPONSE, Scope::Resource);
    Some(types::object(&view, &TokenStream::new()))
}

/// The calls that say of an `rt::OperationSpec` what comes back.
pub(super) fn description(operation: &Operation) -> TokenStream {
    let response = &operation.response;
    let status = (response.status != [200]).then(|| {
        let status = response.status.iter().map(|status| integer(*status));
        quote!(.status(&[#(#status),*]))
    });
    let body = match &response.payload {
        Payload::Value { pointer, .. } | Payload::Object { pointer, .. } if pointer.is_empty() => {
            None
        }
        Payload::Value { pointer, .. } | Payload::Object { pointer, .. } => {
            Some(quote!(.payload(#pointer)))
        }
        Payload::Binary => Some(quote!(.body(rt::BodyKind::Binary))),
        Payload::Empty => Some(quote!(.body(rt::BodyKind::Empty))),
    };
    let success = response.success.as_ref().map(|rule| {
        let rule = success_rule(rule);
        quote!(.success(#rule))
    });
    let partial = response.partial.as_ref().map(|partial| {
        let partial = self::partial(partial);
        quote!(.partial(#partial))
    });
    let error_body = error_body_ident(response.error_body.name());
    quote!(#status #body #success .error_body(&super::#error_body) #partial)
}

fn success_rule(SuccessRule { at, equals }: &SuccessRule) -> TokenStream {
    let equals = equals.iter().map(literal);
    quote!(rt::SuccessRule { at: #at, equals: &[#(#equals),*] })
}

fn partial(
    PartialResult {
        at,
        item,
        reason,
        success,
    }: &PartialResult,
) -> TokenStream {
    let item = optional(item.as_deref());
    let reason = optional(reason.as_deref());
    let success = match success.as_ref().map(success_rule) {
        Some(rule) => quote!(Some(#rule)),
        None => quote!(None),
    };
    quote!(rt::PartialSpec { at: #at, item: #item, reason: #reason, success: #success })
}

/// The name of the static that describes an error body's shape.
fn error_body_ident(name: &str) -> Ident {
    names::ident(&format!("{}_ERROR_BODY", name.to_uppercase()))
}

/// The statics that describe the shapes of error bodies.
pub(super) fn error_bodies(context: &Context<'_>) -> TokenStream {
    let bodies = context.model.service.error_bodies.iter();
    let bodies = bodies.map(|(name, body)| {
        let ident = error_body_ident(name);
        let ErrorBody {
            error,
            message,
            code,
            exception,
        } = body;
        quote! {
            static #ident: rt::ErrorBodySpec = rt::ErrorBodySpec {
                error: &[#(#error),*],
                message: &[#(#message),*],
                code: &[#(#code),*],
                exception: &[#(#exception),*],
            };
        }
    });
    quote!(#(#bodies)*)
}
