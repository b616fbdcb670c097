/* A login waits, runs on a thread, is perhaps written, and is told.  All that are not told yet are
 * in one list, in the order in which they came: a name's failures and those of its logins that run
 * together never exceed what it may fail, so some wait for others of the same name. */
#include "server/composte_users.h"

#include <string.h>

#include "server/composte_db.h"
#include "server/composte_hasher.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/base/owner.h"
#include "wireform/io/loop.h"

enum { KEYS_LIMIT = 1 << 16, NEWS_LIMIT = 256 };

/* How far the changes of others are known. */
struct news_place {
    bool is_known; /* the two numbers are */
    bool has_more;
    int64_t data_version;
    int64_t last_number;
};

/* What others have changed, looked for now and then. */
struct news {
    struct group_commit_write write;
    bool is_under_way;
    struct news_place told;
    struct news_place found; /* by a look that a failing round may have repeated, or undone */
    char disabled[NEWS_LIMIT][COMPOSTE_USER_SIZE];
    unsigned disabled_count;
    struct composte_dummy dummies[COMPOSTE_COSTS_LIMIT]; /* of costs that are new */
    unsigned dummies_count;
};

struct composte_users {
    struct wf_loop *loop;
    struct composte_db *db;
    struct composte_users_limits limits;
    const struct composte_users_events *events;
    void *user;
    struct wf_workers *workers;
    struct rate_limit *failures_by_name, *failures_by_network;
    struct composte_login *logins, **logins_end;
    unsigned running_count, waiting_count;
    struct composte_hasher hasher;
    struct wf_timer poll;
    struct news news;
};

/* --- Names and passwords ------------------------------------------------------------------ */

