#ifndef SERVER_TEXT_SET_H
#define SERVER_TEXT_SET_H

#include "server/names.h"

/** Texts, each once.  Zeroed: empty. */
struct text_set {
    struct names names;
};

/** @param text  borrowed until the end of the set */
enum names_outcome text_set_add(struct text_set *set, wf_text text);
bool text_set_has(const struct text_set *set, wf_text text);
void text_set_deinit(struct text_set *set);

#endif
