// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on roaming.
use ::easemob_runtime as rt;

/// The operations of [`roaming`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Roaming<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
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
    pub struct DeleteRoamingMessages {
        /// The user who loses the messages. 漫游消息所属用户的 ID。
        user_id = "userId": argument into(String),
        /// The other user of the conversation. 单聊会话中对方的用户 ID。 Not empty.
        peer_user_id = "userId": required into(String) as S0 = (rt::Set, S1),
        /// The ids of the messages. 要删除的消息的 ID。 1 to 50 items.
        msg_ids = "msgIdList": required texts(String) as S1 = (S0, rt::Set),
        /// Whether the user's devices that are online delete the messages, too. 是否将删除操作同步到该用户的所有在线设备。 Default of the server: `true`.
        is_notify = "isNotify": optional plain(bool),
    }
    by Roaming.delete_roaming_messages(user_id: into(String)) -> DeleteRoamingMessagesBuilder;
    method {
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
    }
    gives(String, DeleteRoamingMessagesError, super::RequestStatusEnvelope);
    encode(this, request) {
        request.check("peer_user_id").text(&this.peer_user_id, rt::TextRule::NONE.min(1))?;
        request
            .check("msg_ids")
            .items(this.msg_ids.len(), rt::ItemsRule::NONE.at_least(1).at_most(50))?;
        request.literal("/rest/message/roaming/chat/user/");
        request.segment("userId", &this.user_id)?;
        request.query("userId", &this.peer_user_id)?;
        request.query_list("msgIdList", &this.msg_ids, rt::ListStyle::Comma)?;
        if let Some(value) = &this.is_notify { request.query("isNotify", value)?; }
    }
    spec DELETE_ROAMING_MESSAGES(
        "roaming", "delete_roaming_messages", DELETE, "/rest/message/roaming/chat/user/{userId}",
        "docs/rest/message_delete_roam_single_msgid.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/requestStatusCode")
    .success(rt::SuccessRule { at: "/requestStatusCode", equals: &[rt::Literal::Str("ok")] })
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with batches blocking conformance
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

rt::errors! {
    /// Why the server refused [`DeleteRoamingMessages`].
    ///
    /// One variant per row of the error table of `docs/rest/message_delete_roam_single_msgid.md`.
    pub enum DeleteRoamingMessagesError {
        0 RoamingNotEnabled "roaming_not_enabled" 400 error("service open exception")
            message("this appKey not open message roaming")
            cause("The app does not have message roaming.", "应用未开通消息漫游服务。")
            remedy("Have message roaming enabled by the vendor.", "联系商务开通消息漫游服务。"),
        1 TooManyMessages "too_many_messages" 400 error("param exception")
            message("delete msg list limit can not greater than 50")
            cause("More than 50 message ids in one call.", "单次传入的消息 ID 超过 50 个。")
            remedy("Spread the ids over several calls.", "分多次删除。"),
        2 ParameterMissing "parameter_missing" 400 error("Bad Request") message(
            "Bad Request"
        ) cause(
            "A required parameter is missing, such as `userId` or `msgIdList` in the query.",
            "缺少必填参数，例如查询参数 `userId` 或 `msgIdList`。"
        ) remedy("Check the parameters.", "检查各参数是否已正确传入。"),
    }
    of Operation "docs/rest/message_delete_roam_single_msgid.md" or super::CommonError
}

rt::fields!(msg_ids, peer_user_id);
