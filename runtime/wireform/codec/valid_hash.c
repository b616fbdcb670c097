#include <endian.h>
#include <string.h>
#include <sys/auxv.h>

#include "wireform/codec/decimal.h"
#include "wireform/codec/valid_run.h"

/* Both ways to hash take words one by one, behind a first one that tells the kind of the value. */
struct mixer {
    const struct wf_hash_key *key;
    uint64_t state[4]; /* Only the first is used by the quick way. */
    uint64_t word;     /* Bytes not yet mixed in. */
    uint64_t len;
};

struct wf_hash_key wf_hash_key(bool is_quick)
{
    /* The kernel gives every process 16 random bytes when it starts. */
    const void *random = (const void *)getauxval(AT_RANDOM);
    struct wf_hash_key key = {.is_quick = is_quick};

    if (random)
        memcpy(key.half, random, sizeof(key.half));
    return key;
}

/* --- SipHash-2-4 with 128 bits (Aumasson and Bernstein) ------------------------------------- */

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

static void sip_begin(struct mixer *mixer)
{
    const uint64_t *key = mixer->key->half;

    mixer->state[0] = key[0] ^ UINT64_C(0x736f6d6570736575);
    mixer->state[1] = key[1] ^ UINT64_C(0x646f72616e646f6d) ^ 0xEE;
    mixer->state[2] = key[0] ^ UINT64_C(0x6c7967656e657261);
    mixer->state[3] = key[1] ^ UINT64_C(0x7465646279746573);
}

static void sip_mix(struct mixer *mixer, uint64_t word)
{
    mixer->state[3] ^= word;
    sip_round(mixer->state);
    sip_round(mixer->state);
    mixer->state[0] ^= word;
}

static struct wf_value_hash sip_end(struct mixer *mixer)
{
    uint64_t *state = mixer->state;
    struct wf_value_hash hash;

    sip_mix(mixer, mixer->word | mixer->len << 56);
    state[2] ^= 0xEE;
    for (unsigned half = 0; half < 2; half++) {
        for (unsigned i = 0; i < 4; i++)
            sip_round(state);
        hash.half[half] = state[0] ^ state[1] ^ state[2] ^ state[3];
        state[1] ^= 0xDD;
    }
    return hash;
}

/* --- The quick way: a multiplication for each word, both halves of which count --------------- */

__extension__ typedef unsigned __int128 wide;

