/* Reading CBOR: styles, tags and depth, and looking ahead. */
#include "cbor_reading.h"

/* --- Style, tags, depth ------------------------------------------------------------------- */

#define STYLED(sent, end)                                                                          \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        char order[10];                                                                            \
                                                                                                   \
        begin(&in, sent);                                                                          \
        read_thing(&in, &open_rule, order);                                                        \
        ends_with(&in, end);                                                                       \
    } while (0)

static void styles(void **state)
{
    (void)state;
    style = (struct wf_cbor_style){.refuse_indefinite = true};
    STYLED("a2" K_ID "07" K_NAME "60", "ok");
    STYLED("bf" K_ID "07" K_NAME "60 ff", "indefinite 0 indefinite length");
    STYLED("a2" K_ID "07" K_NAME "7f ff", "indefinite 10 indefinite length");
    STYLED("a3" K_ID "07" K_NAME "60 61 7a 81 9f ff", "indefinite 14 indefinite length");
    style = (struct wf_cbor_style){.refuse_long_heads = true};
    STYLED("a2" K_ID "18 18" K_NAME "60", "ok");
    STYLED("b8 02" K_ID "07" K_NAME "60", "heads 0 a head longer than needed");
    STYLED("a2" K_ID "18 07" K_NAME "60", "heads 4 a head longer than needed");
    STYLED("a2" K_ID "19 00ff" K_NAME "60", "heads 4 a head longer than needed");
    STYLED("a2 78 02 6964 07" K_NAME "60", "heads 1 a head longer than needed");
    STYLED("a2" K_ID "07" K_NAME "7f 78 00 ff", "heads 11 a head longer than needed");
    STYLED("a3" K_ID "07" K_NAME "60 61 7a 1b 00000000ffffffff",
           "heads 13 a head longer than needed");
    STYLED("a3" K_ID "07" K_NAME "60 61 7a fb 3ff0000000000000", "ok");
    style = (struct wf_cbor_style){.plain_integers = true};
    STYLED("a2" K_ID "f9 4500" K_NAME "60", "type 4 expected an integer, found a float");
    style = (struct wf_cbor_style){.tags = WF_CBOR_TAGS_UNKNOWN};
    STYLED("a3" K_ID "07" K_NAME "60 61 7a c1 00", "ok");
    STYLED("a2" K_ID "c1 07" K_NAME "60", "type 4 expected an integer, found a tag");
    STYLED("a2 c1" K_ID "07" K_NAME "60", "type 1 expected text as a name, found a tag");
    STYLED("c1 a2" K_ID "07" K_NAME "60", "type 0 expected an object, found a tag");
    style = (struct wf_cbor_style){.tags = WF_CBOR_TAGS_REFUSE};
    STYLED("a3" K_ID "07" K_NAME "60 61 7a c1 00", "tags 13 a tag");
    STYLED("a2" K_ID "c1 07" K_NAME "60", "tags 4 a tag");
    style = (struct wf_cbor_style){.tags = WF_CBOR_TAGS_IGNORE};
    STYLED("d9 d9f7 a2" K_ID "c1 07 c2" K_NAME "c3 d8 20 60", "ok");
    STYLED("a2" K_ID "c1 60" K_NAME "60", "type 5 expected an integer, found text");
    STYLED("a2" K_ID "c1", "syntax 5 the message ends early");
    STYLED("64(c1) a2" K_ID "07" K_NAME "60", "syntax 64 deeper than 64 levels");
    style = (struct wf_cbor_style){.tags = WF_CBOR_TAGS_UNKNOWN};
}

static void depth_counts_what_is_open(void **state)
{
    struct wf_cbor_reader in;

    (void)state;
    begin(&in, "63(81) 80");
    wf_cbor_skip(&in);
    ends_with(&in, "ok");
    begin(&in, "64(81) 80");
    wf_cbor_skip(&in);
    ends_with(&in, "syntax 64 deeper than 64 levels");
    begin(&in, "a2" K_ID "07" K_NAME "60");
    in.depth_limit = 0;
    read_thing(&in, &open_rule, (char[10]){0});
    ends_with(&in, "syntax 0 deeper than 0 levels");
}

/* --- Looking ahead ------------------------------------------------------------------------ */

static void members_and_items_are_found(void **state)
{
    struct wf_cbor_reader in;
    struct wf_cbor_mark start;

    (void)state;
    begin(&in, "a3" K_NAME "82 01 02" K_ID "07 82 01 02 f6");
    start = wf_cbor_mark(&in);
    assert_true(wf_cbor_find_member(&in, "name"));
    assert_int_equal(wf_cbor_peek(&in), WF_CBOR_ARRAY);
    assert_int_equal(in.depth, 1);
    assert_true(wf_cbor_find_item(&in, 0));
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 1);
    wf_cbor_rewind(&in, start);
    wf_cbor_enter_member(&in, "name");
    wf_cbor_enter_item(&in, 1);
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 2);
    wf_cbor_rewind(&in, start);
    assert_true(wf_cbor_find_member(&in, "id"));
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 7);
    wf_cbor_rewind(&in, start);
    assert_false(wf_cbor_find_member(&in, "nam"));
    assert_false(wf_cbor_find_member(&in, "nothing of this name, which is long"));
    assert_true(in.at == start.at && in.depth == start.depth);
    wf_cbor_skip(&in);
    ends_with(&in, "ok");
    begin(&in, "bf 7f 61 69 61 64 ff 07 ff");
    wf_cbor_enter_member(&in, "id");
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 7);
    begin(&in, "82 01 02");
    assert_false(wf_cbor_find_item(&in, 2));
    wf_cbor_enter_item(&in, 2);
    ends_with(&in, "minItems 0 fewer than 3 items");
    begin(&in, "a1" K_ID "07");
    wf_cbor_enter_member(&in, "name");
    ends_with(&in, "required 0 required \"name\" is missing");
    begin(&in, "80");
    assert_false(wf_cbor_find_member(&in, "id"));
    ends_with(&in, "type 0 expected an object, found an array");
    begin(&in, "a2 61 7a 1c" K_ID "07");
    assert_false(wf_cbor_find_member(&in, "id"));
    ends_with(&in, "syntax 3 reserved additional information");
}

