//! Parameters in path, query and headers.

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    document::Node,
    field::{assign_alias, retype},
    importer::Importer,
    keywords, names,
    paths::placeholders,
    report::Fate,
};
use crate::{
    language::{FieldSpec, ListStyle, Required, TypeExpr},
    names::Unique,
};

/// The parameters of an operation by location.
#[derive(Clone, Debug, Default)]
pub(super) struct Parameters {
    pub(super) path: IndexMap<String, FieldSpec>,
    pub(super) query: IndexMap<String, FieldSpec>,
    pub(super) headers: IndexMap<String, FieldSpec>,
}

/// Parameters of a document by location and name.
type Nodes<'a> = IndexMap<(&'a str, &'a str), Node<'a>>;

/// Headers that are no parameters in OpenAPI.
const RESERVED_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

impl<'a> Importer<'a> {
    /// Reads the parameters of an operation. They replace those of the path item that have the same location and name.
    pub(super) fn parameters(
        &mut self,
        item: &Node<'a>,
        path: &'a str,
        operation: &Node<'a>,
        hint: &str,
    ) -> Parameters {
        let mut nodes = self.parameter_nodes([item, operation]);
        let mut taken = Unique::default();
        let mut parameters = Parameters::default();
        // Path parameters come first, in the order of the path: they are the first to choose their names.
        for name in placeholders(path) {
            let mut field = self.path_parameter(name, &mut nodes, operation, hint);
            assign_alias(&mut field, name, &mut taken);
            parameters.path.insert(name.to_owned(), field);
        }
        for ((location, name), node) in nodes {
            if let Some(message) = unsupported(location, name) {
                self.report.add(Fate::Dropped, &node.pointer, message);
                continue;
            }
            let mut field = self.parameter(&node, hint);
            if location == "header" && matches!(field.ty, TypeExpr::List(_)) {
                let message = "a list in a header: a string";
                self.report.add(Fate::Changed, &node.pointer, message);
                retype(&mut field, TypeExpr::String);
            }
            assign_alias(&mut field, name, &mut taken);
            let fields = match location {
                "query" => &mut parameters.query,
                _ => &mut parameters.headers,
            };
            fields.insert(name.to_owned(), field);
        }
        parameters
    }

    fn parameter_nodes(&mut self, holders: [&Node<'a>; 2]) -> Nodes<'a> {
        let mut nodes = Nodes::new();
        for node in holders
            .into_iter()
            .flat_map(|holder| holder.items_of("parameters"))
        {
            let Some(node) = self.resolve(&node) else {
                continue;
            };
            if let (Some(location), Some(name)) = (node.str("in"), node.str("name")) {
                nodes.insert((location, name), node);
            } else {
                let message = "a parameter without name or place";
                self.report.add(Fate::Dropped, &node.pointer, message);
            }
        }
        nodes
    }

    /// Takes the parameter of a placeholder out of `nodes`.
    fn path_parameter(
        &mut self,
        name: &'a str,
        nodes: &mut Nodes<'a>,
        operation: &Node<'a>,
        hint: &str,
    ) -> FieldSpec {
        let mut field = match nodes.shift_remove(&("path", name)) {
            Some(node) => self.parameter(&node, hint),
            None => {
                let message = format!("`{name}` of the path is not declared: a string");
                self.report.add(Fate::Assumed, &operation.pointer, message);
                FieldSpec::new(TypeExpr::String)
            }
        };
        field.style = ListStyle::Comma;
        field.required = Required::Never;
        field
    }

    fn parameter(&mut self, node: &Node<'a>, hint: &str) -> FieldSpec {
        let mut field = self.parameter_field(node, hint);
        if let TypeExpr::List(_) = field.ty {
            field.style = self.list_style(node, field.style);
        }
        if field.nullable {
            field.nullable = false;
            let message = "`null` as a parameter's value";
            self.report.add(Fate::Dropped, &node.pointer, message);
        }
        keywords::annotate(node, &mut field);
        self.drop_unfit_default(&mut field);
        field.required = if node.flag("required") {
            Required::Always
        } else {
            Required::Never
        };
        field
    }

    /// Reads the schema of a parameter as a scalar or a list of scalars.
    fn parameter_field(&mut self, node: &Node<'a>, hint: &str) -> FieldSpec {
        let name = node.str("name").unwrap_or_default();
        let mut field = match node.get("schema") {
            Some(schema) => self.field(&schema, &format!("{hint}{}", names::of_type(name))),
            None => {
                let message = "a parameter without a schema of its own: a string";
                self.report.add(Fate::Changed, &node.pointer, message);
                FieldSpec::new(TypeExpr::String)
            }
        };
        let supported = match &field.ty {
            TypeExpr::List(inner) => self.is_scalar(inner),
            ty => self.is_scalar(ty),
        };
        if !supported {
            let message = format!("a parameter of type `{}`: a string", field.ty);
            self.report.add(Fate::Changed, &node.pointer, message);
            retype(&mut field, TypeExpr::String);
        }
        if field.ty == TypeExpr::String && node.flag("x-comma-separated") {
            retype(&mut field, TypeExpr::List(Box::new(TypeExpr::String)));
        }
        field
    }

    fn list_style(&mut self, node: &Node<'a>, default: ListStyle) -> ListStyle {
        let in_query = node.str("in") == Some("query");
        let style = node
            .str("style")
            .unwrap_or(if in_query { "form" } else { "simple" });
        if !matches!(style, "form" | "simple") {
            let message = format!("the style `{style}`: separated by commas");
            self.report.add(Fate::Changed, &node.pointer, message);
        }
        let explode = node.value.get("explode").and_then(Value::as_bool);
        let repeated = in_query && style == "form" && explode.unwrap_or(true);
        if repeated && !node.flag("x-comma-separated") {
            ListStyle::Repeat
        } else {
            default
        }
    }

    /// Whether values of a type are written as text.
    pub(super) fn is_scalar(&self, ty: &TypeExpr) -> bool {
        match ty {
            TypeExpr::List(_) | TypeExpr::Map(_) | TypeExpr::Json | TypeExpr::File => false,
            TypeExpr::Named(name) => self
                .types
                .get(name)
                .is_some_and(|declared| declared.def.enumeration.is_some()),
            _ => true,
        }
    }
}

/// Why a parameter that is in no placeholder cannot be imported.
fn unsupported(location: &str, name: &str) -> Option<String> {
    match location {
        "query" => None,
        "header" => RESERVED_HEADERS
            .contains(&name.to_ascii_lowercase().as_str())
            .then(|| format!("the header `{name}` is no parameter in OpenAPI")),
        "path" => Some("a path parameter that is missing from the path".to_owned()),
        _ => Some(format!("a parameter in `{location}`")),
    }
}
