//! `E00xx`: files and YAML.

use super::{
    Rule,
    Sample::{Words, Yaml},
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "E0001",
        name: "file-missing",
        summary: "A file that is asked for does not exist.",
        bad: Words("A path to a file that is not there, or whose name is spelled in another way."),
        good: Words("The path of the file, taken from the folder in which the command runs."),
    },
    Rule {
        code: "E0002",
        name: "file-unreadable",
        summary: "A path leads to something that cannot be read as a file: a folder, a pipe, a device, or a\n\
                  file without permission to read it.",
        bad: Words("The path of a folder where a file is wanted."),
        good: Words("The path of a file that may be read."),
    },
    Rule {
        code: "E0003",
        name: "file-too-large",
        summary: "Files above 8 MiB are not read. A file holds one operation; the largest has some 100 KiB.",
        bad: Words("A file of 8,388,609 bytes."),
        good: Words("One file per operation."),
    },
    Rule {
        code: "E0004",
        name: "file-empty",
        summary: "A file holds nothing, or nothing but blanks and comments.",
        bad: Yaml("# to be written\n"),
        good: Yaml("language: 1\n"),
    },
    Rule {
        code: "E0005",
        name: "not-utf8",
        summary: "A file is not UTF-8. Editors on Windows may save Chinese text as GBK or UTF-16. A byte order\n\
                  mark at the start of UTF-8 is allowed, and ignored.",
        bad: Words("A file saved as GBK, as GB18030 or as UTF-16."),
        good: Words("The same file saved as UTF-8."),
    },
    Rule {
        code: "E0006",
        name: "control-character",
        summary: "Control characters, lone carriage returns, line ends that only some YAML readers know (U+0085,\n\
                  U+2028, U+2029) and characters that turn the direction of text cannot be seen by a reader of\n\
                  the file. Where a text needs one, it is written as an escape.",
        bad: Yaml("summary: \"a bell \u{7} here\"\n"),
        good: Yaml("summary: \"a bell \\x07 here\"\n"),
    },
    Rule {
        code: "E0007",
        name: "tab",
        summary: "YAML indents with blanks. A tab may stand inside text, not before it.",
        bad: Yaml("request:\n\tmethod: GET\n"),
        good: Yaml("request:\n  method: GET\n"),
    },
    Rule {
        code: "E0008",
        name: "yaml-syntax",
        summary: "The text is not YAML. Most often a text with `: `, `#`, `@` or a backtick lacks its quotes, a\n\
                  bracket or quote is not closed, or a line is indented by one blank too many.",
        bad: Yaml("en: `chat`: a one-to-one conversation\n"),
        good: Yaml("en: \"`chat`: a one-to-one conversation\"\n"),
    },
    Rule {
        code: "E0009",
        name: "second-document",
        summary: "A file holds one YAML document. `---` at its start is allowed.",
        bad: Yaml("operation: one\n---\noperation: two\n"),
        good: Yaml("---\noperation: one\n"),
    },
    Rule {
        code: "E0010",
        name: "alias",
        summary: "Anchors (`&name`) and aliases (`*name`) are not part of the language: a file is read where it\n\
                  stands, and aliases of aliases can make a small file enormous. What several operations share\n\
                  is declared in the service file and named.",
        bad: Yaml("cause: &cause { en: The user does not exist. }\nremedy: *cause\n"),
        good: Yaml(
            "cause: { en: The user does not exist. }\nremedy: { en: Register the user first. }\n",
        ),
    },
    Rule {
        code: "E0011",
        name: "tag",
        summary: "YAML tags (`!!str`, `!name`) are not part of the language: the place of a value says its type.",
        bad: Yaml("heading: !!str 2.1\n"),
        good: Yaml("heading: \"2.1\"\n"),
    },
    Rule {
        code: "E0012",
        name: "merge-key",
        summary: "The merge key `<<` is not part of the language: every key is written out.",
        bad: Yaml("name:\n  <<: { type: string }\n  required: true\n"),
        good: Yaml("name:\n  type: string\n  required: true\n"),
    },
    Rule {
        code: "E0013",
        name: "nested-too-deep",
        summary: "Lists and mappings nest more than 64 deep.",
        bad: Yaml(
            "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\
             ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
        ),
        good: Yaml("a: [[[]]]\n"),
    },
    Rule {
        code: "E0014",
        name: "too-many-values",
        summary: "A file holds more than 500,000 values.",
        bad: Words("A file with a list of 500,001 numbers."),
        good: Words("One file per operation."),
    },
    Rule {
        code: "E0015",
        name: "duplicate-key",
        summary: "A mapping has the same key twice. YAML readers do not agree on which of the two counts.",
        bad: Yaml("channel:\n  type: string\n  required: true\n  type: int\n"),
        good: Yaml("channel:\n  type: string\n  required: true\n"),
    },
    Rule {
        code: "E0016",
        name: "key-not-text",
        summary: "A key is a list or a mapping. Most often `{name}` or `[name]` was meant as text and lacks\n\
                  its quotes.",
        bad: Yaml("parameters:\n  {username}: u1\n"),
        good: Yaml("parameters:\n  username: u1\n"),
    },
    Rule {
        code: "E0017",
        name: "readers-disagree",
        summary: "`lint` and `fmt` have a second, independent YAML reader read every file. What it refuses, or\n\
                  reads in another way, is refused: an editor or another program might see another spec.",
        bad: Yaml("parameters:\n  username: u1\n  : u2\n"),
        good: Yaml("parameters:\n  username: u1\n  \"\": u2\n"),
    },
    Rule {
        code: "E0018",
        name: "number-too-large",
        summary: "A number needs more than 64 bits. No type of the language holds it; JSON readers round it.",
        bad: Yaml("default: 99999999999999999999\n"),
        good: Yaml("default: \"99999999999999999999\"\n"),
    },
];
