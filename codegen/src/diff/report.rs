//! Renders findings for a terminal, as JSON, and as a changelog entry.

use std::{fmt, str::FromStr};

use serde_json::{Value, json};

use super::{Diff, approval::Approvals, class::Class, finding::Finding};

/// An output format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For a terminal.
    #[default]
    Human,
    /// One JSON object.
    Json,
    /// A changelog entry.
    Markdown,
}

impl Format {
    const ALL: [Self; 3] = [Self::Human, Self::Json, Self::Markdown];

    /// The name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Json => "json",
            Self::Markdown => "markdown",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|format| format.as_str() == text)
            .ok_or_else(|| {
                format!(
                    "`{text}` is no format: write one of {}",
                    Self::ALL.map(Self::as_str).join(", ")
                )
            })
    }
}

/// Bounds the length of values in reports for people.
const SHOWN: usize = 60;

impl Diff {
    /// Renders the findings and marks approved ones.
    pub fn render(&self, format: Format, approvals: &Approvals) -> String {
        match format {
            Format::Human => self.human(approvals),
            Format::Json => self.json(approvals),
            Format::Markdown => self.markdown(),
        }
    }

    fn human(&self, approvals: &Approvals) -> String {
        let mut text = String::new();
        for class in Class::ALL.into_iter().rev() {
            for finding in self
                .findings
                .iter()
                .filter(|finding| finding.class() == class)
            {
                let approved = if approvals.covers(finding) {
                    " (approved)"
                } else {
                    ""
                };
                text.push_str(&format!(
                    "{}{approved}: {}: {}\n",
                    classes(finding, ", "),
                    subject(finding, " "),
                    finding.message,
                ));
                if let Some(values) = values(finding) {
                    text.push_str(&format!("    {values}\n"));
                }
                text.push_str(&format!("    [{} {}]\n", finding.rule, finding.fingerprint));
            }
        }
        text.push_str(&format!("version step: {}\n", self.bump().as_str()));
        text
    }

    fn json(&self, approvals: &Approvals) -> String {
        let findings: Vec<Value> = self
            .findings
            .iter()
            .map(|finding| {
                let mut value = super::finding::json(finding);
                value["class"] = json!(finding.class());
                value["bump"] = json!(finding.bump());
                value["approved"] = json!(approvals.covers(finding));
                value
            })
            .collect();
        format!(
            "{:#}\n",
            json!({ "bump": self.bump(), "findings": findings })
        )
    }

    fn markdown(&self) -> String {
        let title = |class: Class| match class {
            Class::WireBreaking => "The service changed",
            Class::SourceBreaking => "Breaking for programs",
            Class::Behaviour => "Behaviour",
            Class::Addition => "New",
            Class::Erratum => "Corrected",
            Class::Documentation => "Documentation",
        };
        let mut text = format!("Version step: **{}**\n", self.bump().as_str());
        for class in Class::ALL.into_iter().rev() {
            let of: Vec<&Finding> = self
                .findings
                .iter()
                .filter(|finding| finding.class() == class)
                .collect();
            if of.is_empty() {
                continue;
            }
            text.push_str(&format!("\n### {}\n\n", title(class)));
            for finding in of {
                let part = if finding.part.is_empty() {
                    String::new()
                } else {
                    format!(" `{}`", finding.part)
                };
                let values =
                    values(finding).map(|values| format!(" ({})", values.replace('|', "\\|")));
                text.push_str(&format!(
                    "- `{}`{part}: {}{}\n",
                    finding.subject,
                    finding.message,
                    values.unwrap_or_default(),
                ));
            }
        }
        text
    }
}

fn classes(finding: &Finding, separator: &str) -> String {
    let names: Vec<&str> = finding
        .classes
        .iter()
        .rev()
        .map(|class| class.as_str())
        .collect();
    names.join(separator)
}

fn subject(finding: &Finding, separator: &str) -> String {
    if finding.part.is_empty() {
        return finding.subject.clone();
    }
    format!("{}{separator}{}", finding.subject, finding.part)
}

/// Formats the values as `old -> new`, cut to one line.
fn values(finding: &Finding) -> Option<String> {
    let short = |value: &Value| {
        let text = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        let line = text.replace('\n', " ");
        if line.chars().count() > SHOWN {
            format!("{}…", line.chars().take(SHOWN).collect::<String>())
        } else {
            line
        }
    };
    match (&finding.old, &finding.new) {
        (Value::Null, Value::Null) => None,
        (Value::Null, new) => Some(short(new)),
        (old, Value::Null) => Some(format!("was {}", short(old))),
        (old, new) => Some(format!("{} -> {}", short(old), short(new))),
    }
}
