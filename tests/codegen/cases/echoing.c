/* Generated from tests/codegen/cases/echoing.json; change the schema, then run wireformc gen.
 *
 * Echoing: reading, writing, checking.
 */
#include "echoing.h"

#include "wireform/codec/json_put.h"
#include "wireform/codec/json_text.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    ASK_T,
    ASK_REF,
};
static const struct wf_member ask_members[] = {
    WF_MEMBER("t"),   /* ASK_T */
    WF_MEMBER("ref"), /* ASK_REF */
};
static const struct wf_record_rule ask_rule = {
    .schema = "#/components/messages/ask/payload",
    .members = ask_members,
    .members_count = 2,
    .required = {1 << ASK_T},
};

static const struct wf_enum_rule ask_t_rule = {
    .schema = "#/components/messages/ask/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("ask")},
    .values_count = 1,
};

static const struct wf_text_rule ask_ref_string_rule = {
    .schema = "#/components/messages/ask/payload/properties/ref/oneOf/0",
    .max_chars = 64,
};

static const struct wf_int_rule ask_ref_number_rule = {
    .schema = "#/components/messages/ask/payload/properties/ref/oneOf/1",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    LATER_T,
    LATER_REF,
};
static const struct wf_member later_members[] = {
    WF_MEMBER("t"),   /* LATER_T */
    WF_MEMBER("ref"), /* LATER_REF */
};
static const struct wf_record_rule later_rule = {
    .schema = "#/components/messages/later/payload",
    .members = later_members,
    .members_count = 2,
    .required = {1 << LATER_T},
};

static const struct wf_enum_rule later_t_rule = {
    .schema = "#/components/messages/later/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("later")},
    .values_count = 1,
};

static const struct wf_text_rule later_ref_string_rule = {
    .schema = "#/components/messages/later/payload/properties/ref/oneOf/0",
    .max_chars = 64,
};

static const struct wf_int_rule later_ref_number_rule = {
    .schema = "#/components/messages/later/payload/properties/ref/oneOf/1",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    TOLD_T,
    TOLD_REF,
};
static const struct wf_member told_members[] = {
    WF_MEMBER("t"),   /* TOLD_T */
    WF_MEMBER("ref"), /* TOLD_REF */
};
static const struct wf_record_rule told_rule = {
    .schema = "#/components/messages/told/payload",
    .members = told_members,
    .members_count = 2,
    .required = {1 << TOLD_T},
};

static const struct wf_enum_rule told_t_rule = {
    .schema = "#/components/messages/told/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("told")},
    .values_count = 1,
};

enum {
    WRONG_T,
    WRONG_REF,
};
static const struct wf_member wrong_members[] = {
    WF_MEMBER("t"),   /* WRONG_T */
    WF_MEMBER("ref"), /* WRONG_REF */
};
static const struct wf_record_rule wrong_rule = {
    .schema = "#/components/messages/wrong/payload",
    .members = wrong_members,
    .members_count = 2,
    .required = {1 << WRONG_T},
};

static const struct wf_enum_rule wrong_t_rule = {
    .schema = "#/components/messages/wrong/payload/properties/t",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("wrong")},
    .values_count = 1,
};

static const struct wf_scalar identify_to_server_t_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("ask")},   /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("later")}, /* 1 */
};
static const uint16_t identify_to_server_t_groups[] = {
    ECHOING_ASK,   /* 0 */
    ECHOING_LATER, /* 1 */
};
static const struct wf_enum_rule identify_to_server_t_rule = {
    .schema = "#",
    .values = identify_to_server_t_values,
    .values_count = 2,
    .groups = identify_to_server_t_groups,
};

static const struct wf_scalar identify_to_client_t_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("told")},  /* 0 */
    {WF_IS_TEXT, WF_TEXT_INIT("wrong")}, /* 1 */
};
static const uint16_t identify_to_client_t_groups[] = {
    ECHOING_TOLD,  /* 0 */
    ECHOING_WRONG, /* 1 */
};
static const struct wf_enum_rule identify_to_client_t_rule = {
    .schema = "#",
    .values = identify_to_client_t_values,
    .values_count = 2,
    .groups = identify_to_client_t_groups,
};

