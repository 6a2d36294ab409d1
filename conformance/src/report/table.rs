//! Table of a run: one line per operation.

use anstyle::{AnsiColor, Style};
use indexmap::IndexMap;

use super::width;
use crate::{
    case::{Case, CaseKind, Origin},
    suite::{Run, Suite},
};

/// Number of passed cases and of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Passed cases.
    pub passed: usize,
    /// All cases.
    pub all: usize,
}

impl Count {
    /// Counts a case.
    pub fn add(&mut self, passed: bool) {
        self.all += 1;
        self.passed += usize::from(passed);
    }

    fn join(&mut self, other: Self) {
        self.passed += other.passed;
        self.all += other.all;
    }

    fn display(self) -> String {
        match self.all {
            0 => "-".to_owned(),
            all => format!("{}/{all}", self.passed),
        }
    }
}

/// Counts of an operation: documented requests, documented responses, error rows, derived cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([Count; 4]);

const TITLES: [&str; 4] = ["requests", "responses", "error rows", "derived"];

impl Counts {
    fn column(case: &Case) -> usize {
        match (case.provenance.origin, case.kind) {
            (Origin::Documented, CaseKind::Request) => 0,
            (Origin::Documented, CaseKind::Response) => 1,
            (Origin::Documented, CaseKind::Error) => 2,
            _ => 3,
        }
    }

    /// Iterates over the counts with their titles.
    pub fn titled(&self) -> impl Iterator<Item = (&'static str, Count)> {
        TITLES.into_iter().zip(self.0)
    }

    /// Sums the counts.
    pub fn sum(&self) -> Count {
        let mut sum = Count::default();
        self.0.iter().for_each(|count| sum.join(*count));
        sum
    }
}

/// Counts a run by resource and operation, in the order of the ids.
pub fn counts<'s>(suite: &'s Suite, run: &'s Run) -> IndexMap<(&'s str, &'s str), Counts> {
    let mut table: IndexMap<(&str, &str), Counts> = IndexMap::new();
    for (case, verdict) in suite.case_verdicts(run) {
        let counts = table.entry((&case.resource, &case.operation)).or_default();
        if let Some(count) = counts.0.get_mut(Counts::column(case)) {
            count.add(verdict.passed());
        }
    }
    table
}

/// Renders the table with terminal escapes, at most 100 columns wide.
pub fn render(suite: &Suite, run: &Run) -> String {
    let table = counts(suite, run);
    let names = table
        .keys()
        .map(|(_, operation)| width::of(operation) + 2)
        .max();
    let name_width = names.unwrap_or_default().clamp(20, 52);
    let widths = TITLES.map(|title| title.len().max(9));
    let mut total = Counts::default();
    let mut text = line(
        "",
        &TITLES.map(str::to_owned),
        name_width,
        widths,
        "",
        Style::new().bold(),
    );
    let mut resource = "";
    for ((group, operation), counts) in &table {
        if *group != resource {
            resource = group;
            text.push_str(group);
            text.push('\n');
        }
        for (sum, count) in total.0.iter_mut().zip(counts.0) {
            sum.join(count);
        }
        let sum = counts.sum();
        let (mark, style) = if sum.passed == sum.all {
            ("ok", AnsiColor::Green.on_default())
        } else {
            ("RED", AnsiColor::Red.on_default().bold())
        };
        let name = width::cut(&format!("  {operation}"), name_width);
        text.push_str(&line(
            &name,
            &counts.0.map(Count::display),
            name_width,
            widths,
            mark,
            style,
        ));
    }
    let rule = name_width + widths.iter().map(|width| width + 2).sum::<usize>() + 5;
    text.push_str(&"─".repeat(rule));
    text.push('\n');
    let name = format!("{} operations", table.len());
    let style = Style::new().bold();
    text.push_str(&line(
        &name,
        &total.0.map(Count::display),
        name_width,
        widths,
        "",
        style,
    ));
    text
}

fn line(
    name: &str,
    cells: &[String; 4],
    name_width: usize,
    widths: [usize; 4],
    mark: &str,
    style: Style,
) -> String {
    let mut text = width::left(name, name_width);
    for (cell, width) in cells.iter().zip(widths) {
        text.push_str("  ");
        text.push_str(&width::right(cell, width));
    }
    match mark {
        "" => format!("{style}{}{style:#}\n", text.trim_end()),
        mark => format!("{text}  {style}{mark}{style:#}\n"),
    }
}
