//! Rules of rate limits, paging and batches: the inputs they name exist and have a suitable type.

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    language::{OperationFile, Page, RateKey, TypeExpr},
    model::lower,
    spec::Spec,
    validate::errors::{references::input, shapes::json_pointer},
};

/// `E0211` unknown or unsuitable input, `E0212` malformed pointer, `E0216` rate limit of zero.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    for source in &spec.operations {
        inputs(source.file, &source.operation, found);
    }
}

fn inputs(file: FileId, operation: &OperationFile, found: &mut Vec<Diagnostic>) {
    let inputs = lower::inputs(&operation.request);
    for (index, limit) in operation.rate_limits.iter().enumerate() {
        for (key, name) in [("parameter", &limit.parameter), ("counts", &limit.counts)] {
            if let Some(name) = name {
                let location = Location::value(file, format!("/rate_limits/{index}/{key}"));
                input(location, operation, &inputs, name, found);
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
        let location = Location::value(file, "/pagination/parameter");
        let parameter = input(location, operation, &inputs, &page.parameter, found);
        if let Some(size) = &page.size {
            let location = Location::value(file, "/pagination/size");
            input(location, operation, &inputs, size, found);
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
        let ty = parameter.map(|input| &input.spec.ty);
        let numeric = matches!(ty, Some(TypeExpr::Int | TypeExpr::Long) | None);
        let text = matches!(ty, Some(TypeExpr::String) | None);
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
        if let Some(input) = input(location.clone(), operation, &inputs, &batch.field, found) {
            let list = matches!(input.spec.ty, TypeExpr::List(_));
            if !list || input.spec.max_items.is_none() {
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
