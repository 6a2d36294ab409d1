// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Types that several operations share.
use ::easemob_runtime as rt;
/// What becomes of a chat room attribute when the member who set it leaves.
///
/// 设置属性的成员退出聊天室后属性的去留。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AttributeLifetime {
    /// `DELETE`: It is deleted. 自动删除。
    Delete,
    /// `NO_DELETE`: It stays. 予以保留。
    Keep,
}
rt::text_enum!(closed AttributeLifetime { Delete = "DELETE", Keep = "NO_DELETE" });
/// A user as the server keeps it.
///
/// 服务端保存的用户信息。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The user's unique id within the system. 用户在系统内的唯一标识。
    pub uuid: Option<String>,
    /// Kind of the entity; of no interest. 对象类型，无需关注。
    pub entity_type: Option<String>,
    /// When the user was registered. 用户注册的时间。
    pub created: Option<rt::UnixMillis>,
    /// When the user's data last changed. 最近一次修改用户信息的时间。
    pub modified: Option<rt::UnixMillis>,
    /// The user id. 用户 ID。
    pub username: String,
    /// Whether the user may use the service; `false` when banned. 用户是否可正常使用；`false` 表示已被封禁。
    pub activated: Option<bool>,
    /// The name that push notifications show for the user. 在推送通知栏中显示的昵称。
    pub nickname: Option<String>,
}
rt::object!(User { uuid, entity_type: "type", created, modified, username, activated, nickname });
/// A user to be registered.
///
/// 待注册的用户。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NewUser {
    /// The user id, unique in the app. It is public: put nothing sensitive in it.
    /// The server would turn capital letters into small ones. 用户 ID，在应用内唯一。该 ID 为公开信息，请勿包含敏感信息。
    /// 服务端会将大写字母转为小写。 Not empty, at most 64 bytes, characters `a-z0-9_.-`.
    pub username: String,
    /// The user's login password. 用户的登录密码。 At most 64 characters.
    pub password: rt::Secret,
    /// The name that the push notifications of the user's messages show; not the nickname among the user attributes. 离线推送时在接收方通知栏中显示的昵称，与用户属性中的昵称无关。 At most 100 characters.
    pub nickname: Option<String>,
}
rt::object!(NewUser { username, password, nickname });
impl NewUser {
    /// With all that is required.
    pub fn new(username: impl Into<String>, password: impl Into<rt::Secret>) -> Self {
        Self { username: username.into(), password: password.into(), nickname: None }
    }
    /// The name that the push notifications of the user's messages show; not the nickname among the user attributes. 离线推送时在接收方通知栏中显示的昵称，与用户属性中的昵称无关。 At most 100 characters.
    #[must_use]
    pub fn nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }
}
impl NewUser {
    pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        request
            .check("NewUser.username")
            .text(&self.username, rt::TextRule::NONE.min(1).bytes(64).class("a-z0-9_.-"))?;
        request.check("NewUser.password").text(self.password.expose(), rt::TextRule::NONE.max(64))?;
        if let Some(value) = &self.nickname {
            request.check("NewUser.nickname").text(value, rt::TextRule::NONE.max(100))?;
        }
        Ok(())
    }
}
/// Where a message was sent.
///
/// 消息所属的会话类型。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChatType {
    /// `chat`: A one-to-one chat. 单聊。
    Chat,
    /// `groupchat`: A group. 群聊。
    GroupChat,
    /// `chatroom`: A chat room. 聊天室。
    ChatRoom,
    /// A value that the documents do not know.
    Unknown(String),
}
rt::text_enum!(open ChatType { Chat = "chat", GroupChat = "groupchat", ChatRoom = "chatroom" });
/// Whom a message is delivered to.
///
/// 消息的投递范围。
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RouteType {
    /// `ROUTE_ONLINE`: Only recipients who are online. 仅投递给在线的接收方。
    Online,
}
rt::text_enum!(closed RouteType { Online = "ROUTE_ONLINE" });
/// Custom data of a message beside the settings that the service itself reads.
///
/// 消息扩展，包含自定义数据以及服务端识别的设置。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MessageExt {
    /// Whether recipients who are offline get no push notification for this message. 是否为静默消息，即不向离线的接收方推送通知。 Default of the server: `false`.
    pub em_ignore_notification: Option<bool>,
    /// Keys beside the documented ones. 文档所列字段之外的键。
    pub additional: rt::Map<rt::serde_json::Value>,
}
rt::object!(MessageExt { em_ignore_notification, ..additional });
impl MessageExt {
    /// With all that is required.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self { em_ignore_notification: None, additional: rt::Map::new() }
    }
    /// Whether recipients who are offline get no push notification for this message. 是否为静默消息，即不向离线的接收方推送通知。 Default of the server: `false`.
    #[must_use]
    pub fn em_ignore_notification(mut self, em_ignore_notification: bool) -> Self {
        self.em_ignore_notification = Some(em_ignore_notification);
        self
    }
    /// Keys beside the documented ones. 文档所列字段之外的键。
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, rt::serde_json::Value)>,
    ) -> Self {
        self.additional = additional.into_iter().map(|(key, value)| (key.into(), value)).collect();
        self
    }
}
/// What a message says.
///
/// 消息的类型与内容。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MessageContent {
    /// `txt`: A text. 文本消息。
    Text(TextBody),
    /// `img`: An uploaded image. 图片消息。
    Image(ImageBody),
    /// `audio`: An uploaded voice recording. 语音消息。
    Audio(AudioBody),
    /// `video`: An uploaded video. 视频消息。
    Video(VideoBody),
    /// `file`: An uploaded file. 文件消息。
    File(FileBody),
    /// `loc`: A place. 位置消息。
    Location(LocationBody),
    /// `cmd`: An instruction to the recipient's app. 透传消息。
    Command(CommandBody),
    /// `custom`: An event of the app's own. 自定义消息。
    Custom(CustomBody),
}
rt::union!(closed MessageContent(tag "type" content "body") {
    Text = "txt",
    Image = "img",
    Audio = "audio",
    Video = "video",
    File = "file",
    Location = "loc",
    Command = "cmd",
    Custom = "custom"
});
impl MessageContent {
    pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        match self {
            Self::Text(_) => Ok(()),
            Self::Image(_) => Ok(()),
            Self::Audio(_) => Ok(()),
            Self::Video(_) => Ok(()),
            Self::File(_) => Ok(()),
            Self::Location(_) => Ok(()),
            Self::Command(_) => Ok(()),
            Self::Custom(value) => value.check(request),
        }
    }
}
/// A text.
///
/// 文本消息的内容。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TextBody {
    /// The text. 消息内容。
    pub msg: String,
}
rt::object!(TextBody { msg });
impl TextBody {
    /// With all that is required.
    pub fn new(msg: impl Into<String>) -> Self {
        Self { msg: msg.into() }
    }
}
/// An uploaded image.
///
/// 图片消息的内容。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageBody {
    /// The image's URL, made of the id that its upload returned. 图片 URL，由上传文件时返回的文件 ID 构成。
    pub url: String,
    /// The image's name; without it the recipient's client shows none. 图片名称；不传则客户端无法显示图片名称。
    pub filename: Option<String>,
    /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
    pub secret: Option<rt::Secret>,
    /// The image's size. 图片尺寸。
    pub size: Option<ImageSize>,
}
rt::object!(ImageBody { url, filename, secret, size });
impl ImageBody {
    /// With all that is required.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), filename: None, secret: None, size: None }
    }
    /// The image's name; without it the recipient's client shows none. 图片名称；不传则客户端无法显示图片名称。
    #[must_use]
    pub fn filename(mut self, filename: impl Into<String>) -> Self {
        self.filename = Some(filename.into());
        self
    }
    /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
    #[must_use]
    pub fn secret(mut self, secret: impl Into<rt::Secret>) -> Self {
        self.secret = Some(secret.into());
        self
    }
    /// The image's size. 图片尺寸。
    #[must_use]
    pub fn size(mut self, size: ImageSize) -> Self {
        self.size = Some(size);
        self
    }
}
/// An image's size in pixels.
///
/// 图片尺寸，单位为像素。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageSize {
    /// The width. 宽度。 (Assumed: no document states it.)
    pub width: Option<i32>,
    /// The height. 高度。 (Assumed: no document states it.)
    pub height: Option<i32>,
}
rt::object!(ImageSize { width, height });
impl ImageSize {
    /// With all that is required.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self { width: None, height: None }
    }
    /// The width. 宽度。 (Assumed: no document states it.)
    #[must_use]
    pub fn width(mut self, width: i32) -> Self {
        self.width = Some(width);
        self
    }
    /// The height. 高度。 (Assumed: no document states it.)
    #[must_use]
    pub fn height(mut self, height: i32) -> Self {
        self.height = Some(height);
        self
    }
}
/// An uploaded voice recording.
///
/// 语音消息的内容。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AudioBody {
    /// The recording's URL, made of the id that its upload returned. 语音文件 URL，由上传文件时返回的文件 ID 构成。
    pub url: String,
    /// The recording's name; without it the recipient's client shows none. 语音文件名称；不传则客户端无法显示。
    pub filename: Option<String>,
    /// How long it lasts in seconds. 语音时长，单位为秒。
    pub length: Option<i32>,
    /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
    pub secret: Option<rt::Secret>,
}
rt::object!(AudioBody { url, filename, length, secret });
impl AudioBody {
    /// With all that is required.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), filename: None, length: None, secret: None }
    }
    /// The recording's name; without it the recipient's client shows none. 语音文件名称；不传则客户端无法显示。
    #[must_use]
    pub fn filename(mut self, filename: impl Into<String>) -> Self {
        self.filename = Some(filename.into());
        self
    }
    /// How long it lasts in seconds. 语音时长，单位为秒。
    #[must_use]
    pub fn length(mut self, length: i32) -> Self {
        self.length = Some(length);
        self
    }
    /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
    #[must_use]
    pub fn secret(mut self, secret: impl Into<rt::Secret>) -> Self {
        self.secret = Some(secret.into());
        self
    }
}
/// An uploaded video.
///
/// 视频消息的内容。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct VideoBody {
    /// The video's URL, made of the id that its upload returned. 视频文件 URL，由上传文件时返回的文件 ID 构成。
    pub url: String,
    /// The video's name; without it the recipient's client shows none. 视频文件名称；不传则客户端无法显示。
    pub filename: Option<String>,
    /// How long it lasts in seconds. 视频时长，单位为秒。
    pub length: Option<i32>,
    /// The file's size in bytes. 视频文件大小，单位为字节。
    pub file_length: Option<i64>,
    /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
    pub secret: Option<rt::Secret>,
    /// The thumbnail's URL; a thumbnail is uploaded on its own. 视频缩略图 URL，缩略图须单独上传。
    pub thumb: Option<String>,
    /// The key that the thumbnail's upload returned; needed when that upload restricted the access. 上传缩略图时返回的访问密钥；上传时限制了访问则必填。
    pub thumb_secret: Option<rt::Secret>,
}
rt::object!(VideoBody { url, filename, length, file_length, secret, thumb, thumb_secret });
impl VideoBody {
    /// With all that is required.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            filename: None,
            length: None,
            file_length: None,
            secret: None,
            thumb: None,
            thumb_secret: None,
        }
    }
    /// The video's name; without it the recipient's client shows none. 视频文件名称；不传则客户端无法显示。
    #[must_use]
    pub fn filename(mut self, filename: impl Into<String>) -> Self {
        self.filename = Some(filename.into());
        self
    }
    /// How long it lasts in seconds. 视频时长，单位为秒。
    #[must_use]
    pub fn length(mut self, length: i32) -> Self {
        self.length = Some(length);
        self
    }
    /// The file's size in bytes. 视频文件大小，单位为字节。
    #[must_use]
    pub fn file_length(mut self, file_length: i64) -> Self {
        self.file_length = Some(file_length);
        self
    }
    /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
    #[must_use]
    pub fn secret(mut self, secret: impl Into<rt::Secret>) -> Self {
        self.secret = Some(secret.into());
        self
    }
    /// The thumbnail's URL; a thumbnail is uploaded on its own. 视频缩略图 URL，缩略图须单独上传。
    #[must_use]
    pub fn thumb(mut self, thumb: impl Into<String>) -> Self {
        self.thumb = Some(thumb.into());
        self
    }
    /// The key that the thumbnail's upload returned; needed when that upload restricted the access. 上传缩略图时返回的访问密钥；上传时限制了访问则必填。
    #[must_use]
    pub fn thumb_secret(mut self, thumb_secret: impl Into<rt::Secret>) -> Self {
        self.thumb_secret = Some(thumb_secret.into());
        self
    }
}
/// An uploaded file.
///
/// 文件消息的内容。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FileBody {
    /// The file's URL, made of the id that its upload returned. 文件 URL，由上传文件时返回的文件 ID 构成。
    pub url: String,
    /// The file's name; without it the recipient's client shows none. 文件名称；不传则客户端无法显示。
    pub filename: Option<String>,
    /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
    pub secret: Option<rt::Secret>,
}
rt::object!(FileBody { url, filename, secret });
impl FileBody {
    /// With all that is required.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), filename: None, secret: None }
    }
    /// The file's name; without it the recipient's client shows none. 文件名称；不传则客户端无法显示。
    #[must_use]
    pub fn filename(mut self, filename: impl Into<String>) -> Self {
        self.filename = Some(filename.into());
        self
    }
    /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
    #[must_use]
    pub fn secret(mut self, secret: impl Into<rt::Secret>) -> Self {
        self.secret = Some(secret.into());
        self
    }
}
/// A place.
///
/// 位置消息的内容。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LocationBody {
    /// The latitude in degrees. 纬度，单位为度。
    pub lat: String,
    /// The longitude in degrees. 经度，单位为度。
    pub lng: String,
    /// The place in words. 位置的文字描述。
    pub addr: String,
}
rt::object!(LocationBody { lat, lng, addr });
impl LocationBody {
    /// With all that is required.
    pub fn new(lat: impl Into<String>, lng: impl Into<String>, addr: impl Into<String>) -> Self {
        Self { lat: lat.into(), lng: lng.into(), addr: addr.into() }
    }
}
/// An instruction to the recipient's app.
///
/// 透传消息的内容。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CommandBody {
    /// The instruction. 命令内容。
    pub action: String,
}
rt::object!(CommandBody { action });
impl CommandBody {
    /// With all that is required.
    pub fn new(action: impl Into<String>) -> Self {
        Self { action: action.into() }
    }
}
/// An event of the app's own.
///
/// 自定义消息的内容。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CustomBody {
    /// The event's type. 自定义事件类型。 1 to 32 characters, characters `a-zA-Z0-9_/.-`.
    pub event: Option<String>,
    /// The event's attributes. 自定义事件属性。 At most 16 items.
    pub attributes: Option<rt::Map<String>>,
}
rt::object!(CustomBody { event: "customEvent", attributes: "customExts" });
impl CustomBody {
    /// With all that is required.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Self { event: None, attributes: None }
    }
    /// The event's type. 自定义事件类型。 1 to 32 characters, characters `a-zA-Z0-9_/.-`.
    #[must_use]
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }
    /// The event's attributes. 自定义事件属性。 At most 16 items.
    #[must_use]
    pub fn attributes(
        mut self,
        attributes: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.attributes =
            Some(attributes.into_iter().map(|(key, value)| (key.into(), value.into())).collect());
        self
    }
}
impl CustomBody {
    pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        if let Some(value) = &self.event {
            request
                .check("CustomBody.event")
                .text(value, rt::TextRule::NONE.min(1).max(32).class("a-zA-Z0-9_/.-"))?;
        }
        if let Some(value) = &self.attributes {
            request
                .check("CustomBody.attributes")
                .items(value.len(), rt::ItemsRule::NONE.at_most(16))?;
        }
        Ok(())
    }
}
/// Metadata of an answer of content moderation.
///
/// 内容审核响应的元数据。
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModerationMeta {
    /// When the server answered. 服务端响应的时间。
    pub timestamp: Option<rt::UnixMillis>,
    /// Reserved. 预留字段。
    pub request_id: Option<String>,
}
rt::object!(ModerationMeta { timestamp, request_id: "requestId" });
