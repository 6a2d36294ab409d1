//! What is printed is what went in, and looks as it should.

use std::{fs, path::Path};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The text, below nothing.
fn print(code: &str) -> String {
    super::print(code, "")
}

/// The tokens as texts, one after the other, so that two that mean the same are equal: documentation line by
/// line, no last commas but in macro calls, and of operators each character.
fn texts(tokens: TokenStream) -> Vec<String> {
    let mut texts = Vec::new();
    collect(tokens, false, &mut texts);
    texts
}

fn collect(tokens: TokenStream, verbatim: bool, texts: &mut Vec<String>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let text = |index: Option<usize>| match index.and_then(|index| trees.get(index)) {
        Some(TokenTree::Group(_)) | None => String::new(),
        Some(tree) => tree.to_string(),
    };
    for (index, tree) in trees.iter().enumerate() {
        let before = |by: usize| text(index.checked_sub(by));
        match tree {
            TokenTree::Group(group) => {
                let hash = before(1) == "#" || before(1) == "!" && before(2) == "#";
                let name = |by: usize| {
                    let keyword =
                        ["", "return", "if", "while", "match", "in"].contains(&&*before(by));
                    !keyword && syn::parse_str::<syn::Path>(&before(by)).is_ok()
                };
                let bang =
                    before(1) == "!" && name(2) || before(2) == "!" && before(3) == "macro_rules";
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                if hash
                    && let [TokenTree::Ident(name), _, TokenTree::Literal(literal)] = &inner[..]
                    && name == "doc"
                {
                    let literal: syn::LitStr = syn::parse_str(&literal.to_string()).unwrap();
                    let from = texts.len() - 1 - usize::from(before(1) == "!");
                    let mark = texts.split_off(from).concat();
                    texts.extend(
                        literal
                            .value()
                            .split('\n')
                            .map(|line| format!("{mark}{line}")),
                    );
                    continue;
                }
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::None => ("", ""),
                };
                // The last comma of a `where`.
                if !verbatim && open == "{" && texts.last().is_some_and(|last| last == ",") {
                    texts.pop();
                }
                texts.push(open.to_owned());
                let macros = verbatim || hash || bang;
                collect(group.stream(), macros, texts);
                if !macros && texts.last().is_some_and(|last| last == ",") {
                    texts.pop();
                }
                texts.push(close.to_owned());
            }
            TokenTree::Punct(punct) => {
                if !verbatim
                    && punct.as_char() == '>'
                    && texts.last().is_some_and(|last| last == ",")
                {
                    texts.pop();
                }
                let joint = format!("{:?}", punct.spacing()) == "Joint";
                let next = text(Some(index + 1)).chars().next().filter(|_| joint);
                // `>>` may be two brackets; other pairs that the compiler reads as one stay so.
                let pair = format!("{}{}", punct.as_char(), next.unwrap_or(' '));
                let glued = [
                    "::", "->", "=>", "==", "&&", "||", "..", "<=", ">=", "!=", ".=",
                ];
                let mark = if glued.contains(&pair.as_str()) {
                    "+"
                } else {
                    ""
                };
                texts.push(format!("{}{mark}", punct.as_char()));
            }
            TokenTree::Literal(literal) => match literal.to_string().strip_prefix('-') {
                Some(positive) => texts.extend(["-".to_owned(), positive.to_owned()]),
                None => texts.push(literal.to_string()),
            },
            TokenTree::Ident(ident) => texts.push(ident.to_string()),
        }
    }
}

/// Prints, compares the tokens, prints again: the text, or what differs.
fn checked(code: &str) -> Result<String, String> {
    let text = print(code);
    let read = |text: &str| {
        let tokens = text.parse::<TokenStream>();
        tokens.map_err(|error| format!("{error}: {text}"))
    };
    let (before, after) = (texts(read(code)?), texts(read(&text)?));
    if before != after {
        let differs = before.iter().zip(&after).position(|(a, b)| a != b);
        let at = differs.unwrap_or(before.len().min(after.len()));
        let around =
            |texts: &[String]| texts[at.saturating_sub(9)..texts.len().min(at + 9)].join(" ");
        return Err(format!(
            "other tokens:\n- {}\n+ {}",
            around(&before),
            around(&after)
        ));
    }
    let second = print(&text);
    let changed = text.lines().zip(second.lines()).find(|(a, b)| a != b);
    match changed {
        Some((a, b)) => Err(format!("printed again:\n- {a}\n+ {b}")),
        None if second.len() != text.len() => Err("printed again, it has another end".to_owned()),
        None => Ok(text),
    }
}

