/* A pad in memory: what etherpad.md 8 accepts, corrects and refuses.  Recorded sessions of the
 * original are in tests/easysync. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "server/etherpad_pad.h"
#include "wireform/base/alloc.h"

#define ALICE "g.aliceaaaaaaaaaaa"
#define BOB   "g.bobbbbbbbbbbbbbb"
#define SMILE "\xF0\x9F\x98\x80"

static const struct etherpad_history no_history = {0};
static struct etherpad_pad *pad;
static struct etherpad_verdict verdict;
static size_t live;

static void begin_with(const char *text, struct etherpad_pad_limits limits)
{
    live = wf_alloc_live();
    pad = etherpad_pad_new(&no_history, &limits, wf_text_of(text), 0);
    assert_non_null(pad);
}

static void begin(const char *text)
{
    begin_with(text, etherpad_pad_default_limits);
}

static void end(void)
{
    etherpad_pad_free(pad);
    pad = NULL;
    assert_int_equal(wf_alloc_live(), live);
}

/* --- Submitting ---------------------------------------------------------------------------------
 */

enum { PAIRS_LIMIT = 8 };

/* `apool`: keys and values in turns, ended by NULL. */
static enum etherpad_reason submit_to(struct etherpad_change change, const char *changeset,
                                      const char *const *apool)
{
    static const char *const digits[PAIRS_LIMIT] = {"0", "1", "2", "3", "4", "5", "6", "7"};
    struct etherpad_wire_pair pairs[PAIRS_LIMIT];
    size_t count = 0;

    for (; apool[2 * count]; count++)
        pairs[count] =
            (struct etherpad_wire_pair){wf_text_of(digits[count]), wf_text_of(apool[2 * count]),
                                        wf_text_of(apool[2 * count + 1])};
    change.changeset = wf_text_of(changeset);
    change.apool = (struct etherpad_wire_pool){pairs, count, count};
    change.socket = WF_TEXT("7001");
    return etherpad_pad_submit(pad, &change, &verdict);
}

#define APOOL(...)                                                                                 \
    (const char *const[])                                                                          \
    {                                                                                              \
        __VA_ARGS__, NULL                                                                          \
    }

static enum etherpad_reason submit(const char *user, int64_t base_rev, const char *changeset,
                                   const char *const *apool)
{
    return submit_to((struct etherpad_change){.user = wf_text_of(user), .base_rev = base_rev},
                     changeset, apool);
}

static void accepts(const char *user, int64_t base_rev, const char *changeset,
                    const char *const *apool)
{
    uint32_t head = etherpad_pad_head(pad);

    assert_int_equal(submit(user, base_rev, changeset, apool), ETHERPAD_ACCEPTED);
    assert_int_equal(verdict.first_rev, head + 1);
}

static void refuses(int64_t base_rev, const char *changeset, const char *const *apool,
                    enum etherpad_reason reason, const char *detail)
{
    uint32_t head = etherpad_pad_head(pad);
    uint32_t pairs = etherpad_pad_pool(pad)->count;

    assert_int_equal(submit(ALICE, base_rev, changeset, apool), reason);
    assert_string_equal(verdict.detail, detail);
    assert_int_equal(etherpad_pad_head(pad), head);
    assert_int_equal(etherpad_pad_pool(pad)->count, pairs);
}

/* --- Expecting ----------------------------------------------------------------------------------
 */

static void expect_written(void (*write)(struct etherpad_text text, struct wf_buf *out),
                           const char *expected)
{
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    write(etherpad_pad_text(pad), &out);
    WF_BUF_LITERAL(&out, "\0");
    assert_string_equal(wf_buf_peek(&out), expected);
    wf_buf_deinit(&out);
}

static void expect_text(const char *text, const char *attribs)
{
    expect_written(etherpad_text_write, text);
    expect_written(etherpad_text_write_attribs, attribs);
}

static void expect_revision(uint32_t rev, const char *changeset, const char *author)
{
    const struct etherpad_revision *revision = etherpad_pad_revision(pad, rev);

    assert_non_null(revision);
    assert_true(wf_text_equal(revision->changeset, wf_text_of(changeset)));
    assert_true(wf_text_equal(revision->author, wf_text_of(author)));
    assert_true(wf_text_equal(revision->socket, wf_text_of(*author ? "7001" : "")));
}

