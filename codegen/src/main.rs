//! The command `easemob-codegen`.

fn main() -> std::process::ExitCode {
    easemob_codegen::cli::main()
}
