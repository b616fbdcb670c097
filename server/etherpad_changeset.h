#ifndef SERVER_ETHERPAD_CHANGESET_H
#define SERVER_ETHERPAD_CHANGESET_H

#include "server/etherpad_ops.h"
#include "server/etherpad_pool.h"

/** Changesets: what happens to a text, between one length and another (etherpad.md 7).
 *
 *  Functions that make one append it to `out` and return WF_OK, WF_BAD_VALUE (the two do not go
 *  together), WF_TOO_LARGE (beyond the limits of etherpad_ops.h or of `out`) or WF_NO_MEMORY;
 * unless all went well, what they appended means nothing.  Their work and memory are proportional
 * to what they are given, never to a number that stands in it. */

enum { ETHERPAD_OPS_LIMIT = 65536 }; /**< In one changeset from the wire (etherpad.md 9). */

/** A changeset taken apart; borrows from its text. */
struct etherpad_changeset {
    uint32_t old_len, new_len; /**< Units. */
    wf_text ops;
    wf_text bank; /**< The units inserted, one after the other. */
};

/** Takes a changeset apart; its ops are not looked at.
 *  @param why  set when it is none */
bool etherpad_changeset_parse(wf_text text, struct etherpad_changeset *changeset, const char **why);

/** checkRep (etherpad.md 7.3): well-formed, canonical, and right about itself.  Allocates no more
 *  than its own length.
 *  @return WF_OK; WF_BAD_VALUE with `*why` set; WF_TOO_LARGE above ETHERPAD_OPS_LIMIT; WF_NO_MEMORY
 */
enum wf_status etherpad_changeset_check(wf_text text, struct etherpad_changeset *changeset,
                                        const char **why);

/** Does an edit of it touch or pass the end of the text?  The final newline must stay (7.9). */
bool etherpad_changeset_spares_end(const struct etherpad_changeset *changeset);

/** Puts its parts together again: appends the text of a changeset. */
enum wf_status etherpad_changeset_write(const struct etherpad_changeset *changeset,
                                        struct wf_buf *out);

/** First one, then the other (7.6). */
enum wf_status etherpad_compose(const struct etherpad_changeset *first,
                                const struct etherpad_changeset *second,
                                const struct etherpad_pool *pool, struct wf_buf *out);

/** Rewrites `moved`, made beside `applied`, so that it comes after it (7.7).
 *  @param reverse  `moved` goes first where both insert at one place */
enum wf_status etherpad_follow(const struct etherpad_changeset *applied,
                               const struct etherpad_changeset *moved, bool reverse,
                               const struct etherpad_pool *pool, struct wf_buf *out);

/** The same, for many in a row: only the ops are made, the bank is that of `moved`.
 *  @param ops   emptied, gets them; not where those of `moved` are
 *  @param made  borrows from `ops`, and from the bank */
enum wf_status etherpad_follow_ops(const struct etherpad_changeset *applied,
                                   const struct etherpad_changeset *moved, bool reverse,
                                   const struct etherpad_pool *pool, struct wf_buf *ops,
                                   struct etherpad_changeset *made);

/** Moves a changeset, or an attribution, into another pool (7.8), adding pairs as they are met.
 *  @return WF_BAD_VALUE: a number is not in `from`; WF_TOO_LARGE: `to` is full; WF_NO_MEMORY */
enum wf_status etherpad_move(wf_text text, const struct etherpad_pool *from,
                             struct etherpad_pool *to, struct wf_buf *out);

/** The attributes that a text from the wire gets for company: numbers of the pool they came from,
 * in order of first appearance; where they stand in the list is their new number.  Zeroed: none. */
struct etherpad_apool {
    uint32_t *numbers;
    uint32_t count;
    uint32_t size;
    uint32_t *moved; /**< For each old number, the new one plus 1; 0: not met. */
    uint32_t moved_size;
};

void etherpad_apool_deinit(struct etherpad_apool *apool);

/** prepareForWire (7.8) of a changeset or an attribution: moves it into a pool of its own.
 *  @param apool  grows, so that several texts can share one; empty for one text */
enum wf_status etherpad_wire(wf_text text, const struct etherpad_pool *pool,
                             struct etherpad_apool *apool, struct wf_buf *out);

#endif
