// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on collections.
use ::easemob_runtime as rt;

/// The operations of [`collections`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Collections<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
    /// Lists what a user has put into the favorites.
    ///
    /// 分页获取用户的收藏。
    ///
    /// There are two ways to ask: by time with `begin_time` and `end_time`, or from a favorite on with `collection_id`.
    /// With `collection_id` the times have no effect, and the answer begins with that favorite itself.
    /// `begin_time` must not be later than `end_time`; when both are the same, only that moment is looked at.
    ///
    /// 查询方式有两种：通过 `begin_time` 和 `end_time` 按时间段查询，或通过 `collection_id` 从指定收藏开始查询。
    /// 传入 `collection_id` 时，时间段不生效，且返回结果包含该收藏本身。
    /// `begin_time` 不得晚于 `end_time`；两者相等时仅查询该时间点的收藏。
    ///
    /// `GET /users/{username}/collections`, `app_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/user_collection_get.md`.
    pub struct ListCollections {
        /// The user whose favorites are listed. 要获取收藏的用户 ID。
        username: argument into(String),
        /// The earliest time. 查询的开始时间。 Default of the server: `0`.
        begin_time: optional plain(rt::UnixMillis),
        /// The latest time; now if absent. 查询的结束时间，默认为当前时间。
        end_time: optional plain(rt::UnixMillis),
        /// The order by time. 按收藏时间排序的方向。 Default of the server: `"desc"`.
        direction: optional plain(CollectionOrder),
        /// The kind of favorites; all kinds if absent. 收藏类型；不传则返回所有类型。
        collection_type = "type": optional plain(i32),
        /// How many favorites to get. 返回的收藏数量。 Default of the server: `100`. 1 to 200.
        limit: optional plain(i32),
        /// The favorite to begin with: it and what was added before it (`desc`) or after it (`asc`). 起始收藏的 ID：返回该收藏及在其之前（`desc`）或之后（`asc`）添加的收藏。
        collection_id: optional into(String),
    }
    by Collections.list_collections(username: into(String)) -> ListCollectionsBuilder;
    method {
        ///
        /// # Example
        ///
        /// The documented one, of `docs/rest/user_collection_get.md`:
        ///
        /// ```no_run
        /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let answer = client
        ///     .collections()
        ///     .list_collections("user1")
        ///     .send()
        ///     .await?;
        /// # Ok(())
        /// # }
        /// ```
    }
    gives(ListCollectionsOutput, ListCollectionsError, rt::NoEnvelope);
    encode(this, request) {
        if let Some(value) = &this.limit {
            request
                .check("limit")
                .int(i64::from(*value), rt::NumberRule::NONE.at_least(1).at_most(200))?;
        }
        request.literal("/users/");
        request.segment("username", &this.username)?;
        request.literal("/collections");
        if let Some(value) = &this.begin_time { request.query("begin_time", value)?; }
        if let Some(value) = &this.end_time { request.query("end_time", value)?; }
        if let Some(value) = &this.direction { request.query("direction", value)?; }
        if let Some(value) = &this.collection_type { request.query("type", value)?; }
        if let Some(value) = &this.limit { request.query("limit", value)?; }
        if let Some(value) = &this.collection_id { request.query("collection_id", value)?; }
    }
    spec LIST_COLLECTIONS(
        "collections", "list_collections", GET, "/users/{username}/collections",
        "docs/rest/user_collection_get.md"
    )
    .auth("app_token")
    .idempotent()
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with pages blocking conformance
}

impl rt::Paginated for ListCollections {
    fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> {
        let Some(index) = response.pointer_len("/collections").checked_sub(1) else {
            return Ok(None)
        };
        if index == 0 && self.collection_id.is_some() {
            return Ok(None);
        }
        let last = format!(concat!("/collections", "/{}", "/id"), index);
        let Some(last) = response.pointer_text(&last) else { return Ok(None) };
        let mut next = self.clone();
        next.collection_id = Some(last);
        Ok(Some(next))
    }
}

rt::data! {
    /// What [`ListCollections`] gives.
    pub struct ListCollectionsOutput {
        /// The favorites. 用户的收藏。
        collections: Option<Vec<Collection>>,
    }
}

rt::errors! {
    /// Why the server refused [`ListCollections`].
    ///
    /// One variant per row of the error table of `docs/rest/user_collection_get.md`.
    pub enum ListCollectionsError {
        0 UsernameIllegal(username: String) "username_illegal" 400 error("illegal_argument")
            message("username XXX is not legal") pattern("username {username} is not legal")
            cause("The user id breaks the rules for user ids.", "用户 ID 不符合规范。")
            remedy("Check the user id against the rules for registration.", "按照注册用户名的规范检查用户 ID。"),
        1 LimitTooLarge "limit_too_large" 400 error("illegal_argument")
            message("limit should be less than 200")
            cause("`limit` is greater than 200.", "`limit` 超过 200。")
            remedy("Pass at most 200.", "传入不超过 200 的值。"),
        2 DirectionIllegal "direction_illegal" 400 error("illegal_argument")
            message("direction should be desc or asc")
            cause("`direction` is neither `desc` nor `asc`.", "`direction` 既不是 `desc` 也不是 `asc`。")
            remedy("Pass `desc` or `asc`.", "传入 `desc` 或 `asc`。"),
        3 CollectionNotFound "collection_not_found" 400 message("user collection not found") cause(
            "The user has no favorite of the id `collection_id`.", "`collection_id` 对应的收藏不存在。"
        ) remedy("Pass the id of a favorite that exists.", "传入存在的收藏 ID。"),
    }
    of Operation "docs/rest/user_collection_get.md" or super::CommonError
}

rt::data! {
    /// Something that a user keeps.
    ///
    /// 用户的一条收藏。
    pub struct Collection {
        /// The favorite's id. 收藏 ID。
        id: Option<String>,
        /// Its kind. 收藏类型。
        collection_type = "type": Option<i32>,
        /// What is kept. 收藏内容。
        data: Option<String>,
        /// Whatever else the app stored with it. 收藏的扩展信息。
        ext: Option<String>,
        /// When it was added. The page does not name the unit; the query's times are in milliseconds. 收藏的添加时间。文档未说明单位，查询参数的时间单位为毫秒。 (Assumed: no document states it.)
        created_at = "createdAt": Option<rt::UnixMillis>,
        /// When it last changed. The page does not name the unit either. 收藏的更新时间。文档同样未说明单位。 (Assumed: no document states it.)
        updated_at = "updatedAt": Option<rt::UnixMillis>,
    }
}

rt::values! {
    /// The order of favorites by time.
    ///
    /// 收藏按时间排序的方向。
    pub enum CollectionOrder: closed text {
        /// The latest first. 按收藏时间倒序。
        Desc = "desc",
        /// The earliest first. 按收藏时间正序。
        Asc = "asc",
    }
}
