/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: what server/concierge.c implements and calls.
 */
#ifndef GENERATED_CONCIERGE_SERVER_H
#define GENERATED_CONCIERGE_SERVER_H

#include "concierge.h"
#include "wireform/io/http.h"
#include "wireform/io/service.h"

struct concierge;      /* the service; defined in server/concierge.c */
struct concierge_peer; /* one connection; defined in server/concierge.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct concierge *concierge_start(const struct wf_host *host,
                                  const struct concierge_settings *settings);
void concierge_stop(struct concierge *service);
struct concierge_peer *concierge_on_open(struct concierge *service, struct wf_conn *conn);
void concierge_on_close(struct concierge_peer *peer);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void concierge_on_identify(struct concierge_peer *peer, const struct concierge_identify *msg);
void concierge_on_message(struct concierge_peer *peer, const struct concierge_message *msg);
void concierge_on_self_subscribe(struct concierge_peer *peer,
                                 const struct concierge_self_subscribe *msg);
void concierge_on_self_unsubscribe(struct concierge_peer *peer,
                                   const struct concierge_self_unsubscribe *msg);
void concierge_on_self_fetch(struct concierge_peer *peer);
void concierge_on_self_set_seq(struct concierge_peer *peer,
                               const struct concierge_self_set_seq *msg);
void concierge_on_service_create(struct concierge_peer *peer,
                                 const struct concierge_service_create *msg);
void concierge_on_service_delete(struct concierge_peer *peer,
                                 const struct concierge_service_delete *msg);
void concierge_on_service_fetch(struct concierge_peer *peer,
                                const struct concierge_service_fetch *msg);
void concierge_on_service_fetch_all(struct concierge_peer *peer);
void concierge_on_client_fetch(struct concierge_peer *peer,
                               const struct concierge_client_fetch *msg);
void concierge_on_client_fetch_all(struct concierge_peer *peer);

/* HTTP.  What the request says is borrowed until the handler returns; a text is NULL where it says
 * nothing.  Answers may be given later. */

/** Download a file.  GET /fs/{client}/{file}. */
struct concierge_get_file {
    /** Name of the client whose folder it is. */
    wf_text client;
    /** Name of the file. */
    wf_text file;
    /** The uuid that HELLO gave. */
    wf_text x_fs_key;
};

/** Upload a file, in one or more parts of multipart/form-data.  POST /fs/{client}/{file}. */
struct concierge_put_file {
    /** Name of the client whose folder it is. */
    wf_text client;
    /** Name of the file. */
    wf_text file;
    /** The uuid that HELLO gave. */
    wf_text x_fs_key;
};

/** Remove a file.  DELETE /fs/{client}/{file}. */
struct concierge_delete_file {
    /** Name of the client whose folder it is. */
    wf_text client;
    /** Name of the file. */
    wf_text file;
    /** The uuid that HELLO gave. */
    wf_text x_fs_key;
};

/** Upload files, each part under a name of its own.  POST /fs/{client}. */
struct concierge_put_files {
    /** Name of the client whose folder it is. */
    wf_text client;
    /** The uuid that HELLO gave. */
    wf_text x_fs_key;
};

/** The same.  POST /fs/{client}/. */
struct concierge_put_files_below {
    /** Name of the client whose folder it is. */
    wf_text client;
    /** The uuid that HELLO gave. */
    wf_text x_fs_key;
};

void concierge_on_get_file(struct concierge *service, struct wf_http_exchange *exchange,
                           const struct concierge_get_file *request);
void concierge_on_put_file(struct concierge *service, struct wf_http_exchange *exchange,
                           const struct concierge_put_file *request);
void concierge_on_delete_file(struct concierge *service, struct wf_http_exchange *exchange,
                              const struct concierge_delete_file *request);
void concierge_on_put_files(struct concierge *service, struct wf_http_exchange *exchange,
                            const struct concierge_put_files *request);
