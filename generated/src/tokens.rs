// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on tokens.
use ::easemob_runtime as rt;

/// The operations of [`tokens`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Tokens<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
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
    pub struct GetAppToken {
        /// The app's client id, as the console shows it. 应用的 Client ID，可在控制台查看。 Not empty.
        client_id: required into(String) as S0 = (rt::Set, S1),
        /// The app's client secret, as the console shows it. 应用的 Client Secret，可在控制台查看。 Not empty.
        client_secret: required into(rt::Secret) as S1 = (S0, rt::Set),
        /// For how many seconds the token is valid; `0` is for ever. Absent: as set in the console.
        /// On a VIP 5 cluster the unit is milliseconds. token 有效期，单位为秒；`0` 表示永久有效。不传时以控制台的设置为准。
        /// 在 VIP 5 集群上单位为毫秒。 At least 0.
        ttl: optional plain(i64),
    }
    by Tokens.get_app_token() -> GetAppTokenBuilder;
    method {
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
    }
    gives(GetAppTokenOutput, GetAppTokenError, rt::NoEnvelope);
    encode(this, request) {
        request.check("client_id").text(&this.client_id, rt::TextRule::NONE.min(1))?;
        request
            .check("client_secret")
            .text(this.client_secret.expose(), rt::TextRule::NONE.min(1))?;
        if let Some(value) = &this.ttl {
            request.check("ttl").int(*value, rt::NumberRule::NONE.at_least(0))?;
        }
        request.literal("/token");
        request.json_object(
            &[
                ("grant_type", rt::given(&"client_credentials")),
                ("client_id", rt::given(&this.client_id)),
                ("client_secret", rt::given(&this.client_secret)),
                ("ttl", rt::given(&this.ttl))
            ],
            &[]
        );
    }
    spec GET_APP_TOKEN("tokens", "get_app_token", POST, "/token", "docs/rest/easemob_app_token.md")
        .idempotent()
        .error_body(&super::STANDARD_ERROR_BODY)
        .rate_limits(&[rt::RateLimit::app(300, 1).shared("token")]);
    with blocking conformance
}

rt::data! {
    /// What [`GetAppToken`] gives.
    pub struct GetAppTokenOutput {
        /// The app token. app token。
        access_token: rt::Secret,
        /// For how many seconds the token is valid. token 有效期，单位为秒。
        expires_in: i64,
        /// The app's id within the system. 应用在系统内的唯一标识。
        application: Option<String>,
    }
}

rt::errors! {
    /// Why the server refused [`GetAppToken`].
    ///
    /// One variant per row of the error table of `docs/rest/easemob_app_token.md`.
    pub enum GetAppTokenError {
        0 ClientIdMissing "client_id_missing" 400 error("illegal_argument") message(
            "client_id must be provided."
        ) cause("The body lacks `client_id`.", "请求体中没有 `client_id`。") remedy(
            "Pass the client id that the console shows for this App Key.",
            "传入控制台中该 App Key 对应的 Client ID。"
        ),
        1 ClientSecretMissing "client_secret_missing" 400 error("illegal_argument") message(
            "client_secret must be provided"
        ) cause("The body lacks `client_secret`.", "请求体中没有 `client_secret`。") remedy(
            "Pass the client secret that the console shows for this App Key.",
            "传入控制台中该 App Key 对应的 Client Secret。"
        ),
        2 ClientIdMismatch "client_id_mismatch" 400 error("invalid_grant") message(
            "client_id does not match"
        ) cause(
            "The client id is not the one of the App Key in the URL.",
            "传入的 Client ID 与 URL 中的 App Key 不对应。"
        ) remedy("Compare the client id with the console.", "与控制台中的 Client ID 核对。"),
        3 ClientSecretMismatch "client_secret_mismatch" 400 error("invalid_grant") message(
            "client_secret does not match"
        ) cause(
            "The client secret is not the one of the App Key in the URL.",
            "传入的 Client Secret 与 URL 中的 App Key 不对应。"
        ) remedy("Compare the client secret with the console.", "与控制台中的 Client Secret 核对。"),
    }
    of Operation "docs/rest/easemob_app_token.md" or super::CommonError
}

