/* Generated from tests/codegen/cases/gateway.json; change the schema, then run wireformc gen.
 *
 * Gateway: reading, writing, checking.
 */
#include "gateway.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    HELLO_T,
};
static const struct wf_member hello_members[] = {
    WF_MEMBER("t"), /* HELLO_T */
};
static const struct wf_record_rule hello_rule = {
    .schema = "#/components/messages/hello/payload",
    .members = hello_members,
    .members_count = 1,
    .required = {1 << HELLO_T},
};

static const struct wf_enum_rule hello_t_rule = {
    .schema = "#/components/messages/hello/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("hello")},
    .values_count = 1,
};

enum {
    ASK_T,
    ASK_TEXT,
};
static const struct wf_member ask_members[] = {
    WF_MEMBER("t"),    /* ASK_T */
    WF_MEMBER("text"), /* ASK_TEXT */
};
static const struct wf_record_rule ask_rule = {
    .schema = "#/components/messages/ask/payload",
    .members = ask_members,
    .members_count = 2,
    .required = {1 << ASK_T | 1 << ASK_TEXT},
};

static const struct wf_enum_rule ask_t_rule = {
    .schema = "#/components/messages/ask/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ask")},
    .values_count = 1,
};

static const struct wf_text_rule ask_text_rule = {
    .schema = "#/components/messages/ask/payload/properties/text",
    .max_chars = 64,
};

enum {
    SET_T,
    SET_SEQ,
};
static const struct wf_member set_members[] = {
    WF_MEMBER("t"),   /* SET_T */
    WF_MEMBER("seq"), /* SET_SEQ */
};
static const struct wf_record_rule set_rule = {
    .schema = "#/components/messages/set/payload",
    .members = set_members,
    .members_count = 2,
    .required = {1 << SET_T | 1 << SET_SEQ},
};

static const struct wf_enum_rule set_t_rule = {
    .schema = "#/components/messages/set/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("set")},
    .values_count = 1,
};

static const struct wf_uint_rule set_seq_rule = {
    .schema = "#/components/messages/set/payload/properties/seq",
    .max = UINT64_MAX,
};

enum {
    WELCOME_T,
};
static const struct wf_member welcome_members[] = {
    WF_MEMBER("t"), /* WELCOME_T */
};
static const struct wf_record_rule welcome_rule = {
    .schema = "#/components/messages/welcome/payload",
    .members = welcome_members,
    .members_count = 1,
    .required = {1 << WELCOME_T},
};

static const struct wf_enum_rule welcome_t_rule = {
    .schema = "#/components/messages/welcome/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("welcome")},
    .values_count = 1,
};

enum {
    TOLD_SEQ,
    TOLD_T,
    TOLD_TEXT,
};
static const struct wf_member told_members[] = {
    WF_MEMBER("seq"),  /* TOLD_SEQ */
    WF_MEMBER("t"),    /* TOLD_T */
    WF_MEMBER("text"), /* TOLD_TEXT */
};
static const struct wf_record_rule told_rule = {
    .schema = "#/components/messages/told/payload",
    .members = told_members,
    .members_count = 3,
    .required = {1 << TOLD_T | 1 << TOLD_TEXT},
};

static const struct wf_uint_rule told_seq_rule = {
    .schema = "#/components/messages/told/payload/properties/seq",
    .max = UINT64_MAX,
};

static const struct wf_enum_rule told_t_rule = {
    .schema = "#/components/messages/told/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("told")},
    .values_count = 1,
};

static const struct wf_text_rule told_text_rule = {
    .schema = "#/components/messages/told/payload/properties/text",
    .max_chars = 64,
};

enum {
    DONE_SEQ,
    DONE_T,
};
static const struct wf_member done_members[] = {
    WF_MEMBER("seq"), /* DONE_SEQ */
    WF_MEMBER("t"),   /* DONE_T */
};
static const struct wf_record_rule done_rule = {
    .schema = "#/components/messages/done/payload",
    .members = done_members,
    .members_count = 2,
    .required = {1 << DONE_T},
};

