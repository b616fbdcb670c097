#include "wireform/base/buf.h"
#include "wireform/codec/bignum.h"
#include "wireform/codec/cbor_head.h"
#include "wireform/codec/cbor_json.h"
#include "wireform/codec/cbor_write.h"
#include "wireform/codec/json_escape.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_walk.h"
#include "wireform/codec/rules.h"

struct level {
    size_t head; /* Where it is in the output; one byte until the count is known. */
    size_t count;
    bool is_map;
};

struct writer {
    struct wf_buf *out;
    struct wf_error *error;
    const char *begin; /* Of the JSON text. */
    struct wf_json_walk walk;
    struct level levels[WF_JSON_WALK_LEVELS];
    unsigned depth;
};

static bool refuse(struct writer *writer, enum wf_status status, const char *what)
{
    wf_error_set(writer->error, status, (size_t)(writer->walk.token - writer->begin), NULL, NULL,
                 "%s", what);
    return false;
}

/* --- Numbers ------------------------------------------------------------------------------ */

static bool is_plain(wf_text number)
{
    for (size_t i = 0; i < number.len; i++)
        if (number.ptr[i] == '.' || number.ptr[i] == 'e' || number.ptr[i] == 'E')
            return false;
    return true;
}

static void write_integer(struct wf_buf *out, bool is_negative, uint64_t magnitude)
{
    uint8_t head[WF_CBOR_HEAD_SIZE];
    size_t len = is_negative && magnitude > 0
                     ? wf_cbor_put_head(head, WF_CBOR_MAJOR_NEGATIVE, magnitude - 1)
                     : wf_cbor_put_head(head, WF_CBOR_MAJOR_UINT, magnitude);

    wf_buf_put(out, head, len);
}

/* -2^64, and only that, comes back to 64 bits. */
static bool write_bignum(struct writer *writer, bool is_negative, wf_text digits)
{
    uint8_t bytes[WF_BIGNUM_BYTES];
    size_t len;

    if (!wf_bignum_parse(bytes, &len, digits))
        return refuse(writer, WF_TOO_LARGE, "an integer of more than 256 bytes");
    if (is_negative)
        wf_bignum_decrement(bytes, &len);
    if (is_negative && len <= sizeof(uint64_t)) {
        wf_buf_put(writer->out, "\x3B", 1);
        wf_buf_put(writer->out, bytes, len);
        return true;
    }
    wf_cbor_write_tag(writer->out, is_negative ? WF_CBOR_TAG_NEGATIVE_BIGNUM : WF_CBOR_TAG_BIGNUM);
    wf_cbor_write_bytes(writer->out, (wf_bytes){bytes, len});
    return true;
}

static bool write_number(struct writer *writer, wf_text number)
{
    bool is_negative = *number.ptr == '-';
    uint64_t magnitude;
    double value;

    if (!is_plain(number)) {
        value = wf_json_parse_double(number);
        if (!(value - value == 0))
            return refuse(writer, WF_BAD_VALUE, "beyond the range of a double");
        wf_cbor_write_float(writer->out, value);
        return true;
    }
    if (wf_json_parse_integer(number, &magnitude) == WF_JSON_TOO_LARGE)
        return write_bignum(writer, is_negative,
                            (wf_text){number.ptr + is_negative, number.len - is_negative});
    write_integer(writer->out, is_negative, magnitude);
    return true;
}

/* --- Texts and words ---------------------------------------------------------------------- */

/* Taken out of its escapes right into the output, then moved up to the head it turns out to
 * need. */
static void write_escaped(struct wf_buf *out, const struct wf_json_string *string)
{
    size_t most = (size_t)(string->end - string->begin);
    uint8_t *at = wf_buf_room(out, most + WF_CBOR_HEAD_SIZE);
    size_t len, head_len;

    if (!at)
        return;
    len = wf_json_unescape((char *)at + WF_CBOR_HEAD_SIZE, string);
    head_len = wf_cbor_put_head(at, WF_CBOR_MAJOR_TEXT, len);
    memmove(at + head_len, at + WF_CBOR_HEAD_SIZE, len);
    wf_buf_commit(out, head_len + len);
}

