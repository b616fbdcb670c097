/* Ensync: encrypted directories and objects for clients who do not trust us with their keys.
 *
 * Every session has a queue of requests that worker threads carry out in order (ensync_queue.h);
 * what they mean is the business of the store (ensync_store.h).  Here requests are handed over and
 * answers sent.
 */
#include "generated/ensync_server.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "server/data_dir.h"
#include "server/ensync_queue.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/io/worker.h"

enum {
    /* Of what a request may hold beside its content, and an answer beside a directory's. */
    FRAME_SLACK = 1024,
    ANSWER_SLACK = 64,

    /* Bytes of requests handed over before a session is not read for a while: enough to keep a
     * worker busy, little enough for a thousand sessions. */
    AHEAD_LIMIT = 4 << 20,
};

struct ensync {
    const struct ensync_settings *settings;
    struct ensync_store *store;
    struct wf_workers *workers;
    struct ensync_server_info info;
};

struct ensync_peer {
    struct wf_conn *conn;
    struct ensync *ensync;
    struct ensync_queue *queue;
    bool is_ahead; /* of the workers, and therefore held */
};

/* --- Life of the service ------------------------------------------------------------------- */

static uint32_t smaller(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* What was committed must fit into an answer, and into what original clients read of one. */
static uint32_t dir_limit(const struct ensync_settings *settings)
{
    uint32_t limit = settings->max_frame - FRAME_SLACK;

    if (settings->max_dir > 0)
        limit = smaller(limit, settings->max_dir);
    if (settings->max_item > 0)
        limit = smaller(limit, settings->max_item);
    return limit;
}

static bool open_store(struct ensync *ensync, const char *path)
{
    const struct ensync_settings *settings = ensync->settings;
    struct ensync_limits limits = {
        .dir_limit = dir_limit(settings),
        .content_limit = settings->max_frame - ANSWER_SLACK,
        .transactions_limit = settings->max_transactions,
        .queued_limit = settings->max_queued_bytes,
        .busy_timeout_ms = settings->busy_timeout_ms,
    };
    char why[512];

    if (!data_dir_make_above(path)) {
        wf_log(WF_LOG_ERROR, "ensync", NULL, "%s: %s", path, strerror(errno));
        return false;
    }
    ensync->store = ensync_store_open(path, &limits, why, sizeof(why));
    if (!ensync->store)
        wf_log(WF_LOG_ERROR, "ensync", NULL, "%s", why);
    return ensync->store != NULL;
}

static void introduce(struct ensync *ensync)
{
    const struct ensync_settings *settings = ensync->settings;
    struct ensync_server_info_fields *info = &ensync->info.fields;
    char version[32];

    wf_text_store(version, sizeof(version), settings->version);
    sscanf(version, "%u.%u.%u", &info->implementation.version.major,
           &info->implementation.version.minor, &info->implementation.version.patch);
    info->implementation.name = settings->name;
    info->motd = settings->motd;
    info->has_motd = settings->motd.len > 0;
}

struct ensync *ensync_start(const struct wf_host *host, const struct ensync_settings *settings)
{
    struct ensync *ensync = wf_alloc(1, sizeof(*ensync));

    if (!ensync)
        return NULL;
    ensync->settings = settings;
    introduce(ensync);
    ensync->workers = wf_workers_new(host->loop, settings->threads, 0);
    if (!ensync->workers || !open_store(ensync, host->data_dir)) {
        ensync_stop(ensync);
        return NULL;
    }
    return ensync;
}

void ensync_stop(struct ensync *ensync)
{
    if (ensync->workers)
        wf_workers_free(ensync->workers);
    if (ensync->store)
        ensync_store_close(ensync->store);
    wf_free(ensync);
}

/* --- Answers ------------------------------------------------------------------------------- */

static void send_error(struct ensync_peer *peer, const char *why)
{
    struct ensync_error error = {.text = wf_text_of(why)};

    ensync_send_error(wf_only(&peer->conn), &error);
}

static void send_entries(struct ensync_peer *peer, const struct ensync_answer *answer)
{
    for (size_t i = 0; i < answer->entries_count; i++) {
        const struct ensync_entry *found = &answer->entries[i];
        struct ensync_dir_entry entry = {
            .id = {found->id.bytes, sizeof(found->id.bytes)},
            .ver = {found->ver.bytes, sizeof(found->ver.bytes)},
            .length = found->length,
        };

        ensync_send_dir_entry(wf_only(&peer->conn), &entry);
    }
}

/* The content is sent from where it was read to, and freed when it is gone. */
static struct wf_loan take_content(struct ensync_answer *answer)
{
    struct wf_loan loan = {
        .bytes = {answer->content, answer->content_len},
        .release = wf_free,
        .owner = answer->content,
    };

    answer->content = NULL;
    return loan;
}

static void send_dir_data(struct ensync_peer *peer, struct ensync_answer *answer)
{
    struct wf_loan loan = take_content(answer);
    struct ensync_dir_data data = {
        .ver = {answer->ver.bytes, sizeof(answer->ver.bytes)},
        .content = loan.bytes,
    };

    if (!ensync_send_dir_data(wf_lending(&peer->conn, &loan), &data))
        send_error(peer, "too large for an answer");
}

static void send_obj_data(struct ensync_peer *peer, struct ensync_answer *answer)
{
    struct wf_loan loan = take_content(answer);
    struct ensync_obj_data data = {.content = loan.bytes};

    if (!ensync_send_obj_data(wf_lending(&peer->conn, &loan), &data))
        send_error(peer, "too large for an answer");
}

static void go_on(void *user)
{
    struct ensync_peer *peer = user;

    ensync_queue_pause(peer->queue, false);
}

/* A list is made no faster than its reader takes it. */
static void wait_for_reader(struct ensync_peer *peer)
{
    if (!wf_conn_is_full(peer->conn))
        return;
    ensync_queue_pause(peer->queue, true);
    wf_conn_on_drained(peer->conn, go_on, peer);
}

static void on_answered(void *user, struct ensync_answer *answer)
{
    struct ensync_peer *peer = user;

    switch (answer->verdict) {
    case ENSYNC_SAYS_SILENT:
        break;
    case ENSYNC_SAYS_DONE:
        ensync_send_done(wf_only(&peer->conn));
        break;
    case ENSYNC_SAYS_FAIL:
        ensync_send_fail(wf_only(&peer->conn));
        break;
    case ENSYNC_SAYS_NOT_FOUND:
        ensync_send_not_found(wf_only(&peer->conn));
        break;
    case ENSYNC_SAYS_ERROR:
        send_error(peer, answer->error);
        break;
    case ENSYNC_SAYS_DIR_DATA:
        send_dir_data(peer, answer);
        break;
    case ENSYNC_SAYS_OBJ_DATA:
        send_obj_data(peer, answer);
        break;
    case ENSYNC_SAYS_DIR_ENTRIES:
        send_entries(peer, answer);
        break;
    }
    wait_for_reader(peer);
}

static void on_advanced(void *user)
{
    struct ensync_peer *peer = user;

    if (!peer->is_ahead || ensync_queue_waiting(peer->queue) > AHEAD_LIMIT / 2)
        return;
    peer->is_ahead = false;
    wf_conn_release(peer->conn);
}

/* --- Life of a session --------------------------------------------------------------------- */

struct ensync_peer *ensync_on_open(struct ensync *ensync, struct wf_conn *conn)
{
    static const struct ensync_queue_events events = {
        .answered = on_answered,
        .advanced = on_advanced,
    };
    struct ensync_peer *peer = wf_alloc(1, sizeof(*peer));

    if (!peer)
        return NULL;
    peer->conn = conn;
    peer->ensync = ensync;
    peer->queue =
        ensync_queue_open(ensync->store, ensync->workers, wf_conn_peer_name(conn), &events, peer);
    if (!peer->queue) {
        wf_free(peer);
        return NULL;
    }
    return peer;
}

void ensync_on_close(struct ensync_peer *peer)
{
    ensync_queue_close(peer->queue);
    wf_free(peer);
}

/* --- Requests ------------------------------------------------------------------------------ */

static void submit(struct ensync_peer *peer, const struct ensync_request *request)
{
    if (!ensync_queue_submit(peer->queue, request)) {
        wf_conn_shed(peer->conn);
        return;
    }
    if (peer->is_ahead || ensync_queue_waiting(peer->queue) <= AHEAD_LIMIT)
        return;
    peer->is_ahead = true;
    wf_conn_hold(peer->conn);
}

/* The answer to every version, for there is only this one: [0, 0]. */
void ensync_on_client_info(struct ensync_peer *peer, const struct ensync_client_info *msg)
{
    wf_text name = msg->fields.implementation.name;

    wf_log(WF_LOG_DEBUG, "ensync", wf_conn_peer_name(peer->conn), "client \"%.*s\"", (int)name.len,
           name.ptr);
    ensync_send_server_info(wf_only(&peer->conn), &peer->ensync->info);
}

void ensync_on_get_dir(struct ensync_peer *peer, const struct ensync_get_dir *msg)
{
    struct ensync_request request = {
        .kind = ENSYNC_DO_GET_DIR,
        .id = ensync_id_of(msg->id),
    };

    submit(peer, &request);
}

void ensync_on_get_obj(struct ensync_peer *peer, const struct ensync_get_obj *msg)
{
    struct ensync_request request = {
        .kind = ENSYNC_DO_GET_OBJ,
        .id = ensync_id_of(msg->id),
    };

    submit(peer, &request);
}

void ensync_on_for_dir(struct ensync_peer *peer)
{
    struct ensync_request request = {.kind = ENSYNC_DO_FOR_DIR};

    submit(peer, &request);
}

void ensync_on_start_tx(struct ensync_peer *peer, const struct ensync_start_tx *msg)
{
    struct ensync_request request = {.kind = ENSYNC_DO_START_TX, .tx = msg->tx};

    submit(peer, &request);
}

void ensync_on_commit(struct ensync_peer *peer, const struct ensync_commit *msg)
{
    struct ensync_request request = {.kind = ENSYNC_DO_COMMIT, .tx = msg->tx};

    submit(peer, &request);
}

void ensync_on_abort(struct ensync_peer *peer, const struct ensync_abort *msg)
{
    struct ensync_request request = {.kind = ENSYNC_DO_ABORT, .tx = msg->tx};

    submit(peer, &request);
}

void ensync_on_mkdir(struct ensync_peer *peer, const struct ensync_mkdir *msg)
{
    struct ensync_request request = {
        .kind = ENSYNC_DO_MKDIR,
        .tx = msg->fields.tx,
        .id = ensync_id_of(msg->fields.id),
        .ver = ensync_id_of(msg->fields.ver),
        .data = msg->fields.data,
    };

    submit(peer, &request);
}

void ensync_on_updir(struct ensync_peer *peer, const struct ensync_updir *msg)
{
    struct ensync_request request = {
        .kind = ENSYNC_DO_UPDIR,
        .tx = msg->fields.tx,
        .id = ensync_id_of(msg->fields.id),
        .ver = ensync_id_of(msg->fields.ver),
        .old_len = msg->fields.old_len,
        .data = msg->fields.append,
    };

    submit(peer, &request);
}

void ensync_on_rmdir(struct ensync_peer *peer, const struct ensync_rmdir *msg)
{
    struct ensync_request request = {
        .kind = ENSYNC_DO_RMDIR,
        .tx = msg->fields.tx,
        .id = ensync_id_of(msg->fields.id),
        .ver = ensync_id_of(msg->fields.ver),
        .old_len = msg->fields.old_len,
    };

    submit(peer, &request);
}

void ensync_on_linkobj(struct ensync_peer *peer, const struct ensync_linkobj *msg)
{
    struct ensync_request request = {
        .kind = ENSYNC_DO_LINKOBJ,
        .tx = msg->fields.tx,
        .id = ensync_id_of(msg->fields.id),
        .linkid = ensync_id_of(msg->fields.linkid),
    };

    submit(peer, &request);
}

void ensync_on_putobj(struct ensync_peer *peer, const struct ensync_putobj *msg)
{
    struct ensync_request request = {
        .kind = ENSYNC_DO_PUTOBJ,
        .tx = msg->fields.tx,
        .id = ensync_id_of(msg->fields.id),
        .linkid = ensync_id_of(msg->fields.linkid),
        .data = msg->fields.data,
    };

    submit(peer, &request);
}

void ensync_on_unlinkobj(struct ensync_peer *peer, const struct ensync_unlinkobj *msg)
{
    struct ensync_request request = {
        .kind = ENSYNC_DO_UNLINKOBJ,
        .tx = msg->fields.tx,
        .id = ensync_id_of(msg->fields.id),
        .linkid = ensync_id_of(msg->fields.linkid),
    };

    submit(peer, &request);
}

void ensync_on_clean_up(struct ensync_peer *peer)
{
    struct ensync_request request = {.kind = ENSYNC_DO_CLEAN_UP};

    submit(peer, &request);
}
