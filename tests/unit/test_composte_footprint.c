/* What patches read and write, and which of that conflicts (composte.md 6.1, 6.2). */
#include "trees.h"

#include <stdio.h>

#include "server/composte_footprint.h"
#include "server/composte_traces.h"

/* ---- 6.1 ---- */

static const char document_text[] =
    "{\"list\":[{\"sub\":[1,2]},\"x\",\"y\"],\"map\":{\"k\":{\"l\":1}},\"text\":\"t\"}";

/* As `W V/path R S/list ...`. */
static void print_items(const struct composte_footprint *footprint, struct wf_buf *out)
{
    for (size_t i = 0; i < footprint->count; i++) {
        const struct composte_item *item = &footprint->items[i];
        char head[8];

        wf_buf_put(out, head,
                   (size_t)sprintf(head, "%s%c%c", i > 0 ? " " : "", item->is_write ? 'W' : 'R',
                                   (char)item->aspect));
        wf_buf_put(out, item->pointer.ptr, item->pointer.len);
    }
}

static void touches(const char *ops, const char *expected)
{
    struct json *root = tree_of(document_text);
    struct json *source = tree_of(ops);
    struct composte_footprint footprint;
    struct json_patch_error error;
    struct json_patch patch;
    struct wf_buf out;

    assert_true(json_patch_init(&patch, source, &error));
    wf_buf_init(&out, WF_NO_LIMIT);
    if (composte_footprint_apply(&root, &patch, &roomy, &footprint, &error) == JSON_PATCH_OK)
        print_items(&footprint, &out);
    else
        wf_buf_put(&out, error.why, strlen(error.why));
    wf_buf_put(&out, "", 1);
    assert_string_equal((const char *)wf_buf_peek(&out), expected);
    wf_buf_deinit(&out);
    composte_footprint_deinit(&footprint);
    json_patch_deinit(&patch);
    json_release(source);
    json_release(root);
}

static void operations_touch_what_the_table_says(void **state)
{
    (void)state;
    touches("[{\"op\":\"add\",\"path\":\"/map/n\",\"value\":1}]", "WV/map/n RE/map");
    touches("[{\"op\":\"add\",\"path\":\"/n\",\"value\":1}]", "WV/n RE");
    touches("[{\"op\":\"add\",\"path\":\"/list/1\",\"value\":1}]", "RS/list WS/list RE/list");
    touches("[{\"op\":\"add\",\"path\":\"/list/3\",\"value\":1}]", "RS/list WS/list RE/list");
    touches("[{\"op\":\"add\",\"path\":\"/list/-\",\"value\":1}]", "WA/list RE/list");
    touches("[{\"op\":\"add\",\"path\":\"/list/0/sub/0\",\"value\":1}]",
            "RS/list RS/list/0/sub WS/list/0/sub RE/list/0/sub");
    touches("[{\"op\":\"add\",\"path\":\"/list/0/new\",\"value\":1}]",
            "RS/list WV/list/0/new RE/list/0");
    touches("[{\"op\":\"replace\",\"path\":\"/map/k\",\"value\":1}]", "WV/map/k RE/map/k");
    touches("[{\"op\":\"replace\",\"path\":\"/list/1\",\"value\":1}]",
            "RS/list WV/list/1 RE/list/1");
    touches("[{\"op\":\"remove\",\"path\":\"/map/k\"}]", "WV/map/k RV/map/k");
    touches("[{\"op\":\"remove\",\"path\":\"/list/1\"}]", "RS/list WV/list/1 RV/list/1 WS/list");
    touches("[{\"op\":\"test\",\"path\":\"/list/0/sub\",\"value\":[1,2]}]",
            "RS/list RV/list/0/sub");
    touches("[{\"op\":\"copy\",\"from\":\"/map/k\",\"path\":\"/map/m\"}]",
            "RV/map/k WV/map/m RE/map");
    touches("[{\"op\":\"move\",\"from\":\"/map/k\",\"path\":\"/m\"}]", "WV/map/k RV/map/k WV/m RE");
    touches("[{\"op\":\"replace\",\"path\":\"\",\"value\":{}}]", "WV");
    touches("[{\"op\":\"add\",\"path\":\"\",\"value\":{}}]", "WV");
    touches("[{\"op\":\"copy\",\"from\":\"/map\",\"path\":\"\"}]", "RV/map WV");
    touches("[{\"op\":\"test\",\"path\":\"/map\",\"value\":{\"k\":{\"l\":1}}}]", "RV/map");
}

