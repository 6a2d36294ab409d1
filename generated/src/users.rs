// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on users.
use ::easemob_runtime as rt;

/// The operations of [`users`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Users<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
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
    pub struct DeleteUsers {
        /// How many users to delete. 要删除的用户数。 Default of the server: `10`. 1 to 100.
        limit: optional plain(i32),
        /// Where to go on, from the answer before; absent, deletion begins with the oldest user. 继续删除的位置，取自上一次的响应；不传时从最早注册的用户开始。
        cursor: optional into(String),
    }
    by Users.delete_users() -> DeleteUsersBuilder;
    method {
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
    }
    gives(DeleteUsersOutput, DeleteUsersError, super::StandardEnvelope);
    encode(this, request) {
        if let Some(value) = &this.limit {
            request
                .check("limit")
                .int(i64::from(*value), rt::NumberRule::NONE.at_least(1).at_most(100))?;
        }
        request.literal("/users");
        if let Some(value) = &this.limit { request.query("limit", value)?; }
        if let Some(value) = &this.cursor { request.query("cursor", value)?; }
    }
    spec DELETE_USERS(
        "users", "delete_users", DELETE, "/users", "docs/rest/account_delete_batch.md"
    )
    .auth("app_token")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(
        &[rt::RateLimit::app(100, 1).shared("user_management_and_push"), rt::RateLimit::app(30, 1)]
    );
    with blocking conformance
}

rt::data! {
    /// What [`DeleteUsers`] gives.
    pub struct DeleteUsersOutput {
        /// The deleted users. 已删除的用户。
        entities: Vec<super::types::User>,
        /// Where the next call goes on; absent when no user is left. 下次删除的起始位置；所有用户均已删除时没有该字段。
        cursor: Option<String>,
        /// The query as the server read it. 服务端收到的查询参数。
        params: Option<rt::Map<Vec<String>>>,
    }
}

rt::errors! {
    /// Why the server refused [`DeleteUsers`].
    ///
    /// One variant per row of the error table of `docs/rest/account_delete_batch.md`.
    pub enum DeleteUsersError {}
    of Operation "docs/rest/account_delete_batch.md" or super::CommonError
}

