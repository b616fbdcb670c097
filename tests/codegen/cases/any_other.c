/* Generated from tests/codegen/cases/any_other.json; change the schema, then run wireformc gen.
 *
 * Any other: reading, writing, checking.
 */
#include "any_other.h"

#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    SAY_V,
    SAY_KIND,
    SAY_TEXT,
};
static const struct wf_member say_members[] = {
    WF_MEMBER("v"),    /* SAY_V */
    WF_MEMBER("kind"), /* SAY_KIND */
    WF_MEMBER("text"), /* SAY_TEXT */
};
static const struct wf_record_rule say_rule = {
    .schema = "#/components/messages/say/payload",
    .members = say_members,
    .members_count = 3,
    .required = {1 << SAY_V | 1 << SAY_KIND | 1 << SAY_TEXT},
};

static const struct wf_enum_rule say_v_rule = {
    .schema = "#/components/messages/say/payload/properties/v",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("1")},
    .values_count = 1,
};

static const struct wf_enum_rule say_kind_rule = {
    .schema = "#/components/messages/say/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("say")},
    .values_count = 1,
};

static const struct wf_text_rule say_text_rule = {
    .schema = "#/components/messages/say/payload/properties/text",
    .max_chars = WF_NO_LIMIT,
};

enum {
    OPEN_V,
    OPEN_KIND,
    OPEN_STATE,
};
static const struct wf_member open_members[] = {
    WF_MEMBER("v"),     /* OPEN_V */
    WF_MEMBER("kind"),  /* OPEN_KIND */
    WF_MEMBER("state"), /* OPEN_STATE */
};
static const struct wf_record_rule open_rule = {
    .schema = "#/components/messages/open/payload",
    .members = open_members,
    .members_count = 3,
    .required = {1 << OPEN_V | 1 << OPEN_KIND | 1 << OPEN_STATE},
};

static const struct wf_enum_rule open_v_rule = {
    .schema = "#/components/messages/open/payload/properties/v",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("1")},
    .values_count = 1,
};

static const struct wf_enum_rule open_kind_rule = {
    .schema = "#/components/messages/open/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("door")},
    .values_count = 1,
};

static const struct wf_enum_rule open_state_rule = {
    .schema = "#/components/messages/open/payload/properties/state",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("open")},
    .values_count = 1,
};

enum {
    DOOR_V,
    DOOR_KIND,
    DOOR_STATE,
};
static const struct wf_member door_members[] = {
    WF_MEMBER("v"),     /* DOOR_V */
    WF_MEMBER("kind"),  /* DOOR_KIND */
    WF_MEMBER("state"), /* DOOR_STATE */
};
static const struct wf_record_rule door_rule = {
    .schema = "#/components/messages/door/payload",
    .members = door_members,
    .members_count = 3,
    .required = {1 << DOOR_V | 1 << DOOR_KIND | 1 << DOOR_STATE},
};

static const struct wf_enum_rule door_v_rule = {
    .schema = "#/components/messages/door/payload/properties/v",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("1")},
    .values_count = 1,
};

static const struct wf_enum_rule door_kind_rule = {
    .schema = "#/components/messages/door/payload/properties/kind",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("door")},
    .values_count = 1,
};

static const struct wf_text_rule door_state_rule = {
    .schema = "#/components/messages/door/payload/properties/state",
    .max_chars = WF_NO_LIMIT,
};

enum {
    OTHER_V,
    OTHER_KIND,
};
static const struct wf_member other_members[] = {
    WF_MEMBER("v"),    /* OTHER_V */
    WF_MEMBER("kind"), /* OTHER_KIND */
};
static const struct wf_record_rule other_rule = {
    .schema = "#/components/messages/other/payload",
    .members = other_members,
    .members_count = 2,
    .required = {1 << OTHER_V | 1 << OTHER_KIND},
};

static const struct wf_enum_rule other_v_rule = {
    .schema = "#/components/messages/other/payload/properties/v",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("1")},
    .values_count = 1,
};

static const struct wf_text_rule other_kind_rule = {
    .schema = "#/components/messages/other/payload/properties/kind",
    .max_chars = 8,
};

static const struct wf_list_rule other_others_rule = {
    .schema = "#/components/messages/other/payload",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule other_others_key_rule = {
    .schema = "#/components/messages/other/payload",
    .max_chars = WF_NO_LIMIT,
};

enum {
    IDENTIFY_TO_SERVER_V_1 = 1,
};
static const struct wf_enum_rule identify_to_server_v_rule = {
    .schema = "#",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("1")},
    .values_count = 1,
};

