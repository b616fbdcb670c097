/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): messages.
 */
#ifndef GENERATED_ETHERPAD_H
#define GENERATED_ETHERPAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_cbor_reader;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define ETHERPAD_PORT 9001

/* Bytes of one message, and its open arrays and objects. */
#define ETHERPAD_LIMIT_IN  1048576
#define ETHERPAD_LIMIT_OUT 8388608
#define ETHERPAD_DEPTH     32

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define ETHERPAD_ARENA_PER_BYTE 60
#define ETHERPAD_ARENA_BASE     3840

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define ETHERPAD_REV_MIN        0
#define ETHERPAD_REV_MAX        2147483647
#define ETHERPAD_CHANGESET_MIN  0
#define ETHERPAD_CHANGESET_MAX  1048576
#define ETHERPAD_CHANGESET_SIZE (4 * 1048576 + 1)

/** The messages, in the order in which they came into the document. */
enum etherpad_tag {
    ETHERPAD_NONE,
    ETHERPAD_CLIENT_READY,
    ETHERPAD_USER_CHANGES,
    ETHERPAD_USERINFO_UPDATE,
    ETHERPAD_CHAT,
    ETHERPAD_PAD_OPTIONS,
    ETHERPAD_PAD_TITLE,
    ETHERPAD_PAD_PASSWORD,
    ETHERPAD_SUGGEST_USER_NAME,
    ETHERPAD_NEW_REVISION_LIST,
    ETHERPAD_REVISION_LABEL,
    ETHERPAD_GUEST_ANSWER,
    ETHERPAD_NEW_CHANGES,
    ETHERPAD_ACCEPT_COMMIT,
    ETHERPAD_NO_COMMIT_PENDING,
    ETHERPAD_CHANGES_REJECTED,
    ETHERPAD_USER_NEW_INFO,
    ETHERPAD_USER_LEAVE,
    ETHERPAD_SERVER_MESSAGE,
    ETHERPAD_DISCONNECT_REASON,
    ETHERPAD_CLIENT_VARS,
    ETHERPAD_OTHER_MESSAGE,
};

/** What a user says of itself; other members are not kept. */
struct etherpad_user_info {
    /** Must be the sender's.  Up to 64 characters. */
    wf_text user_id;
    /** For people.  Up to 80 characters. */
    wf_text name;
    bool has_name;
    /** Index into the palette.  0 to 31. */
    uint8_t color_id;
};

enum etherpad_client_ready_room_type {
    ETHERPAD_CLIENT_READY_ROOM_TYPE_NONE,
    ETHERPAD_CLIENT_READY_ROOM_TYPE_PADPAGE,
    ETHERPAD_CLIENT_READY_ROOM_TYPE_PADVIEW,
};

/** Enter a room.  The first message of a socket, once.  A client that reconnects says which
 *  socket it had, and whether a change of it may be lost.  Client to server. */
struct etherpad_client_ready {
    /** To write, or to read only. */
    enum etherpad_client_ready_room_type room_type;
    /** The type and the pad: padpage/demo.  Like ^pad(page|view)/[A-Za-z0-9-]{1,50}$. */
    wf_text room_name;
    /** The revision whose text the client has.  0 to 2147483647. */
    uint32_t last_rev;
    /** What a user says of itself; other members are not kept. */
    struct etherpad_user_info user_info;
    /** The socket it had before.  Up to 64 characters. */
    wf_text is_reconnect_of;
    bool has_is_reconnect_of;
    /** A change of that socket was never answered. */
    bool is_commit_pending;
    bool has_is_commit_pending;
    /** What it understands beyond the classic client: reject.  Up to 32 items; up to 32
     *  characters each. */
    const wf_text *features;
    size_t features_count;
    bool has_features;
};

