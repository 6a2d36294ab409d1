// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Types that several operations share.
use ::easemob_runtime as rt;

rt::values! {
    /// What becomes of a chat room attribute when the member who set it leaves.
    ///
    /// 设置属性的成员退出聊天室后属性的去留。
    pub enum AttributeLifetime: closed text {
        /// It is deleted. 自动删除。
        Delete = "DELETE",
        /// It stays. 予以保留。
        Keep = "NO_DELETE",
    }
}

rt::data! {
    /// A user as the server keeps it.
    ///
    /// 服务端保存的用户信息。
    pub struct User {
        /// The user's unique id within the system. 用户在系统内的唯一标识。
        uuid: Option<String>,
        /// Kind of the entity; of no interest. 对象类型，无需关注。
        entity_type = "type": Option<String>,
        /// When the user was registered. 用户注册的时间。
        created: Option<rt::UnixMillis>,
        /// When the user's data last changed. 最近一次修改用户信息的时间。
        modified: Option<rt::UnixMillis>,
        /// The user id. 用户 ID。
        username: String,
        /// Whether the user may use the service; `false` when banned. 用户是否可正常使用；`false` 表示已被封禁。
        activated: Option<bool>,
        /// The name that push notifications show for the user. 在推送通知栏中显示的昵称。
        nickname: Option<String>,
    }
}

rt::input! {
    /// A user to be registered.
    ///
    /// 待注册的用户。
    pub struct NewUser(username: into(String), password: into(rt::Secret)) read_too {
        /// The user id, unique in the app. It is public: put nothing sensitive in it.
        /// The server would turn capital letters into small ones. 用户 ID，在应用内唯一。该 ID 为公开信息，请勿包含敏感信息。
        /// 服务端会将大写字母转为小写。 Not empty, at most 64 bytes, characters `a-z0-9_.-`.
        username: required into(String),
        /// The user's login password. 用户的登录密码。 At most 64 characters.
        password: required into(rt::Secret),
        /// The name that the push notifications of the user's messages show; not the nickname among the user attributes. 离线推送时在接收方通知栏中显示的昵称，与用户属性中的昵称无关。 At most 100 characters.
        nickname: optional into(String),
    }
}

impl NewUser {
    #[inline]
    pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        let this = self;
        request
            .check("NewUser.username")
            .text(&this.username, rt::TextRule::NONE.min(1).bytes(64).class("a-z0-9_.-"))?;
        request.check("NewUser.password").text(this.password.expose(), rt::TextRule::NONE.max(64))?;
        if let Some(value) = &this.nickname {
            request.check("NewUser.nickname").text(value, rt::TextRule::NONE.max(100))?;
        }
        Ok(())
    }
}

rt::values! {
    /// Where a message was sent.
    ///
    /// 消息所属的会话类型。
    pub enum ChatType: open text {
        /// A one-to-one chat. 单聊。
        Chat = "chat",
        /// A group. 群聊。
        GroupChat = "groupchat",
        /// A chat room. 聊天室。
        ChatRoom = "chatroom",
    }
}

rt::values! {
    /// Whom a message is delivered to.
    ///
    /// 消息的投递范围。
    pub enum RouteType: closed text {
        /// Only recipients who are online. 仅投递给在线的接收方。
        Online = "ROUTE_ONLINE",
    }
}

rt::input! {
    /// Custom data of a message beside the settings that the service itself reads.
    ///
    /// 消息扩展，包含自定义数据以及服务端识别的设置。
    pub struct MessageExt() read_too {
        /// Whether recipients who are offline get no push notification for this message. 是否为静默消息，即不向离线的接收方推送通知。 Default of the server: `false`.
        em_ignore_notification: optional plain(bool),
    }
    rest {
        /// Keys beside the documented ones. 文档所列字段之外的键。
        additional: free map(rt::serde_json::Value),
    }
}

rt::variants! {
    /// What a message says.
    ///
    /// 消息的类型与内容。
    pub enum MessageContent: closed(tag "type" content "body") {
        /// A text. 文本消息。
        Text(TextBody) = "txt",
        /// An uploaded image. 图片消息。
        Image(ImageBody) = "img",
        /// An uploaded voice recording. 语音消息。
        Audio(AudioBody) = "audio",
        /// An uploaded video. 视频消息。
        Video(VideoBody) = "video",
        /// An uploaded file. 文件消息。
        File(FileBody) = "file",
        /// A place. 位置消息。
        Location(LocationBody) = "loc",
        /// An instruction to the recipient's app. 透传消息。
        Command(CommandBody) = "cmd",
        /// An event of the app's own. 自定义消息。
        Custom(CustomBody) = "custom",
    }
}