/// Any Rust keeps its tokens: all of this repository that is at hand.
#[test]
fn the_tokens_are_kept() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![
        root.join("src"),
        root.join("runtime/src"),
        root.join("tests"),
    ];
    let (mut files, mut wrong) = (0, Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                // Other comments than documentation are for people: nobody emits them.
                let tokens: TokenStream = fs::read_to_string(&path).unwrap().parse().unwrap();
                match checked(&tokens.to_string()) {
                    Ok(text) => drop(syn::parse_file(&text).unwrap()),
                    Err(error) => wrong.push(format!("{}: {error}", path.display())),
                }
                files += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(files > 100);
}

/// Code that looks as it should is left so, from all on one line.
#[test]
fn the_layout_is_as_in_the_sample() {
    let sample = include_str!("sample.txt");
    // All on one line but for documentation, which ends with its line.
    let flat: Vec<String> = sample
        .lines()
        .map(|line| match line.trim_start() {
            doc if doc.starts_with("//") => format!("\n{doc}\n"),
            code => format!("{code} "),
        })
        .collect();
    assert_eq!(checked(&flat.concat()).unwrap(), sample);
}

#[test]
fn documentation_is_left_as_it_is_written() {
    assert_eq!(
        print("///a\n//// no documentation\n///b \"c\"\nmod m; //! d\n"),
        "///a\n///b \"c\"\nmod m;\n\n//! d\n"
    );
    // Where no line of its own is for it, it is an attribute: the rest of the line would be lost.
    assert_eq!(
        print("fn f(a: /// x\n u8) {}"),
        "fn f(a: #[doc = \" x\"] u8) {}\n"
    );
    let attribute = "#[doc = include_str!(\"a\")]\nmod m;\n";
    assert_eq!(print(attribute), attribute);
}

/// Each token ends where Rust ends it.
#[test]
fn tokens_are_those_of_rust() {
    for (text, tokens) in [
        ("a.0.1", 3),
        ("1..2", 3),
        ("1.max(2.5e-3)", 6),
        ("1.", 1),
        ("0x1F_u8", 1),
        ("'a' 'b: &'c", 5),
        (r"'\'' '\u{7FFF}' '中'", 3),
        (r#""\"}" b"\\" c"x" b'x'"#, 4),
        (r##"r"\" r#"a"b"# br"x" r#type"##, 4),
        ("a<=b>>=c", 6),
        ("a&&b||!c", 6),
        ("x..=y...z", 5),
        ("Vec<Vec<u8>>", 7),
        ("用户 ident_2", 2),
        ("{(]", 3),
        ("\"open", 1),
        ("r#\"open", 1),
        ("'", 1),
        ("\u{1}\\", 2),
    ] {
        let found: Vec<&str> = super::lexer::Lexer::new(text)
            .map(|(_, (start, end))| &text[start..end])
            .collect();
        assert_eq!(found.len(), tokens, "{text}: {found:?}");
        assert_eq!(found.concat(), text.replace(' ', ""));
    }
}

/// What two tokens would be read as, side by side, is not made of them.
#[test]
fn tokens_do_not_run_into_each_other() {
    let operators = [
        "&", "|", "<", ">", "=", "-", ".", ":", "/", "*", "!", "+", "%", "^",
    ];
    for first in operators {
        for second in operators {
            let text = print(&format!("a {first} {second} b"));
            let apart = text.contains(&format!("{first} {second}"));
            let read: TokenStream = text.parse().unwrap();
            assert!(apart || read.into_iter().count() == 4, "{text}");
            let glued = ["::", "..", "&&", "||", "<<", "<-", "->", "=>", "//", "/*"];
            if glued.contains(&&*format!("{first}{second}")) || second == "=" && first != ":" {
                assert!(apart, "{text}");
            }
        }
    }
}
