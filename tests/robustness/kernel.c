/* What the kernel may do, done often: stands before the C library (LD_PRELOAD) and makes calls on
 * sockets short, interrupted, or not ready.  WIREFORM_KERNEL says how:
 *     interrupted   half of all calls end with EINTR, waiting and accepting too
 *     one-byte      the same, and the other half moves one byte
 *     not-now       half of all calls end with EAGAIN
 *     mixed         all of these, by chance
 * The chances are the same in every run. */
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum mood { CALM, ONE_BYTE, INTERRUPTED, NOT_NOW, MIXED };

static enum mood mood_of(const char *name)
{
    static const char *const names[] = {"calm", "one-byte", "interrupted", "not-now", "mixed"};

    for (int i = CALM; name && i <= MIXED; i++)
        if (strcmp(name, names[i]) == 0)
            return (enum mood)i;
    return CALM;
}

static enum mood mood(void)
{
    static int known = -1;

    if (known < 0)
        known = (int)mood_of(getenv("WIREFORM_KERNEL"));
    return (enum mood)known;
}

static unsigned chance(unsigned of)
{
    static unsigned state = 1;

    state = state * 1664525 + 1013904223;
    return (state >> 16) % of;
}

static bool is_socket(int fd)
{
    struct stat info;

    return fstat(fd, &info) == 0 && S_ISSOCK(info.st_mode);
}

/* @return an errno to fail with, or 0 */
static int trouble(void)
{
    switch (mood()) {
    case ONE_BYTE:
    case INTERRUPTED:
        return chance(2) ? EINTR : 0;
    case NOT_NOW:
        return chance(2) ? EAGAIN : 0;
    case MIXED:
        return chance(4) == 0 ? EINTR : chance(4) == 0 ? EAGAIN : 0;
    case CALM:
        break;
    }
    return 0;
}

static size_t shortened(size_t len)
{
    if (len > 1 && (mood() == ONE_BYTE || (mood() == MIXED && chance(2))))
        return mood() == ONE_BYTE ? 1 : 1 + chance(len < 1000 ? (unsigned)len : 1000);
    return len;
}

/* POSIX has no other way to turn dlsym()'s answer into a function. */
#define REAL(type, name)                                                                           \
    static type real;                                                                              \
    if (!real)                                                                                     \
    *(void **)&real = dlsym(RTLD_NEXT, name)

typedef ssize_t (*recv_call)(int, void *, size_t, int);
typedef ssize_t (*send_call)(int, const void *, size_t, int);
typedef ssize_t (*sendmsg_call)(int, const struct msghdr *, int);
typedef ssize_t (*read_call)(int, void *, size_t);
typedef ssize_t (*write_call)(int, const void *, size_t);
typedef ssize_t (*writev_call)(int, const struct iovec *, int);
typedef int (*accept4_call)(int, __SOCKADDR_ARG, socklen_t *, int); /* as glibc declares it */
typedef int (*epoll_ctl_call)(int, int, int, struct epoll_event *);
typedef int (*epoll_wait_call)(int, struct epoll_event *, int, int);

ssize_t recv(int fd, void *bytes, size_t len, int flags)
{
    REAL(recv_call, "recv");
    if ((errno = trouble()) != 0)
        return -1;
    return real(fd, bytes, shortened(len), flags);
}

ssize_t send(int fd, const void *bytes, size_t len, int flags)
{
    REAL(send_call, "send");
    if ((errno = trouble()) != 0)
        return -1;
    return real(fd, bytes, shortened(len), flags);
}

ssize_t sendmsg(int fd, const struct msghdr *header, int flags)
{
    REAL(sendmsg_call, "sendmsg");
    struct iovec piece = header->msg_iov[0];
    struct msghdr first = *header;

    if ((errno = trouble()) != 0)
        return -1;
    piece.iov_len = shortened(piece.iov_len);
    if (piece.iov_len == header->msg_iov[0].iov_len && mood() != ONE_BYTE)
        return real(fd, header, flags);
    first.msg_iov = &piece;
    first.msg_iovlen = 1;
    return real(fd, &first, flags);
}

ssize_t read(int fd, void *bytes, size_t len)
{
    REAL(read_call, "read");
    if (!is_socket(fd))
        return real(fd, bytes, len);
    if ((errno = trouble()) != 0)
        return -1;
    return real(fd, bytes, shortened(len));
}

ssize_t write(int fd, const void *bytes, size_t len)
{
    REAL(write_call, "write");
    if (!is_socket(fd))
        return real(fd, bytes, len);
    if ((errno = trouble()) != 0)
        return -1;
    return real(fd, bytes, shortened(len));
}

ssize_t writev(int fd, const struct iovec *pieces, int count)
{
    REAL(writev_call, "writev");
    struct iovec first = pieces[0];

    if (!is_socket(fd))
        return real(fd, pieces, count);
    if ((errno = trouble()) != 0)
        return -1;
    first.iov_len = shortened(first.iov_len);
    if (first.iov_len == pieces[0].iov_len && mood() != ONE_BYTE)
        return real(fd, pieces, count);
    return real(fd, &first, 1);
}

int accept4(int fd, __SOCKADDR_ARG address, socklen_t *address_len, int flags)
{
    REAL(accept4_call, "accept4");
    if ((errno = trouble()) != 0)
        return -1;
    return real(fd, address, address_len, flags);
}

/* The real one would not tell again of what we kept back. */
int epoll_ctl(int epoll, int op, int fd, struct epoll_event *event)
{
    REAL(epoll_ctl_call, "epoll_ctl");
    struct epoll_event retold;

    if (mood() == CALM || !event)
        return real(epoll, op, fd, event);
    retold = *event;
    retold.events &= ~(uint32_t)EPOLLET;
    return real(epoll, op, fd, &retold);
}

int epoll_wait(int fd, struct epoll_event *events, int events_limit, int timeout_ms)
{
    REAL(epoll_wait_call, "epoll_wait");
    if ((mood() == INTERRUPTED || mood() == ONE_BYTE) && chance(2)) {
        errno = EINTR;
        return -1;
    }
    return real(fd, events, mood() == CALM ? events_limit : 1, timeout_ms);
}
