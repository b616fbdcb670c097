/* Generated from tests/codegen/cases/cbor.json; change the schema, then run wireformc gen.
 *
 * Cbor: reading, writing, checking.
 */
#include "cbor.h"

#include <math.h>

#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_put.h"
#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/raw.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

static const struct wf_list_rule put_rule = {
    .schema = "#/components/messages/put/payload",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule put_0_rule = {
    .schema = "#/components/messages/put/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Put")},
    .values_count = 1,
};

enum {
    PUT_FILE_ID,
    PUT_FILE_SIZE,
    PUT_FILE_NOTE_QUOTED,
    PUT_FILE_WEIGHT,
    PUT_FILE_ANY,
    PUT_FILE_PARTS,
    PUT_FILE_NAMES,
};
static const struct wf_member put_file_members[] = {
    WF_MEMBER("id"),                          /* PUT_FILE_ID */
    WF_MEMBER("size"),                        /* PUT_FILE_SIZE */
    WF_MEMBER_ESCAPED("note \\\"quoted\\\""), /* PUT_FILE_NOTE_QUOTED */
    WF_MEMBER("weight"),                      /* PUT_FILE_WEIGHT */
    WF_MEMBER("any"),                         /* PUT_FILE_ANY */
    WF_MEMBER("parts"),                       /* PUT_FILE_PARTS */
    WF_MEMBER("names"),                       /* PUT_FILE_NAMES */
};
static const struct wf_record_rule put_file_rule = {
    .schema = "#/components/messages/put/payload/items/1",
    .members = put_file_members,
    .members_count = 7,
    .required = {1 << PUT_FILE_ID | 1 << PUT_FILE_SIZE},
};

static const struct wf_bytes_rule id_rule = {
    .schema = "#/components/schemas/Id",
    .min_len = 4,
    .max_len = 4,
};

static const struct wf_uint_rule put_file_size_rule = {
    .schema = "#/components/messages/put/payload/items/1/properties/size",
    .max = UINT64_MAX,
};

static const struct wf_text_rule put_file_note_rule = {
    .schema = "#/components/messages/put/payload/items/1/properties/note \"quoted\"",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_number_rule put_file_weight_rule = {
    .schema = "#/components/messages/put/payload/items/1/properties/weight",
    .min = -INFINITY,
    .max = INFINITY,
};

static const struct wf_list_rule put_file_parts_rule = {
    .schema = "#/components/messages/put/payload/items/1/properties/parts",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_bytes_rule put_file_parts_item_rule = {
    .schema = "#/components/messages/put/payload/items/1/properties/parts/items",
    .max_len = WF_NO_LIMIT,
};

static const struct wf_list_rule put_file_names_rule = {
    .schema = "#/components/messages/put/payload/items/1/properties/names",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule put_file_names_value_rule = {
    .schema = "#/components/messages/put/payload/items/1/properties/names/additionalProperties",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_enum_rule list_rule = {
    .schema = "#/components/messages/list/payload",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("List")},
    .values_count = 1,
};

static const struct wf_list_rule entry_rule = {
    .schema = "#/components/messages/entry/payload",
    .min_items = 3,
    .max_items = 3,
};

static const struct wf_enum_rule entry_0_rule = {
    .schema = "#/components/messages/entry/payload/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Entry")},
    .values_count = 1,
};

static const struct wf_enum_rule entry_state_string_rule = {
    .schema = "#/components/messages/entry/payload/items/1/oneOf/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Gone")},
    .values_count = 1,
};

static const struct wf_list_rule entry_state_array_rule = {
    .schema = "#/components/messages/entry/payload/items/1/oneOf/1",
    .min_items = 2,
    .max_items = 2,
};

static const struct wf_enum_rule entry_state_array_0_rule = {
    .schema = "#/components/messages/entry/payload/items/1/oneOf/1/items/0",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("Moved")},
    .values_count = 1,
};

static const struct wf_int_rule entry_owner_number_rule = {
    .schema = "#/components/messages/entry/payload/items/2/oneOf/1",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_text_rule put_file_names_key_rule = {
    .schema = "#/components/messages/put/payload/items/1/properties/names",
    .max_chars = WF_NO_LIMIT,
};

static const wf_bytes *read_put_file_parts(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    wf_bytes *item;

    wf_json_open_array(in, &array, &put_file_parts_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_bytes(in, &put_file_parts_item_rule);
    return wf_json_close_array(in, &array, count);
}

static const struct cbor_put_file_names_entry *read_put_file_names(struct wf_json_reader *in,
                                                                   size_t *count)
{
    struct wf_json_map map;
    struct cbor_put_file_names_entry *entry;

    wf_json_open_map(in, &map, &put_file_names_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map)))
        entry->value = wf_json_read_text(in, &put_file_names_value_rule);
    return wf_json_close_map(in, &map, count);
}

