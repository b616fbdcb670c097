/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): how long messages will be.
 */
#ifndef GENERATED_ETHERPAD_SIZE_H
#define GENERATED_ETHERPAD_SIZE_H

#include "etherpad.h"

/* Exactly the bytes that writing appends, for a message that can be written: one that was read, or
 * that validate() accepts. */

size_t etherpad_size_client_ready(const struct etherpad_client_ready *msg);
size_t etherpad_size_user_changes(const struct etherpad_user_changes *msg);
size_t etherpad_size_userinfo_update(const struct etherpad_userinfo_update *msg);
size_t etherpad_size_chat(const struct etherpad_chat *msg);
size_t etherpad_size_pad_options(const struct etherpad_pad_options *msg);
size_t etherpad_size_pad_title(const struct etherpad_pad_title *msg);
size_t etherpad_size_pad_password(const struct etherpad_pad_password *msg);
size_t etherpad_size_suggest_user_name(const struct etherpad_suggest_user_name *msg);
size_t etherpad_size_new_revision_list(const struct etherpad_new_revision_list *msg);
size_t etherpad_size_revision_label(const struct etherpad_revision_label *msg);
size_t etherpad_size_guest_answer(const struct etherpad_guest_answer *msg);
size_t etherpad_size_new_changes(const struct etherpad_new_changes *msg);
size_t etherpad_size_accept_commit(const struct etherpad_accept_commit *msg);
size_t etherpad_size_no_commit_pending(void);
size_t etherpad_size_changes_rejected(const struct etherpad_changes_rejected *msg);
size_t etherpad_size_user_new_info(const struct etherpad_user_new_info *msg);
size_t etherpad_size_user_leave(const struct etherpad_user_leave *msg);
size_t etherpad_size_other_message(const struct etherpad_other_message *msg);
size_t etherpad_size_server_message(const struct etherpad_server_message *msg);
size_t etherpad_size_disconnect_reason(const struct etherpad_disconnect_reason *msg);
size_t etherpad_size_client_vars(const struct etherpad_client_vars *msg);

size_t etherpad_size_client_ready_cbor(const struct etherpad_client_ready *msg);
size_t etherpad_size_user_changes_cbor(const struct etherpad_user_changes *msg);
size_t etherpad_size_userinfo_update_cbor(const struct etherpad_userinfo_update *msg);
size_t etherpad_size_chat_cbor(const struct etherpad_chat *msg);
size_t etherpad_size_pad_options_cbor(const struct etherpad_pad_options *msg);
size_t etherpad_size_pad_title_cbor(const struct etherpad_pad_title *msg);
size_t etherpad_size_pad_password_cbor(const struct etherpad_pad_password *msg);
size_t etherpad_size_suggest_user_name_cbor(const struct etherpad_suggest_user_name *msg);
size_t etherpad_size_new_revision_list_cbor(const struct etherpad_new_revision_list *msg);
size_t etherpad_size_revision_label_cbor(const struct etherpad_revision_label *msg);
size_t etherpad_size_guest_answer_cbor(const struct etherpad_guest_answer *msg);
size_t etherpad_size_new_changes_cbor(const struct etherpad_new_changes *msg);
size_t etherpad_size_accept_commit_cbor(const struct etherpad_accept_commit *msg);
size_t etherpad_size_no_commit_pending_cbor(void);
size_t etherpad_size_changes_rejected_cbor(const struct etherpad_changes_rejected *msg);
size_t etherpad_size_user_new_info_cbor(const struct etherpad_user_new_info *msg);
size_t etherpad_size_user_leave_cbor(const struct etherpad_user_leave *msg);
size_t etherpad_size_other_message_cbor(const struct etherpad_other_message *msg);
size_t etherpad_size_server_message_cbor(const struct etherpad_server_message *msg);
size_t etherpad_size_disconnect_reason_cbor(const struct etherpad_disconnect_reason *msg);
size_t etherpad_size_client_vars_cbor(const struct etherpad_client_vars *msg);

#endif
