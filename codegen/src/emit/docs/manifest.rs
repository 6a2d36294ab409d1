//! The manifest of the emitted crate. Values of the spec are put in by a TOML writer, never by a template.

use toml_edit::{Array, DocumentMut, Item, TableLike, TomlError, Value, value};

use crate::{
    characters::visible,
    emit::output::{self, GenerateError, Output},
    model::Model,
};

/// The manifest without what the spec decides.
const MANIFEST: &str = include_str!("templates/Cargo.toml");

/// Emits `Cargo.toml` with a feature for each resource.
pub(super) fn output(model: &Model, features: &[String]) -> Result<Output, GenerateError> {
    let failed = |error: TomlError| GenerateError(format!("the manifest is no TOML: {error}"));
    let mut manifest: DocumentMut = MANIFEST.parse().map_err(failed)?;
    // cargo hands the description to rustc in the environment, which holds no NUL.
    let title = visible(&model.service.title.en);
    let title: Vec<&str> = title.split_whitespace().collect();
    let package = table(&mut manifest, "package")?;
    set(package, "name", output::crate_name(model));
    let description = format!("Typed client of the {}", title.join(" "));
    set(package, "description", description);
    let declared = table(&mut manifest, "features")?;
    set(declared, "all-resources", one_a_line(features));
    for feature in features {
        declared.insert(feature, value(Array::new()));
    }
    Ok(Output {
        path: "Cargo.toml".to_owned(),
        text: manifest.to_string(),
    })
}

fn table<'a>(
    manifest: &'a mut DocumentMut,
    name: &str,
) -> Result<&'a mut dyn TableLike, GenerateError> {
    let table = manifest.get_mut(name).and_then(Item::as_table_like_mut);
    table.ok_or_else(|| GenerateError(format!("the manifest has no `[{name}]`")))
}

/// Sets a key in its place, with the comment above it.
fn set(table: &mut dyn TableLike, key: &str, new: impl Into<Value>) {
    match table.get_mut(key) {
        Some(item) => *item = value(new),
        None => {
            table.insert(key, value(new));
        }
    }
}

fn one_a_line(items: &[String]) -> Array {
    let mut array = Array::new();
    for item in items {
        array.push_formatted(Value::from(item.as_str()).decorated("\n    ", ""));
    }
    if !array.is_empty() {
        array.set_trailing("\n");
        array.set_trailing_comma(true);
    }
    array
}
