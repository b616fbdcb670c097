/* Generated from tests/codegen/cases/tuples.json; change the schema, then run wireformc gen.
 *
 * Tuples: reading, writing, checking.
 */
#include "tuples.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    ENTRY_FILE,
    ENTRY_PAIR,
};
static const struct wf_member entry_members[] = {
    WF_MEMBER("file"), /* ENTRY_FILE */
    WF_MEMBER("pair"), /* ENTRY_PAIR */
};
static const struct wf_record_rule entry_rule = {
    .schema = "#/components/messages/entry/payload",
    .members = entry_members,
    .members_count = 2,
    .required = {1 << ENTRY_FILE},
};

static const struct wf_list_rule entry_file_rule = {
    .schema = "#/components/messages/entry/payload/properties/file",
    .min_items = 4,
    .max_items = 4,
};

static const struct wf_enum_rule entry_file_0_rule = {
    .schema = "#/components/messages/entry/payload/properties/file/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("File")},
    .values_count = 1,
};

static const struct wf_text_rule entry_file_path_rule = {
    .schema = "#/components/messages/entry/payload/properties/file/items/1",
    .min_chars = 1,
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule entry_file_size_rule = {
    .schema = "#/components/messages/entry/payload/properties/file/items/2",
    .max = UINT64_MAX,
};

static const struct wf_list_rule entry_file_3_rule = {
    .schema = "#/components/messages/entry/payload/properties/file/items/3",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule entry_file_3_item_rule = {
    .schema = "#/components/messages/entry/payload/properties/file/items/3/items",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule entry_pair_rule = {
    .schema = "#/components/messages/entry/payload/properties/pair",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule entry_pair_0_rule = {
    .schema = "#/components/messages/entry/payload/properties/pair/items/0",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("1")},
    .values_count = 1,
};

static const struct wf_enum_rule entry_pair_1_rule = {
    .schema = "#/components/messages/entry/payload/properties/pair/items/1",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("2")},
    .values_count = 1,
};

static void read_entry_file(struct wf_json_reader *in, struct tuples_entry_file *value)
{
    wf_json_begin_tagged_tuple(in, &entry_file_rule, &entry_file_0_rule);
    if (wf_json_next_position(in, 1, &entry_file_rule))
        value->path = wf_json_read_text(in, &entry_file_path_rule);
    if (wf_json_next_position(in, 2, &entry_file_rule))
        value->size = wf_json_read_uint(in, &entry_file_size_rule);
    if (wf_json_next_position(in, 3, &entry_file_rule))
        value->_3 =
            wf_json_read_texts(in, &entry_file_3_rule, &entry_file_3_item_rule, &value->_3_count);
    wf_json_end_tuple(in, 4, &entry_file_rule);
}

static void read_entry_pair(struct wf_json_reader *in)
{
    wf_json_begin_tuple(in, &entry_pair_rule);
    if (wf_json_next_position(in, 0, &entry_pair_rule))
        wf_json_read_enum(in, &entry_pair_0_rule);
    if (wf_json_next_position(in, 1, &entry_pair_rule))
        wf_json_read_enum(in, &entry_pair_1_rule);
    wf_json_end_tuple(in, 2, &entry_pair_rule);
}

bool tuples_read_entry(struct wf_json_reader *in, struct tuples_entry *msg)
{
    struct wf_json_object object;

    *msg = (struct tuples_entry){0};
    wf_json_open_object(in, &object, &entry_rule);
    do {
        if (wf_json_take_member(in, &object, &entry_rule, ENTRY_FILE))
            read_entry_file(in, &msg->file);
        if (wf_json_take_member(in, &object, &entry_rule, ENTRY_PAIR)) {
            read_entry_pair(in);
            msg->has_pair = true;
        }
    } while (wf_json_more_members(in, &object, &entry_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_entry_file(struct wf_buf *out, uint8_t *at,
                                 const struct tuples_entry_file *value)
{
    at = WF_JSON_PUT_TEXT(out, at, "[\"File\",", value->path);
    at = WF_JSON_PUT_UINT(out, at, ",", value->size);
    at = WF_JSON_PUT_TEXTS(out, at, ",", value->_3, value->_3_count);
    return WF_PUT(out, at, "]");
}

void tuples_write_entry(struct wf_buf *out, const struct tuples_entry *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"file\":");
    at = write_entry_file(out, at, &msg->file);
    if (msg->has_pair)
        at = WF_PUT(out, at, ",\"pair\":[1,2]");
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_entry_file_3(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &entry_file_3_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &entry_file_3_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_entry_file(const struct tuples_entry_file *value, struct wf_error *error)
{
    if (!wf_check_utf8_text(value->path, &entry_file_path_rule, error))
        return wf_error_push_index(error, 1);
    if (!check_entry_file_3(value->_3, value->_3_count, error))
        return wf_error_push_index(error, 3);
    return true;
}

bool tuples_validate_entry(const struct tuples_entry *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_entry_file(&msg->file, error))
        return wf_error_push(error, "file");
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

static bool equal_entry_file(const struct tuples_entry_file *a, const struct tuples_entry_file *b)
{
    if (!wf_text_equal(a->path, b->path))
        return false;
    if (a->size != b->size)
        return false;
    if (!equal_texts(a->_3, a->_3_count, b->_3, b->_3_count))
        return false;
    return true;
}

bool tuples_equal_entry(const struct tuples_entry *a, const struct tuples_entry *b)
{
    if (a->has_pair != b->has_pair)
        return false;
    if (!equal_entry_file(&a->file, &b->file))
        return false;
    return true;
}

enum tuples_tag tuples_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return TUPLES_ENTRY;
}

enum tuples_tag tuples_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return TUPLES_ENTRY;
}

/* What the table calls: the same functions without their types. */

static bool read_any_entry(struct wf_json_reader *in, void *value)
{
    return tuples_read_entry(in, value);
}

static void write_any_entry(struct wf_buf *out, const void *value)
{
    tuples_write_entry(out, value);
}

static bool validate_any_entry(const void *value, struct wf_error *error)
{
    return tuples_validate_entry(value, error);
}

static bool equal_any_entry(const void *a, const void *b)
{
    return tuples_equal_entry(a, b);
}

static const char *const entry_examples[] = {
    "{\"file\":[\"File\",\"a/b\",12,[\"x\"]]}",
    "{\"file\":[\"File\",\"c\",0,[]],\"pair\":[1,2]}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &tuples_protocol,
        .tag = TUPLES_ENTRY,
        .name = "entry",
        .wire_name = "entry",
        .description = "A file in a folder.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct tuples_entry),
        .read_json = read_any_entry,
        .write_json = write_any_entry,
        .validate = validate_any_entry,
        .equal = equal_any_entry,
        .examples = entry_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct tuples_entry entry;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return tuples_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return tuples_identify_to_client(in);
}

const struct wf_protocol tuples_protocol = {
    .abi = WF_ABI,
    .name = "tuples",
    .title = "Tuples",
    .description = "",
    .limits =
        {
            .depth_limit = TUPLES_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = TUPLES_ARENA_PER_BYTE,
    .arena_base = TUPLES_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