/** The attributes of one change, by number. */
struct etherpad_attribute_pool {
    /** Complete from 0 to nextNum - 1. */
    const struct etherpad_attribute_pool_num_to_attrib_entry *num_to_attrib;
    size_t num_to_attrib_count;
    /** How many.  0 to 65536. */
    uint32_t next_num;
};

/** Change the text.  Answered when it is stored.  Client to server. */
struct etherpad_user_changes {
    /** The revision it was made at.  0 to 2147483647. */
    uint32_t base_rev;
    /** Easysync: old length, change, operations, inserted text.  Up to 1048576 characters. */
    wf_text changeset;
    /** The attributes of one change, by number. */
    struct etherpad_attribute_pool apool;
};

/** A key and its value. */
struct etherpad_attribute {
    /** Its name.  Up to 64 characters, like ^[^,]+$. */
    wf_text key;
    /** Empty: the key is taken away.  Up to 1024 characters. */
    wf_text value;
};

struct etherpad_attribute_pool_num_to_attrib_entry {
    wf_text key;
    /** A key and its value. */
    struct etherpad_attribute value;
};

/** Change one's name or colour.  Client to server. */
struct etherpad_userinfo_update {
    /** What a user says of itself; other members are not kept. */
    struct etherpad_user_info user_info;
};

/** Say something.  The server says who it was, and when; the sender never hears it again.  Both
 *  directions. */
struct etherpad_chat {
    /** Who said it.  Up to 64 characters. */
    wf_text user_id;
    bool has_user_id;
    /** The line.  1 to 2000 characters. */
    wf_text line_text;
    /** What that one is called.  Up to 80 characters. */
    wf_text sender_name;
    bool has_sender_name;
    /** The sender; who says another one is not heard.  Up to 64 characters. */
    wf_text auth_id;
    bool has_auth_id;
    /** Milliseconds since 1970; the server's.  0 to 9007199254740991. */
    uint64_t time;
    bool has_time;
};

/** How a pad is shown, and who may come. */
struct etherpad_options {
    /** Free names. */
    const struct etherpad_options_view_entry *view;
    size_t view_count;
    bool has_view;
    /** allow.  Up to 32 characters. */
    wf_text guest_policy;
    bool has_guest_policy;
};

/** Options of the pad.  What a client does not name stays as it is.  Both directions. */
struct etherpad_pad_options {
    /** How a pad is shown, and who may come. */
    struct etherpad_options options;
    /** Who did it.  Up to 80 characters. */
    wf_text changed_by;
    bool has_changed_by;
};

struct etherpad_options_view_entry {
    wf_text key;
    wf_text value;
};

/** Give the pad a title.  Both directions. */
struct etherpad_pad_title {
    /** The title.  Up to 80 characters. */
    wf_text title;
    /** Who did it.  Up to 80 characters. */
    wf_text changed_by;
    bool has_changed_by;
};

/** Ask for a password.  Refused: pads have none.  Client to server. */
struct etherpad_pad_password {
    /** The password.  Up to 256 characters. */
    wf_text password;
    bool has_password;
};

/** Suggest a name to somebody who has none.  Both directions. */
struct etherpad_suggest_user_name {
    /** Who has none.  Up to 64 characters. */
    wf_text unnamed_id;
    /** The name.  Up to 80 characters. */
    wf_text new_name;
};

/** A revision was saved.  Both directions. */
struct etherpad_new_revision_list {
    /** All of them, newest first.  Up to 1000 items. */
    const struct etherpad_saved_revision *revision_list;
    size_t revision_list_count;
    /** Who saved it.  Up to 80 characters. */
    wf_text saved_by;
};

/** A revision that somebody saved. */
struct etherpad_saved_revision {
    /** Milliseconds since 1970.  0 to 9007199254740991. */
    uint64_t timestamp;
    /** Its name.  Up to 80 characters. */
    wf_text label;
    /** Name of who saved it.  Up to 80 characters. */
    wf_text saved_by;
    /** Id of who saved it.  Up to 64 characters. */
    wf_text saved_by_id;
    /** Number of a revision; 0 is the first.  0 to 2147483647. */
    uint32_t rev_num;
    /** Of the saved revision.  Up to 64 characters. */
    wf_text id;
};

