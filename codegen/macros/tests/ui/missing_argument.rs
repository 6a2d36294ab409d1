//! A path parameter is an argument of the method itself.

use easemob::Client;

fn run(client: &Client) {
    let _ = client.conversations().delete_conversation();
}

fn main() {}
