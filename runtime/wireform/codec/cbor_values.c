#include <float.h>
#include <math.h>

#include "wireform/codec/cbor_reader.h"

/* --- Strings ------------------------------------------------------------------------------ */

static const wf_text no_text;
static const wf_bytes no_bytes;

static wf_text text_of(wf_bytes string)
{
    return (wf_text){(const char *)string.ptr, string.len};
}

/* Reads up to a step too far, into the padding. */
static bool is_ascii(const uint8_t *at, size_t len)
{
#ifdef WF_HAS_SSE2
    for (; len > WF_JSON_STEP; at += WF_JSON_STEP, len -= WF_JSON_STEP)
        if (_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(const void *)at)) != 0)
            return false;
    return ((unsigned)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(const void *)at)) &
            ((1U << len) - 1)) == 0;
#else
    uint8_t bits = 0;

    for (size_t i = 0; i < len; i++)
        bits |= at[i];
    return bits < 0x80;
#endif
}

/* Text in chunks, with more than ASCII, or wrong. */
static wf_text read_any_text(struct wf_cbor_reader *in, const struct wf_text_rule *rule)
{
    struct wf_cbor_walk walk;
    wf_bytes string;

    if (!wf_cbor_look_for(in, &walk, WF_CBOR_MAJOR_TEXT, "text", rule->schema) ||
        !wf_cbor_take_string(in, &walk, &string))
        return no_text;
    if (!wf_check_text(text_of(string), rule, &in->error)) {
        wf_cbor_refuse_checked(in, walk.token);
        return no_text;
    }
    return text_of(string);
}

/* ASCII has as many characters as bytes and is all there is to most texts. */
wf_text wf_cbor_read_text(struct wf_cbor_reader *in, const struct wf_text_rule *rule)
{
    uint64_t len;
    const uint8_t *text = wf_cbor_content(in, WF_CBOR_MAJOR_TEXT, &len);

    if (!text || len > (size_t)(in->end - text) || len < rule->min_chars || len > rule->max_chars ||
        !is_ascii(text, (size_t)len))
        return read_any_text(in, rule);
    if (rule->pattern &&
        !wf_dfa_matches_padded(rule->pattern, (wf_text){(const char *)text, (size_t)len}))
        return read_any_text(in, rule);
    in->at = text + len;
    return (wf_text){(const char *)text, (size_t)len};
}

static const struct wf_text_rule any_text = {.max_chars = WF_NO_LIMIT};

bool wf_cbor_read_text_if(struct wf_cbor_reader *in, wf_text *value)
{
    *value = no_text;
    if (wf_cbor_peek(in) != WF_CBOR_TEXT) {
        wf_cbor_skip(in);
        return false;
    }
    *value = wf_cbor_read_text(in, &any_text);
    return in->error.status == WF_OK;
}

wf_bytes wf_cbor_read_any_bytes(struct wf_cbor_reader *in, const struct wf_bytes_rule *rule)
{
    struct wf_cbor_walk walk;
    wf_bytes string;

    if (!wf_cbor_look_for(in, &walk, WF_CBOR_MAJOR_BYTES, "bytes", rule->schema) ||
        !wf_cbor_take_string(in, &walk, &string))
        return no_bytes;
    if (!wf_check_bytes(string, rule, &in->error)) {
        wf_cbor_refuse_checked(in, walk.token);
        return no_bytes;
    }
    return string;
}

/* --- Numbers ------------------------------------------------------------------------------ */

/* An integer in any of its spellings. */
struct integer {
    const uint8_t *begin;
    uint64_t magnitude;
    bool is_negative;
    bool is_too_large; /* Its magnitude needs more than 64 bits. */
};

/* From here on a double has no room for a fraction. */
#define NO_FRACTIONS 0x1p53

static const char *why_no_integer(const struct wf_cbor_reader *in, double value)
{
    double magnitude = fabs(value);

    if (!(magnitude <= DBL_MAX))
        return "expected an integer, found no finite number";
    if (magnitude < NO_FRACTIONS && magnitude > (double)(uint64_t)magnitude)
        return "expected an integer, found a fraction";
    return in->style.plain_integers ? "expected an integer, found a float" : NULL;
}

static bool take_float(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk,
                       const char *schema, struct integer *integer)
{
    double value = wf_cbor_float(&walk->head);
    const char *why = why_no_integer(in, value);

    if (why) {
        wf_cbor_refuse(in, walk->token, WF_BAD_VALUE, "type", schema, "%s", why);
        return false;
    }
    integer->is_negative = value < 0;
    integer->is_too_large = fabs(value) >= 0x1p64;
    if (!integer->is_too_large)
        integer->magnitude = (uint64_t)fabs(value);
    return true;
}

static bool take_integer(struct wf_cbor_reader *in, const char *schema, struct integer *integer)
{
    struct wf_cbor_walk walk;

    if (!wf_cbor_look(in, &walk))
        return false;
    *integer = (struct integer){.begin = walk.token};
    if (walk.head.major == WF_CBOR_MAJOR_UINT) {
        integer->magnitude = walk.head.value;
    } else if (walk.head.major == WF_CBOR_MAJOR_NEGATIVE) {
        integer->is_negative = true;
        integer->magnitude = walk.head.value + 1;
        integer->is_too_large = integer->magnitude == 0;
    } else if (!wf_cbor_is_float(&walk.head)) {
        wf_cbor_refuse_type(in, &walk, "an integer", schema);
        return false;
    } else if (!take_float(in, &walk, schema, integer)) {
        return false;
    }
    in->at = walk.at;
    return true;
}

