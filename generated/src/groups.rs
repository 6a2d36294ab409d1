// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on groups.
use ::easemob_runtime as rt;
/// The operations of [`groups`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Groups<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Groups<'c> {
    /// Creates a group.
    ///
    /// 创建群组。
    ///
    /// How many groups an app and how many members a group may have depends on the plan.
    ///
    /// 应用可创建的群组数与单个群组的成员数取决于套餐。
    ///
    /// `POST /chatgroups`, `app_token`, not safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/group_create.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/group_create.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .groups()
    ///     .create_group()
    ///     .group_name("testgroup")
    ///     .avatar("https://www.XXXX.com/XXX/image")
    ///     .description("test")
    ///     .public(true)
    ///     .max_users(300)
    ///     .owner("testuser")
    ///     .members(["user2"])
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_group(&self) -> CreateGroupBuilder<rt::Call<'c>> {
        CreateGroup::builder().on_call_(rt::Call::new(self.client))
    }
    /// Lists the members of a group, page by page.
    ///
    /// 分页获取群组成员。
    ///
    /// The owner stands in the list as `owner`, admins and other members as `member`.
    ///
    /// 列表中群主以 `owner` 表示，群管理员和普通成员以 `member` 表示。
    ///
    /// `GET /chatgroups/{group_id}/users`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/group_member_list_obtain.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/group_member_list_obtain.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .groups()
    ///     .list_group_members("10XXXX85")
    ///     .page_number(1)
    ///     .page_size(1000)
    ///     .joined_time(true)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_group_members(
        &self,
        group_id: impl Into<String>,
    ) -> ListGroupMembersBuilder<rt::Call<'c>> {
        ListGroupMembers::builder(group_id).on_call_(rt::Call::new(self.client))
    }
    /// Removes up to 60 members from a group.
    ///
    /// 批量移除群组成员，一次最多 60 个。
    ///
    /// The answer tells for every user whether it was removed. The call fails when none of them is a member.
    /// Removed members also leave the group's threads, and can still fetch what was sent before their removal.
    ///
    /// 响应逐个说明用户是否移除成功；若所有用户均不是群成员，则调用失败。
    /// 被移除的成员同时退出该群的子区，仍可拉取移除前的消息。
    ///
    /// `DELETE /chatgroups/{group_id}/users/{members}`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/group_members_remove_batch.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/group_members_remove_batch.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .groups()
    ///     .remove_group_members("66XXXX85", ["ttXXXX81", "user2", "user3"])
    ///     .need_notify(false)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn remove_group_members(
        &self,
        group_id: impl Into<String>,
        members: impl IntoIterator<Item = impl Into<String>>,
    ) -> RemoveGroupMembersBuilder<rt::Call<'c>> {
        RemoveGroupMembers::builder(group_id, members).on_call_(rt::Call::new(self.client))
    }
}
/// Creates a group. 创建群组。
///
/// `POST /chatgroups`, `app_token`, not safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/group_create.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateGroup {
    /// An id of the caller's choice instead of the server's. The vendor has to enable this first. 自定义群组 ID；需先联系商务开通。 At most 64 characters, characters `a-z0-9`.
    pub group_id: Option<String>,
    /// The group's name. 群组名称。 At most 128 characters.
    pub group_name: Option<String>,
    /// URL of the group's avatar. 群组头像的 URL。 At most 1024 characters.
    pub avatar: Option<String>,
    /// What the group is about. 群组描述。 At most 512 characters.
    pub description: Option<String>,
    /// Whether users can find the group and ask to join; members of a private group are added or invited. 是否为公开群。公开群可被搜索和申请加入，私有群只能被添加或邀请加入。
    pub public: bool,
    /// How many members the group can have, the owner included. Above 3000 there is no offline push unless the vendor enables it. 群组最大成员数（包括群主）。超过 3000 时默认不支持离线推送，需联系商务开通。 Default of the server: `200`.
    pub max_users: Option<i32>,
    /// Whether ordinary members of a private group may invite users. For a public group the server takes `false`
    /// here; it can be changed once the group exists. 私有群的普通成员是否可邀请用户入群。公开群创建时该值始终按 `false` 处理，可在创建后修改。 Default of the server: `false`.
    pub allow_invites: Option<bool>,
    /// Whether the owner or an admin must approve who asks to join. For public groups only. 用户申请入群是否需群主或管理员审批；仅对公开群有效。 Default of the server: `false`.
    pub members_only: Option<bool>,
    /// Whether an invited user must accept before joining. 被邀请的用户是否需同意后才能入群。 Default of the server: `true`.
    pub invite_need_confirm: Option<bool>,
    /// The owner's user id. 群主的用户 ID。 Not empty.
    pub owner: String,
    /// User ids of the first members, without the owner; at most as many as `maxusers`. 群成员的用户 ID，不含群主；数量不超过 `maxusers`。
    pub members: Option<Vec<String>>,
    /// Free data of the app's own, for example tags. 群组扩展信息，例如业务标记。 At most 8192 bytes.
    pub custom: Option<String>,
}
impl rt::Operation for CreateGroup {
    type Output = CreateGroupOutput;
    type Error = CreateGroupError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &CREATE_GROUP;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.group_id {
            request.check("group_id").text(value, rt::TextRule::NONE.max(64).class("a-z0-9"))?;
        }
        if let Some(value) = &self.group_name {
            request.check("group_name").text(value, rt::TextRule::NONE.max(128))?;
        }
        if let Some(value) = &self.avatar {
            request.check("avatar").text(value, rt::TextRule::NONE.max(1024))?;
        }
        if let Some(value) = &self.description {
            request.check("description").text(value, rt::TextRule::NONE.max(512))?;
        }
        request.check("owner").text(&self.owner, rt::TextRule::NONE.min(1))?;
        if let Some(value) = &self.custom {
            request.check("custom").text(value, rt::TextRule::NONE.bytes(8192))?;
        }
        request.literal("/chatgroups");
        request.json_object(
            &[
                ("groupid", &self.group_id),
                ("groupname", &self.group_name),
                ("avatar", &self.avatar),
                ("description", &self.description),
                ("public", &self.public),
                ("maxusers", &self.max_users),
                ("allowinvites", &self.allow_invites),
                ("membersonly", &self.members_only),
                ("invite_need_confirm", &self.invite_need_confirm),
                ("owner", &self.owner),
                ("members", &self.members),
                ("custom", &self.custom),
            ],
            &[],
        );
        Ok(())
    }
}
/// What [`CreateGroup`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateGroupOutput {
    /// The group id. 群组 ID。
    pub group_id: String,
}
rt::object!(CreateGroupOutput { group_id: "groupid" });
/// Why the server refused [`CreateGroup`].
///
/// One variant per row of the error table of `docs/rest/group_create.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CreateGroupError {
    /// `400 invalid_parameter`: `{field} must be provided`
    ///
    /// Cause: A required field is missing. 缺少必填字段。
    ///
    /// Remedy: Pass the field. 传入该字段。
    FieldMissing {
        /// `field` of the message.
        field: String
    },
    /// `400 invalid_parameter`: `avatar length is too big`
    ///
    /// Cause: The avatar's URL is longer than 1024 characters. 群组头像的 URL 超过 1024 字符。
    ///
    /// Remedy: Pass a shorter URL. 缩短该 URL。
    AvatarTooLong,
    /// `400 invalid_parameter`: `group must contain public field!`
    ///
    /// Cause: `public` is missing. 缺少 `public`。
    ///
    /// Remedy: Pass `true` or `false`. 传入 `true` 或 `false`。
    PublicMissing,
    /// `400 illegal_argument`: `group ID {group_id} already exists!`
    ///
    /// Cause: A group of this id exists already. 该群组 ID 已存在。
    ///
    /// Remedy: Choose another id. 使用新的群组 ID。
    GroupIdTaken {
        /// `group_id` of the message.
        group_id: String
    },
    /// `403 exceed_limit`: `appKey:{app_key} has create too many groups!`
    ///
    /// Cause: The app has as many groups as its plan allows. 应用的群组数已达套餐上限。
    ///
    /// Remedy: Delete groups no longer needed, or have the limit raised. 删除不用的群组，或联系商务提升上限。
    TooManyGroups {
        /// `app_key` of the message.
        app_key: String
    },
    /// `403 exceed_limit`: `user {username} has joined too many groups!`
    ///
    /// Cause: The user is in as many groups as allowed. 用户加入的群组数已达上限。
    ///
    /// Remedy: Let the user leave groups no longer needed, or raise the limit in the console. 让用户退出不用的群组，或在控制台提升上限。
    UserJoinedTooManyGroups {
        /// `username` of the message.
        username: String
    },
    /// `403 exceed_limit`: `members size is greater than max user size !`
    ///
    /// Cause: The call names more members than the group can have. 创建时加入的成员数超过群组最大成员数。
    ///
    /// Remedy: Name fewer members. 减少成员数。
    TooManyMembers,
    /// `403 group_name_violation`: `{group_name} is violation, please change it.`
    ///
    /// Cause: The group's name breaks the content rules. 群组名称不合规。
    ///
    /// Remedy: Choose another name. 更换群组名称。
    GroupNameRefused {
        /// `group_name` of the message.
        group_name: String
    },
    /// `404 resource_not_found`: `username {username} doesn't exist!`
    ///
    /// Cause: A user that the call names does not exist. 创建群组时指定的用户不存在。
    ///
    /// Remedy: Name users that exist. 指定已存在的用户。
    UserNotFound {
        /// `username` of the message.
        username: String
    },
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    CreateGroupError Operation {
        0 FieldMissing { field = 0 },
        1 AvatarTooLong,
        2 PublicMissing,
        3 GroupIdTaken { group_id = 0 },
        4 TooManyGroups { app_key = 0 },
        5 UserJoinedTooManyGroups { username = 0 },
        6 TooManyMembers,
        7 GroupNameRefused { group_name = 0 },
        8 UserNotFound { username = 0 }
    } super::CommonError
);
/// What the documents say of [`CreateGroup`].
pub static CREATE_GROUP: rt::OperationSpec = rt::OperationSpec::new(
    "groups",
    "create_group",
    rt::Method::POST,
    "/chatgroups",
    "docs/rest/group_create.md",
)
.auth("app_token")
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("field_missing", 400, "docs/rest/group_create.md")
        .error("invalid_parameter")
        .message("XX must be provided")
        .pattern("{field} must be provided")
        .cause("A required field is missing.", "缺少必填字段。")
        .remedy("Pass the field.", "传入该字段。"),
    rt::ErrorRow::new("avatar_too_long", 400, "docs/rest/group_create.md")
        .error("invalid_parameter")
        .message("avatar length is too big")
        .cause("The avatar's URL is longer than 1024 characters.", "群组头像的 URL 超过 1024 字符。")
        .remedy("Pass a shorter URL.", "缩短该 URL。"),
    rt::ErrorRow::new("public_missing", 400, "docs/rest/group_create.md")
        .error("invalid_parameter")
        .message("group must contain public field!")
        .cause("`public` is missing.", "缺少 `public`。")
        .remedy("Pass `true` or `false`.", "传入 `true` 或 `false`。"),
    rt::ErrorRow::new("group_id_taken", 400, "docs/rest/group_create.md")
        .error("illegal_argument")
        .message("group ID XX already exists!")
        .pattern("group ID {group_id} already exists!")
        .cause("A group of this id exists already.", "该群组 ID 已存在。")
        .remedy("Choose another id.", "使用新的群组 ID。"),
    rt::ErrorRow::new("too_many_groups", 403, "docs/rest/group_create.md")
        .error("exceed_limit")
        .message("appKey:XX#XX has create too many groups!")
        .pattern("appKey:{app_key} has create too many groups!")
        .cause("The app has as many groups as its plan allows.", "应用的群组数已达套餐上限。")
        .remedy("Delete groups no longer needed, or have the limit raised.", "删除不用的群组，或联系商务提升上限。"),
    rt::ErrorRow::new("user_joined_too_many_groups", 403, "docs/rest/group_create.md")
        .error("exceed_limit")
        .message("user XX has joined too many groups!")
        .pattern("user {username} has joined too many groups!")
        .cause("The user is in as many groups as allowed.", "用户加入的群组数已达上限。")
        .remedy(
            "Let the user leave groups no longer needed, or raise the limit in the console.",
            "让用户退出不用的群组，或在控制台提升上限。",
        ),
    rt::ErrorRow::new("too_many_members", 403, "docs/rest/group_create.md")
        .error("exceed_limit")
        .message("members size is greater than max user size !")
        .cause("The call names more members than the group can have.", "创建时加入的成员数超过群组最大成员数。")
        .remedy("Name fewer members.", "减少成员数。"),
    rt::ErrorRow::new("group_name_refused", 403, "docs/rest/group_create.md")
        .error("group_name_violation")
        .message("XX is violation, please change it.")
        .pattern("{group_name} is violation, please change it.")
        .cause("The group's name breaks the content rules.", "群组名称不合规。")
        .remedy("Choose another name.", "更换群组名称。"),
    rt::ErrorRow::new("user_not_found", 404, "docs/rest/group_create.md")
        .error("resource_not_found")
        .message("username XXXX doesn't exist!")
        .pattern("username {username} doesn't exist!")
        .cause("A user that the call names does not exist.", "创建群组时指定的用户不存在。")
        .remedy("Name users that exist.", "指定已存在的用户。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl CreateGroup {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> CreateGroupBuilder<()> {
        CreateGroupBuilder::start_(Self {
            public: rt::Blank::blank(),
            owner: rt::Blank::blank(),
            group_id: None,
            group_name: None,
            avatar: None,
            description: None,
            max_users: None,
            allow_invites: None,
            members_only: None,
            invite_need_confirm: None,
            members: None,
            custom: None,
        })
    }
}
rt::builder!(CreateGroupBuilder, CreateGroup, CreateGroupError, (S0 public, S1 owner) blocking);
impl<C, S0, S1> CreateGroupBuilder<C, (S0, S1)> {
    /// Whether users can find the group and ask to join; members of a private group are added or invited. 是否为公开群。公开群可被搜索和申请加入，私有群只能被添加或邀请加入。
    pub fn public(mut self, public: bool) -> CreateGroupBuilder<C, (rt::Set, S1)> {
        self.request.public = public;
        self.in_state_()
    }
    /// The owner's user id. 群主的用户 ID。 Not empty.
    pub fn owner(mut self, owner: impl Into<String>) -> CreateGroupBuilder<C, (S0, rt::Set)> {
        self.request.owner = owner.into();
        self.in_state_()
    }
}
impl<C, S> CreateGroupBuilder<C, S> {
    /// An id of the caller's choice instead of the server's. The vendor has to enable this first. 自定义群组 ID；需先联系商务开通。 At most 64 characters, characters `a-z0-9`.
    pub fn group_id(mut self, group_id: impl Into<String>) -> Self {
        self.request.group_id = Some(group_id.into());
        self
    }
    /// The group's name. 群组名称。 At most 128 characters.
    pub fn group_name(mut self, group_name: impl Into<String>) -> Self {
        self.request.group_name = Some(group_name.into());
        self
    }
    /// URL of the group's avatar. 群组头像的 URL。 At most 1024 characters.
    pub fn avatar(mut self, avatar: impl Into<String>) -> Self {
        self.request.avatar = Some(avatar.into());
        self
    }
    /// What the group is about. 群组描述。 At most 512 characters.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.request.description = Some(description.into());
        self
    }
    /// How many members the group can have, the owner included. Above 3000 there is no offline push unless the vendor enables it. 群组最大成员数（包括群主）。超过 3000 时默认不支持离线推送，需联系商务开通。 Default of the server: `200`.
    pub fn max_users(mut self, max_users: i32) -> Self {
        self.request.max_users = Some(max_users);
        self
    }
    /// Whether ordinary members of a private group may invite users. For a public group the server takes `false`
    /// here; it can be changed once the group exists. 私有群的普通成员是否可邀请用户入群。公开群创建时该值始终按 `false` 处理，可在创建后修改。 Default of the server: `false`.
    pub fn allow_invites(mut self, allow_invites: bool) -> Self {
        self.request.allow_invites = Some(allow_invites);
        self
    }
    /// Whether the owner or an admin must approve who asks to join. For public groups only. 用户申请入群是否需群主或管理员审批；仅对公开群有效。 Default of the server: `false`.
    pub fn members_only(mut self, members_only: bool) -> Self {
        self.request.members_only = Some(members_only);
        self
    }
    /// Whether an invited user must accept before joining. 被邀请的用户是否需同意后才能入群。 Default of the server: `true`.
    pub fn invite_need_confirm(mut self, invite_need_confirm: bool) -> Self {
        self.request.invite_need_confirm = Some(invite_need_confirm);
        self
    }
    /// User ids of the first members, without the owner; at most as many as `maxusers`. 群成员的用户 ID，不含群主；数量不超过 `maxusers`。
    pub fn members(mut self, members: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.request.members = Some(members.into_iter().map(Into::into).collect());
        self
    }
    /// Free data of the app's own, for example tags. 群组扩展信息，例如业务标记。 At most 8192 bytes.
    pub fn custom(mut self, custom: impl Into<String>) -> Self {
        self.request.custom = Some(custom.into());
        self
    }
}
/// Lists the members of a group, page by page. 分页获取群组成员。
///
/// `GET /chatgroups/{group_id}/users`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/group_member_list_obtain.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListGroupMembers {
    /// The group id. 群组 ID。
    pub group_id: String,
    /// Which page; the first is 1. 页码，从 1 开始。 Default of the server: `1`. At least 1.
    pub page_number: Option<i32>,
    /// How many members a page holds. 每页返回的成员数。 Default of the server: `1000`. 1 to 1000.
    pub page_size: Option<i32>,
    /// Whether to tell when each member joined. 是否返回成员的入群时间。 Default of the server: `false`.
    pub joined_time: Option<bool>,
}
impl rt::Operation for ListGroupMembers {
    type Output = ListGroupMembersOutput;
    type Error = ListGroupMembersError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &LIST_GROUP_MEMBERS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.page_number {
            request.check("page_number").int(i64::from(*value), rt::NumberRule::NONE.at_least(1))?;
        }
        if let Some(value) = &self.page_size {
            request
                .check("page_size")
                .int(i64::from(*value), rt::NumberRule::NONE.at_least(1).at_most(1000))?;
        }
        request.literal("/chatgroups/");
        request.segment("group_id", &self.group_id)?;
        request.literal("/users");
        if let Some(value) = &self.page_number {
            request.query("pagenum", value)?;
        }
        if let Some(value) = &self.page_size {
            request.query("pagesize", value)?;
        }
        if let Some(value) = &self.joined_time {
            request.query("joined_time", value)?;
        }
        Ok(())
    }
}
impl rt::Paginated for ListGroupMembers {
    fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> {
        if response.pointer_len("/data")
            < (self.page_size.map_or(1000, |size| usize::try_from(size).unwrap_or(usize::MAX))).max(
                1,
            )
        {
            return Ok(None);
        }
        let mut next = self.clone();
        next.page_number = Some(self.page_number.unwrap_or(1).saturating_add(1));
        Ok(Some(next))
    }
}
/// What [`ListGroupMembers`] gives.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListGroupMembersOutput {
    /// The members of this page. 本页的群成员。
    pub members: Vec<GroupMember>,
    /// How many members this page holds. 本页的成员数。
    pub count: Option<i32>,
    /// The query as the server read it. 服务端收到的查询参数。
    pub params: Option<rt::Map<rt::serde_json::Value>>,
}
rt::object!(ListGroupMembersOutput { members: "data", count, params });
/// Why the server refused [`ListGroupMembers`].
///
/// One variant per row of the error table of `docs/rest/group_member_list_obtain.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListGroupMembersError {
    /// `404 service_resource_not_found`: `do not find this group:{group_id}`
    ///
    /// Cause: There is no such group. 群组不存在。
    ///
    /// Remedy: Check the group id. 检查群组 ID 是否正确。
    GroupNotFound {
        /// `group_id` of the message.
        group_id: String
    },
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    ListGroupMembersError Operation { 0 GroupNotFound { group_id = 0 } } super::CommonError
);
/// What the documents say of [`ListGroupMembers`].
pub static LIST_GROUP_MEMBERS: rt::OperationSpec = rt::OperationSpec::new(
    "groups",
    "list_group_members",
    rt::Method::GET,
    "/chatgroups/{group_id}/users",
    "docs/rest/group_member_list_obtain.md",
)
.auth("app_token")
.idempotent()
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("group_not_found", 404, "docs/rest/group_member_list_obtain.md")
        .error("service_resource_not_found")
        .message("do not find this group:XX")
        .pattern("do not find this group:{group_id}")
        .cause("There is no such group.", "群组不存在。")
        .remedy("Check the group id.", "检查群组 ID 是否正确。")
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl ListGroupMembers {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(group_id: impl Into<String>) -> ListGroupMembersBuilder<()> {
        ListGroupMembersBuilder::start_(Self {
            group_id: group_id.into(),
            page_number: None,
            page_size: None,
            joined_time: None,
        })
    }
}
rt::builder!(ListGroupMembersBuilder, ListGroupMembers, ListGroupMembersError, () pages blocking);
impl<C, S> ListGroupMembersBuilder<C, S> {
    /// Which page; the first is 1. 页码，从 1 开始。 Default of the server: `1`. At least 1.
    pub fn page_number(mut self, page_number: i32) -> Self {
        self.request.page_number = Some(page_number);
        self
    }
    /// How many members a page holds. 每页返回的成员数。 Default of the server: `1000`. 1 to 1000.
    pub fn page_size(mut self, page_size: i32) -> Self {
        self.request.page_size = Some(page_size);
        self
    }
    /// Whether to tell when each member joined. 是否返回成员的入群时间。 Default of the server: `false`.
    pub fn joined_time(mut self, joined_time: bool) -> Self {
        self.request.joined_time = Some(joined_time);
        self
    }
}
/// A member of a group.
///
/// 群成员。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GroupMember {
    /// Who it is, as the owner or as a member. 群主或成员的用户 ID。
    pub user: OwnerOrMember,
    /// When the user joined, if asked for. The page calls it a string and states no unit; its example is a
    /// number of milliseconds. 入群时间，仅在请求要求时返回。文档写为字符串且未说明单位；示例为毫秒数值。 (Assumed: no document states it.)
    pub joined_time: Option<rt::UnixMillis>,
}
rt::object!(GroupMember { joined_time, ..user });
/// A user id, as that of the owner or of another member.
///
/// 群主或其他成员的用户 ID。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum OwnerOrMember {
    /// `owner`: The group's owner. 群主。
    Owner(String),
    /// `member`: An admin or an ordinary member. 群管理员或普通成员。
    Member(String),
    /// A variant that the documents do not know, or a known one that is not as documented.
    Unknown(rt::serde_json::Value),
}
rt::union!(open OwnerOrMember() { Owner = "owner", Member = "member" });
/// Removes up to 60 members from a group. 批量移除群组成员，一次最多 60 个。
///
/// `DELETE /chatgroups/{group_id}/users/{members}`, `app_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/group_members_remove_batch.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RemoveGroupMembers {
    /// The group id. 群组 ID。
    pub group_id: String,
    /// The user ids to remove. The whole URL must not exceed 4 KB. 要移除的用户 ID；URL 总长度不超过 4 KB。 At most 60 items.
    pub members: Vec<String>,
    /// Whether the server tells the group's members of the removal. 移除后是否向群内成员发送系统通知。 Default of the server: `true`.
    pub need_notify: Option<bool>,
}
impl rt::Operation for RemoveGroupMembers {
    type Output = Vec<GroupMemberRemoval>;
    type Error = RemoveGroupMembersError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &REMOVE_GROUP_MEMBERS;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.check("members").items(self.members.len(), rt::ItemsRule::NONE.at_most(60))?;
        request.literal("/chatgroups/");
        request.segment("group_id", &self.group_id)?;
        request.literal("/users/");
        request.segment_list("members", &self.members)?;
        if let Some(value) = &self.need_notify {
            request.query("need_notify", value)?;
        }
        Ok(())
    }
}
impl rt::Batched for RemoveGroupMembers {
    const CAP: usize = 60;
    fn split(&self) -> Vec<Self> {
        let parts = self.members.chunks(Self::CAP).map(|items| {
            let mut part = self.clone();
            part.members = items.to_vec();
            part
        });
        parts.collect()
    }
}
/// Why the server refused [`RemoveGroupMembers`].
///
/// One variant per row of the error table of `docs/rest/group_members_remove_batch.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RemoveGroupMembersError {
    /// `403 forbidden_op`: `users [{users}] are not members of this group!`
    ///
    /// Cause: None of the users is a member of the group. 用户均不是群成员。
    ///
    /// Remedy: Pass members of the group. 传入群成员的用户 ID。
    NotMembers {
        /// `users` of the message.
        users: String
    },
    /// `403 forbidden_op`: `forbidden operation on group owner!`
    ///
    /// Cause: The group's owner cannot be removed. 群主不能被移除。
    ///
    /// Remedy: Leave the owner out. 不要传入群主。
    GroupOwner,
    /// `404 resource_not_found`: `grpID {group_id} does not exist!`
    ///
    /// Cause: There is no such group. 群组不存在。
    ///
    /// Remedy: Check the group id. 检查群组 ID 是否正确。
    GroupNotFound {
        /// `group_id` of the message.
        group_id: String
    },
    /// `400 invalid_parameter`: `kickMember: kickMembers number more than maxSize : 60`
    ///
    /// Cause: The call names more than 60 members. 一次移除的成员超过 60 个。
    ///
    /// Remedy: Spread the members over several calls. 分多次移除。
    TooManyMembers,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    RemoveGroupMembersError Operation {
        0 NotMembers { users = 0 },
        1 GroupOwner,
        2 GroupNotFound { group_id = 0 },
        3 TooManyMembers
    } super::CommonError
);
/// What the documents say of [`RemoveGroupMembers`].
pub static REMOVE_GROUP_MEMBERS: rt::OperationSpec = rt::OperationSpec::new(
    "groups",
    "remove_group_members",
    rt::Method::DELETE,
    "/chatgroups/{group_id}/users/{members}",
    "docs/rest/group_members_remove_batch.md",
)
.auth("app_token")
.idempotent()
.payload("/data")
.error_body(&super::STANDARD_ERROR_BODY)
.partial(rt::PartialSpec {
    at: "/data",
    item: Some("/user"),
    reason: Some("/reason"),
    success: Some(rt::SuccessRule { at: "/result", equals: &[rt::Literal::Bool(true)] }),
})
.rows(&[
    rt::ErrorRow::new("not_members", 403, "docs/rest/group_members_remove_batch.md")
        .error("forbidden_op")
        .message("users [XX] are not members of this group!")
        .pattern("users [{users}] are not members of this group!")
        .cause("None of the users is a member of the group.", "用户均不是群成员。")
        .remedy("Pass members of the group.", "传入群成员的用户 ID。"),
    rt::ErrorRow::new("group_owner", 403, "docs/rest/group_members_remove_batch.md")
        .error("forbidden_op")
        .message("forbidden operation on group owner!")
        .cause("The group's owner cannot be removed.", "群主不能被移除。")
        .remedy("Leave the owner out.", "不要传入群主。"),
    rt::ErrorRow::new("group_not_found", 404, "docs/rest/group_members_remove_batch.md")
        .error("resource_not_found")
        .message("grpID XX does not exist!")
        .pattern("grpID {group_id} does not exist!")
        .cause("There is no such group.", "群组不存在。")
        .remedy("Check the group id.", "检查群组 ID 是否正确。"),
    rt::ErrorRow::new("too_many_members", 400, "docs/rest/group_members_remove_batch.md")
        .error("invalid_parameter")
        .message("kickMember: kickMembers number more than maxSize : 60")
        .cause("The call names more than 60 members.", "一次移除的成员超过 60 个。")
        .remedy("Spread the members over several calls.", "分多次移除。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl RemoveGroupMembers {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(
        group_id: impl Into<String>,
        members: impl IntoIterator<Item = impl Into<String>>,
    ) -> RemoveGroupMembersBuilder<()> {
        RemoveGroupMembersBuilder::start_(Self {
            group_id: group_id.into(),
            members: members.into_iter().map(Into::into).collect(),
            need_notify: None,
        })
    }
}
rt::builder!(
    RemoveGroupMembersBuilder,
    RemoveGroupMembers,
    RemoveGroupMembersError,
    () batches blocking
);
impl<C, S> RemoveGroupMembersBuilder<C, S> {
    /// Whether the server tells the group's members of the removal. 移除后是否向群内成员发送系统通知。 Default of the server: `true`.
    pub fn need_notify(mut self, need_notify: bool) -> Self {
        self.request.need_notify = Some(need_notify);
        self
    }
}
/// What became of one user.
///
/// 单个用户的移除结果。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GroupMemberRemoval {
    /// Whether the user was removed. 是否移除成功。
    pub result: bool,
    /// Always `remove_member`. 固定为 `remove_member`。
    pub action: Option<String>,
    /// Why the user was not removed. 移除失败的原因。
    pub reason: Option<String>,
    /// The user id. 用户 ID。
    pub user: Option<String>,
    /// The group id. 群组 ID。
    pub group_id: Option<String>,
}
rt::object!(GroupMemberRemoval { result, action, reason, user, group_id: "groupid" });
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct owner;
    #[derive(Debug)]
    pub struct public;
}
