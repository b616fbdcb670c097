#include "server/database.h"
#include "server/etherpad_json.h"
#include "server/etherpad_json_private.h"

static void put_user(struct wf_buf *out, const struct etherpad_user *user)
{
    json_text(out, ",\"userId\":", wf_text_of(user->id));
    json_text_or_null(out,
                      ",\"userName\":", user->has_name ? wf_text_of(user->name) : (wf_text){0});
    json_number(out, ",\"userColor\":", user->color);
    json_put(out, ",\"userIsGuest\":true,\"isProPad\":false");
}

static void put_palette(struct wf_buf *out)
{
    for (unsigned i = 0; i < ETHERPAD_COLORS_COUNT; i++)
        json_text(out, i == 0 ? ",\"colorPalette\":[" : ",", wf_text_of(etherpad_palette[i]));
    json_put(out, "]");
}

/* What a classic page looks for; nobody else does. */
static void put_classic(struct wf_buf *out)
{
    json_put(out,
             ",\"clientIp\":\"\",\"debugEnabled\":false,\"nameGuess\":\"\",\"opts\":{},"
             "\"cookiePrefsToSet\":{},\"accountPrivs\":{\"maxRevisions\":1000},\"specialKey\":\"\","
             "\"specialKeyTranslation\":\"\",\"userAgent\":\"\"");
}

static void put_ids(struct wf_buf *out, const char *first, const char *pad_id)
{
    json_text(out, first, wf_text_of(pad_id));
    json_text(out, ",\"globalPadId\":", wf_text_of(pad_id));
}

/* Text and attributes at head, and the authors of both. */
static void put_collab(struct wf_buf *out, struct database *db, const struct etherpad_pad *pad,
                       const char *pad_id)
{
    const struct etherpad_pool *pool = etherpad_pad_pool(pad);
    struct etherpad_apool apool = {0};
    struct wf_buf part, wire;

    wf_buf_init(&part, SIZE_MAX / 2);
    wf_buf_init(&wire, SIZE_MAX / 2);
    json_number(out, ",\"collab_client_vars\":{\"rev\":", etherpad_pad_head(pad));
    etherpad_text_write(etherpad_pad_text(pad), &part);
    json_text(out, ",\"initialAttributedText\":{\"text\":", etherpad_text_of(&part));
    out->failed |= part.failed;

    wf_buf_reset(&part);
    etherpad_text_write_attribs(etherpad_pad_text(pad), &part);
    if (part.failed || etherpad_wire(etherpad_text_of(&part), pool, &apool, &wire) != WF_OK ||
        wire.failed)
        out->failed = true;
    json_text(out, ",\"attribs\":", etherpad_text_of(&wire));
    json_put(out, "},\"apool\":");
    etherpad_json_apool(out, &apool, pool);
    json_put(out, ",\"historicalAuthorData\":");
    etherpad_json_authors(out, db, &apool, pool);
    put_ids(out, ",\"padId\":", pad_id);
    json_put(out, ",\"clientIp\":\"\",\"clientAgent\":\"\"}");
    etherpad_apool_deinit(&apool);
    wf_buf_deinit(&part);
    wf_buf_deinit(&wire);
}

static void put_chat(struct wf_buf *out, struct database *db, const struct etherpad_stored *stored,
                     const char *pad_id)
{
    uint32_t end = stored->chat_next;

    json_put(out, ",\"chatHistory\":");
    etherpad_json_chat(out, db, pad_id,
                       end > ETHERPAD_CHAT_SHOWN ? end - (uint32_t)ETHERPAD_CHAT_SHOWN : 0, end);
}

void etherpad_json_client_vars(struct wf_buf *out, struct database *db,
                               const struct etherpad_stored *stored,
                               const struct etherpad_client_facts *facts)
{
    put_ids(out, "{\"padId\":", facts->pad_id);
    put_user(out, facts->user);
    put_palette(out);
    json_number(out, ",\"serverTimestamp\":", facts->now_ms);
    json_number(out, ",\"numConnectedUsers\":", facts->users_count);
    json_text(out, ",\"initialTitle\":", stored->title);
    json_put(out, ",\"initialPassword\":null,\"initialOptions\":");
    wf_buf_put(out, stored->options.ptr, stored->options.len);
    json_put(out, ",\"initialRevisionList\":");
    etherpad_json_saved(out, db, facts->pad_id);
    put_chat(out, db, stored, facts->pad_id);
    put_collab(out, db, stored->pad, facts->pad_id);
    put_classic(out);
    json_put(out, "}");
}

/* --- In a script --------------------------------------------------------------------------- */

/* U+2028 and U+2029. */
static bool is_line_end(const char *at, const char *end)
{
    return end - at >= 3 && memcmp(at, "\xE2\x80", 2) == 0 &&
           ((unsigned char)at[2] == 0xA8 || (unsigned char)at[2] == 0xA9);
}

void etherpad_json_in_script(struct wf_buf *out, wf_text json)
{
    const char *end = json.ptr + json.len;
    const char *plain = json.ptr;

    for (const char *at = json.ptr; at < end; at++) {
        bool is_less = *at == '<';

        if (!is_less && !is_line_end(at, end))
            continue;
        wf_buf_put(out, plain, (size_t)(at - plain));
        if (is_less) {
            json_put(out, "\\x3c");
        } else {
            json_put(out, (unsigned char)at[2] == 0xA8 ? "\\u2028" : "\\u2029");
            at += 2;
        }
        plain = at + 1;
    }
    wf_buf_put(out, plain, (size_t)(end - plain));
}
