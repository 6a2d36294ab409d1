use super::*;

#[test]
fn plain_prose_stays_as_it_was_written() {
    for prose in [
        "Sends a message to users.",
        "The key is `user_id`, or `group[id]` for groups.",
        "At most 1.5 MB (see the page).",
        "One:\n\n* a\n* b",
        "删除会话。",
    ] {
        assert_eq!(blocks(prose), prose);
    }
    assert_eq!(blocks("a [b] <c>"), "a \\[b\\] \\<c\\>");
}

#[test]
fn code_blocks_are_text() {
    for (prose, expected) in [
        ("a\n\n```\npanic!()\n```", "a\n\n```text\npanic!()\n```"),
        ("```json\n{}\n```\nb", "```text\n{}\n```\n\nb"),
        ("~~~rust,should_panic\nx\n~~~", "```text\nx\n```"),
        ("a\n\n    indented();\n", "a\n\n```text\nindented();\n```"),
        ("````\n```\n````", "````text\n```\n````"),
        ("* a\n\n  ```\n  b\n  ```", "* a\n\n  ```text\n  b\n  ```"),
        ("```\nnever closed", "```text\nnever closed\n```"),
    ] {
        assert_eq!(blocks(prose), expected, "{prose}");
    }
    assert_eq!(inline("a\n```\nlet b\n  = 1;\n```\nc"), "a `let b = 1;` c");
}

#[test]
fn html_is_text() {
    for (prose, expected) in [
        (
            "<script>alert(1)</script>",
            "\\<script\\>alert(1)\\</script\\>",
        ),
        (
            "a ` b <img src=x onerror=y>",
            "a \\` b \\<img src=x onerror=y\\>",
        ),
        ("`` a ` <b> ``", "`` a ` <b> ``"),
        ("<div>\n\n# A\n</div>", "\\<div\\>\n\nA\n\n\\</div\\>"),
    ] {
        assert_eq!(blocks(prose), expected, "{prose}");
    }
}

#[test]
fn only_links_to_the_web_are_links() {
    for prose in [
        "[a](https://b.c/d?e=f)",
        "[a](javascript:b)",
        "see https://a.bc/d.",
        "[a]\n\n[a]: /b",
    ] {
        let written = blocks(prose);
        assert!(is_harmless(&written), "{prose}: {written}");
    }
    assert_eq!(blocks("[a](https://b.c/d)"), "[a](<https://b.c/d>)");
    assert_eq!(blocks("see https://a.bc/d."), "see <https://a.bc/d>.");
}

/// Whether Markdown holds nothing that runs or leads somewhere but to the web.
fn is_harmless(markdown: &str) -> bool {
    let mut broken = false;
    let callback = |_: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        broken = true;
        None
    };
    let events = Parser::new_with_broken_link_callback(markdown, OPTIONS, Some(callback));
    let is_harmless = events.into_iter().all(|event| match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => false,
        Event::Start(Tag::CodeBlock(kind)) => {
            matches!(kind, pulldown_cmark::CodeBlockKind::Fenced(name) if &*name == "text")
        }
        Event::Start(Tag::Link { dest_url, .. }) => {
            dest_url.starts_with("https://") || dest_url.starts_with("http://")
        }
        Event::Start(Tag::Heading { .. } | Tag::Image { .. } | Tag::HtmlBlock) => false,
        _ => true,
    });
    is_harmless && !broken
}

const PIECES: [&str; 40] = [
    "a",
    "b c",
    " ",
    "\n",
    "\n\n",
    "    ",
    "`",
    "``",
    "```",
    "~~~",
    "*",
    "**",
    "_",
    "[",
    "]",
    "](",
    "(",
    ")",
    "<",
    ">",
    "<b>",
    "</script>",
    "<!--",
    "-->",
    "&lt;",
    "&",
    "#",
    "# ",
    "- ",
    "1. ",
    "|",
    "|-|",
    "\\",
    "!",
    "https://a.bc",
    "[a]: b",
    "[^a]",
    "===",
    "> ",
    "\0",
];

/// Texts made of pieces, by a generator of pseudo-random numbers.
fn texts() -> impl Iterator<Item = String> {
    let mut state = 1_u64;
    std::iter::repeat_with(move || {
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) as usize
        };
        let len = next() % 12;
        (0..len).map(|_| PIECES[next() % PIECES.len()]).collect()
    })
    .take(10_000)
}

#[test]
fn whatever_is_written_is_harmless() {
    for text in texts() {
        let written = blocks(&text);
        assert!(is_harmless(&written), "{text:?}\n{written}");
        let line = inline(&text);
        assert!(!line.contains('\n'), "{text:?}\n{line}");
        for around in [
            format!("x {line} y"),
            format!("* `k`: {line}"),
            format!("x `y` {line} `z`."),
        ] {
            assert!(is_harmless(&around), "{text:?}\n{around}");
        }
    }
}

#[cfg(feature = "text")]
#[test]
fn literals_are_read_as_they_were() {
    for text in texts() {
        let line = visible(text.trim()).replace('\n', " ");
        let mut read = String::new();
        for event in Parser::new_ext(&format!("x {}", literal(&text)), OPTIONS) {
            match event {
                Event::Text(text) => read.push_str(&text),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => panic!("{text:?}: {other:?}"),
            }
        }
        assert_eq!(
            read.trim_end(),
            format!("x {line}").trim_end(),
            "{}",
            literal(&text)
        );
    }
}

#[test]
fn code_spans_hold_any_text() {
    for text in texts() {
        for fence in [1, 2] {
            let line = visible(&text).replace('\n', " ");
            if line.trim().is_empty() {
                continue;
            }
            let written = format!("x {} `y`", code(&text, fence));
            let codes: Vec<String> = Parser::new_ext(&written, OPTIONS)
                .filter_map(|event| match event {
                    Event::Code(text) => Some(text.to_string()),
                    _ => None,
                })
                .collect();
            assert_eq!(codes, [line, "y".to_owned()], "{written}");
        }
    }
}
