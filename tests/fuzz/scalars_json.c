#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scalars.h"

#define PICK(random, table) ((table)[wf_random_below(random, sizeof(table) / sizeof((table)[0]))])

static const char *const others[] = {"null", "true", "false", "0",     "\"\"",   "[]",
                                     "{}",   "1",    "-1",    "\"a\"", "[null]", "{\"a\":1}"};

static const char *const numbers[] = {"0",
                                      "-0",
                                      "1",
                                      "-1",
                                      "127",
                                      "128",
                                      "-128",
                                      "-129",
                                      "255",
                                      "256",
                                      "32767",
                                      "32768",
                                      "-32769",
                                      "65535",
                                      "65536",
                                      "2147483647",
                                      "2147483648",
                                      "-2147483649",
                                      "4294967295",
                                      "4294967296",
                                      "9007199254740993",
                                      "9223372036854775807",
                                      "9223372036854775808",
                                      "-9223372036854775808",
                                      "-9223372036854775809",
                                      "18446744073709551615",
                                      "18446744073709551616",
                                      "0.1",
                                      "1e2",
                                      "1E+2",
                                      "100e-2",
                                      "1.0",
                                      "0.0",
                                      "1e308",
                                      "1e309",
                                      "-1e309",
                                      "5e-324",
                                      "1e-400",
                                      "1e999999999"};

static const char *const pieces[] = {"a",
                                     "\\u0061",
                                     "\\\"",
                                     "\\\\",
                                     "\\/",
                                     "\\n",
                                     "\\u0000",
                                     "\xC3\xA9",
                                     "\xE2\x82\xAC",
                                     "\xF0\x9F\x98\x80",
                                     "\\ud83d\\ude00",
                                     "\\ud800",
                                     "\\udc00",
                                     "\\uFFFF",
                                     "\x7F",
                                     "/",
                                     "=",
                                     "  "};

static void put(struct wf_buf *out, const char *text)
{
    wf_buf_put(out, text, strlen(text));
}

static void put_number(struct wf_random *random, wf_bytes scalar, struct wf_buf *out)
{
    long long steps[] = {1, -1, 10, -10};
    char digits[32] = "", made[48];

    memcpy(digits, scalar.ptr, scalar.len < sizeof(digits) ? scalar.len : sizeof(digits) - 1);
    switch (wf_random_below(random, 6)) {
    case 0:
    case 1:
        snprintf(made, sizeof(made), "%lld",
                 (long long)((unsigned long long)strtoll(digits, NULL, 10) +
                             (unsigned long long)PICK(random, steps)));
        break;
    case 2:
        snprintf(made, sizeof(made), "%s.0", digits);
        break;
    case 3:
        snprintf(made, sizeof(made), "%s%s", digits[0] == '-' ? "" : "-", digits);
        break;
    default:
        snprintf(made, sizeof(made), "%s", PICK(random, numbers));
        break;
    }
    put(out, made);
}

/* Where a character of what stands between the quotes begins; an escape is one. */
static size_t any_place(struct wf_random *random, wf_bytes inside)
{
    size_t wanted = wf_random_below(random, (unsigned)inside.len + 1), at = 0;

    while (at < wanted && at < inside.len) {
        if (inside.ptr[at] == '\\')
            at += at + 1 < inside.len && inside.ptr[at + 1] == 'u' ? 6 : 2;
        else
            do
                at++;
            while (at < inside.len && (inside.ptr[at] & 0xC0) == 0x80);
    }
    return at < inside.len ? at : inside.len;
}

/* A character of the text spelled as an escape: the same text. */
static void put_escaped(wf_bytes inside, size_t place, struct wf_buf *out)
{
    char escape[8] = "";

    wf_buf_put(out, inside.ptr, place);
    if (place < inside.len && inside.ptr[place] < 0x80 && inside.ptr[place] != '\\') {
        snprintf(escape, sizeof(escape), "\\u%04x", inside.ptr[place]);
        put(out, escape);
        place++;
    }
    wf_buf_put(out, inside.ptr + place, inside.len - place);
}

static void put_text(struct wf_random *random, wf_bytes inside, struct wf_buf *out)
{
    size_t place = any_place(random, inside);

    put(out, "\"");
    switch (wf_random_below(random, 6)) {
    case 0:
        put_escaped(inside, place, out);
        break;
    case 1:
        wf_buf_put(out, inside.ptr, place);
        break;
    case 2:
        wf_buf_put(out, inside.ptr, inside.len);
        wf_buf_put(out, inside.ptr, inside.len);
        break;
    default:
        wf_buf_put(out, inside.ptr, place);
        put(out, PICK(random, pieces));
        wf_buf_put(out, inside.ptr + place, inside.len - place);
        break;
    }
    put(out, "\"");
}

wf_bytes scalar_json(struct wf_random *random, wf_bytes scalar, struct wf_buf *spelled)
{
    size_t begin = wf_buf_len(spelled);

    if (wf_random_below(random, 8) == 0)
        put(spelled, PICK(random, others));
    else if (*scalar.ptr == '"')
        put_text(random, (wf_bytes){scalar.ptr + 1, scalar.len - 2}, spelled);
    else if (*scalar.ptr == '-' || (*scalar.ptr >= '0' && *scalar.ptr <= '9'))
        put_number(random, scalar, spelled);
    else
        put(spelled, PICK(random, others));
    if (spelled->failed)
        return scalar;
    return (wf_bytes){wf_buf_peek(spelled) + begin, wf_buf_len(spelled) - begin};
}
