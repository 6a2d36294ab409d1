//! `W03xx`: what a spec could say better.

use super::{Rule, Sample::Spec};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "W0301",
        name: "unused-type",
        summary: "A declared type that nothing mentions is emitted for nobody.",
        bad: Spec(
            "\
# users/list_users.yaml
types:
  Kind: { enum: { values: { online: {}, all: {} } } }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind: { enum: { values: { online: {}, all: {} } } }
",
        ),
    },
    Rule {
        code: "W0302",
        name: "field-without-description",
        summary: "A field says what it is: its words become the documentation of the emitted code.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    limit: { type: int }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    limit: { type: int, description: { en: How many users are wanted. } }
",
        ),
    },
    Rule {
        code: "W0303",
        name: "row-without-remedy",
        summary: "An error row says what the caller can do. Where no document does, a waiver says so.",
        bad: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: not_found, status: 404, message: no such user }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: not_found, status: 404, message: no such user, remedy: { en: Check the user id. } }
",
        ),
    },
    Rule {
        code: "W0304",
        name: "single-value",
        summary: "An enum with one value leaves nothing to choose: the value is a `const`. Where more values are\n\
                  to be expected, a waiver says so.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind: { enum: { values: { all: {} } } }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: string, const: all } }
",
        ),
    },
    Rule {
        code: "W0305",
        name: "type-without-description",
        summary: "A declared type says what it is.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind:
    enum: { values: { online: {}, all: {} } }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind:
    description: { en: Which users are wanted. }
    enum: { values: { online: {}, all: {} } }
",
        ),
    },
    Rule {
        code: "W0306",
        name: "value-without-description",
        summary: "A value of an enum and a variant of a union say what they mean.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind:
    enum:
      values:
        online: {}
        all: { description: { en: Everybody. } }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind:
    enum:
      values:
        online: { description: { en: Who is online now. } }
        all: { description: { en: Everybody. } }
",
        ),
    },
    Rule {
        code: "W0307",
        name: "empty-text",
        summary: "Prose that is there says something; a key without words is left out.",
        bad: Spec(
            "\
# users/list_users.yaml
description: { en: Users come by age., zh: \"\" }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
description: { en: Users come by age. }
",
        ),
    },
    Rule {
        code: "W0308",
        name: "never-exercised",
        summary: "Every required field is seen in one documented example at least, and every operation has one of\n\
                  a request and one of a success: what is never seen is never checked against the vendor's own\n\
                  words.",
        bad: Spec(
            "\
# users/list_users.yaml
response:
  type: ~
  fields:
    users: { type: list<User>, required: response }
types:
  User: { object: { fields: { name: { type: string, required: response } } } }
examples:
  - { id: one, request: { curl: curl https://XXXX/users, parameters: {} }, response: { body: '{\"users\": []}' } }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
response:
  type: ~
  fields:
    users: { type: list<User>, required: response }
types:
  User: { object: { fields: { name: { type: string, required: response } } } }
examples:
  - { id: one, request: { curl: curl https://XXXX/users, parameters: {} }, response: { body: '{\"users\": [{\"name\": \"u1\"}]}' } }
",
        ),
    },
    Rule {
        code: "W0309",
        name: "example-contradicts",
        summary: "The vendor's example shows a value that the declared type, bound or requirement forbids. One of\n\
                  the two is wrong: the table that the type was taken from, or the example.",
        bad: Spec(
            "\
# users/list_users.yaml
response:
  type: ~
  fields:
    count: { type: string }
examples:
  - { id: one, request: { curl: curl https://XXXX/users, parameters: {} }, response: { body: '{\"count\": 3}' } }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
response:
  type: ~
  fields:
    count: { type: int }
examples:
  - { id: one, request: { curl: curl https://XXXX/users, parameters: {} }, response: { body: '{\"count\": 3}' } }
",
        ),
    },
    Rule {
        code: "W0310",
        name: "shared-limit",
        summary: "A shared call rate is one budget of several operations, found by its name: each states the same\n\
                  size, and more than one states it.",
        bad: Spec(
            "\
# users/list_users.yaml
rate_limits:
  - { limit: 100, seconds: 1, per: app, shared: user_queries }
# users/get_user.yaml
rate_limits:
  - { limit: 100, seconds: 1, per: app, shared: user_query }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
rate_limits:
  - { limit: 100, seconds: 1, per: app, shared: user_queries }
# users/get_user.yaml
rate_limits:
  - { limit: 100, seconds: 1, per: app, shared: user_queries }
",
        ),
    },
    Rule {
        code: "W0311",
        name: "id-pattern",
        summary: "An operation's id is a verb and what it acts on, so that calls read like commands. `force` and\n\
                  `batch` may stand before the verb.",
        bad: Spec(
            "\
# users/user_list.yaml
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
",
        ),
    },
    Rule {
        code: "W0312",
        name: "duplicate-description",
        summary: "Two neighbours (inputs, fields of one object, values, types of one file, summaries of\n\
                  operations) are described with the same words: a copy that was meant to be changed.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    since: { type: long, description: { en: The first day. } }
    until: { type: long, description: { en: The first day. } }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    since: { type: long, description: { en: The first day. } }
    until: { type: long, description: { en: The last day. } }
",
        ),
    },
    Rule {
        code: "W0313",
        name: "yaml-trap",
        summary: "Readers of YAML 1.1 take `yes`, `no`, `on`, `off`, `y` and `n` for truth values, and `0755`,\n\
                  `1_000` and `12:30` for numbers. Here they are text; in quotes they are text for everybody. A\n\
                  date such as `2023-04-07` is not told.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query: { push: { type: Push } }
types:
  Push: { enum: { values: { on: {}, off: {} } } }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query: { push: { type: Push } }
types:
  Push: { enum: { values: { \"on\": {}, \"off\": {} } } }
",
        ),
    },
    Rule {
        code: "W0314",
        name: "blank-around-name",
        summary: "A name with a blank before or behind it is another name to a machine and the same to a reader.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    \"limit \": { type: int }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    limit: { type: int }
",
        ),
    },
    Rule {
        code: "W0315",
        name: "unmarked-secret",
        summary: "A string whose name ends in `password`, `secret`, `token` or `credential` is marked `secret:\n\
                  true`, so that it is never printed; a row names such captures of its pattern under `secret`.",
        bad: Spec(
            "\
# users/set_password.yaml
request:
  query:
    new_password: { type: string }
",
        ),
        good: Spec(
            "\
# users/set_password.yaml
request:
  query:
    new_password: { type: string, secret: true }
",
        ),
    },
    Rule {
        code: "W0316",
        name: "paged-change",
        summary: "A call that changes something every time it is made cannot be repeated for the next page.",
        bad: Spec(
            "\
# users/delete_users.yaml
request:
  method: DELETE
  query:
    cursor: { type: string }
pagination: { by: cursor, parameter: cursor, items: /users, next: /cursor }
",
        ),
        good: Spec(
            "\
# users/delete_users.yaml
request:
  method: DELETE
  query:
    cursor: { type: string }
",
        ),
    },
];
