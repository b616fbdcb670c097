#define _GNU_SOURCE /* memmem() */
#include "client/pad_page.h"

#include <stdio.h>
#include <string.h>

#include "client/address.h"
#include "wireform/codec/json_read.h"
#include "wireform/io/http_client.h"
#include "wireform/io/protocol.h"

enum {
    PAGE_LIMIT = 64 << 20, /* a million units, each escaped, and all their attributes */
    TARGET_SIZE = 128,
};

/* -- places -- */

static bool is_id(const char *text)
{
    size_t len = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    return len > 0 && len < PAD_ID_SIZE && text[len] == '\0';
}

bool pad_place_read(struct pad_place *place, const char *typed)
{
    char server[PAD_ADDRESS_SIZE] = "";
    const char *slash;

    if (strncmp(typed, "http://", 7) == 0)
        typed += 7;
    slash = strchr(typed, '/');
    if (slash && (size_t)(slash - typed) < sizeof(server))
        memcpy(server, typed, (size_t)(slash - typed));
    typed = slash ? slash + 1 : typed;
    if (!is_id(typed))
        return false;
    memcpy(place->pad, typed, strlen(typed) + 1);
    return address_complete(place->address, sizeof(place->address), server, ETHERPAD_PORT);
}

/* -- what the page says -- */

bool pad_page_find_vars(wf_text html, struct wf_buf *json)
{
    static const char before[] = "var clientVars = ";
    const char *end = html.ptr + html.len;
    const char *at = memmem(html.ptr, html.len, before, sizeof(before) - 1);

    if (!at)
        return false;
    at += sizeof(before) - 1;
    end = memmem(at, (size_t)(end - at), "</script>", 9);
    while (end && end > at && end[-1] != '}')
        end--;
    for (; end && at < end; at++) {
        if (at[0] == '\\' && end - at > 1 && at[1] == 'x') {
            WF_BUF_LITERAL(json, "\\u00");
            at++;
        } else if (at[0] == '\\' && end - at > 1) {
            wf_buf_put(json, at++, 2);
        } else {
            wf_buf_put(json, at, 1);
        }
    }
    return end != NULL && !json->failed;
}

static bool read_vars(struct pad_page *page, wf_text json)
{
    struct wf_json_reader in;

    if (page->has_arena)
        wf_arena_deinit(&page->arena);
    page->has_arena = wf_arena_init(&page->arena, json.len * ETHERPAD_ARENA_PER_BYTE +
                                                      ETHERPAD_ARENA_BASE + 2 * json.len);
    if (!page->has_arena)
        return false;
    wf_json_reader_copy(&in, json, &page->arena);
    in.keep_surrogates = true;
    etherpad_read_client_vars(&in, &page->vars);
    return wf_json_reader_finish(&in);
}

static bool read_page(struct pad_page *page)
{
    wf_text html = {(const char *)wf_buf_peek(&page->body), wf_buf_len(&page->body)};
    struct wf_buf json;
    bool is_read;

    wf_buf_init(&json, WF_NO_LIMIT);
    is_read = pad_page_find_vars(html, &json) &&
              read_vars(page, (wf_text){(const char *)wf_buf_peek(&json), wf_buf_len(&json)});
    wf_buf_deinit(&json);
    wf_buf_release(&page->body);
    return is_read;
}

/* -- asking for it -- */

static void take_cookie(struct pad_page *page, wf_text value)
{
    const char *end = memchr(value.ptr, ';', value.len);

    if (end)
        value.len = (size_t)(end - value.ptr);
    if (value.len > 3 && memcmp(value.ptr, "ET=", 3) == 0 && value.len - 3 < sizeof(page->cookie))
        wf_text_store(page->cookie, sizeof(page->cookie), (wf_text){value.ptr + 3, value.len - 3});
}

static void on_head(void *user, const struct wf_http_response *response)
{
    struct pad_page *page = user;

    page->status = response->status;
    wf_buf_reset(&page->body);
    for (size_t i = 0; i < response->fields_count; i++)
        if (wf_http_same_token(response->fields[i].name, WF_TEXT("set-cookie")))
            take_cookie(page, response->fields[i].value);
}

static void on_part(void *user, wf_bytes bytes)
{
    struct pad_page *page = user;

    wf_buf_put(&page->body, bytes.ptr, bytes.len);
}

static void on_done(void *user)
{
    struct pad_page *page = user;

    if (page->status == 302 || page->status == 404)
        page->done(page->user, "there is no such pad", true);
    else if (page->status != 200 || page->body.failed || !read_page(page))
        page->done(page->user, "the server sent something unreadable", false);
    else
        page->done(page->user, NULL, false);
}

static void on_failed(void *user, const char *why)
{
    struct pad_page *page = user;

    page->done(page->user, why, false);
}

bool pad_page_load(struct pad_page *page, struct wf_loop *loop)
{
    static const struct wf_http_patience patience = {10000, 15000};
    static const struct wf_http_call_events events = {on_head, on_part, on_done, on_failed};
    char target[TARGET_SIZE], cookie[PAD_COOKIE_SIZE + 8], why[160];
    struct wf_http_field field = {WF_TEXT("Cookie"), {cookie, 0}};
    struct wf_http_call call = {.method = "GET", .target = target, .fields = &field};

    if (!page->http) {
        wf_buf_init(&page->body, PAGE_LIMIT);
        page->http = wf_http_client_new(loop, page->place.address, &patience, why, sizeof(why));
    }
    if (!page->http)
        return false;
    field.value.len = (size_t)snprintf(cookie, sizeof(cookie), "ET=%s", page->cookie);
    call.fields_count = page->cookie[0] ? 1 : 0;
    snprintf(target, sizeof(target), "/%s%s", page->place.pad,
             page->creates ? "?createImmediately=1" : "");
    wf_http_client_ask(page->http, &call, &events, page);
    return true;
}

void pad_page_deinit(struct pad_page *page)
{
    if (page->http)
        wf_http_client_free(page->http);
    if (page->has_arena)
        wf_arena_deinit(&page->arena);
    wf_buf_deinit(&page->body);
}
