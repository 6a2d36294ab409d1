//! The README has a row for every folder of the sources, and no row for a folder that does not exist.

use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn every_folder_has_a_row() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md"))?;
    let rows: BTreeSet<String> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `src/")?.split_once("/` |"))
        .map(|(folder, _)| folder.to_owned())
        .collect();
    let mut folders = BTreeSet::new();
    for entry in std::fs::read_dir(root.join("src"))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            folders.insert(entry.file_name().to_string_lossy().into_owned());
        }
    }
    assert_eq!(rows, folders);
    Ok(())
}
