/* Generated from tests/codegen/cases/identify.json; change the schema, then run wireformc gen.
 *
 * Identify: reading, writing, checking.
 */
/* Some names are too long for a line of 100 columns. */
/* clang-format off */
#include "identify.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    START_TYPE,
    START_AT,
};
static const struct wf_member start_members[] = {
    WF_MEMBER("type"), /* START_TYPE */
    WF_MEMBER("at"),   /* START_AT */
};
static const struct wf_record_rule start_rule = {
    .schema = "#/components/messages/start/payload",
    .members = start_members,
    .members_count = 2,
    .required = {1 << START_TYPE},
};

static const struct wf_enum_rule start_type_rule = {
    .schema = "#/components/messages/start/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("start")},
    .values_count = 1,
};

static const struct wf_int_rule start_at_rule = {
    .schema = "#/components/messages/start/payload/properties/at",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    YES_TYPE,
    YES_OK,
};
static const struct wf_member yes_members[] = {
    WF_MEMBER("type"), /* YES_TYPE */
    WF_MEMBER("ok"),   /* YES_OK */
};
static const struct wf_record_rule yes_rule = {
    .schema = "#/components/messages/yes/payload",
    .members = yes_members,
    .members_count = 2,
    .required = {1 << YES_TYPE | 1 << YES_OK},
};

static const struct wf_enum_rule yes_type_rule = {
    .schema = "#/components/messages/yes/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("end")},
    .values_count = 1,
};

static const struct wf_scalar yes_ok_values[] = {
    {.kind = WF_IS_TRUE},              /* 1 */
    {WF_IS_NUMBER, WF_TEXT_INIT("1")}, /* 2 */
};
static const struct wf_enum_rule yes_ok_rule = {
    .schema = "#/components/messages/yes/payload/properties/ok",
    .values = yes_ok_values,
    .values_count = 2,
};

enum {
    NO_TYPE,
    NO_OK,
    NO_WHY,
};
static const struct wf_member no_members[] = {
    WF_MEMBER("type"), /* NO_TYPE */
    WF_MEMBER("ok"),   /* NO_OK */
    WF_MEMBER("why"),  /* NO_WHY */
};
static const struct wf_record_rule no_rule = {
    .schema = "#/components/messages/no/payload",
    .members = no_members,
    .members_count = 3,
    .required = {1 << NO_TYPE | 1 << NO_OK},
};

static const struct wf_enum_rule no_type_rule = {
    .schema = "#/components/messages/no/payload/properties/type",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("end")},
    .values_count = 1,
};

static const struct wf_scalar no_ok_values[] = {
    {.kind = WF_IS_FALSE},             /* 1 */
    {WF_IS_NUMBER, WF_TEXT_INIT("0")}, /* 2 */
};
static const struct wf_enum_rule no_ok_rule = {
    .schema = "#/components/messages/no/payload/properties/ok",
    .values = no_ok_values,
    .values_count = 2,
};

static const struct wf_text_rule no_why_rule = {
    .schema = "#/components/messages/no/payload/properties/why",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule list_rule = {
    .schema = "#/components/messages/list/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_int_rule list_item_rule = {
    .schema = "#/components/messages/list/payload/items",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    IDENTIFY_TO_SERVER_OBJECT_TYPE_START = 1,
    IDENTIFY_TO_SERVER_OBJECT_TYPE_END,
};
static const struct wf_scalar identify_to_server_object_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("start")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("end")},   /* 2 */
};
static const struct wf_enum_rule identify_to_server_object_type_rule = {
    .schema = "#",
    .values = identify_to_server_object_type_values,
    .values_count = 2,
};

static const struct wf_scalar identify_to_server_object_end_ok_values[] = {
    {.kind = WF_IS_TRUE},              /* 0 */
    {WF_IS_NUMBER, WF_TEXT_INIT("1")}, /* 1 */
    {.kind = WF_IS_FALSE},             /* 2 */
    {WF_IS_NUMBER, WF_TEXT_INIT("0")}, /* 3 */
};
static const uint16_t identify_to_server_object_end_ok_groups[] = {
    IDENTIFY_YES, /* 0 */
    IDENTIFY_YES, /* 1 */
    IDENTIFY_NO,  /* 2 */
    IDENTIFY_NO,  /* 3 */
};
static const struct wf_enum_rule identify_to_server_object_end_ok_rule = {
    .schema = "#",
    .values = identify_to_server_object_end_ok_values,
    .values_count = 4,
    .groups = identify_to_server_object_end_ok_groups,
};

enum {
    IDENTIFY_TO_CLIENT_OBJECT_TYPE_START = 1,
    IDENTIFY_TO_CLIENT_OBJECT_TYPE_END,
};
static const struct wf_scalar identify_to_client_object_type_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("start")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("end")},   /* 2 */
};
static const struct wf_enum_rule identify_to_client_object_type_rule = {
    .schema = "#",
    .values = identify_to_client_object_type_values,
    .values_count = 2,
};

