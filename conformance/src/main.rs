//! The command.
fn main() {
    let suite =
        easemob_conformance::Suite::new("spec", easemob::conformance::registry(), |target| {
            let builder = easemob::Client::builder(
                &target.base_url,
                target.base("org_name"),
                target.base("app_name"),
            );
            let client = target
                .configure(builder)
                .build()
                .map_err(|e| e.to_string())?;
            Ok(client.runtime().clone())
        });
    match suite {
        Ok(suite) => {
            let run = suite.run(&Default::default());
            println!("{}", run.failures());
            println!(
                "{} cases, {} red, {:?}",
                run.verdicts.len(),
                run.verdicts.iter().filter(|v| !v.passed()).count(),
                run.time
            );
        }
        Err(e) => println!("{e}"),
    }
}
