/* The names in the left column. */
#include "client/roster.h"

#include <string.h>

#include "wireform/base/alloc.h"

void roster_deinit(struct roster *roster)
{
    wf_free(roster->names);
    *roster = (struct roster){0};
}

void roster_clear(struct roster *roster)
{
    roster->count = 0;
}

/* @return count when it is not there */
static unsigned find(const struct roster *roster, wf_text name)
{
    unsigned at = 0;

    while (at < roster->count && !wf_text_equal(wf_text_of(roster->names[at]), name))
        at++;
    return at;
}

static bool has_room(struct roster *roster)
{
    unsigned size = roster->size ? 2 * roster->size : 16;
    roster_name *names;

    if (roster->count < roster->size)
        return true;
    if (size > ROSTER_LIMIT)
        return false;
    names = wf_realloc(roster->names, size, sizeof(*names));
    if (!names)
        return false;
    roster->names = names;
    roster->size = size;
    return true;
}

static void append(struct roster *roster, wf_text name)
{
    if (name.len < ROSTER_NAME_SIZE && has_room(roster))
        wf_text_store(roster->names[roster->count++], ROSTER_NAME_SIZE, name);
}

void roster_set(struct roster *roster, const wf_text *names, size_t count)
{
    roster_clear(roster);
    for (size_t i = 0; i < count; i++)
        append(roster, names[i]);
}

bool roster_add(struct roster *roster, wf_text name)
{
    if (find(roster, name) < roster->count)
        return false;
    append(roster, name);
    return true;
}

bool roster_remove(struct roster *roster, wf_text name)
{
    unsigned at = find(roster, name);

    if (at == roster->count)
        return false;
    roster->count--;
    memmove(&roster->names[at], &roster->names[at + 1],
            (roster->count - at) * sizeof(*roster->names));
    return true;
}

void roster_rename(struct roster *roster, wf_text old_name, wf_text new_name)
{
    unsigned at = find(roster, old_name);

    if (at < roster->count && new_name.len < ROSTER_NAME_SIZE)
        wf_text_store(roster->names[at], ROSTER_NAME_SIZE, new_name);
}
