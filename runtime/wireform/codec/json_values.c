#include <math.h>

#include "wireform/codec/base64.h"
#include "wireform/codec/json_escape.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_reader.h"
#include "wireform/codec/utf8.h"

/* --- Text --------------------------------------------------------------------------------- */

static const wf_text no_text;

bool wf_json_text_of(struct wf_json_reader *in, const struct wf_json_string *string, wf_text *text)
{
    char *copy;

    *text = (wf_text){string->begin, (size_t)(string->end - string->begin)};
    if (!string->has_escape)
        return true;
    copy = wf_arena_alloc(in->arena, text->len, 1);
    if (!copy) {
        wf_json_refuse_memory(in);
        return false;
    }
    *text = (wf_text){copy, wf_json_unescape(copy, string)};
    return true;
}

/* Text with escapes, right and with room for all that is left to read: in one pass.
 * @return false with nothing done when it is anything else */
static bool take_escaped(struct wf_json_reader *in, wf_text *text)
{
    const char *begin = in->at + 1;
    size_t most = (size_t)(in->end - begin) + WF_JSON_STEP;
    char *copy = wf_arena_offer(in->arena, most);
    const char *behind;

    if (!copy)
        return false;
    behind = wf_json_scan_unescape(begin, in->end, copy, &text->len);
    wf_arena_keep(in->arena, behind ? text->len : 0, most);
    if (!behind)
        return false;
    text->ptr = copy;
    in->at = behind;
    return true;
}

/* Text with escapes, or with something wrong. */
static bool take_text(struct wf_json_reader *in, wf_text *text)
{
    struct wf_json_string string;

    if (take_escaped(in, text))
        return true;
    return wf_json_take_string(in, &string) && wf_json_text_of(in, &string, text);
}

static wf_text read_any_text(struct wf_json_reader *in, const struct wf_text_rule *rule)
{
    const char *begin = in->at;
    wf_text text;

    if (!wf_json_is_at(in, '"')) {
        wf_json_refuse_type(in, "text", rule->schema);
        return no_text;
    }
    if (!take_text(in, &text))
        return no_text;
    if (!wf_check_text(text, rule, &in->error)) {
        wf_json_refuse_checked(in, begin);
        return no_text;
    }
    return text;
}

/* Text without escapes up to its quote, of which more has to be known than its length in bytes. */
static __attribute__((noinline)) wf_text take_checked(struct wf_json_reader *in, wf_text text,
                                                      const struct wf_text_rule *rule)
{
    if (!wf_check_text(text, rule, &in->error)) {
        wf_json_refuse_checked(in, in->at);
        return no_text;
    }
    in->at = text.ptr + text.len + 1;
    return text;
}

/* The same with more than ASCII. */
static __attribute__((noinline)) wf_text take_foreign(struct wf_json_reader *in, wf_text text,
                                                      const struct wf_text_rule *rule)
{
    if (wf_utf8_check(text.ptr, text.len) < text.len)
        return read_any_text(in, rule);
    return take_checked(in, text, rule);
}

static inline bool fits(const struct wf_text_rule *rule, size_t len)
{
    return len >= rule->min_chars && len <= rule->max_chars;
}

/* ASCII without escapes is all there is to most texts: each byte is a character.  Of this one the
 * first `seen` bytes are known to be like that. */
static __attribute__((noinline)) wf_text read_plain(struct wf_json_reader *in,
                                                    const struct wf_text_rule *rule, size_t seen)
{
    const char *begin = in->at + 1;
    struct wf_json_run run;
    wf_text text;

    if (!wf_json_is_at(in, '"'))
        return read_any_text(in, rule);
    run = wf_json_scan_run(begin + seen, in->end, in->end);
    text = (wf_text){begin, (size_t)(run.end - begin)};
    if (run.end == in->end || *run.end != '"')
        return read_any_text(in, rule);
    if (run.has_high_bit)
        return take_foreign(in, text, rule);
    if (!fits(rule, text.len) || (rule->pattern && !wf_dfa_matches_plain(rule->pattern, text)))
        return take_checked(in, text, rule);
    in->at = run.end + 1;
    return text;
}

