//! One way each in which a spec can be wrong.

use easemob_conformance::case::finding::Kind::{
    self, ClientAgainstSpec, Registry, SpecAgainstDocument, StaleErratum, StaleException,
};

/// A replacement of text in a file of the spec.
pub(crate) struct Edit {
    /// Below the spec folder.
    pub(crate) file: &'static str,
    /// What stands there.
    pub(crate) find: &'static str,
    /// What is put there.
    pub(crate) replace: &'static str,
}

/// A way to break it.
pub(crate) struct Breakage {
    pub(crate) name: &'static str,
    pub(crate) edits: &'static [Edit],
    /// The operation that must be named.
    pub(crate) operation: &'static str,
    /// The field that must be named.
    pub(crate) field: &'static str,
    /// The sides on which it must be seen.
    pub(crate) sides: &'static [Kind],
}

const fn edit(file: &'static str, find: &'static str, replace: &'static str) -> Edit {
    Edit {
        file,
        find,
        replace,
    }
}

const CONVERSATION: &str = "conversations/delete_conversation.yaml";
const GROUP: &str = "groups/create_group.yaml";
const MEMBERS: &str = "groups/list_group_members.yaml";
const MESSAGE: &str = "messages/send_to_users.yaml";
const ROAMING: &str = "roaming/delete_roaming_messages.yaml";
const UPLOAD: &str = "files/upload_file.yaml";
const TOKEN: &str = "tokens/get_user_token.yaml";
const SERVICE: &str = "service.yaml";

const BOTH: &[Kind] = &[SpecAgainstDocument, ClientAgainstSpec];
const DOCUMENT: &[Kind] = &[SpecAgainstDocument];
const CLIENT: &[Kind] = &[ClientAgainstSpec];

macro_rules! breakages {
    ($($name:ident: $operation:literal, $field:literal, $sides:expr, [$($edit:expr),+ $(,)?];)+) => {
        &[$(Breakage {
            name: stringify!($name),
            edits: &[$($edit),+],
            operation: $operation,
            field: $field,
            sides: $sides,
        }),+]
    };
}

