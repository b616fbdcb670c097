/* Text as a terminal shows it: cleaning, columns, wrapping. */
#define _GNU_SOURCE /* wcwidth() */
#include "client/display.h"

#include <string.h>
#include <wchar.h>

#include "wireform/base/assert.h"
#include "wireform/codec/utf8.h"

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */
static const char ellipsis[] = "\xE2\x80\xA6";    /* U+2026 */

enum { REPLACEMENT_LEN = sizeof(replacement) - 1, ELLIPSIS_LEN = sizeof(ellipsis) - 1 };

/* What moves the cursor, ends a line or turns the direction of the text around it. */
static bool is_disruptive(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static size_t clean_character(char *dst, const char **at, const char *end)
{
    const char *begin = *at;
    uint32_t c = wf_utf8_next(at, end);

    if (is_disruptive(c)) {
        *dst = ' ';
        return 1;
    }
    memcpy(dst, begin, (size_t)(*at - begin));
    return (size_t)(*at - begin);
}

size_t display_clean(char *dst, size_t dst_size, wf_text src)
{
    const char *at = src.ptr;
    const char *end = src.ptr + src.len;
    const char *valid_end = at + wf_utf8_check(at, src.len);
    size_t len = 0;

    /* A character takes up to 4 bytes, and the NUL behind it one. */
    while (at < end && len + 4 < dst_size) {
        if (at < valid_end) {
            len += clean_character(dst + len, &at, valid_end);
            continue;
        }
        memcpy(dst + len, replacement, REPLACEMENT_LEN);
        len += REPLACEMENT_LEN;
        at++;
        valid_end = at + wf_utf8_check(at, (size_t)(end - at));
    }
    dst[len] = '\0';
    return len;
}

static unsigned character_columns(uint32_t c)
{
    int columns = wcwidth((wchar_t)c);

    /* Characters newer than the C library are drawn as one cell by most terminals. */
    return columns < 0 ? 1 : (unsigned)columns;
}

struct display_span display_step(wf_text text)
{
    const char *at = text.ptr;
    const char *end = text.ptr + text.len;
    struct display_span step = {0};

    if (at == end)
        return step;
    step.columns = character_columns(wf_utf8_next(&at, end));
    step.len = (size_t)(at - text.ptr);
    while (at < end && character_columns(wf_utf8_next(&at, end)) == 0)
        step.len = (size_t)(at - text.ptr);
    return step;
}

static wf_text rest_of(wf_text text, size_t from)
{
    return (wf_text){text.ptr + from, text.len - from};
}

struct display_span display_fit(wf_text text, unsigned columns)
{
    struct display_span fit = {0};

    while (fit.len < text.len) {
        struct display_span step = display_step(rest_of(text, fit.len));

        if (fit.columns + step.columns > columns)
            break;
        fit.len += step.len;
        fit.columns += step.columns;
    }
    return fit;
}

unsigned display_columns(wf_text text)
{
    return display_fit(text, ~0u).columns;
}

struct display_span display_shorten(char *dst, size_t dst_size, wf_text text, unsigned columns)
{
    struct display_span fit = display_fit(text, columns);
    bool is_cut = fit.len < text.len;

    WF_ASSERT(text.len + ELLIPSIS_LEN < dst_size);
    if (is_cut)
        fit = display_fit(text, columns > 0 ? columns - 1 : 0);
    memcpy(dst, text.ptr, fit.len);
    if (is_cut && columns > 0) {
        memcpy(dst + fit.len, ellipsis, ELLIPSIS_LEN);
        fit.len += ELLIPSIS_LEN;
        fit.columns++;
    }
    dst[fit.len] = '\0';
    return fit;
}

static size_t word_begin(wf_text text, size_t at)
{
    while (at > 0 && text.ptr[at - 1] != ' ')
        at--;
    return at;
}

/* A longer one is broken anyway, so it may begin where it stands. */
static bool fits_into_a_row(wf_text text, size_t word, unsigned columns)
{
    wf_text rest = rest_of(text, word);
    size_t len = display_fit(rest, columns).len;

    return len == rest.len || memchr(rest.ptr, ' ', len + 1);
}

static size_t without_spaces_at_end(wf_text text, size_t len)
{
    while (len > 0 && text.ptr[len - 1] == ' ')
        len--;
    return len;
}

struct display_span display_wrap(wf_text text, unsigned columns, size_t *next)
{
    struct display_span row = display_fit(text, columns);
    size_t word;

    if (row.len == 0)
        row = display_step(text); /* wider than the row: let it stick out */
    *next = row.len;
    if (row.len == text.len)
        return row;
    if (text.ptr[row.len] != ' ') {
        word = word_begin(text, row.len);
        if (without_spaces_at_end(text, word) > 0 && fits_into_a_row(text, word, columns)) {
            *next = word;
            row.len = word;
        }
    }
    while (*next < text.len && text.ptr[*next] == ' ')
        ++*next;
    if (without_spaces_at_end(text, row.len) > 0)
        row.len = without_spaces_at_end(text, row.len);
    row.columns = display_columns((wf_text){text.ptr, row.len});
    return row;
}

unsigned display_rows(wf_text text, unsigned columns)
{
    unsigned rows = 0;

    do {
        size_t next;

        display_wrap(text, columns, &next);
        text = rest_of(text, next);
        rows++;
    } while (text.len > 0);
    return rows;
}
