/* Generated from tests/codegen/cases/hostile.json; change the schema, then run wireformc gen.
 *
 * Ends * / here, and turns around: messages.
 */
#ifndef GENERATED_HOSTILE_H
#define GENERATED_HOSTILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define HOSTILE_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define HOSTILE_ARENA_PER_BYTE 1
#define HOSTILE_ARENA_BASE     64

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define HOSTILE_N_3D_MIN 0
#define HOSTILE_N_3D_MAX 9

/** The messages, in the order of the document. */
enum hostile_tag {
    HOSTILE_NONE,
    HOSTILE_N_1ST,
};

enum hostile_n_1st_told_tag {
    HOSTILE_N_1ST_TOLD_NONE,
    HOSTILE_N_1ST_TOLD_LETTER,
    HOSTILE_N_1ST_TOLD_LINE,
};

struct hostile_n_1st_told {
    enum hostile_n_1st_told_tag tag;
};

enum hostile_n_1st_x {
    HOSTILE_N_1ST_X_NONE,
    HOSTILE_N_1ST_X_EMPTY,
    HOSTILE_N_1ST_X_EMPTY_,
    HOSTILE_N_1ST_X_EMPTY__,
    HOSTILE_N_1ST_X_A_B,
};

/** * / #error ? ?/ 漢字 漢字 漢字 漢字 漢字 漢字 漢字 漢字 漢字 漢字 漢字 漢字 漢字 漢字 漢字
 *  漢字.  Both directions. */
struct hostile_n_1st {
    /** 0 to 9. */
    uint8_t d;
    bool has_d;
    bool has_empty;
    enum hostile_n_1st_x x;
    bool has_x;
    struct hostile_n_1st_told told;
    bool has_told;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool hostile_read_n_1st(struct wf_json_reader *in, struct hostile_n_1st *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void hostile_write_n_1st(struct wf_buf *out, const struct hostile_n_1st *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool hostile_validate_n_1st(const struct hostile_n_1st *msg, struct wf_error *error);

/* Comparing, deep. */

bool hostile_equal_n_1st(const struct hostile_n_1st *a, const struct hostile_n_1st *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return HOSTILE_NONE with the reason in the reader's error */
enum hostile_tag hostile_identify_to_server(struct wf_json_reader *in);
enum hostile_tag hostile_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol hostile_protocol;

#endif
