/* Reading CBOR by rules: objects, arrays, maps and tuples, and what is refused where. */
#include "cbor_reading.h"

static void objects(void **state)
{
    (void)state;
    THING("a2" K_ID "07" K_NAME "60", open_rule, "01", "ok");
    THING("a2" K_NAME "60" K_ID "07", open_rule, "10", "ok");
    THING("a4" K_ID "07" K_NAME "60" K_NOTE "60" K_QUOTE "60", closed_rule, "0123", "ok");
    THING("b8 02" K_ID "07" K_NAME "60", open_rule, "01", "ok");
    THING("bb 0000000000000002" K_ID "07" K_NAME "60", open_rule, "01", "ok");
    THING("bf" K_ID "07" K_NAME "60 ff", open_rule, "01", "ok");
    THING("a2 78 02 6964 07" K_NAME "60", open_rule, "01", "ok");
    THING("a2 7f 61 69 61 64 ff 07" K_NAME "60", open_rule, "01", "ok");
    THING("a3 61 7a c1 82 f7 f0" K_ID "07" K_NAME "60", open_rule, "01", "ok");
    THING("a3 61 7a 00" K_ID "07" K_NAME "60", closed_rule, "",
          "additionalProperties 1 member \"z\" is not known");
    THING("a3 63 5c2271 60" K_ID "07" K_NAME "60", closed_rule, "",
          "additionalProperties 1 member \"\\\"q\" is not known");
    THING("a3" K_ID "07" K_NAME "60" K_ID "07", open_rule, "01",
          "duplicate 11 member \"id\" is given twice");
    THING("a3" K_ID "07" K_NAME "60 7f 62 6964 ff 07", open_rule, "01",
          "duplicate 11 member \"id\" is given twice");
    THING("a1" K_NAME "60", open_rule, "1", "required 0 required \"id\" is missing");
    THING("a0", open_rule, "", "required 0 required \"id\" is missing");
    THING("bf ff", open_rule, "", "required 0 required \"id\" is missing");
    THING("a2" K_ID "1903e9" K_NAME "60", open_rule, "0", "maximum 4 more than 1000");
    THING("a2 00 00" K_ID "07", open_rule, "", "type 1 expected text as a name, found a number");
    THING("a2 42 6964 07" K_NAME "60", open_rule, "",
          "type 1 expected text as a name, found bytes");
    THING("82" K_ID "07", open_rule, "", "type 0 expected an object, found an array");
    THING("f6", open_rule, "", "type 0 expected an object, found null");
    THING("a2" K_ID "07", open_rule, "0", "syntax 5 the message ends early");
    THING("a3" K_ID "07", open_rule, "",
          "syntax 0 more items than the rest of the message can hold");
    THING("ba ffffffff" K_ID "07", open_rule, "",
          "syntax 0 more items than the rest of the message can hold");
    THING("bf" K_ID "ff", open_rule, "0", "syntax 4 a break out of place");
    THING("bf" K_ID "07", open_rule, "0", "syntax 5 the message ends early");
    THING("a1" K_ID "ff", open_rule, "0", "syntax 4 a break out of place");
    THING("a2 61 7a f8 00" K_ID "07", open_rule, "",
          "syntax 3 a simple value below 32 in two bytes");
    /* Malformed wins over invalid, wherever it stands. */
    THING("a2" K_ID "60" K_NAME "1c", open_rule, "0", "syntax 10 reserved additional information");
    THING("a2" K_ID "60" K_NAME "60 00", open_rule, "0", "syntax 11 something follows the message");
}

static void every_prefix_of_an_object_is_refused(void **state)
{
    struct hex item = hex_of("bf 61 7a 82 01 f9 3c00 7f 61 69 61 64 ff 18 07" K_NAME "62 6162 ff");

    (void)state;
    for (size_t len = 0; len <= item.len; len++) {
        struct wf_cbor_reader in;
        char order[10];

        begin_bytes(&in, item.bytes, len);
        read_thing(&in, &open_rule, order);
        wf_cbor_reader_finish(&in);
        assert_int_equal(in.error.status, len == item.len ? WF_OK : WF_BAD_SYNTAX);
        assert_true(in.error.offset <= len);
    }
}

/* --- Arrays and maps ---------------------------------------------------------------------- */

static const struct wf_list_rule list_rule = {"#/list", 1, 4};

struct item {
    uint64_t value;
};

struct entry {
    wf_text key;
    uint64_t value;
};

static size_t read_list(struct wf_cbor_reader *in, const struct wf_list_rule *rule,
                        size_t least_len, const struct item **items)
{
    struct wf_cbor_array array;
    struct item *item;
    size_t count;

    wf_cbor_open_array(in, &array, rule, sizeof(*item), least_len);
    while ((item = wf_cbor_next_item(in, &array)))
        item->value = wf_cbor_read_uint(in, &id_rule);
    *items = wf_cbor_close_array(in, &array, &count);
    return count;
}

