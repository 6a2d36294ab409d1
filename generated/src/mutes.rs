// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on mutes.
use ::easemob_runtime as rt;
/// The operations of [`mutes`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Mutes<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Mutes<'c> {
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
    pub fn list_muted_users(&self) -> ListMutedUsersBuilder<rt::Call<'c>> {
        ListMutedUsers::builder().on_call_(rt::Call::new(self.client))
    }
}
/// Lists the users who are muted in the whole app. 分页查询应用内被全局禁言的用户。
///
/// `GET /mutes`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/user_global_mute_query_all.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMutedUsers {
    /// The page to get. 要查询的页码。
    pub page_num: Option<i32>,
    /// How many muted users a page has. 每页的禁言用户数量。 1 to 50.
    pub page_size: Option<i32>,
}
impl rt::Operation for ListMutedUsers {
    type Output = ListMutedUsersOutput;
    type Error = ListMutedUsersError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &LIST_MUTED_USERS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.page_size {
            request
                .check("page_size")
                .int(i64::from(*value), rt::NumberRule::NONE.at_least(1).at_most(50))?;
        }
        request.literal("/mutes");
        if let Some(value) = &self.page_num {
            request.query("pageNum", value)?;
        }
        if let Some(value) = &self.page_size {
            request.query("pageSize", value)?;
        }
        Ok(())
    }
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
/// What [`ListMutedUsers`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListMutedUsersOutput {
    /// The muted users. 被全局禁言的用户。
    pub mutes: Option<Vec<GlobalMute>>,
    /// When the server looked. 当前操作的时间。
    pub queried_at: Option<rt::UnixSeconds>,
}
rt::object!(ListMutedUsersOutput { mutes: "data", queried_at: "unixtime" });
/// Why the server refused [`ListMutedUsers`].
///
/// One variant per row of the error table of `docs/rest/user_global_mute_query_all.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListMutedUsersError {
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(ListMutedUsersError Operation {} super::CommonError);
/// What the documents say of [`ListMutedUsers`].
pub static LIST_MUTED_USERS: rt::OperationSpec = rt::OperationSpec::new(
    "mutes",
    "list_muted_users",
    rt::Method::GET,
    "/mutes",
    "docs/rest/user_global_mute_query_all.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl ListMutedUsers {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> ListMutedUsersBuilder<()> {
        ListMutedUsersBuilder::start_(Self { page_num: None, page_size: None })
    }
}
rt::builder!(ListMutedUsersBuilder, ListMutedUsers, ListMutedUsersError, () pages blocking);
impl<C, S> ListMutedUsersBuilder<C, S> {
    /// The page to get. 要查询的页码。
    pub fn page_num(mut self, page_num: i32) -> Self {
        self.request.page_num = Some(page_num);
        self
    }
    /// How many muted users a page has. 每页的禁言用户数量。 1 to 50.
    pub fn page_size(mut self, page_size: i32) -> Self {
        self.request.page_size = Some(page_size);
        self
    }
}
/// A user and for how long they stay muted.
///
/// 被全局禁言的用户及其剩余禁言时长。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GlobalMute {
    /// The muted user. 被禁言的用户 ID。
    pub username: Option<String>,
    /// Seconds left in one-to-one chats, at most 2147483647; `0`: no longer muted, `-1`: muted for ever. 单聊剩余禁言时长，单位为秒，最大值为 2147483647；`0` 为已取消禁言，`-1` 为永久禁言。
    pub chat: Option<i32>,
    /// Seconds left in groups, with the same special values. 群组剩余禁言时长，规则与单聊相同。
    pub group_chat: Option<i32>,
    /// Seconds left in chat rooms, with the same special values. 聊天室剩余禁言时长，规则与单聊相同。
    pub chatroom: Option<i32>,
}
rt::object!(GlobalMute { username, chat, group_chat: "groupchat", chatroom });
