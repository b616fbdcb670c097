#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "scratch.h"
#include "server/composte_db.h"
#include "server/composte_users.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/io/loop.h"

/* Who may log in:
 *     work_does_not_tell_who_exists   one hash each, whatever is wrong
 *     one_of_two_gets_a_name
 *     registrations_are_durable       and a name is taken once
 *     an_older_cost_is_renewed        and does not tell who exists either
 *     a_new_cost_is_noticed
 *     failures_of_a_name_are_counted  wherever they come from, until the minute is over
 *     failures_of_an_address_are      whatever the name
 *     asking_at_once_gains_nothing
 *     many_sessions_of_one_user_log_in
 *     too_many_waiting_are_busy
 *     a_disabled_user_is_told         by another process
 *     he_is_told_of_by_a_round_that_is_repeated
 *     a_login_under_way_fails_with_him
 *     passwords_do_not_stay
 *     closing_ends_everything
 *     ids_and_passwords_have_a_shape
 *     nothing_is_left_without_memory */

#define ADA       "correct horse"
#define ADDRESS   "192.0.2.1:4000"
#define ELSEWHERE "192.0.2.2:4000"

static struct wf_loop *loop;
static struct composte_db *db;
static struct composte_users *users;
static char disabled[64];

static void note_disabled(void *user, wf_text user_id)
{
    (void)user;
    snprintf(disabled + strlen(disabled), sizeof(disabled) - strlen(disabled), "%.*s ",
             (int)user_id.len, user_id.ptr);
}

static const struct composte_users_events events = {.disabled = note_disabled};
static const struct composte_users_limits cheap = {.cost = {.memory_kib = 64, .passes = 1},
                                                   .poll_ms = 10};

static void open_users(const struct composte_users_limits *limits)
{
    char why[256] = "";

    db = composte_db_open(loop, scratch_path, why, sizeof(why));
    assert_string_equal(why, "");
    users = composte_users_open(loop, db, limits, &events, NULL);
    assert_non_null(users);
}

static void close_users(void)
{
    composte_users_close(users);
    composte_db_close(db);
}

static void reopen(const struct composte_users_limits *limits)
{
    close_users();
    open_users(limits);
}

/* --- Steps -------------------------------------------------------------------------------- */

struct attempt {
    struct composte_login login; /* first, so that a login is its attempt */
    enum composte_login_verdict verdict;
};

static void done(struct composte_login *login, enum composte_login_verdict verdict)
{
    struct attempt *attempt = (struct attempt *)(void *)login;

    assert_int_equal(attempt->verdict, COMPOSTE_LOGIN_PENDING);
    attempt->verdict = verdict;
}

static void begin(struct attempt *attempt, const char *user_id, const char *password,
                  const char *address)
{
    attempt->login.done = done;
    attempt->verdict = COMPOSTE_LOGIN_PENDING;
    attempt->verdict = composte_users_login(users, &attempt->login, wf_text_of(user_id),
                                            wf_text_of(password), address);
}

static enum composte_login_verdict verdict_of(const struct attempt *attempt)
{
    while (attempt->verdict == COMPOSTE_LOGIN_PENDING)
        assert_true(wf_loop_turn(loop, 5000));
    return attempt->verdict;
}

static enum composte_login_verdict log_in_from(const char *user_id, const char *password,
                                               const char *address)
{
    struct attempt attempt = {0};

    begin(&attempt, user_id, password, address);
    return verdict_of(&attempt);
}

static enum composte_login_verdict log_in(const char *user_id, const char *password)
{
    return log_in_from(user_id, password, ADDRESS);
}

static enum composte_login_verdict enrol(const char *user_id, const char *password)
{
    struct attempt attempt = {.login.done = done};

    attempt.verdict = composte_users_register(users, &attempt.login, wf_text_of(user_id),
                                              wf_text_of(password), ELSEWHERE);
    return verdict_of(&attempt);
}

