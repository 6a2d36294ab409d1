//! The annotate pass: every Rust name, computed once, before anything is emitted.

use std::{collections::HashMap, fmt};

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};
use unicode_ident::{is_xid_continue, is_xid_start};

use crate::{
    model::{Enumeration, EnvelopeId, Model, Operation, Type, TypeId, TypeKind, Union},
    names::{KEYWORDS, NOT_EVEN_RAW, Unique, camel, snake},
};

/// Type-level names that emitted code mentions without a path, or that would confuse its reader.
const TAKEN_TYPES: &[&str] = &[
    "Box",
    "Client",
    "CommonError",
    "Default",
    "Err",
    "Error",
    "From",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "PhantomData",
    "Result",
    "Self",
    "Send",
    "Some",
    "String",
    "Sync",
    "ToString",
    "Vec",
];

/// Method names of the staged builder that no setter may have.
pub(super) const TAKEN_METHODS: &[&str] = &[
    "advance",
    "build",
    "check",
    "send",
    "send_batches",
    "send_blocking",
    "options",
    "pages",
    "new",
    "start",
    "with_call",
];

/// Module names beside the resources'.
const TAKEN_MODULES: &[&str] = &["conformance", "lib", "types"];

/// An identifier of the emitted code. Unlike proc-macro2's, it is shared by the threads that emit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ident(Box<str>);

impl Ident {
    /// The identifier without the `r#` that lets it be a keyword.
    pub fn unraw(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ToTokens for Ident {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(match self.0.strip_prefix("r#") {
            Some(keyword) => proc_macro2::Ident::new_raw(keyword, Span::call_site()),
            None => proc_macro2::Ident::new(&self.0, Span::call_site()),
        });
    }
}

/// Makes an identifier of a name in code: keywords become raw, disallowed characters underscores.
pub fn ident(name: &str) -> Ident {
    let mut fixed: String = name
        .chars()
        .map(|c| if is_xid_continue(c) { c } else { '_' })
        .collect();
    if !fixed.starts_with(|c| c == '_' || is_xid_start(c)) {
        fixed.insert(0, '_');
    }
    if NOT_EVEN_RAW.contains(&fixed.as_str()) {
        fixed.push('_');
    }
    if KEYWORDS.binary_search(&fixed.as_str()).is_ok() {
        fixed.insert_str(0, "r#");
    }
    Ident(fixed.into())
}

/// An identifier for a type or a variant.
pub fn type_ident(name: &str) -> Ident {
    ident(&camel(name))
}

/// All names of one emitted crate.
#[derive(Debug)]
pub struct Names {
    operations: HashMap<String, OperationNames>,
    /// In the order of the model's types.
    types: Vec<Ident>,
    resources: HashMap<String, ResourceNames>,
    /// In the order of the model's envelopes.
    envelopes: Vec<Ident>,
}

/// The names of one resource.
#[derive(Clone, Debug)]
pub struct ResourceNames {
    /// Module, and method of the client.
    pub module: Ident,
    /// Cargo feature.
    pub feature: String,
    /// The handle that has the operations as methods.
    pub handle: Ident,
}

/// The names of one operation.
#[derive(Clone, Debug)]
pub struct OperationNames {
    /// Method of the resource's handle.
    pub method: Ident,
    /// The request.
    pub request: Ident,
    /// Its staged builder.
    pub builder: Ident,
    /// The payload, when it is an object of the operation's own.
    pub output: Ident,
    /// The error.
    pub error: Ident,
    /// The static description.
    pub spec: Ident,
    /// The static error table.
    pub errors: Ident,
}

impl Names {
    /// Names everything in the model. The result depends on the model alone.
    pub fn new(model: &Model) -> Self {
        let operations = model.operations();
        let names = model.types().count() + 4 * operations.clone().count();
        let mut types = Unique::reserving(TAKEN_TYPES.iter().copied()).with_room_for(names);
        let mut modules = Unique::reserving(TAKEN_MODULES.iter().copied());
        let mut take = |name: String| {
            let taken = TAKEN_TYPES.contains(&name.as_str());
            ident(&types.take(if taken { format!("{name}Type") } else { name }, ""))
        };
        // Declared types are named by the spec's author: they have the first choice.
        let declared = model.types().map(|ty| take(camel(&ty.name))).collect();
        let resources: HashMap<String, ResourceNames> = model
            .resources
            .iter()
            .map(|resource| {
                // As an identifier: features and files allow no other characters.
                let module = modules.take(ident(&resource.id).unraw(), "_");
                let names = ResourceNames {
                    module: ident(&module),
                    feature: module,
                    handle: take(camel(&resource.id)),
                };
                (resource.id.clone(), names)
            })
            .collect();
        let envelopes = model
            .service
            .envelopes
            .keys()
            .map(|name| take(format!("{}Envelope", camel(name))))
            .collect();
        let mut statics = Unique::default();
        let mut operation_names = |operation: &Operation| {
            let stem = camel(&operation.id);
            let spec = operation.id.to_uppercase();
            OperationNames {
                method: ident(&operation.id),
                request: take(stem.clone()),
                builder: take(format!("{stem}Builder")),
                output: take(format!("{stem}Output")),
                error: take(format!("{stem}Error")),
                errors: ident(&statics.take(format!("{spec}_ERRORS"), "_")),
                spec: ident(&statics.take(spec, "_")),
            }
        };
        let operations = operations
            .map(|o| (o.id.clone(), operation_names(o)))
            .collect();
        Self {
            operations,
            types: declared,
            resources,
            envelopes,
        }
    }

