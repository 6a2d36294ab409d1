//! Findings, and the collector that makes them.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::{
    class::{Bump, Class},
    rule::{Rule, find},
};

/// One change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// Its classes, the weakest first.
    pub classes: BTreeSet<Class>,
    /// The subject: `delete_conversation`, `service`, or a type.
    pub subject: String,
    /// The part of the subject: a field, a row, a value; empty for the whole.
    pub part: String,
    /// The change, in one line.
    pub message: String,
    /// The old value, when there was one.
    pub old: Value,
    /// The new value, when there is one.
    pub new: Value,
    /// Sixteen hexadecimal digits, made of rule, subject, part and both values.
    pub fingerprint: String,
}

impl Finding {
    /// The strongest class.
    pub fn class(&self) -> Class {
        self.classes.last().copied().unwrap_or(Class::Documentation)
    }

    /// The version step that it requires.
    pub fn bump(&self) -> Bump {
        self.classes
            .iter()
            .map(|class| class.bump())
            .max()
            .unwrap_or_default()
    }
}

/// Collects findings.
#[derive(Debug, Default)]
pub(super) struct Collector {
    pub(super) findings: Vec<Finding>,
    /// Whether both sides name the same version of the vendor's document: a difference on the wire then
    /// corrects the spec.
    pub(super) same_document: bool,
}

/// The subject of a finding and the part of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'a> {
    pub(super) subject: &'a str,
    pub(super) part: &'a str,
}

impl Collector {
    /// Adds a finding of a rule.
    pub(super) fn add(&mut self, rule: &'static str, at: At<'_>, old: Value, new: Value) {
        self.add_but(rule, at, old, new, &[]);
    }

    /// Adds a finding that lacks some classes of its rule.
    pub(super) fn add_but(
        &mut self,
        rule: &'static str,
        at: At<'_>,
        old: Value,
        new: Value,
        without: &[Class],
    ) {
        let known = find(rule);
        let mut classes: BTreeSet<Class> = known
            .map(|rule| rule.classes.iter().copied().collect())
            .unwrap_or_default();
        classes.retain(|class| !without.contains(class));
        if self.same_document && classes.remove(&Class::WireBreaking) {
            classes.insert(Class::Erratum);
        }
        if classes.is_empty() {
            classes.insert(Class::Documentation);
        }
        let message = known.map_or(rule, |rule: &Rule| rule.summary).to_owned();
        let fingerprint = fingerprint(&[
            rule,
            at.subject,
            at.part,
            &old.to_string(),
            &new.to_string(),
        ]);
        self.findings.push(Finding {
            rule,
            classes,
            subject: at.subject.to_owned(),
            part: at.part.to_owned(),
            message,
            old,
            new,
            fingerprint,
        });
    }

    /// Adds a finding when two values differ.
    pub(super) fn changed<T: PartialEq + Serialize>(
        &mut self,
        rule: &'static str,
        at: At<'_>,
        old: &T,
        new: &T,
    ) {
        if old != new {
            self.add(rule, at, json(old), json(new));
        }
    }

    /// Runs `body`; with `assumed`, the old facts were concluded and a change of them is an erratum.
    pub(super) fn assuming(&mut self, assumed: bool, body: impl FnOnce(&mut Self)) {
        let before = self.same_document;
        self.same_document |= assumed;
        body(self);
        self.same_document = before;
    }
}

/// Converts a value to JSON; `null` on failure.
pub(super) fn json<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// Hashes the parts with FNV-1a, each followed by a byte that is not UTF-8.
fn fingerprint(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}
