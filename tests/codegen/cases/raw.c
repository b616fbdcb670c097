/* Generated from tests/codegen/cases/raw.json; change the schema, then run wireformc gen.
 *
 * Raw values: reading, writing, checking.
 */
#include "raw.h"

#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    RELAY_BODY,
    RELAY_EXTRA,
    RELAY_MORE,
    RELAY_NAME,
};
static const struct wf_member relay_members[] = {
    WF_MEMBER("body"),  /* RELAY_BODY */
    WF_MEMBER("extra"), /* RELAY_EXTRA */
    WF_MEMBER("more"),  /* RELAY_MORE */
    WF_MEMBER("name"),  /* RELAY_NAME */
};
static const struct wf_record_rule relay_rule = {
    .schema = "#/components/messages/relay/payload",
    .members = relay_members,
    .members_count = 4,
    .required = {1 << RELAY_BODY},
};

static const struct wf_list_rule relay_more_rule = {
    .schema = "#/components/messages/relay/payload/properties/more",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule relay_name_rule = {
    .schema = "#/components/messages/relay/payload/properties/name",
    .max_chars = WF_NO_LIMIT,
};

static const wf_text *read_relay_more(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    wf_text *item;

    wf_json_open_array(in, &array, &relay_more_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_raw(in);
    return wf_json_close_array(in, &array, count);
}

bool raw_read_relay(struct wf_json_reader *in, struct raw_relay *msg)
{
    struct wf_json_object object;

    *msg = (struct raw_relay){0};
    wf_json_open_object(in, &object, &relay_rule);
    do {
        if (wf_json_take_member(in, &object, &relay_rule, RELAY_BODY))
            msg->body = wf_json_read_raw(in);
        if (wf_json_take_member(in, &object, &relay_rule, RELAY_EXTRA)) {
            msg->extra = wf_json_read_raw(in);
            msg->has_extra = true;
        }
        if (wf_json_take_member(in, &object, &relay_rule, RELAY_MORE)) {
            msg->more = read_relay_more(in, &msg->more_count);
            msg->has_more = true;
        }
        if (wf_json_take_member(in, &object, &relay_rule, RELAY_NAME))
            msg->has_name = wf_json_read_text_if(in, &msg->name);
    } while (wf_json_more_members(in, &object, &relay_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_raw_values(struct wf_buf *out, uint8_t *at, const wf_text *items,
                                 size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_raw(out, at, items[i]);
    }
    return WF_PUT(out, at, "]");
}

void raw_write_relay(struct wf_buf *out, const struct raw_relay *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_RAW(out, at, "{\"body\":", msg->body);
    if (msg->has_extra)
        at = WF_JSON_PUT_RAW(out, at, ",\"extra\":", msg->extra);
    if (msg->has_more) {
        at = WF_PUT(out, at, ",\"more\":");
        at = write_raw_values(out, at, msg->more, msg->more_count);
    }
    if (msg->has_name)
        at = WF_JSON_PUT_TEXT(out, at, ",\"name\":", msg->name);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_relay_more(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &relay_more_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (items[i].len > 0 && !wf_json_check(items[i], RAW_DEPTH, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool raw_validate_relay(const struct raw_relay *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->body.len > 0 && !wf_json_check(msg->body, RAW_DEPTH, error))
        return wf_error_push(error, "body");
    if (msg->has_extra && msg->extra.len > 0 && !wf_json_check(msg->extra, RAW_DEPTH, error))
        return wf_error_push(error, "extra");
    if (msg->has_more && !check_relay_more(msg->more, msg->more_count, error))
        return wf_error_push(error, "more");
    if (msg->has_name && !wf_check_utf8_text(msg->name, &relay_name_rule, error))
        return wf_error_push(error, "name");
    return true;
}

static bool equal_raw_values(const wf_text *a, size_t a_count, const wf_text *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i], b[i]))
            return false;
    }
    return true;
}

bool raw_equal_relay(const struct raw_relay *a, const struct raw_relay *b)
{
    if (!wf_text_equal(a->body, b->body))
        return false;
    if (a->has_extra != b->has_extra)
        return false;
    if (a->has_extra && !wf_text_equal(a->extra, b->extra))
        return false;
    if (a->has_more != b->has_more)
        return false;
    if (a->has_more && !equal_raw_values(a->more, a->more_count, b->more, b->more_count))
        return false;
    if (a->has_name != b->has_name)
        return false;
    if (a->has_name && !wf_text_equal(a->name, b->name))
        return false;
    return true;
}

enum raw_tag raw_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return RAW_RELAY;
}

enum raw_tag raw_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return RAW_RELAY;
}

/* What the table calls: the same functions without their types. */

static bool read_any_relay(struct wf_json_reader *in, void *value)
{
    return raw_read_relay(in, value);
}

static void write_any_relay(struct wf_buf *out, const void *value)
{
    raw_write_relay(out, value);
}

static bool validate_any_relay(const void *value, struct wf_error *error)
{
    return raw_validate_relay(value, error);
}

static bool equal_any_relay(const void *a, const void *b)
{
    return raw_equal_relay(a, b);
}

static const char *const relay_examples[] = {
    "{\"body\":null}",
    "{\"body\":{\"a\":[1,2.50,\"x\"]},\"extra\":1e2,\"more\":[null,{}],\"name\":\"Ada\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &raw_protocol,
        .tag = RAW_RELAY,
        .name = "relay",
        .wire_name = "relay",
        .description = "Something for somebody else.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct raw_relay),
        .read_json = read_any_relay,
        .write_json = write_any_relay,
        .validate = validate_any_relay,
        .equal = equal_any_relay,
        .examples = relay_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct raw_relay relay;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return raw_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return raw_identify_to_client(in);
}

const struct wf_protocol raw_protocol = {
    .abi = WF_ABI,
    .name = "raw",
    .title = "Raw values",
    .description = "",
    .limits =
        {
            .depth_limit = RAW_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = RAW_ARENA_PER_BYTE,
    .arena_base = RAW_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
