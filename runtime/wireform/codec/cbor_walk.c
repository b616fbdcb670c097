#include "wireform/codec/cbor_walk.h"

#include <string.h>

#include "wireform/codec/rules.h"
#include "wireform/codec/utf8.h"

static const char too_deep[] = "too deep";

void wf_cbor_walk_init(struct wf_cbor_walk *walk, const uint8_t *at, const uint8_t *end,
                       unsigned depth_limit, const struct wf_cbor_style *style)
{
    walk->at = at;
    walk->end = end;
    walk->token = at;
    walk->is_key = false;
    walk->is_in_item = false;
    walk->wrong = NULL;
    walk->style = *style;
    walk->breach = (struct wf_cbor_breach){.at = NULL};
    walk->is_done = false;
    walk->depth = 0;
    walk->depth_limit = depth_limit < WF_CBOR_WALK_LEVELS ? depth_limit : WF_CBOR_WALK_LEVELS;
}

static enum wf_cbor_event wrong(struct wf_cbor_walk *walk, const uint8_t *at, const char *what)
{
    walk->at = at;
    walk->wrong = at == walk->end ? "the message ends early" : what;
    return WF_CBOR_WRONG;
}

/* --- Style -------------------------------------------------------------------------------- */

static void note_breach(struct wf_cbor_walk *walk, const uint8_t *at, const char *keyword,
                        const char *what)
{
    if (!walk->breach.at)
        walk->breach = (struct wf_cbor_breach){at, keyword, what};
}

static void judge_head(struct wf_cbor_walk *walk, const uint8_t *at,
                       const struct wf_cbor_head *head)
{
    if (walk->style.refuse_indefinite && wf_cbor_is_endless(head))
        note_breach(walk, at, "indefinite", "indefinite length");
    if (walk->style.refuse_long_heads && wf_cbor_is_long(head))
        note_breach(walk, at, "heads", "a head longer than needed");
    if (walk->style.tags == WF_CBOR_TAGS_REFUSE && head->major == WF_CBOR_MAJOR_TAG)
        note_breach(walk, at, "tags", "a tag");
}

/* --- Items -------------------------------------------------------------------------------- */

static enum wf_cbor_event scalar(struct wf_cbor_walk *walk)
{
    walk->is_done = walk->depth == 0;
    return WF_CBOR_SCALAR;
}

/* Passes the bytes that a head announces. */
static bool pass_bytes(struct wf_cbor_walk *walk, const uint8_t *token,
                       const struct wf_cbor_head *head)
{
    size_t valid;

    if (head->value > (size_t)(walk->end - walk->at)) {
        wrong(walk, token, "longer than the rest of the message");
        return false;
    }
    if (head->major == WF_CBOR_MAJOR_TEXT) {
        valid = wf_utf8_check((const char *)walk->at, head->value);
        if (valid < head->value) {
            wrong(walk, walk->at + valid, "the text is not UTF-8");
            return false;
        }
    }
    walk->at += head->value;
    return true;
}

/* Chunks are strings of the same type and have their length in front (RFC 8949, 3.2.3). */
static bool pass_chunk(struct wf_cbor_walk *walk)
{
    const uint8_t *token = walk->at;
    struct wf_cbor_head head;

    walk->wrong = wf_cbor_scan_head(&walk->at, walk->end, &head);
    if (walk->wrong)
        return false;
    if (head.major != walk->head.major || wf_cbor_is_endless(&head)) {
        wrong(walk, token, "a chunk of another type");
        return false;
    }
    judge_head(walk, token, &head);
    return pass_bytes(walk, token, &head);
}

static enum wf_cbor_event string(struct wf_cbor_walk *walk)
{
    if (!wf_cbor_is_endless(&walk->head))
        return pass_bytes(walk, walk->token, &walk->head) ? scalar(walk) : WF_CBOR_WRONG;
    while (walk->at == walk->end || *walk->at != WF_CBOR_BREAK)
        if (!pass_chunk(walk))
            return WF_CBOR_WRONG;
    walk->at++;
    return scalar(walk);
}

static enum wf_cbor_event open(struct wf_cbor_walk *walk)
{
    uint64_t count = walk->head.major == WF_CBOR_MAJOR_TAG ? 1 : walk->head.value;
    size_t bytes_left = (size_t)(walk->end - walk->at);
    size_t per_count = walk->head.major == WF_CBOR_MAJOR_MAP ? 2 : 1;

    if (walk->depth == walk->depth_limit)
        return wrong(walk, walk->token, too_deep);
    /* Every item takes a byte at least, so this count would be a lie. */
    if (walk->head.major != WF_CBOR_MAJOR_TAG && count > bytes_left / per_count)
        return wrong(walk, walk->token, "more items than the rest of the message can hold");
    walk->levels[walk->depth++] = (struct wf_cbor_level){
        .left = (size_t)count * per_count,
        .major = walk->head.major,
        .is_endless = wf_cbor_is_endless(&walk->head),
        .is_key = walk->is_key,
    };
    return WF_CBOR_OPEN;
}

static enum wf_cbor_event other(struct wf_cbor_walk *walk)
{
    if (wf_cbor_is_endless(&walk->head))
        return wrong(walk, walk->token, "a break out of place");
    if (walk->head.info == WF_CBOR_INFO_BYTE && walk->head.value < 32)
        return wrong(walk, walk->token, "a simple value below 32 in two bytes");
    return scalar(walk);
}

