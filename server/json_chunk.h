#ifndef SERVER_JSON_CHUNK_H
#define SERVER_JSON_CHUNK_H

#include "server/json_tree.h"

/** How values are kept: between json_tree.c, json_edit.c and json_parse.c only. */

/** Most entries of a chunk.  All but the topmost of a tree are at least half full. */
#define JSON_CHUNK_WIDTH 32

/** Most levels of chunks in one array or object: half-full ones hold 16^8 items. */
#define JSON_CHUNK_LEVELS 8

/** Begins every value.  A scalar's bytes follow, a chunk's entries. */
struct json {
    uint32_t references;
    uint8_t kind;
    uint8_t
        level; /**< Of a chunk: 0 holds items or members, any above chunks of the level below. */
    uint16_t depth;
    uint32_t nodes;
    uint32_t text_len;
    uint32_t count; /**< Items or members, of all levels; bytes of a scalar. */
};

struct json_scalar {
    struct json json;
    char bytes[];
};

/** An array or object, or a part of one that could itself be one: the sizes are those it would have
 *  then.  The values come first in `slots`, then, in objects, their names; the name of a chunk is
 *  the first one in it. */
struct json_chunk {
    struct json json;
    uint32_t width; /**< Entries of this chunk. */
    struct json *slots[];
};

/** An item (without name), a member, or a chunk of either. */
struct json_entry {
    struct json *name;
    struct json *value;
};

static inline const struct json_chunk *json_chunk_of(const struct json *container)
{
    return (const struct json_chunk *)container;
}

static inline struct json_entry json_chunk_entry(const struct json_chunk *chunk, unsigned index)
{
    return (struct json_entry){chunk->json.kind == JSON_OBJECT ? chunk->slots[chunk->width + index]
                                                               : NULL,
                               chunk->slots[index]};
}

/** How many entries of a chunk have names up to that one. */
unsigned json_chunk_rank(const struct json_chunk *chunk, wf_text name);

/** @return a scalar of that kind; NULL without memory */
struct json *json_scalar_new(enum json_kind kind, wf_text text);

/** Takes over the references of the entries, at most JSON_CHUNK_WIDTH.
 *  @return NULL without memory: they are still the caller's */
struct json *json_chunk_new(enum json_kind kind, unsigned level, const struct json_entry *entries,
                            size_t count);

/** Gives back the references of entries. */
void json_entries_release(const struct json_entry *entries, size_t count);

/** Makes an array or object of any number of entries, in order, names unique.  Takes over their
 *  references, whatever comes of it, and changes the list.  @return NULL without memory */
struct json *json_build(enum json_kind kind, struct json_entry *entries, size_t count);

#endif
