//! Each change gives the findings of its rules and no other.

use easemob_codegen::diff::{Approvals, Bump, Class, Diff, Format};

use super::{cases::CASES, model, shop};

#[test]
fn each_change_is_found_and_nothing_else() {
    for case in CASES {
        let (old, new) = (shop(), shop());
        case.apply(new.path());
        if case.name == "an operation's id" {
            let orders = new.path().join("orders");
            std::fs::rename(orders.join("place_order.yaml"), orders.join("order.yaml")).unwrap();
        }
        let diff = Diff::between(&model(old.path()), &model(new.path()));
        let found: Vec<String> = diff
            .findings
            .iter()
            .map(|f| format!("{} {}", f.rule, f.part))
            .collect();
        assert_eq!(found, case.finds, "{}", case.name);
    }
}

#[test]
fn no_change_is_no_finding() {
    let old = model(shop().path());
    let diff = Diff::between(&old, &old);
    assert_eq!(diff.findings, []);
    assert_eq!(diff.bump(), Bump::None);
}

/// All changes that do not exclude each other, at once.
fn many() -> Diff {
    let (old, new) = (shop(), shop());
    for name in [
        "a method",
        "a rate",
        "no row",
        "a new value",
        "a union's tag",
        "a summary",
        "a field's type",
    ] {
        CASES
            .iter()
            .find(|case| case.name == name)
            .unwrap()
            .apply(new.path());
    }
    Diff::between(&model(old.path()), &model(new.path()))
}

#[test]
fn the_three_reports_say_the_same() {
    let diff = many();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        for (name, format) in [("human", Format::Human), ("json", Format::Json), ("markdown", Format::Markdown)] {
            insta::assert_snapshot!(name, diff.render(format, &Approvals::default()));
        }
    });
    assert_eq!(diff.bump(), Bump::Major);
}

#[test]
fn a_correction_of_the_same_dated_page_is_an_erratum() {
    let (old, new) = (shop(), shop());
    for folder in [&old, &new] {
        let path = folder.path().join("orders/place_order.yaml");
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(
            path,
            text.replace("heading: Place", "heading: Place, date: 2024-10"),
        )
        .unwrap();
    }
    CASES[0].apply(new.path());
    let diff = Diff::between(&model(old.path()), &model(new.path()));
    assert_eq!(diff.findings[0].class(), Class::Erratum);
    assert_eq!(diff.bump(), Bump::Patch);
}

#[test]
fn correcting_what_was_assumed_is_an_erratum_on_the_wire() {
    let (old, new) = (shop(), shop());
    let edit = |folder: &std::path::Path, to: &str| {
        let path = folder.join("orders/place_order.yaml");
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(path, text.replace("total: { type: long", to)).unwrap();
    };
    edit(old.path(), "total: { assumed: true, type: long");
    edit(new.path(), "total: { type: double");
    let diff = Diff::between(&model(old.path()), &model(new.path()));
    let change = diff
        .findings
        .iter()
        .find(|f| f.rule == "type-of-field-changed")
        .unwrap();
    let classes: Vec<Class> = change.classes.iter().copied().collect();
    assert_eq!(classes, [Class::Erratum, Class::SourceBreaking]);
}
