//! A service by hand, as the generator would emit it.

use std::time::Duration;

use easemob_runtime as rt;
use rt::{
    AuthSpec, Batched, BodyKind, Encoder, ErrorBodySpec, ErrorRow, InvalidRequest, ItemsRule,
    ListStyle, Literal, Method, Operation, OperationError, OperationSpec, Paginated, PartialSpec,
    RateKey, RateLimit, ResponseSpec, Retry, RowMatch, RowSource, Secret, ServiceSpec, StatedRow,
    SuccessRule, Text, TextRule,
};

pub(crate) const TOKEN_LIFETIME: Duration = Duration::from_secs(3600);

static ERROR_BODY: ErrorBodySpec = ErrorBodySpec {
    error: &["/error"],
    message: &["/error_description", "/message"],
    code: &["/code"],
    exception: &["/exception"],
};

const NO_TEXT: Text = Text { en: "", zh: None };

const fn row(id: &'static str, status: u16, retry: Retry) -> ErrorRow {
    ErrorRow {
        id,
        status,
        error: None,
        code: None,
        message: None,
        pattern: None,
        secret: &[],
        cause: NO_TEXT,
        remedy: NO_TEXT,
        retry,
        document: "docs/common.md",
    }
}

const fn response(body: BodyKind) -> ResponseSpec {
    ResponseSpec {
        status: &[200],
        body,
        success: None,
        error_body: &ERROR_BODY,
        partial: None,
    }
}

pub(crate) static SERVICE: ServiceSpec = ServiceSpec {
    id: "test",
    base: "/{org_name}/{app_name}",
    rows: &[
        ErrorRow {
            error: Some("unauthorized"),
            ..row("token_invalid", 401, Retry::RefreshToken)
        },
        ErrorRow {
            message: Some("message send reach limit"),
            ..row("send_limit", 403, Retry::Throttled)
        },
        ErrorRow {
            error: Some("resource_limited"),
            ..row("quota", 429, Retry::Never)
        },
        ErrorRow {
            error: Some("too_many_requests"),
            ..row("too_fast", 429, Retry::Throttled)
        },
    ],
    headers: &[("accept", "application/json")],
    auth: &[
        AuthSpec {
            name: "app_token",
            header: "authorization",
            scheme: "Bearer",
        },
        AuthSpec {
            name: "user_token",
            header: "x-user-token",
            scheme: "",
        },
    ],
    issue_token: Some(|client, credentials| {
        Box::pin(async move {
            let request = IssueToken {
                grant_type: "client_credentials",
                client_id: credentials.client_id,
                client_secret: credentials.client_secret,
            };
            let issued = client.execute(&request).await?.into_inner();
            let lifetime = issued
                .expires_in
                .map(|seconds| Duration::from_secs(seconds.unsigned_abs()));
            Ok(rt::Token::new(issued.access_token, lifetime))
        })
    }),
};

/// For operations whose rows the tests do not tell apart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AnyError(pub(crate) RowMatch);

impl OperationError for AnyError {
    fn from_row(row: RowMatch) -> Self {
        Self(row)
    }
}

#[derive(Debug, Clone)]
pub(crate) struct IssueToken {
    pub(crate) grant_type: &'static str,
    pub(crate) client_id: Secret,
    pub(crate) client_secret: Secret,
}

#[derive(Debug)]
pub(crate) struct Issued {
    pub(crate) access_token: Secret,
    pub(crate) expires_in: Option<i64>,
}
rt::object!(Issued {
    access_token,
    expires_in
});

static ISSUE_TOKEN: OperationSpec = OperationSpec {
    id: "issue_token",
    resource: "tokens",
    method: Method::POST,
    path: "/token",
    auth: None,
    idempotent: true,
    document: "docs/token.md",
    response: response(BodyKind::Json { payload: "" }),
    rows: &[],
    rate_limits: &[],
};

impl Operation for IssueToken {
    type Output = Issued;
    type Error = AnyError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static OperationSpec = &ISSUE_TOKEN;

    fn encode(&self, r: &mut Encoder) -> Result<(), InvalidRequest> {
        r.literal("/token");
        let members = [
            ("grant_type", rt::as_member(&self.grant_type)),
            ("client_id", rt::as_member(&self.client_id)),
            ("client_secret", rt::as_member(&self.client_secret)),
        ];
        r.json_object(&members, &[]);
        Ok(())
    }
}

/// Safe to repeat; reads.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Greet {
    pub(crate) username: String,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Greeting {
    pub(crate) text: String,
    pub(crate) count: Option<i64>,
}
rt::object!(Greeting { text, count });

