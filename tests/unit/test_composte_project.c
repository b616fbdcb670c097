/* One project: proposals judged, revisions kept, rolled back and restored (composte.md 6.3). */
#include "trees.h"

#include <stdio.h>

#include "server/composte_project.h"

static struct composte_project *project;

static void begin_with(const struct composte_project_limits *limits, const char *document)
{
    struct json *tree = tree_of(document);

    project = composte_project_new(limits, tree, 0);
    assert_non_null(project);
    json_release(tree);
}

static void begin(const char *document)
{
    begin_with(&composte_project_limits, document);
}

static void end(void)
{
    composte_project_free(project);
    project = NULL;
}

static const char *const reasons[] = {"ok", "race", "depends", "invalid", "atomic", "too_large"};

/* `a1: ok 3` or `b1: race 0 /x 3 /x/y`, one after the other. */
static void print_rulings(const struct composte_result *result, char *said, size_t size)
{
    size_t len = 0;

    said[0] = '\0';
    for (size_t i = 0; i < result->rulings_count; i++) {
        const struct composte_ruling *ruling = &result->rulings[i];

        len += (size_t)snprintf(said + len, size - len, "%s%.*s: %s", i > 0 ? ", " : "",
                                (int)ruling->id.len, ruling->id.ptr, reasons[ruling->reason]);
        if (ruling->reason == COMPOSTE_ACCEPTED)
            len += (size_t)snprintf(said + len, size - len, " %d", (int)ruling->rev);
        if (ruling->has_place)
            len += (size_t)snprintf(said + len, size - len, " %u %.*s", ruling->op,
                                    (int)ruling->path.len, ruling->path.ptr);
        if (ruling->has_rival)
            len += (size_t)snprintf(said + len, size - len, " %d %.*s", (int)ruling->with_rev,
                                    (int)ruling->with_path.len, ruling->with_path.ptr);
    }
}

enum { CHANGES = 4 };

/* An id and its operations without brackets, and so on. */
static enum composte_judgement propose(const char *author, uint64_t base, bool is_atomic,
                                       const char *const *words, struct composte_result *result)
{
    struct composte_change changes[CHANGES];
    struct composte_proposal proposal = {.author = wf_text_of(author),
                                         .base = base,
                                         .changes = changes,
                                         .is_atomic = is_atomic,
                                         .now_ms = 1000};
    char patches[CHANGES][512];
    enum composte_judgement judgement;

    for (; words[0]; words += 2, proposal.changes_count++) {
        size_t i = proposal.changes_count;

        snprintf(patches[i], sizeof(patches[i]), "[%s]", words[1]);
        changes[i] = (struct composte_change){wf_text_of(words[0]), wf_text_of(patches[i])};
    }
    judgement = composte_project_propose(project, &proposal, result);
    memset(patches, 'x', sizeof(patches)); /* The result outlives them. */
    return judgement;
}

static void hears(const char *author, uint64_t base, bool is_atomic, const char *const *words,
                  const char *expected)
{
    struct composte_result result;
    char said[512];

    assert_int_equal(propose(author, base, is_atomic, words, &result), COMPOSTE_JUDGED);
    print_rulings(&result, said, sizeof(said));
    assert_string_equal(said, expected);
    assert_int_equal(result.head, composte_project_head(project));
    composte_project_settle(project, result.head);
    composte_result_deinit(&result);
}

#define HEARS(author, base, expected, ...)                                                         \
    hears(author, base, false, (const char *const[]){__VA_ARGS__, NULL}, expected)
#define HEARS_ATOMIC(author, base, expected, ...)                                                  \
    hears(author, base, true, (const char *const[]){__VA_ARGS__, NULL}, expected)

static void refused(const char *author, uint64_t base, const char *const *words,
                    enum composte_judgement judgement, const char *why)
{
    struct composte_result result;

    assert_int_equal(propose(author, base, false, words, &result), judgement);
    assert_string_equal(result.why, why);
    assert_int_equal(result.rulings_count, 0);
    composte_result_deinit(&result);
}