/** A saved revision has another name.  Both directions. */
struct etherpad_revision_label {
    /** All of them, newest first.  Up to 1000 items. */
    const struct etherpad_saved_revision *revision_list;
    size_t revision_list_count;
    /** Who renamed it.  Up to 80 characters. */
    wf_text saved_by;
    /** The name.  Up to 80 characters. */
    wf_text new_label;
};

/** Let a guest in, or not.  Ignored: every pad is open.  Client to server. */
struct etherpad_guest_answer {
    /** Who answers.  Up to 64 characters. */
    wf_text auth_id;
    bool has_auth_id;
    /** Whom it is about.  Up to 64 characters. */
    wf_text guest_id;
    bool has_guest_id;
    /** The answer.  Up to 64 characters. */
    wf_text answer;
    bool has_answer;
};

/** Somebody changed the text.  Server to client. */
struct etherpad_new_changes {
    /** The client's revision + 1.  0 to 2147483647. */
    uint32_t new_rev;
    /** Easysync: old length, change, operations, inserted text.  Up to 1048576 characters. */
    wf_text changeset;
    /** The attributes of one change, by number. */
    struct etherpad_attribute_pool apool;
    /** Who did it; empty: the server.  Up to 64 characters. */
    wf_text author;
    /** To a padview: seconds since the revision before. */
    double time_delta;
    bool has_time_delta;
};

/** The client's change is stored.  Server to client. */
struct etherpad_accept_commit {
    /** The revision that it became.  0 to 2147483647. */
    uint32_t new_rev;
};

/** The change is not stored, and the client stays.  Server to client. */
struct etherpad_changes_rejected {
    /** Of the change.  0 to 2147483647. */
    uint32_t base_rev;
    /** author, tooLarge or readOnly.  Up to 64 characters. */
    wf_text reason;
    /** For people. */
    wf_text detail;
};

/** What the server says of a user. */
struct etherpad_known_user {
    /** Its id.  Up to 64 characters. */
    wf_text user_id;
    /** For people.  Up to 80 characters. */
    wf_text name;
    bool has_name;
    /** Index into the palette.  0 to 2147483647. */
    uint32_t color_id;
    /** Always empty here. */
    wf_text ip;
    /** Always empty here. */
    wf_text user_agent;
};

/** Somebody is there, or changed name or colour.  Server to client. */
struct etherpad_user_new_info {
    /** What the server says of a user. */
    struct etherpad_known_user user_info;
};

/** Somebody left.  Server to client. */
struct etherpad_user_leave {
    /** What the server says of a user. */
    struct etherpad_known_user user_info;
};

/** Say something that only other clients understand.  Any type that is not listed here: passed
 *  on as it is, unless it is long.  Both directions. */
struct etherpad_other_message {
    /** What it is. */
    wf_text type;
    /** The sender; who says another one is not heard. */
    wf_text auth_id;
    bool has_auth_id;
    /** Members of other names. */
    const struct etherpad_other_message_others_entry *others;
    size_t others_count;
};

struct etherpad_other_message_others_entry {
    wf_text key;
    wf_text value;
};

/** A notice to everybody.  Server to client. */
struct etherpad_server_message {
    /** The notice. */
    wf_text text;
};

/** Why the server ends the socket.  Server to client. */
struct etherpad_disconnect_reason {
    /** userdup, unauth, badChangeset, badMessage, tooLarge, slow, flood, deleted, shutdown, or
     *  another word.  Up to 64 characters. */
    wf_text reason;
};

/** What a page has of its pad before it connects.  The script of GET /PAD assigns it; members
 *  that only old pages need are left out here.  Server to client. */