static const struct wf_uint_rule done_seq_rule = {
    .schema = "#/components/messages/done/payload/properties/seq",
    .max = UINT64_MAX,
};

static const struct wf_enum_rule done_t_rule = {
    .schema = "#/components/messages/done/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("done")},
    .values_count = 1,
};

enum {
    WRONG_SEQ,
    WRONG_T,
    WRONG_WHY,
};
static const struct wf_member wrong_members[] = {
    WF_MEMBER("seq"), /* WRONG_SEQ */
    WF_MEMBER("t"),   /* WRONG_T */
    WF_MEMBER("why"), /* WRONG_WHY */
};
static const struct wf_record_rule wrong_rule = {
    .schema = "#/components/messages/wrong/payload",
    .members = wrong_members,
    .members_count = 3,
    .required = {1 << WRONG_T | 1 << WRONG_WHY},
};

static const struct wf_uint_rule wrong_seq_rule = {
    .schema = "#/components/messages/wrong/payload/properties/seq",
    .max = UINT64_MAX,
};

static const struct wf_enum_rule wrong_t_rule = {
    .schema = "#/components/messages/wrong/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("wrong")},
    .values_count = 1,
};

static const struct wf_text_rule wrong_why_rule = {
    .schema = "#/components/messages/wrong/payload/properties/why",
    .max_chars = 64,
};

enum {
    SETTINGS_PING_MS,
    SETTINGS_SILENCE_MS,
};
static const struct wf_member settings_members[] = {
    WF_MEMBER("ping_ms"),    /* SETTINGS_PING_MS */
    WF_MEMBER("silence_ms"), /* SETTINGS_SILENCE_MS */
};
static const struct wf_record_rule settings_rule = {
    .schema = "#/components/schemas/Settings",
    .members = settings_members,
    .members_count = 2,
    .is_closed = true,
};

static const struct wf_uint_rule settings_ping_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/ping_ms",
    .min = 1,
    .max = 60000,
};

static const struct wf_uint_rule settings_silence_ms_rule = {
    .schema = "#/components/schemas/Settings/properties/silence_ms",
    .min = 1,
    .max = 60000,
};

static const struct wf_scalar identify_to_server_t_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("hello")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("ask")},   /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("set")},   /* 2 */
};
static const uint16_t identify_to_server_t_groups[] = {
    GATEWAY_HELLO, /* 0 */
    GATEWAY_ASK,   /* 1 */
    GATEWAY_SET,   /* 2 */
};
static const struct wf_enum_rule identify_to_server_t_rule = {
    .schema = "#",
    .values = identify_to_server_t_values,
    .values_count = 3,
    .groups = identify_to_server_t_groups,
};

static const struct wf_scalar identify_to_client_t_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("welcome")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("told")},    /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("done")},    /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("wrong")},   /* 3 */
};
static const uint16_t identify_to_client_t_groups[] = {
    GATEWAY_WELCOME, /* 0 */
    GATEWAY_TOLD,    /* 1 */
    GATEWAY_DONE,    /* 2 */
    GATEWAY_WRONG,   /* 3 */
};
static const struct wf_enum_rule identify_to_client_t_rule = {
    .schema = "#",
    .values = identify_to_client_t_values,
    .values_count = 4,
    .groups = identify_to_client_t_groups,
};

bool gateway_read_hello(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &hello_rule);
    do {
        if (wf_json_take_member(in, &object, &hello_rule, HELLO_T))
            wf_json_read_enum(in, &hello_t_rule);
    } while (wf_json_more_members(in, &object, &hello_rule));
    return in->error.status == WF_OK;
}

bool gateway_read_ask(struct wf_json_reader *in, struct gateway_ask *msg)
{
    struct wf_json_object object;

    *msg = (struct gateway_ask){0};
    wf_json_open_object(in, &object, &ask_rule);
    do {
        if (wf_json_take_member(in, &object, &ask_rule, ASK_T))
            wf_json_read_enum(in, &ask_t_rule);
        if (wf_json_take_member(in, &object, &ask_rule, ASK_TEXT))
            msg->text = wf_json_read_text(in, &ask_text_rule);
    } while (wf_json_more_members(in, &object, &ask_rule));
    return in->error.status == WF_OK;
}

