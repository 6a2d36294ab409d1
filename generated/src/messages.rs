// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on messages.
use ::easemob_runtime as rt;

/// The operations of [`messages`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Messages<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
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
    pub struct RecallMessage {
        /// The message's id. 要撤回消息的 ID。 Not empty.
        msg_id: required into(String) as S0 = (rt::Set, S1, S2, S3),
        /// Whom the message was sent to: a user, a group or a chat room. 消息的接收方：用户 ID、群组 ID 或聊天室 ID。 Not empty.
        to: required into(String) as S1 = (S0, rt::Set, S2, S3),
        /// Where the message was sent. 消息所属的会话类型。
        chat_type: required plain(super::types::ChatType) as S2 = (S0, S1, rt::Set, S3),
        /// The user who recalls the message. 消息撤回方的用户 ID。 Default of the server: `"admin"`.
        from: optional into(String),
        /// Whether all online devices of a one-to-one message's sender learn of the recall. With an expired message and `force`, only when `from` is the sender. 是否将单聊消息的撤回同步给发送方的所有在线设备。强制撤回过期消息时，`from` 须为消息发送方才会同步。 Default of the server: `true`.
        sync_device: optional plain(bool),
        /// Whether the message is recalled even when it expired; else it must exist on the server and be within the recall period. 是否强制撤回，即过期消息也可撤回；否则只能在撤回时长内撤回服务端存在的消息。
        force: required plain(bool) as S3 = (S0, S1, S2, rt::Set),
        /// Data of the app's own that goes with the recall. 撤回相关的扩展信息。
        extension_info = "recallMessageExtensionInfo": optional into(String),
    }
    by Messages.recall_message() -> RecallMessageBuilder;
    method {
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
    }
    gives(RecallMessageOutput, RecallMessageError, super::StandardEnvelope);
    encode(this, request) {
        request.check("msg_id").text(&this.msg_id, rt::TextRule::NONE.min(1))?;
        request.check("to").text(&this.to, rt::TextRule::NONE.min(1))?;
        if !this.chat_type.is_known() {
            return Err(rt::InvalidRequest::new("chat_type", "is no documented value"));
        }
        request.literal("/messages/msg_recall");
        request.json_object(
            &[
                ("msg_id", rt::given(&this.msg_id)),
                ("to", rt::given(&this.to)),
                ("chat_type", rt::given(&this.chat_type)),
                ("from", rt::given(&this.from)),
                ("sync_device", rt::given(&this.sync_device)),
                ("force", rt::given(&this.force)),
                ("recallMessageExtensionInfo", rt::given(&this.extension_info))
            ],
            &[]
        );
    }
    spec RECALL_MESSAGE(
        "messages", "recall_message", POST, "/messages/msg_recall",
        "docs/rest/message_recall_single.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .partial(rt::PartialSpec {
        at: "/data",
        item: Some("/msg_id"),
        reason: Some("/recalled"),
        success: Some(rt::SuccessRule { at: "/recalled", equals: &[rt::Literal::Str("yes")] })
    })
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::data! {
    /// What [`RecallMessage`] gives.
    pub struct RecallMessageOutput {
        /// The message's id. 消息 ID。
        msg_id: Option<String>,
        /// `yes` when the message was recalled, else why it was not. 撤回成功时为 `yes`，否则为失败原因。
        recalled: Option<String>,
        /// The user who recalled it. 消息撤回方的用户 ID。
        from: Option<String>,
        /// Whom it was sent to: a user, a group or a chat room. 消息的送达方：用户 ID、群组 ID 或聊天室 ID。
        to: Option<String>,
        /// Where it was sent. 消息所属的会话类型。
        chat_type = "chattype": Option<super::types::ChatType>,
    }
}

