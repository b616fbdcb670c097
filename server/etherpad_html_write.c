#include <string.h>

#include "server/etherpad_html.h"
#include "wireform/codec/utf8.h"

static const char *const style_tags[] = {"b", "i", "u", "s"};

enum { STYLES_COUNT = sizeof(style_tags) / sizeof(style_tags[0]) };

struct open_list {
    unsigned char kind;
    bool has_item; /* that is open */
};

struct page {
    struct wf_buf *out;
    unsigned styles; /* that are open */
    struct open_list lists[ETHERPAD_LIST_LEVELS];
    unsigned depth;
    bool is_item;       /* the line in hand ... */
    bool is_empty_item; /* ... and nothing is in it so far */
    bool at_line_start;
    bool after_space; /* or at the start of a line: browsers show no further one */
};

static void put(struct wf_buf *out, const char *text)
{
    wf_buf_put(out, text, strlen(text));
}

/* --- Escapes ------------------------------------------------------------------------------- */

/* @return what stands for the byte; NULL: itself */
static const char *escape_of(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\t':
    case '\n':
        return NULL;
    default:
        return (unsigned char)byte < 0x20 || byte == 0x7F ? "\xEF\xBF\xBD" : NULL;
    }
}

/* UTF-8 but for its escapes. */
static void escape_whole(struct wf_buf *out, const char *at, const char *end)
{
    for (const char *plain = at;; at++) {
        const char *escape = at < end ? escape_of(*at) : NULL;

        if (at < end && !escape)
            continue;
        wf_buf_put(out, plain, (size_t)(at - plain));
        if (at == end)
            return;
        put(out, escape);
        plain = at + 1;
    }
}

void etherpad_html_escape(struct wf_buf *out, wf_text text)
{
    enum { HALF_LEN = 3 };
    const char *at = text.ptr;
    const char *end = at + text.len;

    while (at < end) {
        const char *half = wf_wtf8_find_half(at, end);

        escape_whole(out, at, half);
        if (half == end)
            return;
        put(out, "\xEF\xBF\xBD");
        at = half + HALF_LEN;
    }
}

/* --- Lists --------------------------------------------------------------------------------- */

static const char *list_tag(unsigned char kind)
{
    return kind == ETHERPAD_NUMBERS ? "ol" : "ul";
}

static void tag(struct wf_buf *out, const char *before, const char *name)
{
    put(out, before);
    put(out, name);
    put(out, ">");
}

static void close_list(struct page *page)
{
    struct open_list *list = &page->lists[--page->depth];

    if (list->has_item)
        put(page->out, "</li>");
    tag(page->out, "</", list_tag(list->kind));
    put(page->out, "\n");
}

static void begin_item(struct page *page, const struct etherpad_run *marker)
{
    struct open_list *list;

    while (page->depth > marker->level ||
           (page->depth == marker->level && page->lists[page->depth - 1].kind != marker->list))
        close_list(page);
    while (page->depth < marker->level) {
        page->lists[page->depth++] = (struct open_list){.kind = marker->list};
        tag(page->out, "<", list_tag(marker->list));
    }
    list = &page->lists[page->depth - 1];
    put(page->out, list->has_item ? "</li>\n<li>" : "<li>");
    list->has_item = true;
    page->is_item = true;
    page->is_empty_item = true;
}

/* --- Text ---------------------------------------------------------------------------------- */

static void change_styles(struct page *page, unsigned styles)
{
    if (styles == page->styles)
        return;
    for (unsigned i = STYLES_COUNT; i-- > 0;)
        if (page->styles & 1U << i)
            tag(page->out, "</", style_tags[i]);
    for (unsigned i = 0; i < STYLES_COUNT; i++)
        if (styles & 1U << i)
            tag(page->out, "<", style_tags[i]);
    page->styles = styles;
}

static void end_line(struct page *page)
{
    change_styles(page, 0);
    if (!page->is_item)
        put(page->out, "<br>\n");
    else if (page->is_empty_item) /* else it could be one that only holds a deeper list */
        put(page->out, "<br>");
    page->is_item = false;
    page->at_line_start = true;
    page->after_space = true;
}

static void begin_plain_line(struct page *page)
{
    page->at_line_start = false;
    while (!page->is_item && page->depth > 0)
        close_list(page);
}

/* Browsers show one space of many, and none at either end of a line. */
static void put_words(struct page *page, wf_text text, bool ends_line)
{
    const char *end = text.ptr + text.len;

    for (const char *at = text.ptr; at < end;) {
        const char *space = memchr(at, ' ', (size_t)(end - at));
        const char *word_end = space ? space : end;

        etherpad_html_escape(page->out, (wf_text){at, (size_t)(word_end - at)});
        page->after_space = page->after_space && word_end == at;
        if (!space)
            return;
        put(page->out, page->after_space || (ends_line && space + 1 == end) ? "&nbsp;" : " ");
        page->after_space = true;
        at = space + 1;
    }
}

/* @param rest  from the run on: what follows decides about spaces */
static void put_run(struct page *page, const struct etherpad_run *run, wf_text rest)
{
    const char *end = rest.ptr + run->len;
    const char *all_end = rest.ptr + rest.len;

    for (const char *at = rest.ptr; at < end;) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        const char *line_end = newline ? newline : end;
        wf_text words = {at, (size_t)(line_end - at)};

        if (page->at_line_start)
            begin_plain_line(page);
        if (words.len > 0) {
            page->is_empty_item = false;
            change_styles(page, run->styles);
            put_words(page, words, line_end == all_end || *line_end == '\n');
        }
        at = line_end;
        if (newline) {
            end_line(page);
            at++;
        }
    }
}

static void put_body(struct page *page, const struct etherpad_runs *runs)
{
    size_t count = etherpad_runs_count(runs);
    wf_text rest = {(const char *)wf_buf_peek(&runs->text), wf_buf_len(&runs->text)};

    for (size_t i = 0; i < count; i++) {
        const struct etherpad_run *run = etherpad_runs_at(runs, i);

        if (run->list != ETHERPAD_NO_LIST && page->at_line_start) {
            begin_item(page, run);
            page->at_line_start = false;
        } else {
            put_run(page, run, rest);
        }
        rest.ptr += run->len;
        rest.len -= run->len;
    }
    change_styles(page, 0);
    while (page->depth > 0)
        close_list(page);
}

void etherpad_html_write(struct wf_buf *out, wf_text title, const struct etherpad_runs *runs)
{
    struct page page = {.out = out, .at_line_start = true, .after_space = true};

    put(out, "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>");
    etherpad_html_escape(out, title);
    put(out, "</title>\n</head>\n<body>\n");
    put_body(&page, runs);
    put(out, "</body>\n</html>\n");
}
