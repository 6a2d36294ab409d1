//! A starting file passes, and is finished already as far as style goes.

use std::fs;

use easemob_codegen::{
    diagnostics::Severity,
    format::{FileKind, format},
    language::schema,
    load, scaffold,
    validate::lints::Levels,
};

use crate::files;

#[test]
fn a_starting_file_lints_without_errors() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files() {
        let full = folder.path().join(&path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, text).unwrap();
    }
    let lint = || load::load_and_lint(folder.path(), load::SERVICE_FILE, &Levels::default());
    let before = lint();
    for auth in [None, Some("app_token")] {
        let text = scaffold::operation("users", "ban_user", auth).unwrap();
        fs::write(folder.path().join("users/ban_user.yaml"), &text).unwrap();
        let loaded = lint();
        assert!(loaded.model.is_some());
        let warnings = |loaded: &load::Loaded| {
            let all = loaded.diagnostics.iter();
            all.filter(|found| found.severity == Severity::Warning)
                .count()
        };
        assert_eq!(loaded.errors(), before.errors());
        assert!(
            warnings(&loaded) > warnings(&before),
            "a new file has something left to do"
        );
    }
}

#[test]
fn a_starting_file_is_formatted_and_names_its_schema() {
    let text = scaffold::operation("users", "ban_user", None).unwrap();
    let kind = FileKind::of("users/ban_user.yaml", &text);
    assert_eq!(format(kind, &text).unwrap(), text);
    let line = schema::modeline(schema::OPERATION, 1);
    assert_eq!(text.lines().next(), Some(line.as_str()));
}

/// The commented parts pass too when their `#` is removed.
#[test]
fn the_commented_parts_are_a_spec() {
    let text = scaffold::operation("users", "ban_user", None).unwrap();
    let mut full = String::new();
    for line in text.lines() {
        match line.strip_prefix("#  ") {
            Some(part) => {
                full.push_str("  ");
                full.push_str(part);
            }
            None => full.push_str(line.trim_end_matches(" []")),
        }
        full.push('\n');
    }
    let full = full.replace("  # query:\n  #   limit", "  query:\n    limit");
    let formatted = format(FileKind::Operation, &full).unwrap();
    for part in ["query:", "remedy:", "per: app", "example_field: a"] {
        assert!(formatted.contains(part), "{formatted}");
    }
    let folder = tempfile::tempdir().unwrap();
    let service = fs::read_to_string(crate::spec().join("service.yaml")).unwrap();
    let issuer = service.find("    issued_by:").unwrap();
    let after = service.find("  user_token:").unwrap();
    fs::write(
        folder.path().join("service.yaml"),
        format!("{}{}", &service[..issuer], &service[after..]),
    )
    .unwrap();
    fs::create_dir(folder.path().join("users")).unwrap();
    fs::write(folder.path().join("users/ban_user.yaml"), full).unwrap();
    let loaded = load::load_and_lint(folder.path(), load::SERVICE_FILE, &Levels::default());
    let about_it: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|found| {
            let file = found.labels[0].location.file;
            loaded.sources.get(file).path.ends_with("ban_user.yaml")
        })
        .map(|found| (found.code, &found.message))
        .collect();
    assert_eq!(about_it, []);
    assert_eq!(loaded.errors(), 0);
}

#[test]
fn names_must_be_names() {
    for (resource, operation, suggestion) in [
        ("Users", "ban_user", "users"),
        ("users", "banUser", "ban_user"),
        ("users", "../ban", "ban"),
        ("", "ban_user", "unnamed"),
    ] {
        let error = scaffold::operation(resource, operation, None).unwrap_err();
        assert_eq!(error.suggestion, suggestion);
    }
}
