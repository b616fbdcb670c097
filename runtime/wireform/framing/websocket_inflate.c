#include "wireform/base/alloc.h"
#include "wireform/codec/deflate_message.h"
#include "wireform/framing/websocket_private.h"

/* A compressed message that is under way, and what came out of it so far. */

struct wf_websocket_inflating {
    struct wf_inflate *inflate;
    struct wf_buf plain;
    bool was_fed; /**< The message is not empty. */
};

void wf_websocket_inflate_free(struct wf_websocket_inflating **inflating)
{
    if (!*inflating)
        return;
    wf_inflate_free((*inflating)->inflate);
    wf_buf_deinit(&(*inflating)->plain);
    wf_free(*inflating);
    *inflating = NULL;
}

static struct wf_websocket_inflating *new_inflating(void)
{
    struct wf_websocket_inflating *inflating = wf_alloc(1, sizeof(*inflating));

    if (!inflating)
        return NULL;
    inflating->inflate = wf_inflate_new();
    if (!inflating->inflate) {
        wf_free(inflating);
        return NULL;
    }
    wf_inflate_begin(inflating->inflate, WF_RAW_DEFLATE);
    return inflating;
}

bool wf_websocket_inflate_begin(struct wf_websocket_inflating **inflating, size_t limit)
{
    if (!*inflating)
        *inflating = new_inflating();
    if (!*inflating)
        return false;
    wf_buf_init(&(*inflating)->plain, limit);
    (*inflating)->was_fed = false;
    return true;
}

void wf_websocket_inflate_rest(struct wf_websocket_inflating *inflating)
{
    wf_buf_release(&inflating->plain);
}

wf_bytes wf_websocket_inflated(const struct wf_websocket_inflating *inflating)
{
    return (wf_bytes){wf_buf_peek(&inflating->plain), wf_buf_len(&inflating->plain)};
}

static wf_bytes inflated_behind(const struct wf_websocket_inflating *inflating, size_t before)
{
    wf_bytes all = wf_websocket_inflated(inflating);

    return (wf_bytes){all.ptr + before, all.len - before};
}

enum wf_status wf_websocket_inflate(struct wf_websocket_inflating *inflating, wf_bytes payload,
                                    wf_bytes *plain)
{
    size_t before = wf_buf_len(&inflating->plain);
    enum wf_status status = WF_OK;

    if (payload.len > 0) {
        inflating->was_fed = true;
        status = wf_inflate_message(inflating->inflate, payload, &inflating->plain);
    }
    *plain = inflated_behind(inflating, before);
    return status;
}

/* A message without a single byte is an empty one: zlib makes nothing of nothing when it is flushed
 * a second time. */
enum wf_status wf_websocket_inflate_end(struct wf_websocket_inflating *inflating, wf_bytes *plain)
{
    size_t before = wf_buf_len(&inflating->plain);
    enum wf_status status = WF_OK;

    if (inflating->was_fed)
        status = wf_inflate_message_end(inflating->inflate, &inflating->plain);
    *plain = inflated_behind(inflating, before);
    return status;
}
