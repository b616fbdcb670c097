/* Generated from tests/codegen/cases/pattern.json; change the schema, then run wireformc gen.
 *
 * Pattern: reading, writing, checking.
 */
#include "pattern.h"

#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    ENTRY_ID,
    ENTRY_PARENT,
    ENTRY_LABEL,
    ENTRY_RGB,
    ENTRY_ALSO,
    ENTRY_TAGS,
    ENTRY_VOTES,
};
static const struct wf_member entry_members[] = {
    WF_MEMBER("id"),     /* ENTRY_ID */
    WF_MEMBER("parent"), /* ENTRY_PARENT */
    WF_MEMBER("label"),  /* ENTRY_LABEL */
    WF_MEMBER("rgb"),    /* ENTRY_RGB */
    WF_MEMBER("also"),   /* ENTRY_ALSO */
    WF_MEMBER("tags"),   /* ENTRY_TAGS */
    WF_MEMBER("votes"),  /* ENTRY_VOTES */
};
static const struct wf_record_rule entry_rule = {
    .schema = "#/components/messages/entry/payload",
    .members = entry_members,
    .members_count = 7,
    .required = {1 << ENTRY_ID},
};

static const unsigned char id_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
    0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t id_pattern_table[] = {
    0x1c, 0x1c, 0x1c, 0x04, /* 0x00 */
    0x1c, 0x08, 0x1c, 0x1c, /* 0x04 */
    0x1c, 0x1c, 0x0c, 0x1c, /* 0x08 */
    0x1c, 0x1c, 0x10, 0x1c, /* 0x0c */
    0x1c, 0x1c, 0x14, 0x1c, /* 0x10 */
    0x1c, 0x1c, 0x1c, 0x1c, /* 0x14 */
    0x18, 0x18, 0x18, 0x18, /* 0x18 */
    0x1c, 0x1c, 0x1c, 0x1c, /* 0x1c */
};
static const struct wf_byte_range id_pattern_ranges[] = {
    WF_BYTE_RANGE('A', 'Z'),
};
static const struct wf_byte_range id_pattern_ranges_2[] = {
    WF_BYTE_RANGE('-', '-'),
};
static const struct wf_byte_range id_pattern_ranges_3[] = {
    WF_BYTE_RANGE('0', '9'),
};
static const struct wf_run id_pattern_runs[] = {
    {{id_pattern_ranges, 1, false}, 1, 1},
    {{id_pattern_ranges_2, 1, false}, 1, 1},
    {{id_pattern_ranges_3, 1, false}, 1, 3},
};
static const struct wf_dfa id_pattern = {
    .pattern = "^[A-Z]-[0-9]{1,3}$",
    .classes = id_pattern_classes,
    .table = id_pattern_table,
    .first_accepting = 0x0c,
    .matched = 0x18,
    .classes_count = 4,
    .runs = id_pattern_runs,
    .runs_count = 3,
};

static const struct wf_text_rule id_rule = {
    .schema = "#/components/schemas/Id",
    .max_chars = WF_NO_LIMIT,
    .pattern = &id_pattern,
};

