//! `E01xx`: the shape of the language, keys and types.

use super::{Rule, Sample::Operation};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E0101",
        name: "unknown-key",
        summary: "A mapping has a key that the language does not know at this place. Unknown keys are refused:\n\
                  a misspelled one would otherwise be lost without a word.",
        bad: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
idempotent: true
request:
  method: GET
  path: /ping
  auth: none
  querry:
    echo: { type: string }
response: { envelope: none }
",
        ),
        good: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
idempotent: true
request:
  method: GET
  path: /ping
  auth: none
  query:
    echo: { type: string }
response: { envelope: none }
",
        ),
    },
    Rule {
        code: "E0102",
        name: "missing-key",
        summary: "A mapping lacks a key that must be there.",
        bad: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
request: { method: GET, path: /ping, auth: none }
response: { envelope: none }
",
        ),
        good: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
idempotent: true
request: { method: GET, path: /ping, auth: none }
response: { envelope: none }
",
        ),
    },
    Rule {
        code: "E0103",
        name: "wrong-type",
        summary: "A value is of another type than its place wants: a text for a number, one value for a list.\n\
                  Only `true` and `false` are truth values; `yes`, `no`, `on` and `off` are texts. A number is\n\
                  taken as text where text is wanted; nothing, `null` and `~` are not.",
        bad: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
idempotent: yes
request: { method: GET, path: /ping, auth: none }
response: { envelope: none }
",
        ),
        good: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
idempotent: true
request: { method: GET, path: /ping, auth: none }
response: { envelope: none }
",
        ),
    },
    Rule {
        code: "E0104",
        name: "invalid-value",
        summary: "A value has the right type and is still none that its place can hold: a number out of range,\n\
                  a text that cannot be read.",
        bad: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
idempotent: true
request:
  method: GET
  path: /ping
  auth: none
  query:
    echo: { type: text }
response: { envelope: none }
",
        ),
        good: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
idempotent: true
request:
  method: GET
  path: /ping
  auth: none
  query:
    echo: { type: string }
response: { envelope: none }
",
        ),
    },
    Rule {
        code: "E0105",
        name: "unknown-word",
        summary: "A value is none of the words that its place knows. Capitals count.",
        bad: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
idempotent: true
request: { method: get, path: /ping, auth: none }
response: { envelope: none }
",
        ),
        good: Operation(
            "\
language: 1
operation: ping
summary: { en: Asks whether the service answers. }
document: { page: docs/rest/ping.md }
idempotent: true
request: { method: GET, path: /ping, auth: none }
response: { envelope: none }
",
        ),
    },
];