rt::operation! {
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
    pub struct GetUserToken {
        /// The user id. 用户 ID。 Not empty.
        username: required into(String) as S0 = (rt::Set, S1),
        /// Whether the server creates the user when there is none of this id. 用户不存在时是否自动创建。
        auto_create_user = "autoCreateUser": required plain(bool) as S1 = (S0, rt::Set),
        /// For how many seconds the token is valid; `0` is for ever. Absent: 60 days.
        /// The console has a setting for it too; whatever was set last holds. token 有效期，单位为秒；`0` 表示永久有效。不传时默认为 60 天。
        /// 也可在控制台设置，以最新的设置为准。 At least 0.
        ttl: optional plain(i64),
    }
    by Tokens.get_user_token() -> GetUserTokenBuilder;
    method {
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
    }
    gives(GetUserTokenOutput, GetUserTokenError, rt::NoEnvelope);
    encode(this, request) {
        request.check("username").text(&this.username, rt::TextRule::NONE.min(1))?;
        if let Some(value) = &this.ttl {
            request.check("ttl").int(*value, rt::NumberRule::NONE.at_least(0))?;
        }
        request.literal("/token");
        request.json_object(
            &[
                ("grant_type", rt::given(&"inherit")),
                ("username", rt::given(&this.username)),
                ("autoCreateUser", rt::given(&this.auto_create_user)),
                ("ttl", rt::given(&this.ttl))
            ],
            &[]
        );
    }
    spec GET_USER_TOKEN(
        "tokens", "get_user_token", POST, "/token", "docs/rest/easemob_user_token.md"
    )
    .auth("app_token")
    .idempotent()
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(300, 1).shared("token")]);
    with blocking conformance
}

rt::data! {
    /// What [`GetUserToken`] gives.
    pub struct GetUserTokenOutput {
        /// The user token. 用户 token。
        access_token: rt::Secret,
        /// For how many seconds the token is valid; milliseconds on a VIP 5 cluster. token 有效期，单位为秒；在 VIP 5 集群上单位为毫秒。
        expires_in: i64,
        /// The user. 用户信息。
        user: Option<super::types::User>,
    }
}

rt::errors! {
    /// Why the server refused [`GetUserToken`].
    ///
    /// One variant per row of the error table of `docs/rest/easemob_user_token.md`.
    pub enum GetUserTokenError {
        0 UsernameIllegal(username: String) "username_illegal" 400 error(
            "illegal_argument"
        ) message("username [XXX] is not legal") pattern(
            "username [{username}] is not legal"
        ) cause(
            "The user does not exist, was to be created, and the user id breaks the rules for user ids.",
            "用户不存在且需自动创建，但用户 ID 不符合规范。"
        ) remedy("Use a user id that follows the rules.", "使用符合规范的用户 ID。"),
        1 UsernameTooLong "username_too_long" 400 error("illegal_argument") message(
            "USERNAME_TOO_LONG"
        ) cause(
            "The user does not exist, was to be created, and the user id is too long.",
            "用户不存在且需自动创建，但用户 ID 超过长度限制。"
        ) remedy("Use a user id of at most 64 bytes.", "使用不超过 64 字节的用户 ID。"),
        2 UserBanned "user_banned" 400 error("invalid_grant") message("user not activated")
            cause("The user is banned.", "用户已被封禁。") remedy("Unban the user first.", "先解禁该用户。"),
        3 TokenNotOfThisApp "token_not_of_this_app" 401 error("auth_bad_access_token") message(
            "Unable to authenticate due to corrupt access token"
        ) cause(
            "The token has not the privilege: it is a user token, or an app token of another App Key than the URL's. A malformed token gives the same answer.",
            "token 权限不符：可能使用了用户 token，或 app token 所属的 App Key 与 URL 中的不一致。token 格式有误时也返回此错误。"
        ) remedy("Call with an app token of this app.", "使用本应用的 app token 调用。") retry(RefreshToken),
        4 UserNotFound "user_not_found" 404 error("invalid_grant") message("user not found")
            cause("The user does not exist.", "用户不存在。")
            remedy("Check the user id, or register the user first.", "检查用户 ID，或先注册该用户。"),
        5 UserEntityNotFound "user_entity_not_found" 404 error("entity_not_found")
            message("User null not found") cause("The user does not exist.", "用户不存在。")
            remedy("Check the user id, or register the user first.", "检查用户 ID，或先注册该用户。"),
        6 ConcurrentCreation "concurrent_creation" 409 error("concurrent_operation_error") message(
            "concurrency create app user failed"
        ) cause(
            "Several calls in the same second tried to create the same user.", "同一秒内的多次调用并发创建同一用户。"
        ) remedy(
            "Wait a second and repeat; for a user that exists such calls do not collide.",
            "稍等片刻后重试；用户已注册后并发调用不会报错。"
        ) retry(Throttled),
        7 UserQuotaExceeded "user_quota_exceeded" 429 error("resource_limited") message(
            "You have exceeded the limit of the community edition,Please upgrade to the enterprise edition"
        ) cause(
            "The user does not exist, was to be created, and the app has as many users as its plan allows; the free plan allows 100.",
            "用户不存在且需自动创建，但应用的注册用户数已达套餐上限；免费版上限为 100。"
        ) remedy("Upgrade the plan.", "升级套餐。"),
    }
    of Operation "docs/rest/easemob_user_token.md" or super::CommonError
}

