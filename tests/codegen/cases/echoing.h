/* Generated from tests/codegen/cases/echoing.json; change the schema, then run wireformc gen.
 *
 * Echoing: messages.
 */
#ifndef GENERATED_ECHOING_H
#define GENERATED_ECHOING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define ECHOING_PORT 7002

/* Bytes of one message, and its open arrays and objects. */
#define ECHOING_LIMIT_IN  4096
#define ECHOING_LIMIT_OUT 4096
#define ECHOING_DEPTH     64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define ECHOING_ARENA_PER_BYTE 9
#define ECHOING_ARENA_BASE     192

/** The messages, in the order of the document. */
enum echoing_tag {
    ECHOING_NONE,
    ECHOING_ASK,
    ECHOING_LATER,
    ECHOING_TOLD,
    ECHOING_WRONG,
};

enum echoing_ask_ref_tag {
    ECHOING_ASK_REF_NONE,
    ECHOING_ASK_REF_STRING,
    ECHOING_ASK_REF_NUMBER,
};

struct echoing_ask_ref {
    enum echoing_ask_ref_tag tag;
    union {
        /** Up to 64 characters. */
        wf_text string;
        int64_t number;
    } as;
};

/** A question.  Client to server. */
struct echoing_ask {
    struct echoing_ask_ref ref;
    bool has_ref;
};

enum echoing_later_ref_tag {
    ECHOING_LATER_REF_NONE,
    ECHOING_LATER_REF_STRING,
    ECHOING_LATER_REF_NUMBER,
};

struct echoing_later_ref {
    enum echoing_later_ref_tag tag;
    union {
        /** Up to 64 characters. */
        wf_text string;
        int64_t number;
    } as;
};

/** A question that takes time.  Client to server. */
struct echoing_later {
    struct echoing_later_ref ref;
    bool has_ref;
};

/** An answer, or news.  Server to client. */
struct echoing_told {
    wf_text ref;
    bool has_ref;
};

/** Not understood.  Server to client. */
struct echoing_wrong {
    wf_text ref;
    bool has_ref;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool echoing_read_ask(struct wf_json_reader *in, struct echoing_ask *msg);
bool echoing_read_later(struct wf_json_reader *in, struct echoing_later *msg);
bool echoing_read_told(struct wf_json_reader *in, struct echoing_told *msg);
bool echoing_read_wrong(struct wf_json_reader *in, struct echoing_wrong *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void echoing_write_ask(struct wf_buf *out, const struct echoing_ask *msg);
void echoing_write_later(struct wf_buf *out, const struct echoing_later *msg);
void echoing_write_told(struct wf_buf *out, const struct echoing_told *msg);
void echoing_write_wrong(struct wf_buf *out, const struct echoing_wrong *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool echoing_validate_ask(const struct echoing_ask *msg, struct wf_error *error);
bool echoing_validate_later(const struct echoing_later *msg, struct wf_error *error);
bool echoing_validate_told(const struct echoing_told *msg, struct wf_error *error);
bool echoing_validate_wrong(const struct echoing_wrong *msg, struct wf_error *error);

/* Comparing, deep. */

bool echoing_equal_ask(const struct echoing_ask *a, const struct echoing_ask *b);
bool echoing_equal_later(const struct echoing_later *a, const struct echoing_later *b);
bool echoing_equal_told(const struct echoing_told *a, const struct echoing_told *b);
bool echoing_equal_wrong(const struct echoing_wrong *a, const struct echoing_wrong *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return ECHOING_NONE with the reason in the reader's error */
enum echoing_tag echoing_identify_to_server(struct wf_json_reader *in);
enum echoing_tag echoing_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol echoing_protocol;

#endif
