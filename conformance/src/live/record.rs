//! Recordings of a live server's responses, sanitised into cases.
//!
//! Invariant: only an allow-list reaches the disk: keys and values that the spec itself has (names of fields,
//! values of enumerations), numbers and booleans. Any other text keeps its shape only, on which decoding
//! depends: each letter becomes `x`, each digit `1`. No token, name or hostile text is kept.

use std::collections::BTreeSet;
use std::path::Path;

use easemob_codegen::model::{Field, Model, Operation, Payload, TypeKind};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{
    case::{Case, CaseKind, Origin},
    derive::CaseBuilder,
    expect::{Expected, pattern, response, row},
    json::strict,
    wire::Response,
};

/// Maximum number of characters kept of a text.
const LONGEST: usize = 200;

/// Recorded exchange.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recording {
    /// The operation.
    pub operation: String,
    /// The case that was sent; its call is not repeated here.
    pub case: String,
    /// The day, as `2026-11-22`.
    pub date: String,
    /// The call's inputs as the documents have them.
    pub parameters: Map<String, Value>,
    /// Status of the response.
    pub status: u16,
    /// Its body, sanitised.
    pub body: Value,
}

/// Allow-list of what a recording may keep.
pub struct Sanitiser {
    names: BTreeSet<String>,
    values: BTreeSet<String>,
}

impl Sanitiser {
    /// Collects the names and values of a spec.
    pub fn of(model: &Model) -> Self {
        let mut kept = Self {
            names: BTreeSet::new(),
            values: BTreeSet::new(),
        };
        for ty in model.types() {
            match &ty.kind {
                TypeKind::Object(object) => kept.fields(&object.fields),
                TypeKind::Enum(values) => {
                    kept.values
                        .extend(values.values.iter().map(|value| value.wire.to_string()));
                }
                TypeKind::Union(union) => {
                    kept.names
                        .extend(union.tag.iter().chain(&union.content).cloned());
                    for variant in &union.variants {
                        kept.names.insert(variant.wire.clone());
                        kept.values.insert(variant.wire.clone());
                    }
                }
            }
        }
        for envelope in model.service.envelopes.values() {
            kept.fields(&envelope.object.fields);
        }
        let envelopes = model.service.envelopes.values();
        let rules = envelopes.filter_map(|envelope| envelope.success.as_ref());
        let responses: Vec<_> = model
            .operations()
            .map(|operation| &operation.response)
            .collect();
        let mut pointers: Vec<&str> = Vec::new();
        for rule in rules.chain(
            responses
                .iter()
                .filter_map(|response| response.success.as_ref()),
        ) {
            pointers.push(&rule.at);
            let texts = rule.equals.iter().filter_map(Value::as_str);
            kept.values.extend(texts.map(str::to_owned));
        }
        for response in responses {
            if let Payload::Object { pointer, object } = &response.payload {
                pointers.push(pointer);
                kept.fields(&object.fields);
            } else if let Payload::Value { pointer, .. } = &response.payload {
                pointers.push(pointer);
            }
        }
        let steps = pointers.into_iter().flat_map(crate::json::pointer::steps);
        kept.names.extend(steps);
        kept
    }

    fn fields(&mut self, fields: &[Field]) {
        self.names
            .extend(fields.iter().map(|field| field.wire.clone()));
        let constants = fields
            .iter()
            .filter_map(|field| field.constant.as_ref()?.as_str());
        self.values.extend(constants.map(str::to_owned));
    }

    /// Sanitises a response; `None` when nothing can be kept: it is not JSON, or an undocumented error.
    pub fn response(
        &self,
        model: &Model,
        operation: &Operation,
        given: &Response,
    ) -> Option<Value> {
        match response::outcome(model, operation, given) {
            Expected::Api(error) => {
                let id = error.row?;
                let mut rows = operation.errors.iter().chain(&model.service.errors);
                let row = rows.find(|row| row.id == id)?;
                let shape = response::error_body(model, operation);
                let filled = row
                    .pattern
                    .as_ref()
                    .map(|p| pattern::fill(p, |_| "x".to_owned()));
                Some(row::body(shape, row, filled.as_deref()))
            }
            Expected::Payload(_) => Some(self.value(&strict::parse(&given.body).ok()?)),
            _ => None,
        }
    }

