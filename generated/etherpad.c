/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): reading, writing, checking.
 */
/* Some names are too long for a line of 100 columns. */
/* clang-format off */
#include "etherpad.h"

#include <math.h>

#include "wireform/codec/cbor_put.h"
#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/raw.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

enum {
    CLIENT_READY_TYPE,
    CLIENT_READY_DATA,
};
static const struct wf_member client_ready_members[] = {
    WF_MEMBER("type"), /* CLIENT_READY_TYPE */
    WF_MEMBER("data"), /* CLIENT_READY_DATA */
};
static const struct wf_record_rule client_ready_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload",
    .members = client_ready_members,
    .members_count = 2,
    .required = {1 << CLIENT_READY_TYPE | 1 << CLIENT_READY_DATA},
};

static const struct wf_enum_rule client_ready_type_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    CLIENT_READY_DATA_TYPE,
    CLIENT_READY_DATA_ROOM_TYPE,
    CLIENT_READY_DATA_ROOM_NAME,
    CLIENT_READY_DATA_DATA,
};
static const struct wf_member client_ready_data_members[] = {
    WF_MEMBER("type"),     /* CLIENT_READY_DATA_TYPE */
    WF_MEMBER("roomType"), /* CLIENT_READY_DATA_ROOM_TYPE */
    WF_MEMBER("roomName"), /* CLIENT_READY_DATA_ROOM_NAME */
    WF_MEMBER("data"),     /* CLIENT_READY_DATA_DATA */
};
static const struct wf_record_rule client_ready_data_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload/properties/data",
    .members = client_ready_data_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_enum_rule client_ready_data_type_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_READY")},
    .values_count = 1,
};

static const struct wf_scalar client_ready_data_room_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("padpage")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("padview")}, /* 2 */
};
static const struct wf_enum_rule client_ready_data_room_type_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload/properties/data/properties/roomType",
    .values = client_ready_data_room_type_values,
    .values_count = 2,
};

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

enum {
    CLIENT_READY_DATA_DATA_LAST_REV,
    CLIENT_READY_DATA_DATA_USER_INFO,
    CLIENT_READY_DATA_DATA_IS_RECONNECT_OF,
    CLIENT_READY_DATA_DATA_IS_COMMIT_PENDING,
    CLIENT_READY_DATA_DATA_FEATURES,
};
static const struct wf_member client_ready_data_data_members[] = {
    WF_MEMBER("lastRev"),         /* CLIENT_READY_DATA_DATA_LAST_REV */
    WF_MEMBER("userInfo"),        /* CLIENT_READY_DATA_DATA_USER_INFO */
    WF_MEMBER("isReconnectOf"),   /* CLIENT_READY_DATA_DATA_IS_RECONNECT_OF */
    WF_MEMBER("isCommitPending"), /* CLIENT_READY_DATA_DATA_IS_COMMIT_PENDING */
    WF_MEMBER("features"),        /* CLIENT_READY_DATA_DATA_FEATURES */
};
static const struct wf_record_rule client_ready_data_data_rule = {
    .schema = "#/components/messages/CLIENT_READY/payload/properties/data/properties/data",
    .members = client_ready_data_data_members,
    .members_count = 5,
    .required = {1 << CLIENT_READY_DATA_DATA_LAST_REV | 1 << CLIENT_READY_DATA_DATA_USER_INFO},
};

static const struct wf_uint_rule rev_rule = {
    .schema = "#/components/schemas/Rev",
    .max = 2147483647,
};

enum {
    USER_INFO_USER_ID,
    USER_INFO_NAME,
    USER_INFO_COLOR_ID,
};
static const struct wf_member user_info_members[] = {
    WF_MEMBER("userId"),  /* USER_INFO_USER_ID */
    WF_MEMBER("name"),    /* USER_INFO_NAME */
    WF_MEMBER("colorId"), /* USER_INFO_COLOR_ID */
};
static const struct wf_record_rule user_info_rule = {
    .schema = "#/components/schemas/UserInfo",
    .members = user_info_members,
    .members_count = 3,
    .required = {1 << USER_INFO_USER_ID | 1 << USER_INFO_NAME | 1 << USER_INFO_COLOR_ID},
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

static const char client_ready_data_data_is_commit_pending_schema[] =
    "#/components/messages/CLIENT_READY/payload/properties/data/properties/data/properties/"
    "isCommitPending";

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

enum {
    USER_CHANGES_TYPE,
    USER_CHANGES_DATA,
};
static const struct wf_member user_changes_members[] = {
    WF_MEMBER("type"), /* USER_CHANGES_TYPE */
    WF_MEMBER("data"), /* USER_CHANGES_DATA */
};
static const struct wf_record_rule user_changes_rule = {
    .schema = "#/components/messages/USER_CHANGES/payload",
    .members = user_changes_members,
    .members_count = 2,
    .required = {1 << USER_CHANGES_TYPE | 1 << USER_CHANGES_DATA},
};

static const struct wf_enum_rule user_changes_type_rule = {
    .schema = "#/components/messages/USER_CHANGES/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    USER_CHANGES_DATA_TYPE,
    USER_CHANGES_DATA_BASE_REV,
    USER_CHANGES_DATA_CHANGESET,
    USER_CHANGES_DATA_APOOL,
};
static const struct wf_member user_changes_data_members[] = {
    WF_MEMBER("type"),      /* USER_CHANGES_DATA_TYPE */
    WF_MEMBER("baseRev"),   /* USER_CHANGES_DATA_BASE_REV */
    WF_MEMBER("changeset"), /* USER_CHANGES_DATA_CHANGESET */
    WF_MEMBER("apool"),     /* USER_CHANGES_DATA_APOOL */
};
static const struct wf_record_rule user_changes_data_rule = {
    .schema = "#/components/messages/USER_CHANGES/payload/properties/data",
    .members = user_changes_data_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_enum_rule user_changes_data_type_rule = {
    .schema = "#/components/messages/USER_CHANGES/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("USER_CHANGES")},
    .values_count = 1,
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

enum {
    ATTRIBUTE_POOL_NUM_TO_ATTRIB,
    ATTRIBUTE_POOL_NEXT_NUM,
};
static const struct wf_member attribute_pool_members[] = {
    WF_MEMBER("numToAttrib"), /* ATTRIBUTE_POOL_NUM_TO_ATTRIB */
    WF_MEMBER("nextNum"),     /* ATTRIBUTE_POOL_NEXT_NUM */
};
static const struct wf_record_rule attribute_pool_rule = {
    .schema = "#/components/schemas/AttributePool",
    .members = attribute_pool_members,
    .members_count = 2,
    .required = {1 << ATTRIBUTE_POOL_NUM_TO_ATTRIB | 1 << ATTRIBUTE_POOL_NEXT_NUM},
};

static const struct wf_list_rule attribute_pool_num_to_attrib_rule = {
    .schema = "#/components/schemas/AttributePool/properties/numToAttrib",
    .max_items = 65536,
};

static const struct wf_list_rule attribute_rule = {
    .schema = "#/components/schemas/Attribute",
    .min_items = 2,
    .max_items = 2,
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

enum {
    USERINFO_UPDATE_TYPE,
    USERINFO_UPDATE_DATA,
};
static const struct wf_member userinfo_update_members[] = {
    WF_MEMBER("type"), /* USERINFO_UPDATE_TYPE */
    WF_MEMBER("data"), /* USERINFO_UPDATE_DATA */
};
static const struct wf_record_rule userinfo_update_rule = {
    .schema = "#/components/messages/USERINFO_UPDATE/payload",
    .members = userinfo_update_members,
    .members_count = 2,
    .required = {1 << USERINFO_UPDATE_TYPE | 1 << USERINFO_UPDATE_DATA},
};

static const struct wf_enum_rule userinfo_update_type_rule = {
    .schema = "#/components/messages/USERINFO_UPDATE/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    USERINFO_UPDATE_DATA_TYPE,
    USERINFO_UPDATE_DATA_USER_INFO,
};
static const struct wf_member userinfo_update_data_members[] = {
    WF_MEMBER("type"),     /* USERINFO_UPDATE_DATA_TYPE */
    WF_MEMBER("userInfo"), /* USERINFO_UPDATE_DATA_USER_INFO */
};
static const struct wf_record_rule userinfo_update_data_rule = {
    .schema = "#/components/messages/USERINFO_UPDATE/payload/properties/data",
    .members = userinfo_update_data_members,
    .members_count = 2,
    .required = {1 << USERINFO_UPDATE_DATA_TYPE | 1 << USERINFO_UPDATE_DATA_USER_INFO},
};

static const struct wf_enum_rule userinfo_update_data_type_rule = {
    .schema = "#/components/messages/USERINFO_UPDATE/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("USERINFO_UPDATE")},
    .values_count = 1,
};

enum {
    CHAT_TYPE,
    CHAT_DATA,
};
static const struct wf_member chat_members[] = {
    WF_MEMBER("type"), /* CHAT_TYPE */
    WF_MEMBER("data"), /* CHAT_DATA */
};
static const struct wf_record_rule chat_rule = {
    .schema = "#/components/messages/chat/payload",
    .members = chat_members,
    .members_count = 2,
    .required = {1 << CHAT_TYPE | 1 << CHAT_DATA},
};

static const struct wf_enum_rule chat_type_rule = {
    .schema = "#/components/messages/chat/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    CHAT_DATA_TYPE,
    CHAT_DATA_PAYLOAD,
};
static const struct wf_member chat_data_members[] = {
    WF_MEMBER("type"),    /* CHAT_DATA_TYPE */
    WF_MEMBER("payload"), /* CHAT_DATA_PAYLOAD */
};
static const struct wf_record_rule chat_data_rule = {
    .schema = "#/components/messages/chat/payload/properties/data",
    .members = chat_data_members,
    .members_count = 2,
    .required = {1 << CHAT_DATA_TYPE | 1 << CHAT_DATA_PAYLOAD},
};

static const struct wf_enum_rule chat_data_type_rule = {
    .schema = "#/components/messages/chat/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},
    .values_count = 1,
};

enum {
    CHAT_PAYLOAD_TYPE,
    CHAT_PAYLOAD_USER_ID,
    CHAT_PAYLOAD_LINE_TEXT,
    CHAT_PAYLOAD_SENDER_NAME,
    CHAT_PAYLOAD_AUTH_ID,
    CHAT_PAYLOAD_TIME,
};
static const struct wf_member chat_payload_members[] = {
    WF_MEMBER("type"),       /* CHAT_PAYLOAD_TYPE */
    WF_MEMBER("userId"),     /* CHAT_PAYLOAD_USER_ID */
    WF_MEMBER("lineText"),   /* CHAT_PAYLOAD_LINE_TEXT */
    WF_MEMBER("senderName"), /* CHAT_PAYLOAD_SENDER_NAME */
    WF_MEMBER("authId"),     /* CHAT_PAYLOAD_AUTH_ID */
    WF_MEMBER("time"),       /* CHAT_PAYLOAD_TIME */
};
static const struct wf_record_rule chat_payload_rule = {
    .schema = "#/components/messages/chat/payload/properties/data/properties/payload",
    .members = chat_payload_members,
    .members_count = 6,
    .required = {1 << CHAT_PAYLOAD_TYPE | 1 << CHAT_PAYLOAD_LINE_TEXT},
};

static const struct wf_enum_rule chat_payload_type_rule = {
    .schema =
        "#/components/messages/chat/payload/properties/data/properties/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("chat")},
    .values_count = 1,
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

enum {
    PAD_OPTIONS_TYPE,
    PAD_OPTIONS_DATA,
};
static const struct wf_member pad_options_members[] = {
    WF_MEMBER("type"), /* PAD_OPTIONS_TYPE */
    WF_MEMBER("data"), /* PAD_OPTIONS_DATA */
};
static const struct wf_record_rule pad_options_rule = {
    .schema = "#/components/messages/padoptions/payload",
    .members = pad_options_members,
    .members_count = 2,
    .required = {1 << PAD_OPTIONS_TYPE | 1 << PAD_OPTIONS_DATA},
};

static const struct wf_enum_rule pad_options_type_rule = {
    .schema = "#/components/messages/padoptions/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    PAD_OPTIONS_DATA_TYPE,
    PAD_OPTIONS_DATA_PAYLOAD,
};
static const struct wf_member pad_options_data_members[] = {
    WF_MEMBER("type"),    /* PAD_OPTIONS_DATA_TYPE */
    WF_MEMBER("payload"), /* PAD_OPTIONS_DATA_PAYLOAD */
};
static const struct wf_record_rule pad_options_data_rule = {
    .schema = "#/components/messages/padoptions/payload/properties/data",
    .members = pad_options_data_members,
    .members_count = 2,
    .required = {1 << PAD_OPTIONS_DATA_TYPE | 1 << PAD_OPTIONS_DATA_PAYLOAD},
};

static const struct wf_enum_rule pad_options_data_type_rule = {
    .schema = "#/components/messages/padoptions/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},
    .values_count = 1,
};

enum {
    PAD_OPTIONS_PAYLOAD_TYPE,
    PAD_OPTIONS_PAYLOAD_OPTIONS,
    PAD_OPTIONS_PAYLOAD_CHANGED_BY,
};
static const struct wf_member pad_options_payload_members[] = {
    WF_MEMBER("type"),      /* PAD_OPTIONS_PAYLOAD_TYPE */
    WF_MEMBER("options"),   /* PAD_OPTIONS_PAYLOAD_OPTIONS */
    WF_MEMBER("changedBy"), /* PAD_OPTIONS_PAYLOAD_CHANGED_BY */
};
static const struct wf_record_rule pad_options_payload_rule = {
    .schema = "#/components/messages/padoptions/payload/properties/data/properties/payload",
    .members = pad_options_payload_members,
    .members_count = 3,
    .required = {1 << PAD_OPTIONS_PAYLOAD_TYPE | 1 << PAD_OPTIONS_PAYLOAD_OPTIONS},
};

static const struct wf_enum_rule pad_options_payload_type_rule = {
    .schema = "#/components/messages/padoptions/payload/properties/data/properties/payload/"
              "properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("padoptions")},
    .values_count = 1,
};

enum {
    OPTIONS_VIEW,
    OPTIONS_GUEST_POLICY,
};
static const struct wf_member options_members[] = {
    WF_MEMBER("view"),        /* OPTIONS_VIEW */
    WF_MEMBER("guestPolicy"), /* OPTIONS_GUEST_POLICY */
};
static const struct wf_record_rule options_rule = {
    .schema = "#/components/schemas/Options",
    .members = options_members,
    .members_count = 2,
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

enum {
    PAD_TITLE_TYPE,
    PAD_TITLE_DATA,
};
static const struct wf_member pad_title_members[] = {
    WF_MEMBER("type"), /* PAD_TITLE_TYPE */
    WF_MEMBER("data"), /* PAD_TITLE_DATA */
};
static const struct wf_record_rule pad_title_rule = {
    .schema = "#/components/messages/padtitle/payload",
    .members = pad_title_members,
    .members_count = 2,
    .required = {1 << PAD_TITLE_TYPE | 1 << PAD_TITLE_DATA},
};

static const struct wf_enum_rule pad_title_type_rule = {
    .schema = "#/components/messages/padtitle/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    PAD_TITLE_DATA_TYPE,
    PAD_TITLE_DATA_PAYLOAD,
};
static const struct wf_member pad_title_data_members[] = {
    WF_MEMBER("type"),    /* PAD_TITLE_DATA_TYPE */
    WF_MEMBER("payload"), /* PAD_TITLE_DATA_PAYLOAD */
};
static const struct wf_record_rule pad_title_data_rule = {
    .schema = "#/components/messages/padtitle/payload/properties/data",
    .members = pad_title_data_members,
    .members_count = 2,
    .required = {1 << PAD_TITLE_DATA_TYPE | 1 << PAD_TITLE_DATA_PAYLOAD},
};

static const struct wf_enum_rule pad_title_data_type_rule = {
    .schema = "#/components/messages/padtitle/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},
    .values_count = 1,
};

enum {
    PAD_TITLE_PAYLOAD_TYPE,
    PAD_TITLE_PAYLOAD_TITLE,
    PAD_TITLE_PAYLOAD_CHANGED_BY,
};
static const struct wf_member pad_title_payload_members[] = {
    WF_MEMBER("type"),      /* PAD_TITLE_PAYLOAD_TYPE */
    WF_MEMBER("title"),     /* PAD_TITLE_PAYLOAD_TITLE */
    WF_MEMBER("changedBy"), /* PAD_TITLE_PAYLOAD_CHANGED_BY */
};
static const struct wf_record_rule pad_title_payload_rule = {
    .schema = "#/components/messages/padtitle/payload/properties/data/properties/payload",
    .members = pad_title_payload_members,
    .members_count = 3,
    .required = {1 << PAD_TITLE_PAYLOAD_TYPE | 1 << PAD_TITLE_PAYLOAD_TITLE},
};

static const struct wf_enum_rule pad_title_payload_type_rule = {
    .schema =
        "#/components/messages/padtitle/payload/properties/data/properties/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("padtitle")},
    .values_count = 1,
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

enum {
    PAD_PASSWORD_TYPE,
    PAD_PASSWORD_DATA,
};
static const struct wf_member pad_password_members[] = {
    WF_MEMBER("type"), /* PAD_PASSWORD_TYPE */
    WF_MEMBER("data"), /* PAD_PASSWORD_DATA */
};
static const struct wf_record_rule pad_password_rule = {
    .schema = "#/components/messages/padpassword/payload",
    .members = pad_password_members,
    .members_count = 2,
    .required = {1 << PAD_PASSWORD_TYPE | 1 << PAD_PASSWORD_DATA},
};

static const struct wf_enum_rule pad_password_type_rule = {
    .schema = "#/components/messages/padpassword/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    PAD_PASSWORD_DATA_TYPE,
    PAD_PASSWORD_DATA_PAYLOAD,
};
static const struct wf_member pad_password_data_members[] = {
    WF_MEMBER("type"),    /* PAD_PASSWORD_DATA_TYPE */
    WF_MEMBER("payload"), /* PAD_PASSWORD_DATA_PAYLOAD */
};
static const struct wf_record_rule pad_password_data_rule = {
    .schema = "#/components/messages/padpassword/payload/properties/data",
    .members = pad_password_data_members,
    .members_count = 2,
    .required = {1 << PAD_PASSWORD_DATA_TYPE | 1 << PAD_PASSWORD_DATA_PAYLOAD},
};

static const struct wf_enum_rule pad_password_data_type_rule = {
    .schema = "#/components/messages/padpassword/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},
    .values_count = 1,
};

enum {
    PAD_PASSWORD_PAYLOAD_TYPE,
    PAD_PASSWORD_PAYLOAD_PASSWORD,
};
static const struct wf_member pad_password_payload_members[] = {
    WF_MEMBER("type"),     /* PAD_PASSWORD_PAYLOAD_TYPE */
    WF_MEMBER("password"), /* PAD_PASSWORD_PAYLOAD_PASSWORD */
};
static const struct wf_record_rule pad_password_payload_rule = {
    .schema = "#/components/messages/padpassword/payload/properties/data/properties/payload",
    .members = pad_password_payload_members,
    .members_count = 2,
    .required = {1 << PAD_PASSWORD_PAYLOAD_TYPE},
};

static const struct wf_enum_rule pad_password_payload_type_rule = {
    .schema = "#/components/messages/padpassword/payload/properties/data/properties/payload/"
              "properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("padpassword")},
    .values_count = 1,
};

static const struct wf_text_rule pad_password_payload_password_rule = {
    .schema = "#/components/messages/padpassword/payload/properties/data/properties/payload/"
              "properties/password",
    .max_chars = 256,
};

enum {
    SUGGEST_USER_NAME_TYPE,
    SUGGEST_USER_NAME_DATA,
};
static const struct wf_member suggest_user_name_members[] = {
    WF_MEMBER("type"), /* SUGGEST_USER_NAME_TYPE */
    WF_MEMBER("data"), /* SUGGEST_USER_NAME_DATA */
};
static const struct wf_record_rule suggest_user_name_rule = {
    .schema = "#/components/messages/suggestUserName/payload",
    .members = suggest_user_name_members,
    .members_count = 2,
    .required = {1 << SUGGEST_USER_NAME_TYPE | 1 << SUGGEST_USER_NAME_DATA},
};

static const struct wf_enum_rule suggest_user_name_type_rule = {
    .schema = "#/components/messages/suggestUserName/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    SUGGEST_USER_NAME_DATA_TYPE,
    SUGGEST_USER_NAME_DATA_PAYLOAD,
};
static const struct wf_member suggest_user_name_data_members[] = {
    WF_MEMBER("type"),    /* SUGGEST_USER_NAME_DATA_TYPE */
    WF_MEMBER("payload"), /* SUGGEST_USER_NAME_DATA_PAYLOAD */
};
static const struct wf_record_rule suggest_user_name_data_rule = {
    .schema = "#/components/messages/suggestUserName/payload/properties/data",
    .members = suggest_user_name_data_members,
    .members_count = 2,
    .required = {1 << SUGGEST_USER_NAME_DATA_TYPE | 1 << SUGGEST_USER_NAME_DATA_PAYLOAD},
};

static const struct wf_enum_rule suggest_user_name_data_type_rule = {
    .schema = "#/components/messages/suggestUserName/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},
    .values_count = 1,
};

enum {
    SUGGEST_USER_NAME_PAYLOAD_TYPE,
    SUGGEST_USER_NAME_PAYLOAD_UNNAMED_ID,
    SUGGEST_USER_NAME_PAYLOAD_NEW_NAME,
};
static const struct wf_member suggest_user_name_payload_members[] = {
    WF_MEMBER("type"),      /* SUGGEST_USER_NAME_PAYLOAD_TYPE */
    WF_MEMBER("unnamedId"), /* SUGGEST_USER_NAME_PAYLOAD_UNNAMED_ID */
    WF_MEMBER("newName"),   /* SUGGEST_USER_NAME_PAYLOAD_NEW_NAME */
};
static const struct wf_record_rule suggest_user_name_payload_rule = {
    .schema = "#/components/messages/suggestUserName/payload/properties/data/properties/payload",
    .members = suggest_user_name_payload_members,
    .members_count = 3,
    .required = {0x7},
};

static const struct wf_enum_rule suggest_user_name_payload_type_rule = {
    .schema = "#/components/messages/suggestUserName/payload/properties/data/properties/payload/"
              "properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("suggestUserName")},
    .values_count = 1,
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

enum {
    NEW_REVISION_LIST_TYPE,
    NEW_REVISION_LIST_DATA,
};
static const struct wf_member new_revision_list_members[] = {
    WF_MEMBER("type"), /* NEW_REVISION_LIST_TYPE */
    WF_MEMBER("data"), /* NEW_REVISION_LIST_DATA */
};
static const struct wf_record_rule new_revision_list_rule = {
    .schema = "#/components/messages/newRevisionList/payload",
    .members = new_revision_list_members,
    .members_count = 2,
    .required = {1 << NEW_REVISION_LIST_TYPE | 1 << NEW_REVISION_LIST_DATA},
};

static const struct wf_enum_rule new_revision_list_type_rule = {
    .schema = "#/components/messages/newRevisionList/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    NEW_REVISION_LIST_DATA_TYPE,
    NEW_REVISION_LIST_DATA_PAYLOAD,
};
static const struct wf_member new_revision_list_data_members[] = {
    WF_MEMBER("type"),    /* NEW_REVISION_LIST_DATA_TYPE */
    WF_MEMBER("payload"), /* NEW_REVISION_LIST_DATA_PAYLOAD */
};
static const struct wf_record_rule new_revision_list_data_rule = {
    .schema = "#/components/messages/newRevisionList/payload/properties/data",
    .members = new_revision_list_data_members,
    .members_count = 2,
    .required = {1 << NEW_REVISION_LIST_DATA_TYPE | 1 << NEW_REVISION_LIST_DATA_PAYLOAD},
};

static const struct wf_enum_rule new_revision_list_data_type_rule = {
    .schema = "#/components/messages/newRevisionList/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},
    .values_count = 1,
};

enum {
    NEW_REVISION_LIST_PAYLOAD_TYPE,
    NEW_REVISION_LIST_PAYLOAD_REVISION_LIST,
    NEW_REVISION_LIST_PAYLOAD_SAVED_BY,
};
static const struct wf_member new_revision_list_payload_members[] = {
    WF_MEMBER("type"),         /* NEW_REVISION_LIST_PAYLOAD_TYPE */
    WF_MEMBER("revisionList"), /* NEW_REVISION_LIST_PAYLOAD_REVISION_LIST */
    WF_MEMBER("savedBy"),      /* NEW_REVISION_LIST_PAYLOAD_SAVED_BY */
};
static const struct wf_record_rule new_revision_list_payload_rule = {
    .schema = "#/components/messages/newRevisionList/payload/properties/data/properties/payload",
    .members = new_revision_list_payload_members,
    .members_count = 3,
    .required = {0x7},
};

static const struct wf_enum_rule new_revision_list_payload_type_rule = {
    .schema = "#/components/messages/newRevisionList/payload/properties/data/properties/payload/"
              "properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("newRevisionList")},
    .values_count = 1,
};

static const struct wf_list_rule new_revision_list_revision_list_rule = {
    .schema = "#/components/messages/newRevisionList/payload/properties/data/properties/payload/"
              "properties/revisionList",
    .max_items = 1000,
};

enum {
    SAVED_REVISION_TIMESTAMP,
    SAVED_REVISION_LABEL,
    SAVED_REVISION_SAVED_BY,
    SAVED_REVISION_SAVED_BY_ID,
    SAVED_REVISION_REV_NUM,
    SAVED_REVISION_ID,
};
static const struct wf_member saved_revision_members[] = {
    WF_MEMBER("timestamp"), /* SAVED_REVISION_TIMESTAMP */
    WF_MEMBER("label"),     /* SAVED_REVISION_LABEL */
    WF_MEMBER("savedBy"),   /* SAVED_REVISION_SAVED_BY */
    WF_MEMBER("savedById"), /* SAVED_REVISION_SAVED_BY_ID */
    WF_MEMBER("revNum"),    /* SAVED_REVISION_REV_NUM */
    WF_MEMBER("id"),        /* SAVED_REVISION_ID */
};
static const struct wf_record_rule saved_revision_rule = {
    .schema = "#/components/schemas/SavedRevision",
    .members = saved_revision_members,
    .members_count = 6,
    .required = {0x3f},
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

enum {
    REVISION_LABEL_TYPE,
    REVISION_LABEL_DATA,
};
static const struct wf_member revision_label_members[] = {
    WF_MEMBER("type"), /* REVISION_LABEL_TYPE */
    WF_MEMBER("data"), /* REVISION_LABEL_DATA */
};
static const struct wf_record_rule revision_label_rule = {
    .schema = "#/components/messages/revisionLabel/payload",
    .members = revision_label_members,
    .members_count = 2,
    .required = {1 << REVISION_LABEL_TYPE | 1 << REVISION_LABEL_DATA},
};

static const struct wf_enum_rule revision_label_type_rule = {
    .schema = "#/components/messages/revisionLabel/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    REVISION_LABEL_DATA_TYPE,
    REVISION_LABEL_DATA_PAYLOAD,
};
static const struct wf_member revision_label_data_members[] = {
    WF_MEMBER("type"),    /* REVISION_LABEL_DATA_TYPE */
    WF_MEMBER("payload"), /* REVISION_LABEL_DATA_PAYLOAD */
};
static const struct wf_record_rule revision_label_data_rule = {
    .schema = "#/components/messages/revisionLabel/payload/properties/data",
    .members = revision_label_data_members,
    .members_count = 2,
    .required = {1 << REVISION_LABEL_DATA_TYPE | 1 << REVISION_LABEL_DATA_PAYLOAD},
};

static const struct wf_enum_rule revision_label_data_type_rule = {
    .schema = "#/components/messages/revisionLabel/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},
    .values_count = 1,
};

enum {
    REVISION_LABEL_PAYLOAD_TYPE,
    REVISION_LABEL_PAYLOAD_REVISION_LIST,
    REVISION_LABEL_PAYLOAD_SAVED_BY,
    REVISION_LABEL_PAYLOAD_NEW_LABEL,
};
static const struct wf_member revision_label_payload_members[] = {
    WF_MEMBER("type"),         /* REVISION_LABEL_PAYLOAD_TYPE */
    WF_MEMBER("revisionList"), /* REVISION_LABEL_PAYLOAD_REVISION_LIST */
    WF_MEMBER("savedBy"),      /* REVISION_LABEL_PAYLOAD_SAVED_BY */
    WF_MEMBER("newLabel"),     /* REVISION_LABEL_PAYLOAD_NEW_LABEL */
};
static const struct wf_record_rule revision_label_payload_rule = {
    .schema = "#/components/messages/revisionLabel/payload/properties/data/properties/payload",
    .members = revision_label_payload_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_enum_rule revision_label_payload_type_rule = {
    .schema = "#/components/messages/revisionLabel/payload/properties/data/properties/payload/"
              "properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("revisionLabel")},
    .values_count = 1,
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

enum {
    GUEST_ANSWER_TYPE,
    GUEST_ANSWER_DATA,
};
static const struct wf_member guest_answer_members[] = {
    WF_MEMBER("type"), /* GUEST_ANSWER_TYPE */
    WF_MEMBER("data"), /* GUEST_ANSWER_DATA */
};
static const struct wf_record_rule guest_answer_rule = {
    .schema = "#/components/messages/guestanswer/payload",
    .members = guest_answer_members,
    .members_count = 2,
    .required = {1 << GUEST_ANSWER_TYPE | 1 << GUEST_ANSWER_DATA},
};

static const struct wf_enum_rule guest_answer_type_rule = {
    .schema = "#/components/messages/guestanswer/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    GUEST_ANSWER_DATA_TYPE,
    GUEST_ANSWER_DATA_PAYLOAD,
};
static const struct wf_member guest_answer_data_members[] = {
    WF_MEMBER("type"),    /* GUEST_ANSWER_DATA_TYPE */
    WF_MEMBER("payload"), /* GUEST_ANSWER_DATA_PAYLOAD */
};
static const struct wf_record_rule guest_answer_data_rule = {
    .schema = "#/components/messages/guestanswer/payload/properties/data",
    .members = guest_answer_data_members,
    .members_count = 2,
    .required = {1 << GUEST_ANSWER_DATA_TYPE | 1 << GUEST_ANSWER_DATA_PAYLOAD},
};

static const struct wf_enum_rule guest_answer_data_type_rule = {
    .schema = "#/components/messages/guestanswer/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},
    .values_count = 1,
};

enum {
    GUEST_ANSWER_PAYLOAD_TYPE,
    GUEST_ANSWER_PAYLOAD_AUTH_ID,
    GUEST_ANSWER_PAYLOAD_GUEST_ID,
    GUEST_ANSWER_PAYLOAD_ANSWER,
};
static const struct wf_member guest_answer_payload_members[] = {
    WF_MEMBER("type"),    /* GUEST_ANSWER_PAYLOAD_TYPE */
    WF_MEMBER("authId"),  /* GUEST_ANSWER_PAYLOAD_AUTH_ID */
    WF_MEMBER("guestId"), /* GUEST_ANSWER_PAYLOAD_GUEST_ID */
    WF_MEMBER("answer"),  /* GUEST_ANSWER_PAYLOAD_ANSWER */
};
static const struct wf_record_rule guest_answer_payload_rule = {
    .schema = "#/components/messages/guestanswer/payload/properties/data/properties/payload",
    .members = guest_answer_payload_members,
    .members_count = 4,
    .required = {1 << GUEST_ANSWER_PAYLOAD_TYPE},
};

static const struct wf_enum_rule guest_answer_payload_type_rule = {
    .schema = "#/components/messages/guestanswer/payload/properties/data/properties/payload/"
              "properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("guestanswer")},
    .values_count = 1,
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

enum {
    NEW_CHANGES_TYPE,
    NEW_CHANGES_DATA,
};
static const struct wf_member new_changes_members[] = {
    WF_MEMBER("type"), /* NEW_CHANGES_TYPE */
    WF_MEMBER("data"), /* NEW_CHANGES_DATA */
};
static const struct wf_record_rule new_changes_rule = {
    .schema = "#/components/messages/NEW_CHANGES/payload",
    .members = new_changes_members,
    .members_count = 2,
    .required = {1 << NEW_CHANGES_TYPE | 1 << NEW_CHANGES_DATA},
};

static const struct wf_enum_rule new_changes_type_rule = {
    .schema = "#/components/messages/NEW_CHANGES/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    NEW_CHANGES_DATA_TYPE,
    NEW_CHANGES_DATA_NEW_REV,
    NEW_CHANGES_DATA_CHANGESET,
    NEW_CHANGES_DATA_APOOL,
    NEW_CHANGES_DATA_AUTHOR,
    NEW_CHANGES_DATA_TIME_DELTA,
};
static const struct wf_member new_changes_data_members[] = {
    WF_MEMBER("type"),      /* NEW_CHANGES_DATA_TYPE */
    WF_MEMBER("newRev"),    /* NEW_CHANGES_DATA_NEW_REV */
    WF_MEMBER("changeset"), /* NEW_CHANGES_DATA_CHANGESET */
    WF_MEMBER("apool"),     /* NEW_CHANGES_DATA_APOOL */
    WF_MEMBER("author"),    /* NEW_CHANGES_DATA_AUTHOR */
    WF_MEMBER("timeDelta"), /* NEW_CHANGES_DATA_TIME_DELTA */
};
static const struct wf_record_rule new_changes_data_rule = {
    .schema = "#/components/messages/NEW_CHANGES/payload/properties/data",
    .members = new_changes_data_members,
    .members_count = 6,
    .required = {0x1f},
};

static const struct wf_enum_rule new_changes_data_type_rule = {
    .schema = "#/components/messages/NEW_CHANGES/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("NEW_CHANGES")},
    .values_count = 1,
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

enum {
    ACCEPT_COMMIT_TYPE,
    ACCEPT_COMMIT_DATA,
};
static const struct wf_member accept_commit_members[] = {
    WF_MEMBER("type"), /* ACCEPT_COMMIT_TYPE */
    WF_MEMBER("data"), /* ACCEPT_COMMIT_DATA */
};
static const struct wf_record_rule accept_commit_rule = {
    .schema = "#/components/messages/ACCEPT_COMMIT/payload",
    .members = accept_commit_members,
    .members_count = 2,
    .required = {1 << ACCEPT_COMMIT_TYPE | 1 << ACCEPT_COMMIT_DATA},
};

static const struct wf_enum_rule accept_commit_type_rule = {
    .schema = "#/components/messages/ACCEPT_COMMIT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    ACCEPT_COMMIT_DATA_TYPE,
    ACCEPT_COMMIT_DATA_NEW_REV,
};
static const struct wf_member accept_commit_data_members[] = {
    WF_MEMBER("type"),   /* ACCEPT_COMMIT_DATA_TYPE */
    WF_MEMBER("newRev"), /* ACCEPT_COMMIT_DATA_NEW_REV */
};
static const struct wf_record_rule accept_commit_data_rule = {
    .schema = "#/components/messages/ACCEPT_COMMIT/payload/properties/data",
    .members = accept_commit_data_members,
    .members_count = 2,
    .required = {1 << ACCEPT_COMMIT_DATA_TYPE | 1 << ACCEPT_COMMIT_DATA_NEW_REV},
};

static const struct wf_enum_rule accept_commit_data_type_rule = {
    .schema = "#/components/messages/ACCEPT_COMMIT/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ACCEPT_COMMIT")},
    .values_count = 1,
};

enum {
    NO_COMMIT_PENDING_TYPE,
    NO_COMMIT_PENDING_DATA,
};
static const struct wf_member no_commit_pending_members[] = {
    WF_MEMBER("type"), /* NO_COMMIT_PENDING_TYPE */
    WF_MEMBER("data"), /* NO_COMMIT_PENDING_DATA */
};
static const struct wf_record_rule no_commit_pending_rule = {
    .schema = "#/components/messages/NO_COMMIT_PENDING/payload",
    .members = no_commit_pending_members,
    .members_count = 2,
    .required = {1 << NO_COMMIT_PENDING_TYPE | 1 << NO_COMMIT_PENDING_DATA},
};

static const struct wf_enum_rule no_commit_pending_type_rule = {
    .schema = "#/components/messages/NO_COMMIT_PENDING/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    NO_COMMIT_PENDING_DATA_TYPE,
};
static const struct wf_member no_commit_pending_data_members[] = {
    WF_MEMBER("type"), /* NO_COMMIT_PENDING_DATA_TYPE */
};
static const struct wf_record_rule no_commit_pending_data_rule = {
    .schema = "#/components/messages/NO_COMMIT_PENDING/payload/properties/data",
    .members = no_commit_pending_data_members,
    .members_count = 1,
    .required = {1 << NO_COMMIT_PENDING_DATA_TYPE},
};

static const struct wf_enum_rule no_commit_pending_data_type_rule = {
    .schema = "#/components/messages/NO_COMMIT_PENDING/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("NO_COMMIT_PENDING")},
    .values_count = 1,
};

enum {
    CHANGES_REJECTED_TYPE,
    CHANGES_REJECTED_DATA,
};
static const struct wf_member changes_rejected_members[] = {
    WF_MEMBER("type"), /* CHANGES_REJECTED_TYPE */
    WF_MEMBER("data"), /* CHANGES_REJECTED_DATA */
};
static const struct wf_record_rule changes_rejected_rule = {
    .schema = "#/components/messages/CHANGES_REJECTED/payload",
    .members = changes_rejected_members,
    .members_count = 2,
    .required = {1 << CHANGES_REJECTED_TYPE | 1 << CHANGES_REJECTED_DATA},
};

static const struct wf_enum_rule changes_rejected_type_rule = {
    .schema = "#/components/messages/CHANGES_REJECTED/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    CHANGES_REJECTED_DATA_TYPE,
    CHANGES_REJECTED_DATA_BASE_REV,
    CHANGES_REJECTED_DATA_REASON,
    CHANGES_REJECTED_DATA_DETAIL,
};
static const struct wf_member changes_rejected_data_members[] = {
    WF_MEMBER("type"),    /* CHANGES_REJECTED_DATA_TYPE */
    WF_MEMBER("baseRev"), /* CHANGES_REJECTED_DATA_BASE_REV */
    WF_MEMBER("reason"),  /* CHANGES_REJECTED_DATA_REASON */
    WF_MEMBER("detail"),  /* CHANGES_REJECTED_DATA_DETAIL */
};
static const struct wf_record_rule changes_rejected_data_rule = {
    .schema = "#/components/messages/CHANGES_REJECTED/payload/properties/data",
    .members = changes_rejected_data_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_enum_rule changes_rejected_data_type_rule = {
    .schema = "#/components/messages/CHANGES_REJECTED/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CHANGES_REJECTED")},
    .values_count = 1,
};

static const struct wf_text_rule changes_rejected_data_reason_rule = {
    .schema = "#/components/messages/CHANGES_REJECTED/payload/properties/data/properties/reason",
    .max_chars = 64,
};

static const struct wf_text_rule changes_rejected_data_detail_rule = {
    .schema = "#/components/messages/CHANGES_REJECTED/payload/properties/data/properties/detail",
    .max_chars = WF_NO_LIMIT,
};

enum {
    USER_NEW_INFO_TYPE,
    USER_NEW_INFO_DATA,
};
static const struct wf_member user_new_info_members[] = {
    WF_MEMBER("type"), /* USER_NEW_INFO_TYPE */
    WF_MEMBER("data"), /* USER_NEW_INFO_DATA */
};
static const struct wf_record_rule user_new_info_rule = {
    .schema = "#/components/messages/USER_NEWINFO/payload",
    .members = user_new_info_members,
    .members_count = 2,
    .required = {1 << USER_NEW_INFO_TYPE | 1 << USER_NEW_INFO_DATA},
};

static const struct wf_enum_rule user_new_info_type_rule = {
    .schema = "#/components/messages/USER_NEWINFO/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    USER_NEW_INFO_DATA_TYPE,
    USER_NEW_INFO_DATA_USER_INFO,
};
static const struct wf_member user_new_info_data_members[] = {
    WF_MEMBER("type"),     /* USER_NEW_INFO_DATA_TYPE */
    WF_MEMBER("userInfo"), /* USER_NEW_INFO_DATA_USER_INFO */
};
static const struct wf_record_rule user_new_info_data_rule = {
    .schema = "#/components/messages/USER_NEWINFO/payload/properties/data",
    .members = user_new_info_data_members,
    .members_count = 2,
    .required = {1 << USER_NEW_INFO_DATA_TYPE | 1 << USER_NEW_INFO_DATA_USER_INFO},
};

static const struct wf_enum_rule user_new_info_data_type_rule = {
    .schema = "#/components/messages/USER_NEWINFO/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("USER_NEWINFO")},
    .values_count = 1,
};

enum {
    KNOWN_USER_USER_ID,
    KNOWN_USER_NAME,
    KNOWN_USER_COLOR_ID,
    KNOWN_USER_IP,
    KNOWN_USER_USER_AGENT,
};
static const struct wf_member known_user_members[] = {
    WF_MEMBER("userId"),    /* KNOWN_USER_USER_ID */
    WF_MEMBER("name"),      /* KNOWN_USER_NAME */
    WF_MEMBER("colorId"),   /* KNOWN_USER_COLOR_ID */
    WF_MEMBER("ip"),        /* KNOWN_USER_IP */
    WF_MEMBER("userAgent"), /* KNOWN_USER_USER_AGENT */
};
static const struct wf_record_rule known_user_rule = {
    .schema = "#/components/schemas/KnownUser",
    .members = known_user_members,
    .members_count = 5,
    .required = {0x1f},
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

enum {
    USER_LEAVE_TYPE,
    USER_LEAVE_DATA,
};
static const struct wf_member user_leave_members[] = {
    WF_MEMBER("type"), /* USER_LEAVE_TYPE */
    WF_MEMBER("data"), /* USER_LEAVE_DATA */
};
static const struct wf_record_rule user_leave_rule = {
    .schema = "#/components/messages/USER_LEAVE/payload",
    .members = user_leave_members,
    .members_count = 2,
    .required = {1 << USER_LEAVE_TYPE | 1 << USER_LEAVE_DATA},
};

static const struct wf_enum_rule user_leave_type_rule = {
    .schema = "#/components/messages/USER_LEAVE/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    USER_LEAVE_DATA_TYPE,
    USER_LEAVE_DATA_USER_INFO,
};
static const struct wf_member user_leave_data_members[] = {
    WF_MEMBER("type"),     /* USER_LEAVE_DATA_TYPE */
    WF_MEMBER("userInfo"), /* USER_LEAVE_DATA_USER_INFO */
};
static const struct wf_record_rule user_leave_data_rule = {
    .schema = "#/components/messages/USER_LEAVE/payload/properties/data",
    .members = user_leave_data_members,
    .members_count = 2,
    .required = {1 << USER_LEAVE_DATA_TYPE | 1 << USER_LEAVE_DATA_USER_INFO},
};

static const struct wf_enum_rule user_leave_data_type_rule = {
    .schema = "#/components/messages/USER_LEAVE/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("USER_LEAVE")},
    .values_count = 1,
};

enum {
    OTHER_MESSAGE_TYPE,
    OTHER_MESSAGE_DATA,
};
static const struct wf_member other_message_members[] = {
    WF_MEMBER("type"), /* OTHER_MESSAGE_TYPE */
    WF_MEMBER("data"), /* OTHER_MESSAGE_DATA */
};
static const struct wf_record_rule other_message_rule = {
    .schema = "#/components/messages/otherMessage/payload",
    .members = other_message_members,
    .members_count = 2,
    .required = {1 << OTHER_MESSAGE_TYPE | 1 << OTHER_MESSAGE_DATA},
};

static const struct wf_enum_rule other_message_type_rule = {
    .schema = "#/components/messages/otherMessage/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    OTHER_MESSAGE_DATA_TYPE,
    OTHER_MESSAGE_DATA_PAYLOAD,
};
static const struct wf_member other_message_data_members[] = {
    WF_MEMBER("type"),    /* OTHER_MESSAGE_DATA_TYPE */
    WF_MEMBER("payload"), /* OTHER_MESSAGE_DATA_PAYLOAD */
};
static const struct wf_record_rule other_message_data_rule = {
    .schema = "#/components/messages/otherMessage/payload/properties/data",
    .members = other_message_data_members,
    .members_count = 2,
    .required = {1 << OTHER_MESSAGE_DATA_TYPE | 1 << OTHER_MESSAGE_DATA_PAYLOAD},
};

static const struct wf_enum_rule other_message_data_type_rule = {
    .schema = "#/components/messages/otherMessage/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},
    .values_count = 1,
};

enum {
    OTHER_MESSAGE_PAYLOAD_TYPE,
    OTHER_MESSAGE_PAYLOAD_AUTH_ID,
};
static const struct wf_member other_message_payload_members[] = {
    WF_MEMBER("type"),   /* OTHER_MESSAGE_PAYLOAD_TYPE */
    WF_MEMBER("authId"), /* OTHER_MESSAGE_PAYLOAD_AUTH_ID */
};
static const struct wf_record_rule other_message_payload_rule = {
    .schema = "#/components/messages/otherMessage/payload/properties/data/properties/payload",
    .members = other_message_payload_members,
    .members_count = 2,
    .required = {1 << OTHER_MESSAGE_PAYLOAD_TYPE},
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

enum {
    SERVER_MESSAGE_TYPE,
    SERVER_MESSAGE_DATA,
};
static const struct wf_member server_message_members[] = {
    WF_MEMBER("type"), /* SERVER_MESSAGE_TYPE */
    WF_MEMBER("data"), /* SERVER_MESSAGE_DATA */
};
static const struct wf_record_rule server_message_rule = {
    .schema = "#/components/messages/SERVER_MESSAGE/payload",
    .members = server_message_members,
    .members_count = 2,
    .required = {1 << SERVER_MESSAGE_TYPE | 1 << SERVER_MESSAGE_DATA},
};

static const struct wf_enum_rule server_message_type_rule = {
    .schema = "#/components/messages/SERVER_MESSAGE/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    SERVER_MESSAGE_DATA_TYPE,
    SERVER_MESSAGE_DATA_PAYLOAD,
};
static const struct wf_member server_message_data_members[] = {
    WF_MEMBER("type"),    /* SERVER_MESSAGE_DATA_TYPE */
    WF_MEMBER("payload"), /* SERVER_MESSAGE_DATA_PAYLOAD */
};
static const struct wf_record_rule server_message_data_rule = {
    .schema = "#/components/messages/SERVER_MESSAGE/payload/properties/data",
    .members = server_message_data_members,
    .members_count = 2,
    .required = {1 << SERVER_MESSAGE_DATA_TYPE | 1 << SERVER_MESSAGE_DATA_PAYLOAD},
};

static const struct wf_enum_rule server_message_data_type_rule = {
    .schema = "#/components/messages/SERVER_MESSAGE/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVER_MESSAGE")},
    .values_count = 1,
};

enum {
    SERVER_MESSAGE_PAYLOAD_TYPE,
    SERVER_MESSAGE_PAYLOAD_TEXT,
};
static const struct wf_member server_message_payload_members[] = {
    WF_MEMBER("type"), /* SERVER_MESSAGE_PAYLOAD_TYPE */
    WF_MEMBER("text"), /* SERVER_MESSAGE_PAYLOAD_TEXT */
};
static const struct wf_record_rule server_message_payload_rule = {
    .schema = "#/components/messages/SERVER_MESSAGE/payload/properties/data/properties/payload",
    .members = server_message_payload_members,
    .members_count = 2,
    .required = {1 << SERVER_MESSAGE_PAYLOAD_TYPE | 1 << SERVER_MESSAGE_PAYLOAD_TEXT},
};

static const struct wf_enum_rule server_message_payload_type_rule = {
    .schema = "#/components/messages/SERVER_MESSAGE/payload/properties/data/properties/payload/"
              "properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("NOTICE")},
    .values_count = 1,
};

static const struct wf_text_rule server_message_payload_text_rule = {
    .schema = "#/components/messages/SERVER_MESSAGE/payload/properties/data/properties/payload/"
              "properties/text",
    .max_chars = WF_NO_LIMIT,
};

enum {
    DISCONNECT_REASON_TYPE,
    DISCONNECT_REASON_DATA,
};
static const struct wf_member disconnect_reason_members[] = {
    WF_MEMBER("type"), /* DISCONNECT_REASON_TYPE */
    WF_MEMBER("data"), /* DISCONNECT_REASON_DATA */
};
static const struct wf_record_rule disconnect_reason_rule = {
    .schema = "#/components/messages/DISCONNECT_REASON/payload",
    .members = disconnect_reason_members,
    .members_count = 2,
    .required = {1 << DISCONNECT_REASON_TYPE | 1 << DISCONNECT_REASON_DATA},
};

static const struct wf_enum_rule disconnect_reason_type_rule = {
    .schema = "#/components/messages/DISCONNECT_REASON/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    DISCONNECT_REASON_DATA_TYPE,
    DISCONNECT_REASON_DATA_REASON,
};
static const struct wf_member disconnect_reason_data_members[] = {
    WF_MEMBER("type"),   /* DISCONNECT_REASON_DATA_TYPE */
    WF_MEMBER("reason"), /* DISCONNECT_REASON_DATA_REASON */
};
static const struct wf_record_rule disconnect_reason_data_rule = {
    .schema = "#/components/messages/DISCONNECT_REASON/payload/properties/data",
    .members = disconnect_reason_data_members,
    .members_count = 2,
    .required = {1 << DISCONNECT_REASON_DATA_TYPE | 1 << DISCONNECT_REASON_DATA_REASON},
};

static const struct wf_enum_rule disconnect_reason_data_type_rule = {
    .schema = "#/components/messages/DISCONNECT_REASON/payload/properties/data/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("DISCONNECT_REASON")},
    .values_count = 1,
};

static const struct wf_text_rule disconnect_reason_data_reason_rule = {
    .schema = "#/components/messages/DISCONNECT_REASON/payload/properties/data/properties/reason",
    .max_chars = 64,
};

enum {
    CLIENT_VARS_GLOBAL_PAD_ID,
    CLIENT_VARS_USER_ID,
    CLIENT_VARS_USER_NAME,
    CLIENT_VARS_USER_COLOR,
    CLIENT_VARS_COLOR_PALETTE,
    CLIENT_VARS_COLLAB_CLIENT_VARS,
};
static const struct wf_member client_vars_members[] = {
    WF_MEMBER("globalPadId"),        /* CLIENT_VARS_GLOBAL_PAD_ID */
    WF_MEMBER("userId"),             /* CLIENT_VARS_USER_ID */
    WF_MEMBER("userName"),           /* CLIENT_VARS_USER_NAME */
    WF_MEMBER("userColor"),          /* CLIENT_VARS_USER_COLOR */
    WF_MEMBER("colorPalette"),       /* CLIENT_VARS_COLOR_PALETTE */
    WF_MEMBER("collab_client_vars"), /* CLIENT_VARS_COLLAB_CLIENT_VARS */
};
static const struct wf_record_rule client_vars_rule = {
    .schema = "#/components/messages/client_vars/payload",
    .members = client_vars_members,
    .members_count = 6,
    .required = {0x3f},
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

enum {
    CLIENT_VARS_COLLAB_CLIENT_VARS_REV,
    CLIENT_VARS_COLLAB_CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT,
    CLIENT_VARS_COLLAB_CLIENT_VARS_APOOL,
    CLIENT_VARS_COLLAB_CLIENT_VARS_HISTORICAL_AUTHOR_DATA,
};
static const struct wf_member client_vars_collab_client_vars_members[] = {
    WF_MEMBER("rev"),                   /* CLIENT_VARS_COLLAB_CLIENT_VARS_REV */
    WF_MEMBER("initialAttributedText"), /* CLIENT_VARS_COLLAB_CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT */
    WF_MEMBER("apool"),                 /* CLIENT_VARS_COLLAB_CLIENT_VARS_APOOL */
    WF_MEMBER("historicalAuthorData"),  /* CLIENT_VARS_COLLAB_CLIENT_VARS_HISTORICAL_AUTHOR_DATA */
};
static const struct wf_record_rule client_vars_collab_client_vars_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/collab_client_vars",
    .members = client_vars_collab_client_vars_members,
    .members_count = 4,
    .required = {0xf},
};

enum {
    CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT_TEXT,
    CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT_ATTRIBS,
};
static const struct wf_member client_vars_initial_attributed_text_members[] = {
    WF_MEMBER("text"),    /* CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT_TEXT */
    WF_MEMBER("attribs"), /* CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT_ATTRIBS */
};
static const struct wf_record_rule client_vars_initial_attributed_text_rule = {
    .schema = "#/components/messages/client_vars/payload/properties/collab_client_vars/properties/"
              "initialAttributedText",
    .members = client_vars_initial_attributed_text_members,
    .members_count = 2,
    .required = {0x3},
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

enum {
    AUTHOR_COLOR_ID,
    AUTHOR_NAME,
};
static const struct wf_member author_members[] = {
    WF_MEMBER("colorId"), /* AUTHOR_COLOR_ID */
    WF_MEMBER("name"),    /* AUTHOR_NAME */
};
static const struct wf_record_rule author_rule = {
    .schema = "#/components/schemas/Author",
    .members = author_members,
    .members_count = 2,
};

static const struct wf_uint_rule author_color_id_rule = {
    .schema = "#/components/schemas/Author/properties/colorId",
    .max = 2147483647,
};

static const struct wf_text_rule author_name_rule = {
    .schema = "#/components/schemas/Author/properties/name",
    .max_chars = 80,
};

enum {
    SETTINGS_PORT,
    SETTINGS_MAX_SOCKETS,
    SETTINGS_MAX_SOCKETS_PER_USER,
    SETTINGS_MAX_SOCKETS_PER_ADDRESS,
    SETTINGS_NEW_USERS_PER_ADDRESS,
    SETTINGS_NEW_PADS_PER_ADDRESS,
    SETTINGS_RATE_PER_S,
    SETTINGS_RATE_BURST,
    SETTINGS_UNCONFIRMED_BYTES,
    SETTINGS_UNCONFIRMED_FRAMES,
    SETTINGS_UNSENT_BYTES,
    SETTINGS_KEEPALIVE_MS,
    SETTINGS_SHORTEST_POLL_MS,
    SETTINGS_LONGEST_POLL_MS,
    SETTINGS_SILENCE_MS,
    SETTINGS_KILL_TIMEOUT_MS,
    SETTINGS_HEAD_TIMEOUT_MS,
    SETTINGS_BODY_TIMEOUT_MS,
    SETTINGS_IDLE_TIMEOUT_MS,
    SETTINGS_DEFAULT_TEXT,
    SETTINGS_PAD_IDLE_MS,
    SETTINGS_TEXT_LIMIT,
    SETTINGS_RUNS_LIMIT,
    SETTINGS_CATCH_UP_LIMIT,
    SETTINGS_CHAT_LIMIT,
    SETTINGS_SECURE_COOKIES,
};
static const struct wf_member settings_members[] = {
    WF_MEMBER("port"),                    /* SETTINGS_PORT */
    WF_MEMBER("max_sockets"),             /* SETTINGS_MAX_SOCKETS */
    WF_MEMBER("max_sockets_per_user"),    /* SETTINGS_MAX_SOCKETS_PER_USER */
    WF_MEMBER("max_sockets_per_address"), /* SETTINGS_MAX_SOCKETS_PER_ADDRESS */
    WF_MEMBER("new_users_per_address"),   /* SETTINGS_NEW_USERS_PER_ADDRESS */
    WF_MEMBER("new_pads_per_address"),    /* SETTINGS_NEW_PADS_PER_ADDRESS */
    WF_MEMBER("rate_per_s"),              /* SETTINGS_RATE_PER_S */
    WF_MEMBER("rate_burst"),              /* SETTINGS_RATE_BURST */
    WF_MEMBER("unconfirmed_bytes"),       /* SETTINGS_UNCONFIRMED_BYTES */
    WF_MEMBER("unconfirmed_frames"),      /* SETTINGS_UNCONFIRMED_FRAMES */
    WF_MEMBER("unsent_bytes"),            /* SETTINGS_UNSENT_BYTES */
    WF_MEMBER("keepalive_ms"),            /* SETTINGS_KEEPALIVE_MS */
    WF_MEMBER("shortest_poll_ms"),        /* SETTINGS_SHORTEST_POLL_MS */
    WF_MEMBER("longest_poll_ms"),         /* SETTINGS_LONGEST_POLL_MS */
    WF_MEMBER("silence_ms"),              /* SETTINGS_SILENCE_MS */
    WF_MEMBER("kill_timeout_ms"),         /* SETTINGS_KILL_TIMEOUT_MS */
    WF_MEMBER("head_timeout_ms"),         /* SETTINGS_HEAD_TIMEOUT_MS */
    WF_MEMBER("body_timeout_ms"),         /* SETTINGS_BODY_TIMEOUT_MS */
    WF_MEMBER("idle_timeout_ms"),         /* SETTINGS_IDLE_TIMEOUT_MS */
    WF_MEMBER("default_text"),            /* SETTINGS_DEFAULT_TEXT */
    WF_MEMBER("pad_idle_ms"),             /* SETTINGS_PAD_IDLE_MS */
    WF_MEMBER("text_limit"),              /* SETTINGS_TEXT_LIMIT */
    WF_MEMBER("runs_limit"),              /* SETTINGS_RUNS_LIMIT */
    WF_MEMBER("catch_up_limit"),          /* SETTINGS_CATCH_UP_LIMIT */
    WF_MEMBER("chat_limit"),              /* SETTINGS_CHAT_LIMIT */
    WF_MEMBER("secure_cookies"),          /* SETTINGS_SECURE_COOKIES */
};
static const struct wf_record_rule settings_rule = {
    .schema = "#/components/schemas/Settings",
    .members = settings_members,
    .members_count = 26,
    .is_closed = true,
};

static const struct wf_uint_rule settings_port_rule = {
    .schema = "#/components/schemas/Settings/properties/port",
    .max = 65535,
};

static const struct wf_uint_rule settings_max_sockets_rule = {
    .schema = "#/components/schemas/Settings/properties/max_sockets",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_max_sockets_per_user_rule = {
    .schema = "#/components/schemas/Settings/properties/max_sockets_per_user",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_max_sockets_per_address_rule = {
    .schema = "#/components/schemas/Settings/properties/max_sockets_per_address",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_new_users_per_address_rule = {
    .schema = "#/components/schemas/Settings/properties/new_users_per_address",
    .max = 1000000,
};

static const struct wf_uint_rule settings_new_pads_per_address_rule = {
    .schema = "#/components/schemas/Settings/properties/new_pads_per_address",
    .max = 1000000,
};

static const struct wf_uint_rule settings_rate_per_s_rule = {
    .schema = "#/components/schemas/Settings/properties/rate_per_s",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_rate_burst_rule = {
    .schema = "#/components/schemas/Settings/properties/rate_burst",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_unconfirmed_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/unconfirmed_bytes",
    .min = 65536,
    .max = 1073741824,
};

static const struct wf_uint_rule settings_unconfirmed_frames_rule = {
    .schema = "#/components/schemas/Settings/properties/unconfirmed_frames",
    .min = 16,
    .max = 1000000,
};

static const struct wf_uint_rule settings_unsent_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/unsent_bytes",
    .min = 4096,
    .max = 1073741824,
};

static const struct wf_uint_rule settings_keepalive_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/keepalive_ms",
    .min = 10,
    .max = 600000,
};

static const struct wf_uint_rule settings_shortest_poll_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/shortest_poll_ms",
    .min = 1,
    .max = 600000,
};

static const struct wf_uint_rule settings_longest_poll_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/longest_poll_ms",
    .min = 1,
    .max = 600000,
};

static const struct wf_uint_rule settings_silence_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/silence_ms",
    .min = 10,
    .max = 600000,
};

static const struct wf_uint_rule settings_kill_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/kill_timeout_ms",
    .min = 1,
    .max = 600000,
};

static const struct wf_uint_rule settings_head_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/head_timeout_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_body_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/body_timeout_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_idle_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/idle_timeout_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_text_rule settings_default_text_rule = {
    .schema = "#/components/schemas/Settings/properties/default_text",
    .max_chars = 10000,
};

static const struct wf_uint_rule settings_pad_idle_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/pad_idle_ms",
    .min = 10,
    .max = 86400000,
};

static const struct wf_uint_rule settings_text_limit_rule = {
    .schema = "#/components/schemas/Settings/properties/text_limit",
    .min = 1000,
    .max = 10000000,
};

static const struct wf_uint_rule settings_runs_limit_rule = {
    .schema = "#/components/schemas/Settings/properties/runs_limit",
    .min = 1000,
    .max = 10000000,
};

static const struct wf_uint_rule settings_catch_up_limit_rule = {
    .schema = "#/components/schemas/Settings/properties/catch_up_limit",
    .min = 100,
    .max = 1000000,
};

static const struct wf_uint_rule settings_chat_limit_rule = {
    .schema = "#/components/schemas/Settings/properties/chat_limit",
    .min = 30,
    .max = 1000000,
};

static const char settings_secure_cookies_schema[] =
    "#/components/schemas/Settings/properties/secure_cookies";

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

enum {
    IDENTIFY_TO_SERVER_TYPE_COLLABROOM = 1,
};
static const struct wf_enum_rule identify_to_server_type_rule = {
    .schema = "#",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    IDENTIFY_TO_SERVER_COLLABROOM_TYPE_CLIENT_READY = 1,
    IDENTIFY_TO_SERVER_COLLABROOM_TYPE_USER_CHANGES,
    IDENTIFY_TO_SERVER_COLLABROOM_TYPE_USERINFO_UPDATE,
    IDENTIFY_TO_SERVER_COLLABROOM_TYPE_CLIENT_MESSAGE,
};
static const struct wf_scalar identify_to_server_collabroom_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("CLIENT_READY")},    /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("USER_CHANGES")},    /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("USERINFO_UPDATE")}, /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},  /* 4 */
};
static const struct wf_enum_rule identify_to_server_collabroom_type_rule = {
    .schema = "#",
    .values = identify_to_server_collabroom_type_values,
    .values_count = 4,
};

static const struct wf_scalar identify_to_server_collabroom_client_message_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("chat")},            /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("padoptions")},      /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("padtitle")},        /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("padpassword")},     /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("suggestUserName")}, /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("newRevisionList")}, /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("revisionLabel")},   /* 6 */
    {WF_IS_TEXT, WF_TEXT_INIT("guestanswer")},     /* 7 */
};
static const uint16_t identify_to_server_collabroom_client_message_type_groups[] = {
    ETHERPAD_CHAT,              /* 0 */
    ETHERPAD_PAD_OPTIONS,       /* 1 */
    ETHERPAD_PAD_TITLE,         /* 2 */
    ETHERPAD_PAD_PASSWORD,      /* 3 */
    ETHERPAD_SUGGEST_USER_NAME, /* 4 */
    ETHERPAD_NEW_REVISION_LIST, /* 5 */
    ETHERPAD_REVISION_LABEL,    /* 6 */
    ETHERPAD_GUEST_ANSWER,      /* 7 */
};
static const struct wf_slot identify_to_server_collabroom_client_message_type_table[32] = {
    [4] = WF_SLOT("revisionLabel", ETHERPAD_REVISION_LABEL),       /* 6 */
    [8] = WF_SLOT("guestanswer", ETHERPAD_GUEST_ANSWER),           /* 7 */
    [12] = WF_SLOT("chat", ETHERPAD_CHAT),                         /* 0 */
    [13] = WF_SLOT("padtitle", ETHERPAD_PAD_TITLE),                /* 2 */
    [14] = WF_SLOT("suggestUserName", ETHERPAD_SUGGEST_USER_NAME), /* 4 */
    [20] = WF_SLOT("padoptions", ETHERPAD_PAD_OPTIONS),            /* 1 */
    [21] = WF_SLOT("padpassword", ETHERPAD_PAD_PASSWORD),          /* 3 */
    [23] = WF_SLOT("newRevisionList", ETHERPAD_NEW_REVISION_LIST), /* 5 */
};
static const struct wf_slots identify_to_server_collabroom_client_message_type_slots = {
    .slots = identify_to_server_collabroom_client_message_type_table,
    .bits = 5,
    .width = 4,
    .back = 4,
    .min_len = 4,
    .max_len = 15,
};
static const struct wf_enum_rule identify_to_server_collabroom_client_message_type_rule = {
    .schema = "#",
    .values = identify_to_server_collabroom_client_message_type_values,
    .values_count = 8,
    .groups = identify_to_server_collabroom_client_message_type_groups,
    .any_other = ETHERPAD_OTHER_MESSAGE,
    .slots = &identify_to_server_collabroom_client_message_type_slots,
};

