// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
#![cfg_attr(rustfmt, rustfmt_skip)]
#![doc = include_str!("../README.md")]
#![allow(clippy::doc_markdown, clippy::too_many_lines, dead_code)]
use ::easemob_runtime as rt;

#[doc(no_inline)]
pub use rt::{
    ApiError, AuthError, CallOptions, ClientBuilder, DecodeError, Error, ErrorRow, InvalidRequest,
    Lang, Response, Result, Secret, Text, TransportError, UnixMillis, UnixSeconds,
};

/// The crate beneath: transport, tokens, retries, limits, errors, and the mock for tests.
pub use ::easemob_runtime as runtime;

/// A client of one app. Cheap to clone; one is enough for a program.
///
/// Easemob IM server REST API.
///
/// 环信即时通讯 IM 服务端 REST API
#[derive(Debug, Clone)]
pub struct Client {
    inner: rt::Client,
}

impl From<rt::Client> for Client {
    fn from(inner: rt::Client) -> Self {
        Self { inner }
    }
}

impl Client {
    /// Starts a client. `base_url` is scheme and host (`https://a1.easemob.com`); calls go to `{base_url}/{org_name}/{app_name}/…`.
    ///
    /// * `org_name`: The organization's unique identifier, the first half of the App Key. 企业（组织）的唯一标识，即 App Key 的前半部分。
    /// * `app_name`: The app's name within the organization, the second half of the App Key. 组织内的应用名称，即 App Key 的后半部分。
    pub fn builder(
        base_url: impl Into<String>,
        org_name: impl Into<String>,
        app_name: impl Into<String>,
    ) -> rt::ClientBuilder<Self> {
        rt::ClientBuilder::new(
            &SERVICE,
            base_url,
            &[("org_name", org_name.into()), ("app_name", app_name.into())],
        )
    }
    #[cfg(feature = "chatroom_metadata")]
    /// Operations on chatroom metadata.
    pub fn chatroom_metadata(&self) -> chatroom_metadata::ChatroomMetadata<'_> {
        chatroom_metadata::ChatroomMetadata { client: &self.inner }
    }
    #[cfg(feature = "collections")]
    /// Operations on collections.
    pub fn collections(&self) -> collections::Collections<'_> {
        collections::Collections { client: &self.inner }
    }
    #[cfg(feature = "conversations")]
    /// Operations on conversations.
    pub fn conversations(&self) -> conversations::Conversations<'_> {
        conversations::Conversations { client: &self.inner }
    }
    #[cfg(feature = "files")]
    /// Operations on files.
    pub fn files(&self) -> files::Files<'_> {
        files::Files { client: &self.inner }
    }
    #[cfg(feature = "groups")]
    /// Operations on groups.
    pub fn groups(&self) -> groups::Groups<'_> {
        groups::Groups { client: &self.inner }
    }
    #[cfg(feature = "messages")]
    /// Operations on messages.
    pub fn messages(&self) -> messages::Messages<'_> {
        messages::Messages { client: &self.inner }
    }
    #[cfg(feature = "metadata")]
    /// Operations on metadata.
    pub fn metadata(&self) -> metadata::Metadata<'_> {
        metadata::Metadata { client: &self.inner }
    }
    #[cfg(feature = "moderation")]
    /// Operations on moderation.
    pub fn moderation(&self) -> moderation::Moderation<'_> {
        moderation::Moderation { client: &self.inner }
    }
    #[cfg(feature = "mutes")]
    /// Operations on mutes.
    pub fn mutes(&self) -> mutes::Mutes<'_> {
        mutes::Mutes { client: &self.inner }
    }
    #[cfg(feature = "presence")]
    /// Operations on presence.
    pub fn presence(&self) -> presence::Presence<'_> {
        presence::Presence { client: &self.inner }
    }
    #[cfg(feature = "roaming")]
    /// Operations on roaming.
    pub fn roaming(&self) -> roaming::Roaming<'_> {
        roaming::Roaming { client: &self.inner }
    }
    /// Operations on tokens.
    pub fn tokens(&self) -> tokens::Tokens<'_> {
        tokens::Tokens { client: &self.inner }
    }
    #[cfg(feature = "translation")]
    /// Operations on translation.
    pub fn translation(&self) -> translation::Translation<'_> {
        translation::Translation { client: &self.inner }
    }
    #[cfg(feature = "users")]
    /// Operations on users.
    pub fn users(&self) -> users::Users<'_> {
        users::Users { client: &self.inner }
    }
    /// Sends a request that is plain data.
    ///
    /// # Errors
    ///
    /// [`Error`], with the operation's own rows in its `api` part.
    pub async fn execute<O: rt::Operation>(&self, request: &O) -> rt::Result<O> {
        self.inner.execute(request).await
    }
    /// [`execute`](Self::execute), blocking the thread.
    #[cfg(feature = "blocking")]
    pub fn execute_blocking<O: rt::Operation>(&self, request: &O) -> rt::Result<O> {
        self.inner.execute_blocking(request)
    }
    /// The client beneath, for what has no method here.
    pub fn runtime(&self) -> &rt::Client {
        &self.inner
    }
}