impl MessageContent {
    #[inline]
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

rt::input! {
    /// A text.
    ///
    /// 文本消息的内容。
    pub struct TextBody(msg: into(String)) read_too {
        /// The text. 消息内容。
        msg: required into(String),
    }
}

rt::input! {
    /// An uploaded image.
    ///
    /// 图片消息的内容。
    pub struct ImageBody(url: into(String)) read_too {
        /// The image's URL, made of the id that its upload returned. 图片 URL，由上传文件时返回的文件 ID 构成。
        url: required into(String),
        /// The image's name; without it the recipient's client shows none. 图片名称；不传则客户端无法显示图片名称。
        filename: optional into(String),
        /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
        secret: optional into(rt::Secret),
        /// The image's size. 图片尺寸。
        size: optional plain(ImageSize),
    }
}

rt::input! {
    /// An image's size in pixels.
    ///
    /// 图片尺寸，单位为像素。
    pub struct ImageSize() read_too {
        /// The width. 宽度。 (Assumed: no document states it.)
        width: optional plain(i32),
        /// The height. 高度。 (Assumed: no document states it.)
        height: optional plain(i32),
    }
}

rt::input! {
    /// An uploaded voice recording.
    ///
    /// 语音消息的内容。
    pub struct AudioBody(url: into(String)) read_too {
        /// The recording's URL, made of the id that its upload returned. 语音文件 URL，由上传文件时返回的文件 ID 构成。
        url: required into(String),
        /// The recording's name; without it the recipient's client shows none. 语音文件名称；不传则客户端无法显示。
        filename: optional into(String),
        /// How long it lasts in seconds. 语音时长，单位为秒。
        length: optional plain(i32),
        /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
        secret: optional into(rt::Secret),
    }
}

rt::input! {
    /// An uploaded video.
    ///
    /// 视频消息的内容。
    pub struct VideoBody(url: into(String)) read_too {
        /// The video's URL, made of the id that its upload returned. 视频文件 URL，由上传文件时返回的文件 ID 构成。
        url: required into(String),
        /// The video's name; without it the recipient's client shows none. 视频文件名称；不传则客户端无法显示。
        filename: optional into(String),
        /// How long it lasts in seconds. 视频时长，单位为秒。
        length: optional plain(i32),
        /// The file's size in bytes. 视频文件大小，单位为字节。
        file_length: optional plain(i64),
        /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
        secret: optional into(rt::Secret),
        /// The thumbnail's URL; a thumbnail is uploaded on its own. 视频缩略图 URL，缩略图须单独上传。
        thumb: optional into(String),
        /// The key that the thumbnail's upload returned; needed when that upload restricted the access. 上传缩略图时返回的访问密钥；上传时限制了访问则必填。
        thumb_secret: optional into(rt::Secret),
    }
}

rt::input! {
    /// An uploaded file.
    ///
    /// 文件消息的内容。
    pub struct FileBody(url: into(String)) read_too {
        /// The file's URL, made of the id that its upload returned. 文件 URL，由上传文件时返回的文件 ID 构成。
        url: required into(String),
        /// The file's name; without it the recipient's client shows none. 文件名称；不传则客户端无法显示。
        filename: optional into(String),
        /// The key that the upload returned; needed when the upload restricted the access. 上传时返回的访问密钥；上传时限制了访问则必填。
        secret: optional into(rt::Secret),
    }
}

rt::input! {
    /// A place.
    ///
    /// 位置消息的内容。
    pub struct LocationBody(lat: into(String), lng: into(String), addr: into(String)) read_too {
        /// The latitude in degrees. 纬度，单位为度。
        lat: required into(String),
        /// The longitude in degrees. 经度，单位为度。
        lng: required into(String),
        /// The place in words. 位置的文字描述。
        addr: required into(String),
    }
}

rt::input! {
    /// An instruction to the recipient's app.
    ///
    /// 透传消息的内容。
    pub struct CommandBody(action: into(String)) read_too {
        /// The instruction. 命令内容。
        action: required into(String),
    }
}

rt::input! {
    /// An event of the app's own.
    ///
    /// 自定义消息的内容。
    pub struct CustomBody() read_too {
        /// The event's type. 自定义事件类型。 1 to 32 characters, characters `a-zA-Z0-9_/.-`.
        event = "customEvent": optional into(String),
        /// The event's attributes. 自定义事件属性。 At most 16 items.
        attributes = "customExts": optional text_map(String),
    }
}

impl CustomBody {
    #[inline]
    pub(crate) fn check(&self, request: &mut rt::Encoder) -> Result<(), rt::InvalidRequest> {
        let this = self;
        if let Some(value) = &this.event {
            request
                .check("CustomBody.event")
                .text(value, rt::TextRule::NONE.min(1).max(32).class("a-zA-Z0-9_/.-"))?;
        }
        if let Some(value) = &this.attributes {
            request
                .check("CustomBody.attributes")
                .items(value.len(), rt::ItemsRule::NONE.at_most(16))?;
        }
        Ok(())
    }
}

rt::data! {
    /// Metadata of an answer of content moderation.
    ///
    /// 内容审核响应的元数据。
    pub struct ModerationMeta {
        /// When the server answered. 服务端响应的时间。
        timestamp: Option<rt::UnixMillis>,
        /// Reserved. 预留字段。
        request_id = "requestId": Option<String>,
    }
}