rt::errors! {
    /// Why the server refused [`RecallMessage`].
    ///
    /// One variant per row of the error table of `docs/rest/message_recall_single.md`.
    pub enum RecallMessageError {
        0 MsgIdEmpty "msg_id_empty" 400 error("message_recall_error")
            message("param msg_id can't be empty") cause("`msg_id` is empty.", "`msg_id` 为空字符串。")
            remedy("Pass the id of the message.", "传入要撤回消息的 ID。"),
        1 ToEmpty "to_empty" 400 error("message_recall_error") message("param to can't be empty")
            cause("`to` is empty.", "`to` 为空字符串。")
            remedy("Pass whom the message was sent to.", "传入消息的接收方。"),
        2 ChatTypeEmpty "chat_type_empty" 400 error("message_recall_error") message(
            "param chat_type can't be empty"
        ) cause("`chat_type` is empty.", "`chat_type` 为空字符串。") remedy(
            "Pass `chat`, `groupchat` or `chatroom`.", "传入 `chat`、`groupchat` 或 `chatroom`。"
        ),
        3 ForceMissing "force_missing" 400 error("message_recall_error")
            message("param force can't be empty") cause("`force` is missing.", "`force` 为空。")
            remedy("Pass `true` or `false`.", "传入 `true` 或 `false`。"),
        4 RecipientNotFound "recipient_not_found" 400 error("message_recall_error")
            message("can't find msg to")
            cause("The recipient of the message was not found.", "未找到消息的接收方。")
            remedy("Pass whom the message was really sent to.", "传入正确的消息接收方。"),
        5 RecallPeriodOver "recall_period_over" 403 error("message_recall_error") message(
            "exceed recall time limit"
        ) cause(
            "The message is older than messages may be when they are recalled, by default 2 minutes.",
            "超过可撤回的时长，默认为发送后 2 分钟。"
        ) remedy(
            "Set `force`, or lengthen the period in the console.",
            "将 `force` 设置为 `true`，或在控制台延长撤回时长。"
        ),
        6 MessageNotFound "message_not_found" 403 error("message_recall_error") message(
            "not_found msg"
        ) cause(
            "The server no longer has the message because it expired, or the message is recalled already.",
            "消息已过期被服务端删除，或已被撤回。"
        ) remedy(
            "To recall an expired message set `force`; the recipient then loses it, the sender keeps the local copy.",
            "若消息已过期，可将 `force` 设置为 `true`，此时撤回接收方本地的消息，发送方本地消息仍保留。"
        ),
        7 RecallNotOpen "recall_not_open" 403 error("forbidden_op")
            message("message recall service is unopened")
            cause("Recalling messages is not enabled for the app.", "未在控制台开通消息撤回服务。")
            remedy("Enable it in the console.", "在控制台开通该服务。"),
        8 InternalError "internal_error" 500 message("internal error") cause(
            "The server is in trouble.", "后端服务出现异常。"
        ) remedy(
            "Repeat the call. If it fails again, log it and have someone see to it, by hand if need be.",
            "重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。"
        ) retry(Transient),
    }
    of Operation "docs/rest/message_recall_single.md" or super::CommonError
}

rt::operation! {
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
    pub struct RecallMessages {
        /// The messages. 要撤回的消息。 At most 30 items.
        messages = "msgs": required list(MessageToRecall) as S0 = (rt::Set,),
        /// Data of the app's own that goes with the recall. 撤回相关的扩展信息。
        extension_info = "recallMessageExtensionInfo": optional into(String),
    }
    by Messages.recall_messages() -> RecallMessagesBuilder;
    method {
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
    }
    gives(Vec<RecalledMessage>, RecallMessagesError, super::StandardEnvelope);
    encode(this, request) {
        request.check("messages").items(this.messages.len(), rt::ItemsRule::NONE.at_most(30))?;
        for item in &this.messages { item.check(request)?; }
        request.literal("/messages/batch_recall");
        request.json_object(
            &[
                ("msgs", rt::given(&this.messages)),
                ("recallMessageExtensionInfo", rt::given(&this.extension_info))
            ],
            &[]
        );
    }
    spec RECALL_MESSAGES(
        "messages", "recall_messages", POST, "/messages/batch_recall",
        "docs/rest/message_recall_batch.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .partial(rt::PartialSpec {
        at: "/data",
        item: Some("/msg_id"),
        reason: Some("/recalled"),
        success: Some(rt::SuccessRule { at: "/recalled", equals: &[rt::Literal::Str("yes")] })
    })
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with batches blocking conformance
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

