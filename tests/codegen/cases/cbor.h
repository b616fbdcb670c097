/* Generated from tests/codegen/cases/cbor.json; change the schema, then run wireformc gen.
 *
 * Cbor: messages.
 */
#ifndef GENERATED_CBOR_H
#define GENERATED_CBOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_cbor_reader;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define CBOR_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define CBOR_ARENA_PER_BYTE 51
#define CBOR_ARENA_BASE     640

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define CBOR_ID_SIZE 4

/** The messages, in the order of the document. */
enum cbor_tag {
    CBOR_NONE,
    CBOR_PUT,
    CBOR_LIST,
    CBOR_ENTRY,
};

struct cbor_put_file {
    /** 4 bytes. */
    wf_bytes id;
    /** 0 to 18446744073709551615. */
    uint64_t size;
    wf_text note;
    bool has_note;
    double weight;
    bool has_weight;
    wf_bytes any;
    bool has_any;
    const wf_bytes *parts;
    size_t parts_count;
    bool has_parts;
    const struct cbor_put_file_names_entry *names;
    size_t names_count;
    bool has_names;
};

/** A variant with members.  Client to server. */
struct cbor_put {
    struct cbor_put_file file;
};

struct cbor_put_file_names_entry {
    wf_text key;
    wf_text value;
};

struct cbor_entry_state_array {
    /** 4 bytes. */
    wf_bytes _1;
};

enum cbor_entry_state_tag {
    CBOR_ENTRY_STATE_NONE,
    CBOR_ENTRY_STATE_STRING,
    CBOR_ENTRY_STATE_ARRAY,
};

struct cbor_entry_state {
    enum cbor_entry_state_tag tag;
    union {
        struct cbor_entry_state_array array;
    } as;
};

enum cbor_entry_owner_tag {
    CBOR_ENTRY_OWNER_NONE,
    CBOR_ENTRY_OWNER_ID,
    CBOR_ENTRY_OWNER_NUMBER,
};

struct cbor_entry_owner {
    enum cbor_entry_owner_tag tag;
    union {
        /** 4 bytes. */
        wf_bytes id;
        int64_t number;
    } as;
};

/** Unions inside.  Server to client. */
struct cbor_entry {
    struct cbor_entry_state state;
    struct cbor_entry_owner owner;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool cbor_read_put(struct wf_json_reader *in, struct cbor_put *msg);
bool cbor_read_list(struct wf_json_reader *in);
bool cbor_read_entry(struct wf_json_reader *in, struct cbor_entry *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void cbor_write_put(struct wf_buf *out, const struct cbor_put *msg);
void cbor_write_list(struct wf_buf *out);
void cbor_write_entry(struct wf_buf *out, const struct cbor_entry *msg);

/* The same in CBOR, from the same structs. */

bool cbor_read_put_cbor(struct wf_cbor_reader *in, struct cbor_put *msg);
bool cbor_read_list_cbor(struct wf_cbor_reader *in);
bool cbor_read_entry_cbor(struct wf_cbor_reader *in, struct cbor_entry *msg);
void cbor_write_put_cbor(struct wf_buf *out, const struct cbor_put *msg);
void cbor_write_list_cbor(struct wf_buf *out);
void cbor_write_entry_cbor(struct wf_buf *out, const struct cbor_entry *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool cbor_validate_put(const struct cbor_put *msg, struct wf_error *error);
bool cbor_validate_entry(const struct cbor_entry *msg, struct wf_error *error);

/* Comparing, deep. */

bool cbor_equal_put(const struct cbor_put *a, const struct cbor_put *b);
bool cbor_equal_entry(const struct cbor_entry *a, const struct cbor_entry *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return CBOR_NONE with the reason in the reader's error */
enum cbor_tag cbor_identify_to_server(struct wf_json_reader *in);
enum cbor_tag cbor_identify_to_client(struct wf_json_reader *in);
enum cbor_tag cbor_identify_to_server_cbor(struct wf_cbor_reader *in);
enum cbor_tag cbor_identify_to_client_cbor(struct wf_cbor_reader *in);

extern const struct wf_protocol cbor_protocol;

#endif
