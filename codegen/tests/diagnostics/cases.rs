//! The inputs: the fixtures, and what no text file can hold.

use std::{fs, path::PathBuf};

use easemob_codegen::{
    diagnostics::{Diagnostic, FileId},
    language::{OperationFile, ServiceFile},
    yaml::Sources,
};

/// One input.
pub(crate) struct Case {
    /// Its name: its file's, without `.yaml`. It begins with the code it is about.
    pub(crate) name: String,
    /// What is read.
    pub(crate) bytes: Vec<u8>,
}

impl Case {
    pub(crate) fn new(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.to_owned(),
            bytes: bytes.into(),
        }
    }

    /// Reads the case as an operation file and returns all findings.
    pub(crate) fn run(&self) -> (Sources, Vec<Diagnostic>) {
        let mut sources = Sources::default();
        let added = sources.add(format!("{}.yaml", self.name), self.bytes.clone());
        let found = match added.and_then(|file| compared(&sources, file)) {
            Ok(file) if self.name.starts_with("service") => {
                sources.parse::<ServiceFile>(file).err().unwrap_or_default()
            }
            Ok(file) => sources
                .parse::<OperationFile>(file)
                .err()
                .unwrap_or_default(),
            Err(found) => found,
        };
        (sources, found)
    }
}

/// The file, unless the cross-check has a finding.
pub(crate) fn compared(sources: &Sources, file: FileId) -> Result<FileId, Vec<Diagnostic>> {
    match sources.cross_check(file) {
        Some(odd) => Err(vec![odd]),
        None => Ok(file),
    }
}

pub(crate) const FILE: FileId = FileId(0);

/// A path below this crate.
pub(crate) fn path(below: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// The inputs that must fail.
pub(crate) fn failing() -> Vec<Case> {
    let mut cases: Vec<_> = fs::read_dir(path("tests/diagnostics/fixtures"))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            Case::new(
                path.file_stem().unwrap().to_str().unwrap(),
                fs::read(&path).unwrap(),
            )
        })
        .collect();
    // In code, because version control and editors would change them.
    let gbk = b"language: 1\nsummary: { en: Text, zh: \xC9\xBE\xB3\xFD }\n".to_vec();
    let utf16: Vec<u8> = "\u{FEFF}language: 1\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    cases.extend([
        Case::new("e0003_too_large", vec![b'#'; 8 * 1024 * 1024 + 1]),
        Case::new("e0004_empty", ""),
        Case::new("e0004_only_a_byte_order_mark", "\u{FEFF}"),
        Case::new("e0005_gbk", gbk),
        Case::new("e0005_utf16", utf16),
        Case::new(
            "e0006_control_characters",
            "summary: { en: a\u{7}b, zh: 响铃\u{0}铃 }\nx: \u{202E}y\n",
        ),
        Case::new(
            "e0006_lone_carriage_returns",
            "language: 1\roperation: ping\n",
        ),
        Case::new(
            "e0007_tab_in_indentation",
            "language: 1\nrequest:\n  method: GET\n\tpath: /ping\n",
        ),
        Case::new("e0007_tab_first", "request:\n\tmethod: GET\n"),
        Case::new("e0007_tab_behind_a_key", "language:\t1\n"),
        Case::new("e0007_tabs_and_crlf", "请求:\r\n  a: 1\r\n\t\tb: 2\r\n"),
        Case::new(
            "e0014_too_many_values",
            format!("a: [{}]\n", "1,".repeat(500_001)),
        ),
        Case::new(
            "e0015_crlf_and_byte_order_mark",
            "\u{FEFF}描述: 1\r\n# 注释\r\n描述: 2\r\n",
        ),
    ]);
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

/// Inputs that must pass: real files, and odd ways to write that are allowed.
pub(crate) fn passing() -> Vec<Case> {
    let minimal = "language: 1\noperation: ping\nsummary: { en: Asks., zh: 询问 }\ndocument: { page: p }\n\
                   idempotent: true\nrequest: { method: GET, path: /ping, auth: none }\n\
                   response: { envelope: none }\n";
    let text_like = minimal.replace("page: p", "page: p, date: 2024, heading: 2.1, url: no");
    vec![
        Case::new("ok_minimal", minimal),
        Case::new("ok_crlf", minimal.replace('\n', "\r\n")),
        Case::new("ok_byte_order_mark", format!("\u{FEFF}{minimal}")),
        Case::new("ok_document_start", format!("---\n{minimal}...\n")),
        Case::new("ok_tab_in_text", minimal.replace("Asks.", "\"Asks\t.\"")),
        Case::new("ok_numbers_as_text", text_like),
        Case::new("ok_no_line_end", minimal.trim_end()),
        Case::new(
            "ok_no_line_end_in_a_block",
            format!("{minimal}description:\n  en: |\n    Text"),
        ),
        Case::new(
            "ok_tab_at_the_start_of_a_block",
            format!("{minimal}description:\n  en: |2\n    \tText\n"),
        ),
        Case::new(
            "delete_conversation",
            fs::read(path("../spec/conversations/delete_conversation.yaml")).unwrap(),
        ),
        Case::new("service", fs::read(path("../spec/service.yaml")).unwrap()),
    ]
}
