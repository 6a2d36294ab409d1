//! The kit notices every fault of its catalogue. One operation here; all of them by the command
//! `easemob-conformance mutate`.

use std::collections::BTreeSet;
use std::path::Path;

use easemob_conformance::{Suite, Wire, mutation};

#[test]
fn every_fault_is_noticed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let suite = Suite::new(folder, easemob::conformance::registry(), |target| {
        let (org, app) = (target.base("org_name"), target.base("app_name"));
        let builder = easemob::Client::builder(&target.base_url, org, app);
        let client = target
            .configure(builder)
            .build()
            .map_err(|error| error.to_string())?;
        Ok(client.runtime().clone())
    });
    let suite = suite.expect("the spec has no error").over(Wire::Memory);
    // One with a query and a list of people, one with a body, one with pages: together they have nearly all
    // places.
    let wanted =
        |id: &str| ["remove_group_members", "create_group", "list_muted_users"].contains(&id);
    let score = mutation::run(&suite, wanted, 1);
    let survivors: Vec<_> = score.survivors().collect();
    assert_eq!(survivors, Vec::<&mutation::Mutant>::new());
    let kinds: BTreeSet<_> = score.mutants.iter().map(|mutant| mutant.fault).collect();
    assert!(kinds.len() >= 100, "{} kinds of fault applied", kinds.len());
    for family in ["sends/", "tells/", "connections/", "pages/", "spec/"] {
        assert!(
            kinds.iter().any(|kind| kind.starts_with(family)),
            "{family}"
        );
    }
}

#[test]
fn the_catalogue_has_names_of_its_own() {
    let names: Vec<_> = mutation::catalogue()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    let unique: BTreeSet<_> = names.iter().collect();
    assert_eq!(unique.len(), names.len());
    assert!(names.len() >= 40);
}
