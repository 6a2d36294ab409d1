//! Faults of a spec, injected into the model.

use easemob_codegen::model::{
    ErrorRow, Field, InputId, Location, Media, Method, Model, Object, Operation, Page, Pagination,
    PathPart, Payload, Retry, TypeExpr,
};

/// Fault of a spec.
pub struct SpecFault {
    /// Name of the fault.
    pub name: &'static str,
    /// Description of the fault.
    pub about: &'static str,
    /// Collects every model with the fault injected at one location of the operation.
    pub effect: fn(&mut Mutator<'_>),
}

macro_rules! faults {
    ($($name:literal: $about:literal, $effect:expr;)+) => {
        &[$(SpecFault { name: $name, about: $about, effect: $effect }),+]
    };
}

/// All faults of a spec.
pub const FAULTS: &[SpecFault] = faults! {
    "spec/swap_method": "states another method", |m| m.once(|o| {
        o.method = if o.method == Method::Post { Method::Put } else { Method::Post };
    });
    "spec/rename_path": "misspells the path", |m| m.once(|o| o.path.push(PathPart::Literal("/x".into())));
    "spec/lose_token": "says that no token is needed", |m| {
        if m.operation.auth.is_some() { m.once(|o| o.auth = None); }
    };
    "spec/other_media": "states another media type of the body", |m| {
        if m.operation.body.is_some() {
            m.once(|o| if let Some(body) = &mut o.body {
                body.media = if body.media == Media::Json { Media::Form } else { Media::Json };
            });
        }
    };
    "spec/rename_input": "misspells an input's wire name", |m| m.each_input(|o, index| {
        // A placeholder's name does not travel.
        let input = o.inputs.get_mut(index).filter(|i| i.location != Location::Path);
        if let Some(field) = input.map(|i| &mut i.field).filter(|f| !f.wire.is_empty() && !f.flatten) {
            field.wire.push('x');
        }
    });
    "spec/lose_input": "leaves an input out", |m| m.each_input(|o, index| { o.remove_input(index); });
    "spec/retype_input": "states another type of an input", |m| m.inputs(|f| {
        // A constant is sent as it is, whatever type is stated beside it.
        f.constant.is_none() && retype(&mut f.ty)
    });
    "spec/require_input": "requires what is optional", |m| m.inputs(|f| {
        f.constant.is_none() && !f.required_in_request && { f.required_in_request = true; true }
    });
    "spec/free_input": "makes optional what is required", |m| m.each_input(|o, index| {
        let input = o.inputs.get_mut(index);
        let free = input.filter(|i| i.location != Location::Path && i.field.constant.is_none());
        if let Some(input) = free {
            input.field.required_in_request = false;
        }
    });
    "spec/other_constant": "states another constant", |m| m.inputs(|f| {
        f.constant.is_some() && { f.constant = Some(Box::new("other".into())); true }
    });
    "spec/loosen_length": "allows one character more", |m| m.inputs(|f| {
        bump(&mut f.constraints.max_length, 1) || bump(&mut f.constraints.max_bytes, 1)
    });
    "spec/tighten_length": "asks for one character more", |m| m.inputs(|f| bump(&mut f.constraints.min_length, 1));
    "spec/loosen_number": "allows one more", |m| m.inputs(|f| {
        let max = f.constraints.max.as_mut().map(|max| *max += 1);
        max.is_some()
    });
    "spec/tighten_number": "asks for one more", |m| m.inputs(|f| {
        let min = f.constraints.min.as_mut().map(|min| *min += 1);
        min.is_some()
    });
    "spec/loosen_items": "allows one item more", |m| m.inputs(|f| bump(&mut f.constraints.max_items, 1));
    "spec/rename_field": "misspells a field of the payload", |m| m.outputs(|f| {
        !f.flatten && { f.wire.push('x'); true }
    });
    "spec/lose_field": "leaves a field of the payload out", |m| m.each_output(|object, index| { object.fields.remove(index); });
    "spec/retype_field": "states another type of a field of the payload", |m| m.outputs(|f| retype(&mut f.ty));
    "spec/require_field": "says that an optional field is always there", |m| m.outputs(|f| {
        !f.required_in_response && !f.flatten && { f.required_in_response = true; true }
    });
    "spec/free_field": "says that a field may be absent", |m| m.outputs(|f| {
        f.required_in_response && !f.flatten && { f.required_in_response = false; true }
    });
    "spec/retype_payload": "states another type of the payload", |m| {
        if let Payload::Value { .. } = m.operation.response.payload {
            m.once(|o| if let Payload::Value { ty, .. } = &mut o.response.payload { retype(ty); });
        }
    };
    "spec/other_pointer": "points to another payload", |m| {
        if !matches!(m.operation.response.payload, Payload::Binary | Payload::Empty) {
            m.once(|o| if let Payload::Value { pointer, .. } | Payload::Object { pointer, .. } = &mut o.response.payload {
                pointer.push_str("/x");
            });
        }
    };
    "spec/other_success": "states another status of success", |m| m.once(|o| o.response.status = vec![299]);
    "spec/rename_row": "misspells a row's name", |m| m.rows(|r| { r.id.push('x'); true });
    "spec/other_row_status": "states another status of a row", |m| m.rows(|r| { r.status += 20; true });
    "spec/other_row_type": "misspells a row's error type", |m| m.rows(|r| r.error.as_mut().map(|e| e.push('x')).is_some());
    "spec/other_row_message": "misspells a row's message", |m| m.rows(|r| {
        r.pattern.is_none() && r.message.as_mut().map(|e| e.push('x')).is_some()
    });
    "spec/other_row_code": "states another code of a row", |m| m.rows(|r| r.code.as_mut().map(|c| *c += 1).is_some());
    "spec/other_capture": "renames a capture", |m| m.rows(|r| {
        r.pattern.as_mut().map(|p| *p = p.replacen('{', "{x_", 1)).is_some()
    });
    "spec/other_cause": "states another cause", |m| m.rows(|r| r.cause.as_mut().map(|t| t.en = "Another cause.".into()).is_some());
    "spec/other_remedy": "states another remedy", |m| m.rows(|r| r.remedy.as_mut().map(|t| t.en = "Another remedy.".into()).is_some());
    "spec/other_retry": "classes a row otherwise", |m| m.rows(|r| {
        r.retry = if r.retry == Retry::Never { Retry::Transient } else { Retry::Never };
        true
    });
    "spec/lose_row": "leaves a row out", |m| m.each_row(|o, index| { o.errors.remove(index); });
    "spec/other_idempotence": "says otherwise whether a call may be repeated", |m| m.once(|o| {
        // A streamed body is never retried; the attempts reveal everything else.
        o.idempotent = !o.idempotent;
    });
    "spec/lose_pages": "says that there are no pages", |m| m.once(|o| o.pagination = None);
    "spec/other_page_parameter": "states another input for the next page", |m| m.paging(|paging, size| {
        size.as_ref().map(|size| paging.parameter.clone_from(size)).is_some()
    });
    "spec/other_page_items": "looks for a page's items at another place", |m| m.paging(|paging, _| {
        paging.items.push('x');
        true
    });
    "spec/other_page_next": "looks for the next page at another place", |m| m.paging(|paging, _| {
        match &mut paging.by {
            Page::Cursor { next } | Page::LastId { next, .. } => { next.push('x'); true }
            Page::Number { .. } => false,
        }
    });
    "spec/other_first_page": "counts pages from another start", |m| m.paging(|paging, _| {
        if let Page::Number { first } = &mut paging.by { *first += 1; true } else { false }
    });
    "spec/other_page_size": "states no input for a page's size", |m| m.paging(|paging, _| {
        // Only page-number pagination compares the page size.
        matches!(paging.by, Page::Number { .. }) && paging.size.take().is_some()
    });
    "spec/other_inclusion": "says otherwise whether a page begins with the last item of the one before", |m| m.paging(|paging, _| {
        if let Page::LastId { inclusive, .. } = &mut paging.by { *inclusive = !*inclusive; true } else { false }
    });
    "spec/other_example": "gives an example another input", |m| m.examples();
};

/// Returns every model with the fault injected at one location of the operation, and the location.
pub fn mutations(model: &Model, operation: &Operation, fault: &SpecFault) -> Vec<(String, Model)> {
    let mut mutator = Mutator {
        model,
        operation,
        mutations: Vec::new(),
    };
    (fault.effect)(&mut mutator);
    mutator.mutations
}

/// Collects the mutations of one operation.
pub struct Mutator<'m> {
    model: &'m Model,
    operation: &'m Operation,
    mutations: Vec<(String, Model)>,
}

