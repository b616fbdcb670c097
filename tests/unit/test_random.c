/* Random values keep to their rules, and reach the limits.  Whole messages, and patterns, are
 * tried in tests/codegen/test_random.py. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/json_text.h"
#include "wireform/codec/random.h"
#include "wireform/codec/utf8.h"

enum { SEEDS = 4000, ROOM = 4096, ARENA = 1 << 20 };

static struct wf_arena arena;
static struct wf_random random_;

/* The next seed. */
static struct wf_random *another(uint64_t seed)
{
    wf_arena_reset(&arena);
    wf_random_init(&random_, seed, &arena, ROOM);
    return &random_;
}

static void reaches_the_limits_of_texts(void **state)
{
    static const struct wf_text_rule rule = {"#", 2, 40, NULL};
    unsigned shortest = 0, longest = 0, widest = 0;

    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        wf_text text = wf_random_text(another(seed), &rule);
        struct wf_error error = {0};
        size_t chars = wf_utf8_count(text.ptr, text.len);

        assert_true(wf_check_utf8_text(text, &rule, &error));
        shortest += chars == 2;
        longest += chars == 40;
        widest += text.len == 160;
    }
    assert_true(shortest > SEEDS / 20 && longest > SEEDS / 20 && widest > SEEDS / 200);
}

static void reaches_the_limits_of_integers(void **state)
{
    static const struct wf_int_rule ints[] = {
        {"#", -3, 200, 0}, {"#", INT64_MIN, INT64_MAX, 0}, {"#", -10, 11, 5}, {"#", 7, 7, 0}};
    static const struct wf_uint_rule uints[] = {
        {"#", 0, UINT64_MAX, 0}, {"#", 1, 255, 0}, {"#", 1, 100, 7}};

    (void)state;
    for (unsigned i = 0; i < 4; i++) {
        int64_t low = INT64_MAX, high = INT64_MIN;

        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            int64_t value = wf_random_int(another(seed), &ints[i]);
            struct wf_error error = {0};

            assert_true(wf_check_int(value, &ints[i], &error));
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        assert_true(low == ints[i].min);
        assert_true(high == (ints[i].multiple_of ? 10 : ints[i].max));
    }
    for (unsigned i = 0; i < 3; i++) {
        uint64_t low = UINT64_MAX, high = 0;

        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            uint64_t value = wf_random_uint(another(seed), &uints[i]);
            struct wf_error error = {0};

            assert_true(wf_check_uint(value, &uints[i], &error));
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        assert_true(low == (uints[i].multiple_of ? 7 : uints[i].min));
        assert_true(high == (uints[i].multiple_of ? 98 : uints[i].max));
    }
}

static void keeps_numbers_within_their_limits(void **state)
{
    static const struct wf_number_rule rules[] = {{"#", -INFINITY, INFINITY, false, false},
                                                  {"#", 0, 1, true, true},
                                                  {"#", -2.5, INFINITY, true, false},
                                                  {"#", -INFINITY, -7, false, true},
                                                  {"#", 0.5, 0.5, false, false}};

    (void)state;
    for (unsigned i = 0; i < 5; i++)
        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            struct wf_error error = {0};

            assert_true(
                wf_check_number(wf_random_number(another(seed), &rules[i]), &rules[i], &error));
        }
}

static void lists_are_empty_full_and_between(void **state)
{
    static const struct wf_list_rule rule = {"#", 0, 5};
    unsigned seen[6] = {0};

    (void)state;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        size_t count;
        uint64_t *items = wf_random_items(another(seed), &rule, sizeof(*items), &count);

        assert_in_range(count, 0, 5);
        assert_true((items == NULL) == (count == 0));
        for (size_t i = 0; i < count; i++)
            assert_true(items[i] == 0);
        seen[count]++;
    }
    for (unsigned i = 0; i < 6; i++)
        assert_true(seen[i] > 0);
}

struct entry {
    wf_text key;
    int value;
};

static void names_of_a_map_differ(void **state)
{
    static const struct wf_text_rule one_character = {"#", 1, 1, NULL};

    (void)state;
    for (uint64_t seed = 0; seed < SEEDS / 10; seed++) {
        struct entry entries[9] = {0};
        struct wf_random *random = another(seed);
        size_t count = 0;

        while (count < 9 &&
               wf_random_key(random, &one_character, entries, count, sizeof(entries[0])))
            count++;
        for (size_t i = 0; i < count; i++)
            for (size_t k = 0; k < i; k++)
                assert_false(wf_text_equal(entries[i].key, entries[k].key));
    }
}

static void says_when_there_is_no_other_name(void **state)
{
    static const struct wf_text_rule empty = {"#", 0, 0, NULL};
    struct entry entries[2] = {0};
    struct wf_random *random = another(1);

    (void)state;
    assert_true(wf_random_key(random, &empty, entries, 0, sizeof(entries[0])));
    assert_false(wf_random_key(random, &empty, entries, 1, sizeof(entries[0])));
}

static void ends_when_it_is_deep_or_the_room_is_spent(void **state)
{
    static const struct wf_text_rule rule = {"#", 3, WF_NO_LIMIT, NULL};

    (void)state;
    for (uint64_t seed = 0; seed < 100; seed++) {
        struct wf_random *random = another(seed);
        wf_text text;

        random->depth = 100;
        assert_false(wf_random_has(random));
        assert_int_equal(wf_random_branch(random, 5, 2), 2);
        random->depth = 0;
        random->room = 0;
        assert_false(wf_random_has(random));
        text = wf_random_text(random, &rule);
        assert_int_equal(wf_utf8_count(text.ptr, text.len), 3);
    }
}

static void raw_values_are_well_formed(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < SEEDS / 4; seed++) {
        struct wf_error error = {0};

        assert_true(wf_json_check(wf_random_raw_json(another(seed)), 3, &error));
        assert_true(wf_random_raw_cbor(another(seed)).len > 0);
    }
}

static void the_same_seed_gives_the_same(void **state)
{
    uint64_t first = wf_random_bits(another(42));

    (void)state;
    assert_true(first == wf_random_bits(another(42)));
    assert_true(first != wf_random_bits(another(43)));
}

static void an_arena_too_small_is_marked(void **state)
{
    static const struct wf_text_rule long_text = {"#", 1 << 18, WF_NO_LIMIT, NULL};
    struct wf_arena small;
    struct wf_random random;

    (void)state;
    assert_true(wf_arena_init(&small, 64));
    wf_random_init(&random, 1, &small, ROOM);
    assert_int_equal(wf_random_text(&random, &long_text).len, 0);
    assert_true(small.failed);
    wf_arena_deinit(&small);
}

static int begin(void **state)
{
    (void)state;
    return wf_arena_init(&arena, ARENA) ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    wf_arena_deinit(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reaches_the_limits_of_texts),
        cmocka_unit_test(reaches_the_limits_of_integers),
        cmocka_unit_test(keeps_numbers_within_their_limits),
        cmocka_unit_test(lists_are_empty_full_and_between),
        cmocka_unit_test(names_of_a_map_differ),
        cmocka_unit_test(says_when_there_is_no_other_name),
        cmocka_unit_test(ends_when_it_is_deep_or_the_room_is_spent),
        cmocka_unit_test(raw_values_are_well_formed),
        cmocka_unit_test(the_same_seed_gives_the_same),
        cmocka_unit_test(an_arena_too_small_is_marked),
    };

    return cmocka_run_group_tests(tests, begin, end);
}