enum {
    IDENTIFY_TO_CLIENT_TYPE_COLLABROOM = 1,
};
static const struct wf_enum_rule identify_to_client_type_rule = {
    .schema = "#",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("COLLABROOM")},
    .values_count = 1,
};

enum {
    IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_CLIENT_MESSAGE = 1,
    IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_NEW_CHANGES,
    IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_ACCEPT_COMMIT,
    IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_NO_COMMIT_PENDING,
    IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_CHANGES_REJECTED,
    IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_USER_NEWINFO,
    IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_USER_LEAVE,
    IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_SERVER_MESSAGE,
    IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_DISCONNECT_REASON,
};
static const struct wf_scalar identify_to_client_collabroom_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("CLIENT_MESSAGE")},    /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("NEW_CHANGES")},       /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("ACCEPT_COMMIT")},     /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("NO_COMMIT_PENDING")}, /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("CHANGES_REJECTED")},  /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("USER_NEWINFO")},      /* 6 */
    {WF_IS_TEXT, WF_TEXT_INIT("USER_LEAVE")},        /* 7 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVER_MESSAGE")},    /* 8 */
    {WF_IS_TEXT, WF_TEXT_INIT("DISCONNECT_REASON")}, /* 9 */
};
static const struct wf_slot identify_to_client_collabroom_type_table[32] = {
    [6] = WF_SLOT("USER_NEWINFO", 6),       /* 5 */
    [7] = WF_SLOT("NEW_CHANGES", 2),        /* 1 */
    [9] = WF_SLOT("DISCONNECT_REASON", 9),  /* 8 */
    [11] = WF_SLOT("USER_LEAVE", 7),        /* 6 */
    [16] = WF_SLOT("CHANGES_REJECTED", 5),  /* 4 */
    [18] = WF_SLOT("ACCEPT_COMMIT", 3),     /* 2 */
    [28] = WF_SLOT("NO_COMMIT_PENDING", 4), /* 3 */
    [30] = WF_SLOT("SERVER_MESSAGE", 8),    /* 7 */
    [31] = WF_SLOT("CLIENT_MESSAGE", 1),    /* 0 */
};
static const struct wf_slots identify_to_client_collabroom_type_slots = {
    .slots = identify_to_client_collabroom_type_table,
    .bits = 5,
    .width = 4,
    .back = 5,
    .min_len = 10,
    .max_len = 17,
};
static const struct wf_enum_rule identify_to_client_collabroom_type_rule = {
    .schema = "#",
    .values = identify_to_client_collabroom_type_values,
    .values_count = 9,
    .slots = &identify_to_client_collabroom_type_slots,
};

