//! Coverage: how much of the documented API a run exercised.

use std::collections::{BTreeMap, BTreeSet};

use easemob_codegen::model::{Field, Model, Operation, Payload, TypeExpr, TypeKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    case::{Case, CaseKind, Origin},
    derive::{pages, sample},
    expect::Expected,
    expect::response::envelope_fields,
    suite::{Run, Suite},
    wire::connection::Break,
};

/// Coverage of a run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coverage {
    /// Coverage by operation, in the order of the ids.
    pub operations: Vec<OperationCoverage>,
    /// Sum over all operations; `missing` names the operation, too.
    pub total: Measures,
}

/// Coverage of one operation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OperationCoverage {
    /// Resource of the operation.
    pub resource: String,
    /// Id of the operation.
    pub operation: String,
    /// The measures.
    #[serde(flatten)]
    pub measures: Measures,
}

/// Number of measures.
pub const MEASURES: usize = 9;

/// The measures.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Measures {
    /// Operations with a replayed example or error row.
    pub operations: Measure,
    /// Documented requests and responses that were replayed.
    pub examples: Measure,
    /// Rows of the operation's own and of the common error table that were decoded as themselves.
    pub error_rows: Measure,
    /// Inputs and their fields that some call sends.
    pub request_fields: Measure,
    /// Fields of the payload and of the envelope that some success has.
    pub response_fields: Measure,
    /// Inputs and their fields that a documented call sends.
    pub request_fields_shown: Measure,
    /// Fields of the payload and of the envelope that a documented response has.
    pub response_fields_shown: Measure,
    /// Connection faults.
    pub connections: Measure,
    /// Page sequences, for operations with pagination.
    pub pages: Measure,
}

impl Measures {
    /// Returns the measures with their names.
    pub fn named(&self) -> [(&'static str, &Measure); MEASURES] {
        [
            ("operations", &self.operations),
            ("examples", &self.examples),
            ("error_rows", &self.error_rows),
            ("request_fields", &self.request_fields),
            ("response_fields", &self.response_fields),
            ("request_fields_shown", &self.request_fields_shown),
            ("response_fields_shown", &self.response_fields_shown),
            ("connections", &self.connections),
            ("pages", &self.pages),
        ]
    }

    fn join(&mut self, operation: &str, other: &Self) {
        for (mine, other) in [
            (&mut self.operations, &other.operations),
            (&mut self.examples, &other.examples),
            (&mut self.error_rows, &other.error_rows),
            (&mut self.request_fields, &other.request_fields),
            (&mut self.response_fields, &other.response_fields),
            (&mut self.request_fields_shown, &other.request_fields_shown),
            (
                &mut self.response_fields_shown,
                &other.response_fields_shown,
            ),
            (&mut self.connections, &other.connections),
            (&mut self.pages, &other.pages),
        ] {
            mine.join(operation, other);
        }
    }
}

/// Number of exercised facts and of documented ones.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Measure {
    /// Exercised.
    pub covered: usize,
    /// Documented.
    pub documented: usize,
    /// Names of what is not exercised.
    pub missing: Vec<String>,
}

impl Measure {
    fn of(documented: &BTreeSet<String>, exercised: &BTreeSet<String>) -> Self {
        let missing: Vec<_> = documented.difference(exercised).cloned().collect();
        Self {
            covered: documented.len() - missing.len(),
            documented: documented.len(),
            missing,
        }
    }

    fn join(&mut self, operation: &str, other: &Self) {
        self.covered += other.covered;
        self.documented += other.documented;
        self.missing.extend(
            other
                .missing
                .iter()
                .map(|name| format!("{operation}: {name}")),
        );
    }

    /// Returns the share in percent; 100 when nothing is documented.
    #[allow(clippy::cast_precision_loss)]
    pub fn percent(&self) -> f64 {
        match self.documented {
            0 => 100.0,
            documented => 100.0 * self.covered as f64 / documented as f64,
        }
    }
}

/// Measures the coverage of a run; only passed cases count.
pub fn of(suite: &Suite, run: &Run) -> Coverage {
    let model = suite.model();
    let mut passed: BTreeMap<&str, Vec<&Case>> = BTreeMap::new();
    for (case, verdict) in suite.case_verdicts(run) {
        if verdict.passed() {
            passed.entry(&case.operation).or_default().push(case);
        }
    }
    let mut total = Measures::default();
    let mut operations = Vec::new();
    for operation in model.operations() {
        let cases = passed
            .get(operation.id.as_str())
            .map_or(&[][..], Vec::as_slice);
        let measures = measure(model, operation, cases);
        total.join(&operation.id, &measures);
        let (resource, operation) = (operation.resource.clone(), operation.id.clone());
        operations.push(OperationCoverage {
            resource,
            operation,
            measures,
        });
    }
    Coverage { operations, total }
}

