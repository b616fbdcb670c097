/* JSON Patch, operation by operation; others' records are in tests/composte/test_json_patch.py. */
#include "trees.h"

#include <stdio.h>

#include "server/json_patch.h"

static struct json_patch patch_of(const char *text)
{
    struct json *source = tree_of(text);
    struct json_patch_error error;
    struct json_patch patch;

    if (!json_patch_init(&patch, source, &error))
        fail_msg("%s: operation %zu: %s", text, error.op, error.why);
    json_release(source);
    return patch;
}

static void makes(const char *before, const char *text, const char *after)
{
    struct json *document = tree_of(before);
    struct json *root = json_retain(document);
    struct json_patch patch = patch_of(text);
    struct json_patch_error error;

    if (json_patch_apply(&root, &patch, &roomy, &error) != JSON_PATCH_OK)
        fail_msg("%s on %s: operation %zu: %s", text, before, error.op, error.why);
    assert_tree(root, after);
    assert_tree(document, before);
    json_patch_deinit(&patch);
    json_release(root);
    json_release(document);
}

static void fails(const char *before, const char *text, size_t op, const char *path,
                  const char *why)
{
    struct json *document = tree_of(before);
    struct json *root = json_retain(document);
    struct json_patch patch = patch_of(text);
    struct json_patch_error error;

    assert_int_equal(json_patch_apply(&root, &patch, &roomy, &error), JSON_PATCH_FAILED);
    assert_ptr_equal(root, document);
    assert_int_equal(error.op, op);
    assert_true(wf_text_equal(error.path, wf_text_of(path)));
    assert_string_equal(error.why, why);
    json_patch_deinit(&patch);
    json_release(root);
    json_release(document);
}

static void refuses(const char *text, size_t op, const char *why)
{
    struct json *source = tree_of(text);
    struct json_patch_error error;
    struct json_patch patch;

    assert_false(json_patch_init(&patch, source, &error));
    assert_int_equal(error.op, op);
    assert_string_equal(error.why, why);
    json_release(source);
}

static void operations_do_as_they_say(void **state)
{
    (void)state;
    makes("{\"a\":1}", "[]", "{\"a\":1}");
    makes("{\"a\":1}", "[{\"op\":\"add\",\"path\":\"/b\",\"value\":[]}]", "{\"a\":1,\"b\":[]}");
    makes("{\"a\":1}", "[{\"op\":\"add\",\"path\":\"/a\",\"value\":2}]", "{\"a\":2}");
    makes("[1,2]", "[{\"op\":\"add\",\"path\":\"/0\",\"value\":0}]", "[0,1,2]");
    makes("[1,2]", "[{\"op\":\"add\",\"path\":\"/2\",\"value\":3}]", "[1,2,3]");
    makes("[1,2]", "[{\"op\":\"add\",\"path\":\"/-\",\"value\":3}]", "[1,2,3]");
    makes("{\"-\":1}", "[{\"op\":\"add\",\"path\":\"/-\",\"value\":3}]", "{\"-\":3}");
    makes("{\"a\":{\"b\":[0]}}", "[{\"op\":\"add\",\"path\":\"/a/b/1\",\"value\":1}]",
          "{\"a\":{\"b\":[0,1]}}");
    makes("{\"a\":1}", "[{\"op\":\"add\",\"path\":\"\",\"value\":7}]", "7");
    makes("{\"a\":1,\"b\":2}", "[{\"op\":\"remove\",\"path\":\"/a\"}]", "{\"b\":2}");
    makes("[1,2,3]", "[{\"op\":\"remove\",\"path\":\"/1\"}]", "[1,3]");
    makes("{\"a\":1}", "[{\"op\":\"replace\",\"path\":\"/a\",\"value\":null}]", "{\"a\":null}");
    makes("{\"a\":1}", "[{\"op\":\"replace\",\"path\":\"\",\"value\":[1]}]", "[1]");
    makes("{\"a\":{\"b\":1},\"c\":{}}", "[{\"op\":\"move\",\"from\":\"/a/b\",\"path\":\"/c/d\"}]",
          "{\"a\":{},\"c\":{\"d\":1}}");
    makes("[1,2,3]", "[{\"op\":\"move\",\"from\":\"/0\",\"path\":\"/2\"}]", "[2,3,1]");
    makes("[1,2,3]", "[{\"op\":\"move\",\"from\":\"/0\",\"path\":\"/-\"}]", "[2,3,1]");
    makes("{\"a\":[1]}", "[{\"op\":\"move\",\"from\":\"/a\",\"path\":\"\"}]", "[1]");
    makes("{\"a\":1}", "[{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/a\"}]", "{\"a\":1}");
    makes("{\"a\":1}", "[{\"op\":\"move\",\"from\":\"\",\"path\":\"\"}]", "{\"a\":1}");
    makes("{\"a\":[1]}", "[{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/b\"}]",
          "{\"a\":[1],\"b\":[1]}");
    makes("{\"a\":[1]}", "[{\"op\":\"copy\",\"from\":\"\",\"path\":\"/a/0\"}]",
          "{\"a\":[{\"a\":[1]},1]}");
    makes("{\"a\":1}", "[{\"op\":\"test\",\"path\":\"/a\",\"value\":1.0}]", "{\"a\":1}");
    makes("{\"a\":1}", "[{\"op\":\"test\",\"path\":\"\",\"value\":{\"a\":1}}]", "{\"a\":1}");
    makes("{\"a/b\":{\"~\":1}}", "[{\"op\":\"replace\",\"path\":\"/a~1b/~0\",\"value\":2}]",
          "{\"a/b\":{\"~\":2}}");
}