static const struct wf_scalar identify_to_client_collabroom_client_message_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("chat")},            /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("padoptions")},      /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("padtitle")},        /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("suggestUserName")}, /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("newRevisionList")}, /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("revisionLabel")},   /* 5 */
};
static const uint16_t identify_to_client_collabroom_client_message_type_groups[] = {
    ETHERPAD_CHAT,              /* 0 */
    ETHERPAD_PAD_OPTIONS,       /* 1 */
    ETHERPAD_PAD_TITLE,         /* 2 */
    ETHERPAD_SUGGEST_USER_NAME, /* 3 */
    ETHERPAD_NEW_REVISION_LIST, /* 4 */
    ETHERPAD_REVISION_LABEL,    /* 5 */
};
static const struct wf_slot identify_to_client_collabroom_client_message_type_table[32] = {
    [4] = WF_SLOT("revisionLabel", ETHERPAD_REVISION_LABEL),       /* 5 */
    [12] = WF_SLOT("chat", ETHERPAD_CHAT),                         /* 0 */
    [13] = WF_SLOT("padtitle", ETHERPAD_PAD_TITLE),                /* 2 */
    [14] = WF_SLOT("suggestUserName", ETHERPAD_SUGGEST_USER_NAME), /* 3 */
    [20] = WF_SLOT("padoptions", ETHERPAD_PAD_OPTIONS),            /* 1 */
    [23] = WF_SLOT("newRevisionList", ETHERPAD_NEW_REVISION_LIST), /* 4 */
};
static const struct wf_slots identify_to_client_collabroom_client_message_type_slots = {
    .slots = identify_to_client_collabroom_client_message_type_table,
    .bits = 5,
    .width = 4,
    .back = 4,
    .min_len = 4,
    .max_len = 15,
};
static const struct wf_enum_rule identify_to_client_collabroom_client_message_type_rule = {
    .schema = "#",
    .values = identify_to_client_collabroom_client_message_type_values,
    .values_count = 6,
    .groups = identify_to_client_collabroom_client_message_type_groups,
    .any_other = ETHERPAD_OTHER_MESSAGE,
    .slots = &identify_to_client_collabroom_client_message_type_slots,
};

static void read_user_info(struct wf_json_reader *in, struct etherpad_user_info *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &user_info_rule);
    do {
        if (wf_json_take_member(in, &object, &user_info_rule, USER_INFO_USER_ID))
            value->user_id = wf_json_read_text(in, &user_info_user_id_rule);
        if (wf_json_take_member(in, &object, &user_info_rule, USER_INFO_NAME)) {
            if (!wf_json_take_null(in)) {
                value->name = wf_json_read_text(in, &user_info_name_rule);
                value->has_name = true;
            }
        }
        if (wf_json_take_member(in, &object, &user_info_rule, USER_INFO_COLOR_ID))
            value->color_id = (uint8_t)wf_json_read_uint(in, &user_info_color_id_rule);
    } while (wf_json_more_members(in, &object, &user_info_rule));
}

static void read_client_ready_data_data(struct wf_json_reader *in,
                                        struct etherpad_client_ready *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &client_ready_data_data_rule);
    do {
        if (wf_json_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_LAST_REV))
            msg->last_rev = (uint32_t)wf_json_read_uint(in, &rev_rule);
        if (wf_json_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_USER_INFO))
            read_user_info(in, &msg->user_info);
        if (wf_json_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_IS_RECONNECT_OF)) {
            if (!wf_json_take_null(in)) {
                msg->is_reconnect_of =
                    wf_json_read_text(in, &client_ready_data_data_is_reconnect_of_rule);
                msg->has_is_reconnect_of = true;
            }
        }
        if (wf_json_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_IS_COMMIT_PENDING)) {
            if (!wf_json_take_null(in)) {
                msg->is_commit_pending =
                    wf_json_read_bool(in, client_ready_data_data_is_commit_pending_schema);
                msg->has_is_commit_pending = true;
            }
        }
        if (wf_json_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_FEATURES)) {
            msg->features =
                wf_json_read_texts(in, &client_ready_features_rule,
                                   &client_ready_features_item_rule, &msg->features_count);
            msg->has_features = true;
        }
    } while (wf_json_more_members(in, &object, &client_ready_data_data_rule));
}

static void read_client_ready_data(struct wf_json_reader *in, struct etherpad_client_ready *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &client_ready_data_rule);
    do {
        if (wf_json_take_member(in, &object, &client_ready_data_rule, CLIENT_READY_DATA_TYPE))
            wf_json_read_enum(in, &client_ready_data_type_rule);
        if (wf_json_take_member(in, &object, &client_ready_data_rule, CLIENT_READY_DATA_ROOM_TYPE))
            msg->room_type = wf_json_read_enum(in, &client_ready_data_room_type_rule);
        if (wf_json_take_member(in, &object, &client_ready_data_rule, CLIENT_READY_DATA_ROOM_NAME))
            msg->room_name = wf_json_read_text(in, &client_ready_data_room_name_rule);
        if (wf_json_take_member(in, &object, &client_ready_data_rule, CLIENT_READY_DATA_DATA))
            read_client_ready_data_data(in, msg);
    } while (wf_json_more_members(in, &object, &client_ready_data_rule));
}

bool etherpad_read_client_ready(struct wf_json_reader *in, struct etherpad_client_ready *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_client_ready){0};
    wf_json_open_object(in, &object, &client_ready_rule);
    do {
        if (wf_json_take_member(in, &object, &client_ready_rule, CLIENT_READY_TYPE))
            wf_json_read_enum(in, &client_ready_type_rule);
        if (wf_json_take_member(in, &object, &client_ready_rule, CLIENT_READY_DATA))
            read_client_ready_data(in, msg);
    } while (wf_json_more_members(in, &object, &client_ready_rule));
    return in->error.status == WF_OK;
}

static void read_attribute(struct wf_json_reader *in, struct etherpad_attribute *value)
{
    wf_json_begin_tuple(in, &attribute_rule);
    if (wf_json_next_position(in, 0, &attribute_rule))
        value->key = wf_json_read_text(in, &attribute_key_rule);
    if (wf_json_next_position(in, 1, &attribute_rule))
        value->value = wf_json_read_text(in, &attribute_value_rule);
    wf_json_end_tuple(in, 2, &attribute_rule);
}

static const struct etherpad_attribute_pool_num_to_attrib_entry *
read_attribute_pool_num_to_attrib(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_map map;
    struct etherpad_attribute_pool_num_to_attrib_entry *entry;

    wf_json_open_map(in, &map, &attribute_pool_num_to_attrib_rule, sizeof(*entry));
    map.names = &attribute_pool_num_to_attrib_key_rule;
    while ((entry = wf_json_next_entry(in, &map))) {
        *entry = (struct etherpad_attribute_pool_num_to_attrib_entry){.key = entry->key};
        read_attribute(in, &entry->value);
    }
    return wf_json_close_map(in, &map, count);
}

static void read_attribute_pool(struct wf_json_reader *in, struct etherpad_attribute_pool *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &attribute_pool_rule);
    do {
        if (wf_json_take_member(in, &object, &attribute_pool_rule, ATTRIBUTE_POOL_NUM_TO_ATTRIB))
            value->num_to_attrib =
                read_attribute_pool_num_to_attrib(in, &value->num_to_attrib_count);
        if (wf_json_take_member(in, &object, &attribute_pool_rule, ATTRIBUTE_POOL_NEXT_NUM))
            value->next_num = (uint32_t)wf_json_read_uint(in, &attribute_pool_next_num_rule);
    } while (wf_json_more_members(in, &object, &attribute_pool_rule));
}

static void read_user_changes_data(struct wf_json_reader *in, struct etherpad_user_changes *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &user_changes_data_rule);
    do {
        if (wf_json_take_member(in, &object, &user_changes_data_rule, USER_CHANGES_DATA_TYPE))
            wf_json_read_enum(in, &user_changes_data_type_rule);
        if (wf_json_take_member(in, &object, &user_changes_data_rule, USER_CHANGES_DATA_BASE_REV))
            msg->base_rev = (uint32_t)wf_json_read_uint(in, &rev_rule);
        if (wf_json_take_member(in, &object, &user_changes_data_rule, USER_CHANGES_DATA_CHANGESET))
            msg->changeset = wf_json_read_text(in, &changeset_rule);
        if (wf_json_take_member(in, &object, &user_changes_data_rule, USER_CHANGES_DATA_APOOL))
            read_attribute_pool(in, &msg->apool);
    } while (wf_json_more_members(in, &object, &user_changes_data_rule));
}

bool etherpad_read_user_changes(struct wf_json_reader *in, struct etherpad_user_changes *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_user_changes){0};
    wf_json_open_object(in, &object, &user_changes_rule);
    do {
        if (wf_json_take_member(in, &object, &user_changes_rule, USER_CHANGES_TYPE))
            wf_json_read_enum(in, &user_changes_type_rule);
        if (wf_json_take_member(in, &object, &user_changes_rule, USER_CHANGES_DATA))
            read_user_changes_data(in, msg);
    } while (wf_json_more_members(in, &object, &user_changes_rule));
    return in->error.status == WF_OK;
}

static void read_userinfo_update_data(struct wf_json_reader *in,
                                      struct etherpad_userinfo_update *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &userinfo_update_data_rule);
    do {
        if (wf_json_take_member(in, &object, &userinfo_update_data_rule, USERINFO_UPDATE_DATA_TYPE))
            wf_json_read_enum(in, &userinfo_update_data_type_rule);
        if (wf_json_take_member(in, &object, &userinfo_update_data_rule,
                                USERINFO_UPDATE_DATA_USER_INFO))
            read_user_info(in, &msg->user_info);
    } while (wf_json_more_members(in, &object, &userinfo_update_data_rule));
}

bool etherpad_read_userinfo_update(struct wf_json_reader *in, struct etherpad_userinfo_update *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_userinfo_update){0};
    wf_json_open_object(in, &object, &userinfo_update_rule);
    do {
        if (wf_json_take_member(in, &object, &userinfo_update_rule, USERINFO_UPDATE_TYPE))
            wf_json_read_enum(in, &userinfo_update_type_rule);
        if (wf_json_take_member(in, &object, &userinfo_update_rule, USERINFO_UPDATE_DATA))
            read_userinfo_update_data(in, msg);
    } while (wf_json_more_members(in, &object, &userinfo_update_rule));
    return in->error.status == WF_OK;
}

static void read_chat_payload(struct wf_json_reader *in, struct etherpad_chat *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &chat_payload_rule);
    do {
        if (wf_json_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_TYPE))
            wf_json_read_enum(in, &chat_payload_type_rule);
        if (wf_json_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_USER_ID)) {
            msg->user_id = wf_json_read_text(in, &chat_payload_user_id_rule);
            msg->has_user_id = true;
        }
        if (wf_json_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_LINE_TEXT))
            msg->line_text = wf_json_read_text(in, &chat_payload_line_text_rule);
        if (wf_json_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_SENDER_NAME)) {
            if (!wf_json_take_null(in)) {
                msg->sender_name = wf_json_read_text(in, &chat_payload_sender_name_rule);
                msg->has_sender_name = true;
            }
        }
        if (wf_json_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_AUTH_ID)) {
            msg->auth_id = wf_json_read_text(in, &chat_payload_auth_id_rule);
            msg->has_auth_id = true;
        }
        if (wf_json_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_TIME)) {
            msg->time = wf_json_read_uint(in, &chat_payload_time_rule);
            msg->has_time = true;
        }
    } while (wf_json_more_members(in, &object, &chat_payload_rule));
}

static void read_chat_data(struct wf_json_reader *in, struct etherpad_chat *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &chat_data_rule);
    do {
        if (wf_json_take_member(in, &object, &chat_data_rule, CHAT_DATA_TYPE))
            wf_json_read_enum(in, &chat_data_type_rule);
        if (wf_json_take_member(in, &object, &chat_data_rule, CHAT_DATA_PAYLOAD))
            read_chat_payload(in, msg);
    } while (wf_json_more_members(in, &object, &chat_data_rule));
}

bool etherpad_read_chat(struct wf_json_reader *in, struct etherpad_chat *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_chat){0};
    wf_json_open_object(in, &object, &chat_rule);
    do {
        if (wf_json_take_member(in, &object, &chat_rule, CHAT_TYPE))
            wf_json_read_enum(in, &chat_type_rule);
        if (wf_json_take_member(in, &object, &chat_rule, CHAT_DATA))
            read_chat_data(in, msg);
    } while (wf_json_more_members(in, &object, &chat_rule));
    return in->error.status == WF_OK;
}

static const struct etherpad_options_view_entry *read_options_view(struct wf_json_reader *in,
                                                                   size_t *count)
{
    struct wf_json_map map;
    struct etherpad_options_view_entry *entry;

    wf_json_open_map(in, &map, &options_view_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map)))
        entry->value = wf_json_read_raw(in);
    return wf_json_close_map(in, &map, count);
}

static void read_options(struct wf_json_reader *in, struct etherpad_options *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &options_rule);
    do {
        if (wf_json_take_member(in, &object, &options_rule, OPTIONS_VIEW)) {
            value->view = read_options_view(in, &value->view_count);
            value->has_view = true;
        }
        if (wf_json_take_member(in, &object, &options_rule, OPTIONS_GUEST_POLICY)) {
            value->guest_policy = wf_json_read_text(in, &options_guest_policy_rule);
            value->has_guest_policy = true;
        }
    } while (wf_json_more_members(in, &object, &options_rule));
}

static void read_pad_options_payload(struct wf_json_reader *in, struct etherpad_pad_options *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &pad_options_payload_rule);
    do {
        if (wf_json_take_member(in, &object, &pad_options_payload_rule, PAD_OPTIONS_PAYLOAD_TYPE))
            wf_json_read_enum(in, &pad_options_payload_type_rule);
        if (wf_json_take_member(in, &object, &pad_options_payload_rule,
                                PAD_OPTIONS_PAYLOAD_OPTIONS))
            read_options(in, &msg->options);
        if (wf_json_take_member(in, &object, &pad_options_payload_rule,
                                PAD_OPTIONS_PAYLOAD_CHANGED_BY)) {
            if (!wf_json_take_null(in)) {
                msg->changed_by = wf_json_read_text(in, &pad_options_payload_changed_by_rule);
                msg->has_changed_by = true;
            }
        }
    } while (wf_json_more_members(in, &object, &pad_options_payload_rule));
}

static void read_pad_options_data(struct wf_json_reader *in, struct etherpad_pad_options *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &pad_options_data_rule);
    do {
        if (wf_json_take_member(in, &object, &pad_options_data_rule, PAD_OPTIONS_DATA_TYPE))
            wf_json_read_enum(in, &pad_options_data_type_rule);
        if (wf_json_take_member(in, &object, &pad_options_data_rule, PAD_OPTIONS_DATA_PAYLOAD))
            read_pad_options_payload(in, msg);
    } while (wf_json_more_members(in, &object, &pad_options_data_rule));
}

bool etherpad_read_pad_options(struct wf_json_reader *in, struct etherpad_pad_options *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_pad_options){0};
    wf_json_open_object(in, &object, &pad_options_rule);
    do {
        if (wf_json_take_member(in, &object, &pad_options_rule, PAD_OPTIONS_TYPE))
            wf_json_read_enum(in, &pad_options_type_rule);
        if (wf_json_take_member(in, &object, &pad_options_rule, PAD_OPTIONS_DATA))
            read_pad_options_data(in, msg);
    } while (wf_json_more_members(in, &object, &pad_options_rule));
    return in->error.status == WF_OK;
}

static void read_pad_title_payload(struct wf_json_reader *in, struct etherpad_pad_title *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &pad_title_payload_rule);
    do {
        if (wf_json_take_member(in, &object, &pad_title_payload_rule, PAD_TITLE_PAYLOAD_TYPE))
            wf_json_read_enum(in, &pad_title_payload_type_rule);
        if (wf_json_take_member(in, &object, &pad_title_payload_rule, PAD_TITLE_PAYLOAD_TITLE))
            msg->title = wf_json_read_text(in, &pad_title_payload_title_rule);
        if (wf_json_take_member(in, &object, &pad_title_payload_rule,
                                PAD_TITLE_PAYLOAD_CHANGED_BY)) {
            if (!wf_json_take_null(in)) {
                msg->changed_by = wf_json_read_text(in, &pad_title_payload_changed_by_rule);
                msg->has_changed_by = true;
            }
        }
    } while (wf_json_more_members(in, &object, &pad_title_payload_rule));
}

static void read_pad_title_data(struct wf_json_reader *in, struct etherpad_pad_title *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &pad_title_data_rule);
    do {
        if (wf_json_take_member(in, &object, &pad_title_data_rule, PAD_TITLE_DATA_TYPE))
            wf_json_read_enum(in, &pad_title_data_type_rule);
        if (wf_json_take_member(in, &object, &pad_title_data_rule, PAD_TITLE_DATA_PAYLOAD))
            read_pad_title_payload(in, msg);
    } while (wf_json_more_members(in, &object, &pad_title_data_rule));
}

bool etherpad_read_pad_title(struct wf_json_reader *in, struct etherpad_pad_title *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_pad_title){0};
    wf_json_open_object(in, &object, &pad_title_rule);
    do {
        if (wf_json_take_member(in, &object, &pad_title_rule, PAD_TITLE_TYPE))
            wf_json_read_enum(in, &pad_title_type_rule);
        if (wf_json_take_member(in, &object, &pad_title_rule, PAD_TITLE_DATA))
            read_pad_title_data(in, msg);
    } while (wf_json_more_members(in, &object, &pad_title_rule));
    return in->error.status == WF_OK;
}

static void read_pad_password_payload(struct wf_json_reader *in, struct etherpad_pad_password *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &pad_password_payload_rule);
    do {
        if (wf_json_take_member(in, &object, &pad_password_payload_rule, PAD_PASSWORD_PAYLOAD_TYPE))
            wf_json_read_enum(in, &pad_password_payload_type_rule);
        if (wf_json_take_member(in, &object, &pad_password_payload_rule,
                                PAD_PASSWORD_PAYLOAD_PASSWORD)) {
            if (!wf_json_take_null(in)) {
                msg->password = wf_json_read_text(in, &pad_password_payload_password_rule);
                msg->has_password = true;
            }
        }
    } while (wf_json_more_members(in, &object, &pad_password_payload_rule));
}

static void read_pad_password_data(struct wf_json_reader *in, struct etherpad_pad_password *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &pad_password_data_rule);
    do {
        if (wf_json_take_member(in, &object, &pad_password_data_rule, PAD_PASSWORD_DATA_TYPE))
            wf_json_read_enum(in, &pad_password_data_type_rule);
        if (wf_json_take_member(in, &object, &pad_password_data_rule, PAD_PASSWORD_DATA_PAYLOAD))
            read_pad_password_payload(in, msg);
    } while (wf_json_more_members(in, &object, &pad_password_data_rule));
}

bool etherpad_read_pad_password(struct wf_json_reader *in, struct etherpad_pad_password *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_pad_password){0};
    wf_json_open_object(in, &object, &pad_password_rule);
    do {
        if (wf_json_take_member(in, &object, &pad_password_rule, PAD_PASSWORD_TYPE))
            wf_json_read_enum(in, &pad_password_type_rule);
        if (wf_json_take_member(in, &object, &pad_password_rule, PAD_PASSWORD_DATA))
            read_pad_password_data(in, msg);
    } while (wf_json_more_members(in, &object, &pad_password_rule));
    return in->error.status == WF_OK;
}

static void read_suggest_user_name_payload(struct wf_json_reader *in,
                                           struct etherpad_suggest_user_name *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &suggest_user_name_payload_rule);
    do {
        if (wf_json_take_member(in, &object, &suggest_user_name_payload_rule,
                                SUGGEST_USER_NAME_PAYLOAD_TYPE))
            wf_json_read_enum(in, &suggest_user_name_payload_type_rule);
        if (wf_json_take_member(in, &object, &suggest_user_name_payload_rule,
                                SUGGEST_USER_NAME_PAYLOAD_UNNAMED_ID))
            msg->unnamed_id = wf_json_read_text(in, &suggest_user_name_payload_unnamed_id_rule);
        if (wf_json_take_member(in, &object, &suggest_user_name_payload_rule,
                                SUGGEST_USER_NAME_PAYLOAD_NEW_NAME))
            msg->new_name = wf_json_read_text(in, &suggest_user_name_payload_new_name_rule);
    } while (wf_json_more_members(in, &object, &suggest_user_name_payload_rule));
}

static void read_suggest_user_name_data(struct wf_json_reader *in,
                                        struct etherpad_suggest_user_name *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &suggest_user_name_data_rule);
    do {
        if (wf_json_take_member(in, &object, &suggest_user_name_data_rule,
                                SUGGEST_USER_NAME_DATA_TYPE))
            wf_json_read_enum(in, &suggest_user_name_data_type_rule);
        if (wf_json_take_member(in, &object, &suggest_user_name_data_rule,
                                SUGGEST_USER_NAME_DATA_PAYLOAD))
            read_suggest_user_name_payload(in, msg);
    } while (wf_json_more_members(in, &object, &suggest_user_name_data_rule));
}

bool etherpad_read_suggest_user_name(struct wf_json_reader *in,
                                     struct etherpad_suggest_user_name *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_suggest_user_name){0};
    wf_json_open_object(in, &object, &suggest_user_name_rule);
    do {
        if (wf_json_take_member(in, &object, &suggest_user_name_rule, SUGGEST_USER_NAME_TYPE))
            wf_json_read_enum(in, &suggest_user_name_type_rule);
        if (wf_json_take_member(in, &object, &suggest_user_name_rule, SUGGEST_USER_NAME_DATA))
            read_suggest_user_name_data(in, msg);
    } while (wf_json_more_members(in, &object, &suggest_user_name_rule));
    return in->error.status == WF_OK;
}

static void read_saved_revision(struct wf_json_reader *in, struct etherpad_saved_revision *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &saved_revision_rule);
    do {
        if (wf_json_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_TIMESTAMP))
            value->timestamp = wf_json_read_uint(in, &saved_revision_timestamp_rule);
        if (wf_json_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_LABEL))
            value->label = wf_json_read_text(in, &saved_revision_label_rule);
        if (wf_json_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_SAVED_BY))
            value->saved_by = wf_json_read_text(in, &saved_revision_saved_by_rule);
        if (wf_json_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_SAVED_BY_ID))
            value->saved_by_id = wf_json_read_text(in, &saved_revision_saved_by_id_rule);
        if (wf_json_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_REV_NUM))
            value->rev_num = (uint32_t)wf_json_read_uint(in, &rev_rule);
        if (wf_json_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_ID))
            value->id = wf_json_read_text(in, &saved_revision_id_rule);
    } while (wf_json_more_members(in, &object, &saved_revision_rule));
}

static const struct etherpad_saved_revision *
read_new_revision_list_revision_list(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct etherpad_saved_revision *item;

    wf_json_open_array(in, &array, &new_revision_list_revision_list_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct etherpad_saved_revision){0};
        read_saved_revision(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

static void read_new_revision_list_payload(struct wf_json_reader *in,
                                           struct etherpad_new_revision_list *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &new_revision_list_payload_rule);
    do {
        if (wf_json_take_member(in, &object, &new_revision_list_payload_rule,
                                NEW_REVISION_LIST_PAYLOAD_TYPE))
            wf_json_read_enum(in, &new_revision_list_payload_type_rule);
        if (wf_json_take_member(in, &object, &new_revision_list_payload_rule,
                                NEW_REVISION_LIST_PAYLOAD_REVISION_LIST))
            msg->revision_list =
                read_new_revision_list_revision_list(in, &msg->revision_list_count);
        if (wf_json_take_member(in, &object, &new_revision_list_payload_rule,
                                NEW_REVISION_LIST_PAYLOAD_SAVED_BY))
            msg->saved_by = wf_json_read_text(in, &new_revision_list_payload_saved_by_rule);
    } while (wf_json_more_members(in, &object, &new_revision_list_payload_rule));
}

static void read_new_revision_list_data(struct wf_json_reader *in,
                                        struct etherpad_new_revision_list *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &new_revision_list_data_rule);
    do {
        if (wf_json_take_member(in, &object, &new_revision_list_data_rule,
                                NEW_REVISION_LIST_DATA_TYPE))
            wf_json_read_enum(in, &new_revision_list_data_type_rule);
        if (wf_json_take_member(in, &object, &new_revision_list_data_rule,
                                NEW_REVISION_LIST_DATA_PAYLOAD))
            read_new_revision_list_payload(in, msg);
    } while (wf_json_more_members(in, &object, &new_revision_list_data_rule));
}

bool etherpad_read_new_revision_list(struct wf_json_reader *in,
                                     struct etherpad_new_revision_list *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_new_revision_list){0};
    wf_json_open_object(in, &object, &new_revision_list_rule);
    do {
        if (wf_json_take_member(in, &object, &new_revision_list_rule, NEW_REVISION_LIST_TYPE))
            wf_json_read_enum(in, &new_revision_list_type_rule);
        if (wf_json_take_member(in, &object, &new_revision_list_rule, NEW_REVISION_LIST_DATA))
            read_new_revision_list_data(in, msg);
    } while (wf_json_more_members(in, &object, &new_revision_list_rule));
    return in->error.status == WF_OK;
}

static const struct etherpad_saved_revision *
read_revision_label_revision_list(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct etherpad_saved_revision *item;

    wf_json_open_array(in, &array, &revision_label_revision_list_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct etherpad_saved_revision){0};
        read_saved_revision(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

static void read_revision_label_payload(struct wf_json_reader *in,
                                        struct etherpad_revision_label *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &revision_label_payload_rule);
    do {
        if (wf_json_take_member(in, &object, &revision_label_payload_rule,
                                REVISION_LABEL_PAYLOAD_TYPE))
            wf_json_read_enum(in, &revision_label_payload_type_rule);
        if (wf_json_take_member(in, &object, &revision_label_payload_rule,
                                REVISION_LABEL_PAYLOAD_REVISION_LIST))
            msg->revision_list = read_revision_label_revision_list(in, &msg->revision_list_count);
        if (wf_json_take_member(in, &object, &revision_label_payload_rule,
                                REVISION_LABEL_PAYLOAD_SAVED_BY))
            msg->saved_by = wf_json_read_text(in, &revision_label_payload_saved_by_rule);
        if (wf_json_take_member(in, &object, &revision_label_payload_rule,
                                REVISION_LABEL_PAYLOAD_NEW_LABEL))
            msg->new_label = wf_json_read_text(in, &revision_label_payload_new_label_rule);
    } while (wf_json_more_members(in, &object, &revision_label_payload_rule));
}

static void read_revision_label_data(struct wf_json_reader *in, struct etherpad_revision_label *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &revision_label_data_rule);
    do {
        if (wf_json_take_member(in, &object, &revision_label_data_rule, REVISION_LABEL_DATA_TYPE))
            wf_json_read_enum(in, &revision_label_data_type_rule);
        if (wf_json_take_member(in, &object, &revision_label_data_rule,
                                REVISION_LABEL_DATA_PAYLOAD))
            read_revision_label_payload(in, msg);
    } while (wf_json_more_members(in, &object, &revision_label_data_rule));
}

bool etherpad_read_revision_label(struct wf_json_reader *in, struct etherpad_revision_label *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_revision_label){0};
    wf_json_open_object(in, &object, &revision_label_rule);
    do {
        if (wf_json_take_member(in, &object, &revision_label_rule, REVISION_LABEL_TYPE))
            wf_json_read_enum(in, &revision_label_type_rule);
        if (wf_json_take_member(in, &object, &revision_label_rule, REVISION_LABEL_DATA))
            read_revision_label_data(in, msg);
    } while (wf_json_more_members(in, &object, &revision_label_rule));
    return in->error.status == WF_OK;
}

static void read_guest_answer_payload(struct wf_json_reader *in, struct etherpad_guest_answer *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &guest_answer_payload_rule);
    do {
        if (wf_json_take_member(in, &object, &guest_answer_payload_rule, GUEST_ANSWER_PAYLOAD_TYPE))
            wf_json_read_enum(in, &guest_answer_payload_type_rule);
        if (wf_json_take_member(in, &object, &guest_answer_payload_rule,
                                GUEST_ANSWER_PAYLOAD_AUTH_ID)) {
            msg->auth_id = wf_json_read_text(in, &guest_answer_payload_auth_id_rule);
            msg->has_auth_id = true;
        }
        if (wf_json_take_member(in, &object, &guest_answer_payload_rule,
                                GUEST_ANSWER_PAYLOAD_GUEST_ID)) {
            msg->guest_id = wf_json_read_text(in, &guest_answer_payload_guest_id_rule);
            msg->has_guest_id = true;
        }
        if (wf_json_take_member(in, &object, &guest_answer_payload_rule,
                                GUEST_ANSWER_PAYLOAD_ANSWER)) {
            msg->answer = wf_json_read_text(in, &guest_answer_payload_answer_rule);
            msg->has_answer = true;
        }
    } while (wf_json_more_members(in, &object, &guest_answer_payload_rule));
}

static void read_guest_answer_data(struct wf_json_reader *in, struct etherpad_guest_answer *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &guest_answer_data_rule);
    do {
        if (wf_json_take_member(in, &object, &guest_answer_data_rule, GUEST_ANSWER_DATA_TYPE))
            wf_json_read_enum(in, &guest_answer_data_type_rule);
        if (wf_json_take_member(in, &object, &guest_answer_data_rule, GUEST_ANSWER_DATA_PAYLOAD))
            read_guest_answer_payload(in, msg);
    } while (wf_json_more_members(in, &object, &guest_answer_data_rule));
}

bool etherpad_read_guest_answer(struct wf_json_reader *in, struct etherpad_guest_answer *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_guest_answer){0};
    wf_json_open_object(in, &object, &guest_answer_rule);
    do {
        if (wf_json_take_member(in, &object, &guest_answer_rule, GUEST_ANSWER_TYPE))
            wf_json_read_enum(in, &guest_answer_type_rule);
        if (wf_json_take_member(in, &object, &guest_answer_rule, GUEST_ANSWER_DATA))
            read_guest_answer_data(in, msg);
    } while (wf_json_more_members(in, &object, &guest_answer_rule));
    return in->error.status == WF_OK;
}

static void read_new_changes_data(struct wf_json_reader *in, struct etherpad_new_changes *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &new_changes_data_rule);
    do {
        if (wf_json_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_TYPE))
            wf_json_read_enum(in, &new_changes_data_type_rule);
        if (wf_json_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_NEW_REV))
            msg->new_rev = (uint32_t)wf_json_read_uint(in, &rev_rule);
        if (wf_json_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_CHANGESET))
            msg->changeset = wf_json_read_text(in, &changeset_rule);
        if (wf_json_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_APOOL))
            read_attribute_pool(in, &msg->apool);
        if (wf_json_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_AUTHOR))
            msg->author = wf_json_read_text(in, &new_changes_data_author_rule);
        if (wf_json_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_TIME_DELTA)) {
            msg->time_delta = wf_json_read_number(in, &new_changes_data_time_delta_rule);
            msg->has_time_delta = true;
        }
    } while (wf_json_more_members(in, &object, &new_changes_data_rule));
}

bool etherpad_read_new_changes(struct wf_json_reader *in, struct etherpad_new_changes *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_new_changes){0};
    wf_json_open_object(in, &object, &new_changes_rule);
    do {
        if (wf_json_take_member(in, &object, &new_changes_rule, NEW_CHANGES_TYPE))
            wf_json_read_enum(in, &new_changes_type_rule);
        if (wf_json_take_member(in, &object, &new_changes_rule, NEW_CHANGES_DATA))
            read_new_changes_data(in, msg);
    } while (wf_json_more_members(in, &object, &new_changes_rule));
    return in->error.status == WF_OK;
}

static void read_accept_commit_data(struct wf_json_reader *in, struct etherpad_accept_commit *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &accept_commit_data_rule);
    do {
        if (wf_json_take_member(in, &object, &accept_commit_data_rule, ACCEPT_COMMIT_DATA_TYPE))
            wf_json_read_enum(in, &accept_commit_data_type_rule);
        if (wf_json_take_member(in, &object, &accept_commit_data_rule, ACCEPT_COMMIT_DATA_NEW_REV))
            msg->new_rev = (uint32_t)wf_json_read_uint(in, &rev_rule);
    } while (wf_json_more_members(in, &object, &accept_commit_data_rule));
}

bool etherpad_read_accept_commit(struct wf_json_reader *in, struct etherpad_accept_commit *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_accept_commit){0};
    wf_json_open_object(in, &object, &accept_commit_rule);
    do {
        if (wf_json_take_member(in, &object, &accept_commit_rule, ACCEPT_COMMIT_TYPE))
            wf_json_read_enum(in, &accept_commit_type_rule);
        if (wf_json_take_member(in, &object, &accept_commit_rule, ACCEPT_COMMIT_DATA))
            read_accept_commit_data(in, msg);
    } while (wf_json_more_members(in, &object, &accept_commit_rule));
    return in->error.status == WF_OK;
}

static void read_no_commit_pending_data(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &no_commit_pending_data_rule);
    do {
        if (wf_json_take_member(in, &object, &no_commit_pending_data_rule,
                                NO_COMMIT_PENDING_DATA_TYPE))
            wf_json_read_enum(in, &no_commit_pending_data_type_rule);
    } while (wf_json_more_members(in, &object, &no_commit_pending_data_rule));
}

bool etherpad_read_no_commit_pending(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &no_commit_pending_rule);
    do {
        if (wf_json_take_member(in, &object, &no_commit_pending_rule, NO_COMMIT_PENDING_TYPE))
            wf_json_read_enum(in, &no_commit_pending_type_rule);
        if (wf_json_take_member(in, &object, &no_commit_pending_rule, NO_COMMIT_PENDING_DATA))
            read_no_commit_pending_data(in);
    } while (wf_json_more_members(in, &object, &no_commit_pending_rule));
    return in->error.status == WF_OK;
}

static void read_changes_rejected_data(struct wf_json_reader *in,
                                       struct etherpad_changes_rejected *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &changes_rejected_data_rule);
    do {
        if (wf_json_take_member(in, &object, &changes_rejected_data_rule,
                                CHANGES_REJECTED_DATA_TYPE))
            wf_json_read_enum(in, &changes_rejected_data_type_rule);
        if (wf_json_take_member(in, &object, &changes_rejected_data_rule,
                                CHANGES_REJECTED_DATA_BASE_REV))
            msg->base_rev = (uint32_t)wf_json_read_uint(in, &rev_rule);
        if (wf_json_take_member(in, &object, &changes_rejected_data_rule,
                                CHANGES_REJECTED_DATA_REASON))
            msg->reason = wf_json_read_text(in, &changes_rejected_data_reason_rule);
        if (wf_json_take_member(in, &object, &changes_rejected_data_rule,
                                CHANGES_REJECTED_DATA_DETAIL))
            msg->detail = wf_json_read_text(in, &changes_rejected_data_detail_rule);
    } while (wf_json_more_members(in, &object, &changes_rejected_data_rule));
}

