#include "wireform/base/buf.h"
#include "wireform/codec/json_read.h"
#include "wireform/codec/json_reader.h"
#include "wireform/codec/names.h"

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
    if (in->error.status != WF_OK)
        return;
    if (count > map->rule->max_items)
        wf_json_refuse(in, in->begin + map->offset, WF_BAD_VALUE, "maxProperties",
                       map->rule->schema, "more than %zu member%s", map->rule->max_items,
                       map->rule->max_items == 1 ? "" : "s");
    else if (count < map->rule->min_items)
        wf_json_refuse(in, in->begin + map->offset, WF_BAD_VALUE, "minProperties",
                       map->rule->schema, "fewer than %zu member%s", map->rule->min_items,
                       map->rule->min_items == 1 ? "" : "s");
}

void *wf_json_next_entry(struct wf_json_reader *in, struct wf_json_map *map)
{
    wf_text name;
    void *entry;

    if (!take_name(in, map, &name))
        return NULL;
    if (map->list.count >= map->rule->max_items) {
        check_count(in, map, map->list.count + 1);
        return NULL;
    }
    entry = wf_list_push(in->arena, &map->list);
    if (!entry) {
        wf_json_refuse_memory(in);
        return NULL;
    }
    memcpy(entry, &name, sizeof(name));
    return entry;
}

/* --- Names given twice --------------------------------------------------------------------- */

static wf_text name_of(const void *entry)
{
    wf_text name;

    memcpy(&name, entry, sizeof(name));
    return name;
}

static void refuse_twin(struct wf_json_reader *in, const struct wf_json_map *map,
                        const wf_text *twin)
{
    wf_json_refuse(in, in->begin + map->offset, WF_BAD_VALUE, "duplicate", map->rule->schema,
                   "member \"%.*s\" is given twice", twin->len < 40 ? (int)twin->len : 40,
                   twin->ptr);
}

static void check_names(struct wf_json_reader *in, const struct wf_json_map *map,
                        const char *entries)
{
    size_t count = map->list.count;
    const wf_text *twin;
    wf_text *names;

    if (count < 2)
        return;
    names = wf_arena_alloc(in->arena, count, sizeof(*names));
    if (!names) {
        wf_json_refuse_memory(in);
        return;
    }
    for (size_t i = 0; i < count; i++)
        names[i] = name_of(entries + i * map->list.item_size);
    twin = wf_names_find_twin(names, count);
    if (twin)
        refuse_twin(in, map, twin);
}

void *wf_json_close_map(struct wf_json_reader *in, struct wf_json_map *map, size_t *count)
{
    void *entries;

    *count = 0;
    if (in->error.status != WF_OK)
        return NULL;
    in->at++;
    in->depth--;
    check_count(in, map, map->list.count);
    entries = wf_list_close(in->arena, &map->list);
    if (in->arena->failed) {
        wf_json_refuse_memory(in);
        return NULL;
    }
    if (!entries)
        return NULL;
    check_names(in, map, entries);
    *count = map->list.count;
    return entries;
}
