#include "wireform/codec/scalar.h"

#include <endian.h>
#include <string.h>

#include "wireform/codec/json_number.h"

static inline bool same_text(wf_text a, wf_text b)
{
    return a.len == b.len && wf_json_same_bytes(a.ptr, b.ptr, a.len);
}

/* --- Texts -------------------------------------------------------------------------------- */

/* For hashes: what a number is multiplied with to mix its bits (2^64 by the golden ratio). */
#define SLOTS_FACTOR UINT64_C(0x9E3779B97F4A7C15)

static uint64_t long_word(const char *at)
{
    uint64_t word;

    memcpy(&word, at, sizeof(word));
    return le64toh(word);
}

static uint64_t short_word(const char *at)
{
    uint32_t word;

    memcpy(&word, at, sizeof(word));
    return le32toh(word);
}

/* Of its length, its first eight bytes and its last; codegen/slots.py knows the same. */
static uint64_t hash_of(const char *text, size_t len)
{
    const unsigned char *bytes = (const unsigned char *)text;
    uint64_t first = 0;
    uint64_t last = 0;

    if (len >= 8) {
        first = long_word(text);
        last = long_word(text + len - 8);
    } else if (len >= 4) {
        first = short_word(text);
        last = short_word(text + len - 4);
    } else if (len > 0) {
        first = bytes[0];
        last = (uint64_t)bytes[len - 1] << 8 | bytes[len / 2];
    }
    return (((first + len) * SLOTS_FACTOR) ^ last) * SLOTS_FACTOR;
}

static unsigned find_slot(const struct wf_enum_rule *rule, wf_text text)
{
    const struct wf_slots *slots = rule->slots;
    size_t slot = (size_t)(hash_of(text.ptr, text.len) >> (64 - slots->bits));
    unsigned number;

    while ((number = slots->numbers[slot]) != 0) {
        if (same_text(rule->values[number - 1].text, text))
            return wf_scalar_result(rule, number - 1);
        slot = (slot + 1) & ((1U << slots->bits) - 1);
    }
    return 0;
}

unsigned wf_scalar_find_text(const struct wf_enum_rule *rule, const char *text, size_t len)
{
    if (rule->slots)
        return find_slot(rule, (wf_text){text, len});
    for (unsigned i = 0; i < rule->values_count; i++)
        if (rule->values[i].kind == WF_IS_TEXT &&
            same_text(rule->values[i].text, (wf_text){text, len}))
            return wf_scalar_result(rule, i);
    return 0;
}

/* --- Any scalar ------------------------------------------------------------------------------ */

static bool same_scalar(const struct wf_scalar *a, const struct wf_scalar *b)
{
    if (a->kind != b->kind || a->kind == WF_IS_TEXT)
        return false;
    if (a->kind == WF_IS_NUMBER)
        return same_text(a->text, b->text) || wf_json_same_number(a->text, b->text);
    return true;
}

static unsigned find_any(const struct wf_enum_rule *rule, const struct wf_scalar *scalar)
{
    for (unsigned i = 0; i < rule->values_count; i++)
        if (same_scalar(&rule->values[i], scalar))
            return wf_scalar_result(rule, i);
    return 0;
}

unsigned wf_scalar_find(const struct wf_enum_rule *rule, const struct wf_scalar *scalar)
{
    unsigned value;

    if (scalar->kind != WF_IS_TEXT)
        return find_any(rule, scalar);
    value = wf_scalar_find_text(rule, scalar->text.ptr, scalar->text.len);
    return value != 0 ? value : rule->any_other;
}

static const char *kind_of(const struct wf_scalar *scalar)
{
    switch (scalar->kind) {
    case WF_IS_TEXT:
        return "text";
    case WF_IS_NUMBER:
        return "a number";
    case WF_IS_TRUE:
    case WF_IS_FALSE:
        return "a boolean";
    case WF_IS_NULL:
        break;
    }
    return "null";
}

const char *wf_scalar_kind(const struct wf_enum_rule *rule)
{
    const char *kind = kind_of(&rule->values[0]);

    for (unsigned i = 1; i < rule->values_count; i++)
        if (strcmp(kind, kind_of(&rule->values[i])) != 0)
            return NULL;
    return kind;
}
