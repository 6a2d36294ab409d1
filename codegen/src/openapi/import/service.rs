//! The service file.

use indexmap::IndexMap;

use super::{auth::Schemes, importer::Importer, keywords::text, names, report::Fate};
use crate::language::{Document, ErrorBody, ServiceFile, Text, VERSION};

/// The words of a title that make the ID of a service.
const WORDS: usize = 4;

impl<'a> Importer<'a> {
    /// Reads the service file except for its types.
    pub(super) fn service(&mut self, page: &str, error_body: ErrorBody) -> (ServiceFile, Schemes) {
        let root = self.document.root();
        let info = root.get("info");
        let prose = |key: &str| info.as_ref().and_then(|info| text(info.str(key)));
        let title = prose("title").unwrap_or_else(|| Text {
            en: page.to_owned(),
            zh: None,
        });
        let id = root.str("x-service").map(str::to_owned);
        let base = self.base(&root);
        let (auth, schemes) = self.schemes();
        for key in ["webhooks", "x-webhooks"] {
            if let Some(node) = root.get(key) {
                let message = "webhooks: calls that the server makes";
                self.report.add(Fate::Dropped, &node.pointer, message);
            }
        }
        let file = ServiceFile {
            language: VERSION,
            service: names::service(&id.unwrap_or_else(|| first_words(&title.en))),
            description: prose("description").unwrap_or_else(|| title.clone()),
            title,
            document: Document {
                page: page.to_owned(),
                heading: None,
                date: None,
                url: None,
            },
            base,
            auth,
            error_bodies: IndexMap::from([("standard".to_owned(), error_body)]),
            envelopes: IndexMap::new(),
            headers: IndexMap::from([("Accept".to_owned(), "application/json".to_owned())]),
            errors: Vec::new(),
            types: IndexMap::new(),
        };
        (file, schemes)
    }
}

fn first_words(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().take(WORDS).collect();
    words.join(" ")
}