static enum echoing_ask_ref_tag tell_ask_ref(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_TEXT:
        return ECHOING_ASK_REF_STRING;
    case WF_JSON_NUMBER:
        return ECHOING_ASK_REF_NUMBER;
    default:
        wf_json_fail(in, "type", "#/components/messages/ask/payload/properties/ref",
                     "not of type string, number");
        return ECHOING_ASK_REF_NONE;
    }
}

static void read_ask_ref(struct wf_json_reader *in, struct echoing_ask_ref *value)
{
    value->tag = tell_ask_ref(in);
    switch (value->tag) {
    case ECHOING_ASK_REF_NONE:
        break;
    case ECHOING_ASK_REF_STRING:
        value->as.string = wf_json_read_text(in, &ask_ref_string_rule);
        break;
    case ECHOING_ASK_REF_NUMBER:
        value->as.number = wf_json_read_int(in, &ask_ref_number_rule);
        break;
    }
}

bool echoing_read_ask(struct wf_json_reader *in, struct echoing_ask *msg)
{
    struct wf_json_object object;

    *msg = (struct echoing_ask){0};
    wf_json_open_object(in, &object, &ask_rule);
    do {
        if (wf_json_take_member(in, &object, &ask_rule, ASK_T))
            wf_json_read_enum(in, &ask_t_rule);
        if (wf_json_take_member(in, &object, &ask_rule, ASK_REF)) {
            read_ask_ref(in, &msg->ref);
            msg->has_ref = true;
        }
    } while (wf_json_more_members(in, &object, &ask_rule));
    return in->error.status == WF_OK;
}

static enum echoing_later_ref_tag tell_later_ref(struct wf_json_reader *in)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_TEXT:
        return ECHOING_LATER_REF_STRING;
    case WF_JSON_NUMBER:
        return ECHOING_LATER_REF_NUMBER;
    default:
        wf_json_fail(in, "type", "#/components/messages/later/payload/properties/ref",
                     "not of type string, number");
        return ECHOING_LATER_REF_NONE;
    }
}

static void read_later_ref(struct wf_json_reader *in, struct echoing_later_ref *value)
{
    value->tag = tell_later_ref(in);
    switch (value->tag) {
    case ECHOING_LATER_REF_NONE:
        break;
    case ECHOING_LATER_REF_STRING:
        value->as.string = wf_json_read_text(in, &later_ref_string_rule);
        break;
    case ECHOING_LATER_REF_NUMBER:
        value->as.number = wf_json_read_int(in, &later_ref_number_rule);
        break;
    }
}

bool echoing_read_later(struct wf_json_reader *in, struct echoing_later *msg)
{
    struct wf_json_object object;

    *msg = (struct echoing_later){0};
    wf_json_open_object(in, &object, &later_rule);
    do {
        if (wf_json_take_member(in, &object, &later_rule, LATER_T))
            wf_json_read_enum(in, &later_t_rule);
        if (wf_json_take_member(in, &object, &later_rule, LATER_REF)) {
            read_later_ref(in, &msg->ref);
            msg->has_ref = true;
        }
    } while (wf_json_more_members(in, &object, &later_rule));
    return in->error.status == WF_OK;
}

