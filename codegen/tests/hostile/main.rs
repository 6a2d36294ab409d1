//! A spec whose every text tries to break out of where it is put. Parsers that are not of this project read
//! the outputs: they have the structure that harmless texts give.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod html;

use std::{fs, path::Path, process::Command};

use easemob_codegen::{
    emit::{self, Output, docs::site},
    load,
    model::Model,
};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::{Value, json};

const HARMLESS: &str = "Words.";

/// Texts that break out of one place or another.
const HOSTILE: [&str; 12] = [
    "X\"\n[target.'cfg(all())'.dependencies]\nevil = { path = \"/evil\" }\n#",
    "'''\n\"\"\"\\",
    "a\n\n```\npanic!(\"a doctest\");\n```\n\n    panic!(\"another\");\n",
    "```json\n{ \"a\": 1 }\n```",
    "` <img src=x onerror=y> `` </code></script><script>alert(1)</script> ]]>",
    "{{ title }} {% raw %} {# a #} {{<x/>}}",
    "# A heading\n\nAnother\n=======\n\n[a]: /b\n[a] [b](javascript:c) ![d](e) [^f]\n\n[^f]: g",
    "| a | b |\n|---|---|\n| c | d |",
    "\u{202e}evil\u{2066}\u{200f}\u{2028}\u{85}",
    "\0\u{1b}[31m\u{7}\r\u{7f}\u{feff}",
    "*/ //! /** \"# r#\" \\u{202e} \\",
    "* a\n  ```rust\n  panic!()\n  ```\n* <!-- b\n\n-->",
];

/// The files of a spec with this text wherever one can stand.
fn files(text: &str) -> [(&'static str, Value); 3] {
    let both = json!({ "en": text, "zh": text });
    let row = |id: &str, status: u16| {
        json!({
            "id": id, "status": status, "error": text, "message": text, "cause": both, "remedy": both,
        })
    };
    let fields = json!({
        "plain": { "type": "string", "description": both },
        "old": { "type": "string", "description": both, "deprecated": both, "default": text },
        text: { "type": "string", "as": "odd_key", "description": both },
    });
    let service = json!({
        "language": 1,
        "service": "sample",
        "title": both,
        "description": both,
        "document": { "page": text, "heading": text },
        "base": {
            "path": "/{app}",
            "parameters": { "app": { "type": "string", "description": both } },
        },
        "auth": {
            "app_token": { "header": "Authorization", "scheme": "Bearer", "description": both },
        },
        "error_bodies": { "standard": { "error": ["/error"], "message": ["/message"] } },
        "errors": [row("denied", 403)],
        "envelopes": { "standard": { "description": both, "fields": fields } },
        "types": {
            "Color": { "description": both, "enum": { "values": {
                "red": { "description": both },
                text: { "as": "odd_value", "description": both },
            } } },
            "Shape": { "description": both, "object": { "fields": fields } },
        },
    });
    let make = json!({
        "language": 1,
        "operation": "make_thing",
        "summary": both,
        "description": both,
        "deprecated": both,
        "document": { "page": text, "heading": text },
        "idempotent": true,
        "request": {
            "method": "POST", "path": "/things", "auth": "app_token",
            "query": {
                "color": { "type": "Color", "description": both },
                "const": { "type": "string", "const": text },
            },
            "body": { "media": "json", "fields": {
                "shape": { "type": "Shape", "required": true, "description": both },
            } },
        },
        "response": { "envelope": "standard", "description": both, "fields": fields },
        "errors": [row("gone", 404)],
    });
    let list = json!({
        "language": 1,
        "operation": "list_others",
        "summary": both,
        "document": { "page": text },
        "idempotent": true,
        "request": { "method": "GET", "path": "/others", "auth": "none" },
        "response": { "envelope": "none", "type": "map<Shape>" },
    });
    [
        ("service.yaml", service),
        ("things/make_thing.yaml", make),
        ("others/list_others.yaml", list),
    ]
}

fn model(text: &str) -> Model {
    let folder = tempfile::tempdir().unwrap();
    for (path, value) in files(text) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // JSON is YAML; its hidden characters are escaped as the reader wants them.
        let mut ascii = String::new();
        for c in value.to_string().chars() {
            match c {
                ' '..='~' => ascii.push(c),
                c => {
                    let mut units = [0; 2];
                    for unit in c.encode_utf16(&mut units) {
                        ascii.push_str(&format!("\\u{unit:04x}"));
                    }
                }
            }
        }
        fs::write(path, ascii).unwrap();
    }
    let loaded = load::load(folder.path(), load::SERVICE_FILE);
    let found = loaded.diagnostics.iter();
    let found: Vec<String> = found
        .map(|found| format!("{} {}", found.code, found.message))
        .collect();
    loaded
        .model
        .unwrap_or_else(|| panic!("{text:?}: {found:#?}"))
}

fn outputs(text: &str) -> Vec<Output> {
    emit::crate_files(&model(text)).unwrap()
}

fn of<'a>(outputs: &'a [Output], path: &str) -> &'a str {
    let found = outputs.iter().find(|output| output.path == path);
    &found.unwrap().text
}

