#ifndef SERVER_COMPOSTE_PROJECT_H
#define SERVER_COMPOSTE_PROJECT_H

#include "server/composte_footprint.h"

/** One project in memory: its document, the revisions of late, and the rule by which proposals are
 *  judged (composte.md 6).  Pure: who may propose is asked before, and what is accepted is stored
 *  by the caller.
 *
 *  Between judging and storing a revision is *pending*: later proposals are judged on top of it,
 *  so nobody waits for a disk, but nobody is told of it.  composte_project_settle() makes it
 *  official, composte_project_roll_back() unmakes it.  Everything below that gives a document or
 *  revisions to the outside can be asked up to composte_project_rev(). */
struct composte_project;

struct composte_project_limits {
    struct json_limits document;
    size_t log_revisions; /**< So many are kept, */
    int64_t log_ms;       /**< and those that are younger than this, */
    size_t log_size;      /**< but no more bytes than these: that comes first. */
};

/** The limits of composte.md 10, and 64 MiB of log. */
extern const struct composte_project_limits composte_project_limits;

/** Most changes of a proposal and operations of a change (composte.md 10). */
#define COMPOSTE_MOST_CHANGES 256
#define COMPOSTE_MOST_OPS     1024

/** The longest names, in bytes. */
#define COMPOSTE_MOST_ID     64
#define COMPOSTE_MOST_AUTHOR 64

/** The blank project: `{"title":NAME,"meta":METADATA or {},"parts":{}}`.
 *  @param metadata  a JSON object, or empty
 *  @return NULL with an error: the metadata are no JSON object, or no memory */
struct json *composte_blank_document(wf_text name, wf_text metadata, struct wf_error *error);

/** Begins with a document as it was at a revision.  @return NULL without memory */
struct composte_project *composte_project_new(const struct composte_project_limits *limits,
                                              struct json *document, uint64_t rev);
void composte_project_free(struct composte_project *project);

/** --- Revisions ----------------------------------------------------------------------------- */

/** One accepted change, as it is stored and sent.  Texts borrow from the project and are good as
 *  long as the revision is in the log: until the next proposal. */
struct composte_revision {
    uint64_t rev;
    wf_text author;
    wf_text change_id;
    wf_text patch;     /**< JSON, without white space. */
    wf_text footprint; /**< composte_footprint_print() */
    int64_t time_ms;
};

/** Adds a revision that was stored before, the next one; it is settled.
 *  @return JSON_PATCH_FAILED, TOO_LARGE: it does not go with the document, which should not be */
enum json_patch_status composte_project_restore(struct composte_project *project,
                                                const struct composte_revision *revision);

/** The newest revision, pending ones included: where the next one goes. */
uint64_t composte_project_head(const struct composte_project *project);

/** The newest revision that is settled. */
uint64_t composte_project_rev(const struct composte_project *project);

/** Can updates begin at `rev`: does the log hold all behind it, and is it not above
 *  composte_project_rev()? */
bool composte_project_reaches(const struct composte_project *project, uint64_t rev);

/** The lowest `rev` that composte_project_reaches(). */
uint64_t composte_project_oldest(const struct composte_project *project);

/** A revision above composte_project_oldest(), pending ones included: for storing and sending. */
const struct composte_revision *composte_project_revision(const struct composte_project *project,
                                                          uint64_t rev);

/** The document at composte_project_rev(), borrowed until the next settling. */
struct json *composte_project_document(const struct composte_project *project);

/** The document at any revision from composte_project_oldest() to the head, for snapshots.
 *  @return a reference of the caller's; NULL without memory */
struct json *composte_project_document_at(const struct composte_project *project, uint64_t rev);

/** What was judged up to `rev` is stored. */
void composte_project_settle(struct composte_project *project, uint64_t rev);

/** Storing failed: the project is again as composte_project_rev() says. */
void composte_project_roll_back(struct composte_project *project);

/** Its memory, about: all of the log, and one document. */
size_t composte_project_size(const struct composte_project *project);

/** --- Proposals ----------------------------------------------------------------------------- */

struct composte_change {
    wf_text id;
    wf_text patch; /**< JSON, as the client wrote it. */
};

struct composte_proposal {
    wf_text author;
    uint64_t base;
    const struct composte_change *changes;
    size_t changes_count;
    bool is_atomic;
    int64_t now_ms;
};

enum composte_judgement {
    COMPOSTE_JUDGED,
    COMPOSTE_BAD_REQUEST,   /**< A patch breaks the rules for JSON: `why` says how. */
    COMPOSTE_INVALID_PATCH, /**< The proposal is malformed as a whole: `why` says how. */
    COMPOSTE_FUTURE_BASE,
    COMPOSTE_STALE_BASE,
    COMPOSTE_NO_MEMORY,
};

enum composte_reason {
    COMPOSTE_ACCEPTED,
    COMPOSTE_RACE,
    COMPOSTE_DEPENDS,
    COMPOSTE_INVALID,
    COMPOSTE_ATOMIC,
    COMPOSTE_TOO_LARGE,
};

/** What became of one change. */
struct composte_ruling {
    wf_text id;
    enum composte_reason reason;
    uint64_t rev;      /**< Accepted: its revision, which may be an old one of the same change. */
    bool has_place;    /**< Rejected, but not for `atomic`: */
    unsigned op;       /**< the operation, */
    wf_text path;      /**< and the pointer that was to blame. */
    bool has_rival;    /**< `race`: */
    uint64_t with_rev; /**< the first revision it collided with, */
    wf_text with_path; /**< and what that wrote. */
    char *texts;       /**< Holds the texts. */
};

/** Owns its texts: it outlives the proposal and the log. */
struct composte_result {
    struct composte_ruling *rulings; /**< One for each change, in their order. */
    size_t rulings_count;
    size_t accepted_count;
    uint64_t before; /**< The head when the proposal came: its revisions are those above, */
    uint64_t head;   /**< up to this one. */
    char why[96];    /**< For people. */
};

/** Judges a proposal and, when changes are accepted, moves the head: step 1 from `shape` on, 2
 *  and 3 of composte.md 6.3.  The revisions from `result->before` + 1 to `result->head` are to be
 *  stored, then settled or rolled back.
 *  @param result  filled whatever is returned; to be given back with composte_result_deinit() */
enum composte_judgement composte_project_propose(struct composte_project *project,
                                                 const struct composte_proposal *proposal,
                                                 struct composte_result *result);
void composte_result_deinit(struct composte_result *result);

#endif
