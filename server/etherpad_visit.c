#include "server/etherpad_visit.h"

#include <string.h>

#include "server/database.h"
#include "server/etherpad_answers.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/owner.h"
#include "wireform/codec/http_cookie.h"

/* --- Life ---------------------------------------------------------------------------------- */

static void on_gone(void *user)
{
    struct etherpad_visit *visit = user;

    visit->exchange = NULL;
    if (!visit->is_in_hand)
        etherpad_visit_end(visit);
}

/* Somebody new is made here, in case: the thread that finds out cannot. */
static void read_cookie(struct etherpad_visit *visit)
{
    wf_text cookie = wf_http_cookie(wf_http_request_of(visit->exchange), "ET");

    if (etherpad_is_token(cookie))
        wf_text_store(visit->cookie, sizeof(visit->cookie), cookie);
    etherpad_token_make(visit->fresh_cookie);
    etherpad_user_make(&visit->fresh_user);
}

void *etherpad_visit_new(struct etherpad *service, struct wf_http_exchange *exchange, size_t size)
{
    struct etherpad_visit *visit = wf_alloc(1, size);

    if (!visit) {
        wf_http_refuse(exchange, 503, "Out of memory.");
        return NULL;
    }
    visit->service = service;
    visit->exchange = exchange;
    wf_buf_init(&visit->body, 0);
    read_cookie(visit);
    wf_http_on_gone(exchange, on_gone, visit);
    return visit;
}

void etherpad_visit_end(struct etherpad_visit *visit)
{
    if (visit->deinit)
        visit->deinit(visit);
    wf_buf_deinit(&visit->body);
    wf_free(visit);
}

void etherpad_visit_lend(struct etherpad_visit *visit)
{
    visit->is_in_hand = true;
}

bool etherpad_visit_back(struct etherpad_visit *visit)
{
    visit->is_in_hand = false;
    if (visit->exchange)
        return true;
    etherpad_visit_end(visit);
    return false;
}

/* --- The body ------------------------------------------------------------------------------ */

static bool take_part(void *user, wf_bytes bytes)
{
    struct etherpad_visit *visit = user;

    wf_buf_put(&visit->body, bytes.ptr, bytes.len);
    if (!visit->body.failed)
        return true;
    etherpad_visit_refuse(visit, 503, "Out of memory.");
    return false;
}

static void take_all(void *user)
{
    struct etherpad_visit *visit = user;

    visit->next(visit);
}

static void fail(void *user)
{
    (void)user; /* on_gone() follows */
}

void etherpad_visit_receive(struct etherpad_visit *visit, size_t limit,
                            void (*next)(struct etherpad_visit *visit))
{
    static const struct wf_http_receiver receiver = {take_part, take_all, fail};

    visit->next = next;
    wf_buf_init(&visit->body, limit + 1);
    wf_http_receive(visit->exchange, limit, &receiver, visit);
}

/* --- Looking ------------------------------------------------------------------------------- */

static void find_user(struct etherpad_visit *visit, struct database *db)
{
    int64_t seen_ms;

    if (visit->is_new || visit->user.id[0])
        return; /* it is known from an earlier look */
    if (visit->cookie[0] &&
        etherpad_user_find(db, wf_text_of(visit->cookie), &visit->user, &seen_ms))
        return;
    visit->is_new = true;
    visit->user = visit->fresh_user;
    memcpy(visit->cookie, visit->fresh_cookie, sizeof(visit->cookie));
}

static void look(struct etherpad_read *read, struct database *db)
{
    struct etherpad_visit *visit = WF_OWNER(read, struct etherpad_visit, read);

    find_user(visit, db);
    if (visit->look)
        visit->look(visit, db);
}

static void looked(struct etherpad_read *read, bool is_well)
{
    struct etherpad_visit *visit = WF_OWNER(read, struct etherpad_visit, read);

    if (!etherpad_visit_back(visit))
        return;
    if (is_well)
        visit->next(visit);
    else
        etherpad_visit_refuse(visit, 500, "The pads cannot be read now.");
}

void etherpad_visit_look(struct etherpad_visit *visit,
                         void (*look_for)(struct etherpad_visit *visit, struct database *db),
                         void (*next)(struct etherpad_visit *visit))
{
    visit->look = look_for;
    visit->next = next;
    etherpad_visit_lend(visit);
    visit->read.run = look;
    visit->read.done = looked;
    etherpad_store_read(visit->service->store, &visit->read);
}

/* --- Storing ------------------------------------------------------------------------------- */

static void stored(void *user, bool is_durable)
{
    struct etherpad_visit *visit = user;

    visit->is_well = is_durable;
    if (etherpad_visit_back(visit))
        visit->next(visit);
}

void etherpad_visit_store(struct etherpad_visit *visit, struct etherpad_write *write,
                          void (*next)(struct etherpad_visit *visit))
{
    struct etherpad_told told = {stored, visit};

    visit->next = next;
    etherpad_visit_lend(visit);
    if (etherpad_store_submit(visit->service->store, write, told))
        return;
    visit->is_in_hand = false;
    etherpad_visit_refuse(visit, 503, "Out of memory.");
}

bool etherpad_visit_may_make(struct etherpad_visit *visit, struct rate_limit *quota)
{
    if (etherpad_quota_take(quota, wf_http_peer_name(visit->exchange),
                            wf_loop_now_ms(visit->service->loop)))
        return true;
    wf_http_add_field(visit->exchange, "Retry-After", WF_TEXT("60"));
    etherpad_visit_refuse(visit, 429, "Too much is new at your address; try again in a minute.");
    return false;
}

static void user_stored(struct etherpad_visit *visit)
{
    if (visit->is_well)
        visit->then(visit);
    else
        etherpad_visit_refuse(visit, 500, "You cannot be remembered now.");
}

void etherpad_visit_store_user(struct etherpad_visit *visit,
                               void (*next)(struct etherpad_visit *visit))
{
    struct etherpad_write *write;

    if (!visit->is_new || visit->is_user_stored) {
        next(visit);
        return;
    }
    if (!etherpad_visit_may_make(visit, visit->service->quotas.users))
        return;
    visit->is_user_stored = true;
    visit->then = next;
    write = etherpad_store_write(visit->service->store);
    etherpad_put_user(write, &visit->user, wf_text_of(visit->cookie), wf_clock_wall_ms());
    etherpad_visit_store(visit, write, user_stored);
}

/* --- Answers ------------------------------------------------------------------------------- */

void etherpad_visit_introduce(struct etherpad_visit *visit)
{
    if (visit->is_new)
        etherpad_set_cookie(visit->service, visit->exchange, "ET", visit->cookie, true);
}

void etherpad_visit_answer(struct etherpad_visit *visit, unsigned status, const char *type,
                           const struct wf_buf *body)
{
    struct wf_http_exchange *exchange = visit->exchange;

    etherpad_protect(exchange);
    wf_http_answer(exchange, status, type, (wf_bytes){wf_buf_peek(body), wf_buf_len(body)});
    etherpad_visit_end(visit);
}

void etherpad_visit_refuse(struct etherpad_visit *visit, unsigned status, const char *sentence)
{
    wf_http_refuse(visit->exchange, status, sentence);
    etherpad_visit_end(visit);
}

void etherpad_visit_redirect(struct etherpad_visit *visit, const char *before, const char *id)
{
    etherpad_redirect(visit->exchange, before, id, "");
    etherpad_visit_end(visit);
}
