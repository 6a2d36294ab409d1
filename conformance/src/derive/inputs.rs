//! Derived calls: what may be left out, every documented value, every bound, and texts that try to
//! leave their place.

use easemob_codegen::model::{
    Constraints, Enumeration, Field, Input, Location, TypeExpr, TypeKind,
};
use serde_json::{Value, json};

use super::{
    CaseBuilder, allowed, nested,
    sample::{self, Fill},
};
use crate::{
    case::{Case, CaseKind},
    expect::{constraint, request::CallInputs},
    json::pointer,
};

/// Longest text or list that is made to try a bound.
const MAX_BOUND: u64 = 20_000;

/// Items of a list that no document ends.
const UNBOUNDED_ITEMS: u64 = 5_000;

/// Levels of nesting, below what JSON parsers commonly take.
const JSON_DEPTH: usize = 100;

/// Texts that a careless client would let change the shape of a request.
pub(super) const HOSTILE: [(&str, &str); 12] = [
    ("slash", "a/b"),
    ("dots", ".."),
    ("dot", "."),
    ("dots_slash", "../x"),
    ("question_mark", "a?b=c"),
    ("hash", "a#b"),
    ("percent", "a%2Fb%"),
    ("blank_plus", "a b+c"),
    ("ampersand", "a&b=c;d"),
    ("line_break", "a\r\nx: y"),
    ("unicode", "用户 é😀"),
    ("quotes", "a\"'\\`<>{}[]|^"),
];

/// The name of the case with the good call that the others are made of.
pub(super) const BASELINE: &str = "sample@call=good";

/// All derived calls of an operation.
pub fn cases(builder: &CaseBuilder<'_>, cases: &mut Vec<Case>) {
    let mut calls = CallCases { builder, cases };
    calls.add(
        BASELINE.to_owned(),
        "A call that the spec allows must be sent.",
        builder.baseline_call.clone(),
    );
    calls.optional();
    for input in &builder.operation.inputs {
        if input.field.constant.is_none() {
            calls.values(input);
            calls.bounds(input);
            calls.texts(input);
            calls.lists(input);
            calls.json(input);
            nested::cases(&mut calls, input);
        }
    }
}

/// Adds calls.
pub(super) struct CallCases<'a, 'm> {
    pub(super) builder: &'a CaseBuilder<'m>,
    cases: &'a mut Vec<Case>,
}

impl CallCases<'_, '_> {
    pub(super) fn add(&mut self, name: String, reason: &str, call: CallInputs) {
        let case = self.case(&name, reason, call);
        self.cases.push(case);
    }

    /// Adds the good call with one input of another value, which may be one that must be refused.
    pub(super) fn put(&mut self, input: &Input, name: String, reason: &str, value: Value) {
        let invalid = !allowed::input(input, &value);
        let at = pointer::push("", &input.field.name);
        let call = self.with(&input.field.name, value);
        self.derived(name, reason, call, BASELINE, &at, invalid);
    }

    /// Adds a call that differs from another at a place of its inputs, and says whether that makes it one
    /// that must be refused.
    pub(super) fn derived(
        &mut self,
        name: String,
        reason: &str,
        call: CallInputs,
        from: &str,
        at: &str,
        invalid: bool,
    ) {
        let mut case = self.case(&name, reason, call);
        let at = format!("/parameters{at}");
        case.change = self.builder.change(CaseKind::Request, from, at, invalid);
        self.cases.push(case);
    }

    /// Adds a call that must be refused for what differs from a good one.
    pub(super) fn refused(
        &mut self,
        name: String,
        reason: &str,
        call: CallInputs,
        from: &str,
        at: &str,
    ) {
        self.derived(name, reason, call, from, at, true);
    }

    fn case(&self, name: &str, reason: &str, call: CallInputs) -> Case {
        let response = self.builder.success.clone();
        self.builder
            .case(CaseKind::Request, name, reason.to_owned(), call, response)
    }

    /// The good call with one input of another value.
    pub(super) fn with(&self, name: &str, value: Value) -> CallInputs {
        let mut call = self.builder.baseline_call.clone();
        call.parameters.insert(name.to_owned(), value);
        call
    }

