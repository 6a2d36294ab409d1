//! `channel` and `delete_roam` were never set.

use easemob::{Client, conversations::ChannelType};

async fn run(client: Client) {
    let _ = client
        .conversations()
        .delete_conversation("u1")
        .channel_type(ChannelType::Chat)
        .send()
        .await;
}

fn main() {}