void concierge_on_put_files_below(struct concierge *service, struct wf_http_exchange *exchange,
                                  const struct concierge_put_files_below *request);
void concierge_on_about(struct concierge *service, struct wf_http_exchange *exchange);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool concierge_send_service_create_result(wf_audience to,
                                          const struct concierge_service_create_result *msg);
bool concierge_send_service_delete_result(wf_audience to,
                                          const struct concierge_service_delete_result *msg);
bool concierge_send_client_joined(wf_audience to, const struct concierge_client_joined *msg);
bool concierge_send_client_left(wf_audience to, const struct concierge_client_left *msg);
bool concierge_send_service_client_subscribed(
    wf_audience to, const struct concierge_service_client_subscribed *msg);
bool concierge_send_service_client_unsubscribed(
    wf_audience to, const struct concierge_service_client_unsubscribed *msg);
bool concierge_send_delivery(wf_audience to, const struct concierge_delivery *msg);

/* Replies to the message in hand, which say which one that is: /seq need not be filled in.
 * wf_request_keep() remembers the request for a reply after the handler's return. */
bool concierge_reply_hello(struct wf_conn *conn, const struct concierge_hello *msg);
bool concierge_reply_ok(struct wf_conn *conn);
bool concierge_reply_bad(struct wf_conn *conn);
bool concierge_reply_invalid_name(struct wf_conn *conn, const struct concierge_invalid_name *msg);
bool concierge_reply_invalid_uuid(struct wf_conn *conn, const struct concierge_invalid_uuid *msg);
bool concierge_reply_invalid_service(struct wf_conn *conn,
                                     const struct concierge_invalid_service *msg);
bool concierge_reply_self_subscribe_result(struct wf_conn *conn,
                                           const struct concierge_self_subscribe_result *msg);
bool concierge_reply_self_unsubscribe_result(struct wf_conn *conn,
                                             const struct concierge_self_unsubscribe_result *msg);
bool concierge_reply_self_fetch_result(struct wf_conn *conn,
                                       const struct concierge_self_fetch_result *msg);
bool concierge_reply_service_create_result(struct wf_conn *conn,
                                           const struct concierge_service_create_result *msg);
bool concierge_reply_service_delete_result(struct wf_conn *conn,
                                           const struct concierge_service_delete_result *msg);
bool concierge_reply_service_fetch_result(struct wf_conn *conn,
                                          const struct concierge_service_fetch_result *msg);
bool concierge_reply_service_fetch_all_result(struct wf_conn *conn,
                                              const struct concierge_service_fetch_all_result *msg);
bool concierge_reply_client_fetch_result(struct wf_conn *conn,
                                         const struct concierge_client_fetch_result *msg);
bool concierge_reply_client_fetch_all_result(struct wf_conn *conn,
                                             const struct concierge_client_fetch_all_result *msg);
bool concierge_reply_error_protocol(struct wf_conn *conn,
                                    const struct concierge_error_protocol *msg);
bool concierge_reply_error_unsupported(struct wf_conn *conn);
bool concierge_reply_error_internal(struct wf_conn *conn,
                                    const struct concierge_error_internal *msg);

/* Closes with that code once everything queued is sent. */
void concierge_close_unknown(struct wf_conn *conn);
void concierge_close_fatal_decode(struct wf_conn *conn);
void concierge_close_no_auth(struct wf_conn *conn);
void concierge_close_auth_failed(struct wf_conn *conn);
void concierge_close_duplicate_auth(struct wf_conn *conn);
void concierge_close_bad_secret(struct wf_conn *conn);
void concierge_close_bad_version(struct wf_conn *conn);
void concierge_close_bad_auth(struct wf_conn *conn);
void concierge_close_hb_failed(struct wf_conn *conn);
void concierge_close_going_away(struct wf_conn *conn);

extern const struct wf_service concierge_service;

#endif
