/* Generated from tests/codegen/cases/choices.json; change the schema, then run wireformc gen.
 *
 * Choices: reading, writing, checking.
 */
#include "choices.h"

#include <math.h>

#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/valid_value.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    LOOKUP_KIND,
    LOOKUP_ID,
    LOOKUP_NAME,
    LOOKUP_ADDRESS,
    LOOKUP_LEVEL,
    LOOKUP_WORD,
    LOOKUP_WHERE,
    LOOKUP_EITHER,
};
static const struct wf_member lookup_members[] = {
    WF_MEMBER("kind"),    /* LOOKUP_KIND */
    WF_MEMBER("id"),      /* LOOKUP_ID */
    WF_MEMBER("name"),    /* LOOKUP_NAME */
    WF_MEMBER("address"), /* LOOKUP_ADDRESS */
    WF_MEMBER("level"),   /* LOOKUP_LEVEL */
    WF_MEMBER("word"),    /* LOOKUP_WORD */
    WF_MEMBER("where"),   /* LOOKUP_WHERE */
    WF_MEMBER("either"),  /* LOOKUP_EITHER */
};
static const struct wf_record_rule lookup_rule = {
    .schema = "#/components/messages/Lookup/payload",
    .members = lookup_members,
    .members_count = 8,
    .required = {1 << LOOKUP_KIND},
};

static const struct wf_enum_rule lookup_kind_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("lookup")},
    .values_count = 1,
};

static const struct wf_uint_rule lookup_id_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/id",
    .min = 1,
    .max = 65535,
};

static const struct wf_text_rule lookup_name_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule lookup_address_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/address",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule lookup_level_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/level",
    .max = 200,
};

static const struct wf_text_rule lookup_word_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/word",
    .max_chars = WF_NO_LIMIT,
};

enum {
    LOOKUP_EITHER_CIRCLE_R,
};
static const struct wf_member lookup_either_circle_members[] = {
    WF_MEMBER("r"), /* LOOKUP_EITHER_CIRCLE_R */
};
static const struct wf_record_rule lookup_either_circle_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/either/oneOf/0",
    .members = lookup_either_circle_members,
    .members_count = 1,
    .required = {1 << LOOKUP_EITHER_CIRCLE_R},
};

static const struct wf_number_rule lookup_either_circle_r_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/either/oneOf/0/properties/r",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_list_rule lookup_either_circle_others_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/either",
    .max_items = WF_NO_LIMIT,
};

enum {
    LOOKUP_EITHER_BOX_W,
    LOOKUP_EITHER_BOX_H,
};
static const struct wf_member lookup_either_box_members[] = {
    WF_MEMBER("w"), /* LOOKUP_EITHER_BOX_W */
    WF_MEMBER("h"), /* LOOKUP_EITHER_BOX_H */
};
static const struct wf_record_rule lookup_either_box_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/either/oneOf/1",
    .members = lookup_either_box_members,
    .members_count = 2,
    .required = {1 << LOOKUP_EITHER_BOX_W | 1 << LOOKUP_EITHER_BOX_H},
};

static const struct wf_number_rule lookup_either_box_w_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/either/oneOf/1/properties/w",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_number_rule lookup_either_box_h_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/either/oneOf/1/properties/h",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_list_rule lookup_others_rule = {
    .schema = "#/components/messages/Lookup/payload",
    .max_items = WF_NO_LIMIT,
};

enum {
    NARROWED_KIND,
    NARROWED_CODE,
    NARROWED_BASE,
    NARROWED_EXTRA,
};
static const struct wf_member narrowed_members[] = {
    WF_MEMBER("kind"),  /* NARROWED_KIND */
    WF_MEMBER("code"),  /* NARROWED_CODE */
    WF_MEMBER("base"),  /* NARROWED_BASE */
    WF_MEMBER("extra"), /* NARROWED_EXTRA */
};
static const struct wf_record_rule narrowed_rule = {
    .schema = "#/components/messages/Narrowed/payload",
    .members = narrowed_members,
    .members_count = 4,
    .required = {1 << NARROWED_KIND | 1 << NARROWED_BASE},
};

static const struct wf_enum_rule narrowed_kind_rule = {
    .schema = "#/components/messages/Narrowed/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("narrowed")},
    .values_count = 1,
};

static const struct wf_text_rule code_rule = {
    .schema = "#/components/schemas/Code",
    .min_chars = 2,
    .max_chars = 2,
};

static const struct wf_uint_rule narrowed_base_rule = {
    .schema = "#/components/schemas/Based/properties/base",
    .max = 100,
};