static void read_put_file(struct wf_json_reader *in, struct cbor_put_file *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &put_file_rule);
    do {
        if (wf_json_take_member(in, &object, &put_file_rule, PUT_FILE_ID))
            value->id = wf_json_read_bytes(in, &id_rule);
        if (wf_json_take_member(in, &object, &put_file_rule, PUT_FILE_SIZE))
            value->size = wf_json_read_uint(in, &put_file_size_rule);
        if (wf_json_take_member(in, &object, &put_file_rule, PUT_FILE_NOTE_QUOTED)) {
            value->note = wf_json_read_text(in, &put_file_note_rule);
            value->has_note = true;
        }
        if (wf_json_take_member(in, &object, &put_file_rule, PUT_FILE_WEIGHT)) {
            value->weight = wf_json_read_number(in, &put_file_weight_rule);
            value->has_weight = true;
        }
        if (wf_json_take_member(in, &object, &put_file_rule, PUT_FILE_ANY)) {
            value->any = wf_json_read_raw_cbor(in);
            value->has_any = true;
        }
        if (wf_json_take_member(in, &object, &put_file_rule, PUT_FILE_PARTS)) {
            value->parts = read_put_file_parts(in, &value->parts_count);
            value->has_parts = true;
        }
        if (wf_json_take_member(in, &object, &put_file_rule, PUT_FILE_NAMES)) {
            value->names = read_put_file_names(in, &value->names_count);
            value->has_names = true;
        }
    } while (wf_json_more_members(in, &object, &put_file_rule));
}

bool cbor_read_put(struct wf_json_reader *in, struct cbor_put *msg)
{
    *msg = (struct cbor_put){0};
    wf_json_begin_tagged_tuple(in, &put_rule, &put_0_rule);
    if (wf_json_next_position(in, 1, &put_rule))
        read_put_file(in, &msg->file);
    wf_json_end_tuple(in, 2, &put_rule);
    return in->error.status == WF_OK;
}

bool cbor_read_list(struct wf_json_reader *in)
{
    wf_json_read_enum(in, &list_rule);
    return in->error.status == WF_OK;
}

static enum cbor_entry_state_tag tell_entry_state(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_ARRAY:
        return CBOR_ENTRY_STATE_ARRAY;
    case WF_JSON_TEXT:
        return CBOR_ENTRY_STATE_STRING;
    default:
        wf_json_fail(in, "type", "#/components/messages/entry/payload/items/1",
                     "not of type array, string");
        return CBOR_ENTRY_STATE_NONE;
    }
}

static void read_entry_state_array(struct wf_json_reader *in, struct cbor_entry_state_array *value)
{
    wf_json_begin_tagged_tuple(in, &entry_state_array_rule, &entry_state_array_0_rule);
    if (wf_json_next_position(in, 1, &entry_state_array_rule))
        value->_1 = wf_json_read_bytes(in, &id_rule);
    wf_json_end_tuple(in, 2, &entry_state_array_rule);
}

static void read_entry_state(struct wf_json_reader *in, struct cbor_entry_state *value)
{
    value->tag = tell_entry_state(in);
    switch (value->tag) {
    case CBOR_ENTRY_STATE_NONE:
        break;
    case CBOR_ENTRY_STATE_STRING:
        wf_json_read_enum(in, &entry_state_string_rule);
        break;
    case CBOR_ENTRY_STATE_ARRAY:
        read_entry_state_array(in, &value->as.array);
        break;
    }
}

static enum cbor_entry_owner_tag tell_entry_owner(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_TEXT:
        return CBOR_ENTRY_OWNER_ID;
    case WF_JSON_NUMBER:
        return CBOR_ENTRY_OWNER_NUMBER;
    default:
        wf_json_fail(in, "type", "#/components/messages/entry/payload/items/2",
                     "not of type string, number");
        return CBOR_ENTRY_OWNER_NONE;
    }
}