#define LIST(sent, expected_count, sum, end)                                                       \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        const struct item *items;                                                                  \
        uint64_t total = 0;                                                                        \
        size_t count;                                                                              \
                                                                                                   \
        begin(&in, sent);                                                                          \
        count = read_list(&in, &list_rule, 1, &items);                                             \
        assert_int_equal(count, expected_count);                                                   \
        for (size_t i = 0; i < count; i++)                                                         \
            total += items[i].value;                                                               \
        assert_int_equal(total, sum);                                                              \
        ends_with(&in, end);                                                                       \
    } while (0)

static void lists(void **state)
{
    (void)state;
    LIST("83 01 02 03", 3, 6, "ok");
    LIST("9f 01 02 03 ff", 3, 6, "ok");
    LIST("98 01 18 64", 1, 100, "ok");
    LIST("80", 0, 0, "minItems 0 fewer than 1 item");
    LIST("9f ff", 0, 0, "minItems 0 fewer than 1 item");
    LIST("85 01 02 03 04 05", 0, 0, "maxItems 0 more than 4 items");
    LIST("9f 01 02 03 04 05 ff", 0, 0, "maxItems 0 more than 4 items");
    LIST("9b ffffffffffffffff 00", 0, 0,
         "syntax 0 more items than the rest of the message can hold");
    LIST("82 01 20", 0, 0, "minimum 2 less than 0");
    LIST("82 01 ff", 0, 0, "syntax 2 a break out of place");
    LIST("83 01 82", 0, 0, "syntax 0 more items than the rest of the message can hold");
    LIST("9f 01", 0, 0, "syntax 2 the message ends early");
    LIST("a0", 0, 0, "type 0 expected an array, found an object");
}

static void counts_are_believed_as_far_as_items_could_fit(void **state)
{
    const struct wf_list_rule any = {"#", 0, WF_NO_LIMIT};
    const struct item *items;
    struct wf_cbor_reader in;

    (void)state;
    begin(&in, "8a 10(00)");
    assert_int_equal(read_list(&in, &any, 2, &items), 0);
    assert_int_equal(arena.used, 0);
    ends_with(&in, "items 0 more items than the rest of the message can hold");
}

static void an_item_too_many_for_the_arena(void **state)
{
    static uint8_t message[70000] = {0x9A, 0x00, 0x01, 0x00, 0x00};
    const struct wf_list_rule any = {"#", 0, WF_NO_LIMIT};
    struct wf_arena small;
    struct wf_cbor_reader in;
    const struct item *items;

    (void)state;
    assert_true(wf_arena_init(&small, 4096));
    wf_cbor_reader_init(&in, (wf_bytes){message, 65536 + 5}, &small);
    assert_int_equal(read_list(&in, &any, 1, &items), 0);
    assert_false(wf_cbor_reader_finish(&in));
    assert_int_equal(in.error.status, WF_NO_MEMORY);
    wf_arena_reset(&small);
    message[0] = 0x9F;
    wf_cbor_reader_init(&in, (wf_bytes){message, 65536 + 5}, &small);
    assert_int_equal(read_list(&in, &any, 1, &items), 0);
    assert_false(wf_cbor_reader_finish(&in));
    assert_int_equal(in.error.status, WF_NO_MEMORY);
    wf_arena_deinit(&small);
}

/* A list of maps with names in chunks, in an arena that is full early or late. */
static void memory_may_end_anywhere(void **state)
{
    const struct wf_list_rule any = {"#", 0, WF_NO_LIMIT};
    const size_t whole = arena.size;
    enum wf_status status;
    size_t size = 0;

    (void)state;
    do {
        struct wf_cbor_reader in;
        struct wf_cbor_array array;
        struct wf_cbor_map map;
        const void **item;
        struct entry *entry;
        size_t count;

        begin(&in, "9f a2 7f 61 61 61 62 ff 01 7f 61 62 ff 02 bf 61 63 03 ff ff");
        arena.size = size += 16;
        arena.ready = 0;
        wf_cbor_open_array(&in, &array, &any, sizeof(*item), 1);
        while ((item = wf_cbor_next_item(&in, &array))) {
            wf_cbor_open_map(&in, &map, &any, sizeof(*entry));
            while ((entry = wf_cbor_next_entry(&in, &map)))
                entry->value = wf_cbor_read_uint(&in, &id_rule);
            *item = wf_cbor_close_map(&in, &map, &count);
        }
        wf_cbor_close_array(&in, &array, &count);
        wf_cbor_reader_finish(&in);
        status = in.error.status;
        assert_true(status == WF_NO_MEMORY || status == WF_OK);
        assert_int_equal(count, status == WF_OK ? 2 : 0);
        wf_arena_reset(&arena);
        arena.size = whole;
    } while (status != WF_OK);
}

