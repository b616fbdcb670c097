/* Addresses as people type them. */
#include "client/address.h"

#include <stdio.h>
#include <string.h>

static bool has_port(const char *typed)
{
    const char *colon = strrchr(typed, ':');

    if (typed[0] == '[')
        return colon && colon[-1] == ']';
    return colon != NULL;
}

static bool is_bare_ipv6(const char *typed)
{
    const char *colon = strchr(typed, ':');

    return typed[0] != '[' && colon && strchr(colon + 1, ':');
}

bool address_complete(char *dst, size_t dst_size, const char *typed, unsigned port)
{
    int len;

    if (typed[0] == '\0')
        len = snprintf(dst, dst_size, "127.0.0.1:%u", port);
    else if (is_bare_ipv6(typed))
        len = snprintf(dst, dst_size, "[%s]:%u", typed, port);
    else if (!has_port(typed))
        len = snprintf(dst, dst_size, "%s:%u", typed, port);
    else
        len = snprintf(dst, dst_size, "%s%s", typed[0] == ':' ? "127.0.0.1" : "", typed);
    return len >= 0 && (size_t)len < dst_size;
}
