//! The conformance registry: every operation, run by name through its typed builder. The entries
//! themselves come with the operations.

use super::{Context, Module, code::code};

/// The registry's module, where the options ask for one.
pub(super) fn module(context: &Context<'_>) -> Option<Module> {
    context.has_registry().then(|| {
        let resources = context.model.resources.iter().map(|resource| {
            let cfg = context.resource_cfg(&resource.id);
            let module = &context.names.resource(&resource.id).module;
            let requests = resource.operations.iter();
            let entries = requests.map(|operation| {
                let request = &context.names.operation(operation).request;
                code!(super::#module::#request::ENTRY_)
            });
            code!(#cfg entries.extend([#(#entries),*]);)
        });
        let doc = super::docs::inner_lines(
            "Every operation by name, for the conformance kit.\n\nParameters come as JSON and go through \
             the typed builders, as a user's would.",
        );
        let content = code! {
            #doc
            use ::easemob_runtime as rt;

            /// The entries, one per operation.
            pub fn registry() -> Vec<rt::conformance::Entry> {
                let mut entries = Vec::new();
                #(#resources)*
                entries
            }
        };
        let attributes = context.cfg("conformance");
        Module { name: Some("conformance".to_owned()), content, attributes }
    })
}
