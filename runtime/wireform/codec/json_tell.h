#ifndef WIREFORM_CODEC_JSON_TELL_H
#define WIREFORM_CODEC_JSON_TELL_H

/** The part of json_read.h, included by it, that tells messages and branches of unions apart: what
 *  those meet whose tag comes first, and is spelled without escapes, moves nothing at all. */

#include "wireform/codec/json_read.h"
#include "wireform/codec/slots.h"

/** The general case: a tag elsewhere, in another spelling, or wrong. */
unsigned wf_json_tell_any_member(struct wf_json_reader *in, const char *key, size_t len,
                                 const struct wf_enum_rule *rule, enum wf_status unknown);

/* Few texts are compared one after the other: the compiler knows their bytes. */
static inline __attribute__((always_inline)) unsigned
wf_json_look_at_few(const struct wf_json_reader *in, const char *at,
                    const struct wf_enum_rule *rule)
{
    const struct wf_scalar *values = rule->values;

    if (values[0].kind == WF_IS_TEXT && wf_json_is_text(in, at, values[0].text))
        return wf_scalar_result(rule, 0);
    if (rule->values_count > 1 && values[1].kind == WF_IS_TEXT &&
        wf_json_is_text(in, at, values[1].text))
        return wf_scalar_result(rule, 1);
    if (rule->values_count > 2 && values[2].kind == WF_IS_TEXT &&
        wf_json_is_text(in, at, values[2].text))
        return wf_scalar_result(rule, 2);
    if (rule->values_count > 3 && values[3].kind == WF_IS_TEXT &&
        wf_json_is_text(in, at, values[3].text))
        return wf_scalar_result(rule, 3);
    return 0;
}

/* Where does a tag end that is one of the texts?  @return NULL when it is longer than two steps */
static inline const char *wf_json_near_quote(const char *text)
{
#ifdef WF_HAS_SSE2
    const __m128i quote = _mm_set1_epi8('"');
    __m128i first = _mm_loadu_si128((const __m128i *)(const void *)text);
    __m128i second = _mm_loadu_si128((const __m128i *)(const void *)(text + WF_JSON_STEP));
    unsigned quotes = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(first, quote)) |
                      (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(second, quote)) << WF_JSON_STEP;

    return quotes != 0 ? text + __builtin_ctz(quotes) : NULL;
#else
    return memchr(text, '"', 2 * WF_JSON_STEP);
#endif
}

/** The result of the value at `at`, moving nothing; 0 when it needs another look. */
static inline __attribute__((always_inline)) unsigned
wf_json_look_at_value(const struct wf_json_reader *in, const char *at,
                      const struct wf_enum_rule *rule)
{
    const char *quote;

    if (rule->has_escape)
        return 0;
    if (!rule->slots)
        return rule->values_count <= 4 ? wf_json_look_at_few(in, at, rule) : 0;
    if (at[0] != '"')
        return 0;
    quote = wf_json_near_quote(at + 1);
    if (!quote || quote >= in->end)
        return 0;
    return wf_slots_look(rule->slots, at + 1, (size_t)(quote - at - 1));
}

static inline __attribute__((always_inline)) unsigned
wf_json_tell_by_member(struct wf_json_reader *in, const char *key, const struct wf_enum_rule *rule,
                       enum wf_status unknown)
{
    const char *at = wf_json_first_value(in, key);
    unsigned value = at ? wf_json_look_at_value(in, at, rule) : 0;

    return value != 0 ? value : wf_json_tell_any_member(in, key, strlen(key), rule, unknown);
}

#endif
