//! A client that is wrong on purpose, once in each way.

use easemob_conformance::stub::{LoggedRequest, Options, report};
use insta::assert_snapshot;

use super::{Running, peer};

const JSON: &str = "content-type: application/json";
const TOKEN: &str = "authorization: Bearer YWMt-secret-token";
const ACCEPT: &str = "accept: application/json";
const ALL: [&str; 3] = [JSON, TOKEN, ACCEPT];
const PLACE: &str = "DELETE /org/app/users/u1/user_channel";
const GOOD: &str = r#"{"channel": "u2", "type": "chat", "delete_roam": true}"#;

fn told(logged: &LoggedRequest) -> Vec<String> {
    logged.findings.iter().map(ToString::to_string).collect()
}

#[test]
fn each_mistake_is_told() {
    let running = Running::start(Options::default(), Default::default());
    let address = running.listener.address();
    let cases: &[(&str, &str, &[&str], &str, &str)] = &[
        ("nothing", PLACE, &ALL, GOOD, ""),
        (
            "a wrong method",
            "PUT /org/app/users/u1/user_channel",
            &ALL,
            GOOD,
            "method `method`: no operation has PUT here",
        ),
        (
            "a wrong path",
            "DELETE /org/app/users/u1/user_channels",
            &ALL,
            GOOD,
            "path `path`: no operation has this path; near it are `delete_conversation`",
        ),
        (
            "no base",
            "DELETE /users",
            &ALL,
            GOOD,
            "path `path`: the path is shorter than the base",
        ),
        (
            "an empty path parameter",
            "DELETE /org/app/users//user_channel",
            &ALL,
            GOOD,
            "path `username`: the path parameter is empty",
        ),
        (
            "a broken escape",
            "DELETE /org/app/users/u%zz/user_channel",
            &ALL,
            GOOD,
            "path `path`: the path has a `%` that begins no escape",
        ),
        (
            "no token",
            PLACE,
            &[JSON, ACCEPT],
            GOOD,
            "header `Authorization`: the token is missing",
        ),
        (
            "a token in another form",
            PLACE,
            &[JSON, ACCEPT, "authorization: Basic abc"],
            GOOD,
            "header `Authorization`: the value should be `Bearer <token>`",
        ),
        (
            "no accept",
            PLACE,
            &[JSON, TOKEN],
            GOOD,
            "header `Accept`: the spec sends `application/json` with every request, here is none",
        ),
        (
            "another accept",
            PLACE,
            &[JSON, TOKEN, "accept: text/html"],
            GOOD,
            "header `Accept`: the spec says `application/json`, here is `text/html`",
        ),
        (
            "another content type",
            PLACE,
            &["content-type: text/plain", TOKEN, ACCEPT],
            GOOD,
            "header `content-type`: the spec says `application/json`, here is `text/plain`",
        ),
        (
            "another charset",
            PLACE,
            &["content-type: application/json; charset=GBK", TOKEN, ACCEPT],
            GOOD,
            "header `content-type`: the charset should be UTF-8",
        ),
        (
            "a misspelt query",
            "DELETE /org/app/users/u1/user_channel?chanel=x",
            &ALL,
            GOOD,
            "query `chanel`: the spec declares no query parameter of this name",
        ),
        (
            "no body",
            PLACE,
            &[TOKEN, ACCEPT],
            "",
            "body: the body is missing; it needs `channel`, `type`, `delete_roam`",
        ),
        (
            "no JSON",
            PLACE,
            &ALL,
            "channel=u2",
            "body: the body is no JSON",
        ),
        (
            "a key twice",
            PLACE,
            &ALL,
            r#"{"channel": "a", "channel": "b"}"#,
            "body: the body is no JSON: the key `channel` is given twice",
        ),
        ("a list", PLACE, &ALL, "[]", "body: the spec says an object"),
        (
            "a missing field",
            PLACE,
            &ALL,
            r#"{"type": "chat", "delete_roam": true}"#,
            "body at /channel: the spec says it is always there",
        ),
        (
            "null",
            PLACE,
            &ALL,
            r#"{"channel": null, "type": "chat", "delete_roam": true}"#,
            "body at /channel: the spec says a string, the value is null",
        ),
        (
            "a wrong type",
            PLACE,
            &ALL,
            r#"{"channel": "u2", "type": "chat", "delete_roam": "true"}"#,
            "body at /delete_roam: the spec says a boolean",
        ),
        (
            "an unknown value",
            PLACE,
            &ALL,
            r#"{"channel": "u2", "type": "room", "delete_roam": true}"#,
            "body at /type: `ChannelType` has no value room",
        ),
        (
            "beyond a bound",
            PLACE,
            &ALL,
            r#"{"channel": "", "type": "chat", "delete_roam": true}"#,
            "body at /channel: 0 characters are too few",
        ),
        (
            "an unknown key",
            PLACE,
            &ALL,
            r#"{"channel": "u2", "type": "chat", "delete_roam": true, "deleteRoam": true}"#,
            "body at /deleteRoam: the spec declares no key of this name",
        ),
        (
            "a body where none is",
            "GET /org/app/mutes",
            &ALL,
            "{}",
            "body: the operation has no body, 2 bytes were sent",
        ),
        (
            "a number that is none",
            "GET /org/app/users?limit=ten",
            &[TOKEN, ACCEPT],
            "",
            "query `limit`: the spec says a whole number",
        ),
        (
            "a token where none is taken",
            "POST /org/app/token",
            &ALL,
            r#"{"grant_type": "client_credentials", "client_id": "i", "client_secret": "s"}"#,
            "header `Authorization`: the operation takes no token",
        ),
        (
            "a wrong constant",
            "POST /org/app/token",
            &[JSON, ACCEPT],
            r#"{"grant_type": "client_secret", "client_id": "i", "client_secret": "s"}"#,
            "body at /grant_type: the spec says always \"client_credentials\"",
        ),
        (
            "no constant",
            "POST /org/app/token",
            &[JSON, ACCEPT],
            r#"{"client_id": "i", "client_secret": "s"}"#,
            "body at /grant_type: the spec says it is always there",
        ),
    ];
    for (what, line, headers, body, expected) in cases {
        peer::send(address, &peer::request(line, headers, body));
        let logged = running.logged();
        let told = told(&logged);
        match expected.is_empty() {
            true => assert!(told.is_empty(), "{what}: {told:?}"),
            false => {
                let alone: Vec<_> = told.iter().filter(|text| text.contains(expected)).collect();
                assert_eq!(alone.len(), 1, "{what}: {told:#?}");
                assert_eq!(told.len(), 1, "{what} brings others along: {told:#?}");
            }
        }
    }
}