enum {
    IDENTIFY_TO_SERVER_1_KIND_SAY = 1,
    IDENTIFY_TO_SERVER_1_KIND_DOOR,
    IDENTIFY_TO_SERVER_1_KIND_ANY_OTHER,
};
static const struct wf_scalar identify_to_server_1_kind_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("say")},  /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("door")}, /* 2 */
};
static const struct wf_enum_rule identify_to_server_1_kind_rule = {
    .schema = "#",
    .values = identify_to_server_1_kind_values,
    .values_count = 2,
    .any_other = IDENTIFY_TO_SERVER_1_KIND_ANY_OTHER,
};

static const uint16_t identify_to_server_1_door_state_groups[] = {
    ANY_OTHER_OPEN, /* 0 */
};
static const struct wf_enum_rule identify_to_server_1_door_state_rule = {
    .schema = "#",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("open")},
    .values_count = 1,
    .groups = identify_to_server_1_door_state_groups,
    .any_other = ANY_OTHER_DOOR,
};

enum {
    IDENTIFY_TO_CLIENT_V_1 = 1,
};
static const struct wf_enum_rule identify_to_client_v_rule = {
    .schema = "#",
    .values = &(const struct wf_scalar){WF_IS_NUMBER, WF_TEXT_INIT("1")},
    .values_count = 1,
};

enum {
    IDENTIFY_TO_CLIENT_1_KIND_SAY = 1,
    IDENTIFY_TO_CLIENT_1_KIND_DOOR,
    IDENTIFY_TO_CLIENT_1_KIND_ANY_OTHER,
};
static const struct wf_scalar identify_to_client_1_kind_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("say")},  /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("door")}, /* 2 */
};
static const struct wf_enum_rule identify_to_client_1_kind_rule = {
    .schema = "#",
    .values = identify_to_client_1_kind_values,
    .values_count = 2,
    .any_other = IDENTIFY_TO_CLIENT_1_KIND_ANY_OTHER,
};

bool any_other_read_say(struct wf_json_reader *in, struct any_other_say *msg)
{
    struct wf_json_object object;

    *msg = (struct any_other_say){0};
    wf_json_open_object(in, &object, &say_rule);
    do {
        if (wf_json_take_member(in, &object, &say_rule, SAY_V))
            wf_json_read_enum(in, &say_v_rule);
        if (wf_json_take_member(in, &object, &say_rule, SAY_KIND))
            wf_json_read_enum(in, &say_kind_rule);
        if (wf_json_take_member(in, &object, &say_rule, SAY_TEXT))
            msg->text = wf_json_read_text(in, &say_text_rule);
    } while (wf_json_more_members(in, &object, &say_rule));
    return in->error.status == WF_OK;
}

bool any_other_read_open(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &open_rule);
    do {
        if (wf_json_take_member(in, &object, &open_rule, OPEN_V))
            wf_json_read_enum(in, &open_v_rule);
        if (wf_json_take_member(in, &object, &open_rule, OPEN_KIND))
            wf_json_read_enum(in, &open_kind_rule);
        if (wf_json_take_member(in, &object, &open_rule, OPEN_STATE))
            wf_json_read_enum(in, &open_state_rule);
    } while (wf_json_more_members(in, &object, &open_rule));
    return in->error.status == WF_OK;
}

bool any_other_read_door(struct wf_json_reader *in, struct any_other_door *msg)
{
    struct wf_json_object object;

    *msg = (struct any_other_door){0};
    wf_json_open_object(in, &object, &door_rule);
    do {
        if (wf_json_take_member(in, &object, &door_rule, DOOR_V))
            wf_json_read_enum(in, &door_v_rule);
        if (wf_json_take_member(in, &object, &door_rule, DOOR_KIND))
            wf_json_read_enum(in, &door_kind_rule);
        if (wf_json_take_member(in, &object, &door_rule, DOOR_STATE))
            msg->state = wf_json_read_text(in, &door_state_rule);
    } while (wf_json_more_members(in, &object, &door_rule));
    return in->error.status == WF_OK;
}

