#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scratch.h"
#include "server/database.h"
#include "server/etherpad_stored.h"
#include "server/etherpad_user.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/base/owner.h"
#include "wireform/io/loop.h"

/* What EtherPad keeps:
 *     a_pad_comes_back              as it was, also past key revisions
 *     heads_move_one_by_one         a change that does not follow the last one is not stored
 *     writes_are_all_or_nothing
 *     users_go_by_their_cookies     which are nowhere in the file
 *     lines_beyond_the_limit_go     of the chat
 *     without memory                nothing is lost but what was asked for */

#define ADA "g.ada0000000000000"

static struct wf_loop *loop;
static struct etherpad_store *store;
static struct etherpad_pad *pad; /* "tea", at revision 0 */

static int told; /* -1: not yet */

static void hear(void *user, bool is_durable)
{
    (void)user;
    told = is_durable;
}

static bool submit(struct etherpad_write *write)
{
    told = -1;
    if (!etherpad_store_submit(store, write, (struct etherpad_told){.done = hear}))
        return false;
    while (told < 0)
        wf_loop_turn(loop, 1000);
    return told == 1;
}

static bool store_pad(void)
{
    struct etherpad_write *write = etherpad_store_write(store);

    assert_true(etherpad_put_pad(write, "tea", pad));
    return submit(write);
}

static int set_up(void **state)
{
    const struct etherpad_history none = {0};

    (void)state;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR + 1);
    make_scratch();
    loop = wf_loop_new();
    store = etherpad_store_open(loop, scratch_path);
    pad = etherpad_pad_new(&none, &etherpad_pad_default_limits, WF_TEXT("Hello\n"), 1000);
    return loop && store && pad && store_pad() ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    etherpad_pad_free(pad);
    etherpad_store_close(store);
    wf_loop_free(loop);
    remove_scratch();
    return 0;
}

/* Inserts an `x` at the start.  @return whether it was stored */
static bool type_and_store(void)
{
    struct etherpad_wire_pair pair = {WF_TEXT("0"), WF_TEXT("author"), WF_TEXT(ADA)};
    char changeset[64], units[ETHERPAD_DIGITS_LIMIT];
    struct etherpad_change change = {
        .user = WF_TEXT(ADA),
        .socket = WF_TEXT("7001"),
        .base_rev = etherpad_pad_head(pad),
        .changeset = {changeset, 0},
        .apool = {&pair, 1, 1},
        .now_ms = 2000,
    };
    size_t len = etherpad_number_print(etherpad_text_units(etherpad_pad_text(pad)), units);
    struct etherpad_verdict verdict;
    struct etherpad_write *write;

    change.changeset.len =
        (size_t)snprintf(changeset, sizeof(changeset), "Z:%.*s>1*0+1$x", (int)len, units);
    assert_int_equal(etherpad_pad_submit(pad, &change, &verdict), ETHERPAD_ACCEPTED);
    write = etherpad_store_write(store);
    assert_true(etherpad_put_revisions(write, "tea", pad, &verdict));
    return submit(write);
}

/* --- Loading ------------------------------------------------------------------------------- */

struct look {
    struct etherpad_read read;
    struct etherpad_stored stored;
    enum etherpad_outcome outcome;
    bool is_done, is_well;
};

static void load(struct etherpad_read *read, struct database *db)
{
    struct look *look = WF_OWNER(read, struct look, read);
    struct etherpad_stored_history from = {.db = db, .pad_id = "tea"};
    struct etherpad_history history = etherpad_history_of(&from);

    look->outcome = etherpad_load(db, "tea", &history, &etherpad_pad_default_limits, &look->stored);
}

static void loaded(struct etherpad_read *read, bool is_well)
{
    struct look *look = WF_OWNER(read, struct look, read);

    look->is_well = is_well;
    look->is_done = true;
}

static void load_pad(struct look *look)
{
    *look = (struct look){.read = {.run = load, .done = loaded}};
    etherpad_store_read(store, &look->read);
    while (!look->is_done)
        wf_loop_turn(loop, 1000);
}

static void assert_same_text(const struct etherpad_pad *one, const struct etherpad_pad *other)
{
    struct wf_buf texts[2];

    for (int i = 0; i < 2; i++) {
        struct etherpad_text text = etherpad_pad_text(i ? other : one);

        wf_buf_init(&texts[i], 1 << 20);
        etherpad_text_write(text, &texts[i]);
        etherpad_text_write_attribs(text, &texts[i]);
    }
    assert_true(wf_text_equal(etherpad_text_of(&texts[0]), etherpad_text_of(&texts[1])));
    wf_buf_deinit(&texts[0]);
    wf_buf_deinit(&texts[1]);
}

static void a_pad_comes_back(void **state)
{
    struct look look;

    (void)state;
    for (int i = 0; i < 250; i++)
        assert_true(type_and_store());
    load_pad(&look);
    assert_int_equal(look.outcome, ETHERPAD_FOUND);
    assert_false(look.stored.is_damaged);
    assert_int_equal(etherpad_pad_head(look.stored.pad), etherpad_pad_head(pad));
    assert_true(wf_text_equal(look.stored.title, WF_TEXT("tea")));
    assert_int_equal(look.stored.created_ms, 1000);
    assert_int_equal(look.stored.head_ms, 2000);
    assert_same_text(look.stored.pad, pad);
    etherpad_stored_deinit(&look.stored);
}

