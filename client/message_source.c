/* Messages one after the other out of a file. */
#include "client/message_source.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_walk.h"
#include "wireform/framing/brackets.h"

enum { CHUNK = 65536 }; /* read at once, where there is as much */

void message_source_init(struct message_source *source, int fd, enum message_form form,
                         size_t limit)
{
    *source = (struct message_source){.fd = fd, .form = form, .limit = limit};
    if (form == MESSAGE_HEX)
        source->limit = 3 * limit; /* two digits and a space for each byte */
    wf_buf_init(&source->in, source->limit + CHUNK);
    wf_buf_init(&source->bytes, limit + CHUNK);
}

void message_source_deinit(struct message_source *source)
{
    wf_buf_deinit(&source->in);
    wf_buf_deinit(&source->bytes);
}

static enum wf_status fail(struct wf_error *error, enum wf_status status, size_t offset,
                           const char *what)
{
    *error = (struct wf_error){.status = status, .offset = offset};
    snprintf(error->what, sizeof(error->what), "%s", what);
    return status;
}

static enum wf_status fail_too_large(const struct message_source *source, struct wf_error *error)
{
    fail(error, WF_TOO_LARGE, source->limit, "");
    snprintf(error->what, sizeof(error->what), "longer than %zu bytes", source->limit);
    return WF_TOO_LARGE;
}

/* ---- reading ---- */

/* @return false without memory */
static bool fill(struct message_source *source)
{
    uint8_t *room = wf_buf_room(&source->in, CHUNK);
    ssize_t count;

    if (!room)
        return false;
    do
        count = read(source->fd, room, CHUNK);
    while (count < 0 && errno == EINTR);
    if (count > 0)
        wf_buf_commit(&source->in, (size_t)count);
    else
        source->is_at_end = true;
    if (count < 0)
        source->read_error = errno;
    return true;
}

static bool has_more_waiting(const struct message_source *source)
{
    struct pollfd input = {.fd = source->fd, .events = POLLIN};

    return !source->is_at_end && poll(&input, 1, 0) > 0;
}

/* Reads what is there, up to as much again: whoever looks at all of it each time then looks at
 * every byte a few times only, and nobody waits who has a whole message. */
static bool fill_as_much_again(struct message_source *source)
{
    size_t enough = 2 * wf_buf_len(&source->in);

    if (!fill(source))
        return false;
    while (wf_buf_len(&source->in) < enough && wf_buf_len(&source->in) <= source->limit &&
           has_more_waiting(source))
        if (!fill(source))
            return false;
    return true;
}

/* ---- lines ---- */

static enum wf_status pass_line(struct message_source *source, struct wf_error *error)
{
    const uint8_t *newline = NULL;

    while (!newline && !source->is_at_end) {
        wf_buf_reset(&source->in);
        if (!fill(source))
            return fail(error, WF_NO_MEMORY, 0, "out of memory");
        newline = memchr(wf_buf_peek(&source->in), '\n', wf_buf_len(&source->in));
    }
    if (newline)
        wf_buf_take(&source->in, (size_t)(newline - wf_buf_peek(&source->in)) + 1);
    source->scanned = 0;
    return fail_too_large(source, error);
}

static wf_bytes take_line(struct message_source *source, size_t len, size_t len_with_end)
{
    wf_bytes line = wf_buf_take(&source->in, len_with_end);

    source->scanned = 0;
    return (wf_bytes){line.ptr, len};
}

static enum wf_status next_line(struct message_source *source, wf_bytes *line,
                                struct wf_error *error)
{
    for (;;) {
        const uint8_t *begin = wf_buf_peek(&source->in);
        size_t len = wf_buf_len(&source->in);
        const uint8_t *newline = memchr(begin + source->scanned, '\n', len - source->scanned);
        size_t line_len = newline ? (size_t)(newline - begin) : len;

        if (line_len > source->limit && !newline)
            return pass_line(source, error);
        if (newline || (source->is_at_end && len > 0)) {
            *line = take_line(source, line_len, line_len + (newline != NULL));
            return line_len > source->limit ? fail_too_large(source, error) : WF_OK;
        }
        if (source->is_at_end)
            return WF_CLOSED;
        source->scanned = len;
        if (!fill(source))
            return fail(error, WF_NO_MEMORY, 0, "out of memory");
    }
}