static void execute(const char *sql)
{
    char path[128];
    sqlite3 *sqlite;

    assert_true(database_store_path(scratch_path, path, sizeof(path)));
    assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
    sqlite3_busy_timeout(sqlite, 5000);
    assert_int_equal(sqlite3_exec(sqlite, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(sqlite);
}

/* As the operator's verb does it. */
static void disable(const char *user_id)
{
    struct database writer;
    sqlite3_stmt *statement;
    char why[256] = "";

    assert_true(composte_db_open_writer(&writer, scratch_path, why, sizeof(why)));
    assert_true(database_begin(&writer));
    statement = database_use(&writer, COMPOSTE_SQL_SET_DISABLED);
    database_bind_text(statement, 1, wf_text_of(user_id));
    sqlite3_bind_int(statement, 2, 1);
    assert_true(database_once(&writer, statement));
    statement = database_use(&writer, COMPOSTE_SQL_NOTE_DISABLING);
    database_bind_text(statement, 1, wf_text_of(user_id));
    database_once(&writer, statement);
    assert_true(database_commit(&writer));
    database_close(&writer);
}

static void turn_for(uint64_t ms)
{
    uint64_t end_ms = wf_clock_ms() + ms;

    while (wf_clock_ms() < end_ms)
        wf_loop_turn(loop, 5);
}

static int set_up(void **state)
{
    (void)state;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR + 1);
    make_scratch();
    disabled[0] = '\0';
    loop = wf_loop_new();
    open_users(&cheap);
    assert_int_equal(enrol("ada", ADA), COMPOSTE_LOGIN_OK);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    close_users();
    wf_loop_free(loop);
    remove_scratch();
    assert_int_equal(wf_alloc_live(), 0);
    return 0;
}

/* --- Tests -------------------------------------------------------------------------------- */

static void work_does_not_tell_who_exists(void **state)
{
    static const struct {
        const char *user_id, *password;
        enum composte_login_verdict verdict;
    } cases[] = {
        {"ada", ADA, COMPOSTE_LOGIN_OK},     {"ada", "wrong horse", COMPOSTE_LOGIN_FAILED},
        {"bob", ADA, COMPOSTE_LOGIN_FAILED}, {"eve", ADA, COMPOSTE_LOGIN_FAILED},
        {"ada", "", COMPOSTE_LOGIN_FAILED},  {"Ada", ADA, COMPOSTE_LOGIN_FAILED},
        {"", ADA, COMPOSTE_LOGIN_FAILED},
    };

    (void)state;
    assert_int_equal(enrol("eve", ADA), COMPOSTE_LOGIN_OK);
    disable("eve");
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        uint64_t before = composte_users_hashes(users);

        assert_int_equal(log_in(cases[i].user_id, cases[i].password), cases[i].verdict);
        assert_int_equal(composte_users_hashes(users), before + 1);
    }
}

static void registrations_are_durable(void **state)
{
    uint64_t before;

    (void)state;
    assert_int_equal(enrol("bob", "battery staple"), COMPOSTE_LOGIN_OK);
    reopen(&cheap);
    assert_int_equal(log_in("bob", "battery staple"), COMPOSTE_LOGIN_OK);
    before = composte_users_hashes(users);
    assert_int_equal(enrol("bob", "something else"), COMPOSTE_LOGIN_TAKEN);
    assert_int_equal(composte_users_hashes(users), before);
    assert_int_equal(log_in("bob", "something else"), COMPOSTE_LOGIN_FAILED);
    assert_int_equal(log_in("bob", "battery staple"), COMPOSTE_LOGIN_OK);
}

/* Both have found that the name is free. */
static void one_of_two_gets_a_name(void **state)
{
    struct attempt attempts[2] = {0};

    (void)state;
    for (int i = 0; i < 2; i++)
        attempts[i].login.done = done;
    for (int i = 0; i < 2; i++)
        attempts[i].verdict =
            composte_users_register(users, &attempts[i].login, WF_TEXT("bob"),
                                    wf_text_of(i ? "second of two" : "first of two"), ADDRESS);
    assert_int_equal(verdict_of(&attempts[0]) + verdict_of(&attempts[1]),
                     COMPOSTE_LOGIN_OK + COMPOSTE_LOGIN_TAKEN);
    assert_int_equal(
        log_in("bob", attempts[0].verdict == COMPOSTE_LOGIN_OK ? "first of two" : "second of two"),
        COMPOSTE_LOGIN_OK);
}

