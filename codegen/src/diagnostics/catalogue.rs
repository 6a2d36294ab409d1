//! The catalogue of codes: what each means, with an input that fails and the same input corrected.
//!
//! Each code has a page, `catalogue/<code>.md`: a title (`# E0204 name`), the meaning, and the sections
//! `## Wrong` and `## Right` with a sample each. Codes are stable: a retired code is never used again.
//!
//! | codes | about |
//! |---|---|
//! | `E00xx` | files and YAML |
//! | `E01xx` | the shape of the language: keys and types |
//! | `E02xx` | rules that a spec must satisfy |
//! | `W03xx` | lints |

use std::{fmt, sync::LazyLock};

macro_rules! pages {
    ($($code:ident)*) => {
        &[$(include_str!(concat!("catalogue/", stringify!($code), ".md"))),*]
    };
}

/// The pages, in the order of their codes.
#[rustfmt::skip]
const PAGES: &[&str] = pages![
    E0001 E0002 E0003 E0004 E0005 E0006 E0007 E0008 E0009 E0010 E0011 E0012
    E0013 E0014 E0015 E0016 E0017 E0018
    E0101 E0102 E0103 E0104 E0105
    E0201 E0202 E0203 E0204 E0205 E0206 E0207 E0208 E0209 E0210 E0211 E0212
    E0213 E0214 E0215 E0216 E0217 E0218 E0219 E0220 E0221 E0222 E0223 E0224
    E0225 E0226 E0227 E0228 E0229 E0230 E0231 E0232 E0233 E0234 E0235 E0236
    E0237 E0238
    W0301 W0302 W0303 W0304 W0305 W0306 W0307 W0308 W0309 W0310 W0311 W0312
    W0313 W0314 W0315 W0316
];

static RULES: LazyLock<Vec<Rule>> =
    LazyLock::new(|| PAGES.iter().filter_map(|page| Rule::parse(page)).collect());

/// The meaning of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The code: `E0101`.
    pub code: &'static str,
    /// A name for lists: `unknown-key`.
    pub name: &'static str,
    /// The meaning and its reason.
    pub summary: &'static str,
    /// An input that fails with the code.
    pub bad: Sample,
    /// The same input, corrected.
    pub good: Sample,
}

/// An example of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// A piece of YAML outside of the language. In the page: a block marked `yaml`.
    Yaml(&'static str),
    /// A whole operation file: `yaml operation`.
    Operation(&'static str),
    /// The parts that matter of a spec's files, each after a line `# <path>`; the other parts are as in any
    /// spec that passes, and `~` removes a key: `yaml spec`.
    Spec(&'static str),
    /// A situation that no YAML text can show: a paragraph.
    Words(&'static str),
}

impl Rule {
    fn parse(page: &'static str) -> Option<Self> {
        let (title, rest) = page.strip_prefix("# ")?.split_once("\n\n")?;
        let (code, name) = title.split_once(' ')?;
        let (summary, rest) = rest.split_once("\n\n## Wrong\n\n")?;
        let (bad, good) = rest.split_once("\n\n## Right\n\n")?;
        Some(Self {
            code,
            name,
            summary,
            bad: Sample::parse(bad)?,
            good: Sample::parse(good)?,
        })
    }
}

impl Sample {
    fn parse(section: &'static str) -> Option<Self> {
        let section = section.trim_end();
        let Some(block) = section.strip_prefix("```") else {
            return Some(Self::Words(section));
        };
        let (kind, text) = block.strip_suffix("```")?.split_once('\n')?;
        match kind {
            "yaml" => Some(Self::Yaml(text)),
            "yaml operation" => Some(Self::Operation(text)),
            "yaml spec" => Some(Self::Spec(text)),
            _ => None,
        }
    }

    /// Its text.
    pub fn text(self) -> &'static str {
        match self {
            Self::Yaml(text) | Self::Operation(text) | Self::Spec(text) | Self::Words(text) => text,
        }
    }
}

/// All rules, in the order of their codes.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter()
}

/// The rule of a code, in any case.
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}\n\n{}", self.code, self.name, self.summary)?;
        for (title, sample) in [("Wrong:", self.bad), ("Right:", self.good)] {
            writeln!(f, "\n{title}\n")?;
            for line in sample.text().lines() {
                writeln!(f, "    {line}")?;
            }
        }
        match self.bad {
            Sample::Spec(_) => writeln!(
                f,
                "\nOnly what matters is shown; `# <path>` says in which file."
            ),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_read() {
        for page in PAGES {
            assert!(Rule::parse(page).is_some(), "{page}");
        }
    }
}
