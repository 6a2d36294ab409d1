//! Faulty server: the stub's response, corrupted in one way.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use easemob_conformance::{
    stub::{Options, Stub},
    suite,
    wire::{Request, Response},
};
use serde_json::Value;

use super::root;

/// What is wrong with it.
#[derive(Clone)]
pub(crate) enum Fault {
    /// Corrupts the response.
    Response(fn(&mut Response)),
    /// Sends these bytes instead of a response.
    Bytes(Vec<u8>),
    /// Nothing comes, and the connection stays open.
    Silence,
}

/// Starts one; it ends with the test.
pub(crate) fn start(fault: Fault) -> SocketAddr {
    let model = suite::model(&root().join("spec"), "service.yaml", false).unwrap();
    let stub = Arc::new(Stub::new(model, Options::default()));
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        let mut silent = Vec::new();
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let Some(request) = read(&mut stream) else {
                continue;
            };
            match &fault {
                Fault::Response(spoil) => {
                    let mut response = stub.handle(&request).1.response().clone();
                    spoil(&mut response);
                    let _ = stream.write_all(&bytes(&response));
                }
                Fault::Bytes(bytes) => {
                    let _ = stream.write_all(bytes);
                }
                Fault::Silence => silent.push(stream),
            }
        }
    });
    address
}

/// Changes the body as JSON.
pub(crate) fn json(response: &mut Response, change: impl FnOnce(&mut Value)) {
    let mut body = serde_json::from_slice(&response.body).unwrap();
    change(&mut body);
    response.body = body.to_string().into_bytes();
}

fn bytes(response: &Response) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {} X\r\nconnection: close\r\n", response.status);
    for (name, value) in &response.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("content-length: {}\r\n\r\n", response.body.len()));
    [head.as_bytes(), &response.body].concat()
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at + 4;
        }
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return None,
            Ok(count) => bytes.extend_from_slice(&piece[..count]),
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers = lines.filter_map(|line| line.split_once(':'));
    let headers: Vec<(String, String)> = headers
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length: usize = length.map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = bytes.split_off(end);
    while body.len() < length {
        let count = stream.read(&mut piece).ok().filter(|count| *count > 0)?;
        body.extend_from_slice(&piece[..count]);
    }
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    Some(Request {
        method,
        path: path.to_owned(),
        query: query.to_owned(),
        headers,
        body,
    })
}
