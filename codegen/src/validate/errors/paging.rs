//! Rules of rate limits, paging and batches: the inputs they name exist and have a suitable type.

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    language::{OperationFile, Page, RateKey, TypeExpr},
    model::Operation,
    spec::Spec,
    validate::{
        Lowered,
        errors::{references::input, shapes::json_pointer},
    },
};

/// `E0211` unknown or unsuitable input, `E0212` malformed pointer, `E0216` rate limit of zero.
pub(super) fn check(spec: &Spec, lowered: &Lowered<'_>, found: &mut Vec<Diagnostic>) {
    for source in &spec.operations {
        if let Some(operation) = lowered.of(source) {
            inputs(source.file, &source.operation, operation, found);
        }
    }
}

fn inputs(
    file: FileId,
    operation: &OperationFile,
    lowered: &Operation,
    found: &mut Vec<Diagnostic>,
) {
    for (index, limit) in operation.rate_limits.iter().enumerate() {
        for (key, name) in [("parameter", &limit.parameter), ("counts", &limit.counts)] {
            if let Some(name) = name {
                input(
                    Location::value(file, format!("/rate_limits/{index}/{key}")),
                    lowered,
                    name,
                    found,
                );
            }
        }
        let keyed = limit.per == RateKey::Parameter;
        if keyed != limit.parameter.is_some() {
            found.push(
                Diagnostic::error(
                    "E0211",
                    Location::value(file, format!("/rate_limits/{index}/per")),
                    "`per: parameter` and `parameter` go together",
                )
                .here(if keyed {
                    "no `parameter` says whose value"
                } else {
                    "a `parameter` counts only here"
                })
                .help("say which parameter's value the limit is counted by"),
            );
        }
        if limit.limit == 0 || limit.seconds == 0 {
            found.push(Diagnostic::error(
                "E0216",
                Location::value(file, format!("/rate_limits/{index}")),
                "a rate limit has a `limit` and `seconds` above zero",
            ));
        }
    }
    if let Some(page) = &operation.pagination {
        input(
            Location::value(file, "/pagination/parameter"),
            lowered,
            &page.parameter,
            found,
        );
        if let Some(size) = &page.size {
            input(
                Location::value(file, "/pagination/size"),
                lowered,
                size,
                found,
            );
        }
        json_pointer(
            Location::value(file, "/pagination/items"),
            &page.items,
            found,
        );
        if let Some(next) = &page.next {
            json_pointer(Location::value(file, "/pagination/next"), next, found);
        }
        if (page.by == Page::Number) == page.next.is_some() {
            let (location, here) = match page.next {
                Some(_) => (
                    Location::key(file, "/pagination/next"),
                    "not for `by: number`",
                ),
                None => (
                    Location::value(file, "/pagination/by"),
                    "this kind wants a `next`",
                ),
            };
            found.push(
                Diagnostic::error("E0211", location, "`next` does not fit this kind of paging")
                    .here(here)
                    .help("`cursor` and `last_id` say where the next one stands, `number` counts by itself"),
            );
        }
        for (key, present, by) in [
            ("first", page.first.is_some(), Page::Number),
            ("inclusive", page.inclusive, Page::LastId),
        ] {
            if present && page.by != by {
                found.push(
                    Diagnostic::error(
                        "E0211",
                        Location::key(file, format!("/pagination/{key}")),
                        format!("`{key}` does not fit this kind of paging"),
                    )
                    .here(match by {
                        Page::Number => "only for `by: number`",
                        _ => "only for `by: last_id`",
                    }),
                );
            }
        }
        let numeric = matches!(
            lowered.input(&page.parameter).map(|input| &input.field.ty),
            Some(TypeExpr::Int | TypeExpr::Long) | None
        );
        let text = matches!(
            lowered.input(&page.parameter).map(|input| &input.field.ty),
            Some(TypeExpr::String) | None
        );
        if if page.by == Page::Number {
            !numeric
        } else {
            !text
        } {
            found.push(
                Diagnostic::error(
                    "E0211",
                    Location::value(file, "/pagination/parameter"),
                    "a page number is an `int` or `long`, a cursor or id is a `string`",
                )
                .here("this input has another type"),
            );
        }
    }
    if let Some(batch) = &operation.batch {
        let location = Location::value(file, "/batch/field");
        input(location.clone(), lowered, &batch.field, found);
        if let Some(input) = lowered.input(&batch.field) {
            let list = matches!(input.field.ty, TypeExpr::List(_));
            if !list || input.field.constraints.max_items.is_none() {
                found.push(
                    Diagnostic::error(
                        "E0211",
                        location,
                        format!("`{}` cannot be split", batch.field),
                    )
                    .here("no list with `max_items`"),
                );
            }
        }
    }
}
