/* Generated from tests/codegen/cases/enums.json; change the schema, then run wireformc gen.
 *
 * Enums: reading, writing, checking.
 */
#include "enums.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    LIGHT_VERSION,
    LIGHT_COLOUR,
    LIGHT_MIXED,
    LIGHT_DAY,
    LIGHT_OTHER_DAY,
    LIGHT_OK,
    LIGHT_MARK,
};
static const struct wf_member light_members[] = {
    WF_MEMBER("version"),   /* LIGHT_VERSION */
    WF_MEMBER("colour"),    /* LIGHT_COLOUR */
    WF_MEMBER("mixed"),     /* LIGHT_MIXED */
    WF_MEMBER("day"),       /* LIGHT_DAY */
    WF_MEMBER("other_day"), /* LIGHT_OTHER_DAY */
    WF_MEMBER("ok"),        /* LIGHT_OK */
    WF_MEMBER("mark"),      /* LIGHT_MARK */
};
static const struct wf_record_rule light_rule = {
    .schema = "#/components/messages/light/payload",
    .members = light_members,
    .members_count = 7,
    .required = {1 << LIGHT_VERSION | 1 << LIGHT_COLOUR | 1 << LIGHT_OK},
};

static const struct wf_enum_rule light_version_rule = {
    .schema = "#/components/messages/light/payload/properties/version",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("2")},
    .values_count = 1,
};

static const struct wf_scalar light_colour_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("red")},       /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("amber")},     /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("green")},     /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("no colour")}, /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("")},          /* 5 */
};
static const struct wf_enum_rule light_colour_rule = {
    .schema = "#/components/messages/light/payload/properties/colour",
    .values = light_colour_values,
    .values_count = 5,
};

static const struct wf_scalar light_mixed_values[] = {
    {WF_IS_NUMBER, WF_TEXT_INIT("1")},   /* 1 */
    {WF_IS_NUMBER, WF_TEXT_INIT("-1")},  /* 2 */
    {WF_IS_NUMBER, WF_TEXT_INIT("1.5")}, /* 3 */
    {.kind = WF_IS_TRUE},                /* 4 */
    {WF_IS_TEXT, WF_TEXT_INIT("1")},     /* 5 */
    {WF_IS_TEXT, WF_TEXT_INIT("null")},  /* 6 */
};
static const struct wf_enum_rule light_mixed_rule = {
    .schema = "#/components/messages/light/payload/properties/mixed",
    .values = light_mixed_values,
    .values_count = 6,
};

static const struct wf_scalar day_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("monday")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("sunday")}, /* 2 */
};
static const struct wf_enum_rule day_rule = {
    .schema = "#/components/schemas/Day",
    .values = day_values,
    .values_count = 2,
};

static const struct wf_scalar light_ok_values[] = {
    {.kind = WF_IS_TRUE},              /* 1 */
    {WF_IS_NUMBER, WF_TEXT_INIT("1")}, /* 2 */
};
static const struct wf_enum_rule light_ok_rule = {
    .schema = "#/components/messages/light/payload/properties/ok",
    .values = light_ok_values,
    .values_count = 2,
};

static const struct wf_enum_rule light_mark_rule = {
    .schema = "#/components/messages/light/payload/properties/mark",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("here")},
    .values_count = 1,
};

