#include "server/text_set.h"

#include "wireform/base/alloc.h"

enum names_outcome text_set_add(struct text_set *set, wf_text text)
{
    struct name *name = wf_alloc(1, sizeof(*name));
    enum names_outcome outcome;

    if (!name)
        return NAMES_NO_MEMORY;
    name->text = text;
    outcome = names_add(&set->names, name);
    if (outcome != NAMES_ADDED)
        wf_free(name);
    return outcome;
}

bool text_set_has(const struct text_set *set, wf_text text)
{
    return names_find(&set->names, text) != NULL;
}

static void give_back(struct name *name)
{
    wf_free(name);
}

void text_set_deinit(struct text_set *set)
{
    names_clear(&set->names, give_back);
}
