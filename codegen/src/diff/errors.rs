//! Compares error rows.

use serde_json::{Value, json};

use super::finding::{At, Collector};
use crate::{model::ErrorRow, pattern};

/// Compares two tables: rows correspond by id, or by their facts when only the id differs.
pub(super) fn compare(subject: &str, old: &[ErrorRow], new: &[ErrorRow], found: &mut Collector) {
    let by_id = |rows: &[ErrorRow], id: &str| rows.iter().position(|row| row.id == id);
    let same_facts = |a: &ErrorRow, b: &ErrorRow| facts(a) == facts(b);
    for row in old {
        let at = At {
            subject,
            part: &row.id,
        };
        if let Some(index) = by_id(new, &row.id) {
            one(at, row, &new[index], found);
            continue;
        }
        let renamed = new
            .iter()
            .find(|other| same_facts(row, other) && by_id(old, &other.id).is_none());
        match renamed {
            Some(other) => {
                found.changed("row-renamed", at, &row.id, &other.id);
                one(at, row, other, found);
            }
            None => found.add("row-removed", at, json!(facts(row)), Value::Null),
        }
    }
    for row in new.iter().filter(|row| by_id(old, &row.id).is_none()) {
        let renamed = old
            .iter()
            .any(|other| same_facts(row, other) && by_id(new, &other.id).is_none());
        if !renamed {
            found.add(
                "row-added",
                At {
                    subject,
                    part: &row.id,
                },
                Value::Null,
                json!(facts(row)),
            );
        }
    }
}

/// The facts that a response is matched by.
fn facts(row: &ErrorRow) -> (u16, Option<&str>, Option<i64>, Option<&str>, Option<&str>) {
    (
        row.status,
        row.error.as_deref(),
        row.code,
        row.message.as_deref(),
        row.pattern.as_deref(),
    )
}

fn one(at: At<'_>, old: &ErrorRow, new: &ErrorRow, found: &mut Collector) {
    found.assuming(old.assumed, |found| {
        found.changed("row-matches-differently", at, &facts(old), &facts(new));
        found.changed(
            "row-captures-changed",
            at,
            &(pattern::captures(old), &old.secret),
            &(pattern::captures(new), &new.secret),
        );
        found.changed("row-retry-changed", at, &old.retry, &new.retry);
        let prose = |row: &ErrorRow| json!([row.cause, row.remedy, row.page, row.assumed]);
        found.changed("prose-changed", at, &prose(old), &prose(new));
    });
}
