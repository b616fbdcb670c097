#include "server/json_tree.h"

#include <string.h>

#include "server/json_chunk.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_size.h"
#include "wireform/codec/json_write.h"

/* Functions that recurse do so as deep as a value is, and a few levels of chunks more for each
 * array or object on the way. */

static bool is_container(const struct json *value)
{
    return value->kind == JSON_ARRAY || value->kind == JSON_OBJECT;
}

/* ---- Life ---- */

struct json *json_retain(struct json *value)
{
    value->references++;
    return value;
}

static void release_slots(const struct json_chunk *chunk)
{
    unsigned count = chunk->json.kind == JSON_OBJECT ? 2 * chunk->width : chunk->width;

    for (unsigned i = 0; i < count; i++)
        json_release(chunk->slots[i]);
}

void json_release(struct json *value)
{
    if (!value || --value->references > 0)
        return;
    if (is_container(value))
        release_slots(json_chunk_of(value));
    wf_free(value);
}

/* ---- Sizes ---- */

const struct json_limits json_unlimited = {JSON_MOST_TEXT, SIZE_MAX, JSON_MOST_DEPTH};

size_t json_text_len(const struct json *value)
{
    return value->text_len;
}

size_t json_nodes(const struct json *value)
{
    return value->nodes;
}

unsigned json_depth(const struct json *value)
{
    return value->depth;
}

bool json_is_within(const struct json *value, const struct json_limits *limits)
{
    return value->text_len <= limits->text_len && value->nodes <= limits->nodes &&
           value->depth <= limits->depth;
}

/* ---- Looking ---- */

enum json_kind json_kind(const struct json *value)
{
    return (enum json_kind)value->kind;
}

size_t json_count(const struct json *value)
{
    return value->count;
}

wf_text json_text(const struct json *scalar)
{
    return (wf_text){((const struct json_scalar *)scalar)->bytes, scalar->count};
}

static struct json_entry entry_at(const struct json *container, size_t index)
{
    const struct json_chunk *chunk = json_chunk_of(container);
    unsigned i = 0;

    while (chunk->json.level > 0) {
        for (i = 0; index >= chunk->slots[i]->count; i++)
            index -= chunk->slots[i]->count;
        chunk = json_chunk_of(chunk->slots[i]);
    }
    return json_chunk_entry(chunk, (unsigned)index);
}

struct json *json_item(const struct json *array, size_t index)
{
    return index < array->count ? entry_at(array, index).value : NULL;
}

struct json *json_member_at(const struct json *object, size_t index, wf_text *name)
{
    struct json_entry entry;

    if (index >= object->count)
        return NULL;
    entry = entry_at(object, index);
    if (name)
        *name = json_text(entry.name);
    return entry.value;
}

unsigned json_chunk_rank(const struct json_chunk *chunk, wf_text name)
{
    unsigned low = 0, high = chunk->width;

    while (low < high) {
        unsigned middle = (low + high) / 2;

        if (wf_text_compare(json_text(json_chunk_entry(chunk, middle).name), name) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct json *json_member(const struct json *object, wf_text name)
{
    for (;;) {
        const struct json_chunk *chunk = json_chunk_of(object);
        unsigned rank = json_chunk_rank(chunk, name);
        struct json_entry entry;

        if (rank == 0)
            return NULL;
        entry = json_chunk_entry(chunk, rank - 1);
        if (object->level == 0)
            return wf_text_equal(json_text(entry.name), name) ? entry.value : NULL;
        object = entry.value;
    }
}

/* ---- Making ---- */

struct json *json_scalar_new(enum json_kind kind, wf_text text)
{
    struct json_scalar *scalar = wf_alloc(1, sizeof(*scalar) + text.len);

    if (!scalar)
        return NULL;
    WF_ASSERT(text.len <= JSON_MOST_TEXT);
    scalar->json = (struct json){
        .references = 1,
        .kind = (uint8_t)kind,
        .nodes = 1,
        .text_len = (uint32_t)(kind == JSON_TEXT ? wf_json_size_text(text) : text.len),
        .count = (uint32_t)text.len,
    };
    if (text.len > 0)
        memcpy(scalar->bytes, text.ptr, text.len);
    return &scalar->json;
}

struct json *json_new_text(wf_text text)
{
    return json_scalar_new(JSON_TEXT, text);
}

struct json *json_new_array(void)
{
    return json_chunk_new(JSON_ARRAY, 0, NULL, 0);
}

struct json *json_new_object(void)
{
    return json_chunk_new(JSON_OBJECT, 0, NULL, 0);
}

/* ---- Going over all entries ---- */

/* A place in a container, between two entries. */
struct walk {
    const struct json_chunk *chunks[JSON_CHUNK_LEVELS];
    unsigned next[JSON_CHUNK_LEVELS];
    unsigned depth;
};

static struct walk walk_of(const struct json *container)
{
    return (struct walk){.chunks = {json_chunk_of(container)}, .depth = 1};
}

static bool walk_next(struct walk *walk, struct json_entry *entry)
{
    while (walk->depth > 0) {
        unsigned top = walk->depth - 1;
        const struct json_chunk *chunk = walk->chunks[top];

        if (walk->next[top] == chunk->width) {
            walk->depth--;
            continue;
        }
        *entry = json_chunk_entry(chunk, walk->next[top]++);
        if (chunk->json.level == 0)
            return true;
        walk->chunks[walk->depth] = json_chunk_of(entry->value);
        walk->next[walk->depth] = 0;
        walk->depth++;
    }
    return false;
}

static bool equal_entries(const struct json *a, const struct json *b)
{
    struct walk in_a = walk_of(a);
    struct walk in_b = walk_of(b);
    struct json_entry left, right;

    while (walk_next(&in_a, &left) && walk_next(&in_b, &right)) {
        if (left.name != right.name && !json_equal(left.name, right.name))
            return false;
        if (!json_equal(left.value, right.value))
            return false;
    }
    return true;
}

bool json_equal(const struct json *a, const struct json *b)
{
    if (a == b)
        return true;
    if (a->kind != b->kind || a->nodes != b->nodes || a->depth != b->depth)
        return false;
    if (is_container(a))
        return a->count == b->count && equal_entries(a, b);
    if (a->kind == JSON_NUMBER)
        return wf_json_same_number(json_text(a), json_text(b));
    return wf_text_equal(json_text(a), json_text(b));
}

static void print_entries(const struct json *container, struct wf_buf *out)
{
    struct walk walk = walk_of(container);
    struct json_entry entry;
    bool is_first = true;

    while (walk_next(&walk, &entry)) {
        if (!is_first)
            WF_BUF_LITERAL(out, ",");
        is_first = false;
        if (entry.name) {
            wf_json_write_text(out, json_text(entry.name));
            WF_BUF_LITERAL(out, ":");
        }
        json_print(entry.value, out);
    }
}

void json_print(const struct json *value, struct wf_buf *out)
{
    switch (json_kind(value)) {
    case JSON_ARRAY:
        WF_BUF_LITERAL(out, "[");
        print_entries(value, out);
        WF_BUF_LITERAL(out, "]");
        break;
    case JSON_OBJECT:
        WF_BUF_LITERAL(out, "{");
        print_entries(value, out);
        WF_BUF_LITERAL(out, "}");
        break;
    case JSON_TEXT:
        wf_json_write_text(out, json_text(value));
        break;
    default:
        wf_json_write_raw(out, json_text(value));
    }
}
