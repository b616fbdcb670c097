#ifndef WIREFORM_CODEC_CBOR_TELL_H
#define WIREFORM_CODEC_CBOR_TELL_H

/** The part of cbor_read.h, included by it, that tells messages and branches of unions apart: what
 *  those meet whose tag comes first, in the shortest spelling, moves nothing at all. */

#include "wireform/codec/cbor_read.h"
#include "wireform/codec/slots.h"

/** The general case: a tag elsewhere, in another spelling, or wrong. */
unsigned wf_cbor_tell_any_member(struct wf_cbor_reader *in, const char *key,
                                 const struct wf_enum_rule *rule, enum wf_status unknown);

/** The kind of a number, of a simple value, or of what stands behind a tag (RFC 8949, 3.4). */
__attribute__((pure)) enum wf_cbor_kind wf_cbor_peek_any(const struct wf_cbor_reader *in);

static inline enum wf_cbor_kind wf_cbor_peek(const struct wf_cbor_reader *in)
{
    unsigned major = *in->at >> 5;

    if (major >= WF_CBOR_MAJOR_BYTES && major <= WF_CBOR_MAJOR_MAP && in->at < in->end)
        return (enum wf_cbor_kind)major;
    return wf_cbor_peek_any(in);
}

/* Few texts are compared one after the other: the compiler knows their bytes. */
static inline __attribute__((always_inline)) unsigned
wf_cbor_look_at_few(const struct wf_cbor_reader *in, const uint8_t *at,
                    const struct wf_enum_rule *rule)
{
    const struct wf_scalar *values = rule->values;

    if (wf_cbor_is_value(in, at, &values[0]))
        return wf_scalar_result(rule, 0);
    if (rule->values_count > 1 && wf_cbor_is_value(in, at, &values[1]))
        return wf_scalar_result(rule, 1);
    if (rule->values_count > 2 && wf_cbor_is_value(in, at, &values[2]))
        return wf_scalar_result(rule, 2);
    if (rule->values_count > 3 && wf_cbor_is_value(in, at, &values[3]))
        return wf_scalar_result(rule, 3);
    return 0;
}

/** The result of the value at `at`, moving nothing; 0 when it needs another look. */
static inline __attribute__((always_inline)) unsigned
wf_cbor_look_at_value(const struct wf_cbor_reader *in, const uint8_t *at,
                      const struct wf_enum_rule *rule)
{
    size_t len = (size_t)*at - WF_CBOR_TEXT_HEAD;

    if (!rule->slots)
        return rule->values_count <= 4 ? wf_cbor_look_at_few(in, at, rule) : 0;
    if (!wf_slots_may_hold(rule->slots, len) || len >= WF_CBOR_DIRECT ||
        in->end - at <= (ptrdiff_t)len)
        return 0;
    return wf_slots_look(rule->slots, (const char *)at + 1, len);
}

static inline __attribute__((always_inline)) unsigned
wf_cbor_tell_by_member(struct wf_cbor_reader *in, const char *key, const struct wf_enum_rule *rule,
                       enum wf_status unknown)
{
    const uint8_t *at = wf_cbor_first_value(in, key);
    unsigned value = at ? wf_cbor_look_at_value(in, at, rule) : 0;

    return value != 0 ? value : wf_cbor_tell_any_member(in, key, rule, unknown);
}

static inline __attribute__((always_inline)) unsigned
wf_cbor_tell_by_beginning(const struct wf_cbor_reader *in, const struct wf_beginnings *beginnings)
{
    return wf_slots_look_at_beginning(beginnings, (const char *)in->at, (size_t)(in->end - in->at));
}

#endif
