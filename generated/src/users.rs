// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on users.
use ::easemob_runtime as rt;
/// The operations of [`users`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Users<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Users<'c> {
    /// Deletes as many users as asked for, the oldest first.
    ///
    /// 从最早注册的用户开始，批量删除指定数量的用户。
    ///
    /// Meant for cleaning up test users before an app goes live. The caller says how many, not which; the answer names
    /// the deleted users. Groups and chat rooms that a deleted user owns are destroyed.
    /// Each call is its own decision: the client offers no walk over the pages, which would delete every user of the app.
    ///
    /// 用于清理应用上线前的测试用户。只能指定数量，不能指定具体用户；响应中列出被删除的用户。
    /// 被删除用户拥有的群组和聊天室会一并解散。
    /// 每次调用均需单独决定：客户端不提供自动翻页，否则会删除应用的所有用户。
    ///
    /// `DELETE /users`, `app_token`, not safe to repeat.
    ///
    /// Limits: 100 calls per second per app, shared as `user_management_and_push`; 30 calls per second per app.
    ///
    /// Document: `docs/rest/account_delete_batch.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/account_delete_batch.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .users()
    ///     .delete_users()
    ///     .limit(2)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_users(&self) -> DeleteUsersBuilder<rt::Call<'c>> {
        DeleteUsers::builder().on_call_(rt::Call::new(self.client))
    }
    /// Tells for up to 100 users whether each is online.
    ///
    /// 批量获取用户的在线状态，一次最多 100 个。
    ///
    /// A user that does not exist counts as offline.
    ///
    /// 该接口不校验用户 ID，不存在的用户视为离线。
    ///
    /// `POST /users/batch/status`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app, shared as `user_management_and_push`.
    ///
    /// Document: `docs/rest/account_presence_obtain_batch.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/account_presence_obtain_batch.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .users()
    ///     .get_users_status()
    ///     .usernames(["user1", "user2"])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_users_status(&self) -> GetUsersStatusBuilder<rt::Call<'c>> {
        GetUsersStatus::builder().on_call_(rt::Call::new(self.client))
    }
    /// Lists the app's users in the order of their registration, page by page.
    ///
    /// 按注册时间顺序分页获取应用的用户。
    ///
    /// `GET /users`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app, shared as `user_management_and_push`.
    ///
    /// Document: `docs/rest/account_detail_obtain_batch.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/account_detail_obtain_batch.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .users()
    ///     .list_users()
    ///     .limit(2)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_users(&self) -> ListUsersBuilder<rt::Call<'c>> {
        ListUsers::builder().on_call_(rt::Call::new(self.client))
    }
    /// Registers a user without a token.
    ///
    /// 开放注册单个用户。
    ///
    /// Only works while the app's registration mode is open; meant for demos and tests.
    /// For anything else use `register_user_authorized`.
    ///
    /// 仅当应用的用户注册模式为开放注册时可用，适用于体验与测试环境。
    /// 其他场景请使用 `register_user_authorized`。
    ///
    /// `POST /users`, no token, not safe to repeat.
    ///
    /// Limits: 100 calls per second per app, shared as `user_management_and_push`.
    ///
    /// Document: `docs/rest/account_register_open.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/account_register_open.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .users()
    ///     .register_user()
    ///     .username("user1")
    ///     .password("123")
    ///     .nickname("testuser")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn register_user(&self) -> RegisterUserBuilder<rt::Call<'c>> {
        RegisterUser::builder().on_call_(rt::Call::new(self.client))
    }
    /// Registers one user with an app token.
    ///
    /// 授权注册单个用户。
    ///
    /// The recommended way: nobody without the app token can register users.
    /// The body is a list of exactly one user; `register_users` takes up to 60 and reports failures one by one.
    ///
    /// 推荐的注册方式：没有 app token 则无法注册用户。
    /// 请求体是只含一个用户的数组；`register_users` 一次最多注册 60 个用户并逐个返回失败原因。
    ///
    /// `POST /users`, `app_token`, not safe to repeat.
    ///
    /// Limits: 100 calls per second per app, shared as `user_management_and_push`.
    ///
    /// Document: `docs/rest/account_register_authorized_single.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/account_register_authorized_single.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .users()
    ///     .register_user_authorized()
    ///     .user([easemob::types::NewUser::new("user1", "123")])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn register_user_authorized(&self) -> RegisterUserAuthorizedBuilder<rt::Call<'c>> {
        RegisterUserAuthorized::builder().on_call_(rt::Call::new(self.client))
    }
    /// Registers up to 60 users with an app token.
    ///
    /// 批量授权注册用户，一次最多 60 个。
    ///
    /// The call succeeds when some users fail, for example because their id is taken:
    /// the registered ones stand in `entities`, the others with the reason in `failed`.
    ///
    /// 部分用户注册失败（例如 ID 已被占用）时调用仍返回成功：
    /// 注册成功的用户在 `entities` 中，失败的用户及原因在 `failed` 中。
    ///
    /// `POST /users`, `app_token`, not safe to repeat.
    ///
    /// Limits: 100 calls per second per app, shared as `user_management_and_push`.
    ///
    /// Document: `docs/rest/account_register_authorized_batch.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/account_register_authorized_batch.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .users()
    ///     .register_users()
    ///     .users([easemob::types::NewUser::new("user1", "123"), easemob::types::NewUser::new("user2", "456")])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn register_users(&self) -> RegisterUsersBuilder<rt::Call<'c>> {
        RegisterUsers::builder().on_call_(rt::Call::new(self.client))
    }
}
/// Deletes as many users as asked for, the oldest first. 从最早注册的用户开始，批量删除指定数量的用户。
///
/// `DELETE /users`, `app_token`, not safe to repeat.
///
/// Limits: 100 calls per second per app, shared as `user_management_and_push`; 30 calls per second per app.
///
/// Document: `docs/rest/account_delete_batch.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteUsers {
    /// How many users to delete. 要删除的用户数。 Default of the server: `10`. 1 to 100.
    pub limit: Option<i32>,
    /// Where to go on, from the answer before; absent, deletion begins with the oldest user. 继续删除的位置，取自上一次的响应；不传时从最早注册的用户开始。
    pub cursor: Option<String>,
}
impl rt::Operation for DeleteUsers {
    type Output = DeleteUsersOutput;
    type Error = DeleteUsersError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &DELETE_USERS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.limit {
            request
                .check("limit")
                .int(i64::from(*value), rt::NumberRule::NONE.at_least(1).at_most(100))?;
        }
        request.literal("/users");
        if let Some(value) = &self.limit {
            request.query("limit", value)?;
        }
        if let Some(value) = &self.cursor {
            request.query("cursor", value)?;
        }
        Ok(())
    }
}
/// What [`DeleteUsers`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteUsersOutput {
    /// The deleted users. 已删除的用户。
    pub entities: Vec<super::types::User>,
    /// Where the next call goes on; absent when no user is left. 下次删除的起始位置；所有用户均已删除时没有该字段。
    pub cursor: Option<String>,
    /// The query as the server read it. 服务端收到的查询参数。
    pub params: Option<rt::Map<Vec<String>>>,
}
rt::object!(DeleteUsersOutput { entities, cursor, params });
/// Why the server refused [`DeleteUsers`].
///
/// One variant per row of the error table of `docs/rest/account_delete_batch.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeleteUsersError {
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(DeleteUsersError Operation {} super::CommonError);
/// What the documents say of [`DeleteUsers`].
pub static DELETE_USERS: rt::OperationSpec = rt::OperationSpec::new(
    "users",
    "delete_users",
    rt::Method::DELETE,
    "/users",
    "docs/rest/account_delete_batch.md",
)
.auth("app_token")
.error_body(&super::STANDARD_ERROR_BODY)
.rate_limits(
    &[rt::RateLimit::app(100, 1).shared("user_management_and_push"), rt::RateLimit::app(30, 1)],
);
impl DeleteUsers {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> DeleteUsersBuilder<()> {
        DeleteUsersBuilder::start_(Self { limit: None, cursor: None })
    }
}
rt::builder!(DeleteUsersBuilder, DeleteUsers, DeleteUsersError, () blocking);
impl<C, S> DeleteUsersBuilder<C, S> {
    /// How many users to delete. 要删除的用户数。 Default of the server: `10`. 1 to 100.
    pub fn limit(mut self, limit: i32) -> Self {
        self.request.limit = Some(limit);
        self
    }
    /// Where to go on, from the answer before; absent, deletion begins with the oldest user. 继续删除的位置，取自上一次的响应；不传时从最早注册的用户开始。
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.request.cursor = Some(cursor.into());
        self
    }
}
/// Tells for up to 100 users whether each is online. 批量获取用户的在线状态，一次最多 100 个。
///
/// `POST /users/batch/status`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app, shared as `user_management_and_push`.
///
/// Document: `docs/rest/account_presence_obtain_batch.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetUsersStatus {
    /// The user ids. 要查询的用户 ID。 At most 100 items.
    pub usernames: Vec<String>,
}
impl rt::Operation for GetUsersStatus {
    type Output = Vec<rt::Map<OnlineStatus>>;
    type Error = GetUsersStatusError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &GET_USERS_STATUS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("usernames").items(self.usernames.len(), rt::ItemsRule::NONE.at_most(100))?;
        request.literal("/users/batch/status");
        request.json_object(&[("usernames", &self.usernames)], &[]);
        Ok(())
    }
}
impl rt::Batched for GetUsersStatus {
    const CAP: usize = 100;
    fn split(&self) -> Vec<Self> {
        let parts = self.usernames.chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.usernames = items.to_vec();
            part
        });
        parts.collect()
    }
}
/// Why the server refused [`GetUsersStatus`].
///
/// One variant per row of the error table of `docs/rest/account_presence_obtain_batch.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum GetUsersStatusError {
    /// `400 illegal_argument`: `request body exceeds maximum limit, maximum limit is 100`
    ///
    /// Cause: `usernames` has more than 100 entries. `usernames` 超过 100 个。
    ///
    /// Remedy: Spread the users over several calls. 分多次查询。
    TooManyUsernames,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(GetUsersStatusError Operation { 0 TooManyUsernames } super::CommonError);
