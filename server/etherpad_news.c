#include "server/etherpad_news.h"

#include <stdio.h>

#include "wireform/base/alloc.h"
#include "wireform/base/owner.h"

/* --- What is told -------------------------------------------------------------------------- */

static bool fill_pool(struct etherpad_news *news, const struct etherpad_apool *apool,
                      const struct etherpad_pool *pool)
{
    news->pairs = wf_alloc(apool->count, sizeof(*news->pairs));
    news->numbers = wf_alloc(apool->count, sizeof(*news->numbers));
    if (!news->pairs || !news->numbers)
        return false;
    for (uint32_t i = 0; i < apool->count; i++) {
        struct etherpad_attrib pair = etherpad_pool_at(pool, apool->numbers[i]);

        snprintf(news->numbers[i], sizeof(news->numbers[i]), "%u", i % ETHERPAD_POOL_LIMIT);
        news->pairs[i].key = wf_text_of(news->numbers[i]);
        news->pairs[i].value = (struct etherpad_attribute){pair.key, pair.value};
    }
    news->message.apool = (struct etherpad_attribute_pool){
        .num_to_attrib = news->pairs,
        .num_to_attrib_count = apool->count,
        .next_num = apool->count,
    };
    return true;
}

/* What is longer was made by nobody who is here. */
static void store(char *to, size_t size, wf_text from)
{
    wf_text_store(to, size, from.len < size ? from : WF_TEXT(""));
}

bool etherpad_news_init(struct etherpad_news *news, const struct etherpad_pad *pad,
                        const struct etherpad_revision *revision, int64_t previous_ms)
{
    struct etherpad_apool apool = {0};
    bool is_made;

    *news = (struct etherpad_news){0};
    wf_buf_init(&news->changeset, SIZE_MAX / 2);
    is_made = etherpad_pad_wire(pad, revision, &apool, &news->changeset) == WF_OK &&
              !news->changeset.failed && fill_pool(news, &apool, etherpad_pad_pool(pad));
    etherpad_apool_deinit(&apool);
    store(news->author, sizeof(news->author), revision->author);
    store(news->socket, sizeof(news->socket), revision->socket);
    news->message.new_rev = revision->number;
    news->message.changeset = etherpad_text_of(&news->changeset);
    news->message.time_delta = (double)(revision->time_ms - previous_ms) / 1000;
    return is_made;
}

void etherpad_news_deinit(struct etherpad_news *news)
{
    wf_free(news->pairs);
    wf_free(news->numbers);
    wf_buf_deinit(&news->changeset);
}

/* --- To whom ------------------------------------------------------------------------------- */

static struct etherpad_member *member_at(const struct room *people, size_t index)
{
    return WF_OWNER(people->members[index], struct etherpad_member, seat);
}

static void send_change(struct etherpad_news *news, wf_audience to, bool are_viewers)
{
    news->message.author = wf_text_of(news->author); /* here, since news may be copied */
    news->message.has_time_delta = are_viewers;
    etherpad_send_new_changes(to, &news->message);
}

void etherpad_news_tell(struct etherpad_news *news, struct etherpad_member *member, bool is_own)
{
    struct etherpad_accept_commit answer = {.new_rev = news->message.new_rev};

    member->rev = news->message.new_rev;
    if (is_own)
        etherpad_send_accept_commit(wf_only(&member->seat.conn), &answer);
    else
        send_change(news, wf_only(&member->seat.conn), member->is_viewer);
}

/* @return NULL: who made it is not here any more, or was nobody */
static struct etherpad_member *maker_of(const struct etherpad_news *news, const struct room *people)
{
    if (news->socket[0] == '\0')
        return NULL;
    for (size_t i = 0; i < people->members_count; i++)
        if (wf_text_equal(wf_conn_id(people->conns[i]), wf_text_of(news->socket)))
            return member_at(people, i);
    return NULL;
}

/* Whoever loaded the page a moment ago may know it already, and whoever is catching up hears of it
 * when all before it are told. */
static bool is_next_for(const struct etherpad_news *news, const struct etherpad_member *member)
{
    return member->rev + 1 == news->message.new_rev;
}

static bool is_next_for_all(const struct etherpad_news *news, const struct room *people,
                            const struct etherpad_member *except)
{
    for (size_t i = 0; i < people->members_count; i++)
        if (member_at(people, i) != except && !is_next_for(news, member_at(people, i)))
            return false;
    return true;
}

static void tell_each(struct etherpad_news *news, const struct room *people)
{
    for (size_t i = 0; i < people->members_count; i++)
        if (is_next_for(news, member_at(people, i)))
            etherpad_news_tell(news, member_at(people, i), false);
}

static void tell_people(struct etherpad_news *news, const struct room *people, bool are_viewers,
                        const struct etherpad_member *maker)
{
    if (!is_next_for_all(news, people, maker)) {
        tell_each(news, people);
        return;
    }
    send_change(news, room_others(people, maker ? maker->seat.conn : NULL), are_viewers);
    for (size_t i = 0; i < people->members_count; i++)
        member_at(people, i)->rev = news->message.new_rev;
}

void etherpad_news_tell_all(struct etherpad_news *news, struct etherpad_room *room)
{
    struct etherpad_member *maker = maker_of(news, &room->writers);

    if (maker && is_next_for(news, maker))
        etherpad_news_tell(news, maker, true);
    tell_people(news, &room->writers, false, maker);
    tell_people(news, &room->viewers, true, NULL);
    room->told_rev = news->message.new_rev;
}
