#ifndef CLIENT_PAD_LINK_H
#define CLIENT_PAD_LINK_H

#include "client/pad_layers.h"
#include "client/pad_page.h"
#include "generated/etherpad_client.h"
#include "wireform/io/loop.h"

/** A pad as a client has it: loaded, followed over connections that break, its edits sent until the
 *  server has stored them (etherpad.md 4.6, 5.3, 6, 8.3). */

struct pad_link_events {
    /** It is loaded: there is a text, which may be edited from now on. */
    void (*loaded)(void *user);
    /** Somebody else changed the text, which was `before`.  NULL: no matter. */
    void (*changed)(void *user, struct etherpad_text before);
    /** "connecting", "connected", "reconnecting in 4 s", ...  NULL: no matter. */
    void (*state)(void *user, const char *state);
    /** Somebody is there, or has another name or colour.  NULL: no matter. */
    void (*person)(void *user, const struct etherpad_known_user *person);
    /** All that was edited is stored.  NULL: no matter. */
    void (*settled)(void *user);
    /** No more will come; called once.  `why` is a phrase for people. */
    void (*over)(void *user, const char *why, bool is_refused);
};

/** Zeroed, with what is above the line set; `etherpad_client` is how generated code calls it. */
struct etherpad_client {
    struct wf_loop *loop;
    const struct pad_link_events *events;
    void *user;
    const char *name;     /**< For people; NULL: the one that the server knows. */
    struct pad_page page; /**< Its place, and perhaps its cookie. */

    /* ------ */
    struct pad_layers layers;
    struct wf_client *client; /**< NULL: between two connections. */
    char socket[32];          /**< The connection before this one. */
    char reason[80];          /**< The server's last words. */
    char state[64];
    bool is_loaded, is_joined, is_over;
    bool was_joined; /**< Ever. */
    unsigned retries;
    uint64_t sent_ms;  /**< When a change was sent last. */
    uint64_t broke_ms; /**< When the connection was lost. */
    struct wf_timer retry_timer, send_timer;
};

/** @return false without memory */
bool pad_link_begin(struct etherpad_client *link);

/** Sends what was edited; to be called behind every edit. */
void pad_link_send(struct etherpad_client *link);

/** Whether something that was edited is not stored. */
bool pad_link_is_pending(const struct etherpad_client *link);

/** Gives everything back; the loop has to turn until the connection is gone: pad_link_is_gone(). */
void pad_link_close(struct etherpad_client *link);
bool pad_link_is_gone(const struct etherpad_client *link);
void pad_link_deinit(struct etherpad_client *link);

#endif
