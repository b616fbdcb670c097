/* What makes one document of another, and that it does. */
#include "trees.h"

#include <stdio.h>

#include "client/json_diff.h"
#include "server/json_patch.h"

static void apply_change(struct json **root, wf_text text)
{
    struct json_patch_error failure;
    struct json_patch patch;
    struct wf_error error;
    struct json *source = json_parse(text, &roomy, &error);

    assert_non_null(source);
    assert_true(json_patch_init(&patch, source, &failure));
    if (json_patch_apply(root, &patch, &roomy, &failure) != JSON_PATCH_OK)
        fail_msg("%.*s: %s", (int)text.len, text.ptr, failure.why);
    json_patch_deinit(&patch);
    json_release(source);
}

/* Changes one after the other, with a line for each. */
static void makes(struct json *before, struct json *after, struct wf_buf *said)
{
    struct json *root = json_retain(before);
    struct json_changes changes;

    assert_true(json_diff(before, after, &changes));
    for (size_t i = 0; i < changes.count; i++) {
        wf_text patch = json_changes_patch(&changes, i);

        apply_change(&root, patch);
        wf_buf_put(said, patch.ptr, patch.len);
        WF_BUF_LITERAL(said, "\n");
    }
    if (!json_equal(root, after))
        fail_msg("%.*s", (int)wf_buf_len(said), (const char *)wf_buf_peek(said));
    json_changes_deinit(&changes);
    json_release(root);
}

static void differ_by(const char *before, const char *after, const char *expected)
{
    struct json *old = tree_of(before);
    struct json *new = tree_of(after);
    struct wf_buf said;

    wf_buf_init(&said, WF_NO_LIMIT);
    makes(old, new, &said);
    wf_buf_put(&said, "", 1);
    assert_string_equal((const char *)wf_buf_peek(&said), expected);
    wf_buf_deinit(&said);
    json_release(old);
    json_release(new);
}

#define OP(op, path)           "{\"op\":\"" op "\",\"path\":\"" path "\"}"
#define OP_WITH(op, path, val) "{\"op\":\"" op "\",\"path\":\"" path "\",\"value\":" val "}"

static void each_member_is_a_change(void **state)
{
    (void)state;
    differ_by("{\"a\":1}", "{\"a\":1.0}", "");
    differ_by("{\"a\":1,\"c\":{\"d\":1,\"e\":2}}", "{\"b\":1,\"c\":{\"d\":1,\"e\":3}}",
              "[" OP("remove", "/a") "]\n[" OP_WITH("add", "/b", "1") "]\n[" OP_WITH(
                  "replace", "/c/e", "3") "]\n");
    differ_by("{\"a\":[]}", "{\"a\":{}}", "[" OP_WITH("replace", "/a", "{}") "]\n");
    differ_by("{\"a/b\":{\"~\":1}}", "{\"a/b\":{\"~\":2}}",
              "[" OP_WITH("replace", "/a~1b/~0", "2") "]\n");
    differ_by("{}", "[]", "[" OP_WITH("replace", "", "[]") "]\n");
}

static void items_that_stay_are_changes_of_their_own(void **state)
{
    (void)state;
    differ_by("{\"l\":[1,{\"n\":1},3]}", "{\"l\":[0,{\"n\":2},3]}",
              "[" OP_WITH("replace", "/l/0", "0") "]\n[" OP_WITH("replace", "/l/1/n", "2") "]\n");
    differ_by("[[1,2],[3]]", "[[1,0],[4]]",
              "[" OP_WITH("replace", "/0/1", "0") "]\n[" OP_WITH("replace", "/1/0", "4") "]\n");
}

static void items_that_move_are_one_change(void **state)
{
    (void)state;
    differ_by("{\"l\":[\"first one\",\"second one\",\"third one\"]}",
              "{\"l\":[\"second one\",\"third one\",\"fourth one\"]}",
              "[" OP_WITH("add", "/l/3", "\"fourth one\"") "," OP("remove", "/l/0") "]\n");
    differ_by("[\"a\",\"b\",{\"c\":1,\"d\":\"a text that is so long that nobody would want to send "
              "it again\"},\"e\"]",
              "[\"b\",{\"c\":2,\"d\":\"a text that is so long that nobody would want to send it "
              "again\"},\"f\",\"e\"]",
              "[" OP_WITH("replace", "/2/c",
                          "2") "," OP_WITH("add", "/3", "\"f\"") "," OP("remove", "/0") "]\n");
    differ_by("[1,2,3,4]", "[2,4,1]", "[" OP_WITH("replace", "", "[2,4,1]") "]\n");
}

