/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: messages.
 */
#ifndef GENERATED_ENSYNC_H
#define GENERATED_ENSYNC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_cbor_reader;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define ENSYNC_PORT 9002

/* Bytes of one message, and its open arrays and objects. */
#define ENSYNC_LIMIT_IN  67108864
#define ENSYNC_LIMIT_OUT 67108868
#define ENSYNC_DEPTH     64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define ENSYNC_ARENA_PER_BYTE 9
#define ENSYNC_ARENA_BASE     1920

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define ENSYNC_HASH_SIZE 32
#define ENSYNC_U32_MIN   0
#define ENSYNC_U32_MAX   4294967295
#define ENSYNC_TX_MIN    0

/** The messages, in the order of the document. */
enum ensync_tag {
    ENSYNC_NONE,
    ENSYNC_CLIENT_INFO,
    ENSYNC_GET_DIR,
    ENSYNC_GET_OBJ,
    ENSYNC_FOR_DIR,
    ENSYNC_START_TX,
    ENSYNC_COMMIT,
    ENSYNC_ABORT,
    ENSYNC_MKDIR,
    ENSYNC_UPDIR,
    ENSYNC_RMDIR,
    ENSYNC_LINKOBJ,
    ENSYNC_PUTOBJ,
    ENSYNC_UNLINKOBJ,
    ENSYNC_CLEAN_UP,
    ENSYNC_DONE,
    ENSYNC_FAIL,
    ENSYNC_ERROR,
    ENSYNC_FATAL_ERROR,
    ENSYNC_NOT_FOUND,
    ENSYNC_DIR_ENTRY,
    ENSYNC_DIR_DATA,
    ENSYNC_OBJ_DATA,
    ENSYNC_SERVER_INFO,
};

struct ensync_implementation_info_version {
    /** 0 to 4294967295. */
    uint32_t major;
    /** 0 to 4294967295. */
    uint32_t minor;
    /** 0 to 4294967295. */
    uint32_t patch;
};

/** Greatest version of the protocol that is spoken: [0, 0] is this one. */
struct ensync_implementation_info_protocol {
    /** 0 to 4294967295. */
    uint32_t major;
    /** 0 to 4294967295. */
    uint32_t minor;
};

struct ensync_implementation_info {
    wf_text name;
    struct ensync_implementation_info_version version;
    /** Greatest version of the protocol that is spoken: [0, 0] is this one. */
    struct ensync_implementation_info_protocol protocol;
};

struct ensync_client_info_fields {
    struct ensync_implementation_info implementation;
};

/** Says who the client is; changes nothing.  Should come first, may come later, again, or never.
 *  The server answers its own version to every one.  Client to server. */
struct ensync_client_info {
    struct ensync_client_info_fields fields;
};

/** Asks for the version and the whole content of a directory.  Client to server. */
struct ensync_get_dir {
    /** 32 bytes that mean nothing to the server.  32 bytes. */
    wf_bytes id;
};

/** Asks for the whole content of an object.  Client to server. */
struct ensync_get_obj {
    /** 32 bytes that mean nothing to the server.  32 bytes. */
    wf_bytes id;
};

/** Opens a transaction under a number the client chooses.  Never answered.  A number that is
 *  open already spoils the transaction: its Commit answers Error.  Client to server. */
struct ensync_start_tx {
    /** Number of a transaction, chosen by the client.  0 to 18446744073709551615. */
    uint64_t tx;
};

/** Carries a transaction out, as a whole or not at all.  Done is a promise: everything it did
 *  survives a crash and loss of power.  The number is free again, whatever the answer.  Client
 *  to server. */
struct ensync_commit {
    /** Number of a transaction, chosen by the client.  0 to 18446744073709551615. */
    uint64_t tx;
};

/** Drops a transaction.  Client to server. */
struct ensync_abort {
    /** Number of a transaction, chosen by the client.  0 to 18446744073709551615. */
    uint64_t tx;
};