rt::data! {
    /// The keys around the payload in most answers. All may be missing.
    ///
    /// 多数响应中包裹业务数据的字段，均可能缺失。
    #[derive(Default)]
    pub struct StandardEnvelope {
        /// Path of the request. 请求路径
        path: Option<String>,
        /// URL of the request. 请求 URL
        uri: Option<String>,
        /// When the server answered. 服务端响应的时间
        timestamp: Option<rt::UnixMillis>,
        /// The `org_name` of the request. 请求中的 `org_name`
        organization: Option<String>,
        /// The app's id within the system. 应用在系统内的唯一标识
        application: Option<String>,
        /// The `app_name` of the request. 请求中的 `app_name`
        application_name = "applicationName": Option<String>,
        /// The request's method in lower case. 小写的请求方法
        action: Option<String>,
        /// How long the server took, in milliseconds. 服务端处理耗时，单位为毫秒
        duration: Option<i64>,
        /// Entities of the answer; empty where the payload stands elsewhere. 响应实体；业务数据在别处时为空
        entities: Option<Vec<rt::serde_json::Value>>,
    }
}

rt::data! {
    /// Nothing stands beside the payload, which is under `result`.
    ///
    /// 业务数据位于 `result`，此外没有其他字段。
    #[derive(Default)]
    pub struct ResultEnvelope {}
}

rt::data! {
    /// Answers that state under `requestStatusCode` whether the call succeeded.
    ///
    /// 以 `requestStatusCode` 说明请求是否成功的响应。
    #[derive(Default)]
    pub struct RequestStatusEnvelope {
        /// When the server answered. 服务端响应的时间
        timestamp: Option<rt::UnixMillis>,
    }
}

rt::data! {
    /// The keys around the payload of answers about chat room attributes. All may be missing.
    ///
    /// 聊天室自定义属性相关响应中包裹业务数据的字段，均可能缺失。
    #[derive(Default)]
    pub struct MetadataEnvelope {
        /// URL of the request. 请求 URL
        uri: Option<String>,
        /// When the server answered. 服务端响应的时间
        timestamp: Option<rt::UnixMillis>,
        /// The request's method in lower case. 小写的请求方法
        action: Option<String>,
    }
}

rt::data! {
    /// Like `metadata`, with a status. All may be missing.
    ///
    /// 在 `metadata` 的基础上增加请求状态，各字段均可能缺失。
    #[derive(Default)]
    pub struct MetadataStatusEnvelope {
        /// URL of the request. 请求 URL
        uri: Option<String>,
        /// `ok` when the call succeeded. 请求成功时为 `ok`
        status: Option<String>,
        /// When the server answered. 服务端响应的时间
        timestamp: Option<rt::UnixMillis>,
        /// The request's method in lower case. 小写的请求方法
        action: Option<String>,
    }
}

rt::data! {
    /// Answers of content moderation, with a status of their own under `code`.
    ///
    /// 内容审核的响应，请求状态位于 `code`。
    #[derive(Default)]
    pub struct ModerationEnvelope {
        /// `200` when the call succeeded; else a business code. 请求成功时为 `200`，否则为业务错误码
        code: Option<i32>,
        /// Metadata of the answer. 响应的元数据
        meta: Option<types::ModerationMeta>,
    }
}