/* An index behind a move within the same patch says nothing about base. */
static void moved_arrays_are_touched_as_a_whole(void **state)
{
    (void)state;
    touches("[{\"op\":\"remove\",\"path\":\"/list/2\"},"
            "{\"op\":\"replace\",\"path\":\"/list/0/sub/1\",\"value\":0}]",
            "RS/list WV/list/2 RV/list/2 WS/list RS/list RV/list WV/list RS/list/0/sub "
            "WV/list/0/sub/1 RE/list/0/sub/1");
    touches("[{\"op\":\"add\",\"path\":\"/list/-\",\"value\":0},"
            "{\"op\":\"test\",\"path\":\"/list/3\",\"value\":0}]",
            "WA/list RE/list RS/list RV/list WV/list RV/list/3");
    touches("[{\"op\":\"move\",\"from\":\"/list/2\",\"path\":\"/list/0\"}]",
            "RS/list WV/list/2 RV/list/2 WS/list RS/list RV/list WV/list WS/list RE/list");
    touches("[{\"op\":\"add\",\"path\":\"/list/-\",\"value\":0},"
            "{\"op\":\"add\",\"path\":\"/list/-\",\"value\":1}]",
            "WA/list RE/list WA/list RE/list");
    touches("[{\"op\":\"remove\",\"path\":\"/list/0/sub/0\"},"
            "{\"op\":\"replace\",\"path\":\"/list/1\",\"value\":0}]",
            "RS/list RS/list/0/sub WV/list/0/sub/0 RV/list/0/sub/0 WS/list/0/sub RS/list "
            "WV/list/1 RE/list/1");
}

static void the_document_stays_an_object(void **state)
{
    (void)state;
    touches("[{\"op\":\"replace\",\"path\":\"\",\"value\":[]},"
            "{\"op\":\"replace\",\"path\":\"\",\"value\":{}}]",
            "the document must stay an object");
    touches("[{\"op\":\"move\",\"from\":\"/list\",\"path\":\"\"}]",
            "the document must stay an object");
}

/* ---- 6.2 ---- */

static struct composte_item item_of(const char *text, bool is_write)
{
    return (struct composte_item){.aspect = (enum composte_aspect)text[0],
                                  .is_write = is_write,
                                  .pointer = wf_text_of(text + 1)};
}

static uint64_t search_once(const struct composte_traces *traces,
                            const struct composte_item *proposed, uint64_t base)
{
    struct composte_search search;

    composte_search_init(&search, traces, base);
    return composte_search_next(&search, proposed);
}

static bool conflict(const char *wrote, const char *has)
{
    struct composte_item written = item_of(wrote, true);
    struct composte_item proposed = item_of(has, false);
    bool is_conflict = composte_conflicts(&written, &proposed);
    struct composte_traces traces = {0};

    assert_true(composte_traces_note(&traces, &written, 5));
    assert_int_equal(search_once(&traces, &proposed, 4), is_conflict ? 5 : 0);
    assert_int_equal(search_once(&traces, &proposed, 5), 0);
    composte_traces_deinit(&traces);
    return is_conflict;
}

static void conflicts_are_those_of_the_table(void **state)
{
    (void)state;
    /* C wrote V */
    assert_true(conflict("V/a", "V/a"));
    assert_true(conflict("V/a", "V/a/b"));
    assert_true(conflict("V/a/b", "V/a"));
    assert_true(conflict("V/a/b", "V"));
    assert_true(conflict("V", "V/a/b"));
    assert_false(conflict("V/a", "V/ab"));
    assert_false(conflict("V/a/b", "V/a/c"));
    for (const char *aspect = "SAE"; *aspect; aspect++) {
        assert_true(conflict("V/a", (char[]){*aspect, '/', 'a', 0}));
        assert_true(conflict("V/a", (char[]){*aspect, '/', 'a', '/', 'b', 0}));
        assert_true(conflict("V", (char[]){*aspect, '/', 'a', 0}));
        assert_false(conflict("V/a/b", (char[]){*aspect, '/', 'a', 0}));
        assert_false(conflict("V/a", (char[]){*aspect, '/', 'a', 'b', 0}));
    }
    /* C wrote S */
    assert_true(conflict("S/a", "V/a"));
    assert_true(conflict("S/a", "V"));
    assert_true(conflict("S/a/b", "V/a"));
    assert_false(conflict("S/a", "V/a/0"));
    assert_true(conflict("S/a", "S/a"));
    assert_true(conflict("S/a", "A/a"));
    assert_false(conflict("S/a", "S/a/b"));
    assert_false(conflict("S/a/b", "S/a"));
    assert_false(conflict("S/a", "E/a"));
    assert_false(conflict("S/a", "E/a/b"));
    /* C wrote A */
    assert_true(conflict("A/a", "V/a"));
    assert_true(conflict("A/a/b", "V/a"));
    assert_true(conflict("A/a", "V"));
    assert_false(conflict("A/a", "V/a/0"));
    assert_false(conflict("A/a", "S/a"));
    assert_false(conflict("A/a", "A/a"));
    assert_false(conflict("A/a", "E/a"));
}

/* ---- Traces ---- */

enum { REVS = 40, WRITES = 3 };

static const char *random_item(const char *aspects)
{
    static const char *const pointers[] = {"", "/a", "/a/b", "/a/b/c", "/ab", "/b", "/b/0", "/a/0"};
    static char texts[16][16];
    static unsigned next;
    char *text = texts[next++ % 16];

    text[0] = aspects[(size_t)rand() % strlen(aspects)];
    strcpy(text + 1, pointers[(size_t)rand() % (sizeof(pointers) / sizeof(pointers[0]))]);
    return text;
}

