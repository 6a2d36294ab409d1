//! One change, and where it counts.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::rule::{Rule, find};

/// What a change touches. A change can touch several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Prose only.
    Documentation,
    /// The spec was corrected, the vendor did not change.
    Erratum,
    /// Something new that old programs do not notice.
    Addition,
    /// Old programs compile and are sent and read as before, but limits, retries, checks or
    /// authentication differ.
    Behaviour,
    /// A program written against the old client does not compile against the new one.
    SourceBreaking,
    /// What an old program sends or reads is not what the service documents now.
    WireBreaking,
}

impl Class {
    /// All classes, the weakest first.
    pub const ALL: [Self; 6] = [
        Self::Documentation,
        Self::Erratum,
        Self::Addition,
        Self::Behaviour,
        Self::SourceBreaking,
        Self::WireBreaking,
    ];

    /// As reports and the command line write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documentation => "documentation",
            Self::Erratum => "erratum",
            Self::Addition => "addition",
            Self::Behaviour => "behaviour",
            Self::SourceBreaking => "source-breaking",
            Self::WireBreaking => "wire-breaking",
        }
    }

    /// The version step that it forces.
    pub fn bump(self) -> Bump {
        match self {
            Self::Documentation | Self::Erratum => Bump::Patch,
            Self::Addition | Self::Behaviour => Bump::Minor,
            Self::SourceBreaking | Self::WireBreaking => Bump::Major,
        }
    }
}

impl std::str::FromStr for Class {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|class| class.as_str() == text)
            .ok_or_else(|| {
                let all = Self::ALL.map(Self::as_str).join(", ");
                format!("`{text}` is no class: write one of {all}")
            })
    }
}

/// A step of a semantic version. Below 1.0, `major` is a step of the second number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bump {
    /// Nothing changed.
    #[default]
    None,
    /// 1.2.3 to 1.2.4.
    Patch,
    /// 1.2.3 to 1.3.0.
    Minor,
    /// 1.2.3 to 2.0.0.
    Major,
}

impl Bump {
    /// As reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// What it touches, the weakest first.
    pub classes: BTreeSet<Class>,
    /// What it concerns: `delete_conversation`, `service`, or a type.
    pub subject: String,
    /// The part of the subject: a field, a row, a value; empty for the whole.
    pub part: String,
    /// What happened, in one line.
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

    /// The version step that it forces.
    pub fn bump(&self) -> Bump {
        self.classes
            .iter()
            .map(|class| class.bump())
            .max()
            .unwrap_or_default()
    }
}

/// Gathers findings.
#[derive(Debug, Default)]
pub(super) struct Collector {
    pub(super) findings: Vec<Finding>,
    /// The vendor's document is known to be the same on both sides: a difference on the wire is a
    /// correction of the spec.
    pub(super) same_document: bool,
}

/// Where a finding is.
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

    /// Adds a finding that does not touch some of what its rule usually touches.
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
        let message = known.map_or(rule, |rule: &Rule| rule.says).to_owned();
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

    /// Runs `body` as if the old fact had been a conclusion: what corrects it is an erratum.
    pub(super) fn assuming(&mut self, assumed: bool, body: impl FnOnce(&mut Self)) {
        let before = self.same_document;
        self.same_document |= assumed;
        body(self);
        self.same_document = before;
    }
}

/// A value as JSON; what cannot be written is `null`.
pub(super) fn json<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// FNV-1a of the parts, each closed by a byte that no text has.
fn fingerprint(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}
