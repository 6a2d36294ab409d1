//! A run as JUnit XML, one suite per operation.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::suite::{Run, Suite};

/// Formats the XML.
///
/// # Errors
///
/// When a text cannot be represented in XML.
pub fn xml(suite: &Suite, run: &Run) -> Result<String, String> {
    let mut report = Report::new("easemob-conformance");
    let mut current: Option<TestSuite> = None;
    for (case, verdict) in suite.case_verdicts(run) {
        let name = format!("{}.{}", case.resource, case.operation);
        if current
            .as_ref()
            .is_none_or(|suite| suite.name.as_str() != name)
        {
            report.add_test_suites(current.replace(TestSuite::new(name.as_str())));
        }
        let status = if verdict.passed() {
            TestCaseStatus::success()
        } else {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            let first = verdict
                .findings
                .first()
                .map(ToString::to_string)
                .unwrap_or_default();
            let all: Vec<_> = verdict.findings.iter().map(ToString::to_string).collect();
            status.set_message(first).set_description(all.join("\n"));
            status
        };
        let mut test = TestCase::new(case.id.as_str(), status);
        test.set_classname(name).set_time(verdict.time);
        if let Some(suite) = &mut current {
            suite.add_test_case(test);
        }
    }
    report.add_test_suites(current);
    report.to_string().map_err(|error| error.to_string())
}