bool etherpad_read_changes_rejected(struct wf_json_reader *in,
                                    struct etherpad_changes_rejected *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_changes_rejected){0};
    wf_json_open_object(in, &object, &changes_rejected_rule);
    do {
        if (wf_json_take_member(in, &object, &changes_rejected_rule, CHANGES_REJECTED_TYPE))
            wf_json_read_enum(in, &changes_rejected_type_rule);
        if (wf_json_take_member(in, &object, &changes_rejected_rule, CHANGES_REJECTED_DATA))
            read_changes_rejected_data(in, msg);
    } while (wf_json_more_members(in, &object, &changes_rejected_rule));
    return in->error.status == WF_OK;
}

static void read_known_user(struct wf_json_reader *in, struct etherpad_known_user *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &known_user_rule);
    do {
        if (wf_json_take_member(in, &object, &known_user_rule, KNOWN_USER_USER_ID))
            value->user_id = wf_json_read_text(in, &known_user_user_id_rule);
        if (wf_json_take_member(in, &object, &known_user_rule, KNOWN_USER_NAME)) {
            if (!wf_json_take_null(in)) {
                value->name = wf_json_read_text(in, &known_user_name_rule);
                value->has_name = true;
            }
        }
        if (wf_json_take_member(in, &object, &known_user_rule, KNOWN_USER_COLOR_ID))
            value->color_id = (uint32_t)wf_json_read_uint(in, &known_user_color_id_rule);
        if (wf_json_take_member(in, &object, &known_user_rule, KNOWN_USER_IP))
            value->ip = wf_json_read_text(in, &known_user_ip_rule);
        if (wf_json_take_member(in, &object, &known_user_rule, KNOWN_USER_USER_AGENT))
            value->user_agent = wf_json_read_text(in, &known_user_user_agent_rule);
    } while (wf_json_more_members(in, &object, &known_user_rule));
}

static void read_user_new_info_data(struct wf_json_reader *in, struct etherpad_user_new_info *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &user_new_info_data_rule);
    do {
        if (wf_json_take_member(in, &object, &user_new_info_data_rule, USER_NEW_INFO_DATA_TYPE))
            wf_json_read_enum(in, &user_new_info_data_type_rule);
        if (wf_json_take_member(in, &object, &user_new_info_data_rule,
                                USER_NEW_INFO_DATA_USER_INFO))
            read_known_user(in, &msg->user_info);
    } while (wf_json_more_members(in, &object, &user_new_info_data_rule));
}

bool etherpad_read_user_new_info(struct wf_json_reader *in, struct etherpad_user_new_info *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_user_new_info){0};
    wf_json_open_object(in, &object, &user_new_info_rule);
    do {
        if (wf_json_take_member(in, &object, &user_new_info_rule, USER_NEW_INFO_TYPE))
            wf_json_read_enum(in, &user_new_info_type_rule);
        if (wf_json_take_member(in, &object, &user_new_info_rule, USER_NEW_INFO_DATA))
            read_user_new_info_data(in, msg);
    } while (wf_json_more_members(in, &object, &user_new_info_rule));
    return in->error.status == WF_OK;
}

static void read_user_leave_data(struct wf_json_reader *in, struct etherpad_user_leave *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &user_leave_data_rule);
    do {
        if (wf_json_take_member(in, &object, &user_leave_data_rule, USER_LEAVE_DATA_TYPE))
            wf_json_read_enum(in, &user_leave_data_type_rule);
        if (wf_json_take_member(in, &object, &user_leave_data_rule, USER_LEAVE_DATA_USER_INFO))
            read_known_user(in, &msg->user_info);
    } while (wf_json_more_members(in, &object, &user_leave_data_rule));
}

bool etherpad_read_user_leave(struct wf_json_reader *in, struct etherpad_user_leave *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_user_leave){0};
    wf_json_open_object(in, &object, &user_leave_rule);
    do {
        if (wf_json_take_member(in, &object, &user_leave_rule, USER_LEAVE_TYPE))
            wf_json_read_enum(in, &user_leave_type_rule);
        if (wf_json_take_member(in, &object, &user_leave_rule, USER_LEAVE_DATA))
            read_user_leave_data(in, msg);
    } while (wf_json_more_members(in, &object, &user_leave_rule));
    return in->error.status == WF_OK;
}

static void read_other_message_payload(struct wf_json_reader *in,
                                       struct etherpad_other_message *msg)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct etherpad_other_message_others_entry *other;

    wf_json_open_object(in, &object, &other_message_payload_rule);
    wf_json_open_others(in, &others, &object, &other_message_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &other_message_payload_rule,
                                OTHER_MESSAGE_PAYLOAD_TYPE))
            msg->type = wf_json_read_text(in, &other_message_payload_type_rule);
        if (wf_json_take_member(in, &object, &other_message_payload_rule,
                                OTHER_MESSAGE_PAYLOAD_AUTH_ID)) {
            msg->auth_id = wf_json_read_text(in, &other_message_payload_auth_id_rule);
            msg->has_auth_id = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &other_message_payload_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
}

static void read_other_message_data(struct wf_json_reader *in, struct etherpad_other_message *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &other_message_data_rule);
    do {
        if (wf_json_take_member(in, &object, &other_message_data_rule, OTHER_MESSAGE_DATA_TYPE))
            wf_json_read_enum(in, &other_message_data_type_rule);
        if (wf_json_take_member(in, &object, &other_message_data_rule, OTHER_MESSAGE_DATA_PAYLOAD))
            read_other_message_payload(in, msg);
    } while (wf_json_more_members(in, &object, &other_message_data_rule));
}

bool etherpad_read_other_message(struct wf_json_reader *in, struct etherpad_other_message *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_other_message){0};
    wf_json_open_object(in, &object, &other_message_rule);
    do {
        if (wf_json_take_member(in, &object, &other_message_rule, OTHER_MESSAGE_TYPE))
            wf_json_read_enum(in, &other_message_type_rule);
        if (wf_json_take_member(in, &object, &other_message_rule, OTHER_MESSAGE_DATA))
            read_other_message_data(in, msg);
    } while (wf_json_more_members(in, &object, &other_message_rule));
    return in->error.status == WF_OK;
}

static void read_server_message_payload(struct wf_json_reader *in,
                                        struct etherpad_server_message *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &server_message_payload_rule);
    do {
        if (wf_json_take_member(in, &object, &server_message_payload_rule,
                                SERVER_MESSAGE_PAYLOAD_TYPE))
            wf_json_read_enum(in, &server_message_payload_type_rule);
        if (wf_json_take_member(in, &object, &server_message_payload_rule,
                                SERVER_MESSAGE_PAYLOAD_TEXT))
            msg->text = wf_json_read_text(in, &server_message_payload_text_rule);
    } while (wf_json_more_members(in, &object, &server_message_payload_rule));
}

static void read_server_message_data(struct wf_json_reader *in, struct etherpad_server_message *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &server_message_data_rule);
    do {
        if (wf_json_take_member(in, &object, &server_message_data_rule, SERVER_MESSAGE_DATA_TYPE))
            wf_json_read_enum(in, &server_message_data_type_rule);
        if (wf_json_take_member(in, &object, &server_message_data_rule,
                                SERVER_MESSAGE_DATA_PAYLOAD))
            read_server_message_payload(in, msg);
    } while (wf_json_more_members(in, &object, &server_message_data_rule));
}

bool etherpad_read_server_message(struct wf_json_reader *in, struct etherpad_server_message *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_server_message){0};
    wf_json_open_object(in, &object, &server_message_rule);
    do {
        if (wf_json_take_member(in, &object, &server_message_rule, SERVER_MESSAGE_TYPE))
            wf_json_read_enum(in, &server_message_type_rule);
        if (wf_json_take_member(in, &object, &server_message_rule, SERVER_MESSAGE_DATA))
            read_server_message_data(in, msg);
    } while (wf_json_more_members(in, &object, &server_message_rule));
    return in->error.status == WF_OK;
}

static void read_disconnect_reason_data(struct wf_json_reader *in,
                                        struct etherpad_disconnect_reason *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &disconnect_reason_data_rule);
    do {
        if (wf_json_take_member(in, &object, &disconnect_reason_data_rule,
                                DISCONNECT_REASON_DATA_TYPE))
            wf_json_read_enum(in, &disconnect_reason_data_type_rule);
        if (wf_json_take_member(in, &object, &disconnect_reason_data_rule,
                                DISCONNECT_REASON_DATA_REASON))
            msg->reason = wf_json_read_text(in, &disconnect_reason_data_reason_rule);
    } while (wf_json_more_members(in, &object, &disconnect_reason_data_rule));
}

bool etherpad_read_disconnect_reason(struct wf_json_reader *in,
                                     struct etherpad_disconnect_reason *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_disconnect_reason){0};
    wf_json_open_object(in, &object, &disconnect_reason_rule);
    do {
        if (wf_json_take_member(in, &object, &disconnect_reason_rule, DISCONNECT_REASON_TYPE))
            wf_json_read_enum(in, &disconnect_reason_type_rule);
        if (wf_json_take_member(in, &object, &disconnect_reason_rule, DISCONNECT_REASON_DATA))
            read_disconnect_reason_data(in, msg);
    } while (wf_json_more_members(in, &object, &disconnect_reason_rule));
    return in->error.status == WF_OK;
}

static void read_client_vars_initial_attributed_text(struct wf_json_reader *in,
                                                     struct etherpad_client_vars *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &client_vars_initial_attributed_text_rule);
    do {
        if (wf_json_take_member(in, &object, &client_vars_initial_attributed_text_rule,
                                CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT_TEXT))
            msg->text = wf_json_read_text(in, &client_vars_initial_attributed_text_text_rule);
        if (wf_json_take_member(in, &object, &client_vars_initial_attributed_text_rule,
                                CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT_ATTRIBS))
            msg->attribs = wf_json_read_text(in, &client_vars_initial_attributed_text_attribs_rule);
    } while (wf_json_more_members(in, &object, &client_vars_initial_attributed_text_rule));
}

static void read_author(struct wf_json_reader *in, struct etherpad_author *value)
{
    struct wf_json_object object;

    value->color_id = 0;
    wf_json_open_object(in, &object, &author_rule);
    do {
        if (wf_json_take_member(in, &object, &author_rule, AUTHOR_COLOR_ID)) {
            value->color_id = (uint32_t)wf_json_read_uint(in, &author_color_id_rule);
            value->has_color_id = true;
        }
        if (wf_json_take_member(in, &object, &author_rule, AUTHOR_NAME)) {
            if (!wf_json_take_null(in)) {
                value->name = wf_json_read_text(in, &author_name_rule);
                value->has_name = true;
            }
        }
    } while (wf_json_more_members(in, &object, &author_rule));
}

static const struct etherpad_client_vars_historical_author_data_entry *
read_client_vars_historical_author_data(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_map map;
    struct etherpad_client_vars_historical_author_data_entry *entry;

    wf_json_open_map(in, &map, &client_vars_historical_author_data_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map))) {
        *entry = (struct etherpad_client_vars_historical_author_data_entry){.key = entry->key};
        read_author(in, &entry->value);
    }
    return wf_json_close_map(in, &map, count);
}

static void read_client_vars_collab_client_vars(struct wf_json_reader *in,
                                                struct etherpad_client_vars *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &client_vars_collab_client_vars_rule);
    do {
        if (wf_json_take_member(in, &object, &client_vars_collab_client_vars_rule,
                                CLIENT_VARS_COLLAB_CLIENT_VARS_REV))
            msg->rev = (uint32_t)wf_json_read_uint(in, &rev_rule);
        if (wf_json_take_member(in, &object, &client_vars_collab_client_vars_rule,
                                CLIENT_VARS_COLLAB_CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT))
            read_client_vars_initial_attributed_text(in, msg);
        if (wf_json_take_member(in, &object, &client_vars_collab_client_vars_rule,
                                CLIENT_VARS_COLLAB_CLIENT_VARS_APOOL))
            read_attribute_pool(in, &msg->apool);
        if (wf_json_take_member(in, &object, &client_vars_collab_client_vars_rule,
                                CLIENT_VARS_COLLAB_CLIENT_VARS_HISTORICAL_AUTHOR_DATA))
            msg->historical_author_data =
                read_client_vars_historical_author_data(in, &msg->historical_author_data_count);
    } while (wf_json_more_members(in, &object, &client_vars_collab_client_vars_rule));
}

bool etherpad_read_client_vars(struct wf_json_reader *in, struct etherpad_client_vars *msg)
{
    struct wf_json_object object;

    *msg = (struct etherpad_client_vars){0};
    wf_json_open_object(in, &object, &client_vars_rule);
    do {
        if (wf_json_take_member(in, &object, &client_vars_rule, CLIENT_VARS_GLOBAL_PAD_ID))
            msg->global_pad_id = wf_json_read_text(in, &client_vars_global_pad_id_rule);
        if (wf_json_take_member(in, &object, &client_vars_rule, CLIENT_VARS_USER_ID))
            msg->user_id = wf_json_read_text(in, &client_vars_user_id_rule);
        if (wf_json_take_member(in, &object, &client_vars_rule, CLIENT_VARS_USER_NAME)) {
            if (!wf_json_take_null(in)) {
                msg->user_name = wf_json_read_text(in, &client_vars_user_name_rule);
                msg->has_user_name = true;
            }
        }
        if (wf_json_take_member(in, &object, &client_vars_rule, CLIENT_VARS_USER_COLOR))
            msg->user_color = (uint32_t)wf_json_read_uint(in, &client_vars_user_color_rule);
        if (wf_json_take_member(in, &object, &client_vars_rule, CLIENT_VARS_COLOR_PALETTE))
            msg->color_palette =
                wf_json_read_texts(in, &client_vars_color_palette_rule,
                                   &client_vars_color_palette_item_rule, &msg->color_palette_count);
        if (wf_json_take_member(in, &object, &client_vars_rule, CLIENT_VARS_COLLAB_CLIENT_VARS))
            read_client_vars_collab_client_vars(in, msg);
    } while (wf_json_more_members(in, &object, &client_vars_rule));
    return in->error.status == WF_OK;
}

bool etherpad_read_settings(struct wf_json_reader *in, struct etherpad_settings *settings)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &settings_rule);
    do {
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PORT))
            settings->port = (uint16_t)wf_json_read_uint(in, &settings_port_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_SOCKETS))
            settings->max_sockets = (uint32_t)wf_json_read_uint(in, &settings_max_sockets_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_SOCKETS_PER_USER))
            settings->max_sockets_per_user =
                (uint32_t)wf_json_read_uint(in, &settings_max_sockets_per_user_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_SOCKETS_PER_ADDRESS))
            settings->max_sockets_per_address =
                (uint32_t)wf_json_read_uint(in, &settings_max_sockets_per_address_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_NEW_USERS_PER_ADDRESS))
            settings->new_users_per_address =
                (uint32_t)wf_json_read_uint(in, &settings_new_users_per_address_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_NEW_PADS_PER_ADDRESS))
            settings->new_pads_per_address =
                (uint32_t)wf_json_read_uint(in, &settings_new_pads_per_address_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_RATE_PER_S))
            settings->rate_per_s = (uint32_t)wf_json_read_uint(in, &settings_rate_per_s_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_RATE_BURST))
            settings->rate_burst = (uint32_t)wf_json_read_uint(in, &settings_rate_burst_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_UNCONFIRMED_BYTES))
            settings->unconfirmed_bytes =
                (uint32_t)wf_json_read_uint(in, &settings_unconfirmed_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_UNCONFIRMED_FRAMES))
            settings->unconfirmed_frames =
                (uint32_t)wf_json_read_uint(in, &settings_unconfirmed_frames_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_UNSENT_BYTES))
            settings->unsent_bytes = (uint32_t)wf_json_read_uint(in, &settings_unsent_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_KEEPALIVE_MS))
            settings->keepalive_ms = (uint32_t)wf_json_read_uint(in, &settings_keepalive_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_SHORTEST_POLL_MS))
            settings->shortest_poll_ms =
                (uint32_t)wf_json_read_uint(in, &settings_shortest_poll_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_LONGEST_POLL_MS))
            settings->longest_poll_ms =
                (uint32_t)wf_json_read_uint(in, &settings_longest_poll_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_SILENCE_MS))
            settings->silence_ms = (uint32_t)wf_json_read_uint(in, &settings_silence_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_KILL_TIMEOUT_MS))
            settings->kill_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_kill_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_HEAD_TIMEOUT_MS))
            settings->head_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_head_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_BODY_TIMEOUT_MS))
            settings->body_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_body_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_IDLE_TIMEOUT_MS))
            settings->idle_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_idle_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_DEFAULT_TEXT))
            settings->default_text = wf_json_read_text(in, &settings_default_text_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PAD_IDLE_MS))
            settings->pad_idle_ms = (uint32_t)wf_json_read_uint(in, &settings_pad_idle_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_TEXT_LIMIT))
            settings->text_limit = (uint32_t)wf_json_read_uint(in, &settings_text_limit_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_RUNS_LIMIT))
            settings->runs_limit = (uint32_t)wf_json_read_uint(in, &settings_runs_limit_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_CATCH_UP_LIMIT))
            settings->catch_up_limit =
                (uint32_t)wf_json_read_uint(in, &settings_catch_up_limit_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_CHAT_LIMIT))
            settings->chat_limit = (uint32_t)wf_json_read_uint(in, &settings_chat_limit_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_SECURE_COOKIES))
            settings->secure_cookies = wf_json_read_bool(in, settings_secure_cookies_schema);
    } while (wf_json_more_members(in, &object, &settings_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_client_ready_room_type(struct wf_buf *out, uint8_t *at,
                                             enum etherpad_client_ready_room_type value)
{
    switch (value) {
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_NONE:
        break;
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_PADPAGE:
        return WF_PUT(out, at, "\"padpage\"");
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_PADVIEW:
        return WF_PUT(out, at, "\"padview\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_user_info(struct wf_buf *out, uint8_t *at,
                                const struct etherpad_user_info *value)
{
    at = WF_JSON_PUT_WTF8(out, at, "{\"userId\":", value->user_id);
    if (value->has_name)
        at = WF_JSON_PUT_WTF8(out, at, ",\"name\":", value->name);
    else
        at = WF_PUT(out, at, ",\"name\":null");
    at = WF_JSON_PUT_UINT(out, at, ",\"colorId\":", value->color_id);
    return WF_PUT(out, at, "}");
}

void etherpad_write_client_ready(struct wf_buf *out, const struct etherpad_client_ready *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_READY\","
                         "\"roomType\":");
    at = write_client_ready_room_type(out, at, msg->room_type);
    at = WF_JSON_PUT_WTF8(out, at, ",\"roomName\":", msg->room_name);
    at = WF_JSON_PUT_UINT(out, at, ",\"data\":{\"lastRev\":", msg->last_rev);
    at = WF_PUT(out, at, ",\"userInfo\":");
    at = write_user_info(out, at, &msg->user_info);
    if (msg->has_is_reconnect_of)
        at = WF_JSON_PUT_WTF8(out, at, ",\"isReconnectOf\":", msg->is_reconnect_of);
    if (msg->has_is_commit_pending)
        at = WF_JSON_PUT_BOOL(out, at, ",\"isCommitPending\":", msg->is_commit_pending);
    if (msg->has_features)
        at = WF_JSON_PUT_WTF8S(out, at, ",\"features\":", msg->features, msg->features_count);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

static uint8_t *write_attribute(struct wf_buf *out, uint8_t *at,
                                const struct etherpad_attribute *value)
{
    at = WF_JSON_PUT_WTF8(out, at, "[", value->key);
    at = WF_JSON_PUT_WTF8(out, at, ",", value->value);
    return WF_PUT(out, at, "]");
}

static uint8_t *write_attribute_pool_num_to_attrib(
    struct wf_buf *out, uint8_t *at,
    const struct etherpad_attribute_pool_num_to_attrib_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_wtf8(out, at, entries[i].key);
        at = WF_PUT(out, at, ":");
        at = write_attribute(out, at, &entries[i].value);
    }
    return WF_PUT(out, at, "}");
}

static uint8_t *write_attribute_pool(struct wf_buf *out, uint8_t *at,
                                     const struct etherpad_attribute_pool *value)
{
    at = WF_PUT(out, at, "{\"numToAttrib\":");
    at = write_attribute_pool_num_to_attrib(out, at, value->num_to_attrib,
                                            value->num_to_attrib_count);
    at = WF_JSON_PUT_UINT(out, at, ",\"nextNum\":", value->next_num);
    return WF_PUT(out, at, "}");
}

void etherpad_write_user_changes(struct wf_buf *out, const struct etherpad_user_changes *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USER_CHANGES\","
                         "\"baseRev\":");
    at = wf_json_put_uint(out, at, msg->base_rev);
    at = WF_JSON_PUT_WTF8(out, at, ",\"changeset\":", msg->changeset);
    at = WF_PUT(out, at, ",\"apool\":");
    at = write_attribute_pool(out, at, &msg->apool);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void etherpad_write_userinfo_update(struct wf_buf *out, const struct etherpad_userinfo_update *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USERINFO_UPDATE\","
                         "\"userInfo\":");
    at = write_user_info(out, at, &msg->user_info);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void etherpad_write_chat(struct wf_buf *out, const struct etherpad_chat *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
                         "\"payload\":{\"type\":\"chat\"");
    if (msg->has_user_id)
        at = WF_JSON_PUT_WTF8(out, at, ",\"userId\":", msg->user_id);
    at = WF_JSON_PUT_WTF8(out, at, ",\"lineText\":", msg->line_text);
    if (msg->has_sender_name)
        at = WF_JSON_PUT_WTF8(out, at, ",\"senderName\":", msg->sender_name);
    else
        at = WF_PUT(out, at, ",\"senderName\":null");
    if (msg->has_auth_id)
        at = WF_JSON_PUT_WTF8(out, at, ",\"authId\":", msg->auth_id);
    if (msg->has_time)
        at = WF_JSON_PUT_UINT(out, at, ",\"time\":", msg->time);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

static uint8_t *write_options_view(struct wf_buf *out, uint8_t *at,
                                   const struct etherpad_options_view_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_wtf8(out, at, entries[i].key);
        at = WF_JSON_PUT_RAW(out, at, ":", entries[i].value);
    }
    return WF_PUT(out, at, "}");
}

static uint8_t *write_options(struct wf_buf *out, uint8_t *at, const struct etherpad_options *value)
{
    bool is_first = true;

    if (value->has_view) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"view\":");
        at = write_options_view(out, at, value->view, value->view_count);
    }
    if (value->has_guest_policy) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"guestPolicy\":");
        at = wf_json_put_wtf8(out, at, value->guest_policy);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

void etherpad_write_pad_options(struct wf_buf *out, const struct etherpad_pad_options *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
                         "\"payload\":{\"type\":\"padoptions\",\"options\":");
    at = write_options(out, at, &msg->options);
    if (msg->has_changed_by)
        at = WF_JSON_PUT_WTF8(out, at, ",\"changedBy\":", msg->changed_by);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

void etherpad_write_pad_title(struct wf_buf *out, const struct etherpad_pad_title *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
                         "\"payload\":{\"type\":\"padtitle\",\"title\":");
    at = wf_json_put_wtf8(out, at, msg->title);
    if (msg->has_changed_by)
        at = WF_JSON_PUT_WTF8(out, at, ",\"changedBy\":", msg->changed_by);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

void etherpad_write_pad_password(struct wf_buf *out, const struct etherpad_pad_password *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
                         "\"payload\":{\"type\":\"padpassword\"");
    if (msg->has_password)
        at = WF_JSON_PUT_WTF8(out, at, ",\"password\":", msg->password);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

void etherpad_write_suggest_user_name(struct wf_buf *out,
                                      const struct etherpad_suggest_user_name *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
                         "\"payload\":{\"type\":\"suggestUserName\",\"unnamedId\":");
    at = wf_json_put_wtf8(out, at, msg->unnamed_id);
    at = WF_JSON_PUT_WTF8(out, at, ",\"newName\":", msg->new_name);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

static uint8_t *write_saved_revision(struct wf_buf *out, uint8_t *at,
                                     const struct etherpad_saved_revision *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"timestamp\":", value->timestamp);
    at = WF_JSON_PUT_WTF8(out, at, ",\"label\":", value->label);
    at = WF_JSON_PUT_WTF8(out, at, ",\"savedBy\":", value->saved_by);
    at = WF_JSON_PUT_WTF8(out, at, ",\"savedById\":", value->saved_by_id);
    at = WF_JSON_PUT_UINT(out, at, ",\"revNum\":", value->rev_num);
    at = WF_JSON_PUT_WTF8(out, at, ",\"id\":", value->id);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_new_revision_list_revision_list(struct wf_buf *out, uint8_t *at,
                                                      const struct etherpad_saved_revision *items,
                                                      size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_saved_revision(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

void etherpad_write_new_revision_list(struct wf_buf *out,
                                      const struct etherpad_new_revision_list *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
                         "\"payload\":{\"type\":\"newRevisionList\",\"revisionList\":");
    at = write_new_revision_list_revision_list(out, at, msg->revision_list,
                                               msg->revision_list_count);
    at = WF_JSON_PUT_WTF8(out, at, ",\"savedBy\":", msg->saved_by);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

static uint8_t *write_revision_label_revision_list(struct wf_buf *out, uint8_t *at,
                                                   const struct etherpad_saved_revision *items,
                                                   size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_saved_revision(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

void etherpad_write_revision_label(struct wf_buf *out, const struct etherpad_revision_label *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
                         "\"payload\":{\"type\":\"revisionLabel\",\"revisionList\":");
    at = write_revision_label_revision_list(out, at, msg->revision_list, msg->revision_list_count);
    at = WF_JSON_PUT_WTF8(out, at, ",\"savedBy\":", msg->saved_by);
    at = WF_JSON_PUT_WTF8(out, at, ",\"newLabel\":", msg->new_label);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

void etherpad_write_guest_answer(struct wf_buf *out, const struct etherpad_guest_answer *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
                         "\"payload\":{\"type\":\"guestanswer\"");
    if (msg->has_auth_id)
        at = WF_JSON_PUT_WTF8(out, at, ",\"authId\":", msg->auth_id);
    if (msg->has_guest_id)
        at = WF_JSON_PUT_WTF8(out, at, ",\"guestId\":", msg->guest_id);
    if (msg->has_answer)
        at = WF_JSON_PUT_WTF8(out, at, ",\"answer\":", msg->answer);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

void etherpad_write_new_changes(struct wf_buf *out, const struct etherpad_new_changes *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"NEW_CHANGES\",\"newRev\":");
    at = wf_json_put_uint(out, at, msg->new_rev);
    at = WF_JSON_PUT_WTF8(out, at, ",\"changeset\":", msg->changeset);
    at = WF_PUT(out, at, ",\"apool\":");
    at = write_attribute_pool(out, at, &msg->apool);
    at = WF_JSON_PUT_WTF8(out, at, ",\"author\":", msg->author);
    if (msg->has_time_delta)
        at = WF_JSON_PUT_NUMBER(out, at, ",\"timeDelta\":", msg->time_delta);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void etherpad_write_accept_commit(struct wf_buf *out, const struct etherpad_accept_commit *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"ACCEPT_COMMIT\","
                         "\"newRev\":");
    at = wf_json_put_uint(out, at, msg->new_rev);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void etherpad_write_no_commit_pending(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"NO_COMMIT_PENDING\"}}");
}

void etherpad_write_changes_rejected(struct wf_buf *out,
                                     const struct etherpad_changes_rejected *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CHANGES_REJECTED\","
                         "\"baseRev\":");
    at = wf_json_put_uint(out, at, msg->base_rev);
    at = WF_JSON_PUT_WTF8(out, at, ",\"reason\":", msg->reason);
    at = WF_JSON_PUT_WTF8(out, at, ",\"detail\":", msg->detail);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static uint8_t *write_known_user(struct wf_buf *out, uint8_t *at,
                                 const struct etherpad_known_user *value)
{
    at = WF_JSON_PUT_WTF8(out, at, "{\"userId\":", value->user_id);
    if (value->has_name)
        at = WF_JSON_PUT_WTF8(out, at, ",\"name\":", value->name);
    else
        at = WF_PUT(out, at, ",\"name\":null");
    at = WF_JSON_PUT_UINT(out, at, ",\"colorId\":", value->color_id);
    at = WF_JSON_PUT_WTF8(out, at, ",\"ip\":", value->ip);
    at = WF_JSON_PUT_WTF8(out, at, ",\"userAgent\":", value->user_agent);
    return WF_PUT(out, at, "}");
}

void etherpad_write_user_new_info(struct wf_buf *out, const struct etherpad_user_new_info *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USER_NEWINFO\","
                         "\"userInfo\":");
    at = write_known_user(out, at, &msg->user_info);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

void etherpad_write_user_leave(struct wf_buf *out, const struct etherpad_user_leave *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USER_LEAVE\","
                         "\"userInfo\":");
    at = write_known_user(out, at, &msg->user_info);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static uint8_t *
write_other_message_others(struct wf_buf *out, uint8_t *at,
                           const struct etherpad_other_message_others_entry *entries, size_t count,
                           bool is_first)
{
    for (size_t i = 0; i < count; i++) {
        if (is_first && i == 0)
            at = WF_PUT(out, at, "{");
        else
            at = WF_PUT(out, at, ",");
        at = wf_json_put_wtf8(out, at, entries[i].key);
        at = WF_JSON_PUT_RAW(out, at, ":", entries[i].value);
    }
    return at;
}

void etherpad_write_other_message(struct wf_buf *out, const struct etherpad_other_message *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
                         "\"payload\":{\"type\":");
    at = wf_json_put_wtf8(out, at, msg->type);
    if (msg->has_auth_id)
        at = WF_JSON_PUT_WTF8(out, at, ",\"authId\":", msg->auth_id);
    at = write_other_message_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

void etherpad_write_server_message(struct wf_buf *out, const struct etherpad_server_message *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"SERVER_MESSAGE\","
                         "\"payload\":{\"type\":\"NOTICE\",\"text\":");
    at = wf_json_put_wtf8(out, at, msg->text);
    at = WF_PUT(out, at, "}}}");
    wf_put_end(out, at);
}

void etherpad_write_disconnect_reason(struct wf_buf *out,
                                      const struct etherpad_disconnect_reason *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"DISCONNECT_REASON\","
                         "\"reason\":");
    at = wf_json_put_wtf8(out, at, msg->reason);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static uint8_t *write_author(struct wf_buf *out, uint8_t *at, const struct etherpad_author *value)
{
    bool is_first = true;

    if (value->has_color_id) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"colorId\":");
        at = wf_json_put_uint(out, at, value->color_id);
    }
    if (value->has_name) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"name\":");
        at = wf_json_put_wtf8(out, at, value->name);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

static uint8_t *write_client_vars_historical_author_data(
    struct wf_buf *out, uint8_t *at,
    const struct etherpad_client_vars_historical_author_data_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_wtf8(out, at, entries[i].key);
        at = WF_PUT(out, at, ":");
        at = write_author(out, at, &entries[i].value);
    }
    return WF_PUT(out, at, "}");
}