/* A server that finds hashes of another cost hashes twice for everybody. */
static void an_older_cost_is_renewed(void **state)
{
    static const struct composte_users_limits dearer = {.cost = {.memory_kib = 64, .passes = 2},
                                                        .poll_ms = 10};
    uint64_t before;

    (void)state;
    assert_int_equal(enrol("bob", ADA), COMPOSTE_LOGIN_OK);
    reopen(&dearer);
    before = composte_users_hashes(users);
    assert_int_equal(log_in("ada", "wrong horse"), COMPOSTE_LOGIN_FAILED);
    assert_int_equal(log_in("eve", "wrong horse"), COMPOSTE_LOGIN_FAILED);
    assert_int_equal(composte_users_hashes(users), before + 4);
    assert_int_equal(log_in("ada", ADA), COMPOSTE_LOGIN_OK); /* and it gets a new hash */
    assert_int_equal(composte_users_hashes(users), before + 7);
    assert_int_equal(log_in("ada", ADA), COMPOSTE_LOGIN_OK);
    assert_int_equal(log_in("ada", "wrong horse"), COMPOSTE_LOGIN_FAILED);
    assert_int_equal(composte_users_hashes(users), before + 11);
    assert_int_equal(log_in("bob", ADA), COMPOSTE_LOGIN_OK);
    reopen(&dearer);
    before = composte_users_hashes(users);
    assert_int_equal(log_in("ada", ADA), COMPOSTE_LOGIN_OK);
    assert_int_equal(log_in("eve", ADA), COMPOSTE_LOGIN_FAILED);
    assert_int_equal(composte_users_hashes(users), before + 2);
}

/* The operator's verbs do not know what a server's settings are. */
static void a_new_cost_is_noticed(void **state)
{
    char phc[PASSWORD_PHC_SIZE], sql[256];
    uint64_t before;

    (void)state;
    turn_for(50);
    assert_true(password_make(WF_TEXT(ADA), &(struct password_cost){128, 1}, phc));
    snprintf(sql, sizeof(sql), "INSERT INTO user VALUES ('bob', '%s', 0, 0)", phc);
    execute(sql);
    do {
        turn_for(10);
        before = composte_users_hashes(users);
        assert_int_equal(log_in("ada", ADA), COMPOSTE_LOGIN_OK);
    } while (composte_users_hashes(users) < before + 2);
    before = composte_users_hashes(users);
    assert_int_equal(log_in("ada", "wrong horse"), COMPOSTE_LOGIN_FAILED);
    assert_int_equal(log_in("bob", "wrong horse"), COMPOSTE_LOGIN_FAILED);
    assert_int_equal(log_in("eve", "wrong horse"), COMPOSTE_LOGIN_FAILED);
    assert_int_equal(composte_users_hashes(users), before + 6);
    assert_int_equal(log_in("bob", ADA), COMPOSTE_LOGIN_OK);
}

static void failures_of_a_name_are_counted(void **state)
{
    struct composte_users_limits short_window = cheap;
    uint64_t before;
    char address[32];

    (void)state;
    short_window.window_ms = 400;
    reopen(&short_window);
    for (int i = 0; i < 5; i++) {
        snprintf(address, sizeof(address), "192.0.2.%d:80", i);
        assert_int_equal(log_in_from("ada", "wrong horse", address), COMPOSTE_LOGIN_FAILED);
    }
    before = composte_users_hashes(users);
    assert_int_equal(log_in_from("ada", ADA, "192.0.2.99:80"), COMPOSTE_LOGIN_TOO_MANY);
    assert_int_equal(composte_users_hashes(users), before);
    assert_int_equal(log_in("bob", ADA), COMPOSTE_LOGIN_FAILED);
    turn_for(450);
    assert_int_equal(log_in("ada", ADA), COMPOSTE_LOGIN_OK);
}