static bool write_text(struct writer *writer, const struct wf_json_string *string)
{
    if (string->has_lone_surrogate)
        return refuse(writer, WF_BAD_VALUE, "half of a surrogate pair");
    if (string->has_escape)
        write_escaped(writer->out, string);
    else
        wf_cbor_write_text(writer->out,
                           (wf_text){string->begin, (size_t)(string->end - string->begin)});
    return true;
}

static bool write_scalar(struct writer *writer)
{
    const struct wf_json_walk *walk = &writer->walk;

    switch (*walk->token) {
    case '"':
        return write_text(writer, &walk->string);
    case 't':
    case 'f':
        wf_cbor_write_bool(writer->out, *walk->token == 't');
        return true;
    case 'n':
        wf_cbor_write_null(writer->out);
        return true;
    default:
        return write_number(writer, (wf_text){walk->token, (size_t)(walk->at - walk->token)});
    }
}

/* --- Containers --------------------------------------------------------------------------- */

static void open_level(struct writer *writer)
{
    writer->levels[writer->depth++] =
        (struct level){.head = wf_buf_len(writer->out), .is_map = *writer->walk.token == '{'};
    wf_buf_put(writer->out, "", 1);
}

/* A count that fits into the first byte, as most do, moves nothing. */
static void close_level(struct writer *writer)
{
    const struct level *level = &writer->levels[--writer->depth];
    uint8_t head[WF_CBOR_HEAD_SIZE];
    size_t len = wf_cbor_put_head(head, level->is_map ? WF_CBOR_MAJOR_MAP : WF_CBOR_MAJOR_ARRAY,
                                  level->count);
    size_t content_len = wf_buf_len(writer->out) - level->head - 1;
    uint8_t *at;

    if (!wf_buf_room(writer->out, len - 1))
        return;
    at = writer->out->data + writer->out->begin + level->head;
    memmove(at + len, at + 1, content_len);
    memcpy(at, head, len);
    wf_buf_commit(writer->out, len - 1);
}

static void count_item(struct writer *writer)
{
    if (writer->depth > 0)
        writer->levels[writer->depth - 1].count++;
}

static bool in_map(const struct writer *writer)
{
    return writer->depth > 0 && writer->levels[writer->depth - 1].is_map;
}

static bool write_event(struct writer *writer, enum wf_json_event event)
{
    switch (event) {
    case WF_JSON_KEY:
        count_item(writer);
        return write_text(writer, &writer->walk.string);
    case WF_JSON_SCALAR:
        if (!in_map(writer))
            count_item(writer);
        return write_scalar(writer);
    case WF_JSON_OPEN:
        if (!in_map(writer))
            count_item(writer);
        open_level(writer);
        return true;
    case WF_JSON_CLOSE:
        close_level(writer);
        return true;
    case WF_JSON_WRONG:
    case WF_JSON_END:
        break;
    }
    return true;
}

static bool ends_well(struct writer *writer)
{
    struct wf_json_walk *walk = &writer->walk;

    walk->at = wf_json_past_spaces(walk->at, walk->end);
    if (walk->at == walk->end)
        return true;
    walk->token = walk->at;
    return refuse(writer, WF_BAD_SYNTAX, "something follows the message");
}

bool wf_cbor_from_json(wf_text text, unsigned depth_limit, struct wf_buf *out,
                       struct wf_error *error)
{
    struct writer writer;
    enum wf_json_event event;

    *error = (struct wf_error){.status = WF_OK};
    writer.out = out;
    writer.error = error;
    writer.depth = 0;
    writer.begin = text.len > 0 ? text.ptr : "";
    wf_json_walk_init(&writer.walk, writer.begin, writer.begin + text.len, false, depth_limit);
    while ((event = wf_json_walk_step(&writer.walk)) != WF_JSON_END) {
        if (event == WF_JSON_WRONG) {
            wf_json_walk_report(&writer.walk, writer.begin, writer.walk.depth_limit, error);
            return false;
        }
        if (!write_event(&writer, event) || out->failed)
            return false;
    }
    return ends_well(&writer);
}