rt::operation! {
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
    pub struct GetUserTokenByPassword {
        /// The user id. 用户 ID。 Not empty.
        username: required into(String) as S0 = (rt::Set, S1),
        /// The user's login password. 用户的登录密码。 Not empty.
        password: required into(rt::Secret) as S1 = (S0, rt::Set),
        /// For how many seconds the token is valid; `0` is for ever. Absent: as set in the console.
        /// On a VIP 5 cluster the unit is milliseconds. token 有效期，单位为秒；`0` 表示永久有效。不传时以控制台的设置为准。
        /// 在 VIP 5 集群上单位为毫秒。 At least 0.
        ttl: optional plain(i64),
    }
    by Tokens.get_user_token_by_password() -> GetUserTokenByPasswordBuilder;
    method {
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
    }
    gives(GetUserTokenByPasswordOutput, GetUserTokenByPasswordError, rt::NoEnvelope);
    encode(this, request) {
        request.check("username").text(&this.username, rt::TextRule::NONE.min(1))?;
        request.check("password").text(this.password.expose(), rt::TextRule::NONE.min(1))?;
        if let Some(value) = &this.ttl {
            request.check("ttl").int(*value, rt::NumberRule::NONE.at_least(0))?;
        }
        request.literal("/token");
        request.json_object(
            &[
                ("grant_type", rt::given(&"password")),
                ("username", rt::given(&this.username)),
                ("password", rt::given(&this.password)),
                ("ttl", rt::given(&this.ttl))
            ],
            &[]
        );
    }
    spec GET_USER_TOKEN_BY_PASSWORD(
        "tokens", "get_user_token_by_password", POST, "/token",
        "docs/document/server-side/easemob_user_token.md"
    )
    .idempotent()
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(300, 1).shared("token")]);
    with blocking conformance
}

rt::data! {
    /// What [`GetUserTokenByPassword`] gives.
    pub struct GetUserTokenByPasswordOutput {
        /// The user token. 用户 token。
        access_token: rt::Secret,
        /// For how many seconds the token is valid; milliseconds on a VIP 5 cluster. token 有效期，单位为秒；在 VIP 5 集群上单位为毫秒。
        expires_in: i64,
        /// The user. 用户信息。
        user: Option<super::types::User>,
    }
}

rt::errors! {
    /// Why the server refused [`GetUserTokenByPassword`].
    ///
    /// One variant per row of the error table of `docs/document/server-side/easemob_user_token.md`.
    pub enum GetUserTokenByPasswordError {
        0 UserBanned "user_banned" 400 error("invalid_grant") message("user not activated")
            cause("The user is banned.", "用户已被封禁。") remedy("Unban the user first.", "先解禁该用户。"),
        1 PasswordWrong "password_wrong" 400 error("invalid_grant") message("invalid password")
            cause("The password is not the user's.", "用户密码错误。")
            remedy("Pass the right password.", "传入正确的密码。"),
        2 UserNotFound "user_not_found" 404 error("invalid_grant") message("user not found")
            cause("The user does not exist.", "用户不存在。")
            remedy("Check the user id, or register the user first.", "检查用户 ID，或先注册该用户。"),
        3 UserEntityNotFound "user_entity_not_found" 404 error("entity_not_found")
            message("User null not found") cause("The user does not exist.", "用户不存在。")
            remedy("Check the user id, or register the user first.", "检查用户 ID，或先注册该用户。"),
    }
    of Operation "docs/document/server-side/easemob_user_token.md" or super::CommonError
}

rt::fields!(auto_create_user, client_id, client_secret, password, username);