fn measure(model: &Model, operation: &Operation, cases: &[&Case]) -> Measures {
    let documented = |case: &&&Case| case.provenance.origin == Origin::Documented;
    let ids = cases.iter().filter(documented).map(|case| tail(&case.id));
    let ids: BTreeSet<String> = ids.collect();
    let mut examples = BTreeSet::new();
    for example in &operation.examples {
        examples.extend(
            example
                .request
                .iter()
                .map(|_| format!("request/{}", example.id)),
        );
        examples.extend(
            example
                .response
                .iter()
                .map(|_| format!("response/{}", example.id)),
        );
    }
    let own = operation
        .errors
        .iter()
        .map(|row| format!("error/{}", row.id));
    let common = model
        .service
        .errors
        .iter()
        .map(|row| format!("error/common.{}", row.id));
    let rows: BTreeSet<String> = own.chain(common).collect();
    let (mut sent, mut sent_documented) = (Fields::new(model), Fields::new(model));
    let (mut read, mut read_documented) = (Fields::new(model), Fields::new(model));
    for case in cases {
        let is_documented = documented(&case);
        // A call that is refused sends nothing.
        if case.kind == CaseKind::Request && case.request.is_some() {
            sent.inputs(operation, &case.call.parameters);
            if is_documented {
                sent_documented.inputs(operation, &case.call.parameters);
            }
        }
        let succeeds = matches!(case.expected, Expected::Payload(_));
        if case.kind == CaseKind::Response
            && succeeds
            && let Ok(body) = serde_json::from_slice(&case.response.body)
        {
            read.body(operation, &body);
            if is_documented {
                read_documented.body(operation, &body);
            }
        }
    }
    let (inputs, responses) = (
        documented_inputs(model, operation),
        documented_response(model, operation),
    );
    let breaks = Break::ALL.into_iter();
    let success = sample::success(model, operation);
    let breaks: BTreeSet<String> = breaks
        .filter(|what| what.applies(&success))
        .map(|what| what.as_str().to_owned())
        .collect();
    let covered_faults = cases.iter().filter_map(|case| case.connection.as_ref());
    let covered_faults = covered_faults.map(|connection| connection.breaks.as_str().to_owned());
    let page_sequences = pages::wanted(operation).iter();
    let page_sequences: BTreeSet<String> = page_sequences.map(|name| (*name).to_owned()).collect();
    let covered_sequences = cases.iter().filter(|case| case.page_sequence.is_some());
    let covered_sequences = covered_sequences
        .filter_map(|case| Some(case.id.rsplit('/').next()?.split('@').next()?.to_owned()));
    let itself = BTreeSet::from(["no case".to_owned()]);
    let any = if ids.is_empty() {
        BTreeSet::new()
    } else {
        itself.clone()
    };
    Measures {
        operations: Measure::of(&itself, &any),
        examples: Measure::of(&examples, &ids),
        error_rows: Measure::of(&rows, &ids),
        request_fields: Measure::of(&inputs, &sent.names),
        response_fields: Measure::of(&responses, &read.names),
        request_fields_shown: Measure::of(&inputs, &sent_documented.names),
        response_fields_shown: Measure::of(&responses, &read_documented.names),
        connections: Measure::of(&breaks, &covered_faults.collect()),
        pages: Measure::of(&page_sequences, &covered_sequences.collect()),
    }
}

/// Returns `kind/name` of an id.
fn tail(id: &str) -> String {
    id.splitn(3, '/').nth(2).unwrap_or_default().to_owned()
}

/// Collects all inputs of an operation and the fields of their types.
fn documented_inputs(model: &Model, operation: &Operation) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for input in &operation.inputs {
        declare(model, &input.field, "", true, &mut names);
    }
    names
}

/// Collects all fields of a payload and its envelope, and of their types.
fn documented_response(model: &Model, operation: &Operation) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    match &operation.response.payload {
        Payload::Object { object, .. } => {
            object
                .fields
                .iter()
                .for_each(|field| declare(model, field, "", false, &mut names));
        }
        Payload::Value { ty, .. } => types(model, ty, false, &mut names),
        Payload::Binary | Payload::Empty => return names,
    }
    for field in envelope_fields(model, operation) {
        declare(model, field, "envelope.", false, &mut names);
    }
    names
}

fn declare(
    model: &Model,
    field: &Field,
    prefix: &str,
    request: bool,
    names: &mut BTreeSet<String>,
) {
    if field.constant.is_none() && !field.flatten {
        names.insert(format!("{prefix}{}", field.name));
    }
    types(model, &field.ty, request, names);
}

