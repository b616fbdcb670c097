/* Generated from tests/codegen/cases/locked.json; change the schema, then run wireformc gen.
 *
 * Locked: reading, writing, checking.
 */
#include "locked.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    PAINT_TYPE,
    PAINT_COLOR,
};
static const struct wf_member paint_members[] = {
    WF_MEMBER("type"),  /* PAINT_TYPE */
    WF_MEMBER("color"), /* PAINT_COLOR */
};
static const struct wf_record_rule paint_rule = {
    .schema = "#/components/messages/paint/payload",
    .members = paint_members,
    .members_count = 2,
    .required = {1 << PAINT_TYPE | 1 << PAINT_COLOR},
};

static const struct wf_enum_rule paint_type_rule = {
    .schema = "#/components/messages/paint/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("paint")},
    .values_count = 1,
};

static const struct wf_scalar color_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("blue")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("red")},  /* 1 */
    {WF_IS_NUMBER, WF_TEXT_INIT("7")},  /* 2 */
};
static const uint16_t color_groups[] = {
    LOCKED_COLOR_BLUE, /* 0 */
    LOCKED_COLOR_RED,  /* 1 */
    LOCKED_COLOR_7,    /* 2 */
};
static const struct wf_enum_rule color_rule = {
    .schema = "#/components/schemas/Color",
    .values = color_values,
    .values_count = 3,
    .groups = color_groups,
};

enum {
    DRAW_TYPE,
    DRAW_SHAPE,
};
static const struct wf_member draw_members[] = {
    WF_MEMBER("type"),  /* DRAW_TYPE */
    WF_MEMBER("shape"), /* DRAW_SHAPE */
};
static const struct wf_record_rule draw_rule = {
    .schema = "#/components/messages/draw/payload",
    .members = draw_members,
    .members_count = 2,
    .required = {1 << DRAW_TYPE | 1 << DRAW_SHAPE},
};

static const struct wf_enum_rule draw_type_rule = {
    .schema = "#/components/messages/draw/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("draw")},
    .values_count = 1,
};

enum {
    DRAW_SHAPE_SQUARE_KIND,
    DRAW_SHAPE_SQUARE_SIZE,
};
static const struct wf_member draw_shape_square_members[] = {
    WF_MEMBER("kind"), /* DRAW_SHAPE_SQUARE_KIND */
    WF_MEMBER("size"), /* DRAW_SHAPE_SQUARE_SIZE */
};
static const struct wf_record_rule draw_shape_square_rule = {
    .schema = "#/components/messages/draw/payload/properties/shape/oneOf/0",
    .members = draw_shape_square_members,
    .members_count = 2,
    .required = {1 << DRAW_SHAPE_SQUARE_KIND | 1 << DRAW_SHAPE_SQUARE_SIZE},
};

static const struct wf_enum_rule draw_shape_square_kind_rule = {
    .schema = "#/components/messages/draw/payload/properties/shape/oneOf/0/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("square")},
    .values_count = 1,
};

static const struct wf_uint_rule draw_shape_square_size_rule = {
    .schema = "#/components/messages/draw/payload/properties/shape/oneOf/0/properties/size",
    .max = UINT64_MAX,
};

enum {
    DRAW_SHAPE_CIRCLE_KIND,
    DRAW_SHAPE_CIRCLE_RADIUS,
};
static const struct wf_member draw_shape_circle_members[] = {
    WF_MEMBER("kind"),   /* DRAW_SHAPE_CIRCLE_KIND */
    WF_MEMBER("radius"), /* DRAW_SHAPE_CIRCLE_RADIUS */
};
static const struct wf_record_rule draw_shape_circle_rule = {
    .schema = "#/components/messages/draw/payload/properties/shape/oneOf/1",
    .members = draw_shape_circle_members,
    .members_count = 2,
    .required = {1 << DRAW_SHAPE_CIRCLE_KIND | 1 << DRAW_SHAPE_CIRCLE_RADIUS},
};

static const struct wf_enum_rule draw_shape_circle_kind_rule = {
    .schema = "#/components/messages/draw/payload/properties/shape/oneOf/1/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("circle")},
    .values_count = 1,
};

static const struct wf_uint_rule draw_shape_circle_radius_rule = {
    .schema = "#/components/messages/draw/payload/properties/shape/oneOf/1/properties/radius",
    .max = UINT64_MAX,
};

static const struct wf_scalar tell_draw_shape_kind_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("square")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("circle")}, /* 1 */
};
static const uint16_t tell_draw_shape_kind_groups[] = {
    LOCKED_DRAW_SHAPE_SQUARE, /* 0 */
    LOCKED_DRAW_SHAPE_CIRCLE, /* 1 */
};
static const struct wf_enum_rule tell_draw_shape_kind_rule = {
    .schema = "#/components/messages/draw/payload/properties/shape",
    .values = tell_draw_shape_kind_values,
    .values_count = 2,
    .groups = tell_draw_shape_kind_groups,
};

