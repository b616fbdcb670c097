#define _GNU_SOURCE /* memrchr() */
#include "server/json_pointer.h"

#include <string.h>

bool json_pointer_is_valid(wf_text pointer)
{
    if (pointer.len > JSON_POINTER_LIMIT || (pointer.len > 0 && pointer.ptr[0] != '/'))
        return false;
    for (size_t i = 0; i < pointer.len; i++) {
        if (pointer.ptr[i] != '~')
            continue;
        if (i + 1 == pointer.len || (pointer.ptr[i + 1] != '0' && pointer.ptr[i + 1] != '1'))
            return false;
    }
    return true;
}

wf_text json_pointer_parent(wf_text pointer)
{
    const char *slash = memrchr(pointer.ptr, '/', pointer.len);

    return (wf_text){pointer.ptr, (size_t)(slash - pointer.ptr)};
}

wf_text json_pointer_last(wf_text pointer)
{
    wf_text parent = json_pointer_parent(pointer);

    return (wf_text){pointer.ptr + parent.len + 1, pointer.len - parent.len - 1};
}

bool json_pointer_next(wf_text *rest, wf_text *token)
{
    const char *end = rest->ptr + rest->len;
    const char *slash;

    if (rest->len == 0)
        return false;
    token->ptr = rest->ptr + 1;
    slash = memchr(token->ptr, '/', rest->len - 1);
    token->len = (size_t)((slash ? slash : end) - token->ptr);
    rest->ptr = token->ptr + token->len;
    rest->len = (size_t)(end - rest->ptr);
    return true;
}

bool json_pointer_covers(wf_text above, wf_text below)
{
    if (above.len > below.len || (above.len > 0 && memcmp(above.ptr, below.ptr, above.len) != 0))
        return false;
    return above.len == below.len || below.ptr[above.len] == '/';
}

wf_text json_pointer_name(wf_text token, char *room)
{
    size_t len = 0;

    if (!memchr(token.ptr, '~', token.len))
        return token;
    for (size_t i = 0; i < token.len; i++) {
        char c = token.ptr[i];

        if (c == '~')
            c = token.ptr[++i] == '0' ? '~' : '/';
        room[len++] = c;
    }
    return (wf_text){room, len};
}

bool json_pointer_index(wf_text token, size_t *index)
{
    size_t value = 0;

    if (token.len == 0 || token.len > 9 || (token.len > 1 && token.ptr[0] == '0'))
        return false;
    for (size_t i = 0; i < token.len; i++) {
        if (token.ptr[i] < '0' || token.ptr[i] > '9')
            return false;
        value = 10 * value + (size_t)(token.ptr[i] - '0');
    }
    *index = value;
    return true;
}

struct json *json_pointer_step(const struct json *value, wf_text token)
{
    char room[JSON_POINTER_LIMIT];
    size_t index;

    if (json_kind(value) == JSON_OBJECT)
        return json_member(value, json_pointer_name(token, room));
    if (json_kind(value) == JSON_ARRAY && json_pointer_index(token, &index))
        return json_item(value, index);
    return NULL;
}

struct json *json_pointer_find(struct json *root, wf_text pointer)
{
    struct json *value = root;
    wf_text token;

    while (value && json_pointer_next(&pointer, &token))
        value = json_pointer_step(value, token);
    return value;
}
