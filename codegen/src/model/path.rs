//! Paths with placeholders.

use serde::Serialize;

/// A part of a path; `P` is what a placeholder refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PathPart<P> {
    /// Text as it stands, slashes included.
    Literal(String),
    /// A placeholder.
    Parameter(P),
}

impl<'t> PathPart<&'t str> {
    /// Splits a documented path at its placeholders, which refer to a wire name.
    pub fn split(template: &'t str) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once('{') {
            let Some((name, behind)) = behind.split_once('}') else {
                break;
            };
            if !before.is_empty() {
                parts.push(Self::Literal(before.to_owned()));
            }
            parts.push(Self::Parameter(name));
            rest = behind;
        }
        if !rest.is_empty() {
            parts.push(Self::Literal(rest.to_owned()));
        }
        parts
    }
}

impl<P> PathPart<P> {
    /// The same part with the placeholder's reference resolved.
    pub(super) fn try_map<R, E>(
        self,
        resolve: impl FnOnce(P) -> Result<R, E>,
    ) -> Result<PathPart<R>, E> {
        Ok(match self {
            Self::Literal(text) => PathPart::Literal(text),
            Self::Parameter(parameter) => PathPart::Parameter(resolve(parameter)?),
        })
    }

    /// The path as it is documented, given the wire name of every placeholder.
    pub(super) fn join<'n>(parts: &[Self], wire: impl Fn(&P) -> &'n str) -> String {
        let mut path = String::new();
        for part in parts {
            match part {
                Self::Literal(text) => path.push_str(text),
                Self::Parameter(parameter) => {
                    path.push('{');
                    path.push_str(wire(parameter));
                    path.push('}');
                }
            }
        }
        path
    }
}
