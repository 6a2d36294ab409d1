// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on chatroom metadata.
use ::easemob_runtime as rt;

/// The operations of [`chatroom_metadata`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct ChatroomMetadata<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
    /// Deletes attributes of a chat room that a user set.
    ///
    /// 删除用户设置的聊天室自定义属性。
    ///
    /// Attributes that other users set cannot be deleted so.
    /// Attributes that fail do not stop the others: the answer names both.
    ///
    /// 不能删除其他成员设置的属性。
    /// 部分属性删除失败时，响应中会分别列出成功与失败的属性。
    ///
    /// `DELETE /metadata/chatroom/{chatroom_id}/user/{username}`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/chatroom_custom_attribute_delete.md`.
    pub struct DeleteChatroomMetadata {
        /// The chat room's id. 聊天室 ID。
        chatroom_id: argument into(String),
        /// The user who set the attributes. 属性所属的用户 ID。
        username: argument into(String),
        /// The names of the attributes. 要删除的属性的名称。 At most 10 items.
        keys: optional texts(String),
    }
    by ChatroomMetadata.delete_chatroom_metadata(
        chatroom_id: into(String),
        username: into(String)
    ) -> DeleteChatroomMetadataBuilder;
    method {
        ///
        /// # Example
        ///
        /// The documented one, of `docs/rest/chatroom_custom_attribute_delete.md`:
        ///
        /// ```no_run
        /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let answer = client
        ///     .chatroom_metadata()
        ///     .delete_chatroom_metadata("662XXXX13", "user1")
        ///     .keys(["key1", "key2"])
        ///     .send()
        ///     .await?;
        /// # Ok(())
        /// # }
        /// ```
    }
    gives(DeleteChatroomMetadataOutput, DeleteChatroomMetadataError, super::MetadataStatusEnvelope);
    encode(this, request) {
        if let Some(value) = &this.keys {
            request.check("keys").items(value.len(), rt::ItemsRule::NONE.at_most(10))?;
        }
        request.literal("/metadata/chatroom/");
        request.segment("chatroom_id", &this.chatroom_id)?;
        request.literal("/user/");
        request.segment("username", &this.username)?;
        request.json_object(&[("keys", rt::given(&this.keys))], &[]);
    }
    spec DELETE_CHATROOM_METADATA(
        "chatroom_metadata", "delete_chatroom_metadata", DELETE,
        "/metadata/chatroom/{chatroom_id}/user/{username}",
        "docs/rest/chatroom_custom_attribute_delete.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .partial(rt::PartialSpec { at: "/data/errorKeys", item: None, reason: Some(""), success: None })
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with batches blocking conformance
}

impl rt::Batched for DeleteChatroomMetadata {
    const CAP: usize = 10;
    fn split(&self) -> Vec<Self> {
        let parts = self.keys.as_deref().unwrap_or_default().chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.keys = Some(items.to_vec());
            part
        });
        parts.collect()
    }
}

rt::data! {
    /// What [`DeleteChatroomMetadata`] gives.
    pub struct DeleteChatroomMetadataOutput {
        /// The attributes that were deleted. 删除成功的属性名。
        success_keys = "successKeys": Option<Vec<String>>,
        /// The attributes that were not deleted, each with the reason. 删除失败的属性名及原因。
        error_keys = "errorKeys": Option<rt::Map<String>>,
    }
}

rt::errors! {
    /// Why the server refused [`DeleteChatroomMetadata`].
    ///
    /// One variant per row of the error table of `docs/rest/chatroom_custom_attribute_delete.md`.
    pub enum DeleteChatroomMetadataError {
        0 TooManyAttributes(limit: String) "too_many_attributes" 400
            message("exceed allowed batch size 10") pattern("exceed allowed batch size {limit}")
            cause("More than 10 attributes in one call.", "单次传入的属性超过 10 个。")
            remedy("Spread the attributes over several calls.", "分多次传入。"),
        1 UserNotInChatroom "user_not_in_chatroom" 401 error("MetadataException")
            message("user is not in chatroom")
            cause("The user is no member of the chat room.", "用户不在聊天室中。")
            remedy("Pass a user who is a member of the chat room.", "传入聊天室成员的用户 ID。"),
    }
    of Operation "docs/rest/chatroom_custom_attribute_delete.md" or super::CommonError
}