#[test]
fn another_writing_of_the_same_is_no_difference() {
    let running = Running::start(Options::default(), Default::default());
    let address = running.listener.address();
    for (line, headers) in [
        ("DELETE /org/app/users/%75%31/user_channel", &ALL[..]),
        (
            PLACE,
            &[
                TOKEN,
                "content-type: application/json; charset=utf-8",
                "Accept: text/html;q=0.1, */*",
            ],
        ),
        (
            PLACE,
            &[
                TOKEN,
                JSON,
                ACCEPT,
                "user-agent: x",
                "accept-language: zh",
                "x-trace: 1",
            ],
        ),
        (
            "DELETE http://elsewhere.example/org/app/users/u1/user_channel",
            &ALL,
        ),
    ] {
        let body = r#"{"delete_roam":true,"type":"chat","channel":"用户"}"#;
        peer::send(address, &peer::request(line, headers, body));
        let logged = running.logged();
        assert!(logged.conforms, "{line}: {:?}", told(&logged));
    }
}

#[test]
fn a_named_case_has_its_values_compared_and_its_answer_given() {
    let running = Running::start(Options::default(), Default::default());
    let address = running.listener.address();
    let case = "conversations/delete_conversation/request/one_to_one";
    let send = |name: &str, body: &str| {
        let header = format!("x-conformance-case: {name}");
        let headers = [&ALL[..], &[header.as_str()]].concat();
        let response = peer::send(address, &peer::request(PLACE, &headers, body));
        (response, running.logged())
    };
    let (response, logged) = send(case, GOOD);
    assert!(
        logged.conforms && response.starts_with("HTTP/1.1 200"),
        "{:?}",
        told(&logged)
    );
    let (_, logged) = send(case, &GOOD.replace("u2", "u3"));
    assert_eq!(
        told(&logged),
        ["[client ≠ spec] body at /channel: the spec has \"u2\", the client has \"u3\""]
    );
    let (response, logged) = send("error/channel_empty", GOOD);
    assert!(
        response.starts_with("HTTP/1.1 400") && response.contains("field channel cannot be null")
    );
    assert!(logged.conforms);
    let (response, _) = send("fault/html_502", GOOD);
    assert!(
        response.starts_with("HTTP/1.1 502") && response.contains("Bad Gateway"),
        "{response}"
    );
    let (_, logged) = send("no/such/case", GOOD);
    assert!(told(&logged)[0].contains("there is no case `no/such/case`"));
    let (_, logged) = send("users/list_users/request/first_page", GOOD);
    assert_eq!(logged.findings.len(), 1, "{:?}", told(&logged));
    let (_, logged) = send("request/required@without=channel", GOOD);
    assert!(
        told(&logged)[0].contains("must not be sent"),
        "{:?}",
        told(&logged)
    );
}

