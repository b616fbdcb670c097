/* Growable bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/base/buf.h"

static unsigned sum(const uint8_t *bytes, size_t len)
{
    unsigned total = 0;

    for (size_t i = 0; i < len; i++)
        total += bytes[i];
    return total;
}

static void it_grows_and_keeps_what_it_has(void **state)
{
    struct wf_buf buf;

    (void)state;
    wf_buf_init(&buf, 100000);
    for (unsigned i = 0; i < 100000; i++) {
        uint8_t byte = (uint8_t)i;

        wf_buf_put(&buf, &byte, 1);
    }
    assert_false(buf.failed);
    assert_int_equal(wf_buf_len(&buf), 100000);
    for (unsigned i = 0; i < 100000; i++)
        assert_int_equal(wf_buf_peek(&buf)[i], (uint8_t)i);
    wf_buf_deinit(&buf);
}

/* Under AddressSanitizer and valgrind this says that padding is there and initialised. */
static void padding_can_be_read(void **state)
{
    struct wf_buf buf;

    (void)state;
    wf_buf_init(&buf, 3000);
    assert_int_equal(sum(wf_buf_peek(&buf), WF_PADDING), 0);
    for (int i = 0; i < 3000; i++) {
        wf_buf_put(&buf, "x", 1);
        assert_true(sum(wf_buf_peek(&buf) + wf_buf_len(&buf), WF_PADDING) < 1000000);
    }
    wf_buf_release(&buf);
    assert_int_equal(sum(wf_buf_peek(&buf), WF_PADDING), 0);
}

static void what_does_not_fit_marks_it_and_nothing_follows(void **state)
{
    struct wf_buf buf;

    (void)state;
    wf_buf_init(&buf, 5);
    WF_BUF_LITERAL(&buf, "hello");
    assert_false(buf.failed);
    WF_BUF_LITERAL(&buf, "!");
    assert_true(buf.failed);
    assert_false(buf.out_of_memory);
    wf_buf_take(&buf, 5);
    WF_BUF_LITERAL(&buf, "a");
    assert_int_equal(wf_buf_len(&buf), 0);
    wf_buf_reset(&buf);
    WF_BUF_LITERAL(&buf, "a");
    assert_int_equal(wf_buf_len(&buf), 1);
    assert_null(wf_buf_grow(&buf, SIZE_MAX));
    wf_buf_deinit(&buf);
}

static void taken_bytes_make_room(void **state)
{
    struct wf_buf buf;
    char expected = 'a', next = 'a';

    (void)state;
    wf_buf_init(&buf, 300);
    for (int i = 0; i < 5000; i++) {
        for (int j = 0; j < 7; j++, next = next == 'z' ? 'a' : (char)(next + 1))
            wf_buf_put(&buf, &next, 1);
        while (wf_buf_len(&buf) > (i % 2 ? 0U : 280U)) {
            wf_bytes taken = wf_buf_take(&buf, 1);

            assert_int_equal(taken.ptr[0], expected);
            expected = expected == 'z' ? 'a' : (char)(expected + 1);
        }
    }
    assert_false(buf.failed);
    assert_true(buf.size <= 300);
    wf_buf_deinit(&buf);
}

static void without_memory_it_says_so(void **state)
{
    size_t live = wf_alloc_live();
    struct wf_buf buf;

    (void)state;
    wf_buf_init(&buf, 1 << 20);
    WF_BUF_LITERAL(&buf, "kept");
    wf_alloc_fail_at(1);
    assert_null(wf_buf_room(&buf, 5000));
    assert_true(buf.failed && buf.out_of_memory);
    assert_int_equal(wf_buf_len(&buf), 4);
    assert_memory_equal(wf_buf_peek(&buf), "kept", 4);
    wf_buf_release(&buf);
    assert_false(buf.failed || buf.out_of_memory);
    assert_int_equal(wf_alloc_live(), live);
}

static void cut(void **state)
{
    struct wf_buf buf;

    (void)state;
    wf_buf_init(&buf, 100);
    WF_BUF_LITERAL(&buf, "xxhello, cruel world");
    wf_buf_take(&buf, 2);
    wf_buf_cut(&buf, 7, 6);
    assert_int_equal(wf_buf_len(&buf), 12);
    assert_memory_equal(wf_buf_peek(&buf), "hello, world", 12);
    wf_buf_cut(&buf, 5, 7);
    wf_buf_cut(&buf, 5, 0);
    assert_int_equal(wf_buf_len(&buf), 5);
    wf_buf_deinit(&buf);
}

static void lent_bytes_are_left_out(void **state)
{
    static const uint8_t lent[10000];
    struct wf_splice splice = {.lent = {lent, sizeof(lent)}};
    struct wf_buf buf;

    (void)state;
    wf_buf_init(&buf, 12000);
    buf.splice = &splice;
    wf_buf_put(&buf, "head", 4);
    wf_buf_put_long(&buf, (wf_bytes){lent, 100}); /* little is copied */
    assert_int_equal(wf_buf_len(&buf), 104);
    wf_buf_put_long(&buf, (wf_bytes){lent + 1000, 9000});
    assert_int_equal(wf_buf_len(&buf), 104);
    assert_ptr_equal(splice.left_out.ptr, lent + 1000);
    assert_int_equal(splice.left_out.len, 9000);
    assert_int_equal(splice.at, 104);

    /* One piece only, and it counts: 12000 - 9000 - 104 are left. */
    wf_buf_put_long(&buf, (wf_bytes){lent, 2896});
    assert_false(buf.failed);
    assert_int_equal(wf_buf_len(&buf), 3000);
    wf_buf_deinit(&buf);

    splice = (struct wf_splice){.lent = {lent, 5000}};
    wf_buf_init(&buf, 20000);
    buf.splice = &splice;
    wf_buf_put_long(&buf, (wf_bytes){lent + 1000, 5000}); /* not all of it is lent */
    assert_null(splice.left_out.ptr);
    assert_int_equal(wf_buf_len(&buf), 5000);
    wf_buf_deinit(&buf);

    splice = (struct wf_splice){.lent = {lent, sizeof(lent)}};
    wf_buf_init(&buf, 6000);
    buf.splice = &splice;
    wf_buf_put_long(&buf, (wf_bytes){lent, 6001});
    assert_true(buf.failed);
    assert_false(buf.out_of_memory);
    wf_buf_deinit(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_grows_and_keeps_what_it_has),
        cmocka_unit_test(padding_can_be_read),
        cmocka_unit_test(what_does_not_fit_marks_it_and_nothing_follows),
        cmocka_unit_test(taken_bytes_make_room),
        cmocka_unit_test(without_memory_it_says_so),
        cmocka_unit_test(cut),
        cmocka_unit_test(lent_bytes_are_left_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
