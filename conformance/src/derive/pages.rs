//! Page sequences: each page is requested once and in order, every item is returned, the iteration ends at
//! the last page, and a server that loops is detected.

use easemob_codegen::model::{Constraints, Operation, Page as By, Pagination};
use serde_json::{Value, json};

use super::{case_builder::CaseBuilder, faults, sample};
use crate::{
    case::{
        Case, CaseKind,
        finding::{Aspect, Finding, Kind},
        page_sequence::{Page, PageSequence},
    },
    expect::{Expected, request::CallInputs},
    json::pointer,
    wire::Response,
};

/// Page as the server sends it.
#[derive(Clone)]
struct ServedPage {
    response: Response,
    /// Parameter that requests the next page; `None` for the last page.
    next: Option<Value>,
}

/// Derives all page sequences of an operation; none without pagination.
pub fn cases(builder: &CaseBuilder<'_>, cases: &mut Vec<Case>) {
    let Some(paging) = &builder.operation.pagination else {
        return;
    };
    let sequences = PageSequences::new(builder, paging);
    let full = sequences.full;
    let whole =
        "Every page is asked for once and in order, all items come, and the last page ends it.";
    let later = "A walk begins where the call says.";
    let three = sequences.three();
    let endless = "A server that does not lead on is found out.";
    match &paging.by {
        By::Cursor { .. } => {
            for (end, value) in [
                ("absent", None),
                ("null", Some(Value::Null)),
                ("empty", Some(json!(""))),
            ] {
                let last = sequences.ended(&[2 * full], value);
                // A missing cursor is a decode error when the cursor is required.
                if sequences.readable(&last) {
                    let name = format!("three@end={end}");
                    let pages = vec![sequences.cursor(0, "1"), sequences.cursor(full, "2"), last];
                    cases.push(sequences.case(&name, whole, None, pages));
                }
            }
            let reason = "A page without items that names a next one is not the last.";
            let pages = vec![
                sequences.cursor(0, "1"),
                sequences.page(&[], Some(sequences.text("2"))),
                sequences.last(&[full]),
            ];
            cases.push(sequences.case("empty_between", reason, None, pages));
            let pages = vec![sequences.cursor(0, "1"), sequences.last(&[full])];
            cases.push(sequences.case("from_later", later, Some(sequences.text("0")), pages));
            // The server repeats the last cursor, or an earlier one.
            for (name, cursor) in [("repeats", "2"), ("circle", "1")] {
                let third = sequences.page(&[2 * full], Some(sequences.text(cursor)));
                cases.push(sequences.wrong(name, endless, &three, third, true));
            }
        }
        By::Number { first } => {
            let number = |page: i64| Some(json!(first + page));
            cases.push(sequences.case("three", whole, None, three.clone()));
            let reason = "A full page may be the last: the empty one behind it says so.";
            let empty = sequences.page(&[], None);
            let mut pages = three.clone();
            pages.pop();
            pages.push(empty.clone());
            cases.push(sequences.case("full_last", reason, None, pages));
            let pages = vec![sequences.page(&sequences.run(0), number(5)), empty];
            cases.push(sequences.case("from_later", later, number(4), pages));
            let reason = "Without a size, the documented one says whether a page is full.";
            cases.push(sequences.without_size(*first, reason));
        }
        By::LastId { inclusive, .. } => {
            cases.push(sequences.case("three", whole, None, three.clone()));
            let from = Some(sequences.id(if *inclusive { 0 } else { 99 }));
            let first = sequences.page_by_last_id(&sequences.run(0));
            let last = match inclusive {
                true => sequences.page(&[full - 1], None),
                false => sequences.page(&[], None),
            };
            cases.push(sequences.case("from_later", later, from, vec![first, last]));
            // The server repeats the previous page.
            if let Some(second) = three.get(1) {
                cases.push(sequences.wrong("repeats", endless, &three, second.clone(), true));
            }
        }
    }
    let reason = "Where there is nothing, the first page is the last.";
    cases.push(sequences.case("empty_first", reason, None, vec![sequences.last(&[])]));
    let reason = "An error on a later page is told, and no end.";
    let failed = ServedPage {
        response: faults::undocumented(builder),
        next: None,
    };
    cases.push(sequences.wrong("error_on_third", reason, &three, failed, false));
}

struct PageSequences<'a, 'm> {
    builder: &'a CaseBuilder<'m>,
    paging: &'m Pagination,
    /// Number of items of a full page.
    full: usize,
    call: CallInputs,
}

impl<'a, 'm> PageSequences<'a, 'm> {
    fn new(builder: &'a CaseBuilder<'m>, paging: &'m Pagination) -> Self {
        let mut call = builder.baseline_call.clone();
        call.parameters.shift_remove(paging.parameter.name());
        let size = paging.size.as_ref().map(|id| builder.operation.input(id));
        let full = match (size, &paging.by) {
            (Some(input), _) => {
                let bounds = &input.field.constraints;
                let size = 2.max(bounds.min.unwrap_or(2)).min(bounds.max.unwrap_or(2));
                call.parameters
                    .insert(input.field.name.clone(), json!(size));
                usize::try_from(size).unwrap_or(2)
            }
            (None, By::Number { .. }) => 1,
            (None, By::Cursor { .. } | By::LastId { .. }) => 2,
        };
        Self {
            builder,
            paging,
            full: full.max(1),
            call,
        }
    }

