//! What comes back: the payload's type, and how the static description names its place.

use super::{
    Context,
    code::{Code, Ident, Number, code},
    declared::object,
    docs::{self, lines},
    expression::Scope,
    literal::{literal, optional, texts},
};
use crate::model::{ErrorBody, Operation, PartialResult, Payload, SuccessRule, Usage};

/// The usage of what comes back only.
pub(super) const RESPONSE: Usage = Usage {
    request: false,
    response: true,
};

/// The payload's type, where it is the operation's own.
pub(super) fn output(context: &Context<'_>, operation: &Operation) -> Code {
    let Payload::Object { object: fields, .. } = &operation.response.payload else {
        return Code::new();
    };
    let ident = &context.names.operation(operation).output;
    let request = &context.names.operation(operation).request;
    let mut doc = format!("What [`{request}`] gives.");
    if let Some(text) = &operation.response.description {
        doc.push_str("\n\n");
        doc.push_str(&docs::both(text));
    }
    object(
        context,
        fields,
        ident,
        &lines(&doc),
        RESPONSE,
        Scope::Resource,
    )
}

/// The type of `Operation::Output`.
pub(super) fn output_type(context: &Context<'_>, operation: &Operation) -> Code {
    match &operation.response.payload {
        Payload::Value { ty, .. } => context.rust_type(ty, Scope::Resource),
        Payload::Object { .. } => {
            let ident = &context.names.operation(operation).output;
            code!(#ident)
        }
        Payload::Binary => code!(rt::ByteStream),
        Payload::Empty => code!(()),
    }
}

/// The type of `Operation::Envelope`.
pub(super) fn envelope_type(context: &Context<'_>, operation: &Operation) -> Code {
    match &operation.response.envelope {
        Some(name) => {
            let ident = context.names.envelope(name);
            code!(super::#ident)
        }
        None => code!(rt::NoEnvelope),
    }
}

/// The calls that say of an `rt::OperationSpec` what comes back.
pub(super) fn spec(operation: &Operation) -> Code {
    let response = &operation.response;
    let status = (response.status != [200]).then(|| {
        let status = response.status.iter().map(|status| Number(*status));
        code!(.status(&[#(#status),*]))
    });
    let body = match &response.payload {
        Payload::Value { pointer, .. } | Payload::Object { pointer, .. } if pointer.is_empty() => {
            None
        }
        Payload::Value { pointer, .. } | Payload::Object { pointer, .. } => {
            Some(code!(.payload(#pointer)))
        }
        Payload::Binary => Some(code!(.body(rt::BodyKind::Binary))),
        Payload::Empty => Some(code!(.body(rt::BodyKind::Empty))),
    };
    let success = response.success.as_ref().map(|rule| {
        let rule = success_rule(rule);
        code!(.success(#rule))
    });
    let partial = response.partial.as_ref().map(|partial| {
        let partial = self::partial(partial);
        code!(.partial(#partial))
    });
    let error_body = error_body_ident(&response.error_body);
    code!(#status #body #success .error_body(&super::#error_body) #partial)
}

fn success_rule(SuccessRule { at, equals }: &SuccessRule) -> Code {
    let equals = equals.iter().map(literal);
    code!(rt::SuccessRule { at: #at, equals: &[#(#equals),*] })
}

fn partial(
    PartialResult {
        at,
        item,
        reason,
        success,
    }: &PartialResult,
) -> Code {
    let item = optional(item.as_deref());
    let reason = optional(reason.as_deref());
    let success = match success.as_ref().map(success_rule) {
        Some(rule) => code!(Some(#rule)),
        None => code!(None),
    };
    code!(rt::PartialSpec { at: #at, item: #item, reason: #reason, success: #success })
}

/// The name of the static that describes an error body's shape.
fn error_body_ident(name: &str) -> Ident {
    super::names::ident(&format!("{}_ERROR_BODY", name.to_uppercase()))
}

/// The statics that describe the shapes of error bodies.
pub(super) fn error_bodies(context: &Context<'_>) -> Code {
    let bodies = context
        .model
        .service
        .error_bodies
        .iter()
        .map(|(name, body)| {
            let ident = error_body_ident(name);
            let ErrorBody {
                error,
                message,
                code,
                exception,
            } = body;
            let list = |pointers: &[String]| texts(pointers.iter().map(String::as_str));
            let (error, message, code, exception) =
                (list(error), list(message), list(code), list(exception));
            code! {
                static #ident: rt::ErrorBodySpec = rt::ErrorBodySpec {
                    error: #error, message: #message, code: #code, exception: #exception,
                };
            }
        });
    code! { #(#bodies)* }
}
