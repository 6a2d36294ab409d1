//! Parses words as curl does.

use serde::Serialize;

use super::words;

/// Request that a curl command would send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Command {
    /// Method, stated or implied.
    pub method: String,
    /// The URL, in its parts.
    pub url: Url,
    /// Headers of `-H`, in order.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Body,
}

/// A URL in its parts, undecoded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Url {
    /// Host and port.
    pub authority: String,
    /// Path, with its leading slash.
    pub path: String,
    /// Query without `?`; empty when there is none.
    pub query: String,
}

/// The body of a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// No `-d`, no `-F`.
    None,
    /// `-d` and its relatives, joined with `&`.
    Data(String),
    /// `-F`, part by part.
    Form(Vec<Part>),
}

/// A part of a multipart body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its content.
    pub value: PartValue,
}

/// The content of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartValue {
    /// Text as it stands.
    Text(String),
    /// A file of the author's disk, by the name that the receiver sees.
    File {
        /// File name without its folders.
        name: String,
        /// Media type, when stated.
        content_type: Option<String>,
    },
}

impl Command {
    /// Returns the value of a header; names are case-insensitive.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self
            .headers
            .iter()
            .filter(|(n, _)| n.eq_ignore_ascii_case(name));
        found.next().map(|(_, value)| value.as_str())
    }
}

/// Parses a command.
///
/// # Errors
///
/// When a shell or curl would reject or misunderstand the text.
pub fn parse(text: &str) -> Result<Command, String> {
    let words = words::split(text).map_err(|error| error.to_string())?;
    let mut words = words.into_iter();
    match words.next().as_deref() {
        Some("curl") => {}
        Some(other) => return Err(format!("the command is `{other}`, not curl")),
        None => return Err("there is no command".into()),
    }
    let mut reading = Reading::default();
    while let Some(word) = words.next() {
        reading.word(&word, &mut words)?;
    }
    reading.finish()
}

#[derive(Default)]
struct Reading {
    method: Option<String>,
    url: Option<Url>,
    headers: Vec<(String, String)>,
    data: Vec<String>,
    form: Vec<Part>,
    get: bool,
}

impl Reading {
    fn word(&mut self, word: &str, words: &mut std::vec::IntoIter<String>) -> Result<(), String> {
        if let Some(long) = word.strip_prefix("--") {
            return self.option(long, word, &mut |_| next(words, word));
        }
        let Some(flags) = word.strip_prefix('-').filter(|flags| !flags.is_empty()) else {
            return self.take_url(word);
        };
        for (at, flag) in flags.char_indices() {
            let name = match flag {
                'X' => "request",
                'H' => "header",
                'd' => "data",
                'F' => "form",
                'o' => "output",
                'G' => "get",
                'i' => "include",
                'L' => "location",
                's' => "silent",
                'S' => "show-error",
                'v' => "verbose",
                other => return Err(format!("`-{other}` is no option that is known here")),
            };
            // The rest of the word is the value of the option: `-XPOST`.
            let attached = &flags[at + flag.len_utf8()..];
            let mut used = false;
            self.option(name, word, &mut |_| {
                used = true;
                match attached {
                    "" => next(words, word),
                    text => Ok(text.to_owned()),
                }
            })?;
            if used {
                break;
            }
        }
        Ok(())
    }

    fn option(
        &mut self,
        name: &str,
        word: &str,
        value: &mut dyn FnMut(&str) -> Result<String, String>,
    ) -> Result<(), String> {
        match name {
            "include" | "location" | "silent" | "show-error" | "verbose" | "compressed" => {}
            "output" => drop(value(name)?),
            "get" => self.get = true,
            "request" => {
                let method = value(name)?;
                if let Some(first) = self.method.replace(method.clone()) {
                    return Err(format!("two methods: {first} and {method}"));
                }
            }
            "url" => return self.take_url(&value(name)?),
            "header" => {
                let line = value(name)?;
                let (name, text) = line
                    .split_once(':')
                    .ok_or_else(|| format!("the header `{line}` has no colon"))?;
                self.headers
                    .push((name.trim().to_owned(), text.trim().to_owned()));
            }
            "data" | "data-ascii" | "data-binary" => {
                let text = value(name)?;
                if text.starts_with('@') {
                    return Err(format!("`{word} {text}` reads a file of the author's disk"));
                }
                self.data.push(text);
            }
            "data-raw" => self.data.push(value(name)?),
            "data-urlencode" => {
                let text = value(name)?;
                self.data.push(match text.split_once('=') {
                    Some(("", content)) => crate::wire::percent::encode(content),
                    Some((key, content)) => {
                        format!("{key}={}", crate::wire::percent::encode(content))
                    }
                    None => crate::wire::percent::encode(&text),
                });
            }
            "form" => self.form.push(part(&value(name)?)?),
            "form-string" => {
                let text = value(name)?;
                let (name, content) = text
                    .split_once('=')
                    .ok_or_else(|| format!("the part `{text}` has no `=`"))?;
                self.form.push(Part {
                    name: name.to_owned(),
                    value: PartValue::Text(content.to_owned()),
                });
            }
            _ => return Err(format!("`{word}` is no option that is known here")),
        }
        Ok(())
    }

    fn take_url(&mut self, text: &str) -> Result<(), String> {
        let url = url(text)?;
        match self.url.replace(url) {
            None => Ok(()),
            Some(_) => Err(format!("two URLs; the second is `{text}`")),
        }
    }

