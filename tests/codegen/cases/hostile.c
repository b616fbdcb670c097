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
    N_1ST_TOLD,
};
static const struct wf_member n_1st_members[] = {
    WF_MEMBER_ESCAPED("%d\\\"\\\\"), /* N_1ST_D */
    WF_MEMBER("?\?/"),               /* N_1ST_EMPTY */
    WF_MEMBER("x"),                  /* N_1ST_X */
    WF_MEMBER("told"),               /* N_1ST_TOLD */
};
static const struct wf_record_rule n_1st_rule = {
    .schema = "#/components/messages/1st/payload",
    .members = n_1st_members,
    .members_count = 4,
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

enum {
    N_1ST_TOLD_LETTER_A_B,
};
static const struct wf_member n_1st_told_letter_members[] = {
    WF_MEMBER_ESCAPED("a\\\\b\\\""), /* N_1ST_TOLD_LETTER_A_B */
};
static const struct wf_record_rule n_1st_told_letter_rule = {
    .schema = "#/components/messages/1st/payload/properties/told/oneOf/0",
    .members = n_1st_told_letter_members,
    .members_count = 1,
    .required = {1 << N_1ST_TOLD_LETTER_A_B},
};

static const struct wf_enum_rule n_1st_told_letter_a_b_rule = {
    .schema = "#/components/messages/1st/payload/properties/told/oneOf/0/properties/a\\b\"",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("\\n")},
    .values_count = 1,
    .has_escape = true,
};

enum {
    N_1ST_TOLD_LINE_A_B,
};
static const struct wf_member n_1st_told_line_members[] = {
    WF_MEMBER_ESCAPED("a\\\\b\\\""), /* N_1ST_TOLD_LINE_A_B */
};
static const struct wf_record_rule n_1st_told_line_rule = {
    .schema = "#/components/messages/1st/payload/properties/told/oneOf/1",
    .members = n_1st_told_line_members,
    .members_count = 1,
    .required = {1 << N_1ST_TOLD_LINE_A_B},
};

static const struct wf_enum_rule n_1st_told_line_a_b_rule = {
    .schema = "#/components/messages/1st/payload/properties/told/oneOf/1/properties/a\\b\"",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("\n")},
    .values_count = 1,
    .has_escape = true,
};

static const struct wf_scalar tell_n_1st_told_a_b_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("\\n")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("\n")},  /* 1 */
};
static const uint16_t tell_n_1st_told_a_b_groups[] = {
    HOSTILE_N_1ST_TOLD_LETTER, /* 0 */
    HOSTILE_N_1ST_TOLD_LINE,   /* 1 */
};
static const struct wf_enum_rule tell_n_1st_told_a_b_rule = {
    .schema = "#/components/messages/1st/payload/properties/told",
    .values = tell_n_1st_told_a_b_values,
    .values_count = 2,
    .groups = tell_n_1st_told_a_b_groups,
    .has_escape = true,
};

static enum hostile_n_1st_told_tag tell_n_1st_told(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "a\\\\b\\\"", &tell_n_1st_told_a_b_rule, WF_BAD_VALUE);
}

static void read_n_1st_told_letter(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &n_1st_told_letter_rule);
    do {
        if (wf_json_take_member(in, &object, &n_1st_told_letter_rule, N_1ST_TOLD_LETTER_A_B))
            wf_json_read_enum(in, &n_1st_told_letter_a_b_rule);
    } while (wf_json_more_members(in, &object, &n_1st_told_letter_rule));
}

static void read_n_1st_told_line(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &n_1st_told_line_rule);
    do {
        if (wf_json_take_member(in, &object, &n_1st_told_line_rule, N_1ST_TOLD_LINE_A_B))
            wf_json_read_enum(in, &n_1st_told_line_a_b_rule);
    } while (wf_json_more_members(in, &object, &n_1st_told_line_rule));
}

static void read_n_1st_told(struct wf_json_reader *in, struct hostile_n_1st_told *value)
{
    value->tag = tell_n_1st_told(in);
    switch (value->tag) {
    case HOSTILE_N_1ST_TOLD_NONE:
        break;
    case HOSTILE_N_1ST_TOLD_LETTER:
        read_n_1st_told_letter(in);
        break;
    case HOSTILE_N_1ST_TOLD_LINE:
        read_n_1st_told_line(in);
        break;
    }
}

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
        if (wf_json_take_member(in, &object, &n_1st_rule, N_1ST_TOLD)) {
            read_n_1st_told(in, &msg->told);
            msg->has_told = true;
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

static uint8_t *write_n_1st_told(struct wf_buf *out, uint8_t *at,
                                 const struct hostile_n_1st_told *value)
{
    switch (value->tag) {
    case HOSTILE_N_1ST_TOLD_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case HOSTILE_N_1ST_TOLD_LETTER:
        at = WF_PUT(out, at, "{\"a\\\\b\\\"\":\"\\\\n\"}");
        break;
    case HOSTILE_N_1ST_TOLD_LINE:
        at = WF_PUT(out, at, "{\"a\\\\b\\\"\":\"\\n\"}");
        break;
    }
    return at;
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
    if (msg->has_told) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"told\":");
        at = write_n_1st_told(out, at, &msg->told);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_n_1st_told(const struct hostile_n_1st_told *value, struct wf_error *error)
{
    switch (value->tag) {
    case HOSTILE_N_1ST_TOLD_NONE:
        break;
    case HOSTILE_N_1ST_TOLD_LETTER:
    case HOSTILE_N_1ST_TOLD_LINE:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/1st/payload/properties/told", "no such kind");
    return false;
    return true;
}

bool hostile_validate_n_1st(const struct hostile_n_1st *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_d && !wf_check_uint(msg->d, &n_3d_rule, error))
        return wf_error_push(error, "%d\"\\");
    if (msg->has_x && !wf_check_enum(msg->x, &n_1st_x_rule, error))
        return wf_error_push(error, "x");
    if (msg->has_told && !check_n_1st_told(&msg->told, error))
        return wf_error_push(error, "told");
    return true;
}

static bool equal_n_1st_told(const struct hostile_n_1st_told *a, const struct hostile_n_1st_told *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case HOSTILE_N_1ST_TOLD_NONE:
    case HOSTILE_N_1ST_TOLD_LETTER:
    case HOSTILE_N_1ST_TOLD_LINE:
        break;
    }
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
    if (a->has_told != b->has_told)
        return false;
    if (a->has_told && !equal_n_1st_told(&a->told, &b->told))
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
    "{\"told\":{\"a\\\\b\\\"\":\"\\\\n\"}}",
    "{\"told\":{\"a\\\\b\\\"\":\"\\n\"}}",
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
        .examples_count = 3,
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
