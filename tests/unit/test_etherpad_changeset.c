/* Pools, and what changesets are refused for; what they do is judged in tests/easysync. */
#include "guarded.h"

#include <stdio.h>

#include "server/etherpad_attribs.h"
#include "server/etherpad_changeset.h"
#include "wireform/base/alloc.h"

/* --- Pools --------------------------------------------------------------------------------------
 */

static void a_pair_keeps_its_number(void **state)
{
    struct etherpad_pool pool = {0};

    (void)state;
    assert_int_equal(etherpad_pool_put(&pool, WF_TEXT("author"), WF_TEXT("g.a")), 0);
    assert_int_equal(etherpad_pool_put(&pool, WF_TEXT("bold"), WF_TEXT("")), 1);
    assert_int_equal(etherpad_pool_put(&pool, WF_TEXT("author"), WF_TEXT("g.a")), 0);
    assert_int_equal(etherpad_pool_find(&pool, WF_TEXT("bold"), WF_TEXT("")), 1);
    assert_int_equal(etherpad_pool_find(&pool, WF_TEXT("bold"), WF_TEXT("x")), ETHERPAD_NO_NUMBER);
    assert_true(wf_text_equal(etherpad_pool_at(&pool, 0).key, WF_TEXT("author")));
    assert_true(wf_text_equal(etherpad_pool_at(&pool, 0).value, WF_TEXT("g.a")));

    /* Peers know pairs by their joined text. */
    assert_int_equal(etherpad_pool_put(&pool, WF_TEXT("a,b"), WF_TEXT("c")), 2);
    assert_int_equal(etherpad_pool_put(&pool, WF_TEXT("a"), WF_TEXT("b,c")), 2);

    etherpad_pool_shorten(&pool, 1);
    assert_int_equal(etherpad_pool_find(&pool, WF_TEXT("bold"), WF_TEXT("")), ETHERPAD_NO_NUMBER);
    assert_int_equal(etherpad_pool_put(&pool, WF_TEXT("list"), WF_TEXT("x")), 1);
    etherpad_pool_deinit(&pool);
    assert_int_equal(wf_alloc_live(), 0);
}

static void a_full_pool_takes_no_more(void **state)
{
    struct etherpad_pool pool = {0};
    char value[8];

    (void)state;
    for (uint32_t i = 0; i < ETHERPAD_POOL_LIMIT; i++) {
        (void)snprintf(value, sizeof(value), "%u", i);
        assert_int_equal(etherpad_pool_put(&pool, WF_TEXT("k"), wf_text_of(value)), i);
    }
    assert_int_equal(etherpad_pool_put(&pool, WF_TEXT("k"), WF_TEXT("x")), ETHERPAD_NO_NUMBER);
    assert_int_equal(etherpad_pool_put(&pool, WF_TEXT("k"), WF_TEXT("9")), 9);
    etherpad_pool_deinit(&pool);
}

static char long_text[ETHERPAD_VALUE_LIMIT + 1];

static wf_text long_of(size_t len)
{
    memset(long_text, 'x', sizeof(long_text));
    return (wf_text){long_text, len};
}

static void expect_pool(const struct etherpad_wire_pair *pairs, size_t count, uint64_t next_num,
                        const char *refusal)
{
    struct etherpad_wire_pool wire = {pairs, count, next_num};
    struct etherpad_pool pool = {0};
    const char *why = NULL;

    if (refusal) {
        assert_int_equal(etherpad_pool_read(&pool, &wire, &why), WF_BAD_VALUE);
        assert_string_equal(why, refusal);
    } else {
        assert_int_equal(etherpad_pool_read(&pool, &wire, &why), WF_OK);
        assert_int_equal(pool.count, count);
    }
    etherpad_pool_deinit(&pool);
}

#define PAIR(number, key, value)                                                                   \
    {                                                                                              \
        WF_TEXT_INIT(number), WF_TEXT_INIT(key), WF_TEXT_INIT(value)                               \
    }