#[derive(Debug, Default)]
pub(crate) struct Envelope {
    pub(crate) timestamp: Option<rt::UnixMillis>,
}
rt::object!(Envelope { timestamp });

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum GreetError {
    UsernameIllegal { username: String },
    Busy,
    Common(usize),
    Undocumented,
}

impl OperationError for GreetError {
    fn from_row(mut row: RowMatch) -> Self {
        match (row.source, row.index) {
            (RowSource::Operation, 0) => Self::UsernameIllegal {
                username: row.take_first(),
            },
            (RowSource::Operation, 1) => Self::Busy,
            (RowSource::Service, index) => Self::Common(index),
            _ => Self::Undocumented,
        }
    }

    fn row(&self) -> Option<StatedRow<'_>> {
        let (source, index) = match self {
            Self::UsernameIllegal { .. } => (RowSource::Operation, 0),
            Self::Busy => (RowSource::Operation, 1),
            Self::Common(index) => (RowSource::Service, *index),
            Self::Undocumented => return None,
        };
        let captures = match self {
            Self::UsernameIllegal { username } => vec![("username", &**username)],
            _ => Vec::new(),
        };
        Some(StatedRow {
            source,
            index,
            captures,
        })
    }
}

static GREET: OperationSpec = OperationSpec {
    id: "greet",
    resource: "users",
    method: Method::GET,
    path: "/users/{username}/greeting",
    auth: Some("app_token"),
    idempotent: true,
    document: "docs/greet.md",
    response: response(BodyKind::Json { payload: "/data" }),
    rows: &[
        ErrorRow {
            error: Some("illegal_argument"),
            pattern: Some("username {username} is not legal"),
            message: Some("username XXX is not legal"),
            cause: Text {
                en: "The name has other than letters.",
                zh: Some("名称不合法"),
            },
            remedy: Text {
                en: "Give a legal name.",
                zh: None,
            },
            document: "docs/greet.md",
            ..row("username_illegal", 400, Retry::Never)
        },
        ErrorRow {
            error: Some("busy"),
            ..row("busy", 503, Retry::Transient)
        },
    ],
    rate_limits: &[RateLimit {
        limit: 2,
        seconds: 10,
        key: RateKey::Parameter("username"),
        counts: None,
        shared: None,
    }],
};

impl Operation for Greet {
    type Output = Greeting;
    type Error = GreetError;
    type Envelope = Envelope;
    const SPEC: &'static OperationSpec = &GREET;

    fn encode(&self, r: &mut Encoder) -> Result<(), InvalidRequest> {
        let rule = TextRule {
            min_length: Some(1),
            ..TextRule::NONE
        };
        r.check("username").text(&self.username, rule)?;
        r.literal("/users/");
        r.segment("username", &self.username)?;
        r.literal("/greeting");
        r.rate_key("username", &self.username);
        Ok(())
    }
}

/// Not safe to repeat: a message.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SendMessage {
    pub(crate) to: Vec<String>,
    pub(crate) text: String,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Delivered(pub(crate) std::collections::BTreeMap<String, String>);

impl rt::Blank for Delivered {
    fn blank() -> Self {
        Self(rt::Map::new())
    }
}

impl rt::Decode for Delivered {
    fn read(&mut self, input: rt::Input<'_>) -> Result<(), rt::Mismatch> {
        self.0.read(input)
    }
}

static SEND_MESSAGE: OperationSpec = OperationSpec {
    id: "send_message",
    resource: "messages",
    method: Method::POST,
    path: "/messages",
    auth: Some("app_token"),
    idempotent: false,
    document: "docs/send.md",
    response: ResponseSpec {
        partial: Some(PartialSpec {
            at: "/data",
            item: None,
            reason: Some(""),
            success: Some(SuccessRule {
                at: "",
                equals: &[Literal::Str("ok")],
            }),
        }),
        ..response(BodyKind::Json { payload: "/data" })
    },
    rows: &[],
    rate_limits: &[RateLimit {
        limit: 3,
        seconds: 10,
        key: RateKey::App,
        counts: Some("to"),
        shared: Some("messages"),
    }],
};

impl Operation for SendMessage {
    type Output = Delivered;
    type Error = AnyError;
    type Envelope = Envelope;
    const SPEC: &'static OperationSpec = &SEND_MESSAGE;