struct etherpad_client_vars {
    /** The pad.  Up to 64 characters. */
    wf_text global_pad_id;
    /** Whom the cookie stands for.  Up to 64 characters. */
    wf_text user_id;
    /** For people.  Up to 80 characters. */
    wf_text user_name;
    bool has_user_name;
    /** Index into the palette.  0 to 2147483647. */
    uint32_t user_color;
    /** Colours as in CSS.  Up to 256 items; up to 64 characters each. */
    const wf_text *color_palette;
    size_t color_palette_count;
    /** Number of a revision; 0 is the first.  0 to 2147483647. */
    uint32_t rev;
    /** The text of that revision. */
    wf_text text;
    /** Its attribution. */
    wf_text attribs;
    /** The attributes of one change, by number. */
    struct etherpad_attribute_pool apool;
    /** Everybody who has text in the pad. */
    const struct etherpad_client_vars_historical_author_data_entry *historical_author_data;
    size_t historical_author_data_count;
};

/** Who wrote something. */
struct etherpad_author {
    /** Index into the palette.  0 when absent.  0 to 2147483647. */
    uint32_t color_id;
    bool has_color_id;
    /** For people.  Up to 80 characters. */
    wf_text name;
    bool has_name;
};

struct etherpad_client_vars_historical_author_data_entry {
    wf_text key;
    /** Who wrote something. */
    struct etherpad_author value;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool etherpad_read_client_ready(struct wf_json_reader *in, struct etherpad_client_ready *msg);
bool etherpad_read_user_changes(struct wf_json_reader *in, struct etherpad_user_changes *msg);
bool etherpad_read_userinfo_update(struct wf_json_reader *in, struct etherpad_userinfo_update *msg);
bool etherpad_read_chat(struct wf_json_reader *in, struct etherpad_chat *msg);
bool etherpad_read_pad_options(struct wf_json_reader *in, struct etherpad_pad_options *msg);
bool etherpad_read_pad_title(struct wf_json_reader *in, struct etherpad_pad_title *msg);
bool etherpad_read_pad_password(struct wf_json_reader *in, struct etherpad_pad_password *msg);
bool etherpad_read_suggest_user_name(struct wf_json_reader *in,
                                     struct etherpad_suggest_user_name *msg);
bool etherpad_read_new_revision_list(struct wf_json_reader *in,
                                     struct etherpad_new_revision_list *msg);
bool etherpad_read_revision_label(struct wf_json_reader *in, struct etherpad_revision_label *msg);
bool etherpad_read_guest_answer(struct wf_json_reader *in, struct etherpad_guest_answer *msg);
bool etherpad_read_new_changes(struct wf_json_reader *in, struct etherpad_new_changes *msg);
bool etherpad_read_accept_commit(struct wf_json_reader *in, struct etherpad_accept_commit *msg);
bool etherpad_read_no_commit_pending(struct wf_json_reader *in);
bool etherpad_read_changes_rejected(struct wf_json_reader *in,
                                    struct etherpad_changes_rejected *msg);
bool etherpad_read_user_new_info(struct wf_json_reader *in, struct etherpad_user_new_info *msg);
bool etherpad_read_user_leave(struct wf_json_reader *in, struct etherpad_user_leave *msg);
bool etherpad_read_other_message(struct wf_json_reader *in, struct etherpad_other_message *msg);
bool etherpad_read_server_message(struct wf_json_reader *in, struct etherpad_server_message *msg);
bool etherpad_read_disconnect_reason(struct wf_json_reader *in,
                                     struct etherpad_disconnect_reason *msg);
bool etherpad_read_client_vars(struct wf_json_reader *in, struct etherpad_client_vars *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void etherpad_write_client_ready(struct wf_buf *out, const struct etherpad_client_ready *msg);
void etherpad_write_user_changes(struct wf_buf *out, const struct etherpad_user_changes *msg);
void etherpad_write_userinfo_update(struct wf_buf *out, const struct etherpad_userinfo_update *msg);
void etherpad_write_chat(struct wf_buf *out, const struct etherpad_chat *msg);
void etherpad_write_pad_options(struct wf_buf *out, const struct etherpad_pad_options *msg);
void etherpad_write_pad_title(struct wf_buf *out, const struct etherpad_pad_title *msg);
void etherpad_write_pad_password(struct wf_buf *out, const struct etherpad_pad_password *msg);
void etherpad_write_suggest_user_name(struct wf_buf *out,
                                      const struct etherpad_suggest_user_name *msg);
void etherpad_write_new_revision_list(struct wf_buf *out,
                                      const struct etherpad_new_revision_list *msg);
void etherpad_write_revision_label(struct wf_buf *out, const struct etherpad_revision_label *msg);
void etherpad_write_guest_answer(struct wf_buf *out, const struct etherpad_guest_answer *msg);
void etherpad_write_new_changes(struct wf_buf *out, const struct etherpad_new_changes *msg);
void etherpad_write_accept_commit(struct wf_buf *out, const struct etherpad_accept_commit *msg);
void etherpad_write_no_commit_pending(struct wf_buf *out);
void etherpad_write_changes_rejected(struct wf_buf *out,
                                     const struct etherpad_changes_rejected *msg);
void etherpad_write_user_new_info(struct wf_buf *out, const struct etherpad_user_new_info *msg);
void etherpad_write_user_leave(struct wf_buf *out, const struct etherpad_user_leave *msg);
void etherpad_write_other_message(struct wf_buf *out, const struct etherpad_other_message *msg);
void etherpad_write_server_message(struct wf_buf *out, const struct etherpad_server_message *msg);
void etherpad_write_disconnect_reason(struct wf_buf *out,
                                      const struct etherpad_disconnect_reason *msg);
void etherpad_write_client_vars(struct wf_buf *out, const struct etherpad_client_vars *msg);

/* The same in CBOR, from the same structs. */

bool etherpad_read_client_ready_cbor(struct wf_cbor_reader *in, struct etherpad_client_ready *msg);
bool etherpad_read_user_changes_cbor(struct wf_cbor_reader *in, struct etherpad_user_changes *msg);
bool etherpad_read_userinfo_update_cbor(struct wf_cbor_reader *in,
                                        struct etherpad_userinfo_update *msg);
bool etherpad_read_chat_cbor(struct wf_cbor_reader *in, struct etherpad_chat *msg);
bool etherpad_read_pad_options_cbor(struct wf_cbor_reader *in, struct etherpad_pad_options *msg);
bool etherpad_read_pad_title_cbor(struct wf_cbor_reader *in, struct etherpad_pad_title *msg);
bool etherpad_read_pad_password_cbor(struct wf_cbor_reader *in, struct etherpad_pad_password *msg);
bool etherpad_read_suggest_user_name_cbor(struct wf_cbor_reader *in,
                                          struct etherpad_suggest_user_name *msg);
bool etherpad_read_new_revision_list_cbor(struct wf_cbor_reader *in,
                                          struct etherpad_new_revision_list *msg);
bool etherpad_read_revision_label_cbor(struct wf_cbor_reader *in,
                                       struct etherpad_revision_label *msg);
bool etherpad_read_guest_answer_cbor(struct wf_cbor_reader *in, struct etherpad_guest_answer *msg);
bool etherpad_read_new_changes_cbor(struct wf_cbor_reader *in, struct etherpad_new_changes *msg);
bool etherpad_read_accept_commit_cbor(struct wf_cbor_reader *in,
                                      struct etherpad_accept_commit *msg);
bool etherpad_read_no_commit_pending_cbor(struct wf_cbor_reader *in);
bool etherpad_read_changes_rejected_cbor(struct wf_cbor_reader *in,
                                         struct etherpad_changes_rejected *msg);
bool etherpad_read_user_new_info_cbor(struct wf_cbor_reader *in,
                                      struct etherpad_user_new_info *msg);
bool etherpad_read_user_leave_cbor(struct wf_cbor_reader *in, struct etherpad_user_leave *msg);
bool etherpad_read_other_message_cbor(struct wf_cbor_reader *in,
                                      struct etherpad_other_message *msg);
bool etherpad_read_server_message_cbor(struct wf_cbor_reader *in,
                                       struct etherpad_server_message *msg);
bool etherpad_read_disconnect_reason_cbor(struct wf_cbor_reader *in,
                                          struct etherpad_disconnect_reason *msg);
bool etherpad_read_client_vars_cbor(struct wf_cbor_reader *in, struct etherpad_client_vars *msg);
void etherpad_write_client_ready_cbor(struct wf_buf *out, const struct etherpad_client_ready *msg);
void etherpad_write_user_changes_cbor(struct wf_buf *out, const struct etherpad_user_changes *msg);
void etherpad_write_userinfo_update_cbor(struct wf_buf *out,
                                         const struct etherpad_userinfo_update *msg);
void etherpad_write_chat_cbor(struct wf_buf *out, const struct etherpad_chat *msg);
void etherpad_write_pad_options_cbor(struct wf_buf *out, const struct etherpad_pad_options *msg);
void etherpad_write_pad_title_cbor(struct wf_buf *out, const struct etherpad_pad_title *msg);
void etherpad_write_pad_password_cbor(struct wf_buf *out, const struct etherpad_pad_password *msg);
void etherpad_write_suggest_user_name_cbor(struct wf_buf *out,
                                           const struct etherpad_suggest_user_name *msg);
void etherpad_write_new_revision_list_cbor(struct wf_buf *out,
                                           const struct etherpad_new_revision_list *msg);
void etherpad_write_revision_label_cbor(struct wf_buf *out,
                                        const struct etherpad_revision_label *msg);
void etherpad_write_guest_answer_cbor(struct wf_buf *out, const struct etherpad_guest_answer *msg);
void etherpad_write_new_changes_cbor(struct wf_buf *out, const struct etherpad_new_changes *msg);
void etherpad_write_accept_commit_cbor(struct wf_buf *out,
                                       const struct etherpad_accept_commit *msg);
void etherpad_write_no_commit_pending_cbor(struct wf_buf *out);
void etherpad_write_changes_rejected_cbor(struct wf_buf *out,
                                          const struct etherpad_changes_rejected *msg);
void etherpad_write_user_new_info_cbor(struct wf_buf *out,
                                       const struct etherpad_user_new_info *msg);
void etherpad_write_user_leave_cbor(struct wf_buf *out, const struct etherpad_user_leave *msg);
void etherpad_write_other_message_cbor(struct wf_buf *out,
                                       const struct etherpad_other_message *msg);
void etherpad_write_server_message_cbor(struct wf_buf *out,
                                        const struct etherpad_server_message *msg);
void etherpad_write_disconnect_reason_cbor(struct wf_buf *out,
                                           const struct etherpad_disconnect_reason *msg);
void etherpad_write_client_vars_cbor(struct wf_buf *out, const struct etherpad_client_vars *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool etherpad_validate_client_ready(const struct etherpad_client_ready *msg,
                                    struct wf_error *error);
bool etherpad_validate_user_changes(const struct etherpad_user_changes *msg,
                                    struct wf_error *error);
bool etherpad_validate_userinfo_update(const struct etherpad_userinfo_update *msg,
                                       struct wf_error *error);
bool etherpad_validate_chat(const struct etherpad_chat *msg, struct wf_error *error);
bool etherpad_validate_pad_options(const struct etherpad_pad_options *msg, struct wf_error *error);
bool etherpad_validate_pad_title(const struct etherpad_pad_title *msg, struct wf_error *error);
bool etherpad_validate_pad_password(const struct etherpad_pad_password *msg,
                                    struct wf_error *error);
bool etherpad_validate_suggest_user_name(const struct etherpad_suggest_user_name *msg,
                                         struct wf_error *error);
bool etherpad_validate_new_revision_list(const struct etherpad_new_revision_list *msg,
                                         struct wf_error *error);
bool etherpad_validate_revision_label(const struct etherpad_revision_label *msg,
                                      struct wf_error *error);
bool etherpad_validate_guest_answer(const struct etherpad_guest_answer *msg,
                                    struct wf_error *error);
bool etherpad_validate_new_changes(const struct etherpad_new_changes *msg, struct wf_error *error);
bool etherpad_validate_accept_commit(const struct etherpad_accept_commit *msg,
                                     struct wf_error *error);
bool etherpad_validate_changes_rejected(const struct etherpad_changes_rejected *msg,
                                        struct wf_error *error);
bool etherpad_validate_user_new_info(const struct etherpad_user_new_info *msg,
                                     struct wf_error *error);
bool etherpad_validate_user_leave(const struct etherpad_user_leave *msg, struct wf_error *error);
bool etherpad_validate_other_message(const struct etherpad_other_message *msg,
                                     struct wf_error *error);
bool etherpad_validate_server_message(const struct etherpad_server_message *msg,
                                      struct wf_error *error);
bool etherpad_validate_disconnect_reason(const struct etherpad_disconnect_reason *msg,
                                         struct wf_error *error);
bool etherpad_validate_client_vars(const struct etherpad_client_vars *msg, struct wf_error *error);

/* Comparing, deep. */

bool etherpad_equal_client_ready(const struct etherpad_client_ready *a,
                                 const struct etherpad_client_ready *b);
bool etherpad_equal_user_changes(const struct etherpad_user_changes *a,
                                 const struct etherpad_user_changes *b);
bool etherpad_equal_userinfo_update(const struct etherpad_userinfo_update *a,
                                    const struct etherpad_userinfo_update *b);
bool etherpad_equal_chat(const struct etherpad_chat *a, const struct etherpad_chat *b);
bool etherpad_equal_pad_options(const struct etherpad_pad_options *a,
                                const struct etherpad_pad_options *b);
bool etherpad_equal_pad_title(const struct etherpad_pad_title *a,
                              const struct etherpad_pad_title *b);
bool etherpad_equal_pad_password(const struct etherpad_pad_password *a,
                                 const struct etherpad_pad_password *b);
bool etherpad_equal_suggest_user_name(const struct etherpad_suggest_user_name *a,
                                      const struct etherpad_suggest_user_name *b);
bool etherpad_equal_new_revision_list(const struct etherpad_new_revision_list *a,
                                      const struct etherpad_new_revision_list *b);
bool etherpad_equal_revision_label(const struct etherpad_revision_label *a,
                                   const struct etherpad_revision_label *b);
bool etherpad_equal_guest_answer(const struct etherpad_guest_answer *a,
                                 const struct etherpad_guest_answer *b);
bool etherpad_equal_new_changes(const struct etherpad_new_changes *a,
                                const struct etherpad_new_changes *b);
bool etherpad_equal_accept_commit(const struct etherpad_accept_commit *a,
                                  const struct etherpad_accept_commit *b);
bool etherpad_equal_changes_rejected(const struct etherpad_changes_rejected *a,
                                     const struct etherpad_changes_rejected *b);
bool etherpad_equal_user_new_info(const struct etherpad_user_new_info *a,
                                  const struct etherpad_user_new_info *b);
bool etherpad_equal_user_leave(const struct etherpad_user_leave *a,
                               const struct etherpad_user_leave *b);
bool etherpad_equal_other_message(const struct etherpad_other_message *a,
                                  const struct etherpad_other_message *b);
bool etherpad_equal_server_message(const struct etherpad_server_message *a,
                                   const struct etherpad_server_message *b);
bool etherpad_equal_disconnect_reason(const struct etherpad_disconnect_reason *a,
                                      const struct etherpad_disconnect_reason *b);
bool etherpad_equal_client_vars(const struct etherpad_client_vars *a,
                                const struct etherpad_client_vars *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return ETHERPAD_NONE with the reason in the reader's error */
enum etherpad_tag etherpad_identify_to_server(struct wf_json_reader *in);
enum etherpad_tag etherpad_identify_to_client(struct wf_json_reader *in);
enum etherpad_tag etherpad_identify_to_server_cbor(struct wf_cbor_reader *in);
enum etherpad_tag etherpad_identify_to_client_cbor(struct wf_cbor_reader *in);

extern const struct wf_protocol etherpad_protocol;

/** Settings of EtherPad (classic) */
struct etherpad_settings {
    /** TCP port on loopback when --listen does not name one.  0 to 65535. */
    uint16_t port;
    /** Sockets at one time.  1 to 1000000. */
    uint32_t max_sockets;
    /** Sockets of one cookie.  1 to 1000000. */
    uint32_t max_sockets_per_user;
    /** Sockets of one address.  1 to 1000000. */
    uint32_t max_sockets_per_address;
    /** Users made for one address (of IPv6: one /64) in a minute; 0: any number, as behind a
     *  proxy.  0 to 1000000. */
    uint32_t new_users_per_address;
    /** Pads made for one address in a minute; 0: any number.  0 to 1000000. */
    uint32_t new_pads_per_address;
    /** Messages that one socket may send a second.  1 to 1000000. */
    uint32_t rate_per_s;
    /** Messages that one socket may send at once.  1 to 1000000. */
    uint32_t rate_burst;
    /** Bytes of frames that wait to be confirmed by one socket.  65536 to 1073741824. */
    uint32_t unconfirmed_bytes;
    /** Frames that wait to be confirmed by one socket.  16 to 1000000. */
    uint32_t unconfirmed_frames;
    /** Bytes of one response that wait to be sent before no more are added.  4096 to 1073741824. */
    uint32_t unsent_bytes;
    /** Silence on a stream before the server breaks it.  10 to 600000. */
    uint32_t keepalive_ms;
    /** Least time that a poll is held.  1 to 600000. */
    uint32_t shortest_poll_ms;
    /** Most time that a poll is held.  1 to 600000. */
    uint32_t longest_poll_ms;
    /** How long a socket lives without its current channel.  10 to 600000. */
    uint32_t silence_ms;
    /** How long a client has to confirm that it was told of the end.  1 to 600000. */
    uint32_t kill_timeout_ms;
    /** For all of a request's head.  1 to 86400000. */
    uint32_t head_timeout_ms;
    /** For the next bytes of a request's body, or of its answer.  1 to 86400000. */
    uint32_t body_timeout_ms;
    /** Between two requests on one connection.  1 to 86400000. */
    uint32_t idle_timeout_ms;
    /** Text of a new pad.  Up to 10000 characters. */
    wf_text default_text;
    /** How long a pad stays in memory that nobody looks at.  10 to 86400000. */
    uint32_t pad_idle_ms;
    /** Units of UTF-16 in a pad.  1000 to 10000000. */
    uint32_t text_limit;
    /** Runs of attributes in a pad.  1000 to 10000000. */
    uint32_t runs_limit;
    /** Revisions that a client may be behind.  100 to 1000000. */
    uint32_t catch_up_limit;
    /** Lines of chat that a pad keeps.  30 to 1000000. */
    uint32_t chat_limit;
    /** Cookies are for https alone: for servers behind a proxy that ends TLS. */
    bool secure_cookies;
};

extern const struct etherpad_settings etherpad_default_settings;

/** Reads one JSON object over the settings that are there: only members it has change. */
bool etherpad_read_settings(struct wf_json_reader *in, struct etherpad_settings *settings);

#endif