bool identify_read_start(struct wf_json_reader *in, struct identify_start *msg)
{
    struct wf_json_object object;

    *msg = (struct identify_start){0};
    wf_json_open_object(in, &object, &start_rule);
    do {
        if (wf_json_take_member(in, &object, &start_rule, START_TYPE))
            wf_json_read_enum(in, &start_type_rule);
        if (wf_json_take_member(in, &object, &start_rule, START_AT)) {
            msg->at = wf_json_read_int(in, &start_at_rule);
            msg->has_at = true;
        }
    } while (wf_json_more_members(in, &object, &start_rule));
    return in->error.status == WF_OK;
}

bool identify_read_yes(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &yes_rule);
    do {
        if (wf_json_take_member(in, &object, &yes_rule, YES_TYPE))
            wf_json_read_enum(in, &yes_type_rule);
        if (wf_json_take_member(in, &object, &yes_rule, YES_OK))
            wf_json_read_enum(in, &yes_ok_rule);
    } while (wf_json_more_members(in, &object, &yes_rule));
    return in->error.status == WF_OK;
}

bool identify_read_no(struct wf_json_reader *in, struct identify_no *msg)
{
    struct wf_json_object object;

    *msg = (struct identify_no){0};
    wf_json_open_object(in, &object, &no_rule);
    do {
        if (wf_json_take_member(in, &object, &no_rule, NO_TYPE))
            wf_json_read_enum(in, &no_type_rule);
        if (wf_json_take_member(in, &object, &no_rule, NO_OK))
            wf_json_read_enum(in, &no_ok_rule);
        if (wf_json_take_member(in, &object, &no_rule, NO_WHY)) {
            msg->why = wf_json_read_text(in, &no_why_rule);
            msg->has_why = true;
        }
    } while (wf_json_more_members(in, &object, &no_rule));
    return in->error.status == WF_OK;
}

static const int64_t *read_list_(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    int64_t *item;

    wf_json_open_array(in, &array, &list_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_int(in, &list_item_rule);
    return wf_json_close_array(in, &array, count);
}

bool identify_read_list(struct wf_json_reader *in, struct identify_list *msg)
{
    *msg = (struct identify_list){0};
    msg->value = read_list_(in, &msg->value_count);
    return in->error.status == WF_OK;
}

void identify_write_start(struct wf_buf *out, const struct identify_start *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"start\"");
    if (msg->has_at)
        at = WF_JSON_PUT_INT(out, at, ",\"at\":", msg->at);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void identify_write_yes(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"type\":\"end\",\"ok\":true}");
}

void identify_write_no(struct wf_buf *out, const struct identify_no *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"type\":\"end\",\"ok\":false");
    if (msg->has_why)
        at = WF_JSON_PUT_TEXT(out, at, ",\"why\":", msg->why);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_int64s(struct wf_buf *out, uint8_t *at, const int64_t *items, size_t count)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_int(out, at, items[i]);
    }
    return WF_PUT(out, at, "]");
}

void identify_write_list(struct wf_buf *out, const struct identify_list *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = write_int64s(out, at, msg->value, msg->value_count);
    wf_put_end(out, at);
}

bool identify_validate_start(const struct identify_start *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool identify_validate_no(const struct identify_no *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_why && !wf_check_utf8_text(msg->why, &no_why_rule, error))
        return wf_error_push(error, "why");
    return true;
}

static bool check_list_(const int64_t *items, size_t count, struct wf_error *error)
{
    (void)items;
    return wf_check_list(count, &list_rule, error);
}

bool identify_validate_list(const struct identify_list *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    return check_list_(msg->value, msg->value_count, error);
}

bool identify_equal_start(const struct identify_start *a, const struct identify_start *b)
{
    if (a->has_at != b->has_at)
        return false;
    if (a->has_at && a->at != b->at)
        return false;
    return true;
}

bool identify_equal_no(const struct identify_no *a, const struct identify_no *b)
{
    if (a->has_why != b->has_why)
        return false;
    if (a->has_why && !wf_text_equal(a->why, b->why))
        return false;
    return true;
}

static bool equal_int64s(const int64_t *a, size_t a_count, const int64_t *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (a[i] != b[i])
            return false;
    }
    return true;
}

bool identify_equal_list(const struct identify_list *a, const struct identify_list *b)
{
    if (!equal_int64s(a->value, a->value_count, b->value, b->value_count))
        return false;
    return true;
}

static enum identify_tag identify_to_server_object_end(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "ok", &identify_to_server_object_end_ok_rule, WF_UNKNOWN_TAG);
}

static enum identify_tag identify_to_server_object(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "type", &identify_to_server_object_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_SERVER_OBJECT_TYPE_START:
        return IDENTIFY_START;
    case IDENTIFY_TO_SERVER_OBJECT_TYPE_END:
        return identify_to_server_object_end(in);
    default:
        return IDENTIFY_NONE;
    }
}

