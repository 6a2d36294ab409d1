//! The emitted client, through every case that can be sent.

use std::collections::HashMap;

use easemob_conformance::{
    Case, Suite, Target,
    case::Origin,
    exchange::worker::params,
    judge::outcome,
    stub::Options,
    wire::connection::{Connection, Ending},
};
use easemob_runtime::Client;

use super::{Running, spec};

pub(crate) fn connect(target: &Target) -> Result<Client, String> {
    let (org, app) = (target.base("org_name"), target.base("app_name"));
    let builder = easemob::Client::builder(&target.base_url, org, app);
    let client = target.configure(builder).build();
    client
        .map(|client| client.runtime().clone())
        .map_err(|error| error.to_string())
}

#[test]
fn the_emitted_client_differs_in_no_case() {
    let running = Running::start(Options::default(), Default::default());
    let suite = Suite::new(spec(), easemob::conformance::registry(), connect).unwrap();
    let entries: HashMap<&str, _> = easemob::conformance::registry()
        .into_iter()
        .map(|entry| (entry.spec.id, entry))
        .collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut clients: HashMap<String, Client> = HashMap::new();
    let (mut documented, mut wrong) = (0, Vec::new());
    // A silent server is waited for; `broken` has it.
    let speaks = |case: &&Case| {
        let silence = |c: &Connection| c.breaks.ending() == Ending::Silence;
        !case.connection.as_ref().is_some_and(silence)
    };
    let cases = suite.cases().iter().filter(speaks);
    for case in cases.filter(|case| case.request.is_some()) {
        let key = format!("{:?} {}", case.call.base, case.call.token);
        let client = clients.entry(key).or_insert_with(|| {
            connect(&Target {
                base_url: format!("http://{}", running.listener.address()),
                base: case.call.base.clone(),
                token: case.call.token.clone(),
                schemes: suite.model().service.auth.keys().cloned().collect(),
                memory: None,
                attempts: 1,
                time: None,
            })
            .unwrap()
        });
        running.listener.stub().next(&case.id).unwrap();
        let entry = &entries[case.operation.as_str()];
        let outcome = runtime.block_on((entry.run)(client, params(&case.call)));
        let logged = running.logged();
        let operation = suite.model().find_operation(&case.operation).unwrap();
        // `run` checks how the client decodes derived responses.
        let is_documented = case.provenance.origin == Origin::Documented;
        documented += usize::from(is_documented);
        let made = match is_documented {
            true => outcome::compare(suite.model(), operation, case, &outcome),
            false => Vec::new(),
        };
        if !logged.conforms || !made.is_empty() || logged.response != case.id {
            wrong.push(format!(
                "{}: {:?} {made:?} {}",
                case.id, logged.findings, logged.response
            ));
        }
    }
    assert!(documented > 300, "{documented}");
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
    let summary = running.listener.stop();
    assert_eq!((summary.differing, summary.untouched.len()), (0, 0));
}

#[test]
fn a_documented_call_gets_its_documented_answer_without_naming_it() {
    let running = Running::start(Options::default(), Default::default());
    let suite = Suite::new(spec(), easemob::conformance::registry(), connect).unwrap();
    let base_url = format!("http://{}", running.listener.address());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let registry = easemob::conformance::registry();
    for operation in suite.model().operations() {
        for example in &operation.examples {
            let name = format!(
                "{}/{}/request/{}",
                operation.resource, operation.id, example.id
            );
            let Some(case) = suite.cases().iter().find(|case| case.id == name) else {
                continue;
            };
            let client = connect(&Target {
                base_url: base_url.clone(),
                base: case.call.base.clone(),
                token: case.call.token.clone(),
                schemes: suite.model().service.auth.keys().cloned().collect(),
                memory: None,
                attempts: 1,
                time: None,
            });
            let entry = registry
                .iter()
                .find(|entry| entry.spec.id == operation.id)
                .unwrap();
            let run = (entry.run)(&client.unwrap(), params(&case.call));
            let _ = runtime.block_on(run);
            let logged = running.logged();
            assert!(logged.conforms, "{name}: {:?}", logged.findings);
            assert_eq!(
                logged.operation.as_deref(),
                Some(operation.id.as_str()),
                "{name}"
            );
            if example.response.is_some() {
                let response = format!("{}/{}/response/", operation.resource, operation.id);
                assert!(
                    logged.response.starts_with(&response),
                    "{name}: {}",
                    logged.response
                );
            }
        }
    }
}
