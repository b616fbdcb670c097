/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: reading, writing, checking.
 */
#include "concierge.h"

#include "wireform/codec/cbor_put.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/raw.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

enum {
    IDENTIFY_TYPE,
    IDENTIFY_NAME,
    IDENTIFY_VERSION,
    IDENTIFY_NICKNAME,
    IDENTIFY_SECRET,
    IDENTIFY_TAGS,
};
static const struct wf_member identify_members[] = {
    WF_MEMBER("type"),     /* IDENTIFY_TYPE */
    WF_MEMBER("name"),     /* IDENTIFY_NAME */
    WF_MEMBER("version"),  /* IDENTIFY_VERSION */
    WF_MEMBER("nickname"), /* IDENTIFY_NICKNAME */
    WF_MEMBER("secret"),   /* IDENTIFY_SECRET */
    WF_MEMBER("tags"),     /* IDENTIFY_TAGS */
};
static const struct wf_record_rule identify_rule = {
    .schema = "#/components/messages/IDENTIFY/payload",
    .members = identify_members,
    .members_count = 6,
    .required = {1 << IDENTIFY_TYPE | 1 << IDENTIFY_NAME | 1 << IDENTIFY_VERSION},
};

static const struct wf_enum_rule identify_type_rule = {
    .schema = "#/components/messages/IDENTIFY/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("IDENTIFY")},
    .values_count = 1,
};

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

enum {
    MESSAGE_TYPE,
    MESSAGE_TARGET,
    MESSAGE_DATA,
};
static const struct wf_member message_members[] = {
    WF_MEMBER("type"),   /* MESSAGE_TYPE */
    WF_MEMBER("target"), /* MESSAGE_TARGET */
    WF_MEMBER("data"),   /* MESSAGE_DATA */
};
static const struct wf_record_rule message_rule = {
    .schema = "#/components/messages/MESSAGE/payload",
    .members = message_members,
    .members_count = 3,
    .required = {1 << MESSAGE_TYPE | 1 << MESSAGE_TARGET | 1 << MESSAGE_DATA},
};

static const struct wf_enum_rule message_type_rule = {
    .schema = "#/components/messages/MESSAGE/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("MESSAGE")},
    .values_count = 1,
};

enum {
    TARGET_NAME_TYPE,
    TARGET_NAME_NAME,
};
static const struct wf_member target_name_members[] = {
    WF_MEMBER("type"), /* TARGET_NAME_TYPE */
    WF_MEMBER("name"), /* TARGET_NAME_NAME */
};
static const struct wf_record_rule target_name_rule = {
    .schema = "#/components/schemas/Target/oneOf/0",
    .members = target_name_members,
    .members_count = 2,
    .required = {1 << TARGET_NAME_TYPE | 1 << TARGET_NAME_NAME},
};

static const struct wf_enum_rule target_name_type_rule = {
    .schema = "#/components/schemas/Target/oneOf/0/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("NAME")},
    .values_count = 1,
};

static const struct wf_text_rule target_name_name_rule = {
    .schema = "#/components/schemas/Target/oneOf/0/properties/name",
    .max_chars = WF_NO_LIMIT,
};

enum {
    TARGET_UUID_TYPE,
    TARGET_UUID_UUID,
};
static const struct wf_member target_uuid_members[] = {
    WF_MEMBER("type"), /* TARGET_UUID_TYPE */
    WF_MEMBER("uuid"), /* TARGET_UUID_UUID */
};
static const struct wf_record_rule target_uuid_rule = {
    .schema = "#/components/schemas/Target/oneOf/1",
    .members = target_uuid_members,
    .members_count = 2,
    .required = {1 << TARGET_UUID_TYPE | 1 << TARGET_UUID_UUID},
};

static const struct wf_enum_rule target_uuid_type_rule = {
    .schema = "#/components/schemas/Target/oneOf/1/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("UUID")},
    .values_count = 1,
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

enum {
    TARGET_SERVICE_TYPE,
    TARGET_SERVICE_SERVICE,
};
static const struct wf_member target_service_members[] = {
    WF_MEMBER("type"),    /* TARGET_SERVICE_TYPE */
    WF_MEMBER("service"), /* TARGET_SERVICE_SERVICE */
};
static const struct wf_record_rule target_service_rule = {
    .schema = "#/components/schemas/Target/oneOf/2",
    .members = target_service_members,
    .members_count = 2,
    .required = {1 << TARGET_SERVICE_TYPE | 1 << TARGET_SERVICE_SERVICE},
};

static const struct wf_enum_rule target_service_type_rule = {
    .schema = "#/components/schemas/Target/oneOf/2/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE")},
    .values_count = 1,
};

static const struct wf_text_rule target_service_service_rule = {
    .schema = "#/components/schemas/Target/oneOf/2/properties/service",
    .max_chars = WF_NO_LIMIT,
};

enum {
    TARGET_SERVICE_CLIENT_UUID_TYPE,
    TARGET_SERVICE_CLIENT_UUID_SERVICE,
    TARGET_SERVICE_CLIENT_UUID_UUID,
};
static const struct wf_member target_service_client_uuid_members[] = {
    WF_MEMBER("type"),    /* TARGET_SERVICE_CLIENT_UUID_TYPE */
    WF_MEMBER("service"), /* TARGET_SERVICE_CLIENT_UUID_SERVICE */
    WF_MEMBER("uuid"),    /* TARGET_SERVICE_CLIENT_UUID_UUID */
};
static const struct wf_record_rule target_service_client_uuid_rule = {
    .schema = "#/components/schemas/Target/oneOf/3",
    .members = target_service_client_uuid_members,
    .members_count = 3,
    .required = {0x7},
};

static const struct wf_enum_rule target_service_client_uuid_type_rule = {
    .schema = "#/components/schemas/Target/oneOf/3/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CLIENT_UUID")},
    .values_count = 1,
};

static const struct wf_text_rule target_service_client_uuid_service_rule = {
    .schema = "#/components/schemas/Target/oneOf/3/properties/service",
    .max_chars = WF_NO_LIMIT,
};

enum {
    TARGET_ALL_TYPE,
};
static const struct wf_member target_all_members[] = {
    WF_MEMBER("type"), /* TARGET_ALL_TYPE */
};
static const struct wf_record_rule target_all_rule = {
    .schema = "#/components/schemas/Target/oneOf/4",
    .members = target_all_members,
    .members_count = 1,
    .required = {1 << TARGET_ALL_TYPE},
};

static const struct wf_enum_rule target_all_type_rule = {
    .schema = "#/components/schemas/Target/oneOf/4/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ALL")},
    .values_count = 1,
};

enum {
    SELF_SUBSCRIBE_TYPE,
    SELF_SUBSCRIBE_SERVICE,
};
static const struct wf_member self_subscribe_members[] = {
    WF_MEMBER("type"),    /* SELF_SUBSCRIBE_TYPE */
    WF_MEMBER("service"), /* SELF_SUBSCRIBE_SERVICE */
};
static const struct wf_record_rule self_subscribe_rule = {
    .schema = "#/components/messages/SELF_SUBSCRIBE/payload",
    .members = self_subscribe_members,
    .members_count = 2,
    .required = {1 << SELF_SUBSCRIBE_TYPE | 1 << SELF_SUBSCRIBE_SERVICE},
};

static const struct wf_enum_rule self_subscribe_type_rule = {
    .schema = "#/components/messages/SELF_SUBSCRIBE/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SELF_SUBSCRIBE")},
    .values_count = 1,
};

static const struct wf_text_rule self_subscribe_service_rule = {
    .schema = "#/components/messages/SELF_SUBSCRIBE/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SELF_UNSUBSCRIBE_TYPE,
    SELF_UNSUBSCRIBE_SERVICE,
};
static const struct wf_member self_unsubscribe_members[] = {
    WF_MEMBER("type"),    /* SELF_UNSUBSCRIBE_TYPE */
    WF_MEMBER("service"), /* SELF_UNSUBSCRIBE_SERVICE */
};
static const struct wf_record_rule self_unsubscribe_rule = {
    .schema = "#/components/messages/SELF_UNSUBSCRIBE/payload",
    .members = self_unsubscribe_members,
    .members_count = 2,
    .required = {1 << SELF_UNSUBSCRIBE_TYPE | 1 << SELF_UNSUBSCRIBE_SERVICE},
};

static const struct wf_enum_rule self_unsubscribe_type_rule = {
    .schema = "#/components/messages/SELF_UNSUBSCRIBE/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SELF_UNSUBSCRIBE")},
    .values_count = 1,
};

static const struct wf_text_rule self_unsubscribe_service_rule = {
    .schema = "#/components/messages/SELF_UNSUBSCRIBE/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SELF_FETCH_TYPE,
};
static const struct wf_member self_fetch_members[] = {
    WF_MEMBER("type"), /* SELF_FETCH_TYPE */
};
static const struct wf_record_rule self_fetch_rule = {
    .schema = "#/components/messages/SELF_FETCH/payload",
    .members = self_fetch_members,
    .members_count = 1,
    .required = {1 << SELF_FETCH_TYPE},
};

static const struct wf_enum_rule self_fetch_type_rule = {
    .schema = "#/components/messages/SELF_FETCH/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SELF_FETCH")},
    .values_count = 1,
};

enum {
    SELF_SET_SEQ_TYPE,
    SELF_SET_SEQ_SEQ,
};
static const struct wf_member self_set_seq_members[] = {
    WF_MEMBER("type"), /* SELF_SET_SEQ_TYPE */
    WF_MEMBER("seq"),  /* SELF_SET_SEQ_SEQ */
};
static const struct wf_record_rule self_set_seq_rule = {
    .schema = "#/components/messages/SELF_SET_SEQ/payload",
    .members = self_set_seq_members,
    .members_count = 2,
    .required = {1 << SELF_SET_SEQ_TYPE | 1 << SELF_SET_SEQ_SEQ},
};

static const struct wf_enum_rule self_set_seq_type_rule = {
    .schema = "#/components/messages/SELF_SET_SEQ/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SELF_SET_SEQ")},
    .values_count = 1,
};

static const struct wf_uint_rule seq_rule = {
    .schema = "#/components/schemas/Seq",
    .max = UINT64_MAX,
};

enum {
    SERVICE_CREATE_TYPE,
    SERVICE_CREATE_SERVICE,
    SERVICE_CREATE_NICKNAME,
};
static const struct wf_member service_create_members[] = {
    WF_MEMBER("type"),     /* SERVICE_CREATE_TYPE */
    WF_MEMBER("service"),  /* SERVICE_CREATE_SERVICE */
    WF_MEMBER("nickname"), /* SERVICE_CREATE_NICKNAME */
};
static const struct wf_record_rule service_create_rule = {
    .schema = "#/components/messages/SERVICE_CREATE/payload",
    .members = service_create_members,
    .members_count = 3,
    .required = {1 << SERVICE_CREATE_TYPE | 1 << SERVICE_CREATE_SERVICE},
};

static const struct wf_enum_rule service_create_type_rule = {
    .schema = "#/components/messages/SERVICE_CREATE/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CREATE")},
    .values_count = 1,
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

enum {
    SERVICE_DELETE_TYPE,
    SERVICE_DELETE_SERVICE,
};
static const struct wf_member service_delete_members[] = {
    WF_MEMBER("type"),    /* SERVICE_DELETE_TYPE */
    WF_MEMBER("service"), /* SERVICE_DELETE_SERVICE */
};
static const struct wf_record_rule service_delete_rule = {
    .schema = "#/components/messages/SERVICE_DELETE/payload",
    .members = service_delete_members,
    .members_count = 2,
    .required = {1 << SERVICE_DELETE_TYPE | 1 << SERVICE_DELETE_SERVICE},
};

static const struct wf_enum_rule service_delete_type_rule = {
    .schema = "#/components/messages/SERVICE_DELETE/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_DELETE")},
    .values_count = 1,
};

static const struct wf_text_rule service_delete_service_rule = {
    .schema = "#/components/messages/SERVICE_DELETE/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SERVICE_FETCH_TYPE,
    SERVICE_FETCH_SERVICE,
};
static const struct wf_member service_fetch_members[] = {
    WF_MEMBER("type"),    /* SERVICE_FETCH_TYPE */
    WF_MEMBER("service"), /* SERVICE_FETCH_SERVICE */
};
static const struct wf_record_rule service_fetch_rule = {
    .schema = "#/components/messages/SERVICE_FETCH/payload",
    .members = service_fetch_members,
    .members_count = 2,
    .required = {1 << SERVICE_FETCH_TYPE | 1 << SERVICE_FETCH_SERVICE},
};

static const struct wf_enum_rule service_fetch_type_rule = {
    .schema = "#/components/messages/SERVICE_FETCH/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_FETCH")},
    .values_count = 1,
};

static const struct wf_text_rule service_fetch_service_rule = {
    .schema = "#/components/messages/SERVICE_FETCH/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SERVICE_FETCH_ALL_TYPE,
};
static const struct wf_member service_fetch_all_members[] = {
    WF_MEMBER("type"), /* SERVICE_FETCH_ALL_TYPE */
};
static const struct wf_record_rule service_fetch_all_rule = {
    .schema = "#/components/messages/SERVICE_FETCH_ALL/payload",
    .members = service_fetch_all_members,
    .members_count = 1,
    .required = {1 << SERVICE_FETCH_ALL_TYPE},
};

static const struct wf_enum_rule service_fetch_all_type_rule = {
    .schema = "#/components/messages/SERVICE_FETCH_ALL/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_FETCH_ALL")},
    .values_count = 1,
};

enum {
    CLIENT_FETCH_TYPE,
    CLIENT_FETCH_UUID,
};
static const struct wf_member client_fetch_members[] = {
    WF_MEMBER("type"), /* CLIENT_FETCH_TYPE */
    WF_MEMBER("uuid"), /* CLIENT_FETCH_UUID */
};
static const struct wf_record_rule client_fetch_rule = {
    .schema = "#/components/messages/CLIENT_FETCH/payload",
    .members = client_fetch_members,
    .members_count = 2,
    .required = {1 << CLIENT_FETCH_TYPE | 1 << CLIENT_FETCH_UUID},
};

static const struct wf_enum_rule client_fetch_type_rule = {
    .schema = "#/components/messages/CLIENT_FETCH/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_FETCH")},
    .values_count = 1,
};

enum {
    CLIENT_FETCH_ALL_TYPE,
};
static const struct wf_member client_fetch_all_members[] = {
    WF_MEMBER("type"), /* CLIENT_FETCH_ALL_TYPE */
};
static const struct wf_record_rule client_fetch_all_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_ALL/payload",
    .members = client_fetch_all_members,
    .members_count = 1,
    .required = {1 << CLIENT_FETCH_ALL_TYPE},
};

static const struct wf_enum_rule client_fetch_all_type_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_ALL/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_FETCH_ALL")},
    .values_count = 1,
};

enum {
    HELLO_TYPE,
    HELLO_UUID,
    HELLO_VERSION,
};
static const struct wf_member hello_members[] = {
    WF_MEMBER("type"),    /* HELLO_TYPE */
    WF_MEMBER("uuid"),    /* HELLO_UUID */
    WF_MEMBER("version"), /* HELLO_VERSION */
};
static const struct wf_record_rule hello_rule = {
    .schema = "#/components/messages/HELLO/payload",
    .members = hello_members,
    .members_count = 3,
    .required = {1 << HELLO_TYPE | 1 << HELLO_UUID | 1 << HELLO_VERSION},
};

static const struct wf_enum_rule hello_type_rule = {
    .schema = "#/components/messages/HELLO/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("HELLO")},
    .values_count = 1,
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

enum {
    OK_SEQ,
    OK_TYPE,
};
static const struct wf_member ok_members[] = {
    WF_MEMBER("seq"),  /* OK_SEQ */
    WF_MEMBER("type"), /* OK_TYPE */
};
static const struct wf_record_rule ok_rule = {
    .schema = "#/components/messages/OK/payload",
    .members = ok_members,
    .members_count = 2,
    .required = {1 << OK_TYPE},
};

static const struct wf_enum_rule ok_type_rule = {
    .schema = "#/components/messages/OK/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("OK")},
    .values_count = 1,
};

enum {
    BAD_SEQ,
    BAD_TYPE,
};
static const struct wf_member bad_members[] = {
    WF_MEMBER("seq"),  /* BAD_SEQ */
    WF_MEMBER("type"), /* BAD_TYPE */
};
static const struct wf_record_rule bad_rule = {
    .schema = "#/components/messages/BAD/payload",
    .members = bad_members,
    .members_count = 2,
    .required = {1 << BAD_TYPE},
};

static const struct wf_enum_rule bad_type_rule = {
    .schema = "#/components/messages/BAD/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("BAD")},
    .values_count = 1,
};

enum {
    INVALID_NAME_SEQ,
    INVALID_NAME_TYPE,
    INVALID_NAME_NAME,
};
static const struct wf_member invalid_name_members[] = {
    WF_MEMBER("seq"),  /* INVALID_NAME_SEQ */
    WF_MEMBER("type"), /* INVALID_NAME_TYPE */
    WF_MEMBER("name"), /* INVALID_NAME_NAME */
};
static const struct wf_record_rule invalid_name_rule = {
    .schema = "#/components/messages/INVALID_NAME/payload",
    .members = invalid_name_members,
    .members_count = 3,
    .required = {1 << INVALID_NAME_TYPE | 1 << INVALID_NAME_NAME},
};

static const struct wf_enum_rule invalid_name_type_rule = {
    .schema = "#/components/messages/INVALID_NAME/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("INVALID_NAME")},
    .values_count = 1,
};

static const struct wf_text_rule invalid_name_name_rule = {
    .schema = "#/components/messages/INVALID_NAME/payload/properties/name",
    .max_chars = WF_NO_LIMIT,
};

enum {
    INVALID_UUID_SEQ,
    INVALID_UUID_TYPE,
    INVALID_UUID_UUID,
};
static const struct wf_member invalid_uuid_members[] = {
    WF_MEMBER("seq"),  /* INVALID_UUID_SEQ */
    WF_MEMBER("type"), /* INVALID_UUID_TYPE */
    WF_MEMBER("uuid"), /* INVALID_UUID_UUID */
};
static const struct wf_record_rule invalid_uuid_rule = {
    .schema = "#/components/messages/INVALID_UUID/payload",
    .members = invalid_uuid_members,
    .members_count = 3,
    .required = {1 << INVALID_UUID_TYPE | 1 << INVALID_UUID_UUID},
};

static const struct wf_enum_rule invalid_uuid_type_rule = {
    .schema = "#/components/messages/INVALID_UUID/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("INVALID_UUID")},
    .values_count = 1,
};

enum {
    INVALID_SERVICE_SEQ,
    INVALID_SERVICE_TYPE,
    INVALID_SERVICE_SERVICE,
};
static const struct wf_member invalid_service_members[] = {
    WF_MEMBER("seq"),     /* INVALID_SERVICE_SEQ */
    WF_MEMBER("type"),    /* INVALID_SERVICE_TYPE */
    WF_MEMBER("service"), /* INVALID_SERVICE_SERVICE */
};
static const struct wf_record_rule invalid_service_rule = {
    .schema = "#/components/messages/INVALID_SERVICE/payload",
    .members = invalid_service_members,
    .members_count = 3,
    .required = {1 << INVALID_SERVICE_TYPE | 1 << INVALID_SERVICE_SERVICE},
};

static const struct wf_enum_rule invalid_service_type_rule = {
    .schema = "#/components/messages/INVALID_SERVICE/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("INVALID_SERVICE")},
    .values_count = 1,
};

static const struct wf_text_rule invalid_service_service_rule = {
    .schema = "#/components/messages/INVALID_SERVICE/payload/properties/service",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SELF_SUBSCRIBE_RESULT_SEQ,
    SELF_SUBSCRIBE_RESULT_TYPE,
    SELF_SUBSCRIBE_RESULT_SUCCESSFUL,
    SELF_SUBSCRIBE_RESULT_SERVICE,
};
static const struct wf_member self_subscribe_result_members[] = {
    WF_MEMBER("seq"),        /* SELF_SUBSCRIBE_RESULT_SEQ */
    WF_MEMBER("type"),       /* SELF_SUBSCRIBE_RESULT_TYPE */
    WF_MEMBER("successful"), /* SELF_SUBSCRIBE_RESULT_SUCCESSFUL */
    WF_MEMBER("service"),    /* SELF_SUBSCRIBE_RESULT_SERVICE */
};
static const struct wf_record_rule self_subscribe_result_rule = {
    .schema = "#/components/messages/SELF_SUBSCRIBE_RESULT/payload",
    .members = self_subscribe_result_members,
    .members_count = 4,
    .required = {0xe},
};

static const struct wf_enum_rule self_subscribe_result_type_rule = {
    .schema = "#/components/messages/SELF_SUBSCRIBE_RESULT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SELF_SUBSCRIBE_RESULT")},
    .values_count = 1,
};

static const char self_subscribe_result_successful_schema[] =
    "#/components/messages/SELF_SUBSCRIBE_RESULT/payload/properties/successful";

enum {
    SERVICE_INFO_NAME,
    SERVICE_INFO_NICKNAME,
    SERVICE_INFO_OWNER_UUID,
    SERVICE_INFO_SUBSCRIBERS,
};
static const struct wf_member service_info_members[] = {
    WF_MEMBER("name"),        /* SERVICE_INFO_NAME */
    WF_MEMBER("nickname"),    /* SERVICE_INFO_NICKNAME */
    WF_MEMBER("owner_uuid"),  /* SERVICE_INFO_OWNER_UUID */
    WF_MEMBER("subscribers"), /* SERVICE_INFO_SUBSCRIBERS */
};
static const struct wf_record_rule service_info_rule = {
    .schema = "#/components/schemas/ServiceInfo",
    .members = service_info_members,
    .members_count = 4,
    .required = {0xf},
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

enum {
    SELF_UNSUBSCRIBE_RESULT_SEQ,
    SELF_UNSUBSCRIBE_RESULT_TYPE,
    SELF_UNSUBSCRIBE_RESULT_SUCCESSFUL,
    SELF_UNSUBSCRIBE_RESULT_SERVICE,
};
static const struct wf_member self_unsubscribe_result_members[] = {
    WF_MEMBER("seq"),        /* SELF_UNSUBSCRIBE_RESULT_SEQ */
    WF_MEMBER("type"),       /* SELF_UNSUBSCRIBE_RESULT_TYPE */
    WF_MEMBER("successful"), /* SELF_UNSUBSCRIBE_RESULT_SUCCESSFUL */
    WF_MEMBER("service"),    /* SELF_UNSUBSCRIBE_RESULT_SERVICE */
};
static const struct wf_record_rule self_unsubscribe_result_rule = {
    .schema = "#/components/messages/SELF_UNSUBSCRIBE_RESULT/payload",
    .members = self_unsubscribe_result_members,
    .members_count = 4,
    .required = {0xe},
};

static const struct wf_enum_rule self_unsubscribe_result_type_rule = {
    .schema = "#/components/messages/SELF_UNSUBSCRIBE_RESULT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SELF_UNSUBSCRIBE_RESULT")},
    .values_count = 1,
};

static const char self_unsubscribe_result_successful_schema[] =
    "#/components/messages/SELF_UNSUBSCRIBE_RESULT/payload/properties/successful";

enum {
    SELF_FETCH_RESULT_SEQ,
    SELF_FETCH_RESULT_TYPE,
    SELF_FETCH_RESULT_CLIENT,
    SELF_FETCH_RESULT_SUBSCRIPTIONS,
};
static const struct wf_member self_fetch_result_members[] = {
    WF_MEMBER("seq"),           /* SELF_FETCH_RESULT_SEQ */
    WF_MEMBER("type"),          /* SELF_FETCH_RESULT_TYPE */
    WF_MEMBER("client"),        /* SELF_FETCH_RESULT_CLIENT */
    WF_MEMBER("subscriptions"), /* SELF_FETCH_RESULT_SUBSCRIPTIONS */
};
static const struct wf_record_rule self_fetch_result_rule = {
    .schema = "#/components/messages/SELF_FETCH_RESULT/payload",
    .members = self_fetch_result_members,
    .members_count = 4,
    .required = {0xe},
};

static const struct wf_enum_rule self_fetch_result_type_rule = {
    .schema = "#/components/messages/SELF_FETCH_RESULT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SELF_FETCH_RESULT")},
    .values_count = 1,
};

enum {
    CLIENT_INFO_NAME,
    CLIENT_INFO_NICKNAME,
    CLIENT_INFO_UUID,
    CLIENT_INFO_TAGS,
};
static const struct wf_member client_info_members[] = {
    WF_MEMBER("name"),     /* CLIENT_INFO_NAME */
    WF_MEMBER("nickname"), /* CLIENT_INFO_NICKNAME */
    WF_MEMBER("uuid"),     /* CLIENT_INFO_UUID */
    WF_MEMBER("tags"),     /* CLIENT_INFO_TAGS */
};
static const struct wf_record_rule client_info_rule = {
    .schema = "#/components/schemas/ClientInfo",
    .members = client_info_members,
    .members_count = 4,
    .required = {0xf},
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

enum {
    SERVICE_CREATE_RESULT_SEQ,
    SERVICE_CREATE_RESULT_TYPE,
    SERVICE_CREATE_RESULT_SUCCESSFUL,
    SERVICE_CREATE_RESULT_SERVICE,
};
static const struct wf_member service_create_result_members[] = {
    WF_MEMBER("seq"),        /* SERVICE_CREATE_RESULT_SEQ */
    WF_MEMBER("type"),       /* SERVICE_CREATE_RESULT_TYPE */
    WF_MEMBER("successful"), /* SERVICE_CREATE_RESULT_SUCCESSFUL */
    WF_MEMBER("service"),    /* SERVICE_CREATE_RESULT_SERVICE */
};
static const struct wf_record_rule service_create_result_rule = {
    .schema = "#/components/messages/SERVICE_CREATE_RESULT/payload",
    .members = service_create_result_members,
    .members_count = 4,
    .required = {0xe},
};

static const struct wf_enum_rule service_create_result_type_rule = {
    .schema = "#/components/messages/SERVICE_CREATE_RESULT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CREATE_RESULT")},
    .values_count = 1,
};

static const char service_create_result_successful_schema[] =
    "#/components/messages/SERVICE_CREATE_RESULT/payload/properties/successful";

enum {
    SERVICE_DELETE_RESULT_SEQ,
    SERVICE_DELETE_RESULT_TYPE,
    SERVICE_DELETE_RESULT_SERVICE,
};
static const struct wf_member service_delete_result_members[] = {
    WF_MEMBER("seq"),     /* SERVICE_DELETE_RESULT_SEQ */
    WF_MEMBER("type"),    /* SERVICE_DELETE_RESULT_TYPE */
    WF_MEMBER("service"), /* SERVICE_DELETE_RESULT_SERVICE */
};
static const struct wf_record_rule service_delete_result_rule = {
    .schema = "#/components/messages/SERVICE_DELETE_RESULT/payload",
    .members = service_delete_result_members,
    .members_count = 3,
    .required = {1 << SERVICE_DELETE_RESULT_TYPE | 1 << SERVICE_DELETE_RESULT_SERVICE},
};

static const struct wf_enum_rule service_delete_result_type_rule = {
    .schema = "#/components/messages/SERVICE_DELETE_RESULT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_DELETE_RESULT")},
    .values_count = 1,
};

enum {
    SERVICE_FETCH_RESULT_SEQ,
    SERVICE_FETCH_RESULT_TYPE,
    SERVICE_FETCH_RESULT_SERVICE,
};
static const struct wf_member service_fetch_result_members[] = {
    WF_MEMBER("seq"),     /* SERVICE_FETCH_RESULT_SEQ */
    WF_MEMBER("type"),    /* SERVICE_FETCH_RESULT_TYPE */
    WF_MEMBER("service"), /* SERVICE_FETCH_RESULT_SERVICE */
};
static const struct wf_record_rule service_fetch_result_rule = {
    .schema = "#/components/messages/SERVICE_FETCH_RESULT/payload",
    .members = service_fetch_result_members,
    .members_count = 3,
    .required = {1 << SERVICE_FETCH_RESULT_TYPE | 1 << SERVICE_FETCH_RESULT_SERVICE},
};

static const struct wf_enum_rule service_fetch_result_type_rule = {
    .schema = "#/components/messages/SERVICE_FETCH_RESULT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_FETCH_RESULT")},
    .values_count = 1,
};

enum {
    SERVICE_FETCH_ALL_RESULT_SEQ,
    SERVICE_FETCH_ALL_RESULT_TYPE,
    SERVICE_FETCH_ALL_RESULT_SERVICES,
};
static const struct wf_member service_fetch_all_result_members[] = {
    WF_MEMBER("seq"),      /* SERVICE_FETCH_ALL_RESULT_SEQ */
    WF_MEMBER("type"),     /* SERVICE_FETCH_ALL_RESULT_TYPE */
    WF_MEMBER("services"), /* SERVICE_FETCH_ALL_RESULT_SERVICES */
};
static const struct wf_record_rule service_fetch_all_result_rule = {
    .schema = "#/components/messages/SERVICE_FETCH_ALL_RESULT/payload",
    .members = service_fetch_all_result_members,
    .members_count = 3,
    .required = {1 << SERVICE_FETCH_ALL_RESULT_TYPE | 1 << SERVICE_FETCH_ALL_RESULT_SERVICES},
};

static const struct wf_enum_rule service_fetch_all_result_type_rule = {
    .schema = "#/components/messages/SERVICE_FETCH_ALL_RESULT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_FETCH_ALL_RESULT")},
    .values_count = 1,
};

static const struct wf_list_rule service_fetch_all_result_services_rule = {
    .schema = "#/components/messages/SERVICE_FETCH_ALL_RESULT/payload/properties/services",
    .max_items = WF_NO_LIMIT,
};

