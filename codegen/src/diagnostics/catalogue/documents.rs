//! `E0220` to `E0237`: error tables, examples, service files, waivers, files that nothing reads.

use super::{
    Rule,
    Sample::{Spec, Words},
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E0220",
        name: "row-id",
        summary: "The id of an error row is `snake_case` and given once in its table: it names a variant of the\n\
                  operation's error.",
        bad: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: not_found, status: 404, error: user_not_found }
  - { id: not_found, status: 404, error: app_not_found }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: user_not_found, status: 404, error: user_not_found }
  - { id: app_not_found, status: 404, error: app_not_found }
",
        ),
    },
    Rule {
        code: "E0221",
        name: "message-pattern",
        summary: "A pattern is the documented message with `{captures}` where it varies; `{{` and `}}` stand for\n\
                  braces. It must match the message that stands beside it, and no two captures touch.",
        bad: Spec(
            "\
# users/get_user.yaml
errors:
  - id: not_found
    status: 404
    message: user u1 not found
    pattern: user {username} is not found
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
errors:
  - id: not_found
    status: 404
    message: user u1 not found
    pattern: user {username} not found
",
        ),
    },
    Rule {
        code: "E0222",
        name: "rows-alike",
        summary: "Every documented answer must lead to its own row. A row whose answer another row takes would\n\
                  never be met: the client could not tell the two apart.",
        bad: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: not_found, status: 404, error: gone }
  - { id: deleted, status: 404, error: gone }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: not_found, status: 404, error: gone, message: no such user }
  - { id: deleted, status: 404, error: gone, message: user was deleted }
",
        ),
    },
    Rule {
        code: "E0223",
        name: "row-status",
        summary: "A row's status is an HTTP status. One with a status of success needs an `error` of its own, or\n\
                  a response whose rule of success tells the two apart.",
        bad: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: not_found, status: 200, message: no such user }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: not_found, status: 404, message: no such user }
