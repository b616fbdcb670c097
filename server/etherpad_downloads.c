/* What is read of a pad: text of a revision, as a page or a file, its history, its chat.  All of it
 * is made on other threads, from what the disk has. */
#include <stdio.h>
#include <string.h>

#include "server/database.h"
#include "server/etherpad_answers.h"
#include "server/etherpad_form.h"
#include "server/etherpad_formats.h"
#include "server/etherpad_json.h"
#include "server/etherpad_site.h"
#include "server/etherpad_slider.h"
#include "server/etherpad_visit.h"
#include "wireform/codec/utf8.h"

enum { CHAT_LINES_LIMIT = 1000 };

/* What is wrong, if something is; otherwise 200. */
enum result { RESULT_FINE = 200, RESULT_MISSING = 404, RESULT_FAILED = 500 };

struct download {
    struct etherpad_visit visit;
    char pad_id[ETHERPAD_PAD_ID_SIZE];
    bool is_latest;
    uint32_t first, last; /* revision, or lines */
    uint32_t granularity;
    bool is_html;
    const char *type;
    char file_name[ETHERPAD_PAD_ID_SIZE + 32]; /* empty: shown in place */
    enum result result;
    struct wf_buf out;
};

static struct download *download_of(struct etherpad_visit *visit)
{
    return (struct download *)(void *)visit; /* its first member */
}

static void deinit(struct etherpad_visit *visit)
{
    wf_buf_deinit(&download_of(visit)->out);
}

/* @return NULL: it is answered */
static struct download *begin(struct etherpad *service, struct wf_http_exchange *exchange,
                              wf_text pad_id, const char *type)
{
    char id[ETHERPAD_PAD_ID_SIZE];
    struct download *download;

    if (!etherpad_pad_id_read(exchange, pad_id, NULL, NULL, id))
        return NULL;
    download = etherpad_visit_new(service, exchange, sizeof(*download));
    if (!download)
        return NULL;
    memcpy(download->pad_id, id, sizeof(id));
    wf_buf_init(&download->out, SIZE_MAX / 2);
    download->visit.deinit = deinit;
    download->type = type;
    return download;
}

static void answer(struct etherpad_visit *visit)
{
    struct download *download = download_of(visit);
    char disposition[128];

    if (download->result == RESULT_MISSING) {
        etherpad_visit_refuse(visit, RESULT_MISSING, "There is no such pad, or no such revision.");
        return;
    }
    if (download->result != RESULT_FINE || download->out.failed) {
        etherpad_visit_refuse(visit, RESULT_FAILED, "This pad cannot be read now.");
        return;
    }
    if (download->file_name[0]) {
        snprintf(disposition, sizeof(disposition), "attachment; filename=\"%s\"",
                 download->file_name);
        wf_http_add_field(visit->exchange, "Content-Disposition", wf_text_of(disposition));
    }
    wf_http_add_field(visit->exchange, "Content-Security-Policy", WF_TEXT("default-src 'none'"));
    etherpad_visit_answer(visit, RESULT_FINE, download->type, &download->out);
}

/* --- On another thread --------------------------------------------------------------------- */

/* Loads the pad, and lets `take` make something of it. */
static void with_pad(struct etherpad_visit *visit, struct database *db,
                     enum result (*take)(struct download *download,
                                         const struct etherpad_stored *stored))
{
    struct download *download = download_of(visit);
    struct etherpad_stored_history from = {.db = db, .pad_id = download->pad_id};
    struct etherpad_history history = etherpad_history_of(&from);
    struct etherpad_stored stored = {0};

    switch (etherpad_load(db, download->pad_id, &history, &visit->service->rooms.limits, &stored)) {
    case ETHERPAD_FOUND:
        download->result = take(download, &stored);
        break;
    case ETHERPAD_MISSING:
        download->result = RESULT_MISSING;
        break;
    case ETHERPAD_UNREADABLE:
        download->result = RESULT_FAILED;
        break;
    }
    etherpad_stored_deinit(&stored);
}

static enum result result_of(enum wf_status status)
{
    return status == WF_OK ? RESULT_FINE : RESULT_FAILED;
}

/* Half of a surrogate pair is nothing that UTF-8 could say. */
static void put_utf8(struct wf_buf *out, wf_text text)
{
    enum { HALF_LEN = 3 };
    const char *at = text.ptr;
    const char *end = at + text.len;

    while (at < end) {
        const char *half = wf_wtf8_find_half(at, end);

        wf_buf_put(out, at, (size_t)(half - at));
        if (half == end)
            return;
        WF_BUF_LITERAL(out, "\xEF\xBF\xBD");
        at = half + HALF_LEN;
    }
}

static void put_text(struct wf_buf *out, struct etherpad_text text)
{
    struct wf_buf whole;

    wf_buf_init(&whole, SIZE_MAX / 2);
    etherpad_text_write(text, &whole);
    put_utf8(out, etherpad_text_of(&whole));
    out->failed |= whole.failed;
    wf_buf_deinit(&whole);
}

