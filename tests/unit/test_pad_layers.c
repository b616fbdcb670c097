#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "client/pad_layers.h"
#include "wireform/base/alloc.h"

/* The three layers of a client (etherpad.md 6), first as in the worked conversation of its chapter
 * 13. */

#define ALICE   "g.aliceaaaaaaaaaaa"
#define BOB     "g.bobbbbbbbbbbbbbb"
#define SMILE   "\xF0\x9F\x98\x80"
#define WELCOME "Hello\n\n"

static const struct etherpad_attribute_pool_num_to_attrib_entry
    nobody[] = {{WF_TEXT_INIT("0"), {WF_TEXT_INIT("author"), WF_TEXT_INIT("")}}},
    of_alice[] = {{WF_TEXT_INIT("0"), {WF_TEXT_INIT("author"), WF_TEXT_INIT(ALICE)}}},
    of_bob[] = {{WF_TEXT_INIT("0"), {WF_TEXT_INIT("author"), WF_TEXT_INIT(BOB)}}};

static struct pad_layers opened(void)
{
    struct etherpad_client_vars vars = {
        .text = WF_TEXT(WELCOME), .attribs = WF_TEXT("|2+7"), .apool = {nobody, 1, 1}};
    struct pad_layers layers;

    assert_true(pad_layers_init(&layers, &vars));
    return layers;
}

static void expect_text(struct etherpad_text text, const char *expected)
{
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    etherpad_text_write(text, &out);
    wf_buf_put(&out, "", 1);
    assert_string_equal(wf_buf_peek(&out), expected);
    wf_buf_deinit(&out);
}

/* Sends, and expects this changeset with the author's attribute alone. */
static void expect_sent(struct pad_layers *layers, const char *expected, const char *author)
{
    struct etherpad_apool apool = {0};
    struct wf_buf changeset;

    wf_buf_init(&changeset, WF_NO_LIMIT);
    assert_true(pad_layers_may_send(layers));
    assert_true(pad_layers_send(layers, &changeset, &apool));
    wf_buf_put(&changeset, "", 1);
    assert_string_equal(wf_buf_peek(&changeset), expected);
    assert_int_equal(apool.count, 1);
    assert_true(
        wf_text_equal(etherpad_pool_at(&layers->pool, apool.numbers[0]).value, wf_text_of(author)));
    assert_false(pad_layers_may_send(layers));
    etherpad_apool_deinit(&apool);
    wf_buf_deinit(&changeset);
}

static const struct etherpad_new_changes alices = {
    .new_rev = 1, .changeset = WF_TEXT_INIT("Z:7>4=5*0+4$ all"), .apool = {of_alice, 1, 1}};

static void the_worked_conversation(void **state)
{
    static const struct etherpad_new_changes bobs = {
        .new_rev = 2, .changeset = WF_TEXT_INIT("Z:b>2-1*0+3$" SMILE "h"), .apool = {of_bob, 1, 1}};
    size_t live = wf_alloc_live();
    struct pad_layers alice = opened(), bob = opened();

    (void)state;
    assert_true(pad_layers_edit(&alice, 5, 0, WF_TEXT(" all"), WF_TEXT(ALICE)));
    assert_true(pad_layers_edit(&bob, 0, 1, WF_TEXT(SMILE "h"), WF_TEXT(BOB)));
    expect_text(bob.view, SMILE "hello\n\n");
    expect_sent(&alice, "Z:7>4=5*0+4$ all", ALICE);
    expect_sent(&bob, "Z:7>2-1*0+3$" SMILE "h", BOB);

    assert_true(pad_layers_be_accepted(&alice, 1));
    assert_true(pad_layers_take_changes(&bob, &alices));
    expect_text(bob.base, "Hello all\n\n");
    expect_text(bob.view, SMILE "hello all\n\n");
    assert_true(pad_layers_be_accepted(&bob, 2));
    assert_true(pad_layers_take_changes(&alice, &bobs));
    expect_text(alice.view, SMILE "hello all\n\n");
    expect_text(bob.base, SMILE "hello all\n\n");
    assert_int_equal(alice.rev, 2);
    pad_layers_deinit(&alice);
    pad_layers_deinit(&bob);
    assert_int_equal(wf_alloc_live(), live);
}

static void what_was_edited_meanwhile(void **state)
{
    struct pad_layers bob = opened();

    (void)state;
    assert_true(pad_layers_edit(&bob, 0, 0, WF_TEXT("1"), WF_TEXT(BOB)));
    expect_sent(&bob, "Z:7>1*0+1$1", BOB);
    assert_true(pad_layers_edit(&bob, 1, 0, WF_TEXT("2"), WF_TEXT(BOB)));
    assert_true(pad_layers_edit(&bob, 2, 0, WF_TEXT("3"), WF_TEXT(BOB)));
    assert_true(pad_layers_take_changes(&bob, &alices));
    expect_text(bob.view, "123Hello all\n\n");
    assert_true(pad_layers_be_accepted(&bob, 2));
    expect_text(bob.base, "1Hello all\n\n");
    expect_sent(&bob, "Z:c>2=1*0+2$23", BOB);
    pad_layers_deinit(&bob);
}

