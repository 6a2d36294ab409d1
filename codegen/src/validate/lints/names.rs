//! Lints of names: operation ids, secrets, surrounding blanks.

use crate::{
    diagnostics::{Diagnostic, Location},
    language::TypeExpr,
    pattern,
    spec::Spec,
    validate::visitor,
    yaml::Sources,
};

/// The first words of operations' ids.
const VERBS: &[&str] = &[
    "accept",
    "add",
    "apply",
    "approve",
    "ban",
    "bind",
    "block",
    "cancel",
    "change",
    "check",
    "clear",
    "count",
    "create",
    "deactivate",
    "decline",
    "delete",
    "disable",
    "dismiss",
    "download",
    "edit",
    "enable",
    "export",
    "get",
    "import",
    "invite",
    "join",
    "kick",
    "leave",
    "list",
    "modify",
    "move",
    "mute",
    "pin",
    "publish",
    "query",
    "recall",
    "refuse",
    "register",
    "remove",
    "reset",
    "revoke",
    "search",
    "send",
    "set",
    "subscribe",
    "transfer",
    "translate",
    "unban",
    "unblock",
    "unmute",
    "unpin",
    "unsubscribe",
    "update",
    "upload",
];

/// Words that may precede the verb.
const BEFORE_THE_VERB: [&str; 2] = ["batch", "force"];

/// Last words of names of secrets.
const SECRETS: [&str; 9] = [
    "credential",
    "credentials",
    "passwd",
    "password",
    "passwords",
    "secret",
    "secrets",
    "token",
    "tokens",
];

/// Keys whose values are names.
const NAMED_BY: [&str; 25] = [
    "about",
    "as",
    "at",
    "auth",
    "content",
    "counts",
    "date",
    "envelope",
    "error",
    "error_body",
    "extends",
    "field",
    "header",
    "heading",
    "id",
    "item",
    "items",
    "next",
    "operation",
    "page",
    "parameter",
    "path",
    "service",
    "shared",
    "tag",
];

/// `W0311` id that does not begin with a verb, `W0314` name with surrounding blanks, `W0315` secret that is
/// not marked.
pub(super) fn check(spec: &Spec, sources: &Sources, found: &mut Vec<Diagnostic>) {
    for source in &spec.operations {
        let id = &source.operation.operation;
        if !begins_with_a_verb(id) {
            let first = id.split('_').next().unwrap_or_default();
            let finding = Diagnostic::warning(
                "W0311",
                Location::value(source.file, "/operation"),
                format!("the id `{id}` is not a verb and what it acts on"),
            )
            .here("an id reads like a command: `delete_conversation`");
            found.push(if VERBS.contains(&first) {
                finding.help("say what it acts on")
            } else {
                finding.did_you_mean(first, VERBS.iter().copied())
            });
        }
    }
    for at in visitor::fields(spec) {
        let text = at.field.ty == TypeExpr::String;
        if text && !at.field.secret && sounds_secret(&crate::names::snake(at.wire)) {
            found.push(
                Diagnostic::warning(
                    "W0315",
                    Location::key(at.file, at.pointer),
                    format!("`{}` looks like a secret and is not marked as one", at.wire),
                )
                .here("it would be printed")
                .help("write `secret: true`"),
            );
        }
    }
    let tables = spec
        .operations
        .iter()
        .map(|source| (source.file, &source.operation.errors));
    for (file, rows) in tables.chain([(spec.service.0, &spec.service.1.errors)]) {
        for (index, row) in rows.iter().enumerate() {
            let captures = pattern::captures(row);
            let unmarked = captures
                .iter()
                .filter(|name| sounds_secret(name) && !row.secret.contains(name));
            for name in unmarked {
                found.push(
                    Diagnostic::warning(
                        "W0315",
                        Location::value(file, format!("/errors/{index}/pattern")),
                        format!(
                            "the capture `{name}` looks like a secret and is not marked as one"
                        ),
                    )
                    .here("what it catches would be printed")
                    .help(format!("write `secret: [{name}]` beside the pattern")),
                );
            }
        }
    }
    for file in super::files(spec) {
        for scalar in sources.scalars(file) {
            let verbatim = scalar.location.pointer.contains("/parameters/");
            let step = scalar
                .location
                .pointer
                .rsplit('/')
                .next()
                .unwrap_or_default();
            let name = scalar.is_key() || NAMED_BY.contains(&step);
            let blank = scalar.text.trim() != scalar.text;
            if name && blank && !verbatim {
                found.push(
                    Diagnostic::warning(
                        "W0314",
                        scalar.location.clone(),
                        format!("the name `{}` has blanks around it", scalar.text.trim()),
                    )
                    .here("a blank before or behind it")
                    .help("remove it; if the vendor's name has it, waive this with a reason"),
                );
            }
        }
    }
}

fn sounds_secret(name: &str) -> bool {
    let last = name.rsplit('_').next().unwrap_or_default();
    SECRETS.contains(&last)
}

fn begins_with_a_verb(id: &str) -> bool {
    let mut words = id.split('_').peekable();
    words.next_if(|word| BEFORE_THE_VERB.contains(word));
    words.next().is_some_and(|word| VERBS.contains(&word)) && words.next().is_some()
}