rt::errors! {
    /// Errors that every operation may meet: the common error table of `docs/rest/overview.md`.
    pub enum CommonError {
        0 RegistrationClosed "registration_closed" 401 error("unauthorized") message(
            "registration is not open, please contact the app admin"
        ) cause(
            "The app only allows registration with a token, and the call carried none or a wrong one.",
            "应用为授权注册模式，而请求未携带 token 或 token 有误。"
        ) remedy("Call with a valid app token.", "使用有效的 app token 重新调用。") retry(RefreshToken)
            page("docs/rest/error.md"),
        1 TokenExpired "token_expired" 401 error("unauthorized")
            message("Unable to authenticate due to expired access token")
            cause("The app token has expired, or none was sent.", "app token 已过期，或请求未携带 token。")
            remedy("Get a new app token and repeat the call.", "重新获取 app token 后再次调用。")
            retry(RefreshToken) page("docs/rest/error.md"),
        2 TokenCorrupt "token_corrupt" 401 error("auth_bad_access_token")
            message("Unable to authenticate due to corrupt access token")
            cause("The token is malformed.", "token 格式不正确。")
            remedy("Get a new app token and repeat the call.", "重新获取 app token 后再次调用。")
            retry(RefreshToken) page("docs/rest/error.md"),
        3 TokenUnrecognized "token_unrecognized" 401 error("auth_bad_access_token") message(
            "Unable to authenticate"
        ) cause(
            "The token is well-formed but this server did not issue it, for example one of another app or data center.",
            "token 格式正确，但并非由当前服务器签发，例如属于其他应用或其他数据中心。"
        ) remedy("Get a token from the host that is called.", "向所调用的域名获取 token。")
            retry(RefreshToken) page("docs/rest/error.md"),
        4 ServiceResourceNotFound "service_resource_not_found" 404
            error("service_resource_not_found") message("Service resource not found")
            cause("A user id in the path does not exist.", "请求路径中的用户 ID 不存在。")
            remedy("Check the user id.", "检查用户 ID 是否正确。") page("docs/rest/error.md"),
        5 ApplicationNotFound(org_name: String, app_name: String, uri: String)
            "application_not_found" 404 error("organization_application_not_found")
            message("Could not find application for XXX/XXX from URI: XXX/XXX/users")
            pattern("Could not find application for {org_name}/{app_name} from URI: {uri}")
            cause("There is no app of this App Key.", "App Key 不存在。")
            remedy("Check `org_name` and `app_name`.", "检查 `org_name` 和 `app_name` 是否正确。")
            page("docs/rest/easemob_app_token.md"),
        6 TokenInvalid "token_invalid" 401 error("unauthorized")
            message("Unable to authenticate (OAuth)")
            cause("The token is wrong or has expired.", "token 错误或已过期。")
            remedy("Get a new token and repeat the call.", "重新获取 token 后再次调用。") retry(RefreshToken)
            page("docs/rest/easemob_user_token.md"),
        7 ApiLimitReached "api_limit_reached" 429 error("reach_limit") message(
            "This request has reached api limit"
        ) cause(
            "The operation was called more often than it may be called in a second.", "接口调用超过频率上限。"
        ) remedy("Call more slowly or have the limit raised.", "降低调用频率，或联系商务上调上限。") retry(Throttled)
            page("docs/document/server-side/error.md"),
        8 MethodNotAllowed "method_not_allowed" 405
            cause("The request's method is not the operation's.", "请求方法错误。")
            remedy("Use the documented method.", "使用文档规定的请求方法。") page("docs/rest/error.md"),
    }
    of Service "docs/rest/overview.md"
}

static STANDARD_ERROR_BODY: rt::ErrorBodySpec = rt::ErrorBodySpec {
    error: &["/error"],
    message: &["/error_description"],
    code: &["/error_code"],
    exception: &["/exception"],
};

static RESULT_ERROR_BODY: rt::ErrorBodySpec = rt::ErrorBodySpec {
    error: &["/error"],
    message: &["/error_description", "/result"],
    code: &["/error_code"],
    exception: &["/exception"],
};

static MODERATION_ERROR_BODY: rt::ErrorBodySpec = rt::ErrorBodySpec {
    error: &["/error"],
    message: &["/message", "/error_description"],
    code: &["/code", "/error_code"],
    exception: &["/exception"],
};

/// What the documents say of the service as a whole.
pub static SERVICE: rt::ServiceSpec = rt::ServiceSpec {
    id: "easemob",
    base: "/{org_name}/{app_name}",
    rows: CommonError::ROWS_,
    headers: &[("accept", "application/json")],
    auth: &[
        rt::AuthSpec { name: "app_token", header: "authorization", scheme: "Bearer" },
        rt::AuthSpec { name: "user_token", header: "authorization", scheme: "Bearer" },
    ],
    issue_token: Some(issue_token),
};

/// Asks the service for a token.
fn issue_token(
    client: rt::Client,
    credentials: rt::Credentials,
) -> rt::BoxFuture<'static, core::result::Result<rt::Token, rt::AuthError>> {
    Box::pin(async move {
        let request = tokens::GetAppToken::builder()
            .client_id(credentials.client_id.expose())
            .client_secret(credentials.client_secret.clone())
            .build();
        let issued = client.execute(&request).await?;
        let token = &issued.access_token;
        Ok(rt::Token::new(token.clone(), rt::Token::lifetime(Some(issued.expires_in))))
    })
}
#[rustfmt::skip]
pub mod types;

#[cfg(feature = "chatroom_metadata")]
#[rustfmt::skip]
pub mod chatroom_metadata;

#[cfg(feature = "collections")]
#[rustfmt::skip]
pub mod collections;

#[cfg(feature = "conversations")]
#[rustfmt::skip]
pub mod conversations;

#[cfg(feature = "files")]
#[rustfmt::skip]
pub mod files;

#[cfg(feature = "groups")]
#[rustfmt::skip]
pub mod groups;

#[cfg(feature = "messages")]
#[rustfmt::skip]
pub mod messages;

#[cfg(feature = "metadata")]
#[rustfmt::skip]
pub mod metadata;

#[cfg(feature = "moderation")]
#[rustfmt::skip]
pub mod moderation;

#[cfg(feature = "mutes")]
#[rustfmt::skip]
pub mod mutes;

#[cfg(feature = "presence")]
#[rustfmt::skip]
pub mod presence;

#[cfg(feature = "roaming")]
#[rustfmt::skip]
pub mod roaming;

#[rustfmt::skip]
pub mod tokens;

#[cfg(feature = "translation")]
#[rustfmt::skip]
pub mod translation;

#[cfg(feature = "users")]
#[rustfmt::skip]
pub mod users;

#[cfg(feature = "conformance")]
#[rustfmt::skip]
pub mod conformance;
