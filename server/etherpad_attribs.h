#ifndef SERVER_ETHERPAD_ATTRIBS_H
#define SERVER_ETHERPAD_ATTRIBS_H

#include "server/etherpad_ops.h"
#include "server/etherpad_pool.h"

/** Attributes of an op, such as `*0*1f`, and what becomes of them (etherpad.md 7.5, 7.7). */

/** Room for attributes that a function makes. */
struct etherpad_attribs {
    char text[ETHERPAD_ATTRIBS_SIZE];
    size_t len;
    bool failed; /**< More than ETHERPAD_ATTRIBS_LIMIT, or a number that is not in the pool. */
};

/** composeAttributes: `later` set on top of `earlier`.
 *  @param is_change  both are of changes: an empty value is kept, for it removes
 *  @return borrows from an argument or from `room` */
wf_text etherpad_attribs_compose(wf_text earlier, wf_text later, bool is_change,
                                 const struct etherpad_pool *pool, struct etherpad_attribs *room);

/** followAttributes: what is left of `moved` behind `applied`. */
wf_text etherpad_attribs_follow(wf_text applied, wf_text moved, const struct etherpad_pool *pool,
                                struct etherpad_attribs *room);

/** @return the value of a key; ptr NULL when it is not set */
wf_text etherpad_attribs_value(wf_text attribs, wf_text key, const struct etherpad_pool *pool);

/** Is a key there twice? */
bool etherpad_attribs_repeat(wf_text attribs, const struct etherpad_pool *pool);

/** Appends a number.  Marks `room` when it does not fit. */
void etherpad_attribs_add(struct etherpad_attribs *room, uint32_t number);

/** Sorts by keys, in UTF-16 order. */
void etherpad_attribs_sort(struct etherpad_attribs *room, const struct etherpad_pool *pool);

static inline wf_text etherpad_attribs_text(const struct etherpad_attribs *room)
{
    return (wf_text){room->text, room->len};
}

#endif
