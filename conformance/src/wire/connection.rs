//! Connection faults: where and how a connection breaks, and which transport error the client must report.

use serde::Serialize;

use super::Response;

/// Connection that does not carry the whole response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Connection {
    /// Where and how the connection breaks.
    pub breaks: Break,
    /// Number of consecutive requests that meet the fault before one gets a response; absent: every request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// Number of attempts that a client limited to [`ATTEMPTS`] must make.
    pub attempts: u32,
}

/// Maximum number of attempts in cases of broken connections.
pub const ATTEMPTS: u32 = 3;

/// Where and how a connection breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Break {
    /// The port does not listen: nothing is sent.
    Refused,
    /// The server takes the request and resets the connection.
    ResetBeforeHead,
    /// The server takes the request and closes the connection.
    ClosedBeforeHead,
    /// The connection is reset in the middle of the head.
    ResetInsideHead,
    /// The connection is reset after the head, before the first byte of the body.
    ResetAfterHead,
    /// The connection is closed before the body has the length stated in `Content-Length`.
    ClosedInsideBody,
    /// The server takes the request and sends nothing.
    SilentBeforeHead,
    /// The server stops sending in the middle of the body.
    SilentInsideBody,
}

/// How a broken connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The connection is refused.
    Refusal,
    /// TCP reset, as from a killed process.
    Reset,
    /// Orderly TCP shutdown.
    Close,
    /// The connection stays open and silent.
    Silence,
}

/// Reason why a call has no response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Loss"))]
#[serde(rename_all = "snake_case")]
pub enum ConnectionFailure {
    /// No connection was established: nothing was sent.
    Connect,
    /// The connection broke after the request was sent.
    Interrupted,
    /// The attempt timed out.
    Timeout,
}

impl ConnectionFailure {
    /// Returns the kind of the transport error, as the client reports it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "connect",
            Self::Interrupted => "interrupted",
            Self::Timeout => "timeout_attempt",
        }
    }
}

impl Break {
    /// All faults, in the order of reports.
    pub const ALL: [Self; 8] = [
        Self::Refused,
        Self::ResetBeforeHead,
        Self::ClosedBeforeHead,
        Self::ResetInsideHead,
        Self::ResetAfterHead,
        Self::ClosedInsideBody,
        Self::SilentBeforeHead,
        Self::SilentInsideBody,
    ];

    /// Returns the name used in case ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::ResetBeforeHead => "reset_before_head",
            Self::ClosedBeforeHead => "closed_before_head",
            Self::ResetInsideHead => "reset_inside_head",
            Self::ResetAfterHead => "reset_after_head",
            Self::ClosedInsideBody => "closed_inside_body",
            Self::SilentBeforeHead => "silent_before_head",
            Self::SilentInsideBody => "silent_inside_body",
        }
    }

    /// Returns how the connection ends.
    pub fn ending(self) -> Ending {
        match self {
            Self::Refused => Ending::Refusal,
            Self::ResetBeforeHead | Self::ResetInsideHead | Self::ResetAfterHead => Ending::Reset,
            Self::ClosedBeforeHead | Self::ClosedInsideBody => Ending::Close,
            Self::SilentBeforeHead | Self::SilentInsideBody => Ending::Silence,
        }
    }

    /// Returns the failure that a client must report.
    pub fn failure(self) -> ConnectionFailure {
        match self.ending() {
            Ending::Refusal => ConnectionFailure::Connect,
            Ending::Reset | Ending::Close => ConnectionFailure::Interrupted,
            Ending::Silence => ConnectionFailure::Timeout,
        }
    }

    /// Returns the part of the body that is still sent; `None` when not even the head is complete.
    pub fn carried(self, response: &Response) -> Option<&[u8]> {
        match self {
            Self::Refused
            | Self::ResetBeforeHead
            | Self::ClosedBeforeHead
            | Self::ResetInsideHead
            | Self::SilentBeforeHead => None,
            Self::ResetAfterHead => Some(&[]),
            Self::ClosedInsideBody | Self::SilentInsideBody => {
                response.body.get(..response.body.len() / 2)
            }
        }
    }

    /// Returns whether the fault can hit a response: one without a body is complete after its head.
    pub fn applies(self, response: &Response) -> bool {
        self.carried(response).is_none() || !response.body.is_empty()
    }

    /// Returns the HTTP/1 bytes that are still sent.
    pub fn bytes(self, response: &Response) -> Vec<u8> {
        let head = head(response);
        match (self, self.carried(response)) {
            (_, Some(body)) => [head.as_slice(), body].concat(),
            (Self::ResetInsideHead, None) => head.get(..head.len() / 2).unwrap_or(&head).to_vec(),
            (_, None) => Vec::new(),
        }
    }
}

/// Formats the HTTP/1 head, including the blank line.
fn head(response: &Response) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {} Status\r\n", response.status);
    for (name, value) in &response.headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str(&format!("content-length: {}\r\n\r\n", response.body.len()));
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_still_comes_is_less_than_the_answer() {
        let response = Response::json(200, r#"{"a": 1}"#);
        let whole = [head(&response), response.body.clone()].concat();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
        for what in Break::ALL {
            let bytes = what.bytes(&response);
            assert!(
                whole.starts_with(&bytes) && bytes.len() < whole.len(),
                "{what:?}"
            );
            let complete = text(bytes).contains("\r\n\r\n");
            assert_eq!(complete, what.carried(&response).is_some(), "{what:?}");
        }
        assert!(text(Break::ResetInsideHead.bytes(&response)).starts_with("HTTP/1.1 200"));
        assert!(
            text(Break::ClosedInsideBody.bytes(&response)).ends_with("length: 8\r\n\r\n{\"a\"")
        );
        assert!(Break::ResetBeforeHead.bytes(&response).is_empty());
    }

    #[test]
    fn an_empty_body_cannot_break_off() {
        let empty = Response::json(204, "");
        let applies = Break::ALL
            .into_iter()
            .filter(|what| what.applies(&empty))
            .count();
        assert_eq!(applies, 5);
        let one = Response::json(200, "x");
        assert!(Break::ALL.into_iter().all(|what| what.applies(&one)));
    }
}
