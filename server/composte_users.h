#ifndef SERVER_COMPOSTE_USERS_H
#define SERVER_COMPOSTE_USERS_H

#include <stdbool.h>
#include <stdint.h>

#include "server/group_commit.h"
#include "server/password.h"
#include "server/rate_limit.h"
#include "wireform/io/worker.h"

struct composte_db;

/** Who may log in (composte.md 3).  Passwords are hashed on worker threads, a few at a time;
 * whether a name is known shows neither in the answer nor in the work: an unknown, or disabled, one
 * is verified against a dummy.  Failures are counted per name and address, those under way
 * included, so asking many times at once gains nothing.
 *
 *  All functions belong to the thread of the loop. */
struct composte_users;

enum { COMPOSTE_USER_SIZE = 33, COMPOSTE_PASSWORD_MIN = 8, COMPOSTE_PASSWORD_MAX = 256 };

/** `[a-z0-9][a-z0-9_.-]{0,31}` */
bool composte_user_id_is_valid(wf_text user_id);

/** 8 to 256 bytes of UTF-8. */
bool composte_password_is_valid(wf_text password);

/** 0 in a field: its default. */
struct composte_users_limits {
    struct password_cost cost;
    unsigned threads;              /**< 4 */
    unsigned waiting_limit;        /**< 64 */
    unsigned failures_per_name;    /**< 5, in a minute */
    unsigned failures_per_address; /**< 20 */
    unsigned window_ms;            /**< 60,000 */
    unsigned poll_ms;              /**< 1,000: how often others' changes are looked for. */
};

struct composte_users_events {
    /** Somebody (`wireformd composte user disable`) has disabled this user: his sessions end.  The
     *  id is borrowed. */
    void (*disabled)(void *user, wf_text user_id);
};

/** @param events  borrowed until the close
 *  @return NULL without memory, threads or descriptors */
struct composte_users *composte_users_open(struct wf_loop *loop, struct composte_db *db,
                                           const struct composte_users_limits *limits,
                                           const struct composte_users_events *events, void *user);

/** Ends all that is under way and calls its `done`.  NULL is fine. */
void composte_users_close(struct composte_users *users);

enum composte_login_verdict {
    COMPOSTE_LOGIN_PENDING,
    COMPOSTE_LOGIN_OK,
    COMPOSTE_LOGIN_FAILED,   /**< auth_failed */
    COMPOSTE_LOGIN_TOO_MANY, /**< too_many_attempts */
    COMPOSTE_LOGIN_BUSY,     /**< busy: too many wait, or the disk or memory failed. */
    COMPOSTE_LOGIN_TAKEN,    /**< name_taken, of a registration. */
};

/** One login or registration; embedded in its owner (of a request, which may outlive its session),
 *  who sets `done` and leaves it alone until that is called. */
struct composte_login {
    /** From the loop; never inside the call that began it. */
    void (*done)(struct composte_login *login, enum composte_login_verdict verdict);

    char user_id[COMPOSTE_USER_SIZE];

    /* Of the users. */
    struct wf_job job;
    struct group_commit_write write;
    struct composte_users *users;
    struct composte_login *next, **link;
    enum { COMPOSTE_LOGIN_WAITS, COMPOSTE_LOGIN_RUNS, COMPOSTE_LOGIN_IS_WRITTEN } stage;
    bool is_registration;
    bool is_disabled; /**< Meanwhile. */
    enum composte_login_verdict verdict;
    char network[RATE_LIMIT_NETWORK_SIZE];
    size_t password_len;
    char password[COMPOSTE_PASSWORD_MAX]; /**< Wiped before `done`. */
    char phc[PASSWORD_PHC_SIZE];          /**< As it is stored ... */
    char new_phc[PASSWORD_PHC_SIZE];      /**< ... and as it will be; "": as it is. */
};

/** Asks whether the password is that of the user.  What is no user id or password fails as an
 *  unknown one does.  Needs no memory.
 *  @param peer_name  wf_conn_peer_name()
 *  @return COMPOSTE_LOGIN_PENDING: `done` will be called; else that is the answer */
enum composte_login_verdict composte_users_login(struct composte_users *users,
                                                 struct composte_login *login, wf_text user_id,
                                                 wf_text password, const char *peer_name);

/** Makes a new user, durable before `done`.  Both texts are valid ones: the schema has seen to it.
 *  Names that are taken count as failures of the address. */
enum composte_login_verdict composte_users_register(struct composte_users *users,
                                                    struct composte_login *login, wf_text user_id,
                                                    wf_text password, const char *peer_name);

/** How many hashes were computed since the open, for tests: of every login as many. */
uint64_t composte_users_hashes(const struct composte_users *users);

#endif
