/* Generated from tests/codegen/cases/lounge.json; change the schema, then run wireformc gen.
 *
 * Lounge: reading, writing, checking.
 */
#include "lounge.h"

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
    .max_chars = 200,
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
    .max_chars = 200,
};

enum {
    GONE_T,
    GONE_WHY,
};
static const struct wf_member gone_members[] = {
    WF_MEMBER("t"),   /* GONE_T */
    WF_MEMBER("why"), /* GONE_WHY */
};
static const struct wf_record_rule gone_rule = {
    .schema = "#/components/messages/gone/payload",
    .members = gone_members,
    .members_count = 2,
    .required = {1 << GONE_T | 1 << GONE_WHY},
};

static const struct wf_enum_rule gone_t_rule = {
    .schema = "#/components/messages/gone/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("gone")},
    .values_count = 1,
};

static const struct wf_text_rule gone_why_rule = {
    .schema = "#/components/messages/gone/payload/properties/why",
    .max_chars = 64,
};

enum {
    SETTINGS_UNSENT_BYTES,
    SETTINGS_KEEPALIVE_MS,
};
static const struct wf_member settings_members[] = {
    WF_MEMBER("unsent_bytes"), /* SETTINGS_UNSENT_BYTES */
    WF_MEMBER("keepalive_ms"), /* SETTINGS_KEEPALIVE_MS */
};
static const struct wf_record_rule settings_rule = {
    .schema = "#/components/schemas/Settings",
    .members = settings_members,
    .members_count = 2,
    .is_closed = true,
};

static const struct wf_uint_rule settings_unsent_bytes_rule = {
    .schema = "#/components/schemas/Settings/properties/unsent_bytes",
    .min = 4096,
    .max = 1073741824,
};

static const struct wf_uint_rule settings_keepalive_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/keepalive_ms",
    .min = 1,
    .max = 600000,
};

static const struct wf_scalar identify_to_client_t_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("heard")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("gone")},  /* 1 */
};
static const uint16_t identify_to_client_t_groups[] = {
    LOUNGE_HEARD, /* 0 */
    LOUNGE_GONE,  /* 1 */
};
static const struct wf_enum_rule identify_to_client_t_rule = {
    .schema = "#",
    .values = identify_to_client_t_values,
    .values_count = 2,
    .groups = identify_to_client_t_groups,
};

bool lounge_read_say(struct wf_json_reader *in, struct lounge_say *msg)
{
    struct wf_json_object object;

    *msg = (struct lounge_say){0};
    wf_json_open_object(in, &object, &say_rule);
    do {
        if (wf_json_take_member(in, &object, &say_rule, SAY_T))
            wf_json_read_enum(in, &say_t_rule);
        if (wf_json_take_member(in, &object, &say_rule, SAY_TEXT))
            msg->text = wf_json_read_text(in, &say_text_rule);
    } while (wf_json_more_members(in, &object, &say_rule));
    return in->error.status == WF_OK;
}

bool lounge_read_heard(struct wf_json_reader *in, struct lounge_heard *msg)
{
    struct wf_json_object object;

    *msg = (struct lounge_heard){0};
    wf_json_open_object(in, &object, &heard_rule);
    do {
        if (wf_json_take_member(in, &object, &heard_rule, HEARD_T))
            wf_json_read_enum(in, &heard_t_rule);
        if (wf_json_take_member(in, &object, &heard_rule, HEARD_TEXT))
            msg->text = wf_json_read_text(in, &heard_text_rule);
    } while (wf_json_more_members(in, &object, &heard_rule));
    return in->error.status == WF_OK;
}

bool lounge_read_gone(struct wf_json_reader *in, struct lounge_gone *msg)
{
    struct wf_json_object object;

    *msg = (struct lounge_gone){0};
    wf_json_open_object(in, &object, &gone_rule);
    do {
        if (wf_json_take_member(in, &object, &gone_rule, GONE_T))
            wf_json_read_enum(in, &gone_t_rule);
        if (wf_json_take_member(in, &object, &gone_rule, GONE_WHY))
            msg->why = wf_json_read_text(in, &gone_why_rule);
    } while (wf_json_more_members(in, &object, &gone_rule));
    return in->error.status == WF_OK;
}

bool lounge_read_settings(struct wf_json_reader *in, struct lounge_settings *settings)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &settings_rule);
    do {
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_UNSENT_BYTES))
            settings->unsent_bytes = (uint32_t)wf_json_read_uint(in, &settings_unsent_bytes_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_KEEPALIVE_MS))
            settings->keepalive_ms = (uint32_t)wf_json_read_uint(in, &settings_keepalive_ms_rule);
    } while (wf_json_more_members(in, &object, &settings_rule));
    return in->error.status == WF_OK;
}

void lounge_write_say(struct wf_buf *out, const struct lounge_say *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"t\":\"say\",\"text\":", msg->text);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void lounge_write_heard(struct wf_buf *out, const struct lounge_heard *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"t\":\"heard\",\"text\":", msg->text);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void lounge_write_gone(struct wf_buf *out, const struct lounge_gone *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"t\":\"gone\",\"why\":", msg->why);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool lounge_validate_say(const struct lounge_say *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->text, &say_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

bool lounge_validate_heard(const struct lounge_heard *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->text, &heard_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

bool lounge_validate_gone(const struct lounge_gone *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->why, &gone_why_rule, error))
        return wf_error_push(error, "why");
    return true;
}

