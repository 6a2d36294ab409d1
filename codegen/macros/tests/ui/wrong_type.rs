//! An enum is no string.

use easemob::Client;

fn run(client: &Client) {
    let _ = client.conversations().delete_conversation("u1").channel_type("chat");
}

fn main() {}