static void read_entry_owner(struct wf_json_reader *in, struct cbor_entry_owner *value)
{
    value->tag = tell_entry_owner(in);
    switch (value->tag) {
    case CBOR_ENTRY_OWNER_NONE:
        break;
    case CBOR_ENTRY_OWNER_ID:
        value->as.id = wf_json_read_bytes(in, &id_rule);
        break;
    case CBOR_ENTRY_OWNER_NUMBER:
        value->as.number = wf_json_read_int(in, &entry_owner_number_rule);
        break;
    }
}

bool cbor_read_entry(struct wf_json_reader *in, struct cbor_entry *msg)
{
    *msg = (struct cbor_entry){0};
    wf_json_begin_tagged_tuple(in, &entry_rule, &entry_0_rule);
    if (wf_json_next_position(in, 1, &entry_rule))
        read_entry_state(in, &msg->state);
    if (wf_json_next_position(in, 2, &entry_rule))
        read_entry_owner(in, &msg->owner);
    wf_json_end_tuple(in, 3, &entry_rule);
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

static uint8_t *write_put_file_names(struct wf_buf *out, uint8_t *at,
                                     const struct cbor_put_file_names_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_TEXT(out, at, ":", entries[i].value);
    }
    return WF_PUT(out, at, "}");
}

static uint8_t *write_put_file(struct wf_buf *out, uint8_t *at, const struct cbor_put_file *value)
{
    at = WF_JSON_PUT_BYTES(out, at, "{\"id\":", value->id);
    at = WF_JSON_PUT_UINT(out, at, ",\"size\":", value->size);
    if (value->has_note)
        at = WF_JSON_PUT_TEXT(out, at, ",\"note \\\"quoted\\\"\":", value->note);
    if (value->has_weight)
        at = WF_JSON_PUT_NUMBER(out, at, ",\"weight\":", value->weight);
    if (value->has_any) {
        at = WF_PUT(out, at, ",\"any\":");
        at = wf_json_put_raw_cbor(out, at, value->any);
    }
    if (value->has_parts) {
        at = WF_PUT(out, at, ",\"parts\":");
        at = write_byte_strings(out, at, value->parts, value->parts_count);
    }
    if (value->has_names) {
        at = WF_PUT(out, at, ",\"names\":");
        at = write_put_file_names(out, at, value->names, value->names_count);
    }
    return WF_PUT(out, at, "}");
}

void cbor_write_put(struct wf_buf *out, const struct cbor_put *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"Put\",");
    at = write_put_file(out, at, &msg->file);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

void cbor_write_list(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "\"List\"");
}

static uint8_t *write_entry_state_array(struct wf_buf *out, uint8_t *at,
                                        const struct cbor_entry_state_array *value)
{
    at = WF_JSON_PUT_BYTES(out, at, "[\"Moved\",", value->_1);
    return WF_PUT(out, at, "]");
}

static uint8_t *write_entry_state(struct wf_buf *out, uint8_t *at,
                                  const struct cbor_entry_state *value)
{
    switch (value->tag) {
    case CBOR_ENTRY_STATE_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case CBOR_ENTRY_STATE_STRING:
        at = WF_PUT(out, at, "\"Gone\"");
        break;
    case CBOR_ENTRY_STATE_ARRAY:
        at = write_entry_state_array(out, at, &value->as.array);
        break;
    }
    return at;
}

static uint8_t *write_entry_owner(struct wf_buf *out, uint8_t *at,
                                  const struct cbor_entry_owner *value)
{
    switch (value->tag) {
    case CBOR_ENTRY_OWNER_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case CBOR_ENTRY_OWNER_ID:
        at = wf_json_put_bytes(out, at, value->as.id);
        break;
    case CBOR_ENTRY_OWNER_NUMBER:
        at = wf_json_put_int(out, at, value->as.number);
        break;
    }
    return at;
}

void cbor_write_entry(struct wf_buf *out, const struct cbor_entry *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "[\"Entry\",");
    at = write_entry_state(out, at, &msg->state);
    at = WF_PUT(out, at, ",");
    at = write_entry_owner(out, at, &msg->owner);
    at = WF_PUT(out, at, "]");
    wf_put_end(out, at);
}

