/* Generated from tests/codegen/cases/others.json; change the schema, then run wireformc gen.
 *
 * Others: reading, writing, checking.
 */
#include "others.h"

#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/valid_value.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    FREE_KIND,
    FREE_NOTE,
};
static const struct wf_member free_members[] = {
    WF_MEMBER("kind"), /* FREE_KIND */
    WF_MEMBER("note"), /* FREE_NOTE */
};
static const struct wf_record_rule free_rule = {
    .schema = "#/components/messages/Free/payload",
    .members = free_members,
    .members_count = 2,
    .required = {1 << FREE_KIND},
};

static const struct wf_enum_rule free_kind_rule = {
    .schema = "#/components/messages/Free/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("free")},
    .values_count = 1,
};

static const struct wf_text_rule free_note_rule = {
    .schema = "#/components/messages/Free/payload/properties/note",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule free_others_rule = {
    .schema = "#/components/messages/Free/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_uint_rule free_others_value_rule = {
    .schema = "#/components/messages/Free/payload/additionalProperties",
    .max = UINT64_MAX,
};

enum {
    MARKED_KIND,
};
static const struct wf_member marked_members[] = {
    WF_MEMBER("kind"), /* MARKED_KIND */
};
static const struct wf_record_rule marked_rule = {
    .schema = "#/components/messages/Marked/payload",
    .members = marked_members,
    .members_count = 1,
    .required = {1 << MARKED_KIND},
};

static const struct wf_enum_rule marked_kind_rule = {
    .schema = "#/components/messages/Marked/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("marked")},
    .values_count = 1,
};

static const struct wf_list_rule marked_others_rule = {
    .schema = "#/components/messages/Marked/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule marked_others_value_rule = {
    .schema = "#/components/messages/Marked/payload/patternProperties/^x-",
    .max_chars = WF_NO_LIMIT,
};

enum {
    PATTERNS_KIND,
    PATTERNS_X_OWN,
};
static const struct wf_member patterns_members[] = {
    WF_MEMBER("kind"),  /* PATTERNS_KIND */
    WF_MEMBER("x-own"), /* PATTERNS_X_OWN */
};
static const struct wf_record_rule patterns_rule = {
    .schema = "#/components/messages/Patterns/payload",
    .members = patterns_members,
    .members_count = 2,
    .required = {1 << PATTERNS_KIND},
};

static const struct wf_enum_rule patterns_kind_rule = {
    .schema = "#/components/messages/Patterns/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("patterns")},
    .values_count = 1,
};

static const struct wf_text_rule patterns_x_own_rule = {
    .schema = "#/components/messages/Patterns/payload/properties/x-own",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule patterns_others_rule = {
    .schema = "#/components/messages/Patterns/payload",
    .max_items = WF_NO_LIMIT,
};

enum {
    KEPT_KIND,
    KEPT_SIZE,
    KEPT_INNER,
};
static const struct wf_member kept_members[] = {
    WF_MEMBER("kind"),  /* KEPT_KIND */
    WF_MEMBER("size"),  /* KEPT_SIZE */
    WF_MEMBER("inner"), /* KEPT_INNER */
};
static const struct wf_record_rule kept_rule = {
    .schema = "#/components/messages/Kept/payload",
    .members = kept_members,
    .members_count = 3,
    .required = {1 << KEPT_KIND},
};

static const struct wf_enum_rule kept_kind_rule = {
    .schema = "#/components/messages/Kept/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("kept")},
    .values_count = 1,
};

static const struct wf_uint_rule kept_size_rule = {
    .schema = "#/components/messages/Kept/payload/properties/size",
    .max = 255,
};

enum {
    KEPT_INNER_A,
};
static const struct wf_member kept_inner_members[] = {
    WF_MEMBER("a"), /* KEPT_INNER_A */
};
static const struct wf_record_rule kept_inner_rule = {
    .schema = "#/components/messages/Kept/payload/properties/inner",
    .members = kept_inner_members,
    .members_count = 1,
};

static const char kept_inner_a_schema[] =
    "#/components/messages/Kept/payload/properties/inner/properties/a";

static const struct wf_list_rule kept_inner_others_rule = {
    .schema = "#/components/messages/Kept/payload/properties/inner",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule kept_others_rule = {
    .schema = "#/components/messages/Kept/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule free_others_key_rule = {
    .schema = "#/components/messages/Free/payload",
    .max_chars = WF_NO_LIMIT,
};

static const unsigned char marked_others_key_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t marked_others_key_pattern_table[] = {
    9, 9, 3, /* 0 */
    9, 6, 9, /* 3 */
    6, 6, 6, /* 6 */
    9, 9, 9, /* 9 */
};
static const struct wf_dfa marked_others_key_pattern = {
    .pattern = "^x-",
    .classes = marked_others_key_pattern_classes,
    .table = marked_others_key_pattern_table,
    .first_accepting = 6,
    .matched = 6,
    .classes_count = 3,
};

static const struct wf_text_rule marked_others_key_rule = {
    .schema = "#/components/messages/Marked/payload/patternProperties/^x-",
    .max_chars = WF_NO_LIMIT,
    .pattern = &marked_others_key_pattern,
};

static const struct wf_text_rule patterns_others_key_rule = {
    .schema = "#/components/messages/Patterns/payload",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule kept_inner_others_key_rule = {
    .schema = "#/components/messages/Kept/payload/properties/inner",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule kept_others_key_rule = {
    .schema = "#/components/messages/Kept/payload",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_scalar identify_to_server_kind_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("free")},     /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("marked")},   /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("patterns")}, /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("kept")},     /* 3 */
};
static const uint16_t identify_to_server_kind_groups[] = {
    OTHERS_FREE,     /* 0 */
    OTHERS_MARKED,   /* 1 */
    OTHERS_PATTERNS, /* 2 */
    OTHERS_KEPT,     /* 3 */
};
static const struct wf_enum_rule identify_to_server_kind_rule = {
    .schema = "#",
    .values = identify_to_server_kind_values,
    .values_count = 4,
    .groups = identify_to_server_kind_groups,
};

/* What the structs below cannot say, checked on the bytes of a value. */

static const char patterns_schema[] = "#/components/messages/Patterns/payload";

static const struct wf_valid_object_rule patterns_object = {
    .schema = patterns_schema,
    .min_members = 2,
    .max_members = WF_NO_LIMIT,
};

static bool valid_patterns_(struct wf_valid *in)
{
    return wf_valid_object(in, &patterns_object);
}

static const char patterns_x_schema[] =
    "#/components/messages/Patterns/payload/patternProperties/^x-";

static const struct wf_valid_text_rule patterns_x_text = {
    .schema = patterns_x_schema,
    .max_chars = 3,
};

static bool valid_patterns_x(struct wf_valid *in)
{
    return wf_valid_text(in, &patterns_x_text);
}

static const char patterns_n_schema[] =
    "#/components/messages/Patterns/payload/patternProperties/-n$";

static bool valid_patterns_n(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_INTEGER, patterns_n_schema) && wf_valid_anything(in);
}

