#ifndef WIREFORM_IO_CLIENT_H
#define WIREFORM_IO_CLIENT_H

#include "wireform/io/conn.h"
#include "wireform/io/protocol.h"

struct wf_loop;

/** The client's half: one connection to a server of any protocol that has a document.  Calls
 *  back from the loop; everything may be called from inside a callback. */
struct wf_client_events {
    void (*opened)(void *user);
    /** One message.  `value` is its struct (borrowed until the callback returns), `text` the
     *  message as it came, inflated; where the protocol is_cbor, an item of CBOR.  tag 0:
     * well-formed, but no message of the protocol, or one that breaks its schema; then value is
     * NULL and `error` says why. */
    void (*message)(void *user, unsigned tag, const void *value, wf_text text,
                    const struct wf_error *error);
    /** Over: refused, lost, unreadable, or closed by either side; called exactly once, also
     *  after wf_client_close().  `why` is a phrase for people: "connection refused", "closed by
     *  the server: 4005 Duplicate name in namespace". */
    void (*closed)(void *user, const char *why);
};

struct wf_client;

/** Begins to connect; the outcome comes as `opened` or `closed`.  What is sent before `opened`
 * waits for it; over WebSocket it is left out.
 *  @param transport  of a protocol: `&chatmaster_protocol.transports[0]`
 *  @param address  as for wf_instance_listen()
 *  @return NULL without memory, or when the address cannot be read (`why` says so) */
struct wf_client *wf_client_connect(struct wf_loop *loop, const struct wf_transport *transport,
                                    const char *address, unsigned timeout_ms,
                                    const struct wf_client_events *events, void *user, char *why,
                                    size_t why_size);

/** Over Comet: the value of the document's cookie, which binds the connection to whoever has it.
 *  Right behind wf_client_connect(); without it the server is asked for one. */
void wf_client_set_cookie(struct wf_client *client, wf_text value);

/** Over Comet: the name that the connection has at the server; elsewhere it is empty. */
wf_text wf_client_id(const struct wf_client *client);

/** Goes on with a stream socket that is connected already, and owned by the client from now on; for
 *  protocols that begin with their first message.  It is open: no `opened` comes.
 *  @return NULL without memory; then the socket is closed */
struct wf_client *wf_client_adopt(struct wf_loop *loop, const struct wf_transport *transport,
                                  int fd, const struct wf_client_events *events, void *user);

/** The connection to send on: `wf_send(wf_only(wf_client_conn(client)), ...)`, or the generated
 *  calls. */
struct wf_conn *const *wf_client_conn(struct wf_client *client);

/** Compresses what is sent from now on, as the document allows (enum wf_deflate_format).  Over
 *  WebSocket that was settled with the server. */
void wf_client_compress(struct wf_client *client, unsigned format);

/** Queues a whole message in the codec of the protocol, unchecked but for the size limit. */
bool wf_client_send_text(struct wf_client *client, wf_text message);

/** The code of the closing frame with which the server ended it, also from within `closed`; 0:
 * there was none, or it said nothing. */
unsigned wf_client_close_code(const struct wf_client *client);

/** Sends what is queued, then closes; `closed` comes from the loop, and then it is freed. */
void wf_client_close(struct wf_client *client);

#endif
