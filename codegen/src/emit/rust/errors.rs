//! Error tables: an enum with a variant for each row, and the rows as data.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    docs::{self, lines},
    literal::integer,
    names::{self, Ident},
    view::OperationView,
};
use crate::{
    emit::markdown,
    model::{ErrorRow, Retry, Text},
    pattern,
};

/// The operation's error type.
pub(super) fn operation(view: &OperationView<'_>) -> TokenStream {
    let operation = view.operation;
    let page = &operation.document.page;
    let doc = format!(
        "Why the server refused [`{}`]: a variant for each row of the error table of {}.",
        view.names.request,
        markdown::code(page, 1)
    );
    let table = Table {
        ident: &view.names.error,
        rows_ident: &view.names.errors,
        rows: &operation.errors,
        page,
        doc,
    };
    table.emit(&quote!(Operation), Some(&quote!(super::CommonError)))
}

/// The type of the service's common rows.
pub(super) fn common(context: &Context<'_>) -> TokenStream {
    let service = &context.model.service;
    let page = &service.document.page;
    let table = Table {
        ident: &names::ident("CommonError"),
        rows_ident: &names::ident("COMMON_ERRORS"),
        rows: &service.errors,
        page,
        doc: format!(
            "Errors that every operation may meet: the common error table of {}.",
            markdown::code(page, 1)
        ),
    };
    table.emit(&quote!(Service), None)
}

struct Table<'m> {
    ident: &'m Ident,
    rows_ident: &'m Ident,
    rows: &'m [ErrorRow],
    page: &'m str,
    doc: String,
}

impl Table<'_> {
    fn emit(&self, source: &TokenStream, common: Option<&TokenStream>) -> TokenStream {
        let Self {
            ident, rows_ident, ..
        } = self;
        let idents = names::rows(self.rows.iter().map(|row| row.id.as_str()));
        let rows = || self.rows.iter().zip(&idents);
        let variants = rows().map(|(row, ident)| variant(row, ident));
        let matches = rows().enumerate().map(|(index, (row, ident))| {
            let index = integer(index as u64);
            let captures = captures(row).map(|(_, capture)| capture);
            let captures: Vec<Ident> = captures.collect();
            let captures = (!captures.is_empty()).then(|| quote!({ #(#captures),* }));
            quote!(#index => #ident #captures)
        });
        let stated = self.rows.iter().map(|row| self::row(row, self.page));
        let or = common.map(|common| quote!(or #common));
        let common = common.map(|common| {
            quote! {
                /// A row of the service's common error table.
                Common(#common),
            }
        });
        let doc = lines(&self.doc);
        let rows_doc = lines(&format!("The rows of [`{ident}`]."));
        quote! {
            #doc
            #[derive(Debug, Clone, PartialEq, Eq)]
            #[non_exhaustive]
            pub enum #ident {
                #(#variants,)*
                #common
                /// No document knows this response; the error keeps its bytes.
                Undocumented,
            }
            rt::error_rows!(#source #ident { #(#matches),* } #or);

            #rows_doc
            pub static #rows_ident: &[rt::ErrorRow] = &[#(#stated),*];
        }
    }
}

/// What a row's pattern captures: the names, and the fields of its variant.
fn captures(row: &ErrorRow) -> impl Iterator<Item = (String, Ident)> {
    let names = pattern::captures(row).into_iter();
    names.map(|name| {
        let ident = names::field(&name);
        (name, ident)
    })
}

fn variant(row: &ErrorRow, ident: &Ident) -> TokenStream {
    let doc = lines(&docs::row(row));
    let fields = captures(row).map(|(name, ident)| {
        let ty = match row.secret.contains(&name) {
            true => quote!(rt::Secret),
            false => quote!(String),
        };
        let doc = lines(&format!("{} of the message.", markdown::code(&name, 1)));
        quote!(#doc #ident: #ty)
    });
    let fields: Vec<TokenStream> = fields.collect();
    let fields = (!fields.is_empty()).then(|| quote!({ #(#fields),* }));
    quote!(#doc #ident #fields)
}

fn row(row: &ErrorRow, page: &str) -> TokenStream {
    let (id, status) = (&row.id, integer(row.status));
    let page = row.page.as_deref().unwrap_or(page);
    let error = row.error.iter().map(|error| quote!(.error(#error)));
    let code = row.code.iter().map(|code| {
        let code = integer(*code);
        quote!(.code(#code))
    });
    let message = row.message.iter().map(|text| quote!(.message(#text)));
    let pattern = row.pattern.iter().map(|text| quote!(.pattern(#text)));
    let secret = (!row.secret.is_empty()).then(|| {
        let names = &row.secret;
        quote!(.secret(&[#(#names),*]))
    });
    let cause = row.cause.iter().map(|cause| text("cause", cause));
    let remedy = row.remedy.iter().map(|remedy| text("remedy", remedy));
    let retry = match row.retry {
        Retry::Never => None,
        Retry::Throttled => Some(quote!(.retry(rt::Retry::Throttled))),
        Retry::Transient => Some(quote!(.retry(rt::Retry::Transient))),
        Retry::RefreshToken => Some(quote!(.retry(rt::Retry::RefreshToken))),
    };
    quote! {
        rt::ErrorRow::new(#id, #status, #page)
            #(#error)* #(#code)* #(#message)* #(#pattern)* #secret #(#cause)* #(#remedy)* #retry
    }
}

/// A text in both languages.
fn text(method: &str, text: &Text) -> TokenStream {
    let method = names::ident(method);
    let (en, zh) = (
        text.en.trim(),
        text.zh.as_deref().unwrap_or_default().trim(),
    );
    quote!(.#method(#en, #zh))
}