enum {
    CLIENT_FETCH_RESULT_SEQ,
    CLIENT_FETCH_RESULT_TYPE,
    CLIENT_FETCH_RESULT_CLIENT,
    CLIENT_FETCH_RESULT_SUBSCRIPTIONS,
};
static const struct wf_member client_fetch_result_members[] = {
    WF_MEMBER("seq"),           /* CLIENT_FETCH_RESULT_SEQ */
    WF_MEMBER("type"),          /* CLIENT_FETCH_RESULT_TYPE */
    WF_MEMBER("client"),        /* CLIENT_FETCH_RESULT_CLIENT */
    WF_MEMBER("subscriptions"), /* CLIENT_FETCH_RESULT_SUBSCRIPTIONS */
};
static const struct wf_record_rule client_fetch_result_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_RESULT/payload",
    .members = client_fetch_result_members,
    .members_count = 4,
    .required = {0xe},
};

static const struct wf_enum_rule client_fetch_result_type_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_RESULT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_FETCH_RESULT")},
    .values_count = 1,
};

static const struct wf_list_rule client_fetch_result_subscriptions_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_RESULT/payload/properties/subscriptions",
    .max_items = WF_NO_LIMIT,
};

enum {
    CLIENT_FETCH_ALL_RESULT_SEQ,
    CLIENT_FETCH_ALL_RESULT_TYPE,
    CLIENT_FETCH_ALL_RESULT_CLIENTS,
};
static const struct wf_member client_fetch_all_result_members[] = {
    WF_MEMBER("seq"),     /* CLIENT_FETCH_ALL_RESULT_SEQ */
    WF_MEMBER("type"),    /* CLIENT_FETCH_ALL_RESULT_TYPE */
    WF_MEMBER("clients"), /* CLIENT_FETCH_ALL_RESULT_CLIENTS */
};
static const struct wf_record_rule client_fetch_all_result_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_ALL_RESULT/payload",
    .members = client_fetch_all_result_members,
    .members_count = 3,
    .required = {1 << CLIENT_FETCH_ALL_RESULT_TYPE | 1 << CLIENT_FETCH_ALL_RESULT_CLIENTS},
};

static const struct wf_enum_rule client_fetch_all_result_type_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_ALL_RESULT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_FETCH_ALL_RESULT")},
    .values_count = 1,
};

static const struct wf_list_rule client_fetch_all_result_clients_rule = {
    .schema = "#/components/messages/CLIENT_FETCH_ALL_RESULT/payload/properties/clients",
    .max_items = WF_NO_LIMIT,
};

enum {
    CLIENT_JOINED_TYPE,
    CLIENT_JOINED_CLIENT,
};
static const struct wf_member client_joined_members[] = {
    WF_MEMBER("type"),   /* CLIENT_JOINED_TYPE */
    WF_MEMBER("client"), /* CLIENT_JOINED_CLIENT */
};
static const struct wf_record_rule client_joined_rule = {
    .schema = "#/components/messages/CLIENT_JOINED/payload",
    .members = client_joined_members,
    .members_count = 2,
    .required = {1 << CLIENT_JOINED_TYPE | 1 << CLIENT_JOINED_CLIENT},
};

static const struct wf_enum_rule client_joined_type_rule = {
    .schema = "#/components/messages/CLIENT_JOINED/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_JOINED")},
    .values_count = 1,
};

enum {
    CLIENT_LEFT_TYPE,
    CLIENT_LEFT_CLIENT,
};
static const struct wf_member client_left_members[] = {
    WF_MEMBER("type"),   /* CLIENT_LEFT_TYPE */
    WF_MEMBER("client"), /* CLIENT_LEFT_CLIENT */
};
static const struct wf_record_rule client_left_rule = {
    .schema = "#/components/messages/CLIENT_LEFT/payload",
    .members = client_left_members,
    .members_count = 2,
    .required = {1 << CLIENT_LEFT_TYPE | 1 << CLIENT_LEFT_CLIENT},
};

static const struct wf_enum_rule client_left_type_rule = {
    .schema = "#/components/messages/CLIENT_LEFT/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("CLIENT_LEFT")},
    .values_count = 1,
};

enum {
    SERVICE_CLIENT_SUBSCRIBED_TYPE,
    SERVICE_CLIENT_SUBSCRIBED_CLIENT,
    SERVICE_CLIENT_SUBSCRIBED_SERVICE,
};
static const struct wf_member service_client_subscribed_members[] = {
    WF_MEMBER("type"),    /* SERVICE_CLIENT_SUBSCRIBED_TYPE */
    WF_MEMBER("client"),  /* SERVICE_CLIENT_SUBSCRIBED_CLIENT */
    WF_MEMBER("service"), /* SERVICE_CLIENT_SUBSCRIBED_SERVICE */
};
static const struct wf_record_rule service_client_subscribed_rule = {
    .schema = "#/components/messages/SERVICE_CLIENT_SUBSCRIBED/payload",
    .members = service_client_subscribed_members,
    .members_count = 3,
    .required = {0x7},
};

static const struct wf_enum_rule service_client_subscribed_type_rule = {
    .schema = "#/components/messages/SERVICE_CLIENT_SUBSCRIBED/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CLIENT_SUBSCRIBED")},
    .values_count = 1,
};

enum {
    SERVICE_CLIENT_UNSUBSCRIBED_TYPE,
    SERVICE_CLIENT_UNSUBSCRIBED_CLIENT,
    SERVICE_CLIENT_UNSUBSCRIBED_SERVICE,
};
static const struct wf_member service_client_unsubscribed_members[] = {
    WF_MEMBER("type"),    /* SERVICE_CLIENT_UNSUBSCRIBED_TYPE */
    WF_MEMBER("client"),  /* SERVICE_CLIENT_UNSUBSCRIBED_CLIENT */
    WF_MEMBER("service"), /* SERVICE_CLIENT_UNSUBSCRIBED_SERVICE */
};
static const struct wf_record_rule service_client_unsubscribed_rule = {
    .schema = "#/components/messages/SERVICE_CLIENT_UNSUBSCRIBED/payload",
    .members = service_client_unsubscribed_members,
    .members_count = 3,
    .required = {0x7},
};

static const struct wf_enum_rule service_client_unsubscribed_type_rule = {
    .schema = "#/components/messages/SERVICE_CLIENT_UNSUBSCRIBED/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CLIENT_UNSUBSCRIBED")},
    .values_count = 1,
};

enum {
    DELIVERY_TYPE,
    DELIVERY_ORIGIN,
    DELIVERY_TARGET,
    DELIVERY_DATA,
};
static const struct wf_member delivery_members[] = {
    WF_MEMBER("type"),   /* DELIVERY_TYPE */
    WF_MEMBER("origin"), /* DELIVERY_ORIGIN */
    WF_MEMBER("target"), /* DELIVERY_TARGET */
    WF_MEMBER("data"),   /* DELIVERY_DATA */
};
static const struct wf_record_rule delivery_rule = {
    .schema = "#/components/messages/DELIVERY/payload",
    .members = delivery_members,
    .members_count = 4,
    .required = {0xf},
};

static const struct wf_enum_rule delivery_type_rule = {
    .schema = "#/components/messages/DELIVERY/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("MESSAGE")},
    .values_count = 1,
};

enum {
    ORIGIN_NAME,
    ORIGIN_NICKNAME,
    ORIGIN_UUID,
    ORIGIN_TAGS,
    ORIGIN_SERVICE,
};
static const struct wf_member origin_members[] = {
    WF_MEMBER("name"),     /* ORIGIN_NAME */
    WF_MEMBER("nickname"), /* ORIGIN_NICKNAME */
    WF_MEMBER("uuid"),     /* ORIGIN_UUID */
    WF_MEMBER("tags"),     /* ORIGIN_TAGS */
    WF_MEMBER("service"),  /* ORIGIN_SERVICE */
};
static const struct wf_record_rule origin_rule = {
    .schema = "#/components/schemas/Origin",
    .members = origin_members,
    .members_count = 5,
    .required = {0x1f},
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

enum {
    ERROR_PROTOCOL_SEQ,
    ERROR_PROTOCOL_TYPE,
    ERROR_PROTOCOL_DESC,
};
static const struct wf_member error_protocol_members[] = {
    WF_MEMBER("seq"),  /* ERROR_PROTOCOL_SEQ */
    WF_MEMBER("type"), /* ERROR_PROTOCOL_TYPE */
    WF_MEMBER("desc"), /* ERROR_PROTOCOL_DESC */
};
static const struct wf_record_rule error_protocol_rule = {
    .schema = "#/components/messages/ERROR_PROTOCOL/payload",
    .members = error_protocol_members,
    .members_count = 3,
    .required = {1 << ERROR_PROTOCOL_TYPE | 1 << ERROR_PROTOCOL_DESC},
};

static const struct wf_enum_rule error_protocol_type_rule = {
    .schema = "#/components/messages/ERROR_PROTOCOL/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ERROR_PROTOCOL")},
    .values_count = 1,
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

enum {
    ERROR_UNSUPPORTED_SEQ,
    ERROR_UNSUPPORTED_TYPE,
};
static const struct wf_member error_unsupported_members[] = {
    WF_MEMBER("seq"),  /* ERROR_UNSUPPORTED_SEQ */
    WF_MEMBER("type"), /* ERROR_UNSUPPORTED_TYPE */
};
static const struct wf_record_rule error_unsupported_rule = {
    .schema = "#/components/messages/ERROR_UNSUPPORTED/payload",
    .members = error_unsupported_members,
    .members_count = 2,
    .required = {1 << ERROR_UNSUPPORTED_TYPE},
};

static const struct wf_enum_rule error_unsupported_type_rule = {
    .schema = "#/components/messages/ERROR_UNSUPPORTED/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ERROR_UNSUPPORTED")},
    .values_count = 1,
};

enum {
    ERROR_INTERNAL_SEQ,
    ERROR_INTERNAL_TYPE,
    ERROR_INTERNAL_DESC,
};
static const struct wf_member error_internal_members[] = {
    WF_MEMBER("seq"),  /* ERROR_INTERNAL_SEQ */
    WF_MEMBER("type"), /* ERROR_INTERNAL_TYPE */
    WF_MEMBER("desc"), /* ERROR_INTERNAL_DESC */
};
static const struct wf_record_rule error_internal_rule = {
    .schema = "#/components/messages/ERROR_INTERNAL/payload",
    .members = error_internal_members,
    .members_count = 3,
    .required = {1 << ERROR_INTERNAL_TYPE | 1 << ERROR_INTERNAL_DESC},
};

static const struct wf_enum_rule error_internal_type_rule = {
    .schema = "#/components/messages/ERROR_INTERNAL/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ERROR_INTERNAL")},
    .values_count = 1,
};

enum {
    SETTINGS_PORT,
    SETTINGS_SECRET,
    SETTINGS_MAX_CONNECTIONS,
    SETTINGS_MAX_CLIENTS,
    SETTINGS_MAX_SERVICES,
    SETTINGS_MAX_OWNED,
    SETTINGS_MAX_SUBSCRIPTIONS,
    SETTINGS_IDENTIFY_TIMEOUT_MS,
    SETTINGS_HEARTBEAT_MS,
    SETTINGS_SILENCE_MS,
    SETTINGS_CLOSE_TIMEOUT_MS,
    SETTINGS_QUEUE_LIMIT_BYTES,
    SETTINGS_HEAD_TIMEOUT_MS,
    SETTINGS_BODY_TIMEOUT_MS,
    SETTINGS_KEEP_ALIVE_MS,
    SETTINGS_FILE_LIMIT_BYTES,
    SETTINGS_FOLDER_LIMIT_BYTES,
    SETTINGS_FOLDER_FILES,
    SETTINGS_FILES_LIMIT_BYTES,
};
static const struct wf_member settings_members[] = {
    WF_MEMBER("port"),                /* SETTINGS_PORT */
    WF_MEMBER("secret"),              /* SETTINGS_SECRET */
    WF_MEMBER("max_connections"),     /* SETTINGS_MAX_CONNECTIONS */
    WF_MEMBER("max_clients"),         /* SETTINGS_MAX_CLIENTS */
    WF_MEMBER("max_services"),        /* SETTINGS_MAX_SERVICES */
    WF_MEMBER("max_owned"),           /* SETTINGS_MAX_OWNED */
    WF_MEMBER("max_subscriptions"),   /* SETTINGS_MAX_SUBSCRIPTIONS */
    WF_MEMBER("identify_timeout_ms"), /* SETTINGS_IDENTIFY_TIMEOUT_MS */
    WF_MEMBER("heartbeat_ms"),        /* SETTINGS_HEARTBEAT_MS */
    WF_MEMBER("silence_ms"),          /* SETTINGS_SILENCE_MS */
    WF_MEMBER("close_timeout_ms"),    /* SETTINGS_CLOSE_TIMEOUT_MS */
    WF_MEMBER("queue_limit_bytes"),   /* SETTINGS_QUEUE_LIMIT_BYTES */
    WF_MEMBER("head_timeout_ms"),     /* SETTINGS_HEAD_TIMEOUT_MS */
    WF_MEMBER("body_timeout_ms"),     /* SETTINGS_BODY_TIMEOUT_MS */
    WF_MEMBER("keep_alive_ms"),       /* SETTINGS_KEEP_ALIVE_MS */
    WF_MEMBER("file_limit_bytes"),    /* SETTINGS_FILE_LIMIT_BYTES */
    WF_MEMBER("folder_limit_bytes"),  /* SETTINGS_FOLDER_LIMIT_BYTES */
    WF_MEMBER("folder_files"),        /* SETTINGS_FOLDER_FILES */
    WF_MEMBER("files_limit_bytes"),   /* SETTINGS_FILES_LIMIT_BYTES */
};
static const struct wf_record_rule settings_rule = {
    .schema = "#/components/schemas/Settings",
    .members = settings_members,
    .members_count = 19,
    .is_closed = true,
};

static const struct wf_uint_rule settings_port_rule = {
    .schema = "#/components/schemas/Settings/properties/port",
    .max = 65535,
};

static const struct wf_text_rule settings_secret_rule = {
    .schema = "#/components/schemas/Settings/properties/secret",
    .max_chars = 256,
};

static const struct wf_uint_rule settings_max_connections_rule = {
    .schema = "#/components/schemas/Settings/properties/max_connections",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_max_clients_rule = {
    .schema = "#/components/schemas/Settings/properties/max_clients",
    .min = 1,
    .max = 4096,
};

static const struct wf_uint_rule settings_max_services_rule = {
    .schema = "#/components/schemas/Settings/properties/max_services",
    .min = 1,
    .max = 4096,
};

static const struct wf_uint_rule settings_max_owned_rule = {
    .schema = "#/components/schemas/Settings/properties/max_owned",
    .min = 1,
    .max = 4096,
};

static const struct wf_uint_rule settings_max_subscriptions_rule = {
    .schema = "#/components/schemas/Settings/properties/max_subscriptions",
    .min = 1,
    .max = 4096,
};

static const struct wf_uint_rule settings_identify_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/identify_timeout_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_heartbeat_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/heartbeat_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_silence_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/silence_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_close_timeout_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/close_timeout_ms",
    .max = 600000,
};

static const struct wf_uint_rule settings_queue_limit_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/queue_limit_bytes",
    .min = 65536,
    .max = 1073741824,
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

static const struct wf_uint_rule settings_keep_alive_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/keep_alive_ms",
    .min = 1,
    .max = 86400000,
};

static const struct wf_uint_rule settings_file_limit_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/file_limit_bytes",
    .min = 1,
    .max = 1099511627776,
};

static const struct wf_uint_rule settings_folder_limit_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/folder_limit_bytes",
    .min = 1,
    .max = 1099511627776,
};

static const struct wf_uint_rule settings_folder_files_rule = {
    .schema = "#/components/schemas/Settings/properties/folder_files",
    .min = 1,
    .max = 1000000,
};

static const struct wf_uint_rule settings_files_limit_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/files_limit_bytes",
    .min = 1,
    .max = 1099511627776,
};

static const struct wf_scalar tell_target_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("NAME")},                /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("UUID")},                /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE")},             /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CLIENT_UUID")}, /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("ALL")},                 /* 4 */
};
static const uint16_t tell_target_type_groups[] = {
    CONCIERGE_TARGET_NAME,                /* 0 */
    CONCIERGE_TARGET_UUID,                /* 1 */
    CONCIERGE_TARGET_SERVICE,             /* 2 */
    CONCIERGE_TARGET_SERVICE_CLIENT_UUID, /* 3 */
    CONCIERGE_TARGET_ALL,                 /* 4 */
};
static const struct wf_slot tell_target_type_table[16] = {
    [1] = WF_SLOT("SERVICE_CLIENT_UUID", CONCIERGE_TARGET_SERVICE_CLIENT_UUID), /* 3 */
    [2] = WF_SLOT("NAME", CONCIERGE_TARGET_NAME),                               /* 0 */
    [6] = WF_SLOT("ALL", CONCIERGE_TARGET_ALL),                                 /* 4 */
    [8] = WF_SLOT("UUID", CONCIERGE_TARGET_UUID),                               /* 1 */
    [15] = WF_SLOT("SERVICE", CONCIERGE_TARGET_SERVICE),                        /* 2 */
};
static const struct wf_slots tell_target_type_slots = {
    .slots = tell_target_type_table,
    .bits = 4,
    .width = 2,
    .back = 2,
    .min_len = 3,
    .max_len = 19,
};
static const struct wf_enum_rule tell_target_type_rule = {
    .schema = "#/components/schemas/Target",
    .values = tell_target_type_values,
    .values_count = 5,
    .groups = tell_target_type_groups,
    .slots = &tell_target_type_slots,
};

static const struct wf_scalar identify_to_server_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("IDENTIFY")},          /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("MESSAGE")},           /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("SELF_SUBSCRIBE")},    /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("SELF_UNSUBSCRIBE")},  /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("SELF_FETCH")},        /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("SELF_SET_SEQ")},      /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CREATE")},    /* 6 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_DELETE")},    /* 7 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_FETCH")},     /* 8 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_FETCH_ALL")}, /* 9 */
    {WF_IS_TEXT, WF_TEXT_INIT("CLIENT_FETCH")},      /* 10 */
    {WF_IS_TEXT, WF_TEXT_INIT("CLIENT_FETCH_ALL")},  /* 11 */
};
static const uint16_t identify_to_server_type_groups[] = {
    CONCIERGE_IDENTIFY,          /* 0 */
    CONCIERGE_MESSAGE,           /* 1 */
    CONCIERGE_SELF_SUBSCRIBE,    /* 2 */
    CONCIERGE_SELF_UNSUBSCRIBE,  /* 3 */
    CONCIERGE_SELF_FETCH,        /* 4 */
    CONCIERGE_SELF_SET_SEQ,      /* 5 */
    CONCIERGE_SERVICE_CREATE,    /* 6 */
    CONCIERGE_SERVICE_DELETE,    /* 7 */
    CONCIERGE_SERVICE_FETCH,     /* 8 */
    CONCIERGE_SERVICE_FETCH_ALL, /* 9 */
    CONCIERGE_CLIENT_FETCH,      /* 10 */
    CONCIERGE_CLIENT_FETCH_ALL,  /* 11 */
};
static const struct wf_slot identify_to_server_type_table[32] = {
    [2] = WF_SLOT("SELF_UNSUBSCRIBE", CONCIERGE_SELF_UNSUBSCRIBE),    /* 3 */
    [3] = WF_SLOT("SERVICE_CREATE", CONCIERGE_SERVICE_CREATE),        /* 6 */
    [5] = WF_SLOT("CLIENT_FETCH_ALL", CONCIERGE_CLIENT_FETCH_ALL),    /* 11 */
    [7] = WF_SLOT("IDENTIFY", CONCIERGE_IDENTIFY),                    /* 0 */
    [8] = WF_SLOT("MESSAGE", CONCIERGE_MESSAGE),                      /* 1 */
    [10] = WF_SLOT("SERVICE_FETCH", CONCIERGE_SERVICE_FETCH),         /* 8 */
    [16] = WF_SLOT("SELF_FETCH", CONCIERGE_SELF_FETCH),               /* 4 */
    [19] = WF_SLOT("SERVICE_DELETE", CONCIERGE_SERVICE_DELETE),       /* 7 */
    [20] = WF_SLOT("CLIENT_FETCH", CONCIERGE_CLIENT_FETCH),           /* 10 */
    [27] = WF_SLOT("SELF_SUBSCRIBE", CONCIERGE_SELF_SUBSCRIBE),       /* 2 */
    [28] = WF_SLOT("SERVICE_FETCH_ALL", CONCIERGE_SERVICE_FETCH_ALL), /* 9 */
    [30] = WF_SLOT("SELF_SET_SEQ", CONCIERGE_SELF_SET_SEQ),           /* 5 */
};
static const struct wf_slots identify_to_server_type_slots = {
    .slots = identify_to_server_type_table,
    .bits = 5,
    .width = 4,
    .skip = 1,
    .back = 5,
    .min_len = 7,
    .max_len = 17,
};
static const struct wf_enum_rule identify_to_server_type_rule = {
    .schema = "#",
    .values = identify_to_server_type_values,
    .values_count = 12,
    .groups = identify_to_server_type_groups,
    .slots = &identify_to_server_type_slots,
};

static const struct wf_scalar identify_to_client_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("HELLO")},                       /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("OK")},                          /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("BAD")},                         /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("INVALID_NAME")},                /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("INVALID_UUID")},                /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("INVALID_SERVICE")},             /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("SELF_SUBSCRIBE_RESULT")},       /* 6 */
    {WF_IS_TEXT, WF_TEXT_INIT("SELF_UNSUBSCRIBE_RESULT")},     /* 7 */
    {WF_IS_TEXT, WF_TEXT_INIT("SELF_FETCH_RESULT")},           /* 8 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CREATE_RESULT")},       /* 9 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_DELETE_RESULT")},       /* 10 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_FETCH_RESULT")},        /* 11 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_FETCH_ALL_RESULT")},    /* 12 */
    {WF_IS_TEXT, WF_TEXT_INIT("CLIENT_FETCH_RESULT")},         /* 13 */
    {WF_IS_TEXT, WF_TEXT_INIT("CLIENT_FETCH_ALL_RESULT")},     /* 14 */
    {WF_IS_TEXT, WF_TEXT_INIT("CLIENT_JOINED")},               /* 15 */
    {WF_IS_TEXT, WF_TEXT_INIT("CLIENT_LEFT")},                 /* 16 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CLIENT_SUBSCRIBED")},   /* 17 */
    {WF_IS_TEXT, WF_TEXT_INIT("SERVICE_CLIENT_UNSUBSCRIBED")}, /* 18 */
    {WF_IS_TEXT, WF_TEXT_INIT("MESSAGE")},                     /* 19 */
    {WF_IS_TEXT, WF_TEXT_INIT("ERROR_PROTOCOL")},              /* 20 */
    {WF_IS_TEXT, WF_TEXT_INIT("ERROR_UNSUPPORTED")},           /* 21 */
    {WF_IS_TEXT, WF_TEXT_INIT("ERROR_INTERNAL")},              /* 22 */
};
static const uint16_t identify_to_client_type_groups[] = {
    CONCIERGE_HELLO,                       /* 0 */
    CONCIERGE_OK,                          /* 1 */
    CONCIERGE_BAD,                         /* 2 */
    CONCIERGE_INVALID_NAME,                /* 3 */
    CONCIERGE_INVALID_UUID,                /* 4 */
    CONCIERGE_INVALID_SERVICE,             /* 5 */
    CONCIERGE_SELF_SUBSCRIBE_RESULT,       /* 6 */
    CONCIERGE_SELF_UNSUBSCRIBE_RESULT,     /* 7 */
    CONCIERGE_SELF_FETCH_RESULT,           /* 8 */
    CONCIERGE_SERVICE_CREATE_RESULT,       /* 9 */
    CONCIERGE_SERVICE_DELETE_RESULT,       /* 10 */
    CONCIERGE_SERVICE_FETCH_RESULT,        /* 11 */
    CONCIERGE_SERVICE_FETCH_ALL_RESULT,    /* 12 */
    CONCIERGE_CLIENT_FETCH_RESULT,         /* 13 */
    CONCIERGE_CLIENT_FETCH_ALL_RESULT,     /* 14 */
    CONCIERGE_CLIENT_JOINED,               /* 15 */
    CONCIERGE_CLIENT_LEFT,                 /* 16 */
    CONCIERGE_SERVICE_CLIENT_SUBSCRIBED,   /* 17 */
    CONCIERGE_SERVICE_CLIENT_UNSUBSCRIBED, /* 18 */
    CONCIERGE_DELIVERY,                    /* 19 */
    CONCIERGE_ERROR_PROTOCOL,              /* 20 */
    CONCIERGE_ERROR_UNSUPPORTED,           /* 21 */
    CONCIERGE_ERROR_INTERNAL,              /* 22 */
};
static const struct wf_slot identify_to_client_type_table[128] = {
    [0] = WF_SLOT("CLIENT_JOINED", CONCIERGE_CLIENT_JOINED),                             /* 15 */
    [1] = WF_SLOT("ERROR_UNSUPPORTED", CONCIERGE_ERROR_UNSUPPORTED),                     /* 21 */
    [3] = WF_SLOT("SERVICE_CLIENT_UNSUBSCRIBED", CONCIERGE_SERVICE_CLIENT_UNSUBSCRIBED), /* 18 */
    [31] = WF_SLOT("MESSAGE", CONCIERGE_DELIVERY),                                       /* 19 */
    [39] = WF_SLOT("SERVICE_FETCH_ALL_RESULT", CONCIERGE_SERVICE_FETCH_ALL_RESULT),      /* 12 */
    [40] = WF_SLOT("HELLO", CONCIERGE_HELLO),                                            /* 0 */
    [41] = WF_SLOT("CLIENT_FETCH_ALL_RESULT", CONCIERGE_CLIENT_FETCH_ALL_RESULT),        /* 14 */
    [53] = WF_SLOT("OK", CONCIERGE_OK),                                                  /* 1 */
    [58] = WF_SLOT("SELF_SUBSCRIBE_RESULT", CONCIERGE_SELF_SUBSCRIBE_RESULT),            /* 6 */
    [59] = WF_SLOT("SERVICE_CREATE_RESULT", CONCIERGE_SERVICE_CREATE_RESULT),            /* 9 */
    [60] = WF_SLOT("SERVICE_DELETE_RESULT", CONCIERGE_SERVICE_DELETE_RESULT),            /* 10 */
    [61] = WF_SLOT("ERROR_PROTOCOL", CONCIERGE_ERROR_PROTOCOL),                          /* 20 */
    [63] = WF_SLOT("ERROR_INTERNAL", CONCIERGE_ERROR_INTERNAL),                          /* 22 */
    [66] = WF_SLOT("INVALID_UUID", CONCIERGE_INVALID_UUID),                              /* 4 */
    [87] = WF_SLOT("INVALID_SERVICE", CONCIERGE_INVALID_SERVICE),                        /* 5 */
    [88] = WF_SLOT("SELF_UNSUBSCRIBE_RESULT", CONCIERGE_SELF_UNSUBSCRIBE_RESULT),        /* 7 */
    [101] = WF_SLOT("SERVICE_CLIENT_SUBSCRIBED", CONCIERGE_SERVICE_CLIENT_SUBSCRIBED),   /* 17 */
    [102] = WF_SLOT("INVALID_NAME", CONCIERGE_INVALID_NAME),                             /* 3 */
    [106] = WF_SLOT("BAD", CONCIERGE_BAD),                                               /* 2 */
    [107] = WF_SLOT("SERVICE_FETCH_RESULT", CONCIERGE_SERVICE_FETCH_RESULT),             /* 11 */
    [108] = WF_SLOT("CLIENT_FETCH_RESULT", CONCIERGE_CLIENT_FETCH_RESULT),               /* 13 */
    [118] = WF_SLOT("CLIENT_LEFT", CONCIERGE_CLIENT_LEFT),                               /* 16 */
    [126] = WF_SLOT("SELF_FETCH_RESULT", CONCIERGE_SELF_FETCH_RESULT),                   /* 8 */
};
static const struct wf_slots identify_to_client_type_slots = {
    .slots = identify_to_client_type_table,
    .bits = 7,
    .width = 2,
    .back = 2,
    .min_len = 2,
    .max_len = 27,
};
static const struct wf_enum_rule identify_to_client_type_rule = {
    .schema = "#",
    .values = identify_to_client_type_values,
    .values_count = 23,
    .groups = identify_to_client_type_groups,
    .slots = &identify_to_client_type_slots,
};

bool concierge_read_identify(struct wf_json_reader *in, struct concierge_identify *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_identify){0};
    wf_json_open_object(in, &object, &identify_rule);
    do {
        if (wf_json_take_member(in, &object, &identify_rule, IDENTIFY_TYPE))
            wf_json_read_enum(in, &identify_type_rule);
        if (wf_json_take_member(in, &object, &identify_rule, IDENTIFY_NAME))
            msg->name = wf_json_read_text(in, &identify_name_rule);
        if (wf_json_take_member(in, &object, &identify_rule, IDENTIFY_VERSION))
            msg->version = wf_json_read_text(in, &identify_version_rule);
        if (wf_json_take_member(in, &object, &identify_rule, IDENTIFY_NICKNAME)) {
            if (!wf_json_take_null(in)) {
                msg->nickname = wf_json_read_text(in, &identify_nickname_rule);
                msg->has_nickname = true;
            }
        }
        if (wf_json_take_member(in, &object, &identify_rule, IDENTIFY_SECRET)) {
            if (!wf_json_take_null(in)) {
                msg->secret = wf_json_read_text(in, &identify_secret_rule);
                msg->has_secret = true;
            }
        }
        if (wf_json_take_member(in, &object, &identify_rule, IDENTIFY_TAGS)) {
            msg->tags = wf_json_read_texts(in, &identify_tags_rule, &identify_tags_item_rule,
                                           &msg->tags_count);
            msg->has_tags = true;
        }
    } while (wf_json_more_members(in, &object, &identify_rule));
    return in->error.status == WF_OK;
}

static enum concierge_target_tag tell_target(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "type", &tell_target_type_rule, WF_BAD_VALUE);
}

