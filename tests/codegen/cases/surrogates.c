/* Generated from tests/codegen/cases/surrogates.json; change the schema, then run wireformc gen.
 *
 * Surrogates: reading, writing, checking.
 */
#include "surrogates.h"

#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/valid_value.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    EDIT_TEXT,
    EDIT_LIKE,
    EDIT_PARTS,
    EDIT_NAMES,
    EDIT_RAW,
};
static const struct wf_member edit_members[] = {
    WF_MEMBER("text"),  /* EDIT_TEXT */
    WF_MEMBER("like"),  /* EDIT_LIKE */
    WF_MEMBER("parts"), /* EDIT_PARTS */
    WF_MEMBER("names"), /* EDIT_NAMES */
    WF_MEMBER("raw"),   /* EDIT_RAW */
};
static const struct wf_record_rule edit_rule = {
    .schema = "#/components/messages/Edit/payload",
    .members = edit_members,
    .members_count = 5,
    .required = {1 << EDIT_TEXT},
};

static const struct wf_text_rule edit_text_rule = {
    .schema = "#/components/messages/Edit/payload/properties/text",
    .max_chars = 8,
};

static const unsigned char edit_like_pattern_classes[] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
};
static const uint16_t edit_like_pattern_table[] = {
    0x04, 0x10, 0x08, 0x08, /* 0x00 */
    0x10, 0x10, 0x10, 0x10, /* 0x04 */
    0x10, 0x10, 0x08, 0x10, /* 0x08 */
    0x0c, 0x0c, 0x0c, 0x0c, /* 0x0c */
    0x10, 0x10, 0x10, 0x10, /* 0x10 */
};
static const struct wf_byte_range edit_like_pattern_ranges[] = {
    WF_BYTE_RANGE(0x80, 0xbf),
};
static const struct wf_byte_range edit_like_pattern_ranges_2[] = {
    WF_BYTE_RANGE(0x00, '`'),
    WF_BYTE_RANGE('b', 0x7f),
};
static const struct wf_run edit_like_pattern_runs[] = {
    {{edit_like_pattern_ranges_2, 2, false}, 1, 1},
};
static const struct wf_dfa edit_like_pattern = {
    .pattern = "^[^a]$",
    .classes = edit_like_pattern_classes,
    .table = edit_like_pattern_table,
    .first_accepting = 0x04,
    .matched = 0x0c,
    .classes_count = 4,
    .loop = 0x08,
    .loop_bytes = {edit_like_pattern_ranges, 1, false},
    .runs = edit_like_pattern_runs,
    .runs_count = 1,
};

static const struct wf_text_rule edit_like_rule = {
    .schema = "#/components/messages/Edit/payload/properties/like",
    .max_chars = WF_NO_LIMIT,
    .pattern = &edit_like_pattern,
};

static const struct wf_list_rule edit_parts_rule = {
    .schema = "#/components/messages/Edit/payload/properties/parts",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule edit_parts_item_rule = {
    .schema = "#/components/messages/Edit/payload/properties/parts/items",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule edit_names_rule = {
    .schema = "#/components/messages/Edit/payload/properties/names",
    .max_items = WF_NO_LIMIT,
};

static const char edit_names_value_schema[] =
    "#/components/messages/Edit/payload/properties/names/additionalProperties";

static const struct wf_text_rule edit_names_key_rule = {
    .schema = "#/components/messages/Edit/payload/properties/names",
    .max_chars = WF_NO_LIMIT,
};

/* What the structs below cannot say, checked on the bytes of a value. */

static const char edit_parts_schema[] = "#/components/messages/Edit/payload/properties/parts";

static const struct wf_valid_array_rule edit_parts_array = {
    .schema = edit_parts_schema,
    .max_items = WF_NO_LIMIT,
    .is_unique = true,
};

static bool valid_edit_parts(struct wf_valid *in)
{
    return wf_valid_array(in, &edit_parts_array);
}

static const struct surrogates_edit_names_entry *read_edit_names(struct wf_json_reader *in,
                                                                 size_t *count)
{
    struct wf_json_map map;
    struct surrogates_edit_names_entry *entry;

    wf_json_open_map(in, &map, &edit_names_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map)))
        entry->value = wf_json_read_bool(in, edit_names_value_schema);
    return wf_json_close_map(in, &map, count);
}