bool echoing_read_told(struct wf_json_reader *in, struct echoing_told *msg)
{
    struct wf_json_object object;

    *msg = (struct echoing_told){0};
    wf_json_open_object(in, &object, &told_rule);
    do {
        if (wf_json_take_member(in, &object, &told_rule, TOLD_T))
            wf_json_read_enum(in, &told_t_rule);
        if (wf_json_take_member(in, &object, &told_rule, TOLD_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
    } while (wf_json_more_members(in, &object, &told_rule));
    return in->error.status == WF_OK;
}

bool echoing_read_wrong(struct wf_json_reader *in, struct echoing_wrong *msg)
{
    struct wf_json_object object;

    *msg = (struct echoing_wrong){0};
    wf_json_open_object(in, &object, &wrong_rule);
    do {
        if (wf_json_take_member(in, &object, &wrong_rule, WRONG_T))
            wf_json_read_enum(in, &wrong_t_rule);
        if (wf_json_take_member(in, &object, &wrong_rule, WRONG_REF)) {
            msg->ref = wf_json_read_raw(in);
            msg->has_ref = true;
        }
    } while (wf_json_more_members(in, &object, &wrong_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_ask_ref(struct wf_buf *out, uint8_t *at, const struct echoing_ask_ref *value)
{
    switch (value->tag) {
    case ECHOING_ASK_REF_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case ECHOING_ASK_REF_STRING:
        at = wf_json_put_text(out, at, value->as.string);
        break;
    case ECHOING_ASK_REF_NUMBER:
        at = wf_json_put_int(out, at, value->as.number);
        break;
    }
    return at;
}

void echoing_write_ask(struct wf_buf *out, const struct echoing_ask *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"t\":\"ask\"");
    if (msg->has_ref) {
        at = WF_PUT(out, at, ",\"ref\":");
        at = write_ask_ref(out, at, &msg->ref);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static uint8_t *write_later_ref(struct wf_buf *out, uint8_t *at,
                                const struct echoing_later_ref *value)
{
    switch (value->tag) {
    case ECHOING_LATER_REF_NONE:
        /* Nothing was chosen: no value of the schema is written. */
        at = wf_put_fail(out, at);
        break;
    case ECHOING_LATER_REF_STRING:
        at = wf_json_put_text(out, at, value->as.string);
        break;
    case ECHOING_LATER_REF_NUMBER:
        at = wf_json_put_int(out, at, value->as.number);
        break;
    }
    return at;
}

void echoing_write_later(struct wf_buf *out, const struct echoing_later *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"t\":\"later\"");
    if (msg->has_ref) {
        at = WF_PUT(out, at, ",\"ref\":");
        at = write_later_ref(out, at, &msg->ref);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void echoing_write_told(struct wf_buf *out, const struct echoing_told *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"t\":\"told\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

void echoing_write_wrong(struct wf_buf *out, const struct echoing_wrong *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"t\":\"wrong\"");
    if (msg->has_ref)
        at = WF_JSON_PUT_RAW(out, at, ",\"ref\":", msg->ref);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_ask_ref(const struct echoing_ask_ref *value, struct wf_error *error)
{
    switch (value->tag) {
    case ECHOING_ASK_REF_NONE:
        break;
    case ECHOING_ASK_REF_STRING:
        return wf_check_utf8_text(value->as.string, &ask_ref_string_rule, error);
    case ECHOING_ASK_REF_NUMBER:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/ask/payload/properties/ref", "no such kind");
    return false;
    return true;
}

bool echoing_validate_ask(const struct echoing_ask *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && !check_ask_ref(&msg->ref, error))
        return wf_error_push(error, "ref");
    return true;
}

static bool check_later_ref(const struct echoing_later_ref *value, struct wf_error *error)
{
    switch (value->tag) {
    case ECHOING_LATER_REF_NONE:
        break;
    case ECHOING_LATER_REF_STRING:
        return wf_check_utf8_text(value->as.string, &later_ref_string_rule, error);
    case ECHOING_LATER_REF_NUMBER:
        return true;
    }
    wf_error_set(error, WF_BAD_VALUE, 0, "oneOf",
                 "#/components/messages/later/payload/properties/ref", "no such kind");
    return false;
    return true;
}

bool echoing_validate_later(const struct echoing_later *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && !check_later_ref(&msg->ref, error))
        return wf_error_push(error, "ref");
    return true;
}

bool echoing_validate_told(const struct echoing_told *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, ECHOING_DEPTH, error))
        return wf_error_push(error, "ref");
    return true;
}

bool echoing_validate_wrong(const struct echoing_wrong *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_ref && msg->ref.len > 0 && !wf_json_check(msg->ref, ECHOING_DEPTH, error))
        return wf_error_push(error, "ref");
    return true;
}

static bool equal_ask_ref(const struct echoing_ask_ref *a, const struct echoing_ask_ref *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case ECHOING_ASK_REF_NONE:
        break;
    case ECHOING_ASK_REF_STRING:
        return wf_text_equal(a->as.string, b->as.string);
    case ECHOING_ASK_REF_NUMBER:
        return a->as.number == b->as.number;
    }
    return true;
}

bool echoing_equal_ask(const struct echoing_ask *a, const struct echoing_ask *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !equal_ask_ref(&a->ref, &b->ref))
        return false;
    return true;
}

static bool equal_later_ref(const struct echoing_later_ref *a, const struct echoing_later_ref *b)
{
    if (a->tag != b->tag)
        return false;
    switch (a->tag) {
    case ECHOING_LATER_REF_NONE:
        break;
    case ECHOING_LATER_REF_STRING:
        return wf_text_equal(a->as.string, b->as.string);
    case ECHOING_LATER_REF_NUMBER:
        return a->as.number == b->as.number;
    }
    return true;
}

bool echoing_equal_later(const struct echoing_later *a, const struct echoing_later *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !equal_later_ref(&a->ref, &b->ref))
        return false;
    return true;
}

bool echoing_equal_told(const struct echoing_told *a, const struct echoing_told *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    return true;
}

bool echoing_equal_wrong(const struct echoing_wrong *a, const struct echoing_wrong *b)
{
    if (a->has_ref != b->has_ref)
        return false;
    if (a->has_ref && !wf_text_equal(a->ref, b->ref))
        return false;
    return true;
}

enum echoing_tag echoing_identify_to_server(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "t", &identify_to_server_t_rule, WF_UNKNOWN_TAG);
}

