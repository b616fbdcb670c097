#include "server/etherpad_pool.h"

#include <stddef.h>
#include <string.h>

#include "server/etherpad_units.h"
#include "wireform/base/alloc.h"

/* A pair goes by its joined text, as peers compare it; the name is the first member, so that what
 * `names` finds is the entry. */
struct etherpad_pool_entry {
    struct name joined; /**< `key,value`, in one block with the entry. */
    struct name key;    /**< In `keys`, when no pair before it has the key. */
    uint32_t number;
    uint32_t first_of_key; /**< The oldest number with its key. */
    bool is_second; /**< The wire gave its pair another number before: only that one is found. */
};

enum { FIRST_SIZE = 8, SHORT_PAIR = 256 };

void etherpad_pool_deinit(struct etherpad_pool *pool)
{
    etherpad_pool_shorten(pool, 0);
    wf_free(pool->entries);
    *pool = (struct etherpad_pool){0};
}

void etherpad_pool_shorten(struct etherpad_pool *pool, uint32_t count)
{
    while (pool->count > count) {
        struct etherpad_pool_entry *entry = pool->entries[--pool->count];

        if (!entry->is_second)
            names_remove(&pool->pairs, &entry->joined);
        if (entry->first_of_key == entry->number)
            names_remove(&pool->keys, &entry->key);
        wf_free(entry);
    }
}

struct etherpad_attrib etherpad_pool_at(const struct etherpad_pool *pool, uint32_t number)
{
    const struct etherpad_pool_entry *entry = pool->entries[number];
    wf_text joined = entry->joined.text;
    size_t value_at = entry->key.text.len + 1;

    return (struct etherpad_attrib){entry->key.text,
                                    {joined.ptr + value_at, joined.len - value_at}};
}

uint32_t etherpad_pool_key(const struct etherpad_pool *pool, uint32_t number)
{
    return pool->entries[number]->first_of_key;
}

static wf_text join(char *room, wf_text key, wf_text value)
{
    if (key.len > 0)
        memcpy(room, key.ptr, key.len);
    room[key.len] = ',';
    if (value.len > 0)
        memcpy(room + key.len + 1, value.ptr, value.len);
    return (wf_text){room, key.len + 1 + value.len};
}

static struct etherpad_pool_entry *make_entry(wf_text key, wf_text value, uint32_t number)
{
    struct etherpad_pool_entry *entry = wf_alloc(1, sizeof(*entry) + key.len + 1 + value.len);

    if (!entry)
        return NULL;
    entry->joined.text = join((char *)(entry + 1), key, value);
    entry->key.text = (wf_text){entry->joined.text.ptr, key.len};
    entry->number = number;
    return entry;
}

static uint32_t find_joined(const struct etherpad_pool *pool, wf_text joined)
{
    const struct name *found = names_find(&pool->pairs, joined);

    return found ? ((const struct etherpad_pool_entry *)found)->number : ETHERPAD_NO_NUMBER;
}

uint32_t etherpad_pool_find(const struct etherpad_pool *pool, wf_text key, wf_text value)
{
    char room[SHORT_PAIR];
    struct etherpad_pool_entry *entry;
    uint32_t number;

    if (key.len + 1 + value.len <= sizeof(room))
        return find_joined(pool, join(room, key, value));
    entry = make_entry(key, value, 0);
    if (!entry)
        return ETHERPAD_NO_NUMBER;
    number = find_joined(pool, entry->joined.text);
    wf_free(entry);
    return number;
}

static bool make_room(struct etherpad_pool *pool)
{
    uint32_t size = pool->size ? 2 * pool->size : FIRST_SIZE;
    struct etherpad_pool_entry **entries;

    if (pool->count < pool->size)
        return true;
    if (pool->count >= ETHERPAD_POOL_LIMIT)
        return false;
    entries = wf_realloc(pool->entries, size, sizeof(struct etherpad_pool_entry *));
    if (!entries)
        return false;
    pool->entries = entries;
    pool->size = size;
    return true;
}

/* The name of a key is the second member. */
static struct etherpad_pool_entry *entry_of_key(struct name *key)
{
    return (struct etherpad_pool_entry *)(void *)((char *)key -
                                                  offsetof(struct etherpad_pool_entry, key));
}

