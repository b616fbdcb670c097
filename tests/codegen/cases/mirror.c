/* Generated from tests/codegen/cases/mirror.json; change the schema, then run wireformc gen.
 *
 * Mirror: reading, writing, checking.
 */
#include "mirror.h"

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    NEWS_EVENT,
    NEWS_NAME,
    NEWS_OTHERS,
    NEWS_INNER,
};
static const struct wf_member news_members[] = {
    WF_MEMBER("event"),  /* NEWS_EVENT */
    WF_MEMBER("name"),   /* NEWS_NAME */
    WF_MEMBER("others"), /* NEWS_OTHERS */
    WF_MEMBER("inner"),  /* NEWS_INNER */
};
static const struct wf_record_rule news_rule = {
    .schema = "#/components/messages/news/payload",
    .members = news_members,
    .members_count = 4,
    .required = {1 << NEWS_EVENT | 1 << NEWS_NAME},
};

static const struct wf_enum_rule news_event_rule = {
    .schema = "#/components/messages/news/payload/properties/event",
    .values = &(const struct wf_scalar){WF_IS_TEXT, WF_TEXT_INIT("joined")},
    .values_count = 1,
};

static const struct wf_text_rule news_name_rule = {
    .schema = "#/components/messages/news/payload/properties/name",
    .min_chars = 1,
    .max_chars = 8,
};

static const struct wf_list_rule news_others_rule = {
    .schema = "#/components/messages/news/payload/properties/others",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule news_others_item_rule = {
    .schema = "#/components/messages/news/payload/properties/others/items",
    .max_chars = WF_NO_LIMIT,
};

static void take_news_name(struct wf_json_reader *in, struct mirror_news *msg)
{
    struct mirror_news mirrored = {0};

    mirrored.name = wf_json_read_text(in, &news_name_rule);
    if (!wf_json_forgive(in))
        return;
    msg->name = mirrored.name;
}

static void take_news_others(struct wf_json_reader *in, struct mirror_news *msg)
{
    struct mirror_news mirrored = {0};

    mirrored.others =
        wf_json_read_texts(in, &news_others_rule, &news_others_item_rule, &mirrored.others_count);
    mirrored.has_others = true;
    if (!wf_json_forgive(in))
        return;
    msg->others = mirrored.others;
    msg->others_count = mirrored.others_count;
    msg->has_others = mirrored.has_others;
}

/* Each member that stands in the inner object with a valid value wins over the flat one. */
static void read_news_mirror(struct wf_json_reader *in, struct wf_json_mark inner,
                             struct mirror_news *msg)
{
    struct wf_json_mark behind = wf_json_mark(in);

    wf_json_rewind(in, inner);
    if (wf_json_peek(in) == WF_JSON_OBJECT) {
        if (wf_json_find_member(in, "name"))
            take_news_name(in, msg);
        wf_json_rewind(in, inner);
        if (wf_json_find_member(in, "others"))
            take_news_others(in, msg);
        wf_json_rewind(in, inner);
    }
    wf_json_rewind(in, behind);
}

bool mirror_read_news(struct wf_json_reader *in, struct mirror_news *msg)
{
    struct wf_json_object object;
    struct wf_json_mark inner;

    *msg = (struct mirror_news){0};
    inner = wf_json_mark(in);
    wf_json_open_object(in, &object, &news_rule);
    do {
        if (wf_json_take_member(in, &object, &news_rule, NEWS_EVENT))
            wf_json_read_enum(in, &news_event_rule);
        if (wf_json_take_member(in, &object, &news_rule, NEWS_NAME))
            msg->name = wf_json_read_text(in, &news_name_rule);
        if (wf_json_take_member(in, &object, &news_rule, NEWS_OTHERS)) {
            msg->others = wf_json_read_texts(in, &news_others_rule, &news_others_item_rule,
                                             &msg->others_count);
            msg->has_others = true;
        }
        if (wf_json_take_member(in, &object, &news_rule, NEWS_INNER)) {
            inner = wf_json_mark(in);
            wf_json_skip(in);
        }
    } while (wf_json_more_members(in, &object, &news_rule));
    if (in->error.status == WF_OK && wf_json_saw(&object, NEWS_INNER))
        read_news_mirror(in, inner, msg);
    return in->error.status == WF_OK;
}

void mirror_write_news(struct wf_buf *out, const struct mirror_news *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"event\":\"joined\",\"name\":", msg->name);
    if (msg->has_others)
        at = WF_JSON_PUT_TEXTS(out, at, ",\"others\":", msg->others, msg->others_count);
    at = WF_JSON_PUT_TEXT(out, at, ",\"inner\":{\"name\":", msg->name);
    if (msg->has_others)
        at = WF_JSON_PUT_TEXTS(out, at, ",\"others\":", msg->others, msg->others_count);
    at = WF_PUT(out, at, "}}");
    wf_put_end(out, at);
}

static bool check_news_others(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &news_others_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &news_others_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

bool mirror_validate_news(const struct mirror_news *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->name, &news_name_rule, error))
        return wf_error_push(error, "name");
    if (msg->has_others && !check_news_others(msg->others, msg->others_count, error))
        return wf_error_push(error, "others");
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

bool mirror_equal_news(const struct mirror_news *a, const struct mirror_news *b)
{
    if (!wf_text_equal(a->name, b->name))
        return false;
    if (a->has_others != b->has_others)
        return false;
    if (a->has_others && !equal_texts(a->others, a->others_count, b->others, b->others_count))
        return false;
    return true;
}

enum mirror_tag mirror_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return MIRROR_NEWS;
}

enum mirror_tag mirror_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return MIRROR_NEWS;
}

/* What the table calls: the same functions without their types. */

static bool read_any_news(struct wf_json_reader *in, void *value)
{
    return mirror_read_news(in, value);
}

static void write_any_news(struct wf_buf *out, const void *value)
{
    mirror_write_news(out, value);
}

static bool validate_any_news(const void *value, struct wf_error *error)
{
    return mirror_validate_news(value, error);
}

static bool equal_any_news(const void *a, const void *b)
{
    return mirror_equal_news(a, b);
}

static const char *const news_examples[] = {
    "{\"event\":\"joined\",\"name\":\"Ada\",\"inner\":{\"name\":\"Ada\"}}",
    ("{\"event\":\"joined\",\"name\":\"Ada\",\"others\":[\"Bob\"],\"inner\":{\"name\":\"Ada\","
     "\"others\":[\"Bob\"]}}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &mirror_protocol,
        .tag = MIRROR_NEWS,
        .name = "news",
        .wire_name = "news",
        .description = "Written flat, and once more inside.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct mirror_news),
        .read_json = read_any_news,
        .write_json = write_any_news,
        .validate = validate_any_news,
        .equal = equal_any_news,
        .examples = news_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct mirror_news news;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return mirror_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return mirror_identify_to_client(in);
}

const struct wf_protocol mirror_protocol = {
    .abi = WF_ABI,
    .name = "mirror",
    .title = "Mirror",
    .description = "",
    .limits =
        {
            .depth_limit = MIRROR_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = MIRROR_ARENA_PER_BYTE,
    .arena_base = MIRROR_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
