#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <unistd.h>

#include "wireform/base/clock.h"
#include "wireform/codec/http_condition.h"
#include "wireform/codec/http_query.h"
#include "wireform/io/http_private.h"

/* Files, read in pieces while the connection takes them: what waits in memory for one client is a
 * piece, whatever the size of the file. */

#define PIECE_SIZE ((size_t)64 * 1024)
#define NS_PER_S   ((int64_t)1000000000)

/* What the kernel may hold unsent: it would take megabytes for each client that does not read. */
#define UNSENT_LIMIT (4 * (int)PIECE_SIZE)

/* Seconds, rounded down; dates in fields know no fractions. */
static int64_t changed_s(const struct wf_http_file *file)
{
    return file->changed_ns / NS_PER_S - (file->changed_ns % NS_PER_S < 0);
}

/* RFC 8187; the name's bytes are all escaped but for the harmless ones. */
static void put_disposition(struct wf_buf *out, wf_text name)
{
    WF_BUF_LITERAL(out, "Content-Disposition: attachment; filename*=UTF-8''");
    wf_http_encode(out, name);
    WF_BUF_LITERAL(out, "\r\n");
}

static void put_file_fields(struct wf_buf *out, const struct wf_http_file *file, const char *etag)
{
    char date[WF_HTTP_DATE_LEN + 1];

    wf_http_print_date(changed_s(file), date);
    wf_http_put_field(out, "Last-Modified", date);
    wf_http_put_field(out, "ETag", etag);
    wf_http_put_field(out, "Accept-Ranges", "bytes");
    wf_http_put_field(out, "X-Content-Type-Options", "nosniff");
    if (file->download_name.len > 0)
        put_disposition(out, file->download_name);
}

static void put_content_range(struct wf_buf *out, const struct wf_http_selection *selection,
                              uint64_t size)
{
    char range[80];

    if (selection->status == 416)
        snprintf(range, sizeof(range), "bytes */%llu", (unsigned long long)size);
    else
        snprintf(range, sizeof(range), "bytes %llu-%llu/%llu", (unsigned long long)selection->begin,
                 (unsigned long long)(selection->begin + selection->len - 1),
                 (unsigned long long)size);
    wf_http_put_field(out, "Content-Range", range);
}

static void limit_unsent(const struct wf_conn *conn)
{
    int limit = UNSENT_LIMIT;

    (void)setsockopt(conn->source.fd, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &limit, sizeof(limit));
}

void wf_http_answer_file(struct wf_http_exchange *exchange, const struct wf_http_file *file)
{
    struct wf_http_validators validators = {.modified_s = changed_s(file), .size = file->size};
    struct wf_http_selection selection;
    bool has_file;
    char etag[48];
    struct wf_buf *out;

    snprintf(etag, sizeof(etag), "\"%llx-%llx\"", (unsigned long long)file->size,
             (unsigned long long)file->changed_ns);
    validators.etag = wf_text_of(etag);
    selection = wf_http_select(&exchange->request, &validators, wf_clock_wall_s());
    has_file = selection.status == 200 || selection.status == 206;

    exchange->file_fd = file->fd;
    exchange->file_at = selection.begin;
    exchange->file_left = exchange->request.is_head ? 0 : selection.len;
    if (exchange->file_left > PIECE_SIZE)
        limit_unsent(wf_http_conn_of(exchange->http));
    out =
        wf_http_begin_head(exchange, selection.status, has_file ? file->type : NULL, selection.len);
    if (selection.status != 412)
        put_file_fields(out, file, etag);
    if (selection.status == 206 || selection.status == 416)
        put_content_range(out, &selection, file->size);
    wf_http_send_head(exchange, out);
    wf_http_finish(exchange, exchange->file_left > 0 ? WF_HTTP_SENDING : WF_HTTP_ANSWERED);
}

bool wf_http_send_piece(struct wf_http_exchange *exchange)
{
    struct wf_conn *conn = wf_http_conn_of(exchange->http);
    struct wf_buf *piece = &conn->kind->loop->framed;
    size_t wanted = exchange->file_left < PIECE_SIZE ? (size_t)exchange->file_left : PIECE_SIZE;
    uint8_t *room;
    ssize_t len;

    wf_buf_reset(piece);
    piece->limit = WF_NO_LIMIT;
    room = wf_buf_room(piece, wanted);
    if (!room) {
        wf_conn_shed(conn);
        return true;
    }
    do
        len = pread(exchange->file_fd, room, wanted, (off_t)exchange->file_at);
    while (len < 0 && errno == EINTR);
    if (len <= 0)
        return false;
    exchange->file_at += (uint64_t)len;
    exchange->file_left -= (uint64_t)len;
    wf_conn_queue_answer(conn, (wf_bytes){room, (size_t)len});
    if (exchange->file_left == 0)
        exchange->stage = WF_HTTP_ANSWERED;
    return true;
}