    fn value(&self, value: &Value) -> Value {
        match value {
            Value::String(text) if self.values.contains(text) => value.clone(),
            Value::String(text) => Value::from(shape(text)),
            Value::Array(items) => items.iter().map(|item| self.value(item)).collect(),
            Value::Object(map) => {
                let mut clean = Map::new();
                for (key, value) in map {
                    let mut key = match self.names.contains(key) {
                        true => key.clone(),
                        false => shape(key),
                    };
                    while clean.contains_key(&key) {
                        key.push('x');
                    }
                    clean.insert(key, self.value(value));
                }
                Value::Object(clean)
            }
            plain => plain.clone(),
        }
    }
}

/// Reduces a text to its shape.
fn shape(text: &str) -> String {
    let plain = |c: char| match c {
        '0'..='9' => '1',
        '-' | '_' | '.' | ':' | '/' | ' ' => c,
        _ => 'x',
    };
    text.chars().take(LONGEST).map(plain).collect()
}

impl Recording {
    /// Returns the file name, made of names in the spec only.
    pub fn file(&self) -> String {
        let name = self.case.rsplit('/').next().unwrap_or_default();
        let plain = |c: char| match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '-' => c,
            _ => '-',
        };
        let name: String = name.chars().map(plain).take(100).collect();
        format!("{}.{name}.{}.json", self.operation, self.status)
    }

    /// Writes it into a folder.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), String> {
        let path = folder.join(self.file());
        let text = serde_json::to_string_pretty(self).map_err(|error| error.to_string())?;
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, format!("{text}\n")))
            .map_err(|error| format!("{} cannot be written: {error}", path.display()))
    }

    /// Converts the recording into a case: the client must decode the response as the spec says.
    ///
    /// # Errors
    ///
    /// When the spec no longer has the operation.
    pub fn case(&self, model: &Model) -> Result<Case, String> {
        let operation = model
            .find_operation(&self.operation)
            .ok_or_else(|| format!("the spec has no operation `{}`", self.operation))?;
        let builder = CaseBuilder::new(model, operation);
        let name = self.file();
        let name = name
            .strip_prefix(&format!("{}.", self.operation))
            .unwrap_or(&name);
        let name = format!("recorded.{}", name.trim_end_matches(".json"));
        let mut call = builder.baseline_call.clone();
        if !self.parameters.is_empty() {
            call.parameters = self.parameters.clone();
        }
        let kind = match operation.response.status.contains(&self.status) {
            true => CaseKind::Response,
            false => CaseKind::Error,
        };
        let reason = "What a server was seen to answer must be read.".to_owned();
        let response = Response::json(self.status, self.body.to_string());
        let mut case = builder.case(kind, &name, reason, call, response);
        case.provenance = builder.provenance(Origin::Recorded, None);
        case.provenance.date = Some(self.date.clone());
        Ok(case)
    }
}

/// Reads the recordings of a folder, sorted by file name.
///
/// # Errors
///
/// When a file cannot be read or parsed.
pub fn read(folder: &Path) -> Result<Vec<Recording>, String> {
    let display = folder.display();
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{display} cannot be read: {error}"))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let display = path.display();
        let text = std::fs::read_to_string(path)
            .map_err(|error| format!("{display} cannot be read: {error}"))?;
        serde_json::from_str(&text).map_err(|error| format!("{display}: {error}"))
    };
    files.iter().map(read).collect()
}

/// Formats Unix seconds as a date, `2026-11-22`.
pub fn day(seconds: u64) -> String {
    // Civil date of a day number, by Howard Hinnant's algorithm.
    let days = i64::try_from(seconds / 86_400).unwrap_or_default() + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_795_305_600, "2026-11-22"),
            (4_107_542_399, "2100-02-28"),
        ] {
            assert_eq!(day(seconds), expected);
        }
    }

    #[test]
    fn only_the_shape_of_a_text_stays() {
        assert_eq!(shape("YWMt-a9:用户\u{1b}\n../x"), "xxxx-x1:xxxx../x");
    }
}
