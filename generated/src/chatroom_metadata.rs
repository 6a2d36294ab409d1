// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on chatroom metadata.
use ::easemob_runtime as rt;
/// The operations of [`chatroom_metadata`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct ChatroomMetadata<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> ChatroomMetadata<'c> {
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
    pub fn delete_chatroom_metadata(
        &self,
        chatroom_id: impl Into<String>,
        username: impl Into<String>,
    ) -> DeleteChatroomMetadataBuilder<rt::Call<'c>> {
        DeleteChatroomMetadata::builder(chatroom_id, username).on_call_(rt::Call::new(self.client))
    }
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
    pub fn force_delete_chatroom_metadata(
        &self,
        chatroom_id: impl Into<String>,
        username: impl Into<String>,
    ) -> ForceDeleteChatroomMetadataBuilder<rt::Call<'c>> {
        ForceDeleteChatroomMetadata::builder(chatroom_id, username).on_call_(
            rt::Call::new(self.client),
        )
    }
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
    pub fn force_set_chatroom_metadata(
        &self,
        chatroom_id: impl Into<String>,
        username: impl Into<String>,
    ) -> ForceSetChatroomMetadataBuilder<rt::Call<'c>> {
        ForceSetChatroomMetadata::builder(chatroom_id, username).on_call_(
            rt::Call::new(self.client),
        )
    }
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
    pub fn set_chatroom_metadata(
        &self,
        chatroom_id: impl Into<String>,
        username: impl Into<String>,
    ) -> SetChatroomMetadataBuilder<rt::Call<'c>> {
        SetChatroomMetadata::builder(chatroom_id, username).on_call_(rt::Call::new(self.client))
    }
}
/// Deletes attributes of a chat room that a user set. 删除用户设置的聊天室自定义属性。
///
/// `DELETE /metadata/chatroom/{chatroom_id}/user/{username}`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/chatroom_custom_attribute_delete.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteChatroomMetadata {
    /// The chat room's id. 聊天室 ID。
    pub chatroom_id: String,
    /// The user who set the attributes. 属性所属的用户 ID。
    pub username: String,
    /// The names of the attributes. 要删除的属性的名称。 At most 10 items.
    pub keys: Option<Vec<String>>,
}
impl rt::Operation for DeleteChatroomMetadata {
    type Output = DeleteChatroomMetadataOutput;
    type Error = DeleteChatroomMetadataError;
    type Envelope = super::MetadataStatusEnvelope;
    const SPEC: &'static rt::OperationSpec = &DELETE_CHATROOM_METADATA;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.keys {
            request.check("keys").items(value.len(), rt::ItemsRule::NONE.at_most(10))?;
        }
        request.literal("/metadata/chatroom/");
        request.segment("chatroom_id", &self.chatroom_id)?;
        request.literal("/user/");
        request.segment("username", &self.username)?;
        request.json_object(&[("keys", &self.keys)], &[]);
        Ok(())
    }
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
/// What [`DeleteChatroomMetadata`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteChatroomMetadataOutput {
    /// The attributes that were deleted. 删除成功的属性名。
    pub success_keys: Option<Vec<String>>,
    /// The attributes that were not deleted, each with the reason. 删除失败的属性名及原因。
    pub error_keys: Option<rt::Map<String>>,
}
rt::object!(DeleteChatroomMetadataOutput { success_keys: "successKeys", error_keys: "errorKeys" });
/// Why the server refused [`DeleteChatroomMetadata`].
///
/// One variant per row of the error table of `docs/rest/chatroom_custom_attribute_delete.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeleteChatroomMetadataError {
    /// `400`: `exceed allowed batch size {limit}`
    ///
    /// Cause: More than 10 attributes in one call. 单次传入的属性超过 10 个。
    ///
    /// Remedy: Spread the attributes over several calls. 分多次传入。
    TooManyAttributes {
        /// `limit` of the message.
        limit: String
    },
    /// `401 MetadataException`: `user is not in chatroom`
    ///
    /// Cause: The user is no member of the chat room. 用户不在聊天室中。
    ///
    /// Remedy: Pass a user who is a member of the chat room. 传入聊天室成员的用户 ID。
    UserNotInChatroom,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    DeleteChatroomMetadataError Operation {
        0 TooManyAttributes { limit = 0 },
        1 UserNotInChatroom
    } super::CommonError
);
/// What the documents say of [`DeleteChatroomMetadata`].
pub static DELETE_CHATROOM_METADATA: rt::OperationSpec = rt::OperationSpec::new(
    "chatroom_metadata",
    "delete_chatroom_metadata",
    rt::Method::DELETE,
    "/metadata/chatroom/{chatroom_id}/user/{username}",
    "docs/rest/chatroom_custom_attribute_delete.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.partial(rt::PartialSpec { at: "/data/errorKeys", item: None, reason: Some(""), success: None })
.rows(&[
    rt::ErrorRow::new("too_many_attributes", 400, "docs/rest/chatroom_custom_attribute_delete.md")
        .message("exceed allowed batch size 10")
        .pattern("exceed allowed batch size {limit}")
        .cause("More than 10 attributes in one call.", "单次传入的属性超过 10 个。")
        .remedy("Spread the attributes over several calls.", "分多次传入。"),
    rt::ErrorRow::new("user_not_in_chatroom", 401, "docs/rest/chatroom_custom_attribute_delete.md")
        .error("MetadataException")
        .message("user is not in chatroom")
        .cause("The user is no member of the chat room.", "用户不在聊天室中。")
        .remedy("Pass a user who is a member of the chat room.", "传入聊天室成员的用户 ID。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl DeleteChatroomMetadata {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(
        chatroom_id: impl Into<String>,
        username: impl Into<String>,
    ) -> DeleteChatroomMetadataBuilder<()> {
        DeleteChatroomMetadataBuilder::start_(
            Self { chatroom_id: chatroom_id.into(), username: username.into(), keys: None },
        )
    }
}
rt::builder!(
    DeleteChatroomMetadataBuilder,
    DeleteChatroomMetadata,
    DeleteChatroomMetadataError,
    () batches blocking
);
impl<C, S> DeleteChatroomMetadataBuilder<C, S> {
    /// The names of the attributes. 要删除的属性的名称。 At most 10 items.
    pub fn keys(mut self, keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.request.keys = Some(keys.into_iter().map(Into::into).collect());
        self
    }
}
/// Deletes attributes of a chat room, whoever set them. 强制删除聊天室的自定义属性。
///
/// `DELETE /metadata/chatroom/{chatroom_id}/user/{username}/forced`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/chatroom_custom_attribute_delete_force.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ForceDeleteChatroomMetadata {
    /// The chat room's id. 聊天室 ID。
    pub chatroom_id: String,
    /// The user whom the attributes belong to. 属性所属的用户 ID。
    pub username: String,
    /// The names of the attributes. 要删除的属性的名称。 At most 10 items.
    pub keys: Option<Vec<String>>,
}
impl rt::Operation for ForceDeleteChatroomMetadata {
    type Output = ForceDeleteChatroomMetadataOutput;
    type Error = ForceDeleteChatroomMetadataError;
    type Envelope = super::MetadataEnvelope;
    const SPEC: &'static rt::OperationSpec = &FORCE_DELETE_CHATROOM_METADATA;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.keys {
            request.check("keys").items(value.len(), rt::ItemsRule::NONE.at_most(10))?;
        }
        request.literal("/metadata/chatroom/");
        request.segment("chatroom_id", &self.chatroom_id)?;
        request.literal("/user/");
        request.segment("username", &self.username)?;
        request.literal("/forced");
        request.json_object(&[("keys", &self.keys)], &[]);
        Ok(())
    }
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
/// What [`ForceDeleteChatroomMetadata`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ForceDeleteChatroomMetadataOutput {
    /// The attributes that were deleted. 删除成功的属性名。
    pub success_keys: Option<Vec<String>>,
    /// The attributes that were not deleted, each with the reason. 删除失败的属性名及原因。
    pub error_keys: Option<rt::Map<String>>,
}
rt::object!(
    ForceDeleteChatroomMetadataOutput { success_keys: "successKeys", error_keys: "errorKeys" }
);
/// Why the server refused [`ForceDeleteChatroomMetadata`].
///
/// One variant per row of the error table of `docs/rest/chatroom_custom_attribute_delete_force.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ForceDeleteChatroomMetadataError {
    /// `400`: `exceed allowed batch size {limit}`
    ///
    /// Cause: More than 10 attributes in one call. 单次传入的属性超过 10 个。
    ///
    /// Remedy: Spread the attributes over several calls. 分多次传入。
    TooManyAttributes {
        /// `limit` of the message.
        limit: String
    },
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    ForceDeleteChatroomMetadataError Operation {
        0 TooManyAttributes { limit = 0 }
    } super::CommonError
);
/// What the documents say of [`ForceDeleteChatroomMetadata`].
pub static FORCE_DELETE_CHATROOM_METADATA: rt::OperationSpec = rt::OperationSpec::new(
    "chatroom_metadata",
    "force_delete_chatroom_metadata",
    rt::Method::DELETE,
    "/metadata/chatroom/{chatroom_id}/user/{username}/forced",
    "docs/rest/chatroom_custom_attribute_delete_force.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.partial(rt::PartialSpec { at: "/data/errorKeys", item: None, reason: Some(""), success: None })
.rows(&[
    rt::ErrorRow::new(
        "too_many_attributes",
        400,
        "docs/rest/chatroom_custom_attribute_delete_force.md",
    )
    .message("exceed allowed batch size 10")
    .pattern("exceed allowed batch size {limit}")
    .cause("More than 10 attributes in one call.", "单次传入的属性超过 10 个。")
    .remedy("Spread the attributes over several calls.", "分多次传入。")
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl ForceDeleteChatroomMetadata {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(
        chatroom_id: impl Into<String>,
        username: impl Into<String>,
    ) -> ForceDeleteChatroomMetadataBuilder<()> {
        ForceDeleteChatroomMetadataBuilder::start_(
            Self { chatroom_id: chatroom_id.into(), username: username.into(), keys: None },
        )
    }
}
rt::builder!(
    ForceDeleteChatroomMetadataBuilder,
    ForceDeleteChatroomMetadata,
    ForceDeleteChatroomMetadataError,
    () batches blocking
);
impl<C, S> ForceDeleteChatroomMetadataBuilder<C, S> {
    /// The names of the attributes. 要删除的属性的名称。 At most 10 items.
    pub fn keys(mut self, keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.request.keys = Some(keys.into_iter().map(Into::into).collect());
        self
    }
}
/// Sets attributes of a chat room, whoever set them before. 强制设置聊天室的自定义属性。
///
/// `PUT /metadata/chatroom/{chatroom_id}/user/{username}/forced`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/chatroom_custom_attribute_set_force.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ForceSetChatroomMetadata {
    /// The chat room's id. 聊天室 ID。
    pub chatroom_id: String,
    /// The user who then owns the attributes. 属性所属的用户 ID。
    pub username: String,
    /// The attributes: name to value. 属性名到属性值的映射。 At most 10 items, each key: at most 128 characters, characters `a-zA-Z0-9_.-`, each value: at most 4096 characters.
    pub metadata: rt::Map<String>,
    /// What becomes of the attributes when the user leaves the chat room. 用户退出聊天室后属性的去留。 Default of the server: `"DELETE"`.
    pub auto_delete: Option<super::types::AttributeLifetime>,
}
impl rt::Operation for ForceSetChatroomMetadata {
    type Output = ForceSetChatroomMetadataOutput;
    type Error = ForceSetChatroomMetadataError;
    type Envelope = super::MetadataEnvelope;
    const SPEC: &'static rt::OperationSpec = &FORCE_SET_CHATROOM_METADATA;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("metadata").items(self.metadata.len(), rt::ItemsRule::NONE.at_most(10))?;
        for (key, item) in self.metadata.iter() {
            request
                .check("metadata")
                .key(key)
                .text(key, rt::TextRule::NONE.max(128).class("a-zA-Z0-9_.-"))?;
            request.check("metadata").under(key).text(item, rt::TextRule::NONE.max(4096))?;
        }
        request.literal("/metadata/chatroom/");
        request.segment("chatroom_id", &self.chatroom_id)?;
        request.literal("/user/");
        request.segment("username", &self.username)?;
        request.literal("/forced");
        request.json_object(
            &[("metaData", &self.metadata), ("autoDelete", &self.auto_delete)],
            &[],
        );
        Ok(())
    }
}
/// What [`ForceSetChatroomMetadata`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ForceSetChatroomMetadataOutput {
    /// The attributes that were set. 设置成功的属性名。
    pub success_keys: Option<Vec<String>>,
    /// The attributes that were not set, each with the reason. 设置失败的属性名及原因。
    pub error_keys: Option<rt::Map<String>>,
}
rt::object!(
    ForceSetChatroomMetadataOutput { success_keys: "successKeys", error_keys: "errorKeys" }
);
/// Why the server refused [`ForceSetChatroomMetadata`].
///
/// One variant per row of the error table of `docs/rest/chatroom_custom_attribute_set_force.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ForceSetChatroomMetadataError {
    /// `400`: `exceed allowed batch size {limit}`
    ///
    /// Cause: More than 10 attributes in one call. 单次传入的属性超过 10 个。
    ///
    /// Remedy: Spread the attributes over several calls. 分多次传入。
    TooManyAttributes {
        /// `limit` of the message.
        limit: String
    },
    /// `401 MetadataException`: `user is not in chatroom`
    ///
    /// Cause: The user is no member of the chat room. 用户不在聊天室中。
    ///
    /// Remedy: Pass a user who is a member of the chat room. 传入聊天室成员的用户 ID。
    UserNotInChatroom,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    ForceSetChatroomMetadataError Operation {
        0 TooManyAttributes { limit = 0 },
        1 UserNotInChatroom
    } super::CommonError
);
/// What the documents say of [`ForceSetChatroomMetadata`].
pub static FORCE_SET_CHATROOM_METADATA: rt::OperationSpec = rt::OperationSpec::new(
    "chatroom_metadata",
    "force_set_chatroom_metadata",
    rt::Method::PUT,
    "/metadata/chatroom/{chatroom_id}/user/{username}/forced",
    "docs/rest/chatroom_custom_attribute_set_force.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.partial(rt::PartialSpec { at: "/data/errorKeys", item: None, reason: Some(""), success: None })
.rows(&[
    rt::ErrorRow::new(
        "too_many_attributes",
        400,
        "docs/rest/chatroom_custom_attribute_set_force.md",
    )
    .message("exceed allowed batch size 10")
    .pattern("exceed allowed batch size {limit}")
    .cause("More than 10 attributes in one call.", "单次传入的属性超过 10 个。")
    .remedy("Spread the attributes over several calls.", "分多次传入。"),
    rt::ErrorRow::new(
        "user_not_in_chatroom",
        401,
        "docs/rest/chatroom_custom_attribute_set_force.md",
    )
    .error("MetadataException")
    .message("user is not in chatroom")
    .cause("The user is no member of the chat room.", "用户不在聊天室中。")
    .remedy("Pass a user who is a member of the chat room.", "传入聊天室成员的用户 ID。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl ForceSetChatroomMetadata {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(
        chatroom_id: impl Into<String>,
        username: impl Into<String>,
    ) -> ForceSetChatroomMetadataBuilder<()> {
        ForceSetChatroomMetadataBuilder::start_(Self {
            chatroom_id: chatroom_id.into(),
            username: username.into(),
            metadata: rt::Blank::blank(),
            auto_delete: None,
        })
    }
}
rt::builder!(
    ForceSetChatroomMetadataBuilder,
    ForceSetChatroomMetadata,
    ForceSetChatroomMetadataError,
    (S0 metadata) blocking
);
impl<C, S0> ForceSetChatroomMetadataBuilder<C, (S0,)> {
    /// The attributes: name to value. 属性名到属性值的映射。 At most 10 items, each key: at most 128 characters, characters `a-zA-Z0-9_.-`, each value: at most 4096 characters.
    pub fn metadata(
        mut self,
        metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> ForceSetChatroomMetadataBuilder<C, (rt::Set,)> {
        self.request.metadata =
            metadata.into_iter().map(|(key, value)| (key.into(), value.into())).collect();
        self.in_state_()
    }
}
impl<C, S> ForceSetChatroomMetadataBuilder<C, S> {
    /// What becomes of the attributes when the user leaves the chat room. 用户退出聊天室后属性的去留。 Default of the server: `"DELETE"`.
    pub fn auto_delete(mut self, auto_delete: super::types::AttributeLifetime) -> Self {
        self.request.auto_delete = Some(auto_delete);
        self
    }
}
/// Sets attributes of a chat room for one of its members. 设置聊天室的自定义属性。
///
/// `PUT /metadata/chatroom/{chatroom_id}/user/{username}`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/chatroom_custom_attribute_set.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SetChatroomMetadata {
    /// The chat room's id. 聊天室 ID。
    pub chatroom_id: String,
    /// The user who sets the attributes. 设置属性的用户 ID。
    pub username: String,
    /// The attributes: name to value. 属性名到属性值的映射。 At most 10 items, each key: at most 128 characters, characters `a-zA-Z0-9_.-`, each value: at most 4096 characters.
    pub metadata: rt::Map<String>,
    /// What becomes of the attributes when the user leaves the chat room. 用户退出聊天室后属性的去留。 Default of the server: `"DELETE"`.
    pub auto_delete: Option<super::types::AttributeLifetime>,
}
impl rt::Operation for SetChatroomMetadata {
    type Output = SetChatroomMetadataOutput;
    type Error = SetChatroomMetadataError;
    type Envelope = super::MetadataEnvelope;
    const SPEC: &'static rt::OperationSpec = &SET_CHATROOM_METADATA;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("metadata").items(self.metadata.len(), rt::ItemsRule::NONE.at_most(10))?;
        for (key, item) in self.metadata.iter() {
            request
                .check("metadata")
                .key(key)
                .text(key, rt::TextRule::NONE.max(128).class("a-zA-Z0-9_.-"))?;
            request.check("metadata").under(key).text(item, rt::TextRule::NONE.max(4096))?;
        }
        request.literal("/metadata/chatroom/");
        request.segment("chatroom_id", &self.chatroom_id)?;
        request.literal("/user/");
        request.segment("username", &self.username)?;
        request.json_object(
            &[("metaData", &self.metadata), ("autoDelete", &self.auto_delete)],
            &[],
        );
        Ok(())
    }
}
/// What [`SetChatroomMetadata`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SetChatroomMetadataOutput {
    /// The attributes that were set. 设置成功的属性名。
    pub success_keys: Option<Vec<String>>,
    /// The attributes that were not set, each with the reason. 设置失败的属性名及原因。
    pub error_keys: Option<rt::Map<String>>,
}
rt::object!(SetChatroomMetadataOutput { success_keys: "successKeys", error_keys: "errorKeys" });
/// Why the server refused [`SetChatroomMetadata`].
///
/// One variant per row of the error table of `docs/rest/chatroom_custom_attribute_set.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SetChatroomMetadataError {
    /// `400`: `exceed allowed batch size {limit}`
    ///
    /// Cause: More than 10 attributes in one call. 单次传入的属性超过 10 个。
    ///
    /// Remedy: Spread the attributes over several calls. 分多次传入。
    TooManyAttributes {
        /// `limit` of the message.
        limit: String
    },
    /// `401 MetadataException`: `user is not in chatroom`
    ///
    /// Cause: The user is no member of the chat room. 用户不在聊天室中。
    ///
    /// Remedy: Pass a user who is a member of the chat room. 传入聊天室成员的用户 ID。
    UserNotInChatroom,
    /// `400`: `others are not allowed to be set`
    ///
    /// Cause: The attribute was set by another user. 该属性由其他用户设置。
    ///
    /// Remedy: Leave it to its owner or use the call that overwrites by force. 由属性所有者修改，或使用强制设置接口。
    AttributeOfOtherUser,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    SetChatroomMetadataError Operation {
        0 TooManyAttributes { limit = 0 },
        1 UserNotInChatroom,
        2 AttributeOfOtherUser
    } super::CommonError
);
/// What the documents say of [`SetChatroomMetadata`].
pub static SET_CHATROOM_METADATA: rt::OperationSpec = rt::OperationSpec::new(
    "chatroom_metadata",
    "set_chatroom_metadata",
    rt::Method::PUT,
    "/metadata/chatroom/{chatroom_id}/user/{username}",
    "docs/rest/chatroom_custom_attribute_set.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.partial(rt::PartialSpec { at: "/data/errorKeys", item: None, reason: Some(""), success: None })
.rows(&[
    rt::ErrorRow::new("too_many_attributes", 400, "docs/rest/chatroom_custom_attribute_set.md")
        .message("exceed allowed batch size 10")
        .pattern("exceed allowed batch size {limit}")
        .cause("More than 10 attributes in one call.", "单次传入的属性超过 10 个。")
        .remedy("Spread the attributes over several calls.", "分多次传入。"),
    rt::ErrorRow::new("user_not_in_chatroom", 401, "docs/rest/chatroom_custom_attribute_set.md")
        .error("MetadataException")
        .message("user is not in chatroom")
        .cause("The user is no member of the chat room.", "用户不在聊天室中。")
        .remedy("Pass a user who is a member of the chat room.", "传入聊天室成员的用户 ID。"),
    rt::ErrorRow::new("attribute_of_other_user", 400, "docs/rest/chatroom_custom_attribute_set.md")
        .message("others are not allowed to be set")
        .cause("The attribute was set by another user.", "该属性由其他用户设置。")
        .remedy(
            "Leave it to its owner or use the call that overwrites by force.",
            "由属性所有者修改，或使用强制设置接口。",
        ),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl SetChatroomMetadata {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(
        chatroom_id: impl Into<String>,
        username: impl Into<String>,
    ) -> SetChatroomMetadataBuilder<()> {
        SetChatroomMetadataBuilder::start_(Self {
            chatroom_id: chatroom_id.into(),
            username: username.into(),
            metadata: rt::Blank::blank(),
            auto_delete: None,
        })
    }
}
rt::builder!(
    SetChatroomMetadataBuilder,
    SetChatroomMetadata,
    SetChatroomMetadataError,
    (S0 metadata) blocking
);
impl<C, S0> SetChatroomMetadataBuilder<C, (S0,)> {
    /// The attributes: name to value. 属性名到属性值的映射。 At most 10 items, each key: at most 128 characters, characters `a-zA-Z0-9_.-`, each value: at most 4096 characters.
    pub fn metadata(
        mut self,
        metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> SetChatroomMetadataBuilder<C, (rt::Set,)> {
        self.request.metadata =
            metadata.into_iter().map(|(key, value)| (key.into(), value.into())).collect();
        self.in_state_()
    }
}
impl<C, S> SetChatroomMetadataBuilder<C, S> {
    /// What becomes of the attributes when the user leaves the chat room. 用户退出聊天室后属性的去留。 Default of the server: `"DELETE"`.
    pub fn auto_delete(mut self, auto_delete: super::types::AttributeLifetime) -> Self {
        self.request.auto_delete = Some(auto_delete);
        self
    }
}
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct metadata;
}