static void expect_wire(uint32_t rev, const char *changeset, uint32_t number)
{
    struct etherpad_apool apool = {0};
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    assert_int_equal(etherpad_pad_wire(pad, etherpad_pad_revision(pad, rev), &apool, &out), WF_OK);
    assert_true(wf_text_equal(etherpad_text_of(&out), wf_text_of(changeset)));
    assert_int_equal(apool.count, 1);
    assert_int_equal(apool.numbers[0], number);
    etherpad_apool_deinit(&apool);
    wf_buf_deinit(&out);
}

/* --- Tests --------------------------------------------------------------------------------------
 */

static void a_new_pad_has_revision_0(void **state)
{
    (void)state;
    begin("");
    expect_revision(0, "Z:1>0$", "");
    expect_text("\n", "|1+1");
    end();

    begin("a\r\nb\rc\td\xC2\xA0"
          "e");
    expect_revision(0, "Z:1>g|2+4+c$a\nb\nc        d e", "");
    assert_int_equal(etherpad_pad_pool(pad)->count, 1);
    end();
}

static void the_worked_conversation(void **state)
{
    (void)state;
    begin("Hello\n");
    expect_revision(0, "Z:1>6|1+6$Hello\n", "");
    expect_text("Hello\n\n", "|2+7");
    accepts(ALICE, 0, "Z:7>4=5*0+4$ all", APOOL("author", ALICE));
    expect_revision(1, "Z:7>4=5*1+4$ all", ALICE);
    expect_wire(1, "Z:7>4=5*0+4$ all", 1);
    accepts(BOB, 0, "Z:7>2-1*0+3$" SMILE "h", APOOL("author", BOB));
    expect_revision(2, "Z:b>2-1*2+3$" SMILE "h", BOB);
    expect_wire(2, "Z:b>2-1*0+3$" SMILE "h", 2);
    expect_text(SMILE "hello all\n\n", "*2+3+4*1+4|2+2");
    end();
}

static void bad_changes_leave_no_trace(void **state)
{
    const char *const *me = APOOL("author", ALICE);

    (void)state;
    begin("ab\ncd\n");
    accepts(ALICE, 0, "Z:7>1*0+1$x", me);
    refuses(-1, "Z:8>0$", me, ETHERPAD_BAD_CHANGESET, "there is no such revision");
    refuses(2, "Z:8>0$", me, ETHERPAD_BAD_CHANGESET, "there is no such revision");
    refuses(1, "Z:1>zzzzzzzzzz+zzzzzzzzzz$", me, ETHERPAD_BAD_CHANGESET, "not a changeset");
    refuses(1, "Z:8>0", me, ETHERPAD_BAD_CHANGESET, "a changeset without a bank");
    refuses(1, "Z:8>0=1$", me, ETHERPAD_BAD_CHANGESET, "not in canonical form");
    refuses(1, "Z:7>1*0+1$x", me, ETHERPAD_BAD_CHANGESET, "it is for a text of another length");
    refuses(0, "Z:8>1*0+1$x", me, ETHERPAD_BAD_CHANGESET, "it is for a text of another length");
    refuses(1, "Z:8>1=4*0+1$x", me, ETHERPAD_BAD_CHANGESET, "it counts newlines wrong");
    refuses(1, "Z:8>1|3=8*0+1$x", me, ETHERPAD_BAD_CHANGESET, "it touches the final newline");
    refuses(1, "Z:8<1|2=7|1-1$", me, ETHERPAD_BAD_CHANGESET, "it touches the final newline");
    refuses(1, "Z:8>1*1+1$x", me, ETHERPAD_BAD_CHANGESET, "an attribute is not in the pool");
    refuses(1, "Z:8<1*0-1$", me, ETHERPAD_BAD_CHANGESET, "a deletion has attributes");
    refuses(1, "Z:8>1*0*1+1$x", APOOL("author", ALICE, "author", "x"), ETHERPAD_BAD_CHANGESET,
            "an operation has an attribute twice");
    refuses(1, "Z:8>1*0*0+1$x", me, ETHERPAD_BAD_CHANGESET, "an operation has an attribute twice");
    refuses(1, "Z:8>1*0*1+1$x", APOOL("author", ALICE, "bold", ""), ETHERPAD_BAD_CHANGESET,
            "an insertion has an empty attribute");
    refuses(1, "Z:8>1*0+1$x", APOOL("author,", ALICE), ETHERPAD_BAD_CHANGESET,
            "the key of an attribute has a comma");
    refuses(1, "Z:8>1*0+1$\r", me, ETHERPAD_BAD_CHANGESET, "it inserts a carriage return");
    expect_text("xab\ncd\n\n", "*1+1|3+7");
    end();
}