static void failures_of_an_address_are(void **state)
{
    char name[16];

    (void)state;
    for (int i = 0; i < 20; i++) {
        snprintf(name, sizeof(name), "user%d", i);
        assert_int_equal(log_in(name, ADA), COMPOSTE_LOGIN_FAILED);
        assert_int_equal(log_in_from("ada", ADA, ELSEWHERE), COMPOSTE_LOGIN_OK);
    }
    assert_int_equal(log_in("ada", ADA), COMPOSTE_LOGIN_TOO_MANY);
    assert_int_equal(log_in_from("ada", ADA, ELSEWHERE), COMPOSTE_LOGIN_OK);
}

static void asking_at_once_gains_nothing(void **state)
{
    struct attempt attempts[60];
    uint64_t before = composte_users_hashes(users);
    unsigned counts[COMPOSTE_LOGIN_TAKEN + 1] = {0};

    (void)state;
    for (int i = 0; i < 60; i++)
        begin(&attempts[i], "ada", "wrong horse", i % 2 ? ADDRESS : ELSEWHERE);
    for (int i = 0; i < 60; i++)
        counts[verdict_of(&attempts[i])]++;
    assert_int_equal(counts[COMPOSTE_LOGIN_FAILED], 5);
    assert_int_equal(counts[COMPOSTE_LOGIN_TOO_MANY], 55);
    assert_int_equal(composte_users_hashes(users), before + 5);
}

/* ... and who knows the password need not wait for others. */
static void many_sessions_of_one_user_log_in(void **state)
{
    struct attempt attempts[60];

    (void)state;
    for (int i = 0; i < 60; i++)
        begin(&attempts[i], "ada", ADA, ADDRESS);
    for (int i = 0; i < 60; i++)
        assert_int_equal(verdict_of(&attempts[i]), COMPOSTE_LOGIN_OK);
}

static void too_many_waiting_are_busy(void **state)
{
    struct composte_users_limits narrow = cheap;
    struct attempt attempts[7];

    (void)state;
    narrow.threads = 1;
    narrow.waiting_limit = 3;
    reopen(&narrow);
    for (int i = 0; i < 7; i++)
        begin(&attempts[i], "ada", ADA, ADDRESS);
    for (int i = 0; i < 7; i++)
        assert_int_equal(verdict_of(&attempts[i]), i < 4 ? COMPOSTE_LOGIN_OK : COMPOSTE_LOGIN_BUSY);
    assert_int_equal(log_in("ada", ADA), COMPOSTE_LOGIN_OK);
}

static void a_disabled_user_is_told(void **state)
{
    (void)state;
    assert_int_equal(enrol("bob", ADA), COMPOSTE_LOGIN_OK);
    disable("bob");
    reopen(&cheap);
    turn_for(50);
    assert_string_equal(disabled, "");
    disable("ada");
    while (disabled[0] == '\0')
        wf_loop_turn(loop, 100);
    assert_string_equal(disabled, "ada ");
    assert_int_equal(log_in("ada", ADA), COMPOSTE_LOGIN_FAILED);
    turn_for(30);
    disable("bob");
    disable("ada");
    while (strlen(disabled) < 12)
        wf_loop_turn(loop, 100);
    assert_string_equal(disabled, "ada bob ada ");
}

static bool keep_others_waiting(struct group_commit_write *write, struct database *to)
{
    (void)write;
    (void)to;
    usleep(100000);
    return true;
}

static bool break_round(struct group_commit_write *write, struct database *to)
{
    (void)write;
    sqlite3_exec(to->sqlite, "ROLLBACK", NULL, NULL, NULL);
    return true;
}

static unsigned written_count;

static void count_written(struct group_commit_write *write, bool is_durable)
{
    (void)write;
    (void)is_durable;
    written_count++;
}

/* Whoever looked for news looks again. */
static void he_is_told_of_by_a_round_that_is_repeated(void **state)
{
    struct group_commit_write first = {.run = keep_others_waiting, .done = count_written};
    struct group_commit_write breaking = {.run = break_round, .done = count_written};

    (void)state;
    written_count = 0;
    turn_for(50);
    disable("ada");
    group_commit_submit(db->commits, &first);
    turn_for(50);
    group_commit_submit(db->commits, &breaking);
    while (written_count < 2)
        wf_loop_turn(loop, 100);
    turn_for(50);
    assert_string_equal(disabled, "ada ");
}