#define REFUSED(judgement, why, base, ...)                                                         \
    refused("ada", base, (const char *const[]){__VA_ARGS__, NULL}, judgement, why)

#define ADD(path, value)     "{\"op\":\"add\",\"path\":\"" path "\",\"value\":" value "}"
#define REPLACE(path, value) "{\"op\":\"replace\",\"path\":\"" path "\",\"value\":" value "}"
#define TEST(path, value)    "{\"op\":\"test\",\"path\":\"" path "\",\"value\":" value "}"
#define REMOVE(path)         "{\"op\":\"remove\",\"path\":\"" path "\"}"
#define COPY(from, path)     "{\"op\":\"copy\",\"from\":\"" from "\",\"path\":\"" path "\"}"

static void document_is(const char *expected)
{
    struct json *document = composte_project_document_at(project, composte_project_head(project));

    assert_tree(document, expected);
    json_release(document);
}

/* ---- Judging ---- */

/* composte.md 12 */
static void the_worked_conversation(void **state)
{
    (void)state;
    begin("{\"title\":\"Study\",\"meta\":{},\"parts\":{}}");
    HEARS("ada", 0, "a1: ok 1, a2: ok 2", "a1", ADD("/parts/p1", "{\"notes\":{}}"), "a2",
          ADD("/parts/p1/notes/n1", "{\"pitch\":67}"));
    HEARS("ada", 2, "a3: ok 3", "a3", REPLACE("/parts/p1/notes/n1/pitch", "69"));
    HEARS("bob", 2, "b1: race 0 /parts/p1/notes/n1 3 /parts/p1/notes/n1/pitch, b2: ok 4", "b1",
          REMOVE("/parts/p1/notes/n1"), "b2", REPLACE("/title", "\"Study in G\""));
    document_is("{\"meta\":{},\"parts\":{\"p1\":{\"notes\":{\"n1\":{\"pitch\":69}}}},"
                "\"title\":\"Study in G\"}");
    end();
}

static void what_was_accepted_is_not_done_twice(void **state)
{
    (void)state;
    begin("{\"n\":0,\"l\":[]}");
    HEARS("ada", 0, "x: ok 1, y: ok 2", "x", ADD("/l/-", "1"), "y", REPLACE("/n", "1"));
    HEARS("ada", 0, "x: ok 1, y: ok 2, z: ok 3", "x", ADD("/l/-", "1.0"), "y", REPLACE("/n", "1"),
          "z", ADD("/m", "1"));
    HEARS("ada", 0, "x: invalid", "x", ADD("/l/-", "2"));
    HEARS("bob", 0, "x: ok 4", "x", ADD("/l/-", "1"));
    HEARS("ada", 4, "x: ok 5", "x", ADD("/l/-", "1"));
    document_is("{\"l\":[1,1,1],\"m\":1,\"n\":1}");
    end();
}

enum { LONG_TEXT = 400000, LONG_CHANGES = 3 };

/* Proposes changes whose patches add a long text each, or texts of another length. */
static void propose_long(size_t len, const char *expected)
{
    struct composte_change changes[LONG_CHANGES];
    struct composte_proposal proposal = {
        .author = WF_TEXT("ada"), .changes = changes, .changes_count = LONG_CHANGES};
    static char patches[LONG_CHANGES][LONG_TEXT + 100];
    static const char *const ids[] = {"a", "b", "c"};
    struct composte_result result;
    char said[512];

    for (size_t i = 0; i < LONG_CHANGES; i++) {
        int begin = snprintf(patches[i], sizeof(patches[i]),
                             "[{\"op\":\"add\",\"path\":\"/%s\",\"value\":\"", ids[i]);

        memset(patches[i] + begin, 'x', len);
        memcpy(patches[i] + begin + len, "\"}]", sizeof("\"}]"));
        changes[i] = (struct composte_change){wf_text_of(ids[i]), wf_text_of(patches[i])};
    }
    assert_int_equal(composte_project_propose(project, &proposal, &result), COMPOSTE_JUDGED);
    print_rulings(&result, said, sizeof(said));
    assert_string_equal(said, expected);
    composte_project_settle(project, result.head);
    composte_result_deinit(&result);
}