bool enums_read_light(struct wf_json_reader *in, struct enums_light *msg)
{
    struct wf_json_object object;

    *msg = (struct enums_light){0};
    wf_json_open_object(in, &object, &light_rule);
    do {
        if (wf_json_take_member(in, &object, &light_rule, LIGHT_VERSION))
            wf_json_read_enum(in, &light_version_rule);
        if (wf_json_take_member(in, &object, &light_rule, LIGHT_COLOUR))
            msg->colour = wf_json_read_enum(in, &light_colour_rule);
        if (wf_json_take_member(in, &object, &light_rule, LIGHT_MIXED)) {
            msg->has_mixed = true;
            msg->is_null_mixed = wf_json_take_null(in);
            if (!msg->is_null_mixed)
                msg->mixed = wf_json_read_enum(in, &light_mixed_rule);
        }
        if (wf_json_take_member(in, &object, &light_rule, LIGHT_DAY)) {
            msg->day = wf_json_read_enum(in, &day_rule);
            msg->has_day = true;
        }
        if (wf_json_take_member(in, &object, &light_rule, LIGHT_OTHER_DAY)) {
            msg->other_day = wf_json_read_enum(in, &day_rule);
            msg->has_other_day = true;
        }
        if (wf_json_take_member(in, &object, &light_rule, LIGHT_OK))
            wf_json_read_enum(in, &light_ok_rule);
        if (wf_json_take_member(in, &object, &light_rule, LIGHT_MARK)) {
            wf_json_read_enum(in, &light_mark_rule);
            msg->has_mark = true;
        }
    } while (wf_json_more_members(in, &object, &light_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_light_colour(struct wf_buf *out, uint8_t *at, enum enums_light_colour value)
{
    switch (value) {
    case ENUMS_LIGHT_COLOUR_NONE:
        break;
    case ENUMS_LIGHT_COLOUR_RED:
        return WF_PUT(out, at, "\"red\"");
    case ENUMS_LIGHT_COLOUR_AMBER:
        return WF_PUT(out, at, "\"amber\"");
    case ENUMS_LIGHT_COLOUR_GREEN:
        return WF_PUT(out, at, "\"green\"");
    case ENUMS_LIGHT_COLOUR_NO_COLOUR:
        return WF_PUT(out, at, "\"no colour\"");
    case ENUMS_LIGHT_COLOUR_EMPTY:
        return WF_PUT(out, at, "\"\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_light_mixed(struct wf_buf *out, uint8_t *at, enum enums_light_mixed value)
{
    switch (value) {
    case ENUMS_LIGHT_MIXED_NONE:
        break;
    case ENUMS_LIGHT_MIXED_1:
        return WF_PUT(out, at, "1");
    case ENUMS_LIGHT_MIXED_MINUS_1:
        return WF_PUT(out, at, "-1");
    case ENUMS_LIGHT_MIXED_1_5:
        return WF_PUT(out, at, "1.5");
    case ENUMS_LIGHT_MIXED_TRUE:
        return WF_PUT(out, at, "true");
    case ENUMS_LIGHT_MIXED_1_:
        return WF_PUT(out, at, "\"1\"");
    case ENUMS_LIGHT_MIXED_NULL:
        return WF_PUT(out, at, "\"null\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_day(struct wf_buf *out, uint8_t *at, enum enums_day value)
{
    switch (value) {
    case ENUMS_DAY_NONE:
        break;
    case ENUMS_DAY_MONDAY:
        return WF_PUT(out, at, "\"monday\"");
    case ENUMS_DAY_SUNDAY:
        return WF_PUT(out, at, "\"sunday\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

void enums_write_light(struct wf_buf *out, const struct enums_light *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"version\":2,\"colour\":");
    at = write_light_colour(out, at, msg->colour);
    if (msg->has_mixed) {
        at = WF_PUT(out, at, ",\"mixed\":");
        if (msg->is_null_mixed)
            at = WF_PUT(out, at, "null");
        else
            at = write_light_mixed(out, at, msg->mixed);
    }
    if (msg->has_day) {
        at = WF_PUT(out, at, ",\"day\":");
        at = write_day(out, at, msg->day);
    }
    if (msg->has_other_day) {
        at = WF_PUT(out, at, ",\"other_day\":");
        at = write_day(out, at, msg->other_day);
    }
    at = WF_PUT(out, at, ",\"ok\":true");
    if (msg->has_mark)
        at = WF_PUT(out, at, ",\"mark\":\"here\"");
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool enums_validate_light(const struct enums_light *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_enum(msg->colour, &light_colour_rule, error))
        return wf_error_push(error, "colour");
    if (msg->has_mixed && !msg->is_null_mixed &&
        !wf_check_enum(msg->mixed, &light_mixed_rule, error))
        return wf_error_push(error, "mixed");
    if (msg->has_day && !wf_check_enum(msg->day, &day_rule, error))
        return wf_error_push(error, "day");
    if (msg->has_other_day && !wf_check_enum(msg->other_day, &day_rule, error))
        return wf_error_push(error, "other_day");
    return true;
}

bool enums_equal_light(const struct enums_light *a, const struct enums_light *b)
{
    if (a->has_mark != b->has_mark)
        return false;
    if (a->colour != b->colour)
        return false;
    if (a->has_mixed != b->has_mixed)
        return false;
    if (a->is_null_mixed != b->is_null_mixed)
        return false;
    if (a->has_mixed && !a->is_null_mixed && a->mixed != b->mixed)
        return false;
    if (a->has_day != b->has_day)
        return false;
    if (a->has_day && a->day != b->day)
        return false;
    if (a->has_other_day != b->has_other_day)
        return false;
    if (a->has_other_day && a->other_day != b->other_day)
        return false;
    return true;
}

enum enums_tag enums_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return ENUMS_LIGHT;
}

enum enums_tag enums_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return ENUMS_LIGHT;
}

/* What the table calls: the same functions without their types. */

static bool read_any_light(struct wf_json_reader *in, void *value)
{
    return enums_read_light(in, value);
}

static void write_any_light(struct wf_buf *out, const void *value)
{
    enums_write_light(out, value);
}

static bool validate_any_light(const void *value, struct wf_error *error)
{
    return enums_validate_light(value, error);
}

static bool equal_any_light(const void *a, const void *b)
{
    return enums_equal_light(a, b);
}

static const char *const light_examples[] = {
    "{\"version\":2,\"colour\":\"red\",\"ok\":true}",
    ("{\"version\":2,\"colour\":\"\",\"mixed\":null,\"day\":\"sunday\",\"other_day\":\"monday\","
     "\"ok\":1,\"mark\":\"here\"}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &enums_protocol,
        .tag = ENUMS_LIGHT,
        .name = "light",
        .wire_name = "light",
        .description = "What a traffic light does.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct enums_light),
        .read_json = read_any_light,
        .write_json = write_any_light,
        .validate = validate_any_light,
        .equal = equal_any_light,
        .examples = light_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct enums_light light;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return enums_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return enums_identify_to_client(in);
}

const struct wf_protocol enums_protocol = {
    .abi = WF_ABI,
    .name = "enums",
    .title = "Enums",
    .description = "",
    .limits =
        {
            .depth_limit = ENUMS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = ENUMS_ARENA_PER_BYTE,
    .arena_base = ENUMS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
