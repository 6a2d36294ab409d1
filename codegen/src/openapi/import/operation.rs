//! Operation files, in a folder for each tag or first segment of the path.

use indexmap::IndexMap;

use super::{
    auth::Schemes, body::BodyChoice, document::Node, importer::Importer, keywords::text, names,
    paths::PathMethod, report::Fate, response::Success,
};
use crate::{
    language::{Document, Method, OperationFile, RequestSpec, Text, VERSION},
    names::{Unique, is_reserved_resource},
};

/// An operation file and its folder.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) folder: String,
    pub(super) file: OperationFile,
}

impl<'a> Importer<'a> {
    /// Reads the operations of a method: one, or one for each alternative of its body that no tag tells apart.
    pub(super) fn drafts(
        &mut self,
        method: &PathMethod<'a>,
        page: &str,
        schemes: &Schemes,
        ids: &mut Unique,
    ) -> Vec<Draft> {
        let folder = folder(&method.node, method.path);
        let (mut file, bodies) = self.operation(method, page, schemes);
        let id = std::mem::take(&mut file.operation);
        if bodies.is_empty() {
            file.operation = ids.take(id, "_");
            return vec![Draft { folder, file }];
        }
        let drafts = bodies.into_iter().map(|BodyChoice { suffix, body }| {
            let id = suffix.map_or_else(|| id.clone(), |suffix| format!("{id}_{suffix}"));
            let mut file = file.clone();
            file.operation = ids.take(id, "_");
            file.request.body = Some(body);
            Draft {
                folder: folder.clone(),
                file,
            }
        });
        drafts.collect()
    }

    /// Reads what the operations of a method share, under its own ID and without a body; and their bodies.
    fn operation(
        &mut self,
        method: &PathMethod<'a>,
        page: &str,
        schemes: &Schemes,
    ) -> (OperationFile, Vec<BodyChoice>) {
        let node = &method.node;
        let call = format!("{} {}", method.method.as_str(), method.path);
        let id = self.operation_id(node, &call);
        let hint = names::of_type(&id);
        for key in ["callbacks", "servers"] {
            if let Some(node) = node.get(key) {
                let message = format!("`{key}` of an operation");
                self.report.add(Fate::Dropped, &node.pointer, message);
            }
        }
        let parameters = self.parameters(&method.item, method.path, node, &hint);
        let bodies = self.bodies(node, &hint);
        let Success { spec, examples } = self.success(node, &hint);
        let errors = self.error_rows(node);
        let (auth, also_auth) = self.auth(node, schemes);
        let rate_limits = self.rate_limits(node, &parameters, &bodies);
        let summary = summary(node, &call);
        let file = OperationFile {
            language: VERSION,
            operation: id,
            description: text(node.str("description")).filter(|text| text.en != summary.en),
            summary,
            document: Document {
                page: page.to_owned(),
                heading: Some(call),
                date: None,
                url: node
                    .get("externalDocs")
                    .and_then(|docs| docs.str("url").map(str::to_owned)),
            },
            deprecated: node.flag("deprecated").then(|| Text {
                en: "The document calls it deprecated.".to_owned(),
                zh: None,
            }),
            idempotent: self.idempotent(node, method.method),
            pagination: self.pagination(node, &parameters),
            batch: self.batch(node, &parameters, &bodies),
            request: RequestSpec {
                method: method.method,
                path: method.path.to_owned(),
                auth,
                also_auth,
                path_parameters: parameters.path,
                query: parameters.query,
                headers: parameters.headers,
                body: None,
            },
            response: spec,
            errors,
            rate_limits,
            types: IndexMap::new(),
            examples,
            disagreements: Vec::new(),
        };
        (file, bodies)
    }

    /// The ID of an operation; made of method and path where the document has none.
    fn operation_id(&mut self, node: &Node<'a>, call: &str) -> String {
        let id = node.str("operationId");
        if id.is_none() {
            let message = "no operationId: a name made of method and path";
            self.report.add(Fate::Assumed, &node.pointer, message);
        }
        names::value(id.unwrap_or(call), "operation")
    }

    /// Whether an operation is idempotent: as the document says, or else as HTTP defines its method.
    fn idempotent(&mut self, node: &Node<'a>, method: Method) -> bool {
        let documented = node.value.get("x-idempotent");
        if let Some(idempotent) = documented.and_then(serde_json::Value::as_bool) {
            return idempotent;
        }
        let message = "whether repeating is safe: by the method, as HTTP has it";
        self.report.add(Fate::Assumed, &node.pointer, message);
        matches!(
            method,
            Method::Get | Method::Head | Method::Put | Method::Delete
        )
    }
}

/// The folder of an operation: its first tag, or the first segment of its path.
fn folder(node: &Node<'_>, path: &str) -> String {
    let tag = node.strings("tags").first().copied();
    let mut segments = path
        .split('/')
        .filter(|part| !part.is_empty() && !part.starts_with('{'));
    let name = names::value(
        tag.or_else(|| segments.next()).unwrap_or("root"),
        "resource",
    );
    match is_reserved_resource(&name) {
        true => format!("{name}_operations"),
        false => name,
    }
}

/// The first line of the summary or the description, or else method and path.
fn summary(node: &Node<'_>, call: &str) -> Text {
    let prose = node.str("summary").or_else(|| node.str("description"));
    let line = prose.and_then(|text| text.lines().map(str::trim).find(|line| !line.is_empty()));
    let zh = node.str("x-summary-zh").map(str::to_owned);
    Text {
        en: line.unwrap_or(call).to_owned(),
        zh,
    }
}