static void limits_hold(void **state)
{
    struct etherpad_pad_limits limits = etherpad_pad_default_limits;
    const char *const *me = APOOL("author", ALICE);

    (void)state;
    limits.units = 10;
    limits.catch_up = 2;
    limits.runs = 3;
    begin_with("12345\n", limits);
    accepts(ALICE, 0, "Z:7>3*0+3$abc", me);
    refuses(1, "Z:a>1*0+1$x", me, ETHERPAD_TOO_LARGE, "a pad has room for 10 characters");
    accepts(ALICE, 1, "Z:a<1-2*0+1$x", me);
    refuses(2, "Z:9>0=2*0=1=1*0=1$", me, ETHERPAD_TOO_LARGE, "too many changes of attributes");
    accepts(ALICE, 2, "Z:9<1-1$", me);
    refuses(0, "Z:7<1-1$", me, ETHERPAD_TOO_LARGE, "the change is 3 revisions behind");
    end();
}

static void who_only_reads_is_told_so(void **state)
{
    struct etherpad_change change = {.user = WF_TEXT(ALICE), .is_read_only = true};

    (void)state;
    begin("a\n");
    assert_int_equal(submit_to(change, "Z:3>0$", APOOL("author", ALICE)), ETHERPAD_READ_ONLY);
    assert_string_equal(etherpad_reason_name(verdict.reason), "readOnly");
    end();
}

static void another_s_name_is_refused_where_that_is_understood(void **state)
{
    struct etherpad_change change = {.user = WF_TEXT(ALICE), .takes_rejection = true};

    (void)state;
    begin("ab\n");
    assert_int_equal(submit_to(change, "Z:4>1*0+1$x", APOOL("author", BOB)), ETHERPAD_AUTHOR);
    assert_int_equal(submit_to(change, "Z:4>1+1$x", APOOL("author", BOB)), ETHERPAD_AUTHOR);
    assert_int_equal(submit_to(change, "Z:4>0*0=1$", APOOL("author", BOB)), ETHERPAD_AUTHOR);
    assert_int_equal(etherpad_pad_head(pad), 0);
    assert_int_equal(submit_to(change, "Z:4>0*0=1$", APOOL("author", "")), ETHERPAD_ACCEPTED);
    end();
}

/* A classic page would wait for ever: its change is taken as it is, and put right. */
static void another_s_name_is_corrected_otherwise(void **state)
{
    (void)state;
    begin("ab\n");
    accepts(BOB, 0, "Z:4>1*0+1$x", APOOL("author", BOB));
    accepts(ALICE, 1, "Z:5>3*1=2=1*1+2|1+1$yz\n", APOOL("author", ALICE, "author", BOB));
    assert_int_equal(etherpad_pad_head(pad), 3);
    expect_revision(2, "Z:5>3*1=2=1*1+2|1+1$yz\n", ALICE);
    expect_revision(3, "Z:8>0=1*0=1=1*2|1=3$", "");
    end();
}

static void pairs_are_numbered_in_order(void **state)
{
    (void)state;
    begin("ab\n");
    accepts(BOB, 0, "Z:4>1*1*0+1$x", APOOL("bold", "true", "author", BOB));
    assert_int_equal(verdict.first_number, 1);
    assert_int_equal(etherpad_pad_pool(pad)->count, 3);
    assert_true(wf_text_equal(etherpad_pool_at(etherpad_pad_pool(pad), 1).value, WF_TEXT(BOB)));
    accepts(ALICE, 1, "Z:5<1-1$", APOOL("x", "y"));
    assert_int_equal(verdict.first_number, 3);
    assert_true(wf_text_equal(etherpad_pool_at(etherpad_pad_pool(pad), 3).value, WF_TEXT(ALICE)));
    end();
}

