//! The inputs of an operation as its declaration states them: how each is given, and what of. What is
//! required is in the builder's type, so that a call without it does not compile.

use super::{
    Context,
    code::{Code, Ident, code},
    declared::is_additional,
    docs::{self, lines},
    expression::Scope,
    names,
    operation::given,
};
use crate::model::{Field, Input, Location, Operation};

/// Whether a setter has to be called: arguments of the method that starts the builder are given anyway.
fn has_state(input: &Input) -> bool {
    input.location != Location::Path && input.field.required_in_request
}

/// The names of the required inputs of a resource: each needs a unit type.
pub(super) fn required_names<'a>(
    operations: impl IntoIterator<Item = &'a Operation>,
) -> Vec<Ident> {
    let mut required: Vec<&str> = operations
        .into_iter()
        .flat_map(given)
        .filter(|input| has_state(input))
        .map(|input| input.field.name.as_str())
        .collect();
    required.sort_unstable();
    required.dedup();
    required.into_iter().map(names::field).collect()
}

/// The arguments of the method that starts the builder.
pub(super) fn arguments(context: &Context<'_>, operation: &Operation) -> Vec<Code> {
    given(operation)
        .filter(|input| input.location == Location::Path)
        .map(|input| argument(context, &input.field, Scope::Resource, true))
        .collect()
}

/// An argument: its identifier, its own name where it is `named` and has another, and how it is taken.
pub(super) fn argument(context: &Context<'_>, field: &Field, scope: Scope, named: bool) -> Code {
    let ident = names::field(&field.name);
    let name = own_name(field, &ident).filter(|_| named);
    let taken = context.taken(field, scope);
    code!(#ident #name: #taken)
}

/// The name of a field whose identifier is another one.
fn own_name(field: &Field, ident: &Ident) -> Option<Code> {
    let name = &field.name;
    (ident.name() != name).then(|| code!(named #name))
}

/// The inputs, each a field of `rt::operation!`.
pub(super) fn inputs(context: &Context<'_>, operation: &Operation) -> Vec<Code> {
    let count = given(operation).filter(|input| has_state(input)).count();
    let states: Vec<Ident> = (0..count).map(|i| Ident::new(format!("S{i}"))).collect();
    let mut at = 0;
    given(operation)
        .map(|input| {
            let start = field_start(&input.field, Some(&input.field.wire));
            let taken = context.taken(&input.field, Scope::Resource);
            let how = if input.location == Location::Path {
                code!(argument #taken)
            } else if input.field.required_in_request {
                let state = &states[at];
                let after = states.iter().enumerate().map(|(i, state)| {
                    if i == at {
                        code!(rt::Set)
                    } else {
                        code!(#state)
                    }
                });
                let after = match count {
                    1 => code!((#(#after,)*)),
                    _ => code!((#(#after),*)),
                };
                let required = code!(required #taken as #state = #after);
                at += 1;
                required
            } else if is_additional(&input.field) {
                code!(free #taken)
            } else {
                code!(optional #taken)
            };
            code!(#start: #how)
        })
        .collect()
}

/// Documentation, identifier, other names and key of a field that has a setter.
pub(super) fn field_start(field: &Field, key: Option<&str>) -> Code {
    let doc = lines(&docs::field(field));
    let ident = names::field(&field.name);
    let setter = names::setter(&field.name);
    let setter = (setter != ident).then(|| code!(as #setter));
    let name = own_name(field, &ident);
    let key = key.filter(|key| ident != **key).map(|key| code!(= #key));
    code!(#doc #ident #setter #name #key)
}