#ifdef WF_HAS_SSE2
/* ASCII that stands for itself, of the next step.  Like wf_json_run_ends(), but as signed numbers,
 * of which other than ASCII are the lowest: what is left below zero ends it. */
static inline size_t count_plain(const char *at)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    __m128i turned = _mm_xor_si128(bytes, _mm_set1_epi8(WF_JSON_QUOTE_BIT));
    __m128i above = _mm_subs_epi8(turned, _mm_set1_epi8(WF_JSON_LOW + 1));
    __m128i is_backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    int ends = _mm_movemask_epi8(_mm_or_si128(above, is_backslash));

    return (unsigned)__builtin_ctz((unsigned)ends | 1U << WF_JSON_STEP);
}
#endif

/* Most of those are short, too: their quote is within two steps, or right behind them.
 * @param len  of a short one its length, of a longer one as much as was seen to be plain */
static inline bool is_short(const struct wf_json_reader *in, size_t *len)
{
    const char *begin = in->at + 1;
    const char *closing = begin;

#ifdef WF_HAS_SSE2
    closing += count_plain(begin);
    if (closing == begin + WF_JSON_STEP)
        closing += count_plain(closing);
#endif
    *len = (size_t)(closing - begin);
    return *in->at == '"' && *closing == '"' && closing < in->end;
}

/* Of a fixed form no byte has to be looked at for its own sake.  @return its length; 0: none */
static inline size_t find_shape(const struct wf_json_reader *in, const struct wf_dfa *pattern)
{
    if (!pattern->shapes || !wf_json_is_at(in, '"'))
        return 0;
    return wf_dfa_find_shape(pattern, in->at + 1, in->end, '"');
}

static __attribute__((noinline)) wf_text read_matching(struct wf_json_reader *in,
                                                       const struct wf_text_rule *rule)
{
    wf_text text = {in->at + 1, find_shape(in, rule->pattern)};

    if (text.len == 0 && (!is_short(in, &text.len) || !wf_dfa_matches_plain(rule->pattern, text)))
        return read_plain(in, rule, text.len);
    if (!fits(rule, text.len))
        return read_plain(in, rule, text.len);
    in->at = text.ptr + text.len + 1;
    return text;
}

wf_text wf_json_read_text(struct wf_json_reader *in, const struct wf_text_rule *rule)
{
    wf_text text = {in->at + 1, 0};

    if (rule->pattern)
        return read_matching(in, rule);
    if (!is_short(in, &text.len) || !fits(rule, text.len))
        return read_plain(in, rule, text.len);
    in->at = text.ptr + text.len + 1;
    return text;
}

const wf_text *wf_json_read_texts(struct wf_json_reader *in, const struct wf_list_rule *rule,
                                  const struct wf_text_rule *item_rule, size_t *count)
{
    struct wf_json_array array;
    wf_text *item;

    *count = 0;
    if (wf_json_take_no_items(in, rule))
        return NULL;
    wf_json_open_array(in, &array, rule, sizeof(*item));
    while ((item = wf_json_next_item(in, &array)))
        *item = wf_json_read_text(in, item_rule);
    return wf_json_close_array(in, &array, count);
}

static const struct wf_text_rule any_text = {NULL, 0, WF_NO_LIMIT, NULL};

bool wf_json_read_text_if(struct wf_json_reader *in, wf_text *value)
{
    *value = no_text;
    if (!wf_json_is_at(in, '"')) {
        wf_json_skip(in);
        return false;
    }
    *value = wf_json_read_text(in, &any_text);
    return in->error.status == WF_OK;
}

