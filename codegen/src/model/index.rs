//! Where the types of a model are declared, so that finding one does not take longer the more there are.

use std::{collections::HashMap, sync::OnceLock};

use super::{Model, Type};

/// Made when a type is first looked for. It says nothing that the model does not say: it is no part of
/// what is compared or written.
#[derive(Clone, Debug, Default)]
pub(crate) struct TypeIndex(OnceLock<HashMap<String, Place>>);

/// A type's place in the model.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// Index among the service's.
    Service(usize),
    /// Indexes of the resource, the operation in it, and the type in that.
    Operation(usize, usize, usize),
}

impl PartialEq for TypeIndex {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl TypeIndex {
    /// The type of this name. One that was added since the index was made is not found.
    pub(super) fn find<'m>(&self, model: &'m Model, name: &str) -> Option<&'m Type> {
        let places = self.0.get_or_init(|| places(model));
        let found = match *places.get(name)? {
            Place::Service(at) => model.service.types.get(at),
            Place::Operation(resource, operation, at) => {
                let resource = model.resources.get(resource);
                let operation = resource.and_then(|resource| resource.operations.get(operation));
                operation.and_then(|operation| operation.types.get(at))
            }
        };
        found.filter(|ty| ty.name == name)
    }
}

fn places(model: &Model) -> HashMap<String, Place> {
    let mut places = HashMap::new();
    for (at, ty) in model.service.types.iter().enumerate() {
        places.entry(ty.name.clone()).or_insert(Place::Service(at));
    }
    for (r, resource) in model.resources.iter().enumerate() {
        for (o, operation) in resource.operations.iter().enumerate() {
            for (at, ty) in operation.types.iter().enumerate() {
                let place = Place::Operation(r, o, at);
                places.entry(ty.name.clone()).or_insert(place);
            }
        }
    }
    places
}
