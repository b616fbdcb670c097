#ifndef SERVER_ETHERPAD_JSON_PRIVATE_H
#define SERVER_ETHERPAD_JSON_PRIVATE_H

#include <string.h>

#include "wireform/codec/json_write.h"

/** Small words for JSON that is written by hand. */

static inline void json_put(struct wf_buf *out, const char *literal)
{
    wf_buf_put(out, literal, strlen(literal));
}

/** @param before  all that comes before the value: `,"name":` */
static inline void json_text(struct wf_buf *out, const char *before, wf_text value)
{
    json_put(out, before);
    wf_json_write_wtf8(out, value);
}

static inline void json_number(struct wf_buf *out, const char *before, int64_t value)
{
    json_put(out, before);
    wf_json_write_int(out, value);
}

/** `null` where ptr is NULL. */
static inline void json_text_or_null(struct wf_buf *out, const char *before, wf_text value)
{
    if (value.ptr) {
        json_text(out, before, value);
        return;
    }
    json_put(out, before);
    json_put(out, "null");
}

#endif
