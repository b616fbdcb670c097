/* Generated from tests/codegen/cases/twofold.json; change the schema, then run wireformc gen.
 *
 * Twofold: reading, writing, checking.
 */
#include "twofold.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    SAY_T,
    SAY_TEXT,
};
static const struct wf_member say_members[] = {
    WF_MEMBER("t"),    /* SAY_T */
    WF_MEMBER("text"), /* SAY_TEXT */
};
static const struct wf_record_rule say_rule = {
    .schema = "#/components/messages/say/payload",
    .members = say_members,
    .members_count = 2,
    .required = {1 << SAY_T | 1 << SAY_TEXT},
};

static const struct wf_enum_rule say_t_rule = {
    .schema = "#/components/messages/say/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("say")},
    .values_count = 1,
};

static const struct wf_text_rule say_text_rule = {
    .schema = "#/components/messages/say/payload/properties/text",
    .max_chars = WF_NO_LIMIT,
};

enum {
    HEARD_T,
    HEARD_TEXT,
};
static const struct wf_member heard_members[] = {
    WF_MEMBER("t"),    /* HEARD_T */
    WF_MEMBER("text"), /* HEARD_TEXT */
};
static const struct wf_record_rule heard_rule = {
    .schema = "#/components/messages/heard/payload",
    .members = heard_members,
    .members_count = 2,
    .required = {1 << HEARD_T | 1 << HEARD_TEXT},
};

static const struct wf_enum_rule heard_t_rule = {
    .schema = "#/components/messages/heard/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("heard")},
    .values_count = 1,
};

static const struct wf_text_rule heard_text_rule = {
    .schema = "#/components/messages/heard/payload/properties/text",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SETTINGS_PORT,
    SETTINGS_WEB_PORT,
};
static const struct wf_member settings_members[] = {
    WF_MEMBER("port"),     /* SETTINGS_PORT */
    WF_MEMBER("web_port"), /* SETTINGS_WEB_PORT */
};
static const struct wf_record_rule settings_rule = {
    .schema = "#/components/schemas/Settings",
    .members = settings_members,
    .members_count = 2,
    .is_closed = true,
};

static const struct wf_uint_rule settings_port_rule = {
    .schema = "#/components/schemas/Settings/properties/port",
    .max = 65535,
};

static const struct wf_uint_rule settings_web_port_rule = {
    .schema = "#/components/schemas/Settings/properties/web_port",
    .max = 65535,
};

bool twofold_read_say(struct wf_json_reader *in, struct twofold_say *msg)
{
    struct wf_json_object object;

    *msg = (struct twofold_say){0};
    wf_json_open_object(in, &object, &say_rule);
    do {
        if (wf_json_take_member(in, &object, &say_rule, SAY_T))
            wf_json_read_enum(in, &say_t_rule);
        if (wf_json_take_member(in, &object, &say_rule, SAY_TEXT))
            msg->text = wf_json_read_text(in, &say_text_rule);
    } while (wf_json_more_members(in, &object, &say_rule));
    return in->error.status == WF_OK;
}

bool twofold_read_heard(struct wf_json_reader *in, struct twofold_heard *msg)
{
    struct wf_json_object object;

    *msg = (struct twofold_heard){0};
    wf_json_open_object(in, &object, &heard_rule);
    do {
        if (wf_json_take_member(in, &object, &heard_rule, HEARD_T))
            wf_json_read_enum(in, &heard_t_rule);
        if (wf_json_take_member(in, &object, &heard_rule, HEARD_TEXT))
            msg->text = wf_json_read_text(in, &heard_text_rule);
    } while (wf_json_more_members(in, &object, &heard_rule));
    return in->error.status == WF_OK;
}

bool twofold_read_settings(struct wf_json_reader *in, struct twofold_settings *settings)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &settings_rule);
    do {
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PORT))
            settings->port = (uint16_t)wf_json_read_uint(in, &settings_port_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_WEB_PORT))
            settings->web_port = (uint16_t)wf_json_read_uint(in, &settings_web_port_rule);
    } while (wf_json_more_members(in, &object, &settings_rule));
    return in->error.status == WF_OK;
}