static void what_comes_behind_is_appended(void **state)
{
    (void)state;
    differ_by("{\"l\":[1]}", "{\"l\":[1,2,3]}",
              "[" OP_WITH("add", "/l/-", "2") "," OP_WITH("add", "/l/-", "3") "]\n");
    differ_by("{\"l\":[]}", "{\"l\":[1]}", "[" OP_WITH("add", "/l/-", "1") "]\n");
    differ_by("{\"l\":[1,2]}", "{\"l\":[1]}", "[" OP("remove", "/l/1") "]\n");
}

/* ---- Random ones ---- */

static void print_value(struct wf_buf *out, unsigned depth)
{
    unsigned kind = (unsigned)rand() % (depth > 0 ? 8 : 4);
    unsigned count = (unsigned)rand() % 6;
    char scalar[16];

    if (kind < 4) {
        wf_buf_put(out, scalar, (size_t)sprintf(scalar, kind < 2 ? "%d" : "\"%d\"", rand() % 4));
        return;
    }
    wf_buf_put(out, kind < 6 ? "[" : "{", 1);
    for (unsigned i = 0; i < count; i++) {
        if (i > 0)
            WF_BUF_LITERAL(out, ",");
        if (kind >= 6)
            wf_buf_put(out, scalar,
                       (size_t)sprintf(scalar, "\"k%u\":", 3 * i + (unsigned)rand() % 3));
        print_value(out, depth - 1);
    }
    wf_buf_put(out, kind < 6 ? "]" : "}", 1);
}

static struct json *random_tree(void)
{
    struct wf_buf out;
    struct json *tree;

    wf_buf_init(&out, WF_NO_LIMIT);
    print_value(&out, 5);
    wf_buf_put(&out, "", 1);
    tree = tree_of((const char *)wf_buf_peek(&out));
    wf_buf_deinit(&out);
    return tree;
}

static void any_two_documents(void **state)
{
    (void)state;
    srand(5);
    for (unsigned round = 0; round < 4000; round++) {
        struct json *before = random_tree();
        struct json *after = random_tree();
        struct wf_buf said;

        wf_buf_init(&said, WF_NO_LIMIT);
        makes(before, after, &said);
        wf_buf_deinit(&said);
        json_release(before);
        json_release(after);
    }
}

/* ---- Large ones ---- */

static struct json *numbers(unsigned first, unsigned count, unsigned step)
{
    struct json *list = json_new_array();
    char digits[16];

    for (unsigned i = 0; i < count; i++) {
        struct json *item =
            json_new_text((wf_text){digits, (size_t)sprintf(digits, "%u", first + i * step)});
        struct json *longer = json_array_insert(list, i, item);

        json_release(item);
        json_release(list);
        list = longer;
    }
    return list;
}

static void large_arrays_take_no_large_patches(void **state)
{
    static const unsigned counts[] = {900, 3000, 5000};

    (void)state;
    for (unsigned i = 0; i < 3; i++) {
        struct json *before = numbers(0, counts[i], 1);
        struct json *after = numbers(1, counts[i], 2);
        struct wf_buf said;

        wf_buf_init(&said, WF_NO_LIMIT);
        makes(before, after, &said);
        assert_true(wf_buf_len(&said) < 60 * counts[i]);
        wf_buf_deinit(&said);
        json_release(before);
        json_release(after);
    }
}

/* A name that no pointer can hold: what it is in is replaced. */
static void names_may_be_long(void **state)
{
    static char before[1200], after[1200];
    struct json *old, *new;
    struct wf_buf said;

    (void)state;
    snprintf(before, sizeof(before), "{\"m\":{\"%01100d\":1}}", 0);
    snprintf(after, sizeof(after), "{\"m\":{\"%01100d\":2}}", 0);
    old = tree_of(before);
    new = tree_of(after);
    wf_buf_init(&said, WF_NO_LIMIT);
    makes(old, new, &said);
    wf_buf_deinit(&said);
    json_release(old);
    json_release(new);
}

static void every_allocation_fails_once(void **state)
{
    struct json *before = tree_of("{\"l\":[1,2,3],\"m\":1}");
    struct json *after = tree_of("{\"l\":[2,\"a\",3],\"n\":{\"o\":1}}");
    bool is_done = false;

    (void)state;
    for (size_t nth = 1; !is_done; nth++) {
        size_t live = wf_alloc_live();
        struct json_changes changes;

        wf_alloc_fail_at(nth);
        is_done = json_diff(before, after, &changes);
        wf_alloc_fail_at(0);
        json_changes_deinit(&changes);
        assert_int_equal(wf_alloc_live(), live);
    }
    json_release(before);
    json_release(after);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        tree_test(each_member_is_a_change),
        tree_test(items_that_stay_are_changes_of_their_own),
        tree_test(items_that_move_are_one_change),
        tree_test(what_comes_behind_is_appended),
        tree_test(any_two_documents),
        tree_test(large_arrays_take_no_large_patches),
        tree_test(names_may_be_long),
        tree_test(every_allocation_fails_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
