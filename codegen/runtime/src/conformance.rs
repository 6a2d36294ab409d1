//! Runs operations by name with inputs from data, and gives results that can be compared with a
//! stored one. For the conformance kit; feature `conformance`.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::OperationError;
use crate::operation::{Operation, Paginated};
use crate::{
    AuthErrorKind, Blank, BoxFuture, ByteStream, Client, Decode, Document, Encode, Error,
    ItemFailure, JsonWriter, OperationSpec, Pages, Response, Retry, TimeoutPhase, TransportError,
    TransportErrorKind,
};

/// One emitted operation, runnable by its inputs' names.
#[derive(Clone, Copy)]
pub struct Entry {
    /// The description.
    pub spec: &'static OperationSpec,
    /// The names of the inputs, as [`Params`] takes them.
    pub inputs: &'static [&'static str],
    /// Whether it can be asked for all its pages, see [`Params::with_pages`].
    pub pages: bool,
    /// Runs it.
    pub run: Run,
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("spec", &self.spec.id)
            .field("inputs", &self.inputs)
            .finish()
    }
}

/// Takes the inputs, sends the request and reports the outcome.
pub type Run =
    fn(client: &Client, params: Params) -> BoxFuture<'static, Result<Outcome, ParamError>>;

/// The inputs of a case, by name.
#[derive(Debug, Clone, Default)]
pub struct Params {
    inputs: Map<String, Value>,
    most_pages: Option<usize>,
}

impl From<Map<String, Value>> for Params {
    fn from(inputs: Map<String, Value>) -> Self {
        Self {
            inputs,
            most_pages: None,
        }
    }
}

/// Inputs that do not fit an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParamError {
    /// A required input is missing.
    Missing(String),
    /// The operation has no input of the name.
    Unknown(Vec<String>),
    /// An input's value has the wrong type.
    Type {
        /// The input.
        name: String,
        /// What is wrong.
        reason: String,
    },
}

impl fmt::Display for ParamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name) => write!(f, "the input `{name}` is missing"),
            Self::Unknown(names) => {
                write!(f, "the operation has no input `{}`", names.join("`, `"))
            }
            Self::Type { name, reason } => write!(f, "the input `{name}`: {reason}"),
        }
    }
}

impl std::error::Error for ParamError {}

impl Params {
    /// The same inputs for a walk over all pages, that is given up after so many. An operation whose
    /// response does not come in pages gives one all the same.
    #[must_use]
    pub fn with_pages(mut self, most: usize) -> Self {
        self.most_pages = Some(most);
        self
    }

    /// After how many pages a walk is given up; `None`: one call is asked for, no walk.
    pub fn most_pages(&self) -> Option<usize> {
        self.most_pages
    }

    /// A required input.
    pub fn take<T: Decode + Blank>(&mut self, name: &str) -> Result<T, ParamError> {
        let value = self
            .inputs
            .shift_remove(name)
            .ok_or_else(|| ParamError::Missing(name.to_owned()))?;
        typed(name, value)
    }

    /// An optional input; one that is null counts as given, and its type decides about null.
    pub fn optional<T: Decode + Blank>(&mut self, name: &str) -> Result<Option<T>, ParamError> {
        self.inputs
            .shift_remove(name)
            .map(|value| typed(name, value))
            .transpose()
    }

    /// Ends the taking: inputs that are left over are an error.
    pub fn finish(self) -> Result<(), ParamError> {
        if self.inputs.is_empty() {
            return Ok(());
        }
        Err(ParamError::Unknown(
            self.inputs.into_iter().map(|(name, _)| name).collect(),
        ))
    }
}

fn typed<T: Decode + Blank>(name: &str, value: Value) -> Result<T, ParamError> {
    let unfit = |reason| ParamError::Type {
        name: name.to_owned(),
        reason,
    };
    let document =
        Document::parse(value.to_string().into()).map_err(|error| unfit(error.to_string()))?;
    T::decode(document.root().input()).map_err(|mismatch| unfit(mismatch.describe()))
}