rt::errors! {
    /// Why the server refused [`RecallMessages`].
    ///
    /// One variant per row of the error table of `docs/rest/message_recall_batch.md`.
    pub enum RecallMessagesError {
        0 MsgIdEmpty "msg_id_empty" 400 error("message_recall_error")
            message("param msg_id can't be empty") cause("`msg_id` is empty.", "`msg_id` 为空字符串。")
            remedy("Pass the id of the message.", "传入要撤回消息的 ID。")
            page("docs/rest/message_recall_single.md"),
        1 ToEmpty "to_empty" 400 error("message_recall_error") message("param to can't be empty")
            cause("`to` is empty.", "`to` 为空字符串。")
            remedy("Pass whom the message was sent to.", "传入消息的接收方。")
            page("docs/rest/message_recall_single.md"),
        2 ChatTypeEmpty "chat_type_empty" 400 error("message_recall_error") message(
            "param chat_type can't be empty"
        ) cause("`chat_type` is empty.", "`chat_type` 为空字符串。") remedy(
            "Pass `chat`, `groupchat` or `chatroom`.", "传入 `chat`、`groupchat` 或 `chatroom`。"
        ) page("docs/rest/message_recall_single.md"),
        3 ForceMissing "force_missing" 400 error("message_recall_error")
            message("param force can't be empty") cause("`force` is missing.", "`force` 为空。")
            remedy("Pass `true` or `false`.", "传入 `true` 或 `false`。")
            page("docs/rest/message_recall_single.md"),
        4 RecipientNotFound "recipient_not_found" 400 error("message_recall_error")
            message("can't find msg to")
            cause("The recipient of the message was not found.", "未找到消息的接收方。")
            remedy("Pass whom the message was really sent to.", "传入正确的消息接收方。")
            page("docs/rest/message_recall_single.md"),
        5 RecallPeriodOver "recall_period_over" 403 error("message_recall_error") message(
            "exceed recall time limit"
        ) cause(
            "The message is older than messages may be when they are recalled, by default 2 minutes.",
            "超过可撤回的时长，默认为发送后 2 分钟。"
        ) remedy(
            "Set `force`, or lengthen the period in the console.",
            "将 `force` 设置为 `true`，或在控制台延长撤回时长。"
        ) page("docs/rest/message_recall_single.md"),
        6 MessageNotFound "message_not_found" 403 error("message_recall_error") message(
            "not_found msg"
        ) cause(
            "The server no longer has the message because it expired, or the message is recalled already.",
            "消息已过期被服务端删除，或已被撤回。"
        ) remedy(
            "To recall an expired message set `force`; the recipient then loses it, the sender keeps the local copy.",
            "若消息已过期，可将 `force` 设置为 `true`，此时撤回接收方本地的消息，发送方本地消息仍保留。"
        ) page("docs/rest/message_recall_single.md"),
        7 RecallNotOpen "recall_not_open" 403 error("forbidden_op")
            message("message recall service is unopened")
            cause("Recalling messages is not enabled for the app.", "未在控制台开通消息撤回服务。")
            remedy("Enable it in the console.", "在控制台开通该服务。")
            page("docs/rest/message_recall_single.md"),
        8 InternalError "internal_error" 500 message("internal error") cause(
            "The server is in trouble.", "后端服务出现异常。"
        ) remedy(
            "Repeat the call. If it fails again, log it and have someone see to it, by hand if need be.",
            "重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。"
        ) retry(Transient) page("docs/rest/message_recall_single.md"),
    }
    of Operation "docs/rest/message_recall_batch.md" or super::CommonError
}

rt::input! {
    /// A message to be recalled.
    ///
    /// 要撤回的消息。
    pub struct MessageToRecall(
        msg_id: into(String),
        to: into(String),
        chat_type: plain(super::types::ChatType),
        force: plain(bool)
    ) read_too {
        /// The message's id. 要撤回消息的 ID。 Not empty.
        msg_id: required into(String),
        /// Whom the message was sent to: a user, a group or a chat room. 消息的接收方：用户 ID、群组 ID 或聊天室 ID。 Not empty.
        to: required into(String),
        /// Where the message was sent. 消息所属的会话类型。
        chat_type: required plain(super::types::ChatType),
        /// The user who recalls the message. 消息撤回方的用户 ID。 Default of the server: `"admin"`.
        from: optional into(String),
        /// Whether all online devices of a one-to-one message's sender learn of the recall. With an expired message and `force`, only when `from` is the sender. 是否将单聊消息的撤回同步给发送方的所有在线设备。强制撤回过期消息时，`from` 须为消息发送方才会同步。 Default of the server: `true`.
        sync_device: optional plain(bool),
        /// Whether the message is recalled even when it expired; else it must exist on the server and be within the recall period. 是否强制撤回，即过期消息也可撤回；否则只能在撤回时长内撤回服务端存在的消息。
        force: required plain(bool),
    }
}

