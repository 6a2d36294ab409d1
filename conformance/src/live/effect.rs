//! Side effects of calls on a live server, and the calls that undo them.
//!
//! The spec language cannot express side effects, so a table lists them by operation id. It is checked
//! against the spec: it has every operation that writes, and every undoing call is valid.

use std::collections::{BTreeMap, BTreeSet};

use easemob_codegen::model::{Method, Model, Operation};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Table of side effects by operation id.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Effects(BTreeMap<String, Entry>);

/// Side effect of an operation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Effect on the app.
    pub effect: Effect,
    /// What stays behind after the clean-up; for people.
    pub leaves: String,
    /// The calls that undo it.
    #[serde(default)]
    pub undo: Option<Undo>,
}

/// Effect of a call on an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Nothing: the method is `GET` or `HEAD`.
    Reads,
    /// No lasting effect, according to the documents.
    Asks,
    /// Creates something.
    Creates,
    /// Changes something.
    Changes,
    /// Deletes something.
    Deletes,
}

/// How a call is undone.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    /// Operation that undoes the call.
    pub operation: String,
    /// Pointer to an object of the response: one call per entry; absent: one call.
    #[serde(default)]
    pub each: Option<String>,
    /// Inputs of the undoing call, by name in code.
    pub inputs: BTreeMap<String, Source>,
}

/// Source of an input of an undoing call.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The call's inputs, at this pointer.
    Request(String),
    /// The keys of the object among the call's inputs at this pointer.
    KeysOf(String),
    /// The response, at this pointer.
    Response(String),
    /// A fixed value.
    Value(Value),
    /// The key of the entry.
    EachKey,
    /// The value of the entry.
    EachValue,
}

/// A call that undoes another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UndoCall {
    /// The operation.
    pub operation: String,
    /// Its inputs, by name in code.
    pub parameters: Map<String, Value>,
}

/// Returns whether an operation only reads, by its method alone.
pub fn reads(operation: &Operation) -> bool {
    matches!(operation.method, Method::Get | Method::Head)
}

impl Effects {
    /// Parses the table.
    ///
    /// # Errors
    ///
    /// When the text is not a table of effects.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// Returns the entry of an operation.
    pub fn get(&self, operation: &str) -> Option<&Entry> {
        self.0.get(operation)
    }

    /// Returns the effect of an operation; `None` when the table lacks it.
    pub fn effect(&self, operation: &Operation) -> Option<Effect> {
        if reads(operation) {
            return Some(Effect::Reads);
        }
        self.get(&operation.id).map(|entry| entry.effect)
    }

    /// Describes where the table does not match the spec.
    pub fn check(&self, model: &Model) -> Vec<String> {
        let mut wrong = Vec::new();
        for operation in model.operations().filter(|operation| !reads(operation)) {
            if self.get(&operation.id).is_none() {
                wrong.push(format!(
                    "`{}`: nobody says what a call leaves behind",
                    operation.id
                ));
            }
        }
        for (id, entry) in &self.0 {
            let Some(operation) = model.find_operation(id) else {
                wrong.push(format!("`{id}`: the spec has no such operation"));
                continue;
            };
            if reads(operation) {
                wrong.push(format!("`{id}`: a reading operation leaves nothing behind"));
            }
            if operation.method == Method::Delete && entry.effect != Effect::Deletes {
                wrong.push(format!("`{id}`: its method is DELETE, its effect is not"));
            }
            if let Some(undo) = &entry.undo {
                let found = undo.check(model, operation);
                wrong.extend(found.into_iter().map(|why| format!("`{id}`: {why}")));
            }
        }
        wrong
    }
}

impl Undo {
    fn check(&self, model: &Model, undone: &Operation) -> Vec<String> {
        let Some(operation) = model.find_operation(&self.operation) else {
            return vec![format!("the spec has no operation `{}`", self.operation)];
        };
        let mut wrong = Vec::new();
        for input in operation.caller_inputs() {
            let field = &input.field;
            if field.required_in_request && !self.inputs.contains_key(&field.name) {
                wrong.push(format!("`{}` needs `{}`", operation.id, field.name));
            }
        }
        for (name, source) in &self.inputs {
            if operation.find_input(name).is_none() {
                wrong.push(format!("`{}` has no input `{name}`", operation.id));
            }
            let each = matches!(source, Source::EachKey | Source::EachValue);
            if each && self.each.is_none() {
                wrong.push(format!("`{name}` is of an entry, and there is no `each`"));
            }
            if let Source::Request(at) | Source::KeysOf(at) = source {
                let first = crate::json::pointer::steps(at)
                    .into_iter()
                    .next()
                    .unwrap_or_default();
                if undone.find_input(&first).is_none() {
                    wrong.push(format!("the undone call has no input `{first}`"));
                }
            }
        }
        wrong
    }

