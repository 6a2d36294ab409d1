//! The table of rules: every kind of change, with its classes.

use super::class::Class::{
    self, Addition, Behaviour, Documentation, Erratum, SourceBreaking, WireBreaking,
};

/// A kind of change.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Stable id.
    pub id: &'static str,
    /// The classes of such a change.
    pub classes: &'static [Class],
    /// The change, in one line without its subject.
    pub summary: &'static str,
}

const fn rule(id: &'static str, classes: &'static [Class], summary: &'static str) -> Rule {
    Rule {
        id,
        classes,
        summary,
    }
}

const BOTH: &[Class] = &[SourceBreaking, WireBreaking];
const WIRE: &[Class] = &[WireBreaking];
const SOURCE: &[Class] = &[SourceBreaking];
const BEHAVES: &[Class] = &[Behaviour];
const NEW: &[Class] = &[Addition];
const PROSE: &[Class] = &[Documentation];

/// Every rule, by subject.
pub const RULES: &[Rule] = &[
    rule("operation-added", NEW, "the operation is new"),
    rule("operation-removed", BOTH, "the operation is gone"),
    rule("operation-renamed", SOURCE, "the operation has another id"),
    rule(
        "operation-moved",
        SOURCE,
        "the operation belongs to another resource",
    ),
    rule("method-changed", WIRE, "the method differs"),
    rule("path-changed", WIRE, "the path differs"),
    rule(
        "arguments-reordered",
        SOURCE,
        "the arguments of the call stand in another order",
    ),
    rule("auth-changed", BEHAVES, "the authentication differs"),
    rule(
        "further-auth-changed",
        PROSE,
        "what else the server takes as authentication differs",
    ),
    rule(
        "idempotence-changed",
        BEHAVES,
        "whether repeating is safe differs",
    ),
    rule("rate-limits-changed", BEHAVES, "the call rates differ"),
    rule("deprecated", PROSE, "the deprecation differs"),
    rule("media-changed", WIRE, "the body is written in another form"),
    rule("body-shape-changed", BOTH, "the body is of another shape"),
    rule(
        "body-size-changed",
        BEHAVES,
        "the greatest size of the body differs",
    ),
    rule("status-changed", BEHAVES, "the statuses of success differ"),
    rule("envelope-changed", SOURCE, "the envelope is another"),
    rule(
        "payload-moved",
        WIRE,
        "the payload stands elsewhere in the body",
    ),
    rule("payload-changed", BOTH, "the payload is of another kind"),
    rule(
        "success-rule-changed",
        BEHAVES,
        "what a success says differs",
    ),
    rule(
        "error-body-changed",
        BEHAVES,
        "the shape of error bodies differs",
    ),
    rule(
        "partial-changed",
        BEHAVES,
        "where a success reports failed items differs",
    ),
    rule("pagination-added", NEW, "the call is paged now"),
    rule("pagination-removed", SOURCE, "the call is no longer paged"),
    rule("pagination-changed", BEHAVES, "the paging differs"),
    rule("batch-added", NEW, "long lists are split now"),
    rule("batch-removed", SOURCE, "long lists are no longer split"),
    rule("batch-changed", BEHAVES, "another list is split"),
    rule("input-added", NEW, "an optional input is new"),
    rule("required-input-added", BOTH, "a required input is new"),
    rule("input-removed", BOTH, "an input is gone"),
    rule("input-moved", WIRE, "an input travels elsewhere"),
    rule(
        "argument-became-setter",
        SOURCE,
        "an input moved between the call's arguments and its setters",
    ),
    rule("field-added", NEW, "a field is new"),
    rule(
        "required-field-added",
        BOTH,
        "a field that requests must carry is new",
    ),
    rule("field-removed", BOTH, "a field is gone"),
    rule(
        "field-renamed-in-code",
        SOURCE,
        "a field has another name in code",
    ),
    rule(
        "field-renamed-on-wire",
        WIRE,
        "a field has another name on the wire",
    ),
    rule("type-of-field-changed", BOTH, "the type differs"),
    rule(
        "became-required-in-request",
        BOTH,
        "requests must carry it now",
    ),
    rule(
        "became-optional-in-request",
        SOURCE,
        "requests may leave it out now",
    ),
    rule(
        "became-required-in-response",
        SOURCE,
        "responses always carry it now",
    ),
    rule(
        "became-optional-in-response",
        BOTH,
        "responses may leave it out now",
    ),
    rule(
        "nullability-changed",
        BOTH,
        "whether `null` is a value differs",
    ),
    rule(
        "constant-changed",
        WIRE,
        "the value that is always sent differs",
    ),
    rule("became-constant", BOTH, "the caller can no longer set it"),
    rule("no-longer-constant", SOURCE, "the caller sets it now"),
    rule(
        "secrecy-changed",
        SOURCE,
        "whether it may be printed differs",
    ),
    rule(
        "flattening-changed",
        WIRE,
        "whether its fields stand beside the others differs",
    ),
    rule("style-changed", WIRE, "the list is written in another way"),
    rule(
        "constraints-changed",
        BEHAVES,
        "what is checked before sending differs",
    ),
    rule("default-changed", PROSE, "the documented default differs"),
    rule(
        "required-fields-reordered",
        SOURCE,
        "the required fields stand in another order, and with them the arguments of `new`",
    ),
    rule(
        "additional-changed",
        SOURCE,
        "what stands under free keys differs",
    ),
    rule("type-added", NEW, "the type is new"),
    rule("type-removed", SOURCE, "the type is gone"),
    rule("type-moved", SOURCE, "the type belongs elsewhere"),
    rule("type-kind-changed", BOTH, "the type is of another kind"),
    rule(
        "type-direction-changed",
        SOURCE,
        "the type travels in other directions, and is made or read differently",
    ),
    rule(
        "enum-representation-changed",
        BOTH,
        "numbers and strings were exchanged",
    ),
    rule("value-added", NEW, "a value is new"),
    rule("value-removed", BOTH, "a value is gone"),
    rule("value-renamed", SOURCE, "a value has another name in code"),
    rule(
        "union-form-changed",
        WIRE,
        "variants are told apart in another way",
    ),
    rule("variant-added", NEW, "a variant is new"),
    rule("variant-removed", BOTH, "a variant is gone"),
    rule(
        "variant-renamed",
        SOURCE,
        "a variant has another name in code",
    ),
    rule(
        "variant-type-changed",
        BOTH,
        "a variant carries another type",
    ),
    rule("row-added", &[Addition, Behaviour], "an error row is new"),
    rule("row-removed", SOURCE, "an error row is gone"),
    rule("row-renamed", SOURCE, "an error row has another id"),
    rule(
        "row-matches-differently",
        BEHAVES,
        "which responses the error row matches differs",
    ),
    rule(
        "row-captures-changed",
        SOURCE,
        "what the error row captures differs, or what of it is secret",
    ),
    rule(
        "row-retry-changed",
        BEHAVES,
        "whether the client repeats after this error differs",
    ),
    rule(
        "base-changed",
        BOTH,
        "the path that all operations share differs",
    ),
    rule("hosts-changed", PROSE, "the documented hosts differ"),
    rule("service-renamed", SOURCE, "the crate has another name"),
    rule("scheme-added", NEW, "a way to authenticate is new"),
    rule("scheme-removed", SOURCE, "a way to authenticate is gone"),
    rule("scheme-changed", WIRE, "the token is sent differently"),
    rule(
        "token-issue-changed",
        BEHAVES,
        "how a token is obtained differs",
    ),
    rule(
        "headers-changed",
        WIRE,
        "the headers of every request differ",
    ),
    rule("envelope-added", NEW, "the envelope is new"),
    rule("envelope-removed", SOURCE, "the envelope is gone"),
    rule("prose-changed", PROSE, "the prose differs"),
    rule("document-changed", PROSE, "the page or its date differs"),
    rule("example-changed", PROSE, "the documented examples differ"),
    rule(
        "errata-changed",
        &[Erratum],
        "the corrections of a documented example differ",
    ),
    rule(
        "disagreements-changed",
        PROSE,
        "what is noted of contradicting documents differs",
    ),
];

/// Finds a rule by its id.
pub(super) fn find(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::RULES;

    #[test]
    fn an_id_is_given_once() {
        let mut ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}
