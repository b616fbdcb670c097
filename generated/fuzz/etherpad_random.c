/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): random messages, for fuzzing.
 */
#include "etherpad_random.h"

#include <math.h>

static const unsigned char client_ready_data_room_name_pattern_classes[] = {
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x02,
    0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01,
    0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x03, 0x01, 0x01, 0x04, 0x05, 0x01, 0x06, 0x01, 0x07, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01,
    0x08, 0x01, 0x01, 0x01, 0x01, 0x01, 0x09, 0x0a, 0x01, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
};
static const uint16_t client_ready_data_room_name_pattern_table[] = {
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x00b, 0x2b5, 0x2b5, /* 0x000 */
    0x2b5, 0x2b5, 0x2b5, 0x016, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, /* 0x00b */
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x021, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, /* 0x016 */
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x02c, 0x037, 0x2b5, /* 0x021 */
    0x2b5, 0x2b5, 0x2b5, 0x042, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, /* 0x02c */
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x04d, 0x2b5, 0x2b5, 0x2b5, /* 0x037 */
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x058, 0x2b5, 0x2b5, 0x2b5, 0x2b5, /* 0x042 */
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x063, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, /* 0x04d */
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x06e, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, /* 0x058 */
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x06e, /* 0x063 */
    0x2b5, 0x2b5, 0x079, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, /* 0x06e */
    0x2b5, 0x084, 0x2b5, 0x084, 0x084, 0x084, 0x084, 0x084, 0x084, 0x084, 0x084, /* 0x079 */
    0x2b5, 0x08f, 0x2b5, 0x08f, 0x08f, 0x08f, 0x08f, 0x08f, 0x08f, 0x08f, 0x08f, /* 0x084 */
    0x2b5, 0x09a, 0x2b5, 0x09a, 0x09a, 0x09a, 0x09a, 0x09a, 0x09a, 0x09a, 0x09a, /* 0x08f */
    0x2b5, 0x0a5, 0x2b5, 0x0a5, 0x0a5, 0x0a5, 0x0a5, 0x0a5, 0x0a5, 0x0a5, 0x0a5, /* 0x09a */
    0x2b5, 0x0b0, 0x2b5, 0x0b0, 0x0b0, 0x0b0, 0x0b0, 0x0b0, 0x0b0, 0x0b0, 0x0b0, /* 0x0a5 */
    0x2b5, 0x0bb, 0x2b5, 0x0bb, 0x0bb, 0x0bb, 0x0bb, 0x0bb, 0x0bb, 0x0bb, 0x0bb, /* 0x0b0 */
    0x2b5, 0x0c6, 0x2b5, 0x0c6, 0x0c6, 0x0c6, 0x0c6, 0x0c6, 0x0c6, 0x0c6, 0x0c6, /* 0x0bb */
    0x2b5, 0x0d1, 0x2b5, 0x0d1, 0x0d1, 0x0d1, 0x0d1, 0x0d1, 0x0d1, 0x0d1, 0x0d1, /* 0x0c6 */
    0x2b5, 0x0dc, 0x2b5, 0x0dc, 0x0dc, 0x0dc, 0x0dc, 0x0dc, 0x0dc, 0x0dc, 0x0dc, /* 0x0d1 */
    0x2b5, 0x0e7, 0x2b5, 0x0e7, 0x0e7, 0x0e7, 0x0e7, 0x0e7, 0x0e7, 0x0e7, 0x0e7, /* 0x0dc */
    0x2b5, 0x0f2, 0x2b5, 0x0f2, 0x0f2, 0x0f2, 0x0f2, 0x0f2, 0x0f2, 0x0f2, 0x0f2, /* 0x0e7 */
    0x2b5, 0x0fd, 0x2b5, 0x0fd, 0x0fd, 0x0fd, 0x0fd, 0x0fd, 0x0fd, 0x0fd, 0x0fd, /* 0x0f2 */
    0x2b5, 0x108, 0x2b5, 0x108, 0x108, 0x108, 0x108, 0x108, 0x108, 0x108, 0x108, /* 0x0fd */
    0x2b5, 0x113, 0x2b5, 0x113, 0x113, 0x113, 0x113, 0x113, 0x113, 0x113, 0x113, /* 0x108 */
    0x2b5, 0x11e, 0x2b5, 0x11e, 0x11e, 0x11e, 0x11e, 0x11e, 0x11e, 0x11e, 0x11e, /* 0x113 */
    0x2b5, 0x129, 0x2b5, 0x129, 0x129, 0x129, 0x129, 0x129, 0x129, 0x129, 0x129, /* 0x11e */
    0x2b5, 0x134, 0x2b5, 0x134, 0x134, 0x134, 0x134, 0x134, 0x134, 0x134, 0x134, /* 0x129 */
    0x2b5, 0x13f, 0x2b5, 0x13f, 0x13f, 0x13f, 0x13f, 0x13f, 0x13f, 0x13f, 0x13f, /* 0x134 */
    0x2b5, 0x14a, 0x2b5, 0x14a, 0x14a, 0x14a, 0x14a, 0x14a, 0x14a, 0x14a, 0x14a, /* 0x13f */
    0x2b5, 0x155, 0x2b5, 0x155, 0x155, 0x155, 0x155, 0x155, 0x155, 0x155, 0x155, /* 0x14a */
    0x2b5, 0x160, 0x2b5, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, /* 0x155 */
    0x2b5, 0x16b, 0x2b5, 0x16b, 0x16b, 0x16b, 0x16b, 0x16b, 0x16b, 0x16b, 0x16b, /* 0x160 */
    0x2b5, 0x176, 0x2b5, 0x176, 0x176, 0x176, 0x176, 0x176, 0x176, 0x176, 0x176, /* 0x16b */
    0x2b5, 0x181, 0x2b5, 0x181, 0x181, 0x181, 0x181, 0x181, 0x181, 0x181, 0x181, /* 0x176 */
    0x2b5, 0x18c, 0x2b5, 0x18c, 0x18c, 0x18c, 0x18c, 0x18c, 0x18c, 0x18c, 0x18c, /* 0x181 */
    0x2b5, 0x197, 0x2b5, 0x197, 0x197, 0x197, 0x197, 0x197, 0x197, 0x197, 0x197, /* 0x18c */
    0x2b5, 0x1a2, 0x2b5, 0x1a2, 0x1a2, 0x1a2, 0x1a2, 0x1a2, 0x1a2, 0x1a2, 0x1a2, /* 0x197 */
    0x2b5, 0x1ad, 0x2b5, 0x1ad, 0x1ad, 0x1ad, 0x1ad, 0x1ad, 0x1ad, 0x1ad, 0x1ad, /* 0x1a2 */
    0x2b5, 0x1b8, 0x2b5, 0x1b8, 0x1b8, 0x1b8, 0x1b8, 0x1b8, 0x1b8, 0x1b8, 0x1b8, /* 0x1ad */
    0x2b5, 0x1c3, 0x2b5, 0x1c3, 0x1c3, 0x1c3, 0x1c3, 0x1c3, 0x1c3, 0x1c3, 0x1c3, /* 0x1b8 */
    0x2b5, 0x1ce, 0x2b5, 0x1ce, 0x1ce, 0x1ce, 0x1ce, 0x1ce, 0x1ce, 0x1ce, 0x1ce, /* 0x1c3 */
    0x2b5, 0x1d9, 0x2b5, 0x1d9, 0x1d9, 0x1d9, 0x1d9, 0x1d9, 0x1d9, 0x1d9, 0x1d9, /* 0x1ce */
    0x2b5, 0x1e4, 0x2b5, 0x1e4, 0x1e4, 0x1e4, 0x1e4, 0x1e4, 0x1e4, 0x1e4, 0x1e4, /* 0x1d9 */
    0x2b5, 0x1ef, 0x2b5, 0x1ef, 0x1ef, 0x1ef, 0x1ef, 0x1ef, 0x1ef, 0x1ef, 0x1ef, /* 0x1e4 */
    0x2b5, 0x1fa, 0x2b5, 0x1fa, 0x1fa, 0x1fa, 0x1fa, 0x1fa, 0x1fa, 0x1fa, 0x1fa, /* 0x1ef */
    0x2b5, 0x205, 0x2b5, 0x205, 0x205, 0x205, 0x205, 0x205, 0x205, 0x205, 0x205, /* 0x1fa */
    0x2b5, 0x210, 0x2b5, 0x210, 0x210, 0x210, 0x210, 0x210, 0x210, 0x210, 0x210, /* 0x205 */
    0x2b5, 0x21b, 0x2b5, 0x21b, 0x21b, 0x21b, 0x21b, 0x21b, 0x21b, 0x21b, 0x21b, /* 0x210 */
    0x2b5, 0x226, 0x2b5, 0x226, 0x226, 0x226, 0x226, 0x226, 0x226, 0x226, 0x226, /* 0x21b */
    0x2b5, 0x231, 0x2b5, 0x231, 0x231, 0x231, 0x231, 0x231, 0x231, 0x231, 0x231, /* 0x226 */
    0x2b5, 0x23c, 0x2b5, 0x23c, 0x23c, 0x23c, 0x23c, 0x23c, 0x23c, 0x23c, 0x23c, /* 0x231 */
    0x2b5, 0x247, 0x2b5, 0x247, 0x247, 0x247, 0x247, 0x247, 0x247, 0x247, 0x247, /* 0x23c */
    0x2b5, 0x252, 0x2b5, 0x252, 0x252, 0x252, 0x252, 0x252, 0x252, 0x252, 0x252, /* 0x247 */
    0x2b5, 0x25d, 0x2b5, 0x25d, 0x25d, 0x25d, 0x25d, 0x25d, 0x25d, 0x25d, 0x25d, /* 0x252 */
    0x2b5, 0x268, 0x2b5, 0x268, 0x268, 0x268, 0x268, 0x268, 0x268, 0x268, 0x268, /* 0x25d */
    0x2b5, 0x273, 0x2b5, 0x273, 0x273, 0x273, 0x273, 0x273, 0x273, 0x273, 0x273, /* 0x268 */
    0x2b5, 0x27e, 0x2b5, 0x27e, 0x27e, 0x27e, 0x27e, 0x27e, 0x27e, 0x27e, 0x27e, /* 0x273 */
    0x2b5, 0x289, 0x2b5, 0x289, 0x289, 0x289, 0x289, 0x289, 0x289, 0x289, 0x289, /* 0x27e */
    0x2b5, 0x294, 0x2b5, 0x294, 0x294, 0x294, 0x294, 0x294, 0x294, 0x294, 0x294, /* 0x289 */
    0x2b5, 0x29f, 0x2b5, 0x29f, 0x29f, 0x29f, 0x29f, 0x29f, 0x29f, 0x29f, 0x29f, /* 0x294 */
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, /* 0x29f */
    0x2aa, 0x2aa, 0x2aa, 0x2aa, 0x2aa, 0x2aa, 0x2aa, 0x2aa, 0x2aa, 0x2aa, 0x2aa, /* 0x2aa */
    0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, 0x2b5, /* 0x2b5 */
};
static const struct wf_dfa client_ready_data_room_name_pattern = {
    .pattern = "^pad(page|view)/[A-Za-z0-9-]{1,50}$",
    .classes = client_ready_data_room_name_pattern_classes,
    .table = client_ready_data_room_name_pattern_table,
    .first_accepting = 0x084,
    .matched = 0x2aa,
    .classes_count = 11,
};

