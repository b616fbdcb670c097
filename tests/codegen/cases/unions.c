/* Generated from tests/codegen/cases/unions.json; change the schema, then run wireformc gen.
 *
 * Unions: reading, writing, checking.
 */
#include "unions.h"

#include <math.h>

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    DRAWING_SHAPES,
    DRAWING_MAIN,
    DRAWING_SOURCE,
};
static const struct wf_member drawing_members[] = {
    WF_MEMBER("shapes"), /* DRAWING_SHAPES */
    WF_MEMBER("main"),   /* DRAWING_MAIN */
    WF_MEMBER("source"), /* DRAWING_SOURCE */
};
static const struct wf_record_rule drawing_rule = {
    .schema = "#/components/messages/drawing/payload",
    .members = drawing_members,
    .members_count = 3,
    .required = {1 << DRAWING_SHAPES},
};

static const struct wf_list_rule drawing_shapes_rule = {
    .schema = "#/components/messages/drawing/payload/properties/shapes",
    .max_items = WF_NO_LIMIT,
};

enum {
    SHAPE_CIRCLE_KIND,
    SHAPE_CIRCLE_R,
};
static const struct wf_member shape_circle_members[] = {
    WF_MEMBER("kind"), /* SHAPE_CIRCLE_KIND */
    WF_MEMBER("r"),    /* SHAPE_CIRCLE_R */
};
static const struct wf_record_rule shape_circle_rule = {
    .schema = "#/components/schemas/Shape/oneOf/0",
    .members = shape_circle_members,
    .members_count = 2,
    .required = {1 << SHAPE_CIRCLE_KIND | 1 << SHAPE_CIRCLE_R},
};

static const struct wf_enum_rule shape_circle_kind_rule = {
    .schema = "#/components/schemas/Shape/oneOf/0/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("circle")},
    .values_count = 1,
};

static const struct wf_number_rule shape_circle_r_rule = {
    .schema = "#/components/schemas/Shape/oneOf/0/properties/r",
    .min = -INFINITY,
    .max = INFINITY,
};

enum {
    SHAPE_BOX_KIND,
    SHAPE_BOX_W,
    SHAPE_BOX_H,
};
static const struct wf_member shape_box_members[] = {
    WF_MEMBER("kind"), /* SHAPE_BOX_KIND */
    WF_MEMBER("w"),    /* SHAPE_BOX_W */
    WF_MEMBER("h"),    /* SHAPE_BOX_H */
};
static const struct wf_record_rule shape_box_rule = {
    .schema = "#/components/schemas/Shape/oneOf/1",
    .members = shape_box_members,
    .members_count = 3,
    .required = {1 << SHAPE_BOX_KIND | 1 << SHAPE_BOX_W | 1 << SHAPE_BOX_H},
};

static const struct wf_enum_rule shape_box_kind_rule = {
    .schema = "#/components/schemas/Shape/oneOf/1/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("box")},
    .values_count = 1,
};

static const struct wf_int_rule shape_box_w_rule = {
    .schema = "#/components/schemas/Shape/oneOf/1/properties/w",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule shape_box_h_rule = {
    .schema = "#/components/schemas/Shape/oneOf/1/properties/h",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    SHAPE_EMPTY_KIND,
};
static const struct wf_member shape_empty_members[] = {
    WF_MEMBER("kind"), /* SHAPE_EMPTY_KIND */
};
static const struct wf_record_rule shape_empty_rule = {
    .schema = "#/components/schemas/Shape/oneOf/2",
    .members = shape_empty_members,
    .members_count = 1,
    .required = {1 << SHAPE_EMPTY_KIND},
};

static const struct wf_enum_rule shape_empty_kind_rule = {
    .schema = "#/components/schemas/Shape/oneOf/2/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("empty")},
    .values_count = 1,
};

static const struct wf_text_rule drawing_source_string_rule = {
    .schema = "#/components/messages/drawing/payload/properties/source/oneOf/0",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_int_rule drawing_source_number_rule = {
    .schema = "#/components/messages/drawing/payload/properties/source/oneOf/1",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_list_rule drawing_source_array_items_rule = {
    .schema = "#/components/messages/drawing/payload/properties/source/oneOf/2",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule drawing_source_array_items_item_rule = {
    .schema = "#/components/messages/drawing/payload/properties/source/oneOf/2/items",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_scalar tell_shape_kind_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("circle")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("box")},    /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("empty")},  /* 2 */
};
static const uint16_t tell_shape_kind_groups[] = {
    UNIONS_SHAPE_CIRCLE, /* 0 */
    UNIONS_SHAPE_BOX,    /* 1 */
    UNIONS_SHAPE_EMPTY,  /* 2 */
};
static const struct wf_enum_rule tell_shape_kind_rule = {
    .schema = "#/components/schemas/Shape",
    .values = tell_shape_kind_values,
    .values_count = 3,
    .groups = tell_shape_kind_groups,
};

static enum unions_shape_tag tell_shape(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "kind", &tell_shape_kind_rule, WF_BAD_VALUE);
}

static void read_shape_circle(struct wf_json_reader *in, struct unions_shape_circle *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &shape_circle_rule);
    do {
        if (wf_json_take_member(in, &object, &shape_circle_rule, SHAPE_CIRCLE_KIND))
            wf_json_read_enum(in, &shape_circle_kind_rule);
        if (wf_json_take_member(in, &object, &shape_circle_rule, SHAPE_CIRCLE_R))
            value->r = wf_json_read_number(in, &shape_circle_r_rule);
    } while (wf_json_more_members(in, &object, &shape_circle_rule));
}