void etherpad_write_client_vars(struct wf_buf *out, const struct etherpad_client_vars *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_WTF8(out, at, "{\"globalPadId\":", msg->global_pad_id);
    at = WF_JSON_PUT_WTF8(out, at, ",\"userId\":", msg->user_id);
    if (msg->has_user_name)
        at = WF_JSON_PUT_WTF8(out, at, ",\"userName\":", msg->user_name);
    else
        at = WF_PUT(out, at, ",\"userName\":null");
    at = WF_JSON_PUT_UINT(out, at, ",\"userColor\":", msg->user_color);
    at = WF_PUT(out, at, ",\"colorPalette\":");
    at = wf_json_put_wtf8s(out, at, msg->color_palette, msg->color_palette_count);
    at = WF_JSON_PUT_UINT(out, at, ",\"collab_client_vars\":{\"rev\":", msg->rev);
    at = WF_JSON_PUT_WTF8(out, at, ",\"initialAttributedText\":{\"text\":", msg->text);
    at = WF_JSON_PUT_WTF8(out, at, ",\"attribs\":", msg->attribs);
    at = WF_PUT(out, at, "},\"apool\":");
    at = write_attribute_pool(out, at, &msg->apool);
    at = WF_PUT(out, at, ",\"historicalAuthorData\":");
    at = write_client_vars_historical_author_data(out, at, msg->historical_author_data,
                                                  msg->historical_author_data_count);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static bool check_user_info(const struct etherpad_user_info *value, struct wf_error *error)
{
    if (!wf_check_wtf8_text(value->user_id, &user_info_user_id_rule, error))
        return wf_error_push(error, "userId");
    if (value->has_name && !wf_check_wtf8_text(value->name, &user_info_name_rule, error))
        return wf_error_push(error, "name");
    if (!wf_check_uint(value->color_id, &user_info_color_id_rule, error))
        return wf_error_push(error, "colorId");
    return true;
}

static bool check_client_ready_features(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &client_ready_features_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_wtf8_text(items[i], &client_ready_features_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_client_ready_data_data(const struct etherpad_client_ready *msg,
                                         struct wf_error *error)
{
    if (!wf_check_uint(msg->last_rev, &rev_rule, error))
        return wf_error_push(error, "lastRev");
    if (!check_user_info(&msg->user_info, error))
        return wf_error_push(error, "userInfo");
    if (msg->has_is_reconnect_of &&
        !wf_check_wtf8_text(msg->is_reconnect_of, &client_ready_data_data_is_reconnect_of_rule,
                            error))
        return wf_error_push(error, "isReconnectOf");
    if (msg->has_features &&
        !check_client_ready_features(msg->features, msg->features_count, error))
        return wf_error_push(error, "features");
    return true;
}

static bool check_client_ready_data(const struct etherpad_client_ready *msg, struct wf_error *error)
{
    if (!wf_check_enum(msg->room_type, &client_ready_data_room_type_rule, error))
        return wf_error_push(error, "roomType");
    if (!wf_check_wtf8_text(msg->room_name, &client_ready_data_room_name_rule, error))
        return wf_error_push(error, "roomName");
    if (!check_client_ready_data_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

bool etherpad_validate_client_ready(const struct etherpad_client_ready *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_client_ready_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_attribute(const struct etherpad_attribute *value, struct wf_error *error)
{
    if (!wf_check_wtf8_text(value->key, &attribute_key_rule, error))
        return wf_error_push_index(error, 0);
    if (!wf_check_wtf8_text(value->value, &attribute_value_rule, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_attribute_pool_num_to_attrib(
    const struct etherpad_attribute_pool_num_to_attrib_entry *entries, size_t count,
    struct wf_error *error)
{
    if (!wf_check_members(count, &attribute_pool_num_to_attrib_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_wtf8_text(entries[i].key, &attribute_pool_num_to_attrib_key_rule, error))
            return false;
        if (!check_attribute(&entries[i].value, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_attribute_pool(const struct etherpad_attribute_pool *value,
                                 struct wf_error *error)
{
    if (!check_attribute_pool_num_to_attrib(value->num_to_attrib, value->num_to_attrib_count,
                                            error))
        return wf_error_push(error, "numToAttrib");
    if (!wf_check_uint(value->next_num, &attribute_pool_next_num_rule, error))
        return wf_error_push(error, "nextNum");
    return true;
}

static bool check_user_changes_data(const struct etherpad_user_changes *msg, struct wf_error *error)
{
    if (!wf_check_uint(msg->base_rev, &rev_rule, error))
        return wf_error_push(error, "baseRev");
    if (!wf_check_wtf8_text(msg->changeset, &changeset_rule, error))
        return wf_error_push(error, "changeset");
    if (!check_attribute_pool(&msg->apool, error))
        return wf_error_push(error, "apool");
    return true;
}

bool etherpad_validate_user_changes(const struct etherpad_user_changes *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_user_changes_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_userinfo_update_data(const struct etherpad_userinfo_update *msg,
                                       struct wf_error *error)
{
    if (!check_user_info(&msg->user_info, error))
        return wf_error_push(error, "userInfo");
    return true;
}

bool etherpad_validate_userinfo_update(const struct etherpad_userinfo_update *msg,
                                       struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_userinfo_update_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_chat_payload(const struct etherpad_chat *msg, struct wf_error *error)
{
    if (msg->has_user_id && !wf_check_wtf8_text(msg->user_id, &chat_payload_user_id_rule, error))
        return wf_error_push(error, "userId");
    if (!wf_check_wtf8_text(msg->line_text, &chat_payload_line_text_rule, error))
        return wf_error_push(error, "lineText");
    if (msg->has_sender_name &&
        !wf_check_wtf8_text(msg->sender_name, &chat_payload_sender_name_rule, error))
        return wf_error_push(error, "senderName");
    if (msg->has_auth_id && !wf_check_wtf8_text(msg->auth_id, &chat_payload_auth_id_rule, error))
        return wf_error_push(error, "authId");
    if (msg->has_time && !wf_check_uint(msg->time, &chat_payload_time_rule, error))
        return wf_error_push(error, "time");
    return true;
}

static bool check_chat_data(const struct etherpad_chat *msg, struct wf_error *error)
{
    if (!check_chat_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_chat(const struct etherpad_chat *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_chat_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_options_view(const struct etherpad_options_view_entry *entries, size_t count,
                               struct wf_error *error)
{
    if (!wf_check_members(count, &options_view_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_wtf8_text(entries[i].key, &options_view_key_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, ETHERPAD_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_options(const struct etherpad_options *value, struct wf_error *error)
{
    if (value->has_view && !check_options_view(value->view, value->view_count, error))
        return wf_error_push(error, "view");
    if (value->has_guest_policy &&
        !wf_check_wtf8_text(value->guest_policy, &options_guest_policy_rule, error))
        return wf_error_push(error, "guestPolicy");
    return true;
}

static bool check_pad_options_payload(const struct etherpad_pad_options *msg,
                                      struct wf_error *error)
{
    if (!check_options(&msg->options, error))
        return wf_error_push(error, "options");
    if (msg->has_changed_by &&
        !wf_check_wtf8_text(msg->changed_by, &pad_options_payload_changed_by_rule, error))
        return wf_error_push(error, "changedBy");
    return true;
}

static bool check_pad_options_data(const struct etherpad_pad_options *msg, struct wf_error *error)
{
    if (!check_pad_options_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_pad_options(const struct etherpad_pad_options *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_pad_options_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_pad_title_payload(const struct etherpad_pad_title *msg, struct wf_error *error)
{
    if (!wf_check_wtf8_text(msg->title, &pad_title_payload_title_rule, error))
        return wf_error_push(error, "title");
    if (msg->has_changed_by &&
        !wf_check_wtf8_text(msg->changed_by, &pad_title_payload_changed_by_rule, error))
        return wf_error_push(error, "changedBy");
    return true;
}

static bool check_pad_title_data(const struct etherpad_pad_title *msg, struct wf_error *error)
{
    if (!check_pad_title_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_pad_title(const struct etherpad_pad_title *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_pad_title_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_pad_password_payload(const struct etherpad_pad_password *msg,
                                       struct wf_error *error)
{
    if (msg->has_password &&
        !wf_check_wtf8_text(msg->password, &pad_password_payload_password_rule, error))
        return wf_error_push(error, "password");
    return true;
}

static bool check_pad_password_data(const struct etherpad_pad_password *msg, struct wf_error *error)
{
    if (!check_pad_password_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_pad_password(const struct etherpad_pad_password *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_pad_password_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_suggest_user_name_payload(const struct etherpad_suggest_user_name *msg,
                                            struct wf_error *error)
{
    if (!wf_check_wtf8_text(msg->unnamed_id, &suggest_user_name_payload_unnamed_id_rule, error))
        return wf_error_push(error, "unnamedId");
    if (!wf_check_wtf8_text(msg->new_name, &suggest_user_name_payload_new_name_rule, error))
        return wf_error_push(error, "newName");
    return true;
}

static bool check_suggest_user_name_data(const struct etherpad_suggest_user_name *msg,
                                         struct wf_error *error)
{
    if (!check_suggest_user_name_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_suggest_user_name(const struct etherpad_suggest_user_name *msg,
                                         struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_suggest_user_name_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_saved_revision(const struct etherpad_saved_revision *value,
                                 struct wf_error *error)
{
    if (!wf_check_uint(value->timestamp, &saved_revision_timestamp_rule, error))
        return wf_error_push(error, "timestamp");
    if (!wf_check_wtf8_text(value->label, &saved_revision_label_rule, error))
        return wf_error_push(error, "label");
    if (!wf_check_wtf8_text(value->saved_by, &saved_revision_saved_by_rule, error))
        return wf_error_push(error, "savedBy");
    if (!wf_check_wtf8_text(value->saved_by_id, &saved_revision_saved_by_id_rule, error))
        return wf_error_push(error, "savedById");
    if (!wf_check_uint(value->rev_num, &rev_rule, error))
        return wf_error_push(error, "revNum");
    if (!wf_check_wtf8_text(value->id, &saved_revision_id_rule, error))
        return wf_error_push(error, "id");
    return true;
}

static bool check_new_revision_list_revision_list(const struct etherpad_saved_revision *items,
                                                  size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &new_revision_list_revision_list_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_saved_revision(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_new_revision_list_payload(const struct etherpad_new_revision_list *msg,
                                            struct wf_error *error)
{
    if (!check_new_revision_list_revision_list(msg->revision_list, msg->revision_list_count, error))
        return wf_error_push(error, "revisionList");
    if (!wf_check_wtf8_text(msg->saved_by, &new_revision_list_payload_saved_by_rule, error))
        return wf_error_push(error, "savedBy");
    return true;
}

static bool check_new_revision_list_data(const struct etherpad_new_revision_list *msg,
                                         struct wf_error *error)
{
    if (!check_new_revision_list_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_new_revision_list(const struct etherpad_new_revision_list *msg,
                                         struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_new_revision_list_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_revision_label_revision_list(const struct etherpad_saved_revision *items,
                                               size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &revision_label_revision_list_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_saved_revision(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_revision_label_payload(const struct etherpad_revision_label *msg,
                                         struct wf_error *error)
{
    if (!check_revision_label_revision_list(msg->revision_list, msg->revision_list_count, error))
        return wf_error_push(error, "revisionList");
    if (!wf_check_wtf8_text(msg->saved_by, &revision_label_payload_saved_by_rule, error))
        return wf_error_push(error, "savedBy");
    if (!wf_check_wtf8_text(msg->new_label, &revision_label_payload_new_label_rule, error))
        return wf_error_push(error, "newLabel");
    return true;
}

static bool check_revision_label_data(const struct etherpad_revision_label *msg,
                                      struct wf_error *error)
{
    if (!check_revision_label_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_revision_label(const struct etherpad_revision_label *msg,
                                      struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_revision_label_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_guest_answer_payload(const struct etherpad_guest_answer *msg,
                                       struct wf_error *error)
{
    if (msg->has_auth_id &&
        !wf_check_wtf8_text(msg->auth_id, &guest_answer_payload_auth_id_rule, error))
        return wf_error_push(error, "authId");
    if (msg->has_guest_id &&
        !wf_check_wtf8_text(msg->guest_id, &guest_answer_payload_guest_id_rule, error))
        return wf_error_push(error, "guestId");
    if (msg->has_answer &&
        !wf_check_wtf8_text(msg->answer, &guest_answer_payload_answer_rule, error))
        return wf_error_push(error, "answer");
    return true;
}

static bool check_guest_answer_data(const struct etherpad_guest_answer *msg, struct wf_error *error)
{
    if (!check_guest_answer_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_guest_answer(const struct etherpad_guest_answer *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_guest_answer_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_new_changes_data(const struct etherpad_new_changes *msg, struct wf_error *error)
{
    if (!wf_check_uint(msg->new_rev, &rev_rule, error))
        return wf_error_push(error, "newRev");
    if (!wf_check_wtf8_text(msg->changeset, &changeset_rule, error))
        return wf_error_push(error, "changeset");
    if (!check_attribute_pool(&msg->apool, error))
        return wf_error_push(error, "apool");
    if (!wf_check_wtf8_text(msg->author, &new_changes_data_author_rule, error))
        return wf_error_push(error, "author");
    if (msg->has_time_delta &&
        !wf_check_number(msg->time_delta, &new_changes_data_time_delta_rule, error))
        return wf_error_push(error, "timeDelta");
    return true;
}

bool etherpad_validate_new_changes(const struct etherpad_new_changes *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_new_changes_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_accept_commit_data(const struct etherpad_accept_commit *msg,
                                     struct wf_error *error)
{
    if (!wf_check_uint(msg->new_rev, &rev_rule, error))
        return wf_error_push(error, "newRev");
    return true;
}

bool etherpad_validate_accept_commit(const struct etherpad_accept_commit *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_accept_commit_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_changes_rejected_data(const struct etherpad_changes_rejected *msg,
                                        struct wf_error *error)
{
    if (!wf_check_uint(msg->base_rev, &rev_rule, error))
        return wf_error_push(error, "baseRev");
    if (!wf_check_wtf8_text(msg->reason, &changes_rejected_data_reason_rule, error))
        return wf_error_push(error, "reason");
    if (!wf_check_wtf8_text(msg->detail, &changes_rejected_data_detail_rule, error))
        return wf_error_push(error, "detail");
    return true;
}

bool etherpad_validate_changes_rejected(const struct etherpad_changes_rejected *msg,
                                        struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_changes_rejected_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_known_user(const struct etherpad_known_user *value, struct wf_error *error)
{
    if (!wf_check_wtf8_text(value->user_id, &known_user_user_id_rule, error))
        return wf_error_push(error, "userId");
    if (value->has_name && !wf_check_wtf8_text(value->name, &known_user_name_rule, error))
        return wf_error_push(error, "name");
    if (!wf_check_uint(value->color_id, &known_user_color_id_rule, error))
        return wf_error_push(error, "colorId");
    if (!wf_check_wtf8_text(value->ip, &known_user_ip_rule, error))
        return wf_error_push(error, "ip");
    if (!wf_check_wtf8_text(value->user_agent, &known_user_user_agent_rule, error))
        return wf_error_push(error, "userAgent");
    return true;
}

static bool check_user_new_info_data(const struct etherpad_user_new_info *msg,
                                     struct wf_error *error)
{
    if (!check_known_user(&msg->user_info, error))
        return wf_error_push(error, "userInfo");
    return true;
}

bool etherpad_validate_user_new_info(const struct etherpad_user_new_info *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_user_new_info_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_user_leave_data(const struct etherpad_user_leave *msg, struct wf_error *error)
{
    if (!check_known_user(&msg->user_info, error))
        return wf_error_push(error, "userInfo");
    return true;
}

bool etherpad_validate_user_leave(const struct etherpad_user_leave *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_user_leave_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_other_message_others(const struct etherpad_other_message_others_entry *entries,
                                       size_t count, struct wf_error *error)
{
    if (!wf_check_members(count, &other_message_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_wtf8_text(entries[i].key, &other_message_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &other_message_payload_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, ETHERPAD_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_other_message_payload(const struct etherpad_other_message *msg,
                                        struct wf_error *error)
{
    if (!wf_check_wtf8_text(msg->type, &other_message_payload_type_rule, error))
        return wf_error_push(error, "type");
    if (msg->has_auth_id &&
        !wf_check_wtf8_text(msg->auth_id, &other_message_payload_auth_id_rule, error))
        return wf_error_push(error, "authId");
    if (!check_other_message_others(msg->others, msg->others_count, error))
        return false;
    return true;
}

static bool check_other_message_data(const struct etherpad_other_message *msg,
                                     struct wf_error *error)
{
    if (!check_other_message_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_other_message(const struct etherpad_other_message *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_other_message_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_server_message_payload(const struct etherpad_server_message *msg,
                                         struct wf_error *error)
{
    if (!wf_check_wtf8_text(msg->text, &server_message_payload_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

static bool check_server_message_data(const struct etherpad_server_message *msg,
                                      struct wf_error *error)
{
    if (!check_server_message_payload(msg, error))
        return wf_error_push(error, "payload");
    return true;
}

bool etherpad_validate_server_message(const struct etherpad_server_message *msg,
                                      struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_server_message_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_disconnect_reason_data(const struct etherpad_disconnect_reason *msg,
                                         struct wf_error *error)
{
    if (!wf_check_wtf8_text(msg->reason, &disconnect_reason_data_reason_rule, error))
        return wf_error_push(error, "reason");
    return true;
}

bool etherpad_validate_disconnect_reason(const struct etherpad_disconnect_reason *msg,
                                         struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_disconnect_reason_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool check_client_vars_color_palette(const wf_text *items, size_t count,
                                            struct wf_error *error)
{
    if (!wf_check_list(count, &client_vars_color_palette_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_wtf8_text(items[i], &client_vars_color_palette_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_client_vars_initial_attributed_text(const struct etherpad_client_vars *msg,
                                                      struct wf_error *error)
{
    if (!wf_check_wtf8_text(msg->text, &client_vars_initial_attributed_text_text_rule, error))
        return wf_error_push(error, "text");
    if (!wf_check_wtf8_text(msg->attribs, &client_vars_initial_attributed_text_attribs_rule, error))
        return wf_error_push(error, "attribs");
    return true;
}

static bool check_author(const struct etherpad_author *value, struct wf_error *error)
{
    if (value->has_color_id && !wf_check_uint(value->color_id, &author_color_id_rule, error))
        return wf_error_push(error, "colorId");
    if (value->has_name && !wf_check_wtf8_text(value->name, &author_name_rule, error))
        return wf_error_push(error, "name");
    return true;
}

static bool check_client_vars_historical_author_data(
    const struct etherpad_client_vars_historical_author_data_entry *entries, size_t count,
    struct wf_error *error)
{
    if (!wf_check_members(count, &client_vars_historical_author_data_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_wtf8_text(entries[i].key, &client_vars_historical_author_data_key_rule,
                                error))
            return false;
        if (!check_author(&entries[i].value, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_client_vars_collab_client_vars(const struct etherpad_client_vars *msg,
                                                 struct wf_error *error)
{
    if (!wf_check_uint(msg->rev, &rev_rule, error))
        return wf_error_push(error, "rev");
    if (!check_client_vars_initial_attributed_text(msg, error))
        return wf_error_push(error, "initialAttributedText");
    if (!check_attribute_pool(&msg->apool, error))
        return wf_error_push(error, "apool");
    if (!check_client_vars_historical_author_data(msg->historical_author_data,
                                                  msg->historical_author_data_count, error))
        return wf_error_push(error, "historicalAuthorData");
    return true;
}

bool etherpad_validate_client_vars(const struct etherpad_client_vars *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_wtf8_text(msg->global_pad_id, &client_vars_global_pad_id_rule, error))
        return wf_error_push(error, "globalPadId");
    if (!wf_check_wtf8_text(msg->user_id, &client_vars_user_id_rule, error))
        return wf_error_push(error, "userId");
    if (msg->has_user_name &&
        !wf_check_wtf8_text(msg->user_name, &client_vars_user_name_rule, error))
        return wf_error_push(error, "userName");
    if (!wf_check_uint(msg->user_color, &client_vars_user_color_rule, error))
        return wf_error_push(error, "userColor");
    if (!check_client_vars_color_palette(msg->color_palette, msg->color_palette_count, error))
        return wf_error_push(error, "colorPalette");
    if (!check_client_vars_collab_client_vars(msg, error))
        return wf_error_push(error, "collab_client_vars");
    return true;
}

static bool equal_user_info(const struct etherpad_user_info *a, const struct etherpad_user_info *b)
{
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    if (a->has_name != b->has_name)
        return false;
    if (a->has_name && !wf_text_equal(a->name, b->name))
        return false;
    if (a->color_id != b->color_id)
        return false;
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

bool etherpad_equal_client_ready(const struct etherpad_client_ready *a,
                                 const struct etherpad_client_ready *b)
{
    if (a->room_type != b->room_type)
        return false;
    if (!wf_text_equal(a->room_name, b->room_name))
        return false;
    if (a->last_rev != b->last_rev)
        return false;
    if (!equal_user_info(&a->user_info, &b->user_info))
        return false;
    if (a->has_is_reconnect_of != b->has_is_reconnect_of)
        return false;
    if (a->has_is_reconnect_of && !wf_text_equal(a->is_reconnect_of, b->is_reconnect_of))
        return false;
    if (a->has_is_commit_pending != b->has_is_commit_pending)
        return false;
    if (a->has_is_commit_pending && a->is_commit_pending != b->is_commit_pending)
        return false;
    if (a->has_features != b->has_features)
        return false;
    if (a->has_features &&
        !equal_texts(a->features, a->features_count, b->features, b->features_count))
        return false;
    return true;
}

static bool equal_attribute(const struct etherpad_attribute *a, const struct etherpad_attribute *b)
{
    if (!wf_text_equal(a->key, b->key))
        return false;
    if (!wf_text_equal(a->value, b->value))
        return false;
    return true;
}

static bool equal_attribute_pool_num_to_attrib(
    const struct etherpad_attribute_pool_num_to_attrib_entry *a, size_t a_count,
    const struct etherpad_attribute_pool_num_to_attrib_entry *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
        if (!equal_attribute(&a[i].value, &b[i].value))
            return false;
    }
    return true;
}

static bool equal_attribute_pool(const struct etherpad_attribute_pool *a,
                                 const struct etherpad_attribute_pool *b)
{
    if (!equal_attribute_pool_num_to_attrib(a->num_to_attrib, a->num_to_attrib_count,
                                            b->num_to_attrib, b->num_to_attrib_count))
        return false;
    if (a->next_num != b->next_num)
        return false;
    return true;
}

bool etherpad_equal_user_changes(const struct etherpad_user_changes *a,
                                 const struct etherpad_user_changes *b)
{
    if (a->base_rev != b->base_rev)
        return false;
    if (!wf_text_equal(a->changeset, b->changeset))
        return false;
    if (!equal_attribute_pool(&a->apool, &b->apool))
        return false;
    return true;
}

bool etherpad_equal_userinfo_update(const struct etherpad_userinfo_update *a,
                                    const struct etherpad_userinfo_update *b)
{
    if (!equal_user_info(&a->user_info, &b->user_info))
        return false;
    return true;
}

bool etherpad_equal_chat(const struct etherpad_chat *a, const struct etherpad_chat *b)
{
    if (a->has_user_id != b->has_user_id)
        return false;
    if (a->has_user_id && !wf_text_equal(a->user_id, b->user_id))
        return false;
    if (!wf_text_equal(a->line_text, b->line_text))
        return false;
    if (a->has_sender_name != b->has_sender_name)
        return false;
    if (a->has_sender_name && !wf_text_equal(a->sender_name, b->sender_name))
        return false;
    if (a->has_auth_id != b->has_auth_id)
        return false;
    if (a->has_auth_id && !wf_text_equal(a->auth_id, b->auth_id))
        return false;
    if (a->has_time != b->has_time)
        return false;
    if (a->has_time && a->time != b->time)
        return false;
    return true;
}

static bool equal_options_view(const struct etherpad_options_view_entry *a, size_t a_count,
                               const struct etherpad_options_view_entry *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
        if (!wf_text_equal(a[i].value, b[i].value))
            return false;
    }
    return true;
}

static bool equal_options(const struct etherpad_options *a, const struct etherpad_options *b)
{
    if (a->has_view != b->has_view)
        return false;
    if (a->has_view && !equal_options_view(a->view, a->view_count, b->view, b->view_count))
        return false;
    if (a->has_guest_policy != b->has_guest_policy)
        return false;
    if (a->has_guest_policy && !wf_text_equal(a->guest_policy, b->guest_policy))
        return false;
    return true;
}

bool etherpad_equal_pad_options(const struct etherpad_pad_options *a,
                                const struct etherpad_pad_options *b)
{
    if (!equal_options(&a->options, &b->options))
        return false;
    if (a->has_changed_by != b->has_changed_by)
        return false;
    if (a->has_changed_by && !wf_text_equal(a->changed_by, b->changed_by))
        return false;
    return true;
}

bool etherpad_equal_pad_title(const struct etherpad_pad_title *a,
                              const struct etherpad_pad_title *b)
{
    if (!wf_text_equal(a->title, b->title))
        return false;
    if (a->has_changed_by != b->has_changed_by)
        return false;
    if (a->has_changed_by && !wf_text_equal(a->changed_by, b->changed_by))
        return false;
    return true;
}

bool etherpad_equal_pad_password(const struct etherpad_pad_password *a,
                                 const struct etherpad_pad_password *b)
{
    if (a->has_password != b->has_password)
        return false;
    if (a->has_password && !wf_text_equal(a->password, b->password))
        return false;
    return true;
}

bool etherpad_equal_suggest_user_name(const struct etherpad_suggest_user_name *a,
                                      const struct etherpad_suggest_user_name *b)
{
    if (!wf_text_equal(a->unnamed_id, b->unnamed_id))
        return false;
    if (!wf_text_equal(a->new_name, b->new_name))
        return false;
    return true;
}

static bool equal_saved_revision(const struct etherpad_saved_revision *a,
                                 const struct etherpad_saved_revision *b)
{
    if (a->timestamp != b->timestamp)
        return false;
    if (!wf_text_equal(a->label, b->label))
        return false;
    if (!wf_text_equal(a->saved_by, b->saved_by))
        return false;
    if (!wf_text_equal(a->saved_by_id, b->saved_by_id))
        return false;
    if (a->rev_num != b->rev_num)
        return false;
    if (!wf_text_equal(a->id, b->id))
        return false;
    return true;
}

static bool equal_new_revision_list_revision_list(const struct etherpad_saved_revision *a,
                                                  size_t a_count,
                                                  const struct etherpad_saved_revision *b,
                                                  size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_saved_revision(&a[i], &b[i]))
            return false;
    }
    return true;
}

bool etherpad_equal_new_revision_list(const struct etherpad_new_revision_list *a,
                                      const struct etherpad_new_revision_list *b)
{
    if (!equal_new_revision_list_revision_list(a->revision_list, a->revision_list_count,
                                               b->revision_list, b->revision_list_count))
        return false;
    if (!wf_text_equal(a->saved_by, b->saved_by))
        return false;
    return true;
}

static bool equal_revision_label_revision_list(const struct etherpad_saved_revision *a,
                                               size_t a_count,
                                               const struct etherpad_saved_revision *b,
                                               size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_saved_revision(&a[i], &b[i]))
            return false;
    }
    return true;
}

bool etherpad_equal_revision_label(const struct etherpad_revision_label *a,
                                   const struct etherpad_revision_label *b)
{
    if (!equal_revision_label_revision_list(a->revision_list, a->revision_list_count,
                                            b->revision_list, b->revision_list_count))
        return false;
    if (!wf_text_equal(a->saved_by, b->saved_by))
        return false;
    if (!wf_text_equal(a->new_label, b->new_label))
        return false;
    return true;
}

bool etherpad_equal_guest_answer(const struct etherpad_guest_answer *a,
                                 const struct etherpad_guest_answer *b)
{
    if (a->has_auth_id != b->has_auth_id)
        return false;
    if (a->has_auth_id && !wf_text_equal(a->auth_id, b->auth_id))
        return false;
    if (a->has_guest_id != b->has_guest_id)
        return false;
    if (a->has_guest_id && !wf_text_equal(a->guest_id, b->guest_id))
        return false;
    if (a->has_answer != b->has_answer)
        return false;
    if (a->has_answer && !wf_text_equal(a->answer, b->answer))
        return false;
    return true;
}

bool etherpad_equal_new_changes(const struct etherpad_new_changes *a,
                                const struct etherpad_new_changes *b)
{
    if (a->new_rev != b->new_rev)
        return false;
    if (!wf_text_equal(a->changeset, b->changeset))
        return false;
    if (!equal_attribute_pool(&a->apool, &b->apool))
        return false;
    if (!wf_text_equal(a->author, b->author))
        return false;
    if (a->has_time_delta != b->has_time_delta)
        return false;
    if (a->has_time_delta && a->time_delta != b->time_delta)
        return false;
    return true;
}

bool etherpad_equal_accept_commit(const struct etherpad_accept_commit *a,
                                  const struct etherpad_accept_commit *b)
{
    if (a->new_rev != b->new_rev)
        return false;
    return true;
}

bool etherpad_equal_changes_rejected(const struct etherpad_changes_rejected *a,
                                     const struct etherpad_changes_rejected *b)
{
    if (a->base_rev != b->base_rev)
        return false;
    if (!wf_text_equal(a->reason, b->reason))
        return false;
    if (!wf_text_equal(a->detail, b->detail))
        return false;
    return true;
}

static bool equal_known_user(const struct etherpad_known_user *a,
                             const struct etherpad_known_user *b)
{
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    if (a->has_name != b->has_name)
        return false;
    if (a->has_name && !wf_text_equal(a->name, b->name))
        return false;
    if (a->color_id != b->color_id)
        return false;
    if (!wf_text_equal(a->ip, b->ip))
        return false;
    if (!wf_text_equal(a->user_agent, b->user_agent))
        return false;
    return true;
}

bool etherpad_equal_user_new_info(const struct etherpad_user_new_info *a,
                                  const struct etherpad_user_new_info *b)
{
    if (!equal_known_user(&a->user_info, &b->user_info))
        return false;
    return true;
}

bool etherpad_equal_user_leave(const struct etherpad_user_leave *a,
                               const struct etherpad_user_leave *b)
{
    if (!equal_known_user(&a->user_info, &b->user_info))
        return false;
    return true;
}

static bool equal_other_message_others(const struct etherpad_other_message_others_entry *a,
                                       size_t a_count,
                                       const struct etherpad_other_message_others_entry *b,
                                       size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
        if (!wf_text_equal(a[i].value, b[i].value))
            return false;
    }
    return true;
}

bool etherpad_equal_other_message(const struct etherpad_other_message *a,
                                  const struct etherpad_other_message *b)
{
    if (!wf_text_equal(a->type, b->type))
        return false;
    if (a->has_auth_id != b->has_auth_id)
        return false;
    if (a->has_auth_id && !wf_text_equal(a->auth_id, b->auth_id))
        return false;
    if (!equal_other_message_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

bool etherpad_equal_server_message(const struct etherpad_server_message *a,
                                   const struct etherpad_server_message *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

bool etherpad_equal_disconnect_reason(const struct etherpad_disconnect_reason *a,
                                      const struct etherpad_disconnect_reason *b)
{
    if (!wf_text_equal(a->reason, b->reason))
        return false;
    return true;
}

static bool equal_author(const struct etherpad_author *a, const struct etherpad_author *b)
{
    if (a->has_color_id != b->has_color_id)
        return false;
    if (a->has_color_id && a->color_id != b->color_id)
        return false;
    if (a->has_name != b->has_name)
        return false;
    if (a->has_name && !wf_text_equal(a->name, b->name))
        return false;
    return true;
}

static bool equal_client_vars_historical_author_data(
    const struct etherpad_client_vars_historical_author_data_entry *a, size_t a_count,
    const struct etherpad_client_vars_historical_author_data_entry *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
        if (!equal_author(&a[i].value, &b[i].value))
            return false;
    }
    return true;
}

bool etherpad_equal_client_vars(const struct etherpad_client_vars *a,
                                const struct etherpad_client_vars *b)
{
    if (!wf_text_equal(a->global_pad_id, b->global_pad_id))
        return false;
    if (!wf_text_equal(a->user_id, b->user_id))
        return false;
    if (a->has_user_name != b->has_user_name)
        return false;
    if (a->has_user_name && !wf_text_equal(a->user_name, b->user_name))
        return false;
    if (a->user_color != b->user_color)
        return false;
    if (!equal_texts(a->color_palette, a->color_palette_count, b->color_palette,
                     b->color_palette_count))
        return false;
    if (a->rev != b->rev)
        return false;
    if (!wf_text_equal(a->text, b->text))
        return false;
    if (!wf_text_equal(a->attribs, b->attribs))
        return false;
    if (!equal_attribute_pool(&a->apool, &b->apool))
        return false;
    if (!equal_client_vars_historical_author_data(
            a->historical_author_data, a->historical_author_data_count, b->historical_author_data,
            b->historical_author_data_count))
        return false;
    return true;
}

static enum etherpad_tag identify_to_server_collabroom_client_message(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned which;

    wf_json_enter_member(in, "data");
    wf_json_enter_member(in, "payload");
    which = wf_json_tell_by_member(
        in, "type", &identify_to_server_collabroom_client_message_type_rule, WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    return which;
}

static enum etherpad_tag identify_to_server_collabroom(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned which;

    wf_json_enter_behind(in, "{\"type\":\"COLLABROOM\",\"data\":", "data");
    which = wf_json_tell_by_member(in, "type", &identify_to_server_collabroom_type_rule,
                                   WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    switch (which) {
    case IDENTIFY_TO_SERVER_COLLABROOM_TYPE_CLIENT_READY:
        return ETHERPAD_CLIENT_READY;
    case IDENTIFY_TO_SERVER_COLLABROOM_TYPE_USER_CHANGES:
        return ETHERPAD_USER_CHANGES;
    case IDENTIFY_TO_SERVER_COLLABROOM_TYPE_USERINFO_UPDATE:
        return ETHERPAD_USERINFO_UPDATE;
    case IDENTIFY_TO_SERVER_COLLABROOM_TYPE_CLIENT_MESSAGE:
        return identify_to_server_collabroom_client_message(in);
    default:
        return ETHERPAD_NONE;
    }
}

enum etherpad_tag etherpad_identify_to_server(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "type", &identify_to_server_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_SERVER_TYPE_COLLABROOM:
        return identify_to_server_collabroom(in);
    default:
        return ETHERPAD_NONE;
    }
}

static enum etherpad_tag identify_to_client_collabroom_client_message(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned which;

    wf_json_enter_member(in, "data");
    wf_json_enter_member(in, "payload");
    which = wf_json_tell_by_member(
        in, "type", &identify_to_client_collabroom_client_message_type_rule, WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    return which;
}

static enum etherpad_tag identify_to_client_collabroom(struct wf_json_reader *in)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned which;

    wf_json_enter_behind(in, "{\"type\":\"COLLABROOM\",\"data\":", "data");
    which = wf_json_tell_by_member(in, "type", &identify_to_client_collabroom_type_rule,
                                   WF_UNKNOWN_TAG);
    wf_json_rewind(in, start);
    switch (which) {
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_CLIENT_MESSAGE:
        return identify_to_client_collabroom_client_message(in);
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_NEW_CHANGES:
        return ETHERPAD_NEW_CHANGES;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_ACCEPT_COMMIT:
        return ETHERPAD_ACCEPT_COMMIT;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_NO_COMMIT_PENDING:
        return ETHERPAD_NO_COMMIT_PENDING;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_CHANGES_REJECTED:
        return ETHERPAD_CHANGES_REJECTED;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_USER_NEWINFO:
        return ETHERPAD_USER_NEW_INFO;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_USER_LEAVE:
        return ETHERPAD_USER_LEAVE;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_SERVER_MESSAGE:
        return ETHERPAD_SERVER_MESSAGE;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_DISCONNECT_REASON:
        return ETHERPAD_DISCONNECT_REASON;
    default:
        return ETHERPAD_NONE;
    }
}

enum etherpad_tag etherpad_identify_to_client(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "type", &identify_to_client_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_CLIENT_TYPE_COLLABROOM:
        return identify_to_client_collabroom(in);
    default:
        return ETHERPAD_NONE;
    }
}

/* The same in CBOR (RFC 8949).  In its literals a text follows its head, the character 0x60 + its
 * length; \200 + n begins an array of n items, \240 + n an object of n members. */

static void read_user_info_cbor(struct wf_cbor_reader *in, struct etherpad_user_info *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &user_info_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_info_rule, USER_INFO_USER_ID))
            value->user_id = wf_cbor_read_text(in, &user_info_user_id_rule);
        if (wf_cbor_take_member(in, &object, &user_info_rule, USER_INFO_NAME)) {
            if (!wf_cbor_take_null(in)) {
                value->name = wf_cbor_read_text(in, &user_info_name_rule);
                value->has_name = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &user_info_rule, USER_INFO_COLOR_ID))
            value->color_id = (uint8_t)wf_cbor_read_uint(in, &user_info_color_id_rule);
    } while (wf_cbor_more_members(in, &object, &user_info_rule));
}

static void read_client_ready_data_data_cbor(struct wf_cbor_reader *in,
                                             struct etherpad_client_ready *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &client_ready_data_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_LAST_REV))
            msg->last_rev = (uint32_t)wf_cbor_read_uint(in, &rev_rule);
        if (wf_cbor_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_USER_INFO))
            read_user_info_cbor(in, &msg->user_info);
        if (wf_cbor_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_IS_RECONNECT_OF)) {
            if (!wf_cbor_take_null(in)) {
                msg->is_reconnect_of =
                    wf_cbor_read_text(in, &client_ready_data_data_is_reconnect_of_rule);
                msg->has_is_reconnect_of = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_IS_COMMIT_PENDING)) {
            if (!wf_cbor_take_null(in)) {
                msg->is_commit_pending =
                    wf_cbor_read_bool(in, client_ready_data_data_is_commit_pending_schema);
                msg->has_is_commit_pending = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &client_ready_data_data_rule,
                                CLIENT_READY_DATA_DATA_FEATURES)) {
            msg->features =
                wf_cbor_read_texts(in, &client_ready_features_rule,
                                   &client_ready_features_item_rule, 1, &msg->features_count);
            msg->has_features = true;
        }
    } while (wf_cbor_more_members(in, &object, &client_ready_data_data_rule));
}

static void read_client_ready_data_cbor(struct wf_cbor_reader *in,
                                        struct etherpad_client_ready *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &client_ready_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_ready_data_rule, CLIENT_READY_DATA_TYPE))
            wf_cbor_read_enum(in, &client_ready_data_type_rule);
        if (wf_cbor_take_member(in, &object, &client_ready_data_rule, CLIENT_READY_DATA_ROOM_TYPE))
            msg->room_type = wf_cbor_read_enum(in, &client_ready_data_room_type_rule);
        if (wf_cbor_take_member(in, &object, &client_ready_data_rule, CLIENT_READY_DATA_ROOM_NAME))
            msg->room_name = wf_cbor_read_text(in, &client_ready_data_room_name_rule);
        if (wf_cbor_take_member(in, &object, &client_ready_data_rule, CLIENT_READY_DATA_DATA))
            read_client_ready_data_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &client_ready_data_rule));
}

bool etherpad_read_client_ready_cbor(struct wf_cbor_reader *in, struct etherpad_client_ready *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_client_ready){0};
    wf_cbor_open_object(in, &object, &client_ready_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_ready_rule, CLIENT_READY_TYPE))
            wf_cbor_read_enum(in, &client_ready_type_rule);
        if (wf_cbor_take_member(in, &object, &client_ready_rule, CLIENT_READY_DATA))
            read_client_ready_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &client_ready_rule));
    return in->error.status == WF_OK;
}

static void read_attribute_cbor(struct wf_cbor_reader *in, struct etherpad_attribute *value)
{
    struct wf_cbor_tuple tuple;

    wf_cbor_begin_tuple(in, &tuple, &attribute_rule);
    if (wf_cbor_next_position(in, &tuple, 0, &attribute_rule))
        value->key = wf_cbor_read_text(in, &attribute_key_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &attribute_rule))
        value->value = wf_cbor_read_text(in, &attribute_value_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &attribute_rule);
}

static const struct etherpad_attribute_pool_num_to_attrib_entry *
read_attribute_pool_num_to_attrib_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_map map;
    struct etherpad_attribute_pool_num_to_attrib_entry *entry;

    wf_cbor_open_map(in, &map, &attribute_pool_num_to_attrib_rule, sizeof(*entry));
    map.names = &attribute_pool_num_to_attrib_key_rule;
    while ((entry = wf_cbor_next_entry(in, &map))) {
        *entry = (struct etherpad_attribute_pool_num_to_attrib_entry){.key = entry->key};
        read_attribute_cbor(in, &entry->value);
    }
    return wf_cbor_close_map(in, &map, count);
}

static void read_attribute_pool_cbor(struct wf_cbor_reader *in,
                                     struct etherpad_attribute_pool *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &attribute_pool_rule);
    do {
        if (wf_cbor_take_member(in, &object, &attribute_pool_rule, ATTRIBUTE_POOL_NUM_TO_ATTRIB))
            value->num_to_attrib =
                read_attribute_pool_num_to_attrib_cbor(in, &value->num_to_attrib_count);
        if (wf_cbor_take_member(in, &object, &attribute_pool_rule, ATTRIBUTE_POOL_NEXT_NUM))
            value->next_num = (uint32_t)wf_cbor_read_uint(in, &attribute_pool_next_num_rule);
    } while (wf_cbor_more_members(in, &object, &attribute_pool_rule));
}

static void read_user_changes_data_cbor(struct wf_cbor_reader *in,
                                        struct etherpad_user_changes *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &user_changes_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_changes_data_rule, USER_CHANGES_DATA_TYPE))
            wf_cbor_read_enum(in, &user_changes_data_type_rule);
        if (wf_cbor_take_member(in, &object, &user_changes_data_rule, USER_CHANGES_DATA_BASE_REV))
            msg->base_rev = (uint32_t)wf_cbor_read_uint(in, &rev_rule);
        if (wf_cbor_take_member(in, &object, &user_changes_data_rule, USER_CHANGES_DATA_CHANGESET))
            msg->changeset = wf_cbor_read_text(in, &changeset_rule);
        if (wf_cbor_take_member(in, &object, &user_changes_data_rule, USER_CHANGES_DATA_APOOL))
            read_attribute_pool_cbor(in, &msg->apool);
    } while (wf_cbor_more_members(in, &object, &user_changes_data_rule));
}

bool etherpad_read_user_changes_cbor(struct wf_cbor_reader *in, struct etherpad_user_changes *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_user_changes){0};
    wf_cbor_open_object(in, &object, &user_changes_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_changes_rule, USER_CHANGES_TYPE))
            wf_cbor_read_enum(in, &user_changes_type_rule);
        if (wf_cbor_take_member(in, &object, &user_changes_rule, USER_CHANGES_DATA))
            read_user_changes_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &user_changes_rule));
    return in->error.status == WF_OK;
}

static void read_userinfo_update_data_cbor(struct wf_cbor_reader *in,
                                           struct etherpad_userinfo_update *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &userinfo_update_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &userinfo_update_data_rule, USERINFO_UPDATE_DATA_TYPE))
            wf_cbor_read_enum(in, &userinfo_update_data_type_rule);
        if (wf_cbor_take_member(in, &object, &userinfo_update_data_rule,
                                USERINFO_UPDATE_DATA_USER_INFO))
            read_user_info_cbor(in, &msg->user_info);
    } while (wf_cbor_more_members(in, &object, &userinfo_update_data_rule));
}

bool etherpad_read_userinfo_update_cbor(struct wf_cbor_reader *in,
                                        struct etherpad_userinfo_update *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_userinfo_update){0};
    wf_cbor_open_object(in, &object, &userinfo_update_rule);
    do {
        if (wf_cbor_take_member(in, &object, &userinfo_update_rule, USERINFO_UPDATE_TYPE))
            wf_cbor_read_enum(in, &userinfo_update_type_rule);
        if (wf_cbor_take_member(in, &object, &userinfo_update_rule, USERINFO_UPDATE_DATA))
            read_userinfo_update_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &userinfo_update_rule));
    return in->error.status == WF_OK;
}

static void read_chat_payload_cbor(struct wf_cbor_reader *in, struct etherpad_chat *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &chat_payload_rule);
    do {
        if (wf_cbor_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_TYPE))
            wf_cbor_read_enum(in, &chat_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_USER_ID)) {
            msg->user_id = wf_cbor_read_text(in, &chat_payload_user_id_rule);
            msg->has_user_id = true;
        }
        if (wf_cbor_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_LINE_TEXT))
            msg->line_text = wf_cbor_read_text(in, &chat_payload_line_text_rule);
        if (wf_cbor_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_SENDER_NAME)) {
            if (!wf_cbor_take_null(in)) {
                msg->sender_name = wf_cbor_read_text(in, &chat_payload_sender_name_rule);
                msg->has_sender_name = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_AUTH_ID)) {
            msg->auth_id = wf_cbor_read_text(in, &chat_payload_auth_id_rule);
            msg->has_auth_id = true;
        }
        if (wf_cbor_take_member(in, &object, &chat_payload_rule, CHAT_PAYLOAD_TIME)) {
            msg->time = wf_cbor_read_uint(in, &chat_payload_time_rule);
            msg->has_time = true;
        }
    } while (wf_cbor_more_members(in, &object, &chat_payload_rule));
}

static void read_chat_data_cbor(struct wf_cbor_reader *in, struct etherpad_chat *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &chat_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &chat_data_rule, CHAT_DATA_TYPE))
            wf_cbor_read_enum(in, &chat_data_type_rule);
        if (wf_cbor_take_member(in, &object, &chat_data_rule, CHAT_DATA_PAYLOAD))
            read_chat_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &chat_data_rule));
}

bool etherpad_read_chat_cbor(struct wf_cbor_reader *in, struct etherpad_chat *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_chat){0};
    wf_cbor_open_object(in, &object, &chat_rule);
    do {
        if (wf_cbor_take_member(in, &object, &chat_rule, CHAT_TYPE))
            wf_cbor_read_enum(in, &chat_type_rule);
        if (wf_cbor_take_member(in, &object, &chat_rule, CHAT_DATA))
            read_chat_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &chat_rule));
    return in->error.status == WF_OK;
}

static const struct etherpad_options_view_entry *read_options_view_cbor(struct wf_cbor_reader *in,
                                                                        size_t *count)
{
    struct wf_cbor_map map;
    struct etherpad_options_view_entry *entry;

    wf_cbor_open_map(in, &map, &options_view_rule, sizeof(*entry));
    while ((entry = wf_cbor_next_entry(in, &map)))
        entry->value = wf_cbor_read_raw_json(in);
    return wf_cbor_close_map(in, &map, count);
}

static void read_options_cbor(struct wf_cbor_reader *in, struct etherpad_options *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &options_rule);
    do {
        if (wf_cbor_take_member(in, &object, &options_rule, OPTIONS_VIEW)) {
            value->view = read_options_view_cbor(in, &value->view_count);
            value->has_view = true;
        }
        if (wf_cbor_take_member(in, &object, &options_rule, OPTIONS_GUEST_POLICY)) {
            value->guest_policy = wf_cbor_read_text(in, &options_guest_policy_rule);
            value->has_guest_policy = true;
        }
    } while (wf_cbor_more_members(in, &object, &options_rule));
}

static void read_pad_options_payload_cbor(struct wf_cbor_reader *in,
                                          struct etherpad_pad_options *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &pad_options_payload_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pad_options_payload_rule, PAD_OPTIONS_PAYLOAD_TYPE))
            wf_cbor_read_enum(in, &pad_options_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &pad_options_payload_rule,
                                PAD_OPTIONS_PAYLOAD_OPTIONS))
            read_options_cbor(in, &msg->options);
        if (wf_cbor_take_member(in, &object, &pad_options_payload_rule,
                                PAD_OPTIONS_PAYLOAD_CHANGED_BY)) {
            if (!wf_cbor_take_null(in)) {
                msg->changed_by = wf_cbor_read_text(in, &pad_options_payload_changed_by_rule);
                msg->has_changed_by = true;
            }
        }
    } while (wf_cbor_more_members(in, &object, &pad_options_payload_rule));
}

static void read_pad_options_data_cbor(struct wf_cbor_reader *in, struct etherpad_pad_options *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &pad_options_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pad_options_data_rule, PAD_OPTIONS_DATA_TYPE))
            wf_cbor_read_enum(in, &pad_options_data_type_rule);
        if (wf_cbor_take_member(in, &object, &pad_options_data_rule, PAD_OPTIONS_DATA_PAYLOAD))
            read_pad_options_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &pad_options_data_rule));
}

bool etherpad_read_pad_options_cbor(struct wf_cbor_reader *in, struct etherpad_pad_options *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_pad_options){0};
    wf_cbor_open_object(in, &object, &pad_options_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pad_options_rule, PAD_OPTIONS_TYPE))
            wf_cbor_read_enum(in, &pad_options_type_rule);
        if (wf_cbor_take_member(in, &object, &pad_options_rule, PAD_OPTIONS_DATA))
            read_pad_options_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &pad_options_rule));
    return in->error.status == WF_OK;
}

static void read_pad_title_payload_cbor(struct wf_cbor_reader *in, struct etherpad_pad_title *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &pad_title_payload_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pad_title_payload_rule, PAD_TITLE_PAYLOAD_TYPE))
            wf_cbor_read_enum(in, &pad_title_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &pad_title_payload_rule, PAD_TITLE_PAYLOAD_TITLE))
            msg->title = wf_cbor_read_text(in, &pad_title_payload_title_rule);
        if (wf_cbor_take_member(in, &object, &pad_title_payload_rule,
                                PAD_TITLE_PAYLOAD_CHANGED_BY)) {
            if (!wf_cbor_take_null(in)) {
                msg->changed_by = wf_cbor_read_text(in, &pad_title_payload_changed_by_rule);
                msg->has_changed_by = true;
            }
        }
    } while (wf_cbor_more_members(in, &object, &pad_title_payload_rule));
}

static void read_pad_title_data_cbor(struct wf_cbor_reader *in, struct etherpad_pad_title *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &pad_title_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pad_title_data_rule, PAD_TITLE_DATA_TYPE))
            wf_cbor_read_enum(in, &pad_title_data_type_rule);
        if (wf_cbor_take_member(in, &object, &pad_title_data_rule, PAD_TITLE_DATA_PAYLOAD))
            read_pad_title_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &pad_title_data_rule));
}

bool etherpad_read_pad_title_cbor(struct wf_cbor_reader *in, struct etherpad_pad_title *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_pad_title){0};
    wf_cbor_open_object(in, &object, &pad_title_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pad_title_rule, PAD_TITLE_TYPE))
            wf_cbor_read_enum(in, &pad_title_type_rule);
        if (wf_cbor_take_member(in, &object, &pad_title_rule, PAD_TITLE_DATA))
            read_pad_title_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &pad_title_rule));
    return in->error.status == WF_OK;
}

