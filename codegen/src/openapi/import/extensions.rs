//! Extensions of OpenAPI: paging, batches and rate limits.

use super::{
    body::BodyChoice, document::Node, field::code_name, importer::Importer, limits,
    parameters::Parameters, report::Fate,
};
use crate::language::{Batch, FieldSpec, Page, Paginate, RateKey, RateLimit, TypeExpr};

impl<'a> Importer<'a> {
    /// Reads the paging of a response from `x-pagination`, which our own export writes.
    pub(super) fn pagination(
        &mut self,
        node: &Node<'a>,
        parameters: &Parameters,
    ) -> Option<Paginate> {
        let extension = node.get("x-pagination")?;
        let pagination = serde_json::from_value::<Paginate>(extension.value.clone()).ok();
        let pagination =
            pagination.filter(|pagination| is_valid_pagination(pagination, parameters));
        if pagination.is_none() {
            let message = "paging in other words than the language's";
            self.report.add(Fate::Dropped, &extension.pointer, message);
        }
        pagination
    }

    /// Reads the list that is split into batches from `x-batch`, which our own export writes.
    pub(super) fn batch(
        &mut self,
        node: &Node<'a>,
        parameters: &Parameters,
        bodies: &[BodyChoice],
    ) -> Option<Batch> {
        let extension = node.get("x-batch")?;
        let batch = serde_json::from_value::<Batch>(extension.value.clone()).ok();
        let batch = batch.filter(|batch| is_valid_batch(batch, parameters, bodies));
        if batch.is_none() {
            let message = "splitting in other words than the language's";
            self.report.add(Fate::Dropped, &extension.pointer, message);
        }
        batch
    }

    /// Reads `x-rate-limits`, which our own export writes, and the prose of `x-rate-limit`.
    pub(super) fn rate_limits(
        &mut self,
        node: &Node<'a>,
        parameters: &Parameters,
        bodies: &[BodyChoice],
    ) -> Vec<RateLimit> {
        let mut rate_limits = Vec::new();
        for row in node.items_of("x-rate-limits") {
            let limit = serde_json::from_value::<RateLimit>(row.value.clone()).ok();
            match limit.filter(|limit| is_valid_limit(limit, parameters, bodies)) {
                Some(limit) => rate_limits.push(limit),
                None => {
                    let message = "a limit that counts by something of its own";
                    self.report.add(Fate::Dropped, &row.pointer, message);
                }
            }
        }
        if let Some(prose) = node.get("x-rate-limit") {
            rate_limits.extend(self.prose_limits(&prose, parameters));
        }
        rate_limits
    }

    /// Reads the rate limits in prose, as far as they can be understood.
    fn prose_limits(&mut self, node: &Node<'a>, parameters: &Parameters) -> Vec<RateLimit> {
        let mut path_parameters = parameters.path.iter();
        let user = path_parameters.find(|(wire, _)| wire.to_lowercase().contains("user"));
        let user = user.map(|(wire, field)| code_name(wire, field));
        let prose = node.value.as_str();
        if let Some(limits) = prose.and_then(|text| limits::parse(text, user.as_deref())) {
            return limits;
        }
        let line = prose.map_or_else(|| node.value.to_string(), |text| text.replace('\n', " "));
        let limits = limits::parse_list(&line, user.as_deref());
        if limits.is_empty() {
            let message = format!("the limit «{line}»");
            self.report.add(Fate::Dropped, &node.pointer, message);
        } else {
            let message = format!("only the rates of calls of the limit «{line}»");
            self.report.add(Fate::Changed, &node.pointer, message);
        }
        limits
    }
}

/// Whether the parameters that paging names exist and have the right types.
fn is_valid_pagination(pagination: &Paginate, parameters: &Parameters) -> bool {
    let parameter = |name: &str| {
        let mut all = parameters.query.iter().chain(&parameters.path);
        let found = all.find(|(wire, field)| code_name(wire, field) == name);
        found.map(|(_, field)| &field.ty)
    };
    let valid = match (pagination.by, parameter(&pagination.parameter)) {
        (Page::Number, Some(TypeExpr::Int | TypeExpr::Long)) => pagination.next.is_none(),
        (Page::Cursor | Page::LastId, Some(TypeExpr::String)) => pagination.next.is_some(),
        _ => false,
    };
    let size = pagination.size.as_ref();
    valid && size.is_none_or(|name| parameter(name).is_some())
}

/// Whether a batch names a list of limited length.
fn is_valid_batch(batch: &Batch, parameters: &Parameters, bodies: &[BodyChoice]) -> bool {
    let is_list =
        |field: &FieldSpec| matches!(field.ty, TypeExpr::List(_)) && field.max_items.is_some();
    let bodies = || bodies.iter().map(|choice| &choice.body);
    let mut values = bodies().filter_map(|body| body.value.as_ref());
    let mut fields = bodies()
        .flat_map(|body| &body.fields)
        .chain(&parameters.path)
        .chain(&parameters.query);
    values.any(|field| is_list(field) && field.alias.as_ref() == Some(&batch.field))
        || fields.any(|(wire, field)| is_list(field) && code_name(wire, field) == batch.field)
}

/// Whether a limit is complete and names inputs of the operation.
fn is_valid_limit(limit: &RateLimit, parameters: &Parameters, bodies: &[BodyChoice]) -> bool {
    // A limit cannot name an input of a body where the method becomes several operations.
    let is_input = |name: &String| {
        let mut fields = bodies
            .iter()
            .flat_map(|choice| &choice.body.fields)
            .chain(&parameters.path)
            .chain(&parameters.query);
        bodies.len() <= 1 && fields.any(|(wire, field)| code_name(wire, field) == *name)
    };
    limit.limit > 0
        && limit.seconds > 0
        && (limit.per == RateKey::Parameter) == limit.parameter.is_some()
        && limit.parameter.as_ref().is_none_or(is_input)
        && limit.counts.as_ref().is_none_or(is_input)
}