impl Mutator<'_> {
    fn push(&mut self, location: &str, apply: impl Fn(&mut Operation)) {
        let mut model = self.model.clone();
        let operations = model
            .resources
            .iter_mut()
            .flat_map(|resource| &mut resource.operations);
        if let Some(operation) = operations.into_iter().find(|o| o.id == self.operation.id) {
            apply(operation);
            if operation != self.operation {
                self.mutations.push((location.to_owned(), model));
            }
        }
    }

    fn once(&mut self, apply: impl Fn(&mut Operation)) {
        self.push("", apply);
    }

    /// Changes the pagination; the change also gets the input for the page size.
    fn paging(&mut self, apply: impl Fn(&mut Pagination, &Option<InputId>) -> bool) {
        self.push("", |operation| {
            if let Some(paging) = &mut operation.pagination {
                let size = paging.size.clone();
                apply(paging, &size);
            }
        });
    }

    fn each_input(&mut self, apply: impl Fn(&mut Operation, usize)) {
        let names: Vec<_> = self
            .operation
            .inputs
            .iter()
            .map(|input| input.field.name.clone())
            .collect();
        for (index, name) in names.iter().enumerate() {
            self.push(name, |operation| apply(operation, index));
        }
    }

    fn inputs(&mut self, apply: impl Fn(&mut Field) -> bool) {
        self.each_input(|operation, index| {
            if let Some(input) = operation.inputs.get_mut(index) {
                // A path placeholder keeps its name: another fault changes the path.
                if input.location != Location::Path || input.field.ty != TypeExpr::String {
                    apply(&mut input.field);
                }
            }
        });
    }

    fn each_output(&mut self, apply: impl Fn(&mut Object, usize)) {
        let Payload::Object { object, .. } = &self.operation.response.payload else {
            return;
        };
        let names: Vec<_> = object
            .fields
            .iter()
            .map(|field| field.name.clone())
            .collect();
        for (index, name) in names.iter().enumerate() {
            self.push(name, |operation| {
                if let Payload::Object { object, .. } = &mut operation.response.payload {
                    apply(object, index);
                }
            });
        }
    }

    fn outputs(&mut self, apply: impl Fn(&mut Field) -> bool) {
        self.each_output(|object, index| {
            if let Some(field) = object.fields.get_mut(index) {
                apply(field);
            }
        });
    }

    fn each_row(&mut self, apply: impl Fn(&mut Operation, usize)) {
        let names: Vec<_> = self
            .operation
            .errors
            .iter()
            .map(|row| row.id.clone())
            .collect();
        for (index, name) in names.iter().enumerate() {
            self.push(name, |operation| apply(operation, index));
        }
    }

    fn rows(&mut self, apply: impl Fn(&mut ErrorRow) -> bool) {
        self.each_row(|operation, index| {
            if let Some(row) = operation.errors.get_mut(index) {
                apply(row);
            }
        });
    }

    fn examples(&mut self) {
        let names: Vec<_> = self
            .operation
            .examples
            .iter()
            .map(|example| example.id.clone())
            .collect();
        for (index, name) in names.iter().enumerate() {
            self.push(name, |operation| {
                let example = operation
                    .examples
                    .get_mut(index)
                    .and_then(|e| e.request.as_mut());
                let strings = example
                    .into_iter()
                    .flat_map(|request| request.parameters.values_mut());
                if let Some(serde_json::Value::String(text)) =
                    strings.into_iter().find(|v| v.is_string())
                {
                    text.push('x');
                }
            });
        }
    }
}

/// Replaces a type by one that no value of the first has.
fn retype(ty: &mut TypeExpr) -> bool {
    let other = match ty {
        TypeExpr::Json => return false,
        // An open enumeration reads every string.
        TypeExpr::String | TypeExpr::Named(_) => TypeExpr::Bool,
        TypeExpr::List(inner) => {
            // An empty list would be one of any type.
            *ty = TypeExpr::Map(inner.clone());
            return true;
        }
        _ => TypeExpr::String,
    };
    *ty = other;
    true
}

fn bump(bound: &mut Option<u64>, by: u64) -> bool {
    bound.as_mut().map(|bound| *bound += by).is_some()
}
