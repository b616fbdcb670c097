#include "wireform/codec/http_field.h"

#include <string.h>

/* One bit for each byte value: characters of a token. */
static const uint64_t token_chars[4] = {
    /* ! # $ % & ' * + - . 0-9 */ 0x03ff6cfa00000000,
    /* A-Z ^ _ ` a-z | ~ */ 0x57ffffffc7fffffe,
};

bool wf_http_is_token_char(unsigned char byte)
{
    return token_chars[byte / 64] >> byte % 64 & 1;
}

bool wf_http_is_token(wf_text text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!wf_http_is_token_char((unsigned char)text.ptr[i]))
            return false;
    return text.len > 0;
}

bool wf_http_is_value_char(unsigned char byte)
{
    return (byte >= ' ' && byte != 0x7f) || byte == '\t';
}

bool wf_http_is_value(wf_text text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!wf_http_is_value_char((unsigned char)text.ptr[i]))
            return false;
    return true;
}

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

bool wf_http_same_token(wf_text a, wf_text b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower(a.ptr[i]) != lower(b.ptr[i]))
            return false;
    return true;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

wf_text wf_http_trim(wf_text text)
{
    while (text.len > 0 && is_blank(text.ptr[0])) {
        text.ptr++;
        text.len--;
    }
    while (text.len > 0 && is_blank(text.ptr[text.len - 1]))
        text.len--;
    return text;
}

wf_text wf_http_find_field(const struct wf_http_field *fields, size_t count, const char *name)
{
    wf_text wanted = wf_text_of(name);

    for (size_t i = 0; i < count; i++)
        if (wf_http_same_token(fields[i].name, wanted))
            return fields[i].value;
    return (wf_text){0};
}

/* Bytes up to `separator` outside of quoted strings. */
static size_t find_outside_quotes(wf_text text, char separator)
{
    bool is_quoted = false;

    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"')
            is_quoted = !is_quoted;
        else if (is_quoted && text.ptr[i] == '\\')
            i++;
        else if (!is_quoted && text.ptr[i] == separator)
            return i;
    }
    return text.len;
}

static wf_text skip(wf_text text, size_t count)
{
    return (wf_text){text.ptr + count, text.len - count};
}

bool wf_http_next_element(wf_text *list, wf_text *element)
{
    while (list->len > 0) {
        size_t len = find_outside_quotes(*list, ',');

        *element = wf_http_trim((wf_text){list->ptr, len});
        *list = skip(*list, len < list->len ? len + 1 : len);
        if (element->len > 0)
            return true;
    }
    return false;
}

bool wf_http_lists_token(const struct wf_http_field *fields, size_t count, const char *name,
                         const char *token)
{
    wf_text wanted_name = wf_text_of(name);
    wf_text wanted = wf_text_of(token);

    for (size_t i = 0; i < count; i++) {
        wf_text list = fields[i].value;
        wf_text element;

        if (!wf_http_same_token(fields[i].name, wanted_name))
            continue;
        while (wf_http_next_element(&list, &element))
            if (wf_http_same_token(element, wanted))
                return true;
    }
    return false;
}

/* 5.6.4, but only \" and \\ are escapes: browsers leave the backslashes of a file's path alone.
 * @return bytes of the quoted string, its quotes counted; 0 when it does not end well */
static size_t unquote(wf_text text, char *room, wf_text *value)
{
    size_t len = 0;

    for (size_t i = 1; i < text.len; i++) {
        char byte = text.ptr[i];

        if (byte == '"') {
            *value = (wf_text){room, len};
            return i + 1;
        }
        if (byte == '\\' && i + 1 < text.len && strchr("\"\\", text.ptr[i + 1]))
            byte = text.ptr[++i];
        if (!wf_http_is_value_char((unsigned char)byte))
            return 0;
        room[len++] = byte;
    }
    return 0;
}

static size_t token_len(wf_text text)
{
    size_t len = 0;

    while (len < text.len && wf_http_is_token_char((unsigned char)text.ptr[len]))
        len++;
    return len;
}

/* Bytes of the value at the front of `text`; 0: there is none. */
static size_t take_value(wf_text text, char *room, wf_text *value)
{
    size_t len;

    if (text.len > 0 && text.ptr[0] == '"')
        return unquote(text, room, value);
    len = token_len(text);
    *value = (wf_text){text.ptr, len};
    return len;
}

bool wf_http_next_parameter(wf_text *rest, char *room, wf_text *name, wf_text *value, bool *broken)
{
    wf_text text = wf_http_trim(*rest);
    size_t len;

    *broken = false;
    while (text.len > 0 && text.ptr[0] == ';')
        text = wf_http_trim(skip(text, 1));
    if (text.len == 0)
        return false;
    *broken = true;
    if (text.ptr == wf_http_trim(*rest).ptr)
        return false;
    len = token_len(text);
    if (len == 0 || len == text.len || text.ptr[len] != '=')
        return false;
    *name = (wf_text){text.ptr, len};
    text = skip(text, len + 1);
    len = take_value(text, room, value);
    if (len == 0)
        return false;
    *rest = skip(text, len);
    *broken = false;
    return true;
}

bool wf_http_read_length(wf_text text, uint64_t *length)
{
    uint64_t number = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
        if (number > (INT64_MAX - 9) / 10)
            return false;
        number = number * 10 + (uint64_t)(text.ptr[i] - '0');
    }
    *length = number;
    return text.len > 0;
}
