/* Generated from tests/codegen/cases/values.json; change the schema, then run wireformc gen.
 *
 * Values: reading, writing, checking.
 */
#include "values.h"

#include <math.h>

#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

static const struct wf_text_rule word_rule = {
    .schema = "#/components/messages/word/payload",
    .max_chars = 8,
};

static const struct wf_int_rule count_rule = {
    .schema = "#/components/messages/count/payload",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_list_rule pair_rule = {
    .schema = "#/components/messages/pair/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule pair_0_rule = {
    .schema = "#/components/messages/pair/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("pair")},
    .values_count = 1,
};

static const struct wf_number_rule pair_1_rule = {
    .schema = "#/components/messages/pair/payload/items/1",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_enum_rule ping_rule = {
    .schema = "#/components/messages/ping/payload",
    .values = &(const struct wf_scalar){.kind = WF_IS_TRUE},
    .values_count = 1,
};

static const char nothing_schema[] = "#/components/messages/nothing/payload";

static const struct wf_list_rule box_rule = {
    .schema = "#/components/messages/box/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_int_rule box_value_rule = {
    .schema = "#/components/messages/box/payload/additionalProperties",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_text_rule box__key_rule = {
    .schema = "#/components/messages/box/payload",
    .max_chars = WF_NO_LIMIT,
};

bool values_read_word(struct wf_json_reader *in, struct values_word *msg)
{
    *msg = (struct values_word){0};
    msg->value = wf_json_read_text(in, &word_rule);
    return in->error.status == WF_OK;
}

bool values_read_count(struct wf_json_reader *in, struct values_count *msg)
{
    *msg = (struct values_count){0};
    msg->value = wf_json_read_int(in, &count_rule);
    return in->error.status == WF_OK;
}

bool values_read_pair(struct wf_json_reader *in, struct values_pair *msg)
{
    *msg = (struct values_pair){0};
    wf_json_begin_tagged_tuple(in, &pair_rule, &pair_0_rule);
    if (wf_json_next_position(in, 1, &pair_rule))
        msg->_1 = wf_json_read_number(in, &pair_1_rule);
    wf_json_end_tuple(in, 2, &pair_rule);
    return in->error.status == WF_OK;
}

bool values_read_ping(struct wf_json_reader *in)
{
    wf_json_read_enum(in, &ping_rule);
    return in->error.status == WF_OK;
}

bool values_read_nothing(struct wf_json_reader *in)
{
    wf_json_read_null(in, nothing_schema);
    return in->error.status == WF_OK;
}

static const struct values_box_entry *read_box_(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_map map;
    struct values_box_entry *entry;

    wf_json_open_map(in, &map, &box_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map)))
        entry->value = wf_json_read_int(in, &box_value_rule);
    return wf_json_close_map(in, &map, count);
}

bool values_read_box(struct wf_json_reader *in, struct values_box *msg)
{
    *msg = (struct values_box){0};
    msg->value = read_box_(in, &msg->value_count);
    return in->error.status == WF_OK;
}

void values_write_word(struct wf_buf *out, const struct values_word *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = wf_json_put_text(out, at, msg->value);
    wf_put_end(out, at);
}

void values_write_count(struct wf_buf *out, const struct values_count *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = wf_json_put_int(out, at, msg->value);
    wf_put_end(out, at);
}

void values_write_pair(struct wf_buf *out, const struct values_pair *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_NUMBER(out, at, "[\"pair\",", msg->_1);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void values_write_ping(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "true");
}

void values_write_nothing(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "null");
}

static uint8_t *write_box_(struct wf_buf *out, uint8_t *at, const struct values_box_entry *entries,
                           size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_INT(out, at, ":", entries[i].value);
    }
    return WF_PUT(out, at, "}");
}

void values_write_box(struct wf_buf *out, const struct values_box *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = write_box_(out, at, msg->value, msg->value_count);
    wf_put_end(out, at);
}

bool values_validate_word(const struct values_word *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    return wf_check_utf8_text(msg->value, &word_rule, error);
}

