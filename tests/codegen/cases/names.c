/* Generated from tests/codegen/cases/names.json; change the schema, then run wireformc gen.
 *
 * Names: reading, writing, checking.
 */
#include "names.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    INT_INT,
    INT_MAX_,
    INT_ERRNO,
    INT_NULL,
    INT_HAS_ERRNO,
    INT_A_B,
    INT_A_B_,
    INT__1ST,
    INT_EMPTY,
    INT_EMPTY_,
    INT_QUO_TE,
    INT_TAG,
    INT_LIST,
    INT_LIST_COUNT,
};
static const struct wf_member int_members[] = {
    WF_MEMBER("int"),                   /* INT_INT */
    WF_MEMBER("MAX"),                   /* INT_MAX_ */
    WF_MEMBER("errno"),                 /* INT_ERRNO */
    WF_MEMBER("NULL"),                  /* INT_NULL */
    WF_MEMBER("has_errno"),             /* INT_HAS_ERRNO */
    WF_MEMBER("aB"),                    /* INT_A_B */
    WF_MEMBER("a_b"),                   /* INT_A_B_ */
    WF_MEMBER("1st"),                   /* INT__1ST */
    WF_MEMBER(""),                      /* INT_EMPTY */
    WF_MEMBER("\303\251"),              /* INT_EMPTY_ */
    WF_MEMBER_ESCAPED("quo\\\"te\\\\"), /* INT_QUO_TE */
    WF_MEMBER("tag"),                   /* INT_TAG */
    WF_MEMBER("list"),                  /* INT_LIST */
    WF_MEMBER("list_count"),            /* INT_LIST_COUNT */
};
static const struct wf_record_rule int_rule = {
    .schema = "#/components/messages/INT/payload",
    .members = int_members,
    .members_count = 14,
    .required = {1 << INT_INT | 1 << INT_MAX_ | 1 << INT_TAG},
};

static const struct wf_int_rule int_int_rule = {
    .schema = "#/components/messages/INT/payload/properties/int",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule int_max_rule = {
    .schema = "#/components/messages/INT/payload/properties/MAX",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule int_errno_rule = {
    .schema = "#/components/messages/INT/payload/properties/errno",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule int_null_rule = {
    .schema = "#/components/messages/INT/payload/properties/NULL",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const char int_has_errno_schema[] = "#/components/messages/INT/payload/properties/has_errno";

static const struct wf_int_rule int_a_b_rule = {
    .schema = "#/components/messages/INT/payload/properties/aB",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule int_a_b_rule_ = {
    .schema = "#/components/messages/INT/payload/properties/a_b",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule int_1st_rule = {
    .schema = "#/components/messages/INT/payload/properties/1st",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule int_empty_rule = {
    .schema = "#/components/messages/INT/payload/properties/",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule int_empty_rule_ = {
    .schema = "#/components/messages/INT/payload/properties/\303\251",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule int_quo_te_rule = {
    .schema = "#/components/messages/INT/payload/properties/quo\"te\\",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_enum_rule int_tag_rule = {
    .schema = "#/components/messages/INT/payload/properties/tag",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("INT")},
    .values_count = 1,
};

static const struct wf_list_rule int_list_rule = {
    .schema = "#/components/messages/INT/payload/properties/list",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_int_rule int_list_item_rule = {
    .schema = "#/components/messages/INT/payload/properties/list/items",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_int_rule int_list_count_rule = {
    .schema = "#/components/messages/INT/payload/properties/list_count",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    SETTINGS__TAG,
    SETTINGS__N,
};
static const struct wf_member settings__members[] = {
    WF_MEMBER("tag"), /* SETTINGS__TAG */
    WF_MEMBER("n"),   /* SETTINGS__N */
};
static const struct wf_record_rule settings__rule = {
    .schema = "#/components/messages/settings/payload",
    .members = settings__members,
    .members_count = 2,
    .required = {1 << SETTINGS__TAG},
};

static const struct wf_enum_rule settings__tag_rule = {
    .schema = "#/components/messages/settings/payload/properties/tag",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("settings")},
    .values_count = 1,
};

static const struct wf_int_rule settings__n_rule = {
    .schema = "#/components/messages/settings/payload/properties/n",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_scalar identify_to_server_tag_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("INT")},      /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("settings")}, /* 1 */
};
static const uint16_t identify_to_server_tag_groups[] = {
    NAMES_INT,       /* 0 */
    NAMES_SETTINGS_, /* 1 */
};
static const struct wf_enum_rule identify_to_server_tag_rule = {
    .schema = "#",
    .values = identify_to_server_tag_values,
    .values_count = 2,
    .groups = identify_to_server_tag_groups,
};

static const int64_t *read_int_list(struct wf_json_reader *in, size_t *count)
{
    struct wf_json_array array;
    int64_t *item;

    wf_json_open_array(in, &array, &int_list_rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_int(in, &int_list_item_rule);
    return wf_json_close_array(in, &array, count);
}

bool names_read_int(struct wf_json_reader *in, struct names_int *msg)
{
    struct wf_json_object object;

    *msg = (struct names_int){0};
    wf_json_open_object(in, &object, &int_rule);
    do {
        if (wf_json_take_member(in, &object, &int_rule, INT_INT))
            msg->int_ = wf_json_read_int(in, &int_int_rule);
        if (wf_json_take_member(in, &object, &int_rule, INT_MAX_))
            msg->max = wf_json_read_int(in, &int_max_rule);
        if (wf_json_take_member(in, &object, &int_rule, INT_ERRNO)) {
            msg->errno_ = wf_json_read_int(in, &int_errno_rule);
            msg->has_errno_ = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT_NULL)) {
            msg->null = wf_json_read_int(in, &int_null_rule);
            msg->has_null = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT_HAS_ERRNO)) {
            msg->has_errno = wf_json_read_bool(in, int_has_errno_schema);
            msg->has_has_errno = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT_A_B)) {
            msg->a_b = wf_json_read_int(in, &int_a_b_rule);
            msg->has_a_b = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT_A_B_)) {
            msg->a_b_ = wf_json_read_int(in, &int_a_b_rule_);
            msg->has_a_b_ = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT__1ST)) {
            msg->_1st = wf_json_read_int(in, &int_1st_rule);
            msg->has__1st = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT_EMPTY)) {
            msg->empty = wf_json_read_int(in, &int_empty_rule);
            msg->has_empty = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT_EMPTY_)) {
            msg->empty_ = wf_json_read_int(in, &int_empty_rule_);
            msg->has_empty_ = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT_QUO_TE)) {
            msg->quo_te = wf_json_read_int(in, &int_quo_te_rule);
            msg->has_quo_te = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT_TAG))
            wf_json_read_enum(in, &int_tag_rule);
        if (wf_json_take_member(in, &object, &int_rule, INT_LIST)) {
            msg->list = read_int_list(in, &msg->list_count);
            msg->has_list = true;
        }
        if (wf_json_take_member(in, &object, &int_rule, INT_LIST_COUNT)) {
            msg->list_count_ = wf_json_read_int(in, &int_list_count_rule);
            msg->has_list_count_ = true;
        }
    } while (wf_json_more_members(in, &object, &int_rule));
    return in->error.status == WF_OK;
}