static const struct wf_text_rule narrowed_extra_rule = {
    .schema = "#/components/schemas/Based/properties/extra",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule narrowed_others_rule = {
    .schema = "#/components/messages/Narrowed/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule lookup_either_circle_others_key_rule = {
    .schema = "#/components/messages/Lookup/payload/properties/either",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule lookup_others_key_rule = {
    .schema = "#/components/messages/Lookup/payload",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule narrowed_others_key_rule = {
    .schema = "#/components/messages/Narrowed/payload",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_scalar identify_to_server_kind_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("lookup")},   /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("narrowed")}, /* 1 */
};
static const uint16_t identify_to_server_kind_groups[] = {
    CHOICES_LOOKUP,   /* 0 */
    CHOICES_NARROWED, /* 1 */
};
static const struct wf_enum_rule identify_to_server_kind_rule = {
    .schema = "#",
    .values = identify_to_server_kind_values,
    .values_count = 2,
    .groups = identify_to_server_kind_groups,
};

/* What the structs below cannot say, checked on the bytes of a value. */

static const char messages_lookup_payload_one_of_0_schema[] =
    "#/components/messages/Lookup/payload/oneOf/0";

static const struct wf_valid_member messages_lookup_payload_one_of_0_members[] = {
    {WF_TEXT_INIT("id"), NULL}, /* 0 */
};

static const unsigned short messages_lookup_payload_one_of_0_required[] = {0};

static const struct wf_valid_object_rule messages_lookup_payload_one_of_0_object = {
    .schema = messages_lookup_payload_one_of_0_schema,
    .members = messages_lookup_payload_one_of_0_members,
    .members_count = 1,
    .required = messages_lookup_payload_one_of_0_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_lookup_payload_one_of_0(struct wf_valid *in)
{
    return wf_valid_object(in, &messages_lookup_payload_one_of_0_object);
}

static const char messages_lookup_payload_one_of_1_schema[] =
    "#/components/messages/Lookup/payload/oneOf/1";

static const struct wf_valid_member messages_lookup_payload_one_of_1_members[] = {
    {WF_TEXT_INIT("name"), NULL}, /* 0 */
};

static const unsigned short messages_lookup_payload_one_of_1_required[] = {0};

static const struct wf_valid_object_rule messages_lookup_payload_one_of_1_object = {
    .schema = messages_lookup_payload_one_of_1_schema,
    .members = messages_lookup_payload_one_of_1_members,
    .members_count = 1,
    .required = messages_lookup_payload_one_of_1_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_lookup_payload_one_of_1(struct wf_valid *in)
{
    return wf_valid_object(in, &messages_lookup_payload_one_of_1_object);
}

static const char lookup_schema[] = "#/components/messages/Lookup/payload";

static const wf_valid_check lookup_one_of_checks[] = {
    valid_messages_lookup_payload_one_of_0, /* 0 */
    valid_messages_lookup_payload_one_of_1, /* 1 */
};

static const struct wf_valid_choice_rule lookup_one_of = {
    .schema = lookup_schema,
    .checks = lookup_one_of_checks,
    .checks_count = 2,
};

static bool valid_lookup(struct wf_valid *in)
{
    return wf_valid_one_of(in, &lookup_one_of);
}

static const char lookup_payload_address_any_of_0_schema[] =
    "#/components/messages/Lookup/payload/properties/address/anyOf/0";

static const struct wf_valid_text_rule lookup_payload_address_any_of_0_text = {
    .schema = lookup_payload_address_any_of_0_schema,
    .max_chars = 4,
};

static bool valid_lookup_payload_address_any_of_0(struct wf_valid *in)
{
    return wf_valid_text(in, &lookup_payload_address_any_of_0_text);
}

static const char lookup_payload_address_any_of_1_schema[] =
    "#/components/messages/Lookup/payload/properties/address/anyOf/1";

static const unsigned char lookup_payload_address_any_of_1_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t lookup_payload_address_any_of_1_pattern_table[] = {
    9, 3, 9, /* 0 */
    9, 9, 6, /* 3 */
    6, 6, 6, /* 6 */
    9, 9, 9, /* 9 */
};
static const struct wf_dfa lookup_payload_address_any_of_1_pattern = {
    .pattern = "^0x",
    .classes = lookup_payload_address_any_of_1_pattern_classes,
    .table = lookup_payload_address_any_of_1_pattern_table,
    .first_accepting = 6,
    .matched = 6,
    .classes_count = 3,
};

static const struct wf_valid_text_rule lookup_payload_address_any_of_1_text = {
    .schema = lookup_payload_address_any_of_1_schema,
    .max_chars = WF_NO_LIMIT,
    .pattern = &lookup_payload_address_any_of_1_pattern,
};

static bool valid_lookup_payload_address_any_of_1(struct wf_valid *in)
{
    return wf_valid_text(in, &lookup_payload_address_any_of_1_text);
}

static const char lookup_address_schema[] =
    "#/components/messages/Lookup/payload/properties/address";

static const wf_valid_check lookup_address_any_of_checks[] = {
    valid_lookup_payload_address_any_of_0, /* 0 */
    valid_lookup_payload_address_any_of_1, /* 1 */
};

static const struct wf_valid_choice_rule lookup_address_any_of = {
    .schema = lookup_address_schema,
    .checks = lookup_address_any_of_checks,
    .checks_count = 2,
};

static bool valid_lookup_address(struct wf_valid *in)
{
    return wf_valid_any_of(in, &lookup_address_any_of);
}

static const char messages_lookup_payload_level_any_of_0_schema[] =
    "#/components/messages/Lookup/payload/properties/level/anyOf/0";

static const struct wf_valid_number_rule messages_lookup_payload_level_any_of_0_number = {
    .schema = messages_lookup_payload_level_any_of_0_schema,
    .minimum = {"0", 0, 0},
    .maximum = {"9", 9, 0},
};

static bool valid_messages_lookup_payload_level_any_of_0(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_INTEGER, messages_lookup_payload_level_any_of_0_schema))
        return false;
    return wf_valid_number(in, &messages_lookup_payload_level_any_of_0_number);
}

static const char messages_lookup_payload_level_any_of_1_schema[] =
    "#/components/messages/Lookup/payload/properties/level/anyOf/1";

static const struct wf_valid_number_rule messages_lookup_payload_level_any_of_1_number = {
    .schema = messages_lookup_payload_level_any_of_1_schema,
    .minimum = {"100", 100, 0},
    .maximum = {"200", 200, 0},
};

static bool valid_messages_lookup_payload_level_any_of_1(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_INTEGER, messages_lookup_payload_level_any_of_1_schema))
        return false;
    return wf_valid_number(in, &messages_lookup_payload_level_any_of_1_number);
}

static const char lookup_level_schema[] = "#/components/messages/Lookup/payload/properties/level";

static const wf_valid_check lookup_level_any_of_checks[] = {
    valid_messages_lookup_payload_level_any_of_0, /* 0 */
    valid_messages_lookup_payload_level_any_of_1, /* 1 */
};

static const struct wf_valid_choice_rule lookup_level_any_of = {
    .schema = lookup_level_schema,
    .checks = lookup_level_any_of_checks,
    .checks_count = 2,
};

static bool valid_lookup_level(struct wf_valid *in)
{
    return wf_valid_any_of(in, &lookup_level_any_of);
}

static const char messages_lookup_payload_word_any_of_0_schema[] =
    "#/components/messages/Lookup/payload/properties/word/anyOf/0";

static const struct wf_valid_value messages_lookup_payload_word_any_of_0_values[] = {
    {WF_KIND_TEXT, WF_TEXT_INIT("yes")}, /* 0 */
    {WF_KIND_TEXT, WF_TEXT_INIT("no")},  /* 1 */
};

static const struct wf_valid_enum_rule messages_lookup_payload_word_any_of_0_enum = {
    .schema = messages_lookup_payload_word_any_of_0_schema,
    .keyword = "enum",
    .values = messages_lookup_payload_word_any_of_0_values,
    .values_count = 2,
};

static bool valid_messages_lookup_payload_word_any_of_0(struct wf_valid *in)
{
    return wf_valid_enum(in, &messages_lookup_payload_word_any_of_0_enum);
}

static const char messages_lookup_payload_word_any_of_1_schema[] =
    "#/components/messages/Lookup/payload/properties/word/anyOf/1";

