//! Message patterns: text with `{captures}`.

/// Piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Capture(String),
}

/// Matches `message` against `pattern` and returns the captured texts by name; captures are non-greedy.
pub fn captures(pattern: &str, message: &str) -> Option<Vec<(String, String)>> {
    cut(&pieces(pattern), message.trim())
}

/// Fills a pattern; `value` returns the text of a capture.
pub fn fill(pattern: &str, value: impl Fn(&str) -> String) -> String {
    let pieces = pieces(pattern);
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Capture(name) => value(name),
    });
    texts.collect()
}

/// Returns the names of the captures, in order.
pub fn names(pattern: &str) -> Vec<String> {
    let names = pieces(pattern).into_iter().filter_map(|piece| match piece {
        Piece::Capture(name) => Some(name),
        Piece::Text(_) => None,
    });
    names.collect()
}

fn pieces(pattern: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = pattern;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, after) = rest.split_at(at);
        text.push_str(before);
        if let Some(after) = after.strip_prefix("{{") {
            text.push('{');
            rest = after;
        } else if let Some(after) = after.strip_prefix("}}") {
            text.push('}');
            rest = after;
        } else if let Some((name, after)) = after.strip_prefix('{').and_then(|a| a.split_once('}'))
        {
            if !text.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut text)));
            }
            pieces.push(Piece::Capture(name.to_owned()));
            rest = after;
        } else {
            text.push_str(after);
            rest = "";
        }
    }
    text.push_str(rest);
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    pieces
}

fn cut(pieces: &[Piece], message: &str) -> Option<Vec<(String, String)>> {
    match pieces {
        [] => message.is_empty().then(Vec::new),
        [Piece::Text(text), rest @ ..] => cut(rest, message.strip_prefix(text.as_str())?),
        [Piece::Capture(name)] => Some(vec![(name.clone(), message.to_owned())]),
        [Piece::Capture(name), rest @ ..] => {
            let ends = message
                .char_indices()
                .map(|(at, _)| at)
                .chain([message.len()]);
            ends.into_iter().find_map(|end| {
                let (captured, after) = message.split_at_checked(end)?;
                let mut found = cut(rest, after)?;
                found.insert(0, (name.clone(), captured.to_owned()));
                Some(found)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pattern: &str, message: &str) -> Option<Vec<String>> {
        captures(pattern, message).map(|all| all.into_iter().map(|(_, value)| value).collect())
    }

    #[test]
    fn cuts_the_shortest_way() {
        assert_eq!(
            values("user {u} not in {g}", "user a b not in 用户组").unwrap(),
            ["a b", "用户组"]
        );
        assert_eq!(values("{x}ab", "abab").unwrap(), ["ab"]);
        assert_eq!(values("{{k}} {x}", "{k} 1").unwrap(), ["1"]);
        assert_eq!(values("a", " a ").unwrap(), [""; 0]);
        assert_eq!(values("a{x}b", "ac"), None);
    }

    #[test]
    fn what_is_filled_is_cut_again() {
        let pattern = "size[{n}] of {{all}} [{max}]";
        let message = fill(pattern, |name| format!("<{name}>"));
        assert_eq!(message, "size[<n>] of {all} [<max>]");
        assert_eq!(values(pattern, &message).unwrap(), ["<n>", "<max>"]);
        assert_eq!(names(pattern), ["n", "max"]);
    }
}