static const struct wf_text_rule client_ready_data_room_name_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload/properties/data/properties/roomName",
    .max_chars = WF_NO_LIMIT,
    .pattern = &client_ready_data_room_name_pattern,
};

static const struct wf_uint_rule rev_rule = {
    .schema = "#/components/schemas/Rev",
    .max = 2147483647,
};

static const struct wf_text_rule user_info_user_id_rule = {
    .schema = "#/components/schemas/UserInfo/properties/userId",
    .max_chars = 64,
};

static const struct wf_text_rule user_info_name_rule = {
    .schema = "#/components/schemas/UserInfo/properties/name",
    .max_chars = 80,
};

static const struct wf_uint_rule user_info_color_id_rule = {
    .schema = "#/components/schemas/UserInfo/properties/colorId",
    .max = 31,
};

static const struct wf_text_rule client_ready_data_data_is_reconnect_of_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload/properties/data/properties/data/"
              "properties/isReconnectOf",
    .max_chars = 64,
};

static const struct wf_list_rule client_ready_features_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload/properties/data/properties/data/"
              "properties/features",
    .max_items = 32,
};

static const struct wf_text_rule client_ready_features_item_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload/properties/data/properties/data/"
              "properties/features/items",
    .max_chars = 32,
};

static const unsigned char changeset_pattern_classes[] = {
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0x04, 0x00, 0x04, 0x00, 0x00,
    0x05, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x07, 0x00, 0x08, 0x04, 0x08, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x09, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06,
    0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x00, 0x0a, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
};
static const uint16_t changeset_pattern_table[] = {
    0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x00b, 0x160, /* 0x000 */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x016, 0x160, 0x160, 0x160, /* 0x00b */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x021, 0x02c, 0x160, 0x160, 0x160, 0x160, /* 0x016 */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x037, 0x160, 0x160, /* 0x021 */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x042, 0x042, 0x160, 0x037, 0x160, 0x160, /* 0x02c */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x04d, 0x058, 0x160, 0x160, 0x160, 0x160, /* 0x037 */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x063, 0x063, 0x160, 0x037, 0x160, 0x160, /* 0x042 */
    0x160, 0x160, 0x14a, 0x06e, 0x037, 0x160, 0x160, 0x160, 0x160, 0x160, 0x079, /* 0x04d */
    0x160, 0x160, 0x14a, 0x06e, 0x037, 0x084, 0x084, 0x160, 0x160, 0x160, 0x079, /* 0x058 */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x08f, 0x08f, 0x160, 0x037, 0x160, 0x160, /* 0x063 */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x09a, 0x0a5, 0x160, 0x160, 0x160, 0x160, /* 0x06e */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x0b0, 0x0bb, 0x160, 0x160, 0x160, 0x160, /* 0x079 */
    0x160, 0x160, 0x14a, 0x06e, 0x037, 0x0c6, 0x0c6, 0x160, 0x160, 0x160, 0x079, /* 0x084 */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x0d1, 0x0d1, 0x160, 0x037, 0x160, 0x160, /* 0x08f */
    0x160, 0x160, 0x160, 0x06e, 0x037, 0x160, 0x160, 0x160, 0x160, 0x160, 0x079, /* 0x09a */
    0x160, 0x160, 0x160, 0x06e, 0x037, 0x0dc, 0x0dc, 0x160, 0x160, 0x160, 0x079, /* 0x0a5 */
    0x160, 0x160, 0x160, 0x160, 0x037, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, /* 0x0b0 */
    0x160, 0x160, 0x160, 0x160, 0x037, 0x0e7, 0x0e7, 0x160, 0x160, 0x160, 0x160, /* 0x0bb */
    0x160, 0x160, 0x14a, 0x06e, 0x037, 0x0f2, 0x0f2, 0x160, 0x160, 0x160, 0x079, /* 0x0c6 */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x021, 0x021, 0x160, 0x037, 0x160, 0x160, /* 0x0d1 */
    0x160, 0x160, 0x160, 0x06e, 0x037, 0x0fd, 0x0fd, 0x160, 0x160, 0x160, 0x079, /* 0x0dc */
    0x160, 0x160, 0x160, 0x160, 0x037, 0x108, 0x108, 0x160, 0x160, 0x160, 0x160, /* 0x0e7 */
    0x160, 0x160, 0x14a, 0x06e, 0x037, 0x113, 0x113, 0x160, 0x160, 0x160, 0x079, /* 0x0f2 */
    0x160, 0x160, 0x160, 0x06e, 0x037, 0x11e, 0x11e, 0x160, 0x160, 0x160, 0x079, /* 0x0fd */
    0x160, 0x160, 0x160, 0x160, 0x037, 0x129, 0x129, 0x160, 0x160, 0x160, 0x160, /* 0x108 */
    0x160, 0x160, 0x14a, 0x06e, 0x037, 0x04d, 0x04d, 0x160, 0x160, 0x160, 0x079, /* 0x113 */
    0x160, 0x160, 0x160, 0x06e, 0x037, 0x134, 0x134, 0x160, 0x160, 0x160, 0x079, /* 0x11e */
    0x160, 0x160, 0x160, 0x160, 0x037, 0x13f, 0x13f, 0x160, 0x160, 0x160, 0x160, /* 0x129 */
    0x160, 0x160, 0x160, 0x06e, 0x037, 0x09a, 0x09a, 0x160, 0x160, 0x160, 0x079, /* 0x134 */
    0x160, 0x160, 0x160, 0x160, 0x037, 0x0b0, 0x0b0, 0x160, 0x160, 0x160, 0x160, /* 0x13f */
    0x14a, 0x160, 0x14a, 0x14a, 0x14a, 0x14a, 0x14a, 0x14a, 0x14a, 0x14a, 0x14a, /* 0x14a */
    0x155, 0x155, 0x155, 0x155, 0x155, 0x155, 0x155, 0x155, 0x155, 0x155, 0x155, /* 0x155 */
    0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, 0x160, /* 0x160 */
};
static const struct wf_byte_range changeset_pattern_ranges[] = {
    WF_BYTE_RANGE(0x0d, 0x0d),
};
static const struct wf_dfa changeset_pattern = {
    .pattern = "^Z:(0|[1-9a-z][0-9a-z]{0,5})[<>](0|[1-9a-z][0-9a-z]{0,5})((\\*(0|[1-9a-z][0-9a-z]{"
               "0,5}))*(\\|(0|[1-9a-z][0-9a-z]{0,5}))?[-+=](0|[1-9a-z][0-9a-z]{0,5}))*\\$[^\\r]*$",
    .classes = changeset_pattern_classes,
    .table = changeset_pattern_table,
    .first_accepting = 0x14a,
    .matched = 0x155,
    .classes_count = 11,
    .loop = 0x14a,
    .loop_bytes = {changeset_pattern_ranges, 1, true},
    .loop_keeps_plain = true,
};

