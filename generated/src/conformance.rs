// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Every operation by name, for the conformance kit.
//!
//! Parameters come as JSON and go through the typed builders, as a user's would.
use ::easemob_runtime as rt;
/// The entries, one per operation.
pub fn registry() -> Vec<rt::conformance::Entry> {
    Vec::from([
        #[cfg(feature = "chatroom_metadata")]
        rt::conformance::Entry {
            spec: &super::chatroom_metadata::DELETE_CHATROOM_METADATA,
            inputs: &["chatroom_id", "username", "keys"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .chatroom_metadata()
                        .delete_chatroom_metadata(
                            params.take::<String>("chatroom_id")?,
                            params.take::<String>("username")?,
                        );
                    if let Some(value) = params.optional::<Vec<String>>("keys")? {
                        call = call.keys(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "chatroom_metadata")]
        rt::conformance::Entry {
            spec: &super::chatroom_metadata::FORCE_DELETE_CHATROOM_METADATA,
            inputs: &["chatroom_id", "username", "keys"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .chatroom_metadata()
                        .force_delete_chatroom_metadata(
                            params.take::<String>("chatroom_id")?,
                            params.take::<String>("username")?,
                        );
                    if let Some(value) = params.optional::<Vec<String>>("keys")? {
                        call = call.keys(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "chatroom_metadata")]
        rt::conformance::Entry {
            spec: &super::chatroom_metadata::FORCE_SET_CHATROOM_METADATA,
            inputs: &["chatroom_id", "username", "metadata", "auto_delete"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .chatroom_metadata()
                        .force_set_chatroom_metadata(
                            params.take::<String>("chatroom_id")?,
                            params.take::<String>("username")?,
                        )
                        .metadata(params.take::<rt::Map<String>>("metadata")?);
                    if let Some(value) = params
                        .optional::<super::types::AttributeLifetime>("auto_delete")?
                    {
                        call = call.auto_delete(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "chatroom_metadata")]
        rt::conformance::Entry {
            spec: &super::chatroom_metadata::SET_CHATROOM_METADATA,
            inputs: &["chatroom_id", "username", "metadata", "auto_delete"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .chatroom_metadata()
                        .set_chatroom_metadata(
                            params.take::<String>("chatroom_id")?,
                            params.take::<String>("username")?,
                        )
                        .metadata(params.take::<rt::Map<String>>("metadata")?);
                    if let Some(value) = params
                        .optional::<super::types::AttributeLifetime>("auto_delete")?
                    {
                        call = call.auto_delete(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "collections")]
        rt::conformance::Entry {
            spec: &super::collections::LIST_COLLECTIONS,
            inputs: &[
                "username",
                "begin_time",
                "end_time",
                "direction",
                "collection_type",
                "limit",
                "collection_id",
            ],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .collections()
                        .list_collections(params.take::<String>("username")?);
                    if let Some(value) = params.optional::<rt::UnixMillis>("begin_time")?
                    {
                        call = call.begin_time(value);
                    }
                    if let Some(value) = params.optional::<rt::UnixMillis>("end_time")? {
                        call = call.end_time(value);
                    }
                    if let Some(value) = params
                        .optional::<super::collections::CollectionOrder>("direction")?
                    {
                        call = call.direction(value);
                    }
                    if let Some(value) = params.optional::<i32>("collection_type")? {
                        call = call.collection_type(value);
                    }
                    if let Some(value) = params.optional::<i32>("limit")? {
                        call = call.limit(value);
                    }
                    if let Some(value) = params.optional::<String>("collection_id")? {
                        call = call.collection_id(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "conversations")]
        rt::conformance::Entry {
            spec: &super::conversations::DELETE_CONVERSATION,
            inputs: &["username", "channel", "channel_type", "delete_roam"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let call = client
                        .conversations()
                        .delete_conversation(params.take::<String>("username")?)
                        .channel(params.take::<String>("channel")?)
                        .channel_type(
                            params
                                .take::<super::conversations::ChannelType>("channel_type")?,
                        )
                        .delete_roam(params.take::<bool>("delete_roam")?);
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "files")]
        rt::conformance::Entry {
            spec: &super::files::DOWNLOAD_FILE,
            inputs: &["file_uuid", "share_secret", "thumbnail"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .files()
                        .download_file(params.take::<String>("file_uuid")?);
                    if let Some(value) = params.optional::<rt::Secret>("share_secret")? {
                        call = call.share_secret(value);
                    }
                    if let Some(value) = params.optional::<bool>("thumbnail")? {
                        call = call.thumbnail(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::bytes,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "files")]
        rt::conformance::Entry {
            spec: &super::files::UPLOAD_FILE,
            inputs: &["restrict_access", "thumbnail_height", "thumbnail_width", "file"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .files()
                        .upload_file()
                        .file(params.take::<rt::FilePart>("file")?);
                    if let Some(value) = params.optional::<bool>("restrict_access")? {
                        call = call.restrict_access(value);
                    }
                    if let Some(value) = params.optional::<i32>("thumbnail_height")? {
                        call = call.thumbnail_height(value);
                    }
                    if let Some(value) = params.optional::<i32>("thumbnail_width")? {
                        call = call.thumbnail_width(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "groups")]
        rt::conformance::Entry {
            spec: &super::groups::CREATE_GROUP,
            inputs: &[
                "group_id",
                "group_name",
                "avatar",
                "description",
                "public",
                "max_users",
                "allow_invites",
                "members_only",
                "invite_need_confirm",
                "owner",
                "members",
                "custom",
            ],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .groups()
                        .create_group()
                        .public(params.take::<bool>("public")?)
                        .owner(params.take::<String>("owner")?);
                    if let Some(value) = params.optional::<String>("group_id")? {
                        call = call.group_id(value);
                    }
                    if let Some(value) = params.optional::<String>("group_name")? {
                        call = call.group_name(value);
                    }
                    if let Some(value) = params.optional::<String>("avatar")? {
                        call = call.avatar(value);
                    }
                    if let Some(value) = params.optional::<String>("description")? {
                        call = call.description(value);
                    }
                    if let Some(value) = params.optional::<i32>("max_users")? {
                        call = call.max_users(value);
                    }
                    if let Some(value) = params.optional::<bool>("allow_invites")? {
                        call = call.allow_invites(value);
                    }
                    if let Some(value) = params.optional::<bool>("members_only")? {
                        call = call.members_only(value);
                    }
                    if let Some(value) = params.optional::<bool>("invite_need_confirm")?
                    {
                        call = call.invite_need_confirm(value);
                    }
                    if let Some(value) = params.optional::<Vec<String>>("members")? {
                        call = call.members(value);
                    }
                    if let Some(value) = params.optional::<String>("custom")? {
                        call = call.custom(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "groups")]
        rt::conformance::Entry {
            spec: &super::groups::LIST_GROUP_MEMBERS,
            inputs: &["group_id", "page_number", "page_size", "joined_time"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .groups()
                        .list_group_members(params.take::<String>("group_id")?);
                    if let Some(value) = params.optional::<i32>("page_number")? {
                        call = call.page_number(value);
                    }
                    if let Some(value) = params.optional::<i32>("page_size")? {
                        call = call.page_size(value);
                    }
                    if let Some(value) = params.optional::<bool>("joined_time")? {
                        call = call.joined_time(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "groups")]
        rt::conformance::Entry {
            spec: &super::groups::REMOVE_GROUP_MEMBERS,
            inputs: &["group_id", "members", "need_notify"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .groups()
                        .remove_group_members(
                            params.take::<String>("group_id")?,
                            params.take::<Vec<String>>("members")?,
                        );
                    if let Some(value) = params.optional::<bool>("need_notify")? {
                        call = call.need_notify(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "messages")]
        rt::conformance::Entry {
            spec: &super::messages::RECALL_MESSAGE,
            inputs: &[
                "msg_id",
                "to",
                "chat_type",
                "from",
                "sync_device",
                "force",
                "extension_info",
            ],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .messages()
                        .recall_message()
                        .msg_id(params.take::<String>("msg_id")?)
                        .to(params.take::<String>("to")?)
                        .chat_type(params.take::<super::types::ChatType>("chat_type")?)
                        .force(params.take::<bool>("force")?);
                    if let Some(value) = params.optional::<String>("from")? {
                        call = call.from(value);
                    }
                    if let Some(value) = params.optional::<bool>("sync_device")? {
                        call = call.sync_device(value);
                    }
                    if let Some(value) = params.optional::<String>("extension_info")? {
                        call = call.extension_info(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "messages")]
        rt::conformance::Entry {
            spec: &super::messages::RECALL_MESSAGES,
            inputs: &["messages", "extension_info"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .messages()
                        .recall_messages()
                        .messages(
                            params
                                .take::<Vec<super::messages::MessageToRecall>>("messages")?,
                        );
                    if let Some(value) = params.optional::<String>("extension_info")? {
                        call = call.extension_info(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "messages")]
        rt::conformance::Entry {
            spec: &super::messages::SEND_TO_CHATROOMS,
            inputs: &[
                "from",
                "to",
                "content",
                "message_level",
                "roam_ignore_users",
                "ext",
                "callback_env",
            ],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .messages()
                        .send_to_chatrooms()
                        .to(params.take::<Vec<String>>("to")?)
                        .content(
                            params.take::<super::types::MessageContent>("content")?,
                        );
                    if let Some(value) = params.optional::<String>("from")? {
                        call = call.from(value);
                    }
                    if let Some(value) = params
                        .optional::<
                            super::messages::ChatroomMessageLevel,
                        >("message_level")?
                    {
                        call = call.message_level(value);
                    }
                    if let Some(value) = params
                        .optional::<Vec<String>>("roam_ignore_users")?
                    {
                        call = call.roam_ignore_users(value);
                    }
                    if let Some(value) = params
                        .optional::<rt::Map<rt::serde_json::Value>>("ext")?
                    {
                        call = call.ext(value);
                    }
                    if let Some(value) = params.optional::<String>("callback_env")? {
                        call = call.callback_env(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "messages")]
        rt::conformance::Entry {
            spec: &super::messages::SEND_TO_GROUPS,
            inputs: &[
                "from",
                "to",
                "content",
                "sync_device",
                "need_group_ack",
                "roam_ignore_users",
                "route_type",
                "ext",
                "callback_env",
            ],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .messages()
                        .send_to_groups()
                        .to(params.take::<Vec<String>>("to")?)
                        .content(
                            params.take::<super::types::MessageContent>("content")?,
                        );
                    if let Some(value) = params.optional::<String>("from")? {
                        call = call.from(value);
                    }
                    if let Some(value) = params.optional::<bool>("sync_device")? {
                        call = call.sync_device(value);
                    }
                    if let Some(value) = params.optional::<bool>("need_group_ack")? {
                        call = call.need_group_ack(value);
                    }
                    if let Some(value) = params
                        .optional::<Vec<String>>("roam_ignore_users")?
                    {
                        call = call.roam_ignore_users(value);
                    }
                    if let Some(value) = params
                        .optional::<super::types::RouteType>("route_type")?
                    {
                        call = call.route_type(value);
                    }
                    if let Some(value) = params
                        .optional::<super::types::MessageExt>("ext")?
                    {
                        call = call.ext(value);
                    }
                    if let Some(value) = params.optional::<String>("callback_env")? {
                        call = call.callback_env(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "messages")]
        rt::conformance::Entry {
            spec: &super::messages::SEND_TO_USERS,
            inputs: &[
                "from",
                "to",
                "content",
                "sync_device",
                "roam_ignore_users",
                "route_type",
                "ext",
                "callback_env",
            ],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .messages()
                        .send_to_users()
                        .to(params.take::<Vec<String>>("to")?)
                        .content(
                            params.take::<super::types::MessageContent>("content")?,
                        );
                    if let Some(value) = params.optional::<String>("from")? {
                        call = call.from(value);
                    }
                    if let Some(value) = params.optional::<bool>("sync_device")? {
                        call = call.sync_device(value);
                    }
                    if let Some(value) = params
                        .optional::<Vec<String>>("roam_ignore_users")?
                    {
                        call = call.roam_ignore_users(value);
                    }
                    if let Some(value) = params
                        .optional::<super::types::RouteType>("route_type")?
                    {
                        call = call.route_type(value);
                    }
                    if let Some(value) = params
                        .optional::<super::types::MessageExt>("ext")?
                    {
                        call = call.ext(value);
                    }
                    if let Some(value) = params.optional::<String>("callback_env")? {
                        call = call.callback_env(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "metadata")]
        rt::conformance::Entry {
            spec: &super::metadata::SET_USER_METADATA,
            inputs: &[
                "username",
                "nickname",
                "avatar_url",
                "phone",
                "mail",
                "gender",
                "sign",
                "birth",
                "ext",
                "additional",
            ],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .metadata()
                        .set_user_metadata(params.take::<String>("username")?);
                    if let Some(value) = params.optional::<String>("nickname")? {
                        call = call.nickname(value);
                    }
                    if let Some(value) = params.optional::<String>("avatar_url")? {
                        call = call.avatar_url(value);
                    }
                    if let Some(value) = params.optional::<String>("phone")? {
                        call = call.phone(value);
                    }
                    if let Some(value) = params.optional::<String>("mail")? {
                        call = call.mail(value);
                    }
                    if let Some(value) = params
                        .optional::<super::metadata::UserGender>("gender")?
                    {
                        call = call.gender(value);
                    }
                    if let Some(value) = params.optional::<String>("sign")? {
                        call = call.sign(value);
                    }
                    if let Some(value) = params.optional::<String>("birth")? {
                        call = call.birth(value);
                    }
                    if let Some(value) = params.optional::<String>("ext")? {
                        call = call.ext(value);
                    }
                    if let Some(value) = params
                        .optional::<rt::Map<String>>("additional")?
                    {
                        call = call.additional(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "moderation")]
        rt::conformance::Entry {
            spec: &super::moderation::CHECK_TEXT,
            inputs: &["content"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let call = client
                        .moderation()
                        .check_text()
                        .content(params.take::<String>("content")?);
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "mutes")]
        rt::conformance::Entry {
            spec: &super::mutes::LIST_MUTED_USERS,
            inputs: &["page_num", "page_size"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client.mutes().list_muted_users();
                    if let Some(value) = params.optional::<i32>("page_num")? {
                        call = call.page_num(value);
                    }
                    if let Some(value) = params.optional::<i32>("page_size")? {
                        call = call.page_size(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "presence")]
        rt::conformance::Entry {
            spec: &super::presence::COUNT_ONLINE_MEMBERS,
            inputs: &["group_id", "query_type"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let call = client
                        .presence()
                        .count_online_members(
                            params.take::<String>("group_id")?,
                            params
                                .take::<super::presence::OnlineQueryType>("query_type")?,
                        );
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "presence")]
        rt::conformance::Entry {
            spec: &super::presence::UNSUBSCRIBE_PRESENCE,
            inputs: &["username", "users"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let call = client
                        .presence()
                        .unsubscribe_presence(params.take::<String>("username")?)
                        .users(params.take::<Vec<String>>("users")?);
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "roaming")]
        rt::conformance::Entry {
            spec: &super::roaming::DELETE_ROAMING_MESSAGES,
            inputs: &["user_id", "peer_user_id", "msg_ids", "is_notify"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .roaming()
                        .delete_roaming_messages(params.take::<String>("user_id")?)
                        .peer_user_id(params.take::<String>("peer_user_id")?)
                        .msg_ids(params.take::<Vec<String>>("msg_ids")?);
                    if let Some(value) = params.optional::<bool>("is_notify")? {
                        call = call.is_notify(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        rt::conformance::Entry {
            spec: &super::tokens::GET_APP_TOKEN,
            inputs: &["client_id", "client_secret", "ttl"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .tokens()
                        .get_app_token()
                        .client_id(params.take::<String>("client_id")?)
                        .client_secret(params.take::<rt::Secret>("client_secret")?);
                    if let Some(value) = params.optional::<i64>("ttl")? {
                        call = call.ttl(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        rt::conformance::Entry {
            spec: &super::tokens::GET_USER_TOKEN,
            inputs: &["username", "auto_create_user", "ttl"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .tokens()
                        .get_user_token()
                        .username(params.take::<String>("username")?)
                        .auto_create_user(params.take::<bool>("auto_create_user")?);
                    if let Some(value) = params.optional::<i64>("ttl")? {
                        call = call.ttl(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        rt::conformance::Entry {
            spec: &super::tokens::GET_USER_TOKEN_BY_PASSWORD,
            inputs: &["username", "password", "ttl"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .tokens()
                        .get_user_token_by_password()
                        .username(params.take::<String>("username")?)
                        .password(params.take::<rt::Secret>("password")?);
                    if let Some(value) = params.optional::<i64>("ttl")? {
                        call = call.ttl(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "translation")]
        rt::conformance::Entry {
            spec: &super::translation::TRANSLATE_TEXT,
            inputs: &["from", "text", "to"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .translation()
                        .translate_text()
                        .text(params.take::<String>("text")?)
                        .to(params.take::<Vec<String>>("to")?);
                    if let Some(value) = params.optional::<String>("from")? {
                        call = call.from(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "users")]
        rt::conformance::Entry {
            spec: &super::users::DELETE_USERS,
            inputs: &["limit", "cursor"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client.users().delete_users();
                    if let Some(value) = params.optional::<i32>("limit")? {
                        call = call.limit(value);
                    }
                    if let Some(value) = params.optional::<String>("cursor")? {
                        call = call.cursor(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "users")]
        rt::conformance::Entry {
            spec: &super::users::GET_USERS_STATUS,
            inputs: &["usernames"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let call = client
                        .users()
                        .get_users_status()
                        .usernames(params.take::<Vec<String>>("usernames")?);
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "users")]
        rt::conformance::Entry {
            spec: &super::users::LIST_USERS,
            inputs: &["limit", "cursor"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client.users().list_users();
                    if let Some(value) = params.optional::<i32>("limit")? {
                        call = call.limit(value);
                    }
                    if let Some(value) = params.optional::<String>("cursor")? {
                        call = call.cursor(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "users")]
        rt::conformance::Entry {
            spec: &super::users::REGISTER_USER,
            inputs: &["username", "password", "nickname"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let mut call = client
                        .users()
                        .register_user()
                        .username(params.take::<String>("username")?)
                        .password(params.take::<rt::Secret>("password")?);
                    if let Some(value) = params.optional::<String>("nickname")? {
                        call = call.nickname(value);
                    }
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "users")]
        rt::conformance::Entry {
            spec: &super::users::REGISTER_USER_AUTHORIZED,
            inputs: &["user"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let call = client
                        .users()
                        .register_user_authorized()
                        .user(params.take::<Vec<super::types::NewUser>>("user")?);
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
        #[cfg(feature = "users")]
        rt::conformance::Entry {
            spec: &super::users::REGISTER_USERS,
            inputs: &["users"],
            run: |client, mut params| {
                let client = super::Client::from(client.clone());
                Box::pin(async move {
                    let call = client
                        .users()
                        .register_users()
                        .users(params.take::<Vec<super::types::NewUser>>("users")?);
                    params.finish()?;
                    Ok(
                        rt::conformance::outcome(
                                call.send().await,
                                rt::conformance::json,
                            )
                            .await,
                    )
                })
            },
        },
    ])
}
