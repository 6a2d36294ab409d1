// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
/// The client, as it was emitted.
#[allow(clippy::all, clippy::pedantic, unreachable_pub, unused_imports)]
pub mod emitted {
    //! Every mechanism. 所有机制
    //!
    //! A service that uses everything the language has.
    //!
    //! Made from the vendor's documents by `easemob-codegen`; do not edit.
    #![allow(clippy::doc_markdown, clippy::too_many_lines, dead_code)]
    use ::easemob_runtime as rt;
    #[doc(no_inline)]
    pub use rt::{
        ApiError, AuthError, CallOptions, ClientBuilder, DecodeError, Error, ErrorRow,
        InvalidRequest, Lang, Response, Result, Secret, Text, TransportError, UnixMillis,
        UnixSeconds,
    };
    /// The crate beneath: transport, tokens, retries, limits, errors, and the mock for tests.
    pub use ::easemob_runtime as runtime;
    /// A client of one app. Cheap to clone; one is enough for a program.
    ///
    /// Every mechanism.
    ///
    /// 所有机制
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
        /// Starts a client. `base_url` is scheme and host (`https://a1.easemob.com`); calls go to `{base_url}/v1/{tenant}/api/…`.
        ///
        /// * `tenant`: The tenant.
        pub fn builder(
            base_url: impl Into<String>,
            tenant: impl Into<String>,
        ) -> rt::ClientBuilder<Self> {
            rt::ClientBuilder::new(&SERVICE, base_url, &[("tenant", tenant.into())])
        }
        /// Operations on things.
        pub fn things(&self) -> things::Things<'_> {
            things::Things { client: &self.inner }
        }
        /// Sends a request that is plain data.
        ///
        /// # Errors
        ///
        /// [`Error`], with the operation's own rows in its `api` part.
        pub async fn execute<O: rt::Operation>(&self, request: &O) -> rt::Result<O> {
            self.inner.execute(request).await
        }
        /// The client beneath, for what has no method here.
        pub fn runtime(&self) -> &rt::Client {
            &self.inner
        }
    }
    rt::data! {
        /// Keys around the payload.
        #[derive(Default)]
        pub struct PlainEnvelope {
            /// When.
            at: Option<rt::UnixSeconds>,
            /// How long.
            took: f64,
        }
    }
    rt::data! {
        /// A body that says whether it is a success.
        #[derive(Default)]
        pub struct JudgedEnvelope {
            /// The verdict.
            status: Option<String>,
            /// The things that failed.
            failed: Option<Vec<rt::serde_json::Value>>,
        }
    }
    rt::errors! {
        /// Errors that every operation may meet: the common error table of `none`.
        pub enum CommonError {
            0 Gone "gone" 410 cause("It was deleted.", "已删除。") remedy("Forget it."),
        }
        of Service "none"
    }
    static STANDARD_ERROR_BODY: rt::ErrorBodySpec = rt::ErrorBodySpec {
        error: &["/error", "/code"],
        message: &["/message"],
        code: &["/code"],
        exception: &["/exception"],
    };
    static NESTED_ERROR_BODY: rt::ErrorBodySpec = rt::ErrorBodySpec {
        error: &["/fault/kind"],
        message: &["/fault/text"],
        code: &[],
        exception: &[],
    };
    /// What the documents say of the service as a whole.
    pub static SERVICE: rt::ServiceSpec = rt::ServiceSpec {
        id: "features",
        base: "/v1/{tenant}/api",
        rows: CommonError::ROWS_,
        headers: &[("accept", "application/json"), ("x-version", "1")],
        auth: &[rt::AuthSpec { name: "app_token", header: "x-token", scheme: "" }],
        issue_token: Some(issue_token),
    };
    /// Asks the service for a token.
    fn issue_token(
        client: rt::Client,
        credentials: rt::Credentials,
    ) -> rt::BoxFuture<'static, core::result::Result<rt::Token, rt::AuthError>> {
        Box::pin(async move {
            let request = things::IssueToken::builder()
                .id(credentials.client_id.expose())
                .secret(credentials.client_secret.clone())
                .build();
            let issued = client.execute(&request).await?;
            let Some(token) = &issued.token else {
                return Err(
                    rt::AuthError::new(rt::AuthErrorKind::Missing, "the answer carries no token"),
                );
            };
            Ok(rt::Token::new(token.clone(), rt::Token::lifetime(issued.lifetime)))
        })
    }
    pub mod types {
        //! Types that several operations share.
        use ::easemob_runtime as rt;
        rt::variants! {
            /// One of two objects beside the tag.
            pub enum Shape: open(tag "kind") {
                /// Round.
                Circle(Circle) = "circle",
                Rectangle(Rectangle) = "box",
            }
        }
        impl Shape {
            #[inline]
            pub(crate) fn check(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                match self {
                    Self::Circle(value) => value.check(request),
                    Self::Rectangle(value) => value.check(request),
                    Self::Unknown(_) => Ok(()),
                }
            }
        }
        rt::input! {
            /// `Circle`.
            pub struct Circle(radius: plain(i32)) reads {
                /// Half its width. 1 to 9.
                radius: required plain(i32),
            }
        }
        impl Circle {
            #[inline]
            pub(crate) fn check(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                let this = self;
                request
                    .check("Circle.radius")
                    .int(i64::from(this.radius), rt::NumberRule::NONE.at_least(1).at_most(9))?;
                Ok(())
            }
        }
        rt::input! {
            /// `Rectangle`.
            pub struct Rectangle(sides: list(f64)) reads {
                /// Its sides. 2 to 2 items.
                sides: required list(f64),
                /// Anything. At most 8 bytes.
                note: optional into(String),
                version: fixed plain(i32) = 2,
            }
            rest {
                /// Keys beside the documented ones. 文档所列字段之外的键。
                additional: free map(rt::serde_json::Value),
            }
        }
        impl Rectangle {
            #[inline]
            pub(crate) fn check(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                let this = self;
                request
                    .check("Rectangle.sides")
                    .items(this.sides.len(), rt::ItemsRule::NONE.at_least(2).at_most(2))?;
                if let Some(value) = &this.note {
                    request.check("Rectangle.note").text(value, rt::TextRule::NONE.bytes(8))?;
                }
                Ok(())
            }
        }
        rt::values! {
            /// `Level`.
            pub enum Level: closed number { Low = 1, High = 2, }
        }
    }
    pub mod things {
        //! Operations on things.
        use ::easemob_runtime as rt;
        /// The operations of [`things`](self); from [`Client`](super::Client).
        #[derive(Debug, Clone, Copy)]
        pub struct Things<'c> {
            pub(super) client: &'c rt::Client,
        }
        rt::operation! {
            /// Issues a token.
            ///
            /// `POST /token`, no token, not safe to repeat.
            ///
            /// Document: `none`.
            pub struct IssueToken {
                /// Who.
                id: required into(String) as S0 = (rt::Set, S1),
                /// The proof.
                secret: required into(rt::Secret) as S1 = (S0, rt::Set),
            }
            by Things.issue_token() -> IssueTokenBuilder;
            gives(IssueTokenOutput, IssueTokenError, rt::NoEnvelope);
            encode(this, request) {
                request.literal("/token");
                request.form_object(
                    &[
                        ("grant", rt::given(&"client")),
                        ("id", rt::given(&this.id)),
                        ("secret", rt::given(&this.secret))
                    ],
                    &[]
                )?;
            }
            spec ISSUE_TOKEN("things", "issue_token", POST, "/token", "none").error_body(
                &super::STANDARD_ERROR_BODY
            );
            with registered
        }
        rt::data! {
            /// What [`IssueToken`] gives.
            pub struct IssueTokenOutput {
                /// The token.
                token: Option<rt::Secret>,
                /// Seconds.
                lifetime: Option<i64>,
            }
        }
        rt::errors! {
            /// Why the server refused [`IssueToken`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum IssueTokenError {}
            of Operation "none" or super::CommonError
        }
        rt::operation! {
            /// Lists things by cursor.
            ///
            /// `GET /by/cursor`, `app_token`, safe to repeat.
            ///
            /// Document: `none`.
            pub struct ListByCursor {
                /// Where to go on.
                cursor: optional into(String),
            }
            by Things.list_by_cursor() -> ListByCursorBuilder;
            gives(ListByCursorOutput, ListByCursorError, super::PlainEnvelope);
            encode(this, request) {
                request.literal("/by/cursor");
                if let Some(value) = &this.cursor { request.query("cursor", value)?; }
            }
            spec LIST_BY_CURSOR("things", "list_by_cursor", GET, "/by/cursor", "none")
                .auth("app_token")
                .idempotent()
                .error_body(&super::STANDARD_ERROR_BODY);
            with pages registered
        }
        impl rt::Paginated for ListByCursor {
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
            /// What [`ListByCursor`] gives.
            pub struct ListByCursorOutput {
                /// The things.
                items: Vec<super::types::Shape>,
                /// Where to go on.
                cursor: Option<String>,
            }
            rest {
                /// Keys beside the documented ones. 文档所列字段之外的键。
                additional: rt::Map<rt::serde_json::Value>,
            }
        }
        rt::errors! {
            /// Why the server refused [`ListByCursor`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum ListByCursorError {}
            of Operation "none" or super::CommonError
        }
        rt::operation! {
            /// Lists things by last_id.
            ///
            /// `GET /by/last_id`, `app_token`, safe to repeat.
            ///
            /// Document: `none`.
            pub struct ListByLastId {
                /// The last id.
                after: optional into(String),
            }
            by Things.list_by_last_id() -> ListByLastIdBuilder;
            gives(Vec<rt::serde_json::Value>, ListByLastIdError, super::PlainEnvelope);
            encode(this, request) {
                request.literal("/by/last_id");
                if let Some(value) = &this.after { request.query("after", value)?; }
            }
            spec LIST_BY_LAST_ID("things", "list_by_last_id", GET, "/by/last_id", "none")
                .auth("app_token")
                .idempotent()
                .payload("/items")
                .error_body(&super::STANDARD_ERROR_BODY);
            with pages registered
        }
        impl rt::Paginated for ListByLastId {
            fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> {
                let Some(index) = response.pointer_len("/items").checked_sub(1) else {
                    return Ok(None)
                };
                if index == 0 && self.after.is_some() {
                    return Ok(None);
                }
                let last = format!(concat!("/items", "/{}", "/id"), index);
                let Some(last) = response.pointer_text(&last) else { return Ok(None) };
                let mut next = self.clone();
                next.after = Some(last);
                Ok(Some(next))
            }
        }
        rt::errors! {
            /// Why the server refused [`ListByLastId`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum ListByLastIdError {}
            of Operation "none" or super::CommonError
        }
        rt::operation! {
            /// Lists things by number.
            ///
            /// `GET /by/number`, `app_token`, safe to repeat.
            ///
            /// Document: `none`.
            pub struct ListByNumber {
                /// The page.
                page: required plain(i32) as S0 = (rt::Set,),
                /// Its size. Default of the server: `20`. At most 50.
                size: optional plain(i32),
            }
            by Things.list_by_number() -> ListByNumberBuilder;
            gives(Vec<super::types::Circle>, ListByNumberError, super::PlainEnvelope);
            encode(this, request) {
                if let Some(value) = &this.size {
                    request.check("size").int(i64::from(*value), rt::NumberRule::NONE.at_most(50))?;
                }
                request.literal("/by/number");
                request.query("page", &this.page)?;
                if let Some(value) = &this.size { request.query("size", value)?; }
            }
            spec LIST_BY_NUMBER("things", "list_by_number", GET, "/by/number", "none")
                .auth("app_token")
                .idempotent()
                .payload("/items")
                .error_body(&super::STANDARD_ERROR_BODY);
            with pages registered
        }
        impl rt::Paginated for ListByNumber {
            fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> {
                if response.pointer_len("/items")
                    < (
                        self.size.map_or(20, |size| usize::try_from(size).unwrap_or(usize::MAX))
                    ).max(1)
                {
                    return Ok(None);
                }
                let mut next = self.clone();
                next.page = self.page.saturating_add(1);
                Ok(Some(next))
            }
        }
        rt::errors! {
            /// Why the server refused [`ListByNumber`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum ListByNumberError {}
            of Operation "none" or super::CommonError
        }
        rt::operation! {
            /// Puts a thing.
            ///
            /// All kinds of inputs. \[Not a link\], \<not a tag\>.
            ///
            /// `PUT /things/{ids}/{level}`, `app_token`, safe to repeat.
            ///
            /// Limits: 10 calls per second per app, shared as `things`; 600 items of `ids` per minute per `level`.
            ///
            /// Document: `none`, “A \<heading\> \[with signs\]”.
            pub struct PutThing {
                /// The things. 1 to 3 items.
                ids: argument texts(String),
                /// How high.
                level: argument plain(super::types::Level),
                /// Tags. Each value: not empty, at most 9 bytes.
                tags: optional texts(String),
                /// Sizes. Each value: at least 1.
                sizes: required list(i32) as S0 = (rt::Set, S1, S2),
                /// Whether nothing happens. Default of the server: `false`.
                dry: optional plain(bool),
                /// Since when.
                since: optional plain(rt::UnixMillis),
                /// A trace. 2 to 4 characters, characters `a-f0-9`.
                x_trace = "X-Trace": optional into(String),
                /// The shape.
                shape: required plain(super::types::Shape) as S1 = (S0, rt::Set, S2),
                /// Whose.
                owner: required into(String) as S2 = (S0, S1, rt::Set),
                /// Above it. **Deprecated:** Use `owner`.
                parent: optional into(String),
                /// Labels. At most 4 items.
                labels: optional map(Vec<super::types::Shape>),
                /// Notes. Each key: at most 8 characters, characters `a-z`, each value: at most 80 characters.
                notes: optional text_map(String),
                /// Marks. Each key: at most 8 characters.
                marks: optional map(rt::serde_json::Value),
                additional = "": free map(i64),
            }
            by Things.put_thing(
                ids: texts(String),
                level: plain(super::types::Level)
            ) -> PutThingBuilder;
            method {
                #[deprecated(note = "Nobody needs it.")]
            }
            gives(rt::Map<super::types::Shape>, PutThingError, super::JudgedEnvelope);
            encode(this, request) {
                request
                    .check("ids")
                    .items(this.ids.len(), rt::ItemsRule::NONE.at_least(1).at_most(3))?;
                if let Some(value) = &this.tags {
                    for (index, item) in value.iter().enumerate() {
                        request
                            .check("tags")
                            .item(index)
                            .text(item, rt::TextRule::NONE.min(1).bytes(9))?;
                    }
                }
                for (index, item) in this.sizes.iter().enumerate() {
                    request
                        .check("sizes")
                        .item(index)
                        .int(i64::from(*item), rt::NumberRule::NONE.at_least(1))?;
                }
                if let Some(value) = &this.x_trace {
                    request
                        .check("x_trace")
                        .text(value, rt::TextRule::NONE.min(2).max(4).class("a-f0-9"))?;
                }
                this.shape.check(request)?;
                if let Some(value) = &this.labels {
                    request.check("labels").items(value.len(), rt::ItemsRule::NONE.at_most(4))?;
                    for item in value.values() {
                        for item in item { item.check(request)?; }
                    }
                }
                if let Some(value) = &this.notes {
                    for (key, item) in value.iter() {
                        request
                            .check("notes")
                            .key(key)
                            .text(key, rt::TextRule::NONE.max(8).class("a-z"))?;
                        request.check("notes").under(key).text(item, rt::TextRule::NONE.max(80))?;
                    }
                }
                if let Some(value) = &this.marks {
                    for key in value.keys() {
                        request.check("marks").key(key).text(key, rt::TextRule::NONE.max(8))?;
                    }
                }
                request.rate_key("level", &this.level);
                request.cost("ids", this.ids.len());
                request.literal("/things/");
                request.segment_list("ids", &this.ids)?;
                request.literal("/");
                request.segment("level", &this.level)?;
                if let Some(value) = &this.tags {
                    request.query_list("tags", value, rt::ListStyle::Repeat)?;
                }
                request.query_list("sizes", &this.sizes, rt::ListStyle::Comma)?;
                if let Some(value) = &this.dry { request.query("dry", value)?; }
                request.query("mode", "fast")?;
                if let Some(value) = &this.since { request.query("since", value)?; }
                if let Some(value) = &this.x_trace { request.header("X-Trace", value)?; }
                request.header("X-Fixed", "7")?;
                request.json_object(
                    &[
                        ("scheme", rt::given(&"v1")),
                        ("owner", rt::given(&this.owner)),
                        ("parent", rt::given(&this.parent)),
                        ("labels", rt::given(&this.labels)),
                        ("notes", rt::given(&this.notes)),
                        ("marks", rt::given(&this.marks))
                    ],
                    &[&this.shape, &this.additional]
                );
            }
            spec PUT_THING("things", "put_thing", PUT, "/things/{ids}/{level}", "none")
                .auth("app_token")
                .idempotent()
                .status(&[200, 201])
                .payload("/data/0")
                .success(rt::SuccessRule {
                    at: "/status",
                    equals: &[rt::Literal::Str("ok"), rt::Literal::Int(0), rt::Literal::Bool(true)]
                })
                .error_body(&super::NESTED_ERROR_BODY)
                .partial(rt::PartialSpec {
                    at: "/failed",
                    item: Some("/id"),
                    reason: Some("/why"),
                    success: Some(rt::SuccessRule { at: "/ok", equals: &[rt::Literal::Bool(true)] })
                })
                .rate_limits(&[
                    rt::RateLimit::app(10, 1).shared("things"),
                    rt::RateLimit::each("level", 600, 60).counts("ids")
                ]);
            with batches registered
        }
        impl rt::Batched for PutThing {
            const CAP: usize = 3;
            fn split(&self) -> Vec<Self> {
                let parts = self.ids.chunks(Self::CAP).map(|items| {
                    let mut part = self.clone();
                    part.ids = items.to_vec();
                    part
                });
                parts.collect()
            }
        }
        rt::errors! {
            /// Why the server refused [`PutThing`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum PutThingError {
                0 Taken(id: String, owner: rt::Secret) "taken" 409 error("conflict")
                    message("the id 5 is taken by {x}")
                    pattern("the id {id} is taken by {{{owner}}}") secret("owner")
                    cause("Somebody has it.", "已被占用。") remedy("Take another.") retry(Throttled),
                1 Busy "busy" 503 code(17) remedy("Wait.") retry(Transient) page("elsewhere"),
            }
            of Operation "none" or super::CommonError
        }
        rt::operation! {
            /// Sends bytes and gets bytes.
            ///
            /// `PATCH /bytes`, no token, safe to repeat.
            ///
            /// Document: `none`.
            pub struct ReplaceBytes {
                /// The bytes.
                content = "": required plain(rt::FilePart) as S0 = (rt::Set,),
            }
            by Things.replace_bytes() -> ReplaceBytesBuilder;
            gives(rt::ByteStream, ReplaceBytesError, rt::NoEnvelope);
            encode(this, request) {
                request.literal("/bytes");
                request.binary(this.content.bytes.clone())?;
            }
            spec REPLACE_BYTES("things", "replace_bytes", PATCH, "/bytes", "none")
                .idempotent()
                .body(rt::BodyKind::Binary)
                .error_body(&super::STANDARD_ERROR_BODY);
            with registered
        }
        rt::errors! {
            /// Why the server refused [`ReplaceBytes`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum ReplaceBytesError {}
            of Operation "none" or super::CommonError
        }
        rt::operation! {
            /// Uploads a thing.
            ///
            /// `POST /things`, `app_token`, not safe to repeat.
            ///
            /// Document: `none`.
            pub struct UploadThing {
                /// The bytes.
                file: required plain(rt::FilePart) as S0 = (rt::Set, S1),
                /// More bytes.
                cover: optional plain(rt::FilePart),
                /// Its name.
                name: required into(String) as S1 = (S0, rt::Set),
                /// Its size.
                size: optional plain(i32),
            }
            by Things.upload_thing() -> UploadThingBuilder;
            gives((), UploadThingError, rt::NoEnvelope);
            encode(this, request) {
                request.literal("/things");
                let mut parts = Vec::from([
                    rt::Part::file("file", this.file.clone()),
                    rt::Part::text("name", &this.name),
                    rt::Part::text("kind", "thing")
                ]);
                if let Some(value) = &this.cover {
                    parts.push(rt::Part::file("cover", value.clone()));
                }
                if let Some(value) = &this.size { parts.push(rt::Part::text("size", value)); }
                request.multipart(parts)?;
            }
            spec UPLOAD_THING("things", "upload_thing", POST, "/things", "none")
                .auth("app_token")
                .status(&[204])
                .body(rt::BodyKind::Empty)
                .error_body(&super::STANDARD_ERROR_BODY);
            with registered
        }
        rt::errors! {
            /// Why the server refused [`UploadThing`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum UploadThingError {}
            of Operation "none" or super::CommonError
        }
        rt::fields!(content, file, id, name, owner, page, secret, shape, sizes);
    }
    pub mod conformance {
        //! Every operation by name, for the conformance kit.
        //!
        //! Parameters come as JSON and go through the typed builders, as a user's would.
        use ::easemob_runtime as rt;
        /// The entries, one per operation.
        pub fn registry() -> Vec<rt::conformance::Entry> {
            let mut entries = Vec::new();
            entries.extend([
                super::things::IssueToken::ENTRY_,
                super::things::ListByCursor::ENTRY_,
                super::things::ListByLastId::ENTRY_,
                super::things::ListByNumber::ENTRY_,
                super::things::PutThing::ENTRY_,
                super::things::ReplaceBytes::ENTRY_,
                super::things::UploadThing::ENTRY_,
            ]);
            entries
        }
    }
}

#[allow(unreachable_pub, unused_imports)]
pub use emitted::*;
