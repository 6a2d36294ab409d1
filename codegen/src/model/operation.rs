//! Operations.

use serde::Serialize;

use super::{
    AuthId, Batch, Body, BodyShape, Disagreement, Document, ErrorRow, Example, Field, InputId,
    Method, Pagination, PathPart, RateKey, RateLimit, Response, Text, TypeId,
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
    pub path: Vec<PathPart<InputId>>,
    /// Authentication scheme.
    pub auth: Option<AuthId>,
    /// Further ones that the server takes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also_auth: Vec<AuthId>,
    /// What a request is made of: path, query, headers, body, in that order. Names are unique.
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
    pub types: Vec<TypeId>,
    /// Documented examples.
    pub examples: Vec<Example>,
    /// Where documents disagree.
    pub disagreements: Vec<Disagreement>,
}

impl Operation {
    /// The path as it is documented.
    pub fn path_template(&self) -> String {
        PathPart::join(&self.path, |id| &self.input(id).field.wire)
    }

    /// The input that a reference leads to.
    pub fn input(&self, id: &InputId) -> &Input {
        &self.inputs[id.index()]
    }

    /// The input of this name, which comes from outside of the model.
    pub fn find_input(&self, name: &str) -> Option<&Input> {
        self.inputs.iter().find(|input| input.field.name == name)
    }

    /// The inputs at `location`.
    pub fn inputs_in(&self, location: Location) -> impl Iterator<Item = &Input> {
        self.inputs
            .iter()
            .filter(move |input| input.location == location)
    }

    /// The inputs that a caller sets: all but the constants.
    pub fn caller_inputs(&self) -> impl Iterator<Item = &Input> {
        self.inputs
            .iter()
            .filter(|input| input.field.constant.is_none())
    }

    /// Removes an input with everything that refers to it. Its placeholder becomes literal text.
    pub fn remove_input(&mut self, index: usize) {
        let removed = self.inputs.remove(index);
        let keep = |id: &mut InputId| match id.without(index) {
            Some(kept) => {
                *id = kept;
                true
            }
            None => false,
        };
        for part in &mut self.path {
            if let PathPart::Parameter(id) = part
                && !keep(id)
            {
                *part = PathPart::Literal(format!("{{{}}}", removed.field.wire));
            }
        }
        self.body.take_if(|body| match &mut body.shape {
            BodyShape::Value(id) => !keep(id),
            BodyShape::Fields { additional } => {
                additional.take_if(|id| !keep(id));
                false
            }
        });
        for limit in &mut self.rate_limits {
            if let RateKey::Parameter(id) = &mut limit.per
                && !keep(id)
            {
                limit.per = RateKey::App;
            }
            limit.counts.take_if(|id| !keep(id));
        }
        self.pagination.take_if(|page| {
            page.size.take_if(|id| !keep(id));
            !keep(&mut page.parameter)
        });
        self.batch.take_if(|batch| !keep(&mut batch.field));
    }
}

/// A part of a request: what a caller sets, or a constant.
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
