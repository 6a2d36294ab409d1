//! Errors that the vendor returns.

use easemob_runtime::{Lang, Retry};
use serde_json::json as value;

use crate::support::*;

fn greet() -> Greet {
    Greet {
        username: "u1".into(),
    }
}

#[tokio::test]
async fn a_documented_row() {
    let body = value!({
        "error": "illegal_argument", "exception": "x.IllegalArgument",
        "error_description": "username u\u{1b}[31m1 is not legal", "code": "12"
    });
    let server = Server::always(move || json("400 Bad Request", body.clone())).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    let api = error.api().unwrap();
    let captured = "u\u{1b}[31m1".to_owned();
    assert_eq!(
        api.kind(),
        &GreetError::UsernameIllegal { username: captured }
    );
    assert_eq!(
        (api.status(), api.error_type(), api.code()),
        (400, Some("illegal_argument"), Some(12))
    );
    assert_eq!(api.exception(), Some("x.IllegalArgument"));
    assert_eq!(api.row().unwrap().id, "username_illegal");
    assert_eq!(api.cause(Lang::Zh), Some("名称不合法"));
    assert_eq!(api.remedy(Lang::Zh), Some("Give a legal name."));
    assert_eq!(api.retry(), Retry::Never);
    assert_eq!(
        error.to_string(),
        "greet (GET /users/{username}/greeting) answered 400 illegal_argument (code 12): \
         username u [31m1 is not legal; cause: The name has other than letters; \
         remedy: Give a legal name; see docs/greet.md"
    );
    assert_eq!(
        api.explain(Lang::Zh),
        "greet (GET /users/{username}/greeting) answered 400 illegal_argument (code 12): \
         username u [31m1 is not legal\n  原因: 名称不合法\n  处理: Give a legal name.\n  文档: docs/greet.md"
    );
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn an_undocumented_error_keeps_its_bytes() {
    let server =
        Server::always(|| json("418 Teapot", value!({"error": "teapot", "extra": [1]}))).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    let api = error.api().unwrap();
    assert_eq!(
        (api.kind(), api.row().is_none()),
        (&GreetError::Undocumented, true)
    );
    assert_eq!(api.raw().as_ref(), b"{\"error\":\"teapot\",\"extra\":[1]}");
    assert!(
        error
            .to_string()
            .ends_with("; undocumented, see docs/greet.md"),
        "{error}"
    );
    assert!(
        api.explain(Lang::En)
            .ends_with("(this error is not in its table)")
    );
}

#[tokio::test]
async fn the_services_rows_come_after_the_operations() {
    let server = Server::always(|| json("429 Slow", value!({"error": "resource_limited"}))).await;
    let client = client(&server, &HeldClock::new());
    let error = client.execute(&greet()).await.unwrap_err();
    assert_eq!(error.api().unwrap().kind(), &GreetError::Common(2));
    assert_eq!(error.api().unwrap().row().unwrap().id, "quota");
}