static void a_lost_answer(void **state)
{
    struct pad_layers bob = opened();

    (void)state;
    assert_true(pad_layers_edit(&bob, 0, 0, WF_TEXT("1"), WF_TEXT(BOB)));
    expect_sent(&bob, "Z:7>1*0+1$1", BOB);
    assert_true(pad_layers_edit(&bob, 1, 0, WF_TEXT("2"), WF_TEXT(BOB)));
    assert_true(pad_layers_send_again(&bob));
    expect_sent(&bob, "Z:7>2*0+2$12", BOB);
    assert_true(pad_layers_send_again(&bob));
    assert_true(pad_layers_send_again(&bob));
    expect_text(bob.view, "12Hello\n\n");
    pad_layers_deinit(&bob);
}

static void a_change_that_is_rejected(void **state)
{
    struct pad_layers bob = opened();

    (void)state;
    assert_true(pad_layers_edit(&bob, 0, 5, WF_TEXT("Bye"), WF_TEXT(BOB)));
    expect_sent(&bob, "Z:7<2-5*0+3$Bye", BOB);
    assert_true(pad_layers_edit(&bob, 3, 0, WF_TEXT("!"), WF_TEXT(BOB)));
    expect_text(bob.view, "Bye!\n\n");
    assert_true(pad_layers_be_rejected(&bob));
    expect_text(bob.view, "Hello!\n\n");
    assert_true(pad_layers_be_rejected(&bob));
    pad_layers_deinit(&bob);
}

static void what_the_server_may_not_say(void **state)
{
    static const char *const changesets[] = {
        "",        "Z:",         "Z:8>4=5*0+4$ all", "Z:7>4=5*1+4$ all",   "Z:7>4|1=5*0+4$ all",
        "Z:7>0$x", "Z:7<1|1-1$", "Z:7>4=5*0+4$ al",  "Z:7>zzzzzz+zzzzzz$", "Z:7<8-8$",
    };
    struct pad_layers bob = opened();
    struct etherpad_new_changes wrong = alices;

    (void)state;
    wrong.new_rev = 2;
    assert_false(pad_layers_take_changes(&bob, &wrong));
    pad_layers_deinit(&bob);
    bob = opened();
    wrong.new_rev = 1;
    assert_false(pad_layers_be_accepted(&bob, 1));
    pad_layers_deinit(&bob);
    for (size_t i = 0; i < sizeof(changesets) / sizeof(*changesets); i++) {
        bob = opened();
        wrong.changeset = wf_text_of(changesets[i]);
        assert_false(pad_layers_take_changes(&bob, &wrong));
        pad_layers_deinit(&bob);
    }
}

static void expect_replaced(const char *by, const char *expected, const char *changeset)
{
    struct pad_layers bob = opened();

    assert_true(pad_layers_replace(&bob, wf_text_of(by), WF_TEXT(BOB)));
    expect_text(bob.view, expected);
    if (changeset)
        expect_sent(&bob, changeset, BOB);
    pad_layers_deinit(&bob);
}

static void whole_texts(void **state)
{
    (void)state;
    expect_replaced("Hello\n", "Hello\n\n", NULL);
    expect_replaced("Hallo\n", "Hallo\n\n", "Z:7>0=1-1*0+1$a");
    expect_replaced("Hello, you\n", "Hello, you\n\n", "Z:7>5=5*0+5$, you");
    expect_replaced("a\tb\r\nc\xC2\xA0", "a        b\nc \n", NULL);
    expect_replaced("H\xC3\xA4llo\n", "H\xC3\xA4llo\n\n", "Z:7>0=1-1*0+1$\xC3\xA4");
    expect_replaced("", "\n", NULL);
}

static void lines_at_the_end(void **state)
{
    struct pad_layers bob = opened();

    (void)state;
    assert_true(pad_layers_append(&bob, WF_TEXT("tea\n"), WF_TEXT(BOB)));
    assert_true(pad_layers_append(&bob, WF_TEXT("milk"), WF_TEXT(BOB)));
    assert_true(pad_layers_append(&bob, WF_TEXT("cake\n"), WF_TEXT(BOB)));
    expect_text(bob.view, "Hello\ntea\nmilk\ncake\n\n");
    pad_layers_deinit(&bob);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_worked_conversation),
        cmocka_unit_test(what_was_edited_meanwhile),
        cmocka_unit_test(a_lost_answer),
        cmocka_unit_test(a_change_that_is_rejected),
        cmocka_unit_test(what_the_server_may_not_say),
        cmocka_unit_test(whole_texts),
        cmocka_unit_test(lines_at_the_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
