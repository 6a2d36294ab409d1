//! Rules of pointers into a response: they lead to something that is declared.

use crate::{
    diagnostics::{Diagnostic, Location},
    language::Page,
    model::{Model, Object, Operation, Payload, TypeExpr, TypeKind},
    spec::Spec,
    validate::Lowered,
};

/// `E0236` pointer of paging or of partial results that leads nowhere.
pub(super) fn check(spec: &Spec, lowered: &Lowered<'_>, found: &mut Vec<Diagnostic>) {
    for source in &spec.operations {
        let Some(operation) = lowered.of(source) else {
            continue;
        };
        let response = DeclaredResponse {
            model: lowered.model,
            operation,
        };
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
    model: &'a Model,
    operation: &'a Operation,
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
        let (at, payload) = match &self.operation.response.payload {
            Payload::Value { pointer, .. } | Payload::Object { pointer, .. } => {
                (self::steps(pointer), &self.operation.response.payload)
            }
            Payload::Binary | Payload::Empty => return End::Open,
        };
        if let Some(inner) = steps.strip_prefix(&at[..]) {
            return match payload {
                Payload::Value { ty, .. } => self.follow(inner, ty),
                Payload::Object { object, .. } => self.object(inner, object),
                Payload::Binary | Payload::Empty => End::Open,
            };
        }
        if at.starts_with(&steps) {
            return End::Open;
        }
        let Some(step) = steps.first() else {
            return End::Open;
        };
        let mut known: Vec<String> = at.first().cloned().into_iter().collect();
        let name = self.operation.response.envelope.as_deref();
        if let Some(envelope) = name.and_then(|name| self.model.service.envelopes.get(name)) {
            let beside = envelope.fields.iter().find(|field| field.wire == *step);
            if let Some(field) = beside {
                return self.follow(&steps[1..], &field.ty);
            }
            known.extend(envelope.fields.iter().map(|field| field.wire.clone()));
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
            TypeExpr::Named(name) => match self.model.find_type(name).map(|ty| &ty.kind) {
                Some(TypeKind::Object(object)) => self.object(steps, object),
                Some(TypeKind::Enum(_)) => nothing(),
                // A pointer does not select a variant.
                Some(TypeKind::Union(_)) | None => End::Open,
            },
            _ => nothing(),
        }
    }

    fn object(&self, steps: &[String], object: &Object) -> End {
        let Some((step, rest)) = steps.split_first() else {
            return End::Open;
        };
        if let Some(field) = object.fields.iter().find(|field| field.wire == *step) {
            return self.follow(rest, &field.ty);
        }
        let mut known: Vec<String> = Vec::new();
        for field in &object.fields {
            if !field.flatten {
                known.push(field.wire.clone());
                continue;
            }
            match self.follow(steps, &field.ty) {
                End::Nothing { known: more, .. } => known.extend(more),
                end => return end,
            }
        }
        match &object.additional {
            Some(inner) => self.follow(rest, inner),
            None => End::Nothing {
                step: step.clone(),
                known,
            },
        }
    }
}