impl MessageToRecall {
    #[inline]
    pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        let this = self;
        request.check("MessageToRecall.msg_id").text(&this.msg_id, rt::TextRule::NONE.min(1))?;
        request.check("MessageToRecall.to").text(&this.to, rt::TextRule::NONE.min(1))?;
        if !this.chat_type.is_known() {
            return Err(
                rt::InvalidRequest::new("MessageToRecall.chat_type", "is no documented value"),
            );
        }
        Ok(())
    }
}

rt::data! {
    /// What became of a message.
    ///
    /// 一条消息的撤回结果。
    pub struct RecalledMessage {
        /// The message's id. 消息 ID。
        msg_id: Option<String>,
        /// `yes` when the message was recalled, else why it was not. 撤回成功时为 `yes`，否则为失败原因。
        recalled: Option<String>,
        /// The user who recalled it. 消息撤回方的用户 ID。
        from: Option<String>,
        /// Whom it was sent to: a user, a group or a chat room. 消息的送达方：用户 ID、群组 ID 或聊天室 ID。
        to: Option<String>,
        /// Where it was sent. 消息所属的会话类型。
        chat_type = "chattype": Option<super::types::ChatType>,
    }
}

rt::operation! {
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
    pub struct SendToChatrooms {
        /// The sender. Whether the user exists is not checked. 发送方的用户 ID，服务端不校验其是否存在。 Default of the server: `"admin"`. Not empty.
        from: optional into(String),
        /// The chat rooms. Whether they exist is not checked. 接收消息的聊天室 ID，服务端不校验其是否存在。 1 to 10 items.
        to: required texts(String) as S0 = (rt::Set, S1),
        /// The kind of the message and what it says. 消息类型及其内容。
        content: required plain(super::types::MessageContent) as S1 = (S0, rt::Set),
        /// The message's priority. High ones go first and are the last to be dropped; none is sure to arrive. 消息优先级。高优先级消息优先送达、最后丢弃，但均不保证必达。 Default of the server: `"normal"`.
        message_level = "chatroom_msg_level": optional plain(ChatroomMessageLevel),
        /// Users who do not get this message when they fetch roaming messages. 拉取漫游消息时拉不到该消息的用户。 At most 20 items.
        roam_ignore_users: optional texts(String),
        /// Custom data of the message; `null` is refused. 自定义扩展字段，不可传 `null`。
        ext: optional map(rt::serde_json::Value),
        /// Selects the webhook route of this name; with a name that has no route no webhook is called. China regions 1 and 2 only. 按该环境值匹配回调路由；未命中有效路由时不触发回调。仅国内 1 区和 2 区支持。 At most 8 characters, characters `a-zA-Z0-9`.
        callback_env = "env": optional into(String),
    }
    by Messages.send_to_chatrooms() -> SendToChatroomsBuilder;
    method {
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
    }
    gives(rt::Map<String>, SendToChatroomsError, super::StandardEnvelope);
    encode(this, request) {
        if let Some(value) = &this.from {
            request.check("from").text(value, rt::TextRule::NONE.min(1))?;
        }
        request.check("to").items(this.to.len(), rt::ItemsRule::NONE.at_least(1).at_most(10))?;
        this.content.check(request)?;
        if let Some(value) = &this.roam_ignore_users {
            request.check("roam_ignore_users").items(value.len(), rt::ItemsRule::NONE.at_most(20))?;
        }
        if let Some(value) = &this.callback_env {
            request
                .check("callback_env")
                .text(value, rt::TextRule::NONE.max(8).class("a-zA-Z0-9"))?;
        }
        request.cost("to", this.to.len());
        request.literal("/messages/chatrooms");
        request.json_object(
            &[
                ("from", rt::given(&this.from)),
                ("to", rt::given(&this.to)),
                ("chatroom_msg_level", rt::given(&this.message_level)),
                ("roam_ignore_users", rt::given(&this.roam_ignore_users)),
                ("ext", rt::given(&this.ext)),
                ("env", rt::given(&this.callback_env))
            ],
            &[&this.content]
        );
    }
    spec SEND_TO_CHATROOMS(
        "messages", "send_to_chatrooms", POST, "/messages/chatrooms",
        "docs/rest/message_chatroom.md"
    )
    .auth("app_token")
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1), rt::RateLimit::app(100, 1).counts("to")]);
    with batches blocking conformance
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

