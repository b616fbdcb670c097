/* Generated from tests/codegen/cases/inlining.json; change the schema, then run wireformc gen.
 *
 * Inlining: reading, writing, checking.
 */
#include "inlining.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    MOVE_TYPE,
    MOVE_DATA,
};
static const struct wf_member move_members[] = {
    WF_MEMBER("type"), /* MOVE_TYPE */
    WF_MEMBER("data"), /* MOVE_DATA */
};
static const struct wf_record_rule move_rule = {
    .schema = "#/components/messages/move/payload",
    .members = move_members,
    .members_count = 2,
    .required = {1 << MOVE_TYPE | 1 << MOVE_DATA},
};

static const struct wf_enum_rule move_type_rule = {
    .schema = "#/components/messages/move/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("move")},
    .values_count = 1,
};

enum {
    MOVE_DATA_TO,
    MOVE_DATA_FROM,
    MOVE_DATA_OPTIONS,
    MOVE_DATA_WHY,
};
static const struct wf_member move_data_members[] = {
    WF_MEMBER("to"),      /* MOVE_DATA_TO */
    WF_MEMBER("from"),    /* MOVE_DATA_FROM */
    WF_MEMBER("options"), /* MOVE_DATA_OPTIONS */
    WF_MEMBER("why"),     /* MOVE_DATA_WHY */
};
static const struct wf_record_rule move_data_rule = {
    .schema = "#/components/messages/move/payload/properties/data",
    .members = move_data_members,
    .members_count = 4,
    .required = {1 << MOVE_DATA_TO},
};

enum {
    PLACE_X,
    PLACE_Y,
};
static const struct wf_member place_members[] = {
    WF_MEMBER("x"), /* PLACE_X */
    WF_MEMBER("y"), /* PLACE_Y */
};
static const struct wf_record_rule place_rule = {
    .schema = "#/components/schemas/Place",
    .members = place_members,
    .members_count = 2,
    .required = {1 << PLACE_X | 1 << PLACE_Y},
};

static const struct wf_uint_rule place_x_rule = {
    .schema = "#/components/schemas/Place/properties/x",
    .max = 7,
};

static const struct wf_uint_rule place_y_rule = {
    .schema = "#/components/schemas/Place/properties/y",
    .max = 7,
};

enum {
    MOVE_OPTIONS_FAST,
    MOVE_OPTIONS_LOUD,
};
static const struct wf_member move_options_members[] = {
    WF_MEMBER("fast"), /* MOVE_OPTIONS_FAST */
    WF_MEMBER("loud"), /* MOVE_OPTIONS_LOUD */
};
static const struct wf_record_rule move_options_rule = {
    .schema = "#/components/messages/move/payload/properties/data/properties/options",
    .members = move_options_members,
    .members_count = 2,
};

static const char move_options_fast_schema[] =
    "#/components/messages/move/payload/properties/data/properties/options/properties/fast";

static const char move_options_loud_schema[] =
    "#/components/messages/move/payload/properties/data/properties/options/properties/loud";

enum {
    MOVE_WHY_TEXT,
};
static const struct wf_member move_why_members[] = {
    WF_MEMBER("text"), /* MOVE_WHY_TEXT */
};
static const struct wf_record_rule move_why_rule = {
    .schema = "#/components/messages/move/payload/properties/data/properties/why",
    .members = move_why_members,
    .members_count = 1,
    .required = {1 << MOVE_WHY_TEXT},
};

static const struct wf_text_rule move_why_text_rule = {
    .schema = "#/components/messages/move/payload/properties/data/properties/why/properties/text",
    .max_chars = WF_NO_LIMIT,
};

static void read_place(struct wf_json_reader *in, struct inlining_place *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &place_rule);
    do {
        if (wf_json_take_member(in, &object, &place_rule, PLACE_X))
            value->x = (uint8_t)wf_json_read_uint(in, &place_x_rule);
        if (wf_json_take_member(in, &object, &place_rule, PLACE_Y))
            value->y = (uint8_t)wf_json_read_uint(in, &place_y_rule);
    } while (wf_json_more_members(in, &object, &place_rule));
}

static void read_move_options(struct wf_json_reader *in, struct inlining_move *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &move_options_rule);
    do {
        if (wf_json_take_member(in, &object, &move_options_rule, MOVE_OPTIONS_FAST)) {
            msg->fast = wf_json_read_bool(in, move_options_fast_schema);
            msg->has_fast = true;
        }
        if (wf_json_take_member(in, &object, &move_options_rule, MOVE_OPTIONS_LOUD)) {
            msg->loud = wf_json_read_bool(in, move_options_loud_schema);
            msg->has_loud = true;
        }
    } while (wf_json_more_members(in, &object, &move_options_rule));
}

static void read_move_why(struct wf_json_reader *in, struct inlining_move *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &move_why_rule);
    do {
        if (wf_json_take_member(in, &object, &move_why_rule, MOVE_WHY_TEXT))
            msg->text = wf_json_read_text(in, &move_why_text_rule);
    } while (wf_json_more_members(in, &object, &move_why_rule));
}

static void read_move_data(struct wf_json_reader *in, struct inlining_move *msg)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &move_data_rule);
    do {
        if (wf_json_take_member(in, &object, &move_data_rule, MOVE_DATA_TO))
            read_place(in, &msg->to);
        if (wf_json_take_member(in, &object, &move_data_rule, MOVE_DATA_FROM)) {
            read_place(in, &msg->from);
            msg->has_from = true;
        }
        if (wf_json_take_member(in, &object, &move_data_rule, MOVE_DATA_OPTIONS))
            read_move_options(in, msg);
        if (wf_json_take_member(in, &object, &move_data_rule, MOVE_DATA_WHY)) {
            read_move_why(in, msg);
            msg->has_why = true;
        }
    } while (wf_json_more_members(in, &object, &move_data_rule));
}

