/* Generated from tests/codegen/cases/defaults.json; change the schema, then run wireformc gen.
 *
 * Defaults: reading, writing, checking.
 */
#include "defaults.h"

#include <math.h>

#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    SEARCH_QUERY,
    SEARCH_PAGE,
    SEARCH_LIMIT,
    SEARCH_OFFSET,
    SEARCH_RANK,
    SEARCH_FUZZY,
    SEARCH_LANGUAGE,
    SEARCH_OTHER,
    SEARCH_SORT,
    SEARCH_OWNER,
    SEARCH_GROUP,
    SEARCH_SINCE,
    SEARCH_TAGS,
    SEARCH_INNER,
};
static const struct wf_member search_members[] = {
    WF_MEMBER("query"),    /* SEARCH_QUERY */
    WF_MEMBER("page"),     /* SEARCH_PAGE */
    WF_MEMBER("limit"),    /* SEARCH_LIMIT */
    WF_MEMBER("offset"),   /* SEARCH_OFFSET */
    WF_MEMBER("rank"),     /* SEARCH_RANK */
    WF_MEMBER("fuzzy"),    /* SEARCH_FUZZY */
    WF_MEMBER("language"), /* SEARCH_LANGUAGE */
    WF_MEMBER("other"),    /* SEARCH_OTHER */
    WF_MEMBER("sort"),     /* SEARCH_SORT */
    WF_MEMBER("owner"),    /* SEARCH_OWNER */
    WF_MEMBER("group"),    /* SEARCH_GROUP */
    WF_MEMBER("since"),    /* SEARCH_SINCE */
    WF_MEMBER("tags"),     /* SEARCH_TAGS */
    WF_MEMBER("inner"),    /* SEARCH_INNER */
};
static const struct wf_record_rule search_rule = {
    .schema = "#/components/messages/Search/payload",
    .members = search_members,
    .members_count = 14,
    .required = {1 << SEARCH_QUERY | 1 << SEARCH_PAGE},
};

static const struct wf_text_rule search_query_rule = {
    .schema = "#/components/messages/Search/payload/properties/query",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_uint_rule search_page_rule = {
    .schema = "#/components/messages/Search/payload/properties/page",
    .max = UINT64_MAX,
};

static const struct wf_uint_rule search_limit_rule = {
    .schema = "#/components/messages/Search/payload/properties/limit",
    .min = 1,
    .max = 1000,
};

static const struct wf_int_rule search_offset_rule = {
    .schema = "#/components/messages/Search/payload/properties/offset",
    .min = INT64_MIN,
    .max = INT64_MAX,
};

static const struct wf_number_rule search_rank_rule = {
    .schema = "#/components/messages/Search/payload/properties/rank",
    .min = -INFINITY,
    .max = INFINITY,
};

static const char search_fuzzy_schema[] = "#/components/messages/Search/payload/properties/fuzzy";

static const struct wf_scalar language_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("en")}, /* 1 */
    {WF_IS_TEXT, WF_TEXT_INIT("de")}, /* 2 */
    {WF_IS_TEXT, WF_TEXT_INIT("fr")}, /* 3 */
};
static const struct wf_enum_rule language_rule = {
    .schema = "#/components/schemas/Language",
    .values = language_values,
    .values_count = 3,
};

static const struct wf_scalar search_sort_values[] = {
    {WF_IS_TEXT, WF_TEXT_INIT("date")},  /* 1 */
    {WF_IS_NUMBER, WF_TEXT_INIT("1")},   /* 2 */
    {WF_IS_NUMBER, WF_TEXT_INIT("2.5")}, /* 3 */
};
static const struct wf_enum_rule search_sort_rule = {
    .schema = "#/components/messages/Search/payload/properties/sort",
    .values = search_sort_values,
    .values_count = 3,
};

