//! Operations.

use serde::Serialize;

use super::{
    Batch, Disagreement, Document, ErrorRow, Example, Field, Media, Method, Object, Page,
    PartialResult, RateLimit, SuccessRule, Text, Type, TypeExpr,
};

/// The operations of one folder.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Resource {
    /// Name in code.
    pub id: String,
    /// Its operations, by id.
    pub operations: Vec<Operation>,
}

/// One operation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Operation {
    /// Unique id, a name in code.
    pub id: String,
    /// Its resource's id.
    pub resource: String,
    /// Its file below the spec folder.
    pub file: String,
    /// One line of prose.
    pub summary: Text,
    /// More prose.
    pub description: Option<Text>,
    /// Where the facts came from.
    pub document: Document,
    /// Deprecation.
    pub deprecated: Option<Text>,
    /// Whether repeating it is safe.
    pub idempotent: bool,
    /// Method.
    pub method: Method,
    /// Path below the base.
    pub path: Vec<PathPart>,
    /// Authentication scheme, by name.
    pub auth: Option<String>,
    /// Further ones that the server takes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also_auth: Vec<String>,
    /// What the caller gives: path, query, headers, body, in that order. Names are unique.
    pub inputs: Vec<Input>,
    /// The body's form, when there is a body.
    pub body: Option<Body>,
    /// What comes back.
    pub response: Response,
    /// Its own error rows.
    pub errors: Vec<ErrorRow>,
    /// Documented call rates.
    pub rate_limits: Vec<RateLimit>,
    /// Paging.
    pub pagination: Option<Pagination>,
    /// Splitting of long lists.
    pub batch: Option<Batch>,
    /// Types it declares.
    pub types: Vec<Type>,
    /// Documented examples.
    pub examples: Vec<Example>,
    /// Where documents disagree.
    pub disagreements: Vec<Disagreement>,
}

impl Operation {
    /// The path as it is documented.
    pub fn path_template(&self) -> String {
        PathPart::template(&self.path)
    }

    /// The input of this name.
    pub fn input(&self, name: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.field.name == name)
    }

    /// The inputs at `location`.
    pub fn inputs_in(&self, location: Location) -> impl Iterator<Item = &Input> {
        self.inputs
            .iter()
            .filter(move |input| input.location == location)
    }
}

/// A piece of a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PathPart {
    /// Text as it stands, slashes included.
    Literal(String),
    /// A placeholder, by the parameter's wire name.
    Parameter(String),
}

impl PathPart {
    /// The parts in documented form.
    pub fn template(parts: &[Self]) -> String {
        let mut path = String::new();
        for part in parts {
            match part {
                Self::Literal(text) => path.push_str(text),
                Self::Parameter(name) => {
                    path.push('{');
                    path.push_str(name);
                    path.push('}');
                }
            }
        }
        path
    }
}

/// Something the caller gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Input {
    /// Where it travels.
    pub location: Location,
    /// What it is.
    #[serde(flatten)]
    pub field: Field,
}

/// Where an input travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Location {
    /// A path segment.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
    /// The body: one of its fields, or the whole.
    Body,
}

/// The form of a request body.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Body {
    /// How it is written.
    pub media: Media,
    /// Whether its inputs are fields of an object or the value itself.
    pub shape: BodyShape,
    /// Greatest size in bytes.
    pub max_bytes: Option<u64>,
}

/// What the body's inputs are.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyShape {
    /// Fields of an object; `additional` is the type of the free keys' values, given as one more
    /// input (a map) whose wire name is empty.
    Fields {
        /// Type of the values under free keys.
        additional: Option<TypeExpr>,
    },
    /// The one body input is the whole body.
    Value,
}

/// What comes back on success.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Response {
    /// Statuses of success.
    pub status: Vec<u16>,
    /// Envelope, by name.
    pub envelope: Option<String>,
    /// What the caller gets.
    pub payload: Payload,
    /// What the body says on success.
    pub success: Option<SuccessRule>,
    /// Shape of the error body, by name.
    pub error_body: String,
    /// Where it reports items that failed.
    pub partial: Option<PartialResult>,
    /// Prose.
    pub description: Option<Text>,
}

/// What the caller gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Payload {
    /// A JSON value of a declared or scalar type at `pointer`.
    Value {
        /// JSON pointer; empty for the whole body.
        pointer: String,
        /// Its type.
        #[serde(rename = "type")]
        ty: TypeExpr,
    },
    /// An object of this operation's own at `pointer`.
    Object {
        /// JSON pointer; empty for the whole body.
        pointer: String,
        /// Its fields.
        object: Object,
    },
    /// Bytes, streamed.
    Binary,
    /// Nothing.
    Empty,
}

/// How the result is paged, with its parts resolved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pagination {
    /// The kind.
    pub by: Page,
    /// Input that says where to go on.
    pub parameter: String,
    /// Input for the page's size.
    pub size: Option<String>,
    /// Pointer from the root to the items.
    pub items: String,
    /// Pointer to the next cursor, or inside an item to its id.
    pub next: Option<String>,
    /// First page's number.
    pub first: i64,
    /// Whether a page begins with the last item of the one before.
    pub inclusive: bool,
}
