/* Everybody a concierge knows. */
#include "client/people.h"

#include "wireform/base/alloc.h"

void people_deinit(struct people *people)
{
    wf_free(people->all);
    *people = (struct people){0};
}

void people_clear(struct people *people)
{
    people->count = 0;
}

struct person *people_find(const struct people *people, wf_text uuid)
{
    for (unsigned i = 0; i < people->count; i++) {
        if (wf_text_equal(wf_text_of(people->all[i].uuid), uuid))
            return &people->all[i];
    }
    return NULL;
}

static bool has_room(struct people *people)
{
    unsigned size = people->size ? 2 * people->size : 16;
    struct person *all;

    if (people->count < people->size)
        return true;
    if (size > PEOPLE_LIMIT)
        return false;
    all = wf_realloc(people->all, size, sizeof(*all));
    if (!all)
        return false;
    people->all = all;
    people->size = size;
    return true;
}

struct person *people_add(struct people *people, wf_text uuid, wf_text name)
{
    struct person *person = people_find(people, uuid);

    if (person)
        return person;
    if (uuid.len >= PEOPLE_UUID_SIZE || name.len >= CHAT_NAME_SIZE || !has_room(people))
        return NULL;
    person = &people->all[people->count++];
    wf_text_store(person->uuid, sizeof(person->uuid), uuid);
    wf_text_store(person->name, sizeof(person->name), name);
    person->is_awaited = false;
    return person;
}

void people_remove(struct people *people, wf_text uuid)
{
    struct person *person = people_find(people, uuid);

    if (person)
        *person = people->all[--people->count];
}

bool people_are_awaited(const struct people *people)
{
    for (unsigned i = 0; i < people->count; i++) {
        if (people->all[i].is_awaited)
            return true;
    }
    return false;
}

void people_stop_awaiting(struct people *people)
{
    for (unsigned i = 0; i < people->count; i++)
        people->all[i].is_awaited = false;
}
