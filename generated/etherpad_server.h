/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): what server/etherpad.c implements and calls.
 */
#ifndef GENERATED_ETHERPAD_SERVER_H
#define GENERATED_ETHERPAD_SERVER_H

#include "etherpad.h"
#include "wireform/io/http.h"
#include "wireform/io/service.h"

struct etherpad;      /* the service; defined in server/etherpad.c */
struct etherpad_peer; /* one connection; defined in server/etherpad.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct etherpad *etherpad_start(const struct wf_host *host,
                                const struct etherpad_settings *settings);
void etherpad_stop(struct etherpad *service);
struct etherpad_peer *etherpad_on_open(struct etherpad *service, struct wf_conn *conn);
void etherpad_on_close(struct etherpad_peer *peer);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void etherpad_on_client_ready(struct etherpad_peer *peer, const struct etherpad_client_ready *msg);
void etherpad_on_user_changes(struct etherpad_peer *peer, const struct etherpad_user_changes *msg);
void etherpad_on_userinfo_update(struct etherpad_peer *peer,
                                 const struct etherpad_userinfo_update *msg);
void etherpad_on_chat(struct etherpad_peer *peer, const struct etherpad_chat *msg);
void etherpad_on_pad_options(struct etherpad_peer *peer, const struct etherpad_pad_options *msg);
void etherpad_on_pad_title(struct etherpad_peer *peer, const struct etherpad_pad_title *msg);
void etherpad_on_pad_password(struct etherpad_peer *peer, const struct etherpad_pad_password *msg);
void etherpad_on_suggest_user_name(struct etherpad_peer *peer,
                                   const struct etherpad_suggest_user_name *msg);
void etherpad_on_new_revision_list(struct etherpad_peer *peer,
                                   const struct etherpad_new_revision_list *msg);
void etherpad_on_revision_label(struct etherpad_peer *peer,
                                const struct etherpad_revision_label *msg);
void etherpad_on_guest_answer(struct etherpad_peer *peer, const struct etherpad_guest_answer *msg);
void etherpad_on_other_message(struct etherpad_peer *peer,
                               const struct etherpad_other_message *msg);

/* HTTP.  What the request says is borrowed until the handler returns; a text is NULL where it says
 * nothing.  Answers may be given later. */

/** Ask whether to make a pad.  GET /ep/pad/create. */
struct etherpad_create_page {
    /** The pad. */
    wf_text pad_id;
};

/** Show the text of a revision.  GET /ep/pad/view/{padId}/{rev}. */
struct etherpad_view_revision {
    /** The pad. */
    wf_text pad_id;
    /** Its number, or latest. */
    wf_text rev;
};

/** Download a revision.  GET /ep/pad/export/{padId}/{rev}. */
struct etherpad_export_pad {
    /** The pad. */
    wf_text pad_id;
    /** Its number, or latest. */
    wf_text rev;
    /** txt or html. */
    wf_text format;
};

/** Replace the text, as one revision of the user.  POST /ep/pad/import/{padId}. */
struct etherpad_import_pad {
    /** The pad. */
    wf_text pad_id;
};

/** Up to 100 steps of the pad's history.  GET /ep/pad/changes/{padId}. */
struct etherpad_time_slider {
    /** The pad. */
    wf_text pad_id;
    /** The revision to begin with. */
    wf_text s;
    /** Revisions of a step: 1, 10, 100 or 1000. */
    wf_text g;
};

/** Lines of the chat.  GET /ep/pad/chathistory. */
struct etherpad_chat_history {
    /** The pad. */
    wf_text pad_id;
    /** The first line. */
    wf_text start;
    /** The one behind the last. */
    wf_text end;
};

/** A file of the pages.  GET /static/{name}. */
struct etherpad_static_file {
    /** Of the file. */
    wf_text name;
};

/** The page of a pad.  GET /{padId}. */
struct etherpad_pad_page {
    /** The pad. */
    wf_text pad_id;
    /** 1: a missing pad is made at once. */
    wf_text create_immediately;
};

void etherpad_on_start_page(struct etherpad *service, struct wf_http_exchange *exchange);
void etherpad_on_create_page(struct etherpad *service, struct wf_http_exchange *exchange,
                             const struct etherpad_create_page *request);
void etherpad_on_create_pad(struct etherpad *service, struct wf_http_exchange *exchange);
void etherpad_on_new_pad(struct etherpad *service, struct wf_http_exchange *exchange);
void etherpad_on_view_revision(struct etherpad *service, struct wf_http_exchange *exchange,
                               const struct etherpad_view_revision *request);
void etherpad_on_export_pad(struct etherpad *service, struct wf_http_exchange *exchange,
                            const struct etherpad_export_pad *request);
void etherpad_on_import_pad(struct etherpad *service, struct wf_http_exchange *exchange,
                            const struct etherpad_import_pad *request);
void etherpad_on_time_slider(struct etherpad *service, struct wf_http_exchange *exchange,
                             const struct etherpad_time_slider *request);
void etherpad_on_chat_history(struct etherpad *service, struct wf_http_exchange *exchange,
                              const struct etherpad_chat_history *request);
void etherpad_on_save_revision(struct etherpad *service, struct wf_http_exchange *exchange);
void etherpad_on_reconnect(struct etherpad *service, struct wf_http_exchange *exchange);
void etherpad_on_client_js(struct etherpad *service, struct wf_http_exchange *exchange);
void etherpad_on_static_file(struct etherpad *service, struct wf_http_exchange *exchange,
                             const struct etherpad_static_file *request);
void etherpad_on_favicon(struct etherpad *service, struct wf_http_exchange *exchange);
void etherpad_on_robots(struct etherpad *service, struct wf_http_exchange *exchange);
void etherpad_on_pad_page(struct etherpad *service, struct wf_http_exchange *exchange,
                          const struct etherpad_pad_page *request);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool etherpad_send_chat(wf_audience to, const struct etherpad_chat *msg);
bool etherpad_send_pad_options(wf_audience to, const struct etherpad_pad_options *msg);
bool etherpad_send_pad_title(wf_audience to, const struct etherpad_pad_title *msg);
bool etherpad_send_suggest_user_name(wf_audience to, const struct etherpad_suggest_user_name *msg);
bool etherpad_send_new_revision_list(wf_audience to, const struct etherpad_new_revision_list *msg);
bool etherpad_send_revision_label(wf_audience to, const struct etherpad_revision_label *msg);
bool etherpad_send_new_changes(wf_audience to, const struct etherpad_new_changes *msg);
bool etherpad_send_accept_commit(wf_audience to, const struct etherpad_accept_commit *msg);
bool etherpad_send_no_commit_pending(wf_audience to);
bool etherpad_send_changes_rejected(wf_audience to, const struct etherpad_changes_rejected *msg);
bool etherpad_send_user_new_info(wf_audience to, const struct etherpad_user_new_info *msg);
bool etherpad_send_user_leave(wf_audience to, const struct etherpad_user_leave *msg);
bool etherpad_send_other_message(wf_audience to, const struct etherpad_other_message *msg);
bool etherpad_send_server_message(wf_audience to, const struct etherpad_server_message *msg);
bool etherpad_send_disconnect_reason(wf_audience to, const struct etherpad_disconnect_reason *msg);

extern const struct wf_service etherpad_service;

#endif
