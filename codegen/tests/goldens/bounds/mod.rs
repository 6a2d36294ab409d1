shared_root!();

use client::things::{Create, CreateBuilder, Part};
use easemob_runtime::Set;

use crate::{encoded, refusal};

type Complete = CreateBuilder<(), (Set,)>;

fn valid() -> Complete {
    Create::builder().name("a")
}

#[test]
fn values_within_the_bounds_are_sent() {
    let parts = || vec![Part::new(9, [0.0, 1.0]).note("eight by")];
    encoded(
        &valid()
            .x_trace("ab")
            .size(50)
            .tags(["t"])
            .counts([1])
            .build(),
    );
    encoded(
        &valid()
            .notes([("key", "v")])
            .marks([("k", 1.into())])
            .build(),
    );
    encoded(&valid().parts([("k", parts())]).build());
}

#[test]
fn values_beyond_a_bound_are_refused_where_they_are() {
    let refused: [(Complete, &str); 17] = [
        (Create::builder().name(""), "name"),
        (Create::builder().name("ninebytes"), "name"),
        (valid().x_trace("a"), "x_trace"),
        (valid().x_trace("abcde"), "x_trace"),
        (valid().x_trace("xyz"), "x_trace"),
        (valid().size(0), "size"),
        (valid().size(51), "size"),
        (valid().tags(["a", "b", "c"]), "tags"),
        (valid().tags(["a", ""]), "`tags` item 1"),
        (valid().counts([1, 0]), "`counts` item 1"),
        (valid().notes([("KEY", "v")]), "notes"),
        (
            valid().notes([("key", "v".repeat(81))]),
            "the value of `key`",
        ),
        (valid().marks([("ninechars", 1.into())]), "marks"),
        (
            valid().parts(["a", "b", "c", "d", "e"].map(|key| (key, vec![]))),
            "parts",
        ),
        (
            valid().parts([("k", vec![Part::new(10, [0.0, 1.0])])]),
            "Part.radius",
        ),
        (
            valid().parts([("k", vec![Part::new(1, [1.0])])]),
            "Part.sides",
        ),
        (
            valid().parts([("k", vec![Part::new(1, [0.0, 1.0]).note("ninebytes")])]),
            "Part.note",
        ),
    ];
    for (builder, at) in refused {
        let refusal = refusal(&builder.build());
        assert!(refusal.contains(at), "{at}: {refusal}");
    }
}
