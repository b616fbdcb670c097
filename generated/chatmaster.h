/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: messages.
 */
#ifndef GENERATED_CHATMASTER_H
#define GENERATED_CHATMASTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_cbor_reader;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define CHATMASTER_PORT 9000

/* Bytes of one message, and its open arrays and objects. */
#define CHATMASTER_LIMIT_IN  131072
#define CHATMASTER_LIMIT_OUT 65536
#define CHATMASTER_DEPTH     32

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define CHATMASTER_ARENA_PER_BYTE 16
#define CHATMASTER_ARENA_BASE     1728

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define CHATMASTER_USERNAME_MIN  1
#define CHATMASTER_USERNAME_MAX  32
#define CHATMASTER_USERNAME_SIZE (4 * 32 + 1)
#define CHATMASTER_CHANNEL_MIN   1
#define CHATMASTER_CHANNEL_MAX   64
#define CHATMASTER_CHANNEL_SIZE  (4 * 64 + 1)

/** The messages, in the order of the document. */
enum chatmaster_tag {
    CHATMASTER_NONE,
    CHATMASTER_LOGIN,
    CHATMASTER_RENAME,
    CHATMASTER_JOIN,
    CHATMASTER_LEAVE,
    CHATMASTER_PRIVATE,
    CHATMASTER_PUBLIC,
    CHATMASTER_CHANNELS,
    CHATMASTER_MESSAGE,
    CHATMASTER_REQUEST,
    CHATMASTER_SESSION_ACCEPTED,
    CHATMASTER_SESSION_REFUSED,
    CHATMASTER_CHANNEL_LIST,
    CHATMASTER_USER_JOINED,
    CHATMASTER_USER_LEFT,
    CHATMASTER_USER_RENAME,
    CHATMASTER_CHANNEL_MODE,
    CHATMASTER_ERROR,
};

/** Ask for a name.  Answered by a session; a refused name may be followed by another login.
 *  Client to server. */
struct chatmaster_login {
    /** Only a string counts: a missing or wrong name has an answer of its own. */
    wf_text username;
    bool has_username;
};

/** Take another name.  Told to everybody in the same channel or lobby.  Client to server. */
struct chatmaster_rename {
    /** Only a string counts: a missing or wrong name has an answer of its own. */
    wf_text username;
    bool has_username;
};

/** Enter a channel, creating it when it does not exist.  Leaves the channel one was in.  Client
 *  to server. */
struct chatmaster_join {
    /** Only a string counts: a missing or wrong name has an answer of its own. */
    wf_text channel;
    bool has_channel;
};

enum chatmaster_channels_command {
    CHATMASTER_CHANNELS_COMMAND_NONE,
    CHATMASTER_CHANNELS_COMMAND_CHANNEL_LIST,
    CHATMASTER_CHANNELS_COMMAND_CHANNELS,
};

/** Ask for the public channels.  Two words for the same: the proposal's and the original
 *  client's.  Client to server. */
struct chatmaster_channels {
    enum chatmaster_channels_command command;
};

/** A line somebody says.  From a client without a name; the server adds the sender's.  Both
 *  directions. */
struct chatmaster_message {
    /** 1 to 16384 characters. */
    wf_text message;
    /** The sender; what a client writes here is ignored. */
    wf_text username;
    bool has_username;
};

/** The name is yours.  Server to client. */
struct chatmaster_session_accepted {
    /** Default channels first, then the others in order of creation; private ones never.  1 to
     *  64 characters each. */
    const wf_text *channels;
    size_t channels_count;
    bool has_channels;
};

/** The name is not yours, or there is no room.  Server to client. */
struct chatmaster_session_refused {
    /** For people. */
    wf_text reason;
    bool has_reason;
};

/** The public channels.  Server to client. */
struct chatmaster_channel_list {
    /** Default channels first, then the others in order of creation; private ones never.  1 to
     *  64 characters each. */
    const wf_text *channels;
    size_t channels_count;
    bool has_channels;
};

/** Somebody entered the channel.  Server to client. */
struct chatmaster_user_joined {
    /** Compared exactly.  1 to 32 characters. */
    wf_text username;
    bool has_username;
    /** Compared exactly.  1 to 64 characters. */
    wf_text channel;
    bool has_channel;
    /** In order of joining, the newcomer included.  1 to 32 characters each. */
    const wf_text *current_users;
    size_t current_users_count;
    bool has_current_users;
};

