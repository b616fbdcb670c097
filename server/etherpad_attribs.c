#include "server/etherpad_attribs.h"

#include <string.h>

/* Attributes as numbers, while they are worked on.  There are few: looking at all of them is the
 * quickest way to find one. */
struct numbers {
    uint32_t list[ETHERPAD_ATTRIBS_LIMIT];
    size_t count;
    bool failed;
};

static void push(struct numbers *numbers, uint32_t number)
{
    if (numbers->count < ETHERPAD_ATTRIBS_LIMIT)
        numbers->list[numbers->count++] = number;
    else
        numbers->failed = true;
}

static wf_text key_of(const struct etherpad_pool *pool, uint32_t number)
{
    return etherpad_pool_at(pool, number).key;
}

/* @return the place of the attribute with the key of `number`; or `count` */
static size_t place_of(const struct numbers *numbers, uint32_t number,
                       const struct etherpad_pool *pool)
{
    uint32_t key = etherpad_pool_key(pool, number);
    size_t place = 0;

    while (place < numbers->count && etherpad_pool_key(pool, numbers->list[place]) != key)
        place++;
    return place;
}

static void remove_at(struct numbers *numbers, size_t place)
{
    numbers->count--;
    memmove(numbers->list + place, numbers->list + place + 1,
            (numbers->count - place) * sizeof(*numbers->list));
}

static void read_numbers(struct numbers *numbers, wf_text attribs, const struct etherpad_pool *pool)
{
    uint32_t number;

    numbers->count = 0;
    numbers->failed = false;
    while (etherpad_attribs_next(&attribs, &number)) {
        if (number < pool->count)
            push(numbers, number);
        else
            numbers->failed = true;
    }
}

static void write_numbers(const struct numbers *numbers, struct etherpad_attribs *room)
{
    room->len = 0;
    room->failed |= numbers->failed;
    for (size_t i = 0; i < numbers->count; i++)
        etherpad_attribs_add(room, numbers->list[i]);
}

static void sort(struct numbers *numbers, const struct etherpad_pool *pool)
{
    for (size_t i = 1; i < numbers->count; i++) {
        uint32_t number = numbers->list[i];
        size_t at = i;

        for (; at > 0; at--) {
            uint32_t before = numbers->list[at - 1];

            if (etherpad_compare(key_of(pool, before), key_of(pool, number)) <= 0)
                break;
            numbers->list[at] = before;
        }
        numbers->list[at] = number;
    }
}

void etherpad_attribs_add(struct etherpad_attribs *room, uint32_t number)
{
    char digits[ETHERPAD_DIGITS_LIMIT];
    size_t len = etherpad_number_print(number, digits);

    if (room->len + 1 + len > sizeof(room->text)) {
        room->failed = true;
        return;
    }
    room->text[room->len] = '*';
    memcpy(room->text + room->len + 1, digits, len);
    room->len += 1 + len;
}

void etherpad_attribs_sort(struct etherpad_attribs *room, const struct etherpad_pool *pool)
{
    struct numbers numbers;

    read_numbers(&numbers, etherpad_attribs_text(room), pool);
    sort(&numbers, pool);
    write_numbers(&numbers, room);
}

/* --- Setting one on top of the other ------------------------------------------------------------
 */

static void set(struct numbers *numbers, uint32_t number, bool is_change,
                const struct etherpad_pool *pool)
{
    size_t place = place_of(numbers, number, pool);
    bool removes = !is_change && etherpad_pool_at(pool, number).value.len == 0;

    if (removes && place < numbers->count)
        remove_at(numbers, place);
    else if (!removes && place < numbers->count)
        numbers->list[place] = number;
    else if (!removes)
        push(numbers, number);
}

wf_text etherpad_attribs_compose(wf_text earlier, wf_text later, bool is_change,
                                 const struct etherpad_pool *pool, struct etherpad_attribs *room)
{
    struct numbers numbers;
    struct numbers changes;

    if (later.len == 0)
        return earlier;
    if (earlier.len == 0 && is_change)
        return later;
    read_numbers(&numbers, earlier, pool);
    read_numbers(&changes, later, pool);
    numbers.failed |= changes.failed;
    for (size_t i = 0; i < changes.count; i++)
        set(&numbers, changes.list[i], is_change, pool);
    sort(&numbers, pool);
    write_numbers(&numbers, room);
    return etherpad_attribs_text(room);
}

/* --- One beside the other -----------------------------------------------------------------------
 */

wf_text etherpad_attribs_follow(wf_text applied, wf_text moved, const struct etherpad_pool *pool,
                                struct etherpad_attribs *room)
{
    struct numbers first;
    struct numbers numbers;

    if (applied.len == 0 || moved.len == 0)
        return moved;
    read_numbers(&first, applied, pool);
    read_numbers(&numbers, moved, pool);
    numbers.failed |= first.failed;
    for (size_t i = 0; i < first.count; i++) {
        wf_text theirs = etherpad_pool_at(pool, first.list[i]).value;
        size_t place = place_of(&numbers, first.list[i], pool);

        if (place == numbers.count)
            continue;
        /* The smaller value wins, whoever comes first. */
        if (etherpad_compare(theirs, etherpad_pool_at(pool, numbers.list[place]).value) <= 0)
            remove_at(&numbers, place);
    }
    write_numbers(&numbers, room);
    return etherpad_attribs_text(room);
}

bool etherpad_attribs_repeat(wf_text attribs, const struct etherpad_pool *pool)
{
    struct numbers numbers;
    struct numbers before = {.count = 0};

    read_numbers(&numbers, attribs, pool);
    for (size_t i = 0; i < numbers.count; i++) {
        if (place_of(&before, numbers.list[i], pool) < before.count)
            return true;
        push(&before, numbers.list[i]);
    }
    return false;
}

wf_text etherpad_attribs_value(wf_text attribs, wf_text key, const struct etherpad_pool *pool)
{
    uint32_t number;

    while (etherpad_attribs_next(&attribs, &number)) {
        if (number < pool->count && wf_text_equal(key_of(pool, number), key))
            return etherpad_pool_at(pool, number).value;
    }
    return (wf_text){NULL, 0};
}