#[test]
fn strict_answers_a_difference_with_the_difference() {
    let running = Running::start(Options { strict: true }, Default::default());
    let response = peer::send(
        running.listener.address(),
        &peer::request(PLACE, &ALL, "{}"),
    );
    assert!(
        response.starts_with("HTTP/1.1 400") && response.contains("/delete_roam"),
        "{response}"
    );
    assert!(
        response.contains("x-conformance-differences: 3"),
        "{response}"
    );
}

#[test]
fn no_secret_is_told() {
    let running = Running::start(Options::default(), Default::default());
    let address = running.listener.address();
    let secret = "YWMt-secret-token";
    let bearer = format!("authorization: Bearer {secret}");
    let basic = format!("authorization: {secret}");
    let custom = format!("x-auth: {secret}");
    let long = format!(
        "{{\"password\": \"{}\", \"username\": 7}}",
        secret.repeat(50)
    );
    for (line, headers, body) in [
        (
            "POST /org/app/users",
            vec![JSON, &bearer],
            format!(r#"[{{"username": "a", "password": "{secret}"}}, "{{}}"]"#),
        ),
        (
            "POST /org/app/users",
            vec![JSON, &basic, &custom],
            format!(r#"{{"username": 1, "password": ["{secret}"]}}"#),
        ),
        (
            "POST /org/app/users",
            vec![JSON],
            format!(r#"[[{{"password": "{secret}"}}]]"#),
        ),
        ("POST /org/app/users", vec![JSON], long),
        (
            "POST /org/app/token",
            vec![JSON],
            format!(r#"{{"grant_type": {{"token": "{secret}"}}, "access_token": "{secret}"}}"#),
        ),
        (
            "POST /org/app/token",
            vec![JSON],
            format!("password={secret}"),
        ),
        (
            "POST /org/app/token",
            vec![
                "x-conformance-case: tokens/get_user_token_by_password/request/with_password",
                JSON,
            ],
            format!(r#"{{"grant_type": "password", "username": "x", "password": "{secret}"}}"#),
        ),
        (
            "PUT /org/app/metadata/user/u",
            vec![&bearer, "content-type: application/x-www-form-urlencoded"],
            format!("token={secret}&password={secret}"),
        ),
        (
            &format!("GET /org/app/users?access_token={secret}&limit=x"),
            vec![&bearer],
            String::new(),
        ),
    ] {
        peer::send(address, &peer::request(line, &headers, &body));
        let logged = running.logged();
        for format in [report::Format::Human, report::Format::Json] {
            let text = report::line(&logged, format);
            assert!(!text.contains("secret-token"), "{text}");
        }
    }
    let summary = running.listener.stop();
    for format in [
        report::Format::Human,
        report::Format::Json,
        report::Format::Junit,
        report::Format::Markdown,
    ] {
        let text = report::summary(&summary, format).unwrap();
        assert!(!text.contains("secret-token"), "{text}");
    }
}

#[test]
fn what_is_printed() {
    let running = Running::start(Options::default(), Default::default());
    let address = running.listener.address();
    peer::send(address, &peer::request(PLACE, &ALL, GOOD));
    let body =
        r#"{"channel": "", "type": "chat", "delete_roam": "yes", "extra": {"password": "p"}}"#;
    peer::send(address, &peer::request(PLACE, &[JSON, ACCEPT], body));
    peer::send(address, &peer::request("PUT /org/app/users", &ALL, ""));
    let lines: String = (0..3)
        .map(|_| report::line(&running.logged(), report::Format::Human))
        .collect();
    let plain = |text: &str| anstream::adapter::strip_str(text).to_string();
    assert_snapshot!("live", plain(&lines));
    let summary = running.listener.stop();
    assert_snapshot!(
        "summary",
        plain(&report::summary(&summary, report::Format::Human).unwrap())
    );
    assert_snapshot!(
        "summary_markdown",
        report::summary(&summary, report::Format::Markdown).unwrap()
    );
    let junit = report::summary(&summary, report::Format::Junit).unwrap();
    assert!(
        junit.contains(r#"tests="3" skipped="0" failures="2""#),
        "{junit}"
    );
    let json = report::summary(&summary, report::Format::Json).unwrap();
    assert_eq!(json.lines().count(), 4);
}
