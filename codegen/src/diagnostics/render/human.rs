//! Source lines with carets for a person, in the layout of rustc.

use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use super::explain;
use crate::diagnostics::{Diagnostic, FileId, Files, Label, Severity};

/// The width of a report, in columns.
const WIDTH: usize = 120;
/// Bounds the bytes of source that are laid out for one finding.
const MAX_SOURCE: usize = 256 * 1024;

pub(super) fn render(files: &dyn Files, diagnostics: &[Diagnostic], color: bool) -> String {
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
        out.push_str(&renderer.render(&[report(files, diagnostic)]));
        out.push_str("\n\n");
    }
    out.push_str(&summary(diagnostics));
    out
}

fn report<'a>(files: &'a dyn Files, diagnostic: &'a Diagnostic) -> Group<'a> {
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
    let mut labelled: Vec<FileId> = Vec::new();
    for label in &diagnostic.labels {
        if !labelled.contains(&label.location.file) {
            labelled.push(label.location.file);
        }
    }
    group = group.elements(
        labelled
            .into_iter()
            .map(|file| snippet(files, diagnostic, file)),
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

/// The labelled lines of a file; its path alone when it has no text.
fn snippet<'a>(files: &'a dyn Files, diagnostic: &'a Diagnostic, file: FileId) -> Element<'a> {
    let (path, source) = (files.path(file), files.text(file));
    if source.is_empty() {
        return Origin::path(path).into();
    }
    let labels: Vec<(AnnotationKind, &Label, Range<usize>)> = diagnostic
        .labels
        .iter()
        .enumerate()
        .filter(|(_, label)| label.location.file == file)
        .map(|(number, label)| {
            let kind = if number == 0 {
                AnnotationKind::Primary
            } else {
                AnnotationKind::Context
            };
            (
                kind,
                label,
                cut(source, files.display_span(&label.location)),
            )
        })
        .collect();
    // Perf: lays out the labelled lines only, a file may be large.
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
        .get(..start)
        .and_then(|text| text.rfind('\n'))
        .map_or(0, |at| at + 1);
    let end = source
        .get(end..)
        .and_then(|text| text.find('\n'))
        .map_or(source.len(), |at| end + at);
    let text = source
        .get(start..end)
        .unwrap_or_default()
        .trim_end_matches('\r');
    let (line, _) = files.line_col(file, start);
    if text.len() > MAX_SOURCE {
        let at = labels.first().map_or(start, |(_, _, span)| span.start);
        let (line, column) = files.line_col(file, at);
        return Origin::path(path).line(line).char_column(column).into();
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
        .path(path)
        .annotations(annotations)
        .into()
}

/// Cuts a span to the carets that fit into a line.
fn cut(text: &str, span: Range<usize>) -> Range<usize> {
    let part = text.get(span.clone()).unwrap_or_default();
    let end = part
        .char_indices()
        .nth(WIDTH / 2)
        .map_or(span.end, |(at, _)| span.start + at);
    span.start..end
}

/// Wraps a text beside `= note: ` and removes terminal escapes.
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

/// Counts the findings and names the command that explains their codes.
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
