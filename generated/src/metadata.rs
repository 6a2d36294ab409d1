// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on metadata.
use ::easemob_runtime as rt;
/// The operations of [`metadata`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Metadata<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Metadata<'c> {
    /// Sets attributes of a user.
    ///
    /// 设置单个用户的用户属性。
    ///
    /// Attributes are plain text under keys of your choice; the keys named here are those which the clients know.
    /// By default all attributes of one user may take 2 KB, those of all users of an app 10 GB.
    ///
    /// 用户属性为纯文本键值对，键名可自定义；此处列出的键名为客户端默认使用的键名。
    /// 默认情况下，单个用户的属性总长度上限为 2 KB，应用内全部用户的属性总长度上限为 10 GB。
    ///
    /// `PUT /metadata/user/{username}`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/user_attribute_set.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/user_attribute_set.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .metadata()
    ///     .set_user_metadata("user1")
    ///     .nickname("nickname")
    ///     .avatar_url("https://www.easemob.com/avatar.png")
    ///     .ext("ext")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_user_metadata(
        &self,
        username: impl Into<String>,
    ) -> SetUserMetadataBuilder<rt::Call<'c>> {
        SetUserMetadata::builder(username).on_call_(rt::Call::new(self.client))
    }
}
/// Sets attributes of a user. 设置单个用户的用户属性。
///
/// `PUT /metadata/user/{username}`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/user_attribute_set.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SetUserMetadata {
    /// The user whose attributes are set. 要设置属性的用户 ID。
    pub username: String,
    /// The user's nickname. 用户昵称。 At most 64 characters.
    pub nickname: Option<String>,
    /// Address of the user's picture. 用户头像的 URL。 At most 256 characters.
    pub avatar_url: Option<String>,
    /// How to reach the user. 用户的联系方式。 At most 32 characters.
    pub phone: Option<String>,
    /// The user's mail address. 用户的邮箱地址。 At most 64 characters.
    pub mail: Option<String>,
    /// The user's gender. 用户性别。
    pub gender: Option<UserGender>,
    /// The user's signature. 用户签名。 At most 256 characters.
    pub sign: Option<String>,
    /// The user's birthday. 用户生日。 At most 64 characters.
    pub birth: Option<String>,
    /// Whatever else the app wants to keep. 扩展字段。
    pub ext: Option<String>,
    /// ``.
    pub additional: rt::Map<String>,
}
impl rt::Operation for SetUserMetadata {
    type Output = rt::Map<String>;
    type Error = SetUserMetadataError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &SET_USER_METADATA;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.nickname {
            request.check("nickname").text(value, rt::TextRule::NONE.max(64))?;
        }
        if let Some(value) = &self.avatar_url {
            request.check("avatar_url").text(value, rt::TextRule::NONE.max(256))?;
        }
        if let Some(value) = &self.phone {
            request.check("phone").text(value, rt::TextRule::NONE.max(32))?;
        }
        if let Some(value) = &self.mail {
            request.check("mail").text(value, rt::TextRule::NONE.max(64))?;
        }
        if let Some(value) = &self.sign {
            request.check("sign").text(value, rt::TextRule::NONE.max(256))?;
        }
        if let Some(value) = &self.birth {
            request.check("birth").text(value, rt::TextRule::NONE.max(64))?;
        }
        request.literal("/metadata/user/");
        request.segment("username", &self.username)?;
        request.form_object(
            &[
                ("nickname", &self.nickname),
                ("avatarurl", &self.avatar_url),
                ("phone", &self.phone),
                ("mail", &self.mail),
                ("gender", &self.gender),
                ("sign", &self.sign),
                ("birth", &self.birth),
                ("ext", &self.ext),
            ],
            &[&self.additional],
        )?;
        Ok(())
    }
}
/// Why the server refused [`SetUserMetadata`].
///
/// One variant per row of the error table of `docs/rest/user_attribute_set.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SetUserMetadataError {
    /// `403 FORBIDDEN`: `{appkey} user metadata service not allow`
    ///
    /// Cause: The app does not have the user attribute feature. 应用未开通用户属性功能。
    ///
    /// Remedy: Have the feature enabled by the vendor. 联系商务开通用户属性功能。
    AttributesNotEnabled {
        /// `appkey` of the message.
        appkey: String
    },
    /// `403 FORBIDDEN`: `size of metadata for this single user exceeds the user defined limit, {limit}Bytes`
    ///
    /// Cause: The attributes of this user take more room than one user may have; 2 KB by default. 该用户的属性总长度超过单用户上限，默认为 2 KB。
    ///
    /// Remedy: Store less or have the limit raised. 减少属性内容或联系商务提升上限。
    UserQuotaExceeded {
        /// `limit` of the message.
        limit: String
    },
    /// `403 FORBIDDEN`: `size of metadata for this single user exceeds the current mysql column size, {limit}Bytes`
    ///
    /// Cause: An attribute is longer than its field may be, for example the nickname. 某个属性（如用户昵称）超过了其长度限制。
    ///
    /// Remedy: Shorten the attribute. 缩短该属性的长度。
    AttributeTooLong {
        /// `limit` of the message.
        limit: String
    },
    /// `403 FORBIDDEN`: `total size of user metadata for this app exceeds the user defined limit, {limit}Bytes`
    ///
    /// Cause: The attributes of all users take more room than the app may have; 10 GB by default. 应用内全部用户的属性总长度超过上限，默认为 10 GB。
    ///
    /// Remedy: Store less or have the limit raised. 减少属性内容或联系商务提升上限。
    AppQuotaExceeded {
        /// `limit` of the message.
        limit: String
    },
    /// `409 CONFLICT`: `Failed to {action}. Concurrent {change} not allowed`
    ///
    /// Cause: Other calls change the same user's attributes at the same time. 有多个请求在同时修改同一资源。
    ///
    /// Remedy: Send fewer calls at a time for one user. 减少对同一用户的并发请求。
    ConcurrentChange {
        /// `action` of the message.
        action: String,
        /// `change` of the message.
        change: String,
    },
    /// `415 UNSUPPORTED_MEDIA_TYPE`: `Content-Type '{content_type}' is not supported.`
    ///
    /// Cause: The body was not sent as a form, but for example as JSON. 请求体不是表单格式，例如使用了 JSON。
    ///
    /// Remedy: Send the body as `application/x-www-form-urlencoded`. 以 `application/x-www-form-urlencoded` 格式提交请求体。
    MediaTypeUnsupported {
        /// `content_type` of the message.
        content_type: String
    },
    /// `500 INTERNAL_SERVER_ERROR`: `update metadata failed`
    ///
    /// Cause: The server could not store the attributes. 服务端异常，属性未能更新。
    ///
    /// Remedy: Repeat the call. If it fails again, log it and have someone see to it, by hand if need be. 重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。
    UpdateFailed,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    SetUserMetadataError Operation {
        0 AttributesNotEnabled { appkey = 0 },
        1 UserQuotaExceeded { limit = 0 },
        2 AttributeTooLong { limit = 0 },
        3 AppQuotaExceeded { limit = 0 },
        4 ConcurrentChange { action = 0, change = 1 },
        5 MediaTypeUnsupported { content_type = 0 },
        6 UpdateFailed
    } super::CommonError
);
/// What the documents say of [`SetUserMetadata`].
pub static SET_USER_METADATA: rt::OperationSpec = rt::OperationSpec::new(
    "metadata",
    "set_user_metadata",
    rt::Method::PUT,
    "/metadata/user/{username}",
    "docs/rest/user_attribute_set.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("attributes_not_enabled", 403, "docs/rest/user_attribute_set.md")
        .error("FORBIDDEN")
        .message("{appkey} user metadata service not allow")
        .pattern("{appkey} user metadata service not allow")
        .cause("The app does not have the user attribute feature.", "应用未开通用户属性功能。")
        .remedy("Have the feature enabled by the vendor.", "联系商务开通用户属性功能。"),
    rt::ErrorRow::new("user_quota_exceeded", 403, "docs/rest/user_attribute_set.md")
        .error("FORBIDDEN")
        .message("size of metadata for this single user exceeds the user defined limit, {}Bytes")
        .pattern(
            "size of metadata for this single user exceeds the user defined limit, {limit}Bytes",
        )
        .cause(
            "The attributes of this user take more room than one user may have; 2 KB by default.",
            "该用户的属性总长度超过单用户上限，默认为 2 KB。",
        )
        .remedy("Store less or have the limit raised.", "减少属性内容或联系商务提升上限。"),
    rt::ErrorRow::new("attribute_too_long", 403, "docs/rest/user_attribute_set.md")
        .error("FORBIDDEN")
        .message(
            "size of metadata for this single user exceeds the current mysql column size, {}Bytes",
        )
        .pattern(
            "size of metadata for this single user exceeds the current mysql column size, {limit}Bytes",
        )
        .cause(
            "An attribute is longer than its field may be, for example the nickname.",
            "某个属性（如用户昵称）超过了其长度限制。",
        )
        .remedy("Shorten the attribute.", "缩短该属性的长度。"),
    rt::ErrorRow::new("app_quota_exceeded", 403, "docs/rest/user_attribute_set.md")
        .error("FORBIDDEN")
        .message("total size of user metadata for this app exceeds the user defined limit, {}Bytes")
        .pattern(
            "total size of user metadata for this app exceeds the user defined limit, {limit}Bytes",
        )
        .cause(
            "The attributes of all users take more room than the app may have; 10 GB by default.",
            "应用内全部用户的属性总长度超过上限，默认为 10 GB。",
        )
        .remedy("Store less or have the limit raised.", "减少属性内容或联系商务提升上限。"),
    rt::ErrorRow::new("concurrent_change", 409, "docs/rest/user_attribute_set.md")
        .error("CONFLICT")
        .message("Failed to xxx. Concurrent xxx not allowed")
        .pattern("Failed to {action}. Concurrent {change} not allowed")
        .cause("Other calls change the same user's attributes at the same time.", "有多个请求在同时修改同一资源。")
        .remedy("Send fewer calls at a time for one user.", "减少对同一用户的并发请求。")
        .retry(rt::Retry::Throttled),
    rt::ErrorRow::new("media_type_unsupported", 415, "docs/rest/user_attribute_set.md")
        .error("UNSUPPORTED_MEDIA_TYPE")
        .message("Content-Type 'application/json;charset=UTF-8' is not supported.")
        .pattern("Content-Type '{content_type}' is not supported.")
        .cause("The body was not sent as a form, but for example as JSON.", "请求体不是表单格式，例如使用了 JSON。")
        .remedy(
            "Send the body as `application/x-www-form-urlencoded`.",
            "以 `application/x-www-form-urlencoded` 格式提交请求体。",
        ),
    rt::ErrorRow::new("update_failed", 500, "docs/rest/user_attribute_set.md")
        .error("INTERNAL_SERVER_ERROR")
        .message("update metadata failed")
        .cause("The server could not store the attributes.", "服务端异常，属性未能更新。")
        .remedy(
            "Repeat the call. If it fails again, log it and have someone see to it, by hand if need be.",
            "重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。",
        )
        .retry(rt::Retry::Transient),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl SetUserMetadata {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(username: impl Into<String>) -> SetUserMetadataBuilder<()> {
        SetUserMetadataBuilder::start_(Self {
            username: username.into(),
            nickname: None,
            avatar_url: None,
            phone: None,
            mail: None,
            gender: None,
            sign: None,
            birth: None,
            ext: None,
            additional: rt::Map::new(),
        })
    }
}
rt::builder!(SetUserMetadataBuilder, SetUserMetadata, SetUserMetadataError, () blocking);
impl<C, S> SetUserMetadataBuilder<C, S> {
    /// The user's nickname. 用户昵称。 At most 64 characters.
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.request.nickname = Some(nickname.into());
        self
    }
    /// Address of the user's picture. 用户头像的 URL。 At most 256 characters.
    pub fn avatar_url(mut self, avatar_url: impl Into<String>) -> Self {
        self.request.avatar_url = Some(avatar_url.into());
        self
    }
    /// How to reach the user. 用户的联系方式。 At most 32 characters.
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.request.phone = Some(phone.into());
        self
    }
    /// The user's mail address. 用户的邮箱地址。 At most 64 characters.
    pub fn mail(mut self, mail: impl Into<String>) -> Self {
        self.request.mail = Some(mail.into());
        self
    }
    /// The user's gender. 用户性别。
    pub fn gender(mut self, gender: UserGender) -> Self {
        self.request.gender = Some(gender);
        self
    }
    /// The user's signature. 用户签名。 At most 256 characters.
    pub fn sign(mut self, sign: impl Into<String>) -> Self {
        self.request.sign = Some(sign.into());
        self
    }
    /// The user's birthday. 用户生日。 At most 64 characters.
    pub fn birth(mut self, birth: impl Into<String>) -> Self {
        self.request.birth = Some(birth.into());
        self
    }
    /// Whatever else the app wants to keep. 扩展字段。
    pub fn ext(mut self, ext: impl Into<String>) -> Self {
        self.request.ext = Some(ext.into());
        self
    }
    /// ``.
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.request.additional =
            additional.into_iter().map(|(key, value)| (key.into(), value.into())).collect();
        self
    }
}
/// A user's gender.
///
/// 用户性别。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserGender {
    /// `0`: Not known. 未知。
    Unknown2,
    /// `1`: Male. 男。
    Male,
    /// `2`: Female. 女。
    Female,
}
rt::number_enum!(closed UserGender { Unknown2 = 0, Male = 1, Female = 2 });
