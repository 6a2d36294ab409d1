//! Masks secrets in a response before an error shows it.

use bytes::Bytes;

use super::Secret;

const SHORTEST: usize = 6;
const MASK: &str = "[secret]";

/// The secrets that were sent with a call: its token, or the credentials that request one.
#[derive(Clone, Copy)]
pub(crate) struct Redact<'s>(pub(crate) [Option<&'s Secret>; 3]);

impl<'s> Redact<'s> {
    fn secrets(&self) -> impl Iterator<Item = &'s Secret> {
        let secrets = self.0.into_iter().flatten();
        secrets.filter(|secret| secret.expose().len() >= SHORTEST)
    }

    pub(crate) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for secret in self.secrets() {
            if text.contains(secret.expose()) {
                text = text.replace(secret.expose(), MASK);
            }
        }
        text
    }

    /// Masks secrets in bytes; bytes without one are not copied.
    pub(crate) fn bytes(&self, bytes: &Bytes) -> Bytes {
        let found = |secret: &Secret| {
            let wanted = secret.expose().as_bytes();
            bytes.windows(wanted.len()).any(|window| window == wanted)
        };
        if self.secrets().any(found) {
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
        let (token, id) = (Secret::from("YWMtToken"), Secret::from("a"));
        let secret = Secret::from("hunter2hunter2");
        let redact = Redact([Some(&token), Some(&id), Some(&secret)]);
        assert_eq!(redact.text("a token YWMtToken!"), "a token [secret]!");
        assert_eq!(redact.text("hunter2hunter2"), "[secret]");
        assert_eq!(
            redact.bytes(&Bytes::from_static(b"xYWMtToken")).as_ref(),
            b"x[secret]"
        );
        assert_eq!(redact.bytes(&Bytes::from_static(b"YWM")).as_ref(), b"YWM");
    }
}