static const struct wf_text_rule changeset_rule = {
    .schema = "#/components/schemas/Changeset",
    .max_chars = 1048576,
    .pattern = &changeset_pattern,
};

static const struct wf_list_rule attribute_pool_num_to_attrib_rule = {
    .schema = "#/components/schemas/AttributePool/properties/numToAttrib",
    .max_items = 65536,
};

static const unsigned char attribute_key_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t attribute_key_pattern_table[] = {
    2, 6, /* 0 */
    2, 6, /* 2 */
    4, 4, /* 4 */
    6, 6, /* 6 */
};
static const struct wf_byte_range attribute_key_pattern_ranges[] = {
    WF_BYTE_RANGE(',', ','),
};
static const struct wf_run attribute_key_pattern_runs[] = {
    {{attribute_key_pattern_ranges, 1, true}, 1, WF_NO_LIMIT},
};
static const struct wf_dfa attribute_key_pattern = {
    .pattern = "^[^,]+$",
    .classes = attribute_key_pattern_classes,
    .table = attribute_key_pattern_table,
    .first_accepting = 2,
    .matched = 4,
    .classes_count = 2,
    .loop = 2,
    .loop_bytes = {attribute_key_pattern_ranges, 1, true},
    .runs = attribute_key_pattern_runs,
    .runs_count = 1,
};

static const struct wf_text_rule attribute_key_rule = {
    .schema = "#/components/schemas/Attribute/items/0",
    .max_chars = 64,
    .pattern = &attribute_key_pattern,
};

static const struct wf_text_rule attribute_value_rule = {
    .schema = "#/components/schemas/Attribute/items/1",
    .max_chars = 1024,
};

static const struct wf_uint_rule attribute_pool_next_num_rule = {
    .schema = "#/components/schemas/AttributePool/properties/nextNum",
    .max = 65536,
};

static const struct wf_text_rule chat_payload_user_id_rule = {
    .schema =
        "#/components/messages/chat/payload/properties/data/properties/payload/properties/userId",
    .max_chars = 64,
};

static const struct wf_text_rule chat_payload_line_text_rule = {
    .schema =
        "#/components/messages/chat/payload/properties/data/properties/payload/properties/lineText",
    .min_chars = 1,
    .max_chars = 2000,
};