static void refuse_range(struct wf_cbor_reader *in, const uint8_t *begin, const char *schema)
{
    wf_cbor_refuse(in, begin, WF_BAD_VALUE, "range", schema, "does not fit into 64 bits");
}

/* The most that the magnitude may be: one more on the negative side. */
static uint64_t most_magnitude(const struct integer *integer)
{
    return (uint64_t)INT64_MAX + integer->is_negative;
}

int64_t wf_cbor_read_any_int(struct wf_cbor_reader *in, const struct wf_int_rule *rule)
{
    struct integer integer;
    int64_t value;
    bool fits;

    if (!take_integer(in, rule->schema, &integer))
        return 0;
    fits = !integer.is_too_large && integer.magnitude <= most_magnitude(&integer);
    /* What does not fit is judged as the nearest value that does: a limit knows it as well. */
    if (!fits)
        value = integer.is_negative ? INT64_MIN : INT64_MAX;
    else if (integer.is_negative)
        value = (int64_t)(0 - integer.magnitude);
    else
        value = (int64_t)integer.magnitude;
    if (!wf_check_int(value, rule, &in->error)) {
        wf_cbor_refuse_checked(in, integer.begin);
        return 0;
    }
    if (!fits) {
        refuse_range(in, integer.begin, rule->schema);
        return 0;
    }
    return value;
}

uint64_t wf_cbor_read_any_uint(struct wf_cbor_reader *in, const struct wf_uint_rule *rule)
{
    struct integer integer;

    if (!take_integer(in, rule->schema, &integer))
        return 0;
    if (integer.is_negative) {
        wf_cbor_refuse(in, integer.begin, WF_BAD_VALUE, "minimum", rule->schema, "less than %llu",
                       (unsigned long long)rule->min);
        return 0;
    }
    if (integer.is_too_large)
        integer.magnitude = UINT64_MAX;
    if (!wf_check_uint(integer.magnitude, rule, &in->error)) {
        wf_cbor_refuse_checked(in, integer.begin);
        return 0;
    }
    if (integer.is_too_large) {
        refuse_range(in, integer.begin, rule->schema);
        return 0;
    }
    return integer.magnitude;
}

/* Rounded once: -1 - (double)n would round twice. */
static double negative_number(uint64_t n)
{
    return n == UINT64_MAX ? -0x1p64 : -(double)(n + 1);
}

double wf_cbor_read_number(struct wf_cbor_reader *in, const struct wf_number_rule *rule)
{
    struct wf_cbor_walk walk;
    double value;

    if (!wf_cbor_look(in, &walk))
        return 0;
    if (walk.head.major == WF_CBOR_MAJOR_UINT) {
        value = (double)walk.head.value;
    } else if (walk.head.major == WF_CBOR_MAJOR_NEGATIVE) {
        value = negative_number(walk.head.value);
    } else if (wf_cbor_is_float(&walk.head)) {
        value = wf_cbor_float(&walk.head);
    } else {
        wf_cbor_refuse_type(in, &walk, "a number", rule->schema);
        return 0;
    }
    in->at = walk.at;
    if (!wf_check_number(value, rule, &in->error)) {
        wf_cbor_refuse_checked(in, walk.token);
        return 0;
    }
    return value;
}

/* --- Simple values ------------------------------------------------------------------------ */

static bool take_simple(struct wf_cbor_reader *in, unsigned value)
{
    uint64_t found;
    const uint8_t *behind = wf_cbor_content(in, WF_CBOR_MAJOR_OTHER, &found);

    if (!behind || found != value || behind != in->at + 1)
        return false;
    in->at = behind;
    return true;
}

static void refuse_kind(struct wf_cbor_reader *in, const char *type, const char *schema)
{
    struct wf_cbor_walk walk;

    if (wf_cbor_look(in, &walk))
        wf_cbor_refuse_type(in, &walk, type, schema);
}

/* The tags before a value are gone once somebody has looked at it. */
static void pass_tags(struct wf_cbor_reader *in)
{
    struct wf_cbor_walk walk;

    if (in->at < in->end && *in->at >> 5 == WF_CBOR_MAJOR_TAG &&
        in->style.tags == WF_CBOR_TAGS_IGNORE)
        (void)wf_cbor_look(in, &walk);
}

bool wf_cbor_read_bool(struct wf_cbor_reader *in, const char *schema)
{
    pass_tags(in);
    if (take_simple(in, WF_CBOR_TRUE))
        return true;
    if (!take_simple(in, WF_CBOR_FALSE))
        refuse_kind(in, "a boolean", schema);
    return false;
}

bool wf_cbor_take_null(struct wf_cbor_reader *in)
{
    pass_tags(in);
    return take_simple(in, WF_CBOR_NULL_VALUE);
}

void wf_cbor_read_null(struct wf_cbor_reader *in, const char *schema)
{
    if (!wf_cbor_take_null(in))
        refuse_kind(in, "null", schema);
}

bool wf_cbor_take_empty_array(struct wf_cbor_reader *in)
{
    static const uint8_t endless[] = {WF_CBOR_ARRAY_HEAD | WF_CBOR_INFO_ENDLESS, WF_CBOR_BREAK};
    uint64_t count;
    const uint8_t *behind;

    pass_tags(in);
    behind = wf_cbor_content(in, WF_CBOR_MAJOR_ARRAY, &count);
    if (behind && count == 0) {
        in->at = behind;
        return true;
    }
    if (in->end - in->at < 2 || memcmp(in->at, endless, sizeof(endless)) != 0 ||
        in->style.refuse_indefinite)
        return false;
    in->at += sizeof(endless);
    return true;
}
