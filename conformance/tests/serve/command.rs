//! The command, as a user starts and ends it.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use super::{peer, spec};

struct Serve {
    child: Child,
    out: BufReader<std::process::ChildStdout>,
    address: SocketAddr,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_easemob-conformance"));
    command
        .arg("serve")
        .arg("--spec")
        .arg(spec())
        .args(arguments)
        .stdout(Stdio::piped());
    command
}

impl Serve {
    fn start(arguments: &[&str]) -> Self {
        let mut child = command(arguments).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let (_, rest) = line.split_once("http://").expect(&line);
        let address = rest.trim_end_matches(['\n', '"', '}']).parse().unwrap();
        Self {
            child,
            out,
            address,
        }
    }

    fn signal(&mut self, name: &str) -> (Option<i32>, String) {
        let pid = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([name, &pid])
                .status()
                .unwrap()
                .success()
        );
        self.end()
    }

    fn end(&mut self) -> (Option<i32>, String) {
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }
}

impl Drop for Serve {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_with_the_summary_and_the_verdict() {
    let good = peer::request(
        "GET /org/app/mutes",
        &["authorization: Bearer t", "accept: */*"],
        "",
    );
    for (signal, bad, code) in [("-INT", false, 0), ("-TERM", true, 1)] {
        let folder = tempfile::tempdir().unwrap();
        let report = folder.path().join("report.xml");
        let mut serve = Serve::start(&["--report", report.to_str().unwrap()]);
        peer::send(serve.address, &good);
        if bad {
            peer::send(
                serve.address,
                &peer::request("GET /org/app/nothing", &[], ""),
            );
        }
        let (status, text) = serve.signal(signal);
        assert_eq!(status, Some(code), "{text}");
        assert!(
            text.contains("differ from the documents") && !text.contains('\u{1b}'),
            "{text}"
        );
        let junit = std::fs::read_to_string(&report).unwrap();
        assert!(junit.contains(&format!("failures=\"{code}\"")), "{junit}");
    }
}

#[test]
fn a_peer_can_end_it_and_json_has_a_line_for_each_request() {
    let mut serve = Serve::start(&["--format", "json"]);
    peer::send(serve.address, &peer::request("GET /org/app/mutes", &[], ""));
    peer::send(
        serve.address,
        &peer::request("POST /__conformance/stop", &[], ""),
    );
    let (status, text) = serve.end();
    assert_eq!(status, Some(1), "{text}");
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines[0]["operation"], "list_muted_users");
    assert_eq!(lines[1]["total"]["differing"], 1);
}

#[test]
fn what_cannot_be_used_is_told_before_it_listens() {
    let taken = Serve::start(&[]);
    let port = taken.address.port().to_string();
    for (arguments, told) in [
        (&["--port", port.as_str()][..], "cannot be used"),
        (&["--report", "no/such/folder/report.md"], "no/such/folder"),
        (&["--format", "xml"], "xml"),
    ] {
        let output = command(arguments).stderr(Stdio::piped()).output().unwrap();
        let text = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {text}");
        assert!(text.contains(told), "{arguments:?}: {text}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

/// Sends the curl command of the README, verbatim, to the stub.
#[test]
fn the_readme_s_curl_conforms() {
    let readme = std::fs::read_to_string(spec().join("../README.md")).unwrap();
    let (_, after) = readme
        .split_once("\ncurl ")
        .expect("the README shows a curl");
    let (text, _) = after.split_once("\n```").unwrap();
    let curl = easemob_conformance::judge::curl::parse(&format!("curl {text}")).unwrap();
    let serve = Serve::start(&["--format", "json"]);
    let line = format!("{} {}", curl.method, curl.url.path);
    let headers: Vec<_> = curl
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    // curl itself accepts everything.
    let headers: Vec<_> = headers
        .iter()
        .map(String::as_str)
        .chain(["accept: */*"])
        .collect();
    let easemob_conformance::judge::curl::Body::Data(body) = &curl.body else {
        unreachable!("the example has a body: {:?}", curl.body);
    };
    let response = peer::send(serve.address, &peer::request(&line, &headers, body));
    let (_, told) = readme.split_once("# X-Conformance-Differences: ").unwrap();
    let told: usize = told.split_whitespace().next().unwrap().parse().unwrap();
    assert!(
        response.contains(&format!("x-conformance-differences: {told}")),
        "{response}"
    );
}
