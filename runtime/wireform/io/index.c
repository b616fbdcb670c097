#include "wireform/io/index.h"

#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/entropy.h"

#define SMALLEST_SIZE 16

/* FNV-1a from a secret start, and mixed at the end, because the lowest bits choose the slot. */
static uint64_t hash_of(const struct wf_index *index, wf_text name)
{
    uint64_t hash = index->seed;

    for (size_t i = 0; i < name.len; i++)
        hash = (hash ^ (unsigned char)name.ptr[i]) * 0x100000001B3u;
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

static struct wf_index_entry **slot_of(const struct wf_index *index, uint64_t hash)
{
    return &index->slots[hash & (index->size - 1)];
}

static void put(struct wf_index *index, struct wf_index_entry *entry)
{
    struct wf_index_entry **slot = slot_of(index, entry->hash);

    entry->next = *slot;
    *slot = entry;
}

/* Of one slot the last goes first, so that those of one name keep their order. */
static void move(struct wf_index *to, struct wf_index_entry *entry)
{
    struct wf_index_entry *reversed = NULL;

    while (entry) {
        struct wf_index_entry *next = entry->next;

        entry->next = reversed;
        reversed = entry;
        entry = next;
    }
    while (reversed) {
        struct wf_index_entry *next = reversed->next;

        put(to, reversed);
        reversed = next;
    }
}

static bool grow(struct wf_index *index)
{
    struct wf_index larger = *index;

    larger.size = index->size > 0 ? 2 * index->size : SMALLEST_SIZE;
    larger.slots = wf_alloc(larger.size, sizeof(struct wf_index_entry *));
    if (!larger.slots)
        return false;
    if (index->size == 0)
        wf_entropy_fill(&larger.seed, sizeof(larger.seed));
    for (unsigned i = 0; i < index->size; i++)
        move(&larger, index->slots[i]);
    wf_free(index->slots);
    *index = larger;
    return true;
}

void wf_index_deinit(struct wf_index *index)
{
    wf_free(index->slots);
    *index = (struct wf_index){0};
}

bool wf_index_add(struct wf_index *index, struct wf_index_entry *entry, wf_text name)
{
    if (index->count == index->size && !grow(index))
        return false;
    entry->name = name;
    entry->hash = hash_of(index, name);
    put(index, entry);
    index->count++;
    return true;
}

void wf_index_remove(struct wf_index *index, struct wf_index_entry *entry)
{
    struct wf_index_entry **link = slot_of(index, entry->hash);

    while (*link != entry)
        link = &(*link)->next;
    *link = entry->next;
    index->count--;
}

struct wf_index_entry *wf_index_find(const struct wf_index *index, wf_text name)
{
    uint64_t hash = hash_of(index, name);
    struct wf_index_entry *entry;

    if (index->size == 0)
        return NULL;
    for (entry = *slot_of(index, hash); entry; entry = entry->next)
        if (entry->hash == hash && wf_text_equal(entry->name, name))
            return entry;
    return NULL;
}