static void operations_that_fail_change_nothing(void **state)
{
    (void)state;
    fails("{\"a\":1}", "[{\"op\":\"add\",\"path\":\"/b/c\",\"value\":1}]", 0, "/b/c",
          "no array or object to add to");
    fails("{\"a\":1}", "[{\"op\":\"add\",\"path\":\"/a/c\",\"value\":1}]", 0, "/a/c",
          "no array or object to add to");
    fails("[1]", "[{\"op\":\"add\",\"path\":\"/2\",\"value\":1}]", 0, "/2",
          "beyond the end of the array");
    fails("[1]", "[{\"op\":\"add\",\"path\":\"/01\",\"value\":1}]", 0, "/01",
          "no index of an array");
    fails("[1]", "[{\"op\":\"add\",\"path\":\"/x\",\"value\":1}]", 0, "/x", "no index of an array");
    fails("[1]", "[{\"op\":\"remove\",\"path\":\"/-\"}]", 0, "/-", "nothing is there");
    fails("[1]", "[{\"op\":\"remove\",\"path\":\"/1\"}]", 0, "/1", "nothing is there");
    fails("[1]", "[{\"op\":\"remove\",\"path\":\"\"}]", 0, "",
          "the whole document cannot be removed");
    fails("{}", "[{\"op\":\"replace\",\"path\":\"/a\",\"value\":1}]", 0, "/a", "nothing is there");
    fails("{\"a\":{}}", "[{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/a/b\"}]", 0, "/a/b",
          "a value cannot be moved into itself");
    fails("{\"a\":{}}", "[{\"op\":\"move\",\"from\":\"/b\",\"path\":\"/a/b\"}]", 0, "/b",
          "nothing is there");
    fails("[1,2]", "[{\"op\":\"move\",\"from\":\"/0\",\"path\":\"/2\"}]", 0, "/2",
          "beyond the end of the array");
    fails("{\"a\":1}",
          "[{\"op\":\"add\",\"path\":\"/b\",\"value\":1},{\"op\":\"test\",\"path\":\"/a\","
          "\"value\":\"1\"}]",
          1, "/a", "the value there is another one");
    fails("{}", "[{\"op\":\"test\",\"path\":\"/a\",\"value\":null}]", 0, "/a", "nothing is there");
}

static void malformed_operations_are_refused(void **state)
{
    (void)state;
    refuses("{}", 0, "a patch is an array");
    refuses("[1]", 0, "an operation is no object");
    refuses("[{\"op\":\"test\",\"path\":\"\",\"value\":1},{\"op\":\"spam\",\"path\":\"/a\"}]", 1,
            "no operation of that name");
    refuses("[{\"path\":\"/a\"}]", 0, "no operation of that name");
    refuses("[{\"op\":1,\"path\":\"/a\"}]", 0, "no operation of that name");
    refuses("[{\"op\":\"remove\"}]", 0, "`path` is no JSON pointer");
    refuses("[{\"op\":\"remove\",\"path\":\"a\"}]", 0, "`path` is no JSON pointer");
    refuses("[{\"op\":\"remove\",\"path\":null}]", 0, "`path` is no JSON pointer");
    refuses("[{\"op\":\"copy\",\"path\":\"/a\"}]", 0, "`from` is no JSON pointer");
    refuses("[{\"op\":\"move\",\"path\":\"/a\",\"from\":\"/~\"}]", 0, "`from` is no JSON pointer");
    refuses("[{\"op\":\"add\",\"path\":\"/a\"}]", 0, "`value` is missing");
    refuses("[{\"op\":\"test\",\"path\":\"/a\",\"Value\":1}]", 0, "`value` is missing");
}

