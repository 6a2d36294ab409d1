// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on messages.
use ::easemob_runtime as rt;
/// The operations of [`messages`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Messages<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Messages<'c> {
    /// Recalls a message.
    ///
    /// 撤回单条消息。
    ///
    /// Server, sender and recipients lose the message, and its attachment is deleted.
    /// By default a message can be recalled for 2 minutes; the console can set up to 7 days.
    /// Who is offline learns of the recall when back online.
    ///
    /// 服务端以及收发双方的消息均被撤回，附件一并删除。
    /// 默认可撤回发出 2 分钟内的消息，可在控制台设置，最长 7 天。
    /// 离线用户上线后可感知撤回。
    ///
    /// `POST /messages/msg_recall`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/message_recall_single.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/message_recall_single.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .messages()
    ///     .recall_message()
    ///     .msg_id("1028442084794698104")
    ///     .to("user2")
    ///     .chat_type(easemob::types::ChatType::Chat)
    ///     .from("user1")
    ///     .force(true)
    ///     .extension_info("{\"type\": \"chat\"}")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn recall_message(&self) -> RecallMessageBuilder<rt::Call<'c>> {
        RecallMessage::builder().on_call_(rt::Call::new(self.client))
    }
    /// Recalls up to 30 messages.
    ///
    /// 批量撤回消息。
    ///
    /// Server, sender and recipients lose the message, and its attachment is deleted.
    /// By default a message can be recalled for 2 minutes; the console can set up to 7 days.
    /// Who is offline learns of the recall when back online.
    ///
    /// 服务端以及收发双方的消息均被撤回，附件一并删除。
    /// 默认可撤回发出 2 分钟内的消息，可在控制台设置，最长 7 天。
    /// 离线用户上线后可感知撤回。
    ///
    /// `POST /messages/batch_recall`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/message_recall_batch.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/message_recall_batch.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .messages()
    ///     .recall_messages()
    ///     .messages([easemob::messages::MessageToRecall::new("7126XXXX2581", "d95XXXX81c64", easemob::types::ChatType::ChatRoom, false).from("18XXXXebf262").sync_device(false), easemob::messages::MessageToRecall::new("10436XXXX4564398104", "d9571XXXXc64", easemob::types::ChatType::Chat, false).from("18e4XXXXf262").sync_device(false)])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn recall_messages(&self) -> RecallMessagesBuilder<rt::Call<'c>> {
        RecallMessages::builder().on_call_(rt::Call::new(self.client))
    }
    /// Sends a message to all members of chat rooms.
    ///
    /// 发送聊天室消息。
    ///
    /// `body` and `ext` together may hold 5 KB. Neither the sender nor the chat rooms are checked to exist, and neither
    /// blocklists nor mutes are looked at. The sender does not get the message.
    /// A chat room that gets more than 20 messages a second drops some, low priority first.
    /// The files of image, voice, video and file messages must be uploaded first.
    ///
    /// 请求体与扩展字段的总长度不能超过 5 KB。服务端不校验发送方与聊天室是否存在，也不检查黑名单与禁言；消息不同步给发送方。
    /// 单个聊天室每秒消息超过 20 条时会丢弃部分消息，低优先级先丢弃。
    /// 图片、语音、视频和文件消息须先上传附件。
    ///
    /// `POST /messages/chatrooms`, `app_token`, not safe to repeat.
    ///
    /// Limits: 100 calls per second per app; 100 items of `to` per second per app.
    ///
    /// Document: `docs/rest/message_chatroom.md`, “Send messages to all chat room members”.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/message_chatroom.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .messages()
    ///     .send_to_chatrooms()
    ///     .from("user1")
    ///     .to(["185145305923585"])
    ///     .content(easemob::types::MessageContent::Text(easemob::types::TextBody::new("testmessages")))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_to_chatrooms(&self) -> SendToChatroomsBuilder<rt::Call<'c>> {
        SendToChatrooms::builder().on_call_(rt::Call::new(self.client))
    }
    /// Sends a message to all members of groups.
    ///
    /// 发送群聊消息。
    ///
    /// `body` and `ext` together may hold 5 KB. Neither the sender nor the groups are checked to exist, and neither
    /// blocklists nor mutes are looked at.
    /// The files of image, voice, video and file messages must be uploaded first.
    /// The message appears in no conversation list unless the console says so.
    ///
    /// 请求体与扩展字段的总长度不能超过 5 KB。服务端不校验发送方与群组是否存在，也不检查黑名单与禁言。
    /// 图片、语音、视频和文件消息须先上传附件。
    /// 除非在控制台开通，消息不写入会话列表。
    ///
    /// `POST /messages/chatgroups`, `app_token`, not safe to repeat.
    ///
    /// Limits: 20 calls per second per app; 20 items of `to` per second per app.
    ///
    /// Document: `docs/rest/message_group.md`, “Send messages to all chat group members”.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/message_group.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .messages()
    ///     .send_to_groups()
    ///     .from("user1")
    ///     .to(["184524748161025"])
    ///     .content(easemob::types::MessageContent::Text(easemob::types::TextBody::new("testmessages")))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_to_groups(&self) -> SendToGroupsBuilder<rt::Call<'c>> {
        SendToGroups::builder().on_call_(rt::Call::new(self.client))
    }
    /// Sends a message to users, one to one.
    ///
    /// 发送单聊消息。
    ///
    /// `body` and `ext` together may hold 5 KB. Neither the sender nor the recipients are checked to exist, and neither
    /// blocklists nor mutes are looked at; friendship is checked only when the console says so.
    /// The files of image, voice, video and file messages must be uploaded first.
    /// The message appears in no conversation list unless the console says so.
    ///
    /// 请求体与扩展字段的总长度不能超过 5 KB。服务端不校验发送方与接收方是否存在，也不检查黑名单与禁言；
    /// 仅当控制台开启时检查好友关系。图片、语音、视频和文件消息须先上传附件。
    /// 除非在控制台开通，消息不写入会话列表。
    ///
    /// `POST /messages/users`, `app_token`, not safe to repeat.
    ///
    /// Limits: 100 calls per second per app; 6000 items of `to` per minute per app.
    ///
    /// Document: `docs/rest/message_single.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/message_single.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .messages()
    ///     .send_to_users()
    ///     .from("user1")
    ///     .to(["user2"])
    ///     .content(easemob::types::MessageContent::Text(easemob::types::TextBody::new("testmessages")))
    ///     .sync_device(false)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_to_users(&self) -> SendToUsersBuilder<rt::Call<'c>> {
        SendToUsers::builder().on_call_(rt::Call::new(self.client))
    }
}
/// Recalls a message. 撤回单条消息。
///
/// `POST /messages/msg_recall`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/message_recall_single.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RecallMessage {
    /// The message's id. 要撤回消息的 ID。 Not empty.
    pub msg_id: String,
    /// Whom the message was sent to: a user, a group or a chat room. 消息的接收方：用户 ID、群组 ID 或聊天室 ID。 Not empty.
    pub to: String,
    /// Where the message was sent. 消息所属的会话类型。
    pub chat_type: super::types::ChatType,
    /// The user who recalls the message. 消息撤回方的用户 ID。 Default of the server: `"admin"`.
    pub from: Option<String>,
    /// Whether all online devices of a one-to-one message's sender learn of the recall. With an expired message and `force`, only when `from` is the sender. 是否将单聊消息的撤回同步给发送方的所有在线设备。强制撤回过期消息时，`from` 须为消息发送方才会同步。 Default of the server: `true`.
    pub sync_device: Option<bool>,
    /// Whether the message is recalled even when it expired; else it must exist on the server and be within the recall period. 是否强制撤回，即过期消息也可撤回；否则只能在撤回时长内撤回服务端存在的消息。
    pub force: bool,
    /// Data of the app's own that goes with the recall. 撤回相关的扩展信息。
    pub extension_info: Option<String>,
}
impl rt::Operation for RecallMessage {
    type Output = RecallMessageOutput;
    type Error = RecallMessageError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &RECALL_MESSAGE;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("msg_id").text(&self.msg_id, rt::TextRule::NONE.min(1))?;
        request.check("to").text(&self.to, rt::TextRule::NONE.min(1))?;
        if !self.chat_type.is_known() {
            return Err(rt::InvalidRequest::new("chat_type", "is no documented value"));
        }
        request.literal("/messages/msg_recall");
        request.json_object(
            &[
                ("msg_id", &self.msg_id),
                ("to", &self.to),
                ("chat_type", &self.chat_type),
                ("from", &self.from),
                ("sync_device", &self.sync_device),
                ("force", &self.force),
                ("recallMessageExtensionInfo", &self.extension_info),
            ],
            &[],
        );
        Ok(())
    }
}
/// What [`RecallMessage`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RecallMessageOutput {
    /// The message's id. 消息 ID。
    pub msg_id: Option<String>,
    /// `yes` when the message was recalled, else why it was not. 撤回成功时为 `yes`，否则为失败原因。
    pub recalled: Option<String>,
    /// The user who recalled it. 消息撤回方的用户 ID。
    pub from: Option<String>,
    /// Whom it was sent to: a user, a group or a chat room. 消息的送达方：用户 ID、群组 ID 或聊天室 ID。
    pub to: Option<String>,
    /// Where it was sent. 消息所属的会话类型。
    pub chat_type: Option<super::types::ChatType>,
}
rt::object!(RecallMessageOutput { msg_id, recalled, from, to, chat_type: "chattype" });
/// Why the server refused [`RecallMessage`].
///
/// One variant per row of the error table of `docs/rest/message_recall_single.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecallMessageError {
    /// `400 message_recall_error`: `param msg_id can't be empty`
    ///
    /// Cause: `msg_id` is empty. `msg_id` 为空字符串。
    ///
    /// Remedy: Pass the id of the message. 传入要撤回消息的 ID。
    MsgIdEmpty,
    /// `400 message_recall_error`: `param to can't be empty`
    ///
    /// Cause: `to` is empty. `to` 为空字符串。
    ///
    /// Remedy: Pass whom the message was sent to. 传入消息的接收方。
    ToEmpty,
    /// `400 message_recall_error`: `param chat_type can't be empty`
    ///
    /// Cause: `chat_type` is empty. `chat_type` 为空字符串。
    ///
    /// Remedy: Pass `chat`, `groupchat` or `chatroom`. 传入 `chat`、`groupchat` 或 `chatroom`。
    ChatTypeEmpty,
    /// `400 message_recall_error`: `param force can't be empty`
    ///
    /// Cause: `force` is missing. `force` 为空。
    ///
    /// Remedy: Pass `true` or `false`. 传入 `true` 或 `false`。
    ForceMissing,
    /// `400 message_recall_error`: `can't find msg to`
    ///
    /// Cause: The recipient of the message was not found. 未找到消息的接收方。
    ///
    /// Remedy: Pass whom the message was really sent to. 传入正确的消息接收方。
    RecipientNotFound,
    /// `403 message_recall_error`: `exceed recall time limit`
    ///
    /// Cause: The message is older than messages may be when they are recalled, by default 2 minutes. 超过可撤回的时长，默认为发送后 2 分钟。
    ///
    /// Remedy: Set `force`, or lengthen the period in the console. 将 `force` 设置为 `true`，或在控制台延长撤回时长。
    RecallPeriodOver,
    /// `403 message_recall_error`: `not_found msg`
    ///
    /// Cause: The server no longer has the message because it expired, or the message is recalled already. 消息已过期被服务端删除，或已被撤回。
    ///
    /// Remedy: To recall an expired message set `force`; the recipient then loses it, the sender keeps the local copy. 若消息已过期，可将 `force` 设置为 `true`，此时撤回接收方本地的消息，发送方本地消息仍保留。
    MessageNotFound,
    /// `403 forbidden_op`: `message recall service is unopened`
    ///
    /// Cause: Recalling messages is not enabled for the app. 未在控制台开通消息撤回服务。
    ///
    /// Remedy: Enable it in the console. 在控制台开通该服务。
    RecallNotOpen,
    /// `500`: `internal error`
    ///
    /// Cause: The server is in trouble. 后端服务出现异常。
    ///
    /// Remedy: Repeat the call. If it fails again, log it and have someone see to it, by hand if need be. 重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。
    InternalError,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    RecallMessageError Operation {
        0 MsgIdEmpty,
        1 ToEmpty,
        2 ChatTypeEmpty,
        3 ForceMissing,
        4 RecipientNotFound,
        5 RecallPeriodOver,
        6 MessageNotFound,
        7 RecallNotOpen,
        8 InternalError
    } super::CommonError
);
/// What the documents say of [`RecallMessage`].
pub static RECALL_MESSAGE: rt::OperationSpec = rt::OperationSpec::new(
    "messages",
    "recall_message",
    rt::Method::POST,
    "/messages/msg_recall",
    "docs/rest/message_recall_single.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.partial(rt::PartialSpec {
    at: "/data",
    item: Some("/msg_id"),
    reason: Some("/recalled"),
    success: Some(rt::SuccessRule { at: "/recalled", equals: &[rt::Literal::Str("yes")] }),
})
.rows(&[
    rt::ErrorRow::new("msg_id_empty", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("param msg_id can't be empty")
        .cause("`msg_id` is empty.", "`msg_id` 为空字符串。")
        .remedy("Pass the id of the message.", "传入要撤回消息的 ID。"),
    rt::ErrorRow::new("to_empty", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("param to can't be empty")
        .cause("`to` is empty.", "`to` 为空字符串。")
        .remedy("Pass whom the message was sent to.", "传入消息的接收方。"),
    rt::ErrorRow::new("chat_type_empty", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("param chat_type can't be empty")
        .cause("`chat_type` is empty.", "`chat_type` 为空字符串。")
        .remedy("Pass `chat`, `groupchat` or `chatroom`.", "传入 `chat`、`groupchat` 或 `chatroom`。"),
    rt::ErrorRow::new("force_missing", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("param force can't be empty")
        .cause("`force` is missing.", "`force` 为空。")
        .remedy("Pass `true` or `false`.", "传入 `true` 或 `false`。"),
    rt::ErrorRow::new("recipient_not_found", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("can't find msg to")
        .cause("The recipient of the message was not found.", "未找到消息的接收方。")
        .remedy("Pass whom the message was really sent to.", "传入正确的消息接收方。"),
    rt::ErrorRow::new("recall_period_over", 403, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("exceed recall time limit")
        .cause(
            "The message is older than messages may be when they are recalled, by default 2 minutes.",
            "超过可撤回的时长，默认为发送后 2 分钟。",
        )
        .remedy(
            "Set `force`, or lengthen the period in the console.",
            "将 `force` 设置为 `true`，或在控制台延长撤回时长。",
        ),
    rt::ErrorRow::new("message_not_found", 403, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("not_found msg")
        .cause(
            "The server no longer has the message because it expired, or the message is recalled already.",
            "消息已过期被服务端删除，或已被撤回。",
        )
        .remedy(
            "To recall an expired message set `force`; the recipient then loses it, the sender keeps the local copy.",
            "若消息已过期，可将 `force` 设置为 `true`，此时撤回接收方本地的消息，发送方本地消息仍保留。",
        ),
    rt::ErrorRow::new("recall_not_open", 403, "docs/rest/message_recall_single.md")
        .error("forbidden_op")
        .message("message recall service is unopened")
        .cause("Recalling messages is not enabled for the app.", "未在控制台开通消息撤回服务。")
        .remedy("Enable it in the console.", "在控制台开通该服务。"),
    rt::ErrorRow::new("internal_error", 500, "docs/rest/message_recall_single.md")
        .message("internal error")
        .cause("The server is in trouble.", "后端服务出现异常。")
        .remedy(
            "Repeat the call. If it fails again, log it and have someone see to it, by hand if need be.",
            "重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。",
        )
        .retry(rt::Retry::Transient),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl RecallMessage {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> RecallMessageBuilder<()> {
        RecallMessageBuilder::start_(Self {
            msg_id: rt::Blank::blank(),
            to: rt::Blank::blank(),
            chat_type: rt::Blank::blank(),
            force: rt::Blank::blank(),
            from: None,
            sync_device: None,
            extension_info: None,
        })
    }
}
rt::builder!(
    RecallMessageBuilder,
    RecallMessage,
    RecallMessageError,
    (S0 msg_id, S1 to, S2 chat_type, S3 force) blocking
);
impl<C, S0, S1, S2, S3> RecallMessageBuilder<C, (S0, S1, S2, S3)> {
    /// The message's id. 要撤回消息的 ID。 Not empty.
    pub fn msg_id(
        mut self,
        msg_id: impl Into<String>,
    ) -> RecallMessageBuilder<C, (rt::Set, S1, S2, S3)> {
        self.request.msg_id = msg_id.into();
        self.in_state_()
    }
    /// Whom the message was sent to: a user, a group or a chat room. 消息的接收方：用户 ID、群组 ID 或聊天室 ID。 Not empty.
    pub fn to(mut self, to: impl Into<String>) -> RecallMessageBuilder<C, (S0, rt::Set, S2, S3)> {
        self.request.to = to.into();
        self.in_state_()
    }
    /// Where the message was sent. 消息所属的会话类型。
    pub fn chat_type(
        mut self,
        chat_type: super::types::ChatType,
    ) -> RecallMessageBuilder<C, (S0, S1, rt::Set, S3)> {
        self.request.chat_type = chat_type;
        self.in_state_()
    }
    /// Whether the message is recalled even when it expired; else it must exist on the server and be within the recall period. 是否强制撤回，即过期消息也可撤回；否则只能在撤回时长内撤回服务端存在的消息。
    pub fn force(mut self, force: bool) -> RecallMessageBuilder<C, (S0, S1, S2, rt::Set)> {
        self.request.force = force;
        self.in_state_()
    }
}
impl<C, S> RecallMessageBuilder<C, S> {
    /// The user who recalls the message. 消息撤回方的用户 ID。 Default of the server: `"admin"`.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.request.from = Some(from.into());
        self
    }
    /// Whether all online devices of a one-to-one message's sender learn of the recall. With an expired message and `force`, only when `from` is the sender. 是否将单聊消息的撤回同步给发送方的所有在线设备。强制撤回过期消息时，`from` 须为消息发送方才会同步。 Default of the server: `true`.
    pub fn sync_device(mut self, sync_device: bool) -> Self {
        self.request.sync_device = Some(sync_device);
        self
    }
    /// Data of the app's own that goes with the recall. 撤回相关的扩展信息。
    pub fn extension_info(mut self, extension_info: impl Into<String>) -> Self {
        self.request.extension_info = Some(extension_info.into());
        self
    }
}
/// Recalls up to 30 messages. 批量撤回消息。
///
/// `POST /messages/batch_recall`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/message_recall_batch.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RecallMessages {
    /// The messages. 要撤回的消息。 At most 30 items.
    pub messages: Vec<MessageToRecall>,
    /// Data of the app's own that goes with the recall. 撤回相关的扩展信息。
    pub extension_info: Option<String>,
}
impl rt::Operation for RecallMessages {
    type Output = Vec<RecalledMessage>;
    type Error = RecallMessagesError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &RECALL_MESSAGES;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("messages").items(self.messages.len(), rt::ItemsRule::NONE.at_most(30))?;
        for item in &self.messages {
            item.check(request)?;
        }
        request.literal("/messages/batch_recall");
        request.json_object(
            &[("msgs", &self.messages), ("recallMessageExtensionInfo", &self.extension_info)],
            &[],
        );
        Ok(())
    }
}
impl rt::Batched for RecallMessages {
    const CAP: usize = 30;
    fn split(&self) -> Vec<Self> {
        let parts = self.messages.chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.messages = items.to_vec();
            part
        });
        parts.collect()
    }
}
/// Why the server refused [`RecallMessages`].
///
/// One variant per row of the error table of `docs/rest/message_recall_batch.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecallMessagesError {
    /// `400 message_recall_error`: `param msg_id can't be empty`
    ///
    /// Cause: `msg_id` is empty. `msg_id` 为空字符串。
    ///
    /// Remedy: Pass the id of the message. 传入要撤回消息的 ID。
    MsgIdEmpty,
    /// `400 message_recall_error`: `param to can't be empty`
    ///
    /// Cause: `to` is empty. `to` 为空字符串。
    ///
    /// Remedy: Pass whom the message was sent to. 传入消息的接收方。
    ToEmpty,
    /// `400 message_recall_error`: `param chat_type can't be empty`
    ///
    /// Cause: `chat_type` is empty. `chat_type` 为空字符串。
    ///
    /// Remedy: Pass `chat`, `groupchat` or `chatroom`. 传入 `chat`、`groupchat` 或 `chatroom`。
    ChatTypeEmpty,
    /// `400 message_recall_error`: `param force can't be empty`
    ///
    /// Cause: `force` is missing. `force` 为空。
    ///
    /// Remedy: Pass `true` or `false`. 传入 `true` 或 `false`。
    ForceMissing,
    /// `400 message_recall_error`: `can't find msg to`
    ///
    /// Cause: The recipient of the message was not found. 未找到消息的接收方。
    ///
    /// Remedy: Pass whom the message was really sent to. 传入正确的消息接收方。
    RecipientNotFound,
    /// `403 message_recall_error`: `exceed recall time limit`
    ///
    /// Cause: The message is older than messages may be when they are recalled, by default 2 minutes. 超过可撤回的时长，默认为发送后 2 分钟。
    ///
    /// Remedy: Set `force`, or lengthen the period in the console. 将 `force` 设置为 `true`，或在控制台延长撤回时长。
    RecallPeriodOver,
    /// `403 message_recall_error`: `not_found msg`
    ///
    /// Cause: The server no longer has the message because it expired, or the message is recalled already. 消息已过期被服务端删除，或已被撤回。
    ///
    /// Remedy: To recall an expired message set `force`; the recipient then loses it, the sender keeps the local copy. 若消息已过期，可将 `force` 设置为 `true`，此时撤回接收方本地的消息，发送方本地消息仍保留。
    MessageNotFound,
    /// `403 forbidden_op`: `message recall service is unopened`
    ///
    /// Cause: Recalling messages is not enabled for the app. 未在控制台开通消息撤回服务。
    ///
    /// Remedy: Enable it in the console. 在控制台开通该服务。
    RecallNotOpen,
    /// `500`: `internal error`
    ///
    /// Cause: The server is in trouble. 后端服务出现异常。
    ///
    /// Remedy: Repeat the call. If it fails again, log it and have someone see to it, by hand if need be. 重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。
    InternalError,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    RecallMessagesError Operation {
        0 MsgIdEmpty,
        1 ToEmpty,
        2 ChatTypeEmpty,
        3 ForceMissing,
        4 RecipientNotFound,
        5 RecallPeriodOver,
        6 MessageNotFound,
        7 RecallNotOpen,
        8 InternalError
    } super::CommonError
);
/// What the documents say of [`RecallMessages`].
pub static RECALL_MESSAGES: rt::OperationSpec = rt::OperationSpec::new(
    "messages",
    "recall_messages",
    rt::Method::POST,
    "/messages/batch_recall",
    "docs/rest/message_recall_batch.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.partial(rt::PartialSpec {
    at: "/data",
    item: Some("/msg_id"),
    reason: Some("/recalled"),
    success: Some(rt::SuccessRule { at: "/recalled", equals: &[rt::Literal::Str("yes")] }),
})
.rows(&[
    rt::ErrorRow::new("msg_id_empty", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("param msg_id can't be empty")
        .cause("`msg_id` is empty.", "`msg_id` 为空字符串。")
        .remedy("Pass the id of the message.", "传入要撤回消息的 ID。"),
    rt::ErrorRow::new("to_empty", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("param to can't be empty")
        .cause("`to` is empty.", "`to` 为空字符串。")
        .remedy("Pass whom the message was sent to.", "传入消息的接收方。"),
    rt::ErrorRow::new("chat_type_empty", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("param chat_type can't be empty")
        .cause("`chat_type` is empty.", "`chat_type` 为空字符串。")
        .remedy("Pass `chat`, `groupchat` or `chatroom`.", "传入 `chat`、`groupchat` 或 `chatroom`。"),
    rt::ErrorRow::new("force_missing", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("param force can't be empty")
        .cause("`force` is missing.", "`force` 为空。")
        .remedy("Pass `true` or `false`.", "传入 `true` 或 `false`。"),
    rt::ErrorRow::new("recipient_not_found", 400, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("can't find msg to")
        .cause("The recipient of the message was not found.", "未找到消息的接收方。")
        .remedy("Pass whom the message was really sent to.", "传入正确的消息接收方。"),
    rt::ErrorRow::new("recall_period_over", 403, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("exceed recall time limit")
        .cause(
            "The message is older than messages may be when they are recalled, by default 2 minutes.",
            "超过可撤回的时长，默认为发送后 2 分钟。",
        )
        .remedy(
            "Set `force`, or lengthen the period in the console.",
            "将 `force` 设置为 `true`，或在控制台延长撤回时长。",
        ),
    rt::ErrorRow::new("message_not_found", 403, "docs/rest/message_recall_single.md")
        .error("message_recall_error")
        .message("not_found msg")
        .cause(
            "The server no longer has the message because it expired, or the message is recalled already.",
            "消息已过期被服务端删除，或已被撤回。",
        )
        .remedy(
            "To recall an expired message set `force`; the recipient then loses it, the sender keeps the local copy.",
            "若消息已过期，可将 `force` 设置为 `true`，此时撤回接收方本地的消息，发送方本地消息仍保留。",
        ),
    rt::ErrorRow::new("recall_not_open", 403, "docs/rest/message_recall_single.md")
        .error("forbidden_op")
        .message("message recall service is unopened")
        .cause("Recalling messages is not enabled for the app.", "未在控制台开通消息撤回服务。")
        .remedy("Enable it in the console.", "在控制台开通该服务。"),
    rt::ErrorRow::new("internal_error", 500, "docs/rest/message_recall_single.md")
        .message("internal error")
        .cause("The server is in trouble.", "后端服务出现异常。")
        .remedy(
            "Repeat the call. If it fails again, log it and have someone see to it, by hand if need be.",
            "重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。",
        )
        .retry(rt::Retry::Transient),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl RecallMessages {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> RecallMessagesBuilder<()> {
        RecallMessagesBuilder::start_(Self { messages: rt::Blank::blank(), extension_info: None })
    }
}
rt::builder!(
    RecallMessagesBuilder,
    RecallMessages,
    RecallMessagesError,
    (S0 messages) batches blocking
);
impl<C, S0> RecallMessagesBuilder<C, (S0,)> {
    /// The messages. 要撤回的消息。 At most 30 items.
    pub fn messages(
        mut self,
        messages: impl IntoIterator<Item = MessageToRecall>,
    ) -> RecallMessagesBuilder<C, (rt::Set,)> {
        self.request.messages = messages.into_iter().collect();
        self.in_state_()
    }
}
impl<C, S> RecallMessagesBuilder<C, S> {
    /// Data of the app's own that goes with the recall. 撤回相关的扩展信息。
    pub fn extension_info(mut self, extension_info: impl Into<String>) -> Self {
        self.request.extension_info = Some(extension_info.into());
        self
    }
}
/// A message to be recalled.
///
/// 要撤回的消息。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MessageToRecall {
    /// The message's id. 要撤回消息的 ID。 Not empty.
    pub msg_id: String,
    /// Whom the message was sent to: a user, a group or a chat room. 消息的接收方：用户 ID、群组 ID 或聊天室 ID。 Not empty.
    pub to: String,
    /// Where the message was sent. 消息所属的会话类型。
    pub chat_type: super::types::ChatType,
    /// The user who recalls the message. 消息撤回方的用户 ID。 Default of the server: `"admin"`.
    pub from: Option<String>,
    /// Whether all online devices of a one-to-one message's sender learn of the recall. With an expired message and `force`, only when `from` is the sender. 是否将单聊消息的撤回同步给发送方的所有在线设备。强制撤回过期消息时，`from` 须为消息发送方才会同步。 Default of the server: `true`.
    pub sync_device: Option<bool>,
    /// Whether the message is recalled even when it expired; else it must exist on the server and be within the recall period. 是否强制撤回，即过期消息也可撤回；否则只能在撤回时长内撤回服务端存在的消息。
    pub force: bool,
}
rt::object!(MessageToRecall { msg_id, to, chat_type, from, sync_device, force });
impl MessageToRecall {
    /// With all that is required.
    pub fn new(
        msg_id: impl Into<String>,
        to: impl Into<String>,
        chat_type: super::types::ChatType,
        force: bool,
    ) -> Self {
        Self {
            msg_id: msg_id.into(),
            to: to.into(),
            chat_type,
            from: None,
            sync_device: None,
            force,
        }
    }
    /// The user who recalls the message. 消息撤回方的用户 ID。 Default of the server: `"admin"`.
    #[must_use]
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.from = Some(from.into());
        self
    }
    /// Whether all online devices of a one-to-one message's sender learn of the recall. With an expired message and `force`, only when `from` is the sender. 是否将单聊消息的撤回同步给发送方的所有在线设备。强制撤回过期消息时，`from` 须为消息发送方才会同步。 Default of the server: `true`.
    #[must_use]
    pub fn sync_device(mut self, sync_device: bool) -> Self {
        self.sync_device = Some(sync_device);
        self
    }
}
impl MessageToRecall {
    pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("MessageToRecall.msg_id").text(&self.msg_id, rt::TextRule::NONE.min(1))?;
        request.check("MessageToRecall.to").text(&self.to, rt::TextRule::NONE.min(1))?;
        if !self.chat_type.is_known() {
            return Err(
                rt::InvalidRequest::new("MessageToRecall.chat_type", "is no documented value"),
            );
        }
        Ok(())
    }
}
/// What became of a message.
///
/// 一条消息的撤回结果。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RecalledMessage {
    /// The message's id. 消息 ID。
    pub msg_id: Option<String>,
    /// `yes` when the message was recalled, else why it was not. 撤回成功时为 `yes`，否则为失败原因。
    pub recalled: Option<String>,
    /// The user who recalled it. 消息撤回方的用户 ID。
    pub from: Option<String>,
    /// Whom it was sent to: a user, a group or a chat room. 消息的送达方：用户 ID、群组 ID 或聊天室 ID。
    pub to: Option<String>,
    /// Where it was sent. 消息所属的会话类型。
    pub chat_type: Option<super::types::ChatType>,
}
rt::object!(RecalledMessage { msg_id, recalled, from, to, chat_type: "chattype" });
/// Sends a message to all members of chat rooms. 发送聊天室消息。
///
/// `POST /messages/chatrooms`, `app_token`, not safe to repeat.
///
/// Limits: 100 calls per second per app; 100 items of `to` per second per app.
///
/// Document: `docs/rest/message_chatroom.md`, “Send messages to all chat room members”.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendToChatrooms {
    /// The sender. Whether the user exists is not checked. 发送方的用户 ID，服务端不校验其是否存在。 Default of the server: `"admin"`. Not empty.
    pub from: Option<String>,
    /// The chat rooms. Whether they exist is not checked. 接收消息的聊天室 ID，服务端不校验其是否存在。 1 to 10 items.
    pub to: Vec<String>,
    /// The kind of the message and what it says. 消息类型及其内容。
    pub content: super::types::MessageContent,
    /// The message's priority. High ones go first and are the last to be dropped; none is sure to arrive. 消息优先级。高优先级消息优先送达、最后丢弃，但均不保证必达。 Default of the server: `"normal"`.
    pub message_level: Option<ChatroomMessageLevel>,
    /// Users who do not get this message when they fetch roaming messages. 拉取漫游消息时拉不到该消息的用户。 At most 20 items.
    pub roam_ignore_users: Option<Vec<String>>,
    /// Custom data of the message; `null` is refused. 自定义扩展字段，不可传 `null`。
    pub ext: Option<rt::Map<rt::serde_json::Value>>,
    /// Selects the webhook route of this name; with a name that has no route no webhook is called. China regions 1 and 2 only. 按该环境值匹配回调路由；未命中有效路由时不触发回调。仅国内 1 区和 2 区支持。 At most 8 characters, characters `a-zA-Z0-9`.
    pub callback_env: Option<String>,
}
impl rt::Operation for SendToChatrooms {
    type Output = rt::Map<String>;
    type Error = SendToChatroomsError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &SEND_TO_CHATROOMS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.from {
            request.check("from").text(value, rt::TextRule::NONE.min(1))?;
        }
        request.check("to").items(self.to.len(), rt::ItemsRule::NONE.at_least(1).at_most(10))?;
        self.content.check(request)?;
        if let Some(value) = &self.roam_ignore_users {
            request.check("roam_ignore_users").items(value.len(), rt::ItemsRule::NONE.at_most(20))?;
        }
        if let Some(value) = &self.callback_env {
            request
                .check("callback_env")
                .text(value, rt::TextRule::NONE.max(8).class("a-zA-Z0-9"))?;
        }
        request.cost("to", self.to.len());
        request.literal("/messages/chatrooms");
        request.json_object(
            &[
                ("from", &self.from),
                ("to", &self.to),
                ("chatroom_msg_level", &self.message_level),
                ("roam_ignore_users", &self.roam_ignore_users),
                ("ext", &self.ext),
                ("env", &self.callback_env),
            ],
            &[&self.content],
        );
        Ok(())
    }
}
impl rt::Batched for SendToChatrooms {
    const CAP: usize = 10;
    fn split(&self) -> Vec<Self> {
        let parts = self.to.chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.to = items.to_vec();
            part
        });
        parts.collect()
    }
}
/// Why the server refused [`SendToChatrooms`].
///
/// One variant per row of the error table of `docs/rest/message_chatroom.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SendToChatroomsError {
    /// `400 invalid_request_body`: `Request body is invalid. Please check body is correct.`
    ///
    /// Cause: The server could not read the body. 服务端无法解析请求体。
    ///
    /// Remedy: Check the body's format and the types of its fields. 检查请求体的格式与各字段的类型。
    InvalidRequestBody,
    /// `400 message_send_error`: `param from can't be empty`
    ///
    /// Cause: `from` is an empty string. `from` 为空字符串。
    ///
    /// Remedy: Pass a user id or leave `from` out; the server then takes `admin`. 传入用户 ID，或不传 `from`，此时服务端默认使用 `admin`。
    FromEmpty,
    /// `400 message_send_error`: `param to can't be empty`
    ///
    /// Cause: `to` is an empty list. `to` 为空数组。
    ///
    /// Remedy: Pass one to ten chat room ids. 传入 1 到 10 个聊天室 ID。
    ToEmpty,
    /// `400 message_send_error`: `param type can't be empty`
    ///
    /// Cause: `type` is an empty string. `type` 为空字符串。
    ///
    /// Remedy: Pass one of the eight message kinds. 传入八种消息类型之一。
    TypeEmpty,
    /// `400 message_send_error`: `param body can't be empty`
    ///
    /// Cause: `body` is an empty object. `body` 为空 JSON 对象。
    ///
    /// Remedy: Pass the fields of the message's kind. 传入对应消息类型的字段。
    BodyEmpty,
    /// `400 message_send_error`: `param ext must be JSONObject`
    ///
    /// Cause: `ext` is no JSON object. `ext` 不是 JSON 对象。
    ///
    /// Remedy: Pass a JSON object. 传入 JSON 对象。
    ExtNotObject,
    /// `400 message_send_error`: `params to's size can't exceed limit 10`
    ///
    /// Cause: `to` has more than 10 entries. `to` 的数量超过 10。
    ///
    /// Remedy: Split the call so that each has at most 10. 拆分为多次调用，每次不超过 10 个。
    TooManyRecipients,
    /// `400 message_send_error`: `message is too large`
    ///
    /// Cause: `body` and `ext` together are too large. `body` 与 `ext` 的内容过大。
    ///
    /// Remedy: Keep them within 5 KB together. 将二者总长度控制在 5 KB 以内。
    MessageTooLarge,
    /// `403 message_send_error`: `message send reach limit`
    ///
    /// Cause: More messages were sent than the app may send to chat rooms in a second, by default 100. 消息发送频率超过上限，默认每秒 100 条聊天室消息。
    ///
    /// Remedy: Send more slowly; the limit can be raised. 降低发送频率；该上限可上调。
    SendLimitReached,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    SendToChatroomsError Operation {
        0 InvalidRequestBody,
        1 FromEmpty,
        2 ToEmpty,
        3 TypeEmpty,
        4 BodyEmpty,
        5 ExtNotObject,
        6 TooManyRecipients,
        7 MessageTooLarge,
        8 SendLimitReached
    } super::CommonError
);
/// What the documents say of [`SendToChatrooms`].
pub static SEND_TO_CHATROOMS: rt::OperationSpec = rt::OperationSpec::new(
    "messages",
    "send_to_chatrooms",
    rt::Method::POST,
    "/messages/chatrooms",
    "docs/rest/message_chatroom.md",
)
.auth("app_token")
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("invalid_request_body", 400, "docs/rest/message_chatroom.md")
        .error("invalid_request_body")
        .message("Request body is invalid. Please check body is correct.")
        .cause("The server could not read the body.", "服务端无法解析请求体。")
        .remedy("Check the body's format and the types of its fields.", "检查请求体的格式与各字段的类型。"),
    rt::ErrorRow::new("from_empty", 400, "docs/rest/message_chatroom.md")
        .error("message_send_error")
        .message("param from can't be empty")
        .cause("`from` is an empty string.", "`from` 为空字符串。")
        .remedy(
            "Pass a user id or leave `from` out; the server then takes `admin`.",
            "传入用户 ID，或不传 `from`，此时服务端默认使用 `admin`。",
        ),
    rt::ErrorRow::new("to_empty", 400, "docs/rest/message_chatroom.md")
        .error("message_send_error")
        .message("param to can't be empty")
        .cause("`to` is an empty list.", "`to` 为空数组。")
        .remedy("Pass one to ten chat room ids.", "传入 1 到 10 个聊天室 ID。"),
    rt::ErrorRow::new("type_empty", 400, "docs/rest/message_chatroom.md")
        .error("message_send_error")
        .message("param type can't be empty")
        .cause("`type` is an empty string.", "`type` 为空字符串。")
        .remedy("Pass one of the eight message kinds.", "传入八种消息类型之一。"),
    rt::ErrorRow::new("body_empty", 400, "docs/rest/message_chatroom.md")
        .error("message_send_error")
        .message("param body can't be empty")
        .cause("`body` is an empty object.", "`body` 为空 JSON 对象。")
        .remedy("Pass the fields of the message's kind.", "传入对应消息类型的字段。"),
    rt::ErrorRow::new("ext_not_object", 400, "docs/rest/message_chatroom.md")
        .error("message_send_error")
        .message("param ext must be JSONObject")
        .cause("`ext` is no JSON object.", "`ext` 不是 JSON 对象。")
        .remedy("Pass a JSON object.", "传入 JSON 对象。"),
    rt::ErrorRow::new("too_many_recipients", 400, "docs/rest/message_chatroom.md")
        .error("message_send_error")
        .message("params to's size can't exceed limit 10")
        .cause("`to` has more than 10 entries.", "`to` 的数量超过 10。")
        .remedy("Split the call so that each has at most 10.", "拆分为多次调用，每次不超过 10 个。"),
    rt::ErrorRow::new("message_too_large", 400, "docs/rest/message_chatroom.md")
        .error("message_send_error")
        .message("message is too large")
        .cause("`body` and `ext` together are too large.", "`body` 与 `ext` 的内容过大。")
        .remedy("Keep them within 5 KB together.", "将二者总长度控制在 5 KB 以内。"),
    rt::ErrorRow::new("send_limit_reached", 403, "docs/rest/message_chatroom.md")
        .error("message_send_error")
        .message("message send reach limit")
        .cause(
            "More messages were sent than the app may send to chat rooms in a second, by default 100.",
            "消息发送频率超过上限，默认每秒 100 条聊天室消息。",
        )
        .remedy("Send more slowly; the limit can be raised.", "降低发送频率；该上限可上调。")
        .retry(rt::Retry::Throttled),
])
.rate_limits(&[rt::RateLimit::app(100, 1), rt::RateLimit::app(100, 1).counts("to")]);
impl SendToChatrooms {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> SendToChatroomsBuilder<()> {
        SendToChatroomsBuilder::start_(Self {
            to: rt::Blank::blank(),
            content: rt::Blank::blank(),
            from: None,
            message_level: None,
            roam_ignore_users: None,
            ext: None,
            callback_env: None,
        })
    }
}
rt::builder!(
    SendToChatroomsBuilder,
    SendToChatrooms,
    SendToChatroomsError,
    (S0 to, S1 content) batches blocking
);
impl<C, S0, S1> SendToChatroomsBuilder<C, (S0, S1)> {
    /// The chat rooms. Whether they exist is not checked. 接收消息的聊天室 ID，服务端不校验其是否存在。 1 to 10 items.
    pub fn to(
        mut self,
        to: impl IntoIterator<Item = impl Into<String>>,
    ) -> SendToChatroomsBuilder<C, (rt::Set, S1)> {
        self.request.to = to.into_iter().map(Into::into).collect();
        self.in_state_()
    }
    /// The kind of the message and what it says. 消息类型及其内容。
    pub fn content(
        mut self,
        content: super::types::MessageContent,
    ) -> SendToChatroomsBuilder<C, (S0, rt::Set)> {
        self.request.content = content;
        self.in_state_()
    }
}
impl<C, S> SendToChatroomsBuilder<C, S> {
    /// The sender. Whether the user exists is not checked. 发送方的用户 ID，服务端不校验其是否存在。 Default of the server: `"admin"`. Not empty.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.request.from = Some(from.into());
        self
    }
    /// The message's priority. High ones go first and are the last to be dropped; none is sure to arrive. 消息优先级。高优先级消息优先送达、最后丢弃，但均不保证必达。 Default of the server: `"normal"`.
    pub fn message_level(mut self, message_level: ChatroomMessageLevel) -> Self {
        self.request.message_level = Some(message_level);
        self
    }
    /// Users who do not get this message when they fetch roaming messages. 拉取漫游消息时拉不到该消息的用户。 At most 20 items.
    pub fn roam_ignore_users(
        mut self,
        roam_ignore_users: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.request.roam_ignore_users =
            Some(roam_ignore_users.into_iter().map(Into::into).collect());
        self
    }
    /// Custom data of the message; `null` is refused. 自定义扩展字段，不可传 `null`。
    pub fn ext(
        mut self,
        ext: impl IntoIterator<Item = (impl Into<String>, rt::serde_json::Value)>,
    ) -> Self {
        self.request.ext = Some(ext.into_iter().map(|(key, value)| (key.into(), value)).collect());
        self
    }
    /// Selects the webhook route of this name; with a name that has no route no webhook is called. China regions 1 and 2 only. 按该环境值匹配回调路由；未命中有效路由时不触发回调。仅国内 1 区和 2 区支持。 At most 8 characters, characters `a-zA-Z0-9`.
    pub fn callback_env(mut self, callback_env: impl Into<String>) -> Self {
        self.request.callback_env = Some(callback_env.into());
        self
    }
}
/// The priority of a chat room message.
///
/// 聊天室消息的优先级。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChatroomMessageLevel {
    /// `high`: Goes first. 高。
    High,
    /// `normal`: The default. 普通（默认）。
    Normal,
    /// `low`: Is dropped first. 低。
    Low,
}
rt::text_enum!(closed ChatroomMessageLevel { High = "high", Normal = "normal", Low = "low" });
/// Sends a message to all members of groups. 发送群聊消息。
///
/// `POST /messages/chatgroups`, `app_token`, not safe to repeat.
///
/// Limits: 20 calls per second per app; 20 items of `to` per second per app.
///
/// Document: `docs/rest/message_group.md`, “Send messages to all chat group members”.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendToGroups {
    /// The sender. Whether the user exists is not checked. 发送方的用户 ID，服务端不校验其是否存在。 Default of the server: `"admin"`. Not empty.
    pub from: Option<String>,
    /// The groups. Whether they exist is not checked. 接收消息的群组 ID，服务端不校验其是否存在。 1 to 3 items.
    pub to: Vec<String>,
    /// The kind of the message and what it says. 消息类型及其内容。
    pub content: super::types::MessageContent,
    /// Whether all online devices of the sender get the message too. 是否将消息同步到发送方的所有在线设备。 Default of the server: `false`.
    pub sync_device: Option<bool>,
    /// Whether readers must acknowledge the message. 消息是否需要已读回执。 Default of the server: `false`.
    pub need_group_ack: Option<bool>,
    /// Users who do not get this message when they fetch roaming messages. 拉取漫游消息时拉不到该消息的用户。 At most 20 items.
    pub roam_ignore_users: Option<Vec<String>>,
    /// Restricts the delivery. Absent, the message reaches recipients whether they are online or not. 限定投递范围。不传则接收方无论在线与否均可收到。
    pub route_type: Option<super::types::RouteType>,
    /// Custom data and settings of the message; `null` is refused. 消息扩展字段，不可传 `null`。
    pub ext: Option<super::types::MessageExt>,
    /// Selects the webhook route of this name; with a name that has no route no webhook is called. China regions 1 and 2 only. 按该环境值匹配回调路由；未命中有效路由时不触发回调。仅国内 1 区和 2 区支持。 At most 8 characters, characters `a-zA-Z0-9`.
    pub callback_env: Option<String>,
}
impl rt::Operation for SendToGroups {
    type Output = rt::Map<String>;
    type Error = SendToGroupsError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &SEND_TO_GROUPS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.from {
            request.check("from").text(value, rt::TextRule::NONE.min(1))?;
        }
        request.check("to").items(self.to.len(), rt::ItemsRule::NONE.at_least(1).at_most(3))?;
        self.content.check(request)?;
        if let Some(value) = &self.roam_ignore_users {
            request.check("roam_ignore_users").items(value.len(), rt::ItemsRule::NONE.at_most(20))?;
        }
        if let Some(value) = &self.callback_env {
            request
                .check("callback_env")
                .text(value, rt::TextRule::NONE.max(8).class("a-zA-Z0-9"))?;
        }
        request.cost("to", self.to.len());
        request.literal("/messages/chatgroups");
        request.json_object(
            &[
                ("from", &self.from),
                ("to", &self.to),
                ("sync_device", &self.sync_device),
                ("need_group_ack", &self.need_group_ack),
                ("roam_ignore_users", &self.roam_ignore_users),
                ("routetype", &self.route_type),
                ("ext", &self.ext),
                ("env", &self.callback_env),
            ],
            &[&self.content],
        );
        Ok(())
    }
}
impl rt::Batched for SendToGroups {
    const CAP: usize = 3;
    fn split(&self) -> Vec<Self> {
        let parts = self.to.chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.to = items.to_vec();
            part
        });
        parts.collect()
    }
}
/// Why the server refused [`SendToGroups`].
///
/// One variant per row of the error table of `docs/rest/message_group.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SendToGroupsError {
    /// `400 invalid_request_body`: `Request body is invalid. Please check body is correct.`
    ///
    /// Cause: The server could not read the body. 服务端无法解析请求体。
    ///
    /// Remedy: Check the body's format and the types of its fields. 检查请求体的格式与各字段的类型。
    InvalidRequestBody,
    /// `400 message_send_error`: `param from can't be empty`
    ///
    /// Cause: `from` is an empty string. `from` 为空字符串。
    ///
    /// Remedy: Pass a user id or leave `from` out; the server then takes `admin`. 传入用户 ID，或不传 `from`，此时服务端默认使用 `admin`。
    FromEmpty,
    /// `400 message_send_error`: `param to can't be empty`
    ///
    /// Cause: `to` is an empty list. `to` 为空数组。
    ///
    /// Remedy: Pass one to three group ids. 传入 1 到 3 个群组 ID。
    ToEmpty,
    /// `400 message_send_error`: `param type can't be empty`
    ///
    /// Cause: `type` is an empty string. `type` 为空字符串。
    ///
    /// Remedy: Pass one of the eight message kinds. 传入八种消息类型之一。
    TypeEmpty,
    /// `400 message_send_error`: `param body can't be empty`
    ///
    /// Cause: `body` is an empty object. `body` 为空 JSON 对象。
    ///
    /// Remedy: Pass the fields of the message's kind. 传入对应消息类型的字段。
    BodyEmpty,
    /// `400 message_send_error`: `param ext must be JSONObject`
    ///
    /// Cause: `ext` is no JSON object. `ext` 不是 JSON 对象。
    ///
    /// Remedy: Pass a JSON object. 传入 JSON 对象。
    ExtNotObject,
    /// `400 message_send_error`: `params to's size can't exceed limit 3`
    ///
    /// Cause: `to` has more than 3 entries. `to` 的数量超过 3。
    ///
    /// Remedy: Split the call so that each has at most 3. 拆分为多次调用，每次不超过 3 个。
    TooManyRecipients,
    /// `400 message_send_error`: `message is too large`
    ///
    /// Cause: `body` and `ext` together are too large. `body` 与 `ext` 的内容过大。
    ///
    /// Remedy: Keep them within 5 KB together. 将二者总长度控制在 5 KB 以内。
    MessageTooLarge,
    /// `403 message_send_error`: `message send reach limit`
    ///
    /// Cause: More messages were sent than the app may send to groups in a second, by default 20. 消息发送频率超过上限，默认每秒 20 条群聊消息。
    ///
    /// Remedy: Send more slowly; the limit can be raised. 降低发送频率；该上限可上调。
    SendLimitReached,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    SendToGroupsError Operation {
        0 InvalidRequestBody,
        1 FromEmpty,
        2 ToEmpty,
        3 TypeEmpty,
        4 BodyEmpty,
        5 ExtNotObject,
        6 TooManyRecipients,
        7 MessageTooLarge,
        8 SendLimitReached
    } super::CommonError
);
/// What the documents say of [`SendToGroups`].
pub static SEND_TO_GROUPS: rt::OperationSpec = rt::OperationSpec::new(
    "messages",
    "send_to_groups",
    rt::Method::POST,
    "/messages/chatgroups",
    "docs/rest/message_group.md",
)
.auth("app_token")
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("invalid_request_body", 400, "docs/rest/message_group.md")
        .error("invalid_request_body")
        .message("Request body is invalid. Please check body is correct.")
        .cause("The server could not read the body.", "服务端无法解析请求体。")
        .remedy("Check the body's format and the types of its fields.", "检查请求体的格式与各字段的类型。"),
    rt::ErrorRow::new("from_empty", 400, "docs/rest/message_group.md")
        .error("message_send_error")
        .message("param from can't be empty")
        .cause("`from` is an empty string.", "`from` 为空字符串。")
        .remedy(
            "Pass a user id or leave `from` out; the server then takes `admin`.",
            "传入用户 ID，或不传 `from`，此时服务端默认使用 `admin`。",
        ),
    rt::ErrorRow::new("to_empty", 400, "docs/rest/message_group.md")
        .error("message_send_error")
        .message("param to can't be empty")
        .cause("`to` is an empty list.", "`to` 为空数组。")
        .remedy("Pass one to three group ids.", "传入 1 到 3 个群组 ID。"),
    rt::ErrorRow::new("type_empty", 400, "docs/rest/message_group.md")
        .error("message_send_error")
        .message("param type can't be empty")
        .cause("`type` is an empty string.", "`type` 为空字符串。")
        .remedy("Pass one of the eight message kinds.", "传入八种消息类型之一。"),
    rt::ErrorRow::new("body_empty", 400, "docs/rest/message_group.md")
        .error("message_send_error")
        .message("param body can't be empty")
        .cause("`body` is an empty object.", "`body` 为空 JSON 对象。")
        .remedy("Pass the fields of the message's kind.", "传入对应消息类型的字段。"),
    rt::ErrorRow::new("ext_not_object", 400, "docs/rest/message_group.md")
        .error("message_send_error")
        .message("param ext must be JSONObject")
        .cause("`ext` is no JSON object.", "`ext` 不是 JSON 对象。")
        .remedy("Pass a JSON object.", "传入 JSON 对象。"),
    rt::ErrorRow::new("too_many_recipients", 400, "docs/rest/message_group.md")
        .error("message_send_error")
        .message("params to's size can't exceed limit 3")
        .cause("`to` has more than 3 entries.", "`to` 的数量超过 3。")
        .remedy("Split the call so that each has at most 3.", "拆分为多次调用，每次不超过 3 个。"),
    rt::ErrorRow::new("message_too_large", 400, "docs/rest/message_group.md")
        .error("message_send_error")
        .message("message is too large")
        .cause("`body` and `ext` together are too large.", "`body` 与 `ext` 的内容过大。")
        .remedy("Keep them within 5 KB together.", "将二者总长度控制在 5 KB 以内。"),
    rt::ErrorRow::new("send_limit_reached", 403, "docs/rest/message_group.md")
        .error("message_send_error")
        .message("message send reach limit")
        .cause(
            "More messages were sent than the app may send to groups in a second, by default 20.",
            "消息发送频率超过上限，默认每秒 20 条群聊消息。",
        )
        .remedy("Send more slowly; the limit can be raised.", "降低发送频率；该上限可上调。")
        .retry(rt::Retry::Throttled),
])
.rate_limits(&[rt::RateLimit::app(20, 1), rt::RateLimit::app(20, 1).counts("to")]);
impl SendToGroups {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> SendToGroupsBuilder<()> {
        SendToGroupsBuilder::start_(Self {
            to: rt::Blank::blank(),
            content: rt::Blank::blank(),
            from: None,
            sync_device: None,
            need_group_ack: None,
            roam_ignore_users: None,
            route_type: None,
            ext: None,
            callback_env: None,
        })
    }
}
rt::builder!(
    SendToGroupsBuilder,
    SendToGroups,
    SendToGroupsError,
    (S0 to, S1 content) batches blocking
);
impl<C, S0, S1> SendToGroupsBuilder<C, (S0, S1)> {
    /// The groups. Whether they exist is not checked. 接收消息的群组 ID，服务端不校验其是否存在。 1 to 3 items.
    pub fn to(
        mut self,
        to: impl IntoIterator<Item = impl Into<String>>,
    ) -> SendToGroupsBuilder<C, (rt::Set, S1)> {
        self.request.to = to.into_iter().map(Into::into).collect();
        self.in_state_()
    }
    /// The kind of the message and what it says. 消息类型及其内容。
    pub fn content(
        mut self,
        content: super::types::MessageContent,
    ) -> SendToGroupsBuilder<C, (S0, rt::Set)> {
        self.request.content = content;
        self.in_state_()
    }
}
impl<C, S> SendToGroupsBuilder<C, S> {
    /// The sender. Whether the user exists is not checked. 发送方的用户 ID，服务端不校验其是否存在。 Default of the server: `"admin"`. Not empty.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.request.from = Some(from.into());
        self
    }
    /// Whether all online devices of the sender get the message too. 是否将消息同步到发送方的所有在线设备。 Default of the server: `false`.
    pub fn sync_device(mut self, sync_device: bool) -> Self {
        self.request.sync_device = Some(sync_device);
        self
    }
    /// Whether readers must acknowledge the message. 消息是否需要已读回执。 Default of the server: `false`.
    pub fn need_group_ack(mut self, need_group_ack: bool) -> Self {
        self.request.need_group_ack = Some(need_group_ack);
        self
    }
    /// Users who do not get this message when they fetch roaming messages. 拉取漫游消息时拉不到该消息的用户。 At most 20 items.
    pub fn roam_ignore_users(
        mut self,
        roam_ignore_users: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.request.roam_ignore_users =
            Some(roam_ignore_users.into_iter().map(Into::into).collect());
        self
    }
    /// Restricts the delivery. Absent, the message reaches recipients whether they are online or not. 限定投递范围。不传则接收方无论在线与否均可收到。
    pub fn route_type(mut self, route_type: super::types::RouteType) -> Self {
        self.request.route_type = Some(route_type);
        self
    }
    /// Custom data and settings of the message; `null` is refused. 消息扩展字段，不可传 `null`。
    pub fn ext(mut self, ext: super::types::MessageExt) -> Self {
        self.request.ext = Some(ext);
        self
    }
    /// Selects the webhook route of this name; with a name that has no route no webhook is called. China regions 1 and 2 only. 按该环境值匹配回调路由；未命中有效路由时不触发回调。仅国内 1 区和 2 区支持。 At most 8 characters, characters `a-zA-Z0-9`.
    pub fn callback_env(mut self, callback_env: impl Into<String>) -> Self {
        self.request.callback_env = Some(callback_env.into());
        self
    }
}
/// Sends a message to users, one to one. 发送单聊消息。
///
/// `POST /messages/users`, `app_token`, not safe to repeat.
///
/// Limits: 100 calls per second per app; 6000 items of `to` per minute per app.
///
/// Document: `docs/rest/message_single.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendToUsers {
    /// The sender. Whether the user exists is not checked. 发送方的用户 ID，服务端不校验其是否存在。 Default of the server: `"admin"`. Not empty.
    pub from: Option<String>,
    /// The recipients. Whether the users exist is not checked. 接收方的用户 ID，服务端不校验其是否存在。 1 to 600 items.
    pub to: Vec<String>,
    /// The kind of the message and what it says. 消息类型及其内容。
    pub content: super::types::MessageContent,
    /// Whether all online devices of the sender get the message too. 是否将消息同步到发送方的所有在线设备。 Default of the server: `false`.
    pub sync_device: Option<bool>,
    /// Users who do not get this message when they fetch roaming messages. 拉取漫游消息时拉不到该消息的用户。
    pub roam_ignore_users: Option<Vec<String>>,
    /// Restricts the delivery. Absent, the message reaches recipients whether they are online or not. 限定投递范围。不传则接收方无论在线与否均可收到。
    pub route_type: Option<super::types::RouteType>,
    /// Custom data and settings of the message; `null` is refused. 消息扩展字段，不可传 `null`。
    pub ext: Option<super::types::MessageExt>,
    /// Selects the webhook route of this name; with a name that has no route no webhook is called. China regions 1 and 2 only. 按该环境值匹配回调路由；未命中有效路由时不触发回调。仅国内 1 区和 2 区支持。 At most 8 characters, characters `a-zA-Z0-9`.
    pub callback_env: Option<String>,
}
impl rt::Operation for SendToUsers {
    type Output = rt::Map<String>;
    type Error = SendToUsersError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &SEND_TO_USERS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.from {
            request.check("from").text(value, rt::TextRule::NONE.min(1))?;
        }
        request.check("to").items(self.to.len(), rt::ItemsRule::NONE.at_least(1).at_most(600))?;
        self.content.check(request)?;
        if let Some(value) = &self.callback_env {
            request
                .check("callback_env")
                .text(value, rt::TextRule::NONE.max(8).class("a-zA-Z0-9"))?;
        }
        request.cost("to", self.to.len());
        request.literal("/messages/users");
        request.json_object(
            &[
                ("from", &self.from),
                ("to", &self.to),
                ("sync_device", &self.sync_device),
                ("roam_ignore_users", &self.roam_ignore_users),
                ("routetype", &self.route_type),
                ("ext", &self.ext),
                ("env", &self.callback_env),
            ],
            &[&self.content],
        );
        Ok(())
    }
}
impl rt::Batched for SendToUsers {
    const CAP: usize = 600;
    fn split(&self) -> Vec<Self> {
        let parts = self.to.chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.to = items.to_vec();
            part
        });
        parts.collect()
    }
}
/// Why the server refused [`SendToUsers`].
///
/// One variant per row of the error table of `docs/rest/message_single.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SendToUsersError {
    /// `400 invalid_request_body`: `Request body is invalid. Please check body is correct.`
    ///
    /// Cause: The server could not read the body. 服务端无法解析请求体。
    ///
    /// Remedy: Check the body's format and the types of its fields. 检查请求体的格式与各字段的类型。
    InvalidRequestBody,
    /// `400 message_send_error`: `param from can't be empty`
    ///
    /// Cause: `from` is an empty string. `from` 为空字符串。
    ///
    /// Remedy: Pass a user id or leave `from` out; the server then takes `admin`. 传入用户 ID，或不传 `from`，此时服务端默认使用 `admin`。
    FromEmpty,
    /// `400 message_send_error`: `param to can't be empty`
    ///
    /// Cause: `to` is an empty list. `to` 为空数组。
    ///
    /// Remedy: Pass one to 600 user ids. 传入 1 到 600 个用户 ID。
    ToEmpty,
    /// `400 message_send_error`: `param type can't be empty`
    ///
    /// Cause: `type` is an empty string. `type` 为空字符串。
    ///
    /// Remedy: Pass one of the eight message kinds. 传入八种消息类型之一。
    TypeEmpty,
    /// `400 message_send_error`: `param body can't be empty`
    ///
    /// Cause: `body` is an empty object. `body` 为空 JSON 对象。
    ///
    /// Remedy: Pass the fields of the message's kind. 传入对应消息类型的字段。
    BodyEmpty,
    /// `400 message_send_error`: `param ext must be JSONObject`
    ///
    /// Cause: `ext` is no JSON object. `ext` 不是 JSON 对象。
    ///
    /// Remedy: Pass a JSON object. 传入 JSON 对象。
    ExtNotObject,
    /// `400 message_send_error`: `params to's size can't exceed limit 600`
    ///
    /// Cause: `to` has more than 600 entries. `to` 的数量超过 600。
    ///
    /// Remedy: Split the call so that each has at most 600. 拆分为多次调用，每次不超过 600 个。
    TooManyRecipients,
    /// `400 message_send_error`: `message is too large`
    ///
    /// Cause: `body` and `ext` together are too large. `body` 与 `ext` 的内容过大。
    ///
    /// Remedy: Keep them within 5 KB together. 将二者总长度控制在 5 KB 以内。
    MessageTooLarge,
    /// `403 message_send_error`: `message send reach limit`
    ///
    /// Cause: More messages were sent than the app may send in a minute, by default 6,000. 消息发送频率超过上限，默认每分钟 6,000 条单聊消息。
    ///
    /// Remedy: Send more slowly; the limit can be raised. 降低发送频率；该上限可上调。
    SendLimitReached,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    SendToUsersError Operation {
        0 InvalidRequestBody,
        1 FromEmpty,
        2 ToEmpty,
        3 TypeEmpty,
        4 BodyEmpty,
        5 ExtNotObject,
        6 TooManyRecipients,
        7 MessageTooLarge,
        8 SendLimitReached
    } super::CommonError
);
/// What the documents say of [`SendToUsers`].
pub static SEND_TO_USERS: rt::OperationSpec = rt::OperationSpec::new(
    "messages",
    "send_to_users",
    rt::Method::POST,
    "/messages/users",
    "docs/rest/message_single.md",
)
.auth("app_token")
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("invalid_request_body", 400, "docs/rest/message_single.md")
        .error("invalid_request_body")
        .message("Request body is invalid. Please check body is correct.")
        .cause("The server could not read the body.", "服务端无法解析请求体。")
        .remedy("Check the body's format and the types of its fields.", "检查请求体的格式与各字段的类型。"),
    rt::ErrorRow::new("from_empty", 400, "docs/rest/message_single.md")
        .error("message_send_error")
        .message("param from can't be empty")
        .cause("`from` is an empty string.", "`from` 为空字符串。")
        .remedy(
            "Pass a user id or leave `from` out; the server then takes `admin`.",
            "传入用户 ID，或不传 `from`，此时服务端默认使用 `admin`。",
        ),
    rt::ErrorRow::new("to_empty", 400, "docs/rest/message_single.md")
        .error("message_send_error")
        .message("param to can't be empty")
        .cause("`to` is an empty list.", "`to` 为空数组。")
        .remedy("Pass one to 600 user ids.", "传入 1 到 600 个用户 ID。"),
    rt::ErrorRow::new("type_empty", 400, "docs/rest/message_single.md")
        .error("message_send_error")
        .message("param type can't be empty")
        .cause("`type` is an empty string.", "`type` 为空字符串。")
        .remedy("Pass one of the eight message kinds.", "传入八种消息类型之一。"),
    rt::ErrorRow::new("body_empty", 400, "docs/rest/message_single.md")
        .error("message_send_error")
        .message("param body can't be empty")
        .cause("`body` is an empty object.", "`body` 为空 JSON 对象。")
        .remedy("Pass the fields of the message's kind.", "传入对应消息类型的字段。"),
    rt::ErrorRow::new("ext_not_object", 400, "docs/rest/message_single.md")
        .error("message_send_error")
        .message("param ext must be JSONObject")
        .cause("`ext` is no JSON object.", "`ext` 不是 JSON 对象。")
        .remedy("Pass a JSON object.", "传入 JSON 对象。"),
    rt::ErrorRow::new("too_many_recipients", 400, "docs/rest/message_single.md")
        .error("message_send_error")
        .message("params to's size can't exceed limit 600")
        .cause("`to` has more than 600 entries.", "`to` 的数量超过 600。")
        .remedy("Split the call so that each has at most 600.", "拆分为多次调用，每次不超过 600 个。"),
    rt::ErrorRow::new("message_too_large", 400, "docs/rest/message_single.md")
        .error("message_send_error")
        .message("message is too large")
        .cause("`body` and `ext` together are too large.", "`body` 与 `ext` 的内容过大。")
        .remedy("Keep them within 5 KB together.", "将二者总长度控制在 5 KB 以内。"),
    rt::ErrorRow::new("send_limit_reached", 403, "docs/rest/message_single.md")
        .error("message_send_error")
        .message("message send reach limit")
        .cause(
            "More messages were sent than the app may send in a minute, by default 6,000.",
            "消息发送频率超过上限，默认每分钟 6,000 条单聊消息。",
        )
        .remedy("Send more slowly; the limit can be raised.", "降低发送频率；该上限可上调。")
        .retry(rt::Retry::Throttled),
])
.rate_limits(&[rt::RateLimit::app(100, 1), rt::RateLimit::app(6000, 60).counts("to")]);
impl SendToUsers {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> SendToUsersBuilder<()> {
        SendToUsersBuilder::start_(Self {
            to: rt::Blank::blank(),
            content: rt::Blank::blank(),
            from: None,
            sync_device: None,
            roam_ignore_users: None,
            route_type: None,
            ext: None,
            callback_env: None,
        })
    }
}
rt::builder!(
    SendToUsersBuilder,
    SendToUsers,
    SendToUsersError,
    (S0 to, S1 content) batches blocking
);
impl<C, S0, S1> SendToUsersBuilder<C, (S0, S1)> {
    /// The recipients. Whether the users exist is not checked. 接收方的用户 ID，服务端不校验其是否存在。 1 to 600 items.
    pub fn to(
        mut self,
        to: impl IntoIterator<Item = impl Into<String>>,
    ) -> SendToUsersBuilder<C, (rt::Set, S1)> {
        self.request.to = to.into_iter().map(Into::into).collect();
        self.in_state_()
    }
    /// The kind of the message and what it says. 消息类型及其内容。
    pub fn content(
        mut self,
        content: super::types::MessageContent,
    ) -> SendToUsersBuilder<C, (S0, rt::Set)> {
        self.request.content = content;
        self.in_state_()
    }
}
impl<C, S> SendToUsersBuilder<C, S> {
    /// The sender. Whether the user exists is not checked. 发送方的用户 ID，服务端不校验其是否存在。 Default of the server: `"admin"`. Not empty.
    pub fn from(mut self, from: impl Into<String>) -> Self {
        self.request.from = Some(from.into());
        self
    }
    /// Whether all online devices of the sender get the message too. 是否将消息同步到发送方的所有在线设备。 Default of the server: `false`.
    pub fn sync_device(mut self, sync_device: bool) -> Self {
        self.request.sync_device = Some(sync_device);
        self
    }
    /// Users who do not get this message when they fetch roaming messages. 拉取漫游消息时拉不到该消息的用户。
    pub fn roam_ignore_users(
        mut self,
        roam_ignore_users: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.request.roam_ignore_users =
            Some(roam_ignore_users.into_iter().map(Into::into).collect());
        self
    }
    /// Restricts the delivery. Absent, the message reaches recipients whether they are online or not. 限定投递范围。不传则接收方无论在线与否均可收到。
    pub fn route_type(mut self, route_type: super::types::RouteType) -> Self {
        self.request.route_type = Some(route_type);
        self
    }
    /// Custom data and settings of the message; `null` is refused. 消息扩展字段，不可传 `null`。
    pub fn ext(mut self, ext: super::types::MessageExt) -> Self {
        self.request.ext = Some(ext);
        self
    }
    /// Selects the webhook route of this name; with a name that has no route no webhook is called. China regions 1 and 2 only. 按该环境值匹配回调路由；未命中有效路由时不触发回调。仅国内 1 区和 2 区支持。 At most 8 characters, characters `a-zA-Z0-9`.
    pub fn callback_env(mut self, callback_env: impl Into<String>) -> Self {
        self.request.callback_env = Some(callback_env.into());
        self
    }
}
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct chat_type;
    #[derive(Debug)]
    pub struct content;
    #[derive(Debug)]
    pub struct force;
    #[derive(Debug)]
    pub struct messages;
    #[derive(Debug)]
    pub struct msg_id;
    #[derive(Debug)]
    pub struct to;
}
