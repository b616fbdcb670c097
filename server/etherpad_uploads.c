/* Changes that come over HTTP: a file instead of the text, and what a page could not send any more.
 * They go the way of all changes, through the pad's room, and are answered when they are stored. */
#include <stdio.h>
#include <string.h>

#include "server/etherpad_answers.h"
#include "server/etherpad_form.h"
#include "server/etherpad_formats.h"
#include "server/etherpad_pad_id.h"
#include "server/etherpad_reconnect.h"
#include "server/etherpad_site.h"
#include "server/etherpad_visit.h"
#include "wireform/base/owner.h"
#include "wireform/codec/http_media.h"
#include "wireform/codec/utf8.h"

enum { BODY_LIMIT = 1 << 20, TEXT_LIMIT = 8 << 20, ARENA_SIZE = 16 << 20 };

struct upload {
    struct etherpad_visit visit;
    struct etherpad_waiter waiter;
    struct etherpad_room *room; /* NULL: not open yet */
    char pad_id[ETHERPAD_PAD_ID_SIZE];
    bool is_html;
    wf_text missed; /* in the body */
    struct etherpad_verdict verdict;
    void (*change)(struct upload *upload);
    void (*answer)(struct upload *upload);
};

static struct upload *upload_of(struct etherpad_visit *visit)
{
    return (struct upload *)(void *)visit; /* its first member */
}

static void deinit(struct etherpad_visit *visit)
{
    if (upload_of(visit)->room)
        etherpad_room_release(upload_of(visit)->room);
}

/* --- The way of a change ------------------------------------------------------------------- */

static void on_stored(struct etherpad_waiter *waiter, struct etherpad_room *room,
                      enum etherpad_outcome outcome)
{
    struct upload *upload = WF_OWNER(waiter, struct upload, waiter);

    etherpad_room_release(room); /* held by the upload already */
    if (!etherpad_visit_back(&upload->visit))
        return;
    etherpad_visit_introduce(&upload->visit);
    if (outcome == ETHERPAD_FOUND)
        upload->answer(upload);
    else
        etherpad_visit_refuse(&upload->visit, 500, "The change cannot be stored now.");
}

static void refuse_change(struct upload *upload)
{
    enum etherpad_reason reason = upload->verdict.reason;
    unsigned status = reason == ETHERPAD_TOO_LARGE   ? 413
                      : reason == ETHERPAD_READ_ONLY ? 403
                      : reason == ETHERPAD_FAILED    ? 503
                                                     : 400;
    char sentence[192];

    snprintf(sentence, sizeof(sentence), "The change is refused: %s. %s",
             etherpad_reason_name(reason), upload->verdict.detail);
    etherpad_visit_refuse(&upload->visit, status, sentence);
}

/* After upload->change. */
static void conclude(struct upload *upload)
{
    if (upload->verdict.reason != ETHERPAD_ACCEPTED) {
        refuse_change(upload);
        return;
    }
    upload->waiter.told = on_stored;
    etherpad_visit_lend(&upload->visit);
    etherpad_room_settle(upload->room, &upload->waiter);
}

static void on_opened(struct etherpad_waiter *waiter, struct etherpad_room *room,
                      enum etherpad_outcome outcome)
{
    struct upload *upload = WF_OWNER(waiter, struct upload, waiter);

    upload->room = room;
    if (!etherpad_visit_back(&upload->visit))
        return;
    if (room)
        upload->change(upload);
    else if (outcome == ETHERPAD_MISSING)
        etherpad_visit_refuse(&upload->visit, 404, "There is no such pad.");
    else
        etherpad_visit_refuse(&upload->visit, 500, "This pad cannot be opened now.");
}

static void open_pad(struct etherpad_visit *visit)
{
    struct upload *upload = upload_of(visit);

    upload->waiter.told = on_opened;
    etherpad_visit_lend(visit);
    etherpad_room_open(&visit->service->rooms, wf_text_of(upload->pad_id), &upload->waiter);
}

static void remember_user(struct etherpad_visit *visit)
{
    etherpad_visit_store_user(visit, open_pad);
}

static void find_user(struct etherpad_visit *visit)
{
    etherpad_visit_look(visit, NULL, remember_user);
}

/* --- Import -------------------------------------------------------------------------------- */

static void read_import(const struct upload *upload, struct etherpad_runs *runs)
{
    static const struct etherpad_run plain;
    const struct wf_buf *body = &upload->visit.body;
    wf_text text = {(const char *)wf_buf_peek(body), wf_buf_len(body)};
    struct wf_buf cleaned;

    if (upload->is_html) {
        etherpad_html_read(text, runs);
    } else {
        wf_buf_init(&cleaned, TEXT_LIMIT);
        etherpad_clean(text, &cleaned);
        etherpad_runs_add(runs, etherpad_text_of(&cleaned), &plain);
        runs->text.failed |= cleaned.failed;
        wf_buf_deinit(&cleaned);
    }
    etherpad_runs_drop_newline(runs); /* the pad has one of its own */
}

static void submit_text(struct upload *upload, const struct etherpad_runs *runs,
                        struct etherpad_pool *pool, struct wf_buf *attribs,
                        struct wf_buf *changeset)
{
    const struct etherpad_pad *pad = upload->room->stored.pad;
    struct etherpad_change change = {
        .user = wf_text_of(upload->visit.user.id),
        .socket = WF_TEXT(""),
        .base_rev = etherpad_pad_head(pad),
        .pool = pool,
    };
    wf_text text = {(const char *)wf_buf_peek(&runs->text), wf_buf_len(&runs->text)};

