#include "server/uuid.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>

enum { UUID_BYTES = 16, UUID_DIGITS = 32, UUID_CHARS = UUID_SIZE - 1 };

static const char digits[] = "0123456789abcdef";

static bool has_hyphen_before(int byte)
{
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

static void print(const uint8_t bytes[UUID_BYTES], char uuid[UUID_SIZE])
{
    for (int i = 0; i < UUID_BYTES; i++) {
        if (has_hyphen_before(i))
            *uuid++ = '-';
        *uuid++ = digits[bytes[i] >> 4];
        *uuid++ = digits[bytes[i] & 15];
    }
    *uuid = '\0';
}

bool uuid_make(char uuid[UUID_SIZE])
{
    uint8_t bytes[UUID_BYTES];

    if (getrandom(bytes, sizeof(bytes), 0) != sizeof(bytes))
        return false;
    bytes[6] = (uint8_t)((bytes[6] & 0x0f) | 0x40); /* version 4 */
    bytes[8] = (uint8_t)((bytes[8] & 0x3f) | 0x80); /* the variant of RFC 9562 */
    print(bytes, uuid);
    return true;
}

/* @return -1: no digit */
static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

static bool parse_digits(wf_text text, uint8_t bytes[UUID_BYTES])
{
    bool is_hyphenated = text.len == UUID_CHARS;
    const char *at = text.ptr;

    if (!is_hyphenated && text.len != UUID_DIGITS)
        return false;
    for (int i = 0; i < UUID_BYTES; i++) {
        int high, low;

        if (is_hyphenated && has_hyphen_before(i) && *at++ != '-')
            return false;
        high = digit_value(at[0]);
        low = digit_value(at[1]);
        if (high < 0 || low < 0)
            return false;
        bytes[i] = (uint8_t)(high << 4 | low);
        at += 2;
    }
    return true;
}

/* Both spellings go around a hyphenated one only. */
static wf_text without_wrapping(wf_text text)
{
    static const char urn[] = "urn:uuid:";
    size_t urn_len = sizeof(urn) - 1;

    if (text.len == UUID_CHARS + urn_len && strncasecmp(text.ptr, urn, urn_len) == 0)
        return (wf_text){text.ptr + urn_len, UUID_CHARS};
    if (text.len == UUID_CHARS + 2 && text.ptr[0] == '{' && text.ptr[text.len - 1] == '}')
        return (wf_text){text.ptr + 1, UUID_CHARS};
    return text;
}

bool uuid_parse(wf_text text, char uuid[UUID_SIZE])
{
    uint8_t bytes[UUID_BYTES];

    if (!parse_digits(without_wrapping(text), bytes))
        return false;
    print(bytes, uuid);
    return true;
}
