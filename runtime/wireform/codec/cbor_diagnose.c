#include "wireform/base/buf.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_print.h"
#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_write.h"

/* Writes what a walk sees; the walk keeps the structure. */
struct printer {
    struct wf_buf *out;
    struct wf_cbor_walk walk;
    bool has_items[WF_CBOR_WALK_LEVELS]; /* Was anything printed in this container? */
};

static void put_uint(struct wf_buf *out, uint64_t value)
{
    char digits[WF_JSON_DOUBLE_SIZE];

    wf_buf_put(out, digits, wf_json_print_uint(digits, value));
}

static void put_hex(struct wf_buf *out, wf_bytes bytes)
{
    static const char digits[] = "0123456789abcdef";

    WF_BUF_LITERAL(out, "h'");
    for (size_t i = 0; i < bytes.len && !out->failed; i++) {
        const char pair[] = {digits[bytes.ptr[i] >> 4], digits[bytes.ptr[i] & 15]};

        wf_buf_put(out, pair, sizeof(pair));
    }
    WF_BUF_LITERAL(out, "'");
}

static void put_chunk(struct wf_buf *out, bool is_text, wf_bytes chunk)
{
    if (is_text)
        wf_json_write_text(out, (wf_text){(const char *)chunk.ptr, chunk.len});
    else
        put_hex(out, chunk);
}

static void put_string(struct wf_buf *out, const struct wf_cbor_walk *walk)
{
    bool is_text = walk->head.major == WF_CBOR_MAJOR_TEXT;
    bool is_endless = wf_cbor_is_endless(&walk->head);
    struct wf_cbor_chunks chunks = wf_cbor_chunks_of(wf_cbor_token(walk));
    const char *separator = is_endless ? "(_ " : "";
    wf_bytes chunk;

    while (wf_cbor_next_chunk(&chunks, &chunk)) {
        wf_buf_put(out, separator, strlen(separator));
        put_chunk(out, is_text, chunk);
        separator = ", ";
    }
    if (*separator == '(')
        wf_buf_put(out, is_text ? "\"\"_" : "''_", 3);
    else if (is_endless)
        WF_BUF_LITERAL(out, ")");
}

static void put_simple(struct wf_buf *out, uint64_t value)
{
    switch (value) {
    case WF_CBOR_FALSE:
        WF_BUF_LITERAL(out, "false");
        break;
    case WF_CBOR_TRUE:
        WF_BUF_LITERAL(out, "true");
        break;
    case WF_CBOR_NULL_VALUE:
        WF_BUF_LITERAL(out, "null");
        break;
    case WF_CBOR_UNDEFINED:
        WF_BUF_LITERAL(out, "undefined");
        break;
    default:
        WF_BUF_LITERAL(out, "simple(");
        put_uint(out, value);
        WF_BUF_LITERAL(out, ")");
    }
}

static void put_scalar(struct wf_buf *out, const struct wf_cbor_walk *walk)
{
    const struct wf_cbor_head *head = &walk->head;
    char digits[WF_JSON_DOUBLE_SIZE];

    if (head->major <= WF_CBOR_MAJOR_NEGATIVE)
        wf_buf_put(out, digits, wf_cbor_print_integer(digits, head));
    else if (head->major <= WF_CBOR_MAJOR_TEXT)
        put_string(out, walk);
    else if (wf_cbor_is_float(head))
        wf_buf_put(out, digits, wf_cbor_print_float(digits, wf_cbor_float(head)));
    else
        put_simple(out, head->value);
}

/* What stands between an item and the one before it in their container. */
static void put_separator(struct printer *printer, unsigned depth)
{
    bool *has_items = &printer->has_items[depth - 1];
    enum wf_cbor_major major = printer->walk.levels[depth - 1].major;

    if (major == WF_CBOR_MAJOR_MAP && !printer->walk.is_key)
        WF_BUF_LITERAL(printer->out, ": ");
    else if (*has_items)
        WF_BUF_LITERAL(printer->out, ", ");
    *has_items = true;
}

static void put_opening(struct wf_buf *out, const struct wf_cbor_head *head)
{
    if (head->major == WF_CBOR_MAJOR_TAG) {
        put_uint(out, head->value);
        WF_BUF_LITERAL(out, "(");
        return;
    }
    wf_buf_put(out, head->major == WF_CBOR_MAJOR_MAP ? "{" : "[", 1);
    if (wf_cbor_is_endless(head))
        WF_BUF_LITERAL(out, "_ ");
}

static void put_closing(struct wf_buf *out, enum wf_cbor_major major)
{
    if (major == WF_CBOR_MAJOR_TAG)
        WF_BUF_LITERAL(out, ")");
    else if (major == WF_CBOR_MAJOR_MAP)
        WF_BUF_LITERAL(out, "}");
    else
        WF_BUF_LITERAL(out, "]");
}

static void print_event(struct printer *printer, enum wf_cbor_event event)
{
    struct wf_cbor_walk *walk = &printer->walk;
    unsigned depth = event == WF_CBOR_OPEN ? walk->depth - 1 : walk->depth;

    if (event == WF_CBOR_CLOSE) {
        put_closing(printer->out, walk->closed.major);
        return;
    }
    if (depth > 0)
        put_separator(printer, depth);
    if (event == WF_CBOR_SCALAR) {
        put_scalar(printer->out, walk);
        return;
    }
    put_opening(printer->out, &walk->head);
    printer->has_items[depth] = false;
}

bool wf_cbor_diagnose(wf_bytes item, struct wf_buf *out)
{
    static const struct wf_cbor_style any_style;
    struct printer printer;
    enum wf_cbor_event event;

    if (item.len == 0)
        return false;
    printer.out = out;
    wf_cbor_walk_init(&printer.walk, item.ptr, item.ptr + item.len, WF_CBOR_WALK_LEVELS,
                      &any_style);
    for (;;) {
        event = wf_cbor_walk_step(&printer.walk);
        if (event == WF_CBOR_WRONG || event == WF_CBOR_END)
            return event == WF_CBOR_END && printer.walk.at == printer.walk.end;
        print_event(&printer, event);
    }
}