struct ensync_mkdir_fields {
    /** Number of a transaction, chosen by the client.  0 to 18446744073709551615. */
    uint64_t tx;
    /** The directory.  32 bytes. */
    wf_bytes id;
    /** The version it gets.  32 bytes. */
    wf_bytes ver;
    /** Its first content. */
    wf_bytes data;
};

/** In a transaction: makes a directory that must not exist.  Never answered; the condition is
 *  checked at Commit.  Client to server. */
struct ensync_mkdir {
    struct ensync_mkdir_fields fields;
};

struct ensync_updir_fields {
    /** Number of a transaction, chosen by the client.  0 to 18446744073709551615. */
    uint64_t tx;
    /** The directory.  32 bytes. */
    wf_bytes id;
    /** The version it must have.  32 bytes. */
    wf_bytes ver;
    /** The length it must have.  0 to 4294967295. */
    uint32_t old_len;
    /** What is added at the end. */
    wf_bytes append;
};

/** In a transaction: appends to a directory.  Never answered; the conditions are checked at
 *  Commit.  Client to server. */
struct ensync_updir {
    struct ensync_updir_fields fields;
};

struct ensync_rmdir_fields {
    /** Number of a transaction, chosen by the client.  0 to 18446744073709551615. */
    uint64_t tx;
    /** The directory.  32 bytes. */
    wf_bytes id;
    /** The version it must have.  32 bytes. */
    wf_bytes ver;
    /** The length it must have.  0 to 4294967295. */
    uint32_t old_len;
};

/** In a transaction: removes a directory.  Never answered; the conditions are checked at Commit.
 *  Client to server. */
struct ensync_rmdir {
    struct ensync_rmdir_fields fields;
};

struct ensync_linkobj_fields {
    /** Number of a transaction, chosen by the client.  0 to 18446744073709551615. */
    uint64_t tx;
    /** The object.  32 bytes. */
    wf_bytes id;
    /** Combined with the object's references by exclusive or: once links, again unlinks.  32
     *  bytes. */
    wf_bytes linkid;
};

/** In a transaction: refers to an object that is there.  Answered at once, because an object
 *  that is not there must be put.  Its content is held for the transaction.  Client to server. */
struct ensync_linkobj {
    struct ensync_linkobj_fields fields;
};

struct ensync_putobj_fields {
    /** Number of a transaction, chosen by the client.  0 to 18446744073709551615. */
    uint64_t tx;
    /** The object.  32 bytes. */
    wf_bytes id;
    /** Combined with the object's references by exclusive or: once links, again unlinks.  32
     *  bytes. */
    wf_bytes linkid;
    /** Its content; replaces what is there. */
    wf_bytes data;
};

/** In a transaction: stores an object and refers to it.  Never answered; what went wrong is told
 *  at Commit.  Client to server. */
struct ensync_putobj {
    struct ensync_putobj_fields fields;
};

struct ensync_unlinkobj_fields {
    /** Number of a transaction, chosen by the client.  0 to 18446744073709551615. */
    uint64_t tx;
    /** The object.  32 bytes. */
    wf_bytes id;
    /** Combined with the object's references by exclusive or: once links, again unlinks.  32
     *  bytes. */
    wf_bytes linkid;
};

/** In a transaction: takes a reference back.  Never answered.  The object may vanish at the next
 *  CleanUp.  Client to server. */
struct ensync_unlinkobj {
    struct ensync_unlinkobj_fields fields;
};

/** This one request failed; the session goes on.  Server to client. */
struct ensync_error {
    /** For people; no two servers say the same. */
    wf_text text;
};

/** The session is over; the connection is closed.  Server to client. */
struct ensync_fatal_error {
    /** For people; no two servers say the same. */
    wf_text text;
};