static bool check_put_file_parts(const wf_bytes *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &put_file_parts_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_bytes(items[i], &put_file_parts_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_put_file_names(const struct cbor_put_file_names_entry *entries, size_t count,
                                 struct wf_error *error)
{
    if (!wf_check_members(count, &put_file_names_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &put_file_names_key_rule, error))
            return false;
        if (!wf_check_utf8_text(entries[i].value, &put_file_names_value_rule, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_put_file(const struct cbor_put_file *value, struct wf_error *error)
{
    if (!wf_check_bytes(value->id, &id_rule, error))
        return wf_error_push(error, "id");
    if (value->has_note && !wf_check_utf8_text(value->note, &put_file_note_rule, error))
        return wf_error_push(error, "note \"quoted\"");
    if (value->has_weight && !wf_check_number(value->weight, &put_file_weight_rule, error))
        return wf_error_push(error, "weight");
    if (value->has_any && value->any.len > 0 && !wf_cbor_check(value->any, CBOR_DEPTH, error))
        return wf_error_push(error, "any");
    if (value->has_parts && !check_put_file_parts(value->parts, value->parts_count, error))
        return wf_error_push(error, "parts");
    if (value->has_names && !check_put_file_names(value->names, value->names_count, error))
        return wf_error_push(error, "names");
    return true;
}

bool cbor_validate_put(const struct cbor_put *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_put_file(&msg->file, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_entry_state_array(const struct cbor_entry_state_array *value,
                                    struct wf_error *error)
{
    if (!wf_check_bytes(value->_1, &id_rule, error))
        return wf_error_push_index(error, 1);
    return true;
}

static bool check_entry_state(const struct cbor_entry_state *value, struct wf_error *error)
{
    switch (value->tag) {
    case CBOR_ENTRY_STATE_NONE:
        break;
    case CBOR_ENTRY_STATE_ARRAY:
        return check_entry_state_array(&value->as.array, error);
    case CBOR_ENTRY_STATE_STRING:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf", "#/components/messages/entry/payload/items/1",
                 "no such kind");
    return false;
    return true;
}

static bool check_entry_owner(const struct cbor_entry_owner *value, struct wf_error *error)
{
    switch (value->tag) {
    case CBOR_ENTRY_OWNER_NONE:
        break;
    case CBOR_ENTRY_OWNER_ID:
        return wf_check_bytes(value->as.id, &id_rule, error);
    case CBOR_ENTRY_OWNER_NUMBER:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf", "#/components/messages/entry/payload/items/2",
                 "no such kind");
    return false;
    return true;
}

bool cbor_validate_entry(const struct cbor_entry *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_entry_state(&msg->state, error))
        return wf_error_push_index(error, 1);
    if (!check_entry_owner(&msg->owner, error))
        return wf_error_push_index(error, 2);
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

static bool equal_put_file_names(const struct cbor_put_file_names_entry *a, size_t a_count,
                                 const struct cbor_put_file_names_entry *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
        if (!wf_text_equal(a[i].value, b[i].value))
            return false;
    }
    return true;
}

static bool equal_put_file(const struct cbor_put_file *a, const struct cbor_put_file *b)
{
    if (!wf_bytes_equal(a->id, b->id))
        return false;
    if (a->size != b->size)
        return false;
    if (a->has_note != b->has_note)
        return false;
    if (a->has_note && !wf_text_equal(a->note, b->note))
        return false;
    if (a->has_weight != b->has_weight)
        return false;
    if (a->has_weight && a->weight != b->weight)
        return false;
    if (a->has_any != b->has_any)
        return false;
    if (a->has_any && !wf_bytes_equal(a->any, b->any))
        return false;
    if (a->has_parts != b->has_parts)
        return false;
    if (a->has_parts && !equal_byte_strings(a->parts, a->parts_count, b->parts, b->parts_count))
        return false;
    if (a->has_names != b->has_names)
        return false;
    if (a->has_names && !equal_put_file_names(a->names, a->names_count, b->names, b->names_count))
        return false;
    return true;
}

bool cbor_equal_put(const struct cbor_put *a, const struct cbor_put *b)
{
    if (!equal_put_file(&a->file, &b->file))
        return false;
    return true;
}

static bool equal_entry_state_array(const struct cbor_entry_state_array *a,
                                    const struct cbor_entry_state_array *b)
{
    if (!wf_bytes_equal(a->_1, b->_1))
        return false;
    return true;
}

static bool equal_entry_state(const struct cbor_entry_state *a, const struct cbor_entry_state *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case CBOR_ENTRY_STATE_NONE:
    case CBOR_ENTRY_STATE_STRING:
        break;
    case CBOR_ENTRY_STATE_ARRAY:
        return equal_entry_state_array(&a->as.array, &b->as.array);
    }
    return true;
}

static bool equal_entry_owner(const struct cbor_entry_owner *a, const struct cbor_entry_owner *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case CBOR_ENTRY_OWNER_NONE:
        break;
    case CBOR_ENTRY_OWNER_ID:
        return wf_bytes_equal(a->as.id, b->as.id);
    case CBOR_ENTRY_OWNER_NUMBER:
        return a->as.number == b->as.number;
    }
    return true;
}

bool cbor_equal_entry(const struct cbor_entry *a, const struct cbor_entry *b)
{
    if (!equal_entry_state(&a->state, &b->state))
        return false;
    if (!equal_entry_owner(&a->owner, &b->owner))
        return false;
    return true;
}

enum cbor_tag cbor_identify_to_server(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_ARRAY:
        return CBOR_PUT;
    case WF_JSON_TEXT:
        return CBOR_LIST;
    default:
        wf_json_fail(in, "type", "#", "not of type array, string");
        return CBOR_NONE;
    }
}

enum cbor_tag cbor_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return CBOR_ENTRY;
}

/* The same in CBOR (RFC 8949).  In its literals a text follows its head, the character 0x60 + its
 * length; \200 + n begins an array of n items, \240 + n an object of n members. */

static const wf_bytes *read_put_file_parts_cbor(struct wf_cbor_reader *in, size_t *count)
{
    struct wf_cbor_array array;
    wf_bytes *item;

    wf_cbor_open_array(in, &array, &put_file_parts_rule, sizeof(*item), 1);
    while ((item = wf_cbor_next_item(in, &array)))
        *item = wf_cbor_read_bytes(in, &put_file_parts_item_rule);
    return wf_cbor_close_array(in, &array, count);
}

static const struct cbor_put_file_names_entry *read_put_file_names_cbor(struct wf_cbor_reader *in,
                                                                        size_t *count)
{
    struct wf_cbor_map map;
    struct cbor_put_file_names_entry *entry;

    wf_cbor_open_map(in, &map, &put_file_names_rule, sizeof(*entry));
    while ((entry = wf_cbor_next_entry(in, &map)))
        entry->value = wf_cbor_read_text(in, &put_file_names_value_rule);
    return wf_cbor_close_map(in, &map, count);
}

static void read_put_file_cbor(struct wf_cbor_reader *in, struct cbor_put_file *value)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, &put_file_rule);
    do {
        if (wf_cbor_take_member(in, &object, &put_file_rule, PUT_FILE_ID))
            value->id = wf_cbor_read_bytes(in, &id_rule);
        if (wf_cbor_take_member(in, &object, &put_file_rule, PUT_FILE_SIZE))
            value->size = wf_cbor_read_uint(in, &put_file_size_rule);
        if (wf_cbor_take_member(in, &object, &put_file_rule, PUT_FILE_NOTE_QUOTED)) {
            value->note = wf_cbor_read_text(in, &put_file_note_rule);
            value->has_note = true;
        }
        if (wf_cbor_take_member(in, &object, &put_file_rule, PUT_FILE_WEIGHT)) {
            value->weight = wf_cbor_read_number(in, &put_file_weight_rule);
            value->has_weight = true;
        }
        if (wf_cbor_take_member(in, &object, &put_file_rule, PUT_FILE_ANY)) {
            value->any = wf_cbor_read_raw(in);
            value->has_any = true;
        }
        if (wf_cbor_take_member(in, &object, &put_file_rule, PUT_FILE_PARTS)) {
            value->parts = read_put_file_parts_cbor(in, &value->parts_count);
            value->has_parts = true;
        }
        if (wf_cbor_take_member(in, &object, &put_file_rule, PUT_FILE_NAMES)) {
            value->names = read_put_file_names_cbor(in, &value->names_count);
            value->has_names = true;
        }
    } while (wf_cbor_more_members(in, &object, &put_file_rule));
}

