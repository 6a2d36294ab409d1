//! From the model to an OpenAPI document.
//!
//! Everything OpenAPI can say is said in its own words; what it cannot (error rows, limits, whether
//! repeating is safe) stands under `x-` keys, which [`super::import`] reads back. The same model gives the
//! same document, byte for byte.

mod components;
mod envelope;
mod example;
mod merge;
mod operation;
mod response;
mod schema;

use std::{collections::HashSet, fmt, str::FromStr};

use serde_json::{Map, Value, json};

use crate::model::{AuthScheme, Model};
use schema::Schemas;

/// The version of OpenAPI that is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Version {
    /// 3.0.3, for tools that know no newer one.
    V3_0,
    /// 3.1.0.
    #[default]
    V3_1,
}

impl Version {
    /// As it is written on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0",
            Self::V3_1 => "3.1",
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Version {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "3.0" | "3.0.3" => Ok(Self::V3_0),
            "3.1" | "3.1.0" => Ok(Self::V3_1),
            _ => Err(format!(
                "`{text}` is no version that can be written: 3.0 and 3.1 are"
            )),
        }
    }
}

/// The document, as JSON in the order in which people read it.
pub fn export(model: &Model, version: Version) -> Value {
    let schemas = Schemas::new(model, version);
    let service = &model.service;
    let mut info = json!({
        "title": service.title.en,
        "version": "1.0.0",
        "description": service.description.en.trim(),
    });
    put(&mut info, "x-title-zh", service.title.zh.as_deref());
    put(
        &mut info,
        "x-description-zh",
        service.description.zh.as_deref().map(str::trim),
    );
    put(
        &mut info,
        "x-document",
        Some(service.document.page.as_str()),
    );
    let tags: Vec<Value> = model
        .resources
        .iter()
        .map(|resource| json!({ "name": resource.id, "description": operations_of(resource.operations.len()) }))
        .collect();
    let paths = merge::paths(&schemas);
    let mut components = components::components(&schemas);
    // An enum whose values stand in forms may have no other use.
    let mut used = HashSet::new();
    references(&paths, &mut used);
    references(&components, &mut used);
    let used: HashSet<String> = used.into_iter().map(str::to_owned).collect();
    if let Some(declared) = components["schemas"].as_object_mut() {
        declared.retain(|name, schema| {
            schema.get("enum").is_none() || used.contains(&format!("#/components/schemas/{name}"))
        });
    }
    json!({
        "openapi": match version { Version::V3_0 => "3.0.3", Version::V3_1 => "3.1.0" },
        "info": info,
        "x-service": service.id,
        "servers": servers(model),
        "tags": tags,
        "paths": paths,
        "components": components,
    })
}

/// The document as text.
pub fn text(model: &Model, version: Version) -> String {
    format!("{:#}\n", export(model, version))
}

/// Every reference in a part of the document.
fn references<'a>(part: &'a Value, found: &mut HashSet<&'a str>) {
    match part {
        Value::Object(map) => {
            found.extend(map.get("$ref").and_then(Value::as_str));
            map.values().for_each(|value| references(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

fn operations_of(number: usize) -> String {
    if number == 1 {
        "1 operation.".to_owned()
    } else {
        format!("{number} operations.")
    }
}

/// One server per documented host; none is a path alone.
fn servers(model: &Model) -> Value {
    let base = &model.service.base;
    let path = base.path_template();
    let path = if path == "/" { String::new() } else { path };
    let mut variables = Map::new();
    for field in &base.parameters {
        let default = field
            .default
            .as_deref()
            .and_then(Value::as_str)
            .unwrap_or(&field.wire);
        let mut variable = json!({ "default": default });
        put(
            &mut variable,
            "description",
            field.description.as_ref().map(|text| text.en.trim()),
        );
        variables.insert(field.wire.clone(), variable);
    }
    let server = |url: String, description: Option<&str>| {
        let mut server = json!({ "url": url });
        put(&mut server, "description", description);
        if !variables.is_empty() {
            server["variables"] = Value::Object(variables.clone());
        }
        server
    };
    let mut servers: Vec<Value> = base
        .hosts
        .iter()
        .map(|(name, host)| server(format!("{}{path}", host.trim_end_matches('/')), Some(name)))
        .collect();
    if servers.is_empty() {
        // Where the documents name no host, the reader fills it in.
        let mut only = server(format!("https://{{host}}{path}"), None);
        only["variables"]["host"] =
            json!({ "default": "localhost", "description": "The service's host." });
        servers.push(only);
    }
    Value::Array(servers)
}

/// A security scheme.
fn scheme(auth: &AuthScheme) -> Value {
    let mut scheme = match (
        auth.header.to_ascii_lowercase().as_str(),
        auth.scheme.to_ascii_lowercase().as_str(),
    ) {
        ("authorization", "bearer") => json!({ "type": "http", "scheme": "bearer" }),
        ("authorization", "basic") => json!({ "type": "http", "scheme": "basic" }),
        _ => json!({ "type": "apiKey", "in": "header", "name": auth.header }),
    };
    put(&mut scheme, "description", Some(auth.description.en.trim()));
    put(
        &mut scheme,
        "x-description-zh",
        auth.description.zh.as_deref(),
    );
    scheme
}

/// Sets a key, when there is something to set it to.
fn put<T: Into<Value>>(object: &mut Value, key: &str, value: Option<T>) {
    if let (Some(value), Some(map)) = (value, object.as_object_mut()) {
        map.insert(key.to_owned(), value.into());
    }
}