rt::errors! {
    /// Why the server refused [`SendToChatrooms`].
    ///
    /// One variant per row of the error table of `docs/rest/message_chatroom.md`.
    pub enum SendToChatroomsError {
        0 InvalidRequestBody "invalid_request_body" 400 error("invalid_request_body")
            message("Request body is invalid. Please check body is correct.")
            cause("The server could not read the body.", "服务端无法解析请求体。")
            remedy("Check the body's format and the types of its fields.", "检查请求体的格式与各字段的类型。"),
        1 FromEmpty "from_empty" 400 error("message_send_error") message(
            "param from can't be empty"
        ) cause("`from` is an empty string.", "`from` 为空字符串。") remedy(
            "Pass a user id or leave `from` out; the server then takes `admin`.",
            "传入用户 ID，或不传 `from`，此时服务端默认使用 `admin`。"
        ),
        2 ToEmpty "to_empty" 400 error("message_send_error") message("param to can't be empty")
            cause("`to` is an empty list.", "`to` 为空数组。")
            remedy("Pass one to ten chat room ids.", "传入 1 到 10 个聊天室 ID。"),
        3 TypeEmpty "type_empty" 400 error("message_send_error")
            message("param type can't be empty")
            cause("`type` is an empty string.", "`type` 为空字符串。")
            remedy("Pass one of the eight message kinds.", "传入八种消息类型之一。"),
        4 BodyEmpty "body_empty" 400 error("message_send_error")
            message("param body can't be empty")
            cause("`body` is an empty object.", "`body` 为空 JSON 对象。")
            remedy("Pass the fields of the message's kind.", "传入对应消息类型的字段。"),
        5 ExtNotObject "ext_not_object" 400 error("message_send_error")
            message("param ext must be JSONObject")
            cause("`ext` is no JSON object.", "`ext` 不是 JSON 对象。")
            remedy("Pass a JSON object.", "传入 JSON 对象。"),
        6 TooManyRecipients "too_many_recipients" 400 error("message_send_error")
            message("params to's size can't exceed limit 10")
            cause("`to` has more than 10 entries.", "`to` 的数量超过 10。")
            remedy("Split the call so that each has at most 10.", "拆分为多次调用，每次不超过 10 个。"),
        7 MessageTooLarge "message_too_large" 400 error("message_send_error")
            message("message is too large")
            cause("`body` and `ext` together are too large.", "`body` 与 `ext` 的内容过大。")
            remedy("Keep them within 5 KB together.", "将二者总长度控制在 5 KB 以内。"),
        8 SendLimitReached "send_limit_reached" 403 error("message_send_error") message(
            "message send reach limit"
        ) cause(
            "More messages were sent than the app may send to chat rooms in a second, by default 100.",
            "消息发送频率超过上限，默认每秒 100 条聊天室消息。"
        ) remedy("Send more slowly; the limit can be raised.", "降低发送频率；该上限可上调。") retry(Throttled),
    }
    of Operation "docs/rest/message_chatroom.md" or super::CommonError
}

rt::values! {
    /// The priority of a chat room message.
    ///
    /// 聊天室消息的优先级。
    pub enum ChatroomMessageLevel: closed text {
        /// Goes first. 高。
        High = "high",
        /// The default. 普通（默认）。
        Normal = "normal",
        /// Is dropped first. 低。
        Low = "low",
    }
}

