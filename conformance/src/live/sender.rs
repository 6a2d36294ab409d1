//! Sends requests computed from the spec, without the client under test: each case is one request, so that
//! budget and journal are exact.

use std::time::Duration;

use easemob_runtime::{
    Bytes, Transport,
    http::{Request as HttpRequest, Uri},
};

use super::server::LiveServer;
use crate::{
    expect::{ExpectedBody, ExpectedRequest},
    wire::{Part, Response, percent},
};

/// Maximum size of a response, in bytes.
const MOST: u64 = 16 << 20;

/// Sends requests to one server.
pub struct Sender {
    base_url: String,
    transport: Box<dyn Transport>,
    runtime: tokio::runtime::Runtime,
    timeout: Duration,
}

impl Sender {
    /// Creates a sender. The transport must not follow redirects or retry.
    ///
    /// # Errors
    ///
    /// When the async runtime cannot be created.
    pub fn new(
        server: &LiveServer,
        transport: impl Transport,
        timeout: Duration,
    ) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        Ok(Self {
            base_url: server.base_url.clone(),
            transport: Box::new(transport),
            runtime,
            timeout,
        })
    }

    /// Sends a request and reads the whole response.
    ///
    /// # Errors
    ///
    /// Why there is no response; the text quotes nothing of the request.
    pub fn send(&self, request: &ExpectedRequest) -> Result<Response, String> {
        let request = self.http(request)?;
        self.runtime.block_on(async {
            let exchange = async {
                let response = self.transport.send(request, None).await;
                let response = response.map_err(|error| error.to_string())?;
                let (head, body) = response.into_parts();
                let body = body
                    .collect(MOST)
                    .await
                    .map_err(|error| error.to_string())?;
                let headers = head.headers.iter().map(|(name, value)| {
                    let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                    (name.as_str().to_owned(), value)
                });
                Ok(Response {
                    status: head.status.as_u16(),
                    headers: headers.collect(),
                    body: body.to_vec(),
                })
            };
            match tokio::time::timeout(self.timeout, exchange).await {
                Ok(response) => response,
                Err(_) => Err(format!("no answer within {} s", self.timeout.as_secs_f32())),
            }
        })
    }

    fn http(&self, request: &ExpectedRequest) -> Result<HttpRequest<Bytes>, String> {
        let mut url = format!("{}{}", self.base_url, request.path);
        if !request.query.is_empty() {
            url.push('?');
            url.push_str(&request.query);
        }
        let uri: Uri = url
            .parse()
            .map_err(|_| "the path makes no URL".to_owned())?;
        let (body, boundary) = body(&request.body);
        let mut builder = HttpRequest::builder()
            .method(request.method.as_str())
            .uri(uri);
        for (name, value) in &request.headers {
            let value = match &boundary {
                Some(boundary) if name == "content-type" => format!("{value}; boundary={boundary}"),
                _ => value.clone(),
            };
            builder = builder.header(name, value);
        }
        builder
            .body(Bytes::from(body))
            .map_err(|_| "a header cannot be sent".to_owned())
    }
}

/// Encodes a body; returns its bytes, and the boundary of a multipart body.
fn body(body: &ExpectedBody) -> (Vec<u8>, Option<String>) {
    match body {
        ExpectedBody::None => (Vec::new(), None),
        ExpectedBody::Json(value) => (value.to_string().into_bytes(), None),
        ExpectedBody::Form(pairs) => {
            let pairs = pairs
                .iter()
                .map(|(key, value)| format!("{}={}", percent::encode(key), percent::encode(value)));
            (pairs.collect::<Vec<_>>().join("&").into_bytes(), None)
        }
        ExpectedBody::Bytes(bytes) => (bytes.clone(), None),
        ExpectedBody::Multipart(parts) => {
            let boundary = boundary(parts);
            let mut bytes = Vec::new();
            for part in parts {
                let mut head = format!(
                    "--{boundary}\r\ncontent-disposition: form-data; name=\"{}\"",
                    quoted(&part.name)
                );
                if let Some(name) = &part.file_name {
                    head.push_str(&format!("; filename=\"{}\"", quoted(name)));
                }
                if let Some(media) = &part.content_type {
                    head.push_str(&format!(
                        "\r\ncontent-type: {}",
                        media.replace(['\r', '\n'], "")
                    ));
                }
                bytes.extend_from_slice(head.as_bytes());
                bytes.extend_from_slice(b"\r\n\r\n");
                bytes.extend_from_slice(&part.content);
                bytes.extend_from_slice(b"\r\n");
            }
            bytes.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
            (bytes, Some(boundary))
        }
    }
}

/// Chooses a boundary that occurs in no part.
fn boundary(parts: &[Part]) -> String {
    let mut boundary = "conformance-boundary".to_owned();
    let stands = |boundary: &str| {
        let mut windows = parts
            .iter()
            .flat_map(|part| part.content.windows(boundary.len()));
        windows.any(|window| window == boundary.as_bytes())
    };
    while stands(&boundary) {
        boundary.push('x');
    }
    boundary
}

fn quoted(text: &str) -> String {
    text.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire;

    #[test]
    fn multipart_is_read_back() {
        let parts = vec![
            Part {
                name: "a\"b".into(),
                file_name: None,
                content_type: None,
                content: b"--conformance-boundary".to_vec(),
            },
            Part {
                name: "f".into(),
                file_name: Some("x.txt".into()),
                content_type: Some("text/plain".into()),
                content: vec![0, 13, 10, 255],
            },
        ];
        let (bytes, boundary) = body(&ExpectedBody::Multipart(parts.clone()));
        let media = format!("multipart/form-data; boundary={}", boundary.unwrap());
        let read = wire::multipart(&media, &bytes).unwrap();
        assert_eq!(read[0].content, parts[0].content);
        assert_eq!(read[1], parts[1]);
    }
}
