//! The codes of syntax errors (`E00xx`: not YAML of the subset that a spec is written in) and of shape
//! errors (`E01xx`: YAML, but not of the language's types).

pub(super) const FILE_MISSING: &str = "E0001";
pub(super) const FILE_UNREADABLE: &str = "E0002";
pub(super) const FILE_TOO_LARGE: &str = "E0003";
pub(super) const FILE_EMPTY: &str = "E0004";
pub(super) const NOT_UTF8: &str = "E0005";
pub(super) const CONTROL_CHARACTER: &str = "E0006";
pub(super) const TAB: &str = "E0007";
pub(super) const SYNTAX: &str = "E0008";
pub(super) const SECOND_DOCUMENT: &str = "E0009";
pub(super) const ALIAS: &str = "E0010";
pub(super) const TAG: &str = "E0011";
pub(super) const MERGE_KEY: &str = "E0012";
pub(super) const TOO_DEEP: &str = "E0013";
pub(super) const TOO_MANY_NODES: &str = "E0014";
pub(super) const DUPLICATE_KEY: &str = "E0015";
pub(super) const KEY_NOT_SCALAR: &str = "E0016";
pub(super) const READERS_DISAGREE: &str = "E0017";
pub(super) const NUMBER_TOO_LARGE: &str = "E0018";

pub(super) const UNKNOWN_KEY: &str = "E0101";
pub(super) const MISSING_KEY: &str = "E0102";
pub(super) const WRONG_TYPE: &str = "E0103";
pub(super) const INVALID_VALUE: &str = "E0104";
pub(super) const UNKNOWN_VARIANT: &str = "E0105";
