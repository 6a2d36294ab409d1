//! Exports the documented cases for users without Rust: as curl, hurl and JSON.
//!
//! Curl is the vendor's text with its errata applied. Hurl and JSON are made of an example's structured
//! parameters, as the typed builder's request is.

mod data;
mod hurl;
mod request;

use std::{fmt, str::FromStr};

use serde_json::{Map, Value, json};

use crate::model::{Example, Model, Operation};

pub use request::{Case, Payload};

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The documented curl commands.
    Curl,
    /// A file for `hurl --test`.
    Hurl,
    /// One JSON document.
    Json,
}

impl Form {
    const ALL: [Self; 3] = [Self::Curl, Self::Hurl, Self::Json];

    /// The name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Curl => "curl",
            Self::Hurl => "hurl",
            Self::Json => "json",
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Form {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|form| form.as_str() == text)
            .ok_or_else(|| format!("`{text}` is no form of cases"))
    }
}

/// Exports all documented cases, or those of one operation.
pub fn export(model: &Model, form: Form, only: Option<&str>) -> String {
    let operations: Vec<&Operation> = model
        .operations()
        .filter(|operation| only.is_none_or(|id| operation.id == id))
        .collect();
    match form {
        Form::Curl => curl(&operations),
        Form::Hurl => hurl::file(model, &operations),
        Form::Json => format!("{:#}\n", data(model, &operations)),
    }
}

/// The curl command of an example, with its errata applied.
pub(crate) fn corrected_curl(example: &Example) -> Option<String> {
    let request = example.request.as_ref()?;
    Some(corrected(&request.curl, &request.errata))
}

/// Applies errata to a verbatim text.
pub(crate) fn corrected(text: &str, errata: &[crate::model::ErrataPatch]) -> String {
    errata.iter().fold(text.to_owned(), |text, patch| {
        text.replacen(&patch.find, &patch.replace, 1)
    })
}

fn curl(operations: &[&Operation]) -> String {
    let mut text = String::from(
        "# The documented calls, with the corrections that the spec notes.\n\
         # Host, organization, app and token are placeholders: fill them in. Take one call at a time; some delete.\n",
    );
    for operation in operations {
        for example in &operation.examples {
            let Some(curl) = corrected_curl(example) else {
                continue;
            };
            text.push_str(&format!("\n## {} {}\n", operation.id, example.id));
            for line in [Some(&operation.summary), example.description.as_ref()]
                .into_iter()
                .flatten()
            {
                text.push_str(&format!("# {}\n", line.en.trim().replace('\n', "\n# ")));
            }
            text.push_str(curl.trim());
            text.push('\n');
        }
    }
    text
}

fn data(model: &Model, operations: &[&Operation]) -> Value {
    let hosts: Map<String, Value> = model
        .service
        .base
        .hosts
        .iter()
        .map(|(name, host)| (name.clone(), json!(host)))
        .collect();
    json!({
        "service": model.service.id,
        "base": model.service.base.path_template(),
        "hosts": hosts,
        "cases": data::cases(model, operations),
    })
}
