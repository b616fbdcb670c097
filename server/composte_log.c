#include "server/composte_log.h"

#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

/* So many documents of late are kept. */
#define KEPT_DOCUMENTS 64

/* A document is a milestone so many revisions behind the last one, or so many bytes of patches:
 * that is how much is at most applied again to make a document that was not kept. */
#define MILESTONE_REVISIONS 32
#define MILESTONE_BYTES     ((size_t)64 * 1024)

#define TRACE_SIZE 64

struct composte_log_entry {
    struct name change; /* Author, NUL, id; first, so that it is found by it. */
    struct composte_revision revision;
    struct json *document;  /* NULL: to be made from an earlier one. */
    size_t size;            /* Of its memory. */
    unsigned way_revisions; /* From the last milestone to here; 0: this is one. */
    size_t way_bytes;
    char texts[];
};

/* ---- Entries ---- */

static wf_text put(char **at, wf_text text)
{
    wf_text copy = {*at, text.len};

    if (text.len > 0)
        memcpy(*at, text.ptr, text.len);
    *at += text.len;
    *(*at)++ = '\0';
    return copy;
}

/* What the index holds of it, about: something for each token that it wrote. */
static size_t traces_size(wf_text footprint)
{
    size_t size = 0;

    for (size_t i = 0; i < footprint.len; i++)
        if (footprint.ptr[i] == '/')
            size += TRACE_SIZE;
    return size;
}

static struct composte_log_entry *new_entry(const struct composte_revision *revision,
                                            struct json *document)
{
    size_t texts_len = revision->author.len + revision->change_id.len + revision->patch.len +
                       revision->footprint.len + 4;
    struct composte_log_entry *entry = wf_alloc(1, sizeof(*entry) + texts_len);
    char *at;

    if (!entry)
        return NULL;
    at = entry->texts;
    entry->revision = *revision;
    entry->revision.author = put(&at, revision->author);
    entry->revision.change_id = put(&at, revision->change_id);
    entry->revision.patch = put(&at, revision->patch);
    entry->revision.footprint = put(&at, revision->footprint);
    entry->change.text =
        (wf_text){entry->texts, revision->author.len + 1 + revision->change_id.len};
    entry->document = json_retain(document);
    entry->size = sizeof(*entry) + texts_len + traces_size(revision->footprint);
    return entry;
}

static void free_entry(struct composte_log_entry *entry)
{
    json_release(entry->document);
    wf_free(entry);
}

static bool is_milestone(const struct composte_log_entry *entry)
{
    return entry->way_revisions == 0;
}

static size_t count_of(const struct composte_log *log)
{
    return log->end - log->begin;
}

static struct composte_log_entry *entry_of(const struct composte_log *log, uint64_t rev)
{
    WF_ASSERT(rev > log->floor && rev - log->floor <= count_of(log));
    return log->entries[log->begin + (size_t)(rev - log->floor) - 1];
}

/* ---- Life ---- */

void composte_log_init(struct composte_log *log, const struct composte_project_limits *limits,
                       struct json *document, uint64_t rev)
{
    *log = (struct composte_log){
        .limits = limits, .floor = rev, .floor_document = json_retain(document)};
}

static void keep_name(struct name *name)
{
    (void)name; /* It is part of an entry. */
}

void composte_log_deinit(struct composte_log *log)
{
    names_clear(&log->changes, keep_name);
    composte_traces_deinit(&log->traces);
    for (size_t i = log->begin; i < log->end; i++)
        free_entry(log->entries[i]);
    wf_free(log->entries);
    json_release(log->floor_document);
}

/* ---- Looking ---- */

uint64_t composte_log_head(const struct composte_log *log)
{
    return log->floor + count_of(log);
}

const struct composte_revision *composte_log_revision(const struct composte_log *log, uint64_t rev)
{
    return &entry_of(log, rev)->revision;
}

