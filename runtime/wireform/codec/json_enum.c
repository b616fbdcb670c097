#include "wireform/codec/json_reader.h"
#include "wireform/codec/scalar.h"

/* Values that the schema names one by one, tags among them. */

static const struct wf_text_rule any_text = {NULL, 0, WF_NO_LIMIT, NULL};

/* One scalar of the message, of any kind. */
static bool take_scalar(struct wf_json_reader *in, struct wf_scalar *scalar)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_TEXT:
        scalar->kind = WF_IS_TEXT;
        scalar->text = wf_json_read_text(in, &any_text);
        break;
    case WF_JSON_NUMBER:
        scalar->kind = WF_IS_NUMBER;
        wf_json_take_number(in, "a number", NULL, &scalar->text);
        break;
    case WF_JSON_BOOL:
        scalar->kind = wf_json_read_bool(in, NULL) ? WF_IS_TRUE : WF_IS_FALSE;
        break;
    case WF_JSON_NULL:
        scalar->kind = WF_IS_NULL;
        wf_json_read_null(in, NULL);
        break;
    default:
        return false;
    }
    return in->error.status == WF_OK;
}

/* A value of the wrong kind is a broken schema, also where a wrong value of the right kind is an
 * unknown tag. */
static void refuse_enum(struct wf_json_reader *in, const char *begin,
                        const struct wf_enum_rule *rule, enum wf_status status)
{
    const char *kind = wf_scalar_kind(rule);
    const char *found = wf_json_kind_name(*begin);
    wf_text only = rule->values[0].text;

    if (kind && strcmp(kind, found) != 0)
        wf_json_refuse(in, begin, WF_BAD_VALUE, "type", rule->schema, "expected %s, found %s", kind,
                       found);
    else if (rule->values_count == 1 && rule->values[0].kind == WF_IS_TEXT)
        wf_json_refuse(in, begin, status, "const", rule->schema, "expected \"%.*s\"", (int)only.len,
                       only.ptr);
    else
        wf_json_refuse(in, begin, status, rule->values_count == 1 ? "const" : "enum", rule->schema,
                       "not one of the allowed values");
}

/* More values than this are found by their length first. */
enum { FEW_VALUES = 4 };

/* One of few values: each is compared where it would stand, and no end is looked for. */
static unsigned take_one_of_few(struct wf_json_reader *in, const struct wf_enum_rule *rule)
{
    const char *begin = in->at + 1;
    size_t room = (size_t)(in->end - begin);

    for (unsigned i = 0; i < rule->values_count; i++) {
        const struct wf_scalar *value = &rule->values[i];
        size_t len = value->text.len;

        if (len < room && begin[len] == '"' && value->kind == WF_IS_TEXT &&
            wf_json_same_bytes(begin, value->text.ptr, len)) {
            in->at = begin + len + 1;
            return wf_scalar_result(rule, i);
        }
    }
    return 0;
}

static unsigned take_one_of_many(struct wf_json_reader *in, const struct wf_enum_rule *rule)
{
    const char *begin = in->at + 1;
    struct wf_json_run run = wf_json_scan_run(begin, in->end, in->end);
    unsigned value;

    if (run.end == in->end || *run.end != '"')
        return 0;
    value = wf_scalar_find_text(rule, begin, (size_t)(run.end - begin));
    if (value != 0)
        in->at = run.end + 1;
    return value;
}

/* Text without escapes, which is what tags are: compared where it stands.
 * @return 0 for whatever needs the general way */
static unsigned take_plain_value(struct wf_json_reader *in, const struct wf_enum_rule *rule)
{
    if (!wf_json_is_at(in, '"') || rule->has_escape)
        return 0;
    return rule->values_count <= FEW_VALUES ? take_one_of_few(in, rule)
                                            : take_one_of_many(in, rule);
}

static unsigned read_any_value(struct wf_json_reader *in, const struct wf_enum_rule *rule,
                               enum wf_status unknown)
{
    const char *begin = in->at;
    struct wf_scalar scalar = {.kind = WF_IS_NULL};
    unsigned value;

    if (!take_scalar(in, &scalar)) {
        const char *kind = wf_scalar_kind(rule);

        wf_json_refuse_type(in, kind ? kind : "a scalar", rule->schema);
        return 0;
    }
    value = wf_scalar_find(rule, &scalar);
    if (value == 0)
        refuse_enum(in, begin, rule, unknown);
    return value;
}

unsigned wf_json_read_any_enum(struct wf_json_reader *in, const struct wf_enum_rule *rule,
                               enum wf_status unknown)
{
    unsigned value = take_plain_value(in, rule);

    return value != 0 ? value : read_any_value(in, rule, unknown);
}

unsigned wf_json_tell_by_value(struct wf_json_reader *in, const struct wf_enum_rule *rule,
                               enum wf_status unknown)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned value = wf_json_read_any_enum(in, rule, unknown);

    wf_json_rewind(in, start);
    return value;
}

unsigned wf_json_tell_any_member(struct wf_json_reader *in, const char *key, size_t len,
                                 const struct wf_enum_rule *rule, enum wf_status unknown)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned value;

    if (in->error.status == WF_OK && !wf_json_seek_key(in, key, len))
        wf_json_refuse_missing(in, key);
    value = wf_json_read_any_enum(in, rule, unknown);
    wf_json_rewind(in, start);
    return value;
}

unsigned wf_json_tell_by_item(struct wf_json_reader *in, unsigned index,
                              const struct wf_enum_rule *rule, enum wf_status unknown)
{
    struct wf_json_mark start = wf_json_mark(in);
    unsigned value;

    wf_json_enter_item(in, index);
    value = wf_json_read_any_enum(in, rule, unknown);
    wf_json_rewind(in, start);
    return value;
}