enum echoing_tag echoing_identify_to_client(struct wf_json_reader *in)
{
    return wf_json_tell_by_member(in, "t", &identify_to_client_t_rule, WF_UNKNOWN_TAG);
}

/* What the table calls: the same functions without their types. */

static bool read_any_ask(struct wf_json_reader *in, void *value)
{
    return echoing_read_ask(in, value);
}

static void write_any_ask(struct wf_buf *out, const void *value)
{
    echoing_write_ask(out, value);
}

static bool validate_any_ask(const void *value, struct wf_error *error)
{
    return echoing_validate_ask(value, error);
}

static bool equal_any_ask(const void *a, const void *b)
{
    return echoing_equal_ask(a, b);
}

static bool read_any_later(struct wf_json_reader *in, void *value)
{
    return echoing_read_later(in, value);
}

static void write_any_later(struct wf_buf *out, const void *value)
{
    echoing_write_later(out, value);
}

static bool validate_any_later(const void *value, struct wf_error *error)
{
    return echoing_validate_later(value, error);
}

static bool equal_any_later(const void *a, const void *b)
{
    return echoing_equal_later(a, b);
}

static bool read_any_told(struct wf_json_reader *in, void *value)
{
    return echoing_read_told(in, value);
}

static void write_any_told(struct wf_buf *out, const void *value)
{
    echoing_write_told(out, value);
}

static bool validate_any_told(const void *value, struct wf_error *error)
{
    return echoing_validate_told(value, error);
}

static bool equal_any_told(const void *a, const void *b)
{
    return echoing_equal_told(a, b);
}

static bool read_any_wrong(struct wf_json_reader *in, void *value)
{
    return echoing_read_wrong(in, value);
}

static void write_any_wrong(struct wf_buf *out, const void *value)
{
    echoing_write_wrong(out, value);
}

static bool validate_any_wrong(const void *value, struct wf_error *error)
{
    return echoing_validate_wrong(value, error);
}

static bool equal_any_wrong(const void *a, const void *b)
{
    return echoing_equal_wrong(a, b);
}

static const char *const ask_examples[] = {
    "{\"t\":\"ask\",\"ref\":\"a7\"}",
    "{\"t\":\"ask\",\"ref\":7}",
};