static void read_target_name(struct wf_json_reader *in, struct concierge_target_name *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &target_name_rule);
    do {
        if (wf_json_take_member(in, &object, &target_name_rule, TARGET_NAME_TYPE))
            wf_json_read_enum(in, &target_name_type_rule);
        if (wf_json_take_member(in, &object, &target_name_rule, TARGET_NAME_NAME))
            value->name = wf_json_read_text(in, &target_name_name_rule);
    } while (wf_json_more_members(in, &object, &target_name_rule));
}

static void read_target_uuid(struct wf_json_reader *in, struct concierge_target_uuid *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &target_uuid_rule);
    do {
        if (wf_json_take_member(in, &object, &target_uuid_rule, TARGET_UUID_TYPE))
            wf_json_read_enum(in, &target_uuid_type_rule);
        if (wf_json_take_member(in, &object, &target_uuid_rule, TARGET_UUID_UUID))
            value->uuid = wf_json_read_text(in, &any_uuid_rule);
    } while (wf_json_more_members(in, &object, &target_uuid_rule));
}

static void read_target_service(struct wf_json_reader *in, struct concierge_target_service *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &target_service_rule);
    do {
        if (wf_json_take_member(in, &object, &target_service_rule, TARGET_SERVICE_TYPE))
            wf_json_read_enum(in, &target_service_type_rule);
        if (wf_json_take_member(in, &object, &target_service_rule, TARGET_SERVICE_SERVICE))
            value->service = wf_json_read_text(in, &target_service_service_rule);
    } while (wf_json_more_members(in, &object, &target_service_rule));
}

static void read_target_service_client_uuid(struct wf_json_reader *in,
                                            struct concierge_target_service_client_uuid *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &target_service_client_uuid_rule);
    do {
        if (wf_json_take_member(in, &object, &target_service_client_uuid_rule,
                                TARGET_SERVICE_CLIENT_UUID_TYPE))
            wf_json_read_enum(in, &target_service_client_uuid_type_rule);
        if (wf_json_take_member(in, &object, &target_service_client_uuid_rule,
                                TARGET_SERVICE_CLIENT_UUID_SERVICE))
            value->service = wf_json_read_text(in, &target_service_client_uuid_service_rule);
        if (wf_json_take_member(in, &object, &target_service_client_uuid_rule,
                                TARGET_SERVICE_CLIENT_UUID_UUID))
            value->uuid = wf_json_read_text(in, &any_uuid_rule);
    } while (wf_json_more_members(in, &object, &target_service_client_uuid_rule));
}

static void read_target_all(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &target_all_rule);
    do {
        if (wf_json_take_member(in, &object, &target_all_rule, TARGET_ALL_TYPE))
            wf_json_read_enum(in, &target_all_type_rule);
    } while (wf_json_more_members(in, &object, &target_all_rule));
}

static void read_target(struct wf_json_reader *in, struct concierge_target *value)
{
    value->tag = tell_target(in);
    switch (value->tag) {
    case CONCIERGE_TARGET_NONE:
        break;
    case CONCIERGE_TARGET_NAME:
        read_target_name(in, &value->as.name);
        break;
    case CONCIERGE_TARGET_UUID:
        read_target_uuid(in, &value->as.uuid);
        break;
    case CONCIERGE_TARGET_SERVICE:
        read_target_service(in, &value->as.service);
        break;
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        read_target_service_client_uuid(in, &value->as.service_client_uuid);
        break;
    case CONCIERGE_TARGET_ALL:
        read_target_all(in);
        break;
    }
}