static inline uint64_t fold(uint64_t a, uint64_t b)
{
    wide product = (wide)a * b;

    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline void quick_mix(struct mixer *mixer, uint64_t word)
{
    mixer->state[0] = fold(mixer->state[0] ^ word, mixer->key->half[1] | 1);
}

static inline struct wf_value_hash quick_end(struct mixer *mixer)
{
    quick_mix(mixer, mixer->word);
    quick_mix(mixer, mixer->len);
    return (struct wf_value_hash){{mixer->state[0], 0}};
}

/* --- Either way ----------------------------------------------------------------------------- */

static inline void mix(struct mixer *mixer, uint64_t word)
{
    if (mixer->key->is_quick)
        quick_mix(mixer, word);
    else
        sip_mix(mixer, word);
}

static inline void begin(struct mixer *mixer, const struct wf_hash_key *key, char kind)
{
    mixer->key = key;
    mixer->word = 0;
    mixer->len = 0;
    if (key->is_quick)
        mixer->state[0] = key->half[0];
    else
        sip_begin(mixer);
    mix(mixer, (unsigned char)kind);
}

static inline struct wf_value_hash end(struct mixer *mixer)
{
    return mixer->key->is_quick ? quick_end(mixer) : sip_end(mixer);
}

static void put_byte(struct mixer *mixer, char byte)
{
    mixer->word |= (uint64_t)(unsigned char)byte << (mixer->len % 8 * 8);
    if (++mixer->len % 8 == 0) {
        mix(mixer, mixer->word);
        mixer->word = 0;
    }
}

/* Little-endian. */
static inline uint64_t load(const char *at)
{
    uint64_t word;

    memcpy(&word, at, sizeof(word));
    return le64toh(word);
}

static inline void put_bytes(struct mixer *mixer, const char *at, size_t len)
{
    const char *behind = at + len;

    for (; mixer->len % 8 == 0 && behind - at >= 8; at += 8, mixer->len += 8)
        mix(mixer, load(at));
    for (; at < behind; at++)
        put_byte(mixer, *at);
}

/* Between words. */
static inline void put_hash(struct mixer *mixer, const struct wf_value_hash *hash)
{
    mix(mixer, hash->half[0]);
    if (!mixer->key->is_quick)
        mix(mixer, hash->half[1]);
}

/* --- Values --------------------------------------------------------------------------------- */

static struct wf_value_hash hash_text(const struct wf_cursor_text *text,
                                      const struct wf_hash_key *key)
{
    struct wf_cursor_pieces pieces;
    struct mixer mixer;
    wf_text piece;

    begin(&mixer, key, 's');
    if (text->form == WF_FORM_PLAIN) {
        put_bytes(&mixer, text->begin, (size_t)(text->end - text->begin));
        return end(&mixer);
    }
    pieces = wf_cursor_pieces_of(text);
    while (wf_cursor_next_piece(&pieces, &piece))
        put_bytes(&mixer, piece.ptr, piece.len);
    return end(&mixer);
}

/* A number too long to spell is hashed as it stands, like values that JSON does not have. */
static struct wf_value_hash hash_bytes(struct wf_cursor *cursor, const struct wf_hash_key *key)
{
    const char *begins = cursor->at;
    struct mixer mixer;

    wf_cursor_skip(cursor);
    begin(&mixer, key, 'b');
    put_bytes(&mixer, begins, (size_t)(cursor->at - begins));
    return end(&mixer);
}

/* 0 and -0 are equal, and have no digits. */
static void put_decimal(struct mixer *mixer, const struct wf_decimal *decimal)
{
    const char *at = decimal->first;
    uint64_t digits;

    if (!at)
        return;
    mix(mixer, (uint64_t)decimal->exponent);
    mix(mixer, decimal->is_negative);
    if (wf_decimal_digits(decimal, &digits)) {
        mix(mixer, digits);
        return;
    }
    for (size_t i = 0; i < decimal->count; i++) {
        if (i > 0)
            at = wf_decimal_next(at);
        put_byte(mixer, *at);
    }
}

static struct wf_value_hash hash_number(struct wf_cursor *cursor, const struct wf_hash_key *key)
{
    struct wf_cursor whole = *cursor;
    struct wf_cursor_number number;
    struct wf_decimal decimal;
    struct mixer mixer;

    if (!wf_cursor_take_number(cursor, &number))
        return hash_bytes(&whole, key);
    decimal = wf_decimal_parse(number.text);
    begin(&mixer, key, 'd');
    put_decimal(&mixer, &decimal);
    return end(&mixer);
}

static struct wf_value_hash hash_array(struct wf_cursor *cursor, const struct wf_hash_key *key)
{
    struct wf_cursor_items items;
    struct mixer mixer;

    begin(&mixer, key, '[');
    wf_cursor_open(cursor, &items);
    while (wf_cursor_next(cursor, &items)) {
        struct wf_value_hash item = wf_value_hash(cursor, key);

        put_hash(&mixer, &item);
    }
    return end(&mixer);
}

static struct wf_value_hash hash_member(struct wf_cursor *cursor, const struct wf_hash_key *key)
{
    struct wf_cursor_text text = wf_cursor_take_name(cursor);
    struct wf_value_hash name = hash_text(&text, key);
    struct wf_value_hash value = wf_value_hash(cursor, key);
    struct mixer mixer;

    begin(&mixer, key, ':');
    put_hash(&mixer, &name);
    put_hash(&mixer, &value);
    return end(&mixer);
}

/* Members have no order, and neither has a sum. */
static struct wf_value_hash hash_object(struct wf_cursor *cursor, const struct wf_hash_key *key)
{
    struct wf_value_hash sum = {{0, 0}};
    struct wf_cursor_items items;
    struct mixer mixer;

    wf_cursor_open(cursor, &items);
    while (wf_cursor_next(cursor, &items)) {
        struct wf_value_hash member = hash_member(cursor, key);

        sum.half[0] += member.half[0];
        sum.half[1] += member.half[1];
    }
    begin(&mixer, key, '{');
    put_hash(&mixer, &sum);
    return end(&mixer);
}

static struct wf_value_hash hash_word(struct wf_cursor *cursor, const struct wf_hash_key *key,
                                      char word)
{
    struct mixer mixer;

    wf_cursor_skip(cursor);
    begin(&mixer, key, word);
    return end(&mixer);
}

struct wf_value_hash wf_value_hash(struct wf_cursor *cursor, const struct wf_hash_key *key)
{
    struct wf_cursor_text text;

    switch (wf_cursor_kind(cursor)) {
    case WF_KIND_NULL:
        return hash_word(cursor, key, 'n');
    case WF_KIND_BOOLEAN:
        return hash_word(cursor, key, wf_cursor_is_true(cursor) ? 't' : 'f');
    case WF_KIND_NUMBER:
        return hash_number(cursor, key);
    case WF_KIND_TEXT:
        text = wf_cursor_take_text(cursor);
        return hash_text(&text, key);
    case WF_KIND_ARRAY:
        return hash_array(cursor, key);
    case WF_KIND_OBJECT:
        return hash_object(cursor, key);
    case WF_KIND_NONE:
        break;
    }
    return hash_bytes(cursor, key);
}