static const struct wf_valid_text_rule messages_lookup_payload_word_any_of_1_text = {
    .schema = messages_lookup_payload_word_any_of_1_schema,
    .min_chars = 5,
    .max_chars = WF_NO_LIMIT,
};

static bool valid_messages_lookup_payload_word_any_of_1(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_TEXT, messages_lookup_payload_word_any_of_1_schema))
        return false;
    return wf_valid_text(in, &messages_lookup_payload_word_any_of_1_text);
}

static const char messages_lookup_payload_word_any_of_2_schema[] =
    "#/components/messages/Lookup/payload/properties/word/anyOf/2";

static bool valid_messages_lookup_payload_word_any_of_2(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NULL, messages_lookup_payload_word_any_of_2_schema))
        return false;
    return wf_valid_anything(in);
}

static const char lookup_word_schema[] = "#/components/messages/Lookup/payload/properties/word";

static const wf_valid_check lookup_word_any_of_checks[] = {
    valid_messages_lookup_payload_word_any_of_0, /* 0 */
    valid_messages_lookup_payload_word_any_of_1, /* 1 */
    valid_messages_lookup_payload_word_any_of_2, /* 2 */
};

static const struct wf_valid_choice_rule lookup_word_any_of = {
    .schema = lookup_word_schema,
    .checks = lookup_word_any_of_checks,
    .checks_count = 3,
};

static bool valid_lookup_word(struct wf_valid *in)
{
    return wf_valid_any_of(in, &lookup_word_any_of);
}

static const char lookup_payload_where_any_of_0_x_schema[] =
    "#/components/messages/Lookup/payload/properties/where/anyOf/0/properties/x";

static bool valid_lookup_payload_where_any_of_0_x(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NUMBER, lookup_payload_where_any_of_0_x_schema))
        return false;
    return wf_valid_anything(in);
}

static const char messages_lookup_payload_where_any_of_0_schema[] =
    "#/components/messages/Lookup/payload/properties/where/anyOf/0";

static const struct wf_valid_member messages_lookup_payload_where_any_of_0_members[] = {
    {WF_TEXT_INIT("x"), valid_lookup_payload_where_any_of_0_x}, /* 0 */
};

static const unsigned short messages_lookup_payload_where_any_of_0_required[] = {0};

static const struct wf_valid_object_rule messages_lookup_payload_where_any_of_0_object = {
    .schema = messages_lookup_payload_where_any_of_0_schema,
    .members = messages_lookup_payload_where_any_of_0_members,
    .members_count = 1,
    .required = messages_lookup_payload_where_any_of_0_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_lookup_payload_where_any_of_0(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_OBJECT, messages_lookup_payload_where_any_of_0_schema))
        return false;
    return wf_valid_object(in, &messages_lookup_payload_where_any_of_0_object);
}

static const char lookup_payload_where_any_of_1_y_schema[] =
    "#/components/messages/Lookup/payload/properties/where/anyOf/1/properties/y";

static bool valid_lookup_payload_where_any_of_1_y(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NUMBER, lookup_payload_where_any_of_1_y_schema))
        return false;
    return wf_valid_anything(in);
}

static const char messages_lookup_payload_where_any_of_1_schema[] =
    "#/components/messages/Lookup/payload/properties/where/anyOf/1";

static const struct wf_valid_member messages_lookup_payload_where_any_of_1_members[] = {
    {WF_TEXT_INIT("y"), valid_lookup_payload_where_any_of_1_y}, /* 0 */
};

static const unsigned short messages_lookup_payload_where_any_of_1_required[] = {0};

static const struct wf_valid_object_rule messages_lookup_payload_where_any_of_1_object = {
    .schema = messages_lookup_payload_where_any_of_1_schema,
    .members = messages_lookup_payload_where_any_of_1_members,
    .members_count = 1,
    .required = messages_lookup_payload_where_any_of_1_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_lookup_payload_where_any_of_1(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_OBJECT, messages_lookup_payload_where_any_of_1_schema))
        return false;
    return wf_valid_object(in, &messages_lookup_payload_where_any_of_1_object);
}

static const char lookup_where_schema[] = "#/components/messages/Lookup/payload/properties/where";

static const wf_valid_check lookup_where_any_of_checks[] = {
    valid_messages_lookup_payload_where_any_of_0, /* 0 */
    valid_messages_lookup_payload_where_any_of_1, /* 1 */
};

static const struct wf_valid_choice_rule lookup_where_any_of = {
    .schema = lookup_where_schema,
    .checks = lookup_where_any_of_checks,
    .checks_count = 2,
};

static bool valid_lookup_where(struct wf_valid *in)
{
    return wf_valid_any_of(in, &lookup_where_any_of);
}

static const char lookup_payload_either_one_of_0_r_schema[] =
    "#/components/messages/Lookup/payload/properties/either/oneOf/0/properties/r";

static bool valid_lookup_payload_either_one_of_0_r(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NUMBER, lookup_payload_either_one_of_0_r_schema))
        return false;
    return wf_valid_anything(in);
}

static const char lookup_either_circle_schema[] =
    "#/components/messages/Lookup/payload/properties/either/oneOf/0";

static const struct wf_valid_member lookup_either_circle_members_[] = {
    {WF_TEXT_INIT("r"), valid_lookup_payload_either_one_of_0_r}, /* 0 */
};

static const unsigned short lookup_either_circle_required[] = {0};

static const struct wf_valid_object_rule lookup_either_circle_object = {
    .schema = lookup_either_circle_schema,
    .members = lookup_either_circle_members_,
    .members_count = 1,
    .required = lookup_either_circle_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_lookup_either_circle(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_OBJECT, lookup_either_circle_schema))
        return false;
    return wf_valid_object(in, &lookup_either_circle_object);
}

static const char lookup_payload_either_one_of_1_w_schema[] =
    "#/components/messages/Lookup/payload/properties/either/oneOf/1/properties/w";

static bool valid_lookup_payload_either_one_of_1_w(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NUMBER, lookup_payload_either_one_of_1_w_schema))
        return false;
    return wf_valid_anything(in);
}

static const char lookup_payload_either_one_of_1_h_schema[] =
    "#/components/messages/Lookup/payload/properties/either/oneOf/1/properties/h";

static bool valid_lookup_payload_either_one_of_1_h(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NUMBER, lookup_payload_either_one_of_1_h_schema))
        return false;
    return wf_valid_anything(in);
}

static const char lookup_either_box_schema[] =
    "#/components/messages/Lookup/payload/properties/either/oneOf/1";