static const char patterns_payload_additional_properties_schema[] =
    "#/components/messages/Patterns/payload/additionalProperties";

static bool valid_patterns_payload_additional_properties(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NULL, patterns_payload_additional_properties_schema))
        return false;
    return wf_valid_anything(in);
}

static const char patterns_2_schema[] = "#/components/messages/Patterns/payload";

static const struct wf_valid_member patterns_2_members[] = {
    {WF_TEXT_INIT("kind"), wf_valid_anything}, /* 0 */
    {WF_TEXT_INIT("x-own"), valid_patterns_x}, /* 1 */
};

static const unsigned char patterns_2_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t patterns_2_pattern_table[] = {
    9, 9, 3, /* 0 */
    9, 6, 9, /* 3 */
    6, 6, 6, /* 6 */
    9, 9, 9, /* 9 */
};
static const struct wf_dfa patterns_2_pattern = {
    .pattern = "^x-",
    .classes = patterns_2_pattern_classes,
    .table = patterns_2_pattern_table,
    .first_accepting = 6,
    .matched = 6,
    .classes_count = 3,
};

static const unsigned char patterns_2_pattern__classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t patterns_2_pattern__table[] = {
    0x00, 0x03, 0x00, /* 0x00 */
    0x00, 0x03, 0x06, /* 0x03 */
    0x00, 0x03, 0x00, /* 0x06 */
    0x09, 0x09, 0x09, /* 0x09 */
    0x0c, 0x0c, 0x0c, /* 0x0c */
};
static const struct wf_byte_range patterns_2_pattern__ranges[] = {
    WF_BYTE_RANGE('-', '-'),
};
static const struct wf_dfa patterns_2_pattern_ = {
    .pattern = "-n$",
    .classes = patterns_2_pattern__classes,
    .table = patterns_2_pattern__table,
    .first_accepting = 0x06,
    .matched = 0x09,
    .classes_count = 3,
    .loop_bytes = {patterns_2_pattern__ranges, 1, true},
};

