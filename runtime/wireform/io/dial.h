#ifndef WIREFORM_IO_DIAL_H
#define WIREFORM_IO_DIAL_H

#include "wireform/io/loop.h"

struct addrinfo;

/** Connecting to the first address of a name that answers.  Embedded in its owner, zeroed. */
struct wf_dial {
    struct wf_loop *loop;
    struct wf_source source; /**< Of the attempt under way; fd -1: none. */
    const struct addrinfo *untried;

    /** Once, from the loop: connected to `fd`, which the callee owns; or -1 and the errno of the
     *  last attempt. */
    void (*done)(struct wf_dial *dial, int fd, int number);
};

/** Begins.  @param addresses  live until `done`
 *  @return 0: under way, `done` will be called; or the errno of the last address that failed at
 *          once, and it will not */
int wf_dial_begin(struct wf_dial *dial, struct wf_loop *loop, const struct addrinfo *addresses,
                  void (*done)(struct wf_dial *dial, int fd, int number));

/** Gives the attempt up; nothing is called. */
void wf_dial_cancel(struct wf_dial *dial);

#endif
