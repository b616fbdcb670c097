/* JSON values that never change: read, printed, looked at, edited and shared. */
#include "trees.h"

#include <stdio.h>

#include "guarded.h"
#include "server/json_chunk.h"

/* ---- Text ---- */

static void prints_what_it_reads(void **state)
{
    static const char *const same[] = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1.0",
        "1e2",
        "-12.50E+3",
        "123456789012345678901234567890",
        "\"\"",
        "\"text\"",
        "\"\xc3\xa4\xf0\x9d\x84\x9e\"",
        "\"\\\"\\\\\\n\\u0000\\u001f\x7f\"",
        "[]",
        "{}",
        "[1,[2,[3]],{}]",
        "{\"\":0,\"a\":{\"b\":[null,true,\"x\"]},\"aa\":1}",
    };
    static const char *const other[][2] = {
        {" [ 1 , 2 ]\r\n\t", "[1,2]"},
        {"{\"b\":1,\"a\":2}", "{\"a\":2,\"b\":1}"},
        {"\"\\u0041\\/\\ud834\\udd1e\"", "\"A/\xf0\x9d\x84\x9e\""},
        {"{\"\\u0062\":1,\"a\":{}}", "{\"a\":{},\"b\":1}"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(same) / sizeof(same[0]); i++) {
        struct json *tree = tree_of(same[i]);

        assert_tree(tree, same[i]);
        json_release(tree);
    }
    for (size_t i = 0; i < sizeof(other) / sizeof(other[0]); i++) {
        struct json *tree = tree_of(other[i][0]);

        assert_tree(tree, other[i][1]);
        json_release(tree);
    }
}

#define REFUSES(text, why, at, what) refuses(text, sizeof(text) - 1, why, at, what)

static void refuses(const char *text, size_t len, enum wf_status status, size_t offset,
                    const char *what)
{
    static const struct json_limits limits = {40, 8, 3};
    struct wf_error error = {.status = WF_OK};
    struct guarded guarded;
    const char *at;

    guarded_init(&guarded, len);
    at = guarded_put(&guarded, text, len, 0, 0);
    assert_null(json_parse((wf_text){at, len}, &limits, &error));
    guarded_deinit(&guarded);
    assert_int_equal(error.status, status);
    assert_int_equal(error.offset, offset);
    assert_string_equal(error.what, what);
}

static void refuses_what_is_no_document(void **state)
{
    (void)state;
    REFUSES("", WF_BAD_SYNTAX, 0, "the message ends early");
    REFUSES("[1,", WF_BAD_SYNTAX, 3, "the message ends early");
    REFUSES("[1 2]", WF_BAD_SYNTAX, 3, "expected , or ]");
    REFUSES("{\"a\":{\"b\":[1,}}", WF_BAD_SYNTAX, 13, "expected a value");
    REFUSES("[1] 2", WF_BAD_SYNTAX, 4, "something behind the value");
    REFUSES("\"\xff\"", WF_BAD_SYNTAX, 1, "the text is not UTF-8");
    REFUSES("{\"a\":1,\"b\":2,\"a\":3}", WF_BAD_VALUE, 18, "a name comes twice in this object");
    REFUSES("{\"a\":1,\"\\u0061\":3}", WF_BAD_VALUE, 17, "a name comes twice in this object");
    REFUSES("[\"\\ud834\"]", WF_BAD_VALUE, 1, "half of a surrogate pair");
    REFUSES("{\"\\udd1e\":1}", WF_BAD_VALUE, 1, "half of a surrogate pair");
    REFUSES("[1e999]", WF_BAD_VALUE, 1, "a number beyond the range of a double");
    REFUSES("-1E400", WF_BAD_VALUE, 0, "a number beyond the range of a double");
    REFUSES("[[[[]]]]", WF_TOO_LARGE, 3, "too deep");
    REFUSES("[1,2,3,4,5,6,7,8]", WF_TOO_LARGE, 15, "too many values");
    REFUSES("\"0123456789012345678901234567890123456789\"", WF_TOO_LARGE, 42, "too long");
}

static void reads_no_byte_too_many(void **state)
{
    static const char text[] = "{\"a\\n\":[1.5e3,true,null,\"\xc3\xa4\\u00e4\"],\"b\":{\"c\":-0}}";
    size_t len = sizeof(text) - 1;
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, len);
    for (size_t cut = 0; cut <= len; cut++) {
        struct wf_error error;
        wf_text part = {guarded_put(&guarded, text, cut, 0, 0), cut};
        struct json *tree = json_parse(part, &roomy, &error);

        assert_true((tree != NULL) == (cut == len));
        json_release(tree);
    }
    guarded_deinit(&guarded);
}

/* ---- Looking ---- */

