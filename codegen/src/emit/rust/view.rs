//! The annotate pass: what emitted code says of each field and operation, computed once.
//!
//! Emitters read these views and put them into templates; nothing is decided after this.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::{
    Context, docs, literal,
    names::{self, Ident, OperationNames},
    rust_type::Scope,
};
use crate::{
    model::{Field, Input, Location, Object, Operation, TypeExpr, Usage},
    names::Unique,
};

/// A field of an emitted struct.
pub(super) struct FieldView<'m> {
    pub(super) field: &'m Field,
    /// Field of the struct.
    pub(super) ident: Ident,
    /// Method that sets the value.
    pub(super) setter: Ident,
    /// Method that sets the value or leaves it absent.
    pub(super) maybe_setter: Ident,
    /// How the value comes into the struct.
    pub(super) presence: Presence,
    /// Whether the struct holds the value in an `Option`.
    pub(super) is_option: bool,
    /// Type of the value.
    pub(super) ty: TokenStream,
    /// Type that a setter takes.
    pub(super) argument: TokenStream,
    /// The argument as the struct holds it; the argument has the field's name.
    pub(super) converted: TokenStream,
    /// Documentation of the field, in full.
    pub(super) doc: TokenStream,
    /// Documentation of its setters.
    pub(super) setter_doc: TokenStream,
}

/// How the value of a field comes into the struct.
pub(super) enum Presence {
    /// The caller must give it.
    Required,
    /// The caller may give it.
    Optional,
    /// A map of free keys, empty at first.
    FreeKeys,
    /// It is fixed to this expression.
    Constant(TokenStream),
}

