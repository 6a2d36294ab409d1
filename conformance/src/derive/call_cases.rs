//! Derivation of calls: adds request cases that vary the baseline call.

use easemob_codegen::model::{Enumeration, Field, Input, TypeExpr};
use serde_json::{Value, json};

use super::{
    allowed,
    case_builder::{BASELINE, CaseBuilder},
    sample::{self, Fill},
};
use crate::{
    case::{Case, CaseKind},
    expect::request::CallInputs,
    json::pointer,
};

/// Injection texts, which would change the shape of a request if not encoded.
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

/// Adds request cases to a list.
pub(super) struct CallCases<'a, 'm> {
    pub(super) builder: &'a CaseBuilder<'m>,
    pub(super) cases: &'a mut Vec<Case>,
}

impl CallCases<'_, '_> {
    pub(super) fn add(&mut self, name: String, reason: &str, call: CallInputs) {
        let case = self.case(&name, reason, call);
        self.cases.push(case);
    }

    /// Adds the baseline call with another value of one input, which may be invalid.
    pub(super) fn put(&mut self, input: &Input, name: String, reason: &str, value: Value) {
        let invalid = !allowed::input(input, &value);
        let at = pointer::push("", &input.field.name);
        let call = self.with(&input.field.name, value);
        self.derived(name, reason, call, BASELINE, &at, invalid);
    }

    /// Adds a call that differs from the case `from` at a pointer into its inputs; `invalid` if it must be
    /// refused.
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

    /// Adds a call that must be refused because of its difference from a valid one.
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

    /// Returns the baseline call with another value of one input.
    pub(super) fn with(&self, name: &str, value: Value) -> CallInputs {
        let mut call = self.builder.baseline_call.clone();
        call.parameters.insert(name.to_owned(), value);
        call
    }

    pub(super) fn without(&self, name: &str) -> CallInputs {
        let mut call = self.builder.baseline_call.clone();
        call.parameters.shift_remove(name);
        call
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
}

/// Iterates over the documented values of an enumeration with their names.
pub(super) fn documented(of: &Enumeration) -> impl Iterator<Item = (&str, Value)> {
    of.values
        .iter()
        .map(|value| (value.name.as_str(), Value::from(&value.wire)))
}

/// Returns an undocumented value of an enumeration.
pub(super) fn undocumented(of: &Enumeration) -> Value {
    match of.is_numeric() {
        true => json!(987_654),
        false => json!("no_such_value"),
    }
}
