//! A transport for unit tests: it responds by operation, never uses the network, and shows how a call differs
//! from the expected one.
//!
//! ```
//! # mod api {
//! #     use easemob_runtime::*;
//! #     pub static SERVICE: ServiceSpec = ServiceSpec {
//! #         id: "doc", base: "", rows: &[], headers: &[], issue_token: None,
//! #         auth: &[AuthSpec { name: "app_token", header: "authorization", scheme: "Bearer" }],
//! #     };
//! #     static NO_BODY: ErrorBodySpec = ErrorBodySpec {
//! #         error: &["/error"], message: &["/error_description"], code: &[], exception: &[],
//! #     };
//! #     static SPEC: OperationSpec = OperationSpec {
//! #         id: "greet", resource: "users", method: Method::GET, path: "/greet/{name}",
//! #         auth: Some("app_token"), idempotent: true, document: "greet.md",
//! #         response: ResponseSpec {
//! #             status: &[200], body: BodyKind::Json { payload: "/data" }, success: None,
//! #             error_body: &NO_BODY, partial: None,
//! #         },
//! #         rows: &[ErrorRow {
//! #             id: "name_unknown", status: 404, error: Some("not_found"), code: None,
//! #             message: None, pattern: Some("no {name} here"), secret: &[],
//! #             cause: Text { en: "", zh: None }, remedy: Text { en: "", zh: None }, retry: Retry::Never, document: "greet.md",
//! #         }],
//! #         rate_limits: &[],
//! #     };
//! #     pub struct Greet { pub name: String }
//! #     #[derive(Debug)] pub struct GreetError(pub RowMatch);
//! #     impl OperationError for GreetError {
//! #         fn from_row(row: RowMatch) -> Self { Self(row) }
//! #     }
//! #     impl Operation for Greet {
//! #         type Output = String; type Error = GreetError; type Envelope = NoEnvelope;
//! #         const SPEC: &'static OperationSpec = &SPEC;
//! #         fn encode(&self, r: &mut Encoder) -> std::result::Result<(), InvalidRequest> {
//! #             r.literal("/greet/"); r.segment("name", &self.name)
//! #         }
//! #     }
//! # }
//! # use api::{Greet, SERVICE};
//! use easemob_runtime::{Client, ClientBuilder, mock::Mock};
//! use serde_json::json;
//!
//! # tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(async {
//! let mock = Mock::new(&SERVICE);
//! let client: Client = ClientBuilder::new(&SERVICE, "https://mock.invalid", &[])
//!     .transport(mock.clone())
//!     .token("a-token")
//!     .build()?;
//!
//! // First a payload, then the documented error, then nothing: a third call would fail.
//! mock.on::<Greet>().payload(json!("hello")).row_with("name_unknown", &[("name", "u9")]);
//!
//! let request = Greet { name: "u1".into() };
//! assert_eq!(*client.execute(&request).await?, "hello");
//! let error = client.execute(&request).await.unwrap_err();
//! assert_eq!(error.api().unwrap().row().unwrap().id, "name_unknown");
//! assert_eq!(mock.calls()[0].path, "/greet/u1");
//! mock.verify()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```

mod wire;

use std::collections::VecDeque;
use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use self::wire::Wire;
use crate::client::ServiceSpec;
use crate::error::Named;
use crate::error::{OperationError, RowSource};
use crate::json::pointer;
use crate::request::Encoder;
use crate::spec::{BodyKind, ErrorRow, OperationSpec};
use crate::{
    ByteStream, CallInfo, Encode, InvalidRequest, JsonWriter, Operation, Sending, Transport,
    TransportError, TransportErrorKind, rows,
};

/// A transport that responds as a test configured it, by operation.
///
/// Clones share their configuration and their calls: keep one, give one to the client.
#[derive(Clone)]
pub struct Mock {
    service: &'static ServiceSpec,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    expectations: Vec<Expectation>,
    calls: Vec<MockCall>,
}

struct Expectation {
    spec: &'static OperationSpec,
    request: Option<Wire>,
    responses: VecDeque<MockResponse>,
    repeat: bool,
}

#[derive(Clone)]
enum MockResponse {
    Http {
        status: u16,
        headers: HeaderMap,
        body: Bytes,
    },
    Fault(TransportErrorKind, String),
}

/// A call that a mock has seen.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct MockCall {
    /// The operation.
    pub operation: &'static OperationSpec,
    /// The whole path, percent-encoded.
    pub path: String,
    /// The query, percent-encoded.
    pub query: Option<String>,
    /// The headers, the token's included.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl MockCall {
    /// The body as JSON, if it is that.
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }
}

impl Mock {
    /// A mock of a service; it refuses every call until responses are added.
    pub fn new(service: &'static ServiceSpec) -> Self {
        Self {
            service,
            state: Arc::default(),
        }
    }