static const unsigned char entry_label_pattern_classes[] = {
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x01, 0x01, 0x01, 0x01, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02,
    0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x03, 0x04, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x06, 0x06, 0x06, 0x06, 0x06,
    0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x07, 0x06, 0x06, 0x06, 0x06, 0x08,
    0x09, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x05, 0x0a, 0x06, 0x06, 0x06, 0x06, 0x06, 0x05,
    0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x0b, 0x06, 0x06, 0x06, 0x0c,
    0x0d, 0x0d, 0x0d, 0x0e, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x0f, 0x10, 0x11, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x12,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d,
};
static const uint16_t entry_label_pattern_table[] = {
    0x10a, 0x04c, 0x10a, 0x05f, 0x05f, 0x05f, 0x05f, 0x05f, 0x05f, 0x05f, 0x05f, 0x05f, 0x05f,
    0x05f, 0x10a, 0x072, 0x085, 0x098, 0x0ab, 0x04c, 0x04c, 0x013, 0x04c, 0x04c, 0x04c, 0x04c,
    0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x026, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c,
    0x04c, 0x013, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x039, 0x04c, 0x04c, 0x04c,
    0x026, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x013, 0x039, 0x039, 0x039, 0x039, 0x039,
    0x039, 0x039, 0x039, 0x039, 0x039, 0x04c, 0x026, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c,
    0x013, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x026,
    0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x013, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a,
    0x04c, 0x10a, 0x10a, 0x10a, 0x04c, 0x026, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x013,
    0x10a, 0x10a, 0x10a, 0x10a, 0x0be, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x04c, 0x026, 0x04c,
    0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x013, 0x0d1, 0x0e4, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a,
    0x10a, 0x10a, 0x10a, 0x04c, 0x026, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x013, 0x0be,
    0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x04c, 0x026, 0x04c, 0x04c,
    0x04c, 0x04c, 0x04c, 0x04c, 0x013, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a,
    0x0f7, 0x10a, 0x04c, 0x026, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x013, 0x04c, 0x10a,
    0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x04c, 0x026, 0x04c, 0x04c, 0x04c,
    0x04c, 0x04c, 0x04c, 0x013, 0x04c, 0x04c, 0x04c, 0x10a, 0x10a, 0x10a, 0x10a, 0x04c, 0x10a,
    0x10a, 0x04c, 0x026, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x04c, 0x013, 0x10a, 0x10a, 0x10a,
    0x10a, 0x10a, 0x04c, 0x10a, 0x10a, 0x10a, 0x10a, 0x04c, 0x026, 0x04c, 0x04c, 0x04c, 0x04c,
    0x04c, 0x04c, 0x013, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x04c,
    0x04c, 0x026, 0x04c, 0x04c, 0x04c, 0x04c, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a,
    0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x10a, 0x11d,
    0x11d, 0x11d, 0x11d, 0x11d, 0x11d, 0x11d, 0x11d, 0x11d, 0x11d, 0x11d, 0x11d, 0x11d, 0x11d,
    0x11d, 0x11d, 0x11d, 0x11d, 0x11d,
};
static const struct wf_byte_range entry_label_pattern_ranges[] = {
    WF_BYTE_RANGE('a', 'z'),
    WF_BYTE_RANGE(0xc3, 0xc3),
};
static const struct wf_dfa entry_label_pattern = {
    .pattern = "^\\S|[^a-z\\u00e9]$",
    .classes = entry_label_pattern_classes,
    .table = entry_label_pattern_table,
    .first_accepting = 0x04c,
    .matched = 0x10a,
    .classes_count = 19,
    .loop = 0x04c,
    .loop_bytes = {entry_label_pattern_ranges, 2, true},
};

static const struct wf_text_rule entry_label_rule = {
    .schema = "#/components/messages/entry/payload/properties/label",
    .min_chars = 1,
    .max_chars = 8,
    .pattern = &entry_label_pattern,
};

static const unsigned char entry_rgb_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t entry_rgb_pattern_table[] = {
    0x1b, 0x03, 0x1b, /* 0x00 */
    0x1b, 0x1b, 0x06, /* 0x03 */
    0x1b, 0x1b, 0x09, /* 0x06 */
    0x1b, 0x1b, 0x12, /* 0x09 */
    0x1b, 0x1b, 0x0f, /* 0x0c */
    0x1b, 0x1b, 0x15, /* 0x0f */
    0x1b, 0x1b, 0x0c, /* 0x12 */
    0x1b, 0x1b, 0x1b, /* 0x15 */
    0x18, 0x18, 0x18, /* 0x18 */
    0x1b, 0x1b, 0x1b, /* 0x1b */
};
static const struct wf_dfa entry_rgb_pattern = {
    .pattern = "^#(?:[0-9a-f]{3}){1,2}$",
    .classes = entry_rgb_pattern_classes,
    .table = entry_rgb_pattern_table,
    .first_accepting = 0x12,
    .matched = 0x18,
    .classes_count = 3,
};