static void tells_its_sizes(void **state)
{
    struct json *tree = tree_of("{\"a\":[1,{\"b\":[]}],\"c\":\"\\n\"}");
    struct json_limits limits = {27, 6, 4};

    (void)state;
    assert_int_equal(json_text_len(tree), 27);
    assert_int_equal(json_nodes(tree), 6);
    assert_int_equal(json_depth(tree), 4);
    assert_int_equal(json_depth(json_member(tree, WF_TEXT("c"))), 0);
    assert_true(json_is_within(tree, &limits));
    limits.depth = 3;
    assert_false(json_is_within(tree, &limits));
    json_release(tree);
}

static void finds_items_and_members(void **state)
{
    struct json *tree = tree_of("{\"list\":[10,11],\"text\":\"t\"}");
    struct json *list = json_member(tree, WF_TEXT("list"));
    wf_text name;

    (void)state;
    assert_int_equal(json_kind(tree), JSON_OBJECT);
    assert_int_equal(json_count(tree), 2);
    assert_int_equal(json_count(list), 2);
    assert_tree(json_item(list, 1), "11");
    assert_null(json_item(list, 2));
    assert_null(json_member(tree, WF_TEXT("lis")));
    assert_null(json_member(tree, WF_TEXT("")));
    assert_null(json_member(tree, WF_TEXT("zzz")));
    assert_tree(json_member_at(tree, 1, &name), "\"t\"");
    assert_true(wf_text_equal(name, WF_TEXT("text")));
    assert_null(json_member_at(tree, 2, &name));
    json_release(tree);
}

static void assert_same(const char *a, const char *b, bool is_same)
{
    struct json *left = tree_of(a);
    struct json *right = tree_of(b);

    if (json_equal(left, right) != is_same || json_equal(right, left) != is_same)
        fail_msg("%s and %s", a, b);
    json_release(left);
    json_release(right);
}

static void compares_values_and_not_spellings(void **state)
{
    (void)state;
    assert_same("1", "1.0", true);
    assert_same("1", "10e-1", true);
    assert_same("0", "-0.0", true);
    assert_same("{\"a\":1,\"b\":[2]}", "{\"b\":[2.0],\"a\":1e0}", true);
    assert_same("\"\\u0041\"", "\"A\"", true);
    assert_same("9007199254740993", "9007199254740992", false);
    assert_same("1", "true", false);
    assert_same("0", "null", false);
    assert_same("\"1\"", "1", false);
    assert_same("[1,2]", "[2,1]", false);
    assert_same("[[],1]", "[1,[]]", false);
    assert_same("{\"a\":1}", "{\"b\":1}", false);
    assert_same("{\"a\":1}", "{\"a\":1,\"b\":1}", false);
    assert_same("[]", "{}", false);
}

/* ---- Edits ---- */

/* Replaces the reference by one to what was made of it. */
static void become(struct json **tree, struct json *made)
{
    assert_non_null(made);
    json_release(*tree);
    *tree = made;
}

static void edits_make_new_values(void **state)
{
    struct json *before = tree_of("{\"a\":[1,2]}");
    struct json *list = json_member(before, WF_TEXT("a"));
    struct json *three = tree_of("3");
    struct json *after = json_retain(before);
    struct json *longer = json_array_insert(list, 2, three);

    (void)state;
    become(&after, json_object_set(before, WF_TEXT("a"), longer));
    json_release(longer);
    assert_tree(after, "{\"a\":[1,2,3]}");
    become(&after, json_object_set(after, WF_TEXT("b"), three));
    assert_tree(after, "{\"a\":[1,2,3],\"b\":3}");
    become(&after, json_object_remove(after, WF_TEXT("a")));
    assert_tree(after, "{\"b\":3}");
    become(&after, json_object_remove(after, WF_TEXT("b")));
    assert_tree(after, "{}");
    assert_tree(before, "{\"a\":[1,2]}");
    json_release(three);
    json_release(after);
    json_release(before);
}

/* What the comment of struct json_chunk promises. */
static void check_chunk(const struct json *value, bool is_topmost)
{
    const struct json_chunk *chunk = (const struct json_chunk *)value;
    size_t count = 0;

    assert_true(chunk->width <= JSON_CHUNK_WIDTH);
    assert_true(is_topmost || chunk->width >= JSON_CHUNK_WIDTH / 2);
    for (unsigned i = 0; i < chunk->width && value->level > 0; i++) {
        struct json_entry entry = json_chunk_entry(chunk, i);

        assert_int_equal(entry.value->level, value->level - 1);
        check_chunk(entry.value, false);
        count += json_count(entry.value);
        if (entry.name) {
            wf_text first;

            json_member_at(entry.value, 0, &first);
            assert_true(wf_text_equal(json_text(entry.name), first));
        }
    }
    if (value->level > 0)
        assert_int_equal(count, json_count(value));
}

static wf_text name_of(unsigned number, char *room)
{
    return (wf_text){room, (size_t)sprintf(room, "%05u", number)};
}

/* A list and an object of the same numbers, edited at random beside a plain array. */
struct model {
    unsigned items[4096];
    size_t count;
    struct json *list, *object;
};

static struct json *number(unsigned value)
{
    char room[16];

