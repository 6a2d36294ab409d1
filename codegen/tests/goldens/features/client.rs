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
            things::Things {
                client: &self.inner,
            }
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
    /// Keys around the payload.
    #[derive(Default)]
    #[derive(Debug, Clone, PartialEq)]
    #[non_exhaustive]
    pub struct PlainEnvelope {
        /// When.
        pub at: Option<rt::UnixSeconds>,
        /// How long.
        pub took: f64,
    }
    rt::object!(PlainEnvelope { at, took });
    /// A body that says whether it is a success.
    #[derive(Default)]
    #[derive(Debug, Clone, PartialEq)]
    #[non_exhaustive]
    pub struct JudgedEnvelope {
        /// The verdict.
        pub status: Option<String>,
        /// The things that failed.
        pub failed: Option<Vec<rt::serde_json::Value>>,
    }
    rt::object!(JudgedEnvelope { status, failed });
    /// Errors that every operation may meet: the common error table of `none`.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum CommonError {
        /// `410`
        ///
        /// Cause: It was deleted. 已删除。
        ///
        /// Remedy: Forget it.
        Gone,
        /// No document knows this answer; the error keeps its bytes.
        Undocumented,
    }
    rt::error_rows!(CommonError Service { 0 Gone });
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
        rows: &[
            rt::ErrorRow::new("gone", 410, "none")
                .cause("It was deleted.", "已删除。")
                .remedy("Forget it.", ""),
        ],
        headers: &[("accept", "application/json"), ("x-version", "1")],
        auth: &[
            rt::AuthSpec {
                name: "app_token",
                header: "x-token",
                scheme: "",
            },
        ],
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
                    rt::AuthError::new(
                        rt::AuthErrorKind::Missing,
                        "the answer carries no token",
                    ),
                );
            };
            Ok(rt::Token::new(token.clone(), rt::Token::lifetime(issued.lifetime)))
        })
    }
    pub mod types {
        //! Types that several operations share.
        use ::easemob_runtime as rt;
        /// One of two objects beside the tag.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum Shape {
            /// `circle`: Round.
            Circle(Circle),
            /// `box`.
            Rectangle(Rectangle),
            /// A variant that the documents do not know, or a known one that is not as documented.
            Unknown(rt::serde_json::Value),
        }
        rt::union!(open Shape(tag "kind") { Circle = "circle", Rectangle = "box" });
        impl Shape {
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
        /// `Circle`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct Circle {
            /// Half its width. 1 to 9.
            pub radius: i32,
        }
        rt::object!(Circle { radius });
        impl Circle {
            /// With all that is required.
            pub fn new(radius: i32) -> Self {
                Self { radius }
            }
        }
        impl Circle {
            pub(crate) fn check(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request
                    .check("Circle.radius")
                    .int(
                        i64::from(self.radius),
                        rt::NumberRule::NONE.at_least(1).at_most(9),
                    )?;
                Ok(())
            }
        }
        /// `Rectangle`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct Rectangle {
            /// Its sides. 2 to 2 items.
            pub sides: Vec<f64>,
            /// Anything. At most 8 bytes.
            pub note: Option<String>,
            /// `version`.
            pub version: i32,
            /// Keys beside the documented ones. 文档所列字段之外的键。
            pub additional: rt::Map<rt::serde_json::Value>,
        }
        rt::object!(Rectangle { sides, note, version, ..additional });
        impl Rectangle {
            /// With all that is required.
            pub fn new(sides: impl IntoIterator<Item = f64>) -> Self {
                Self {
                    sides: sides.into_iter().collect(),
                    note: None,
                    version: 2,
                    additional: rt::Map::new(),
                }
            }
            /// Anything. At most 8 bytes.
            #[must_use]
            pub fn note(mut self, note: impl Into<String>) -> Self {
                self.note = Some(note.into());
                self
            }
            /// Keys beside the documented ones. 文档所列字段之外的键。
            #[must_use]
            pub fn additional(
                mut self,
                additional: impl IntoIterator<
                    Item = (impl Into<String>, rt::serde_json::Value),
                >,
            ) -> Self {
                self.additional = additional
                    .into_iter()
                    .map(|(key, value)| (key.into(), value))
                    .collect();
                self
            }
        }
        impl Rectangle {
            pub(crate) fn check(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request
                    .check("Rectangle.sides")
                    .items(
                        self.sides.len(),
                        rt::ItemsRule::NONE.at_least(2).at_most(2),
                    )?;
                if let Some(value) = &self.note {
                    request
                        .check("Rectangle.note")
                        .text(value, rt::TextRule::NONE.bytes(8))?;
                }
                Ok(())
            }
        }
        /// `Level`.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Level {
            /// `1`.
            Low,
            /// `2`.
            High,
        }
        rt::number_enum!(closed Level { Low = 1, High = 2 });
    }
    pub mod things {
        //! Operations on things.
        use ::easemob_runtime as rt;
        /// The operations of [`things`](self); from [`Client`](super::Client).
        #[derive(Debug, Clone, Copy)]
        pub struct Things<'c> {
            pub(super) client: &'c rt::Client,
        }
        impl<'c> Things<'c> {
            /// Issues a token.
            ///
            /// `POST /token`, no token, not safe to repeat.
            ///
            /// Document: `none`.
            pub fn issue_token(&self) -> IssueTokenBuilder<rt::Call<'c>> {
                IssueToken::builder().on_call_(rt::Call::new(self.client))
            }
            /// Lists things by cursor.
            ///
            /// `GET /by/cursor`, `app_token`, safe to repeat.
            ///
            /// Document: `none`.
            pub fn list_by_cursor(&self) -> ListByCursorBuilder<rt::Call<'c>> {
                ListByCursor::builder().on_call_(rt::Call::new(self.client))
            }
            /// Lists things by last_id.
            ///
            /// `GET /by/last_id`, `app_token`, safe to repeat.
            ///
            /// Document: `none`.
            pub fn list_by_last_id(&self) -> ListByLastIdBuilder<rt::Call<'c>> {
                ListByLastId::builder().on_call_(rt::Call::new(self.client))
            }
            /// Lists things by number.
            ///
            /// `GET /by/number`, `app_token`, safe to repeat.
            ///
            /// Document: `none`.
            pub fn list_by_number(&self) -> ListByNumberBuilder<rt::Call<'c>> {
                ListByNumber::builder().on_call_(rt::Call::new(self.client))
            }
            /// Puts a thing.
            ///
            /// All kinds of inputs. \[Not a link\], \<not a tag\>.
            ///
            /// `PUT /things/{ids}/{level}`, `app_token`, safe to repeat.
            ///
            /// Limits: 10 calls per second per app, shared as `things`; 600 items of `ids` per minute per `level`.
            ///
            /// Document: `none`, “A \<heading\> \[with signs\]”.
            #[deprecated(note = "Nobody needs it.")]
            pub fn put_thing(
                &self,
                ids: impl IntoIterator<Item = impl Into<String>>,
                level: super::types::Level,
            ) -> PutThingBuilder<rt::Call<'c>> {
                PutThing::builder(ids, level).on_call_(rt::Call::new(self.client))
            }
            /// Sends bytes and gets bytes.
            ///
            /// `PATCH /bytes`, no token, safe to repeat.
            ///
            /// Document: `none`.
            pub fn replace_bytes(&self) -> ReplaceBytesBuilder<rt::Call<'c>> {
                ReplaceBytes::builder().on_call_(rt::Call::new(self.client))
            }
            /// Uploads a thing.
            ///
            /// `POST /things`, `app_token`, not safe to repeat.
            ///
            /// Document: `none`.
            pub fn upload_thing(&self) -> UploadThingBuilder<rt::Call<'c>> {
                UploadThing::builder().on_call_(rt::Call::new(self.client))
            }
        }
        /// Issues a token.
        ///
        /// `POST /token`, no token, not safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct IssueToken {
            /// Who.
            pub id: String,
            /// The proof.
            pub secret: rt::Secret,
        }
        impl rt::Operation for IssueToken {
            type Output = IssueTokenOutput;
            type Error = IssueTokenError;
            type Envelope = rt::NoEnvelope;
            const SPEC: &'static rt::OperationSpec = &ISSUE_TOKEN;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request.literal("/token");
                request
                    .form_object(
                        &[
                            ("grant", &"client"),
                            ("id", &self.id),
                            ("secret", &self.secret),
                        ],
                        &[],
                    )?;
                Ok(())
            }
        }
        /// What [`IssueToken`] gives.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct IssueTokenOutput {
            /// The token.
            pub token: Option<rt::Secret>,
            /// Seconds.
            pub lifetime: Option<i64>,
        }
        rt::object!(IssueTokenOutput { token, lifetime });
        /// Why the server refused [`IssueToken`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum IssueTokenError {
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(IssueTokenError Operation {} super::CommonError);
        /// What the documents say of [`IssueToken`].
        pub static ISSUE_TOKEN: rt::OperationSpec = rt::OperationSpec::new(
                "things",
                "issue_token",
                rt::Method::POST,
                "/token",
                "none",
            )
            .error_body(&super::STANDARD_ERROR_BODY);
        impl IssueToken {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder() -> IssueTokenBuilder<()> {
                IssueTokenBuilder::start_(Self {
                    id: rt::Blank::blank(),
                    secret: rt::Blank::blank(),
                })
            }
        }
        rt::builder!(IssueTokenBuilder, IssueToken, IssueTokenError, (S0 id, S1 secret));
        impl<C, S0, S1> IssueTokenBuilder<C, (S0, S1)> {
            /// Who.
            pub fn id(
                mut self,
                id: impl Into<String>,
            ) -> IssueTokenBuilder<C, (rt::Set, S1)> {
                self.request.id = id.into();
                self.in_state_()
            }
            /// The proof.
            pub fn secret(
                mut self,
                secret: impl Into<rt::Secret>,
            ) -> IssueTokenBuilder<C, (S0, rt::Set)> {
                self.request.secret = secret.into();
                self.in_state_()
            }
        }
        /// Lists things by cursor.
        ///
        /// `GET /by/cursor`, `app_token`, safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct ListByCursor {
            /// Where to go on.
            pub cursor: Option<String>,
        }
        impl rt::Operation for ListByCursor {
            type Output = ListByCursorOutput;
            type Error = ListByCursorError;
            type Envelope = super::PlainEnvelope;
            const SPEC: &'static rt::OperationSpec = &LIST_BY_CURSOR;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request.literal("/by/cursor");
                if let Some(value) = &self.cursor {
                    request.query("cursor", value)?;
                }
                Ok(())
            }
        }
        impl rt::Paginated for ListByCursor {
            fn next(
                &self,
                response: &rt::Response<Self>,
            ) -> Result<Option<Self>, rt::DecodeError> {
                let Some(cursor) = response
                    .pointer_text("/cursor")
                    .filter(|cursor| !cursor.is_empty()) else {
                    return Ok(None);
                };
                let mut next = self.clone();
                next.cursor = Some(cursor);
                Ok(Some(next))
            }
        }
        /// What [`ListByCursor`] gives.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct ListByCursorOutput {
            /// The things.
            pub items: Vec<super::types::Shape>,
            /// Where to go on.
            pub cursor: Option<String>,
            /// Keys beside the documented ones. 文档所列字段之外的键。
            pub additional: rt::Map<rt::serde_json::Value>,
        }
        rt::object!(ListByCursorOutput { items, cursor, ..additional });
        /// Why the server refused [`ListByCursor`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum ListByCursorError {
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(ListByCursorError Operation {} super::CommonError);
        /// What the documents say of [`ListByCursor`].
        pub static LIST_BY_CURSOR: rt::OperationSpec = rt::OperationSpec::new(
                "things",
                "list_by_cursor",
                rt::Method::GET,
                "/by/cursor",
                "none",
            )
            .auth("app_token")
            .idempotent()
            .error_body(&super::STANDARD_ERROR_BODY);
        impl ListByCursor {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder() -> ListByCursorBuilder<()> {
                ListByCursorBuilder::start_(Self { cursor: None })
            }
        }
        rt::builder!(ListByCursorBuilder, ListByCursor, ListByCursorError, () pages);
        impl<C, S> ListByCursorBuilder<C, S> {
            /// Where to go on.
            pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
                self.request.cursor = Some(cursor.into());
                self
            }
        }
        /// Lists things by last_id.
        ///
        /// `GET /by/last_id`, `app_token`, safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct ListByLastId {
            /// The last id.
            pub after: Option<String>,
        }
        impl rt::Operation for ListByLastId {
            type Output = Vec<rt::serde_json::Value>;
            type Error = ListByLastIdError;
            type Envelope = super::PlainEnvelope;
            const SPEC: &'static rt::OperationSpec = &LIST_BY_LAST_ID;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request.literal("/by/last_id");
                if let Some(value) = &self.after {
                    request.query("after", value)?;
                }
                Ok(())
            }
        }
        impl rt::Paginated for ListByLastId {
            fn next(
                &self,
                response: &rt::Response<Self>,
            ) -> Result<Option<Self>, rt::DecodeError> {
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
        /// Why the server refused [`ListByLastId`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum ListByLastIdError {
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(ListByLastIdError Operation {} super::CommonError);
        /// What the documents say of [`ListByLastId`].
        pub static LIST_BY_LAST_ID: rt::OperationSpec = rt::OperationSpec::new(
                "things",
                "list_by_last_id",
                rt::Method::GET,
                "/by/last_id",
                "none",
            )
            .auth("app_token")
            .idempotent()
            .payload("/items")
            .error_body(&super::STANDARD_ERROR_BODY);
        impl ListByLastId {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder() -> ListByLastIdBuilder<()> {
                ListByLastIdBuilder::start_(Self { after: None })
            }
        }
        rt::builder!(ListByLastIdBuilder, ListByLastId, ListByLastIdError, () pages);
        impl<C, S> ListByLastIdBuilder<C, S> {
            /// The last id.
            pub fn after(mut self, after: impl Into<String>) -> Self {
                self.request.after = Some(after.into());
                self
            }
        }
        /// Lists things by number.
        ///
        /// `GET /by/number`, `app_token`, safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct ListByNumber {
            /// The page.
            pub page: i32,
            /// Its size. Default of the server: `20`. At most 50.
            pub size: Option<i32>,
        }
        impl rt::Operation for ListByNumber {
            type Output = Vec<super::types::Circle>;
            type Error = ListByNumberError;
            type Envelope = super::PlainEnvelope;
            const SPEC: &'static rt::OperationSpec = &LIST_BY_NUMBER;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                if let Some(value) = &self.size {
                    request
                        .check("size")
                        .int(i64::from(*value), rt::NumberRule::NONE.at_most(50))?;
                }
                request.literal("/by/number");
                request.query("page", &self.page)?;
                if let Some(value) = &self.size {
                    request.query("size", value)?;
                }
                Ok(())
            }
        }
        impl rt::Paginated for ListByNumber {
            fn next(
                &self,
                response: &rt::Response<Self>,
            ) -> Result<Option<Self>, rt::DecodeError> {
                if response.pointer_len("/items")
                    < (self
                        .size
                        .map_or(20, |size| usize::try_from(size).unwrap_or(usize::MAX)))
                        .max(1)
                {
                    return Ok(None);
                }
                let mut next = self.clone();
                next.page = self.page.saturating_add(1);
                Ok(Some(next))
            }
        }
        /// Why the server refused [`ListByNumber`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum ListByNumberError {
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(ListByNumberError Operation {} super::CommonError);
        /// What the documents say of [`ListByNumber`].
        pub static LIST_BY_NUMBER: rt::OperationSpec = rt::OperationSpec::new(
                "things",
                "list_by_number",
                rt::Method::GET,
                "/by/number",
                "none",
            )
            .auth("app_token")
            .idempotent()
            .payload("/items")
            .error_body(&super::STANDARD_ERROR_BODY);
        impl ListByNumber {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder() -> ListByNumberBuilder<()> {
                ListByNumberBuilder::start_(Self {
                    page: rt::Blank::blank(),
                    size: None,
                })
            }
        }
        rt::builder!(
            ListByNumberBuilder, ListByNumber, ListByNumberError, (S0 page) pages
        );
        impl<C, S0> ListByNumberBuilder<C, (S0,)> {
            /// The page.
            pub fn page(mut self, page: i32) -> ListByNumberBuilder<C, (rt::Set,)> {
                self.request.page = page;
                self.in_state_()
            }
        }
        impl<C, S> ListByNumberBuilder<C, S> {
            /// Its size. Default of the server: `20`. At most 50.
            pub fn size(mut self, size: i32) -> Self {
                self.request.size = Some(size);
                self
            }
        }
        /// Puts a thing.
        ///
        /// `PUT /things/{ids}/{level}`, `app_token`, safe to repeat.
        ///
        /// Limits: 10 calls per second per app, shared as `things`; 600 items of `ids` per minute per `level`.
        ///
        /// Document: `none`, “A \<heading\> \[with signs\]”.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct PutThing {
            /// The things. 1 to 3 items.
            pub ids: Vec<String>,
            /// How high.
            pub level: super::types::Level,
            /// Tags. Each value: not empty, at most 9 bytes.
            pub tags: Option<Vec<String>>,
            /// Sizes. Each value: at least 1.
            pub sizes: Vec<i32>,
            /// Whether nothing happens. Default of the server: `false`.
            pub dry: Option<bool>,
            /// Since when.
            pub since: Option<rt::UnixMillis>,
            /// A trace. 2 to 4 characters, characters `a-f0-9`.
            pub x_trace: Option<String>,
            /// The shape.
            pub shape: super::types::Shape,
            /// Whose.
            pub owner: String,
            /// Above it. **Deprecated:** Use `owner`.
            pub parent: Option<String>,
            /// Labels. At most 4 items.
            pub labels: Option<rt::Map<Vec<super::types::Shape>>>,
            /// Notes. Each key: at most 8 characters, characters `a-z`, each value: at most 80 characters.
            pub notes: Option<rt::Map<String>>,
            /// Marks. Each key: at most 8 characters.
            pub marks: Option<rt::Map<rt::serde_json::Value>>,
            /// ``.
            pub additional: rt::Map<i64>,
        }
        impl rt::Operation for PutThing {
            type Output = rt::Map<super::types::Shape>;
            type Error = PutThingError;
            type Envelope = super::JudgedEnvelope;
            const SPEC: &'static rt::OperationSpec = &PUT_THING;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request
                    .check("ids")
                    .items(self.ids.len(), rt::ItemsRule::NONE.at_least(1).at_most(3))?;
                if let Some(value) = &self.tags {
                    for (index, item) in value.iter().enumerate() {
                        request
                            .check("tags")
                            .item(index)
                            .text(item, rt::TextRule::NONE.min(1).bytes(9))?;
                    }
                }
                for (index, item) in self.sizes.iter().enumerate() {
                    request
                        .check("sizes")
                        .item(index)
                        .int(i64::from(*item), rt::NumberRule::NONE.at_least(1))?;
                }
                if let Some(value) = &self.x_trace {
                    request
                        .check("x_trace")
                        .text(value, rt::TextRule::NONE.min(2).max(4).class("a-f0-9"))?;
                }
                self.shape.check(request)?;
                if let Some(value) = &self.labels {
                    request
                        .check("labels")
                        .items(value.len(), rt::ItemsRule::NONE.at_most(4))?;
                    for item in value.values() {
                        for item in item {
                            item.check(request)?;
                        }
                    }
                }
                if let Some(value) = &self.notes {
                    for (key, item) in value.iter() {
                        request
                            .check("notes")
                            .key(key)
                            .text(key, rt::TextRule::NONE.max(8).class("a-z"))?;
                        request
                            .check("notes")
                            .under(key)
                            .text(item, rt::TextRule::NONE.max(80))?;
                    }
                }
                if let Some(value) = &self.marks {
                    for key in value.keys() {
                        request
                            .check("marks")
                            .key(key)
                            .text(key, rt::TextRule::NONE.max(8))?;
                    }
                }
                request.rate_key("level", &self.level);
                request.cost("ids", self.ids.len());
                request.literal("/things/");
                request.segment_list("ids", &self.ids)?;
                request.literal("/");
                request.segment("level", &self.level)?;
                if let Some(value) = &self.tags {
                    request.query_list("tags", value, rt::ListStyle::Repeat)?;
                }
                request.query_list("sizes", &self.sizes, rt::ListStyle::Comma)?;
                if let Some(value) = &self.dry {
                    request.query("dry", value)?;
                }
                request.query("mode", "fast")?;
                if let Some(value) = &self.since {
                    request.query("since", value)?;
                }
                if let Some(value) = &self.x_trace {
                    request.header("X-Trace", value)?;
                }
                request.header("X-Fixed", "7")?;
                request
                    .json_object(
                        &[
                            ("scheme", &"v1"),
                            ("owner", &self.owner),
                            ("parent", &self.parent),
                            ("labels", &self.labels),
                            ("notes", &self.notes),
                            ("marks", &self.marks),
                        ],
                        &[&self.shape, &self.additional],
                    );
                Ok(())
            }
        }
        impl rt::Batched for PutThing {
            const CAP: usize = 3;
            fn split(&self) -> Vec<Self> {
                let parts = self
                    .ids
                    .chunks(Self::CAP)
                    .map(|items| {
                        let mut part = self.clone();
                        part.ids = items.to_vec();
                        part
                    });
                parts.collect()
            }
        }
        /// Why the server refused [`PutThing`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum PutThingError {
            /// `409 conflict`: `the id {id} is taken by {{{owner}}}`
            ///
            /// Cause: Somebody has it. 已被占用。
            ///
            /// Remedy: Take another.
            Taken {
                /// `id` of the message.
                id: String,
                /// `owner` of the message. It is not printed.
                owner: rt::Secret,
            },
            /// `503 17`
            ///
            /// Remedy: Wait.
            Busy,
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(
            PutThingError Operation { 0 Taken { id = 0, owner = 1 }, 1 Busy }
            super::CommonError
        );
        /// What the documents say of [`PutThing`].
        pub static PUT_THING: rt::OperationSpec = rt::OperationSpec::new(
                "things",
                "put_thing",
                rt::Method::PUT,
                "/things/{ids}/{level}",
                "none",
            )
            .auth("app_token")
            .idempotent()
            .status(&[200, 201])
            .payload("/data/0")
            .success(rt::SuccessRule {
                at: "/status",
                equals: &[
                    rt::Literal::Str("ok"),
                    rt::Literal::Int(0),
                    rt::Literal::Bool(true),
                ],
            })
            .error_body(&super::NESTED_ERROR_BODY)
            .partial(rt::PartialSpec {
                at: "/failed",
                item: Some("/id"),
                reason: Some("/why"),
                success: Some(rt::SuccessRule {
                    at: "/ok",
                    equals: &[rt::Literal::Bool(true)],
                }),
            })
            .rows(
                &[
                    rt::ErrorRow::new("taken", 409, "none")
                        .error("conflict")
                        .message("the id 5 is taken by {x}")
                        .pattern("the id {id} is taken by {{{owner}}}")
                        .secret(&["owner"])
                        .cause("Somebody has it.", "已被占用。")
                        .remedy("Take another.", "")
                        .retry(rt::Retry::Throttled),
                    rt::ErrorRow::new("busy", 503, "elsewhere")
                        .code(17)
                        .remedy("Wait.", "")
                        .retry(rt::Retry::Transient),
                ],
            )
            .rate_limits(
                &[
                    rt::RateLimit::app(10, 1).shared("things"),
                    rt::RateLimit::each("level", 600, 60).counts("ids"),
                ],
            );
        impl PutThing {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder(
                ids: impl IntoIterator<Item = impl Into<String>>,
                level: super::types::Level,
            ) -> PutThingBuilder<()> {
                PutThingBuilder::start_(Self {
                    ids: ids.into_iter().map(Into::into).collect(),
                    level,
                    sizes: rt::Blank::blank(),
                    shape: rt::Blank::blank(),
                    owner: rt::Blank::blank(),
                    tags: None,
                    dry: None,
                    since: None,
                    x_trace: None,
                    parent: None,
                    labels: None,
                    notes: None,
                    marks: None,
                    additional: rt::Map::new(),
                })
            }
        }
        rt::builder!(
            PutThingBuilder, PutThing, PutThingError, (S0 sizes, S1 shape, S2 owner)
            batches
        );
        impl<C, S0, S1, S2> PutThingBuilder<C, (S0, S1, S2)> {
            /// Sizes. Each value: at least 1.
            pub fn sizes(
                mut self,
                sizes: impl IntoIterator<Item = i32>,
            ) -> PutThingBuilder<C, (rt::Set, S1, S2)> {
                self.request.sizes = sizes.into_iter().collect();
                self.in_state_()
            }
            /// The shape.
            pub fn shape(
                mut self,
                shape: super::types::Shape,
            ) -> PutThingBuilder<C, (S0, rt::Set, S2)> {
                self.request.shape = shape;
                self.in_state_()
            }
            /// Whose.
            pub fn owner(
                mut self,
                owner: impl Into<String>,
            ) -> PutThingBuilder<C, (S0, S1, rt::Set)> {
                self.request.owner = owner.into();
                self.in_state_()
            }
        }
        impl<C, S> PutThingBuilder<C, S> {
            /// Tags. Each value: not empty, at most 9 bytes.
            pub fn tags(
                mut self,
                tags: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.request.tags = Some(tags.into_iter().map(Into::into).collect());
                self
            }
            /// Whether nothing happens. Default of the server: `false`.
            pub fn dry(mut self, dry: bool) -> Self {
                self.request.dry = Some(dry);
                self
            }
            /// Since when.
            pub fn since(mut self, since: rt::UnixMillis) -> Self {
                self.request.since = Some(since);
                self
            }
            /// A trace. 2 to 4 characters, characters `a-f0-9`.
            pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
                self.request.x_trace = Some(x_trace.into());
                self
            }
            /// Above it. **Deprecated:** Use `owner`.
            pub fn parent(mut self, parent: impl Into<String>) -> Self {
                self.request.parent = Some(parent.into());
                self
            }
            /// Labels. At most 4 items.
            pub fn labels(
                mut self,
                labels: impl IntoIterator<
                    Item = (impl Into<String>, Vec<super::types::Shape>),
                >,
            ) -> Self {
                self.request.labels = Some(
                    labels.into_iter().map(|(key, value)| (key.into(), value)).collect(),
                );
                self
            }
            /// Notes. Each key: at most 8 characters, characters `a-z`, each value: at most 80 characters.
            pub fn notes(
                mut self,
                notes: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
            ) -> Self {
                self.request.notes = Some(
                    notes
                        .into_iter()
                        .map(|(key, value)| (key.into(), value.into()))
                        .collect(),
                );
                self
            }
            /// Marks. Each key: at most 8 characters.
            pub fn marks(
                mut self,
                marks: impl IntoIterator<
                    Item = (impl Into<String>, rt::serde_json::Value),
                >,
            ) -> Self {
                self.request.marks = Some(
                    marks.into_iter().map(|(key, value)| (key.into(), value)).collect(),
                );
                self
            }
            /// ``.
            pub fn additional(
                mut self,
                additional: impl IntoIterator<Item = (impl Into<String>, i64)>,
            ) -> Self {
                self.request.additional = additional
                    .into_iter()
                    .map(|(key, value)| (key.into(), value))
                    .collect();
                self
            }
        }
        /// Sends bytes and gets bytes.
        ///
        /// `PATCH /bytes`, no token, safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct ReplaceBytes {
            /// The bytes.
            pub content: rt::FilePart,
        }
        impl rt::Operation for ReplaceBytes {
            type Output = rt::ByteStream;
            type Error = ReplaceBytesError;
            type Envelope = rt::NoEnvelope;
            const SPEC: &'static rt::OperationSpec = &REPLACE_BYTES;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request.literal("/bytes");
                request.binary(self.content.bytes.clone())?;
                Ok(())
            }
        }
        /// Why the server refused [`ReplaceBytes`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum ReplaceBytesError {
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(ReplaceBytesError Operation {} super::CommonError);
        /// What the documents say of [`ReplaceBytes`].
        pub static REPLACE_BYTES: rt::OperationSpec = rt::OperationSpec::new(
                "things",
                "replace_bytes",
                rt::Method::PATCH,
                "/bytes",
                "none",
            )
            .idempotent()
            .body(rt::BodyKind::Binary)
            .error_body(&super::STANDARD_ERROR_BODY);
        impl ReplaceBytes {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder() -> ReplaceBytesBuilder<()> {
                ReplaceBytesBuilder::start_(Self {
                    content: rt::Blank::blank(),
                })
            }
        }
        rt::builder!(ReplaceBytesBuilder, ReplaceBytes, ReplaceBytesError, (S0 content));
        impl<C, S0> ReplaceBytesBuilder<C, (S0,)> {
            /// The bytes.
            pub fn content(
                mut self,
                content: rt::FilePart,
            ) -> ReplaceBytesBuilder<C, (rt::Set,)> {
                self.request.content = content;
                self.in_state_()
            }
        }
        /// Uploads a thing.
        ///
        /// `POST /things`, `app_token`, not safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct UploadThing {
            /// The bytes.
            pub file: rt::FilePart,
            /// More bytes.
            pub cover: Option<rt::FilePart>,
            /// Its name.
            pub name: String,
            /// Its size.
            pub size: Option<i32>,
        }
        impl rt::Operation for UploadThing {
            type Output = ();
            type Error = UploadThingError;
            type Envelope = rt::NoEnvelope;
            const SPEC: &'static rt::OperationSpec = &UPLOAD_THING;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request.literal("/things");
                let mut parts = Vec::from([
                    rt::Part::file("file", self.file.clone()),
                    rt::Part::text("name", &self.name),
                    rt::Part::text("kind", "thing"),
                ]);
                if let Some(value) = &self.cover {
                    parts.push(rt::Part::file("cover", value.clone()));
                }
                if let Some(value) = &self.size {
                    parts.push(rt::Part::text("size", value));
                }
                request.multipart(parts)?;
                Ok(())
            }
        }
        /// Why the server refused [`UploadThing`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum UploadThingError {
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(UploadThingError Operation {} super::CommonError);
        /// What the documents say of [`UploadThing`].
        pub static UPLOAD_THING: rt::OperationSpec = rt::OperationSpec::new(
                "things",
                "upload_thing",
                rt::Method::POST,
                "/things",
                "none",
            )
            .auth("app_token")
            .status(&[204])
            .body(rt::BodyKind::Empty)
            .error_body(&super::STANDARD_ERROR_BODY);
        impl UploadThing {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder() -> UploadThingBuilder<()> {
                UploadThingBuilder::start_(Self {
                    file: rt::Blank::blank(),
                    name: rt::Blank::blank(),
                    cover: None,
                    size: None,
                })
            }
        }
        rt::builder!(
            UploadThingBuilder, UploadThing, UploadThingError, (S0 file, S1 name)
        );
        impl<C, S0, S1> UploadThingBuilder<C, (S0, S1)> {
            /// The bytes.
            pub fn file(
                mut self,
                file: rt::FilePart,
            ) -> UploadThingBuilder<C, (rt::Set, S1)> {
                self.request.file = file;
                self.in_state_()
            }
            /// Its name.
            pub fn name(
                mut self,
                name: impl Into<String>,
            ) -> UploadThingBuilder<C, (S0, rt::Set)> {
                self.request.name = name.into();
                self.in_state_()
            }
        }
        impl<C, S> UploadThingBuilder<C, S> {
            /// More bytes.
            pub fn cover(mut self, cover: rt::FilePart) -> Self {
                self.request.cover = Some(cover);
                self
            }
            /// Its size.
            pub fn size(mut self, size: i32) -> Self {
                self.request.size = Some(size);
                self
            }
        }
        /// The names of required inputs, for the compiler's messages.
        #[doc(hidden)]
        #[allow(non_camel_case_types, missing_docs)]
        pub mod field {
            #[derive(Debug)]
            pub struct content;
            #[derive(Debug)]
            pub struct file;
            #[derive(Debug)]
            pub struct id;
            #[derive(Debug)]
            pub struct name;
            #[derive(Debug)]
            pub struct owner;
            #[derive(Debug)]
            pub struct page;
            #[derive(Debug)]
            pub struct secret;
            #[derive(Debug)]
            pub struct shape;
            #[derive(Debug)]
            pub struct sizes;
        }
    }
    pub mod conformance {
        //! Every operation by name, for the conformance kit.
        //!
        //! Parameters come as JSON and go through the typed builders, as a user's would.
        use ::easemob_runtime as rt;
        /// The entries, one per operation.
        #[allow(deprecated)]
        pub fn registry() -> Vec<rt::conformance::Entry> {
            let mut entries = Vec::new();
            entries
                .extend([
                    rt::entry!(
                        things::ISSUE_TOKEN, issue_token() required { id as String,
                        secret as rt::Secret } optional {} json
                    ),
                    rt::entry!(
                        things::LIST_BY_CURSOR, list_by_cursor() required {} optional {
                        cursor as String } json pages
                    ),
                    rt::entry!(
                        things::LIST_BY_LAST_ID, list_by_last_id() required {} optional {
                        after as String } json pages
                    ),
                    rt::entry!(
                        things::LIST_BY_NUMBER, list_by_number() required { page as i32 }
                        optional { size as i32 } json pages
                    ),
                    rt::entry!(
                        things::PUT_THING, put_thing(ids as Vec < String >, level as
                        super::types::Level) required { sizes as Vec < i32 >, shape as
                        super::types::Shape, owner as String } optional { tags as Vec <
                        String >, dry as bool, since as rt::UnixMillis, x_trace as
                        String, parent as String, labels as rt::Map < Vec <
                        super::types::Shape > >, notes as rt::Map < String >, marks as
                        rt::Map < rt::serde_json::Value >, additional as rt::Map < i64 >
                        } json
                    ),
                    rt::entry!(
                        things::REPLACE_BYTES, replace_bytes() required { content as
                        rt::FilePart } optional {} bytes
                    ),
                    rt::entry!(
                        things::UPLOAD_THING, upload_thing() required { file as
                        rt::FilePart, name as String } optional { cover as rt::FilePart,
                        size as i32 } json
                    ),
                ]);
            entries
        }
    }
}
#[allow(unreachable_pub, unused_imports)]
pub use emitted::*;
