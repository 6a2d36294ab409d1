//! Responses of success: status, payload and documented examples.

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    document::{Node, child_pointer},
    envelope,
    importer::Importer,
    keywords::text,
    media::media,
    names,
    report::Fate,
};
use crate::{
    language::{Example, ExampleResponse, Media, ResponseSpec, TypeExpr},
    names::Unique,
};

/// The response of success and its examples.
#[derive(Debug)]
pub(super) struct Success {
    pub(super) spec: ResponseSpec,
    pub(super) examples: Vec<Example>,
}

impl Success {
    fn without_examples(spec: ResponseSpec) -> Self {
        Self {
            spec,
            examples: Vec::new(),
        }
    }
}

impl<'a> Importer<'a> {
    /// Reads the response of success: the first that has content, with all statuses whose content is the same.
    pub(super) fn success(&mut self, operation: &Node<'a>, hint: &str) -> Success {
        let responses = self.success_responses(operation);
        let chosen = responses
            .iter()
            .find(|(_, node)| has_content(node))
            .or_else(|| responses.first());
        let Some((code, node)) = chosen else {
            return Success::without_examples(ResponseSpec {
                empty: true,
                ..response(vec![200])
            });
        };
        let mut statuses = vec![*code];
        for (other, twin) in &responses {
            if other == code {
                continue;
            }
            if twin.get("content").map(|c| c.value) == node.get("content").map(|c| c.value) {
                statuses.push(*other);
            } else {
                let message =
                    format!("the answer of status {other}, which differs from that of {code}");
                self.report.add(Fate::Dropped, &twin.pointer, message);
            }
        }
        statuses.sort_unstable();
        statuses.dedup();
        self.response(node, statuses, hint)
    }

    /// The responses of success by status. If there is none, a lone `default` counts as one.
    fn success_responses(&mut self, operation: &Node<'a>) -> Vec<(u16, Node<'a>)> {
        let responses = operation.entries_of("responses");
        let mut found = Vec::new();
        for (status, node) in &responses {
            if let Some(code) = self.success_status(status, node)
                && let Some(node) = self.resolve(node)
            {
                found.push((code, node));
            }
        }
        if found.is_empty() {
            let message = "no answer of success: status 200";
            self.report.add(Fate::Assumed, &operation.pointer, message);
            if let [("default", node)] = &responses[..] {
                found.extend(self.resolve(node).map(|node| (200, node)));
            }
        }
        found
    }

    fn success_status(&mut self, status: &str, node: &Node<'a>) -> Option<u16> {
        if matches!(status, "2XX" | "2xx") {
            let message = "any status of success: 200";
            self.report.add(Fate::Assumed, &node.pointer, message);
            return Some(200);
        }
        match status.parse::<u16>() {
            Ok(code) if (200..300).contains(&code) => Some(code),
            Ok(code) if code < 400 => {
                let message = format!("the answer of status {code}");
                self.report.add(Fate::Dropped, &node.pointer, message);
                None
            }
            _ => None,
        }
    }

