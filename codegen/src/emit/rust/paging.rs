//! Operations whose result comes in pages, and operations whose long list is split over several calls.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    literal::integer,
    view::{FieldView, OperationView},
};
use crate::model::{Page, Pagination};

/// `Paginated`, where the result comes in pages.
pub(super) fn paginated(view: &OperationView<'_>) -> Option<TokenStream> {
    let page = view.operation.pagination.as_ref()?;
    let parameter = view.input(view.operation.input(&page.parameter))?;
    let request = &view.names.request;
    let next = match &page.by {
        Page::Cursor { next } => by_cursor(next, parameter),
        Page::LastId { next, inclusive } => by_last_id(&page.items, next, *inclusive, parameter),
        Page::Number { first } => by_number(view, page, *first, parameter),
    };
    Some(quote! {
        impl rt::Paginated for #request {
            fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> {
                #next
            }
        }
    })
}

/// The request for the next page: this one with another value.
fn with(parameter: &FieldView<'_>, value: TokenStream) -> TokenStream {
    let (ident, value) = (&parameter.ident, parameter.held(value));
    quote! {
        let mut next = self.clone();
        next.#ident = #value;
        Ok(Some(next))
    }
}

fn by_cursor(pointer: &str, parameter: &FieldView<'_>) -> TokenStream {
    let next = with(parameter, quote!(cursor));
    quote! {
        let Some(cursor) = response.pointer_text(#pointer).filter(|cursor| !cursor.is_empty()) else {
            return Ok(None);
        };
        #next
    }
}

fn by_last_id(
    items: &str,
    pointer: &str,
    inclusive: bool,
    parameter: &FieldView<'_>,
) -> TokenStream {
    let ident = &parameter.ident;
    // An inclusive page of one item holds the one that was asked for: nothing follows.
    let end = inclusive.then(|| {
        quote! {
            if index == 0 && self.#ident.is_some() {
                return Ok(None);
            }
        }
    });
    let next = with(parameter, quote!(last));
    quote! {
        let Some(index) = response.pointer_len(#items).checked_sub(1) else {
            return Ok(None);
        };
        #end
        let last = format!(concat!(#items, "/{}", #pointer), index);
        let Some(last) = response.pointer_text(&last) else {
            return Ok(None);
        };
        #next
    }
}

fn by_number(
    view: &OperationView<'_>,
    page: &Pagination,
    first: i64,
    parameter: &FieldView<'_>,
) -> TokenStream {
    let (items, ident, first) = (&page.items, &parameter.ident, integer(first));
    let current = match parameter.is_option {
        false => quote!(self.#ident),
        true => quote!(self.#ident.unwrap_or(#first)),
    };
    let next = with(parameter, quote!(#current.saturating_add(1)));
    let size = page.size.as_ref().map(|id| view.operation.input(id));
    let size = size.and_then(|size| view.input(size)).map(|size| {
        let (name, default) = (&size.ident, size.field.default.as_deref());
        let default = integer(default.and_then(serde_json::Value::as_u64).unwrap_or(1));
        match size.is_option {
            false => quote!(usize::try_from(self.#name).unwrap_or(usize::MAX)),
            true => quote! {
                self.#name.map_or(#default, |size| usize::try_from(size).unwrap_or(usize::MAX))
            },
        }
    });
    let size = size.unwrap_or_else(|| quote!(1usize));
    quote! {
        let size = #size;
        if response.pointer_len(#items) < size.max(1) {
            return Ok(None);
        }
        #next
    }
}

/// `Batched`, where a long list is split.
pub(super) fn batched(view: &OperationView<'_>) -> Option<TokenStream> {
    let batch = view.operation.batch.as_ref()?;
    let list = view.input(view.operation.input(&batch.field))?;
    let cap = integer(batch.cap);
    let (request, ident) = (&view.names.request, &list.ident);
    let items = match list.is_option {
        false => quote!(self.#ident),
        true => quote!(self.#ident.as_deref().unwrap_or_default()),
    };
    let value = list.held(quote!(items.to_vec()));
    Some(quote! {
        impl rt::Batched for #request {
            const CAP: usize = #cap;

            fn split(&self) -> Vec<Self> {
                let parts = #items.chunks(Self::CAP).map(|items| {
                    let mut part = self.clone();
                    part.#ident = #value;
                    part
                });
                parts.collect()
            }
        }
    })
}
