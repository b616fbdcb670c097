#include "wireform/codec/cbor_json.h"

#include "wireform/base/buf.h"
#include "wireform/codec/bignum.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_print.h"
#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_write.h"
#include "wireform/codec/rules.h"

struct writer {
    struct wf_buf *out;
    struct wf_error *error;
    const uint8_t *begin; /* Of the message. */
    const uint8_t *key;   /* Of the container that is a key and still open; NULL: none is. */
    unsigned key_depth;
    uint64_t tag; /* The number of the last one. */
    struct wf_cbor_walk walk;
    bool has_items[WF_CBOR_WALK_LEVELS];
};

static bool refuse(struct writer *writer, enum wf_status status, const char *what)
{
    wf_error_set(writer->error, status, (size_t)(writer->walk.token - writer->begin), NULL, NULL,
                 "%s", what);
    return false;
}

/* What is put together beside the output, and then written to it. */
static void give_up_on(struct wf_buf *aside, struct wf_buf *out)
{
    if (aside->failed) {
        out->failed = true;
        out->out_of_memory = aside->out_of_memory;
    }
    wf_buf_deinit(aside);
}

/* --- Bytes and bignums -------------------------------------------------------------------- */

static void write_chunks(struct wf_buf *out, struct wf_cbor_chunks chunks)
{
    struct wf_buf joined;
    wf_bytes chunk;

    wf_buf_init(&joined, WF_NO_LIMIT);
    while (wf_cbor_next_chunk(&chunks, &chunk))
        wf_buf_put(&joined, chunk.ptr, chunk.len);
    wf_json_write_bytes(out, (wf_bytes){wf_buf_peek(&joined), wf_buf_len(&joined)});
    give_up_on(&joined, out);
}

static void write_bytes(struct writer *writer)
{
    struct wf_cbor_chunks chunks = wf_cbor_chunks_of(wf_cbor_token(&writer->walk));
    wf_bytes bytes;

    if (wf_cbor_is_endless(&writer->walk.head)) {
        write_chunks(writer->out, chunks);
        return;
    }
    if (wf_cbor_next_chunk(&chunks, &bytes))
        wf_json_write_bytes(writer->out, bytes);
}

static bool is_bignum(const struct writer *writer)
{
    const struct wf_cbor_walk *walk = &writer->walk;

    return walk->head.major == WF_CBOR_MAJOR_BYTES && walk->depth > 0 &&
           walk->levels[walk->depth - 1].major == WF_CBOR_MAJOR_TAG &&
           (writer->tag == WF_CBOR_TAG_BIGNUM || writer->tag == WF_CBOR_TAG_NEGATIVE_BIGNUM);
}

/* Without the zeros in front.  @return false when there are too many bytes */
static bool take_magnitude(wf_bytes string, uint8_t *bytes, size_t *len)
{
    struct wf_cbor_chunks chunks = wf_cbor_chunks_of(string);
    wf_bytes chunk;

    *len = 0;
    while (wf_cbor_next_chunk(&chunks, &chunk)) {
        for (; *len == 0 && chunk.len > 0 && *chunk.ptr == 0; chunk.len--)
            chunk.ptr++;
        if (chunk.len > WF_BIGNUM_BYTES - *len)
            return false;
        memcpy(bytes + *len, chunk.ptr, chunk.len);
        *len += chunk.len;
    }
    return true;
}

static bool write_bignum(struct writer *writer)
{
    bool is_negative = writer->tag == WF_CBOR_TAG_NEGATIVE_BIGNUM;
    uint8_t bytes[WF_BIGNUM_BYTES];
    char digits[1 + WF_BIGNUM_DIGITS];
    size_t len;

    if (!take_magnitude(wf_cbor_token(&writer->walk), bytes, &len) ||
        (is_negative && !wf_bignum_increment(bytes, &len)))
        return refuse(writer, WF_TOO_LARGE, "an integer of more than 256 bytes");
    digits[0] = '-';
    len = wf_bignum_print(digits + 1, (wf_bytes){bytes, len});
    wf_buf_put(writer->out, digits + !is_negative, len + is_negative);
    return true;
}

/* --- Scalars ------------------------------------------------------------------------------ */

static void write_float(struct wf_buf *out, double value)
{
    char digits[WF_JSON_DOUBLE_SIZE];

    if (value - value == 0)
        wf_buf_put(out, digits, wf_cbor_print_float(digits, value));
    else
        WF_BUF_LITERAL(out, "null");
}

static void write_other(struct wf_buf *out, const struct wf_cbor_head *head)
{
    if (wf_cbor_is_float(head))
        write_float(out, wf_cbor_float(head));
    else if (head->value == WF_CBOR_FALSE || head->value == WF_CBOR_TRUE)
        wf_json_write_bool(out, head->value == WF_CBOR_TRUE);
    else
        WF_BUF_LITERAL(out, "null");
}

