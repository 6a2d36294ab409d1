//! Media types as the language names them.

use crate::language::Media;

/// Maps a media type to the language's name for it. Types that the language has no name for are bytes.
pub(super) fn media(media_type: &str) -> Media {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    match essence.as_str() {
        "*/*" => Media::Json,
        "multipart/form-data" => Media::Multipart,
        "application/x-www-form-urlencoded" => Media::Form,
        json if json.ends_with("/json") || json.ends_with("+json") => Media::Json,
        _ => Media::Binary,
    }
}

/// Ranks the media types of a request body; the lowest rank is imported.
pub(super) fn preference(media_type: &str) -> u8 {
    match media(media_type) {
        Media::Json => 0,
        Media::Multipart => 1,
        Media::Form => 2,
        Media::Binary => 3,
    }
}
