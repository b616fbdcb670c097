/* Generated from tests/codegen/cases/served.json; change the schema, then run wireformc gen.
 *
 * Served: reading, writing, checking.
 */
#include "served.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    OPEN_T,
};
static const struct wf_member open_members[] = {
    WF_MEMBER("t"), /* OPEN_T */
};
static const struct wf_record_rule open_rule = {
    .schema = "#/components/messages/open/payload",
    .members = open_members,
    .members_count = 1,
    .required = {1 << OPEN_T},
};

static const struct wf_enum_rule open_t_rule = {
    .schema = "#/components/messages/open/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("open")},
    .values_count = 1,
};

enum {
    PING_T,
};
static const struct wf_member ping_members[] = {
    WF_MEMBER("t"), /* PING_T */
};
static const struct wf_record_rule ping_rule = {
    .schema = "#/components/messages/ping/payload",
    .members = ping_members,
    .members_count = 1,
    .required = {1 << PING_T},
};

static const struct wf_enum_rule ping_t_rule = {
    .schema = "#/components/messages/ping/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ping")},
    .values_count = 1,
};

enum {
    PONG_T,
};
static const struct wf_member pong_members[] = {
    WF_MEMBER("t"), /* PONG_T */
};
static const struct wf_record_rule pong_rule = {
    .schema = "#/components/messages/pong/payload",
    .members = pong_members,
    .members_count = 1,
    .required = {1 << PONG_T},
};

static const struct wf_enum_rule pong_t_rule = {
    .schema = "#/components/messages/pong/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("pong")},
    .values_count = 1,
};

static const struct wf_scalar identify_to_server_t_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("open")}, /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("ping")}, /* 1 */
};
static const uint16_t identify_to_server_t_groups[] = {
    SERVED_OPEN, /* 0 */
    SERVED_PING, /* 1 */
};
static const struct wf_enum_rule identify_to_server_t_rule = {
    .schema = "#",
    .values = identify_to_server_t_values,
    .values_count = 2,
    .groups = identify_to_server_t_groups,
};

bool served_read_open(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &open_rule);
    do {
        if (wf_json_take_member(in, &object, &open_rule, OPEN_T))
            wf_json_read_enum(in, &open_t_rule);
    } while (wf_json_more_members(in, &object, &open_rule));
    return in->error.status == WF_OK;
}

bool served_read_ping(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &ping_rule);
    do {
        if (wf_json_take_member(in, &object, &ping_rule, PING_T))
            wf_json_read_enum(in, &ping_t_rule);
    } while (wf_json_more_members(in, &object, &ping_rule));
    return in->error.status == WF_OK;
}

bool served_read_pong(struct wf_json_reader *in)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &pong_rule);
    do {
        if (wf_json_take_member(in, &object, &pong_rule, PONG_T))
            wf_json_read_enum(in, &pong_t_rule);
    } while (wf_json_more_members(in, &object, &pong_rule));
    return in->error.status == WF_OK;
}

void served_write_open(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"t\":\"open\"}");
}

void served_write_ping(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"t\":\"ping\"}");
}

void served_write_pong(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "{\"t\":\"pong\"}");
}

enum served_tag served_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "t", &identify_to_server_t_rule, WF_UNKNOWN_TAG);
}

enum served_tag served_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return SERVED_PONG;
}

/* What the table calls: the same functions without their types. */

static bool read_any_open(struct wf_json_reader *in, void *value)
{
    (void)value;
    return served_read_open(in);
}

static void write_any_open(struct wf_buf *out, const void *value)
{
    (void)value;
    served_write_open(out);
}

static bool read_any_ping(struct wf_json_reader *in, void *value)
{
    (void)value;
    return served_read_ping(in);
}

static void write_any_ping(struct wf_buf *out, const void *value)
{
    (void)value;
    served_write_ping(out);
}

static bool read_any_pong(struct wf_json_reader *in, void *value)
{
    (void)value;
    return served_read_pong(in);
}

static void write_any_pong(struct wf_buf *out, const void *value)
{
    (void)value;
    served_write_pong(out);
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

static const char *const open_examples[] = {
    "{\"t\":\"open\"}",
};

static const char *const ping_examples[] = {
    "{\"t\":\"ping\"}",
};

static const char *const pong_examples[] = {
    "{\"t\":\"pong\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &served_protocol,
        .tag = SERVED_OPEN,
        .name = "open",
        .wire_name = "open",
        .description = "A name that on_open() has taken.",
        .to_server = true,
        .read_json = read_any_open,
        .write_json = write_any_open,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .constants = "\"t\":\"open\"",
        .examples = open_examples,
        .examples_count = 1,
    },
    {
        .protocol = &served_protocol,
        .tag = SERVED_PING,
        .name = "ping",
        .wire_name = "ping",
        .description = "Are you there?",
        .to_server = true,
        .read_json = read_any_ping,
        .write_json = write_any_ping,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .replies = WF_MESSAGES(1ULL << SERVED_PONG),
        .constants = "\"t\":\"ping\"",
        .examples = ping_examples,
        .examples_count = 1,
    },
    {
        .protocol = &served_protocol,
        .tag = SERVED_PONG,
        .name = "pong",
        .wire_name = "pong",
        .description = "Here.",
        .to_client = true,
        .read_json = read_any_pong,
        .write_json = write_any_pong,
        .validate = validate_nothing,
        .equal = equal_nothing,
        .examples = pong_examples,
        .examples_count = 1,
    },
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return served_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return served_identify_to_client(in);
}

static const struct wf_transport transports[] = {
    {
        .protocol = &served_protocol,
        .name = "served",
        .default_port = SERVED_PORT,
        .framing = &wf_framing_line,
    },
};

const struct wf_protocol served_protocol = {
    .abi = WF_ABI,
    .name = "served",
    .title = "Served",
    .description = "With a server, but without states and settings.",
    .transports = transports,
    .transports_count = 1,
    .limits =
        {
            .limit_in = SERVED_LIMIT_IN,
            .depth_limit = SERVED_DEPTH,
        },
    .limit_out = SERVED_LIMIT_OUT,
    .messages = messages,
    .messages_count = 3,
    .arena_per_byte = SERVED_ARENA_PER_BYTE,
    .arena_base = SERVED_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