static void put_html(struct wf_buf *out, struct etherpad_text text,
                     const struct etherpad_stored *stored)
{
    struct etherpad_runs runs;

    etherpad_runs_init(&runs, SIZE_MAX / 2);
    etherpad_formats_read(text, etherpad_pad_pool(stored->pad), &runs);
    etherpad_html_write(out, stored->title, &runs);
    out->failed |= !etherpad_runs_are_whole(&runs);
    etherpad_runs_deinit(&runs);
}

static enum result take_text(struct download *download, const struct etherpad_stored *stored)
{
    uint32_t head = etherpad_pad_head(stored->pad);
    uint32_t rev = download->is_latest ? head : download->first;
    struct etherpad_text text;

    if (rev > head)
        return RESULT_MISSING;
    if (etherpad_pad_text_at(stored->pad, rev, &text) != WF_OK)
        return RESULT_FAILED;
    if (download->is_html)
        put_html(&download->out, text, stored);
    else
        put_text(&download->out, text);
    etherpad_text_drop(&text);
    return RESULT_FINE;
}

static void look_at_text(struct etherpad_visit *visit, struct database *db)
{
    with_pad(visit, db, take_text);
}

static enum result take_steps(struct download *download, const struct etherpad_stored *stored)
{
    if (download->first > etherpad_pad_head(stored->pad))
        return RESULT_MISSING;
    return result_of(
        etherpad_slider_write(&download->out, stored->pad, download->first, download->granularity));
}

static void look_at_steps(struct etherpad_visit *visit, struct database *db)
{
    with_pad(visit, db, take_steps);
}

static void look_at_chat(struct etherpad_visit *visit, struct database *db)
{
    struct download *download = download_of(visit);
    uint32_t head, next;

    if (!etherpad_find_pad(db, download->pad_id, &head, &next)) {
        download->result = RESULT_MISSING;
        return;
    }
    if (download->last > next)
        download->last = next;
    if (download->first > download->last)
        download->first = download->last;
    if (download->last - download->first > CHAT_LINES_LIMIT)
        download->first = download->last - CHAT_LINES_LIMIT;
    etherpad_json_chat(&download->out, db, download->pad_id, download->first, download->last);
    download->result = RESULT_FINE;
}

/* --- Requests ------------------------------------------------------------------------------ */

/* A number, or "latest".  @return false: it is neither, and that is answered */
static bool read_revision(struct download *download, wf_text rev)
{
    download->is_latest = wf_text_equal(rev, WF_TEXT("latest"));
    if (download->is_latest || etherpad_number_of(rev, &download->first))
        return true;
    etherpad_visit_refuse(&download->visit, 404, "There is no such revision.");
    return false;
}

void etherpad_on_view_revision(struct etherpad *service, struct wf_http_exchange *exchange,
                               const struct etherpad_view_revision *request)
{
    struct download *download =
        begin(service, exchange, request->pad_id, "text/plain; charset=utf-8");

    if (download && read_revision(download, request->rev))
        etherpad_visit_look(&download->visit, look_at_text, answer);
}

void etherpad_on_export_pad(struct etherpad *service, struct wf_http_exchange *exchange,
                            const struct etherpad_export_pad *request)
{
    bool is_html = wf_text_equal(request->format, WF_TEXT("html"));
    struct download *download =
        begin(service, exchange, request->pad_id,
              is_html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8");

    if (!download || !read_revision(download, request->rev))
        return;
    if (!is_html && !wf_text_equal(request->format, WF_TEXT("txt"))) {
        etherpad_visit_refuse(&download->visit, 400, "format is txt or html.");
        return;
    }
    download->is_html = is_html;
    snprintf(download->file_name, sizeof(download->file_name), "%s-%.*s.%s", download->pad_id,
             (int)request->rev.len, request->rev.ptr, is_html ? "html" : "txt");
    etherpad_visit_look(&download->visit, look_at_text, answer);
}

static bool is_granularity(uint32_t number)
{
    return number == 1 || number == 10 || number == 100 || number == 1000;
}

void etherpad_on_time_slider(struct etherpad *service, struct wf_http_exchange *exchange,
                             const struct etherpad_time_slider *request)
{
    struct download *download = begin(service, exchange, request->pad_id, "application/json");

    if (!download)
        return;
    if (etherpad_number_of(request->s, &download->first) &&
        etherpad_number_of(request->g, &download->granularity) &&
        is_granularity(download->granularity))
        etherpad_visit_look(&download->visit, look_at_steps, answer);
    else
        etherpad_visit_refuse(&download->visit, 400,
                              "s is a revision, and g 1, 10, 100 or 1000 revisions.");
}

void etherpad_on_chat_history(struct etherpad *service, struct wf_http_exchange *exchange,
                              const struct etherpad_chat_history *request)
{
    struct download *download = begin(service, exchange, request->pad_id, "application/json");

    if (!download)
        return;
    if (etherpad_number_of(request->start, &download->first) &&
        etherpad_number_of(request->end, &download->last))
        etherpad_visit_look(&download->visit, look_at_chat, answer);
    else
        etherpad_visit_refuse(&download->visit, 400, "start and end are numbers of lines.");
}
