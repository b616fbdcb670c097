#ifndef WIREFORM_BASE_TEXT_H
#define WIREFORM_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** UTF-8 text somebody else owns; not NUL-terminated. */
typedef struct wf_text {
    const char *ptr;
    size_t len;
} wf_text;

/** Bytes somebody else owns. */
typedef struct wf_bytes {
    const uint8_t *ptr;
    size_t len;
} wf_bytes;

#define WF_TEXT(literal) ((wf_text){literal, sizeof(literal) - 1})

/** The same for a static initializer, where a compound literal is not a constant. */
#define WF_TEXT_INIT(literal)                                                                      \
    {                                                                                              \
        literal, sizeof(literal) - 1                                                               \
    }

/** For limits that a schema leaves open. */
#define WF_NO_LIMIT SIZE_MAX

/** Borrows a NUL-terminated text for as long as it stays where it is. */
wf_text wf_text_of(const char *terminated);

/** Compares bytes; no normal forms, no case. */
bool wf_text_equal(wf_text a, wf_text b);

bool wf_bytes_equal(wf_bytes a, wf_bytes b);

/** The order of their bytes, which in UTF-8 is that of code points; a beginning comes first.
 *  @return below 0, 0 or above 0 */
int wf_text_compare(wf_text a, wf_text b);

/** Copies `src` and a NUL into `dst`.  The schema's limit is what makes it fit: asserts it. */
void wf_text_store(char *dst, size_t dst_size, wf_text src);

/** Copies a NUL-terminated text without its NUL to `at`, cut off at `end`.
 *  @return behind what was copied */
char *wf_text_append(char *at, const char *end, const char *terminated);

/** Length of the UTF-8 sequence (RFC 3629) at `at`, of which `len` bytes are there.
 *  @return 1 to 4; 0 when none begins here, or when it is cut off */
size_t wf_text_sequence(const char *at, size_t len);

#endif
