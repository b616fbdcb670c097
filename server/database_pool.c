#include "server/database_pool.h"

bool database_pool_init(struct database_pool *pool, const char *folder,
                        const struct database_layout *layout, const unsigned *busy_timeout_ms)
{
    pool->layout = layout;
    pool->busy_timeout_ms = busy_timeout_ms;
    pool->idle_count = 0;
    pthread_mutex_init(&pool->mutex, NULL);
    return database_store_path(folder, pool->path, sizeof(pool->path));
}

void database_pool_deinit(struct database_pool *pool)
{
    for (unsigned i = 0; i < pool->idle_count; i++)
        database_close(&pool->idle[i]);
    pthread_mutex_destroy(&pool->mutex);
}

bool database_pool_take(struct database_pool *pool, struct database *db)
{
    bool is_taken = false;

    pthread_mutex_lock(&pool->mutex);
    if (pool->idle_count > 0) {
        *db = pool->idle[--pool->idle_count];
        is_taken = true;
    }
    pthread_mutex_unlock(&pool->mutex);
    return is_taken ||
           database_open(db, pool->path, pool->layout, DATABASE_READ, pool->busy_timeout_ms);
}

void database_pool_give(struct database_pool *pool, struct database *db)
{
    bool is_kept = false;

    pthread_mutex_lock(&pool->mutex);
    if (db->failure == SQLITE_OK && pool->idle_count < DATABASE_POOL_IDLE_LIMIT) {
        pool->idle[pool->idle_count++] = *db;
        is_kept = true;
    }
    pthread_mutex_unlock(&pool->mutex);
    if (!is_kept)
        database_close(db);
}
