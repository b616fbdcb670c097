/* A table of sets, as caches have them: a key can be in one set only, and takes one of its ways. */
#include "server/rate_limit.h"

#include <arpa/inet.h>
#include <sodium.h>
#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/entropy.h"

enum { WAYS = 8 };

struct slot {
    uint64_t hash;
    uint64_t end_ms; /* of the window */
    unsigned count;  /* 0: empty */
};

struct rate_limit {
    uint8_t hash_key[crypto_shorthash_KEYBYTES];
    unsigned limit;
    unsigned window_ms;
    uint64_t sets_mask;
    struct slot slots[];
};

struct rate_limit *rate_limit_new(unsigned limit, unsigned window_ms, unsigned keys_limit)
{
    struct rate_limit *made;
    size_t sets_count = 1;

    while (sets_count * WAYS < keys_limit)
        sets_count *= 2;
    made = wf_alloc(1, sizeof(*made) + sets_count * WAYS * sizeof(struct slot));
    if (!made)
        return NULL;
    wf_entropy_fill(made->hash_key, sizeof(made->hash_key));
    made->limit = limit;
    made->window_ms = window_ms;
    made->sets_mask = sets_count - 1;
    return made;
}

void rate_limit_free(struct rate_limit *limit)
{
    wf_free(limit);
}

static uint64_t hash_of(const struct rate_limit *limit, wf_text key)
{
    uint8_t bytes[crypto_shorthash_BYTES];
    uint64_t hash;

    _Static_assert(sizeof(bytes) == sizeof(hash), "SipHash gives 64 bits");
    crypto_shorthash(bytes, (const unsigned char *)key.ptr, key.len, limit->hash_key);
    memcpy(&hash, bytes, sizeof(hash));
    return hash;
}

static bool is_open(const struct slot *slot, uint64_t now_ms)
{
    return slot->count > 0 && now_ms < slot->end_ms;
}

/* The slot of that key, or else the one it may take. */
static size_t find_or_choose(const struct rate_limit *limit, uint64_t hash, uint64_t now_ms)
{
    size_t first = (size_t)(hash & limit->sets_mask) * WAYS;
    size_t best = first;

    for (size_t i = first; i < first + WAYS; i++) {
        const struct slot *slot = &limit->slots[i];
        const struct slot *least = &limit->slots[best];

        if (slot->hash == hash && is_open(slot, now_ms))
            return i;
        if (is_open(least, now_ms) && (!is_open(slot, now_ms) || slot->count < least->count))
            best = i;
    }
    return best;
}

void rate_limit_note(struct rate_limit *limit, wf_text key, uint64_t now_ms)
{
    uint64_t hash = hash_of(limit, key);
    struct slot *slot = &limit->slots[find_or_choose(limit, hash, now_ms)];

    if (slot->hash != hash || !is_open(slot, now_ms))
        *slot = (struct slot){.hash = hash, .end_ms = now_ms + limit->window_ms};
    if (slot->count < limit->limit)
        slot->count++;
}

unsigned rate_limit_count(const struct rate_limit *limit, wf_text key, uint64_t now_ms)
{
    uint64_t hash = hash_of(limit, key);
    const struct slot *slot = &limit->slots[find_or_choose(limit, hash, now_ms)];

    return slot->hash == hash && is_open(slot, now_ms) ? slot->count : 0;
}

bool rate_limit_is_reached(const struct rate_limit *limit, wf_text key, uint64_t now_ms)
{
    return rate_limit_count(limit, key, now_ms) >= limit->limit;
}

/* --- Addresses ---------------------------------------------------------------------------- */

/* "[2001:db8::7%eth0]:4021" and "2001:db8::7" without what is not the address. */
static wf_text host_of(const char *peer_name)
{
    const char *colon = strchr(peer_name, ':');

    if (peer_name[0] == '[')
        return (wf_text){peer_name + 1, strcspn(peer_name + 1, "]%")};
    if (colon && strchr(colon + 1, ':'))
        return (wf_text){peer_name, strcspn(peer_name, "%")};
    return (wf_text){peer_name, strcspn(peer_name, ":")};
}

wf_text rate_limit_network(const char *peer_name, char room[RATE_LIMIT_NETWORK_SIZE])
{
    wf_text host = host_of(peer_name);
    struct in6_addr address;

    if (host.len == 0)
        host = wf_text_of(peer_name);
    if (host.len >= RATE_LIMIT_NETWORK_SIZE)
        host.len = RATE_LIMIT_NETWORK_SIZE - 1;
    wf_text_store(room, RATE_LIMIT_NETWORK_SIZE, host);
    if (inet_pton(AF_INET6, room, &address) != 1)
        return wf_text_of(room);
    if (IN6_IS_ADDR_V4MAPPED(&address)) {
        inet_ntop(AF_INET, &address.s6_addr[12], room, RATE_LIMIT_NETWORK_SIZE);
        return wf_text_of(room);
    }
    memset(&address.s6_addr[8], 0, 8);
    inet_ntop(AF_INET6, &address, room, RATE_LIMIT_NETWORK_SIZE);
    return wf_text_of(room);
}
