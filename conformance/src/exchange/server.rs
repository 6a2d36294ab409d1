//! Embedded server: plays the responses of a script and records requests. The
//! [fault server](super::fault_server) handles connections that break.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use httpmock::{HttpMockRequest, HttpMockResponse, MockServer};

use crate::{
    case::script::{Script, Step},
    wire::Request,
};

/// Loopback server that accepts any request, so that none goes unrecorded and none gets a default response
/// that a client could take for the service's.
pub struct Server {
    server: MockServer,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    script: Option<Script>,
    seen: Vec<Request>,
}

impl Server {
    /// Starts a server. A process can have 25; keep them in a [pool](super::pool).
    pub fn start() -> Self {
        let server = MockServer::start();
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        server.mock(|when, then| {
            when.any_request();
            then.respond_with(move |request| respond(&shared, request));
        });
        Self { server, state }
    }

    /// Scheme, host and port.
    pub fn base_url(&self) -> String {
        self.server.base_url()
    }

    /// Sets the script and forgets earlier requests.
    pub fn play(&self, script: Script) {
        let mut state = lock(&self.state);
        state.seen.clear();
        state.script = Some(script);
    }

    /// Takes the requests received since the last [`play`](Self::play).
    pub fn seen(&self) -> Vec<Request> {
        std::mem::take(&mut lock(&self.state).seen)
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn respond(state: &Mutex<State>, request: &HttpMockRequest) -> HttpMockResponse {
    let mut state = lock(state);
    let step = state
        .script
        .as_ref()
        .map(|script| script.step(state.seen.len()).clone());
    state.seen.push(self::request(request));
    let Some(Step::Response(response)) = step else {
        return HttpMockResponse::builder().status(599).build();
    };
    let mut http_response = HttpMockResponse::builder().status(response.status);
    for (name, value) in &response.headers {
        http_response = http_response.header(name, value);
    }
    http_response.body(response.body.clone()).build()
}

fn request(request: &HttpMockRequest) -> Request {
    // The request line may hold an absolute URL.
    let target = request.uri_str();
    let target = match target.split_once("://") {
        Some((_, rest)) => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"),
        None => target,
    };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let headers = request.headers_vec().iter();
    Request {
        method: request.method_str().to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        headers: headers
            .map(|(name, value)| (name.to_ascii_lowercase(), value.clone()))
            .collect(),
        body: request.body_vec(),
    }
}
