// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on files.
use ::easemob_runtime as rt;
/// The operations of [`files`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Files<'c> {
    pub(super) client: &'c rt::Client,
}
impl<'c> Files<'c> {
    /// Downloads a file of a message, or its thumbnail.
    ///
    /// 下载消息附件或其缩略图。
    ///
    /// Two pages document this path; they differ in the header `thumbnail` only.
    /// Files are kept for 7 days unless the app's limit was raised.
    ///
    /// 下载原文件与下载缩略图为同一路径，区别仅在请求头 `thumbnail`。
    /// 文件默认保存 7 天，可联系商务上调。
    ///
    /// `GET /chatfiles/{file_uuid}`, `app_token` or `user_token`, safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/message_download_file.md`.
    ///
    /// # Example
    ///
    /// The documented one, of `docs/rest/message_download_file.md`:
    ///
    /// ```no_run
    /// # async fn example(client: easemob::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client
    ///     .files()
    ///     .download_file("7f456bf0-XXXX-XXXX-b630-777db304f26c")
    ///     .share_secret("f0Vr-uyyEeiHpHmsu53XXXXXXXXZYgyLkdfsZ4xo2Z0cSBnB")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn download_file(&self, file_uuid: impl Into<String>) -> DownloadFileBuilder<rt::Call<'c>> {
        DownloadFile::builder(file_uuid).on_call_(rt::Call::new(self.client))
    }
    /// Uploads a file for a message.
    ///
    /// 上传消息附件。
    ///
    /// A file may have 10 MB unless the app's limit was raised. The server makes a thumbnail of an image
    /// that is larger than 10 KB; a smaller image is its own thumbnail. Of videos it makes none: upload the
    /// thumbnail as an image of its own.
    ///
    /// 文件默认不能超过 10 MB，可联系商务上调。图片超过 10 KB 时服务端自动生成缩略图，不超过则以原图为缩略图。
    /// 服务端不为视频生成缩略图，须将其作为图片另行上传。
    ///
    /// `POST /chatfiles`, `app_token`, not safe to repeat.
    ///
    /// Limits: 100 calls per second per app.
    ///
    /// Document: `docs/rest/message_upload_file.md`.
    pub fn upload_file(&self) -> UploadFileBuilder<rt::Call<'c>> {
        UploadFile::builder().on_call_(rt::Call::new(self.client))
    }
}
/// Downloads a file of a message, or its thumbnail. 下载消息附件或其缩略图。
///
/// `GET /chatfiles/{file_uuid}`, `app_token` or `user_token`, safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/message_download_file.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DownloadFile {
    /// The id that the upload returned. 上传文件时返回的文件 ID。
    pub file_uuid: String,
    /// The key that the upload returned; needed when the upload restricted the access, for the thumbnail too. 上传时返回的访问密钥；上传时限制了访问则必填，下载缩略图亦同。
    pub share_secret: Option<rt::Secret>,
    /// Whether the thumbnail is wanted instead of the file. 是否下载缩略图而非原文件。 Default of the server: `false`.
    pub thumbnail: Option<bool>,
}
impl rt::Operation for DownloadFile {
    type Output = rt::ByteStream;
    type Error = DownloadFileError;
    type Envelope = rt::NoEnvelope;
    const SPEC: &'static rt::OperationSpec = &DOWNLOAD_FILE;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.literal("/chatfiles/");
        request.segment("file_uuid", &self.file_uuid)?;
        request.header("Accept", "application/octet-stream")?;
        if let Some(value) = &self.share_secret {
            request.header("share-secret", value)?;
        }
        if let Some(value) = &self.thumbnail {
            request.header("thumbnail", value)?;
        }
        Ok(())
    }
}
/// Why the server refused [`DownloadFile`].
///
/// One variant per row of the error table of `docs/rest/message_download_file.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DownloadFileError {
    /// `404 entity_not_found`: `file may not exists`
    ///
    /// Cause: There is no file of this id. `file_uuid` 不存在。
    ///
    /// Remedy: Check the file's id. 检查文件 ID 是否正确。
    FileNotFound,
    /// `404 file_expired`: `file {file} is expired`
    ///
    /// Cause: The file is past its storage time, by default 7 days. 文件已超过保存时长，默认为 7 天。
    ///
    /// Remedy: Download in time or have the storage time raised. 及时下载，或联系商务延长保存时长。
    FileExpired {
        /// `file` of the message.
        file: String
    },
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(
    DownloadFileError Operation { 0 FileNotFound, 1 FileExpired { file = 0 } } super::CommonError
);
/// What the documents say of [`DownloadFile`].
pub static DOWNLOAD_FILE: rt::OperationSpec = rt::OperationSpec::new(
    "files",
    "download_file",
    rt::Method::GET,
    "/chatfiles/{file_uuid}",
    "docs/rest/message_download_file.md",
)
.auth("app_token")
.idempotent()
.body(rt::BodyKind::Binary)
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("file_not_found", 404, "docs/rest/message_download_file.md")
        .error("entity_not_found")
        .message("file may not exists")
        .cause("There is no file of this id.", "`file_uuid` 不存在。")
        .remedy("Check the file's id.", "检查文件 ID 是否正确。"),
    rt::ErrorRow::new("file_expired", 404, "docs/rest/message_download_file.md")
        .error("file_expired")
        .message("file xxxxx is expired")
        .pattern("file {file} is expired")
        .cause("The file is past its storage time, by default 7 days.", "文件已超过保存时长，默认为 7 天。")
        .remedy("Download in time or have the storage time raised.", "及时下载，或联系商务延长保存时长。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl DownloadFile {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder(file_uuid: impl Into<String>) -> DownloadFileBuilder<()> {
        DownloadFileBuilder::start_(
            Self { file_uuid: file_uuid.into(), share_secret: None, thumbnail: None },
        )
    }
}
rt::builder!(DownloadFileBuilder, DownloadFile, DownloadFileError, () blocking);
impl<C, S> DownloadFileBuilder<C, S> {
    /// The key that the upload returned; needed when the upload restricted the access, for the thumbnail too. 上传时返回的访问密钥；上传时限制了访问则必填，下载缩略图亦同。
    pub fn share_secret(mut self, share_secret: impl Into<rt::Secret>) -> Self {
        self.request.share_secret = Some(share_secret.into());
        self
    }
    /// Whether the thumbnail is wanted instead of the file. 是否下载缩略图而非原文件。 Default of the server: `false`.
    pub fn thumbnail(mut self, thumbnail: bool) -> Self {
        self.request.thumbnail = Some(thumbnail);
        self
    }
}
/// Uploads a file for a message. 上传消息附件。
///
/// `POST /chatfiles`, `app_token`, not safe to repeat.
///
/// Limits: 100 calls per second per app.
///
/// Document: `docs/rest/message_upload_file.md`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UploadFile {
    /// Whether the file can only be downloaded with the key that this call returns. The vendor must enable this for the app. 是否限制访问，即须凭本次返回的密钥才能下载。该功能须联系商务开通。
    pub restrict_access: Option<bool>,
    /// The thumbnail's height in pixels. The default can be changed in the console. 缩略图高度，单位为像素。默认值可在控制台修改。 Default of the server: `170`.
    pub thumbnail_height: Option<i32>,
    /// The thumbnail's width in pixels. The default can be changed in the console. 缩略图宽度，单位为像素。默认值可在控制台修改。 Default of the server: `170`.
    pub thumbnail_width: Option<i32>,
    /// The file. 待上传的文件。
    pub file: rt::FilePart,
}
impl rt::Operation for UploadFile {
    type Output = Vec<UploadedFile>;
    type Error = UploadFileError;
    type Envelope = super::StandardEnvelope;
    const SPEC: &'static rt::OperationSpec = &UPLOAD_FILE;
    fn encode(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request.literal("/chatfiles");
        if let Some(value) = &self.restrict_access {
            request.header("restrict-access", value)?;
        }
        if let Some(value) = &self.thumbnail_height {
            request.header("thumbnail-height", value)?;
        }
        if let Some(value) = &self.thumbnail_width {
            request.header("thumbnail-width", value)?;
        }
        request.multipart(Vec::from([rt::Part::file("file", self.file.clone())]))?;
        Ok(())
    }
}
/// Why the server refused [`UploadFile`].
///
/// One variant per row of the error table of `docs/rest/message_upload_file.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum UploadFileError {
    /// `400 illegal_argument`: `file must be provided.`
    ///
    /// Cause: The body has no part `file`. 未传入 `file`。
    ///
    /// Remedy: Pass the file. 传入文件。
    FileMissing,
    /// `413 file exceeding maximum limit`: `the file size exceeds the maximum limit.`
    ///
    /// Cause: The file is larger than the app may upload, by default 10 MB. 文件大小超过上限，默认为 10 MB。
    ///
    /// Remedy: Upload a smaller file or have the limit raised. 上传较小的文件，或联系商务上调上限。
    FileTooLarge,
    /// A row of the service's common error table.
    Common(super::CommonError),
    /// No document knows this answer; the error keeps its bytes.
    Undocumented,
}
rt::error_rows!(UploadFileError Operation { 0 FileMissing, 1 FileTooLarge } super::CommonError);
/// What the documents say of [`UploadFile`].
pub static UPLOAD_FILE: rt::OperationSpec = rt::OperationSpec::new(
    "files",
    "upload_file",
    rt::Method::POST,
    "/chatfiles",
    "docs/rest/message_upload_file.md",
)
.auth("app_token")
.payload("/entities")
.error_body(&super::STANDARD_ERROR_BODY)
.rows(&[
    rt::ErrorRow::new("file_missing", 400, "docs/rest/message_upload_file.md")
        .error("illegal_argument")
        .message("file must be provided.")
        .cause("The body has no part `file`.", "未传入 `file`。")
        .remedy("Pass the file.", "传入文件。"),
    rt::ErrorRow::new("file_too_large", 413, "docs/rest/message_upload_file.md")
        .error("file exceeding maximum limit")
        .message("the file size exceeds the maximum limit.")
        .cause(
            "The file is larger than the app may upload, by default 10 MB.",
            "文件大小超过上限，默认为 10 MB。",
        )
        .remedy("Upload a smaller file or have the limit raised.", "上传较小的文件，或联系商务上调上限。"),
])
.rate_limits(&[rt::RateLimit::app(100, 1)]);
impl UploadFile {
    /// Builds the request as plain data, for [`Client::execute`](super::Client::execute).
    pub fn builder() -> UploadFileBuilder<()> {
        UploadFileBuilder::start_(Self {
            file: rt::Blank::blank(),
            restrict_access: None,
            thumbnail_height: None,
            thumbnail_width: None,
        })
    }
}
rt::builder!(UploadFileBuilder, UploadFile, UploadFileError, (S0 file) blocking);
impl<C, S0> UploadFileBuilder<C, (S0,)> {
    /// The file. 待上传的文件。
    pub fn file(mut self, file: rt::FilePart) -> UploadFileBuilder<C, (rt::Set,)> {
        self.request.file = file;
        self.in_state_()
    }
}
impl<C, S> UploadFileBuilder<C, S> {
    /// Whether the file can only be downloaded with the key that this call returns. The vendor must enable this for the app. 是否限制访问，即须凭本次返回的密钥才能下载。该功能须联系商务开通。
    pub fn restrict_access(mut self, restrict_access: bool) -> Self {
        self.request.restrict_access = Some(restrict_access);
        self
    }
    /// The thumbnail's height in pixels. The default can be changed in the console. 缩略图高度，单位为像素。默认值可在控制台修改。 Default of the server: `170`.
    pub fn thumbnail_height(mut self, thumbnail_height: i32) -> Self {
        self.request.thumbnail_height = Some(thumbnail_height);
        self
    }
    /// The thumbnail's width in pixels. The default can be changed in the console. 缩略图宽度，单位为像素。默认值可在控制台修改。 Default of the server: `170`.
    pub fn thumbnail_width(mut self, thumbnail_width: i32) -> Self {
        self.request.thumbnail_width = Some(thumbnail_width);
        self
    }
}
/// An uploaded file.
///
/// 已上传的文件。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UploadedFile {
    /// The file's id; messages and downloads name the file by it. 文件 ID，发送附件消息和下载文件时使用。
    pub uuid: String,
    /// Always `chatfile`. 固定为 `chatfile`。
    pub file_type: Option<String>,
    /// The key to the file; keep it for messages and downloads. 文件访问密钥，须自行保存，发送消息与下载文件时使用。
    pub share_secret: Option<rt::Secret>,
}
rt::object!(UploadedFile { uuid, file_type: "type", share_secret: "share-secret" });
/// The names of required inputs, for the compiler's messages.
#[doc(hidden)]
#[allow(non_camel_case_types, missing_docs)]
pub mod field {
    #[derive(Debug)]
    pub struct file;
}
