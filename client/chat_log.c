/* What was said, and a window onto its wrapped rows. */
#include "client/chat_log.h"

#include <string.h>

#include "wireform/base/alloc.h"

bool chat_log_init(struct chat_log *log)
{
    *log = (struct chat_log){.columns = 80, .height = 24};
    log->lines = wf_alloc(CHAT_LOG_LINES, sizeof(*log->lines));
    return log->lines != NULL;
}

void chat_log_deinit(struct chat_log *log)
{
    chat_log_clear(log);
    wf_free(log->lines);
}

static struct chat_log_line *line_at(const struct chat_log *log, unsigned index)
{
    return &log->lines[(log->first + index) % CHAT_LOG_LINES];
}

static size_t most_below(const struct chat_log *log)
{
    return log->rows > log->height ? log->rows - log->height : 0;
}

static void keep_window_inside(struct chat_log *log)
{
    if (log->below > most_below(log))
        log->below = most_below(log);
}

static void drop_oldest(struct chat_log *log)
{
    struct chat_log_line *line = line_at(log, 0);

    log->bytes -= line->len;
    log->rows -= line->rows;
    wf_free(line->text);
    log->first = (log->first + 1) % CHAT_LOG_LINES;
    log->count--;
    keep_window_inside(log);
}

void chat_log_clear(struct chat_log *log)
{
    while (log->count > 0)
        drop_oldest(log);
}

static void measure(const struct chat_log *log, struct chat_log_line *line)
{
    line->rows = display_rows((wf_text){line->text, line->len}, log->columns);
}

/* Cleaning can make text longer, and most text does not need it: ask for what it took. */
static bool store_clean(struct chat_log_line *line, wf_text text)
{
    size_t most = 4 * text.len + 1;
    char *exact;

    line->text = wf_alloc(most, 1);
    if (!line->text)
        return false;
    line->len = display_clean(line->text, most, text);
    exact = wf_realloc(line->text, line->len + 1, 1);
    if (exact)
        line->text = exact;
    return true;
}

void chat_log_add(struct chat_log *log, enum chat_log_style style, wf_text text)
{
    struct chat_log_line line = {.style = style};

    if (text.len > CHAT_LOG_BYTES / 4 || !store_clean(&line, text))
        return;
    while (log->count > 0 &&
           (log->count == CHAT_LOG_LINES || log->bytes + line.len > CHAT_LOG_BYTES))
        drop_oldest(log);
    measure(log, &line);
    *line_at(log, log->count) = line;
    log->count++;
    log->bytes += line.len;
    log->rows += line.rows;
    if (log->below > 0)
        log->below += line.rows;
    keep_window_inside(log);
}

wf_text chat_log_newest(const struct chat_log *log)
{
    const struct chat_log_line *line;

    if (log->count == 0)
        return (wf_text){0};
    line = line_at(log, log->count - 1);
    return (wf_text){line->text, line->len};
}

void chat_log_resize(struct chat_log *log, unsigned columns, unsigned height)
{
    if (columns != log->columns) {
        log->columns = columns;
        log->rows = 0;
        for (unsigned i = 0; i < log->count; i++) {
            measure(log, line_at(log, i));
            log->rows += line_at(log, i)->rows;
        }
    }
    log->height = height;
    keep_window_inside(log);
}

void chat_log_scroll(struct chat_log *log, int rows)
{
    size_t distance = rows < 0 ? (size_t) - (long)rows : (size_t)rows;

    if (rows > 0)
        log->below += distance;
    else
        log->below -= distance < log->below ? distance : log->below;
    keep_window_inside(log);
}

void chat_log_scroll_to_end(struct chat_log *log)
{
    log->below = 0;
}

/* Puts the rows of one line that the window shows.  `above` of them are above it. */
static unsigned put_rows(const struct chat_log *log, const struct chat_log_line *line, size_t above,
                         struct chat_log_row *rows, unsigned filled)
{
    wf_text rest = {line->text, line->len};

    for (unsigned i = 0; i < line->rows && filled < log->height; i++) {
        size_t next;
        size_t len = display_wrap(rest, log->columns, &next).len;

        if (i >= above)
            rows[filled++] = (struct chat_log_row){{rest.ptr, len}, line->style};
        rest.ptr += next;
        rest.len -= next;
    }
    return filled;
}

unsigned chat_log_view(const struct chat_log *log, struct chat_log_row *rows)
{
    size_t wanted = log->below + log->height; /* counted from the last row up */
    size_t reached = 0;
    unsigned index = log->count;
    unsigned filled = 0;

    while (index > 0 && reached < wanted)
        reached += line_at(log, --index)->rows;
    if (index < log->count) {
        size_t above = reached > wanted ? reached - wanted : 0;

        filled = put_rows(log, line_at(log, index), above, rows, filled);
    }
    while (++index < log->count && filled < log->height)
        filled = put_rows(log, line_at(log, index), 0, rows, filled);
    return filled;
}
