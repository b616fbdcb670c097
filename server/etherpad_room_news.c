/* What becomes of a change: it is stored, and then people hear of it. */
#include "server/database.h"
#include "server/etherpad_news.h"
#include "server/etherpad_room_private.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"

/* --- Under way ----------------------------------------------------------------------------- */

/* The revisions of one change: stored together, told together. */
struct bulletin {
    struct etherpad_room *room;
    unsigned count;
    struct etherpad_news news[];
};

static void free_bulletin(struct bulletin *bulletin)
{
    for (unsigned i = 0; i < bulletin->count; i++)
        etherpad_news_deinit(&bulletin->news[i]);
    wf_free(bulletin);
}

/* @return NULL without memory */
static struct bulletin *new_bulletin(struct etherpad_room *room, uint32_t first_rev)
{
    const struct etherpad_pad *pad = room->stored.pad;
    unsigned count = etherpad_pad_head(pad) - first_rev + 1;
    struct bulletin *bulletin = wf_alloc(1, sizeof(*bulletin) + count * sizeof(bulletin->news[0]));

    if (!bulletin)
        return NULL;
    bulletin->room = room;
    while (bulletin->count < count) {
        const struct etherpad_revision *revision =
            etherpad_pad_revision(pad, first_rev + bulletin->count);

        if (!etherpad_news_init(&bulletin->news[bulletin->count++], pad, revision, room->head_ms)) {
            free_bulletin(bulletin);
            return NULL;
        }
        room->head_ms = revision->time_ms;
    }
    return bulletin;
}

static void stored(void *user, bool is_durable)
{
    struct bulletin *bulletin = user;
    struct etherpad_room *room = bulletin->room;

    room->holders++;
    room->writes_count--;
    if (is_durable && !room->is_ended)
        for (unsigned i = 0; i < bulletin->count; i++)
            etherpad_news_tell_all(&bulletin->news[i], room);
    else
        etherpad_room_end(room);
    free_bulletin(bulletin);
    etherpad_room_tell_settled(room);
    etherpad_room_release(room);
}

/* @return false without memory */
static bool store(struct etherpad_room *room, const struct etherpad_verdict *verdict)
{
    struct etherpad_store *to = room->rooms->store;
    struct bulletin *bulletin = new_bulletin(room, verdict->first_rev);
    struct etherpad_write *write = etherpad_store_write(to);

    if (bulletin && write &&
        etherpad_put_revisions(write, room->pad_id, room->stored.pad, verdict) &&
        etherpad_store_submit(to, write, (struct etherpad_told){stored, bulletin})) {
        room->writes_count++;
        return true;
    }
    if (bulletin)
        free_bulletin(bulletin);
    return false;
}

/* --- Changes ------------------------------------------------------------------------------- */

static void forget_failures(struct etherpad_room *room)
{
    int failure;

    if (!database_is_well(room->history.db, &failure))
        wf_log(WF_LOG_ERROR, "etherpad", NULL, "%s: not read: %s", room->pad_id,
               database_text(failure));
}

/* The pad in memory has changed by now, so the room ends when that cannot be stored. */
static enum etherpad_reason carry_on(struct etherpad_room *room,
                                     const struct etherpad_verdict *verdict)
{
    forget_failures(room);
    if (verdict->reason == ETHERPAD_ACCEPTED &&
        verdict->first_rev <= etherpad_pad_head(room->stored.pad) && !store(room, verdict))
        etherpad_room_end(room);
    return verdict->reason;
}

enum etherpad_reason etherpad_room_change(struct etherpad_room *room,
                                          const struct etherpad_change *change,
                                          struct etherpad_verdict *verdict)
{
    struct etherpad_change judged = *change;

    judged.is_read_only |= room->stored.is_damaged;
    judged.now_ms = wf_clock_wall_ms();
    etherpad_pad_submit(room->stored.pad, &judged, verdict);
    return carry_on(room, verdict);
}

