/* Asks generated validators: reads cases, answers a line for each.
 *
 * A case is the number of a validator, one byte j or c for the codec, the number of bytes, and the
 * bytes; numbers are four bytes, the lowest first.  The answer is `ok`, or `refused` with status,
 * offset, keyword, schema, pointer and text between tabs. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "probe_entries.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/json_text.h"

static int read_number(uint32_t *number)
{
    unsigned char bytes[4];

    if (fread(bytes, 1, sizeof(bytes), stdin) != sizeof(bytes))
        return 0;
    *number =
        bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
    return 1;
}

/* Names of members may hold what separates fields and lines. */
static void put_field(const char *text)
{
    putchar('\t');
    for (; text && *text; text++)
        putchar((unsigned char)*text < ' ' ? '?' : *text);
}

static void answer(const struct wf_error *error)
{
    printf("refused\t%d\t%zu", error->status, error->offset);
    put_field(error->keyword);
    put_field(error->schema);
    put_field(error->pointer);
    put_field(error->what);
    putchar('\n');
}

static void ask(const struct probe_entry *entry, int codec, char *bytes, size_t len)
{
    struct wf_error error;
    bool is_valid;

    if (codec == 'j')
        is_valid = entry->valid_json(bytes, len, &error);
    else
        is_valid = entry->valid_cbor((const unsigned char *)bytes, len, &error);
    if (is_valid) {
        puts("ok");
        return;
    }
    if (codec == 'j')
        wf_error_locate(&error, (wf_text){bytes, len});
    else
        wf_cbor_locate(&error, (wf_bytes){(const uint8_t *)bytes, len});
    answer(&error);
}

int main(void)
{
    uint32_t entry, len;
    char *bytes;
    int codec;

    while (read_number(&entry) && (codec = getchar()) != EOF && read_number(&len)) {
        bytes = malloc(len); /* Exactly as long, so that reading behind it is seen. */
        if (fread(bytes, 1, len, stdin) != len)
            return 1;
        ask(&probe_entries[entry], codec, bytes, len);
        fflush(stdout);
        free(bytes);
    }
    return 0;
}