/// What the documents say of [`GetUsersStatus`].
pub static GET_USERS_STATUS: rt::OperationSpec = rt::OperationSpec::new(
    "users",
    "get_users_status",
    rt::Method::POST,
    "/users/batch/status",
    "docs/rest/account_presence_obtain_batch.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("too_many_usernames", 400, "docs/rest/account_presence_obtain_batch.md")
        .error("illegal_argument")
        .message("request body exceeds maximum limit, maximum limit is 100")
        .cause("`usernames` has more than 100 entries.", "`usernames` 超过 100 个。")
        .remedy("Spread the users over several calls.", "分多次查询。")
])
.rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
impl GetUsersStatus {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> GetUsersStatusBuilder<()> {
        GetUsersStatusBuilder::start_(Self { usernames: rt::Blank::blank() })
    }
}
rt::builder!(
    GetUsersStatusBuilder,
    GetUsersStatus,
    GetUsersStatusError,
    (S0 usernames) batches blocking
);
impl<C, S0> GetUsersStatusBuilder<C, (S0,)> {
    /// The user ids. 要查询的用户 ID。 At most 100 items.
    pub fn usernames(
        mut self,
        usernames: impl IntoIterator<Item = impl Into<String>>,
    ) -> GetUsersStatusBuilder<C, (rt::Set,)> {
        self.request.usernames = usernames.into_iter().map(Into::into).collect();
        self.in_state_()
    }
}
/// Whether a user is connected.
///
/// 用户的在线状态。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OnlineStatus {
    /// `online`: A client of the user is logged in and connected. 客户端登录后与服务器建立了长连接。
    Online,
    /// `offline`: No client of the user is connected. 用户没有已连接的客户端。
    Offline,
    /// A value that the documents do not know.
    Unknown(String),
}
rt::text_enum!(open OnlineStatus { Online = "online", Offline = "offline" });
/// Lists the app's users in the order of their registration, page by page. 按注册时间顺序分页获取应用的用户。
///
/// `GET /users`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app, shared as `user_management_and_push`.
///
/// Document: `docs/rest/account_detail_obtain_batch.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListUsers {
    /// How many users a page holds. 每页返回的用户数。 Default of the server: `10`. 1 to 100.
    pub limit: Option<i32>,
    /// Where to go on, from the answer before; absent, the list begins with the oldest user. 继续获取的位置，取自上一次的响应；不传时从最早注册的用户开始。
    pub cursor: Option<String>,
}
impl rt::Operation for ListUsers {
    type Output = ListUsersOutput;
    type Error = ListUsersError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &LIST_USERS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.limit {
            request
                .check("limit")
                .int(i64::from(*value), rt::NumberRule::NONE.at_least(1).at_most(100))?;
        }
        request.literal("/users");
        if let Some(value) = &self.limit {
            request.query("limit", value)?;
        }
        if let Some(value) = &self.cursor {
            request.query("cursor", value)?;
        }
        Ok(())
    }
}
impl rt::Paginated for ListUsers {
    fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> {
        let Some(cursor) = response
            .pointer_text("/cursor")
            .filter(|cursor| !cursor.is_empty()) else
        {
            return Ok(None);
        };
        let mut next = self.clone();
        next.cursor = Some(cursor);
        Ok(Some(next))
    }
}
/// What [`ListUsers`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListUsersOutput {
    /// The users of this page. 本页的用户。
    pub entities: Vec<UserDetails>,
    /// Where the next page begins; absent on the last page. 下一页的起始位置；最后一页没有该字段。
    pub cursor: Option<String>,
    /// How many users this page holds. 本页的用户数。
    pub count: Option<i32>,
    /// The query as the server read it. 服务端收到的查询参数。
    pub params: Option<rt::Map<Vec<String>>>,
}
rt::object!(ListUsersOutput { entities, cursor, count, params });
/// Why the server refused [`ListUsers`].
///
/// One variant per row of the error table of `docs/rest/account_detail_obtain_batch.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListUsersError {
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(ListUsersError Operation {} super::CommonError);
/// What the documents say of [`ListUsers`].
pub static LIST_USERS: rt::OperationSpec = rt::OperationSpec::new(
    "users",
    "list_users",
    rt::Method::GET,
    "/users",
    "docs/rest/account_detail_obtain_batch.md",
)
.auth("app_token")
.idempotent()
.error_body(&super::STANDARD_ERROR_BODY)
.rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
impl ListUsers {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> ListUsersBuilder<()> {
        ListUsersBuilder::start_(Self { limit: None, cursor: None })
    }
}
rt::builder!(ListUsersBuilder, ListUsers, ListUsersError, () pages blocking);
impl<C, S> ListUsersBuilder<C, S> {
    /// How many users a page holds. 每页返回的用户数。 Default of the server: `10`. 1 to 100.
    pub fn limit(mut self, limit: i32) -> Self {
        self.request.limit = Some(limit);
        self
    }
    /// Where to go on, from the answer before; absent, the list begins with the oldest user. 继续获取的位置，取自上一次的响应；不传时从最早注册的用户开始。
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.request.cursor = Some(cursor.into());
        self
    }
}
/// A user with the settings of its push notifications.
///
/// 用户信息及其推送设置。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserDetails {
    /// The user's unique id within the system. 用户在系统内的唯一标识。
    pub uuid: Option<String>,
    /// Kind of the entity; of no interest. 对象类型，无需关注。
    pub entity_type: Option<String>,
    /// When the user was registered. 用户注册的时间。
    pub created: Option<rt::UnixMillis>,
    /// When the user's data last changed. 最近一次修改用户信息的时间。
    pub modified: Option<rt::UnixMillis>,
    /// The user id. 用户 ID。
    pub username: String,
    /// The name that push notifications show for the user. 在推送通知栏中显示的昵称。
    pub nickname: Option<String>,
    /// Whether the user may use the service; `false` when banned. 用户是否可正常使用；`false` 表示已被封禁。
    pub activated: Option<bool>,
    /// What a push notification shows; absent while the user has set nothing. 推送通知的展示方式；用户未设置时不返回。
    pub notification_display_style: Option<NotificationDisplayStyle>,
    /// Whether do-not-disturb is on; absent while the user has set nothing. 是否开启免打扰；用户未设置时不返回。
    pub notification_no_disturbing: Option<bool>,
    /// The hour at which do-not-disturb begins every day, for example `8`. 每日免打扰的开始时间，例如 `8`。
    pub notification_no_disturbing_start: Option<String>,
    /// The hour at which do-not-disturb ends every day, for example `18`. 每日免打扰的结束时间，例如 `18`。
    pub notification_no_disturbing_end: Option<String>,
    /// The name of the client's push certificate. 客户端推送证书名称。
    pub notifier_name: Option<String>,
    /// The push token of the user's device. 推送 token。
    pub device_token: Option<rt::Secret>,
    /// Keys beside the documented ones. 文档所列字段之外的键。
    pub additional: rt::Map<rt::serde_json::Value>,
}
rt::object!(UserDetails {
    uuid,
    entity_type: "type",
    created,
    modified,
    username,
    nickname,
    activated,
    notification_display_style,
    notification_no_disturbing,
    notification_no_disturbing_start,
    notification_no_disturbing_end,
    notifier_name,
    device_token,
    ..additional
});
/// What a push notification shows.
///
/// 推送通知的展示方式。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NotificationDisplayStyle {
    /// `0`: That there is a new message. 仅提示有新消息。
    NoticeOnly,
    /// `1`: The sender's nickname and the message. 展示发送人昵称和消息内容。
    MessageDetails,
    /// A value that the documents do not know.
    Unknown(i64),
}
rt::number_enum!(open NotificationDisplayStyle { NoticeOnly = 0, MessageDetails = 1 });
/// Registers a user without a token. 开放注册单个用户。
///
/// `POST /users`, no token, not safe to repeat.
///
/// Limits: 100 calls per second per app, shared as `user_management_and_push`.
///
/// Document: `docs/rest/account_register_open.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RegisterUser {
    /// The user id, unique in the app. It is public: put nothing sensitive in it.
    /// The server would turn capital letters into small ones. 用户 ID，在应用内唯一。该 ID 为公开信息，请勿包含敏感信息。
    /// 服务端会将大写字母转为小写。 Not empty, at most 64 bytes, characters `a-z0-9_.-`.
    pub username: String,
    /// The user's login password. 用户的登录密码。 At most 64 characters.
    pub password: rt::Secret,
    /// The name that the push notifications of the user's messages show; absent, they show the user id.
    /// The user attributes have a nickname of their own; it is best to keep both equal. 离线推送时在接收方通知栏中显示的发送方昵称；不设置时显示用户 ID。
    /// 用户属性中另有昵称，建议两者保持一致。 At most 100 characters.
    pub nickname: Option<String>,
}
impl rt::Operation for RegisterUser {
    type Output = super::types::User;
    type Error = RegisterUserError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &REGISTER_USER;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request
            .check("username")
            .text(&self.username, rt::TextRule::NONE.min(1).bytes(64).class("a-z0-9_.-"))?;
        request.check("password").text(self.password.expose(), rt::TextRule::NONE.max(64))?;
        if let Some(value) = &self.nickname {
            request.check("nickname").text(value, rt::TextRule::NONE.max(100))?;
        }
        request.literal("/users");
        request.json_object(
            &[
                ("username", &self.username),
                ("password", &self.password),
                ("nickname", &self.nickname),
            ],
            &[],
        );
        Ok(())
    }
}
/// Why the server refused [`RegisterUser`].
///
/// One variant per row of the error table of `docs/rest/account_register_open.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegisterUserError {
    /// `400 illegal_argument`: `username {username} is not legal`
    ///
    /// Cause: The user id breaks the rules for user ids. 用户 ID 不符合规范。
    ///
    /// Remedy: Use a to z, 0 to 9, `_`, `-` and `.` only. 仅使用 a-z、0-9、`_`、`-` 和 `.`。
    UsernameIllegal {
        /// `username` of the message.
        username: String
    },
    /// `400 illegal_argument`: `USERNAME_TOO_LONG`
    ///
    /// Cause: The user id is longer than 64 bytes. 用户 ID 超过 64 字节。
    ///
    /// Remedy: Shorten the user id. 缩短用户 ID。
    UsernameTooLong,
    /// `400 illegal_argument`: `password or pin must provided`
    ///
    /// Cause: A user to be registered has no `password`. 待注册的用户没有提供 `password`。
    ///
    /// Remedy: Pass a password. 传入密码。
    PasswordMissing,
    /// `400 illegal_argument`: `NICKNAME_TOO_LONG`
    ///
    /// Cause: The nickname for push notifications is longer than 100 characters. 推送昵称超过 100 个字符。
    ///
    /// Remedy: Shorten the nickname. 缩短昵称。
    NicknameTooLong,
    /// `400 duplicate_unique_property_exists`: `Application {application} Entity user requires that property named username be unique, value of {username} exists`
    ///
    /// Cause: The app has a user of this id already. 该用户 ID 已被注册。
    ///
    /// Remedy: Register with another user id. 更换用户 ID 后重新注册。
    UsernameTaken {
        /// `application` of the message.
        application: String,
        /// `username` of the message.
        username: String,
    },
    /// `429 resource_limited`: `You have exceeded the limit of the community edition,Please upgrade to the enterprise edition`
    ///
    /// Cause: The app has as many users as its plan allows; the free plan allows 100. 应用的注册用户数已达套餐上限；免费版上限为 100。
    ///
    /// Remedy: Upgrade the plan. 升级套餐。
    UserQuotaExceeded,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    RegisterUserError Operation {
        0 UsernameIllegal { username = 0 },
        1 UsernameTooLong,
        2 PasswordMissing,
        3 NicknameTooLong,
        4 UsernameTaken { application = 0, username = 1 },
        5 UserQuotaExceeded
    } super::CommonError
);
/// What the documents say of [`RegisterUser`].
pub static REGISTER_USER: rt::OperationSpec = rt::OperationSpec::new(
    "users",
    "register_user",
    rt::Method::POST,
    "/users",
    "docs/rest/account_register_open.md",
)
.payload("/entities/0")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("username_illegal", 400, "docs/rest/account_register_open.md")
        .error("illegal_argument")
        .message("username XXX is not legal")
        .pattern("username {username} is not legal")
        .cause("The user id breaks the rules for user ids.", "用户 ID 不符合规范。")
        .remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
    rt::ErrorRow::new("username_too_long", 400, "docs/rest/account_register_open.md")
        .error("illegal_argument")
        .message("USERNAME_TOO_LONG")
        .cause("The user id is longer than 64 bytes.", "用户 ID 超过 64 字节。")
        .remedy("Shorten the user id.", "缩短用户 ID。"),
    rt::ErrorRow::new("password_missing", 400, "docs/rest/account_register_open.md")
        .error("illegal_argument")
        .message("password or pin must provided")
        .cause("A user to be registered has no `password`.", "待注册的用户没有提供 `password`。")
        .remedy("Pass a password.", "传入密码。"),
    rt::ErrorRow::new("nickname_too_long", 400, "docs/rest/account_register_open.md")
        .error("illegal_argument")
        .message("NICKNAME_TOO_LONG")
        .cause(
            "The nickname for push notifications is longer than 100 characters.",
            "推送昵称超过 100 个字符。",
        )
        .remedy("Shorten the nickname.", "缩短昵称。"),
    rt::ErrorRow::new("username_taken", 400, "docs/rest/account_register_open.md")
        .error("duplicate_unique_property_exists")
        .message(
            "Application XXX Entity user requires that property named username be unique, value of XXX exists",
        )
        .pattern(
            "Application {application} Entity user requires that property named username be unique, value of {username} exists",
        )
        .cause("The app has a user of this id already.", "该用户 ID 已被注册。")
        .remedy("Register with another user id.", "更换用户 ID 后重新注册。"),
    rt::ErrorRow::new("user_quota_exceeded", 429, "docs/rest/account_register_open.md")
        .error("resource_limited")
        .message(
            "You have exceeded the limit of the community edition,Please upgrade to the enterprise edition",
        )
        .cause(
            "The app has as many users as its plan allows; the free plan allows 100.",
            "应用的注册用户数已达套餐上限；免费版上限为 100。",
        )
        .remedy("Upgrade the plan.", "升级套餐。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
impl RegisterUser {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> RegisterUserBuilder<()> {
        RegisterUserBuilder::start_(
            Self { username: rt::Blank::blank(), password: rt::Blank::blank(), nickname: None },
        )
    }
}
rt::builder!(
    RegisterUserBuilder,
    RegisterUser,
    RegisterUserError,
    (S0 username, S1 password) blocking
);
impl<C, S0, S1> RegisterUserBuilder<C, (S0, S1)> {
    /// The user id, unique in the app. It is public: put nothing sensitive in it.
    /// The server would turn capital letters into small ones. 用户 ID，在应用内唯一。该 ID 为公开信息，请勿包含敏感信息。
    /// 服务端会将大写字母转为小写。 Not empty, at most 64 bytes, characters `a-z0-9_.-`.
    pub fn username(
        mut self,
        username: impl Into<String>,
    ) -> RegisterUserBuilder<C, (rt::Set, S1)> {
        self.request.username = username.into();
        self.in_state_()
    }
    /// The user's login password. 用户的登录密码。 At most 64 characters.
    pub fn password(
        mut self,
        password: impl Into<rt::Secret>,
    ) -> RegisterUserBuilder<C, (S0, rt::Set)> {
        self.request.password = password.into();
        self.in_state_()
    }
}
impl<C, S> RegisterUserBuilder<C, S> {
    /// The name that the push notifications of the user's messages show; absent, they show the user id.
    /// The user attributes have a nickname of their own; it is best to keep both equal. 离线推送时在接收方通知栏中显示的发送方昵称；不设置时显示用户 ID。
    /// 用户属性中另有昵称，建议两者保持一致。 At most 100 characters.
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.request.nickname = Some(nickname.into());
        self
    }
}
/// Registers one user with an app token. 授权注册单个用户。
///
/// `POST /users`, `app_token`, not safe to repeat.
///
/// Limits: 100 calls per second per app, shared as `user_management_and_push`.
///
/// Document: `docs/rest/account_register_authorized_single.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RegisterUserAuthorized {
    /// The user to register, as a list of one. 待注册的用户，为只含一个元素的数组。 1 to 1 items.
    pub user: Vec<super::types::NewUser>,
}
impl rt::Operation for RegisterUserAuthorized {
    type Output = super::types::User;
    type Error = RegisterUserAuthorizedError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &REGISTER_USER_AUTHORIZED;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("user").items(self.user.len(), rt::ItemsRule::NONE.at_least(1).at_most(1))?;
        for item in &self.user {
            item.check(request)?;
        }
        request.literal("/users");
        request.json(&self.user);
        Ok(())
    }
}
/// Why the server refused [`RegisterUserAuthorized`].
///
/// One variant per row of the error table of `docs/rest/account_register_authorized_single.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegisterUserAuthorizedError {
    /// `400 illegal_argument`: `username [{username}] is not legal`
    ///
    /// Cause: The user id breaks the rules for user ids. 用户 ID 不符合规范。
    ///
    /// Remedy: Use a to z, 0 to 9, `_`, `-` and `.` only. 仅使用 a-z、0-9、`_`、`-` 和 `.`。
    UsernameIllegal {
        /// `username` of the message.
        username: String
    },
    /// `400 illegal_argument`: `username {username} is not legal`
    ///
    /// Cause: The user id breaks the rules for user ids; the same answer in another wording of the page. 用户 ID 不符合规范（文档中的另一种写法）。
    ///
    /// Remedy: Use a to z, 0 to 9, `_`, `-` and `.` only. 仅使用 a-z、0-9、`_`、`-` 和 `.`。
    UsernameIllegalUnbracketed {
        /// `username` of the message.
        username: String
    },
    /// `400 illegal_argument`: `USERNAME_TOO_LONG`
    ///
    /// Cause: The user id is longer than 64 bytes. 用户 ID 超过 64 字节。
    ///
    /// Remedy: Shorten the user id. 缩短用户 ID。
    UsernameTooLong,
    /// `400 illegal_argument`: `password or pin must provided`
    ///
    /// Cause: A user to be registered has no `password`. 待注册的用户没有提供 `password`。
    ///
    /// Remedy: Pass a password. 传入密码。
    PasswordMissing,
    /// `400 illegal_argument`: `NICKNAME_TOO_LONG`
    ///
    /// Cause: The nickname for push notifications is longer than 100 characters. 推送昵称超过 100 个字符。
    ///
    /// Remedy: Shorten the nickname. 缩短昵称。
    NicknameTooLong,
    /// `400 duplicate_unique_property_exists`: `Application {application} Entity user requires that property named username be unique, value of {username} exists`
    ///
    /// Cause: The app has a user of this id already. 该用户 ID 已被注册。
    ///
    /// Remedy: Register with another user id. 更换用户 ID 后重新注册。
    UsernameTaken {
        /// `application` of the message.
        application: String,
        /// `username` of the message.
        username: String,
    },
    /// `401 unauthorized`: `token is illegal.`
    ///
    /// Cause: What the token was made from does not fit the request. 生成 token 所用的信息与请求不匹配。
    ///
    /// Remedy: Get a new app token of this app. 重新获取本应用的 app token。
    TokenIllegal,
    /// `401 unauthorized`: `Open registration doesn't allow, so register user need token`
    ///
    /// Cause: The app only allows registration with a token and the call carried none. 应用为授权注册模式，而请求未携带 token。
    ///
    /// Remedy: Call with an app token. 携带 app token 调用。
    TokenRequired,
    /// `429 resource_limited`: `You have exceeded the limit of the community edition,Please upgrade to the enterprise edition`
    ///
    /// Cause: The app has as many users as its plan allows; the free plan allows 100. 应用的注册用户数已达套餐上限；免费版上限为 100。
    ///
    /// Remedy: Upgrade the plan. 升级套餐。
    UserQuotaExceeded,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    RegisterUserAuthorizedError Operation {
        0 UsernameIllegal { username = 0 },
        1 UsernameIllegalUnbracketed { username = 0 },
        2 UsernameTooLong,
        3 PasswordMissing,
        4 NicknameTooLong,
        5 UsernameTaken { application = 0, username = 1 },
        6 TokenIllegal,
        7 TokenRequired,
        8 UserQuotaExceeded
    } super::CommonError
);
/// What the documents say of [`RegisterUserAuthorized`].
pub static REGISTER_USER_AUTHORIZED: rt::OperationSpec = rt::OperationSpec::new(
    "users",
    "register_user_authorized",
    rt::Method::POST,
    "/users",
    "docs/rest/account_register_authorized_single.md",
)
.auth("app_token")
.payload("/entities/0")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("username_illegal", 400, "docs/rest/account_register_authorized_single.md")
        .error("illegal_argument")
        .message("username [XXX] is not legal")
        .pattern("username [{username}] is not legal")
        .cause("The user id breaks the rules for user ids.", "用户 ID 不符合规范。")
        .remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
    rt::ErrorRow::new(
        "username_illegal_unbracketed",
        400,
        "docs/rest/account_register_authorized_single.md",
    )
    .error("illegal_argument")
    .message("username XXX is not legal")
    .pattern("username {username} is not legal")
    .cause(
        "The user id breaks the rules for user ids; the same answer in another wording of the page.",
        "用户 ID 不符合规范（文档中的另一种写法）。",
    )
    .remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
    rt::ErrorRow::new("username_too_long", 400, "docs/rest/account_register_authorized_single.md")
        .error("illegal_argument")
        .message("USERNAME_TOO_LONG")
        .cause("The user id is longer than 64 bytes.", "用户 ID 超过 64 字节。")
        .remedy("Shorten the user id.", "缩短用户 ID。"),
    rt::ErrorRow::new("password_missing", 400, "docs/rest/account_register_authorized_single.md")
        .error("illegal_argument")
        .message("password or pin must provided")
        .cause("A user to be registered has no `password`.", "待注册的用户没有提供 `password`。")
        .remedy("Pass a password.", "传入密码。"),
    rt::ErrorRow::new("nickname_too_long", 400, "docs/rest/account_register_authorized_single.md")
        .error("illegal_argument")
        .message("NICKNAME_TOO_LONG")
        .cause(
            "The nickname for push notifications is longer than 100 characters.",
            "推送昵称超过 100 个字符。",
        )
        .remedy("Shorten the nickname.", "缩短昵称。"),
    rt::ErrorRow::new("username_taken", 400, "docs/rest/account_register_authorized_single.md")
        .error("duplicate_unique_property_exists")
        .message(
            "Application XXX Entity user requires that property named username be unique, value of XXX exists",
        )
        .pattern(
            "Application {application} Entity user requires that property named username be unique, value of {username} exists",
        )
        .cause("The app has a user of this id already.", "该用户 ID 已被注册。")
        .remedy("Register with another user id.", "更换用户 ID 后重新注册。"),
    rt::ErrorRow::new("token_illegal", 401, "docs/rest/account_register_authorized_single.md")
        .error("unauthorized")
        .message("token is illegal.")
        .cause("What the token was made from does not fit the request.", "生成 token 所用的信息与请求不匹配。")
        .remedy("Get a new app token of this app.", "重新获取本应用的 app token。")
        .retry(rt::Retry::RefreshToken),
    rt::ErrorRow::new("token_required", 401, "docs/rest/account_register_authorized_single.md")
        .error("unauthorized")
        .message("Open registration doesn't allow, so register user need token")
        .cause(
            "The app only allows registration with a token and the call carried none.",
            "应用为授权注册模式，而请求未携带 token。",
        )
        .remedy("Call with an app token.", "携带 app token 调用。")
        .retry(rt::Retry::RefreshToken),
    rt::ErrorRow::new("user_quota_exceeded", 429, "docs/rest/account_register_authorized_single.md")
        .error("resource_limited")
        .message(
            "You have exceeded the limit of the community edition,Please upgrade to the enterprise edition",
        )
        .cause(
            "The app has as many users as its plan allows; the free plan allows 100.",
            "应用的注册用户数已达套餐上限；免费版上限为 100。",
        )
        .remedy("Upgrade the plan.", "升级套餐。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
impl RegisterUserAuthorized {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> RegisterUserAuthorizedBuilder<()> {
        RegisterUserAuthorizedBuilder::start_(Self { user: rt::Blank::blank() })
    }
}
rt::builder!(
    RegisterUserAuthorizedBuilder,
    RegisterUserAuthorized,
    RegisterUserAuthorizedError,
    (S0 user) blocking
);
impl<C, S0> RegisterUserAuthorizedBuilder<C, (S0,)> {
    /// The user to register, as a list of one. 待注册的用户，为只含一个元素的数组。 1 to 1 items.
    pub fn user(
        mut self,
        user: impl IntoIterator<Item = super::types::NewUser>,
    ) -> RegisterUserAuthorizedBuilder<C, (rt::Set,)> {
        self.request.user = user.into_iter().collect();
        self.in_state_()
    }
}
/// Registers up to 60 users with an app token. 批量授权注册用户，一次最多 60 个。
///
/// `POST /users`, `app_token`, not safe to repeat.
///
/// Limits: 100 calls per second per app, shared as `user_management_and_push`.
///
/// Document: `docs/rest/account_register_authorized_batch.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RegisterUsers {
    /// The users to register. 待注册的用户。 At most 60 items.
    pub users: Vec<super::types::NewUser>,
}
impl rt::Operation for RegisterUsers {
    type Output = RegisterUsersOutput;
    type Error = RegisterUsersError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &REGISTER_USERS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("users").items(self.users.len(), rt::ItemsRule::NONE.at_most(60))?;
        for item in &self.users {
            item.check(request)?;
        }
        request.literal("/users");
        request.json(&self.users);
        Ok(())
    }
}
impl rt::Batched for RegisterUsers {
    const CAP: usize = 60;
    fn split(&self) -> Vec<Self> {
        let parts = self.users.chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.users = items.to_vec();
            part
        });
        parts.collect()
    }
}
/// What [`RegisterUsers`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RegisterUsersOutput {
    /// The users that were registered. 注册成功的用户。
    pub entities: Vec<super::types::User>,
    /// The users that were not registered. 注册失败的用户。
    pub failed: Option<Vec<RegistrationFailure>>,
}
rt::object!(RegisterUsersOutput { entities, failed: "data" });
/// Why the server refused [`RegisterUsers`].
///
/// One variant per row of the error table of `docs/rest/account_register_authorized_batch.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RegisterUsersError {
    /// `400 illegal_argument`: `username [{username}] is not legal`
    ///
    /// Cause: The user id breaks the rules for user ids. 用户 ID 不符合规范。
    ///
    /// Remedy: Use a to z, 0 to 9, `_`, `-` and `.` only. 仅使用 a-z、0-9、`_`、`-` 和 `.`。
    UsernameIllegal {
        /// `username` of the message.
        username: String
    },
    /// `400 illegal_argument`: `username {username} is not legal`
    ///
    /// Cause: The user id breaks the rules for user ids; the same answer in another wording of the page. 用户 ID 不符合规范（文档中的另一种写法）。
    ///
    /// Remedy: Use a to z, 0 to 9, `_`, `-` and `.` only. 仅使用 a-z、0-9、`_`、`-` 和 `.`。
    UsernameIllegalUnbracketed {
        /// `username` of the message.
        username: String
    },
    /// `400 illegal_argument`: `USERNAME_TOO_LONG`
    ///
    /// Cause: The user id is longer than 64 bytes. 用户 ID 超过 64 字节。
    ///
    /// Remedy: Shorten the user id. 缩短用户 ID。
    UsernameTooLong,
    /// `400 illegal_argument`: `password or pin must provided`
    ///
    /// Cause: A user to be registered has no `password`. 待注册的用户没有提供 `password`。
    ///
    /// Remedy: Pass a password. 传入密码。
    PasswordMissing,
    /// `400 illegal_argument`: `NICKNAME_TOO_LONG`
    ///
    /// Cause: The nickname for push notifications is longer than 100 characters. 推送昵称超过 100 个字符。
    ///
    /// Remedy: Shorten the nickname. 缩短昵称。
    NicknameTooLong,
    /// `400 duplicate_unique_property_exists`: `Application {application} Entity user requires that property named username be unique, value of {username} exists`
    ///
    /// Cause: The app has a user of this id already. 该用户 ID 已被注册。
    ///
    /// Remedy: Register with another user id. 更换用户 ID 后重新注册。
    UsernameTaken {
        /// `application` of the message.
        application: String,
        /// `username` of the message.
        username: String,
    },
    /// `400 duplicate_unique_property_exists`: `the same user {username} has a different password, the passwords are {passwords}`
    ///
    /// Cause: The list names a user twice with different passwords. 列表中同一用户出现多次且密码不同。
    ///
    /// Remedy: Name every user once. 每个用户只传一次。
    PasswordsDiffer {
        /// `username` of the message.
        username: String,
        /// `passwords` of the message. It is not printed.
        passwords: rt::Secret,
    },
    /// `400 illegal_argument`: `Request body array size[{size}] had almost reached or been greater than the upper range value[{limit}]`
    ///
    /// Cause: The list has more users than one call may register. 一次注册的用户数超过上限。
    ///
    /// Remedy: Spread the users over several calls. 分多次注册。
    TooManyUsers {
        /// `size` of the message.
        size: String,
        /// `limit` of the message.
        limit: String,
    },
    /// `401 unauthorized`: `token is illegal.`
    ///
    /// Cause: What the token was made from does not fit the request. 生成 token 所用的信息与请求不匹配。
    ///
    /// Remedy: Get a new app token of this app. 重新获取本应用的 app token。
    TokenIllegal,
    /// `401 unauthorized`: `Open registration doesn't allow, so register user need token,`
    ///
    /// Cause: The app only allows registration with a token and the call carried none. 应用为授权注册模式，而请求未携带 token。
    ///
    /// Remedy: Call with an app token. 携带 app token 调用。
    TokenRequired,
    /// `429 resource_limited`: `You have exceeded the limit of the community edition,Please upgrade to the enterprise edition`
    ///
    /// Cause: The app has as many users as its plan allows; the free plan allows 100. 应用的注册用户数已达套餐上限；免费版上限为 100。
    ///
    /// Remedy: Upgrade the plan. 升级套餐。
    UserQuotaExceeded,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    RegisterUsersError Operation {
        0 UsernameIllegal { username = 0 },
        1 UsernameIllegalUnbracketed { username = 0 },
        2 UsernameTooLong,
        3 PasswordMissing,
        4 NicknameTooLong,
        5 UsernameTaken { application = 0, username = 1 },
        6 PasswordsDiffer { username = 0, passwords = 1 },
        7 TooManyUsers { size = 0, limit = 1 },
        8 TokenIllegal,
        9 TokenRequired,
        10 UserQuotaExceeded
    } super::CommonError
);
/// What the documents say of [`RegisterUsers`].
pub static REGISTER_USERS: rt::OperationSpec = rt::OperationSpec::new(
    "users",
    "register_users",
    rt::Method::POST,
    "/users",
    "docs/rest/account_register_authorized_batch.md",
)
.auth("app_token")
.error_body(&super::STANDARD_ERROR_BODY)
.partial(rt::PartialSpec {
    at: "/data",
    item: Some("/username"),
    reason: Some("/registerUserFailReason"),
    success: None,
})
.rows(&[
    rt::ErrorRow::new("username_illegal", 400, "docs/rest/account_register_authorized_batch.md")
        .error("illegal_argument")
        .message("username [XXX] is not legal")
        .pattern("username [{username}] is not legal")
        .cause("The user id breaks the rules for user ids.", "用户 ID 不符合规范。")
        .remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
    rt::ErrorRow::new(
        "username_illegal_unbracketed",
        400,
        "docs/rest/account_register_authorized_batch.md",
    )
    .error("illegal_argument")
    .message("username XXX is not legal")
    .pattern("username {username} is not legal")
    .cause(
        "The user id breaks the rules for user ids; the same answer in another wording of the page.",
        "用户 ID 不符合规范（文档中的另一种写法）。",
    )
    .remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
    rt::ErrorRow::new("username_too_long", 400, "docs/rest/account_register_authorized_batch.md")
        .error("illegal_argument")
        .message("USERNAME_TOO_LONG")
        .cause("The user id is longer than 64 bytes.", "用户 ID 超过 64 字节。")
        .remedy("Shorten the user id.", "缩短用户 ID。"),
    rt::ErrorRow::new("password_missing", 400, "docs/rest/account_register_authorized_batch.md")
        .error("illegal_argument")
        .message("password or pin must provided")
        .cause("A user to be registered has no `password`.", "待注册的用户没有提供 `password`。")
        .remedy("Pass a password.", "传入密码。"),
    rt::ErrorRow::new("nickname_too_long", 400, "docs/rest/account_register_authorized_batch.md")
        .error("illegal_argument")
        .message("NICKNAME_TOO_LONG")
        .cause(
            "The nickname for push notifications is longer than 100 characters.",
            "推送昵称超过 100 个字符。",
        )
        .remedy("Shorten the nickname.", "缩短昵称。"),
    rt::ErrorRow::new("username_taken", 400, "docs/rest/account_register_authorized_batch.md")
        .error("duplicate_unique_property_exists")
        .message(
            "Application XXX Entity user requires that property named username be unique, value of XXX exists",
        )
        .pattern(
            "Application {application} Entity user requires that property named username be unique, value of {username} exists",
        )
        .cause("The app has a user of this id already.", "该用户 ID 已被注册。")
        .remedy("Register with another user id.", "更换用户 ID 后重新注册。"),
    rt::ErrorRow::new("passwords_differ", 400, "docs/rest/account_register_authorized_batch.md")
        .error("duplicate_unique_property_exists")
        .message("the same user XXX has a different password, the passwords are XXX")
        .pattern("the same user {username} has a different password, the passwords are {passwords}")
        .secret(&["passwords"])
        .cause("The list names a user twice with different passwords.", "列表中同一用户出现多次且密码不同。")
        .remedy("Name every user once.", "每个用户只传一次。"),
    rt::ErrorRow::new("too_many_users", 400, "docs/rest/account_register_authorized_batch.md")
        .error("illegal_argument")
        .message(
            "Request body array size[XXX] had almost reached or been greater than the upper range value[XXX]",
        )
        .pattern(
            "Request body array size[{size}] had almost reached or been greater than the upper range value[{limit}]",
        )
        .cause("The list has more users than one call may register.", "一次注册的用户数超过上限。")
        .remedy("Spread the users over several calls.", "分多次注册。"),
    rt::ErrorRow::new("token_illegal", 401, "docs/rest/account_register_authorized_batch.md")
        .error("unauthorized")
        .message("token is illegal.")
        .cause("What the token was made from does not fit the request.", "生成 token 所用的信息与请求不匹配。")
        .remedy("Get a new app token of this app.", "重新获取本应用的 app token。")
        .retry(rt::Retry::RefreshToken),
    rt::ErrorRow::new("token_required", 401, "docs/rest/account_register_authorized_batch.md")
        .error("unauthorized")
        .message("Open registration doesn't allow, so register user need token,")
        .cause(
            "The app only allows registration with a token and the call carried none.",
            "应用为授权注册模式，而请求未携带 token。",
        )
        .remedy("Call with an app token.", "携带 app token 调用。")
        .retry(rt::Retry::RefreshToken),
    rt::ErrorRow::new("user_quota_exceeded", 429, "docs/rest/account_register_authorized_batch.md")
        .error("resource_limited")
        .message(
            "You have exceeded the limit of the community edition,Please upgrade to the enterprise edition",
        )
        .cause(
            "The app has as many users as its plan allows; the free plan allows 100.",
            "应用的注册用户数已达套餐上限；免费版上限为 100。",
        )
        .remedy("Upgrade the plan.", "升级套餐。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
impl RegisterUsers {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> RegisterUsersBuilder<()> {
        RegisterUsersBuilder::start_(Self { users: rt::Blank::blank() })
    }
}
rt::builder!(RegisterUsersBuilder, RegisterUsers, RegisterUsersError, (S0 users) batches blocking);
impl<C, S0> RegisterUsersBuilder<C, (S0,)> {
    /// The users to register. 待注册的用户。 At most 60 items.
    pub fn users(
        mut self,
        users: impl IntoIterator<Item = super::types::NewUser>,
    ) -> RegisterUsersBuilder<C, (rt::Set,)> {
        self.request.users = users.into_iter().collect();
        self.in_state_()
    }
}
/// A user that was not registered.
///
/// 注册失败的用户。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RegistrationFailure {
    /// The user id. 用户 ID。
    pub username: Option<String>,
    /// Why the user was not registered. 注册失败的原因。
    pub reason: Option<String>,
}
rt::object!(RegistrationFailure { username, reason: "registerUserFailReason" });
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct password;
    #[derive(Debug)]
    pub struct user;
    #[derive(Debug)]
    pub struct username;
    #[derive(Debug)]
    pub struct usernames;
    #[derive(Debug)]
    pub struct users;
}