rt::operation! {
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
    pub struct SendToGroups {
        /// The sender. Whether the user exists is not checked. 发送方的用户 ID，服务端不校验其是否存在。 Default of the server: `"admin"`. Not empty.
        from: optional into(String),
        /// The groups. Whether they exist is not checked. 接收消息的群组 ID，服务端不校验其是否存在。 1 to 3 items.
        to: required texts(String) as S0 = (rt::Set, S1),
        /// The kind of the message and what it says. 消息类型及其内容。
        content: required plain(super::types::MessageContent) as S1 = (S0, rt::Set),
        /// Whether all online devices of the sender get the message too. 是否将消息同步到发送方的所有在线设备。 Default of the server: `false`.
        sync_device: optional plain(bool),
        /// Whether readers must acknowledge the message. 消息是否需要已读回执。 Default of the server: `false`.
        need_group_ack: optional plain(bool),
        /// Users who do not get this message when they fetch roaming messages. 拉取漫游消息时拉不到该消息的用户。 At most 20 items.
        roam_ignore_users: optional texts(String),
        /// Restricts the delivery. Absent, the message reaches recipients whether they are online or not. 限定投递范围。不传则接收方无论在线与否均可收到。
        route_type = "routetype": optional plain(super::types::RouteType),
        /// Custom data and settings of the message; `null` is refused. 消息扩展字段，不可传 `null`。
        ext: optional plain(super::types::MessageExt),
        /// Selects the webhook route of this name; with a name that has no route no webhook is called. China regions 1 and 2 only. 按该环境值匹配回调路由；未命中有效路由时不触发回调。仅国内 1 区和 2 区支持。 At most 8 characters, characters `a-zA-Z0-9`.
        callback_env = "env": optional into(String),
    }
    by Messages.send_to_groups() -> SendToGroupsBuilder;
    method {
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
    }
    gives(rt::Map<String>, SendToGroupsError, super::StandardEnvelope);
    encode(this, request) {
        if let Some(value) = &this.from {
            request.check("from").text(value, rt::TextRule::NONE.min(1))?;
        }
        request.check("to").items(this.to.len(), rt::ItemsRule::NONE.at_least(1).at_most(3))?;
        this.content.check(request)?;
        if let Some(value) = &this.roam_ignore_users {
            request.check("roam_ignore_users").items(value.len(), rt::ItemsRule::NONE.at_most(20))?;
        }
        if let Some(value) = &this.callback_env {
            request
                .check("callback_env")
                .text(value, rt::TextRule::NONE.max(8).class("a-zA-Z0-9"))?;
        }
        request.cost("to", this.to.len());
        request.literal("/messages/chatgroups");
        request.json_object(
            &[
                ("from", rt::given(&this.from)),
                ("to", rt::given(&this.to)),
                ("sync_device", rt::given(&this.sync_device)),
                ("need_group_ack", rt::given(&this.need_group_ack)),
                ("roam_ignore_users", rt::given(&this.roam_ignore_users)),
                ("routetype", rt::given(&this.route_type)),
                ("ext", rt::given(&this.ext)),
                ("env", rt::given(&this.callback_env))
            ],
            &[&this.content]
        );
    }
    spec SEND_TO_GROUPS(
        "messages", "send_to_groups", POST, "/messages/chatgroups", "docs/rest/message_group.md"
    )
    .auth("app_token")
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(20, 1), rt::RateLimit::app(20, 1).counts("to")]);
    with batches blocking conformance
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

