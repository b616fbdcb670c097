/* What test_json_patch.py and test_races.py talk to.  Each line is a JSON object, each answer too:
 *
 *   {"doc":D,"patch":P}       {"result":D}, {"failed":{op,path,why}} or {"malformed":{op,why}}
 *   {"project":D}             {}: a project with that document at revision 0, for the lines below
 *   {"author","base","changes":[{"id","patch"}],"atomic"}
 *                             {"head":N,"rulings":[{id,reason,rev|op,path,with}]}, as
 * update_result;
 *                             {"refused":WHY} for the proposal as a whole
 *   {"at":REV}                {"result":D}: the document of that revision
 *
 * and {"broken":WHY} for a line that json_parse() refuses. */
#include <stdio.h>
#include <stdlib.h>

#include "server/composte_project.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_write.h"

static const struct json_limits roomy = {(size_t)64 << 20, 10000000, 64};

static struct composte_project *project;

/* ---- Answers ---- */

static void put_name(struct wf_buf *out, const char *name)
{
    wf_json_write_text(out, wf_text_of(name));
    WF_BUF_LITERAL(out, ":");
}

static void answer_document(struct wf_buf *out, const struct json *document)
{
    WF_BUF_LITERAL(out, "{\"result\":");
    json_print(document, out);
    WF_BUF_LITERAL(out, "}");
}

static void answer_text(struct wf_buf *out, const char *name, const char *text)
{
    WF_BUF_LITERAL(out, "{");
    put_name(out, name);
    wf_json_write_text(out, wf_text_of(text));
    WF_BUF_LITERAL(out, "}");
}

static void answer_error(struct wf_buf *out, const char *kind, const struct json_patch_error *error)
{
    WF_BUF_LITERAL(out, "{");
    put_name(out, kind);
    WF_BUF_LITERAL(out, "{\"op\":");
    wf_json_write_uint(out, error->op);
    WF_BUF_LITERAL(out, ",\"path\":");
    wf_json_write_text(out, error->path);
    WF_BUF_LITERAL(out, ",\"why\":");
    wf_json_write_text(out, wf_text_of(error->why));
    WF_BUF_LITERAL(out, "}}");
}

static void put_ruling(struct wf_buf *out, const struct composte_ruling *ruling)
{
    static const char *const reasons[] = {"ok",      "race",   "depends",
                                          "invalid", "atomic", "too_large"};

    WF_BUF_LITERAL(out, "{\"id\":");
    wf_json_write_text(out, ruling->id);
    WF_BUF_LITERAL(out, ",\"reason\":");
    wf_json_write_text(out, wf_text_of(reasons[ruling->reason]));
    if (ruling->reason == COMPOSTE_ACCEPTED) {
        WF_BUF_LITERAL(out, ",\"rev\":");
        wf_json_write_uint(out, ruling->rev);
    }
    if (ruling->has_place) {
        WF_BUF_LITERAL(out, ",\"op\":");
        wf_json_write_uint(out, ruling->op);
        WF_BUF_LITERAL(out, ",\"path\":");
        wf_json_write_text(out, ruling->path);
    }
    if (ruling->has_rival) {
        WF_BUF_LITERAL(out, ",\"with\":{\"rev\":");
        wf_json_write_uint(out, ruling->with_rev);
        WF_BUF_LITERAL(out, ",\"path\":");
        wf_json_write_text(out, ruling->with_path);
        WF_BUF_LITERAL(out, "}");
    }
    WF_BUF_LITERAL(out, "}");
}

static void answer_result(struct wf_buf *out, const struct composte_result *result)
{
    WF_BUF_LITERAL(out, "{\"head\":");
    wf_json_write_uint(out, result->head);
    WF_BUF_LITERAL(out, ",\"rulings\":[");
    for (size_t i = 0; i < result->rulings_count; i++) {
        if (i > 0)
            WF_BUF_LITERAL(out, ",");
        put_ruling(out, &result->rulings[i]);
    }
    WF_BUF_LITERAL(out, "]}");
}

/* ---- Requests ---- */

static uint64_t number_of(const struct json *value)
{
    uint64_t number = 0;

    if (!value || wf_json_parse_integer(json_text(value), &number) != WF_JSON_INTEGER)
        abort();
    return number;
}