static bool is_letter_or_digit(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

bool composte_user_id_is_valid(wf_text user_id)
{
    if (user_id.len < 1 || user_id.len >= COMPOSTE_USER_SIZE || !is_letter_or_digit(user_id.ptr[0]))
        return false;
    for (size_t i = 1; i < user_id.len; i++)
        if (!is_letter_or_digit(user_id.ptr[i]) && !memchr("_.-", user_id.ptr[i], 3))
            return false;
    return true;
}

static bool is_utf8(wf_text text)
{
    for (size_t at = 0, step; at < text.len; at += step) {
        step = wf_text_sequence(text.ptr + at, text.len - at);
        if (step == 0)
            return false;
    }
    return true;
}

bool composte_password_is_valid(wf_text password)
{
    return password.len >= COMPOSTE_PASSWORD_MIN && password.len <= COMPOSTE_PASSWORD_MAX &&
           is_utf8(password);
}

/* --- On a thread of the pool -------------------------------------------------------------- */

/* @return false: it could not be read */
static bool find_user(struct composte_users *users, struct composte_login *login, bool *is_found)
{
    struct database db;
    sqlite3_stmt *find;
    int failure = SQLITE_OK;

    *is_found = false;
    if (database_pool_take(&users->db->readers, &db)) {
        find = database_use(&db, COMPOSTE_SQL_FIND_USER);
        database_bind_text(find, 1, wf_text_of(login->user_id));
        if (database_step(&db, find)) {
            wf_text phc = database_column_text(find, 0);

            *is_found = login->is_registration || sqlite3_column_int(find, 1) == 0;
            if (phc.len < sizeof(login->phc))
                wf_text_store(login->phc, sizeof(login->phc), phc);
            sqlite3_reset(find);
        }
    }
    failure = db.failure;
    database_pool_give(&users->db->readers, &db);
    if (failure != SQLITE_OK)
        wf_log(WF_LOG_ERROR, "composte", NULL, "users cannot be read: %s", database_text(failure));
    return failure == SQLITE_OK;
}

static wf_text password_of(const struct composte_login *login)
{
    return (wf_text){login->password, login->password_len};
}

static enum composte_login_verdict judge_login(struct composte_users *users,
                                               struct composte_login *login)
{
    struct composte_hasher *hasher = &users->hasher;
    enum password_verdict verdict;
    bool is_found;

    if (!find_user(users, login, &is_found))
        return COMPOSTE_LOGIN_BUSY;
    verdict = composte_hasher_verify(hasher, is_found ? login->phc : NULL, password_of(login));
    if (verdict == PASSWORD_NO_MEMORY)
        return COMPOSTE_LOGIN_BUSY;
    if (verdict == PASSWORD_WRONG)
        return COMPOSTE_LOGIN_FAILED;
    if (composte_hasher_is_outdated(hasher, login->phc) &&
        !composte_hasher_make(hasher, password_of(login), login->new_phc))
        login->new_phc[0] = '\0';
    return COMPOSTE_LOGIN_OK;
}

static enum composte_login_verdict judge_registration(struct composte_users *users,
                                                      struct composte_login *login)
{
    bool is_found;

    if (!find_user(users, login, &is_found))
        return COMPOSTE_LOGIN_BUSY;
    if (is_found)
        return COMPOSTE_LOGIN_TAKEN;
    return composte_hasher_make(&users->hasher, password_of(login), login->new_phc)
               ? COMPOSTE_LOGIN_OK
               : COMPOSTE_LOGIN_BUSY;
}

static bool work(struct wf_job *job)
{
    struct composte_login *login = WF_OWNER(job, struct composte_login, job);

    login->verdict = login->is_registration ? judge_registration(login->users, login)
                                            : judge_login(login->users, login);
    password_wipe(login->password, sizeof(login->password));
    return true;
}

/* --- On the thread of the group commit ---------------------------------------------------- */

static bool add_user(struct group_commit_write *write, struct database *db)
{
    struct composte_login *login = WF_OWNER(write, struct composte_login, write);
    sqlite3_stmt *add = database_use(db, COMPOSTE_SQL_ADD_USER);

    database_bind_text(add, 1, wf_text_of(login->user_id));
    database_bind_text(add, 2, wf_text_of(login->new_phc));
    sqlite3_bind_int64(add, 3, wf_clock_wall_ms());
    return database_once(db, add);
}

/* Unless somebody has set another password meanwhile. */
static bool renew_password(struct group_commit_write *write, struct database *db)
{
    struct composte_login *login = WF_OWNER(write, struct composte_login, write);
    sqlite3_stmt *renew = database_use(db, COMPOSTE_SQL_RENEW_PASSWORD);

    database_bind_text(renew, 1, wf_text_of(login->user_id));
    database_bind_text(renew, 2, wf_text_of(login->new_phc));
    database_bind_text(renew, 3, wf_text_of(login->phc));
    return !database_once(db, renew);
}

static int64_t ask(struct database *db, enum composte_sql which)
{
    sqlite3_stmt *rows = database_use(db, which);
    int64_t value = 0;

    if (database_step(db, rows)) {
        value = sqlite3_column_int64(rows, 0);
        sqlite3_reset(rows);
    }
    return value;
}

static void read_disablings(struct news *news, struct database *db)
{
    sqlite3_stmt *rows = database_use(db, COMPOSTE_SQL_LIST_DISABLINGS);

    sqlite3_bind_int64(rows, 1, news->told.last_number);
    sqlite3_bind_int(rows, 2, NEWS_LIMIT);
    while (database_step(db, rows)) {
        wf_text user_id = database_column_text(rows, 1);

        news->found.last_number = sqlite3_column_int64(rows, 0);
        if (user_id.len < COMPOSTE_USER_SIZE)
            wf_text_store(news->disabled[news->disabled_count++], COMPOSTE_USER_SIZE, user_id);
    }
    news->found.has_more = news->disabled_count == NEWS_LIMIT;
}

/* Dummies take long to make, so it is not done on the loop. */
static void read_costs(struct composte_users *users, struct database *db)
{
    sqlite3_stmt *rows = database_use(db, COMPOSTE_SQL_LIST_COSTS);
    struct news *news = &users->news;
    struct password_cost cost;

    news->dummies_count = 0;
    sqlite3_bind_int(rows, 1, 2 * COMPOSTE_COSTS_LIMIT);
    while (database_step(db, rows)) {
        wf_text phc = database_column_text(rows, 0);

        if (news->dummies_count < COMPOSTE_COSTS_LIMIT && phc.ptr &&
            password_cost_of(phc.ptr, &cost) && composte_hasher_wants(&users->hasher, &cost))
            news->dummies_count += composte_dummy_make(&news->dummies[news->dummies_count], &cost);
    }
}

/* Of the writer's own connection the version stays the same whatever it writes: only others make
 * it change. */
static bool look_for_news(struct group_commit_write *write, struct database *db)
{
    struct composte_users *users =
        WF_OWNER(WF_OWNER(write, struct news, write), struct composte_users, news);
    struct news *news = &users->news;
    int64_t data_version = ask(db, COMPOSTE_SQL_DATA_VERSION);
    bool is_changed = !news->told.is_known || data_version != news->told.data_version;

    news->found = (struct news_place){
        .is_known = true, .data_version = data_version, .last_number = news->told.last_number};
    news->disabled_count = 0;
    if (!news->told.is_known)
        news->found.last_number = ask(db, COMPOSTE_SQL_LAST_DISABLING);
    else if (is_changed || news->told.has_more)
        read_disablings(news, db);
    if (is_changed)
        read_costs(users, db);
    return true;
}

/* --- On the loop: one login --------------------------------------------------------------- */

static void append(struct composte_users *users, struct composte_login *login)
{
    login->next = NULL;
    login->link = users->logins_end;
    *users->logins_end = login;
    users->logins_end = &login->next;
    users->waiting_count++;
}

static void unlink_login(struct composte_users *users, struct composte_login *login)
{
    *login->link = login->next;
    if (login->next)
        login->next->link = login->link;
    else
        users->logins_end = login->link;
}

static void tell(struct composte_login *login, enum composte_login_verdict verdict)
{
    unlink_login(login->users, login);
    password_wipe(login->password, sizeof(login->password));
    if (login->is_disabled && verdict == COMPOSTE_LOGIN_OK)
        verdict = COMPOSTE_LOGIN_FAILED;
    login->done(login, verdict);
}

static void written(struct group_commit_write *write, bool is_durable)
{
    struct composte_login *login = WF_OWNER(write, struct composte_login, write);

    if (write->failure != SQLITE_OK)
        wf_log(WF_LOG_ERROR, "composte", NULL, "%s could not be stored: %s", login->user_id,
               database_text(write->failure));
    if (is_durable || !login->is_registration)
        tell(login, COMPOSTE_LOGIN_OK);
    else
        tell(login, write->failure == SQLITE_OK ? COMPOSTE_LOGIN_TAKEN : COMPOSTE_LOGIN_BUSY);
}

static void write_login(struct composte_login *login)
{
    login->stage = COMPOSTE_LOGIN_IS_WRITTEN;
    login->write.run = login->is_registration ? add_user : renew_password;
    login->write.done = written;
    group_commit_submit(login->users->db->commits, &login->write);
}

static void note_failure(struct composte_users *users, const struct composte_login *login)
{
    uint64_t now_ms = wf_clock_ms();

    if (!login->is_registration)
        rate_limit_note(users->failures_by_name, wf_text_of(login->user_id), now_ms);
    rate_limit_note(users->failures_by_network, wf_text_of(login->network), now_ms);
}

static bool has_failed_too_often(const struct composte_users *users,
                                 const struct composte_login *login)
{
    uint64_t now_ms = wf_clock_ms();

    return (!login->is_registration &&
            rate_limit_is_reached(users->failures_by_name, wf_text_of(login->user_id), now_ms)) ||
           rate_limit_is_reached(users->failures_by_network, wf_text_of(login->network), now_ms);
}

/* There is a thread for it, and should all that run fail it may still fail as well. */
static bool may_start(const struct composte_users *users, const struct composte_login *login)
{
    uint64_t now_ms = wf_clock_ms();
    unsigned of_name =
        rate_limit_count(users->failures_by_name, wf_text_of(login->user_id), now_ms);
    unsigned of_network =
        rate_limit_count(users->failures_by_network, wf_text_of(login->network), now_ms);

    if (users->running_count == users->limits.threads)
        return false;
    for (const struct composte_login *other = users->logins; other; other = other->next) {
        if (other->stage != COMPOSTE_LOGIN_RUNS)
            continue;
        of_name += !other->is_registration && strcmp(other->user_id, login->user_id) == 0;
        of_network += strcmp(other->network, login->network) == 0;
    }
    return (login->is_registration || of_name < users->limits.failures_per_name) &&
           of_network < users->limits.failures_per_address;
}

static void start(struct composte_users *users, struct composte_login *login)
{
    bool is_submitted;

    login->stage = COMPOSTE_LOGIN_RUNS;
    users->waiting_count--;
    users->running_count++;
    is_submitted = wf_workers_submit(users->workers, &login->job);
    WF_ASSERT(is_submitted);
}

/* What is told may end other logins or begin new ones, so the list is looked at from its front. */
static bool tell_or_start_one(struct composte_users *users)
{
    for (struct composte_login *login = users->logins; login; login = login->next) {
        if (login->stage != COMPOSTE_LOGIN_WAITS)
            continue;
        if (has_failed_too_often(users, login)) {
            users->waiting_count--;
            tell(login, COMPOSTE_LOGIN_TOO_MANY);
            return true;
        }
        if (may_start(users, login)) {
            start(users, login);
            return true;
        }
    }
    return false;
}

static void worked(struct wf_job *job)
{
    struct composte_login *login = WF_OWNER(job, struct composte_login, job);
    struct composte_users *users = login->users;

    users->running_count--;
    if (login->verdict == COMPOSTE_LOGIN_FAILED || login->verdict == COMPOSTE_LOGIN_TAKEN)
        note_failure(users, login);
    if (login->verdict == COMPOSTE_LOGIN_OK && login->new_phc[0])
        write_login(login);
    else
        tell(login, login->verdict);
    while (tell_or_start_one(users))
        ;
}

/* --- On the loop: what comes in ----------------------------------------------------------- */

static enum composte_login_verdict submit(struct composte_users *users,
                                          struct composte_login *login, wf_text password,
                                          const char *peer_name)
{
    login->users = users;
    login->job = (struct wf_job){.work = work, .done = worked};
    login->stage = COMPOSTE_LOGIN_WAITS;
    login->is_disabled = false;
    login->phc[0] = login->new_phc[0] = '\0';
    rate_limit_network(peer_name, login->network);
    if (has_failed_too_often(users, login))
        return COMPOSTE_LOGIN_TOO_MANY;
    if (users->waiting_count >= users->limits.waiting_limit)
        return COMPOSTE_LOGIN_BUSY;
    memcpy(login->password, password.ptr, password.len);
    login->password_len = password.len;
    append(users, login);
    if (may_start(users, login))
        start(users, login);
    return COMPOSTE_LOGIN_PENDING;
}

enum composte_login_verdict composte_users_login(struct composte_users *users,
                                                 struct composte_login *login, wf_text user_id,
                                                 wf_text password, const char *peer_name)
{
    static const char no_name[] = "-"; /* no valid one, so nobody has it */

    if (!composte_user_id_is_valid(user_id))
        user_id = wf_text_of(no_name);
    if (password.len > COMPOSTE_PASSWORD_MAX)
        password = WF_TEXT("");
    login->is_registration = false;
    wf_text_store(login->user_id, sizeof(login->user_id), user_id);
    return submit(users, login, password, peer_name);
}

enum composte_login_verdict composte_users_register(struct composte_users *users,
                                                    struct composte_login *login, wf_text user_id,
                                                    wf_text password, const char *peer_name)
{
    WF_ASSERT(composte_user_id_is_valid(user_id) && composte_password_is_valid(password));
    login->is_registration = true;
    wf_text_store(login->user_id, sizeof(login->user_id), user_id);
    return submit(users, login, password, peer_name);
}

uint64_t composte_users_hashes(const struct composte_users *users)
{
    return users->hasher.hashes_count;
}

/* --- On the loop: what others change ------------------------------------------------------ */

static void disable_logins_under_way(struct composte_users *users, const char *user_id)
{
    for (struct composte_login *login = users->logins; login; login = login->next)
        if (strcmp(login->user_id, user_id) == 0)
            login->is_disabled = true;
}

static void learn_costs(struct composte_users *users)
{
    for (unsigned i = 0; i < users->news.dummies_count; i++)
        composte_hasher_add(&users->hasher, &users->news.dummies[i]);
    users->news.dummies_count = 0;
}

static void news_read(struct group_commit_write *write, bool is_durable)
{
    struct composte_users *users =
        WF_OWNER(WF_OWNER(write, struct news, write), struct composte_users, news);
    struct news *news = &users->news;

    news->is_under_way = false;
    if (!is_durable)
        return;
    news->told = news->found;
    learn_costs(users);
    for (unsigned i = 0; i < news->disabled_count; i++) {
        disable_logins_under_way(users, news->disabled[i]);
        users->events->disabled(users->user, wf_text_of(news->disabled[i]));
    }
}

static void ask_for_news(struct composte_users *users)
{
    if (users->news.is_under_way)
        return;
    users->news.is_under_way = true;
    group_commit_submit(users->db->commits, &users->news.write);
}

static void poll_expired(struct wf_timer *timer)
{
    struct composte_users *users = WF_OWNER(timer, struct composte_users, poll);

    ask_for_news(users);
    wf_timer_set(users->loop, &users->poll, users->limits.poll_ms);
}

/* --- Opening ------------------------------------------------------------------------------ */

static void set_limits(struct composte_users_limits *limits,
                       const struct composte_users_limits *wanted)
{
    *limits = *wanted;
    if (!limits->cost.memory_kib)
        limits->cost.memory_kib = password_default_cost.memory_kib;
    if (!limits->cost.passes)
        limits->cost.passes = password_default_cost.passes;
    if (!limits->threads)
        limits->threads = 4;
    if (!limits->waiting_limit)
        limits->waiting_limit = 64;
    if (!limits->failures_per_name)
        limits->failures_per_name = 5;
    if (!limits->failures_per_address)
        limits->failures_per_address = 20;
    if (!limits->window_ms)
        limits->window_ms = 60000;
    if (!limits->poll_ms)
        limits->poll_ms = 1000;
}

/* At our cost, and at those of the users there are. */
static bool set_up_hasher(struct composte_users *users)
{
    struct database db;

    if (!composte_hasher_init(&users->hasher, &users->limits.cost))
        return false;
    if (database_pool_take(&users->db->readers, &db)) {
        read_costs(users, &db);
        learn_costs(users);
    }
    database_pool_give(&users->db->readers, &db);
    return true;
}

static bool set_up(struct composte_users *users)
{
    const struct composte_users_limits *limits = &users->limits;

    users->failures_by_name =
        rate_limit_new(limits->failures_per_name, limits->window_ms, KEYS_LIMIT);
    users->failures_by_network =
        rate_limit_new(limits->failures_per_address, limits->window_ms, KEYS_LIMIT);
    users->workers = wf_workers_new(users->loop, limits->threads, 0);
    return users->failures_by_name && users->failures_by_network && users->workers &&
           set_up_hasher(users) && wf_timer_init(users->loop, &users->poll, poll_expired);
}

struct composte_users *composte_users_open(struct wf_loop *loop, struct composte_db *db,
                                           const struct composte_users_limits *limits,
                                           const struct composte_users_events *events, void *user)
{
    struct composte_users *users = wf_alloc(1, sizeof(*users));

    if (!users)
        return NULL;
    users->loop = loop;
    users->db = db;
    set_limits(&users->limits, limits);
    users->events = events;
    users->user = user;
    users->logins_end = &users->logins;
    users->news.write = (struct group_commit_write){.run = look_for_news, .done = news_read};
    if (!set_up(users)) {
        composte_users_close(users);
        return NULL;
    }
    ask_for_news(users);
    wf_timer_set(loop, &users->poll, users->limits.poll_ms);
    return users;
}

void composte_users_close(struct composte_users *users)
{
    if (!users)
        return;
    wf_timer_clear(users->loop, &users->poll);
    wf_timer_deinit(users->loop, &users->poll);
    wf_workers_free(users->workers);
    group_commit_drain(users->db->commits);
    rate_limit_free(users->failures_by_name);
    rate_limit_free(users->failures_by_network);
    wf_free(users);
}
