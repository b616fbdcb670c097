#include "server/etherpad_answers.h"

#include <stdio.h>

#include "generated/etherpad_server.h"

void etherpad_protect(struct wf_http_exchange *exchange)
{
    wf_http_add_field(exchange, "Cache-Control", WF_TEXT("no-store"));
    wf_http_add_field(exchange, "X-Content-Type-Options", WF_TEXT("nosniff"));
    wf_http_add_field(exchange, "X-Frame-Options", WF_TEXT("DENY"));
    wf_http_add_field(exchange, "Referrer-Policy", WF_TEXT("same-origin"));
}

void etherpad_protect_page(struct wf_http_exchange *exchange, const char *nonce)
{
    char policy[256];

    snprintf(policy, sizeof(policy),
             "default-src 'self'; script-src 'self' 'nonce-%s'; base-uri 'none'; "
             "form-action 'self'; frame-ancestors 'none'",
             nonce);
    wf_http_add_field(exchange, "Content-Security-Policy", wf_text_of(policy));
}

void etherpad_set_cookie(const struct etherpad *service, struct wf_http_exchange *exchange,
                         const char *name, const char *value, bool stays)
{
    char cookie[256];

    snprintf(cookie, sizeof(cookie), "%s=%s; Path=/%s; HttpOnly; SameSite=Lax%s", name, value,
             stays ? "; Max-Age=315360000" : "",
             service->settings->secure_cookies ? "; Secure" : "");
    wf_http_add_field(exchange, "Set-Cookie", wf_text_of(cookie));
}

void etherpad_redirect(struct wf_http_exchange *exchange, const char *before, const char *id,
                       const char *after)
{
    char location[256];

    snprintf(location, sizeof(location), "%s%s%s", before, id, after);
    wf_http_add_field(exchange, "Location", wf_text_of(location));
    etherpad_protect(exchange);
    wf_http_answer(exchange, 302, NULL, (wf_bytes){0});
}
