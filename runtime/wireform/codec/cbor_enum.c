#include <float.h>
#include <math.h>

#include "wireform/codec/cbor_print.h"
#include "wireform/codec/cbor_reader.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/scalar.h"

/* Values that `const` and `enum` name, and tags of unions. */

/* Shortest digits would round what is an integer all the same. */
static size_t spell_float(char *digits, double value)
{
    double magnitude = fabs(value);

    if (!(magnitude <= DBL_MAX))
        return 0;
    if (magnitude >= 0x1p64 || (double)(uint64_t)magnitude < magnitude)
        return wf_json_print_double(digits, value);
    *digits = '-';
    return (value < 0) + wf_json_print_uint(digits + (value < 0), (uint64_t)magnitude);
}

/* Rules spell numbers as JSON does.  NaN and infinities have no spelling, and equal nothing. */
static void spell_number(const struct wf_cbor_head *head, char *digits, struct wf_scalar *scalar)
{
    size_t len = wf_cbor_is_float(head) ? spell_float(digits, wf_cbor_float(head))
                                        : wf_cbor_print_integer(digits, head);

    scalar->kind = WF_IS_NUMBER;
    scalar->text = (wf_text){digits, len};
}

static bool is_nameless(const struct wf_scalar *scalar)
{
    return scalar->kind == WF_IS_NUMBER && scalar->text.len == 0;
}

static bool take_text(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk,
                      struct wf_scalar *scalar)
{
    wf_bytes string;

    if (!wf_cbor_take_string(in, walk, &string))
        return false;
    scalar->kind = WF_IS_TEXT;
    scalar->text = (wf_text){(const char *)string.ptr, string.len};
    return true;
}

/* One scalar of the message, of any kind that rules know. */
static bool take_scalar(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk, char *digits,
                        struct wf_scalar *scalar)
{
    const struct wf_cbor_head *head = &walk->head;

    if (head->major == WF_CBOR_MAJOR_TEXT)
        return take_text(in, walk, scalar);
    if (head->major <= WF_CBOR_MAJOR_NEGATIVE || wf_cbor_is_float(head)) {
        spell_number(head, digits, scalar);
        return true;
    }
    if (head->major != WF_CBOR_MAJOR_OTHER)
        return false;
    switch (head->value) {
    case WF_CBOR_FALSE:
        scalar->kind = WF_IS_FALSE;
        return true;
    case WF_CBOR_TRUE:
        scalar->kind = WF_IS_TRUE;
        return true;
    case WF_CBOR_NULL_VALUE:
        scalar->kind = WF_IS_NULL;
        return true;
    default:
        return false;
    }
}

/* A value of the wrong kind is a broken schema, also where a wrong value of the right kind is an
 * unknown tag. */
static void refuse_enum(struct wf_cbor_reader *in, const struct wf_cbor_walk *walk,
                        const struct wf_enum_rule *rule, enum wf_status status)
{
    const char *kind = wf_scalar_kind(rule);
    const char *found = wf_cbor_kind_name(&walk->head);
    wf_text only = rule->values[0].text;

    if (kind && strcmp(kind, found) != 0)
        wf_cbor_refuse_type(in, walk, kind, rule->schema);
    else if (rule->values_count == 1 && rule->values[0].kind == WF_IS_TEXT)
        wf_cbor_refuse(in, walk->token, status, "const", rule->schema, "expected \"%.*s\"",
                       (int)only.len, only.ptr);
    else
        wf_cbor_refuse(in, walk->token, status, rule->values_count == 1 ? "const" : "enum",
                       rule->schema, "not one of the allowed values");
}

static unsigned look_at_enum(struct wf_cbor_reader *in, const struct wf_enum_rule *rule,
                             enum wf_status unknown)
{
    struct wf_scalar scalar = {.kind = WF_IS_NULL};
    char digits[WF_JSON_DOUBLE_SIZE];
    struct wf_cbor_walk walk;
    unsigned value = 0;

    if (!wf_cbor_look(in, &walk))
        return 0;
    if (!take_scalar(in, &walk, digits, &scalar)) {
        const char *kind = wf_scalar_kind(rule);

        wf_cbor_refuse_type(in, &walk, kind ? kind : "a scalar", rule->schema);
        return 0;
    }
    if (!is_nameless(&scalar))
        value = wf_scalar_find(rule, &scalar);
    if (value == 0)
        refuse_enum(in, &walk, rule, unknown);
    else
        in->at = walk.at;
    return value;
}

/* Most are short texts. */
unsigned wf_cbor_read_any_enum(struct wf_cbor_reader *in, const struct wf_enum_rule *rule,
                               enum wf_status unknown)
{
    uint64_t len;
    const uint8_t *text = wf_cbor_content(in, WF_CBOR_MAJOR_TEXT, &len);
    unsigned value;

    if (!text || len > (size_t)(in->end - text))
        return look_at_enum(in, rule, unknown);
    value = wf_scalar_find_text(rule, (const char *)text, (size_t)len);
    if (value == 0)
        return look_at_enum(in, rule, unknown);
    in->at = text + len;
    return value;
}

unsigned wf_cbor_tell_by_value(struct wf_cbor_reader *in, const struct wf_enum_rule *rule,
                               enum wf_status unknown)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned value = wf_cbor_read_any_enum(in, rule, unknown);

    wf_cbor_rewind(in, start);
    return value;
}

unsigned wf_cbor_tell_any_member(struct wf_cbor_reader *in, const char *key,
                                 const struct wf_enum_rule *rule, enum wf_status unknown)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned value;

    wf_cbor_enter_member(in, key);
    value = wf_cbor_read_any_enum(in, rule, unknown);
    wf_cbor_rewind(in, start);
    return value;
}

unsigned wf_cbor_tell_by_item(struct wf_cbor_reader *in, unsigned index,
                              const struct wf_enum_rule *rule, enum wf_status unknown)
{
    struct wf_cbor_mark start = wf_cbor_mark(in);
    unsigned value;

    wf_cbor_enter_item(in, index);
    value = wf_cbor_read_any_enum(in, rule, unknown);
    wf_cbor_rewind(in, start);
    return value;
}