rt::errors! {
    /// Why the server refused [`SendToGroups`].
    ///
    /// One variant per row of the error table of `docs/rest/message_group.md`.
    pub enum SendToGroupsError {
        0 InvalidRequestBody "invalid_request_body" 400 error("invalid_request_body")
            message("Request body is invalid. Please check body is correct.")
            cause("The server could not read the body.", "服务端无法解析请求体。")
            remedy("Check the body's format and the types of its fields.", "检查请求体的格式与各字段的类型。"),
        1 FromEmpty "from_empty" 400 error("message_send_error") message(
            "param from can't be empty"
        ) cause("`from` is an empty string.", "`from` 为空字符串。") remedy(
            "Pass a user id or leave `from` out; the server then takes `admin`.",
            "传入用户 ID，或不传 `from`，此时服务端默认使用 `admin`。"
        ),
        2 ToEmpty "to_empty" 400 error("message_send_error") message("param to can't be empty")
            cause("`to` is an empty list.", "`to` 为空数组。")
            remedy("Pass one to three group ids.", "传入 1 到 3 个群组 ID。"),
        3 TypeEmpty "type_empty" 400 error("message_send_error")
            message("param type can't be empty")
            cause("`type` is an empty string.", "`type` 为空字符串。")
            remedy("Pass one of the eight message kinds.", "传入八种消息类型之一。"),
        4 BodyEmpty "body_empty" 400 error("message_send_error")
            message("param body can't be empty")
            cause("`body` is an empty object.", "`body` 为空 JSON 对象。")
            remedy("Pass the fields of the message's kind.", "传入对应消息类型的字段。"),
        5 ExtNotObject "ext_not_object" 400 error("message_send_error")
            message("param ext must be JSONObject")
            cause("`ext` is no JSON object.", "`ext` 不是 JSON 对象。")
            remedy("Pass a JSON object.", "传入 JSON 对象。"),
        6 TooManyRecipients "too_many_recipients" 400 error("message_send_error")
            message("params to's size can't exceed limit 3")
            cause("`to` has more than 3 entries.", "`to` 的数量超过 3。")
            remedy("Split the call so that each has at most 3.", "拆分为多次调用，每次不超过 3 个。"),
        7 MessageTooLarge "message_too_large" 400 error("message_send_error")
            message("message is too large")
            cause("`body` and `ext` together are too large.", "`body` 与 `ext` 的内容过大。")
            remedy("Keep them within 5 KB together.", "将二者总长度控制在 5 KB 以内。"),
        8 SendLimitReached "send_limit_reached" 403 error("message_send_error") message(
            "message send reach limit"
        ) cause(
            "More messages were sent than the app may send to groups in a second, by default 20.",
            "消息发送频率超过上限，默认每秒 20 条群聊消息。"
        ) remedy("Send more slowly; the limit can be raised.", "降低发送频率；该上限可上调。") retry(Throttled),
    }
    of Operation "docs/rest/message_group.md" or super::CommonError
}

rt::operation! {
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
    pub struct SendToUsers {
        /// The sender. Whether the user exists is not checked. 发送方的用户 ID，服务端不校验其是否存在。 Default of the server: `"admin"`. Not empty.
        from: optional into(String),
        /// The recipients. Whether the users exist is not checked. 接收方的用户 ID，服务端不校验其是否存在。 1 to 600 items.
        to: required texts(String) as S0 = (rt::Set, S1),
        /// The kind of the message and what it says. 消息类型及其内容。
        content: required plain(super::types::MessageContent) as S1 = (S0, rt::Set),
        /// Whether all online devices of the sender get the message too. 是否将消息同步到发送方的所有在线设备。 Default of the server: `false`.
        sync_device: optional plain(bool),
        /// Users who do not get this message when they fetch roaming messages. 拉取漫游消息时拉不到该消息的用户。
        roam_ignore_users: optional texts(String),
        /// Restricts the delivery. Absent, the message reaches recipients whether they are online or not. 限定投递范围。不传则接收方无论在线与否均可收到。
        route_type = "routetype": optional plain(super::types::RouteType),
        /// Custom data and settings of the message; `null` is refused. 消息扩展字段，不可传 `null`。
        ext: optional plain(super::types::MessageExt),
        /// Selects the webhook route of this name; with a name that has no route no webhook is called. China regions 1 and 2 only. 按该环境值匹配回调路由；未命中有效路由时不触发回调。仅国内 1 区和 2 区支持。 At most 8 characters, characters `a-zA-Z0-9`.
        callback_env = "env": optional into(String),
    }
    by Messages.send_to_users() -> SendToUsersBuilder;
    method {
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
    }
    gives(rt::Map<String>, SendToUsersError, super::StandardEnvelope);
    encode(this, request) {
        if let Some(value) = &this.from {
            request.check("from").text(value, rt::TextRule::NONE.min(1))?;
        }
        request.check("to").items(this.to.len(), rt::ItemsRule::NONE.at_least(1).at_most(600))?;
        this.content.check(request)?;
        if let Some(value) = &this.callback_env {
            request
                .check("callback_env")
                .text(value, rt::TextRule::NONE.max(8).class("a-zA-Z0-9"))?;
        }
        request.cost("to", this.to.len());
        request.literal("/messages/users");
        request.json_object(
            &[
                ("from", rt::given(&this.from)),
                ("to", rt::given(&this.to)),
                ("sync_device", rt::given(&this.sync_device)),
                ("roam_ignore_users", rt::given(&this.roam_ignore_users)),
                ("routetype", rt::given(&this.route_type)),
                ("ext", rt::given(&this.ext)),
                ("env", rt::given(&this.callback_env))
            ],
            &[&this.content]
        );
    }
    spec SEND_TO_USERS(
        "messages", "send_to_users", POST, "/messages/users", "docs/rest/message_single.md"
    )
    .auth("app_token")
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1), rt::RateLimit::app(6000, 60).counts("to")]);
    with batches blocking conformance
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