/** Somebody left the channel.  Server to client. */
struct chatmaster_user_left {
    /** Compared exactly.  1 to 32 characters. */
    wf_text username;
    bool has_username;
    /** Compared exactly.  1 to 64 characters. */
    wf_text channel;
    bool has_channel;
    /** Those who stay, in order of joining.  1 to 32 characters each. */
    const wf_text *current_users;
    size_t current_users_count;
    bool has_current_users;
};

/** Somebody took another name.  Server to client. */
struct chatmaster_user_rename {
    /** Compared exactly.  1 to 32 characters. */
    wf_text old_username;
    bool has_old_username;
    /** Compared exactly.  1 to 32 characters. */
    wf_text new_username;
    bool has_new_username;
};

/** Somebody hid or showed the channel.  Server to client. */
struct chatmaster_channel_mode {
    /** Compared exactly.  1 to 64 characters. */
    wf_text channel;
    bool has_channel;
    /** Compared exactly.  1 to 32 characters. */
    wf_text username;
    bool has_username;
    /** Hidden from the lists. */
    bool private;
    bool has_private;
};

/** A refusal, in words.  Server to client. */
struct chatmaster_error {
    /** The command it answers, "message", or "package". */
    wf_text error_type;
    /** For people; its text is not for programs. */
    wf_text message;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool chatmaster_read_login(struct wf_json_reader *in, struct chatmaster_login *msg);
bool chatmaster_read_rename(struct wf_json_reader *in, struct chatmaster_rename *msg);
bool chatmaster_read_join(struct wf_json_reader *in, struct chatmaster_join *msg);
bool chatmaster_read_leave(struct wf_json_reader *in);
bool chatmaster_read_private(struct wf_json_reader *in);
bool chatmaster_read_public(struct wf_json_reader *in);
bool chatmaster_read_channels(struct wf_json_reader *in, struct chatmaster_channels *msg);
bool chatmaster_read_message(struct wf_json_reader *in, struct chatmaster_message *msg);
bool chatmaster_read_request(struct wf_json_reader *in);
bool chatmaster_read_session_accepted(struct wf_json_reader *in,
                                      struct chatmaster_session_accepted *msg);
bool chatmaster_read_session_refused(struct wf_json_reader *in,
                                     struct chatmaster_session_refused *msg);
bool chatmaster_read_channel_list(struct wf_json_reader *in, struct chatmaster_channel_list *msg);
bool chatmaster_read_user_joined(struct wf_json_reader *in, struct chatmaster_user_joined *msg);
bool chatmaster_read_user_left(struct wf_json_reader *in, struct chatmaster_user_left *msg);
bool chatmaster_read_user_rename(struct wf_json_reader *in, struct chatmaster_user_rename *msg);
bool chatmaster_read_channel_mode(struct wf_json_reader *in, struct chatmaster_channel_mode *msg);
bool chatmaster_read_error(struct wf_json_reader *in, struct chatmaster_error *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void chatmaster_write_login(struct wf_buf *out, const struct chatmaster_login *msg);
void chatmaster_write_rename(struct wf_buf *out, const struct chatmaster_rename *msg);
void chatmaster_write_join(struct wf_buf *out, const struct chatmaster_join *msg);
void chatmaster_write_leave(struct wf_buf *out);
void chatmaster_write_private(struct wf_buf *out);
void chatmaster_write_public(struct wf_buf *out);
void chatmaster_write_channels(struct wf_buf *out, const struct chatmaster_channels *msg);
void chatmaster_write_message(struct wf_buf *out, const struct chatmaster_message *msg);
void chatmaster_write_request(struct wf_buf *out);
void chatmaster_write_session_accepted(struct wf_buf *out,
                                       const struct chatmaster_session_accepted *msg);
void chatmaster_write_session_refused(struct wf_buf *out,
                                      const struct chatmaster_session_refused *msg);
void chatmaster_write_channel_list(struct wf_buf *out, const struct chatmaster_channel_list *msg);
void chatmaster_write_user_joined(struct wf_buf *out, const struct chatmaster_user_joined *msg);
void chatmaster_write_user_left(struct wf_buf *out, const struct chatmaster_user_left *msg);
void chatmaster_write_user_rename(struct wf_buf *out, const struct chatmaster_user_rename *msg);
void chatmaster_write_channel_mode(struct wf_buf *out, const struct chatmaster_channel_mode *msg);
void chatmaster_write_error(struct wf_buf *out, const struct chatmaster_error *msg);

/* The same in CBOR, from the same structs. */

bool chatmaster_read_login_cbor(struct wf_cbor_reader *in, struct chatmaster_login *msg);
bool chatmaster_read_rename_cbor(struct wf_cbor_reader *in, struct chatmaster_rename *msg);
bool chatmaster_read_join_cbor(struct wf_cbor_reader *in, struct chatmaster_join *msg);
bool chatmaster_read_leave_cbor(struct wf_cbor_reader *in);
bool chatmaster_read_private_cbor(struct wf_cbor_reader *in);
bool chatmaster_read_public_cbor(struct wf_cbor_reader *in);
bool chatmaster_read_channels_cbor(struct wf_cbor_reader *in, struct chatmaster_channels *msg);
bool chatmaster_read_message_cbor(struct wf_cbor_reader *in, struct chatmaster_message *msg);
bool chatmaster_read_request_cbor(struct wf_cbor_reader *in);
bool chatmaster_read_session_accepted_cbor(struct wf_cbor_reader *in,
                                           struct chatmaster_session_accepted *msg);
bool chatmaster_read_session_refused_cbor(struct wf_cbor_reader *in,
                                          struct chatmaster_session_refused *msg);
bool chatmaster_read_channel_list_cbor(struct wf_cbor_reader *in,
                                       struct chatmaster_channel_list *msg);
bool chatmaster_read_user_joined_cbor(struct wf_cbor_reader *in,
                                      struct chatmaster_user_joined *msg);
bool chatmaster_read_user_left_cbor(struct wf_cbor_reader *in, struct chatmaster_user_left *msg);
bool chatmaster_read_user_rename_cbor(struct wf_cbor_reader *in,
                                      struct chatmaster_user_rename *msg);
bool chatmaster_read_channel_mode_cbor(struct wf_cbor_reader *in,
                                       struct chatmaster_channel_mode *msg);
bool chatmaster_read_error_cbor(struct wf_cbor_reader *in, struct chatmaster_error *msg);
void chatmaster_write_login_cbor(struct wf_buf *out, const struct chatmaster_login *msg);
void chatmaster_write_rename_cbor(struct wf_buf *out, const struct chatmaster_rename *msg);
void chatmaster_write_join_cbor(struct wf_buf *out, const struct chatmaster_join *msg);
void chatmaster_write_leave_cbor(struct wf_buf *out);
void chatmaster_write_private_cbor(struct wf_buf *out);
void chatmaster_write_public_cbor(struct wf_buf *out);
void chatmaster_write_channels_cbor(struct wf_buf *out, const struct chatmaster_channels *msg);
void chatmaster_write_message_cbor(struct wf_buf *out, const struct chatmaster_message *msg);
void chatmaster_write_request_cbor(struct wf_buf *out);
void chatmaster_write_session_accepted_cbor(struct wf_buf *out,
                                            const struct chatmaster_session_accepted *msg);
void chatmaster_write_session_refused_cbor(struct wf_buf *out,
                                           const struct chatmaster_session_refused *msg);
void chatmaster_write_channel_list_cbor(struct wf_buf *out,
                                        const struct chatmaster_channel_list *msg);
void chatmaster_write_user_joined_cbor(struct wf_buf *out,
                                       const struct chatmaster_user_joined *msg);
void chatmaster_write_user_left_cbor(struct wf_buf *out, const struct chatmaster_user_left *msg);
void chatmaster_write_user_rename_cbor(struct wf_buf *out,
                                       const struct chatmaster_user_rename *msg);
void chatmaster_write_channel_mode_cbor(struct wf_buf *out,
                                        const struct chatmaster_channel_mode *msg);
void chatmaster_write_error_cbor(struct wf_buf *out, const struct chatmaster_error *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool chatmaster_validate_login(const struct chatmaster_login *msg, struct wf_error *error);
bool chatmaster_validate_rename(const struct chatmaster_rename *msg, struct wf_error *error);
bool chatmaster_validate_join(const struct chatmaster_join *msg, struct wf_error *error);
bool chatmaster_validate_channels(const struct chatmaster_channels *msg, struct wf_error *error);
bool chatmaster_validate_message(const struct chatmaster_message *msg, struct wf_error *error);
bool chatmaster_validate_session_accepted(const struct chatmaster_session_accepted *msg,
                                          struct wf_error *error);
bool chatmaster_validate_session_refused(const struct chatmaster_session_refused *msg,
                                         struct wf_error *error);
bool chatmaster_validate_channel_list(const struct chatmaster_channel_list *msg,
                                      struct wf_error *error);
bool chatmaster_validate_user_joined(const struct chatmaster_user_joined *msg,
                                     struct wf_error *error);
bool chatmaster_validate_user_left(const struct chatmaster_user_left *msg, struct wf_error *error);
bool chatmaster_validate_user_rename(const struct chatmaster_user_rename *msg,
                                     struct wf_error *error);
bool chatmaster_validate_channel_mode(const struct chatmaster_channel_mode *msg,
                                      struct wf_error *error);
bool chatmaster_validate_error(const struct chatmaster_error *msg, struct wf_error *error);

/* Comparing, deep. */

bool chatmaster_equal_login(const struct chatmaster_login *a, const struct chatmaster_login *b);
bool chatmaster_equal_rename(const struct chatmaster_rename *a, const struct chatmaster_rename *b);
bool chatmaster_equal_join(const struct chatmaster_join *a, const struct chatmaster_join *b);
bool chatmaster_equal_channels(const struct chatmaster_channels *a,
                               const struct chatmaster_channels *b);
bool chatmaster_equal_message(const struct chatmaster_message *a,
                              const struct chatmaster_message *b);
bool chatmaster_equal_session_accepted(const struct chatmaster_session_accepted *a,
                                       const struct chatmaster_session_accepted *b);
bool chatmaster_equal_session_refused(const struct chatmaster_session_refused *a,
                                      const struct chatmaster_session_refused *b);
bool chatmaster_equal_channel_list(const struct chatmaster_channel_list *a,
                                   const struct chatmaster_channel_list *b);
bool chatmaster_equal_user_joined(const struct chatmaster_user_joined *a,
                                  const struct chatmaster_user_joined *b);
bool chatmaster_equal_user_left(const struct chatmaster_user_left *a,
                                const struct chatmaster_user_left *b);
bool chatmaster_equal_user_rename(const struct chatmaster_user_rename *a,
                                  const struct chatmaster_user_rename *b);
bool chatmaster_equal_channel_mode(const struct chatmaster_channel_mode *a,
                                   const struct chatmaster_channel_mode *b);
bool chatmaster_equal_error(const struct chatmaster_error *a, const struct chatmaster_error *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return CHATMASTER_NONE with the reason in the reader's error */
enum chatmaster_tag chatmaster_identify_to_server(struct wf_json_reader *in);
enum chatmaster_tag chatmaster_identify_to_client(struct wf_json_reader *in);
enum chatmaster_tag chatmaster_identify_to_server_cbor(struct wf_cbor_reader *in);
enum chatmaster_tag chatmaster_identify_to_client_cbor(struct wf_cbor_reader *in);

extern const struct wf_protocol chatmaster_protocol;

enum chatmaster_settings_pacing {
    CHATMASTER_SETTINGS_PACING_NONE,
    CHATMASTER_SETTINGS_PACING_AUTO,
    CHATMASTER_SETTINGS_PACING_ALWAYS,
    CHATMASTER_SETTINGS_PACING_NEVER,
};

/** Settings of ChatMaster 3000. */
struct chatmaster_settings {
    /** TCP port on loopback when --listen does not name one.  0 to 65535. */
    uint16_t port;
    /** Channels that always exist and stay public.  Up to 64 items; 1 to 64 characters each. */
    const wf_text *default_channels;
    size_t default_channels_count;
    /** From connecting to the first login.  1 to 86400000. */
    uint32_t login_timeout_ms;
    /** Connections at one time.  1 to 1000000. */
    uint32_t max_clients;
    /** Channels at one time, the default ones included.  1 to 1000000. */
    uint32_t max_channels;
    /** Connections kept after a refused login; one more closes the oldest.  1 to 1000000. */
    uint32_t max_refused;
    /** Packages a second of one connection; beyond that it is not read.  1 to 1000000. */
    uint32_t rate_per_s;
    /** Packages of one connection that may come at once.  1 to 1000000. */
    uint32_t rate_burst;
    /** Bytes waiting for one connection; beyond that it is closed.  65536 to 1073741824. */
    uint32_t queue_limit_bytes;
    /** For the last words to a connection that closes.  0 to 600000. */
    uint32_t flush_timeout_ms;
    /** Whether to leave a gap between packages: to programs that need it, to all, to none. */
    enum chatmaster_settings_pacing pacing;
    /** That gap.  0 to 10000. */
    uint16_t pacing_gap_ms;
};

extern const struct chatmaster_settings chatmaster_default_settings;

/** Reads one JSON object over the settings that are there: only members it has change. */
bool chatmaster_read_settings(struct wf_json_reader *in, struct chatmaster_settings *settings);

#endif
