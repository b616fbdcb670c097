#include "server/chat_text.h"

#include "wireform/codec/utf8.h"

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

/* What reorders or breaks a line on other people's screens. */
static bool is_layout(uint32_t c)
{
    return (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* White_Space of the Unicode Character Database, controls aside. */
static bool is_space(uint32_t c)
{
    return c == 0x20 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f ||
           c == 0x205f || c == 0x3000;
}

bool chat_name_is_valid(wf_text name, size_t max_chars)
{
    const char *at = name.ptr;
    const char *end = name.ptr + name.len;
    uint32_t c = 0;

    if (!name.len || wf_utf8_count(name.ptr, name.len) > max_chars)
        return false;
    while (at < end) {
        bool is_first = at == name.ptr;

        c = wf_utf8_next(&at, end);
        if (is_control(c) || is_layout(c) || (is_first && is_space(c)))
            return false;
    }
    return !is_space(c);
}

static bool is_unprintable(uint32_t c)
{
    return is_control(c) && c != '\t' && c != '\n';
}

static bool has_unprintable(wf_text text)
{
    const char *at = text.ptr;
    const char *end = text.ptr + text.len;

    while (at < end)
        if (is_unprintable(wf_utf8_next(&at, end)))
            return true;
    return false;
}

wf_text chat_text_printable(wf_text text, struct wf_arena *arena)
{
    const char *at = text.ptr;
    const char *end = text.ptr + text.len;
    char *copy;
    size_t len = 0;

    if (!has_unprintable(text))
        return text;
    copy = wf_arena_alloc(arena, text.len, 1);
    if (!copy)
        return (wf_text){0};
    while (at < end) {
        uint32_t c = wf_utf8_next(&at, end);

        len += wf_utf8_put(copy + len, is_unprintable(c) ? ' ' : c);
    }
    return (wf_text){copy, len};
}
