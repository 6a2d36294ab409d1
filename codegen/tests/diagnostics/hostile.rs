//! Whatever the bytes: no panic, no long wait, and a finding that can be shown.

use std::time::{Duration, Instant};

use easemob_codegen::{
    diagnostics::{
        Diagnostic, Files,
        render::{Format, render},
    },
    language::OperationFile,
    yaml::Sources,
};

use crate::cases::{compared, path};

/// Reads and shows in every format; the codes.
fn run(bytes: Vec<u8>) -> Vec<&'static str> {
    let mut sources = Sources::default();
    let added = sources.add("input.yaml", bytes);
    let found: Vec<Diagnostic> = match added.and_then(|file| compared(&sources, file)) {
        Ok(file) => sources
            .parse::<OperationFile>(file)
            .err()
            .unwrap_or_default(),
        Err(found) => found,
    };
    for diagnostic in &found {
        for label in &diagnostic.labels {
            let text = &sources.get(label.location.file).text;
            assert!(
                text.get(sources.span(&label.location)).is_some(),
                "{diagnostic:?}"
            );
            assert!(
                text.get(sources.display_span(&label.location)).is_some(),
                "{diagnostic:?}"
            );
        }
    }
    for format in Format::ALL {
        let shown = render(&sources, &found, format, false);
        assert!(shown.is_empty() == (found.is_empty() && format != Format::Sarif));
    }
    found.iter().map(|diagnostic| diagnostic.code).collect()
}

/// The same numbers on every machine (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

/// What YAML gives a meaning to, and what breaks texts.
const PIECES: [&[u8]; 32] = [
    b"\t",
    b"\n",
    b"\r",
    b"\0",
    b"\xFF",
    b"\xE4\xBD",
    b"&a ",
    b"*a ",
    b"!t ",
    b"!!str ",
    b"<<: ",
    b"? ",
    b": ",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"",
    b"'",
    b"|\n",
    b">-\n",
    b"#",
    b"%YAML 1.2\n",
    b"---\n",
    b"...\n",
    b", ",
    b"~",
    b"@",
    b"\xE7\x94\xA8",
    b"\xEF\xBB\xBF",
    b"99999999999999999999",
];

#[test]
fn mutated_files_never_panic() {
    let original = std::fs::read(path("../spec/conversations/delete_conversation.yaml")).unwrap();
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut broken = 0;
    for _ in 0..1500 {
        let mut bytes = original.clone();
        for _ in 0..=numbers.below(3) {
            let at = numbers.below(bytes.len());
            match numbers.below(5) {
                0 => bytes[at] = numbers.below(256) as u8,
                1 => _ = bytes.drain(at..bytes.len().min(at + 1 + numbers.below(40))),
                2 => bytes.truncate(at),
                3 => {
                    let piece = PIECES[numbers.below(PIECES.len())];
                    bytes.splice(at..at, piece.iter().copied());
                }
                _ => {
                    let end = bytes.len().min(at + numbers.below(200));
                    let copy = bytes[at..end].to_vec();
                    let to = numbers.below(bytes.len());
                    bytes.splice(to..to, copy);
                }
            }
        }
        broken += usize::from(!run(bytes).is_empty());
    }
    // The mutations bite: were all of them harmless, nothing would be tested.
    assert!(broken > 1000, "{broken}");
}

#[test]
fn arbitrary_bytes_never_panic() {
    let mut numbers = Numbers(42);
    for length in 0..400 {
        let noise = (0..length).map(|_| numbers.below(256) as u8).collect();
        run(noise);
        let pieces: Vec<u8> = (0..length / 8)
            .flat_map(|_| PIECES[numbers.below(PIECES.len())])
            .copied()
            .collect();
        run(pieces);
    }
}

/// Every prefix of a small file, so that each construct is cut everywhere.
#[test]
fn cut_files_never_panic() {
    let text = "语言: &a [1, {b: \"\\u4f60\", c: 'd''e'}]\nf: |2\n   块\n g: !t >-\n  折\n  叠\n? [k]\n: *a\n<<: {}\n";
    for end in 0..=text.len() {
        run(text.as_bytes()[..end].to_vec());
    }
}

/// Inputs that would make a careless reader nest, repeat or look ahead without end.
#[test]
fn nothing_takes_long() {
    let many = |piece: &str| piece.repeat(100_000 / piece.len());
    let inputs = [
        many("["),
        many("{a: "),
        many("- "),
        many("? "),
        many("a: "),
        many("[a,\n"),
        many("a: 1\n"),
        many("[k]: 1\n"),
        many("- !t x\n"),
        many("- &a x\n"),
        many("\n"),
        many("\t"),
        many("\u{1}"),
        format!("a: &a x\nb: [{}]\n", many("*a,")),
        format!("a: \"{}", many("x")),
        format!("a: {}", many("用 ")),
        format!("{}: 1", many("k")),
        format!("errors:\n{}", many("- 1\n")),
        format!("errors:\n{}", many("- {}\n")),
        (0..5_000).map(|n| format!("k{n}: 1\n")).collect(),
    ];
    for input in inputs {
        let start: String = input.chars().take(20).collect();
        let clock = Instant::now();
        let codes = run(input.into_bytes());
        let elapsed = clock.elapsed();
        assert!(!codes.is_empty(), "{start:?}");
        assert!(codes.len() <= 50, "{start:?}: {}", codes.len());
        assert!(
            elapsed < Duration::from_secs(20),
            "{start:?} took {elapsed:?}"
        );
    }
}

/// However much is wrong, serde's stop at the first fault is never the end of it.
#[test]
fn a_fault_does_not_hide_the_next() {
    let original =
        std::fs::read_to_string(path("../spec/conversations/delete_conversation.yaml")).unwrap();
    let faults = [
        ("idempotent: true", "idempotent: maybe", "E0103"),
        ("  method: DELETE", "  method: DELTE", "E0105"),
        ("    media: json", "    meda: json", "E0101"),
        (
            "        type: ChannelType",
            "        type: channel type",
            "E0104",
        ),
        ("    limit: 5", "    limit: five", "E0103"),
        ("  - id: one_to_one", "  - name: one_to_one", "E0101"),
    ];
    // All 64 combinations.
    for set in 0..1_u32 << faults.len() {
        let mut text = original.replace("  - limit: 5", "  -\n    limit: 5");
        let mut expected = Vec::new();
        for (_, (right, wrong, code)) in faults
            .iter()
            .enumerate()
            .filter(|(bit, _)| set >> bit & 1 == 1)
        {
            assert!(text.contains(right), "{right}");
            text = text.replacen(right, wrong, 1);
            expected.push(*code);
        }
        let mut codes = run(text.into_bytes());
        // `name` is not near to `id`, so that this fault is an unknown key and a missing one.
        codes.retain(|code| *code != "E0102");
        expected.sort_unstable();
        codes.sort_unstable();
        assert_eq!(codes, expected, "{set:b}");
    }
}
