//! A server for more callers than one process can hold both ends of: this test program again, as
//! a child that serves until its input ends, so it never outlives the parent.

use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};
use serde_json::json as value;
use tokio::sync::Barrier;

use super::{Action, Server, TOKEN_LIFETIME, json};

/// Set in the child.
const ROLE: &str = "EASEMOB_TEST_CROWD_SERVER";
/// Begins the child's lines; the test harness prints others.
const MARK: &str = "crowd-server: ";

/// What the parent asks for, a line of JSON each.
#[derive(Serialize, Deserialize)]
enum Order {
    /// From now on calls get their responses so many at a time, each only when all are there.
    Hold(usize),
    /// The tokens issued so far are no longer accepted.
    Expire,
    Report,
}

/// What the server has seen.
#[derive(Debug, Default, PartialEq, Clone, Serialize, Deserialize)]
pub(crate) struct Report {
    /// Requests for a token.
    pub(crate) tokens: usize,
    /// Calls with a token that is accepted.
    pub(crate) accepted: usize,
    /// Calls with another token.
    pub(crate) rejected: usize,
    /// How many different paths were accepted.
    pub(crate) paths: usize,
}

/// The child, seen by its parent.
pub(crate) struct CrowdServer {
    child: Child,
    orders: Option<ChildStdin>,
    responses: BufReader<ChildStdout>,
    port: u16,
}

impl CrowdServer {
    /// Starts this test program again with only the given test in it, which has to begin with
    /// [`serve_if_asked`].
    pub(crate) fn start(test: &str) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", test, "--nocapture", "--test-threads=1"])
            .env(ROLE, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut server = Self {
            orders: child.stdin.take(),
            responses: BufReader::new(child.stdout.take().unwrap()),
            child,
            port: 0,
        };
        server.port = server.response();
        server
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// See [`Order::Hold`].
    pub(crate) fn hold(&mut self, calls: usize) {
        self.order(&Order::Hold(calls));
        assert_eq!(self.response::<usize>(), calls);
    }

    /// See [`Order::Expire`].
    pub(crate) fn expire(&mut self) {
        self.order(&Order::Expire);
        self.response::<()>();
    }

    pub(crate) fn report(&mut self) -> Report {
        self.order(&Order::Report);
        self.response()
    }

    /// Ends the server, and says whether its test passed.
    pub(crate) fn end(mut self) -> bool {
        self.orders = None;
        self.child.wait().unwrap().success()
    }

    fn order(&mut self, order: &Order) {
        let orders = self.orders.as_mut().unwrap();
        writeln!(orders, "{}", serde_json::to_string(order).unwrap()).unwrap();
    }

    fn response<T: for<'de> Deserialize<'de>>(&mut self) -> T {
        let mut line = String::new();
        loop {
            line.clear();
            let count = self.responses.read_line(&mut line).unwrap();
            assert!(count > 0, "the server ended early");
            if let Some((_, response)) = line.split_once(MARK) {
                return serde_json::from_str(response).unwrap();
            }
        }
    }
}

impl Drop for CrowdServer {
    /// Reaps the child of a test that failed.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// In the child: serves until the parent is gone, then returns true.
pub(crate) fn serve_if_asked() -> bool {
    if std::env::var_os(ROLE).is_none() {
        return false;
    }
    let state = Arc::new(Mutex::new(State::default()));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let serving = Arc::clone(&state);
    let server = runtime.block_on(Server::new(move |_, request| {
        let token = request.header("authorization");
        serving.lock().unwrap().act(&request.target, token)
    }));
    say(&server.port());
    for line in std::io::stdin().lines() {
        let Ok(line) = line else { break };
        let mut state = state.lock().unwrap();
        match serde_json::from_str(&line).unwrap() {
            Order::Hold(calls) => {
                state.together = Some(Arc::new(Barrier::new(calls)));
                say(&calls);
            }
            Order::Expire => {
                state.expired = state.report.tokens;
                say(&());
            }
            Order::Report => say(&state.report()),
        }
    }
    true
}

fn say(response: &impl Serialize) {
    println!("{MARK}{}", serde_json::to_string(response).unwrap());
}

#[derive(Default)]
struct State {
    report: Report,
    paths: HashSet<String>,
    together: Option<Arc<Barrier>>,
    /// The number of the last token that is no longer accepted; they are numbered from 1.
    expired: usize,
}

impl State {
    fn act(&mut self, target: &str, token: Option<&str>) -> Action {
        if target.ends_with("/token") {
            self.report.tokens += 1;
            let token = format!("token-{}", self.report.tokens);
            let body = value!({"access_token": token, "expires_in": TOKEN_LIFETIME.as_secs()});
            return json("200 OK", body);
        }
        let number = token.and_then(|token| token.strip_prefix("Bearer token-"));
        let number: Option<usize> = number.and_then(|number| number.parse().ok());
        let action = if number.is_some_and(|number| number > self.expired) {
            self.report.accepted += 1;
            self.paths.insert(target.to_owned());
            json("200 OK", value!({"data": {"text": token}}))
        } else {
            self.report.rejected += 1;
            json("401 Unauthorized", value!({"error": "unauthorized"}))
        };
        match (&self.together, action) {
            (Some(together), Action::Respond(bytes)) => {
                Action::RespondTogether(Arc::clone(together), bytes)
            }
            (_, action) => action,
        }
    }

    fn report(&self) -> Report {
        Report {
            paths: self.paths.len(),
            ..self.report.clone()
        }
    }
}
