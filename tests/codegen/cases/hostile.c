/* Generated from tests/codegen/cases/hostile.json; change the schema, then run wireformc gen.
 *
 * Ends * / here, and turns around: reading, writing, checking.
 */
#include "hostile.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    N_1ST_D,
    N_1ST_EMPTY,
    N_1ST_X,
};
static const struct wf_member n_1st_members[] = {
    WF_MEMBER_ESCAPED("%d\\\"\\\\"), /* N_1ST_D */
    WF_MEMBER("?\?/"),               /* N_1ST_EMPTY */
    WF_MEMBER("x"),                  /* N_1ST_X */
};
static const struct wf_record_rule n_1st_rule = {
    .schema = "#/components/messages/1st/payload",
    .members = n_1st_members,
    .members_count = 3,
};

static const struct wf_uint_rule n_3d_rule = {
    .schema = "#/components/schemas/3d",
    .max = 9,
};

static const struct wf_enum_rule n_1st_empty_rule = {
    .schema = "#/components/messages/1st/payload/properties/?\?~1",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("?\?/%s\001\177\346\274\242")},
    .values_count = 1,
    .has_escape = true,
};

static const struct wf_scalar n_1st_x_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("*/")},                       /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("\346\274\242\345\255\227")}, /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("\342\200\256")},             /* 3 */
    {WF_IS_TEXT, WF_TEXT_INIT("a\000b")},                   /* 4 */
};
static const struct wf_enum_rule n_1st_x_rule = {
    .schema = "#/components/messages/1st/payload/properties/x",
    .values = n_1st_x_values,
    .values_count = 4,
    .has_escape = true,
};

bool hostile_read_n_1st(struct wf_json_reader *in, struct hostile_n_1st *msg)
{
    struct wf_json_object object;

    *msg = (struct hostile_n_1st){0};
    wf_json_open_object(in, &object, &n_1st_rule);
    do {
        if (wf_json_take_member(in, &object, &n_1st_rule, N_1ST_D)) {
            msg->d = (uint8_t)wf_json_read_uint(in, &n_3d_rule);
            msg->has_d = true;
        }
        if (wf_json_take_member(in, &object, &n_1st_rule, N_1ST_EMPTY)) {
            wf_json_read_enum(in, &n_1st_empty_rule);
            msg->has_empty = true;
        }
        if (wf_json_take_member(in, &object, &n_1st_rule, N_1ST_X)) {
            msg->x = wf_json_read_enum(in, &n_1st_x_rule);
            msg->has_x = true;
        }
    } while (wf_json_more_members(in, &object, &n_1st_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_n_1st_x(struct wf_buf *out, uint8_t *at, enum hostile_n_1st_x value)
{
    switch (value) {
    case HOSTILE_N_1ST_X_NONE:
        break;
    case HOSTILE_N_1ST_X_EMPTY:
        return WF_PUT(out, at, "\"*/\"");
    case HOSTILE_N_1ST_X_EMPTY_:
        return WF_PUT(out, at, "\"\346\274\242\345\255\227\"");
    case HOSTILE_N_1ST_X_EMPTY__:
        return WF_PUT(out, at, "\"\342\200\256\"");
    case HOSTILE_N_1ST_X_A_B:
        return WF_PUT(out, at, "\"a\\u0000b\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

void hostile_write_n_1st(struct wf_buf *out, const struct hostile_n_1st *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_d) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"%d\\\"\\\\\":");
        at = wf_json_put_uint(out, at, msg->d);
    }
    if (msg->has_empty) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"?\?/\":");
        at = WF_PUT(out, at, "\"?\?/%s\\u0001\177\346\274\242\"");
    }
    if (msg->has_x) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"x\":");
        at = write_n_1st_x(out, at, msg->x);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool hostile_validate_n_1st(const struct hostile_n_1st *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_d && !wf_check_uint(msg->d, &n_3d_rule, error))
        return wf_error_push(error, "%d\"\\");
    if (msg->has_x && !wf_check_enum(msg->x, &n_1st_x_rule, error))
        return wf_error_push(error, "x");
    return true;
}

bool hostile_equal_n_1st(const struct hostile_n_1st *a, const struct hostile_n_1st *b)
{
    if (a->has_empty != b->has_empty)
        return false;
    if (a->has_d != b->has_d)
        return false;
    if (a->has_d && a->d != b->d)
        return false;
    if (a->has_x != b->has_x)
        return false;
    if (a->has_x && a->x != b->x)
        return false;
    return true;
}

enum hostile_tag hostile_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return HOSTILE_N_1ST;
}

enum hostile_tag hostile_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return HOSTILE_N_1ST;
}

/* What the table calls: the same functions without their types. */

static bool read_any_n_1st(struct wf_json_reader *in, void *value)
{
    return hostile_read_n_1st(in, value);
}

static void write_any_n_1st(struct wf_buf *out, const void *value)
{
    hostile_write_n_1st(out, value);
}

static bool validate_any_n_1st(const void *value, struct wf_error *error)
{
    return hostile_validate_n_1st(value, error);
}

static bool equal_any_n_1st(const void *a, const void *b)
{
    return hostile_equal_n_1st(a, b);
}

static const char *const n_1st_examples[] = {
    "{\"%d\\\"\\\\\":1,\"?\?/\":\"?\?/%s\\u0001\177\346\274\242\",\"x\":\"a\\u0000b\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &hostile_protocol,
        .tag = HOSTILE_N_1ST,
        .name = "n_1st",
        .wire_name = "1st",
        .description = "* / #error ?\?/ \346\274\242\345\255\227 \346\274\242\345\255\227 "
                       "\346\274\242\345\255\227 \346\274\242\345\255\227 "
                       "\346\274\242\345\255\227 \346\274\242\345\255\227 "
                       "\346\274\242\345\255\227 \346\274\242\345\255\227 "
                       "\346\274\242\345\255\227 \346\274\242\345\255\227 "
                       "\346\274\242\345\255\227 \346\274\242\345\255\227 "
                       "\346\274\242\345\255\227 \346\274\242\345\255\227 "
                       "\346\274\242\345\255\227 \346\274\242\345\255\227",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct hostile_n_1st),
        .read_json = read_any_n_1st,
        .write_json = write_any_n_1st,
        .validate = validate_any_n_1st,
        .equal = equal_any_n_1st,
        .examples = n_1st_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct hostile_n_1st n_1st;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return hostile_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return hostile_identify_to_client(in);
}

const struct wf_protocol hostile_protocol = {
    .abi = WF_ABI,
    .name = "hostile",
    .title = "Ends */ here, and \342\200\256 turns around",
    .description = "* / % ?\?/ \\",
    .limits =
        {
            .depth_limit = HOSTILE_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = HOSTILE_ARENA_PER_BYTE,
    .arena_base = HOSTILE_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