static const struct wf_scalar identify_to_server_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("paint")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("draw")},  /* 1 */
};
static const uint16_t identify_to_server_type_groups[] = {
    LOCKED_PAINT, /* 0 */
    LOCKED_DRAW,  /* 1 */
};
static const struct wf_enum_rule identify_to_server_type_rule = {
    .schema = "#",
    .values = identify_to_server_type_values,
    .values_count = 2,
    .groups = identify_to_server_type_groups,
};

bool locked_read_paint(struct wf_json_reader *in, struct locked_paint *msg)
{
    struct wf_json_object object;

    *msg = (struct locked_paint){0};
    wf_json_open_object(in, &object, &paint_rule);
    do {
        if (wf_json_take_member(in, &object, &paint_rule, PAINT_TYPE))
            wf_json_read_enum(in, &paint_type_rule);
        if (wf_json_take_member(in, &object, &paint_rule, PAINT_COLOR))
            msg->color = wf_json_read_enum(in, &color_rule);
    } while (wf_json_more_members(in, &object, &paint_rule));
    return in->error.status == WF_OK;
}

static enum locked_draw_shape_tag tell_draw_shape(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "kind", &tell_draw_shape_kind_rule, WF_BAD_VALUE);
}

static void read_draw_shape_square(struct wf_json_reader *in,
                                   struct locked_draw_shape_square *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &draw_shape_square_rule);
    do {
        if (wf_json_take_member(in, &object, &draw_shape_square_rule, DRAW_SHAPE_SQUARE_KIND))
            wf_json_read_enum(in, &draw_shape_square_kind_rule);
        if (wf_json_take_member(in, &object, &draw_shape_square_rule, DRAW_SHAPE_SQUARE_SIZE))
            value->size = wf_json_read_uint(in, &draw_shape_square_size_rule);
    } while (wf_json_more_members(in, &object, &draw_shape_square_rule));
}

static void read_draw_shape_circle(struct wf_json_reader *in,
                                   struct locked_draw_shape_circle *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &draw_shape_circle_rule);
    do {
        if (wf_json_take_member(in, &object, &draw_shape_circle_rule, DRAW_SHAPE_CIRCLE_KIND))
            wf_json_read_enum(in, &draw_shape_circle_kind_rule);
        if (wf_json_take_member(in, &object, &draw_shape_circle_rule, DRAW_SHAPE_CIRCLE_RADIUS))
            value->radius = wf_json_read_uint(in, &draw_shape_circle_radius_rule);
    } while (wf_json_more_members(in, &object, &draw_shape_circle_rule));
}

static void read_draw_shape(struct wf_json_reader *in, struct locked_draw_shape *value)
{
    value->tag = tell_draw_shape(in);
    switch (value->tag) {
    case LOCKED_DRAW_SHAPE_NONE:
        break;
    case LOCKED_DRAW_SHAPE_SQUARE:
        read_draw_shape_square(in, &value->as.square);
        break;
    case LOCKED_DRAW_SHAPE_CIRCLE:
        read_draw_shape_circle(in, &value->as.circle);
        break;
    }
}

