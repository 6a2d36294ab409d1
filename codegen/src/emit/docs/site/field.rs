//! View of fields and types, for the tables.

use std::collections::HashSet;

use serde::Serialize;

use super::markup::{escaped, inline, maybe, pair};
use crate::model::{Constraints, Field, Model, Object, Type, TypeExpr, TypeId, TypeKind};

/// A line of a table of fields.
#[derive(Serialize)]
pub(super) struct FieldLine {
    wire: String,
    /// The name in code, if it differs.
    name: Option<String>,
    location: Option<String>,
    ty: String,
    required: bool,
    description: String,
    notes: Vec<String>,
}

/// A declared type with its parts.
#[derive(Serialize)]
pub(super) struct TypeBlock {
    name: String,
    description: String,
    kind: &'static str,
    /// Whether it occurs in responses only, where required fields are always present.
    response_only: bool,
    fields: Vec<FieldLine>,
    values: Vec<ValueLine>,
    additional: Option<String>,
    /// The representation of a union, in words.
    form: String,
}

/// A value of an enum or a variant of a union.
#[derive(Serialize)]
struct ValueLine {
    wire: String,
    ty: Option<String>,
    description: String,
}

/// Makes the line of a field.
pub(super) fn line(field: &Field, location: Option<String>, required: bool) -> FieldLine {
    let wire = if field.wire.is_empty() {
        field.name.clone()
    } else {
        field.wire.clone()
    };
    FieldLine {
        name: (field.name != wire).then(|| field.name.clone()),
        wire,
        location,
        ty: expression(&field.ty),
        required,
        description: maybe(field.description.as_ref()),
        notes: notes(field),
    }
}

/// Makes the lines of an object.
pub(super) fn lines(object: &Object, required: impl Fn(&Field) -> bool) -> Vec<FieldLine> {
    object
        .fields
        .iter()
        .map(|field| line(field, None, required(field)))
        .collect()
}

/// Formats a type expression, with a link to its declared type.
pub(super) fn expression(ty: &TypeExpr) -> String {
    let text = escaped(&ty.to_string());
    match ty.named() {
        Some(name) => {
            let name = escaped(name.name());
            text.replacen(&name, &format!("<a href=\"#type-{name}\">{name}</a>"), 1)
        }
        None => text,
    }
}

/// Lists what constrains a field beyond its type.
fn notes(field: &Field) -> Vec<String> {
    let mut notes = Vec::new();
    let mut add = |en: String, zh: String| notes.push(pair(&inline(&en), &inline(&zh)));
    if let Some(value) = &field.constant {
        add(format!("always `{value}`"), format!("固定为 `{value}`"));
    }
    if let Some(value) = &field.default {
        add(format!("default `{value}`"), format!("默认 `{value}`"));
    }
    if field.nullable {
        add("may be `null`".into(), "可为 `null`".into());
    }
    if field.secret {
        add("secret, never printed".into(), "敏感信息，不会输出".into());
    }
    if field.flatten {
        add(
            "its fields stand beside the others".into(),
            "其字段与其他字段同级".into(),
        );
    }
    bounds(&field.constraints, &mut add);
    if field.assumed {
        add(
            "assumed: no document says it".into(),
            "推断：文档未说明".into(),
        );
    }
    if let Some(text) = &field.deprecated {
        let zh = text.zh.as_ref().unwrap_or(&text.en);
        add(
            format!("deprecated: {}", text.en.trim()),
            format!("已废弃：{}", zh.trim()),
        );
    }
    notes
}

