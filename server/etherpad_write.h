#ifndef SERVER_ETHERPAD_WRITE_H
#define SERVER_ETHERPAD_WRITE_H

#include "server/group_commit.h"
#include "wireform/base/buf.h"

/** Statements with their values, written down on the thread of the loop and carried out on that of
 *  the database: all of them or none.  Values are copied, so nothing is shared between the two. */

struct etherpad_store;

/** Who hears how a write ended. */
struct etherpad_told {
    /** From the loop.  NULL: nobody cares, failures are logged all the same.
     *  @param is_durable  false: nothing of it happened */
    void (*done)(void *user, bool is_durable);
    void *user;
};

struct etherpad_write {
    struct group_commit_write commit;
    struct etherpad_told told;
    struct wf_buf steps;
};

/** Begins a statement; the values that follow are ?1, ?2 and so on.  All take NULL. */
void etherpad_write_use(struct etherpad_write *write, unsigned statement);
/** The same for one that must change exactly one row: otherwise nothing of the write happens. */
void etherpad_write_use_once(struct etherpad_write *write, unsigned statement);
void etherpad_write_int(struct etherpad_write *write, int64_t value);
void etherpad_write_text(struct etherpad_write *write, wf_text value);
/** ptr NULL: the value is NULL. */
void etherpad_write_blob(struct etherpad_write *write, wf_text value);

/* -- for the store -- */

/** @return NULL without memory */
struct etherpad_write *etherpad_write_new(void);
void etherpad_write_free(struct etherpad_write *write);

#endif
