/* Generated from shapes.json by wireformc schema; change the schema, then run it again. */
#include "shapes.h"

#include "wireform/codec/valid.h"

static const char u_schema[] = "#/properties/u";

static const struct wf_valid_value u_values[] = {
    {WF_KIND_TEXT, WF_TEXT_INIT("a")},     /* 0 */
    {WF_KIND_NUMBER, WF_TEXT_INIT("2")},   /* 1 */
    {WF_KIND_TEXT, WF_TEXT_INIT("\"b\\")}, /* 2 */
};

static const struct wf_valid_enum_rule u_enum = {
    .schema = u_schema,
    .keyword = "enum",
    .values = u_values,
    .values_count = 3,
};

static bool check_u(struct wf_valid *in)
{
    return wf_valid_enum(in, &u_enum);
}

static const char xy_schema[] = "#/patternProperties/^[xy]$";

static const struct wf_valid_number_rule xy_number = {
    .schema = xy_schema,
    .maximum = {"1e30", 0, WF_VALID_UNSCALED},
};

static bool check_xy(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_INTEGER, xy_schema) && wf_valid_number(in, &xy_number);
}

static const char z_one_of_0_kind_schema[] = "#/properties/z/oneOf/0/properties/kind";

static const struct wf_valid_value z_one_of_0_kind_values[] = {
    {WF_KIND_TEXT, WF_TEXT_INIT("circle")}, /* 0 */
};

static const struct wf_valid_enum_rule z_one_of_0_kind_enum = {
    .schema = z_one_of_0_kind_schema,
    .keyword = "const",
    .values = z_one_of_0_kind_values,
    .values_count = 1,
};

static bool check_z_one_of_0_kind(struct wf_valid *in)
{
    return wf_valid_enum(in, &z_one_of_0_kind_enum);
}

static const char z_one_of_0_schema[] = "#/properties/z/oneOf/0";

static const struct wf_valid_member z_one_of_0_members[] = {
    {WF_TEXT_INIT("kind"), check_z_one_of_0_kind}, /* 0 */
};

static const unsigned short z_one_of_0_required[] = {0};

static const struct wf_valid_object_rule z_one_of_0_object = {
    .schema = z_one_of_0_schema,
    .members = z_one_of_0_members,
    .members_count = 1,
    .required = z_one_of_0_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool check_z_one_of_0(struct wf_valid *in)
{
    return wf_valid_object(in, &z_one_of_0_object);
}

static const char z_one_of_1_kind_schema[] = "#/properties/z/oneOf/1/properties/kind";

static const struct wf_valid_value z_one_of_1_kind_values[] = {
    {WF_KIND_TEXT, WF_TEXT_INIT("line")},     /* 0 */
    {WF_KIND_TEXT, WF_TEXT_INIT("\303\251")}, /* 1 */
};

static const struct wf_valid_enum_rule z_one_of_1_kind_enum = {
    .schema = z_one_of_1_kind_schema,
    .keyword = "enum",
    .values = z_one_of_1_kind_values,
    .values_count = 2,
};

static bool check_z_one_of_1_kind(struct wf_valid *in)
{
    return wf_valid_enum(in, &z_one_of_1_kind_enum);
}

static const char z_one_of_1_schema[] = "#/properties/z/oneOf/1";

static const struct wf_valid_member z_one_of_1_members[] = {
    {WF_TEXT_INIT("kind"), check_z_one_of_1_kind}, /* 0 */
};

static const unsigned short z_one_of_1_required[] = {0};

static const struct wf_valid_object_rule z_one_of_1_object = {
    .schema = z_one_of_1_schema,
    .members = z_one_of_1_members,
    .members_count = 1,
    .required = z_one_of_1_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool check_z_one_of_1(struct wf_valid *in)
{
    return wf_valid_object(in, &z_one_of_1_object);
}

static const char z_schema[] = "#/properties/z";

static const wf_valid_check z_one_of_checks[] = {check_z_one_of_0, check_z_one_of_1};

static const struct wf_valid_tag z_one_of_tags[] = {
    {WF_TEXT_INIT("circle"), 0},   /* 0 */
    {WF_TEXT_INIT("line"), 1},     /* 1 */
    {WF_TEXT_INIT("\303\251"), 1}, /* 2 */
};

static const struct wf_valid_choice_rule z_one_of = {
    .schema = z_schema,
    .checks = z_one_of_checks,
    .checks_count = 2,
    .tag = WF_TEXT_INIT("kind"),
    .tags = z_one_of_tags,
    .tags_count = 3,
};

static bool check_z(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_OBJECT, z_schema) && wf_valid_one_of(in, &z_one_of);
}

static const char point_prefix_items_0_schema[] = "#/$defs/point/prefixItems/0";

static bool check_point_prefix_items_0(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_NUMBER, point_prefix_items_0_schema) && wf_valid_anything(in);
}

