#ifndef SERVER_ENSYNC_STORE_H
#define SERVER_ENSYNC_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

/** Storage of Ensync: encrypted directories and objects, guarded transactions, and a Done that is
 *  a promise.  No sockets, no loop: requests in, answers out.  ensync_queue.h carries requests to
 *  worker threads and back; who may block (tests, tools) calls this header directly.
 *
 *      STORE/state.sqlite         directories, and the references of objects
 *      STORE/objs/ab/cdef...      one file per object, named by its id in hex
 *      STORE/tmp/RANDOM/          one per process: lock file, temporary files, pins
 *
 *  Any number of threads and processes may share one store; all state lives in its folder.
 *
 *  What Done means: everything the transaction did survives kill -9 and loss of power, as far as
 *  the disk honours flushes.  Fail and Error mean that nothing of it happened; only a disk that
 *  fails in the sync, and then can no longer be written until the system goes down, may bring up
 *  later what was answered with Error.
 *
 *  Texts of errors are for people: one line, no path of the host, none of the peer's bytes. */

typedef struct ensync_id {
    uint8_t bytes[32];
} ensync_id;

/** Takes an id from 32 bytes; asserts the length, which the schema has checked. */
ensync_id ensync_id_of(wf_bytes bytes);

/* --- Requests and answers ----------------------------------------------------------------- */

enum ensync_kind {
    ENSYNC_DO_GET_DIR,
    ENSYNC_DO_GET_OBJ,
    ENSYNC_DO_FOR_DIR,
    ENSYNC_DO_START_TX,
    ENSYNC_DO_COMMIT,
    ENSYNC_DO_ABORT,
    ENSYNC_DO_MKDIR,
    ENSYNC_DO_UPDIR,
    ENSYNC_DO_RMDIR,
    ENSYNC_DO_LINKOBJ,
    ENSYNC_DO_PUTOBJ,
    ENSYNC_DO_UNLINKOBJ,
    ENSYNC_DO_CLEAN_UP,
};

/** One request of the protocol; unused fields are ignored. */
struct ensync_request {
    enum ensync_kind kind;
    uint64_t tx;      /**< All but reads and CleanUp. */
    ensync_id id;     /**< Directory or object. */
    ensync_id ver;    /**< Mkdir, Updir, Rmdir. */
    ensync_id linkid; /**< Linkobj, Putobj, Unlinkobj. */
    uint32_t old_len; /**< Updir, Rmdir. */
    wf_bytes data;    /**< Mkdir, Updir ("append"), Putobj; borrowed until the call returns. */
};

enum ensync_verdict {
    ENSYNC_SAYS_SILENT, /**< Nothing is answered, whether it succeeded or not. */
    ENSYNC_SAYS_DONE,
    ENSYNC_SAYS_FAIL,
    ENSYNC_SAYS_NOT_FOUND,
    ENSYNC_SAYS_ERROR,
    ENSYNC_SAYS_DIR_DATA,
    ENSYNC_SAYS_OBJ_DATA,
    ENSYNC_SAYS_DIR_ENTRIES, /**< Some of ForDir; more answers follow, the last is Done or Error. */
};

struct ensync_entry {
    ensync_id id;
    ensync_id ver;
    uint32_t length;
};

enum { ENSYNC_ENTRIES_LIMIT = 1024, ENSYNC_ERROR_SIZE = 128 };

struct ensync_answer {
    enum ensync_verdict verdict;
    ensync_id ver;    /**< Of DirData. */
    uint8_t *content; /**< Of DirData and ObjData; from wf_alloc().  Who wants to keep it sets
                           this to NULL and calls wf_free() one day. */
    size_t content_len;
    struct ensync_entry *entries; /**< 1 to ENSYNC_ENTRIES_LIMIT. */
    size_t entries_count;
    char error[ENSYNC_ERROR_SIZE]; /**< Of Error; UTF-8, ends with a NUL. */
};

/** Frees what an answer still holds. */
void ensync_answer_deinit(struct ensync_answer *answer);

/* --- The store ---------------------------------------------------------------------------- */

/** 0 in a field: its default. */
struct ensync_limits {
    uint32_t dir_limit;          /**< Content of a directory; 16 MiB - 1024. */
    uint32_t content_limit;      /**< What a read answers at most; 16 MiB - 64. */
    unsigned transactions_limit; /**< Open at one time in a session; 1024. */
    size_t queued_limit;         /**< Bytes of a session's open transactions; 64 MiB. */
    unsigned busy_timeout_ms;    /**< Waiting for other processes; 5000. */
};

struct ensync_store;

/** Opens the store in the folder `path`, made if it is not there (its parent must be).  Quick,
 *  and needs no repair, also after a crash.
 *  @param why  receives the reason, for the operator: it may name paths
 *  @return NULL: no folder, no permission, full, or made by another version */
struct ensync_store *ensync_store_open(const char *path, const struct ensync_limits *limits,
                                       char *why, size_t why_size);

/** All its sessions must be closed. */
void ensync_store_close(struct ensync_store *store);

/* --- Sessions ----------------------------------------------------------------------------- */

/** What one client has open: transactions, a listing.  One thread at a time; sessions of one
 *  store are independent of each other. */
struct ensync_session;

/** @param name  for the log (the peer's name); borrowed as long as the session lives
 *  @return NULL without memory */
struct ensync_session *ensync_session_open(struct ensync_store *store, const char *name);

/** Open transactions end as by Abort. */
void ensync_session_close(struct ensync_session *session);

/** Carries out one request; blocks until it is done.  Commits of several threads at one time
 *  share one sync of the log.
 *  @param answer  receives the answer; give it to ensync_answer_deinit() */
void ensync_session_do(struct ensync_session *session, const struct ensync_request *request,
                       struct ensync_answer *answer);

/** What follows ENSYNC_SAYS_DIR_ENTRIES: more of them, or the last answer of that ForDir.  The list
 * is as of the instant of the request, however slowly it is asked for. */
void ensync_session_more(struct ensync_session *session, struct ensync_answer *answer);

/* --- For the operator --------------------------------------------------------------------- */

struct ensync_findings {
    uint64_t dirs, dir_bytes;
    uint64_t objects, object_bytes;
    uint64_t unreferenced; /**< Objects the next CleanUp removes; no problem. */
    uint64_t contentless;  /**< Referenced, yet without content: what Unlinkobj of an object that
                                never was leaves behind; no problem of ours. */
    uint64_t problems;     /**< Content that is missing, cut, changed or unreadable. */
};

struct ensync_watcher {
    /** A line about one problem. */
    void (*problem)(void *user, const char *line);
    /** Now and then; `total` is an estimate.  May be NULL. */
    void (*progress)(void *user, uint64_t done, uint64_t total);
    void *user;
};

/** Reads everything again and checks lengths, references and files.  Changes nothing, and works
 *  beside running servers.
 *  @return false: the store cannot be opened or read on, with the reason in `why` */
bool ensync_store_verify(const char *path, const struct ensync_watcher *watcher,
                         struct ensync_findings *findings, char *why, size_t why_size);

#endif
