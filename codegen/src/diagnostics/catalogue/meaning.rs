//! `E0201` to `E0219`: names, paths, references, types.

use super::{Rule, Sample::Spec};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E0201",
        name: "language-version",
        summary: "Every file says in which version of the language it is written. This program reads one version.",
        bad: Spec(
            "\
# users/get_user.yaml
language: 2
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
language: 1
",
        ),
    },
    Rule {
        code: "E0202",
        name: "file-name",
        summary: "An operation stands in a file of its own name, so that it is found without searching.",
        bad: Spec(
            "\
# users/list_user.yaml
operation: list_users
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
operation: list_users
",
        ),
    },
    Rule {
        code: "E0203",
        name: "operation-twice",
        summary: "An operation's id names one operation of the whole service, in whatever folder it stands.",
        bad: Spec(
            "\
# groups/list_members.yaml
operation: list_members
# rooms/list_members.yaml
operation: list_members
",
        ),
        good: Spec(
            "\
# groups/list_group_members.yaml
operation: list_group_members
# rooms/list_room_members.yaml
operation: list_room_members
",
        ),
    },
    Rule {
        code: "E0204",
        name: "type-twice",
        summary: "A type's name stands for one type of the whole service: in the emitted code all types are\n\
                  neighbours.",
        bad: Spec(
            "\
# users/ban_user.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind: { enum: { values: { hard: {}, soft: {} } } }
# users/mute_user.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind: { enum: { values: { chat: {}, room: {} } } }
",
        ),
        good: Spec(
            "\
# users/ban_user.yaml
request:
  query: { kind: { type: BanKind } }
types:
  BanKind: { enum: { values: { hard: {}, soft: {} } } }
# users/mute_user.yaml
request:
  query: { kind: { type: MuteKind } }
types:
  MuteKind: { enum: { values: { chat: {}, room: {} } } }
",
        ),
    },
    Rule {
        code: "E0205",
        name: "name-style",
        summary: "Names in code are `snake_case`, names of types `UpperCamelCase`. This holds for operations,\n\
                  folders, the service, `as`, and the parameters of the base path.",
        bad: Spec(
            "\
# users/get_user.yaml
request:
  query:
    pageSize: { type: int, as: pageSize }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
request:
  query:
    pageSize: { type: int, as: page_size }
",
        ),
    },
    Rule {
        code: "E0206",
        name: "malformed-path",
        summary: "A path begins with `/`, does not end with it, holds no empty segment, and closes every brace it\n\
                  opens. Query parameters are declared, not written into it.",
        bad: Spec(
            "\
# users/get_user.yaml
request:
  path: /users?verbose=true
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
request:
  path: /users
  query:
    verbose: { type: bool, const: true }
",
        ),
    },
    Rule {
        code: "E0207",
        name: "unknown-placeholder",
        summary: "A placeholder of the path names a declared path parameter.",
        bad: Spec(
            "\
# users/get_user.yaml
request:
  path: /users/{usrname}/status
  path_parameters:
    username: { type: string }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
request:
  path: /users/{username}/status
  path_parameters:
    username: { type: string }
",
        ),
    },
    Rule {
        code: "E0208",
        name: "unused-path-parameter",
        summary: "A declared path parameter has its place in the path.",
        bad: Spec(
            "\
# users/get_user.yaml
request:
  path: /users
  path_parameters:
    username: { type: string }
",
        ),
        good: Spec(
            "\
# users/get_user.yaml
request:
  path: /users/{username}
  path_parameters:
    username: { type: string }
",
        ),
    },
    Rule {
        code: "E0209",
        name: "type-not-textual",
        summary: "Path, query and headers carry text: strings, numbers, booleans, enums, and in path and query\n\
                  lists of these. A base parameter is a string. Only a query parameter can be repeated.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    filter: { type: map<string> }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    filter: { type: list<string>, style: repeat }
",
        ),
    },
    Rule {
        code: "E0210",
        name: "unknown-name",
        summary: "What is named must be declared: types under `types`, envelopes, authentication and error bodies\n\
                  in the service file. The error body `standard` must exist: it is taken wherever no other is\n\
                  named.",
        bad: Spec(
            "\
# users/list_users.yaml
response:
  type: list<Usr>
types:
  User: { object: { fields: { name: { type: string } } } }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
response:
  type: list<User>
types:
  User: { object: { fields: { name: { type: string } } } }
",
        ),
    },
    Rule {
        code: "E0211",
        name: "unknown-input",
        summary: "Limits, paging, splitting and the issuing of tokens name inputs and fields by their names in\n\
                  code, and want them of a type that can do what is asked: a page number is a number, a cursor a\n\
                  string, only a list with `max_items` can be split.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    pagenum: { type: int, as: page_number }
pagination: { by: number, parameter: pagenum, items: /users }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    pagenum: { type: int, as: page_number }
pagination: { by: number, parameter: page_number, items: /users }
",
        ),
    },
    Rule {
        code: "E0212",
        name: "malformed-pointer",
        summary: "A JSON pointer is empty or begins with `/`, and writes `~` as `~0`. A rule of success lists\n\
                  strings, integers or booleans, one at least.",
        bad: Spec(
            "\
# users/list_users.yaml
response:
  payload: data.users
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
response:
  payload: /data/users
",
        ),
    },
    Rule {
        code: "E0213",
        name: "ambiguous-shape",
        summary: "A body is an object (`fields`, `additional`) or a bare `value`. A payload is an object\n\
                  (`fields`, `additional`), another value (`type`), bytes (`binary`) or nothing (`empty`). Each\n\
                  is said in exactly one way, in a medium that can carry it; the statuses of success are 200 to\n\
                  299.",
        bad: Spec(
            "\
# users/list_users.yaml
response:
  type: json
  empty: true
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
response:
  type: ~
  empty: true
",
        ),
    },
    Rule {
        code: "E0214",
        name: "type-kind",
        summary: "A declared type is exactly one of `enum`, `object` and `union`.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind:
    description: { en: Which users. }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind:
    description: { en: Which users. }
    enum: { values: { online: {}, all: {} } }
",
        ),
    },
    Rule {
        code: "E0215",
        name: "endless-type",
        summary: "A type that holds itself would have endless values. Only a list or a map of it can stand inside\n\
                  it.",
        bad: Spec(
            "\
# groups/get_tree.yaml
response: { type: Node }
types:
  Node:
    object:
      fields:
        parent: { type: Node }
",
        ),
        good: Spec(
            "\
# groups/get_tree.yaml
response: { type: Node }
types:
  Node:
    object:
      fields:
        children: { type: list<Node> }
",
        ),
    },
    Rule {
        code: "E0216",
        name: "impossible-bounds",
        summary: "A lower bound is not above its upper bound, and a call rate lets something pass.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    limit: { type: int, min: 100, max: 1 }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    limit: { type: int, min: 1, max: 100 }
",
        ),
    },
    Rule {
        code: "E0217",
        name: "ambiguous-variants",
        summary: "An enum has a value and a union a variant, at least. The values of a numeric enum are integers.\n\
                  A union's variant without `content` is an object: its fields stand beside the tag.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query: { kind: { type: Kind } }
types:
  Kind:
    enum:
      numeric: true
      values: { 0: {}, one: {} }
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
      numeric: true
      values: { 0: {}, 1: {} }
",
        ),
    },
    Rule {
        code: "E0218",
        name: "key-does-not-fit",
        summary: "What may be said of a field depends on its type and its place: lengths of strings, bounds of\n\
                  numbers, numbers of items of lists and maps. Only JSON has a `null`, only a body carries a\n\
                  `file`.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    limit: { type: int, max_length: 3 }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    limit: { type: int, max: 999 }
",
        ),
    },
    Rule {
        code: "E0219",
        name: "alias-twice",
        summary: "Two things side by side cannot both get the same name by `as`. Names that clash without an `as`\n\
                  get numbers.",
        bad: Spec(
            "\
# users/list_users.yaml
request:
  query:
    pagenum: { type: int, as: page }
    pageNo: { type: int, as: page }
",
        ),
        good: Spec(
            "\
# users/list_users.yaml
request:
  query:
    pagenum: { type: int, as: page }
    pageNo: { type: int, as: old_page }
",
        ),
    },
];
