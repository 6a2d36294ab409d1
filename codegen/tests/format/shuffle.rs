//! Variants of a formatted file that mean the same.

/// A small generator: the same numbers for the same seed, everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

fn random(seed: u64) -> Random {
    Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The sections of a file, and the keys of its requests, responses and error rows, in another order.
pub(crate) fn shuffled(text: &str, seed: u64) -> String {
    let mut random = random(seed);
    let lines: Vec<&str> = text.lines().collect();
    let head = lines
        .iter()
        .take_while(|line| line.starts_with('#'))
        .count();
    let sections = chunks(&lines[head..], 0);
    let mut out: Vec<String> = lines[..head]
        .iter()
        .map(|line| (*line).to_owned())
        .collect();
    for at in order(sections.len(), &mut random) {
        let section = &sections[at];
        let first = section
            .iter()
            .position(|line| !line.starts_with('#'))
            .unwrap_or(0);
        let key = section[first];
        out.extend(section[..=first].iter().map(|line| (*line).to_owned()));
        let body = &section[first + 1..];
        match key {
            "request:" | "response:" | "pagination:" | "document:" => {
                let parts = chunks(body, 2);
                for at in order(parts.len(), &mut random) {
                    out.extend(parts[at].iter().map(|line| (*line).to_owned()));
                }
            }
            "errors:" | "rate_limits:" | "examples:" => {
                for (comments, item) in items(body) {
                    out.extend(comments);
                    let parts = chunks(&item, 4);
                    for (place, at) in order(parts.len(), &mut random).into_iter().enumerate() {
                        for (number, line) in parts[at].iter().enumerate() {
                            let dash = place == 0 && number == 0;
                            out.push(match dash {
                                true => format!("  - {}", &line[4..]),
                                false => line.clone(),
                            });
                        }
                    }
                }
            }
            _ => out.extend(body.iter().map(|line| (*line).to_owned())),
        }
    }
    out.join("\n") + "\n"
}

/// Runs of lines that begin at `column`, each with what is deeper. Comments stay with what follows.
fn chunks<T: AsRef<str> + Clone>(lines: &[T], column: usize) -> Vec<Vec<T>> {
    let mut all: Vec<Vec<T>> = Vec::new();
    let mut comment = false;
    for line in lines {
        let text = line.as_ref();
        let starts = !text.trim().is_empty() && indent(text) == column;
        if starts && !comment || all.is_empty() {
            all.push(Vec::new());
        }
        comment = starts && text.trim_start().starts_with('#');
        if let Some(last) = all.last_mut() {
            last.push(line.clone());
        }
    }
    all
}

/// The items of a list at column 2, without their dashes, each after its comments.
fn items(lines: &[&str]) -> Vec<(Vec<String>, Vec<String>)> {
    let mut all: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    let mut comments = Vec::new();
    for line in lines {
        if let Some(rest) = line.strip_prefix("  - ") {
            let before = std::mem::take(&mut comments);
            all.push((before, vec![format!("    {rest}")]));
        } else if line.starts_with("  #") {
            comments.push((*line).to_owned());
        } else if let Some((_, last)) = all.last_mut() {
            last.push((*line).to_owned());
        }
    }
    all
}

fn order(length: usize, random: &mut Random) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    for at in (1..length).rev() {
        order.swap(at, random.below(at + 1));
    }
    order
}

/// The same with wider indentation, more blanks and more blank lines, outside of texts.
pub(crate) fn loosened(text: &str, seed: u64) -> String {
    let mut random = random(seed + 100);
    let step = 2 + random.below(3);
    let mut out = String::new();
    // The column of the key whose block of text is being copied, and where that key went.
    let mut block: Option<(usize, usize)> = None;
    for line in text.lines() {
        let own = indent(line);
        if let Some((column, moved)) = block {
            if line.trim().is_empty() && own <= column + 2 {
                out.push_str(line);
                out.push('\n');
                continue;
            }
            if own > column {
                let inner = &line[column + 2..];
                out.push_str(&" ".repeat(moved + 2));
                out.push_str(inner);
                out.push('\n');
                continue;
            }
            block = None;
        }
        if line.is_empty() {
            out.push_str(&"\n".repeat(1 + random.below(2)));
            continue;
        }
        let mut moved = own / 2 * step;
        out.push_str(&" ".repeat(moved));
        let mut rest = line.trim_start();
        let mut column = own;
        if let Some(item) = rest.strip_prefix("- ") {
            // The key after the dash must be aligned with the keys below it.
            out.push('-');
            out.push_str(&" ".repeat(step - 1));
            moved += step;
            column += 2;
            rest = item;
        }
        out.push_str(rest);
        if rest.ends_with(": |") || rest.ends_with(": >") || rest.ends_with(": |-") {
            block = Some((column, moved));
        } else if !rest.contains(['"', '\'']) {
            out.push_str(&" ".repeat(random.below(3)));
        }
        out.push('\n');
    }
    out
}
