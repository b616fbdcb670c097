/* Generated from tests/codegen/cases/closed.json; change the schema, then run wireformc gen.
 *
 * Closed: reading, writing, checking.
 */
#include "closed.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    FORM_ID,
    FORM_OPEN,
};
static const struct wf_member form_members[] = {
    WF_MEMBER("id"),   /* FORM_ID */
    WF_MEMBER("open"), /* FORM_OPEN */
};
static const struct wf_record_rule form_rule = {
    .schema = "#/components/messages/form/payload",
    .members = form_members,
    .members_count = 2,
    .is_closed = true,
    .required = {1 << FORM_ID},
};

static const struct wf_int_rule form_id_rule = {
    .schema = "#/components/messages/form/payload/properties/id",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

enum {
    FORM_OPEN_A,
};
static const struct wf_member form_open_members[] = {
    WF_MEMBER("a"), /* FORM_OPEN_A */
};
static const struct wf_record_rule form_open_rule = {
    .schema = "#/components/messages/form/payload/properties/open",
    .members = form_open_members,
    .members_count = 1,
};

static const struct wf_int_rule form_open_a_rule = {
    .schema = "#/components/messages/form/payload/properties/open/properties/a",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static void read_form_open(struct wf_json_reader *in, struct closed_form_open *value)
{
    struct wf_json_object object;

    wf_json_open_object(in, &object, &form_open_rule);
    do {
        if (wf_json_take_member(in, &object, &form_open_rule, FORM_OPEN_A)) {
            value->a = wf_json_read_int(in, &form_open_a_rule);
            value->has_a = true;
        }
    } while (wf_json_more_members(in, &object, &form_open_rule));
}

bool closed_read_form(struct wf_json_reader *in, struct closed_form *msg)
{
    struct wf_json_object object;

    *msg = (struct closed_form){0};
    wf_json_open_object(in, &object, &form_rule);
    do {
        if (wf_json_take_member(in, &object, &form_rule, FORM_ID))
            msg->id = wf_json_read_int(in, &form_id_rule);
        if (wf_json_take_member(in, &object, &form_rule, FORM_OPEN)) {
            read_form_open(in, &msg->open);
            msg->has_open = true;
        }
    } while (wf_json_more_members(in, &object, &form_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_form_open(struct wf_buf *out, uint8_t *at,
                                const struct closed_form_open *value)
{
    bool is_first = true;

    if (value->has_a) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"a\":");
        at = wf_json_put_int(out, at, value->a);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

void closed_write_form(struct wf_buf *out, const struct closed_form *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_INT(out, at, "{\"id\":", msg->id);
    if (msg->has_open) {
        at = WF_PUT(out, at, ",\"open\":");
        at = write_form_open(out, at, &msg->open);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

bool closed_validate_form(const struct closed_form *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    (void)msg;
    return true;
}

static bool equal_form_open(const struct closed_form_open *a, const struct closed_form_open *b)
{
    if (a->has_a != b->has_a)
        return false;
    if (a->has_a && a->a != b->a)
        return false;
    return true;
}

bool closed_equal_form(const struct closed_form *a, const struct closed_form *b)
{
    if (a->id != b->id)
        return false;
    if (a->has_open != b->has_open)
        return false;
    if (a->has_open && !equal_form_open(&a->open, &b->open))
        return false;
    return true;
}

enum closed_tag closed_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return CLOSED_FORM;
}

enum closed_tag closed_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return CLOSED_FORM;
}

/* What the table calls: the same functions without their types. */

static bool read_any_form(struct wf_json_reader *in, void *value)
{
    return closed_read_form(in, value);
}

static void write_any_form(struct wf_buf *out, const void *value)
{
    closed_write_form(out, value);
}

static bool validate_any_form(const void *value, struct wf_error *error)
{
    return closed_validate_form(value, error);
}

static bool equal_any_form(const void *a, const void *b)
{
    return closed_equal_form(a, b);
}

static const char *const form_examples[] = {
    "{\"id\":1}",
    "{\"id\":2,\"open\":{\"a\":1,\"b\":2}}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &closed_protocol,
        .tag = CLOSED_FORM,
        .name = "form",
        .wire_name = "form",
        .description = "Exactly these members.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct closed_form),
        .read_json = read_any_form,
        .write_json = write_any_form,
        .validate = validate_any_form,
        .equal = equal_any_form,
        .examples = form_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct closed_form form;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return closed_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return closed_identify_to_client(in);
}

const struct wf_protocol closed_protocol = {
    .abi = WF_ABI,
    .name = "closed",
    .title = "Closed",
    .description = "",
    .limits =
        {
            .depth_limit = CLOSED_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = CLOSED_ARENA_PER_BYTE,
    .arena_base = CLOSED_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