static bool write_scalar(struct writer *writer)
{
    const struct wf_cbor_head *head = &writer->walk.head;
    char digits[WF_JSON_DOUBLE_SIZE];

    if (is_bignum(writer))
        return write_bignum(writer);
    if (head->major <= WF_CBOR_MAJOR_NEGATIVE)
        wf_buf_put(writer->out, digits, wf_cbor_print_integer(digits, head));
    else if (head->major == WF_CBOR_MAJOR_BYTES)
        write_bytes(writer);
    else if (head->major == WF_CBOR_MAJOR_TEXT)
        wf_cbor_print_text(writer->out, wf_cbor_token(&writer->walk));
    else
        write_other(writer->out, head);
    return true;
}

/* --- Keys and containers ------------------------------------------------------------------ */

/* A key that is not text, from where it begins to the cursor. */
static void write_other_key(struct writer *writer, const uint8_t *begin)
{
    struct wf_buf notation;

    wf_buf_init(&notation, WF_NO_LIMIT);
    wf_cbor_diagnose((wf_bytes){begin, (size_t)(writer->walk.at - begin)}, &notation);
    wf_json_write_text(writer->out,
                       (wf_text){(const char *)wf_buf_peek(&notation), wf_buf_len(&notation)});
    give_up_on(&notation, writer->out);
}

static void put_separator(struct writer *writer, unsigned depth)
{
    bool *has_items = &writer->has_items[depth - 1];

    if (writer->walk.levels[depth - 1].major == WF_CBOR_MAJOR_MAP && !writer->walk.is_key)
        WF_BUF_LITERAL(writer->out, ":");
    else if (*has_items)
        WF_BUF_LITERAL(writer->out, ",");
    *has_items = true;
}

static void open_level(struct writer *writer)
{
    const struct wf_cbor_walk *walk = &writer->walk;
    enum wf_cbor_major major = walk->head.major;

    writer->has_items[walk->depth - 1] = false;
    if (walk->is_key) {
        writer->key = walk->token;
        writer->key_depth = walk->depth - 1;
    } else if (major == WF_CBOR_MAJOR_TAG) {
        writer->tag = walk->head.value;
    } else {
        wf_buf_put(writer->out, major == WF_CBOR_MAJOR_MAP ? "{" : "[", 1);
    }
}

static void close_level(struct writer *writer)
{
    enum wf_cbor_major major = writer->walk.closed.major;

    if (major != WF_CBOR_MAJOR_TAG)
        wf_buf_put(writer->out, major == WF_CBOR_MAJOR_MAP ? "}" : "]", 1);
}

/* Within a key that is a container nothing is written before its end. */
static void pass_key(struct writer *writer, enum wf_cbor_event event)
{
    if (event != WF_CBOR_CLOSE || writer->walk.depth != writer->key_depth)
        return;
    write_other_key(writer, writer->key);
    writer->key = NULL;
}

static bool write_event(struct writer *writer, enum wf_cbor_event event)
{
    const struct wf_cbor_walk *walk = &writer->walk;
    unsigned depth = event == WF_CBOR_OPEN ? walk->depth - 1 : walk->depth;

    if (writer->key) {
        pass_key(writer, event);
        return true;
    }
    if (event == WF_CBOR_CLOSE) {
        close_level(writer);
        return true;
    }
    if (depth > 0)
        put_separator(writer, depth);
    if (event == WF_CBOR_OPEN) {
        open_level(writer);
        return true;
    }
    if (!walk->is_key || walk->head.major == WF_CBOR_MAJOR_TEXT)
        return write_scalar(writer);
    write_other_key(writer, walk->token);
    return true;
}

static bool ends_well(struct writer *writer)
{
    if (writer->walk.at == writer->walk.end)
        return true;
    writer->walk.token = writer->walk.at;
    return refuse(writer, WF_BAD_SYNTAX, "something follows the message");
}

bool wf_json_from_cbor(wf_bytes item, unsigned depth_limit, struct wf_buf *out,
                       struct wf_error *error)
{
    static const struct wf_cbor_style any_style;
    static const uint8_t nothing[1];
    struct writer writer;
    enum wf_cbor_event event;

    *error = (struct wf_error){.status = WF_OK};
    writer.out = out;
    writer.error = error;
    writer.begin = item.len > 0 ? item.ptr : nothing;
    writer.key = NULL;
    writer.tag = 0;
    wf_cbor_walk_init(&writer.walk, writer.begin, writer.begin + item.len, depth_limit, &any_style);
    while ((event = wf_cbor_walk_step(&writer.walk)) != WF_CBOR_END) {
        if (event == WF_CBOR_WRONG) {
            wf_cbor_walk_report(&writer.walk, writer.begin, writer.walk.depth_limit, error);
            return false;
        }
        if (!write_event(&writer, event) || out->failed)
            return false;
    }
    return ends_well(&writer);
}