/* A small proposal that names large changes of the log would have all of them read again. */
static void no_more_is_read_again_than_a_message_brings(void **state)
{
    (void)state;
    begin("{}");
    propose_long(LONG_TEXT, "a: ok 1, b: ok 2, c: ok 3");
    propose_long(1, "a: invalid, b: invalid, c: invalid");
    propose_long(LONG_TEXT, "a: ok 1, b: ok 2, c: invalid"); /* together more than a message */
    end();
}

static void a_change_that_stands_on_a_rejected_one_goes_with_it(void **state)
{
    (void)state;
    begin("{\"a\":1,\"b\":1,\"l\":[1,2]}");
    HEARS("ada", 0, "x: ok 1", "x", REPLACE("/a", "2"));
    HEARS("bob", 0, "x: race 0 /a 1 /a, y: depends 0 /c/d, z: ok 2", "x",
          REPLACE("/a", "3") "," ADD("/c", "{}"), "y", ADD("/c/d", "1"), "z", REPLACE("/b", "2"));
    HEARS("bob", 0, "v: race 0 /a 1 /a, w: depends 0 /l", "v", TEST("/a", "1") "," REMOVE("/l/0"),
          "w", REPLACE("/l/0", "3"));
    end();
}

static void an_invalid_change_is_left_out(void **state)
{
    (void)state;
    begin("{\"a\":1}");
    HEARS("ada", 0, "x: invalid 1 /b/c, y: ok 1, z: invalid 0 /d", "x",
          ADD("/d", "1") "," ADD("/b/c", "1"), "y", REPLACE("/a", "2"), "z", REMOVE("/d"));
    HEARS("ada", 1, "r: invalid 0 ", "r", REPLACE("", "[]"));
    document_is("{\"a\":2}");
    end();
}

/* Indices of base stand for other elements behind an earlier change of the same proposal. */
static void arrays_moved_before_are_read_as_a_whole(void **state)
{
    (void)state;
    begin("{\"l\":[{\"n\":0},{\"n\":1},{\"n\":2}]}");
    HEARS("ada", 0, "x: ok 1", "x", REPLACE("/l/2/n", "5"));
    HEARS("bob", 0, "x: ok 2, y: race 0 /l 1 /l/2/n", "x", REMOVE("/l/0"), "y",
          REPLACE("/l/0/n", "7"));
    document_is("{\"l\":[{\"n\":1},{\"n\":5}]}");
    end();
}

static void all_or_nothing_when_asked(void **state)
{
    (void)state;
    begin("{\"a\":1,\"b\":1}");
    HEARS_ATOMIC("ada", 0, "x: ok 1, y: ok 2", "x", REPLACE("/a", "2"), "y", ADD("/c", "1"));
    HEARS_ATOMIC("bob", 0, "x: atomic, y: race 0 /a 1 /a, z: atomic", "x", REPLACE("/b", "2"), "y",
                 REPLACE("/a", "3"), "z", ADD("/d", "1"));
    HEARS_ATOMIC("ada", 0, "x: ok 1, z: atomic, w: invalid 0 /q", "x", REPLACE("/a", "2"), "z",
                 ADD("/e", "1"), "w", REMOVE("/q"));
    document_is("{\"a\":2,\"b\":1,\"c\":1}");
    end();
}

static void appends_are_put_in_order(void **state)
{
    (void)state;
    begin("{\"l\":[]}");
    HEARS("ada", 0, "x: ok 1", "x", ADD("/l/-", "1") "," ADD("/l/-", "2"));
    HEARS("bob", 0, "x: ok 2", "x", ADD("/l/-", "3"));
    HEARS("eve", 0, "x: ok 3", "x", ADD("/l/0", "4"));
    HEARS("joe", 0, "x: race 0 /l 3 /l", "x", ADD("/l/-", "5"));
    document_is("{\"l\":[4,1,2,3]}");
    end();
}

