#include "server/etherpad_changeset.h"
#include "wireform/base/alloc.h"

/* Where each number goes; asked for every `*n`, in order. */
struct route {
    /** @return WF_OK and the new number, or why there is none */
    enum wf_status (*number)(void *context, uint32_t number, uint32_t *moved);
    void *context;
};

/* Everything behind the `$`, if there is one, is text. */
static wf_text head_of(wf_text text)
{
    const char *dollar = text.len > 0 ? memchr(text.ptr, '$', text.len) : NULL;

    return (wf_text){text.ptr, dollar ? (size_t)(dollar - text.ptr) : text.len};
}

static const char *find_attrib(const char *at, const char *end)
{
    const char *star = at < end ? memchr(at, '*', (size_t)(end - at)) : NULL;

    return star ? star : end;
}

static enum wf_status renumber(wf_text text, const struct route *route, struct wf_buf *out)
{
    wf_text head = head_of(text);
    const char *at = text.ptr;
    const char *end = head.ptr + head.len;
    const char *done = at;
    uint32_t number, moved;

    while ((at = find_attrib(at, end)) < end) {
        enum wf_status status;

        wf_buf_put(out, done, (size_t)(at + 1 - done));
        if (!etherpad_attrib_read(&at, end, &number))
            return WF_BAD_VALUE;
        status = route->number(route->context, number, &moved);
        if (status != WF_OK)
            return status;
        etherpad_number_write(out, moved);
        done = at;
    }
    wf_buf_put(out, done, (size_t)(text.ptr + text.len - done));
    return etherpad_failure_of(out);
}

/* --- To another pool ----------------------------------------------------------------------------
 */

struct removal {
    const struct etherpad_pool *from;
    struct etherpad_pool *to;
    uint32_t *moved; /* for each number that was met, the new one plus 1 */
};

static enum wf_status put_pair(void *context, uint32_t number, uint32_t *moved)
{
    struct removal *removal = context;
    struct etherpad_attrib attrib;
    uint32_t put;

    if (number >= removal->from->count)
        return WF_BAD_VALUE;
    if (removal->moved[number] == 0) {
        attrib = etherpad_pool_at(removal->from, number);
        put = etherpad_pool_put(removal->to, attrib.key, attrib.value);
        if (put == ETHERPAD_NO_NUMBER)
            return removal->to->count >= ETHERPAD_POOL_LIMIT ? WF_TOO_LARGE : WF_NO_MEMORY;
        removal->moved[number] = put + 1;
    }
    *moved = removal->moved[number] - 1;
    return WF_OK;
}

enum wf_status etherpad_move(wf_text text, const struct etherpad_pool *from,
                             struct etherpad_pool *to, struct wf_buf *out)
{
    struct removal removal = {from, to, wf_alloc(from->count, sizeof(uint32_t))};
    enum wf_status status = WF_NO_MEMORY;

    if (removal.moved)
        status = renumber(text, &(struct route){put_pair, &removal}, out);
    wf_free(removal.moved);
    return status;
}

/* --- To one of its own --------------------------------------------------------------------------
 */

void etherpad_apool_deinit(struct etherpad_apool *apool)
{
    wf_free(apool->numbers);
    wf_free(apool->moved);
    *apool = (struct etherpad_apool){0};
}

enum { FIRST_SIZE = 8 };

static bool make_room(uint32_t **list, uint32_t *size, uint32_t wanted)
{
    uint32_t larger = *size ? 2 * *size : FIRST_SIZE;
    uint32_t *longer;

    if (wanted <= *size)
        return true;
    if (larger < wanted)
        larger = wanted;
    longer = wf_realloc(*list, larger, sizeof(*longer));
    if (!longer)
        return false;
    memset(longer + *size, 0, (larger - *size) * sizeof(*longer));
    *list = longer;
    *size = larger;
    return true;
}

struct collection {
    const struct etherpad_pool *pool;
    struct etherpad_apool *apool;
};

static enum wf_status collect(void *context, uint32_t number, uint32_t *moved)
{
    struct collection *collection = context;
    struct etherpad_apool *apool = collection->apool;

    if (number >= collection->pool->count)
        return WF_BAD_VALUE;
    if (!make_room(&apool->moved, &apool->moved_size, number + 1) ||
        !make_room(&apool->numbers, &apool->size, apool->count + 1))
        return WF_NO_MEMORY;
    if (apool->moved[number] == 0) {
        apool->numbers[apool->count] = number;
        apool->moved[number] = ++apool->count;
    }
    *moved = apool->moved[number] - 1;
    return WF_OK;
}

enum wf_status etherpad_wire(wf_text text, const struct etherpad_pool *pool,
                             struct etherpad_apool *apool, struct wf_buf *out)
{
    struct collection collection = {pool, apool};

    return renumber(text, &(struct route){collect, &collection}, out);
}
