#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/io/conn_private.h"

/* One message to many: encoded once into a buffer of the loop, framed once for each kind of
 * connection and each variant that somebody wants, queued by reference. */

struct sending {
    const struct wf_conn_kind *kinds[WF_TRANSPORTS_LIMIT]; /**< Of those who hear it. */
    unsigned kinds_count;
    const struct wf_conn_kind *kind; /**< Those that it is framed and queued for now. */
    wf_bytes encoded;
    const struct wf_loan *loan; /**< NULL: everything is copied. */
    struct wf_splice splice;    /**< What the loan spared. */
    bool is_lent;               /**< It is the queue's now. */
    unsigned framed_variant;    /**< What the loop's `framed` holds ... */
    bool is_framed;             /**< ... unless that failed. */
    struct wf_slice *slices;    /**< Of each variant, once somebody wants it; for several. */
};

wf_audience wf_only(struct wf_conn *const *conn)
{
    return (wf_audience){.conns = conn, .count = 1};
}

wf_audience wf_lending(struct wf_conn *const *conn, const struct wf_loan *loan)
{
    return (wf_audience){.conns = conn, .count = 1, .loan = loan};
}

static wf_bytes bytes_in(const struct wf_buf *buf)
{
    return (wf_bytes){wf_buf_peek(buf), wf_buf_len(buf)};
}

static enum wf_status status_of(const struct wf_buf *buf)
{
    if (buf->failed && buf->out_of_memory)
        return WF_NO_MEMORY;
    /* The buffers of the loop have room for the largest message of any service. */
    return buf->failed || wf_buf_len(buf) > buf->limit ? WF_TOO_LARGE : WF_OK;
}

/* In front of what was left out: the framing of the whole, and what was encoded before it. */
static void frame_head(struct sending *sending, struct wf_buf *framed)
{
    const struct wf_splice *splice = &sending->splice;

    framed->limit -= splice->left_out.len + sending->encoded.len - splice->at;
    sending->kind->framing->wrap_head(framed, sending->encoded.len + splice->left_out.len);
    wf_buf_put(framed, sending->encoded.ptr, splice->at);
}

static enum wf_status frame(struct sending *sending, unsigned variant)
{
    const struct wf_conn_kind *kind = sending->kind;
    struct wf_buf *framed = &kind->loop->framed;
    enum wf_status status;

    wf_buf_reset(framed);
    framed->limit = variant == 0 ? kind->framed_limit : WF_NO_LIMIT;
    if (sending->splice.left_out.ptr)
        frame_head(sending, framed);
    else
        kind->framing->wrap(variant, framed, sending->encoded);
    status = status_of(framed);
    sending->framed_variant = variant;
    sending->is_framed = status == WF_OK;
    return status;
}

/* Frames it plainly for everybody, which is what the limits are about; for the first kind last, so
 * that this is what the loop's buffer holds. */
static enum wf_status frame_for_all(struct sending *sending)
{
    enum wf_status status = WF_OK;

    for (unsigned i = sending->kinds_count; i-- > 0 && status == WF_OK;) {
        sending->kind = sending->kinds[i];
        status = frame(sending, 0);
    }
    return status;
}

static enum wf_status encode(struct sending *sending, const struct wf_message *message,
                             const void *value)
{
    const struct wf_conn_kind *kind = sending->kinds[0];
    struct wf_buf *encoded = &kind->loop->encoded;
    enum wf_status status;

    wf_buf_reset(encoded);
    encoded->limit = kind->encoded_limit;
    sending->splice = (struct wf_splice){0};
    if (sending->loan) {
        sending->splice.lent = sending->loan->bytes;
        encoded->splice = &sending->splice;
    }
    if (message->protocol->is_cbor)
        message->write_cbor(encoded, value);
    else
        message->write_json(encoded, value);
    encoded->splice = NULL;
    status = status_of(encoded);
    if (status != WF_OK)
        return status;
    sending->encoded = bytes_in(encoded);
    return frame_for_all(sending);
}

/* Cuts the list the document names at its end: as many items as the limit has room for. */
static enum wf_status encode_cut(struct sending *sending, const struct wf_message *message,
                                 const void *value)
{
    char *copy = wf_alloc(1, message->size);
    enum wf_status status;
    size_t fitting = 0;
    size_t too_many;

    if (!copy)
        return WF_NO_MEMORY;
    memcpy(copy, value, message->size);
    memcpy(&too_many, copy + message->cut_count_offset, sizeof(too_many));
    while (too_many - fitting > 1) {
        size_t middle = fitting + (too_many - fitting) / 2;

        memcpy(copy + message->cut_count_offset, &middle, sizeof(middle));
        if (encode(sending, message, copy) == WF_OK)
            fitting = middle;
        else
            too_many = middle;
    }
    memcpy(copy + message->cut_count_offset, &fitting, sizeof(fitting));
    status = encode(sending, message, copy);
    wf_free(copy);
    return status;
}

static enum wf_status encode_fitting(struct sending *sending, const struct wf_message *message,
                                     const void *value)
{
    enum wf_status status = encode(sending, message, value);
    size_t count;

    if (status != WF_TOO_LARGE || message->cut_count_offset == 0)
        return status;
    memcpy(&count, (const char *)value + message->cut_count_offset, sizeof(count));
    return count > 0 ? encode_cut(sending, message, value) : status;
}

static unsigned variant_of(const struct wf_conn *conn)
{
    const struct wf_framing *framing = conn->kind->framing;

    if (conn->variant != 0 || !framing->variant)
        return conn->variant;
    return framing->variant(conn->framing_state);
}

