// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on groups.
use ::easemob_runtime as rt;

/// The operations of [`groups`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Groups<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
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
    pub struct CreateGroup {
        /// An id of the caller's choice instead of the server's. The vendor has to enable this first. 自定义群组 ID；需先联系商务开通。 At most 64 characters, characters `a-z0-9`.
        group_id = "groupid": optional into(String),
        /// The group's name. 群组名称。 At most 128 characters.
        group_name = "groupname": optional into(String),
        /// URL of the group's avatar. 群组头像的 URL。 At most 1024 characters.
        avatar: optional into(String),
        /// What the group is about. 群组描述。 At most 512 characters.
        description: optional into(String),
        /// Whether users can find the group and ask to join; members of a private group are added or invited. 是否为公开群。公开群可被搜索和申请加入，私有群只能被添加或邀请加入。
        public: required plain(bool) as S0 = (rt::Set, S1),
        /// How many members the group can have, the owner included. Above 3000 there is no offline push unless the vendor enables it. 群组最大成员数（包括群主）。超过 3000 时默认不支持离线推送，需联系商务开通。 Default of the server: `200`.
        max_users = "maxusers": optional plain(i32),
        /// Whether ordinary members of a private group may invite users. For a public group the server takes `false`
        /// here; it can be changed once the group exists. 私有群的普通成员是否可邀请用户入群。公开群创建时该值始终按 `false` 处理，可在创建后修改。 Default of the server: `false`.
        allow_invites = "allowinvites": optional plain(bool),
        /// Whether the owner or an admin must approve who asks to join. For public groups only. 用户申请入群是否需群主或管理员审批；仅对公开群有效。 Default of the server: `false`.
        members_only = "membersonly": optional plain(bool),
        /// Whether an invited user must accept before joining. 被邀请的用户是否需同意后才能入群。 Default of the server: `true`.
        invite_need_confirm: optional plain(bool),
        /// The owner's user id. 群主的用户 ID。 Not empty.
        owner: required into(String) as S1 = (S0, rt::Set),
        /// User ids of the first members, without the owner; at most as many as `maxusers`. 群成员的用户 ID，不含群主；数量不超过 `maxusers`。
        members: optional texts(String),
        /// Free data of the app's own, for example tags. 群组扩展信息，例如业务标记。 At most 8192 bytes.
        custom: optional into(String),
    }
    by Groups.create_group() -> CreateGroupBuilder;
    method {
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
    }
    gives(CreateGroupOutput, CreateGroupError, super::StandardEnvelope);
    encode(this, request) {
        if let Some(value) = &this.group_id {
            request.check("group_id").text(value, rt::TextRule::NONE.max(64).class("a-z0-9"))?;
        }
        if let Some(value) = &this.group_name {
            request.check("group_name").text(value, rt::TextRule::NONE.max(128))?;
        }
        if let Some(value) = &this.avatar {
            request.check("avatar").text(value, rt::TextRule::NONE.max(1024))?;
        }
        if let Some(value) = &this.description {
            request.check("description").text(value, rt::TextRule::NONE.max(512))?;
        }
        request.check("owner").text(&this.owner, rt::TextRule::NONE.min(1))?;
        if let Some(value) = &this.custom {
            request.check("custom").text(value, rt::TextRule::NONE.bytes(8192))?;
        }
        request.literal("/chatgroups");
        request.json_object(
            &[
                ("groupid", rt::given(&this.group_id)),
                ("groupname", rt::given(&this.group_name)),
                ("avatar", rt::given(&this.avatar)),
                ("description", rt::given(&this.description)),
                ("public", rt::given(&this.public)),
                ("maxusers", rt::given(&this.max_users)),
                ("allowinvites", rt::given(&this.allow_invites)),
                ("membersonly", rt::given(&this.members_only)),
                ("invite_need_confirm", rt::given(&this.invite_need_confirm)),
                ("owner", rt::given(&this.owner)),
                ("members", rt::given(&this.members)),
                ("custom", rt::given(&this.custom))
            ],
            &[]
        );
    }
    spec CREATE_GROUP("groups", "create_group", POST, "/chatgroups", "docs/rest/group_create.md")
        .auth("app_token")
        .payload("/data")
        .error_body(&super::STANDARD_ERROR_BODY)
        .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::data! {
    /// What [`CreateGroup`] gives.
    pub struct CreateGroupOutput {
        /// The group id. 群组 ID。
        group_id = "groupid": String,
    }
}

