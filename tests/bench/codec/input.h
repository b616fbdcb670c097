#ifndef WIREFORM_TESTS_BENCH_CODEC_INPUT_H
#define WIREFORM_TESTS_BENCH_CODEC_INPUT_H

#include "contender.h"

/** What inputs.py made of one kind of message, in one spelling: "chat-pretty". */

enum { MESSAGES_MAX = 64, PADDING = 64 };

struct input {
    char name[64];
    enum kind kind;
    size_t count, bytes;
    struct {
        char *bytes; /**< With PADDING zeros behind them. */
        size_t size;
    } messages[MESSAGES_MAX];
};

extern const char *const kind_names[KINDS];

/** Ends the program when the file is broken.  @return false when there is none */
bool input_load(const char *folder, enum kind kind, const char *spelling, struct input *input);
void input_unload(struct input *input);

#endif
