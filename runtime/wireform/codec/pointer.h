#ifndef WIREFORM_CODEC_POINTER_H
#define WIREFORM_CODEC_POINTER_H

#include <stddef.h>
#include <stdint.h>

/** A JSON pointer (RFC 6901) being written into a fixed place.  Whole characters only; once
 *  something did not fit, nothing follows it. */
struct wf_pointer {
    char *text;
    size_t len, size;
};

static inline struct wf_pointer wf_pointer_into(char *text, size_t size)
{
    return (struct wf_pointer){.text = text, .size = size};
}

/** Puts the slash before a name or an index. */
void wf_pointer_step(struct wf_pointer *pointer);
/** One code point of a name; a lone surrogate shows as U+FFFD. */
void wf_pointer_put(struct wf_pointer *pointer, uint32_t code_point);
void wf_pointer_put_index(struct wf_pointer *pointer, size_t index);

/** Puts the NUL. */
void wf_pointer_end(struct wf_pointer *pointer);

#endif