bool lounge_equal_say(const struct lounge_say *a, const struct lounge_say *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

bool lounge_equal_heard(const struct lounge_heard *a, const struct lounge_heard *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

bool lounge_equal_gone(const struct lounge_gone *a, const struct lounge_gone *b)
{
    if (!wf_text_equal(a->why, b->why))
        return false;
    return true;
}

enum lounge_tag lounge_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return LOUNGE_SAY;
}

enum lounge_tag lounge_identify_to_client(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "t", &identify_to_client_t_rule, WF_UNKNOWN_TAG);
}

const struct lounge_settings lounge_default_settings = {
    .unsent_bytes = 1048576,
    .keepalive_ms = 25000,
};

/* What the table calls: the same functions without their types. */

static bool read_any_say(struct wf_json_reader *in, void *value)
{
    return lounge_read_say(in, value);
}

static void write_any_say(struct wf_buf *out, const void *value)
{
    lounge_write_say(out, value);
}

static bool validate_any_say(const void *value, struct wf_error *error)
{
    return lounge_validate_say(value, error);
}

static bool equal_any_say(const void *a, const void *b)
{
    return lounge_equal_say(a, b);
}

static bool read_any_heard(struct wf_json_reader *in, void *value)
{
    return lounge_read_heard(in, value);
}

static void write_any_heard(struct wf_buf *out, const void *value)
{
    lounge_write_heard(out, value);
}

static bool validate_any_heard(const void *value, struct wf_error *error)
{
    return lounge_validate_heard(value, error);
}

static bool equal_any_heard(const void *a, const void *b)
{
    return lounge_equal_heard(a, b);
}

static bool read_any_gone(struct wf_json_reader *in, void *value)
{
    return lounge_read_gone(in, value);
}

static void write_any_gone(struct wf_buf *out, const void *value)
{
    lounge_write_gone(out, value);
}

static bool validate_any_gone(const void *value, struct wf_error *error)
{
    return lounge_validate_gone(value, error);
}

static bool equal_any_gone(const void *a, const void *b)
{
    return lounge_equal_gone(a, b);
}

static const char *const say_examples[] = {
    "{\"t\":\"say\",\"text\":\"Tea?\"}",
};

static const char *const heard_examples[] = {
    "{\"t\":\"heard\",\"text\":\"Tea?\"}",
};

static const char *const gone_examples[] = {
    "{\"t\":\"gone\",\"why\":\"shutdown\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &lounge_protocol,
        .tag = LOUNGE_SAY,
        .name = "say",
        .wire_name = "say",
        .description = "A line.",
        .to_server = true,
        .size = sizeof(struct lounge_say),
        .read_json = read_any_say,
        .write_json = write_any_say,
        .validate = validate_any_say,
        .equal = equal_any_say,
        .constants = "\"t\":\"say\"",
        .examples = say_examples,
        .examples_count = 1,
    },
    {
        .protocol = &lounge_protocol,
        .tag = LOUNGE_HEARD,
        .name = "heard",
        .wire_name = "heard",
        .description = "What somebody said.",
        .to_client = true,
        .size = sizeof(struct lounge_heard),
        .read_json = read_any_heard,
        .write_json = write_any_heard,
        .validate = validate_any_heard,
        .equal = equal_any_heard,
        .examples = heard_examples,
        .examples_count = 1,
    },
    {
        .protocol = &lounge_protocol,
        .tag = LOUNGE_GONE,
        .name = "gone",
        .wire_name = "gone",
        .description = "The session ends.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct lounge_gone),
        .read_json = read_any_gone,
        .write_json = write_any_gone,
        .validate = validate_any_gone,
        .equal = equal_any_gone,
        .examples = gone_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct lounge_say say;
    struct lounge_heard heard;
    struct lounge_gone gone;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return lounge_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return lounge_identify_to_client(in);
}

static const struct wf_comet comet = {
    .channel_path = "/lounge/channel",
    .post_path = "/lounge/post",
    .version = "1",
    .cookie = "SID",
    .messages_per_post = 8,
};

static const struct wf_transport transports[] = {
    {
        .protocol = &lounge_protocol,
        .name = "lounge",
        .default_port = LOUNGE_PORT,
        .framing = &wf_framing_comet,
        .begins_with_http = true,
        .comet = &comet,
    },
};

const struct wf_protocol lounge_protocol = {
    .abi = WF_ABI,
    .name = "lounge",
    .title = "Lounge",
    .description = "Sessions over Comet: two channels, limits, floods and slow readers, and a "
                   "page beside them.",
    .transports = transports,
    .transports_count = 1,
    .limits =
        {
            .limit_in = LOUNGE_LIMIT_IN,
            .depth_limit = LOUNGE_DEPTH,
        },
    .limit_out = LOUNGE_LIMIT_OUT,
    .messages = messages,
    .messages_count = 3,
    .message_size = sizeof(union any_message),
    .arena_per_byte = LOUNGE_ARENA_PER_BYTE,
    .arena_base = LOUNGE_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
