// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on mutes.
use ::easemob_runtime as rt;

/// The operations of [`mutes`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Mutes<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
    /// Lists the users who are muted in the whole app.
    ///
    /// 分页查询应用内被全局禁言的用户。
    ///
    /// In the documented answer each entry speaks of one kind of chat: a user who is muted in three kinds has three entries.
    /// A mute that was lifted is listed with `0`.
    ///
    /// 文档示例中，每个条目只涉及一种会话类型：在三种会话中均被禁言的用户有三个条目。
    /// 已取消的禁言仍会列出，剩余时长为 `0`。
    ///
    /// `GET /mutes`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/user_global_mute_query_all.md`.
    pub struct ListMutedUsers {
        /// The page to get. 要查询的页码。
        page_num = "pageNum": optional plain(i32),
        /// How many muted users a page has. 每页的禁言用户数量。 1 to 50.
        page_size = "pageSize": optional plain(i32),
    }
    by Mutes.list_muted_users() -> ListMutedUsersBuilder;
    method {
        ///
        /// # Example
        ///
        /// The documented one, of `docs/rest/user_global_mute_query_all.md`:
        ///
        /// ```no_run
        /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let answer = client
        ///     .mutes()
        ///     .list_muted_users()
        ///     .page_num(1)
        ///     .page_size(10)
        ///     .send()
        ///     .await?;
        /// # Ok(())
        /// # }
        /// ```
    }
    gives(ListMutedUsersOutput, ListMutedUsersError, super::StandardEnvelope);
    encode(this, request) {
        if let Some(value) = &this.page_size {
            request
                .check("page_size")
                .int(i64::from(*value), rt::NumberRule::NONE.at_least(1).at_most(50))?;
        }
        request.literal("/mutes");
        if let Some(value) = &this.page_num { request.query("pageNum", value)?; }
        if let Some(value) = &this.page_size { request.query("pageSize", value)?; }
    }
    spec LIST_MUTED_USERS(
        "mutes", "list_muted_users", GET, "/mutes", "docs/rest/user_global_mute_query_all.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with pages blocking conformance
}

impl rt::Paginated for ListMutedUsers {
    fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> {
        if response.pointer_len("/data/data")
            < (self.page_size.map_or(1, |size| usize::try_from(size).unwrap_or(usize::MAX))).max(
                1,
            )
        {
            return Ok(None);
        }
        let mut next = self.clone();
        next.page_num = Some(self.page_num.unwrap_or(1).saturating_add(1));
        Ok(Some(next))
    }
}

rt::data! {
    /// What [`ListMutedUsers`] gives.
    pub struct ListMutedUsersOutput {
        /// The muted users. 被全局禁言的用户。
        mutes = "data": Option<Vec<GlobalMute>>,
        /// When the server looked. 当前操作的时间。
        queried_at = "unixtime": Option<rt::UnixSeconds>,
    }
}

rt::errors! {
    /// Why the server refused [`ListMutedUsers`].
    ///
    /// One variant per row of the error table of `docs/rest/user_global_mute_query_all.md`.
    pub enum ListMutedUsersError {}
    of Operation "docs/rest/user_global_mute_query_all.md" or super::CommonError
}

rt::data! {
    /// A user and for how long they stay muted.
    ///
    /// 被全局禁言的用户及其剩余禁言时长。
    pub struct GlobalMute {
        /// The muted user. 被禁言的用户 ID。
        username: Option<String>,
        /// Seconds left in one-to-one chats, at most 2147483647; `0`: no longer muted, `-1`: muted for ever. 单聊剩余禁言时长，单位为秒，最大值为 2147483647；`0` 为已取消禁言，`-1` 为永久禁言。
        chat: Option<i32>,
        /// Seconds left in groups, with the same special values. 群组剩余禁言时长，规则与单聊相同。
        group_chat = "groupchat": Option<i32>,
        /// Seconds left in chat rooms, with the same special values. 聊天室剩余禁言时长，规则与单聊相同。
        chatroom: Option<i32>,
    }
}
