//! The three calls written by hand with `http` and `serde_json`: the documented fields, without a generator.

use bytes::Bytes;
use http::{Method, Request, header};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use crate::Outcome;

/// The characters that `encodeURIComponent` escapes.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(dead_code, reason = "as documented by the vendor")]
pub(crate) enum ChannelType {
    Chat,
    #[serde(rename = "groupchat")]
    GroupChat,
}

#[derive(Serialize)]
pub(crate) struct DeleteConversation<'a> {
    #[serde(skip)]
    pub(crate) username: &'a str,
    pub(crate) channel: &'a str,
    #[serde(rename = "type")]
    pub(crate) kind: ChannelType,
    pub(crate) delete_roam: bool,
}

#[derive(Deserialize)]
pub(crate) struct Deleted {
    pub(crate) result: String,
}

#[derive(Deserialize)]
pub(crate) struct Page {
    pub(crate) entities: Vec<User>,
    #[allow(dead_code, reason = "part of the response")]
    pub(crate) cursor: Option<String>,
    #[allow(dead_code, reason = "part of the response")]
    pub(crate) count: Option<i32>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "decoded, not read")]
pub(crate) struct User {
    pub(crate) uuid: Option<String>,
    #[serde(rename = "type")]
    pub(crate) kind: Option<String>,
    pub(crate) created: Option<i64>,
    pub(crate) modified: Option<i64>,
    pub(crate) username: String,
    pub(crate) nickname: Option<String>,
    pub(crate) activated: Option<bool>,
    pub(crate) notification_display_style: Option<i64>,
    pub(crate) notification_no_disturbing: Option<bool>,
    pub(crate) notification_no_disturbing_start: Option<String>,
    pub(crate) notification_no_disturbing_end: Option<String>,
    pub(crate) notifier_name: Option<String>,
    pub(crate) device_token: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct Send<'a> {
    pub(crate) from: &'a str,
    pub(crate) to: &'a [&'a str],
    #[serde(flatten)]
    pub(crate) content: Content<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sync_device: Option<bool>,
}

#[derive(Serialize)]
#[serde(tag = "type", content = "body")]
#[allow(dead_code, reason = "as documented by the vendor")]
pub(crate) enum Content<'a> {
    #[serde(rename = "txt")]
    Text { msg: &'a str },
    #[serde(rename = "img")]
    Image { url: &'a str },
    #[serde(rename = "cmd")]
    Command { action: &'a str },
}

#[derive(Deserialize)]
pub(crate) struct Enveloped<T> {
    pub(crate) data: T,
}

/// Base URL and the value of the header `Authorization`.
pub(crate) struct Caller {
    base: String,
    token: header::HeaderValue,
}

impl Caller {
    /// Keeps the token as an owned value, as a program has it from the token endpoint.
    pub(crate) fn new(base: String) -> Outcome<Self> {
        let token = header::HeaderValue::try_from(String::from("Bearer t"))?;
        Ok(Self { base, token })
    }

    pub(crate) fn delete(&self, call: &DeleteConversation) -> Outcome<Request<Bytes>> {
        let user = utf8_percent_encode(call.username, SEGMENT);
        let url = format!("{}/users/{user}/user_channel", self.base);
        self.request(Method::DELETE, url, Some(serde_json::to_vec(call)?))
    }

    pub(crate) fn list(&self, limit: i32) -> Outcome<Request<Bytes>> {
        let url = format!("{}/users?limit={limit}", self.base);
        self.request(Method::GET, url, None)
    }

    pub(crate) fn send(&self, call: &Send) -> Outcome<Request<Bytes>> {
        let url = format!("{}/messages/users", self.base);
        self.request(Method::POST, url, Some(serde_json::to_vec(call)?))
    }

    fn request(
        &self,
        method: Method,
        url: String,
        body: Option<Vec<u8>>,
    ) -> Outcome<Request<Bytes>> {
        let mut request = Request::builder()
            .method(method)
            .uri(url)
            .header(header::ACCEPT, "application/json")
            .header(header::AUTHORIZATION, self.token.clone());
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        Ok(request.body(body.map(Bytes::from).unwrap_or_default())?)
    }
}
