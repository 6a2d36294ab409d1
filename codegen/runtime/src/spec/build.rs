//! How emitted code states descriptions: constructors that name only what is there.
//!
//! They run at compile time; a service of a hundred operations is readable because a row is five
//! lines and not eighteen.

use super::{
    BodyKind, ErrorBodySpec, ErrorRow, OperationSpec, PartialSpec, RateKey, RateLimit,
    ResponseSpec, Retry, SuccessRule, Text,
};

/// A body shape of which nothing is known.
static NO_ERROR_BODY: ErrorBodySpec = ErrorBodySpec {
    error: &[],
    message: &[],
    code: &[],
    exception: &[],
};

impl OperationSpec {
    /// An operation that needs no token, is not idempotent, returns 200 with a JSON payload that
    /// is the whole body, and documents no errors and no limits.
    pub const fn new(method: http::Method, path: &'static str) -> Self {
        Self {
            id: "",
            resource: "",
            method,
            path,
            auth: None,
            idempotent: false,
            document: "",
            response: ResponseSpec {
                status: &[200],
                body: BodyKind::Json { payload: "" },
                success: None,
                error_body: &NO_ERROR_BODY,
                partial: None,
            },
            rows: &[],
            rate_limits: &[],
        }
    }

    /// Its resource, and its own name in that.
    pub const fn id(mut self, resource: &'static str, id: &'static str) -> Self {
        self.resource = resource;
        self.id = id;
        self
    }

    /// The page that describes it.
    pub const fn document(mut self, page: &'static str) -> Self {
        self.document = page;
        self
    }

    /// The scheme whose token it needs.
    pub const fn auth(mut self, scheme: &'static str) -> Self {
        self.auth = Some(scheme);
        self
    }

    /// Marks it as idempotent.
    pub const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    /// The statuses of success, where they are not 200 alone.
    pub const fn status(mut self, status: &'static [u16]) -> Self {
        self.response.status = status;
        self
    }

    /// Where the payload sits: a JSON pointer.
    pub const fn payload(mut self, pointer: &'static str) -> Self {
        self.response.body = BodyKind::Json { payload: pointer };
        self
    }

    /// The form of a body that is no JSON.
    pub const fn body(mut self, body: BodyKind) -> Self {
        self.response.body = body;
        self
    }

    /// What the body of a success says.
    pub const fn success(mut self, rule: SuccessRule) -> Self {
        self.response.success = Some(rule);
        self
    }

    /// The shape of an error's body.
    pub const fn error_body(mut self, shape: &'static ErrorBodySpec) -> Self {
        self.response.error_body = shape;
        self
    }

    /// Where a success reports the items that failed.
    pub const fn partial(mut self, partial: PartialSpec) -> Self {
        self.response.partial = Some(partial);
        self
    }

    /// The page's error table.
    pub const fn rows(mut self, rows: &'static [ErrorRow]) -> Self {
        self.rows = rows;
        self
    }

    /// The documented limits.
    pub const fn rate_limits(mut self, limits: &'static [RateLimit]) -> Self {
        self.rate_limits = limits;
        self
    }
}

impl ErrorRow {
    /// A row that states its status alone.
    pub const fn new(id: &'static str, status: u16, document: &'static str) -> Self {
        let none = Text { en: "", zh: None };
        Self {
            id,
            status,
            error: None,
            code: None,
            message: None,
            pattern: None,
            secret: &[],
            cause: none,
            remedy: Text { en: "", zh: None },
            retry: Retry::Never,
            document,
        }
    }

    /// The vendor's error type.
    pub const fn error(mut self, error: &'static str) -> Self {
        self.error = Some(error);
        self
    }

    /// The vendor's code.
    pub const fn code(mut self, code: i64) -> Self {
        self.code = Some(code);
        self
    }

    /// The message, verbatim.
    pub const fn message(mut self, message: &'static str) -> Self {
        self.message = Some(message);
        self
    }

    /// The message with `{captures}` where it varies.
    pub const fn pattern(mut self, pattern: &'static str) -> Self {
        self.pattern = Some(pattern);
        self
    }

    /// The captures that are never printed.
    pub const fn secret(mut self, captures: &'static [&'static str]) -> Self {
        self.secret = captures;
        self
    }

    /// Why, in English and, unless empty, in Chinese.
    pub const fn cause(mut self, en: &'static str, zh: &'static str) -> Self {
        self.cause = text(en, zh);
        self
    }

    /// What to do, in English and, unless empty, in Chinese.
    pub const fn remedy(mut self, en: &'static str, zh: &'static str) -> Self {
        self.remedy = text(en, zh);
        self
    }

    /// What repeating the call can bring.
    pub const fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }
}

const fn text(en: &'static str, zh: &'static str) -> Text {
    Text {
        en,
        zh: if zh.is_empty() { None } else { Some(zh) },
    }
}

impl RateLimit {
    /// So many calls in so many seconds, for the whole app.
    pub const fn app(limit: u32, seconds: u32) -> Self {
        Self {
            limit,
            seconds,
            key: RateKey::App,
            counts: None,
            shared: None,
        }
    }

    /// So many calls in so many seconds for each value of a parameter.
    pub const fn each(parameter: &'static str, limit: u32, seconds: u32) -> Self {
        Self {
            limit,
            seconds,
            key: RateKey::Parameter(parameter),
            counts: None,
            shared: None,
        }
    }

    /// Counts the items of a list instead of calls.
    pub const fn counts(mut self, list: &'static str) -> Self {
        self.counts = Some(list);
        self
    }

    /// Shares its budget with the other operations that name it.
    pub const fn shared(mut self, budget: &'static str) -> Self {
        self.shared = Some(budget);
        self
    }
}
