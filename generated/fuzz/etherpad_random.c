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
static const unsigned char client_ready_data_room_name_pattern_table[] = {
    0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x01, 0x3f, 0x3f, /* 0 */
    0x3f, 0x3f, 0x3f, 0x02, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, /* 1 */
    0x3f, 0x3f, 0x3f, 0x3f, 0x03, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, /* 2 */
    0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x04, 0x05, 0x3f, /* 3 */
    0x3f, 0x3f, 0x3f, 0x06, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, /* 4 */
    0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x07, 0x3f, 0x3f, 0x3f, /* 5 */
    0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x08, 0x3f, 0x3f, 0x3f, 0x3f, /* 6 */
    0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x09, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, /* 7 */
    0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x0a, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, /* 8 */
    0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x0a, /* 9 */
    0x3f, 0x3f, 0x0b, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, /* 10 */
    0x3f, 0x0c, 0x3f, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, /* 11 */
    0x3f, 0x0d, 0x3f, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, /* 12 */
    0x3f, 0x0e, 0x3f, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, /* 13 */
    0x3f, 0x0f, 0x3f, 0x0f, 0x0f, 0x0f, 0x0f, 0x0f, 0x0f, 0x0f, 0x0f, /* 14 */
    0x3f, 0x10, 0x3f, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, /* 15 */
    0x3f, 0x11, 0x3f, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, 0x11, /* 16 */
    0x3f, 0x12, 0x3f, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, 0x12, /* 17 */
    0x3f, 0x13, 0x3f, 0x13, 0x13, 0x13, 0x13, 0x13, 0x13, 0x13, 0x13, /* 18 */
    0x3f, 0x14, 0x3f, 0x14, 0x14, 0x14, 0x14, 0x14, 0x14, 0x14, 0x14, /* 19 */
    0x3f, 0x15, 0x3f, 0x15, 0x15, 0x15, 0x15, 0x15, 0x15, 0x15, 0x15, /* 20 */
    0x3f, 0x16, 0x3f, 0x16, 0x16, 0x16, 0x16, 0x16, 0x16, 0x16, 0x16, /* 21 */
    0x3f, 0x17, 0x3f, 0x17, 0x17, 0x17, 0x17, 0x17, 0x17, 0x17, 0x17, /* 22 */
    0x3f, 0x18, 0x3f, 0x18, 0x18, 0x18, 0x18, 0x18, 0x18, 0x18, 0x18, /* 23 */
    0x3f, 0x19, 0x3f, 0x19, 0x19, 0x19, 0x19, 0x19, 0x19, 0x19, 0x19, /* 24 */
    0x3f, 0x1a, 0x3f, 0x1a, 0x1a, 0x1a, 0x1a, 0x1a, 0x1a, 0x1a, 0x1a, /* 25 */
    0x3f, 0x1b, 0x3f, 0x1b, 0x1b, 0x1b, 0x1b, 0x1b, 0x1b, 0x1b, 0x1b, /* 26 */
    0x3f, 0x1c, 0x3f, 0x1c, 0x1c, 0x1c, 0x1c, 0x1c, 0x1c, 0x1c, 0x1c, /* 27 */
    0x3f, 0x1d, 0x3f, 0x1d, 0x1d, 0x1d, 0x1d, 0x1d, 0x1d, 0x1d, 0x1d, /* 28 */
    0x3f, 0x1e, 0x3f, 0x1e, 0x1e, 0x1e, 0x1e, 0x1e, 0x1e, 0x1e, 0x1e, /* 29 */
    0x3f, 0x1f, 0x3f, 0x1f, 0x1f, 0x1f, 0x1f, 0x1f, 0x1f, 0x1f, 0x1f, /* 30 */
    0x3f, 0x20, 0x3f, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, /* 31 */
    0x3f, 0x21, 0x3f, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, /* 32 */
    0x3f, 0x22, 0x3f, 0x22, 0x22, 0x22, 0x22, 0x22, 0x22, 0x22, 0x22, /* 33 */
    0x3f, 0x23, 0x3f, 0x23, 0x23, 0x23, 0x23, 0x23, 0x23, 0x23, 0x23, /* 34 */
    0x3f, 0x24, 0x3f, 0x24, 0x24, 0x24, 0x24, 0x24, 0x24, 0x24, 0x24, /* 35 */
    0x3f, 0x25, 0x3f, 0x25, 0x25, 0x25, 0x25, 0x25, 0x25, 0x25, 0x25, /* 36 */
    0x3f, 0x26, 0x3f, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, /* 37 */
    0x3f, 0x27, 0x3f, 0x27, 0x27, 0x27, 0x27, 0x27, 0x27, 0x27, 0x27, /* 38 */
    0x3f, 0x28, 0x3f, 0x28, 0x28, 0x28, 0x28, 0x28, 0x28, 0x28, 0x28, /* 39 */
    0x3f, 0x29, 0x3f, 0x29, 0x29, 0x29, 0x29, 0x29, 0x29, 0x29, 0x29, /* 40 */
    0x3f, 0x2a, 0x3f, 0x2a, 0x2a, 0x2a, 0x2a, 0x2a, 0x2a, 0x2a, 0x2a, /* 41 */
    0x3f, 0x2b, 0x3f, 0x2b, 0x2b, 0x2b, 0x2b, 0x2b, 0x2b, 0x2b, 0x2b, /* 42 */
    0x3f, 0x2c, 0x3f, 0x2c, 0x2c, 0x2c, 0x2c, 0x2c, 0x2c, 0x2c, 0x2c, /* 43 */
    0x3f, 0x2d, 0x3f, 0x2d, 0x2d, 0x2d, 0x2d, 0x2d, 0x2d, 0x2d, 0x2d, /* 44 */
    0x3f, 0x2e, 0x3f, 0x2e, 0x2e, 0x2e, 0x2e, 0x2e, 0x2e, 0x2e, 0x2e, /* 45 */
    0x3f, 0x2f, 0x3f, 0x2f, 0x2f, 0x2f, 0x2f, 0x2f, 0x2f, 0x2f, 0x2f, /* 46 */
    0x3f, 0x30, 0x3f, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, /* 47 */
    0x3f, 0x31, 0x3f, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, 0x31, /* 48 */
    0x3f, 0x32, 0x3f, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, 0x32, /* 49 */
    0x3f, 0x33, 0x3f, 0x33, 0x33, 0x33, 0x33, 0x33, 0x33, 0x33, 0x33, /* 50 */
    0x3f, 0x34, 0x3f, 0x34, 0x34, 0x34, 0x34, 0x34, 0x34, 0x34, 0x34, /* 51 */
    0x3f, 0x35, 0x3f, 0x35, 0x35, 0x35, 0x35, 0x35, 0x35, 0x35, 0x35, /* 52 */
    0x3f, 0x36, 0x3f, 0x36, 0x36, 0x36, 0x36, 0x36, 0x36, 0x36, 0x36, /* 53 */
    0x3f, 0x37, 0x3f, 0x37, 0x37, 0x37, 0x37, 0x37, 0x37, 0x37, 0x37, /* 54 */
    0x3f, 0x38, 0x3f, 0x38, 0x38, 0x38, 0x38, 0x38, 0x38, 0x38, 0x38, /* 55 */
    0x3f, 0x39, 0x3f, 0x39, 0x39, 0x39, 0x39, 0x39, 0x39, 0x39, 0x39, /* 56 */
    0x3f, 0x3a, 0x3f, 0x3a, 0x3a, 0x3a, 0x3a, 0x3a, 0x3a, 0x3a, 0x3a, /* 57 */
    0x3f, 0x3b, 0x3f, 0x3b, 0x3b, 0x3b, 0x3b, 0x3b, 0x3b, 0x3b, 0x3b, /* 58 */
    0x3f, 0x3c, 0x3f, 0x3c, 0x3c, 0x3c, 0x3c, 0x3c, 0x3c, 0x3c, 0x3c, /* 59 */
    0x3f, 0x3d, 0x3f, 0x3d, 0x3d, 0x3d, 0x3d, 0x3d, 0x3d, 0x3d, 0x3d, /* 60 */
    0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, 0x3f, /* 61 */
};
static const struct wf_dfa client_ready_data_room_name_pattern = {
    .pattern = "^pad(page|view)/[A-Za-z0-9-]{1,50}$",
    .classes = client_ready_data_room_name_pattern_classes,
    .table = client_ready_data_room_name_pattern_table,
    .first_accepting = 12,
    .states_count = 62,
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
    0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b,
    0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c, 0x0c,
    0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d,
    0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d, 0x0d,
    0x01, 0x01, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e,
    0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e, 0x0e,
    0x0f, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10,
    0x11, 0x12, 0x12, 0x12, 0x13, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01,
};
static const unsigned char changeset_pattern_table[] = {
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x01, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x02, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x03, 0x04, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x05, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x06, 0x06, 0x26, 0x05, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x07, 0x08, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x09, 0x09, 0x26,
    0x05, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x24, 0x0a,
    0x05, 0x26, 0x26, 0x26, 0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x24, 0x0a, 0x05, 0x0c, 0x0c, 0x26, 0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x0d, 0x0d, 0x26, 0x05, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x14, 0x15, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x16, 0x17, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x24, 0x0a, 0x05, 0x18, 0x18, 0x26, 0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x19, 0x19, 0x26, 0x05, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x24, 0x24, 0x24, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x0e, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x0e, 0x0e, 0x0e, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x10, 0x10, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x10, 0x10, 0x10, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x10, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x0a, 0x05, 0x26, 0x26, 0x26, 0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x0a, 0x05, 0x1a, 0x1a, 0x26, 0x26, 0x26, 0x0b, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x05, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x05, 0x1b, 0x1b, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x24, 0x0a, 0x05, 0x1c, 0x1c, 0x26, 0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x03, 0x03, 0x26, 0x05, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x0a, 0x05, 0x1d, 0x1d, 0x26,
    0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x05, 0x1e, 0x1e, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x24, 0x0a, 0x05, 0x1f, 0x1f, 0x26, 0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x0a, 0x05, 0x20, 0x20, 0x26, 0x26, 0x26, 0x0b, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x05, 0x21, 0x21, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x24, 0x0a,
    0x05, 0x07, 0x07, 0x26, 0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x0a, 0x05, 0x22, 0x22, 0x26, 0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x05, 0x23, 0x23, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x0a, 0x05, 0x14, 0x14, 0x26,
    0x26, 0x26, 0x0b, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x05, 0x16, 0x16, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26, 0x26,
    0x24, 0x26, 0x24, 0x24, 0x24, 0x24, 0x24, 0x24, 0x24, 0x24, 0x24, 0x26, 0x26, 0x26, 0x0e, 0x0f,
    0x10, 0x11, 0x12, 0x13,
};
static const struct wf_dfa changeset_pattern = {
    .pattern = "^Z:(0|[1-9a-z][0-9a-z]{0,5})[<>](0|[1-9a-z][0-9a-z]{0,5})((\\*(0|[1-9a-z][0-9a-z]{"
               "0,5}))*(\\|(0|[1-9a-z][0-9a-z]{0,5}))?[-+=](0|[1-9a-z][0-9a-z]{0,5}))*\\$[^\\r]*$",
    .classes = changeset_pattern_classes,
    .table = changeset_pattern_table,
    .first_accepting = 36,
    .states_count = 37,
    .classes_count = 20,
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
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02, 0x02,
    0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03, 0x03,
    0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04,
    0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04,
    0x01, 0x01, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05,
    0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05,
    0x06, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07,
    0x08, 0x09, 0x09, 0x09, 0x0a, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01,
};
static const unsigned char attribute_key_pattern_table[] = {
    7, 9, 9, 9, 9, 1, 2, 3, 4, 5, 6, /* 0 */
    9, 9, 7, 7, 7, 9, 9, 9, 9, 9, 9, /* 1 */
    9, 9, 9, 9, 1, 9, 9, 9, 9, 9, 9, /* 2 */
    9, 9, 1, 1, 1, 9, 9, 9, 9, 9, 9, /* 3 */
    9, 9, 9, 3, 3, 9, 9, 9, 9, 9, 9, /* 4 */
    9, 9, 3, 3, 3, 9, 9, 9, 9, 9, 9, /* 5 */
    9, 9, 3, 9, 9, 9, 9, 9, 9, 9, 9, /* 6 */
    7, 9, 9, 9, 9, 1, 2, 3, 4, 5, 6, /* 7 */
};
static const struct wf_dfa attribute_key_pattern = {
    .pattern = "^[^,]+$",
    .classes = attribute_key_pattern_classes,
    .table = attribute_key_pattern_table,
    .first_accepting = 7,
    .states_count = 8,
    .classes_count = 11,
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
static const unsigned char attribute_pool_num_to_attrib_key_pattern_table[] = {
    7, 1, 2, /* 0 */
    7, 7, 7, /* 1 */
    7, 3, 3, /* 2 */
    7, 4, 4, /* 3 */
    7, 5, 5, /* 4 */
    7, 1, 1, /* 5 */
};
static const struct wf_dfa attribute_pool_num_to_attrib_key_pattern = {
    .pattern = "^(0|[1-9][0-9]{0,4})$",
    .classes = attribute_pool_num_to_attrib_key_pattern_classes,
    .table = attribute_pool_num_to_attrib_key_pattern_table,
    .first_accepting = 1,
    .states_count = 6,
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
};
