/* Generated from tests/codegen/cases/checked.json; change the schema, then run wireformc gen.
 *
 * Checked: reading, writing, checking.
 */
#include "checked.h"

#include <math.h>

#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/valid_value.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    ORDER_KIND,
    ORDER_TAGS,
    ORDER_NAME,
    ORDER_AMOUNT,
    ORDER_UNIT,
    ORDER_OPTIONS,
    ORDER_STEPS,
    ORDER_PRICE,
    ORDER_WHATEVER,
};
static const struct wf_member order_members[] = {
    WF_MEMBER("kind"),     /* ORDER_KIND */
    WF_MEMBER("tags"),     /* ORDER_TAGS */
    WF_MEMBER("name"),     /* ORDER_NAME */
    WF_MEMBER("amount"),   /* ORDER_AMOUNT */
    WF_MEMBER("unit"),     /* ORDER_UNIT */
    WF_MEMBER("options"),  /* ORDER_OPTIONS */
    WF_MEMBER("steps"),    /* ORDER_STEPS */
    WF_MEMBER("price"),    /* ORDER_PRICE */
    WF_MEMBER("whatever"), /* ORDER_WHATEVER */
};
static const struct wf_record_rule order_rule = {
    .schema = "#/components/messages/Order/payload",
    .members = order_members,
    .members_count = 9,
    .required = {1 << ORDER_KIND},
};

static const struct wf_enum_rule order_kind_rule = {
    .schema = "#/components/messages/Order/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("order")},
    .values_count = 1,
};

