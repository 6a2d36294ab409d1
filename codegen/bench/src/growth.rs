//! Growth: the cost of an operation when the spec is ten and a hundred times as large.

use std::{fs, path::Path};

use crate::{
    Outcome, files, process,
    setup::Setup,
    table::{Table, number},
};

pub(crate) fn measure(setup: &Setup, table: &mut Table) -> Outcome {
    let base = files::operations(&setup.spec)?;
    let mut first = None;
    // Removes everything at the end only: file systems do not reuse space that was just freed, and search longer
    // for other space the more of it there is.
    let work = setup.work.join("growth");
    files::empty(&work)?;
    for (times, runs) in [(1, 5), (10, 3), (100, 1)] {
        let spec = work.join(format!("spec-x{times}"));
        copies(&setup.spec, &spec, times)?;
        let mut run = 0;
        let usage = process::smallest(runs, || {
            run += 1;
            Ok(setup.generate(&spec, &work.join(format!("ours-x{times}-{run}"))))
        })?;
        let operations = (base * times) as f64;
        let (time, memory) = (
            usage.cpu * 1e3 / operations,
            usage.peak * 1024.0 / operations,
        );
        let (time_1, memory_1) = *first.get_or_insert((time, memory));
        table.alone(
            &format!("growth, {operations} operations"),
            format!(
                "{} ms ({}×), {} KiB ({}×) an operation",
                number(time),
                number(time / time_1),
                number(memory),
                number(memory / memory_1)
            ),
            if times == 1 { "" } else { "0.8× to 1.2×" },
        );
    }
    fs::remove_dir_all(&work)?;
    Ok(())
}

/// Writes a spec that has every operation several times, each with a resource, id, path and types of its own. The
/// types of the service stay shared.
fn copies(spec: &Path, out: &Path, times: usize) -> Outcome {
    files::empty(out)?;
    for file in files::find(spec, "yaml")? {
        let text = fs::read_to_string(&file)?;
        let inner = file.strip_prefix(spec)?;
        let (Some(resource), Some(id)) = (
            inner
                .parent()
                .and_then(Path::to_str)
                .filter(|name| !name.is_empty()),
            inner.file_stem().and_then(|name| name.to_str()),
        ) else {
            fs::write(out.join(inner), text)?;
            continue;
        };
        for copy in 0..times {
            let (folder, id) = (
                out.join(format!("{resource}_{copy}")),
                format!("{id}_{copy}"),
            );
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(format!("{id}.yaml")), renamed(&text, &id, copy))?;
        }
    }
    Ok(())
}

/// Renames an operation, its path and its types.
fn renamed(text: &str, id: &str, copy: usize) -> String {
    let types = own_types(text);
    let mut renamed = String::with_capacity(text.len() + 32);
    for line in text.lines() {
        if line.starts_with("operation: ") {
            renamed.push_str(&format!("operation: {id}"));
        } else if let Some(path) = line.strip_prefix("  path: /") {
            renamed.push_str(&format!("  path: /copy{copy}/{path}"));
        } else {
            for word in line.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
                let name = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
                renamed.push_str(name);
                if types.contains(&name) {
                    renamed.push_str(&format!("Copy{copy}"));
                }
                renamed.push_str(&word[name.len()..]);
            }
        }
        renamed.push('\n');
    }
    renamed
}

/// Lists the types that a file declares. Their names are unique in the whole spec.
fn own_types(text: &str) -> Vec<&str> {
    text.lines()
        .skip_while(|line| *line != "types:")
        .skip(1)
        .take_while(|line| line.starts_with(' '))
        .filter_map(|line| line.strip_prefix("  ")?.strip_suffix(':'))
        .filter(|name| name.chars().all(char::is_alphanumeric))
        .collect()
}