    if (!etherpad_formats_write(runs, pool, attribs) ||
        etherpad_pad_replace(pad, change.user, text, etherpad_text_of(attribs), pool, changeset) !=
            WF_OK) {
        upload->verdict = (struct etherpad_verdict){.reason = ETHERPAD_FAILED};
        return;
    }
    change.changeset = etherpad_text_of(changeset);
    /* It is our own: what could be wrong with it is that there is too much of it. */
    if (etherpad_room_change(upload->room, &change, &upload->verdict) == ETHERPAD_BAD_CHANGESET)
        upload->verdict.reason = ETHERPAD_TOO_LARGE;
}

static void import(struct upload *upload)
{
    struct etherpad_pool pool = {0};
    struct etherpad_runs runs;
    struct wf_buf attribs, changeset;

    etherpad_runs_init(&runs, TEXT_LIMIT);
    wf_buf_init(&attribs, SIZE_MAX / 2);
    wf_buf_init(&changeset, SIZE_MAX / 2);
    read_import(upload, &runs);
    if (etherpad_runs_are_whole(&runs))
        submit_text(upload, &runs, &pool, &attribs, &changeset);
    else
        upload->verdict = (struct etherpad_verdict){.reason = ETHERPAD_TOO_LARGE};
    etherpad_pool_deinit(&pool);
    etherpad_runs_deinit(&runs);
    wf_buf_deinit(&attribs);
    wf_buf_deinit(&changeset);
    conclude(upload);
}

/* Nobody should wonder where the text went. */
static void tell_room(const struct etherpad_room *room)
{
    struct etherpad_server_message news = {.text = WF_TEXT("A file has replaced the text.")};

    etherpad_send_server_message(room_all(&room->writers), &news);
    etherpad_send_server_message(room_all(&room->viewers), &news);
}

static void tell_revision(struct upload *upload)
{
    char json[64];
    struct wf_buf out;

    tell_room(upload->room);
    snprintf(json, sizeof(json), "{\"newRev\":%u}", upload->verdict.first_rev);
    wf_buf_init(&out, sizeof(json));
    wf_buf_put(&out, json, strlen(json));
    etherpad_visit_answer(&upload->visit, 200, "application/json", &out);
    wf_buf_deinit(&out);
}

static void check_import(struct etherpad_visit *visit)
{
    const char *text = (const char *)wf_buf_peek(&visit->body);
    size_t len = wf_buf_len(&visit->body);

    if (wf_utf8_check(text, len) == len)
        find_user(visit);
    else
        etherpad_visit_refuse(visit, 400, "The file is not in UTF-8.");
}

void etherpad_on_import_pad(struct etherpad *service, struct wf_http_exchange *exchange,
                            const struct etherpad_import_pad *request)
{
    wf_text type = wf_http_find(wf_http_request_of(exchange), "Content-Type");
    char id[ETHERPAD_PAD_ID_SIZE];
    struct upload *upload;

    if (!etherpad_pad_id_read(exchange, request->pad_id, NULL, NULL, id))
        return;
    if (!wf_http_is_media(type, "text/plain") && !wf_http_is_media(type, "text/html")) {
        wf_http_refuse(exchange, 415, "A pad takes text/plain and text/html.");
        return;
    }
    upload = etherpad_visit_new(service, exchange, sizeof(*upload));
    if (!upload)
        return;
    memcpy(upload->pad_id, id, sizeof(id));
    upload->is_html = wf_http_is_media(type, "text/html");
    upload->visit.deinit = deinit;
    upload->change = import;
    upload->answer = tell_revision;
    etherpad_visit_receive(&upload->visit, BODY_LIMIT, check_import);
}

/* --- What a page could not send any more ---------------------------------------------------- */

static void apply_missed(struct upload *upload)
{
    struct etherpad_missed missed;
    struct wf_arena arena;
    const char *why;

    if (!wf_arena_init(&arena, ARENA_SIZE)) {
        etherpad_visit_refuse(&upload->visit, 503, "Out of memory.");
        return;
    }
    if (!etherpad_reconnect_read(upload->missed, &arena, &missed, &why)) {
        wf_arena_deinit(&arena);
        etherpad_visit_refuse(&upload->visit, 400, why);
        return;
    }
    missed.user = wf_text_of(upload->visit.user.id);
    etherpad_room_change_missed(upload->room, &missed, &upload->verdict);
    wf_arena_deinit(&arena);
    conclude(upload);
}

static void lead_to_pad(struct upload *upload)
{
    etherpad_visit_redirect(&upload->visit, "/", upload->pad_id);
}

static void read_reconnect(struct etherpad_visit *visit)
{
    struct upload *upload = upload_of(visit);
    struct etherpad_field fields[] = {{.name = "padId"}, {.name = "missedChanges"}};

    if (!etherpad_form_read(&visit->body, fields, 2) || !fields[1].value.ptr) {
        etherpad_visit_refuse(visit, 400, "The form is malformed.");
        return;
    }
    if (etherpad_pad_id_clean(fields[0].value, upload->pad_id) != ETHERPAD_ID_IS_GOOD) {
        etherpad_visit_refuse(visit, 404, "No pad has such a name.");
        return;
    }
    upload->missed = fields[1].value;
    find_user(visit);
}

void etherpad_on_reconnect(struct etherpad *service, struct wf_http_exchange *exchange)
{
    struct upload *upload = etherpad_visit_new(service, exchange, sizeof(*upload));

    if (!upload)
        return;
    upload->visit.deinit = deinit;
    upload->change = apply_missed;
    upload->answer = lead_to_pad;
    etherpad_visit_receive(&upload->visit, BODY_LIMIT, read_reconnect);
}