static const struct wf_list_rule tags_rule = {
    .schema = "#/components/schemas/Tags",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule tags_item_rule = {
    .schema = "#/components/schemas/Tags/items",
    .min_chars = 1,
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule order_name_rule = {
    .schema = "#/components/messages/Order/payload/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule order_amount_rule = {
    .schema = "#/components/messages/Order/payload/properties/amount",
    .max = UINT64_MAX,
};

static const struct wf_text_rule order_unit_rule = {
    .schema = "#/components/messages/Order/payload/properties/unit",
    .max_chars = 8,
};

static const struct wf_list_rule order_options_rule = {
    .schema = "#/components/messages/Order/payload/properties/options",
    .max_items = WF_NO_LIMIT,
};

static const char order_options_value_schema[] =
    "#/components/messages/Order/payload/properties/options/additionalProperties";

static const struct wf_list_rule order_steps_rule = {
    .schema = "#/components/messages/Order/payload/properties/steps",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_int_rule order_steps_item_rule = {
    .schema = "#/components/messages/Order/payload/properties/steps/items",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    PRICE_GROSS,
    PRICE_NET,
};
static const struct wf_member price_members[] = {
    WF_MEMBER("gross"), /* PRICE_GROSS */
    WF_MEMBER("net"),   /* PRICE_NET */
};
static const struct wf_record_rule price_rule = {
    .schema = "#/components/schemas/Price",
    .members = price_members,
    .members_count = 2,
    .required = {1 << PRICE_GROSS},
};

static const struct wf_number_rule price_gross_rule = {
    .schema = "#/components/schemas/Price/properties/gross",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_number_rule price_net_rule = {
    .schema = "#/components/schemas/Price/properties/net",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_list_rule price_others_rule = {
    .schema = "#/components/schemas/Price",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule order_others_rule = {
    .schema = "#/components/messages/Order/payload",
    .max_items = WF_NO_LIMIT,
};

enum {
    SCALARS_KIND,
    SCALARS_STEP,
    SCALARS_HALF,
    SCALARS_BLOB,
    SCALARS_FIXED,
    SCALARS_CHOICE,
    SCALARS_LEVEL,
    SCALARS_PAIR,
    SCALARS_KEPT,
    SCALARS_NESTED,
};
static const struct wf_member scalars_members[] = {
    WF_MEMBER("kind"),   /* SCALARS_KIND */
    WF_MEMBER("step"),   /* SCALARS_STEP */
    WF_MEMBER("half"),   /* SCALARS_HALF */
    WF_MEMBER("blob"),   /* SCALARS_BLOB */
    WF_MEMBER("fixed"),  /* SCALARS_FIXED */
    WF_MEMBER("choice"), /* SCALARS_CHOICE */
    WF_MEMBER("level"),  /* SCALARS_LEVEL */
    WF_MEMBER("pair"),   /* SCALARS_PAIR */
    WF_MEMBER("kept"),   /* SCALARS_KEPT */
    WF_MEMBER("nested"), /* SCALARS_NESTED */
};
static const struct wf_record_rule scalars_rule = {
    .schema = "#/components/messages/Scalars/payload",
    .members = scalars_members,
    .members_count = 10,
    .required = {1 << SCALARS_KIND},
};

static const struct wf_enum_rule scalars_kind_rule = {
    .schema = "#/components/messages/Scalars/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("scalars")},
    .values_count = 1,
};

static const struct wf_number_rule scalars_step_rule = {
    .schema = "#/components/messages/Scalars/payload/properties/step",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_uint_rule scalars_half_rule = {
    .schema = "#/components/messages/Scalars/payload/properties/half",
    .max = 999,
};

static const struct wf_bytes_rule scalars_blob_rule = {
    .schema = "#/components/messages/Scalars/payload/properties/blob",
    .max_len = WF_NO_LIMIT,
};

static const struct wf_scalar scalars_level_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("low")},  /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("high")}, /* 2 */
};
static const struct wf_enum_rule scalars_level_rule = {
    .schema = "#/components/messages/Scalars/payload/properties/level",
    .values = scalars_level_values,
    .values_count = 2,
};

static const struct wf_list_rule scalars_pair_rule = {
    .schema = "#/components/messages/Scalars/payload/properties/pair",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule scalars_nested_rule = {
    .schema = "#/components/messages/Scalars/payload/properties/nested",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule scalars_nested_item_items_rule = {
    .schema = "#/components/messages/Scalars/payload/properties/nested/items",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_int_rule scalars_nested_item_items_item_rule = {
    .schema = "#/components/messages/Scalars/payload/properties/nested/items/items",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_list_rule scalars_others_rule = {
    .schema = "#/components/messages/Scalars/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule order_options_key_rule = {
    .schema = "#/components/messages/Order/payload/properties/options",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule price_others_key_rule = {
    .schema = "#/components/schemas/Price",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule order_others_key_rule = {
    .schema = "#/components/messages/Order/payload",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule scalars_others_key_rule = {
    .schema = "#/components/messages/Scalars/payload",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_scalar identify_to_server_kind_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("order")},   /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("scalars")}, /* 1 */
};
static const uint16_t identify_to_server_kind_groups[] = {
    CHECKED_ORDER,   /* 0 */
    CHECKED_SCALARS, /* 1 */
};
static const struct wf_enum_rule identify_to_server_kind_rule = {
    .schema = "#",
    .values = identify_to_server_kind_values,
    .values_count = 2,
    .groups = identify_to_server_kind_groups,
};

/* What the structs below cannot say, checked on the bytes of a value. */

static const char order_if_schema[] = "#/components/messages/Order/payload/if";

static const struct wf_valid_member order_if_members[] = {
    {WF_TEXT_INIT("unit"), NULL}, /* 0 */
};

static const unsigned short order_if_required[] = {0};

static const struct wf_valid_object_rule order_if_object = {
    .schema = order_if_schema,
    .members = order_if_members,
    .members_count = 1,
    .required = order_if_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_order_if(struct wf_valid *in)
{
    return wf_valid_object(in, &order_if_object);
}

static const char order_then_schema[] = "#/components/messages/Order/payload/then";

static const struct wf_valid_member order_then_members[] = {
    {WF_TEXT_INIT("amount"), NULL}, /* 0 */
};

static const unsigned short order_then_required[] = {0};

static const struct wf_valid_object_rule order_then_object = {
    .schema = order_then_schema,
    .members = order_then_members,
    .members_count = 1,
    .required = order_then_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_order_then(struct wf_valid *in)
{
    return wf_valid_object(in, &order_then_object);
}

static const char order_schema[] = "#/components/messages/Order/payload";

static const struct wf_valid_member order_members_[] = {
    {WF_TEXT_INIT("price"), NULL},  /* 0 */
    {WF_TEXT_INIT("amount"), NULL}, /* 1 */
};

static const unsigned short order_needed[] = {1};

static const struct wf_valid_dependency order_dependencies[] = {
    {.member = 0, .required = order_needed, .required_count = 1}, /* 0 */
};

static const struct wf_valid_object_rule order_object = {
    .schema = order_schema,
    .members = order_members_,
    .members_count = 2,
    .dependencies = order_dependencies,
    .dependencies_count = 1,
    .dependencies_keyword = "dependencies",
    .max_members = WF_NO_LIMIT,
};

static bool valid_order(struct wf_valid *in)
{
    const char *value = in->cursor.at;

    if (!wf_valid_if(in, valid_order_if, valid_order_then, NULL))
        return false;
    wf_valid_rewind(in, value);
    return wf_valid_object(in, &order_object);
}

static const char tags_schema[] = "#/components/schemas/Tags";

static const struct wf_valid_array_rule tags_array = {
    .schema = tags_schema,
    .max_items = WF_NO_LIMIT,
    .is_unique = true,
};

static bool valid_tags(struct wf_valid *in)
{
    return wf_valid_array(in, &tags_array);
}

static const char messages_order_payload_name_not_schema[] =
    "#/components/messages/Order/payload/properties/name/not";

static const struct wf_valid_value messages_order_payload_name_not_values[] = {
    {WF_KIND_TEXT, WF_TEXT_INIT("root")},  /* 0 */
    {WF_KIND_TEXT, WF_TEXT_INIT("admin")}, /* 1 */
};

static const struct wf_valid_enum_rule messages_order_payload_name_not_enum = {
    .schema = messages_order_payload_name_not_schema,
    .keyword = "enum",
    .values = messages_order_payload_name_not_values,
    .values_count = 2,
};

static bool valid_messages_order_payload_name_not(struct wf_valid *in)
{
    return wf_valid_enum(in, &messages_order_payload_name_not_enum);
}

static const char order_name_schema[] = "#/components/messages/Order/payload/properties/name";

static bool valid_order_name(struct wf_valid *in)
{
    return wf_valid_not(in, valid_messages_order_payload_name_not, order_name_schema);
}

static const char messages_order_payload_unit_not_schema[] =
    "#/components/messages/Order/payload/properties/unit/not";

static const struct wf_valid_value messages_order_payload_unit_not_values[] = {
    {WF_KIND_TEXT, WF_TEXT_INIT("")}, /* 0 */
};

static const struct wf_valid_enum_rule messages_order_payload_unit_not_enum = {
    .schema = messages_order_payload_unit_not_schema,
    .keyword = "const",
    .values = messages_order_payload_unit_not_values,
    .values_count = 1,
};

static bool valid_messages_order_payload_unit_not(struct wf_valid *in)
{
    return wf_valid_enum(in, &messages_order_payload_unit_not_enum);
}

static const char order_unit_schema[] = "#/components/messages/Order/payload/properties/unit";

static bool valid_order_unit(struct wf_valid *in)
{
    return wf_valid_not(in, valid_messages_order_payload_unit_not, order_unit_schema);
}

static const char order_payload_options_property_names_schema[] =
    "#/components/messages/Order/payload/properties/options/propertyNames";

static const struct wf_valid_text_rule order_payload_options_property_names_text = {
    .schema = order_payload_options_property_names_schema,
    .max_chars = 16,
};

static bool valid_order_payload_options_property_names(struct wf_valid *in)
{
    return wf_valid_text(in, &order_payload_options_property_names_text);
}

static const char order_options_schema[] = "#/components/messages/Order/payload/properties/options";

static const struct wf_valid_object_rule order_options_object = {
    .schema = order_options_schema,
    .names = valid_order_payload_options_property_names,
    .max_members = WF_NO_LIMIT,
};

static bool valid_order_options(struct wf_valid *in)
{
    return wf_valid_object(in, &order_options_object);
}

static const char messages_order_payload_steps_contains_schema[] =
    "#/components/messages/Order/payload/properties/steps/contains";

static const struct wf_valid_value messages_order_payload_steps_contains_values[] = {
    {WF_KIND_NUMBER, WF_TEXT_INIT("0")}, /* 0 */
};

static const struct wf_valid_enum_rule messages_order_payload_steps_contains_enum = {
    .schema = messages_order_payload_steps_contains_schema,
    .keyword = "const",
    .values = messages_order_payload_steps_contains_values,
    .values_count = 1,
};

static bool valid_messages_order_payload_steps_contains(struct wf_valid *in)
{
    return wf_valid_enum(in, &messages_order_payload_steps_contains_enum);
}

static const char order_steps_schema[] = "#/components/messages/Order/payload/properties/steps";

static const struct wf_valid_array_rule order_steps_array = {
    .schema = order_steps_schema,
    .contains = valid_messages_order_payload_steps_contains,
    .min_contains = 1,
    .max_contains = WF_NO_LIMIT,
    .max_items = WF_NO_LIMIT,
};

static bool valid_order_steps(struct wf_valid *in)
{
    return wf_valid_array(in, &order_steps_array);
}

static const char price_if_gross_schema[] = "#/components/schemas/Price/if/properties/gross";

static const struct wf_valid_number_rule price_if_gross_number = {
    .schema = price_if_gross_schema,
    .minimum = {"100", 100, 0},
};

static bool valid_price_if_gross(struct wf_valid *in)
{
    return wf_valid_number(in, &price_if_gross_number);
}

static const char price_if_schema[] = "#/components/schemas/Price/if";

static const struct wf_valid_member price_if_members[] = {
    {WF_TEXT_INIT("gross"), valid_price_if_gross}, /* 0 */
};

static const struct wf_valid_object_rule price_if_object = {
    .schema = price_if_schema,
    .members = price_if_members,
    .members_count = 1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_price_if(struct wf_valid *in)
{
    return wf_valid_object(in, &price_if_object);
}

static const char price_then_schema[] = "#/components/schemas/Price/then";

static const struct wf_valid_member price_then_members[] = {
    {WF_TEXT_INIT("net"), NULL}, /* 0 */
};

static const unsigned short price_then_required[] = {0};

static const struct wf_valid_object_rule price_then_object = {
    .schema = price_then_schema,
    .members = price_then_members,
    .members_count = 1,
    .required = price_then_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_price_then(struct wf_valid *in)
{
    return wf_valid_object(in, &price_then_object);
}

static bool valid_price(struct wf_valid *in)
{
    return wf_valid_if(in, valid_price_if, valid_price_then, NULL);
}

static const char messages_order_payload_whatever_not_schema[] =
    "#/components/messages/Order/payload/properties/whatever/not";

static bool valid_messages_order_payload_whatever_not(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NULL, messages_order_payload_whatever_not_schema))
        return false;
    return wf_valid_anything(in);
}

static const char order_whatever_schema[] =
    "#/components/messages/Order/payload/properties/whatever";

static bool valid_order_whatever(struct wf_valid *in)
{
    return wf_valid_not(in, valid_messages_order_payload_whatever_not, order_whatever_schema);
}

static const char messages_scalars_payload_never_schema[] =
    "#/components/messages/Scalars/payload/properties/never";

static bool valid_messages_scalars_payload_never(struct wf_valid *in)
{
    return wf_valid_nothing(in, messages_scalars_payload_never_schema);
}

static const char scalars_schema[] = "#/components/messages/Scalars/payload";

static const struct wf_valid_member scalars_members_[] = {
    {WF_TEXT_INIT("never"), valid_messages_scalars_payload_never}, /* 0 */
};

static const struct wf_valid_object_rule scalars_object = {
    .schema = scalars_schema,
    .members = scalars_members_,
    .members_count = 1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_scalars(struct wf_valid *in)
{
    return wf_valid_object(in, &scalars_object);
}

static const char scalars_step_schema[] = "#/components/messages/Scalars/payload/properties/step";

static const struct wf_valid_number_rule scalars_step_number = {
    .schema = scalars_step_schema,
    .multiple_of = {"0.25", 25, 2},
};

static bool valid_scalars_step(struct wf_valid *in)
{
    return wf_valid_number(in, &scalars_step_number);
}

static const char scalars_half_schema[] = "#/components/messages/Scalars/payload/properties/half";

static const struct wf_valid_number_rule scalars_half_number = {
    .schema = scalars_half_schema,
    .multiple_of = {"0.5", 5, 1},
};

static bool valid_scalars_half(struct wf_valid *in)
{
    return wf_valid_number(in, &scalars_half_number);
}

static const char scalars_blob_schema[] = "#/components/messages/Scalars/payload/properties/blob";

static const unsigned char scalars_blob_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t scalars_blob_pattern_table[] = {
    4, 2, /* 0 */
    2, 2, /* 2 */
    4, 4, /* 4 */
};
static const struct wf_dfa scalars_blob_pattern = {
    .pattern = "^[A-Z]",
    .classes = scalars_blob_pattern_classes,
    .table = scalars_blob_pattern_table,
    .first_accepting = 2,
    .matched = 2,
    .classes_count = 2,
};

static const struct wf_valid_text_rule scalars_blob_text = {
    .schema = scalars_blob_schema,
    .max_chars = WF_NO_LIMIT,
    .pattern = &scalars_blob_pattern,
};

static bool valid_scalars_blob(struct wf_valid *in)
{
    return wf_valid_text(in, &scalars_blob_text);
}

static const char scalars_fixed_schema[] = "#/components/messages/Scalars/payload/properties/fixed";

static const struct wf_valid_value scalars_fixed_values[] = {
    {WF_KIND_OBJECT, WF_TEXT_INIT("{\"a\":[5,{\"b\":null}]}")}, /* 0 */
};

static const struct wf_valid_enum_rule scalars_fixed_enum = {
    .schema = scalars_fixed_schema,
    .keyword = "const",
    .values = scalars_fixed_values,
    .values_count = 1,
};

static bool valid_scalars_fixed(struct wf_valid *in)
{
    return wf_valid_enum(in, &scalars_fixed_enum);
}

static const char scalars_choice_schema[] =
    "#/components/messages/Scalars/payload/properties/choice";

static const struct wf_valid_value scalars_choice_values[] = {
    {WF_KIND_TEXT, WF_TEXT_INIT("a")},           /* 0 */
    {WF_KIND_NUMBER, WF_TEXT_INIT("1")},         /* 1 */
    {WF_KIND_ARRAY, WF_TEXT_INIT("[5,6]")},      /* 2 */
    {WF_KIND_OBJECT, WF_TEXT_INIT("{\"x\":7}")}, /* 3 */
};

static const struct wf_valid_enum_rule scalars_choice_enum = {
    .schema = scalars_choice_schema,
    .keyword = "enum",
    .values = scalars_choice_values,
    .values_count = 4,
};

static bool valid_scalars_choice(struct wf_valid *in)
{
    return wf_valid_enum(in, &scalars_choice_enum);
}

static const char scalars_level_schema[] = "#/components/messages/Scalars/payload/properties/level";

static const struct wf_valid_text_rule scalars_level_text = {
    .schema = scalars_level_schema,
    .max_chars = 3,
};

static bool valid_scalars_level(struct wf_valid *in)
{
    return wf_valid_text(in, &scalars_level_text);
}

static const char messages_scalars_payload_pair_items_0_schema[] =
    "#/components/messages/Scalars/payload/properties/pair/items/0";

static bool valid_messages_scalars_payload_pair_items_0(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_TEXT, messages_scalars_payload_pair_items_0_schema))
        return false;
    return wf_valid_anything(in);
}

static const char messages_scalars_payload_pair_items_1_schema[] =
    "#/components/messages/Scalars/payload/properties/pair/items/1";

static bool valid_messages_scalars_payload_pair_items_1(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_INTEGER, messages_scalars_payload_pair_items_1_schema))
        return false;
    return wf_valid_anything(in);
}

static const char scalars_payload_pair_additional_items_schema[] =
    "#/components/messages/Scalars/payload/properties/pair/additionalItems";

static bool valid_scalars_payload_pair_additional_items(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NULL, scalars_payload_pair_additional_items_schema))
        return false;
    return wf_valid_anything(in);
}

static const char scalars_pair_schema[] = "#/components/messages/Scalars/payload/properties/pair";

static const wf_valid_check scalars_pair_positions[] = {
    valid_messages_scalars_payload_pair_items_0, /* 0 */
    valid_messages_scalars_payload_pair_items_1, /* 1 */
};

static const struct wf_valid_array_rule scalars_pair_array = {
    .schema = scalars_pair_schema,
    .items = scalars_pair_positions,
    .items_count = 2,
    .rest = valid_scalars_payload_pair_additional_items,
    .max_items = WF_NO_LIMIT,
};

static bool valid_scalars_pair(struct wf_valid *in)
{
    return wf_valid_array(in, &scalars_pair_array);
}

static const char scalars_kept_schema[] = "#/components/messages/Scalars/payload/properties/kept";

static const struct wf_valid_member scalars_kept_members[] = {
    {WF_TEXT_INIT("a"), NULL}, /* 0 */
};

static const unsigned short scalars_kept_required[] = {0};

static const struct wf_valid_object_rule scalars_kept_object = {
    .schema = scalars_kept_schema,
    .members = scalars_kept_members,
    .members_count = 1,
    .required = scalars_kept_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool valid_scalars_kept(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_OBJECT, scalars_kept_schema))
        return false;
    return wf_valid_object(in, &scalars_kept_object);
}

static const char scalars_nested_schema[] =
    "#/components/messages/Scalars/payload/properties/nested";

static const struct wf_valid_array_rule scalars_nested_array = {
    .schema = scalars_nested_schema,
    .max_items = WF_NO_LIMIT,
    .is_unique = true,
};

static bool valid_scalars_nested(struct wf_valid *in)
{
    return wf_valid_array(in, &scalars_nested_array);
}

static const char scalars_nested_item_schema[] =
    "#/components/messages/Scalars/payload/properties/nested/items";

static const struct wf_valid_array_rule scalars_nested_item_array = {
    .schema = scalars_nested_item_schema,
    .max_items = WF_NO_LIMIT,
    .is_unique = true,
};

static bool valid_scalars_nested_item(struct wf_valid *in)
{
    return wf_valid_array(in, &scalars_nested_item_array);
}

static const struct checked_order_options_entry *read_order_options(struct wf_json_reader *in,
                                                                    size_t *count)
{
    struct wf_json_map map;
    struct checked_order_options_entry *entry;

    wf_json_open_map(in, &map, &order_options_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map)))
        entry->value = wf_json_read_bool(in, order_options_value_schema);
    return wf_json_close_map(in, &map, count);
}

static const int64_t *read_order_steps(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    int64_t *item;

    wf_json_open_array(in, &array, &order_steps_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_int(in, &order_steps_item_rule);
    return wf_json_close_array(in, &array, count);
}

static void read_price(struct wf_json_reader *in, struct checked_price *value)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct checked_price_others_entry *other;

    wf_json_open_object(in, &object, &price_rule);
    wf_json_open_others(in, &others, &object, &price_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &price_rule, PRICE_GROSS))
            value->gross = wf_json_read_number(in, &price_gross_rule);
        if (wf_json_take_member(in, &object, &price_rule, PRICE_NET)) {
            value->net = wf_json_read_number(in, &price_net_rule);
            value->has_net = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &price_rule));
    value->others = wf_json_close_others(in, &others, &value->others_count);
}

bool checked_read_order(struct wf_json_reader *in, struct checked_order *msg)
{
    struct wf_json_mark message = wf_json_mark(in);
    struct wf_json_object object;
    struct wf_json_map others;
    struct checked_order_others_entry *other;
    struct wf_json_mark value_at;

    *msg = (struct checked_order){0};
    wf_json_open_object(in, &object, &order_rule);
    wf_json_open_others(in, &others, &object, &order_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &order_rule, ORDER_KIND))
            wf_json_read_enum(in, &order_kind_rule);
        if (wf_json_take_member(in, &object, &order_rule, ORDER_TAGS)) {
            value_at = wf_json_mark(in);
            msg->tags = wf_json_read_texts(in, &tags_rule, &tags_item_rule, &msg->tags_count);
            wf_json_check_since(in, value_at, valid_tags);
            msg->has_tags = true;
        }
        if (wf_json_take_member(in, &object, &order_rule, ORDER_NAME)) {
            value_at = wf_json_mark(in);
            msg->name = wf_json_read_text(in, &order_name_rule);
            wf_json_check_since(in, value_at, valid_order_name);
            msg->has_name = true;
        }
        if (wf_json_take_member(in, &object, &order_rule, ORDER_AMOUNT)) {
            msg->amount = wf_json_read_uint(in, &order_amount_rule);
            msg->has_amount = true;
        }
        if (wf_json_take_member(in, &object, &order_rule, ORDER_UNIT)) {
            msg->has_unit = true;
            msg->is_null_unit = wf_json_take_null(in);
            if (!msg->is_null_unit) {
                value_at = wf_json_mark(in);
                msg->unit = wf_json_read_text(in, &order_unit_rule);
                wf_json_check_since(in, value_at, valid_order_unit);
            }
        }
        if (wf_json_take_member(in, &object, &order_rule, ORDER_OPTIONS)) {
            value_at = wf_json_mark(in);
            msg->options = read_order_options(in, &msg->options_count);
            wf_json_check_since(in, value_at, valid_order_options);
            msg->has_options = true;
        }
        if (wf_json_take_member(in, &object, &order_rule, ORDER_STEPS)) {
            value_at = wf_json_mark(in);
            msg->steps = read_order_steps(in, &msg->steps_count);
            wf_json_check_since(in, value_at, valid_order_steps);
            msg->has_steps = true;
        }
        if (wf_json_take_member(in, &object, &order_rule, ORDER_PRICE)) {
            value_at = wf_json_mark(in);
            read_price(in, &msg->price);
            wf_json_check_since(in, value_at, valid_price);
            msg->has_price = true;
        }
        if (wf_json_take_member(in, &object, &order_rule, ORDER_WHATEVER)) {
            value_at = wf_json_mark(in);
            msg->whatever = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_order_whatever);
            msg->has_whatever = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &order_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    wf_json_check_since(in, message, valid_order);
    return in->error.status == WF_OK;
}