enum etherpad_reason etherpad_room_change_missed(struct etherpad_room *room,
                                                 const struct etherpad_missed *missed,
                                                 struct etherpad_verdict *verdict)
{
    if (room->stored.is_damaged) {
        *verdict = (struct etherpad_verdict){.reason = ETHERPAD_READ_ONLY};
        return verdict->reason;
    }
    etherpad_pad_submit_missed(room->stored.pad, missed, wf_clock_wall_ms(), verdict);
    return carry_on(room, verdict);
}

/* --- Waiting for what is under way ---------------------------------------------------------- */

void etherpad_room_settle(struct etherpad_room *room, struct etherpad_waiter *waiter)
{
    room->holders++;
    waiter->rev = etherpad_pad_head(room->stored.pad);
    waiter->next = NULL;
    if (room->is_ended || waiter->rev <= room->told_rev) {
        waiter->told(waiter, room, room->is_ended ? ETHERPAD_UNREADABLE : ETHERPAD_FOUND);
        return;
    }
    if (room->last_waiter)
        room->last_waiter->next = waiter;
    else
        room->first_waiter = waiter;
    room->last_waiter = waiter;
}

/* They are in the order of what they wait for. */
void etherpad_room_tell_settled(struct etherpad_room *room)
{
    struct etherpad_waiter *waiter;

    while ((waiter = room->first_waiter) && (room->is_ended || waiter->rev <= room->told_rev)) {
        room->first_waiter = waiter->next;
        if (!room->first_waiter)
            room->last_waiter = NULL;
        waiter->told(waiter, room, room->is_ended ? ETHERPAD_UNREADABLE : ETHERPAD_FOUND);
    }
}

/* --- Catching up --------------------------------------------------------------------------- */

enum { SLICE = 100 }; /* revisions, which take a millisecond or so */

struct catching_up {
    struct etherpad_member *member;
    wf_text socket;
    int64_t previous_ms;
};

static bool is_own(const struct catching_up *catching, const struct etherpad_revision *revision)
{
    return catching->socket.len > 0 && wf_text_equal(revision->socket, catching->socket) &&
           wf_text_equal(revision->author, wf_text_of(catching->member->user.id));
}

/* The first one is what the member has: only its time is of use. */
static bool take_revision(void *taker, const struct etherpad_revision *revision)
{
    struct catching_up *catching = taker;
    struct etherpad_member *member = catching->member;
    struct etherpad_news news;
    bool is_made = true;

    if (revision->number > member->rev) {
        is_made =
            etherpad_news_init(&news, member->room->stored.pad, revision, catching->previous_ms);
        if (is_made)
            etherpad_news_tell(&news, member, is_own(catching, revision));
        etherpad_news_deinit(&news);
    }
    catching->previous_ms = revision->time_ms;
    return is_made;
}

static bool take_from_memory(struct etherpad_room *room, uint32_t first, uint32_t last,
                             struct catching_up *catching)
{
    for (uint32_t rev = first; rev <= last; rev++)
        if (!take_revision(catching, etherpad_pad_revision(room->stored.pad, rev)))
            return false;
    return true;
}

enum wf_status etherpad_room_catch_up(struct etherpad_member *member, wf_text socket)
{
    struct etherpad_room *room = member->room;
    struct etherpad_history history = etherpad_history_of(&room->history);
    struct catching_up catching = {.member = member, .socket = socket};
    uint32_t first = member->rev, last = room->told_rev;

    if (first >= last)
        return WF_OK;
    if (last - first > room->rooms->limits.catch_up)
        return WF_TOO_LARGE;
    if (last - first > SLICE)
        last = first + SLICE;
    if (etherpad_pad_revision(room->stored.pad, first))
        take_from_memory(room, first, last, &catching);
    else
        history.read(history.context, first, last, take_revision, &catching);
    forget_failures(room);
    if (member->rev != last)
        return WF_TOO_LARGE;
    return last == room->told_rev ? WF_OK : WF_MORE;
}
