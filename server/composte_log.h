#ifndef SERVER_COMPOSTE_LOG_H
#define SERVER_COMPOSTE_LOG_H

#include "server/composte_project.h"
#include "server/composte_traces.h"

/** The last revisions of a project and the documents between them.
 *
 *  Every document shares with its neighbours what the patch between them left alone, so those of
 *  late are simply kept; of older ones each that is a milestone, from which those behind it are
 *  made again. */

struct composte_log_entry;

struct composte_log {
    const struct composte_project_limits *limits;
    uint64_t floor;              /**< The revision before the oldest in the log, */
    struct json *floor_document; /**< and its document. */
    struct composte_log_entry **entries;
    size_t begin, end, entries_size;
    size_t size; /**< Bytes of all entries. */
    struct composte_traces traces;
    struct names changes; /**< Entries by author and id of the change. */
};

/** @param document  retained */
void composte_log_init(struct composte_log *log, const struct composte_project_limits *limits,
                       struct json *document, uint64_t rev);
void composte_log_deinit(struct composte_log *log);

uint64_t composte_log_head(const struct composte_log *log);

/** @param rev  above the floor, up to the head */
const struct composte_revision *composte_log_revision(const struct composte_log *log, uint64_t rev);

/** The newest revision with that change.  @return NULL: there is none */
const struct composte_revision *composte_log_find(const struct composte_log *log, wf_text author,
                                                  wf_text change_id);

/** @param rev  from the floor to the head
 *  @return a reference of the caller's; NULL without memory */
struct json *composte_log_document(const struct composte_log *log, uint64_t rev);

/** Adds the next revision.
 *  @param revision   number, author, change and time; its other texts are made here
 *  @param footprint  what the patch wrote
 *  @param document   the one behind it
 *  @return false without memory, and then the log is as it was */
bool composte_log_append(struct composte_log *log, const struct composte_revision *revision,
                         const struct json *patch, const struct composte_footprint *footprint,
                         struct json *document);

/** Takes revisions off the end until `rev` is the head. */
void composte_log_roll_back(struct composte_log *log, uint64_t rev);

/** Lets go of documents between revisions: those far behind `to`, `from` having been the last `to`.
 */
void composte_log_thin(struct composte_log *log, uint64_t from, uint64_t to);

/** Lets go of the oldest revisions that the limits do not want kept, up to `rev` at most. */
void composte_log_trim(struct composte_log *log, uint64_t rev, int64_t now_ms);

/** Reads a patch that was accepted once.
 *  @return JSON_PATCH_FAILED: it is none; nothing to give back then, nor without memory */
enum json_patch_status composte_log_read_patch(wf_text text, struct json_patch *patch);

#endif
