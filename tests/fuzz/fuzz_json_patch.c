/* A document and a patch, as a JSON array of both.  What is read prints and reads back the same; a
 * patch leaves its document alone; what a project accepts can be replayed, and comes out of its log
 * as it went in.  Room for both is small, so that limits are met. */
#include "fuzz.h"
#include "server/composte_project.h"
#include "wireform/base/alloc.h"

static const struct json_limits limits = {2000, 200, 16};

static wf_text printed(const struct json *value, struct wf_buf *out)
{
    wf_buf_init(out, WF_NO_LIMIT);
    json_print(value, out);
    FUZZ_EXPECT(!out->failed && wf_buf_len(out) == json_text_len(value));
    return (wf_text){(const char *)wf_buf_peek(out), wf_buf_len(out)};
}

static void check_text(const struct json *value)
{
    struct wf_error error;
    struct wf_buf first, second;
    wf_text text = printed(value, &first);
    struct json *again = json_parse(text, &limits, &error);

    FUZZ_EXPECT(again && json_equal(again, value));
    FUZZ_EXPECT(json_nodes(again) == json_nodes(value) && json_depth(again) == json_depth(value));
    FUZZ_EXPECT(wf_text_equal(printed(again, &second), text));
    json_release(again);
    wf_buf_deinit(&first);
    wf_buf_deinit(&second);
}

static void check_apply(struct json *document, const struct json_patch *patch)
{
    struct json_patch_error error;
    struct json *root = json_retain(document);
    struct wf_buf before, after;
    wf_text text = printed(document, &before);
    enum json_patch_status status = json_patch_apply(&root, patch, &limits, &error);

    FUZZ_EXPECT(wf_text_equal(printed(document, &after), text));
    if (status == JSON_PATCH_OK)
        check_text(root);
    else
        FUZZ_EXPECT(root == document && error.why && error.op < patch->ops_count);
    json_release(root);
    wf_buf_deinit(&before);
    wf_buf_deinit(&after);
}

/* ---- As a proposal ---- */

static struct composte_ruling propose(struct composte_project *project, const char *author,
                                      wf_text patch)
{
    struct composte_change change = {WF_TEXT("x"), patch};
    struct composte_proposal proposal = {
        .author = wf_text_of(author), .changes = &change, .changes_count = 1};
    struct composte_result result;
    struct composte_ruling ruling;
    enum composte_judgement judgement = composte_project_propose(project, &proposal, &result);

    FUZZ_EXPECT(judgement == COMPOSTE_JUDGED || result.why[0] != '\0');
    ruling = judgement == COMPOSTE_JUDGED ? result.rulings[0]
                                          : (struct composte_ruling){.reason = COMPOSTE_INVALID};
    composte_result_deinit(&result);
    return ruling;
}

/* The same patch twice is a race, but where it writes nothing, or only appends. */
static void check_second(struct composte_project *project, wf_text patch)
{
    wf_text rest = composte_project_revision(project, 1)->footprint;
    struct composte_item written;
    bool is_free = true;

    while (composte_footprint_next(&rest, &written))
        is_free = is_free && written.aspect == COMPOSTE_END;
    FUZZ_EXPECT(rest.len == 0);
    if (!is_free)
        FUZZ_EXPECT(propose(project, "bob", patch).reason == COMPOSTE_RACE);
    FUZZ_EXPECT(propose(project, "ada", patch).rev == 1); /* It is known. */
}

static void check_restored(const struct composte_project *project, struct json *document,
                           const struct composte_project_limits *project_limits)
{
    struct composte_project *other = composte_project_new(project_limits, document, 0);

    FUZZ_EXPECT(composte_project_restore(other, composte_project_revision(project, 1)) ==
                JSON_PATCH_OK);
    FUZZ_EXPECT(json_equal(composte_project_document(other), composte_project_document(project)));
    composte_project_free(other);
}

static void check_project(struct json *document, const struct json *source)
{
    struct composte_project_limits project_limits = composte_project_limits;
    struct composte_project *project;
    struct wf_buf out;
    wf_text patch = printed(source, &out);

    project_limits.document = limits;
    project = composte_project_new(&project_limits, document, 0);
    if (propose(project, "ada", patch).reason == COMPOSTE_ACCEPTED) {
        composte_project_settle(project, 1);
        check_restored(project, document, &project_limits);
        check_second(project, patch);
        composte_project_roll_back(project);
    }
    composte_project_free(project);
    wf_buf_deinit(&out);
}

static void check_pair(struct json *document, struct json *source)
{
    struct json_patch_error error;
    struct json_patch patch;

    if (json_kind(document) == JSON_OBJECT)
        check_project(document, source);
    if (!json_patch_init(&patch, source, &error)) {
        FUZZ_EXPECT(error.why);
        return;
    }
    check_apply(document, &patch);
    json_patch_deinit(&patch);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct json_limits both = {4096, 400, 20};
    char *bytes = fuzz_copy(data, size, 0);
    struct wf_error error;
    struct json *input = json_parse((wf_text){bytes, size}, &both, &error);

    FUZZ_EXPECT(input || error.what[0] != '\0');
    if (input && json_is_within(input, &limits))
        check_text(input);
    if (input && json_kind(input) == JSON_ARRAY && json_count(input) == 2 &&
        json_is_within(json_item(input, 0), &limits))
        check_pair(json_item(input, 0), json_item(input, 1));
    json_release(input);
    FUZZ_EXPECT(wf_alloc_live() == 0);
    free(bytes);
    return 0;
}