static void read_shape_box(struct wf_json_reader *in, struct unions_shape_box *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &shape_box_rule);
    do {
        if (wf_json_take_member(in, &object, &shape_box_rule, SHAPE_BOX_KIND))
            wf_json_read_enum(in, &shape_box_kind_rule);
        if (wf_json_take_member(in, &object, &shape_box_rule, SHAPE_BOX_W))
            value->w = wf_json_read_int(in, &shape_box_w_rule);
        if (wf_json_take_member(in, &object, &shape_box_rule, SHAPE_BOX_H))
            value->h = wf_json_read_int(in, &shape_box_h_rule);
    } while (wf_json_more_members(in, &object, &shape_box_rule));
}

static void read_shape_empty(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &shape_empty_rule);
    do {
        if (wf_json_take_member(in, &object, &shape_empty_rule, SHAPE_EMPTY_KIND))
            wf_json_read_enum(in, &shape_empty_kind_rule);
    } while (wf_json_more_members(in, &object, &shape_empty_rule));
}

static void read_shape(struct wf_json_reader *in, struct unions_shape *value)
{
    value->tag = tell_shape(in);
    switch (value->tag) {
    case UNIONS_SHAPE_NONE:
        break;
    case UNIONS_SHAPE_CIRCLE:
        read_shape_circle(in, &value->as.circle);
        break;
    case UNIONS_SHAPE_BOX:
        read_shape_box(in, &value->as.box);
        break;
    case UNIONS_SHAPE_EMPTY:
        read_shape_empty(in);
        break;
    }
}