static void markers_of_lists_begin_lines(void **state)
{
    const char *const *apool = APOOL("author", ALICE, "list", "bullet1");

    (void)state;
    begin("ab\ncd\n");
    accepts(ALICE, 0, "Z:7>1*0*1+1$*", apool); /* at the start: right */
    assert_int_equal(etherpad_pad_head(pad), 1);
    accepts(ALICE, 1, "Z:8>1=2*0*1+1$*", apool); /* within a line */
    expect_revision(3, "Z:9<1=2-1$", "");
    accepts(ALICE, 3, "Z:8>1*0+1$x", apool); /* before a marker */
    expect_revision(5, "Z:9<1=1-1$", "");
    accepts(ALICE, 5, "Z:8>0=1*1|1=3*1=1$", apool); /* by attributes only, over a line's end */
    expect_revision(7, "Z:8<3=1|1-3$", "");
    accepts(ALICE, 7, "Z:5>0|1=4*1|1=1$", apool); /* the final newline, which is at a start */
    assert_int_equal(etherpad_pad_head(pad), 8);
    end();
}

static void a_text_ends_in_two_newlines(void **state)
{
    const char *const *me = APOOL("author", ALICE);

    (void)state;
    begin("ab");
    expect_text("ab\n", "|1+3");
    accepts(ALICE, 0, "Z:3>1*0+1$x", me);
    expect_revision(2, "Z:4>1=3|1+1$\n", "");
    expect_text("xab\n\n", "*1+1|2+4");
    accepts(ALICE, 2, "Z:5<4|1-4$", me);
    assert_int_equal(etherpad_pad_head(pad), 3); /* one newline alone is left alone */
    end();
}

static void what_peers_let_pass_is_tightened(void **state)
{
    (void)state;
    begin("ab\ncd\n");
    accepts(ALICE, 0, "Z:7>1|1=4*0+1$x", APOOL("author", ALICE));
    expect_revision(1, "Z:7>1|1=3=1*1+1$x", ALICE);
    end();
}

static void missed_changes_come_once(void **state)
{
    static const struct etherpad_wire_pair pair = {WF_TEXT_INIT("0"), WF_TEXT_INIT("author"),
                                                   WF_TEXT_INIT(ALICE)};
    struct etherpad_missed missed = {.user = WF_TEXT(ALICE),
                                     .committed = WF_TEXT("Z:4>1*0+1$x"),
                                     .committed_socket = WF_TEXT("7001"),
                                     .committed_apool = {&pair, 1, 1},
                                     .further = WF_TEXT("Z:5>1=1*0+1$y"),
                                     .further_apool = {&pair, 1, 1}};

    (void)state;
    begin("ab\n");
    assert_int_equal(etherpad_pad_submit_missed(pad, &missed, 0, &verdict), ETHERPAD_ACCEPTED);
    expect_text("xyab\n\n", "*1+2|2+4");
    assert_int_equal(etherpad_pad_head(pad), 1);
    end();

    begin("ab\n");
    accepts(ALICE, 0, "Z:4>1*0+1$x", APOOL("author", ALICE)); /* it had arrived */
    accepts(BOB, 1, "Z:5>1*0+1$z", APOOL("author", BOB));
    assert_int_equal(etherpad_pad_submit_missed(pad, &missed, 0, &verdict), ETHERPAD_ACCEPTED);
    expect_text("zxyab\n\n", "*2+1*1+2|2+4");
    missed.further.ptr = NULL;
    assert_int_equal(etherpad_pad_submit_missed(pad, &missed, 0, &verdict), ETHERPAD_ACCEPTED);
    assert_int_equal(verdict.first_rev, etherpad_pad_head(pad) + 1);
    assert_int_equal(etherpad_pad_head(pad), 3);
    end();
}

