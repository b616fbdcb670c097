#include "server/etherpad_json.h"

#include "server/etherpad_json_private.h"

static void separate(struct wf_buf *out, bool *is_first)
{
    if (!*is_first)
        json_put(out, ",");
    *is_first = false;
}

/* --- Pools --------------------------------------------------------------------------------- */

static void put_pair(struct wf_buf *out, uint32_t place, struct etherpad_attrib pair)
{
    json_put(out, place ? ",\"" : "\"");
    wf_json_write_uint(out, place);
    json_text(out, "\":[", pair.key);
    json_text(out, ",", pair.value);
    json_put(out, "]");
}

static void end_pool(struct wf_buf *out, uint32_t count)
{
    json_number(out, "},\"nextNum\":", count);
    json_put(out, "}");
}

void etherpad_json_apool(struct wf_buf *out, const struct etherpad_apool *apool,
                         const struct etherpad_pool *pool)
{
    json_put(out, "{\"numToAttrib\":{");
    for (uint32_t i = 0; i < apool->count; i++)
        put_pair(out, i, etherpad_pool_at(pool, apool->numbers[i]));
    end_pool(out, apool->count);
}

void etherpad_json_pool(struct wf_buf *out, const struct etherpad_pool *pool)
{
    json_put(out, "{\"numToAttrib\":{");
    for (uint32_t i = 0; i < pool->count; i++)
        put_pair(out, i, etherpad_pool_at(pool, i));
    end_pool(out, pool->count);
}

/* --- Authors ------------------------------------------------------------------------------- */

/* A member of historicalAuthorData. */
static void put_author(struct wf_buf *out, bool *is_first, wf_text id, wf_text name, unsigned color)
{
    separate(out, is_first);
    wf_json_write_wtf8(out, id);
    json_number(out, ":{\"colorId\":", color);
    if (name.ptr)
        json_text(out, ",\"name\":", name);
    json_put(out, "}");
}

void etherpad_json_authors(struct wf_buf *out, struct database *db,
                           const struct etherpad_apool *apool, const struct etherpad_pool *pool)
{
    bool is_first = true;

    json_put(out, "{");
    for (uint32_t i = 0; i < apool->count; i++) {
        struct etherpad_attrib pair = etherpad_pool_at(pool, apool->numbers[i]);
        struct etherpad_user user;

        if (pair.value.len > 0 && wf_text_equal(pair.key, WF_TEXT("author")) &&
            etherpad_user_find_id(db, pair.value, &user))
            put_author(out, &is_first, pair.value,
                       user.has_name ? wf_text_of(user.name) : (wf_text){0}, user.color);
    }
    json_put(out, "}");
}

/* --- Chat ---------------------------------------------------------------------------------- */

struct chat {
    struct wf_buf *out;
    struct wf_buf authors; /* user ids, a NUL behind each */
    bool is_first;
};

static bool is_known(const struct wf_buf *authors, wf_text id)
{
    const char *at = (const char *)wf_buf_peek(authors);
    const char *end = at + wf_buf_len(authors);

    for (; at < end; at += strlen(at) + 1)
        if (wf_text_equal(wf_text_of(at), id))
            return true;
    return false;
}

static void take_author(void *user, const struct etherpad_chat_line *line)
{
    struct chat *chat = user;

    if (is_known(&chat->authors, line->user_id))
        return;
    wf_buf_put(&chat->authors, line->user_id.ptr, line->user_id.len);
    wf_buf_put(&chat->authors, "", 1);
    put_author(chat->out, &chat->is_first, line->user_id, line->name, line->color);
}

static void take_line(void *user, const struct etherpad_chat_line *line)
{
    struct chat *chat = user;

    separate(chat->out, &chat->is_first);
    json_text_or_null(chat->out, "{\"name\":", line->name);
    json_number(chat->out, ",\"time\":", line->time_ms);
    json_text(chat->out, ",\"userId\":", line->user_id);
    json_text(chat->out, ",\"lineText\":", line->line);
    json_put(chat->out, "}");
}

void etherpad_json_chat(struct wf_buf *out, struct database *db, const char *pad_id, uint32_t start,
                        uint32_t end)
{
    enum { AUTHORS_LIMIT = 16384 }; /* so that looking for one takes no time */
    struct chat chat = {.out = out, .is_first = true};

    wf_buf_init(&chat.authors, AUTHORS_LIMIT);
    json_number(out, "{\"start\":", start);
    json_number(out, ",\"end\":", end);
    json_put(out, ",\"historicalAuthorData\":{");
    etherpad_list_chat(db, pad_id, start, end, take_author, &chat);
    json_put(out, "},\"lines\":[");
    chat.is_first = true;
    etherpad_list_chat(db, pad_id, start, end, take_line, &chat);
    json_put(out, "]}");
    wf_buf_deinit(&chat.authors);
}

/* --- Saved revisions ----------------------------------------------------------------------- */

struct saved_list {
    struct wf_buf *out;
    bool is_first;
};

static void take_saved(void *user, const struct etherpad_saved *saved)
{
    struct saved_list *list = user;

    separate(list->out, &list->is_first);
    json_number(list->out, "{\"timestamp\":", saved->time_ms);
    json_text(list->out, ",\"label\":", saved->label);
    json_text(list->out, ",\"savedBy\":", saved->by_name);
    json_text(list->out, ",\"savedById\":", saved->by_id);
    json_number(list->out, ",\"revNum\":", saved->rev);
    json_text(list->out, ",\"id\":", saved->id);
    json_put(list->out, "}");
}

void etherpad_json_saved(struct wf_buf *out, struct database *db, const char *pad_id)
{
    struct saved_list list = {.out = out, .is_first = true};

    json_put(out, "[");
    etherpad_list_saved(db, pad_id, take_saved, &list);
    json_put(out, "]");
}
