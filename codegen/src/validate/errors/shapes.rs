//! Rules of bodies and payloads.

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    json_pointer::push,
    language::{BodySpec, Media, OperationFile, SuccessRule, TypeExpr},
    spec::Spec,
};

/// `E0212` malformed JSON pointer or success rule; `E0213` body or payload declared twice or not at all.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let (file, service) = (spec.service.0, &spec.service.1);
    for (name, body) in &service.error_bodies {
        let lists = [
            ("error", &body.error),
            ("message", &body.message),
            ("code", &body.code),
            ("exception", &body.exception),
        ];
        for (key, pointers) in lists {
            for (index, pointer) in pointers.iter().enumerate() {
                let at = format!("{}/{key}/{index}", push("/error_bodies", name));
                json_pointer(Location::value(file, at), pointer, found);
            }
        }
    }
    for (name, envelope) in &service.envelopes {
        let at = push("/envelopes", name) + "/success";
        success(file, &at, envelope.success.as_ref(), found);
    }
    for source in &spec.operations {
        shapes(source.file, &source.operation, found);
    }
}

/// Requires that body and payload are declared in exactly one way.
fn shapes(file: FileId, operation: &OperationFile, found: &mut Vec<Diagnostic>) {
    let response = &operation.response;
    if let Some(body) = &operation.request.body {
        let BodySpec {
            fields,
            additional,
            value,
            ..
        } = body;
        let object = !fields.is_empty() || additional.is_some();
        if object == value.is_some() {
            let what = if object {
                "both `fields` and `value`"
            } else {
                "neither `fields` nor `value`"
            };
            found.push(
                Diagnostic::error(
                    "E0213",
                    Location::key(file, "/request/body"),
                    format!("the body has {what}"),
                )
                .help("an object has `fields`, a bare array or scalar a `value`"),
            );
        }
        let bytes = value
            .as_ref()
            .is_some_and(|value| value.ty == TypeExpr::File);
        let fits = match body.media {
            Media::Binary => bytes,
            Media::Multipart => value.is_none(),
            Media::Json => !bytes,
            Media::Form => {
                !bytes
                    && value
                        .as_ref()
                        .is_none_or(|v| matches!(v.ty, TypeExpr::Map(_) | TypeExpr::Named(_)))
            }
        };
        if !fits {
            let location = Location::value(file, "/request/body/media");
            found.push(
                Diagnostic::error("E0213", location, "this body cannot be written in this medium").help(
                    "`binary` has a `value` of type `file`, `multipart` has `fields`, `form` has `fields` or a map",
                ),
            );
        }
    }
    let ways = [
        !response.fields.is_empty() || response.additional.is_some(),
        response.ty.is_some(),
        response.binary,
        response.empty,
    ];
    if ways.iter().filter(|way| **way).count() != 1 {
        found.push(
            Diagnostic::error(
                "E0213",
                Location::key(file, "/response"),
                "the payload must be said in exactly one way",
            )
            .help("`fields` for an object, `type` for any other value, `binary: true` or `empty: true`"),
        );
    }
    if response.status.is_empty()
        || response
            .status
            .iter()
            .any(|status| !(200..300).contains(status))
    {
        found.push(Diagnostic::error(
            "E0213",
            Location::value(file, "/response/status"),
            "a status of success is one from 200 to 299",
        ));
    }
    json_pointer(
        Location::value(file, "/response/payload"),
        &response.payload,
        found,
    );
    success(file, "/response/success", response.success.as_ref(), found);
    if let Some(partial) = &response.partial {
        json_pointer(
            Location::value(file, "/response/partial/at"),
            &partial.at,
            found,
        );
        for (key, pointer) in [("item", &partial.item), ("reason", &partial.reason)] {
            if let Some(pointer) = pointer {
                json_pointer(
                    Location::value(file, format!("/response/partial/{key}")),
                    pointer,
                    found,
                );
            }
        }
        success(
            file,
            "/response/partial/success",
            partial.success.as_ref(),
            found,
        );
    }
}

fn success(file: FileId, at: &str, rule: Option<&SuccessRule>, found: &mut Vec<Diagnostic>) {
    let Some(rule) = rule else { return };
    json_pointer(Location::value(file, format!("{at}/at")), &rule.at, found);
    let scalar =
        |value: &serde_json::Value| value.is_string() || value.is_i64() || value.is_boolean();
    if rule.equals.is_empty() || !rule.equals.iter().all(scalar) {
        let location = Location::value(file, format!("{at}/equals"));
        found.push(Diagnostic::error(
            "E0212",
            location,
            "`equals` lists strings, integers or booleans, one at least",
        ));
    }
}

pub(super) fn json_pointer(location: Location, pointer: &str, found: &mut Vec<Diagnostic>) {
    if !pointer.is_empty() && !pointer.starts_with('/') {
        found.push(
            Diagnostic::error("E0212", location, format!("`{pointer}` is no JSON pointer"))
                .here("a JSON pointer is empty or begins with `/`")
                .help(format!("write `/{}`", pointer.replace('.', "/"))),
        );
        return;
    }
    for (at, _) in pointer.match_indices('~') {
        if !matches!(pointer.as_bytes().get(at + 1), Some(b'0' | b'1')) {
            found.push(
                Diagnostic::error(
                    "E0212",
                    location.clone().within(at, at + 1),
                    format!("`{pointer}` is no JSON pointer"),
                )
                .here("`~` stands only in `~0` (for `~`) and `~1` (for `/`)"),
            );
        }
    }
}