void twofold_write_say(struct wf_buf *out, const struct twofold_say *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"t\":\"say\",\"text\":", msg->text);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void twofold_write_heard(struct wf_buf *out, const struct twofold_heard *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"t\":\"heard\",\"text\":", msg->text);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool twofold_validate_say(const struct twofold_say *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->text, &say_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

bool twofold_validate_heard(const struct twofold_heard *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->text, &heard_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

bool twofold_equal_say(const struct twofold_say *a, const struct twofold_say *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

bool twofold_equal_heard(const struct twofold_heard *a, const struct twofold_heard *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

enum twofold_tag twofold_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return TWOFOLD_SAY;
}

enum twofold_tag twofold_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return TWOFOLD_HEARD;
}

const struct twofold_settings twofold_default_settings = {
    .port = 7002,
    .web_port = 7003,
};

/* What the table calls: the same functions without their types. */

static bool read_any_say(struct wf_json_reader *in, void *value)
{
    return twofold_read_say(in, value);
}

static void write_any_say(struct wf_buf *out, const void *value)
{
    twofold_write_say(out, value);
}

static bool validate_any_say(const void *value, struct wf_error *error)
{
    return twofold_validate_say(value, error);
}

static bool equal_any_say(const void *a, const void *b)
{
    return twofold_equal_say(a, b);
}

static bool read_any_heard(struct wf_json_reader *in, void *value)
{
    return twofold_read_heard(in, value);
}

static void write_any_heard(struct wf_buf *out, const void *value)
{
    twofold_write_heard(out, value);
}

static bool validate_any_heard(const void *value, struct wf_error *error)
{
    return twofold_validate_heard(value, error);
}

static bool equal_any_heard(const void *a, const void *b)
{
    return twofold_equal_heard(a, b);
}

static const char *const say_examples[] = {
    "{\"t\":\"say\",\"text\":\"Hello.\"}",
};

static const char *const heard_examples[] = {
    "{\"t\":\"heard\",\"text\":\"Hello.\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &twofold_protocol,
        .tag = TWOFOLD_SAY,
        .name = "say",
        .wire_name = "say",
        .description = "Something to be heard by all.",
        .to_server = true,
        .size = sizeof(struct twofold_say),
        .read_json = read_any_say,
        .write_json = write_any_say,
        .validate = validate_any_say,
        .equal = equal_any_say,
        .constants = "\"t\":\"say\"",
        .examples = say_examples,
        .examples_count = 1,
    },
    {
        .protocol = &twofold_protocol,
        .tag = TWOFOLD_HEARD,
        .name = "heard",
        .wire_name = "heard",
        .description = "What somebody said.",
        .to_client = true,
        .size = sizeof(struct twofold_heard),
        .read_json = read_any_heard,
        .write_json = write_any_heard,
        .validate = validate_any_heard,
        .equal = equal_any_heard,
        .examples = heard_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct twofold_say say;
    struct twofold_heard heard;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return twofold_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return twofold_identify_to_client(in);
}

static const struct wf_close_code close_codes[] = {
    {TWOFOLD_CLOSE_TEXT_ONLY, "TEXT_ONLY", "Text only."},
};

static const struct wf_transport transports[] = {
    {
        .protocol = &twofold_protocol,
        .name = "twofold",
        .default_port = TWOFOLD_PORT,
        .framing = &wf_framing_line,
    },
    {
        .protocol = &twofold_protocol,
        .name = "twofold-ws",
        .default_port = 7003,
        .framing = &wf_framing_websocket,
        .begins_with_http = true,
        .path = "/twofold",
        .subprotocol = "twofold.v1",
        .deflate = true,
    },
};

const struct wf_protocol twofold_protocol = {
    .abi = WF_ABI,
    .name = "twofold",
    .title = "Twofold",
    .description = "One conversation that people join by lines or by WebSocket.",
    .transports = transports,
    .transports_count = 2,
    .limits =
        {
            .limit_in = TWOFOLD_LIMIT_IN,
            .depth_limit = TWOFOLD_DEPTH,
        },
    .limit_out = TWOFOLD_LIMIT_OUT,
    .close_codes = close_codes,
    .close_codes_count = 1,
    .messages = messages,
    .messages_count = 2,
    .message_size = sizeof(union any_message),
    .arena_per_byte = TWOFOLD_ARENA_PER_BYTE,
    .arena_base = TWOFOLD_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