wf_bytes wf_json_read_bytes(struct wf_json_reader *in, const struct wf_bytes_rule *rule)
{
    static const wf_bytes no_bytes;
    const struct wf_text_rule characters = {rule->schema, 0, WF_NO_LIMIT, NULL};
    const char *begin = in->at;
    wf_text text = wf_json_read_text(in, &characters);
    wf_bytes bytes;
    uint8_t *decoded;

    if (in->error.status != WF_OK)
        return no_bytes;
    decoded = wf_arena_alloc(in->arena, text.len / 4, 3);
    if (!decoded) {
        wf_json_refuse_memory(in);
        return no_bytes;
    }
    bytes.ptr = decoded;
    if (!wf_base64_decode(decoded, text, &bytes.len)) {
        wf_json_refuse(in, begin, WF_BAD_VALUE, "contentEncoding", rule->schema, "not base64");
        return no_bytes;
    }
    if (!wf_check_bytes(bytes, rule, &in->error)) {
        wf_json_refuse_checked(in, begin);
        return no_bytes;
    }
    return bytes;
}

/* --- Numbers ------------------------------------------------------------------------------ */

/* This many digits cannot overflow. */
#define SHORT_DIGITS 18

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

struct integer {
    const char *begin;
    bool is_negative;
    bool is_too_large;
    uint64_t magnitude;
};

bool wf_json_take_number(struct wf_json_reader *in, const char *type, const char *schema,
                         wf_text *number)
{
    const char *begin = in->at;

    if (!wf_json_is_at(in, '-') && !(in->at < in->end && is_digit(*in->at))) {
        wf_json_refuse_type(in, type, schema);
        return false;
    }
    if (!wf_json_scan_number(&in->at, in->end)) {
        wf_json_refuse_syntax(in, in->at, "expected a digit");
        return false;
    }
    *number = (wf_text){begin, (size_t)(in->at - begin)};
    return true;
}

static bool is_plain(wf_text number)
{
    for (size_t i = 0; i < number.len; i++)
        if (number.ptr[i] != '-' && !is_digit(number.ptr[i]))
            return false;
    return true;
}

/* Any spelling: with a fraction of zeros, with an exponent, with many digits. */
static bool take_integer(struct wf_json_reader *in, const char *schema, struct integer *integer)
{
    wf_text number;

    *integer = (struct integer){.begin = in->at, .is_negative = *in->at == '-'};
    if (!wf_json_take_number(in, "an integer", schema, &number))
        return false;
    if (in->plain_integers && !is_plain(number)) {
        wf_json_refuse(in, integer->begin, WF_BAD_VALUE, "type", schema,
                       "expected an integer without fraction and exponent");
        return false;
    }
    switch (wf_json_parse_integer(number, &integer->magnitude)) {
    case WF_JSON_FRACTION:
        wf_json_refuse(in, integer->begin, WF_BAD_VALUE, "type", schema,
                       "expected an integer, found a fraction");
        return false;
    case WF_JSON_TOO_LARGE:
        integer->is_too_large = true;
        break;
    case WF_JSON_INTEGER:
        break;
    }
    return true;
}

static void refuse_range(struct wf_json_reader *in, const char *begin, const char *schema)
{
    wf_json_refuse(in, begin, WF_BAD_VALUE, "range", schema, "does not fit into 64 bits");
}

/* The most that the magnitude may be: one more on the negative side. */
static uint64_t most_magnitude(const struct integer *integer)
{
    return (uint64_t)INT64_MAX + integer->is_negative;
}

static __attribute__((noinline)) int64_t read_any_int(struct wf_json_reader *in,
                                                      const struct wf_int_rule *rule)
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
        wf_json_refuse_checked(in, integer.begin);
        return 0;
    }
    if (!fits) {
        refuse_range(in, integer.begin, rule->schema);
        return 0;
    }
    return value;
}

static __attribute__((noinline)) uint64_t read_any_uint(struct wf_json_reader *in,
                                                        const struct wf_uint_rule *rule)
{
    struct integer integer;

    if (!take_integer(in, rule->schema, &integer))
        return 0;
    if (integer.is_negative && (integer.magnitude > 0 || integer.is_too_large)) {
        wf_json_refuse(in, integer.begin, WF_BAD_VALUE, "minimum", rule->schema, "less than %llu",
                       (unsigned long long)rule->min);
        return 0;
    }
    if (integer.is_too_large)
        integer.magnitude = UINT64_MAX;
    if (!wf_check_uint(integer.magnitude, rule, &in->error)) {
        wf_json_refuse_checked(in, integer.begin);
        return 0;
    }
    if (integer.is_too_large) {
        refuse_range(in, integer.begin, rule->schema);
        return 0;
    }
    return integer.magnitude;
}

