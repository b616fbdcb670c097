#include "wireform/base/buf.h"
#include "wireform/codec/cbor_reader.h"
#include "wireform/codec/entries.h"

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
    map->begin = in->at;
    map->left = wf_cbor_enter(in, &walk);
}

static void check_count(struct wf_cbor_reader *in, const struct wf_cbor_map *map, size_t count)
{
    if (in->error.status == WF_OK && !wf_check_members(count, map->rule, &in->error))
        wf_cbor_refuse_checked(in, map->begin);
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

/* @return room for a member that has its name; NULL with an error */
static void *push(struct wf_cbor_reader *in, struct wf_cbor_map *map, wf_text name)
{
    wf_text *entry = wf_list_push(in->arena, &map->list);

    if (!entry) {
        wf_cbor_refuse_memory(in);
        return NULL;
    }
    *entry = name;
    return entry;
}

/* The names must be compared in the end, so the map is not reserved at once: a list that grows
 * takes as much as what came. */
void *wf_cbor_next_entry(struct wf_cbor_reader *in, struct wf_cbor_map *map)
{
    wf_text name;

    if (!wf_cbor_has_next(in, &map->left))
        return NULL;
    if (map->list.count >= map->rule->max_items) {
        check_count(in, map, map->list.count + 1);
        return NULL;
    }
    return take_name(in, map, &name) ? push(in, map, name) : NULL;
}

/* The entries in one block, their names all different. */
static void *close(struct wf_cbor_reader *in, struct wf_cbor_map *map, size_t *count)
{
    void *entries = wf_list_close(in->arena, &map->list);

    if (in->arena->failed) {
        wf_cbor_refuse_memory(in);
        return NULL;
    }
    if (in->error.status == WF_OK &&
        !wf_check_names(in->arena, entries, map->list.count, map->list.item_size, map->rule->schema,
                        &in->error))
        wf_cbor_refuse_checked(in, map->begin);
    *count = map->list.count;
    return entries;
}

void *wf_cbor_close_map(struct wf_cbor_reader *in, struct wf_cbor_map *map, size_t *count)
{
    *count = 0;
    if (in->error.status != WF_OK)
        return NULL;
    in->depth--;
    check_count(in, map, map->list.count);
    return close(in, map, count);
}

/* --- Beside members that have names -------------------------------------------------------- */

void wf_cbor_open_others(struct wf_cbor_reader *in, struct wf_cbor_map *others,
                         struct wf_cbor_object *object, const struct wf_list_rule *rule,
                         size_t entry_size)
{
    *others = (struct wf_cbor_map){.rule = rule,
                                   .names = &any_name,
                                   .begin = object->begin,
                                   .list = wf_list_open(in->arena, entry_size)};
    object->others = others;
}

bool wf_cbor_add_other(struct wf_cbor_reader *in, struct wf_cbor_map *others, const uint8_t *at,
                       wf_text name)
{
    if (!wf_check_text(name, others->names, &in->error)) {
        wf_cbor_refuse_checked(in, at);
        return false;
    }
    others->entry = push(in, others, name);
    return others->entry != NULL;
}

void *wf_cbor_close_others(struct wf_cbor_reader *in, struct wf_cbor_map *others, size_t *count)
{
    *count = 0;
    return in->error.status == WF_OK ? close(in, others, count) : NULL;
}
