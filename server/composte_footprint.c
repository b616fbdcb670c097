#include "server/composte_footprint.h"

#include <string.h>

#include "server/json_pointer.h"
#include "server/text_set.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/json_write.h"

bool composte_footprint_add(struct composte_footprint *footprint, struct composte_item item)
{
    if (footprint->count == footprint->size) {
        size_t size = footprint->size ? 2 * footprint->size : 8;
        struct composte_item *items = wf_realloc(footprint->items, size, sizeof(*items));

        if (!items)
            return false;
        footprint->items = items;
        footprint->size = size;
    }
    footprint->items[footprint->count++] = item;
    return true;
}

void composte_footprint_deinit(struct composte_footprint *footprint)
{
    wf_free(footprint->items);
    *footprint = (struct composte_footprint){0};
}

/* ---- Taking down ---- */

/* A patch being applied. */
struct tracker {
    struct composte_footprint *footprint;
    struct text_set moved; /* Arrays whose positions or end an operation has written. */
    unsigned op;
    bool has_failed; /* No memory. */
};

static void note(struct tracker *tracker, enum composte_aspect aspect, bool is_write,
                 wf_text pointer)
{
    struct composte_item item = {aspect, is_write, tracker->op, pointer};

    if (!composte_footprint_add(tracker->footprint, item))
        tracker->has_failed = true;
}

static void note_read(struct tracker *tracker, enum composte_aspect aspect, wf_text pointer)
{
    note(tracker, aspect, false, pointer);
}

static void note_write(struct tracker *tracker, enum composte_aspect aspect, wf_text pointer)
{
    bool is_of_array = aspect == COMPOSTE_POSITIONS || aspect == COMPOSTE_END;

    note(tracker, aspect, true, pointer);
    if (is_of_array && text_set_add(&tracker->moved, pointer) == NAMES_NO_MEMORY)
        tracker->has_failed = true;
}

/* An index says something as long as its array was not moved by the same patch: then it means that
 * array as a whole. */
static void note_index(struct tracker *tracker, wf_text array)
{
    note_read(tracker, COMPOSTE_POSITIONS, array);
    if (!text_set_has(&tracker->moved, array))
        return;
    note_read(tracker, COMPOSTE_VALUE, array);
    note(tracker, COMPOSTE_VALUE, true, array);
}

/* All arrays that the pointer goes through, or ends in, by an index. */
static void note_way(struct tracker *tracker, struct json *document, wf_text pointer)
{
    const struct json *value = document;
    wf_text rest = pointer;
    wf_text token;
    size_t index;

    while (value && json_pointer_next(&rest, &token)) {
        if (json_kind(value) == JSON_ARRAY && json_pointer_index(token, &index))
            note_index(tracker, (wf_text){pointer.ptr, (size_t)(token.ptr - 1 - pointer.ptr)});
        if (json_kind(value) != JSON_ARRAY && json_kind(value) != JSON_OBJECT)
            return;
        value = json_pointer_step(value, token);
    }
}

/* @param after  the document with what was added: arrays and objects on the way are the same */
static void note_add(struct tracker *tracker, struct json *after, wf_text path)
{
    wf_text parent;

    if (path.len == 0) {
        note_write(tracker, COMPOSTE_VALUE, path);
        return;
    }
    note_way(tracker, after, path);
    parent = json_pointer_parent(path);
    if (json_kind(json_pointer_find(after, parent)) == JSON_OBJECT) {
        note_write(tracker, COMPOSTE_VALUE, path);
    } else if (wf_text_equal(json_pointer_last(path), WF_TEXT("-"))) {
        note_write(tracker, COMPOSTE_END, parent);
    } else {
        note_write(tracker, COMPOSTE_POSITIONS, parent);
    }
    note_read(tracker, COMPOSTE_EXISTENCE, parent);
}

static void note_remove(struct tracker *tracker, struct json *before, wf_text path)
{
    wf_text parent;

    note_way(tracker, before, path);
    note_write(tracker, COMPOSTE_VALUE, path);
    note_read(tracker, COMPOSTE_VALUE, path);
    if (path.len == 0)
        return;
    parent = json_pointer_parent(path);
    if (json_kind(json_pointer_find(before, parent)) == JSON_ARRAY)
        note_write(tracker, COMPOSTE_POSITIONS, parent);
}

static void note_replace(struct tracker *tracker, struct json *before, wf_text path)
{
    note_way(tracker, before, path);
    note_write(tracker, COMPOSTE_VALUE, path);
    if (path.len > 0)
        note_read(tracker, COMPOSTE_EXISTENCE, path);
}

static void note_look(struct tracker *tracker, struct json *before, wf_text path)
{
    note_way(tracker, before, path);
    note_read(tracker, COMPOSTE_VALUE, path);
}