    /// Returns the item numbers of a full page.
    fn run(&self, from: usize) -> Vec<usize> {
        (from..from + self.full).collect()
    }

    /// Creates a page with these items and the parameter of the next page.
    fn page(&self, items: &[usize], next: Option<Value>) -> ServedPage {
        let response = self.response_with(items, |root| {
            if let By::Cursor { next: at } = &self.paging.by {
                match &next {
                    Some(cursor) => pointer::set(root, at, cursor.clone()),
                    None => drop(pointer::remove(root, at)),
                }
            }
        });
        ServedPage { response, next }
    }

    fn cursor(&self, from: usize, cursor: &str) -> ServedPage {
        self.page(&self.run(from), Some(self.text(cursor)))
    }

    /// Creates a last page: without a cursor, or with an empty one when the cursor is required.
    fn last(&self, items: &[usize]) -> ServedPage {
        let plain = self.page(items, None);
        match self.readable(&plain) {
            true => plain,
            false => self.ended(items, Some(json!(""))),
        }
    }

    /// Creates a last page whose cursor field has this value.
    fn ended(&self, items: &[usize], cursor: Option<Value>) -> ServedPage {
        let ServedPage { response, .. } = self.page(items, cursor);
        ServedPage {
            response,
            next: None,
        }
    }

    /// Creates a page whose last item id requests the next page.
    fn page_by_last_id(&self, items: &[usize]) -> ServedPage {
        self.page(items, items.last().map(|last| self.id(*last)))
    }

    /// Returns three pages: the sequence that negative ones vary.
    fn three(&self) -> Vec<ServedPage> {
        let full = self.full;
        match &self.paging.by {
            By::Cursor { .. } => vec![
                self.cursor(0, "1"),
                self.cursor(full, "2"),
                self.last(&[2 * full]),
            ],
            By::Number { first } => {
                let numbered = |from, page| self.page(&self.run(from), Some(json!(first + page)));
                // Without a size, any page with an item may have a successor.
                let short = if full > 1 { vec![2 * full] } else { Vec::new() };
                vec![numbered(0, 1), numbered(full, 2), self.page(&short, None)]
            }
            // The requested item is repeated, alone when nothing follows it.
            By::LastId {
                inclusive: true, ..
            } => vec![
                self.page_by_last_id(&self.run(0)),
                self.page_by_last_id(&self.run(full - 1)),
                self.page(&[2 * full - 2], None),
            ],
            // A page with one item is not the last.
            By::LastId { .. } => vec![
                self.page_by_last_id(&self.run(0)),
                self.page_by_last_id(&[full]),
                self.page(&[], None),
            ],
        }
    }

    fn response_with(&self, items: &[usize], change: impl Fn(&mut Value)) -> Response {
        let base = sample::sample_response(self.builder.model, self.builder.operation);
        let mut root = serde_json::from_slice(&base.body).unwrap_or_default();
        let items: Vec<Value> = items.iter().map(|item| self.item(*item)).collect();
        pointer::set(&mut root, &self.paging.items, Value::Array(items));
        change(&mut root);
        Response {
            body: root.to_string().into_bytes(),
            ..base
        }
    }

    fn sample(&self) -> Value {
        let base = sample::sample_response(self.builder.model, self.builder.operation);
        let root: Value = serde_json::from_slice(&base.body).unwrap_or_default();
        let items = root.pointer(&self.paging.items);
        items
            .and_then(|items| items.get(0))
            .cloned()
            .unwrap_or_default()
    }

    /// Creates a distinct item.
    fn item(&self, number: usize) -> Value {
        let mut item = self.sample();
        match &self.paging.by {
            By::LastId { next: at, .. } => match item.pointer_mut(at) {
                Some(slot @ Value::Number(_)) => *slot = json!(number),
                _ => pointer::set(&mut item, at, json!(format!("id/{number}"))),
            },
            _ => drop(mark(&mut item, number)),
        }
        item
    }

    /// Returns the id of an item, as text.
    fn id(&self, number: usize) -> Value {
        let at = self.paging.by.next().unwrap_or_default();
        let item = self.item(number);
        match item.pointer(at) {
            Some(Value::String(text)) => json!(text),
            Some(other) => json!(other.to_string()),
            None => Value::Null,
        }
    }

    /// Returns a cursor; one that needs encoding if any text is allowed.
    fn text(&self, name: &str) -> Value {
        let input = self.builder.operation.input(&self.paging.parameter);
        match input.field.constraints == Constraints::default() {
            true => json!(format!("page/{name} ?&=+%")),
            false => json!(name),
        }
    }