bool inlining_read_move(struct wf_json_reader *in, struct inlining_move *msg)
{
    struct wf_json_object object;

    *msg = (struct inlining_move){0};
    wf_json_open_object(in, &object, &move_rule);
    do {
        if (wf_json_take_member(in, &object, &move_rule, MOVE_TYPE))
            wf_json_read_enum(in, &move_type_rule);
        if (wf_json_take_member(in, &object, &move_rule, MOVE_DATA))
            read_move_data(in, msg);
    } while (wf_json_more_members(in, &object, &move_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_place(struct wf_buf *out, uint8_t *at, const struct inlining_place *value)
{
    at = WF_JSON_PUT_UINT(out, at, "{\"x\":", value->x);
    at = WF_JSON_PUT_UINT(out, at, ",\"y\":", value->y);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_move_options(struct wf_buf *out, uint8_t *at, const struct inlining_move *msg)
{
    bool is_first = true;

    if (msg->has_fast) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"fast\":");
        at = wf_json_put_bool(out, at, msg->fast);
    }
    if (msg->has_loud) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"loud\":");
        at = wf_json_put_bool(out, at, msg->loud);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

void inlining_write_move(struct wf_buf *out, const struct inlining_move *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"move\",\"data\":{\"to\":");
    at = write_place(out, at, &msg->to);
    if (msg->has_from) {
        at = WF_PUT(out, at, ",\"from\":");
        at = write_place(out, at, &msg->from);
    }
    if (msg->has_fast || msg->has_loud) {
        at = WF_PUT(out, at, ",\"options\":");
        at = write_move_options(out, at, msg);
    }
    if (msg->has_why) {
        at = WF_JSON_PUT_TEXT(out, at, ",\"why\":{\"text\":", msg->text);
        at = WF_PUT(out, at, "}");
    }
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static bool check_place(const struct inlining_place *value, struct wf_error *error)
{
    if (!wf_check_uint(value->x, &place_x_rule, error))
        return wf_error_push(error, "x");
    if (!wf_check_uint(value->y, &place_y_rule, error))
        return wf_error_push(error, "y");
    return true;
}

static bool check_move_why(const struct inlining_move *msg, struct wf_error *error)
{
    if (!wf_check_utf8_text(msg->text, &move_why_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

static bool check_move_data(const struct inlining_move *msg, struct wf_error *error)
{
    if (!check_place(&msg->to, error))
        return wf_error_push(error, "to");
    if (msg->has_from && !check_place(&msg->from, error))
        return wf_error_push(error, "from");
    if (msg->has_why && !check_move_why(msg, error))
        return wf_error_push(error, "why");
    return true;
}

bool inlining_validate_move(const struct inlining_move *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_move_data(msg, error))
        return wf_error_push(error, "data");
    return true;
}

static bool equal_place(const struct inlining_place *a, const struct inlining_place *b)
{
    if (a->x != b->x)
        return false;
    if (a->y != b->y)
        return false;
    return true;
}

bool inlining_equal_move(const struct inlining_move *a, const struct inlining_move *b)
{
    if (a->has_why != b->has_why)
        return false;
    if (!equal_place(&a->to, &b->to))
        return false;
    if (a->has_from != b->has_from)
        return false;
    if (a->has_from && !equal_place(&a->from, &b->from))
        return false;
    if (a->has_fast != b->has_fast)
        return false;
    if (a->has_fast && a->fast != b->fast)
        return false;
    if (a->has_loud != b->has_loud)
        return false;
    if (a->has_loud && a->loud != b->loud)
        return false;
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

enum inlining_tag inlining_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return INLINING_MOVE;
}

enum inlining_tag inlining_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return INLINING_MOVE;
}

/* What the table calls: the same functions without their types. */

static bool read_any_move(struct wf_json_reader *in, void *value)
{
    return inlining_read_move(in, value);
}

static void write_any_move(struct wf_buf *out, const void *value)
{
    inlining_write_move(out, value);
}

static bool validate_any_move(const void *value, struct wf_error *error)
{
    return inlining_validate_move(value, error);
}

static bool equal_any_move(const void *a, const void *b)
{
    return inlining_equal_move(a, b);
}

static const char *const move_examples[] = {
    "{\"type\":\"move\",\"data\":{\"to\":{\"x\":1,\"y\":2}}}",
    ("{\"type\":\"move\",\"data\":{\"to\":{\"x\":0,\"y\":7},\"from\":{\"x\":3,\"y\":3},"
     "\"options\":{\"loud\":true},\"why\":{\"text\":\"because\"}}}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &inlining_protocol,
        .tag = INLINING_MOVE,
        .name = "move",
        .wire_name = "move",
        .description = "Somebody moves a piece.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct inlining_move),
        .read_json = read_any_move,
        .write_json = write_any_move,
        .validate = validate_any_move,
        .equal = equal_any_move,
        .short_head = "{\"type\":\"move\",\"data\":",
        .short_tail = "}",
        .examples = move_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct inlining_move move;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return inlining_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return inlining_identify_to_client(in);
}

const struct wf_protocol inlining_protocol = {
    .abi = WF_ABI,
    .name = "inlining",
    .title = "Inlining",
    .description = "",
    .limits =
        {
            .depth_limit = INLINING_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = INLINING_ARENA_PER_BYTE,
    .arena_base = INLINING_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
