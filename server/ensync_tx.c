/* Open transactions: what is queued, what is held for it, why it is spoilt. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "server/ensync_session.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"

struct ensync_op *ensync_op_new(const struct ensync_request *request)
{
    size_t size = sizeof(struct ensync_op) + request->data.len;
    struct ensync_op *op = wf_alloc(size, 1);

    if (!op)
        return NULL;
    op->request = *request;
    op->size = size;
    op->request.data.ptr = op->bytes;
    if (request->data.len > 0)
        memcpy(op->bytes, request->data.ptr, request->data.len);
    return op;
}

/* --- One transaction ---------------------------------------------------------------------- */

void ensync_tx_free(struct ensync_store *store, struct ensync_tx *tx)
{
    struct ensync_op *next;

    if (!tx)
        return;
    for (struct ensync_op *op = tx->first; op; op = next) {
        next = op->next;
        if (op->pin) {
            ensync_name pin = ensync_pin_name(&store->hold, op->pin, &op->request.id);

            unlinkat(store->root_fd, pin.text, 0);
        }
        wf_free(op);
    }
    wf_free(tx);
}

/* The first reason counts. */
__attribute__((format(printf, 3, 4))) static void
spoil(struct ensync_session *session, struct ensync_tx *tx, const char *format, ...)
{
    va_list arguments;

    if (tx->is_spoilt)
        return;
    tx->is_spoilt = true;
    va_start(arguments, format);
    vsnprintf(tx->why, sizeof(tx->why), format, arguments);
    va_end(arguments);
    wf_log(WF_LOG_INFO, "ensync", session->name, "transaction %" PRIu64 " is spoilt: %s",
           tx->number, tx->why);
}

static void append(struct ensync_session *session, struct ensync_tx *tx, struct ensync_op *op)
{
    op->next = NULL;
    if (tx->first)
        tx->last->next = op;
    else
        tx->first = op;
    tx->last = op;
    tx->size += op->size;
    session->queued_size += op->size;
}

/* --- The transactions of a session -------------------------------------------------------- */

/* It comes first from now on: the next operation most likely wants it too. */
struct ensync_tx *ensync_tx_find(struct ensync_session *session, uint64_t number)
{
    struct ensync_tx **link = &session->txs;
    struct ensync_tx *tx;

    while (*link && (*link)->number != number)
        link = &(*link)->next;
    tx = *link;
    if (tx) {
        *link = tx->next;
        tx->next = session->txs;
        session->txs = tx;
    }
    return tx;
}

struct ensync_tx *ensync_tx_take(struct ensync_session *session, uint64_t number)
{
    struct ensync_tx *tx = ensync_tx_find(session, number);

    if (!tx)
        return NULL;
    session->txs = tx->next;
    session->txs_count--;
    session->queued_size -= tx->size;
    return tx;
}

void ensync_tx_start(struct ensync_session *session, uint64_t number)
{
    struct ensync_tx *tx = ensync_tx_find(session, number);

    if (tx) {
        spoil(session, tx, "Transaction %" PRIu64 " was started twice", number);
        return;
    }
    if (session->txs_count < session->store->limits.transactions_limit)
        tx = wf_alloc(1, sizeof(*tx));
    if (!tx) {
        wf_log(WF_LOG_WARN, "ensync", session->name,
               "transaction %" PRIu64 " is lost: %u are open already, or no memory", number,
               session->txs_count);
        return;
    }
    tx->number = number;
    tx->next = session->txs;
    session->txs = tx;
    session->txs_count++;
}

void ensync_tx_spoil(struct ensync_session *session, uint64_t number, const char *why)
{
    struct ensync_tx *tx = ensync_tx_find(session, number);

    if (tx)
        spoil(session, tx, "%s", why);
}

/* --- Queueing ----------------------------------------------------------------------------- */

/* A client that goes on and on shall not fill the log. */
static void tell_loss(struct ensync_session *session, uint64_t number)
{
    if (!session->has_told_loss)
        wf_log(WF_LOG_INFO, "ensync", session->name,
               "operations are lost: no such transaction: %" PRIu64, number);
    session->has_told_loss = true;
}

/* @return NULL: the operation is lost, and so it should be */
static struct ensync_tx *find_open(struct ensync_session *session, const struct ensync_op *op)
{
    struct ensync_tx *tx = ensync_tx_find(session, op->request.tx);

    if (!tx)
        tell_loss(session, op->request.tx);
    return tx && !tx->is_spoilt ? tx : NULL;
}

static bool has_room(struct ensync_session *session, struct ensync_tx *tx, size_t size)
{
    if (session->queued_size + size <= session->store->limits.queued_limit)
        return true;
    spoil(session, tx, "More than %zu bytes are waiting for a Commit",
          session->store->limits.queued_limit);
    return false;
}

void ensync_tx_queue(struct ensync_session *session, struct ensync_op *op)
{
    struct ensync_tx *tx = find_open(session, op);

    if (!tx || !has_room(session, tx, op->size)) {
        wf_free(op);
        return;
    }
    tx->has_rmdir |= op->request.kind == ENSYNC_DO_RMDIR;
    append(session, tx, op);
}