rt::errors! {
    /// Why the server refused [`CreateGroup`].
    ///
    /// One variant per row of the error table of `docs/rest/group_create.md`.
    pub enum CreateGroupError {
        0 FieldMissing(field: String) "field_missing" 400 error("invalid_parameter")
            message("XX must be provided") pattern("{field} must be provided")
            cause("A required field is missing.", "缺少必填字段。") remedy("Pass the field.", "传入该字段。"),
        1 AvatarTooLong "avatar_too_long" 400 error("invalid_parameter")
            message("avatar length is too big")
            cause("The avatar's URL is longer than 1024 characters.", "群组头像的 URL 超过 1024 字符。")
            remedy("Pass a shorter URL.", "缩短该 URL。"),
        2 PublicMissing "public_missing" 400 error("invalid_parameter")
            message("group must contain public field!")
            cause("`public` is missing.", "缺少 `public`。")
            remedy("Pass `true` or `false`.", "传入 `true` 或 `false`。"),
        3 GroupIdTaken(group_id: String) "group_id_taken" 400 error("illegal_argument")
            message("group ID XX already exists!") pattern("group ID {group_id} already exists!")
            cause("A group of this id exists already.", "该群组 ID 已存在。")
            remedy("Choose another id.", "使用新的群组 ID。"),
        4 TooManyGroups(app_key: String) "too_many_groups" 403 error("exceed_limit") message(
            "appKey:XX#XX has create too many groups!"
        ) pattern("appKey:{app_key} has create too many groups!") cause(
            "The app has as many groups as its plan allows.", "应用的群组数已达套餐上限。"
        ) remedy("Delete groups no longer needed, or have the limit raised.", "删除不用的群组，或联系商务提升上限。"),
        5 UserJoinedTooManyGroups(username: String) "user_joined_too_many_groups" 403 error(
            "exceed_limit"
        ) message("user XX has joined too many groups!") pattern(
            "user {username} has joined too many groups!"
        ) cause("The user is in as many groups as allowed.", "用户加入的群组数已达上限。") remedy(
            "Let the user leave groups no longer needed, or raise the limit in the console.",
            "让用户退出不用的群组，或在控制台提升上限。"
        ),
        6 TooManyMembers "too_many_members" 403 error("exceed_limit")
            message("members size is greater than max user size !")
            cause("The call names more members than the group can have.", "创建时加入的成员数超过群组最大成员数。")
            remedy("Name fewer members.", "减少成员数。"),
        7 GroupNameRefused(group_name: String) "group_name_refused" 403
            error("group_name_violation") message("XX is violation, please change it.")
            pattern("{group_name} is violation, please change it.")
            cause("The group's name breaks the content rules.", "群组名称不合规。")
            remedy("Choose another name.", "更换群组名称。"),
        8 UserNotFound(username: String) "user_not_found" 404 error("resource_not_found")
            message("username XXXX doesn't exist!") pattern("username {username} doesn't exist!")
            cause("A user that the call names does not exist.", "创建群组时指定的用户不存在。")
            remedy("Name users that exist.", "指定已存在的用户。"),
    }
    of Operation "docs/rest/group_create.md" or super::CommonError
}

