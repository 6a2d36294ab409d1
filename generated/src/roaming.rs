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
        DeleteRoamingMessages::builder(user_id).on_call_(rt::Call::new(self.client))
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
        request.check("peer_user_id").text(&self.peer_user_id, rt::TextRule::NONE.min(1))?;
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
        let parts = self.msg_ids.chunks(Self::CAP).map(|items| {
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
rt::error_rows!(
    DeleteRoamingMessagesError Operation {
        0 RoamingNotEnabled,
        1 TooManyMessages,
        2 ParameterMissing
    } super::CommonError
);
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
.success(rt::SuccessRule { at: "/requestStatusCode", equals: &[rt::Literal::Str("ok")] })
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("roaming_not_enabled", 400, "docs/rest/message_delete_roam_single_msgid.md")
        .error("service open exception")
        .message("this appKey not open message roaming")
        .cause("The app does not have message roaming.", "应用未开通消息漫游服务。")
        .remedy("Have message roaming enabled by the vendor.", "联系商务开通消息漫游服务。"),
    rt::ErrorRow::new("too_many_messages", 400, "docs/rest/message_delete_roam_single_msgid.md")
        .error("param exception")
        .message("delete msg list limit can not greater than 50")
        .cause("More than 50 message ids in one call.", "单次传入的消息 ID 超过 50 个。")
        .remedy("Spread the ids over several calls.", "分多次删除。"),
    rt::ErrorRow::new("parameter_missing", 400, "docs/rest/message_delete_roam_single_msgid.md")
        .error("Bad Request")
        .message("Bad Request")
        .cause(
            "A required parameter is missing, such as `userId` or `msgIdList` in the query.",
            "缺少必填参数，例如查询参数 `userId` 或 `msgIdList`。",
        )
        .remedy("Check the parameters.", "检查各参数是否已正确传入。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl DeleteRoamingMessages {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(user_id: impl Into<String>) -> DeleteRoamingMessagesBuilder<()> {
        DeleteRoamingMessagesBuilder::start_(Self {
            user_id: user_id.into(),
            peer_user_id: rt::Blank::blank(),
            msg_ids: rt::Blank::blank(),
            is_notify: None,
        })
    }
}
rt::builder!(
    DeleteRoamingMessagesBuilder,
    DeleteRoamingMessages,
    DeleteRoamingMessagesError,
    (S0 peer_user_id, S1 msg_ids) batches blocking
);
impl<C, S0, S1> DeleteRoamingMessagesBuilder<C, (S0, S1)> {
    /// The other user of the conversation. 单聊会话中对方的用户 ID。 Not empty.
    pub fn peer_user_id(
        mut self,
        peer_user_id: impl Into<String>,
    ) -> DeleteRoamingMessagesBuilder<C, (rt::Set, S1)> {
        self.request.peer_user_id = peer_user_id.into();
        self.in_state_()
    }
    /// The ids of the messages. 要删除的消息的 ID。 1 to 50 items.
    pub fn msg_ids(
        mut self,
        msg_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> DeleteRoamingMessagesBuilder<C, (S0, rt::Set)> {
        self.request.msg_ids = msg_ids.into_iter().map(Into::into).collect();
        self.in_state_()
    }
}
impl<C, S> DeleteRoamingMessagesBuilder<C, S> {
    /// Whether the user's devices that are online delete the messages, too. 是否将删除操作同步到该用户的所有在线设备。 Default of the server: `true`.
    pub fn is_notify(mut self, is_notify: bool) -> Self {
        self.request.is_notify = Some(is_notify);
        self
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
