/* Generated from tests/codegen/cases/ordered.json; change the schema, then run wireformc gen.
 *
 * Ordered: reading, writing, checking.
 */
#include "ordered.h"

#include <math.h>

#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_order.h"
#include "wireform/codec/cbor_put.h"
#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/raw.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    PUT_ZEBRA,
    PUT_MIDDLE,
    PUT_ID,
    PUT_AA,
    PUT_SCORES,
    PUT_RAW,
};
static const struct wf_member put_members[] = {
    WF_MEMBER("zebra"),  /* PUT_ZEBRA */
    WF_MEMBER("middle"), /* PUT_MIDDLE */
    WF_MEMBER("id"),     /* PUT_ID */
    WF_MEMBER("aa"),     /* PUT_AA */
    WF_MEMBER("scores"), /* PUT_SCORES */
    WF_MEMBER("raw"),    /* PUT_RAW */
};
static const struct wf_record_rule put_rule = {
    .schema = "#/components/messages/Put/payload",
    .members = put_members,
    .members_count = 6,
    .required = {1 << PUT_ZEBRA | 1 << PUT_ID},
};

static const struct wf_enum_rule put_zebra_rule = {
    .schema = "#/components/messages/Put/payload/properties/zebra",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("put")},
    .values_count = 1,
};