static const struct wf_valid_pattern patterns_2_patterns[] = {
    {&patterns_2_pattern, valid_patterns_x},  /* 0 */
    {&patterns_2_pattern_, valid_patterns_n}, /* 1 */
};

static const struct wf_valid_object_rule patterns_2_object = {
    .schema = patterns_2_schema,
    .members = patterns_2_members,
    .members_count = 2,
    .patterns = patterns_2_patterns,
    .patterns_count = 2,
    .additional = valid_patterns_payload_additional_properties,
    .max_members = WF_NO_LIMIT,
};

static bool valid_patterns_2(struct wf_valid *in)
{
    return wf_valid_object(in, &patterns_2_object);
}

static const char patterns_3_schema[] = "#/components/messages/Patterns/payload";

static const wf_valid_check patterns_3_all_of_checks[] = {valid_patterns_, valid_patterns_2};

static const struct wf_valid_choice_rule patterns_3_all_of = {
    .schema = patterns_3_schema,
    .checks = patterns_3_all_of_checks,
    .checks_count = 2,
};

static bool valid_patterns(struct wf_valid *in)
{
    return wf_valid_all_of(in, &patterns_3_all_of);
}

bool others_read_free(struct wf_json_reader *in, struct others_free *msg)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct others_free_others_entry *other;

    *msg = (struct others_free){0};
    wf_json_open_object(in, &object, &free_rule);
    wf_json_open_others(in, &others, &object, &free_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &free_rule, FREE_KIND))
            wf_json_read_enum(in, &free_kind_rule);
        if (wf_json_take_member(in, &object, &free_rule, FREE_NOTE)) {
            msg->note = wf_json_read_text(in, &free_note_rule);
            msg->has_note = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_uint(in, &free_others_value_rule);
    } while (wf_json_more_members(in, &object, &free_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    return in->error.status == WF_OK;
}

bool others_read_marked(struct wf_json_reader *in, struct others_marked *msg)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct others_marked_others_entry *other;

    *msg = (struct others_marked){0};
    wf_json_open_object(in, &object, &marked_rule);
    wf_json_open_others(in, &others, &object, &marked_others_rule, sizeof(*other));
    others.names = &marked_others_key_rule;
    do {
        if (wf_json_take_member(in, &object, &marked_rule, MARKED_KIND))
            wf_json_read_enum(in, &marked_kind_rule);
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_text(in, &marked_others_value_rule);
    } while (wf_json_more_members(in, &object, &marked_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    return in->error.status == WF_OK;
}

bool others_read_patterns(struct wf_json_reader *in, struct others_patterns *msg)
{
    struct wf_json_mark message = wf_json_mark(in);
    struct wf_json_object object;
    struct wf_json_map others;
    struct others_patterns_others_entry *other;

    *msg = (struct others_patterns){0};
    wf_json_open_object(in, &object, &patterns_rule);
    wf_json_open_others(in, &others, &object, &patterns_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &patterns_rule, PATTERNS_KIND))
            wf_json_read_enum(in, &patterns_kind_rule);
        if (wf_json_take_member(in, &object, &patterns_rule, PATTERNS_X_OWN)) {
            msg->x_own = wf_json_read_text(in, &patterns_x_own_rule);
            msg->has_x_own = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &patterns_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    wf_json_check_since(in, message, valid_patterns);
    return in->error.status == WF_OK;
}

static void read_kept_inner(struct wf_json_reader *in, struct others_kept_inner *value)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct others_kept_inner_others_entry *other;

    wf_json_open_object(in, &object, &kept_inner_rule);
    wf_json_open_others(in, &others, &object, &kept_inner_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &kept_inner_rule, KEPT_INNER_A)) {
            value->a = wf_json_read_bool(in, kept_inner_a_schema);
            value->has_a = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &kept_inner_rule));
    value->others = wf_json_close_others(in, &others, &value->others_count);
}