",
        ),
    },
    Rule {
        code: "E0224",
        name: "example-id",
        summary: "The id of an example is `snake_case` and given once in its operation.",
        bad: Spec(
            "\
# users/get_user.yaml
examples:
  - { id: First-Call, response: { body: '{}' } }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
examples:
  - { id: first_call, response: { body: '{}' } }
",
        ),
    },
    Rule {
        code: "E0225",
        name: "example-parameters",
        summary: "An example's parameters are what the typed builder is given: every required input, by its name\n\
                  in code, and none that does not exist.",
        bad: Spec(
            "\
# users/get_user.yaml
request:
  path: /users/{username}
  path_parameters:
    username: { type: string }
examples:
  - id: one
    request: { curl: curl https://XXXX/users/u1, parameters: { user: u1 } }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
request:
  path: /users/{username}
  path_parameters:
    username: { type: string }
examples:
  - id: one
    request: { curl: curl https://XXXX/users/u1, parameters: { username: u1 } }
",
        ),
    },
    Rule {
        code: "E0226",
        name: "example-row",
        summary: "A documented failure names the error row it belongs to: one of the operation's or the\n\
                  service's, with the example's status.",
        bad: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: not_found, status: 404, message: no such user }
examples:
  - { id: missing, response: { status: 404, body: '{}', error: notfound } }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
errors:
  - { id: not_found, status: 404, message: no such user }
examples:
  - { id: missing, response: { status: 404, body: '{}', error: not_found } }
",
        ),
    },
    Rule {
        code: "E0227",
        name: "stale-erratum",
        summary: "An erratum finds its text exactly once in the verbatim text, and changes it. When the vendor\n\
                  has corrected the document, the erratum goes.",
        bad: Spec(
            "\
# users/get_user.yaml
examples:
  - id: one
    response:
      body: '{\"a\": 1}'
      errata:
        - { find: '\"a\": 1,', replace: '\"a\": 1', reason: { en: A comma too many. } }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
examples:
  - id: one
    response:
      body: '{\"a\": 1,}'
      errata:
        - { find: '\"a\": 1,', replace: '\"a\": 1', reason: { en: A comma too many. } }
",
        ),
    },
    Rule {
        code: "E0228",
        name: "empty-example",
        summary: "An example has a request, a response, or both.",
        bad: Spec(
            "\
# users/get_user.yaml
examples:
  - { id: one, description: { en: Gets a user. } }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
examples:
  - { id: one, description: { en: Gets a user. }, response: { body: '{}' } }
",
        ),
    },
    Rule {
        code: "E0229",
        name: "value-of-another-type",
        summary: "The fixed value (`const`) and the server's `default` of a field are values of its type. A fixed\n\
                  value is a string, a number or a boolean.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    limit: { type: int, default: \"10\" }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    limit: { type: int, default: 10 }
",
        ),
    },
    Rule {
        code: "E0230",
        name: "character-class",
        summary: "`characters` is the inside of a character class: single characters and ranges, each from the\n\
                  lesser to the greater. A `-` of its own stands last or behind a backslash.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    prefix: { type: string, characters: z-a0-9 }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    prefix: { type: string, characters: a-z0-9 }
",
        ),
    },
    Rule {
        code: "E0231",
        name: "no-spec-folder",
        summary: "The folder of the spec does not exist or cannot be read.",
        bad: Words("`--spec` with a path that leads nowhere, or to a file."),
        good: Words("`--spec` with the path of the folder that holds `service.yaml`."),
    },
    Rule {
        code: "E0232",
        name: "variant-of-nothing",
        summary: "A service file that `extends` another names a file beside it.",
        bad: Spec(
            "\
# service.yaml
language: 1
extends: services.yaml
",
        ),
        good: Spec(
            "\
# service.yaml
language: 1
extends: base.yaml
# base.yaml
",
        ),
    },
    Rule {
        code: "E0233",
        name: "no-lint",
        summary: "`lints.yaml` sets the levels of lints and waives their findings. Errors have no level, and no\n\
                  waiver.",
        bad: Spec(
            "\
# lints.yaml
levels:
  W0301: deny
  E0222: allow
",
        ),
        good: Spec(
            "\
# lints.yaml
levels:
  W0301: deny
",
        ),
    },
    Rule {
        code: "E0234",
        name: "stale-waiver",
        summary: "A waiver covers a finding. When there is none any more, the waiver goes, so that it does not\n\
                  hide the next one.",
        bad: Spec(
            "\
# lints.yaml
waivers:
  - { lint: W0301, file: users/list_users.yaml, reason: { en: Used by the console. } }
# users/list_users.yaml
",
        ),
        good: Spec(
            "\
# lints.yaml
waivers:
  - { lint: W0301, file: users/list_users.yaml, reason: { en: Used by the console. } }
# users/list_users.yaml
types:
  Kind: { enum: { values: { online: {}, all: {} } } }
",
        ),
    },
    Rule {
        code: "E0235",
        name: "secret-of-nothing",
        summary: "A row's `secret` names captures of its pattern. What they catch is never printed, and neither\n\
                  is the message that holds it.",
        bad: Spec(
            "\
# users/get_user.yaml
errors:
  - id: wrong_pin
    status: 400
    message: the PIN XXX is wrong
    pattern: the PIN {pin} is wrong
    secret: [pins]
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
errors:
  - id: wrong_pin
    status: 400
    message: the PIN XXX is wrong
    pattern: the PIN {pin} is wrong
    secret: [pin]
",
        ),
    },
    Rule {
        code: "E0236",
        name: "pointer-to-nothing",
        summary: "A pointer of `pagination` or `partial` leads through the answer as it is declared: from the\n\
                  body's root through the envelope or into the payload, or, for the id of `last_id`, from an item.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query: { cursor: { type: string } }
response:
  type: ~
  fields:
    entities: { type: list<string> }
    cursor: { type: string }
pagination: { by: cursor, parameter: cursor, items: /users, next: /cursor }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query: { cursor: { type: string } }
response:
  type: ~
  fields:
    entities: { type: list<string> }
    cursor: { type: string }
pagination: { by: cursor, parameter: cursor, items: /entities, next: /cursor }
",
        ),
    },
    Rule {
        code: "E0237",
        name: "overlooked-file",
        summary: "Operations stand one folder below the spec folder, in files that end in `.yaml`. Another ending, or\n\
                  a folder more, and nothing would read them: that is never meant.",
        bad: Spec(
            "\
# users/ban_user.yml
",
        ),
        good: Spec(
            "\
# users/ban_user.yaml
",
        ),
    },
];
