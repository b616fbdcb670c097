#include "wireform/base/buf.h"
#include "wireform/codec/entries.h"
#include "wireform/codec/json_reader.h"

/* Names and values of an object whose names the schema leaves free. */

static const struct wf_text_rule any_name = {.max_chars = WF_NO_LIMIT};

void wf_json_open_map(struct wf_json_reader *in, struct wf_json_map *map,
                      const struct wf_list_rule *rule, size_t entry_size)
{
    map->rule = rule;
    map->names = &any_name;
    map->offset = (size_t)(in->at - in->begin);
    map->list = wf_list_open(in->arena, entry_size);
    if (wf_json_peek(in) != WF_JSON_OBJECT) {
        wf_json_refuse_type(in, "an object", rule->schema);
        return;
    }
    if (in->depth >= in->depth_limit) {
        wf_json_refuse(in, in->at, WF_BAD_SYNTAX, NULL, NULL, "deeper than %u levels",
                       in->depth_limit);
        return;
    }
    in->depth++;
    in->at++;
}

/* The byte behind white space; 0 at the end of the message. */
static char next_byte(struct wf_json_reader *in)
{
    in->at = wf_json_past_space(in->at, in->end);
    return in->at < in->end ? *in->at : '\0';
}

/* Takes `"name":`.  @return false at the end of the object, or with an error */
static bool take_name(struct wf_json_reader *in, const struct wf_json_map *map, wf_text *name)
{
    bool is_first = map->list.count == 0;
    char byte = next_byte(in);

    if (in->error.status != WF_OK || byte == '}')
        return false;
    if (!is_first) {
        if (byte != ',') {
            wf_json_refuse_syntax(in, in->at, "expected , or }");
            return false;
        }
        in->at++;
        byte = next_byte(in);
    }
    if (byte != '"') {
        wf_json_refuse_syntax(in, in->at, "expected a name");
        return false;
    }
    *name = wf_json_read_text(in, map->names);
    if (in->error.status != WF_OK)
        return false;
    if (next_byte(in) != ':') {
        wf_json_refuse_syntax(in, in->at, "expected a colon");
        return false;
    }
    in->at++;
    in->at = wf_json_past_space(in->at, in->end);
    return true;
}

static void check_count(struct wf_json_reader *in, const struct wf_json_map *map, size_t count)
{
    if (in->error.status == WF_OK && !wf_check_members(count, map->rule, &in->error))
        wf_json_refuse_checked(in, in->begin + map->offset);
}

/* @return room for a member, but for its name zeroed; NULL with an error */
static void *push(struct wf_json_reader *in, struct wf_json_map *map, wf_text name)
{
    void *entry = wf_list_push(in->arena, &map->list);

    if (!entry) {
        wf_json_refuse_memory(in);
        return NULL;
    }
    memcpy(entry, &name, sizeof(name));
    return entry;
}

void *wf_json_next_entry(struct wf_json_reader *in, struct wf_json_map *map)
{
    wf_text name;

    if (!take_name(in, map, &name))
        return NULL;
    if (map->list.count >= map->rule->max_items) {
        check_count(in, map, map->list.count + 1);
        return NULL;
    }
    return push(in, map, name);
}

/* The entries in one block, their names all different. */
static void *close(struct wf_json_reader *in, struct wf_json_map *map, size_t *count)
{
    void *entries = wf_list_close(in->arena, &map->list);

    if (in->arena->failed) {
        wf_json_refuse_memory(in);
        return NULL;
    }
    if (in->error.status == WF_OK &&
        !wf_check_names(in->arena, entries, map->list.count, map->list.item_size, map->rule->schema,
                        &in->error))
        wf_json_refuse_checked(in, in->begin + map->offset);
    *count = map->list.count;
    return entries;
}

void *wf_json_close_map(struct wf_json_reader *in, struct wf_json_map *map, size_t *count)
{
    *count = 0;
    if (in->error.status != WF_OK)
        return NULL;
    in->at++;
    in->depth--;
    check_count(in, map, map->list.count);
    return close(in, map, count);
}

/* --- Beside members that have names -------------------------------------------------------- */

void wf_json_open_others(struct wf_json_reader *in, struct wf_json_map *others,
                         struct wf_json_object *object, const struct wf_list_rule *rule,
                         size_t entry_size)
{
    *others = (struct wf_json_map){.rule = rule,
                                   .names = &any_name,
                                   .offset = (size_t)(object->begin - in->begin),
                                   .list = wf_list_open(in->arena, entry_size)};
    object->others = others;
}

bool wf_json_add_other(struct wf_json_reader *in, struct wf_json_map *others,
                       const struct wf_json_string *key)
{
    wf_text name;

    if (!wf_json_text_of(in, key, &name))
        return false;
    if (!wf_check_text(name, others->names, &in->error)) {
        wf_json_refuse_checked(in, key->begin - 1);
        return false;
    }
    others->entry = push(in, others, name);
    return others->entry != NULL;
}

void *wf_json_close_others(struct wf_json_reader *in, struct wf_json_map *others, size_t *count)
{
    *count = 0;
    return in->error.status == WF_OK ? close(in, others, count) : NULL;
}