static void pools_of_the_wire_are_judged(void **state)
{
    static const char *const gaps = "the numbers of the pool have gaps";
    const struct etherpad_wire_pair good[] = {PAIR("1", "b", ""), PAIR("0", "a", "x,y")};
    const struct etherpad_wire_pair same[] = {PAIR("0", "a", "b"), PAIR("1", "a", "b")};
    const struct etherpad_wire_pair twice[] = {PAIR("0", "a", "b"), PAIR("0", "c", "d")};
    const struct etherpad_wire_pair zeros[] = {PAIR("00", "a", "b")};
    const struct etherpad_wire_pair word[] = {PAIR("x", "a", "b")};
    const struct etherpad_wire_pair empty[] = {PAIR("", "a", "b")};
    const struct etherpad_wire_pair comma[] = {PAIR("0", "a,b", "c")};
    const struct etherpad_wire_pair no_key[] = {PAIR("0", "", "c")};
    struct etherpad_wire_pair wide[] = {PAIR("0", "a", "b")};

    (void)state;
    expect_pool(NULL, 0, 0, NULL);
    expect_pool(good, 2, 2, NULL);
    expect_pool(same, 2, 2, NULL);
    expect_pool(good, 2, 3, gaps);
    expect_pool(good, 2, 4000000000, gaps);
    expect_pool(good, 1, 1, gaps);
    expect_pool(twice, 2, 2, gaps);
    expect_pool(zeros, 1, 1, gaps);
    expect_pool(word, 1, 1, gaps);
    expect_pool(empty, 1, 1, gaps);
    expect_pool(good, ETHERPAD_WIRE_POOL_LIMIT + 1, 1, "the pool has too many attributes");
    expect_pool(comma, 1, 1, "the key of an attribute has a comma");
    expect_pool(no_key, 1, 1, "the key of an attribute is empty or too long");
    wide[0].key = long_of(ETHERPAD_KEY_LIMIT);
    wide[0].value = long_of(ETHERPAD_VALUE_LIMIT);
    expect_pool(wide, 1, 1, NULL);
    wide[0].key = long_of(ETHERPAD_KEY_LIMIT + 1);
    expect_pool(wide, 1, 1, "the key of an attribute is empty or too long");
    wide[0].key = WF_TEXT("a");
    wide[0].value = long_of(ETHERPAD_VALUE_LIMIT + 1);
    expect_pool(wide, 1, 1, "the value of an attribute is too long");
}

/* --- checkRep -----------------------------------------------------------------------------------
 */

static struct guarded guarded;

/* The text ends where nobody may read. */
static enum wf_status check(const char *text, size_t len, const char **why)
{
    struct etherpad_changeset changeset;
    const char *copy = guarded_put(&guarded, text, len, 0, 0);

    return etherpad_changeset_check((wf_text){copy, len}, &changeset, why);
}

static void accepts(const char *text)
{
    const char *why;

    assert_int_equal(check(text, strlen(text), &why), WF_OK);
    for (size_t len = 0; len < strlen(text); len++)
        if (((unsigned char)text[len] & 0xC0) != 0x80)
            assert_int_equal(check(text, len, &why), WF_BAD_VALUE);
}

static void refuses(const char *text, const char *refusal)
{
    const char *why = NULL;

    assert_int_equal(check(text, strlen(text), &why), WF_BAD_VALUE);
    assert_string_equal(why, refusal);
}

static void changesets_are_judged(void **state)
{
    static const char *const form = "not in canonical form";

    (void)state;
    guarded_init(&guarded, 1 << 20);
    accepts("Z:1>0$");
    accepts("Z:3>1=1*0+1$x");
    accepts("Z:6>2*1|1=2*4=1-1|1+2+1$c\nd");
    accepts("Z:3>1*0*zz+1$\xED\xA0\xBD");
    accepts("Z:4>0*03=3$");

    refuses("", "not a changeset");
    refuses("$", "not a changeset");
    refuses("xZ:1>0$", "not a changeset");
    refuses("Z:01>0$", "not a changeset");
    refuses("Z:1<0$", "not a changeset");
    refuses("Z:1<2$", "not a changeset");
    refuses("Z:zik0zk>0$", "not a changeset");
    refuses("Z:zzzzzzzzzzzzzzzz>0$", "not a changeset");
    refuses("Z:1>zzzzzzzzzz+zzzzzzzzzz$", "not a changeset");
    refuses("Z:1>0", "a changeset without a bank");
    refuses("Z:1>zik0zi+zik0zi$", "the bank is too short");
    refuses("Z:1>0$x", "the bank is too long");
    refuses("Z:1>0=1$", form);
    refuses("Z:3>0+1-1$x", form);
    refuses("Z:3>2+1+1$ab", form);
    refuses("Z:3>0=0$", form);
    refuses("Z:5>1=1+1=1+1$ab", "it does not have the length it claims");
    refuses("Z:0>0+1$a", "it becomes too long");
    refuses("Z:5>2=1+1$a", "it does not have the length it claims");
    refuses("Z:2<1-3$", "it deletes beyond the end");
    refuses("Z:1>1+1$\n", "an insertion counts its newlines wrong");
    refuses("Z:1>2|1+2$\na", "an insertion of lines ends within one");
    refuses("Z:1>1+1$\r", "it inserts a carriage return");
    refuses("Z:3>0*=1$", "an attribute without a number");
    refuses("Z:3>0*0$", "an operation of no kind");
    refuses("Z:3>0|=1$", "a count of newlines is no number");
    refuses("Z:3>0=$", "an operation without a length");
    refuses("Z:3>0=01$", "an operation without a length");
    refuses("Z:3>0 $", "an operation of no kind");
    guarded_deinit(&guarded);
}