static const struct unions_shape *read_drawing_shapes(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct unions_shape *item;

    wf_json_open_array(in, &array, &drawing_shapes_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct unions_shape){0};
        read_shape(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

static enum unions_drawing_source_tag tell_drawing_source(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_ARRAY:
        return UNIONS_DRAWING_SOURCE_ARRAY;
    case WF_JSON_TEXT:
        return UNIONS_DRAWING_SOURCE_STRING;
    case WF_JSON_NUMBER:
        return UNIONS_DRAWING_SOURCE_NUMBER;
    default:
        wf_json_fail(in, "type", "#/components/messages/drawing/payload/properties/source",
                     "not of type array, string, number");
        return UNIONS_DRAWING_SOURCE_NONE;
    }
}

static void read_drawing_source_array(struct wf_json_reader *in,
                                      struct unions_drawing_source_array *value)
{
    value->items = wf_json_read_texts(in, &drawing_source_array_items_rule,
                                      &drawing_source_array_items_item_rule, &value->count);
}

static void read_drawing_source(struct wf_json_reader *in, struct unions_drawing_source *value)
{
    value->tag = tell_drawing_source(in);
    switch (value->tag) {
    case UNIONS_DRAWING_SOURCE_NONE:
        break;
    case UNIONS_DRAWING_SOURCE_STRING:
        value->as.string = wf_json_read_text(in, &drawing_source_string_rule);
        break;
    case UNIONS_DRAWING_SOURCE_NUMBER:
        value->as.number = wf_json_read_int(in, &drawing_source_number_rule);
        break;
    case UNIONS_DRAWING_SOURCE_ARRAY:
        read_drawing_source_array(in, &value->as.array);
        break;
    }
}

bool unions_read_drawing(struct wf_json_reader *in, struct unions_drawing *msg)
{
    struct wf_json_object object;

    *msg = (struct unions_drawing){0};
    wf_json_open_object(in, &object, &drawing_rule);
    do {
        if (wf_json_take_member(in, &object, &drawing_rule, DRAWING_SHAPES))
            msg->shapes = read_drawing_shapes(in, &msg->shapes_count);
        if (wf_json_take_member(in, &object, &drawing_rule, DRAWING_MAIN)) {
            read_shape(in, &msg->main);
            msg->has_main = true;
        }
        if (wf_json_take_member(in, &object, &drawing_rule, DRAWING_SOURCE)) {
            read_drawing_source(in, &msg->source);
            msg->has_source = true;
        }
    } while (wf_json_more_members(in, &object, &drawing_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_shape_circle(struct wf_buf *out, uint8_t *at,
                                   const struct unions_shape_circle *value)
{
    at = WF_JSON_PUT_NUMBER(out, at, "{\"kind\":\"circle\",\"r\":", value->r);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_shape_box(struct wf_buf *out, uint8_t *at,
                                const struct unions_shape_box *value)
{
    at = WF_JSON_PUT_INT(out, at, "{\"kind\":\"box\",\"w\":", value->w);
    at = WF_JSON_PUT_INT(out, at, ",\"h\":", value->h);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_shape(struct wf_buf *out, uint8_t *at, const struct unions_shape *value)
{
    switch (value->tag) {
    case UNIONS_SHAPE_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case UNIONS_SHAPE_CIRCLE:
        at = write_shape_circle(out, at, &value->as.circle);
        break;
    case UNIONS_SHAPE_BOX:
        at = write_shape_box(out, at, &value->as.box);
        break;
    case UNIONS_SHAPE_EMPTY:
        at = WF_PUT(out, at, "{\"kind\":\"empty\"}");
        break;
    }
    return at;
}

static uint8_t *write_drawing_shapes(struct wf_buf *out, uint8_t *at,
                                     const struct unions_shape *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_shape(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_drawing_source_array(struct wf_buf *out, uint8_t *at,
                                           const struct unions_drawing_source_array *value)
{
    return wf_json_put_texts(out, at, value->items, value->count);
}

static uint8_t *write_drawing_source(struct wf_buf *out, uint8_t *at,
                                     const struct unions_drawing_source *value)
{
    switch (value->tag) {
    case UNIONS_DRAWING_SOURCE_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case UNIONS_DRAWING_SOURCE_STRING:
        at = wf_json_put_text(out, at, value->as.string);
        break;
    case UNIONS_DRAWING_SOURCE_NUMBER:
        at = wf_json_put_int(out, at, value->as.number);
        break;
    case UNIONS_DRAWING_SOURCE_ARRAY:
        at = write_drawing_source_array(out, at, &value->as.array);
        break;
    }
    return at;
}

void unions_write_drawing(struct wf_buf *out, const struct unions_drawing *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"shapes\":");
    at = write_drawing_shapes(out, at, msg->shapes, msg->shapes_count);
    if (msg->has_main) {
        at = WF_PUT(out, at, ",\"main\":");
        at = write_shape(out, at, &msg->main);
    }
    if (msg->has_source) {
        at = WF_PUT(out, at, ",\"source\":");
        at = write_drawing_source(out, at, &msg->source);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_shape_circle(const struct unions_shape_circle *value, struct wf_error *error)
{
    if (!wf_check_number(value->r, &shape_circle_r_rule, error))
        return wf_error_push(error, "r");
    return true;
}

static bool check_shape(const struct unions_shape *value, struct wf_error *error)
{
    switch (value->tag) {
    case UNIONS_SHAPE_NONE:
        break;
    case UNIONS_SHAPE_CIRCLE:
        return check_shape_circle(&value->as.circle, error);
    case UNIONS_SHAPE_BOX:
    case UNIONS_SHAPE_EMPTY:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf", "#/components/schemas/Shape", "no such kind");
    return false;
    return true;
}

static bool check_drawing_shapes(const struct unions_shape *items, size_t count,
                                 struct wf_error *error)
{
    if (!wf_check_list(count, &drawing_shapes_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_shape(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_drawing_source_array_items(const wf_text *items, size_t count,
                                             struct wf_error *error)
{
    if (!wf_check_list(count, &drawing_source_array_items_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &drawing_source_array_items_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_drawing_source_array(const struct unions_drawing_source_array *value,
                                       struct wf_error *error)
{
    return check_drawing_source_array_items(value->items, value->count, error);
}

static bool check_drawing_source(const struct unions_drawing_source *value, struct wf_error *error)
{
    switch (value->tag) {
    case UNIONS_DRAWING_SOURCE_NONE:
        break;
    case UNIONS_DRAWING_SOURCE_STRING:
        return wf_check_utf8_text(value->as.string, &drawing_source_string_rule, error);
    case UNIONS_DRAWING_SOURCE_ARRAY:
        return check_drawing_source_array(&value->as.array, error);
    case UNIONS_DRAWING_SOURCE_NUMBER:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/drawing/payload/properties/source", "no such kind");
    return false;
    return true;
}

bool unions_validate_drawing(const struct unions_drawing *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_drawing_shapes(msg->shapes, msg->shapes_count, error))
        return wf_error_push(error, "shapes");
    if (msg->has_main && !check_shape(&msg->main, error))
        return wf_error_push(error, "main");
    if (msg->has_source && !check_drawing_source(&msg->source, error))
        return wf_error_push(error, "source");
    return true;
}

static bool equal_shape_circle(const struct unions_shape_circle *a,
                               const struct unions_shape_circle *b)
{
    if (a->r != b->r)
        return false;
    return true;
}

static bool equal_shape_box(const struct unions_shape_box *a, const struct unions_shape_box *b)
{
    if (a->w != b->w)
        return false;
    if (a->h != b->h)
        return false;
    return true;
}

static bool equal_shape(const struct unions_shape *a, const struct unions_shape *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case UNIONS_SHAPE_NONE:
    case UNIONS_SHAPE_EMPTY:
        break;
    case UNIONS_SHAPE_CIRCLE:
        return equal_shape_circle(&a->as.circle, &b->as.circle);
    case UNIONS_SHAPE_BOX:
        return equal_shape_box(&a->as.box, &b->as.box);
    }
    return true;
}

static bool equal_drawing_shapes(const struct unions_shape *a, size_t a_count,
                                 const struct unions_shape *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_shape(&a[i], &b[i]))
            return false;
    }
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

static bool equal_drawing_source_array(const struct unions_drawing_source_array *a,
                                       const struct unions_drawing_source_array *b)
{
    if (!equal_texts(a->items, a->count, b->items, b->count))
        return false;
    return true;
}

static bool equal_drawing_source(const struct unions_drawing_source *a,
                                 const struct unions_drawing_source *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case UNIONS_DRAWING_SOURCE_NONE:
        break;
    case UNIONS_DRAWING_SOURCE_STRING:
        return wf_text_equal(a->as.string, b->as.string);
    case UNIONS_DRAWING_SOURCE_NUMBER:
        return a->as.number == b->as.number;
    case UNIONS_DRAWING_SOURCE_ARRAY:
        return equal_drawing_source_array(&a->as.array, &b->as.array);
    }
    return true;
}

bool unions_equal_drawing(const struct unions_drawing *a, const struct unions_drawing *b)
{
    if (!equal_drawing_shapes(a->shapes, a->shapes_count, b->shapes, b->shapes_count))
        return false;
    if (a->has_main != b->has_main)
        return false;
    if (a->has_main && !equal_shape(&a->main, &b->main))
        return false;
    if (a->has_source != b->has_source)
        return false;
    if (a->has_source && !equal_drawing_source(&a->source, &b->source))
        return false;
    return true;
}

enum unions_tag unions_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return UNIONS_DRAWING;
}

enum unions_tag unions_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return UNIONS_DRAWING;
}

/* What the table calls: the same functions without their types. */

static bool read_any_drawing(struct wf_json_reader *in, void *value)
{
    return unions_read_drawing(in, value);
}

static void write_any_drawing(struct wf_buf *out, const void *value)
{
    unions_write_drawing(out, value);
}

static bool validate_any_drawing(const void *value, struct wf_error *error)
{
    return unions_validate_drawing(value, error);
}

static bool equal_any_drawing(const void *a, const void *b)
{
    return unions_equal_drawing(a, b);
}

static const char *const drawing_examples[] = {
    "{\"shapes\":[{\"kind\":\"circle\",\"r\":1.5},{\"kind\":\"empty\"}]}",
    "{\"shapes\":[],\"main\":{\"kind\":\"box\",\"w\":1,\"h\":2},\"source\":[\"a\",\"b\"]}",
    "{\"shapes\":[],\"source\":7}",
    "{\"shapes\":[],\"source\":\"x\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &unions_protocol,
        .tag = UNIONS_DRAWING,
        .name = "drawing",
        .wire_name = "drawing",
        .description = "Shapes, and where they come from.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct unions_drawing),
        .read_json = read_any_drawing,
        .write_json = write_any_drawing,
        .validate = validate_any_drawing,
        .equal = equal_any_drawing,
        .examples = drawing_examples,
        .examples_count = 4,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct unions_drawing drawing;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return unions_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return unions_identify_to_client(in);
}

const struct wf_protocol unions_protocol = {
    .abi = WF_ABI,
    .name = "unions",
    .title = "Unions",
    .description = "",
    .limits =
        {
            .depth_limit = UNIONS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = UNIONS_ARENA_PER_BYTE,
    .arena_base = UNIONS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
