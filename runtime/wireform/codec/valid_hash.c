#include <endian.h>
#include <string.h>
#include <sys/auxv.h>

#include "wireform/codec/decimal.h"
#include "wireform/codec/valid_number.h"
#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

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
    uint64_t last = mixer->state[0] ^ mixer->word;

    return (struct wf_value_hash){{fold(last, (mixer->key->half[1] | 1) ^ mixer->len << 32), 0}};
}

/* --- Either way -------------------------------------------------------------------------------
 *
 * All of it is compiled twice, for each way with its `is_quick`. */

#define EITHER_WAY static inline __attribute__((always_inline))

EITHER_WAY void mix(struct mixer *mixer, uint64_t word, bool is_quick)
{
    if (is_quick)
        quick_mix(mixer, word);
    else
        sip_mix(mixer, word);
}

EITHER_WAY void begin(struct mixer *mixer, const struct wf_hash_key *key, char kind, bool is_quick)
{
    mixer->key = key;
    mixer->word = 0;
    mixer->len = 0;
    if (is_quick) {
        mixer->state[0] = key->half[0] + (unsigned char)kind;
    } else {
        sip_begin(mixer);
        sip_mix(mixer, (unsigned char)kind);
    }
}

EITHER_WAY struct wf_value_hash end(struct mixer *mixer, bool is_quick)
{
    return is_quick ? quick_end(mixer) : sip_end(mixer);
}

