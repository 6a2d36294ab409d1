//! Servers: hosts, and the path that all operations share.

use indexmap::IndexMap;

use super::{
    document::Node, field::assign_alias, importer::Importer, keywords::text, names,
    paths::placeholders, report::Fate,
};
use crate::{
    language::{BaseSpec, FieldSpec, Required, TypeExpr},
    names::Unique,
};

impl<'a> Importer<'a> {
    /// Reads the path of the first server and the hosts of all servers.
    pub(super) fn base(&mut self, root: &Node<'a>) -> BaseSpec {
        let servers = root.items_of("servers");
        let url = |server: &Node<'a>| server.str("url").unwrap_or_default();
        let path = servers.first().map_or("", |first| split_url(url(first)).1);
        for server in servers.iter().skip(1) {
            if split_url(url(server)).1 != path {
                let message = "a server with a path of its own";
                self.report.add(Fate::Dropped, &server.pointer, message);
            }
        }
        let hosts = hosts(&servers);
        if path.contains(['?', '#', ' ']) || !has_whole_placeholders(path) {
            let message = format!("the server's path `{path}`");
            self.report.add(Fate::Dropped, "/servers/0/url", message);
            return BaseSpec {
                path: "/".to_owned(),
                parameters: IndexMap::new(),
                hosts,
            };
        }
        BaseSpec {
            path: if path.is_empty() { "/" } else { path }.to_owned(),
            parameters: base_parameters(path, servers.first()),
            hosts,
        }
    }
}

/// The host of each server with one, by name.
fn hosts(servers: &[Node<'_>]) -> IndexMap<String, String> {
    let mut taken = Unique::default();
    let mut hosts = IndexMap::new();
    for server in servers {
        let (host, _) = split_url(server.str("url").unwrap_or_default());
        if let Some(host) = host {
            let name = names::value(server.str("description").unwrap_or("default"), "host");
            hosts.insert(taken.take(&name, "_"), with_defaults(host, server));
        }
    }
    hosts
}

/// The parameters of a path, described by the variables of its server.
fn base_parameters(path: &str, server: Option<&Node<'_>>) -> IndexMap<String, FieldSpec> {
    let variables = server.and_then(|server| server.get("variables"));
    let mut taken = Unique::default();
    let parameters = placeholders(path).into_iter().map(|name| {
        let variable = variables.as_ref().and_then(|all| all.get(name));
        let mut field = base_parameter(variable.as_ref());
        assign_alias(&mut field, name, &mut taken);
        (name.to_owned(), field)
    });
    parameters.collect()
}

fn base_parameter(variable: Option<&Node<'_>>) -> FieldSpec {
    let mut field = FieldSpec::new(TypeExpr::String);
    field.required = Required::Never;
    if let Some(variable) = variable {
        field.description = text(variable.str("description"));
        field.default = variable
            .value
            .get("default")
            .filter(|default| default.is_string())
            .map(|default| Box::new(default.clone()));
    }
    field
}

/// Splits a URL into scheme and host, if it has them, and the path without its trailing slash.
fn split_url(url: &str) -> (Option<&str>, &str) {
    let start = url.find("://").map_or(0, |at| at + 3);
    let path_at = url[start..].find('/').map_or(url.len(), |at| start + at);
    let (host, path) = url.split_at(path_at);
    ((start > 0).then_some(host), path.trim_end_matches('/'))
}

/// Replaces the variables of a host by their defaults.
fn with_defaults(host: &str, server: &Node<'_>) -> String {
    let mut text = host.to_owned();
    for (name, variable) in server.entries_of("variables") {
        if let Some(default) = variable.str("default") {
            text = text.replace(&format!("{{{name}}}"), default);
        }
    }
    text
}

/// Whether every placeholder of a path is a whole segment and occurs once.
fn has_whole_placeholders(path: &str) -> bool {
    let mut seen = Vec::new();
    path.split('/').all(|segment| {
        if !segment.contains(['{', '}']) {
            return true;
        }
        let name = segment.strip_prefix('{').and_then(|s| s.strip_suffix('}'));
        let valid = name.is_some_and(|name| {
            !name.is_empty() && !name.contains(['{', '}']) && !seen.contains(&name)
        });
        seen.extend(name);
        valid
    })
}
