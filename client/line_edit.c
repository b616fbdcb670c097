/* One line somebody types. */
#include "client/line_edit.h"

#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/codec/utf8.h"

void line_edit_init(struct line_edit *edit)
{
    memset(edit, 0, sizeof(*edit));
}

static void drop_draft(struct line_edit *edit)
{
    wf_free(edit->draft);
    edit->draft = NULL;
}

void line_edit_deinit(struct line_edit *edit)
{
    for (unsigned i = 0; i < edit->history_count; i++)
        wf_free(edit->history[i]);
    drop_draft(edit);
}

wf_text line_edit_text(const struct line_edit *edit)
{
    return (wf_text){edit->text, edit->len};
}

static wf_text behind_cursor(const struct line_edit *edit)
{
    return (wf_text){edit->text + edit->cursor, edit->len - edit->cursor};
}

/* Bytes of the step that ends at `at`.  Walks from the start: what a cursor steps over can only
 * be told forwards, and a line is short. */
static size_t step_before(const struct line_edit *edit, size_t at)
{
    size_t from = 0;

    while (from < at) {
        size_t len = display_step((wf_text){edit->text + from, edit->len - from}).len;

        if (from + len >= at)
            return at - from;
        from += len;
    }
    return 0;
}

static void remove_before_cursor(struct line_edit *edit, size_t count)
{
    memmove(edit->text + edit->cursor - count, edit->text + edit->cursor, edit->len - edit->cursor);
    edit->cursor -= count;
    edit->len -= count;
}

void line_edit_insert(struct line_edit *edit, uint32_t character)
{
    char bytes[4];
    size_t len;

    if (character < 0x20 || (character >= 0x7F && character < 0xA0) || character > 0x10FFFF ||
        (character >= 0xD800 && character <= 0xDFFF))
        return;
    len = wf_utf8_put(bytes, character);
    if (edit->len + len >= sizeof(edit->text))
        return;
    memmove(edit->text + edit->cursor + len, edit->text + edit->cursor, edit->len - edit->cursor);
    memcpy(edit->text + edit->cursor, bytes, len);
    edit->cursor += len;
    edit->len += len;
}

void line_edit_set(struct line_edit *edit, wf_text text)
{
    WF_ASSERT(text.len < sizeof(edit->text));
    memmove(edit->text, text.ptr, text.len);
    edit->len = text.len;
    edit->cursor = text.len;
    edit->view = 0;
}

void line_edit_backspace(struct line_edit *edit)
{
    remove_before_cursor(edit, step_before(edit, edit->cursor));
}

void line_edit_delete(struct line_edit *edit)
{
    size_t count = display_step(behind_cursor(edit)).len;

    edit->cursor += count;
    remove_before_cursor(edit, count);
}

void line_edit_delete_word(struct line_edit *edit)
{
    size_t from = edit->cursor;

    while (from > 0 && edit->text[from - 1] == ' ')
        from--;
    while (from > 0 && edit->text[from - 1] != ' ')
        from--;
    remove_before_cursor(edit, edit->cursor - from);
}

void line_edit_delete_to_start(struct line_edit *edit)
{
    remove_before_cursor(edit, edit->cursor);
}

void line_edit_delete_to_end(struct line_edit *edit)
{
    edit->len = edit->cursor;
}

void line_edit_left(struct line_edit *edit)
{
    edit->cursor -= step_before(edit, edit->cursor);
}

void line_edit_right(struct line_edit *edit)
{
    edit->cursor += display_step(behind_cursor(edit)).len;
}

void line_edit_home(struct line_edit *edit)
{
    edit->cursor = 0;
}

void line_edit_end(struct line_edit *edit)
{
    edit->cursor = edit->len;
}

static char *copy_of(wf_text text)
{
    char *copy = wf_alloc(text.len + 1, 1);

    if (copy)
        memcpy(copy, text.ptr, text.len);
    return copy;
}

static bool is_newest(const struct line_edit *edit, wf_text text)
{
    return edit->history_count > 0 &&
           wf_text_equal(wf_text_of(edit->history[edit->history_count - 1]), text);
}

static void remember(struct line_edit *edit, wf_text text)
{
    char *copy;

    if (text.len == 0 || is_newest(edit, text))
        return;
    copy = copy_of(text);
    if (!copy)
        return;
    if (edit->history_count == LINE_EDIT_HISTORY) {
        wf_free(edit->history[0]);
        memmove(edit->history, edit->history + 1,
                (LINE_EDIT_HISTORY - 1) * sizeof(edit->history[0]));
        edit->history_count--;
    }
    edit->history[edit->history_count++] = copy;
}

void line_edit_enter(struct line_edit *edit)
{
    remember(edit, line_edit_text(edit));
    drop_draft(edit);
    edit->history_at = edit->history_count;
    line_edit_set(edit, WF_TEXT(""));
}

void line_edit_older(struct line_edit *edit)
{
    if (edit->history_at == 0)
        return;
    if (edit->history_at == edit->history_count) {
        drop_draft(edit);
        edit->draft = copy_of(line_edit_text(edit));
    }
    edit->history_at--;
    line_edit_set(edit, wf_text_of(edit->history[edit->history_at]));
}

void line_edit_newer(struct line_edit *edit)
{
    if (edit->history_at == edit->history_count)
        return;
    edit->history_at++;
    if (edit->history_at < edit->history_count)
        line_edit_set(edit, wf_text_of(edit->history[edit->history_at]));
    else
        line_edit_set(edit, wf_text_of(edit->draft ? edit->draft : ""));
}

wf_text line_edit_view(struct line_edit *edit, unsigned columns, unsigned *cursor_column)
{
    wf_text before;
    wf_text shown;

    if (edit->view > edit->cursor)
        edit->view = edit->cursor;
    before = (wf_text){edit->text + edit->view, edit->cursor - edit->view};
    *cursor_column = display_columns(before);
    /* One column is kept for a cursor behind the last character. */
    while (before.len > 0 && *cursor_column >= columns) {
        struct display_span step = display_step(before);

        before.ptr += step.len;
        before.len -= step.len;
        *cursor_column -= step.columns;
    }
    edit->view = edit->cursor - before.len;
    shown = (wf_text){edit->text + edit->view, edit->len - edit->view};
    shown.len = display_fit(shown, columns).len;
    return shown;
}
