//! Takes secrets out of what a server sends back, before an error shows it.

use bytes::Bytes;

use crate::Secret;

const SHORTEST: usize = 6;
const MASK: &str = "[secret]";

/// The secrets that were sent with a call.
pub(crate) struct Redact<'s> {
    secrets: Vec<&'s Secret>,
}

impl<'s> Redact<'s> {
    pub(crate) fn new(secrets: impl IntoIterator<Item = &'s Secret>) -> Self {
        let long = |secret: &&Secret| secret.expose().len() >= SHORTEST;
        Self {
            secrets: secrets.into_iter().filter(long).collect(),
        }
    }

    pub(crate) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in &self.secrets {
            if text.contains(secret.expose()) {
                text = text.replace(secret.expose(), MASK);
            }
        }
        text
    }

    /// Leaves bytes as they are when they have no secret, without copying them.
    pub(crate) fn bytes(&self, bytes: &Bytes) -> Bytes {
        let found = |secret: &&&Secret| {
            let wanted = secret.expose().as_bytes();
            bytes.windows(wanted.len()).any(|window| window == wanted)
        };
        if self.secrets.iter().any(|secret| found(&secret)) {
            self.text(&String::from_utf8_lossy(bytes)).into()
        } else {
            bytes.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks() {
        let (long, short) = (Secret::from("YWMtToken"), Secret::from("a"));
        let redact = Redact::new([&long, &short]);
        assert_eq!(redact.text("a token YWMtToken!"), "a token [secret]!");
        assert_eq!(
            redact.bytes(&Bytes::from_static(b"xYWMtToken")).as_ref(),
            b"x[secret]"
        );
        assert_eq!(redact.bytes(&Bytes::from_static(b"YWM")).as_ref(), b"YWM");
    }
}
