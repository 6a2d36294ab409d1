//! The elements of a page, as browsers read it.

use std::cell::RefCell;

use html5ever::{
    tendril::StrTendril,
    tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, states::RawKind,
    },
};

#[derive(Default)]
struct Elements(RefCell<Vec<String>>);

impl TokenSink for Elements {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(Tag {
            kind, name, attrs, ..
        }) = token
        else {
            return TokenSinkResult::Continue;
        };
        // Line ends of prose, its code, and the languages where they differ are no structure.
        if !["br", "code", "span"].contains(&&*name) {
            let names: Vec<String> = attrs
                .iter()
                .map(|attr| attr.name.local.to_string())
                .collect();
            self.0
                .borrow_mut()
                .push(format!("{kind:?} {name} {}", names.join(" ")));
        }
        match (&*name, kind) {
            ("script", TagKind::StartTag) => TokenSinkResult::RawData(RawKind::ScriptData),
            ("title", TagKind::StartTag) => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }
}

/// The tags of a page with the names of their attributes.
pub(crate) fn elements(page: &str) -> Vec<String> {
    let tokenizer = Tokenizer::new(Elements::default(), Default::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(page));
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    tokenizer.sink.0.take()
}
