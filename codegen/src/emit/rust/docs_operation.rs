//! Documentation of an operation: what it does, its HTTP line, limits, page and example.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    docs::{both, english_line},
    example,
    view::OperationView,
};
use crate::{
    emit::markdown,
    model::{Operation, RateKey, RateLimit},
};

/// On the method that starts the call: everything, with an example.
pub(super) fn method(context: &Context<'_>, view: &OperationView<'_>) -> String {
    let operation = view.operation;
    let mut doc = prose(operation);
    doc.push_str(&facts(operation));
    if let Some(example) = example(context, operation) {
        doc.push_str("\n\n");
        doc.push_str(&example);
    }
    doc
}

/// On the request: where to read more.
pub(super) fn request(view: &OperationView<'_>) -> String {
    let (handle, method) = (&view.handle, &view.names.method);
    let summary = english_line(&view.operation.summary);
    format!("Request of [`{method}`]({handle}::{method}): {summary}")
}

/// The documented example. It stands once, for a test compiles it.
fn example(context: &Context<'_>, operation: &Operation) -> Option<String> {
    let code = example::of(context, operation)?;
    let crate_name = context.options.crate_name.as_deref();
    let fence = match crate_name.is_some() {
        true => "no_run",
        false => "ignore",
    };
    let name = crate_name.unwrap_or("client");
    let source = markdown::code(&operation.document.page, 1);
    Some(format!(
        "# Example\n\nThe documented one, of {source}:\n\n```{fence}\n# async fn example(client: {name}::Client) -> \
         Result<(), Box<dyn std::error::Error>> {{\n{code}\n# Ok(())\n# }}\n```"
    ))
}

/// `#[deprecated]`, where the vendor advises against the operation.
pub(super) fn deprecated(operation: &Operation) -> Option<TokenStream> {
    // rustdoc reads the note as Markdown.
    let note = markdown::inline(&operation.deprecated.as_ref()?.en);
    Some(quote!(#[deprecated(note = #note)]))
}

fn prose(operation: &Operation) -> String {
    let mut doc = both(&operation.summary);
    if let Some(description) = &operation.description {
        doc.push_str("\n\n");
        doc.push_str(&both(description));
    }
    doc
}

/// The HTTP line, what repeating does, limits, and the page.
fn facts(operation: &Operation) -> String {
    let auth = operation
        .auth
        .as_ref()
        .map_or("no token".to_owned(), |auth| {
            markdown::code(&auth.to_string(), 1)
        });
    let also = operation.also_auth.iter();
    let auth = also.fold(auth, |auth, also| {
        format!("{auth} or {}", markdown::code(&also.to_string(), 1))
    });
    let repeat = if operation.idempotent {
        "idempotent"
    } else {
        "not idempotent"
    };
    let mut doc = format!(
        "\n\n{}, {auth}, {repeat}.",
        markdown::code(
            &format!(
                "{} {}",
                operation.method.as_str(),
                operation.path_template()
            ),
            1
        )
    );
    if !operation.rate_limits.is_empty() {
        let limits: Vec<String> = operation.rate_limits.iter().map(limit).collect();
        doc.push_str(&format!("\n\nLimits: {}.", limits.join("; ")));
    }
    let page = markdown::code(&operation.document.page, 1);
    doc.push_str(&format!("\n\nDocument: {page}"));
    if let Some(heading) = &operation.document.heading {
        doc.push_str(&format!(", “{}”", markdown::inline(heading)));
    }
    doc.push('.');
    doc
}

/// A limit in words.
pub(crate) fn limit(limit: &RateLimit) -> String {
    let what = match &limit.counts {
        Some(list) => format!("items of {}", markdown::code(&list.to_string(), 1)),
        None => "calls".to_owned(),
    };
    let window = match limit.seconds {
        1 => "second".to_owned(),
        60 => "minute".to_owned(),
        seconds => format!("{seconds} seconds"),
    };
    let key = match &limit.per {
        RateKey::Parameter(parameter) => {
            format!("per {}", markdown::code(&parameter.to_string(), 1))
        }
        RateKey::App => "per app".to_owned(),
    };
    let shared = match &limit.shared {
        Some(budget) => format!(", shared as {}", markdown::code(budget, 1)),
        None => String::new(),
    };
    format!("{} {what} per {window} {key}{shared}", limit.limit)
}
