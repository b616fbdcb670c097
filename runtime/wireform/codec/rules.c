#include "wireform/codec/rules.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "wireform/codec/json_number.h"
#include "wireform/codec/utf8.h"

/* Fills in nothing but texts, in a fraction of the time that vsnprintf() takes: whoever sends wrong
 * messages should not keep others waiting.  @return false at another conversion */
static bool set_texts(char *what, size_t size, const char *format, va_list arguments)
{
    const char *end = what + size - 1;

    for (; *format != '\0'; format++) {
        if (*format != '%') {
            if (what < end)
                *what++ = *format;
            continue;
        }
        if (*++format != 's')
            return false;
        what = wf_text_append(what, end, va_arg(arguments, const char *));
    }
    *what = '\0';
    return true;
}

static void set_what(char *what, size_t size, const char *format, va_list arguments)
{
    va_list texts;
    bool is_set;

    va_copy(texts, arguments);
    is_set = set_texts(what, size, format, texts);
    va_end(texts);
    if (!is_set)
        vsnprintf(what, size, format, arguments);
}

void wf_error_vset(struct wf_error *error, enum wf_status status, size_t offset,
                   const char *keyword, const char *schema, const char *format, va_list arguments)
{
    if (error->status != WF_OK)
        return;
    error->status = status;
    error->offset = offset;
    error->keyword = keyword;
    error->schema = schema;
    error->pointer[0] = '\0';
    set_what(error->what, sizeof(error->what), format, arguments);
}

void wf_error_set(struct wf_error *error, enum wf_status status, size_t offset, const char *keyword,
                  const char *schema, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    wf_error_vset(error, status, offset, keyword, schema, format, arguments);
    va_end(arguments);
}