/// What came of a call, as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The result.
    pub result: OutcomeKind,
    /// What surrounds the payload of a success; absent for errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub envelope: Option<EnvelopeOutcome>,
    /// The items that a success says have failed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failures: Vec<ItemFailure>,
    /// What came of the pages after this one, when all were asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<Outcome>,
}

/// What surrounds a payload, as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EnvelopeOutcome {
    /// Its declared keys.
    Read(Value),
    /// `Display` of the error; the payload can be there all the same.
    Unreadable(String),
}

/// A result as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OutcomeKind {
    /// The payload, written as JSON again.
    Payload(Value),
    /// A streamed body.
    Bytes(Vec<u8>),
    /// An error.
    Error(Box<ErrorOutcome>),
}

/// An error as data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct ErrorOutcome {
    /// `api`, `decode`, `transport`, `auth` or `invalid_request`.
    pub class: String,
    /// The documented row's id.
    pub row: Option<String>,
    /// What the row's text captured.
    pub captures: BTreeMap<String, String>,
    /// HTTP status.
    pub status: Option<u16>,
    /// The vendor's error type.
    pub error_type: Option<String>,
    /// The vendor's text.
    pub message: Option<String>,
    /// `Display` of the error.
    pub display: String,
    /// `never`, `throttled`, `transient` or `refresh_token`, for API errors.
    pub retry: Option<String>,
    /// The input that was refused, or the place that could not be read.
    pub field: Option<String>,
    /// The vendor's numeric code.
    #[serde(default)]
    pub code: Option<i64>,
    /// The vendor's exception name.
    #[serde(default)]
    pub exception: Option<String>,
    /// How long the server asked to wait, in seconds.
    #[serde(default)]
    pub retry_after: Option<u64>,
    /// The body that an API or a decode error keeps, as bytes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub raw: Vec<u8>,
    /// Why no response came, of transport errors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transport: Option<TransportOutcome>,
}

/// Why no response came, as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransportOutcome {
    /// `connect`, `timeout_connect`, `timeout_attempt`, `timeout_total`, `interrupted`, `too_large`,
    /// `rate_limited`, `unexpected`, `blocking` or `other`.
    pub kind: String,
    /// Whether certainly nothing of the request reached the server in the last attempt.
    pub nothing_sent: bool,
    /// How many attempts were made.
    pub attempts: u32,
}

/// A payload as data, or why it cannot be.
pub type Rendered = Result<OutcomeKind, String>;

/// A payload that becomes data.
pub trait Render {
    /// The payload as data.
    fn render(self) -> BoxFuture<'static, Rendered>;
}

impl<T: Encode> Render for T {
    fn render(self) -> BoxFuture<'static, Rendered> {
        let rendered = shown(&self).map(OutcomeKind::Payload);
        Box::pin(std::future::ready(rendered))
    }
}

/// Up to 64 MiB of a streamed body.
impl Render for ByteStream {
    fn render(self) -> BoxFuture<'static, Rendered> {
        Box::pin(async move {
            Ok(match self.collect(64 << 20).await {
                Ok(bytes) => OutcomeKind::Bytes(bytes.to_vec()),
                Err(error) => OutcomeKind::Error(Box::new(ErrorOutcome {
                    class: "transport".into(),
                    display: error.to_string(),
                    transport: Some(transport(&error)),
                    ..ErrorOutcome::default()
                })),
            })
        })
    }
}

/// Turns a call's result into data.
pub async fn outcome<O: Operation<Envelope: Encode, Output: Render>>(
    result: crate::Result<O>,
) -> Outcome {
    let (mut envelope, mut failures) = (None, Vec::new());
    let result = match result {
        Ok(response) => {
            envelope = Some(surroundings(&response));
            failures = response.failures();
            match response.into_inner().render().await {
                Ok(kind) => kind,
                Err(reason) => OutcomeKind::Error(Box::new(ErrorOutcome {
                    class: "transport".into(),
                    display: reason,
                    ..ErrorOutcome::default()
                })),
            }
        }
        Err(error) => OutcomeKind::Error(Box::new(describe(&error))),
    };
    Outcome {
        result,
        envelope,
        failures,
        further: Vec::new(),
    }
}