bool cbor_read_put_cbor(struct wf_cbor_reader *in, struct cbor_put *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct cbor_put){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &put_rule, &put_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &put_rule))
        read_put_file_cbor(in, &msg->file);
    wf_cbor_end_tuple(in, &tuple, 2, &put_rule);
    return in->error.status == WF_OK;
}

bool cbor_read_list_cbor(struct wf_cbor_reader *in)
{
    wf_cbor_read_enum(in, &list_rule);
    return in->error.status == WF_OK;
}

static enum cbor_entry_state_tag tell_entry_state_cbor(struct wf_cbor_reader *in)
{
    switch (wf_cbor_peek(in)) {
    case WF_CBOR_ARRAY:
        return CBOR_ENTRY_STATE_ARRAY;
    case WF_CBOR_TEXT:
        return CBOR_ENTRY_STATE_STRING;
    default:
        wf_cbor_fail(in, "type", "#/components/messages/entry/payload/items/1",
                     "not of type array, string");
        return CBOR_ENTRY_STATE_NONE;
    }
}

static void read_entry_state_array_cbor(struct wf_cbor_reader *in,
                                        struct cbor_entry_state_array *value)
{
    struct wf_cbor_tuple tuple;

    wf_cbor_begin_tagged_tuple(in, &tuple, &entry_state_array_rule, &entry_state_array_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &entry_state_array_rule))
        value->_1 = wf_cbor_read_bytes(in, &id_rule);
    wf_cbor_end_tuple(in, &tuple, 2, &entry_state_array_rule);
}

