#ifndef WIREFORM_IO_SOCKET_H
#define WIREFORM_IO_SOCKET_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/socket.h>

#include "wireform/io/service.h"

/** Addresses as people write them, and what a socket is set to. */

/** Enough for `[ipv6%interface]:port` and its NUL. */
enum { WF_ADDRESS_SIZE = 80 };

struct addrinfo;

/** Finds the addresses of `127.0.0.1:9000`, `[::1]:0`, `:9000` (127.0.0.1), `*:9000` (any) or
 *  `localhost:9000`.  Asks the resolver, and so may block, for names only.
 *  @return for freeaddrinfo(); NULL with the reason in `why` */
struct addrinfo *wf_address_find(const char *text, char *why, size_t why_size);

/** `127.0.0.1:4021` or `[::1]:4021`; `local` for what has no internet address. */
void wf_address_print(const struct sockaddr *address, char text[WF_ADDRESS_SIZE]);
void wf_address_of_socket(int fd, char text[WF_ADDRESS_SIZE]);

/** Applies TCP_NODELAY and keepalive; nothing to do on what is no TCP socket. */
void wf_socket_tune(int fd, const struct wf_tuning *tuning);

/** What errno means, as a phrase: "connection refused".  Always a literal. */
const char *wf_errno_phrase(int number);

#endif
