#ifndef CLIENT_PAD_PAGE_H
#define CLIENT_PAD_PAGE_H

#include "generated/etherpad.h"
#include "wireform/base/arena.h"
#include "wireform/base/buf.h"

/** The page of a pad: what a client needs before it connects (etherpad.md 2). */

struct wf_loop;
struct wf_http_client;

enum { PAD_COOKIE_SIZE = 64, PAD_ADDRESS_SIZE = 300, PAD_ID_SIZE = 51 };

/** Where a pad is: `http://127.0.0.1:9001/demo`. */
struct pad_place {
    char address[PAD_ADDRESS_SIZE];
    char pad[PAD_ID_SIZE];
};

/** Reads what people type: a URL, `ADDRESS/PAD`, or just the name of a pad on this machine.
 *  @return false: it is none */
bool pad_place_read(struct pad_place *place, const char *typed);

struct pad_page {
    struct pad_place place;
    bool creates;                     /**< A missing pad. */
    char cookie[PAD_COOKIE_SIZE];     /**< Who we are; the page gives one to whoever has none. */
    struct etherpad_client_vars vars; /**< Borrows from the page. */

    /** It is there, or `why` (a phrase for people) says why not; `is_refused`: the server answered
     *  that there is no such pad. */
    void (*done)(void *user, const char *why, bool is_refused);
    void *user;

    struct wf_http_client *http;
    unsigned status;
    struct wf_buf body;
    struct wf_arena arena;
    bool has_arena;
};

/** Asks for it; again, when it was there before.  @return false without memory */
bool pad_page_load(struct pad_page *page, struct wf_loop *loop);

void pad_page_deinit(struct pad_page *page);

/** The text of the assignment in a page, as JSON: what JavaScript alone can read is rewritten.
 *  @return false: there is none */
bool pad_page_find_vars(wf_text html, struct wf_buf *json);

#endif
