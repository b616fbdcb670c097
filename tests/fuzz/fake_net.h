#ifndef WIREFORM_TESTS_FUZZ_FAKE_NET_H
#define WIREFORM_TESTS_FUZZ_FAKE_NET_H

#include <stdbool.h>

#include "wireform/base/text.h"

/** A network without a kernel: the linker puts these sockets, this epoll and this clock in the
 *  place of the real ones (--wrap, see CMakeLists.txt), so that the whole of io/ runs, short writes
 *  and lost peers included, and the same input does the same every time. */

enum { FAKE_PEERS = 8 };

/** Forgets all peers, and sets the clock back. */
void fake_net_reset(void);

/** The server's end of a new connection of peer number `peer`, which has none. */
int fake_dial(unsigned peer);

/** Has it a connection that the server has not closed? */
bool fake_is_connected(unsigned peer);

void fake_say(unsigned peer, wf_bytes bytes);

/** Sends nothing more (the server reads to the end), or is gone at once. */
void fake_hang_up(unsigned peer);
void fake_vanish(unsigned peer);

/** From now on its socket takes `bytes` more; then it blocks. */
void fake_read_only(unsigned peer, size_t bytes);

void fake_pass_time(unsigned ms);

#endif
