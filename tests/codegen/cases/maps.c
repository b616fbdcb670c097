/* Generated from tests/codegen/cases/maps.json; change the schema, then run wireformc gen.
 *
 * Maps: reading, writing, checking.
 */
#include "maps.h"

#include "wireform/codec/entries.h"
#include "wireform/codec/json_put.h"
#include "wireform/io/protocol.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

enum {
    SCORES_POINTS,
    SCORES_GROUPS,
    SCORES_PRESENT,
};
static const struct wf_member scores_members[] = {
    WF_MEMBER("points"),  /* SCORES_POINTS */
    WF_MEMBER("groups"),  /* SCORES_GROUPS */
    WF_MEMBER("present"), /* SCORES_PRESENT */
};
static const struct wf_record_rule scores_rule = {
    .schema = "#/components/messages/scores/payload",
    .members = scores_members,
    .members_count = 3,
    .required = {1 << SCORES_POINTS},
};

static const struct wf_list_rule scores_points_rule = {
    .schema = "#/components/messages/scores/payload/properties/points",
    .max_items = 3,
};

static const struct wf_uint_rule scores_points_value_rule = {
    .schema = "#/components/messages/scores/payload/properties/points/additionalProperties",
    .max = 100,
};

static const struct wf_list_rule scores_groups_rule = {
    .schema = "#/components/messages/scores/payload/properties/groups",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule scores_groups_value_rule = {
    .schema = "#/components/messages/scores/payload/properties/groups/additionalProperties",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule scores_groups_value_item_rule = {
    .schema = "#/components/messages/scores/payload/properties/groups/additionalProperties/items",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule scores_present_rule = {
    .schema = "#/components/messages/scores/payload/properties/present",
    .min_items = 1,
    .max_items = WF_NO_LIMIT,
};

static const struct wf_enum_rule scores_present_value_rule = {
    .schema = "#/components/messages/scores/payload/properties/present/additionalProperties",
    .values = &(const struct wf_scalar){.kind = WF_IS_TRUE},
    .values_count = 1,
};

static const struct wf_text_rule scores_points_key_rule = {
    .schema = "#/components/messages/scores/payload/properties/points",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule scores_groups_key_rule = {
    .schema = "#/components/messages/scores/payload/properties/groups",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule scores_present_key_rule = {
    .schema = "#/components/messages/scores/payload/properties/present",
    .max_chars = WF_NO_LIMIT,
};

static const struct maps_scores_points_entry *read_scores_points(struct wf_json_reader *in,
                                                                 size_t *count)
{
    struct wf_json_map map;
    struct maps_scores_points_entry *entry;

    wf_json_open_map(in, &map, &scores_points_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map)))
        entry->value = (uint8_t)wf_json_read_uint(in, &scores_points_value_rule);
    return wf_json_close_map(in, &map, count);
}

static const struct maps_scores_groups_entry *read_scores_groups(struct wf_json_reader *in,
                                                                 size_t *count)
{
    struct wf_json_map map;
    struct maps_scores_groups_entry *entry;

    wf_json_open_map(in, &map, &scores_groups_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map))) {
        *entry = (struct maps_scores_groups_entry){.key = entry->key};
        entry->value = wf_json_read_texts(in, &scores_groups_value_rule,
                                          &scores_groups_value_item_rule, &entry->value_count);
    }
    return wf_json_close_map(in, &map, count);
}

static const struct maps_scores_present_entry *read_scores_present(struct wf_json_reader *in,
                                                                   size_t *count)
{
    struct wf_json_map map;
    struct maps_scores_present_entry *entry;

    wf_json_open_map(in, &map, &scores_present_rule, sizeof(*entry));
    while ((entry = wf_json_next_entry(in, &map))) {
        *entry = (struct maps_scores_present_entry){.key = entry->key};
        wf_json_read_enum(in, &scores_present_value_rule);
    }
    return wf_json_close_map(in, &map, count);
}

bool maps_read_scores(struct wf_json_reader *in, struct maps_scores *msg)
{
    struct wf_json_object object;

    *msg = (struct maps_scores){0};
    wf_json_open_object(in, &object, &scores_rule);
    do {
        if (wf_json_take_member(in, &object, &scores_rule, SCORES_POINTS))
            msg->points = read_scores_points(in, &msg->points_count);
        if (wf_json_take_member(in, &object, &scores_rule, SCORES_GROUPS)) {
            msg->groups = read_scores_groups(in, &msg->groups_count);
            msg->has_groups = true;
        }
        if (wf_json_take_member(in, &object, &scores_rule, SCORES_PRESENT)) {
            msg->present = read_scores_present(in, &msg->present_count);
            msg->has_present = true;
        }
    } while (wf_json_more_members(in, &object, &scores_rule));
    return in->error.status == WF_OK;
}

static uint8_t *write_scores_points(struct wf_buf *out, uint8_t *at,
                                    const struct maps_scores_points_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_UINT(out, at, ":", entries[i].value);
    }
    return WF_PUT(out, at, "}");
}

