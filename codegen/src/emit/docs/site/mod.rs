//! The reference as a static site in English and Chinese.
//!
//! The search index is a script, because pages opened from a disk cannot fetch files.

mod field;
mod markup;
mod operation;
mod page;
mod search;

use serde::Serialize;
use tera::{Context, Tera};

use crate::{
    characters::visible,
    emit::output::{GenerateError, Output},
    model::Model,
};
use page::Frame;

const TEMPLATES: [(&str, &str); 6] = [
    (
        "base.html",
        include_str!("../templates/site/base.html.tera"),
    ),
    (
        "index.html",
        include_str!("../templates/site/index.html.tera"),
    ),
    (
        "operation.html",
        include_str!("../templates/site/operation.html.tera"),
    ),
    (
        "errors.html",
        include_str!("../templates/site/errors.html.tera"),
    ),
    (
        "rows.html",
        include_str!("../templates/site/rows.html.tera"),
    ),
    (
        "fields.html",
        include_str!("../templates/site/fields.html.tera"),
    ),
];

const STYLE: &str = include_str!("../templates/site/style.css");
const SCRIPT: &str = include_str!("../templates/site/app.js");

/// Makes all files of the site.
///
/// # Errors
///
/// [`GenerateError`] is a bug of this crate.
pub fn outputs(model: &Model) -> Result<Vec<Output>, GenerateError> {
    let mut tera = Tera::default();
    tera.add_raw_templates(TEMPLATES).map_err(failed)?;
    let site = Site { tera, model };
    let mut outputs = vec![
        asset("assets/style.css", STYLE),
        asset("assets/app.js", SCRIPT),
        asset("assets/search.js", &search::script(model)),
        site.render(
            "index.html",
            "index.html",
            &Frame::new(model, "", None),
            &page::index(model),
        )?,
        site.render(
            "errors.html",
            "errors.html",
            &Frame::new(model, "", None),
            &page::errors(model),
        )?,
    ];
    let names = crate::emit::rust::names::Names::new(model);
    for operation in model.operations() {
        let path = format!("operations/{}.html", operation.id);
        let frame = Frame::new(model, "../", Some(operation));
        let page = operation::page(model, &names, operation);
        outputs.push(site.render("operation.html", &path, &frame, &page)?);
    }
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(outputs)
}

struct Site<'a> {
    tera: Tera,
    model: &'a Model,
}

/// The context of a template.
#[derive(Serialize)]
struct PageContext<'a, T> {
    frame: &'a Frame,
    labels: page::Labels,
    page: &'a T,
    operation_count: usize,
}

impl Site<'_> {
    fn render<T: Serialize>(
        &self,
        template: &str,
        path: &str,
        frame: &Frame,
        page: &T,
    ) -> Result<Output, GenerateError> {
        let operation_count = self.model.operations().count();
        let context = PageContext {
            frame,
            labels: page::labels(),
            page,
            operation_count,
        };
        let context = Context::from_serialize(&context).map_err(failed)?;
        let text = self.tera.render(template, &context).map_err(failed)?;
        Ok(asset(path, &text))
    }
}

/// A file without characters that its reader cannot see.
fn asset(path: &str, text: &str) -> Output {
    Output {
        path: path.to_owned(),
        text: visible(text),
    }
}

fn failed(error: tera::Error) -> GenerateError {
    GenerateError(format!("a template failed: {error}"))
}