bool concierge_read_message(struct wf_json_reader *in, struct concierge_message *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_message){0};
    wf_json_open_object(in, &object, &message_rule);
    do {
        if (wf_json_take_member(in, &object, &message_rule, MESSAGE_TYPE))
            wf_json_read_enum(in, &message_type_rule);
        if (wf_json_take_member(in, &object, &message_rule, MESSAGE_TARGET))
            read_target(in, &msg->target);
        if (wf_json_take_member(in, &object, &message_rule, MESSAGE_DATA))
            msg->data = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &message_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_subscribe(struct wf_json_reader *in, struct concierge_self_subscribe *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_self_subscribe){0};
    wf_json_open_object(in, &object, &self_subscribe_rule);
    do {
        if (wf_json_take_member(in, &object, &self_subscribe_rule, SELF_SUBSCRIBE_TYPE))
            wf_json_read_enum(in, &self_subscribe_type_rule);
        if (wf_json_take_member(in, &object, &self_subscribe_rule, SELF_SUBSCRIBE_SERVICE))
            msg->service = wf_json_read_text(in, &self_subscribe_service_rule);
    } while (wf_json_more_members(in, &object, &self_subscribe_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_unsubscribe(struct wf_json_reader *in,
                                     struct concierge_self_unsubscribe *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_self_unsubscribe){0};
    wf_json_open_object(in, &object, &self_unsubscribe_rule);
    do {
        if (wf_json_take_member(in, &object, &self_unsubscribe_rule, SELF_UNSUBSCRIBE_TYPE))
            wf_json_read_enum(in, &self_unsubscribe_type_rule);
        if (wf_json_take_member(in, &object, &self_unsubscribe_rule, SELF_UNSUBSCRIBE_SERVICE))
            msg->service = wf_json_read_text(in, &self_unsubscribe_service_rule);
    } while (wf_json_more_members(in, &object, &self_unsubscribe_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_fetch(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &self_fetch_rule);
    do {
        if (wf_json_take_member(in, &object, &self_fetch_rule, SELF_FETCH_TYPE))
            wf_json_read_enum(in, &self_fetch_type_rule);
    } while (wf_json_more_members(in, &object, &self_fetch_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_set_seq(struct wf_json_reader *in, struct concierge_self_set_seq *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_self_set_seq){0};
    wf_json_open_object(in, &object, &self_set_seq_rule);
    do {
        if (wf_json_take_member(in, &object, &self_set_seq_rule, SELF_SET_SEQ_TYPE))
            wf_json_read_enum(in, &self_set_seq_type_rule);
        if (wf_json_take_member(in, &object, &self_set_seq_rule, SELF_SET_SEQ_SEQ))
            msg->seq = wf_json_read_uint(in, &seq_rule);
    } while (wf_json_more_members(in, &object, &self_set_seq_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_create(struct wf_json_reader *in, struct concierge_service_create *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_service_create){0};
    wf_json_open_object(in, &object, &service_create_rule);
    do {
        if (wf_json_take_member(in, &object, &service_create_rule, SERVICE_CREATE_TYPE))
            wf_json_read_enum(in, &service_create_type_rule);
        if (wf_json_take_member(in, &object, &service_create_rule, SERVICE_CREATE_SERVICE))
            msg->service = wf_json_read_text(in, &service_name_rule);
        if (wf_json_take_member(in, &object, &service_create_rule, SERVICE_CREATE_NICKNAME)) {
            if (!wf_json_take_null(in)) {
                msg->nickname = wf_json_read_text(in, &service_create_nickname_rule);
                msg->has_nickname = true;
            }
        }
    } while (wf_json_more_members(in, &object, &service_create_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_delete(struct wf_json_reader *in, struct concierge_service_delete *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_service_delete){0};
    wf_json_open_object(in, &object, &service_delete_rule);
    do {
        if (wf_json_take_member(in, &object, &service_delete_rule, SERVICE_DELETE_TYPE))
            wf_json_read_enum(in, &service_delete_type_rule);
        if (wf_json_take_member(in, &object, &service_delete_rule, SERVICE_DELETE_SERVICE))
            msg->service = wf_json_read_text(in, &service_delete_service_rule);
    } while (wf_json_more_members(in, &object, &service_delete_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_fetch(struct wf_json_reader *in, struct concierge_service_fetch *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_service_fetch){0};
    wf_json_open_object(in, &object, &service_fetch_rule);
    do {
        if (wf_json_take_member(in, &object, &service_fetch_rule, SERVICE_FETCH_TYPE))
            wf_json_read_enum(in, &service_fetch_type_rule);
        if (wf_json_take_member(in, &object, &service_fetch_rule, SERVICE_FETCH_SERVICE))
            msg->service = wf_json_read_text(in, &service_fetch_service_rule);
    } while (wf_json_more_members(in, &object, &service_fetch_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_fetch_all(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &service_fetch_all_rule);
    do {
        if (wf_json_take_member(in, &object, &service_fetch_all_rule, SERVICE_FETCH_ALL_TYPE))
            wf_json_read_enum(in, &service_fetch_all_type_rule);
    } while (wf_json_more_members(in, &object, &service_fetch_all_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_client_fetch(struct wf_json_reader *in, struct concierge_client_fetch *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_client_fetch){0};
    wf_json_open_object(in, &object, &client_fetch_rule);
    do {
        if (wf_json_take_member(in, &object, &client_fetch_rule, CLIENT_FETCH_TYPE))
            wf_json_read_enum(in, &client_fetch_type_rule);
        if (wf_json_take_member(in, &object, &client_fetch_rule, CLIENT_FETCH_UUID))
            msg->uuid = wf_json_read_text(in, &any_uuid_rule);
    } while (wf_json_more_members(in, &object, &client_fetch_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_client_fetch_all(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &client_fetch_all_rule);
    do {
        if (wf_json_take_member(in, &object, &client_fetch_all_rule, CLIENT_FETCH_ALL_TYPE))
            wf_json_read_enum(in, &client_fetch_all_type_rule);
    } while (wf_json_more_members(in, &object, &client_fetch_all_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_hello(struct wf_json_reader *in, struct concierge_hello *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_hello){0};
    wf_json_open_object(in, &object, &hello_rule);
    do {
        if (wf_json_take_member(in, &object, &hello_rule, HELLO_TYPE))
            wf_json_read_enum(in, &hello_type_rule);
        if (wf_json_take_member(in, &object, &hello_rule, HELLO_UUID))
            msg->uuid = wf_json_read_text(in, &uuid_rule);
        if (wf_json_take_member(in, &object, &hello_rule, HELLO_VERSION))
            msg->version = wf_json_read_text(in, &hello_version_rule);
    } while (wf_json_more_members(in, &object, &hello_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_ok(struct wf_json_reader *in, struct concierge_ok *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_ok){0};
    wf_json_open_object(in, &object, &ok_rule);
    do {
        if (wf_json_take_member(in, &object, &ok_rule, OK_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &ok_rule, OK_TYPE))
            wf_json_read_enum(in, &ok_type_rule);
    } while (wf_json_more_members(in, &object, &ok_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_bad(struct wf_json_reader *in, struct concierge_bad *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_bad){0};
    wf_json_open_object(in, &object, &bad_rule);
    do {
        if (wf_json_take_member(in, &object, &bad_rule, BAD_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &bad_rule, BAD_TYPE))
            wf_json_read_enum(in, &bad_type_rule);
    } while (wf_json_more_members(in, &object, &bad_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_invalid_name(struct wf_json_reader *in, struct concierge_invalid_name *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_invalid_name){0};
    wf_json_open_object(in, &object, &invalid_name_rule);
    do {
        if (wf_json_take_member(in, &object, &invalid_name_rule, INVALID_NAME_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &invalid_name_rule, INVALID_NAME_TYPE))
            wf_json_read_enum(in, &invalid_name_type_rule);
        if (wf_json_take_member(in, &object, &invalid_name_rule, INVALID_NAME_NAME))
            msg->name = wf_json_read_text(in, &invalid_name_name_rule);
    } while (wf_json_more_members(in, &object, &invalid_name_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_invalid_uuid(struct wf_json_reader *in, struct concierge_invalid_uuid *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_invalid_uuid){0};
    wf_json_open_object(in, &object, &invalid_uuid_rule);
    do {
        if (wf_json_take_member(in, &object, &invalid_uuid_rule, INVALID_UUID_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &invalid_uuid_rule, INVALID_UUID_TYPE))
            wf_json_read_enum(in, &invalid_uuid_type_rule);
        if (wf_json_take_member(in, &object, &invalid_uuid_rule, INVALID_UUID_UUID))
            msg->uuid = wf_json_read_text(in, &uuid_rule);
    } while (wf_json_more_members(in, &object, &invalid_uuid_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_invalid_service(struct wf_json_reader *in,
                                    struct concierge_invalid_service *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_invalid_service){0};
    wf_json_open_object(in, &object, &invalid_service_rule);
    do {
        if (wf_json_take_member(in, &object, &invalid_service_rule, INVALID_SERVICE_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &invalid_service_rule, INVALID_SERVICE_TYPE))
            wf_json_read_enum(in, &invalid_service_type_rule);
        if (wf_json_take_member(in, &object, &invalid_service_rule, INVALID_SERVICE_SERVICE))
            msg->service = wf_json_read_text(in, &invalid_service_service_rule);
    } while (wf_json_more_members(in, &object, &invalid_service_rule));
    return in->error.status == WF_OK;
}

static void read_service_info(struct wf_json_reader *in, struct concierge_service_info *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &service_info_rule);
    do {
        if (wf_json_take_member(in, &object, &service_info_rule, SERVICE_INFO_NAME))
            value->name = wf_json_read_text(in, &service_info_name_rule);
        if (wf_json_take_member(in, &object, &service_info_rule, SERVICE_INFO_NICKNAME)) {
            if (!wf_json_take_null(in)) {
                value->nickname = wf_json_read_text(in, &service_info_nickname_rule);
                value->has_nickname = true;
            }
        }
        if (wf_json_take_member(in, &object, &service_info_rule, SERVICE_INFO_OWNER_UUID))
            value->owner_uuid = wf_json_read_text(in, &uuid_rule);
        if (wf_json_take_member(in, &object, &service_info_rule, SERVICE_INFO_SUBSCRIBERS))
            value->subscribers = wf_json_read_texts(in, &service_info_subscribers_rule, &uuid_rule,
                                                    &value->subscribers_count);
    } while (wf_json_more_members(in, &object, &service_info_rule));
}

bool concierge_read_self_subscribe_result(struct wf_json_reader *in,
                                          struct concierge_self_subscribe_result *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_self_subscribe_result){0};
    wf_json_open_object(in, &object, &self_subscribe_result_rule);
    do {
        if (wf_json_take_member(in, &object, &self_subscribe_result_rule,
                                SELF_SUBSCRIBE_RESULT_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &self_subscribe_result_rule,
                                SELF_SUBSCRIBE_RESULT_TYPE))
            wf_json_read_enum(in, &self_subscribe_result_type_rule);
        if (wf_json_take_member(in, &object, &self_subscribe_result_rule,
                                SELF_SUBSCRIBE_RESULT_SUCCESSFUL))
            msg->successful = wf_json_read_bool(in, self_subscribe_result_successful_schema);
        if (wf_json_take_member(in, &object, &self_subscribe_result_rule,
                                SELF_SUBSCRIBE_RESULT_SERVICE))
            read_service_info(in, &msg->service);
    } while (wf_json_more_members(in, &object, &self_subscribe_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_unsubscribe_result(struct wf_json_reader *in,
                                            struct concierge_self_unsubscribe_result *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_self_unsubscribe_result){0};
    wf_json_open_object(in, &object, &self_unsubscribe_result_rule);
    do {
        if (wf_json_take_member(in, &object, &self_unsubscribe_result_rule,
                                SELF_UNSUBSCRIBE_RESULT_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &self_unsubscribe_result_rule,
                                SELF_UNSUBSCRIBE_RESULT_TYPE))
            wf_json_read_enum(in, &self_unsubscribe_result_type_rule);
        if (wf_json_take_member(in, &object, &self_unsubscribe_result_rule,
                                SELF_UNSUBSCRIBE_RESULT_SUCCESSFUL))
            msg->successful = wf_json_read_bool(in, self_unsubscribe_result_successful_schema);
        if (wf_json_take_member(in, &object, &self_unsubscribe_result_rule,
                                SELF_UNSUBSCRIBE_RESULT_SERVICE))
            read_service_info(in, &msg->service);
    } while (wf_json_more_members(in, &object, &self_unsubscribe_result_rule));
    return in->error.status == WF_OK;
}

static void read_client_info(struct wf_json_reader *in, struct concierge_client_info *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &client_info_rule);
    do {
        if (wf_json_take_member(in, &object, &client_info_rule, CLIENT_INFO_NAME))
            value->name = wf_json_read_text(in, &client_info_name_rule);
        if (wf_json_take_member(in, &object, &client_info_rule, CLIENT_INFO_NICKNAME)) {
            if (!wf_json_take_null(in)) {
                value->nickname = wf_json_read_text(in, &client_info_nickname_rule);
                value->has_nickname = true;
            }
        }
        if (wf_json_take_member(in, &object, &client_info_rule, CLIENT_INFO_UUID))
            value->uuid = wf_json_read_text(in, &uuid_rule);
        if (wf_json_take_member(in, &object, &client_info_rule, CLIENT_INFO_TAGS))
            value->tags = wf_json_read_texts(in, &client_info_tags_rule,
                                             &client_info_tags_item_rule, &value->tags_count);
    } while (wf_json_more_members(in, &object, &client_info_rule));
}

static const struct concierge_service_info *
read_self_fetch_result_subscriptions(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct concierge_service_info *item;

    wf_json_open_array(in, &array, &self_fetch_result_subscriptions_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct concierge_service_info){0};
        read_service_info(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

bool concierge_read_self_fetch_result(struct wf_json_reader *in,
                                      struct concierge_self_fetch_result *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_self_fetch_result){0};
    wf_json_open_object(in, &object, &self_fetch_result_rule);
    do {
        if (wf_json_take_member(in, &object, &self_fetch_result_rule, SELF_FETCH_RESULT_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &self_fetch_result_rule, SELF_FETCH_RESULT_TYPE))
            wf_json_read_enum(in, &self_fetch_result_type_rule);
        if (wf_json_take_member(in, &object, &self_fetch_result_rule, SELF_FETCH_RESULT_CLIENT))
            read_client_info(in, &msg->client);
        if (wf_json_take_member(in, &object, &self_fetch_result_rule,
                                SELF_FETCH_RESULT_SUBSCRIPTIONS))
            msg->subscriptions =
                read_self_fetch_result_subscriptions(in, &msg->subscriptions_count);
    } while (wf_json_more_members(in, &object, &self_fetch_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_create_result(struct wf_json_reader *in,
                                          struct concierge_service_create_result *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_service_create_result){0};
    wf_json_open_object(in, &object, &service_create_result_rule);
    do {
        if (wf_json_take_member(in, &object, &service_create_result_rule,
                                SERVICE_CREATE_RESULT_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &service_create_result_rule,
                                SERVICE_CREATE_RESULT_TYPE))
            wf_json_read_enum(in, &service_create_result_type_rule);
        if (wf_json_take_member(in, &object, &service_create_result_rule,
                                SERVICE_CREATE_RESULT_SUCCESSFUL))
            msg->successful = wf_json_read_bool(in, service_create_result_successful_schema);
        if (wf_json_take_member(in, &object, &service_create_result_rule,
                                SERVICE_CREATE_RESULT_SERVICE))
            read_service_info(in, &msg->service);
    } while (wf_json_more_members(in, &object, &service_create_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_delete_result(struct wf_json_reader *in,
                                          struct concierge_service_delete_result *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_service_delete_result){0};
    wf_json_open_object(in, &object, &service_delete_result_rule);
    do {
        if (wf_json_take_member(in, &object, &service_delete_result_rule,
                                SERVICE_DELETE_RESULT_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &service_delete_result_rule,
                                SERVICE_DELETE_RESULT_TYPE))
            wf_json_read_enum(in, &service_delete_result_type_rule);
        if (wf_json_take_member(in, &object, &service_delete_result_rule,
                                SERVICE_DELETE_RESULT_SERVICE))
            read_service_info(in, &msg->service);
    } while (wf_json_more_members(in, &object, &service_delete_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_fetch_result(struct wf_json_reader *in,
                                         struct concierge_service_fetch_result *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_service_fetch_result){0};
    wf_json_open_object(in, &object, &service_fetch_result_rule);
    do {
        if (wf_json_take_member(in, &object, &service_fetch_result_rule,
                                SERVICE_FETCH_RESULT_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &service_fetch_result_rule, SERVICE_FETCH_RESULT_TYPE))
            wf_json_read_enum(in, &service_fetch_result_type_rule);
        if (wf_json_take_member(in, &object, &service_fetch_result_rule,
                                SERVICE_FETCH_RESULT_SERVICE))
            read_service_info(in, &msg->service);
    } while (wf_json_more_members(in, &object, &service_fetch_result_rule));
    return in->error.status == WF_OK;
}

static const struct concierge_service_info *
read_service_fetch_all_result_services(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct concierge_service_info *item;

    wf_json_open_array(in, &array, &service_fetch_all_result_services_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct concierge_service_info){0};
        read_service_info(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

bool concierge_read_service_fetch_all_result(struct wf_json_reader *in,
                                             struct concierge_service_fetch_all_result *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_service_fetch_all_result){0};
    wf_json_open_object(in, &object, &service_fetch_all_result_rule);
    do {
        if (wf_json_take_member(in, &object, &service_fetch_all_result_rule,
                                SERVICE_FETCH_ALL_RESULT_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &service_fetch_all_result_rule,
                                SERVICE_FETCH_ALL_RESULT_TYPE))
            wf_json_read_enum(in, &service_fetch_all_result_type_rule);
        if (wf_json_take_member(in, &object, &service_fetch_all_result_rule,
                                SERVICE_FETCH_ALL_RESULT_SERVICES))
            msg->services = read_service_fetch_all_result_services(in, &msg->services_count);
    } while (wf_json_more_members(in, &object, &service_fetch_all_result_rule));
    return in->error.status == WF_OK;
}

static const struct concierge_service_info *
read_client_fetch_result_subscriptions(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct concierge_service_info *item;

    wf_json_open_array(in, &array, &client_fetch_result_subscriptions_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct concierge_service_info){0};
        read_service_info(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

bool concierge_read_client_fetch_result(struct wf_json_reader *in,
                                        struct concierge_client_fetch_result *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_client_fetch_result){0};
    wf_json_open_object(in, &object, &client_fetch_result_rule);
    do {
        if (wf_json_take_member(in, &object, &client_fetch_result_rule, CLIENT_FETCH_RESULT_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &client_fetch_result_rule, CLIENT_FETCH_RESULT_TYPE))
            wf_json_read_enum(in, &client_fetch_result_type_rule);
        if (wf_json_take_member(in, &object, &client_fetch_result_rule, CLIENT_FETCH_RESULT_CLIENT))
            read_client_info(in, &msg->client);
        if (wf_json_take_member(in, &object, &client_fetch_result_rule,
                                CLIENT_FETCH_RESULT_SUBSCRIPTIONS))
            msg->subscriptions =
                read_client_fetch_result_subscriptions(in, &msg->subscriptions_count);
    } while (wf_json_more_members(in, &object, &client_fetch_result_rule));
    return in->error.status == WF_OK;
}

static const struct concierge_client_info *
read_client_fetch_all_result_clients(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct concierge_client_info *item;

    wf_json_open_array(in, &array, &client_fetch_all_result_clients_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct concierge_client_info){0};
        read_client_info(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

bool concierge_read_client_fetch_all_result(struct wf_json_reader *in,
                                            struct concierge_client_fetch_all_result *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_client_fetch_all_result){0};
    wf_json_open_object(in, &object, &client_fetch_all_result_rule);
    do {
        if (wf_json_take_member(in, &object, &client_fetch_all_result_rule,
                                CLIENT_FETCH_ALL_RESULT_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &client_fetch_all_result_rule,
                                CLIENT_FETCH_ALL_RESULT_TYPE))
            wf_json_read_enum(in, &client_fetch_all_result_type_rule);
        if (wf_json_take_member(in, &object, &client_fetch_all_result_rule,
                                CLIENT_FETCH_ALL_RESULT_CLIENTS))
            msg->clients = read_client_fetch_all_result_clients(in, &msg->clients_count);
    } while (wf_json_more_members(in, &object, &client_fetch_all_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_client_joined(struct wf_json_reader *in, struct concierge_client_joined *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_client_joined){0};
    wf_json_open_object(in, &object, &client_joined_rule);
    do {
        if (wf_json_take_member(in, &object, &client_joined_rule, CLIENT_JOINED_TYPE))
            wf_json_read_enum(in, &client_joined_type_rule);
        if (wf_json_take_member(in, &object, &client_joined_rule, CLIENT_JOINED_CLIENT))
            read_client_info(in, &msg->client);
    } while (wf_json_more_members(in, &object, &client_joined_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_client_left(struct wf_json_reader *in, struct concierge_client_left *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_client_left){0};
    wf_json_open_object(in, &object, &client_left_rule);
    do {
        if (wf_json_take_member(in, &object, &client_left_rule, CLIENT_LEFT_TYPE))
            wf_json_read_enum(in, &client_left_type_rule);
        if (wf_json_take_member(in, &object, &client_left_rule, CLIENT_LEFT_CLIENT))
            read_client_info(in, &msg->client);
    } while (wf_json_more_members(in, &object, &client_left_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_client_subscribed(struct wf_json_reader *in,
                                              struct concierge_service_client_subscribed *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_service_client_subscribed){0};
    wf_json_open_object(in, &object, &service_client_subscribed_rule);
    do {
        if (wf_json_take_member(in, &object, &service_client_subscribed_rule,
                                SERVICE_CLIENT_SUBSCRIBED_TYPE))
            wf_json_read_enum(in, &service_client_subscribed_type_rule);
        if (wf_json_take_member(in, &object, &service_client_subscribed_rule,
                                SERVICE_CLIENT_SUBSCRIBED_CLIENT))
            read_client_info(in, &msg->client);
        if (wf_json_take_member(in, &object, &service_client_subscribed_rule,
                                SERVICE_CLIENT_SUBSCRIBED_SERVICE))
            read_service_info(in, &msg->service);
    } while (wf_json_more_members(in, &object, &service_client_subscribed_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_client_unsubscribed(struct wf_json_reader *in,
                                                struct concierge_service_client_unsubscribed *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_service_client_unsubscribed){0};
    wf_json_open_object(in, &object, &service_client_unsubscribed_rule);
    do {
        if (wf_json_take_member(in, &object, &service_client_unsubscribed_rule,
                                SERVICE_CLIENT_UNSUBSCRIBED_TYPE))
            wf_json_read_enum(in, &service_client_unsubscribed_type_rule);
        if (wf_json_take_member(in, &object, &service_client_unsubscribed_rule,
                                SERVICE_CLIENT_UNSUBSCRIBED_CLIENT))
            read_client_info(in, &msg->client);
        if (wf_json_take_member(in, &object, &service_client_unsubscribed_rule,
                                SERVICE_CLIENT_UNSUBSCRIBED_SERVICE))
            read_service_info(in, &msg->service);
    } while (wf_json_more_members(in, &object, &service_client_unsubscribed_rule));
    return in->error.status == WF_OK;
}

static void read_origin(struct wf_json_reader *in, struct concierge_origin *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &origin_rule);
    do {
        if (wf_json_take_member(in, &object, &origin_rule, ORIGIN_NAME))
            value->name = wf_json_read_text(in, &origin_name_rule);
        if (wf_json_take_member(in, &object, &origin_rule, ORIGIN_NICKNAME)) {
            if (!wf_json_take_null(in)) {
                value->nickname = wf_json_read_text(in, &origin_nickname_rule);
                value->has_nickname = true;
            }
        }
        if (wf_json_take_member(in, &object, &origin_rule, ORIGIN_UUID))
            value->uuid = wf_json_read_text(in, &uuid_rule);
        if (wf_json_take_member(in, &object, &origin_rule, ORIGIN_TAGS))
            value->tags = wf_json_read_texts(in, &origin_tags_rule, &origin_tags_item_rule,
                                             &value->tags_count);
        if (wf_json_take_member(in, &object, &origin_rule, ORIGIN_SERVICE)) {
            if (!wf_json_take_null(in)) {
                read_service_info(in, &value->service);
                value->has_service = true;
            }
        }
    } while (wf_json_more_members(in, &object, &origin_rule));
}

bool concierge_read_delivery(struct wf_json_reader *in, struct concierge_delivery *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_delivery){0};
    wf_json_open_object(in, &object, &delivery_rule);
    do {
        if (wf_json_take_member(in, &object, &delivery_rule, DELIVERY_TYPE))
            wf_json_read_enum(in, &delivery_type_rule);
        if (wf_json_take_member(in, &object, &delivery_rule, DELIVERY_ORIGIN))
            read_origin(in, &msg->origin);
        if (wf_json_take_member(in, &object, &delivery_rule, DELIVERY_TARGET))
            read_target(in, &msg->target);
        if (wf_json_take_member(in, &object, &delivery_rule, DELIVERY_DATA))
            msg->data = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &delivery_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_error_protocol(struct wf_json_reader *in, struct concierge_error_protocol *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_error_protocol){0};
    wf_json_open_object(in, &object, &error_protocol_rule);
    do {
        if (wf_json_take_member(in, &object, &error_protocol_rule, ERROR_PROTOCOL_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &error_protocol_rule, ERROR_PROTOCOL_TYPE))
            wf_json_read_enum(in, &error_protocol_type_rule);
        if (wf_json_take_member(in, &object, &error_protocol_rule, ERROR_PROTOCOL_DESC))
            msg->desc = wf_json_read_text(in, &desc_rule);
    } while (wf_json_more_members(in, &object, &error_protocol_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_error_unsupported(struct wf_json_reader *in,
                                      struct concierge_error_unsupported *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_error_unsupported){0};
    wf_json_open_object(in, &object, &error_unsupported_rule);
    do {
        if (wf_json_take_member(in, &object, &error_unsupported_rule, ERROR_UNSUPPORTED_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &error_unsupported_rule, ERROR_UNSUPPORTED_TYPE))
            wf_json_read_enum(in, &error_unsupported_type_rule);
    } while (wf_json_more_members(in, &object, &error_unsupported_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_error_internal(struct wf_json_reader *in, struct concierge_error_internal *msg)
{
    struct wf_json_object object;

    *msg = (struct concierge_error_internal){0};
    wf_json_open_object(in, &object, &error_internal_rule);
    do {
        if (wf_json_take_member(in, &object, &error_internal_rule, ERROR_INTERNAL_SEQ)) {
            msg->seq = wf_json_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &error_internal_rule, ERROR_INTERNAL_TYPE))
            wf_json_read_enum(in, &error_internal_type_rule);
        if (wf_json_take_member(in, &object, &error_internal_rule, ERROR_INTERNAL_DESC))
            msg->desc = wf_json_read_text(in, &desc_rule);
    } while (wf_json_more_members(in, &object, &error_internal_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_settings(struct wf_json_reader *in, struct concierge_settings *settings)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &settings_rule);
    do {
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PORT))
            settings->port = (uint16_t)wf_json_read_uint(in, &settings_port_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_SECRET))
            settings->secret = wf_json_read_text(in, &settings_secret_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_CONNECTIONS))
            settings->max_connections =
                (uint32_t)wf_json_read_uint(in, &settings_max_connections_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_CLIENTS))
            settings->max_clients = (uint16_t)wf_json_read_uint(in, &settings_max_clients_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_SERVICES))
            settings->max_services = (uint16_t)wf_json_read_uint(in, &settings_max_services_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_OWNED))
            settings->max_owned = (uint16_t)wf_json_read_uint(in, &settings_max_owned_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_MAX_SUBSCRIPTIONS))
            settings->max_subscriptions =
                (uint16_t)wf_json_read_uint(in, &settings_max_subscriptions_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_IDENTIFY_TIMEOUT_MS))
            settings->identify_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_identify_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_HEARTBEAT_MS))
            settings->heartbeat_ms = (uint32_t)wf_json_read_uint(in, &settings_heartbeat_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_SILENCE_MS))
            settings->silence_ms = (uint32_t)wf_json_read_uint(in, &settings_silence_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_CLOSE_TIMEOUT_MS))
            settings->close_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_close_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_QUEUE_LIMIT_BYTES))
            settings->queue_limit_bytes =
                (uint32_t)wf_json_read_uint(in, &settings_queue_limit_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_HEAD_TIMEOUT_MS))
            settings->head_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_head_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_BODY_TIMEOUT_MS))
            settings->body_timeout_ms =
                (uint32_t)wf_json_read_uint(in, &settings_body_timeout_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_KEEP_ALIVE_MS))
            settings->keep_alive_ms = (uint32_t)wf_json_read_uint(in, &settings_keep_alive_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_FILE_LIMIT_BYTES))
            settings->file_limit_bytes = wf_json_read_uint(in, &settings_file_limit_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_FOLDER_LIMIT_BYTES))
            settings->folder_limit_bytes = wf_json_read_uint(in, &settings_folder_limit_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_FOLDER_FILES))
            settings->folder_files = (uint32_t)wf_json_read_uint(in, &settings_folder_files_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_FILES_LIMIT_BYTES))
            settings->files_limit_bytes = wf_json_read_uint(in, &settings_files_limit_bytes_rule);
    } while (wf_json_more_members(in, &object, &settings_rule));
    return in->error.status == WF_OK;
}

void concierge_write_identify(struct wf_buf *out, const struct concierge_identify *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"IDENTIFY\",\"name\":", msg->name);
    at = WF_JSON_PUT_TEXT(out, at, ",\"version\":", msg->version);
    if (msg->has_nickname)
        at = WF_JSON_PUT_TEXT(out, at, ",\"nickname\":", msg->nickname);
    if (msg->has_secret)
        at = WF_JSON_PUT_TEXT(out, at, ",\"secret\":", msg->secret);
    if (msg->has_tags)
        at = WF_JSON_PUT_TEXTS(out, at, ",\"tags\":", msg->tags, msg->tags_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_target_name(struct wf_buf *out, uint8_t *at,
                                  const struct concierge_target_name *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"NAME\",\"name\":", value->name);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_target_uuid(struct wf_buf *out, uint8_t *at,
                                  const struct concierge_target_uuid *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"UUID\",\"uuid\":", value->uuid);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_target_service(struct wf_buf *out, uint8_t *at,
                                     const struct concierge_target_service *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"SERVICE\",\"service\":", value->service);
    return WF_PUT(out, at, "}");
}

static uint8_t *
write_target_service_client_uuid(struct wf_buf *out, uint8_t *at,
                                 const struct concierge_target_service_client_uuid *value)
{
    at = WF_PUT(out, at, "{\"type\":\"SERVICE_CLIENT_UUID\",\"service\":");
    at = wf_json_put_text(out, at, value->service);
    at = WF_JSON_PUT_TEXT(out, at, ",\"uuid\":", value->uuid);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_target(struct wf_buf *out, uint8_t *at, const struct concierge_target *value)
{
    switch (value->tag) {
    case CONCIERGE_TARGET_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case CONCIERGE_TARGET_NAME:
        at = write_target_name(out, at, &value->as.name);
        break;
    case CONCIERGE_TARGET_UUID:
        at = write_target_uuid(out, at, &value->as.uuid);
        break;
    case CONCIERGE_TARGET_SERVICE:
        at = write_target_service(out, at, &value->as.service);
        break;
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        at = write_target_service_client_uuid(out, at, &value->as.service_client_uuid);
        break;
    case CONCIERGE_TARGET_ALL:
        at = WF_PUT(out, at, "{\"type\":\"ALL\"}");
        break;
    }
    return at;
}

void concierge_write_message(struct wf_buf *out, const struct concierge_message *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"MESSAGE\",\"target\":");
    at = write_target(out, at, &msg->target);
    at = WF_JSON_PUT_RAW(out, at, ",\"data\":", msg->data);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_self_subscribe(struct wf_buf *out, const struct concierge_self_subscribe *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"SELF_SUBSCRIBE\",\"service\":", msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_self_unsubscribe(struct wf_buf *out,
                                      const struct concierge_self_unsubscribe *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"SELF_UNSUBSCRIBE\",\"service\":", msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_self_fetch(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"type\":\"SELF_FETCH\"}");
}

void concierge_write_self_set_seq(struct wf_buf *out, const struct concierge_self_set_seq *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_UINT(out, at, "{\"type\":\"SELF_SET_SEQ\",\"seq\":", msg->seq);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_service_create(struct wf_buf *out, const struct concierge_service_create *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"SERVICE_CREATE\",\"service\":", msg->service);
    if (msg->has_nickname)
        at = WF_JSON_PUT_TEXT(out, at, ",\"nickname\":", msg->nickname);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_service_delete(struct wf_buf *out, const struct concierge_service_delete *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"SERVICE_DELETE\",\"service\":", msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_service_fetch(struct wf_buf *out, const struct concierge_service_fetch *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"SERVICE_FETCH\",\"service\":", msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_service_fetch_all(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"type\":\"SERVICE_FETCH_ALL\"}");
}

void concierge_write_client_fetch(struct wf_buf *out, const struct concierge_client_fetch *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"CLIENT_FETCH\",\"uuid\":", msg->uuid);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_client_fetch_all(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"type\":\"CLIENT_FETCH_ALL\"}");
}

void concierge_write_hello(struct wf_buf *out, const struct concierge_hello *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"type\":\"HELLO\",\"uuid\":", msg->uuid);
    at = WF_JSON_PUT_TEXT(out, at, ",\"version\":", msg->version);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_ok(struct wf_buf *out, const struct concierge_ok *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_PUT(out, at, "\"OK\"}");
    wf_put_end(out, at);
}

void concierge_write_bad(struct wf_buf *out, const struct concierge_bad *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_PUT(out, at, "\"BAD\"}");
    wf_put_end(out, at);
}

void concierge_write_invalid_name(struct wf_buf *out, const struct concierge_invalid_name *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_JSON_PUT_TEXT(out, at, "\"INVALID_NAME\",\"name\":", msg->name);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_invalid_uuid(struct wf_buf *out, const struct concierge_invalid_uuid *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_JSON_PUT_TEXT(out, at, "\"INVALID_UUID\",\"uuid\":", msg->uuid);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_invalid_service(struct wf_buf *out,
                                     const struct concierge_invalid_service *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_JSON_PUT_TEXT(out, at, "\"INVALID_SERVICE\",\"service\":", msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_service_info(struct wf_buf *out, uint8_t *at,
                                   const struct concierge_service_info *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"name\":", value->name);
    if (value->has_nickname)
        at = WF_JSON_PUT_TEXT(out, at, ",\"nickname\":", value->nickname);
    else
        at = WF_PUT(out, at, ",\"nickname\":null");
    at = WF_JSON_PUT_TEXT(out, at, ",\"owner_uuid\":", value->owner_uuid);
    at = WF_PUT(out, at, ",\"subscribers\":");
    at = wf_json_put_texts(out, at, value->subscribers, value->subscribers_count);
    return WF_PUT(out, at, "}");
}

void concierge_write_self_subscribe_result(struct wf_buf *out,
                                           const struct concierge_self_subscribe_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_JSON_PUT_BOOL(out, at, "\"SELF_SUBSCRIBE_RESULT\",\"successful\":", msg->successful);
    at = WF_PUT(out, at, ",\"service\":");
    at = write_service_info(out, at, &msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_self_unsubscribe_result(struct wf_buf *out,
                                             const struct concierge_self_unsubscribe_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_JSON_PUT_BOOL(out, at, "\"SELF_UNSUBSCRIBE_RESULT\",\"successful\":", msg->successful);
    at = WF_PUT(out, at, ",\"service\":");
    at = write_service_info(out, at, &msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_client_info(struct wf_buf *out, uint8_t *at,
                                  const struct concierge_client_info *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"name\":", value->name);
    if (value->has_nickname)
        at = WF_JSON_PUT_TEXT(out, at, ",\"nickname\":", value->nickname);
    else
        at = WF_PUT(out, at, ",\"nickname\":null");
    at = WF_JSON_PUT_TEXT(out, at, ",\"uuid\":", value->uuid);
    at = WF_JSON_PUT_TEXTS(out, at, ",\"tags\":", value->tags, value->tags_count);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_self_fetch_result_subscriptions(struct wf_buf *out, uint8_t *at,
                                                      const struct concierge_service_info *items,
                                                      size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_service_info(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

void concierge_write_self_fetch_result(struct wf_buf *out,
                                       const struct concierge_self_fetch_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_PUT(out, at, "\"SELF_FETCH_RESULT\",\"client\":");
    at = write_client_info(out, at, &msg->client);
    at = WF_PUT(out, at, ",\"subscriptions\":");
    at = write_self_fetch_result_subscriptions(out, at, msg->subscriptions,
                                               msg->subscriptions_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_service_create_result(struct wf_buf *out,
                                           const struct concierge_service_create_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_JSON_PUT_BOOL(out, at, "\"SERVICE_CREATE_RESULT\",\"successful\":", msg->successful);
    at = WF_PUT(out, at, ",\"service\":");
    at = write_service_info(out, at, &msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_service_delete_result(struct wf_buf *out,
                                           const struct concierge_service_delete_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_PUT(out, at, "\"SERVICE_DELETE_RESULT\",\"service\":");
    at = write_service_info(out, at, &msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_service_fetch_result(struct wf_buf *out,
                                          const struct concierge_service_fetch_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_PUT(out, at, "\"SERVICE_FETCH_RESULT\",\"service\":");
    at = write_service_info(out, at, &msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_service_fetch_all_result_services(struct wf_buf *out, uint8_t *at,
                                                        const struct concierge_service_info *items,
                                                        size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_service_info(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

void concierge_write_service_fetch_all_result(struct wf_buf *out,
                                              const struct concierge_service_fetch_all_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_PUT(out, at, "\"SERVICE_FETCH_ALL_RESULT\",\"services\":");
    at = write_service_fetch_all_result_services(out, at, msg->services, msg->services_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_client_fetch_result_subscriptions(struct wf_buf *out, uint8_t *at,
                                                        const struct concierge_service_info *items,
                                                        size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_service_info(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

void concierge_write_client_fetch_result(struct wf_buf *out,
                                         const struct concierge_client_fetch_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_PUT(out, at, "\"CLIENT_FETCH_RESULT\",\"client\":");
    at = write_client_info(out, at, &msg->client);
    at = WF_PUT(out, at, ",\"subscriptions\":");
    at = write_client_fetch_result_subscriptions(out, at, msg->subscriptions,
                                                 msg->subscriptions_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_client_fetch_all_result_clients(struct wf_buf *out, uint8_t *at,
                                                      const struct concierge_client_info *items,
                                                      size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_client_info(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

void concierge_write_client_fetch_all_result(struct wf_buf *out,
                                             const struct concierge_client_fetch_all_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_PUT(out, at, "\"CLIENT_FETCH_ALL_RESULT\",\"clients\":");
    at = write_client_fetch_all_result_clients(out, at, msg->clients, msg->clients_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_client_joined(struct wf_buf *out, const struct concierge_client_joined *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"CLIENT_JOINED\",\"client\":");
    at = write_client_info(out, at, &msg->client);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_client_left(struct wf_buf *out, const struct concierge_client_left *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"CLIENT_LEFT\",\"client\":");
    at = write_client_info(out, at, &msg->client);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_service_client_subscribed(
    struct wf_buf *out, const struct concierge_service_client_subscribed *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"SERVICE_CLIENT_SUBSCRIBED\",\"client\":");
    at = write_client_info(out, at, &msg->client);
    at = WF_PUT(out, at, ",\"service\":");
    at = write_service_info(out, at, &msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_service_client_unsubscribed(
    struct wf_buf *out, const struct concierge_service_client_unsubscribed *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"SERVICE_CLIENT_UNSUBSCRIBED\",\"client\":");
    at = write_client_info(out, at, &msg->client);
    at = WF_PUT(out, at, ",\"service\":");
    at = write_service_info(out, at, &msg->service);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_origin(struct wf_buf *out, uint8_t *at, const struct concierge_origin *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "{\"name\":", value->name);
    if (value->has_nickname)
        at = WF_JSON_PUT_TEXT(out, at, ",\"nickname\":", value->nickname);
    else
        at = WF_PUT(out, at, ",\"nickname\":null");
    at = WF_JSON_PUT_TEXT(out, at, ",\"uuid\":", value->uuid);
    at = WF_JSON_PUT_TEXTS(out, at, ",\"tags\":", value->tags, value->tags_count);
    at = WF_PUT(out, at, ",\"service\":");
    if (value->has_service)
        at = write_service_info(out, at, &value->service);
    else
        at = WF_PUT(out, at, "null");
    return WF_PUT(out, at, "}");
}

void concierge_write_delivery(struct wf_buf *out, const struct concierge_delivery *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"MESSAGE\",\"origin\":");
    at = write_origin(out, at, &msg->origin);
    at = WF_PUT(out, at, ",\"target\":");
    at = write_target(out, at, &msg->target);
    at = WF_JSON_PUT_RAW(out, at, ",\"data\":", msg->data);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_error_protocol(struct wf_buf *out, const struct concierge_error_protocol *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_JSON_PUT_TEXT(out, at, "\"ERROR_PROTOCOL\",\"desc\":", msg->desc);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void concierge_write_error_unsupported(struct wf_buf *out,
                                       const struct concierge_error_unsupported *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_PUT(out, at, "\"ERROR_UNSUPPORTED\"}");
    wf_put_end(out, at);
}

void concierge_write_error_internal(struct wf_buf *out, const struct concierge_error_internal *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"type\":");
    at = WF_JSON_PUT_TEXT(out, at, "\"ERROR_INTERNAL\",\"desc\":", msg->desc);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_identify_tags(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &identify_tags_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &identify_tags_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool concierge_validate_identify(const struct concierge_identify *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->name, &identify_name_rule, error))
        return wf_error_push(error, "name");
    if (!wf_check_utf8_text(msg->version, &identify_version_rule, error))
        return wf_error_push(error, "version");
    if (msg->has_nickname && !wf_check_utf8_text(msg->nickname, &identify_nickname_rule, error))
        return wf_error_push(error, "nickname");
    if (msg->has_secret && !wf_check_utf8_text(msg->secret, &identify_secret_rule, error))
        return wf_error_push(error, "secret");
    if (msg->has_tags && !check_identify_tags(msg->tags, msg->tags_count, error))
        return wf_error_push(error, "tags");
    return true;
}

static bool check_target_name(const struct concierge_target_name *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->name, &target_name_name_rule, error))
        return wf_error_push(error, "name");
    return true;
}

static bool check_target_uuid(const struct concierge_target_uuid *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->uuid, &any_uuid_rule, error))
        return wf_error_push(error, "uuid");
    return true;
}

static bool check_target_service(const struct concierge_target_service *value,
                                 struct wf_error *error)
{
    if (!wf_check_utf8_text(value->service, &target_service_service_rule, error))
        return wf_error_push(error, "service");
    return true;
}

static bool
check_target_service_client_uuid(const struct concierge_target_service_client_uuid *value,
                                 struct wf_error *error)
{
    if (!wf_check_utf8_text(value->service, &target_service_client_uuid_service_rule, error))
        return wf_error_push(error, "service");
    if (!wf_check_utf8_text(value->uuid, &any_uuid_rule, error))
        return wf_error_push(error, "uuid");
    return true;
}

static bool check_target(const struct concierge_target *value, struct wf_error *error)
{
    switch (value->tag) {
    case CONCIERGE_TARGET_NONE:
        break;
    case CONCIERGE_TARGET_NAME:
        return check_target_name(&value->as.name, error);
    case CONCIERGE_TARGET_UUID:
        return check_target_uuid(&value->as.uuid, error);
    case CONCIERGE_TARGET_SERVICE:
        return check_target_service(&value->as.service, error);
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        return check_target_service_client_uuid(&value->as.service_client_uuid, error);
    case CONCIERGE_TARGET_ALL:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf", "#/components/schemas/Target", "no such kind");
    return false;
    return true;
}

bool concierge_validate_message(const struct concierge_message *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_target(&msg->target, error))
        return wf_error_push(error, "target");
    if (msg->data.len > 0 && !wf_json_check(msg->data, CONCIERGE_DEPTH, error))
        return wf_error_push(error, "data");
    return true;
}

bool concierge_validate_self_subscribe(const struct concierge_self_subscribe *msg,
                                       struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->service, &self_subscribe_service_rule, error))
        return wf_error_push(error, "service");
    return true;
}

bool concierge_validate_self_unsubscribe(const struct concierge_self_unsubscribe *msg,
                                         struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->service, &self_unsubscribe_service_rule, error))
        return wf_error_push(error, "service");
    return true;
}

bool concierge_validate_self_set_seq(const struct concierge_self_set_seq *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool concierge_validate_service_create(const struct concierge_service_create *msg,
                                       struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->service, &service_name_rule, error))
        return wf_error_push(error, "service");
    if (msg->has_nickname &&
        !wf_check_utf8_text(msg->nickname, &service_create_nickname_rule, error))
        return wf_error_push(error, "nickname");
    return true;
}

bool concierge_validate_service_delete(const struct concierge_service_delete *msg,
                                       struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->service, &service_delete_service_rule, error))
        return wf_error_push(error, "service");
    return true;
}

bool concierge_validate_service_fetch(const struct concierge_service_fetch *msg,
                                      struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->service, &service_fetch_service_rule, error))
        return wf_error_push(error, "service");
    return true;
}

bool concierge_validate_client_fetch(const struct concierge_client_fetch *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->uuid, &any_uuid_rule, error))
        return wf_error_push(error, "uuid");
    return true;
}

bool concierge_validate_hello(const struct concierge_hello *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->uuid, &uuid_rule, error))
        return wf_error_push(error, "uuid");
    if (!wf_check_utf8_text(msg->version, &hello_version_rule, error))
        return wf_error_push(error, "version");
    return true;
}

bool concierge_validate_ok(const struct concierge_ok *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool concierge_validate_bad(const struct concierge_bad *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool concierge_validate_invalid_name(const struct concierge_invalid_name *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->name, &invalid_name_name_rule, error))
        return wf_error_push(error, "name");
    return true;
}

bool concierge_validate_invalid_uuid(const struct concierge_invalid_uuid *msg,
                                     struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->uuid, &uuid_rule, error))
        return wf_error_push(error, "uuid");
    return true;
}

bool concierge_validate_invalid_service(const struct concierge_invalid_service *msg,
                                        struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->service, &invalid_service_service_rule, error))
        return wf_error_push(error, "service");
    return true;
}

static bool check_service_info_subscribers(const wf_text *items, size_t count,
                                           struct wf_error *error)
{
    if (!wf_check_list(count, &service_info_subscribers_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &uuid_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_service_info(const struct concierge_service_info *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->name, &service_info_name_rule, error))
        return wf_error_push(error, "name");
    if (value->has_nickname &&
        !wf_check_utf8_text(value->nickname, &service_info_nickname_rule, error))
        return wf_error_push(error, "nickname");
    if (!wf_check_utf8_text(value->owner_uuid, &uuid_rule, error))
        return wf_error_push(error, "owner_uuid");
    if (!check_service_info_subscribers(value->subscribers, value->subscribers_count, error))
        return wf_error_push(error, "subscribers");
    return true;
}

bool concierge_validate_self_subscribe_result(const struct concierge_self_subscribe_result *msg,
                                              struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_service_info(&msg->service, error))
        return wf_error_push(error, "service");
    return true;
}

bool concierge_validate_self_unsubscribe_result(const struct concierge_self_unsubscribe_result *msg,
                                                struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_service_info(&msg->service, error))
        return wf_error_push(error, "service");
    return true;
}

static bool check_client_info_tags(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &client_info_tags_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &client_info_tags_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_client_info(const struct concierge_client_info *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->name, &client_info_name_rule, error))
        return wf_error_push(error, "name");
    if (value->has_nickname &&
        !wf_check_utf8_text(value->nickname, &client_info_nickname_rule, error))
        return wf_error_push(error, "nickname");
    if (!wf_check_utf8_text(value->uuid, &uuid_rule, error))
        return wf_error_push(error, "uuid");
    if (!check_client_info_tags(value->tags, value->tags_count, error))
        return wf_error_push(error, "tags");
    return true;
}

static bool check_self_fetch_result_subscriptions(const struct concierge_service_info *items,
                                                  size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &self_fetch_result_subscriptions_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_service_info(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool concierge_validate_self_fetch_result(const struct concierge_self_fetch_result *msg,
                                          struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_client_info(&msg->client, error))
        return wf_error_push(error, "client");
    if (!check_self_fetch_result_subscriptions(msg->subscriptions, msg->subscriptions_count, error))
        return wf_error_push(error, "subscriptions");
    return true;
}

bool concierge_validate_service_create_result(const struct concierge_service_create_result *msg,
                                              struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_service_info(&msg->service, error))
        return wf_error_push(error, "service");
    return true;
}

bool concierge_validate_service_delete_result(const struct concierge_service_delete_result *msg,
                                              struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_service_info(&msg->service, error))
        return wf_error_push(error, "service");
    return true;
}

bool concierge_validate_service_fetch_result(const struct concierge_service_fetch_result *msg,
                                             struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_service_info(&msg->service, error))
        return wf_error_push(error, "service");
    return true;
}

static bool check_service_fetch_all_result_services(const struct concierge_service_info *items,
                                                    size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &service_fetch_all_result_services_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_service_info(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool concierge_validate_service_fetch_all_result(
    const struct concierge_service_fetch_all_result *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_service_fetch_all_result_services(msg->services, msg->services_count, error))
        return wf_error_push(error, "services");
    return true;
}

static bool check_client_fetch_result_subscriptions(const struct concierge_service_info *items,
                                                    size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &client_fetch_result_subscriptions_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_service_info(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool concierge_validate_client_fetch_result(const struct concierge_client_fetch_result *msg,
                                            struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_client_info(&msg->client, error))
        return wf_error_push(error, "client");
    if (!check_client_fetch_result_subscriptions(msg->subscriptions, msg->subscriptions_count,
                                                 error))
        return wf_error_push(error, "subscriptions");
    return true;
}

static bool check_client_fetch_all_result_clients(const struct concierge_client_info *items,
                                                  size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &client_fetch_all_result_clients_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_client_info(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool concierge_validate_client_fetch_all_result(const struct concierge_client_fetch_all_result *msg,
                                                struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_client_fetch_all_result_clients(msg->clients, msg->clients_count, error))
        return wf_error_push(error, "clients");
    return true;
}

bool concierge_validate_client_joined(const struct concierge_client_joined *msg,
                                      struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_client_info(&msg->client, error))
        return wf_error_push(error, "client");
    return true;
}

bool concierge_validate_client_left(const struct concierge_client_left *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_client_info(&msg->client, error))
        return wf_error_push(error, "client");
    return true;
}

bool concierge_validate_service_client_subscribed(
    const struct concierge_service_client_subscribed *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_client_info(&msg->client, error))
        return wf_error_push(error, "client");
    if (!check_service_info(&msg->service, error))
        return wf_error_push(error, "service");
    return true;
}

bool concierge_validate_service_client_unsubscribed(
    const struct concierge_service_client_unsubscribed *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_client_info(&msg->client, error))
        return wf_error_push(error, "client");
    if (!check_service_info(&msg->service, error))
        return wf_error_push(error, "service");
    return true;
}

static bool check_origin_tags(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &origin_tags_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &origin_tags_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_origin(const struct concierge_origin *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->name, &origin_name_rule, error))
        return wf_error_push(error, "name");
    if (value->has_nickname && !wf_check_utf8_text(value->nickname, &origin_nickname_rule, error))
        return wf_error_push(error, "nickname");
    if (!wf_check_utf8_text(value->uuid, &uuid_rule, error))
        return wf_error_push(error, "uuid");
    if (!check_origin_tags(value->tags, value->tags_count, error))
        return wf_error_push(error, "tags");
    if (value->has_service && !check_service_info(&value->service, error))
        return wf_error_push(error, "service");
    return true;
}

bool concierge_validate_delivery(const struct concierge_delivery *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_origin(&msg->origin, error))
        return wf_error_push(error, "origin");
    if (!check_target(&msg->target, error))
        return wf_error_push(error, "target");
    if (msg->data.len > 0 && !wf_json_check(msg->data, CONCIERGE_DEPTH, error))
        return wf_error_push(error, "data");
    return true;
}

bool concierge_validate_error_protocol(const struct concierge_error_protocol *msg,
                                       struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->desc, &desc_rule, error))
        return wf_error_push(error, "desc");
    return true;
}

bool concierge_validate_error_unsupported(const struct concierge_error_unsupported *msg,
                                          struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool concierge_validate_error_internal(const struct concierge_error_internal *msg,
                                       struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->desc, &desc_rule, error))
        return wf_error_push(error, "desc");
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

bool concierge_equal_identify(const struct concierge_identify *a,
                              const struct concierge_identify *b)
{
    if (!wf_text_equal(a->name, b->name))
        return false;
    if (!wf_text_equal(a->version, b->version))
        return false;
    if (a->has_nickname != b->has_nickname)
        return false;
    if (a->has_nickname && !wf_text_equal(a->nickname, b->nickname))
        return false;
    if (a->has_secret != b->has_secret)
        return false;
    if (a->has_secret && !wf_text_equal(a->secret, b->secret))
        return false;
    if (a->has_tags != b->has_tags)
        return false;
    if (a->has_tags && !equal_texts(a->tags, a->tags_count, b->tags, b->tags_count))
        return false;
    return true;
}

static bool equal_target_name(const struct concierge_target_name *a,
                              const struct concierge_target_name *b)
{
    if (!wf_text_equal(a->name, b->name))
        return false;
    return true;
}

static bool equal_target_uuid(const struct concierge_target_uuid *a,
                              const struct concierge_target_uuid *b)
{
    if (!wf_text_equal(a->uuid, b->uuid))
        return false;
    return true;
}

static bool equal_target_service(const struct concierge_target_service *a,
                                 const struct concierge_target_service *b)
{
    if (!wf_text_equal(a->service, b->service))
        return false;
    return true;
}

static bool equal_target_service_client_uuid(const struct concierge_target_service_client_uuid *a,
                                             const struct concierge_target_service_client_uuid *b)
{
    if (!wf_text_equal(a->service, b->service))
        return false;
    if (!wf_text_equal(a->uuid, b->uuid))
        return false;
    return true;
}

static bool equal_target(const struct concierge_target *a, const struct concierge_target *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case CONCIERGE_TARGET_NONE:
    case CONCIERGE_TARGET_ALL:
        break;
    case CONCIERGE_TARGET_NAME:
        return equal_target_name(&a->as.name, &b->as.name);
    case CONCIERGE_TARGET_UUID:
        return equal_target_uuid(&a->as.uuid, &b->as.uuid);
    case CONCIERGE_TARGET_SERVICE:
        return equal_target_service(&a->as.service, &b->as.service);
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        return equal_target_service_client_uuid(&a->as.service_client_uuid,
                                                &b->as.service_client_uuid);
    }
    return true;
}

bool concierge_equal_message(const struct concierge_message *a, const struct concierge_message *b)
{
    if (!equal_target(&a->target, &b->target))
        return false;
    if (!wf_text_equal(a->data, b->data))
        return false;
    return true;
}

bool concierge_equal_self_subscribe(const struct concierge_self_subscribe *a,
                                    const struct concierge_self_subscribe *b)
{
    if (!wf_text_equal(a->service, b->service))
        return false;
    return true;
}

bool concierge_equal_self_unsubscribe(const struct concierge_self_unsubscribe *a,
                                      const struct concierge_self_unsubscribe *b)
{
    if (!wf_text_equal(a->service, b->service))
        return false;
    return true;
}

bool concierge_equal_self_set_seq(const struct concierge_self_set_seq *a,
                                  const struct concierge_self_set_seq *b)
{
    if (a->seq != b->seq)
        return false;
    return true;
}

bool concierge_equal_service_create(const struct concierge_service_create *a,
                                    const struct concierge_service_create *b)
{
    if (!wf_text_equal(a->service, b->service))
        return false;
    if (a->has_nickname != b->has_nickname)
        return false;
    if (a->has_nickname && !wf_text_equal(a->nickname, b->nickname))
        return false;
    return true;
}

bool concierge_equal_service_delete(const struct concierge_service_delete *a,
                                    const struct concierge_service_delete *b)
{
    if (!wf_text_equal(a->service, b->service))
        return false;
    return true;
}

bool concierge_equal_service_fetch(const struct concierge_service_fetch *a,
                                   const struct concierge_service_fetch *b)
{
    if (!wf_text_equal(a->service, b->service))
        return false;
    return true;
}

bool concierge_equal_client_fetch(const struct concierge_client_fetch *a,
                                  const struct concierge_client_fetch *b)
{
    if (!wf_text_equal(a->uuid, b->uuid))
        return false;
    return true;
}

bool concierge_equal_hello(const struct concierge_hello *a, const struct concierge_hello *b)
{
    if (!wf_text_equal(a->uuid, b->uuid))
        return false;
    if (!wf_text_equal(a->version, b->version))
        return false;
    return true;
}

bool concierge_equal_ok(const struct concierge_ok *a, const struct concierge_ok *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    return true;
}

bool concierge_equal_bad(const struct concierge_bad *a, const struct concierge_bad *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    return true;
}

bool concierge_equal_invalid_name(const struct concierge_invalid_name *a,
                                  const struct concierge_invalid_name *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!wf_text_equal(a->name, b->name))
        return false;
    return true;
}

bool concierge_equal_invalid_uuid(const struct concierge_invalid_uuid *a,
                                  const struct concierge_invalid_uuid *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!wf_text_equal(a->uuid, b->uuid))
        return false;
    return true;
}

bool concierge_equal_invalid_service(const struct concierge_invalid_service *a,
                                     const struct concierge_invalid_service *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!wf_text_equal(a->service, b->service))
        return false;
    return true;
}

static bool equal_service_info(const struct concierge_service_info *a,
                               const struct concierge_service_info *b)
{
    if (!wf_text_equal(a->name, b->name))
        return false;
    if (a->has_nickname != b->has_nickname)
        return false;
    if (a->has_nickname && !wf_text_equal(a->nickname, b->nickname))
        return false;
    if (!wf_text_equal(a->owner_uuid, b->owner_uuid))
        return false;
    if (!equal_texts(a->subscribers, a->subscribers_count, b->subscribers, b->subscribers_count))
        return false;
    return true;
}

bool concierge_equal_self_subscribe_result(const struct concierge_self_subscribe_result *a,
                                           const struct concierge_self_subscribe_result *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (a->successful != b->successful)
        return false;
    if (!equal_service_info(&a->service, &b->service))
        return false;
    return true;
}

bool concierge_equal_self_unsubscribe_result(const struct concierge_self_unsubscribe_result *a,
                                             const struct concierge_self_unsubscribe_result *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (a->successful != b->successful)
        return false;
    if (!equal_service_info(&a->service, &b->service))
        return false;
    return true;
}

static bool equal_client_info(const struct concierge_client_info *a,
                              const struct concierge_client_info *b)
{
    if (!wf_text_equal(a->name, b->name))
        return false;
    if (a->has_nickname != b->has_nickname)
        return false;
    if (a->has_nickname && !wf_text_equal(a->nickname, b->nickname))
        return false;
    if (!wf_text_equal(a->uuid, b->uuid))
        return false;
    if (!equal_texts(a->tags, a->tags_count, b->tags, b->tags_count))
        return false;
    return true;
}

static bool equal_self_fetch_result_subscriptions(const struct concierge_service_info *a,
                                                  size_t a_count,
                                                  const struct concierge_service_info *b,
                                                  size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_service_info(&a[i], &b[i]))
            return false;
    }
    return true;
}

bool concierge_equal_self_fetch_result(const struct concierge_self_fetch_result *a,
                                       const struct concierge_self_fetch_result *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!equal_client_info(&a->client, &b->client))
        return false;
    if (!equal_self_fetch_result_subscriptions(a->subscriptions, a->subscriptions_count,
                                               b->subscriptions, b->subscriptions_count))
        return false;
    return true;
}

bool concierge_equal_service_create_result(const struct concierge_service_create_result *a,
                                           const struct concierge_service_create_result *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (a->successful != b->successful)
        return false;
    if (!equal_service_info(&a->service, &b->service))
        return false;
    return true;
}

bool concierge_equal_service_delete_result(const struct concierge_service_delete_result *a,
                                           const struct concierge_service_delete_result *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!equal_service_info(&a->service, &b->service))
        return false;
    return true;
}

bool concierge_equal_service_fetch_result(const struct concierge_service_fetch_result *a,
                                          const struct concierge_service_fetch_result *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!equal_service_info(&a->service, &b->service))
        return false;
    return true;
}

static bool equal_service_fetch_all_result_services(const struct concierge_service_info *a,
                                                    size_t a_count,
                                                    const struct concierge_service_info *b,
                                                    size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_service_info(&a[i], &b[i]))
            return false;
    }
    return true;
}

bool concierge_equal_service_fetch_all_result(const struct concierge_service_fetch_all_result *a,
                                              const struct concierge_service_fetch_all_result *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!equal_service_fetch_all_result_services(a->services, a->services_count, b->services,
                                                 b->services_count))
        return false;
    return true;
}

static bool equal_client_fetch_result_subscriptions(const struct concierge_service_info *a,
                                                    size_t a_count,
                                                    const struct concierge_service_info *b,
                                                    size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_service_info(&a[i], &b[i]))
            return false;
    }
    return true;
}

bool concierge_equal_client_fetch_result(const struct concierge_client_fetch_result *a,
                                         const struct concierge_client_fetch_result *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!equal_client_info(&a->client, &b->client))
        return false;
    if (!equal_client_fetch_result_subscriptions(a->subscriptions, a->subscriptions_count,
                                                 b->subscriptions, b->subscriptions_count))
        return false;
    return true;
}

static bool equal_client_fetch_all_result_clients(const struct concierge_client_info *a,
                                                  size_t a_count,
                                                  const struct concierge_client_info *b,
                                                  size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_client_info(&a[i], &b[i]))
            return false;
    }
    return true;
}

bool concierge_equal_client_fetch_all_result(const struct concierge_client_fetch_all_result *a,
                                             const struct concierge_client_fetch_all_result *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!equal_client_fetch_all_result_clients(a->clients, a->clients_count, b->clients,
                                               b->clients_count))
        return false;
    return true;
}

bool concierge_equal_client_joined(const struct concierge_client_joined *a,
                                   const struct concierge_client_joined *b)
{
    if (!equal_client_info(&a->client, &b->client))
        return false;
    return true;
}

bool concierge_equal_client_left(const struct concierge_client_left *a,
                                 const struct concierge_client_left *b)
{
    if (!equal_client_info(&a->client, &b->client))
        return false;
    return true;
}

bool concierge_equal_service_client_subscribed(const struct concierge_service_client_subscribed *a,
                                               const struct concierge_service_client_subscribed *b)
{
    if (!equal_client_info(&a->client, &b->client))
        return false;
    if (!equal_service_info(&a->service, &b->service))
        return false;
    return true;
}

bool concierge_equal_service_client_unsubscribed(
    const struct concierge_service_client_unsubscribed *a,
    const struct concierge_service_client_unsubscribed *b)
{
    if (!equal_client_info(&a->client, &b->client))
        return false;
    if (!equal_service_info(&a->service, &b->service))
        return false;
    return true;
}

static bool equal_origin(const struct concierge_origin *a, const struct concierge_origin *b)
{
    if (!wf_text_equal(a->name, b->name))
        return false;
    if (a->has_nickname != b->has_nickname)
        return false;
    if (a->has_nickname && !wf_text_equal(a->nickname, b->nickname))
        return false;
    if (!wf_text_equal(a->uuid, b->uuid))
        return false;
    if (!equal_texts(a->tags, a->tags_count, b->tags, b->tags_count))
        return false;
    if (a->has_service != b->has_service)
        return false;
    if (a->has_service && !equal_service_info(&a->service, &b->service))
        return false;
    return true;
}

bool concierge_equal_delivery(const struct concierge_delivery *a,
                              const struct concierge_delivery *b)
{
    if (!equal_origin(&a->origin, &b->origin))
        return false;
    if (!equal_target(&a->target, &b->target))
        return false;
    if (!wf_text_equal(a->data, b->data))
        return false;
    return true;
}

bool concierge_equal_error_protocol(const struct concierge_error_protocol *a,
                                    const struct concierge_error_protocol *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!wf_text_equal(a->desc, b->desc))
        return false;
    return true;
}

bool concierge_equal_error_unsupported(const struct concierge_error_unsupported *a,
                                       const struct concierge_error_unsupported *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    return true;
}

bool concierge_equal_error_internal(const struct concierge_error_internal *a,
                                    const struct concierge_error_internal *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!wf_text_equal(a->desc, b->desc))
        return false;
    return true;
}

enum concierge_tag concierge_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "type", &identify_to_server_type_rule, WF_UNKNOWN_TAG);
}

enum concierge_tag concierge_identify_to_client(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "type", &identify_to_client_type_rule, WF_UNKNOWN_TAG);
}

/* The same in CBOR (RFC 8949).  In its literals a text follows its head, the character 0x60 + its
 * length; \200 + n begins an array of n items, \240 + n an object of n members. */

bool concierge_read_identify_cbor(struct wf_cbor_reader *in, struct concierge_identify *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_identify){0};
    wf_cbor_open_object(in, &object, &identify_rule);
    do {
        if (wf_cbor_take_member(in, &object, &identify_rule, IDENTIFY_TYPE))
            wf_cbor_read_enum(in, &identify_type_rule);
        if (wf_cbor_take_member(in, &object, &identify_rule, IDENTIFY_NAME))
            msg->name = wf_cbor_read_text(in, &identify_name_rule);
        if (wf_cbor_take_member(in, &object, &identify_rule, IDENTIFY_VERSION))
            msg->version = wf_cbor_read_text(in, &identify_version_rule);
        if (wf_cbor_take_member(in, &object, &identify_rule, IDENTIFY_NICKNAME)) {
            if (!wf_cbor_take_null(in)) {
                msg->nickname = wf_cbor_read_text(in, &identify_nickname_rule);
                msg->has_nickname = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &identify_rule, IDENTIFY_SECRET)) {
            if (!wf_cbor_take_null(in)) {
                msg->secret = wf_cbor_read_text(in, &identify_secret_rule);
                msg->has_secret = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &identify_rule, IDENTIFY_TAGS)) {
            msg->tags = wf_cbor_read_texts(in, &identify_tags_rule, &identify_tags_item_rule, 1,
                                           &msg->tags_count);
            msg->has_tags = true;
        }
    } while (wf_cbor_more_members(in, &object, &identify_rule));
    return in->error.status == WF_OK;
}

static enum concierge_target_tag tell_target_cbor(struct wf_cbor_reader *in)
{
    return wf_cbor_tell_by_member(in, "type", &tell_target_type_rule, WF_BAD_VALUE);
}

static void read_target_name_cbor(struct wf_cbor_reader *in, struct concierge_target_name *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &target_name_rule);
    do {
        if (wf_cbor_take_member(in, &object, &target_name_rule, TARGET_NAME_TYPE))
            wf_cbor_read_enum(in, &target_name_type_rule);
        if (wf_cbor_take_member(in, &object, &target_name_rule, TARGET_NAME_NAME))
            value->name = wf_cbor_read_text(in, &target_name_name_rule);
    } while (wf_cbor_more_members(in, &object, &target_name_rule));
}

static void read_target_uuid_cbor(struct wf_cbor_reader *in, struct concierge_target_uuid *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &target_uuid_rule);
    do {
        if (wf_cbor_take_member(in, &object, &target_uuid_rule, TARGET_UUID_TYPE))
            wf_cbor_read_enum(in, &target_uuid_type_rule);
        if (wf_cbor_take_member(in, &object, &target_uuid_rule, TARGET_UUID_UUID))
            value->uuid = wf_cbor_read_text(in, &any_uuid_rule);
    } while (wf_cbor_more_members(in, &object, &target_uuid_rule));
}

static void read_target_service_cbor(struct wf_cbor_reader *in,
                                     struct concierge_target_service *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &target_service_rule);
    do {
        if (wf_cbor_take_member(in, &object, &target_service_rule, TARGET_SERVICE_TYPE))
            wf_cbor_read_enum(in, &target_service_type_rule);
        if (wf_cbor_take_member(in, &object, &target_service_rule, TARGET_SERVICE_SERVICE))
            value->service = wf_cbor_read_text(in, &target_service_service_rule);
    } while (wf_cbor_more_members(in, &object, &target_service_rule));
}

static void read_target_service_client_uuid_cbor(struct wf_cbor_reader *in,
                                                 struct concierge_target_service_client_uuid *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &target_service_client_uuid_rule);
    do {
        if (wf_cbor_take_member(in, &object, &target_service_client_uuid_rule,
                                TARGET_SERVICE_CLIENT_UUID_TYPE))
            wf_cbor_read_enum(in, &target_service_client_uuid_type_rule);
        if (wf_cbor_take_member(in, &object, &target_service_client_uuid_rule,
                                TARGET_SERVICE_CLIENT_UUID_SERVICE))
            value->service = wf_cbor_read_text(in, &target_service_client_uuid_service_rule);
        if (wf_cbor_take_member(in, &object, &target_service_client_uuid_rule,
                                TARGET_SERVICE_CLIENT_UUID_UUID))
            value->uuid = wf_cbor_read_text(in, &any_uuid_rule);
    } while (wf_cbor_more_members(in, &object, &target_service_client_uuid_rule));
}

static void read_target_all_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &target_all_rule);
    do {
        if (wf_cbor_take_member(in, &object, &target_all_rule, TARGET_ALL_TYPE))
            wf_cbor_read_enum(in, &target_all_type_rule);
    } while (wf_cbor_more_members(in, &object, &target_all_rule));
}