static uint8_t *write_scores_groups(struct wf_buf *out, uint8_t *at,
                                    const struct maps_scores_groups_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_JSON_PUT_TEXTS(out, at, ":", entries[i].value, entries[i].value_count);
    }
    return WF_PUT(out, at, "}");
}

static uint8_t *write_scores_present(struct wf_buf *out, uint8_t *at,
                                     const struct maps_scores_present_entry *entries, size_t count)
{
    at = WF_PUT(out, at, "{");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = wf_json_put_text(out, at, entries[i].key);
        at = WF_PUT(out, at, ":true");
    }
    return WF_PUT(out, at, "}");
}

void maps_write_scores(struct wf_buf *out, const struct maps_scores *msg)
{
    uint8_t *at = wf_put_begin(out);

    at = WF_PUT(out, at, "{\"points\":");
    at = write_scores_points(out, at, msg->points, msg->points_count);
    if (msg->has_groups) {
        at = WF_PUT(out, at, ",\"groups\":");
        at = write_scores_groups(out, at, msg->groups, msg->groups_count);
    }
    if (msg->has_present) {
        at = WF_PUT(out, at, ",\"present\":");
        at = write_scores_present(out, at, msg->present, msg->present_count);
    }
    at = WF_PUT(out, at, "}");
    wf_put_end(out, at);
}

static bool check_scores_points(const struct maps_scores_points_entry *entries, size_t count,
                                struct wf_error *error)
{
    if (!wf_check_members(count, &scores_points_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &scores_points_key_rule, error))
            return false;
        if (!wf_check_uint(entries[i].value, &scores_points_value_rule, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_scores_groups_value(const wf_text *items, size_t count, struct wf_error *error)
{
    if (!wf_check_list(count, &scores_groups_value_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(items[i], &scores_groups_value_item_rule, error))
            return wf_error_push_index(error, i);
    }
    return true;
}

static bool check_scores_groups(const struct maps_scores_groups_entry *entries, size_t count,
                                struct wf_error *error)
{
    if (!wf_check_members(count, &scores_groups_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &scores_groups_key_rule, error))
            return false;
        if (!check_scores_groups_value(entries[i].value, entries[i].value_count, error))
            return wf_error_push_text(error, entries[i].key);
    }
    return true;
}

static bool check_scores_present(const struct maps_scores_present_entry *entries, size_t count,
                                 struct wf_error *error)
{
    if (!wf_check_members(count, &scores_present_rule, error))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!wf_check_utf8_text(entries[i].key, &scores_present_key_rule, error))
            return false;
    }
    return true;
}

bool maps_validate_scores(const struct maps_scores *msg, struct wf_error *error)
{
    *error = (struct wf_error){0};
    if (!check_scores_points(msg->points, msg->points_count, error))
        return wf_error_push(error, "points");
    if (msg->has_groups && !check_scores_groups(msg->groups, msg->groups_count, error))
        return wf_error_push(error, "groups");
    if (msg->has_present && !check_scores_present(msg->present, msg->present_count, error))
        return wf_error_push(error, "present");
    return true;
}