/** One directory of the list.  Server to client. */
struct ensync_dir_entry {
    /** 32 bytes that mean nothing to the server.  32 bytes. */
    wf_bytes id;
    /** 32 bytes that mean nothing to the server.  32 bytes. */
    wf_bytes ver;
    /** 0 to 4294967295. */
    uint32_t length;
};

/** A directory.  Server to client. */
struct ensync_dir_data {
    /** 32 bytes that mean nothing to the server.  32 bytes. */
    wf_bytes ver;
    /** Bytes that mean nothing to the server. */
    wf_bytes content;
};

/** An object.  Server to client. */
struct ensync_obj_data {
    /** Bytes that mean nothing to the server. */
    wf_bytes content;
};

struct ensync_server_info_fields {
    struct ensync_implementation_info implementation;
    /** The message of the day. */
    wf_text motd;
    bool has_motd;
};

/** Says who the server is.  Server to client. */
struct ensync_server_info {
    struct ensync_server_info_fields fields;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool ensync_read_client_info(struct wf_json_reader *in, struct ensync_client_info *msg);
bool ensync_read_get_dir(struct wf_json_reader *in, struct ensync_get_dir *msg);
bool ensync_read_get_obj(struct wf_json_reader *in, struct ensync_get_obj *msg);
bool ensync_read_for_dir(struct wf_json_reader *in);
bool ensync_read_start_tx(struct wf_json_reader *in, struct ensync_start_tx *msg);
bool ensync_read_commit(struct wf_json_reader *in, struct ensync_commit *msg);
bool ensync_read_abort(struct wf_json_reader *in, struct ensync_abort *msg);
bool ensync_read_mkdir(struct wf_json_reader *in, struct ensync_mkdir *msg);
bool ensync_read_updir(struct wf_json_reader *in, struct ensync_updir *msg);
bool ensync_read_rmdir(struct wf_json_reader *in, struct ensync_rmdir *msg);
bool ensync_read_linkobj(struct wf_json_reader *in, struct ensync_linkobj *msg);
bool ensync_read_putobj(struct wf_json_reader *in, struct ensync_putobj *msg);
bool ensync_read_unlinkobj(struct wf_json_reader *in, struct ensync_unlinkobj *msg);
bool ensync_read_clean_up(struct wf_json_reader *in);
bool ensync_read_done(struct wf_json_reader *in);
bool ensync_read_fail(struct wf_json_reader *in);
bool ensync_read_error(struct wf_json_reader *in, struct ensync_error *msg);
bool ensync_read_fatal_error(struct wf_json_reader *in, struct ensync_fatal_error *msg);
bool ensync_read_not_found(struct wf_json_reader *in);
bool ensync_read_dir_entry(struct wf_json_reader *in, struct ensync_dir_entry *msg);
bool ensync_read_dir_data(struct wf_json_reader *in, struct ensync_dir_data *msg);
bool ensync_read_obj_data(struct wf_json_reader *in, struct ensync_obj_data *msg);
bool ensync_read_server_info(struct wf_json_reader *in, struct ensync_server_info *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void ensync_write_client_info(struct wf_buf *out, const struct ensync_client_info *msg);
void ensync_write_get_dir(struct wf_buf *out, const struct ensync_get_dir *msg);
void ensync_write_get_obj(struct wf_buf *out, const struct ensync_get_obj *msg);
void ensync_write_for_dir(struct wf_buf *out);
void ensync_write_start_tx(struct wf_buf *out, const struct ensync_start_tx *msg);
void ensync_write_commit(struct wf_buf *out, const struct ensync_commit *msg);
void ensync_write_abort(struct wf_buf *out, const struct ensync_abort *msg);
void ensync_write_mkdir(struct wf_buf *out, const struct ensync_mkdir *msg);
void ensync_write_updir(struct wf_buf *out, const struct ensync_updir *msg);
void ensync_write_rmdir(struct wf_buf *out, const struct ensync_rmdir *msg);
void ensync_write_linkobj(struct wf_buf *out, const struct ensync_linkobj *msg);
void ensync_write_putobj(struct wf_buf *out, const struct ensync_putobj *msg);
void ensync_write_unlinkobj(struct wf_buf *out, const struct ensync_unlinkobj *msg);
void ensync_write_clean_up(struct wf_buf *out);
void ensync_write_done(struct wf_buf *out);
void ensync_write_fail(struct wf_buf *out);
void ensync_write_error(struct wf_buf *out, const struct ensync_error *msg);
void ensync_write_fatal_error(struct wf_buf *out, const struct ensync_fatal_error *msg);
void ensync_write_not_found(struct wf_buf *out);
void ensync_write_dir_entry(struct wf_buf *out, const struct ensync_dir_entry *msg);
void ensync_write_dir_data(struct wf_buf *out, const struct ensync_dir_data *msg);
void ensync_write_obj_data(struct wf_buf *out, const struct ensync_obj_data *msg);
void ensync_write_server_info(struct wf_buf *out, const struct ensync_server_info *msg);

/* The same in CBOR, from the same structs. */

bool ensync_read_client_info_cbor(struct wf_cbor_reader *in, struct ensync_client_info *msg);
bool ensync_read_get_dir_cbor(struct wf_cbor_reader *in, struct ensync_get_dir *msg);
bool ensync_read_get_obj_cbor(struct wf_cbor_reader *in, struct ensync_get_obj *msg);
bool ensync_read_for_dir_cbor(struct wf_cbor_reader *in);
bool ensync_read_start_tx_cbor(struct wf_cbor_reader *in, struct ensync_start_tx *msg);
bool ensync_read_commit_cbor(struct wf_cbor_reader *in, struct ensync_commit *msg);
bool ensync_read_abort_cbor(struct wf_cbor_reader *in, struct ensync_abort *msg);
bool ensync_read_mkdir_cbor(struct wf_cbor_reader *in, struct ensync_mkdir *msg);
bool ensync_read_updir_cbor(struct wf_cbor_reader *in, struct ensync_updir *msg);
bool ensync_read_rmdir_cbor(struct wf_cbor_reader *in, struct ensync_rmdir *msg);
bool ensync_read_linkobj_cbor(struct wf_cbor_reader *in, struct ensync_linkobj *msg);
bool ensync_read_putobj_cbor(struct wf_cbor_reader *in, struct ensync_putobj *msg);
bool ensync_read_unlinkobj_cbor(struct wf_cbor_reader *in, struct ensync_unlinkobj *msg);
bool ensync_read_clean_up_cbor(struct wf_cbor_reader *in);
bool ensync_read_done_cbor(struct wf_cbor_reader *in);
bool ensync_read_fail_cbor(struct wf_cbor_reader *in);
bool ensync_read_error_cbor(struct wf_cbor_reader *in, struct ensync_error *msg);
bool ensync_read_fatal_error_cbor(struct wf_cbor_reader *in, struct ensync_fatal_error *msg);
bool ensync_read_not_found_cbor(struct wf_cbor_reader *in);
bool ensync_read_dir_entry_cbor(struct wf_cbor_reader *in, struct ensync_dir_entry *msg);
bool ensync_read_dir_data_cbor(struct wf_cbor_reader *in, struct ensync_dir_data *msg);
bool ensync_read_obj_data_cbor(struct wf_cbor_reader *in, struct ensync_obj_data *msg);
bool ensync_read_server_info_cbor(struct wf_cbor_reader *in, struct ensync_server_info *msg);
void ensync_write_client_info_cbor(struct wf_buf *out, const struct ensync_client_info *msg);
void ensync_write_get_dir_cbor(struct wf_buf *out, const struct ensync_get_dir *msg);
void ensync_write_get_obj_cbor(struct wf_buf *out, const struct ensync_get_obj *msg);
void ensync_write_for_dir_cbor(struct wf_buf *out);
void ensync_write_start_tx_cbor(struct wf_buf *out, const struct ensync_start_tx *msg);
void ensync_write_commit_cbor(struct wf_buf *out, const struct ensync_commit *msg);
void ensync_write_abort_cbor(struct wf_buf *out, const struct ensync_abort *msg);
void ensync_write_mkdir_cbor(struct wf_buf *out, const struct ensync_mkdir *msg);
void ensync_write_updir_cbor(struct wf_buf *out, const struct ensync_updir *msg);
void ensync_write_rmdir_cbor(struct wf_buf *out, const struct ensync_rmdir *msg);
void ensync_write_linkobj_cbor(struct wf_buf *out, const struct ensync_linkobj *msg);
void ensync_write_putobj_cbor(struct wf_buf *out, const struct ensync_putobj *msg);
void ensync_write_unlinkobj_cbor(struct wf_buf *out, const struct ensync_unlinkobj *msg);
void ensync_write_clean_up_cbor(struct wf_buf *out);
void ensync_write_done_cbor(struct wf_buf *out);
void ensync_write_fail_cbor(struct wf_buf *out);
void ensync_write_error_cbor(struct wf_buf *out, const struct ensync_error *msg);
void ensync_write_fatal_error_cbor(struct wf_buf *out, const struct ensync_fatal_error *msg);
void ensync_write_not_found_cbor(struct wf_buf *out);
void ensync_write_dir_entry_cbor(struct wf_buf *out, const struct ensync_dir_entry *msg);
void ensync_write_dir_data_cbor(struct wf_buf *out, const struct ensync_dir_data *msg);
void ensync_write_obj_data_cbor(struct wf_buf *out, const struct ensync_obj_data *msg);
void ensync_write_server_info_cbor(struct wf_buf *out, const struct ensync_server_info *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool ensync_validate_client_info(const struct ensync_client_info *msg, struct wf_error *error);
bool ensync_validate_get_dir(const struct ensync_get_dir *msg, struct wf_error *error);
bool ensync_validate_get_obj(const struct ensync_get_obj *msg, struct wf_error *error);
bool ensync_validate_start_tx(const struct ensync_start_tx *msg, struct wf_error *error);
bool ensync_validate_commit(const struct ensync_commit *msg, struct wf_error *error);
bool ensync_validate_abort(const struct ensync_abort *msg, struct wf_error *error);
bool ensync_validate_mkdir(const struct ensync_mkdir *msg, struct wf_error *error);
bool ensync_validate_updir(const struct ensync_updir *msg, struct wf_error *error);
bool ensync_validate_rmdir(const struct ensync_rmdir *msg, struct wf_error *error);
bool ensync_validate_linkobj(const struct ensync_linkobj *msg, struct wf_error *error);
bool ensync_validate_putobj(const struct ensync_putobj *msg, struct wf_error *error);
bool ensync_validate_unlinkobj(const struct ensync_unlinkobj *msg, struct wf_error *error);
bool ensync_validate_error(const struct ensync_error *msg, struct wf_error *error);
bool ensync_validate_fatal_error(const struct ensync_fatal_error *msg, struct wf_error *error);
bool ensync_validate_dir_entry(const struct ensync_dir_entry *msg, struct wf_error *error);
bool ensync_validate_dir_data(const struct ensync_dir_data *msg, struct wf_error *error);
bool ensync_validate_obj_data(const struct ensync_obj_data *msg, struct wf_error *error);
bool ensync_validate_server_info(const struct ensync_server_info *msg, struct wf_error *error);

/* Comparing, deep. */

bool ensync_equal_client_info(const struct ensync_client_info *a,
                              const struct ensync_client_info *b);
bool ensync_equal_get_dir(const struct ensync_get_dir *a, const struct ensync_get_dir *b);
bool ensync_equal_get_obj(const struct ensync_get_obj *a, const struct ensync_get_obj *b);
bool ensync_equal_start_tx(const struct ensync_start_tx *a, const struct ensync_start_tx *b);
bool ensync_equal_commit(const struct ensync_commit *a, const struct ensync_commit *b);
bool ensync_equal_abort(const struct ensync_abort *a, const struct ensync_abort *b);
bool ensync_equal_mkdir(const struct ensync_mkdir *a, const struct ensync_mkdir *b);
bool ensync_equal_updir(const struct ensync_updir *a, const struct ensync_updir *b);
bool ensync_equal_rmdir(const struct ensync_rmdir *a, const struct ensync_rmdir *b);
bool ensync_equal_linkobj(const struct ensync_linkobj *a, const struct ensync_linkobj *b);
bool ensync_equal_putobj(const struct ensync_putobj *a, const struct ensync_putobj *b);
bool ensync_equal_unlinkobj(const struct ensync_unlinkobj *a, const struct ensync_unlinkobj *b);
bool ensync_equal_error(const struct ensync_error *a, const struct ensync_error *b);
bool ensync_equal_fatal_error(const struct ensync_fatal_error *a,
                              const struct ensync_fatal_error *b);
bool ensync_equal_dir_entry(const struct ensync_dir_entry *a, const struct ensync_dir_entry *b);
bool ensync_equal_dir_data(const struct ensync_dir_data *a, const struct ensync_dir_data *b);
bool ensync_equal_obj_data(const struct ensync_obj_data *a, const struct ensync_obj_data *b);
bool ensync_equal_server_info(const struct ensync_server_info *a,
                              const struct ensync_server_info *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return ENSYNC_NONE with the reason in the reader's error */
enum ensync_tag ensync_identify_to_server(struct wf_json_reader *in);
enum ensync_tag ensync_identify_to_client(struct wf_json_reader *in);
enum ensync_tag ensync_identify_to_server_cbor(struct wf_cbor_reader *in);
enum ensync_tag ensync_identify_to_client_cbor(struct wf_cbor_reader *in);

extern const struct wf_protocol ensync_protocol;

/** Settings of Ensync. */
struct ensync_settings {
    /** Where it listens on loopback.  1 to 65535. */
    uint16_t port;
    /** Sessions at one time.  1 to 1000000. */
    uint32_t max_connections;
    /** Bytes of one frame, in both directions.  65536 to 67108864. */
    uint32_t max_frame;
    /** Bytes of a directory; 0: max_frame less 1024, so that it always fits into an answer.  0
     *  to 67108864. */
    uint32_t max_dir;
    /** Bytes of a directory where original clients read it: they refuse more than 524288.  0: no
     *  such limit.  0 to 67108864. */
    uint32_t max_item;
    /** Open transactions of one session.  1 to 1000000. */
    uint32_t max_transactions;
    /** Bytes of the open transactions of one session.  65536 to 17179869184. */
    uint64_t max_queued_bytes;
    /** Bytes of answers that wait for one session before it is not read any more.  4096 to
     *  1073741824. */
    uint32_t max_waiting_bytes;
    /** How long a Commit waits for other processes that use the store.  1 to 600000. */
    uint32_t busy_timeout_ms;
    /** For the last words to a session that is closed.  0 to 60000. */
    uint16_t close_timeout_ms;
    /** Requests that are carried out at one time.  1 to 64. */
    uint8_t threads;
    /** What the server says its name is; some harnesses want "ensync".  Up to 64 characters. */
    wf_text name;
    /** What it says its version is.  Like ^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}$. */
    wf_text version;
    /** The message of the day; empty: none.  Up to 1000 characters. */
    wf_text motd;
};

extern const struct ensync_settings ensync_default_settings;

/** Reads one JSON object over the settings that are there: only members it has change. */
bool ensync_read_settings(struct wf_json_reader *in, struct ensync_settings *settings);

#endif