fn bounds(bounds: &Constraints, add: &mut dyn FnMut(String, String)) {
    let range = |least: Option<String>, greatest: Option<String>, en: &str, zh: &str| match (
        least, greatest,
    ) {
        (Some(a), Some(b)) if a == b => Some((format!("{a}{en}"), format!("{a}{zh}"))),
        (Some(a), Some(b)) => Some((format!("{a} to {b}{en}"), format!("{a} 至 {b}{zh}"))),
        (Some(a), None) => Some((format!("at least {a}{en}"), format!("至少 {a}{zh}"))),
        (None, Some(b)) => Some((format!("at most {b}{en}"), format!("至多 {b}{zh}"))),
        (None, None) => None,
    };
    let text = |number: Option<u64>| number.map(|n| n.to_string());
    let signed = |number: Option<i64>| number.map(|n| n.to_string());
    let not_empty = bounds.min_length == Some(1) && bounds.max_length.is_none();
    let all = [
        if not_empty {
            Some(("not empty".into(), "非空".into()))
        } else {
            range(
                text(bounds.min_length),
                text(bounds.max_length),
                " characters",
                " 个字符",
            )
        },
        range(None, text(bounds.max_bytes), " bytes", " 字节"),
        range(signed(bounds.min), signed(bounds.max), "", ""),
        range(
            text(bounds.min_items),
            text(bounds.max_items),
            " items",
            " 项",
        ),
    ];
    for (en, zh) in all.into_iter().flatten() {
        add(en, zh);
    }
    if let Some(class) = &bounds.characters {
        add(
            format!("characters `{class}`"),
            format!("字符范围 `{class}`"),
        );
    }
    let inner = [
        (&bounds.keys, "each key: ", "每个键："),
        (&bounds.each, "each value: ", "每个值："),
    ];
    for (bounds, en, zh) in inner {
        if let Some(bounds) = bounds {
            self::bounds(bounds, &mut |what_en, what_zh| {
                add(format!("{en}{what_en}"), format!("{zh}{what_zh}"));
            });
        }
    }
}

/// Collects the types that these expressions mention, transitively, in the order of mention.
pub(super) fn reached<'a>(model: &'a Model, from: &[&TypeExpr]) -> Vec<&'a Type> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut open: Vec<&TypeId> = from.iter().rev().filter_map(|ty| ty.named()).collect();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let ty = model.ty(id);
        found.push(ty);
        let inner: Vec<&TypeExpr> = match &ty.kind {
            TypeKind::Enum(_) => Vec::new(),
            TypeKind::Object(object) => object.all_fields().map(|field| &field.ty).collect(),
            TypeKind::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        };
        open.extend(inner.iter().rev().filter_map(|ty| ty.named()));
    }
    found
}

/// Makes the block of a type.
pub(super) fn block(ty: &Type) -> TypeBlock {
    let required = |field: &Field| match (ty.usage.request, ty.usage.response) {
        (false, true) => field.required_in_response,
        _ => field.required_in_request,
    };
    let mut block = TypeBlock {
        name: ty.name.clone(),
        description: maybe(ty.description.as_ref()),
        kind: "object",
        response_only: !ty.usage.request,
        fields: Vec::new(),
        values: Vec::new(),
        additional: None,
        form: String::new(),
    };
    match &ty.kind {
        TypeKind::Object(object) => {
            block.fields = lines(object, required);
            block.additional = object.additional_type().map(expression);
        }
        TypeKind::Enum(values) => {
            block.kind = "enum";
            block.values = values
                .values
                .iter()
                .map(|value| ValueLine {
                    wire: value.wire.to_string(),
                    ty: None,
                    description: maybe(value.description.as_ref()),
                })
                .collect();
        }
        TypeKind::Union(union) => {
            block.kind = "union";
            let (en, zh) = match (&union.tag, &union.content) {
                (Some(tag), Some(content)) => (
                    format!("`{tag}` names it, `{content}` holds it"),
                    format!("由 `{tag}` 指明，内容在 `{content}`"),
                ),
                (Some(tag), None) => (format!("`{tag}` names it"), format!("由 `{tag}` 指明")),
                (None, _) => ("the only key names it".into(), "由唯一的键指明".into()),
            };
            block.form = pair(&inline(&en), &inline(&zh));
            block.values = union
                .variants
                .iter()
                .map(|variant| ValueLine {
                    wire: variant.wire.clone(),
                    ty: Some(expression(&variant.ty)),
                    description: maybe(variant.description.as_ref()),
                })
                .collect();
        }
    }
    block
}
