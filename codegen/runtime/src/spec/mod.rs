//! The static description of a service and its operations, as emitted code states it.

mod build;

/// One operation as its vendor page documents it.
#[derive(Debug)]
pub struct OperationSpec {
    /// Stable name, unique within the service.
    pub id: &'static str,
    /// The group the operation belongs to.
    pub resource: &'static str,
    /// HTTP method.
    pub method: http::Method,
    /// Path template, for logs and metrics; never filled in there.
    pub path: &'static str,
    /// Name of a scheme in [`ServiceSpec::auth`](crate::ServiceSpec::auth); `None` sends no token.
    pub auth: Option<&'static str>,
    /// Whether the operation is idempotent.
    pub idempotent: bool,
    /// The vendor page.
    pub document: &'static str,
    /// What a response looks like.
    pub response: ResponseSpec,
    /// The page's error table.
    pub rows: &'static [ErrorRow],
    /// Documented limits.
    pub rate_limits: &'static [RateLimit],
}

/// What a response to an operation looks like.
#[derive(Debug)]
pub struct ResponseSpec {
    /// Statuses documented as success.
    pub status: &'static [u16],
    /// Form of the body.
    pub body: BodyKind,
    /// A condition on the body, for services that return 200 for failures.
    pub success: Option<SuccessRule>,
    /// Where an error body keeps its parts.
    pub error_body: &'static ErrorBodySpec,
    /// Where a successful response lists the items that failed.
    pub partial: Option<PartialSpec>,
}

impl ResponseSpec {
    /// Whether a status is documented as success.
    #[inline]
    pub(crate) fn is_success(&self, status: u16) -> bool {
        // Perf: mostly there is one, which `contains` takes longer to find.
        self.status.first() == Some(&status) || self.status.contains(&status)
    }
}

/// Form of a successful body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyKind {
    /// Nothing is read from the body.
    Empty,
    /// JSON; the payload sits at a JSON pointer, `""` being the whole body.
    Json {
        /// JSON pointer of the payload.
        payload: &'static str,
    },
    /// Bytes, handed over as a stream.
    Binary,
}

/// The value at a JSON pointer says whether a response (or an item) is a success.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SuccessRule {
    /// JSON pointer.
    pub at: &'static str,
    /// Any of these values means success.
    pub equals: &'static [Literal],
}

/// A scalar to compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Literal {
    /// A string.
    Str(&'static str),
    /// An integer.
    Int(i64),
    /// A boolean.
    Bool(bool),
}

impl Literal {
    /// The value as JSON.
    pub fn to_json(self) -> serde_json::Value {
        match self {
            Self::Str(text) => text.into(),
            Self::Int(number) => number.into(),
            Self::Bool(flag) => flag.into(),
        }
    }
}

/// Where an error body keeps its parts: JSON pointers, the first that exists wins.
#[derive(Debug, Clone, Copy, Default)]
pub struct ErrorBodySpec {
    /// The vendor's error type.
    pub error: &'static [&'static str],
    /// The text.
    pub message: &'static [&'static str],
    /// The numeric code.
    pub code: &'static [&'static str],
    /// The exception's name.
    pub exception: &'static [&'static str],
}

/// Where a successful response lists its per-item results.
#[derive(Debug, Clone, Copy)]
pub struct PartialSpec {
    /// JSON pointer to a list of results, one result, or a map from item to result.
    pub at: &'static str,
    /// Within a result: pointer to the item's name.
    pub item: Option<&'static str>,
    /// Within a result: pointer to the reason.
    pub reason: Option<&'static str>,
    /// Within a result: what makes it a success; without it every entry is a failure.
    pub success: Option<SuccessRule>,
}

/// One row of a documented error table.
#[derive(Debug)]
pub struct ErrorRow {
    /// Stable name, unique within the table.
    pub id: &'static str,
    /// HTTP status.
    pub status: u16,
    /// The vendor's error type, when documented.
    pub error: Option<&'static str>,
    /// The vendor's numeric code, when documented.
    pub code: Option<i64>,
    /// The verbatim text.
    pub message: Option<&'static str>,
    /// The text with `{captures}`; matched instead of `message`.
    pub pattern: Option<&'static str>,
    /// Captures of the pattern that are never printed.
    pub secret: &'static [&'static str],
    /// Why it happens.
    pub cause: Text,
    /// What to do.
    pub remedy: Text,
    /// Whether trying again can help.
    pub retry: Retry,
    /// The page that has the row.
    pub document: &'static str,
}

/// A text in the two languages of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English; `""` when nothing is documented.
    pub en: &'static str,
    /// Chinese.
    pub zh: Option<&'static str>,
}

/// A language of [`Text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Chinese; falls back to English.
    Zh,
}

impl Text {
    /// The text in a language, `None` when nothing is documented.
    pub fn get(&self, lang: Lang) -> Option<&'static str> {
        let text = match lang {
            Lang::En => self.en,
            Lang::Zh => self.zh.unwrap_or(self.en),
        };
        (!text.is_empty()).then_some(text)
    }
}

/// Whether trying again can help, as the error table classes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retry {
    /// The same request will fail again.
    Never,
    /// Refused before it had an effect, for coming too fast: always safe to repeat.
    Throttled,
    /// May have had an effect: repeated only when the operation is idempotent.
    Transient,
    /// The token is at fault: refresh it once and replay.
    RefreshToken,
}

/// A documented limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// How many in the window.
    pub limit: u32,
    /// The window.
    pub seconds: u32,
    /// What is counted apart.
    pub key: RateKey,
    /// Name of the list input whose length is the cost; a call costs 1 without it.
    pub counts: Option<&'static str>,
    /// Name of a budget that several operations share.
    pub shared: Option<&'static str>,
}

/// What a rate limit counts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RateKey {
    /// The whole app.
    App,
    /// Each value of a parameter.
    Parameter(&'static str),
}

/// An authentication scheme: a header, and the word before the token in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuthSpec {
    /// Name that operations refer to.
    pub name: &'static str,
    /// Header name.
    pub header: &'static str,
    /// Word before the token; `""` for none.
    pub scheme: &'static str,
}