fn types(model: &Model, ty: &TypeExpr, request: bool, names: &mut BTreeSet<String>) {
    let Some(id) = ty.named() else { return };
    let prefix = format!("{id}.");
    match &model.ty(id).kind {
        TypeKind::Object(object) => {
            for field in &object.fields {
                let known = names.contains(&format!("{prefix}{}", field.name));
                if !known {
                    declare(model, field, &prefix, request, names);
                }
            }
        }
        TypeKind::Union(union) => {
            for variant in &union.variants {
                if names.insert(format!("{prefix}{}", variant.name)) {
                    types(model, &variant.ty, request, names);
                }
            }
        }
        TypeKind::Enum(_) => {}
    }
}

/// Collects the fields that values exercise.
struct Fields<'m> {
    model: &'m Model,
    names: BTreeSet<String>,
}

impl<'m> Fields<'m> {
    fn new(model: &'m Model) -> Self {
        Self {
            model,
            names: BTreeSet::new(),
        }
    }

    fn inputs(&mut self, operation: &Operation, given: &serde_json::Map<String, Value>) {
        for input in &operation.inputs {
            if let Some(value) = given.get(&input.field.name) {
                self.names.insert(input.field.name.clone());
                self.value(&input.field.ty, value);
            }
        }
    }

    fn body(&mut self, operation: &Operation, body: &Value) {
        let (Payload::Object { pointer, .. } | Payload::Value { pointer, .. }) =
            &operation.response.payload
        else {
            return;
        };
        if let Some(payload) = body.pointer(pointer) {
            match &operation.response.payload {
                Payload::Object { object, .. } => self.fields(&object.fields, payload, ""),
                Payload::Value { ty, .. } => self.value(ty, payload),
                Payload::Binary | Payload::Empty => {}
            }
        }
        self.fields(envelope_fields(self.model, operation), body, "envelope.");
    }

    fn fields(&mut self, fields: &[Field], value: &Value, prefix: &str) {
        for field in fields {
            if field.flatten {
                self.value(&field.ty, value);
            } else if let Some(value) = value.get(&field.wire).filter(|value| !value.is_null()) {
                self.names.insert(format!("{prefix}{}", field.name));
                self.value(&field.ty, value);
            }
        }
    }

    fn value(&mut self, ty: &TypeExpr, value: &Value) {
        match (ty, value) {
            (TypeExpr::List(inner), Value::Array(items)) => {
                items.iter().for_each(|item| self.value(inner, item));
            }
            (TypeExpr::Map(inner), Value::Object(map)) => {
                map.values().for_each(|item| self.value(inner, item));
            }
            (TypeExpr::Named(id), value) => {
                let model = self.model;
                let prefix = format!("{id}.");
                match &model.ty(id).kind {
                    TypeKind::Object(object) => self.fields(&object.fields, value, &prefix),
                    TypeKind::Union(union) => {
                        for variant in &union.variants {
                            let content = match (&union.tag, &union.content) {
                                (None, _) => value.get(&variant.wire),
                                (Some(tag), _)
                                    if value.get(tag).and_then(Value::as_str)
                                        != Some(&variant.wire) =>
                                {
                                    None
                                }
                                (Some(_), Some(content)) => value.get(content),
                                (Some(_), None) => Some(value),
                            };
                            if let Some(content) = content {
                                self.names.insert(format!("{prefix}{}", variant.name));
                                self.value(&variant.ty, content);
                            }
                        }
                    }
                    TypeKind::Enum(_) => {}
                }
            }
            _ => {}
        }
    }
}

/// Minimum shares in percent, by measure; read from a JSON file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Gate {
    /// Minimum share of operations.
    pub operations: f64,
    /// Minimum share of examples.
    pub examples: f64,
    /// Minimum share of error rows.
    pub error_rows: f64,
    /// Minimum share of request fields.
    pub request_fields: f64,
    /// Minimum share of response fields.
    pub response_fields: f64,
    /// Minimum share of request fields that a documented call sends.
    pub request_fields_shown: f64,
    /// Minimum share of response fields that a documented response has.
    pub response_fields_shown: f64,
    /// Minimum share of connection faults.
    pub connections: f64,
    /// Minimum share of page sequences.
    pub pages: f64,
}

impl Gate {
    /// Parses a file.
    ///
    /// # Errors
    ///
    /// When the text is not a gate.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// Describes every measure below its minimum, with the names of what is missing.
    pub fn below(&self, coverage: &Coverage) -> Vec<String> {
        let least = [
            self.operations,
            self.examples,
            self.error_rows,
            self.request_fields,
            self.response_fields,
            self.request_fields_shown,
            self.response_fields_shown,
            self.connections,
            self.pages,
        ];
        let mut below = Vec::new();
        for ((name, measure), least) in coverage.total.named().into_iter().zip(least) {
            let share = measure.percent();
            if share < least {
                let missing = measure.missing.join("\n  ");
                below.push(format!(
                    "{name}: {share:.1} %, at least {least:.1} % is asked for\n  {missing}"
                ));
            }
        }
        below
    }
}
