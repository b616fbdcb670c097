#ifndef WIREFORM_IO_COMET_H
#define WIREFORM_IO_COMET_H

/** The server's half of Comet (etherpad.md, 4): sessions that have no connection of their own.  A
 *  *socket* is named by its client; frames to it leave in the answers to GET requests, of which
 *  any number may come and go, and its messages come in the bodies of POST requests.  Handlers see
 *  a struct wf_conn like any other.
 *
 *  A POST may carry its number, `n` in the query, counted from 1 for each socket: copies of it,
 *  which browsers send when a connection breaks, are then answered and not handled again. */

struct wf_http_exchange;

/** The two routes, for the generated table; they take no values. */
void wf_comet_channel(void *service, struct wf_http_exchange *exchange, const void *values);
void wf_comet_post(void *service, struct wf_http_exchange *exchange, const void *values);

#endif