static const struct wf_text_rule put_middle_rule = {
    .schema = "#/components/messages/Put/payload/properties/middle",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_int_rule put_id_rule = {
    .schema = "#/components/messages/Put/payload/properties/id",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_number_rule put_aa_rule = {
    .schema = "#/components/messages/Put/payload/properties/aa",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_list_rule put_scores_rule = {
    .schema = "#/components/messages/Put/payload/properties/scores",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_int_rule put_scores_value_rule = {
    .schema = "#/components/messages/Put/payload/properties/scores/additionalProperties",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_list_rule put_others_rule = {
    .schema = "#/components/messages/Put/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule put_scores_key_rule = {
    .schema = "#/components/messages/Put/payload/properties/scores",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule put_others_key_rule = {
    .schema = "#/components/messages/Put/payload",
    .max_chars = WF_NO_LIMIT,
};

static const struct ordered_put_scores_entry *read_put_scores(struct wf_json_reader *in,
                                                              size_t *count)
{
    struct wf_json_map map;
    struct ordered_put_scores_entry *entry;

    wf_json_open_map(in, &map, &put_scores_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map)))
        entry->value = wf_json_read_int(in, &put_scores_value_rule);
    return wf_json_close_map(in, &map, count);
}

bool ordered_read_put(struct wf_json_reader *in, struct ordered_put *msg)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct ordered_put_others_entry *other;

    *msg = (struct ordered_put){0};
    wf_json_open_object(in, &object, &put_rule);
    wf_json_open_others(in, &others, &object, &put_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &put_rule, PUT_ZEBRA))
            wf_json_read_enum(in, &put_zebra_rule);
        if (wf_json_take_member(in, &object, &put_rule, PUT_MIDDLE)) {
            msg->middle = wf_json_read_text(in, &put_middle_rule);
            msg->has_middle = true;
        }
        if (wf_json_take_member(in, &object, &put_rule, PUT_ID))
            msg->id = wf_json_read_int(in, &put_id_rule);
        if (wf_json_take_member(in, &object, &put_rule, PUT_AA)) {
            msg->aa = wf_json_read_number(in, &put_aa_rule);
            msg->has_aa = true;
        }
        if (wf_json_take_member(in, &object, &put_rule, PUT_SCORES)) {
            msg->scores = read_put_scores(in, &msg->scores_count);
            msg->has_scores = true;
        }
        if (wf_json_take_member(in, &object, &put_rule, PUT_RAW)) {
            msg->raw = wf_json_read_raw_cbor(in);
            msg->has_raw = true;
        }
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw_cbor(in);
    } while (wf_json_more_members(in, &object, &put_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    return in->error.status == WF_OK;
}

static uint8_t *write_put_scores(struct wf_buf *out, uint8_t *at,
                                 const struct ordered_put_scores_entry *entries, size_t count)
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

static uint8_t *write_put_others(struct wf_buf *out, uint8_t *at,
                                 const struct ordered_put_others_entry *entries, size_t count,
                                 bool is_first)
{
    for (size_t i = 0; i < count; i++) {
        if (is_first && i == 0)
            at = WF_PUT(out, at, "{");
        else
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_PUT(out, at, ":");
        at = wf_json_put_raw_cbor(out, at, entries[i].value);
    }
    return at;
}

void ordered_write_put(struct wf_buf *out, const struct ordered_put *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"zebra\":\"put\"");
    if (msg->has_middle)
        at = WF_JSON_PUT_TEXT(out, at, ",\"middle\":", msg->middle);
    at = WF_JSON_PUT_INT(out, at, ",\"id\":", msg->id);
    if (msg->has_aa)
        at = WF_JSON_PUT_NUMBER(out, at, ",\"aa\":", msg->aa);
    if (msg->has_scores) {
        at = WF_PUT(out, at, ",\"scores\":");
        at = write_put_scores(out, at, msg->scores, msg->scores_count);
    }
    if (msg->has_raw) {
        at = WF_PUT(out, at, ",\"raw\":");
        at = wf_json_put_raw_cbor(out, at, msg->raw);
    }
    at = write_put_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_put_scores(const struct ordered_put_scores_entry *entries, size_t count,
                             struct wf_error *error)
{
    if (!wf_check_members(count, &put_scores_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &put_scores_key_rule, error))
            return false;
    }
    return true;
}

static bool check_put_others(const struct ordered_put_others_entry *entries, size_t count,
                             struct wf_error *error)
{
    if (!wf_check_members(count, &put_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &put_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &put_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_cbor_check(entries[i].value, ORDERED_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

bool ordered_validate_put(const struct ordered_put *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_middle && !wf_check_utf8_text(msg->middle, &put_middle_rule, error))
        return wf_error_push(error, "middle");
    if (msg->has_aa && !wf_check_number(msg->aa, &put_aa_rule, error))
        return wf_error_push(error, "aa");
    if (msg->has_scores && !check_put_scores(msg->scores, msg->scores_count, error))
        return wf_error_push(error, "scores");
    if (msg->has_raw && msg->raw.len > 0 && !wf_cbor_check(msg->raw, ORDERED_DEPTH, error))
        return wf_error_push(error, "raw");
    if (!check_put_others(msg->others, msg->others_count, error))
        return false;
    return true;
}

static bool equal_put_scores(const struct ordered_put_scores_entry *a, size_t a_count,
                             const struct ordered_put_scores_entry *b, size_t b_count)
{
    const struct ordered_put_scores_entry *other;

    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        other = wf_find_entry(b, b_count, sizeof(*b), a[i].key, i);
        if (!other)
            return false;
        if (a[i].value != other->value)
            return false;
    }
    return true;
}

static bool equal_put_others(const struct ordered_put_others_entry *a, size_t a_count,
                             const struct ordered_put_others_entry *b, size_t b_count)
{
    const struct ordered_put_others_entry *other;

    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        other = wf_find_entry(b, b_count, sizeof(*b), a[i].key, i);
        if (!other)
            return false;
        if (!wf_bytes_equal(a[i].value, other->value))
            return false;
    }
    return true;
}

bool ordered_equal_put(const struct ordered_put *a, const struct ordered_put *b)
{
    if (a->has_middle != b->has_middle)
        return false;
    if (a->has_middle && !wf_text_equal(a->middle, b->middle))
        return false;
    if (a->id != b->id)
        return false;
    if (a->has_aa != b->has_aa)
        return false;
    if (a->has_aa && a->aa != b->aa)
        return false;
    if (a->has_scores != b->has_scores)
        return false;
    if (a->has_scores && !equal_put_scores(a->scores, a->scores_count, b->scores, b->scores_count))
        return false;
    if (a->has_raw != b->has_raw)
        return false;
    if (a->has_raw && !wf_bytes_equal(a->raw, b->raw))
        return false;
    if (!equal_put_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

enum ordered_tag ordered_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return ORDERED_PUT;
}

enum ordered_tag ordered_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return ORDERED_PUT;
}

/* The same in CBOR (RFC 8949).  In its literals a text follows its head, the character 0x60 + its
 * length; \200 + n begins an array of n items, \240 + n an object of n members. */

static const struct ordered_put_scores_entry *read_put_scores_cbor(struct wf_cbor_reader *in,
                                                                   size_t *count)
{
    struct wf_cbor_map map;
    struct ordered_put_scores_entry *entry;

    wf_cbor_open_map(in, &map, &put_scores_rule, sizeof(*entry));
    while ((entry = wf_cbor_next_entry(in, &map)))
        entry->value = wf_cbor_read_int(in, &put_scores_value_rule);
    return wf_cbor_close_map(in, &map, count);
}

bool ordered_read_put_cbor(struct wf_cbor_reader *in, struct ordered_put *msg)
{
    struct wf_cbor_object object;
    struct wf_cbor_map others;
    struct ordered_put_others_entry *other;

    *msg = (struct ordered_put){0};
    wf_cbor_open_object(in, &object, &put_rule);
    wf_cbor_open_others(in, &others, &object, &put_others_rule, sizeof(*other));
    do {
        if (wf_cbor_take_member(in, &object, &put_rule, PUT_ZEBRA))
            wf_cbor_read_enum(in, &put_zebra_rule);
        if (wf_cbor_take_member(in, &object, &put_rule, PUT_MIDDLE)) {
            msg->middle = wf_cbor_read_text(in, &put_middle_rule);
            msg->has_middle = true;
        }
        if (wf_cbor_take_member(in, &object, &put_rule, PUT_ID))
            msg->id = wf_cbor_read_int(in, &put_id_rule);
        if (wf_cbor_take_member(in, &object, &put_rule, PUT_AA)) {
            msg->aa = wf_cbor_read_number(in, &put_aa_rule);
            msg->has_aa = true;
        }
        if (wf_cbor_take_member(in, &object, &put_rule, PUT_SCORES)) {
            msg->scores = read_put_scores_cbor(in, &msg->scores_count);
            msg->has_scores = true;
        }
        if (wf_cbor_take_member(in, &object, &put_rule, PUT_RAW)) {
            msg->raw = wf_cbor_read_raw(in);
            msg->has_raw = true;
        }
        if ((other = wf_cbor_take_other(&object)))
            other->value = wf_cbor_read_raw(in);
    } while (wf_cbor_more_members(in, &object, &put_rule));
    msg->others = wf_cbor_close_others(in, &others, &msg->others_count);
    return in->error.status == WF_OK;
}

static uint8_t *write_put_scores_cbor(struct wf_buf *out, uint8_t *at,
                                      const struct ordered_put_scores_entry *entries, size_t count)
{
    size_t begin = wf_put_len(out, at);

    at = wf_cbor_put_object(out, at, count);
    for (size_t i = 0; i < count; i++) {
        at = wf_cbor_put_text(out, at, entries[i].key);
        at = wf_cbor_put_int(out, at, entries[i].value);
    }
    return wf_cbor_put_in_order(out, at, begin);
}

static uint8_t *write_put_others_cbor(struct wf_buf *out, uint8_t *at,
                                      const struct ordered_put_others_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        at = wf_cbor_put_text(out, at, entries[i].key);
        at = wf_cbor_put_raw(out, at, entries[i].value);
    }
    return at;
}

void ordered_write_put_cbor(struct wf_buf *out, const struct ordered_put *msg)
{
    uint8_t *at = wf_put_begin(out);
    size_t begin = wf_put_len(out, at);
    size_t count = 2;

    count += msg->has_middle;
    count += msg->has_aa;
    count += msg->has_scores;
    count += msg->has_raw;
    count += msg->others_count;
    at = wf_cbor_put_object(out, at, count);
    if (msg->has_aa)
        at = WF_CBOR_PUT_NUMBER(out, at, "baa", msg->aa);
    at = WF_CBOR_PUT_INT(out, at, "bid", msg->id);
    if (msg->has_raw)
        at = WF_CBOR_PUT_RAW(out, at, "craw", msg->raw);
    at = WF_PUT(out, at, "ezebracput");
    if (msg->has_middle)
        at = WF_CBOR_PUT_TEXT(out, at, "fmiddle", msg->middle);
    if (msg->has_scores) {
        at = WF_PUT(out, at, "fscores");
        at = write_put_scores_cbor(out, at, msg->scores, msg->scores_count);
    }
    at = write_put_others_cbor(out, at, msg->others, msg->others_count);
    at = wf_cbor_put_in_order(out, at, begin);
    wf_put_end(out, at);
}

enum ordered_tag ordered_identify_to_server_cbor(struct wf_cbor_reader *in)
{
    (void)in;
    return ORDERED_PUT;
}

enum ordered_tag ordered_identify_to_client_cbor(struct wf_cbor_reader *in)
{
    (void)in;
    return ORDERED_PUT;
}

/* What the table calls: the same functions without their types. */

static bool read_any_put(struct wf_json_reader *in, void *value)
{
    return ordered_read_put(in, value);
}

static void write_any_put(struct wf_buf *out, const void *value)
{
    ordered_write_put(out, value);
}

static bool read_any_put_cbor(struct wf_cbor_reader *in, void *value)
{
    return ordered_read_put_cbor(in, value);
}

static void write_any_put_cbor(struct wf_buf *out, const void *value)
{
    ordered_write_put_cbor(out, value);
}

static bool validate_any_put(const void *value, struct wf_error *error)
{
    return ordered_validate_put(value, error);
}

static bool equal_any_put(const void *a, const void *b)
{
    return ordered_equal_put(a, b);
}

static const char *const put_examples[] = {
    ("{\"zebra\":\"put\",\"id\":1,\"scores\":{\"b\":2,\"aa\":3,\"zz\":1},\"a\":null,"
     "\"later\":true,\"zzzzzz\":[]}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &ordered_protocol,
        .tag = ORDERED_PUT,
        .name = "put",
        .wire_name = "Put",
        .description = "",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct ordered_put),
        .read_json = read_any_put,
        .write_json = write_any_put,
        .read_cbor = read_any_put_cbor,
        .write_cbor = write_any_put_cbor,
        .validate = validate_any_put,
        .equal = equal_any_put,
        .examples = put_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct ordered_put put;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return ordered_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return ordered_identify_to_client(in);
}

static unsigned identify_any_to_server_cbor(struct wf_cbor_reader *in)
{
    return ordered_identify_to_server_cbor(in);
}

static unsigned identify_any_to_client_cbor(struct wf_cbor_reader *in)
{
    return ordered_identify_to_client_cbor(in);
}

const struct wf_protocol ordered_protocol = {
    .abi = WF_ABI,
    .name = "ordered",
    .title = "Ordered",
    .description = "",
    .limits =
        {
            .depth_limit = ORDERED_DEPTH,
        },
    .is_cbor = true,
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = ORDERED_ARENA_PER_BYTE,
    .arena_base = ORDERED_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
    .identify_to_server_cbor = identify_any_to_server_cbor,
    .identify_to_client_cbor = identify_any_to_client_cbor,
};
