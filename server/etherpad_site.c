/* What browsers ask for before they open a pad, and the files of its page (etherpad.md 1). */
#include "server/etherpad_site.h"

#include <string.h>

#include "server/etherpad_answers.h"
#include "server/etherpad_form.h"
#include "server/etherpad_html.h"
#include "server/etherpad_pad_id.h"
#include "server/etherpad_visit.h"
#include "server/web_assets.h"
#include "wireform/codec/http_cookie.h"

enum { FORM_LIMIT = 65536, PAGE_LIMIT = 1 << 20 };

/* --- Files --------------------------------------------------------------------------------- */

static void answer_file(struct wf_http_exchange *exchange, wf_text name)
{
    const struct web_asset *asset = web_asset_find(name);
    wf_text known;

    /* Pages are filled in; as they lie there they are of no use. */
    if (!asset || (name.len > 5 && memcmp(name.ptr + name.len - 5, ".html", 5) == 0)) {
        wf_http_refuse(exchange, 404, "There is no such file.");
        return;
    }
    wf_http_add_field(exchange, "Cache-Control", WF_TEXT("no-cache"));
    wf_http_add_field(exchange, "ETag", wf_text_of(asset->etag));
    wf_http_add_field(exchange, "X-Content-Type-Options", WF_TEXT("nosniff"));
    known = wf_http_find(wf_http_request_of(exchange), "If-None-Match");
    if (known.ptr && etherpad_lists_etag(known, asset->etag))
        wf_http_answer(exchange, 304, NULL, (wf_bytes){0});
    else
        wf_http_answer(exchange, 200, web_asset_type(asset), asset->bytes);
}

bool etherpad_lists_etag(wf_text list, const char *etag)
{
    wf_text element;

    while (wf_http_next_element(&list, &element)) {
        if (element.len > 2 && memcmp(element.ptr, "W/", 2) == 0)
            element = (wf_text){element.ptr + 2, element.len - 2};
        if (wf_text_equal(element, WF_TEXT("*")) || wf_text_equal(element, wf_text_of(etag)))
            return true;
    }
    return false;
}

void etherpad_on_static_file(struct etherpad *service, struct wf_http_exchange *exchange,
                             const struct etherpad_static_file *request)
{
    (void)service;
    answer_file(exchange, request->name);
}

void etherpad_on_client_js(struct etherpad *service, struct wf_http_exchange *exchange)
{
    (void)service;
    answer_file(exchange, WF_TEXT("client.js"));
}

void etherpad_on_favicon(struct etherpad *service, struct wf_http_exchange *exchange)
{
    (void)service;
    answer_file(exchange, WF_TEXT("favicon.ico"));
}

void etherpad_on_robots(struct etherpad *service, struct wf_http_exchange *exchange)
{
    static const char text[] = "User-agent: *\nDisallow: /\n";

    (void)service;
    wf_http_answer(exchange, 200, "text/plain; charset=utf-8",
                   (wf_bytes){(const uint8_t *)text, sizeof(text) - 1});
}

/* --- Pages --------------------------------------------------------------------------------- */

struct page_visit {
    struct etherpad_visit visit;
    const char *asset; /* "start.html" */
    char pad_id[ETHERPAD_PAD_ID_SIZE];
};

static void answer_page(struct etherpad_visit *visit)
{
    const struct page_visit *page = (const struct page_visit *)(void *)visit;
    const struct web_asset *asset = web_asset_find(wf_text_of(page->asset));
    char nonce[ETHERPAD_TOKEN_SIZE];
    const struct web_value values[] = {
        {"padId", wf_text_of(page->pad_id)}, /* cleaned: nothing in it needs an escape */
        {"nonce", {nonce, ETHERPAD_TOKEN_LEN}},
    };
    struct wf_buf out;

    etherpad_token_make(nonce);
    wf_buf_init(&out, PAGE_LIMIT);
    web_page_write(&out, asset, values, sizeof(values) / sizeof(values[0]));
    etherpad_visit_introduce(visit);
    etherpad_protect_page(visit->exchange, nonce);
    if (out.failed)
        etherpad_visit_refuse(visit, 503, "Out of memory.");
    else
        etherpad_visit_answer(visit, 200, web_asset_type(asset), &out);
    wf_buf_deinit(&out);
}