__attribute__((format(printf, 4, 5))) static bool
refuse(struct wf_error *error, const char *keyword, const char *schema, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    wf_error_vset(error, WF_BAD_VALUE, 0, keyword, schema, format, arguments);
    va_end(arguments);
    return false;
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static bool refuse_short(struct wf_error *error, const char *keyword, const char *schema,
                         size_t least, const char *unit)
{
    return refuse(error, keyword, schema, "shorter than %zu %s%s", least, unit, plural(least));
}

static bool refuse_long(struct wf_error *error, const char *keyword, const char *schema,
                        size_t most, const char *unit)
{
    return refuse(error, keyword, schema, "longer than %zu %s%s", most, unit, plural(most));
}

/* A text of n bytes has n/4 to n characters, which settles most of them without counting. */
static bool check_length(wf_text value, const struct wf_text_rule *rule, struct wf_error *error)
{
    size_t chars;

    if (value.len <= rule->max_chars && value.len / 4 >= rule->min_chars)
        return true;
    chars = wf_utf8_count(value.ptr, value.len);
    if (chars < rule->min_chars)
        return refuse_short(error, "minLength", rule->schema, rule->min_chars, "character");
    if (chars > rule->max_chars)
        return refuse_long(error, "maxLength", rule->schema, rule->max_chars, "character");
    return true;
}

/* As much of a pattern as an error has room for. */
#define PATTERN_SHOWN 76

static bool refuse_pattern(struct wf_error *error, const struct wf_text_rule *rule)
{
    const char *pattern = rule->pattern->pattern;
    size_t len = strlen(pattern);
    bool is_cut = len > PATTERN_SHOWN;

    if (is_cut) {
        len = PATTERN_SHOWN;
        while (((unsigned char)pattern[len] & 0xC0) == 0x80)
            len--;
    }
    return refuse(error, "pattern", rule->schema, "does not match %.*s%s", (int)len, pattern,
                  is_cut ? "..." : "");
}

bool wf_check_text(wf_text value, const struct wf_text_rule *rule, struct wf_error *error)
{
    if (!check_length(value, rule, error))
        return false;
    if (rule->pattern && !wf_dfa_matches(rule->pattern, value))
        return refuse_pattern(error, rule);
    return true;
}

static bool refuse_encoding(const struct wf_text_rule *rule, struct wf_error *error)
{
    wf_error_set(error, WF_BAD_VALUE, 0, "type", rule->schema, "not UTF-8");
    return false;
}

bool wf_check_utf8_text(wf_text value, const struct wf_text_rule *rule, struct wf_error *error)
{
    if (wf_utf8_check(value.ptr, value.len) < value.len)
        return refuse_encoding(rule, error);
    return wf_check_text(value, rule, error);
}

bool wf_check_wtf8_text(wf_text value, const struct wf_text_rule *rule, struct wf_error *error)
{
    if (wf_wtf8_check(value.ptr, value.len) < value.len)
        return refuse_encoding(rule, error);
    return wf_check_text(value, rule, error);
}

bool wf_check_bytes(wf_bytes value, const struct wf_bytes_rule *rule, struct wf_error *error)
{
    if (value.len < rule->min_len)
        return refuse_short(error, "minLength", rule->schema, rule->min_len, "byte");
    if (value.len > rule->max_len)
        return refuse_long(error, "maxLength", rule->schema, rule->max_len, "byte");
    return true;
}

static bool refuse_multiple(struct wf_error *error, const char *schema, uint64_t multiple_of)
{
    return refuse(error, "multipleOf", schema, "not a multiple of %" PRIu64, multiple_of);
}

bool wf_check_int(int64_t value, const struct wf_int_rule *rule, struct wf_error *error)
{
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;

    if (value < rule->min)
        return refuse(error, "minimum", rule->schema, "less than %" PRId64, rule->min);
    if (value > rule->max)
        return refuse(error, "maximum", rule->schema, "more than %" PRId64, rule->max);
    if (rule->multiple_of > 1 && magnitude % rule->multiple_of != 0)
        return refuse_multiple(error, rule->schema, rule->multiple_of);
    return true;
}

bool wf_check_uint(uint64_t value, const struct wf_uint_rule *rule, struct wf_error *error)
{
    if (value < rule->min)
        return refuse(error, "minimum", rule->schema, "less than %" PRIu64, rule->min);
    if (value > rule->max)
        return refuse(error, "maximum", rule->schema, "more than %" PRIu64, rule->max);
    if (rule->multiple_of > 1 && value % rule->multiple_of != 0)
        return refuse_multiple(error, rule->schema, rule->multiple_of);
    return true;
}

static bool refuse_number(struct wf_error *error, const char *keyword, const char *schema,
                          const char *relation, double limit)
{
    char digits[WF_JSON_DOUBLE_SIZE];
    size_t len = wf_json_print_double(digits, limit);

    return refuse(error, keyword, schema, "%s %.*s", relation, (int)len, digits);
}

/* A NaN from a handler is within no limits and cannot be written. */
bool wf_check_number(double value, const struct wf_number_rule *rule, struct wf_error *error)
{
    if (!(value - value == 0))
        return refuse(error, "type", rule->schema, "not a finite number");
    if (value < rule->min)
        return refuse_number(error, "minimum", rule->schema, "less than", rule->min);
    if (rule->is_exclusive_min && value <= rule->min)
        return refuse_number(error, "exclusiveMinimum", rule->schema, "not more than", rule->min);
    if (value > rule->max)
        return refuse_number(error, "maximum", rule->schema, "more than", rule->max);
    if (rule->is_exclusive_max && value >= rule->max)
        return refuse_number(error, "exclusiveMaximum", rule->schema, "not less than", rule->max);
    return true;
}

bool wf_check_list(size_t count, const struct wf_list_rule *rule, struct wf_error *error)
{
    if (count < rule->min_items)
        return refuse(error, "minItems", rule->schema, "fewer than %zu item%s", rule->min_items,
                      plural(rule->min_items));
    if (count > rule->max_items)
        return refuse(error, "maxItems", rule->schema, "more than %zu item%s", rule->max_items,
                      plural(rule->max_items));
    return true;
}

static bool has_value(const struct wf_enum_rule *rule, unsigned value)
{
    if (!rule->groups)
        return value >= 1 && value <= rule->values_count;
    for (unsigned i = 0; i < rule->values_count; i++)
        if (rule->groups[i] == value)
            return true;
    return false;
}

bool wf_check_enum(unsigned value, const struct wf_enum_rule *rule, struct wf_error *error)
{
    if (has_value(rule, value))
        return true;
    return refuse(error, rule->values_count == 1 ? "const" : "enum", rule->schema,
                  "not one of the allowed values");
}

/* What does not fit is cut off at the end: the outermost members tell most. */
static void put_in_front(char *pointer, size_t size, const char *segment, size_t len)
{
    size_t kept = strlen(pointer);

    if (len >= size)
        len = size - 1;
    if (kept > size - 1 - len)
        kept = size - 1 - len;
    memmove(pointer + len, pointer, kept);
    memcpy(pointer, segment, len);
    pointer[len + kept] = '\0';
}

/* RFC 6901: `~` and `/` in names are written `~0` and `~1`. */
bool wf_error_push_text(struct wf_error *error, wf_text member)
{
    char segment[sizeof(error->pointer)];
    size_t len = 0;

    segment[len++] = '/';
    for (size_t i = 0; i < member.len && len < sizeof(segment) - 2; i++) {
        if (member.ptr[i] != '~' && member.ptr[i] != '/') {
            segment[len++] = member.ptr[i];
            continue;
        }
        segment[len++] = '~';
        segment[len++] = member.ptr[i] == '~' ? '0' : '1';
    }
    put_in_front(error->pointer, sizeof(error->pointer), segment, len);
    return false;
}

bool wf_error_push(struct wf_error *error, const char *member)
{
    return wf_error_push_text(error, wf_text_of(member));
}

bool wf_error_push_index(struct wf_error *error, size_t index)
{
    char digits[WF_JSON_DOUBLE_SIZE];

    digits[wf_json_print_uint(digits, index)] = '\0';
    return wf_error_push(error, digits);
}
