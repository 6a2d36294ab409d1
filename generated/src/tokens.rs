// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on tokens.
use ::easemob_runtime as rt;
/// The operations of [`tokens`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Tokens<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Tokens<'c> {
    /// Gets an app token for the app's client id and secret.
    ///
    /// 使用应用的 Client ID 和 Client Secret 获取 app token。
    ///
    /// An app token carries admin privilege over the app; most other calls need one.
    /// Keep it until shortly before it expires: an account that asks for tokens too often is banned.
    /// The server does not promise that a token lives to its last second; on a 401 get a new one.
    ///
    /// app token 具有应用管理员权限，其他大多数接口均需携带。
    /// 请在有效期内复用：频繁请求 token 的账号会被封禁。
    /// 服务端不保证 token 在整个有效期内始终可用；收到 401 时请重新获取。
    ///
    /// `POST /token`, no token, safe to repeat.
    ///
    /// Limits: 300 calls per second per app, shared as `token`.
    ///
    /// Document: `docs/rest/easemob_app_token.md`, “Obtain an admin-privilege token”.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/easemob_app_token.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .tokens()
    ///     .get_app_token()
    ///     .client_id("YXA6i-Ak8Ol4Eei2l11ZjV-EAg")
    ///     .client_secret("YXA6VunqiNxoB7IwXHInk1cGiXOOJfc")
    ///     .ttl(1024000)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_app_token(&self) -> GetAppTokenBuilder<rt::Call<'c>> {
        GetAppToken::builder().on_call_(rt::Call::new(self.client))
    }
    /// Gets a token for a user by user id.
    ///
    /// 通过用户 ID 获取用户 token。
    ///
    /// The app server asks with its app token and hands the user token to the user's client, which logs in with it.
    /// A user that does not exist can be created by the same call.
    ///
    /// 应用服务器使用 app token 获取用户 token，并下发给客户端用于登录。
    /// 若用户不存在，可在同一次调用中自动创建。
    ///
    /// `POST /token`, `app_token`, safe to repeat.
    ///
    /// Limits: 300 calls per second per app, shared as `token`.
    ///
    /// Document: `docs/rest/easemob_user_token.md`, “Obtain a user token by user ID”.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/easemob_user_token.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .tokens()
    ///     .get_user_token()
    ///     .username("test2333")
    ///     .auto_create_user(true)
    ///     .ttl(1024000)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_user_token(&self) -> GetUserTokenBuilder<rt::Call<'c>> {
        GetUserToken::builder().on_call_(rt::Call::new(self.client))
    }
    /// Gets a token for a user by user id and password.
    ///
    /// 通过用户 ID 和密码获取用户 token。
    ///
    /// No app token is needed. Only the older Chinese page describes this way; the newest page has the way by user id
    /// alone (`get_user_token`) and self-made dynamic tokens.
    ///
    /// 无需 app token。仅旧版中文文档描述了该方式；最新文档只保留了通过用户 ID 获取（`get_user_token`）与自行生成动态 token 两种方式。
    ///
    /// `POST /token`, no token, safe to repeat.
    ///
    /// Limits: 300 calls per second per app, shared as `token`.
    ///
    /// Document: `docs/document/server-side/easemob_user_token.md`, “通过用户 ID 和密码获取用户 token”.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/document/server-side/easemob_user_token.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .tokens()
    ///     .get_user_token_by_password()
    ///     .username("C")
    ///     .password("1")
    ///     .ttl(1024000)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_user_token_by_password(&self) -> GetUserTokenByPasswordBuilder<rt::Call<'c>> {
        GetUserTokenByPassword::builder().on_call_(rt::Call::new(self.client))
    }
}
/// Gets an app token for the app's client id and secret. 使用应用的 Client ID 和 Client Secret 获取 app token。
///
/// `POST /token`, no token, safe to repeat.
///
/// Limits: 300 calls per second per app, shared as `token`.
///
/// Document: `docs/rest/easemob_app_token.md`, “Obtain an admin-privilege token”.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetAppToken {
    /// The app's client id, as the console shows it. 应用的 Client ID，可在控制台查看。 Not empty.
    pub client_id: String,
    /// The app's client secret, as the console shows it. 应用的 Client Secret，可在控制台查看。 Not empty.
    pub client_secret: rt::Secret,
    /// For how many seconds the token is valid; `0` is for ever. Absent: as set in the console.
    /// On a VIP 5 cluster the unit is milliseconds. token 有效期，单位为秒；`0` 表示永久有效。不传时以控制台的设置为准。
    /// 在 VIP 5 集群上单位为毫秒。 At least 0.
    pub ttl: Option<i64>,
}
impl rt::Operation for GetAppToken {
    type Output = GetAppTokenOutput;
    type Error = GetAppTokenError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static rt::OperationSpec = &GET_APP_TOKEN;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("client_id").text(&self.client_id, rt::TextRule::NONE.min(1))?;
        request
            .check("client_secret")
            .text(self.client_secret.expose(), rt::TextRule::NONE.min(1))?;
        if let Some(value) = &self.ttl {
            request.check("ttl").int(*value, rt::NumberRule::NONE.at_least(0))?;
        }
        request.literal("/token");
        request.json_object(
            &[
                ("grant_type", &"client_credentials"),
                ("client_id", &self.client_id),
                ("client_secret", &self.client_secret),
                ("ttl", &self.ttl),
            ],
            &[],
        );
        Ok(())
    }
}
/// What [`GetAppToken`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetAppTokenOutput {
    /// The app token. app token。
    pub access_token: rt::Secret,
    /// For how many seconds the token is valid. token 有效期，单位为秒。
    pub expires_in: i64,
    /// The app's id within the system. 应用在系统内的唯一标识。
    pub application: Option<String>,
}
rt::object!(GetAppTokenOutput { access_token, expires_in, application });
/// Why the server refused [`GetAppToken`].
///
/// One variant per row of the error table of `docs/rest/easemob_app_token.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum GetAppTokenError {
    /// `400 illegal_argument`: `client_id must be provided.`
    ///
    /// Cause: The body lacks `client_id`. 请求体中没有 `client_id`。
    ///
    /// Remedy: Pass the client id that the console shows for this App Key. 传入控制台中该 App Key 对应的 Client ID。
    ClientIdMissing,
    /// `400 illegal_argument`: `client_secret must be provided`
    ///
    /// Cause: The body lacks `client_secret`. 请求体中没有 `client_secret`。
    ///
    /// Remedy: Pass the client secret that the console shows for this App Key. 传入控制台中该 App Key 对应的 Client Secret。
    ClientSecretMissing,
    /// `400 invalid_grant`: `client_id does not match`
    ///
    /// Cause: The client id is not the one of the App Key in the URL. 传入的 Client ID 与 URL 中的 App Key 不对应。
    ///
    /// Remedy: Compare the client id with the console. 与控制台中的 Client ID 核对。
    ClientIdMismatch,
    /// `400 invalid_grant`: `client_secret does not match`
    ///
    /// Cause: The client secret is not the one of the App Key in the URL. 传入的 Client Secret 与 URL 中的 App Key 不对应。
    ///
    /// Remedy: Compare the client secret with the console. 与控制台中的 Client Secret 核对。
    ClientSecretMismatch,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    GetAppTokenError Operation {
        0 ClientIdMissing,
        1 ClientSecretMissing,
        2 ClientIdMismatch,
        3 ClientSecretMismatch
    } super::CommonError
);
/// What the documents say of [`GetAppToken`].
pub static GET_APP_TOKEN: rt::OperationSpec = rt::OperationSpec::new(
    "tokens",
    "get_app_token",
    rt::Method::POST,
    "/token",
    "docs/rest/easemob_app_token.md",
)
.idempotent()
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("client_id_missing", 400, "docs/rest/easemob_app_token.md")
        .error("illegal_argument")
        .message("client_id must be provided.")
        .cause("The body lacks `client_id`.", "请求体中没有 `client_id`。")
        .remedy(
            "Pass the client id that the console shows for this App Key.",
            "传入控制台中该 App Key 对应的 Client ID。",
        ),
    rt::ErrorRow::new("client_secret_missing", 400, "docs/rest/easemob_app_token.md")
        .error("illegal_argument")
        .message("client_secret must be provided")
        .cause("The body lacks `client_secret`.", "请求体中没有 `client_secret`。")
        .remedy(
            "Pass the client secret that the console shows for this App Key.",
            "传入控制台中该 App Key 对应的 Client Secret。",
        ),
    rt::ErrorRow::new("client_id_mismatch", 400, "docs/rest/easemob_app_token.md")
        .error("invalid_grant")
        .message("client_id does not match")
        .cause(
            "The client id is not the one of the App Key in the URL.",
            "传入的 Client ID 与 URL 中的 App Key 不对应。",
        )
        .remedy("Compare the client id with the console.", "与控制台中的 Client ID 核对。"),
    rt::ErrorRow::new("client_secret_mismatch", 400, "docs/rest/easemob_app_token.md")
        .error("invalid_grant")
        .message("client_secret does not match")
        .cause(
            "The client secret is not the one of the App Key in the URL.",
            "传入的 Client Secret 与 URL 中的 App Key 不对应。",
        )
        .remedy("Compare the client secret with the console.", "与控制台中的 Client Secret 核对。"),
])
.rate_limits(&[rt::RateLimit::app(300, 1).shared("token")]);
impl GetAppToken {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> GetAppTokenBuilder<()> {
        GetAppTokenBuilder::start_(
            Self { client_id: rt::Blank::blank(), client_secret: rt::Blank::blank(), ttl: None },
        )
    }
}
rt::builder!(
    GetAppTokenBuilder,
    GetAppToken,
    GetAppTokenError,
    (S0 client_id, S1 client_secret) blocking
);
impl<C, S0, S1> GetAppTokenBuilder<C, (S0, S1)> {
    /// The app's client id, as the console shows it. 应用的 Client ID，可在控制台查看。 Not empty.
    pub fn client_id(
        mut self,
        client_id: impl Into<String>,
    ) -> GetAppTokenBuilder<C, (rt::Set, S1)> {
        self.request.client_id = client_id.into();
        self.in_state_()
    }
    /// The app's client secret, as the console shows it. 应用的 Client Secret，可在控制台查看。 Not empty.
    pub fn client_secret(
        mut self,
        client_secret: impl Into<rt::Secret>,
    ) -> GetAppTokenBuilder<C, (S0, rt::Set)> {
        self.request.client_secret = client_secret.into();
        self.in_state_()
    }
}
impl<C, S> GetAppTokenBuilder<C, S> {
    /// For how many seconds the token is valid; `0` is for ever. Absent: as set in the console.
    /// On a VIP 5 cluster the unit is milliseconds. token 有效期，单位为秒；`0` 表示永久有效。不传时以控制台的设置为准。
    /// 在 VIP 5 集群上单位为毫秒。 At least 0.
    pub fn ttl(mut self, ttl: i64) -> Self {
        self.request.ttl = Some(ttl);
        self
    }
}
/// Gets a token for a user by user id. 通过用户 ID 获取用户 token。
///
/// `POST /token`, `app_token`, safe to repeat.
///
/// Limits: 300 calls per second per app, shared as `token`.
///
/// Document: `docs/rest/easemob_user_token.md`, “Obtain a user token by user ID”.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetUserToken {
    /// The user id. 用户 ID。 Not empty.
    pub username: String,
    /// Whether the server creates the user when there is none of this id. 用户不存在时是否自动创建。
    pub auto_create_user: bool,
    /// For how many seconds the token is valid; `0` is for ever. Absent: 60 days.
    /// The console has a setting for it too; whatever was set last holds. token 有效期，单位为秒；`0` 表示永久有效。不传时默认为 60 天。
    /// 也可在控制台设置，以最新的设置为准。 At least 0.
    pub ttl: Option<i64>,
}
impl rt::Operation for GetUserToken {
    type Output = GetUserTokenOutput;
    type Error = GetUserTokenError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static rt::OperationSpec = &GET_USER_TOKEN;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("username").text(&self.username, rt::TextRule::NONE.min(1))?;
        if let Some(value) = &self.ttl {
            request.check("ttl").int(*value, rt::NumberRule::NONE.at_least(0))?;
        }
        request.literal("/token");
        request.json_object(
            &[
                ("grant_type", &"inherit"),
                ("username", &self.username),
                ("autoCreateUser", &self.auto_create_user),
                ("ttl", &self.ttl),
            ],
            &[],
        );
        Ok(())
    }
}
/// What [`GetUserToken`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetUserTokenOutput {
    /// The user token. 用户 token。
    pub access_token: rt::Secret,
    /// For how many seconds the token is valid; milliseconds on a VIP 5 cluster. token 有效期，单位为秒；在 VIP 5 集群上单位为毫秒。
    pub expires_in: i64,
    /// The user. 用户信息。
    pub user: Option<super::types::User>,
}
rt::object!(GetUserTokenOutput { access_token, expires_in, user });
/// Why the server refused [`GetUserToken`].
///
/// One variant per row of the error table of `docs/rest/easemob_user_token.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum GetUserTokenError {
    /// `400 illegal_argument`: `username [{username}] is not legal`
    ///
    /// Cause: The user does not exist, was to be created, and the user id breaks the rules for user ids. 用户不存在且需自动创建，但用户 ID 不符合规范。
    ///
    /// Remedy: Use a user id that follows the rules. 使用符合规范的用户 ID。
    UsernameIllegal {
        /// `username` of the message.
        username: String
    },
    /// `400 illegal_argument`: `USERNAME_TOO_LONG`
    ///
    /// Cause: The user does not exist, was to be created, and the user id is too long. 用户不存在且需自动创建，但用户 ID 超过长度限制。
    ///
    /// Remedy: Use a user id of at most 64 bytes. 使用不超过 64 字节的用户 ID。
    UsernameTooLong,
    /// `400 invalid_grant`: `user not activated`
    ///
    /// Cause: The user is banned. 用户已被封禁。
    ///
    /// Remedy: Unban the user first. 先解禁该用户。
    UserBanned,
    /// `401 auth_bad_access_token`: `Unable to authenticate due to corrupt access token`
    ///
    /// Cause: The token has not the privilege: it is a user token, or an app token of another App Key than the URL's. A malformed token gives the same answer. token 权限不符：可能使用了用户 token，或 app token 所属的 App Key 与 URL 中的不一致。token 格式有误时也返回此错误。
    ///
    /// Remedy: Call with an app token of this app. 使用本应用的 app token 调用。
    TokenNotOfThisApp,
    /// `404 invalid_grant`: `user not found`
    ///
    /// Cause: The user does not exist. 用户不存在。
    ///
    /// Remedy: Check the user id, or register the user first. 检查用户 ID，或先注册该用户。
    UserNotFound,
    /// `404 entity_not_found`: `User null not found`
    ///
    /// Cause: The user does not exist. 用户不存在。
    ///
    /// Remedy: Check the user id, or register the user first. 检查用户 ID，或先注册该用户。
    UserEntityNotFound,
    /// `409 concurrent_operation_error`: `concurrency create app user failed`
    ///
    /// Cause: Several calls in the same second tried to create the same user. 同一秒内的多次调用并发创建同一用户。
    ///
    /// Remedy: Wait a second and repeat; for a user that exists such calls do not collide. 稍等片刻后重试；用户已注册后并发调用不会报错。
    ConcurrentCreation,
    /// `429 resource_limited`: `You have exceeded the limit of the community edition,Please upgrade to the enterprise edition`
    ///
    /// Cause: The user does not exist, was to be created, and the app has as many users as its plan allows; the free plan allows 100. 用户不存在且需自动创建，但应用的注册用户数已达套餐上限；免费版上限为 100。
    ///
    /// Remedy: Upgrade the plan. 升级套餐。
    UserQuotaExceeded,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    GetUserTokenError Operation {
        0 UsernameIllegal { username = 0 },
        1 UsernameTooLong,
        2 UserBanned,
        3 TokenNotOfThisApp,
        4 UserNotFound,
        5 UserEntityNotFound,
        6 ConcurrentCreation,
        7 UserQuotaExceeded
    } super::CommonError
);
/// What the documents say of [`GetUserToken`].
pub static GET_USER_TOKEN: rt::OperationSpec = rt::OperationSpec::new(
    "tokens",
    "get_user_token",
    rt::Method::POST,
    "/token",
    "docs/rest/easemob_user_token.md",
)
.auth("app_token")
.idempotent()
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("username_illegal", 400, "docs/rest/easemob_user_token.md")
        .error("illegal_argument")
        .message("username [XXX] is not legal")
        .pattern("username [{username}] is not legal")
        .cause(
            "The user does not exist, was to be created, and the user id breaks the rules for user ids.",
            "用户不存在且需自动创建，但用户 ID 不符合规范。",
        )
        .remedy("Use a user id that follows the rules.", "使用符合规范的用户 ID。"),
    rt::ErrorRow::new("username_too_long", 400, "docs/rest/easemob_user_token.md")
        .error("illegal_argument")
        .message("USERNAME_TOO_LONG")
        .cause(
            "The user does not exist, was to be created, and the user id is too long.",
            "用户不存在且需自动创建，但用户 ID 超过长度限制。",
        )
        .remedy("Use a user id of at most 64 bytes.", "使用不超过 64 字节的用户 ID。"),
    rt::ErrorRow::new("user_banned", 400, "docs/rest/easemob_user_token.md")
        .error("invalid_grant")
        .message("user not activated")
        .cause("The user is banned.", "用户已被封禁。")
        .remedy("Unban the user first.", "先解禁该用户。"),
    rt::ErrorRow::new("token_not_of_this_app", 401, "docs/rest/easemob_user_token.md")
        .error("auth_bad_access_token")
        .message("Unable to authenticate due to corrupt access token")
        .cause(
            "The token has not the privilege: it is a user token, or an app token of another App Key than the URL's. A malformed token gives the same answer.",
            "token 权限不符：可能使用了用户 token，或 app token 所属的 App Key 与 URL 中的不一致。token 格式有误时也返回此错误。",
        )
        .remedy("Call with an app token of this app.", "使用本应用的 app token 调用。")
        .retry(rt::Retry::RefreshToken),
    rt::ErrorRow::new("user_not_found", 404, "docs/rest/easemob_user_token.md")
        .error("invalid_grant")
        .message("user not found")
        .cause("The user does not exist.", "用户不存在。")
        .remedy("Check the user id, or register the user first.", "检查用户 ID，或先注册该用户。"),
    rt::ErrorRow::new("user_entity_not_found", 404, "docs/rest/easemob_user_token.md")
        .error("entity_not_found")
        .message("User null not found")
        .cause("The user does not exist.", "用户不存在。")
        .remedy("Check the user id, or register the user first.", "检查用户 ID，或先注册该用户。"),
    rt::ErrorRow::new("concurrent_creation", 409, "docs/rest/easemob_user_token.md")
        .error("concurrent_operation_error")
        .message("concurrency create app user failed")
        .cause(
            "Several calls in the same second tried to create the same user.",
            "同一秒内的多次调用并发创建同一用户。",
        )
        .remedy(
            "Wait a second and repeat; for a user that exists such calls do not collide.",
            "稍等片刻后重试；用户已注册后并发调用不会报错。",
        )
        .retry(rt::Retry::Throttled),
    rt::ErrorRow::new("user_quota_exceeded", 429, "docs/rest/easemob_user_token.md")
        .error("resource_limited")
        .message(
            "You have exceeded the limit of the community edition,Please upgrade to the enterprise edition",
        )
        .cause(
            "The user does not exist, was to be created, and the app has as many users as its plan allows; the free plan allows 100.",
            "用户不存在且需自动创建，但应用的注册用户数已达套餐上限；免费版上限为 100。",
        )
        .remedy("Upgrade the plan.", "升级套餐。"),
])
.rate_limits(&[rt::RateLimit::app(300, 1).shared("token")]);
impl GetUserToken {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> GetUserTokenBuilder<()> {
        GetUserTokenBuilder::start_(
            Self { username: rt::Blank::blank(), auto_create_user: rt::Blank::blank(), ttl: None },
        )
    }
}
rt::builder!(
    GetUserTokenBuilder,
    GetUserToken,
    GetUserTokenError,
    (S0 username, S1 auto_create_user) blocking
);
impl<C, S0, S1> GetUserTokenBuilder<C, (S0, S1)> {
    /// The user id. 用户 ID。 Not empty.
    pub fn username(
        mut self,
        username: impl Into<String>,
    ) -> GetUserTokenBuilder<C, (rt::Set, S1)> {
        self.request.username = username.into();
        self.in_state_()
    }
    /// Whether the server creates the user when there is none of this id. 用户不存在时是否自动创建。
    pub fn auto_create_user(
        mut self,
        auto_create_user: bool,
    ) -> GetUserTokenBuilder<C, (S0, rt::Set)> {
        self.request.auto_create_user = auto_create_user;
        self.in_state_()
    }
}
impl<C, S> GetUserTokenBuilder<C, S> {
    /// For how many seconds the token is valid; `0` is for ever. Absent: 60 days.
    /// The console has a setting for it too; whatever was set last holds. token 有效期，单位为秒；`0` 表示永久有效。不传时默认为 60 天。
    /// 也可在控制台设置，以最新的设置为准。 At least 0.
    pub fn ttl(mut self, ttl: i64) -> Self {
        self.request.ttl = Some(ttl);
        self
    }
}
/// Gets a token for a user by user id and password. 通过用户 ID 和密码获取用户 token。
///
/// `POST /token`, no token, safe to repeat.
///
/// Limits: 300 calls per second per app, shared as `token`.
///
/// Document: `docs/document/server-side/easemob_user_token.md`, “通过用户 ID 和密码获取用户 token”.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetUserTokenByPassword {
    /// The user id. 用户 ID。 Not empty.
    pub username: String,
    /// The user's login password. 用户的登录密码。 Not empty.
    pub password: rt::Secret,
    /// For how many seconds the token is valid; `0` is for ever. Absent: as set in the console.
    /// On a VIP 5 cluster the unit is milliseconds. token 有效期，单位为秒；`0` 表示永久有效。不传时以控制台的设置为准。
    /// 在 VIP 5 集群上单位为毫秒。 At least 0.
    pub ttl: Option<i64>,
}
impl rt::Operation for GetUserTokenByPassword {
    type Output = GetUserTokenByPasswordOutput;
    type Error = GetUserTokenByPasswordError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static rt::OperationSpec = &GET_USER_TOKEN_BY_PASSWORD;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("username").text(&self.username, rt::TextRule::NONE.min(1))?;
        request.check("password").text(self.password.expose(), rt::TextRule::NONE.min(1))?;
        if let Some(value) = &self.ttl {
            request.check("ttl").int(*value, rt::NumberRule::NONE.at_least(0))?;
        }
        request.literal("/token");
        request.json_object(
            &[
                ("grant_type", &"password"),
                ("username", &self.username),
                ("password", &self.password),
                ("ttl", &self.ttl),
            ],
            &[],
        );
        Ok(())
    }
}
/// What [`GetUserTokenByPassword`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetUserTokenByPasswordOutput {
    /// The user token. 用户 token。
    pub access_token: rt::Secret,
    /// For how many seconds the token is valid; milliseconds on a VIP 5 cluster. token 有效期，单位为秒；在 VIP 5 集群上单位为毫秒。
    pub expires_in: i64,
    /// The user. 用户信息。
    pub user: Option<super::types::User>,
}
rt::object!(GetUserTokenByPasswordOutput { access_token, expires_in, user });
/// Why the server refused [`GetUserTokenByPassword`].
///
/// One variant per row of the error table of `docs/document/server-side/easemob_user_token.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum GetUserTokenByPasswordError {
    /// `400 invalid_grant`: `user not activated`
    ///
    /// Cause: The user is banned. 用户已被封禁。
    ///
    /// Remedy: Unban the user first. 先解禁该用户。
    UserBanned,
    /// `400 invalid_grant`: `invalid password`
    ///
    /// Cause: The password is not the user's. 用户密码错误。
    ///
    /// Remedy: Pass the right password. 传入正确的密码。
    PasswordWrong,
    /// `404 invalid_grant`: `user not found`
    ///
    /// Cause: The user does not exist. 用户不存在。
    ///
    /// Remedy: Check the user id, or register the user first. 检查用户 ID，或先注册该用户。
    UserNotFound,
    /// `404 entity_not_found`: `User null not found`
    ///
    /// Cause: The user does not exist. 用户不存在。
    ///
    /// Remedy: Check the user id, or register the user first. 检查用户 ID，或先注册该用户。
    UserEntityNotFound,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    GetUserTokenByPasswordError Operation {
        0 UserBanned,
        1 PasswordWrong,
        2 UserNotFound,
        3 UserEntityNotFound
    } super::CommonError
);
/// What the documents say of [`GetUserTokenByPassword`].
pub static GET_USER_TOKEN_BY_PASSWORD: rt::OperationSpec = rt::OperationSpec::new(
    "tokens",
    "get_user_token_by_password",
    rt::Method::POST,
    "/token",
    "docs/document/server-side/easemob_user_token.md",
)
.idempotent()
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("user_banned", 400, "docs/document/server-side/easemob_user_token.md")
        .error("invalid_grant")
        .message("user not activated")
        .cause("The user is banned.", "用户已被封禁。")
        .remedy("Unban the user first.", "先解禁该用户。"),
    rt::ErrorRow::new("password_wrong", 400, "docs/document/server-side/easemob_user_token.md")
        .error("invalid_grant")
        .message("invalid password")
        .cause("The password is not the user's.", "用户密码错误。")
        .remedy("Pass the right password.", "传入正确的密码。"),
    rt::ErrorRow::new("user_not_found", 404, "docs/document/server-side/easemob_user_token.md")
        .error("invalid_grant")
        .message("user not found")
        .cause("The user does not exist.", "用户不存在。")
        .remedy("Check the user id, or register the user first.", "检查用户 ID，或先注册该用户。"),
    rt::ErrorRow::new(
        "user_entity_not_found",
        404,
        "docs/document/server-side/easemob_user_token.md",
    )
    .error("entity_not_found")
    .message("User null not found")
    .cause("The user does not exist.", "用户不存在。")
    .remedy("Check the user id, or register the user first.", "检查用户 ID，或先注册该用户。"),
])
.rate_limits(&[rt::RateLimit::app(300, 1).shared("token")]);
impl GetUserTokenByPassword {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> GetUserTokenByPasswordBuilder<()> {
        GetUserTokenByPasswordBuilder::start_(
            Self { username: rt::Blank::blank(), password: rt::Blank::blank(), ttl: None },
        )
    }
}
rt::builder!(
    GetUserTokenByPasswordBuilder,
    GetUserTokenByPassword,
    GetUserTokenByPasswordError,
    (S0 username, S1 password) blocking
);
impl<C, S0, S1> GetUserTokenByPasswordBuilder<C, (S0, S1)> {
    /// The user id. 用户 ID。 Not empty.
    pub fn username(
        mut self,
        username: impl Into<String>,
    ) -> GetUserTokenByPasswordBuilder<C, (rt::Set, S1)> {
        self.request.username = username.into();
        self.in_state_()
    }
    /// The user's login password. 用户的登录密码。 Not empty.
    pub fn password(
        mut self,
        password: impl Into<rt::Secret>,
    ) -> GetUserTokenByPasswordBuilder<C, (S0, rt::Set)> {
        self.request.password = password.into();
        self.in_state_()
    }
}
impl<C, S> GetUserTokenByPasswordBuilder<C, S> {
    /// For how many seconds the token is valid; `0` is for ever. Absent: as set in the console.
    /// On a VIP 5 cluster the unit is milliseconds. token 有效期，单位为秒；`0` 表示永久有效。不传时以控制台的设置为准。
    /// 在 VIP 5 集群上单位为毫秒。 At least 0.
    pub fn ttl(mut self, ttl: i64) -> Self {
        self.request.ttl = Some(ttl);
        self
    }
}
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct auto_create_user;
    #[derive(Debug)]
    pub struct client_id;
    #[derive(Debug)]
    pub struct client_secret;
    #[derive(Debug)]
    pub struct password;
    #[derive(Debug)]
    pub struct username;
}
