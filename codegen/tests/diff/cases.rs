//! Changes, each the fixture with one thing edited.

use std::path::Path;

/// One change.
pub(super) struct Case {
    pub(super) name: &'static str,
    file: &'static str,
    find: &'static str,
    replace: &'static str,
    /// The findings, as `rule part`.
    pub(super) finds: &'static [&'static str],
    /// Whether the fixture's user, who touches what is changed, no longer compiles.
    pub(super) breaks: bool,
}

impl Case {
    /// Makes the change in a copy of the fixture.
    pub(super) fn apply(&self, folder: &Path) {
        let path = folder.join(self.file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            text.matches(self.find).count(),
            1,
            "{}: {}",
            self.name,
            self.find
        );
        std::fs::write(path, text.replacen(self.find, self.replace, 1)).unwrap();
    }
}

const fn case(
    name: &'static str,
    file: &'static str,
    edit: (&'static str, &'static str),
    finds: &'static [&'static str],
    breaks: bool,
) -> Case {
    Case {
        name,
        file,
        find: edit.0,
        replace: edit.1,
        finds,
        breaks,
    }
}

const ORDER: &str = "orders/place_order.yaml";
const SERVICE: &str = "service.yaml";

pub(super) const CASES: &[Case] = &[
    case(
        "a method",
        ORDER,
        ("POST", "PUT"),
        &["method-changed "],
        false,
    ),
    case(
        "a path",
        ORDER,
        ("/carts/{cart}/orders", "/v2/carts/{cart}/orders"),
        &["path-changed path"],
        false,
    ),
    case(
        "swapped arguments",
        ORDER,
        (
            "/carts/{cart}/orders/{number}",
            "/orders/{number}/carts/{cart}",
        ),
        &["path-changed path", "arguments-reordered path"],
        false,
    ),
    case(
        "authentication that may be left out",
        ORDER,
        ("auth: token", "auth: none\n  also_auth: [token]"),
        &["auth-changed ", "further-auth-changed "],
        false,
    ),
    case(
        "no authentication",
        ORDER,
        ("auth: token", "auth: none"),
        &["auth-changed "],
        false,
    ),
    case(
        "idempotence",
        ORDER,
        ("idempotent: false", "idempotent: true"),
        &["idempotence-changed "],
        false,
    ),
    case(
        "a rate",
        ORDER,
        ("limit: 100", "limit: 50"),
        &["rate-limits-changed "],
        false,
    ),
    case(
        "an optional input",
        ORDER,
        ("    urgent:", "    slow: { type: bool }\n    urgent:"),
        &["input-added slow"],
        false,
    ),
    case(
        "a required input",
        ORDER,
        (
            "    urgent:",
            "    slow: { type: bool, required: true }\n    urgent:",
        ),
        &["required-input-added slow"],
        true,
    ),
    case(
        "no input",
        ORDER,
        (
            "    urgent: { type: bool, description: { en: Whether it is urgent. } }\n",
            "    {}\n",
        ),
        &["input-removed urgent"],
        true,
    ),
    case(
        "an input became required",
        ORDER,
        (
            "urgent: { type: bool,",
            "urgent: { type: bool, required: true,",
        ),
        &["became-required-in-request urgent"],
        false,
    ),
    case(
        "an input became optional",
        ORDER,
        ("type: Payment, required: true", "type: Payment"),
        &["became-optional-in-request payment"],
        false,
    ),
    case(
        "an input's type",
        ORDER,
        (
            "note: { type: string, max_length: 80,",
            "note: { type: long,",
        ),
        &["type-of-field-changed note", "constraints-changed note"],
        true,
    ),
    case(
        "an input's name in code",
        ORDER,
        ("note: { type", "note: { as: remark, type"),
        &["field-renamed-in-code note"],
        true,
    ),
    case(
        "an input's name on the wire",
        ORDER,
        ("note: { type", "remark: { as: note, type"),
        &["field-renamed-on-wire note"],
        false,
    ),
    case(
        "a constraint",
        ORDER,
        ("max_length: 80", "max_length: 8"),
        &["constraints-changed note"],
        false,
    ),
    case(
        "a constant",
        ORDER,
        (
            "urgent: { type: bool,",
            "urgent: { type: bool, const: true,",
        ),
        &["became-constant urgent"],
        true,
    ),
    case(
        "a payload elsewhere",
        ORDER,
        ("payload: /data", "payload: /entity"),
        &["payload-moved response"],
        false,
    ),
    case(
        "no envelope",
        ORDER,
        ("envelope: standard", "envelope: none"),
        &["envelope-changed response"],
        false,
    ),
    case(
        "a new field of the answer",
        ORDER,
        ("    total:", "    tax: { type: long }\n    total:"),
        &["field-added tax"],
        false,
    ),
    case(
        "no field of the answer",
        ORDER,
        (
            "    total: { type: long, description: { en: What it costs. } }\n",
            "",
        ),
        &["field-removed total"],
        true,
    ),
    case(
        "a field became sure",
        ORDER,
        (
            "total: { type: long,",
            "total: { type: long, required: response,",
        ),
        &["became-required-in-response total"],
        true,
    ),
    case(
        "a field became unsure",
        ORDER,
        (
            "id: { type: string, required: response,",
            "id: { type: string,",
        ),
        &["became-optional-in-response id"],
        true,
    ),
    case(
        "a field may be null",
        ORDER,
        (
            "id: { type: string, required: response,",
            "id: { type: string, required: response, nullable: true,",
        ),
        &["nullability-changed id"],
        true,
    ),
    case(
        "a field's type",
        ORDER,
        ("total: { type: long", "total: { type: double"),
        &["type-of-field-changed total"],
        true,
    ),
    case(
        "a new value",
        SERVICE,
        ("        paid:", "        late: {}\n        paid:"),
        &["value-added late"],
        false,
    ),
    case(
        "no value",
        SERVICE,
        ("        paid: { description: { en: Paid. } }\n", ""),
        &["value-removed paid"],
        true,
    ),
    case(
        "a value's name",
        SERVICE,
        ("paid: { description", "paid: { as: settled, description"),
        &["value-renamed paid"],
        true,
    ),
    case(
        "a new variant",
        ORDER,
        (
            "        later: { type: Later",
            "        soon: { type: Later }\n        later: { type: Later",
        ),
        &["variant-added soon"],
        false,
    ),
    case(
        "no variant",
        ORDER,
        (
            "        card: { type: Card, description: { en: By card. } }\n",
            "",
        ),
        &["type-direction-changed ", "variant-removed card"],
        true,
    ),
    case(
        "a union's tag",
        ORDER,
        ("tag: kind", "tag: how"),
        &["union-form-changed "],
        false,
    ),
    case(
        "a new optional field",
        ORDER,
        (
            "        gift:",
            "        ribbon: { type: bool }\n        gift:",
        ),
        &["field-added ribbon"],
        false,
    ),
    case(
        "a new required field",
        ORDER,
        (
            "        gift:",
            "        size: { type: int, required: true }\n        gift:",
        ),
        &["required-field-added size"],
        true,
    ),
    case(
        "required fields swapped",
        ORDER,
        (
            "        article: { type: string, required: true, description: { en: The article. } }\n        many: { type: int, required: true, description: { en: How many. } }\n",
            "        many: { type: int, required: true, description: { en: How many. } }\n        article: { type: string, required: true, description: { en: The article. } }\n",
        ),
        &["required-fields-reordered "],
        true,
    ),
    case(
        "a secret",
        ORDER,
        ("required: true, secret: true", "required: true"),
        &["secrecy-changed number"],
        false,
    ),
    case(
        "a new row",
        ORDER,
        (
            "  - id: line_unknown",
            "  - { id: closed, status: 403, error: closed }\n  - id: line_unknown",
        ),
        &["row-added closed"],
        false,
    ),
    case(
        "no row",
        ORDER,
        (
            "  - id: cart_empty\n    status: 400\n    error: empty\n    message: the cart is empty\n    cause: { en: Nothing is in the cart. }\n    remedy: { en: Fill it. }\n",
            "",
        ),
        &["row-removed cart_empty"],
        true,
    ),
    case(
        "a row's id",
        ORDER,
        ("id: cart_empty", "id: nothing_ordered"),
        &["row-renamed cart_empty"],
        true,
    ),
    case(
        "a row's message",
        ORDER,
        ("message: the cart is empty", "message: empty cart"),
        &["row-matches-differently cart_empty"],
        false,
    ),
    case(
        "a row's captures",
        ORDER,
        ("{article}\n", "{name}\n"),
        &[
            "row-matches-differently line_unknown",
            "row-captures-changed line_unknown",
        ],
        true,
    ),
    case(
        "a row's retry",
        ORDER,
        (
            "    remedy: { en: Fill it. }\n",
            "    remedy: { en: Fill it. }\n    retry: throttled\n",
        ),
        &["row-retry-changed cart_empty"],
        false,
    ),
    case(
        "a remedy",
        ORDER,
        ("Fill it.", "Put something in."),
        &["prose-changed cart_empty"],
        false,
    ),
    case(
        "a summary",
        ORDER,
        ("Places an order.", "Orders."),
        &["prose-changed "],
        false,
    ),
    case(
        "a base",
        SERVICE,
        ("path: /{tenant}", "path: /{tenant}/v1"),
        &["base-changed base"],
        false,
    ),
    case(
        "a scheme",
        SERVICE,
        ("scheme: Bearer", "scheme: Token"),
        &["scheme-changed token"],
        false,
    ),
    case(
        "an operation's id",
        ORDER,
        ("operation: place_order", "operation: order"),
        &["operation-renamed "],
        true,
    ),
];