static bool is_blank(wf_bytes line)
{
    for (size_t i = 0; i < line.len; i++)
        if (!wf_is_json_space(line.ptr[i]))
            return false;
    return true;
}

static enum wf_status next_filled_line(struct message_source *source, wf_bytes *line,
                                       struct wf_error *error)
{
    enum wf_status status;

    do
        status = next_line(source, line, error);
    while (status == WF_OK && is_blank(*line));
    return status;
}

/* ---- hexadecimal ---- */

static int digit_value(uint8_t digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    digit |= 0x20;
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

static enum wf_status decode_line(struct message_source *source, wf_bytes line, wf_bytes *message,
                                  struct wf_error *error)
{
    uint8_t *bytes;
    size_t len = 0;

    wf_buf_reset(&source->bytes);
    bytes = wf_buf_room(&source->bytes, line.len / 2 + 1);
    if (!bytes)
        return fail(error, WF_NO_MEMORY, 0, "out of memory");
    for (size_t i = 0; i < line.len; i++) {
        int high = digit_value(line.ptr[i]);
        int low = i + 1 < line.len ? digit_value(line.ptr[i + 1]) : -1;

        if (line.ptr[i] == ' ' || line.ptr[i] == '\r')
            continue;
        if (high < 0 || low < 0)
            return fail(error, WF_BAD_SYNTAX, i, "expected bytes of two hexadecimal digits");
        bytes[len++] = (uint8_t)(high << 4 | low);
        i++;
    }
    *message = (wf_bytes){bytes, len};
    return WF_OK;
}

static enum wf_status next_hex(struct message_source *source, wf_bytes *message,
                               struct wf_error *error)
{
    wf_bytes line;
    enum wf_status status = next_filled_line(source, &line, error);

    return status == WF_OK ? decode_line(source, line, message, error) : status;
}

/* ---- items ---- */

/* @return bytes of the item at the front; 0 when it is broken, or not all here */
static size_t item_len(const struct message_source *source, struct wf_error *error)
{
    static const struct wf_cbor_style any_style;
    const uint8_t *begin = wf_buf_peek(&source->in);
    struct wf_cbor_walk walk;

    wf_cbor_walk_init(&walk, begin, begin + wf_buf_len(&source->in), WF_CBOR_WALK_LEVELS,
                      &any_style);
    if (wf_cbor_walk_to_end(&walk))
        return (size_t)(walk.at - begin);
    *error = (struct wf_error){.status = WF_OK};
    wf_cbor_walk_report(&walk, begin, WF_CBOR_WALK_LEVELS, error);
    return 0;
}

static enum wf_status give_up(struct message_source *source, enum wf_status status)
{
    source->is_over = true;
    return status;
}

static enum wf_status next_item(struct message_source *source, wf_bytes *message,
                                struct wf_error *error)
{
    for (;;) {
        size_t len = wf_buf_len(&source->in);
        size_t found = len > 0 ? item_len(source, error) : 0;

        if (found > source->limit || (found == 0 && len > source->limit))
            return give_up(source, fail_too_large(source, error));
        if (found > 0) {
            *message = wf_buf_take(&source->in, found);
            return WF_OK;
        }
        if (source->is_at_end && len == 0)
            return WF_CLOSED;
        if (source->is_at_end) {
            wf_cbor_locate(error, (wf_bytes){wf_buf_peek(&source->in), len});
            return give_up(source, WF_BAD_SYNTAX);
        }
        if (!fill_as_much_again(source))
            return give_up(source, fail(error, WF_NO_MEMORY, 0, "out of memory"));
    }
}

enum wf_status message_source_next(struct message_source *source, wf_bytes *message,
                                   struct wf_error *error)
{
    static enum wf_status (*const next[])(struct message_source *, wf_bytes *,
                                          struct wf_error *) = {
        [MESSAGE_JSON] = next_filled_line,
        [MESSAGE_CBOR] = next_item,
        [MESSAGE_HEX] = next_hex,
    };
    enum wf_status status =
        source->is_over ? WF_CLOSED : next[source->form](source, message, error);

    if (status == WF_NO_MEMORY)
        source->is_over = true;
    if (status != WF_CLOSED)
        source->position++;
    return status;
}