static const struct wf_text_rule chat_payload_sender_name_rule = {
    .schema = "#/components/messages/chat/payload/properties/data/properties/payload/properties/"
              "senderName",
    .max_chars = 80,
};

static const struct wf_text_rule chat_payload_auth_id_rule = {
    .schema =
        "#/components/messages/chat/payload/properties/data/properties/payload/properties/authId",
    .max_chars = 64,
};

static const struct wf_uint_rule chat_payload_time_rule = {
    .schema =
        "#/components/messages/chat/payload/properties/data/properties/payload/properties/time",
    .max = 9007199254740991,
};

static const struct wf_list_rule options_view_rule = {
    .schema = "#/components/schemas/Options/properties/view",
    .max_items = 64,
};

static const struct wf_text_rule options_guest_policy_rule = {
    .schema = "#/components/schemas/Options/properties/guestPolicy",
    .max_chars = 32,
};

static const struct wf_text_rule pad_options_payload_changed_by_rule = {
    .schema = "#/components/messages/padoptions/payload/properties/data/properties/payload/"
              "properties/changedBy",
    .max_chars = 80,
};

static const struct wf_text_rule pad_title_payload_title_rule = {
    .schema = "#/components/messages/padtitle/payload/properties/data/properties/payload/"
              "properties/title",
    .max_chars = 80,
};

static const struct wf_text_rule pad_title_payload_changed_by_rule = {
    .schema = "#/components/messages/padtitle/payload/properties/data/properties/payload/"
              "properties/changedBy",
    .max_chars = 80,
};

static const struct wf_text_rule pad_password_payload_password_rule = {
    .schema = "#/components/messages/padpassword/payload/properties/data/properties/payload/"
              "properties/password",
    .max_chars = 256,
};

static const struct wf_text_rule suggest_user_name_payload_unnamed_id_rule = {
    .schema = "#/components/messages/suggestUserName/payload/properties/data/properties/payload/"
              "properties/unnamedId",
    .max_chars = 64,
};

static const struct wf_text_rule suggest_user_name_payload_new_name_rule = {
    .schema = "#/components/messages/suggestUserName/payload/properties/data/properties/payload/"
              "properties/newName",
    .max_chars = 80,
};

static const struct wf_list_rule new_revision_list_revision_list_rule = {
    .schema = "#/components/messages/newRevisionList/payload/properties/data/properties/payload/"
              "properties/revisionList",
    .max_items = 1000,
};

static const struct wf_uint_rule saved_revision_timestamp_rule = {
    .schema = "#/components/schemas/SavedRevision/properties/timestamp",
    .max = 9007199254740991,
};

static const struct wf_text_rule saved_revision_label_rule = {
    .schema = "#/components/schemas/SavedRevision/properties/label",
    .max_chars = 80,
};

static const struct wf_text_rule saved_revision_saved_by_rule = {
    .schema = "#/components/schemas/SavedRevision/properties/savedBy",
    .max_chars = 80,
};

static const struct wf_text_rule saved_revision_saved_by_id_rule = {
    .schema = "#/components/schemas/SavedRevision/properties/savedById",
    .max_chars = 64,
};

static const struct wf_text_rule saved_revision_id_rule = {
    .schema = "#/components/schemas/SavedRevision/properties/id",
    .max_chars = 64,
};

static const struct wf_text_rule new_revision_list_payload_saved_by_rule = {
    .schema = "#/components/messages/newRevisionList/payload/properties/data/properties/payload/"
              "properties/savedBy",
    .max_chars = 80,
};

static const struct wf_list_rule revision_label_revision_list_rule = {
    .schema = "#/components/messages/revisionLabel/payload/properties/data/properties/payload/"
              "properties/revisionList",
    .max_items = 1000,
};

static const struct wf_text_rule revision_label_payload_saved_by_rule = {
    .schema = "#/components/messages/revisionLabel/payload/properties/data/properties/payload/"
              "properties/savedBy",
    .max_chars = 80,
};

static const struct wf_text_rule revision_label_payload_new_label_rule = {
    .schema = "#/components/messages/revisionLabel/payload/properties/data/properties/payload/"
              "properties/newLabel",
    .max_chars = 80,
};

static const struct wf_text_rule guest_answer_payload_auth_id_rule = {
    .schema = "#/components/messages/guestanswer/payload/properties/data/properties/payload/"
              "properties/authId",
    .max_chars = 64,
};

static const struct wf_text_rule guest_answer_payload_guest_id_rule = {
    .schema = "#/components/messages/guestanswer/payload/properties/data/properties/payload/"
              "properties/guestId",
    .max_chars = 64,
};

static const struct wf_text_rule guest_answer_payload_answer_rule = {
    .schema = "#/components/messages/guestanswer/payload/properties/data/properties/payload/"
              "properties/answer",
    .max_chars = 64,
};

static const struct wf_text_rule new_changes_data_author_rule = {
    .schema = "#/components/messages/NEW_CHANGES/payload/properties/data/properties/author",
    .max_chars = 64,
};