static void lists_in_lists(void **state)
{
    const struct wf_list_rule any = {"#", 0, WF_NO_LIMIT};
    struct wf_cbor_reader in;
    struct wf_cbor_array outer;
    struct row {
        const struct item *items;
        size_t count;
    } * row;
    const struct row *rows;
    size_t count;

    (void)state;
    for (int i = 0; i < 2; i++) {
        begin(&in, i == 0 ? "83 82 01 02 80 9f 03 ff" : "9f 82 01 02 80 9f 03 ff ff");
        wf_cbor_open_array(&in, &outer, &any, sizeof(*row), 1);
        while ((row = wf_cbor_next_item(&in, &outer)))
            row->count = read_list(&in, &any, 1, &row->items);
        rows = wf_cbor_close_array(&in, &outer, &count);
        ends_with(&in, "ok");
        assert_int_equal(count, 3);
        assert_int_equal(rows[0].count, 2);
        assert_int_equal(rows[0].items[1].value, 2);
        assert_int_equal(rows[1].count, 0);
        assert_int_equal(rows[2].items[0].value, 3);
    }
}

#define MAP(sent, expected_count, first, end)                                                      \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        struct wf_cbor_map map;                                                                    \
        struct entry *entry;                                                                       \
        const struct entry *entries;                                                               \
        size_t count;                                                                              \
                                                                                                   \
        begin(&in, sent);                                                                          \
        wf_cbor_open_map(&in, &map, &list_rule, sizeof(*entry));                                   \
        while ((entry = wf_cbor_next_entry(&in, &map)))                                            \
            entry->value = wf_cbor_read_uint(&in, &id_rule);                                       \
        entries = wf_cbor_close_map(&in, &map, &count);                                            \
        ends_with(&in, end);                                                                       \
        assert_int_equal(count, expected_count);                                                   \
        if (count > 0)                                                                             \
            assert_true(wf_text_equal(entries[0].key, WF_TEXT(first)));                            \
    } while (0)

static void maps(void **state)
{
    (void)state;
    MAP("a2 61 62 01 61 61 02", 2, "b", "ok");
    MAP("bf 7f 61 62 61 63 ff 01 ff", 1, "bc", "ok");
    MAP("a2 61 62 01 61 62 02", 2, "b", "duplicate 0 member \"b\" is given twice");
    MAP("a2 61 62 01 7f 61 62 ff 02", 2, "b", "duplicate 0 member \"b\" is given twice");
    MAP("a0", 0, "", "minProperties 0 fewer than 1 member");
    MAP("bf ff", 0, "", "minProperties 0 fewer than 1 member");
    MAP("a5 60 00 61 61 00 61 62 00 61 63 00 61 64 00", 0, "",
        "maxProperties 0 more than 4 members");
    MAP("a1 01 02", 0, "", "type 1 expected text as a name, found a number");
    MAP("a1 61 61 20", 0, "", "minimum 3 less than 0");
    MAP("bf 61 61 ff", 0, "", "syntax 3 a break out of place");
    MAP("80", 0, "", "type 0 expected an object, found an array");
}

/* --- Tuples ------------------------------------------------------------------------------- */

#define TUPLE(sent, end)                                                                           \
    do {                                                                                           \
        const struct wf_list_rule two = {"#", 2, 2};                                               \
        struct wf_cbor_reader in;                                                                  \
        struct wf_cbor_tuple tuple;                                                                \
                                                                                                   \
        begin(&in, sent);                                                                          \
        wf_cbor_begin_tuple(&in, &tuple, &two);                                                    \
        if (wf_cbor_next_position(&in, &tuple, 0, &two))                                           \
            wf_cbor_read_uint(&in, &id_rule);                                                      \
        if (wf_cbor_next_position(&in, &tuple, 1, &two))                                           \
            wf_cbor_read_text(&in, &name_rule);                                                    \
        wf_cbor_end_tuple(&in, &tuple, 2, &two);                                                   \
        assert_true(in.error.status != WF_OK || in.depth == 0);                                    \
        ends_with(&in, end);                                                                       \
    } while (0)

static void tuples(void **state)
{
    (void)state;
    TUPLE("82 01 60", "ok");
    TUPLE("9f 01 60 ff", "ok");
    TUPLE("81 01", "minItems 0 fewer than 2 items");
    TUPLE("9f 01 ff", "minItems 0 fewer than 2 items");
    TUPLE("80", "minItems 0 fewer than 2 items");
    TUPLE("83 01 60 00", "maxItems 0 more than 2 items");
    TUPLE("9f 01 60 00 ff", "maxItems 0 more than 2 items");
    TUPLE("82 01 02", "type 2 expected text, found a number");
    TUPLE("82 01 ff", "syntax 2 a break out of place");
    TUPLE("9f 01 60", "syntax 3 the message ends early");
    TUPLE("a1 01 60", "type 0 expected an array, found an object");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(objects),
        cmocka_unit_test(every_prefix_of_an_object_is_refused),
        cmocka_unit_test(lists),
        cmocka_unit_test(counts_are_believed_as_far_as_items_could_fit),
        cmocka_unit_test(an_item_too_many_for_the_arena),
        cmocka_unit_test(memory_may_end_anywhere),
        cmocka_unit_test(lists_in_lists),
        cmocka_unit_test(maps),
        cmocka_unit_test(tuples),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