bool gateway_read_set(struct wf_json_reader *in, struct gateway_set *msg)
{
    struct wf_json_object object;

    *msg = (struct gateway_set){0};
    wf_json_open_object(in, &object, &set_rule);
    do {
        if (wf_json_take_member(in, &object, &set_rule, SET_T))
            wf_json_read_enum(in, &set_t_rule);
        if (wf_json_take_member(in, &object, &set_rule, SET_SEQ))
            msg->seq = wf_json_read_uint(in, &set_seq_rule);
    } while (wf_json_more_members(in, &object, &set_rule));
    return in->error.status == WF_OK;
}

bool gateway_read_welcome(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &welcome_rule);
    do {
        if (wf_json_take_member(in, &object, &welcome_rule, WELCOME_T))
            wf_json_read_enum(in, &welcome_t_rule);
    } while (wf_json_more_members(in, &object, &welcome_rule));
    return in->error.status == WF_OK;
}

bool gateway_read_told(struct wf_json_reader *in, struct gateway_told *msg)
{
    struct wf_json_object object;

    *msg = (struct gateway_told){0};
    wf_json_open_object(in, &object, &told_rule);
    do {
        if (wf_json_take_member(in, &object, &told_rule, TOLD_SEQ)) {
            msg->seq = wf_json_read_uint(in, &told_seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &told_rule, TOLD_T))
            wf_json_read_enum(in, &told_t_rule);
        if (wf_json_take_member(in, &object, &told_rule, TOLD_TEXT))
            msg->text = wf_json_read_text(in, &told_text_rule);
    } while (wf_json_more_members(in, &object, &told_rule));
    return in->error.status == WF_OK;
}

bool gateway_read_done(struct wf_json_reader *in, struct gateway_done *msg)
{
    struct wf_json_object object;

    *msg = (struct gateway_done){0};
    wf_json_open_object(in, &object, &done_rule);
    do {
        if (wf_json_take_member(in, &object, &done_rule, DONE_SEQ)) {
            msg->seq = wf_json_read_uint(in, &done_seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &done_rule, DONE_T))
            wf_json_read_enum(in, &done_t_rule);
    } while (wf_json_more_members(in, &object, &done_rule));
    return in->error.status == WF_OK;
}

bool gateway_read_wrong(struct wf_json_reader *in, struct gateway_wrong *msg)
{
    struct wf_json_object object;

    *msg = (struct gateway_wrong){0};
    wf_json_open_object(in, &object, &wrong_rule);
    do {
        if (wf_json_take_member(in, &object, &wrong_rule, WRONG_SEQ)) {
            msg->seq = wf_json_read_uint(in, &wrong_seq_rule);
            msg->has_seq = true;
        }
        if (wf_json_take_member(in, &object, &wrong_rule, WRONG_T))
            wf_json_read_enum(in, &wrong_t_rule);
        if (wf_json_take_member(in, &object, &wrong_rule, WRONG_WHY))
            msg->why = wf_json_read_text(in, &wrong_why_rule);
    } while (wf_json_more_members(in, &object, &wrong_rule));
    return in->error.status == WF_OK;
}

bool gateway_read_settings(struct wf_json_reader *in, struct gateway_settings *settings)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &settings_rule);
    do {
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_PING_MS))
            settings->ping_ms = (uint16_t)wf_json_read_uint(in, &settings_ping_ms_rule);
        if (wf_json_take_member(in, &object, &settings_rule, SETTINGS_SILENCE_MS))
            settings->silence_ms = (uint16_t)wf_json_read_uint(in, &settings_silence_ms_rule);
    } while (wf_json_more_members(in, &object, &settings_rule));
    return in->error.status == WF_OK;
}

void gateway_write_hello(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"t\":\"hello\"}");
}

