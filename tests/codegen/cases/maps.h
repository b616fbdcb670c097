/* Generated from tests/codegen/cases/maps.json; change the schema, then run wireformc gen.
 *
 * Maps: messages.
 */
#ifndef GENERATED_MAPS_H
#define GENERATED_MAPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define MAPS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define MAPS_ARENA_PER_BYTE 12
#define MAPS_ARENA_BASE     384

/** The messages, in the order of the document. */
enum maps_tag {
    MAPS_NONE,
    MAPS_SCORES,
};

/** Points by name.  Both directions. */
struct maps_scores {
    const struct maps_scores_points_entry *points;
    size_t points_count;
    const struct maps_scores_groups_entry *groups;
    size_t groups_count;
    bool has_groups;
    const struct maps_scores_present_entry *present;
    size_t present_count;
    bool has_present;
};

struct maps_scores_points_entry {
    wf_text key;
    /** 0 to 100. */
    uint8_t value;
};

struct maps_scores_groups_entry {
    wf_text key;
    const wf_text *value;
    size_t value_count;
};

struct maps_scores_present_entry {
    wf_text key;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool maps_read_scores(struct wf_json_reader *in, struct maps_scores *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void maps_write_scores(struct wf_buf *out, const struct maps_scores *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool maps_validate_scores(const struct maps_scores *msg, struct wf_error *error);

/* Comparing, deep. */

bool maps_equal_scores(const struct maps_scores *a, const struct maps_scores *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return MAPS_NONE with the reason in the reader's error */
enum maps_tag maps_identify_to_server(struct wf_json_reader *in);
enum maps_tag maps_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol maps_protocol;

#endif
