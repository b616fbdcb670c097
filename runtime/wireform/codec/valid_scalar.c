#include <string.h>

#include "wireform/codec/utf8.h"
#include "wireform/codec/valid_number.h"
#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

/* --- Numbers -------------------------------------------------------------------------------- */

static bool check_limits(struct wf_valid *in, const struct wf_valid_scaled *number,
                         const struct wf_valid_number_rule *rule)
{
    const char *at = number->value.at;

    if (rule->minimum.text && wf_valid_compare(number, &rule->minimum) < 0)
        return wf_valid_refuse(in, at, "minimum", rule->schema, "less than %s", rule->minimum.text);
    if (rule->exclusive_minimum.text && wf_valid_compare(number, &rule->exclusive_minimum) <= 0)
        return wf_valid_refuse(in, at, "exclusiveMinimum", rule->schema, "not more than %s",
                               rule->exclusive_minimum.text);
    if (rule->maximum.text && wf_valid_compare(number, &rule->maximum) > 0)
        return wf_valid_refuse(in, at, "maximum", rule->schema, "more than %s", rule->maximum.text);
    if (rule->exclusive_maximum.text && wf_valid_compare(number, &rule->exclusive_maximum) >= 0)
        return wf_valid_refuse(in, at, "exclusiveMaximum", rule->schema, "not less than %s",
                               rule->exclusive_maximum.text);
    if (rule->multiple_of.text && !wf_valid_is_multiple(number, &rule->multiple_of))
        return wf_valid_refuse(in, at, "multipleOf", rule->schema, "not a multiple of %s",
                               rule->multiple_of.text);
    return true;
}

bool wf_valid_number(struct wf_valid *in, const struct wf_valid_number_rule *rule)
{
    bool is_number = wf_valid_kind(in) == WF_KIND_NUMBER;
    struct wf_cursor value = in->cursor;
    struct wf_valid_scaled number;

    if (!wf_valid_pass(in))
        return false;
    if (!is_number)
        return true;
    if (!wf_valid_scale(value, in->cursor.at, &number))
        return wf_valid_abort(in, value.at, WF_TOO_LARGE, NULL, rule->schema, "too many digits");
    return check_limits(in, &number, rule);
}

/* --- Texts ---------------------------------------------------------------------------------- */

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static bool check_length(struct wf_valid *in, const char *at, const struct wf_cursor_text *text,
                         const struct wf_valid_text_rule *rule)
{
    size_t size = (size_t)(text->end - text->begin);
    size_t count;

    /* A character has four bytes at most, so that most texts need no counting. */
    if (text->form == WF_FORM_PLAIN && size <= rule->max_chars && size / 4 >= rule->min_chars)
        return true;
    if (rule->min_chars == 0 && rule->max_chars == WF_NO_LIMIT)
        return true;
    count = wf_cursor_text_count(text);
    if (count < rule->min_chars)
        return wf_valid_refuse(in, at, "minLength", rule->schema, "shorter than %zu character%s",
                               rule->min_chars, plural(rule->min_chars));
    if (count > rule->max_chars)
        return wf_valid_refuse(in, at, "maxLength", rule->schema, "longer than %zu character%s",
                               rule->max_chars, plural(rule->max_chars));
    return true;
}

bool wf_valid_matches(const struct wf_dfa *dfa, const struct wf_cursor_text *text)
{
    struct wf_cursor_pieces pieces;
    unsigned state = dfa->first;
    wf_text piece;

    if (text->form == WF_FORM_PLAIN)
        return wf_dfa_matches(dfa, (wf_text){text->begin, (size_t)(text->end - text->begin)});
    pieces = wf_cursor_pieces_of(text);
    while (wf_cursor_next_piece(&pieces, &piece))
        state = wf_dfa_run(dfa, state, piece);
    return wf_dfa_accepts(dfa, state);
}

/* Formats are judged in one piece; the longest that may come with escapes or in chunks. */
#define FORMAT_SIZE 4096

/* @return false when it is too long */
static bool gather(const struct wf_cursor_text *text, char *bytes, size_t *len)
{
    struct wf_cursor_pieces pieces = wf_cursor_pieces_of(text);
    wf_text piece;

    *len = 0;
    while (wf_cursor_next_piece(&pieces, &piece)) {
        if (piece.len > FORMAT_SIZE - *len)
            return false;
        memcpy(bytes + *len, piece.ptr, piece.len);
        *len += piece.len;
    }
    return true;
}

static bool check_format(struct wf_valid *in, const char *at, const struct wf_cursor_text *text,
                         const struct wf_valid_text_rule *rule)
{
    wf_text whole = {text->begin, (size_t)(text->end - text->begin)};
    char bytes[FORMAT_SIZE];

    if (text->form != WF_FORM_PLAIN) {
        whole.ptr = bytes;
        if (!gather(text, bytes, &whole.len))
            return wf_valid_abort(in, at, WF_TOO_LARGE, "format", rule->schema,
                                  "too long to be looked at as %s", rule->format_name);
    }
    return rule->format(whole) || wf_valid_refuse(in, at, "format", rule->schema,
                                                  "not of the format %s", rule->format_name);
}

bool wf_valid_text(struct wf_valid *in, const struct wf_valid_text_rule *rule)
{
    const char *at = in->cursor.at;
    struct wf_cursor_text text;

    if (wf_valid_kind(in) != WF_KIND_TEXT)
        return wf_valid_pass(in);
    if (!wf_valid_take_text(in, &text))
        return false;
    if (!check_length(in, at, &text, rule))
        return false;
    if (rule->pattern && !wf_valid_matches(rule->pattern, &text))
        return wf_valid_refuse(in, at, "pattern", rule->schema, "does not match %s",
                               rule->pattern->pattern);
    return !rule->format || check_format(in, at, &text, rule);
}