static void heads_move_one_by_one(void **state)
{
    struct etherpad_write *write;
    struct etherpad_verdict verdict = {.first_rev = 3};
    struct look look;

    (void)state;
    assert_true(type_and_store());
    assert_false(store_pad()); /* it is there */
    assert_true(type_and_store());
    assert_true(type_and_store());
    write = etherpad_store_write(store);
    verdict.first_number = etherpad_pad_pool(pad)->count;
    assert_true(etherpad_put_revisions(write, "tea", pad, &verdict));
    assert_false(submit(write)); /* it was stored before */
    load_pad(&look);
    assert_int_equal(etherpad_pad_head(look.stored.pad), 3);
    etherpad_stored_deinit(&look.stored);
}

static void writes_are_all_or_nothing(void **state)
{
    struct etherpad_write *write = etherpad_store_write(store);
    struct look look;

    (void)state;
    etherpad_put_title(write, "tea", WF_TEXT("Of tea"));
    assert_true(etherpad_put_pad(write, "tea", pad)); /* cannot be: it is there */
    assert_false(submit(write));
    load_pad(&look);
    assert_true(wf_text_equal(look.stored.title, WF_TEXT("tea")));
    etherpad_stored_deinit(&look.stored);
}

/* --- Users --------------------------------------------------------------------------------- */

struct asking {
    struct etherpad_read read;
    const char *cookie;
    struct etherpad_user user;
    bool is_found, is_done;
};

static void ask(struct etherpad_read *read, struct database *db)
{
    struct asking *asking = WF_OWNER(read, struct asking, read);
    int64_t seen_ms;

    asking->is_found = etherpad_user_find(db, wf_text_of(asking->cookie), &asking->user, &seen_ms);
}

static void asked(struct etherpad_read *read, bool is_well)
{
    assert_true(is_well);
    WF_OWNER(read, struct asking, read)->is_done = true;
}

static bool find_user(const char *cookie, struct etherpad_user *user)
{
    struct asking asking = {.read = {.run = ask, .done = asked}, .cookie = cookie};

    etherpad_store_read(store, &asking.read);
    while (!asking.is_done)
        wf_loop_turn(loop, 1000);
    *user = asking.user;
    return asking.is_found;
}

static void users_go_by_their_cookies(void **state)
{
    struct etherpad_user ada, found;
    struct etherpad_write *write = etherpad_store_write(store);

    (void)state;
    etherpad_user_make(&ada);
    etherpad_put_user(write, &ada, WF_TEXT("0123456789abcdef"), 5);
    assert_true(submit(write));
    assert_true(find_user("0123456789abcdef", &found));
    assert_string_equal(found.id, ada.id);
    assert_false(found.has_name);
    assert_false(find_user("0123456789abcdeg", &found));

    ada.has_name = true;
    strcpy(ada.name, "Ada \xED\xA0\xBD");
    ada.color = 31;
    write = etherpad_store_write(store);
    etherpad_put_user_looks(write, &ada);
    assert_true(submit(write));
    assert_true(find_user("0123456789abcdef", &found));
    assert_true(etherpad_user_looks_same(&found, &ada));
}

/* --- Chat ---------------------------------------------------------------------------------- */

struct listening {
    struct etherpad_read read;
    unsigned count;
    uint32_t first;
    bool is_done;
};

static void take_line(void *user, const struct etherpad_chat_line *line)
{
    struct listening *listening = user;

    if (listening->count++ == 0)
        listening->first = line->number;
}

static void list(struct etherpad_read *read, struct database *db)
{
    etherpad_list_chat(db, "tea", 0, 1000, take_line, WF_OWNER(read, struct listening, read));
}

static void listed(struct etherpad_read *read, bool is_well)
{
    assert_true(is_well);
    WF_OWNER(read, struct listening, read)->is_done = true;
}

static void lines_beyond_the_limit_go(void **state)
{
    struct listening listening = {.read = {.run = list, .done = listed}};

    (void)state;
    for (uint32_t i = 0; i < 20; i++) {
        struct etherpad_chat_line line = {
            .number = i, .user_id = WF_TEXT(ADA), .line = WF_TEXT("Tea?")};
        struct etherpad_write *write = etherpad_store_write(store);

        etherpad_put_chat(write, "tea", &line, 8);
        assert_true(submit(write));
    }
    etherpad_store_read(store, &listening.read);
    while (!listening.is_done)
        wf_loop_turn(loop, 1000);
    assert_int_equal(listening.count, 8);
    assert_int_equal(listening.first, 12);
}

/* --- Memory -------------------------------------------------------------------------------- */

static void loading_without_memory_is_told(void **state)
{
    struct look look = {.outcome = ETHERPAD_UNREADABLE};
    unsigned failures = 0;

    (void)state;
    for (int i = 0; i < 3; i++)
        assert_true(type_and_store());
    for (size_t nth = 1; look.outcome != ETHERPAD_FOUND || !look.is_well; nth++) {
        wf_alloc_fail_at(nth);
        load_pad(&look);
        wf_alloc_fail_at(0);
        assert_true(look.outcome != ETHERPAD_MISSING);
        failures += look.outcome != ETHERPAD_FOUND;
        etherpad_stored_deinit(&look.stored);
        assert_true(nth < 10000);
    }
    assert_true(failures > 3);
}

static void writing_without_memory_is_told(void **state)
{
    bool is_stored = false;

    (void)state;
    for (size_t nth = 1; !is_stored; nth++) {
        struct etherpad_write *write;

        wf_alloc_fail_at(nth);
        write = etherpad_store_write(store);
        etherpad_put_title(write, "tea", WF_TEXT("Of tea"));
        is_stored = submit(write);
        wf_alloc_fail_at(0);
        assert_true(nth < 100);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_pad_comes_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(heads_move_one_by_one, set_up, tear_down),
        cmocka_unit_test_setup_teardown(writes_are_all_or_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(users_go_by_their_cookies, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lines_beyond_the_limit_go, set_up, tear_down),
        cmocka_unit_test_setup_teardown(loading_without_memory_is_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(writing_without_memory_is_told, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
