//! Where types go: to the one operation that mentions them, or to the service file.

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexMap;

use super::{object::retype, operation::Draft, report::Fate, schema::Schemas};
use crate::language::{FieldSpec, ObjectDef, OperationFile, ServiceFile, TypeDef, TypeExpr};

impl Schemas<'_> {
    /// Moves the declared types into the files. Types that nothing mentions are dropped.
    pub(super) fn settle(&mut self, service: &mut ServiceFile, drafts: &mut [Draft]) {
        self.break_circles();
        let mut users: HashMap<String, BTreeSet<usize>> = HashMap::new();
        for (index, draft) in drafts.iter().enumerate() {
            let mut open: Vec<String> = mentions(&draft.file);
            while let Some(name) = open.pop() {
                if users.entry(name.clone()).or_default().insert(index)
                    && let Some(declared) = self.types.get(&name)
                {
                    open.extend(
                        inner(&declared.def).filter_map(|ty| ty.named().map(str::to_owned)),
                    );
                }
            }
        }
        for (name, declared) in std::mem::take(&mut self.types) {
            let by = users.get(&name);
            let mut by = by.into_iter().flatten();
            match (by.next(), by.next()) {
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

    /// A type that holds itself without a list or map between would never end: the field that closes the
    /// circle becomes any JSON.
    fn break_circles(&mut self) {
        let names: Vec<String> = self.types.keys().cloned().collect();
        let mut state: HashMap<String, bool> = HashMap::new();
        for name in names {
            self.visit(&name, &mut state);
        }
    }

    /// Depth first; `state` is `false` while a type is being visited. Not recursive: a document may chain
    /// thousands of types.
    fn visit(&mut self, root: &str, state: &mut HashMap<String, bool>) {
        if state.contains_key(root) {
            return;
        }
        let mut stack: Vec<(String, usize)> = vec![(root.to_owned(), 0)];
        state.insert(root.to_owned(), false);
        while let Some((name, step)) = stack.last_mut() {
            let held = self
                .types
                .get(name)
                .map(|declared| held(&declared.def))
                .unwrap_or_default();
            let Some((key, inner)) = held.get(*step).cloned() else {
                state.insert(name.clone(), true);
                stack.pop();
                continue;
            };
            *step += 1;
            match state.get(&inner) {
                Some(true) => {}
                Some(false) => {
                    let name = name.clone();
                    let shrunk = self.cut(&name, &key);
                    if let (true, Some((_, step))) = (shrunk, stack.last_mut()) {
                        *step -= 1;
                    }
                }
                None => {
                    state.insert(inner.clone(), false);
                    stack.push((inner, 0));
                }
            }
        }
    }

    /// Cuts one edge of a circle; whether the list of edges has become shorter.
    fn cut(&mut self, name: &str, key: &str) -> bool {
        let Some(declared) = self.types.get_mut(name) else {
            return false;
        };
        let message = format!("`{name}` holds itself under `{key}`: any JSON");
        self.report.add(Fate::Changed, &declared.pointer, message);
        if let Some(field) = declared
            .def
            .object
            .as_mut()
            .and_then(|object| object.fields.get_mut(key))
        {
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

/// The types that a value of a type holds directly, by key.
fn held(def: &TypeDef) -> Vec<(String, String)> {
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

/// Every type expression inside a declared type.
fn inner(def: &TypeDef) -> impl Iterator<Item = &TypeExpr> {
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

/// The declared types that an operation itself mentions.
fn mentions(file: &OperationFile) -> Vec<String> {
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
    let loose = [
        body.and_then(|body| body.additional.as_ref()),
        file.response.additional.as_ref(),
        file.response.ty.as_ref(),
    ];
    fields
        .chain(loose.into_iter().flatten())
        .filter_map(|ty| ty.named().map(str::to_owned))
        .collect()
}
