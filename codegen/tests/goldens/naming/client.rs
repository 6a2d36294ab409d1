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
    rt::data! {
        /// An envelope.
        #[derive(Default)]
        pub struct StandardEnvelope {
            /// A keyword.
            r#type = "type": Option<String>,
            /// The same in another case.
            type_2 = "Type": Option<String>,
        }
    }
    rt::errors! {
        /// Errors that every operation may meet: the common error table of `none`.
        pub enum CommonError { 0 Common2 "common" 418 error("teapot") remedy("None."), }
        of Service "none"
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
        rows: CommonError::ROWS_,
        headers: &[],
        auth: &[rt::AuthSpec { name: "app_token", header: "authorization", scheme: "Bearer" }],
        issue_token: None,
    };
    pub mod types {
        //! Types that several operations share.
        use ::easemob_runtime as rt;
        rt::input! {
            /// A prelude name.
            pub struct OptionType(value: into(String)) reads {
                /// A value.
                value: required into(String),
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct ResultType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct StringType {
                /// A value.
                value: String,
            }
        }
        rt::input! {
            /// A prelude name.
            pub struct VecType(value: into(String)) reads {
                /// A value.
                value: required into(String),
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct BoxType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct SomeType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct NoneType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct OkType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct ErrType {
                /// A value.
                value: String,
            }
        }
        rt::input! {
            /// A prelude name.
            pub struct DefaultType(value: into(String)) read_too {
                /// A value.
                value: required into(String),
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct Clone {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct ClientType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct ErrorType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct FromType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct IntoType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct IteratorType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct SelfType {
                /// A value.
                value: String,
            }
        }
        rt::data! {
            /// A prelude name.
            pub struct SendType {
                /// A value.
                value: String,
            }
        }
        rt::values! {
            /// Variants that clash.
            pub enum Ordering: open text {
                /// One.
                Less = "less",
                /// Two.
                Less2 = "LESS",
                /// A sign.
                Unnamed = "<",
                /// A digit first.
                _2nd = "2nd",
                /// The name of the catch-all.
                Unknown2 = "unknown",
                /// A keyword.
                Self_ = "self",
                /// Another script.
                大 = "大",
            }
        }
        rt::values! {
            /// Numbers and another script.
            pub enum 数字: open number {
                /// Zero.
                Zero = 0,
                /// Less.
                Minus = -1,
                /// No name of its own.
                _7 = 7,
            }
        }
        rt::variants! {
            /// A union with a reserved variant.
            pub enum Either: open(tag "type" content "self") {
                /// A keyword.
                Self_(OptionType) = "Self",
                /// The name of the catch-all.
                Unknown2(VecType) = "unknown",
            }
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
        rt::operation! {
            /// Everything that exists here is called like the prelude.
            ///
            /// `GET /some`, no token, safe to repeat.
            ///
            /// Document: `none`.
            pub struct SomeType2 {}
            by OptionType2.some() -> SomeBuilder;
            gives(SomeOutput, SomeError, rt::NoEnvelope);
            encode(this, request) { request.literal("/some"); }
            spec SOME("option", "some", GET, "/some", "none")
                .idempotent()
                .error_body(&super::STANDARD_ERROR_BODY);
            with registered
        }
        rt::data! {
            /// What [`SomeType2`] gives.
            pub struct SomeOutput {
                /// One.
                ok: Option<super::types::OkType>,
                /// Two.
                err: Option<rt::Map<super::types::ErrType>>,
                /// Three.
                none: Option<super::types::Ordering>,
                /// A clash.
                a_b = "a-b": Option<String>,
                /// A clash.
                a_b_2 = "a_b": Option<String>,
                /// A digit.
                _1st = "1st": Option<i64>,
                /// Nothing.
                unnamed = "": Option<i64>,
            }
            rest {
                /// Keys beside the documented ones. 文档所列字段之外的键。
                additional: rt::Map<super::types::数字>,
            }
        }
        rt::errors! {
            /// Why the server refused [`SomeType2`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum SomeError {}
            of Operation "none" or super::CommonError
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
        rt::operation! {
            /// Inputs that are called like the methods of a builder.
            ///
            /// `PUT /build`, no token, not safe to repeat.
            ///
            /// Document: `none`.
            pub struct Build {
                /// A method.
                send as send_: required into(String) as S0 = (rt::Set, S1, S2),
                /// A function.
                start: optional into(String),
                /// A method.
                build as build_: optional plain(i32),
                /// A method.
                pages as pages_: optional plain(bool),
                /// A method.
                options as options_: optional texts(String),
                /// A field.
                call: optional into(String),
                /// A header.
                x_client = "X-Client": optional plain(super::types::Ordering),
                /// A method.
                new as new_: optional plain(super::types::OptionType),
                /// A variable. At most 2 items.
                request: required list(super::types::Either) as S1 = (S0, rt::Set, S2),
                /// A variable.
                value: optional map(super::types::数字),
                /// A variable.
                body: required plain(super::types::DefaultType) as S2 = (S0, S1, rt::Set),
            }
            by SelfType2.build() -> BuildBuilder;
            gives(Vec<super::types::Either>, BuildError, rt::NoEnvelope);
            encode(this, request) {
                if let Some(value) = &this.x_client {
                    if !value.is_known() {
                        return Err(rt::InvalidRequest::new("x_client", "is no documented value"));
                    }
                }
                request.check("request").items(this.request.len(), rt::ItemsRule::NONE.at_most(2))?;
                if let Some(value) = &this.value {
                    for item in value.values() {
                        if !item.is_known() {
                            return Err(rt::InvalidRequest::new("value", "is no documented value"));
                        }
                    }
                }
                request.literal("/build");
                request.query("send", &this.send)?;
                if let Some(value) = &this.start { request.query("start", value)?; }
                if let Some(value) = &this.build { request.query("build", value)?; }
                if let Some(value) = &this.pages { request.query("pages", value)?; }
                if let Some(value) = &this.options {
                    request.query_list("options", value, rt::ListStyle::Comma)?;
                }
                if let Some(value) = &this.call { request.header("call", value)?; }
                if let Some(value) = &this.x_client { request.header("X-Client", value)?; }
                request.json_object(
                    &[
                        ("new", rt::given(&this.new)),
                        ("request", rt::given(&this.request)),
                        ("value", rt::given(&this.value)),
                        ("body", rt::given(&this.body))
                    ],
                    &[]
                );
            }
            spec BUILD("self", "build", PUT, "/build", "none").error_body(
                &super::STANDARD_ERROR_BODY
            );
            with registered
        }
        rt::errors! {
            /// Why the server refused [`Build`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum BuildError {}
            of Operation "none" or super::CommonError
        }
        rt::fields!(body, request, send);
    }
    pub mod r#type {
        //! Operations on type.
        use ::easemob_runtime as rt;
        /// The operations of [`r#type`](self); from [`Client`](super::Client).
        #[derive(Debug, Clone, Copy)]
        pub struct Type<'c> {
            pub(super) client: &'c rt::Client,
        }
        rt::operation! {
            /// Every keyword as a required field.
            ///
            /// `POST /{self}/{fn}`, `app_token`, not safe to repeat.
            ///
            /// Document: `none`.
            pub struct Match {
                /// A keyword.
                me = "self": argument into(String),
                /// A keyword.
                function = "fn": argument into(String),
                /// A keyword.
                r#as = "as": required into(String) as S0 = (rt::Set, S1, S2, S3, S4, S5, S6),
                /// A keyword.
                r#break = "break": optional into(String),
                /// A keyword.
                r#const = "const": optional into(String),
                /// A keyword.
                r#continue = "continue": optional into(String),
                /// A keyword.
                crate_ named "crate" = "crate": optional into(String),
                /// A keyword.
                r#else = "else": optional into(String),
                /// A keyword.
                r#enum = "enum": optional into(String),
                /// A keyword.
                r#extern = "extern": optional into(String),
                /// A keyword.
                r#false = "false": optional into(String),
                /// A keyword.
                r#fn = "fn": required into(String) as S1 = (S0, rt::Set, S2, S3, S4, S5, S6),
                /// A keyword.
                r#for = "for": optional into(String),
                /// A keyword.
                r#if = "if": optional into(String),
                /// A keyword.
                r#impl = "impl": optional into(String),
                /// A keyword.
                r#in = "in": optional into(String),
                /// A keyword.
                r#let = "let": optional into(String),
                /// A keyword.
                r#loop = "loop": optional into(String),
                /// A keyword.
                r#match = "match": optional into(String),
                /// A keyword.
                r#mod = "mod": optional into(String),
                /// A keyword.
                r#move = "move": required into(String) as S2 = (S0, S1, rt::Set, S3, S4, S5, S6),
                /// A keyword.
                r#mut = "mut": optional into(String),
                /// A keyword.
                r#pub = "pub": optional into(String),
                /// A keyword.
                r#ref = "ref": optional into(String),
                /// A keyword.
                r#return = "return": optional into(String),
                /// A keyword.
                self_ named "self" = "self": optional into(String),
                /// A keyword.
                self_2 = "Self": optional into(String),
                /// A keyword.
                r#static = "static": optional into(String),
                /// A keyword.
                r#struct = "struct": optional into(String),
                /// A keyword.
                super_ named "super" =
                    "super": required into(String) as S3 = (S0, S1, S2, rt::Set, S4, S5, S6),
                /// A keyword.
                r#trait = "trait": optional into(String),
                /// A keyword.
                r#true = "true": optional into(String),
                /// A keyword.
                r#type = "type": optional into(String),
                /// A keyword.
                r#unsafe = "unsafe": optional into(String),
                /// A keyword.
                r#use = "use": optional into(String),
                /// A keyword.
                r#where = "where": optional into(String),
                /// A keyword.
                r#while = "while": optional into(String),
                /// A keyword.
                r#async = "async": optional into(String),
                /// A keyword.
                r#await = "await": required into(String) as S4 = (S0, S1, S2, S3, rt::Set, S5, S6),
                /// A keyword.
                r#dyn = "dyn": optional into(String),
                /// A keyword.
                r#abstract = "abstract": optional into(String),
                /// A keyword.
                r#become = "become": optional into(String),
                /// A keyword.
                r#box = "box": optional into(String),
                /// A keyword.
                r#do = "do": optional into(String),
                /// A keyword.
                r#final = "final": optional into(String),
                /// A keyword.
                r#macro = "macro": optional into(String),
                /// A keyword.
                r#override = "override": optional into(String),
                /// A keyword.
                r#priv = "priv": required into(String) as S5 = (S0, S1, S2, S3, S4, rt::Set, S6),
                /// A keyword.
                r#typeof = "typeof": optional into(String),
                /// A keyword.
                r#unsized = "unsized": optional into(String),
                /// A keyword.
                r#virtual = "virtual": optional into(String),
                /// A keyword.
                r#yield = "yield": optional into(String),
                /// A keyword.
                r#try = "try": optional into(String),
                /// A keyword.
                r#gen = "gen": optional into(String),
                /// A keyword.
                union: optional into(String),
                /// A keyword.
                default: optional into(String),
                /// A keyword.
                auto: required into(String) as S6 = (S0, S1, S2, S3, S4, S5, rt::Set),
                /// A keyword.
                raw: optional into(String),
                /// A keyword.
                safe: optional into(String),
            }
            by Type.r#match(me: into(String), function: into(String)) -> MatchBuilder;
            gives(MatchOutput, MatchError, super::StandardEnvelope);
            encode(this, request) {
                request.literal("/");
                request.segment("self", &this.me)?;
                request.literal("/");
                request.segment("fn", &this.function)?;
                request.json_object(
                    &[
                        ("as", rt::given(&this.r#as)),
                        ("break", rt::given(&this.r#break)),
                        ("const", rt::given(&this.r#const)),
                        ("continue", rt::given(&this.r#continue)),
                        ("crate", rt::given(&this.crate_)),
                        ("else", rt::given(&this.r#else)),
                        ("enum", rt::given(&this.r#enum)),
                        ("extern", rt::given(&this.r#extern)),
                        ("false", rt::given(&this.r#false)),
                        ("fn", rt::given(&this.r#fn)),
                        ("for", rt::given(&this.r#for)),
                        ("if", rt::given(&this.r#if)),
                        ("impl", rt::given(&this.r#impl)),
                        ("in", rt::given(&this.r#in)),
                        ("let", rt::given(&this.r#let)),
                        ("loop", rt::given(&this.r#loop)),
                        ("match", rt::given(&this.r#match)),
                        ("mod", rt::given(&this.r#mod)),
                        ("move", rt::given(&this.r#move)),
                        ("mut", rt::given(&this.r#mut)),
                        ("pub", rt::given(&this.r#pub)),
                        ("ref", rt::given(&this.r#ref)),
                        ("return", rt::given(&this.r#return)),
                        ("self", rt::given(&this.self_)),
                        ("Self", rt::given(&this.self_2)),
                        ("static", rt::given(&this.r#static)),
                        ("struct", rt::given(&this.r#struct)),
                        ("super", rt::given(&this.super_)),
                        ("trait", rt::given(&this.r#trait)),
                        ("true", rt::given(&this.r#true)),
                        ("type", rt::given(&this.r#type)),
                        ("unsafe", rt::given(&this.r#unsafe)),
                        ("use", rt::given(&this.r#use)),
                        ("where", rt::given(&this.r#where)),
                        ("while", rt::given(&this.r#while)),
                        ("async", rt::given(&this.r#async)),
                        ("await", rt::given(&this.r#await)),
                        ("dyn", rt::given(&this.r#dyn)),
                        ("abstract", rt::given(&this.r#abstract)),
                        ("become", rt::given(&this.r#become)),
                        ("box", rt::given(&this.r#box)),
                        ("do", rt::given(&this.r#do)),
                        ("final", rt::given(&this.r#final)),
                        ("macro", rt::given(&this.r#macro)),
                        ("override", rt::given(&this.r#override)),
                        ("priv", rt::given(&this.r#priv)),
                        ("typeof", rt::given(&this.r#typeof)),
                        ("unsized", rt::given(&this.r#unsized)),
                        ("virtual", rt::given(&this.r#virtual)),
                        ("yield", rt::given(&this.r#yield)),
                        ("try", rt::given(&this.r#try)),
                        ("gen", rt::given(&this.r#gen)),
                        ("union", rt::given(&this.union)),
                        ("default", rt::given(&this.default)),
                        ("auto", rt::given(&this.auto)),
                        ("raw", rt::given(&this.raw)),
                        ("safe", rt::given(&this.safe))
                    ],
                    &[]
                );
            }
            spec MATCH("type", "match", POST, "/{self}/{fn}", "none")
                .auth("app_token")
                .payload("/data")
                .error_body(&super::STANDARD_ERROR_BODY);
            with registered
        }
        rt::data! {
            /// What [`Match`] gives.
            pub struct MatchOutput {
                /// A keyword.
                r#as = "as": String,
                /// A keyword.
                r#break = "break": String,
                /// A keyword.
                r#const = "const": String,
                /// A keyword.
                r#continue = "continue": String,
                /// A keyword.
                crate_ = "crate": String,
                /// A keyword.
                r#else = "else": String,
                /// A keyword.
                r#enum = "enum": String,
                /// A keyword.
                r#extern = "extern": String,
                /// A keyword.
                r#false = "false": String,
                /// A keyword.
                r#fn = "fn": String,
                /// A keyword.
                r#for = "for": String,
                /// A keyword.
                r#if = "if": String,
                /// A keyword.
                r#impl = "impl": String,
                /// A keyword.
                r#in = "in": String,
                /// A keyword.
                r#let = "let": String,
                /// A keyword.
                r#loop = "loop": String,
                /// A keyword.
                r#match = "match": String,
                /// A keyword.
                r#mod = "mod": String,
                /// A keyword.
                r#move = "move": String,
                /// A keyword.
                r#mut = "mut": String,
                /// A keyword.
                r#pub = "pub": String,
                /// A keyword.
                r#ref = "ref": String,
                /// A keyword.
                r#return = "return": String,
                /// A keyword.
                self_ = "self": String,
                /// A keyword.
                self_2 = "Self": String,
                /// A keyword.
                r#static = "static": String,
                /// A keyword.
                r#struct = "struct": String,
                /// A keyword.
                super_ = "super": String,
                /// A keyword.
                r#trait = "trait": String,
                /// A keyword.
                r#true = "true": String,
                /// A keyword.
                r#type = "type": String,
                /// A keyword.
                r#unsafe = "unsafe": String,
                /// A keyword.
                r#use = "use": String,
                /// A keyword.
                r#where = "where": String,
                /// A keyword.
                r#while = "while": String,
                /// A keyword.
                r#async = "async": String,
                /// A keyword.
                r#await = "await": String,
                /// A keyword.
                r#dyn = "dyn": String,
                /// A keyword.
                r#abstract = "abstract": String,
                /// A keyword.
                r#become = "become": String,
                /// A keyword.
                r#box = "box": String,
                /// A keyword.
                r#do = "do": String,
                /// A keyword.
                r#final = "final": String,
                /// A keyword.
                r#macro = "macro": String,
                /// A keyword.
                r#override = "override": String,
                /// A keyword.
                r#priv = "priv": String,
                /// A keyword.
                r#typeof = "typeof": String,
                /// A keyword.
                r#unsized = "unsized": String,
                /// A keyword.
                r#virtual = "virtual": String,
                /// A keyword.
                r#yield = "yield": String,
                /// A keyword.
                r#try = "try": String,
                /// A keyword.
                r#gen = "gen": String,
                /// A keyword.
                union: String,
                /// A keyword.
                default: String,
                /// A keyword.
                auto: String,
                /// A keyword.
                raw: String,
                /// A keyword.
                safe: String,
            }
        }
        rt::errors! {
            /// Why the server refused [`Match`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum MatchError {
                0 Undocumented2 "undocumented" 400 error("a") remedy("None."),
                1 Common2 "common" 400 error("b") remedy("None."),
                2 Self_(r#type: String) "self" 400 message("no X") pattern("no {type}")
                    remedy("None."),
            }
            of Operation "none" or super::CommonError
        }
        rt::fields!(r#as, auto, r#await, r#fn, r#move, r#priv, super_);
    }
    pub mod 用户 {
        //! Operations on 用户.
        use ::easemob_runtime as rt;
        /// The operations of [`用户`](self); from [`Client`](super::Client).
        #[derive(Debug, Clone, Copy)]
        pub struct 用户<'c> {
            pub(super) client: &'c rt::Client,
        }
        rt::operation! {
            /// Names in another script.
            ///
            /// 中文名称
            ///
            /// `GET /查询/{用户名}`, `app_token`, safe to repeat.
            ///
            /// Document: `none`.
            pub struct 查询 {
                /// A user.
                用户名: argument into(String),
                /// A kind.
                类型: required plain(super::types::数字) as S0 = (rt::Set,),
            }
            by 用户.查询(用户名: into(String)) -> 查询Builder;
            gives(结果, 查询Error, rt::NoEnvelope);
            encode(this, request) {
                if !this.类型.is_known() {
                    return Err(rt::InvalidRequest::new("类型", "is no documented value"));
                }
                request.literal("/查询/");
                request.segment("用户名", &this.用户名)?;
                request.query("类型", &this.类型)?;
            }
            spec 查询("用户", "查询", GET, "/查询/{用户名}", "none")
                .auth("app_token")
                .idempotent()
                .payload("/结果")
                .error_body(&super::STANDARD_ERROR_BODY);
            with registered
        }
        rt::errors! {
            /// Why the server refused [`查询`].
            ///
            /// One variant per row of the error table of `none`.
            pub enum 查询Error {
                0 不存在(名字: String) "不存在" 404 message("用户 X 不存在") pattern("用户 {名字} 不存在")
                    remedy("None."),
            }
            of Operation "none" or super::CommonError
        }
        rt::data! {
            /// A result.
            pub struct 结果 {
                /// A name.
                名字: String,
            }
        }
        rt::fields!(类型);
    }
    pub mod conformance {
        //! Every operation by name, for the conformance kit.
        //!
        //! Parameters come as JSON and go through the typed builders, as a user's would.
        use ::easemob_runtime as rt;
        /// The entries, one per operation.
        pub fn registry() -> Vec<rt::conformance::Entry> {
            let mut entries = Vec::new();
            entries.extend([super::option::SomeType2::ENTRY_]);
            entries.extend([super::self_::Build::ENTRY_]);
            entries.extend([super::r#type::Match::ENTRY_]);
            entries.extend([super::用户::查询::ENTRY_]);
            entries
        }
    }
}

#[allow(unreachable_pub, unused_imports)]
pub use emitted::*;