bool names_read_settings_(struct wf_json_reader *in, struct names_settings_ *msg)
{
    struct wf_json_object object;

    *msg = (struct names_settings_){0};
    wf_json_open_object(in, &object, &settings__rule);
    do {
        if (wf_json_take_member(in, &object, &settings__rule, SETTINGS__TAG))
            wf_json_read_enum(in, &settings__tag_rule);
        if (wf_json_take_member(in, &object, &settings__rule, SETTINGS__N)) {
            msg->n = wf_json_read_int(in, &settings__n_rule);
            msg->has_n = true;
        }
    } while (wf_json_more_members(in, &object, &settings__rule));
    return in->error.status == WF_OK;
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

void names_write_int(struct wf_buf *out, const struct names_int *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_INT(out, at, "{\"int\":", msg->int_);
    at = WF_JSON_PUT_INT(out, at, ",\"MAX\":", msg->max);
    if (msg->has_errno_)
        at = WF_JSON_PUT_INT(out, at, ",\"errno\":", msg->errno_);
    if (msg->has_null)
        at = WF_JSON_PUT_INT(out, at, ",\"NULL\":", msg->null);
    if (msg->has_has_errno)
        at = WF_JSON_PUT_BOOL(out, at, ",\"has_errno\":", msg->has_errno);
    if (msg->has_a_b)
        at = WF_JSON_PUT_INT(out, at, ",\"aB\":", msg->a_b);
    if (msg->has_a_b_)
        at = WF_JSON_PUT_INT(out, at, ",\"a_b\":", msg->a_b_);
    if (msg->has__1st)
        at = WF_JSON_PUT_INT(out, at, ",\"1st\":", msg->_1st);
    if (msg->has_empty)
        at = WF_JSON_PUT_INT(out, at, ",\"\":", msg->empty);
    if (msg->has_empty_)
        at = WF_JSON_PUT_INT(out, at, ",\"\303\251\":", msg->empty_);
    if (msg->has_quo_te)
        at = WF_JSON_PUT_INT(out, at, ",\"quo\\\"te\\\\\":", msg->quo_te);
    at = WF_PUT(out, at, ",\"tag\":\"INT\"");
    if (msg->has_list) {
        at = WF_PUT(out, at, ",\"list\":");
        at = write_int64s(out, at, msg->list, msg->list_count);
    }
    if (msg->has_list_count_)
        at = WF_JSON_PUT_INT(out, at, ",\"list_count\":", msg->list_count_);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void names_write_settings_(struct wf_buf *out, const struct names_settings_ *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"tag\":\"settings\"");
    if (msg->has_n)
        at = WF_JSON_PUT_INT(out, at, ",\"n\":", msg->n);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_int_list(const int64_t *items, size_t count, struct wf_error *error)
{
    (void)items;
    return wf_check_list(count, &int_list_rule, error);
}

bool names_validate_int(const struct names_int *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_list && !check_int_list(msg->list, msg->list_count, error))
        return wf_error_push(error, "list");
    return true;
}

bool names_validate_settings_(const struct names_settings_ *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
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

bool names_equal_int(const struct names_int *a, const struct names_int *b)
{
    if (a->int_ != b->int_)
        return false;
    if (a->max != b->max)
        return false;
    if (a->has_errno_ != b->has_errno_)
        return false;
    if (a->has_errno_ && a->errno_ != b->errno_)
        return false;
    if (a->has_null != b->has_null)
        return false;
    if (a->has_null && a->null != b->null)
        return false;
    if (a->has_has_errno != b->has_has_errno)
        return false;
    if (a->has_has_errno && a->has_errno != b->has_errno)
        return false;
    if (a->has_a_b != b->has_a_b)
        return false;
    if (a->has_a_b && a->a_b != b->a_b)
        return false;
    if (a->has_a_b_ != b->has_a_b_)
        return false;
    if (a->has_a_b_ && a->a_b_ != b->a_b_)
        return false;
    if (a->has__1st != b->has__1st)
        return false;
    if (a->has__1st && a->_1st != b->_1st)
        return false;
    if (a->has_empty != b->has_empty)
        return false;
    if (a->has_empty && a->empty != b->empty)
        return false;
    if (a->has_empty_ != b->has_empty_)
        return false;
    if (a->has_empty_ && a->empty_ != b->empty_)
        return false;
    if (a->has_quo_te != b->has_quo_te)
        return false;
    if (a->has_quo_te && a->quo_te != b->quo_te)
        return false;
    if (a->has_list != b->has_list)
        return false;
    if (a->has_list && !equal_int64s(a->list, a->list_count, b->list, b->list_count))
        return false;
    if (a->has_list_count_ != b->has_list_count_)
        return false;
    if (a->has_list_count_ && a->list_count_ != b->list_count_)
        return false;
    return true;
}

bool names_equal_settings_(const struct names_settings_ *a, const struct names_settings_ *b)
{
    if (a->has_n != b->has_n)
        return false;
    if (a->has_n && a->n != b->n)
        return false;
    return true;
}

enum names_tag names_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "tag", &identify_to_server_tag_rule, WF_UNKNOWN_TAG);
}

