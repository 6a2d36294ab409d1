//! What a call gives: success bodies, and their documented examples.

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    body::media,
    document::Node,
    names,
    report::Fate,
    schema::{Schemas, text},
};
use crate::{
    language::{Example, ExampleResponse, Media, ResponseSpec, TypeExpr},
    names::Unique,
};

/// The answer of success, and where it stands.
#[derive(Debug)]
pub(super) struct Success {
    pub(super) spec: ResponseSpec,
    pub(super) examples: Vec<Example>,
}

impl<'a> Schemas<'a> {
    /// The success answer: the first that has content, with the statuses that answer alike.
    pub(super) fn success(&mut self, operation: &Node<'a>, hint: &str) -> Success {
        let mut found: Vec<(u16, Node<'a>)> = Vec::new();
        for (status, node) in operation
            .get("responses")
            .map(|r| r.entries())
            .unwrap_or_default()
        {
            let code = match status {
                "2XX" | "2xx" => {
                    self.report
                        .add(Fate::Assumed, &node.pointer, "any status of success: 200");
                    200
                }
                status => match status.parse::<u16>() {
                    Ok(code) if (200..300).contains(&code) => code,
                    Ok(code) if code < 400 => {
                        let message = format!("the answer of status {code}");
                        self.report.add(Fate::Dropped, &node.pointer, message);
                        continue;
                    }
                    _ => continue,
                },
            };
            if let Some(node) = self.resolve(&node) {
                found.push((code, node));
            }
        }
        if found.is_empty() {
            let default = operation.get("responses").and_then(|r| r.get("default"));
            let default = default.and_then(|node| self.resolve(&node));
            self.report.add(
                Fate::Assumed,
                &operation.pointer,
                "no answer of success: status 200",
            );
            found.extend(
                default
                    .filter(|_| {
                        operation
                            .get("responses")
                            .is_some_and(|r| r.entries().len() == 1)
                    })
                    .map(|node| (200, node)),
            );
        }
        let chosen = found
            .iter()
            .position(|(_, node)| has_content(node))
            .unwrap_or_default();
        let Some((code, node)) = found.get(chosen).cloned() else {
            return Success {
                spec: blank(vec![200], true),
                examples: Vec::new(),
            };
        };
        let mut status = vec![code];
        for (other, twin) in &found {
            if *other == code {
                continue;
            }
            if twin.get("content").map(|c| c.value) == node.get("content").map(|c| c.value) {
                status.push(*other);
            } else {
                let message =
                    format!("the answer of status {other}, which differs from that of {code}");
                self.report.add(Fate::Dropped, &twin.pointer, message);
            }
        }
        status.sort_unstable();
        status.dedup();
        self.answer(&node, status, hint)
    }

    fn answer(&mut self, node: &Node<'a>, status: Vec<u16>, hint: &str) -> Success {
        let first = status.first().copied().unwrap_or(200);
        let mut spec = blank(status, false);
        spec.description = text(node.str("description"));
        if node.get("headers").is_some() {
            self.report
                .add(Fate::Dropped, &node.pointer, "headers of an answer");
        }
        let contents = node.get("content").map(|c| c.entries()).unwrap_or_default();
        let json = contents.iter().find(|(kind, _)| media(kind) == Media::Json);
        let Some((kind, content)) = json.or_else(|| contents.first()) else {
            spec.empty = true;
            return Success {
                spec,
                examples: Vec::new(),
            };
        };
        for (other, node) in &contents {
            if other != kind {
                let message = format!("the media type `{other}` beside `{kind}`");
                self.report.add(Fate::Dropped, &node.pointer, message);
            }
        }
        if media(kind) != Media::Json {
            if media(kind) != Media::Binary || kind.starts_with("text/") || kind.ends_with("xml") {
                let message = format!("an answer of `{kind}`: bytes as they are");
                self.report.add(Fate::Changed, &content.pointer, message);
            }
            spec.binary = true;
            return Success {
                spec,
                examples: Vec::new(),
            };
        }
        let examples = self.examples(content, first);
        let schema = content.get("schema");
        match &schema {
            Some(schema) => self.payload(schema, &format!("{hint}Response"), &mut spec),
            None => spec.ty = Some(TypeExpr::Json),
        }
        Success { spec, examples }
    }

    /// Says the payload: the fields of an object that only this operation gives, or a type.
    pub(super) fn payload(&mut self, schema: &Node<'a>, hint: &str, spec: &mut ResponseSpec) {
        let payload = self.unpacked(schema, spec);
        let schema = payload.as_ref().unwrap_or(schema);
        if self.uses(schema) == 1
            && let Some(target) = self.object_target(schema)
        {
            let shape = self.shape(&target);
            if !shape.properties.is_empty() {
                let name = self.name_of(&target, hint);
                let object = self.object(shape, &name, None);
                spec.fields = object.fields;
                spec.additional = object.additional;
                return;
            }
        }
        let field = self.field(schema, hint);
        if field.nullable {
            self.report.add(
                Fate::Changed,
                &schema.pointer,
                "an answer that may be `null`: any JSON",
            );
            spec.ty = Some(TypeExpr::Json);
        } else {
            spec.ty = Some(field.ty);
        }
    }

    /// The examples of an answer; those of requests have no curl to be kept verbatim.
    fn examples(&mut self, content: &Node<'a>, status: u16) -> Vec<Example> {
        let mut values: Vec<(String, Option<&'a str>, &'a Value)> = Vec::new();
        if let Some(example) = content.get("example") {
            values.push(("example".to_owned(), None, example.value));
        }
        for (name, node) in content
            .get("examples")
            .map(|e| e.entries())
            .unwrap_or_default()
        {
            let Some(node) = self.resolve(&node) else {
                continue;
            };
            match node.get("value") {
                Some(value) => values.push((name.to_owned(), node.str("summary"), value.value)),
                None => self.report.add(
                    Fate::Dropped,
                    &node.pointer,
                    "an example that stands elsewhere",
                ),
            }
        }
        let mut taken = Unique::default();
        let examples = values.into_iter().map(|(name, summary, value)| Example {
            id: taken.take(names::value(&name, "example"), "_"),
            description: text(summary),
            page: None,
            request: None,
            response: Some(ExampleResponse {
                status,
                headers: IndexMap::new(),
                body: format!("{value:#}\n"),
                errata: Vec::new(),
                error: None,
            }),
        });
        examples.collect()
    }
}

fn has_content(node: &Node<'_>) -> bool {
    node.get("content")
        .is_some_and(|content| !content.entries().is_empty())
}

fn blank(status: Vec<u16>, empty: bool) -> ResponseSpec {
    ResponseSpec {
        status,
        envelope: "none".to_owned(),
        payload: String::new(),
        fields: IndexMap::new(),
        additional: None,
        ty: None,
        binary: false,
        empty,
        success: None,
        error_body: None,
        partial: None,
        description: None,
    }
}