#define PEEKS(sent, kind)                                                                          \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
                                                                                                   \
        begin(&in, sent);                                                                          \
        assert_int_equal(wf_cbor_peek(&in), kind);                                                 \
    } while (0)

static void kinds(void **state)
{
    (void)state;
    PEEKS("", WF_CBOR_NONE);
    PEEKS("ff", WF_CBOR_NONE);
    PEEKS("00", WF_CBOR_NUMBER);
    PEEKS("20", WF_CBOR_NUMBER);
    PEEKS("f9 0000", WF_CBOR_NUMBER);
    PEEKS("40", WF_CBOR_BYTES);
    PEEKS("7f ff", WF_CBOR_TEXT);
    PEEKS("80", WF_CBOR_ARRAY);
    PEEKS("bf ff", WF_CBOR_OBJECT);
    PEEKS("c1 00", WF_CBOR_OTHER);
    PEEKS("f4", WF_CBOR_BOOL);
    PEEKS("f5", WF_CBOR_BOOL);
    PEEKS("f6", WF_CBOR_NULL);
    PEEKS("f7", WF_CBOR_OTHER);
    PEEKS("f8 ff", WF_CBOR_OTHER);
    style.tags = WF_CBOR_TAGS_IGNORE;
    PEEKS("c1 c2 60", WF_CBOR_TEXT);
    style.tags = WF_CBOR_TAGS_UNKNOWN;
}

static void wrong_values_are_forgiven(void **state)
{
    struct wf_cbor_reader in;
    struct wf_cbor_mark start;
    wf_text text;

    (void)state;
    begin(&in, "18 2a");
    start = wf_cbor_mark(&in);
    wf_cbor_read_text(&in, &name_rule);
    assert_false(wf_cbor_forgive(&in));
    wf_cbor_rewind(&in, start);
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 42);
    assert_true(wf_cbor_forgive(&in));
    ends_with(&in, "ok");
    begin(&in, "18 2a");
    assert_false(wf_cbor_read_text_if(&in, &text));
    ends_with(&in, "ok");
    begin(&in, "62 6162");
    assert_true(wf_cbor_read_text_if(&in, &text));
    assert_int_equal(text.len, 2);
    ends_with(&in, "ok");
    begin(&in, "62 6162");
    wf_cbor_fail(&in, "mirror", "#", "not so");
    ends_with(&in, "mirror 0 not so");
}

static void raw_items_are_kept(void **state)
{
    struct wf_cbor_reader in;
    wf_bytes raw;

    (void)state;
    begin(&in, "82 c1 9f f7 ff 00");
    wf_cbor_enter_item(&in, 0);
    raw = wf_cbor_read_raw(&in);
    assert_int_equal(raw.len, 4);
    assert_int_equal(raw.ptr[0], 0xC1);
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 0);
    begin(&in, "82 00");
    raw = wf_cbor_read_raw(&in);
    assert_int_equal(raw.len, 0);
    ends_with(&in, "syntax 0 more items than the rest of the message can hold");
}

static void a_message_without_padding_is_copied(void **state)
{
    const struct wf_text_rule any = {"#", 0, WF_NO_LIMIT, NULL};
    struct hex item = hex_of("62 6162");
    struct wf_cbor_reader in;
    struct wf_arena small;
    wf_text text;

    (void)state;
    wf_arena_reset(&arena);
    wf_cbor_reader_copy(
        &in,
        (wf_bytes){(const uint8_t *)guarded_put(&guarded, item.bytes, item.len, 0, 0), item.len},
        &arena);
    text = wf_cbor_read_text(&in, &any);
    assert_true(wf_text_equal(text, WF_TEXT("ab")));
    ends_with(&in, "ok");
    assert_true(wf_arena_init(&small, 1));
    wf_cbor_reader_copy(&in, (wf_bytes){(const uint8_t *)guarded.pages, 1 << 16}, &small);
    assert_false(wf_cbor_reader_finish(&in));
    assert_int_equal(in.error.status, WF_NO_MEMORY);
    wf_arena_deinit(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(styles),
        cmocka_unit_test(depth_counts_what_is_open),
        cmocka_unit_test(members_and_items_are_found),
        cmocka_unit_test(kinds),
        cmocka_unit_test(wrong_values_are_forgiven),
        cmocka_unit_test(raw_items_are_kept),
        cmocka_unit_test(a_message_without_padding_is_copied),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
