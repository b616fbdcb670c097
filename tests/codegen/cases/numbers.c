/* Generated from tests/codegen/cases/numbers.json; change the schema, then run wireformc gen.
 *
 * Numbers: reading, writing, checking.
 */
#include "numbers.h"

#include <math.h>

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    MEASURE_KILOS,
    MEASURE_RATIO,
    MEASURE_ANY,
    MEASURE_IS_STABLE,
    MEASURE_NOTHING,
};
static const struct wf_member measure_members[] = {
    WF_MEMBER("kilos"),     /* MEASURE_KILOS */
    WF_MEMBER("ratio"),     /* MEASURE_RATIO */
    WF_MEMBER("any"),       /* MEASURE_ANY */
    WF_MEMBER("is_stable"), /* MEASURE_IS_STABLE */
    WF_MEMBER("nothing"),   /* MEASURE_NOTHING */
};
static const struct wf_record_rule measure_rule = {
    .schema = "#/components/messages/measure/payload",
    .members = measure_members,
    .members_count = 5,
    .required = {1 << MEASURE_KILOS},
};

static const struct wf_number_rule measure_kilos_rule = {
    .schema = "#/components/messages/measure/payload/properties/kilos",
    .min = 0.0,
    .max = 250.5,
};

static const struct wf_number_rule measure_ratio_rule = {
    .schema = "#/components/messages/measure/payload/properties/ratio",
    .min = 0.0,
    .max = 1.0,
    .is_exclusive_min = true,
    .is_exclusive_max = true,
};

static const struct wf_number_rule measure_any_rule = {
    .schema = "#/components/messages/measure/payload/properties/any",
    .min = -INFINITY,
    .max = INFINITY,
};

static const char measure_is_stable_schema[] =
    "#/components/messages/measure/payload/properties/is_stable";

static const char measure_nothing_schema[] =
    "#/components/messages/measure/payload/properties/nothing";

bool numbers_read_measure(struct wf_json_reader *in, struct numbers_measure *msg)
{
    struct wf_json_object object;

    *msg = (struct numbers_measure){0};
    wf_json_open_object(in, &object, &measure_rule);
    do {
        if (wf_json_take_member(in, &object, &measure_rule, MEASURE_KILOS))
            msg->kilos = wf_json_read_number(in, &measure_kilos_rule);
        if (wf_json_take_member(in, &object, &measure_rule, MEASURE_RATIO)) {
            msg->ratio = wf_json_read_number(in, &measure_ratio_rule);
            msg->has_ratio = true;
        }
        if (wf_json_take_member(in, &object, &measure_rule, MEASURE_ANY)) {
            msg->any = wf_json_read_number(in, &measure_any_rule);
            msg->has_any = true;
        }
        if (wf_json_take_member(in, &object, &measure_rule, MEASURE_IS_STABLE)) {
            msg->is_stable = wf_json_read_bool(in, measure_is_stable_schema);
            msg->has_is_stable = true;
        }
        if (wf_json_take_member(in, &object, &measure_rule, MEASURE_NOTHING)) {
            wf_json_read_null(in, measure_nothing_schema);
            msg->has_nothing = true;
        }
    } while (wf_json_more_members(in, &object, &measure_rule));
    return in->error.status == WF_OK;
}

void numbers_write_measure(struct wf_buf *out, const struct numbers_measure *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_NUMBER(out, at, "{\"kilos\":", msg->kilos);
    if (msg->has_ratio)
        at = WF_JSON_PUT_NUMBER(out, at, ",\"ratio\":", msg->ratio);
    if (msg->has_any)
        at = WF_JSON_PUT_NUMBER(out, at, ",\"any\":", msg->any);
    if (msg->has_is_stable)
        at = WF_JSON_PUT_BOOL(out, at, ",\"is_stable\":", msg->is_stable);
    if (msg->has_nothing)
        at = WF_PUT(out, at, ",\"nothing\":null");
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool numbers_validate_measure(const struct numbers_measure *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_number(msg->kilos, &measure_kilos_rule, error))
        return wf_error_push(error, "kilos");
    if (msg->has_ratio && !wf_check_number(msg->ratio, &measure_ratio_rule, error))
        return wf_error_push(error, "ratio");
    if (msg->has_any && !wf_check_number(msg->any, &measure_any_rule, error))
        return wf_error_push(error, "any");
    return true;
}

bool numbers_equal_measure(const struct numbers_measure *a, const struct numbers_measure *b)
{
    if (a->has_nothing != b->has_nothing)
        return false;
    if (a->kilos != b->kilos)
        return false;
    if (a->has_ratio != b->has_ratio)
        return false;
    if (a->has_ratio && a->ratio != b->ratio)
        return false;
    if (a->has_any != b->has_any)
        return false;
    if (a->has_any && a->any != b->any)
        return false;
    if (a->has_is_stable != b->has_is_stable)
        return false;
    if (a->has_is_stable && a->is_stable != b->is_stable)
        return false;
    return true;
}

enum numbers_tag numbers_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return NUMBERS_MEASURE;
}

enum numbers_tag numbers_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return NUMBERS_MEASURE;
}

/* What the table calls: the same functions without their types. */

static bool read_any_measure(struct wf_json_reader *in, void *value)
{
    return numbers_read_measure(in, value);
}

static void write_any_measure(struct wf_buf *out, const void *value)
{
    numbers_write_measure(out, value);
}

static bool validate_any_measure(const void *value, struct wf_error *error)
{
    return numbers_validate_measure(value, error);
}

static bool equal_any_measure(const void *a, const void *b)
{
    return numbers_equal_measure(a, b);
}

static const char *const measure_examples[] = {
    "{\"kilos\":70.25}",
    "{\"kilos\":0,\"ratio\":0.5,\"any\":-1e300,\"is_stable\":false,\"nothing\":null}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &numbers_protocol,
        .tag = NUMBERS_MEASURE,
        .name = "measure",
        .wire_name = "measure",
        .description = "What a scale shows.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct numbers_measure),
        .read_json = read_any_measure,
        .write_json = write_any_measure,
        .validate = validate_any_measure,
        .equal = equal_any_measure,
        .examples = measure_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct numbers_measure measure;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return numbers_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return numbers_identify_to_client(in);
}

const struct wf_protocol numbers_protocol = {
    .abi = WF_ABI,
    .name = "numbers",
    .title = "Numbers",
    .description = "",
    .limits =
        {
            .depth_limit = NUMBERS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = NUMBERS_ARENA_PER_BYTE,
    .arena_base = NUMBERS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
