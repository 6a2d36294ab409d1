// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on roaming.
use ::easemob_runtime as rt;
/// The operations of [`roaming`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Roaming<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Roaming<'c> {
    /// Deletes roaming messages of a one-to-one chat, by their ids, for one of its users.
    ///
    /// 按消息 ID 为单个用户单向删除单聊会话的漫游消息。
    ///
    /// Only `user_id` loses the messages, on the server and on the devices; the other side keeps them.
    /// When no roaming message of the conversation is left, the server also drops the conversation from this user's list.
    ///
    /// 仅 `user_id` 的消息会从服务端和本地设备删除，会话的另一方不受影响。
    /// 若会话的漫游消息已全部删除，服务端也会将该会话从该用户的会话列表中移除。
    ///
    /// `DELETE /rest/message/roaming/chat/user/{userId}`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/message_delete_roam_single_msgid.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/message_delete_roam_single_msgid.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .roaming()
    ///     .delete_roaming_messages("XXXX")
    ///     .peer_user_id("XXXX")
    ///     .msg_ids(["XXXX"])
    ///     .is_notify(false)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_roaming_messages(
        &self,
        user_id: impl Into<String>,
    ) -> DeleteRoamingMessagesBuilder<rt::Call<'c>> {
        DeleteRoamingMessagesBuilder::start_(rt::Call::new(self.client), user_id)
    }
}
/// Deletes roaming messages of a one-to-one chat, by their ids, for one of its users. 按消息 ID 为单个用户单向删除单聊会话的漫游消息。
///
/// `DELETE /rest/message/roaming/chat/user/{userId}`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/message_delete_roam_single_msgid.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteRoamingMessages {
    /// The user who loses the messages. 漫游消息所属用户的 ID。
    pub user_id: String,
    /// The other user of the conversation. 单聊会话中对方的用户 ID。 Not empty.
    pub peer_user_id: String,
    /// The ids of the messages. 要删除的消息的 ID。 1 to 50 items.
    pub msg_ids: Vec<String>,
    /// Whether the user's devices that are online delete the messages, too. 是否将删除操作同步到该用户的所有在线设备。 Default of the server: `true`.
    pub is_notify: Option<bool>,
}
impl rt::Operation for DeleteRoamingMessages {
    type Output = String;
    type Error = DeleteRoamingMessagesError;
    type Envelope = super::RequestStatusEnvelope;
    const SPEC: &'static rt::OperationSpec = &DELETE_ROAMING_MESSAGES;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request
            .check("peer_user_id")
            .text(&self.peer_user_id, rt::TextRule::NONE.min(1))?;
        request
            .check("msg_ids")
            .items(self.msg_ids.len(), rt::ItemsRule::NONE.at_least(1).at_most(50))?;
        request.literal("/rest/message/roaming/chat/user/");
        request.segment("userId", &self.user_id)?;
        request.query("userId", &self.peer_user_id)?;
        request.query_list("msgIdList", &self.msg_ids, rt::ListStyle::Comma)?;
        if let Some(value) = &self.is_notify {
            request.query("isNotify", value)?;
        }
        Ok(())
    }
}
impl rt::Batched for DeleteRoamingMessages {
    const CAP: usize = 50;
    fn split(&self) -> Vec<Self> {
        let parts = self
            .msg_ids
            .chunks(Self::CAP)
            .map(|items| {
                let mut part = self.clone();
                part.msg_ids = items.to_vec();
                part
            });
        parts.collect()
    }
}
/// Why the server refused [`DeleteRoamingMessages`].
///
/// One variant per row of the error table of `docs/rest/message_delete_roam_single_msgid.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeleteRoamingMessagesError {
    /// `400 service open exception`: `this appKey not open message roaming`
    ///
    /// Cause: The app does not have message roaming. 应用未开通消息漫游服务。
    ///
    /// Remedy: Have message roaming enabled by the vendor. 联系商务开通消息漫游服务。
    RoamingNotEnabled,
    /// `400 param exception`: `delete msg list limit can not greater than 50`
    ///
    /// Cause: More than 50 message ids in one call. 单次传入的消息 ID 超过 50 个。
    ///
    /// Remedy: Spread the ids over several calls. 分多次删除。
    TooManyMessages,
    /// `400 Bad Request`: `Bad Request`
    ///
    /// Cause: A required parameter is missing, such as `userId` or `msgIdList` in the query. 缺少必填参数，例如查询参数 `userId` 或 `msgIdList`。
    ///
    /// Remedy: Check the parameters. 检查各参数是否已正确传入。
    ParameterMissing,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