/* What is in the file need not stay in memory. */
static struct ensync_op *shrink(struct ensync_op *op)
{
    struct ensync_op *smaller;

    op->request.data = (wf_bytes){NULL, 0};
    smaller = wf_realloc(op, sizeof(*op), 1);
    if (smaller) {
        op = smaller;
        op->size = sizeof(*op);
    }
    return op;
}

/* Under the pin's name: whoever finds it knows what it is. */
static bool start_pin(struct ensync_store *store, struct ensync_op *op)
{
    ensync_name pin;

    op->pin = ensync_hold_number(&store->hold);
    pin = ensync_pin_name(&store->hold, op->pin, &op->request.id);
    if (!ensync_hold_keep(&store->hold, store->root_fd))
        return false;
    op->pin_fd = ensync_file_start(store->root_fd, pin.text, op->request.data);
    if (op->pin_fd < 0)
        return false;
    op->put_crc = (uint32_t)crc32_z(0, op->request.data.ptr, op->request.data.len);
    return true;
}

static bool finish_pin(struct ensync_store *store, struct ensync_op *op)
{
    ensync_name pin = ensync_pin_name(&store->hold, op->pin, &op->request.id);
    struct stat written;

    if (fstat(op->pin_fd, &written) == 0)
        op->pin_inode = written.st_ino;
    return ensync_file_finish(store->root_fd, op->pin_fd, pin.text) &&
           ensync_object_publish(store, pin.text, &op->request.id);
}

static void drop_pin(struct ensync_store *store, struct ensync_op *op)
{
    ensync_name pin = ensync_pin_name(&store->hold, op->pin, &op->request.id);

    ensync_file_drop(store->root_fd, op->pin_fd, pin.text);
    wf_free(op);
}

struct ensync_op *ensync_tx_start_put(struct ensync_session *session, struct ensync_op *op)
{
    struct ensync_tx *tx = find_open(session, op);

    if (tx && has_room(session, tx, sizeof(*op))) {
        if (start_pin(session->store, op))
            return op;
        spoil(session, tx, "An object cannot be stored: %s", ensync_errno_text(errno));
    }
    wf_free(op);
    return NULL;
}

void ensync_tx_finish_put(struct ensync_session *session, struct ensync_op *op)
{
    struct ensync_tx *tx = ensync_tx_find(session, op->request.tx);

    if (tx->is_spoilt) {
        drop_pin(session->store, op);
        return;
    }
    if (!finish_pin(session->store, op))
        spoil(session, tx, "An object cannot be stored: %s", ensync_errno_text(errno));

    /* Kept even so: its pin goes with the transaction, and the object may be there. */
    tx->has_put = true;
    append(session, tx, shrink(op));
}

/* @return false with errno */
static bool is_present(struct ensync_store *store, const ensync_id *id)
{
    ensync_name object = ensync_object_name(id);
    struct stat status;

    return fstatat(store->root_fd, object.text, &status, AT_SYMLINK_NOFOLLOW) == 0;
}

/* Says what errno tells; anything but a missing object spoils the transaction, if there is one. */
static void fail_link(struct ensync_session *session, struct ensync_tx *tx,
                      struct ensync_answer *answer)
{
    const char *why = ensync_errno_text(errno);

    answer->verdict = ENSYNC_SAYS_NOT_FOUND;
    if (errno == ENOENT)
        return;
    if (tx)
        spoil(session, tx, "An object cannot be held: %s", why);
    ensync_answer_error(answer, "An object cannot be held: %s", why);
}

/* Pinning is looking: between the two the object could vanish. */
static bool pin_object(struct ensync_store *store, struct ensync_op *op)
{
    ensync_name object = ensync_object_name(&op->request.id);
    ensync_name pin;

    op->pin = ensync_hold_number(&store->hold);
    pin = ensync_pin_name(&store->hold, op->pin, &op->request.id);
    return ensync_file_link(store->root_fd, object.text, pin.text);
}

void ensync_tx_link(struct ensync_session *session, struct ensync_op *op,
                    struct ensync_answer *answer)
{
    struct ensync_tx *tx = ensync_tx_find(session, op->request.tx);

    answer->verdict = ENSYNC_SAYS_DONE;
    if (!is_present(session->store, &op->request.id))
        fail_link(session, tx, answer);
    else if (!tx)
        ensync_answer_error(answer, "No such transaction: %" PRIu64, op->request.tx);
    else if (!tx->is_spoilt && !has_room(session, tx, op->size))
        ensync_answer_error(answer, "%s", tx->why);
    else if (!tx->is_spoilt && !pin_object(session->store, op))
        fail_link(session, tx, answer);

    if (answer->verdict == ENSYNC_SAYS_DONE && !tx->is_spoilt)
        append(session, tx, op);
    else
        wf_free(op);
}
