//! Calls without a network: the client over a transport with a canned response, and the same calls by hand over
//! `http` and `serde_json`.
//!
//! The client does more: it validates the input, keeps the deadline and can take the error path. It is called as a
//! user calls it.

use std::{collections::HashMap, fmt::Write, hint::black_box};

use bytes::Bytes;
use easemob::{
    Client,
    conversations::ChannelType,
    runtime::{ByteStream, CallInfo, Sending, Transport},
    types::{MessageContent, TextBody},
};
use http::{Request, Response};

use crate::{
    Outcome,
    handwritten::{self, Caller, Content},
};

/// Responds to every request with the same bytes.
#[derive(Clone)]
struct Canned(Bytes);

impl Transport for Canned {
    fn send(&self, request: Request<Bytes>, _: Option<CallInfo>) -> Sending<'_> {
        black_box(request);
        let body = ByteStream::from(self.0.clone());
        Sending::ready(Ok(Response::new(body)))
    }
}

/// One side of a comparison. Returns whether it got the right response.
pub(crate) type Side<'a> = &'a dyn Fn() -> bool;

/// Calls `measure` for each of the calls with its name, the calls in a sample, our side, and the side by hand. Both
/// sides make the whole call inside the async runtime, as programs do: values that cross its boundary are moved
/// through its layers.
pub(crate) fn each(mut measure: impl FnMut(&str, u32, Side<'_>, Side<'_>) -> Outcome) -> Outcome {
    let mut compare = |name: &str, calls: u32, ours: Side<'_>, by_hand: Side<'_>| {
        if !ours() || !by_hand() {
            return Err(format!("{name}: one side does not get its response").into());
        }
        measure(name, calls, ours, by_hand)
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()?;
    let caller = Caller::new("http://127.0.0.1/org/app".to_owned())?;
    let client = |response: &Bytes| {
        Client::builder("http://127.0.0.1", "org", "app")
            .token("t")
            .transport(Canned(response.clone()))
            .build()
            .map_err(|error| error.to_string())
    };

    let response = Bytes::from_static(DELETED.as_bytes());
    let ours = client(&response)?;
    compare(
        "delete_conversation",
        2_000,
        &|| {
            runtime.block_on(async {
                let call = ours
                    .conversations()
                    .delete_conversation("u1")
                    .channel("u2")
                    .channel_type(ChannelType::Chat)
                    .delete_roam(true)
                    .send();
                black_box(call.await).is_ok_and(|done| done.result == "ok")
            })
        },
        &|| {
            runtime.block_on(async {
                let request = caller.delete(&handwritten::DeleteConversation {
                    username: "u1",
                    channel: "u2",
                    kind: handwritten::ChannelType::Chat,
                    delete_roam: true,
                });
                let done = || {
                    serde_json::from_slice::<handwritten::Enveloped<handwritten::Deleted>>(
                        &response,
                    )
                };
                black_box(request).is_ok()
                    && black_box(done()).is_ok_and(|done| done.data.result == "ok")
            })
        },
    )?;

    let response = page();
    let ours = client(&response)?;
    compare(
        "list_users, 100 users",
        60,
        &|| {
            runtime.block_on(async {
                let call = ours.users().list_users().limit(100).send();
                black_box(call.await).is_ok_and(|page| page.entities.len() == 100)
            })
        },
        &|| {
            runtime.block_on(async {
                let request = caller.list(100);
                let page = || serde_json::from_slice::<handwritten::Page>(&response);
                black_box(request).is_ok()
                    && black_box(page()).is_ok_and(|page| page.entities.len() == 100)
            })
        },
    )?;

    let response = Bytes::from_static(SENT.as_bytes());
    let ours = client(&response)?;
    compare(
        "send_to_users, a text of a union",
        2_000,
        &|| {
            runtime.block_on(async {
                let call = ours
                    .messages()
                    .send_to_users()
                    .from("u1")
                    .to(["u2"])
                    .content(MessageContent::Text(TextBody::new("hello")))
                    .sync_device(false)
                    .send();
                black_box(call.await).is_ok_and(|sent| sent.len() == 1)
            })
        },
        &|| {
            runtime.block_on(async {
                let request = caller.send(&handwritten::Send {
                    from: "u1",
                    to: &["u2"],
                    content: Content::Text { msg: "hello" },
                    sync_device: Some(false),
                });
                type Sent = handwritten::Enveloped<HashMap<String, String>>;
                let sent = || serde_json::from_slice::<Sent>(&response);
                black_box(request).is_ok()
                    && black_box(sent()).is_ok_and(|sent| sent.data.len() == 1)
            })
        },
    )
}

const DELETED: &str = r#"{"path":"/users/u1/user_channel","uri":"https://x/org/app/users/u1/user_channel","timestamp":1638440544078,"organization":"org","application":"8be024f0","action":"delete","duration":4,"data":{"result":"ok"},"applicationName":"app"}"#;

const SENT: &str = r#"{"path":"/messages/users","uri":"https://x/org/app/messages/users","timestamp":1657254052191,"organization":"org","application":"8be024f0","action":"post","duration":0,"data":{"u2":"1029457500870543736"},"applicationName":"app"}"#;

/// Builds a page of a hundred users.
fn page() -> Bytes {
    let mut text = String::from(
        r#"{"action":"get","path":"/users","uri":"https://x/org/app/users","entities":["#,
    );
    for user in 0..100 {
        let comma = if user == 0 { "" } else { "," };
        let _ = write!(
            text,
            r#"{comma}{{"uuid":"ab90eff0-0000-0000-9174-{user:012}","type":"user","created":1542356511855,"modified":1542356511855,"username":"user{user}","activated":true,"nickname":"User {user}"}}"#
        );
    }
    text.push_str(
        r#"],"timestamp":1542558467056,"duration":11,"count":100,"cursor":"LTgzNDAxMjM3OTphYmM"}"#,
    );
    Bytes::from(text)
}
