/* Pads in memory: how they come, who is there, and how they go. */
#include "server/etherpad_room_private.h"

#include "server/database.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/log.h"
#include "wireform/base/owner.h"

/* --- How they go --------------------------------------------------------------------------- */

static void free_room(struct etherpad_room *room)
{
    if (!room->is_ended)
        names_remove(&room->rooms->names, &room->name);
    wf_timer_deinit(room->rooms->loop, &room->idle);
    etherpad_stored_deinit(&room->stored);
    wf_buf_deinit(&room->options);
    room_deinit(&room->writers);
    room_deinit(&room->viewers);
    wf_free(room);
}

static void expire(struct wf_timer *timer)
{
    free_room(WF_OWNER(timer, struct etherpad_room, idle));
}

void etherpad_room_rest(struct etherpad_room *room)
{
    struct etherpad_rooms *rooms = room->rooms;

    if (etherpad_room_people(room) + room->holders + room->writes_count > 0)
        wf_timer_clear(rooms->loop, &room->idle);
    else if (room->is_ended)
        free_room(room);
    else
        wf_timer_set(rooms->loop, &room->idle, rooms->settings->pad_idle_ms);
}

void etherpad_room_release(struct etherpad_room *room)
{
    WF_ASSERT(room->holders > 0);
    room->holders--;
    etherpad_room_rest(room);
}

static void send_away(struct room *people)
{
    while (people->members_count > 0) {
        struct etherpad_member *member = WF_OWNER(people->members[0], struct etherpad_member, seat);

        room_leave(people, people->members[0]);
        member->room = NULL;
        wf_conn_close(member->seat.conn);
    }
}

void etherpad_room_end(struct etherpad_room *room)
{
    struct etherpad_disconnect_reason news = {.reason = WF_TEXT("shutdown")};

    if (room->is_ended)
        return;
    wf_log(WF_LOG_ERROR, "etherpad", NULL, "%s: given up at revision %u", room->pad_id,
           room->told_rev);
    room->holders++;
    room->is_ended = true;
    names_remove(&room->rooms->names, &room->name);
    etherpad_send_disconnect_reason(room_all(&room->writers), &news);
    etherpad_send_disconnect_reason(room_all(&room->viewers), &news);
    send_away(&room->writers);
    send_away(&room->viewers);
    etherpad_room_tell_settled(room);
    etherpad_room_release(room);
}

/* --- How they come ------------------------------------------------------------------------- */

static void load(struct etherpad_read *read, struct database *db)
{
    struct etherpad_room *room = WF_OWNER(read, struct etherpad_room, read);
    struct etherpad_history history = etherpad_history_of(&room->history);

    room->outcome = etherpad_load(db, room->pad_id, &history, &room->rooms->limits, &room->stored);
}

static void open_room(struct etherpad_room *room)
{
    const struct etherpad_stored *stored = &room->stored;

    room->is_open = true;
    room->head_ms = stored->head_ms;
    room->told_rev = etherpad_pad_head(stored->pad);
    room->chat_next = stored->chat_next;
    wf_buf_put(&room->options, stored->options.ptr, stored->options.len);
    if (stored->is_damaged)
        wf_log(WF_LOG_ERROR, "etherpad", NULL, "%s; the pad is read-only", stored->damage);
}

static void loaded(struct etherpad_read *read, bool is_well)
{
    struct etherpad_room *room = WF_OWNER(read, struct etherpad_room, read);
    struct etherpad_waiter *waiter = room->loading;
    enum etherpad_outcome outcome = is_well ? room->outcome : ETHERPAD_UNREADABLE;

    room->loading = NULL;
    if (outcome == ETHERPAD_FOUND)
        open_room(room);
    else
        free_room(room);
    while (waiter) {
        struct etherpad_waiter *next = waiter->next;

        if (outcome == ETHERPAD_FOUND) {
            room->holders++;
            waiter->told(waiter, room, outcome);
        } else {
            waiter->told(waiter, NULL, outcome);
        }
        waiter = next;
    }
}

/* @return NULL without memory */
static struct etherpad_room *new_room(struct etherpad_rooms *rooms, wf_text pad_id)
{
    struct etherpad_room *room = wf_alloc(1, sizeof(*room));