EITHER_WAY void put_byte(struct mixer *mixer, char byte, bool is_quick)
{
    mixer->word |= (uint64_t)(unsigned char)byte << (mixer->len % 8 * 8);
    if (++mixer->len % 8 == 0) {
        mix(mixer, mixer->word, is_quick);
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

/* The same, of fewer bytes than a word has. */
static inline uint64_t load_some(const char *at, size_t len)
{
    uint64_t word = 0;

    for (size_t i = 0; i < len; i++)
        word |= (uint64_t)(unsigned char)at[i] << (8 * i);
    return word;
}

/* All there is. */
EITHER_WAY void put_whole(struct mixer *mixer, const char *at, size_t len, bool is_quick)
{
    mixer->len = len;
    for (; len >= 8; at += 8, len -= 8)
        mix(mixer, load(at), is_quick);
    mixer->word = load_some(at, len);
}

EITHER_WAY void put_hash(struct mixer *mixer, const struct wf_value_hash *hash, bool is_quick)
{
    mix(mixer, hash->half[0], is_quick);
    if (!is_quick)
        mix(mixer, hash->half[1], is_quick);
}

/* --- Values --------------------------------------------------------------------------------- */

static struct wf_value_hash hash_pieces(const struct wf_cursor_text *text,
                                        const struct wf_hash_key *key)
{
    struct wf_cursor_pieces pieces = wf_cursor_pieces_of(text);
    struct mixer mixer;
    wf_text piece;

    begin(&mixer, key, 's', key->is_quick);
    while (wf_cursor_next_piece(&pieces, &piece))
        for (size_t i = 0; i < piece.len; i++)
            put_byte(&mixer, piece.ptr[i], key->is_quick);
    return end(&mixer, key->is_quick);
}

EITHER_WAY struct wf_value_hash hash_text(const struct wf_cursor_text *text,
                                          const struct wf_hash_key *key, bool is_quick)
{
    struct mixer mixer;

    if (text->form != WF_FORM_PLAIN)
        return hash_pieces(text, key);
    begin(&mixer, key, 's', is_quick);
    put_whole(&mixer, text->begin, (size_t)(text->end - text->begin), is_quick);
    return end(&mixer, is_quick);
}

/* Whether it can be scaled depends on the number, not on how it is written. */
EITHER_WAY void put_scaled(struct mixer *mixer, const struct wf_valid_scaled *number, bool is_quick)
{
    int64_t digits = number->digits;
    unsigned scale = number->scale;

    for (; scale > 0 && digits % 10 == 0; scale--)
        digits /= 10;
    mix(mixer, (uint64_t)digits, is_quick);
    mix(mixer, scale, is_quick);
}

static void put_decimal(struct mixer *mixer, struct wf_cursor value)
{
    bool is_quick = mixer->key->is_quick;
    struct wf_cursor_number spelled;
    struct wf_decimal decimal;
    const char *at;

    wf_cursor_take_number(&value, &spelled);
    decimal = wf_decimal_parse(spelled.text);
    mix(mixer, (uint64_t)decimal.exponent << 1 | decimal.is_negative, is_quick);
    at = decimal.first;
    for (size_t i = 0; i < decimal.count; i++) {
        if (i > 0)
            at = wf_decimal_next(at);
        put_byte(mixer, *at, is_quick);
    }
}

EITHER_WAY struct wf_value_hash hash_number(const struct wf_valid_scaled *number,
                                            const struct wf_hash_key *key, bool is_quick)
{
    struct mixer mixer;

    begin(&mixer, key, 'd', is_quick);
    if (number->is_scaled)
        put_scaled(&mixer, number, is_quick);
    else
        put_decimal(&mixer, number->value);
    return end(&mixer, is_quick);
}

/* A number too long to spell is hashed as it stands, like values that JSON does not have. */
static struct wf_value_hash hash_other(struct wf_cursor value, const char *behind,
                                       const struct wf_hash_key *key)
{
    enum wf_kind kind = wf_cursor_kind(&value);
    struct mixer mixer;

    begin(&mixer, key, (char)kind, key->is_quick);
    if (kind == WF_KIND_BOOLEAN)
        put_byte(&mixer, wf_cursor_is_true(&value), key->is_quick);
    else if (kind != WF_KIND_NULL)
        put_whole(&mixer, value.at, (size_t)(behind - value.at), key->is_quick);
    return end(&mixer, key->is_quick);
}

EITHER_WAY struct wf_value_hash hash_scalar(struct wf_valid *in, enum wf_kind kind,
                                            const struct wf_hash_key *key, bool is_quick)
{
    struct wf_cursor value = in->cursor;
    struct wf_valid_scaled number;

    wf_valid_pass(in);
    if (kind == WF_KIND_NUMBER && wf_valid_scale(value, in->cursor.at, &number))
        return hash_number(&number, key, is_quick);
    return hash_other(value, in->cursor.at, key);
}

EITHER_WAY struct wf_value_hash hash_array(struct wf_valid *in, const struct wf_hash_key *key,
                                           bool is_quick)
{
    struct wf_cursor_items items;
    struct mixer mixer;

    begin(&mixer, key, '[', is_quick);
    wf_valid_open(in, &items);
    while (wf_valid_next(in, &items)) {
        struct wf_value_hash item = wf_value_hash(in, key);

        put_hash(&mixer, &item, is_quick);
    }
    return end(&mixer, is_quick);
}

EITHER_WAY struct wf_value_hash hash_member(struct wf_valid *in, const struct wf_hash_key *key,
                                            bool is_quick)
{
    struct wf_cursor_text text = {NULL, NULL, WF_FORM_PLAIN};
    struct wf_value_hash name, value;
    struct mixer mixer;

    wf_valid_take_name(in, &text);
    name = hash_text(&text, key, is_quick);
    value = wf_value_hash(in, key);
    begin(&mixer, key, ':', is_quick);
    put_hash(&mixer, &name, is_quick);
    put_hash(&mixer, &value, is_quick);
    return end(&mixer, is_quick);
}

/* Members have no order, and neither has a sum. */
EITHER_WAY struct wf_value_hash hash_object(struct wf_valid *in, const struct wf_hash_key *key,
                                            bool is_quick)
{
    struct wf_value_hash sum = {{0, 0}};
    struct wf_cursor_items items;
    struct mixer mixer;

    wf_valid_open(in, &items);
    while (wf_valid_next(in, &items)) {
        struct wf_value_hash member = hash_member(in, key, is_quick);

        sum.half[0] += member.half[0];
        sum.half[1] += member.half[1];
    }
    begin(&mixer, key, '{', is_quick);
    put_hash(&mixer, &sum, is_quick);
    return end(&mixer, is_quick);
}

EITHER_WAY struct wf_value_hash hash_value(struct wf_valid *in, const struct wf_hash_key *key,
                                           bool is_quick)
{
    struct wf_cursor_text text = {NULL, NULL, WF_FORM_PLAIN};
    enum wf_kind kind = wf_valid_kind(in);

    switch (kind) {
    case WF_KIND_TEXT:
        wf_valid_take_text(in, &text);
        return hash_text(&text, key, is_quick);
    case WF_KIND_ARRAY:
        return hash_array(in, key, is_quick);
    case WF_KIND_OBJECT:
        return hash_object(in, key, is_quick);
    default:
        return hash_scalar(in, kind, key, is_quick);
    }
}

struct wf_value_hash wf_value_hash(struct wf_valid *in, const struct wf_hash_key *key)
{
    return key->is_quick ? hash_value(in, key, true) : hash_value(in, key, false);
}
