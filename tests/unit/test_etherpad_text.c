/* Long texts, beside an array of units that is changed as slowly as can be; trees that stay
 * balanced, lean and whole, also when memory fails. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "server/etherpad_builder.h"
#include "server/etherpad_leaves.h"
#include "server/etherpad_text.h"
#include "wireform/base/alloc.h"

static const wf_text nothing = WF_TEXT_INIT("");

static struct etherpad_pool pool;

static uint32_t random_below(uint32_t limit)
{
    static uint64_t state = 88172645463325252U;

    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 32) % limit;
}

/* --- The array ----------------------------------------------------------------------------------
 */

enum { MODEL_LIMIT = 60000, AUTHORS = 8 };

/* ASCII, each unit with one attribute: that of its author. */
static struct {
    char letters[MODEL_LIMIT];
    char authors[MODEL_LIMIT];
    uint32_t len;
} model;

static void splice_model(uint32_t start, uint32_t removed, uint32_t inserted, char letter,
                         char author)
{
    uint32_t rest = model.len - start - removed;

    memmove(model.letters + start + inserted, model.letters + start + removed, rest);
    memmove(model.authors + start + inserted, model.authors + start + removed, rest);
    memset(model.letters + start, letter, inserted);
    memset(model.authors + start, author, inserted);
    model.len += inserted - removed;
}

static void expect_model(struct etherpad_text text)
{
    struct etherpad_assembler assembler;
    struct wf_buf out, attribs;

    wf_buf_init(&out, WF_NO_LIMIT);
    wf_buf_init(&attribs, WF_NO_LIMIT);
    etherpad_text_write(text, &out);
    assert_int_equal(wf_buf_len(&out), model.len);
    assert_memory_equal(wf_buf_peek(&out), model.letters, model.len);
    etherpad_assembler_init(&assembler, &attribs);
    for (uint32_t at = 0; at < model.len; at++) {
        char author[2] = {'*', model.authors[at]};

        etherpad_assembler_add_text(&assembler, '+', (wf_text){author, 2},
                                    etherpad_measure((wf_text){model.letters + at, 1}));
    }
    etherpad_assembler_finish(&assembler);
    wf_buf_reset(&out);
    etherpad_text_write_attribs(text, &out);
    assert_true(wf_text_equal(etherpad_text_of(&out), etherpad_text_of(&attribs)));
    wf_buf_deinit(&out);
    wf_buf_deinit(&attribs);
}

/* --- The tree -----------------------------------------------------------------------------------
 */

static unsigned leaves_of(const struct etherpad_node *node)
{
    const struct etherpad_node *left, *right;

    if (etherpad_node_is_leaf(node)) {
        assert_true(etherpad_node_size(node) < 3 * ETHERPAD_LEAF_LIMIT);
        return 1;
    }
    left = etherpad_node_left(node);
    right = etherpad_node_right(node);
    assert_true(left->height <= right->height + 1 && right->height <= left->height + 1);
    assert_int_equal(node->height,
                     1 + (left->height > right->height ? left->height : right->height));
    assert_int_equal(node->extent.units, left->extent.units + right->extent.units);
    assert_int_equal(node->extent.newlines, left->extent.newlines + right->extent.newlines);
    return leaves_of(left) + leaves_of(right);
}

static void expect_lean(struct etherpad_text text)
{
    size_t size = etherpad_text_bytes(text) + etherpad_text_attribs_bytes(text);

    assert_true(leaves_of(text.root) <= 2 + size / (ETHERPAD_LEAF_FILL / 4));
}

static void apply(struct etherpad_text *text, const struct wf_buf *changes)
{
    struct etherpad_changeset changeset;
    struct etherpad_text made;
    const char *why;

    assert_true(etherpad_changeset_parse(etherpad_text_of(changes), &changeset, &why));
    assert_int_equal(etherpad_text_apply(*text, &changeset, &pool, &made), WF_OK);
    etherpad_text_drop(text);
    *text = made;
}

static void splice_both(struct etherpad_text *text, uint32_t start, uint32_t removed,
                        uint32_t inserted, char letter, char author)
{
    char attribs[2] = {'*', author};
    char letters[4096];
    struct wf_buf out;

    memset(letters, letter, inserted);
    wf_buf_init(&out, WF_NO_LIMIT);
    assert_int_equal(etherpad_splice(*text, start, removed, (wf_text){letters, inserted},
                                     (wf_text){attribs, 2}, &out),
                     WF_OK);
    apply(text, &out);
    splice_model(start, removed, inserted, letter, author);
    wf_buf_deinit(&out);
}

/* --- Tests --------------------------------------------------------------------------------------
 */

