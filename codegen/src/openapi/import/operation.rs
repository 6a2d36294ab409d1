//! Operations: one file each, in a folder per tag or first segment of the path.

use indexmap::IndexMap;

use super::{
    body::{BodyChoice, Parameters},
    document::Node,
    limits, names,
    report::Fate,
    response::Success,
    schema::{Schemas, text},
    service::Schemes,
};
use crate::{
    language::{
        Batch, Document, FieldSpec, Method, OperationFile, Page, Paginate, RateKey, RateLimit,
        RequestSpec, Text, TypeExpr, VERSION,
    },
    names::{Unique, snake},
};

/// An operation, and where it goes.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) folder: String,
    pub(super) file: OperationFile,
}

/// A method of a path in the document.
#[derive(Clone, Debug)]
pub(super) struct Found<'a> {
    pub(super) path: &'a str,
    pub(super) item: Node<'a>,
    pub(super) method: Method,
    pub(super) node: Node<'a>,
}

const METHODS: [(&str, Method); 6] = [
    ("get", Method::Get),
    ("post", Method::Post),
    ("put", Method::Put),
    ("patch", Method::Patch),
    ("delete", Method::Delete),
    ("head", Method::Head),
];

/// Keys of a path item that are no methods.
const NO_METHODS: &[&str] = &["parameters", "summary", "description", "$ref"];