    /// Responses for any request of an operation, used in the order in which they are added.
    pub fn on<O: Operation>(&self) -> Stub<'_, O> {
        self.stub(None)
    }

    /// Responses for one request; another request of the operation does not get them. Fails when
    /// the request would not be sent.
    pub fn expect<O: Operation>(&self, request: &O) -> Result<Stub<'_, O>, InvalidRequest> {
        let mut encoded = Encoder::new();
        request.encode(&mut encoded)?;
        Ok(self.stub(Some(Wire::expected(O::SPEC, &encoded))))
    }

    fn stub<O: Operation>(&self, request: Option<Wire>) -> Stub<'_, O> {
        let spec = O::SPEC;
        let mut state = crate::lock(&self.state);
        let expectation = Expectation {
            spec,
            request,
            responses: VecDeque::new(),
            repeat: false,
        };
        state.expectations.push(expectation);
        Stub {
            mock: self,
            spec,
            index: state.expectations.len() - 1,
            operation: PhantomData,
        }
    }

    /// The calls so far, refused ones included.
    pub fn calls(&self) -> Vec<MockCall> {
        crate::lock(&self.state).calls.clone()
    }

    /// Whether every response was used.
    pub fn verify(&self) -> Result<(), Unused> {
        let state = crate::lock(&self.state);
        let left = state
            .expectations
            .iter()
            .filter(|e| !e.repeat && !e.responses.is_empty());
        let lines: Vec<String> = left
            .map(|e| {
                format!(
                    "{}: {} responses were not used",
                    e.spec.id,
                    e.responses.len()
                )
            })
            .collect();
        if lines.is_empty() {
            Ok(())
        } else {
            Err(Unused(lines.join("\n")))
        }
    }

    fn respond(
        &self,
        request: &http::Request<Bytes>,
        call: Option<CallInfo>,
    ) -> Result<MockResponse, TransportError> {
        let unexpected = |text| Err(TransportError::new(TransportErrorKind::Unexpected, text));
        let Some(CallInfo {
            operation: spec, ..
        }) = call
        else {
            return unexpected("the mock cannot tell which operation this is".to_owned());
        };
        let mut state = crate::lock(&self.state);
        state.calls.push(MockCall {
            operation: spec,
            path: request.uri().path().to_owned(),
            query: request.uri().query().map(str::to_owned),
            headers: request.headers().clone(),
            body: request.body().clone(),
        });
        let called = Wire::called(self.service, request);
        let fitting = state.expectations.iter_mut().find(|expectation| {
            expectation.spec.id == spec.id
                && !expectation.responses.is_empty()
                && expectation
                    .request
                    .as_ref()
                    .is_none_or(|wanted| called.fits(wanted))
        });
        match fitting {
            Some(fitting) => match fitting.responses.pop_front() {
                Some(response) => {
                    if fitting.repeat && fitting.responses.is_empty() {
                        fitting.responses.push_back(response.clone());
                    }
                    Ok(response)
                }
                None => unexpected("the mock has no response left".to_owned()),
            },
            None => unexpected(explain(spec, &called, &state.expectations)),
        }
    }
}

/// Why no response fits a call.
fn explain(spec: &'static OperationSpec, called: &Wire, all: &[Expectation]) -> String {
    let mut text = format!("the mock did not expect this call of {}", Named(spec));
    let same: Vec<&Expectation> = all.iter().filter(|e| e.spec.id == spec.id).collect();
    if same.is_empty() {
        let mut known: Vec<&str> = all.iter().map(|e| e.spec.id).collect();
        known.dedup();
        let known = if known.is_empty() {
            "nothing".to_owned()
        } else {
            known.join(", ")
        };
        return text + &format!("; it expects {known}. Called:\n{}", called.text());
    }
    for expectation in same {
        match &expectation.request {
            Some(wanted) if !called.fits(wanted) => {
                text.push_str("\n--- expected\n+++ called\n");
                let (old, new) = (wanted.text(), called.clipped(wanted).text());
                for change in similar::TextDiff::from_lines(&old, &new).iter_all_changes() {
                    text.push_str(&format!("{}{}", change.tag(), change.value()));
                }
            }
            _ => text.push_str("; all responses for it are used up"),
        }
    }
    text
}

impl Transport for Mock {
    fn send(&self, request: http::Request<Bytes>, call: Option<CallInfo>) -> Sending<'_> {
        let response = self
            .respond(&request, call)
            .and_then(|response| match response {
                MockResponse::Fault(kind, text) => Err(TransportError::new(kind, text)),
                MockResponse::Http {
                    status,
                    headers,
                    body,
                } => {
                    let mut response = http::Response::new(ByteStream::from(body));
                    *response.headers_mut() = headers;
                    *response.status_mut() = StatusCode::from_u16(status).map_err(|_| {
                        let text = format!("the mock has a status that is none: {status}");
                        TransportError::new(TransportErrorKind::Unexpected, text)
                    })?;
                    Ok(response)
                }
            });
        Sending::ready(response)
    }
}

impl fmt::Debug for Mock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mock")
            .field("service", &self.service.id)
            .finish_non_exhaustive()
    }
}

/// Responses that were never used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused(String);

impl fmt::Display for Unused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unused {}

