//! The service file: servers, security schemes, the shape of errors.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::{
    body::placeholders,
    document::Node,
    names,
    report::Fate,
    schema::{Schemas, text},
};
use crate::{
    language::{
        AuthScheme, BaseSpec, Document, ErrorBody, FieldSpec, Required, ServiceFile, Text,
        TypeExpr, VERSION,
    },
    names::Unique,
};

/// The schemes of the document by their names there, as names in the spec.
pub(super) type Schemes = HashMap<String, String>;

impl<'a> Schemas<'a> {
    /// The service file without types.
    pub(super) fn service(&mut self, page: &str, standard: ErrorBody) -> (ServiceFile, Schemes) {
        let root = self.document.root();
        let info = root.get("info");
        let said = |key: &str| info.as_ref().and_then(|info| text(info.str(key)));
        let title = said("title").unwrap_or_else(|| Text {
            en: page.to_owned(),
            zh: None,
        });
        let description = said("description").unwrap_or_else(|| title.clone());
        let wished = root.str("x-service").map(str::to_owned);
        let service = names::value(&wished.unwrap_or_else(|| short(&title.en)), "service");
        let base = self.base(&root);
        let (auth, schemes) = self.schemes();
        for key in ["webhooks", "x-webhooks"] {
            if let Some(node) = root.get(key) {
                self.report.add(
                    Fate::Dropped,
                    &node.pointer,
                    "webhooks: calls that the server makes",
                );
            }
        }
        let file = ServiceFile {
            language: VERSION,
            service,
            title,
            description,
            document: Document {
                page: page.to_owned(),
                heading: None,
                date: None,
                url: None,
            },
            base,
            auth,
            error_bodies: IndexMap::from([("standard".to_owned(), standard)]),
            envelopes: IndexMap::new(),
            headers: IndexMap::from([("Accept".to_owned(), "application/json".to_owned())]),
            errors: Vec::new(),
            types: IndexMap::new(),
        };
        (file, schemes)
    }

    /// The path that all operations share, from the first server; the hosts of all.
    fn base(&mut self, root: &Node<'a>) -> BaseSpec {
        let servers = root.get("servers").map(|s| s.items()).unwrap_or_default();
        let mut path = None;
        let mut hosts = IndexMap::new();
        let mut parameters = IndexMap::new();
        let mut taken = Unique::default();
        for server in &servers {
            let url = server.str("url").unwrap_or_default();
            let (host, own) = split(url);
            let variables = server.get("variables");
            if let Some(host) = host {
                let name = names::value(server.str("description").unwrap_or("default"), "host");
                hosts.insert(taken.take(&name, "_"), filled(host, variables.as_ref()));
            }
            match &path {
                None => {
                    for name in placeholders(own) {
                        let variable = variables.as_ref().and_then(|v| v.get(&name));
                        parameters.insert(name, base_parameter(variable.as_ref()));
                    }
                    path = Some(own.to_owned());
                }
                Some(path) if path != own => {
                    self.report.add(
                        Fate::Dropped,
                        &server.pointer,
                        "a server with a path of its own",
                    );
                }
                Some(_) => {}
            }
        }
        let path = path.unwrap_or_default();
        // A base of which the language cannot write the path has none.
        let broken = path.contains(['?', '#', ' ']) || !whole_segments(&path);
        if broken {
            let message = format!("the server's path `{path}`");
            self.report.add(Fate::Dropped, "/servers/0/url", message);
            parameters.clear();
        }
        let mut names_taken = Unique::default();
        for (wire, field) in &mut parameters {
            field.alias = names::alias(wire, None, &mut names_taken);
        }
        BaseSpec {
            path: if path.is_empty() || broken {
                "/".to_owned()
            } else {
                path
            },
            parameters,
            hosts,
        }
    }