impl<'a> Schemas<'a> {
    /// Every operation of the document whose path the language can write.
    pub(super) fn found(&mut self) -> Vec<Found<'a>> {
        let paths = self.document.at("/paths");
        let mut all = Vec::new();
        for (path, item) in paths.map(|paths| paths.entries()).unwrap_or_default() {
            let Some(item) = self.resolve(&item) else {
                continue;
            };
            if let Some(why) = unwritable(path) {
                let message = format!("a path {why}: its operations");
                self.report.add(Fate::Dropped, &item.pointer, message);
                continue;
            }
            for (key, node) in item.entries() {
                match METHODS.iter().find(|(name, _)| *name == key) {
                    Some((_, method)) if node.map().is_some() => {
                        let (item, method) = (item.clone(), *method);
                        all.push(Found {
                            path,
                            item,
                            method,
                            node,
                        });
                    }
                    _ if NO_METHODS.contains(&key) || key.starts_with("x-") => {}
                    _ => {
                        self.report
                            .add(Fate::Dropped, &node.pointer, format!("`{key}` of a path"))
                    }
                }
            }
        }
        all
    }

    /// The operations that a method of a path becomes: one, or one per untagged alternative of its body.
    pub(super) fn drafts(
        &mut self,
        found: &Found<'a>,
        page: &str,
        schemes: &Schemes,
        ids: &mut Unique,
    ) -> Vec<Draft> {
        let node = &found.node;
        let given = node.str("operationId").map(str::to_owned);
        let call = format!("{} {}", found.method.as_str(), found.path);
        if given.is_none() {
            let message = "no operationId: a name made of method and path";
            self.report.add(Fate::Assumed, &node.pointer, message);
        }
        let id = names::value(&given.unwrap_or_else(|| call.clone()), "operation");
        let hint = names::of_type(&id);
        for key in ["callbacks", "servers"] {
            if let Some(node) = node.get(key) {
                self.report.add(
                    Fate::Dropped,
                    &node.pointer,
                    format!("`{key}` of an operation"),
                );
            }
        }
        let parameters = self.parameters(&found.item, found.path, node, &hint);
        let mut bodies: Vec<Option<BodyChoice>> =
            self.bodies(node, &hint).into_iter().map(Some).collect();
        if bodies.is_empty() {
            bodies.push(None);
        }
        let Success {
            spec: response,
            examples,
        } = self.success(node, &hint);
        let errors = self.rows(node);
        let (auth, also_auth) = self.auth(node, schemes);
        let rate_limits = self.rate_limits(node, &parameters, &bodies);
        let summary = summary(node, &call);
        let description = text(node.str("description")).filter(|text| text.en != summary.en);
        let idempotent = self.idempotent(node, found.method);
        let folder = folder(node, found.path);
        let pagination = self.pagination(node, &parameters);
        let batch = self.batch(node, &parameters, &bodies);
        let drafts = bodies.into_iter().map(|choice| {
            let suffix = choice.as_ref().and_then(|choice| choice.suffix.clone());
            let wished = match suffix {
                Some(suffix) => format!("{id}_{suffix}"),
                None => id.clone(),
            };
            let Parameters {
                path,
                query,
                headers,
            } = parameters.clone();
            let file = OperationFile {
                language: VERSION,
                operation: ids.take(&wished, "_"),
                summary: summary.clone(),
                description: description.clone(),
                document: Document {
                    page: page.to_owned(),
                    heading: Some(call.clone()),
                    date: None,
                    url: node
                        .get("externalDocs")
                        .and_then(|docs| docs.str("url").map(str::to_owned)),
                },
                deprecated: node.flag("deprecated").then(|| Text {
                    en: "The document calls it deprecated.".to_owned(),
                    zh: None,
                }),
                idempotent,
                request: RequestSpec {
                    method: found.method,
                    path: found.path.to_owned(),
                    auth: auth.clone(),
                    also_auth: also_auth.clone(),
                    path_parameters: path,
                    query,
                    headers,
                    body: choice.map(|choice| choice.body),
                },
                response: response.clone(),
                errors: errors.clone(),
                rate_limits: rate_limits.clone(),
                pagination: pagination.clone(),
                batch: batch.clone(),
                types: IndexMap::new(),
                examples: examples.clone(),
                disagreements: Vec::new(),
            };
            Draft {
                folder: folder.clone(),
                file,
            }
        });
        drafts.collect()
    }

    /// How the answer is paged, as our own export says it.
    fn pagination(&mut self, node: &Node<'a>, parameters: &Parameters) -> Option<Paginate> {
        let said = node.get("x-pagination")?;
        let input = |name: &str| {
            let mut all = parameters.query.iter().chain(&parameters.path);
            let found = all.find(|(wire, field)| in_code(wire, field) == name);
            found.map(|(_, field)| &field.ty)
        };
        let page = serde_json::from_value::<Paginate>(said.value.clone()).ok();
        let page = page.filter(|page| {
            let fits = match (page.by, input(&page.parameter)) {
                (Page::Number, Some(TypeExpr::Int | TypeExpr::Long)) => page.next.is_none(),
                (Page::Cursor | Page::LastId, Some(TypeExpr::String)) => page.next.is_some(),
                _ => false,
            };
            let size = page.size.as_ref().is_none_or(|name| input(name).is_some());
            fits && size
        });
        if page.is_none() {
            let message = "paging in other words than the language's";
            self.report.add(Fate::Dropped, &said.pointer, message);
        }
        page
    }

    /// How long lists are split, as our own export says it.
    fn batch(
        &mut self,
        node: &Node<'a>,
        parameters: &Parameters,
        bodies: &[Option<BodyChoice>],
    ) -> Option<Batch> {
        let said = node.get("x-batch")?;
        let batch = serde_json::from_value::<Batch>(said.value.clone()).ok();
        let batch = batch.filter(|batch| {
            let list = |field: &FieldSpec| {
                matches!(field.ty, TypeExpr::List(_)) && field.max_items.is_some()
            };
            let bodies = || bodies.iter().flatten().map(|choice| &choice.body);
            let fields = bodies().flat_map(|body| &body.fields);
            let beside = parameters.path.iter().chain(&parameters.query);
            let mut whole = bodies().filter_map(|body| body.value.as_ref());
            whole.any(|field| list(field) && field.alias.as_ref() == Some(&batch.field))
                || fields
                    .chain(beside)
                    .any(|(wire, field)| list(field) && in_code(wire, field) == batch.field)
        });
        if batch.is_none() {
            let message = "splitting in other words than the language's";
            self.report.add(Fate::Dropped, &said.pointer, message);
        }
        batch
    }

    fn rate_limits(
        &mut self,
        node: &Node<'a>,
        parameters: &Parameters,
        bodies: &[Option<BodyChoice>],
    ) -> Vec<RateLimit> {
        // A limit that counts by an input of one body only would name none of the others'.
        let known = |name: &Option<String>| {
            name.as_ref().is_none_or(|name| {
                let [choice] = bodies else { return false };
                let fields = choice.iter().flat_map(|choice| &choice.body.fields);
                let beside = parameters.path.iter().chain(&parameters.query);
                fields
                    .chain(beside)
                    .any(|(wire, field)| in_code(wire, field) == *name)
            })
        };
        let mut limits = Vec::new();
        for row in node
            .get("x-rate-limits")
            .map(|rows| rows.items())
            .unwrap_or_default()
        {
            match serde_json::from_value::<RateLimit>(row.value.clone()) {
                Ok(limit)
                    if limit.limit > 0
                        && limit.seconds > 0
                        && (limit.per == RateKey::Parameter) == limit.parameter.is_some()
                        && known(&limit.parameter)
                        && known(&limit.counts) =>
                {
                    limits.push(limit)
                }
                _ => self.report.add(
                    Fate::Dropped,
                    &row.pointer,
                    "a limit that counts by something of its own",
                ),
            }
        }
        let Some(stated) = node.get("x-rate-limit") else {
            return limits;
        };
        let user = parameters
            .path
            .iter()
            .find(|(wire, _)| wire.to_lowercase().contains("user"));
        let user = user.map(|(wire, field)| field.alias.clone().unwrap_or_else(|| snake(wire)));
        match stated
            .value
            .as_str()
            .and_then(|text| limits::parse(text, user.as_deref()))
        {
            Some(parsed) => limits.extend(parsed),
            None => {
                let shown = stated
                    .value
                    .as_str()
                    .map_or_else(|| stated.value.to_string(), |text| text.replace('\n', " "));
                let listed = limits::listed(&shown, user.as_deref());
                let (fate, message) = if listed.is_empty() {
                    (Fate::Dropped, format!("the limit «{shown}»"))
                } else {
                    let message = format!("only the rates of calls of the limit «{shown}»");
                    (Fate::Changed, message)
                };
                self.report.add(fate, &stated.pointer, message);
                limits.extend(listed);
            }
        }
        limits
    }

    /// Repeating is safe where HTTP says so, unless the document knows better.
    fn idempotent(&mut self, node: &Node<'a>, method: Method) -> bool {
        if let Some(said) = node
            .value
            .get("x-idempotent")
            .and_then(serde_json::Value::as_bool)
        {
            return said;
        }
        let safe = matches!(
            method,
            Method::Get | Method::Head | Method::Put | Method::Delete
        );
        let message = "whether repeating is safe: by the method, as HTTP has it";
        self.report.add(Fate::Assumed, &node.pointer, message);
        safe
    }
}