enum names_tag names_identify_to_client(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "tag", &identify_to_server_tag_rule, WF_UNKNOWN_TAG);
}

/* What the table calls: the same functions without their types. */

static bool read_any_int(struct wf_json_reader *in, void *value)
{
    return names_read_int(in, value);
}

static void write_any_int(struct wf_buf *out, const void *value)
{
    names_write_int(out, value);
}

static bool validate_any_int(const void *value, struct wf_error *error)
{
    return names_validate_int(value, error);
}

static bool equal_any_int(const void *a, const void *b)
{
    return names_equal_int(a, b);
}

static bool read_any_settings_(struct wf_json_reader *in, void *value)
{
    return names_read_settings_(in, value);
}

static void write_any_settings_(struct wf_buf *out, const void *value)
{
    names_write_settings_(out, value);
}

static bool validate_any_settings_(const void *value, struct wf_error *error)
{
    return names_validate_settings_(value, error);
}

static bool equal_any_settings_(const void *a, const void *b)
{
    return names_equal_settings_(a, b);
}

static const char *const int_examples[] = {
    ("{\"int\":1,\"MAX\":2,\"errno\":3,\"NULL\":4,\"has_errno\":true,\"aB\":5,\"a_b\":6,"
     "\"1st\":7,\"\":8,\"\303\251\":9,\"quo\\\"te\\\\\":10,\"tag\":\"INT\",\"list\":[1],"
     "\"list_count\":11}"),
};

static const char *const settings__examples[] = {
    "{\"tag\":\"settings\",\"n\":1}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &names_protocol,
        .tag = NAMES_INT,
        .name = "int",
        .wire_name = "INT",
        .description = "Members that C would not take as they are.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct names_int),
        .read_json = read_any_int,
        .write_json = write_any_int,
        .validate = validate_any_int,
        .equal = equal_any_int,
        .examples = int_examples,
        .examples_count = 1,
    },
    {
        .protocol = &names_protocol,
        .tag = NAMES_SETTINGS_,
        .name = "settings_",
        .wire_name = "settings",
        .description = "A message with a name that is taken.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct names_settings_),
        .read_json = read_any_settings_,
        .write_json = write_any_settings_,
        .validate = validate_any_settings_,
        .equal = equal_any_settings_,
        .examples = settings__examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct names_int int_;
    struct names_settings_ settings_;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return names_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return names_identify_to_client(in);
}

const struct wf_protocol names_protocol = {
    .abi = WF_ABI,
    .name = "names",
    .title = "Names",
    .description = "",
    .limits =
        {
            .depth_limit = NAMES_DEPTH,
        },
    .messages = messages,
    .messages_count = 2,
    .message_size = sizeof(union any_message),
    .arena_per_byte = NAMES_ARENA_PER_BYTE,
    .arena_base = NAMES_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
