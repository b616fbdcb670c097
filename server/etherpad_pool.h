#ifndef SERVER_ETHERPAD_POOL_H
#define SERVER_ETHERPAD_POOL_H

#include "server/names.h"
#include "wireform/base/status.h"

/** Attributes, pairs of a key and a value, that go by numbers (etherpad.md 7.1).  Numbers begin at
 * 0 and have no gaps.  Two pairs are the same when `key,value` is the same. */

struct etherpad_attrib {
    wf_text key, value; /**< Of the pool, until it ends or forgets them. */
};

/** Zeroed: empty. */
struct etherpad_pool {
    struct names pairs, keys;
    struct etherpad_pool_entry **entries;
    uint32_t count; /**< The next number. */
    uint32_t size;
};

/** Limits of etherpad.md 9. */
enum {
    ETHERPAD_POOL_LIMIT = 65536,     /**< Pairs of a pad. */
    ETHERPAD_WIRE_POOL_LIMIT = 4096, /**< Pairs beside one changeset. */
    ETHERPAD_KEY_LIMIT = 64,         /**< Units; at least 1. */
    ETHERPAD_VALUE_LIMIT = 1024,     /**< Units. */
};

/** No such pair. */
#define ETHERPAD_NO_NUMBER UINT32_MAX

void etherpad_pool_deinit(struct etherpad_pool *pool);

/** @return the number of a pair; ETHERPAD_NO_NUMBER when it has none */
uint32_t etherpad_pool_find(const struct etherpad_pool *pool, wf_text key, wf_text value);

/** Gives a pair a number, or finds the one it has; copies the texts.
 *  @return ETHERPAD_NO_NUMBER without memory, or when the pool is full (ETHERPAD_POOL_LIMIT) */
uint32_t etherpad_pool_put(struct etherpad_pool *pool, wf_text key, wf_text value);

/** The pair of a number below `count`. */
struct etherpad_attrib etherpad_pool_at(const struct etherpad_pool *pool, uint32_t number);

/** Stands for the key of a number: numbers with the same key have the same one. */
uint32_t etherpad_pool_key(const struct etherpad_pool *pool, uint32_t number);

/** Forgets the newest pairs: `count` are left. */
void etherpad_pool_shorten(struct etherpad_pool *pool, uint32_t count);

/** A member of `numToAttrib`, as it came. */
struct etherpad_wire_pair {
    wf_text number;
    wf_text key, value;
};

/** An `apool` of the wire. */
struct etherpad_wire_pool {
    const struct etherpad_wire_pair *pairs; /**< `numToAttrib`. */
    size_t count;
    uint64_t next_num; /**< `nextNum`. */
};

/** Fills an empty pool: the numbers must be 0 to next_num - 1, each once, and the pairs within the
 *  limits, keys without a comma (etherpad.md 8, step 1).
 *  @param why  set when it is refused
 *  @return WF_OK, WF_BAD_VALUE or WF_NO_MEMORY */
enum wf_status etherpad_pool_read(struct etherpad_pool *pool, const struct etherpad_wire_pool *wire,
                                  const char **why);

#endif
