#include "client/json_diff_private.h"

#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/json_write.h"

/* Recurses as deep as the documents are. */

/* ---- Changes ---- */

static bool note_end(struct json_changes *changes)
{
    if (changes->count == changes->size) {
        size_t size = changes->size ? 2 * changes->size : 16;
        size_t *ends = wf_realloc(changes->ends, size, sizeof(*ends));

        if (!ends)
            return false;
        changes->ends = ends;
        changes->size = size;
    }
    changes->ends[changes->count++] = wf_buf_len(&changes->text);
    return true;
}

void differ_begin_change(struct differ *differ)
{
    if (differ->open_changes++ > 0)
        return;
    differ->ops_count = 0;
    WF_BUF_LITERAL(&differ->changes->text, "[");
}

void differ_end_change(struct differ *differ)
{
    if (--differ->open_changes > 0)
        return;
    WF_BUF_LITERAL(&differ->changes->text, "]");
    if (!note_end(differ->changes))
        differ->has_failed = true;
}

void differ_put(struct differ *differ, const char *op, const struct json *value)
{
    struct wf_buf *out = &differ->changes->text;

    differ_begin_change(differ);
    if (differ->ops_count++ > 0)
        WF_BUF_LITERAL(out, ",");
    WF_BUF_LITERAL(out, "{\"op\":");
    wf_json_write_text(out, wf_text_of(op));
    WF_BUF_LITERAL(out, ",\"path\":");
    wf_json_write_text(out, (wf_text){differ->path, differ->path_len});
    if (value) {
        WF_BUF_LITERAL(out, ",\"value\":");
        json_print(value, out);
    }
    WF_BUF_LITERAL(out, "}");
    differ_end_change(differ);
}

wf_text json_changes_patch(const struct json_changes *changes, size_t index)
{
    size_t begin = index > 0 ? changes->ends[index - 1] : 0;
    const char *text = (const char *)wf_buf_peek(&changes->text);

    return (wf_text){text + begin, changes->ends[index] - begin};
}

void json_changes_deinit(struct json_changes *changes)
{
    wf_buf_deinit(&changes->text);
    wf_free(changes->ends);
}

/* ---- Places ---- */

bool differ_has_room(const struct differ *differ, size_t len)
{
    return differ->path_len + 1 + 2 * len <= sizeof(differ->path);
}

void differ_enter(struct differ *differ, wf_text token)
{
    char *at = differ->path + differ->path_len;

    *at++ = '/';
    for (size_t i = 0; i < token.len; i++) {
        char c = token.ptr[i];

        *at++ = c == '/' ? '~' : c;
        if (c == '~' || c == '/')
            *at++ = c == '~' ? '0' : '1';
    }
    differ->path_len = (size_t)(at - differ->path);
}

void differ_leave(struct differ *differ)
{
    differ->path_len = json_pointer_parent((wf_text){differ->path, differ->path_len}).len;
}

/* ---- Objects ---- */

static bool have_short_names(const struct differ *differ, const struct json *object)
{
    wf_text name;

    for (size_t i = 0; i < json_count(object); i++)
        if (json_member_at(object, i, &name) && !differ_has_room(differ, name.len))
            return false;
    return true;
}

static void compare_member(struct differ *differ, wf_text name, const struct json *before,
                           const struct json *after)
{
    differ_enter(differ, name);
    if (!after)
        differ_put(differ, "remove", NULL);
    else if (!before)
        differ_put(differ, "add", after);
    else
        differ_compare(differ, before, after);
    differ_leave(differ);
}

/* Members come in the order of their names, in both. */
static void compare_objects(struct differ *differ, const struct json *before,
                            const struct json *after)
{
    size_t old = 0, new = 0;

    if (!have_short_names(differ, before) || !have_short_names(differ, after)) {
        if (!json_equal(before, after))
            differ_put(differ, "replace", after);
        return;
    }
    while (old < json_count(before) || new < json_count(after)) {
        wf_text old_name, new_name;
        const struct json *old_value = json_member_at(before, old, &old_name);
        const struct json *new_value = json_member_at(after, new, &new_name);
        int order = !old_value ? 1 : !new_value ? -1 : wf_text_compare(old_name, new_name);

        if (order <= 0)
            old++;
        if (order >= 0)
            new ++;
        compare_member(differ, order > 0 ? new_name : old_name, order > 0 ? NULL : old_value,
                       order < 0 ? NULL : new_value);
    }
}

/* ---- Values ---- */

void differ_compare(struct differ *differ, const struct json *before, const struct json *after)
{
    if (before == after)
        return;
    if (json_kind(before) == JSON_OBJECT && json_kind(after) == JSON_OBJECT)
        compare_objects(differ, before, after);
    else if (json_kind(before) == JSON_ARRAY && json_kind(after) == JSON_ARRAY)
        differ_compare_lists(differ, before, after);
    else if (!json_equal(before, after))
        differ_put(differ, "replace", after);
}

bool json_diff(const struct json *before, const struct json *after, struct json_changes *changes)
{
    struct differ differ = {.changes = changes};

    *changes = (struct json_changes){0};
    wf_buf_init(&changes->text, WF_NO_LIMIT);
    differ_compare(&differ, before, after);
    return !differ.has_failed && !changes->text.failed;
}
