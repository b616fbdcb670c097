#ifndef SERVER_ETHERPAD_ANSWERS_H
#define SERVER_ETHERPAD_ANSWERS_H

#include "server/etherpad_service.h"
#include "wireform/io/http.h"

/** What answers over HTTP have in common. */

/** Fields that keep browsers from guessing, framing, and telling others of a pad's name; and no
 *  cache keeps the answer. */
void etherpad_protect(struct wf_http_exchange *exchange);

/** Lets the page run our scripts, and the one script with this nonce: nothing else. */
void etherpad_protect_page(struct wf_http_exchange *exchange, const char *nonce);

/** @param stays  for ten years; else until the browser ends */
void etherpad_set_cookie(const struct etherpad *service, struct wf_http_exchange *exchange,
                         const char *name, const char *value, bool stays);

/** 302 to a path: `before`, then `id`, which has nothing that needs an escape, and `after`. */
void etherpad_redirect(struct wf_http_exchange *exchange, const char *before, const char *id,
                       const char *after);

#endif
