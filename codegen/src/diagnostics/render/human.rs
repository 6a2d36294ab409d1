//! For a person: source lines with carets, in the layout of rustc.

use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use super::explain;
use crate::{
    diagnostics::{Diagnostic, FileId, Label, Severity},
    yaml::Sources,
};

/// The width that source lines are cut to, in columns.
const WIDTH: usize = 120;
/// How many bytes of source are laid out at most.
const MAX_SOURCE: usize = 256 * 1024;

pub(super) fn render(sources: &Sources, diagnostics: &[Diagnostic], color: bool) -> String {
    if diagnostics.is_empty() {
        return String::new();
    }
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
    .term_width(WIDTH);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&renderer.render(&[report(sources, diagnostic)]));
        out.push_str("\n\n");
    }
    out.push_str(&summary(diagnostics));
    out
}

fn report<'a>(sources: &'a Sources, diagnostic: &'a Diagnostic) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let mut group = Group::with_title(
        level
            .primary_title(&*diagnostic.message)
            .id(diagnostic.code),
    );
    // One snippet per file, the primary label's first.
    let mut files: Vec<FileId> = Vec::new();
    for label in &diagnostic.labels {
        if !files.contains(&label.place.file) {
            files.push(label.place.file);
        }
    }
    group = group.elements(
        files
            .into_iter()
            .map(|file| snippet(sources, diagnostic, file)),
    );
    let notes = diagnostic
        .notes
        .iter()
        .map(|text| Level::NOTE.message(wrapped(text)));
    let help = diagnostic
        .help
        .iter()
        .map(|text| Level::HELP.message(wrapped(text)));
    group.elements(notes.chain(help))
}

/// The lines of a file that the finding is about; only its path when there is no text to show.
fn snippet<'a>(sources: &'a Sources, diagnostic: &'a Diagnostic, file: FileId) -> Element<'a> {
    let source = sources.get(file);
    if source.text.is_empty() {
        return Origin::path(&*source.path).into();
    }
    let labels: Vec<(AnnotationKind, &Label, Range<usize>)> = diagnostic
        .labels
        .iter()
        .enumerate()
        .filter(|(_, label)| label.place.file == file)
        .map(|(number, label)| {
            let kind = if number == 0 {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            (kind, label, cut(&source.text, sources.shown(&label.place)))
        })
        .collect();
    // Only the lines in question: a file may be large.
    let start = labels
        .iter()
        .map(|(_, _, span)| span.start)
        .min()
        .unwrap_or_default();
    let end = labels
        .iter()
        .map(|(_, _, span)| span.end)
        .max()
        .unwrap_or_default();
    let start = source
        .text
        .get(..start)
        .and_then(|text| text.rfind('\n'))
        .map_or(0, |at| at + 1);
    let end = source
        .text
        .get(end..)
        .and_then(|text| text.find('\n'))
        .map_or(source.text.len(), |at| end + at);
    let text = source
        .text
        .get(start..end)
        .unwrap_or_default()
        .trim_end_matches('\r');
    let (line, _) = sources.line_col(file, start);
    if text.len() > MAX_SOURCE {
        let at = labels.first().map_or(start, |(_, _, span)| span.start);
        let (line, column) = sources.line_col(file, at);
        return Origin::path(&*source.path)
            .line(line)
            .char_column(column)
            .into();
    }
    let annotations = labels.into_iter().map(|(kind, label, span)| {
        let annotation = kind.span(span.start - start..span.end - start);
        match label.text.as_str() {
            "" => annotation,
            text => annotation.label(normalize_untrusted_str(text)),
        }
    });
    Snippet::source(text)
        .line_start(line)
        .path(&*source.path)
        .annotations(annotations)
        .into()
}

/// A span of at most so many characters as carets fit into a line.
fn cut(text: &str, span: Range<usize>) -> Range<usize> {
    let shown = text.get(span.clone()).unwrap_or_default();
    let end = shown
        .char_indices()
        .nth(WIDTH / 2)
        .map_or(span.end, |(at, _)| span.start + at);
    span.start..end
}

/// A text in lines that fit beside `= note: `, without what would act on a terminal.
fn wrapped(text: &str) -> String {
    let mut lines = String::new();
    let mut length = 0;
    for word in normalize_untrusted_str(text).split(' ') {
        let more = word.chars().count() + 1;
        if length > 0 && length + more > WIDTH - 20 {
            lines.push('\n');
            length = 0;
        } else if length > 0 {
            lines.push(' ');
        }
        lines.push_str(word);
        length += more;
    }
    lines
}

/// How much was found, and how to learn more.
fn summary(diagnostics: &[Diagnostic]) -> String {
    let count = |severity, one: &str| match diagnostics
        .iter()
        .filter(|d| d.severity == severity)
        .count()
    {
        0 => None,
        1 => Some(format!("1 {one}")),
        many => Some(format!("{many} {one}s")),
    };
    let counts = [
        count(Severity::Error, "error"),
        count(Severity::Warning, "warning"),
    ];
    let counts = counts
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" and ");
    let mut codes: Vec<&str> = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    match codes.as_slice() {
        [code] => format!("{counts}; for more, run `{}`\n", explain(code)),
        codes => format!(
            "{counts}; for more, run `{}` ({})\n",
            explain("CODE"),
            codes.join(", ")
        ),
    }
}
