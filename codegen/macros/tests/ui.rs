//! What the compiler says when a required field is forgotten.
#![allow(clippy::unwrap_used)]

use std::process::Command;

/// The compiler whose texts are kept beside the cases; every version words them anew.
const COMPILER: &str = "rustc 1.95.";

#[test]
fn a_forgotten_field_does_not_compile_and_is_named() {
    let rustc = Command::new("rustc").arg("--version").output().unwrap();
    let rustc = String::from_utf8_lossy(&rustc.stdout).into_owned();
    if !rustc.starts_with(COMPILER) {
        println!("not compared: the texts are those of {COMPILER}x, this is {rustc}");
        return;
    }
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
}
