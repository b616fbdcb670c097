#include "server/names.h"

#include <search.h>
#include <string.h>

static int compare(const void *a, const void *b)
{
    const struct name *left = a;
    const struct name *right = b;
    size_t shared = left->text.len < right->text.len ? left->text.len : right->text.len;
    int order = shared ? memcmp(left->text.ptr, right->text.ptr, shared) : 0;

    if (order)
        return order;
    return (left->text.len > right->text.len) - (left->text.len < right->text.len);
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

struct name *names_find(const struct names *names, wf_text text)
{
    const struct name wanted = {.text = text};
    struct name *const *entry = tfind(&wanted, &names->root, compare);

    return entry ? *entry : NULL;
}
