// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Every operation by name, for the conformance kit.
//!
//! Parameters come as JSON and go through the typed builders, as a user's would.
use ::easemob_runtime as rt;
/// The entries, one per operation.
pub fn registry() -> Vec<rt::conformance::Entry> {
    let mut entries = Vec::new();
    #[cfg(feature = "chatroom_metadata")]
    entries
        .extend([
            rt::entry!(
                chatroom_metadata::DELETE_CHATROOM_METADATA,
                delete_chatroom_metadata(chatroom_id as String, username as String)
                required {} optional { keys as Vec < String > } json
            ),
            rt::entry!(
                chatroom_metadata::FORCE_DELETE_CHATROOM_METADATA,
                force_delete_chatroom_metadata(chatroom_id as String, username as String)
                required {} optional { keys as Vec < String > } json
            ),
            rt::entry!(
                chatroom_metadata::FORCE_SET_CHATROOM_METADATA,
                force_set_chatroom_metadata(chatroom_id as String, username as String)
                required { metadata as rt::Map < String > } optional { auto_delete as
                super::types::AttributeLifetime } json
            ),
            rt::entry!(
                chatroom_metadata::SET_CHATROOM_METADATA,
                set_chatroom_metadata(chatroom_id as String, username as String) required
                { metadata as rt::Map < String > } optional { auto_delete as
                super::types::AttributeLifetime } json
            ),
        ]);
    #[cfg(feature = "collections")]
    entries
        .extend([
            rt::entry!(
                collections::LIST_COLLECTIONS, list_collections(username as String)
                required {} optional { begin_time as rt::UnixMillis, end_time as
                rt::UnixMillis, direction as super::collections::CollectionOrder,
                collection_type as i32, limit as i32, collection_id as String } json
                pages
            ),
        ]);
    #[cfg(feature = "conversations")]
    entries
        .extend([
            rt::entry!(
                conversations::DELETE_CONVERSATION, delete_conversation(username as
                String) required { channel as String, channel_type as
                super::conversations::ChannelType, delete_roam as bool } optional {} json
            ),
        ]);
    #[cfg(feature = "files")]
    entries
        .extend([
            rt::entry!(
                files::DOWNLOAD_FILE, download_file(file_uuid as String) required {}
                optional { share_secret as rt::Secret, thumbnail as bool } bytes
            ),
            rt::entry!(
                files::UPLOAD_FILE, upload_file() required { file as rt::FilePart }
                optional { restrict_access as bool, thumbnail_height as i32,
                thumbnail_width as i32 } json
            ),
        ]);
    #[cfg(feature = "groups")]
    entries
        .extend([
            rt::entry!(
                groups::CREATE_GROUP, create_group() required { public as bool, owner as
                String } optional { group_id as String, group_name as String, avatar as
                String, description as String, max_users as i32, allow_invites as bool,
                members_only as bool, invite_need_confirm as bool, members as Vec <
                String >, custom as String } json
            ),
            rt::entry!(
                groups::LIST_GROUP_MEMBERS, list_group_members(group_id as String)
                required {} optional { page_number as i32, page_size as i32, joined_time
                as bool } json pages
            ),
            rt::entry!(
                groups::REMOVE_GROUP_MEMBERS, remove_group_members(group_id as String,
                members as Vec < String >) required {} optional { need_notify as bool }
                json
            ),
        ]);
    #[cfg(feature = "messages")]
    entries
        .extend([
            rt::entry!(
                messages::RECALL_MESSAGE, recall_message() required { msg_id as String,
                to as String, chat_type as super::types::ChatType, force as bool }
                optional { from as String, sync_device as bool, extension_info as String
                } json
            ),
            rt::entry!(
                messages::RECALL_MESSAGES, recall_messages() required { messages as Vec <
                super::messages::MessageToRecall > } optional { extension_info as String
                } json
            ),
            rt::entry!(
                messages::SEND_TO_CHATROOMS, send_to_chatrooms() required { to as Vec <
                String >, content as super::types::MessageContent } optional { from as
                String, message_level as super::messages::ChatroomMessageLevel,
                roam_ignore_users as Vec < String >, ext as rt::Map <
                rt::serde_json::Value >, callback_env as String } json
            ),
            rt::entry!(
                messages::SEND_TO_GROUPS, send_to_groups() required { to as Vec < String
                >, content as super::types::MessageContent } optional { from as String,
                sync_device as bool, need_group_ack as bool, roam_ignore_users as Vec <
                String >, route_type as super::types::RouteType, ext as
                super::types::MessageExt, callback_env as String } json
            ),
            rt::entry!(
                messages::SEND_TO_USERS, send_to_users() required { to as Vec < String >,
                content as super::types::MessageContent } optional { from as String,
                sync_device as bool, roam_ignore_users as Vec < String >, route_type as
                super::types::RouteType, ext as super::types::MessageExt, callback_env as
                String } json
            ),
        ]);
    #[cfg(feature = "metadata")]
    entries
        .extend([
            rt::entry!(
                metadata::SET_USER_METADATA, set_user_metadata(username as String)
                required {} optional { nickname as String, avatar_url as String, phone as
                String, mail as String, gender as super::metadata::UserGender, sign as
                String, birth as String, ext as String, additional as rt::Map < String >
                } json
            ),
        ]);
    #[cfg(feature = "moderation")]
    entries
        .extend([
            rt::entry!(
                moderation::CHECK_TEXT, check_text() required { content as String }
                optional {} json
            ),
        ]);
    #[cfg(feature = "mutes")]
    entries
        .extend([
            rt::entry!(
                mutes::LIST_MUTED_USERS, list_muted_users() required {} optional {
                page_num as i32, page_size as i32 } json pages
            ),
        ]);
    #[cfg(feature = "presence")]
    entries
        .extend([
            rt::entry!(
                presence::COUNT_ONLINE_MEMBERS, count_online_members(group_id as String,
                query_type as super::presence::OnlineQueryType) required {} optional {}
                json
            ),
            rt::entry!(
                presence::UNSUBSCRIBE_PRESENCE, unsubscribe_presence(username as String)
                required { users as Vec < String > } optional {} json
            ),
        ]);
    #[cfg(feature = "roaming")]
    entries
        .extend([
            rt::entry!(
                roaming::DELETE_ROAMING_MESSAGES, delete_roaming_messages(user_id as
                String) required { peer_user_id as String, msg_ids as Vec < String > }
                optional { is_notify as bool } json
            ),
        ]);
    entries
        .extend([
            rt::entry!(
                tokens::GET_APP_TOKEN, get_app_token() required { client_id as String,
                client_secret as rt::Secret } optional { ttl as i64 } json
            ),
            rt::entry!(
                tokens::GET_USER_TOKEN, get_user_token() required { username as String,
                auto_create_user as bool } optional { ttl as i64 } json
            ),
            rt::entry!(
                tokens::GET_USER_TOKEN_BY_PASSWORD, get_user_token_by_password() required
                { username as String, password as rt::Secret } optional { ttl as i64 }
                json
            ),
        ]);
    #[cfg(feature = "translation")]
    entries
        .extend([
            rt::entry!(
                translation::TRANSLATE_TEXT, translate_text() required { text as String,
                to as Vec < String > } optional { from as String } json
            ),
        ]);
    #[cfg(feature = "users")]
    entries
        .extend([
            rt::entry!(
                users::DELETE_USERS, delete_users() required {} optional { limit as i32,
                cursor as String } json
            ),
            rt::entry!(
                users::GET_USERS_STATUS, get_users_status() required { usernames as Vec <
                String > } optional {} json
            ),
            rt::entry!(
                users::LIST_USERS, list_users() required {} optional { limit as i32,
                cursor as String } json pages
            ),
            rt::entry!(
                users::REGISTER_USER, register_user() required { username as String,
                password as rt::Secret } optional { nickname as String } json
            ),
            rt::entry!(
                users::REGISTER_USER_AUTHORIZED, register_user_authorized() required {
                user as Vec < super::types::NewUser > } optional {} json
            ),
            rt::entry!(
                users::REGISTER_USERS, register_users() required { users as Vec <
                super::types::NewUser > } optional {} json
            ),
        ]);
    entries
}
