#ifndef SERVER_DATABASE_POOL_H
#define SERVER_DATABASE_POOL_H

#include <pthread.h>

#include "server/database.h"

/** Connections for reading one file, for worker threads: each reads with a connection of its own,
 *  beside whoever writes.  Taking and giving belongs to any thread. */

enum { DATABASE_POOL_IDLE_LIMIT = 8 };

struct database_pool {
    char path[4096];
    const struct database_layout *layout;
    const unsigned *busy_timeout_ms;

    pthread_mutex_t mutex; /**< Guards what follows. */
    struct database idle[DATABASE_POOL_IDLE_LIMIT];
    unsigned idle_count;
};

/** For FOLDER/state.sqlite.
 *  @param busy_timeout_ms  borrowed, as by database_open()
 *  @return false with errno: the path is too long; deinit it all the same */
bool database_pool_init(struct database_pool *pool, const char *folder,
                        const struct database_layout *layout, const unsigned *busy_timeout_ms);

/** All that were taken must have been given back. */
void database_pool_deinit(struct database_pool *pool);

/** The caller's until it is given back.
 *  @return false: `db->failure` says why; it is given back all the same */
bool database_pool_take(struct database_pool *pool, struct database *db);

/** One that has failed is closed. */
void database_pool_give(struct database_pool *pool, struct database *db);

#endif
