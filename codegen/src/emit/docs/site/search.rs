//! The search index: a script that sets one variable.

use serde_json::{Value, json};

use crate::model::{Field, Model, Operation, Payload, Text};

/// Makes the script.
pub(super) fn script(model: &Model) -> String {
    let entries: Vec<Value> = model.operations().map(entry).collect();
    // `</script>` inside a text would end the script.
    let json = Value::Array(entries).to_string().replace('<', "\\u003c");
    format!("window.SEARCH_INDEX = {json};\n")
}

fn entry(operation: &Operation) -> Value {
    let mut words: Vec<String> = vec![
        operation.resource.replace('_', " "),
        operation.document.page.clone(),
    ];
    let mut prose = |text: &Text| {
        words.extend(
            [Some(text.en.clone()), text.zh.clone()]
                .into_iter()
                .flatten(),
        )
    };
    operation.description.iter().for_each(&mut prose);
    for row in &operation.errors {
        row.cause.iter().for_each(&mut prose);
    }
    for row in &operation.errors {
        words.extend(
            [Some(&row.id), row.error.as_ref(), row.message.as_ref()]
                .into_iter()
                .flatten()
                .cloned(),
        );
    }
    let mut fields: Vec<&Field> = operation.inputs.iter().map(|input| &input.field).collect();
    if let Payload::Object { object, .. } = &operation.response.payload {
        fields.extend(&object.fields);
    }
    words.extend(fields.iter().map(|field| field.wire.clone()));
    words.extend(operation.types.iter().map(ToString::to_string));
    json!({
        "id": operation.id,
        "method": operation.method.as_str(),
        "path": operation.path_template(),
        "en": operation.summary.en.trim(),
        "zh": operation.summary.zh.as_deref().unwrap_or(&operation.summary.en).trim(),
        "words": words.join(" ").to_lowercase(),
    })
}