static void read_pad_password_payload_cbor(struct wf_cbor_reader *in,
                                           struct etherpad_pad_password *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &pad_password_payload_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pad_password_payload_rule, PAD_PASSWORD_PAYLOAD_TYPE))
            wf_cbor_read_enum(in, &pad_password_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &pad_password_payload_rule,
                                PAD_PASSWORD_PAYLOAD_PASSWORD)) {
            if (!wf_cbor_take_null(in)) {
                msg->password = wf_cbor_read_text(in, &pad_password_payload_password_rule);
                msg->has_password = true;
            }
        }
    } while (wf_cbor_more_members(in, &object, &pad_password_payload_rule));
}

static void read_pad_password_data_cbor(struct wf_cbor_reader *in,
                                        struct etherpad_pad_password *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &pad_password_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pad_password_data_rule, PAD_PASSWORD_DATA_TYPE))
            wf_cbor_read_enum(in, &pad_password_data_type_rule);
        if (wf_cbor_take_member(in, &object, &pad_password_data_rule, PAD_PASSWORD_DATA_PAYLOAD))
            read_pad_password_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &pad_password_data_rule));
}

bool etherpad_read_pad_password_cbor(struct wf_cbor_reader *in, struct etherpad_pad_password *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_pad_password){0};
    wf_cbor_open_object(in, &object, &pad_password_rule);
    do {
        if (wf_cbor_take_member(in, &object, &pad_password_rule, PAD_PASSWORD_TYPE))
            wf_cbor_read_enum(in, &pad_password_type_rule);
        if (wf_cbor_take_member(in, &object, &pad_password_rule, PAD_PASSWORD_DATA))
            read_pad_password_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &pad_password_rule));
    return in->error.status == WF_OK;
}

static void read_suggest_user_name_payload_cbor(struct wf_cbor_reader *in,
                                                struct etherpad_suggest_user_name *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &suggest_user_name_payload_rule);
    do {
        if (wf_cbor_take_member(in, &object, &suggest_user_name_payload_rule,
                                SUGGEST_USER_NAME_PAYLOAD_TYPE))
            wf_cbor_read_enum(in, &suggest_user_name_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &suggest_user_name_payload_rule,
                                SUGGEST_USER_NAME_PAYLOAD_UNNAMED_ID))
            msg->unnamed_id = wf_cbor_read_text(in, &suggest_user_name_payload_unnamed_id_rule);
        if (wf_cbor_take_member(in, &object, &suggest_user_name_payload_rule,
                                SUGGEST_USER_NAME_PAYLOAD_NEW_NAME))
            msg->new_name = wf_cbor_read_text(in, &suggest_user_name_payload_new_name_rule);
    } while (wf_cbor_more_members(in, &object, &suggest_user_name_payload_rule));
}

static void read_suggest_user_name_data_cbor(struct wf_cbor_reader *in,
                                             struct etherpad_suggest_user_name *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &suggest_user_name_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &suggest_user_name_data_rule,
                                SUGGEST_USER_NAME_DATA_TYPE))
            wf_cbor_read_enum(in, &suggest_user_name_data_type_rule);
        if (wf_cbor_take_member(in, &object, &suggest_user_name_data_rule,
                                SUGGEST_USER_NAME_DATA_PAYLOAD))
            read_suggest_user_name_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &suggest_user_name_data_rule));
}

bool etherpad_read_suggest_user_name_cbor(struct wf_cbor_reader *in,
                                          struct etherpad_suggest_user_name *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_suggest_user_name){0};
    wf_cbor_open_object(in, &object, &suggest_user_name_rule);
    do {
        if (wf_cbor_take_member(in, &object, &suggest_user_name_rule, SUGGEST_USER_NAME_TYPE))
            wf_cbor_read_enum(in, &suggest_user_name_type_rule);
        if (wf_cbor_take_member(in, &object, &suggest_user_name_rule, SUGGEST_USER_NAME_DATA))
            read_suggest_user_name_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &suggest_user_name_rule));
    return in->error.status == WF_OK;
}

static void read_saved_revision_cbor(struct wf_cbor_reader *in,
                                     struct etherpad_saved_revision *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &saved_revision_rule);
    do {
        if (wf_cbor_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_TIMESTAMP))
            value->timestamp = wf_cbor_read_uint(in, &saved_revision_timestamp_rule);
        if (wf_cbor_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_LABEL))
            value->label = wf_cbor_read_text(in, &saved_revision_label_rule);
        if (wf_cbor_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_SAVED_BY))
            value->saved_by = wf_cbor_read_text(in, &saved_revision_saved_by_rule);
        if (wf_cbor_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_SAVED_BY_ID))
            value->saved_by_id = wf_cbor_read_text(in, &saved_revision_saved_by_id_rule);
        if (wf_cbor_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_REV_NUM))
            value->rev_num = (uint32_t)wf_cbor_read_uint(in, &rev_rule);
        if (wf_cbor_take_member(in, &object, &saved_revision_rule, SAVED_REVISION_ID))
            value->id = wf_cbor_read_text(in, &saved_revision_id_rule);
    } while (wf_cbor_more_members(in, &object, &saved_revision_rule));
}

static const struct etherpad_saved_revision *
read_new_revision_list_revision_list_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_array array;
    struct etherpad_saved_revision *item;

    wf_cbor_open_array(in, &array, &new_revision_list_revision_list_rule, sizeof(*item), 51);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct etherpad_saved_revision){0};
        read_saved_revision_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

static void read_new_revision_list_payload_cbor(struct wf_cbor_reader *in,
                                                struct etherpad_new_revision_list *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &new_revision_list_payload_rule);
    do {
        if (wf_cbor_take_member(in, &object, &new_revision_list_payload_rule,
                                NEW_REVISION_LIST_PAYLOAD_TYPE))
            wf_cbor_read_enum(in, &new_revision_list_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &new_revision_list_payload_rule,
                                NEW_REVISION_LIST_PAYLOAD_REVISION_LIST))
            msg->revision_list =
                read_new_revision_list_revision_list_cbor(in, &msg->revision_list_count);
        if (wf_cbor_take_member(in, &object, &new_revision_list_payload_rule,
                                NEW_REVISION_LIST_PAYLOAD_SAVED_BY))
            msg->saved_by = wf_cbor_read_text(in, &new_revision_list_payload_saved_by_rule);
    } while (wf_cbor_more_members(in, &object, &new_revision_list_payload_rule));
}

static void read_new_revision_list_data_cbor(struct wf_cbor_reader *in,
                                             struct etherpad_new_revision_list *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &new_revision_list_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &new_revision_list_data_rule,
                                NEW_REVISION_LIST_DATA_TYPE))
            wf_cbor_read_enum(in, &new_revision_list_data_type_rule);
        if (wf_cbor_take_member(in, &object, &new_revision_list_data_rule,
                                NEW_REVISION_LIST_DATA_PAYLOAD))
            read_new_revision_list_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &new_revision_list_data_rule));
}

bool etherpad_read_new_revision_list_cbor(struct wf_cbor_reader *in,
                                          struct etherpad_new_revision_list *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_new_revision_list){0};
    wf_cbor_open_object(in, &object, &new_revision_list_rule);
    do {
        if (wf_cbor_take_member(in, &object, &new_revision_list_rule, NEW_REVISION_LIST_TYPE))
            wf_cbor_read_enum(in, &new_revision_list_type_rule);
        if (wf_cbor_take_member(in, &object, &new_revision_list_rule, NEW_REVISION_LIST_DATA))
            read_new_revision_list_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &new_revision_list_rule));
    return in->error.status == WF_OK;
}

static const struct etherpad_saved_revision *
read_revision_label_revision_list_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_array array;
    struct etherpad_saved_revision *item;

    wf_cbor_open_array(in, &array, &revision_label_revision_list_rule, sizeof(*item), 51);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct etherpad_saved_revision){0};
        read_saved_revision_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

static void read_revision_label_payload_cbor(struct wf_cbor_reader *in,
                                             struct etherpad_revision_label *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &revision_label_payload_rule);
    do {
        if (wf_cbor_take_member(in, &object, &revision_label_payload_rule,
                                REVISION_LABEL_PAYLOAD_TYPE))
            wf_cbor_read_enum(in, &revision_label_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &revision_label_payload_rule,
                                REVISION_LABEL_PAYLOAD_REVISION_LIST))
            msg->revision_list =
                read_revision_label_revision_list_cbor(in, &msg->revision_list_count);
        if (wf_cbor_take_member(in, &object, &revision_label_payload_rule,
                                REVISION_LABEL_PAYLOAD_SAVED_BY))
            msg->saved_by = wf_cbor_read_text(in, &revision_label_payload_saved_by_rule);
        if (wf_cbor_take_member(in, &object, &revision_label_payload_rule,
                                REVISION_LABEL_PAYLOAD_NEW_LABEL))
            msg->new_label = wf_cbor_read_text(in, &revision_label_payload_new_label_rule);
    } while (wf_cbor_more_members(in, &object, &revision_label_payload_rule));
}

static void read_revision_label_data_cbor(struct wf_cbor_reader *in,
                                          struct etherpad_revision_label *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &revision_label_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &revision_label_data_rule, REVISION_LABEL_DATA_TYPE))
            wf_cbor_read_enum(in, &revision_label_data_type_rule);
        if (wf_cbor_take_member(in, &object, &revision_label_data_rule,
                                REVISION_LABEL_DATA_PAYLOAD))
            read_revision_label_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &revision_label_data_rule));
}

bool etherpad_read_revision_label_cbor(struct wf_cbor_reader *in,
                                       struct etherpad_revision_label *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_revision_label){0};
    wf_cbor_open_object(in, &object, &revision_label_rule);
    do {
        if (wf_cbor_take_member(in, &object, &revision_label_rule, REVISION_LABEL_TYPE))
            wf_cbor_read_enum(in, &revision_label_type_rule);
        if (wf_cbor_take_member(in, &object, &revision_label_rule, REVISION_LABEL_DATA))
            read_revision_label_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &revision_label_rule));
    return in->error.status == WF_OK;
}

static void read_guest_answer_payload_cbor(struct wf_cbor_reader *in,
                                           struct etherpad_guest_answer *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &guest_answer_payload_rule);
    do {
        if (wf_cbor_take_member(in, &object, &guest_answer_payload_rule, GUEST_ANSWER_PAYLOAD_TYPE))
            wf_cbor_read_enum(in, &guest_answer_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &guest_answer_payload_rule,
                                GUEST_ANSWER_PAYLOAD_AUTH_ID)) {
            msg->auth_id = wf_cbor_read_text(in, &guest_answer_payload_auth_id_rule);
            msg->has_auth_id = true;
        }
        if (wf_cbor_take_member(in, &object, &guest_answer_payload_rule,
                                GUEST_ANSWER_PAYLOAD_GUEST_ID)) {
            msg->guest_id = wf_cbor_read_text(in, &guest_answer_payload_guest_id_rule);
            msg->has_guest_id = true;
        }
        if (wf_cbor_take_member(in, &object, &guest_answer_payload_rule,
                                GUEST_ANSWER_PAYLOAD_ANSWER)) {
            msg->answer = wf_cbor_read_text(in, &guest_answer_payload_answer_rule);
            msg->has_answer = true;
        }
    } while (wf_cbor_more_members(in, &object, &guest_answer_payload_rule));
}

static void read_guest_answer_data_cbor(struct wf_cbor_reader *in,
                                        struct etherpad_guest_answer *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &guest_answer_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &guest_answer_data_rule, GUEST_ANSWER_DATA_TYPE))
            wf_cbor_read_enum(in, &guest_answer_data_type_rule);
        if (wf_cbor_take_member(in, &object, &guest_answer_data_rule, GUEST_ANSWER_DATA_PAYLOAD))
            read_guest_answer_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &guest_answer_data_rule));
}

bool etherpad_read_guest_answer_cbor(struct wf_cbor_reader *in, struct etherpad_guest_answer *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_guest_answer){0};
    wf_cbor_open_object(in, &object, &guest_answer_rule);
    do {
        if (wf_cbor_take_member(in, &object, &guest_answer_rule, GUEST_ANSWER_TYPE))
            wf_cbor_read_enum(in, &guest_answer_type_rule);
        if (wf_cbor_take_member(in, &object, &guest_answer_rule, GUEST_ANSWER_DATA))
            read_guest_answer_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &guest_answer_rule));
    return in->error.status == WF_OK;
}

static void read_new_changes_data_cbor(struct wf_cbor_reader *in, struct etherpad_new_changes *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &new_changes_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_TYPE))
            wf_cbor_read_enum(in, &new_changes_data_type_rule);
        if (wf_cbor_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_NEW_REV))
            msg->new_rev = (uint32_t)wf_cbor_read_uint(in, &rev_rule);
        if (wf_cbor_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_CHANGESET))
            msg->changeset = wf_cbor_read_text(in, &changeset_rule);
        if (wf_cbor_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_APOOL))
            read_attribute_pool_cbor(in, &msg->apool);
        if (wf_cbor_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_AUTHOR))
            msg->author = wf_cbor_read_text(in, &new_changes_data_author_rule);
        if (wf_cbor_take_member(in, &object, &new_changes_data_rule, NEW_CHANGES_DATA_TIME_DELTA)) {
            msg->time_delta = wf_cbor_read_number(in, &new_changes_data_time_delta_rule);
            msg->has_time_delta = true;
        }
    } while (wf_cbor_more_members(in, &object, &new_changes_data_rule));
}

bool etherpad_read_new_changes_cbor(struct wf_cbor_reader *in, struct etherpad_new_changes *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_new_changes){0};
    wf_cbor_open_object(in, &object, &new_changes_rule);
    do {
        if (wf_cbor_take_member(in, &object, &new_changes_rule, NEW_CHANGES_TYPE))
            wf_cbor_read_enum(in, &new_changes_type_rule);
        if (wf_cbor_take_member(in, &object, &new_changes_rule, NEW_CHANGES_DATA))
            read_new_changes_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &new_changes_rule));
    return in->error.status == WF_OK;
}

static void read_accept_commit_data_cbor(struct wf_cbor_reader *in,
                                         struct etherpad_accept_commit *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &accept_commit_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &accept_commit_data_rule, ACCEPT_COMMIT_DATA_TYPE))
            wf_cbor_read_enum(in, &accept_commit_data_type_rule);
        if (wf_cbor_take_member(in, &object, &accept_commit_data_rule, ACCEPT_COMMIT_DATA_NEW_REV))
            msg->new_rev = (uint32_t)wf_cbor_read_uint(in, &rev_rule);
    } while (wf_cbor_more_members(in, &object, &accept_commit_data_rule));
}

bool etherpad_read_accept_commit_cbor(struct wf_cbor_reader *in, struct etherpad_accept_commit *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_accept_commit){0};
    wf_cbor_open_object(in, &object, &accept_commit_rule);
    do {
        if (wf_cbor_take_member(in, &object, &accept_commit_rule, ACCEPT_COMMIT_TYPE))
            wf_cbor_read_enum(in, &accept_commit_type_rule);
        if (wf_cbor_take_member(in, &object, &accept_commit_rule, ACCEPT_COMMIT_DATA))
            read_accept_commit_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &accept_commit_rule));
    return in->error.status == WF_OK;
}

static void read_no_commit_pending_data_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &no_commit_pending_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &no_commit_pending_data_rule,
                                NO_COMMIT_PENDING_DATA_TYPE))
            wf_cbor_read_enum(in, &no_commit_pending_data_type_rule);
    } while (wf_cbor_more_members(in, &object, &no_commit_pending_data_rule));
}

bool etherpad_read_no_commit_pending_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &no_commit_pending_rule);
    do {
        if (wf_cbor_take_member(in, &object, &no_commit_pending_rule, NO_COMMIT_PENDING_TYPE))
            wf_cbor_read_enum(in, &no_commit_pending_type_rule);
        if (wf_cbor_take_member(in, &object, &no_commit_pending_rule, NO_COMMIT_PENDING_DATA))
            read_no_commit_pending_data_cbor(in);
    } while (wf_cbor_more_members(in, &object, &no_commit_pending_rule));
    return in->error.status == WF_OK;
}

static void read_changes_rejected_data_cbor(struct wf_cbor_reader *in,
                                            struct etherpad_changes_rejected *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &changes_rejected_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &changes_rejected_data_rule,
                                CHANGES_REJECTED_DATA_TYPE))
            wf_cbor_read_enum(in, &changes_rejected_data_type_rule);
        if (wf_cbor_take_member(in, &object, &changes_rejected_data_rule,
                                CHANGES_REJECTED_DATA_BASE_REV))
            msg->base_rev = (uint32_t)wf_cbor_read_uint(in, &rev_rule);
        if (wf_cbor_take_member(in, &object, &changes_rejected_data_rule,
                                CHANGES_REJECTED_DATA_REASON))
            msg->reason = wf_cbor_read_text(in, &changes_rejected_data_reason_rule);
        if (wf_cbor_take_member(in, &object, &changes_rejected_data_rule,
                                CHANGES_REJECTED_DATA_DETAIL))
            msg->detail = wf_cbor_read_text(in, &changes_rejected_data_detail_rule);
    } while (wf_cbor_more_members(in, &object, &changes_rejected_data_rule));
}

bool etherpad_read_changes_rejected_cbor(struct wf_cbor_reader *in,
                                         struct etherpad_changes_rejected *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_changes_rejected){0};
    wf_cbor_open_object(in, &object, &changes_rejected_rule);
    do {
        if (wf_cbor_take_member(in, &object, &changes_rejected_rule, CHANGES_REJECTED_TYPE))
            wf_cbor_read_enum(in, &changes_rejected_type_rule);
        if (wf_cbor_take_member(in, &object, &changes_rejected_rule, CHANGES_REJECTED_DATA))
            read_changes_rejected_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &changes_rejected_rule));
    return in->error.status == WF_OK;
}

static void read_known_user_cbor(struct wf_cbor_reader *in, struct etherpad_known_user *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &known_user_rule);
    do {
        if (wf_cbor_take_member(in, &object, &known_user_rule, KNOWN_USER_USER_ID))
            value->user_id = wf_cbor_read_text(in, &known_user_user_id_rule);
        if (wf_cbor_take_member(in, &object, &known_user_rule, KNOWN_USER_NAME)) {
            if (!wf_cbor_take_null(in)) {
                value->name = wf_cbor_read_text(in, &known_user_name_rule);
                value->has_name = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &known_user_rule, KNOWN_USER_COLOR_ID))
            value->color_id = (uint32_t)wf_cbor_read_uint(in, &known_user_color_id_rule);
        if (wf_cbor_take_member(in, &object, &known_user_rule, KNOWN_USER_IP))
            value->ip = wf_cbor_read_text(in, &known_user_ip_rule);
        if (wf_cbor_take_member(in, &object, &known_user_rule, KNOWN_USER_USER_AGENT))
            value->user_agent = wf_cbor_read_text(in, &known_user_user_agent_rule);
    } while (wf_cbor_more_members(in, &object, &known_user_rule));
}

static void read_user_new_info_data_cbor(struct wf_cbor_reader *in,
                                         struct etherpad_user_new_info *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &user_new_info_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_new_info_data_rule, USER_NEW_INFO_DATA_TYPE))
            wf_cbor_read_enum(in, &user_new_info_data_type_rule);
        if (wf_cbor_take_member(in, &object, &user_new_info_data_rule,
                                USER_NEW_INFO_DATA_USER_INFO))
            read_known_user_cbor(in, &msg->user_info);
    } while (wf_cbor_more_members(in, &object, &user_new_info_data_rule));
}

bool etherpad_read_user_new_info_cbor(struct wf_cbor_reader *in, struct etherpad_user_new_info *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_user_new_info){0};
    wf_cbor_open_object(in, &object, &user_new_info_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_new_info_rule, USER_NEW_INFO_TYPE))
            wf_cbor_read_enum(in, &user_new_info_type_rule);
        if (wf_cbor_take_member(in, &object, &user_new_info_rule, USER_NEW_INFO_DATA))
            read_user_new_info_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &user_new_info_rule));
    return in->error.status == WF_OK;
}

static void read_user_leave_data_cbor(struct wf_cbor_reader *in, struct etherpad_user_leave *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &user_leave_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_leave_data_rule, USER_LEAVE_DATA_TYPE))
            wf_cbor_read_enum(in, &user_leave_data_type_rule);
        if (wf_cbor_take_member(in, &object, &user_leave_data_rule, USER_LEAVE_DATA_USER_INFO))
            read_known_user_cbor(in, &msg->user_info);
    } while (wf_cbor_more_members(in, &object, &user_leave_data_rule));
}

