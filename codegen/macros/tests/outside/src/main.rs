//! A crate that is no member of the workspace: both entry points make one client.
#![deny(warnings)]

mod by_macro {
    easemob_macros::client!("api/spec");
}

mod by_build {
    include!(concat!(env!("OUT_DIR"), "/easemob.rs"));
}

use easemob_runtime::{Encoder, Operation};

fn wire(request: &impl Operation) -> String {
    let mut encoder = Encoder::new();
    request.encode(&mut encoder).expect("the request is right");
    format!(
        "{} {}",
        encoder.path(),
        String::from_utf8_lossy(encoder.body())
    )
}

fn main() {
    let by_macro = by_macro::conversations::DeleteConversation::builder("u/1")
        .channel("u2")
        .channel_type(by_macro::conversations::ChannelType::GroupChat)
        .delete_roam(true)
        .build();
    let by_build = by_build::conversations::DeleteConversation::builder("u/1")
        .delete_roam(true)
        .channel_type(by_build::conversations::ChannelType::GroupChat)
        .channel("u2")
        .build();
    assert_eq!(wire(&by_macro), wire(&by_build));
    println!("{}", wire(&by_macro));
}