rt::errors! {
    /// Why the server refused [`SendToUsers`].
    ///
    /// One variant per row of the error table of `docs/rest/message_single.md`.
    pub enum SendToUsersError {
        0 InvalidRequestBody "invalid_request_body" 400 error("invalid_request_body")
            message("Request body is invalid. Please check body is correct.")
            cause("The server could not read the body.", "服务端无法解析请求体。")
            remedy("Check the body's format and the types of its fields.", "检查请求体的格式与各字段的类型。"),
        1 FromEmpty "from_empty" 400 error("message_send_error") message(
            "param from can't be empty"
        ) cause("`from` is an empty string.", "`from` 为空字符串。") remedy(
            "Pass a user id or leave `from` out; the server then takes `admin`.",
            "传入用户 ID，或不传 `from`，此时服务端默认使用 `admin`。"
        ),
        2 ToEmpty "to_empty" 400 error("message_send_error") message("param to can't be empty")
            cause("`to` is an empty list.", "`to` 为空数组。")
            remedy("Pass one to 600 user ids.", "传入 1 到 600 个用户 ID。"),
        3 TypeEmpty "type_empty" 400 error("message_send_error")
            message("param type can't be empty")
            cause("`type` is an empty string.", "`type` 为空字符串。")
            remedy("Pass one of the eight message kinds.", "传入八种消息类型之一。"),
        4 BodyEmpty "body_empty" 400 error("message_send_error")
            message("param body can't be empty")
            cause("`body` is an empty object.", "`body` 为空 JSON 对象。")
            remedy("Pass the fields of the message's kind.", "传入对应消息类型的字段。"),
        5 ExtNotObject "ext_not_object" 400 error("message_send_error")
            message("param ext must be JSONObject")
            cause("`ext` is no JSON object.", "`ext` 不是 JSON 对象。")
            remedy("Pass a JSON object.", "传入 JSON 对象。"),
        6 TooManyRecipients "too_many_recipients" 400 error("message_send_error")
            message("params to's size can't exceed limit 600")
            cause("`to` has more than 600 entries.", "`to` 的数量超过 600。")
            remedy("Split the call so that each has at most 600.", "拆分为多次调用，每次不超过 600 个。"),
        7 MessageTooLarge "message_too_large" 400 error("message_send_error")
            message("message is too large")
            cause("`body` and `ext` together are too large.", "`body` 与 `ext` 的内容过大。")
            remedy("Keep them within 5 KB together.", "将二者总长度控制在 5 KB 以内。"),
        8 SendLimitReached "send_limit_reached" 403 error("message_send_error") message(
            "message send reach limit"
        ) cause(
            "More messages were sent than the app may send in a minute, by default 6,000.",
            "消息发送频率超过上限，默认每分钟 6,000 条单聊消息。"
        ) remedy("Send more slowly; the limit can be raised.", "降低发送频率；该上限可上调。") retry(Throttled),
    }
    of Operation "docs/rest/message_single.md" or super::CommonError
}

rt::fields!(chat_type, content, force, messages, msg_id, to);
