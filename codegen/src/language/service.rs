//! `service.yaml`: what all operations share.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Document, ErrorBody, ErrorRow, FieldSpec, Text, TypeDef};

/// The service file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceFile {
    /// Version of the spec language; this crate reads [`super::VERSION`].
    pub language: u32,
    /// Name of the service in code, `snake_case`.
    pub service: String,
    /// Title of the client's documentation.
    pub title: Text,
    /// What the service is, in own words.
    pub description: Text,
    /// The page of these facts.
    pub document: Document,
    /// Where the operations' paths hang.
    pub base: BaseSpec,
    /// Ways to authenticate, by name.
    #[serde(default)]
    pub auth: IndexMap<String, AuthScheme>,
    /// Shapes of error bodies, by name. `standard` is taken where an envelope names none.
    pub error_bodies: IndexMap<String, ErrorBody>,
    /// Response envelopes, by name.
    #[serde(default)]
    pub envelopes: IndexMap<String, EnvelopeSpec>,
    /// Headers that every request carries unless the operation's own replace them, verbatim.
    #[serde(default)]
    pub headers: IndexMap<String, String>,
    /// Rows of the common error table; they follow every operation's own.
    #[serde(default)]
    pub errors: Vec<ErrorRow>,
    /// Types that several operations share.
    #[serde(default)]
    pub types: IndexMap<String, TypeDef>,
}

/// The part of the URL that all operations share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BaseSpec {
    /// Path below the host, each placeholder a whole segment: `/{org_name}/{app_name}`.
    pub path: String,
    /// The placeholders of `path`.
    pub parameters: IndexMap<String, FieldSpec>,
    /// Documented hosts by name, with scheme; told to the reader, never a default.
    #[serde(default)]
    pub hosts: IndexMap<String, String>,
}

/// A way to authenticate: a token in a header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AuthScheme {
    /// The header.
    pub header: String,
    /// What stands before the token, without the blank: `Bearer`.
    pub scheme: String,
    /// What the token is, in own words.
    pub description: Text,
    /// The operation that issues it for a client id and secret, and where its parts stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_by: Option<TokenIssue>,
}

/// How a token is issued. The parts are named by their names in code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TokenIssue {
    /// The operation, by id.
    pub operation: String,
    /// The request's field for the client id.
    pub client_id: String,
    /// The request's field for the client secret.
    pub client_secret: String,
    /// The payload's field with the token.
    pub token: String,
    /// The payload's field with the seconds it lives; `0` is for ever.
    pub expires_in: String,
}

/// What surrounds the payload in a response body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnvelopeSpec {
    /// What it is, in own words.
    pub description: Text,
    /// Its keys beside the payload's.
    pub fields: IndexMap<String, FieldSpec>,
    /// What a body says when the call succeeded, beside its status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<SuccessRule>,
    /// Shape of the error body, by name. Default: `standard`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_body: Option<String>,
}

/// A body is a success when the value at `at` is one of `equals`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SuccessRule {
    /// JSON pointer.
    pub at: String,
    /// The values of success. An absent value is no success.
    pub equals: Vec<serde_json::Value>,
}

/// A service file that serves the same operations elsewhere: it names the file it `extends` and
/// replaces parts of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceVariant {
    /// Version of the spec language.
    pub language: u32,
    /// The file beside this one whose content holds where this one says nothing.
    pub extends: String,
    /// Replaces the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Replaces the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Replaces the description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Replaces the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<Document>,
    /// Replaces the base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseSpec>,
    /// Adds or replaces ways to authenticate.
    #[serde(default)]
    pub auth: IndexMap<String, AuthScheme>,
    /// Adds or replaces headers.
    #[serde(default)]
    pub headers: IndexMap<String, String>,
}

impl ServiceVariant {
    /// The service file with this variant's parts in place of its own.
    pub fn applied_to(self, mut service: ServiceFile) -> ServiceFile {
        fn replace<T>(slot: &mut T, value: Option<T>) {
            if let Some(value) = value {
                *slot = value;
            }
        }
        replace(&mut service.service, self.service);
        replace(&mut service.title, self.title);
        replace(&mut service.description, self.description);
        replace(&mut service.document, self.document);
        replace(&mut service.base, self.base);
        service.auth.extend(self.auth);
        service.headers.extend(self.headers);
        service
    }
}