static const char *const later_examples[] = {
    "{\"t\":\"later\"}",
};

static const char *const told_examples[] = {
    "{\"t\":\"told\",\"ref\":7}",
    "{\"t\":\"told\"}",
};

static const char *const wrong_examples[] = {
    "{\"t\":\"wrong\",\"ref\":\"a7\"}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &echoing_protocol,
        .tag = ECHOING_ASK,
        .name = "ask",
        .wire_name = "ask",
        .description = "A question.",
        .to_server = true,
        .size = sizeof(struct echoing_ask),
        .read_json = read_any_ask,
        .write_json = write_any_ask,
        .validate = validate_any_ask,
        .equal = equal_any_ask,
        .replies = WF_MESSAGES(1ULL << ECHOING_TOLD | 1ULL << ECHOING_WRONG),
        .constants = "\"t\":\"ask\"",
        .examples = ask_examples,
        .examples_count = 2,
    },
    {
        .protocol = &echoing_protocol,
        .tag = ECHOING_LATER,
        .name = "later",
        .wire_name = "later",
        .description = "A question that takes time.",
        .to_server = true,
        .size = sizeof(struct echoing_later),
        .read_json = read_any_later,
        .write_json = write_any_later,
        .validate = validate_any_later,
        .equal = equal_any_later,
        .replies = WF_MESSAGES(1ULL << ECHOING_TOLD | 1ULL << ECHOING_WRONG),
        .constants = "\"t\":\"later\"",
        .examples = later_examples,
        .examples_count = 1,
    },
    {
        .protocol = &echoing_protocol,
        .tag = ECHOING_TOLD,
        .name = "told",
        .wire_name = "told",
        .description = "An answer, or news.",
        .to_client = true,
        .size = sizeof(struct echoing_told),
        .read_json = read_any_told,
        .write_json = write_any_told,
        .validate = validate_any_told,
        .equal = equal_any_told,
        .is_tied = true,
        .tie_offset = offsetof(struct echoing_told, ref),
        .has_tie_offset = offsetof(struct echoing_told, has_ref),
        .examples = told_examples,
        .examples_count = 2,
    },
    {
        .protocol = &echoing_protocol,
        .tag = ECHOING_WRONG,
        .name = "wrong",
        .wire_name = "wrong",
        .description = "Not understood.",
        .to_client = true,
        .is_refusal = true,
        .size = sizeof(struct echoing_wrong),
        .read_json = read_any_wrong,
        .write_json = write_any_wrong,
        .validate = validate_any_wrong,
        .equal = equal_any_wrong,
        .is_tied = true,
        .tie_offset = offsetof(struct echoing_wrong, ref),
        .has_tie_offset = offsetof(struct echoing_wrong, has_ref),
        .examples = wrong_examples,
        .examples_count = 1,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct echoing_ask ask;
    struct echoing_later later;
    struct echoing_told told;
    struct echoing_wrong wrong;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return echoing_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return echoing_identify_to_client(in);
}

static const struct wf_transport transports[] = {
    {
        .protocol = &echoing_protocol,
        .name = "echoing",
        .default_port = ECHOING_PORT,
        .framing = &wf_framing_line,
    },
};

const struct wf_protocol echoing_protocol = {
    .abi = WF_ABI,
    .name = "echoing",
    .title = "Echoing",
    .description = "Replies repeat a member of their request; news have none.",
    .transports = transports,
    .transports_count = 1,
    .limits =
        {
            .limit_in = ECHOING_LIMIT_IN,
            .depth_limit = ECHOING_DEPTH,
        },
    .limit_out = ECHOING_LIMIT_OUT,
    .correlation =
        {
            .kind = WF_CORRELATION_ECHO,
            .at = "ref",
        },
    .messages = messages,
    .messages_count = 4,
    .message_size = sizeof(union any_message),
    .arena_per_byte = ECHOING_ARENA_PER_BYTE,
    .arena_base = ECHOING_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
