/* The page of a pad: read and written out on another thread, at the revision the disk has.  A pad
 * that is missing is made, if that was wished for, and then the page is read again. */
#include <string.h>

#include "server/database.h"
#include "server/etherpad_answers.h"
#include "server/etherpad_json.h"
#include "server/etherpad_site.h"
#include "server/etherpad_visit.h"
#include "server/web_assets.h"
#include "wireform/base/clock.h"
#include "wireform/codec/http_cookie.h"

struct pad_visit {
    struct etherpad_visit visit;
    char pad_id[ETHERPAD_PAD_ID_SIZE];
    char nonce[ETHERPAD_TOKEN_SIZE];
    bool is_wished_for; /* at once, if it is missing */
    bool was_made;      /* we tried */
    unsigned users_count;
    enum etherpad_outcome outcome;
    struct wf_buf out;
};

static void deinit(struct etherpad_visit *visit)
{
    wf_buf_deinit(&((struct pad_visit *)(void *)visit)->out);
}

/* --- On another thread --------------------------------------------------------------------- */

static void write_page(struct pad_visit *page, struct database *db,
                       const struct etherpad_stored *stored)
{
    const struct etherpad_client_facts facts = {
        .pad_id = page->pad_id,
        .user = &page->visit.user,
        .users_count = page->users_count,
        .now_ms = wf_clock_wall_ms(),
    };
    struct wf_buf json, script;

    wf_buf_init(&json, SIZE_MAX / 2);
    wf_buf_init(&script, SIZE_MAX / 2);
    etherpad_json_client_vars(&json, db, stored, &facts);
    etherpad_json_in_script(&script, etherpad_text_of(&json));
    wf_buf_deinit(&json);
    if (json.failed || script.failed) {
        database_fail(db, SQLITE_NOMEM);
    } else {
        const struct web_value values[] = {
            {"nonce", wf_text_of(page->nonce)},
            {"clientVars", etherpad_text_of(&script)},
            {"padId", wf_text_of(page->pad_id)},
        };

        web_page_write(&page->out, web_asset_find(WF_TEXT("pad.html")), values,
                       sizeof(values) / sizeof(values[0]));
    }
    wf_buf_deinit(&script);
}

static void look(struct etherpad_visit *visit, struct database *db)
{
    struct pad_visit *page = (struct pad_visit *)(void *)visit;
    struct etherpad_stored_history from = {.db = db, .pad_id = page->pad_id};
    struct etherpad_history history = etherpad_history_of(&from);
    struct etherpad_stored stored = {0};

    page->outcome =
        etherpad_load(db, page->pad_id, &history, &visit->service->rooms.limits, &stored);
    if (page->outcome == ETHERPAD_FOUND)
        write_page(page, db, &stored);
    etherpad_stored_deinit(&stored);
}

/* --- From the loop ------------------------------------------------------------------------- */

static void answer(struct etherpad_visit *visit)
{
    struct pad_visit *page = (struct pad_visit *)(void *)visit;

    etherpad_visit_introduce(visit);
    etherpad_protect_page(visit->exchange, page->nonce);
    if (page->out.failed)
        etherpad_visit_refuse(visit, 503, "Out of memory.");
    else
        etherpad_visit_answer(visit, 200, "text/html; charset=utf-8", &page->out);
}

static void go_on(struct etherpad_visit *visit);

/* Whoever was faster made the same pad: it is there in any case. */
static void look_again(struct etherpad_visit *visit)
{
    etherpad_visit_look(visit, look, go_on);
}

static void make_pad(struct pad_visit *page)
{
    struct etherpad *service = page->visit.service;
    struct etherpad_history no_history = {0};
    struct etherpad_pad *pad = etherpad_pad_new(
        &no_history, &service->rooms.limits, service->settings->default_text, wf_clock_wall_ms());
    struct etherpad_write *write = etherpad_store_write(service->store);
    bool is_written = pad && write && etherpad_put_pad(write, page->pad_id, pad);

    if (pad)
        etherpad_pad_free(pad);
    page->was_made = true;
    if (is_written) {
        etherpad_visit_store(&page->visit, write, look_again);
    } else {
        etherpad_write_free(write);
        etherpad_visit_refuse(&page->visit, 503, "Out of memory.");
    }
}

static bool is_wished_for(struct pad_visit *page)
{
    wf_text session = wf_http_cookie(wf_http_request_of(page->visit.exchange), "ES");

    return page->is_wished_for ||
           (session.ptr &&
            etherpad_wish_take(&page->visit.service->wishes, session, wf_text_of(page->pad_id),
                               wf_loop_now_ms(page->visit.service->loop)));
}

static void go_on(struct etherpad_visit *visit)
{
    struct pad_visit *page = (struct pad_visit *)(void *)visit;

    if (page->outcome == ETHERPAD_FOUND)
        etherpad_visit_store_user(visit, answer);
    else if (page->outcome != ETHERPAD_MISSING || page->was_made)
        etherpad_visit_refuse(visit, 500, "This pad cannot be opened now.");
    else if (!is_wished_for(page))
        etherpad_visit_redirect(visit, "/ep/pad/create?padId=", page->pad_id);
    else if (etherpad_visit_may_make(visit, visit->service->quotas.pads))
        make_pad(page);
}

void etherpad_on_pad_page(struct etherpad *service, struct wf_http_exchange *exchange,
                          const struct etherpad_pad_page *request)
{
    char id[ETHERPAD_PAD_ID_SIZE];
    bool is_wished_for = wf_text_equal(request->create_immediately, WF_TEXT("1"));
    const char *wish = is_wished_for ? "?createImmediately=1" : "";
    const struct etherpad_room *room;
    struct pad_visit *page;

    if (!etherpad_pad_id_read(exchange, request->pad_id, "/", wish, id))
        return;
    page = etherpad_visit_new(service, exchange, sizeof(*page));
    if (!page)
        return;
    room = etherpad_room_find(&service->rooms, wf_text_of(id));
    memcpy(page->pad_id, id, sizeof(id));
    etherpad_token_make(page->nonce);
    wf_buf_init(&page->out, SIZE_MAX / 2);
    page->visit.deinit = deinit;
    page->is_wished_for = is_wished_for;
    page->users_count = room ? etherpad_room_people(room) : 0;
    etherpad_visit_look(&page->visit, look, go_on);
}