/// All of them.
pub(crate) const BREAKAGES: &[Breakage] = breakages! {
    rename_a_body_field: "delete_conversation", "chanel", BOTH, [
        edit(CONVERSATION, "      channel:\n        type", "      chanel:\n        as: channel\n        type"),
    ];
    change_the_method: "delete_conversation", "method", BOTH, [
        edit(CONVERSATION, "method: DELETE", "method: PUT"),
    ];
    change_the_path: "delete_conversation", "path", BOTH, [
        edit(CONVERSATION, "/user_channel\n", "/user_channels\n"),
    ];
    change_the_base_path: "delete_conversation", "path", DOCUMENT, [
        edit(SERVICE, "path: /{org_name}/{app_name}", "path: /v1/{org_name}/{app_name}"),
    ];
    swap_two_path_parameters: "set_chatroom_metadata", "path", BOTH, [
        edit("chatroom_metadata/set_chatroom_metadata.yaml", "/chatroom/{chatroom_id}/user/{username}",
             "/chatroom/{username}/user/{chatroom_id}"),
    ];
    drop_a_header: "upload_file", "thumbnail-width", DOCUMENT, [
        edit(UPLOAD, "    thumbnail-width:\n      as: thumbnail_width\n      type: int\n      default: 170\n      description:\n        en: The thumbnail's width in pixels. The default can be changed in the console.\n        zh: 缩略图宽度，单位为像素。默认值可在控制台修改。\n", ""),
        edit(UPLOAD, "        thumbnail_width: 180\n", ""),
    ];
    rename_a_header: "upload_file", "restrict-acces", BOTH, [
        edit(UPLOAD, "    restrict-access:\n", "    restrict-acces:\n"),
    ];
    change_a_service_header: "delete_conversation", "accept", BOTH, [
        edit(SERVICE, "Accept: application/json", "Accept: text/json"),
    ];
    drop_a_query_parameter: "list_group_members", "pagenum", DOCUMENT, [
        edit(MEMBERS, "    pagenum:\n      as: page_number\n", "    pagenumber:\n      as: page_number\n"),
    ];
    rename_a_query_parameter: "delete_roaming_messages", "isnotify", BOTH, [
        edit(ROAMING, "    isNotify:\n", "    isnotify:\n"),
    ];
    change_an_enum_value: "delete_conversation", "type", DOCUMENT, [
        edit(CONVERSATION, "        chat:\n          description", "        single:\n          as: chat\n          description"),
    ];
    change_an_enum_value_with_its_example: "delete_conversation", "type", DOCUMENT, [
        edit(CONVERSATION, "        chat:\n          description", "        single:\n          as: chat\n          description"),
        edit(CONVERSATION, "channel_type: chat", "channel_type: single"),
    ];
    change_a_request_fields_type: "delete_conversation", "delete_roam", DOCUMENT, [
        edit(CONVERSATION, "      delete_roam:\n        type: bool", "      delete_roam:\n        type: int"),
    ];
    change_a_response_fields_type: "create_group", "groupid", BOTH, [
        edit(GROUP, "    groupid:\n      as: group_id\n      type: string\n      required: response", "    groupid:\n      as: group_id\n      type: int\n      required: response"),
    ];
    change_the_type_of_a_maps_values: "send_to_users", "user2", BOTH, [
        edit(MESSAGE, "type: map<string>", "type: map<long>"),
    ];
    drop_a_body_field: "delete_conversation", "delete_roam", &[SpecAgainstDocument, Registry], [
        edit(CONVERSATION, "      delete_roam:\n        type: bool\n        required: true\n        description:\n          en: Whether the server also deletes the conversation's roaming messages; the user can then no longer fetch them.\n          zh: 是否同时删除服务端的漫游消息；删除后该用户无法再拉取这些消息。\n", ""),
        edit(CONVERSATION, "        delete_roam: true\n", ""),
    ];
    drop_a_nested_field: "send_to_users", "filename", DOCUMENT, [
        edit(SERVICE, "        filename:\n          type: string\n          description: { en: \"The image's name; without it the recipient's client shows none.\", zh: 图片名称；不传则客户端无法显示图片名称。 }\n", ""),
    ];
    rename_a_nested_field: "send_to_users", "text", DOCUMENT, [
        edit(SERVICE, "        msg:\n          type: string\n          required: true", "        text:\n          type: string\n          required: true"),
    ];
    drop_a_response_field: "list_group_members", "count", BOTH, [
        edit(MEMBERS, "    count:\n      type: int\n      description: { en: How many members this page holds., zh: 本页的成员数。 }\n", ""),
    ];
    rename_a_response_field: "list_group_members", "counts", DOCUMENT, [
        edit(MEMBERS, "    count:\n      type: int\n", "    counts:\n      type: int\n      required: response\n"),
    ];
    change_the_payload_pointer: "create_group", "entities", DOCUMENT, [
        edit(GROUP, "  payload: /data\n", "  payload: /entities\n"),
    ];
    point_the_payload_nowhere: "create_group", "result", BOTH, [
        edit(GROUP, "  payload: /data\n", "  payload: /result\n"),
    ];
    drop_a_key_of_the_envelope: "delete_conversation", "duration", DOCUMENT, [
        edit(SERVICE, "      duration:\n        type: long\n        description: { en: \"How long the server took, in milliseconds\", zh: 服务端处理耗时，单位为毫秒 }\n      entities", "      entities"),
    ];
    change_the_envelope: "delete_conversation", "organization", DOCUMENT, [
        edit(CONVERSATION, "envelope: standard", "envelope: metadata"),
    ];
    change_the_type_of_an_envelope_key: "delete_conversation", "duration", DOCUMENT, [
        edit(SERVICE, "      duration:\n        type: long", "      duration:\n        type: string"),
    ];
    require_an_optional_response_field: "list_group_members", "joined_time", BOTH, [
        edit(MEMBERS, "        joined_time:\n          type: timestamp_ms\n", "        joined_time:\n          type: timestamp_ms\n          required: response\n"),
    ];
    require_an_optional_nested_field: "register_users", "nickname", DOCUMENT, [
        edit(SERVICE, "        nickname:\n          type: string\n          max_length: 100\n", "        nickname:\n          type: string\n          required: true\n          max_length: 100\n"),
    ];
    change_an_error_rows_status: "delete_conversation", "channel_empty", CLIENT, [
        edit(CONVERSATION, "  - id: channel_empty\n    status: 400", "  - id: channel_empty\n    status: 422"),
    ];
    change_an_error_rows_message: "delete_conversation", "channel_empty", CLIENT, [
        edit(CONVERSATION, "field channel cannot be null or empty", "field channel is empty"),
    ];
    change_an_error_rows_type: "delete_conversation", "channel_empty", CLIENT, [
        edit(CONVERSATION, "    error: illegal_argument\n    message: field channel", "    error: bad_argument\n    message: field channel"),
    ];
    rename_an_error_row: "delete_conversation", "channel_missing", CLIENT, [
        edit(CONVERSATION, "  - id: channel_empty", "  - id: channel_missing"),
    ];
    change_an_error_rows_capture: "create_group", "field_missing", CLIENT, [
        edit(GROUP, "{field} must be provided", "{key} must be provided"),
    ];
    change_an_error_rows_cause: "delete_conversation", "channel_empty", CLIENT, [
        edit(CONVERSATION, "en: \"`channel` is missing or empty.\"", "en: \"`channel` is wrong.\""),
    ];
    change_an_error_rows_retry_class: "send_to_users", "send_limit_reached", CLIENT, [
        edit(MESSAGE, "    retry: throttled\n", "    retry: never\n"),
    ];
    change_a_business_code: "check_text", "content_empty", CLIENT, [
        edit("moderation/check_text.yaml", "code: 4000005", "code: 4000006"),
    ];
    change_where_an_error_says_what_it_is: "delete_conversation", "channel_empty", CLIENT, [
        edit(SERVICE, "    message: [/error_description]\n", "    message: [/description]\n"),
    ];
    a_documented_error_of_another_row: "send_to_users", "body_empty", DOCUMENT, [
        edit(MESSAGE, "      error: message_too_large\n", "      error: body_empty\n"),
    ];
    change_the_rule_of_success: "delete_roaming_messages", "", DOCUMENT, [
        edit(SERVICE, "      equals: [ok]\n  metadata:", "      equals: [done]\n  metadata:"),
    ];
    change_the_status_of_success: "create_group", "status", DOCUMENT, [
        edit(GROUP, "response:\n  envelope: standard", "response:\n  status: [201]\n  envelope: standard"),
    ];
    take_the_token_away: "delete_conversation", "authorization", BOTH, [
        edit(CONVERSATION, "auth: app_token", "auth: none"),
    ];
    change_the_tokens_scheme: "delete_conversation", "authorization", BOTH, [
        edit(SERVICE, "    header: Authorization\n    scheme: Bearer", "    header: Authorization\n    scheme: Basic"),
    ];
    send_the_token_in_another_header: "delete_conversation", "x-token", BOTH, [
        edit(SERVICE, "    header: Authorization\n", "    header: X-Token\n"),
    ];
    change_the_bodys_media: "delete_conversation", "content-type", BOTH, [
        edit(CONVERSATION, "    media: json", "    media: form"),
    ];
    change_a_constant: "get_user_token", "grant_type", BOTH, [
        edit(TOKEN, "const: inherit", "const: password"),
    ];
    change_a_unions_tag: "send_to_users", "kind", DOCUMENT, [
        edit(SERVICE, "      tag: type\n      content: body", "      tag: kind\n      content: body"),
    ];
    change_a_unions_content_key: "send_to_users", "content", DOCUMENT, [
        edit(SERVICE, "      tag: type\n      content: body", "      tag: type\n      content: content"),
    ];
    rename_a_unions_variant: "send_to_users", "type", DOCUMENT, [
        edit(SERVICE, "        txt:\n          as: text", "        text:\n          as: text"),
    ];
    tighten_a_bound: "register_users", "users", DOCUMENT, [
        edit("users/register_users.yaml", "max_items: 60", "max_items: 1"),
    ];
    change_an_examples_input: "delete_conversation", "channel", DOCUMENT, [
        edit(CONVERSATION, "        channel: u2\n", "        channel: u3\n"),
    ];
    an_erratum_that_no_longer_applies: "list_group_members", "errata", &[StaleErratum], [
        edit(MEMBERS, "curl -X GET https://XXXX", "curl -X GET 'https://XXXX"),
    ];
    an_erratum_that_is_not_needed: "delete_conversation", "errata", &[StaleErratum], [
        edit(CONVERSATION, "      parameters:\n", "      errata:\n        - find: \"{ \\\"channel\\\"\"\n          replace: \"{\\\"channel\\\"\"\n          reason: { en: A blank. }\n      parameters:\n"),
    ];
    an_exception_that_is_not_needed: "delete_conversation", "accept", &[StaleException], [
        edit(CONVERSATION, "        delete_roam: true\n    response", "        delete_roam: true\n      curl_omits: [accept]\n    response"),
    ];
    rename_an_input_in_code: "delete_conversation", "conversation", &[Registry], [
        edit(CONVERSATION, "      channel:\n        type", "      channel:\n        as: conversation\n        type"),
        edit(CONVERSATION, "        channel: u2\n", "        conversation: u2\n"),
    ];
};