    fn readable(&self, page: &ServedPage) -> bool {
        let (model, operation) = (self.builder.model, self.builder.operation);
        let expected = crate::expect::response::outcome(model, operation, &page.response);
        matches!(expected, Expected::Payload(_))
    }

    /// Creates a sequence whose call does not state the page size.
    fn without_size(&self, first: i64, reason: &str) -> Case {
        let size = self.paging.size.as_ref();
        let size = size.map(|id| self.builder.operation.input(id));
        let mut call = self.call.clone();
        let mut documented = 1;
        if let Some(input) = size.filter(|input| !input.field.required_in_request) {
            call.parameters.shift_remove(&input.field.name);
            let default = input.field.default.as_deref().and_then(Value::as_u64);
            documented = default
                .and_then(|size| usize::try_from(size).ok())
                .unwrap_or(1);
        } else if size.is_some() {
            documented = self.full;
        }
        let next = Some(json!(first + 1));
        let pages = match documented {
            // One item less than a full page.
            2.. => vec![self.page(&(0..documented - 1).collect::<Vec<_>>(), None)],
            _ => vec![self.page(&[0], next), self.page(&[], None)],
        };
        let sequences = Self {
            builder: self.builder,
            paging: self.paging,
            full: self.full,
            call,
        };
        sequences.case("without_size", reason, None, pages)
    }

    /// Creates a negative sequence: three pages whose third one loops, or is not a page.
    fn wrong(
        &self,
        name: &str,
        reason: &str,
        three: &[ServedPage],
        third: ServedPage,
        circle: bool,
    ) -> Case {
        let status = third.response.status;
        let mut pages = three.to_vec();
        pages.pop();
        pages.push(third);
        let mut case = self.case(name, reason, None, pages);
        if let Some(page_sequence) = case.page_sequence.as_mut().filter(|_| circle) {
            page_sequence.end = Some(Expected::Undecodable {
                status,
                field: String::new(),
            });
        }
        let from = match self.paging.by {
            By::Cursor { .. } if self.readable(&self.page(&[], None)) => "three@end=absent",
            By::Cursor { .. } => "three@end=empty",
            By::Number { .. } | By::LastId { .. } => "three",
        };
        let at = "/walk/pages/1/answer".to_owned();
        case.change = self.builder.change(CaseKind::Pages, from, at, true);
        case
    }

    /// Creates a page sequence; `from` is the start that the call states, if any.
    fn case(&self, name: &str, reason: &str, from: Option<Value>, pages: Vec<ServedPage>) -> Case {
        let mut next = from;
        let mut cases = pages.into_iter().map(|page| {
            let mut call = self.call.clone();
            if let Some(next) = next.take() {
                let name = self.paging.parameter.to_string();
                call.parameters.insert(name, next);
            }
            next = page.next;
            let reason = reason.to_owned();
            self.builder
                .case(CaseKind::Pages, name, reason, call, page.response)
        });
        let first = cases.next();
        // A payload without a list of items has no pages.
        let mut sound = first.is_some() && !self.sample().is_null();
        let mut further = Vec::new();
        for case in cases {
            match case.request {
                Some(request) => further.push(Page {
                    request,
                    response: case.response,
                    expected: case.expected,
                    metadata: case.metadata,
                }),
                None => sound = false,
            }
        }
        let mut case = first.unwrap_or_else(|| {
            let (call, response) = (self.call.clone(), self.builder.success.clone());
            let reason = reason.to_owned();
            self.builder
                .case(CaseKind::Pages, name, reason, call, response)
        });
        sound &= matches!(case.expected, Expected::Payload(_));
        if !sound {
            let message = "no pages can be made of sample values that the spec allows";
            let finding = Finding::new(Kind::Broken, Aspect::Outcome, message);
            case.findings.push(finding.field("pagination"));
        }
        case.page_sequence = Some(PageSequence {
            pages: further,
            end: None,
        });
        case
    }
}

/// Writes a number into the first sample text of a value.
fn mark(value: &mut Value, number: usize) -> bool {
    match value {
        Value::String(text) if text.bytes().all(|byte| byte == b's') => {
            *text = format!("item-{number}");
            true
        }
        Value::Array(items) => items.iter_mut().any(|item| mark(item, number)),
        Value::Object(map) => map.values_mut().any(|item| mark(item, number)),
        _ => false,
    }
}

/// Returns the names of the page sequences that an operation must have.
pub fn wanted(operation: &Operation) -> &'static [&'static str] {
    match operation.pagination.as_ref().map(|paging| &paging.by) {
        None => &[],
        Some(By::Cursor { .. }) => &[
            "circle",
            "empty_between",
            "empty_first",
            "error_on_third",
            "from_later",
            "repeats",
            "three",
        ],
        Some(By::Number { .. }) => &[
            "empty_first",
            "error_on_third",
            "from_later",
            "full_last",
            "three",
            "without_size",
        ],
        Some(By::LastId { .. }) => &[
            "empty_first",
            "error_on_third",
            "from_later",
            "repeats",
            "three",
        ],
    }
}
