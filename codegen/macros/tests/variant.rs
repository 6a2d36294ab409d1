//! One set of operation files, two services: the same documented call under another base.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::{Arc, Mutex};

use easemob_runtime::{
    Bytes, CallInfo, Sending, Transport,
    http::{Request, Response, Uri},
};

mod shengwang {
    easemob_macros::client!("../../spec", service = "service.shengwang.yaml");
}

/// Keeps the URL of every request and gives the documented answer.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<Uri>>>);

impl Transport for Recorder {
    fn send(&self, request: Request<Bytes>, _: Option<CallInfo>) -> Sending<'_> {
        self.0.lock().unwrap().push(request.uri().clone());
        let answer = Bytes::from_static(br#"{"data": {"result": "ok"}}"#);
        Sending::ready(Ok(Response::new(answer.into())))
    }
}

#[tokio::test]
async fn the_same_operations_stand_below_another_base() {
    let recorder = Recorder::default();

    let here = easemob::Client::builder("https://host.example", "org", "app")
        .transport(recorder.clone())
        .token("t")
        .build()
        .unwrap();
    let there = shengwang::Client::builder("https://host.example", "id/1")
        .transport(recorder.clone())
        .token("t")
        .build()
        .unwrap();

    // The documented call: `delete_conversation`, example `one_to_one`.
    let done = here
        .conversations()
        .delete_conversation("u1")
        .channel("u2")
        .channel_type(easemob::conversations::ChannelType::Chat)
        .delete_roam(true)
        .send()
        .await
        .unwrap();
    assert_eq!(done.result, "ok");
    let done = there
        .conversations()
        .delete_conversation("u1")
        .channel("u2")
        .channel_type(shengwang::conversations::ChannelType::Chat)
        .delete_roam(true)
        .send()
        .await
        .unwrap();
    assert_eq!(done.result, "ok");

    let sent = recorder.0.lock().unwrap();
    assert_eq!(
        sent[0],
        "https://host.example/org/app/users/u1/user_channel"
    );
    assert_eq!(
        sent[1],
        "https://host.example/app-id/id%2F1/users/u1/user_channel"
    );
}

#[test]
fn a_variant_may_take_away_how_tokens_are_issued() {
    // Easemob issues tokens by an operation, Shengwang's are made by the app's own server.
    assert!(easemob::SERVICE.issue_token.is_some());
    assert!(shengwang::SERVICE.issue_token.is_none());
}