/* The framed message in the loop's buffer, made unless it is there.  @return false: no memory */
static bool frame_as(struct sending *sending, unsigned variant, wf_bytes *framed)
{
    bool is_there = sending->is_framed && sending->framed_variant == variant;

    if (!is_there && frame(sending, variant) != WF_OK)
        return false;
    *framed = bytes_in(&sending->kind->loop->framed);
    return true;
}

static void send_copy(struct sending *sending, struct wf_conn *conn)
{
    struct wf_slice slice = {0};

    if (frame_as(sending, variant_of(conn), &slice.bytes))
        wf_conn_queue(conn, &slice);
    else
        wf_conn_shed(conn);
}

/* @return whether the loan is kept */
static bool send_lent(struct sending *sending, struct wf_conn *conn)
{
    const struct wf_splice *splice = &sending->splice;
    wf_bytes tail = {sending->encoded.ptr + splice->at, sending->encoded.len - splice->at};

    return wf_conn_queue_lent(conn, bytes_in(&sending->kind->loop->framed), splice->left_out, tail,
                              sending->loan);
}

/* Each frame of a carrier is a block of its own.  @return its block is NULL without memory */
static struct wf_slice make_slice(struct sending *sending, unsigned variant)
{
    const struct wf_conn_kind *kind = sending->kind;
    struct wf_block *block;
    wf_bytes framed;

    if (!frame_as(sending, variant, &framed))
        return (struct wf_slice){0};
    if (!kind->carrier)
        return wf_turn_share(&kind->loop->turn_blocks, framed);
    block = wf_block_new(framed);
    return block ? wf_block_all(block) : (struct wf_slice){0};
}

static void send_shared(struct sending *sending, struct wf_conn *conn)
{
    unsigned variant = variant_of(conn);
    struct wf_slice *slice = &sending->slices[variant];

    if (!slice->block)
        *slice = make_slice(sending, variant);
    if (slice->block)
        wf_conn_queue(conn, slice);
    else
        wf_conn_shed(conn);
}

static void shed_all(wf_audience to)
{
    for (size_t i = 0; i < to.count; i++)
        if (to.conns[i] != to.except)
            wf_conn_shed(to.conns[i]);
}

static void deliver_to(struct sending *sending, wf_audience to, struct wf_conn *conn,
                       const struct wf_message *message)
{
    if (wf_conn_is_writable(conn)) {
        if (sending->splice.left_out.ptr)
            sending->is_lent = send_lent(sending, conn);
        else if (to.count == 1)
            send_copy(sending, conn);
        else
            send_shared(sending, conn);
    }
    /* A mute one still talks, and its state must not stay behind what the handlers did. */
    if (conn->kind->owner->sent && conn->stage <= WF_CONN_OPEN)
        conn->kind->owner->sent(conn, message);
}

static void deliver_to_kind(struct sending *sending, wf_audience to,
                            const struct wf_message *message)
{
    struct wf_slice slices[WF_VARIANTS] = {0};

    sending->slices = slices;
    for (size_t i = 0; i < to.count; i++)
        if (to.conns[i] != to.except && to.conns[i]->kind == sending->kind)
            deliver_to(sending, to, to.conns[i], message);
    for (unsigned variant = 0; variant < WF_VARIANTS; variant++)
        wf_block_drop(slices[variant].block);
    sending->is_framed = false; /* For the next kind, that is. */
}

static void deliver(struct sending *sending, wf_audience to, const struct wf_message *message)
{
    if (to.count == 1) {
        if (to.conns[0] != to.except)
            deliver_to(sending, to, to.conns[0], message);
        return;
    }
    for (unsigned i = 0; i < sending->kinds_count; i++) {
        sending->kind = sending->kinds[i];
        deliver_to_kind(sending, to, message);
    }
}

/* One service's connections differ in their kind only when it has several transports. */
static void note_kind(struct sending *sending, const struct wf_conn_kind *kind)
{
    for (unsigned i = 0; i < sending->kinds_count; i++)
        if (sending->kinds[i] == kind)
            return;
    WF_ASSERT(sending->kinds_count < WF_TRANSPORTS_LIMIT);
    sending->kinds[sending->kinds_count++] = kind;
}

/* Where the framing is no more than a head, and nothing has to stay in one piece. */
static bool may_borrow(wf_audience to)
{
    const struct wf_conn *conn = to.conns[0];

    return to.loan && to.count == 1 && to.except != conn && conn->kind->framing->wrap_head &&
           variant_of(conn) == 0 && !wf_conn_is_paced(conn);
}

static bool send_to(struct sending *sending, wf_audience to, const struct wf_message *message,
                    const void *value)
{
    enum wf_status status;

    if (to.count == 0)
        return true;
    for (size_t i = 0; i < to.count; i++)
        note_kind(sending, to.conns[i]->kind);
    if (may_borrow(to))
        sending->loan = to.loan;
    status = encode_fitting(sending, message, value);
    if (status == WF_NO_MEMORY) {
        shed_all(to);
        return true;
    }
    if (status != WF_OK)
        return false;
    deliver(sending, to, message);
    return true;
}

bool wf_send(wf_audience to, const struct wf_message *message, const void *value)
{
    struct sending sending = {0};
    bool is_sent = send_to(&sending, to, message, value);

    if (to.loan && !sending.is_lent)
        to.loan->release(to.loan->owner);
    return is_sent;
}

bool wf_conn_send_text(struct wf_conn *conn, wf_bytes message)
{
    struct sending sending = {.kind = conn->kind, .encoded = message};
    enum wf_status status;

    if (!wf_conn_is_writable(conn) || message.len > conn->kind->encoded_limit)
        return false;
    status = frame(&sending, 0);
    if (status == WF_NO_MEMORY)
        wf_conn_shed(conn);
    if (status != WF_OK)
        return false;
    send_copy(&sending, conn);
    return true;
}
