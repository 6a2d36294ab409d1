//! The site is complete, deterministic, and safe from text of a spec.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{collections::BTreeMap, path::Path};

use easemob_codegen::{
    emit::{Output, docs::site},
    load,
    model::{Model, Text},
};

fn easemob() -> Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    load::load(&folder, load::SERVICE_FILE).model.unwrap()
}

fn pages(model: &Model) -> BTreeMap<String, String> {
    let outputs = site::outputs(model).unwrap();
    outputs
        .into_iter()
        .map(|Output { path, text }| (path, text))
        .collect()
}

/// The values of an attribute.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_operation_has_a_page_with_its_fields_and_errors() {
    let model = easemob();
    let pages = pages(&model);
    for operation in model.operations() {
        let page = &pages[&format!("operations/{}.html", operation.id)];
        for input in operation
            .inputs
            .iter()
            .filter(|input| !input.field.wire.is_empty())
        {
            assert!(page.contains(&format!("<code class=\"wire\">{}</code>", input.field.wire)));
        }
        for row in &operation.errors {
            assert!(
                page.contains(&format!("id=\"error-{}\"", row.id)),
                "{} {}",
                operation.id,
                row.id
            );
        }
        let requests = operation
            .examples
            .iter()
            .filter(|example| example.request.is_some())
            .count();
        assert_eq!(
            page.matches("<figcaption>curl</figcaption>").count(),
            requests,
            "{}",
            operation.id
        );
    }
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages(&easemob());
    for (path, html) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        for link in attributes(html, "href")
            .into_iter()
            .chain(attributes(html, "src"))
        {
            if link.starts_with("https://") {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => path.clone(),
                file => match file.strip_prefix("../") {
                    Some(file) => file.to_owned(),
                    None => file.to_owned(),
                },
            };
            let there = pages
                .get(&target)
                .unwrap_or_else(|| panic!("{path}: {link}"));
            assert!(
                anchor.is_empty() || there.contains(&format!(" id=\"{anchor}\"")),
                "{path}: {link}"
            );
        }
    }
}

#[test]
fn nothing_is_fetched_and_nothing_is_foreign() {
    for (path, text) in pages(&easemob()) {
        for foreign in [
            "fetch(",
            "XMLHttpRequest",
            "import(",
            "@import",
            "<script src=\"http",
            "<link rel=\"stylesheet\" href=\"http",
        ] {
            assert!(!text.contains(foreign), "{path}: {foreign}");
        }
    }
}

#[test]
fn both_languages_stand_in_every_page() {
    let model = easemob();
    let pages = pages(&model);
    for operation in model.operations() {
        let page = &pages[&format!("operations/{}.html", operation.id)];
        assert!(page.contains("<span lang=\"en\">Request</span><span lang=\"zh\">请求</span>"));
    }
}

#[test]
fn the_same_model_gives_the_same_site() {
    assert_eq!(pages(&easemob()), pages(&easemob()));
}

#[test]
fn what_a_spec_says_cannot_become_markup() {
    let mut model = easemob();
    let evil = "<script>alert(1)</script>\"'>";
    let text = Text {
        en: evil.to_owned(),
        zh: Some(evil.to_owned()),
    };
    model.service.title = text.clone();
    for resource in &mut model.resources {
        for operation in &mut resource.operations {
            operation.summary = text.clone();
            operation.description = Some(text.clone());
            operation.document.page = evil.to_owned();
            operation.document.url = Some("javascript:alert(1)".to_owned());
            for input in &mut operation.inputs {
                input.field.description = Some(text.clone());
            }
            for row in &mut operation.errors {
                (row.message, row.pattern, row.cause) =
                    (Some(evil.to_owned()), None, Some(text.clone()));
            }
            for response in operation
                .examples
                .iter_mut()
                .filter_map(|example| example.response.as_mut())
            {
                response.body = evil.to_owned();
            }
        }
    }
    for (path, html) in pages(&model) {
        assert!(!html.contains("<script>alert"), "{path}");
        assert!(!html.contains("href=\"javascript"), "{path}");
    }
}

#[test]
fn the_search_index_is_a_script_of_every_operation() {
    let model = easemob();
    let pages = pages(&model);
    let script = &pages["assets/search.js"];
    let json = script
        .strip_prefix("window.SEARCH_INDEX = ")
        .unwrap()
        .trim_end()
        .trim_end_matches(';');
    let index: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
    assert_eq!(index.len(), model.operations().count());
}

#[test]
fn one_page_as_it_is() {
    let pages = pages(&easemob());
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        let page = &pages["operations/delete_conversation.html"];
        let main = page.split("<main>").nth(1).unwrap().split("</main>").next().unwrap();
        insta::assert_snapshot!("site_delete_conversation", main);
    });
}