/// A workspace with a crate `sample`.
fn workspace(outputs: &[Output]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime");
    let workspace = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\"sample\"]\n[workspace.package]\nversion = \"0.1.0\"\nedition = \"2024\"\n\
         rust-version = \"1.88\"\nlicense = \"MIT\"\n[workspace.lints]\n[workspace.dependencies]\n\
         easemob-runtime = {{ path = {:?}, default-features = false }}\ntokio = \"1\"\n",
        runtime.display().to_string()
    );
    fs::write(folder.path().join("Cargo.toml"), workspace).unwrap();
    for Output { path, text } in outputs {
        let path = folder.path().join("sample").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// What cargo reads of a manifest, but for the description.
fn metadata(manifest: &str) -> Value {
    let output = |path: &str, text: &str| Output {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let folder = workspace(&[output("Cargo.toml", manifest), output("src/lib.rs", "")]);
    let run = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{manifest}\n{stderr}");
    let mut metadata: Value = serde_json::from_slice(&run.stdout).unwrap();
    let package = &mut metadata["packages"][0];
    package["description"] = Value::Null;
    let folder = folder.path().display().to_string();
    serde_json::from_str(&package.to_string().replace(&folder, "")).unwrap()
}

#[test]
fn cargo_reads_the_same_manifest() {
    let expected = metadata(of(&outputs(HARMLESS), "Cargo.toml"));
    for text in HOSTILE {
        let found = metadata(of(&outputs(text), "Cargo.toml"));
        assert_eq!(found, expected, "{text:?}");
    }
}

/// rustdoc has nothing to warn of, and finds no example.
#[test]
fn rustdoc_finds_no_fault_and_no_example() {
    let folder = workspace(&outputs(&HOSTILE.join("\n\n")));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::copy(root.join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
    let cargo = |arguments: &[&str]| {
        let run = Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--offline", "-p", "sample", "--no-default-features"])
            .args(["--features", "all-resources"])
            .env("RUSTDOCFLAGS", "-D warnings")
            .env(
                "CARGO_TARGET_DIR",
                Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile"),
            )
            .current_dir(folder.path())
            .output()
            .unwrap();
        let stderr = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "{stderr}");
        String::from_utf8(run.stdout).unwrap()
    };
    cargo(&["doc", "--no-deps"]);
    let stdout = cargo(&["test", "--doc"]);
    assert!(stdout.contains("running 0 tests"), "{stdout}");
}

/// A folder in another script is a feature and a file that Rust is told of.
#[test]
fn resources_have_names_of_any_script() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens/naming/spec");
    let model = load::load(&spec, load::SERVICE_FILE).model.unwrap();
    let outputs = emit::crate_files(&model).unwrap();
    let package = metadata(of(&outputs, "Cargo.toml"));
    for name in ["用户", "type", "self_", "option"] {
        assert_eq!(package["features"][name], json!([]), "{package}");
        of(&outputs, &format!("src/{name}.rs"));
    }
    assert!(of(&outputs, "src/lib.rs").contains("#[path = \"用户.rs\"]"));
}

/// What a reader of Markdown could run, follow or take for a part of the document.
fn structure(markdown: &str) -> Vec<String> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let found = Parser::new_ext(markdown, options).filter_map(|event| match event {
        Event::Start(
            tag @ (Tag::Heading { .. }
            | Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::FootnoteDefinition(_)),
        ) => Some(format!("{tag:?}")),
        Event::Html(html) | Event::InlineHtml(html) => Some(html.to_string()),
        Event::Start(Tag::CodeBlock(kind)) => {
            let kind = format!("{kind:?}");
            (!kind.contains("\"text\"")).then_some(kind)
        }
        _ => None,
    });
    found.collect()
}

#[test]
fn markdown_has_the_same_structure() {
    let harmless = outputs(HARMLESS);
    for text in HOSTILE {
        let hostile = outputs(text);
        for path in ["README.md", "REFERENCE.md"] {
            let markdown = of(&hostile, path);
            // A table in the description of the service is a table.
            if !(text.starts_with('|') && path == "README.md") {
                let expected = structure(of(&harmless, path));
                assert_eq!(structure(markdown), expected, "{text:?}\n{markdown}");
            }
            assert_hides_nothing(markdown, text);
        }
    }
}

#[test]
fn rust_has_the_same_items() {
    let items = |source: &str| -> Vec<String> {
        let file = syn::parse_file(source).unwrap_or_else(|error| panic!("{error}\n{source}"));
        file.items.iter().map(name).collect()
    };
    let harmless = outputs(HARMLESS);
    for text in HOSTILE {
        for Output { path, text: source } in outputs(text) {
            if path.ends_with(".rs") {
                assert_eq!(items(&source), items(of(&harmless, &path)), "{text:?}");
                assert_hides_nothing(&source, text);
            }
        }
    }
}

/// The kind and the name of an item.
fn name(item: &syn::Item) -> String {
    match item {
        syn::Item::Struct(item) => format!("struct {}", item.ident),
        syn::Item::Enum(item) => format!("enum {}", item.ident),
        syn::Item::Mod(item) => format!("mod {}", item.ident),
        syn::Item::Static(item) => format!("static {}", item.ident),
        syn::Item::Fn(item) => format!("fn {}", item.sig.ident),
        other => format!("{:?}", std::mem::discriminant(other)),
    }
}

#[test]
fn pages_have_the_same_elements() {
    let harmless = site::outputs(&model(HARMLESS)).unwrap();
    for text in HOSTILE {
        for Output { path, text: page } in site::outputs(&model(text)).unwrap() {
            if path.ends_with(".html") {
                let expected = html::elements(of(&harmless, &path));
                assert_eq!(html::elements(&page), expected, "{text:?}\n{page}");
            }
            assert_hides_nothing(&page, text);
        }
    }
}

#[track_caller]
fn assert_hides_nothing(output: &str, text: &str) {
    let is_hidden = |c: char| {
        matches!(c, '\u{2028}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
            || (c.is_control() && c != '\n' && c != '\t')
    };
    let line = output.lines().find(|line| line.contains(is_hidden));
    assert_eq!(line, None, "{text:?}");
}
