/* JSON pointers, compared and followed. */
#include "trees.h"

#include "server/json_pointer.h"

static void tells_pointers_from_other_texts(void **state)
{
    static const char *const good[] = {"", "/", "//", "/a", "/a/b~0c~1d", "/-", "/0", "/ "};
    static const char *const bad[] = {"a", "#", "#/a", "/~", "/~2", "/a~", "/~~", " /a"};
    char longest[JSON_POINTER_LIMIT + 1];

    (void)state;
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        assert_true(json_pointer_is_valid(wf_text_of(good[i])));
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        assert_false(json_pointer_is_valid(wf_text_of(bad[i])));
    memset(longest, '/', sizeof(longest));
    assert_true(json_pointer_is_valid((wf_text){longest, JSON_POINTER_LIMIT}));
    assert_false(json_pointer_is_valid((wf_text){longest, JSON_POINTER_LIMIT + 1}));
}

/* The examples of RFC 6901, 5. */
static void follows_the_examples_of_the_standard(void **state)
{
    static const char *const examples[][2] = {
        {"/foo", "[\"bar\",\"baz\"]"},
        {"/foo/0", "\"bar\""},
        {"/", "0"},
        {"/a~1b", "1"},
        {"/c%d", "2"},
        {"/e^f", "3"},
        {"/g|h", "4"},
        {"/i\\j", "5"},
        {"/k\"l", "6"},
        {"/ ", "7"},
        {"/m~0n", "8"},
    };
    struct json *document = tree_of(
        "{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\"e^f\":3,\"g|h\":4,\"i\\\\j\":5,"
        "\"k\\\"l\":6,\" \":7,\"m~n\":8}");

    (void)state;
    assert_ptr_equal(json_pointer_find(document, WF_TEXT("")), document);
    for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
        struct json *found = json_pointer_find(document, wf_text_of(examples[i][0]));

        assert_non_null(found);
        assert_tree(found, examples[i][1]);
    }
    json_release(document);
}

static void leads_nowhere(void **state)
{
    static const char *const pointers[] = {"/b",    "/a/2",   "/a/-", "/a/01",
                                           "/a/+1", "/a/1e0", "/a/ ", "/a/0/0",
                                           "/t/0",  "/a//",   "/t/",  "/a/9999999999"};
    struct json *document = tree_of("{\"a\":[1,2],\"t\":\"text\"}");

    (void)state;
    for (size_t i = 0; i < sizeof(pointers) / sizeof(pointers[0]); i++)
        assert_null(json_pointer_find(document, wf_text_of(pointers[i])));
    json_release(document);
}

static void covers_by_whole_tokens(void **state)
{
    (void)state;
    assert_true(json_pointer_covers(WF_TEXT(""), WF_TEXT("")));
    assert_true(json_pointer_covers(WF_TEXT(""), WF_TEXT("/a")));
    assert_true(json_pointer_covers(WF_TEXT("/a"), WF_TEXT("/a")));
    assert_true(json_pointer_covers(WF_TEXT("/a"), WF_TEXT("/a/b")));
    assert_true(json_pointer_covers(WF_TEXT("/a"), WF_TEXT("/a/")));
    assert_false(json_pointer_covers(WF_TEXT("/a"), WF_TEXT("/ab")));
    assert_false(json_pointer_covers(WF_TEXT("/a/b"), WF_TEXT("/a")));
    assert_false(json_pointer_covers(WF_TEXT("/a"), WF_TEXT("")));
    assert_false(json_pointer_covers(WF_TEXT("/a~0"), WF_TEXT("/a~1")));
}

static void comes_apart(void **state)
{
    wf_text rest = WF_TEXT("/a//b~1c"), token;
    char room[JSON_POINTER_LIMIT];

    (void)state;
    assert_true(wf_text_equal(json_pointer_parent(rest), WF_TEXT("/a/")));
    assert_true(wf_text_equal(json_pointer_last(rest), WF_TEXT("b~1c")));
    assert_true(wf_text_equal(json_pointer_parent(WF_TEXT("/")), WF_TEXT("")));
    assert_true(wf_text_equal(json_pointer_last(WF_TEXT("/")), WF_TEXT("")));
    assert_true(json_pointer_next(&rest, &token) && wf_text_equal(token, WF_TEXT("a")));
    assert_true(json_pointer_next(&rest, &token) && wf_text_equal(token, WF_TEXT("")));
    assert_true(json_pointer_next(&rest, &token) && wf_text_equal(token, WF_TEXT("b~1c")));
    assert_true(wf_text_equal(json_pointer_name(token, room), WF_TEXT("b/c")));
    assert_false(json_pointer_next(&rest, &token));
    assert_true(wf_text_equal(json_pointer_name(WF_TEXT("~01"), room), WF_TEXT("~1")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        tree_test(tells_pointers_from_other_texts),
        tree_test(follows_the_examples_of_the_standard),
        tree_test(leads_nowhere),
        tree_test(covers_by_whole_tokens),
        tree_test(comes_apart),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