static void missed_changes_are_judged(void **state)
{
    struct etherpad_missed missed = {.user = WF_TEXT(ALICE),
                                     .committed = WF_TEXT("Z:4>0$"),
                                     .committed_socket = WF_TEXT("7001"),
                                     .further = WF_TEXT("Z:9>0$")};

    (void)state;
    begin("ab\n");
    assert_int_equal(etherpad_pad_submit_missed(pad, &missed, 0, &verdict), ETHERPAD_BAD_CHANGESET);
    assert_string_equal(verdict.detail, "the two changes do not go together");
    missed.further = WF_TEXT("Z:4>0");
    assert_int_equal(etherpad_pad_submit_missed(pad, &missed, 0, &verdict), ETHERPAD_BAD_CHANGESET);
    missed.committed = (wf_text){NULL, 0};
    missed.further = WF_TEXT("Z:4>1*0+1$x");
    assert_int_equal(etherpad_pad_submit_missed(pad, &missed, 0, &verdict), ETHERPAD_BAD_CHANGESET);
    missed.base_rev = INT64_MIN;
    assert_int_equal(etherpad_pad_submit_missed(pad, &missed, 0, &verdict), ETHERPAD_BAD_CHANGESET);
    end();
}

static void a_revision_that_does_not_fit_makes_it_read_only(void **state)
{
    struct etherpad_pool pool = {0};
    struct etherpad_revision wrong = {.number = 101, .changeset = WF_TEXT("Z:9>0$")};
    struct etherpad_revision right = {.number = 101, .changeset = WF_TEXT("Z:4>0$")};

    (void)state;
    pad = etherpad_pad_load(&no_history, &etherpad_pad_default_limits, &pool, 100,
                            WF_TEXT("ab\n\n"), WF_TEXT("|2+4"));
    assert_non_null(pad);
    assert_int_equal(etherpad_pad_replay(pad, &right), WF_OK);
    assert_int_equal(etherpad_pad_replay(pad, &right), WF_BAD_VALUE);
    end();
    pad = etherpad_pad_load(&no_history, &etherpad_pad_default_limits, &pool, 100,
                            WF_TEXT("ab\n\n"), WF_TEXT("|2+4"));
    assert_int_equal(etherpad_pad_replay(pad, &wrong), WF_BAD_VALUE);
    assert_int_equal(submit(ALICE, 100, "Z:4>0$", APOOL("a", "b")), ETHERPAD_READ_ONLY);
    assert_int_equal(etherpad_pad_replay(pad, &right), WF_BAD_VALUE);
    end();
    assert_null(etherpad_pad_load(&no_history, &etherpad_pad_default_limits, &pool, 0,
                                  WF_TEXT("ab\n\n"), WF_TEXT("|2+5")));
    assert_int_equal(wf_alloc_live(), live);
}

static void memory_may_fail_anywhere(void **state)
{
    enum etherpad_reason reason = ETHERPAD_FAILED;
    size_t failures = 0;

    (void)state;
    for (size_t nth = 1; reason != ETHERPAD_ACCEPTED; nth++) {
        begin("ab\n");
        accepts(BOB, 0, "Z:4>1*0+1$x", APOOL("author", BOB));
        wf_alloc_fail_at(nth);
        reason =
            submit(ALICE, 0, "Z:4>3*0=1*1=1*0|1+3$yz\n", APOOL("author", BOB, "list", "bullet1"));
        wf_alloc_fail_at(0);
        if (reason != ETHERPAD_ACCEPTED) {
            assert_int_equal(reason, ETHERPAD_FAILED);
            assert_int_equal(etherpad_pad_head(pad), 1);
            assert_int_equal(etherpad_pad_pool(pad)->count, 2);
            expect_text("xab\n\n", "*1+1|2+4");
            failures++;
        }
        end();
    }
    assert_true(failures > 30);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_pad_has_revision_0),
        cmocka_unit_test(the_worked_conversation),
        cmocka_unit_test(bad_changes_leave_no_trace),
        cmocka_unit_test(limits_hold),
        cmocka_unit_test(who_only_reads_is_told_so),
        cmocka_unit_test(another_s_name_is_refused_where_that_is_understood),
        cmocka_unit_test(another_s_name_is_corrected_otherwise),
        cmocka_unit_test(pairs_are_numbered_in_order),
        cmocka_unit_test(markers_of_lists_begin_lines),
        cmocka_unit_test(a_text_ends_in_two_newlines),
        cmocka_unit_test(what_peers_let_pass_is_tightened),
        cmocka_unit_test(missed_changes_come_once),
        cmocka_unit_test(missed_changes_are_judged),
        cmocka_unit_test(a_revision_that_does_not_fit_makes_it_read_only),
        cmocka_unit_test(memory_may_fail_anywhere),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
