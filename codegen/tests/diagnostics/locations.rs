//! Places: pointers, bytes, lines and columns.

use easemob_codegen::{
    diagnostics::{FileId, Files, Location},
    yaml::Sources,
};

use crate::cases::FILE;

const TEXT: &str = "# 注释\r\n请求:\r\n  路径: /users/{用户名}/x\r\n  quoted: '/a/{b}'\r\n  escaped: \"/\\u0061/{b}\"\r\n  列表: [ 一, { a/b: 1, c~d: 2 } ]\r\n  block: |\r\n    line\r\n    {用户}\r\n  empty:\r\nitems:\r\n- id: x\r\n  n: 1\r\n-   - deep\r\n";

fn sources() -> Sources {
    let mut sources = Sources::default();
    sources.add("路径.yaml", TEXT.as_bytes().to_vec()).unwrap();
    sources
}

fn at(location: &Location) -> &'static str {
    &TEXT[sources().span(location)]
}

fn shown(location: &Location) -> &'static str {
    &TEXT[sources().display_span(location)]
}

#[test]
fn values_and_keys() {
    assert_eq!(
        at(&Location::value(FILE, "/请求/路径")),
        "/users/{用户名}/x"
    );
    assert_eq!(at(&Location::key(FILE, "/请求/路径")), "路径");
    assert_eq!(at(&Location::value(FILE, "/请求/列表/1/a~1b")), "1");
    assert_eq!(at(&Location::key(FILE, "/请求/列表/1/c~0d")), "c~d");
    assert_eq!(
        at(&Location::value(FILE, "/请求/列表/1")),
        "{ a/b: 1, c~d: 2 }"
    );
    assert_eq!(at(&Location::value(FILE, "/请求/quoted")), "'/a/{b}'");
    assert_eq!(at(&Location::value(FILE, "/items/1/0")), "deep");
    assert_eq!(at(&Location::value(FILE, "/items/0")), "id: x\r\n  n: 1");
    assert_eq!(at(&Location::value(FILE, "/请求/empty")), "");
    // An item of a list has no key: its value is located instead.
    assert_eq!(at(&Location::key(FILE, "/请求/列表/0")), "一");
}

#[test]
fn parts_of_texts() {
    let path = "/users/{用户名}/x";
    let start = path.find('{').unwrap();
    let end = path.find('}').unwrap() + 1;
    assert_eq!(
        at(&Location::value(FILE, "/请求/路径").within(start, end)),
        "{用户名}"
    );
    assert_eq!(
        at(&Location::value(FILE, "/请求/quoted").within(3, 6)),
        "{b}"
    );
    // Where escapes make it inexact, the whole text.
    assert_eq!(
        at(&Location::value(FILE, "/请求/escaped").within(3, 6)),
        "\"/\\u0061/{b}\""
    );
    // In a block, line by line.
    assert_eq!(
        at(&Location::value(FILE, "/请求/block").within(5, 13)),
        "{用户}"
    );
    assert_eq!(at(&Location::value(FILE, "/请求/block").within(2, 4)), "ne");
    // Not on the borders of characters, or out of range: the whole text.
    assert_eq!(
        at(&Location::value(FILE, "/请求/路径").within(start + 2, end)),
        path
    );
    assert_eq!(
        at(&Location::value(FILE, "/请求/路径").within(0, 999)),
        path
    );
    assert_eq!(at(&Location::value(FILE, "/请求/路径").within(5, 2)), path);
}

#[test]
fn the_nearest_node_stands_for_one_that_is_not_there() {
    assert_eq!(
        at(&Location::value(FILE, "/请求/路径/deeper/still")),
        "路径"
    );
    assert_eq!(at(&Location::value(FILE, "/请求/missing")), "请求");
    assert_eq!(shown(&Location::value(FILE, "/items/0/missing")), "id: x");
    assert_eq!(shown(&Location::key(FILE, "/missing")), "请求:");
    assert_eq!(shown(&Location::value(FILE, "no pointer")), "请求:");
    assert_eq!(sources().span(&Location::value(FileId(7), "/x")), 0..0);
}

/// The file is read with a last line end that it does not have; its places stay inside it.
#[test]
fn a_file_without_its_last_line_end() {
    for (text, pointer, expected) in [
        ("a: |\n  块", "/a", "块"),
        ("a: b", "/a", "b"),
        ("a:", "/a", ""),
        ("a:\n- b", "/a/0", "b"),
    ] {
        let mut sources = Sources::default();
        let file = sources.add("short.yaml", text.as_bytes().to_vec()).unwrap();
        assert_eq!(sources.get(file).text, text);
        assert_eq!(
            &text[sources.span(&Location::value(file, pointer))],
            expected
        );
    }
    let mut sources = Sources::default();
    let found = sources.add("open.yaml", b"a: \"b".to_vec()).unwrap_err();
    assert_eq!(sources.span(&found[0].labels[0].location), 3..4);
}

#[test]
fn blocks_are_shown_by_their_keys_and_texts_by_one_line() {
    assert_eq!(shown(&Location::value(FILE, "/请求")), "请求");
    assert_eq!(shown(&Location::value(FILE, "/items")), "items");
    assert_eq!(shown(&Location::value(FILE, "/请求/block")), "line");
    assert_eq!(
        shown(&Location::value(FILE, "/请求/列表")),
        "[ 一, { a/b: 1, c~d: 2 } ]"
    );
}

#[test]
fn lines_and_columns() {
    let sources = sources();
    let start = |location: Location| sources.line_col(FILE, sources.span(&location).start);
    assert_eq!(start(Location::key(FILE, "/请求")), (2, 1));
    assert_eq!(start(Location::value(FILE, "/请求/路径")), (3, 7));
    assert_eq!(start(Location::value(FILE, "/请求/列表/1/c~0d")), (6, 27));
    assert_eq!(sources.line_col(FILE, 0), (1, 1));
    assert_eq!(sources.line_col(FILE, TEXT.len()), (15, 1));
    assert_eq!(sources.line_col(FILE, usize::MAX).0, 15);
    assert_eq!(sources.line_col(FileId(7), 3), (1, 1));
}

#[test]
fn pointers_lead_back_to_their_nodes() {
    let sources = sources();
    let pointers = sources.pointers(FILE);
    assert_eq!(pointers.first().map(String::as_str), Some(""));
    assert!(pointers.contains(&"/请求/列表/1/a~1b".to_owned()));
    assert!(pointers.iter().all(|pointer| sources.exists(FILE, pointer)));
    assert!(!sources.exists(FILE, "/请求/列表/2"));
    assert!(!sources.exists(FileId(7), ""));
}

/// Every scalar without escapes is its own text.
#[test]
fn spans_hold_the_text_of_their_values() {
    #[derive(Debug, serde::Deserialize)]
    struct Any(serde_json::Value);
    let spec = crate::cases::path("../spec/conversations/delete_conversation.yaml");
    let text = std::fs::read_to_string(spec).unwrap();
    let mut sources = Sources::default();
    let file = sources
        .add("delete_conversation.yaml", text.clone().into_bytes())
        .unwrap();
    let Any(value) = sources.parse(file).unwrap();
    let mut compared = 0;
    for pointer in sources.pointers(file) {
        let span = sources.span(&Location::value(file, pointer.clone()));
        if let Some(expected) = value.pointer(&pointer).and_then(|value| value.as_str())
            && !text[span.clone()].contains(['\n', '"'])
        {
            assert_eq!(&text[span], expected, "{pointer}");
            compared += 1;
        }
    }
    assert!(compared > 60, "{compared}");
}