static const struct wf_number_rule new_changes_data_time_delta_rule = {
    .schema = "#/components/messages/NEW_CHANGES/payload/properties/data/properties/timeDelta",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_text_rule changes_rejected_data_reason_rule = {
    .schema = "#/components/messages/CHANGES_REJECTED/payload/properties/data/properties/reason",
    .max_chars = 64,
};

static const struct wf_text_rule changes_rejected_data_detail_rule = {
    .schema = "#/components/messages/CHANGES_REJECTED/payload/properties/data/properties/detail",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule known_user_user_id_rule = {
    .schema = "#/components/schemas/KnownUser/properties/userId",
    .max_chars = 64,
};

static const struct wf_text_rule known_user_name_rule = {
    .schema = "#/components/schemas/KnownUser/properties/name",
    .max_chars = 80,
};

static const struct wf_uint_rule known_user_color_id_rule = {
    .schema = "#/components/schemas/KnownUser/properties/colorId",
    .max = 2147483647,
};

static const struct wf_text_rule known_user_ip_rule = {
    .schema = "#/components/schemas/KnownUser/properties/ip",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule known_user_user_agent_rule = {
    .schema = "#/components/schemas/KnownUser/properties/userAgent",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule other_message_payload_type_rule = {
    .schema = "#/components/messages/otherMessage/payload/properties/data/properties/payload/"
              "properties/type",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule other_message_payload_auth_id_rule = {
    .schema = "#/components/messages/otherMessage/payload/properties/data/properties/payload/"
              "properties/authId",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule other_message_others_rule = {
    .schema = "#/components/messages/otherMessage/payload/properties/data/properties/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule server_message_payload_text_rule = {
    .schema = "#/components/messages/SERVER_MESSAGE/payload/properties/data/properties/payload/"
              "properties/text",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule disconnect_reason_data_reason_rule = {
    .schema = "#/components/messages/DISCONNECT_REASON/payload/properties/data/properties/reason",
    .max_chars = 64,
};

static const struct wf_text_rule client_vars_global_pad_id_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/globalPadId",
    .max_chars = 64,
};

static const struct wf_text_rule client_vars_user_id_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/userId",
    .max_chars = 64,
};

static const struct wf_text_rule client_vars_user_name_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/userName",
    .max_chars = 80,
};

static const struct wf_uint_rule client_vars_user_color_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/userColor",
    .max = 2147483647,
};

static const struct wf_list_rule client_vars_color_palette_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/colorPalette",
    .max_items = 256,
};

static const struct wf_text_rule client_vars_color_palette_item_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/colorPalette/items",
    .max_chars = 64,
};

static const struct wf_text_rule client_vars_initial_attributed_text_text_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/collab_client_vars/properties/"
              "initialAttributedText/properties/text",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule client_vars_initial_attributed_text_attribs_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/collab_client_vars/properties/"
              "initialAttributedText/properties/attribs",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule client_vars_historical_author_data_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/collab_client_vars/properties/"
              "historicalAuthorData",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_uint_rule author_color_id_rule = {
    .schema = "#/components/schemas/Author/properties/colorId",
    .max = 2147483647,
};

static const struct wf_text_rule author_name_rule = {
    .schema = "#/components/schemas/Author/properties/name",
    .max_chars = 80,
};

static const unsigned char attribute_pool_num_to_attrib_key_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t attribute_pool_num_to_attrib_key_pattern_table[] = {
    0x15, 0x03, 0x06, /* 0x00 */
    0x15, 0x15, 0x15, /* 0x03 */
    0x15, 0x09, 0x09, /* 0x06 */
    0x15, 0x0c, 0x0c, /* 0x09 */
    0x15, 0x0f, 0x0f, /* 0x0c */
    0x15, 0x03, 0x03, /* 0x0f */
    0x12, 0x12, 0x12, /* 0x12 */
    0x15, 0x15, 0x15, /* 0x15 */
};
static const struct wf_dfa attribute_pool_num_to_attrib_key_pattern = {
    .pattern = "^(0|[1-9][0-9]{0,4})$",
    .classes = attribute_pool_num_to_attrib_key_pattern_classes,
    .table = attribute_pool_num_to_attrib_key_pattern_table,
    .first_accepting = 0x03,
    .matched = 0x12,
    .classes_count = 3,
};

static const struct wf_text_rule attribute_pool_num_to_attrib_key_rule = {
    .schema = "#/components/schemas/AttributePool/properties/numToAttrib/patternProperties/"
              "^(0|[1-9][0-9]{0,4})$",
    .max_chars = WF_NO_LIMIT,
    .pattern = &attribute_pool_num_to_attrib_key_pattern,
};

static const struct wf_text_rule options_view_key_rule = {
    .schema = "#/components/schemas/Options/properties/view",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule other_message_others_key_rule = {
    .schema = "#/components/messages/otherMessage/payload/properties/data/properties/payload",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule client_vars_historical_author_data_key_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/collab_client_vars/properties/"
              "historicalAuthorData",
    .max_chars = WF_NO_LIMIT,
};

static void random_user_info(struct wf_random *random, struct etherpad_user_info *value)
{
    value->user_id = wf_random_text(random, &user_info_user_id_rule);
    value->has_name = wf_random_has(random);
    if (value->has_name)
        value->name = wf_random_text(random, &user_info_name_rule);
    value->color_id = (uint8_t)wf_random_uint(random, &user_info_color_id_rule);
}

static const wf_text *random_client_ready_features(struct wf_random *random, size_t *count)
{
    wf_text *items = wf_random_items(random, &client_ready_features_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &client_ready_features_item_rule);
    return items;
}

static void random_client_ready_data_data(struct wf_random *random,
                                          struct etherpad_client_ready *msg)
{
    msg->last_rev = (uint32_t)wf_random_uint(random, &rev_rule);
    random_user_info(random, &msg->user_info);
    msg->has_is_reconnect_of = wf_random_has(random);
    if (msg->has_is_reconnect_of)
        msg->is_reconnect_of = wf_random_text(random, &client_ready_data_data_is_reconnect_of_rule);
    msg->has_is_commit_pending = wf_random_has(random);
    if (msg->has_is_commit_pending)
        msg->is_commit_pending = wf_random_bool(random);
    msg->has_features = wf_random_has(random);
    if (msg->has_features)
        msg->features = random_client_ready_features(random, &msg->features_count);
}

static void random_client_ready_data(struct wf_random *random, struct etherpad_client_ready *msg)
{
    msg->room_type = 1 + wf_random_below(random, 2);
    msg->room_name = wf_random_text(random, &client_ready_data_room_name_rule);
    random_client_ready_data_data(random, msg);
}

void etherpad_random_client_ready(struct wf_random *random, struct etherpad_client_ready *msg)
{
    *msg = (struct etherpad_client_ready){0};
    random_client_ready_data(random, msg);
}

static void random_attribute(struct wf_random *random, struct etherpad_attribute *value)
{
    value->key = wf_random_text(random, &attribute_key_rule);
    value->value = wf_random_text(random, &attribute_value_rule);
}

static const struct etherpad_attribute_pool_num_to_attrib_entry *
random_attribute_pool_num_to_attrib(struct wf_random *random, size_t *count)
{
    struct etherpad_attribute_pool_num_to_attrib_entry *entries =
        wf_random_items(random, &attribute_pool_num_to_attrib_rule, sizeof(*entries), count);

    for (size_t i = 0; i < *count; i++) {
        if (!wf_random_key(random, &attribute_pool_num_to_attrib_key_rule, entries, i,
                           sizeof(*entries))) {
            *count = i;
            break;
        }
        random_attribute(random, &entries[i].value);
    }
    return entries;
}

static void random_attribute_pool(struct wf_random *random, struct etherpad_attribute_pool *value)
{
    value->num_to_attrib = random_attribute_pool_num_to_attrib(random, &value->num_to_attrib_count);
    value->next_num = (uint32_t)wf_random_uint(random, &attribute_pool_next_num_rule);
}

static void random_user_changes_data(struct wf_random *random, struct etherpad_user_changes *msg)
{
    msg->base_rev = (uint32_t)wf_random_uint(random, &rev_rule);
    msg->changeset = wf_random_text(random, &changeset_rule);
    random_attribute_pool(random, &msg->apool);
}

void etherpad_random_user_changes(struct wf_random *random, struct etherpad_user_changes *msg)
{
    *msg = (struct etherpad_user_changes){0};
    random_user_changes_data(random, msg);
}

static void random_userinfo_update_data(struct wf_random *random,
                                        struct etherpad_userinfo_update *msg)
{
    random_user_info(random, &msg->user_info);
}

void etherpad_random_userinfo_update(struct wf_random *random, struct etherpad_userinfo_update *msg)
{
    *msg = (struct etherpad_userinfo_update){0};
    random_userinfo_update_data(random, msg);
}

static void random_chat_payload(struct wf_random *random, struct etherpad_chat *msg)
{
    msg->has_user_id = wf_random_has(random);
    if (msg->has_user_id)
        msg->user_id = wf_random_text(random, &chat_payload_user_id_rule);
    msg->line_text = wf_random_text(random, &chat_payload_line_text_rule);
    msg->has_sender_name = wf_random_has(random);
    if (msg->has_sender_name)
        msg->sender_name = wf_random_text(random, &chat_payload_sender_name_rule);
    msg->has_auth_id = wf_random_has(random);
    if (msg->has_auth_id)
        msg->auth_id = wf_random_text(random, &chat_payload_auth_id_rule);
    msg->has_time = wf_random_has(random);
    if (msg->has_time)
        msg->time = wf_random_uint(random, &chat_payload_time_rule);
}

static void random_chat_data(struct wf_random *random, struct etherpad_chat *msg)
{
    random_chat_payload(random, msg);
}

void etherpad_random_chat(struct wf_random *random, struct etherpad_chat *msg)
{
    *msg = (struct etherpad_chat){0};
    random_chat_data(random, msg);
}

static const struct etherpad_options_view_entry *random_options_view(struct wf_random *random,
                                                                     size_t *count)
{
    struct etherpad_options_view_entry *entries =
        wf_random_items(random, &options_view_rule, sizeof(*entries), count);

    for (size_t i = 0; i < *count; i++) {
        if (!wf_random_key(random, &options_view_key_rule, entries, i, sizeof(*entries))) {
            *count = i;
            break;
        }
        entries[i].value = wf_random_raw_json(random);
    }
    return entries;
}

static void random_options(struct wf_random *random, struct etherpad_options *value)
{
    value->has_view = wf_random_has(random);
    if (value->has_view)
        value->view = random_options_view(random, &value->view_count);
    value->has_guest_policy = wf_random_has(random);
    if (value->has_guest_policy)
        value->guest_policy = wf_random_text(random, &options_guest_policy_rule);
}

static void random_pad_options_payload(struct wf_random *random, struct etherpad_pad_options *msg)
{
    random_options(random, &msg->options);
    msg->has_changed_by = wf_random_has(random);
    if (msg->has_changed_by)
        msg->changed_by = wf_random_text(random, &pad_options_payload_changed_by_rule);
}

static void random_pad_options_data(struct wf_random *random, struct etherpad_pad_options *msg)
{
    random_pad_options_payload(random, msg);
}

void etherpad_random_pad_options(struct wf_random *random, struct etherpad_pad_options *msg)
{
    *msg = (struct etherpad_pad_options){0};
    random_pad_options_data(random, msg);
}

static void random_pad_title_payload(struct wf_random *random, struct etherpad_pad_title *msg)
{
    msg->title = wf_random_text(random, &pad_title_payload_title_rule);
    msg->has_changed_by = wf_random_has(random);
    if (msg->has_changed_by)
        msg->changed_by = wf_random_text(random, &pad_title_payload_changed_by_rule);
}

static void random_pad_title_data(struct wf_random *random, struct etherpad_pad_title *msg)
{
    random_pad_title_payload(random, msg);
}

void etherpad_random_pad_title(struct wf_random *random, struct etherpad_pad_title *msg)
{
    *msg = (struct etherpad_pad_title){0};
    random_pad_title_data(random, msg);
}

static void random_pad_password_payload(struct wf_random *random, struct etherpad_pad_password *msg)
{
    msg->has_password = wf_random_has(random);
    if (msg->has_password)
        msg->password = wf_random_text(random, &pad_password_payload_password_rule);
}

static void random_pad_password_data(struct wf_random *random, struct etherpad_pad_password *msg)
{
    random_pad_password_payload(random, msg);
}

void etherpad_random_pad_password(struct wf_random *random, struct etherpad_pad_password *msg)
{
    *msg = (struct etherpad_pad_password){0};
    random_pad_password_data(random, msg);
}

static void random_suggest_user_name_payload(struct wf_random *random,
                                             struct etherpad_suggest_user_name *msg)
{
    msg->unnamed_id = wf_random_text(random, &suggest_user_name_payload_unnamed_id_rule);
    msg->new_name = wf_random_text(random, &suggest_user_name_payload_new_name_rule);
}

static void random_suggest_user_name_data(struct wf_random *random,
                                          struct etherpad_suggest_user_name *msg)
{
    random_suggest_user_name_payload(random, msg);
}

void etherpad_random_suggest_user_name(struct wf_random *random,
                                       struct etherpad_suggest_user_name *msg)
{
    *msg = (struct etherpad_suggest_user_name){0};
    random_suggest_user_name_data(random, msg);
}

static void random_saved_revision(struct wf_random *random, struct etherpad_saved_revision *value)
{
    value->timestamp = wf_random_uint(random, &saved_revision_timestamp_rule);
    value->label = wf_random_text(random, &saved_revision_label_rule);
    value->saved_by = wf_random_text(random, &saved_revision_saved_by_rule);
    value->saved_by_id = wf_random_text(random, &saved_revision_saved_by_id_rule);
    value->rev_num = (uint32_t)wf_random_uint(random, &rev_rule);
    value->id = wf_random_text(random, &saved_revision_id_rule);
}

static const struct etherpad_saved_revision *
random_new_revision_list_revision_list(struct wf_random *random, size_t *count)
{
    struct etherpad_saved_revision *items =
        wf_random_items(random, &new_revision_list_revision_list_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_saved_revision(random, &items[i]);
    return items;
}

static void random_new_revision_list_payload(struct wf_random *random,
                                             struct etherpad_new_revision_list *msg)
{
    msg->revision_list = random_new_revision_list_revision_list(random, &msg->revision_list_count);
    msg->saved_by = wf_random_text(random, &new_revision_list_payload_saved_by_rule);
}

static void random_new_revision_list_data(struct wf_random *random,
                                          struct etherpad_new_revision_list *msg)
{
    random_new_revision_list_payload(random, msg);
}

void etherpad_random_new_revision_list(struct wf_random *random,
                                       struct etherpad_new_revision_list *msg)
{
    *msg = (struct etherpad_new_revision_list){0};
    random_new_revision_list_data(random, msg);
}

static const struct etherpad_saved_revision *
random_revision_label_revision_list(struct wf_random *random, size_t *count)
{
    struct etherpad_saved_revision *items =
        wf_random_items(random, &revision_label_revision_list_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        random_saved_revision(random, &items[i]);
    return items;
}

static void random_revision_label_payload(struct wf_random *random,
                                          struct etherpad_revision_label *msg)
{
    msg->revision_list = random_revision_label_revision_list(random, &msg->revision_list_count);
    msg->saved_by = wf_random_text(random, &revision_label_payload_saved_by_rule);
    msg->new_label = wf_random_text(random, &revision_label_payload_new_label_rule);
}

static void random_revision_label_data(struct wf_random *random,
                                       struct etherpad_revision_label *msg)
{
    random_revision_label_payload(random, msg);
}

void etherpad_random_revision_label(struct wf_random *random, struct etherpad_revision_label *msg)
{
    *msg = (struct etherpad_revision_label){0};
    random_revision_label_data(random, msg);
}

static void random_guest_answer_payload(struct wf_random *random, struct etherpad_guest_answer *msg)
{
    msg->has_auth_id = wf_random_has(random);
    if (msg->has_auth_id)
        msg->auth_id = wf_random_text(random, &guest_answer_payload_auth_id_rule);
    msg->has_guest_id = wf_random_has(random);
    if (msg->has_guest_id)
        msg->guest_id = wf_random_text(random, &guest_answer_payload_guest_id_rule);
    msg->has_answer = wf_random_has(random);
    if (msg->has_answer)
        msg->answer = wf_random_text(random, &guest_answer_payload_answer_rule);
}

static void random_guest_answer_data(struct wf_random *random, struct etherpad_guest_answer *msg)
{
    random_guest_answer_payload(random, msg);
}

void etherpad_random_guest_answer(struct wf_random *random, struct etherpad_guest_answer *msg)
{
    *msg = (struct etherpad_guest_answer){0};
    random_guest_answer_data(random, msg);
}

static void random_new_changes_data(struct wf_random *random, struct etherpad_new_changes *msg)
{
    msg->new_rev = (uint32_t)wf_random_uint(random, &rev_rule);
    msg->changeset = wf_random_text(random, &changeset_rule);
    random_attribute_pool(random, &msg->apool);
    msg->author = wf_random_text(random, &new_changes_data_author_rule);
    msg->has_time_delta = wf_random_has(random);
    if (msg->has_time_delta)
        msg->time_delta = wf_random_number(random, &new_changes_data_time_delta_rule);
}

void etherpad_random_new_changes(struct wf_random *random, struct etherpad_new_changes *msg)
{
    *msg = (struct etherpad_new_changes){0};
    random_new_changes_data(random, msg);
}

static void random_accept_commit_data(struct wf_random *random, struct etherpad_accept_commit *msg)
{
    msg->new_rev = (uint32_t)wf_random_uint(random, &rev_rule);
}

void etherpad_random_accept_commit(struct wf_random *random, struct etherpad_accept_commit *msg)
{
    *msg = (struct etherpad_accept_commit){0};
    random_accept_commit_data(random, msg);
}

static void random_changes_rejected_data(struct wf_random *random,
                                         struct etherpad_changes_rejected *msg)
{
    msg->base_rev = (uint32_t)wf_random_uint(random, &rev_rule);
    msg->reason = wf_random_text(random, &changes_rejected_data_reason_rule);
    msg->detail = wf_random_text(random, &changes_rejected_data_detail_rule);
}

void etherpad_random_changes_rejected(struct wf_random *random,
                                      struct etherpad_changes_rejected *msg)
{
    *msg = (struct etherpad_changes_rejected){0};
    random_changes_rejected_data(random, msg);
}

static void random_known_user(struct wf_random *random, struct etherpad_known_user *value)
{
    value->user_id = wf_random_text(random, &known_user_user_id_rule);
    value->has_name = wf_random_has(random);
    if (value->has_name)
        value->name = wf_random_text(random, &known_user_name_rule);
    value->color_id = (uint32_t)wf_random_uint(random, &known_user_color_id_rule);
    value->ip = wf_random_text(random, &known_user_ip_rule);
    value->user_agent = wf_random_text(random, &known_user_user_agent_rule);
}

static void random_user_new_info_data(struct wf_random *random, struct etherpad_user_new_info *msg)
{
    random_known_user(random, &msg->user_info);
}

void etherpad_random_user_new_info(struct wf_random *random, struct etherpad_user_new_info *msg)
{
    *msg = (struct etherpad_user_new_info){0};
    random_user_new_info_data(random, msg);
}

static void random_user_leave_data(struct wf_random *random, struct etherpad_user_leave *msg)
{
    random_known_user(random, &msg->user_info);
}

void etherpad_random_user_leave(struct wf_random *random, struct etherpad_user_leave *msg)
{
    *msg = (struct etherpad_user_leave){0};
    random_user_leave_data(random, msg);
}

static const struct etherpad_other_message_others_entry *
random_other_message_others(struct wf_random *random, size_t *count)
{
    struct etherpad_other_message_others_entry *entries =
        wf_random_items(random, &other_message_others_rule, sizeof(*entries), count);

    for (size_t i = 0; i < *count; i++) {
        if (!wf_random_key(random, &other_message_others_key_rule, entries, i, sizeof(*entries))) {
            *count = i;
            break;
        }
        entries[i].value = wf_random_raw_json(random);
    }
    return entries;
}

static void random_other_message_payload(struct wf_random *random,
                                         struct etherpad_other_message *msg)
{
    msg->type = wf_random_text(random, &other_message_payload_type_rule);
    msg->has_auth_id = wf_random_has(random);
    if (msg->has_auth_id)
        msg->auth_id = wf_random_text(random, &other_message_payload_auth_id_rule);
    msg->others = random_other_message_others(random, &msg->others_count);
}

static void random_other_message_data(struct wf_random *random, struct etherpad_other_message *msg)
{
    random_other_message_payload(random, msg);
}

void etherpad_random_other_message(struct wf_random *random, struct etherpad_other_message *msg)
{
    *msg = (struct etherpad_other_message){0};
    random_other_message_data(random, msg);
}

static void random_server_message_payload(struct wf_random *random,
                                          struct etherpad_server_message *msg)
{
    msg->text = wf_random_text(random, &server_message_payload_text_rule);
}

static void random_server_message_data(struct wf_random *random,
                                       struct etherpad_server_message *msg)
{
    random_server_message_payload(random, msg);
}

void etherpad_random_server_message(struct wf_random *random, struct etherpad_server_message *msg)
{
    *msg = (struct etherpad_server_message){0};
    random_server_message_data(random, msg);
}

static void random_disconnect_reason_data(struct wf_random *random,
                                          struct etherpad_disconnect_reason *msg)
{
    msg->reason = wf_random_text(random, &disconnect_reason_data_reason_rule);
}

void etherpad_random_disconnect_reason(struct wf_random *random,
                                       struct etherpad_disconnect_reason *msg)
{
    *msg = (struct etherpad_disconnect_reason){0};
    random_disconnect_reason_data(random, msg);
}

static const wf_text *random_client_vars_color_palette(struct wf_random *random, size_t *count)
{
    wf_text *items =
        wf_random_items(random, &client_vars_color_palette_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &client_vars_color_palette_item_rule);
    return items;
}

static void random_client_vars_initial_attributed_text(struct wf_random *random,
                                                       struct etherpad_client_vars *msg)
{
    msg->text = wf_random_text(random, &client_vars_initial_attributed_text_text_rule);
    msg->attribs = wf_random_text(random, &client_vars_initial_attributed_text_attribs_rule);
}

static void random_author(struct wf_random *random, struct etherpad_author *value)
{
    value->has_color_id = wf_random_has(random);
    if (value->has_color_id)
        value->color_id = (uint32_t)wf_random_uint(random, &author_color_id_rule);
    value->has_name = wf_random_has(random);
    if (value->has_name)
        value->name = wf_random_text(random, &author_name_rule);
}

static const struct etherpad_client_vars_historical_author_data_entry *
random_client_vars_historical_author_data(struct wf_random *random, size_t *count)
{
    struct etherpad_client_vars_historical_author_data_entry *entries =
        wf_random_items(random, &client_vars_historical_author_data_rule, sizeof(*entries), count);

    for (size_t i = 0; i < *count; i++) {
        if (!wf_random_key(random, &client_vars_historical_author_data_key_rule, entries, i,
                           sizeof(*entries))) {
            *count = i;
            break;
        }
        random_author(random, &entries[i].value);
    }
    return entries;
}

static void random_client_vars_collab_client_vars(struct wf_random *random,
                                                  struct etherpad_client_vars *msg)
{
    msg->rev = (uint32_t)wf_random_uint(random, &rev_rule);
    random_client_vars_initial_attributed_text(random, msg);
    random_attribute_pool(random, &msg->apool);
    msg->historical_author_data =
        random_client_vars_historical_author_data(random, &msg->historical_author_data_count);
}

void etherpad_random_client_vars(struct wf_random *random, struct etherpad_client_vars *msg)
{
    *msg = (struct etherpad_client_vars){0};
    msg->global_pad_id = wf_random_text(random, &client_vars_global_pad_id_rule);
    msg->user_id = wf_random_text(random, &client_vars_user_id_rule);
    msg->has_user_name = wf_random_has(random);
    if (msg->has_user_name)
        msg->user_name = wf_random_text(random, &client_vars_user_name_rule);
    msg->user_color = (uint32_t)wf_random_uint(random, &client_vars_user_color_rule);
    msg->color_palette = random_client_vars_color_palette(random, &msg->color_palette_count);
    random_client_vars_collab_client_vars(random, msg);
}

static void random_any_client_ready(struct wf_random *random, void *value)
{
    etherpad_random_client_ready(random, value);
}

static void random_any_user_changes(struct wf_random *random, void *value)
{
    etherpad_random_user_changes(random, value);
}

static void random_any_userinfo_update(struct wf_random *random, void *value)
{
    etherpad_random_userinfo_update(random, value);
}

static void random_any_chat(struct wf_random *random, void *value)
{
    etherpad_random_chat(random, value);
}

static void random_any_pad_options(struct wf_random *random, void *value)
{
    etherpad_random_pad_options(random, value);
}

static void random_any_pad_title(struct wf_random *random, void *value)
{
    etherpad_random_pad_title(random, value);
}

static void random_any_pad_password(struct wf_random *random, void *value)
{
    etherpad_random_pad_password(random, value);
}

static void random_any_suggest_user_name(struct wf_random *random, void *value)
{
    etherpad_random_suggest_user_name(random, value);
}

static void random_any_new_revision_list(struct wf_random *random, void *value)
{
    etherpad_random_new_revision_list(random, value);
}

static void random_any_revision_label(struct wf_random *random, void *value)
{
    etherpad_random_revision_label(random, value);
}

static void random_any_guest_answer(struct wf_random *random, void *value)
{
    etherpad_random_guest_answer(random, value);
}

static void random_any_new_changes(struct wf_random *random, void *value)
{
    etherpad_random_new_changes(random, value);
}

static void random_any_accept_commit(struct wf_random *random, void *value)
{
    etherpad_random_accept_commit(random, value);
}

static void random_any_changes_rejected(struct wf_random *random, void *value)
{
    etherpad_random_changes_rejected(random, value);
}

static void random_any_user_new_info(struct wf_random *random, void *value)
{
    etherpad_random_user_new_info(random, value);
}

static void random_any_user_leave(struct wf_random *random, void *value)
{
    etherpad_random_user_leave(random, value);
}

static void random_any_other_message(struct wf_random *random, void *value)
{
    etherpad_random_other_message(random, value);
}

static void random_any_server_message(struct wf_random *random, void *value)
{
    etherpad_random_server_message(random, value);
}

static void random_any_disconnect_reason(struct wf_random *random, void *value)
{
    etherpad_random_disconnect_reason(random, value);
}

static void random_any_client_vars(struct wf_random *random, void *value)
{
    etherpad_random_client_vars(random, value);
}

static void random_nothing(struct wf_random *random, void *value)
{
    (void)random;
    (void)value;
}

wf_random_message *const etherpad_random[] = {
    random_any_client_ready,      /* ETHERPAD_CLIENT_READY */
    random_any_user_changes,      /* ETHERPAD_USER_CHANGES */
    random_any_userinfo_update,   /* ETHERPAD_USERINFO_UPDATE */
    random_any_chat,              /* ETHERPAD_CHAT */
    random_any_pad_options,       /* ETHERPAD_PAD_OPTIONS */
    random_any_pad_title,         /* ETHERPAD_PAD_TITLE */
    random_any_pad_password,      /* ETHERPAD_PAD_PASSWORD */
    random_any_suggest_user_name, /* ETHERPAD_SUGGEST_USER_NAME */
    random_any_new_revision_list, /* ETHERPAD_NEW_REVISION_LIST */
    random_any_revision_label,    /* ETHERPAD_REVISION_LABEL */
    random_any_guest_answer,      /* ETHERPAD_GUEST_ANSWER */
    random_any_new_changes,       /* ETHERPAD_NEW_CHANGES */
    random_any_accept_commit,     /* ETHERPAD_ACCEPT_COMMIT */
    random_nothing,               /* ETHERPAD_NO_COMMIT_PENDING */
    random_any_changes_rejected,  /* ETHERPAD_CHANGES_REJECTED */
    random_any_user_new_info,     /* ETHERPAD_USER_NEW_INFO */
    random_any_user_leave,        /* ETHERPAD_USER_LEAVE */
    random_any_server_message,    /* ETHERPAD_SERVER_MESSAGE */
    random_any_disconnect_reason, /* ETHERPAD_DISCONNECT_REASON */
    random_any_client_vars,       /* ETHERPAD_CLIENT_VARS */
    random_any_other_message,     /* ETHERPAD_OTHER_MESSAGE */
};