    fn without(&self, name: &str) -> CallInputs {
        let mut call = self.builder.baseline_call.clone();
        call.parameters.shift_remove(name);
        call
    }

    fn optional(&mut self) {
        let (model, operation) = (self.builder.model, self.builder.operation);
        let least = sample::call(model, operation);
        let mut all = least.clone();
        let mut any = false;
        for input in &operation.inputs {
            let field = &input.field;
            if field.constant.is_some() {
                continue;
            }
            let name = &field.name;
            if field.required_in_request || input.location == Location::Path {
                let reason = "A call without a required input must not be sent.";
                self.refused(
                    format!("required@without={name}"),
                    reason,
                    self.without(name),
                    BASELINE,
                    &pointer::push("", name),
                );
                continue;
            }
            any = true;
            let value = sample::field(model, field, Fill::Required);
            all.parameters.insert(name.clone(), value.clone());
            let mut one = least.clone();
            one.parameters.insert(name.clone(), value);
            self.add(
                format!("optional@only={name}"),
                "An optional input must be sent when it is given.",
                one,
            );
        }
        if any {
            self.add(
                "optional@all=absent".into(),
                "What is optional must not be sent when it is not given.",
                least,
            );
            self.add(
                "optional@all=present".into(),
                "All optional inputs must go together.",
                all,
            );
        }
    }

    /// Every documented value of an enumeration, every variant of a union, and one that is neither.
    fn values(&mut self, input: &Input) {
        let model = self.builder.model;
        let name = input.field.name.clone();
        let TypeExpr::Named(ty) = &input.field.ty else {
            return;
        };
        match model.find_type(ty).map(|ty| &ty.kind) {
            Some(TypeKind::Enum(values)) => {
                for (wire, value) in documented(values) {
                    let reason = "Every documented value must be sent as documented.";
                    self.put(input, format!("value@{name}={wire}"), reason, value);
                }
                let reason = "A value that no document has must not be sent.";
                self.refused(
                    format!("value@{name}=(undocumented)"),
                    reason,
                    self.with(&name, undocumented(values)),
                    BASELINE,
                    &pointer::push("", &name),
                );
            }
            Some(TypeKind::Union(union)) => {
                for (index, variant) in union.variants.iter().enumerate() {
                    let value =
                        Value::Object(sample::union(model, union, index, Fill::Required, 0));
                    let reason = "Every variant must be sent as documented.";
                    self.put(
                        input,
                        format!("variant@{name}={}", variant.name),
                        reason,
                        value,
                    );
                }
            }
            _ => {}
        }
    }

    fn bounds(&mut self, input: &Input) {
        let field = &input.field;
        let own = boundary_values(field, |count| self.items(field, count));
        for bound in own.into_iter().chain(self.element_bounds(field)) {
            let name = format!("bound@{}={}", field.name, bound.name);
            let reason = "A value at a bound is sent, one beyond it is not.";
            match bound.inside {
                // Another bound may forbid it.
                true => self.put(input, name, reason, bound.value),
                false => {
                    let call = self.with(&field.name, bound.value);
                    let at = pointer::push("", &field.name);
                    self.refused(name, reason, call, BASELINE, &at);
                }
            }
        }
    }

    pub(super) fn items(&self, field: &Field, count: u64) -> Option<Value> {
        let model = self.builder.model;
        match &field.ty {
            TypeExpr::List(inner) => {
                let item = sample::element(model, inner, &field.constraints, Fill::Required, 0);
                Some((0..count).map(|_| item.clone()).collect())
            }
            TypeExpr::Map(inner) => {
                let item = sample::element(model, inner, &field.constraints, Fill::Required, 0);
                let key = |index| sample::key(&field.constraints, index);
                let entries = (0..count).map(|index| (key(index), item.clone()));
                Some(Value::Object(entries.collect()))
            }
            _ => None,
        }
    }

