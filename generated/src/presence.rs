// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on presence.
use ::easemob_runtime as rt;
/// The operations of [`presence`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Presence<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Presence<'c> {
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
    pub fn count_online_members(
        &self,
        group_id: impl Into<String>,
        query_type: OnlineQueryType,
    ) -> CountOnlineMembersBuilder<rt::Call<'c>> {
        CountOnlineMembers::builder(group_id, query_type).on_call_(rt::Call::new(self.client))
    }
    /// Ends a user's subscriptions to the presence of other users.
    ///
    /// 批量取消订阅其他用户的在线状态。
    ///
    /// `DELETE /users/{username}/presence`, `app_token`, safe to repeat.
    ///
    /// Limits: 50 calls per second per app.
    ///
    /// Document: `docs/rest/presence_unsubscribe.md`.
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
    pub fn unsubscribe_presence(
        &self,
        username: impl Into<String>,
    ) -> UnsubscribePresenceBuilder<rt::Call<'c>> {
        UnsubscribePresence::builder(username).on_call_(rt::Call::new(self.client))
    }
}
/// Counts the members of a group who are online. 查询单个群组的在线成员数量。
///
/// `GET /presence/online/{group_id}/type/{query_type}`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/presence_group_online_count_obtain.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CountOnlineMembers {
    /// The group's id. 群组 ID。
    pub group_id: String,
    /// What is counted. 查询类型。
    pub query_type: OnlineQueryType,
}
impl rt::Operation for CountOnlineMembers {
    type Output = i32;
    type Error = CountOnlineMembersError;
    type Envelope = super::ResultEnvelope;
    const SPEC: &'static rt::OperationSpec = &COUNT_ONLINE_MEMBERS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.literal("/presence/online/");
        request.segment("group_id", &self.group_id)?;
        request.literal("/type/");
        request.segment("query_type", &self.query_type)?;
        Ok(())
    }
}
/// Why the server refused [`CountOnlineMembers`].
///
/// One variant per row of the error table of `docs/rest/presence_group_online_count_obtain.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CountOnlineMembersError {
    /// `400 illegal_argument`: `Id cannot be null.`
    ///
    /// Cause: The group id is empty. 群组 ID 为空。
    ///
    /// Remedy: Pass the group's id. 传入群组 ID。
    GroupIdEmpty,
    /// `400 illegal_argument`: `Type cannot be null.`
    ///
    /// Cause: The query type is empty. 查询类型为空。
    ///
    /// Remedy: Pass the query type. 传入查询类型。
    QueryTypeEmpty,
    /// `400 illegal_argument`: `Type must be 0 or 1.`
    ///
    /// Cause: The query type is neither `0` nor `1`. 查询类型既不是 `0` 也不是 `1`。
    ///
    /// Remedy: Pass `1` for a group. 查询群组时传入 `1`。
    QueryTypeUnknown,
    /// `400 service open exception`: `this appkey not open rest group online service`
    ///
    /// Cause: The app does not have the service that counts online members. 应用未开通统计群组在线人数的服务。
    ///
    /// Remedy: Have it enabled by the vendor. 联系商务开通该服务。
    OnlineCountNotEnabled,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    CountOnlineMembersError Operation {
        0 GroupIdEmpty,
        1 QueryTypeEmpty,
        2 QueryTypeUnknown,
        3 OnlineCountNotEnabled
    } super::CommonError
);
/// What the documents say of [`CountOnlineMembers`].
pub static COUNT_ONLINE_MEMBERS: rt::OperationSpec = rt::OperationSpec::new(
    "presence",
    "count_online_members",
    rt::Method::GET,
    "/presence/online/{group_id}/type/{query_type}",
    "docs/rest/presence_group_online_count_obtain.md",
)
.auth("app_token")
.idempotent()
.payload("/result")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("group_id_empty", 400, "docs/rest/presence_group_online_count_obtain.md")
        .error("illegal_argument")
        .message("Id cannot be null.")
        .cause("The group id is empty.", "群组 ID 为空。")
        .remedy("Pass the group's id.", "传入群组 ID。"),
    rt::ErrorRow::new("query_type_empty", 400, "docs/rest/presence_group_online_count_obtain.md")
        .error("illegal_argument")
        .message("Type cannot be null.")
        .cause("The query type is empty.", "查询类型为空。")
        .remedy("Pass the query type.", "传入查询类型。"),
    rt::ErrorRow::new("query_type_unknown", 400, "docs/rest/presence_group_online_count_obtain.md")
        .error("illegal_argument")
        .message("Type must be 0 or 1.")
        .cause("The query type is neither `0` nor `1`.", "查询类型既不是 `0` 也不是 `1`。")
        .remedy("Pass `1` for a group.", "查询群组时传入 `1`。"),
    rt::ErrorRow::new(
        "online_count_not_enabled",
        400,
        "docs/rest/presence_group_online_count_obtain.md",
    )
    .error("service open exception")
    .message("this appkey not open rest group online service")
    .cause("The app does not have the service that counts online members.", "应用未开通统计群组在线人数的服务。")
    .remedy("Have it enabled by the vendor.", "联系商务开通该服务。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl CountOnlineMembers {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(
        group_id: impl Into<String>,
        query_type: OnlineQueryType,
    ) -> CountOnlineMembersBuilder<()> {
        CountOnlineMembersBuilder::start_(Self { group_id: group_id.into(), query_type })
    }
}
rt::builder!(CountOnlineMembersBuilder, CountOnlineMembers, CountOnlineMembersError, () blocking);
/// Whose members are counted.
///
/// 要统计在线成员数量的对象。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OnlineQueryType {
    /// `0`: A server of a super community; has nothing to do with groups. 超级社区中的社区，与群组无关。
    CommunityServer,
    /// `1`: A group. 群组。
    Group,
}
rt::number_enum!(closed OnlineQueryType { CommunityServer = 0, Group = 1 });
/// Ends a user's subscriptions to the presence of other users. 批量取消订阅其他用户的在线状态。
///
/// `DELETE /users/{username}/presence`, `app_token`, safe to repeat.
///
/// Limits: 50 calls per second per app.
///
/// Document: `docs/rest/presence_unsubscribe.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UnsubscribePresence {
    /// The user whose subscriptions end. 取消订阅的用户 ID。
    pub username: String,
    /// The users whose presence is no longer wanted. 被取消订阅在线状态的用户 ID。 1 to 100 items.
    pub users: Vec<String>,
}
impl rt::Operation for UnsubscribePresence {
    type Output = String;
    type Error = UnsubscribePresenceError;
    type Envelope = super::ResultEnvelope;
    const SPEC: &'static rt::OperationSpec = &UNSUBSCRIBE_PRESENCE;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request
            .check("users")
            .items(self.users.len(), rt::ItemsRule::NONE.at_least(1).at_most(100))?;
        request.literal("/users/");
        request.segment("username", &self.username)?;
        request.literal("/presence");
        request.json(&self.users);
        Ok(())
    }
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
/// Why the server refused [`UnsubscribePresence`].
///
/// One variant per row of the error table of `docs/rest/presence_unsubscribe.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnsubscribePresenceError {
    /// `400 illegal_argument`: `usernames cannot be null`
    ///
    /// Cause: The list of users is empty. 用户 ID 数组为空。
    ///
    /// Remedy: Pass at least one user id. 至少传入一个用户 ID。
    UsersEmpty,
    /// `400 illegal_argument`: `too many unsub presences`
    ///
    /// Cause: More than 100 users in one call. 单次传入的用户 ID 超过 100 个。
    ///
    /// Remedy: Spread the users over several calls. 分多次取消订阅。
    TooManyUsers,
    /// `400 service open exception`: `the app not open presence`
    ///
    /// Cause: The app does not have the presence service. 应用未开通 Presence 服务。
    ///
    /// Remedy: Have the presence service enabled by the vendor. 联系商务开通 Presence 服务。
    PresenceNotEnabled,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    UnsubscribePresenceError Operation {
        0 UsersEmpty,
        1 TooManyUsers,
        2 PresenceNotEnabled
    } super::CommonError
);
/// What the documents say of [`UnsubscribePresence`].
pub static UNSUBSCRIBE_PRESENCE: rt::OperationSpec = rt::OperationSpec::new(
    "presence",
    "unsubscribe_presence",
    rt::Method::DELETE,
    "/users/{username}/presence",
    "docs/rest/presence_unsubscribe.md",
)
.auth("app_token")
.idempotent()
.payload("/result")
.success(rt::SuccessRule { at: "/result", equals: &[rt::Literal::Str("ok")] })
.error_body(&super::RESULT_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("users_empty", 400, "docs/rest/presence_unsubscribe.md")
        .error("illegal_argument")
        .message("usernames cannot be null")
        .cause("The list of users is empty.", "用户 ID 数组为空。")
        .remedy("Pass at least one user id.", "至少传入一个用户 ID。"),
    rt::ErrorRow::new("too_many_users", 400, "docs/rest/presence_unsubscribe.md")
        .error("illegal_argument")
        .message("too many unsub presences")
        .cause("More than 100 users in one call.", "单次传入的用户 ID 超过 100 个。")
        .remedy("Spread the users over several calls.", "分多次取消订阅。"),
    rt::ErrorRow::new("presence_not_enabled", 400, "docs/rest/presence_unsubscribe.md")
        .error("service open exception")
        .message("the app not open presence")
        .cause("The app does not have the presence service.", "应用未开通 Presence 服务。")
        .remedy("Have the presence service enabled by the vendor.", "联系商务开通 Presence 服务。"),
])
.rate_limits(&[rt::RateLimit::app(50, 1)]);
impl UnsubscribePresence {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(username: impl Into<String>) -> UnsubscribePresenceBuilder<()> {
        UnsubscribePresenceBuilder::start_(
            Self { username: username.into(), users: rt::Blank::blank() },
        )
    }
}
rt::builder!(
    UnsubscribePresenceBuilder,
    UnsubscribePresence,
    UnsubscribePresenceError,
    (S0 users) batches blocking
);
impl<C, S0> UnsubscribePresenceBuilder<C, (S0,)> {
    /// The users whose presence is no longer wanted. 被取消订阅在线状态的用户 ID。 1 to 100 items.
    pub fn users(
        mut self,
        users: impl IntoIterator<Item = impl Into<String>>,
    ) -> UnsubscribePresenceBuilder<C, (rt::Set,)> {
        self.request.users = users.into_iter().map(Into::into).collect();
        self.in_state_()
    }
}
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct users;
}