    fn response(&mut self, node: &Node<'a>, statuses: Vec<u16>, hint: &str) -> Success {
        let status = statuses.first().copied().unwrap_or(200);
        let mut spec = response(statuses);
        spec.description = text(node.str("description"));
        if node.get("headers").is_some() {
            let message = "headers of an answer";
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
        let Some((media_type, content)) = self.preferred_response_content(node) else {
            spec.empty = true;
            return Success::without_examples(spec);
        };
        let media = media(media_type);
        if media != Media::Json {
            let is_text = media_type.starts_with("text/") || media_type.ends_with("xml");
            if media != Media::Binary || is_text {
                let message = format!("an answer of `{media_type}`: bytes as they are");
                self.report.add(Fate::Changed, &content.pointer, message);
            }
            spec.binary = true;
            return Success::without_examples(spec);
        }
        let examples = self.examples(&content, status);
        match content.get("schema") {
            Some(schema) => self.payload(&schema, &format!("{hint}Response"), &mut spec),
            None => spec.ty = Some(TypeExpr::Json),
        }
        Success { spec, examples }
    }

    /// The JSON content of a response, or else the first. Reports the others.
    fn preferred_response_content(&mut self, node: &Node<'a>) -> Option<(&'a str, Node<'a>)> {
        let contents = node.entries_of("content");
        let json = contents.iter().find(|(key, _)| media(key) == Media::Json);
        let (preferred, content) = json.or_else(|| contents.first())?.clone();
        for (other, node) in &contents {
            if *other != preferred {
                let message = format!("the media type `{other}` beside `{preferred}`");
                self.report.add(Fate::Dropped, &node.pointer, message);
            }
        }
        Some((preferred, content))
    }

    /// Reads the payload: as fields if it is an object that only this operation returns, else as a type.
    fn payload(&mut self, schema: &Node<'a>, hint: &str, spec: &mut ResponseSpec) {
        let payload = self.unwrap_envelope(schema, spec);
        let schema = payload.as_ref().unwrap_or(schema);
        if self.uses(schema) == 1
            && let Some(target) = self.object_target(schema)
        {
            let shape = self.shape(&target);
            if !shape.properties.is_empty() {
                let name = self.type_name(&target, hint);
                let object = self.object(shape, &name, None);
                spec.fields = object.fields;
                spec.additional = object.additional;
                return;
            }
        }
        let field = self.field(schema, hint);
        spec.ty = Some(if field.nullable {
            let message = "an answer that may be `null`: any JSON";
            self.report.add(Fate::Changed, &schema.pointer, message);
            TypeExpr::Json
        } else {
            field.ty
        });
    }

    /// The payload's schema, if the response has the envelope. Adds the other fields to the envelope.
    fn unwrap_envelope(&mut self, schema: &Node<'a>, spec: &mut ResponseSpec) -> Option<Node<'a>> {
        let key = self.envelope.as_ref()?.payload_key.clone();
        let target = self.object_target(schema)?;
        let mut shape = self.shape(&target);
        let payload = shape.properties.shift_remove(key.as_str())?;
        // A response that has nothing but the payload has no envelope.
        if shape.properties.is_empty() {
            return None;
        }
        shape.required.clear();
        if shape.additional.take().is_some() {
            let message = "free keys beside a payload in its envelope";
            self.report.add(Fate::Dropped, &target.pointer, message);
        }
        let object = self.object(shape, "Envelope", None);
        if let Some(envelope) = &mut self.envelope {
            for (wire, field) in object.fields {
                envelope.add(wire, field);
            }
        }
        spec.envelope = envelope::NAME.to_owned();
        spec.payload = child_pointer("", &key);
        Some(payload)
    }

    /// Reads the examples of a response. Examples of requests are left out: they have no curl command.
    fn examples(&mut self, content: &Node<'a>, status: u16) -> Vec<Example> {
        let mut values: Vec<(&str, Option<&'a str>, &'a Value)> = Vec::new();
        if let Some(example) = content.get("example") {
            values.push(("example", None, example.value));
        }
        for (name, node) in content.entries_of("examples") {
            let Some(node) = self.resolve(&node) else {
                continue;
            };
            if let Some(value) = node.get("value") {
                values.push((name, node.str("summary"), value.value));
            } else {
                let message = "an example that stands elsewhere";
                self.report.add(Fate::Dropped, &node.pointer, message);
            }
        }
        let mut taken = Unique::default();
        let examples = values.into_iter().map(|(name, summary, value)| Example {
            id: taken.take(names::value(name, "example"), "_"),
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
    !node.entries_of("content").is_empty()
}

/// A response without a payload or an envelope.
fn response(status: Vec<u16>) -> ResponseSpec {
    ResponseSpec {
        status,
        envelope: "none".to_owned(),
        payload: String::new(),
        fields: IndexMap::new(),
        additional: None,
        ty: None,
        binary: false,
        empty: false,
        success: None,
        error_body: None,
        partial: None,
        description: None,
    }
}
