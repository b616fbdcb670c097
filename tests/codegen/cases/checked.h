/* Generated from tests/codegen/cases/checked.json; change the schema, then run wireformc gen.
 *
 * Checked: messages.
 */
#ifndef GENERATED_CHECKED_H
#define GENERATED_CHECKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define CHECKED_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define CHECKED_ARENA_PER_BYTE 16
#define CHECKED_ARENA_BASE     896

/** The messages, in the order of the document. */
enum checked_tag {
    CHECKED_NONE,
    CHECKED_ORDER,
    CHECKED_SCALARS,
};

struct checked_price {
    double gross;
    double net;
    bool has_net;
    /** Members of other names. */
    const struct checked_price_others_entry *others;
    size_t others_count;
};

/** Both directions. */
struct checked_order {
    /** At least 1 character each. */
    const wf_text *tags;
    size_t tags_count;
    bool has_tags;
    wf_text name;
    bool has_name;
    /** At least 0. */
    uint64_t amount;
    bool has_amount;
    /** Up to 8 characters. */
    wf_text unit;
    bool has_unit;
    bool is_null_unit;
    const struct checked_order_options_entry *options;
    size_t options_count;
    bool has_options;
    const int64_t *steps;
    size_t steps_count;
    bool has_steps;
    struct checked_price price;
    bool has_price;
    wf_text whatever;
    bool has_whatever;
    /** Members of other names. */
    const struct checked_order_others_entry *others;
    size_t others_count;
};

struct checked_order_options_entry {
    wf_text key;
    bool value;
};

struct checked_price_others_entry {
    wf_text key;
    wf_text value;
};

struct checked_order_others_entry {
    wf_text key;
    wf_text value;
};

enum checked_scalars_level {
    CHECKED_SCALARS_LEVEL_NONE,
    CHECKED_SCALARS_LEVEL_LOW,
    CHECKED_SCALARS_LEVEL_HIGH,
};

/** Both directions. */
struct checked_scalars {
    double step;
    bool has_step;
    /** 0 to 999. */
    uint16_t half;
    bool has_half;
    wf_bytes blob;
    bool has_blob;
    wf_text fixed;
    bool has_fixed;
    wf_text choice;
    bool has_choice;
    enum checked_scalars_level level;
    bool has_level;
    const wf_text *pair;
    size_t pair_count;
    bool has_pair;
    wf_text kept;
    bool has_kept;
    const struct checked_scalars_nested_item *nested;
    size_t nested_count;
    bool has_nested;
    /** Members of other names. */
    const struct checked_scalars_others_entry *others;
    size_t others_count;
};

struct checked_scalars_nested_item {
    const int64_t *items;
    size_t count;
};

struct checked_scalars_others_entry {
    wf_text key;
    wf_text value;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool checked_read_order(struct wf_json_reader *in, struct checked_order *msg);
bool checked_read_scalars(struct wf_json_reader *in, struct checked_scalars *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void checked_write_order(struct wf_buf *out, const struct checked_order *msg);
void checked_write_scalars(struct wf_buf *out, const struct checked_scalars *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool checked_validate_order(const struct checked_order *msg, struct wf_error *error);
bool checked_validate_scalars(const struct checked_scalars *msg, struct wf_error *error);

/* Comparing, deep. */

bool checked_equal_order(const struct checked_order *a, const struct checked_order *b);
bool checked_equal_scalars(const struct checked_scalars *a, const struct checked_scalars *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return CHECKED_NONE with the reason in the reader's error */
enum checked_tag checked_identify_to_server(struct wf_json_reader *in);
enum checked_tag checked_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol checked_protocol;

#endif