static void remember_user(struct etherpad_visit *visit)
{
    etherpad_visit_store_user(visit, answer_page);
}

static void show(struct etherpad *service, struct wf_http_exchange *exchange, const char *asset,
                 const char *pad_id)
{
    struct page_visit *page = etherpad_visit_new(service, exchange, sizeof(*page));

    if (!page)
        return;
    page->asset = asset;
    wf_text_store(page->pad_id, sizeof(page->pad_id), wf_text_of(pad_id));
    etherpad_visit_look(&page->visit, NULL, remember_user);
}

void etherpad_on_start_page(struct etherpad *service, struct wf_http_exchange *exchange)
{
    show(service, exchange, "start.html", "");
}

bool etherpad_pad_id_read(struct wf_http_exchange *exchange, wf_text name, const char *before,
                          const char *after, char id[ETHERPAD_PAD_ID_SIZE])
{
    switch (etherpad_pad_id_clean(name, id)) {
    case ETHERPAD_ID_IS_GOOD:
        return true;
    case ETHERPAD_ID_WAS_CLEANED:
        if (before) {
            etherpad_redirect(exchange, before, id, after);
            return false;
        }
        break;
    case ETHERPAD_ID_IS_NONE:
        break;
    }
    wf_http_refuse(exchange, 404, "No pad has such a name.");
    return false;
}

void etherpad_on_create_page(struct etherpad *service, struct wf_http_exchange *exchange,
                             const struct etherpad_create_page *request)
{
    char id[ETHERPAD_PAD_ID_SIZE];

    if (etherpad_pad_id_read(exchange, request->pad_id, "/ep/pad/create?padId=", "", id))
        show(service, exchange, "create.html", id);
}

/* --- Wishes -------------------------------------------------------------------------------- */

/* Notes the wish, in the session that the browser has or gets, and leads to the pad. */
static void wish_for(struct etherpad *service, struct wf_http_exchange *exchange, const char *id)
{
    wf_text known = wf_http_cookie(wf_http_request_of(exchange), "ES");
    char session[ETHERPAD_TOKEN_SIZE];

    if (etherpad_is_token(known))
        wf_text_store(session, sizeof(session), known);
    else
        etherpad_token_make(session);
    if (!etherpad_wish(&service->wishes, wf_text_of(session), wf_text_of(id),
                       wf_loop_now_ms(service->loop))) {
        wf_http_refuse(exchange, 503, "Out of memory.");
        return;
    }
    etherpad_set_cookie(service, exchange, "ES", session, false);
    etherpad_redirect(exchange, "/", id, "");
}

static void create_pad(struct etherpad_visit *visit)
{
    struct etherpad_field field = {.name = "padId"};
    char id[ETHERPAD_PAD_ID_SIZE];

    if (!etherpad_form_read(&visit->body, &field, 1)) {
        etherpad_visit_refuse(visit, 400, "The form is malformed.");
    } else if (etherpad_pad_id_clean(field.value, id) == ETHERPAD_ID_IS_NONE) {
        etherpad_visit_refuse(visit, 404, "No pad has such a name.");
    } else {
        wish_for(visit->service, visit->exchange, id);
        etherpad_visit_end(visit);
    }
}

void etherpad_on_create_pad(struct etherpad *service, struct wf_http_exchange *exchange)
{
    struct etherpad_visit *visit = etherpad_visit_new(service, exchange, sizeof(*visit));

    if (visit)
        etherpad_visit_receive(visit, FORM_LIMIT, create_pad);
}

void etherpad_on_new_pad(struct etherpad *service, struct wf_http_exchange *exchange)
{
    char id[ETHERPAD_PAD_ID_SIZE];

    etherpad_pad_id_make(id);
    wish_for(service, exchange, id);
}
