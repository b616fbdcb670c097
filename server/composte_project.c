#include "server/composte_project_private.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/codec/rules.h"

const struct composte_project_limits composte_project_limits = {
    .document = {.text_len = (size_t)8 << 20, .nodes = 500000, .depth = 64},
    .log_revisions = 1000,
    .log_ms = 10 * 60 * 1000,
    .log_size = (size_t)64 << 20,
};

/* A value of a document without its text, about. */
#define NODE_SIZE 64

/* ---- Blank ---- */

/* Takes over both references; NULL is what was not made for lack of memory. */
static struct json *with_member(struct json *object, wf_text name, struct json *member)
{
    struct json *larger = object && member ? json_object_set(object, name, member) : NULL;

    json_release(object);
    json_release(member);
    return larger;
}

static struct json *read_metadata(wf_text metadata, struct wf_error *error)
{
    struct json *read;

    if (metadata.len == 0)
        metadata = WF_TEXT("{}");
    read = json_parse(metadata, &composte_project_limits.document, error);
    if (!read || json_kind(read) == JSON_OBJECT)
        return read;
    wf_error_set(error, WF_BAD_VALUE, 0, NULL, NULL, "metadata are an object");
    json_release(read);
    return NULL;
}

struct json *composte_blank_document(wf_text name, wf_text metadata, struct wf_error *error)
{
    struct json *meta = read_metadata(metadata, error);
    struct json *document;

    if (!meta)
        return NULL;
    document = with_member(json_new_object(), WF_TEXT("meta"), meta);
    document = with_member(document, WF_TEXT("parts"), json_new_object());
    document = with_member(document, WF_TEXT("title"), json_new_text(name));
    if (!document)
        wf_error_set(error, WF_NO_MEMORY, 0, NULL, NULL, "out of memory");
    return document;
}

/* ---- Life ---- */

struct composte_project *composte_project_new(const struct composte_project_limits *limits,
                                              struct json *document, uint64_t rev)
{
    struct composte_project *project = wf_alloc(1, sizeof(*project));

    if (!project)
        return NULL;
    project->limits = *limits;
    project->rev = rev;
    project->document = json_retain(document);
    composte_log_init(&project->log, &project->limits, document, rev);
    return project;
}

void composte_project_free(struct composte_project *project)
{
    if (!project)
        return;
    composte_log_deinit(&project->log);
    json_release(project->document);
    wf_free(project);
}

/* ---- Revisions ---- */

uint64_t composte_project_head(const struct composte_project *project)
{
    return composte_log_head(&project->log);
}

uint64_t composte_project_rev(const struct composte_project *project)
{
    return project->rev;
}

uint64_t composte_project_oldest(const struct composte_project *project)
{
    return project->log.floor;
}

bool composte_project_reaches(const struct composte_project *project, uint64_t rev)
{
    return rev >= project->log.floor && rev <= project->rev;
}

const struct composte_revision *composte_project_revision(const struct composte_project *project,
                                                          uint64_t rev)
{
    return composte_log_revision(&project->log, rev);
}

struct json *composte_project_document(const struct composte_project *project)
{
    return project->document;
}

struct json *composte_project_document_at(const struct composte_project *project, uint64_t rev)
{
    return composte_log_document(&project->log, rev);
}

/* The log has the document: it keeps those of pending revisions. */
void composte_project_settle(struct composte_project *project, uint64_t rev)
{
    if (rev <= project->rev)
        return;
    json_release(project->document);
    project->document = composte_log_document(&project->log, rev);
    composte_log_thin(&project->log, project->rev, rev);
    project->rev = rev;
}

void composte_project_roll_back(struct composte_project *project)
{
    composte_log_roll_back(&project->log, project->rev);
}

size_t composte_project_size(const struct composte_project *project)
{
    const struct json *document = project->document;

    return sizeof(*project) + project->log.size + json_text_len(document) +
           json_nodes(document) * NODE_SIZE;
}

/* What is written is computed again: it follows from patch and document. */
static enum json_patch_status restore(struct composte_project *project,
                                      const struct composte_revision *revision,
                                      const struct json_patch *patch)
{
    struct json *document = json_retain(project->document);
    struct composte_footprint footprint;
    struct json_patch_error error;
    enum json_patch_status status;

    status =
        composte_footprint_apply(&document, patch, &project->limits.document, &footprint, &error);
    if (status == JSON_PATCH_OK &&
        !composte_log_append(&project->log, revision, patch->source, &footprint, document))
        status = JSON_PATCH_NO_MEMORY;
    composte_footprint_deinit(&footprint);
    json_release(document);
    return status;
}

enum json_patch_status composte_project_restore(struct composte_project *project,
                                                const struct composte_revision *revision)
{
    enum json_patch_status status;
    struct json_patch patch;

    WF_ASSERT(project->rev == composte_project_head(project));
    if (revision->rev != project->rev + 1)
        return JSON_PATCH_FAILED;
    status = composte_log_read_patch(revision->patch, &patch);
    if (status != JSON_PATCH_OK)
        return status;
    status = restore(project, revision, &patch);
    json_patch_deinit(&patch);
    if (status == JSON_PATCH_OK)
        composte_project_settle(project, revision->rev);
    return status;
}
