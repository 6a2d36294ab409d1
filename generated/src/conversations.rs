// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on conversations.
use ::easemob_runtime as rt;

/// The operations of [`conversations`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Conversations<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
    /// Deletes a conversation from the server for one of its users.
    ///
    /// 从服务端单向删除一个会话。
    ///
    /// Only `username` loses the conversation: the other side still gets it from the server.
    /// One-to-one and group conversations can be deleted.
    ///
    /// 只有 `username` 无法再从服务端获取该会话，会话的另一方不受影响。
    /// 支持单聊会话和群组会话。
    ///
    /// `DELETE /users/{username}/user_channel`, `app_token`, safe to repeat.
    ///
    /// Limits: 5 calls per minute per `username`; 100 calls per second per app.
    ///
    /// Document: `docs/rest/conversation_delete.md`, “单向删除会话”.
    pub struct DeleteConversation {
        /// The user who loses the conversation. 要删除会话的用户 ID。
        username: argument into(String),
        /// The conversation's id: the other user's id in a one-to-one chat, the group's id in a group chat. 会话 ID：单聊为对端用户 ID，群聊为群组 ID。 Not empty.
        channel: required into(String) as S0 = (rt::Set, S1, S2),
        /// The kind of conversation. 会话类型。
        channel_type = "type": required plain(ChannelType) as S1 = (S0, rt::Set, S2),
        /// Whether the server also deletes the conversation's roaming messages; the user can then no longer fetch them. 是否同时删除服务端的漫游消息；删除后该用户无法再拉取这些消息。
        delete_roam: required plain(bool) as S2 = (S0, S1, rt::Set),
    }
    by Conversations.delete_conversation(username: into(String)) -> DeleteConversationBuilder;
    method {
        ///
        /// # Example
        ///
        /// The documented one, of `docs/rest/conversation_delete.md`:
        ///
        /// ```no_run
        /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let answer = client
        ///     .conversations()
        ///     .delete_conversation("u1")
        ///     .channel("u2")
        ///     .channel_type(easemob::conversations::ChannelType::Chat)
        ///     .delete_roam(true)
        ///     .send()
        ///     .await?;
        /// # Ok(())
        /// # }
        /// ```
    }
    gives(DeleteConversationOutput, DeleteConversationError, super::StandardEnvelope);
    encode(this, request) {
        request.check("channel").text(&this.channel, rt::TextRule::NONE.min(1))?;
        request.rate_key("username", &this.username);
        request.literal("/users/");
        request.segment("username", &this.username)?;
        request.literal("/user_channel");
        request.json_object(
            &[
                ("channel", rt::given(&this.channel)),
                ("type", rt::given(&this.channel_type)),
                ("delete_roam", rt::given(&this.delete_roam))
            ],
            &[]
        );
    }
    spec DELETE_CONVERSATION(
        "conversations", "delete_conversation", DELETE, "/users/{username}/user_channel",
        "docs/rest/conversation_delete.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::each("username", 5, 60), rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::data! {
    /// What [`DeleteConversation`] gives.
    pub struct DeleteConversationOutput {
        /// `ok` when the conversation was deleted. 值为 `ok` 表示删除成功。
        result: String,
    }
}

rt::errors! {
    /// Why the server refused [`DeleteConversation`].
    ///
    /// One variant per row of the error table of `docs/rest/conversation_delete.md`.
    pub enum DeleteConversationError {
        0 InvalidRequestBody "invalid_request_body" 400 error("invalid_request_body")
            message("Request body is invalid. Please check body is correct.")
            cause("The server could not read the body.", "服务端无法解析请求体。")
            remedy("Check the body's format and the types of its fields.", "检查请求体的格式与各字段的类型。"),
        1 ChannelEmpty "channel_empty" 400 error("illegal_argument")
            message("field channel cannot be null or empty")
            cause("`channel` is missing or empty.", "`channel` 缺失或为空字符串。")
            remedy("Pass the conversation's id.", "传入会话 ID。"),
        2 TypeEmpty "type_empty" 400 error("illegal_argument")
            message("field type cannot be null or empty")
            cause("`type` is missing or empty.", "`type` 缺失或为空字符串。")
            remedy("Pass `chat` or `groupchat`.", "传入 `chat` 或 `groupchat`。"),
        3 DeleteRoamMissing "delete_roam_missing" 400 error("illegal_argument")
            message("field delete_roam cannot be null")
            cause("`delete_roam` is missing.", "`delete_roam` 缺失。")
            remedy("Pass `true` or `false`.", "传入 `true` 或 `false`。"),
    }
    of Operation "docs/rest/conversation_delete.md" or super::CommonError
}

rt::values! {
    /// The kind of a conversation.
    ///
    /// 会话类型。
    pub enum ChannelType: closed text {
        /// A one-to-one conversation. 单聊会话。
        Chat = "chat",
        /// A group conversation. 群聊会话。
        GroupChat = "groupchat",
    }
}

rt::fields!(channel, channel_type, delete_roam);
