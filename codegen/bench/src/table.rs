//! The table of results, in Markdown.

/// Rows of figure, ours, baseline, ratio and target.
#[derive(Default)]
pub(crate) struct Table(Vec<[String; 5]>);

impl Table {
    /// Adds our figure beside that of a baseline.
    pub(crate) fn compare(
        &mut self,
        figure: &str,
        (ours, baseline): (f64, f64),
        unit: &str,
        name: &str,
        target: &str,
    ) {
        self.row([
            figure.to_owned(),
            format!("{} {unit}", number(ours)),
            format!("{} {unit} ({name})", number(baseline)),
            format!("{}×", number(ours / baseline)),
            target.to_owned(),
        ]);
    }

    /// Adds a figure that has no baseline.
    pub(crate) fn alone(&mut self, figure: &str, ours: String, target: &str) {
        let [baseline, ratio] = ["", ""].map(str::to_owned);
        self.row([figure.to_owned(), ours, baseline, ratio, target.to_owned()]);
    }

    fn row(&mut self, row: [String; 5]) {
        // Shows progress: a run takes minutes.
        eprintln!("{}", row.join(" | "));
        self.0.push(row);
    }

    /// Prints all rows to standard output.
    pub(crate) fn print(&self) {
        println!("| figure | ours | baseline | ours / baseline | target |");
        println!("|---|---|---|---|---|");
        for row in &self.0 {
            println!("| {} |", row.join(" | "));
        }
    }
}

/// Formats a figure with three digits or more.
pub(crate) fn number(value: f64) -> String {
    match value.abs() {
        large if large >= 100.0 => format!("{value:.0}"),
        large if large >= 10.0 => format!("{value:.1}"),
        large if large >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