static void read_target_cbor(struct wf_cbor_reader *in, struct concierge_target *value)
{
    value->tag = tell_target_cbor(in);
    switch (value->tag) {
    case CONCIERGE_TARGET_NONE:
        break;
    case CONCIERGE_TARGET_NAME:
        read_target_name_cbor(in, &value->as.name);
        break;
    case CONCIERGE_TARGET_UUID:
        read_target_uuid_cbor(in, &value->as.uuid);
        break;
    case CONCIERGE_TARGET_SERVICE:
        read_target_service_cbor(in, &value->as.service);
        break;
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        read_target_service_client_uuid_cbor(in, &value->as.service_client_uuid);
        break;
    case CONCIERGE_TARGET_ALL:
        read_target_all_cbor(in);
        break;
    }
}

bool concierge_read_message_cbor(struct wf_cbor_reader *in, struct concierge_message *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_message){0};
    wf_cbor_open_object(in, &object, &message_rule);
    do {
        if (wf_cbor_take_member(in, &object, &message_rule, MESSAGE_TYPE))
            wf_cbor_read_enum(in, &message_type_rule);
        if (wf_cbor_take_member(in, &object, &message_rule, MESSAGE_TARGET))
            read_target_cbor(in, &msg->target);
        if (wf_cbor_take_member(in, &object, &message_rule, MESSAGE_DATA))
            msg->data = wf_cbor_read_raw_json(in);
    } while (wf_cbor_more_members(in, &object, &message_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_subscribe_cbor(struct wf_cbor_reader *in,
                                        struct concierge_self_subscribe *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_self_subscribe){0};
    wf_cbor_open_object(in, &object, &self_subscribe_rule);
    do {
        if (wf_cbor_take_member(in, &object, &self_subscribe_rule, SELF_SUBSCRIBE_TYPE))
            wf_cbor_read_enum(in, &self_subscribe_type_rule);
        if (wf_cbor_take_member(in, &object, &self_subscribe_rule, SELF_SUBSCRIBE_SERVICE))
            msg->service = wf_cbor_read_text(in, &self_subscribe_service_rule);
    } while (wf_cbor_more_members(in, &object, &self_subscribe_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_unsubscribe_cbor(struct wf_cbor_reader *in,
                                          struct concierge_self_unsubscribe *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_self_unsubscribe){0};
    wf_cbor_open_object(in, &object, &self_unsubscribe_rule);
    do {
        if (wf_cbor_take_member(in, &object, &self_unsubscribe_rule, SELF_UNSUBSCRIBE_TYPE))
            wf_cbor_read_enum(in, &self_unsubscribe_type_rule);
        if (wf_cbor_take_member(in, &object, &self_unsubscribe_rule, SELF_UNSUBSCRIBE_SERVICE))
            msg->service = wf_cbor_read_text(in, &self_unsubscribe_service_rule);
    } while (wf_cbor_more_members(in, &object, &self_unsubscribe_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_fetch_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &self_fetch_rule);
    do {
        if (wf_cbor_take_member(in, &object, &self_fetch_rule, SELF_FETCH_TYPE))
            wf_cbor_read_enum(in, &self_fetch_type_rule);
    } while (wf_cbor_more_members(in, &object, &self_fetch_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_set_seq_cbor(struct wf_cbor_reader *in, struct concierge_self_set_seq *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_self_set_seq){0};
    wf_cbor_open_object(in, &object, &self_set_seq_rule);
    do {
        if (wf_cbor_take_member(in, &object, &self_set_seq_rule, SELF_SET_SEQ_TYPE))
            wf_cbor_read_enum(in, &self_set_seq_type_rule);
        if (wf_cbor_take_member(in, &object, &self_set_seq_rule, SELF_SET_SEQ_SEQ))
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
    } while (wf_cbor_more_members(in, &object, &self_set_seq_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_create_cbor(struct wf_cbor_reader *in,
                                        struct concierge_service_create *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_service_create){0};
    wf_cbor_open_object(in, &object, &service_create_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_create_rule, SERVICE_CREATE_TYPE))
            wf_cbor_read_enum(in, &service_create_type_rule);
        if (wf_cbor_take_member(in, &object, &service_create_rule, SERVICE_CREATE_SERVICE))
            msg->service = wf_cbor_read_text(in, &service_name_rule);
        if (wf_cbor_take_member(in, &object, &service_create_rule, SERVICE_CREATE_NICKNAME)) {
            if (!wf_cbor_take_null(in)) {
                msg->nickname = wf_cbor_read_text(in, &service_create_nickname_rule);
                msg->has_nickname = true;
            }
        }
    } while (wf_cbor_more_members(in, &object, &service_create_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_delete_cbor(struct wf_cbor_reader *in,
                                        struct concierge_service_delete *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_service_delete){0};
    wf_cbor_open_object(in, &object, &service_delete_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_delete_rule, SERVICE_DELETE_TYPE))
            wf_cbor_read_enum(in, &service_delete_type_rule);
        if (wf_cbor_take_member(in, &object, &service_delete_rule, SERVICE_DELETE_SERVICE))
            msg->service = wf_cbor_read_text(in, &service_delete_service_rule);
    } while (wf_cbor_more_members(in, &object, &service_delete_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_fetch_cbor(struct wf_cbor_reader *in,
                                       struct concierge_service_fetch *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_service_fetch){0};
    wf_cbor_open_object(in, &object, &service_fetch_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_fetch_rule, SERVICE_FETCH_TYPE))
            wf_cbor_read_enum(in, &service_fetch_type_rule);
        if (wf_cbor_take_member(in, &object, &service_fetch_rule, SERVICE_FETCH_SERVICE))
            msg->service = wf_cbor_read_text(in, &service_fetch_service_rule);
    } while (wf_cbor_more_members(in, &object, &service_fetch_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_fetch_all_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &service_fetch_all_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_fetch_all_rule, SERVICE_FETCH_ALL_TYPE))
            wf_cbor_read_enum(in, &service_fetch_all_type_rule);
    } while (wf_cbor_more_members(in, &object, &service_fetch_all_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_client_fetch_cbor(struct wf_cbor_reader *in, struct concierge_client_fetch *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_client_fetch){0};
    wf_cbor_open_object(in, &object, &client_fetch_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_fetch_rule, CLIENT_FETCH_TYPE))
            wf_cbor_read_enum(in, &client_fetch_type_rule);
        if (wf_cbor_take_member(in, &object, &client_fetch_rule, CLIENT_FETCH_UUID))
            msg->uuid = wf_cbor_read_text(in, &any_uuid_rule);
    } while (wf_cbor_more_members(in, &object, &client_fetch_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_client_fetch_all_cbor(struct wf_cbor_reader *in)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &client_fetch_all_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_fetch_all_rule, CLIENT_FETCH_ALL_TYPE))
            wf_cbor_read_enum(in, &client_fetch_all_type_rule);
    } while (wf_cbor_more_members(in, &object, &client_fetch_all_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_hello_cbor(struct wf_cbor_reader *in, struct concierge_hello *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_hello){0};
    wf_cbor_open_object(in, &object, &hello_rule);
    do {
        if (wf_cbor_take_member(in, &object, &hello_rule, HELLO_TYPE))
            wf_cbor_read_enum(in, &hello_type_rule);
        if (wf_cbor_take_member(in, &object, &hello_rule, HELLO_UUID))
            msg->uuid = wf_cbor_read_text(in, &uuid_rule);
        if (wf_cbor_take_member(in, &object, &hello_rule, HELLO_VERSION))
            msg->version = wf_cbor_read_text(in, &hello_version_rule);
    } while (wf_cbor_more_members(in, &object, &hello_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_ok_cbor(struct wf_cbor_reader *in, struct concierge_ok *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_ok){0};
    wf_cbor_open_object(in, &object, &ok_rule);
    do {
        if (wf_cbor_take_member(in, &object, &ok_rule, OK_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &ok_rule, OK_TYPE))
            wf_cbor_read_enum(in, &ok_type_rule);
    } while (wf_cbor_more_members(in, &object, &ok_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_bad_cbor(struct wf_cbor_reader *in, struct concierge_bad *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_bad){0};
    wf_cbor_open_object(in, &object, &bad_rule);
    do {
        if (wf_cbor_take_member(in, &object, &bad_rule, BAD_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &bad_rule, BAD_TYPE))
            wf_cbor_read_enum(in, &bad_type_rule);
    } while (wf_cbor_more_members(in, &object, &bad_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_invalid_name_cbor(struct wf_cbor_reader *in, struct concierge_invalid_name *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_invalid_name){0};
    wf_cbor_open_object(in, &object, &invalid_name_rule);
    do {
        if (wf_cbor_take_member(in, &object, &invalid_name_rule, INVALID_NAME_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &invalid_name_rule, INVALID_NAME_TYPE))
            wf_cbor_read_enum(in, &invalid_name_type_rule);
        if (wf_cbor_take_member(in, &object, &invalid_name_rule, INVALID_NAME_NAME))
            msg->name = wf_cbor_read_text(in, &invalid_name_name_rule);
    } while (wf_cbor_more_members(in, &object, &invalid_name_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_invalid_uuid_cbor(struct wf_cbor_reader *in, struct concierge_invalid_uuid *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_invalid_uuid){0};
    wf_cbor_open_object(in, &object, &invalid_uuid_rule);
    do {
        if (wf_cbor_take_member(in, &object, &invalid_uuid_rule, INVALID_UUID_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &invalid_uuid_rule, INVALID_UUID_TYPE))
            wf_cbor_read_enum(in, &invalid_uuid_type_rule);
        if (wf_cbor_take_member(in, &object, &invalid_uuid_rule, INVALID_UUID_UUID))
            msg->uuid = wf_cbor_read_text(in, &uuid_rule);
    } while (wf_cbor_more_members(in, &object, &invalid_uuid_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_invalid_service_cbor(struct wf_cbor_reader *in,
                                         struct concierge_invalid_service *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_invalid_service){0};
    wf_cbor_open_object(in, &object, &invalid_service_rule);
    do {
        if (wf_cbor_take_member(in, &object, &invalid_service_rule, INVALID_SERVICE_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &invalid_service_rule, INVALID_SERVICE_TYPE))
            wf_cbor_read_enum(in, &invalid_service_type_rule);
        if (wf_cbor_take_member(in, &object, &invalid_service_rule, INVALID_SERVICE_SERVICE))
            msg->service = wf_cbor_read_text(in, &invalid_service_service_rule);
    } while (wf_cbor_more_members(in, &object, &invalid_service_rule));
    return in->error.status == WF_OK;
}

static void read_service_info_cbor(struct wf_cbor_reader *in, struct concierge_service_info *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &service_info_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_info_rule, SERVICE_INFO_NAME))
            value->name = wf_cbor_read_text(in, &service_info_name_rule);
        if (wf_cbor_take_member(in, &object, &service_info_rule, SERVICE_INFO_NICKNAME)) {
            if (!wf_cbor_take_null(in)) {
                value->nickname = wf_cbor_read_text(in, &service_info_nickname_rule);
                value->has_nickname = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &service_info_rule, SERVICE_INFO_OWNER_UUID))
            value->owner_uuid = wf_cbor_read_text(in, &uuid_rule);
        if (wf_cbor_take_member(in, &object, &service_info_rule, SERVICE_INFO_SUBSCRIBERS))
            value->subscribers = wf_cbor_read_texts(in, &service_info_subscribers_rule, &uuid_rule,
                                                    1, &value->subscribers_count);
    } while (wf_cbor_more_members(in, &object, &service_info_rule));
}

bool concierge_read_self_subscribe_result_cbor(struct wf_cbor_reader *in,
                                               struct concierge_self_subscribe_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_self_subscribe_result){0};
    wf_cbor_open_object(in, &object, &self_subscribe_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &self_subscribe_result_rule,
                                SELF_SUBSCRIBE_RESULT_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &self_subscribe_result_rule,
                                SELF_SUBSCRIBE_RESULT_TYPE))
            wf_cbor_read_enum(in, &self_subscribe_result_type_rule);
        if (wf_cbor_take_member(in, &object, &self_subscribe_result_rule,
                                SELF_SUBSCRIBE_RESULT_SUCCESSFUL))
            msg->successful = wf_cbor_read_bool(in, self_subscribe_result_successful_schema);
        if (wf_cbor_take_member(in, &object, &self_subscribe_result_rule,
                                SELF_SUBSCRIBE_RESULT_SERVICE))
            read_service_info_cbor(in, &msg->service);
    } while (wf_cbor_more_members(in, &object, &self_subscribe_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_self_unsubscribe_result_cbor(struct wf_cbor_reader *in,
                                                 struct concierge_self_unsubscribe_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_self_unsubscribe_result){0};
    wf_cbor_open_object(in, &object, &self_unsubscribe_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &self_unsubscribe_result_rule,
                                SELF_UNSUBSCRIBE_RESULT_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &self_unsubscribe_result_rule,
                                SELF_UNSUBSCRIBE_RESULT_TYPE))
            wf_cbor_read_enum(in, &self_unsubscribe_result_type_rule);
        if (wf_cbor_take_member(in, &object, &self_unsubscribe_result_rule,
                                SELF_UNSUBSCRIBE_RESULT_SUCCESSFUL))
            msg->successful = wf_cbor_read_bool(in, self_unsubscribe_result_successful_schema);
        if (wf_cbor_take_member(in, &object, &self_unsubscribe_result_rule,
                                SELF_UNSUBSCRIBE_RESULT_SERVICE))
            read_service_info_cbor(in, &msg->service);
    } while (wf_cbor_more_members(in, &object, &self_unsubscribe_result_rule));
    return in->error.status == WF_OK;
}

static void read_client_info_cbor(struct wf_cbor_reader *in, struct concierge_client_info *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &client_info_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_info_rule, CLIENT_INFO_NAME))
            value->name = wf_cbor_read_text(in, &client_info_name_rule);
        if (wf_cbor_take_member(in, &object, &client_info_rule, CLIENT_INFO_NICKNAME)) {
            if (!wf_cbor_take_null(in)) {
                value->nickname = wf_cbor_read_text(in, &client_info_nickname_rule);
                value->has_nickname = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &client_info_rule, CLIENT_INFO_UUID))
            value->uuid = wf_cbor_read_text(in, &uuid_rule);
        if (wf_cbor_take_member(in, &object, &client_info_rule, CLIENT_INFO_TAGS))
            value->tags = wf_cbor_read_texts(in, &client_info_tags_rule,
                                             &client_info_tags_item_rule, 1, &value->tags_count);
    } while (wf_cbor_more_members(in, &object, &client_info_rule));
}

static const struct concierge_service_info *
read_self_fetch_result_subscriptions_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_array array;
    struct concierge_service_info *item;

    wf_cbor_open_array(in, &array, &self_fetch_result_subscriptions_rule, sizeof(*item), 42);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct concierge_service_info){0};
        read_service_info_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

bool concierge_read_self_fetch_result_cbor(struct wf_cbor_reader *in,
                                           struct concierge_self_fetch_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_self_fetch_result){0};
    wf_cbor_open_object(in, &object, &self_fetch_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &self_fetch_result_rule, SELF_FETCH_RESULT_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &self_fetch_result_rule, SELF_FETCH_RESULT_TYPE))
            wf_cbor_read_enum(in, &self_fetch_result_type_rule);
        if (wf_cbor_take_member(in, &object, &self_fetch_result_rule, SELF_FETCH_RESULT_CLIENT))
            read_client_info_cbor(in, &msg->client);
        if (wf_cbor_take_member(in, &object, &self_fetch_result_rule,
                                SELF_FETCH_RESULT_SUBSCRIPTIONS))
            msg->subscriptions =
                read_self_fetch_result_subscriptions_cbor(in, &msg->subscriptions_count);
    } while (wf_cbor_more_members(in, &object, &self_fetch_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_create_result_cbor(struct wf_cbor_reader *in,
                                               struct concierge_service_create_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_service_create_result){0};
    wf_cbor_open_object(in, &object, &service_create_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_create_result_rule,
                                SERVICE_CREATE_RESULT_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &service_create_result_rule,
                                SERVICE_CREATE_RESULT_TYPE))
            wf_cbor_read_enum(in, &service_create_result_type_rule);
        if (wf_cbor_take_member(in, &object, &service_create_result_rule,
                                SERVICE_CREATE_RESULT_SUCCESSFUL))
            msg->successful = wf_cbor_read_bool(in, service_create_result_successful_schema);
        if (wf_cbor_take_member(in, &object, &service_create_result_rule,
                                SERVICE_CREATE_RESULT_SERVICE))
            read_service_info_cbor(in, &msg->service);
    } while (wf_cbor_more_members(in, &object, &service_create_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_delete_result_cbor(struct wf_cbor_reader *in,
                                               struct concierge_service_delete_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_service_delete_result){0};
    wf_cbor_open_object(in, &object, &service_delete_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_delete_result_rule,
                                SERVICE_DELETE_RESULT_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &service_delete_result_rule,
                                SERVICE_DELETE_RESULT_TYPE))
            wf_cbor_read_enum(in, &service_delete_result_type_rule);
        if (wf_cbor_take_member(in, &object, &service_delete_result_rule,
                                SERVICE_DELETE_RESULT_SERVICE))
            read_service_info_cbor(in, &msg->service);
    } while (wf_cbor_more_members(in, &object, &service_delete_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_fetch_result_cbor(struct wf_cbor_reader *in,
                                              struct concierge_service_fetch_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_service_fetch_result){0};
    wf_cbor_open_object(in, &object, &service_fetch_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_fetch_result_rule,
                                SERVICE_FETCH_RESULT_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &service_fetch_result_rule, SERVICE_FETCH_RESULT_TYPE))
            wf_cbor_read_enum(in, &service_fetch_result_type_rule);
        if (wf_cbor_take_member(in, &object, &service_fetch_result_rule,
                                SERVICE_FETCH_RESULT_SERVICE))
            read_service_info_cbor(in, &msg->service);
    } while (wf_cbor_more_members(in, &object, &service_fetch_result_rule));
    return in->error.status == WF_OK;
}

static const struct concierge_service_info *
read_service_fetch_all_result_services_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_array array;
    struct concierge_service_info *item;

    wf_cbor_open_array(in, &array, &service_fetch_all_result_services_rule, sizeof(*item), 42);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct concierge_service_info){0};
        read_service_info_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

bool concierge_read_service_fetch_all_result_cbor(struct wf_cbor_reader *in,
                                                  struct concierge_service_fetch_all_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_service_fetch_all_result){0};
    wf_cbor_open_object(in, &object, &service_fetch_all_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_fetch_all_result_rule,
                                SERVICE_FETCH_ALL_RESULT_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &service_fetch_all_result_rule,
                                SERVICE_FETCH_ALL_RESULT_TYPE))
            wf_cbor_read_enum(in, &service_fetch_all_result_type_rule);
        if (wf_cbor_take_member(in, &object, &service_fetch_all_result_rule,
                                SERVICE_FETCH_ALL_RESULT_SERVICES))
            msg->services = read_service_fetch_all_result_services_cbor(in, &msg->services_count);
    } while (wf_cbor_more_members(in, &object, &service_fetch_all_result_rule));
    return in->error.status == WF_OK;
}