    /// Lists and maps that hold values at, below and above the bounds of what they hold.
    pub(super) fn element_bounds(&self, field: &Field) -> Vec<Bound> {
        let (model, bounds) = (self.builder.model, &field.constraints);
        let of = |ty: &TypeExpr, bounds: &Constraints| Field {
            ty: ty.clone(),
            constraints: bounds.clone(),
            ..field.clone()
        };
        let Some(inner) = field.ty.inner() else {
            return Vec::new();
        };
        let mut all = Vec::new();
        if let Some(each) = bounds.each.as_deref() {
            for bound in boundary_values(&of(inner, each), |_| None) {
                let value = match &field.ty {
                    TypeExpr::Map(_) => json!({ sample::key(bounds, 0): bound.value }),
                    _ => json!([bound.value]),
                };
                let name = format!("each.{}", bound.name);
                all.push(Bound {
                    name,
                    value,
                    ..bound
                });
            }
        }
        if let Some(keys) = bounds.keys.as_deref() {
            for bound in boundary_values(&of(&TypeExpr::String, keys), |_| None) {
                let Some(key) = bound.value.as_str() else {
                    continue;
                };
                let element_bounds = sample::element(model, inner, bounds, Fill::Required, 0);
                let (name, value) = (
                    format!("keys.{}", bound.name),
                    json!({ key: element_bounds }),
                );
                all.push(Bound {
                    name,
                    value,
                    ..bound
                });
            }
        }
        all
    }

    fn texts(&mut self, input: &Input) {
        let field = &input.field;
        if field.ty != TypeExpr::String {
            return;
        }
        for (what, text) in HOSTILE {
            // The embedded server cannot read headers beyond ASCII.
            if input.location == Location::Header && !text.is_ascii() {
                continue;
            }
            let reason = "No text may change the shape of a request.";
            self.put(
                input,
                format!("text@{}={what}", field.name),
                reason,
                json!(text),
            );
        }
        let reason = "An empty text is sent as one, or not at all where it would not be one.";
        self.put(
            input,
            format!("text@{}=empty", field.name),
            reason,
            json!(""),
        );
    }

    /// What is free to be anything is sent as it is.
    fn json(&mut self, input: &Input) {
        let field = &input.field;
        if field.ty != TypeExpr::Json {
            return;
        }
        let deep = (0..JSON_DEPTH).fold(json!(1), |inner, _| json!([inner]));
        for (what, value) in [
            ("deep", deep),
            ("unicode", json!({"用户 é": ["😀", "\u{0}", "\u{2028}"]})),
            (
                "numbers",
                json!([0, -1, 9_007_199_254_740_993_i64, 1.5, 1e300]),
            ),
            ("empty", json!({})),
        ] {
            let reason = "What may be any JSON is sent as it is given.";
            self.put(input, format!("json@{}={what}", field.name), reason, value);
        }
    }

    fn lists(&mut self, input: &Input) {
        let field = &input.field;
        let TypeExpr::List(inner) = &field.ty else {
            return;
        };
        let reason = "A list must keep its items apart, whatever they hold.";
        self.put(
            input,
            format!("list@{}=empty", field.name),
            reason,
            json!([]),
        );
        let items = self.items(field, UNBOUNDED_ITEMS);
        if let Some(items) = items.filter(|_| field.constraints.max_items.is_none()) {
            let reason = "A list without a documented end is sent whole.";
            self.put(input, format!("list@{}=huge", field.name), reason, items);
        }
        if **inner == TypeExpr::String {
            for (what, items) in [
                ("two", json!(["one", "two"])),
                ("comma_in_item", json!(["a,b", "c"])),
                ("hostile_items", json!(["a/b?c&d=e#f", "用户 %2C+"])),
                ("empty_item", json!(["", "x"])),
            ] {
                self.put(input, format!("list@{}={what}", field.name), reason, items);
            }
        }
    }
}

/// The documented values of an enumeration with their names.
pub(super) fn documented(of: &Enumeration) -> impl Iterator<Item = (&str, Value)> {
    of.values.iter().map(|value| {
        let wire = match of.numeric {
            true => json!(value.wire.parse::<i64>().unwrap_or_default()),
            false => json!(value.wire),
        };
        (value.name.as_str(), wire)
    })
}

