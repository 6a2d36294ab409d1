// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on conversations.
use ::easemob_runtime as rt;
/// The operations of [`conversations`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Conversations<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Conversations<'c> {
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
    pub fn delete_conversation(
        &self,
        username: impl Into<String>,
    ) -> DeleteConversationBuilder<rt::Call<'c>> {
        DeleteConversation::builder(username).on_call_(rt::Call::new(self.client))
    }
}
/// Deletes a conversation from the server for one of its users. 从服务端单向删除一个会话。
///
/// `DELETE /users/{username}/user_channel`, `app_token`, safe to repeat.
///
/// Limits: 5 calls per minute per `username`; 100 calls per second per app.
///
/// Document: `docs/rest/conversation_delete.md`, “单向删除会话”.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteConversation {
    /// The user who loses the conversation. 要删除会话的用户 ID。
    pub username: String,
    /// The conversation's id: the other user's id in a one-to-one chat, the group's id in a group chat. 会话 ID：单聊为对端用户 ID，群聊为群组 ID。 Not empty.
    pub channel: String,
    /// The kind of conversation. 会话类型。
    pub channel_type: ChannelType,
    /// Whether the server also deletes the conversation's roaming messages; the user can then no longer fetch them. 是否同时删除服务端的漫游消息；删除后该用户无法再拉取这些消息。
    pub delete_roam: bool,
}
impl rt::Operation for DeleteConversation {
    type Output = DeleteConversationOutput;
    type Error = DeleteConversationError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &DELETE_CONVERSATION;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("channel").text(&self.channel, rt::TextRule::NONE.min(1))?;
        request.rate_key("username", &self.username);
        request.literal("/users/");
        request.segment("username", &self.username)?;
        request.literal("/user_channel");
        request.json_object(
            &[
                ("channel", &self.channel),
                ("type", &self.channel_type),
                ("delete_roam", &self.delete_roam),
            ],
            &[],
        );
        Ok(())
    }
}
/// What [`DeleteConversation`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteConversationOutput {
    /// `ok` when the conversation was deleted. 值为 `ok` 表示删除成功。
    pub result: String,
}
rt::object!(DeleteConversationOutput { result });
/// Why the server refused [`DeleteConversation`].
///
/// One variant per row of the error table of `docs/rest/conversation_delete.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeleteConversationError {
    /// `400 invalid_request_body`: `Request body is invalid. Please check body is correct.`
    ///
    /// Cause: The server could not read the body. 服务端无法解析请求体。
    ///
    /// Remedy: Check the body's format and the types of its fields. 检查请求体的格式与各字段的类型。
    InvalidRequestBody,
    /// `400 illegal_argument`: `field channel cannot be null or empty`
    ///
    /// Cause: `channel` is missing or empty. `channel` 缺失或为空字符串。
    ///
    /// Remedy: Pass the conversation's id. 传入会话 ID。
    ChannelEmpty,
    /// `400 illegal_argument`: `field type cannot be null or empty`
    ///
    /// Cause: `type` is missing or empty. `type` 缺失或为空字符串。
    ///
    /// Remedy: Pass `chat` or `groupchat`. 传入 `chat` 或 `groupchat`。
    TypeEmpty,
    /// `400 illegal_argument`: `field delete_roam cannot be null`
    ///
    /// Cause: `delete_roam` is missing. `delete_roam` 缺失。
    ///
    /// Remedy: Pass `true` or `false`. 传入 `true` 或 `false`。
    DeleteRoamMissing,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    DeleteConversationError Operation {
        0 InvalidRequestBody,
        1 ChannelEmpty,
        2 TypeEmpty,
        3 DeleteRoamMissing
    } super::CommonError
);
/// What the documents say of [`DeleteConversation`].
pub static DELETE_CONVERSATION: rt::OperationSpec = rt::OperationSpec::new(
    "conversations",
    "delete_conversation",
    rt::Method::DELETE,
    "/users/{username}/user_channel",
    "docs/rest/conversation_delete.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("invalid_request_body", 400, "docs/rest/conversation_delete.md")
        .error("invalid_request_body")
        .message("Request body is invalid. Please check body is correct.")
        .cause("The server could not read the body.", "服务端无法解析请求体。")
        .remedy("Check the body's format and the types of its fields.", "检查请求体的格式与各字段的类型。"),
    rt::ErrorRow::new("channel_empty", 400, "docs/rest/conversation_delete.md")
        .error("illegal_argument")
        .message("field channel cannot be null or empty")
        .cause("`channel` is missing or empty.", "`channel` 缺失或为空字符串。")
        .remedy("Pass the conversation's id.", "传入会话 ID。"),
    rt::ErrorRow::new("type_empty", 400, "docs/rest/conversation_delete.md")
        .error("illegal_argument")
        .message("field type cannot be null or empty")
        .cause("`type` is missing or empty.", "`type` 缺失或为空字符串。")
        .remedy("Pass `chat` or `groupchat`.", "传入 `chat` 或 `groupchat`。"),
    rt::ErrorRow::new("delete_roam_missing", 400, "docs/rest/conversation_delete.md")
        .error("illegal_argument")
        .message("field delete_roam cannot be null")
        .cause("`delete_roam` is missing.", "`delete_roam` 缺失。")
        .remedy("Pass `true` or `false`.", "传入 `true` 或 `false`。"),
])
.rate_limits(&[rt::RateLimit::each("username", 5, 60), rt::RateLimit::app(100, 1)]);
impl DeleteConversation {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(username: impl Into<String>) -> DeleteConversationBuilder<()> {
        DeleteConversationBuilder::start_(Self {
            username: username.into(),
            channel: rt::Blank::blank(),
            channel_type: rt::Blank::blank(),
            delete_roam: rt::Blank::blank(),
        })
    }
}
rt::builder!(
    DeleteConversationBuilder,
    DeleteConversation,
    DeleteConversationError,
    (S0 channel, S1 channel_type, S2 delete_roam) blocking
);
impl<C, S0, S1, S2> DeleteConversationBuilder<C, (S0, S1, S2)> {
    /// The conversation's id: the other user's id in a one-to-one chat, the group's id in a group chat. 会话 ID：单聊为对端用户 ID，群聊为群组 ID。 Not empty.
    pub fn channel(
        mut self,
        channel: impl Into<String>,
    ) -> DeleteConversationBuilder<C, (rt::Set, S1, S2)> {
        self.request.channel = channel.into();
        self.in_state_()
    }
    /// The kind of conversation. 会话类型。
    pub fn channel_type(
        mut self,
        channel_type: ChannelType,
    ) -> DeleteConversationBuilder<C, (S0, rt::Set, S2)> {
        self.request.channel_type = channel_type;
        self.in_state_()
    }
    /// Whether the server also deletes the conversation's roaming messages; the user can then no longer fetch them. 是否同时删除服务端的漫游消息；删除后该用户无法再拉取这些消息。
    pub fn delete_roam(
        mut self,
        delete_roam: bool,
    ) -> DeleteConversationBuilder<C, (S0, S1, rt::Set)> {
        self.request.delete_roam = delete_roam;
        self.in_state_()
    }
}
/// The kind of a conversation.
///
/// 会话类型。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChannelType {
    /// `chat`: A one-to-one conversation. 单聊会话。
    Chat,
    /// `groupchat`: A group conversation. 群聊会话。
    GroupChat,
}
rt::text_enum!(closed ChannelType { Chat = "chat", GroupChat = "groupchat" });
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct channel;
    #[derive(Debug)]
    pub struct channel_type;
    #[derive(Debug)]
    pub struct delete_roam;
}