bool others_read_kept(struct wf_json_reader *in, struct others_kept *msg)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct others_kept_others_entry *other;

    *msg = (struct others_kept){0};
    wf_json_open_object(in, &object, &kept_rule);
    wf_json_open_others(in, &others, &object, &kept_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &kept_rule, KEPT_KIND))
            wf_json_read_enum(in, &kept_kind_rule);
        if (wf_json_take_member(in, &object, &kept_rule, KEPT_SIZE)) {
            msg->size = (uint8_t)wf_json_read_uint(in, &kept_size_rule);
            msg->has_size = true;
        }
        if (wf_json_take_member(in, &object, &kept_rule, KEPT_INNER)) {
            read_kept_inner(in, &msg->inner);
            msg->has_inner = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &kept_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    return in->error.status == WF_OK;
}

static uint8_t *write_free_others(struct wf_buf *out, uint8_t *at,
                                  const struct others_free_others_entry *entries, size_t count,
                                  bool is_first)
{
    for (size_t i = 0; i < count; i++) {
        if (is_first && i == 0)
            at = WF_PUT(out, at, "{");
        else
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_UINT(out, at, ":", entries[i].value);
    }
    return at;
}

void others_write_free(struct wf_buf *out, const struct others_free *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"kind\":\"free\"");
    if (msg->has_note)
        at = WF_JSON_PUT_TEXT(out, at, ",\"note\":", msg->note);
    at = write_free_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_marked_others(struct wf_buf *out, uint8_t *at,
                                    const struct others_marked_others_entry *entries, size_t count,
                                    bool is_first)
{
    for (size_t i = 0; i < count; i++) {
        if (is_first && i == 0)
            at = WF_PUT(out, at, "{");
        else
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_TEXT(out, at, ":", entries[i].value);
    }
    return at;
}

void others_write_marked(struct wf_buf *out, const struct others_marked *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"kind\":\"marked\"");
    at = write_marked_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_patterns_others(struct wf_buf *out, uint8_t *at,
                                      const struct others_patterns_others_entry *entries,
                                      size_t count, bool is_first)
{
    for (size_t i = 0; i < count; i++) {
        if (is_first && i == 0)
            at = WF_PUT(out, at, "{");
        else
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_RAW(out, at, ":", entries[i].value);
    }
    return at;
}

void others_write_patterns(struct wf_buf *out, const struct others_patterns *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"kind\":\"patterns\"");
    if (msg->has_x_own)
        at = WF_JSON_PUT_TEXT(out, at, ",\"x-own\":", msg->x_own);
    at = write_patterns_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_kept_inner_others(struct wf_buf *out, uint8_t *at,
                                        const struct others_kept_inner_others_entry *entries,
                                        size_t count, bool is_first)
{
    for (size_t i = 0; i < count; i++) {
        if (is_first && i == 0)
            at = WF_PUT(out, at, "{");
        else
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_RAW(out, at, ":", entries[i].value);
    }
    return at;
}

static uint8_t *write_kept_inner(struct wf_buf *out, uint8_t *at,
                                 const struct others_kept_inner *value)
{
    bool is_first = true;

    if (value->has_a) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"a\":");
        at = wf_json_put_bool(out, at, value->a);
    }
    at = write_kept_inner_others(out, at, value->others, value->others_count, is_first);
    if (is_first && value->others_count == 0)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

static uint8_t *write_kept_others(struct wf_buf *out, uint8_t *at,
                                  const struct others_kept_others_entry *entries, size_t count,
                                  bool is_first)
{
    for (size_t i = 0; i < count; i++) {
        if (is_first && i == 0)
            at = WF_PUT(out, at, "{");
        else
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_RAW(out, at, ":", entries[i].value);
    }
    return at;
}

void others_write_kept(struct wf_buf *out, const struct others_kept *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"kind\":\"kept\"");
    if (msg->has_size)
        at = WF_JSON_PUT_UINT(out, at, ",\"size\":", msg->size);
    if (msg->has_inner) {
        at = WF_PUT(out, at, ",\"inner\":");
        at = write_kept_inner(out, at, &msg->inner);
    }
    at = write_kept_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_free_others(const struct others_free_others_entry *entries, size_t count,
                              struct wf_error *error)
{
    if (!wf_check_members(count, &free_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &free_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &free_rule, error))
            return false;
    }
    return true;
}

bool others_validate_free(const struct others_free *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_note && !wf_check_utf8_text(msg->note, &free_note_rule, error))
        return wf_error_push(error, "note");
    if (!check_free_others(msg->others, msg->others_count, error))
        return false;
    return true;
}