static uint64_t first_of(struct composte_item (*writes)[WRITES], uint64_t oldest, uint64_t newest,
                         const struct composte_item *proposed, uint64_t base)
{
    for (uint64_t rev = base + 1 > oldest ? base + 1 : oldest; rev <= newest; rev++)
        for (unsigned i = 0; i < WRITES; i++)
            if (composte_conflicts(&writes[rev][i], proposed))
                return rev;
    return 0;
}

/* Several items in one search, as those of a patch are. */
static void check_searches(const struct composte_traces *traces,
                           struct composte_item (*writes)[WRITES], uint64_t oldest, uint64_t newest,
                           uint64_t base)
{
    struct composte_search search;

    composte_search_init(&search, traces, base);
    for (unsigned i = 0; i < 6; i++) {
        struct composte_item proposed = item_of(random_item("VSAE"), false);

        assert_int_equal(composte_search_next(&search, &proposed),
                         first_of(writes, oldest, newest, &proposed, base));
    }
}

static void traces_find_what_the_table_finds(void **state)
{
    struct composte_item writes[REVS + 1][WRITES];
    char texts[REVS + 1][WRITES][16];

    (void)state;
    srand(3);
    for (unsigned round = 0; round < 60; round++) {
        struct composte_traces traces = {0};
        uint64_t oldest = 1, newest = 0;

        for (unsigned step = 0; step < 200; step++) {
            unsigned action = (unsigned)rand() % 8;
            uint64_t base = oldest - 1 + (uint64_t)rand() % (newest + 2 - oldest);

            if (action < 3 && newest < REVS) {
                newest++;
                for (unsigned i = 0; i < WRITES; i++) {
                    strcpy(texts[newest][i], random_item("VSA"));
                    writes[newest][i] = item_of(texts[newest][i], true);
                    assert_true(composte_traces_note(&traces, &writes[newest][i], newest));
                }
            } else if (action == 3 && oldest <= newest) {
                uint64_t rev = rand() % 2 ? oldest++ : newest--;

                for (unsigned i = 0; i < WRITES; i++)
                    composte_traces_forget(&traces, &writes[rev][i], rev);
            }
            check_searches(&traces, writes, oldest, newest, base);
        }
        while (oldest <= newest) {
            for (unsigned i = 0; i < WRITES; i++)
                composte_traces_forget(&traces, &writes[oldest][i], oldest);
            oldest++;
        }
        assert_int_equal(traces.root.children.count, 0);
        composte_traces_deinit(&traces);
    }
}

/* ---- Text ---- */

static void footprints_are_texts_and_back(void **state)
{
    struct composte_footprint footprint = {0};
    struct composte_item item;
    struct wf_buf out;
    wf_text rest;

    (void)state;
    wf_buf_init(&out, WF_NO_LIMIT);
    composte_footprint_add(&footprint, item_of("V/title\n:\"5", true));
    composte_footprint_add(&footprint, item_of("E/no", false));
    composte_footprint_add(&footprint, item_of("S/list", true));
    composte_footprint_add(&footprint, item_of("A", true));
    composte_footprint_print(&footprint, &out);
    rest = (wf_text){(const char *)wf_buf_peek(&out), wf_buf_len(&out)};
    assert_true(wf_text_equal(rest, WF_TEXT("V10:/title\n:\"5S5:/listA0:")));
    assert_true(composte_footprint_next(&rest, &item));
    assert_int_equal(item.aspect, COMPOSTE_VALUE);
    assert_true(wf_text_equal(item.pointer, WF_TEXT("/title\n:\"5")));
    assert_true(composte_footprint_next(&rest, &item));
    assert_int_equal(item.aspect, COMPOSTE_POSITIONS);
    assert_true(composte_footprint_next(&rest, &item));
    assert_int_equal(item.aspect, COMPOSTE_END);
    assert_int_equal(item.pointer.len, 0);
    assert_false(composte_footprint_next(&rest, &item));
    wf_buf_deinit(&out);
    composte_footprint_deinit(&footprint);
}

static void other_texts_are_no_footprints(void **state)
{
    static const char *const texts[] = {"",
                                        "V",
                                        "V2",
                                        "V:/a",
                                        "V3:/a",
                                        "V02:/a",
                                        "E2:/a",
                                        "V2:ab",
                                        "[\"V\"]",
                                        "V-1:",
                                        "V99999999999999999999:"};
    struct composte_item item;

    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        wf_text rest = wf_text_of(texts[i]);

        assert_false(composte_footprint_next(&rest, &item));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        tree_test(operations_touch_what_the_table_says),
        tree_test(moved_arrays_are_touched_as_a_whole),
        tree_test(the_document_stays_an_object),
        tree_test(conflicts_are_those_of_the_table),
        tree_test(traces_find_what_the_table_finds),
        tree_test(footprints_are_texts_and_back),
        tree_test(other_texts_are_no_footprints),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