static const struct wf_text_rule search_owner_rule = {
    .schema = "#/components/messages/Search/payload/properties/owner",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule search_group_rule = {
    .schema = "#/components/messages/Search/payload/properties/group",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule search_since_rule = {
    .schema = "#/components/messages/Search/payload/properties/since",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule search_tags_rule = {
    .schema = "#/components/messages/Search/payload/properties/tags",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule search_tags_item_rule = {
    .schema = "#/components/messages/Search/payload/properties/tags/items",
    .max_chars = WF_NO_LIMIT,
};

enum {
    SEARCH_INNER_DEEP,
};
static const struct wf_member search_inner_members[] = {
    WF_MEMBER("deep"), /* SEARCH_INNER_DEEP */
};
static const struct wf_record_rule search_inner_rule = {
    .schema = "#/components/messages/Search/payload/properties/inner",
    .members = search_inner_members,
    .members_count = 1,
};

static const struct wf_text_rule search_inner_deep_rule = {
    .schema = "#/components/messages/Search/payload/properties/inner/properties/deep",
    .max_chars = WF_NO_LIMIT,
};

static void read_search_inner(struct wf_json_reader *in, struct defaults_search_inner *value)
{
    struct wf_json_object object;

    value->deep = WF_TEXT("\"\303\251\"");
    wf_json_open_object(in, &object, &search_inner_rule);
    do {
        if (wf_json_take_member(in, &object, &search_inner_rule, SEARCH_INNER_DEEP)) {
            value->deep = wf_json_read_text(in, &search_inner_deep_rule);
            value->has_deep = true;
        }
    } while (wf_json_more_members(in, &object, &search_inner_rule));
}

bool defaults_read_search(struct wf_json_reader *in, struct defaults_search *msg)
{
    struct wf_json_object object;

    *msg = (struct defaults_search){0};
    msg->limit = 50;
    msg->offset = INT64_MIN;
    msg->rank = 0.5;
    msg->fuzzy = true;
    msg->language = DEFAULTS_LANGUAGE_FR;
    msg->other = DEFAULTS_LANGUAGE_DE;
    msg->sort = DEFAULTS_SEARCH_SORT_2_5;
    msg->owner = WF_TEXT("me");
    msg->since = WF_TEXT("ever");
    wf_json_open_object(in, &object, &search_rule);
    do {
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_QUERY))
            msg->query = wf_json_read_text(in, &search_query_rule);
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_PAGE))
            msg->page = wf_json_read_uint(in, &search_page_rule);
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_LIMIT)) {
            msg->limit = (uint16_t)wf_json_read_uint(in, &search_limit_rule);
            msg->has_limit = true;
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_OFFSET)) {
            msg->offset = wf_json_read_int(in, &search_offset_rule);
            msg->has_offset = true;
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_RANK)) {
            msg->rank = wf_json_read_number(in, &search_rank_rule);
            msg->has_rank = true;
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_FUZZY)) {
            msg->fuzzy = wf_json_read_bool(in, search_fuzzy_schema);
            msg->has_fuzzy = true;
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_LANGUAGE)) {
            msg->language = wf_json_read_enum(in, &language_rule);
            msg->has_language = true;
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_OTHER)) {
            msg->other = wf_json_read_enum(in, &language_rule);
            msg->has_other = true;
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_SORT)) {
            msg->sort = wf_json_read_enum(in, &search_sort_rule);
            msg->has_sort = true;
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_OWNER)) {
            msg->has_owner = true;
            msg->is_null_owner = wf_json_take_null(in);
            if (!msg->is_null_owner)
                msg->owner = wf_json_read_text(in, &search_owner_rule);
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_GROUP)) {
            msg->has_group = true;
            msg->is_null_group = wf_json_take_null(in);
            if (!msg->is_null_group)
                msg->group = wf_json_read_text(in, &search_group_rule);
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_SINCE)) {
            if (!wf_json_take_null(in)) {
                msg->since = wf_json_read_text(in, &search_since_rule);
                msg->has_since = true;
            }
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_TAGS)) {
            msg->tags =
                wf_json_read_texts(in, &search_tags_rule, &search_tags_item_rule, &msg->tags_count);
            msg->has_tags = true;
        }
        if (wf_json_take_member(in, &object, &search_rule, SEARCH_INNER)) {
            read_search_inner(in, &msg->inner);
            msg->has_inner = true;
        }
    } while (wf_json_more_members(in, &object, &search_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_language(struct wf_buf *out, uint8_t *at, enum defaults_language value)
{
    switch (value) {
    case DEFAULTS_LANGUAGE_NONE:
        break;
    case DEFAULTS_LANGUAGE_EN:
        return WF_PUT(out, at, "\"en\"");
    case DEFAULTS_LANGUAGE_DE:
        return WF_PUT(out, at, "\"de\"");
    case DEFAULTS_LANGUAGE_FR:
        return WF_PUT(out, at, "\"fr\"");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_search_sort(struct wf_buf *out, uint8_t *at, enum defaults_search_sort value)
{
    switch (value) {
    case DEFAULTS_SEARCH_SORT_NONE:
        break;
    case DEFAULTS_SEARCH_SORT_DATE:
        return WF_PUT(out, at, "\"date\"");
    case DEFAULTS_SEARCH_SORT_1:
        return WF_PUT(out, at, "1");
    case DEFAULTS_SEARCH_SORT_2_5:
        return WF_PUT(out, at, "2.5");
    }
    /* Nothing was chosen: no value of the schema is written. */
    return wf_put_fail(out, at);
}

static uint8_t *write_search_inner(struct wf_buf *out, uint8_t *at,
                                   const struct defaults_search_inner *value)
{
    bool is_first = true;

    if (value->has_deep) {
        at = WF_JSON_PUT_KEY(out, at, &is_first, "\"deep\":");
        at = wf_json_put_text(out, at, value->deep);
    }
    if (is_first)
        at = WF_PUT(out, at, "{");
    return WF_PUT(out, at, "}");
}

void defaults_write_search(struct wf_buf *out, const struct defaults_search *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_JSON_PUT_TEXT(out, at, "{\"query\":", msg->query);
    at = WF_JSON_PUT_UINT(out, at, ",\"page\":", msg->page);
    if (msg->has_limit)
        at = WF_JSON_PUT_UINT(out, at, ",\"limit\":", msg->limit);
    if (msg->has_offset)
        at = WF_JSON_PUT_INT(out, at, ",\"offset\":", msg->offset);
    if (msg->has_rank)
        at = WF_JSON_PUT_NUMBER(out, at, ",\"rank\":", msg->rank);
    if (msg->has_fuzzy)
        at = WF_JSON_PUT_BOOL(out, at, ",\"fuzzy\":", msg->fuzzy);
    if (msg->has_language) {
        at = WF_PUT(out, at, ",\"language\":");
        at = write_language(out, at, msg->language);
    }
    if (msg->has_other) {
        at = WF_PUT(out, at, ",\"other\":");
        at = write_language(out, at, msg->other);
    }
    if (msg->has_sort) {
        at = WF_PUT(out, at, ",\"sort\":");
        at = write_search_sort(out, at, msg->sort);
    }
    if (msg->has_owner) {
        at = WF_PUT(out, at, ",\"owner\":");
        if (msg->is_null_owner)
            at = WF_PUT(out, at, "null");
        else
            at = wf_json_put_text(out, at, msg->owner);
    }
    if (msg->has_group) {
        at = WF_PUT(out, at, ",\"group\":");
        if (msg->is_null_group)
            at = WF_PUT(out, at, "null");
        else
            at = wf_json_put_text(out, at, msg->group);
    }
    if (msg->has_since)
        at = WF_JSON_PUT_TEXT(out, at, ",\"since\":", msg->since);
    if (msg->has_tags)
        at = WF_JSON_PUT_TEXTS(out, at, ",\"tags\":", msg->tags, msg->tags_count);
    if (msg->has_inner) {
        at = WF_PUT(out, at, ",\"inner\":");
        at = write_search_inner(out, at, &msg->inner);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_search_tags(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &search_tags_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &search_tags_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_search_inner(const struct defaults_search_inner *value, struct wf_error *error)
{
    if (value->has_deep && !wf_check_utf8_text(value->deep, &search_inner_deep_rule, error))
        return wf_error_push(error, "deep");
    return true;
}

bool defaults_validate_search(const struct defaults_search *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!wf_check_utf8_text(msg->query, &search_query_rule, error))
        return wf_error_push(error, "query");
    if (msg->has_limit && !wf_check_uint(msg->limit, &search_limit_rule, error))
        return wf_error_push(error, "limit");
    if (msg->has_rank && !wf_check_number(msg->rank, &search_rank_rule, error))
        return wf_error_push(error, "rank");
    if (msg->has_language && !wf_check_enum(msg->language, &language_rule, error))
        return wf_error_push(error, "language");
    if (msg->has_other && !wf_check_enum(msg->other, &language_rule, error))
        return wf_error_push(error, "other");
    if (msg->has_sort && !wf_check_enum(msg->sort, &search_sort_rule, error))
        return wf_error_push(error, "sort");
    if (msg->has_owner && !msg->is_null_owner &&
        !wf_check_utf8_text(msg->owner, &search_owner_rule, error))
        return wf_error_push(error, "owner");
    if (msg->has_group && !msg->is_null_group &&
        !wf_check_utf8_text(msg->group, &search_group_rule, error))
        return wf_error_push(error, "group");
    if (msg->has_since && !wf_check_utf8_text(msg->since, &search_since_rule, error))
        return wf_error_push(error, "since");
    if (msg->has_tags && !check_search_tags(msg->tags, msg->tags_count, error))
        return wf_error_push(error, "tags");
    if (msg->has_inner && !check_search_inner(&msg->inner, error))
        return wf_error_push(error, "inner");
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

static bool equal_search_inner(const struct defaults_search_inner *a,
                               const struct defaults_search_inner *b)
{
    if (a->has_deep != b->has_deep)
        return false;
    if (a->has_deep && !wf_text_equal(a->deep, b->deep))
        return false;
    return true;
}

bool defaults_equal_search(const struct defaults_search *a, const struct defaults_search *b)
{
    if (!wf_text_equal(a->query, b->query))
        return false;
    if (a->page != b->page)
        return false;
    if (a->has_limit != b->has_limit)
        return false;
    if (a->has_limit && a->limit != b->limit)
        return false;
    if (a->has_offset != b->has_offset)
        return false;
    if (a->has_offset && a->offset != b->offset)
        return false;
    if (a->has_rank != b->has_rank)
        return false;
    if (a->has_rank && a->rank != b->rank)
        return false;
    if (a->has_fuzzy != b->has_fuzzy)
        return false;
    if (a->has_fuzzy && a->fuzzy != b->fuzzy)
        return false;
    if (a->has_language != b->has_language)
        return false;
    if (a->has_language && a->language != b->language)
        return false;
    if (a->has_other != b->has_other)
        return false;
    if (a->has_other && a->other != b->other)
        return false;
    if (a->has_sort != b->has_sort)
        return false;
    if (a->has_sort && a->sort != b->sort)
        return false;
    if (a->has_owner != b->has_owner)
        return false;
    if (a->is_null_owner != b->is_null_owner)
        return false;
    if (a->has_owner && !a->is_null_owner && !wf_text_equal(a->owner, b->owner))
        return false;
    if (a->has_group != b->has_group)
        return false;
    if (a->is_null_group != b->is_null_group)
        return false;
    if (a->has_group && !a->is_null_group && !wf_text_equal(a->group, b->group))
        return false;
    if (a->has_since != b->has_since)
        return false;
    if (a->has_since && !wf_text_equal(a->since, b->since))
        return false;
    if (a->has_tags != b->has_tags)
        return false;
    if (a->has_tags && !equal_texts(a->tags, a->tags_count, b->tags, b->tags_count))
        return false;
    if (a->has_inner != b->has_inner)
        return false;
    if (a->has_inner && !equal_search_inner(&a->inner, &b->inner))
        return false;
    return true;
}

enum defaults_tag defaults_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return DEFAULTS_SEARCH;
}

enum defaults_tag defaults_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return DEFAULTS_SEARCH;
}

/* What the table calls: the same functions without their types. */

static bool read_any_search(struct wf_json_reader *in, void *value)
{
    return defaults_read_search(in, value);
}

static void write_any_search(struct wf_buf *out, const void *value)
{
    defaults_write_search(out, value);
}

static bool validate_any_search(const void *value, struct wf_error *error)
{
    return defaults_validate_search(value, error);
}

static bool equal_any_search(const void *a, const void *b)
{
    return defaults_equal_search(a, b);
}

static const char *const search_examples[] = {
    "{\"query\":\"q\",\"page\":0}",
    ("{\"query\":\"q\",\"page\":0,\"limit\":7,\"fuzzy\":false,\"language\":\"en\",\"owner\":null,"
     "\"since\":null,\"inner\":{}}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &defaults_protocol,
        .tag = DEFAULTS_SEARCH,
        .name = "search",
        .wire_name = "Search",
        .description = "What is absent reads as its default.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct defaults_search),
        .read_json = read_any_search,
        .write_json = write_any_search,
        .validate = validate_any_search,
        .equal = equal_any_search,
        .examples = search_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct defaults_search search;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return defaults_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return defaults_identify_to_client(in);
}

const struct wf_protocol defaults_protocol = {
    .abi = WF_ABI,
    .name = "defaults",
    .title = "Defaults",
    .description = "",
    .limits =
        {
            .depth_limit = DEFAULTS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = DEFAULTS_ARENA_PER_BYTE,
    .arena_base = DEFAULTS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
