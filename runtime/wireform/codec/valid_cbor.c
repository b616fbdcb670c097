#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/rules.h"
#include "wireform/codec/utf8.h"
#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

/* An item behind its tags, each of which is a level. */
struct item {
    const char *begin;
    struct wf_cbor_head head;
    unsigned depth; /* Of the item itself. */
};

static const uint8_t *end_of(const struct wf_valid *in)
{
    return (const uint8_t *)in->cursor.end;
}

static bool take_head(struct wf_valid *in, struct wf_cbor_head *head)
{
    const uint8_t *at = (const uint8_t *)in->cursor.at;

    if (at < end_of(in) && (*at & 0x1F) < WF_CBOR_INFO_BYTE) {
        *head = (struct wf_cbor_head){*at & 0x1F, (enum wf_cbor_major)(*at >> 5), *at & 0x1F};
        in->cursor.at++;
        return true;
    }
    if (wf_cbor_scan_head(&at, end_of(in), head))
        return wf_valid_malformed(in);
    in->cursor.at = (const char *)at;
    return true;
}

static bool take_item(struct wf_valid *in, struct item *item)
{
    item->depth = in->depth;
    for (;;) {
        item->begin = in->cursor.at;
        if (!take_head(in, &item->head))
            return false;
        if (item->head.major != WF_CBOR_MAJOR_TAG)
            return true;
        if (item->depth++ == WF_VALID_DEPTH || wf_cbor_is_endless(&item->head))
            return wf_valid_malformed(in);
    }
}

/* --- Strings -------------------------------------------------------------------------------- */

/* The bytes that a head announces. */
static bool pass_bytes(struct wf_valid *in, const struct wf_cbor_head *head)
{
    const char *begin = in->cursor.at;

    if (head->value > (size_t)(in->cursor.end - begin))
        return wf_valid_malformed(in);
    if (head->major == WF_CBOR_MAJOR_TEXT && wf_utf8_check(begin, head->value) < head->value)
        return wf_valid_malformed(in);
    in->cursor.at += head->value;
    return true;
}

/* Chunks are strings of the same type and have their length in front (RFC 8949, 3.2.3). */
static bool pass_chunks(struct wf_valid *in, enum wf_cbor_major major)
{
    while (in->cursor.at == in->cursor.end || (uint8_t)*in->cursor.at != WF_CBOR_BREAK) {
        struct wf_cbor_head chunk;

        if (!take_head(in, &chunk))
            return false;
        if (chunk.major != major || wf_cbor_is_endless(&chunk))
            return wf_valid_malformed(in);
        if (!pass_bytes(in, &chunk))
            return false;
    }
    in->cursor.at++;
    return true;
}

static bool pass_string(struct wf_valid *in, const struct wf_cbor_head *head)
{
    return wf_cbor_is_endless(head) ? pass_chunks(in, head->major) : pass_bytes(in, head);
}

/* Behind the head at `begin`. */
static bool take_string(struct wf_valid *in, const char *begin, const struct wf_cbor_head *head,
                        struct wf_cursor_text *text)
{
    const char *content = in->cursor.at;

    if (!pass_string(in, head))
        return false;
    if (head->major == WF_CBOR_MAJOR_BYTES)
        *text = (struct wf_cursor_text){begin, in->cursor.at, WF_FORM_BYTES};
    else if (wf_cbor_is_endless(head))
        *text = (struct wf_cursor_text){begin, in->cursor.at, WF_FORM_CHUNKS};
    else
        *text = (struct wf_cursor_text){content, in->cursor.at, WF_FORM_PLAIN};
    return true;
}

bool wf_valid_cbor_take_any_text(struct wf_valid *in, struct wf_cursor_text *text)
{
    struct item item;

    return take_item(in, &item) && take_string(in, item.begin, &item.head, text);
}

/* A name is a text without tags, so that JSON could have it. */
bool wf_valid_cbor_take_any_name(struct wf_valid *in, struct wf_cursor_text *name)
{
    const char *begin = in->cursor.at;
    struct wf_cbor_head head;

    if (!take_head(in, &head))
        return false;
    if (head.major != WF_CBOR_MAJOR_TEXT)
        return wf_valid_malformed(in);
    return take_string(in, begin, &head, name);
}

/* --- Other items ---------------------------------------------------------------------------- */

/* Floats and simple values, but no break. */
static bool judge_other(struct wf_valid *in, const struct wf_cbor_head *head)
{
    if (wf_cbor_is_endless(head) || (head->info == WF_CBOR_INFO_BYTE && head->value < 32))
        return wf_valid_malformed(in);
    return true;
}

