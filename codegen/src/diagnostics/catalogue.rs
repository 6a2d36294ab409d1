//! The catalogue of codes: what each means, with an example that fails and the same mended.
//!
//! Codes are stable: one that is no longer used is not given to anything else.
//!
//! | codes | about |
//! |---|---|
//! | `E00xx` | files and YAML |
//! | `E01xx` | the shape of the language: keys and types |
//! | `E02xx` | what a spec says, and cannot say |
//! | `W03xx` | what a spec could say better |

mod documents;
mod lints;
mod meaning;
mod shape;
mod yaml;

use std::fmt;

/// What a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The code: `E0101`.
    pub code: &'static str,
    /// A name for lists: `unknown-key`.
    pub name: &'static str,
    /// What it means, and why it is so.
    pub summary: &'static str,
    /// What brings it about.
    pub bad: Sample,
    /// The same, mended.
    pub good: Sample,
}

/// An example of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A piece of YAML that means nothing by itself.
    Yaml(&'static str),
    /// A whole operation file.
    Operation(&'static str),
    /// What matters of a spec's files, each after a line `# <path>`; the rest is as in any spec that
    /// passes, and `~` takes a key away.
    Spec(&'static str),
    /// A situation, in words: what no YAML text can show.
    Words(&'static str),
}

impl Sample {
    /// Its text.
    pub fn text(self) -> &'static str {
        match self {
            Self::Yaml(text) | Self::Operation(text) | Self::Spec(text) | Self::Words(text) => text,
        }
    }
}

/// All rules, in the order of their codes.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        yaml::RULES,
        shape::RULES,
        meaning::RULES,
        documents::RULES,
        lints::RULES,
    ]
    .into_iter()
    .flatten()
}

/// The rule of a code; capitals or not.
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}\n\n{}", self.code, self.name, self.summary)?;
        for (title, sample) in [("This fails:", self.bad), ("This passes:", self.good)] {
            writeln!(f, "\n{title}\n")?;
            for line in sample.text().lines() {
                writeln!(f, "{}", format!("    {line}").trim_end())?;
            }
        }
        Ok(())
    }
}
