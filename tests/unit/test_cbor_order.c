/* Members of a map put into the order of deterministic encoding. */
#include "guarded.h"
#include "hex.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/cbor_order.h"

static struct wf_buf made_of(const char *before, const char *map)
{
    struct hex first = hex_of(before), second = hex_of(map);
    struct wf_buf out;

    wf_buf_init(&out, 100000);
    wf_buf_put(&out, first.bytes, first.len);
    wf_buf_put(&out, second.bytes, second.len);
    wf_cbor_sort_members(&out, first.len);
    return out;
}

#define SORTS(map, sorted)                                                                         \
    do {                                                                                           \
        struct wf_buf out = made_of("8201", map);                                                  \
        struct hex expected = hex_of("8201 " sorted);                                              \
                                                                                                   \
        assert_false(out.failed);                                                                  \
        assert_int_equal(wf_buf_len(&out), expected.len);                                          \
        assert_memory_equal(wf_buf_peek(&out), expected.bytes, expected.len);                      \
        wf_buf_deinit(&out);                                                                       \
    } while (0)

static void by_the_bytes_of_their_names(void **state)
{
    (void)state;
    SORTS("a0", "a0");
    SORTS("a1 6162 01", "a1 6162 01");
    SORTS("a2 6161 01 6162 02", "a2 6161 01 6162 02");
    SORTS("a2 6162 01 6161 02", "a2 6161 02 6162 01");
    SORTS("a3 626161 01 6162 02 60 03", "a3 60 03 6162 02 626161 01");
    SORTS("a2 7818 24(78) 01 77 23(79) 02", "a2 77 23(79) 02 7818 24(78) 01");
    SORTS("a2 62c3a9 01 627a7a 02", "a2 627a7a 02 62c3a9 01");
}

static void values_go_with_their_names(void **state)
{
    (void)state;
    SORTS("a2 6162 a2 6161 01 6162 80 6161 83 01 02 9f 03 ff",
          "a2 6161 83 01 02 9f 03 ff 6162 a2 6161 01 6162 80");
}

/* A value that is held raw may be anything. */
static void what_is_malformed_marks_the_buffer(void **state)
{
    static const char *const maps[] = {"a2 6162 01 6161", "a2 6162 01 6161 83 01",
                                       "a2 6162 ff 6161 01"};

    (void)state;
    for (size_t i = 0; i < sizeof(maps) / sizeof(maps[0]); i++) {
        struct wf_buf out = made_of("", maps[i]);

        assert_true(out.failed);
        wf_buf_deinit(&out);
    }
}

static void without_memory(void **state)
{
    (void)state;
    for (size_t nth = 1; nth <= 2; nth++) {
        struct hex map = hex_of("a2 6162 01 6161 02");
        struct wf_buf out;

        wf_buf_init(&out, 100000);
        wf_buf_put(&out, map.bytes, map.len);
        wf_alloc_fail_at(nth);
        wf_cbor_sort_members(&out, 0);
        wf_alloc_fail_at(0);
        assert_true(out.failed);
        wf_buf_deinit(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(by_the_bytes_of_their_names),
        cmocka_unit_test(values_go_with_their_names),
        cmocka_unit_test(what_is_malformed_marks_the_buffer),
        cmocka_unit_test(without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
