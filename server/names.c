#define _GNU_SOURCE /* tdestroy() */
#include "server/names.h"

#include <search.h>

static int compare(const void *a, const void *b)
{
    const struct name *left = a;
    const struct name *right = b;

    return wf_text_compare(left->text, right->text);
}

enum names_outcome names_add(struct names *names, struct name *name)
{
    struct name **entry = tsearch(name, &names->root, compare);

    if (!entry)
        return NAMES_NO_MEMORY;
    if (*entry != name)
        return NAMES_TAKEN;
    names->count++;
    return NAMES_ADDED;
}

void names_remove(struct names *names, const struct name *name)
{
    tdelete(name, &names->root, compare);
    names->count--;
}

void names_clear(struct names *names, void (*give_back)(struct name *name))
{
    /* It is called with what was put in, whatever the type of its parameter says. */
    tdestroy(names->root, (void (*)(void *))give_back);
    *names = (struct names){0};
}

struct name *names_find(const struct names *names, wf_text text)
{
    const struct name wanted = {.text = text};
    struct name *const *entry = tfind(&wanted, &names->root, compare);

    return entry ? *entry : NULL;
}
