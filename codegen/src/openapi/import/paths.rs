//! The paths of a document, and their methods.

use super::{document::Node, importer::Importer, report::Fate};
use crate::language::Method;

/// A method of a path.
#[derive(Clone, Debug)]
pub(super) struct PathMethod<'a> {
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
const OTHER_KEYS: &[&str] = &["parameters", "summary", "description", "$ref"];

impl<'a> Importer<'a> {
    /// Lists the methods of all paths that the language can express.
    pub(super) fn path_methods(&mut self) -> Vec<PathMethod<'a>> {
        let mut methods = Vec::new();
        for (path, item) in self.document.root().entries_of("paths") {
            let Some(item) = self.resolve(&item) else {
                continue;
            };
            if let Some(why) = unwritable(path) {
                let message = format!("a path {why}: its operations");
                self.report.add(Fate::Dropped, &item.pointer, message);
                continue;
            }
            for (key, node) in item.entries() {
                let method = METHODS.iter().find(|(name, _)| *name == key);
                if let (Some((_, method)), true) = (method, node.map().is_some()) {
                    methods.push(PathMethod {
                        path,
                        item: item.clone(),
                        method: *method,
                        node,
                    });
                } else if !OTHER_KEYS.contains(&key) && !key.starts_with("x-") {
                    let message = format!("`{key}` of a path");
                    self.report.add(Fate::Dropped, &node.pointer, message);
                }
            }
        }
        methods
    }
}

/// Why the language cannot express a path.
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

/// The names of the placeholders of a path, without repetitions.
pub(super) fn placeholders(path: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((name, tail)) = rest
        .split_once('{')
        .and_then(|(_, after)| after.split_once('}'))
    {
        if !names.contains(&name) {
            names.push(name);
        }
        rest = tail;
    }
    names
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
