/* Generated from tests/codegen/cases/integers.json; change the schema, then run wireformc gen.
 *
 * Integers: reading, writing, checking.
 */
#include "integers.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    SIZES_BYTE,
    SIZES_WORD,
    SIZES_LEVEL,
    SIZES_STEP,
    SIZES_COUNT,
    SIZES_LEAST,
    SIZES_ANY,
    SIZES_PORT,
};
static const struct wf_member sizes_members[] = {
    WF_MEMBER("byte"),  /* SIZES_BYTE */
    WF_MEMBER("word"),  /* SIZES_WORD */
    WF_MEMBER("level"), /* SIZES_LEVEL */
    WF_MEMBER("step"),  /* SIZES_STEP */
    WF_MEMBER("count"), /* SIZES_COUNT */
    WF_MEMBER("least"), /* SIZES_LEAST */
    WF_MEMBER("any"),   /* SIZES_ANY */
    WF_MEMBER("port"),  /* SIZES_PORT */
};
static const struct wf_record_rule sizes_rule = {
    .schema = "#/components/messages/sizes/payload",
    .members = sizes_members,
    .members_count = 8,
    .required = {1 << SIZES_BYTE | 1 << SIZES_WORD | 1 << SIZES_STEP | 1 << SIZES_ANY},
};

static const struct wf_uint_rule sizes_byte_rule = {
    .schema = "#/components/messages/sizes/payload/properties/byte",
    .max = 255,
};

static const struct wf_int_rule sizes_word_rule = {
    .schema = "#/components/messages/sizes/payload/properties/word",
    .min = -32768,
    .max = 32767,
};

static const struct wf_int_rule sizes_level_rule = {
    .schema = "#/components/messages/sizes/payload/properties/level",
    .min = -5,
    .max = 5,
};

static const struct wf_uint_rule sizes_step_rule = {
    .schema = "#/components/messages/sizes/payload/properties/step",
    .max = 1000,
    .multiple_of = 5,
};

static const struct wf_uint_rule sizes_count_rule = {
    .schema = "#/components/messages/sizes/payload/properties/count",
    .max = UINT64_MAX,
};