static const struct wf_valid_member lookup_either_box_members_[] = {
    {WF_TEXT_INIT("w"), valid_lookup_payload_either_one_of_1_w}, /* 0 */
    {WF_TEXT_INIT("h"), valid_lookup_payload_either_one_of_1_h}, /* 1 */
};

static const unsigned short lookup_either_box_required[] = {0, 1};

static const struct wf_valid_object_rule lookup_either_box_object = {
    .schema = lookup_either_box_schema,
    .members = lookup_either_box_members_,
    .members_count = 2,
    .required = lookup_either_box_required,
    .required_count = 2,
    .required_mask = 0x3,
    .max_members = WF_NO_LIMIT,
};

static bool valid_lookup_either_box(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_OBJECT, lookup_either_box_schema))
        return false;
    return wf_valid_object(in, &lookup_either_box_object);
}

static const char lookup_either_schema[] = "#/components/messages/Lookup/payload/properties/either";

static const wf_valid_check lookup_either_one_of_checks[] = {
    valid_lookup_either_circle, /* 0 */
    valid_lookup_either_box,    /* 1 */
};

static const struct wf_valid_choice_rule lookup_either_one_of = {
    .schema = lookup_either_schema,
    .checks = lookup_either_one_of_checks,
    .checks_count = 2,
};

static bool valid_lookup_either(struct wf_valid *in)
{
    return wf_valid_one_of(in, &lookup_either_one_of);
}

static const char messages_narrowed_payload_all_of_1_if_schema[] =
    "#/components/messages/Narrowed/payload/allOf/1/if";

static const struct wf_valid_member messages_narrowed_payload_all_of_1_if_members[] = {
    {WF_TEXT_INIT("code"), NULL}, /* 0 */
};

static const unsigned short messages_narrowed_payload_all_of_1_if_required[] = {0};