static int fill_pool(void **state)
{
    char author[2] = "a";

    (void)state;
    for (unsigned i = 0; i < AUTHORS; i++, author[0]++)
        etherpad_pool_put(&pool, WF_TEXT("author"), wf_text_of(author));
    return 0;
}

static int empty_pool(void **state)
{
    (void)state;
    etherpad_pool_deinit(&pool);
    return 0;
}

static struct etherpad_text begin(void)
{
    struct etherpad_text text;

    assert_int_equal(etherpad_text_make(WF_TEXT("\n"), WF_TEXT("*0|1+1"), &text), WF_OK);
    model.len = 0;
    splice_model(0, 0, 1, '\n', '0');
    return text;
}

static void a_long_text_is_what_the_array_says(void **state)
{
    size_t live = wf_alloc_live();
    struct etherpad_text text = begin();

    (void)state;
    for (unsigned i = 0; i < 3000; i++) {
        bool grows = model.len < 20000 ? random_below(3) > 0 : random_below(3) == 0;
        uint32_t most = random_below(20) ? 20 : 2000;
        uint32_t start = random_below(model.len);
        uint32_t removed = grows ? 0 : random_below(most);
        uint32_t inserted = grows ? random_below(most) : random_below(3);

        if (removed > model.len - 1 - start)
            removed = model.len - 1 - start;
        splice_both(&text, start, removed, inserted, random_below(9) ? 'x' : '\n',
                    (char)('0' + random_below(AUTHORS)));
        if (i % 300 == 0) {
            expect_model(text);
            expect_lean(text);
        }
    }
    expect_model(text);
    expect_lean(text);
    etherpad_text_drop(&text);
    assert_int_equal(wf_alloc_live(), live);
}

/* Typing at one place, and deleting all of it again from the front. */
static void leaves_stay_neither_long_nor_short(void **state)
{
    struct etherpad_text text = begin();

    (void)state;
    for (uint32_t i = 0; i < 6000; i++)
        splice_both(&text, i, 0, 1, i % 60 == 59 ? '\n' : 'x', (char)('0' + i / 7 % AUTHORS));
    expect_model(text);
    expect_lean(text);
    while (model.len > 100) {
        splice_both(&text, random_below(model.len - 50), 49, 0, 'x', '0');
        expect_lean(text);
    }
    expect_model(text);
    etherpad_text_drop(&text);
}

/* One changeset with edits near and far: more than one segment. */
static void edits_far_apart_are_made_in_one_go(void **state)
{
    struct etherpad_text text = begin();
    struct etherpad_text old;
    struct etherpad_builder builder;
    struct wf_buf out;
    uint32_t at = 0;
    uint32_t len;

    (void)state;
    for (unsigned i = 0; i < 12; i++)
        splice_both(&text, 0, 0, 4000, 'y', (char)('0' + i % AUTHORS));
    old = etherpad_text_share(text);
    len = model.len;
    wf_buf_init(&out, WF_NO_LIMIT);
    etherpad_builder_init(&builder, &out);
    for (uint32_t gap = 1; at + gap + 1 < len; gap = gap * 3 + 1) {
        struct etherpad_op keep = {'=', gap, 0, nothing};
        struct etherpad_op remove = {'-', 1, 0, nothing};

        etherpad_builder_add(&builder, &keep);
        etherpad_builder_add(&builder, &remove);
        etherpad_builder_insert_text(&builder, WF_TEXT("*3"), etherpad_cursor_of(WF_TEXT("zz")), 2);
        splice_model(at + gap, 1, 2, 'z', '3');
        at += gap + 2;
    }
    assert_int_equal(etherpad_builder_finish(&builder, len, WF_OK), WF_OK);
    apply(&text, &out);
    expect_model(text);
    expect_lean(text);
    assert_int_equal(etherpad_text_units(old), len); /* what was shared has not changed */
    wf_buf_deinit(&out);
    etherpad_text_drop(&old);
    etherpad_text_drop(&text);
}

static void a_text_and_its_attribution_go_together(void **state)
{
    static const struct {
        const char *text, *attribs;
        bool is_right;
    } cases[] = {
        {"", "", true},           {"\n", "|1+1", true},      {"a\nb", "|1+2+1", true},
        {"a\n", "+2", false},     {"a\n", "|1+1+1", false},  {"a\n", "|2+2", false},
        {"a\nb", "|1+3", false},  {"a\n", "|1+3", false},    {"a\n", "+1", false},
        {"a\n", "+1|1=1", false}, {"a\n", "+1|1+1x", false}, {"\xF0\x9F\x98\x80", "*0+1*1+1", true},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct etherpad_text text = {NULL};
        enum wf_status status =
            etherpad_text_make(wf_text_of(cases[i].text), wf_text_of(cases[i].attribs), &text);

        assert_int_equal(status, cases[i].is_right ? WF_OK : WF_BAD_VALUE);
        etherpad_text_drop(&text);
    }
}