bool surrogates_read_edit(struct wf_json_reader *in, struct surrogates_edit *msg)
{
    struct wf_json_object object;
    struct wf_json_mark value_at;

    *msg = (struct surrogates_edit){0};
    wf_json_open_object(in, &object, &edit_rule);
    do {
        if (wf_json_take_member(in, &object, &edit_rule, EDIT_TEXT))
            msg->text = wf_json_read_text(in, &edit_text_rule);
        if (wf_json_take_member(in, &object, &edit_rule, EDIT_LIKE)) {
            msg->like = wf_json_read_text(in, &edit_like_rule);
            msg->has_like = true;
        }
        if (wf_json_take_member(in, &object, &edit_rule, EDIT_PARTS)) {
            value_at = wf_json_mark(in);
            msg->parts =
                wf_json_read_texts(in, &edit_parts_rule, &edit_parts_item_rule, &msg->parts_count);
            wf_json_check_since(in, value_at, valid_edit_parts);
            msg->has_parts = true;
        }
        if (wf_json_take_member(in, &object, &edit_rule, EDIT_NAMES)) {
            msg->names = read_edit_names(in, &msg->names_count);
            msg->has_names = true;
        }
        if (wf_json_take_member(in, &object, &edit_rule, EDIT_RAW)) {
            msg->raw = wf_json_read_raw(in);
            msg->has_raw = true;
        }
    } while (wf_json_more_members(in, &object, &edit_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_edit_names(struct wf_buf *out, uint8_t *at,
                                 const struct surrogates_edit_names_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_wtf8(out, at, entries[i].key);
        at = WF_JSON_PUT_BOOL(out, at, ":", entries[i].value);
    }
    return WF_PUT(out, at, "}");
}

void surrogates_write_edit(struct wf_buf *out, const struct surrogates_edit *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_WTF8(out, at, "{\"text\":", msg->text);
    if (msg->has_like)
        at = WF_JSON_PUT_WTF8(out, at, ",\"like\":", msg->like);
    if (msg->has_parts)
        at = WF_JSON_PUT_WTF8S(out, at, ",\"parts\":", msg->parts, msg->parts_count);
    if (msg->has_names) {
        at = WF_PUT(out, at, ",\"names\":");
        at = write_edit_names(out, at, msg->names, msg->names_count);
    }
    if (msg->has_raw)
        at = WF_JSON_PUT_RAW(out, at, ",\"raw\":", msg->raw);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_edit_parts(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &edit_parts_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_wtf8_text(items[i], &edit_parts_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_valid_edit_parts(const wf_text *items, size_t count, struct wf_error *error)
{
    struct wf_buf written;
    struct wf_buf *out = &written;
    uint8_t *at;

    wf_buf_init(out, SIZE_MAX / 8);
    at = wf_put_begin(out);
    at = wf_json_put_wtf8s(out, at, items, count);
    wf_put_end(out, at);
    return wf_json_check_written(out, valid_edit_parts, error);
}

static bool check_edit_names(const struct surrogates_edit_names_entry *entries, size_t count,
                             struct wf_error *error)
{
    if (!wf_check_members(count, &edit_names_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_wtf8_text(entries[i].key, &edit_names_key_rule, error))
            return false;
    }
    return true;
}

bool surrogates_validate_edit(const struct surrogates_edit *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_wtf8_text(msg->text, &edit_text_rule, error))
        return wf_error_push(error, "text");
    if (msg->has_like && !wf_check_wtf8_text(msg->like, &edit_like_rule, error))
        return wf_error_push(error, "like");
    if (msg->has_parts && !check_edit_parts(msg->parts, msg->parts_count, error))
        return wf_error_push(error, "parts");
    if (msg->has_parts && !check_valid_edit_parts(msg->parts, msg->parts_count, error))
        return wf_error_push(error, "parts");
    if (msg->has_names && !check_edit_names(msg->names, msg->names_count, error))
        return wf_error_push(error, "names");
    if (msg->has_raw && msg->raw.len > 0 && !wf_json_check(msg->raw, SURROGATES_DEPTH, error))
        return wf_error_push(error, "raw");
    return true;
}

static bool equal_texts(const wf_text *a, size_t a_count, const wf_text *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i], b[i]))
            return false;
    }
    return true;
}

static bool equal_edit_names(const struct surrogates_edit_names_entry *a, size_t a_count,
                             const struct surrogates_edit_names_entry *b, size_t b_count)
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

bool surrogates_equal_edit(const struct surrogates_edit *a, const struct surrogates_edit *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    if (a->has_like != b->has_like)
        return false;
    if (a->has_like && !wf_text_equal(a->like, b->like))
        return false;
    if (a->has_parts != b->has_parts)
        return false;
    if (a->has_parts && !equal_texts(a->parts, a->parts_count, b->parts, b->parts_count))
        return false;
    if (a->has_names != b->has_names)
        return false;
    if (a->has_names && !equal_edit_names(a->names, a->names_count, b->names, b->names_count))
        return false;
    if (a->has_raw != b->has_raw)
        return false;
    if (a->has_raw && !wf_text_equal(a->raw, b->raw))
        return false;
    return true;
}

enum surrogates_tag surrogates_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return SURROGATES_EDIT;
}

enum surrogates_tag surrogates_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return SURROGATES_EDIT;
}

/* What the table calls: the same functions without their types. */

static bool read_any_edit(struct wf_json_reader *in, void *value)
{
    return surrogates_read_edit(in, value);
}

static void write_any_edit(struct wf_buf *out, const void *value)
{
    surrogates_write_edit(out, value);
}

static bool validate_any_edit(const void *value, struct wf_error *error)
{
    return surrogates_validate_edit(value, error);
}

static bool equal_any_edit(const void *a, const void *b)
{
    return surrogates_equal_edit(a, b);
}

static const char *const edit_examples[] = {
    "{\"text\":\"a\",\"like\":\"b\",\"parts\":[\"c\"],\"names\":{\"d\":true},\"raw\":[1]}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &surrogates_protocol,
        .tag = SURROGATES_EDIT,
        .name = "edit",
        .wire_name = "Edit",
        .description = "Positions count UTF-16 units, so an edit may part a pair.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct surrogates_edit),
        .read_json = read_any_edit,
        .write_json = write_any_edit,
        .validate = validate_any_edit,
        .equal = equal_any_edit,
        .examples = edit_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct surrogates_edit edit;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return surrogates_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return surrogates_identify_to_client(in);
}

const struct wf_protocol surrogates_protocol = {
    .abi = WF_ABI,
    .name = "surrogates",
    .title = "Surrogates",
    .description = "",
    .limits =
        {
            .depth_limit = SURROGATES_DEPTH,
        },
    .keep_surrogates = true,
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = SURROGATES_ARENA_PER_BYTE,
    .arena_base = SURROGATES_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