static const char point_prefix_items_1_schema[] = "#/$defs/point/prefixItems/1";

static bool check_point_prefix_items_1(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_NUMBER, point_prefix_items_1_schema) && wf_valid_anything(in);
}

static const char point_schema[] = "#/$defs/point";

static const wf_valid_check point_positions[] = {
    check_point_prefix_items_0, /* 0 */
    check_point_prefix_items_1, /* 1 */
};

static const struct wf_valid_array_rule point_array = {
    .schema = point_schema,
    .items = point_positions,
    .items_count = 2,
    .is_closed = true,
    .rest_keyword = "items",
    .min_items = 2,
    .max_items = WF_NO_LIMIT,
};

static bool check_point(struct wf_valid *in)
{
    return wf_valid_array(in, &point_array);
}

static const char one_of_0_points_contains_schema[] = "#/oneOf/0/properties/points/contains";

static const struct wf_valid_value one_of_0_points_contains_values[] = {
    {WF_KIND_ARRAY, WF_TEXT_INIT("[0,0]")}, /* 0 */
};

static const struct wf_valid_enum_rule one_of_0_points_contains_enum = {
    .schema = one_of_0_points_contains_schema,
    .keyword = "const",
    .values = one_of_0_points_contains_values,
    .values_count = 1,
};

static bool check_one_of_0_points_contains(struct wf_valid *in)
{
    return wf_valid_enum(in, &one_of_0_points_contains_enum);
}

static const char one_of_0_points_schema[] = "#/oneOf/0/properties/points";

static const struct wf_valid_array_rule one_of_0_points_array = {
    .schema = one_of_0_points_schema,
    .rest = check_point,
    .contains = check_one_of_0_points_contains,
    .min_contains = 1,
    .max_contains = 1,
    .max_items = WF_NO_LIMIT,
};

static bool check_one_of_0_points(struct wf_valid *in)
{
    return wf_valid_array(in, &one_of_0_points_array);
}

static const char one_of_0_schema[] = "#/oneOf/0";

static const struct wf_valid_member one_of_0_members[] = {
    {WF_TEXT_INIT("points"), check_one_of_0_points}, /* 0 */
};

static const unsigned short one_of_0_required[] = {0};

