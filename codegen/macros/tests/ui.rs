//! What the compiler says when a required field is forgotten.
//!
//! The texts are those of one compiler: on another the test only checks that nothing compiles.

#[test]
fn a_forgotten_field_does_not_compile_and_is_named() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
}
