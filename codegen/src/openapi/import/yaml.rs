//! The files of a spec as YAML, without empty keys.

use serde::Serialize;
use serde_json::{Map, Value};

use super::error::ImportError;
use crate::language::{OperationFile, ServiceFile};

/// Keys of a service file that are left out when empty.
const SERVICE_KEYS: &[&str] = &["auth", "envelopes", "headers", "errors", "types", "hosts"];

/// Keys of an operation file that are left out when empty.
const OPERATION_KEYS: &[&str] = &[
    "path_parameters",
    "query",
    "headers",
    "errors",
    "rate_limits",
    "types",
    "examples",
    "disagreements",
];

/// Writes a service file.
pub(super) fn service(file: &ServiceFile) -> Result<String, ImportError> {
    to_yaml(file, SERVICE_KEYS)
}

/// Writes an operation file.
pub(super) fn operation(file: &OperationFile) -> Result<String, ImportError> {
    to_yaml(file, OPERATION_KEYS)
}

fn to_yaml<T: Serialize>(file: &T, optional: &[&str]) -> Result<String, ImportError> {
    let unwritable = |error: &dyn std::fmt::Display| ImportError::Unwritable(error.to_string());
    let mut value = serde_json::to_value(file).map_err(|error| unwritable(&error))?;
    if let Value::Object(map) = &mut value {
        prune(map, optional);
        for key in ["request", "base"] {
            if let Some(Value::Object(inner)) = map.get_mut(key) {
                prune(inner, optional);
            }
        }
    }
    serde_yaml::to_string(&value).map_err(|error| unwritable(&error))
}

/// Removes the optional keys that hold an empty mapping or list.
fn prune(map: &mut Map<String, Value>, optional: &[&str]) {
    map.retain(|key, value| {
        let empty = value.as_object().is_some_and(Map::is_empty)
            || value.as_array().is_some_and(Vec::is_empty);
        !(empty && optional.contains(&key.as_str()))
    });
}