static const struct wf_valid_object_rule one_of_0_object = {
    .schema = one_of_0_schema,
    .members = one_of_0_members,
    .members_count = 1,
    .required = one_of_0_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool check_one_of_0(struct wf_valid *in)
{
    return wf_valid_object(in, &one_of_0_object);
}

static const char int_value[] =
    "{\"kind\":\"a constant so long that it does not stand in a line\",\"of\":[1,2.50,null,"
    "\"\303\251\"]}";

static const char int_schema[] = "#/$defs/int";

static const struct wf_valid_value int_values[] = {
    {WF_KIND_OBJECT, WF_TEXT_INIT(int_value)}, /* 0 */
};

static const struct wf_valid_enum_rule int_enum = {
    .schema = int_schema,
    .keyword = "const",
    .values = int_values,
    .values_count = 1,
};

static bool check_int(struct wf_valid *in)
{
    return wf_valid_enum(in, &int_enum);
}

static const char that_it_has_a_line_of_its_own_and_more_schema[] =
    "#/oneOf/1/properties/?\?~1\n\303\251/properties/a name that is so long that it has a line of "
    "its own, and more";

static bool check_that_it_has_a_line_of_its_own_and_more(struct wf_valid *in)
{
    if (!wf_valid_type(in, WF_KIND_INTEGER | WF_KIND_NULL,
                       that_it_has_a_line_of_its_own_and_more_schema))
        return false;
    return wf_valid_anything(in);
}

static const char one_of_1_schema[] = "#/oneOf/1/properties/?\?~1\n\303\251";

static const char one_of_1_name[] =
    "a name that is so long that it has a line of its own, and more";

static const struct wf_valid_member one_of_1_members[] = {
    {WF_TEXT_INIT(one_of_1_name), check_that_it_has_a_line_of_its_own_and_more}, /* 0 */
};

static const struct wf_valid_object_rule one_of_1_object = {
    .schema = one_of_1_schema,
    .members = one_of_1_members,
    .members_count = 1,
    .max_members = WF_NO_LIMIT,
};

static bool check_one_of_1(struct wf_valid *in)
{
    return wf_valid_object(in, &one_of_1_object);
}

static const char one_of_1_2_schema[] = "#/oneOf/1";

static const char one_of_1_2_name[] =
    "a name that is so long that it has a line of its own, and more";

static const struct wf_valid_member one_of_1_2_members[] = {
    {WF_TEXT_INIT(one_of_1_2_name), check_int},       /* 0 */
    {WF_TEXT_INIT("?\?/\n\303\251"), check_one_of_1}, /* 1 */
};

static const unsigned short one_of_1_2_required[] = {0};

static const struct wf_valid_object_rule one_of_1_2_object = {
    .schema = one_of_1_2_schema,
    .members = one_of_1_2_members,
    .members_count = 2,
    .has_escaped_names = true,
    .required = one_of_1_2_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool check_one_of_1_2(struct wf_valid *in)
{
    return wf_valid_object(in, &one_of_1_2_object);
}

static const char if_schema[] = "#/if";

static const struct wf_valid_object_rule if_object = {
    .schema = if_schema,
    .min_members = 3,
    .max_members = WF_NO_LIMIT,
};

static bool check_if(struct wf_valid *in)
{
    return wf_valid_object(in, &if_object);
}

static const char then_property_names_schema[] = "#/then/propertyNames";

static const struct wf_valid_text_rule then_property_names_text = {
    .schema = then_property_names_schema,
    .max_chars = 5,
};

static bool check_then_property_names(struct wf_valid *in)
{
    return wf_valid_text(in, &then_property_names_text);
}

static const char then_schema[] = "#/then";

static const struct wf_valid_object_rule then_object = {
    .schema = then_schema,
    .names = check_then_property_names,
    .max_members = WF_NO_LIMIT,
};

static bool check_then(struct wf_valid *in)
{
    return wf_valid_object(in, &then_object);
}

static const char b_schema[] = "#/dependentSchemas/b";

static const struct wf_valid_member b_members[] = {
    {WF_TEXT_INIT("c"), NULL}, /* 0 */
};

static const unsigned short b_required[] = {0};

static const struct wf_valid_object_rule b_object = {
    .schema = b_schema,
    .members = b_members,
    .members_count = 1,
    .required = b_required,
    .required_count = 1,
    .required_mask = 0x1,
    .max_members = WF_NO_LIMIT,
};

static bool check_b(struct wf_valid *in)
{
    return wf_valid_object(in, &b_object);
}

static const char shapes_schema[] = "#";

static const wf_valid_check shapes_one_of_checks[] = {check_one_of_0, check_one_of_1_2};

static const struct wf_valid_choice_rule shapes_one_of = {
    .schema = shapes_schema,
    .checks = shapes_one_of_checks,
    .checks_count = 2,
};

static const struct wf_valid_member shapes_members[] = {
    {WF_TEXT_INIT("u"), check_u},           /* 0 */
    {WF_TEXT_INIT("v"), wf_valid_anything}, /* 1 */
    {WF_TEXT_INIT("w"), wf_valid_anything}, /* 2 */
    {WF_TEXT_INIT("x"), check_xy},          /* 3 */
    {WF_TEXT_INIT("y"), check_xy},          /* 4 */
    {WF_TEXT_INIT("z"), check_z},           /* 5 */
    {WF_TEXT_INIT("c"), NULL},              /* 6 */
    {WF_TEXT_INIT("d"), NULL},              /* 7 */
    {WF_TEXT_INIT("e"), NULL},              /* 8 */
    {WF_TEXT_INIT("b"), NULL},              /* 9 */
};

static const unsigned short shapes_places[] = {
    0x09, 0x00, 0x00, 0x00, 0x00, 0x0a, 0x00, 0x04, 0x00, 0x02, 0x00, 0x00, 0x00, 0x06, 0x00, 0x00,
    0x01, 0x00, 0x07, 0x08, 0x05, 0x00, 0x03, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
};

static const unsigned char shapes_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};
static const uint16_t shapes_pattern_table[] = {
    6, 2, /* 0 */
    6, 6, /* 2 */
    4, 4, /* 4 */
    6, 6, /* 6 */
};
static const struct wf_byte_range shapes_pattern_ranges[] = {
    WF_BYTE_RANGE('x', 'y'),
};
static const struct wf_run shapes_pattern_runs[] = {
    {{shapes_pattern_ranges, 1, false}, 1, 1},
};
static const struct wf_dfa shapes_pattern = {
    .pattern = "^[xy]$",
    .classes = shapes_pattern_classes,
    .table = shapes_pattern_table,
    .first_accepting = 2,
    .matched = 4,
    .classes_count = 2,
    .runs = shapes_pattern_runs,
    .runs_count = 1,
};

static const struct wf_valid_pattern shapes_patterns[] = {
    {&shapes_pattern, check_xy}, /* 0 */
};

static const unsigned short shapes_needed[] = {7, 8};

static const struct wf_valid_dependency shapes_dependencies[] = {
    {.member = 6, .required = shapes_needed, .required_count = 2}, /* 0 */
    {.member = 9, .check = check_b},                               /* 1 */
};

static const struct wf_valid_object_rule shapes_object = {
    .schema = shapes_schema,
    .members = shapes_members,
    .members_count = 10,
    .places = shapes_places,
    .places_mask = 31,
    .patterns = shapes_patterns,
    .patterns_count = 1,
    .dependencies = shapes_dependencies,
    .dependencies_count = 2,
    .dependencies_keyword = "dependentRequired",
    .max_members = WF_NO_LIMIT,
};

static bool check_shapes(struct wf_valid *in)
{
    const char *value = in->cursor.at;

    if (!wf_valid_one_of(in, &shapes_one_of))
        return false;
    wf_valid_rewind(in, value);
    if (!wf_valid_if(in, check_if, check_then, NULL))
        return false;
    wf_valid_rewind(in, value);
    return wf_valid_object(in, &shapes_object);
}

bool shapes_valid_json(const char *text, size_t len, struct wf_error *error)
{
    return wf_valid_json((wf_text){text, len}, check_shapes, error);
}

bool shapes_valid_cbor(const unsigned char *item, size_t len, struct wf_error *error)
{
    return wf_valid_cbor((wf_bytes){item, len}, check_shapes, error);
}