bool etherpad_read_user_leave_cbor(struct wf_cbor_reader *in, struct etherpad_user_leave *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_user_leave){0};
    wf_cbor_open_object(in, &object, &user_leave_rule);
    do {
        if (wf_cbor_take_member(in, &object, &user_leave_rule, USER_LEAVE_TYPE))
            wf_cbor_read_enum(in, &user_leave_type_rule);
        if (wf_cbor_take_member(in, &object, &user_leave_rule, USER_LEAVE_DATA))
            read_user_leave_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &user_leave_rule));
    return in->error.status == WF_OK;
}

static void read_other_message_payload_cbor(struct wf_cbor_reader *in,
                                            struct etherpad_other_message *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_map others;
    struct etherpad_other_message_others_entry *other;

    wf_cbor_open_object(in, &object, &other_message_payload_rule);
    wf_cbor_open_others(in, &others, &object, &other_message_others_rule, sizeof(*other));
    do {
        if (wf_cbor_take_member(in, &object, &other_message_payload_rule,
                                OTHER_MESSAGE_PAYLOAD_TYPE))
            msg->type = wf_cbor_read_text(in, &other_message_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &other_message_payload_rule,
                                OTHER_MESSAGE_PAYLOAD_AUTH_ID)) {
            msg->auth_id = wf_cbor_read_text(in, &other_message_payload_auth_id_rule);
            msg->has_auth_id = true;
        }
        if ((other = wf_cbor_take_other(&object)))
            other->value = wf_cbor_read_raw_json(in);
    } while (wf_cbor_more_members(in, &object, &other_message_payload_rule));
    msg->others = wf_cbor_close_others(in, &others, &msg->others_count);
}

static void read_other_message_data_cbor(struct wf_cbor_reader *in,
                                         struct etherpad_other_message *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &other_message_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &other_message_data_rule, OTHER_MESSAGE_DATA_TYPE))
            wf_cbor_read_enum(in, &other_message_data_type_rule);
        if (wf_cbor_take_member(in, &object, &other_message_data_rule, OTHER_MESSAGE_DATA_PAYLOAD))
            read_other_message_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &other_message_data_rule));
}

bool etherpad_read_other_message_cbor(struct wf_cbor_reader *in, struct etherpad_other_message *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_other_message){0};
    wf_cbor_open_object(in, &object, &other_message_rule);
    do {
        if (wf_cbor_take_member(in, &object, &other_message_rule, OTHER_MESSAGE_TYPE))
            wf_cbor_read_enum(in, &other_message_type_rule);
        if (wf_cbor_take_member(in, &object, &other_message_rule, OTHER_MESSAGE_DATA))
            read_other_message_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &other_message_rule));
    return in->error.status == WF_OK;
}

static void read_server_message_payload_cbor(struct wf_cbor_reader *in,
                                             struct etherpad_server_message *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &server_message_payload_rule);
    do {
        if (wf_cbor_take_member(in, &object, &server_message_payload_rule,
                                SERVER_MESSAGE_PAYLOAD_TYPE))
            wf_cbor_read_enum(in, &server_message_payload_type_rule);
        if (wf_cbor_take_member(in, &object, &server_message_payload_rule,
                                SERVER_MESSAGE_PAYLOAD_TEXT))
            msg->text = wf_cbor_read_text(in, &server_message_payload_text_rule);
    } while (wf_cbor_more_members(in, &object, &server_message_payload_rule));
}

static void read_server_message_data_cbor(struct wf_cbor_reader *in,
                                          struct etherpad_server_message *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &server_message_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &server_message_data_rule, SERVER_MESSAGE_DATA_TYPE))
            wf_cbor_read_enum(in, &server_message_data_type_rule);
        if (wf_cbor_take_member(in, &object, &server_message_data_rule,
                                SERVER_MESSAGE_DATA_PAYLOAD))
            read_server_message_payload_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &server_message_data_rule));
}

bool etherpad_read_server_message_cbor(struct wf_cbor_reader *in,
                                       struct etherpad_server_message *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_server_message){0};
    wf_cbor_open_object(in, &object, &server_message_rule);
    do {
        if (wf_cbor_take_member(in, &object, &server_message_rule, SERVER_MESSAGE_TYPE))
            wf_cbor_read_enum(in, &server_message_type_rule);
        if (wf_cbor_take_member(in, &object, &server_message_rule, SERVER_MESSAGE_DATA))
            read_server_message_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &server_message_rule));
    return in->error.status == WF_OK;
}

static void read_disconnect_reason_data_cbor(struct wf_cbor_reader *in,
                                             struct etherpad_disconnect_reason *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &disconnect_reason_data_rule);
    do {
        if (wf_cbor_take_member(in, &object, &disconnect_reason_data_rule,
                                DISCONNECT_REASON_DATA_TYPE))
            wf_cbor_read_enum(in, &disconnect_reason_data_type_rule);
        if (wf_cbor_take_member(in, &object, &disconnect_reason_data_rule,
                                DISCONNECT_REASON_DATA_REASON))
            msg->reason = wf_cbor_read_text(in, &disconnect_reason_data_reason_rule);
    } while (wf_cbor_more_members(in, &object, &disconnect_reason_data_rule));
}

bool etherpad_read_disconnect_reason_cbor(struct wf_cbor_reader *in,
                                          struct etherpad_disconnect_reason *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_disconnect_reason){0};
    wf_cbor_open_object(in, &object, &disconnect_reason_rule);
    do {
        if (wf_cbor_take_member(in, &object, &disconnect_reason_rule, DISCONNECT_REASON_TYPE))
            wf_cbor_read_enum(in, &disconnect_reason_type_rule);
        if (wf_cbor_take_member(in, &object, &disconnect_reason_rule, DISCONNECT_REASON_DATA))
            read_disconnect_reason_data_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &disconnect_reason_rule));
    return in->error.status == WF_OK;
}

static void read_client_vars_initial_attributed_text_cbor(struct wf_cbor_reader *in,
                                                          struct etherpad_client_vars *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &client_vars_initial_attributed_text_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_vars_initial_attributed_text_rule,
                                CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT_TEXT))
            msg->text = wf_cbor_read_text(in, &client_vars_initial_attributed_text_text_rule);
        if (wf_cbor_take_member(in, &object, &client_vars_initial_attributed_text_rule,
                                CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT_ATTRIBS))
            msg->attribs = wf_cbor_read_text(in, &client_vars_initial_attributed_text_attribs_rule);
    } while (wf_cbor_more_members(in, &object, &client_vars_initial_attributed_text_rule));
}

static void read_author_cbor(struct wf_cbor_reader *in, struct etherpad_author *value)
{
    struct wf_cbor_object object;

    value->color_id = 0;
    wf_cbor_open_object(in, &object, &author_rule);
    do {
        if (wf_cbor_take_member(in, &object, &author_rule, AUTHOR_COLOR_ID)) {
            value->color_id = (uint32_t)wf_cbor_read_uint(in, &author_color_id_rule);
            value->has_color_id = true;
        }
        if (wf_cbor_take_member(in, &object, &author_rule, AUTHOR_NAME)) {
            if (!wf_cbor_take_null(in)) {
                value->name = wf_cbor_read_text(in, &author_name_rule);
                value->has_name = true;
            }
        }
    } while (wf_cbor_more_members(in, &object, &author_rule));
}

static const struct etherpad_client_vars_historical_author_data_entry *
read_client_vars_historical_author_data_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_map map;
    struct etherpad_client_vars_historical_author_data_entry *entry;

    wf_cbor_open_map(in, &map, &client_vars_historical_author_data_rule, sizeof(*entry));
    while ((entry = wf_cbor_next_entry(in, &map))) {
        *entry = (struct etherpad_client_vars_historical_author_data_entry){.key = entry->key};
        read_author_cbor(in, &entry->value);
    }
    return wf_cbor_close_map(in, &map, count);
}

static void read_client_vars_collab_client_vars_cbor(struct wf_cbor_reader *in,
                                                     struct etherpad_client_vars *msg)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &client_vars_collab_client_vars_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_vars_collab_client_vars_rule,
                                CLIENT_VARS_COLLAB_CLIENT_VARS_REV))
            msg->rev = (uint32_t)wf_cbor_read_uint(in, &rev_rule);
        if (wf_cbor_take_member(in, &object, &client_vars_collab_client_vars_rule,
                                CLIENT_VARS_COLLAB_CLIENT_VARS_INITIAL_ATTRIBUTED_TEXT))
            read_client_vars_initial_attributed_text_cbor(in, msg);
        if (wf_cbor_take_member(in, &object, &client_vars_collab_client_vars_rule,
                                CLIENT_VARS_COLLAB_CLIENT_VARS_APOOL))
            read_attribute_pool_cbor(in, &msg->apool);
        if (wf_cbor_take_member(in, &object, &client_vars_collab_client_vars_rule,
                                CLIENT_VARS_COLLAB_CLIENT_VARS_HISTORICAL_AUTHOR_DATA))
            msg->historical_author_data = read_client_vars_historical_author_data_cbor(
                in, &msg->historical_author_data_count);
    } while (wf_cbor_more_members(in, &object, &client_vars_collab_client_vars_rule));
}

bool etherpad_read_client_vars_cbor(struct wf_cbor_reader *in, struct etherpad_client_vars *msg)
{
    struct wf_cbor_object object;

    *msg = (struct etherpad_client_vars){0};
    wf_cbor_open_object(in, &object, &client_vars_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_vars_rule, CLIENT_VARS_GLOBAL_PAD_ID))
            msg->global_pad_id = wf_cbor_read_text(in, &client_vars_global_pad_id_rule);
        if (wf_cbor_take_member(in, &object, &client_vars_rule, CLIENT_VARS_USER_ID))
            msg->user_id = wf_cbor_read_text(in, &client_vars_user_id_rule);
        if (wf_cbor_take_member(in, &object, &client_vars_rule, CLIENT_VARS_USER_NAME)) {
            if (!wf_cbor_take_null(in)) {
                msg->user_name = wf_cbor_read_text(in, &client_vars_user_name_rule);
                msg->has_user_name = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &client_vars_rule, CLIENT_VARS_USER_COLOR))
            msg->user_color = (uint32_t)wf_cbor_read_uint(in, &client_vars_user_color_rule);
        if (wf_cbor_take_member(in, &object, &client_vars_rule, CLIENT_VARS_COLOR_PALETTE))
            msg->color_palette = wf_cbor_read_texts(in, &client_vars_color_palette_rule,
                                                    &client_vars_color_palette_item_rule, 1,
                                                    &msg->color_palette_count);
        if (wf_cbor_take_member(in, &object, &client_vars_rule, CLIENT_VARS_COLLAB_CLIENT_VARS))
            read_client_vars_collab_client_vars_cbor(in, msg);
    } while (wf_cbor_more_members(in, &object, &client_vars_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_client_ready_room_type_cbor(struct wf_buf *out, uint8_t *at,
                                                  enum etherpad_client_ready_room_type value)
{
    switch (value) {
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_NONE:
        break;
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_PADPAGE:
        return WF_PUT(out, at, "gpadpage");
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_PADVIEW:
        return WF_PUT(out, at, "gpadview");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_user_info_cbor(struct wf_buf *out, uint8_t *at,
                                     const struct etherpad_user_info *value)
{
    at = WF_CBOR_PUT_WTF8(out, at, "\243fuserId", value->user_id);
    if (value->has_name)
        at = WF_CBOR_PUT_WTF8(out, at, "dname", value->name);
    else
        at = WF_PUT(out, at, "dname\366");
    return WF_CBOR_PUT_UINT(out, at, "gcolorId", value->color_id);
}

static uint8_t *write_client_ready_data_data_cbor(struct wf_buf *out, uint8_t *at,
                                                  const struct etherpad_client_ready *msg)
{
    size_t count = 2;

    count += msg->has_is_reconnect_of;
    count += msg->has_is_commit_pending;
    count += msg->has_features;
    at = wf_cbor_put_object(out, at, count);
    at = WF_CBOR_PUT_UINT(out, at, "glastRev", msg->last_rev);
    at = WF_PUT(out, at, "huserInfo");
    at = write_user_info_cbor(out, at, &msg->user_info);
    if (msg->has_is_reconnect_of)
        at = WF_CBOR_PUT_WTF8(out, at, "misReconnectOf", msg->is_reconnect_of);
    if (msg->has_is_commit_pending)
        at = WF_CBOR_PUT_BOOL(out, at, "oisCommitPending", msg->is_commit_pending);
    if (msg->has_features)
        at = WF_CBOR_PUT_WTF8S(out, at, "hfeatures", msg->features, msg->features_count);
    return at;
}

void etherpad_write_client_ready_cbor(struct wf_buf *out, const struct etherpad_client_ready *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\244dtypelCLIENT_READYhroomType");
    at = write_client_ready_room_type_cbor(out, at, msg->room_type);
    at = WF_CBOR_PUT_WTF8(out, at, "hroomName", msg->room_name);
    at = WF_PUT(out, at, "ddata");
    at = write_client_ready_data_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_attribute_cbor(struct wf_buf *out, uint8_t *at,
                                     const struct etherpad_attribute *value)
{
    at = WF_CBOR_PUT_WTF8(out, at, "\202", value->key);
    return wf_cbor_put_wtf8(out, at, value->value);
}

static uint8_t *write_attribute_pool_num_to_attrib_cbor(
    struct wf_buf *out, uint8_t *at,
    const struct etherpad_attribute_pool_num_to_attrib_entry *entries, size_t count)
{
    at = wf_cbor_put_object(out, at, count);
    for (size_t i = 0; i < count; i++) {
        at = wf_cbor_put_wtf8(out, at, entries[i].key);
        at = write_attribute_cbor(out, at, &entries[i].value);
    }
    return at;
}

static uint8_t *write_attribute_pool_cbor(struct wf_buf *out, uint8_t *at,
                                          const struct etherpad_attribute_pool *value)
{
    at = WF_PUT(out, at, "\242knumToAttrib");
    at = write_attribute_pool_num_to_attrib_cbor(out, at, value->num_to_attrib,
                                                 value->num_to_attrib_count);
    return WF_CBOR_PUT_UINT(out, at, "gnextNum", value->next_num);
}

void etherpad_write_user_changes_cbor(struct wf_buf *out, const struct etherpad_user_changes *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\244dtypelUSER_CHANGESgbaseRev");
    at = wf_cbor_put_uint(out, at, msg->base_rev);
    at = WF_CBOR_PUT_WTF8(out, at, "ichangeset", msg->changeset);
    at = WF_PUT(out, at, "eapool");
    at = write_attribute_pool_cbor(out, at, &msg->apool);
    wf_put_end(out, at);
}

void etherpad_write_userinfo_update_cbor(struct wf_buf *out,
                                         const struct etherpad_userinfo_update *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypeoUSERINFO_UPDATEhuserInfo");
    at = write_user_info_cbor(out, at, &msg->user_info);
    wf_put_end(out, at);
}

static uint8_t *write_chat_payload_cbor(struct wf_buf *out, uint8_t *at,
                                        const struct etherpad_chat *msg)
{
    size_t count = 3;

    count += msg->has_user_id;
    count += msg->has_auth_id;
    count += msg->has_time;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypedchat");
    if (msg->has_user_id)
        at = WF_CBOR_PUT_WTF8(out, at, "fuserId", msg->user_id);
    at = WF_CBOR_PUT_WTF8(out, at, "hlineText", msg->line_text);
    if (msg->has_sender_name)
        at = WF_CBOR_PUT_WTF8(out, at, "jsenderName", msg->sender_name);
    else
        at = WF_PUT(out, at, "jsenderName\366");
    if (msg->has_auth_id)
        at = WF_CBOR_PUT_WTF8(out, at, "fauthId", msg->auth_id);
    if (msg->has_time)
        at = WF_CBOR_PUT_UINT(out, at, "dtime", msg->time);
    return at;
}

void etherpad_write_chat_cbor(struct wf_buf *out, const struct etherpad_chat *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenCLIENT_MESSAGEgpayload");
    at = write_chat_payload_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_options_view_cbor(struct wf_buf *out, uint8_t *at,
                                        const struct etherpad_options_view_entry *entries,
                                        size_t count)
{
    at = wf_cbor_put_object(out, at, count);
    for (size_t i = 0; i < count; i++) {
        at = wf_cbor_put_wtf8(out, at, entries[i].key);
        at = wf_cbor_put_raw_json(out, at, entries[i].value);
    }
    return at;
}

static uint8_t *write_options_cbor(struct wf_buf *out, uint8_t *at,
                                   const struct etherpad_options *value)
{
    size_t count = 0;

    count += value->has_view;
    count += value->has_guest_policy;
    at = wf_cbor_put_object(out, at, count);
    if (value->has_view) {
        at = WF_PUT(out, at, "dview");
        at = write_options_view_cbor(out, at, value->view, value->view_count);
    }
    if (value->has_guest_policy)
        at = WF_CBOR_PUT_WTF8(out, at, "kguestPolicy", value->guest_policy);
    return at;
}

static uint8_t *write_pad_options_payload_cbor(struct wf_buf *out, uint8_t *at,
                                               const struct etherpad_pad_options *msg)
{
    size_t count = 2;

    count += msg->has_changed_by;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypejpadoptionsgoptions");
    at = write_options_cbor(out, at, &msg->options);
    if (msg->has_changed_by)
        at = WF_CBOR_PUT_WTF8(out, at, "ichangedBy", msg->changed_by);
    return at;
}

void etherpad_write_pad_options_cbor(struct wf_buf *out, const struct etherpad_pad_options *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenCLIENT_MESSAGEgpayload");
    at = write_pad_options_payload_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_pad_title_payload_cbor(struct wf_buf *out, uint8_t *at,
                                             const struct etherpad_pad_title *msg)
{
    size_t count = 2;

    count += msg->has_changed_by;
    at = wf_cbor_put_object(out, at, count);
    at = WF_CBOR_PUT_WTF8(out, at, "dtypehpadtitleetitle", msg->title);
    if (msg->has_changed_by)
        at = WF_CBOR_PUT_WTF8(out, at, "ichangedBy", msg->changed_by);
    return at;
}

void etherpad_write_pad_title_cbor(struct wf_buf *out, const struct etherpad_pad_title *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenCLIENT_MESSAGEgpayload");
    at = write_pad_title_payload_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_pad_password_payload_cbor(struct wf_buf *out, uint8_t *at,
                                                const struct etherpad_pad_password *msg)
{
    size_t count = 1;

    count += msg->has_password;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypekpadpassword");
    if (msg->has_password)
        at = WF_CBOR_PUT_WTF8(out, at, "hpassword", msg->password);
    return at;
}

void etherpad_write_pad_password_cbor(struct wf_buf *out, const struct etherpad_pad_password *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenCLIENT_MESSAGEgpayload");
    at = write_pad_password_payload_cbor(out, at, msg);
    wf_put_end(out, at);
}

void etherpad_write_suggest_user_name_cbor(struct wf_buf *out,
                                           const struct etherpad_suggest_user_name *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenCLIENT_MESSAGEgpayload\243dtypeosugg"
                         "estUserNameiunnamedId");
    at = wf_cbor_put_wtf8(out, at, msg->unnamed_id);
    at = WF_CBOR_PUT_WTF8(out, at, "gnewName", msg->new_name);
    wf_put_end(out, at);
}

static uint8_t *write_saved_revision_cbor(struct wf_buf *out, uint8_t *at,
                                          const struct etherpad_saved_revision *value)
{
    at = WF_CBOR_PUT_UINT(out, at, "\246itimestamp", value->timestamp);
    at = WF_CBOR_PUT_WTF8(out, at, "elabel", value->label);
    at = WF_CBOR_PUT_WTF8(out, at, "gsavedBy", value->saved_by);
    at = WF_CBOR_PUT_WTF8(out, at, "isavedById", value->saved_by_id);
    at = WF_CBOR_PUT_UINT(out, at, "frevNum", value->rev_num);
    return WF_CBOR_PUT_WTF8(out, at, "bid", value->id);
}

static uint8_t *write_new_revision_list_revision_list_cbor(
    struct wf_buf *out, uint8_t *at, const struct etherpad_saved_revision *items, size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_saved_revision_cbor(out, at, &items[i]);
    return at;
}

void etherpad_write_new_revision_list_cbor(struct wf_buf *out,
                                           const struct etherpad_new_revision_list *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenCLIENT_MESSAGEgpayload\243dtypeonewR"
                         "evisionListlrevisionList");
    at = write_new_revision_list_revision_list_cbor(out, at, msg->revision_list,
                                                    msg->revision_list_count);
    at = WF_CBOR_PUT_WTF8(out, at, "gsavedBy", msg->saved_by);
    wf_put_end(out, at);
}

static uint8_t *write_revision_label_revision_list_cbor(struct wf_buf *out, uint8_t *at,
                                                        const struct etherpad_saved_revision *items,
                                                        size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_saved_revision_cbor(out, at, &items[i]);
    return at;
}

void etherpad_write_revision_label_cbor(struct wf_buf *out,
                                        const struct etherpad_revision_label *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenCLIENT_MESSAGEgpayload\244dtypemrevi"
                         "sionLabellrevisionList");
    at = write_revision_label_revision_list_cbor(out, at, msg->revision_list,
                                                 msg->revision_list_count);
    at = WF_CBOR_PUT_WTF8(out, at, "gsavedBy", msg->saved_by);
    at = WF_CBOR_PUT_WTF8(out, at, "hnewLabel", msg->new_label);
    wf_put_end(out, at);
}

static uint8_t *write_guest_answer_payload_cbor(struct wf_buf *out, uint8_t *at,
                                                const struct etherpad_guest_answer *msg)
{
    size_t count = 1;

    count += msg->has_auth_id;
    count += msg->has_guest_id;
    count += msg->has_answer;
    at = wf_cbor_put_object(out, at, count);
    at = WF_PUT(out, at, "dtypekguestanswer");
    if (msg->has_auth_id)
        at = WF_CBOR_PUT_WTF8(out, at, "fauthId", msg->auth_id);
    if (msg->has_guest_id)
        at = WF_CBOR_PUT_WTF8(out, at, "gguestId", msg->guest_id);
    if (msg->has_answer)
        at = WF_CBOR_PUT_WTF8(out, at, "fanswer", msg->answer);
    return at;
}

void etherpad_write_guest_answer_cbor(struct wf_buf *out, const struct etherpad_guest_answer *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenCLIENT_MESSAGEgpayload");
    at = write_guest_answer_payload_cbor(out, at, msg);
    wf_put_end(out, at);
}

static uint8_t *write_new_changes_data_cbor(struct wf_buf *out, uint8_t *at,
                                            const struct etherpad_new_changes *msg)
{
    size_t count = 5;

    count += msg->has_time_delta;
    at = wf_cbor_put_object(out, at, count);
    at = WF_CBOR_PUT_UINT(out, at, "dtypekNEW_CHANGESfnewRev", msg->new_rev);
    at = WF_CBOR_PUT_WTF8(out, at, "ichangeset", msg->changeset);
    at = WF_PUT(out, at, "eapool");
    at = write_attribute_pool_cbor(out, at, &msg->apool);
    at = WF_CBOR_PUT_WTF8(out, at, "fauthor", msg->author);
    if (msg->has_time_delta)
        at = WF_CBOR_PUT_NUMBER(out, at, "itimeDelta", msg->time_delta);
    return at;
}

void etherpad_write_new_changes_cbor(struct wf_buf *out, const struct etherpad_new_changes *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata");
    at = write_new_changes_data_cbor(out, at, msg);
    wf_put_end(out, at);
}

void etherpad_write_accept_commit_cbor(struct wf_buf *out, const struct etherpad_accept_commit *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypemACCEPT_COMMITfnewRev");
    at = wf_cbor_put_uint(out, at, msg->new_rev);
    wf_put_end(out, at);
}

void etherpad_write_no_commit_pending_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\242dtypejCOLLABROOMddata\241dtypeqNO_COMMIT_PENDING");
}

void etherpad_write_changes_rejected_cbor(struct wf_buf *out,
                                          const struct etherpad_changes_rejected *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\244dtypepCHANGES_REJECTEDgbaseRev");
    at = wf_cbor_put_uint(out, at, msg->base_rev);
    at = WF_CBOR_PUT_WTF8(out, at, "freason", msg->reason);
    at = WF_CBOR_PUT_WTF8(out, at, "fdetail", msg->detail);
    wf_put_end(out, at);
}

static uint8_t *write_known_user_cbor(struct wf_buf *out, uint8_t *at,
                                      const struct etherpad_known_user *value)
{
    at = WF_CBOR_PUT_WTF8(out, at, "\245fuserId", value->user_id);
    if (value->has_name)
        at = WF_CBOR_PUT_WTF8(out, at, "dname", value->name);
    else
        at = WF_PUT(out, at, "dname\366");
    at = WF_CBOR_PUT_UINT(out, at, "gcolorId", value->color_id);
    at = WF_CBOR_PUT_WTF8(out, at, "bip", value->ip);
    return WF_CBOR_PUT_WTF8(out, at, "iuserAgent", value->user_agent);
}

void etherpad_write_user_new_info_cbor(struct wf_buf *out, const struct etherpad_user_new_info *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypelUSER_NEWINFOhuserInfo");
    at = write_known_user_cbor(out, at, &msg->user_info);
    wf_put_end(out, at);
}

void etherpad_write_user_leave_cbor(struct wf_buf *out, const struct etherpad_user_leave *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypejUSER_LEAVEhuserInfo");
    at = write_known_user_cbor(out, at, &msg->user_info);
    wf_put_end(out, at);
}

static uint8_t *
write_other_message_others_cbor(struct wf_buf *out, uint8_t *at,
                                const struct etherpad_other_message_others_entry *entries,
                                size_t count)
{
    for (size_t i = 0; i < count; i++) {
        at = wf_cbor_put_wtf8(out, at, entries[i].key);
        at = wf_cbor_put_raw_json(out, at, entries[i].value);
    }
    return at;
}

static uint8_t *write_other_message_payload_cbor(struct wf_buf *out, uint8_t *at,
                                                 const struct etherpad_other_message *msg)
{
    size_t count = 1;

    count += msg->has_auth_id;
    count += msg->others_count;
    at = wf_cbor_put_object(out, at, count);
    at = WF_CBOR_PUT_WTF8(out, at, "dtype", msg->type);
    if (msg->has_auth_id)
        at = WF_CBOR_PUT_WTF8(out, at, "fauthId", msg->auth_id);
    return write_other_message_others_cbor(out, at, msg->others, msg->others_count);
}

void etherpad_write_other_message_cbor(struct wf_buf *out, const struct etherpad_other_message *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenCLIENT_MESSAGEgpayload");
    at = write_other_message_payload_cbor(out, at, msg);
    wf_put_end(out, at);
}

void etherpad_write_server_message_cbor(struct wf_buf *out,
                                        const struct etherpad_server_message *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypenSERVER_MESSAGEgpayload\242dtypefNOTI"
                         "CEdtext");
    at = wf_cbor_put_wtf8(out, at, msg->text);
    wf_put_end(out, at);
}

void etherpad_write_disconnect_reason_cbor(struct wf_buf *out,
                                           const struct etherpad_disconnect_reason *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypejCOLLABROOMddata\242dtypeqDISCONNECT_REASONfreason");
    at = wf_cbor_put_wtf8(out, at, msg->reason);
    wf_put_end(out, at);
}

static uint8_t *write_author_cbor(struct wf_buf *out, uint8_t *at,
                                  const struct etherpad_author *value)
{
    size_t count = 0;

    count += value->has_color_id;
    count += value->has_name;
    at = wf_cbor_put_object(out, at, count);
    if (value->has_color_id)
        at = WF_CBOR_PUT_UINT(out, at, "gcolorId", value->color_id);
    if (value->has_name)
        at = WF_CBOR_PUT_WTF8(out, at, "dname", value->name);
    return at;
}

static uint8_t *write_client_vars_historical_author_data_cbor(
    struct wf_buf *out, uint8_t *at,
    const struct etherpad_client_vars_historical_author_data_entry *entries, size_t count)
{
    at = wf_cbor_put_object(out, at, count);
    for (size_t i = 0; i < count; i++) {
        at = wf_cbor_put_wtf8(out, at, entries[i].key);
        at = write_author_cbor(out, at, &entries[i].value);
    }
    return at;
}

void etherpad_write_client_vars_cbor(struct wf_buf *out, const struct etherpad_client_vars *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_WTF8(out, at, "\246kglobalPadId", msg->global_pad_id);
    at = WF_CBOR_PUT_WTF8(out, at, "fuserId", msg->user_id);
    if (msg->has_user_name)
        at = WF_CBOR_PUT_WTF8(out, at, "huserName", msg->user_name);
    else
        at = WF_PUT(out, at, "huserName\366");
    at = WF_CBOR_PUT_UINT(out, at, "iuserColor", msg->user_color);
    at = WF_CBOR_PUT_WTF8S(out, at, "lcolorPalette", msg->color_palette, msg->color_palette_count);
    at = WF_CBOR_PUT_UINT(out, at, "rcollab_client_vars\244crev", msg->rev);
    at = WF_CBOR_PUT_WTF8(out, at, "uinitialAttributedText\242dtext", msg->text);
    at = WF_CBOR_PUT_WTF8(out, at, "gattribs", msg->attribs);
    at = WF_PUT(out, at, "eapool");
    at = write_attribute_pool_cbor(out, at, &msg->apool);
    at = WF_PUT(out, at, "thistoricalAuthorData");
    at = write_client_vars_historical_author_data_cbor(out, at, msg->historical_author_data,
                                                       msg->historical_author_data_count);
    wf_put_end(out, at);
}

static enum etherpad_tag
identify_to_server_collabroom_client_message_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned which;

    wf_cbor_enter_member(in, "data");
    wf_cbor_enter_member(in, "payload");
    which = wf_cbor_tell_by_member(
        in, "type", &identify_to_server_collabroom_client_message_type_rule, WF_UNKNOWN_TAG);
    wf_cbor_rewind(in, start);
    return which;
}

static enum etherpad_tag identify_to_server_collabroom_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned which;

    wf_cbor_enter_member(in, "data");
    which = wf_cbor_tell_by_member(in, "type", &identify_to_server_collabroom_type_rule,
                                   WF_UNKNOWN_TAG);
    wf_cbor_rewind(in, start);
    switch (which) {
    case IDENTIFY_TO_SERVER_COLLABROOM_TYPE_CLIENT_READY:
        return ETHERPAD_CLIENT_READY;
    case IDENTIFY_TO_SERVER_COLLABROOM_TYPE_USER_CHANGES:
        return ETHERPAD_USER_CHANGES;
    case IDENTIFY_TO_SERVER_COLLABROOM_TYPE_USERINFO_UPDATE:
        return ETHERPAD_USERINFO_UPDATE;
    case IDENTIFY_TO_SERVER_COLLABROOM_TYPE_CLIENT_MESSAGE:
        return identify_to_server_collabroom_client_message_cbor(in);
    default:
        return ETHERPAD_NONE;
    }
}

enum etherpad_tag etherpad_identify_to_server_cbor(struct wf_cbor_reader *in)
{
    switch (wf_cbor_tell_by_member(in, "type", &identify_to_server_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_SERVER_TYPE_COLLABROOM:
        return identify_to_server_collabroom_cbor(in);
    default:
        return ETHERPAD_NONE;
    }
}

static enum etherpad_tag
identify_to_client_collabroom_client_message_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned which;

    wf_cbor_enter_member(in, "data");
    wf_cbor_enter_member(in, "payload");
    which = wf_cbor_tell_by_member(
        in, "type", &identify_to_client_collabroom_client_message_type_rule, WF_UNKNOWN_TAG);
    wf_cbor_rewind(in, start);
    return which;
}

static enum etherpad_tag identify_to_client_collabroom_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned which;

    wf_cbor_enter_member(in, "data");
    which = wf_cbor_tell_by_member(in, "type", &identify_to_client_collabroom_type_rule,
                                   WF_UNKNOWN_TAG);
    wf_cbor_rewind(in, start);
    switch (which) {
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_CLIENT_MESSAGE:
        return identify_to_client_collabroom_client_message_cbor(in);
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_NEW_CHANGES:
        return ETHERPAD_NEW_CHANGES;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_ACCEPT_COMMIT:
        return ETHERPAD_ACCEPT_COMMIT;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_NO_COMMIT_PENDING:
        return ETHERPAD_NO_COMMIT_PENDING;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_CHANGES_REJECTED:
        return ETHERPAD_CHANGES_REJECTED;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_USER_NEWINFO:
        return ETHERPAD_USER_NEW_INFO;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_USER_LEAVE:
        return ETHERPAD_USER_LEAVE;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_SERVER_MESSAGE:
        return ETHERPAD_SERVER_MESSAGE;
    case IDENTIFY_TO_CLIENT_COLLABROOM_TYPE_DISCONNECT_REASON:
        return ETHERPAD_DISCONNECT_REASON;
    default:
        return ETHERPAD_NONE;
    }
}

enum etherpad_tag etherpad_identify_to_client_cbor(struct wf_cbor_reader *in)
{
    switch (wf_cbor_tell_by_member(in, "type", &identify_to_client_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_CLIENT_TYPE_COLLABROOM:
        return identify_to_client_collabroom_cbor(in);
    default:
        return ETHERPAD_NONE;
    }
}

const struct etherpad_settings etherpad_default_settings = {
    .port = 9001,
    .max_sockets = 20000,
    .max_sockets_per_user = 32,
    .max_sockets_per_address = 512,
    .new_users_per_address = 300,
    .new_pads_per_address = 100,
    .rate_per_s = 20,
    .rate_burst = 100,
    .unconfirmed_bytes = 4194304,
    .unconfirmed_frames = 10000,
    .unsent_bytes = 1048576,
    .keepalive_ms = 25000,
    .shortest_poll_ms = 1000,
    .longest_poll_ms = 30000,
    .silence_ms = 15000,
    .kill_timeout_ms = 15000,
    .head_timeout_ms = 10000,
    .body_timeout_ms = 30000,
    .idle_timeout_ms = 15000,
    .default_text = WF_TEXT_INIT("Welcome! Everybody who has the address of this page can write here, at the same time.\n"),
    .pad_idle_ms = 60000,
    .text_limit = 1000000,
    .runs_limit = 262144,
    .catch_up_limit = 10000,
    .chat_limit = 10000,
    .secure_cookies = false,
};

/* What the table calls: the same functions without their types. */

static bool read_any_client_ready(struct wf_json_reader *in, void *value)
{
    return etherpad_read_client_ready(in, value);
}

static void write_any_client_ready(struct wf_buf *out, const void *value)
{
    etherpad_write_client_ready(out, value);
}

static bool read_any_client_ready_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_client_ready_cbor(in, value);
}