void gateway_write_ask(struct wf_buf *out, const struct gateway_ask *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"t\":\"ask\",\"text\":", msg->text);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void gateway_write_set(struct wf_buf *out, const struct gateway_set *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_UINT(out, at, "{\"t\":\"set\",\"seq\":", msg->seq);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void gateway_write_welcome(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"t\":\"welcome\"}");
}

void gateway_write_told(struct wf_buf *out, const struct gateway_told *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"t\":");
    at = WF_JSON_PUT_TEXT(out, at, "\"told\",\"text\":", msg->text);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void gateway_write_done(struct wf_buf *out, const struct gateway_done *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"t\":");
    at = WF_PUT(out, at, "\"done\"}");
    wf_put_end(out, at);
}

void gateway_write_wrong(struct wf_buf *out, const struct gateway_wrong *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_seq) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"seq\":");
        at = wf_json_put_uint(out, at, msg->seq);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"t\":");
    at = WF_JSON_PUT_TEXT(out, at, "\"wrong\",\"why\":", msg->why);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool gateway_validate_ask(const struct gateway_ask *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->text, &ask_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

bool gateway_validate_set(const struct gateway_set *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool gateway_validate_told(const struct gateway_told *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->text, &told_text_rule, error))
        return wf_error_push(error, "text");
    return true;
}

bool gateway_validate_done(const struct gateway_done *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

bool gateway_validate_wrong(const struct gateway_wrong *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->why, &wrong_why_rule, error))
        return wf_error_push(error, "why");
    return true;
}

bool gateway_equal_ask(const struct gateway_ask *a, const struct gateway_ask *b)
{
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

bool gateway_equal_set(const struct gateway_set *a, const struct gateway_set *b)
{
    if (a->seq != b->seq)
        return false;
    return true;
}

bool gateway_equal_told(const struct gateway_told *a, const struct gateway_told *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!wf_text_equal(a->text, b->text))
        return false;
    return true;
}

bool gateway_equal_done(const struct gateway_done *a, const struct gateway_done *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    return true;
}

bool gateway_equal_wrong(const struct gateway_wrong *a, const struct gateway_wrong *b)
{
    if (a->has_seq != b->has_seq)
        return false;
    if (a->has_seq && a->seq != b->seq)
        return false;
    if (!wf_text_equal(a->why, b->why))
        return false;
    return true;
}

enum gateway_tag gateway_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "t", &identify_to_server_t_rule, WF_UNKNOWN_TAG);
}

enum gateway_tag gateway_identify_to_client(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "t", &identify_to_client_t_rule, WF_UNKNOWN_TAG);
}

const struct gateway_settings gateway_default_settings = {
    .ping_ms = 5000,
    .silence_ms = 10000,
};

/* What the table calls: the same functions without their types. */

static bool read_any_hello(struct wf_json_reader *in, void *value)
{
    (void)value;
    return gateway_read_hello(in);
}

static void write_any_hello(struct wf_buf *out, const void *value)
{
    (void)value;
    gateway_write_hello(out);
}

static bool read_any_ask(struct wf_json_reader *in, void *value)
{
    return gateway_read_ask(in, value);
}

static void write_any_ask(struct wf_buf *out, const void *value)
{
    gateway_write_ask(out, value);
}

static bool validate_any_ask(const void *value, struct wf_error *error)
{
    return gateway_validate_ask(value, error);
}

static bool equal_any_ask(const void *a, const void *b)
{
    return gateway_equal_ask(a, b);
}

static bool read_any_set(struct wf_json_reader *in, void *value)
{
    return gateway_read_set(in, value);
}

static void write_any_set(struct wf_buf *out, const void *value)
{
    gateway_write_set(out, value);
}

static bool validate_any_set(const void *value, struct wf_error *error)
{
    return gateway_validate_set(value, error);
}

static bool equal_any_set(const void *a, const void *b)
{
    return gateway_equal_set(a, b);
}

static bool read_any_welcome(struct wf_json_reader *in, void *value)
{
    (void)value;
    return gateway_read_welcome(in);
}

static void write_any_welcome(struct wf_buf *out, const void *value)
{
    (void)value;
    gateway_write_welcome(out);
}

