//! Write-ahead journal of requests: after a crash it says what must be cleaned up.
//!
//! JSON lines, each synced to disk before the next step. A line truncated by a crash is skipped: its step was
//! not done yet.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::effect::UndoCall;

/// One line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A run begins.
    Begin {
        /// The server.
        base_url: String,
        /// The app, as an allow-list writes it.
        app: String,
        /// Unix seconds.
        at: u64,
    },
    /// A request is about to be sent.
    Send {
        /// Its number in the run, from 1.
        number: u64,
        /// The case.
        case: String,
        /// The operation.
        operation: String,
        /// The inputs, without secrets.
        parameters: Map<String, Value>,
        /// Clean-ups if no response comes; `None` when they depend on the response.
        undo: Option<Vec<UndoCall>>,
    },
    /// A response was received, or the request failed.
    #[serde(rename = "answer")]
    Response {
        /// The request's number.
        number: u64,
        /// Status; 0 when there was no response.
        status: u16,
        /// Clean-ups that the request needs.
        undo: Vec<UndoCall>,
    },
    /// A clean-up is about to be sent.
    Clean {
        /// The number of the request that it undoes.
        number: u64,
        /// Which of its clean-ups, from 0.
        index: usize,
    },
    /// The clean-up was answered.
    Cleaned {
        /// The number of the request that it undoes.
        number: u64,
        /// Which of its clean-ups, from 0.
        index: usize,
        /// Status.
        status: u16,
    },
}

/// Journal that is being written.
pub struct Journal {
    file: Option<File>,
}

impl Journal {
    /// Opens a journal for appending, or creates it.
    ///
    /// # Errors
    ///
    /// When the file cannot be written, or is not a journal.
    pub fn open(path: &Path) -> Result<Self, String> {
        let display = path.display();
        let before = std::fs::read_to_string(path).unwrap_or_default();
        if !before.trim().is_empty() {
            // Invariant: a mistyped name must not corrupt another file.
            leftovers(&before).map_err(|error| format!("{display} is no journal: {error}"))?;
        }
        let file = OpenOptions::new().create(true).append(true).open(path);
        let mended = file.and_then(|mut file| {
            // A line truncated by a crash must not run into the next one.
            if !before.is_empty() && !before.ends_with('\n') {
                file.write_all(b"\n")?;
            }
            Ok(file)
        });
        let file = mended.map_err(|error| format!("{display} cannot be written: {error}"))?;
        Ok(Self { file: Some(file) })
    }

    /// Creates a journal that keeps nothing, for read-only runs.
    pub fn none() -> Self {
        Self { file: None }
    }

    /// Writes a line and syncs it to disk.
    ///
    /// # Errors
    ///
    /// When the line cannot be written; then nothing may be sent.
    pub fn write(&mut self, event: &Event) -> Result<(), String> {
        let Some(file) = &mut self.file else {
            return Ok(());
        };
        let text = serde_json::to_string(event).map_err(|error| error.to_string())?;
        let written = file.write_all(format!("{text}\n").as_bytes());
        written
            .and_then(|()| file.sync_data())
            .map_err(|error| format!("the journal cannot be written: {error}"))
    }
}

/// Clean-ups that the last run of a journal left open.
#[derive(Clone, Debug, PartialEq)]
pub struct Leftovers {
    /// The server.
    pub base_url: String,
    /// The app.
    pub app: String,
    /// Open clean-ups: number of the request, index of the clean-up, and the call; the latest first.
    pub open: Vec<(u64, usize, UndoCall)>,
    /// Requests without a known outcome: number, case.
    pub unknown: Vec<(u64, String)>,
}