static void what_does_not_fit_is_refused(void **state)
{
    static const struct {
        const char *changeset;
        bool fits, is_loose;
    } cases[] = {
        {"Z:6>0$", true, false},         {"Z:5>0$", false, false},
        {"Z:6>1|1=3+1$x", true, false},  {"Z:6>1=3+1$x", false, false},
        {"Z:6>1|2=3+1$x", false, false}, {"Z:6>1|1=2+1$x", false, false},
        {"Z:6>1|1=4+1$x", true, true},   {"Z:6<4|1-4$", true, true},
        {"Z:6>1|1=7+1$x", false, false}, {"Z:6>0*0|2=6$", true, false},
        {"Z:6>0*0|2=7$", false, false},
    };
    struct etherpad_text text;

    (void)state;
    assert_int_equal(etherpad_text_make(WF_TEXT("ab\nde\n"), WF_TEXT("|2+6"), &text), WF_OK);
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct etherpad_changeset changeset;
        struct etherpad_text made;
        const char *why;
        bool is_loose;

        assert_true(etherpad_changeset_parse(wf_text_of(cases[i].changeset), &changeset, &why));
        assert_int_equal(etherpad_text_fits(text, &changeset, &is_loose, &why), cases[i].fits);
        if (cases[i].fits)
            assert_int_equal(is_loose, cases[i].is_loose);
        else
            assert_int_equal(etherpad_text_apply(text, &changeset, &pool, &made), WF_BAD_VALUE);
    }
    etherpad_text_drop(&text);
}

static void a_loose_changeset_is_tightened(void **state)
{
    struct etherpad_changeset changeset;
    struct etherpad_text text;
    struct wf_buf out;
    const char *why;

    (void)state;
    wf_buf_init(&out, WF_NO_LIMIT);
    assert_int_equal(etherpad_text_make(WF_TEXT("ab\nde\n"), WF_TEXT("|2+6"), &text), WF_OK);
    assert_true(etherpad_changeset_parse(WF_TEXT("Z:6>1*0|1=4+1$x"), &changeset, &why));
    assert_int_equal(etherpad_text_tighten(text, &changeset, &out), WF_OK);
    assert_true(wf_text_equal(etherpad_text_of(&out), WF_TEXT("Z:6>1*0|1=3*0=1+1$x")));
    wf_buf_deinit(&out);
    etherpad_text_drop(&text);
}

/* @return whether nothing failed */
static bool apply_with_failure(struct etherpad_text text, const struct wf_buf *changes, size_t nth)
{
    size_t live = wf_alloc_live();
    struct etherpad_changeset changeset;
    struct etherpad_text made = {NULL};
    struct wf_buf inverse;
    enum wf_status status;
    const char *why;

    assert_true(etherpad_changeset_parse(etherpad_text_of(changes), &changeset, &why));
    wf_buf_init(&inverse, WF_NO_LIMIT);
    wf_alloc_fail_at(nth);
    status = etherpad_text_apply(text, &changeset, &pool, &made);
    if (status == WF_OK)
        status = etherpad_inverse(text, &changeset, &pool, &inverse);
    wf_alloc_fail_at(0);
    assert_true(status == WF_OK || status == WF_NO_MEMORY);
    etherpad_text_drop(&made);
    wf_buf_deinit(&inverse);
    assert_int_equal(wf_alloc_live(), live);
    return status == WF_OK;
}

static void memory_may_fail_anywhere(void **state)
{
    struct etherpad_text text = begin();
    struct wf_buf changes;
    size_t nth = 1;

    (void)state;
    for (unsigned i = 0; i < 5; i++)
        splice_both(&text, model.len / 2, 0, 3000, 'w', (char)('0' + i));
    wf_buf_init(&changes, WF_NO_LIMIT);
    assert_int_equal(
        etherpad_splice(text, 5000, 6000, WF_TEXT("in between"), WF_TEXT("*4"), &changes), WF_OK);
    while (!apply_with_failure(text, &changes, nth))
        nth++;
    assert_true(nth > 20);
    expect_model(text);
    wf_buf_deinit(&changes);
    etherpad_text_drop(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_long_text_is_what_the_array_says),
        cmocka_unit_test(leaves_stay_neither_long_nor_short),
        cmocka_unit_test(edits_far_apart_are_made_in_one_go),
        cmocka_unit_test(a_text_and_its_attribution_go_together),
        cmocka_unit_test(what_does_not_fit_is_refused),
        cmocka_unit_test(a_loose_changeset_is_tightened),
        cmocka_unit_test(memory_may_fail_anywhere),
    };

    return cmocka_run_group_tests(tests, fill_pool, empty_pool);
}