static const struct wf_text_rule entry_rgb_rule = {
    .schema = "#/components/messages/entry/payload/properties/rgb",
    .max_chars = WF_NO_LIMIT,
    .pattern = &entry_rgb_pattern,
};

static const struct wf_text_rule entry_also_rule = {
    .schema = "#/components/messages/entry/payload/properties/also",
    .max_chars = WF_NO_LIMIT,
    .pattern = &entry_rgb_pattern,
};

static const struct wf_list_rule entry_tags_rule = {
    .schema = "#/components/messages/entry/payload/properties/tags",
    .max_items = WF_NO_LIMIT,
};

static const unsigned char entry_tags_item_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t entry_tags_item_pattern_table[] = {
    0, 3, 0, /* 0 */
    0, 3, 6, /* 3 */
    6, 6, 6, /* 6 */
    9, 9, 9, /* 9 */
};
static const struct wf_byte_range entry_tags_item_pattern_ranges[] = {
    WF_BYTE_RANGE('a', 'a'),
};
static const struct wf_dfa entry_tags_item_pattern = {
    .pattern = "a+b",
    .classes = entry_tags_item_pattern_classes,
    .table = entry_tags_item_pattern_table,
    .first_accepting = 6,
    .matched = 6,
    .classes_count = 3,
    .loop_bytes = {entry_tags_item_pattern_ranges, 1, true},
};

static const struct wf_text_rule entry_tags_item_rule = {
    .schema = "#/components/messages/entry/payload/properties/tags/items",
    .max_chars = WF_NO_LIMIT,
    .pattern = &entry_tags_item_pattern,
};

static const struct wf_list_rule entry_votes_rule = {
    .schema = "#/components/messages/entry/payload/properties/votes",
    .max_items = 4,
};

static const struct wf_uint_rule entry_votes_value_rule = {
    .schema = "#/components/messages/entry/payload/properties/votes/patternProperties/^[a-z]+$",
    .max = 9,
};

static const unsigned char entry_votes_key_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t entry_votes_key_pattern_table[] = {
    6, 2, /* 0 */
    6, 2, /* 2 */
    4, 4, /* 4 */
    6, 6, /* 6 */
};
static const struct wf_byte_range entry_votes_key_pattern_ranges[] = {
    WF_BYTE_RANGE('a', 'z'),
};
static const struct wf_run entry_votes_key_pattern_runs[] = {
    {{entry_votes_key_pattern_ranges, 1, false}, 1, WF_NO_LIMIT},
};
static const struct wf_dfa entry_votes_key_pattern = {
    .pattern = "^[a-z]+$",
    .classes = entry_votes_key_pattern_classes,
    .table = entry_votes_key_pattern_table,
    .first_accepting = 2,
    .matched = 4,
    .classes_count = 2,
    .loop = 2,
    .loop_bytes = {entry_votes_key_pattern_ranges, 1, false},
    .runs = entry_votes_key_pattern_runs,
    .runs_count = 1,
};

static const struct wf_text_rule entry_votes_key_rule = {
    .schema = "#/components/messages/entry/payload/properties/votes/patternProperties/^[a-z]+$",
    .max_chars = WF_NO_LIMIT,
    .pattern = &entry_votes_key_pattern,
};

static const struct pattern_entry_votes_entry *read_entry_votes(struct wf_json_reader *in,
                                                                size_t *count)
{
    struct wf_json_map map;
    struct pattern_entry_votes_entry *entry;

    wf_json_open_map(in, &map, &entry_votes_rule, sizeof(*entry));
    map.names = &entry_votes_key_rule;
    while ((entry = wf_json_next_entry(in, &map)))
        entry->value = (uint8_t)wf_json_read_uint(in, &entry_votes_value_rule);
    return wf_json_close_map(in, &map, count);
}

