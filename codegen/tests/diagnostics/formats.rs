//! The four formats have the same content.

use easemob_codegen::{
    diagnostics::{
        Diagnostic, Location,
        render::{Format, render},
    },
    yaml::Sources,
};
use serde_json::Value;

use crate::{cases::FILE, snapshot};

/// Two files, several labels, texts that every format must escape.
fn sample() -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let first = "# 注释\n路径: /users/{用户}\n描述: { 类型: 整数, min: 10, max: 1 }\n";
    sources
        .add("spec/用户, a:b%/删除 会话.yaml", first.as_bytes().to_vec())
        .unwrap();
    let second = sources
        .add("spec/service.yaml", b"base:\n  path: /{org}\n".to_vec())
        .unwrap();
    let found = vec![
        Diagnostic::error(
            "E0101",
            Location::value(FILE, "/描述/min"),
            "最小值 `10` 大于 `1`: 100%, <b>\"x\"</b>",
        )
        .here("最小值")
        .also(Location::value(FILE, "/描述/max"), "max 在这里")
        .also(Location::key(second, "/base/path"), "declared here")
        .note("the documentation says 1–10\nand nothing else")
        .help("swap the two"),
        Diagnostic::warning(
            "W9999",
            Location::value(FILE, "/路径").within(7, 15),
            "no rule of this code",
        ),
    ];
    (sources, found)
}

#[test]
fn human() {
    let (sources, found) = sample();
    snapshot!(
        "format_human",
        render(&sources, &found, Format::Human, false)
    );
}

#[test]
fn color_adds_escapes_only() {
    let (sources, found) = sample();
    let plain = render(&sources, &found, Format::Human, false);
    let colored = render(&sources, &found, Format::Human, true);
    assert!(!plain.contains('\u{1b}') && colored.contains("\u{1b}["));
    let mut bare = String::new();
    let mut rest = colored.as_str();
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        bare.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    bare.push_str(rest);
    assert_eq!(bare, plain);
}

#[test]
fn json() {
    let (sources, found) = sample();
    let text = render(&sources, &found, Format::Json, false);
    for line in text.lines() {
        let finding: Value = serde_json::from_str(line).unwrap();
        assert_eq!(finding["file"], finding["labels"][0]["file"]);
    }
    snapshot!("format_json", text);
}

#[test]
fn github_actions() {
    let (sources, found) = sample();
    let text = render(&sources, &found, Format::GithubActions, false);
    assert_eq!(text.lines().count(), found.len());
    snapshot!("format_github_actions", text);
}

#[test]
fn sarif() {
    let (sources, found) = sample();
    let text = render(&sources, &found, Format::Sarif, false);
    let document: Value = serde_json::from_str(&text).unwrap();
    let run = &document["runs"][0];
    for result in run["results"].as_array().unwrap() {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
    }
    snapshot!(
        "format_sarif",
        text.replace(env!("CARGO_PKG_VERSION"), "VERSION")
    );
}

#[test]
fn nothing_found_is_nothing_said() {
    let sources = Sources::default();
    for format in [Format::Human, Format::Json, Format::GithubActions] {
        assert_eq!(render(&sources, &[], format, true), "");
    }
    let document: Value =
        serde_json::from_str(&render(&sources, &[], Format::Sarif, false)).unwrap();
    assert_eq!(document["runs"][0]["results"], Value::Array(Vec::new()));
}

#[test]
fn formats_have_names() {
    for format in Format::ALL {
        assert_eq!(format.to_string().parse(), Ok(format));
    }
    assert_eq!(
        "xml".parse::<Format>(),
        Err("`xml` is no format: write one of human, json, github-actions, sarif".to_owned())
    );
}

/// Columns on a terminal: Chinese characters and full-width punctuation take two.
fn columns(text: &str) -> usize {
    text.chars()
        .map(|c| {
            if matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{FFE6}') {
                2
            } else {
                1
            }
        })
        .sum()
}

#[test]
fn carets_stand_under_chinese_text() {
    let text =
        "摘要: 发送文本消息：最多 600 人\n描述: { 类型: 整数, 最小: 10, ascii: x, 最大: 一 }\n";
    let mut sources = Sources::default();
    let file = sources.add("环信.yaml", text.as_bytes().to_vec()).unwrap();
    let value = |pointer: &str| Location::value(file, pointer);
    let locations = [
        value("/摘要"),
        value("/摘要").within(0, 6),
        value("/描述/类型"),
        value("/描述/最小"),
        Location::key(file, "/描述/ascii"),
        value("/描述/最大"),
    ];
    for location in locations {
        let span = sources.span(&location);
        let line_start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let before = columns(&text[line_start..span.start]);
        let width = columns(&text[span.clone()]);
        let found = [Diagnostic::error("E0101", location, "message")];
        let shown = render(&sources, &found, Format::Human, false);
        let carets = shown.lines().find(|line| line.contains('^')).unwrap();
        let bar = carets.find('|').unwrap() + 2;
        assert_eq!(carets.find('^').unwrap() - bar, before, "{shown}");
        assert_eq!(carets.matches('^').count(), width, "{shown}");
        // The column in the header counts characters.
        let column = text[line_start..span.start].chars().count() + 1;
        assert!(shown.contains(&format!(":{column}\n")), "{shown}");
    }
}

#[test]
fn long_lines_are_cut() {
    let text = format!(
        "a: {}\nb: {}{{x}}{}\n",
        "用".repeat(100_000),
        "x".repeat(500),
        "y".repeat(500)
    );
    let mut sources = Sources::default();
    let file = sources.add("long.yaml", text.into_bytes()).unwrap();
    let found = [
        Diagnostic::error(
            "E0101",
            Location::value(file, "/b").within(500, 503),
            "in the middle",
        ),
        Diagnostic::error("E0101", Location::value(file, "/a"), "a very long line"),
    ];
    let shown = render(&sources, &found, Format::Human, false);
    assert!(shown.lines().all(|line| columns(line) <= 300), "{shown}");
    assert!(shown.contains("{x}"), "{shown}");
}

/// Text of a spec cannot control the terminal.
#[test]
fn escapes_in_texts_are_made_harmless() {
    let mut sources = Sources::default();
    let file = sources
        .add("a.yaml", b"a: \"\\e[31mred\"\nb: 1\n".to_vec())
        .unwrap();
    let text = "\u{1b}[31mred\u{202e}";
    let found = [
        Diagnostic::error("E0101", Location::value(file, "/a"), text)
            .here(text)
            .note(text)
            .help(text),
    ];
    let shown = render(&sources, &found, Format::Human, false);
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown:?}");
}

#[test]
fn findings_are_sorted_errors_first() {
    let (sources, mut found) = sample();
    found.push(Diagnostic::error(
        "E0102",
        Location::key(FILE, "/路径"),
        "earlier in the file",
    ));
    found.reverse();
    found.swap(0, 1);
    sources.sort(&mut found);
    let codes: Vec<_> = found.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, ["E0102", "E0101", "W9999"]);
}
