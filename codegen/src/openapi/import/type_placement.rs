//! Type placement: to the one operation that mentions a type, or to the service file.

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexMap;

use super::{field::retype, importer::Importer, operation::Draft, report::Fate};
use crate::language::{FieldSpec, ObjectDef, OperationFile, ServiceFile, TypeDef, TypeExpr};

/// Whether the walk over the types has left a type, or is inside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    Open,
    Done,
}

impl Importer<'_> {
    /// Moves the declared types into the files. Types that no operation mentions are dropped.
    pub(super) fn place_types(&mut self, service: &mut ServiceFile, drafts: &mut [Draft]) {
        self.break_cycles();
        let users = self.users_of_types(drafts);
        for (name, declared) in std::mem::take(&mut self.types) {
            let mut users = users.get(&name).into_iter().flatten();
            match (users.next(), users.next()) {
                (None, _) => {}
                (Some(only), None) => {
                    if let Some(draft) = drafts.get_mut(*only) {
                        draft.file.types.insert(name, declared.def);
                    }
                }
                _ => {
                    service.types.insert(name, declared.def);
                }
            }
        }
    }

    /// The indices of the operations that mention each type, directly or through other types.
    fn users_of_types(&self, drafts: &[Draft]) -> HashMap<String, BTreeSet<usize>> {
        let mut users: HashMap<String, BTreeSet<usize>> = HashMap::new();
        for (index, draft) in drafts.iter().enumerate() {
            let mut open: Vec<String> = mentioned_types(&draft.file);
            while let Some(name) = open.pop() {
                if users.entry(name.clone()).or_default().insert(index)
                    && let Some(declared) = self.types.get(&name)
                {
                    let expressions = type_expressions(&declared.def);
                    open.extend(expressions.filter_map(|ty| ty.named().cloned()));
                }
            }
        }
        users
    }

    /// Breaks the cycles of types that contain themselves without a list or map between, whose values would be
    /// infinite: the field that closes a cycle becomes any JSON.
    fn break_cycles(&mut self) {
        let names: Vec<String> = self.types.keys().cloned().collect();
        let mut state: HashMap<String, Visit> = HashMap::new();
        for name in names {
            self.visit(&name, &mut state);
        }
    }

    /// Walks depth first from a type. Not recursive, because a document may chain thousands of types.
    fn visit(&mut self, root: &str, state: &mut HashMap<String, Visit>) {
        if state.contains_key(root) {
            return;
        }
        let mut stack: Vec<(String, usize)> = vec![(root.to_owned(), 0)];
        state.insert(root.to_owned(), Visit::Open);
        while let Some((name, step)) = stack.last_mut() {
            let declared = self.types.get(name);
            let edges = declared.map(|ty| edges(&ty.def)).unwrap_or_default();
            let Some((key, inner)) = edges.get(*step).cloned() else {
                state.insert(name.clone(), Visit::Done);
                stack.pop();
                continue;
            };
            *step += 1;
            match state.get(&inner) {
                Some(Visit::Done) => {}
                Some(Visit::Open) => {
                    let name = name.clone();
                    let removed = self.break_edge(&name, &key);
                    if let (true, Some((_, step))) = (removed, stack.last_mut()) {
                        *step -= 1;
                    }
                }
                None => {
                    state.insert(inner.clone(), Visit::Open);
                    stack.push((inner, 0));
                }
            }
        }
    }

    /// Breaks the edge that closes a cycle; returns whether the type has an edge less.
    fn break_edge(&mut self, name: &str, key: &str) -> bool {
        let Some(declared) = self.types.get_mut(name) else {
            return false;
        };
        let message = format!("`{name}` holds itself under `{key}`: any JSON");
        self.report.add(Fate::Changed, &declared.pointer, message);
        let object = declared.def.object.as_mut();
        if let Some(field) = object.and_then(|object| object.fields.get_mut(key)) {
            retype(field, TypeExpr::Json);
            return true;
        }
        let Some(union) = &mut declared.def.union else {
            return false;
        };
        union.variants.shift_remove(key);
        if union.variants.is_empty() {
            declared.def.union = None;
            declared.def.object = Some(ObjectDef {
                fields: IndexMap::new(),
                additional: Some(TypeExpr::Json),
            });
        }
        true
    }
}

/// The declared types that a value of a type contains directly, by key.
fn edges(def: &TypeDef) -> Vec<(String, String)> {
    let named = |key: &str, ty: &TypeExpr| match ty {
        TypeExpr::Named(name) => Some((key.to_owned(), name.clone())),
        _ => None,
    };
    let fields = def.object.iter().flat_map(|object| &object.fields);
    let variants = def.union.iter().flat_map(|union| &union.variants);
    fields
        .filter_map(|(key, field)| named(key, &field.ty))
        .chain(variants.filter_map(|(key, variant)| named(key, &variant.ty)))
        .collect()
}

/// The type expressions of a declared type.
fn type_expressions(def: &TypeDef) -> impl Iterator<Item = &TypeExpr> {
    let fields = def.object.iter().flat_map(|object| {
        object
            .fields
            .values()
            .map(|field| &field.ty)
            .chain(&object.additional)
    });
    let variants = def
        .union
        .iter()
        .flat_map(|union| union.variants.values().map(|v| &v.ty));
    fields.chain(variants)
}

/// The declared types that an operation mentions directly.
fn mentioned_types(file: &OperationFile) -> Vec<String> {
    let request = &file.request;
    let maps = [
        &request.path_parameters,
        &request.query,
        &request.headers,
        &file.response.fields,
    ];
    let body = request.body.as_ref();
    let fields = maps
        .into_iter()
        .chain(body.map(|body| &body.fields))
        .flat_map(IndexMap::values)
        .chain(body.and_then(|body| body.value.as_ref()))
        .map(|field: &FieldSpec| &field.ty);
    let expressions = [
        body.and_then(|body| body.additional.as_ref()),
        file.response.additional.as_ref(),
        file.response.ty.as_ref(),
    ];
    fields
        .chain(expressions.into_iter().flatten())
        .filter_map(|ty| ty.named().cloned())
        .collect()
}
