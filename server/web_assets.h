#ifndef SERVER_WEB_ASSETS_H
#define SERVER_WEB_ASSETS_H

#include "wireform/base/buf.h"

/** The files of client/web, inside the program: CMake puts them there (client/web/embed.cmake), so
 *  that a server needs no folder beside it and the page always fits the protocol it speaks.
 *
 *  Where they are served (etherpad.md 1):
 *
 *      start.html        GET /
 *      create.html       GET /ep/pad/create    {{padId}}
 *      pad.html          GET /PAD              {{nonce}} {{clientVars}}
 *      client.js         GET /comet/js/client.js, and /static/client.js for the page's own modules
 *      everything else   GET /static/NAME
 *
 *  {{clientVars}} is the JSON of etherpad.md 3 with `<` written as `\x3c`; {{nonce}} also stands in
 *  the Content-Security-Policy of that answer: `default-src 'self'; script-src 'self'
 *  'nonce-NONCE'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`.  Assets do well
 * with `Cache-Control: no-cache` and their `etag`: one round trip says that nothing has changed. */

struct web_asset {
    const char *name; /**< "pad.js" */
    const char *etag; /**< "\"4f0c...\"", with its quotes: a hash of the bytes. */
    wf_bytes bytes;
};

/** What a page says where `{{name}}` stands. */
struct web_value {
    const char *name;
    wf_text text; /**< Already what HTML or JavaScript wants there: it is copied as it is. */
};

/** @return the file of that name, constant; NULL: there is none */
const struct web_asset *web_asset_find(wf_text name);

/** @return its media type, with the character set; constant */
const char *web_asset_type(const struct web_asset *asset);

/** Appends a page to `out`, filled in.  A `{{name}}` for which there is no value is our mistake and
 *  asserted; running out of room or memory marks `out`. */
void web_page_write(struct wf_buf *out, const struct web_asset *page,
                    const struct web_value *values, size_t values_count);

#endif
