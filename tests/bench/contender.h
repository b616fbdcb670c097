#ifndef WIREFORM_TESTS_BENCH_CONTENDER_H
#define WIREFORM_TESTS_BENCH_CONTENDER_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a chat line says; both texts borrow from the message or from the contender's own memory,
 *  until its next call. */
struct chat_line {
    const char *message;
    size_t message_len;
    const char *username;
    size_t username_len;
    bool has_username;
};

/** One way to read and write chat lines.  All of them check the same: UTF-8, syntax, the type of
 *  the package, the types of the members, members given twice, 1 to 16384 characters. */
struct contender {
    const char *name;
    const char *version;
    /** `size` bytes, with 64 readable ones behind. */
    bool (*decode)(const char *json, size_t size, struct chat_line *line);
    /** @return bytes written; NULL where the library has no writer */
    size_t (*encode)(const struct chat_line *line, char *out, size_t out_size);
};

extern const struct contender contender_wireform;
extern const struct contender contender_simdjson;
extern const struct contender contender_yyjson;

#ifdef __cplusplus
}
#endif

#endif