static const struct concierge_service_info *
read_client_fetch_result_subscriptions_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_array array;
    struct concierge_service_info *item;

    wf_cbor_open_array(in, &array, &client_fetch_result_subscriptions_rule, sizeof(*item), 42);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct concierge_service_info){0};
        read_service_info_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

bool concierge_read_client_fetch_result_cbor(struct wf_cbor_reader *in,
                                             struct concierge_client_fetch_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_client_fetch_result){0};
    wf_cbor_open_object(in, &object, &client_fetch_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_fetch_result_rule, CLIENT_FETCH_RESULT_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &client_fetch_result_rule, CLIENT_FETCH_RESULT_TYPE))
            wf_cbor_read_enum(in, &client_fetch_result_type_rule);
        if (wf_cbor_take_member(in, &object, &client_fetch_result_rule, CLIENT_FETCH_RESULT_CLIENT))
            read_client_info_cbor(in, &msg->client);
        if (wf_cbor_take_member(in, &object, &client_fetch_result_rule,
                                CLIENT_FETCH_RESULT_SUBSCRIPTIONS))
            msg->subscriptions =
                read_client_fetch_result_subscriptions_cbor(in, &msg->subscriptions_count);
    } while (wf_cbor_more_members(in, &object, &client_fetch_result_rule));
    return in->error.status == WF_OK;
}

static const struct concierge_client_info *
read_client_fetch_all_result_clients_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_array array;
    struct concierge_client_info *item;

    wf_cbor_open_array(in, &array, &client_fetch_all_result_clients_rule, sizeof(*item), 29);
    while ((item = wf_cbor_next_item(in, &array))) {
        *item = (struct concierge_client_info){0};
        read_client_info_cbor(in, item);
    }
    return wf_cbor_close_array(in, &array, count);
}

bool concierge_read_client_fetch_all_result_cbor(struct wf_cbor_reader *in,
                                                 struct concierge_client_fetch_all_result *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_client_fetch_all_result){0};
    wf_cbor_open_object(in, &object, &client_fetch_all_result_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_fetch_all_result_rule,
                                CLIENT_FETCH_ALL_RESULT_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &client_fetch_all_result_rule,
                                CLIENT_FETCH_ALL_RESULT_TYPE))
            wf_cbor_read_enum(in, &client_fetch_all_result_type_rule);
        if (wf_cbor_take_member(in, &object, &client_fetch_all_result_rule,
                                CLIENT_FETCH_ALL_RESULT_CLIENTS))
            msg->clients = read_client_fetch_all_result_clients_cbor(in, &msg->clients_count);
    } while (wf_cbor_more_members(in, &object, &client_fetch_all_result_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_client_joined_cbor(struct wf_cbor_reader *in,
                                       struct concierge_client_joined *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_client_joined){0};
    wf_cbor_open_object(in, &object, &client_joined_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_joined_rule, CLIENT_JOINED_TYPE))
            wf_cbor_read_enum(in, &client_joined_type_rule);
        if (wf_cbor_take_member(in, &object, &client_joined_rule, CLIENT_JOINED_CLIENT))
            read_client_info_cbor(in, &msg->client);
    } while (wf_cbor_more_members(in, &object, &client_joined_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_client_left_cbor(struct wf_cbor_reader *in, struct concierge_client_left *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_client_left){0};
    wf_cbor_open_object(in, &object, &client_left_rule);
    do {
        if (wf_cbor_take_member(in, &object, &client_left_rule, CLIENT_LEFT_TYPE))
            wf_cbor_read_enum(in, &client_left_type_rule);
        if (wf_cbor_take_member(in, &object, &client_left_rule, CLIENT_LEFT_CLIENT))
            read_client_info_cbor(in, &msg->client);
    } while (wf_cbor_more_members(in, &object, &client_left_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_client_subscribed_cbor(struct wf_cbor_reader *in,
                                                   struct concierge_service_client_subscribed *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_service_client_subscribed){0};
    wf_cbor_open_object(in, &object, &service_client_subscribed_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_client_subscribed_rule,
                                SERVICE_CLIENT_SUBSCRIBED_TYPE))
            wf_cbor_read_enum(in, &service_client_subscribed_type_rule);
        if (wf_cbor_take_member(in, &object, &service_client_subscribed_rule,
                                SERVICE_CLIENT_SUBSCRIBED_CLIENT))
            read_client_info_cbor(in, &msg->client);
        if (wf_cbor_take_member(in, &object, &service_client_subscribed_rule,
                                SERVICE_CLIENT_SUBSCRIBED_SERVICE))
            read_service_info_cbor(in, &msg->service);
    } while (wf_cbor_more_members(in, &object, &service_client_subscribed_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_service_client_unsubscribed_cbor(
    struct wf_cbor_reader *in, struct concierge_service_client_unsubscribed *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_service_client_unsubscribed){0};
    wf_cbor_open_object(in, &object, &service_client_unsubscribed_rule);
    do {
        if (wf_cbor_take_member(in, &object, &service_client_unsubscribed_rule,
                                SERVICE_CLIENT_UNSUBSCRIBED_TYPE))
            wf_cbor_read_enum(in, &service_client_unsubscribed_type_rule);
        if (wf_cbor_take_member(in, &object, &service_client_unsubscribed_rule,
                                SERVICE_CLIENT_UNSUBSCRIBED_CLIENT))
            read_client_info_cbor(in, &msg->client);
        if (wf_cbor_take_member(in, &object, &service_client_unsubscribed_rule,
                                SERVICE_CLIENT_UNSUBSCRIBED_SERVICE))
            read_service_info_cbor(in, &msg->service);
    } while (wf_cbor_more_members(in, &object, &service_client_unsubscribed_rule));
    return in->error.status == WF_OK;
}

static void read_origin_cbor(struct wf_cbor_reader *in, struct concierge_origin *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &origin_rule);
    do {
        if (wf_cbor_take_member(in, &object, &origin_rule, ORIGIN_NAME))
            value->name = wf_cbor_read_text(in, &origin_name_rule);
        if (wf_cbor_take_member(in, &object, &origin_rule, ORIGIN_NICKNAME)) {
            if (!wf_cbor_take_null(in)) {
                value->nickname = wf_cbor_read_text(in, &origin_nickname_rule);
                value->has_nickname = true;
            }
        }
        if (wf_cbor_take_member(in, &object, &origin_rule, ORIGIN_UUID))
            value->uuid = wf_cbor_read_text(in, &uuid_rule);
        if (wf_cbor_take_member(in, &object, &origin_rule, ORIGIN_TAGS))
            value->tags = wf_cbor_read_texts(in, &origin_tags_rule, &origin_tags_item_rule, 1,
                                             &value->tags_count);
        if (wf_cbor_take_member(in, &object, &origin_rule, ORIGIN_SERVICE)) {
            if (!wf_cbor_take_null(in)) {
                read_service_info_cbor(in, &value->service);
                value->has_service = true;
            }
        }
    } while (wf_cbor_more_members(in, &object, &origin_rule));
}

bool concierge_read_delivery_cbor(struct wf_cbor_reader *in, struct concierge_delivery *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_delivery){0};
    wf_cbor_open_object(in, &object, &delivery_rule);
    do {
        if (wf_cbor_take_member(in, &object, &delivery_rule, DELIVERY_TYPE))
            wf_cbor_read_enum(in, &delivery_type_rule);
        if (wf_cbor_take_member(in, &object, &delivery_rule, DELIVERY_ORIGIN))
            read_origin_cbor(in, &msg->origin);
        if (wf_cbor_take_member(in, &object, &delivery_rule, DELIVERY_TARGET))
            read_target_cbor(in, &msg->target);
        if (wf_cbor_take_member(in, &object, &delivery_rule, DELIVERY_DATA))
            msg->data = wf_cbor_read_raw_json(in);
    } while (wf_cbor_more_members(in, &object, &delivery_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_error_protocol_cbor(struct wf_cbor_reader *in,
                                        struct concierge_error_protocol *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_error_protocol){0};
    wf_cbor_open_object(in, &object, &error_protocol_rule);
    do {
        if (wf_cbor_take_member(in, &object, &error_protocol_rule, ERROR_PROTOCOL_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &error_protocol_rule, ERROR_PROTOCOL_TYPE))
            wf_cbor_read_enum(in, &error_protocol_type_rule);
        if (wf_cbor_take_member(in, &object, &error_protocol_rule, ERROR_PROTOCOL_DESC))
            msg->desc = wf_cbor_read_text(in, &desc_rule);
    } while (wf_cbor_more_members(in, &object, &error_protocol_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_error_unsupported_cbor(struct wf_cbor_reader *in,
                                           struct concierge_error_unsupported *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_error_unsupported){0};
    wf_cbor_open_object(in, &object, &error_unsupported_rule);
    do {
        if (wf_cbor_take_member(in, &object, &error_unsupported_rule, ERROR_UNSUPPORTED_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &error_unsupported_rule, ERROR_UNSUPPORTED_TYPE))
            wf_cbor_read_enum(in, &error_unsupported_type_rule);
    } while (wf_cbor_more_members(in, &object, &error_unsupported_rule));
    return in->error.status == WF_OK;
}

bool concierge_read_error_internal_cbor(struct wf_cbor_reader *in,
                                        struct concierge_error_internal *msg)
{
    struct wf_cbor_object object;

    *msg = (struct concierge_error_internal){0};
    wf_cbor_open_object(in, &object, &error_internal_rule);
    do {
        if (wf_cbor_take_member(in, &object, &error_internal_rule, ERROR_INTERNAL_SEQ)) {
            msg->seq = wf_cbor_read_uint(in, &seq_rule);
            msg->has_seq = true;
        }
        if (wf_cbor_take_member(in, &object, &error_internal_rule, ERROR_INTERNAL_TYPE))
            wf_cbor_read_enum(in, &error_internal_type_rule);
        if (wf_cbor_take_member(in, &object, &error_internal_rule, ERROR_INTERNAL_DESC))
            msg->desc = wf_cbor_read_text(in, &desc_rule);
    } while (wf_cbor_more_members(in, &object, &error_internal_rule));
    return in->error.status == WF_OK;
}

void concierge_write_identify_cbor(struct wf_buf *out, const struct concierge_identify *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_nickname;
    count += msg->has_secret;
    count += msg->has_tags;
    at = wf_cbor_put_object(out, at, count);
    at = WF_CBOR_PUT_TEXT(out, at, "dtypehIDENTIFYdname", msg->name);
    at = WF_CBOR_PUT_TEXT(out, at, "gversion", msg->version);
    if (msg->has_nickname)
        at = WF_CBOR_PUT_TEXT(out, at, "hnickname", msg->nickname);
    if (msg->has_secret)
        at = WF_CBOR_PUT_TEXT(out, at, "fsecret", msg->secret);
    if (msg->has_tags)
        at = WF_CBOR_PUT_TEXTS(out, at, "dtags", msg->tags, msg->tags_count);
    wf_put_end(out, at);
}

static uint8_t *write_target_name_cbor(struct wf_buf *out, uint8_t *at,
                                       const struct concierge_target_name *value)
{
    return WF_CBOR_PUT_TEXT(out, at, "\242dtypedNAMEdname", value->name);
}

static uint8_t *write_target_uuid_cbor(struct wf_buf *out, uint8_t *at,
                                       const struct concierge_target_uuid *value)
{
    return WF_CBOR_PUT_TEXT(out, at, "\242dtypedUUIDduuid", value->uuid);
}

static uint8_t *write_target_service_cbor(struct wf_buf *out, uint8_t *at,
                                          const struct concierge_target_service *value)
{
    return WF_CBOR_PUT_TEXT(out, at, "\242dtypegSERVICEgservice", value->service);
}

static uint8_t *
write_target_service_client_uuid_cbor(struct wf_buf *out, uint8_t *at,
                                      const struct concierge_target_service_client_uuid *value)
{
    at = WF_CBOR_PUT_TEXT(out, at, "\243dtypesSERVICE_CLIENT_UUIDgservice", value->service);
    return WF_CBOR_PUT_TEXT(out, at, "duuid", value->uuid);
}

static uint8_t *write_target_cbor(struct wf_buf *out, uint8_t *at,
                                  const struct concierge_target *value)
{
    switch (value->tag) {
    case CONCIERGE_TARGET_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case CONCIERGE_TARGET_NAME:
        at = write_target_name_cbor(out, at, &value->as.name);
        break;
    case CONCIERGE_TARGET_UUID:
        at = write_target_uuid_cbor(out, at, &value->as.uuid);
        break;
    case CONCIERGE_TARGET_SERVICE:
        at = write_target_service_cbor(out, at, &value->as.service);
        break;
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        at = write_target_service_client_uuid_cbor(out, at, &value->as.service_client_uuid);
        break;
    case CONCIERGE_TARGET_ALL:
        at = WF_PUT(out, at, "\241dtypecALL");
        break;
    }
    return at;
}

void concierge_write_message_cbor(struct wf_buf *out, const struct concierge_message *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\243dtypegMESSAGEftarget");
    at = write_target_cbor(out, at, &msg->target);
    at = WF_PUT(out, at, "ddata");
    at = wf_cbor_put_raw_json(out, at, msg->data);
    wf_put_end(out, at);
}

void concierge_write_self_subscribe_cbor(struct wf_buf *out,
                                         const struct concierge_self_subscribe *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\242dtypenSELF_SUBSCRIBEgservice", msg->service);
    wf_put_end(out, at);
}

void concierge_write_self_unsubscribe_cbor(struct wf_buf *out,
                                           const struct concierge_self_unsubscribe *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\242dtypepSELF_UNSUBSCRIBEgservice", msg->service);
    wf_put_end(out, at);
}

void concierge_write_self_fetch_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\241dtypejSELF_FETCH");
}

void concierge_write_self_set_seq_cbor(struct wf_buf *out, const struct concierge_self_set_seq *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_UINT(out, at, "\242dtypelSELF_SET_SEQcseq", msg->seq);
    wf_put_end(out, at);
}

void concierge_write_service_create_cbor(struct wf_buf *out,
                                         const struct concierge_service_create *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_nickname;
    at = wf_cbor_put_object(out, at, count);
    at = WF_CBOR_PUT_TEXT(out, at, "dtypenSERVICE_CREATEgservice", msg->service);
    if (msg->has_nickname)
        at = WF_CBOR_PUT_TEXT(out, at, "hnickname", msg->nickname);
    wf_put_end(out, at);
}

void concierge_write_service_delete_cbor(struct wf_buf *out,
                                         const struct concierge_service_delete *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\242dtypenSERVICE_DELETEgservice", msg->service);
    wf_put_end(out, at);
}

void concierge_write_service_fetch_cbor(struct wf_buf *out,
                                        const struct concierge_service_fetch *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\242dtypemSERVICE_FETCHgservice", msg->service);
    wf_put_end(out, at);
}

void concierge_write_service_fetch_all_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\241dtypeqSERVICE_FETCH_ALL");
}

void concierge_write_client_fetch_cbor(struct wf_buf *out, const struct concierge_client_fetch *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\242dtypelCLIENT_FETCHduuid", msg->uuid);
    wf_put_end(out, at);
}

void concierge_write_client_fetch_all_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\241dtypepCLIENT_FETCH_ALL");
}

void concierge_write_hello_cbor(struct wf_buf *out, const struct concierge_hello *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_CBOR_PUT_TEXT(out, at, "\243dtypeeHELLOduuid", msg->uuid);
    at = WF_CBOR_PUT_TEXT(out, at, "gversion", msg->version);
    wf_put_end(out, at);
}

void concierge_write_ok_cbor(struct wf_buf *out, const struct concierge_ok *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 1;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_PUT(out, at, "dtypebOK");
    wf_put_end(out, at);
}

void concierge_write_bad_cbor(struct wf_buf *out, const struct concierge_bad *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 1;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_PUT(out, at, "dtypecBAD");
    wf_put_end(out, at);
}

void concierge_write_invalid_name_cbor(struct wf_buf *out, const struct concierge_invalid_name *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_CBOR_PUT_TEXT(out, at, "dtypelINVALID_NAMEdname", msg->name);
    wf_put_end(out, at);
}

void concierge_write_invalid_uuid_cbor(struct wf_buf *out, const struct concierge_invalid_uuid *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_CBOR_PUT_TEXT(out, at, "dtypelINVALID_UUIDduuid", msg->uuid);
    wf_put_end(out, at);
}

void concierge_write_invalid_service_cbor(struct wf_buf *out,
                                          const struct concierge_invalid_service *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_CBOR_PUT_TEXT(out, at, "dtypeoINVALID_SERVICEgservice", msg->service);
    wf_put_end(out, at);
}

static uint8_t *write_service_info_cbor(struct wf_buf *out, uint8_t *at,
                                        const struct concierge_service_info *value)
{
    at = WF_CBOR_PUT_TEXT(out, at, "\244dname", value->name);
    if (value->has_nickname)
        at = WF_CBOR_PUT_TEXT(out, at, "hnickname", value->nickname);
    else
        at = WF_PUT(out, at, "hnickname\366");
    at = WF_CBOR_PUT_TEXT(out, at, "jowner_uuid", value->owner_uuid);
    return WF_CBOR_PUT_TEXTS(out, at, "ksubscribers", value->subscribers, value->subscribers_count);
}

void concierge_write_self_subscribe_result_cbor(struct wf_buf *out,
                                                const struct concierge_self_subscribe_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_CBOR_PUT_BOOL(out, at, "dtypeuSELF_SUBSCRIBE_RESULTjsuccessful", msg->successful);
    at = WF_PUT(out, at, "gservice");
    at = write_service_info_cbor(out, at, &msg->service);
    wf_put_end(out, at);
}

void concierge_write_self_unsubscribe_result_cbor(
    struct wf_buf *out, const struct concierge_self_unsubscribe_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_CBOR_PUT_BOOL(out, at, "dtypewSELF_UNSUBSCRIBE_RESULTjsuccessful", msg->successful);
    at = WF_PUT(out, at, "gservice");
    at = write_service_info_cbor(out, at, &msg->service);
    wf_put_end(out, at);
}

static uint8_t *write_client_info_cbor(struct wf_buf *out, uint8_t *at,
                                       const struct concierge_client_info *value)
{
    at = WF_CBOR_PUT_TEXT(out, at, "\244dname", value->name);
    if (value->has_nickname)
        at = WF_CBOR_PUT_TEXT(out, at, "hnickname", value->nickname);
    else
        at = WF_PUT(out, at, "hnickname\366");
    at = WF_CBOR_PUT_TEXT(out, at, "duuid", value->uuid);
    return WF_CBOR_PUT_TEXTS(out, at, "dtags", value->tags, value->tags_count);
}

static uint8_t *
write_self_fetch_result_subscriptions_cbor(struct wf_buf *out, uint8_t *at,
                                           const struct concierge_service_info *items, size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_service_info_cbor(out, at, &items[i]);
    return at;
}

void concierge_write_self_fetch_result_cbor(struct wf_buf *out,
                                            const struct concierge_self_fetch_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_PUT(out, at, "dtypeqSELF_FETCH_RESULTfclient");
    at = write_client_info_cbor(out, at, &msg->client);
    at = WF_PUT(out, at, "msubscriptions");
    at = write_self_fetch_result_subscriptions_cbor(out, at, msg->subscriptions,
                                                    msg->subscriptions_count);
    wf_put_end(out, at);
}

void concierge_write_service_create_result_cbor(struct wf_buf *out,
                                                const struct concierge_service_create_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_CBOR_PUT_BOOL(out, at, "dtypeuSERVICE_CREATE_RESULTjsuccessful", msg->successful);
    at = WF_PUT(out, at, "gservice");
    at = write_service_info_cbor(out, at, &msg->service);
    wf_put_end(out, at);
}

void concierge_write_service_delete_result_cbor(struct wf_buf *out,
                                                const struct concierge_service_delete_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_PUT(out, at, "dtypeuSERVICE_DELETE_RESULTgservice");
    at = write_service_info_cbor(out, at, &msg->service);
    wf_put_end(out, at);
}

void concierge_write_service_fetch_result_cbor(struct wf_buf *out,
                                               const struct concierge_service_fetch_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_PUT(out, at, "dtypetSERVICE_FETCH_RESULTgservice");
    at = write_service_info_cbor(out, at, &msg->service);
    wf_put_end(out, at);
}

static uint8_t *write_service_fetch_all_result_services_cbor(
    struct wf_buf *out, uint8_t *at, const struct concierge_service_info *items, size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_service_info_cbor(out, at, &items[i]);
    return at;
}

void concierge_write_service_fetch_all_result_cbor(
    struct wf_buf *out, const struct concierge_service_fetch_all_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_PUT(out, at, "dtypex\030SERVICE_FETCH_ALL_RESULThservices");
    at = write_service_fetch_all_result_services_cbor(out, at, msg->services, msg->services_count);
    wf_put_end(out, at);
}

static uint8_t *write_client_fetch_result_subscriptions_cbor(
    struct wf_buf *out, uint8_t *at, const struct concierge_service_info *items, size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_service_info_cbor(out, at, &items[i]);
    return at;
}

void concierge_write_client_fetch_result_cbor(struct wf_buf *out,
                                              const struct concierge_client_fetch_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 3;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_PUT(out, at, "dtypesCLIENT_FETCH_RESULTfclient");
    at = write_client_info_cbor(out, at, &msg->client);
    at = WF_PUT(out, at, "msubscriptions");
    at = write_client_fetch_result_subscriptions_cbor(out, at, msg->subscriptions,
                                                      msg->subscriptions_count);
    wf_put_end(out, at);
}

static uint8_t *
write_client_fetch_all_result_clients_cbor(struct wf_buf *out, uint8_t *at,
                                           const struct concierge_client_info *items, size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = write_client_info_cbor(out, at, &items[i]);
    return at;
}

void concierge_write_client_fetch_all_result_cbor(
    struct wf_buf *out, const struct concierge_client_fetch_all_result *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_PUT(out, at, "dtypewCLIENT_FETCH_ALL_RESULTgclients");
    at = write_client_fetch_all_result_clients_cbor(out, at, msg->clients, msg->clients_count);
    wf_put_end(out, at);
}

void concierge_write_client_joined_cbor(struct wf_buf *out,
                                        const struct concierge_client_joined *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypemCLIENT_JOINEDfclient");
    at = write_client_info_cbor(out, at, &msg->client);
    wf_put_end(out, at);
}

void concierge_write_client_left_cbor(struct wf_buf *out, const struct concierge_client_left *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\242dtypekCLIENT_LEFTfclient");
    at = write_client_info_cbor(out, at, &msg->client);
    wf_put_end(out, at);
}

void concierge_write_service_client_subscribed_cbor(
    struct wf_buf *out, const struct concierge_service_client_subscribed *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\243dtypex\031SERVICE_CLIENT_SUBSCRIBEDfclient");
    at = write_client_info_cbor(out, at, &msg->client);
    at = WF_PUT(out, at, "gservice");
    at = write_service_info_cbor(out, at, &msg->service);
    wf_put_end(out, at);
}

void concierge_write_service_client_unsubscribed_cbor(
    struct wf_buf *out, const struct concierge_service_client_unsubscribed *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\243dtypex\033SERVICE_CLIENT_UNSUBSCRIBEDfclient");
    at = write_client_info_cbor(out, at, &msg->client);
    at = WF_PUT(out, at, "gservice");
    at = write_service_info_cbor(out, at, &msg->service);
    wf_put_end(out, at);
}

static uint8_t *write_origin_cbor(struct wf_buf *out, uint8_t *at,
                                  const struct concierge_origin *value)
{
    at = WF_CBOR_PUT_TEXT(out, at, "\245dname", value->name);
    if (value->has_nickname)
        at = WF_CBOR_PUT_TEXT(out, at, "hnickname", value->nickname);
    else
        at = WF_PUT(out, at, "hnickname\366");
    at = WF_CBOR_PUT_TEXT(out, at, "duuid", value->uuid);
    at = WF_CBOR_PUT_TEXTS(out, at, "dtags", value->tags, value->tags_count);
    at = WF_PUT(out, at, "gservice");
    if (value->has_service)
        at = write_service_info_cbor(out, at, &value->service);
    else
        at = WF_PUT(out, at, "\366");
    return at;
}

void concierge_write_delivery_cbor(struct wf_buf *out, const struct concierge_delivery *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\244dtypegMESSAGEforigin");
    at = write_origin_cbor(out, at, &msg->origin);
    at = WF_PUT(out, at, "ftarget");
    at = write_target_cbor(out, at, &msg->target);
    at = WF_PUT(out, at, "ddata");
    at = wf_cbor_put_raw_json(out, at, msg->data);
    wf_put_end(out, at);
}

void concierge_write_error_protocol_cbor(struct wf_buf *out,
                                         const struct concierge_error_protocol *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_CBOR_PUT_TEXT(out, at, "dtypenERROR_PROTOCOLddesc", msg->desc);
    wf_put_end(out, at);
}

void concierge_write_error_unsupported_cbor(struct wf_buf *out,
                                            const struct concierge_error_unsupported *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 1;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_PUT(out, at, "dtypeqERROR_UNSUPPORTED");
    wf_put_end(out, at);
}

void concierge_write_error_internal_cbor(struct wf_buf *out,
                                         const struct concierge_error_internal *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t count = 2;

    count += msg->has_seq;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_seq)
        at = WF_CBOR_PUT_UINT(out, at, "cseq", msg->seq);
    at = WF_CBOR_PUT_TEXT(out, at, "dtypenERROR_INTERNALddesc", msg->desc);
    wf_put_end(out, at);
}

enum concierge_tag concierge_identify_to_server_cbor(struct wf_cbor_reader *in)
{
    return wf_cbor_tell_by_member(in, "type", &identify_to_server_type_rule, WF_UNKNOWN_TAG);
}

enum concierge_tag concierge_identify_to_client_cbor(struct wf_cbor_reader *in)
{
    return wf_cbor_tell_by_member(in, "type", &identify_to_client_type_rule, WF_UNKNOWN_TAG);
}

const struct concierge_settings concierge_default_settings = {
    .port = 64209,
    .secret = WF_TEXT_INIT(""),
    .max_connections = 8192,
    .max_clients = 4096,
    .max_services = 4096,
    .max_owned = 256,
    .max_subscriptions = 1024,
    .identify_timeout_ms = 5000,
    .heartbeat_ms = 5000,
    .silence_ms = 10000,
    .close_timeout_ms = 2000,
    .queue_limit_bytes = 4194304,
    .head_timeout_ms = 10000,
    .body_timeout_ms = 30000,
    .keep_alive_ms = 15000,
    .file_limit_bytes = 16777216,
    .folder_limit_bytes = 67108864,
    .folder_files = 256,
    .files_limit_bytes = 1073741824,
};

/* What the table calls: the same functions without their types. */

static bool read_any_identify(struct wf_json_reader *in, void *value)
{
    return concierge_read_identify(in, value);
}

static void write_any_identify(struct wf_buf *out, const void *value)
{
    concierge_write_identify(out, value);
}

static bool read_any_identify_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_identify_cbor(in, value);
}

static void write_any_identify_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_identify_cbor(out, value);
}

static bool validate_any_identify(const void *value, struct wf_error *error)
{
    return concierge_validate_identify(value, error);
}

static bool equal_any_identify(const void *a, const void *b)
{
    return concierge_equal_identify(a, b);
}

