//! Multipart bodies.

use bytes::{BufMut, Bytes, BytesMut};

use crate::{InvalidRequest, Param};

/// A file to upload, or one part's content.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilePart {
    /// File name, as the receiver sees it.
    pub name: String,
    /// Media type; `application/octet-stream` when absent.
    pub content_type: Option<String>,
    /// The content.
    pub bytes: Bytes,
}

impl crate::Blank for FilePart {
    fn blank() -> Self {
        Self::default()
    }
}

/// A case's file: its content is a string, or a list of bytes.
#[cfg(feature = "conformance")]
impl crate::Decode for FilePart {
    fn read(&mut self, input: crate::Input<'_>) -> Result<(), crate::Mismatch> {
        input.kept(self)
    }

    fn read_rest(&mut self, node: crate::Node<'_>, _: &[&str]) -> Result<(), crate::Mismatch> {
        let mut members = node.members()?;
        let content = members.find("bytes").unwrap_or(node);
        let bytes = match content.as_str() {
            Some(text) => text.as_bytes().to_vec(),
            None => {
                let items = content.items().into_iter().flatten();
                let byte = |item: crate::Node<'_>| u8::try_from(item.as_i64()?).ok();
                let bytes = items.map(byte).collect::<Option<Vec<u8>>>();
                bytes.ok_or_else(|| content.expected("a string or a list of bytes"))?
            }
        };
        self.bytes = bytes.into();
        members.read(&mut [
            ("name", &mut self.name),
            ("content_type", &mut self.content_type),
        ])
    }
}

/// One part of a multipart body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    name: String,
    content: Content,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Content {
    Text(String),
    File(FilePart),
}

impl Part {
    /// A form field.
    pub fn text(name: impl Into<String>, value: &(impl Param + ?Sized)) -> Self {
        Self {
            name: name.into(),
            content: Content::Text(value.text().into_owned()),
        }
    }

    /// A file.
    pub fn file(name: impl Into<String>, file: FilePart) -> Self {
        Self {
            name: name.into(),
            content: Content::File(file),
        }
    }

    fn content(&self) -> &[u8] {
        match &self.content {
            Content::Text(text) => text.as_bytes(),
            Content::File(file) => &file.bytes,
        }
    }
}

/// The body and its content type. The boundary depends on the content only, so that equal
/// requests have equal bytes.
pub(crate) fn encode(parts: &[Part]) -> Result<(String, Bytes), InvalidRequest> {
    let boundary = boundary(parts);
    let size = parts.iter().map(|part| part.content().len() + 256).sum();
    let mut body = BytesMut::with_capacity(size);
    for part in parts {
        body.put_slice(format!("--{boundary}\r\n").as_bytes());
        let name = quoted(&part.name);
        match &part.content {
            Content::Text(_) => body.put_slice(
                format!("content-disposition: form-data; name=\"{name}\"\r\n\r\n").as_bytes(),
            ),
            Content::File(file) => {
                let media = file
                    .content_type
                    .as_deref()
                    .unwrap_or("application/octet-stream");
                if http::HeaderValue::from_str(media).is_err() {
                    let reason = "has a content type that no header can carry";
                    return Err(InvalidRequest::new(&part.name, reason));
                }
                let file_name = quoted(&file.name);
                body.put_slice(
                    format!(
                        "content-disposition: form-data; name=\"{name}\"; \
                         filename=\"{file_name}\"\r\ncontent-type: {media}\r\n\r\n"
                    )
                    .as_bytes(),
                );
            }
        }
        body.put_slice(part.content());
        body.put_slice(b"\r\n");
    }
    body.put_slice(format!("--{boundary}--\r\n").as_bytes());
    Ok((
        format!("multipart/form-data; boundary={boundary}"),
        body.freeze(),
    ))
}

/// A boundary that no part contains.
fn boundary(parts: &[Part]) -> String {
    let mut number = 0u32;
    loop {
        let boundary = format!("part-boundary-{number:08}");
        let taken = |part: &Part| {
            part.content()
                .windows(boundary.len())
                .any(|window| window == boundary.as_bytes())
        };
        if !parts.iter().any(taken) {
            return boundary;
        }
        number += 1;
    }
}

/// The escapes that HTML defines for names in `content-disposition`.
fn quoted(name: &str) -> String {
    name.replace('\r', "%0D")
        .replace('\n', "%0A")
        .replace('"', "%22")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout() {
        let file = FilePart {
            name: "a\"\r\nx: y.txt".into(),
            content_type: Some("text/plain".into()),
            bytes: Bytes::from_static(b"hello"),
        };
        let (media, body) = encode(&[Part::text("k", "v"), Part::file("file", file)]).unwrap();
        assert_eq!(
            media,
            "multipart/form-data; boundary=part-boundary-00000000"
        );
        assert_eq!(
            std::str::from_utf8(&body).unwrap(),
            "--part-boundary-00000000\r\n\
             content-disposition: form-data; name=\"k\"\r\n\r\nv\r\n\
             --part-boundary-00000000\r\n\
             content-disposition: form-data; name=\"file\"; filename=\"a%22%0D%0Ax: y.txt\"\r\n\
             content-type: text/plain\r\n\r\nhello\r\n\
             --part-boundary-00000000--\r\n"
        );
    }

    #[test]
    fn boundary_avoids_the_content() {
        let (media, _) = encode(&[Part::text("k", "--part-boundary-00000000")]).unwrap();
        assert!(media.ends_with("00000001"), "{media}");
    }

    #[test]
    fn content_type_is_checked() {
        let file = FilePart {
            content_type: Some("a\r\nb: c".into()),
            ..FilePart::default()
        };
        assert_eq!(encode(&[Part::file("f", file)]).unwrap_err().field(), "f");
    }
}