static void read_entry_state_cbor(struct wf_cbor_reader *in, struct cbor_entry_state *value)
{
    value->tag = tell_entry_state_cbor(in);
    switch (value->tag) {
    case CBOR_ENTRY_STATE_NONE:
        break;
    case CBOR_ENTRY_STATE_STRING:
        wf_cbor_read_enum(in, &entry_state_string_rule);
        break;
    case CBOR_ENTRY_STATE_ARRAY:
        read_entry_state_array_cbor(in, &value->as.array);
        break;
    }
}

static enum cbor_entry_owner_tag tell_entry_owner_cbor(struct wf_cbor_reader *in)
{
    switch (wf_cbor_peek(in)) {
    case WF_CBOR_BYTES:
        return CBOR_ENTRY_OWNER_ID;
    case WF_CBOR_NUMBER:
        return CBOR_ENTRY_OWNER_NUMBER;
    default:
        wf_cbor_fail(in, "type", "#/components/messages/entry/payload/items/2",
                     "not of type string, number");
        return CBOR_ENTRY_OWNER_NONE;
    }
}

static void read_entry_owner_cbor(struct wf_cbor_reader *in, struct cbor_entry_owner *value)
{
    value->tag = tell_entry_owner_cbor(in);
    switch (value->tag) {
    case CBOR_ENTRY_OWNER_NONE:
        break;
    case CBOR_ENTRY_OWNER_ID:
        value->as.id = wf_cbor_read_bytes(in, &id_rule);
        break;
    case CBOR_ENTRY_OWNER_NUMBER:
        value->as.number = wf_cbor_read_int(in, &entry_owner_number_rule);
        break;
    }
}

bool cbor_read_entry_cbor(struct wf_cbor_reader *in, struct cbor_entry *msg)
{
    struct wf_cbor_tuple tuple;

    *msg = (struct cbor_entry){0};
    wf_cbor_begin_tagged_tuple(in, &tuple, &entry_rule, &entry_0_rule);
    if (wf_cbor_next_position(in, &tuple, 1, &entry_rule))
        read_entry_state_cbor(in, &msg->state);
    if (wf_cbor_next_position(in, &tuple, 2, &entry_rule))
        read_entry_owner_cbor(in, &msg->owner);
    wf_cbor_end_tuple(in, &tuple, 3, &entry_rule);
    return in->error.status == WF_OK;
}

static uint8_t *write_byte_strings_cbor(struct wf_buf *out, uint8_t *at, const wf_bytes *items,
                                        size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = wf_cbor_put_bytes(out, at, items[i]);
    return at;
}

static uint8_t *write_put_file_names_cbor(struct wf_buf *out, uint8_t *at,
                                          const struct cbor_put_file_names_entry *entries,
                                          size_t count)
{
    at = wf_cbor_put_object(out, at, count);
    for (size_t i = 0; i < count; i++) {
        at = wf_cbor_put_text(out, at, entries[i].key);
        at = wf_cbor_put_text(out, at, entries[i].value);
    }
    return at;
}

