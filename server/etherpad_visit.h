#ifndef SERVER_ETHERPAD_VISIT_H
#define SERVER_ETHERPAD_VISIT_H

#include "server/etherpad_service.h"
#include "wireform/io/http.h"

/** A request that takes longer than its handler: what it asks of the store, and whom it is from.
 *  The client may leave at any time; then the rest is for nothing, and the visit ends by itself as
 *  soon as nobody else has it in hand.  Embedded in what the page needs besides, as its first
 *  member. */
struct etherpad_visit {
    struct etherpad *service;
    struct wf_http_exchange *exchange;            /**< NULL: the client has left. */
    void (*deinit)(struct etherpad_visit *visit); /**< NULL: there is nothing to give back. */
    void (*next)(struct etherpad_visit *visit);   /**< What comes when the step in hand ends. */
    bool is_in_hand; /**< Of the store: it ends when that is through with it. */

    /** Asked of the store: who shows this cookie?  Somebody new, if nobody does. */
    char cookie[ETHERPAD_TOKEN_SIZE];
    struct etherpad_user user;
    bool is_new;

    struct wf_buf body; /**< Of the request. */

    /* Of etherpad_visit.c. */
    struct etherpad_read read;
    void (*look)(struct etherpad_visit *visit, struct database *db);
    void (*then)(struct etherpad_visit *visit);
    bool is_well;
    bool is_user_stored;
    char fresh_cookie[ETHERPAD_TOKEN_SIZE];
    struct etherpad_user fresh_user;
};

/** @param size  of the struct that begins with the visit; zeroed
 *  @return NULL: no memory, and that is answered */
void *etherpad_visit_new(struct etherpad *service, struct wf_http_exchange *exchange, size_t size);

/** The exchange was answered, or will not be. */
void etherpad_visit_end(struct etherpad_visit *visit);

/** Receives the body, which is then in visit->body, with room for a byte behind it.
 *  @param limit  bytes: 413 beyond it */
void etherpad_visit_receive(struct etherpad_visit *visit, size_t limit,
                            void (*next)(struct etherpad_visit *visit));

/** Asks the store who this is, and whatever `look` asks for.
 *  @param look  on another thread; NULL: nothing else
 *  @param next  from the loop; a failure of the store is answered, and then it does not come */
void etherpad_visit_look(struct etherpad_visit *visit,
                         void (*look)(struct etherpad_visit *visit, struct database *db),
                         void (*next)(struct etherpad_visit *visit));

/** Stores the user, if it is a new one.
 *  @param next  when it is stored, or was before; a failure is answered, and so is one new user too
 *               many, and then it does not come */
void etherpad_visit_store_user(struct etherpad_visit *visit,
                               void (*next)(struct etherpad_visit *visit));

/** Counts what is about to be made on one of the service's quotas.
 *  @return false: there were too many, and that is answered */
bool etherpad_visit_may_make(struct etherpad_visit *visit, struct rate_limit *quota);

/** Stores what was written down.
 *  @param write  given away
 *  @param next   whether it is stored is in visit->is_well; without memory that is answered, and
 *                `next` does not come */
void etherpad_visit_store(struct etherpad_visit *visit, struct etherpad_write *write,
                          void (*next)(struct etherpad_visit *visit));

/** Others have the visit in hand from here on: it does not end before etherpad_visit_back(). */
void etherpad_visit_lend(struct etherpad_visit *visit);

/** @return false: the client has left meanwhile, and the visit is over */
bool etherpad_visit_back(struct etherpad_visit *visit);

/* --- Answers: each of them ends the visit ------------------------------------------------- */

/** Sets the cookie of somebody new, before an answer. */
void etherpad_visit_introduce(struct etherpad_visit *visit);

void etherpad_visit_answer(struct etherpad_visit *visit, unsigned status, const char *type,
                           const struct wf_buf *body);
void etherpad_visit_refuse(struct etherpad_visit *visit, unsigned status, const char *sentence);

/** 302 to a path: `before` and then `id`, which has nothing that needs an escape. */
void etherpad_visit_redirect(struct etherpad_visit *visit, const char *before, const char *id);

#endif
