//! Error tables: an error type with a variant for each row, and the rows.

use super::{
    Context,
    code::{Code, Ident, Number, code},
    docs::{self, lines},
    names,
};
use crate::{
    model::{ErrorRow, Operation, Retry, Text},
    pattern,
};

/// The operation's error type.
pub(super) fn operation_error(context: &Context<'_>, operation: &Operation) -> Code {
    let names = context.names.operation(operation);
    let (ident, request) = (&names.error, &names.request);
    let page = &operation.document.page;
    let doc = lines(&format!(
        "Why the server refused [`{request}`].\n\nOne variant per row of the error table of `{page}`."
    ));
    let rows = rows(&operation.errors);
    code! {
        rt::errors! {
            #doc
            pub enum #ident { #(#rows,)* }
            of Operation #page or super::CommonError
        }
    }
}

/// The type of the service's common rows.
pub(super) fn common_error(context: &Context<'_>) -> Code {
    let service = &context.model.service;
    let page = &service.document.page;
    let doc = lines(&format!(
        "Errors that every operation may meet: the common error table of `{page}`."
    ));
    let rows = rows(&service.errors);
    code! {
        rt::errors! {
            #doc
            pub enum CommonError { #(#rows,)* }
            of Service #page
        }
    }
}

/// The rows of a table as `rt::errors!` takes them.
fn rows(rows: &[ErrorRow]) -> Vec<Code> {
    let idents = names::rows(rows.iter().map(|row| row.id.as_str()));
    let rows = rows.iter().zip(&idents).enumerate();
    rows.map(|(index, (row, ident))| self::row(index, row, ident))
        .collect()
}

fn row(index: usize, row: &ErrorRow, ident: &Ident) -> Code {
    let ErrorRow { id, status, .. } = row;
    let (index, status) = (Number(index), Number(*status));
    let names = pattern::captures(row);
    let captures = names.iter().map(|name| {
        let ident = names::field(name);
        match row.secret.contains(name) {
            true => code!(#ident: rt::Secret),
            false => code!(#ident: String),
        }
    });
    let captures = (!names.is_empty()).then(|| code!((#(#captures),*)));
    let error = row.error.iter().map(|error| code!(error(#error)));
    let code = row.code.iter().map(|code| {
        let code = Number(*code);
        code!(code(#code))
    });
    let message = row.message.iter().map(|message| code!(message(#message)));
    let pattern = row.pattern.iter().map(|pattern| code!(pattern(#pattern)));
    let secret = (!row.secret.is_empty()).then(|| {
        let names = &row.secret;
        code!(secret(#(#names),*))
    });
    let cause = row.cause.as_ref().map(|cause| text("cause", cause));
    let remedy = row.remedy.as_ref().map(|remedy| text("remedy", remedy));
    let retry = match row.retry {
        Retry::Never => None,
        Retry::Throttled => Some(code!(retry(Throttled))),
        Retry::Transient => Some(code!(retry(Transient))),
        Retry::RefreshToken => Some(code!(retry(RefreshToken))),
    };
    let page = row.page.iter().map(|page| code!(page(#page)));
    code! {
        #index #ident #captures #id #status #(#error)* #(#code)* #(#message)* #(#pattern)* #secret
            #cause #remedy #retry #(#page)*
    }
}

/// A text in both languages, and as documentation where that has to be another one.
fn text(word: &str, text: &Text) -> Code {
    let word = names::ident(word);
    let (en, zh) = (
        text.en.trim(),
        text.zh.as_deref().unwrap_or_default().trim(),
    );
    let shown = docs::both_inline(text);
    let joined = match zh {
        "" => en.to_owned(),
        zh => format!("{en} {zh}"),
    };
    let zh = (!zh.is_empty()).then(|| code!(, #zh));
    let shown = (shown != joined).then(|| code!(shown(#shown)));
    code!(#word(#en #zh) #shown)
}