static uint8_t *write_put_file_cbor(struct wf_buf *out, uint8_t *at,
                                    const struct cbor_put_file *value)
{
    size_t count = 2;

    count += value->has_note;
    count += value->has_weight;
    count += value->has_any;
    count += value->has_parts;
    count += value->has_names;
    at = wf_cbor_put_object(out, at, count);
    at = WF_CBOR_PUT_FIXED_BYTES(out, at, "bid", value->id, 4);
    at = WF_CBOR_PUT_UINT(out, at, "dsize", value->size);
    if (value->has_note)
        at = WF_CBOR_PUT_TEXT(out, at, "mnote \"quoted\"", value->note);
    if (value->has_weight)
        at = WF_CBOR_PUT_NUMBER(out, at, "fweight", value->weight);
    if (value->has_any)
        at = WF_CBOR_PUT_RAW(out, at, "cany", value->any);
    if (value->has_parts) {
        at = WF_PUT(out, at, "eparts");
        at = write_byte_strings_cbor(out, at, value->parts, value->parts_count);
    }
    if (value->has_names) {
        at = WF_PUT(out, at, "enames");
        at = write_put_file_names_cbor(out, at, value->names, value->names_count);
    }
    return at;
}

void cbor_write_put_cbor(struct wf_buf *out, const struct cbor_put *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\202cPut");
    at = write_put_file_cbor(out, at, &msg->file);
    wf_put_end(out, at);
}

void cbor_write_list_cbor(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "dList");
}

static uint8_t *write_entry_state_array_cbor(struct wf_buf *out, uint8_t *at,
                                             const struct cbor_entry_state_array *value)
{
    return WF_CBOR_PUT_FIXED_BYTES(out, at, "\202eMoved", value->_1, 4);
}

static uint8_t *write_entry_state_cbor(struct wf_buf *out, uint8_t *at,
                                       const struct cbor_entry_state *value)
{
    switch (value->tag) {
    case CBOR_ENTRY_STATE_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case CBOR_ENTRY_STATE_STRING:
        at = WF_PUT(out, at, "dGone");
        break;
    case CBOR_ENTRY_STATE_ARRAY:
        at = write_entry_state_array_cbor(out, at, &value->as.array);
        break;
    }
    return at;
}

static uint8_t *write_entry_owner_cbor(struct wf_buf *out, uint8_t *at,
                                       const struct cbor_entry_owner *value)
{
    switch (value->tag) {
    case CBOR_ENTRY_OWNER_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case CBOR_ENTRY_OWNER_ID:
        at = wf_cbor_put_fixed_bytes(out, at, value->as.id, 4);
        break;
    case CBOR_ENTRY_OWNER_NUMBER:
        at = wf_cbor_put_int(out, at, value->as.number);
        break;
    }
    return at;
}

void cbor_write_entry_cbor(struct wf_buf *out, const struct cbor_entry *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "\203eEntry");
    at = write_entry_state_cbor(out, at, &msg->state);
    at = write_entry_owner_cbor(out, at, &msg->owner);
    wf_put_end(out, at);
}

enum cbor_tag cbor_identify_to_server_cbor(struct wf_cbor_reader *in)
{
    switch (wf_cbor_peek(in)) {
    case WF_CBOR_ARRAY:
        return CBOR_PUT;
    case WF_CBOR_TEXT:
        return CBOR_LIST;
    default:
        wf_cbor_fail(in, "type", "#", "not of type array, string");
        return CBOR_NONE;
    }
}

enum cbor_tag cbor_identify_to_client_cbor(struct wf_cbor_reader *in)
{
    (void)in;
    return CBOR_ENTRY;
}

/* What the table calls: the same functions without their types. */

static bool read_any_put(struct wf_json_reader *in, void *value)
{
    return cbor_read_put(in, value);
}

static void write_any_put(struct wf_buf *out, const void *value)
{
    cbor_write_put(out, value);
}

static bool read_any_put_cbor(struct wf_cbor_reader *in, void *value)
{
    return cbor_read_put_cbor(in, value);
}

static void write_any_put_cbor(struct wf_buf *out, const void *value)
{
    cbor_write_put_cbor(out, value);
}

static bool validate_any_put(const void *value, struct wf_error *error)
{
    return cbor_validate_put(value, error);
}

static bool equal_any_put(const void *a, const void *b)
{
    return cbor_equal_put(a, b);
}

static bool read_any_list(struct wf_json_reader *in, void *value)
{
    (void)value;
    return cbor_read_list(in);
}

static void write_any_list(struct wf_buf *out, const void *value)
{
    (void)value;
    cbor_write_list(out);
}