static bool read_any_told(struct wf_json_reader *in, void *value)
{
    return gateway_read_told(in, value);
}

static void write_any_told(struct wf_buf *out, const void *value)
{
    gateway_write_told(out, value);
}

static bool validate_any_told(const void *value, struct wf_error *error)
{
    return gateway_validate_told(value, error);
}

static bool equal_any_told(const void *a, const void *b)
{
    return gateway_equal_told(a, b);
}

static bool read_any_done(struct wf_json_reader *in, void *value)
{
    return gateway_read_done(in, value);
}

static void write_any_done(struct wf_buf *out, const void *value)
{
    gateway_write_done(out, value);
}

static bool validate_any_done(const void *value, struct wf_error *error)
{
    return gateway_validate_done(value, error);
}

static bool equal_any_done(const void *a, const void *b)
{
    return gateway_equal_done(a, b);
}

static bool read_any_wrong(struct wf_json_reader *in, void *value)
{
    return gateway_read_wrong(in, value);
}

static void write_any_wrong(struct wf_buf *out, const void *value)
{
    gateway_write_wrong(out, value);
}

static bool validate_any_wrong(const void *value, struct wf_error *error)
{
    return gateway_validate_wrong(value, error);
}

static bool equal_any_wrong(const void *a, const void *b)
{
    return gateway_equal_wrong(a, b);
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

static const char *const hello_examples[] = {
    "{\"t\":\"hello\"}",
};

static const char *const ask_examples[] = {
    "{\"t\":\"ask\",\"text\":\"Tea?\"}",
};

static const char *const set_examples[] = {
    "{\"t\":\"set\",\"seq\":100}",
};

static const char *const welcome_examples[] = {
    "{\"t\":\"welcome\"}",
};

static const char *const told_examples[] = {
    "{\"seq\":1,\"t\":\"told\",\"text\":\"Yes.\"}",
    "{\"t\":\"told\",\"text\":\"It rains.\"}",
};

static const char *const done_examples[] = {
    "{\"seq\":0,\"t\":\"done\"}",
};

static const char *const wrong_examples[] = {
    "{\"seq\":2,\"t\":\"wrong\",\"why\":\"Not JSON.\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &gateway_protocol,
        .tag = GATEWAY_HELLO,
        .name = "hello",
        .wire_name = "hello",
        .description = "The first message.",
        .to_server = true,
        .read_json = read_any_hello,
        .write_json = write_any_hello,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .replies = WF_MESSAGES(1ULL << GATEWAY_WELCOME | 1ULL << GATEWAY_WRONG),
        .constants = "\"t\":\"hello\"",
        .examples = hello_examples,
        .examples_count = 1,
    },
    {
        .protocol = &gateway_protocol,
        .tag = GATEWAY_ASK,
        .name = "ask",
        .wire_name = "ask",
        .description = "A question.",
        .to_server = true,
        .size = sizeof(struct gateway_ask),
        .read_json = read_any_ask,
        .write_json = write_any_ask,
        .validate = validate_any_ask,
        .equal = equal_any_ask,
        .replies = WF_MESSAGES(1ULL << GATEWAY_TOLD | 1ULL << GATEWAY_DONE | 1ULL << GATEWAY_WRONG),
        .constants = "\"t\":\"ask\"",
        .examples = ask_examples,
        .examples_count = 1,
    },
    {
        .protocol = &gateway_protocol,
        .tag = GATEWAY_SET,
        .name = "set",
        .wire_name = "set",
        .description = "The number of the next message but one.",
        .to_server = true,
        .size = sizeof(struct gateway_set),
        .read_json = read_any_set,
        .write_json = write_any_set,
        .validate = validate_any_set,
        .equal = equal_any_set,
        .replies = WF_MESSAGES(1ULL << GATEWAY_DONE | 1ULL << GATEWAY_WRONG),
        .constants = "\"t\":\"set\"",
        .is_tied = true,
        .tie_offset = offsetof(struct gateway_set, seq),
        .examples = set_examples,
        .examples_count = 1,
    },
    {
        .protocol = &gateway_protocol,
        .tag = GATEWAY_WELCOME,
        .name = "welcome",
        .wire_name = "welcome",
        .description = "Counting begins.",
        .to_client = true,
        .read_json = read_any_welcome,
        .write_json = write_any_welcome,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = welcome_examples,
        .examples_count = 1,
    },
    {
        .protocol = &gateway_protocol,
        .tag = GATEWAY_TOLD,
        .name = "told",
        .wire_name = "told",
        .description = "An answer with its number, or news without.",
        .to_client = true,
        .size = sizeof(struct gateway_told),
        .read_json = read_any_told,
        .write_json = write_any_told,
        .validate = validate_any_told,
        .equal = equal_any_told,
        .is_tied = true,
        .tie_offset = offsetof(struct gateway_told, seq),
        .has_tie_offset = offsetof(struct gateway_told, has_seq),
        .examples = told_examples,
        .examples_count = 2,
    },
    {
        .protocol = &gateway_protocol,
        .tag = GATEWAY_DONE,
        .name = "done",
        .wire_name = "done",
        .description = "Nothing but a number.",
        .to_client = true,
        .size = sizeof(struct gateway_done),
        .read_json = read_any_done,
        .write_json = write_any_done,
        .validate = validate_any_done,
        .equal = equal_any_done,
        .is_tied = true,
        .tie_offset = offsetof(struct gateway_done, seq),
        .has_tie_offset = offsetof(struct gateway_done, has_seq),
        .examples = done_examples,
        .examples_count = 1,
    },
    {
        .protocol = &gateway_protocol,
        .tag = GATEWAY_WRONG,
        .name = "wrong",
        .wire_name = "wrong",
        .description = "Not understood.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct gateway_wrong),
        .read_json = read_any_wrong,
        .write_json = write_any_wrong,
        .validate = validate_any_wrong,
        .equal = equal_any_wrong,
        .is_tied = true,
        .tie_offset = offsetof(struct gateway_wrong, seq),
        .has_tie_offset = offsetof(struct gateway_wrong, has_seq),
        .examples = wrong_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct gateway_ask ask;
    struct gateway_set set;
    struct gateway_told told;
    struct gateway_done done;
    struct gateway_wrong wrong;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return gateway_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return gateway_identify_to_client(in);
}

static const struct wf_close_code close_codes[] = {
    {GATEWAY_CLOSE_AWAY, "AWAY", NULL},
    {GATEWAY_CLOSE_NO_HELLO, "NO_HELLO", "Hello comes first"},
    {GATEWAY_CLOSE_LATE, "LATE", "Too late"},
    {GATEWAY_CLOSE_GONE, "GONE", "Nothing heard"},
};

static const struct wf_transport transports[] = {
    {
        .protocol = &gateway_protocol,
        .name = "gateway",
        .default_port = GATEWAY_PORT,
        .framing = &wf_framing_websocket,
        .begins_with_http = true,
        .path = "/ws",
        .subprotocol = "gateway",
        .deflate = true,
    },
};

const struct wf_protocol gateway_protocol = {
    .abi = WF_ABI,
    .name = "gateway",
    .title = "Gateway",
    .description = "Counted requests over a WebSocket, close codes, silence, and files over HTTP.",
    .transports = transports,
    .transports_count = 1,
    .limits =
        {
            .limit_in = GATEWAY_LIMIT_IN,
            .depth_limit = GATEWAY_DEPTH,
        },
    .limit_out = GATEWAY_LIMIT_OUT,
    .correlation =
        {
            .kind = WF_CORRELATION_COUNTER,
            .at = "seq",
            .begins = GATEWAY_HELLO,
            .set_by = GATEWAY_SET,
        },
    .close_codes = close_codes,
    .close_codes_count = 4,
    .messages = messages,
    .messages_count = 7,
    .message_size = sizeof(union any_message),
    .arena_per_byte = GATEWAY_ARENA_PER_BYTE,
    .arena_base = GATEWAY_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