/* Integers as most write them: at most SHORT_DIGITS digits, and no more to it.  A digit behind the
 * end, in the padding, is noticed afterwards; a zero before others is left to the exact rules.
 * @return behind them; NULL when read_any_int() has to judge */
static inline const char *pass_digits(const char *first, const char *end, uint64_t *magnitude)
{
    size_t len = 0;
    uint64_t value = 0;
    unsigned digit;
    char behind;

    while (len < SHORT_DIGITS && (digit = (unsigned)(first[len] - '0')) <= 9) {
        value = value * 10 + digit;
        len++;
    }
    behind = first[len];
    if (len == 0 || len == SHORT_DIGITS || (len > 1 && *first == '0') || behind == '.' ||
        (behind | 0x20) == 'e' || end - first <= (ptrdiff_t)len)
        return NULL;
    *magnitude = value;
    return first + len;
}

int64_t wf_json_read_int(struct wf_json_reader *in, const struct wf_int_rule *rule)
{
    bool is_negative = *in->at == '-';
    uint64_t magnitude;
    const char *behind = pass_digits(in->at + is_negative, in->end, &magnitude);
    int64_t value;

    if (!behind)
        return read_any_int(in, rule);
    value = is_negative ? -(int64_t)magnitude : (int64_t)magnitude;
    if (value < rule->min || value > rule->max || rule->multiple_of > 1)
        return read_any_int(in, rule);
    in->at = behind;
    return value;
}

uint64_t wf_json_read_uint(struct wf_json_reader *in, const struct wf_uint_rule *rule)
{
    uint64_t value;
    const char *behind = pass_digits(in->at, in->end, &value);

    if (!behind || value < rule->min || value > rule->max || rule->multiple_of > 1)
        return read_any_uint(in, rule);
    in->at = behind;
    return value;
}

double wf_json_read_number(struct wf_json_reader *in, const struct wf_number_rule *rule)
{
    const char *begin = in->at;
    wf_text number;
    double value;

    if (!wf_json_take_number(in, "a number", rule->schema, &number))
        return 0;
    value = wf_json_parse_double(number);
    if (isinf(value)) {
        wf_json_refuse(in, begin, WF_BAD_VALUE, value < 0 ? "minimum" : "maximum", rule->schema,
                       "beyond the range of a double");
        return 0;
    }
    if (!wf_check_number(value, rule, &in->error)) {
        wf_json_refuse_checked(in, begin);
        return 0;
    }
    return value;
}

/* --- Words -------------------------------------------------------------------------------- */

static bool is_at_word(const struct wf_json_reader *in, const char *word, size_t len)
{
    return (size_t)(in->end - in->at) >= len && memcmp(in->at, word, len) == 0;
}

static bool take_word(struct wf_json_reader *in, const char *word, size_t len)
{
    if (!is_at_word(in, word, len))
        return false;
    in->at += len;
    return true;
}

bool wf_json_read_bool(struct wf_json_reader *in, const char *schema)
{
    if (take_word(in, "true", 4))
        return true;
    if (!take_word(in, "false", 5))
        wf_json_refuse_type(in, "a boolean", schema);
    return false;
}

bool wf_json_take_null(struct wf_json_reader *in)
{
    return take_word(in, "null", 4);
}

void wf_json_read_null(struct wf_json_reader *in, const char *schema)
{
    if (!wf_json_take_null(in))
        wf_json_refuse_type(in, "null", schema);
}

bool wf_json_take_empty_array(struct wf_json_reader *in)
{
    const char *at;

    if (!wf_json_is_at(in, '['))
        return false;
    at = wf_json_past_space(in->at + 1, in->end);
    if (at >= in->end || *at != ']')
        return false;
    in->at = at + 1;
    return true;
}
