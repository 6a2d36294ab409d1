//! The command `easemob-conformance`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