bool values_validate_count(const struct values_count *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool values_validate_pair(const struct values_pair *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_number(msg->_1, &pair_1_rule, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_box_(const struct values_box_entry *entries, size_t count, struct wf_error *error)
{
    if (!wf_check_members(count, &box_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &box__key_rule, error))
            return false;
    }
    return true;
}

bool values_validate_box(const struct values_box *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    return check_box_(msg->value, msg->value_count, error);
}

bool values_equal_word(const struct values_word *a, const struct values_word *b)
{
    if (!wf_text_equal(a->value, b->value))
        return false;
    return true;
}

bool values_equal_count(const struct values_count *a, const struct values_count *b)
{
    if (a->value != b->value)
        return false;
    return true;
}

bool values_equal_pair(const struct values_pair *a, const struct values_pair *b)
{
    if (a->_1 != b->_1)
        return false;
    return true;
}

static bool equal_box_(const struct values_box_entry *a, size_t a_count,
                       const struct values_box_entry *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
        if (a[i].value != b[i].value)
            return false;
    }
    return true;
}

bool values_equal_box(const struct values_box *a, const struct values_box *b)
{
    if (!equal_box_(a->value, a->value_count, b->value, b->value_count))
        return false;
    return true;
}

enum values_tag values_identify_to_server(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_OBJECT:
        return VALUES_BOX;
    case WF_JSON_ARRAY:
        return VALUES_PAIR;
    case WF_JSON_TEXT:
        return VALUES_WORD;
    case WF_JSON_NUMBER:
        return VALUES_COUNT;
    case WF_JSON_BOOL:
        return VALUES_PING;
    case WF_JSON_NULL:
        return VALUES_NOTHING;
    default:
        wf_json_fail(in, "type", "#", "not of type object, array, string, number, boolean, null");
        return VALUES_NONE;
    }
}

enum values_tag values_identify_to_client(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_OBJECT:
        return VALUES_BOX;
    case WF_JSON_ARRAY:
        return VALUES_PAIR;
    case WF_JSON_TEXT:
        return VALUES_WORD;
    case WF_JSON_NUMBER:
        return VALUES_COUNT;
    case WF_JSON_BOOL:
        return VALUES_PING;
    case WF_JSON_NULL:
        return VALUES_NOTHING;
    default:
        wf_json_fail(in, "type", "#", "not of type object, array, string, number, boolean, null");
        return VALUES_NONE;
    }
}

/* What the table calls: the same functions without their types. */

static bool read_any_word(struct wf_json_reader *in, void *value)
{
    return values_read_word(in, value);
}

static void write_any_word(struct wf_buf *out, const void *value)
{
    values_write_word(out, value);
}

static bool validate_any_word(const void *value, struct wf_error *error)
{
    return values_validate_word(value, error);
}

static bool equal_any_word(const void *a, const void *b)
{
    return values_equal_word(a, b);
}

static bool read_any_count(struct wf_json_reader *in, void *value)
{
    return values_read_count(in, value);
}

static void write_any_count(struct wf_buf *out, const void *value)
{
    values_write_count(out, value);
}

static bool validate_any_count(const void *value, struct wf_error *error)
{
    return values_validate_count(value, error);
}

static bool equal_any_count(const void *a, const void *b)
{
    return values_equal_count(a, b);
}

static bool read_any_pair(struct wf_json_reader *in, void *value)
{
    return values_read_pair(in, value);
}

static void write_any_pair(struct wf_buf *out, const void *value)
{
    values_write_pair(out, value);
}

static bool validate_any_pair(const void *value, struct wf_error *error)
{
    return values_validate_pair(value, error);
}

static bool equal_any_pair(const void *a, const void *b)
{
    return values_equal_pair(a, b);
}

static bool read_any_ping(struct wf_json_reader *in, void *value)
{
    (void)value;
    return values_read_ping(in);
}

static void write_any_ping(struct wf_buf *out, const void *value)
{
    (void)value;
    values_write_ping(out);
}

