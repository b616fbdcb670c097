#ifndef SERVER_ENSYNC_STORE_PRIVATE_H
#define SERVER_ENSYNC_STORE_PRIVATE_H

#include <pthread.h>
#include <stdatomic.h>
#include <sys/stat.h>

#include "server/database_pool.h"
#include "server/ensync_db.h"
#include "server/ensync_store.h"

/** What the files of the store share; nobody else includes it (ensync_queue.c aside). */

/* --- Names inside the store, relative to its folder --------------------------------------- */

enum { ENSYNC_HEX_LEN = 64, ENSYNC_NAME_SIZE = 128 };

typedef struct ensync_name {
    char text[ENSYNC_NAME_SIZE];
} ensync_name;

/** "objs/ab/cdef..." */
ensync_name ensync_object_name(const ensync_id *id);

/** "objs/ab" */
ensync_name ensync_parent_name(unsigned parent);

void ensync_id_print(const ensync_id *id, char hex[ENSYNC_HEX_LEN + 1]);

/** @return false: not 64 small hex digits and nothing else */
bool ensync_id_parse(const char *hex, ensync_id *id);

/* --- The process's own folder below tmp/ -------------------------------------------------- */

/** A process shows that it lives by the lock on its lock file.  What is held for a transaction has
 *  a second name here, the pin, so a CleanUp of anybody cannot take the content away.  A pin is
 *  named NUMBER-ID, which tells a CleanUp what was put and has no row yet. */
struct ensync_hold {
    char folder[32]; /**< "tmp/RANDOM" */
    int lock_fd;     /**< -1: none. */
    atomic_uint_fast64_t next_number;
    atomic_bool is_durable;
    atomic_bool has_strays; /**< There may be objects that could not be noted. */
};

/** @return false with errno */
bool ensync_hold_open(struct ensync_hold *hold, int root_fd);

/** Makes the folder durable, before the first object is put: after a power cut it tells that there
 *  may be objects nobody knows of.  @return false with errno */
bool ensync_hold_keep(struct ensync_hold *hold, int root_fd);

/** Unlinks the folder, which is empty once all sessions are closed; with strays about it stays,
 *  as if the process had died, and so the next CleanUp looks for them. */
void ensync_hold_close(struct ensync_hold *hold, int root_fd);

uint64_t ensync_hold_number(struct ensync_hold *hold);
ensync_name ensync_pin_name(const struct ensync_hold *hold, uint64_t number, const ensync_id *id);

/** "tmp/RANDOM/NUMBER": for a file under construction. */
ensync_name ensync_temp_name(struct ensync_hold *hold);

/** The number and the id out of a pin's name.  @return false: not a pin */
bool ensync_pin_parse(const char *name, ensync_id *id);

/** Which of the 256 parent folders. */
typedef struct ensync_parents {
    uint64_t bits[4];
} ensync_parents;

static inline void ensync_parents_add(ensync_parents *set, unsigned parent)
{
    set->bits[parent / 64] |= (uint64_t)1 << parent % 64;
}

static inline bool ensync_parents_has(const ensync_parents *set, unsigned parent)
{
    return set->bits[parent / 64] >> parent % 64 & 1;
}

/* --- The store ---------------------------------------------------------------------------- */

struct ensync_commit;

struct ensync_store {
    struct ensync_limits limits;
    int root_fd; /**< Its lock is the turnstile of ensync_store_write_begin(). */
    struct ensync_hold hold;
    struct database_pool readers;

    pthread_mutex_t writing; /**< Held by who uses `writer`. */
    struct database writer;
    ensync_parents distrusted; /**< Their fsync failed once; guarded by `writing`. */

    pthread_mutex_t sharing; /**< Guards what follows. */
    struct ensync_commit *pending_first, *pending_last;
    pthread_cond_t has_committed;
};

/** Begins the one write transaction that the whole store has; `store->writing` is held.
 *  Ends as others do, with database_commit() or database_rollback().
 *  @return false: busy for too long or broken, see store->writer.failure */
bool ensync_store_write_begin(struct ensync_store *store);

/** "The disk is full", for the peer. */
const char *ensync_errno_text(int number);

/* --- Object files ------------------------------------------------------------------------- */

/** Makes their names durable.  @return those whose fsync failed, errno set when there are any */
ensync_parents ensync_parents_sync(int root_fd, const ensync_parents *set);

/** Writes a new file, which the disk begins to take in while others are written.
 *  @return a descriptor for one of the next two; -1 with errno, and nothing is left of it */
int ensync_file_start(int root_fd, const char *name, wf_bytes content);

/** Makes the content durable.  @return false with errno, and nothing is left of it */
bool ensync_file_finish(int root_fd, int fd, const char *name);
void ensync_file_drop(int root_fd, int fd, const char *name);

/** A second name for the file, or a copy where links do not work.
 *  @return false with errno: EEXIST and ENOENT mean what they say */
bool ensync_file_link(int root_fd, const char *from, const char *to);

/** A new file with the same content, durable.  @return false with errno */
bool ensync_file_copy(int root_fd, const char *from, const char *to);

/** Puts a pinned content in its place, over what is there.  The name is not durable yet.
 *  @return false with errno */