/* @return false without memory */
static bool add_key(struct etherpad_pool *pool, struct etherpad_pool_entry *entry)
{
    struct name *first = names_find(&pool->keys, entry->key.text);

    entry->first_of_key = first ? entry_of_key(first)->number : entry->number;
    return first || names_add(&pool->keys, &entry->key) == NAMES_ADDED;
}

static bool add_entry(struct etherpad_pool *pool, struct etherpad_pool_entry *entry)
{
    enum names_outcome outcome = names_add(&pool->pairs, &entry->joined);

    if (outcome == NAMES_NO_MEMORY)
        return false;
    entry->is_second = outcome == NAMES_TAKEN;
    if (add_key(pool, entry))
        return true;
    if (!entry->is_second)
        names_remove(&pool->pairs, &entry->joined);
    return false;
}

/* Gives a pair the next number, whether or not it has one. */
static uint32_t append(struct etherpad_pool *pool, wf_text key, wf_text value)
{
    struct etherpad_pool_entry *entry;

    if (!make_room(pool) || !(entry = make_entry(key, value, pool->count)))
        return ETHERPAD_NO_NUMBER;
    if (!add_entry(pool, entry)) {
        wf_free(entry);
        return ETHERPAD_NO_NUMBER;
    }
    pool->entries[pool->count] = entry;
    return pool->count++;
}

uint32_t etherpad_pool_put(struct etherpad_pool *pool, wf_text key, wf_text value)
{
    uint32_t number = etherpad_pool_find(pool, key, value);

    return number != ETHERPAD_NO_NUMBER ? number : append(pool, key, value);
}

/* --- From the wire ------------------------------------------------------------------------------
 */

static const char *what_is_wrong(const struct etherpad_wire_pair *pair)
{
    uint32_t key_units = etherpad_measure(pair->key).units;

    if (key_units == 0 || key_units > ETHERPAD_KEY_LIMIT)
        return "the key of an attribute is empty or too long";
    if (pair->key.len > 0 && memchr(pair->key.ptr, ',', pair->key.len))
        return "the key of an attribute has a comma";
    if (etherpad_measure(pair->value).units > ETHERPAD_VALUE_LIMIT)
        return "the value of an attribute is too long";
    return NULL;
}

/* @return ETHERPAD_NO_NUMBER when it is none, or above the limit */
static uint32_t read_number(wf_text text)
{
    uint32_t number = 0;

    if (text.len == 0 || text.len > 4 || (*text.ptr == '0' && text.len > 1))
        return ETHERPAD_NO_NUMBER;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return ETHERPAD_NO_NUMBER;
        number = number * 10 + (uint32_t)(text.ptr[i] - '0');
    }
    return number;
}

/* Sorts the pairs by their numbers.  @return false: some number is missing, or none */
static bool put_in_order(const struct etherpad_wire_pool *wire,
                         const struct etherpad_wire_pair **ordered)
{
    for (size_t i = 0; i < wire->count; i++) {
        uint32_t number = read_number(wire->pairs[i].number);

        if (number >= wire->count || ordered[number])
            return false;
        ordered[number] = &wire->pairs[i];
    }
    return true;
}

static enum wf_status fill(struct etherpad_pool *pool, const struct etherpad_wire_pair **ordered,
                           size_t count, const char **why)
{
    for (size_t number = 0; number < count; number++) {
        const struct etherpad_wire_pair *pair = ordered[number];

        *why = what_is_wrong(pair);
        if (*why)
            return WF_BAD_VALUE;
        if (append(pool, pair->key, pair->value) == ETHERPAD_NO_NUMBER)
            return WF_NO_MEMORY;
    }
    return WF_OK;
}

enum wf_status etherpad_pool_read(struct etherpad_pool *pool, const struct etherpad_wire_pool *wire,
                                  const char **why)
{
    const struct etherpad_wire_pair **ordered;
    enum wf_status status;

    *why = "the pool has too many attributes";
    if (wire->count > ETHERPAD_WIRE_POOL_LIMIT)
        return WF_BAD_VALUE;
    *why = "the numbers of the pool have gaps";
    if (wire->next_num != wire->count)
        return WF_BAD_VALUE;
    ordered = wf_alloc(wire->count, sizeof(*ordered));
    if (!ordered)
        return WF_NO_MEMORY;
    status = put_in_order(wire, ordered) ? fill(pool, ordered, wire->count, why) : WF_BAD_VALUE;
    wf_free(ordered);
    return status;
}
