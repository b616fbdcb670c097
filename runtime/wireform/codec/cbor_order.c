#include "wireform/codec/cbor_order.h"

#include <stdlib.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/cbor_walk.h"

/* One member: its name and its value, as they stand in the map. */
struct member {
    const uint8_t *at;
    size_t name_len, len;
};

static const struct wf_cbor_style any = {.tags = WF_CBOR_TAGS_IGNORE};

static const uint8_t *behind_item(const uint8_t *at, const uint8_t *end)
{
    struct wf_cbor_walk walk;

    wf_cbor_walk_init(&walk, at, end, WF_CBOR_WALK_LEVELS, &any);
    return wf_cbor_walk_to_end(&walk) ? walk.at : NULL;
}

/* @return behind the member; NULL when it is no member that a writer wrote */
static const uint8_t *take_member(const uint8_t *at, const uint8_t *end, struct member *member)
{
    const uint8_t *value = behind_item(at, end);
    const uint8_t *behind = value ? behind_item(value, end) : NULL;

    if (!behind)
        return NULL;
    *member = (struct member){at, (size_t)(value - at), (size_t)(behind - at)};
    return behind;
}

/* Names of different lengths differ in their heads already. */
static int compare(const void *a, const void *b)
{
    const struct member *one = a, *other = b;
    size_t len = one->name_len < other->name_len ? one->name_len : other->name_len;

    return memcmp(one->at, other->at, len);
}

static bool is_sorted(const uint8_t *at, const uint8_t *end, uint64_t count)
{
    struct member before, member;

    for (uint64_t i = 0; i < count; i++) {
        at = take_member(at, end, &member);
        if (!at || (i > 0 && compare(&before, &member) > 0))
            return false;
        before = member;
    }
    return true;
}

/* @return false when a value, one held raw, is not well-formed */
static bool take_members(const uint8_t *at, const uint8_t *end, struct member *members,
                         uint64_t count)
{
    for (uint64_t i = 0; i < count; i++)
        if (!(at = take_member(at, end, &members[i])))
            return false;
    return true;
}

static void put_in_order(uint8_t *at, const struct member *members, uint64_t count)
{
    for (uint64_t i = 0; i < count; i++) {
        memcpy(at, members[i].at, members[i].len);
        at += members[i].len;
    }
}

static bool sort(uint8_t *at, size_t len, uint64_t count)
{
    struct member *members = wf_alloc(count, sizeof(*members));
    uint8_t *copy = wf_alloc(len, 1);
    bool is_fine = members && copy;

    if (is_fine) {
        memcpy(copy, at, len);
        is_fine = take_members(copy, copy + len, members, count);
    }
    if (is_fine) {
        qsort(members, count, sizeof(*members), compare);
        put_in_order(at, members, count);
    }
    wf_free(copy);
    wf_free(members);
    return is_fine;
}

void wf_cbor_sort_members(struct wf_buf *out, size_t begin)
{
    uint8_t *map = out->data + out->begin + begin;
    const uint8_t *end = out->data + out->end;
    const uint8_t *first = map;
    struct wf_cbor_head head;

    if (out->failed || wf_cbor_scan_head(&first, end, &head) || head.value < 2)
        return;
    if (is_sorted(first, end, head.value))
        return;
    if (!sort(map + (first - map), (size_t)(end - first), head.value))
        out->failed = true;
}
