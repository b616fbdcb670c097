/* Generated from order.json by wireformc schema; change the schema, then run it again. */
#include "order.h"

#include "wireform/codec/valid.h"

static bool check_line(struct wf_valid *in);

static const char id_schema[] = "#/properties/id";

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
    0x18, 0x18, 0x18, 0x04, /* 0x00 */
    0x18, 0x18, 0x18, 0x08, /* 0x04 */
    0x18, 0x0c, 0x18, 0x18, /* 0x08 */
    0x18, 0x18, 0x10, 0x18, /* 0x0c */
    0x18, 0x18, 0x10, 0x18, /* 0x10 */
    0x14, 0x14, 0x14, 0x14, /* 0x14 */
    0x18, 0x18, 0x18, 0x18, /* 0x18 */
};
static const struct wf_byte_range id_pattern_ranges[] = {
    WF_BYTE_RANGE('0', '9'),
};
static const struct wf_byte_range id_pattern_ranges_2[] = {
    WF_BYTE_RANGE('A', 'Z'),
};
static const struct wf_byte_range id_pattern_ranges_3[] = {
    WF_BYTE_RANGE('-', '-'),
};
static const struct wf_run id_pattern_runs[] = {
    {{id_pattern_ranges_2, 1, false}, 2, 2},
    {{id_pattern_ranges_3, 1, false}, 1, 1},
    {{id_pattern_ranges, 1, false}, 1, WF_NO_LIMIT},
};
static const struct wf_dfa id_pattern = {
    .pattern = "^[A-Z]{2}-[0-9]+$",
    .classes = id_pattern_classes,
    .table = id_pattern_table,
    .first_accepting = 0x10,
    .matched = 0x14,
    .classes_count = 4,
    .loop = 0x10,
    .loop_bytes = {id_pattern_ranges, 1, false},
    .runs = id_pattern_runs,
    .runs_count = 3,
};

static const struct wf_valid_text_rule id_text = {
    .schema = id_schema,
    .max_chars = WF_NO_LIMIT,
    .pattern = &id_pattern,
};

static bool check_id(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_TEXT, id_schema) && wf_valid_text(in, &id_text);
}

static const char total_schema[] = "#/properties/total";

static const struct wf_valid_number_rule total_number = {
    .schema = total_schema,
    .minimum = {"0", 0, 0},
    .multiple_of = {"0.01", 1, 2},
};

static bool check_total(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_NUMBER, total_schema) && wf_valid_number(in, &total_number);
}

static const char line_sku_schema[] = "#/definitions/line/properties/sku";

static const struct wf_valid_text_rule line_sku_text = {
    .schema = line_sku_schema,
    .max_chars = 16,
};

static bool check_line_sku(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_TEXT, line_sku_schema) && wf_valid_text(in, &line_sku_text);
}

static const char line_parts_schema[] = "#/definitions/line/properties/parts";

static const struct wf_valid_array_rule line_parts_array = {
    .schema = line_parts_schema,
    .rest = check_line,
    .max_items = WF_NO_LIMIT,
    .is_unique = true,
};

static bool check_line_parts(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_ARRAY, line_parts_schema))
        return false;
    return wf_valid_array(in, &line_parts_array);
}

static const char line_additional_properties_schema[] = "#/definitions/line/additionalProperties";

static bool check_line_additional_properties(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_NUMBER, line_additional_properties_schema))
        return false;
    return wf_valid_anything(in);
}

static const char line_schema[] = "#/definitions/line";

static const struct wf_valid_member line_members[] = {
    {WF_TEXT_INIT("sku"), check_line_sku},     /* 0 */
    {WF_TEXT_INIT("parts"), check_line_parts}, /* 1 */
    {WF_TEXT_INIT("bundle"), NULL},            /* 2 */
};

static const unsigned short line_required[] = {0};

static const unsigned char line_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t line_pattern_table[] = {
    9, 9, 3, /* 0 */
    9, 6, 9, /* 3 */
    6, 6, 6, /* 6 */
    9, 9, 9, /* 9 */
};
static const struct wf_dfa line_pattern = {
    .pattern = "^x-",
    .classes = line_pattern_classes,
    .table = line_pattern_table,
    .first_accepting = 6,
    .matched = 6,
    .classes_count = 3,
};