    /// Returns whether the undoing calls depend on the response; if not, they are known before it.
    pub fn needs_response(&self) -> bool {
        let uses_response = |source: &Source| {
            matches!(
                source,
                Source::Response(_) | Source::EachKey | Source::EachValue
            )
        };
        self.each.is_some() || self.inputs.values().any(uses_response)
    }

    /// Returns the calls that undo a call with these inputs and this response.
    /// Invariant: a call that lacks an input is left out; nothing is deleted by a guess.
    pub fn calls(&self, request: &Map<String, Value>, response: &Value) -> Vec<UndoCall> {
        let entries: Vec<(Value, Value)> = match &self.each {
            None => vec![(Value::Null, Value::Null)],
            Some(at) => {
                let entries = response.pointer(at).and_then(Value::as_object);
                let entries = entries.into_iter().flatten();
                entries
                    .map(|(key, value)| (Value::from(key.as_str()), value.clone()))
                    .collect()
            }
        };
        let request = Value::Object(request.clone());
        let mut seen = BTreeSet::new();
        let mut calls = Vec::new();
        for (key, value) in entries {
            let inputs = self.inputs.iter().map(|(name, source)| {
                let found = match source {
                    Source::Request(at) => request.pointer(at).cloned(),
                    Source::KeysOf(at) => {
                        let map = request.pointer(at).and_then(Value::as_object);
                        map.map(|map| map.keys().cloned().map(Value::from).collect())
                    }
                    Source::Response(at) => response.pointer(at).cloned(),
                    Source::Value(value) => Some(value.clone()),
                    Source::EachKey => Some(key.clone()),
                    Source::EachValue => Some(value.clone()),
                };
                Some((name.clone(), found?))
            });
            let parameters: Option<Map<String, Value>> = inputs.collect();
            if let Some(parameters) = parameters
                && seen.insert(Value::Object(parameters.clone()).to_string())
            {
                let operation = self.operation.clone();
                calls.push(UndoCall {
                    operation,
                    parameters,
                });
            }
        }
        calls
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use easemob_codegen::load;
    use serde_json::json;
    use std::path::Path;

    fn model() -> Model {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        load::load(&folder, load::SERVICE_FILE).model.unwrap()
    }

    fn own() -> Effects {
        Effects::parse(include_str!("../../effects.json")).unwrap()
    }

    #[test]
    fn the_table_fits_the_spec() {
        assert_eq!(own().check(&model()), [""; 0]);
    }

    #[test]
    fn a_table_that_does_not_fit_is_told() {
        let mut effects = own();
        effects.0.remove("register_user");
        let list = r#"{"effect": "asks", "leaves": ""}"#;
        effects
            .0
            .insert("list_users".into(), serde_json::from_str(list).unwrap());
        effects
            .0
            .insert("no_such".into(), serde_json::from_str(list).unwrap());
        effects
            .0
            .insert("delete_users".into(), serde_json::from_str(list).unwrap());
        let entry = effects.0.get_mut("set_chatroom_metadata").unwrap();
        let undo = entry.undo.as_mut().unwrap();
        undo.inputs.remove("username");
        undo.inputs
            .insert("no".into(), Source::Request("/no".into()));
        undo.inputs.insert("keys".into(), Source::EachKey);
        let problems = effects.check(&model()).join("\n");
        for part in [
            "`register_user`: nobody says",
            "`list_users`: a reading",
            "`no_such`: the spec has no",
            "`delete_users`: its method is DELETE",
            "needs `username`",
            "has no input `no`",
            "undone call has no input `no`",
            "there is no `each`",
        ] {
            assert!(problems.contains(part), "{part}: {problems}");
        }
    }

    #[test]
    fn undoing_calls_follow_from_call_and_answer() {
        let effects = own();
        let undo = |id: &str| effects.get(id).unwrap().undo.clone().unwrap();
        let call = json!({"chatroom_id": "1", "username": "u", "metadata": {"a": "x", "b": "y"}});
        let calls = undo("set_chatroom_metadata").calls(call.as_object().unwrap(), &Value::Null);
        let expected = json!({"chatroom_id": "1", "username": "u", "keys": ["a", "b"]});
        assert_eq!(calls[0].parameters, *expected.as_object().unwrap());
        let send = undo("send_to_users");
        assert!(send.needs_response() && !undo("set_chatroom_metadata").needs_response());
        let calls = send.calls(&Map::new(), &json!({"data": {"u1": "7", "u2": "8"}}));
        assert_eq!(calls.len(), 2);
        assert_eq!(calls[1].parameters["msg_id"], "8");
        assert!(
            send.calls(&Map::new(), &json!({"data": "hostile"}))
                .is_empty()
        );
        assert!(
            undo("set_chatroom_metadata")
                .calls(&Map::new(), &Value::Null)
                .is_empty()
        );
    }
}