rt::operation! {
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
    pub struct GetUsersStatus {
        /// The user ids. 要查询的用户 ID。 At most 100 items.
        usernames: required texts(String) as S0 = (rt::Set,),
    }
    by Users.get_users_status() -> GetUsersStatusBuilder;
    method {
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
    }
    gives(Vec<rt::Map<OnlineStatus>>, GetUsersStatusError, super::StandardEnvelope);
    encode(this, request) {
        request.check("usernames").items(this.usernames.len(), rt::ItemsRule::NONE.at_most(100))?;
        request.literal("/users/batch/status");
        request.json_object(&[("usernames", rt::given(&this.usernames))], &[]);
    }
    spec GET_USERS_STATUS(
        "users", "get_users_status", POST, "/users/batch/status",
        "docs/rest/account_presence_obtain_batch.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
    with batches blocking conformance
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

rt::errors! {
    /// Why the server refused [`GetUsersStatus`].
    ///
    /// One variant per row of the error table of `docs/rest/account_presence_obtain_batch.md`.
    pub enum GetUsersStatusError {
        0 TooManyUsernames "too_many_usernames" 400 error("illegal_argument")
            message("request body exceeds maximum limit, maximum limit is 100")
            cause("`usernames` has more than 100 entries.", "`usernames` 超过 100 个。")
            remedy("Spread the users over several calls.", "分多次查询。"),
    }
    of Operation "docs/rest/account_presence_obtain_batch.md" or super::CommonError
}

rt::values! {
    /// Whether a user is connected.
    ///
    /// 用户的在线状态。
    pub enum OnlineStatus: open text {
        /// A client of the user is logged in and connected. 客户端登录后与服务器建立了长连接。
        Online = "online",
        /// No client of the user is connected. 用户没有已连接的客户端。
        Offline = "offline",
    }
}

rt::operation! {
    /// Lists the app's users in the order of their registration, page by page.
    ///
    /// 按注册时间顺序分页获取应用的用户。
    ///
    /// `GET /users`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app, shared as `user_management_and_push`.
    ///
    /// Document: `docs/rest/account_detail_obtain_batch.md`.
    pub struct ListUsers {
        /// How many users a page holds. 每页返回的用户数。 Default of the server: `10`. 1 to 100.
        limit: optional plain(i32),
        /// Where to go on, from the answer before; absent, the list begins with the oldest user. 继续获取的位置，取自上一次的响应；不传时从最早注册的用户开始。
        cursor: optional into(String),
    }
    by Users.list_users() -> ListUsersBuilder;
    method {
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
    }
    gives(ListUsersOutput, ListUsersError, super::StandardEnvelope);
    encode(this, request) {
        if let Some(value) = &this.limit {
            request
                .check("limit")
                .int(i64::from(*value), rt::NumberRule::NONE.at_least(1).at_most(100))?;
        }
        request.literal("/users");
        if let Some(value) = &this.limit { request.query("limit", value)?; }
        if let Some(value) = &this.cursor { request.query("cursor", value)?; }
    }
    spec LIST_USERS(
        "users", "list_users", GET, "/users", "docs/rest/account_detail_obtain_batch.md"
    )
    .auth("app_token")
    .idempotent()
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
    with pages blocking conformance
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

rt::data! {
    /// What [`ListUsers`] gives.
    pub struct ListUsersOutput {
        /// The users of this page. 本页的用户。
        entities: Vec<UserDetails>,
        /// Where the next page begins; absent on the last page. 下一页的起始位置；最后一页没有该字段。
        cursor: Option<String>,
        /// How many users this page holds. 本页的用户数。
        count: Option<i32>,
        /// The query as the server read it. 服务端收到的查询参数。
        params: Option<rt::Map<Vec<String>>>,
    }
}

rt::errors! {
    /// Why the server refused [`ListUsers`].
    ///
    /// One variant per row of the error table of `docs/rest/account_detail_obtain_batch.md`.
    pub enum ListUsersError {}
    of Operation "docs/rest/account_detail_obtain_batch.md" or super::CommonError
}

rt::data! {
    /// A user with the settings of its push notifications.
    ///
    /// 用户信息及其推送设置。
    pub struct UserDetails {
        /// The user's unique id within the system. 用户在系统内的唯一标识。
        uuid: Option<String>,
        /// Kind of the entity; of no interest. 对象类型，无需关注。
        entity_type = "type": Option<String>,
        /// When the user was registered. 用户注册的时间。
        created: Option<rt::UnixMillis>,
        /// When the user's data last changed. 最近一次修改用户信息的时间。
        modified: Option<rt::UnixMillis>,
        /// The user id. 用户 ID。
        username: String,
        /// The name that push notifications show for the user. 在推送通知栏中显示的昵称。
        nickname: Option<String>,
        /// Whether the user may use the service; `false` when banned. 用户是否可正常使用；`false` 表示已被封禁。
        activated: Option<bool>,
        /// What a push notification shows; absent while the user has set nothing. 推送通知的展示方式；用户未设置时不返回。
        notification_display_style: Option<NotificationDisplayStyle>,
        /// Whether do-not-disturb is on; absent while the user has set nothing. 是否开启免打扰；用户未设置时不返回。
        notification_no_disturbing: Option<bool>,
        /// The hour at which do-not-disturb begins every day, for example `8`. 每日免打扰的开始时间，例如 `8`。
        notification_no_disturbing_start: Option<String>,
        /// The hour at which do-not-disturb ends every day, for example `18`. 每日免打扰的结束时间，例如 `18`。
        notification_no_disturbing_end: Option<String>,
        /// The name of the client's push certificate. 客户端推送证书名称。
        notifier_name: Option<String>,
        /// The push token of the user's device. 推送 token。
        device_token: Option<rt::Secret>,
    }
    rest {
        /// Keys beside the documented ones. 文档所列字段之外的键。
        additional: rt::Map<rt::serde_json::Value>,
    }
}

rt::values! {
    /// What a push notification shows.
    ///
    /// 推送通知的展示方式。
    pub enum NotificationDisplayStyle: open number {
        /// That there is a new message. 仅提示有新消息。
        NoticeOnly = 0,
        /// The sender's nickname and the message. 展示发送人昵称和消息内容。
        MessageDetails = 1,
    }
}

rt::operation! {
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
    pub struct RegisterUser {
        /// The user id, unique in the app. It is public: put nothing sensitive in it.
        /// The server would turn capital letters into small ones. 用户 ID，在应用内唯一。该 ID 为公开信息，请勿包含敏感信息。
        /// 服务端会将大写字母转为小写。 Not empty, at most 64 bytes, characters `a-z0-9_.-`.
        username: required into(String) as S0 = (rt::Set, S1),
        /// The user's login password. 用户的登录密码。 At most 64 characters.
        password: required into(rt::Secret) as S1 = (S0, rt::Set),
        /// The name that the push notifications of the user's messages show; absent, they show the user id.
        /// The user attributes have a nickname of their own; it is best to keep both equal. 离线推送时在接收方通知栏中显示的发送方昵称；不设置时显示用户 ID。
        /// 用户属性中另有昵称，建议两者保持一致。 At most 100 characters.
        nickname: optional into(String),
    }
    by Users.register_user() -> RegisterUserBuilder;
    method {
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
    }
    gives(super::types::User, RegisterUserError, super::StandardEnvelope);
    encode(this, request) {
        request
            .check("username")
            .text(&this.username, rt::TextRule::NONE.min(1).bytes(64).class("a-z0-9_.-"))?;
        request.check("password").text(this.password.expose(), rt::TextRule::NONE.max(64))?;
        if let Some(value) = &this.nickname {
            request.check("nickname").text(value, rt::TextRule::NONE.max(100))?;
        }
        request.literal("/users");
        request.json_object(
            &[
                ("username", rt::given(&this.username)),
                ("password", rt::given(&this.password)),
                ("nickname", rt::given(&this.nickname))
            ],
            &[]
        );
    }
    spec REGISTER_USER(
        "users", "register_user", POST, "/users", "docs/rest/account_register_open.md"
    )
    .payload("/entities/0")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
    with blocking conformance
}

rt::errors! {
    /// Why the server refused [`RegisterUser`].
    ///
    /// One variant per row of the error table of `docs/rest/account_register_open.md`.
    pub enum RegisterUserError {
        0 UsernameIllegal(username: String) "username_illegal" 400 error("illegal_argument")
            message("username XXX is not legal") pattern("username {username} is not legal")
            cause("The user id breaks the rules for user ids.", "用户 ID 不符合规范。")
            remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
        1 UsernameTooLong "username_too_long" 400 error("illegal_argument")
            message("USERNAME_TOO_LONG")
            cause("The user id is longer than 64 bytes.", "用户 ID 超过 64 字节。")
            remedy("Shorten the user id.", "缩短用户 ID。"),
        2 PasswordMissing "password_missing" 400 error("illegal_argument")
            message("password or pin must provided")
            cause("A user to be registered has no `password`.", "待注册的用户没有提供 `password`。")
            remedy("Pass a password.", "传入密码。"),
        3 NicknameTooLong "nickname_too_long" 400 error("illegal_argument") message(
            "NICKNAME_TOO_LONG"
        ) cause(
            "The nickname for push notifications is longer than 100 characters.", "推送昵称超过 100 个字符。"
        ) remedy("Shorten the nickname.", "缩短昵称。"),
        4 UsernameTaken(application: String, username: String) "username_taken" 400 error(
            "duplicate_unique_property_exists"
        ) message(
            "Application XXX Entity user requires that property named username be unique, value of XXX exists"
        ) pattern(
            "Application {application} Entity user requires that property named username be unique, value of {username} exists"
        ) cause("The app has a user of this id already.", "该用户 ID 已被注册。") remedy(
            "Register with another user id.", "更换用户 ID 后重新注册。"
        ),
        5 UserQuotaExceeded "user_quota_exceeded" 429 error("resource_limited") message(
            "You have exceeded the limit of the community edition,Please upgrade to the enterprise edition"
        ) cause(
            "The app has as many users as its plan allows; the free plan allows 100.",
            "应用的注册用户数已达套餐上限；免费版上限为 100。"
        ) remedy("Upgrade the plan.", "升级套餐。"),
    }
    of Operation "docs/rest/account_register_open.md" or super::CommonError
}

rt::operation! {
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
    pub struct RegisterUserAuthorized {
        /// The user to register, as a list of one. 待注册的用户，为只含一个元素的数组。 1 to 1 items.
        user = "": required list(super::types::NewUser) as S0 = (rt::Set,),
    }
    by Users.register_user_authorized() -> RegisterUserAuthorizedBuilder;
    method {
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
    }
    gives(super::types::User, RegisterUserAuthorizedError, super::StandardEnvelope);
    encode(this, request) {
        request.check("user").items(this.user.len(), rt::ItemsRule::NONE.at_least(1).at_most(1))?;
        for item in &this.user { item.check(request)?; }
        request.literal("/users");
        request.json(&this.user);
    }
    spec REGISTER_USER_AUTHORIZED(
        "users", "register_user_authorized", POST, "/users",
        "docs/rest/account_register_authorized_single.md"
    )
    .auth("app_token")
    .payload("/entities/0")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
    with blocking conformance
}

rt::errors! {
    /// Why the server refused [`RegisterUserAuthorized`].
    ///
    /// One variant per row of the error table of `docs/rest/account_register_authorized_single.md`.
    pub enum RegisterUserAuthorizedError {
        0 UsernameIllegal(username: String) "username_illegal" 400 error("illegal_argument")
            message("username [XXX] is not legal") pattern("username [{username}] is not legal")
            cause("The user id breaks the rules for user ids.", "用户 ID 不符合规范。")
            remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
        1 UsernameIllegalUnbracketed(username: String) "username_illegal_unbracketed" 400 error(
            "illegal_argument"
        ) message("username XXX is not legal") pattern("username {username} is not legal") cause(
            "The user id breaks the rules for user ids; the same answer in another wording of the page.",
            "用户 ID 不符合规范（文档中的另一种写法）。"
        ) remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
        2 UsernameTooLong "username_too_long" 400 error("illegal_argument")
            message("USERNAME_TOO_LONG")
            cause("The user id is longer than 64 bytes.", "用户 ID 超过 64 字节。")
            remedy("Shorten the user id.", "缩短用户 ID。"),
        3 PasswordMissing "password_missing" 400 error("illegal_argument")
            message("password or pin must provided")
            cause("A user to be registered has no `password`.", "待注册的用户没有提供 `password`。")
            remedy("Pass a password.", "传入密码。"),
        4 NicknameTooLong "nickname_too_long" 400 error("illegal_argument") message(
            "NICKNAME_TOO_LONG"
        ) cause(
            "The nickname for push notifications is longer than 100 characters.", "推送昵称超过 100 个字符。"
        ) remedy("Shorten the nickname.", "缩短昵称。"),
        5 UsernameTaken(application: String, username: String) "username_taken" 400 error(
            "duplicate_unique_property_exists"
        ) message(
            "Application XXX Entity user requires that property named username be unique, value of XXX exists"
        ) pattern(
            "Application {application} Entity user requires that property named username be unique, value of {username} exists"
        ) cause("The app has a user of this id already.", "该用户 ID 已被注册。") remedy(
            "Register with another user id.", "更换用户 ID 后重新注册。"
        ),
        6 TokenIllegal "token_illegal" 401 error("unauthorized") message("token is illegal.") cause(
            "What the token was made from does not fit the request.", "生成 token 所用的信息与请求不匹配。"
        ) remedy("Get a new app token of this app.", "重新获取本应用的 app token。") retry(RefreshToken),
        7 TokenRequired "token_required" 401 error("unauthorized") message(
            "Open registration doesn't allow, so register user need token"
        ) cause(
            "The app only allows registration with a token and the call carried none.",
            "应用为授权注册模式，而请求未携带 token。"
        ) remedy("Call with an app token.", "携带 app token 调用。") retry(RefreshToken),
        8 UserQuotaExceeded "user_quota_exceeded" 429 error("resource_limited") message(
            "You have exceeded the limit of the community edition,Please upgrade to the enterprise edition"
        ) cause(
            "The app has as many users as its plan allows; the free plan allows 100.",
            "应用的注册用户数已达套餐上限；免费版上限为 100。"
        ) remedy("Upgrade the plan.", "升级套餐。"),
    }
    of Operation "docs/rest/account_register_authorized_single.md" or super::CommonError
}

rt::operation! {
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
    pub struct RegisterUsers {
        /// The users to register. 待注册的用户。 At most 60 items.
        users = "": required list(super::types::NewUser) as S0 = (rt::Set,),
    }
    by Users.register_users() -> RegisterUsersBuilder;
    method {
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
    }
    gives(RegisterUsersOutput, RegisterUsersError, super::StandardEnvelope);
    encode(this, request) {
        request.check("users").items(this.users.len(), rt::ItemsRule::NONE.at_most(60))?;
        for item in &this.users { item.check(request)?; }
        request.literal("/users");
        request.json(&this.users);
    }
    spec REGISTER_USERS(
        "users", "register_users", POST, "/users", "docs/rest/account_register_authorized_batch.md"
    )
    .auth("app_token")
    .error_body(&super::STANDARD_ERROR_BODY)
    .partial(rt::PartialSpec {
        at: "/data",
        item: Some("/username"),
        reason: Some("/registerUserFailReason"),
        success: None
    })
    .rate_limits(&[rt::RateLimit::app(100, 1).shared("user_management_and_push")]);
    with batches blocking conformance
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

rt::data! {
    /// What [`RegisterUsers`] gives.
    pub struct RegisterUsersOutput {
        /// The users that were registered. 注册成功的用户。
        entities: Vec<super::types::User>,
        /// The users that were not registered. 注册失败的用户。
        failed = "data": Option<Vec<RegistrationFailure>>,
    }
}

rt::errors! {
    /// Why the server refused [`RegisterUsers`].
    ///
    /// One variant per row of the error table of `docs/rest/account_register_authorized_batch.md`.
    pub enum RegisterUsersError {
        0 UsernameIllegal(username: String) "username_illegal" 400 error("illegal_argument")
            message("username [XXX] is not legal") pattern("username [{username}] is not legal")
            cause("The user id breaks the rules for user ids.", "用户 ID 不符合规范。")
            remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
        1 UsernameIllegalUnbracketed(username: String) "username_illegal_unbracketed" 400 error(
            "illegal_argument"
        ) message("username XXX is not legal") pattern("username {username} is not legal") cause(
            "The user id breaks the rules for user ids; the same answer in another wording of the page.",
            "用户 ID 不符合规范（文档中的另一种写法）。"
        ) remedy("Use a to z, 0 to 9, `_`, `-` and `.` only.", "仅使用 a-z、0-9、`_`、`-` 和 `.`。"),
        2 UsernameTooLong "username_too_long" 400 error("illegal_argument")
            message("USERNAME_TOO_LONG")
            cause("The user id is longer than 64 bytes.", "用户 ID 超过 64 字节。")
            remedy("Shorten the user id.", "缩短用户 ID。"),
        3 PasswordMissing "password_missing" 400 error("illegal_argument")
            message("password or pin must provided")
            cause("A user to be registered has no `password`.", "待注册的用户没有提供 `password`。")
            remedy("Pass a password.", "传入密码。"),
        4 NicknameTooLong "nickname_too_long" 400 error("illegal_argument") message(
            "NICKNAME_TOO_LONG"
        ) cause(
            "The nickname for push notifications is longer than 100 characters.", "推送昵称超过 100 个字符。"
        ) remedy("Shorten the nickname.", "缩短昵称。"),
        5 UsernameTaken(application: String, username: String) "username_taken" 400 error(
            "duplicate_unique_property_exists"
        ) message(
            "Application XXX Entity user requires that property named username be unique, value of XXX exists"
        ) pattern(
            "Application {application} Entity user requires that property named username be unique, value of {username} exists"
        ) cause("The app has a user of this id already.", "该用户 ID 已被注册。") remedy(
            "Register with another user id.", "更换用户 ID 后重新注册。"
        ),
        6 PasswordsDiffer(username: String, passwords: rt::Secret) "passwords_differ" 400 error(
            "duplicate_unique_property_exists"
        ) message("the same user XXX has a different password, the passwords are XXX") pattern(
            "the same user {username} has a different password, the passwords are {passwords}"
        ) secret("passwords")
            cause("The list names a user twice with different passwords.", "列表中同一用户出现多次且密码不同。")
            remedy("Name every user once.", "每个用户只传一次。"),
        7 TooManyUsers(size: String, limit: String) "too_many_users" 400 error(
            "illegal_argument"
        ) message(
            "Request body array size[XXX] had almost reached or been greater than the upper range value[XXX]"
        ) pattern(
            "Request body array size[{size}] had almost reached or been greater than the upper range value[{limit}]"
        ) cause("The list has more users than one call may register.", "一次注册的用户数超过上限。") remedy(
            "Spread the users over several calls.", "分多次注册。"
        ),
        8 TokenIllegal "token_illegal" 401 error("unauthorized") message("token is illegal.") cause(
            "What the token was made from does not fit the request.", "生成 token 所用的信息与请求不匹配。"
        ) remedy("Get a new app token of this app.", "重新获取本应用的 app token。") retry(RefreshToken),
        9 TokenRequired "token_required" 401 error("unauthorized") message(
            "Open registration doesn't allow, so register user need token,"
        ) cause(
            "The app only allows registration with a token and the call carried none.",
            "应用为授权注册模式，而请求未携带 token。"
        ) remedy("Call with an app token.", "携带 app token 调用。") retry(RefreshToken),
        10 UserQuotaExceeded "user_quota_exceeded" 429 error("resource_limited") message(
            "You have exceeded the limit of the community edition,Please upgrade to the enterprise edition"
        ) cause(
            "The app has as many users as its plan allows; the free plan allows 100.",
            "应用的注册用户数已达套餐上限；免费版上限为 100。"
        ) remedy("Upgrade the plan.", "升级套餐。"),
    }
    of Operation "docs/rest/account_register_authorized_batch.md" or super::CommonError
}

rt::data! {
    /// A user that was not registered.
    ///
    /// 注册失败的用户。
    pub struct RegistrationFailure {
        /// The user id. 用户 ID。
        username: Option<String>,
        /// Why the user was not registered. 注册失败的原因。
        reason = "registerUserFailReason": Option<String>,
    }
}

rt::fields!(password, user, username, usernames, users);
