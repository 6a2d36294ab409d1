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
            option::OptionType2 { client: &self.inner }
        }
        /// Operations on self.
        pub fn self_(&self) -> self_::SelfType2<'_> {
            self_::SelfType2 { client: &self.inner }
        }
        /// Operations on type.
        pub fn r#type(&self) -> r#type::Type<'_> {
            r#type::Type { client: &self.inner }
        }
        /// Operations on 用户.
        pub fn 用户(&self) -> 用户::用户<'_> {
            用户::用户 { client: &self.inner }
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
    #[derive(Debug, Clone, PartialEq)]
    #[non_exhaustive]
    pub struct StandardEnvelope {
        /// A keyword.
        pub r#type: Option<String>,
        /// The same in another case.
        pub type_2: Option<String>,
    }
    rt::object!(StandardEnvelope { r#type: "type", type_2: "Type" });
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
    rt::error_rows!(CommonError Service { 0 Common2 });
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
        rows: &[rt::ErrorRow::new("common", 418, "none").error("teapot").remedy("None.", "")],
        headers: &[],
        auth: &[rt::AuthSpec { name: "app_token", header: "authorization", scheme: "Bearer" }],
        issue_token: None,
    };
    pub mod types {
        //! Types that several operations share.
        use ::easemob_runtime as rt;
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct OptionType {
            /// A value.
            pub value: String,
        }
        rt::object!(OptionType { value });
        impl OptionType {
            /// With all that is required.
            pub fn new(value: impl Into<String>) -> Self {
                Self { value: value.into() }
            }
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct ResultType {
            /// A value.
            pub value: String,
        }
        rt::object!(ResultType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct StringType {
            /// A value.
            pub value: String,
        }
        rt::object!(StringType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct VecType {
            /// A value.
            pub value: String,
        }
        rt::object!(VecType { value });
        impl VecType {
            /// With all that is required.
            pub fn new(value: impl Into<String>) -> Self {
                Self { value: value.into() }
            }
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct BoxType {
            /// A value.
            pub value: String,
        }
        rt::object!(BoxType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct SomeType {
            /// A value.
            pub value: String,
        }
        rt::object!(SomeType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct NoneType {
            /// A value.
            pub value: String,
        }
        rt::object!(NoneType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct OkType {
            /// A value.
            pub value: String,
        }
        rt::object!(OkType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct ErrType {
            /// A value.
            pub value: String,
        }
        rt::object!(ErrType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct DefaultType {
            /// A value.
            pub value: String,
        }
        rt::object!(DefaultType { value });
        impl DefaultType {
            /// With all that is required.
            pub fn new(value: impl Into<String>) -> Self {
                Self { value: value.into() }
            }
        }
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct Clone {
            /// A value.
            pub value: String,
        }
        rt::object!(Clone { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct ClientType {
            /// A value.
            pub value: String,
        }
        rt::object!(ClientType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct ErrorType {
            /// A value.
            pub value: String,
        }
        rt::object!(ErrorType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct FromType {
            /// A value.
            pub value: String,
        }
        rt::object!(FromType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct IntoType {
            /// A value.
            pub value: String,
        }
        rt::object!(IntoType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct IteratorType {
            /// A value.
            pub value: String,
        }
        rt::object!(IteratorType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct SelfType {
            /// A value.
            pub value: String,
        }
        rt::object!(SelfType { value });
        /// A prelude name.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct SendType {
            /// A value.
            pub value: String,
        }
        rt::object!(SendType { value });
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
        rt::text_enum!(open Ordering {
            Less = "less",
            Less2 = "LESS",
            Unnamed = "<",
            _2nd = "2nd",
            Unknown2 = "unknown",
            Self_ = "self",
            大 = "大"
        });
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
        rt::number_enum!(open 数字 { Zero = 0, Minus = -1, _7 = 7 });
        /// A union with a reserved variant.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum Either {
            /// `Self`: A keyword.
            Self_(OptionType),
            /// `unknown`: The name of the catch-all.
            Unknown2(VecType),
            /// A variant that the documents do not know, or a known one that is not as documented.
            Unknown(rt::serde_json::Value),
        }
        rt::union!(open Either(tag "type" content "self") { Self_ = "Self", Unknown2 = "unknown" });
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
                SomeType2::builder().on_call_(rt::Call::new(self.client))
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
            fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                request.literal("/some");
                Ok(())
            }
        }
        /// What [`SomeType2`] gives.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct SomeOutput {
            /// One.
            pub ok: Option<super::types::OkType>,
            /// Two.
            pub err: Option<rt::Map<super::types::ErrType>>,
            /// Three.
            pub none: Option<super::types::Ordering>,
            /// A clash.
            pub a_b: Option<String>,
            /// A clash.
            pub a_b_2: Option<String>,
            /// A digit.
            pub _1st: Option<i64>,
            /// Nothing.
            pub unnamed: Option<i64>,
            /// Keys beside the documented ones. 文档所列字段之外的键。
            pub additional: rt::Map<super::types::数字>,
        }
        rt::object!(SomeOutput {
            ok,
            err,
            none,
            a_b: "a-b",
            a_b_2: "a_b",
            _1st: "1st",
            unnamed: "",
            ..additional
        });
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
        rt::error_rows!(SomeError Operation {} super::CommonError);
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
                SomeBuilder::start_(Self {})
            }
        }
        rt::builder!(SomeBuilder, SomeType2, SomeError, ());
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
                Build::builder().on_call_(rt::Call::new(self.client))
            }
        }
        /// Inputs that are called like the methods of a builder.
        ///
        /// `PUT /build`, no token, not safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct Build {
            /// A method.
            pub send: String,
            /// A function.
            pub start: Option<String>,
            /// A method.
            pub build: Option<i32>,
            /// A method.
            pub pages: Option<bool>,
            /// A method.
            pub options: Option<Vec<String>>,
            /// A field.
            pub call: Option<String>,
            /// A header.
            pub x_client: Option<super::types::Ordering>,
            /// A method.
            pub new: Option<super::types::OptionType>,
            /// A variable. At most 2 items.
            pub request: Vec<super::types::Either>,
            /// A variable.
            pub value: Option<rt::Map<super::types::数字>>,
            /// A variable.
            pub body: super::types::DefaultType,
        }
        impl rt::Operation for Build {
            type Output = Vec<super::types::Either>;
            type Error = BuildError;
            type Envelope = rt::NoEnvelope;
            const SPEC: &'static rt::OperationSpec = &BUILD;
            fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                if let Some(value) = &self.x_client {
                    if !value.is_known() {
                        return Err(rt::InvalidRequest::new("x_client", "is no documented value"));
                    }
                }
                request.check("request").items(self.request.len(), rt::ItemsRule::NONE.at_most(2))?;
                if let Some(value) = &self.value {
                    for item in value.values() {
                        if !item.is_known() {
                            return Err(rt::InvalidRequest::new("value", "is no documented value"));
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
                request.json_object(
                    &[
                        ("new", &self.new),
                        ("request", &self.request),
                        ("value", &self.value),
                        ("body", &self.body),
                    ],
                    &[],
                );
                Ok(())
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
        rt::error_rows!(BuildError Operation {} super::CommonError);
        /// What the documents say of [`Build`].
        pub static BUILD: rt::OperationSpec = rt::OperationSpec::new(
            "self",
            "build",
            rt::Method::PUT,
            "/build",
            "none",
        ).error_body(&super::STANDARD_ERROR_BODY);
        impl Build {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder() -> BuildBuilder<()> {
                BuildBuilder::start_(Self {
                    send: rt::Blank::blank(),
                    request: rt::Blank::blank(),
                    body: rt::Blank::blank(),
                    start: None,
                    build: None,
                    pages: None,
                    options: None,
                    call: None,
                    x_client: None,
                    new: None,
                    value: None,
                })
            }
        }
        rt::builder!(BuildBuilder, Build, BuildError, (S0 send, S1 request, S2 body));
        impl<C, S0, S1, S2> BuildBuilder<C, (S0, S1, S2)> {
            /// A method.
            pub fn send_(mut self, send: impl Into<String>) -> BuildBuilder<C, (rt::Set, S1, S2)> {
                self.request.send = send.into();
                self.in_state_()
            }
            /// A variable. At most 2 items.
            pub fn request(
                mut self,
                request: impl IntoIterator<Item = super::types::Either>,
            ) -> BuildBuilder<C, (S0, rt::Set, S2)> {
                self.request.request = request.into_iter().collect();
                self.in_state_()
            }
            /// A variable.
            pub fn body(
                mut self,
                body: super::types::DefaultType,
            ) -> BuildBuilder<C, (S0, S1, rt::Set)> {
                self.request.body = body;
                self.in_state_()
            }
        }
        impl<C, S> BuildBuilder<C, S> {
            /// A function.
            pub fn start(mut self, start: impl Into<String>) -> Self {
                self.request.start = Some(start.into());
                self
            }
            /// A method.
            pub fn build_(mut self, build: i32) -> Self {
                self.request.build = Some(build);
                self
            }
            /// A method.
            pub fn pages_(mut self, pages: bool) -> Self {
                self.request.pages = Some(pages);
                self
            }
            /// A method.
            pub fn options_(
                mut self,
                options: impl IntoIterator<Item = impl Into<String>>,
            ) -> Self {
                self.request.options = Some(options.into_iter().map(Into::into).collect());
                self
            }
            /// A field.
            pub fn call(mut self, call: impl Into<String>) -> Self {
                self.request.call = Some(call.into());
                self
            }
            /// A header.
            pub fn x_client(mut self, x_client: super::types::Ordering) -> Self {
                self.request.x_client = Some(x_client);
                self
            }
            /// A method.
            pub fn new_(mut self, new: super::types::OptionType) -> Self {
                self.request.new = Some(new);
                self
            }
            /// A variable.
            pub fn value(
                mut self,
                value: impl IntoIterator<Item = (impl Into<String>, super::types::数字)>,
            ) -> Self {
                self.request.value =
                    Some(value.into_iter().map(|(key, value)| (key.into(), value)).collect());
                self
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
                Match::builder(me, function).on_call_(rt::Call::new(self.client))
            }
        }
        /// Every keyword as a required field.
        ///
        /// `POST /{self}/{fn}`, `app_token`, not safe to repeat.
        ///
        /// Document: `none`.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct Match {
            /// A keyword.
            pub me: String,
            /// A keyword.
            pub function: String,
            /// A keyword.
            pub r#as: String,
            /// A keyword.
            pub r#break: Option<String>,
            /// A keyword.
            pub r#const: Option<String>,
            /// A keyword.
            pub r#continue: Option<String>,
            /// A keyword.
            pub crate_: Option<String>,
            /// A keyword.
            pub r#else: Option<String>,
            /// A keyword.
            pub r#enum: Option<String>,
            /// A keyword.
            pub r#extern: Option<String>,
            /// A keyword.
            pub r#false: Option<String>,
            /// A keyword.
            pub r#fn: String,
            /// A keyword.
            pub r#for: Option<String>,
            /// A keyword.
            pub r#if: Option<String>,
            /// A keyword.
            pub r#impl: Option<String>,
            /// A keyword.
            pub r#in: Option<String>,
            /// A keyword.
            pub r#let: Option<String>,
            /// A keyword.
            pub r#loop: Option<String>,
            /// A keyword.
            pub r#match: Option<String>,
            /// A keyword.
            pub r#mod: Option<String>,
            /// A keyword.
            pub r#move: String,
            /// A keyword.
            pub r#mut: Option<String>,
            /// A keyword.
            pub r#pub: Option<String>,
            /// A keyword.
            pub r#ref: Option<String>,
            /// A keyword.
            pub r#return: Option<String>,
            /// A keyword.
            pub self_: Option<String>,
            /// A keyword.
            pub self_2: Option<String>,
            /// A keyword.
            pub r#static: Option<String>,
            /// A keyword.
            pub r#struct: Option<String>,
            /// A keyword.
            pub super_: String,
            /// A keyword.
            pub r#trait: Option<String>,
            /// A keyword.
            pub r#true: Option<String>,
            /// A keyword.
            pub r#type: Option<String>,
            /// A keyword.
            pub r#unsafe: Option<String>,
            /// A keyword.
            pub r#use: Option<String>,
            /// A keyword.
            pub r#where: Option<String>,
            /// A keyword.
            pub r#while: Option<String>,
            /// A keyword.
            pub r#async: Option<String>,
            /// A keyword.
            pub r#await: String,
            /// A keyword.
            pub r#dyn: Option<String>,
            /// A keyword.
            pub r#abstract: Option<String>,
            /// A keyword.
            pub r#become: Option<String>,
            /// A keyword.
            pub r#box: Option<String>,
            /// A keyword.
            pub r#do: Option<String>,
            /// A keyword.
            pub r#final: Option<String>,
            /// A keyword.
            pub r#macro: Option<String>,
            /// A keyword.
            pub r#override: Option<String>,
            /// A keyword.
            pub r#priv: String,
            /// A keyword.
            pub r#typeof: Option<String>,
            /// A keyword.
            pub r#unsized: Option<String>,
            /// A keyword.
            pub r#virtual: Option<String>,
            /// A keyword.
            pub r#yield: Option<String>,
            /// A keyword.
            pub r#try: Option<String>,
            /// A keyword.
            pub r#gen: Option<String>,
            /// A keyword.
            pub union: Option<String>,
            /// A keyword.
            pub default: Option<String>,
            /// A keyword.
            pub auto: String,
            /// A keyword.
            pub raw: Option<String>,
            /// A keyword.
            pub safe: Option<String>,
        }
        impl rt::Operation for Match {
            type Output = MatchOutput;
            type Error = MatchError;
            type Envelope = super::StandardEnvelope;
            const SPEC: &'static rt::OperationSpec = &MATCH;
            fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                request.literal("/");
                request.segment("self", &self.me)?;
                request.literal("/");
                request.segment("fn", &self.function)?;
                request.json_object(
                    &[
                        ("as", &self.r#as),
                        ("break", &self.r#break),
                        ("const", &self.r#const),
                        ("continue", &self.r#continue),
                        ("crate", &self.crate_),
                        ("else", &self.r#else),
                        ("enum", &self.r#enum),
                        ("extern", &self.r#extern),
                        ("false", &self.r#false),
                        ("fn", &self.r#fn),
                        ("for", &self.r#for),
                        ("if", &self.r#if),
                        ("impl", &self.r#impl),
                        ("in", &self.r#in),
                        ("let", &self.r#let),
                        ("loop", &self.r#loop),
                        ("match", &self.r#match),
                        ("mod", &self.r#mod),
                        ("move", &self.r#move),
                        ("mut", &self.r#mut),
                        ("pub", &self.r#pub),
                        ("ref", &self.r#ref),
                        ("return", &self.r#return),
                        ("self", &self.self_),
                        ("Self", &self.self_2),
                        ("static", &self.r#static),
                        ("struct", &self.r#struct),
                        ("super", &self.super_),
                        ("trait", &self.r#trait),
                        ("true", &self.r#true),
                        ("type", &self.r#type),
                        ("unsafe", &self.r#unsafe),
                        ("use", &self.r#use),
                        ("where", &self.r#where),
                        ("while", &self.r#while),
                        ("async", &self.r#async),
                        ("await", &self.r#await),
                        ("dyn", &self.r#dyn),
                        ("abstract", &self.r#abstract),
                        ("become", &self.r#become),
                        ("box", &self.r#box),
                        ("do", &self.r#do),
                        ("final", &self.r#final),
                        ("macro", &self.r#macro),
                        ("override", &self.r#override),
                        ("priv", &self.r#priv),
                        ("typeof", &self.r#typeof),
                        ("unsized", &self.r#unsized),
                        ("virtual", &self.r#virtual),
                        ("yield", &self.r#yield),
                        ("try", &self.r#try),
                        ("gen", &self.r#gen),
                        ("union", &self.union),
                        ("default", &self.default),
                        ("auto", &self.auto),
                        ("raw", &self.raw),
                        ("safe", &self.safe),
                    ],
                    &[],
                );
                Ok(())
            }
        }
        /// What [`Match`] gives.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct MatchOutput {
            /// A keyword.
            pub r#as: String,
            /// A keyword.
            pub r#break: String,
            /// A keyword.
            pub r#const: String,
            /// A keyword.
            pub r#continue: String,
            /// A keyword.
            pub crate_: String,
            /// A keyword.
            pub r#else: String,
            /// A keyword.
            pub r#enum: String,
            /// A keyword.
            pub r#extern: String,
            /// A keyword.
            pub r#false: String,
            /// A keyword.
            pub r#fn: String,
            /// A keyword.
            pub r#for: String,
            /// A keyword.
            pub r#if: String,
            /// A keyword.
            pub r#impl: String,
            /// A keyword.
            pub r#in: String,
            /// A keyword.
            pub r#let: String,
            /// A keyword.
            pub r#loop: String,
            /// A keyword.
            pub r#match: String,
            /// A keyword.
            pub r#mod: String,
            /// A keyword.
            pub r#move: String,
            /// A keyword.
            pub r#mut: String,
            /// A keyword.
            pub r#pub: String,
            /// A keyword.
            pub r#ref: String,
            /// A keyword.
            pub r#return: String,
            /// A keyword.
            pub self_: String,
            /// A keyword.
            pub self_2: String,
            /// A keyword.
            pub r#static: String,
            /// A keyword.
            pub r#struct: String,
            /// A keyword.
            pub super_: String,
            /// A keyword.
            pub r#trait: String,
            /// A keyword.
            pub r#true: String,
            /// A keyword.
            pub r#type: String,
            /// A keyword.
            pub r#unsafe: String,
            /// A keyword.
            pub r#use: String,
            /// A keyword.
            pub r#where: String,
            /// A keyword.
            pub r#while: String,
            /// A keyword.
            pub r#async: String,
            /// A keyword.
            pub r#await: String,
            /// A keyword.
            pub r#dyn: String,
            /// A keyword.
            pub r#abstract: String,
            /// A keyword.
            pub r#become: String,
            /// A keyword.
            pub r#box: String,
            /// A keyword.
            pub r#do: String,
            /// A keyword.
            pub r#final: String,
            /// A keyword.
            pub r#macro: String,
            /// A keyword.
            pub r#override: String,
            /// A keyword.
            pub r#priv: String,
            /// A keyword.
            pub r#typeof: String,
            /// A keyword.
            pub r#unsized: String,
            /// A keyword.
            pub r#virtual: String,
            /// A keyword.
            pub r#yield: String,
            /// A keyword.
            pub r#try: String,
            /// A keyword.
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
        rt::object!(MatchOutput {
            r#as: "as",
            r#break: "break",
            r#const: "const",
            r#continue: "continue",
            crate_: "crate",
            r#else: "else",
            r#enum: "enum",
            r#extern: "extern",
            r#false: "false",
            r#fn: "fn",
            r#for: "for",
            r#if: "if",
            r#impl: "impl",
            r#in: "in",
            r#let: "let",
            r#loop: "loop",
            r#match: "match",
            r#mod: "mod",
            r#move: "move",
            r#mut: "mut",
            r#pub: "pub",
            r#ref: "ref",
            r#return: "return",
            self_: "self",
            self_2: "Self",
            r#static: "static",
            r#struct: "struct",
            super_: "super",
            r#trait: "trait",
            r#true: "true",
            r#type: "type",
            r#unsafe: "unsafe",
            r#use: "use",
            r#where: "where",
            r#while: "while",
            r#async: "async",
            r#await: "await",
            r#dyn: "dyn",
            r#abstract: "abstract",
            r#become: "become",
            r#box: "box",
            r#do: "do",
            r#final: "final",
            r#macro: "macro",
            r#override: "override",
            r#priv: "priv",
            r#typeof: "typeof",
            r#unsized: "unsized",
            r#virtual: "virtual",
            r#yield: "yield",
            r#try: "try",
            r#gen: "gen",
            union,
            default,
            auto,
            raw,
            safe
        });
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
                r#type: String
            },
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(
            MatchError Operation {
                0 Undocumented2,
                1 Common2,
                2 Self_ { r#type = 0 }
            } super::CommonError
        );
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
        .rows(&[
            rt::ErrorRow::new("undocumented", 400, "none").error("a").remedy("None.", ""),
            rt::ErrorRow::new("common", 400, "none").error("b").remedy("None.", ""),
            rt::ErrorRow::new("self", 400, "none")
                .message("no X")
                .pattern("no {type}")
                .remedy("None.", ""),
        ]);
        impl Match {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder(me: impl Into<String>, function: impl Into<String>) -> MatchBuilder<()> {
                MatchBuilder::start_(Self {
                    me: me.into(),
                    function: function.into(),
                    r#as: rt::Blank::blank(),
                    r#fn: rt::Blank::blank(),
                    r#move: rt::Blank::blank(),
                    super_: rt::Blank::blank(),
                    r#await: rt::Blank::blank(),
                    r#priv: rt::Blank::blank(),
                    auto: rt::Blank::blank(),
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
                })
            }
        }
        rt::builder!(
            MatchBuilder,
            Match,
            MatchError,
            (S0 r#as, S1 r#fn, S2 r#move, S3 super_, S4 r#await, S5 r#priv, S6 auto)
        );
        impl<C, S0, S1, S2, S3, S4, S5, S6> MatchBuilder<C, (S0, S1, S2, S3, S4, S5, S6)> {
            /// A keyword.
            pub fn r#as(
                mut self,
                r#as: impl Into<String>,
            ) -> MatchBuilder<C, (rt::Set, S1, S2, S3, S4, S5, S6)> {
                self.request.r#as = r#as.into();
                self.in_state_()
            }
            /// A keyword.
            pub fn r#fn(
                mut self,
                r#fn: impl Into<String>,
            ) -> MatchBuilder<C, (S0, rt::Set, S2, S3, S4, S5, S6)> {
                self.request.r#fn = r#fn.into();
                self.in_state_()
            }
            /// A keyword.
            pub fn r#move(
                mut self,
                r#move: impl Into<String>,
            ) -> MatchBuilder<C, (S0, S1, rt::Set, S3, S4, S5, S6)> {
                self.request.r#move = r#move.into();
                self.in_state_()
            }
            /// A keyword.
            pub fn super_(
                mut self,
                super_: impl Into<String>,
            ) -> MatchBuilder<C, (S0, S1, S2, rt::Set, S4, S5, S6)> {
                self.request.super_ = super_.into();
                self.in_state_()
            }
            /// A keyword.
            pub fn r#await(
                mut self,
                r#await: impl Into<String>,
            ) -> MatchBuilder<C, (S0, S1, S2, S3, rt::Set, S5, S6)> {
                self.request.r#await = r#await.into();
                self.in_state_()
            }
            /// A keyword.
            pub fn r#priv(
                mut self,
                r#priv: impl Into<String>,
            ) -> MatchBuilder<C, (S0, S1, S2, S3, S4, rt::Set, S6)> {
                self.request.r#priv = r#priv.into();
                self.in_state_()
            }
            /// A keyword.
            pub fn auto(
                mut self,
                auto: impl Into<String>,
            ) -> MatchBuilder<C, (S0, S1, S2, S3, S4, S5, rt::Set)> {
                self.request.auto = auto.into();
                self.in_state_()
            }
        }
        impl<C, S> MatchBuilder<C, S> {
            /// A keyword.
            pub fn r#break(mut self, r#break: impl Into<String>) -> Self {
                self.request.r#break = Some(r#break.into());
                self
            }
            /// A keyword.
            pub fn r#const(mut self, r#const: impl Into<String>) -> Self {
                self.request.r#const = Some(r#const.into());
                self
            }
            /// A keyword.
            pub fn r#continue(mut self, r#continue: impl Into<String>) -> Self {
                self.request.r#continue = Some(r#continue.into());
                self
            }
            /// A keyword.
            pub fn crate_(mut self, crate_: impl Into<String>) -> Self {
                self.request.crate_ = Some(crate_.into());
                self
            }
            /// A keyword.
            pub fn r#else(mut self, r#else: impl Into<String>) -> Self {
                self.request.r#else = Some(r#else.into());
                self
            }
            /// A keyword.
            pub fn r#enum(mut self, r#enum: impl Into<String>) -> Self {
                self.request.r#enum = Some(r#enum.into());
                self
            }
            /// A keyword.
            pub fn r#extern(mut self, r#extern: impl Into<String>) -> Self {
                self.request.r#extern = Some(r#extern.into());
                self
            }
            /// A keyword.
            pub fn r#false(mut self, r#false: impl Into<String>) -> Self {
                self.request.r#false = Some(r#false.into());
                self
            }
            /// A keyword.
            pub fn r#for(mut self, r#for: impl Into<String>) -> Self {
                self.request.r#for = Some(r#for.into());
                self
            }
            /// A keyword.
            pub fn r#if(mut self, r#if: impl Into<String>) -> Self {
                self.request.r#if = Some(r#if.into());
                self
            }
            /// A keyword.
            pub fn r#impl(mut self, r#impl: impl Into<String>) -> Self {
                self.request.r#impl = Some(r#impl.into());
                self
            }
            /// A keyword.
            pub fn r#in(mut self, r#in: impl Into<String>) -> Self {
                self.request.r#in = Some(r#in.into());
                self
            }
            /// A keyword.
            pub fn r#let(mut self, r#let: impl Into<String>) -> Self {
                self.request.r#let = Some(r#let.into());
                self
            }
            /// A keyword.
            pub fn r#loop(mut self, r#loop: impl Into<String>) -> Self {
                self.request.r#loop = Some(r#loop.into());
                self
            }
            /// A keyword.
            pub fn r#match(mut self, r#match: impl Into<String>) -> Self {
                self.request.r#match = Some(r#match.into());
                self
            }
            /// A keyword.
            pub fn r#mod(mut self, r#mod: impl Into<String>) -> Self {
                self.request.r#mod = Some(r#mod.into());
                self
            }
            /// A keyword.
            pub fn r#mut(mut self, r#mut: impl Into<String>) -> Self {
                self.request.r#mut = Some(r#mut.into());
                self
            }
            /// A keyword.
            pub fn r#pub(mut self, r#pub: impl Into<String>) -> Self {
                self.request.r#pub = Some(r#pub.into());
                self
            }
            /// A keyword.
            pub fn r#ref(mut self, r#ref: impl Into<String>) -> Self {
                self.request.r#ref = Some(r#ref.into());
                self
            }
            /// A keyword.
            pub fn r#return(mut self, r#return: impl Into<String>) -> Self {
                self.request.r#return = Some(r#return.into());
                self
            }
            /// A keyword.
            pub fn self_(mut self, self_: impl Into<String>) -> Self {
                self.request.self_ = Some(self_.into());
                self
            }
            /// A keyword.
            pub fn self_2(mut self, self_2: impl Into<String>) -> Self {
                self.request.self_2 = Some(self_2.into());
                self
            }
            /// A keyword.
            pub fn r#static(mut self, r#static: impl Into<String>) -> Self {
                self.request.r#static = Some(r#static.into());
                self
            }
            /// A keyword.
            pub fn r#struct(mut self, r#struct: impl Into<String>) -> Self {
                self.request.r#struct = Some(r#struct.into());
                self
            }
            /// A keyword.
            pub fn r#trait(mut self, r#trait: impl Into<String>) -> Self {
                self.request.r#trait = Some(r#trait.into());
                self
            }
            /// A keyword.
            pub fn r#true(mut self, r#true: impl Into<String>) -> Self {
                self.request.r#true = Some(r#true.into());
                self
            }
            /// A keyword.
            pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
                self.request.r#type = Some(r#type.into());
                self
            }
            /// A keyword.
            pub fn r#unsafe(mut self, r#unsafe: impl Into<String>) -> Self {
                self.request.r#unsafe = Some(r#unsafe.into());
                self
            }
            /// A keyword.
            pub fn r#use(mut self, r#use: impl Into<String>) -> Self {
                self.request.r#use = Some(r#use.into());
                self
            }
            /// A keyword.
            pub fn r#where(mut self, r#where: impl Into<String>) -> Self {
                self.request.r#where = Some(r#where.into());
                self
            }
            /// A keyword.
            pub fn r#while(mut self, r#while: impl Into<String>) -> Self {
                self.request.r#while = Some(r#while.into());
                self
            }
            /// A keyword.
            pub fn r#async(mut self, r#async: impl Into<String>) -> Self {
                self.request.r#async = Some(r#async.into());
                self
            }
            /// A keyword.
            pub fn r#dyn(mut self, r#dyn: impl Into<String>) -> Self {
                self.request.r#dyn = Some(r#dyn.into());
                self
            }
            /// A keyword.
            pub fn r#abstract(mut self, r#abstract: impl Into<String>) -> Self {
                self.request.r#abstract = Some(r#abstract.into());
                self
            }
            /// A keyword.
            pub fn r#become(mut self, r#become: impl Into<String>) -> Self {
                self.request.r#become = Some(r#become.into());
                self
            }
            /// A keyword.
            pub fn r#box(mut self, r#box: impl Into<String>) -> Self {
                self.request.r#box = Some(r#box.into());
                self
            }
            /// A keyword.
            pub fn r#do(mut self, r#do: impl Into<String>) -> Self {
                self.request.r#do = Some(r#do.into());
                self
            }
            /// A keyword.
            pub fn r#final(mut self, r#final: impl Into<String>) -> Self {
                self.request.r#final = Some(r#final.into());
                self
            }
            /// A keyword.
            pub fn r#macro(mut self, r#macro: impl Into<String>) -> Self {
                self.request.r#macro = Some(r#macro.into());
                self
            }
            /// A keyword.
            pub fn r#override(mut self, r#override: impl Into<String>) -> Self {
                self.request.r#override = Some(r#override.into());
                self
            }
            /// A keyword.
            pub fn r#typeof(mut self, r#typeof: impl Into<String>) -> Self {
                self.request.r#typeof = Some(r#typeof.into());
                self
            }
            /// A keyword.
            pub fn r#unsized(mut self, r#unsized: impl Into<String>) -> Self {
                self.request.r#unsized = Some(r#unsized.into());
                self
            }
            /// A keyword.
            pub fn r#virtual(mut self, r#virtual: impl Into<String>) -> Self {
                self.request.r#virtual = Some(r#virtual.into());
                self
            }
            /// A keyword.
            pub fn r#yield(mut self, r#yield: impl Into<String>) -> Self {
                self.request.r#yield = Some(r#yield.into());
                self
            }
            /// A keyword.
            pub fn r#try(mut self, r#try: impl Into<String>) -> Self {
                self.request.r#try = Some(r#try.into());
                self
            }
            /// A keyword.
            pub fn r#gen(mut self, r#gen: impl Into<String>) -> Self {
                self.request.r#gen = Some(r#gen.into());
                self
            }
            /// A keyword.
            pub fn union(mut self, union: impl Into<String>) -> Self {
                self.request.union = Some(union.into());
                self
            }
            /// A keyword.
            pub fn default(mut self, default: impl Into<String>) -> Self {
                self.request.default = Some(default.into());
                self
            }
            /// A keyword.
            pub fn raw(mut self, raw: impl Into<String>) -> Self {
                self.request.raw = Some(raw.into());
                self
            }
            /// A keyword.
            pub fn safe(mut self, safe: impl Into<String>) -> Self {
                self.request.safe = Some(safe.into());
                self
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
            pub fn 查询(&self, 用户名: impl Into<String>) -> 查询Builder<rt::Call<'c>> {
                查询::builder(用户名).on_call_(rt::Call::new(self.client))
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
            fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
                if !self.类型.is_known() {
                    return Err(rt::InvalidRequest::new("类型", "is no documented value"));
                }
                request.literal("/查询/");
                request.segment("用户名", &self.用户名)?;
                request.query("类型", &self.类型)?;
                Ok(())
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
                名字: String
            },
            /// A row of the service's common error table.
            Common(super::CommonError),
            /// No document knows this answer; the error keeps its bytes.
            Undocumented,
        }
        rt::error_rows!(查询Error Operation { 0 不存在 { 名字 = 0 } } super::CommonError);
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
        .rows(&[
            rt::ErrorRow::new("不存在", 404, "none")
                .message("用户 X 不存在")
                .pattern("用户 {名字} 不存在")
                .remedy("None.", "")
        ]);
        impl 查询 {
            /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
            pub fn builder(用户名: impl Into<String>) -> 查询Builder<()> {
                查询Builder::start_(Self { 用户名: 用户名.into(), 类型: rt::Blank::blank() })
            }
        }
        rt::builder!(查询Builder, 查询, 查询Error, (S0 类型));
        impl<C, S0> 查询Builder<C, (S0,)> {
            /// A kind.
            pub fn 类型(mut self, 类型: super::types::数字) -> 查询Builder<C, (rt::Set,)> {
                self.request.类型 = 类型;
                self.in_state_()
            }
        }
        /// A result.
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct 结果 {
            /// A name.
            pub 名字: String,
        }
        rt::object!(结果 { 名字 });
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
            let mut entries = Vec::new();
            entries.extend([rt::entry!(option::SOME, some() required {} optional {} json)]);
            entries.extend([
                rt::entry!(
                    self_::BUILD,
                    build() required {
                        send_: "send" as String,
                        request as Vec<super::types::Either>,
                        body as super::types::DefaultType
                    } optional {
                        start as String,
                        build_: "build" as i32,
                        pages_: "pages" as bool,
                        options_: "options" as Vec<String>,
                        call as String,
                        x_client as super::types::Ordering,
                        new_: "new" as super::types::OptionType,
                        value as rt::Map<super::types::数字>
                    } json
                )
            ]);
            entries.extend([
                rt::entry!(
                    r#type::MATCH,
                    r#match(me as String, function as String) required {
                        r#as: "as" as String,
                        r#fn: "fn" as String,
                        r#move: "move" as String,
                        super_: "super" as String,
                        r#await: "await" as String,
                        r#priv: "priv" as String,
                        auto as String
                    } optional {
                        r#break: "break" as String,
                        r#const: "const" as String,
                        r#continue: "continue" as String,
                        crate_: "crate" as String,
                        r#else: "else" as String,
                        r#enum: "enum" as String,
                        r#extern: "extern" as String,
                        r#false: "false" as String,
                        r#for: "for" as String,
                        r#if: "if" as String,
                        r#impl: "impl" as String,
                        r#in: "in" as String,
                        r#let: "let" as String,
                        r#loop: "loop" as String,
                        r#match: "match" as String,
                        r#mod: "mod" as String,
                        r#mut: "mut" as String,
                        r#pub: "pub" as String,
                        r#ref: "ref" as String,
                        r#return: "return" as String,
                        self_: "self" as String,
                        self_2 as String,
                        r#static: "static" as String,
                        r#struct: "struct" as String,
                        r#trait: "trait" as String,
                        r#true: "true" as String,
                        r#type: "type" as String,
                        r#unsafe: "unsafe" as String,
                        r#use: "use" as String,
                        r#where: "where" as String,
                        r#while: "while" as String,
                        r#async: "async" as String,
                        r#dyn: "dyn" as String,
                        r#abstract: "abstract" as String,
                        r#become: "become" as String,
                        r#box: "box" as String,
                        r#do: "do" as String,
                        r#final: "final" as String,
                        r#macro: "macro" as String,
                        r#override: "override" as String,
                        r#typeof: "typeof" as String,
                        r#unsized: "unsized" as String,
                        r#virtual: "virtual" as String,
                        r#yield: "yield" as String,
                        r#try: "try" as String,
                        r#gen: "gen" as String,
                        union as String,
                        default as String,
                        raw as String,
                        safe as String
                    } json
                )
            ]);
            entries.extend([
                rt::entry!(
                    用户::查询,
                    查询(用户名 as String) required { 类型 as super::types::数字 } optional {} json
                )
            ]);
            entries
        }
    }
}
#[allow(unreachable_pub, unused_imports)]
pub use emitted::*;
