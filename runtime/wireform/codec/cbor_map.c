#include "wireform/base/buf.h"
#include "wireform/codec/cbor_reader.h"
#include "wireform/codec/names.h"

/* Names and values of a map whose names the schema leaves free. */

static const struct wf_text_rule any_name = {.max_chars = WF_NO_LIMIT};

void wf_cbor_open_map(struct wf_cbor_reader *in, struct wf_cbor_map *map,
                      const struct wf_list_rule *rule, size_t entry_size)
{
    struct wf_cbor_walk walk;

    *map = (struct wf_cbor_map){
        .rule = rule, .names = &any_name, .list = wf_list_open(in->arena, entry_size)};
    if (!wf_cbor_look_for(in, &walk, WF_CBOR_MAJOR_MAP, "an object", rule->schema))
        return;
    map->offset = (size_t)(in->at - in->begin);
    map->left = wf_cbor_enter(in, &walk);
}

static void check_count(struct wf_cbor_reader *in, const struct wf_cbor_map *map, size_t count)
{
    if (in->error.status != WF_OK)
        return;
    if (count > map->rule->max_items)
        wf_cbor_refuse(in, in->begin + map->offset, WF_BAD_VALUE, "maxProperties",
                       map->rule->schema, "more than %zu members", map->rule->max_items);
    else if (count < map->rule->min_items)
        wf_cbor_refuse(in, in->begin + map->offset, WF_BAD_VALUE, "minProperties",
                       map->rule->schema, "fewer than %zu members", map->rule->min_items);
}

static bool take_name(struct wf_cbor_reader *in, const struct wf_cbor_map *map, wf_text *name)
{
    struct wf_cbor_walk walk;

    if (wf_cbor_peek(in) == WF_CBOR_TEXT)
        *name = wf_cbor_read_text(in, map->names);
    else if (wf_cbor_look(in, &walk))
        wf_cbor_refuse_type(in, &walk, "text as a name", map->rule->schema);
    return in->error.status == WF_OK;
}

/* The names must be compared in the end, so the map is not reserved at once: a list that grows
 * takes as much as what came. */
void *wf_cbor_next_entry(struct wf_cbor_reader *in, struct wf_cbor_map *map)
{
    wf_text name;
    void *entry;

    if (!wf_cbor_has_next(in, &map->left))
        return NULL;
    if (map->list.count >= map->rule->max_items) {
        check_count(in, map, map->list.count + 1);
        return NULL;
    }
    if (!take_name(in, map, &name))
        return NULL;
    entry = wf_list_push(in->arena, &map->list);
    if (!entry) {
        wf_cbor_refuse_memory(in);
        return NULL;
    }
    memcpy(entry, &name, sizeof(name));
    return entry;
}

static wf_text name_of(const void *entry)
{
    wf_text name;

    memcpy(&name, entry, sizeof(name));
    return name;
}

static void refuse_twin(struct wf_cbor_reader *in, const struct wf_cbor_map *map,
                        const wf_text *twin)
{
    wf_cbor_refuse(in, in->begin + map->offset, WF_BAD_VALUE, "duplicate", map->rule->schema,
                   "member \"%.*s\" is given twice", twin->len < 40 ? (int)twin->len : 40,
                   twin->ptr);
}

static void check_names(struct wf_cbor_reader *in, const struct wf_cbor_map *map,
                        const char *entries)
{
    size_t count = map->list.count;
    const wf_text *twin;
    wf_text *names;

    if (count < 2)
        return;
    names = wf_arena_alloc(in->arena, count, sizeof(*names));
    if (!names) {
        wf_cbor_refuse_memory(in);
        return;
    }
    for (size_t i = 0; i < count; i++)
        names[i] = name_of(entries + i * map->list.item_size);
    twin = wf_names_find_twin(names, count);
    if (twin)
        refuse_twin(in, map, twin);
}

void *wf_cbor_close_map(struct wf_cbor_reader *in, struct wf_cbor_map *map, size_t *count)
{
    void *entries;

    *count = 0;
    if (in->error.status != WF_OK)
        return NULL;
    in->depth--;
    check_count(in, map, map->list.count);
    entries = wf_list_close(in->arena, &map->list);
    if (in->arena->failed) {
        wf_cbor_refuse_memory(in);
        return NULL;
    }
    if (!entries)
        return NULL;
    check_names(in, map, entries);
    *count = map->list.count;
    return entries;
}