static void write_any_client_ready_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_client_ready_cbor(out, value);
}

static bool validate_any_client_ready(const void *value, struct wf_error *error)
{
    return etherpad_validate_client_ready(value, error);
}

static bool equal_any_client_ready(const void *a, const void *b)
{
    return etherpad_equal_client_ready(a, b);
}

static bool read_any_user_changes(struct wf_json_reader *in, void *value)
{
    return etherpad_read_user_changes(in, value);
}

static void write_any_user_changes(struct wf_buf *out, const void *value)
{
    etherpad_write_user_changes(out, value);
}

static bool read_any_user_changes_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_user_changes_cbor(in, value);
}

static void write_any_user_changes_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_user_changes_cbor(out, value);
}

static bool validate_any_user_changes(const void *value, struct wf_error *error)
{
    return etherpad_validate_user_changes(value, error);
}

static bool equal_any_user_changes(const void *a, const void *b)
{
    return etherpad_equal_user_changes(a, b);
}

static bool read_any_userinfo_update(struct wf_json_reader *in, void *value)
{
    return etherpad_read_userinfo_update(in, value);
}

static void write_any_userinfo_update(struct wf_buf *out, const void *value)
{
    etherpad_write_userinfo_update(out, value);
}

static bool read_any_userinfo_update_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_userinfo_update_cbor(in, value);
}

static void write_any_userinfo_update_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_userinfo_update_cbor(out, value);
}

static bool validate_any_userinfo_update(const void *value, struct wf_error *error)
{
    return etherpad_validate_userinfo_update(value, error);
}

static bool equal_any_userinfo_update(const void *a, const void *b)
{
    return etherpad_equal_userinfo_update(a, b);
}

static bool read_any_chat(struct wf_json_reader *in, void *value)
{
    return etherpad_read_chat(in, value);
}

static void write_any_chat(struct wf_buf *out, const void *value)
{
    etherpad_write_chat(out, value);
}

static bool read_any_chat_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_chat_cbor(in, value);
}

static void write_any_chat_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_chat_cbor(out, value);
}

static bool validate_any_chat(const void *value, struct wf_error *error)
{
    return etherpad_validate_chat(value, error);
}

static bool equal_any_chat(const void *a, const void *b)
{
    return etherpad_equal_chat(a, b);
}

static bool read_any_pad_options(struct wf_json_reader *in, void *value)
{
    return etherpad_read_pad_options(in, value);
}

static void write_any_pad_options(struct wf_buf *out, const void *value)
{
    etherpad_write_pad_options(out, value);
}

static bool read_any_pad_options_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_pad_options_cbor(in, value);
}

static void write_any_pad_options_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_pad_options_cbor(out, value);
}

static bool validate_any_pad_options(const void *value, struct wf_error *error)
{
    return etherpad_validate_pad_options(value, error);
}

static bool equal_any_pad_options(const void *a, const void *b)
{
    return etherpad_equal_pad_options(a, b);
}

static bool read_any_pad_title(struct wf_json_reader *in, void *value)
{
    return etherpad_read_pad_title(in, value);
}

static void write_any_pad_title(struct wf_buf *out, const void *value)
{
    etherpad_write_pad_title(out, value);
}

static bool read_any_pad_title_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_pad_title_cbor(in, value);
}

static void write_any_pad_title_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_pad_title_cbor(out, value);
}

static bool validate_any_pad_title(const void *value, struct wf_error *error)
{
    return etherpad_validate_pad_title(value, error);
}

static bool equal_any_pad_title(const void *a, const void *b)
{
    return etherpad_equal_pad_title(a, b);
}

static bool read_any_pad_password(struct wf_json_reader *in, void *value)
{
    return etherpad_read_pad_password(in, value);
}

static void write_any_pad_password(struct wf_buf *out, const void *value)
{
    etherpad_write_pad_password(out, value);
}

static bool read_any_pad_password_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_pad_password_cbor(in, value);
}

static void write_any_pad_password_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_pad_password_cbor(out, value);
}

static bool validate_any_pad_password(const void *value, struct wf_error *error)
{
    return etherpad_validate_pad_password(value, error);
}

static bool equal_any_pad_password(const void *a, const void *b)
{
    return etherpad_equal_pad_password(a, b);
}

static bool read_any_suggest_user_name(struct wf_json_reader *in, void *value)
{
    return etherpad_read_suggest_user_name(in, value);
}

static void write_any_suggest_user_name(struct wf_buf *out, const void *value)
{
    etherpad_write_suggest_user_name(out, value);
}

static bool read_any_suggest_user_name_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_suggest_user_name_cbor(in, value);
}

static void write_any_suggest_user_name_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_suggest_user_name_cbor(out, value);
}

static bool validate_any_suggest_user_name(const void *value, struct wf_error *error)
{
    return etherpad_validate_suggest_user_name(value, error);
}

static bool equal_any_suggest_user_name(const void *a, const void *b)
{
    return etherpad_equal_suggest_user_name(a, b);
}

static bool read_any_new_revision_list(struct wf_json_reader *in, void *value)
{
    return etherpad_read_new_revision_list(in, value);
}

static void write_any_new_revision_list(struct wf_buf *out, const void *value)
{
    etherpad_write_new_revision_list(out, value);
}

static bool read_any_new_revision_list_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_new_revision_list_cbor(in, value);
}

static void write_any_new_revision_list_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_new_revision_list_cbor(out, value);
}

static bool validate_any_new_revision_list(const void *value, struct wf_error *error)
{
    return etherpad_validate_new_revision_list(value, error);
}

static bool equal_any_new_revision_list(const void *a, const void *b)
{
    return etherpad_equal_new_revision_list(a, b);
}

static bool read_any_revision_label(struct wf_json_reader *in, void *value)
{
    return etherpad_read_revision_label(in, value);
}

static void write_any_revision_label(struct wf_buf *out, const void *value)
{
    etherpad_write_revision_label(out, value);
}

static bool read_any_revision_label_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_revision_label_cbor(in, value);
}

static void write_any_revision_label_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_revision_label_cbor(out, value);
}

static bool validate_any_revision_label(const void *value, struct wf_error *error)
{
    return etherpad_validate_revision_label(value, error);
}

static bool equal_any_revision_label(const void *a, const void *b)
{
    return etherpad_equal_revision_label(a, b);
}

static bool read_any_guest_answer(struct wf_json_reader *in, void *value)
{
    return etherpad_read_guest_answer(in, value);
}

static void write_any_guest_answer(struct wf_buf *out, const void *value)
{
    etherpad_write_guest_answer(out, value);
}

static bool read_any_guest_answer_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_guest_answer_cbor(in, value);
}

static void write_any_guest_answer_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_guest_answer_cbor(out, value);
}

static bool validate_any_guest_answer(const void *value, struct wf_error *error)
{
    return etherpad_validate_guest_answer(value, error);
}

static bool equal_any_guest_answer(const void *a, const void *b)
{
    return etherpad_equal_guest_answer(a, b);
}

static bool read_any_new_changes(struct wf_json_reader *in, void *value)
{
    return etherpad_read_new_changes(in, value);
}

static void write_any_new_changes(struct wf_buf *out, const void *value)
{
    etherpad_write_new_changes(out, value);
}

static bool read_any_new_changes_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_new_changes_cbor(in, value);
}

static void write_any_new_changes_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_new_changes_cbor(out, value);
}

static bool validate_any_new_changes(const void *value, struct wf_error *error)
{
    return etherpad_validate_new_changes(value, error);
}

static bool equal_any_new_changes(const void *a, const void *b)
{
    return etherpad_equal_new_changes(a, b);
}

static bool read_any_accept_commit(struct wf_json_reader *in, void *value)
{
    return etherpad_read_accept_commit(in, value);
}

static void write_any_accept_commit(struct wf_buf *out, const void *value)
{
    etherpad_write_accept_commit(out, value);
}

static bool read_any_accept_commit_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_accept_commit_cbor(in, value);
}

static void write_any_accept_commit_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_accept_commit_cbor(out, value);
}

static bool validate_any_accept_commit(const void *value, struct wf_error *error)
{
    return etherpad_validate_accept_commit(value, error);
}

static bool equal_any_accept_commit(const void *a, const void *b)
{
    return etherpad_equal_accept_commit(a, b);
}

static bool read_any_no_commit_pending(struct wf_json_reader *in, void *value)
{
    (void)value;
    return etherpad_read_no_commit_pending(in);
}

static void write_any_no_commit_pending(struct wf_buf *out, const void *value)
{
    (void)value;
    etherpad_write_no_commit_pending(out);
}

static bool read_any_no_commit_pending_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return etherpad_read_no_commit_pending_cbor(in);
}

static void write_any_no_commit_pending_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    etherpad_write_no_commit_pending_cbor(out);
}

static bool read_any_changes_rejected(struct wf_json_reader *in, void *value)
{
    return etherpad_read_changes_rejected(in, value);
}

static void write_any_changes_rejected(struct wf_buf *out, const void *value)
{
    etherpad_write_changes_rejected(out, value);
}

static bool read_any_changes_rejected_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_changes_rejected_cbor(in, value);
}

static void write_any_changes_rejected_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_changes_rejected_cbor(out, value);
}

static bool validate_any_changes_rejected(const void *value, struct wf_error *error)
{
    return etherpad_validate_changes_rejected(value, error);
}

static bool equal_any_changes_rejected(const void *a, const void *b)
{
    return etherpad_equal_changes_rejected(a, b);
}

static bool read_any_user_new_info(struct wf_json_reader *in, void *value)
{
    return etherpad_read_user_new_info(in, value);
}

static void write_any_user_new_info(struct wf_buf *out, const void *value)
{
    etherpad_write_user_new_info(out, value);
}

static bool read_any_user_new_info_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_user_new_info_cbor(in, value);
}

static void write_any_user_new_info_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_user_new_info_cbor(out, value);
}

static bool validate_any_user_new_info(const void *value, struct wf_error *error)
{
    return etherpad_validate_user_new_info(value, error);
}

static bool equal_any_user_new_info(const void *a, const void *b)
{
    return etherpad_equal_user_new_info(a, b);
}

static bool read_any_user_leave(struct wf_json_reader *in, void *value)
{
    return etherpad_read_user_leave(in, value);
}

static void write_any_user_leave(struct wf_buf *out, const void *value)
{
    etherpad_write_user_leave(out, value);
}

static bool read_any_user_leave_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_user_leave_cbor(in, value);
}

static void write_any_user_leave_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_user_leave_cbor(out, value);
}

static bool validate_any_user_leave(const void *value, struct wf_error *error)
{
    return etherpad_validate_user_leave(value, error);
}

static bool equal_any_user_leave(const void *a, const void *b)
{
    return etherpad_equal_user_leave(a, b);
}

static bool read_any_other_message(struct wf_json_reader *in, void *value)
{
    return etherpad_read_other_message(in, value);
}

static void write_any_other_message(struct wf_buf *out, const void *value)
{
    etherpad_write_other_message(out, value);
}

static bool read_any_other_message_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_other_message_cbor(in, value);
}

static void write_any_other_message_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_other_message_cbor(out, value);
}

static bool validate_any_other_message(const void *value, struct wf_error *error)
{
    return etherpad_validate_other_message(value, error);
}

static bool equal_any_other_message(const void *a, const void *b)
{
    return etherpad_equal_other_message(a, b);
}

static bool read_any_server_message(struct wf_json_reader *in, void *value)
{
    return etherpad_read_server_message(in, value);
}

static void write_any_server_message(struct wf_buf *out, const void *value)
{
    etherpad_write_server_message(out, value);
}

static bool read_any_server_message_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_server_message_cbor(in, value);
}

static void write_any_server_message_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_server_message_cbor(out, value);
}

static bool validate_any_server_message(const void *value, struct wf_error *error)
{
    return etherpad_validate_server_message(value, error);
}

static bool equal_any_server_message(const void *a, const void *b)
{
    return etherpad_equal_server_message(a, b);
}

static bool read_any_disconnect_reason(struct wf_json_reader *in, void *value)
{
    return etherpad_read_disconnect_reason(in, value);
}

static void write_any_disconnect_reason(struct wf_buf *out, const void *value)
{
    etherpad_write_disconnect_reason(out, value);
}

static bool read_any_disconnect_reason_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_disconnect_reason_cbor(in, value);
}

static void write_any_disconnect_reason_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_disconnect_reason_cbor(out, value);
}

static bool validate_any_disconnect_reason(const void *value, struct wf_error *error)
{
    return etherpad_validate_disconnect_reason(value, error);
}

static bool equal_any_disconnect_reason(const void *a, const void *b)
{
    return etherpad_equal_disconnect_reason(a, b);
}

static bool read_any_client_vars(struct wf_json_reader *in, void *value)
{
    return etherpad_read_client_vars(in, value);
}

static void write_any_client_vars(struct wf_buf *out, const void *value)
{
    etherpad_write_client_vars(out, value);
}

static bool read_any_client_vars_cbor(struct wf_cbor_reader *in, void *value)
{
    return etherpad_read_client_vars_cbor(in, value);
}

static void write_any_client_vars_cbor(struct wf_buf *out, const void *value)
{
    etherpad_write_client_vars_cbor(out, value);
}

static bool validate_any_client_vars(const void *value, struct wf_error *error)
{
    return etherpad_validate_client_vars(value, error);
}

static bool equal_any_client_vars(const void *a, const void *b)
{
    return etherpad_equal_client_vars(a, b);
}

static bool validate_nothing(const void *value, struct wf_error *error)
{
    (void)value;
    (void)error;
    return true;
}

static bool equal_nothing(const void *a, const void *b)
{
    (void)a;
    (void)b;
    return true;
}

static const char *const client_ready_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_READY\",\"roomType\":\"padpage\","
     "\"roomName\":\"padpage/demo\",\"data\":{\"lastRev\":0,\"userInfo\":{\"userId\":\"g.aliceaaa"
     "aaaaaaaa\",\"name\":\"Alice\",\"colorId\":1},\"features\":[\"reject\"]}}}"),
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_READY\",\"roomType\":\"padview\","
     "\"roomName\":\"padview/demo\",\"data\":{\"lastRev\":1,\"userInfo\":{\"userId\":\"g.bobbbbbb"
     "bbbbbbbb\",\"name\":null,\"colorId\":2},\"isReconnectOf\":\"7002\","
     "\"isCommitPending\":true}}}"),
};

static const char *const user_changes_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USER_CHANGES\",\"baseRev\":0,"
     "\"changeset\":\"Z:7>4=5*0+4$ all\",\"apool\":{\"numToAttrib\":{\"0\":[\"author\","
     "\"g.aliceaaaaaaaaaaa\"]},\"nextNum\":1}}}"),
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USER_CHANGES\",\"baseRev\":0,"
     "\"changeset\":\"Z:7>2-1*0+3$\360\237\230\200h\",\"apool\":{\"numToAttrib\":{\"0\":[\"author"
     "\",\"g.bobbbbbbbbbbbbbb\"]},\"nextNum\":1}}}"),
};

static const char *const userinfo_update_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USERINFO_UPDATE\","
     "\"userInfo\":{\"userId\":\"g.aliceaaaaaaaaaaa\",\"name\":\"Alice B.\",\"colorId\":7}}}"),
};

static const char *const chat_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"chat\",\"userId\":\"g.aliceaaaaaaaaaaa\",\"lineText\":\"Tea?\","
     "\"senderName\":\"Alice\",\"authId\":\"g.aliceaaaaaaaaaaa\"}}}"),
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"chat\",\"userId\":\"g.bobbbbbbbbbbbbbb\",\"lineText\":\"Yes.\","
     "\"senderName\":null,\"authId\":\"g.bobbbbbbbbbbbbbb\",\"time\":1700000000000}}}"),
};

static const char *const pad_options_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"padoptions\",\"options\":{\"view\":{},\"guestPolicy\":\"allow\"}}}}"),
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"padoptions\",\"options\":{\"view\":{\"showLineNumbers\":false}},"
     "\"changedBy\":\"Alice\"}}}"),
};

static const char *const pad_title_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"padtitle\",\"title\":\"Minutes\",\"changedBy\":\"Alice\"}}}"),
};

static const char *const pad_password_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"padpassword\",\"password\":\"secret\"}}}"),
};

static const char *const suggest_user_name_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"suggestUserName\",\"unnamedId\":\"g.bobbbbbbbbbbbbbb\","
     "\"newName\":\"Bob\"}}}"),
};

static const char *const new_revision_list_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"newRevisionList\",\"revisionList\":[{\"timestamp\":1700000000000,"
     "\"label\":\"Draft\",\"savedBy\":\"Alice\",\"savedById\":\"g.aliceaaaaaaaaaaa\","
     "\"revNum\":7,\"id\":\"r1\"}],\"savedBy\":\"Alice\"}}}"),
};

static const char *const revision_label_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"revisionLabel\",\"revisionList\":[],\"savedBy\":\"Alice\","
     "\"newLabel\":\"Final\"}}}"),
};

static const char *const guest_answer_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"guestanswer\",\"authId\":\"g.aliceaaaaaaaaaaa\","
     "\"guestId\":\"g.bobbbbbbbbbbbbbb\",\"answer\":\"approve\"}}}"),
};

static const char *const new_changes_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"NEW_CHANGES\",\"newRev\":1,"
     "\"changeset\":\"Z:7>4=5*0+4$ all\",\"apool\":{\"numToAttrib\":{\"0\":[\"author\","
     "\"g.aliceaaaaaaaaaaa\"]},\"nextNum\":1},\"author\":\"g.aliceaaaaaaaaaaa\"}}"),
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"NEW_CHANGES\",\"newRev\":3,"
     "\"changeset\":\"Z:5>1|1=4|1+1$\\n\",\"apool\":{\"numToAttrib\":{},\"nextNum\":0},"
     "\"author\":\"\",\"timeDelta\":0.25}}"),
};

static const char *const accept_commit_examples[] = {
    "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"ACCEPT_COMMIT\",\"newRev\":1}}",
};

static const char *const no_commit_pending_examples[] = {
    "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"NO_COMMIT_PENDING\"}}",
};

static const char *const changes_rejected_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CHANGES_REJECTED\",\"baseRev\":4,"
     "\"reason\":\"author\",\"detail\":\"Inserted text carries the name of somebody else.\"}}"),
};

static const char *const user_new_info_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USER_NEWINFO\","
     "\"userInfo\":{\"userId\":\"g.bobbbbbbbbbbbbbb\",\"name\":\"Bob\",\"colorId\":2,\"ip\":\"\","
     "\"userAgent\":\"\"}}}"),
};

static const char *const user_leave_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USER_LEAVE\",\"userInfo\":{\"userId\":\"g.ali"
     "ceaaaaaaaaaaa\",\"name\":null,\"colorId\":1,\"ip\":\"\",\"userAgent\":\"\"}}}"),
};

static const char *const other_message_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\","
     "\"payload\":{\"type\":\"cursor\",\"authId\":\"g.aliceaaaaaaaaaaa\",\"line\":3,\"marks\":[1,"
     "5]}}}"),
};

static const char *const server_message_examples[] = {
    ("{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"SERVER_MESSAGE\","
     "\"payload\":{\"type\":\"NOTICE\",\"text\":\"Maintenance at six.\"}}}"),
};

static const char *const disconnect_reason_examples[] = {
    "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"DISCONNECT_REASON\",\"reason\":\"userdup\"}}",
};

static const char *const client_vars_examples[] = {
    ("{\"globalPadId\":\"demo\",\"userId\":\"g.aliceaaaaaaaaaaa\",\"userName\":null,"
     "\"userColor\":1,\"colorPalette\":[\"#ffc7c7\",\"#fff1c7\"],\"collab_client_vars\":{\"rev\":"
     "0,\"initialAttributedText\":{\"text\":\"Hello\\n\\n\",\"attribs\":\"*0|2+7\"},"
     "\"apool\":{\"numToAttrib\":{\"0\":[\"author\",\"g.bobbbbbbbbbbbbbb\"]},\"nextNum\":1},"
     "\"historicalAuthorData\":{\"g.bobbbbbbbbbbbbbb\":{\"colorId\":2,\"name\":\"Bob\"}}}}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_CLIENT_READY,
        .name = "client_ready",
        .wire_name = "CLIENT_READY",
        .description = "Enter a room.",
        .to_server = true,
        .size = sizeof(struct etherpad_client_ready),
        .read_json = read_any_client_ready,
        .write_json = write_any_client_ready,
        .read_cbor = read_any_client_ready_cbor,
        .write_cbor = write_any_client_ready_cbor,
        .validate = validate_any_client_ready,
        .equal = equal_any_client_ready,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_PAD_OPTIONS | 1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = client_ready_examples,
        .examples_count = 2,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_USER_CHANGES,
        .name = "user_changes",
        .wire_name = "USER_CHANGES",
        .description = "Change the text.",
        .to_server = true,
        .size = sizeof(struct etherpad_user_changes),
        .read_json = read_any_user_changes,
        .write_json = write_any_user_changes,
        .read_cbor = read_any_user_changes_cbor,
        .write_cbor = write_any_user_changes_cbor,
        .validate = validate_any_user_changes,
        .equal = equal_any_user_changes,
        /* accept_commit, changes_rejected, disconnect_reason */
        .replies = WF_MESSAGES(0x8a000),
        .examples = user_changes_examples,
        .examples_count = 2,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_USERINFO_UPDATE,
        .name = "userinfo_update",
        .wire_name = "USERINFO_UPDATE",
        .description = "Change one's name or colour.",
        .to_server = true,
        .size = sizeof(struct etherpad_userinfo_update),
        .read_json = read_any_userinfo_update,
        .write_json = write_any_userinfo_update,
        .read_cbor = read_any_userinfo_update_cbor,
        .write_cbor = write_any_userinfo_update_cbor,
        .validate = validate_any_userinfo_update,
        .equal = equal_any_userinfo_update,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = userinfo_update_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_CHAT,
        .name = "chat",
        .wire_name = "chat",
        .description = "Say something.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct etherpad_chat),
        .read_json = read_any_chat,
        .write_json = write_any_chat,
        .read_cbor = read_any_chat_cbor,
        .write_cbor = write_any_chat_cbor,
        .validate = validate_any_chat,
        .equal = equal_any_chat,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = chat_examples,
        .examples_count = 2,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_PAD_OPTIONS,
        .name = "pad_options",
        .wire_name = "padoptions",
        .description = "Options of the pad.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct etherpad_pad_options),
        .read_json = read_any_pad_options,
        .write_json = write_any_pad_options,
        .read_cbor = read_any_pad_options_cbor,
        .write_cbor = write_any_pad_options_cbor,
        .validate = validate_any_pad_options,
        .equal = equal_any_pad_options,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = pad_options_examples,
        .examples_count = 2,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_PAD_TITLE,
        .name = "pad_title",
        .wire_name = "padtitle",
        .description = "Give the pad a title.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct etherpad_pad_title),
        .read_json = read_any_pad_title,
        .write_json = write_any_pad_title,
        .read_cbor = read_any_pad_title_cbor,
        .write_cbor = write_any_pad_title_cbor,
        .validate = validate_any_pad_title,
        .equal = equal_any_pad_title,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = pad_title_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_PAD_PASSWORD,
        .name = "pad_password",
        .wire_name = "padpassword",
        .description = "Ask for a password.",
        .to_server = true,
        .size = sizeof(struct etherpad_pad_password),
        .read_json = read_any_pad_password,
        .write_json = write_any_pad_password,
        .read_cbor = read_any_pad_password_cbor,
        .write_cbor = write_any_pad_password_cbor,
        .validate = validate_any_pad_password,
        .equal = equal_any_pad_password,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = pad_password_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_SUGGEST_USER_NAME,
        .name = "suggest_user_name",
        .wire_name = "suggestUserName",
        .description = "Suggest a name to somebody who has none.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct etherpad_suggest_user_name),
        .read_json = read_any_suggest_user_name,
        .write_json = write_any_suggest_user_name,
        .read_cbor = read_any_suggest_user_name_cbor,
        .write_cbor = write_any_suggest_user_name_cbor,
        .validate = validate_any_suggest_user_name,
        .equal = equal_any_suggest_user_name,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = suggest_user_name_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_NEW_REVISION_LIST,
        .name = "new_revision_list",
        .wire_name = "newRevisionList",
        .description = "A revision was saved.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct etherpad_new_revision_list),
        .read_json = read_any_new_revision_list,
        .write_json = write_any_new_revision_list,
        .read_cbor = read_any_new_revision_list_cbor,
        .write_cbor = write_any_new_revision_list_cbor,
        .validate = validate_any_new_revision_list,
        .equal = equal_any_new_revision_list,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = new_revision_list_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_REVISION_LABEL,
        .name = "revision_label",
        .wire_name = "revisionLabel",
        .description = "A saved revision has another name.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct etherpad_revision_label),
        .read_json = read_any_revision_label,
        .write_json = write_any_revision_label,
        .read_cbor = read_any_revision_label_cbor,
        .write_cbor = write_any_revision_label_cbor,
        .validate = validate_any_revision_label,
        .equal = equal_any_revision_label,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = revision_label_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_GUEST_ANSWER,
        .name = "guest_answer",
        .wire_name = "guestanswer",
        .description = "Let a guest in, or not.",
        .to_server = true,
        .size = sizeof(struct etherpad_guest_answer),
        .read_json = read_any_guest_answer,
        .write_json = write_any_guest_answer,
        .read_cbor = read_any_guest_answer_cbor,
        .write_cbor = write_any_guest_answer_cbor,
        .validate = validate_any_guest_answer,
        .equal = equal_any_guest_answer,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .examples = guest_answer_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_NEW_CHANGES,
        .name = "new_changes",
        .wire_name = "NEW_CHANGES",
        .description = "Somebody changed the text.",
        .to_client = true,
        .size = sizeof(struct etherpad_new_changes),
        .read_json = read_any_new_changes,
        .write_json = write_any_new_changes,
        .read_cbor = read_any_new_changes_cbor,
        .write_cbor = write_any_new_changes_cbor,
        .validate = validate_any_new_changes,
        .equal = equal_any_new_changes,
        .examples = new_changes_examples,
        .examples_count = 2,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_ACCEPT_COMMIT,
        .name = "accept_commit",
        .wire_name = "ACCEPT_COMMIT",
        .description = "The client's change is stored.",
        .to_client = true,
        .size = sizeof(struct etherpad_accept_commit),
        .read_json = read_any_accept_commit,
        .write_json = write_any_accept_commit,
        .read_cbor = read_any_accept_commit_cbor,
        .write_cbor = write_any_accept_commit_cbor,
        .validate = validate_any_accept_commit,
        .equal = equal_any_accept_commit,
        .examples = accept_commit_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_NO_COMMIT_PENDING,
        .name = "no_commit_pending",
        .wire_name = "NO_COMMIT_PENDING",
        .description = "What was not accepted by now was never stored.",
        .to_client = true,
        .read_json = read_any_no_commit_pending,
        .write_json = write_any_no_commit_pending,
        .read_cbor = read_any_no_commit_pending_cbor,
        .write_cbor = write_any_no_commit_pending_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = no_commit_pending_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_CHANGES_REJECTED,
        .name = "changes_rejected",
        .wire_name = "CHANGES_REJECTED",
        .description = "The change is not stored, and the client stays.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct etherpad_changes_rejected),
        .read_json = read_any_changes_rejected,
        .write_json = write_any_changes_rejected,
        .read_cbor = read_any_changes_rejected_cbor,
        .write_cbor = write_any_changes_rejected_cbor,
        .validate = validate_any_changes_rejected,
        .equal = equal_any_changes_rejected,
        .examples = changes_rejected_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_USER_NEW_INFO,
        .name = "user_new_info",
        .wire_name = "USER_NEWINFO",
        .description = "Somebody is there, or changed name or colour.",
        .to_client = true,
        .size = sizeof(struct etherpad_user_new_info),
        .read_json = read_any_user_new_info,
        .write_json = write_any_user_new_info,
        .read_cbor = read_any_user_new_info_cbor,
        .write_cbor = write_any_user_new_info_cbor,
        .validate = validate_any_user_new_info,
        .equal = equal_any_user_new_info,
        .examples = user_new_info_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_USER_LEAVE,
        .name = "user_leave",
        .wire_name = "USER_LEAVE",
        .description = "Somebody left.",
        .to_client = true,
        .size = sizeof(struct etherpad_user_leave),
        .read_json = read_any_user_leave,
        .write_json = write_any_user_leave,
        .read_cbor = read_any_user_leave_cbor,
        .write_cbor = write_any_user_leave_cbor,
        .validate = validate_any_user_leave,
        .equal = equal_any_user_leave,
        .examples = user_leave_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_SERVER_MESSAGE,
        .name = "server_message",
        .wire_name = "SERVER_MESSAGE",
        .description = "A notice to everybody.",
        .to_client = true,
        .size = sizeof(struct etherpad_server_message),
        .read_json = read_any_server_message,
        .write_json = write_any_server_message,
        .read_cbor = read_any_server_message_cbor,
        .write_cbor = write_any_server_message_cbor,
        .validate = validate_any_server_message,
        .equal = equal_any_server_message,
        .examples = server_message_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_DISCONNECT_REASON,
        .name = "disconnect_reason",
        .wire_name = "DISCONNECT_REASON",
        .description = "Why the server ends the socket.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct etherpad_disconnect_reason),
        .read_json = read_any_disconnect_reason,
        .write_json = write_any_disconnect_reason,
        .read_cbor = read_any_disconnect_reason_cbor,
        .write_cbor = write_any_disconnect_reason_cbor,
        .validate = validate_any_disconnect_reason,
        .equal = equal_any_disconnect_reason,
        .examples = disconnect_reason_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_CLIENT_VARS,
        .name = "client_vars",
        .wire_name = "client_vars",
        .description = "What a page has of its pad before it connects.",
        .size = sizeof(struct etherpad_client_vars),
        .read_json = read_any_client_vars,
        .write_json = write_any_client_vars,
        .read_cbor = read_any_client_vars_cbor,
        .write_cbor = write_any_client_vars_cbor,
        .validate = validate_any_client_vars,
        .equal = equal_any_client_vars,
        .examples = client_vars_examples,
        .examples_count = 1,
    },
    {
        .protocol = &etherpad_protocol,
        .tag = ETHERPAD_OTHER_MESSAGE,
        .name = "other_message",
        .wire_name = "otherMessage",
        .description = "Say something that only other clients understand.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct etherpad_other_message),
        .read_json = read_any_other_message,
        .write_json = write_any_other_message,
        .read_cbor = read_any_other_message_cbor,
        .write_cbor = write_any_other_message_cbor,
        .validate = validate_any_other_message,
        .equal = equal_any_other_message,
        .replies = WF_MESSAGES(1ULL << ETHERPAD_DISCONNECT_REASON),
        .short_head = "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_MESSAGE\",\"payload\":",
        .short_tail = "}}",
        .examples = other_message_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct etherpad_client_ready client_ready;
    struct etherpad_user_changes user_changes;
    struct etherpad_userinfo_update userinfo_update;
    struct etherpad_chat chat;
    struct etherpad_pad_options pad_options;
    struct etherpad_pad_title pad_title;
    struct etherpad_pad_password pad_password;
    struct etherpad_suggest_user_name suggest_user_name;
    struct etherpad_new_revision_list new_revision_list;
    struct etherpad_revision_label revision_label;
    struct etherpad_guest_answer guest_answer;
    struct etherpad_new_changes new_changes;
    struct etherpad_accept_commit accept_commit;
    struct etherpad_changes_rejected changes_rejected;
    struct etherpad_user_new_info user_new_info;
    struct etherpad_user_leave user_leave;
    struct etherpad_other_message other_message;
    struct etherpad_server_message server_message;
    struct etherpad_disconnect_reason disconnect_reason;
    struct etherpad_client_vars client_vars;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return etherpad_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return etherpad_identify_to_client(in);
}

static unsigned identify_any_to_server_cbor(struct wf_cbor_reader *in)
{
    return etherpad_identify_to_server_cbor(in);
}

static unsigned identify_any_to_client_cbor(struct wf_cbor_reader *in)
{
    return etherpad_identify_to_client_cbor(in);
}

static const struct wf_comet comet = {
    .channel_path = "/comet/channel",
    .post_path = "/comet/post",
    .version = "2",
    .cookie = "ET",
    .messages_per_post = 64,
};

static const struct wf_transport transports[] = {
    {
        .protocol = &etherpad_protocol,
        .name = "etherpad",
        .default_port = ETHERPAD_PORT,
        .framing = &wf_framing_comet,
        .begins_with_http = true,
        .comet = &comet,
    },
};

const struct wf_protocol etherpad_protocol = {
    .abi = WF_ABI,
    .name = "etherpad",
    .title = "EtherPad (classic)",
    .description = "Shared texts, changed by changesets, over HTTP Comet.",
    .transports = transports,
    .transports_count = 1,
    .limits =
        {
            .limit_in = ETHERPAD_LIMIT_IN,
            .depth_limit = ETHERPAD_DEPTH,
        },
    .limit_out = ETHERPAD_LIMIT_OUT,
    .keep_surrogates = true,
    .messages = messages,
    .messages_count = 21,
    .message_size = sizeof(union any_message),
    .arena_per_byte = ETHERPAD_ARENA_PER_BYTE,
    .arena_base = ETHERPAD_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
    .identify_to_server_cbor = identify_any_to_server_cbor,
    .identify_to_client_cbor = identify_any_to_client_cbor,
};