const struct composte_revision *composte_log_find(const struct composte_log *log, wf_text author,
                                                  wf_text change_id)
{
    char key[COMPOSTE_MOST_AUTHOR + 1 + COMPOSTE_MOST_ID + 1];
    char *at = key;
    const struct composte_log_entry *entry;

    WF_ASSERT(author.len <= COMPOSTE_MOST_AUTHOR && change_id.len <= COMPOSTE_MOST_ID);
    put(&at, author);
    put(&at, change_id);
    entry = (const struct composte_log_entry *)names_find(
        &log->changes, (wf_text){key, author.len + 1 + change_id.len});
    return entry ? &entry->revision : NULL;
}

enum json_patch_status composte_log_read_patch(wf_text text, struct json_patch *patch)
{
    struct json_patch_error malformed;
    struct wf_error broken;

    return json_patch_parse(patch, text, &broken, &malformed);
}

/* What was applied once goes with the document again; only memory can be missing. */
static bool apply_again(struct json **document, const struct composte_revision *revision,
                        const struct json_limits *limits)
{
    enum json_patch_status status;
    struct json_patch_error error;
    struct json_patch patch;

    status = composte_log_read_patch(revision->patch, &patch);
    if (status == JSON_PATCH_OK) {
        status = json_patch_apply(document, &patch, limits, &error);
        json_patch_deinit(&patch);
    }
    WF_ASSERT(status == JSON_PATCH_OK || status == JSON_PATCH_NO_MEMORY);
    return status == JSON_PATCH_OK;
}

struct json *composte_log_document(const struct composte_log *log, uint64_t rev)
{
    struct json *document = NULL;
    uint64_t known = rev;

    while (known > log->floor && !entry_of(log, known)->document)
        known--;
    document = known > log->floor ? entry_of(log, known)->document : log->floor_document;
    json_retain(document);
    while (known < rev) {
        if (apply_again(&document, composte_log_revision(log, ++known), &log->limits->document))
            continue;
        json_release(document);
        return NULL;
    }
    return document;
}

/* ---- Adding and taking off ---- */

static bool reserve(struct composte_log *log)
{
    size_t count = count_of(log);
    size_t size = log->entries_size ? 2 * log->entries_size : 16;
    struct composte_log_entry **entries;

    if (log->end < log->entries_size)
        return true;
    if (count > 0 && log->begin >= count) {
        memcpy(log->entries, log->entries + log->begin,
               count * sizeof(struct composte_log_entry *));
        log->begin = 0;
        log->end = count;
        return true;
    }
    entries = wf_realloc(log->entries, size, sizeof(struct composte_log_entry *));
    if (!entries)
        return false;
    log->entries = entries;
    log->entries_size = size;
    return true;
}

/* A change that comes again, long after, takes the place of the old one. */
static bool add_change(struct composte_log *log, struct composte_log_entry *entry)
{
    struct name *old = names_find(&log->changes, entry->change.text);

    if (old)
        names_remove(&log->changes, old);
    return names_add(&log->changes, &entry->change) == NAMES_ADDED;
}

static void remove_change(struct composte_log *log, struct composte_log_entry *entry)
{
    if (names_find(&log->changes, entry->change.text) == &entry->change)
        names_remove(&log->changes, &entry->change);
}

static bool note_traces(struct composte_log *log, const struct composte_footprint *footprint,
                        uint64_t rev)
{
    for (size_t i = 0; i < footprint->count; i++)
        if (footprint->items[i].is_write &&
            !composte_traces_note(&log->traces, &footprint->items[i], rev))
            return false;
    return true;
}

/* Where the document of an entry can be had from, should it not be kept. */
static void measure_way(const struct composte_log *log, struct composte_log_entry *entry)
{
    const struct composte_log_entry *before;

    entry->way_revisions = 1;
    entry->way_bytes = entry->revision.patch.len;
    if (count_of(log) > 0) {
        before = log->entries[log->end - 1];
        entry->way_revisions += before->way_revisions;
        entry->way_bytes += before->way_bytes;
    }
    if (entry->way_revisions < MILESTONE_REVISIONS && entry->way_bytes < MILESTONE_BYTES)
        return;
    entry->way_revisions = 0;
    entry->way_bytes = 0;
}