static void apply(struct wf_buf *out, struct json *document, struct json *source)
{
    struct json *root = json_retain(document);
    struct json_patch_error error;
    struct json_patch patch;

    if (!json_patch_init(&patch, source, &error)) {
        answer_error(out, "malformed", &error);
    } else if (json_patch_apply(&root, &patch, &roomy, &error) != JSON_PATCH_OK) {
        answer_error(out, "failed", &error);
        if (root != document)
            abort();
    } else {
        answer_document(out, root);
    }
    json_patch_deinit(&patch);
    json_release(root);
}

static void begin_project(struct wf_buf *out, struct json *document)
{
    composte_project_free(project);
    project = composte_project_new(&composte_project_limits, document, 0);
    WF_BUF_LITERAL(out, "{}");
}

static void judge(struct wf_buf *out, const struct composte_proposal *proposal)
{
    static const char *const refusals[] = {
        [COMPOSTE_BAD_REQUEST] = "bad_request", [COMPOSTE_INVALID_PATCH] = "invalid_patch",
        [COMPOSTE_FUTURE_BASE] = "future_base", [COMPOSTE_STALE_BASE] = "stale_base",
        [COMPOSTE_NO_MEMORY] = "no_memory",
    };
    struct composte_result result;
    enum composte_judgement judgement = composte_project_propose(project, proposal, &result);

    if (judgement == COMPOSTE_JUDGED)
        answer_result(out, &result);
    else
        answer_text(out, "refused", refusals[judgement]);
    composte_project_settle(project, result.head);
    composte_result_deinit(&result);
}

static void propose(struct wf_buf *out, const struct json *request)
{
    const struct json *changes = json_member(request, WF_TEXT("changes"));
    struct composte_change list[COMPOSTE_MOST_CHANGES];
    struct composte_proposal proposal = {
        .author = json_text(json_member(request, WF_TEXT("author"))),
        .base = number_of(json_member(request, WF_TEXT("base"))),
        .changes = list,
        .changes_count = json_count(changes),
        .is_atomic = json_text(json_member(request, WF_TEXT("atomic"))).ptr[0] == 't',
    };
    struct wf_buf patches[COMPOSTE_MOST_CHANGES];

    for (size_t i = 0; i < proposal.changes_count; i++) {
        const struct json *change = json_item(changes, i);

        wf_buf_init(&patches[i], WF_NO_LIMIT);
        json_print(json_member(change, WF_TEXT("patch")), &patches[i]);
        list[i] = (struct composte_change){
            json_text(json_member(change, WF_TEXT("id"))),
            {(const char *)wf_buf_peek(&patches[i]), wf_buf_len(&patches[i])}};
    }
    judge(out, &proposal);
    for (size_t i = 0; i < proposal.changes_count; i++)
        wf_buf_deinit(&patches[i]);
}

static void tell_document(struct wf_buf *out, uint64_t rev)
{
    struct json *document = composte_project_document_at(project, rev);

    answer_document(out, document);
    json_release(document);
}

static void answer(struct wf_buf *out, const struct json *request)
{
    if (json_member(request, WF_TEXT("doc")))
        apply(out, json_member(request, WF_TEXT("doc")), json_member(request, WF_TEXT("patch")));
    else if (json_member(request, WF_TEXT("project")))
        begin_project(out, json_member(request, WF_TEXT("project")));
    else if (json_member(request, WF_TEXT("at")))
        tell_document(out, number_of(json_member(request, WF_TEXT("at"))));
    else
        propose(out, request);
}

static void answer_line(wf_text line)
{
    struct wf_error error;
    struct json *request = json_parse(line, &roomy, &error);
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    if (request)
        answer(&out, request);
    else
        answer_text(&out, "broken", error.what);
    WF_BUF_LITERAL(&out, "\n");
    (void)fwrite(wf_buf_peek(&out), 1, wf_buf_len(&out), stdout);
    (void)fflush(stdout);
    wf_buf_deinit(&out);
    json_release(request);
}

int main(void)
{
    char *line = NULL;
    size_t size = 0;
    ssize_t len;

    while ((len = getline(&line, &size, stdin)) > 0)
        answer_line((wf_text){line, (size_t)len});
    free(line);
    composte_project_free(project);
    return 0;
}
