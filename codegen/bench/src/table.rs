//! The table that is printed, in Markdown.

/// Rows of figure, ours, theirs, ratio.
#[derive(Default)]
pub(crate) struct Table(Vec<[String; 5]>);

impl Table {
    /// Ours beside a peer's, smaller or larger being better as `target` says.
    pub(crate) fn compare(
        &mut self,
        figure: &str,
        (ours, peer): (f64, f64),
        unit: &str,
        who: &str,
        target: &str,
    ) {
        self.row([
            figure.to_owned(),
            format!("{} {unit}", number(ours)),
            format!("{} {unit} ({who})", number(peer)),
            format!("{}×", number(ours / peer)),
            target.to_owned(),
        ]);
    }

    /// A figure without a peer.
    pub(crate) fn alone(&mut self, figure: &str, ours: String, target: &str) {
        let [peer, ratio] = ["", ""].map(str::to_owned);
        self.row([figure.to_owned(), ours, peer, ratio, target.to_owned()]);
    }

    fn row(&mut self, row: [String; 5]) {
        // Progress, for a run takes minutes.
        eprintln!("{}", row.join(" | "));
        self.0.push(row);
    }

    /// Prints all rows.
    pub(crate) fn print(&self) {
        println!("| figure | ours | peer | ours / peer | target |");
        println!("|---|---|---|---|---|");
        for row in &self.0 {
            println!("| {} |", row.join(" | "));
        }
    }
}

/// Three digits or more.
pub(crate) fn number(value: f64) -> String {
    match value.abs() {
        large if large >= 100.0 => format!("{value:.0}"),
        large if large >= 10.0 => format!("{value:.1}"),
        large if large >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
