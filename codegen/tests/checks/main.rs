//! Rules: every error code `E02xx` and every lint on every fixture.

#![allow(clippy::unwrap_used, reason = "a test's helper may fail loudly")]

mod catalogue;
mod findings;
mod levels;
mod resolution;
mod sample;

/// Compares with `snapshots/<name>.snap`.
#[macro_export]
macro_rules! snapshot {
    ($name:expr, $text:expr) => {{
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!($name, $text));
    }};
}