    fn encode(&self, r: &mut Encoder) -> Result<(), InvalidRequest> {
        r.check("to").items(
            self.to.len(),
            ItemsRule {
                min: Some(1),
                max: Some(3),
            },
        )?;
        r.literal("/messages");
        r.cost("to", self.to.len());
        let members = [
            ("to", rt::as_member(&self.to)),
            ("text", rt::as_member(&self.text)),
        ];
        r.json_object(&members, &[]);
        Ok(())
    }
}

impl Batched for SendMessage {
    const CAP: usize = 3;

    fn split(&self) -> Vec<Self> {
        let part = |to: &[String]| Self {
            to: to.to_vec(),
            ..self.clone()
        };
        self.to.chunks(Self::CAP).map(part).collect()
    }
}

/// Reads nothing.
#[derive(Debug, Clone)]
pub(crate) struct Ping;

static PING: OperationSpec = OperationSpec {
    id: "ping",
    path: "/ping",
    auth: None,
    response: ResponseSpec {
        status: &[200, 204],
        ..response(BodyKind::Empty)
    },
    method: Method::GET,
    resource: "misc",
    idempotent: true,
    document: "docs/ping.md",
    rows: &[],
    rate_limits: &[],
};

impl Operation for Ping {
    type Output = ();
    type Error = AnyError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static OperationSpec = &PING;

    fn encode(&self, r: &mut Encoder) -> Result<(), InvalidRequest> {
        r.literal("/ping");
        Ok(())
    }
}

/// Reads bytes, with a user's token.
#[derive(Debug, Clone)]
pub(crate) struct Download {
    pub(crate) file: String,
}

static DOWNLOAD: OperationSpec = OperationSpec {
    id: "download",
    path: "/files/{file}",
    auth: Some("user_token"),
    response: response(BodyKind::Binary),
    method: Method::GET,
    resource: "files",
    idempotent: true,
    document: "docs/download.md",
    rows: &[],
    rate_limits: &[],
};

impl Operation for Download {
    type Output = rt::ByteStream;
    type Error = AnyError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static OperationSpec = &DOWNLOAD;

    fn encode(&self, r: &mut Encoder) -> Result<(), InvalidRequest> {
        r.literal("/files/");
        r.segment("file", &self.file)
    }
}

/// A 200 may be a failure here: a field of the body says.
#[derive(Debug, Clone)]
pub(crate) struct BigReport;

static BIG_REPORT: OperationSpec = OperationSpec {
    id: "big_report",
    path: "/report",
    auth: Some("app_token"),
    response: ResponseSpec {
        success: Some(SuccessRule {
            at: "/requestStatusCode",
            equals: &[Literal::Str("ok"), Literal::Int(200), Literal::Bool(true)],
        }),
        ..response(BodyKind::Json { payload: "/list" })
    },
    method: Method::GET,
    resource: "reports",
    idempotent: true,
    document: "docs/report.md",
    rows: &[ErrorRow {
        code: Some(7),
        ..row("seven", 200, Retry::Never)
    }],
    rate_limits: &[],
};

impl Operation for BigReport {
    type Output = Vec<i64>;
    type Error = AnyError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static OperationSpec = &BIG_REPORT;

    fn encode(&self, r: &mut Encoder) -> Result<(), InvalidRequest> {
        r.literal("/report");
        Ok(())
    }
}

/// Pages by cursor.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ListUsers {
    pub(crate) limit: Option<u32>,
    pub(crate) cursor: Option<String>,
    pub(crate) ids: Vec<String>,
}

static LIST_USERS: OperationSpec = OperationSpec {
    id: "list_users",
    path: "/users",
    auth: Some("app_token"),
    response: response(BodyKind::Json {
        payload: "/entities",
    }),
    method: Method::GET,
    resource: "users",
    idempotent: true,
    document: "docs/users.md",
    rows: &[],
    rate_limits: &[],
};

impl Operation for ListUsers {
    type Output = Vec<String>;
    type Error = AnyError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static OperationSpec = &LIST_USERS;

    fn encode(&self, r: &mut Encoder) -> Result<(), InvalidRequest> {
        r.literal("/users");
        if let Some(limit) = &self.limit {
            r.query("limit", limit)?;
        }
        if let Some(cursor) = &self.cursor {
            r.query("cursor", cursor)?;
        }
        r.query_list("ids", &self.ids, ListStyle::Repeat)
    }
}

impl Paginated for ListUsers {
    fn next(&self, response: &rt::Response<Self>) -> Result<Option<Self>, rt::DecodeError> {
        let cursor = response
            .pointer_text("/cursor")
            .filter(|cursor| !cursor.is_empty());
        Ok(cursor.map(|cursor| Self {
            cursor: Some(cursor),
            ..self.clone()
        }))
    }
}
