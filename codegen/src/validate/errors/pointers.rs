//! Rules of pointers into a response: they lead to something that is declared.

use indexmap::IndexMap;

use crate::{
    diagnostics::{Diagnostic, Location},
    language::{FieldSpec, Page, TypeExpr},
    spec::{OperationSource, Spec},
    validate::visitor,
};

/// `E0236` pointer of paging or of partial results that leads nowhere.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    for source in &spec.operations {
        let response = DeclaredResponse { spec, source };
        let mut follow = |key: &str, pointer: &str, from: Option<&TypeExpr>| -> Option<TypeExpr> {
            let end = match from {
                None => response.rooted(pointer),
                Some(ty) => response.follow(&steps(pointer), ty),
            };
            match end {
                End::Type(ty) => Some(ty),
                End::Open => None,
                End::Nothing { step, known } => {
                    let location = Location::value(source.file, key);
                    found.push(
                        Diagnostic::error("E0236", location, format!("`{pointer}` leads nowhere"))
                            .here(format!("the response is declared without `{step}`"))
                            .did_you_mean(&step, known.iter().map(String::as_str)),
                    );
                    None
                }
            }
        };
        if let Some(page) = &source.operation.pagination {
            let items = follow("/pagination/items", &page.items, None);
            if let Some(next) = &page.next {
                match (page.by, items) {
                    (Page::LastId, Some(TypeExpr::List(item))) => {
                        follow("/pagination/next", next, Some(&item));
                    }
                    // Of items that nothing is known of, nothing is known of the id either.
                    (Page::LastId, _) => {}
                    _ => {
                        follow("/pagination/next", next, None);
                    }
                }
            }
        }
        if let Some(partial) = &source.operation.response.partial {
            follow("/response/partial/at", &partial.at, None);
        }
    }
}

/// The end of a pointer.
enum End {
    /// At a value of this type.
    Type(TypeExpr),
    /// A value of any shape.
    Open,
    /// Before a step that is not declared, among others that are.
    Nothing { step: String, known: Vec<String> },
}

struct DeclaredResponse<'a> {
    spec: &'a Spec,
    source: &'a OperationSource,
}

/// The steps of a pointer, unescaped.
fn steps(pointer: &str) -> Vec<String> {
    pointer
        .split('/')
        .skip(1)
        .map(|step| step.replace("~1", "/").replace("~0", "~"))
        .collect()
}

impl DeclaredResponse<'_> {
    /// Follows a pointer from the body's root, through the envelope or into the payload.
    fn rooted(&self, pointer: &str) -> End {
        let steps = steps(pointer);
        let response = &self.source.operation.response;
        if response.binary || response.empty {
            return End::Open;
        }
        let at = self::steps(&response.payload);
        if let Some(inner) = steps.strip_prefix(&at[..]) {
            return match &response.ty {
                Some(ty) => self.follow(inner, ty),
                None => self.object(inner, &response.fields, response.additional.as_ref()),
            };
        }
        if at.starts_with(&steps) {
            return End::Open;
        }
        let Some(step) = steps.first() else {
            return End::Open;
        };
        let mut known: Vec<String> = at.first().cloned().into_iter().collect();
        if let Some(envelope) = self.spec.service.1.envelopes.get(&response.envelope) {
            if let Some(field) = envelope.fields.get(step) {
                return self.follow(&steps[1..], &field.ty);
            }
            known.extend(envelope.fields.keys().cloned());
        }
        End::Nothing {
            step: step.clone(),
            known,
        }
    }

    fn follow(&self, steps: &[String], ty: &TypeExpr) -> End {
        let Some((step, rest)) = steps.split_first() else {
            return End::Type(ty.clone());
        };
        let nothing = || End::Nothing {
            step: step.clone(),
            known: Vec::new(),
        };
        match ty {
            TypeExpr::Json => End::Open,
            TypeExpr::Map(inner) => self.follow(rest, inner),
            TypeExpr::List(inner) if step.parse::<usize>().is_ok() => self.follow(rest, inner),
            TypeExpr::Named(name) => {
                match visitor::find_type(self.spec, Some(self.source), name) {
                    Some(def) if def.enumeration.is_some() => nothing(),
                    Some(def) => match &def.object {
                        Some(object) => {
                            self.object(steps, &object.fields, object.additional.as_ref())
                        }
                        // A pointer does not select a variant.
                        None => End::Open,
                    },
                    None => End::Open,
                }
            }
            _ => nothing(),
        }
    }

    fn object(
        &self,
        steps: &[String],
        fields: &IndexMap<String, FieldSpec>,
        additional: Option<&TypeExpr>,
    ) -> End {
        let Some((step, rest)) = steps.split_first() else {
            return End::Open;
        };
        if let Some(field) = fields.get(step) {
            return self.follow(rest, &field.ty);
        }
        let mut known: Vec<String> = Vec::new();
        for (wire, field) in fields {
            if !field.flatten {
                known.push(wire.clone());
                continue;
            }
            match self.follow(steps, &field.ty) {
                End::Nothing { known: more, .. } => known.extend(more),
                end => return end,
            }
        }
        match additional {
            Some(inner) => self.follow(rest, inner),
            None => End::Nothing {
                step: step.clone(),
                known,
            },
        }
    }
}