enum identify_tag identify_identify_to_server(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_OBJECT:
        return identify_to_server_object(in);
    case WF_JSON_ARRAY:
        return IDENTIFY_LIST;
    default:
        wf_json_fail(in, "type", "#", "not of type object, array");
        return IDENTIFY_NONE;
    }
}

static enum identify_tag identify_to_client_object_end(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "ok", &identify_to_server_object_end_ok_rule, WF_UNKNOWN_TAG);
}

static enum identify_tag identify_to_client_object(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "type", &identify_to_client_object_type_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_CLIENT_OBJECT_TYPE_START:
        return IDENTIFY_START;
    case IDENTIFY_TO_CLIENT_OBJECT_TYPE_END:
        return identify_to_client_object_end(in);
    default:
        return IDENTIFY_NONE;
    }
}

enum identify_tag identify_identify_to_client(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_OBJECT:
        return identify_to_client_object(in);
    case WF_JSON_ARRAY:
        return IDENTIFY_LIST;
    default:
        wf_json_fail(in, "type", "#", "not of type object, array");
        return IDENTIFY_NONE;
    }
}

/* What the table calls: the same functions without their types. */

static bool read_any_start(struct wf_json_reader *in, void *value)
{
    return identify_read_start(in, value);
}

static void write_any_start(struct wf_buf *out, const void *value)
{
    identify_write_start(out, value);
}

static bool validate_any_start(const void *value, struct wf_error *error)
{
    return identify_validate_start(value, error);
}

static bool equal_any_start(const void *a, const void *b)
{
    return identify_equal_start(a, b);
}

static bool read_any_yes(struct wf_json_reader *in, void *value)
{
    (void)value;
    return identify_read_yes(in);
}

static void write_any_yes(struct wf_buf *out, const void *value)
{
    (void)value;
    identify_write_yes(out);
}

static bool read_any_no(struct wf_json_reader *in, void *value)
{
    return identify_read_no(in, value);
}

static void write_any_no(struct wf_buf *out, const void *value)
{
    identify_write_no(out, value);
}

static bool validate_any_no(const void *value, struct wf_error *error)
{
    return identify_validate_no(value, error);
}

static bool equal_any_no(const void *a, const void *b)
{
    return identify_equal_no(a, b);
}

static bool read_any_list(struct wf_json_reader *in, void *value)
{
    return identify_read_list(in, value);
}

static void write_any_list(struct wf_buf *out, const void *value)
{
    identify_write_list(out, value);
}

static bool validate_any_list(const void *value, struct wf_error *error)
{
    return identify_validate_list(value, error);
}

static bool equal_any_list(const void *a, const void *b)
{
    return identify_equal_list(a, b);
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

static const char *const start_examples[] = {
    "{\"type\":\"start\"}",
};

static const char *const yes_examples[] = {
    "{\"type\":\"end\",\"ok\":true}",
};

static const char *const no_examples[] = {
    "{\"type\":\"end\",\"ok\":false,\"why\":\"tired\"}",
};

static const char *const list_examples[] = {
    "[1,2]",
};

static const struct wf_message messages[] = {
    {
        .protocol = &identify_protocol,
        .tag = IDENTIFY_START,
        .name = "start",
        .wire_name = "start",
        .description = "Begin.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct identify_start),
        .read_json = read_any_start,
        .write_json = write_any_start,
        .validate = validate_any_start,
        .equal = equal_any_start,
        .examples = start_examples,
        .examples_count = 1,
    },
    {
        .protocol = &identify_protocol,
        .tag = IDENTIFY_YES,
        .name = "yes",
        .wire_name = "yes",
        .description = "It worked.",
        .to_server = true,
        .to_client = true,
        .read_json = read_any_yes,
        .write_json = write_any_yes,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = yes_examples,
        .examples_count = 1,
    },
    {
        .protocol = &identify_protocol,
        .tag = IDENTIFY_NO,
        .name = "no",
        .wire_name = "no",
        .description = "It did not.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct identify_no),
        .read_json = read_any_no,
        .write_json = write_any_no,
        .validate = validate_any_no,
        .equal = equal_any_no,
        .examples = no_examples,
        .examples_count = 1,
    },
    {
        .protocol = &identify_protocol,
        .tag = IDENTIFY_LIST,
        .name = "list",
        .wire_name = "list",
        .description = "Not an object.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct identify_list),
        .read_json = read_any_list,
        .write_json = write_any_list,
        .validate = validate_any_list,
        .equal = equal_any_list,
        .examples = list_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct identify_start start;
    struct identify_no no;
    struct identify_list list;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return identify_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return identify_identify_to_client(in);
}

const struct wf_protocol identify_protocol = {
    .abi = WF_ABI,
    .name = "identify",
    .title = "Identify",
    .description = "",
    .limits =
        {
            .depth_limit = IDENTIFY_DEPTH,
        },
    .messages = messages,
    .messages_count = 4,
    .message_size = sizeof(union any_message),
    .arena_per_byte = IDENTIFY_ARENA_PER_BYTE,
    .arena_base = IDENTIFY_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
