#include "server/room.h"

#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/arena.h"
#include "wireform/base/assert.h"

struct room *rooms_find(const struct rooms *rooms, wf_text name)
{
    /* The name is the room's first member. */
    return (struct room *)names_find(&rooms->names, name);
}

struct room *rooms_open(struct rooms *rooms, wf_text name)
{
    struct room *room = wf_alloc(1, sizeof(*room) + name.len);

    if (!room)
        return NULL;
    room->name.text = (wf_text){memcpy(room + 1, name.ptr, name.len), name.len};
    if (names_add(&rooms->names, &room->name) != NAMES_ADDED) {
        wf_free(room);
        return NULL;
    }
    room->previous = rooms->last;
    if (rooms->last)
        rooms->last->next = room;
    else
        rooms->first = room;
    rooms->last = room;
    return room;
}

static void close_room(struct rooms *rooms, struct room *room)
{
    if (room->previous)
        room->previous->next = room->next;
    else
        rooms->first = room->next;
    if (room->next)
        room->next->previous = room->previous;
    else
        rooms->last = room->previous;
    names_remove(&rooms->names, &room->name);
    room_deinit(room);
    wf_free(room);
}

void rooms_close_if_empty(struct rooms *rooms, struct room *room)
{
    if (!room->members_count && !room->is_permanent)
        close_room(rooms, room);
}

void rooms_free(struct rooms *rooms)
{
    while (rooms->first)
        close_room(rooms, rooms->first);
}

size_t rooms_names(const struct rooms *rooms, struct wf_arena *arena, const wf_text **names)
{
    wf_text *list = wf_arena_alloc(arena, rooms->names.count, sizeof(*list));
    size_t count = 0;

    *names = list;
    if (!list)
        return 0;
    /* Permanent rooms are the oldest, so order of creation puts them first. */
    for (const struct room *room = rooms->first; room; room = room->next)
        if (!room->is_private)
            list[count++] = room->name.text;
    return count;
}

bool room_reserve(struct room *room)
{
    size_t size = room->members_size ? 2 * room->members_size : 4;
    struct room_member **members;
    struct wf_conn **conns;

    if (room->members_count < room->members_size)
        return true;
    members = wf_realloc(room->members, size, sizeof(struct room_member *));
    if (!members)
        return false;
    room->members = members;
    conns = wf_realloc(room->conns, size, sizeof(struct wf_conn *));
    if (!conns)
        return false;
    room->conns = conns;
    room->members_size = size;
    return true;
}

void room_enter(struct room *room, struct room_member *member)
{
    WF_ASSERT(room->members_count < room->members_size);
    room->members[room->members_count] = member;
    room->conns[room->members_count] = member->conn;
    room->members_count++;
}

void room_leave(struct room *room, struct room_member *member)
{
    size_t index = 0;
    size_t behind;

    while (index < room->members_count && room->members[index] != member)
        index++;
    WF_ASSERT(index < room->members_count);
    behind = room->members_count - index - 1;
    memmove(room->members + index, room->members + index + 1, behind * sizeof(*room->members));
    memmove(room->conns + index, room->conns + index + 1, behind * sizeof(*room->conns));
    room->members_count--;
}

void room_deinit(struct room *room)
{
    wf_free(room->members);
    wf_free(room->conns);
}

wf_audience room_all(const struct room *room)
{
    return (wf_audience){.conns = room->conns, .count = room->members_count};
}

wf_audience room_others(const struct room *room, const struct wf_conn *conn)
{
    return (wf_audience){.conns = room->conns, .count = room->members_count, .except = conn};
}

size_t room_names(const struct room *room, struct wf_arena *arena, const wf_text **names)
{
    wf_text *list = wf_arena_alloc(arena, room->members_count, sizeof(*list));

    *names = list;
    if (!list)
        return 0;
    for (size_t i = 0; i < room->members_count; i++)
        list[i] = room->members[i]->name;
    return room->members_count;
}