rt::operation! {
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
    pub struct ListGroupMembers {
        /// The group id. 群组 ID。
        group_id: argument into(String),
        /// Which page; the first is 1. 页码，从 1 开始。 Default of the server: `1`. At least 1.
        page_number = "pagenum": optional plain(i32),
        /// How many members a page holds. 每页返回的成员数。 Default of the server: `1000`. 1 to 1000.
        page_size = "pagesize": optional plain(i32),
        /// Whether to tell when each member joined. 是否返回成员的入群时间。 Default of the server: `false`.
        joined_time: optional plain(bool),
    }
    by Groups.list_group_members(group_id: into(String)) -> ListGroupMembersBuilder;
    method {
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
    }
    gives(ListGroupMembersOutput, ListGroupMembersError, super::StandardEnvelope);
    encode(this, request) {
        if let Some(value) = &this.page_number {
            request.check("page_number").int(i64::from(*value), rt::NumberRule::NONE.at_least(1))?;
        }
        if let Some(value) = &this.page_size {
            request
                .check("page_size")
                .int(i64::from(*value), rt::NumberRule::NONE.at_least(1).at_most(1000))?;
        }
        request.literal("/chatgroups/");
        request.segment("group_id", &this.group_id)?;
        request.literal("/users");
        if let Some(value) = &this.page_number { request.query("pagenum", value)?; }
        if let Some(value) = &this.page_size { request.query("pagesize", value)?; }
        if let Some(value) = &this.joined_time { request.query("joined_time", value)?; }
    }
    spec LIST_GROUP_MEMBERS(
        "groups", "list_group_members", GET, "/chatgroups/{group_id}/users",
        "docs/rest/group_member_list_obtain.md"
    )
    .auth("app_token")
    .idempotent()
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with pages blocking conformance
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

rt::data! {
    /// What [`ListGroupMembers`] gives.
    pub struct ListGroupMembersOutput {
        /// The members of this page. 本页的群成员。
        members = "data": Vec<GroupMember>,
        /// How many members this page holds. 本页的成员数。
        count: Option<i32>,
        /// The query as the server read it. 服务端收到的查询参数。
        params: Option<rt::Map<rt::serde_json::Value>>,
    }
}

rt::errors! {
    /// Why the server refused [`ListGroupMembers`].
    ///
    /// One variant per row of the error table of `docs/rest/group_member_list_obtain.md`.
    pub enum ListGroupMembersError {
        0 GroupNotFound(group_id: String) "group_not_found" 404 error("service_resource_not_found")
            message("do not find this group:XX") pattern("do not find this group:{group_id}")
            cause("There is no such group.", "群组不存在。")
            remedy("Check the group id.", "检查群组 ID 是否正确。"),
    }
    of Operation "docs/rest/group_member_list_obtain.md" or super::CommonError
}

rt::data! {
    /// A member of a group.
    ///
    /// 群成员。
    pub struct GroupMember {
        /// When the user joined, if asked for. The page calls it a string and states no unit; its example is a
        /// number of milliseconds. 入群时间，仅在请求要求时返回。文档写为字符串且未说明单位；示例为毫秒数值。 (Assumed: no document states it.)
        joined_time: Option<rt::UnixMillis>,
    }
    rest {
        /// Who it is, as the owner or as a member. 群主或成员的用户 ID。
        user: OwnerOrMember,
    }
}

rt::variants! {
    /// A user id, as that of the owner or of another member.
    ///
    /// 群主或其他成员的用户 ID。
    pub enum OwnerOrMember: answer() {
        /// The group's owner. 群主。
        Owner(String) = "owner",
        /// An admin or an ordinary member. 群管理员或普通成员。
        Member(String) = "member",
    }
}

rt::operation! {
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
    pub struct RemoveGroupMembers {
        /// The group id. 群组 ID。
        group_id: argument into(String),
        /// The user ids to remove. The whole URL must not exceed 4 KB. 要移除的用户 ID；URL 总长度不超过 4 KB。 At most 60 items.
        members: argument texts(String),
        /// Whether the server tells the group's members of the removal. 移除后是否向群内成员发送系统通知。 Default of the server: `true`.
        need_notify: optional plain(bool),
    }
    by Groups.remove_group_members(
        group_id: into(String),
        members: texts(String)
    ) -> RemoveGroupMembersBuilder;
    method {
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
    }
    gives(Vec<GroupMemberRemoval>, RemoveGroupMembersError, super::StandardEnvelope);
    encode(this, request) {
        request.check("members").items(this.members.len(), rt::ItemsRule::NONE.at_most(60))?;
        request.literal("/chatgroups/");
        request.segment("group_id", &this.group_id)?;
        request.literal("/users/");
        request.segment_list("members", &this.members)?;
        if let Some(value) = &this.need_notify { request.query("need_notify", value)?; }
    }
    spec REMOVE_GROUP_MEMBERS(
        "groups", "remove_group_members", DELETE, "/chatgroups/{group_id}/users/{members}",
        "docs/rest/group_members_remove_batch.md"
    )
    .auth("app_token")
    .idempotent()
    .payload("/data")
    .error_body(&super::STANDARD_ERROR_BODY)
    .partial(rt::PartialSpec {
        at: "/data",
        item: Some("/user"),
        reason: Some("/reason"),
        success: Some(rt::SuccessRule { at: "/result", equals: &[rt::Literal::Bool(true)] })
    })
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with batches blocking conformance
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

rt::errors! {
    /// Why the server refused [`RemoveGroupMembers`].
    ///
    /// One variant per row of the error table of `docs/rest/group_members_remove_batch.md`.
    pub enum RemoveGroupMembersError {
        0 NotMembers(users: String) "not_members" 403 error("forbidden_op")
            message("users [XX] are not members of this group!")
            pattern("users [{users}] are not members of this group!")
            cause("None of the users is a member of the group.", "用户均不是群成员。")
            remedy("Pass members of the group.", "传入群成员的用户 ID。"),
        1 GroupOwner "group_owner" 403 error("forbidden_op")
            message("forbidden operation on group owner!")
            cause("The group's owner cannot be removed.", "群主不能被移除。")
            remedy("Leave the owner out.", "不要传入群主。"),
        2 GroupNotFound(group_id: String) "group_not_found" 404 error("resource_not_found")
            message("grpID XX does not exist!") pattern("grpID {group_id} does not exist!")
            cause("There is no such group.", "群组不存在。")
            remedy("Check the group id.", "检查群组 ID 是否正确。"),
        3 TooManyMembers "too_many_members" 400 error("invalid_parameter")
            message("kickMember: kickMembers number more than maxSize : 60")
            cause("The call names more than 60 members.", "一次移除的成员超过 60 个。")
            remedy("Spread the members over several calls.", "分多次移除。"),
    }
    of Operation "docs/rest/group_members_remove_batch.md" or super::CommonError
}

rt::data! {
    /// What became of one user.
    ///
    /// 单个用户的移除结果。
    pub struct GroupMemberRemoval {
        /// Whether the user was removed. 是否移除成功。
        result: bool,
        /// Always `remove_member`. 固定为 `remove_member`。
        action: Option<String>,
        /// Why the user was not removed. 移除失败的原因。
        reason: Option<String>,
        /// The user id. 用户 ID。
        user: Option<String>,
        /// The group id. 群组 ID。
        group_id = "groupid": Option<String>,
    }
}

rt::fields!(owner, public);
