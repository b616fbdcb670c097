/* Generated from tests/codegen/cases/presence.json; change the schema, then run wireformc gen.
 *
 * Presence: reading, writing, checking.
 */
#include "presence.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    PROFILE_NICK,
    PROFILE_MOTTO,
    PROFILE_AGE,
    PROFILE_TOWN,
    PROFILE_MAIL,
    PROFILE_KNOWN,
    PROFILE_TAGS,
};
static const struct wf_member profile_members[] = {
    WF_MEMBER("nick"),  /* PROFILE_NICK */
    WF_MEMBER("motto"), /* PROFILE_MOTTO */
    WF_MEMBER("age"),   /* PROFILE_AGE */
    WF_MEMBER("town"),  /* PROFILE_TOWN */
    WF_MEMBER("mail"),  /* PROFILE_MAIL */
    WF_MEMBER("known"), /* PROFILE_KNOWN */
    WF_MEMBER("tags"),  /* PROFILE_TAGS */
};
static const struct wf_record_rule profile_rule = {
    .schema = "#/components/messages/profile/payload",
    .members = profile_members,
    .members_count = 7,
    .required = {1 << PROFILE_MOTTO | 1 << PROFILE_KNOWN},
};

static const struct wf_text_rule profile_nick_rule = {
    .schema = "#/components/messages/profile/payload/properties/nick",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule profile_motto_rule = {
    .schema = "#/components/messages/profile/payload/properties/motto",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule profile_age_rule = {
    .schema = "#/components/messages/profile/payload/properties/age",
    .max = 200,
};

static const struct wf_text_rule profile_town_rule = {
    .schema = "#/components/messages/profile/payload/properties/town",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule profile_mail_rule = {
    .schema = "#/components/messages/profile/payload/properties/mail",
    .max_chars = WF_NO_LIMIT,
};

static const char profile_known_schema[] = "#/components/messages/profile/payload/properties/known";

static const struct wf_list_rule profile_tags_rule = {
    .schema = "#/components/messages/profile/payload/properties/tags",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule profile_tags_item_rule = {
    .schema = "#/components/messages/profile/payload/properties/tags/items",
    .max_chars = WF_NO_LIMIT,
};

bool presence_read_profile(struct wf_json_reader *in, struct presence_profile *msg)
{
    struct wf_json_object object;

    *msg = (struct presence_profile){0};
    wf_json_open_object(in, &object, &profile_rule);
    do {
        if (wf_json_take_member(in, &object, &profile_rule, PROFILE_NICK)) {
            msg->nick = wf_json_read_text(in, &profile_nick_rule);
            msg->has_nick = true;
        }
        if (wf_json_take_member(in, &object, &profile_rule, PROFILE_MOTTO)) {
            if (!wf_json_take_null(in)) {
                msg->motto = wf_json_read_text(in, &profile_motto_rule);
                msg->has_motto = true;
            }
        }
        if (wf_json_take_member(in, &object, &profile_rule, PROFILE_AGE)) {
            msg->has_age = true;
            msg->is_null_age = wf_json_take_null(in);
            if (!msg->is_null_age)
                msg->age = (uint8_t)wf_json_read_uint(in, &profile_age_rule);
        }
        if (wf_json_take_member(in, &object, &profile_rule, PROFILE_TOWN)) {
            if (!wf_json_take_null(in)) {
                msg->town = wf_json_read_text(in, &profile_town_rule);
                msg->has_town = true;
            }
        }
        if (wf_json_take_member(in, &object, &profile_rule, PROFILE_MAIL)) {
            if (!wf_json_take_null(in)) {
                msg->mail = wf_json_read_text(in, &profile_mail_rule);
                msg->has_mail = true;
            }
        }
        if (wf_json_take_member(in, &object, &profile_rule, PROFILE_KNOWN))
            msg->known = wf_json_read_bool(in, profile_known_schema);
        if (wf_json_take_member(in, &object, &profile_rule, PROFILE_TAGS)) {
            if (!wf_json_take_null(in)) {
                msg->tags = wf_json_read_texts(in, &profile_tags_rule, &profile_tags_item_rule,
                                               &msg->tags_count);
                msg->has_tags = true;
            }
        }
    } while (wf_json_more_members(in, &object, &profile_rule));
    return in->error.status == WF_OK;
}

void presence_write_profile(struct wf_buf *out, const struct presence_profile *msg)
{
    uint8_t *at = wf_put_begin(out);
    bool is_first = true;

    if (msg->has_nick) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"nick\":");
        at = wf_json_put_text(out, at, msg->nick);
    }
    at = WF_JSON_PUT_KEY(out, at, &is_first, "\"motto\":");
    if (msg->has_motto)
        at = wf_json_put_text(out, at, msg->motto);
    else
        at = WF_PUT(out, at, "null");
    if (msg->has_age) {
        at = WF_PUT(out, at, ",\"age\":");
        if (msg->is_null_age)
            at = WF_PUT(out, at, "null");
        else
            at = wf_json_put_uint(out, at, msg->age);
    }
    if (msg->has_town)
        at = WF_JSON_PUT_TEXT(out, at, ",\"town\":", msg->town);
    if (msg->has_mail)
        at = WF_JSON_PUT_TEXT(out, at, ",\"mail\":", msg->mail);
    else
        at = WF_PUT(out, at, ",\"mail\":null");
    at = WF_JSON_PUT_BOOL(out, at, ",\"known\":", msg->known);
    if (msg->has_tags)
        at = WF_JSON_PUT_TEXTS(out, at, ",\"tags\":", msg->tags, msg->tags_count);
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_profile_tags(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &profile_tags_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &profile_tags_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool presence_validate_profile(const struct presence_profile *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (msg->has_nick && !wf_check_utf8_text(msg->nick, &profile_nick_rule, error))
        return wf_error_push(error, "nick");
    if (msg->has_motto && !wf_check_utf8_text(msg->motto, &profile_motto_rule, error))
        return wf_error_push(error, "motto");
    if (msg->has_age && !msg->is_null_age && !wf_check_uint(msg->age, &profile_age_rule, error))
        return wf_error_push(error, "age");
    if (msg->has_town && !wf_check_utf8_text(msg->town, &profile_town_rule, error))
        return wf_error_push(error, "town");
    if (msg->has_mail && !wf_check_utf8_text(msg->mail, &profile_mail_rule, error))
        return wf_error_push(error, "mail");
    if (msg->has_tags && !check_profile_tags(msg->tags, msg->tags_count, error))
        return wf_error_push(error, "tags");
    return true;
}

static bool equal_texts(const wf_text *a, size_t a_count, const wf_text *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i], b[i]))
            return false;
    }
    return true;
}

