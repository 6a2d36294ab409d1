// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on presence.
use ::easemob_runtime as rt;

/// The operations of [`presence`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Presence<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
    /// Counts the members of a group who are online.
    ///
    /// 查询单个群组的在线成员数量。
    ///
    /// Online is who has a connection to the server; presence states that users choose do not count.
    /// The vendor must enable this call for the app, beside the presence feature.
    ///
    /// 在线指用户的应用已与服务器建立连接，与用户自定义的在线状态无关。
    /// 除 Presence 功能外，该接口还需单独联系商务开通。
    ///
    /// `GET /presence/online/{group_id}/type/{query_type}`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/presence_group_online_count_obtain.md`.
    pub struct CountOnlineMembers {
        /// The group's id. 群组 ID。
        group_id: argument into(String),
        /// What is counted. 查询类型。
        query_type: argument plain(OnlineQueryType),
    }
    by Presence.count_online_members(
        group_id: into(String),
        query_type: plain(OnlineQueryType)
    ) -> CountOnlineMembersBuilder;
    method {
        ///
        /// # Example
        ///
        /// The documented one, of `docs/rest/presence_group_online_count_obtain.md`:
        ///
        /// ```no_run
        /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let answer = client
        ///     .presence()
        ///     .count_online_members("XXX", easemob::presence::OnlineQueryType::Group)
        ///     .send()
        ///     .await?;
        /// # Ok(())
        /// # }
        /// ```
    }
    gives(i32, CountOnlineMembersError, super::ResultEnvelope);
    encode(this, request) {
        request.literal("/presence/online/");
        request.segment("group_id", &this.group_id)?;
        request.literal("/type/");
        request.segment("query_type", &this.query_type)?;
    }
    spec COUNT_ONLINE_MEMBERS(
        "presence", "count_online_members", GET, "/presence/online/{group_id}/type/{query_type}",
        "docs/rest/presence_group_online_count_obtain.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/result")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::errors! {
    /// Why the server refused [`CountOnlineMembers`].
    ///
    /// One variant per row of the error table of `docs/rest/presence_group_online_count_obtain.md`.
    pub enum CountOnlineMembersError {
        0 GroupIdEmpty "group_id_empty" 400 error("illegal_argument") message("Id cannot be null.")
            cause("The group id is empty.", "群组 ID 为空。") remedy("Pass the group's id.", "传入群组 ID。"),
        1 QueryTypeEmpty "query_type_empty" 400 error("illegal_argument")
            message("Type cannot be null.") cause("The query type is empty.", "查询类型为空。")
            remedy("Pass the query type.", "传入查询类型。"),
        2 QueryTypeUnknown "query_type_unknown" 400 error("illegal_argument")
            message("Type must be 0 or 1.")
            cause("The query type is neither `0` nor `1`.", "查询类型既不是 `0` 也不是 `1`。")
            remedy("Pass `1` for a group.", "查询群组时传入 `1`。"),
        3 OnlineCountNotEnabled "online_count_not_enabled" 400 error(
            "service open exception"
        ) message("this appkey not open rest group online service") cause(
            "The app does not have the service that counts online members.", "应用未开通统计群组在线人数的服务。"
        ) remedy("Have it enabled by the vendor.", "联系商务开通该服务。"),
    }
    of Operation "docs/rest/presence_group_online_count_obtain.md" or super::CommonError
}

rt::values! {
    /// Whose members are counted.
    ///
    /// 要统计在线成员数量的对象。
    pub enum OnlineQueryType: closed number {
        /// A server of a super community; has nothing to do with groups. 超级社区中的社区，与群组无关。
        CommunityServer = 0,
        /// A group. 群组。
        Group = 1,
    }
}

rt::operation! {
    /// Ends a user's subscriptions to the presence of other users.
    ///
    /// 批量取消订阅其他用户的在线状态。
    ///
    /// `DELETE /users/{username}/presence`, `app_token`, safe to repeat.
    ///
    /// Limits: 50 calls per second per app.
    ///
    /// Document: `docs/rest/presence_unsubscribe.md`.
    pub struct UnsubscribePresence {
        /// The user whose subscriptions end. 取消订阅的用户 ID。
        username: argument into(String),
        /// The users whose presence is no longer wanted. 被取消订阅在线状态的用户 ID。 1 to 100 items.
        users = "": required texts(String) as S0 = (rt::Set,),
    }
    by Presence.unsubscribe_presence(username: into(String)) -> UnsubscribePresenceBuilder;
    method {
        ///
        /// # Example
        ///
        /// The documented one, of `docs/rest/presence_unsubscribe.md`:
        ///
        /// ```no_run
        /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let answer = client
        ///     .presence()
        ///     .unsubscribe_presence("wzy")
        ///     .users(["c1"])
        ///     .send()
        ///     .await?;
        /// # Ok(())
        /// # }
        /// ```
    }
    gives(String, UnsubscribePresenceError, super::ResultEnvelope);
    encode(this, request) {
        request
            .check("users")
            .items(this.users.len(), rt::ItemsRule::NONE.at_least(1).at_most(100))?;
        request.literal("/users/");
        request.segment("username", &this.username)?;
        request.literal("/presence");
        request.json(&this.users);
    }
    spec UNSUBSCRIBE_PRESENCE(
        "presence", "unsubscribe_presence", DELETE, "/users/{username}/presence",
        "docs/rest/presence_unsubscribe.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/result")
    .success(rt::SuccessRule { at: "/result", equals: &[rt::Literal::Str("ok")] })
    .error_body(&super::RESULT_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(50, 1)]);
    with batches blocking conformance
}

impl rt::Batched for UnsubscribePresence {
    const CAP: usize = 100;
    fn split(&self) -> Vec<Self> {
        let parts = self.users.chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.users = items.to_vec();
            part
        });
        parts.collect()
    }
}

rt::errors! {
    /// Why the server refused [`UnsubscribePresence`].
    ///
    /// One variant per row of the error table of `docs/rest/presence_unsubscribe.md`.
    pub enum UnsubscribePresenceError {
        0 UsersEmpty "users_empty" 400 error("illegal_argument") message("usernames cannot be null")
            cause("The list of users is empty.", "用户 ID 数组为空。")
            remedy("Pass at least one user id.", "至少传入一个用户 ID。"),
        1 TooManyUsers "too_many_users" 400 error("illegal_argument")
            message("too many unsub presences")
            cause("More than 100 users in one call.", "单次传入的用户 ID 超过 100 个。")
            remedy("Spread the users over several calls.", "分多次取消订阅。"),
        2 PresenceNotEnabled "presence_not_enabled" 400 error("service open exception")
            message("the app not open presence")
            cause("The app does not have the presence service.", "应用未开通 Presence 服务。")
            remedy("Have the presence service enabled by the vendor.", "联系商务开通 Presence 服务。"),
    }
    of Operation "docs/rest/presence_unsubscribe.md" or super::CommonError
}

rt::fields!(users);