/* Each copy doubles the document; it would be 2^40 times as large at the end. */
static void copies_end_at_the_limit(void **state)
{
    static const struct json_limits limits = {8 << 20, 500000, 64};
    struct json *root = tree_of("{\"a\":[\"0123456789\"]}");
    struct json_patch patch = patch_of("[{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/a/0\"}]");
    struct json_patch_error error;
    size_t live = wf_alloc_live();
    unsigned done = 0;

    (void)state;
    while (done < 40 && json_patch_apply(&root, &patch, &limits, &error) == JSON_PATCH_OK)
        done++;
    assert_in_range(done, 15, 63);
    assert_string_equal(error.why, "the document would be too large");
    assert_true(json_is_within(root, &limits));
    assert_true(wf_alloc_live() - live < 400);
    json_patch_deinit(&patch);
    json_release(root);
}

/* One note of a hundred thousand: as many new blocks as the place is deep, whatever is beside it.
 */
static void large_documents_are_not_copied(void **state)
{
    struct json *notes = json_new_object();
    struct json *note = tree_of("{\"at\":0,\"pitch\":60}");
    struct json *root = json_new_object();
    struct json_patch patch =
        patch_of("[{\"op\":\"replace\",\"path\":\"/notes/n050000/pitch\",\"value\":61}]");
    struct json_patch_error error;
    struct json *before, *made;
    char name[8];
    size_t live;

    (void)state;
    for (unsigned i = 0; i < 100000; i++) {
        made = json_object_set(notes, (wf_text){name, (size_t)sprintf(name, "n%06u", i)}, note);
        json_release(notes);
        notes = made;
    }
    before = json_object_set(root, WF_TEXT("notes"), notes);
    json_release(root);
    root = json_retain(before);
    live = wf_alloc_live();
    assert_int_equal(json_patch_apply(&root, &patch, &roomy, &error), JSON_PATCH_OK);
    assert_in_range(wf_alloc_live() - live, 3, 8);
    assert_int_equal(json_nodes(root), 300002);
    json_patch_deinit(&patch);
    json_release(before);
    json_release(root);
    json_release(notes);
    json_release(note);
}

static void every_allocation_fails_once(void **state)
{
    static const char text[] =
        "[{\"op\":\"add\",\"path\":\"/b/c\",\"value\":1},{\"op\":\"move\",\"from\":\"/a/0\","
        "\"path\":\"/a/1\"},{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/b/d\"},"
        "{\"op\":\"replace\",\"path\":\"/a/0\",\"value\":3},{\"op\":\"remove\",\"path\":\"/b/c\"}]";
    struct json *document = tree_of("{\"a\":[1,2],\"b\":{}}");
    struct json *source = tree_of(text);
    struct json *root = json_retain(document);
    enum json_patch_status status = JSON_PATCH_NO_MEMORY;
    size_t live = wf_alloc_live();

    (void)state;
    for (size_t nth = 1; status != JSON_PATCH_OK; nth++) {
        struct json_patch_error error;
        struct json_patch patch;

        wf_alloc_fail_at(nth);
        if (json_patch_init(&patch, source, &error))
            status = json_patch_apply(&root, &patch, &roomy, &error);
        else
            assert_null(error.why);
        wf_alloc_fail_at(0);
        json_patch_deinit(&patch);
        assert_true(status == JSON_PATCH_OK || status == JSON_PATCH_NO_MEMORY);
        assert_true(status == JSON_PATCH_OK || (root == document && wf_alloc_live() == live));
    }
    assert_tree(root, "{\"a\":[3,1],\"b\":{\"d\":[2,1]}}");
    json_release(root);
    json_release(source);
    json_release(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        tree_test(operations_do_as_they_say),        tree_test(operations_that_fail_change_nothing),
        tree_test(malformed_operations_are_refused), tree_test(copies_end_at_the_limit),
        tree_test(large_documents_are_not_copied),   tree_test(every_allocation_fails_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
