/* Generated from tests/codegen/cases/lists.json; change the schema, then run wireformc gen.
 *
 * Lists: reading, writing, checking.
 */
#include "lists.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    TABLE_NAMES,
    TABLE_ROWS,
    TABLE_NOTES,
    TABLE_FLAGS,
    TABLE_ONES,
};
static const struct wf_member table_members[] = {
    WF_MEMBER("names"), /* TABLE_NAMES */
    WF_MEMBER("rows"),  /* TABLE_ROWS */
    WF_MEMBER("notes"), /* TABLE_NOTES */
    WF_MEMBER("flags"), /* TABLE_FLAGS */
    WF_MEMBER("ones"),  /* TABLE_ONES */
};
static const struct wf_record_rule table_rule = {
    .schema = "#/components/messages/table/payload",
    .members = table_members,
    .members_count = 5,
    .required = {1 << TABLE_NAMES | 1 << TABLE_ROWS},
};

static const struct wf_list_rule table_names_rule = {
    .schema = "#/components/messages/table/payload/properties/names",
    .min_items = 1,
    .max_items = 3,
};

static const struct wf_text_rule table_names_item_rule = {
    .schema = "#/components/messages/table/payload/properties/names/items",
    .max_chars = 8,
};

static const struct wf_list_rule table_rows_rule = {
    .schema = "#/components/messages/table/payload/properties/rows",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule table_rows_item_items_rule = {
    .schema = "#/components/messages/table/payload/properties/rows/items",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_uint_rule table_rows_item_items_item_rule = {
    .schema = "#/components/messages/table/payload/properties/rows/items/items",
    .max = 9,
};

static const struct wf_list_rule table_notes_rule = {
    .schema = "#/components/messages/table/payload/properties/notes",
    .max_items = WF_NO_LIMIT,
};

enum {
    TABLE_NOTES_ITEM_AT,
    TABLE_NOTES_ITEM_TEXT,
};
static const struct wf_member table_notes_item_members[] = {
    WF_MEMBER("at"),   /* TABLE_NOTES_ITEM_AT */
    WF_MEMBER("text"), /* TABLE_NOTES_ITEM_TEXT */
};
static const struct wf_record_rule table_notes_item_rule = {
    .schema = "#/components/messages/table/payload/properties/notes/items",
    .members = table_notes_item_members,
    .members_count = 2,
    .required = {1 << TABLE_NOTES_ITEM_AT},
};

static const struct wf_int_rule table_notes_item_at_rule = {
    .schema = "#/components/messages/table/payload/properties/notes/items/properties/at",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_text_rule table_notes_item_text_rule = {
    .schema = "#/components/messages/table/payload/properties/notes/items/properties/text",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule table_flags_rule = {
    .schema = "#/components/messages/table/payload/properties/flags",
    .max_items = WF_NO_LIMIT,
};

static const char table_flags_item_schema[] =
    "#/components/messages/table/payload/properties/flags/items";

static const struct wf_list_rule table_ones_rule = {
    .schema = "#/components/messages/table/payload/properties/ones",
    .max_items = 4,
};

static const struct wf_enum_rule table_ones_item_rule = {
    .schema = "#/components/messages/table/payload/properties/ones/items",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("1")},
    .values_count = 1,
};

static const uint8_t *read_table_rows_item_items(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    uint8_t *item;

    wf_json_open_array(in, &array, &table_rows_item_items_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = (uint8_t)wf_json_read_uint(in, &table_rows_item_items_item_rule);
    return wf_json_close_array(in, &array, count);
}

static void read_table_rows_item(struct wf_json_reader *in, struct lists_table_rows_item *value)
{
    value->items = read_table_rows_item_items(in, &value->count);
}

static const struct lists_table_rows_item *read_table_rows(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    struct lists_table_rows_item *item;

    wf_json_open_array(in, &array, &table_rows_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct lists_table_rows_item){0};
        read_table_rows_item(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

static void read_table_notes_item(struct wf_json_reader *in, struct lists_table_notes_item *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &table_notes_item_rule);
    do {
        if (wf_json_take_member(in, &object, &table_notes_item_rule, TABLE_NOTES_ITEM_AT))
            value->at = wf_json_read_int(in, &table_notes_item_at_rule);
        if (wf_json_take_member(in, &object, &table_notes_item_rule, TABLE_NOTES_ITEM_TEXT)) {
            value->text = wf_json_read_text(in, &table_notes_item_text_rule);
            value->has_text = true;
        }
    } while (wf_json_more_members(in, &object, &table_notes_item_rule));
}

static const struct lists_table_notes_item *read_table_notes(struct wf_json_reader *in,
                                                             size_t *count)
{
    struct wf_json_array array;
    struct lists_table_notes_item *item;

    wf_json_open_array(in, &array, &table_notes_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        *item = (struct lists_table_notes_item){0};
        read_table_notes_item(in, item);
    }
    return wf_json_close_array(in, &array, count);
}

static const bool *read_table_flags(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    bool *item;

    wf_json_open_array(in, &array, &table_flags_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_bool(in, table_flags_item_schema);
    return wf_json_close_array(in, &array, count);
}

static const bool *read_table_ones(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    bool *item;

    wf_json_open_array(in, &array, &table_ones_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array))) {
        wf_json_read_enum(in, &table_ones_item_rule);
        *item = true;
    }
    return wf_json_close_array(in, &array, count);
}

bool lists_read_table(struct wf_json_reader *in, struct lists_table *msg)
{
    struct wf_json_object object;

    *msg = (struct lists_table){0};
    wf_json_open_object(in, &object, &table_rule);
    do {
        if (wf_json_take_member(in, &object, &table_rule, TABLE_NAMES))
            msg->names = wf_json_read_texts(in, &table_names_rule, &table_names_item_rule,
                                            &msg->names_count);
        if (wf_json_take_member(in, &object, &table_rule, TABLE_ROWS))
            msg->rows = read_table_rows(in, &msg->rows_count);
        if (wf_json_take_member(in, &object, &table_rule, TABLE_NOTES)) {
            msg->notes = read_table_notes(in, &msg->notes_count);
            msg->has_notes = true;
        }
        if (wf_json_take_member(in, &object, &table_rule, TABLE_FLAGS)) {
            msg->flags = read_table_flags(in, &msg->flags_count);
            msg->has_flags = true;
        }
        if (wf_json_take_member(in, &object, &table_rule, TABLE_ONES)) {
            msg->ones = read_table_ones(in, &msg->ones_count);
            msg->has_ones = true;
        }
    } while (wf_json_more_members(in, &object, &table_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_uint8s(struct wf_buf *out, uint8_t *at, const uint8_t *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_uint(out, at, items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_table_rows_item(struct wf_buf *out, uint8_t *at,
                                      const struct lists_table_rows_item *value)
{
    return write_uint8s(out, at, value->items, value->count);
}

static uint8_t *write_table_rows(struct wf_buf *out, uint8_t *at,
                                 const struct lists_table_rows_item *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_table_rows_item(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_table_notes_item(struct wf_buf *out, uint8_t *at,
                                       const struct lists_table_notes_item *value)
{
    at = WF_JSON_PUT_INT(out, at, "{\"at\":", value->at);
    if (value->has_text)
        at = WF_JSON_PUT_TEXT(out, at, ",\"text\":", value->text);
    return WF_PUT(out, at, "}");
}

static uint8_t *write_table_notes(struct wf_buf *out, uint8_t *at,
                                  const struct lists_table_notes_item *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = write_table_notes_item(out, at, &items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_bools(struct wf_buf *out, uint8_t *at, const bool *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_bool(out, at, items[i]);
    }
    return WF_PUT(out, at, "]");
}

static uint8_t *write_table_ones(struct wf_buf *out, uint8_t *at, const bool *items, size_t count)
{
    (void)items;
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = WF_PUT(out, at, "1");
    }
    return WF_PUT(out, at, "]");
}

void lists_write_table(struct wf_buf *out, const struct lists_table *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXTS(out, at, "{\"names\":", msg->names, msg->names_count);
    at = WF_PUT(out, at, ",\"rows\":");
    at = write_table_rows(out, at, msg->rows, msg->rows_count);
    if (msg->has_notes) {
        at = WF_PUT(out, at, ",\"notes\":");
        at = write_table_notes(out, at, msg->notes, msg->notes_count);
    }
    if (msg->has_flags) {
        at = WF_PUT(out, at, ",\"flags\":");
        at = write_bools(out, at, msg->flags, msg->flags_count);
    }
    if (msg->has_ones) {
        at = WF_PUT(out, at, ",\"ones\":");
        at = write_table_ones(out, at, msg->ones, msg->ones_count);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_table_names(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &table_names_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &table_names_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_table_rows_item_items(const uint8_t *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &table_rows_item_items_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_uint(items[i], &table_rows_item_items_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_table_rows_item(const struct lists_table_rows_item *value, struct wf_error *error)
{
    return check_table_rows_item_items(value->items, value->count, error);
}

static bool check_table_rows(const struct lists_table_rows_item *items, size_t count,
                             struct wf_error *error)
{
    if (!wf_check_list(count, &table_rows_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_table_rows_item(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_table_notes_item(const struct lists_table_notes_item *value,
                                   struct wf_error *error)
{
    if (value->has_text && !wf_check_utf8_text(value->text, &table_notes_item_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

static bool check_table_notes(const struct lists_table_notes_item *items, size_t count,
                              struct wf_error *error)
{
    if (!wf_check_list(count, &table_notes_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!check_table_notes_item(&items[i], error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_table_flags(const bool *items, size_t count, struct wf_error *error)
{
    (void)items;
    return wf_check_list(count, &table_flags_rule, error);
}

static bool check_table_ones(const bool *items, size_t count, struct wf_error *error)
{
    (void)items;
    return wf_check_list(count, &table_ones_rule, error);
}

bool lists_validate_table(const struct lists_table *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_table_names(msg->names, msg->names_count, error))
        return wf_error_push(error, "names");
    if (!check_table_rows(msg->rows, msg->rows_count, error))
        return wf_error_push(error, "rows");
    if (msg->has_notes && !check_table_notes(msg->notes, msg->notes_count, error))
        return wf_error_push(error, "notes");
    if (msg->has_flags && !check_table_flags(msg->flags, msg->flags_count, error))
        return wf_error_push(error, "flags");
    if (msg->has_ones && !check_table_ones(msg->ones, msg->ones_count, error))
        return wf_error_push(error, "ones");
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

static bool equal_uint8s(const uint8_t *a, size_t a_count, const uint8_t *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (a[i] != b[i])
            return false;
    }
    return true;
}

static bool equal_table_rows_item(const struct lists_table_rows_item *a,
                                  const struct lists_table_rows_item *b)
{
    if (!equal_uint8s(a->items, a->count, b->items, b->count))
        return false;
    return true;
}

static bool equal_table_rows(const struct lists_table_rows_item *a, size_t a_count,
                             const struct lists_table_rows_item *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_table_rows_item(&a[i], &b[i]))
            return false;
    }
    return true;
}

static bool equal_table_notes_item(const struct lists_table_notes_item *a,
                                   const struct lists_table_notes_item *b)
{
    if (a->at != b->at)
        return false;
    if (a->has_text != b->has_text)
        return false;
    if (a->has_text && !wf_text_equal(a->text, b->text))
        return false;
    return true;
}

static bool equal_table_notes(const struct lists_table_notes_item *a, size_t a_count,
                              const struct lists_table_notes_item *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!equal_table_notes_item(&a[i], &b[i]))
            return false;
    }
    return true;
}

static bool equal_bools(const bool *a, size_t a_count, const bool *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (a[i] != b[i])
            return false;
    }
    return true;
}

static bool equal_table_ones(const bool *a, size_t a_count, const bool *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (a[i] != b[i])
            return false;
    }
    return true;
}

bool lists_equal_table(const struct lists_table *a, const struct lists_table *b)
{
    if (!equal_texts(a->names, a->names_count, b->names, b->names_count))
        return false;
    if (!equal_table_rows(a->rows, a->rows_count, b->rows, b->rows_count))
        return false;
    if (a->has_notes != b->has_notes)
        return false;
    if (a->has_notes && !equal_table_notes(a->notes, a->notes_count, b->notes, b->notes_count))
        return false;
    if (a->has_flags != b->has_flags)
        return false;
    if (a->has_flags && !equal_bools(a->flags, a->flags_count, b->flags, b->flags_count))
        return false;
    if (a->has_ones != b->has_ones)
        return false;
    if (a->has_ones && !equal_table_ones(a->ones, a->ones_count, b->ones, b->ones_count))
        return false;
    return true;
}

enum lists_tag lists_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return LISTS_TABLE;
}

enum lists_tag lists_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return LISTS_TABLE;
}

/* What the table calls: the same functions without their types. */

static bool read_any_table(struct wf_json_reader *in, void *value)
{
    return lists_read_table(in, value);
}

static void write_any_table(struct wf_buf *out, const void *value)
{
    lists_write_table(out, value);
}

static bool validate_any_table(const void *value, struct wf_error *error)
{
    return lists_validate_table(value, error);
}

static bool equal_any_table(const void *a, const void *b)
{
    return lists_equal_table(a, b);
}

static const char *const table_examples[] = {
    "{\"names\":[\"a\"],\"rows\":[]}",
    ("{\"names\":[\"a\",\"b\",\"c\"],\"rows\":[[1,2,3],[],[4]],\"notes\":[{\"at\":0,"
     "\"text\":\"x\"},{\"at\":1}],\"flags\":[true,false],\"ones\":[1,1]}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &lists_protocol,
        .tag = LISTS_TABLE,
        .name = "table",
        .wire_name = "table",
        .description = "Rows of cells.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct lists_table),
        .read_json = read_any_table,
        .write_json = write_any_table,
        .validate = validate_any_table,
        .equal = equal_any_table,
        .examples = table_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct lists_table table;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return lists_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return lists_identify_to_client(in);
}

const struct wf_protocol lists_protocol = {
    .abi = WF_ABI,
    .name = "lists",
    .title = "Lists",
    .description = "",
    .limits =
        {
            .depth_limit = LISTS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = LISTS_ARENA_PER_BYTE,
    .arena_base = LISTS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
