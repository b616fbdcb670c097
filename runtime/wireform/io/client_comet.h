#ifndef WIREFORM_IO_CLIENT_COMET_H
#define WIREFORM_IO_CLIENT_COMET_H

#include "wireform/framing/comet.h"
#include "wireform/io/client_private.h"
#include "wireform/io/http_client.h"

/** A client over Comet (etherpad.md, 4) as the files client_comet*.c see it: a connection that is
 *  carried by two clients of HTTP.  One asks for frames, the other posts what is queued. */

enum wf_client_comet_type { WF_CLIENT_STREAMING, WF_CLIENT_LONGPOLLING, WF_CLIENT_SHORTPOLLING };

enum wf_client_comet_stage {
    WF_CLIENT_VISITING, /**< Asks for a page, to be given a cookie. */
    WF_CLIENT_OPENING,  /**< A channel. */
    WF_CLIENT_CHOOSING, /**< Tells the server to use it. */
    WF_CLIENT_CONNECTED,
    WF_CLIENT_HICCUPING, /**< Tells the server that something went wrong; opens a channel then. */
    WF_CLIENT_LEAVING,
};

enum { WF_CLIENT_ID_DIGITS = 20, WF_CLIENT_COOKIE_SIZE = 512, WF_CLIENT_ANSWER_SIZE = 64 };

struct wf_client_comet {
    struct wf_client *client;
    const struct wf_comet *terms;
    struct wf_http_client *channel, *post;
    char id[WF_CLIENT_ID_DIGITS + 1];
    char cookie[WF_CLIENT_COOKIE_SIZE]; /**< "ET=..."; empty: none. */

    unsigned char stage; /**< enum wf_client_comet_stage */
    unsigned char type;  /**< enum wf_client_comet_type */
    bool was_connected;
    bool is_resting; /**< Between two short polls. */
    struct wf_timer timer;
    uint64_t give_up_ms; /**< It has to be connected by then. */

    uint64_t switches; /**< useChannel so far. */
    uint64_t last;     /**< Number of the last frame. */
    struct wf_comet_reader reader;
    struct wf_buf in; /**< Of the response under way. */
    unsigned status;  /**< Of it. */

    unsigned hiccups;
    uint64_t hiccups_since_ms;

    /* The POST under way. */
    unsigned posted; /**< Messages at the front of the queue that are in it. */
    bool is_posting_word;
    uint64_t confirmed; /**< What the last of them said was the last frame. */
    struct wf_timer confirm_timer;
    unsigned post_status;
    char answer[WF_CLIENT_ANSWER_SIZE];
    size_t answer_len;
};

static inline struct wf_client_comet *wf_client_comet_of(const struct wf_conn *conn)
{
    return WF_OWNER(conn, struct wf_client, conn)->comet;
}

static inline struct wf_conn *wf_client_comet_conn(const struct wf_client_comet *comet)
{
    return &comet->client->conn;
}

static inline struct wf_loop *wf_client_comet_loop(const struct wf_client_comet *comet)
{
    return comet->client->kind.loop;
}

/* -- client_comet.c: stages -- */

/** Over for good; `why` is a literal. */
void wf_client_comet_fail(struct wf_client_comet *comet, const char *why);

/** Something went wrong on the way: tells the server, and connects again. */
void wf_client_comet_hiccup(struct wf_client_comet *comet);

/** Opens a channel, the best kind first. */
void wf_client_comet_begin_opening(struct wf_client_comet *comet);

/** The channel is open: the server said so. */
void wf_client_comet_opened(struct wf_client_comet *comet);

/** The channel could not be opened. */
void wf_client_comet_try_next(struct wf_client_comet *comet);

/** A word was answered "ok". */
void wf_client_comet_word_taken(struct wf_client_comet *comet);

/** Sets the timer of the stage. */
void wf_client_comet_wait(struct wf_client_comet *comet, unsigned delay_ms);

/* -- client_comet_channel.c: requests for frames -- */

void wf_client_comet_visit(struct wf_client_comet *comet);
void wf_client_comet_open_channel(struct wf_client_comet *comet);

/** Asks for frames, where each answer has some. */
void wf_client_comet_poll(struct wf_client_comet *comet);
void wf_client_comet_close_channel(struct wf_client_comet *comet);

/** The field that every request has; @return how many: 0 or 1 */
size_t wf_client_comet_fields(const struct wf_client_comet *comet, struct wf_http_field *field);

/* -- client_comet_post.c: messages, and words to the transport -- */

/** Posts what is to be said now, unless a POST is under way. */
void wf_client_comet_say(struct wf_client_comet *comet);

/** Frames have come: they are confirmed soon, if nothing else is posted before. */
void wf_client_comet_confirm_soon(struct wf_client_comet *comet);
void wf_client_comet_confirm(struct wf_timer *timer);

#endif