impl<'m> FieldView<'m> {
    /// The fields of one struct: their setters are told apart.
    fn all(
        context: &Context<'_>,
        fields: impl IntoIterator<Item = (&'m Field, bool)>,
        scope: Scope<'_>,
    ) -> Vec<Self> {
        let fields: Vec<_> = fields.into_iter().collect();
        let mut methods = Unique::reserving(names::TAKEN_METHODS.iter().copied());
        let setters: Vec<String> = fields
            .iter()
            .map(|(field, _)| methods.take(names::setter_name(&field.name), "_"))
            .collect();
        fields
            .into_iter()
            .zip(setters)
            .map(|((field, is_option), setter)| {
                let maybe_setter = methods.take(format!("maybe_{}", field.name), "_");
                let setters = [names::field(&setter), names::field(&maybe_setter)];
                Self::new(context, field, is_option, setters, scope)
            })
            .collect()
    }

    fn new(
        context: &Context<'_>,
        field: &'m Field,
        is_option: bool,
        [setter, maybe_setter]: [Ident; 2],
        scope: Scope<'_>,
    ) -> Self {
        let ident = names::field(&field.name);
        let ty = context.value_type(field, scope);
        let (argument, converted) = argument(field, &ident, &ty, context, scope);
        let presence = match &field.constant {
            Some(constant) => Presence::Constant(literal::owned(constant)),
            None if field.required_in_request => Presence::Required,
            None if field.is_additional() => Presence::FreeKeys,
            None => Presence::Optional,
        };
        Self {
            setter,
            maybe_setter,
            presence,
            is_option,
            argument,
            converted,
            doc: docs::lines(&docs::field(field)),
            setter_doc: docs::lines(&docs::setter(field)),
            ident,
            ty,
            field,
        }
    }

    /// Type of the struct's field.
    pub(super) fn held_type(&self) -> TokenStream {
        let ty = &self.ty;
        match self.is_option {
            true => quote!(Option<#ty>),
            false => quote!(#ty),
        }
    }

    /// An expression of the value's type as the struct holds it.
    pub(super) fn held(&self, value: TokenStream) -> TokenStream {
        match self.is_option {
            true => quote!(Some(#value)),
            false => value,
        }
    }

    /// The field in an expression that makes the struct.
    pub(super) fn initializer(&self, value: &TokenStream) -> TokenStream {
        let ident = &self.ident;
        let mut tokens = value.clone().into_iter();
        let (first, second) = (tokens.next(), tokens.next());
        match (first, second) {
            (Some(TokenTree::Ident(variable)), None) if variable == ident.to_string() => {
                quote!(#ident)
            }
            _ => quote!(#ident: #value),
        }
    }

    /// The declaration of the struct's field.
    pub(super) fn declaration(&self) -> TokenStream {
        let (doc, ident, ty) = (&self.doc, &self.ident, self.held_type());
        quote!(#doc pub #ident: #ty)
    }

    /// The argument of a function that takes the value.
    pub(super) fn parameter(&self) -> TokenStream {
        let (ident, argument) = (&self.ident, &self.argument);
        quote!(#ident: #argument)
    }

    /// Whether the value is given to the function that starts the struct.
    pub(super) fn is_required(&self) -> bool {
        matches!(self.presence, Presence::Required)
    }

    /// The key and the field, as the impl macros for objects take them.
    pub(super) fn key(&self) -> TokenStream {
        let (ident, wire) = (&self.ident, &self.field.wire);
        match (self.field.flatten, ident.to_string() == *wire) {
            (true, _) => quote!(..#ident),
            (false, true) => quote!(#ident),
            (false, false) => quote!(#ident = #wire),
        }
    }

    /// The setters of a field that may be left out; `request` is where the struct stands in `self`, `inline`
    /// the attribute of functions that are not generic anyway.
    pub(super) fn setters(
        &self,
        request: &TokenStream,
        inline: Option<&TokenStream>,
    ) -> TokenStream {
        let Self {
            ident,
            setter,
            maybe_setter,
            argument,
            converted,
            setter_doc,
            ..
        } = self;
        let held = self.held(converted.clone());
        let set = quote! {
            #setter_doc
            #inline
            pub fn #setter(mut self, #ident: #argument) -> Self {
                self #request.#ident = #held;
                self
            }
        };
        let held_type = self.held_type();
        let maybe = matches!(self.presence, Presence::Optional).then(|| {
            let doc = docs::lines(&format!(
                "Sets [`{setter}`](Self::{setter}) where there is a value."
            ));
            quote! {
                #doc
                #inline
                pub fn #maybe_setter(mut self, #ident: #held_type) -> Self {
                    self #request.#ident = #ident;
                    self
                }
            }
        });
        match self.presence {
            Presence::Optional | Presence::FreeKeys => quote!(#set #maybe),
            Presence::Required | Presence::Constant(_) => TokenStream::new(),
        }
    }
}

/// What a setter takes for a field of type `ty`, and how that becomes the value.
fn argument(
    field: &Field,
    ident: &Ident,
    ty: &TokenStream,
    context: &Context<'_>,
    scope: Scope<'_>,
) -> (TokenStream, TokenStream) {
    let inner_type = |inner: &TypeExpr| context.rust_type(inner, scope);
    match &field.ty {
        TypeExpr::String | TypeExpr::Json => (quote!(impl Into<#ty>), quote!(#ident.into())),
        TypeExpr::List(inner) if **inner == TypeExpr::String => (
            quote!(impl IntoIterator<Item = impl Into<String>>),
            quote!(#ident.into_iter().map(Into::into).collect()),
        ),
        TypeExpr::List(inner) => {
            let inner = inner_type(inner);
            (
                quote!(impl IntoIterator<Item = #inner>),
                quote!(#ident.into_iter().collect()),
            )
        }
        TypeExpr::Map(inner) if **inner == TypeExpr::String => (
            quote!(impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>),
            quote!(#ident.into_iter().map(|(key, value)| (key.into(), value.into())).collect()),
        ),
        TypeExpr::Map(inner) => {
            let inner = inner_type(inner);
            (
                quote!(impl IntoIterator<Item = (impl Into<String>, #inner)>),
                quote!(#ident.into_iter().map(|(key, value)| (key.into(), value)).collect()),
            )
        }
        _ => (quote!(#ty), quote!(#ident)),
    }
}

/// A struct of fields that stands on its own: a declared object, an envelope, a payload.
pub(super) struct ObjectView<'m> {
    pub(super) ident: Ident,
    pub(super) doc: TokenStream,
    pub(super) usage: Usage,
    /// Those with a key of their own first, then those that take other members.
    pub(super) fields: Vec<FieldView<'m>>,
}

impl<'m> ObjectView<'m> {
    pub(super) fn new(
        context: &Context<'_>,
        object: &'m Object,
        ident: Ident,
        doc: &str,
        usage: Usage,
        scope: Scope<'_>,
    ) -> Self {
        let (rest, keyed): (Vec<_>, Vec<_>) = object.all_fields().partition(|field| field.flatten);
        let fields = keyed.into_iter().chain(rest).map(|field| {
            let is_option = is_option_in_object(field, usage);
            (field, is_option)
        });
        Self {
            ident,
            doc: docs::lines(doc),
            usage,
            fields: FieldView::all(context, fields, scope),
        }
    }
}

/// Whether an object may lack the field in a direction in which it travels.
fn is_option_in_object(field: &Field, usage: Usage) -> bool {
    let is_sure = (!usage.request || field.required_in_request)
        && (!usage.response || field.required_in_response)
        && !field.nullable;
    !is_sure && !field.is_additional()
}

/// An input of an operation.
pub(super) struct InputView<'m> {
    pub(super) input: &'m Input,
    pub(super) view: FieldView<'m>,
    /// The type parameter of the builder that says whether it is set; only of inputs that have to be.
    pub(super) state: Option<Ident>,
}

impl InputView<'_> {
    /// Whether the method that starts the builder takes it.
    pub(super) fn is_argument(&self) -> bool {
        self.input.location == Location::Path
    }
}

/// An operation.
pub(super) struct OperationView<'m> {
    pub(super) operation: &'m Operation,
    pub(super) names: &'m OperationNames,
    /// Handle of its resource.
    pub(super) handle: Ident,
    /// What the caller gives, constants aside.
    pub(super) inputs: Vec<InputView<'m>>,
    /// Type of the payload.
    pub(super) output: TokenStream,
    /// Type of what surrounds the payload.
    pub(super) envelope: TokenStream,
}

impl<'m> OperationView<'m> {
    pub(super) fn new(context: &Context<'m>, operation: &'m Operation, scope: Scope<'_>) -> Self {
        let inputs: Vec<&Input> = operation.caller_inputs().collect();
        let fields = inputs.iter().map(|input| {
            let field = &input.field;
            let is_option = !field.required_in_request && !field.is_additional();
            (field, is_option)
        });
        let views = FieldView::all(context, fields, scope);
        let mut states = 0..;
        let inputs = inputs.into_iter().zip(views).map(|(input, view)| {
            let has_state = input.location != Location::Path && view.is_required();
            let state = has_state.then(|| states.next()).flatten();
            let state = state.map(|number: usize| names::ident(&format!("S{number}")));
            InputView { input, view, state }
        });
        Self {
            operation,
            names: context.names.operation(operation),
            handle: context.names.resource(&operation.resource).handle.clone(),
            inputs: inputs.collect(),
            output: context.output_type(operation),
            envelope: context.envelope_type(operation),
        }
    }

    /// The view of an input.
    pub(super) fn input(&self, input: &Input) -> Option<&FieldView<'m>> {
        let mut inputs = self.inputs.iter();
        let found = inputs.find(|view| std::ptr::eq(view.input, input))?;
        Some(&found.view)
    }

    /// The inputs that travel at `location`, constants aside.
    pub(super) fn inputs_in(&self, location: Location) -> impl Iterator<Item = &InputView<'m>> {
        let inputs = self.inputs.iter();
        inputs.filter(move |view| view.input.location == location)
    }
}
