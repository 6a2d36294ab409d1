shared_root!();

use client::{SERVICE, things::ChangePassword};
use serde_json::json;

use crate::{json_body, read, refusal};

#[test]
fn secrets_are_sent_and_read_and_not_printed() {
    let request = ChangePassword::builder()
        .password("pass")
        .hint("hint")
        .build();
    assert_eq!(
        json_body(&request),
        json!({"password": "pass", "hint": "hint"})
    );
    let printed = format!("{request:?}");
    assert!(
        !printed.contains("pass\"") && !printed.contains("hint\""),
        "{printed}"
    );

    let output = read(&SERVICE, &request, json!({"proof": "proven"}));
    assert_eq!(output.proof.expose(), "proven");
    assert!(!format!("{output:?}").contains("proven"));
}

#[test]
fn a_refusal_does_not_tell_the_secret() {
    let refusal = refusal(&ChangePassword::builder().password("xy").build());
    assert!(
        refusal.contains("password") && !refusal.contains("xy"),
        "{refusal}"
    );
}
