#include "wireform/codec/entries.h"

#include <string.h>

#include "wireform/codec/json_escape.h"
#include "wireform/codec/names.h"
#include "wireform/codec/utf8.h"

wf_text wf_entry_name(const void *entry)
{
    wf_text name;

    memcpy(&name, entry, sizeof(name));
    return name;
}

const void *wf_find_entry(const void *entries, size_t count, size_t entry_size, wf_text name,
                          size_t expected)
{
    const char *first = entries;

    if (expected < count && wf_text_equal(wf_entry_name(first + expected * entry_size), name))
        return first + expected * entry_size;
    for (size_t i = 0; i < count; i++)
        if (wf_text_equal(wf_entry_name(first + i * entry_size), name))
            return first + i * entry_size;
    return NULL;
}

bool wf_is_member_name(const struct wf_member *member, wf_text name)
{
    const char *at = member->literal + 1;
    const char *end = at + member->literal_len - 3;

    if (!member->has_escape)
        return name.len == (size_t)(end - at) && wf_json_same_bytes(name.ptr, at, name.len);
    while (at < end) {
        char bytes[4];
        size_t len = wf_utf8_put(bytes, wf_json_next_char(&at, end));

        if (len > name.len || memcmp(name.ptr, bytes, len) != 0)
            return false;
        name.ptr += len;
        name.len -= len;
    }
    return name.len == 0;
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static bool refuse(struct wf_error *error, const char *keyword, const char *schema,
                   const char *relation, size_t limit)
{
    wf_error_set(error, WF_BAD_VALUE, 0, keyword, schema, "%s than %zu member%s", relation, limit,
                 plural(limit));
    return false;
}

bool wf_check_members(size_t count, const struct wf_list_rule *rule, struct wf_error *error)
{
    if (count < rule->min_items)
        return refuse(error, "minProperties", rule->schema, "fewer", rule->min_items);
    if (count > rule->max_items)
        return refuse(error, "maxProperties", rule->schema, "more", rule->max_items);
    return true;
}

static bool refuse_twin(wf_text name, const char *schema, struct wf_error *error)
{
    wf_error_set(error, WF_BAD_VALUE, 0, "duplicate", schema, "member \"%.*s\" is given twice",
                 name.len < 40 ? (int)name.len : 40, name.ptr);
    return false;
}

bool wf_check_names(struct wf_arena *arena, const void *entries, size_t count, size_t entry_size,
                    const char *schema, struct wf_error *error)
{
    const struct wf_names names = {entries, count, entry_size};
    wf_text *room;
    wf_text twin;

    if (wf_names_ascend(&names))
        return true;
    room = wf_arena_alloc(arena, count, sizeof(*room));
    if (!room) {
        wf_error_set(error, WF_NO_MEMORY, 0, NULL, NULL, "the message needs too much memory");
        return false;
    }
    return !wf_names_find_twin(&names, room, &twin) || refuse_twin(twin, schema, error);
}

bool wf_check_other_name(wf_text name, const struct wf_record_rule *rule, struct wf_error *error)
{
    for (unsigned i = 0; i < rule->members_count; i++)
        if (wf_is_member_name(&rule->members[i], name))
            return refuse_twin(name, rule->schema, error);
    return true;
}