static void there_are_only_so_many(void **state)
{
    struct etherpad_changeset changeset;
    struct wf_buf text;
    const char *why;

    (void)state;
    wf_buf_init(&text, WF_NO_LIMIT);
    WF_BUF_LITERAL(&text, "Z:zzzz>0");
    for (unsigned i = 0; i < ETHERPAD_OPS_LIMIT; i++)
        wf_buf_put(&text, i % 2 ? "*0=1" : "*1=1", 4);
    WF_BUF_LITERAL(&text, "$");
    assert_int_equal(etherpad_changeset_check(etherpad_text_of(&text), &changeset, &why), WF_OK);
    text.end--;
    WF_BUF_LITERAL(&text, "*1=1$");
    assert_int_equal(etherpad_changeset_check(etherpad_text_of(&text), &changeset, &why),
                     WF_BAD_VALUE);
    assert_string_equal(why, "too many operations");

    wf_buf_reset(&text);
    WF_BUF_LITERAL(&text, "Z:3>0");
    for (unsigned i = 0; i <= ETHERPAD_ATTRIBS_LIMIT; i++)
        WF_BUF_LITERAL(&text, "*zik0zj");
    WF_BUF_LITERAL(&text, "=1$");
    assert_int_equal(etherpad_changeset_check(etherpad_text_of(&text), &changeset, &why),
                     WF_BAD_VALUE);
    assert_string_equal(why, "an operation has too many attributes");
    wf_buf_deinit(&text);
}

static void the_final_newline_is_spared_or_not(void **state)
{
    static const struct {
        const char *text;
        bool spares;
    } cases[] = {{"Z:1>0$", true},         {"Z:1>1+1$a", true},    {"Z:1<1|1-1$", false},
                 {"Z:2>1|1=2+1$a", false}, {"Z:2>1=1+1$a", true},  {"Z:0>1+1$a", false},
                 {"Z:2>0*0|1=2$", true},   {"Z:2<1=1|1-1$", false}};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct etherpad_changeset changeset;
        const char *why;

        assert_true(etherpad_changeset_parse(wf_text_of(cases[i].text), &changeset, &why));
        assert_int_equal(etherpad_changeset_spares_end(&changeset), cases[i].spares);
    }
}

/* --- Attributes ---------------------------------------------------------------------------------
 */

static void too_many_attributes_are_refused_when_they_meet(void **state)
{
    struct etherpad_pool pool = {0};
    struct etherpad_attribs earlier = {.failed = false};
    struct etherpad_attribs later = {.failed = false};
    struct etherpad_attribs room = {.failed = false};
    char key[8];

    (void)state;
    for (uint32_t i = 0; i < 2 * ETHERPAD_ATTRIBS_LIMIT; i++) {
        (void)snprintf(key, sizeof(key), "k%02u", i);
        etherpad_pool_put(&pool, wf_text_of(key), WF_TEXT("x"));
        etherpad_attribs_add(i % 2 ? &earlier : &later, i);
    }
    etherpad_attribs_compose(etherpad_attribs_text(&earlier), etherpad_attribs_text(&earlier), true,
                             &pool, &room);
    assert_false(room.failed);
    etherpad_attribs_compose(etherpad_attribs_text(&earlier), etherpad_attribs_text(&later), true,
                             &pool, &room);
    assert_true(room.failed);
    etherpad_pool_deinit(&pool);
}

/* --- Memory -------------------------------------------------------------------------------------
 */

/* @return whether nothing failed */
static bool combine_with_failure(size_t nth)
{
    size_t live = wf_alloc_live();
    struct etherpad_pool pool = {0};
    struct etherpad_changeset first, second;
    enum wf_status composed, followed, moved;
    uint32_t first_number, second_number;
    struct wf_buf out;
    const char *why;

    assert_true(etherpad_changeset_parse(WF_TEXT("Z:3>2=1*0+2$xy"), &first, &why));
    assert_true(etherpad_changeset_parse(WF_TEXT("Z:5>1=2*1+1$z"), &second, &why));
    wf_buf_init(&out, WF_NO_LIMIT);
    wf_alloc_fail_at(nth);
    first_number = etherpad_pool_put(&pool, WF_TEXT("author"), WF_TEXT("a"));
    second_number = etherpad_pool_put(&pool, WF_TEXT("author"), WF_TEXT("b"));
    composed = etherpad_compose(&first, &second, &pool, &out);
    followed = etherpad_follow(&first, &first, false, &pool, &out);
    moved = etherpad_move(WF_TEXT("Z:3>2=1*0+2$xy"), &pool, &pool, &out);
    wf_alloc_fail_at(0);
    wf_buf_deinit(&out);
    etherpad_pool_deinit(&pool);
    assert_int_equal(wf_alloc_live(), live);
    return first_number == 0 && second_number == 1 && composed == WF_OK && followed == WF_OK &&
           moved == WF_OK;
}

static void memory_may_fail_anywhere(void **state)
{
    size_t nth = 1;

    (void)state;
    while (!combine_with_failure(nth))
        nth++;
    assert_true(nth > 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_keeps_its_number),
        cmocka_unit_test(a_full_pool_takes_no_more),
        cmocka_unit_test(pools_of_the_wire_are_judged),
        cmocka_unit_test(changesets_are_judged),
        cmocka_unit_test(there_are_only_so_many),
        cmocka_unit_test(the_final_newline_is_spared_or_not),
        cmocka_unit_test(too_many_attributes_are_refused_when_they_meet),
        cmocka_unit_test(memory_may_fail_anywhere),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