bool pattern_read_entry(struct wf_json_reader *in, struct pattern_entry *msg)
{
    struct wf_json_object object;

    *msg = (struct pattern_entry){0};
    wf_json_open_object(in, &object, &entry_rule);
    do {
        if (wf_json_take_member(in, &object, &entry_rule, ENTRY_ID))
            msg->id = wf_json_read_text(in, &id_rule);
        if (wf_json_take_member(in, &object, &entry_rule, ENTRY_PARENT)) {
            msg->parent = wf_json_read_text(in, &id_rule);
            msg->has_parent = true;
        }
        if (wf_json_take_member(in, &object, &entry_rule, ENTRY_LABEL)) {
            msg->label = wf_json_read_text(in, &entry_label_rule);
            msg->has_label = true;
        }
        if (wf_json_take_member(in, &object, &entry_rule, ENTRY_RGB)) {
            msg->rgb = wf_json_read_text(in, &entry_rgb_rule);
            msg->has_rgb = true;
        }
        if (wf_json_take_member(in, &object, &entry_rule, ENTRY_ALSO)) {
            msg->has_also = true;
            msg->is_null_also = wf_json_take_null(in);
            if (!msg->is_null_also)
                msg->also = wf_json_read_text(in, &entry_also_rule);
        }
        if (wf_json_take_member(in, &object, &entry_rule, ENTRY_TAGS)) {
            msg->tags =
                wf_json_read_texts(in, &entry_tags_rule, &entry_tags_item_rule, &msg->tags_count);
            msg->has_tags = true;
        }
        if (wf_json_take_member(in, &object, &entry_rule, ENTRY_VOTES)) {
            msg->votes = read_entry_votes(in, &msg->votes_count);
            msg->has_votes = true;
        }
    } while (wf_json_more_members(in, &object, &entry_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_entry_votes(struct wf_buf *out, uint8_t *at,
                                  const struct pattern_entry_votes_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_UINT(out, at, ":", entries[i].value);
    }
    return WF_PUT(out, at, "}");
}

void pattern_write_entry(struct wf_buf *out, const struct pattern_entry *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"id\":", msg->id);
    if (msg->has_parent)
        at = WF_JSON_PUT_TEXT(out, at, ",\"parent\":", msg->parent);
    if (msg->has_label)
        at = WF_JSON_PUT_TEXT(out, at, ",\"label\":", msg->label);
    if (msg->has_rgb)
        at = WF_JSON_PUT_TEXT(out, at, ",\"rgb\":", msg->rgb);
    if (msg->has_also) {
        at = WF_PUT(out, at, ",\"also\":");
        if (msg->is_null_also)
            at = WF_PUT(out, at, "null");
        else
            at = wf_json_put_text(out, at, msg->also);
    }
    if (msg->has_tags)
        at = WF_JSON_PUT_TEXTS(out, at, ",\"tags\":", msg->tags, msg->tags_count);
    if (msg->has_votes) {
        at = WF_PUT(out, at, ",\"votes\":");
        at = write_entry_votes(out, at, msg->votes, msg->votes_count);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_entry_tags(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &entry_tags_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &entry_tags_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_entry_votes(const struct pattern_entry_votes_entry *entries, size_t count,
                              struct wf_error *error)
{
    if (!wf_check_members(count, &entry_votes_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &entry_votes_key_rule, error))
            return false;
        if (!wf_check_uint(entries[i].value, &entry_votes_value_rule, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

bool pattern_validate_entry(const struct pattern_entry *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->id, &id_rule, error))
        return wf_error_push(error, "id");
    if (msg->has_parent && !wf_check_utf8_text(msg->parent, &id_rule, error))
        return wf_error_push(error, "parent");
    if (msg->has_label && !wf_check_utf8_text(msg->label, &entry_label_rule, error))
        return wf_error_push(error, "label");
    if (msg->has_rgb && !wf_check_utf8_text(msg->rgb, &entry_rgb_rule, error))
        return wf_error_push(error, "rgb");
    if (msg->has_also && !msg->is_null_also &&
        !wf_check_utf8_text(msg->also, &entry_also_rule, error))
        return wf_error_push(error, "also");
    if (msg->has_tags && !check_entry_tags(msg->tags, msg->tags_count, error))
        return wf_error_push(error, "tags");
    if (msg->has_votes && !check_entry_votes(msg->votes, msg->votes_count, error))
        return wf_error_push(error, "votes");
    return true;
}

static bool equal_texts(const wf_text *a, size_t a_count, const wf_text *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i], b[i]))
            return false;
    }
    return true;
}

static bool equal_entry_votes(const struct pattern_entry_votes_entry *a, size_t a_count,
                              const struct pattern_entry_votes_entry *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
        if (a[i].value != b[i].value)
            return false;
    }
    return true;
}

