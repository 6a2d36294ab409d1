//! Security schemes, and the schemes of each operation.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::{document::Node, importer::Importer, keywords::text, names, report::Fate};
use crate::{
    language::{AuthScheme, Text},
    names::Unique,
};

/// The name of each security scheme in the spec, by its name in the document.
pub(super) type Schemes = HashMap<String, String>;

/// The scheme of a call without authentication.
const NO_AUTH: &str = "none";

impl<'a> Importer<'a> {
    /// Reads the security schemes.
    pub(super) fn schemes(&mut self) -> (IndexMap<String, AuthScheme>, Schemes) {
        let mut auth = IndexMap::new();
        let mut schemes = Schemes::new();
        let mut taken = Unique::reserving([NO_AUTH]);
        let declared = self.document.at("/components/securitySchemes");
        for (name, node) in declared.map(|node| node.entries()).unwrap_or_default() {
            let Some(node) = self.resolve(&node) else {
                continue;
            };
            let Some((header, scheme)) = self.header(&node) else {
                continue;
            };
            let id = taken.take(names::value(name, "token"), "_");
            let description = text(node.str("description")).unwrap_or_else(|| Text {
                en: format!("`{name}` of the document."),
                zh: None,
            });
            let scheme = AuthScheme {
                header: header.to_owned(),
                scheme: scheme.to_owned(),
                description,
                issued_by: None,
            };
            auth.insert(id.clone(), scheme);
            schemes.insert(name.to_owned(), id);
        }
        (auth, schemes)
    }

    /// The header of a security scheme, and the prefix of its value.
    fn header(&mut self, node: &Node<'a>) -> Option<(&'a str, &'static str)> {
        let kind = node.str("type").unwrap_or_default();
        let scheme = node.str("scheme").unwrap_or_default().to_ascii_lowercase();
        match (kind, scheme.as_str(), node.str("in")) {
            ("http", "bearer", _) => Some(("Authorization", "Bearer")),
            ("http", "basic", _) => {
                let message = "basic authentication: the caller encodes name and password";
                self.report.add(Fate::Changed, &node.pointer, message);
                Some(("Authorization", "Basic"))
            }
            ("oauth2" | "openIdConnect", ..) => {
                let message = format!("`{kind}`: a bearer token that the caller obtains");
                self.report.add(Fate::Changed, &node.pointer, message);
                Some(("Authorization", "Bearer"))
            }
            ("apiKey", _, Some("header")) => {
                Some((node.str("name").unwrap_or("Authorization"), ""))
            }
            _ => {
                let message =
                    format!("authentication of the kind `{kind}` `{scheme}`, which is no header");
                self.report.add(Fate::Dropped, &node.pointer, message);
                None
            }
        }
    }

    /// The scheme of an operation, which is the first supported alternative, and the other schemes.
    pub(super) fn auth(
        &mut self,
        operation: &Node<'a>,
        schemes: &Schemes,
    ) -> (String, Vec<String>) {
        let security = operation.get("security");
        let security = security.or_else(|| self.document.root().get("security"));
        let Some(security) = security else {
            return (NO_AUTH.to_owned(), Vec::new());
        };
        let mut ids: Vec<String> = Vec::new();
        for alternative in security.items() {
            let id = self.alternative_scheme(&alternative, schemes);
            ids.extend(id.filter(|id| !ids.contains(id)));
        }
        let mut ids = ids.into_iter();
        let first = ids.next().unwrap_or_else(|| NO_AUTH.to_owned());
        let mut others: Vec<String> = ids.collect();
        if others.iter().any(|id| id == NO_AUTH) {
            let message = "that a call may do without authentication";
            self.report.add(Fate::Dropped, &security.pointer, message);
        }
        others.retain(|id| id != NO_AUTH);
        (first, others)
    }

    /// The scheme of one security requirement.
    fn alternative_scheme(&mut self, alternative: &Node<'a>, schemes: &Schemes) -> Option<String> {
        let entries = alternative.entries();
        if entries.len() > 1 {
            let message = "several schemes at once: the first";
            self.report
                .add(Fate::Changed, &alternative.pointer, message);
        }
        let Some((name, _)) = entries.first() else {
            return Some(NO_AUTH.to_owned());
        };
        let id = schemes.get(*name).cloned();
        if id.is_none() {
            let message = format!("the authentication `{name}`");
            self.report
                .add(Fate::Dropped, &alternative.pointer, message);
        }
        id
    }
}