/// Edits that change nothing.
pub(crate) const HARMLESS: &[(&str, &[Edit])] = &[
    (
        "the_spec_as_it_is_stays_green",
        &[edit(CONVERSATION, "language: 1", "language: 1")],
    ),
    (
        "another_order_of_body_fields_stays_green",
        &[edit(
            GROUP,
            "      public:\n        type: bool\n        required: true\n        description:\n          en: Whether users can find the group and ask to join; members of a private group are added or invited.\n          zh: 是否为公开群。公开群可被搜索和申请加入，私有群只能被添加或邀请加入。\n      maxusers:\n        as: max_users\n        type: int\n        default: 200\n",
            "      maxusers:\n        as: max_users\n        type: int\n        default: 200\n        description: { en: How many members. }\n      public:\n        type: bool\n        required: true\n",
        )],
    ),
    (
        "another_order_of_error_rows_stays_green",
        &[
            edit(
                CONVERSATION,
                "  - id: channel_empty\n    status: 400\n    error: illegal_argument\n    message: field channel cannot be null or empty\n    cause: { en: \"`channel` is missing or empty.\", zh: \"`channel` 缺失或为空字符串。\" }\n    remedy: { en: Pass the conversation's id., zh: 传入会话 ID。 }\n",
                "",
            ),
            edit(
                CONVERSATION,
                "rate_limits:\n",
                "  - id: channel_empty\n    status: 400\n    error: illegal_argument\n    message: field channel cannot be null or empty\n    cause: { en: \"`channel` is missing or empty.\", zh: \"`channel` 缺失或为空字符串。\" }\n    remedy: { en: Pass the conversation's id., zh: 传入会话 ID。 }\n\nrate_limits:\n",
            ),
        ],
    ),
    (
        "another_wording_stays_green",
        &[edit(
            CONVERSATION,
            "en: The user who loses the conversation.",
            "en: Who loses it.",
        )],
    ),
];