    return json_scalar_new(JSON_NUMBER, (wf_text){room, (size_t)sprintf(room, "%u", value)});
}

static size_t rank(const struct model *model, unsigned wanted)
{
    size_t at = 0;

    while (at < model->count && model->items[at] < wanted)
        at++;
    return at;
}

static void put_number(struct model *model, unsigned value)
{
    struct json *item = number(value);
    size_t at = rank(model, value);
    char room[16];

    become(&model->object, json_object_set(model->object, name_of(value, room), item));
    if (at < model->count && model->items[at] == value) {
        become(&model->list, json_array_replace(model->list, at, item));
    } else {
        become(&model->list, json_array_insert(model->list, at, item));
        memmove(model->items + at + 1, model->items + at,
                (model->count - at) * sizeof(model->items[0]));
        model->items[at] = value;
        model->count++;
    }
    json_release(item);
}

static void drop_number(struct model *model, size_t at)
{
    char room[16];

    become(&model->object, json_object_remove(model->object, name_of(model->items[at], room)));
    become(&model->list, json_array_remove(model->list, at));
    model->count--;
    memmove(model->items + at, model->items + at + 1,
            (model->count - at) * sizeof(model->items[0]));
}

static void check_model(const struct model *model)
{
    char room[16];

    check_chunk(model->list, true);
    check_chunk(model->object, true);
    assert_int_equal(json_count(model->list), model->count);
    assert_int_equal(json_count(model->object), model->count);
    for (size_t i = 0; i < model->count; i++) {
        wf_text name = name_of(model->items[i], room);
        wf_text found;

        assert_ptr_equal(json_item(model->list, i), json_member(model->object, name));
        assert_ptr_equal(json_item(model->list, i), json_member_at(model->object, i, &found));
        assert_true(wf_text_equal(found, name));
    }
}

static void long_ones_are_trees(void **state)
{
    struct model model = {.list = json_new_array(), .object = json_new_object()};
    struct json *again;
    char *text;

    (void)state;
    srand(7);
    for (unsigned round = 0; round < 12; round++) {
        bool grows = round % 4 != 3;

        for (unsigned step = 0; step < 900; step++)
            if (model.count > 0 && (grows ? rand() % 8 == 0 : rand() % 8 != 0))
                drop_number(&model, (size_t)rand() % model.count);
            else if (model.count < 4096)
                put_number(&model, (unsigned)rand() % 100000);
        check_model(&model);
        text = text_of(model.object);
        again = tree_of(text);
        assert_true(json_equal(again, model.object));
        check_chunk(again, true);
        json_release(again);
        free(text);
    }
    while (model.count > 0)
        drop_number(&model, model.count / 2);
    assert_tree(model.list, "[]");
    assert_tree(model.object, "{}");
    json_release(model.list);
    json_release(model.object);
}

/* An item more or less in a list of any size is a few blocks. */
static void versions_share(void **state)
{
    struct json *item = tree_of("true");
    struct json *list = json_new_array();
    struct json *other;
    size_t live;

    (void)state;
    for (unsigned i = 0; i < 50000; i++)
        become(&list, json_array_insert(list, i, item));
    live = wf_alloc_live();
    other = json_array_insert(list, 25000, item);
    assert_in_range(wf_alloc_live() - live, 1, 5);
    json_release(other);
    assert_int_equal(wf_alloc_live(), live);
    json_release(list);
    json_release(item);
}

/* ---- Memory ---- */

static void every_allocation_fails_once(void **state)
{
    struct json *list = json_new_array();
    struct json *item = tree_of("[1]");
    struct wf_error error;
    struct json *made;
    size_t live, nth;

    (void)state;
    for (unsigned i = 0; i < 1100; i++)
        become(&list, json_array_insert(list, i / 2, item));
    live = wf_alloc_live();
    for (nth = 1, made = NULL; !made; nth++) {
        wf_alloc_fail_at(nth);
        made = json_array_insert(list, 7, item);
        wf_alloc_fail_at(0);
        assert_true(made || wf_alloc_live() == live);
    }
    json_release(made);
    for (nth = 1, made = NULL; !made; nth++) {
        wf_alloc_fail_at(nth);
        made = json_parse(WF_TEXT("{\"a\":[1,\"\\n\",{}],\"\\t\":{\"c\":[[]]},\"b\":2}"), &roomy,
                          &error);
        wf_alloc_fail_at(0);
        assert_true(made || (error.status == WF_NO_MEMORY && wf_alloc_live() == live));
    }
    json_release(made);
    json_release(item);
    json_release(list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        tree_test(prints_what_it_reads),    tree_test(refuses_what_is_no_document),
        tree_test(reads_no_byte_too_many),  tree_test(tells_its_sizes),
        tree_test(finds_items_and_members), tree_test(compares_values_and_not_spellings),
        tree_test(edits_make_new_values),   tree_test(long_ones_are_trees),
        tree_test(versions_share),          tree_test(every_allocation_fails_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