rt::operation! {
    /// Deletes attributes of a chat room, whoever set them.
    ///
    /// 强制删除聊天室的自定义属性。
    ///
    /// Attributes that other users set are deleted, too.
    /// Attributes that fail do not stop the others: the answer names both.
    ///
    /// 其他用户设置的属性也会被删除。
    /// 部分属性删除失败时，响应中会分别列出成功与失败的属性。
    ///
    /// `DELETE /metadata/chatroom/{chatroom_id}/user/{username}/forced`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/chatroom_custom_attribute_delete_force.md`.
    pub struct ForceDeleteChatroomMetadata {
        /// The chat room's id. 聊天室 ID。
        chatroom_id: argument into(String),
        /// The user whom the attributes belong to. 属性所属的用户 ID。
        username: argument into(String),
        /// The names of the attributes. 要删除的属性的名称。 At most 10 items.
        keys: optional texts(String),
    }
    by ChatroomMetadata.force_delete_chatroom_metadata(
        chatroom_id: into(String),
        username: into(String)
    ) -> ForceDeleteChatroomMetadataBuilder;
    method {
        ///
        /// # Example
        ///
        /// The documented one, of `docs/rest/chatroom_custom_attribute_delete_force.md`:
        ///
        /// ```no_run
        /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let answer = client
        ///     .chatroom_metadata()
        ///     .force_delete_chatroom_metadata("662XXXX13", "user1")
        ///     .keys(["key1", "key2"])
        ///     .send()
        ///     .await?;
        /// # Ok(())
        /// # }
        /// ```
    }
    gives(
        ForceDeleteChatroomMetadataOutput,
        ForceDeleteChatroomMetadataError,
        super::MetadataEnvelope
    );
    encode(this, request) {
        if let Some(value) = &this.keys {
            request.check("keys").items(value.len(), rt::ItemsRule::NONE.at_most(10))?;
        }
        request.literal("/metadata/chatroom/");
        request.segment("chatroom_id", &this.chatroom_id)?;
        request.literal("/user/");
        request.segment("username", &this.username)?;
        request.literal("/forced");
        request.json_object(&[("keys", rt::given(&this.keys))], &[]);
    }
    spec FORCE_DELETE_CHATROOM_METADATA(
        "chatroom_metadata", "force_delete_chatroom_metadata", DELETE,
        "/metadata/chatroom/{chatroom_id}/user/{username}/forced",
        "docs/rest/chatroom_custom_attribute_delete_force.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .partial(rt::PartialSpec { at: "/data/errorKeys", item: None, reason: Some(""), success: None })
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with batches blocking conformance
}

impl rt::Batched for ForceDeleteChatroomMetadata {
    const CAP: usize = 10;
    fn split(&self) -> Vec<Self> {
        let parts = self.keys.as_deref().unwrap_or_default().chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.keys = Some(items.to_vec());
            part
        });
        parts.collect()
    }
}

rt::data! {
    /// What [`ForceDeleteChatroomMetadata`] gives.
    pub struct ForceDeleteChatroomMetadataOutput {
        /// The attributes that were deleted. 删除成功的属性名。
        success_keys = "successKeys": Option<Vec<String>>,
        /// The attributes that were not deleted, each with the reason. 删除失败的属性名及原因。
        error_keys = "errorKeys": Option<rt::Map<String>>,
    }
}

rt::errors! {
    /// Why the server refused [`ForceDeleteChatroomMetadata`].
    ///
    /// One variant per row of the error table of `docs/rest/chatroom_custom_attribute_delete_force.md`.
    pub enum ForceDeleteChatroomMetadataError {
        0 TooManyAttributes(limit: String) "too_many_attributes" 400
            message("exceed allowed batch size 10") pattern("exceed allowed batch size {limit}")
            cause("More than 10 attributes in one call.", "单次传入的属性超过 10 个。")
            remedy("Spread the attributes over several calls.", "分多次传入。"),
    }
    of Operation "docs/rest/chatroom_custom_attribute_delete_force.md" or super::CommonError
}

