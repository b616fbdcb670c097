#include "wireform/codec/names.h"

#include <string.h>

/* A hash table finds a twin soon.  It has no secret, so names can be made up that meet in it: who
 * does that gets a sort, which knows no bad input. */

static wf_text name_at(const struct wf_names *names, size_t index)
{
    wf_text name;

    memcpy(&name, (const char *)names->entries + index * names->entry_size, sizeof(name));
    return name;
}

/* Lengths first, for they are at hand. */
static int compare(wf_text a, wf_text b)
{
    if (a.len != b.len)
        return a.len < b.len ? -1 : 1;
    return a.len > 0 ? memcmp(a.ptr, b.ptr, a.len) : 0;
}

bool wf_names_ascend(const struct wf_names *names)
{
    for (size_t i = 1; i < names->count; i++)
        if (compare(name_at(names, i - 1), name_at(names, i)) >= 0)
            return false;
    return true;
}

/* --- By hash ------------------------------------------------------------------------------ */

/* Slots that may be met in vain, for each name. */
#define MISSES_LIMIT 4

/* Slots for a name, which have the room of its text; about half of them stay free. */
#define SLOTS_PER_NAME (sizeof(wf_text) / sizeof(uint32_t))

/* An odd number without pattern in its bits (2^64 / golden ratio). */
#define FACTOR UINT64_C(0x9E3779B97F4A7C15)

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * FACTOR;
    return hash ^ hash >> 32;
}

static uint64_t hash_of(wf_text name)
{
    uint64_t hash = name.len;
    uint64_t rest = 0;
    uint64_t word;
    size_t at = 0;

    for (; name.len - at >= sizeof(word); at += sizeof(word)) {
        memcpy(&word, name.ptr + at, sizeof(word));
        hash = mix(hash, word);
    }
    for (; at < name.len; at++)
        rest = rest << 8 | (unsigned char)name.ptr[at];
    return mix(hash, rest) * FACTOR;
}

enum answer { ALL_DIFFER, FOUND_TWIN, TOO_MANY_MISSES };

/* The largest power of two that there is room for. */
static unsigned bits_for(size_t count)
{
    return 63 - (unsigned)__builtin_clzll(count * SLOTS_PER_NAME);
}

/* Slots hold numbers of names from 1 on; 0: free. */
static enum answer look_up(const struct wf_names *names, uint32_t *slots, wf_text *twin)
{
    unsigned bits = bits_for(names->count);
    size_t last = ((size_t)1 << bits) - 1;
    size_t misses = names->count * MISSES_LIMIT;

    memset(slots, 0, (last + 1) * sizeof(*slots));
    for (size_t i = 0; i < names->count; i++) {
        wf_text name = name_at(names, i);
        size_t place = hash_of(name) >> (64 - bits);

        for (; slots[place] != 0; place = (place + 1) & last) {
            *twin = name;
            if (compare(name_at(names, slots[place] - 1), name) == 0)
                return FOUND_TWIN;
            if (misses-- == 0)
                return TOO_MANY_MISSES;
        }
        slots[place] = (uint32_t)i + 1;
    }
    return ALL_DIFFER;
}

/* --- By sorting --------------------------------------------------------------------------- */

static bool is_before(wf_text a, wf_text b)
{
    return compare(a, b) < 0;
}

/* Lets texts[root] sink to its place in a heap whose largest is on top. */
static void sink(wf_text *texts, size_t root, size_t count)
{
    wf_text sinking = texts[root];
    size_t child;

    while ((child = 2 * root + 1) < count) {
        if (child + 1 < count && is_before(texts[child], texts[child + 1]))
            child++;
        if (!is_before(sinking, texts[child]))
            break;
        texts[root] = texts[child];
        root = child;
    }
    texts[root] = sinking;
}

static void sort(wf_text *texts, size_t count)
{
    for (size_t root = count / 2; root > 0; root--)
        sink(texts, root - 1, count);
    for (size_t last = count; last > 1; last--) {
        wf_text largest = texts[0];

        texts[0] = texts[last - 1];
        texts[last - 1] = largest;
        sink(texts, 0, last - 1);
    }
}

static bool find_in_order(const struct wf_names *names, wf_text *room, wf_text *twin)
{
    for (size_t i = 0; i < names->count; i++)
        room[i] = name_at(names, i);
    sort(room, names->count);
    for (size_t i = 1; i < names->count; i++) {
        *twin = room[i];
        if (compare(room[i - 1], room[i]) == 0)
            return true;
    }
    return false;
}

bool wf_names_find_twin(const struct wf_names *names, wf_text *room, wf_text *twin)
{
    enum answer answer = TOO_MANY_MISSES;

    if (names->count > 0 && names->count < UINT32_MAX)
        answer = look_up(names, (uint32_t *)(void *)room, twin);
    if (answer == TOO_MANY_MISSES)
        return find_in_order(names, room, twin);
    return answer == FOUND_TWIN;
}