impl rt::OperationError for DeleteRoamingMessagesError {
    fn from_row(row: rt::RowMatch) -> Self {
        match (row.source, row.index) {
            (rt::RowSource::Operation, 0) => Self::RoamingNotEnabled,
            (rt::RowSource::Operation, 1) => Self::TooManyMessages,
            (rt::RowSource::Operation, 2) => Self::ParameterMissing,
            (rt::RowSource::Service, _) => {
                Self::Common(super::CommonError::from_row(row))
            }
            _ => Self::Undocumented,
        }
    }
    fn captures(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::Common(common) => common.captures(),
            _ => Vec::new(),
        }
    }
}
/// What the documents say of [`DeleteRoamingMessages`].
pub static DELETE_ROAMING_MESSAGES: rt::OperationSpec = rt::OperationSpec::new(
        "roaming",
        "delete_roaming_messages",
        rt::Method::DELETE,
        "/rest/message/roaming/chat/user/{userId}",
        "docs/rest/message_delete_roam_single_msgid.md",
    )
    .auth("app_token")
    .idempotent()
    .payload("/requestStatusCode")
    .success(rt::SuccessRule {
        at: "/requestStatusCode",
        equals: &[rt::Literal::Str("ok")],
    })
    .error_body(&super::STANDARD_ERROR_BODY)
    .rows(
        &[
            rt::ErrorRow::new(
                    "roaming_not_enabled",
                    400,
                    "docs/rest/message_delete_roam_single_msgid.md",
                )
                .error("service open exception")
                .message("this appKey not open message roaming")
                .cause(
                    "The app does not have message roaming.",
                    "应用未开通消息漫游服务。",
                )
                .remedy(
                    "Have message roaming enabled by the vendor.",
                    "联系商务开通消息漫游服务。",
                ),
            rt::ErrorRow::new(
                    "too_many_messages",
                    400,
                    "docs/rest/message_delete_roam_single_msgid.md",
                )
                .error("param exception")
                .message("delete msg list limit can not greater than 50")
                .cause(
                    "More than 50 message ids in one call.",
                    "单次传入的消息 ID 超过 50 个。",
                )
                .remedy("Spread the ids over several calls.", "分多次删除。"),
            rt::ErrorRow::new(
                    "parameter_missing",
                    400,
                    "docs/rest/message_delete_roam_single_msgid.md",
                )
                .error("Bad Request")
                .message("Bad Request")
                .cause(
                    "A required parameter is missing, such as `userId` or `msgIdList` in the query.",
                    "缺少必填参数，例如查询参数 `userId` 或 `msgIdList`。",
                )
                .remedy(
                    "Check the parameters.",
                    "检查各参数是否已正确传入。",
                ),
        ],
    )
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
impl DeleteRoamingMessages {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(user_id: impl Into<String>) -> DeleteRoamingMessagesBuilder<()> {
        DeleteRoamingMessagesBuilder::start_((), user_id)
    }
}
/// Builds [`DeleteRoamingMessages`]; what is required is in the type.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteRoamingMessagesBuilder<C, S0 = rt::Unset, S1 = rt::Unset> {
    call_: C,
    user_id: String,
    peer_user_id: S0,
    msg_ids: S1,
    is_notify: Option<bool>,
}
impl<C> DeleteRoamingMessagesBuilder<C> {
    fn start_(call_: C, user_id: impl Into<String>) -> Self {
        Self {
            call_,
            user_id: user_id.into(),
            peer_user_id: rt::Unset,
            msg_ids: rt::Unset,
            is_notify: None,
        }
    }
}
impl<C, S0, S1> DeleteRoamingMessagesBuilder<C, S0, S1> {
    /// The other user of the conversation. 单聊会话中对方的用户 ID。 Not empty.
    pub fn peer_user_id(
        self,
        peer_user_id: impl Into<String>,
    ) -> DeleteRoamingMessagesBuilder<C, rt::Set<String>, S1> {
        DeleteRoamingMessagesBuilder {
            peer_user_id: rt::Set(peer_user_id.into()),
            call_: self.call_,
            user_id: self.user_id,
            is_notify: self.is_notify,
            msg_ids: self.msg_ids,
        }
    }
    /// The ids of the messages. 要删除的消息的 ID。 1 to 50 items.
    pub fn msg_ids(
        self,
        msg_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> DeleteRoamingMessagesBuilder<C, S0, rt::Set<Vec<String>>> {
        DeleteRoamingMessagesBuilder {
            msg_ids: rt::Set(msg_ids.into_iter().map(Into::into).collect()),
            call_: self.call_,
            user_id: self.user_id,
            is_notify: self.is_notify,
            peer_user_id: self.peer_user_id,
        }
    }
    /// Whether the user's devices that are online delete the messages, too. 是否将删除操作同步到该用户的所有在线设备。 Default of the server: `true`.
    pub fn is_notify(mut self, is_notify: bool) -> Self {
        self.is_notify = Some(is_notify);
        self
    }
    /// The request as plain data.
    pub fn build(self) -> DeleteRoamingMessages
    where
        S0: rt::Provided<DeleteRoamingMessages, field::peer_user_id, String>,
        S1: rt::Provided<DeleteRoamingMessages, field::msg_ids, Vec<String>>,
    {
        DeleteRoamingMessages {
            peer_user_id: self.peer_user_id.take(),
            msg_ids: self.msg_ids.take(),
            user_id: self.user_id,
            is_notify: self.is_notify,
        }
    }
}
impl<'c, S0, S1> DeleteRoamingMessagesBuilder<rt::Call<'c>, S0, S1> {
    /// Time limit, retries and token of this call alone.
    pub fn options(mut self, options: rt::CallOptions) -> Self {
        self.call_ = self.call_.with(options);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    ///
    /// [`Error`](super::Error): its `api` part is a [`DeleteRoamingMessagesError`].
    pub fn send(self) -> rt::CallFuture<DeleteRoamingMessages>
    where
        S0: rt::Provided<DeleteRoamingMessages, field::peer_user_id, String>,
        S1: rt::Provided<DeleteRoamingMessages, field::msg_ids, Vec<String>>,
    {
        self.call_.clone().send(&self.build())
    }
    /// Sends the request in as many calls as its longest list needs, and keeps every outcome.
    pub fn send_batches(
        self,
    ) -> rt::BoxFuture<'c, rt::BatchOutcome<DeleteRoamingMessages>>
    where
        S0: rt::Provided<DeleteRoamingMessages, field::peer_user_id, String>,
        S1: rt::Provided<DeleteRoamingMessages, field::msg_ids, Vec<String>>,
    {
        self.call_.clone().send_batches(self.build())
    }
    /// Sends the request and blocks the thread until the answer is there.
    ///
    /// # Errors
    ///
    /// As for `send`; and at once when called from asynchronous code.
    #[cfg(feature = "blocking")]
    pub fn send_blocking(self) -> rt::Result<DeleteRoamingMessages>
    where
        S0: rt::Provided<DeleteRoamingMessages, field::peer_user_id, String>,
        S1: rt::Provided<DeleteRoamingMessages, field::msg_ids, Vec<String>>,
    {
        self.call_.clone().send_blocking(&self.build())
    }
}
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct msg_ids;
    #[derive(Debug)]
    pub struct peer_user_id;
}
