//! The command `easemob-codegen`.

/// Much of what a generator does is to allocate small texts; on several threads the system's allocator takes
/// a sixth of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    easemob_codegen::cli::main()
}
