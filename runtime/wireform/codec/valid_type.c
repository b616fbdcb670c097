#include "wireform/codec/valid_number.h"
#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

/* --- Kinds by first bytes ------------------------------------------------------------------- */

__extension__ const unsigned char wf_valid_json_kinds[256] = {
    ['"'] = WF_KIND_TEXT,    ['-'] = WF_KIND_NUMBER,  ['0' ... '9'] = WF_KIND_NUMBER,
    ['['] = WF_KIND_ARRAY,   ['f'] = WF_KIND_BOOLEAN, ['n'] = WF_KIND_NULL,
    ['t'] = WF_KIND_BOOLEAN, ['{'] = WF_KIND_OBJECT,
};

/* Tags and floats want a closer look: what is tagged, and whether it is finite. */
__extension__ const unsigned char wf_valid_cbor_kinds[256] = {
    [0x00 ... 0x3F] = WF_KIND_NUMBER | WF_KIND_INTEGER,
    [0x40 ... 0x7F] = WF_KIND_TEXT,
    [0x80 ... 0x9F] = WF_KIND_ARRAY,
    [0xA0 ... 0xBF] = WF_KIND_OBJECT,
    [0xC0 ... 0xDF] = WF_KIND_UNCLEAR,
    [0xF4 ... 0xF5] = WF_KIND_BOOLEAN,
    [0xF6] = WF_KIND_NULL,
    [0xF8 ... 0xFB] = WF_KIND_UNCLEAR,
};

/* --- Types ---------------------------------------------------------------------------------- */

/* Digits only: most numbers that are integers. */
static bool is_plain_integer(const struct wf_valid *in)
{
    const char *at = in->cursor.at;

    if (in->cursor.is_cbor)
        return false;
    while (at < in->cursor.end && ((*at >= '0' && *at <= '9') || *at == '-'))
        at++;
    return at == in->cursor.end || (*at != '.' && *at != 'e' && *at != 'E');
}

/* The same of any number.  What is malformed counts as an integer, and is found when it is passed;
 * so does a bignum that is too long to spell. */
static __attribute__((noinline)) bool is_integer(const struct wf_valid *in)
{
    struct wf_valid look = *in;
    struct wf_valid_scaled number;

    return !wf_valid_pass(&look) || !wf_valid_scale(in->cursor, look.cursor.at, &number) ||
           wf_valid_is_integer(&number);
}

/* "text, a number or null" */
static void name_kinds(char *names, size_t size, unsigned kinds)
{
    const char *end = names + size - 1;
    char *at = names;

    for (unsigned kind = 1; kind <= WF_KIND_INTEGER; kind <<= 1) {
        bool is_last = kinds >> 1 < kind;

        if (!(kinds & kind))
            continue;
        if (at > names)
            at = wf_text_append(at, end, is_last ? " or " : ", ");
        at = wf_text_append(
            at, end, kind == WF_KIND_INTEGER ? "an integer" : wf_kind_name((enum wf_kind)kind));
    }
    *at = '\0';
}

static __attribute__((noinline)) bool refuse_type(struct wf_valid *in, unsigned kinds,
                                                  const char *schema)
{
    enum wf_kind kind = wf_valid_kind(in);
    bool is_fraction = kind == WF_KIND_NUMBER && kinds & WF_KIND_INTEGER;
    char names[sizeof(in->error->what)];

    name_kinds(names, sizeof(names), kinds);
    return wf_valid_refuse(in, in->cursor.at, "type", schema, "expected %s, found %s", names,
                           is_fraction ? "a fraction" : wf_kind_name((enum wf_kind)kind));
}

bool wf_valid_other_type(struct wf_valid *in, unsigned kinds, const char *schema)
{
    if (kinds & WF_KIND_INTEGER && wf_valid_kind(in) == WF_KIND_NUMBER &&
        (is_plain_integer(in) || is_integer(in)))
        return true;
    return in->trials == 0 && refuse_type(in, kinds, schema);
}

/* --- Values --------------------------------------------------------------------------------- */

static bool is_one_text(const struct wf_cursor_text *text, const struct wf_valid_enum_rule *rule)
{
    for (unsigned i = 0; i < rule->values_count; i++)
        if (rule->values[i].kind == WF_KIND_TEXT && wf_valid_is_text(text, rule->values[i].text))
            return true;
    return false;
}

/* Anything but a text. */
static bool is_one_value(struct wf_cursor cursor, enum wf_kind kind,
                         const struct wf_valid_enum_rule *rule)
{
    for (unsigned i = 0; i < rule->values_count; i++)
        if (rule->values[i].kind == kind &&
            wf_cursor_equal(cursor, wf_cursor_of_json(rule->values[i].text)))
            return true;
    return false;
}

static bool refuse_value(struct wf_valid *in, const char *at, const struct wf_valid_enum_rule *rule)
{
    const struct wf_valid_value *only = rule->values;
    const char *quote = rule->values_count == 1 && only->kind == WF_KIND_TEXT ? "\"" : "";

    if (rule->values_count == 1 && only->text.len < 64)
        return wf_valid_refuse(in, at, rule->keyword, rule->schema, "expected %s%.*s%s", quote,
                               (int)only->text.len, only->text.ptr, quote);
    return wf_valid_refuse(in, at, rule->keyword, rule->schema, "not one of the allowed values");
}

bool wf_valid_enum(struct wf_valid *in, const struct wf_valid_enum_rule *rule)
{
    struct wf_cursor value = in->cursor;
    enum wf_kind kind = wf_valid_kind(in);
    struct wf_cursor_text text;

    if (kind == WF_KIND_TEXT) {
        if (!wf_valid_take_text(in, &text))
            return false;
        return is_one_text(&text, rule) || refuse_value(in, value.at, rule);
    }
    if (!wf_valid_pass(in))
        return false;
    return is_one_value(value, kind, rule) || refuse_value(in, value.at, rule);
}