/// Takes the responses for one operation or request. Each is used once, in order.
pub struct Stub<'m, O> {
    mock: &'m Mock,
    spec: &'static OperationSpec,
    index: usize,
    operation: PhantomData<fn() -> O>,
}

impl<O> fmt::Debug for Stub<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stub")
            .field("operation", &self.spec.id)
            .finish_non_exhaustive()
    }
}

impl<O: Operation> Stub<'_, O> {
    fn push(self, response: MockResponse) -> Self {
        let mut state = crate::lock(&self.mock.state);
        if let Some(expectation) = state.expectations.get_mut(self.index) {
            expectation.responses.push_back(response);
        }
        drop(state);
        self
    }

    fn success(&self) -> u16 {
        self.spec.response.status.first().copied().unwrap_or(200)
    }

    /// Responds with the documented success and a payload, at its place in the envelope.
    pub fn payload(self, payload: impl Into<Value>) -> Self {
        let mut body = Value::Object(serde_json::Map::new());
        let response = &self.spec.response;
        if let Some(rule) = &response.success
            && let Some(literal) = rule.equals.first()
        {
            pointer::set(&mut body, rule.at, literal.to_json());
        }
        match response.body {
            BodyKind::Json { payload: at } => pointer::set(&mut body, at, payload.into()),
            BodyKind::Empty | BodyKind::Binary => body = payload.into(),
        }
        let status = self.success();
        self.status(status, body)
    }

    /// Responds with the documented success and a payload of the operation's type.
    pub fn output(self, output: &O::Output) -> Result<Self, serde_json::Error>
    where
        O::Output: Encode,
    {
        let mut out = JsonWriter::new();
        output.encode(&mut out);
        let payload: Value = serde_json::from_slice(&out.into_bytes())?;
        Ok(self.payload(payload))
    }

    /// Responds with the documented success and bytes.
    pub fn bytes(self, body: impl Into<Bytes>) -> Self {
        let status = self.success();
        self.push(MockResponse::Http {
            status,
            headers: HeaderMap::new(),
            body: body.into(),
        })
    }

    /// Responds with a status and a whole JSON body.
    pub fn status(self, status: u16, body: impl Into<Value>) -> Self {
        let mut headers = HeaderMap::new();
        let media = http::HeaderValue::from_static("application/json");
        headers.insert(http::header::CONTENT_TYPE, media);
        let body = body.into().to_string().into();
        self.push(MockResponse::Http {
            status,
            headers,
            body,
        })
    }

    /// Responds with a documented error, its captures filled in.
    pub fn error(self, error: &O::Error) -> Self {
        let stated = error.row();
        let row = stated.as_ref().and_then(|stated| match stated.source {
            RowSource::Operation => self.spec.rows.get(stated.index),
            RowSource::Service => self.mock.service.rows.get(stated.index),
            RowSource::None => None,
        });
        match stated.zip(row) {
            Some((stated, row)) => self.documented(row, &stated.captures),
            None => {
                let text = format!(
                    "the mock has an error that no row of {} stands for: {error:?}",
                    self.spec.id
                );
                self.fault(TransportErrorKind::Unexpected, text)
            }
        }
    }

    fn documented(self, row: &ErrorRow, captures: &[(&str, &str)]) -> Self {
        let body = rows::body(row, self.spec.response.error_body, captures);
        self.status(row.status, body)
    }

    /// Responds with a documented error by its row's ID, from the operation's table or the service's.
    pub fn row(self, id: &str) -> Self {
        self.row_with(id, &[])
    }

    /// The same with texts for what the row's message captures.
    pub fn row_with(self, id: &str, captures: &[(&str, &str)]) -> Self {
        let mut known = self.spec.rows.iter().chain(self.mock.service.rows);
        match known.find(|row| row.id == id) {
            Some(row) => self.documented(row, captures),
            None => {
                let text = format!(
                    "the mock has a row `{id}` that {} does not have",
                    self.spec.id
                );
                self.fault(TransportErrorKind::Unexpected, text)
            }
        }
    }

    /// Fails in the transport, without a response.
    pub fn fault(self, kind: TransportErrorKind, text: impl Into<String>) -> Self {
        self.push(MockResponse::Fault(kind, text.into()))
    }

    /// Adds a header to the last response, such as `retry-after`. Text that no header can carry is
    /// left out.
    pub fn header(self, name: &'static str, value: &str) -> Self {
        let mut state = crate::lock(&self.mock.state);
        let last = state
            .expectations
            .get_mut(self.index)
            .and_then(|e| e.responses.back_mut());
        if let (Some(MockResponse::Http { headers, .. }), Ok((name, value))) =
            (last, crate::request::header(name, value))
        {
            headers.insert(name, value);
        }
        drop(state);
        self
    }

    /// The last response serves any number of calls.
    pub fn repeat(self) -> Self {
        let mut state = crate::lock(&self.mock.state);
        if let Some(expectation) = state.expectations.get_mut(self.index) {
            expectation.repeat = true;
        }
        drop(state);
        self
    }
}