bool ensync_object_publish(struct ensync_store *store, const char *pin, const ensync_id *id);

/** The same with a new file under a new name: for where an fsync has failed, and another of the
 *  same would prove nothing.  @return false with errno */
bool ensync_object_renew(struct ensync_store *store, const char *pin, const ensync_id *id);

void ensync_object_read(struct ensync_store *store, const ensync_id *id,
                        struct ensync_answer *answer);

/* --- Transactions ------------------------------------------------------------------------- */

/** One operation, and the bytes its request borrows. */
struct ensync_op {
    struct ensync_op *next;
    struct ensync_request request;
    uint64_t pin;     /**< Number of the pin; 0: none. */
    int pin_fd;       /**< While it is written. */
    ino_t pin_inode;  /**< Putobj: the file that was written ... */
    uint32_t put_crc; /**< ... and the CRC-32 of its content. */
    struct stat seen; /**< The object's file when its parent was synced; st_ino 0: none. */
    size_t size;      /**< Of this block. */
    uint8_t bytes[];
};

/** @return NULL without memory */
struct ensync_op *ensync_op_new(const struct ensync_request *request);

struct ensync_tx {
    struct ensync_tx *next;
    uint64_t number;
    struct ensync_op *first, *last;
    size_t size; /**< Of all operations. */
    bool is_spoilt;
    bool has_put;
    bool has_rmdir;
    char why[ENSYNC_ERROR_SIZE]; /**< It is spoilt. */
};

/** Frees it and takes its pins away; NULL is fine. */
void ensync_tx_free(struct ensync_store *store, struct ensync_tx *tx);

/** The operations on directories, inside the write transaction.  @return ENSYNC_SAYS_DONE,
 * ENSYNC_SAYS_FAIL, or ENSYNC_SAYS_ERROR with the reason in `why` */
enum ensync_verdict ensync_dir_change(struct ensync_store *store,
                                      const struct ensync_request *request,
                                      char why[ENSYNC_ERROR_SIZE]);

/** Forgets which directories this transaction has removed. */
bool ensync_dir_forget_removed(struct ensync_store *store);

void ensync_dir_read(struct ensync_store *store, const ensync_id *id, struct ensync_answer *answer);

/* --- Commits ------------------------------------------------------------------------------ */

/** A transaction on its way into the store: applied, or only dropped. */
struct ensync_commit {
    struct ensync_tx *tx; /**< Stays its owner's. */
    bool is_drop;
    enum ensync_verdict verdict; /**< Done, Fail or Error. */
    char why[ENSYNC_ERROR_SIZE];
    bool is_settled;

    /** On whatever thread did it; the commit is its owner's again. */
    void (*done)(struct ensync_commit *commit);
    void *user;
    struct ensync_commit *next;
};

/** Queues it for the next round.  @return true: it is the first one waiting, and so the caller
 *  makes the round */
bool ensync_commit_add(struct ensync_store *store, struct ensync_commit *commit);

/** Carries out everything that waits, in one database transaction. */
void ensync_commit_round(struct ensync_store *store);

/** Both, and waits for the end. */
void ensync_commit_wait(struct ensync_store *store, struct ensync_commit *commit);

/* --- Sessions ----------------------------------------------------------------------------- */

struct ensync_listing;

struct ensync_session {
    struct ensync_store *store;
    const char *name;
    struct ensync_tx *txs; /**< The one used last comes first. */
    unsigned txs_count;
    size_t queued_size;
    struct ensync_commit commit;    /**< The one that ensync_session_run() left to the caller. */
    struct ensync_listing *listing; /**< Of the ForDir under way. */
    bool has_told_loss; /**< One line in the log about operations without a transaction. */
};

/** Carries out a request and owns `op` from now on.
 *  @return false: `session->commit` has to be carried out, then ensync_session_conclude() */
bool ensync_session_run(struct ensync_session *session, struct ensync_op *op,
                        struct ensync_answer *answer);

/** Carries out the Putobj operations at the front of the list, as one wait for the disk.
 *  @return their size */
size_t ensync_session_run_puts(struct ensync_session *session, struct ensync_op **list);

/** Turns the commit that has ended into the answer.  Its transaction is freed by
 *  ensync_session_tidy(), later and perhaps on another thread. */
void ensync_session_conclude(struct ensync_session *session, struct ensync_answer *answer);
void ensync_session_tidy(struct ensync_session *session);

__attribute__((format(printf, 2, 3))) void ensync_answer_error(struct ensync_answer *answer,
                                                               const char *format, ...);

/* --- ForDir and CleanUp ------------------------------------------------------------------- */

/** Notes all directories as of now.  @return NULL, and the answer is Error */
struct ensync_listing *ensync_listing_open(struct ensync_store *store,
                                           struct ensync_answer *answer);
void ensync_listing_close(struct ensync_listing *listing);

/** @return false: that was the last answer */
bool ensync_listing_next(struct ensync_listing *listing, struct ensync_answer *answer);

/** Failures are logged only. */
void ensync_clean_up(struct ensync_store *store);

/** Takes `id` into the table without a reference, if it is not there: the next CleanUp will find
 *  it.  Inside the write transaction. */
bool ensync_object_note(struct ensync_store *store, const ensync_id *id);

#endif