/* Tells its container that another item has come. */
static void count_item(struct wf_cbor_walk *walk)
{
    struct wf_cbor_level *level;

    walk->is_key = false;
    if (walk->depth == 0)
        return;
    level = &walk->levels[walk->depth - 1];
    if (!level->is_endless)
        level->left--;
    if (level->major != WF_CBOR_MAJOR_MAP)
        return;
    walk->is_key = !level->has_key;
    level->has_key = !level->has_key;
}

static enum wf_cbor_event item(struct wf_cbor_walk *walk)
{
    if (walk->at == walk->end)
        return wrong(walk, walk->at, NULL);
    walk->token = walk->at;
    walk->is_in_item = true;
    count_item(walk);
    walk->wrong = wf_cbor_scan_head(&walk->at, walk->end, &walk->head);
    if (walk->wrong)
        return WF_CBOR_WRONG;
    judge_head(walk, walk->token, &walk->head);
    switch (walk->head.major) {
    case WF_CBOR_MAJOR_BYTES:
    case WF_CBOR_MAJOR_TEXT:
        return string(walk);
    case WF_CBOR_MAJOR_ARRAY:
    case WF_CBOR_MAJOR_MAP:
        return open(walk);
    case WF_CBOR_MAJOR_OTHER:
        return other(walk);
    case WF_CBOR_MAJOR_UINT:
    case WF_CBOR_MAJOR_NEGATIVE:
    case WF_CBOR_MAJOR_TAG:
        break;
    }
    if (wf_cbor_is_endless(&walk->head))
        return wrong(walk, walk->token, "reserved additional information");
    return walk->head.major == WF_CBOR_MAJOR_TAG ? open(walk) : scalar(walk);
}

static enum wf_cbor_event close(struct wf_cbor_walk *walk)
{
    walk->depth--;
    walk->closed = walk->levels[walk->depth];
    walk->is_key = walk->closed.is_key;
    walk->is_done = walk->depth == 0;
    return WF_CBOR_CLOSE;
}

static enum wf_cbor_event close_endless(struct wf_cbor_walk *walk)
{
    if (walk->levels[walk->depth - 1].has_key)
        return wrong(walk, walk->at, "a break out of place");
    walk->token = walk->at++;
    return close(walk);
}

enum wf_cbor_event wf_cbor_walk_step(struct wf_cbor_walk *walk)
{
    const struct wf_cbor_level *level;

    if (walk->wrong)
        return WF_CBOR_WRONG;
    if (walk->is_done)
        return WF_CBOR_END;
    walk->is_in_item = false;
    if (walk->depth == 0)
        return item(walk);
    level = &walk->levels[walk->depth - 1];
    if (!level->is_endless && level->left == 0) {
        walk->token = walk->at;
        return close(walk);
    }
    if (level->is_endless && walk->at < walk->end && *walk->at == WF_CBOR_BREAK)
        return close_endless(walk);
    return item(walk);
}

bool wf_cbor_walk_to_end(struct wf_cbor_walk *walk)
{
    enum wf_cbor_event event;

    do
        event = wf_cbor_walk_step(walk);
    while (event != WF_CBOR_END && event != WF_CBOR_WRONG);
    return event == WF_CBOR_END;
}

void wf_cbor_walk_report(const struct wf_cbor_walk *walk, const uint8_t *begin,
                         unsigned depth_limit, struct wf_error *error)
{
    size_t offset = (size_t)(walk->at - begin);

    if (walk->wrong == too_deep)
        wf_error_set(error, WF_BAD_SYNTAX, offset, NULL, NULL, "deeper than %u levels",
                     depth_limit);
    else
        wf_error_set(error, WF_BAD_SYNTAX, offset, NULL, NULL, "%s", walk->wrong);
}

/* --- Strings ------------------------------------------------------------------------------ */

struct wf_cbor_chunks wf_cbor_chunks_of(wf_bytes string)
{
    bool is_endless = (*string.ptr & 0x1F) == WF_CBOR_INFO_ENDLESS;
    const uint8_t *end = string.ptr + string.len;

    if (is_endless)
        return (struct wf_cbor_chunks){string.ptr + 1, end - 1};
    return (struct wf_cbor_chunks){string.ptr, end};
}

bool wf_cbor_next_chunk(struct wf_cbor_chunks *chunks, wf_bytes *chunk)
{
    struct wf_cbor_head head;

    if (chunks->at == chunks->end)
        return false;
    wf_cbor_scan_head(&chunks->at, chunks->end, &head);
    *chunk = (wf_bytes){chunks->at, (size_t)head.value};
    chunks->at += head.value;
    return true;
}

size_t wf_cbor_string_len(wf_bytes string)
{
    struct wf_cbor_chunks chunks = wf_cbor_chunks_of(string);
    wf_bytes chunk;
    size_t len = 0;

    while (wf_cbor_next_chunk(&chunks, &chunk))
        len += chunk.len;
    return len;
}

bool wf_cbor_same_text(wf_bytes string, wf_text text)
{
    struct wf_cbor_chunks chunks = wf_cbor_chunks_of(string);
    wf_bytes chunk;

    while (wf_cbor_next_chunk(&chunks, &chunk)) {
        if (chunk.len > text.len || memcmp(chunk.ptr, text.ptr, chunk.len) != 0)
            return false;
        text.ptr += chunk.len;
        text.len -= chunk.len;
    }
    return text.len == 0;
}
