//! The file that `new` writes for an operation: every required key, with comments.

use std::fmt;

use crate::names::is_snake;

/// The name is not `snake_case`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadName {
    /// The name.
    pub name: String,
    /// The closest valid name.
    pub suggestion: String,
}

impl fmt::Display for BadName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is no snake_case name; write `{}`",
            self.name, self.suggestion
        )
    }
}

impl std::error::Error for BadName {}

/// The text of a new operation file. It passes the checks; its lints report what is left to do.
///
/// # Errors
/// When the resource or the operation is no `snake_case` name.
pub fn operation(resource: &str, operation: &str, auth: Option<&str>) -> Result<String, BadName> {
    for name in [resource, operation] {
        if !is_snake(name) {
            return Err(BadName {
                name: name.to_owned(),
                suggestion: crate::names::snake(name),
            });
        }
    }
    Ok(TEMPLATE
        .replace("OPERATION", operation)
        .replace("RESOURCE", resource)
        .replace("AUTH", auth.unwrap_or("none")))
}

const TEMPLATE: &str = "\
# yaml-language-server: $schema=../operation.schema.json
# Every key is explained by the schema; `easemob-codegen lint` says what is still missing.
language: 1
operation: OPERATION
summary:
  en: \"To do: one line on what `OPERATION` does, in your own words.\"
document:
  # The page these facts come from, and the date of the version that was read.
  page: docs/RESOURCE/OPERATION.md
# Whether a repeated call has the effect of one: retrying hangs on it.
idempotent: false

request:
  # GET, POST, PUT, PATCH, DELETE or HEAD.
  method: POST
  # Below the service's base; each `{placeholder}` is declared under `path_parameters`.
  path: /RESOURCE/{name}
  # An entry of the service file's `auth`, or `none`.
  auth: AUTH
  path_parameters:
    name:
      type: string
      description: { en: \"To do.\" }
  # query:
  #   limit: { type: int, min: 1, max: 100, default: 10, description: { en: How many are wanted. } }
  body:
    # json, form, multipart or binary.
    media: json
    fields:
      # Types: string, bool, int, long, double, timestamp_s, timestamp_ms, json, file, list<T>, map<T>, or a
      # name from `types`.
      example_field:
        type: string
        required: true
        min_length: 1
        description: { en: What this field is. }

response:
  # An entry of the service file's `envelopes`, or `none` when the payload is the whole body.
  envelope: none
  # Where in the body the payload stands: a JSON pointer.
  payload: /data
  fields:
    result:
      type: string
      required: response
      description: { en: What the server says. }

# One row per row of the error table, in its order.
errors: []
#  - id: name_in_code
#    status: 400
#    error: error_type
#    message: the documented message u1, verbatim
#    pattern: the documented message {username}, verbatim
#    cause: { en: Why the server responds so. }
#    remedy: { en: What the caller can do. }
#    # never, throttled, transient or refresh_token.
#    retry: never

# Documented call rates.
rate_limits: []
#  - limit: 100
#    seconds: 1
#    # app, or parameter with its name below.
#    per: app

# The vendor's examples, verbatim, beside the values that the typed builder is given.
examples: []
#  - id: first_example
#    request:
#      curl: |
#        curl -X POST 'https://XXXX/XXXX/XXXX/RESOURCE/n1' -d '{ \"example_field\": \"a\" }'
#      parameters:
#        name: n1
#        example_field: a
#    response:
#      body: |
#        { \"data\": { \"result\": \"ok\" } }
";
