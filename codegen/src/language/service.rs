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
    /// Description of the service, in own words.
    pub description: Text,
    /// The page of these facts.
    pub document: Document,
    /// The part of the URL that all operations share.
    pub base: BaseSpec,
    /// Authentication schemes, by name.
    #[serde(default)]
    pub auth: IndexMap<String, AuthScheme>,
    /// Shapes of error bodies, by name. `standard` is the default of envelopes.
    pub error_bodies: IndexMap<String, ErrorBody>,
    /// Response envelopes, by name.
    #[serde(default)]
    pub envelopes: IndexMap<String, EnvelopeSpec>,
    /// Headers of every request, verbatim; an operation's own header of the same name replaces them.
    #[serde(default)]
    pub headers: IndexMap<String, String>,
    /// Rows of the common error table; they are tried after an operation's own.
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
    /// Documented hosts by name, with scheme. For documentation only: the client has no default host.
    #[serde(default)]
    pub hosts: IndexMap<String, String>,
}

/// An authentication scheme: a token in a header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AuthScheme {
    /// The header.
    pub header: String,
    /// Prefix of the token, without the blank: `Bearer`.
    pub scheme: String,
    /// Description of the token, in own words.
    pub description: Text,
    /// The operation that issues the token for a client ID and secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_by: Option<TokenIssue>,
}

/// The operation that issues a token. Names are names in code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TokenIssue {
    /// The operation, by id.
    pub operation: String,
    /// The input for the client ID.
    pub client_id: String,
    /// The input for the client secret.
    pub client_secret: String,
    /// The payload field of the token.
    pub token: String,
    /// The payload field of the lifetime in seconds; `0` means no expiry.
    pub expires_in: String,
}

/// An envelope around the payload of a response body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EnvelopeSpec {
    /// Description, in own words.
    pub description: Text,
    /// Its fields, without the payload.
    pub fields: IndexMap<String, FieldSpec>,
    /// Success rule of the body, in addition to the status.
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

/// A service file for the same operations at another service: it names the file that it `extends` and
/// replaces parts of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ServiceVariant {
    /// Version of the spec language.
    pub language: u32,
    /// The file in the same folder that this one extends.
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
    /// Adds or replaces authentication schemes.
    #[serde(default)]
    pub auth: IndexMap<String, AuthScheme>,
    /// Adds or replaces headers.
    #[serde(default)]
    pub headers: IndexMap<String, String>,
}

impl ServiceVariant {
    /// Replaces parts of a service file by those of this variant.
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
