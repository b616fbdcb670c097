#include "wireform/base/alloc.h"
#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

/* Items seen so far by their quick hashes, open addressing, never more than half full. */
struct place {
    uint64_t hash;
    const char *item; /* NULL: empty. */
};

struct set {
    struct place *places;
    size_t places_count; /* A power of two. */
};

/* Up to half as many items need no memory but this. */
#define SMALL_SET 32

static struct wf_value_hash strong_hash(struct wf_valid *in, const char *item)
{
    struct wf_hash_key strong = wf_hash_key(false);

    wf_valid_rewind(in, item);
    return wf_value_hash(in, &strong);
}

static bool are_equal(struct wf_valid *in, const char *item, const char *other)
{
    const char *at = in->cursor.at;
    struct wf_value_hash left = strong_hash(in, item);
    struct wf_value_hash right = strong_hash(in, other);

    wf_valid_rewind(in, at);
    return left.half[0] == right.half[0] && left.half[1] == right.half[1];
}

/* @return false when an equal one was there already */
static bool add(struct wf_valid *in, struct set *set, uint64_t hash, const char *item)
{
    size_t mask = set->places_count - 1;

    for (size_t i = hash & mask;; i = (i + 1) & mask) {
        struct place *place = &set->places[i];

        if (!place->item) {
            *place = (struct place){hash, item};
            return true;
        }
        if (place->hash == hash && are_equal(in, item, place->item))
            return false;
    }
}

static bool all_differ(struct wf_valid *in, struct set *set, const char *schema)
{
    struct wf_hash_key quick = wf_hash_key(true);
    struct wf_cursor_items items;

    wf_valid_open(in, &items);
    while (wf_valid_next(in, &items)) {
        const char *item = in->cursor.at;
        struct wf_value_hash hash = wf_value_hash(in, &quick);

        if (!add(in, set, hash.half[0], item) &&
            !wf_valid_refuse(in, item, "uniqueItems", schema, "equal to an item before it"))
            return false;
    }
    return true;
}

static bool all_differ_few(struct wf_valid *in, struct set *set, const char *schema)
{
    struct place places[SMALL_SET];

    for (size_t i = 0; i < set->places_count; i++)
        places[i].item = NULL;
    set->places = places;
    return all_differ(in, set, schema);
}

static bool all_differ_many(struct wf_valid *in, struct set *set, size_t count, const char *schema)
{
    bool is_unique;

    set->places = wf_alloc(set->places_count, sizeof(*set->places));
    if (!set->places)
        return wf_valid_abort(in, in->cursor.at, WF_NO_MEMORY, "uniqueItems", schema,
                              "no memory for %zu items", count);
    is_unique = all_differ(in, set, schema);
    wf_free(set->places);
    return is_unique;
}

bool wf_valid_unique(struct wf_valid *in, size_t count, const char *schema)
{
    struct set set = {.places_count = 4};

    while (set.places_count < 2 * count)
        set.places_count *= 2;
    return set.places_count <= SMALL_SET ? all_differ_few(in, &set, schema)
                                         : all_differ_many(in, &set, count, schema);
}
