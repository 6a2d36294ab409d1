shared_root!();

use client::things::{Level, POST, Post};
use easemob_runtime::RateKey;

use crate::encoded;

#[test]
fn the_limits_are_data() {
    let [app, each] = POST.rate_limits else {
        panic!()
    };
    assert_eq!(
        (app.limit, app.seconds, app.shared),
        (10, 1, Some("things"))
    );
    assert_eq!(
        (each.limit, each.seconds, each.counts),
        (600, 60, Some("ids"))
    );
    assert!(matches!(app.key, RateKey::App));
    assert!(matches!(each.key, RateKey::Parameter("level")));
    encoded(&Post::builder(Level::High).ids(["a"]).build());
}
