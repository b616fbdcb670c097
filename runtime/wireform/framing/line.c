#include <string.h>

#include "wireform/framing/framing.h"

/* One message a line, ended by LF or CR LF.  Blank lines are keep-alives and typing slips, not
 * messages: they are skipped. */

struct line {
    size_t scanned; /**< Bytes at the front of the input known to hold no LF. */
};

/* Enough of a line to know that it is too long: its end can be two bytes away at most. */
static bool is_too_long(size_t len, size_t limit)
{
    return len > limit && len - limit > 1;
}

static enum wf_status line_next(void *state, const struct wf_framing_limits *limits,
                                struct wf_buf *in, wf_bytes *message)
{
    struct line *line = state;

    for (;;) {
        size_t len = wf_buf_len(in);
        const uint8_t *lf;
        wf_bytes taken;

        if (len == 0)
            return WF_MORE;
        lf = memchr(wf_buf_peek(in) + line->scanned, '\n', len - line->scanned);
        if (!lf) {
            line->scanned = len;
            return is_too_long(len, limits->limit_in) ? WF_TOO_LARGE : WF_MORE;
        }

        taken = wf_buf_take(in, (size_t)(lf - wf_buf_peek(in)) + 1);
        line->scanned = 0;
        taken.len--;
        if (taken.len > 0 && taken.ptr[taken.len - 1] == '\r')
            taken.len--;
        if (taken.len > limits->limit_in)
            return WF_TOO_LARGE;
        if (taken.len > 0) {
            *message = taken;
            return WF_OK;
        }
    }
}

static void line_wrap(unsigned variant, struct wf_buf *out, wf_bytes message)
{
    (void)variant;
    wf_buf_put(out, message.ptr, message.len);
    WF_BUF_LITERAL(out, "\n");
}

const struct wf_framing wf_framing_line = {
    .name = "line",
    .state_size = sizeof(struct line),
    .next = line_next,
    .wrap = line_wrap,
};