bool locked_read_draw(struct wf_json_reader *in, struct locked_draw *msg)
{
    struct wf_json_object object;

    *msg = (struct locked_draw){0};
    wf_json_open_object(in, &object, &draw_rule);
    do {
        if (wf_json_take_member(in, &object, &draw_rule, DRAW_TYPE))
            wf_json_read_enum(in, &draw_type_rule);
        if (wf_json_take_member(in, &object, &draw_rule, DRAW_SHAPE))
            read_draw_shape(in, &msg->shape);
    } while (wf_json_more_members(in, &object, &draw_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_color(struct wf_buf *out, uint8_t *at, enum locked_color value)
{
    switch (value) {
    case LOCKED_COLOR_NONE:
        break;
    case LOCKED_COLOR_BLUE:
        return WF_PUT(out, at, "\"blue\"");
    case LOCKED_COLOR_RED:
        return WF_PUT(out, at, "\"red\"");
    case LOCKED_COLOR_7:
        return WF_PUT(out, at, "7");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

void locked_write_paint(struct wf_buf *out, const struct locked_paint *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"paint\",\"color\":");
    at = write_color(out, at, msg->color);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_draw_shape_square(struct wf_buf *out, uint8_t *at,
                                        const struct locked_draw_shape_square *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"kind\":\"square\",\"size\":", value->size);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_draw_shape_circle(struct wf_buf *out, uint8_t *at,
                                        const struct locked_draw_shape_circle *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"kind\":\"circle\",\"radius\":", value->radius);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_draw_shape(struct wf_buf *out, uint8_t *at,
                                 const struct locked_draw_shape *value)
{
    switch (value->tag) {
    case LOCKED_DRAW_SHAPE_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case LOCKED_DRAW_SHAPE_SQUARE:
        at = write_draw_shape_square(out, at, &value->as.square);
        break;
    case LOCKED_DRAW_SHAPE_CIRCLE:
        at = write_draw_shape_circle(out, at, &value->as.circle);
        break;
    }
    return at;
}

void locked_write_draw(struct wf_buf *out, const struct locked_draw *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"draw\",\"shape\":");
    at = write_draw_shape(out, at, &msg->shape);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool locked_validate_paint(const struct locked_paint *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_enum(msg->color, &color_rule, error))
        return wf_error_push(error, "color");
    return true;
}

static bool check_draw_shape(const struct locked_draw_shape *value, struct wf_error *error)
{
    switch (value->tag) {
    case LOCKED_DRAW_SHAPE_NONE:
        break;
    case LOCKED_DRAW_SHAPE_SQUARE:
    case LOCKED_DRAW_SHAPE_CIRCLE:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/draw/payload/properties/shape", "no such kind");
    return false;
    return true;
}

bool locked_validate_draw(const struct locked_draw *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_draw_shape(&msg->shape, error))
        return wf_error_push(error, "shape");
    return true;
}

bool locked_equal_paint(const struct locked_paint *a, const struct locked_paint *b)
{
    if (a->color != b->color)
        return false;
    return true;
}

static bool equal_draw_shape_square(const struct locked_draw_shape_square *a,
                                    const struct locked_draw_shape_square *b)
{
    if (a->size != b->size)
        return false;
    return true;
}

static bool equal_draw_shape_circle(const struct locked_draw_shape_circle *a,
                                    const struct locked_draw_shape_circle *b)
{
    if (a->radius != b->radius)
        return false;
    return true;
}

static bool equal_draw_shape(const struct locked_draw_shape *a, const struct locked_draw_shape *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case LOCKED_DRAW_SHAPE_NONE:
        break;
    case LOCKED_DRAW_SHAPE_SQUARE:
        return equal_draw_shape_square(&a->as.square, &b->as.square);
    case LOCKED_DRAW_SHAPE_CIRCLE:
        return equal_draw_shape_circle(&a->as.circle, &b->as.circle);
    }
    return true;
}

bool locked_equal_draw(const struct locked_draw *a, const struct locked_draw *b)
{
    if (!equal_draw_shape(&a->shape, &b->shape))
        return false;
    return true;
}

enum locked_tag locked_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "type", &identify_to_server_type_rule, WF_UNKNOWN_TAG);
}

enum locked_tag locked_identify_to_client(struct wf_json_reader *in)
{
    /* No message travels this way. */
    wf_json_fail(in, "oneOf", "#", "no message is expected");
    return LOCKED_NONE;
}

/* What the table calls: the same functions without their types. */

static bool read_any_paint(struct wf_json_reader *in, void *value)
{
    return locked_read_paint(in, value);
}

static void write_any_paint(struct wf_buf *out, const void *value)
{
    locked_write_paint(out, value);
}

static bool validate_any_paint(const void *value, struct wf_error *error)
{
    return locked_validate_paint(value, error);
}

static bool equal_any_paint(const void *a, const void *b)
{
    return locked_equal_paint(a, b);
}

static bool read_any_draw(struct wf_json_reader *in, void *value)
{
    return locked_read_draw(in, value);
}

static void write_any_draw(struct wf_buf *out, const void *value)
{
    locked_write_draw(out, value);
}

static bool validate_any_draw(const void *value, struct wf_error *error)
{
    return locked_validate_draw(value, error);
}

static bool equal_any_draw(const void *a, const void *b)
{
    return locked_equal_draw(a, b);
}

static const char *const paint_examples[] = {
    "{\"type\":\"paint\",\"color\":\"blue\"}",
    "{\"type\":\"paint\",\"color\":7}",
};

static const char *const draw_examples[] = {
    "{\"type\":\"draw\",\"shape\":{\"kind\":\"circle\",\"radius\":3}}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &locked_protocol,
        .tag = LOCKED_DRAW,
        .name = "draw",
        .wire_name = "draw",
        .description = "",
        .to_server = true,
        .size = sizeof(struct locked_draw),
        .read_json = read_any_draw,
        .write_json = write_any_draw,
        .validate = validate_any_draw,
        .equal = equal_any_draw,
        .examples = draw_examples,
        .examples_count = 1,
    },
    {0}, /* 2 was a message that is gone. */
    {
        .protocol = &locked_protocol,
        .tag = LOCKED_PAINT,
        .name = "paint",
        .wire_name = "paint",
        .description = "",
        .to_server = true,
        .size = sizeof(struct locked_paint),
        .read_json = read_any_paint,
        .write_json = write_any_paint,
        .validate = validate_any_paint,
        .equal = equal_any_paint,
        .examples = paint_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct locked_paint paint;
    struct locked_draw draw;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return locked_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return locked_identify_to_client(in);
}

const struct wf_protocol locked_protocol = {
    .abi = WF_ABI,
    .name = "locked",
    .title = "Locked",
    .description = "",
    .limits =
        {
            .depth_limit = LOCKED_DEPTH,
        },
    .messages = messages,
    .messages_count = 3,
    .message_size = sizeof(union any_message),
    .arena_per_byte = LOCKED_ARENA_PER_BYTE,
    .arena_base = LOCKED_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