    if (!room)
        return NULL;
    if (!wf_timer_init(rooms->loop, &room->idle, expire)) {
        wf_free(room);
        return NULL;
    }
    room->rooms = rooms;
    wf_text_store(room->pad_id, sizeof(room->pad_id), pad_id);
    room->name.text = wf_text_of(room->pad_id);
    room->history = (struct etherpad_stored_history){.db = etherpad_store_reader(rooms->store),
                                                     .pad_id = room->pad_id};
    wf_buf_init(&room->options, ETHERPAD_OPTIONS_LIMIT);
    if (names_add(&rooms->names, &room->name) != NAMES_ADDED) {
        wf_timer_deinit(rooms->loop, &room->idle);
        wf_free(room);
        return NULL;
    }
    room->read.run = load;
    room->read.done = loaded;
    etherpad_store_read(rooms->store, &room->read);
    return room;
}

static struct etherpad_room *find_any(struct etherpad_rooms *rooms, wf_text pad_id)
{
    struct name *name = names_find(&rooms->names, pad_id);

    return name ? WF_OWNER(name, struct etherpad_room, name) : NULL;
}

struct etherpad_room *etherpad_room_find(struct etherpad_rooms *rooms, wf_text pad_id)
{
    struct etherpad_room *room = find_any(rooms, pad_id);

    return room && room->is_open ? room : NULL;
}

void etherpad_room_open(struct etherpad_rooms *rooms, wf_text pad_id,
                        struct etherpad_waiter *waiter)
{
    struct etherpad_room *room = find_any(rooms, pad_id);

    if (!room)
        room = new_room(rooms, pad_id);
    if (!room) {
        waiter->told(waiter, NULL, ETHERPAD_UNREADABLE);
    } else if (room->is_open) {
        room->holders++;
        etherpad_room_rest(room);
        waiter->told(waiter, room, ETHERPAD_FOUND);
    } else {
        waiter->next = room->loading;
        room->loading = waiter;
    }
}

/* --- Who is there -------------------------------------------------------------------------- */

static struct room *people_of(struct etherpad_room *room, bool is_viewer)
{
    return is_viewer ? &room->viewers : &room->writers;
}

bool etherpad_room_enter(struct etherpad_room *room, struct etherpad_member *member)
{
    struct room *people = people_of(room, member->is_viewer);

    if (!room_reserve(people))
        return false;
    room_enter(people, &member->seat);
    member->room = room;
    etherpad_room_rest(room);
    return true;
}

void etherpad_room_leave(struct etherpad_member *member)
{
    struct etherpad_room *room = member->room;

    room_leave(people_of(room, member->is_viewer), &member->seat);
    member->room = NULL;
    etherpad_room_rest(room);
}

unsigned etherpad_room_people(const struct etherpad_room *room)
{
    return (unsigned)(room->writers.members_count + room->viewers.members_count);
}

struct etherpad_member *etherpad_room_member(const struct etherpad_room *room, wf_text user_id,
                                             bool is_viewer, const struct etherpad_member *except)
{
    const struct room *people = is_viewer ? &room->viewers : &room->writers;

    for (size_t i = 0; i < people->members_count; i++) {
        struct etherpad_member *member = WF_OWNER(people->members[i], struct etherpad_member, seat);

        if (member != except && wf_text_equal(wf_text_of(member->user.id), user_id))
            return member;
    }
    return NULL;
}

/* --- All of them --------------------------------------------------------------------------- */

void etherpad_rooms_init(struct etherpad_rooms *rooms, struct wf_loop *loop,
                         struct etherpad_store *store, const struct etherpad_settings *settings)
{
    *rooms = (struct etherpad_rooms){.loop = loop, .store = store, .settings = settings};
    rooms->limits = etherpad_pad_default_limits;
    rooms->limits.units = settings->text_limit;
    rooms->limits.runs = settings->runs_limit;
    rooms->limits.catch_up = settings->catch_up_limit;
}

void etherpad_rooms_deinit(struct etherpad_rooms *rooms)
{
    while (rooms->names.root)
        free_room(WF_OWNER(*(struct name **)rooms->names.root, struct etherpad_room, name));
}
