#include "server/etherpad_wishes.h"

#include "wireform/base/alloc.h"
#include "wireform/base/owner.h"

struct etherpad_wish {
    struct name name; /* its text is the session */
    struct etherpad_wish *next, *previous;
    uint64_t made_ms;
    char session[ETHERPAD_TOKEN_SIZE];
    char pad_id[ETHERPAD_PAD_ID_SIZE];
};

static void forget(struct etherpad_wishes *wishes, struct etherpad_wish *wish)
{
    if (wish->previous)
        wish->previous->next = wish->next;
    else
        wishes->first = wish->next;
    if (wish->next)
        wish->next->previous = wish->previous;
    else
        wishes->last = wish->previous;
    names_remove(&wishes->names, &wish->name);
    wf_free(wish);
}

static void forget_old(struct etherpad_wishes *wishes, uint64_t now_ms)
{
    while (wishes->first && (now_ms - wishes->first->made_ms > ETHERPAD_WISH_MS ||
                             wishes->names.count > ETHERPAD_WISHES_LIMIT))
        forget(wishes, wishes->first);
}

static struct etherpad_wish *find(const struct etherpad_wishes *wishes, wf_text session)
{
    struct name *name = names_find(&wishes->names, session);

    return name ? WF_OWNER(name, struct etherpad_wish, name) : NULL;
}

static void append(struct etherpad_wishes *wishes, struct etherpad_wish *wish)
{
    wish->previous = wishes->last;
    if (wishes->last)
        wishes->last->next = wish;
    else
        wishes->first = wish;
    wishes->last = wish;
}

bool etherpad_wish(struct etherpad_wishes *wishes, wf_text session, wf_text pad_id, uint64_t now_ms)
{
    struct etherpad_wish *old = find(wishes, session);
    struct etherpad_wish *wish = wf_alloc(1, sizeof(*wish));

    if (!wish)
        return false;
    if (old)
        forget(wishes, old);
    wf_text_store(wish->session, sizeof(wish->session), session);
    wf_text_store(wish->pad_id, sizeof(wish->pad_id), pad_id);
    wish->name.text = wf_text_of(wish->session);
    wish->made_ms = now_ms;
    if (names_add(&wishes->names, &wish->name) != NAMES_ADDED) {
        wf_free(wish);
        return false;
    }
    append(wishes, wish);
    forget_old(wishes, now_ms);
    return true;
}

bool etherpad_wish_take(struct etherpad_wishes *wishes, wf_text session, wf_text pad_id,
                        uint64_t now_ms)
{
    struct etherpad_wish *wish;

    forget_old(wishes, now_ms);
    wish = find(wishes, session);
    if (!wish || !wf_text_equal(wf_text_of(wish->pad_id), pad_id))
        return false;
    forget(wishes, wish);
    return true;
}

void etherpad_wishes_deinit(struct etherpad_wishes *wishes)
{
    while (wishes->first)
        forget(wishes, wishes->first);
}
