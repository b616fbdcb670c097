/* Generated from tests/codegen/cases/blobs.json; change the schema, then run wireformc gen.
 *
 * Blobs: reading, writing, checking.
 */
#include "blobs.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    PART_DIGEST,
    PART_DATA,
    PART_PARTS,
};
static const struct wf_member part_members[] = {
    WF_MEMBER("digest"), /* PART_DIGEST */
    WF_MEMBER("data"),   /* PART_DATA */
    WF_MEMBER("parts"),  /* PART_PARTS */
};
static const struct wf_record_rule part_rule = {
    .schema = "#/components/messages/part/payload",
    .members = part_members,
    .members_count = 3,
    .required = {1 << PART_DIGEST | 1 << PART_DATA},
};

static const struct wf_bytes_rule part_digest_rule = {
    .schema = "#/components/messages/part/payload/properties/digest",
    .min_len = 4,
    .max_len = 4,
};

static const struct wf_bytes_rule part_data_rule = {
    .schema = "#/components/messages/part/payload/properties/data",
    .max_len = WF_NO_LIMIT,
};

static const struct wf_list_rule part_parts_rule = {
    .schema = "#/components/messages/part/payload/properties/parts",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_bytes_rule part_parts_item_rule = {
    .schema = "#/components/messages/part/payload/properties/parts/items",
    .max_len = WF_NO_LIMIT,
};

static const wf_bytes *read_part_parts(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    wf_bytes *item;

    wf_json_open_array(in, &array, &part_parts_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_bytes(in, &part_parts_item_rule);
    return wf_json_close_array(in, &array, count);
}

bool blobs_read_part(struct wf_json_reader *in, struct blobs_part *msg)
{
    struct wf_json_object object;

    *msg = (struct blobs_part){0};
    wf_json_open_object(in, &object, &part_rule);
    do {
        if (wf_json_take_member(in, &object, &part_rule, PART_DIGEST))
            msg->digest = wf_json_read_bytes(in, &part_digest_rule);
        if (wf_json_take_member(in, &object, &part_rule, PART_DATA))
            msg->data = wf_json_read_bytes(in, &part_data_rule);
        if (wf_json_take_member(in, &object, &part_rule, PART_PARTS)) {
            msg->parts = read_part_parts(in, &msg->parts_count);
            msg->has_parts = true;
        }
    } while (wf_json_more_members(in, &object, &part_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_byte_strings(struct wf_buf *out, uint8_t *at, const wf_bytes *items,
                                   size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_bytes(out, at, items[i]);
    }
    return WF_PUT(out, at, "]");
}

void blobs_write_part(struct wf_buf *out, const struct blobs_part *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_BYTES(out, at, "{\"digest\":", msg->digest);
    at = WF_JSON_PUT_BYTES(out, at, ",\"data\":", msg->data);
    if (msg->has_parts) {
        at = WF_PUT(out, at, ",\"parts\":");
        at = write_byte_strings(out, at, msg->parts, msg->parts_count);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_part_parts(const wf_bytes *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &part_parts_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_bytes(items[i], &part_parts_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool blobs_validate_part(const struct blobs_part *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_bytes(msg->digest, &part_digest_rule, error))
        return wf_error_push(error, "digest");
    if (!wf_check_bytes(msg->data, &part_data_rule, error))
        return wf_error_push(error, "data");
    if (msg->has_parts && !check_part_parts(msg->parts, msg->parts_count, error))
        return wf_error_push(error, "parts");
    return true;
}

static bool equal_byte_strings(const wf_bytes *a, size_t a_count, const wf_bytes *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_bytes_equal(a[i], b[i]))
            return false;
    }
    return true;
}

bool blobs_equal_part(const struct blobs_part *a, const struct blobs_part *b)
{
    if (!wf_bytes_equal(a->digest, b->digest))
        return false;
    if (!wf_bytes_equal(a->data, b->data))
        return false;
    if (a->has_parts != b->has_parts)
        return false;
    if (a->has_parts && !equal_byte_strings(a->parts, a->parts_count, b->parts, b->parts_count))
        return false;
    return true;
}

enum blobs_tag blobs_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return BLOBS_PART;
}

enum blobs_tag blobs_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return BLOBS_PART;
}

/* What the table calls: the same functions without their types. */

static bool read_any_part(struct wf_json_reader *in, void *value)
{
    return blobs_read_part(in, value);
}

static void write_any_part(struct wf_buf *out, const void *value)
{
    blobs_write_part(out, value);
}

static bool validate_any_part(const void *value, struct wf_error *error)
{
    return blobs_validate_part(value, error);
}

static bool equal_any_part(const void *a, const void *b)
{
    return blobs_equal_part(a, b);
}

static const char *const part_examples[] = {
    "{\"digest\":\"3q2+7w==\",\"data\":\"\",\"parts\":[\"AA==\",\"AAE=\"]}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &blobs_protocol,
        .tag = BLOBS_PART,
        .name = "part",
        .wire_name = "part",
        .description = "A piece of a file.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct blobs_part),
        .read_json = read_any_part,
        .write_json = write_any_part,
        .validate = validate_any_part,
        .equal = equal_any_part,
        .examples = part_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct blobs_part part;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return blobs_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return blobs_identify_to_client(in);
}

const struct wf_protocol blobs_protocol = {
    .abi = WF_ABI,
    .name = "blobs",
    .title = "Blobs",
    .description = "",
    .limits =
        {
            .depth_limit = BLOBS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = BLOBS_ARENA_PER_BYTE,
    .arena_base = BLOBS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
