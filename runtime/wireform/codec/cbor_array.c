#include "wireform/base/assert.h"
#include "wireform/base/buf.h"
#include "wireform/codec/cbor_reader.h"

/* Lists and tuples. */

static void check_count(struct wf_cbor_reader *in, const uint8_t *begin, size_t count,
                        const struct wf_list_rule *rule)
{
    if (in->error.status == WF_OK && !wf_check_list(count, rule, &in->error))
        wf_cbor_refuse_checked(in, begin);
}

static bool enter_any_array(struct wf_cbor_reader *in, const char *schema, const uint8_t **begin,
                            size_t *left)
{
    struct wf_cbor_walk walk;

    *left = 0;
    if (!wf_cbor_look_for(in, &walk, WF_CBOR_MAJOR_ARRAY, "an array", schema))
        return false;
    *begin = in->at;
    *left = wf_cbor_enter(in, &walk);
    return true;
}

/* Most arrays have a head of one byte. */
static bool enter_array(struct wf_cbor_reader *in, const char *schema, const uint8_t **begin,
                        size_t *left)
{
    size_t count = (size_t)*in->at - WF_CBOR_ARRAY_HEAD;

    if (count >= WF_CBOR_DIRECT || in->end - in->at <= (ptrdiff_t)count ||
        in->depth >= in->depth_limit)
        return enter_any_array(in, schema, begin, left);
    *begin = in->at;
    *left = count;
    in->at++;
    in->depth++;
    return true;
}

/* The count is known, so there is room for all of them before the first is read; a count that
 * the rest of the message cannot hold is a lie, and not even reserved.  The rest has to hold the
 * items of the arrays around this one too, or every level could claim all of it again. */
static void reserve_items(struct wf_cbor_reader *in, struct wf_cbor_array *array)
{
    size_t rest = (size_t)(in->end - in->at);

    WF_ASSERT(array->least_len > 0);
    check_count(in, array->begin, array->left, array->rule);
    if (in->error.status != WF_OK || array->left == 0)
        return;
    if (rest < in->owed || array->left > (rest - in->owed) / array->least_len) {
        wf_cbor_refuse(in, array->begin, WF_BAD_VALUE, "items", array->rule->schema,
                       "more items than the rest of the message can hold");
        return;
    }
    array->items = wf_arena_alloc(in->arena, array->left, array->item_size);
    if (!array->items)
        wf_cbor_refuse_memory(in);
    in->owed += array->left * array->least_len;
}

void wf_cbor_open_array(struct wf_cbor_reader *in, struct wf_cbor_array *array,
                        const struct wf_list_rule *rule, size_t item_size, size_t least_len)
{
    *array = (struct wf_cbor_array){.rule = rule, .item_size = item_size, .least_len = least_len};
    if (!enter_array(in, rule->schema, &array->begin, &array->left))
        return;
    if (wf_cbor_ends_with_break(array->left))
        array->list = wf_list_open(in->arena, item_size);
    else
        reserve_items(in, array);
}

static void *push_item(struct wf_cbor_reader *in, struct wf_cbor_array *array)
{
    void *item = wf_list_push(in->arena, &array->list);

    if (!item)
        wf_cbor_refuse_memory(in);
    return item;
}

void *wf_cbor_next_item(struct wf_cbor_reader *in, struct wf_cbor_array *array)
{
    size_t index = array->count;

    if (!wf_cbor_has_next(in, &array->left))
        return NULL;
    if (index >= array->rule->max_items) {
        check_count(in, array->begin, index + 1, array->rule);
        return NULL;
    }
    array->count++;
    if (!array->items)
        return push_item(in, array);
    in->owed -= array->least_len;
    return array->items + index * array->item_size;
}

void *wf_cbor_close_array(struct wf_cbor_reader *in, struct wf_cbor_array *array, size_t *count)
{
    void *items = array->items;

    *count = 0;
    if (in->error.status != WF_OK)
        return NULL;
    in->depth--;
    if (array->list.item_size > 0) {
        check_count(in, array->begin, array->count, array->rule);
        items = wf_list_close(in->arena, &array->list);
    }
    if (in->arena->failed)
        wf_cbor_refuse_memory(in);
    if (items)
        *count = array->count;
    return items;
}

const wf_text *wf_cbor_read_texts(struct wf_cbor_reader *in, const struct wf_list_rule *rule,
                                  const struct wf_text_rule *item_rule, size_t least_len,
                                  size_t *count)
{
    struct wf_cbor_array array;
    wf_text *item;

    wf_cbor_open_array(in, &array, rule, sizeof(*item), least_len);
    while ((item = wf_cbor_next_item(in, &array)))
        *item = wf_cbor_read_text(in, item_rule);
    return wf_cbor_close_array(in, &array, count);
}

/* --- Tuples ------------------------------------------------------------------------------- */

static void refuse_tuple(struct wf_cbor_reader *in, const struct wf_cbor_tuple *tuple,
                         const char *keyword, const char *relation, size_t positions,
                         const struct wf_list_rule *rule)
{
    wf_cbor_refuse(in, tuple->begin, WF_BAD_VALUE, keyword, rule->schema, "%s than %zu item%s",
                   relation, positions, positions == 1 ? "" : "s");
}

static bool seek_position(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple, unsigned position,
                          const struct wf_list_rule *rule)
{
    size_t least = rule->min_items > position ? rule->min_items : position + 1;

    if (wf_cbor_has_next(in, &tuple->left))
        return true;
    if (in->error.status == WF_OK)
        refuse_tuple(in, tuple, "minItems", "fewer", least, rule);
    return false;
}

static void begin_tuple(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                        const struct wf_list_rule *rule)
{
    tuple->begin = in->at;
    if (enter_any_array(in, rule->schema, &tuple->begin, &tuple->left) && tuple->tag &&
        seek_position(in, tuple, 0, rule))
        wf_cbor_read_enum(in, tuple->tag);
}

bool wf_cbor_seek_position(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                           unsigned position, const struct wf_list_rule *rule)
{
    if (!tuple->begin)
        begin_tuple(in, tuple, rule);
    return seek_position(in, tuple, position, rule);
}

void wf_cbor_end_any_tuple(struct wf_cbor_reader *in, struct wf_cbor_tuple *tuple,
                           unsigned positions, const struct wf_list_rule *rule)
{
    bool has_more;

    if (!tuple->begin)
        begin_tuple(in, tuple, rule);
    has_more = wf_cbor_has_next(in, &tuple->left);
    if (in->error.status != WF_OK)
        return;
    if (has_more)
        refuse_tuple(in, tuple, "maxItems", "more", positions, rule);
    else
        in->depth--;
}
