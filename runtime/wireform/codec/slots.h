#ifndef WIREFORM_CODEC_SLOTS_H
#define WIREFORM_CODEC_SLOTS_H

#include <endian.h>

#include "wireform/codec/json_scan.h"
#include "wireform/codec/rules.h"

/** Looking for one of many texts, tags above all: a hash names the slot where it has to be.  The
 *  compiler has chosen which of their bytes to hash, so that hardly two texts meet. */

/** What a hash is multiplied with to mix its bits (2^64 by the golden ratio). */
#define WF_SLOTS_FACTOR UINT64_C(0x9E3779B97F4A7C15)

static inline uint64_t wf_slots_word(const char *at, unsigned width)
{
    uint32_t word;
    uint16_t half;

    if (width == sizeof(word)) {
        memcpy(&word, at, sizeof(word));
        return le32toh(word);
    }
    if (width == sizeof(half)) {
        memcpy(&half, at, sizeof(half));
        return le16toh(half);
    }
    return (unsigned char)*at;
}

/** The slot of a text that is as long as one of them; codegen/slots.py knows the same. */
static inline size_t wf_slots_home(const struct wf_slots *slots, const char *text, size_t len)
{
    uint64_t first = wf_slots_word(text + slots->skip, slots->width);
    uint64_t last = wf_slots_word(text + len - slots->back, slots->width);

    return (size_t)(((last << 32) + first + len) * WF_SLOTS_FACTOR >> (64 - slots->bits));
}

static inline bool wf_slots_may_hold(const struct wf_slots *slots, size_t len)
{
    return len - slots->min_len <= slots->max_len - slots->min_len;
}

/** @return what the slot of the text says; 0 when another text is there, or none, or when the text
 *          is too short or too long: wf_slots_find() looks further */
static inline __attribute__((always_inline)) unsigned wf_slots_look(const struct wf_slots *slots,
                                                                    const char *text, size_t len)
{
    const struct wf_slot *slot;

    if (!wf_slots_may_hold(slots, len))
        return 0;
    slot = &slots->slots[wf_slots_home(slots, text, len)];
    if (slot->len != (uint32_t)len || !wf_json_same_bytes(slot->text, text, len))
        return 0;
    return slot->result;
}

/** @param at  where 8 bytes more than `skip` can be read
 *  @return the result of what begins there as its slot says; 0 when nothing does */
static inline __attribute__((always_inline)) unsigned
wf_slots_look_at_beginning(const struct wf_beginnings *beginnings, const char *at, size_t len)
{
    const struct wf_slot *slot;
    uint64_t word;

    memcpy(&word, at + beginnings->skip, sizeof(word));
    word = le64toh(word) << (64 - 8 * beginnings->width);
    slot = &beginnings->slots[word * WF_SLOTS_FACTOR >> (64 - beginnings->bits)];
    if (__builtin_expect((size_t)slot->len - 1 >= len || /* free, or longer */
                             !wf_json_same_few(slot->text, at, slot->len),
                         false))
        return 0;
    return slot->result;
}

/** @return the result of the text; 0 when it is none of them */
unsigned wf_slots_find(const struct wf_slots *slots, const char *text, size_t len);

#endif
