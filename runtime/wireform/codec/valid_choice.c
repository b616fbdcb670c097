#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

bool wf_valid_all_of(struct wf_valid *in, const struct wf_valid_choice_rule *rule)
{
    const char *value = in->cursor.at;

    for (unsigned i = 0; i < rule->checks_count; i++) {
        wf_valid_rewind(in, value);
        if (!wf_valid_apply(in, rule->checks[i]))
            return false;
    }
    return true;
}

/* At the value. */
static bool refuse_all(struct wf_valid *in, const char *value, const char *keyword,
                       const struct wf_valid_choice_rule *rule)
{
    return wf_valid_refuse(in, value, keyword, rule->schema, "matches none of %u schemas",
                           rule->checks_count) &&
           wf_valid_pass(in);
}

/* --- By a tag ------------------------------------------------------------------------------- */

/* Goes to the value of the member, unless there is none. */
static bool find_member(struct wf_valid *in, wf_text name)
{
    struct wf_cursor_items items;

    if (!wf_valid_open(in, &items))
        return false;
    while (wf_valid_next(in, &items)) {
        struct wf_cursor_text found;

        if (!wf_valid_take_name(in, &found))
            return false;
        if (wf_valid_is_text(&found, name))
            return true;
        if (!wf_valid_pass(in))
            return false;
    }
    return false;
}

/* @return NULL when no schema can match */
static wf_valid_check check_for(const struct wf_cursor_text *text,
                                const struct wf_valid_choice_rule *rule)
{
    for (unsigned i = 0; i < rule->tags_count; i++)
        if (wf_valid_is_text(text, rule->tags[i].text))
            return rule->checks[rule->tags[i].check];
    return NULL;
}

/* The same at the object. */
static wf_valid_check look_for_tag(struct wf_valid *in, const struct wf_valid_choice_rule *rule)
{
    const char *value = in->cursor.at;
    unsigned depth = in->depth;
    struct wf_cursor_text text;
    bool has_text = wf_valid_kind(in) == WF_KIND_OBJECT && find_member(in, rule->tag) &&
                    wf_valid_kind(in) == WF_KIND_TEXT && wf_valid_take_text(in, &text);

    in->depth = depth;
    wf_valid_rewind(in, value);
    return has_text ? check_for(&text, rule) : NULL;
}

static bool check_tagged(struct wf_valid *in, const char *keyword,
                         const struct wf_valid_choice_rule *rule)
{
    const char *value = in->cursor.at;
    wf_valid_check check = look_for_tag(in, rule);

    return (check && wf_valid_try(in, check)) || refuse_all(in, value, keyword, rule);
}

/* --- By trying ------------------------------------------------------------------------------ */

bool wf_valid_any_of(struct wf_valid *in, const struct wf_valid_choice_rule *rule)
{
    if (rule->tags_count > 0)
        return check_tagged(in, "anyOf", rule);
    for (unsigned i = 0; i < rule->checks_count; i++)
        if (wf_valid_try(in, rule->checks[i]))
            return true;
    return refuse_all(in, in->cursor.at, "anyOf", rule);
}

bool wf_valid_one_of(struct wf_valid *in, const struct wf_valid_choice_rule *rule)
{
    const char *value = in->cursor.at;
    const char *behind = NULL;

    if (rule->tags_count > 0)
        return check_tagged(in, "oneOf", rule);
    for (unsigned i = 0; i < rule->checks_count; i++) {
        wf_valid_rewind(in, value);
        if (!wf_valid_try(in, rule->checks[i]))
            continue;
        if (behind)
            return wf_valid_refuse(in, value, "oneOf", rule->schema,
                                   "matches more than one of %u schemas", rule->checks_count);
        behind = in->cursor.at;
    }
    if (!behind)
        return refuse_all(in, value, "oneOf", rule);
    wf_valid_rewind(in, behind);
    return true;
}

bool wf_valid_not(struct wf_valid *in, wf_valid_check check, const char *schema)
{
    const char *value = in->cursor.at;

    if (wf_valid_try(in, check))
        return wf_valid_refuse(in, value, "not", schema, "matches what it must not");
    return wf_valid_pass(in);
}

bool wf_valid_if(struct wf_valid *in, wf_valid_check check, wf_valid_check then_check,
                 wf_valid_check else_check)
{
    const char *value = in->cursor.at;

    if (wf_valid_try(in, check)) {
        if (!then_check)
            return true;
        wf_valid_rewind(in, value);
        return wf_valid_apply(in, then_check);
    }
    if (!else_check)
        return wf_valid_pass(in);
    return wf_valid_apply(in, else_check);
}