bool any_other_read_other(struct wf_json_reader *in, struct any_other_other *msg)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct any_other_other_others_entry *other;

    *msg = (struct any_other_other){0};
    wf_json_open_object(in, &object, &other_rule);
    wf_json_open_others(in, &others, &object, &other_others_rule, sizeof(*other));
    do {
        if (wf_json_take_member(in, &object, &other_rule, OTHER_V))
            wf_json_read_enum(in, &other_v_rule);
        if (wf_json_take_member(in, &object, &other_rule, OTHER_KIND))
            msg->kind = wf_json_read_text(in, &other_kind_rule);
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_raw(in);
    } while (wf_json_more_members(in, &object, &other_rule));
    msg->others = wf_json_close_others(in, &others, &msg->others_count);
    return in->error.status == WF_OK;
}

void any_other_write_say(struct wf_buf *out, const struct any_other_say *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"v\":1,\"kind\":\"say\",\"text\":", msg->text);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void any_other_write_open(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"v\":1,\"kind\":\"door\",\"state\":\"open\"}");
}

void any_other_write_door(struct wf_buf *out, const struct any_other_door *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"v\":1,\"kind\":\"door\",\"state\":", msg->state);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_other_others(struct wf_buf *out, uint8_t *at,
                                   const struct any_other_other_others_entry *entries, size_t count,
                                   bool is_first)
{
    for (size_t i = 0; i < count; i++) {
        if (is_first && i == 0)
            at = WF_PUT(out, at, "{");
        else
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_RAW(out, at, ":", entries[i].value);
    }
    return at;
}

void any_other_write_other(struct wf_buf *out, const struct any_other_other *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"v\":1,\"kind\":", msg->kind);
    at = write_other_others(out, at, msg->others, msg->others_count, false);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool any_other_validate_say(const struct any_other_say *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->text, &say_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

bool any_other_validate_door(const struct any_other_door *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->state, &door_state_rule, error))
        return wf_error_push(error, "state");
    return true;
}

static bool check_other_others(const struct any_other_other_others_entry *entries, size_t count,
                               struct wf_error *error)
{
    if (!wf_check_members(count, &other_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &other_others_key_rule, error))
            return false;
        if (!wf_check_other_name(entries[i].key, &other_rule, error))
            return false;
        if (entries[i].value.len > 0 && !wf_json_check(entries[i].value, ANY_OTHER_DEPTH, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

bool any_other_validate_other(const struct any_other_other *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->kind, &other_kind_rule, error))
        return wf_error_push(error, "kind");
    if (!check_other_others(msg->others, msg->others_count, error))
        return false;
    return true;
}

bool any_other_equal_say(const struct any_other_say *a, const struct any_other_say *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

bool any_other_equal_door(const struct any_other_door *a, const struct any_other_door *b)
{
    if (!wf_text_equal(a->state, b->state))
        return false;
    return true;
}

static bool equal_other_others(const struct any_other_other_others_entry *a, size_t a_count,
                               const struct any_other_other_others_entry *b, size_t b_count)
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

bool any_other_equal_other(const struct any_other_other *a, const struct any_other_other *b)
{
    if (!wf_text_equal(a->kind, b->kind))
        return false;
    if (!equal_other_others(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

static enum any_other_tag identify_to_server_1_door(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "state", &identify_to_server_1_door_state_rule,
                                  WF_UNKNOWN_TAG);
}

static enum any_other_tag identify_to_server_1(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "kind", &identify_to_server_1_kind_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_SERVER_1_KIND_SAY:
        return ANY_OTHER_SAY;
    case IDENTIFY_TO_SERVER_1_KIND_DOOR:
        return identify_to_server_1_door(in);
    case IDENTIFY_TO_SERVER_1_KIND_ANY_OTHER:
        return ANY_OTHER_OTHER;
    default:
        return ANY_OTHER_NONE;
    }
}

enum any_other_tag any_other_identify_to_server(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "v", &identify_to_server_v_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_SERVER_V_1:
        return identify_to_server_1(in);
    default:
        return ANY_OTHER_NONE;
    }
}

static enum any_other_tag identify_to_client_1_door(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "state", &identify_to_server_1_door_state_rule,
                                  WF_UNKNOWN_TAG);
}

static enum any_other_tag identify_to_client_1(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "kind", &identify_to_client_1_kind_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_CLIENT_1_KIND_SAY:
        return ANY_OTHER_SAY;
    case IDENTIFY_TO_CLIENT_1_KIND_DOOR:
        return identify_to_client_1_door(in);
    case IDENTIFY_TO_CLIENT_1_KIND_ANY_OTHER:
        return ANY_OTHER_OTHER;
    default:
        return ANY_OTHER_NONE;
    }
}