static void check_name(const struct wf_cbor_walk *walk, const uint8_t *begin,
                       struct wf_error *error)
{
    if (walk->is_key && walk->head.major != WF_CBOR_MAJOR_TEXT)
        wf_error_set(error, WF_BAD_VALUE, (size_t)(walk->token - begin), "type", NULL,
                     "expected a name, found %s", wf_cbor_kind_name(&walk->head));
}

/* Goes over the whole item, or to what is wrong with it. */
static enum wf_cbor_event walk_names(struct wf_cbor_walk *walk, wf_bytes item, unsigned levels,
                                     const uint8_t *begin, struct wf_error *error)
{
    static const struct wf_cbor_style any = {.tags = WF_CBOR_TAGS_IGNORE};
    enum wf_cbor_event event;

    wf_cbor_walk_init(walk, item.ptr, item.ptr + item.len, levels, &any);
    do {
        event = wf_cbor_walk_step(walk);
        if (event == WF_CBOR_SCALAR || event == WF_CBOR_OPEN)
            check_name(walk, begin, error);
    } while (event != WF_CBOR_END && event != WF_CBOR_WRONG && error->status == WF_OK);
    return event;
}

static bool pass_container(struct wf_valid *in, const struct item *item)
{
    wf_bytes rest = {(const uint8_t *)item->begin, (size_t)(in->cursor.end - item->begin)};
    struct wf_error error = {.status = WF_OK};
    struct wf_cbor_walk walk;

    if (walk_names(&walk, rest, WF_VALID_DEPTH - item->depth, rest.ptr, &error) != WF_CBOR_END)
        return wf_valid_malformed(in);
    in->cursor.at = (const char *)walk.at;
    return true;
}

bool wf_valid_cbor_pass_any(struct wf_valid *in)
{
    struct item item;

    if (!take_item(in, &item))
        return false;
    switch (item.head.major) {
    case WF_CBOR_MAJOR_UINT:
    case WF_CBOR_MAJOR_NEGATIVE:
        return !wf_cbor_is_endless(&item.head) || wf_valid_malformed(in);
    case WF_CBOR_MAJOR_BYTES:
    case WF_CBOR_MAJOR_TEXT:
        return pass_string(in, &item.head);
    case WF_CBOR_MAJOR_ARRAY:
    case WF_CBOR_MAJOR_MAP:
        return pass_container(in, &item);
    case WF_CBOR_MAJOR_TAG:
    case WF_CBOR_MAJOR_OTHER:
        break;
    }
    return judge_other(in, &item.head);
}

/* --- Arrays and objects --------------------------------------------------------------------- */

bool wf_valid_cbor_open_any(struct wf_valid *in, struct wf_cursor_items *items)
{
    unsigned depth = in->depth;
    size_t most;
    struct item item;

    if (!take_item(in, &item))
        return false;
    /* Every item takes a byte at least, so a higher count would be a lie. */
    most =
        (size_t)(in->cursor.end - in->cursor.at) / (item.head.major == WF_CBOR_MAJOR_MAP ? 2 : 1);
    if (item.depth == WF_VALID_DEPTH || item.head.value > most)
        return wf_valid_malformed(in);
    in->depth = item.depth + 1;
    *items = (struct wf_cursor_items){
        .left = item.head.value, .is_endless = wf_cbor_is_endless(&item.head), .depth = depth};
    return true;
}

bool wf_valid_cbor_next_endless(struct wf_valid *in, struct wf_cursor_items *items)
{
    if (in->cursor.at == in->cursor.end)
        return wf_valid_malformed(in);
    if ((uint8_t)*in->cursor.at != WF_CBOR_BREAK)
        return true;
    in->cursor.at++;
    in->depth = items->depth;
    return false;
}

/* --- What is wrong -------------------------------------------------------------------------- */

bool wf_valid_names_are_text(wf_bytes item, const uint8_t *begin, struct wf_error *error)
{
    struct wf_cbor_walk walk;

    walk_names(&walk, item, WF_VALID_DEPTH, begin, error);
    return error->status == WF_OK;
}

void wf_valid_cbor_tell(wf_bytes item, struct wf_error *error)
{
    const uint8_t *end = item.ptr + item.len;
    struct wf_cbor_walk walk;
    enum wf_cbor_event event;

    *error = (struct wf_error){.status = WF_OK};
    event = walk_names(&walk, item, WF_VALID_DEPTH, item.ptr, error);
    if (event == WF_CBOR_END && walk.at < end)
        wf_error_set(error, WF_BAD_SYNTAX, (size_t)(walk.at - item.ptr), NULL, NULL,
                     "something follows the message");
    if (event == WF_CBOR_WRONG)
        wf_cbor_walk_report(&walk, item.ptr, WF_VALID_DEPTH, error);
}