/* The password was right while its user was still there. */
static void a_login_under_way_fails_with_him(void **state)
{
    struct composte_users_limits slow = cheap;
    struct attempt attempt;

    (void)state;
    slow.cost = (struct password_cost){.memory_kib = 65536, .passes = 4};
    reopen(&slow);
    turn_for(20);
    begin(&attempt, "ada", ADA, ADDRESS);
    turn_for(20); /* it was found to be enabled; renewing the hash takes longer than a poll */
    disable("ada");
    assert_int_equal(verdict_of(&attempt), COMPOSTE_LOGIN_FAILED);
}

static void passwords_do_not_stay(void **state)
{
    static const char nothing[COMPOSTE_PASSWORD_MAX];
    struct attempt attempt;

    (void)state;
    begin(&attempt, "ada", ADA, ADDRESS);
    assert_int_equal(verdict_of(&attempt), COMPOSTE_LOGIN_OK);
    assert_memory_equal(attempt.login.password, nothing, sizeof(nothing));
    begin(&attempt, "ada", "wrong horse", ADDRESS);
    assert_int_equal(verdict_of(&attempt), COMPOSTE_LOGIN_FAILED);
    assert_memory_equal(attempt.login.password, nothing, sizeof(nothing));
}

static void closing_ends_everything(void **state)
{
    struct attempt attempts[20];

    (void)state;
    for (int i = 0; i < 20; i++)
        begin(&attempts[i], "ada", ADA, ADDRESS);
    composte_users_close(users);
    users = NULL;
    for (int i = 0; i < 20; i++)
        assert_int_equal(attempts[i].verdict, COMPOSTE_LOGIN_OK);
}

static void ids_and_passwords_have_a_shape(void **state)
{
    static const char *const good[] = {"a", "0", "ada.lovelace_1815-",
                                       "a2345678901234567890123456789012"};
    static const char *const bad[] = {
        "", "-a", ".a", "_a", "A", "ad a", "ad\xC3\xA4", "a23456789012345678901234567890123"};
    char long_one[COMPOSTE_PASSWORD_MAX + 1];

    (void)state;
    for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
        assert_true(composte_user_id_is_valid(wf_text_of(good[i])));
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
        assert_false(composte_user_id_is_valid(wf_text_of(bad[i])));
    assert_false(composte_user_id_is_valid((wf_text){"a\0b", 3}));
    memset(long_one, 'x', sizeof(long_one));
    assert_true(composte_password_is_valid((wf_text){long_one, COMPOSTE_PASSWORD_MAX}));
    assert_false(composte_password_is_valid((wf_text){long_one, COMPOSTE_PASSWORD_MAX + 1}));
    assert_true(composte_password_is_valid(WF_TEXT("\xC3\xA4\xC3\xB6\xC3\xBC\xC3\x9F")));
    assert_false(composte_password_is_valid(WF_TEXT("1234567")));
    assert_false(composte_password_is_valid(WF_TEXT("12345678\xFF")));
}

static void nothing_is_left_without_memory(void **state)
{
    size_t live = wf_alloc_live();
    struct composte_users *made = NULL;

    (void)state;
    for (size_t nth = 1; !made; nth++) {
        wf_alloc_fail_at(nth);
        made = composte_users_open(loop, db, &cheap, &events, NULL);
        wf_alloc_fail_at(0);
        assert_true(made || wf_alloc_live() == live);
    }
    composte_users_close(made);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(work_does_not_tell_who_exists),
        TEST(registrations_are_durable),
        TEST(one_of_two_gets_a_name),
        TEST(an_older_cost_is_renewed),
        TEST(a_new_cost_is_noticed),
        TEST(failures_of_a_name_are_counted),
        TEST(failures_of_an_address_are),
        TEST(asking_at_once_gains_nothing),
        TEST(many_sessions_of_one_user_log_in),
        TEST(too_many_waiting_are_busy),
        TEST(a_disabled_user_is_told),
        TEST(he_is_told_of_by_a_round_that_is_repeated),
        TEST(a_login_under_way_fails_with_him),
        TEST(passwords_do_not_stay),
        TEST(closing_ends_everything),
        TEST(ids_and_passwords_have_a_shape),
        TEST(nothing_is_left_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
