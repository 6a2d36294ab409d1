// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Operations on files.
use ::easemob_runtime as rt;

/// The operations of [`files`](self); from [`Client`](super::Client).
#[derive(Debug, Clone, Copy)]
pub struct Files<'c> {
    pub(super) client: &'c rt::Client,
}

rt::operation! {
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
    pub struct DownloadFile {
        /// The id that the upload returned. 上传文件时返回的文件 ID。
        file_uuid: argument into(String),
        /// The key that the upload returned; needed when the upload restricted the access, for the thumbnail too. 上传时返回的访问密钥；上传时限制了访问则必填，下载缩略图亦同。
        share_secret = "share-secret": optional into(rt::Secret),
        /// Whether the thumbnail is wanted instead of the file. 是否下载缩略图而非原文件。 Default of the server: `false`.
        thumbnail: optional plain(bool),
    }
    by Files.download_file(file_uuid: into(String)) -> DownloadFileBuilder;
    method {
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
    }
    gives(rt::ByteStream, DownloadFileError, rt::NoEnvelope);
    encode(this, request) {
        request.literal("/chatfiles/");
        request.segment("file_uuid", &this.file_uuid)?;
        request.header("Accept", "application/octet-stream")?;
        if let Some(value) = &this.share_secret { request.header("share-secret", value)?; }
        if let Some(value) = &this.thumbnail { request.header("thumbnail", value)?; }
    }
    spec DOWNLOAD_FILE(
        "files", "download_file", GET, "/chatfiles/{file_uuid}",
        "docs/rest/message_download_file.md"
    )
    .auth("app_token")
    .idempotent()
    .body(rt::BodyKind::Binary)
    .error_body(&super::STANDARD_ERROR_BODY)
    .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::errors! {
    /// Why the server refused [`DownloadFile`].
    ///
    /// One variant per row of the error table of `docs/rest/message_download_file.md`.
    pub enum DownloadFileError {
        0 FileNotFound "file_not_found" 404 error("entity_not_found") message("file may not exists")
            cause("There is no file of this id.", "`file_uuid` 不存在。")
            remedy("Check the file's id.", "检查文件 ID 是否正确。"),
        1 FileExpired(file: String) "file_expired" 404 error("file_expired")
            message("file xxxxx is expired") pattern("file {file} is expired")
            cause("The file is past its storage time, by default 7 days.", "文件已超过保存时长，默认为 7 天。")
            remedy("Download in time or have the storage time raised.", "及时下载，或联系商务延长保存时长。"),
    }
    of Operation "docs/rest/message_download_file.md" or super::CommonError
}

rt::operation! {
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
    pub struct UploadFile {
        /// Whether the file can only be downloaded with the key that this call returns. The vendor must enable this for the app. 是否限制访问，即须凭本次返回的密钥才能下载。该功能须联系商务开通。
        restrict_access = "restrict-access": optional plain(bool),
        /// The thumbnail's height in pixels. The default can be changed in the console. 缩略图高度，单位为像素。默认值可在控制台修改。 Default of the server: `170`.
        thumbnail_height = "thumbnail-height": optional plain(i32),
        /// The thumbnail's width in pixels. The default can be changed in the console. 缩略图宽度，单位为像素。默认值可在控制台修改。 Default of the server: `170`.
        thumbnail_width = "thumbnail-width": optional plain(i32),
        /// The file. 待上传的文件。
        file: required plain(rt::FilePart) as S0 = (rt::Set,),
    }
    by Files.upload_file() -> UploadFileBuilder;
    gives(Vec<UploadedFile>, UploadFileError, super::StandardEnvelope);
    encode(this, request) {
        request.literal("/chatfiles");
        if let Some(value) = &this.restrict_access { request.header("restrict-access", value)?; }
        if let Some(value) = &this.thumbnail_height { request.header("thumbnail-height", value)?; }
        if let Some(value) = &this.thumbnail_width { request.header("thumbnail-width", value)?; }
        request.multipart(Vec::from([rt::Part::file("file", this.file.clone())]))?;
    }
    spec UPLOAD_FILE("files", "upload_file", POST, "/chatfiles", "docs/rest/message_upload_file.md")
        .auth("app_token")
        .payload("/entities")
        .error_body(&super::STANDARD_ERROR_BODY)
        .rate_limits(&[rt::RateLimit::app(100, 1)]);
    with blocking conformance
}

rt::errors! {
    /// Why the server refused [`UploadFile`].
    ///
    /// One variant per row of the error table of `docs/rest/message_upload_file.md`.
    pub enum UploadFileError {
        0 FileMissing "file_missing" 400 error("illegal_argument") message("file must be provided.")
            cause("The body has no part `file`.", "未传入 `file`。") remedy("Pass the file.", "传入文件。"),
        1 FileTooLarge "file_too_large" 413 error("file exceeding maximum limit") message(
            "the file size exceeds the maximum limit."
        ) cause(
            "The file is larger than the app may upload, by default 10 MB.", "文件大小超过上限，默认为 10 MB。"
        ) remedy("Upload a smaller file or have the limit raised.", "上传较小的文件，或联系商务上调上限。"),
    }
    of Operation "docs/rest/message_upload_file.md" or super::CommonError
}

rt::data! {
    /// An uploaded file.
    ///
    /// 已上传的文件。
    pub struct UploadedFile {
        /// The file's id; messages and downloads name the file by it. 文件 ID，发送附件消息和下载文件时使用。
        uuid: String,
        /// Always `chatfile`. 固定为 `chatfile`。
        file_type = "type": Option<String>,
        /// The key to the file; keep it for messages and downloads. 文件访问密钥，须自行保存，发送消息与下载文件时使用。
        share_secret = "share-secret": Option<rt::Secret>,
    }
}

rt::fields!(file);
