//! Routing of a method and path to operations.

use easemob_codegen::model::{Model, Operation};
use indexmap::IndexMap;

use crate::wire::percent;

/// Result of routing.
#[derive(Debug)]
pub enum Route<'m> {
    /// Operations that share method and path; the body or the token distinguishes them.
    Found(Vec<Routed<'m>>),
    /// No operation of the path has the method; lists the operations of the path.
    OtherMethod(Vec<&'m Operation>),
    /// No operation has the path; lists the nearest ones.
    Unknown(Vec<&'m Operation>),
    /// The path does not begin with the service's base path; the reason.
    OutsideBase(String),
}

/// Operation with the parameters of the path.
#[derive(Clone, Debug)]
pub struct Routed<'m> {
    /// The operation.
    pub operation: &'m Operation,
    /// The base path's parameters, decoded.
    pub base: IndexMap<String, String>,
    /// The path parameters by wire name, as they stand in the path, undecoded.
    pub path: IndexMap<String, String>,
}

/// Routes a request by the spec. A literal segment goes before a parameter, from left to right, so that
/// `/users/batch/status` is never the user `batch`.
pub fn route<'m>(model: &'m Model, method: &str, path: &str) -> Route<'m> {
    let template = segments(&model.service.base.path_template());
    let given: Vec<&str> = path.split('/').skip(1).collect();
    let Some((head, rest)) = given.split_at_checked(template.len()) else {
        return Route::OutsideBase(format!(
            "the path is shorter than the base `{}`",
            model.service.base.path_template()
        ));
    };
    let Some(base) = match_segments(&template, head) else {
        return Route::OutsideBase(format!(
            "the path does not begin as the base `{}` does",
            model.service.base.path_template()
        ));
    };
    let base: IndexMap<_, _> = base
        .into_iter()
        .map(|(name, value)| (name, percent::decode(&value)))
        .collect();
    let mut found: Vec<(Vec<u8>, Routed<'m>)> = Vec::new();
    let mut others = Vec::new();
    for operation in model.operations() {
        let template = segments(&operation.path_template());
        let Some(path) = (template.len() == rest.len())
            .then(|| match_segments(&template, rest))
            .flatten()
        else {
            continue;
        };
        if operation.method.as_str() != method {
            others.push(operation);
            continue;
        }
        let base = base.clone();
        let routed = Routed {
            operation,
            base,
            path,
        };
        found.push((generality(&template), routed));
    }
    let Some(best) = found.iter().map(|(rank, _)| rank.clone()).min() else {
        return match others.is_empty() {
            true => Route::Unknown(nearest(model, rest)),
            false => Route::OtherMethod(others),
        };
    };
    let best = found.into_iter().filter(|(rank, _)| *rank == best);
    Route::Found(best.map(|(_, routed)| routed).collect())
}

/// A segment of a documented path: literal text, or text around one parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Literal(String),
    Parameter {
        before: String,
        name: String,
        after: String,
    },
}

fn segments(template: &str) -> Vec<Segment> {
    let pieces = template.split('/').skip(1);
    let segment = |piece: &str| {
        let parameter = piece.split_once('{').and_then(|(before, rest)| {
            let (name, after) = rest.split_once('}')?;
            Some((before.to_owned(), name.to_owned(), after.to_owned()))
        });
        match parameter {
            Some((before, name, after)) => Segment::Parameter {
                before,
                name,
                after,
            },
            None => Segment::Literal(piece.to_owned()),
        }
    };
    pieces.map(segment).collect()
}

/// Matches segments and returns the parameters' values. An empty segment matches too; the checks report it.
fn match_segments(template: &[Segment], given: &[&str]) -> Option<IndexMap<String, String>> {
    let mut values = IndexMap::new();
    for (wanted, segment) in template.iter().zip(given) {
        match wanted {
            Segment::Literal(text) if percent::decode(segment) == *text => {}
            Segment::Literal(_) => return None,
            Segment::Parameter {
                before,
                name,
                after,
            } => {
                let value = segment.strip_prefix(before.as_str())?;
                let value = value.strip_suffix(after.as_str())?;
                values.insert(name.clone(), value.to_owned());
            }
        }
    }
    Some(values)
}

/// Ranks a template; lower means more literal.
fn generality(template: &[Segment]) -> Vec<u8> {
    let rank = |segment: &Segment| match segment {
        Segment::Literal(_) => 0,
        Segment::Parameter { before, after, .. } if before.is_empty() && after.is_empty() => 2,
        Segment::Parameter { .. } => 1,
    };
    template.iter().map(rank).collect()
}

/// Returns up to three operations whose paths share most segments with the given one.
fn nearest<'m>(model: &'m Model, given: &[&str]) -> Vec<&'m Operation> {
    let mut ranked: Vec<(usize, &Operation)> = Vec::new();
    for operation in model.operations() {
        let template = segments(&operation.path_template());
        let alike = template.iter().zip(given).filter(|(wanted, segment)| {
            matches!(wanted, Segment::Literal(text) if percent::decode(segment) == *text)
        });
        let alike = alike.count();
        if alike > 0 {
            ranked.push((2 * alike, operation));
            if template.len() == given.len() {
                ranked
                    .last_mut()
                    .into_iter()
                    .for_each(|(rank, _)| *rank += 1);
            }
        }
    }
    ranked.sort_by_key(|(rank, operation)| (std::cmp::Reverse(*rank), operation.id.clone()));
    ranked
        .into_iter()
        .take(3)
        .map(|(_, operation)| operation)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use easemob_codegen::load;
    use std::path::Path;

    fn model() -> Model {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        load::load(&folder, load::SERVICE_FILE).model.unwrap()
    }

    fn routed(method: &str, path: &str) -> String {
        let model = model();
        let ids = |operations: &mut dyn Iterator<Item = &Operation>| {
            operations
                .map(|o| o.id.clone())
                .collect::<Vec<_>>()
                .join(" ")
        };
        match route(&model, method, path) {
            Route::Found(found) => ids(&mut found.iter().map(|routed| routed.operation)),
            Route::OtherMethod(others) => format!("method: {}", ids(&mut others.into_iter())),
            Route::Unknown(near) => format!("unknown: {}", ids(&mut near.into_iter())),
            Route::OutsideBase(_) => "outside".to_owned(),
        }
    }

    #[test]
    fn routes_by_the_spec() {
        for (method, path, expected) in [
            (
                "DELETE",
                "/o/a/users/u1/user_channel",
                "delete_conversation",
            ),
            (
                "DELETE",
                "/o/a/users/%E7%94%A8%2F/user_channel",
                "delete_conversation",
            ),
            ("POST", "/o/a/users/batch/status", "get_users_status"),
            (
                "POST",
                "/o/a/users",
                "register_user register_user_authorized register_users",
            ),
            (
                "POST",
                "/o/a/token",
                "get_app_token get_user_token get_user_token_by_password",
            ),
            ("PATCH", "/o/a/mutes", "method: list_muted_users"),
            ("GET", "/o", "outside"),
            ("GET", "", "outside"),
            ("GET", "/", "outside"),
        ] {
            assert_eq!(routed(method, path), expected, "{method} {path}");
        }
        let near = routed("GET", "/o/a/chatgroups/1/user");
        assert!(near.starts_with("unknown: list_group_members"), "{near}");
        assert_eq!(routed("GET", "/o/a/nothing/like/this"), "unknown: ");
        let slash = routed("GET", "/o/a/users/");
        assert!(slash.starts_with("unknown: "), "{slash}");
    }
}