static const struct wf_valid_object_rule messages_narrowed_payload_all_of_1_if_object = {
    .schema = messages_narrowed_payload_all_of_1_if_schema,
    .members = messages_narrowed_payload_all_of_1_if_members,
    .members_count = 1,
    .required = messages_narrowed_payload_all_of_1_if_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_narrowed_payload_all_of_1_if(struct wf_valid *in)
{
    return wf_valid_object(in, &messages_narrowed_payload_all_of_1_if_object);
}

static const char narrowed_payload_all_of_1_then_base_schema[] =
    "#/components/messages/Narrowed/payload/allOf/1/then/properties/base";

static const struct wf_valid_number_rule narrowed_payload_all_of_1_then_base_number = {
    .schema = narrowed_payload_all_of_1_then_base_schema,
    .minimum = {"10", 10, 0},
};

static bool valid_narrowed_payload_all_of_1_then_base(struct wf_valid *in)
{
    return wf_valid_number(in, &narrowed_payload_all_of_1_then_base_number);
}

static const char messages_narrowed_payload_all_of_1_then_schema[] =
    "#/components/messages/Narrowed/payload/allOf/1/then";

static const struct wf_valid_member messages_narrowed_payload_all_of_1_then_members[] = {
    {WF_TEXT_INIT("base"), valid_narrowed_payload_all_of_1_then_base}, /* 0 */
};

static const struct wf_valid_object_rule messages_narrowed_payload_all_of_1_then_object = {
    .schema = messages_narrowed_payload_all_of_1_then_schema,
    .members = messages_narrowed_payload_all_of_1_then_members,
    .members_count = 1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_narrowed_payload_all_of_1_then(struct wf_valid *in)
{
    return wf_valid_object(in, &messages_narrowed_payload_all_of_1_then_object);
}

static bool valid_messages_narrowed_payload_all_of_1(struct wf_valid *in)
{
    return wf_valid_if(in, valid_messages_narrowed_payload_all_of_1_if,
                       valid_messages_narrowed_payload_all_of_1_then, NULL);
}

static const char messages_narrowed_payload_all_of_2_if_schema[] =
    "#/components/messages/Narrowed/payload/allOf/2/if";

static const struct wf_valid_member messages_narrowed_payload_all_of_2_if_members[] = {
    {WF_TEXT_INIT("extra"), NULL}, /* 0 */
};

static const unsigned short messages_narrowed_payload_all_of_2_if_required[] = {0};

static const struct wf_valid_object_rule messages_narrowed_payload_all_of_2_if_object = {
    .schema = messages_narrowed_payload_all_of_2_if_schema,
    .members = messages_narrowed_payload_all_of_2_if_members,
    .members_count = 1,
    .required = messages_narrowed_payload_all_of_2_if_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_narrowed_payload_all_of_2_if(struct wf_valid *in)
{
    return wf_valid_object(in, &messages_narrowed_payload_all_of_2_if_object);
}

static const char messages_narrowed_payload_all_of_2_then_schema[] =
    "#/components/messages/Narrowed/payload/allOf/2/then";

static const struct wf_valid_member messages_narrowed_payload_all_of_2_then_members[] = {
    {WF_TEXT_INIT("code"), NULL}, /* 0 */
};

static const unsigned short messages_narrowed_payload_all_of_2_then_required[] = {0};

static const struct wf_valid_object_rule messages_narrowed_payload_all_of_2_then_object = {
    .schema = messages_narrowed_payload_all_of_2_then_schema,
    .members = messages_narrowed_payload_all_of_2_then_members,
    .members_count = 1,
    .required = messages_narrowed_payload_all_of_2_then_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_narrowed_payload_all_of_2_then(struct wf_valid *in)
{
    return wf_valid_object(in, &messages_narrowed_payload_all_of_2_then_object);
}

static bool valid_messages_narrowed_payload_all_of_2(struct wf_valid *in)
{
    return wf_valid_if(in, valid_messages_narrowed_payload_all_of_2_if,
                       valid_messages_narrowed_payload_all_of_2_then, NULL);
}

static const char messages_narrowed_payload_all_of_3_schema[] =
    "#/components/messages/Narrowed/payload/allOf/3";

static const struct wf_valid_object_rule messages_narrowed_payload_all_of_3_object = {
    .schema = messages_narrowed_payload_all_of_3_schema,
    .min_members = 2,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_narrowed_payload_all_of_3(struct wf_valid *in)
{
    return wf_valid_object(in, &messages_narrowed_payload_all_of_3_object);
}

static const char narrowed_payload_all_of_3_extra_schema[] =
    "#/components/messages/Narrowed/payload/allOf/3/properties/extra";

static const struct wf_valid_text_rule narrowed_payload_all_of_3_extra_text = {
    .schema = narrowed_payload_all_of_3_extra_schema,
    .max_chars = 3,
};

static bool valid_narrowed_payload_all_of_3_extra(struct wf_valid *in)
{
    return wf_valid_text(in, &narrowed_payload_all_of_3_extra_text);
}

static const char messages_narrowed_payload_all_of_3_2_schema[] =
    "#/components/messages/Narrowed/payload/allOf/3";

static const struct wf_valid_member messages_narrowed_payload_all_of_3_2_members[] = {
    {WF_TEXT_INIT("extra"), valid_narrowed_payload_all_of_3_extra}, /* 0 */
};

static const struct wf_valid_object_rule messages_narrowed_payload_all_of_3_2_object = {
    .schema = messages_narrowed_payload_all_of_3_2_schema,
    .members = messages_narrowed_payload_all_of_3_2_members,
    .members_count = 1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_messages_narrowed_payload_all_of_3_2(struct wf_valid *in)
{
    return wf_valid_object(in, &messages_narrowed_payload_all_of_3_2_object);
}

static const char narrowed_schema[] = "#/components/messages/Narrowed/payload";

static const wf_valid_check narrowed_all_of_checks[] = {
    valid_messages_narrowed_payload_all_of_1,   /* 0 */
    valid_messages_narrowed_payload_all_of_2,   /* 1 */
    valid_messages_narrowed_payload_all_of_3,   /* 2 */
    valid_messages_narrowed_payload_all_of_3_2, /* 3 */
};

static const struct wf_valid_choice_rule narrowed_all_of = {
    .schema = narrowed_schema,
    .checks = narrowed_all_of_checks,
    .checks_count = 4,
};

static bool valid_narrowed(struct wf_valid *in)
{
    return wf_valid_all_of(in, &narrowed_all_of);
}

static const char narrowed_payload_code_all_of_1_not_schema[] =
    "#/components/messages/Narrowed/payload/properties/code/allOf/1/not";

static const struct wf_valid_value narrowed_payload_code_all_of_1_not_values[] = {
    {WF_KIND_TEXT, WF_TEXT_INIT("xx")}, /* 0 */
};

static const struct wf_valid_enum_rule narrowed_payload_code_all_of_1_not_enum = {
    .schema = narrowed_payload_code_all_of_1_not_schema,
    .keyword = "const",
    .values = narrowed_payload_code_all_of_1_not_values,
    .values_count = 1,
};

static bool valid_narrowed_payload_code_all_of_1_not(struct wf_valid *in)
{
    return wf_valid_enum(in, &narrowed_payload_code_all_of_1_not_enum);
}

static const char messages_narrowed_payload_code_all_of_1_schema[] =
    "#/components/messages/Narrowed/payload/properties/code/allOf/1";

static bool valid_messages_narrowed_payload_code_all_of_1(struct wf_valid *in)
{
    return wf_valid_not(in, valid_narrowed_payload_code_all_of_1_not,
                        messages_narrowed_payload_code_all_of_1_schema);
}

static const char narrowed_code_schema[] = "#/components/messages/Narrowed/payload/properties/code";

static const wf_valid_check narrowed_code_all_of_checks[] = {
    valid_messages_narrowed_payload_code_all_of_1, /* 0 */
};

static const struct wf_valid_choice_rule narrowed_code_all_of = {
    .schema = narrowed_code_schema,
    .checks = narrowed_code_all_of_checks,
    .checks_count = 1,
};

static bool valid_narrowed_code(struct wf_valid *in)
{
    return wf_valid_all_of(in, &narrowed_code_all_of);
}

static enum choices_lookup_either_tag tell_lookup_either(struct wf_json_reader *in)
{
    if (wf_json_is_valid(in, valid_lookup_either_circle))
        return CHOICES_LOOKUP_EITHER_CIRCLE;
    if (wf_json_is_valid(in, valid_lookup_either_box))
        return CHOICES_LOOKUP_EITHER_BOX;
    wf_json_fail(in, "anyOf", "#/components/messages/Lookup/payload/properties/either",
                 "matches none of 2 schemas");
    return CHOICES_LOOKUP_EITHER_NONE;
}

static void read_lookup_either_circle(struct wf_json_reader *in,
                                      struct choices_lookup_either_circle *value)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct choices_lookup_either_circle_others_entry *other;

    wf_json_open_object(in, &object, &lookup_either_circle_rule);
    wf_json_open_others(in, &others, &object, &lookup_either_circle_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &lookup_either_circle_rule, LOOKUP_EITHER_CIRCLE_R))
            value->r = wf_json_read_number(in, &lookup_either_circle_r_rule);
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &lookup_either_circle_rule));
    value->others = wf_json_close_others(in, &others, &value->others_count);
}

static void read_lookup_either_box(struct wf_json_reader *in,
                                   struct choices_lookup_either_box *value)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct choices_lookup_either_box_others_entry *other;

    wf_json_open_object(in, &object, &lookup_either_box_rule);
    wf_json_open_others(in, &others, &object, &lookup_either_circle_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &lookup_either_box_rule, LOOKUP_EITHER_BOX_W))
            value->w = wf_json_read_number(in, &lookup_either_box_w_rule);
        if (wf_json_take_member(in, &object, &lookup_either_box_rule, LOOKUP_EITHER_BOX_H))
            value->h = wf_json_read_number(in, &lookup_either_box_h_rule);
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &lookup_either_box_rule));
    value->others = wf_json_close_others(in, &others, &value->others_count);
}

static void read_lookup_either(struct wf_json_reader *in, struct choices_lookup_either *value)
{
    value->tag = tell_lookup_either(in);
    switch (value->tag) {
    case CHOICES_LOOKUP_EITHER_NONE:
        break;
    case CHOICES_LOOKUP_EITHER_CIRCLE:
        read_lookup_either_circle(in, &value->as.circle);
        break;
    case CHOICES_LOOKUP_EITHER_BOX:
        read_lookup_either_box(in, &value->as.box);
        break;
    }
}