    fn finish(self) -> Result<Command, String> {
        let mut url = self.url.ok_or("there is no URL")?;
        let body = match (self.data.is_empty(), self.form.is_empty()) {
            (true, true) => Body::None,
            (false, true) => Body::Data(self.data.join("&")),
            (true, false) => Body::Form(self.form),
            (false, false) => return Err("both `-d` and `-F`".into()),
        };
        let (body, implied) = match body {
            Body::Data(data) if self.get => {
                if !url.query.is_empty() {
                    url.query.push('&');
                }
                url.query.push_str(&data);
                (Body::None, "GET")
            }
            Body::None => (Body::None, "GET"),
            body => (body, "POST"),
        };
        Ok(Command {
            method: self.method.unwrap_or_else(|| implied.to_owned()),
            url,
            headers: self.headers,
            body,
        })
    }
}

fn next(words: &mut std::vec::IntoIter<String>, option: &str) -> Result<String, String> {
    words
        .next()
        .ok_or_else(|| format!("`{option}` has no value"))
}

fn url(text: &str) -> Result<Url, String> {
    let fail = |reason: &str| Err(format!("`{text}` is no URL: {reason}"));
    if text.trim().is_empty() {
        return Err("a blank word where a URL or an option should be".into());
    }
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return fail("it has a blank");
    }
    if text.contains(['{', '}', '[', ']']) {
        return fail("curl takes braces and brackets for a pattern of many URLs");
    }
    let rest = text.split_once("://").filter(|(scheme, _)| {
        scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
    });
    let Some((_, rest)) = rest else {
        return fail("it does not begin with http:// or https://");
    };
    let rest = rest.split('#').next().unwrap_or_default();
    let (target, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = match target.find('/') {
        Some(at) => target.split_at(at),
        None => (target, "/"),
    };
    if authority.is_empty() {
        return fail("it has no host");
    }
    Ok(Url {
        authority: authority.to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
    })
}

/// `name=text`, `name="text"`, `name=@path`, `name=@"path";type=…;filename=…`.
fn part(text: &str) -> Result<Part, String> {
    let (name, value) = text
        .split_once('=')
        .ok_or_else(|| format!("the part `{text}` has no `=`"))?;
    let (value, is_file) = match value.strip_prefix('@') {
        Some(path) => (path, true),
        None => (value, false),
    };
    let (content, settings) = match value.strip_prefix('"') {
        Some(quoted) => quoted
            .split_once('"')
            .ok_or_else(|| format!("the part `{text}` has a quote that is never closed"))?,
        None => match value.find(';') {
            Some(at) => value.split_at(at),
            None => (value, ""),
        },
    };
    let mut content_type = None;
    let mut file_name = content.rsplit('/').next().unwrap_or(content).to_owned();
    for setting in settings.split(';').map(str::trim).filter(|s| !s.is_empty()) {
        match setting.split_once('=') {
            Some(("type", media)) => content_type = Some(media.to_owned()),
            Some(("filename", name)) => file_name = name.trim_matches('"').to_owned(),
            _ => {
                return Err(format!(
                    "the part `{text}` has the unknown setting `{setting}`"
                ));
            }
        }
    }
    let value = if is_file {
        PartValue::File {
            name: file_name,
            content_type,
        }
    } else {
        PartValue::Text(content.to_owned())
    };
    Ok(Part {
        name: name.to_owned(),
        value,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_curl_reads() {
        let command = parse(
            "curl -i -XPUT 'HTTPS://h:1/a/b?x=1&y=%20' -H 'A: b: c' -d 'p=1' -d q=2 -o /tmp/x",
        )
        .unwrap();
        assert_eq!(command.method, "PUT");
        assert_eq!(command.url.authority, "h:1");
        assert_eq!(command.url.path, "/a/b");
        assert_eq!(command.url.query, "x=1&y=%20");
        assert_eq!(command.header("a"), Some("b: c"));
        assert_eq!(command.body, Body::Data("p=1&q=2".into()));
    }

    #[test]
    fn the_method_follows_from_the_body() {
        assert_eq!(parse("curl http://h").unwrap().method, "GET");
        assert_eq!(parse("curl http://h -d x").unwrap().method, "POST");
        assert_eq!(parse("curl -F a=b http://h").unwrap().method, "POST");
        assert_eq!(parse("curl -G -d a=b http://h").unwrap().url.query, "a=b");
    }

    #[test]
    fn a_file_is_a_file_only_behind_an_at_sign() {
        let form = |text: &str| match parse(&format!("curl -F '{text}' http://h")).unwrap().body {
            Body::Form(parts) => parts[0].value.clone(),
            other => panic!("{other:?}"),
        };
        let file = PartValue::File {
            name: "c.png".into(),
            content_type: None,
        };
        assert_eq!(form("f=@\"/a/b/c.png\""), file);
        assert_eq!(form("f=@/a/b/c.png"), file);
        assert_eq!(form("f=\"@/a/c.png\""), PartValue::Text("@/a/c.png".into()));
        let typed = PartValue::File {
            name: "d".into(),
            content_type: Some("image/png".into()),
        };
        assert_eq!(form("f=@/c.png;type=image/png;filename=d"), typed);
    }

    #[test]
    fn what_curl_reads_otherwise_is_refused() {
        for (text, part) in [
            ("wget http://h", "not curl"),
            ("", "no command"),
            ("curl -X GET", "no URL"),
            ("curl h/x", "does not begin with"),
            ("curl http:///x", "no host"),
            ("curl http://h/{id}", "braces"),
            ("curl http://a http://b", "two URLs"),
            ("curl -X DELETE -X POST http://h", "two methods"),
            ("curl -H Accept http://h", "no colon"),
            ("curl http://h -d @f", "disk"),
            ("curl http://h --insecurely", "no option"),
            ("curl http://h \\ ", "blank word"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