static const wf_text *read_scalars_pair(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    wf_text *item;

    wf_json_open_array(in, &array, &scalars_pair_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_raw(in);
    return wf_json_close_array(in, &array, count);
}

static const int64_t *read_scalars_nested_item_items(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    int64_t *item;

    wf_json_open_array(in, &array, &scalars_nested_item_items_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_int(in, &scalars_nested_item_items_item_rule);
    return wf_json_close_array(in, &array, count);
}

static void read_scalars_nested_item(struct wf_json_reader *in,
                                     struct checked_scalars_nested_item *value)
{
    value->items = read_scalars_nested_item_items(in, &value->count);
}

static const struct checked_scalars_nested_item *read_scalars_nested(struct wf_json_reader *in,
                                                                     size_t *count)
{
    struct wf_json_array array;
    struct checked_scalars_nested_item *item;
    struct wf_json_mark value_at;

    wf_json_open_array(in, &array, &scalars_nested_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct checked_scalars_nested_item){0};
        value_at = wf_json_mark(in);
        read_scalars_nested_item(in, item);
        wf_json_check_since(in, value_at, valid_scalars_nested_item);
    }
    return wf_json_close_array(in, &array, count);
}

bool checked_read_scalars(struct wf_json_reader *in, struct checked_scalars *msg)
{
    struct wf_json_mark message = wf_json_mark(in);
    struct wf_json_object object;
    struct wf_json_map others;
    struct checked_scalars_others_entry *other;
    struct wf_json_mark value_at;

    *msg = (struct checked_scalars){0};
    wf_json_open_object(in, &object, &scalars_rule);
    wf_json_open_others(in, &others, &object, &scalars_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_KIND))
            wf_json_read_enum(in, &scalars_kind_rule);
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_STEP)) {
            value_at = wf_json_mark(in);
            msg->step = wf_json_read_number(in, &scalars_step_rule);
            wf_json_check_since(in, value_at, valid_scalars_step);
            msg->has_step = true;
        }
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_HALF)) {
            value_at = wf_json_mark(in);
            msg->half = (uint16_t)wf_json_read_uint(in, &scalars_half_rule);
            wf_json_check_since(in, value_at, valid_scalars_half);
            msg->has_half = true;
        }
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_BLOB)) {
            value_at = wf_json_mark(in);
            msg->blob = wf_json_read_bytes(in, &scalars_blob_rule);
            wf_json_check_since(in, value_at, valid_scalars_blob);
            msg->has_blob = true;
        }
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_FIXED)) {
            value_at = wf_json_mark(in);
            msg->fixed = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_scalars_fixed);
            msg->has_fixed = true;
        }
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_CHOICE)) {
            value_at = wf_json_mark(in);
            msg->choice = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_scalars_choice);
            msg->has_choice = true;
        }
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_LEVEL)) {
            value_at = wf_json_mark(in);
            msg->level = wf_json_read_enum(in, &scalars_level_rule);
            wf_json_check_since(in, value_at, valid_scalars_level);
            msg->has_level = true;
        }
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_PAIR)) {
            value_at = wf_json_mark(in);
            msg->pair = read_scalars_pair(in, &msg->pair_count);
            wf_json_check_since(in, value_at, valid_scalars_pair);
            msg->has_pair = true;
        }
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_KEPT)) {
            value_at = wf_json_mark(in);
            msg->kept = wf_json_read_raw(in);
            wf_json_check_since(in, value_at, valid_scalars_kept);
            msg->has_kept = true;
        }
        if (wf_json_take_member(in, &object, &scalars_rule, SCALARS_NESTED)) {
            value_at = wf_json_mark(in);
            msg->nested = read_scalars_nested(in, &msg->nested_count);
            wf_json_check_since(in, value_at, valid_scalars_nested);
            msg->has_nested = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &scalars_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    wf_json_check_since(in, message, valid_scalars);
    return in->error.status == WF_OK;
}