/// Why the language cannot write a path.
fn unwritable(path: &str) -> Option<&'static str> {
    let mut depth = 0_i32;
    let balanced = path.chars().all(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        (0..=1).contains(&depth)
    }) && depth == 0;
    let names = path
        .split('{')
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap_or_default());
    let names: Vec<&str> = names.collect();
    let twice = names
        .iter()
        .enumerate()
        .any(|(at, name)| names[..at].contains(name));
    if !path.starts_with('/') {
        Some("that does not begin with `/`")
    } else if path.len() > 1 && path.ends_with('/') {
        Some("that ends with `/`")
    } else if path.contains(['?', '#', ' ', '\n', '\t']) {
        Some("with a blank, `?` or `#`")
    } else if !balanced || names.contains(&"") || path.contains("}{") {
        Some("with placeholders that cannot be told apart")
    } else if twice {
        Some("with the same placeholder twice")
    } else {
        None
    }
}

/// The folder: the first tag, or the first segment of the path.
fn folder(node: &Node<'_>, path: &str) -> String {
    let tag = node.strings("tags").first().copied();
    let mut segments = path
        .split('/')
        .filter(|part| !part.is_empty() && !part.starts_with('{'));
    names::value(
        tag.or_else(|| segments.next()).unwrap_or("root"),
        "resource",
    )
}

/// One line: the summary, the description's first, or the call itself.
fn summary(node: &Node<'_>, call: &str) -> Text {
    let said = node.str("summary").or_else(|| node.str("description"));
    let line = said.and_then(|text| text.lines().map(str::trim).find(|line| !line.is_empty()));
    let zh = node.str("x-summary-zh").map(str::to_owned);
    Text {
        en: line.unwrap_or(call).to_owned(),
        zh,
    }
}

/// The name in code of a field.
fn in_code(wire: &str, field: &FieldSpec) -> String {
    field.alias.clone().unwrap_or_else(|| snake(wire))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_carried_or_it_is_said_why_not() {
        assert_eq!(unwritable("/a/{b}/c.{d}"), None);
        for path in [
            "", "a", "/a/", "/a?b", "/a#b", "/{a}{b}", "/{a}/{a}", "/{}", "/{a", "/a}", "/{{a}}",
        ] {
            assert!(unwritable(path).is_some(), "{path}");
        }
    }
}