static bool read_any_message(struct wf_json_reader *in, void *value)
{
    return concierge_read_message(in, value);
}

static void write_any_message(struct wf_buf *out, const void *value)
{
    concierge_write_message(out, value);
}

static bool read_any_message_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_message_cbor(in, value);
}

static void write_any_message_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_message_cbor(out, value);
}

static bool validate_any_message(const void *value, struct wf_error *error)
{
    return concierge_validate_message(value, error);
}

static bool equal_any_message(const void *a, const void *b)
{
    return concierge_equal_message(a, b);
}

static bool read_any_self_subscribe(struct wf_json_reader *in, void *value)
{
    return concierge_read_self_subscribe(in, value);
}

static void write_any_self_subscribe(struct wf_buf *out, const void *value)
{
    concierge_write_self_subscribe(out, value);
}

static bool read_any_self_subscribe_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_self_subscribe_cbor(in, value);
}

static void write_any_self_subscribe_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_self_subscribe_cbor(out, value);
}

static bool validate_any_self_subscribe(const void *value, struct wf_error *error)
{
    return concierge_validate_self_subscribe(value, error);
}

static bool equal_any_self_subscribe(const void *a, const void *b)
{
    return concierge_equal_self_subscribe(a, b);
}

static bool read_any_self_unsubscribe(struct wf_json_reader *in, void *value)
{
    return concierge_read_self_unsubscribe(in, value);
}

static void write_any_self_unsubscribe(struct wf_buf *out, const void *value)
{
    concierge_write_self_unsubscribe(out, value);
}

static bool read_any_self_unsubscribe_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_self_unsubscribe_cbor(in, value);
}

static void write_any_self_unsubscribe_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_self_unsubscribe_cbor(out, value);
}

static bool validate_any_self_unsubscribe(const void *value, struct wf_error *error)
{
    return concierge_validate_self_unsubscribe(value, error);
}

static bool equal_any_self_unsubscribe(const void *a, const void *b)
{
    return concierge_equal_self_unsubscribe(a, b);
}

static bool read_any_self_fetch(struct wf_json_reader *in, void *value)
{
    (void)value;
    return concierge_read_self_fetch(in);
}

static void write_any_self_fetch(struct wf_buf *out, const void *value)
{
    (void)value;
    concierge_write_self_fetch(out);
}

static bool read_any_self_fetch_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return concierge_read_self_fetch_cbor(in);
}

static void write_any_self_fetch_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    concierge_write_self_fetch_cbor(out);
}

static bool read_any_self_set_seq(struct wf_json_reader *in, void *value)
{
    return concierge_read_self_set_seq(in, value);
}

static void write_any_self_set_seq(struct wf_buf *out, const void *value)
{
    concierge_write_self_set_seq(out, value);
}

static bool read_any_self_set_seq_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_self_set_seq_cbor(in, value);
}

static void write_any_self_set_seq_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_self_set_seq_cbor(out, value);
}

static bool validate_any_self_set_seq(const void *value, struct wf_error *error)
{
    return concierge_validate_self_set_seq(value, error);
}

static bool equal_any_self_set_seq(const void *a, const void *b)
{
    return concierge_equal_self_set_seq(a, b);
}

static bool read_any_service_create(struct wf_json_reader *in, void *value)
{
    return concierge_read_service_create(in, value);
}

static void write_any_service_create(struct wf_buf *out, const void *value)
{
    concierge_write_service_create(out, value);
}

static bool read_any_service_create_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_service_create_cbor(in, value);
}

static void write_any_service_create_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_service_create_cbor(out, value);
}

static bool validate_any_service_create(const void *value, struct wf_error *error)
{
    return concierge_validate_service_create(value, error);
}

static bool equal_any_service_create(const void *a, const void *b)
{
    return concierge_equal_service_create(a, b);
}

static bool read_any_service_delete(struct wf_json_reader *in, void *value)
{
    return concierge_read_service_delete(in, value);
}

static void write_any_service_delete(struct wf_buf *out, const void *value)
{
    concierge_write_service_delete(out, value);
}

static bool read_any_service_delete_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_service_delete_cbor(in, value);
}

static void write_any_service_delete_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_service_delete_cbor(out, value);
}

static bool validate_any_service_delete(const void *value, struct wf_error *error)
{
    return concierge_validate_service_delete(value, error);
}

static bool equal_any_service_delete(const void *a, const void *b)
{
    return concierge_equal_service_delete(a, b);
}

static bool read_any_service_fetch(struct wf_json_reader *in, void *value)
{
    return concierge_read_service_fetch(in, value);
}

static void write_any_service_fetch(struct wf_buf *out, const void *value)
{
    concierge_write_service_fetch(out, value);
}

static bool read_any_service_fetch_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_service_fetch_cbor(in, value);
}

static void write_any_service_fetch_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_service_fetch_cbor(out, value);
}

static bool validate_any_service_fetch(const void *value, struct wf_error *error)
{
    return concierge_validate_service_fetch(value, error);
}

static bool equal_any_service_fetch(const void *a, const void *b)
{
    return concierge_equal_service_fetch(a, b);
}

static bool read_any_service_fetch_all(struct wf_json_reader *in, void *value)
{
    (void)value;
    return concierge_read_service_fetch_all(in);
}

static void write_any_service_fetch_all(struct wf_buf *out, const void *value)
{
    (void)value;
    concierge_write_service_fetch_all(out);
}

static bool read_any_service_fetch_all_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return concierge_read_service_fetch_all_cbor(in);
}

static void write_any_service_fetch_all_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    concierge_write_service_fetch_all_cbor(out);
}

static bool read_any_client_fetch(struct wf_json_reader *in, void *value)
{
    return concierge_read_client_fetch(in, value);
}

static void write_any_client_fetch(struct wf_buf *out, const void *value)
{
    concierge_write_client_fetch(out, value);
}

static bool read_any_client_fetch_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_client_fetch_cbor(in, value);
}

static void write_any_client_fetch_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_client_fetch_cbor(out, value);
}

static bool validate_any_client_fetch(const void *value, struct wf_error *error)
{
    return concierge_validate_client_fetch(value, error);
}

static bool equal_any_client_fetch(const void *a, const void *b)
{
    return concierge_equal_client_fetch(a, b);
}

static bool read_any_client_fetch_all(struct wf_json_reader *in, void *value)
{
    (void)value;
    return concierge_read_client_fetch_all(in);
}

static void write_any_client_fetch_all(struct wf_buf *out, const void *value)
{
    (void)value;
    concierge_write_client_fetch_all(out);
}

static bool read_any_client_fetch_all_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return concierge_read_client_fetch_all_cbor(in);
}

static void write_any_client_fetch_all_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    concierge_write_client_fetch_all_cbor(out);
}

static bool read_any_hello(struct wf_json_reader *in, void *value)
{
    return concierge_read_hello(in, value);
}

static void write_any_hello(struct wf_buf *out, const void *value)
{
    concierge_write_hello(out, value);
}

static bool read_any_hello_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_hello_cbor(in, value);
}

static void write_any_hello_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_hello_cbor(out, value);
}

static bool validate_any_hello(const void *value, struct wf_error *error)
{
    return concierge_validate_hello(value, error);
}

static bool equal_any_hello(const void *a, const void *b)
{
    return concierge_equal_hello(a, b);
}

static bool read_any_ok(struct wf_json_reader *in, void *value)
{
    return concierge_read_ok(in, value);
}

static void write_any_ok(struct wf_buf *out, const void *value)
{
    concierge_write_ok(out, value);
}

static bool read_any_ok_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_ok_cbor(in, value);
}

static void write_any_ok_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_ok_cbor(out, value);
}

static bool validate_any_ok(const void *value, struct wf_error *error)
{
    return concierge_validate_ok(value, error);
}

static bool equal_any_ok(const void *a, const void *b)
{
    return concierge_equal_ok(a, b);
}

static bool read_any_bad(struct wf_json_reader *in, void *value)
{
    return concierge_read_bad(in, value);
}

static void write_any_bad(struct wf_buf *out, const void *value)
{
    concierge_write_bad(out, value);
}

static bool read_any_bad_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_bad_cbor(in, value);
}

static void write_any_bad_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_bad_cbor(out, value);
}

static bool validate_any_bad(const void *value, struct wf_error *error)
{
    return concierge_validate_bad(value, error);
}

static bool equal_any_bad(const void *a, const void *b)
{
    return concierge_equal_bad(a, b);
}

static bool read_any_invalid_name(struct wf_json_reader *in, void *value)
{
    return concierge_read_invalid_name(in, value);
}

static void write_any_invalid_name(struct wf_buf *out, const void *value)
{
    concierge_write_invalid_name(out, value);
}

static bool read_any_invalid_name_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_invalid_name_cbor(in, value);
}

static void write_any_invalid_name_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_invalid_name_cbor(out, value);
}

static bool validate_any_invalid_name(const void *value, struct wf_error *error)
{
    return concierge_validate_invalid_name(value, error);
}

static bool equal_any_invalid_name(const void *a, const void *b)
{
    return concierge_equal_invalid_name(a, b);
}

static bool read_any_invalid_uuid(struct wf_json_reader *in, void *value)
{
    return concierge_read_invalid_uuid(in, value);
}

static void write_any_invalid_uuid(struct wf_buf *out, const void *value)
{
    concierge_write_invalid_uuid(out, value);
}

static bool read_any_invalid_uuid_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_invalid_uuid_cbor(in, value);
}

static void write_any_invalid_uuid_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_invalid_uuid_cbor(out, value);
}

static bool validate_any_invalid_uuid(const void *value, struct wf_error *error)
{
    return concierge_validate_invalid_uuid(value, error);
}

static bool equal_any_invalid_uuid(const void *a, const void *b)
{
    return concierge_equal_invalid_uuid(a, b);
}

static bool read_any_invalid_service(struct wf_json_reader *in, void *value)
{
    return concierge_read_invalid_service(in, value);
}

static void write_any_invalid_service(struct wf_buf *out, const void *value)
{
    concierge_write_invalid_service(out, value);
}

static bool read_any_invalid_service_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_invalid_service_cbor(in, value);
}

static void write_any_invalid_service_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_invalid_service_cbor(out, value);
}

static bool validate_any_invalid_service(const void *value, struct wf_error *error)
{
    return concierge_validate_invalid_service(value, error);
}

static bool equal_any_invalid_service(const void *a, const void *b)
{
    return concierge_equal_invalid_service(a, b);
}

static bool read_any_self_subscribe_result(struct wf_json_reader *in, void *value)
{
    return concierge_read_self_subscribe_result(in, value);
}

static void write_any_self_subscribe_result(struct wf_buf *out, const void *value)
{
    concierge_write_self_subscribe_result(out, value);
}

static bool read_any_self_subscribe_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_self_subscribe_result_cbor(in, value);
}

static void write_any_self_subscribe_result_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_self_subscribe_result_cbor(out, value);
}

static bool validate_any_self_subscribe_result(const void *value, struct wf_error *error)
{
    return concierge_validate_self_subscribe_result(value, error);
}

static bool equal_any_self_subscribe_result(const void *a, const void *b)
{
    return concierge_equal_self_subscribe_result(a, b);
}

static bool read_any_self_unsubscribe_result(struct wf_json_reader *in, void *value)
{
    return concierge_read_self_unsubscribe_result(in, value);
}

static void write_any_self_unsubscribe_result(struct wf_buf *out, const void *value)
{
    concierge_write_self_unsubscribe_result(out, value);
}

static bool read_any_self_unsubscribe_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_self_unsubscribe_result_cbor(in, value);
}

static void write_any_self_unsubscribe_result_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_self_unsubscribe_result_cbor(out, value);
}

static bool validate_any_self_unsubscribe_result(const void *value, struct wf_error *error)
{
    return concierge_validate_self_unsubscribe_result(value, error);
}

static bool equal_any_self_unsubscribe_result(const void *a, const void *b)
{
    return concierge_equal_self_unsubscribe_result(a, b);
}

static bool read_any_self_fetch_result(struct wf_json_reader *in, void *value)
{
    return concierge_read_self_fetch_result(in, value);
}

static void write_any_self_fetch_result(struct wf_buf *out, const void *value)
{
    concierge_write_self_fetch_result(out, value);
}

static bool read_any_self_fetch_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_self_fetch_result_cbor(in, value);
}

static void write_any_self_fetch_result_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_self_fetch_result_cbor(out, value);
}

static bool validate_any_self_fetch_result(const void *value, struct wf_error *error)
{
    return concierge_validate_self_fetch_result(value, error);
}

static bool equal_any_self_fetch_result(const void *a, const void *b)
{
    return concierge_equal_self_fetch_result(a, b);
}

static bool read_any_service_create_result(struct wf_json_reader *in, void *value)
{
    return concierge_read_service_create_result(in, value);
}

static void write_any_service_create_result(struct wf_buf *out, const void *value)
{
    concierge_write_service_create_result(out, value);
}

static bool read_any_service_create_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_service_create_result_cbor(in, value);
}

static void write_any_service_create_result_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_service_create_result_cbor(out, value);
}

static bool validate_any_service_create_result(const void *value, struct wf_error *error)
{
    return concierge_validate_service_create_result(value, error);
}

static bool equal_any_service_create_result(const void *a, const void *b)
{
    return concierge_equal_service_create_result(a, b);
}

static bool read_any_service_delete_result(struct wf_json_reader *in, void *value)
{
    return concierge_read_service_delete_result(in, value);
}

static void write_any_service_delete_result(struct wf_buf *out, const void *value)
{
    concierge_write_service_delete_result(out, value);
}

static bool read_any_service_delete_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_service_delete_result_cbor(in, value);
}

static void write_any_service_delete_result_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_service_delete_result_cbor(out, value);
}

static bool validate_any_service_delete_result(const void *value, struct wf_error *error)
{
    return concierge_validate_service_delete_result(value, error);
}

static bool equal_any_service_delete_result(const void *a, const void *b)
{
    return concierge_equal_service_delete_result(a, b);
}

static bool read_any_service_fetch_result(struct wf_json_reader *in, void *value)
{
    return concierge_read_service_fetch_result(in, value);
}

static void write_any_service_fetch_result(struct wf_buf *out, const void *value)
{
    concierge_write_service_fetch_result(out, value);
}

static bool read_any_service_fetch_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_service_fetch_result_cbor(in, value);
}

static void write_any_service_fetch_result_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_service_fetch_result_cbor(out, value);
}

static bool validate_any_service_fetch_result(const void *value, struct wf_error *error)
{
    return concierge_validate_service_fetch_result(value, error);
}

static bool equal_any_service_fetch_result(const void *a, const void *b)
{
    return concierge_equal_service_fetch_result(a, b);
}

static bool read_any_service_fetch_all_result(struct wf_json_reader *in, void *value)
{
    return concierge_read_service_fetch_all_result(in, value);
}

static void write_any_service_fetch_all_result(struct wf_buf *out, const void *value)
{
    concierge_write_service_fetch_all_result(out, value);
}

static bool read_any_service_fetch_all_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_service_fetch_all_result_cbor(in, value);
}

static void write_any_service_fetch_all_result_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_service_fetch_all_result_cbor(out, value);
}

static bool validate_any_service_fetch_all_result(const void *value, struct wf_error *error)
{
    return concierge_validate_service_fetch_all_result(value, error);
}

static bool equal_any_service_fetch_all_result(const void *a, const void *b)
{
    return concierge_equal_service_fetch_all_result(a, b);
}

static bool read_any_client_fetch_result(struct wf_json_reader *in, void *value)
{
    return concierge_read_client_fetch_result(in, value);
}

static void write_any_client_fetch_result(struct wf_buf *out, const void *value)
{
    concierge_write_client_fetch_result(out, value);
}

static bool read_any_client_fetch_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_client_fetch_result_cbor(in, value);
}

static void write_any_client_fetch_result_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_client_fetch_result_cbor(out, value);
}

static bool validate_any_client_fetch_result(const void *value, struct wf_error *error)
{
    return concierge_validate_client_fetch_result(value, error);
}

static bool equal_any_client_fetch_result(const void *a, const void *b)
{
    return concierge_equal_client_fetch_result(a, b);
}

static bool read_any_client_fetch_all_result(struct wf_json_reader *in, void *value)
{
    return concierge_read_client_fetch_all_result(in, value);
}

static void write_any_client_fetch_all_result(struct wf_buf *out, const void *value)
{
    concierge_write_client_fetch_all_result(out, value);
}

static bool read_any_client_fetch_all_result_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_client_fetch_all_result_cbor(in, value);
}

static void write_any_client_fetch_all_result_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_client_fetch_all_result_cbor(out, value);
}

static bool validate_any_client_fetch_all_result(const void *value, struct wf_error *error)
{
    return concierge_validate_client_fetch_all_result(value, error);
}

static bool equal_any_client_fetch_all_result(const void *a, const void *b)
{
    return concierge_equal_client_fetch_all_result(a, b);
}

static bool read_any_client_joined(struct wf_json_reader *in, void *value)
{
    return concierge_read_client_joined(in, value);
}

static void write_any_client_joined(struct wf_buf *out, const void *value)
{
    concierge_write_client_joined(out, value);
}

static bool read_any_client_joined_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_client_joined_cbor(in, value);
}

static void write_any_client_joined_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_client_joined_cbor(out, value);
}

static bool validate_any_client_joined(const void *value, struct wf_error *error)
{
    return concierge_validate_client_joined(value, error);
}

static bool equal_any_client_joined(const void *a, const void *b)
{
    return concierge_equal_client_joined(a, b);
}

static bool read_any_client_left(struct wf_json_reader *in, void *value)
{
    return concierge_read_client_left(in, value);
}

static void write_any_client_left(struct wf_buf *out, const void *value)
{
    concierge_write_client_left(out, value);
}

static bool read_any_client_left_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_client_left_cbor(in, value);
}

static void write_any_client_left_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_client_left_cbor(out, value);
}

static bool validate_any_client_left(const void *value, struct wf_error *error)
{
    return concierge_validate_client_left(value, error);
}

static bool equal_any_client_left(const void *a, const void *b)
{
    return concierge_equal_client_left(a, b);
}

static bool read_any_service_client_subscribed(struct wf_json_reader *in, void *value)
{
    return concierge_read_service_client_subscribed(in, value);
}

static void write_any_service_client_subscribed(struct wf_buf *out, const void *value)
{
    concierge_write_service_client_subscribed(out, value);
}

static bool read_any_service_client_subscribed_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_service_client_subscribed_cbor(in, value);
}

static void write_any_service_client_subscribed_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_service_client_subscribed_cbor(out, value);
}

static bool validate_any_service_client_subscribed(const void *value, struct wf_error *error)
{
    return concierge_validate_service_client_subscribed(value, error);
}

static bool equal_any_service_client_subscribed(const void *a, const void *b)
{
    return concierge_equal_service_client_subscribed(a, b);
}

static bool read_any_service_client_unsubscribed(struct wf_json_reader *in, void *value)
{
    return concierge_read_service_client_unsubscribed(in, value);
}

static void write_any_service_client_unsubscribed(struct wf_buf *out, const void *value)
{
    concierge_write_service_client_unsubscribed(out, value);
}

static bool read_any_service_client_unsubscribed_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_service_client_unsubscribed_cbor(in, value);
}

static void write_any_service_client_unsubscribed_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_service_client_unsubscribed_cbor(out, value);
}

static bool validate_any_service_client_unsubscribed(const void *value, struct wf_error *error)
{
    return concierge_validate_service_client_unsubscribed(value, error);
}

static bool equal_any_service_client_unsubscribed(const void *a, const void *b)
{
    return concierge_equal_service_client_unsubscribed(a, b);
}

static bool read_any_delivery(struct wf_json_reader *in, void *value)
{
    return concierge_read_delivery(in, value);
}

static void write_any_delivery(struct wf_buf *out, const void *value)
{
    concierge_write_delivery(out, value);
}

static bool read_any_delivery_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_delivery_cbor(in, value);
}

static void write_any_delivery_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_delivery_cbor(out, value);
}

static bool validate_any_delivery(const void *value, struct wf_error *error)
{
    return concierge_validate_delivery(value, error);
}

static bool equal_any_delivery(const void *a, const void *b)
{
    return concierge_equal_delivery(a, b);
}

static bool read_any_error_protocol(struct wf_json_reader *in, void *value)
{
    return concierge_read_error_protocol(in, value);
}

static void write_any_error_protocol(struct wf_buf *out, const void *value)
{
    concierge_write_error_protocol(out, value);
}

static bool read_any_error_protocol_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_error_protocol_cbor(in, value);
}

static void write_any_error_protocol_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_error_protocol_cbor(out, value);
}

static bool validate_any_error_protocol(const void *value, struct wf_error *error)
{
    return concierge_validate_error_protocol(value, error);
}

static bool equal_any_error_protocol(const void *a, const void *b)
{
    return concierge_equal_error_protocol(a, b);
}

static bool read_any_error_unsupported(struct wf_json_reader *in, void *value)
{
    return concierge_read_error_unsupported(in, value);
}

static void write_any_error_unsupported(struct wf_buf *out, const void *value)
{
    concierge_write_error_unsupported(out, value);
}

static bool read_any_error_unsupported_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_error_unsupported_cbor(in, value);
}

static void write_any_error_unsupported_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_error_unsupported_cbor(out, value);
}

static bool validate_any_error_unsupported(const void *value, struct wf_error *error)
{
    return concierge_validate_error_unsupported(value, error);
}

static bool equal_any_error_unsupported(const void *a, const void *b)
{
    return concierge_equal_error_unsupported(a, b);
}

static bool read_any_error_internal(struct wf_json_reader *in, void *value)
{
    return concierge_read_error_internal(in, value);
}

static void write_any_error_internal(struct wf_buf *out, const void *value)
{
    concierge_write_error_internal(out, value);
}

static bool read_any_error_internal_cbor(struct wf_cbor_reader *in, void *value)
{
    return concierge_read_error_internal_cbor(in, value);
}

static void write_any_error_internal_cbor(struct wf_buf *out, const void *value)
{
    concierge_write_error_internal_cbor(out, value);
}

static bool validate_any_error_internal(const void *value, struct wf_error *error)
{
    return concierge_validate_error_internal(value, error);
}

static bool equal_any_error_internal(const void *a, const void *b)
{
    return concierge_equal_error_internal(a, b);
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

static const char *const identify_examples[] = {
    "{\"type\":\"IDENTIFY\",\"name\":\"ada\",\"version\":\"0.2.0\",\"tags\":[\"service\"]}",
    ("{\"type\":\"IDENTIFY\",\"name\":\"bob\",\"version\":\"0.2.4\",\"nickname\":\"Bob\","
     "\"secret\":null}"),
};

static const char *const message_examples[] = {
    ("{\"type\":\"MESSAGE\",\"target\":{\"type\":\"SERVICE\",\"service\":\"chat\"},"
     "\"data\":{\"text\":\"Tea?\"}}"),
    "{\"type\":\"MESSAGE\",\"target\":{\"type\":\"NAME\",\"name\":\"bob\"},\"data\":null}",
    ("{\"type\":\"MESSAGE\",\"target\":{\"type\":\"UUID\",\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f"
     "5e6c7b80\"},\"data\":1}"),
    ("{\"type\":\"MESSAGE\",\"target\":{\"type\":\"SERVICE_CLIENT_UUID\",\"service\":\"chat\","
     "\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"},\"data\":[]}"),
    "{\"type\":\"MESSAGE\",\"target\":{\"type\":\"ALL\"},\"data\":\"Hello\"}",
};

static const char *const self_subscribe_examples[] = {
    "{\"type\":\"SELF_SUBSCRIBE\",\"service\":\"chat\"}",
};

static const char *const self_unsubscribe_examples[] = {
    "{\"type\":\"SELF_UNSUBSCRIBE\",\"service\":\"chat\"}",
};

static const char *const self_fetch_examples[] = {
    "{\"type\":\"SELF_FETCH\"}",
};

static const char *const self_set_seq_examples[] = {
    "{\"type\":\"SELF_SET_SEQ\",\"seq\":100}",
};

static const char *const service_create_examples[] = {
    "{\"type\":\"SERVICE_CREATE\",\"service\":\"chat\",\"nickname\":\"Chat\"}",
};

static const char *const service_delete_examples[] = {
    "{\"type\":\"SERVICE_DELETE\",\"service\":\"chat\"}",
};

static const char *const service_fetch_examples[] = {
    "{\"type\":\"SERVICE_FETCH\",\"service\":\"chat\"}",
};

static const char *const service_fetch_all_examples[] = {
    "{\"type\":\"SERVICE_FETCH_ALL\"}",
};

static const char *const client_fetch_examples[] = {
    "{\"type\":\"CLIENT_FETCH\",\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"}",
};

static const char *const client_fetch_all_examples[] = {
    "{\"type\":\"CLIENT_FETCH_ALL\"}",
};

static const char *const hello_examples[] = {
    "{\"type\":\"HELLO\",\"uuid\":\"5f3c9f6e-8f0b-4c39-9d0e-0f6a3c1b2d4e\",\"version\":\"0.2.0\"}",
};

static const char *const ok_examples[] = {
    "{\"seq\":1,\"type\":\"OK\"}",
};

static const char *const bad_examples[] = {
    "{\"seq\":1,\"type\":\"BAD\"}",
};

static const char *const invalid_name_examples[] = {
    "{\"seq\":1,\"type\":\"INVALID_NAME\",\"name\":\"eve\"}",
};

static const char *const invalid_uuid_examples[] = {
    "{\"seq\":1,\"type\":\"INVALID_UUID\",\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"}",
};

static const char *const invalid_service_examples[] = {
    "{\"seq\":1,\"type\":\"INVALID_SERVICE\",\"service\":\"tea\"}",
};

static const char *const self_subscribe_result_examples[] = {
    ("{\"seq\":1,\"type\":\"SELF_SUBSCRIBE_RESULT\",\"successful\":true,"
     "\"service\":{\"name\":\"chat\",\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d"
     "0e-0f6a3c1b2d4e\",\"subscribers\":[\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"]}}"),
};

static const char *const self_unsubscribe_result_examples[] = {
    ("{\"seq\":1,\"type\":\"SELF_UNSUBSCRIBE_RESULT\",\"successful\":true,"
     "\"service\":{\"name\":\"chat\",\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d"
     "0e-0f6a3c1b2d4e\",\"subscribers\":[]}}"),
};

static const char *const self_fetch_result_examples[] = {
    ("{\"seq\":1,\"type\":\"SELF_FETCH_RESULT\",\"client\":{\"name\":\"bob\","
     "\"nickname\":\"Bob\",\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\",\"tags\":[]},"
     "\"subscriptions\":[{\"name\":\"chat\",\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-"
     "4c39-9d0e-0f6a3c1b2d4e\",\"subscribers\":[\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"]}]}"),
};

static const char *const service_create_result_examples[] = {
    ("{\"type\":\"SERVICE_CREATE_RESULT\",\"successful\":true,\"service\":{\"name\":\"chat\","
     "\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d0e-0f6a3c1b2d4e\","
     "\"subscribers\":[]}}"),
    ("{\"seq\":1,\"type\":\"SERVICE_CREATE_RESULT\",\"successful\":true,"
     "\"service\":{\"name\":\"chat\",\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d"
     "0e-0f6a3c1b2d4e\",\"subscribers\":[]}}"),
};

static const char *const service_delete_result_examples[] = {
    ("{\"type\":\"SERVICE_DELETE_RESULT\",\"service\":{\"name\":\"chat\",\"nickname\":\"Chat\","
     "\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d0e-0f6a3c1b2d4e\",\"subscribers\":[\"0b9e2f14-3a75-4c"
     "1d-8a26-9d4f5e6c7b80\"]}}"),
    ("{\"seq\":1,\"type\":\"SERVICE_DELETE_RESULT\",\"service\":{\"name\":\"chat\","
     "\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d0e-0f6a3c1b2d4e\","
     "\"subscribers\":[\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"]}}"),
};

static const char *const service_fetch_result_examples[] = {
    ("{\"seq\":1,\"type\":\"SERVICE_FETCH_RESULT\",\"service\":{\"name\":\"chat\","
     "\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d0e-0f6a3c1b2d4e\","
     "\"subscribers\":[\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"]}}"),
};

static const char *const service_fetch_all_result_examples[] = {
    ("{\"seq\":1,\"type\":\"SERVICE_FETCH_ALL_RESULT\",\"services\":[{\"name\":\"chat\","
     "\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d0e-0f6a3c1b2d4e\","
     "\"subscribers\":[\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"]}]}"),
};

static const char *const client_fetch_result_examples[] = {
    ("{\"seq\":1,\"type\":\"CLIENT_FETCH_RESULT\",\"client\":{\"name\":\"bob\","
     "\"nickname\":\"Bob\",\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\",\"tags\":[]},"
     "\"subscriptions\":[{\"name\":\"chat\",\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-"
     "4c39-9d0e-0f6a3c1b2d4e\",\"subscribers\":[\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"]}]}"),
};

static const char *const client_fetch_all_result_examples[] = {
    ("{\"seq\":1,\"type\":\"CLIENT_FETCH_ALL_RESULT\",\"clients\":[{\"name\":\"ada\","
     "\"nickname\":null,\"uuid\":\"5f3c9f6e-8f0b-4c39-9d0e-0f6a3c1b2d4e\","
     "\"tags\":[\"service\"]},{\"name\":\"bob\",\"nickname\":\"Bob\","
     "\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\",\"tags\":[]}]}"),
};

static const char *const client_joined_examples[] = {
    ("{\"type\":\"CLIENT_JOINED\",\"client\":{\"name\":\"bob\",\"nickname\":\"Bob\","
     "\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\",\"tags\":[]}}"),
};

static const char *const client_left_examples[] = {
    ("{\"type\":\"CLIENT_LEFT\",\"client\":{\"name\":\"ada\",\"nickname\":null,"
     "\"uuid\":\"5f3c9f6e-8f0b-4c39-9d0e-0f6a3c1b2d4e\",\"tags\":[\"service\"]}}"),
};

