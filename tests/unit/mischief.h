#ifndef TESTS_UNIT_MISCHIEF_H
#define TESTS_UNIT_MISCHIEF_H

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/** What the kernel may do, done often: for one .c file of a program, since it defines recv(),
 * send(), sendmsg() and epoll_ctl(). */

enum mischief { NONE, ONE_BYTE, INTERRUPTED, NOT_NOW, MIXED, DEAF };

static enum mischief mischief;

/* @return an errno to fail with, or 0 */
static int trouble(void)
{
    static const int errors[] = {EINTR, EAGAIN};

    if (mischief <= ONE_BYTE || mischief == DEAF || rand() % 2 == 0)
        return 0;
    return mischief == MIXED ? errors[rand() % 2] : errors[mischief - INTERRUPTED];
}

static bool is_short(void)
{
    return mischief == ONE_BYTE || (mischief == MIXED && rand() % 2 == 0);
}

/* These stand before the C library's.  The clients of this test read with MSG_DONTWAIT and
 * send with MSG_NOSIGNAL, so that only the server's end is meant. */
ssize_t recv(int fd, void *bytes, size_t len, int flags)
{
    if (flags == 0 && (errno = trouble()) != 0)
        return -1;
    if (flags == 0 && is_short())
        len = 1;
    return syscall(SYS_recvfrom, fd, bytes, len, flags, NULL, NULL);
}

ssize_t send(int fd, const void *bytes, size_t len, int flags)
{
    if (flags == 0 && mischief == DEAF) {
        errno = EPIPE;
        return -1;
    }
    if (flags == 0 && (errno = trouble()) != 0)
        return -1;
    if (flags == 0 && is_short())
        len = 1;
    return syscall(SYS_sendto, fd, bytes, len, flags, NULL, 0);
}

ssize_t sendmsg(int fd, const struct msghdr *header, int flags)
{
    struct iovec piece = header->msg_iov[0];
    struct msghdr first = {.msg_iov = &piece, .msg_iovlen = 1};

    if (mischief == DEAF) {
        errno = EPIPE;
        return -1;
    }
    if ((errno = trouble()) != 0)
        return -1;
    piece.iov_len = 1;
    return syscall(SYS_sendmsg, fd, is_short() ? &first : header, flags);
}

/* The kernel would not tell again of what we kept back. */
int epoll_ctl(int epoll, int op, int fd, struct epoll_event *event)
{
    struct epoll_event retold;

    if (mischief == NONE || mischief == DEAF || !event)
        return (int)syscall(SYS_epoll_ctl, epoll, op, fd, event);
    retold = *event;
    retold.events &= ~(uint32_t)EPOLLET;
    return (int)syscall(SYS_epoll_ctl, epoll, op, fd, &retold);
}

#endif
