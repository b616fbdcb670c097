/* Generated from tests/codegen/cases/gateway.json; change the schema, then run wireformc gen.
 *
 * Gateway: messages.
 */
#ifndef GENERATED_GATEWAY_H
#define GENERATED_GATEWAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define GATEWAY_PORT 7001

/* Bytes of one message, and its open arrays and objects. */
#define GATEWAY_LIMIT_IN  4096
#define GATEWAY_LIMIT_OUT 4096
#define GATEWAY_DEPTH     64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define GATEWAY_ARENA_PER_BYTE 9
#define GATEWAY_ARENA_BASE     256

/** The messages, in the order of the document. */
enum gateway_tag {
    GATEWAY_NONE,
    GATEWAY_HELLO,
    GATEWAY_ASK,
    GATEWAY_SET,
    GATEWAY_WELCOME,
    GATEWAY_TOLD,
    GATEWAY_DONE,
    GATEWAY_WRONG,
};

/** Why a connection is closed (RFC 6455, 7.4). */
enum gateway_close_code {
    GATEWAY_CLOSE_AWAY = 1001,
    GATEWAY_CLOSE_NO_HELLO = 4001,
    GATEWAY_CLOSE_LATE = 4002,
    GATEWAY_CLOSE_GONE = 4003,
};

/** A question.  Client to server. */
struct gateway_ask {
    /** Up to 64 characters. */
    wf_text text;
};

/** The number of the next message but one.  Client to server. */
struct gateway_set {
    /** 0 to 18446744073709551615. */
    uint64_t seq;
};

/** An answer with its number, or news without.  Server to client. */
struct gateway_told {
    /** 0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** Up to 64 characters. */
    wf_text text;
};

/** Nothing but a number.  Server to client. */
struct gateway_done {
    /** 0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
};

/** Not understood.  Server to client. */
struct gateway_wrong {
    /** 0 to 18446744073709551615. */
    uint64_t seq;
    bool has_seq;
    /** Up to 64 characters. */
    wf_text why;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool gateway_read_hello(struct wf_json_reader *in);
bool gateway_read_ask(struct wf_json_reader *in, struct gateway_ask *msg);
bool gateway_read_set(struct wf_json_reader *in, struct gateway_set *msg);
bool gateway_read_welcome(struct wf_json_reader *in);
bool gateway_read_told(struct wf_json_reader *in, struct gateway_told *msg);
bool gateway_read_done(struct wf_json_reader *in, struct gateway_done *msg);
bool gateway_read_wrong(struct wf_json_reader *in, struct gateway_wrong *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void gateway_write_hello(struct wf_buf *out);
void gateway_write_ask(struct wf_buf *out, const struct gateway_ask *msg);
void gateway_write_set(struct wf_buf *out, const struct gateway_set *msg);
void gateway_write_welcome(struct wf_buf *out);
void gateway_write_told(struct wf_buf *out, const struct gateway_told *msg);
void gateway_write_done(struct wf_buf *out, const struct gateway_done *msg);
void gateway_write_wrong(struct wf_buf *out, const struct gateway_wrong *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool gateway_validate_ask(const struct gateway_ask *msg, struct wf_error *error);
bool gateway_validate_set(const struct gateway_set *msg, struct wf_error *error);
bool gateway_validate_told(const struct gateway_told *msg, struct wf_error *error);
bool gateway_validate_done(const struct gateway_done *msg, struct wf_error *error);
bool gateway_validate_wrong(const struct gateway_wrong *msg, struct wf_error *error);

/* Comparing, deep. */

bool gateway_equal_ask(const struct gateway_ask *a, const struct gateway_ask *b);
bool gateway_equal_set(const struct gateway_set *a, const struct gateway_set *b);
bool gateway_equal_told(const struct gateway_told *a, const struct gateway_told *b);
bool gateway_equal_done(const struct gateway_done *a, const struct gateway_done *b);
bool gateway_equal_wrong(const struct gateway_wrong *a, const struct gateway_wrong *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return GATEWAY_NONE with the reason in the reader's error */
enum gateway_tag gateway_identify_to_server(struct wf_json_reader *in);
enum gateway_tag gateway_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol gateway_protocol;

/** Settings of Gateway. */
struct gateway_settings {
    /** Between two looks.  1 to 60000. */
    uint16_t ping_ms;
    /** Longest silence.  1 to 60000. */
    uint16_t silence_ms;
};

extern const struct gateway_settings gateway_default_settings;

/** Reads one JSON object over the settings that are there: only members it has change. */
bool gateway_read_settings(struct wf_json_reader *in, struct gateway_settings *settings);

#endif
