/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: random messages, for fuzzing.
 */
#include "concierge_random.h"

static const struct wf_text_rule identify_name_rule = {
    .schema = "#/components/messages/IDENTIFY/payload/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule identify_version_rule = {
    .schema = "#/components/messages/IDENTIFY/payload/properties/version",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule identify_nickname_rule = {
    .schema = "#/components/messages/IDENTIFY/payload/properties/nickname",
    .max_chars = 128,
};

static const struct wf_text_rule identify_secret_rule = {
    .schema = "#/components/messages/IDENTIFY/payload/properties/secret",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule identify_tags_rule = {
    .schema = "#/components/messages/IDENTIFY/payload/properties/tags",
    .max_items = 32,
};

static const struct wf_text_rule identify_tags_item_rule = {
    .schema = "#/components/messages/IDENTIFY/payload/properties/tags/items",
    .max_chars = 64,
};

static const struct wf_text_rule target_name_name_rule = {
    .schema = "#/components/schemas/Target/oneOf/0/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const unsigned char any_uuid_pattern_classes[] = {
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00,
    0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x03, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x02, 0x02, 0x02, 0x04, 0x02, 0x02, 0x00, 0x00, 0x05, 0x00, 0x00, 0x00, 0x00, 0x06, 0x00,
    0x00, 0x00, 0x07, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x02, 0x02, 0x02, 0x04, 0x02, 0x02, 0x00, 0x00, 0x05, 0x00, 0x00, 0x00, 0x00, 0x06, 0x00,
    0x00, 0x00, 0x07, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x09, 0x00, 0x0a, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
};
static const uint16_t any_uuid_pattern_table[] = {
    0x46d, 0x46d, 0x00b, 0x46d, 0x00b, 0x46d, 0x46d, 0x46d, 0x016, 0x021, 0x46d, /* 0x000 */
    0x46d, 0x46d, 0x02c, 0x46d, 0x02c, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x00b */
    0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x037, 0x46d, 0x46d, 0x46d, /* 0x016 */
    0x46d, 0x46d, 0x042, 0x46d, 0x042, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x021 */
    0x46d, 0x46d, 0x04d, 0x46d, 0x04d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x02c */
    0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x058, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x037 */
    0x46d, 0x46d, 0x063, 0x46d, 0x063, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x042 */
    0x46d, 0x46d, 0x06e, 0x46d, 0x06e, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x04d */
    0x46d, 0x46d, 0x46d, 0x079, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x058 */
    0x46d, 0x46d, 0x084, 0x46d, 0x084, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x063 */
    0x46d, 0x46d, 0x08f, 0x46d, 0x08f, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x06e */
    0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x09a, 0x46d, 0x46d, /* 0x079 */
    0x46d, 0x46d, 0x0a5, 0x46d, 0x0a5, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x084 */
    0x46d, 0x46d, 0x0b0, 0x46d, 0x0b0, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x08f */
    0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x0bb, 0x46d, 0x46d, /* 0x09a */
    0x46d, 0x46d, 0x0c6, 0x46d, 0x0c6, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x0a5 */
    0x46d, 0x46d, 0x0d1, 0x46d, 0x0d1, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x0b0 */
    0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x0dc, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x0bb */
    0x46d, 0x46d, 0x0e7, 0x46d, 0x0e7, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x0c6 */
    0x46d, 0x46d, 0x0f2, 0x46d, 0x0f2, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x0d1 */
    0x46d, 0x46d, 0x46d, 0x46d, 0x0fd, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x0dc */
    0x46d, 0x46d, 0x108, 0x46d, 0x108, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x0e7 */
    0x46d, 0x113, 0x11e, 0x46d, 0x11e, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x0f2 */
    0x46d, 0x46d, 0x46d, 0x129, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x0fd */
    0x46d, 0x46d, 0x134, 0x46d, 0x134, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x108 */
    0x46d, 0x46d, 0x13f, 0x46d, 0x13f, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x113 */
    0x46d, 0x46d, 0x14a, 0x46d, 0x14a, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x11e */
    0x46d, 0x46d, 0x155, 0x46d, 0x155, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x129 */
    0x46d, 0x160, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x134 */
    0x46d, 0x46d, 0x16b, 0x46d, 0x16b, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x13f */
    0x46d, 0x46d, 0x176, 0x46d, 0x176, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x14a */
    0x46d, 0x46d, 0x181, 0x46d, 0x181, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x155 */
    0x46d, 0x46d, 0x18c, 0x46d, 0x18c, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x160 */
    0x46d, 0x46d, 0x197, 0x46d, 0x197, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x16b */
    0x46d, 0x46d, 0x1a2, 0x46d, 0x1a2, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x176 */
    0x46d, 0x46d, 0x1ad, 0x46d, 0x1ad, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x181 */
    0x46d, 0x46d, 0x1b8, 0x46d, 0x1b8, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x18c */
    0x46d, 0x46d, 0x1c3, 0x46d, 0x1c3, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x197 */
    0x46d, 0x46d, 0x1ce, 0x46d, 0x1ce, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x1a2 */
    0x46d, 0x46d, 0x1d9, 0x46d, 0x1d9, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x1ad */
    0x46d, 0x46d, 0x1e4, 0x46d, 0x1e4, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x1b8 */
    0x46d, 0x1ef, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x1c3 */
    0x46d, 0x46d, 0x1fa, 0x46d, 0x1fa, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x1ce */
    0x46d, 0x46d, 0x205, 0x46d, 0x205, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x1d9 */
    0x46d, 0x46d, 0x210, 0x46d, 0x210, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x1e4 */
    0x46d, 0x46d, 0x21b, 0x46d, 0x21b, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x1ef */
    0x46d, 0x46d, 0x226, 0x46d, 0x226, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x1fa */
    0x46d, 0x46d, 0x231, 0x46d, 0x231, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x205 */
    0x46d, 0x23c, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x210 */
    0x46d, 0x46d, 0x247, 0x46d, 0x247, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x21b */
    0x46d, 0x46d, 0x252, 0x46d, 0x252, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x226 */
    0x46d, 0x46d, 0x25d, 0x46d, 0x25d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x231 */
    0x46d, 0x46d, 0x268, 0x46d, 0x268, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x23c */
    0x46d, 0x46d, 0x273, 0x46d, 0x273, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x247 */
    0x46d, 0x46d, 0x27e, 0x46d, 0x27e, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x252 */
    0x46d, 0x46d, 0x289, 0x46d, 0x289, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x25d */
    0x46d, 0x46d, 0x294, 0x46d, 0x294, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x268 */
    0x46d, 0x46d, 0x29f, 0x46d, 0x29f, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x273 */
    0x46d, 0x46d, 0x2aa, 0x46d, 0x2aa, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x27e */
    0x46d, 0x113, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x289 */
    0x46d, 0x46d, 0x2b5, 0x46d, 0x2b5, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x294 */
    0x46d, 0x2c0, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x29f */
    0x46d, 0x46d, 0x2cb, 0x46d, 0x2cb, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x2aa */
    0x46d, 0x46d, 0x2d6, 0x46d, 0x2d6, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x2b5 */
    0x46d, 0x46d, 0x2e1, 0x46d, 0x2e1, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x2c0 */
    0x46d, 0x46d, 0x2ec, 0x46d, 0x2ec, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x2cb */
    0x46d, 0x2f7, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x2d6 */
    0x46d, 0x46d, 0x302, 0x46d, 0x302, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x2e1 */
    0x46d, 0x46d, 0x30d, 0x46d, 0x30d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x2ec */
    0x46d, 0x46d, 0x318, 0x46d, 0x318, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x2f7 */
    0x46d, 0x46d, 0x323, 0x46d, 0x323, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x302 */
    0x46d, 0x46d, 0x32e, 0x46d, 0x32e, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x30d */
    0x46d, 0x46d, 0x339, 0x46d, 0x339, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x318 */
    0x46d, 0x46d, 0x344, 0x46d, 0x344, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x323 */
    0x46d, 0x46d, 0x34f, 0x46d, 0x34f, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x32e */
    0x46d, 0x46d, 0x35a, 0x46d, 0x35a, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x339 */
    0x46d, 0x2ec, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x344 */
    0x46d, 0x46d, 0x365, 0x46d, 0x365, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x34f */
    0x46d, 0x46d, 0x370, 0x46d, 0x370, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x35a */
    0x46d, 0x46d, 0x37b, 0x46d, 0x37b, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x365 */
    0x46d, 0x386, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x370 */
    0x46d, 0x46d, 0x391, 0x46d, 0x391, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x37b */
    0x46d, 0x46d, 0x39c, 0x46d, 0x39c, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x386 */
    0x46d, 0x46d, 0x3a7, 0x46d, 0x3a7, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x391 */
    0x46d, 0x46d, 0x3b2, 0x46d, 0x3b2, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x39c */
    0x46d, 0x46d, 0x3bd, 0x46d, 0x3bd, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x3a7 */
    0x46d, 0x46d, 0x3c8, 0x46d, 0x3c8, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x3b2 */
    0x46d, 0x46d, 0x3d3, 0x46d, 0x3d3, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x3bd */
    0x46d, 0x46d, 0x3de, 0x46d, 0x3de, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x3c8 */
    0x46d, 0x46d, 0x3e9, 0x46d, 0x3e9, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x3d3 */
    0x46d, 0x46d, 0x3f4, 0x46d, 0x3f4, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x3de */
    0x46d, 0x46d, 0x3ff, 0x46d, 0x3ff, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x3e9 */
    0x46d, 0x46d, 0x40a, 0x46d, 0x40a, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x3f4 */
    0x46d, 0x46d, 0x457, 0x46d, 0x457, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x3ff */
    0x46d, 0x46d, 0x415, 0x46d, 0x415, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x40a */
    0x46d, 0x46d, 0x420, 0x46d, 0x420, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x415 */
    0x46d, 0x46d, 0x42b, 0x46d, 0x42b, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x420 */
    0x46d, 0x46d, 0x436, 0x46d, 0x436, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x42b */
    0x46d, 0x46d, 0x441, 0x46d, 0x441, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x436 */
    0x46d, 0x46d, 0x44c, 0x46d, 0x44c, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x441 */
    0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x457, /* 0x44c */
    0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x457 */
    0x462, 0x462, 0x462, 0x462, 0x462, 0x462, 0x462, 0x462, 0x462, 0x462, 0x462, /* 0x462 */
    0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, 0x46d, /* 0x46d */
};
static const struct wf_shape_row any_uuid_pattern_shapes[] = {
    {32, 3, "00000000000000000000000000000000", "99999999999999999999999999999999"},
    {32, 2, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"},
    {32, 1, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ffffffffffffffffffffffffffffffff"},
    {36, 3, "00000000-0000-0000-0000-000000000000", "99999999-9999-9999-9999-999999999999"},
    {36, 2, "AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"},
    {36, 1, "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa", "ffffffff-ffff-ffff-ffff-ffffffffffff"},
    {38, 3, "{00000000-0000-0000-0000-000000000000}", "{99999999-9999-9999-9999-999999999999}"},
    {38, 2, "{AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA}", "{FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF}"},
    {38, 1, "{aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa}", "{ffffffff-ffff-ffff-ffff-ffffffffffff}"},
    {45, 3, "URN:UUID:00000000-0000-0000-0000-000000000000",
     "URN:UUID:99999999-9999-9999-9999-999999999999"},
    {45, 2, "urn:uuid:AAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA",
     "urn:uuid:FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"},
    {45, 1, "urn:uuid:aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa",
     "urn:uuid:ffffffff-ffff-ffff-ffff-ffffffffffff"},
};
static const struct wf_dfa any_uuid_pattern = {
    .pattern = "^([0-9a-fA-F]{32}|([uU][rR][nN]:[uU][uU][iI][dD]:)?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-["
               "0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|\\{[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9"
               "a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\})$",
    .classes = any_uuid_pattern_classes,
    .table = any_uuid_pattern_table,
    .first_accepting = 0x457,
    .matched = 0x462,
    .classes_count = 11,
    .shapes = any_uuid_pattern_shapes,
    .shape_rows = 12,
};

static const struct wf_text_rule any_uuid_rule = {
    .schema = "#/components/schemas/AnyUuid",
    .max_chars = WF_NO_LIMIT,
    .pattern = &any_uuid_pattern,
};

static const struct wf_text_rule target_service_service_rule = {
    .schema = "#/components/schemas/Target/oneOf/2/properties/service",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule target_service_client_uuid_service_rule = {
    .schema = "#/components/schemas/Target/oneOf/3/properties/service",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule self_subscribe_service_rule = {
    .schema = "#/components/messages/SELF_SUBSCRIBE/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule self_unsubscribe_service_rule = {
    .schema = "#/components/messages/SELF_UNSUBSCRIBE/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule seq_rule = {
    .schema = "#/components/schemas/Seq",
    .max = UINT64_MAX,
};

static const unsigned char service_name_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
};
static const uint16_t service_name_pattern_table[] = {
    0x18, 0x18, 0x18, 0x0c, 0x18, 0x18, /* 0x00 */
    0x18, 0x06, 0x00, 0x00, 0x00, 0x0c, /* 0x06 */
    0x18, 0x06, 0x0c, 0x0c, 0x00, 0x0c, /* 0x0c */
    0x12, 0x12, 0x12, 0x12, 0x12, 0x12, /* 0x12 */
    0x18, 0x18, 0x18, 0x18, 0x18, 0x18, /* 0x18 */
};
static const struct wf_byte_range service_name_pattern_ranges[] = {
    WF_BYTE_RANGE(0x80, 0xbf),
    WF_BYTE_RANGE(0xc3, 0xf4),
};
static const struct wf_byte_range service_name_pattern_ranges_2[] = {
    WF_BYTE_RANGE(' ', '~'),
};
static const struct wf_run service_name_pattern_runs[] = {
    {{service_name_pattern_ranges_2, 1, false}, 0, WF_NO_LIMIT},
};
static const struct wf_dfa service_name_pattern = {
    .pattern = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$",
    .classes = service_name_pattern_classes,
    .table = service_name_pattern_table,
    .first = 0x06,
    .first_accepting = 0x06,
    .matched = 0x12,
    .classes_count = 6,
    .loop = 0x0c,
    .loop_bytes = {service_name_pattern_ranges, 2, false},
    .runs = service_name_pattern_runs,
    .runs_count = 1,
};

static const struct wf_text_rule service_name_rule = {
    .schema = "#/components/schemas/ServiceName",
    .min_chars = 1,
    .max_chars = 128,
    .pattern = &service_name_pattern,
};

static const struct wf_text_rule service_create_nickname_rule = {
    .schema = "#/components/messages/SERVICE_CREATE/payload/properties/nickname",
    .max_chars = 128,
};

static const struct wf_text_rule service_delete_service_rule = {
    .schema = "#/components/messages/SERVICE_DELETE/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule service_fetch_service_rule = {
    .schema = "#/components/messages/SERVICE_FETCH/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

static const unsigned char uuid_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t uuid_pattern_table[] = {
    0x72, 0x72, 0x03, /* 0x00 */
    0x72, 0x72, 0x06, /* 0x03 */
    0x72, 0x72, 0x09, /* 0x06 */
    0x72, 0x72, 0x0c, /* 0x09 */
    0x72, 0x72, 0x0f, /* 0x0c */
    0x72, 0x72, 0x12, /* 0x0f */
    0x72, 0x72, 0x15, /* 0x12 */
    0x72, 0x72, 0x18, /* 0x15 */
    0x72, 0x1b, 0x72, /* 0x18 */
    0x72, 0x72, 0x1e, /* 0x1b */
    0x72, 0x72, 0x21, /* 0x1e */
    0x72, 0x72, 0x24, /* 0x21 */
    0x72, 0x72, 0x27, /* 0x24 */
    0x72, 0x2a, 0x72, /* 0x27 */
    0x72, 0x72, 0x2d, /* 0x2a */
    0x72, 0x72, 0x30, /* 0x2d */
    0x72, 0x72, 0x33, /* 0x30 */
    0x72, 0x72, 0x36, /* 0x33 */
    0x72, 0x39, 0x72, /* 0x36 */
    0x72, 0x72, 0x3c, /* 0x39 */
    0x72, 0x72, 0x3f, /* 0x3c */
    0x72, 0x72, 0x42, /* 0x3f */
    0x72, 0x72, 0x45, /* 0x42 */
    0x72, 0x48, 0x72, /* 0x45 */
    0x72, 0x72, 0x4b, /* 0x48 */
    0x72, 0x72, 0x4e, /* 0x4b */
    0x72, 0x72, 0x51, /* 0x4e */
    0x72, 0x72, 0x54, /* 0x51 */
    0x72, 0x72, 0x57, /* 0x54 */
    0x72, 0x72, 0x5a, /* 0x57 */
    0x72, 0x72, 0x5d, /* 0x5a */
    0x72, 0x72, 0x60, /* 0x5d */
    0x72, 0x72, 0x63, /* 0x60 */
    0x72, 0x72, 0x66, /* 0x63 */
    0x72, 0x72, 0x69, /* 0x66 */
    0x72, 0x72, 0x6c, /* 0x69 */
    0x72, 0x72, 0x72, /* 0x6c */
    0x6f, 0x6f, 0x6f, /* 0x6f */
    0x72, 0x72, 0x72, /* 0x72 */
};
static const struct wf_shape_row uuid_pattern_shapes[] = {
    {36, 2, "00000000-0000-0000-0000-000000000000", "99999999-9999-9999-9999-999999999999"},
    {36, 1, "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa", "ffffffff-ffff-ffff-ffff-ffffffffffff"},
};
static const struct wf_dfa uuid_pattern = {
    .pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
    .classes = uuid_pattern_classes,
    .table = uuid_pattern_table,
    .first_accepting = 0x6c,
    .matched = 0x6f,
    .classes_count = 3,
    .shapes = uuid_pattern_shapes,
    .shape_rows = 2,
};

static const struct wf_text_rule uuid_rule = {
    .schema = "#/components/schemas/Uuid",
    .max_chars = WF_NO_LIMIT,
    .pattern = &uuid_pattern,
};

static const struct wf_text_rule hello_version_rule = {
    .schema = "#/components/messages/HELLO/payload/properties/version",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule invalid_name_name_rule = {
    .schema = "#/components/messages/INVALID_NAME/payload/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule invalid_service_service_rule = {
    .schema = "#/components/messages/INVALID_SERVICE/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule service_info_name_rule = {
    .schema = "#/components/schemas/ServiceInfo/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule service_info_nickname_rule = {
    .schema = "#/components/schemas/ServiceInfo/properties/nickname",
    .max_chars = 128,
};

static const struct wf_list_rule service_info_subscribers_rule = {
    .schema = "#/components/schemas/ServiceInfo/properties/subscribers",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule client_info_name_rule = {
    .schema = "#/components/schemas/ClientInfo/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule client_info_nickname_rule = {
    .schema = "#/components/schemas/ClientInfo/properties/nickname",
    .max_chars = 128,
};

static const struct wf_list_rule client_info_tags_rule = {
    .schema = "#/components/schemas/ClientInfo/properties/tags",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule client_info_tags_item_rule = {
    .schema = "#/components/schemas/ClientInfo/properties/tags/items",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule self_fetch_result_subscriptions_rule = {
    .schema = "#/components/messages/SELF_FETCH_RESULT/payload/properties/subscriptions",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule service_fetch_all_result_services_rule = {
    .schema = "#/components/messages/SERVICE_FETCH_ALL_RESULT/payload/properties/services",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule client_fetch_result_subscriptions_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_RESULT/payload/properties/subscriptions",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule client_fetch_all_result_clients_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_ALL_RESULT/payload/properties/clients",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule origin_name_rule = {
    .schema = "#/components/schemas/Origin/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule origin_nickname_rule = {
    .schema = "#/components/schemas/Origin/properties/nickname",
    .max_chars = 128,
};

static const struct wf_list_rule origin_tags_rule = {
    .schema = "#/components/schemas/Origin/properties/tags",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule origin_tags_item_rule = {
    .schema = "#/components/schemas/Origin/properties/tags/items",
    .max_chars = WF_NO_LIMIT,
};

static const unsigned char desc_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t desc_pattern_table[] = {
    4, 0, /* 0 */
    2, 2, /* 2 */
    4, 4, /* 4 */
};
static const struct wf_byte_range desc_pattern_ranges[] = {
    WF_BYTE_RANGE(' ', '!'),
    WF_BYTE_RANGE('#', '['),
    WF_BYTE_RANGE(']', '~'),
};
static const struct wf_run desc_pattern_runs[] = {
    {{desc_pattern_ranges, 3, false}, 0, WF_NO_LIMIT},
};
static const struct wf_dfa desc_pattern = {
    .pattern = "^[ !#-\\[\\]-~]*$",
    .classes = desc_pattern_classes,
    .table = desc_pattern_table,
    .matched = 2,
    .classes_count = 2,
    .loop_bytes = {desc_pattern_ranges, 3, false},
    .runs = desc_pattern_runs,
    .runs_count = 1,
};

static const struct wf_text_rule desc_rule = {
    .schema = "#/components/schemas/Desc",
    .max_chars = 200,
    .pattern = &desc_pattern,
};

static const wf_text *random_identify_tags(struct wf_random *random, size_t *count)
{
    wf_text *items = wf_random_items(random, &identify_tags_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &identify_tags_item_rule);
    return items;
}

void concierge_random_identify(struct wf_random *random, struct concierge_identify *msg)
{
    *msg = (struct concierge_identify){0};
    msg->name = wf_random_text(random, &identify_name_rule);
    msg->version = wf_random_text(random, &identify_version_rule);
    msg->has_nickname = wf_random_has(random);
    if (msg->has_nickname)
        msg->nickname = wf_random_text(random, &identify_nickname_rule);
    msg->has_secret = wf_random_has(random);
    if (msg->has_secret)
        msg->secret = wf_random_text(random, &identify_secret_rule);
    msg->has_tags = wf_random_has(random);
    if (msg->has_tags)
        msg->tags = random_identify_tags(random, &msg->tags_count);
}

static void random_target_name(struct wf_random *random, struct concierge_target_name *value)
{
    value->name = wf_random_text(random, &target_name_name_rule);
}

static void random_target_uuid(struct wf_random *random, struct concierge_target_uuid *value)
{
    value->uuid = wf_random_text(random, &any_uuid_rule);
}

static void random_target_service(struct wf_random *random, struct concierge_target_service *value)
{
    value->service = wf_random_text(random, &target_service_service_rule);
}

static void random_target_service_client_uuid(struct wf_random *random,
                                              struct concierge_target_service_client_uuid *value)
{
    value->service = wf_random_text(random, &target_service_client_uuid_service_rule);
    value->uuid = wf_random_text(random, &any_uuid_rule);
}

static void random_target(struct wf_random *random, struct concierge_target *value)
{
    value->tag = 1 + wf_random_below(random, 5);
    switch (value->tag) {
    case CONCIERGE_TARGET_NONE:
    case CONCIERGE_TARGET_ALL:
        break;
    case CONCIERGE_TARGET_NAME:
        random_target_name(random, &value->as.name);
        break;
    case CONCIERGE_TARGET_UUID:
        random_target_uuid(random, &value->as.uuid);
        break;
    case CONCIERGE_TARGET_SERVICE:
        random_target_service(random, &value->as.service);
        break;
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        random_target_service_client_uuid(random, &value->as.service_client_uuid);
        break;
    }
}

void concierge_random_message(struct wf_random *random, struct concierge_message *msg)
{
    *msg = (struct concierge_message){0};
    random_target(random, &msg->target);
    msg->data = wf_random_raw_json(random);
}

void concierge_random_self_subscribe(struct wf_random *random, struct concierge_self_subscribe *msg)
{
    *msg = (struct concierge_self_subscribe){0};
    msg->service = wf_random_text(random, &self_subscribe_service_rule);
}

void concierge_random_self_unsubscribe(struct wf_random *random,
                                       struct concierge_self_unsubscribe *msg)
{
    *msg = (struct concierge_self_unsubscribe){0};
    msg->service = wf_random_text(random, &self_unsubscribe_service_rule);
}

void concierge_random_self_set_seq(struct wf_random *random, struct concierge_self_set_seq *msg)
{
    *msg = (struct concierge_self_set_seq){0};
    msg->seq = wf_random_uint(random, &seq_rule);
}

void concierge_random_service_create(struct wf_random *random, struct concierge_service_create *msg)
{
    *msg = (struct concierge_service_create){0};
    msg->service = wf_random_text(random, &service_name_rule);
    msg->has_nickname = wf_random_has(random);
    if (msg->has_nickname)
        msg->nickname = wf_random_text(random, &service_create_nickname_rule);
}

void concierge_random_service_delete(struct wf_random *random, struct concierge_service_delete *msg)
{
    *msg = (struct concierge_service_delete){0};
    msg->service = wf_random_text(random, &service_delete_service_rule);
}

void concierge_random_service_fetch(struct wf_random *random, struct concierge_service_fetch *msg)
{
    *msg = (struct concierge_service_fetch){0};
    msg->service = wf_random_text(random, &service_fetch_service_rule);
}

void concierge_random_client_fetch(struct wf_random *random, struct concierge_client_fetch *msg)
{
    *msg = (struct concierge_client_fetch){0};
    msg->uuid = wf_random_text(random, &any_uuid_rule);
}

void concierge_random_hello(struct wf_random *random, struct concierge_hello *msg)
{
    *msg = (struct concierge_hello){0};
    msg->uuid = wf_random_text(random, &uuid_rule);
    msg->version = wf_random_text(random, &hello_version_rule);
}

void concierge_random_ok(struct wf_random *random, struct concierge_ok *msg)
{
    *msg = (struct concierge_ok){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
}

void concierge_random_bad(struct wf_random *random, struct concierge_bad *msg)
{
    *msg = (struct concierge_bad){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
}

void concierge_random_invalid_name(struct wf_random *random, struct concierge_invalid_name *msg)
{
    *msg = (struct concierge_invalid_name){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->name = wf_random_text(random, &invalid_name_name_rule);
}

void concierge_random_invalid_uuid(struct wf_random *random, struct concierge_invalid_uuid *msg)
{
    *msg = (struct concierge_invalid_uuid){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->uuid = wf_random_text(random, &uuid_rule);
}

void concierge_random_invalid_service(struct wf_random *random,
                                      struct concierge_invalid_service *msg)
{
    *msg = (struct concierge_invalid_service){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->service = wf_random_text(random, &invalid_service_service_rule);
}

static const wf_text *random_service_info_subscribers(struct wf_random *random, size_t *count)
{
    wf_text *items = wf_random_items(random, &service_info_subscribers_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &uuid_rule);
    return items;
}

static void random_service_info(struct wf_random *random, struct concierge_service_info *value)
{
    value->name = wf_random_text(random, &service_info_name_rule);
    value->has_nickname = wf_random_has(random);
    if (value->has_nickname)
        value->nickname = wf_random_text(random, &service_info_nickname_rule);
    value->owner_uuid = wf_random_text(random, &uuid_rule);
    value->subscribers = random_service_info_subscribers(random, &value->subscribers_count);
}

void concierge_random_self_subscribe_result(struct wf_random *random,
                                            struct concierge_self_subscribe_result *msg)
{
    *msg = (struct concierge_self_subscribe_result){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->successful = wf_random_bool(random);
    random_service_info(random, &msg->service);
}

void concierge_random_self_unsubscribe_result(struct wf_random *random,
                                              struct concierge_self_unsubscribe_result *msg)
{
    *msg = (struct concierge_self_unsubscribe_result){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->successful = wf_random_bool(random);
    random_service_info(random, &msg->service);
}

static const wf_text *random_client_info_tags(struct wf_random *random, size_t *count)
{
    wf_text *items = wf_random_items(random, &client_info_tags_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &client_info_tags_item_rule);
    return items;
}

static void random_client_info(struct wf_random *random, struct concierge_client_info *value)
{
    value->name = wf_random_text(random, &client_info_name_rule);
    value->has_nickname = wf_random_has(random);
    if (value->has_nickname)
        value->nickname = wf_random_text(random, &client_info_nickname_rule);
    value->uuid = wf_random_text(random, &uuid_rule);
    value->tags = random_client_info_tags(random, &value->tags_count);
}

static const struct concierge_service_info *
random_self_fetch_result_subscriptions(struct wf_random *random, size_t *count)
{
    struct concierge_service_info *items =
        wf_random_items(random, &self_fetch_result_subscriptions_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_service_info(random, &items[i]);
    return items;
}

void concierge_random_self_fetch_result(struct wf_random *random,
                                        struct concierge_self_fetch_result *msg)
{
    *msg = (struct concierge_self_fetch_result){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    random_client_info(random, &msg->client);
    msg->subscriptions = random_self_fetch_result_subscriptions(random, &msg->subscriptions_count);
}

void concierge_random_service_create_result(struct wf_random *random,
                                            struct concierge_service_create_result *msg)
{
    *msg = (struct concierge_service_create_result){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->successful = wf_random_bool(random);
    random_service_info(random, &msg->service);
}

void concierge_random_service_delete_result(struct wf_random *random,
                                            struct concierge_service_delete_result *msg)
{
    *msg = (struct concierge_service_delete_result){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    random_service_info(random, &msg->service);
}

void concierge_random_service_fetch_result(struct wf_random *random,
                                           struct concierge_service_fetch_result *msg)
{
    *msg = (struct concierge_service_fetch_result){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    random_service_info(random, &msg->service);
}

static const struct concierge_service_info *
random_service_fetch_all_result_services(struct wf_random *random, size_t *count)
{
    struct concierge_service_info *items =
        wf_random_items(random, &service_fetch_all_result_services_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_service_info(random, &items[i]);
    return items;
}

void concierge_random_service_fetch_all_result(struct wf_random *random,
                                               struct concierge_service_fetch_all_result *msg)
{
    *msg = (struct concierge_service_fetch_all_result){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->services = random_service_fetch_all_result_services(random, &msg->services_count);
}

static const struct concierge_service_info *
random_client_fetch_result_subscriptions(struct wf_random *random, size_t *count)
{
    struct concierge_service_info *items =
        wf_random_items(random, &client_fetch_result_subscriptions_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_service_info(random, &items[i]);
    return items;
}

void concierge_random_client_fetch_result(struct wf_random *random,
                                          struct concierge_client_fetch_result *msg)
{
    *msg = (struct concierge_client_fetch_result){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    random_client_info(random, &msg->client);
    msg->subscriptions =
        random_client_fetch_result_subscriptions(random, &msg->subscriptions_count);
}

static const struct concierge_client_info *
random_client_fetch_all_result_clients(struct wf_random *random, size_t *count)
{
    struct concierge_client_info *items =
        wf_random_items(random, &client_fetch_all_result_clients_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_client_info(random, &items[i]);
    return items;
}

void concierge_random_client_fetch_all_result(struct wf_random *random,
                                              struct concierge_client_fetch_all_result *msg)
{
    *msg = (struct concierge_client_fetch_all_result){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->clients = random_client_fetch_all_result_clients(random, &msg->clients_count);
}

void concierge_random_client_joined(struct wf_random *random, struct concierge_client_joined *msg)
{
    *msg = (struct concierge_client_joined){0};
    random_client_info(random, &msg->client);
}

void concierge_random_client_left(struct wf_random *random, struct concierge_client_left *msg)
{
    *msg = (struct concierge_client_left){0};
    random_client_info(random, &msg->client);
}

void concierge_random_service_client_subscribed(struct wf_random *random,
                                                struct concierge_service_client_subscribed *msg)
{
    *msg = (struct concierge_service_client_subscribed){0};
    random_client_info(random, &msg->client);
    random_service_info(random, &msg->service);
}

void concierge_random_service_client_unsubscribed(struct wf_random *random,
                                                  struct concierge_service_client_unsubscribed *msg)
{
    *msg = (struct concierge_service_client_unsubscribed){0};
    random_client_info(random, &msg->client);
    random_service_info(random, &msg->service);
}

static const wf_text *random_origin_tags(struct wf_random *random, size_t *count)
{
    wf_text *items = wf_random_items(random, &origin_tags_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &origin_tags_item_rule);
    return items;
}

static void random_origin(struct wf_random *random, struct concierge_origin *value)
{
    value->name = wf_random_text(random, &origin_name_rule);
    value->has_nickname = wf_random_has(random);
    if (value->has_nickname)
        value->nickname = wf_random_text(random, &origin_nickname_rule);
    value->uuid = wf_random_text(random, &uuid_rule);
    value->tags = random_origin_tags(random, &value->tags_count);
    value->has_service = wf_random_has(random);
    if (value->has_service)
        random_service_info(random, &value->service);
}

void concierge_random_delivery(struct wf_random *random, struct concierge_delivery *msg)
{
    *msg = (struct concierge_delivery){0};
    random_origin(random, &msg->origin);
    random_target(random, &msg->target);
    msg->data = wf_random_raw_json(random);
}

void concierge_random_error_protocol(struct wf_random *random, struct concierge_error_protocol *msg)
{
    *msg = (struct concierge_error_protocol){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->desc = wf_random_text(random, &desc_rule);
}

void concierge_random_error_unsupported(struct wf_random *random,
                                        struct concierge_error_unsupported *msg)
{
    *msg = (struct concierge_error_unsupported){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
}

void concierge_random_error_internal(struct wf_random *random, struct concierge_error_internal *msg)
{
    *msg = (struct concierge_error_internal){0};
    msg->has_seq = wf_random_has(random);
    if (msg->has_seq)
        msg->seq = wf_random_uint(random, &seq_rule);
    msg->desc = wf_random_text(random, &desc_rule);
}

static void random_any_identify(struct wf_random *random, void *value)
{
    concierge_random_identify(random, value);
}

static void random_any_message(struct wf_random *random, void *value)
{
    concierge_random_message(random, value);
}

static void random_any_self_subscribe(struct wf_random *random, void *value)
{
    concierge_random_self_subscribe(random, value);
}

static void random_any_self_unsubscribe(struct wf_random *random, void *value)
{
    concierge_random_self_unsubscribe(random, value);
}

static void random_any_self_set_seq(struct wf_random *random, void *value)
{
    concierge_random_self_set_seq(random, value);
}

static void random_any_service_create(struct wf_random *random, void *value)
{
    concierge_random_service_create(random, value);
}

static void random_any_service_delete(struct wf_random *random, void *value)
{
    concierge_random_service_delete(random, value);
}

static void random_any_service_fetch(struct wf_random *random, void *value)
{
    concierge_random_service_fetch(random, value);
}

static void random_any_client_fetch(struct wf_random *random, void *value)
{
    concierge_random_client_fetch(random, value);
}

static void random_any_hello(struct wf_random *random, void *value)
{
    concierge_random_hello(random, value);
}

static void random_any_ok(struct wf_random *random, void *value)
{
    concierge_random_ok(random, value);
}

static void random_any_bad(struct wf_random *random, void *value)
{
    concierge_random_bad(random, value);
}

static void random_any_invalid_name(struct wf_random *random, void *value)
{
    concierge_random_invalid_name(random, value);
}

static void random_any_invalid_uuid(struct wf_random *random, void *value)
{
    concierge_random_invalid_uuid(random, value);
}

static void random_any_invalid_service(struct wf_random *random, void *value)
{
    concierge_random_invalid_service(random, value);
}

static void random_any_self_subscribe_result(struct wf_random *random, void *value)
{
    concierge_random_self_subscribe_result(random, value);
}

static void random_any_self_unsubscribe_result(struct wf_random *random, void *value)
{
    concierge_random_self_unsubscribe_result(random, value);
}

static void random_any_self_fetch_result(struct wf_random *random, void *value)
{
    concierge_random_self_fetch_result(random, value);
}

static void random_any_service_create_result(struct wf_random *random, void *value)
{
    concierge_random_service_create_result(random, value);
}

static void random_any_service_delete_result(struct wf_random *random, void *value)
{
    concierge_random_service_delete_result(random, value);
}

static void random_any_service_fetch_result(struct wf_random *random, void *value)
{
    concierge_random_service_fetch_result(random, value);
}

static void random_any_service_fetch_all_result(struct wf_random *random, void *value)
{
    concierge_random_service_fetch_all_result(random, value);
}

static void random_any_client_fetch_result(struct wf_random *random, void *value)
{
    concierge_random_client_fetch_result(random, value);
}

static void random_any_client_fetch_all_result(struct wf_random *random, void *value)
{
    concierge_random_client_fetch_all_result(random, value);
}

static void random_any_client_joined(struct wf_random *random, void *value)
{
    concierge_random_client_joined(random, value);
}

static void random_any_client_left(struct wf_random *random, void *value)
{
    concierge_random_client_left(random, value);
}

static void random_any_service_client_subscribed(struct wf_random *random, void *value)
{
    concierge_random_service_client_subscribed(random, value);
}

static void random_any_service_client_unsubscribed(struct wf_random *random, void *value)
{
    concierge_random_service_client_unsubscribed(random, value);
}

static void random_any_delivery(struct wf_random *random, void *value)
{
    concierge_random_delivery(random, value);
}

static void random_any_error_protocol(struct wf_random *random, void *value)
{
    concierge_random_error_protocol(random, value);
}

static void random_any_error_unsupported(struct wf_random *random, void *value)
{
    concierge_random_error_unsupported(random, value);
}

static void random_any_error_internal(struct wf_random *random, void *value)
{
    concierge_random_error_internal(random, value);
}

static void random_nothing(struct wf_random *random, void *value)
{
    (void)random;
    (void)value;
}

wf_random_message *const concierge_random[] = {
    random_any_identify,                    /* CONCIERGE_IDENTIFY */
    random_any_message,                     /* CONCIERGE_MESSAGE */
    random_any_self_subscribe,              /* CONCIERGE_SELF_SUBSCRIBE */
    random_any_self_unsubscribe,            /* CONCIERGE_SELF_UNSUBSCRIBE */
    random_nothing,                         /* CONCIERGE_SELF_FETCH */
    random_any_self_set_seq,                /* CONCIERGE_SELF_SET_SEQ */
    random_any_service_create,              /* CONCIERGE_SERVICE_CREATE */
    random_any_service_delete,              /* CONCIERGE_SERVICE_DELETE */
    random_any_service_fetch,               /* CONCIERGE_SERVICE_FETCH */
    random_nothing,                         /* CONCIERGE_SERVICE_FETCH_ALL */
    random_any_client_fetch,                /* CONCIERGE_CLIENT_FETCH */
    random_nothing,                         /* CONCIERGE_CLIENT_FETCH_ALL */
    random_any_hello,                       /* CONCIERGE_HELLO */
    random_any_ok,                          /* CONCIERGE_OK */
    random_any_bad,                         /* CONCIERGE_BAD */
    random_any_invalid_name,                /* CONCIERGE_INVALID_NAME */
    random_any_invalid_uuid,                /* CONCIERGE_INVALID_UUID */
    random_any_invalid_service,             /* CONCIERGE_INVALID_SERVICE */
    random_any_self_subscribe_result,       /* CONCIERGE_SELF_SUBSCRIBE_RESULT */
    random_any_self_unsubscribe_result,     /* CONCIERGE_SELF_UNSUBSCRIBE_RESULT */
    random_any_self_fetch_result,           /* CONCIERGE_SELF_FETCH_RESULT */
    random_any_service_create_result,       /* CONCIERGE_SERVICE_CREATE_RESULT */
    random_any_service_delete_result,       /* CONCIERGE_SERVICE_DELETE_RESULT */
    random_any_service_fetch_result,        /* CONCIERGE_SERVICE_FETCH_RESULT */
    random_any_service_fetch_all_result,    /* CONCIERGE_SERVICE_FETCH_ALL_RESULT */
    random_any_client_fetch_result,         /* CONCIERGE_CLIENT_FETCH_RESULT */
    random_any_client_fetch_all_result,     /* CONCIERGE_CLIENT_FETCH_ALL_RESULT */
    random_any_client_joined,               /* CONCIERGE_CLIENT_JOINED */
    random_any_client_left,                 /* CONCIERGE_CLIENT_LEFT */
    random_any_service_client_subscribed,   /* CONCIERGE_SERVICE_CLIENT_SUBSCRIBED */
    random_any_service_client_unsubscribed, /* CONCIERGE_SERVICE_CLIENT_UNSUBSCRIBED */
    random_any_delivery,                    /* CONCIERGE_DELIVERY */
    random_any_error_protocol,              /* CONCIERGE_ERROR_PROTOCOL */
    random_any_error_unsupported,           /* CONCIERGE_ERROR_UNSUPPORTED */
    random_any_error_internal,              /* CONCIERGE_ERROR_INTERNAL */
};
