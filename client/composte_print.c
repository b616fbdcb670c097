#include "client/composte_print.h"

#include "client/display.h"
#include "server/json_patch.h"
#include "server/json_pointer.h"
#include "wireform/codec/json_write.h"

/* ---- Documents ---- */

enum { LINE_LEN = 78, INDENT = 2 };

static void begin_line(struct wf_buf *out, unsigned depth)
{
    WF_BUF_LITERAL(out, "\n");
    for (unsigned i = 0; i < depth * INDENT; i++)
        WF_BUF_LITERAL(out, " ");
}

static void print_broken(const struct json *value, unsigned depth, size_t before,
                         struct wf_buf *out);

static void print_entry(const struct json *container, size_t index, unsigned depth,
                        struct wf_buf *out)
{
    size_t begin = wf_buf_len(out);
    wf_text name;

    if (json_kind(container) == JSON_ARRAY) {
        print_broken(json_item(container, index), depth, 0, out);
        return;
    }
    json_member_at(container, index, &name);
    wf_json_write_text(out, name);
    WF_BUF_LITERAL(out, ": ");
    print_broken(json_member_at(container, index, NULL), depth, wf_buf_len(out) - begin, out);
}

/* Recurses as deep as the document is.
 * @param before  what stands before it on its line */
static void print_broken(const struct json *value, unsigned depth, size_t before,
                         struct wf_buf *out)
{
    bool is_array = json_kind(value) == JSON_ARRAY;

    if (json_depth(value) == 0 || json_count(value) == 0 ||
        depth * INDENT + before + json_text_len(value) < LINE_LEN) {
        json_print(value, out);
        return;
    }
    wf_buf_put(out, is_array ? "[" : "{", 1);
    for (size_t i = 0; i < json_count(value); i++) {
        if (i > 0)
            WF_BUF_LITERAL(out, ",");
        begin_line(out, depth + 1);
        print_entry(value, i, depth + 1, out);
    }
    begin_line(out, depth);
    wf_buf_put(out, is_array ? "]" : "}", 1);
}

void composte_print_document(const struct json *document, struct wf_buf *out)
{
    print_broken(document, 0, 0, out);
    WF_BUF_LITERAL(out, "\n");
}

/* ---- Changes ---- */

enum { VALUE_COLUMNS = 60, TEXT_SIZE = 4 * 1024 };

void composte_print_text(FILE *file, wf_text text)
{
    char clean[TEXT_SIZE];
    size_t len = display_clean(clean, sizeof(clean), text);

    (void)fwrite(clean, 1, len, file);
}

static void print_value(FILE *file, const struct json *value)
{
    char clean[TEXT_SIZE], cut[TEXT_SIZE + 4];
    struct wf_buf out;
    size_t len;

    wf_buf_init(&out, WF_NO_LIMIT);
    json_print(value, &out);
    len = display_clean(clean, sizeof(clean),
                        (wf_text){(const char *)wf_buf_peek(&out), wf_buf_len(&out)});
    display_shorten(cut, sizeof(cut), (wf_text){clean, len}, VALUE_COLUMNS);
    (void)fputs(cut, file);
    wf_buf_deinit(&out);
}

static void print_line(FILE *file, char sign, wf_text path, const struct json *old,
                       const struct json *new)
{
    (void)fprintf(file, "  %c ", sign);
    composte_print_text(file, path);
    (void)fputc(' ', file);
    if (old)
        print_value(file, old);
    if (old && new)
        (void)fputs(" -> ", file);
    if (new)
        print_value(file, new);
    (void)fputc('\n', file);
}

static void print_add(FILE *file, struct json *document, wf_text path, const struct json *value)
{
    struct json *parent =
        path.len > 0 ? json_pointer_find(document, json_pointer_parent(path)) : NULL;
    struct json *old = json_pointer_find(document, path);

    if (old && !(parent && json_kind(parent) == JSON_ARRAY))
        print_line(file, '~', path, old, value);
    else
        print_line(file, '+', path, NULL, value);
}

static void print_move(FILE *file, wf_text from, wf_text path)
{
    (void)fputs("  > ", file);
    composte_print_text(file, from);
    (void)fputs(" -> ", file);
    composte_print_text(file, path);
    (void)fputc('\n', file);
}

static void print_op(FILE *file, struct json *document, const struct json_op *op)
{
    switch (op->kind) {
    case JSON_OP_ADD:
        print_add(file, document, op->path, op->value);
        break;
    case JSON_OP_REMOVE:
        print_line(file, '-', op->path, json_pointer_find(document, op->path), NULL);
        break;
    case JSON_OP_REPLACE:
        print_line(file, '~', op->path, json_pointer_find(document, op->path), op->value);
        break;
    case JSON_OP_MOVE:
        print_move(file, op->from, op->path);
        break;
    case JSON_OP_COPY:
        print_add(file, document, op->path, json_pointer_find(document, op->from));
        break;
    case JSON_OP_TEST:
        break;
    }
}

void composte_print_patch(FILE *file, struct json *document, wf_text text)
{
    struct json *root = json_retain(document);
    struct json_patch_error failure;
    struct json_patch patch;
    struct wf_error broken;
    bool goes_on = json_patch_parse(&patch, text, &broken, &failure) == JSON_PATCH_OK;

    for (size_t i = 0; goes_on && i < patch.ops_count; i++) {
        struct json *before = json_retain(root);

        goes_on = json_op_apply(&root, &patch.ops[i], &json_unlimited, &failure) == JSON_PATCH_OK;
        if (goes_on)
            print_op(file, before, &patch.ops[i]);
        json_release(before);
    }
    json_patch_deinit(&patch);
    json_release(root);
}