static bool read_any_list_cbor(struct wf_cbor_reader *in, void *value)
{
    (void)value;
    return cbor_read_list_cbor(in);
}

static void write_any_list_cbor(struct wf_buf *out, const void *value)
{
    (void)value;
    cbor_write_list_cbor(out);
}

static bool read_any_entry(struct wf_json_reader *in, void *value)
{
    return cbor_read_entry(in, value);
}

static void write_any_entry(struct wf_buf *out, const void *value)
{
    cbor_write_entry(out, value);
}

static bool read_any_entry_cbor(struct wf_cbor_reader *in, void *value)
{
    return cbor_read_entry_cbor(in, value);
}

static void write_any_entry_cbor(struct wf_buf *out, const void *value)
{
    cbor_write_entry_cbor(out, value);
}

static bool validate_any_entry(const void *value, struct wf_error *error)
{
    return cbor_validate_entry(value, error);
}

static bool equal_any_entry(const void *a, const void *b)
{
    return cbor_equal_entry(a, b);
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

static const char *const put_examples[] = {
    "[\"Put\",{\"id\":\"AQIDBA==\",\"size\":0}]",
    ("[\"Put\",{\"id\":\"AQIDBA==\",\"size\":18446744073709551615,\"note "
     "\\\"quoted\\\"\":\"\303\251\",\"weight\":1.5,\"any\":{\"a\":[1,null]},\"parts\":[\"\","
     "\"AAE=\"],\"names\":{\"x\":\"\",\"y\":\"z\"}}]"),
};

static const char *const list_examples[] = {
    "\"List\"",
};

static const char *const entry_examples[] = {
    "[\"Entry\",\"Gone\",-25]",
    "[\"Entry\",[\"Moved\",\"AQIDBA==\"],\"AQIDBA==\"]",
};

static const struct wf_message messages[] = {
    {
        .protocol = &cbor_protocol,
        .tag = CBOR_PUT,
        .name = "put",
        .wire_name = "put",
        .description = "A variant with members.",
        .to_server = true,
        .size = sizeof(struct cbor_put),
        .read_json = read_any_put,
        .write_json = write_any_put,
        .read_cbor = read_any_put_cbor,
        .write_cbor = write_any_put_cbor,
        .validate = validate_any_put,
        .equal = equal_any_put,
        .examples = put_examples,
        .examples_count = 2,
    },
    {
        .protocol = &cbor_protocol,
        .tag = CBOR_LIST,
        .name = "list",
        .wire_name = "list",
        .description = "A variant without a value.",
        .to_server = true,
        .read_json = read_any_list,
        .write_json = write_any_list,
        .read_cbor = read_any_list_cbor,
        .write_cbor = write_any_list_cbor,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = list_examples,
        .examples_count = 1,
    },
    {
        .protocol = &cbor_protocol,
        .tag = CBOR_ENTRY,
        .name = "entry",
        .wire_name = "entry",
        .description = "Unions inside.",
        .to_client = true,
        .size = sizeof(struct cbor_entry),
        .read_json = read_any_entry,
        .write_json = write_any_entry,
        .read_cbor = read_any_entry_cbor,
        .write_cbor = write_any_entry_cbor,
        .validate = validate_any_entry,
        .equal = equal_any_entry,
        .examples = entry_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct cbor_put put;
    struct cbor_entry entry;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return cbor_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return cbor_identify_to_client(in);
}

static unsigned identify_any_to_server_cbor(struct wf_cbor_reader *in)
{
    return cbor_identify_to_server_cbor(in);
}

static unsigned identify_any_to_client_cbor(struct wf_cbor_reader *in)
{
    return cbor_identify_to_client_cbor(in);
}

const struct wf_protocol cbor_protocol = {
    .abi = WF_ABI,
    .name = "cbor",
    .title = "Cbor",
    .description = "",
    .limits =
        {
            .depth_limit = CBOR_DEPTH,
        },
    .is_cbor = true,
    .cbor_style =
        {
            .plain_integers = true,
            .refuse_long_heads = true,
        },
    .messages = messages,
    .messages_count = 3,
    .message_size = sizeof(union any_message),
    .arena_per_byte = CBOR_ARENA_PER_BYTE,
    .arena_base = CBOR_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
    .identify_to_server_cbor = identify_any_to_server_cbor,
    .identify_to_client_cbor = identify_any_to_client_cbor,
};