/// Reads the clean-ups that the last run of a journal left open.
///
/// # Errors
///
/// When the text is not a journal.
pub fn leftovers(text: &str) -> Result<Leftovers, String> {
    let lines = text.lines().enumerate();
    let mut runs: Vec<Vec<Event>> = Vec::new();
    for (index, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        let event = match serde_json::from_str(line) {
            Ok(event) => event,
            // A crash truncated the line before its step was done.
            Err(error) if error.is_eof() => continue,
            Err(error) => return Err(format!("line {} is none of a journal: {error}", index + 1)),
        };
        match (&event, runs.last_mut()) {
            (Event::Begin { .. }, _) => runs.push(vec![event]),
            (_, Some(run)) => run.push(event),
            (_, None) => return Err("it does not begin as a journal does".into()),
        }
    }
    let Some(Event::Begin { base_url, app, .. }) = runs.last().and_then(|run| run.first()) else {
        return Err("it has no run".into());
    };
    let (base_url, app) = (base_url.clone(), app.clone());
    let mut leftovers = Leftovers {
        base_url,
        app,
        open: Vec::new(),
        unknown: Vec::new(),
    };
    let Some(run) = runs.last() else {
        return Ok(leftovers);
    };
    for event in run {
        if let Event::Send {
            number, case, undo, ..
        } = event
        {
            let response = run.iter().find_map(|other| match other {
                Event::Response {
                    number: n, undo, ..
                } if n == number => Some(undo.clone()),
                _ => None,
            });
            match response.or_else(|| undo.clone()) {
                Some(calls) => {
                    let calls = calls.into_iter().enumerate();
                    leftovers
                        .open
                        .extend(calls.map(|(index, call)| (*number, index, call)));
                }
                None => leftovers.unknown.push((*number, case.clone())),
            }
        }
    }
    leftovers.open.retain(|(number, index, _)| {
        !run.iter().any(|event| {
            matches!(event, Event::Cleaned { number: n, index: i, status }
                if n == number && i == index && is_done(*status))
        })
    });
    leftovers.open.reverse();
    Ok(leftovers)
}

/// Returns whether a clean-up left nothing: it succeeded, or the object does not exist any more.
pub fn is_done(status: u16) -> bool {
    (200..300).contains(&status) || status == 404
}

#[cfg(test)]
mod tests {
    use super::*;

    fn undo(name: &str) -> UndoCall {
        UndoCall {
            operation: name.into(),
            parameters: Map::new(),
        }
    }

    fn send(number: u64, undo: Option<Vec<UndoCall>>) -> Event {
        Event::Send {
            number,
            case: format!("case{number}"),
            operation: "o".into(),
            parameters: Map::new(),
            undo,
        }
    }

    #[test]
    fn a_crash_leaves_what_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal");
        let mut journal = Journal::open(&path).unwrap();
        let begin = Event::Begin {
            base_url: "http://x".into(),
            app: "o#a".into(),
            at: 1,
        };
        let events = [
            begin,
            send(1, None),
            Event::Response {
                number: 1,
                status: 200,
                undo: vec![undo("a"), undo("b")],
            },
            send(2, Some(vec![undo("c")])),
            send(3, None),
            Event::Clean {
                number: 1,
                index: 0,
            },
            Event::Cleaned {
                number: 1,
                index: 0,
                status: 200,
            },
            Event::Cleaned {
                number: 1,
                index: 1,
                status: 500,
            },
        ];
        for event in &events {
            journal.write(event).unwrap();
        }
        let mut text = std::fs::read_to_string(&path).unwrap();
        text.push_str("{\"event\":\"se");
        let leftovers = leftovers(&text).unwrap();
        assert_eq!(leftovers.open, [(2, 0, undo("c")), (1, 1, undo("b"))]);
        assert_eq!(leftovers.unknown, [(3, "case3".to_owned())]);
        assert_eq!(leftovers.app, "o#a");
    }

    #[test]
    fn what_is_no_journal_is_refused() {
        for text in [
            "",
            "no journal",
            "{\"event\":\"clean\",\"number\":1,\"index\":0}",
        ] {
            assert!(leftovers(text).is_err(), "{text}");
        }
    }
}