static bool check_marked_others(const struct others_marked_others_entry *entries, size_t count,
                                struct wf_error *error)
{
    if (!wf_check_members(count, &marked_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &marked_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &marked_rule, error))
            return false;
        if (!wf_check_utf8_text(entries[i].value, &marked_others_value_rule, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

bool others_validate_marked(const struct others_marked *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    return check_marked_others(msg->others, msg->others_count, error);
}

static bool check_patterns_others(const struct others_patterns_others_entry *entries, size_t count,
                                  struct wf_error *error)
{
    if (!wf_check_members(count, &patterns_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &patterns_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &patterns_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, OTHERS_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_valid_patterns(const struct others_patterns *msg, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;

    wf_buf_init(out, SIZE_MAX / 8);
    others_write_patterns(out, msg);
    return wf_json_check_written(out, valid_patterns, error);
}

bool others_validate_patterns(const struct others_patterns *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_x_own && !wf_check_utf8_text(msg->x_own, &patterns_x_own_rule, error))
        return wf_error_push(error, "x-own");
    if (!check_patterns_others(msg->others, msg->others_count, error))
        return false;
    if (!check_valid_patterns(msg, error))
        return false;
    return true;
}

static bool check_kept_inner_others(const struct others_kept_inner_others_entry *entries,
                                    size_t count, struct wf_error *error)
{
    if (!wf_check_members(count, &kept_inner_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &kept_inner_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &kept_inner_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, OTHERS_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_kept_inner(const struct others_kept_inner *value, struct wf_error *error)
{
    return check_kept_inner_others(value->others, value->others_count, error);
}

static bool check_kept_others(const struct others_kept_others_entry *entries, size_t count,
                              struct wf_error *error)
{
    if (!wf_check_members(count, &kept_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &kept_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &kept_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, OTHERS_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

bool others_validate_kept(const struct others_kept *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_inner && !check_kept_inner(&msg->inner, error))
        return wf_error_push(error, "inner");
    if (!check_kept_others(msg->others, msg->others_count, error))
        return false;
    return true;
}

static bool equal_free_others(const struct others_free_others_entry *a, size_t a_count,
                              const struct others_free_others_entry *b, size_t b_count)
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

bool others_equal_free(const struct others_free *a, const struct others_free *b)
{
    if (a->has_note != b->has_note)
        return false;
    if (a->has_note && !wf_text_equal(a->note, b->note))
        return false;
    if (!equal_free_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static bool equal_marked_others(const struct others_marked_others_entry *a, size_t a_count,
                                const struct others_marked_others_entry *b, size_t b_count)
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

bool others_equal_marked(const struct others_marked *a, const struct others_marked *b)
{
    if (!equal_marked_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static bool equal_patterns_others(const struct others_patterns_others_entry *a, size_t a_count,
                                  const struct others_patterns_others_entry *b, size_t b_count)
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

bool others_equal_patterns(const struct others_patterns *a, const struct others_patterns *b)
{
    if (a->has_x_own != b->has_x_own)
        return false;
    if (a->has_x_own && !wf_text_equal(a->x_own, b->x_own))
        return false;
    if (!equal_patterns_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static bool equal_kept_inner_others(const struct others_kept_inner_others_entry *a, size_t a_count,
                                    const struct others_kept_inner_others_entry *b, size_t b_count)
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

static bool equal_kept_inner(const struct others_kept_inner *a, const struct others_kept_inner *b)
{
    if (a->has_a != b->has_a)
        return false;
    if (a->has_a && a->a != b->a)
        return false;
    if (!equal_kept_inner_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static bool equal_kept_others(const struct others_kept_others_entry *a, size_t a_count,
                              const struct others_kept_others_entry *b, size_t b_count)
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

bool others_equal_kept(const struct others_kept *a, const struct others_kept *b)
{
    if (a->has_size != b->has_size)
        return false;
    if (a->has_size && a->size != b->size)
        return false;
    if (a->has_inner != b->has_inner)
        return false;
    if (a->has_inner && !equal_kept_inner(&a->inner, &b->inner))
        return false;
    if (!equal_kept_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

enum others_tag others_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "kind", &identify_to_server_kind_rule, WF_UNKNOWN_TAG);
}

enum others_tag others_identify_to_client(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "kind", &identify_to_server_kind_rule, WF_UNKNOWN_TAG);
}

/* What the table calls: the same functions without their types. */

static bool read_any_free(struct wf_json_reader *in, void *value)
{
    return others_read_free(in, value);
}

static void write_any_free(struct wf_buf *out, const void *value)
{
    others_write_free(out, value);
}

static bool validate_any_free(const void *value, struct wf_error *error)
{
    return others_validate_free(value, error);
}

static bool equal_any_free(const void *a, const void *b)
{
    return others_equal_free(a, b);
}

static bool read_any_marked(struct wf_json_reader *in, void *value)
{
    return others_read_marked(in, value);
}

static void write_any_marked(struct wf_buf *out, const void *value)
{
    others_write_marked(out, value);
}

static bool validate_any_marked(const void *value, struct wf_error *error)
{
    return others_validate_marked(value, error);
}

static bool equal_any_marked(const void *a, const void *b)
{
    return others_equal_marked(a, b);
}

static bool read_any_patterns(struct wf_json_reader *in, void *value)
{
    return others_read_patterns(in, value);
}

static void write_any_patterns(struct wf_buf *out, const void *value)
{
    others_write_patterns(out, value);
}

static bool validate_any_patterns(const void *value, struct wf_error *error)
{
    return others_validate_patterns(value, error);
}

static bool equal_any_patterns(const void *a, const void *b)
{
    return others_equal_patterns(a, b);
}

static bool read_any_kept(struct wf_json_reader *in, void *value)
{
    return others_read_kept(in, value);
}

static void write_any_kept(struct wf_buf *out, const void *value)
{
    others_write_kept(out, value);
}

static bool validate_any_kept(const void *value, struct wf_error *error)
{
    return others_validate_kept(value, error);
}

static bool equal_any_kept(const void *a, const void *b)
{
    return others_equal_kept(a, b);
}

static const char *const free_examples[] = {
    "{\"kind\":\"free\",\"a\":1,\"note\":\"x\",\"b\":2}",
};

static const char *const marked_examples[] = {
    "{\"kind\":\"marked\",\"x-a\":\"b\"}",
    "{\"kind\":\"marked\"}",
};

static const char *const patterns_examples[] = {
    "{\"kind\":\"patterns\",\"x-own\":\"abc\",\"y-n\":1,\"z\":null}",
};

static const char *const kept_examples[] = {
    ("{\"kind\":\"kept\",\"future\":{\"x\":[1,2]},\"size\":3,\"more\":null,\"inner\":{\"b\":1,"
     "\"a\":true}}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &others_protocol,
        .tag = OTHERS_FREE,
        .name = "free",
        .wire_name = "free",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct others_free),
        .read_json = read_any_free,
        .write_json = write_any_free,
        .validate = validate_any_free,
        .equal = equal_any_free,
        .examples = free_examples,
        .examples_count = 1,
    },
    {
        .protocol = &others_protocol,
        .tag = OTHERS_MARKED,
        .name = "marked",
        .wire_name = "marked",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct others_marked),
        .read_json = read_any_marked,
        .write_json = write_any_marked,
        .validate = validate_any_marked,
        .equal = equal_any_marked,
        .examples = marked_examples,
        .examples_count = 2,
    },
    {
        .protocol = &others_protocol,
        .tag = OTHERS_PATTERNS,
        .name = "patterns",
        .wire_name = "patterns",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct others_patterns),
        .read_json = read_any_patterns,
        .write_json = write_any_patterns,
        .validate = validate_any_patterns,
        .equal = equal_any_patterns,
        .examples = patterns_examples,
        .examples_count = 1,
    },
    {
        .protocol = &others_protocol,
        .tag = OTHERS_KEPT,
        .name = "kept",
        .wire_name = "kept",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct others_kept),
        .read_json = read_any_kept,
        .write_json = write_any_kept,
        .validate = validate_any_kept,
        .equal = equal_any_kept,
        .examples = kept_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct others_free free;
    struct others_marked marked;
    struct others_patterns patterns;
    struct others_kept kept;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return others_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return others_identify_to_client(in);
}

const struct wf_protocol others_protocol = {
    .abi = WF_ABI,
    .name = "others",
    .title = "Others",
    .description = "",
    .limits =
        {
            .depth_limit = OTHERS_DEPTH,
        },
    .messages = messages,
    .messages_count = 4,
    .message_size = sizeof(union any_message),
    .arena_per_byte = OTHERS_ARENA_PER_BYTE,
    .arena_base = OTHERS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
