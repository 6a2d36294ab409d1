fn main() {
    easemob_codegen::build::Build::new("api/spec").run();
}
