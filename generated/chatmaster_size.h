/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: how long messages will be.
 */
#ifndef GENERATED_CHATMASTER_SIZE_H
#define GENERATED_CHATMASTER_SIZE_H

#include "chatmaster.h"

/* Exactly the bytes that writing appends, for a message that can be written: one that was read, or
 * that validate() accepts. */

size_t chatmaster_size_login(const struct chatmaster_login *msg);
size_t chatmaster_size_rename(const struct chatmaster_rename *msg);
size_t chatmaster_size_join(const struct chatmaster_join *msg);
size_t chatmaster_size_leave(void);
size_t chatmaster_size_private(void);
size_t chatmaster_size_public(void);
size_t chatmaster_size_channels(const struct chatmaster_channels *msg);
size_t chatmaster_size_message(const struct chatmaster_message *msg);
size_t chatmaster_size_request(void);
size_t chatmaster_size_session_accepted(const struct chatmaster_session_accepted *msg);
size_t chatmaster_size_session_refused(const struct chatmaster_session_refused *msg);
size_t chatmaster_size_channel_list(const struct chatmaster_channel_list *msg);
size_t chatmaster_size_user_joined(const struct chatmaster_user_joined *msg);
size_t chatmaster_size_user_left(const struct chatmaster_user_left *msg);
size_t chatmaster_size_user_rename(const struct chatmaster_user_rename *msg);
size_t chatmaster_size_channel_mode(const struct chatmaster_channel_mode *msg);
size_t chatmaster_size_error(const struct chatmaster_error *msg);

size_t chatmaster_size_login_cbor(const struct chatmaster_login *msg);
size_t chatmaster_size_rename_cbor(const struct chatmaster_rename *msg);
size_t chatmaster_size_join_cbor(const struct chatmaster_join *msg);
size_t chatmaster_size_leave_cbor(void);
size_t chatmaster_size_private_cbor(void);
size_t chatmaster_size_public_cbor(void);
size_t chatmaster_size_channels_cbor(const struct chatmaster_channels *msg);
size_t chatmaster_size_message_cbor(const struct chatmaster_message *msg);
size_t chatmaster_size_request_cbor(void);
size_t chatmaster_size_session_accepted_cbor(const struct chatmaster_session_accepted *msg);
size_t chatmaster_size_session_refused_cbor(const struct chatmaster_session_refused *msg);
size_t chatmaster_size_channel_list_cbor(const struct chatmaster_channel_list *msg);
size_t chatmaster_size_user_joined_cbor(const struct chatmaster_user_joined *msg);
size_t chatmaster_size_user_left_cbor(const struct chatmaster_user_left *msg);
size_t chatmaster_size_user_rename_cbor(const struct chatmaster_user_rename *msg);
size_t chatmaster_size_channel_mode_cbor(const struct chatmaster_channel_mode *msg);
size_t chatmaster_size_error_cbor(const struct chatmaster_error *msg);

#endif
