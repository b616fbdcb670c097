#ifndef TESTS_EASYSYNC_PROBE_H
#define TESTS_EASYSYNC_PROBE_H

#include "server/etherpad_text.h"

struct probe_command {
    const char *name;
    size_t words; /**< It takes at least. */
    void (*run)(const wf_text *words, size_t count);
};

/** pad_probe.c */
extern const struct probe_command pad_commands[];
extern const size_t pad_commands_count;
void pad_probe_end(void);

/** Adds to the answer. */
void probe_text(wf_text text);
void probe_word(const char *word);
void probe_number(int64_t number);
void probe_buf(const struct wf_buf *buf);
void probe_refuse(const char *why);
void probe_attributed(struct etherpad_text text);
void probe_wire(enum wf_status status, struct etherpad_apool *apool, struct wf_buf *out);

uint64_t probe_number_of(wf_text word);

#endif
