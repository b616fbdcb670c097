#ifndef TESTS_UNIT_HEX_H
#define TESTS_UNIT_HEX_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/** Bytes written down in a test: "83 01 02 03", blanks as one likes, and 4(00) for 00000000. */
struct hex {
    uint8_t bytes[4096];
    size_t len;
};

static inline unsigned hex_digit(char digit)
{
    return digit <= '9' ? (unsigned)(digit - '0') : (unsigned)(digit - 'a') + 10;
}

static inline struct hex hex_of(const char *text)
{
    struct hex hex = {.len = 0};

    while (*text) {
        const char *bracket = text + strspn(text, "0123456789");
        unsigned long times = 1;

        if (*text == ' ' || *text == ')') {
            text++;
            continue;
        }
        if (*bracket == '(') {
            times = strtoul(text, NULL, 10);
            text = bracket + 1;
        }
        for (unsigned long i = 0; i < times; i++)
            hex.bytes[hex.len++] = (uint8_t)(hex_digit(text[0]) << 4 | hex_digit(text[1]));
        text += 2;
    }
    return hex;
}

#endif
