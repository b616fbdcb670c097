/* Names given twice, among any number of any names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/names.h"

#define MOST 600

struct entry {
    wf_text name;
    uint32_t value;
};

static struct entry entries[MOST];
static char bytes[MOST][48];
static wf_text room[MOST];

static void set(size_t index, const char *format, unsigned number)
{
    int len = snprintf(bytes[index], sizeof(bytes[index]), format, number);

    entries[index].name = (wf_text){bytes[index], (size_t)len};
}

static bool has_twin(size_t count, wf_text *twin)
{
    const struct wf_names names = {entries, count, sizeof(*entries)};

    return wf_names_find_twin(&names, room, twin);
}

static bool ascend(size_t count)
{
    const struct wf_names names = {entries, count, sizeof(*entries)};

    return wf_names_ascend(&names);
}

/* Of all lengths, alike at both ends, in an order of their own. */
static const char *const formats[] = {"%u", "g.%016x", "%08u-and-so-on", "a name with %u in it"};

static void twins_are_found(void **state)
{
    wf_text twin;

    (void)state;
    for (size_t form = 0; form < sizeof(formats) / sizeof(formats[0]); form++)
        for (size_t count = 0; count < MOST; count += count < 40 ? 1 : 93) {
            for (size_t i = 0; i < count; i++)
                set(i, formats[form], (unsigned)(i * 7919 % 10007));
            assert_false(has_twin(count, &twin));
            for (size_t i = 1; i < count; i += 1 + count / 9) {
                wf_text kept = entries[i].name;

                entries[i].name = entries[i / 2].name;
                assert_true(has_twin(count, &twin));
                assert_true(wf_text_equal(twin, entries[i / 2].name));
                entries[i].name = kept;
            }
        }
}

static void order_is_seen(void **state)
{
    (void)state;
    for (size_t i = 0; i < MOST; i++)
        set(i, "%u", (unsigned)i);
    assert_true(ascend(0));
    assert_true(ascend(1));
    assert_true(ascend(MOST));
    entries[MOST - 1].name = entries[MOST - 2].name;
    assert_false(ascend(MOST));
    entries[MOST - 1].name = WF_TEXT("");
    assert_false(ascend(MOST));
}

/* Where the table looks first for a name of eight bytes. */
static unsigned place_of(const char *name)
{
    uint64_t hash;

    memcpy(&hash, name, sizeof(hash));
    hash = (hash ^ 8) * UINT64_C(0x9E3779B97F4A7C15);
    hash ^= hash >> 32;
    hash *= UINT64_C(0x9E3779B97F4A7C15);
    hash ^= hash >> 32;
    return (unsigned)(hash * UINT64_C(0x9E3779B97F4A7C15) >> 54);
}

/* All meet in one place, so the table gives up, and those that follow are found all the same. */
static void names_that_were_made_to_meet(void **state)
{
    const size_t count = 300;
    unsigned number = 0;
    wf_text twin;

    (void)state;
    for (size_t i = 0; i < count; i++)
        do
            set(i, "%08u", number++);
        while (place_of(bytes[i]) != 0);
    assert_false(has_twin(count, &twin));
    entries[count - 1].name = entries[count / 2].name;
    assert_true(has_twin(count, &twin));
    assert_true(wf_text_equal(twin, entries[count / 2].name));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(twins_are_found),
        cmocka_unit_test(order_is_seen),
        cmocka_unit_test(names_that_were_made_to_meet),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