enum any_other_tag any_other_identify_to_client(struct wf_json_reader *in)
{
    switch (wf_json_tell_by_member(in, "v", &identify_to_client_v_rule, WF_UNKNOWN_TAG)) {
    case IDENTIFY_TO_CLIENT_V_1:
        return identify_to_client_1(in);
    default:
        return ANY_OTHER_NONE;
    }
}

/* What the table calls: the same functions without their types. */

static bool read_any_say(struct wf_json_reader *in, void *value)
{
    return any_other_read_say(in, value);
}

static void write_any_say(struct wf_buf *out, const void *value)
{
    any_other_write_say(out, value);
}

static bool validate_any_say(const void *value, struct wf_error *error)
{
    return any_other_validate_say(value, error);
}

static bool equal_any_say(const void *a, const void *b)
{
    return any_other_equal_say(a, b);
}

static bool read_any_open(struct wf_json_reader *in, void *value)
{
    (void)value;
    return any_other_read_open(in);
}

static void write_any_open(struct wf_buf *out, const void *value)
{
    (void)value;
    any_other_write_open(out);
}

static bool read_any_door(struct wf_json_reader *in, void *value)
{
    return any_other_read_door(in, value);
}

static void write_any_door(struct wf_buf *out, const void *value)
{
    any_other_write_door(out, value);
}

static bool validate_any_door(const void *value, struct wf_error *error)
{
    return any_other_validate_door(value, error);
}

static bool equal_any_door(const void *a, const void *b)
{
    return any_other_equal_door(a, b);
}

static bool read_any_other(struct wf_json_reader *in, void *value)
{
    return any_other_read_other(in, value);
}

static void write_any_other(struct wf_buf *out, const void *value)
{
    any_other_write_other(out, value);
}

static bool validate_any_other(const void *value, struct wf_error *error)
{
    return any_other_validate_other(value, error);
}

static bool equal_any_other(const void *a, const void *b)
{
    return any_other_equal_other(a, b);
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

static const char *const say_examples[] = {
    "{\"v\":1,\"kind\":\"say\",\"text\":\"Tea?\"}",
};

static const char *const open_examples[] = {
    "{\"v\":1,\"kind\":\"door\",\"state\":\"open\"}",
};

static const char *const door_examples[] = {
    "{\"v\":1,\"kind\":\"door\",\"state\":\"ajar\"}",
};

static const char *const other_examples[] = {
    "{\"v\":1,\"kind\":\"hum\",\"tune\":[\"c\",\"d\"]}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &any_other_protocol,
        .tag = ANY_OTHER_SAY,
        .name = "say",
        .wire_name = "say",
        .description = "A tag that is known.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct any_other_say),
        .read_json = read_any_say,
        .write_json = write_any_say,
        .validate = validate_any_say,
        .equal = equal_any_say,
        .examples = say_examples,
        .examples_count = 1,
    },
    {
        .protocol = &any_other_protocol,
        .tag = ANY_OTHER_OPEN,
        .name = "open",
        .wire_name = "open",
        .description = "Two tags that are known.",
        .to_server = true,
        .to_client = true,
        .read_json = read_any_open,
        .write_json = write_any_open,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = open_examples,
        .examples_count = 1,
    },
    {
        .protocol = &any_other_protocol,
        .tag = ANY_OTHER_DOOR,
        .name = "door",
        .wire_name = "door",
        .description = "The first is known.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct any_other_door),
        .read_json = read_any_door,
        .write_json = write_any_door,
        .validate = validate_any_door,
        .equal = equal_any_door,
        .examples = door_examples,
        .examples_count = 1,
    },
    {
        .protocol = &any_other_protocol,
        .tag = ANY_OTHER_OTHER,
        .name = "other",
        .wire_name = "other",
        .description = "Neither is.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct any_other_other),
        .read_json = read_any_other,
        .write_json = write_any_other,
        .validate = validate_any_other,
        .equal = equal_any_other,
        .examples = other_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct any_other_say say;
    struct any_other_door door;
    struct any_other_other other;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return any_other_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return any_other_identify_to_client(in);
}

const struct wf_protocol any_other_protocol = {
    .abi = WF_ABI,
    .name = "any_other",
    .title = "Any other",
    .description = "Tags that all messages share, and messages for the tags of which nobody knows.",
    .limits =
        {
            .depth_limit = ANY_OTHER_DEPTH,
        },
    .messages = messages,
    .messages_count = 4,
    .message_size = sizeof(union any_message),
    .arena_per_byte = ANY_OTHER_ARENA_PER_BYTE,
    .arena_base = ANY_OTHER_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
