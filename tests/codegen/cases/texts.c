/* Generated from tests/codegen/cases/texts.json; change the schema, then run wireformc gen.
 *
 * Texts: reading, writing, checking.
 */
#include "texts.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    GREETING_FROM,
    GREETING_TO,
    GREETING_WORDS,
    GREETING_SIGN,
};
static const struct wf_member greeting_members[] = {
    WF_MEMBER("from"),  /* GREETING_FROM */
    WF_MEMBER("to"),    /* GREETING_TO */
    WF_MEMBER("words"), /* GREETING_WORDS */
    WF_MEMBER("sign"),  /* GREETING_SIGN */
};
static const struct wf_record_rule greeting_rule = {
    .schema = "#/components/messages/greeting/payload",
    .members = greeting_members,
    .members_count = 4,
    .required = {1 << GREETING_FROM | 1 << GREETING_WORDS},
};

static const struct wf_text_rule name_rule = {
    .schema = "#/components/schemas/Name",
    .min_chars = 1,
    .max_chars = 8,
};

static const struct wf_text_rule greeting_words_rule = {
    .schema = "#/components/messages/greeting/payload/properties/words",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule greeting_sign_rule = {
    .schema = "#/components/messages/greeting/payload/properties/sign",
    .min_chars = 1,
    .max_chars = 1,
};

bool texts_read_greeting(struct wf_json_reader *in, struct texts_greeting *msg)
{
    struct wf_json_object object;

    *msg = (struct texts_greeting){0};
    wf_json_open_object(in, &object, &greeting_rule);
    do {
        if (wf_json_take_member(in, &object, &greeting_rule, GREETING_FROM))
            msg->from = wf_json_read_text(in, &name_rule);
        if (wf_json_take_member(in, &object, &greeting_rule, GREETING_TO)) {
            msg->to = wf_json_read_text(in, &name_rule);
            msg->has_to = true;
        }
        if (wf_json_take_member(in, &object, &greeting_rule, GREETING_WORDS))
            msg->words = wf_json_read_text(in, &greeting_words_rule);
        if (wf_json_take_member(in, &object, &greeting_rule, GREETING_SIGN)) {
            msg->sign = wf_json_read_text(in, &greeting_sign_rule);
            msg->has_sign = true;
        }
    } while (wf_json_more_members(in, &object, &greeting_rule));
    return in->error.status == WF_OK;
}

void texts_write_greeting(struct wf_buf *out, const struct texts_greeting *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"from\":", msg->from);
    if (msg->has_to)
        at = WF_JSON_PUT_TEXT(out, at, ",\"to\":", msg->to);
    at = WF_JSON_PUT_TEXT(out, at, ",\"words\":", msg->words);
    if (msg->has_sign)
        at = WF_JSON_PUT_TEXT(out, at, ",\"sign\":", msg->sign);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool texts_validate_greeting(const struct texts_greeting *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->from, &name_rule, error))
        return wf_error_push(error, "from");
    if (msg->has_to && !wf_check_utf8_text(msg->to, &name_rule, error))
        return wf_error_push(error, "to");
    if (!wf_check_utf8_text(msg->words, &greeting_words_rule, error))
        return wf_error_push(error, "words");
    if (msg->has_sign && !wf_check_utf8_text(msg->sign, &greeting_sign_rule, error))
        return wf_error_push(error, "sign");
    return true;
}

bool texts_equal_greeting(const struct texts_greeting *a, const struct texts_greeting *b)
{
    if (!wf_text_equal(a->from, b->from))
        return false;
    if (a->has_to != b->has_to)
        return false;
    if (a->has_to && !wf_text_equal(a->to, b->to))
        return false;
    if (!wf_text_equal(a->words, b->words))
        return false;
    if (a->has_sign != b->has_sign)
        return false;
    if (a->has_sign && !wf_text_equal(a->sign, b->sign))
        return false;
    return true;
}

enum texts_tag texts_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return TEXTS_GREETING;
}

enum texts_tag texts_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return TEXTS_GREETING;
}

/* What the table calls: the same functions without their types. */

static bool read_any_greeting(struct wf_json_reader *in, void *value)
{
    return texts_read_greeting(in, value);
}

static void write_any_greeting(struct wf_buf *out, const void *value)
{
    texts_write_greeting(out, value);
}

static bool validate_any_greeting(const void *value, struct wf_error *error)
{
    return texts_validate_greeting(value, error);
}

static bool equal_any_greeting(const void *a, const void *b)
{
    return texts_equal_greeting(a, b);
}

static const char *const greeting_examples[] = {
    "{\"from\":\"Ada\",\"words\":\"\"}",
    ("{\"from\":\"Ada\",\"to\":\"Bob\",\"words\":\"\\\"Hi\\\" \303\251\360\237\230\200\\n\","
     "\"sign\":\"\303\251\"}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &texts_protocol,
        .tag = TEXTS_GREETING,
        .name = "greeting",
        .wire_name = "greeting",
        .description = "Somebody says hello.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct texts_greeting),
        .read_json = read_any_greeting,
        .write_json = write_any_greeting,
        .validate = validate_any_greeting,
        .equal = equal_any_greeting,
        .examples = greeting_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct texts_greeting greeting;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return texts_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return texts_identify_to_client(in);
}

const struct wf_protocol texts_protocol = {
    .abi = WF_ABI,
    .name = "texts",
    .title = "Texts",
    .description = "",
    .limits =
        {
            .depth_limit = TEXTS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = TEXTS_ARENA_PER_BYTE,
    .arena_base = TEXTS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
