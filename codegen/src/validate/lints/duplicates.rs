//! Lint of repeated descriptions.

use std::collections::HashMap;

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    json_pointer::push,
    language::Text,
    spec::Spec,
    validate::visitor::{self, Role},
};

/// `W0312` description that a sibling has too, which is usually a copy that was not adapted.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let mut seen = Seen::default();
    for source in &spec.operations {
        let location = Location::value(source.file, "/summary");
        seen.text("operations", &source.operation.summary, location, found);
    }
    for at in visitor::fields(spec) {
        let Some(text) = &at.field.description else {
            continue;
        };
        // All inputs of a call are siblings, wherever they are sent.
        let group = match at.role {
            Role::Path | Role::Query | Role::Header | Role::Body | Role::BodyValue => {
                "inputs".to_owned()
            }
            _ => at.pointer.parent(),
        };
        let group = in_file(at.file, &group);
        let location = Location::value(at.file, format!("{}/description", at.pointer));
        seen.text(&group, text, location, found);
    }
    for at in visitor::types(spec) {
        if let Some(text) = &at.def.description {
            let location = Location::value(at.file, format!("{}/description", at.pointer));
            seen.text(&in_file(at.file, "types"), text, location, found);
        }
        let values = at.def.enumeration.iter().flat_map(|def| &def.values);
        let variants = at.def.union.iter().flat_map(|def| &def.variants);
        let parts = values
            .map(|(wire, value)| ("enum/values", wire, &value.description))
            .chain(variants.map(|(wire, part)| ("union/variants", wire, &part.description)));
        for (below, wire, text) in parts {
            let Some(text) = text else { continue };
            let parent = format!("{}/{below}", at.pointer);
            let location = Location::value(at.file, push(&parent, wire) + "/description");
            seen.text(&in_file(at.file, &parent), text, location, found);
        }
    }
}

fn in_file(file: FileId, group: &str) -> String {
    format!("{} {group}", file.0)
}

#[derive(Default)]
struct Seen(HashMap<(String, String), Location>);

impl Seen {
    fn text(&mut self, group: &str, text: &Text, location: Location, found: &mut Vec<Diagnostic>) {
        let words = text.en.trim().trim_end_matches('.').to_lowercase();
        if words.is_empty() {
            return;
        }
        match self.0.get(&(group.to_owned(), words.clone())) {
            Some(first) => found.push(
                Diagnostic::warning("W0312", location, "a neighbour has the same description")
                    .here("the second")
                    .also(first.clone(), "the first")
                    .help("say what tells the two apart"),
            ),
            None => {
                self.0.insert((group.to_owned(), words), location);
            }
        }
    }
}