bool presence_equal_profile(const struct presence_profile *a, const struct presence_profile *b)
{
    if (a->has_nick != b->has_nick)
        return false;
    if (a->has_nick && !wf_text_equal(a->nick, b->nick))
        return false;
    if (a->has_motto != b->has_motto)
        return false;
    if (a->has_motto && !wf_text_equal(a->motto, b->motto))
        return false;
    if (a->has_age != b->has_age)
        return false;
    if (a->is_null_age != b->is_null_age)
        return false;
    if (a->has_age && !a->is_null_age && a->age != b->age)
        return false;
    if (a->has_town != b->has_town)
        return false;
    if (a->has_town && !wf_text_equal(a->town, b->town))
        return false;
    if (a->has_mail != b->has_mail)
        return false;
    if (a->has_mail && !wf_text_equal(a->mail, b->mail))
        return false;
    if (a->known != b->known)
        return false;
    if (a->has_tags != b->has_tags)
        return false;
    if (a->has_tags && !equal_texts(a->tags, a->tags_count, b->tags, b->tags_count))
        return false;
    return true;
}

enum presence_tag presence_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return PRESENCE_PROFILE;
}

enum presence_tag presence_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return PRESENCE_PROFILE;
}

/* What the table calls: the same functions without their types. */

static bool read_any_profile(struct wf_json_reader *in, void *value)
{
    return presence_read_profile(in, value);
}

static void write_any_profile(struct wf_buf *out, const void *value)
{
    presence_write_profile(out, value);
}

static bool validate_any_profile(const void *value, struct wf_error *error)
{
    return presence_validate_profile(value, error);
}

static bool equal_any_profile(const void *a, const void *b)
{
    return presence_equal_profile(a, b);
}

static const char *const profile_examples[] = {
    "{\"motto\":null,\"mail\":null,\"known\":true}",
    ("{\"nick\":\"a\",\"motto\":\"b\",\"age\":null,\"town\":\"c\",\"mail\":\"d\",\"known\":false,"
     "\"tags\":[\"e\"]}"),
    "{\"motto\":\"\",\"age\":7,\"mail\":\"\",\"known\":true}",
};

static const struct wf_message messages[] = {
    {
        .protocol = &presence_protocol,
        .tag = PRESENCE_PROFILE,
        .name = "profile",
        .wire_name = "profile",
        .description = "What somebody tells, or does not.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct presence_profile),
        .read_json = read_any_profile,
        .write_json = write_any_profile,
        .validate = validate_any_profile,
        .equal = equal_any_profile,
        .examples = profile_examples,
        .examples_count = 3,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct presence_profile profile;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return presence_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return presence_identify_to_client(in);
}

const struct wf_protocol presence_protocol = {
    .abi = WF_ABI,
    .name = "presence",
    .title = "Presence",
    .description = "",
    .limits =
        {
            .depth_limit = PRESENCE_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = PRESENCE_ARENA_PER_BYTE,
    .arena_base = PRESENCE_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