bool choices_read_lookup(struct wf_json_reader *in, struct choices_lookup *msg)
{
    struct wf_json_mark message = wf_json_mark(in);
    struct wf_json_object object;
    struct wf_json_map others;
    struct choices_lookup_others_entry *other;
    struct wf_json_mark value_at;

    *msg = (struct choices_lookup){0};
    wf_json_open_object(in, &object, &lookup_rule);
    wf_json_open_others(in, &others, &object, &lookup_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &lookup_rule, LOOKUP_KIND))
            wf_json_read_enum(in, &lookup_kind_rule);
        if (wf_json_take_member(in, &object, &lookup_rule, LOOKUP_ID)) {
            msg->id = (uint16_t)wf_json_read_uint(in, &lookup_id_rule);
            msg->has_id = true;
        }
        if (wf_json_take_member(in, &object, &lookup_rule, LOOKUP_NAME)) {
            msg->name = wf_json_read_text(in, &lookup_name_rule);
            msg->has_name = true;
        }
        if (wf_json_take_member(in, &object, &lookup_rule, LOOKUP_ADDRESS)) {
            value_at = wf_json_mark(in);
            msg->address = wf_json_read_text(in, &lookup_address_rule);
            wf_json_check_since(in, value_at, valid_lookup_address);
            msg->has_address = true;
        }
        if (wf_json_take_member(in, &object, &lookup_rule, LOOKUP_LEVEL)) {
            value_at = wf_json_mark(in);
            msg->level = (uint8_t)wf_json_read_uint(in, &lookup_level_rule);
            wf_json_check_since(in, value_at, valid_lookup_level);
            msg->has_level = true;
        }
        if (wf_json_take_member(in, &object, &lookup_rule, LOOKUP_WORD)) {
            msg->has_word = true;
            msg->is_null_word = wf_json_take_null(in);
            if (!msg->is_null_word) {
                value_at = wf_json_mark(in);
                msg->word = wf_json_read_text(in, &lookup_word_rule);
                wf_json_check_since(in, value_at, valid_lookup_word);
            }
        }
        if (wf_json_take_member(in, &object, &lookup_rule, LOOKUP_WHERE)) {
            value_at = wf_json_mark(in);
            msg->where = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_lookup_where);
            msg->has_where = true;
        }
        if (wf_json_take_member(in, &object, &lookup_rule, LOOKUP_EITHER)) {
            value_at = wf_json_mark(in);
            read_lookup_either(in, &msg->either);
            wf_json_check_since(in, value_at, valid_lookup_either);
            msg->has_either = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &lookup_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    wf_json_check_since(in, message, valid_lookup);
    return in->error.status == WF_OK;
}

bool choices_read_narrowed(struct wf_json_reader *in, struct choices_narrowed *msg)
{
    struct wf_json_mark message = wf_json_mark(in);
    struct wf_json_object object;
    struct wf_json_map others;
    struct choices_narrowed_others_entry *other;
    struct wf_json_mark value_at;

    *msg = (struct choices_narrowed){0};
    wf_json_open_object(in, &object, &narrowed_rule);
    wf_json_open_others(in, &others, &object, &narrowed_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &narrowed_rule, NARROWED_KIND))
            wf_json_read_enum(in, &narrowed_kind_rule);
        if (wf_json_take_member(in, &object, &narrowed_rule, NARROWED_CODE)) {
            value_at = wf_json_mark(in);
            msg->code = wf_json_read_text(in, &code_rule);
            wf_json_check_since(in, value_at, valid_narrowed_code);
            msg->has_code = true;
        }
        if (wf_json_take_member(in, &object, &narrowed_rule, NARROWED_BASE))
            msg->base = (uint8_t)wf_json_read_uint(in, &narrowed_base_rule);
        if (wf_json_take_member(in, &object, &narrowed_rule, NARROWED_EXTRA)) {
            msg->extra = wf_json_read_text(in, &narrowed_extra_rule);
            msg->has_extra = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &narrowed_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    wf_json_check_since(in, message, valid_narrowed);
    return in->error.status == WF_OK;
}

