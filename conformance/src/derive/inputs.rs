//! Derived calls: optional inputs, every documented value, every bound, and injection texts.

use easemob_codegen::model::{Input, Location, TypeExpr, TypeKind};
use serde_json::{Value, json};

use super::{
    boundary_values::{boundary_values, element_bounds},
    call_cases::{CallCases, HOSTILE, documented, undocumented},
    case_builder::{BASELINE, CaseBuilder},
    nested,
    sample::{self, Fill},
};
use crate::{case::Case, json::pointer};

/// Number of items of a list without a documented maximum.
const UNBOUNDED_ITEMS: u64 = 5_000;

/// Levels of nesting, below the usual limit of JSON parsers.
const JSON_DEPTH: usize = 100;

/// Derives all calls of an operation.
pub fn cases(builder: &CaseBuilder<'_>, cases: &mut Vec<Case>) {
    let mut calls = CallCases { builder, cases };
    calls.add(
        BASELINE.to_owned(),
        "A call that the spec allows must be sent.",
        builder.baseline_call.clone(),
    );
    calls.optional();
    for input in builder.operation.caller_inputs() {
        calls.values(input);
        calls.bounds(input);
        calls.texts(input);
        calls.lists(input);
        calls.json(input);
        nested::cases(&mut calls, input);
    }
}

impl CallCases<'_, '_> {
    fn optional(&mut self) {
        let (model, operation) = (self.builder.model, self.builder.operation);
        let least = sample::call(model, operation);
        let mut all = least.clone();
        let mut any = false;
        for input in operation.caller_inputs() {
            let field = &input.field;
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

    /// Adds every documented value of an enumeration, every variant of a union, and an undocumented value.
    fn values(&mut self, input: &Input) {
        let model = self.builder.model;
        let name = input.field.name.clone();
        let TypeExpr::Named(id) = &input.field.ty else {
            return;
        };
        match &model.ty(id).kind {
            TypeKind::Enum(values) => {
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
            TypeKind::Union(union) => {
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
            TypeKind::Object(_) => {}
        }
    }

    fn bounds(&mut self, input: &Input) {
        let field = &input.field;
        let own = boundary_values(field, |count| self.items(field, count));
        for bound in own
            .into_iter()
            .chain(element_bounds(self.builder.model, field))
        {
            let name = format!("bound@{}={}", field.name, bound.name);
            let reason = "A value at a bound is sent, one beyond it is not.";
            match bound.inside {
                // Another bound may forbid the value.
                true => self.put(input, name, reason, bound.value),
                false => {
                    let call = self.with(&field.name, bound.value);
                    let at = pointer::push("", &field.name);
                    self.refused(name, reason, call, BASELINE, &at);
                }
            }
        }
    }

    fn texts(&mut self, input: &Input) {
        let field = &input.field;
        if field.ty != TypeExpr::String {
            return;
        }
        for (what, text) in HOSTILE {
            // The embedded server cannot parse non-ASCII headers.
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

    /// Adds values of a free JSON input, which are sent unchanged.
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