/// Reads page after page and turns each into data; ends with the last, with an error, or after so many.
pub async fn pages<O: Paginated<Envelope: Encode, Output: Render>>(
    mut pages: Pages<O>,
    most: usize,
) -> Outcome {
    let mut all = Vec::new();
    while all.len() < most.max(1)
        && let Some(page) = pages.next().await
    {
        let failed = page.is_err();
        all.push(outcome(page).await);
        if failed {
            break;
        }
    }
    let mut all = all.into_iter();
    let first = all.next();
    let first = first.unwrap_or_else(|| Outcome {
        result: OutcomeKind::Payload(Value::Null),
        envelope: None,
        failures: Vec::new(),
        further: Vec::new(),
    });
    Outcome {
        further: all.collect(),
        ..first
    }
}

fn surroundings<O: Operation<Envelope: Encode>>(response: &Response<O>) -> EnvelopeOutcome {
    let read = response.envelope().map_err(|error| error.to_string());
    let value = read.and_then(|read| shown(&read));
    value.map_or_else(EnvelopeOutcome::Unreadable, EnvelopeOutcome::Read)
}

fn shown(value: &dyn Encode) -> Result<Value, String> {
    let mut out = JsonWriter::with_nulls();
    value.encode(&mut out);
    serde_json::from_slice(&out.into_bytes()).map_err(|error| error.to_string())
}

fn transport(error: &TransportError) -> TransportOutcome {
    let kind = match error.kind() {
        TransportErrorKind::Connect => "connect",
        TransportErrorKind::Timeout(TimeoutPhase::Connect) => "timeout_connect",
        TransportErrorKind::Timeout(TimeoutPhase::Attempt) => "timeout_attempt",
        TransportErrorKind::Timeout(TimeoutPhase::Total) => "timeout_total",
        TransportErrorKind::Interrupted => "interrupted",
        TransportErrorKind::TooLarge => "too_large",
        TransportErrorKind::RateLimited => "rate_limited",
        TransportErrorKind::Unexpected => "unexpected",
        TransportErrorKind::Blocking => "blocking",
        TransportErrorKind::Other => "other",
    };
    TransportOutcome {
        kind: kind.to_owned(),
        nothing_sent: error.nothing_sent(),
        attempts: error.attempts(),
    }
}

fn describe<E: OperationError>(error: &Error<E>) -> ErrorOutcome {
    let mut outcome = ErrorOutcome {
        status: error.status(),
        display: error.to_string(),
        retry_after: error.retry_after().map(|wait| wait.as_secs()),
        ..ErrorOutcome::default()
    };
    outcome.class = match error {
        Error::InvalidRequest(error) => {
            outcome.field = Some(error.field().to_owned());
            "invalid_request"
        }
        Error::Auth(error) => {
            outcome.message = Some(
                match error.kind() {
                    AuthErrorKind::Missing => "missing",
                    AuthErrorKind::Issue => "issue",
                    AuthErrorKind::BackingOff => "backing_off",
                    AuthErrorKind::Malformed => "malformed",
                }
                .to_owned(),
            );
            "auth"
        }
        Error::Transport(error) => {
            outcome.transport = Some(transport(error));
            "transport"
        }
        Error::Decode(error) => {
            outcome.field = error.field().map(str::to_owned);
            outcome.raw = error.raw().to_vec();
            "decode"
        }
        Error::Api(error) => {
            outcome.row = error.row().map(|row| row.id.to_owned());
            outcome.error_type = error.error_type().map(str::to_owned);
            outcome.message = error.message().map(str::to_owned);
            outcome.code = error.code();
            outcome.exception = error.exception().map(str::to_owned);
            outcome.raw = error.raw().to_vec();
            let stated = error.kind().row().into_iter();
            outcome.captures = stated
                .flat_map(|row| row.captures)
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
                .collect();
            outcome.retry = Some(
                match error.retry() {
                    Retry::Never => "never",
                    Retry::Throttled => "throttled",
                    Retry::Transient => "transient",
                    Retry::RefreshToken => "refresh_token",
                }
                .to_owned(),
            );
            "api"
        }
    }
    .to_owned();
    outcome
}
