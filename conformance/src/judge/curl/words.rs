//! Splits a text into the words of one shell command.

use std::fmt;

/// Error of a text that is not one simple shell command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotACommand {
    /// Line, from 1.
    pub line: usize,
    /// How the shell would interpret the text.
    pub reason: String,
}

impl fmt::Display for NotACommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

impl std::error::Error for NotACommand {}

/// Splits the one command in `text`.
///
/// Comment lines and blank lines around it are skipped.
///
/// # Errors
///
/// When a quote is never closed, an expansion or redirection is used, or text follows the end of the
/// command: a line that does not end in a backslash, or `&`, `;`, `|`.
pub fn split(text: &str) -> Result<Vec<String>, NotACommand> {
    let mut splitter = Splitter {
        rest: text.chars().collect::<Vec<_>>().into_iter().peekable(),
        line: 1,
        words: Vec::new(),
        word: None,
    };
    splitter.run()?;
    Ok(splitter.words)
}

struct Splitter {
    rest: std::iter::Peekable<std::vec::IntoIter<char>>,
    line: usize,
    words: Vec<String>,
    word: Option<String>,
}

impl Splitter {
    fn run(&mut self) -> Result<(), NotACommand> {
        while let Some(c) = self.next() {
            match c {
                '\n' => {
                    self.end_word();
                    if !self.words.is_empty() {
                        return self.nothing_follows("the line's end");
                    }
                }
                ' ' | '\t' | '\r' => self.end_word(),
                '#' if self.word.is_none() => {
                    while self.rest.peek().is_some_and(|c| *c != '\n') {
                        self.next();
                    }
                }
                '\'' => self.single_quoted()?,
                '"' => self.double_quoted()?,
                '\\' => match self.next() {
                    Some('\n') | None => {}
                    Some(c) => self.push(c),
                },
                '&' | ';' | '|' => {
                    self.end_word();
                    return Err(
                        self.fail(format!("the shell ends the command at the unquoted `{c}`"))
                    );
                }
                '<' | '>' | '(' | ')' | '`' => {
                    return Err(
                        self.fail(format!("the unquoted `{c}` has a meaning for the shell"))
                    );
                }
                '$' if self.expands() => return Err(self.fail("an expansion with `$`".into())),
                c => self.push(c),
            }
        }
        self.end_word();
        Ok(())
    }

    fn next(&mut self) -> Option<char> {
        let c = self.rest.next();
        if c == Some('\n') {
            self.line += 1;
        }
        c
    }

    fn push(&mut self, c: char) {
        self.word.get_or_insert_default().push(c);
    }

    fn end_word(&mut self) {
        self.words.extend(self.word.take());
    }

    fn fail(&self, reason: String) -> NotACommand {
        NotACommand {
            line: self.line,
            reason,
        }
    }

    fn expands(&mut self) -> bool {
        self.rest
            .peek()
            .is_some_and(|c| c.is_ascii_alphanumeric() || "_({?#@*!$-".contains(*c))
    }

    fn single_quoted(&mut self) -> Result<(), NotACommand> {
        let line = self.line;
        self.word.get_or_insert_default();
        loop {
            match self.next() {
                Some('\'') => return Ok(()),
                Some(c) => self.push(c),
                None => {
                    return Err(NotACommand {
                        line,
                        reason: "the single quote is never closed".into(),
                    });
                }
            }
        }
    }

    fn double_quoted(&mut self) -> Result<(), NotACommand> {
        let line = self.line;
        self.word.get_or_insert_default();
        loop {
            match self.next() {
                Some('"') => return Ok(()),
                Some('\\') => match self.next() {
                    Some('\n') => {}
                    Some(c @ ('"' | '\\' | '$' | '`')) => self.push(c),
                    Some(c) => {
                        self.push('\\');
                        self.push(c);
                    }
                    None => {}
                },
                Some('$') if self.expands() => {
                    return Err(self.fail("an expansion with `$` inside double quotes".into()));
                }
                Some('`') => {
                    return Err(self.fail("a command substitution inside double quotes".into()));
                }
                Some(c) => self.push(c),
                None => {
                    return Err(NotACommand {
                        line,
                        reason: "the double quote is never closed".into(),
                    });
                }
            }
        }
    }

    /// Rejects anything but blank lines and comments after the command.
    fn nothing_follows(&mut self, end: &str) -> Result<(), NotACommand> {
        let line = self.line;
        let rest: String = self.rest.by_ref().collect();
        let trailing = rest
            .lines()
            .enumerate()
            .find(|(_, text)| !text.trim().is_empty() && !text.trim_start().starts_with('#'));
        match trailing {
            None => Ok(()),
            Some((below, text)) => Err(NotACommand {
                line: line + below,
                reason: format!(
                    "the command ended at {end}, before `{}`",
                    text.trim().chars().take(40).collect::<String>()
                ),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        split(text).unwrap()
    }

    fn reason(text: &str) -> String {
        split(text).unwrap_err().to_string()
    }

    #[test]
    fn quotes_join_and_protect() {
        assert_eq!(words("a 'b c'\"d e\"f"), ["a", "b cd ef"]);
        assert_eq!(
            words(r#"a "x\"y\\z\n" 'q\n' b\ c ''"#),
            ["a", "x\"y\\z\\n", "q\\n", "b c", ""]
        );
        assert_eq!(words("-d '\n{ \"a\": 1 }\n'"), ["-d", "\n{ \"a\": 1 }\n"]);
    }

    #[test]
    fn a_backslash_continues_only_as_the_lines_last_character() {
        assert_eq!(
            words("# note\n\ncurl a \\\n b\n\n# end\n"),
            ["curl", "a", "b"]
        );
        assert_eq!(
            reason("curl a \\ \n b"),
            "line 2: the command ended at the line's end, before `b`"
        );
        assert_eq!(
            reason("curl a\n-H x"),
            "line 2: the command ended at the line's end, before `-H x`"
        );
        assert_eq!(words("curl a \\"), ["curl", "a"]);
    }

    #[test]
    fn what_the_shell_reads_otherwise_is_refused() {
        assert!(reason("curl http://h/x?a=1&b=2").contains("unquoted `&`"));
        assert!(reason("use <token>").contains("`<`"));
        assert!(reason("curl 'x").contains("never closed"));
        assert!(reason("curl \"$TOKEN\"").contains("expansion"));
        assert!(reason("curl $TOKEN").contains("expansion"));
        assert_eq!(words("curl '$x' a#b {u}"), ["curl", "$x", "a#b", "{u}"]);
    }
}