static void nothing_grows_beyond_the_limits(void **state)
{
    struct composte_project_limits limits = composte_project_limits;

    (void)state;
    limits.document = (struct json_limits){60, 13, 4};
    begin_with(&limits, "{\"a\":[1,2,3],\"b\":\"0123456789\"}");
    HEARS("ada", 0, "x: too_large 1 /d, y: ok 1, z: too_large 0 /c/0", "x",
          COPY("/a", "/c") "," COPY("/a", "/d"), "y", COPY("/a", "/c"), "z", COPY("", "/c/0"));
    HEARS("ada", 1, "x: invalid 0 /c/x, y: ok 2", "x", ADD("/c/x", "[[[1]]]"), "y",
          ADD("/c/0", "[[1]]"));
    HEARS("bob", 1, "x: too_large 0 /e", "x", ADD("/e", "\"0123456789\""));
    HEARS("ada", 2, "x: too_large 0 /c/0/0/0", "x", ADD("/c/0/0/0", "[]"));
    end();
}

/* ---- Proposals as a whole ---- */

static void malformed_proposals_are_refused(void **state)
{
    struct composte_proposal none = {.author = WF_TEXT("ada")};
    struct composte_result result;

    (void)state;
    begin("{\"a\":1}");
    assert_int_equal(composte_project_propose(project, &none, &result), COMPOSTE_INVALID_PATCH);
    composte_result_deinit(&result);
    REFUSED(COMPOSTE_INVALID_PATCH, "A change has 1 to 1024 operations.", 0, "x", "");
    REFUSED(COMPOSTE_INVALID_PATCH, "Operation 0: no operation of that name.", 0, "y", REMOVE("/a"),
            "x", "{\"op\":\"spam\",\"path\":\"/a\"}");
    REFUSED(COMPOSTE_INVALID_PATCH, "Operation 1: `value` is missing.", 0, "x",
            REMOVE("/a") ",{\"op\":\"add\",\"path\":\"/a\"}");
    REFUSED(COMPOSTE_INVALID_PATCH, "Every change has an id of its own, of 1 to 64 characters.", 0,
            "x", REMOVE("/a"), "x", REMOVE("/b"));
    REFUSED(COMPOSTE_INVALID_PATCH, "Every change has an id of its own, of 1 to 64 characters.", 0,
            "", REMOVE("/a"));
    REFUSED(COMPOSTE_BAD_REQUEST, "A patch: a name comes twice in this object.", 0, "x",
            "{\"op\":\"remove\",\"op\":\"remove\",\"path\":\"/a\"}");
    REFUSED(COMPOSTE_BAD_REQUEST, "A patch: half of a surrogate pair.", 0, "x",
            ADD("/a", "\"\\ud800\""));
    REFUSED(COMPOSTE_FUTURE_BASE, "", 1, "x", REMOVE("/a"));
    document_is("{\"a\":1}");
    end();
}

/* ---- The log ---- */

static void say_numbers(unsigned first, unsigned last)
{
    for (unsigned i = first; i <= last; i++) {
        char id[16], ops[128], expected[32];

        snprintf(id, sizeof(id), "c%u", i);
        snprintf(ops, sizeof(ops), REPLACE("/n", "%u") "," ADD("/l/-", "%u"), i, i);
        snprintf(expected, sizeof(expected), "c%u: ok %u", i, i);
        HEARS("ada", i - 1, expected, id, ops);
    }
}

static void every_document_can_be_had(void **state)
{
    (void)state;
    begin("{\"n\":0,\"l\":[]}");
    say_numbers(1, 200);
    for (unsigned rev = 0; rev <= 200; rev++) {
        struct json *document = composte_project_document_at(project, rev);
        char number[16];

        snprintf(number, sizeof(number), "%u", rev);
        assert_tree(json_member(document, WF_TEXT("n")), number);
        assert_int_equal(json_count(json_member(document, WF_TEXT("l"))), rev);
        json_release(document);
    }
    assert_int_equal(composte_project_revision(project, 7)->rev, 7);
    assert_true(wf_text_equal(composte_project_revision(project, 7)->patch,
                              WF_TEXT("[{\"op\":\"replace\",\"path\":\"/n\",\"value\":7},"
                                      "{\"op\":\"add\",\"path\":\"/l/-\",\"value\":7}]")));
    assert_true(
        wf_text_equal(composte_project_revision(project, 7)->footprint, WF_TEXT("V2:/nA2:/l")));
    end();
}

