// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
/// The client, as it was emitted.
#[allow(clippy::all, clippy::pedantic, unreachable_pub, unused_imports)]
pub mod emitted {
    //! Names that hurt.
    //!
    //! Every name here is one that Rust or the emitted code could trip over.
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
    /// Names that hurt.
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
        /// Starts a client. `base_url` is scheme and host (`https://a1.easemob.com`); calls go to `{base_url}/{crate}/…`.
        ///
        /// * `crate_name`: A keyword.
        pub fn builder(
            base_url: impl Into<String>,
            crate_name: impl Into<String>,
        ) -> rt::ClientBuilder<Self> {
            rt::ClientBuilder::new(&SERVICE, base_url, &[("crate", crate_name.into())])
        }
        /// Operations on option.
        pub fn option(&self) -> option::OptionType2<'_> {
            option::OptionType2 {
                client: &self.inner,
            }
        }
        /// Operations on self.
        pub fn self_(&self) -> self_::SelfType2<'_> {
            self_::SelfType2 {
                client: &self.inner,
            }
        }
        /// Operations on type.
        pub fn r#type(&self) -> r#type::Type<'_> {
            r#type::Type {
                client: &self.inner,
            }
        }
        /// Operations on 用户.
        pub fn 用户(&self) -> 用户::用户<'_> {
            用户::用户 {
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
    /// An envelope.
    #[derive(Default)]
    #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
    #[derive(rt::serde::Serialize)]
    #[serde(crate = "rt::serde")]
    #[non_exhaustive]
    pub struct StandardEnvelope {
        /// A keyword.
        #[serde(rename = "type")]
        pub r#type: Option<String>,
        /// The same in another case.
        #[serde(rename = "Type")]
        pub type_2: Option<String>,
    }
    /// Errors that every operation may meet: the common error table of `none`.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum CommonError {
        /// `418 teapot`
        ///
        /// Remedy: None.
        Common2,
        /// No document knows this answer; the error keeps its bytes.
        Undocumented,
    }
    impl rt::OperationError for CommonError {
        fn from_row(row: rt::RowMatch) -> Self {
            match (row.source, row.index) {
                (rt::RowSource::Service, 0) => Self::Common2,
                _ => Self::Undocumented,
            }
        }
    }
    static STANDARD_ERROR_BODY: rt::ErrorBodySpec = rt::ErrorBodySpec {
        error: &["/error"],
        message: &["/message"],
        code: &[],
        exception: &[],
    };
    /// What the documents say of the service as a whole.
    pub static SERVICE: rt::ServiceSpec = rt::ServiceSpec {
        id: "naming",
        base: "/{crate}",
        rows: &[
            rt::ErrorRow::new("common", 418, "none").error("teapot").remedy("None.", ""),
        ],
        headers: &[],
        auth: &[
            rt::AuthSpec {
                name: "app_token",
                header: "authorization",
                scheme: "Bearer",
            },
        ],
        issue_token: None,
    };
    pub mod types {
        //! Types that several operations share.
        use ::easemob_runtime as rt;
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Serialize, rt::serde::Deserialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct OptionType {
            /// A value.
            pub value: String,
        }
        impl OptionType {
            /// With all that is required.
            pub fn new(value: impl Into<String>) -> Self {
                Self { value: value.into() }
            }
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct ResultType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct StringType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Serialize, rt::serde::Deserialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct VecType {
            /// A value.
            pub value: String,
        }
        impl VecType {
            /// With all that is required.
            pub fn new(value: impl Into<String>) -> Self {
                Self { value: value.into() }
            }
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct BoxType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct SomeType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct NoneType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct OkType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct ErrType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Serialize)]
        #[derive(rt::serde::Deserialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct DefaultType {
            /// A value.
            pub value: String,
        }
        impl DefaultType {
            /// With all that is required.
            pub fn new(value: impl Into<String>) -> Self {
                Self { value: value.into() }
            }
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct Clone {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct ClientType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct ErrorType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct FromType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct IntoType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct IteratorType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct SelfType {
            /// A value.
            pub value: String,
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct SendType {
            /// A value.
            pub value: String,
        }
        /// Variants that clash.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Ordering {
            /// `less`: One.
            Less,
            /// `LESS`: Two.
            Less2,
            /// `<`: A sign.
            Unnamed,
            /// `2nd`: A digit first.
            _2nd,
            /// `unknown`: The name of the catch-all.
            Unknown2,
            /// `self`: A keyword.
            Self_,
            /// `大`: Another script.
            大,
            /// A value that the documents do not know.
            Unknown(String),
        }
        rt::text_enum!(
            open Ordering { Less = "less", Less2 = "LESS", Unnamed = "<", _2nd = "2nd",
            Unknown2 = "unknown", Self_ = "self", 大 = "大" }
        );
        /// Numbers and another script.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum 数字 {
            /// `0`: Zero.
            Zero,
            /// `-1`: Less.
            Minus,
            /// `7`: No name of its own.
            _7,
            /// A value that the documents do not know.
            Unknown(i64),
        }
        rt::number_enum!(open 数字 { Zero = 0, Minus = - 1, _7 = 7 });
        /// A union with a reserved variant.
        #[derive(Debug, Clone, PartialEq, rt::serde::Serialize, rt::serde::Deserialize)]
        #[serde(crate = "rt::serde")]
        #[serde(tag = "type", content = "self")]
        #[non_exhaustive]
        pub enum Either {
            /// `Self`: A keyword.
            #[serde(rename = "Self")]
            Self_(OptionType),
            /// `unknown`: The name of the catch-all.
            #[serde(rename = "unknown")]
            Unknown2(VecType),
            /// A variant that the documents do not know, or a known one that is not as documented.
            #[serde(untagged)]
            Unknown(rt::serde_json::Value),
        }
    }
    pub mod option {
        //! Operations on option.
        use ::easemob_runtime as rt;
        /// The operations of [`option`](self); from [`Client`](super::Client).
        #[derive(Debug, Clone, Copy)]
        pub struct OptionType2<'c> {
            pub(super) client: &'c rt::Client,
        }
        impl<'c> OptionType2<'c> {
            /// Everything that exists here is called like the prelude.
            ///
            /// `GET /some`, no token, safe to repeat.
            ///
            /// Document: `none`.
            pub fn some(&self) -> SomeBuilder<rt::Call<'c>> {
                SomeBuilder::start_(rt::Call::new(self.client))
            }
        }
        /// Everything that exists here is called like the prelude.
        ///
        /// `GET /some`, no token, safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct SomeType2 {}
        impl rt::Operation for SomeType2 {
            type Output = SomeOutput;
            type Error = SomeError;
            type Envelope = rt::NoEnvelope;
            const SPEC: &'static rt::OperationSpec = &SOME;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request.literal("/some");
                Ok(())
            }
            fn decode(body: rt::Body) -> Result<Self::Output, rt::DecodeError> {
                body.object()
            }
        }
        /// What [`SomeType2`] gives.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct SomeOutput {
            /// One.
            pub ok: Option<super::types::OkType>,
            /// Two.
            pub err: Option<rt::Map<super::types::ErrType>>,
            /// Three.
            pub none: Option<super::types::Ordering>,
            /// A clash.
            #[serde(rename = "a-b")]
            pub a_b: Option<String>,
            /// A clash.
            #[serde(rename = "a_b")]
            pub a_b_2: Option<String>,
            /// A digit.
            #[serde(rename = "1st")]
            pub _1st: Option<i64>,
            /// Nothing.
            #[serde(rename = "")]
            pub unnamed: Option<i64>,
            /// Keys beside the documented ones. 文档所列字段之外的键。
            #[serde(flatten)]
            pub additional: rt::Map<super::types::数字>,
        }
        /// Why the server refused [`SomeType2`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum SomeError {
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        impl rt::OperationError for SomeError {
            fn from_row(row: rt::RowMatch) -> Self {
                match (row.source, row.index) {
                    (rt::RowSource::Service, _) => {
                        Self::Common(super::CommonError::from_row(row))
                    }
                    _ => Self::Undocumented,
                }
            }
            fn captures(&self) -> Vec<(&'static str, &str)> {
                match self {
                    Self::Common(common) => common.captures(),
                    _ => Vec::new(),
                }
            }
        }
        /// What the documents say of [`SomeType2`].
        pub static SOME: rt::OperationSpec = rt::OperationSpec::new(
                "option",
                "some",
                rt::Method::GET,
                "/some",
                "none",
            )
            .idempotent()
            .error_body(&super::STANDARD_ERROR_BODY);
        impl SomeType2 {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder() -> SomeBuilder<()> {
                SomeBuilder::start_(())
            }
        }
        /// Builds [`SomeType2`]; what is required is in the type.
        #[derive(Debug, Clone)]
        #[must_use = "nothing is sent before `send`"]
        pub struct SomeBuilder<C> {
            call_: C,
        }
        impl<C> SomeBuilder<C> {
            fn start_(call_: C) -> Self {
                Self { call_ }
            }
        }
        impl<C> SomeBuilder<C> {
            /// The request as plain data.
            pub fn build(self) -> SomeType2 {
                SomeType2 {}
            }
        }
        impl<'c> SomeBuilder<rt::Call<'c>> {
            /// Time limit, retries and token of this call alone.
            pub fn options(mut self, options: rt::CallOptions) -> Self {
                self.call_ = self.call_.with(options);
                self
            }
            /// Sends the request.
            ///
            /// # Errors
            ///
            /// [`Error`](super::Error): its `api` part is a [`SomeError`].
            pub fn send(self) -> rt::BoxFuture<'c, rt::Result<SomeType2>> {
                self.call_.clone().send(self.build())
            }
        }
    }
    pub mod self_ {
        //! Operations on self.
        use ::easemob_runtime as rt;
        /// The operations of [`self_`](self); from [`Client`](super::Client).
        #[derive(Debug, Clone, Copy)]
        pub struct SelfType2<'c> {
            pub(super) client: &'c rt::Client,
        }
        impl<'c> SelfType2<'c> {
            /// Inputs that are called like the methods of a builder.
            ///
            /// `PUT /build`, no token, not safe to repeat.
            ///
            /// Document: `none`.
            pub fn build(&self) -> BuildBuilder<rt::Call<'c>> {
                BuildBuilder::start_(rt::Call::new(self.client))
            }
        }
        /// Inputs that are called like the methods of a builder.
        ///
        /// `PUT /build`, no token, not safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq, rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct Build {
            /// A method.
            #[serde(skip)]
            pub send: String,
            /// A function.
            #[serde(skip)]
            pub start: Option<String>,
            /// A method.
            #[serde(skip)]
            pub build: Option<i32>,
            /// A method.
            #[serde(skip)]
            pub pages: Option<bool>,
            /// A method.
            #[serde(skip)]
            pub options: Option<Vec<String>>,
            /// A field.
            #[serde(skip)]
            pub call: Option<String>,
            /// A header.
            #[serde(skip)]
            pub x_client: Option<super::types::Ordering>,
            /// A method.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub new: Option<super::types::OptionType>,
            /// A variable. At most 2 items.
            pub request: Vec<super::types::Either>,
            /// A variable.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub value: Option<rt::Map<super::types::数字>>,
            /// A variable.
            pub body: super::types::DefaultType,
        }
        impl rt::Operation for Build {
            type Output = Vec<super::types::Either>;
            type Error = BuildError;
            type Envelope = rt::NoEnvelope;
            const SPEC: &'static rt::OperationSpec = &BUILD;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                if let Some(value) = &self.x_client {
                    if !value.is_known() {
                        return Err(
                            rt::InvalidRequest::new("x_client", "is no documented value"),
                        );
                    }
                }
                request
                    .check("request")
                    .items(self.request.len(), rt::ItemsRule::NONE.at_most(2))?;
                if let Some(value) = &self.value {
                    for item in value.values() {
                        if !item.is_known() {
                            return Err(
                                rt::InvalidRequest::new("value", "is no documented value"),
                            );
                        }
                    }
                }
                request.literal("/build");
                request.query("send", &self.send)?;
                if let Some(value) = &self.start {
                    request.query("start", value)?;
                }
                if let Some(value) = &self.build {
                    request.query("build", value)?;
                }
                if let Some(value) = &self.pages {
                    request.query("pages", value)?;
                }
                if let Some(value) = &self.options {
                    request.query_list("options", value, rt::ListStyle::Comma)?;
                }
                if let Some(value) = &self.call {
                    request.header("call", value)?;
                }
                if let Some(value) = &self.x_client {
                    request.header("X-Client", value)?;
                }
                request.json(self)?;
                Ok(())
            }
            fn decode(body: rt::Body) -> Result<Self::Output, rt::DecodeError> {
                body.json()
            }
        }
        /// Why the server refused [`Build`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum BuildError {
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        impl rt::OperationError for BuildError {
            fn from_row(row: rt::RowMatch) -> Self {
                match (row.source, row.index) {
                    (rt::RowSource::Service, _) => {
                        Self::Common(super::CommonError::from_row(row))
                    }
                    _ => Self::Undocumented,
                }
            }
            fn captures(&self) -> Vec<(&'static str, &str)> {
                match self {
                    Self::Common(common) => common.captures(),
                    _ => Vec::new(),
                }
            }
        }
        /// What the documents say of [`Build`].
        pub static BUILD: rt::OperationSpec = rt::OperationSpec::new(
                "self",
                "build",
                rt::Method::PUT,
                "/build",
                "none",
            )
            .error_body(&super::STANDARD_ERROR_BODY);
        impl Build {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder() -> BuildBuilder<()> {
                BuildBuilder::start_(())
            }
        }
        /// Builds [`Build`]; what is required is in the type.
        #[derive(Debug, Clone)]
        #[must_use = "nothing is sent before `send`"]
        pub struct BuildBuilder<C, S0 = rt::Unset, S1 = rt::Unset, S2 = rt::Unset> {
            call_: C,
            send: S0,
            request: S1,
            body: S2,
            start: Option<String>,
            build: Option<i32>,
            pages: Option<bool>,
            options: Option<Vec<String>>,
            call: Option<String>,
            x_client: Option<super::types::Ordering>,
            new: Option<super::types::OptionType>,
            value: Option<rt::Map<super::types::数字>>,
        }
        impl<C> BuildBuilder<C> {
            fn start_(call_: C) -> Self {
                Self {
                    call_,
                    send: rt::Unset,
                    request: rt::Unset,
                    body: rt::Unset,
                    start: None,
                    build: None,
                    pages: None,
                    options: None,
                    call: None,
                    x_client: None,
                    new: None,
                    value: None,
                }
            }
        }
        impl<C, S0, S1, S2> BuildBuilder<C, S0, S1, S2> {
            /// A method.
            pub fn send_(
                self,
                send: impl Into<String>,
            ) -> BuildBuilder<C, rt::Set<String>, S1, S2> {
                BuildBuilder {
                    send: rt::Set(send.into()),
                    call_: self.call_,
                    start: self.start,
                    build: self.build,
                    pages: self.pages,
                    options: self.options,
                    call: self.call,
                    x_client: self.x_client,
                    new: self.new,
                    value: self.value,
                    request: self.request,
                    body: self.body,
                }
            }
            /// A variable. At most 2 items.
            pub fn request(
                self,
                request: impl IntoIterator<Item = super::types::Either>,
            ) -> BuildBuilder<C, S0, rt::Set<Vec<super::types::Either>>, S2> {
                BuildBuilder {
                    request: rt::Set(request.into_iter().collect()),
                    call_: self.call_,
                    start: self.start,
                    build: self.build,
                    pages: self.pages,
                    options: self.options,
                    call: self.call,
                    x_client: self.x_client,
                    new: self.new,
                    value: self.value,
                    send: self.send,
                    body: self.body,
                }
            }
            /// A variable.
            pub fn body(
                self,
                body: super::types::DefaultType,
            ) -> BuildBuilder<C, S0, S1, rt::Set<super::types::DefaultType>> {
                BuildBuilder {
                    body: rt::Set(body),
                    call_: self.call_,
                    start: self.start,
                    build: self.build,
                    pages: self.pages,
                    options: self.options,
                    call: self.call,
                    x_client: self.x_client,
                    new: self.new,
                    value: self.value,
                    send: self.send,
                    request: self.request,
                }
            }
            /// A function.
            pub fn start(mut self, start: impl Into<String>) -> Self {
                self.start = Some(start.into());
                self
            }
            /// A method.
            pub fn build_(mut self, build: i32) -> Self {
                self.build = Some(build);
                self
            }
            /// A method.
            pub fn pages_(mut self, pages: bool) -> Self {
                self.pages = Some(pages);
                self
            }
            /// A method.
            pub fn options_(
                mut self,
                options: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.options = Some(options.into_iter().map(Into::into).collect());
                self
            }
            /// A field.
            pub fn call_(mut self, call: impl Into<String>) -> Self {
                self.call = Some(call.into());
                self
            }
            /// A header.
            pub fn x_client(mut self, x_client: super::types::Ordering) -> Self {
                self.x_client = Some(x_client);
                self
            }
            /// A method.
            pub fn new_(mut self, new: super::types::OptionType) -> Self {
                self.new = Some(new);
                self
            }
            /// A variable.
            pub fn value(
                mut self,
                value: impl IntoIterator<
                    Item = (impl Into<String>, super::types::数字),
                >,
            ) -> Self {
                self.value = Some(
                    value.into_iter().map(|(key, value)| (key.into(), value)).collect(),
                );
                self
            }
            /// The request as plain data.
            pub fn build(self) -> Build
            where
                S0: rt::Provided<Build, field::send, String>,
                S1: rt::Provided<Build, field::request, Vec<super::types::Either>>,
                S2: rt::Provided<Build, field::body, super::types::DefaultType>,
            {
                Build {
                    send: self.send.take(),
                    request: self.request.take(),
                    body: self.body.take(),
                    start: self.start,
                    build: self.build,
                    pages: self.pages,
                    options: self.options,
                    call: self.call,
                    x_client: self.x_client,
                    new: self.new,
                    value: self.value,
                }
            }
        }
        impl<'c, S0, S1, S2> BuildBuilder<rt::Call<'c>, S0, S1, S2> {
            /// Time limit, retries and token of this call alone.
            pub fn options(mut self, options: rt::CallOptions) -> Self {
                self.call_ = self.call_.with(options);
                self
            }
            /// Sends the request.
            ///
            /// # Errors
            ///
            /// [`Error`](super::Error): its `api` part is a [`BuildError`].
            pub fn send(self) -> rt::BoxFuture<'c, rt::Result<Build>>
            where
                S0: rt::Provided<Build, field::send, String>,
                S1: rt::Provided<Build, field::request, Vec<super::types::Either>>,
                S2: rt::Provided<Build, field::body, super::types::DefaultType>,
            {
                self.call_.clone().send(self.build())
            }
        }
        /// The names of required inputs, for the compiler's messages.
        #[doc(hidden)]
        #[allow(non_camel_case_types, missing_docs)]
        pub mod field {
            #[derive(Debug)]
            pub struct body;
            #[derive(Debug)]
            pub struct request;
            #[derive(Debug)]
            pub struct send;
        }
    }
    pub mod r#type {
        //! Operations on type.
        use ::easemob_runtime as rt;
        /// The operations of [`r#type`](self); from [`Client`](super::Client).
        #[derive(Debug, Clone, Copy)]
        pub struct Type<'c> {
            pub(super) client: &'c rt::Client,
        }
        impl<'c> Type<'c> {
            /// Every keyword as a required field.
            ///
            /// `POST /{self}/{fn}`, `app_token`, not safe to repeat.
            ///
            /// Document: `none`.
            pub fn r#match(
                &self,
                me: impl Into<String>,
                function: impl Into<String>,
            ) -> MatchBuilder<rt::Call<'c>> {
                MatchBuilder::start_(rt::Call::new(self.client), me, function)
            }
        }
        /// Every keyword as a required field.
        ///
        /// `POST /{self}/{fn}`, `app_token`, not safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq, rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct Match {
            /// A keyword.
            #[serde(skip)]
            pub me: String,
            /// A keyword.
            #[serde(skip)]
            pub function: String,
            /// A keyword.
            #[serde(rename = "as")]
            pub r#as: String,
            /// A keyword.
            #[serde(rename = "break", skip_serializing_if = "Option::is_none")]
            pub r#break: Option<String>,
            /// A keyword.
            #[serde(rename = "const", skip_serializing_if = "Option::is_none")]
            pub r#const: Option<String>,
            /// A keyword.
            #[serde(rename = "continue", skip_serializing_if = "Option::is_none")]
            pub r#continue: Option<String>,
            /// A keyword.
            #[serde(rename = "crate", skip_serializing_if = "Option::is_none")]
            pub crate_: Option<String>,
            /// A keyword.
            #[serde(rename = "else", skip_serializing_if = "Option::is_none")]
            pub r#else: Option<String>,
            /// A keyword.
            #[serde(rename = "enum", skip_serializing_if = "Option::is_none")]
            pub r#enum: Option<String>,
            /// A keyword.
            #[serde(rename = "extern", skip_serializing_if = "Option::is_none")]
            pub r#extern: Option<String>,
            /// A keyword.
            #[serde(rename = "false", skip_serializing_if = "Option::is_none")]
            pub r#false: Option<String>,
            /// A keyword.
            #[serde(rename = "fn")]
            pub r#fn: String,
            /// A keyword.
            #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
            pub r#for: Option<String>,
            /// A keyword.
            #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
            pub r#if: Option<String>,
            /// A keyword.
            #[serde(rename = "impl", skip_serializing_if = "Option::is_none")]
            pub r#impl: Option<String>,
            /// A keyword.
            #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
            pub r#in: Option<String>,
            /// A keyword.
            #[serde(rename = "let", skip_serializing_if = "Option::is_none")]
            pub r#let: Option<String>,
            /// A keyword.
            #[serde(rename = "loop", skip_serializing_if = "Option::is_none")]
            pub r#loop: Option<String>,
            /// A keyword.
            #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
            pub r#match: Option<String>,
            /// A keyword.
            #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
            pub r#mod: Option<String>,
            /// A keyword.
            #[serde(rename = "move")]
            pub r#move: String,
            /// A keyword.
            #[serde(rename = "mut", skip_serializing_if = "Option::is_none")]
            pub r#mut: Option<String>,
            /// A keyword.
            #[serde(rename = "pub", skip_serializing_if = "Option::is_none")]
            pub r#pub: Option<String>,
            /// A keyword.
            #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
            pub r#ref: Option<String>,
            /// A keyword.
            #[serde(rename = "return", skip_serializing_if = "Option::is_none")]
            pub r#return: Option<String>,
            /// A keyword.
            #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
            pub self_: Option<String>,
            /// A keyword.
            #[serde(rename = "Self", skip_serializing_if = "Option::is_none")]
            pub self_2: Option<String>,
            /// A keyword.
            #[serde(rename = "static", skip_serializing_if = "Option::is_none")]
            pub r#static: Option<String>,
            /// A keyword.
            #[serde(rename = "struct", skip_serializing_if = "Option::is_none")]
            pub r#struct: Option<String>,
            /// A keyword.
            #[serde(rename = "super")]
            pub super_: String,
            /// A keyword.
            #[serde(rename = "trait", skip_serializing_if = "Option::is_none")]
            pub r#trait: Option<String>,
            /// A keyword.
            #[serde(rename = "true", skip_serializing_if = "Option::is_none")]
            pub r#true: Option<String>,
            /// A keyword.
            #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
            pub r#type: Option<String>,
            /// A keyword.
            #[serde(rename = "unsafe", skip_serializing_if = "Option::is_none")]
            pub r#unsafe: Option<String>,
            /// A keyword.
            #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
            pub r#use: Option<String>,
            /// A keyword.
            #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
            pub r#where: Option<String>,
            /// A keyword.
            #[serde(rename = "while", skip_serializing_if = "Option::is_none")]
            pub r#while: Option<String>,
            /// A keyword.
            #[serde(rename = "async", skip_serializing_if = "Option::is_none")]
            pub r#async: Option<String>,
            /// A keyword.
            #[serde(rename = "await")]
            pub r#await: String,
            /// A keyword.
            #[serde(rename = "dyn", skip_serializing_if = "Option::is_none")]
            pub r#dyn: Option<String>,
            /// A keyword.
            #[serde(rename = "abstract", skip_serializing_if = "Option::is_none")]
            pub r#abstract: Option<String>,
            /// A keyword.
            #[serde(rename = "become", skip_serializing_if = "Option::is_none")]
            pub r#become: Option<String>,
            /// A keyword.
            #[serde(rename = "box", skip_serializing_if = "Option::is_none")]
            pub r#box: Option<String>,
            /// A keyword.
            #[serde(rename = "do", skip_serializing_if = "Option::is_none")]
            pub r#do: Option<String>,
            /// A keyword.
            #[serde(rename = "final", skip_serializing_if = "Option::is_none")]
            pub r#final: Option<String>,
            /// A keyword.
            #[serde(rename = "macro", skip_serializing_if = "Option::is_none")]
            pub r#macro: Option<String>,
            /// A keyword.
            #[serde(rename = "override", skip_serializing_if = "Option::is_none")]
            pub r#override: Option<String>,
            /// A keyword.
            #[serde(rename = "priv")]
            pub r#priv: String,
            /// A keyword.
            #[serde(rename = "typeof", skip_serializing_if = "Option::is_none")]
            pub r#typeof: Option<String>,
            /// A keyword.
            #[serde(rename = "unsized", skip_serializing_if = "Option::is_none")]
            pub r#unsized: Option<String>,
            /// A keyword.
            #[serde(rename = "virtual", skip_serializing_if = "Option::is_none")]
            pub r#virtual: Option<String>,
            /// A keyword.
            #[serde(rename = "yield", skip_serializing_if = "Option::is_none")]
            pub r#yield: Option<String>,
            /// A keyword.
            #[serde(rename = "try", skip_serializing_if = "Option::is_none")]
            pub r#try: Option<String>,
            /// A keyword.
            #[serde(rename = "gen", skip_serializing_if = "Option::is_none")]
            pub r#gen: Option<String>,
            /// A keyword.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub union: Option<String>,
            /// A keyword.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub default: Option<String>,
            /// A keyword.
            pub auto: String,
            /// A keyword.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub raw: Option<String>,
            /// A keyword.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub safe: Option<String>,
        }
        impl rt::Operation for Match {
            type Output = MatchOutput;
            type Error = MatchError;
            type Envelope = super::StandardEnvelope;
            const SPEC: &'static rt::OperationSpec = &MATCH;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                request.literal("/");
                request.segment("self", &self.me)?;
                request.literal("/");
                request.segment("fn", &self.function)?;
                request.json(self)?;
                Ok(())
            }
            fn decode(body: rt::Body) -> Result<Self::Output, rt::DecodeError> {
                body.object()
            }
        }
        /// What [`Match`] gives.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct MatchOutput {
            /// A keyword.
            #[serde(rename = "as")]
            pub r#as: String,
            /// A keyword.
            #[serde(rename = "break")]
            pub r#break: String,
            /// A keyword.
            #[serde(rename = "const")]
            pub r#const: String,
            /// A keyword.
            #[serde(rename = "continue")]
            pub r#continue: String,
            /// A keyword.
            #[serde(rename = "crate")]
            pub crate_: String,
            /// A keyword.
            #[serde(rename = "else")]
            pub r#else: String,
            /// A keyword.
            #[serde(rename = "enum")]
            pub r#enum: String,
            /// A keyword.
            #[serde(rename = "extern")]
            pub r#extern: String,
            /// A keyword.
            #[serde(rename = "false")]
            pub r#false: String,
            /// A keyword.
            #[serde(rename = "fn")]
            pub r#fn: String,
            /// A keyword.
            #[serde(rename = "for")]
            pub r#for: String,
            /// A keyword.
            #[serde(rename = "if")]
            pub r#if: String,
            /// A keyword.
            #[serde(rename = "impl")]
            pub r#impl: String,
            /// A keyword.
            #[serde(rename = "in")]
            pub r#in: String,
            /// A keyword.
            #[serde(rename = "let")]
            pub r#let: String,
            /// A keyword.
            #[serde(rename = "loop")]
            pub r#loop: String,
            /// A keyword.
            #[serde(rename = "match")]
            pub r#match: String,
            /// A keyword.
            #[serde(rename = "mod")]
            pub r#mod: String,
            /// A keyword.
            #[serde(rename = "move")]
            pub r#move: String,
            /// A keyword.
            #[serde(rename = "mut")]
            pub r#mut: String,
            /// A keyword.
            #[serde(rename = "pub")]
            pub r#pub: String,
            /// A keyword.
            #[serde(rename = "ref")]
            pub r#ref: String,
            /// A keyword.
            #[serde(rename = "return")]
            pub r#return: String,
            /// A keyword.
            #[serde(rename = "self")]
            pub self_: String,
            /// A keyword.
            #[serde(rename = "Self")]
            pub self_2: String,
            /// A keyword.
            #[serde(rename = "static")]
            pub r#static: String,
            /// A keyword.
            #[serde(rename = "struct")]
            pub r#struct: String,
            /// A keyword.
            #[serde(rename = "super")]
            pub super_: String,
            /// A keyword.
            #[serde(rename = "trait")]
            pub r#trait: String,
            /// A keyword.
            #[serde(rename = "true")]
            pub r#true: String,
            /// A keyword.
            #[serde(rename = "type")]
            pub r#type: String,
            /// A keyword.
            #[serde(rename = "unsafe")]
            pub r#unsafe: String,
            /// A keyword.
            #[serde(rename = "use")]
            pub r#use: String,
            /// A keyword.
            #[serde(rename = "where")]
            pub r#where: String,
            /// A keyword.
            #[serde(rename = "while")]
            pub r#while: String,
            /// A keyword.
            #[serde(rename = "async")]
            pub r#async: String,
            /// A keyword.
            #[serde(rename = "await")]
            pub r#await: String,
            /// A keyword.
            #[serde(rename = "dyn")]
            pub r#dyn: String,
            /// A keyword.
            #[serde(rename = "abstract")]
            pub r#abstract: String,
            /// A keyword.
            #[serde(rename = "become")]
            pub r#become: String,
            /// A keyword.
            #[serde(rename = "box")]
            pub r#box: String,
            /// A keyword.
            #[serde(rename = "do")]
            pub r#do: String,
            /// A keyword.
            #[serde(rename = "final")]
            pub r#final: String,
            /// A keyword.
            #[serde(rename = "macro")]
            pub r#macro: String,
            /// A keyword.
            #[serde(rename = "override")]
            pub r#override: String,
            /// A keyword.
            #[serde(rename = "priv")]
            pub r#priv: String,
            /// A keyword.
            #[serde(rename = "typeof")]
            pub r#typeof: String,
            /// A keyword.
            #[serde(rename = "unsized")]
            pub r#unsized: String,
            /// A keyword.
            #[serde(rename = "virtual")]
            pub r#virtual: String,
            /// A keyword.
            #[serde(rename = "yield")]
            pub r#yield: String,
            /// A keyword.
            #[serde(rename = "try")]
            pub r#try: String,
            /// A keyword.
            #[serde(rename = "gen")]
            pub r#gen: String,
            /// A keyword.
            pub union: String,
            /// A keyword.
            pub default: String,
            /// A keyword.
            pub auto: String,
            /// A keyword.
            pub raw: String,
            /// A keyword.
            pub safe: String,
        }
        /// Why the server refused [`Match`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum MatchError {
            /// `400 a`
            ///
            /// Remedy: None.
            Undocumented2,
            /// `400 b`
            ///
            /// Remedy: None.
            Common2,
            /// `400`: `no {type}`
            ///
            /// Remedy: None.
            Self_ {
                /// `r#type` of the message.
                r#type: String,
            },
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        impl rt::OperationError for MatchError {
            fn from_row(row: rt::RowMatch) -> Self {
                match (row.source, row.index) {
                    (rt::RowSource::Operation, 0) => Self::Undocumented2,
                    (rt::RowSource::Operation, 1) => Self::Common2,
                    (rt::RowSource::Operation, 2) => Self::Self_ { r#type: row.take(0) },
                    (rt::RowSource::Service, _) => {
                        Self::Common(super::CommonError::from_row(row))
                    }
                    _ => Self::Undocumented,
                }
            }
            fn captures(&self) -> Vec<(&'static str, &str)> {
                match self {
                    Self::Self_ { r#type } => vec![("type", r#type.as_str())],
                    Self::Common(common) => common.captures(),
                    _ => Vec::new(),
                }
            }
        }
        /// What the documents say of [`Match`].
        pub static MATCH: rt::OperationSpec = rt::OperationSpec::new(
                "type",
                "match",
                rt::Method::POST,
                "/{self}/{fn}",
                "none",
            )
            .auth("app_token")
            .payload("/data")
            .error_body(&super::STANDARD_ERROR_BODY)
            .rows(
                &[
                    rt::ErrorRow::new("undocumented", 400, "none")
                        .error("a")
                        .remedy("None.", ""),
                    rt::ErrorRow::new("common", 400, "none")
                        .error("b")
                        .remedy("None.", ""),
                    rt::ErrorRow::new("self", 400, "none")
                        .message("no X")
                        .pattern("no {type}")
                        .remedy("None.", ""),
                ],
            );
        impl Match {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder(
                me: impl Into<String>,
                function: impl Into<String>,
            ) -> MatchBuilder<()> {
                MatchBuilder::start_((), me, function)
            }
        }
        /// Builds [`Match`]; what is required is in the type.
        #[derive(Debug, Clone)]
        #[must_use = "nothing is sent before `send`"]
        pub struct MatchBuilder<
            C,
            S0 = rt::Unset,
            S1 = rt::Unset,
            S2 = rt::Unset,
            S3 = rt::Unset,
            S4 = rt::Unset,
            S5 = rt::Unset,
            S6 = rt::Unset,
        > {
            call_: C,
            me: String,
            function: String,
            r#as: S0,
            r#fn: S1,
            r#move: S2,
            super_: S3,
            r#await: S4,
            r#priv: S5,
            auto: S6,
            r#break: Option<String>,
            r#const: Option<String>,
            r#continue: Option<String>,
            crate_: Option<String>,
            r#else: Option<String>,
            r#enum: Option<String>,
            r#extern: Option<String>,
            r#false: Option<String>,
            r#for: Option<String>,
            r#if: Option<String>,
            r#impl: Option<String>,
            r#in: Option<String>,
            r#let: Option<String>,
            r#loop: Option<String>,
            r#match: Option<String>,
            r#mod: Option<String>,
            r#mut: Option<String>,
            r#pub: Option<String>,
            r#ref: Option<String>,
            r#return: Option<String>,
            self_: Option<String>,
            self_2: Option<String>,
            r#static: Option<String>,
            r#struct: Option<String>,
            r#trait: Option<String>,
            r#true: Option<String>,
            r#type: Option<String>,
            r#unsafe: Option<String>,
            r#use: Option<String>,
            r#where: Option<String>,
            r#while: Option<String>,
            r#async: Option<String>,
            r#dyn: Option<String>,
            r#abstract: Option<String>,
            r#become: Option<String>,
            r#box: Option<String>,
            r#do: Option<String>,
            r#final: Option<String>,
            r#macro: Option<String>,
            r#override: Option<String>,
            r#typeof: Option<String>,
            r#unsized: Option<String>,
            r#virtual: Option<String>,
            r#yield: Option<String>,
            r#try: Option<String>,
            r#gen: Option<String>,
            union: Option<String>,
            default: Option<String>,
            raw: Option<String>,
            safe: Option<String>,
        }
        impl<C> MatchBuilder<C> {
            fn start_(
                call_: C,
                me: impl Into<String>,
                function: impl Into<String>,
            ) -> Self {
                Self {
                    call_,
                    me: me.into(),
                    function: function.into(),
                    r#as: rt::Unset,
                    r#fn: rt::Unset,
                    r#move: rt::Unset,
                    super_: rt::Unset,
                    r#await: rt::Unset,
                    r#priv: rt::Unset,
                    auto: rt::Unset,
                    r#break: None,
                    r#const: None,
                    r#continue: None,
                    crate_: None,
                    r#else: None,
                    r#enum: None,
                    r#extern: None,
                    r#false: None,
                    r#for: None,
                    r#if: None,
                    r#impl: None,
                    r#in: None,
                    r#let: None,
                    r#loop: None,
                    r#match: None,
                    r#mod: None,
                    r#mut: None,
                    r#pub: None,
                    r#ref: None,
                    r#return: None,
                    self_: None,
                    self_2: None,
                    r#static: None,
                    r#struct: None,
                    r#trait: None,
                    r#true: None,
                    r#type: None,
                    r#unsafe: None,
                    r#use: None,
                    r#where: None,
                    r#while: None,
                    r#async: None,
                    r#dyn: None,
                    r#abstract: None,
                    r#become: None,
                    r#box: None,
                    r#do: None,
                    r#final: None,
                    r#macro: None,
                    r#override: None,
                    r#typeof: None,
                    r#unsized: None,
                    r#virtual: None,
                    r#yield: None,
                    r#try: None,
                    r#gen: None,
                    union: None,
                    default: None,
                    raw: None,
                    safe: None,
                }
            }
        }
        impl<C, S0, S1, S2, S3, S4, S5, S6> MatchBuilder<C, S0, S1, S2, S3, S4, S5, S6> {
            /// A keyword.
            pub fn r#as(
                self,
                r#as: impl Into<String>,
            ) -> MatchBuilder<C, rt::Set<String>, S1, S2, S3, S4, S5, S6> {
                MatchBuilder {
                    r#as: rt::Set(r#as.into()),
                    call_: self.call_,
                    me: self.me,
                    function: self.function,
                    r#break: self.r#break,
                    r#const: self.r#const,
                    r#continue: self.r#continue,
                    crate_: self.crate_,
                    r#else: self.r#else,
                    r#enum: self.r#enum,
                    r#extern: self.r#extern,
                    r#false: self.r#false,
                    r#for: self.r#for,
                    r#if: self.r#if,
                    r#impl: self.r#impl,
                    r#in: self.r#in,
                    r#let: self.r#let,
                    r#loop: self.r#loop,
                    r#match: self.r#match,
                    r#mod: self.r#mod,
                    r#mut: self.r#mut,
                    r#pub: self.r#pub,
                    r#ref: self.r#ref,
                    r#return: self.r#return,
                    self_: self.self_,
                    self_2: self.self_2,
                    r#static: self.r#static,
                    r#struct: self.r#struct,
                    r#trait: self.r#trait,
                    r#true: self.r#true,
                    r#type: self.r#type,
                    r#unsafe: self.r#unsafe,
                    r#use: self.r#use,
                    r#where: self.r#where,
                    r#while: self.r#while,
                    r#async: self.r#async,
                    r#dyn: self.r#dyn,
                    r#abstract: self.r#abstract,
                    r#become: self.r#become,
                    r#box: self.r#box,
                    r#do: self.r#do,
                    r#final: self.r#final,
                    r#macro: self.r#macro,
                    r#override: self.r#override,
                    r#typeof: self.r#typeof,
                    r#unsized: self.r#unsized,
                    r#virtual: self.r#virtual,
                    r#yield: self.r#yield,
                    r#try: self.r#try,
                    r#gen: self.r#gen,
                    union: self.union,
                    default: self.default,
                    raw: self.raw,
                    safe: self.safe,
                    r#fn: self.r#fn,
                    r#move: self.r#move,
                    super_: self.super_,
                    r#await: self.r#await,
                    r#priv: self.r#priv,
                    auto: self.auto,
                }
            }
            /// A keyword.
            pub fn r#fn(
                self,
                r#fn: impl Into<String>,
            ) -> MatchBuilder<C, S0, rt::Set<String>, S2, S3, S4, S5, S6> {
                MatchBuilder {
                    r#fn: rt::Set(r#fn.into()),
                    call_: self.call_,
                    me: self.me,
                    function: self.function,
                    r#break: self.r#break,
                    r#const: self.r#const,
                    r#continue: self.r#continue,
                    crate_: self.crate_,
                    r#else: self.r#else,
                    r#enum: self.r#enum,
                    r#extern: self.r#extern,
                    r#false: self.r#false,
                    r#for: self.r#for,
                    r#if: self.r#if,
                    r#impl: self.r#impl,
                    r#in: self.r#in,
                    r#let: self.r#let,
                    r#loop: self.r#loop,
                    r#match: self.r#match,
                    r#mod: self.r#mod,
                    r#mut: self.r#mut,
                    r#pub: self.r#pub,
                    r#ref: self.r#ref,
                    r#return: self.r#return,
                    self_: self.self_,
                    self_2: self.self_2,
                    r#static: self.r#static,
                    r#struct: self.r#struct,
                    r#trait: self.r#trait,
                    r#true: self.r#true,
                    r#type: self.r#type,
                    r#unsafe: self.r#unsafe,
                    r#use: self.r#use,
                    r#where: self.r#where,
                    r#while: self.r#while,
                    r#async: self.r#async,
                    r#dyn: self.r#dyn,
                    r#abstract: self.r#abstract,
                    r#become: self.r#become,
                    r#box: self.r#box,
                    r#do: self.r#do,
                    r#final: self.r#final,
                    r#macro: self.r#macro,
                    r#override: self.r#override,
                    r#typeof: self.r#typeof,
                    r#unsized: self.r#unsized,
                    r#virtual: self.r#virtual,
                    r#yield: self.r#yield,
                    r#try: self.r#try,
                    r#gen: self.r#gen,
                    union: self.union,
                    default: self.default,
                    raw: self.raw,
                    safe: self.safe,
                    r#as: self.r#as,
                    r#move: self.r#move,
                    super_: self.super_,
                    r#await: self.r#await,
                    r#priv: self.r#priv,
                    auto: self.auto,
                }
            }
            /// A keyword.
            pub fn r#move(
                self,
                r#move: impl Into<String>,
            ) -> MatchBuilder<C, S0, S1, rt::Set<String>, S3, S4, S5, S6> {
                MatchBuilder {
                    r#move: rt::Set(r#move.into()),
                    call_: self.call_,
                    me: self.me,
                    function: self.function,
                    r#break: self.r#break,
                    r#const: self.r#const,
                    r#continue: self.r#continue,
                    crate_: self.crate_,
                    r#else: self.r#else,
                    r#enum: self.r#enum,
                    r#extern: self.r#extern,
                    r#false: self.r#false,
                    r#for: self.r#for,
                    r#if: self.r#if,
                    r#impl: self.r#impl,
                    r#in: self.r#in,
                    r#let: self.r#let,
                    r#loop: self.r#loop,
                    r#match: self.r#match,
                    r#mod: self.r#mod,
                    r#mut: self.r#mut,
                    r#pub: self.r#pub,
                    r#ref: self.r#ref,
                    r#return: self.r#return,
                    self_: self.self_,
                    self_2: self.self_2,
                    r#static: self.r#static,
                    r#struct: self.r#struct,
                    r#trait: self.r#trait,
                    r#true: self.r#true,
                    r#type: self.r#type,
                    r#unsafe: self.r#unsafe,
                    r#use: self.r#use,
                    r#where: self.r#where,
                    r#while: self.r#while,
                    r#async: self.r#async,
                    r#dyn: self.r#dyn,
                    r#abstract: self.r#abstract,
                    r#become: self.r#become,
                    r#box: self.r#box,
                    r#do: self.r#do,
                    r#final: self.r#final,
                    r#macro: self.r#macro,
                    r#override: self.r#override,
                    r#typeof: self.r#typeof,
                    r#unsized: self.r#unsized,
                    r#virtual: self.r#virtual,
                    r#yield: self.r#yield,
                    r#try: self.r#try,
                    r#gen: self.r#gen,
                    union: self.union,
                    default: self.default,
                    raw: self.raw,
                    safe: self.safe,
                    r#as: self.r#as,
                    r#fn: self.r#fn,
                    super_: self.super_,
                    r#await: self.r#await,
                    r#priv: self.r#priv,
                    auto: self.auto,
                }
            }
            /// A keyword.
            pub fn super_(
                self,
                super_: impl Into<String>,
            ) -> MatchBuilder<C, S0, S1, S2, rt::Set<String>, S4, S5, S6> {
                MatchBuilder {
                    super_: rt::Set(super_.into()),
                    call_: self.call_,
                    me: self.me,
                    function: self.function,
                    r#break: self.r#break,
                    r#const: self.r#const,
                    r#continue: self.r#continue,
                    crate_: self.crate_,
                    r#else: self.r#else,
                    r#enum: self.r#enum,
                    r#extern: self.r#extern,
                    r#false: self.r#false,
                    r#for: self.r#for,
                    r#if: self.r#if,
                    r#impl: self.r#impl,
                    r#in: self.r#in,
                    r#let: self.r#let,
                    r#loop: self.r#loop,
                    r#match: self.r#match,
                    r#mod: self.r#mod,
                    r#mut: self.r#mut,
                    r#pub: self.r#pub,
                    r#ref: self.r#ref,
                    r#return: self.r#return,
                    self_: self.self_,
                    self_2: self.self_2,
                    r#static: self.r#static,
                    r#struct: self.r#struct,
                    r#trait: self.r#trait,
                    r#true: self.r#true,
                    r#type: self.r#type,
                    r#unsafe: self.r#unsafe,
                    r#use: self.r#use,
                    r#where: self.r#where,
                    r#while: self.r#while,
                    r#async: self.r#async,
                    r#dyn: self.r#dyn,
                    r#abstract: self.r#abstract,
                    r#become: self.r#become,
                    r#box: self.r#box,
                    r#do: self.r#do,
                    r#final: self.r#final,
                    r#macro: self.r#macro,
                    r#override: self.r#override,
                    r#typeof: self.r#typeof,
                    r#unsized: self.r#unsized,
                    r#virtual: self.r#virtual,
                    r#yield: self.r#yield,
                    r#try: self.r#try,
                    r#gen: self.r#gen,
                    union: self.union,
                    default: self.default,
                    raw: self.raw,
                    safe: self.safe,
                    r#as: self.r#as,
                    r#fn: self.r#fn,
                    r#move: self.r#move,
                    r#await: self.r#await,
                    r#priv: self.r#priv,
                    auto: self.auto,
                }
            }
            /// A keyword.
            pub fn r#await(
                self,
                r#await: impl Into<String>,
            ) -> MatchBuilder<C, S0, S1, S2, S3, rt::Set<String>, S5, S6> {
                MatchBuilder {
                    r#await: rt::Set(r#await.into()),
                    call_: self.call_,
                    me: self.me,
                    function: self.function,
                    r#break: self.r#break,
                    r#const: self.r#const,
                    r#continue: self.r#continue,
                    crate_: self.crate_,
                    r#else: self.r#else,
                    r#enum: self.r#enum,
                    r#extern: self.r#extern,
                    r#false: self.r#false,
                    r#for: self.r#for,
                    r#if: self.r#if,
                    r#impl: self.r#impl,
                    r#in: self.r#in,
                    r#let: self.r#let,
                    r#loop: self.r#loop,
                    r#match: self.r#match,
                    r#mod: self.r#mod,
                    r#mut: self.r#mut,
                    r#pub: self.r#pub,
                    r#ref: self.r#ref,
                    r#return: self.r#return,
                    self_: self.self_,
                    self_2: self.self_2,
                    r#static: self.r#static,
                    r#struct: self.r#struct,
                    r#trait: self.r#trait,
                    r#true: self.r#true,
                    r#type: self.r#type,
                    r#unsafe: self.r#unsafe,
                    r#use: self.r#use,
                    r#where: self.r#where,
                    r#while: self.r#while,
                    r#async: self.r#async,
                    r#dyn: self.r#dyn,
                    r#abstract: self.r#abstract,
                    r#become: self.r#become,
                    r#box: self.r#box,
                    r#do: self.r#do,
                    r#final: self.r#final,
                    r#macro: self.r#macro,
                    r#override: self.r#override,
                    r#typeof: self.r#typeof,
                    r#unsized: self.r#unsized,
                    r#virtual: self.r#virtual,
                    r#yield: self.r#yield,
                    r#try: self.r#try,
                    r#gen: self.r#gen,
                    union: self.union,
                    default: self.default,
                    raw: self.raw,
                    safe: self.safe,
                    r#as: self.r#as,
                    r#fn: self.r#fn,
                    r#move: self.r#move,
                    super_: self.super_,
                    r#priv: self.r#priv,
                    auto: self.auto,
                }
            }
            /// A keyword.
            pub fn r#priv(
                self,
                r#priv: impl Into<String>,
            ) -> MatchBuilder<C, S0, S1, S2, S3, S4, rt::Set<String>, S6> {
                MatchBuilder {
                    r#priv: rt::Set(r#priv.into()),
                    call_: self.call_,
                    me: self.me,
                    function: self.function,
                    r#break: self.r#break,
                    r#const: self.r#const,
                    r#continue: self.r#continue,
                    crate_: self.crate_,
                    r#else: self.r#else,
                    r#enum: self.r#enum,
                    r#extern: self.r#extern,
                    r#false: self.r#false,
                    r#for: self.r#for,
                    r#if: self.r#if,
                    r#impl: self.r#impl,
                    r#in: self.r#in,
                    r#let: self.r#let,
                    r#loop: self.r#loop,
                    r#match: self.r#match,
                    r#mod: self.r#mod,
                    r#mut: self.r#mut,
                    r#pub: self.r#pub,
                    r#ref: self.r#ref,
                    r#return: self.r#return,
                    self_: self.self_,
                    self_2: self.self_2,
                    r#static: self.r#static,
                    r#struct: self.r#struct,
                    r#trait: self.r#trait,
                    r#true: self.r#true,
                    r#type: self.r#type,
                    r#unsafe: self.r#unsafe,
                    r#use: self.r#use,
                    r#where: self.r#where,
                    r#while: self.r#while,
                    r#async: self.r#async,
                    r#dyn: self.r#dyn,
                    r#abstract: self.r#abstract,
                    r#become: self.r#become,
                    r#box: self.r#box,
                    r#do: self.r#do,
                    r#final: self.r#final,
                    r#macro: self.r#macro,
                    r#override: self.r#override,
                    r#typeof: self.r#typeof,
                    r#unsized: self.r#unsized,
                    r#virtual: self.r#virtual,
                    r#yield: self.r#yield,
                    r#try: self.r#try,
                    r#gen: self.r#gen,
                    union: self.union,
                    default: self.default,
                    raw: self.raw,
                    safe: self.safe,
                    r#as: self.r#as,
                    r#fn: self.r#fn,
                    r#move: self.r#move,
                    super_: self.super_,
                    r#await: self.r#await,
                    auto: self.auto,
                }
            }
            /// A keyword.
            pub fn auto(
                self,
                auto: impl Into<String>,
            ) -> MatchBuilder<C, S0, S1, S2, S3, S4, S5, rt::Set<String>> {
                MatchBuilder {
                    auto: rt::Set(auto.into()),
                    call_: self.call_,
                    me: self.me,
                    function: self.function,
                    r#break: self.r#break,
                    r#const: self.r#const,
                    r#continue: self.r#continue,
                    crate_: self.crate_,
                    r#else: self.r#else,
                    r#enum: self.r#enum,
                    r#extern: self.r#extern,
                    r#false: self.r#false,
                    r#for: self.r#for,
                    r#if: self.r#if,
                    r#impl: self.r#impl,
                    r#in: self.r#in,
                    r#let: self.r#let,
                    r#loop: self.r#loop,
                    r#match: self.r#match,
                    r#mod: self.r#mod,
                    r#mut: self.r#mut,
                    r#pub: self.r#pub,
                    r#ref: self.r#ref,
                    r#return: self.r#return,
                    self_: self.self_,
                    self_2: self.self_2,
                    r#static: self.r#static,
                    r#struct: self.r#struct,
                    r#trait: self.r#trait,
                    r#true: self.r#true,
                    r#type: self.r#type,
                    r#unsafe: self.r#unsafe,
                    r#use: self.r#use,
                    r#where: self.r#where,
                    r#while: self.r#while,
                    r#async: self.r#async,
                    r#dyn: self.r#dyn,
                    r#abstract: self.r#abstract,
                    r#become: self.r#become,
                    r#box: self.r#box,
                    r#do: self.r#do,
                    r#final: self.r#final,
                    r#macro: self.r#macro,
                    r#override: self.r#override,
                    r#typeof: self.r#typeof,
                    r#unsized: self.r#unsized,
                    r#virtual: self.r#virtual,
                    r#yield: self.r#yield,
                    r#try: self.r#try,
                    r#gen: self.r#gen,
                    union: self.union,
                    default: self.default,
                    raw: self.raw,
                    safe: self.safe,
                    r#as: self.r#as,
                    r#fn: self.r#fn,
                    r#move: self.r#move,
                    super_: self.super_,
                    r#await: self.r#await,
                    r#priv: self.r#priv,
                }
            }
            /// A keyword.
            pub fn r#break(mut self, r#break: impl Into<String>) -> Self {
                self.r#break = Some(r#break.into());
                self
            }
            /// A keyword.
            pub fn r#const(mut self, r#const: impl Into<String>) -> Self {
                self.r#const = Some(r#const.into());
                self
            }
            /// A keyword.
            pub fn r#continue(mut self, r#continue: impl Into<String>) -> Self {
                self.r#continue = Some(r#continue.into());
                self
            }
            /// A keyword.
            pub fn crate_(mut self, crate_: impl Into<String>) -> Self {
                self.crate_ = Some(crate_.into());
                self
            }
            /// A keyword.
            pub fn r#else(mut self, r#else: impl Into<String>) -> Self {
                self.r#else = Some(r#else.into());
                self
            }
            /// A keyword.
            pub fn r#enum(mut self, r#enum: impl Into<String>) -> Self {
                self.r#enum = Some(r#enum.into());
                self
            }
            /// A keyword.
            pub fn r#extern(mut self, r#extern: impl Into<String>) -> Self {
                self.r#extern = Some(r#extern.into());
                self
            }
            /// A keyword.
            pub fn r#false(mut self, r#false: impl Into<String>) -> Self {
                self.r#false = Some(r#false.into());
                self
            }
            /// A keyword.
            pub fn r#for(mut self, r#for: impl Into<String>) -> Self {
                self.r#for = Some(r#for.into());
                self
            }
            /// A keyword.
            pub fn r#if(mut self, r#if: impl Into<String>) -> Self {
                self.r#if = Some(r#if.into());
                self
            }
            /// A keyword.
            pub fn r#impl(mut self, r#impl: impl Into<String>) -> Self {
                self.r#impl = Some(r#impl.into());
                self
            }
            /// A keyword.
            pub fn r#in(mut self, r#in: impl Into<String>) -> Self {
                self.r#in = Some(r#in.into());
                self
            }
            /// A keyword.
            pub fn r#let(mut self, r#let: impl Into<String>) -> Self {
                self.r#let = Some(r#let.into());
                self
            }
            /// A keyword.
            pub fn r#loop(mut self, r#loop: impl Into<String>) -> Self {
                self.r#loop = Some(r#loop.into());
                self
            }
            /// A keyword.
            pub fn r#match(mut self, r#match: impl Into<String>) -> Self {
                self.r#match = Some(r#match.into());
                self
            }
            /// A keyword.
            pub fn r#mod(mut self, r#mod: impl Into<String>) -> Self {
                self.r#mod = Some(r#mod.into());
                self
            }
            /// A keyword.
            pub fn r#mut(mut self, r#mut: impl Into<String>) -> Self {
                self.r#mut = Some(r#mut.into());
                self
            }
            /// A keyword.
            pub fn r#pub(mut self, r#pub: impl Into<String>) -> Self {
                self.r#pub = Some(r#pub.into());
                self
            }
            /// A keyword.
            pub fn r#ref(mut self, r#ref: impl Into<String>) -> Self {
                self.r#ref = Some(r#ref.into());
                self
            }
            /// A keyword.
            pub fn r#return(mut self, r#return: impl Into<String>) -> Self {
                self.r#return = Some(r#return.into());
                self
            }
            /// A keyword.
            pub fn self_(mut self, self_: impl Into<String>) -> Self {
                self.self_ = Some(self_.into());
                self
            }
            /// A keyword.
            pub fn self_2(mut self, self_2: impl Into<String>) -> Self {
                self.self_2 = Some(self_2.into());
                self
            }
            /// A keyword.
            pub fn r#static(mut self, r#static: impl Into<String>) -> Self {
                self.r#static = Some(r#static.into());
                self
            }
            /// A keyword.
            pub fn r#struct(mut self, r#struct: impl Into<String>) -> Self {
                self.r#struct = Some(r#struct.into());
                self
            }
            /// A keyword.
            pub fn r#trait(mut self, r#trait: impl Into<String>) -> Self {
                self.r#trait = Some(r#trait.into());
                self
            }
            /// A keyword.
            pub fn r#true(mut self, r#true: impl Into<String>) -> Self {
                self.r#true = Some(r#true.into());
                self
            }
            /// A keyword.
            pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
                self.r#type = Some(r#type.into());
                self
            }
            /// A keyword.
            pub fn r#unsafe(mut self, r#unsafe: impl Into<String>) -> Self {
                self.r#unsafe = Some(r#unsafe.into());
                self
            }
            /// A keyword.
            pub fn r#use(mut self, r#use: impl Into<String>) -> Self {
                self.r#use = Some(r#use.into());
                self
            }
            /// A keyword.
            pub fn r#where(mut self, r#where: impl Into<String>) -> Self {
                self.r#where = Some(r#where.into());
                self
            }
            /// A keyword.
            pub fn r#while(mut self, r#while: impl Into<String>) -> Self {
                self.r#while = Some(r#while.into());
                self
            }
            /// A keyword.
            pub fn r#async(mut self, r#async: impl Into<String>) -> Self {
                self.r#async = Some(r#async.into());
                self
            }
            /// A keyword.
            pub fn r#dyn(mut self, r#dyn: impl Into<String>) -> Self {
                self.r#dyn = Some(r#dyn.into());
                self
            }
            /// A keyword.
            pub fn r#abstract(mut self, r#abstract: impl Into<String>) -> Self {
                self.r#abstract = Some(r#abstract.into());
                self
            }
            /// A keyword.
            pub fn r#become(mut self, r#become: impl Into<String>) -> Self {
                self.r#become = Some(r#become.into());
                self
            }
            /// A keyword.
            pub fn r#box(mut self, r#box: impl Into<String>) -> Self {
                self.r#box = Some(r#box.into());
                self
            }
            /// A keyword.
            pub fn r#do(mut self, r#do: impl Into<String>) -> Self {
                self.r#do = Some(r#do.into());
                self
            }
            /// A keyword.
            pub fn r#final(mut self, r#final: impl Into<String>) -> Self {
                self.r#final = Some(r#final.into());
                self
            }
            /// A keyword.
            pub fn r#macro(mut self, r#macro: impl Into<String>) -> Self {
                self.r#macro = Some(r#macro.into());
                self
            }
            /// A keyword.
            pub fn r#override(mut self, r#override: impl Into<String>) -> Self {
                self.r#override = Some(r#override.into());
                self
            }
            /// A keyword.
            pub fn r#typeof(mut self, r#typeof: impl Into<String>) -> Self {
                self.r#typeof = Some(r#typeof.into());
                self
            }
            /// A keyword.
            pub fn r#unsized(mut self, r#unsized: impl Into<String>) -> Self {
                self.r#unsized = Some(r#unsized.into());
                self
            }
            /// A keyword.
            pub fn r#virtual(mut self, r#virtual: impl Into<String>) -> Self {
                self.r#virtual = Some(r#virtual.into());
                self
            }
            /// A keyword.
            pub fn r#yield(mut self, r#yield: impl Into<String>) -> Self {
                self.r#yield = Some(r#yield.into());
                self
            }
            /// A keyword.
            pub fn r#try(mut self, r#try: impl Into<String>) -> Self {
                self.r#try = Some(r#try.into());
                self
            }
            /// A keyword.
            pub fn r#gen(mut self, r#gen: impl Into<String>) -> Self {
                self.r#gen = Some(r#gen.into());
                self
            }
            /// A keyword.
            pub fn union(mut self, union: impl Into<String>) -> Self {
                self.union = Some(union.into());
                self
            }
            /// A keyword.
            pub fn default(mut self, default: impl Into<String>) -> Self {
                self.default = Some(default.into());
                self
            }
            /// A keyword.
            pub fn raw(mut self, raw: impl Into<String>) -> Self {
                self.raw = Some(raw.into());
                self
            }
            /// A keyword.
            pub fn safe(mut self, safe: impl Into<String>) -> Self {
                self.safe = Some(safe.into());
                self
            }
            /// The request as plain data.
            pub fn build(self) -> Match
            where
                S0: rt::Provided<Match, field::r#as, String>,
                S1: rt::Provided<Match, field::r#fn, String>,
                S2: rt::Provided<Match, field::r#move, String>,
                S3: rt::Provided<Match, field::super_, String>,
                S4: rt::Provided<Match, field::r#await, String>,
                S5: rt::Provided<Match, field::r#priv, String>,
                S6: rt::Provided<Match, field::auto, String>,
            {
                Match {
                    r#as: self.r#as.take(),
                    r#fn: self.r#fn.take(),
                    r#move: self.r#move.take(),
                    super_: self.super_.take(),
                    r#await: self.r#await.take(),
                    r#priv: self.r#priv.take(),
                    auto: self.auto.take(),
                    me: self.me,
                    function: self.function,
                    r#break: self.r#break,
                    r#const: self.r#const,
                    r#continue: self.r#continue,
                    crate_: self.crate_,
                    r#else: self.r#else,
                    r#enum: self.r#enum,
                    r#extern: self.r#extern,
                    r#false: self.r#false,
                    r#for: self.r#for,
                    r#if: self.r#if,
                    r#impl: self.r#impl,
                    r#in: self.r#in,
                    r#let: self.r#let,
                    r#loop: self.r#loop,
                    r#match: self.r#match,
                    r#mod: self.r#mod,
                    r#mut: self.r#mut,
                    r#pub: self.r#pub,
                    r#ref: self.r#ref,
                    r#return: self.r#return,
                    self_: self.self_,
                    self_2: self.self_2,
                    r#static: self.r#static,
                    r#struct: self.r#struct,
                    r#trait: self.r#trait,
                    r#true: self.r#true,
                    r#type: self.r#type,
                    r#unsafe: self.r#unsafe,
                    r#use: self.r#use,
                    r#where: self.r#where,
                    r#while: self.r#while,
                    r#async: self.r#async,
                    r#dyn: self.r#dyn,
                    r#abstract: self.r#abstract,
                    r#become: self.r#become,
                    r#box: self.r#box,
                    r#do: self.r#do,
                    r#final: self.r#final,
                    r#macro: self.r#macro,
                    r#override: self.r#override,
                    r#typeof: self.r#typeof,
                    r#unsized: self.r#unsized,
                    r#virtual: self.r#virtual,
                    r#yield: self.r#yield,
                    r#try: self.r#try,
                    r#gen: self.r#gen,
                    union: self.union,
                    default: self.default,
                    raw: self.raw,
                    safe: self.safe,
                }
            }
        }
        impl<
            'c,
            S0,
            S1,
            S2,
            S3,
            S4,
            S5,
            S6,
        > MatchBuilder<rt::Call<'c>, S0, S1, S2, S3, S4, S5, S6> {
            /// Time limit, retries and token of this call alone.
            pub fn options(mut self, options: rt::CallOptions) -> Self {
                self.call_ = self.call_.with(options);
                self
            }
            /// Sends the request.
            ///
            /// # Errors
            ///
            /// [`Error`](super::Error): its `api` part is a [`MatchError`].
            pub fn send(self) -> rt::BoxFuture<'c, rt::Result<Match>>
            where
                S0: rt::Provided<Match, field::r#as, String>,
                S1: rt::Provided<Match, field::r#fn, String>,
                S2: rt::Provided<Match, field::r#move, String>,
                S3: rt::Provided<Match, field::super_, String>,
                S4: rt::Provided<Match, field::r#await, String>,
                S5: rt::Provided<Match, field::r#priv, String>,
                S6: rt::Provided<Match, field::auto, String>,
            {
                self.call_.clone().send(self.build())
            }
        }
        /// The names of required inputs, for the compiler's messages.
        #[doc(hidden)]
        #[allow(non_camel_case_types, missing_docs)]
        pub mod field {
            #[derive(Debug)]
            pub struct r#as;
            #[derive(Debug)]
            pub struct auto;
            #[derive(Debug)]
            pub struct r#await;
            #[derive(Debug)]
            pub struct r#fn;
            #[derive(Debug)]
            pub struct r#move;
            #[derive(Debug)]
            pub struct r#priv;
            #[derive(Debug)]
            pub struct super_;
        }
    }
    pub mod 用户 {
        //! Operations on 用户.
        use ::easemob_runtime as rt;
        /// The operations of [`用户`](self); from [`Client`](super::Client).
        #[derive(Debug, Clone, Copy)]
        pub struct 用户<'c> {
            pub(super) client: &'c rt::Client,
        }
        impl<'c> 用户<'c> {
            /// Names in another script.
            ///
            /// 中文名称
            ///
            /// `GET /查询/{用户名}`, `app_token`, safe to repeat.
            ///
            /// Document: `none`.
            pub fn 查询(
                &self,
                用户名: impl Into<String>,
            ) -> 查询Builder<rt::Call<'c>> {
                查询Builder::start_(rt::Call::new(self.client), 用户名)
            }
        }
        /// Names in another script. 中文名称
        ///
        /// `GET /查询/{用户名}`, `app_token`, safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct 查询 {
            /// A user.
            pub 用户名: String,
            /// A kind.
            pub 类型: super::types::数字,
        }
        impl rt::Operation for 查询 {
            type Output = 结果;
            type Error = 查询Error;
            type Envelope = rt::NoEnvelope;
            const SPEC: &'static rt::OperationSpec = &查询;
            fn encode(
                &self,
                request: &mut rt::Encoder,
            ) -> Result<(), rt::InvalidRequest> {
                if !self.类型.is_known() {
                    return Err(
                        rt::InvalidRequest::new("类型", "is no documented value"),
                    );
                }
                request.literal("/查询/");
                request.segment("用户名", &self.用户名)?;
                request.query("类型", &self.类型)?;
                Ok(())
            }
            fn decode(body: rt::Body) -> Result<Self::Output, rt::DecodeError> {
                body.object()
            }
        }
        /// Why the server refused [`查询`].
        ///
        /// One variant per row of the error table of `none`.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum 查询Error {
            /// `404`: `用户 {名字} 不存在`
            ///
            /// Remedy: None.
            不存在 {
                /// `名字` of the message.
                名字: String,
            },
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        impl rt::OperationError for 查询Error {
            fn from_row(row: rt::RowMatch) -> Self {
                match (row.source, row.index) {
                    (rt::RowSource::Operation, 0) => {
                        Self::不存在 {
                            名字: row.take(0),
                        }
                    }
                    (rt::RowSource::Service, _) => {
                        Self::Common(super::CommonError::from_row(row))
                    }
                    _ => Self::Undocumented,
                }
            }
            fn captures(&self) -> Vec<(&'static str, &str)> {
                match self {
                    Self::不存在 { 名字 } => vec![("名字", 名字.as_str())],
                    Self::Common(common) => common.captures(),
                    _ => Vec::new(),
                }
            }
        }
        /// What the documents say of [`查询`].
        pub static 查询: rt::OperationSpec = rt::OperationSpec::new(
                "用户",
                "查询",
                rt::Method::GET,
                "/查询/{用户名}",
                "none",
            )
            .auth("app_token")
            .idempotent()
            .payload("/结果")
            .error_body(&super::STANDARD_ERROR_BODY)
            .rows(
                &[
                    rt::ErrorRow::new("不存在", 404, "none")
                        .message("用户 X 不存在")
                        .pattern("用户 {名字} 不存在")
                        .remedy("None.", ""),
                ],
            );
        impl 查询 {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder(用户名: impl Into<String>) -> 查询Builder<()> {
                查询Builder::start_((), 用户名)
            }
        }
        /// Builds [`查询`]; what is required is in the type.
        #[derive(Debug, Clone)]
        #[must_use = "nothing is sent before `send`"]
        pub struct 查询Builder<C, S0 = rt::Unset> {
            call_: C,
            用户名: String,
            类型: S0,
        }
        impl<C> 查询Builder<C> {
            fn start_(call_: C, 用户名: impl Into<String>) -> Self {
                Self {
                    call_,
                    用户名: 用户名.into(),
                    类型: rt::Unset,
                }
            }
        }
        impl<C, S0> 查询Builder<C, S0> {
            /// A kind.
            pub fn 类型(
                self,
                类型: super::types::数字,
            ) -> 查询Builder<C, rt::Set<super::types::数字>> {
                查询Builder {
                    类型: rt::Set(类型),
                    call_: self.call_,
                    用户名: self.用户名,
                }
            }
            /// The request as plain data.
            pub fn build(self) -> 查询
            where
                S0: rt::Provided<查询, field::类型, super::types::数字>,
            {
                查询 {
                    类型: self.类型.take(),
                    用户名: self.用户名,
                }
            }
        }
        impl<'c, S0> 查询Builder<rt::Call<'c>, S0> {
            /// Time limit, retries and token of this call alone.
            pub fn options(mut self, options: rt::CallOptions) -> Self {
                self.call_ = self.call_.with(options);
                self
            }
            /// Sends the request.
            ///
            /// # Errors
            ///
            /// [`Error`](super::Error): its `api` part is a [`查询Error`].
            pub fn send(self) -> rt::BoxFuture<'c, rt::Result<查询>>
            where
                S0: rt::Provided<查询, field::类型, super::types::数字>,
            {
                self.call_.clone().send(self.build())
            }
        }
        /// A result.
        #[derive(Debug, Clone, PartialEq, rt::serde::Deserialize)]
        #[derive(rt::serde::Serialize)]
        #[serde(crate = "rt::serde")]
        #[non_exhaustive]
        pub struct 结果 {
            /// A name.
            pub 名字: String,
        }
        /// The names of required inputs, for the compiler's messages.
        #[doc(hidden)]
        #[allow(non_camel_case_types, missing_docs)]
        pub mod field {
            #[derive(Debug)]
            pub struct 类型;
        }
    }
    pub mod conformance {
        //! Every operation by name, for the conformance kit.
        //!
        //! Parameters come as JSON and go through the typed builders, as a user's would.
        use ::easemob_runtime as rt;
        /// The entries, one per operation.
        pub fn registry() -> Vec<rt::conformance::Entry> {
            Vec::from([
                rt::conformance::Entry {
                    spec: &super::option::SOME,
                    inputs: &[],
                    run: |client, params| {
                        let client = super::Client::from(client.clone());
                        Box::pin(async move {
                            let call = client.option().some();
                            params.finish()?;
                            Ok(
                                rt::conformance::outcome(
                                        call.send().await,
                                        rt::conformance::json,
                                    )
                                    .await,
                            )
                        })
                    },
                },
                rt::conformance::Entry {
                    spec: &super::self_::BUILD,
                    inputs: &[
                        "send",
                        "start",
                        "build",
                        "pages",
                        "options",
                        "call",
                        "x_client",
                        "new",
                        "request",
                        "value",
                        "body",
                    ],
                    run: |client, mut params| {
                        let client = super::Client::from(client.clone());
                        Box::pin(async move {
                            let mut call = client
                                .self_()
                                .build()
                                .send_(params.take::<String>("send")?)
                                .request(
                                    params.take::<Vec<super::types::Either>>("request")?,
                                )
                                .body(params.take::<super::types::DefaultType>("body")?);
                            if let Some(value) = params.optional::<String>("start")? {
                                call = call.start(value);
                            }
                            if let Some(value) = params.optional::<i32>("build")? {
                                call = call.build_(value);
                            }
                            if let Some(value) = params.optional::<bool>("pages")? {
                                call = call.pages_(value);
                            }
                            if let Some(value) = params
                                .optional::<Vec<String>>("options")?
                            {
                                call = call.options_(value);
                            }
                            if let Some(value) = params.optional::<String>("call")? {
                                call = call.call_(value);
                            }
                            if let Some(value) = params
                                .optional::<super::types::Ordering>("x_client")?
                            {
                                call = call.x_client(value);
                            }
                            if let Some(value) = params
                                .optional::<super::types::OptionType>("new")?
                            {
                                call = call.new_(value);
                            }
                            if let Some(value) = params
                                .optional::<rt::Map<super::types::数字>>("value")?
                            {
                                call = call.value(value);
                            }
                            params.finish()?;
                            Ok(
                                rt::conformance::outcome(
                                        call.send().await,
                                        rt::conformance::json,
                                    )
                                    .await,
                            )
                        })
                    },
                },
                rt::conformance::Entry {
                    spec: &super::r#type::MATCH,
                    inputs: &[
                        "me",
                        "function",
                        "as",
                        "break",
                        "const",
                        "continue",
                        "crate",
                        "else",
                        "enum",
                        "extern",
                        "false",
                        "fn",
                        "for",
                        "if",
                        "impl",
                        "in",
                        "let",
                        "loop",
                        "match",
                        "mod",
                        "move",
                        "mut",
                        "pub",
                        "ref",
                        "return",
                        "self",
                        "self_2",
                        "static",
                        "struct",
                        "super",
                        "trait",
                        "true",
                        "type",
                        "unsafe",
                        "use",
                        "where",
                        "while",
                        "async",
                        "await",
                        "dyn",
                        "abstract",
                        "become",
                        "box",
                        "do",
                        "final",
                        "macro",
                        "override",
                        "priv",
                        "typeof",
                        "unsized",
                        "virtual",
                        "yield",
                        "try",
                        "gen",
                        "union",
                        "default",
                        "auto",
                        "raw",
                        "safe",
                    ],
                    run: |client, mut params| {
                        let client = super::Client::from(client.clone());
                        Box::pin(async move {
                            let mut call = client
                                .r#type()
                                .r#match(
                                    params.take::<String>("me")?,
                                    params.take::<String>("function")?,
                                )
                                .r#as(params.take::<String>("as")?)
                                .r#fn(params.take::<String>("fn")?)
                                .r#move(params.take::<String>("move")?)
                                .super_(params.take::<String>("super")?)
                                .r#await(params.take::<String>("await")?)
                                .r#priv(params.take::<String>("priv")?)
                                .auto(params.take::<String>("auto")?);
                            if let Some(value) = params.optional::<String>("break")? {
                                call = call.r#break(value);
                            }
                            if let Some(value) = params.optional::<String>("const")? {
                                call = call.r#const(value);
                            }
                            if let Some(value) = params.optional::<String>("continue")? {
                                call = call.r#continue(value);
                            }
                            if let Some(value) = params.optional::<String>("crate")? {
                                call = call.crate_(value);
                            }
                            if let Some(value) = params.optional::<String>("else")? {
                                call = call.r#else(value);
                            }
                            if let Some(value) = params.optional::<String>("enum")? {
                                call = call.r#enum(value);
                            }
                            if let Some(value) = params.optional::<String>("extern")? {
                                call = call.r#extern(value);
                            }
                            if let Some(value) = params.optional::<String>("false")? {
                                call = call.r#false(value);
                            }
                            if let Some(value) = params.optional::<String>("for")? {
                                call = call.r#for(value);
                            }
                            if let Some(value) = params.optional::<String>("if")? {
                                call = call.r#if(value);
                            }
                            if let Some(value) = params.optional::<String>("impl")? {
                                call = call.r#impl(value);
                            }
                            if let Some(value) = params.optional::<String>("in")? {
                                call = call.r#in(value);
                            }
                            if let Some(value) = params.optional::<String>("let")? {
                                call = call.r#let(value);
                            }
                            if let Some(value) = params.optional::<String>("loop")? {
                                call = call.r#loop(value);
                            }
                            if let Some(value) = params.optional::<String>("match")? {
                                call = call.r#match(value);
                            }
                            if let Some(value) = params.optional::<String>("mod")? {
                                call = call.r#mod(value);
                            }
                            if let Some(value) = params.optional::<String>("mut")? {
                                call = call.r#mut(value);
                            }
                            if let Some(value) = params.optional::<String>("pub")? {
                                call = call.r#pub(value);
                            }
                            if let Some(value) = params.optional::<String>("ref")? {
                                call = call.r#ref(value);
                            }
                            if let Some(value) = params.optional::<String>("return")? {
                                call = call.r#return(value);
                            }
                            if let Some(value) = params.optional::<String>("self")? {
                                call = call.self_(value);
                            }
                            if let Some(value) = params.optional::<String>("self_2")? {
                                call = call.self_2(value);
                            }
                            if let Some(value) = params.optional::<String>("static")? {
                                call = call.r#static(value);
                            }
                            if let Some(value) = params.optional::<String>("struct")? {
                                call = call.r#struct(value);
                            }
                            if let Some(value) = params.optional::<String>("trait")? {
                                call = call.r#trait(value);
                            }
                            if let Some(value) = params.optional::<String>("true")? {
                                call = call.r#true(value);
                            }
                            if let Some(value) = params.optional::<String>("type")? {
                                call = call.r#type(value);
                            }
                            if let Some(value) = params.optional::<String>("unsafe")? {
                                call = call.r#unsafe(value);
                            }
                            if let Some(value) = params.optional::<String>("use")? {
                                call = call.r#use(value);
                            }
                            if let Some(value) = params.optional::<String>("where")? {
                                call = call.r#where(value);
                            }
                            if let Some(value) = params.optional::<String>("while")? {
                                call = call.r#while(value);
                            }
                            if let Some(value) = params.optional::<String>("async")? {
                                call = call.r#async(value);
                            }
                            if let Some(value) = params.optional::<String>("dyn")? {
                                call = call.r#dyn(value);
                            }
                            if let Some(value) = params.optional::<String>("abstract")? {
                                call = call.r#abstract(value);
                            }
                            if let Some(value) = params.optional::<String>("become")? {
                                call = call.r#become(value);
                            }
                            if let Some(value) = params.optional::<String>("box")? {
                                call = call.r#box(value);
                            }
                            if let Some(value) = params.optional::<String>("do")? {
                                call = call.r#do(value);
                            }
                            if let Some(value) = params.optional::<String>("final")? {
                                call = call.r#final(value);
                            }
                            if let Some(value) = params.optional::<String>("macro")? {
                                call = call.r#macro(value);
                            }
                            if let Some(value) = params.optional::<String>("override")? {
                                call = call.r#override(value);
                            }
                            if let Some(value) = params.optional::<String>("typeof")? {
                                call = call.r#typeof(value);
                            }
                            if let Some(value) = params.optional::<String>("unsized")? {
                                call = call.r#unsized(value);
                            }
                            if let Some(value) = params.optional::<String>("virtual")? {
                                call = call.r#virtual(value);
                            }
                            if let Some(value) = params.optional::<String>("yield")? {
                                call = call.r#yield(value);
                            }
                            if let Some(value) = params.optional::<String>("try")? {
                                call = call.r#try(value);
                            }
                            if let Some(value) = params.optional::<String>("gen")? {
                                call = call.r#gen(value);
                            }
                            if let Some(value) = params.optional::<String>("union")? {
                                call = call.union(value);
                            }
                            if let Some(value) = params.optional::<String>("default")? {
                                call = call.default(value);
                            }
                            if let Some(value) = params.optional::<String>("raw")? {
                                call = call.raw(value);
                            }
                            if let Some(value) = params.optional::<String>("safe")? {
                                call = call.safe(value);
                            }
                            params.finish()?;
                            Ok(
                                rt::conformance::outcome(
                                        call.send().await,
                                        rt::conformance::json,
                                    )
                                    .await,
                            )
                        })
                    },
                },
                rt::conformance::Entry {
                    spec: &super::用户::查询,
                    inputs: &["用户名", "类型"],
                    run: |client, mut params| {
                        let client = super::Client::from(client.clone());
                        Box::pin(async move {
                            let call = client
                                .用户()
                                .查询(params.take::<String>("用户名")?)
                                .类型(params.take::<super::types::数字>("类型")?);
                            params.finish()?;
                            Ok(
                                rt::conformance::outcome(
                                        call.send().await,
                                        rt::conformance::json,
                                    )
                                    .await,
                            )
                        })
                    },
                },
            ])
        }
    }
}
#[allow(unreachable_pub, unused_imports)]
pub use emitted::*;