static uint8_t *
write_lookup_either_circle_others(struct wf_buf *out, uint8_t *at,
                                  const struct choices_lookup_either_circle_others_entry *entries,
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

static uint8_t *write_lookup_either_circle(struct wf_buf *out, uint8_t *at,
                                           const struct choices_lookup_either_circle *value)
{
    at = WF_JSON_PUT_NUMBER(out, at, "{\"r\":", value->r);
    at = write_lookup_either_circle_others(out, at, value->others, value->others_count, false);
    return WF_PUT(out, at, "}");
}

static uint8_t *
write_lookup_either_box_others(struct wf_buf *out, uint8_t *at,
                               const struct choices_lookup_either_box_others_entry *entries,
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

static uint8_t *write_lookup_either_box(struct wf_buf *out, uint8_t *at,
                                        const struct choices_lookup_either_box *value)
{
    at = WF_JSON_PUT_NUMBER(out, at, "{\"w\":", value->w);
    at = WF_JSON_PUT_NUMBER(out, at, ",\"h\":", value->h);
    at = write_lookup_either_box_others(out, at, value->others, value->others_count, false);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_lookup_either(struct wf_buf *out, uint8_t *at,
                                    const struct choices_lookup_either *value)
{
    switch (value->tag) {
    case CHOICES_LOOKUP_EITHER_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case CHOICES_LOOKUP_EITHER_CIRCLE:
        at = write_lookup_either_circle(out, at, &value->as.circle);
        break;
    case CHOICES_LOOKUP_EITHER_BOX:
        at = write_lookup_either_box(out, at, &value->as.box);
        break;
    }
    return at;
}

static uint8_t *write_lookup_others(struct wf_buf *out, uint8_t *at,
                                    const struct choices_lookup_others_entry *entries, size_t count,
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

void choices_write_lookup(struct wf_buf *out, const struct choices_lookup *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"kind\":\"lookup\"");
    if (msg->has_id)
        at = WF_JSON_PUT_UINT(out, at, ",\"id\":", msg->id);
    if (msg->has_name)
        at = WF_JSON_PUT_TEXT(out, at, ",\"name\":", msg->name);
    if (msg->has_address)
        at = WF_JSON_PUT_TEXT(out, at, ",\"address\":", msg->address);
    if (msg->has_level)
        at = WF_JSON_PUT_UINT(out, at, ",\"level\":", msg->level);
    if (msg->has_word) {
        at = WF_PUT(out, at, ",\"word\":");
        if (msg->is_null_word)
            at = WF_PUT(out, at, "null");
        else
            at = wf_json_put_text(out, at, msg->word);
    }
    if (msg->has_where)
        at = WF_JSON_PUT_RAW(out, at, ",\"where\":", msg->where);
    if (msg->has_either) {
        at = WF_PUT(out, at, ",\"either\":");
        at = write_lookup_either(out, at, &msg->either);
    }
    at = write_lookup_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_narrowed_others(struct wf_buf *out, uint8_t *at,
                                      const struct choices_narrowed_others_entry *entries,
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

void choices_write_narrowed(struct wf_buf *out, const struct choices_narrowed *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"kind\":\"narrowed\"");
    if (msg->has_code)
        at = WF_JSON_PUT_TEXT(out, at, ",\"code\":", msg->code);
    at = WF_JSON_PUT_UINT(out, at, ",\"base\":", msg->base);
    if (msg->has_extra)
        at = WF_JSON_PUT_TEXT(out, at, ",\"extra\":", msg->extra);
    at = write_narrowed_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_valid_lookup_address(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_text(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_lookup_address, error);
}

static bool check_valid_lookup_level(uint8_t value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_uint(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_lookup_level, error);
}

static bool check_valid_lookup_word(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_text(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_lookup_word, error);
}

static bool check_valid_lookup_where(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_raw(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_lookup_where, error);
}

static bool
check_lookup_either_circle_others(const struct choices_lookup_either_circle_others_entry *entries,
                                  size_t count, struct wf_error *error)
{
    if (!wf_check_members(count, &lookup_either_circle_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &lookup_either_circle_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &lookup_either_circle_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, CHOICES_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_lookup_either_circle(const struct choices_lookup_either_circle *value,
                                       struct wf_error *error)
{
    if (!wf_check_number(value->r, &lookup_either_circle_r_rule, error))
        return wf_error_push(error, "r");
    if (!check_lookup_either_circle_others(value->others, value->others_count, error))
        return false;
    return true;
}

static bool
check_lookup_either_box_others(const struct choices_lookup_either_box_others_entry *entries,
                               size_t count, struct wf_error *error)
{
    if (!wf_check_members(count, &lookup_either_circle_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &lookup_either_circle_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &lookup_either_box_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, CHOICES_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_lookup_either_box(const struct choices_lookup_either_box *value,
                                    struct wf_error *error)
{
    if (!wf_check_number(value->w, &lookup_either_box_w_rule, error))
        return wf_error_push(error, "w");
    if (!wf_check_number(value->h, &lookup_either_box_h_rule, error))
        return wf_error_push(error, "h");
    if (!check_lookup_either_box_others(value->others, value->others_count, error))
        return false;
    return true;
}

static bool check_lookup_either(const struct choices_lookup_either *value, struct wf_error *error)
{
    switch (value->tag) {
    case CHOICES_LOOKUP_EITHER_NONE:
        break;
    case CHOICES_LOOKUP_EITHER_CIRCLE:
        return check_lookup_either_circle(&value->as.circle, error);
    case CHOICES_LOOKUP_EITHER_BOX:
        return check_lookup_either_box(&value->as.box, error);
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/Lookup/payload/properties/either", "no such kind");
    return false;
    return true;
}

static bool check_valid_lookup_either(const struct choices_lookup_either *value,
                                      struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = write_lookup_either(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_lookup_either, error);
}

static bool check_lookup_others(const struct choices_lookup_others_entry *entries, size_t count,
                                struct wf_error *error)
{
    if (!wf_check_members(count, &lookup_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &lookup_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &lookup_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, CHOICES_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_valid_lookup(const struct choices_lookup *msg, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;

    wf_buf_init(out, SIZE_MAX / 8);
    choices_write_lookup(out, msg);
    return wf_json_check_written(out, valid_lookup, error);
}

bool choices_validate_lookup(const struct choices_lookup *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_id && !wf_check_uint(msg->id, &lookup_id_rule, error))
        return wf_error_push(error, "id");
    if (msg->has_name && !wf_check_utf8_text(msg->name, &lookup_name_rule, error))
        return wf_error_push(error, "name");
    if (msg->has_address && !wf_check_utf8_text(msg->address, &lookup_address_rule, error))
        return wf_error_push(error, "address");
    if (msg->has_address && !check_valid_lookup_address(msg->address, error))
        return wf_error_push(error, "address");
    if (msg->has_level && !wf_check_uint(msg->level, &lookup_level_rule, error))
        return wf_error_push(error, "level");
    if (msg->has_level && !check_valid_lookup_level(msg->level, error))
        return wf_error_push(error, "level");
    if (msg->has_word && !msg->is_null_word &&
        !wf_check_utf8_text(msg->word, &lookup_word_rule, error))
        return wf_error_push(error, "word");
    if (msg->has_word && !msg->is_null_word && !check_valid_lookup_word(msg->word, error))
        return wf_error_push(error, "word");
    if (msg->has_where && msg->where.len > 0 && !wf_json_check(msg->where, CHOICES_DEPTH, error))
        return wf_error_push(error, "where");
    if (msg->has_where && !check_valid_lookup_where(msg->where, error))
        return wf_error_push(error, "where");
    if (msg->has_either && !check_lookup_either(&msg->either, error))
        return wf_error_push(error, "either");
    if (msg->has_either && !check_valid_lookup_either(&msg->either, error))
        return wf_error_push(error, "either");
    if (!check_lookup_others(msg->others, msg->others_count, error))
        return false;
    if (!check_valid_lookup(msg, error))
        return false;
    return true;
}

static bool check_valid_narrowed_code(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_text(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_narrowed_code, error);
}

static bool check_narrowed_others(const struct choices_narrowed_others_entry *entries, size_t count,
                                  struct wf_error *error)
{
    if (!wf_check_members(count, &narrowed_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &narrowed_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &narrowed_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, CHOICES_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_valid_narrowed(const struct choices_narrowed *msg, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;

    wf_buf_init(out, SIZE_MAX / 8);
    choices_write_narrowed(out, msg);
    return wf_json_check_written(out, valid_narrowed, error);
}

bool choices_validate_narrowed(const struct choices_narrowed *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_code && !wf_check_utf8_text(msg->code, &code_rule, error))
        return wf_error_push(error, "code");
    if (msg->has_code && !check_valid_narrowed_code(msg->code, error))
        return wf_error_push(error, "code");
    if (!wf_check_uint(msg->base, &narrowed_base_rule, error))
        return wf_error_push(error, "base");
    if (msg->has_extra && !wf_check_utf8_text(msg->extra, &narrowed_extra_rule, error))
        return wf_error_push(error, "extra");
    if (!check_narrowed_others(msg->others, msg->others_count, error))
        return false;
    if (!check_valid_narrowed(msg, error))
        return false;
    return true;
}

static bool equal_lookup_either_circle_others(
    const struct choices_lookup_either_circle_others_entry *a, size_t a_count,
    const struct choices_lookup_either_circle_others_entry *b, size_t b_count)
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

static bool equal_lookup_either_circle(const struct choices_lookup_either_circle *a,
                                       const struct choices_lookup_either_circle *b)
{
    if (a->r != b->r)
        return false;
    if (!equal_lookup_either_circle_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static bool equal_lookup_either_box_others(const struct choices_lookup_either_box_others_entry *a,
                                           size_t a_count,
                                           const struct choices_lookup_either_box_others_entry *b,
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

static bool equal_lookup_either_box(const struct choices_lookup_either_box *a,
                                    const struct choices_lookup_either_box *b)
{
    if (a->w != b->w)
        return false;
    if (a->h != b->h)
        return false;
    if (!equal_lookup_either_box_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static bool equal_lookup_either(const struct choices_lookup_either *a,
                                const struct choices_lookup_either *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case CHOICES_LOOKUP_EITHER_NONE:
        break;
    case CHOICES_LOOKUP_EITHER_CIRCLE:
        return equal_lookup_either_circle(&a->as.circle, &b->as.circle);
    case CHOICES_LOOKUP_EITHER_BOX:
        return equal_lookup_either_box(&a->as.box, &b->as.box);
    }
    return true;
}

static bool equal_lookup_others(const struct choices_lookup_others_entry *a, size_t a_count,
                                const struct choices_lookup_others_entry *b, size_t b_count)
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

bool choices_equal_lookup(const struct choices_lookup *a, const struct choices_lookup *b)
{
    if (a->has_id != b->has_id)
        return false;
    if (a->has_id && a->id != b->id)
        return false;
    if (a->has_name != b->has_name)
        return false;
    if (a->has_name && !wf_text_equal(a->name, b->name))
        return false;
    if (a->has_address != b->has_address)
        return false;
    if (a->has_address && !wf_text_equal(a->address, b->address))
        return false;
    if (a->has_level != b->has_level)
        return false;
    if (a->has_level && a->level != b->level)
        return false;
    if (a->has_word != b->has_word)
        return false;
    if (a->is_null_word != b->is_null_word)
        return false;
    if (a->has_word && !a->is_null_word && !wf_text_equal(a->word, b->word))
        return false;
    if (a->has_where != b->has_where)
        return false;
    if (a->has_where && !wf_text_equal(a->where, b->where))
        return false;
    if (a->has_either != b->has_either)
        return false;
    if (a->has_either && !equal_lookup_either(&a->either, &b->either))
        return false;
    if (!equal_lookup_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static bool equal_narrowed_others(const struct choices_narrowed_others_entry *a, size_t a_count,
                                  const struct choices_narrowed_others_entry *b, size_t b_count)
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

bool choices_equal_narrowed(const struct choices_narrowed *a, const struct choices_narrowed *b)
{
    if (a->has_code != b->has_code)
        return false;
    if (a->has_code && !wf_text_equal(a->code, b->code))
        return false;
    if (a->base != b->base)
        return false;
    if (a->has_extra != b->has_extra)
        return false;
    if (a->has_extra && !wf_text_equal(a->extra, b->extra))
        return false;
    if (!equal_narrowed_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

enum choices_tag choices_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "kind", &identify_to_server_kind_rule, WF_UNKNOWN_TAG);
}

enum choices_tag choices_identify_to_client(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "kind", &identify_to_server_kind_rule, WF_UNKNOWN_TAG);
}

/* What the table calls: the same functions without their types. */

static bool read_any_lookup(struct wf_json_reader *in, void *value)
{
    return choices_read_lookup(in, value);
}

static void write_any_lookup(struct wf_buf *out, const void *value)
{
    choices_write_lookup(out, value);
}

static bool validate_any_lookup(const void *value, struct wf_error *error)
{
    return choices_validate_lookup(value, error);
}

static bool equal_any_lookup(const void *a, const void *b)
{
    return choices_equal_lookup(a, b);
}

static bool read_any_narrowed(struct wf_json_reader *in, void *value)
{
    return choices_read_narrowed(in, value);
}

static void write_any_narrowed(struct wf_buf *out, const void *value)
{
    choices_write_narrowed(out, value);
}

static bool validate_any_narrowed(const void *value, struct wf_error *error)
{
    return choices_validate_narrowed(value, error);
}

static bool equal_any_narrowed(const void *a, const void *b)
{
    return choices_equal_narrowed(a, b);
}

static const char *const lookup_examples[] = {
    ("{\"kind\":\"lookup\",\"id\":1,\"address\":\"0x123\",\"level\":5,\"word\":\"yes\","
     "\"where\":{\"x\":1,\"y\":2},\"either\":{\"r\":1}}"),
    ("{\"kind\":\"lookup\",\"name\":\"a\",\"address\":\"abcd\",\"level\":100,\"word\":null,"
     "\"either\":{\"w\":2,\"h\":3}}"),
};

static const char *const narrowed_examples[] = {
    "{\"kind\":\"narrowed\",\"base\":12,\"code\":\"ab\",\"extra\":\"x\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &choices_protocol,
        .tag = CHOICES_LOOKUP,
        .name = "lookup",
        .wire_name = "lookup",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct choices_lookup),
        .read_json = read_any_lookup,
        .write_json = write_any_lookup,
        .validate = validate_any_lookup,
        .equal = equal_any_lookup,
        .examples = lookup_examples,
        .examples_count = 2,
    },
    {
        .protocol = &choices_protocol,
        .tag = CHOICES_NARROWED,
        .name = "narrowed",
        .wire_name = "narrowed",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct choices_narrowed),
        .read_json = read_any_narrowed,
        .write_json = write_any_narrowed,
        .validate = validate_any_narrowed,
        .equal = equal_any_narrowed,
        .examples = narrowed_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct choices_lookup lookup;
    struct choices_narrowed narrowed;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return choices_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return choices_identify_to_client(in);
}

const struct wf_protocol choices_protocol = {
    .abi = WF_ABI,
    .name = "choices",
    .title = "Choices",
    .description = "",
    .limits =
        {
            .depth_limit = CHOICES_DEPTH,
        },
    .messages = messages,
    .messages_count = 2,
    .message_size = sizeof(union any_message),
    .arena_per_byte = CHOICES_ARENA_PER_BYTE,
    .arena_base = CHOICES_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