static const char *const service_client_subscribed_examples[] = {
    ("{\"type\":\"SERVICE_CLIENT_SUBSCRIBED\",\"client\":{\"name\":\"bob\",\"nickname\":\"Bob\","
     "\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\",\"tags\":[]},"
     "\"service\":{\"name\":\"chat\",\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d"
     "0e-0f6a3c1b2d4e\",\"subscribers\":[\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"]}}"),
};

static const char *const service_client_unsubscribed_examples[] = {
    ("{\"type\":\"SERVICE_CLIENT_UNSUBSCRIBED\",\"client\":{\"name\":\"bob\","
     "\"nickname\":\"Bob\",\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\",\"tags\":[]},"
     "\"service\":{\"name\":\"chat\",\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d"
     "0e-0f6a3c1b2d4e\",\"subscribers\":[]}}"),
};

static const char *const delivery_examples[] = {
    ("{\"type\":\"MESSAGE\",\"origin\":{\"name\":\"bob\",\"nickname\":\"Bob\","
     "\"uuid\":\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\",\"tags\":[],"
     "\"service\":{\"name\":\"chat\",\"nickname\":\"Chat\",\"owner_uuid\":\"5f3c9f6e-8f0b-4c39-9d"
     "0e-0f6a3c1b2d4e\",\"subscribers\":[\"0b9e2f14-3a75-4c1d-8a26-9d4f5e6c7b80\"]}},"
     "\"target\":{\"type\":\"SERVICE\",\"service\":\"chat\"},\"data\":{\"text\":\"Tea?\"}}"),
    ("{\"type\":\"MESSAGE\",\"origin\":{\"name\":\"ada\",\"nickname\":null,"
     "\"uuid\":\"5f3c9f6e-8f0b-4c39-9d0e-0f6a3c1b2d4e\",\"tags\":[\"service\"],\"service\":null},"
     "\"target\":{\"type\":\"NAME\",\"name\":\"bob\"},\"data\":null}"),
};

static const char *const error_protocol_examples[] = {
    "{\"seq\":1,\"type\":\"ERROR_PROTOCOL\",\"desc\":\"Members are missing or wrong\"}",
};

static const char *const error_unsupported_examples[] = {
    "{\"seq\":1,\"type\":\"ERROR_UNSUPPORTED\"}",
};

static const char *const error_internal_examples[] = {
    "{\"seq\":1,\"type\":\"ERROR_INTERNAL\",\"desc\":\"No more services can be made\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_IDENTIFY,
        .name = "identify",
        .wire_name = "IDENTIFY",
        .description = "Give oneself a name.",
        .to_server = true,
        .size = sizeof(struct concierge_identify),
        .read_json = read_any_identify,
        .write_json = write_any_identify,
        .read_cbor = read_any_identify_cbor,
        .write_cbor = write_any_identify_cbor,
        .validate = validate_any_identify,
        .equal = equal_any_identify,
        /* hello, error_protocol, error_unsupported, error_internal */
        .replies = WF_MESSAGES(0xe00002000),
        .constants = "\"type\":\"IDENTIFY\"",
        .examples = identify_examples,
        .examples_count = 2,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_MESSAGE,
        .name = "message",
        .wire_name = "MESSAGE",
        .description = "Say something to others.",
        .to_server = true,
        .size = sizeof(struct concierge_message),
        .read_json = read_any_message,
        .write_json = write_any_message,
        .read_cbor = read_any_message_cbor,
        .write_cbor = write_any_message_cbor,
        .validate = validate_any_message,
        .equal = equal_any_message,
        /* ok, bad, invalid_name, invalid_uuid, invalid_service, error_protocol,
         * error_unsupported, error_internal */
        .replies = WF_MESSAGES(0xe0007c000),
        .constants = "\"type\":\"MESSAGE\"",
        .examples = message_examples,
        .examples_count = 5,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SELF_SUBSCRIBE,
        .name = "self_subscribe",
        .wire_name = "SELF_SUBSCRIBE",
        .description = "Hear what a service says.",
        .to_server = true,
        .size = sizeof(struct concierge_self_subscribe),
        .read_json = read_any_self_subscribe,
        .write_json = write_any_self_subscribe,
        .read_cbor = read_any_self_subscribe_cbor,
        .write_cbor = write_any_self_subscribe_cbor,
        .validate = validate_any_self_subscribe,
        .equal = equal_any_self_subscribe,
        /* invalid_service, self_subscribe_result, error_protocol, error_unsupported,
         * error_internal */
        .replies = WF_MESSAGES(0xe000c0000),
        .constants = "\"type\":\"SELF_SUBSCRIBE\"",
        .examples = self_subscribe_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SELF_UNSUBSCRIBE,
        .name = "self_unsubscribe",
        .wire_name = "SELF_UNSUBSCRIBE",
        .description = "Hear no more of a service.",
        .to_server = true,
        .size = sizeof(struct concierge_self_unsubscribe),
        .read_json = read_any_self_unsubscribe,
        .write_json = write_any_self_unsubscribe,
        .read_cbor = read_any_self_unsubscribe_cbor,
        .write_cbor = write_any_self_unsubscribe_cbor,
        .validate = validate_any_self_unsubscribe,
        .equal = equal_any_self_unsubscribe,
        /* invalid_service, self_unsubscribe_result, error_protocol, error_unsupported,
         * error_internal */
        .replies = WF_MESSAGES(0xe00140000),
        .constants = "\"type\":\"SELF_UNSUBSCRIBE\"",
        .examples = self_unsubscribe_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SELF_FETCH,
        .name = "self_fetch",
        .wire_name = "SELF_FETCH",
        .description = "Ask who one is, and for one's subscriptions.",
        .to_server = true,
        .read_json = read_any_self_fetch,
        .write_json = write_any_self_fetch,
        .read_cbor = read_any_self_fetch_cbor,
        .write_cbor = write_any_self_fetch_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        /* self_fetch_result, error_protocol, error_unsupported, error_internal */
        .replies = WF_MESSAGES(0xe00200000),
        .constants = "\"type\":\"SELF_FETCH\"",
        .examples = self_fetch_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SELF_SET_SEQ,
        .name = "self_set_seq",
        .wire_name = "SELF_SET_SEQ",
        .description = "Set the number of the next message.",
        .to_server = true,
        .size = sizeof(struct concierge_self_set_seq),
        .read_json = read_any_self_set_seq,
        .write_json = write_any_self_set_seq,
        .read_cbor = read_any_self_set_seq_cbor,
        .write_cbor = write_any_self_set_seq_cbor,
        .validate = validate_any_self_set_seq,
        .equal = equal_any_self_set_seq,
        /* ok, error_protocol, error_unsupported, error_internal */
        .replies = WF_MESSAGES(0xe00004000),
        .constants = "\"type\":\"SELF_SET_SEQ\"",
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_self_set_seq, seq),
        .examples = self_set_seq_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_CREATE,
        .name = "service_create",
        .wire_name = "SERVICE_CREATE",
        .description = "Make a service, and own it.",
        .to_server = true,
        .size = sizeof(struct concierge_service_create),
        .read_json = read_any_service_create,
        .write_json = write_any_service_create,
        .read_cbor = read_any_service_create_cbor,
        .write_cbor = write_any_service_create_cbor,
        .validate = validate_any_service_create,
        .equal = equal_any_service_create,
        /* service_create_result, error_protocol, error_unsupported, error_internal */
        .replies = WF_MESSAGES(0xe00400000),
        .constants = "\"type\":\"SERVICE_CREATE\"",
        .examples = service_create_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_DELETE,
        .name = "service_delete",
        .wire_name = "SERVICE_DELETE",
        .description = "End a service one owns.",
        .to_server = true,
        .size = sizeof(struct concierge_service_delete),
        .read_json = read_any_service_delete,
        .write_json = write_any_service_delete,
        .read_cbor = read_any_service_delete_cbor,
        .write_cbor = write_any_service_delete_cbor,
        .validate = validate_any_service_delete,
        .equal = equal_any_service_delete,
        /* bad, invalid_service, service_delete_result, error_protocol, error_unsupported,
         * error_internal */
        .replies = WF_MESSAGES(0xe00848000),
        .constants = "\"type\":\"SERVICE_DELETE\"",
        .examples = service_delete_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_FETCH,
        .name = "service_fetch",
        .wire_name = "SERVICE_FETCH",
        .description = "Ask about a service.",
        .to_server = true,
        .size = sizeof(struct concierge_service_fetch),
        .read_json = read_any_service_fetch,
        .write_json = write_any_service_fetch,
        .read_cbor = read_any_service_fetch_cbor,
        .write_cbor = write_any_service_fetch_cbor,
        .validate = validate_any_service_fetch,
        .equal = equal_any_service_fetch,
        /* invalid_service, service_fetch_result, error_protocol, error_unsupported,
         * error_internal */
        .replies = WF_MESSAGES(0xe01040000),
        .constants = "\"type\":\"SERVICE_FETCH\"",
        .examples = service_fetch_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_FETCH_ALL,
        .name = "service_fetch_all",
        .wire_name = "SERVICE_FETCH_ALL",
        .description = "Ask about all services.",
        .to_server = true,
        .read_json = read_any_service_fetch_all,
        .write_json = write_any_service_fetch_all,
        .read_cbor = read_any_service_fetch_all_cbor,
        .write_cbor = write_any_service_fetch_all_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        /* service_fetch_all_result, error_protocol, error_unsupported, error_internal */
        .replies = WF_MESSAGES(0xe02000000),
        .constants = "\"type\":\"SERVICE_FETCH_ALL\"",
        .examples = service_fetch_all_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_CLIENT_FETCH,
        .name = "client_fetch",
        .wire_name = "CLIENT_FETCH",
        .description = "Ask about a client.",
        .to_server = true,
        .size = sizeof(struct concierge_client_fetch),
        .read_json = read_any_client_fetch,
        .write_json = write_any_client_fetch,
        .read_cbor = read_any_client_fetch_cbor,
        .write_cbor = write_any_client_fetch_cbor,
        .validate = validate_any_client_fetch,
        .equal = equal_any_client_fetch,
        /* invalid_uuid, client_fetch_result, error_protocol, error_unsupported, error_internal */
        .replies = WF_MESSAGES(0xe04020000),
        .constants = "\"type\":\"CLIENT_FETCH\"",
        .examples = client_fetch_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_CLIENT_FETCH_ALL,
        .name = "client_fetch_all",
        .wire_name = "CLIENT_FETCH_ALL",
        .description = "Ask about all clients.",
        .to_server = true,
        .read_json = read_any_client_fetch_all,
        .write_json = write_any_client_fetch_all,
        .read_cbor = read_any_client_fetch_all_cbor,
        .write_cbor = write_any_client_fetch_all_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        /* client_fetch_all_result, error_protocol, error_unsupported, error_internal */
        .replies = WF_MESSAGES(0xe08000000),
        .constants = "\"type\":\"CLIENT_FETCH_ALL\"",
        .examples = client_fetch_all_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_HELLO,
        .name = "hello",
        .wire_name = "HELLO",
        .description = "Welcome: the client is known now.",
        .to_client = true,
        .size = sizeof(struct concierge_hello),
        .read_json = read_any_hello,
        .write_json = write_any_hello,
        .read_cbor = read_any_hello_cbor,
        .write_cbor = write_any_hello_cbor,
        .validate = validate_any_hello,
        .equal = equal_any_hello,
        .examples = hello_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_OK,
        .name = "ok",
        .wire_name = "OK",
        .description = "Done.",
        .to_client = true,
        .size = sizeof(struct concierge_ok),
        .read_json = read_any_ok,
        .write_json = write_any_ok,
        .read_cbor = read_any_ok_cbor,
        .write_cbor = write_any_ok_cbor,
        .validate = validate_any_ok,
        .equal = equal_any_ok,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_ok, seq),
        .has_tie_offset = offsetof(struct concierge_ok, has_seq),
        .examples = ok_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_BAD,
        .name = "bad",
        .wire_name = "BAD",
        .description = "Not allowed.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct concierge_bad),
        .read_json = read_any_bad,
        .write_json = write_any_bad,
        .read_cbor = read_any_bad_cbor,
        .write_cbor = write_any_bad_cbor,
        .validate = validate_any_bad,
        .equal = equal_any_bad,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_bad, seq),
        .has_tie_offset = offsetof(struct concierge_bad, has_seq),
        .examples = bad_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_INVALID_NAME,
        .name = "invalid_name",
        .wire_name = "INVALID_NAME",
        .description = "Nobody is called that.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct concierge_invalid_name),
        .read_json = read_any_invalid_name,
        .write_json = write_any_invalid_name,
        .read_cbor = read_any_invalid_name_cbor,
        .write_cbor = write_any_invalid_name_cbor,
        .validate = validate_any_invalid_name,
        .equal = equal_any_invalid_name,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_invalid_name, seq),
        .has_tie_offset = offsetof(struct concierge_invalid_name, has_seq),
        .examples = invalid_name_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_INVALID_UUID,
        .name = "invalid_uuid",
        .wire_name = "INVALID_UUID",
        .description = "Nobody has that uuid.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct concierge_invalid_uuid),
        .read_json = read_any_invalid_uuid,
        .write_json = write_any_invalid_uuid,
        .read_cbor = read_any_invalid_uuid_cbor,
        .write_cbor = write_any_invalid_uuid_cbor,
        .validate = validate_any_invalid_uuid,
        .equal = equal_any_invalid_uuid,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_invalid_uuid, seq),
        .has_tie_offset = offsetof(struct concierge_invalid_uuid, has_seq),
        .examples = invalid_uuid_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_INVALID_SERVICE,
        .name = "invalid_service",
        .wire_name = "INVALID_SERVICE",
        .description = "There is no such service.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct concierge_invalid_service),
        .read_json = read_any_invalid_service,
        .write_json = write_any_invalid_service,
        .read_cbor = read_any_invalid_service_cbor,
        .write_cbor = write_any_invalid_service_cbor,
        .validate = validate_any_invalid_service,
        .equal = equal_any_invalid_service,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_invalid_service, seq),
        .has_tie_offset = offsetof(struct concierge_invalid_service, has_seq),
        .examples = invalid_service_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SELF_SUBSCRIBE_RESULT,
        .name = "self_subscribe_result",
        .wire_name = "SELF_SUBSCRIBE_RESULT",
        .description = "One subscribes now.",
        .to_client = true,
        .size = sizeof(struct concierge_self_subscribe_result),
        .read_json = read_any_self_subscribe_result,
        .write_json = write_any_self_subscribe_result,
        .read_cbor = read_any_self_subscribe_result_cbor,
        .write_cbor = write_any_self_subscribe_result_cbor,
        .validate = validate_any_self_subscribe_result,
        .equal = equal_any_self_subscribe_result,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_self_subscribe_result, seq),
        .has_tie_offset = offsetof(struct concierge_self_subscribe_result, has_seq),
        .examples = self_subscribe_result_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SELF_UNSUBSCRIBE_RESULT,
        .name = "self_unsubscribe_result",
        .wire_name = "SELF_UNSUBSCRIBE_RESULT",
        .description = "One does not subscribe any more.",
        .to_client = true,
        .size = sizeof(struct concierge_self_unsubscribe_result),
        .read_json = read_any_self_unsubscribe_result,
        .write_json = write_any_self_unsubscribe_result,
        .read_cbor = read_any_self_unsubscribe_result_cbor,
        .write_cbor = write_any_self_unsubscribe_result_cbor,
        .validate = validate_any_self_unsubscribe_result,
        .equal = equal_any_self_unsubscribe_result,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_self_unsubscribe_result, seq),
        .has_tie_offset = offsetof(struct concierge_self_unsubscribe_result, has_seq),
        .examples = self_unsubscribe_result_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SELF_FETCH_RESULT,
        .name = "self_fetch_result",
        .wire_name = "SELF_FETCH_RESULT",
        .description = "Who one is.",
        .to_client = true,
        .size = sizeof(struct concierge_self_fetch_result),
        .read_json = read_any_self_fetch_result,
        .write_json = write_any_self_fetch_result,
        .read_cbor = read_any_self_fetch_result_cbor,
        .write_cbor = write_any_self_fetch_result_cbor,
        .validate = validate_any_self_fetch_result,
        .equal = equal_any_self_fetch_result,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_self_fetch_result, seq),
        .has_tie_offset = offsetof(struct concierge_self_fetch_result, has_seq),
        .examples = self_fetch_result_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_CREATE_RESULT,
        .name = "service_create_result",
        .wire_name = "SERVICE_CREATE_RESULT",
        .description = "A service was made.",
        .to_client = true,
        .size = sizeof(struct concierge_service_create_result),
        .read_json = read_any_service_create_result,
        .write_json = write_any_service_create_result,
        .read_cbor = read_any_service_create_result_cbor,
        .write_cbor = write_any_service_create_result_cbor,
        .validate = validate_any_service_create_result,
        .equal = equal_any_service_create_result,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_service_create_result, seq),
        .has_tie_offset = offsetof(struct concierge_service_create_result, has_seq),
        .examples = service_create_result_examples,
        .examples_count = 2,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_DELETE_RESULT,
        .name = "service_delete_result",
        .wire_name = "SERVICE_DELETE_RESULT",
        .description = "A service is gone.",
        .to_client = true,
        .size = sizeof(struct concierge_service_delete_result),
        .read_json = read_any_service_delete_result,
        .write_json = write_any_service_delete_result,
        .read_cbor = read_any_service_delete_result_cbor,
        .write_cbor = write_any_service_delete_result_cbor,
        .validate = validate_any_service_delete_result,
        .equal = equal_any_service_delete_result,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_service_delete_result, seq),
        .has_tie_offset = offsetof(struct concierge_service_delete_result, has_seq),
        .examples = service_delete_result_examples,
        .examples_count = 2,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_FETCH_RESULT,
        .name = "service_fetch_result",
        .wire_name = "SERVICE_FETCH_RESULT",
        .description = "A service as it stands.",
        .to_client = true,
        .size = sizeof(struct concierge_service_fetch_result),
        .read_json = read_any_service_fetch_result,
        .write_json = write_any_service_fetch_result,
        .read_cbor = read_any_service_fetch_result_cbor,
        .write_cbor = write_any_service_fetch_result_cbor,
        .validate = validate_any_service_fetch_result,
        .equal = equal_any_service_fetch_result,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_service_fetch_result, seq),
        .has_tie_offset = offsetof(struct concierge_service_fetch_result, has_seq),
        .examples = service_fetch_result_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_FETCH_ALL_RESULT,
        .name = "service_fetch_all_result",
        .wire_name = "SERVICE_FETCH_ALL_RESULT",
        .description = "All services as they stand.",
        .to_client = true,
        .size = sizeof(struct concierge_service_fetch_all_result),
        .read_json = read_any_service_fetch_all_result,
        .write_json = write_any_service_fetch_all_result,
        .read_cbor = read_any_service_fetch_all_result_cbor,
        .write_cbor = write_any_service_fetch_all_result_cbor,
        .validate = validate_any_service_fetch_all_result,
        .equal = equal_any_service_fetch_all_result,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_service_fetch_all_result, seq),
        .has_tie_offset = offsetof(struct concierge_service_fetch_all_result, has_seq),
        .examples = service_fetch_all_result_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_CLIENT_FETCH_RESULT,
        .name = "client_fetch_result",
        .wire_name = "CLIENT_FETCH_RESULT",
        .description = "A client, and what it subscribes to.",
        .to_client = true,
        .size = sizeof(struct concierge_client_fetch_result),
        .read_json = read_any_client_fetch_result,
        .write_json = write_any_client_fetch_result,
        .read_cbor = read_any_client_fetch_result_cbor,
        .write_cbor = write_any_client_fetch_result_cbor,
        .validate = validate_any_client_fetch_result,
        .equal = equal_any_client_fetch_result,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_client_fetch_result, seq),
        .has_tie_offset = offsetof(struct concierge_client_fetch_result, has_seq),
        .examples = client_fetch_result_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_CLIENT_FETCH_ALL_RESULT,
        .name = "client_fetch_all_result",
        .wire_name = "CLIENT_FETCH_ALL_RESULT",
        .description = "All clients, the asking one too.",
        .to_client = true,
        .size = sizeof(struct concierge_client_fetch_all_result),
        .read_json = read_any_client_fetch_all_result,
        .write_json = write_any_client_fetch_all_result,
        .read_cbor = read_any_client_fetch_all_result_cbor,
        .write_cbor = write_any_client_fetch_all_result_cbor,
        .validate = validate_any_client_fetch_all_result,
        .equal = equal_any_client_fetch_all_result,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_client_fetch_all_result, seq),
        .has_tie_offset = offsetof(struct concierge_client_fetch_all_result, has_seq),
        .examples = client_fetch_all_result_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_CLIENT_JOINED,
        .name = "client_joined",
        .wire_name = "CLIENT_JOINED",
        .description = "Somebody came.",
        .to_client = true,
        .size = sizeof(struct concierge_client_joined),
        .read_json = read_any_client_joined,
        .write_json = write_any_client_joined,
        .read_cbor = read_any_client_joined_cbor,
        .write_cbor = write_any_client_joined_cbor,
        .validate = validate_any_client_joined,
        .equal = equal_any_client_joined,
        .examples = client_joined_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_CLIENT_LEFT,
        .name = "client_left",
        .wire_name = "CLIENT_LEFT",
        .description = "Somebody went.",
        .to_client = true,
        .size = sizeof(struct concierge_client_left),
        .read_json = read_any_client_left,
        .write_json = write_any_client_left,
        .read_cbor = read_any_client_left_cbor,
        .write_cbor = write_any_client_left_cbor,
        .validate = validate_any_client_left,
        .equal = equal_any_client_left,
        .examples = client_left_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_CLIENT_SUBSCRIBED,
        .name = "service_client_subscribed",
        .wire_name = "SERVICE_CLIENT_SUBSCRIBED",
        .description = "A service has another subscriber.",
        .to_client = true,
        .size = sizeof(struct concierge_service_client_subscribed),
        .read_json = read_any_service_client_subscribed,
        .write_json = write_any_service_client_subscribed,
        .read_cbor = read_any_service_client_subscribed_cbor,
        .write_cbor = write_any_service_client_subscribed_cbor,
        .validate = validate_any_service_client_subscribed,
        .equal = equal_any_service_client_subscribed,
        .examples = service_client_subscribed_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_SERVICE_CLIENT_UNSUBSCRIBED,
        .name = "service_client_unsubscribed",
        .wire_name = "SERVICE_CLIENT_UNSUBSCRIBED",
        .description = "A service has one subscriber less.",
        .to_client = true,
        .size = sizeof(struct concierge_service_client_unsubscribed),
        .read_json = read_any_service_client_unsubscribed,
        .write_json = write_any_service_client_unsubscribed,
        .read_cbor = read_any_service_client_unsubscribed_cbor,
        .write_cbor = write_any_service_client_unsubscribed_cbor,
        .validate = validate_any_service_client_unsubscribed,
        .equal = equal_any_service_client_unsubscribed,
        .examples = service_client_unsubscribed_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_DELIVERY,
        .name = "delivery",
        .wire_name = "MESSAGE",
        .description = "What somebody said.",
        .to_client = true,
        .size = sizeof(struct concierge_delivery),
        .read_json = read_any_delivery,
        .write_json = write_any_delivery,
        .read_cbor = read_any_delivery_cbor,
        .write_cbor = write_any_delivery_cbor,
        .validate = validate_any_delivery,
        .equal = equal_any_delivery,
        .examples = delivery_examples,
        .examples_count = 2,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_ERROR_PROTOCOL,
        .name = "error_protocol",
        .wire_name = "ERROR_PROTOCOL",
        .description = "The message was not understood.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct concierge_error_protocol),
        .read_json = read_any_error_protocol,
        .write_json = write_any_error_protocol,
        .read_cbor = read_any_error_protocol_cbor,
        .write_cbor = write_any_error_protocol_cbor,
        .validate = validate_any_error_protocol,
        .equal = equal_any_error_protocol,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_error_protocol, seq),
        .has_tie_offset = offsetof(struct concierge_error_protocol, has_seq),
        .examples = error_protocol_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_ERROR_UNSUPPORTED,
        .name = "error_unsupported",
        .wire_name = "ERROR_UNSUPPORTED",
        .description = "The server knows no such message.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct concierge_error_unsupported),
        .read_json = read_any_error_unsupported,
        .write_json = write_any_error_unsupported,
        .read_cbor = read_any_error_unsupported_cbor,
        .write_cbor = write_any_error_unsupported_cbor,
        .validate = validate_any_error_unsupported,
        .equal = equal_any_error_unsupported,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_error_unsupported, seq),
        .has_tie_offset = offsetof(struct concierge_error_unsupported, has_seq),
        .examples = error_unsupported_examples,
        .examples_count = 1,
    },
    {
        .protocol = &concierge_protocol,
        .tag = CONCIERGE_ERROR_INTERNAL,
        .name = "error_internal",
        .wire_name = "ERROR_INTERNAL",
        .description = "The server cannot, and it is not the client's fault.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct concierge_error_internal),
        .read_json = read_any_error_internal,
        .write_json = write_any_error_internal,
        .read_cbor = read_any_error_internal_cbor,
        .write_cbor = write_any_error_internal_cbor,
        .validate = validate_any_error_internal,
        .equal = equal_any_error_internal,
        .is_tied = true,
        .tie_offset = offsetof(struct concierge_error_internal, seq),
        .has_tie_offset = offsetof(struct concierge_error_internal, has_seq),
        .examples = error_internal_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct concierge_identify identify;
    struct concierge_message message;
    struct concierge_self_subscribe self_subscribe;
    struct concierge_self_unsubscribe self_unsubscribe;
    struct concierge_self_set_seq self_set_seq;
    struct concierge_service_create service_create;
    struct concierge_service_delete service_delete;
    struct concierge_service_fetch service_fetch;
    struct concierge_client_fetch client_fetch;
    struct concierge_hello hello;
    struct concierge_ok ok;
    struct concierge_bad bad;
    struct concierge_invalid_name invalid_name;
    struct concierge_invalid_uuid invalid_uuid;
    struct concierge_invalid_service invalid_service;
    struct concierge_self_subscribe_result self_subscribe_result;
    struct concierge_self_unsubscribe_result self_unsubscribe_result;
    struct concierge_self_fetch_result self_fetch_result;
    struct concierge_service_create_result service_create_result;
    struct concierge_service_delete_result service_delete_result;
    struct concierge_service_fetch_result service_fetch_result;
    struct concierge_service_fetch_all_result service_fetch_all_result;
    struct concierge_client_fetch_result client_fetch_result;
    struct concierge_client_fetch_all_result client_fetch_all_result;
    struct concierge_client_joined client_joined;
    struct concierge_client_left client_left;
    struct concierge_service_client_subscribed service_client_subscribed;
    struct concierge_service_client_unsubscribed service_client_unsubscribed;
    struct concierge_delivery delivery;
    struct concierge_error_protocol error_protocol;
    struct concierge_error_unsupported error_unsupported;
    struct concierge_error_internal error_internal;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return concierge_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return concierge_identify_to_client(in);
}

static unsigned identify_any_to_server_cbor(struct wf_cbor_reader *in)
{
    return concierge_identify_to_server_cbor(in);
}

static unsigned identify_any_to_client_cbor(struct wf_cbor_reader *in)
{
    return concierge_identify_to_client_cbor(in);
}

static const struct wf_close_code close_codes[] = {
    {CONCIERGE_CLOSE_UNKNOWN, "UNKNOWN", "Unknown reason"},
    {CONCIERGE_CLOSE_FATAL_DECODE, "FATAL_DECODE", "Failed to decode payload"},
    {CONCIERGE_CLOSE_NO_AUTH, "NO_AUTH", "No identification payload sent"},
    {CONCIERGE_CLOSE_AUTH_FAILED, "AUTH_FAILED", "Authorization failed"},
    {CONCIERGE_CLOSE_DUPLICATE_AUTH, "DUPLICATE_AUTH", "Duplicate name in namespace"},
    {CONCIERGE_CLOSE_BAD_SECRET, "BAD_SECRET", "Secret mismatch"},
    {CONCIERGE_CLOSE_BAD_VERSION, "BAD_VERSION", "Version mismatch"},
    {CONCIERGE_CLOSE_BAD_AUTH, "BAD_AUTH", "Name must be alphanumeric"},
    {CONCIERGE_CLOSE_HB_FAILED, "HB_FAILED", "Heartbeat failed"},
    {CONCIERGE_CLOSE_GOING_AWAY, "GOING_AWAY", NULL},
};

static const struct wf_transport transports[] = {
    {
        .protocol = &concierge_protocol,
        .name = "concierge",
        .default_port = CONCIERGE_PORT,
        .framing = &wf_framing_websocket,
        .begins_with_http = true,
        .path = "/ws",
        .subprotocol = "ert-concierge",
        .deflate = true,
    },
};

const struct wf_protocol concierge_protocol = {
    .abi = WF_ABI,
    .name = "concierge",
    .title = "ert-concierge",
    .description = "A WebSocket hub: clients have names, own services, subscribe to services and "
                   "send each other messages.",
    .transports = transports,
    .transports_count = 1,
    .limits =
        {
            .limit_in = CONCIERGE_LIMIT_IN,
            .depth_limit = CONCIERGE_DEPTH,
        },
    .limit_out = CONCIERGE_LIMIT_OUT,
    .correlation =
        {
            .kind = WF_CORRELATION_COUNTER,
            .at = "seq",
            .begins = CONCIERGE_IDENTIFY,
            .set_by = CONCIERGE_SELF_SET_SEQ,
        },
    .close_codes = close_codes,
    .close_codes_count = 10,
    .plain_integers = true,
    .messages = messages,
    .messages_count = 35,
    .message_size = sizeof(union any_message),
    .arena_per_byte = CONCIERGE_ARENA_PER_BYTE,
    .arena_base = CONCIERGE_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
    .identify_to_server_cbor = identify_any_to_server_cbor,
    .identify_to_client_cbor = identify_any_to_client_cbor,
};