static bool append(struct composte_log *log, const struct composte_revision *revision,
                   const struct composte_footprint *footprint, struct json *document)
{
    struct composte_log_entry *entry = reserve(log) ? new_entry(revision, document) : NULL;

    if (!entry)
        return false;
    measure_way(log, entry);
    log->entries[log->end++] = entry;
    log->size += entry->size;
    if (!add_change(log, entry) || !note_traces(log, footprint, revision->rev)) {
        composte_log_roll_back(log, revision->rev - 1);
        return false;
    }
    return true;
}

static void forget_traces(struct composte_log *log, const struct composte_revision *revision)
{
    wf_text rest = revision->footprint;
    struct composte_item written;

    while (composte_footprint_next(&rest, &written))
        composte_traces_forget(&log->traces, &written, revision->rev);
}

static void take_off(struct composte_log *log, struct composte_log_entry *entry)
{
    remove_change(log, entry);
    forget_traces(log, &entry->revision);
    log->size -= entry->size;
    free_entry(entry);
}

void composte_log_roll_back(struct composte_log *log, uint64_t rev)
{
    while (composte_log_head(log) > rev)
        take_off(log, log->entries[--log->end]);
}

bool composte_log_append(struct composte_log *log, const struct composte_revision *revision,
                         const struct json *patch, const struct composte_footprint *footprint,
                         struct json *document)
{
    struct composte_revision complete = *revision;
    bool is_done = false;
    struct wf_buf texts;

    WF_ASSERT(revision->rev == composte_log_head(log) + 1);
    wf_buf_init(&texts, WF_NO_LIMIT);
    json_print(patch, &texts);
    composte_footprint_print(footprint, &texts);
    if (!texts.failed) {
        const char *begin = (const char *)wf_buf_peek(&texts);
        size_t patch_len = json_text_len(patch);

        complete.patch = (wf_text){begin, patch_len};
        complete.footprint = (wf_text){begin + patch_len, wf_buf_len(&texts) - patch_len};
        is_done = append(log, &complete, footprint, document);
    }
    wf_buf_deinit(&texts);
    return is_done;
}

/* ---- Trimming ---- */

void composte_log_thin(struct composte_log *log, uint64_t from, uint64_t to)
{
    uint64_t rev = from > log->floor + KEPT_DOCUMENTS ? from - KEPT_DOCUMENTS : log->floor;

    while (++rev + KEPT_DOCUMENTS <= to) {
        struct composte_log_entry *entry = entry_of(log, rev);

        if (is_milestone(entry))
            continue;
        json_release(entry->document);
        entry->document = NULL;
    }
}

static bool is_wanted(const struct composte_log *log, size_t index, size_t size, int64_t now_ms)
{
    const struct composte_log_entry *entry = log->entries[index];

    if (size > log->limits->log_size)
        return false;
    return log->end - index <= log->limits->log_revisions ||
           now_ms - entry->revision.time_ms < log->limits->log_ms;
}

/* How many of the oldest can go: up to a milestone, which becomes the floor. */
static size_t count_unwanted(const struct composte_log *log, uint64_t rev, int64_t now_ms)
{
    size_t size = log->size;
    size_t unwanted = 0;

    for (size_t i = log->begin; i < log->end; i++) {
        const struct composte_log_entry *entry = log->entries[i];

        if (entry->revision.rev > rev || is_wanted(log, i, size, now_ms))
            break;
        size -= entry->size;
        if (is_milestone(entry))
            unwanted = i + 1 - log->begin;
    }
    return unwanted;
}

void composte_log_trim(struct composte_log *log, uint64_t rev, int64_t now_ms)
{
    for (size_t count = count_unwanted(log, rev, now_ms); count > 0; count--) {
        struct composte_log_entry *oldest = log->entries[log->begin++];

        if (is_milestone(oldest)) {
            json_release(log->floor_document);
            log->floor_document = json_retain(oldest->document);
        }
        log->floor = oldest->revision.rev;
        take_off(log, oldest);
    }
}
