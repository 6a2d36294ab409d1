//! A thousand calls of the client over a transport that responds at once: what `.ci/budgets` counts the
//! instructions of.

use std::error::Error;

use easemob::{
    Client,
    conversations::ChannelType,
    runtime::{ByteStream, Bytes, CallInfo, Sending, Transport},
};

const CALLS: usize = 1_000;
const DELETED: &str =
    r#"{"action":"delete","timestamp":1638440544078,"duration":4,"data":{"result":"ok"}}"#;

/// Responses every request with the same bytes.
struct Canned;

impl Transport for Canned {
    fn send(&self, _: http::Request<Bytes>, _: Option<CallInfo>) -> Sending<'_> {
        let body = ByteStream::from(Bytes::from_static(DELETED.as_bytes()));
        Sending::ready(Ok(http::Response::new(body)))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::builder("http://mock.invalid", "org", "app")
        .token("t")
        .transport(Canned)
        .build()?;
    for _ in 0..CALLS {
        let done = client
            .conversations()
            .delete_conversation("u1")
            .channel("u2")
            .channel_type(ChannelType::Chat)
            .delete_roam(true)
            .send()
            .await?;
        assert_eq!(done.result, "ok");
    }
    Ok(())
}