rt::operation! {
    /// Sets attributes of a chat room, whoever set them before.
    ///
    /// 强制设置聊天室的自定义属性。
    ///
    /// Attributes that other users set are overwritten.
    /// A chat room has at most 100 attributes of its own; those of all chat rooms of an app may take 10 GB.
    /// Attributes that fail a check do not stop the others: the answer then still is a 200.
    ///
    /// 可覆盖其他用户设置的属性。
    /// 每个聊天室最多有 100 个自定义属性，应用内聊天室自定义属性的总大小上限为 10 GB。
    /// 部分属性校验失败不影响其他属性写入，响应状态码仍为 200。
    ///
    /// `PUT /metadata/chatroom/{chatroom_id}/user/{username}/forced`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/chatroom_custom_attribute_set_force.md`.
    pub struct ForceSetChatroomMetadata {
        /// The chat room's id. 聊天室 ID。
        chatroom_id: argument into(String),
        /// The user who then owns the attributes. 属性所属的用户 ID。
        username: argument into(String),
        /// The attributes: name to value. 属性名到属性值的映射。 At most 10 items, each key: at most 128 characters, characters `a-zA-Z0-9_.-`, each value: at most 4096 characters.
        metadata = "metaData": required text_map(String) as S0 = (rt::Set,),
        /// What becomes of the attributes when the user leaves the chat room. 用户退出聊天室后属性的去留。 Default of the server: `"DELETE"`.
        auto_delete = "autoDelete": optional plain(super::types::AttributeLifetime),
    }
    by ChatroomMetadata.force_set_chatroom_metadata(
        chatroom_id: into(String),
        username: into(String)
    ) -> ForceSetChatroomMetadataBuilder;
    method {
        ///
        /// # Example
        ///
        /// The documented one, of `docs/rest/chatroom_custom_attribute_set_force.md`:
        ///
        /// ```no_run
        /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let answer = client
        ///     .chatroom_metadata()
        ///     .force_set_chatroom_metadata("662XXXX13", "user1")
        ///     .metadata([("key1", "value1"), ("key2", "value2")])
        ///     .auto_delete(easemob::types::AttributeLifetime::Delete)
        ///     .send()
        ///     .await?;
        /// # Ok(())
        /// # }
        /// ```
    }
    gives(ForceSetChatroomMetadataOutput, ForceSetChatroomMetadataError, super::MetadataEnvelope);
    encode(this, request) {
        request.check("metadata").items(this.metadata.len(), rt::ItemsRule::NONE.at_most(10))?;
        for (key, item) in this.metadata.iter() {
            request
                .check("metadata")
                .key(key)
                .text(key, rt::TextRule::NONE.max(128).class("a-zA-Z0-9_.-"))?;
            request.check("metadata").under(key).text(item, rt::TextRule::NONE.max(4096))?;
        }
        request.literal("/metadata/chatroom/");
        request.segment("chatroom_id", &this.chatroom_id)?;
        request.literal("/user/");
        request.segment("username", &this.username)?;
        request.literal("/forced");
        request.json_object(
            &[
                ("metaData", rt::given(&this.metadata)),
                ("autoDelete", rt::given(&this.auto_delete))
            ],
            &[]
        );
    }
    spec FORCE_SET_CHATROOM_METADATA(
        "chatroom_metadata", "force_set_chatroom_metadata", PUT,
        "/metadata/chatroom/{chatroom_id}/user/{username}/forced",
        "docs/rest/chatroom_custom_attribute_set_force.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .partial(rt::PartialSpec { at: "/data/errorKeys", item: None, reason: Some(""), success: None })
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::data! {
    /// What [`ForceSetChatroomMetadata`] gives.
    pub struct ForceSetChatroomMetadataOutput {
        /// The attributes that were set. 设置成功的属性名。
        success_keys = "successKeys": Option<Vec<String>>,
        /// The attributes that were not set, each with the reason. 设置失败的属性名及原因。
        error_keys = "errorKeys": Option<rt::Map<String>>,
    }
}

rt::errors! {
    /// Why the server refused [`ForceSetChatroomMetadata`].
    ///
    /// One variant per row of the error table of `docs/rest/chatroom_custom_attribute_set_force.md`.
    pub enum ForceSetChatroomMetadataError {
        0 TooManyAttributes(limit: String) "too_many_attributes" 400
            message("exceed allowed batch size 10") pattern("exceed allowed batch size {limit}")
            cause("More than 10 attributes in one call.", "单次传入的属性超过 10 个。")
            remedy("Spread the attributes over several calls.", "分多次传入。"),
        1 UserNotInChatroom "user_not_in_chatroom" 401 error("MetadataException")
            message("user is not in chatroom")
            cause("The user is no member of the chat room.", "用户不在聊天室中。")
            remedy("Pass a user who is a member of the chat room.", "传入聊天室成员的用户 ID。"),
    }
    of Operation "docs/rest/chatroom_custom_attribute_set_force.md" or super::CommonError
}

rt::operation! {
    /// Sets attributes of a chat room for one of its members.
    ///
    /// 设置聊天室的自定义属性。
    ///
    /// All members learn of the change at once. An attribute that another user set stays as it is.
    /// A chat room has at most 100 attributes of its own; those of all chat rooms of an app may take 10 GB.
    /// Attributes that fail a check do not stop the others: the answer then still is a 200.
    ///
    /// 属性变更会实时同步给聊天室成员；不能修改其他用户设置的属性。
    /// 每个聊天室最多有 100 个自定义属性，应用内聊天室自定义属性的总大小上限为 10 GB。
    /// 部分属性校验失败不影响其他属性写入，响应状态码仍为 200。
    ///
    /// `PUT /metadata/chatroom/{chatroom_id}/user/{username}`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/chatroom_custom_attribute_set.md`.
    pub struct SetChatroomMetadata {
        /// The chat room's id. 聊天室 ID。
        chatroom_id: argument into(String),
        /// The user who sets the attributes. 设置属性的用户 ID。
        username: argument into(String),
        /// The attributes: name to value. 属性名到属性值的映射。 At most 10 items, each key: at most 128 characters, characters `a-zA-Z0-9_.-`, each value: at most 4096 characters.
        metadata = "metaData": required text_map(String) as S0 = (rt::Set,),
        /// What becomes of the attributes when the user leaves the chat room. 用户退出聊天室后属性的去留。 Default of the server: `"DELETE"`.
        auto_delete = "autoDelete": optional plain(super::types::AttributeLifetime),
    }
    by ChatroomMetadata.set_chatroom_metadata(
        chatroom_id: into(String),
        username: into(String)
    ) -> SetChatroomMetadataBuilder;
    method {
        ///
        /// # Example
        ///
        /// The documented one, of `docs/rest/chatroom_custom_attribute_set.md`:
        ///
        /// ```no_run
        /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let answer = client
        ///     .chatroom_metadata()
        ///     .set_chatroom_metadata("662XXXX13", "user1")
        ///     .metadata([("key1", "value1"), ("key2", "value2")])
        ///     .auto_delete(easemob::types::AttributeLifetime::Delete)
        ///     .send()
        ///     .await?;
        /// # Ok(())
        /// # }
        /// ```
    }
    gives(SetChatroomMetadataOutput, SetChatroomMetadataError, super::MetadataEnvelope);
    encode(this, request) {
        request.check("metadata").items(this.metadata.len(), rt::ItemsRule::NONE.at_most(10))?;
        for (key, item) in this.metadata.iter() {
            request
                .check("metadata")
                .key(key)
                .text(key, rt::TextRule::NONE.max(128).class("a-zA-Z0-9_.-"))?;
            request.check("metadata").under(key).text(item, rt::TextRule::NONE.max(4096))?;
        }
        request.literal("/metadata/chatroom/");
        request.segment("chatroom_id", &this.chatroom_id)?;
        request.literal("/user/");
        request.segment("username", &this.username)?;
        request.json_object(
            &[
                ("metaData", rt::given(&this.metadata)),
                ("autoDelete", rt::given(&this.auto_delete))
            ],
            &[]
        );
    }
    spec SET_CHATROOM_METADATA(
        "chatroom_metadata", "set_chatroom_metadata", PUT,
        "/metadata/chatroom/{chatroom_id}/user/{username}",
        "docs/rest/chatroom_custom_attribute_set.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .partial(rt::PartialSpec { at: "/data/errorKeys", item: None, reason: Some(""), success: None })
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::data! {
    /// What [`SetChatroomMetadata`] gives.
    pub struct SetChatroomMetadataOutput {
        /// The attributes that were set. 设置成功的属性名。
        success_keys = "successKeys": Option<Vec<String>>,
        /// The attributes that were not set, each with the reason. 设置失败的属性名及原因。
        error_keys = "errorKeys": Option<rt::Map<String>>,
    }
}

rt::errors! {
    /// Why the server refused [`SetChatroomMetadata`].
    ///
    /// One variant per row of the error table of `docs/rest/chatroom_custom_attribute_set.md`.
    pub enum SetChatroomMetadataError {
        0 TooManyAttributes(limit: String) "too_many_attributes" 400
            message("exceed allowed batch size 10") pattern("exceed allowed batch size {limit}")
            cause("More than 10 attributes in one call.", "单次传入的属性超过 10 个。")
            remedy("Spread the attributes over several calls.", "分多次传入。"),
        1 UserNotInChatroom "user_not_in_chatroom" 401 error("MetadataException")
            message("user is not in chatroom")
            cause("The user is no member of the chat room.", "用户不在聊天室中。")
            remedy("Pass a user who is a member of the chat room.", "传入聊天室成员的用户 ID。"),
        2 AttributeOfOtherUser "attribute_of_other_user" 400 message(
            "others are not allowed to be set"
        ) cause("The attribute was set by another user.", "该属性由其他用户设置。") remedy(
            "Leave it to its owner or use the call that overwrites by force.", "由属性所有者修改，或使用强制设置接口。"
        ),
    }
    of Operation "docs/rest/chatroom_custom_attribute_set.md" or super::CommonError
}

rt::fields!(metadata);
