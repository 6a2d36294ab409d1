//! Error tables: the rows as statics, the operation's error type with a variant per row.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::{
    Context,
    docs::{self, lines},
    names,
};
use crate::{
    model::{ErrorRow, Operation, Retry, Text},
    pattern,
};

/// The rows as a slice of `rt::ErrorRow`.
pub(super) fn rows(rows: &[ErrorRow], page: &str) -> TokenStream {
    let rows = rows.iter().map(|row| {
        let ErrorRow { id, status, .. } = row;
        let status = Literal::u16_unsuffixed(*status);
        let document = row.page.as_deref().unwrap_or(page);
        let error = row.error.iter().map(|error| quote!(.error(#error)));
        let code = row.code.iter().map(|code| {
            let code = Literal::i64_unsuffixed(*code);
            quote!(.code(#code))
        });
        let message = row.message.iter().map(|message| quote!(.message(#message)));
        let pattern = row.pattern.iter().map(|pattern| quote!(.pattern(#pattern)));
        let secret = (!row.secret.is_empty()).then(|| {
            let names = &row.secret;
            quote!(.secret(&[#(#names),*]))
        });
        let cause = text(row.cause.as_ref(), "cause");
        let remedy = text(row.remedy.as_ref(), "remedy");
        let retry = match row.retry {
            Retry::Never => None,
            Retry::Throttled => Some(quote!(.retry(rt::Retry::Throttled))),
            Retry::Transient => Some(quote!(.retry(rt::Retry::Transient))),
            Retry::RefreshToken => Some(quote!(.retry(rt::Retry::RefreshToken))),
        };
        quote! {
            rt::ErrorRow::new(#id, #status, #document)
                #(#error)* #(#code)* #(#message)* #(#pattern)* #secret #cause #remedy #retry
        }
    });
    quote!(&[#(#rows),*])
}

fn text(text: Option<&Text>, method: &str) -> Option<TokenStream> {
    let text = text?;
    let method = names::ident(method);
    let (en, zh) = (
        text.en.trim(),
        text.zh.as_deref().unwrap_or_default().trim(),
    );
    Some(quote!(.#method(#en, #zh)))
}

/// The operation's error type.
pub(super) fn operation_error(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let ident = &context.names.operation(operation).error;
    let request = &context.names.operation(operation).request;
    let doc = format!(
        "Why the server refused [`{request}`].\n\nOne variant per row of the error table of `{}`.",
        operation.document.page
    );
    error_enum(ident, &operation.errors, Table::Operation, &lines(&doc))
}

/// The type of the service's common rows.
pub(super) fn common_error(context: &Context<'_>) -> TokenStream {
    let service = &context.model.service;
    let doc = format!(
        "Errors that every operation may meet: the common error table of `{}`.",
        service.document.page
    );
    let ident = names::ident("CommonError");
    error_enum(&ident, &service.errors, Table::Service, &lines(&doc))
}

fn error_enum(ident: &Ident, rows: &[ErrorRow], source: Table, doc: &TokenStream) -> TokenStream {
    let idents = names::rows(rows.iter().map(|row| row.id.as_str()));
    let captures: Vec<Vec<Ident>> = rows
        .iter()
        .map(|row| {
            pattern::captures(row)
                .iter()
                .map(|name| names::field(name))
                .collect()
        })
        .collect();
    let variants = rows
        .iter()
        .zip(&idents)
        .zip(&captures)
        .map(|((row, ident), captures)| {
            let doc = lines(&row_doc(row));
            let body = (!captures.is_empty()).then(|| {
                let names = pattern::captures(row);
                let fields = captures.iter().zip(&names).map(|(ident, name)| {
                    let (ty, more) = match row.secret.contains(name) {
                        true => (quote!(rt::Secret), " It is not printed."),
                        false => (quote!(String), ""),
                    };
                    let doc = lines(&format!("`{ident}` of the message.{more}"));
                    quote!(#doc #ident: #ty)
                });
                quote!({ #(#fields),* })
            });
            quote!(#doc #ident #body)
        });
    let arms = idents
        .iter()
        .zip(&captures)
        .enumerate()
        .map(|(index, (ident, captures))| {
            let index = Literal::usize_unsuffixed(index);
            let at = (0..captures.len()).map(Literal::usize_unsuffixed);
            let body = (!captures.is_empty()).then(|| quote!({ #(#captures = #at),* }));
            quote!(#index #ident #body)
        });
    let (common, common_type) = match source {
        Table::Service => (None, None),
        Table::Operation => (
            Some(quote! {
                /// A row of the service's common error table.
                Common(super::CommonError),
            }),
            Some(quote!(super::CommonError)),
        ),
    };
    let source = names::ident(source.name());
    quote! {
        #doc
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants,)*
            #common
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(#ident #source { #(#arms),* } #common_type);
    }
}

/// Whose error table.
#[derive(Clone, Copy)]
enum Table {
    Operation,
    Service,
}

impl Table {
    fn name(self) -> &'static str {
        match self {
            Self::Operation => "Operation",
            Self::Service => "Service",
        }
    }
}

/// Status, type and message, then cause and remedy.
fn row_doc(row: &ErrorRow) -> String {
    let mut doc = format!("`{}", row.status);
    if let Some(error) = row.error.as_deref().filter(|error| !error.is_empty()) {
        doc.push_str(&format!(" {error}"));
    }
    if let Some(code) = row.code {
        doc.push_str(&format!(" {code}"));
    }
    doc.push('`');
    if let Some(message) = row.pattern.as_deref().or(row.message.as_deref()) {
        doc.push_str(&format!(": {}", code_span(message.trim())));
    }
    for (title, text) in [("Cause", &row.cause), ("Remedy", &row.remedy)] {
        if let Some(text) = text {
            doc.push_str(&format!("\n\n{title}: {}", docs::both_inline(text)));
        }
    }
    doc
}

/// Text as Markdown code, whatever backticks it holds.
pub(super) fn code_span(text: &str) -> String {
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}
