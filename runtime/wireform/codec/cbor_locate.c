#include "wireform/base/buf.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/pointer.h"
#include "wireform/codec/utf8.h"

/* Where the walk is within one open container: at a member, an item, or between two. */
struct level {
    const uint8_t *begin; /* Of the container. */
    wf_bytes key;         /* In a map: the last one, head included. */
    size_t items_count;
    enum wf_cbor_major major;
    bool is_between;
};

struct path {
    struct level levels[WF_CBOR_WALK_LEVELS];
    unsigned depth;
};

static struct level *top(struct path *path)
{
    return path->depth > 0 ? &path->levels[path->depth - 1] : NULL;
}

/* At an item of an array, or at the value of a member; a key says nothing until it is whole. */
static void enter_item(struct path *path, bool is_key)
{
    struct level *level = top(path);

    if (!level || is_key || level->major == WF_CBOR_MAJOR_TAG)
        return;
    level->items_count++;
    level->is_between = false;
}

static void enter_member(struct path *path, wf_bytes key)
{
    top(path)->key = key;
    top(path)->is_between = false;
}

static void leave_value(struct path *path)
{
    struct level *level = top(path);

    if (level && level->major != WF_CBOR_MAJOR_TAG)
        level->is_between = true;
}

static void push(struct path *path, const struct wf_cbor_walk *walk)
{
    path->levels[path->depth++] = (struct level){
        .begin = walk->token,
        .major = walk->head.major,
        .is_between = walk->head.major != WF_CBOR_MAJOR_TAG,
    };
}

static void follow(struct path *path, const struct wf_cbor_walk *walk, enum wf_cbor_event event)
{
    switch (event) {
    case WF_CBOR_SCALAR:
        enter_item(path, walk->is_key);
        if (walk->is_key)
            enter_member(path, wf_cbor_token(walk));
        break;
    case WF_CBOR_OPEN:
        enter_item(path, walk->is_key);
        push(path, walk);
        break;
    case WF_CBOR_CLOSE:
        path->depth--;
        if (walk->is_key) {
            const uint8_t *begin = path->levels[path->depth].begin;

            enter_member(path, (wf_bytes){begin, (size_t)(walk->at - begin)});
        }
        break;
    case WF_CBOR_WRONG:
        if (walk->is_in_item)
            enter_item(path, walk->is_key);
        break;
    case WF_CBOR_END:
        break;
    }
}

/* Walks until the item that holds `offset`, or as far as the message is sound. */
static void find_path(struct path *path, wf_bytes message, size_t offset)
{
    static const struct wf_cbor_style any_style;
    struct wf_cbor_walk walk;
    enum wf_cbor_event event;

    path->depth = 0;
    wf_cbor_walk_init(&walk, message.ptr, message.ptr + message.len, WF_CBOR_WALK_LEVELS,
                      &any_style);
    for (;;) {
        event = wf_cbor_walk_step(&walk);
        follow(path, &walk, event);
        if (event == WF_CBOR_WRONG || event == WF_CBOR_END ||
            offset < (size_t)(walk.at - message.ptr))
            return;
        if ((event == WF_CBOR_SCALAR || event == WF_CBOR_CLOSE) && !walk.is_key)
            leave_value(path);
    }
}

static void put_text(struct wf_pointer *pointer, wf_bytes text)
{
    const char *at = (const char *)text.ptr;
    const char *end = at + text.len;

    while (at < end)
        wf_pointer_put(pointer, wf_utf8_next(&at, end));
}

static void put_text_key(struct wf_pointer *pointer, wf_bytes key)
{
    struct wf_cbor_chunks chunks = wf_cbor_chunks_of(key);
    wf_bytes chunk;

    while (wf_cbor_next_chunk(&chunks, &chunk))
        put_text(pointer, chunk);
}

/* More of a key would not fit into a pointer. */
#define SHOWN_KEY_SIZE 256

static void put_other_key(struct wf_pointer *pointer, wf_bytes key)
{
    struct wf_buf notation;

    wf_buf_init(&notation, SHOWN_KEY_SIZE);
    wf_cbor_diagnose(key, &notation);
    put_text(pointer, (wf_bytes){wf_buf_peek(&notation), wf_buf_len(&notation)});
    wf_buf_deinit(&notation);
}

static void put_key(struct wf_pointer *pointer, wf_bytes key)
{
    if (*key.ptr >> 5 == WF_CBOR_MAJOR_TEXT)
        put_text_key(pointer, key);
    else
        put_other_key(pointer, key);
}

static void print_path(char *text, size_t size, const struct path *path)
{
    struct wf_pointer pointer = wf_pointer_into(text, size);

    for (unsigned i = 0; i < path->depth && !path->levels[i].is_between; i++) {
        const struct level *level = &path->levels[i];

        if (level->major == WF_CBOR_MAJOR_TAG)
            continue;
        wf_pointer_step(&pointer);
        if (level->major == WF_CBOR_MAJOR_MAP)
            put_key(&pointer, level->key);
        else
            wf_pointer_put_index(&pointer, level->items_count - 1);
    }
    wf_pointer_end(&pointer);
}

void wf_cbor_locate(struct wf_error *error, wf_bytes message)
{
    struct path path;

    error->pointer[0] = '\0';
    if (error->status == WF_OK || message.len == 0)
        return;
    find_path(&path, message, error->offset);
    print_path(error->pointer, sizeof(error->pointer), &path);
}