static void old_revisions_leave_the_log(void **state)
{
    struct composte_project_limits limits = composte_project_limits;

    (void)state;
    limits.log_revisions = 100;
    limits.log_ms = 0;
    begin_with(&limits, "{\"n\":0,\"l\":[]}");
    say_numbers(1, 500);
    assert_in_range(composte_project_oldest(project), 350, 400);
    assert_true(composte_project_reaches(project, 400));
    assert_false(composte_project_reaches(project, 349));
    assert_false(composte_project_reaches(project, 501));
    REFUSED(COMPOSTE_STALE_BASE, "", 349, "x", REMOVE("/n"));
    HEARS("bob", 450, "x: race 0 /n 451 /n", "x", REMOVE("/n"));
    HEARS("bob", 450, "x: ok 501", "x", ADD("/m", "1"));
    limits.log_ms = 1; /* All of them came in the same millisecond. */
    end();
    begin_with(&limits, "{\"n\":0,\"l\":[]}");
    say_numbers(1, 500);
    assert_int_equal(composte_project_oldest(project), 0);
    end();
    limits.log_size = 20000;
    begin_with(&limits, "{\"n\":0,\"l\":[]}");
    say_numbers(1, 500);
    assert_in_range(composte_project_oldest(project), 380, 480);
    end();
}

/* Pending revisions are judged upon, and shown to nobody. */
static void what_was_not_stored_is_undone(void **state)
{
    const char *const first[] = {"x", REPLACE("/a", "2"), NULL};
    const char *const second[] = {"y", ADD("/b", "1"), NULL};
    struct composte_result result;

    (void)state;
    begin("{\"a\":1}");
    assert_int_equal(propose("ada", 0, false, first, &result), COMPOSTE_JUDGED);
    composte_result_deinit(&result);
    assert_int_equal(propose("bob", 0, false, second, &result), COMPOSTE_JUDGED);
    composte_result_deinit(&result);
    assert_int_equal(composte_project_head(project), 2);
    assert_int_equal(composte_project_rev(project), 0);
    assert_false(composte_project_reaches(project, 1));
    assert_tree(composte_project_document(project), "{\"a\":1}");
    composte_project_settle(project, 1);
    assert_tree(composte_project_document(project), "{\"a\":2}");
    composte_project_roll_back(project);
    assert_int_equal(composte_project_head(project), 1);
    document_is("{\"a\":2}");
    HEARS("bob", 0, "y: ok 2", "y", ADD("/b", "3"));
    HEARS("ada", 1, "z: race 0 /b 2 /b", "z", ADD("/b", "4"));
    end();
}

static void what_was_stored_comes_back(void **state)
{
    struct json *blank = tree_of("{\"n\":0,\"l\":[]}");
    struct composte_project *other = composte_project_new(&composte_project_limits, blank, 0);
    struct composte_revision wrong = {.rev = 151, .patch = WF_TEXT("[" REMOVE("/q") "]")};
    struct json *document;

    (void)state;
    begin("{\"n\":0,\"l\":[]}");
    say_numbers(1, 150);
    for (unsigned rev = 1; rev <= 150; rev++)
        assert_int_equal(composte_project_restore(other, composte_project_revision(project, rev)),
                         JSON_PATCH_OK);
    assert_int_equal(composte_project_rev(other), 150);
    assert_true(json_equal(composte_project_document(other), composte_project_document(project)));
    assert_int_equal(composte_project_restore(other, &wrong), JSON_PATCH_FAILED);
    wrong.patch = WF_TEXT("{");
    assert_int_equal(composte_project_restore(other, &wrong), JSON_PATCH_FAILED);
    wrong.rev = 153;
    assert_int_equal(composte_project_restore(other, &wrong), JSON_PATCH_FAILED);
    end();
    project = other;
    HEARS("bob", 100, "x: race 0 /n 101 /n", "x", REPLACE("/n", "0"));
    HEARS("ada", 10, "c20: ok 20", "c20", REPLACE("/n", "20") "," ADD("/l/-", "20"));
    document = composte_project_document_at(project, 40);
    assert_tree(json_member(document, WF_TEXT("n")), "40");
    json_release(document);
    json_release(blank);
    end();
}