static uint8_t *write_order_options(struct wf_buf *out, uint8_t *at,
                                    const struct checked_order_options_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_BOOL(out, at, ":", entries[i].value);
    }
    return WF_PUT(out, at, "}");
}

static uint8_t *write_int64s(struct wf_buf *out, uint8_t *at, const int64_t *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_int(out, at, items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_price_others(struct wf_buf *out, uint8_t *at,
                                   const struct checked_price_others_entry *entries, size_t count,
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

static uint8_t *write_price(struct wf_buf *out, uint8_t *at, const struct checked_price *value)
{
    at = WF_JSON_PUT_NUMBER(out, at, "{\"gross\":", value->gross);
    if (value->has_net)
        at = WF_JSON_PUT_NUMBER(out, at, ",\"net\":", value->net);
    at = write_price_others(out, at, value->others, value->others_count, false);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_order_others(struct wf_buf *out, uint8_t *at,
                                   const struct checked_order_others_entry *entries, size_t count,
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

void checked_write_order(struct wf_buf *out, const struct checked_order *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"kind\":\"order\"");
    if (msg->has_tags)
        at = WF_JSON_PUT_TEXTS(out, at, ",\"tags\":", msg->tags, msg->tags_count);
    if (msg->has_name)
        at = WF_JSON_PUT_TEXT(out, at, ",\"name\":", msg->name);
    if (msg->has_amount)
        at = WF_JSON_PUT_UINT(out, at, ",\"amount\":", msg->amount);
    if (msg->has_unit) {
        at = WF_PUT(out, at, ",\"unit\":");
        if (msg->is_null_unit)
            at = WF_PUT(out, at, "null");
        else
            at = wf_json_put_text(out, at, msg->unit);
    }
    if (msg->has_options) {
        at = WF_PUT(out, at, ",\"options\":");
        at = write_order_options(out, at, msg->options, msg->options_count);
    }
    if (msg->has_steps) {
        at = WF_PUT(out, at, ",\"steps\":");
        at = write_int64s(out, at, msg->steps, msg->steps_count);
    }
    if (msg->has_price) {
        at = WF_PUT(out, at, ",\"price\":");
        at = write_price(out, at, &msg->price);
    }
    if (msg->has_whatever)
        at = WF_JSON_PUT_RAW(out, at, ",\"whatever\":", msg->whatever);
    at = write_order_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_scalars_level(struct wf_buf *out, uint8_t *at,
                                    enum checked_scalars_level value)
{
    switch (value) {
    case CHECKED_SCALARS_LEVEL_NONE:
        break;
    case CHECKED_SCALARS_LEVEL_LOW:
        return WF_PUT(out, at, "\"low\"");
    case CHECKED_SCALARS_LEVEL_HIGH:
        return WF_PUT(out, at, "\"high\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_raw_values(struct wf_buf *out, uint8_t *at, const wf_text *items,
                                 size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_raw(out, at, items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_scalars_nested_item(struct wf_buf *out, uint8_t *at,
                                          const struct checked_scalars_nested_item *value)
{
    return write_int64s(out, at, value->items, value->count);
}

static uint8_t *write_scalars_nested(struct wf_buf *out, uint8_t *at,
                                     const struct checked_scalars_nested_item *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_scalars_nested_item(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_scalars_others(struct wf_buf *out, uint8_t *at,
                                     const struct checked_scalars_others_entry *entries,
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

void checked_write_scalars(struct wf_buf *out, const struct checked_scalars *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"kind\":\"scalars\"");
    if (msg->has_step)
        at = WF_JSON_PUT_NUMBER(out, at, ",\"step\":", msg->step);
    if (msg->has_half)
        at = WF_JSON_PUT_UINT(out, at, ",\"half\":", msg->half);
    if (msg->has_blob)
        at = WF_JSON_PUT_BYTES(out, at, ",\"blob\":", msg->blob);
    if (msg->has_fixed)
        at = WF_JSON_PUT_RAW(out, at, ",\"fixed\":", msg->fixed);
    if (msg->has_choice)
        at = WF_JSON_PUT_RAW(out, at, ",\"choice\":", msg->choice);
    if (msg->has_level) {
        at = WF_PUT(out, at, ",\"level\":");
        at = write_scalars_level(out, at, msg->level);
    }
    if (msg->has_pair) {
        at = WF_PUT(out, at, ",\"pair\":");
        at = write_raw_values(out, at, msg->pair, msg->pair_count);
    }
    if (msg->has_kept)
        at = WF_JSON_PUT_RAW(out, at, ",\"kept\":", msg->kept);
    if (msg->has_nested) {
        at = WF_PUT(out, at, ",\"nested\":");
        at = write_scalars_nested(out, at, msg->nested, msg->nested_count);
    }
    at = write_scalars_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_tags(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &tags_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &tags_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_valid_tags(const wf_text *items, size_t count, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_texts(out, at, items, count);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_tags, error);
}

static bool check_valid_order_name(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_text(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_order_name, error);
}

static bool check_valid_order_unit(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_text(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_order_unit, error);
}

static bool check_order_options(const struct checked_order_options_entry *entries, size_t count,
                                struct wf_error *error)
{
    if (!wf_check_members(count, &order_options_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &order_options_key_rule, error))
            return false;
    }
    return true;
}

static bool check_valid_order_options(const struct checked_order_options_entry *items, size_t count,
                                      struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = write_order_options(out, at, items, count);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_order_options, error);
}

static bool check_order_steps(const int64_t *items, size_t count, struct wf_error *error)
{
    (void)items;
    return wf_check_list(count, &order_steps_rule, error);
}

static bool check_valid_order_steps(const int64_t *items, size_t count, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = write_int64s(out, at, items, count);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_order_steps, error);
}

static bool check_price_others(const struct checked_price_others_entry *entries, size_t count,
                               struct wf_error *error)
{
    if (!wf_check_members(count, &price_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &price_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &price_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, CHECKED_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_price(const struct checked_price *value, struct wf_error *error)
{
    if (!wf_check_number(value->gross, &price_gross_rule, error))
        return wf_error_push(error, "gross");
    if (value->has_net && !wf_check_number(value->net, &price_net_rule, error))
        return wf_error_push(error, "net");
    if (!check_price_others(value->others, value->others_count, error))
        return false;
    return true;
}

static bool check_valid_price(const struct checked_price *value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = write_price(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_price, error);
}

static bool check_valid_order_whatever(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_raw(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_order_whatever, error);
}

static bool check_order_others(const struct checked_order_others_entry *entries, size_t count,
                               struct wf_error *error)
{
    if (!wf_check_members(count, &order_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &order_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &order_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, CHECKED_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_valid_order(const struct checked_order *msg, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;

    wf_buf_init(out, SIZE_MAX / 8);
    checked_write_order(out, msg);
    return wf_json_check_written(out, valid_order, error);
}

bool checked_validate_order(const struct checked_order *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_tags && !check_tags(msg->tags, msg->tags_count, error))
        return wf_error_push(error, "tags");
    if (msg->has_tags && !check_valid_tags(msg->tags, msg->tags_count, error))
        return wf_error_push(error, "tags");
    if (msg->has_name && !wf_check_utf8_text(msg->name, &order_name_rule, error))
        return wf_error_push(error, "name");
    if (msg->has_name && !check_valid_order_name(msg->name, error))
        return wf_error_push(error, "name");
    if (msg->has_unit && !msg->is_null_unit &&
        !wf_check_utf8_text(msg->unit, &order_unit_rule, error))
        return wf_error_push(error, "unit");
    if (msg->has_unit && !msg->is_null_unit && !check_valid_order_unit(msg->unit, error))
        return wf_error_push(error, "unit");
    if (msg->has_options && !check_order_options(msg->options, msg->options_count, error))
        return wf_error_push(error, "options");
    if (msg->has_options && !check_valid_order_options(msg->options, msg->options_count, error))
        return wf_error_push(error, "options");
    if (msg->has_steps && !check_order_steps(msg->steps, msg->steps_count, error))
        return wf_error_push(error, "steps");
    if (msg->has_steps && !check_valid_order_steps(msg->steps, msg->steps_count, error))
        return wf_error_push(error, "steps");
    if (msg->has_price && !check_price(&msg->price, error))
        return wf_error_push(error, "price");
    if (msg->has_price && !check_valid_price(&msg->price, error))
        return wf_error_push(error, "price");
    if (msg->has_whatever && msg->whatever.len > 0 &&
        !wf_json_check(msg->whatever, CHECKED_DEPTH, error))
        return wf_error_push(error, "whatever");
    if (msg->has_whatever && !check_valid_order_whatever(msg->whatever, error))
        return wf_error_push(error, "whatever");
    if (!check_order_others(msg->others, msg->others_count, error))
        return false;
    if (!check_valid_order(msg, error))
        return false;
    return true;
}

static bool check_valid_scalars_step(double value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_number(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_step, error);
}

static bool check_valid_scalars_half(uint16_t value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_uint(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_half, error);
}

static bool check_valid_scalars_blob(wf_bytes value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_bytes(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_blob, error);
}

static bool check_valid_scalars_fixed(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_raw(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_fixed, error);
}

static bool check_valid_scalars_choice(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_raw(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_choice, error);
}

static bool check_valid_scalars_level(enum checked_scalars_level value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = write_scalars_level(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_level, error);
}

static bool check_scalars_pair(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &scalars_pair_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (items[i].len > 0 && !wf_json_check(items[i], CHECKED_DEPTH, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_valid_scalars_pair(const wf_text *items, size_t count, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = write_raw_values(out, at, items, count);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_pair, error);
}

static bool check_valid_scalars_kept(wf_text value, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_raw(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_kept, error);
}

static bool check_scalars_nested_item_items(const int64_t *items, size_t count,
                                            struct wf_error *error)
{
    (void)items;
    return wf_check_list(count, &scalars_nested_item_items_rule, error);
}

static bool check_scalars_nested_item(const struct checked_scalars_nested_item *value,
                                      struct wf_error *error)
{
    return check_scalars_nested_item_items(value->items, value->count, error);
}

static bool check_valid_scalars_nested_item_in_one(const struct checked_scalars_nested_item *value,
                                                   struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = write_scalars_nested_item(out, at, value);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_nested_item, error);
}

static bool check_scalars_nested(const struct checked_scalars_nested_item *items, size_t count,
                                 struct wf_error *error)
{
    if (!wf_check_list(count, &scalars_nested_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_scalars_nested_item(&items[i], error))
            return wf_error_push_index(error, i);
        if (!check_valid_scalars_nested_item_in_one(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_valid_scalars_nested(const struct checked_scalars_nested_item *items,
                                       size_t count, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = write_scalars_nested(out, at, items, count);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_scalars_nested, error);
}

static bool check_scalars_others(const struct checked_scalars_others_entry *entries, size_t count,
                                 struct wf_error *error)
{
    if (!wf_check_members(count, &scalars_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &scalars_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &scalars_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, CHECKED_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_valid_scalars(const struct checked_scalars *msg, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;

    wf_buf_init(out, SIZE_MAX / 8);
    checked_write_scalars(out, msg);
    return wf_json_check_written(out, valid_scalars, error);
}

bool checked_validate_scalars(const struct checked_scalars *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_step && !wf_check_number(msg->step, &scalars_step_rule, error))
        return wf_error_push(error, "step");
    if (msg->has_step && !check_valid_scalars_step(msg->step, error))
        return wf_error_push(error, "step");
    if (msg->has_half && !wf_check_uint(msg->half, &scalars_half_rule, error))
        return wf_error_push(error, "half");
    if (msg->has_half && !check_valid_scalars_half(msg->half, error))
        return wf_error_push(error, "half");
    if (msg->has_blob && !wf_check_bytes(msg->blob, &scalars_blob_rule, error))
        return wf_error_push(error, "blob");
    if (msg->has_blob && !check_valid_scalars_blob(msg->blob, error))
        return wf_error_push(error, "blob");
    if (msg->has_fixed && msg->fixed.len > 0 && !wf_json_check(msg->fixed, CHECKED_DEPTH, error))
        return wf_error_push(error, "fixed");
    if (msg->has_fixed && !check_valid_scalars_fixed(msg->fixed, error))
        return wf_error_push(error, "fixed");
    if (msg->has_choice && msg->choice.len > 0 && !wf_json_check(msg->choice, CHECKED_DEPTH, error))
        return wf_error_push(error, "choice");
    if (msg->has_choice && !check_valid_scalars_choice(msg->choice, error))
        return wf_error_push(error, "choice");
    if (msg->has_level && !wf_check_enum(msg->level, &scalars_level_rule, error))
        return wf_error_push(error, "level");
    if (msg->has_level && !check_valid_scalars_level(msg->level, error))
        return wf_error_push(error, "level");
    if (msg->has_pair && !check_scalars_pair(msg->pair, msg->pair_count, error))
        return wf_error_push(error, "pair");
    if (msg->has_pair && !check_valid_scalars_pair(msg->pair, msg->pair_count, error))
        return wf_error_push(error, "pair");
    if (msg->has_kept && msg->kept.len > 0 && !wf_json_check(msg->kept, CHECKED_DEPTH, error))
        return wf_error_push(error, "kept");
    if (msg->has_kept && !check_valid_scalars_kept(msg->kept, error))
        return wf_error_push(error, "kept");
    if (msg->has_nested && !check_scalars_nested(msg->nested, msg->nested_count, error))
        return wf_error_push(error, "nested");
    if (msg->has_nested && !check_valid_scalars_nested(msg->nested, msg->nested_count, error))
        return wf_error_push(error, "nested");
    if (!check_scalars_others(msg->others, msg->others_count, error))
        return false;
    if (!check_valid_scalars(msg, error))
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

static bool equal_order_options(const struct checked_order_options_entry *a, size_t a_count,
                                const struct checked_order_options_entry *b, size_t b_count)
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

static bool equal_int64s(const int64_t *a, size_t a_count, const int64_t *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (a[i] != b[i])
            return false;
    }
    return true;
}

static bool equal_price_others(const struct checked_price_others_entry *a, size_t a_count,
                               const struct checked_price_others_entry *b, size_t b_count)
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

static bool equal_price(const struct checked_price *a, const struct checked_price *b)
{
    if (a->gross != b->gross)
        return false;
    if (a->has_net != b->has_net)
        return false;
    if (a->has_net && a->net != b->net)
        return false;
    if (!equal_price_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static bool equal_order_others(const struct checked_order_others_entry *a, size_t a_count,
                               const struct checked_order_others_entry *b, size_t b_count)
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

bool checked_equal_order(const struct checked_order *a, const struct checked_order *b)
{
    if (a->has_tags != b->has_tags)
        return false;
    if (a->has_tags && !equal_texts(a->tags, a->tags_count, b->tags, b->tags_count))
        return false;
    if (a->has_name != b->has_name)
        return false;
    if (a->has_name && !wf_text_equal(a->name, b->name))
        return false;
    if (a->has_amount != b->has_amount)
        return false;
    if (a->has_amount && a->amount != b->amount)
        return false;
    if (a->has_unit != b->has_unit)
        return false;
    if (a->is_null_unit != b->is_null_unit)
        return false;
    if (a->has_unit && !a->is_null_unit && !wf_text_equal(a->unit, b->unit))
        return false;
    if (a->has_options != b->has_options)
        return false;
    if (a->has_options &&
        !equal_order_options(a->options, a->options_count, b->options, b->options_count))
        return false;
    if (a->has_steps != b->has_steps)
        return false;
    if (a->has_steps && !equal_int64s(a->steps, a->steps_count, b->steps, b->steps_count))
        return false;
    if (a->has_price != b->has_price)
        return false;
    if (a->has_price && !equal_price(&a->price, &b->price))
        return false;
    if (a->has_whatever != b->has_whatever)
        return false;
    if (a->has_whatever && !wf_text_equal(a->whatever, b->whatever))
        return false;
    if (!equal_order_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static bool equal_raw_values(const wf_text *a, size_t a_count, const wf_text *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i], b[i]))
            return false;
    }
    return true;
}

static bool equal_scalars_nested_item(const struct checked_scalars_nested_item *a,
                                      const struct checked_scalars_nested_item *b)
{
    if (!equal_int64s(a->items, a->count, b->items, b->count))
        return false;
    return true;
}

static bool equal_scalars_nested(const struct checked_scalars_nested_item *a, size_t a_count,
                                 const struct checked_scalars_nested_item *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_scalars_nested_item(&a[i], &b[i]))
            return false;
    }
    return true;
}

static bool equal_scalars_others(const struct checked_scalars_others_entry *a, size_t a_count,
                                 const struct checked_scalars_others_entry *b, size_t b_count)
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

bool checked_equal_scalars(const struct checked_scalars *a, const struct checked_scalars *b)
{
    if (a->has_step != b->has_step)
        return false;
    if (a->has_step && a->step != b->step)
        return false;
    if (a->has_half != b->has_half)
        return false;
    if (a->has_half && a->half != b->half)
        return false;
    if (a->has_blob != b->has_blob)
        return false;
    if (a->has_blob && !wf_bytes_equal(a->blob, b->blob))
        return false;
    if (a->has_fixed != b->has_fixed)
        return false;
    if (a->has_fixed && !wf_text_equal(a->fixed, b->fixed))
        return false;
    if (a->has_choice != b->has_choice)
        return false;
    if (a->has_choice && !wf_text_equal(a->choice, b->choice))
        return false;
    if (a->has_level != b->has_level)
        return false;
    if (a->has_level && a->level != b->level)
        return false;
    if (a->has_pair != b->has_pair)
        return false;
    if (a->has_pair && !equal_raw_values(a->pair, a->pair_count, b->pair, b->pair_count))
        return false;
    if (a->has_kept != b->has_kept)
        return false;
    if (a->has_kept && !wf_text_equal(a->kept, b->kept))
        return false;
    if (a->has_nested != b->has_nested)
        return false;
    if (a->has_nested &&
        !equal_scalars_nested(a->nested, a->nested_count, b->nested, b->nested_count))
        return false;
    if (!equal_scalars_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

enum checked_tag checked_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "kind", &identify_to_server_kind_rule, WF_UNKNOWN_TAG);
}

enum checked_tag checked_identify_to_client(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "kind", &identify_to_server_kind_rule, WF_UNKNOWN_TAG);
}

/* What the table calls: the same functions without their types. */

static bool read_any_order(struct wf_json_reader *in, void *value)
{
    return checked_read_order(in, value);
}

static void write_any_order(struct wf_buf *out, const void *value)
{
    checked_write_order(out, value);
}

static bool validate_any_order(const void *value, struct wf_error *error)
{
    return checked_validate_order(value, error);
}

static bool equal_any_order(const void *a, const void *b)
{
    return checked_equal_order(a, b);
}

static bool read_any_scalars(struct wf_json_reader *in, void *value)
{
    return checked_read_scalars(in, value);
}

static void write_any_scalars(struct wf_buf *out, const void *value)
{
    checked_write_scalars(out, value);
}

static bool validate_any_scalars(const void *value, struct wf_error *error)
{
    return checked_validate_scalars(value, error);
}

static bool equal_any_scalars(const void *a, const void *b)
{
    return checked_equal_scalars(a, b);
}

static const char *const order_examples[] = {
    ("{\"kind\":\"order\",\"tags\":[\"a\",\"b\"],\"amount\":2,\"unit\":\"kg\",\"steps\":[1,0],"
     "\"options\":{\"fast\":true},\"whatever\":[null]}"),
    "{\"kind\":\"order\",\"unit\":null,\"amount\":3,\"price\":{\"gross\":2,\"net\":1}}",
};

static const char *const scalars_examples[] = {
    ("{\"kind\":\"scalars\",\"step\":0.75,\"half\":3,\"blob\":\"QUJD\",\"fixed\":{\"a\":[5,"
     "{\"b\":null}]},\"choice\":[5,6],\"level\":\"low\",\"pair\":[\"a\",1,null],"
     "\"kept\":{\"a\":1,\"b\":2},\"nested\":[[1,2],[2,1]]}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &checked_protocol,
        .tag = CHECKED_ORDER,
        .name = "order",
        .wire_name = "order",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct checked_order),
        .read_json = read_any_order,
        .write_json = write_any_order,
        .validate = validate_any_order,
        .equal = equal_any_order,
        .examples = order_examples,
        .examples_count = 2,
    },
    {
        .protocol = &checked_protocol,
        .tag = CHECKED_SCALARS,
        .name = "scalars",
        .wire_name = "scalars",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct checked_scalars),
        .read_json = read_any_scalars,
        .write_json = write_any_scalars,
        .validate = validate_any_scalars,
        .equal = equal_any_scalars,
        .examples = scalars_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct checked_order order;
    struct checked_scalars scalars;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return checked_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return checked_identify_to_client(in);
}

const struct wf_protocol checked_protocol = {
    .abi = WF_ABI,
    .name = "checked",
    .title = "Checked",
    .description = "",
    .limits =
        {
            .depth_limit = CHECKED_DEPTH,
        },
    .messages = messages,
    .messages_count = 2,
    .message_size = sizeof(union any_message),
    .arena_per_byte = CHECKED_ARENA_PER_BYTE,
    .arena_base = CHECKED_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