static const struct wf_valid_pattern line_patterns[] = {
    {&line_pattern, wf_valid_anything}, /* 0 */
};

static const unsigned short line_set[] = {2, 1};

static const struct wf_valid_names line_sets[] = {
    {line_set, 2}, /* 0 */
};

static const struct wf_valid_presence line_presences[] = {
    {"not", line_sets, 1, 0, 0}, /* 0 */
};

static const struct wf_valid_object_rule line_object = {
    .schema = line_schema,
    .members = line_members,
    .members_count = 3,
    .required = line_required,
    .required_count = 1,
    .required_mask = 0x1,
    .patterns = line_patterns,
    .patterns_count = 1,
    .additional = check_line_additional_properties,
    .presences = line_presences,
    .presences_count = 1,
    .max_members = WF_NO_LIMIT,
};

static bool check_line(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_OBJECT, line_schema) && wf_valid_object(in, &line_object);
}

static const char lines_schema[] = "#/properties/lines";

static const struct wf_valid_array_rule lines_array = {
    .schema = lines_schema,
    .rest = check_line,
    .min_items = 1,
    .max_items = WF_NO_LIMIT,
};

static bool check_lines(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_ARRAY, lines_schema) && wf_valid_array(in, &lines_array);
}

static const char state_schema[] = "#/properties/state";

static const struct wf_valid_value state_values[] = {
    {WF_KIND_TEXT, WF_TEXT_INIT("open")}, /* 0 */
    {WF_KIND_TEXT, WF_TEXT_INIT("paid")}, /* 1 */
    {WF_KIND_NULL, WF_TEXT_INIT("null")}, /* 2 */
};

static const struct wf_valid_enum_rule state_enum = {
    .schema = state_schema,
    .keyword = "enum",
    .values = state_values,
    .values_count = 3,
};

static bool check_state(struct wf_valid *in)
{
    return wf_valid_enum(in, &state_enum);
}

static const char reference_schema[] = "#/properties/reference";

static const struct wf_valid_number_rule reference_number = {
    .schema = reference_schema,
    .minimum = {"1", 1, 0},
};

static const struct wf_valid_text_rule reference_text = {
    .schema = reference_schema,
    .min_chars = 1,
    .max_chars = WF_NO_LIMIT,
};

static bool check_reference(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_TEXT | WF_KIND_INTEGER, reference_schema))
        return false;
    switch (wf_valid_kind(in)) {
    case WF_KIND_NUMBER:
        return wf_valid_number(in, &reference_number);
    case WF_KIND_TEXT:
        return wf_valid_text(in, &reference_text);
    default:
        return wf_valid_anything(in);
    }
}

static const char order_schema[] = "#";

static const struct wf_valid_member order_members[] = {
    {WF_TEXT_INIT("id"), check_id},               /* 0 */
    {WF_TEXT_INIT("total"), check_total},         /* 1 */
    {WF_TEXT_INIT("lines"), check_lines},         /* 2 */
    {WF_TEXT_INIT("state"), check_state},         /* 3 */
    {WF_TEXT_INIT("reference"), check_reference}, /* 4 */
};

static const unsigned short order_required[] = {0, 2};

static const unsigned short order_needed[] = {3};

static const struct wf_valid_dependency order_dependencies[] = {
    {.member = 1, .required = order_needed, .required_count = 1}, /* 0 */
};

static const struct wf_valid_object_rule order_object = {
    .schema = order_schema,
    .members = order_members,
    .members_count = 5,
    .required = order_required,
    .required_count = 2,
    .required_mask = 0x5,
    .is_closed = true,
    .dependencies = order_dependencies,
    .dependencies_count = 1,
    .dependencies_keyword = "dependencies",
    .max_members = WF_NO_LIMIT,
};

static bool check_order(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_OBJECT, order_schema) && wf_valid_object(in, &order_object);
}

bool order_valid_json(const char *text, size_t len, struct wf_error *error)
{
    return wf_valid_json((wf_text){text, len}, check_order, error);
}

bool order_valid_cbor(const unsigned char *item, size_t len, struct wf_error *error)
{
    return wf_valid_cbor((wf_bytes){item, len}, check_order, error);
}
