/* What one client may ask, and what it is answered. */
#include "server/ensync_session.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

enum { PUTS_LIMIT = 16 }; /* written before the first is waited for */

void ensync_answer_error(struct ensync_answer *answer, const char *format, ...)
{
    va_list arguments;

    wf_free(answer->content);
    answer->content = NULL;
    answer->content_len = 0;
    answer->verdict = ENSYNC_SAYS_ERROR;
    va_start(arguments, format);
    vsnprintf(answer->error, sizeof(answer->error), format, arguments);
    va_end(arguments);
}

void ensync_answer_deinit(struct ensync_answer *answer)
{
    wf_free(answer->content);
    wf_free(answer->entries);
    answer->content = NULL;
    answer->entries = NULL;
}

struct ensync_session *ensync_session_open(struct ensync_store *store, const char *name)
{
    struct ensync_session *session = wf_alloc(1, sizeof(*session));

    if (!session)
        return NULL;
    session->store = store;
    session->name = name;
    return session;
}

/* --- The end of a transaction ------------------------------------------------------------- */

/* Objects that were put stay when their transaction does not: the store notes that nobody refers
 * to them. */
static bool concerns_store(const struct ensync_commit *commit)
{
    return commit->is_drop ? commit->tx->has_put : commit->tx->first != NULL;
}

/* @return false: `session->commit` is to be carried out */
static bool end_tx(struct ensync_session *session, const struct ensync_request *request,
                   struct ensync_answer *answer)
{
    bool is_commit = request->kind == ENSYNC_DO_COMMIT;
    struct ensync_tx *tx = ensync_tx_take(session, request->tx);

    if (!tx) {
        ensync_answer_error(answer, "No such transaction: %" PRIu64, request->tx);
        return true;
    }
    answer->verdict = ENSYNC_SAYS_DONE;
    if (is_commit && tx->is_spoilt)
        ensync_answer_error(answer, "%s", tx->why);
    session->commit = (struct ensync_commit){.tx = tx, .is_drop = !is_commit || tx->is_spoilt};
    return !concerns_store(&session->commit);
}

void ensync_session_conclude(struct ensync_session *session, struct ensync_answer *answer)
{
    const struct ensync_commit *commit = &session->commit;

    /* What was dropped has its answer already; only the garbage it leaves was to be noted. */
    if (commit->is_drop)
        return;
    answer->verdict = commit->verdict;
    if (commit->verdict == ENSYNC_SAYS_ERROR)
        ensync_answer_error(answer, "The transaction was not applied: %s", commit->why);
}

void ensync_session_tidy(struct ensync_session *session)
{
    ensync_tx_free(session->store, session->commit.tx);
    session->commit.tx = NULL;
}

static void drop_first(struct ensync_session *session)
{
    struct ensync_tx *tx = ensync_tx_take(session, session->txs->number);

    session->commit = (struct ensync_commit){.tx = tx, .is_drop = true};
    if (concerns_store(&session->commit))
        ensync_commit_wait(session->store, &session->commit);
    ensync_session_tidy(session);
}

void ensync_session_close(struct ensync_session *session)
{
    if (!session)
        return;
    ensync_session_tidy(session);
    while (session->txs)
        drop_first(session);
    ensync_listing_close(session->listing);
    wf_free(session);
}

/* --- Requests ----------------------------------------------------------------------------- */

void ensync_session_more(struct ensync_session *session, struct ensync_answer *answer)
{
    *answer = (struct ensync_answer){0};
    WF_ASSERT(session->listing);
    if (ensync_listing_next(session->listing, answer))
        return;
    ensync_listing_close(session->listing);
    session->listing = NULL;
}

static void list_dirs(struct ensync_session *session, struct ensync_answer *answer)
{
    session->listing = ensync_listing_open(session->store, answer);
    if (session->listing)
        ensync_session_more(session, answer);
}

/* Everything that leaves nothing behind. */
static bool answer_at_once(struct ensync_session *session, const struct ensync_request *request,
                           struct ensync_answer *answer)
{
    switch (request->kind) {
    case ENSYNC_DO_GET_DIR:
        ensync_dir_read(session->store, &request->id, answer);
        return true;
    case ENSYNC_DO_GET_OBJ:
        ensync_object_read(session->store, &request->id, answer);
        return true;
    case ENSYNC_DO_FOR_DIR:
        list_dirs(session, answer);
        return true;
    case ENSYNC_DO_CLEAN_UP:
        ensync_clean_up(session->store);
        answer->verdict = ENSYNC_SAYS_DONE;
        return true;
    case ENSYNC_DO_START_TX:
        ensync_tx_start(session, request->tx);
        return true;
    default:
        return end_tx(session, request, answer);
    }
}

size_t ensync_session_run_puts(struct ensync_session *session, struct ensync_op **list)
{
    struct ensync_op *started[PUTS_LIMIT];
    unsigned started_count = 0;
    size_t size = 0;

    while (*list && (*list)->request.kind == ENSYNC_DO_PUTOBJ && started_count < PUTS_LIMIT) {
        struct ensync_op *op = *list;

        *list = op->next;
        size += op->size;
        started[started_count] = ensync_tx_start_put(session, op);
        started_count += started[started_count] != NULL;
    }
    for (unsigned i = 0; i < started_count; i++)
        ensync_tx_finish_put(session, started[i]);
    return size;
}

bool ensync_session_run(struct ensync_session *session, struct ensync_op *op,
                        struct ensync_answer *answer)
{
    bool is_answered;

    *answer = (struct ensync_answer){0};
    ensync_session_tidy(session);
    switch (op->request.kind) {
    case ENSYNC_DO_MKDIR:
    case ENSYNC_DO_UPDIR:
    case ENSYNC_DO_RMDIR:
    case ENSYNC_DO_UNLINKOBJ:
        ensync_tx_queue(session, op);
        return true;
    case ENSYNC_DO_PUTOBJ:
        ensync_session_run_puts(session, &op);
        return true;
    case ENSYNC_DO_LINKOBJ:
        ensync_tx_link(session, op, answer);
        return true;
    default:
        is_answered = answer_at_once(session, &op->request, answer);
        wf_free(op);
        return is_answered;
    }
}

/* What is never answered shows at the Commit. */
static void lose(struct ensync_session *session, const struct ensync_request *request,
                 struct ensync_answer *answer)
{
    *answer = (struct ensync_answer){0};
    switch (request->kind) {
    case ENSYNC_DO_START_TX:
        return;
    case ENSYNC_DO_MKDIR:
    case ENSYNC_DO_UPDIR:
    case ENSYNC_DO_RMDIR:
    case ENSYNC_DO_PUTOBJ:
    case ENSYNC_DO_UNLINKOBJ:
        ensync_tx_spoil(session, request->tx, "Out of memory");
        return;
    default:
        ensync_answer_error(answer, "Out of memory");
    }
}

void ensync_session_do(struct ensync_session *session, const struct ensync_request *request,
                       struct ensync_answer *answer)
{
    struct ensync_op *op = ensync_op_new(request);

    if (!op) {
        lose(session, request, answer);
        return;
    }
    if (ensync_session_run(session, op, answer))
        return;
    ensync_commit_wait(session->store, &session->commit);
    ensync_session_conclude(session, answer);
}
