#ifndef SERVER_ETHERPAD_STORE_H
#define SERVER_ETHERPAD_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "server/etherpad_write.h"
#include "wireform/base/text.h"
#include "wireform/io/worker.h"

/** What EtherPad keeps (etherpad.md 10): one database, written in rounds by one thread and read by
 *  others, so that no handler waits for the disk.  Texts are WTF-8. */
struct etherpad_store;
struct database;
struct wf_loop;

enum {
    ETHERPAD_PAD_ID_LIMIT = 50,
    ETHERPAD_PAD_ID_SIZE = ETHERPAD_PAD_ID_LIMIT + 1,
    ETHERPAD_USER_ID_SIZE = sizeof("g.0123456789abcdef"),
    ETHERPAD_NAME_SIZE = 4 * 80 + 1,
    ETHERPAD_HASH_LEN = 32,
    ETHERPAD_KEY_REVISIONS = 100, /**< Every so many revisions the whole text is kept. */
};

/** @param folder  made when it is missing
 *  @return NULL; logged */
struct etherpad_store *etherpad_store_open(struct wf_loop *loop, const char *folder);

/** Ends all that was asked for, and tells. */
void etherpad_store_close(struct etherpad_store *store);

/* --- Reading ------------------------------------------------------------------------------ */

/** One look at the database, of one instant; embedded in its owner, who leaves it alone from
 *  etherpad_store_read() until `done`. */
struct etherpad_read {
    /** On another thread. */
    void (*run)(struct etherpad_read *read, struct database *db);
    /** From the loop; may free it.  @param is_well  false: the database failed; logged */
    void (*done)(struct etherpad_read *read, bool is_well);

    struct wf_job job; /**< Of the store, like all below. */
    struct etherpad_store *store;
    int failure;
};

void etherpad_store_read(struct etherpad_store *store, struct etherpad_read *read);

/** For the loop itself: a few rows that are rarely needed, and wanted at once.  Whoever used it
 * clears its failures with database_is_well(). */
struct database *etherpad_store_reader(struct etherpad_store *store);

/* --- Writing ------------------------------------------------------------------------------ */

/** Statements to be filled in and submitted (etherpad_write.h); what is submitted first happens
 *  first.
 *  @return NULL without memory, which all calls for it take */
struct etherpad_write *etherpad_store_write(struct etherpad_store *store);

/** Without memory: false, and nothing is told; else `told` comes, once.
 *  @param write  given away */
bool etherpad_store_submit(struct etherpad_store *store, struct etherpad_write *write,
                           struct etherpad_told told);

#endif