    fn schemes(&mut self) -> (IndexMap<String, AuthScheme>, Schemes) {
        let mut auth = IndexMap::new();
        let mut schemes = Schemes::new();
        let mut taken = Unique::reserving(["none"]);
        let declared = self.document.at("/components/securitySchemes");
        for (name, node) in declared.map(|node| node.entries()).unwrap_or_default() {
            let Some(node) = self.resolve(&node) else {
                continue;
            };
            let kind = node.str("type").unwrap_or_default();
            let scheme = node.str("scheme").unwrap_or_default().to_ascii_lowercase();
            let (header, prefix) = match (kind, scheme.as_str(), node.str("in")) {
                ("http", "bearer", _) => ("Authorization", "Bearer"),
                ("http", "basic", _) => {
                    self.report.add(
                        Fate::Changed,
                        &node.pointer,
                        "basic authentication: the caller encodes name and password",
                    );
                    ("Authorization", "Basic")
                }
                ("oauth2" | "openIdConnect", ..) => {
                    self.report.add(
                        Fate::Changed,
                        &node.pointer,
                        format!("`{kind}`: a bearer token that the caller obtains"),
                    );
                    ("Authorization", "Bearer")
                }
                ("apiKey", _, Some("header")) => (node.str("name").unwrap_or("Authorization"), ""),
                _ => {
                    self.report.add(
                        Fate::Dropped,
                        &node.pointer,
                        format!(
                            "authentication of the kind `{kind}` `{scheme}`, which is no header"
                        ),
                    );
                    continue;
                }
            };
            let own = taken.take(names::value(name, "token"), "_");
            let words = text(node.str("description"));
            auth.insert(
                own.clone(),
                AuthScheme {
                    header: header.to_owned(),
                    scheme: prefix.to_owned(),
                    description: words.unwrap_or_else(|| Text {
                        en: format!("`{name}` of the document."),
                        zh: None,
                    }),
                    issued_by: None,
                },
            );
            schemes.insert(name.to_owned(), own);
        }
        (auth, schemes)
    }

    /// How an operation is authenticated: by the first alternative that can be carried, and the further ones.
    pub(super) fn auth(
        &mut self,
        operation: &Node<'a>,
        schemes: &Schemes,
    ) -> (String, Vec<String>) {
        let own = operation.get("security");
        let security = own.or_else(|| self.document.root().get("security"));
        let mut ways: Vec<String> = Vec::new();
        for alternative in security
            .as_ref()
            .map(|security| security.items())
            .unwrap_or_default()
        {
            let entries = alternative.entries();
            if entries.len() > 1 {
                self.report.add(
                    Fate::Changed,
                    &alternative.pointer,
                    "several schemes at once: the first",
                );
            }
            let way = match entries.first() {
                None => Some("none".to_owned()),
                Some((name, _)) => {
                    let known = schemes.get(*name).cloned();
                    if known.is_none() {
                        let message = format!("the authentication `{name}`");
                        self.report
                            .add(Fate::Dropped, &alternative.pointer, message);
                    }
                    known
                }
            };
            ways.extend(way.filter(|way| !ways.contains(way)));
        }
        let mut ways = ways.into_iter();
        let first = ways.next().unwrap_or_else(|| "none".to_owned());
        let further: Vec<String> = ways.collect();
        if further.iter().any(|way| way == "none") {
            let pointer = security
                .as_ref()
                .map_or(&operation.pointer, |security| &security.pointer);
            let message = "that a call may do without authentication";
            self.report.add(Fate::Dropped, pointer, message);
        }
        let further = further.into_iter().filter(|way| way != "none").collect();
        (first, further)
    }
}

/// The title's first words make the service's name.
fn short(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().take(4).collect();
    words.join(" ")
}

/// Scheme and host, if there are any, and the path without a slash at its end.
fn split(url: &str) -> (Option<&str>, &str) {
    let start = url.find("://").map_or(0, |at| at + 3);
    let path_at = url[start..].find('/').map_or(url.len(), |at| start + at);
    let (host, path) = url.split_at(path_at);
    ((start > 0).then_some(host), path.trim_end_matches('/'))
}

/// The text with its variables' defaults in place.
fn filled(template: &str, variables: Option<&Node<'_>>) -> String {
    let mut text = template.to_owned();
    for (name, variable) in variables.map(|v| v.entries()).unwrap_or_default() {
        if let Some(default) = variable.str("default") {
            text = text.replace(&format!("{{{name}}}"), default);
        }
    }
    text
}

fn base_parameter(variable: Option<&Node<'_>>) -> FieldSpec {
    let mut field = FieldSpec::new(TypeExpr::String);
    field.required = Required::Never;
    if let Some(variable) = variable {
        field.description = text(variable.str("description"));
        field.default = variable
            .value
            .get("default")
            .filter(|d| d.is_string())
            .map(|default| Box::new(default.clone()));
    }
    field
}

/// Whether every placeholder is a whole segment, given once.
fn whole_segments(path: &str) -> bool {
    let mut seen = Vec::new();
    path.split('/').all(|segment| {
        if !segment.contains(['{', '}']) {
            return true;
        }
        let inner = segment.strip_prefix('{').and_then(|s| s.strip_suffix('}'));
        let fits = inner.is_some_and(|name| {
            !name.is_empty() && !name.contains(['{', '}']) && !seen.contains(&name)
        });
        seen.extend(inner);
        fits
    })
}