static bool read_any_nothing(struct wf_json_reader *in, void *value)
{
    (void)value;
    return values_read_nothing(in);
}

static void write_any_nothing(struct wf_buf *out, const void *value)
{
    (void)value;
    values_write_nothing(out);
}

static bool read_any_box(struct wf_json_reader *in, void *value)
{
    return values_read_box(in, value);
}

static void write_any_box(struct wf_buf *out, const void *value)
{
    values_write_box(out, value);
}

static bool validate_any_box(const void *value, struct wf_error *error)
{
    return values_validate_box(value, error);
}

static bool equal_any_box(const void *a, const void *b)
{
    return values_equal_box(a, b);
}

static bool validate_nothing(const void *value, struct wf_error *error)
{
    (void)value;
    (void)error;
    return true;
}

static bool equal_nothing(const void *a, const void *b)
{
    (void)a;
    (void)b;
    return true;
}

static const char *const word_examples[] = {
    "\"hi\"",
};

static const char *const count_examples[] = {
    "42",
};

static const char *const pair_examples[] = {
    "[\"pair\",0.5]",
};

static const char *const ping_examples[] = {
    "true",
};

static const char *const nothing_examples[] = {
    "null",
};

static const char *const box_examples[] = {
    "{\"a\":1}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &values_protocol,
        .tag = VALUES_WORD,
        .name = "word",
        .wire_name = "word",
        .description = "A text.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct values_word),
        .read_json = read_any_word,
        .write_json = write_any_word,
        .validate = validate_any_word,
        .equal = equal_any_word,
        .examples = word_examples,
        .examples_count = 1,
    },
    {
        .protocol = &values_protocol,
        .tag = VALUES_COUNT,
        .name = "count",
        .wire_name = "count",
        .description = "An integer.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct values_count),
        .read_json = read_any_count,
        .write_json = write_any_count,
        .validate = validate_any_count,
        .equal = equal_any_count,
        .examples = count_examples,
        .examples_count = 1,
    },
    {
        .protocol = &values_protocol,
        .tag = VALUES_PAIR,
        .name = "pair",
        .wire_name = "pair",
        .description = "A tuple.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct values_pair),
        .read_json = read_any_pair,
        .write_json = write_any_pair,
        .validate = validate_any_pair,
        .equal = equal_any_pair,
        .examples = pair_examples,
        .examples_count = 1,
    },
    {
        .protocol = &values_protocol,
        .tag = VALUES_PING,
        .name = "ping",
        .wire_name = "ping",
        .description = "A constant.",
        .to_server = true,
        .to_client = true,
        .read_json = read_any_ping,
        .write_json = write_any_ping,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = ping_examples,
        .examples_count = 1,
    },
    {
        .protocol = &values_protocol,
        .tag = VALUES_NOTHING,
        .name = "nothing",
        .wire_name = "nothing",
        .description = "Null.",
        .to_server = true,
        .to_client = true,
        .read_json = read_any_nothing,
        .write_json = write_any_nothing,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = nothing_examples,
        .examples_count = 1,
    },
    {
        .protocol = &values_protocol,
        .tag = VALUES_BOX,
        .name = "box",
        .wire_name = "box",
        .description = "A map.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct values_box),
        .read_json = read_any_box,
        .write_json = write_any_box,
        .validate = validate_any_box,
        .equal = equal_any_box,
        .examples = box_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct values_word word;
    struct values_count count;
    struct values_pair pair;
    struct values_box box;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return values_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return values_identify_to_client(in);
}

const struct wf_protocol values_protocol = {
    .abi = WF_ABI,
    .name = "values",
    .title = "Values",
    .description = "",
    .limits =
        {
            .depth_limit = VALUES_DEPTH,
        },
    .messages = messages,
    .messages_count = 6,
    .message_size = sizeof(union any_message),
    .arena_per_byte = VALUES_ARENA_PER_BYTE,
    .arena_base = VALUES_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