/// A value that an enumeration does not have.
pub(super) fn undocumented(of: &Enumeration) -> Value {
    match of.numeric {
        true => json!(987_654),
        false => json!("no_such_value"),
    }
}

/// A value at, below or above a bound.
pub(super) struct Bound {
    /// The bound and the side.
    pub(super) name: String,
    pub(super) value: Value,
    /// Whether the bound allows it; another bound may not.
    pub(super) inside: bool,
}

/// Values at, below and above each bound of a field.
pub(super) fn boundary_values(field: &Field, items: impl Fn(u64) -> Option<Value>) -> Vec<Bound> {
    let outside = |name: &str| {
        let lower = name.starts_with("min");
        name == "characters" || name.ends_with(if lower { "-1" } else { "+1" })
    };
    let values = boundary_value_list(field, items).into_iter();
    let bounds = values.map(|(name, value)| Bound {
        inside: !outside(&name),
        name,
        value,
    });
    bounds.collect()
}

fn boundary_value_list(
    field: &Field,
    items: impl Fn(u64) -> Option<Value>,
) -> Vec<(String, Value)> {
    let bounds = &field.constraints;
    let mut values = Vec::new();
    if field.ty == TypeExpr::String {
        let lengths = [
            ("min_length", bounds.min_length),
            ("max_length", bounds.max_length),
            ("max_bytes", bounds.max_bytes),
        ];
        for (name, length) in lengths {
            for (mark, length) in sides(length) {
                let value = text_of(bounds, length);
                values.push((format!("{name}{mark}"), json!(value)));
            }
        }
        // Three bytes and one character each: who counts the other is found out.
        if bounds.characters.is_none() {
            for (name, count) in [
                ("max_length_wide", bounds.max_length),
                ("max_bytes_wide", bounds.max_bytes.map(|bytes| bytes / 3)),
            ] {
                let at = sides(count).into_iter().filter(|(mark, _)| *mark != "-1");
                for (mark, count) in at {
                    let count = usize::try_from(count).unwrap_or_default();
                    values.push((format!("{name}{mark}"), json!("表".repeat(count))));
                }
            }
        }
        if let Some(disallowed_char) = bounds.characters.as_deref().and_then(disallowed_char) {
            let mut text = sample::text(bounds, bounds.min_length.unwrap_or(1).max(1));
            text.pop();
            text.push(disallowed_char);
            values.push(("characters".into(), json!(text)));
        }
    }
    if matches!(field.ty, TypeExpr::Int | TypeExpr::Long | TypeExpr::Double) {
        for (name, bound) in [("min", bounds.min), ("max", bounds.max)] {
            for (mark, delta) in [("-1", -1), ("", 0), ("+1", 1)] {
                if let Some(value) = bound.and_then(|bound| bound.checked_add(delta)) {
                    values.push((format!("{name}{mark}"), json!(value)));
                }
            }
        }
    }
    for (name, count) in [
        ("min_items", bounds.min_items),
        ("max_items", bounds.max_items),
    ] {
        for (mark, count) in sides(count) {
            values.extend(items(count).map(|value| (format!("{name}{mark}"), value)));
        }
    }
    values
}

fn sides(bound: Option<u64>) -> Vec<(&'static str, u64)> {
    let Some(bound) = bound.filter(|bound| *bound <= MAX_BOUND) else {
        return Vec::new();
    };
    let below = bound.checked_sub(1).map(|below| ("-1", below));
    below
        .into_iter()
        .chain([("", bound), ("+1", bound + 1)])
        .collect()
}

/// A text of a length, whatever the other bounds say of it.
fn text_of(bounds: &Constraints, length: u64) -> String {
    let characters = Constraints {
        characters: bounds.characters.clone(),
        ..Constraints::default()
    };
    sample::text(&characters, length)
}

/// A character that a class does not have.
fn disallowed_char(class: &str) -> Option<char> {
    let allowed = constraint::ranges(class);
    let free = |c: &char| !allowed.iter().any(|(from, to)| (*from..=*to).contains(c));
    ['!', 'A', '表', ' '].into_iter().find(free)
}
