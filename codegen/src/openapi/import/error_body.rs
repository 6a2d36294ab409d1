//! Where error bodies have their error, message, code and exception.

use super::{document::Node, importer::Importer, keywords};
use crate::language::ErrorBody;

impl<'a> Importer<'a> {
    /// Collects the parts of the error bodies of all operations.
    pub(super) fn error_body<'n>(
        &mut self,
        operations: impl Iterator<Item = &'n Node<'a>>,
    ) -> ErrorBody
    where
        'a: 'n,
    {
        let mut body = ErrorBody::default();
        for operation in operations {
            for (status, response) in operation.entries_of("responses") {
                if !status.starts_with(['1', '2', '3']) {
                    self.collect_error_parts(&response, &mut body);
                }
            }
        }
        body
    }

    /// Whether the body of a response has a part where [`Self::error_body`] finds it.
    pub(super) fn is_error_body(&mut self, response: &Node<'a>) -> bool {
        let mut body = ErrorBody::default();
        self.collect_error_parts(response, &mut body);
        body != ErrorBody::default()
    }

    fn collect_error_parts(&mut self, response: &Node<'a>, body: &mut ErrorBody) {
        let Some(response) = self.resolve(response) else {
            return;
        };
        for (_, content) in response.entries_of("content") {
            if let Some(schema) = content.get("schema")
                && let Some((target, _)) = self.unwrap_schema(&schema)
            {
                let nested = self.add_error_parts(&target, "", body);
                for error in nested {
                    self.add_error_parts(&error, "/error", body);
                }
            }
        }
    }

    /// Adds pointers to the parts of an error below `prefix`, and returns the objects under `error`.
    fn add_error_parts(
        &mut self,
        schema: &Node<'a>,
        prefix: &str,
        body: &mut ErrorBody,
    ) -> Vec<Node<'a>> {
        let mut nested = Vec::new();
        for (name, property) in self.shape(schema).properties {
            let Some((target, _)) = self.unwrap_schema(&property) else {
                continue;
            };
            if name == "error" && target.get("properties").is_some() {
                nested.push(target);
                continue;
            }
            let numeric = keywords::types(&target) == ["integer"];
            let Some(part) = part(body, name, numeric) else {
                continue;
            };
            let pointer = format!("{prefix}/{name}");
            if !part.contains(&pointer) {
                part.push(pointer);
            }
        }
        nested
    }
}

/// The part of an error that a property of this name is.
fn part<'b>(body: &'b mut ErrorBody, name: &str, numeric: bool) -> Option<&'b mut Vec<String>> {
    match name {
        "error" | "error_type" | "type" if !numeric => Some(&mut body.error),
        "error_description" | "message" | "msg" | "detail" | "error_message" | "errmsg" => {
            Some(&mut body.message)
        }
        "code" | "error_code" | "errorCode" | "errno" | "errcode" if numeric => {
            Some(&mut body.code)
        }
        "code" => Some(&mut body.error),
        "exception" => Some(&mut body.exception),
        _ => None,
    }
}