static bool equal_scores_points(const struct maps_scores_points_entry *a, size_t a_count,
                                const struct maps_scores_points_entry *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
        if (a[i].value != b[i].value)
            return false;
    }
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

static bool equal_scores_groups(const struct maps_scores_groups_entry *a, size_t a_count,
                                const struct maps_scores_groups_entry *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
        if (!equal_texts(a[i].value, a[i].value_count, b[i].value, b[i].value_count))
            return false;
    }
    return true;
}

static bool equal_scores_present(const struct maps_scores_present_entry *a, size_t a_count,
                                 const struct maps_scores_present_entry *b, size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++) {
        if (!wf_text_equal(a[i].key, b[i].key))
            return false;
    }
    return true;
}

bool maps_equal_scores(const struct maps_scores *a, const struct maps_scores *b)
{
    if (!equal_scores_points(a->points, a->points_count, b->points, b->points_count))
        return false;
    if (a->has_groups != b->has_groups)
        return false;
    if (a->has_groups &&
        !equal_scores_groups(a->groups, a->groups_count, b->groups, b->groups_count))
        return false;
    if (a->has_present != b->has_present)
        return false;
    if (a->has_present &&
        !equal_scores_present(a->present, a->present_count, b->present, b->present_count))
        return false;
    return true;
}

enum maps_tag maps_identify_to_server(struct wf_json_reader *in)
{
    (void)in;
    return MAPS_SCORES;
}

enum maps_tag maps_identify_to_client(struct wf_json_reader *in)
{
    (void)in;
    return MAPS_SCORES;
}

/* What the table calls: the same functions without their types. */

static bool read_any_scores(struct wf_json_reader *in, void *value)
{
    return maps_read_scores(in, value);
}

static void write_any_scores(struct wf_buf *out, const void *value)
{
    maps_write_scores(out, value);
}

static bool validate_any_scores(const void *value, struct wf_error *error)
{
    return maps_validate_scores(value, error);
}

static bool equal_any_scores(const void *a, const void *b)
{
    return maps_equal_scores(a, b);
}

static const char *const scores_examples[] = {
    "{\"points\":{}}",
    ("{\"points\":{\"Ada\":100,\"\":0},\"groups\":{\"a\":[\"b\",\"c\"],\"d\":[]},"
     "\"present\":{\"x\":true}}"),
};

static const struct wf_message messages[] = {
    {
        .protocol = &maps_protocol,
        .tag = MAPS_SCORES,
        .name = "scores",
        .wire_name = "scores",
        .description = "Points by name.",
        .to_server = true,
        .to_client = true,
        .size = sizeof(struct maps_scores),
        .read_json = read_any_scores,
        .write_json = write_any_scores,
        .validate = validate_any_scores,
        .equal = equal_any_scores,
        .examples = scores_examples,
        .examples_count = 2,
    },
};

/* Room for whichever message comes. */
union any_message {
    struct maps_scores scores;
};

static unsigned identify_any_to_server(struct wf_json_reader *in)
{
    return maps_identify_to_server(in);
}

static unsigned identify_any_to_client(struct wf_json_reader *in)
{
    return maps_identify_to_client(in);
}

const struct wf_protocol maps_protocol = {
    .abi = WF_ABI,
    .name = "maps",
    .title = "Maps",
    .description = "",
    .limits =
        {
            .depth_limit = MAPS_DEPTH,
        },
    .messages = messages,
    .messages_count = 1,
    .message_size = sizeof(union any_message),
    .arena_per_byte = MAPS_ARENA_PER_BYTE,
    .arena_base = MAPS_ARENA_BASE,
    .identify_to_server = identify_any_to_server,
    .identify_to_client = identify_any_to_client,
};