bool pattern_equal_entry(const struct pattern_entry *a, const struct pattern_entry *b)
{
    if (!wf_text_equal(a->id, b->id))
        return false;
    if (a->has_parent != b->has_parent)
        return false;
    if (a->has_parent && !wf_text_equal(a->parent, b->parent))
        return false;
    if (a->has_label != b->has_label)
        return false;
    if (a->has_label && !wf_text_equal(a->label, b->label))
        return false;
    if (a->has_rgb != b->has_rgb)
        return false;
    if (a->has_rgb && !wf_text_equal(a->rgb, b->rgb))
        return false;
    if (a->has_also != b->has_also)
        return false;
    if (a->is_null_also != b->is_null_also)
        return false;
    if (a->has_also && !a->is_null_also && !wf_text_equal(a->also, b->also))
        return false;
    if (a->has_tags != b->has_tags)
        return false;
    if (a->has_tags && !equal_texts(a->tags, a->tags_count, b->tags, b->tags_count))
        return false;
    if (a->has_votes != b->has_votes)
        return false;
    if (a->has_votes && !equal_entry_votes(a->votes, a->votes_count, b->votes, b->votes_count))
        return false;
    return true;
}

enum pattern_tag pattern_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return PATTERN_ENTRY;
}

enum pattern_tag pattern_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return PATTERN_ENTRY;
}

/* What the table calls: the same functions without their types. */

static bool read_any_entry(struct wf_json_reader *in, void *value)
{
    return pattern_read_entry(in, value);
}

static void write_any_entry(struct wf_buf *out, const void *value)
{
    pattern_write_entry(out, value);
}

static bool validate_any_entry(const void *value, struct wf_error *error)
{
    return pattern_validate_entry(value, error);
}

static bool equal_any_entry(const void *a, const void *b)
{
    return pattern_equal_entry(a, b);
}

static const char *const entry_examples[] = {
    "{\"id\":\"A-1\"}",
    ("{\"id\":\"A-12\",\"parent\":\"B-3\",\"label\":\" \303\251E\",\"rgb\":\"#09f\","
     "\"also\":null,\"tags\":[\"aab\",\"xab\303\251\",\"\\\"ab\\\"\"],\"votes\":{\"yes\":3,"
     "\"no\":0}}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &pattern_protocol,
        .tag = PATTERN_ENTRY,
        .name = "entry",
        .wire_name = "entry",
        .description = "A thing is filed.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct pattern_entry),
        .read_json = read_any_entry,
        .write_json = write_any_entry,
        .validate = validate_any_entry,
        .equal = equal_any_entry,
        .examples = entry_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct pattern_entry entry;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return pattern_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return pattern_identify_to_client(in);
}

const struct wf_protocol pattern_protocol = {
    .abi = WF_ABI,
    .name = "pattern",
    .title = "Pattern",
    .description = "",
    .limits =
        {
            .depth_limit = PATTERN_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = PATTERN_ARENA_PER_BYTE,
    .arena_base = PATTERN_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