static void blank_projects_have_a_title(void **state)
{
    struct wf_error error;
    struct json *blank = composte_blank_document(WF_TEXT("A \"B\""), WF_TEXT(""), &error);

    (void)state;
    assert_tree(blank, "{\"meta\":{},\"parts\":{},\"title\":\"A \\\"B\\\"\"}");
    json_release(blank);
    blank = composte_blank_document(WF_TEXT("x"), WF_TEXT("{\"by\":\"me\"}"), &error);
    assert_tree(blank, "{\"meta\":{\"by\":\"me\"},\"parts\":{},\"title\":\"x\"}");
    json_release(blank);
    assert_null(composte_blank_document(WF_TEXT("x"), WF_TEXT("[]"), &error));
    assert_string_equal(error.what, "metadata are an object");
    assert_null(composte_blank_document(WF_TEXT("x"), WF_TEXT("{},"), &error));
    for (size_t nth = 1; !blank || nth == 1; nth++) {
        wf_alloc_fail_at(nth);
        blank = composte_blank_document(WF_TEXT("x"), WF_TEXT("{}"), &error);
        wf_alloc_fail_at(0);
        assert_true(blank || error.status == WF_NO_MEMORY);
    }
    json_release(blank);
}

/* ---- Memory ---- */

/* A proposal in which everything happens; nothing is left of it when memory ends. */
static void every_allocation_fails_once(void **state)
{
    const char *const words[] = {"a1", REPLACE("/n", "3") "," ADD("/l/-", "3"),
                                 "x",  REPLACE("/n", "4") "," REMOVE("/l/0"),
                                 "y",  REPLACE("/l/0", "1"),
                                 "z",  ADD("/m", "{}") "," ADD("/m/k", "[]"),
                                 NULL};
    enum composte_judgement judgement = COMPOSTE_NO_MEMORY;
    struct composte_result result;

    (void)state;
    begin("{\"n\":0,\"l\":[0]}");
    say_numbers(1, 70);
    HEARS("bob", 70, "a1: ok 71", "a1", REPLACE("/n", "3") "," ADD("/l/-", "3"));
    for (size_t nth = 1; judgement != COMPOSTE_JUDGED; nth++) {
        size_t live = wf_alloc_live();

        wf_alloc_fail_at(nth);
        judgement = propose("bob", 5, false, words, &result);
        wf_alloc_fail_at(0);
        if (judgement == COMPOSTE_JUDGED)
            break;
        assert_int_equal(judgement, COMPOSTE_NO_MEMORY);
        composte_result_deinit(&result);
        assert_int_equal(composte_project_head(project), 71);
        assert_int_equal(wf_alloc_live(), live);
    }
    assert_int_equal(result.accepted_count, 2);
    composte_result_deinit(&result);
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        tree_test(the_worked_conversation),
        tree_test(what_was_accepted_is_not_done_twice),
        tree_test(no_more_is_read_again_than_a_message_brings),
        tree_test(a_change_that_stands_on_a_rejected_one_goes_with_it),
        tree_test(an_invalid_change_is_left_out),
        tree_test(arrays_moved_before_are_read_as_a_whole),
        tree_test(all_or_nothing_when_asked),
        tree_test(appends_are_put_in_order),
        tree_test(nothing_grows_beyond_the_limits),
        tree_test(malformed_proposals_are_refused),
        tree_test(every_document_can_be_had),
        tree_test(old_revisions_leave_the_log),
        tree_test(what_was_not_stored_is_undone),
        tree_test(what_was_stored_comes_back),
        tree_test(blank_projects_have_a_title),
        tree_test(every_allocation_fails_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
