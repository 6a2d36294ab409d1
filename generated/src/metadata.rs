// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on metadata.
use ::easemob_runtime as rt;

/// The operations of [`metadata`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Metadata<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
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
    pub struct SetUserMetadata {
        /// The user whose attributes are set. 要设置属性的用户 ID。
        username: argument into(String),
        /// The user's nickname. 用户昵称。 At most 64 characters.
        nickname: optional into(String),
        /// Address of the user's picture. 用户头像的 URL。 At most 256 characters.
        avatar_url = "avatarurl": optional into(String),
        /// How to reach the user. 用户的联系方式。 At most 32 characters.
        phone: optional into(String),
        /// The user's mail address. 用户的邮箱地址。 At most 64 characters.
        mail: optional into(String),
        /// The user's gender. 用户性别。
        gender: optional plain(UserGender),
        /// The user's signature. 用户签名。 At most 256 characters.
        sign: optional into(String),
        /// The user's birthday. 用户生日。 At most 64 characters.
        birth: optional into(String),
        /// Whatever else the app wants to keep. 扩展字段。
        ext: optional into(String),
        additional = "": free text_map(String),
    }
    by Metadata.set_user_metadata(username: into(String)) -> SetUserMetadataBuilder;
    method {
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
    }
    gives(rt::Map<String>, SetUserMetadataError, super::StandardEnvelope);
    encode(this, request) {
        if let Some(value) = &this.nickname {
            request.check("nickname").text(value, rt::TextRule::NONE.max(64))?;
        }
        if let Some(value) = &this.avatar_url {
            request.check("avatar_url").text(value, rt::TextRule::NONE.max(256))?;
        }
        if let Some(value) = &this.phone {
            request.check("phone").text(value, rt::TextRule::NONE.max(32))?;
        }
        if let Some(value) = &this.mail {
            request.check("mail").text(value, rt::TextRule::NONE.max(64))?;
        }
        if let Some(value) = &this.sign {
            request.check("sign").text(value, rt::TextRule::NONE.max(256))?;
        }
        if let Some(value) = &this.birth {
            request.check("birth").text(value, rt::TextRule::NONE.max(64))?;
        }
        request.literal("/metadata/user/");
        request.segment("username", &this.username)?;
        request.form_object(
            &[
                ("nickname", rt::given(&this.nickname)),
                ("avatarurl", rt::given(&this.avatar_url)),
                ("phone", rt::given(&this.phone)),
                ("mail", rt::given(&this.mail)),
                ("gender", rt::given(&this.gender)),
                ("sign", rt::given(&this.sign)),
                ("birth", rt::given(&this.birth)),
                ("ext", rt::given(&this.ext))
            ],
            &[&this.additional]
        )?;
    }
    spec SET_USER_METADATA(
        "metadata", "set_user_metadata", PUT, "/metadata/user/{username}",
        "docs/rest/user_attribute_set.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::errors! {
    /// Why the server refused [`SetUserMetadata`].
    ///
    /// One variant per row of the error table of `docs/rest/user_attribute_set.md`.
    pub enum SetUserMetadataError {
        0 AttributesNotEnabled(appkey: String) "attributes_not_enabled" 403 error("FORBIDDEN")
            message("{appkey} user metadata service not allow")
            pattern("{appkey} user metadata service not allow")
            cause("The app does not have the user attribute feature.", "应用未开通用户属性功能。")
            remedy("Have the feature enabled by the vendor.", "联系商务开通用户属性功能。"),
        1 UserQuotaExceeded(limit: String) "user_quota_exceeded" 403 error("FORBIDDEN") message(
            "size of metadata for this single user exceeds the user defined limit, {}Bytes"
        ) pattern(
            "size of metadata for this single user exceeds the user defined limit, {limit}Bytes"
        ) cause(
            "The attributes of this user take more room than one user may have; 2 KB by default.",
            "该用户的属性总长度超过单用户上限，默认为 2 KB。"
        ) remedy("Store less or have the limit raised.", "减少属性内容或联系商务提升上限。"),
        2 AttributeTooLong(limit: String) "attribute_too_long" 403 error("FORBIDDEN") message(
            "size of metadata for this single user exceeds the current mysql column size, {}Bytes"
        ) pattern(
            "size of metadata for this single user exceeds the current mysql column size, {limit}Bytes"
        ) cause(
            "An attribute is longer than its field may be, for example the nickname.",
            "某个属性（如用户昵称）超过了其长度限制。"
        ) remedy("Shorten the attribute.", "缩短该属性的长度。"),
        3 AppQuotaExceeded(limit: String) "app_quota_exceeded" 403 error("FORBIDDEN") message(
            "total size of user metadata for this app exceeds the user defined limit, {}Bytes"
        ) pattern(
            "total size of user metadata for this app exceeds the user defined limit, {limit}Bytes"
        ) cause(
            "The attributes of all users take more room than the app may have; 10 GB by default.",
            "应用内全部用户的属性总长度超过上限，默认为 10 GB。"
        ) remedy("Store less or have the limit raised.", "减少属性内容或联系商务提升上限。"),
        4 ConcurrentChange(action: String, change: String) "concurrent_change" 409 error(
            "CONFLICT"
        ) message("Failed to xxx. Concurrent xxx not allowed") pattern(
            "Failed to {action}. Concurrent {change} not allowed"
        ) cause(
            "Other calls change the same user's attributes at the same time.", "有多个请求在同时修改同一资源。"
        ) remedy("Send fewer calls at a time for one user.", "减少对同一用户的并发请求。") retry(Throttled),
        5 MediaTypeUnsupported(content_type: String) "media_type_unsupported" 415 error(
            "UNSUPPORTED_MEDIA_TYPE"
        ) message("Content-Type 'application/json;charset=UTF-8' is not supported.") pattern(
            "Content-Type '{content_type}' is not supported."
        ) cause(
            "The body was not sent as a form, but for example as JSON.", "请求体不是表单格式，例如使用了 JSON。"
        ) remedy(
            "Send the body as `application/x-www-form-urlencoded`.",
            "以 `application/x-www-form-urlencoded` 格式提交请求体。"
        ),
        6 UpdateFailed "update_failed" 500 error("INTERNAL_SERVER_ERROR") message(
            "update metadata failed"
        ) cause("The server could not store the attributes.", "服务端异常，属性未能更新。") remedy(
            "Repeat the call. If it fails again, log it and have someone see to it, by hand if need be.",
            "重试；若仍失败，记录系统日志并报警，由运维人员补救（如人工补发）。"
        ) retry(Transient),
    }
    of Operation "docs/rest/user_attribute_set.md" or super::CommonError
}

rt::values! {
    /// A user's gender.
    ///
    /// 用户性别。
    pub enum UserGender: closed number {
        /// Not known. 未知。
        Unknown2 = 0,
        /// Male. 男。
        Male = 1,
        /// Female. 女。
        Female = 2,
    }
}