    /// The names of `operation`.
    ///
    /// Invariant: everything that the model has was named when this was made.
    pub fn operation(&self, operation: &Operation) -> &OperationNames {
        &self.operations[&operation.id]
    }

    /// The names of the resource of this id.
    pub fn resource(&self, id: &str) -> &ResourceNames {
        &self.resources[id]
    }

    /// A declared type.
    pub fn declared(&self, id: &TypeId) -> &Ident {
        &self.types[id.index()]
    }

    /// An envelope.
    pub fn envelope(&self, id: &EnvelopeId) -> &Ident {
        &self.envelopes[id.index()]
    }

    /// All envelopes, in the model's order.
    pub fn envelopes(&self) -> &[Ident] {
        &self.envelopes
    }
}

/// The identifiers of a type's variants, in order: of an enum's values or of a union's members.
pub fn variants(ty: &Type) -> Vec<Ident> {
    let named: Vec<&str> = match &ty.kind {
        TypeKind::Enum(Enumeration { values, .. }) => {
            values.iter().map(|v| v.name.as_str()).collect()
        }
        TypeKind::Union(Union { variants, .. }) => {
            variants.iter().map(|v| v.name.as_str()).collect()
        }
        TypeKind::Object(_) => Vec::new(),
    };
    unique_variants(named, &["Unknown"])
}

/// The identifiers of an operation's error rows, in order.
pub fn rows<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<Ident> {
    unique_variants(ids, &["Common", "Undocumented"])
}

fn unique_variants<'a>(names: impl IntoIterator<Item = &'a str>, taken: &[&str]) -> Vec<Ident> {
    let mut unique = Unique::reserving(taken.iter().copied());
    names
        .into_iter()
        .map(|name| ident(&unique.take(camel(name), "")))
        .collect()
}

/// The setter of an input: its field's name, unless the builder has a method of that name.
pub fn setter(name: &str) -> Ident {
    field(&setter_name(name))
}

/// The same before it is an identifier.
pub(super) fn setter_name(name: &str) -> String {
    match TAKEN_METHODS.contains(&name) {
        true => format!("{name}_"),
        false => name.to_owned(),
    }
}

/// The identifier of a field.
pub fn field(name: &str) -> Ident {
    ident(&if name.is_ascii() {
        name.to_owned()
    } else {
        snake(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anything_becomes_an_identifier() {
        for (name, expected) in [
            ("type", "r#type"),
            ("self", "self_"),
            ("crate", "crate_"),
            ("_", "__"),
            ("2fa", "_2fa"),
            ("用户", "用户"),
            ("a b", "a_b"),
            ("", "__"),
            ("gen", "r#gen"),
            ("union", "union"),
        ] {
            let made = ident(name).to_string();
            assert_eq!(made, expected, "{name:?}");
        }
    }

    #[test]
    fn keywords_are_those_of_syn_and_the_edition() {
        let mut all = KEYWORDS.to_vec();
        all.extend(NOT_EVEN_RAW);
        for name in all {
            // syn does not know the newest.
            assert!(
                syn::parse_str::<syn::Ident>(name).is_err() || name == "gen",
                "{name}"
            );
        }
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn variants_that_differ_by_case_only_stay_apart() {
        let rows = rows(["group_chat", "groupChat", "common"]);
        assert_eq!(
            rows.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["GroupChat", "GroupChat2", "Common2"]
        );
    }
}
