#ifndef WIREFORM_TESTS_BENCH_CHAT_LINE_H
#define WIREFORM_TESTS_BENCH_CHAT_LINE_H

#include "contender.h"

enum { LINES = 64, LINE_SIZE = 512, LINE_PADDING = 64 };

/** How the same content is spelled. */
enum spelling { EXPECTED, SHUFFLED, PRETTY, WORLDLY, SPELLINGS };

extern const char *const spelling_names[SPELLINGS];

struct sample {
    char json[LINE_SIZE + LINE_PADDING];
    size_t size;
    /** What it says, escapes resolved. */
    char message[LINE_SIZE];
    char username[64];
};

/** LINES different lines of one spelling. */
void chat_lines(enum spelling spelling, struct sample *samples);

/** Packages that every contender must refuse, NULL at the end. */
extern const char *const bad_lines[];

#endif
