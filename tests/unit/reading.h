#ifndef TESTS_UNIT_READING_H
#define TESTS_UNIT_READING_H

/** Cases for readers, one a line.  Every case is read from memory that ends with its padding
 *  right before a guard page, once for each byte that could stand there and mislead. */

#include "guarded.h"
#include "wireform/base/buf.h"
#include "wireform/codec/json_read.h"

typedef void (*read_function)(struct wf_json_reader *in);

struct reading {
    struct guarded guarded;
    struct wf_arena arena;
    unsigned depth_limit;
    bool plain_integers;
};

static struct reading reading;

static inline int begin_reading(void **state)
{
    (void)state;
    guarded_init(&reading.guarded, 1 << 16);
    reading.depth_limit = WF_JSON_DEPTH;
    return wf_arena_init(&reading.arena, 1 << 16) ? 0 : -1;
}

static inline int end_reading(void **state)
{
    (void)state;
    wf_arena_deinit(&reading.arena);
    guarded_deinit(&reading.guarded);
    return 0;
}

static inline struct wf_error read_with(read_function read, const char *bytes, size_t len,
                                        char filler)
{
    struct wf_json_reader in;
    char *message = guarded_put(&reading.guarded, bytes, len, WF_PADDING, filler);

    wf_arena_reset(&reading.arena);
    wf_json_reader_init(&in, (wf_text){message, len}, &reading.arena);
    in.depth_limit = reading.depth_limit;
    in.plain_integers = reading.plain_integers;
    read(&in);
    wf_json_reader_finish(&in);
    return in.error;
}

static const char fillers[] = {'\0', '"', '}', ']', '1', ' ', ',', ':', 'e', '\\', '\xC3'};

static inline void check_accepts(read_function read, const char *bytes, size_t len)
{
    for (size_t i = 0; i < sizeof(fillers); i++) {
        struct wf_error error = read_with(read, bytes, len, fillers[i]);

        if (error.status != WF_OK)
            fail_msg("%s: %s at %zu (before '%c')", bytes, error.what, error.offset, fillers[i]);
    }
}

static inline void check_refuses(read_function read, const char *bytes, size_t len,
                                 enum wf_status status, size_t offset, const char *what)
{
    for (size_t i = 0; i < sizeof(fillers); i++) {
        struct wf_error error = read_with(read, bytes, len, fillers[i]);

        if (error.status != status || error.offset != offset || strcmp(error.what, what) != 0)
            fail_msg("%s: status %d, %s at %zu (before '%c')", bytes, (int)error.status, error.what,
                     error.offset, fillers[i]);
    }
}

#define ACCEPTS(read, text) check_accepts(read, text, sizeof(text) - 1)
#define REFUSES(read, text, status, offset, what)                                                  \
    check_refuses(read, text, sizeof(text) - 1, status, offset, what)

/** The keyword of the error that `text` ends in. */
#define KEYWORD(read, text, expected)                                                              \
    assert_string_equal(read_with(read, text, sizeof(text) - 1, 0).keyword, expected)

#endif
