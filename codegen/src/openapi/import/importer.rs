//! The state of an import.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::{
    document::{Document, Node},
    envelope::Envelope,
    keywords::text,
    names,
    report::Report,
};
use crate::{language::TypeDef, names::Unique};

/// A type that the import declares, and its location in the document.
#[derive(Debug)]
pub(super) struct Declared {
    pub(super) def: TypeDef,
    pub(super) pointer: String,
}

/// Reads a document into the language; keeps the declared types and the report.
#[derive(Debug)]
pub(super) struct Importer<'a> {
    pub(super) document: &'a Document,
    pub(super) report: Report,
    pub(super) types: IndexMap<String, Declared>,
    /// The envelope of responses, if the caller knows of one.
    pub(super) envelope: Option<Envelope>,
    /// Whether `format: binary` is a file: only in multipart bodies.
    pub(super) files: bool,
    /// Nesting of the schema that is being read.
    pub(super) depth: usize,
    /// Nesting of unions among the fields of an object.
    pub(super) union_depth: usize,
    names: Unique,
    /// Names of the component schemas by pointer. They are reserved before any other name.
    components: HashMap<String, String>,
    /// Names of the declared types by pointer and tag.
    declared: HashMap<String, String>,
    references: HashMap<&'a str, usize>,
}

impl<'a> Importer<'a> {
    pub(super) fn new(document: &'a Document, envelope: Option<Envelope>) -> Self {
        let mut names = Unique::default();
        let mut components = HashMap::new();
        if let Some(schemas) = document.at("/components/schemas") {
            for (name, node) in schemas.entries() {
                components.insert(node.pointer, names.take(names::of_type(name), ""));
            }
        }
        Self {
            document,
            report: Report::default(),
            types: IndexMap::new(),
            envelope,
            files: false,
            depth: 0,
            union_depth: 0,
            names,
            components,
            declared: HashMap::new(),
            references: document.references(),
        }
    }

    /// Follows the references of a node. Reports a reference that leads nowhere.
    pub(super) fn resolve(&mut self, node: &Node<'a>) -> Option<Node<'a>> {
        self.document.resolve(node, &mut self.report)
    }

    /// How many references the document has to the target of `node`; 1 for an inline schema.
    pub(super) fn uses(&self, node: &Node<'a>) -> usize {
        node.reference()
            .and_then(|reference| self.references.get(reference).copied())
            .unwrap_or(1)
    }

    /// The type name of a component schema, or one made of the hint for any other schema.
    pub(super) fn type_name(&self, node: &Node<'a>, hint: &str) -> String {
        let component = self.components.get(&node.pointer);
        component.map_or_else(|| names::of_type(hint), Clone::clone)
    }

    /// Declares the type at a node once for each tag, and returns its name.
    pub(super) fn declare(
        &mut self,
        node: &Node<'a>,
        hint: &str,
        tag: Option<&str>,
        define: impl FnOnce(&mut Self, &str) -> TypeDef,
    ) -> String {
        let key = format!("{}#{}", node.pointer, tag.unwrap_or_default());
        if let Some(name) = self.declared.get(&key) {
            return name.clone();
        }
        let name = self.new_type_name(node, hint);
        self.declared.insert(key, name.clone());
        // Inserts a placeholder first, so that the type comes before the types inside it.
        let placeholder = Declared {
            def: empty_type(),
            pointer: node.pointer.clone(),
        };
        self.types.insert(name.clone(), placeholder);
        let mut def = define(self, &name);
        def.description = def.description.or_else(|| text(node.str("description")));
        if let Some(declared) = self.types.get_mut(&name) {
            declared.def = def;
        }
        name
    }

    /// The name reserved for the component at `node` unless it is in use, else a new one made of the hint.
    fn new_type_name(&mut self, node: &Node<'a>, hint: &str) -> String {
        let reserved = self
            .components
            .get(&node.pointer)
            .filter(|name| !self.types.contains_key(*name));
        match reserved {
            Some(name) => name.clone(),
            None => self.names.take(names::of_type(hint), ""),
        }
    }
}

/// A definition of no kind.
pub(super) fn empty_type() -> TypeDef {
    TypeDef {
        description: None,
        enumeration: None,
        object: None,
        union: None,
    }
}
