#ifndef CLIENT_ADDRESS_H
#define CLIENT_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

/** Completes what people type for a server: "", "host", "host:9000", ":9000", "::1" or
 *  "[::1]:9000".  Without a host it is 127.0.0.1, without a port it is `port`.
 *  @return false when it does not fit into `dst` */
bool address_complete(char *dst, size_t dst_size, const char *typed, unsigned port);

#endif
