// Made by easemob-codegen from the spec. Do not edit: change the spec and generate again.
//! Every operation by name, for the conformance kit.
//!
//! Parameters come as JSON and go through the typed builders, as a user's would.
use ::easemob_runtime as rt;

/// The entries, one per operation.
pub fn registry() -> Vec<rt::conformance::Entry> {
    let mut entries = Vec::new();
    #[cfg(feature = "chatroom_metadata")]
    entries.extend([
        super::chatroom_metadata::DeleteChatroomMetadata::ENTRY_,
        super::chatroom_metadata::ForceDeleteChatroomMetadata::ENTRY_,
        super::chatroom_metadata::ForceSetChatroomMetadata::ENTRY_,
        super::chatroom_metadata::SetChatroomMetadata::ENTRY_,
    ]);
    #[cfg(feature = "collections")]
    entries.extend([super::collections::ListCollections::ENTRY_]);
    #[cfg(feature = "conversations")]
    entries.extend([super::conversations::DeleteConversation::ENTRY_]);
    #[cfg(feature = "files")]
    entries.extend([super::files::DownloadFile::ENTRY_, super::files::UploadFile::ENTRY_]);
    #[cfg(feature = "groups")]
    entries.extend([
        super::groups::CreateGroup::ENTRY_,
        super::groups::ListGroupMembers::ENTRY_,
        super::groups::RemoveGroupMembers::ENTRY_,
    ]);
    #[cfg(feature = "messages")]
    entries.extend([
        super::messages::RecallMessage::ENTRY_,
        super::messages::RecallMessages::ENTRY_,
        super::messages::SendToChatrooms::ENTRY_,
        super::messages::SendToGroups::ENTRY_,
        super::messages::SendToUsers::ENTRY_,
    ]);
    #[cfg(feature = "metadata")]
    entries.extend([super::metadata::SetUserMetadata::ENTRY_]);
    #[cfg(feature = "moderation")]
    entries.extend([super::moderation::CheckText::ENTRY_]);
    #[cfg(feature = "mutes")]
    entries.extend([super::mutes::ListMutedUsers::ENTRY_]);
    #[cfg(feature = "presence")]
    entries.extend(
        [super::presence::CountOnlineMembers::ENTRY_, super::presence::UnsubscribePresence::ENTRY_],
    );
    #[cfg(feature = "roaming")]
    entries.extend([super::roaming::DeleteRoamingMessages::ENTRY_]);
    entries.extend([
        super::tokens::GetAppToken::ENTRY_,
        super::tokens::GetUserToken::ENTRY_,
        super::tokens::GetUserTokenByPassword::ENTRY_,
    ]);
    #[cfg(feature = "translation")]
    entries.extend([super::translation::TranslateText::ENTRY_]);
    #[cfg(feature = "users")]
    entries.extend([
        super::users::DeleteUsers::ENTRY_,
        super::users::GetUsersStatus::ENTRY_,
        super::users::ListUsers::ENTRY_,
        super::users::RegisterUser::ENTRY_,
        super::users::RegisterUserAuthorized::ENTRY_,
        super::users::RegisterUsers::ENTRY_,
    ]);
    entries
}
