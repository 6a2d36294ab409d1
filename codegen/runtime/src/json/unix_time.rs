//! Points in time, as services write them.

use std::time::{Duration, SystemTime};

use super::{Encode, JsonWriter};

macro_rules! unix_time {
    ($(#[$doc:meta])* $name:ident, $from:ident) => {
        $(#[$doc])*
        ///
        /// Decoding accepts a number or a string of decimal digits.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub i64);

        impl $name {
            /// The same instant as a [`SystemTime`]; saturates where that type ends.
            pub fn to_system_time(self) -> SystemTime {
                let distance = Duration::$from(self.0.unsigned_abs());
                let time = if self.0 < 0 {
                    SystemTime::UNIX_EPOCH.checked_sub(distance)
                } else {
                    SystemTime::UNIX_EPOCH.checked_add(distance)
                };
                time.unwrap_or(SystemTime::UNIX_EPOCH)
            }
        }

        impl Encode for $name {
            fn encode(&self, out: &mut JsonWriter) {
                self.0.encode(out);
            }
        }
        crate::serde_too!($name);
    };
}

unix_time!(
    /// Milliseconds since 1970-01-01 UTC.
    UnixMillis, from_millis
);
unix_time!(
    /// Seconds since 1970-01-01 UTC.
    UnixSeconds, from_secs
);

#[cfg(test)]
mod tests {
    use super::super::{Decode, Document};
    use super::*;

    fn read(text: &'static str) -> Option<UnixMillis> {
        let document = Document::parse(text.into()).unwrap();
        UnixMillis::decode(document.root().input()).ok()
    }

    #[test]
    fn unix_times_read_numbers_and_digits() {
        for text in ["1638440544078", "\"1638440544078\"", "1638440544078.0"] {
            assert_eq!(read(text), Some(UnixMillis(1_638_440_544_078)), "{text}");
        }
        for text in ["\"x\"", "1.5", "true", "18446744073709551615"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn unix_times_become_system_times() {
        let time = UnixSeconds(1).to_system_time();
        assert_eq!(time, SystemTime::UNIX_EPOCH + Duration::from_secs(1));
        assert_eq!(
            UnixMillis(-1000).to_system_time(),
            UnixSeconds(-1).to_system_time()
        );
        UnixSeconds(i64::MIN).to_system_time();
        UnixSeconds(i64::MAX).to_system_time();
    }
}
