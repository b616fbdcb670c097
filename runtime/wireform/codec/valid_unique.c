#include <string.h>
#include <sys/auxv.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/decimal.h"
#include "wireform/codec/valid_run.h"

/* --- SipHash-2-4 with 128 bits (Aumasson and Bernstein) --------------------------------------
 *
 * Keyed, so that nobody who does not know the key can find two values with one hash. */

struct sip {
    uint64_t state[4];
    uint64_t word; /* Bytes not yet mixed in. */
    uint64_t len;
};

static uint64_t rotate(uint64_t word, unsigned bits)
{
    return word << bits | word >> (64 - bits);
}

static void sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[1] = rotate(v[1], 13) ^ v[0];
    v[0] = rotate(v[0], 32);
    v[2] += v[3];
    v[3] = rotate(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = rotate(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = rotate(v[1], 17) ^ v[2];
    v[2] = rotate(v[2], 32);
}

/* The kernel gives every process 16 random bytes when it starts. */
static void sip_begin(struct sip *sip, char kind)
{
    const void *random = (const void *)getauxval(AT_RANDOM);
    uint64_t key[2] = {0, 0};

    if (random)
        memcpy(key, random, sizeof(key));
    *sip = (struct sip){.state = {key[0] ^ UINT64_C(0x736f6d6570736575),
                                  key[1] ^ UINT64_C(0x646f72616e646f6d) ^ 0xEE,
                                  key[0] ^ UINT64_C(0x6c7967656e657261),
                                  key[1] ^ UINT64_C(0x7465646279746573)},
                        .word = (unsigned char)kind,
                        .len = 1};
}

static void sip_mix(struct sip *sip, uint64_t word)
{
    sip->state[3] ^= word;
    sip_round(sip->state);
    sip_round(sip->state);
    sip->state[0] ^= word;
}

static void sip_put(struct sip *sip, const void *bytes, size_t len)
{
    const unsigned char *at = bytes;

    for (size_t i = 0; i < len; i++) {
        sip->word |= (uint64_t)at[i] << (sip->len % 8 * 8);
        if (++sip->len % 8 == 0) {
            sip_mix(sip, sip->word);
            sip->word = 0;
        }
    }
}

static struct wf_value_hash sip_end(struct sip *sip)
{
    struct wf_value_hash hash;

    sip_mix(sip, sip->word | sip->len << 56);
    sip->state[2] ^= 0xEE;
    for (unsigned half = 0; half < 2; half++) {
        for (unsigned i = 0; i < 4; i++)
            sip_round(sip->state);
        hash.half[half] = sip->state[0] ^ sip->state[1] ^ sip->state[2] ^ sip->state[3];
        sip->state[1] ^= 0xDD;
    }
    return hash;
}

/* --- Values --------------------------------------------------------------------------------- */

static void put_text(struct sip *sip, const struct wf_cursor_text *text)
{
    struct wf_cursor_pieces pieces = wf_cursor_pieces_of(text);
    wf_text piece;

    while (wf_cursor_next_piece(&pieces, &piece))
        sip_put(sip, piece.ptr, piece.len);
}

static void put_decimal(struct sip *sip, const struct wf_decimal *decimal)
{
    const char *at = decimal->first;

    if (!at)
        return;
    sip_put(sip, &decimal->is_negative, sizeof(decimal->is_negative));
    sip_put(sip, &decimal->exponent, sizeof(decimal->exponent));
    for (size_t i = 0; i < decimal->count; i++) {
        if (i > 0)
            at = wf_decimal_next(at);
        sip_put(sip, at, 1);
    }
}

static struct wf_value_hash hash_text(const struct wf_cursor_text *text)
{
    struct sip sip;

    sip_begin(&sip, 's');
    put_text(&sip, text);
    return sip_end(&sip);
}

/* A number too long to spell is hashed as it stands, like values that JSON does not have. */
static struct wf_value_hash hash_bytes(struct wf_cursor *cursor)
{
    const char *begin = cursor->at;
    struct sip sip;

    wf_cursor_skip(cursor);
    sip_begin(&sip, 'b');
    sip_put(&sip, begin, (size_t)(cursor->at - begin));
    return sip_end(&sip);
}

static struct wf_value_hash hash_number(struct wf_cursor *cursor)
{
    struct wf_cursor begin = *cursor;
    struct wf_cursor_number number;
    struct wf_decimal decimal;
    struct sip sip;

    if (!wf_cursor_take_number(cursor, &number))
        return hash_bytes(&begin);
    decimal = wf_decimal_parse(number.text);
    sip_begin(&sip, 'd');
    put_decimal(&sip, &decimal);
    return sip_end(&sip);
}

static struct wf_value_hash hash_array(struct wf_cursor *cursor)
{
    struct wf_cursor_items items;
    struct sip sip;

    sip_begin(&sip, '[');
    wf_cursor_open(cursor, &items);
    while (wf_cursor_next(cursor, &items)) {
        struct wf_value_hash item = wf_value_hash(cursor);

        sip_put(&sip, &item, sizeof(item));
    }
    return sip_end(&sip);
}

static struct wf_value_hash hash_member(struct wf_cursor *cursor)
{
    struct wf_cursor_text text = wf_cursor_take_name(cursor);
    struct wf_value_hash parts[2];
    struct sip sip;

    parts[0] = hash_text(&text);
    parts[1] = wf_value_hash(cursor);
    sip_begin(&sip, ':');
    sip_put(&sip, parts, sizeof(parts));
    return sip_end(&sip);
}

/* Members have no order, and neither has a sum. */
static struct wf_value_hash hash_object(struct wf_cursor *cursor)
{
    struct wf_value_hash sum = {{0, 0}};
    struct wf_cursor_items items;
    struct sip sip;

    wf_cursor_open(cursor, &items);
    while (wf_cursor_next(cursor, &items)) {
        struct wf_value_hash member = hash_member(cursor);

        sum.half[0] += member.half[0];
        sum.half[1] += member.half[1];
    }
    sip_begin(&sip, '{');
    sip_put(&sip, &sum, sizeof(sum));
    return sip_end(&sip);
}

static struct wf_value_hash hash_word(struct wf_cursor *cursor, char word)
{
    struct sip sip;

    wf_cursor_skip(cursor);
    sip_begin(&sip, word);
    return sip_end(&sip);
}

struct wf_value_hash wf_value_hash(struct wf_cursor *cursor)
{
    struct wf_cursor_text text;

    switch (wf_cursor_kind(cursor)) {
    case WF_KIND_NULL:
        return hash_word(cursor, 'n');
    case WF_KIND_BOOLEAN:
        return hash_word(cursor, wf_cursor_is_true(cursor) ? 't' : 'f');
    case WF_KIND_NUMBER:
        return hash_number(cursor);
    case WF_KIND_TEXT:
        text = wf_cursor_take_text(cursor);
        return hash_text(&text);
    case WF_KIND_ARRAY:
        return hash_array(cursor);
    case WF_KIND_OBJECT:
        return hash_object(cursor);
    case WF_KIND_NONE:
        break;
    }
    return hash_bytes(cursor);
}

/* --- Sets ----------------------------------------------------------------------------------- */

/* Hashes seen so far, open addressing, never more than half full.  All zero is an empty place, and
 * a hash that no value has in practice. */
struct set {
    struct wf_value_hash *places;
    size_t places_count; /* A power of two. */
};

/* Up to half as many items need no memory but this. */
#define SMALL_SET 32

/* @return false when it was there already */
static bool add(struct set *set, struct wf_value_hash hash)
{
    size_t mask = set->places_count - 1;

    for (size_t i = hash.half[0] & mask;; i = (i + 1) & mask) {
        struct wf_value_hash *place = &set->places[i];

        if (place->half[0] == hash.half[0] && place->half[1] == hash.half[1])
            return false;
        if (place->half[0] == 0 && place->half[1] == 0) {
            *place = hash;
            return true;
        }
    }
}

static bool all_differ(struct wf_valid *in, struct wf_cursor cursor, struct set *set,
                       const char *schema)
{
    struct wf_cursor_items items;

    wf_cursor_open(&cursor, &items);
    while (wf_cursor_next(&cursor, &items)) {
        const char *item = cursor.at;

        if (!add(set, wf_value_hash(&cursor)))
            return wf_valid_refuse(in, item, "uniqueItems", schema, "equal to an item before it");
    }
    return true;
}

bool wf_valid_unique(struct wf_valid *in, const char *array, size_t count, const char *schema)
{
    struct wf_value_hash few[SMALL_SET] = {{{0, 0}}};
    struct set set = {few, SMALL_SET};
    struct wf_cursor cursor = in->cursor;
    bool is_unique;

    cursor.at = array;
    while (set.places_count < 2 * count)
        set.places_count *= 2;
    if (set.places_count > SMALL_SET)
        set.places = wf_alloc(set.places_count, sizeof(*set.places));
    if (!set.places)
        return wf_valid_abort(in, array, WF_NO_MEMORY, "uniqueItems", schema,
                              "no memory for %zu items", count);
    is_unique = all_differ(in, cursor, &set, schema);
    if (set.places != few)
        wf_free(set.places);
    return is_unique;
}