static const struct wf_int_rule sizes_least_rule = {
    .schema = "#/components/messages/sizes/payload/properties/least",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule sizes_any_rule = {
    .schema = "#/components/messages/sizes/payload/properties/any",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_uint_rule port_rule = {
    .schema = "#/components/schemas/Port",
    .min = 1,
    .max = 65535,
};

bool integers_read_sizes(struct wf_json_reader *in, struct integers_sizes *msg)
{
    struct wf_json_object object;

    *msg = (struct integers_sizes){0};
    wf_json_open_object(in, &object, &sizes_rule);
    do {
        if (wf_json_take_member(in, &object, &sizes_rule, SIZES_BYTE))
            msg->byte = (uint8_t)wf_json_read_uint(in, &sizes_byte_rule);
        if (wf_json_take_member(in, &object, &sizes_rule, SIZES_WORD))
            msg->word = (int16_t)wf_json_read_int(in, &sizes_word_rule);
        if (wf_json_take_member(in, &object, &sizes_rule, SIZES_LEVEL)) {
            msg->level = (int8_t)wf_json_read_int(in, &sizes_level_rule);
            msg->has_level = true;
        }
        if (wf_json_take_member(in, &object, &sizes_rule, SIZES_STEP))
            msg->step = (uint16_t)wf_json_read_uint(in, &sizes_step_rule);
        if (wf_json_take_member(in, &object, &sizes_rule, SIZES_COUNT)) {
            msg->count = wf_json_read_uint(in, &sizes_count_rule);
            msg->has_count = true;
        }
        if (wf_json_take_member(in, &object, &sizes_rule, SIZES_LEAST)) {
            msg->least = wf_json_read_int(in, &sizes_least_rule);
            msg->has_least = true;
        }
        if (wf_json_take_member(in, &object, &sizes_rule, SIZES_ANY))
            msg->any = wf_json_read_int(in, &sizes_any_rule);
        if (wf_json_take_member(in, &object, &sizes_rule, SIZES_PORT)) {
            msg->port = (uint16_t)wf_json_read_uint(in, &port_rule);
            msg->has_port = true;
        }
    } while (wf_json_more_members(in, &object, &sizes_rule));
    return in->error.status == WF_OK;
}

void integers_write_sizes(struct wf_buf *out, const struct integers_sizes *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_UINT(out, at, "{\"byte\":", msg->byte);
    at = WF_JSON_PUT_INT(out, at, ",\"word\":", msg->word);
    if (msg->has_level)
        at = WF_JSON_PUT_INT(out, at, ",\"level\":", msg->level);
    at = WF_JSON_PUT_UINT(out, at, ",\"step\":", msg->step);
    if (msg->has_count)
        at = WF_JSON_PUT_UINT(out, at, ",\"count\":", msg->count);
    if (msg->has_least)
        at = WF_JSON_PUT_INT(out, at, ",\"least\":", msg->least);
    at = WF_JSON_PUT_INT(out, at, ",\"any\":", msg->any);
    if (msg->has_port)
        at = WF_JSON_PUT_UINT(out, at, ",\"port\":", msg->port);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool integers_validate_sizes(const struct integers_sizes *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_level && !wf_check_int(msg->level, &sizes_level_rule, error))
        return wf_error_push(error, "level");
    if (!wf_check_uint(msg->step, &sizes_step_rule, error))
        return wf_error_push(error, "step");
    if (msg->has_port && !wf_check_uint(msg->port, &port_rule, error))
        return wf_error_push(error, "port");
    return true;
}

bool integers_equal_sizes(const struct integers_sizes *a, const struct integers_sizes *b)
{
    if (a->byte != b->byte)
        return false;
    if (a->word != b->word)
        return false;
    if (a->has_level != b->has_level)
        return false;
    if (a->has_level && a->level != b->level)
        return false;
    if (a->step != b->step)
        return false;
    if (a->has_count != b->has_count)
        return false;
    if (a->has_count && a->count != b->count)
        return false;
    if (a->has_least != b->has_least)
        return false;
    if (a->has_least && a->least != b->least)
        return false;
    if (a->any != b->any)
        return false;
    if (a->has_port != b->has_port)
        return false;
    if (a->has_port && a->port != b->port)
        return false;
    return true;
}

enum integers_tag integers_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return INTEGERS_SIZES;
}

enum integers_tag integers_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return INTEGERS_SIZES;
}

/* What the table calls: the same functions without their types. */

static bool read_any_sizes(struct wf_json_reader *in, void *value)
{
    return integers_read_sizes(in, value);
}

static void write_any_sizes(struct wf_buf *out, const void *value)
{
    integers_write_sizes(out, value);
}

static bool validate_any_sizes(const void *value, struct wf_error *error)
{
    return integers_validate_sizes(value, error);
}

static bool equal_any_sizes(const void *a, const void *b)
{
    return integers_equal_sizes(a, b);
}

static const char *const sizes_examples[] = {
    "{\"byte\":255,\"word\":-32768,\"step\":5,\"any\":-1}",
    ("{\"byte\":0,\"word\":1,\"level\":-5,\"step\":0,\"count\":18446744073709551615,"
     "\"least\":-9223372036854775808,\"any\":9223372036854775807,\"port\":80}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &integers_protocol,
        .tag = INTEGERS_SIZES,
        .name = "sizes",
        .wire_name = "sizes",
        .description = "One integer of each width.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct integers_sizes),
        .read_json = read_any_sizes,
        .write_json = write_any_sizes,
        .validate = validate_any_sizes,
        .equal = equal_any_sizes,
        .examples = sizes_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct integers_sizes sizes;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return integers_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return integers_identify_to_client(in);
}

const struct wf_protocol integers_protocol = {
    .abi = WF_ABI,
    .name = "integers",
    .title = "Integers",
    .description = "",
    .limits =
        {
            .depth_limit = INTEGERS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = INTEGERS_ARENA_PER_BYTE,
    .arena_base = INTEGERS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