static void note_op(struct tracker *tracker, const struct json_op *op, struct json *before,
                    struct json *after)
{
    switch (op->kind) {
    case JSON_OP_ADD:
        note_add(tracker, after, op->path);
        break;
    case JSON_OP_REMOVE:
        note_remove(tracker, before, op->path);
        break;
    case JSON_OP_REPLACE:
        note_replace(tracker, before, op->path);
        break;
    case JSON_OP_MOVE:
        note_remove(tracker, before, op->from);
        note_add(tracker, after, op->path);
        break;
    case JSON_OP_COPY:
        note_look(tracker, before, op->from);
        note_add(tracker, after, op->path);
        break;
    case JSON_OP_TEST:
        note_look(tracker, before, op->path);
        break;
    }
}

/* ---- Applying ---- */

static enum json_patch_status apply_op(struct tracker *tracker, struct json **document,
                                       const struct json_op *op, const struct json_limits *limits,
                                       struct json_patch_error *error)
{
    struct json *before = json_retain(*document);
    enum json_patch_status status = json_op_apply(document, op, limits, error);

    if (status == JSON_PATCH_OK && json_kind(*document) != JSON_OBJECT) {
        error->path = op->path;
        error->why = "the document must stay an object";
        status = JSON_PATCH_FAILED;
    }
    if (status == JSON_PATCH_OK)
        note_op(tracker, op, before, *document);
    json_release(before);
    return tracker->has_failed ? JSON_PATCH_NO_MEMORY : status;
}

enum json_patch_status composte_footprint_apply(struct json **root, const struct json_patch *patch,
                                                const struct json_limits *limits,
                                                struct composte_footprint *footprint,
                                                struct json_patch_error *error)
{
    struct tracker tracker = {.footprint = footprint};
    struct json *document = json_retain(*root);
    enum json_patch_status status = JSON_PATCH_OK;

    *footprint = (struct composte_footprint){0};
    for (size_t i = 0; i < patch->ops_count && status == JSON_PATCH_OK; i++) {
        tracker.op = (unsigned)i;
        error->op = i;
        status = apply_op(&tracker, &document, &patch->ops[i], limits, error);
    }
    text_set_deinit(&tracker.moved);
    if (status != JSON_PATCH_OK) {
        json_release(document);
        return status;
    }
    json_release(*root);
    *root = document;
    return status;
}

/* ---- Text ---- */

void composte_footprint_print(const struct composte_footprint *footprint, struct wf_buf *out)
{
    for (size_t i = 0; i < footprint->count; i++) {
        const struct composte_item *item = &footprint->items[i];
        char aspect = (char)item->aspect;

        if (!item->is_write)
            continue;
        wf_buf_put(out, &aspect, 1);
        wf_json_write_uint(out, item->pointer.len);
        WF_BUF_LITERAL(out, ":");
        wf_buf_put(out, item->pointer.ptr, item->pointer.len);
    }
}

static bool is_written(char aspect)
{
    return aspect == COMPOSTE_VALUE || aspect == COMPOSTE_POSITIONS || aspect == COMPOSTE_END;
}

/* Takes the length and the colon. */
static bool take_len(wf_text *rest, size_t *len)
{
    const char *colon = memchr(rest->ptr, ':', rest->len);
    wf_text digits;

    if (!colon)
        return false;
    digits = (wf_text){rest->ptr, (size_t)(colon - rest->ptr)};
    rest->ptr += digits.len + 1;
    rest->len -= digits.len + 1;
    return json_pointer_index(digits, len) && *len <= rest->len;
}

bool composte_footprint_next(wf_text *rest, struct composte_item *item)
{
    wf_text left = *rest;
    size_t len;

    if (left.len == 0 || !is_written(left.ptr[0]))
        return false;
    left.ptr++;
    left.len--;
    if (!take_len(&left, &len))
        return false;
    *item = (struct composte_item){
        .aspect = (enum composte_aspect)rest->ptr[0], .is_write = true, .pointer = {left.ptr, len}};
    *rest = (wf_text){left.ptr + len, left.len - len};
    return json_pointer_is_valid(item->pointer);
}

/* ---- Conflicts ---- */

/* Is `p` above `q`, or the same? */
static bool covers(wf_text p, wf_text q)
{
    return json_pointer_covers(p, q);
}

bool composte_conflicts(const struct composte_item *written, const struct composte_item *proposed)
{
    wf_text wrote = written->pointer;
    wf_text has = proposed->pointer;

    switch (written->aspect) {
    case COMPOSTE_VALUE:
        return covers(wrote, has) || (proposed->aspect == COMPOSTE_VALUE && covers(has, wrote));
    case COMPOSTE_POSITIONS:
        if (proposed->aspect == COMPOSTE_VALUE)
            return covers(has, wrote);
        return proposed->aspect != COMPOSTE_EXISTENCE && wf_text_equal(has, wrote);
    case COMPOSTE_END:
        return proposed->aspect == COMPOSTE_VALUE && covers(has, wrote);
    case COMPOSTE_EXISTENCE:
        break; /* Never written. */
    }
    return false;
}
