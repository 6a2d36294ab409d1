//! Errata of the vendor's pages, as a report to send to the vendor.

use easemob_codegen::model::{Disagreement, Document, ErrataPatch, Model};
use serde::Serialize;

use super::markdown::escaped;

/// Errata report, page by page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The pages, in alphabetical order.
    pub pages: Vec<PageReport>,
}

/// Errata of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PageReport {
    /// Path of the page.
    pub page: String,
    /// Wrong texts.
    pub corrections: Vec<Correction>,
    /// Facts that contradict each other or another page.
    pub disagreements: Vec<Contradiction>,
}

/// Wrong text and its correction.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Correction {
    /// The operation that the page is about.
    pub operation: String,
    /// Id of the example.
    pub example: String,
    /// `request` or `response`.
    pub part: &'static str,
    /// The text, its replacement, and the reason.
    #[serde(flatten)]
    pub patch: ErrataPatch,
}

/// Facts that contradict each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contradiction {
    /// The operation that the page is about.
    pub operation: String,
    /// The contradicting facts.
    #[serde(flatten)]
    pub facts: Disagreement,
}

/// Collects the errata of a model.
pub fn report(model: &Model) -> Report {
    let mut pages: std::collections::BTreeMap<String, PageReport> =
        std::collections::BTreeMap::new();
    for operation in model.operations() {
        let own = &operation.document.page;
        for example in &operation.examples {
            let page = example.page.as_ref().unwrap_or(own);
            let request = example
                .request
                .iter()
                .flat_map(|r| &r.errata)
                .map(|patch| ("request", patch));
            let response = example
                .response
                .iter()
                .flat_map(|r| &r.errata)
                .map(|patch| ("response", patch));
            for (part, patch) in request.chain(response) {
                pages
                    .entry(page.clone())
                    .or_default()
                    .corrections
                    .push(Correction {
                        operation: operation.id.clone(),
                        example: example.id.clone(),
                        part,
                        patch: patch.clone(),
                    });
            }
        }
        for facts in &operation.disagreements {
            pages
                .entry(facts.against.page.clone())
                .or_default()
                .disagreements
                .push(Contradiction {
                    operation: operation.id.clone(),
                    facts: facts.clone(),
                });
        }
    }
    let pages = pages
        .into_iter()
        .map(|(page, report)| PageReport { page, ..report });
    Report {
        pages: pages.collect(),
    }
}

impl Report {
    fn count(&self) -> (usize, usize) {
        let corrections = self.pages.iter().map(|page| page.corrections.len()).sum();
        let disagreements = self.pages.iter().map(|page| page.disagreements.len()).sum();
        (corrections, disagreements)
    }

    /// Formats the report for a terminal.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for page in &self.pages {
            text.push_str(&format!("{}\n", page.page));
            for c in &page.corrections {
                let part = c.part;
                text.push_str(&format!(
                    "  {} ({} `{}`)\n",
                    c.patch.reason.en.trim(),
                    part,
                    c.example
                ));
                text.push_str(&format!(
                    "    is      {:?}\n    should  {:?}\n",
                    c.patch.find, c.patch.replace
                ));
            }
            for d in &page.disagreements {
                text.push_str(&format!(
                    "  {}: {}\n",
                    d.facts.about,
                    d.facts.says.en.trim()
                ));
                let (holds, reason) = (
                    location(&d.facts.holds),
                    d.facts.reason.en.trim().to_owned(),
                );
                text.push_str(&format!("    taken   {holds}: {reason}\n"));
            }
            text.push('\n');
        }
        let (corrections, disagreements) = self.count();
        text.push_str(&format!(
            "{corrections} wrong texts and {disagreements} contradictions on {} pages\n",
            self.pages.len()
        ));
        text
    }

    /// Formats the report as Markdown, in both languages.
    pub fn markdown(&self) -> String {
        let (corrections, disagreements) = self.count();
        let mut text = format!(
            "# Errata of the REST documentation\n\n{corrections} wrong texts and {disagreements} contradictions on {} pages.\n",
            self.pages.len()
        );
        for page in &self.pages {
            text.push_str(&format!("\n## `{}`\n", page.page));
            for c in &page.corrections {
                text.push_str(&format!(
                    "\n- **{} `{}`** (`{}`): {}",
                    c.part,
                    c.example,
                    c.operation,
                    escaped(c.patch.reason.en.trim())
                ));
                if let Some(zh) = &c.patch.reason.zh {
                    text.push_str(&format!(" / {}", escaped(zh.trim())));
                }
                text.push_str(&format!("\n\n{}", block("diff", &diff(&c.patch))));
            }
            for d in &page.disagreements {
                let facts = &d.facts;
                text.push_str(&format!(
                    "\n- **{}** (`{}`): {}",
                    escaped(&facts.about),
                    d.operation,
                    escaped(facts.says.en.trim())
                ));
                if let Some(zh) = &facts.says.zh {
                    text.push_str(&format!(" / {}", escaped(zh.trim())));
                }
                text.push_str(&format!(
                    "\n  Taken: `{}`. {}\n",
                    location(&facts.holds),
                    escaped(facts.reason.en.trim())
                ));
            }
        }
        text
    }
}

fn location(document: &Document) -> String {
    match &document.heading {
        Some(heading) => format!("{}, {heading}", document.page),
        None => document.page.clone(),
    }
}

fn diff(patch: &ErrataPatch) -> String {
    let lines = |mark: &str, text: &str| {
        text.trim_end_matches('\n')
            .split('\n')
            .map(|line| format!("{mark} {line}\n"))
            .collect::<String>()
    };
    format!("{}{}", lines("-", &patch.find), lines("+", &patch.replace))
}

/// Formats a fenced block in a list item; the fence is longer than any in the text.
fn block(language: &str, text: &str) -> String {
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    let indented: String = text.lines().map(|line| format!("  {line}\n")).collect();
    format!("  {fence}{language}\n{indented}  {fence}\n")
}
