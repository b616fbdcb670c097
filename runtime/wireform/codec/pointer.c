#include "wireform/codec/pointer.h"

#include <string.h>

#include "wireform/codec/json_number.h"
#include "wireform/codec/utf8.h"

static void put(struct wf_pointer *pointer, const char *bytes, size_t len)
{
    if (len > pointer->size - 1 - pointer->len) {
        pointer->size = pointer->len + 1;
        return;
    }
    memcpy(pointer->text + pointer->len, bytes, len);
    pointer->len += len;
}

void wf_pointer_step(struct wf_pointer *pointer)
{
    put(pointer, "/", 1);
}

#define REPLACEMENT 0xFFFD

static void put_char(struct wf_pointer *pointer, uint32_t code_point)
{
    bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    char bytes[4];

    put(pointer, bytes, wf_utf8_put(bytes, is_surrogate ? REPLACEMENT : code_point));
}

/* `~` and `/` in names are written `~0` and `~1`. */
void wf_pointer_put(struct wf_pointer *pointer, uint32_t code_point)
{
    if (code_point == '~')
        put(pointer, "~0", 2);
    else if (code_point == '/')
        put(pointer, "~1", 2);
    else
        put_char(pointer, code_point);
}

void wf_pointer_put_index(struct wf_pointer *pointer, size_t index)
{
    char digits[WF_JSON_DOUBLE_SIZE];

    put(pointer, digits, wf_json_print_uint(digits, index));
}

void wf_pointer_end(struct wf_pointer *pointer)
{
    pointer->text[pointer->len] = '\0';
}
