#include "fake_net.h"

#include <errno.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "fuzz.h"

/* Far above what the kernel hands out. */
enum { FIRST_FD = 1 << 20 };

struct peer {
    bool is_open; /* The server's descriptor. */
    bool is_eof;  /* Nothing more comes behind what was said. */
    bool is_gone; /* Reset. */
    struct wf_buf said;
    size_t room;     /* Bytes that may be written before it blocks. */
    uint32_t wanted; /* Events; 0: not watched. */
    bool is_told;    /* Of all that is so now, and it wants to be told once. */
    void *source;
};

static struct peer peers[FAKE_PEERS];
static uint64_t now_ms;
static unsigned real_count; /* Descriptors that are real: worker threads wake the loop by one. */

int __real_epoll_ctl(int epoll, int op, int fd, struct epoll_event *event);
int __real_epoll_wait(int epoll, struct epoll_event *events, int limit, int timeout);
int __real_close(int fd);
ssize_t __real_read(int fd, void *data, size_t size);
ssize_t __real_recv(int fd, void *data, size_t size, int flags);
ssize_t __real_send(int fd, const void *data, size_t size, int flags);
ssize_t __real_writev(int fd, const struct iovec *pieces, int count);
int __real_getpeername(int fd, struct sockaddr *address, socklen_t *len);
int __real_getsockopt(int fd, int level, int option, void *value, socklen_t *len);
int __real_setsockopt(int fd, int level, int option, const void *value, socklen_t len);

int __wrap_epoll_ctl(int epoll, int op, int fd, struct epoll_event *event);
int __wrap_epoll_wait(int epoll, struct epoll_event *events, int limit, int timeout);
ssize_t __wrap_read(int fd, void *data, size_t size);
ssize_t __wrap_recv(int fd, void *data, size_t size, int flags);
ssize_t __wrap_send(int fd, const void *data, size_t size, int flags);
ssize_t __wrap_writev(int fd, const struct iovec *pieces, int count);
ssize_t __wrap_sendmsg(int fd, const struct msghdr *message, int flags);
int __wrap_shutdown(int fd, int how);
int __wrap_close(int fd);
int __wrap_getpeername(int fd, struct sockaddr *address, socklen_t *len);
int __wrap_getsockopt(int fd, int level, int option, void *value, socklen_t *len);
int __wrap_setsockopt(int fd, int level, int option, const void *value, socklen_t len);
uint64_t __wrap_wf_clock_ms(void);

/* --- The peers' side -------------------------------------------------------------------------- */

static void forget(struct peer *peer)
{
    wf_buf_deinit(&peer->said);
    *peer = (struct peer){0};
}

void fake_net_reset(void)
{
    for (unsigned i = 0; i < FAKE_PEERS; i++)
        forget(&peers[i]);
    now_ms = 1000;
}

int fake_dial(unsigned peer)
{
    FUZZ_EXPECT(!peers[peer].is_open);
    peers[peer] = (struct peer){.is_open = true, .room = WF_NO_LIMIT};
    wf_buf_init(&peers[peer].said, WF_NO_LIMIT);
    return FIRST_FD + (int)peer;
}

bool fake_is_connected(unsigned peer)
{
    return peers[peer].is_open;
}

void fake_say(unsigned peer, wf_bytes bytes)
{
    if (peers[peer].is_eof || bytes.len == 0)
        return;
    wf_buf_put(&peers[peer].said, bytes.ptr, bytes.len);
    peers[peer].is_told = false;
}

void fake_hang_up(unsigned peer)
{
    peers[peer].is_eof = true;
    peers[peer].is_told = false;
}

void fake_vanish(unsigned peer)
{
    peers[peer].is_gone = true;
    peers[peer].is_eof = true;
    peers[peer].is_told = false;
}

void fake_read_only(unsigned peer, size_t bytes)
{
    peers[peer].room = bytes;
    peers[peer].is_told = false;
}

void fake_pass_time(unsigned ms)
{
    now_ms += ms;
}

/* --- The server's side ------------------------------------------------------------------------ */

static struct peer *peer_of(int fd)
{
    if (fd < FIRST_FD)
        return NULL;
    FUZZ_EXPECT(fd < FIRST_FD + FAKE_PEERS);
    FUZZ_EXPECT(peers[fd - FIRST_FD].is_open);
    return &peers[fd - FIRST_FD];
}

uint64_t __wrap_wf_clock_ms(void)
{
    return now_ms;
}

int __wrap_epoll_ctl(int epoll, int op, int fd, struct epoll_event *event)
{
    struct peer *peer = peer_of(fd);

    if (!peer) {
        real_count += op == EPOLL_CTL_ADD;
        real_count -= op == EPOLL_CTL_DEL;
        return __real_epoll_ctl(epoll, op, fd, event);
    }
    peer->wanted = op == EPOLL_CTL_DEL ? 0 : event->events | EPOLLERR | EPOLLHUP;
    peer->source = op == EPOLL_CTL_DEL ? NULL : event->data.ptr;
    peer->is_told = false;
    return 0;
}

static uint32_t events_of(const struct peer *peer)
{
    uint32_t events = 0;

    if (!peer->is_open || !peer->source || peer->is_told)
        return 0;
    if (wf_buf_len(&peer->said) > 0 || peer->is_eof)
        events |= EPOLLIN;
    if (peer->is_eof)
        events |= EPOLLRDHUP;
    if (peer->room > 0 || peer->is_gone)
        events |= EPOLLOUT;
    if (peer->is_gone)
        events |= EPOLLERR | EPOLLHUP;
    return events & peer->wanted;
}

/* Time passes when the input says so; only for what threads do there is nothing but to wait. */
int __wrap_epoll_wait(int epoll, struct epoll_event *events, int limit, int timeout)
{
    int count = __real_epoll_wait(epoll, events, limit, real_count > 0 ? 1 : 0);

    (void)timeout;
    for (unsigned i = 0; i < FAKE_PEERS && count >= 0 && count < limit; i++) {
        uint32_t found = events_of(&peers[i]);

        if (!found)
            continue;
        peers[i].is_told = (peers[i].wanted & EPOLLET) != 0;
        events[count++] = (struct epoll_event){.events = found, .data.ptr = peers[i].source};
    }
    return count;
}

static ssize_t fail(int number)
{
    errno = number;
    return -1;
}

ssize_t __wrap_read(int fd, void *data, size_t size)
{
    struct peer *peer = peer_of(fd);
    size_t len;

    if (!peer)
        return __real_read(fd, data, size);
    if (peer->is_gone)
        return fail(ECONNRESET);
    len = wf_buf_len(&peer->said);
    if (len == 0)
        return peer->is_eof ? 0 : fail(EAGAIN);
    len = len < size ? len : size;
    memcpy(data, wf_buf_take(&peer->said, len).ptr, len);
    return (ssize_t)len;
}

ssize_t __wrap_writev(int fd, const struct iovec *pieces, int count)
{
    struct peer *peer = peer_of(fd);
    size_t offered = 0;

    if (!peer)
        return __real_writev(fd, pieces, count);
    if (peer->is_gone)
        return fail(EPIPE);
    for (int i = 0; i < count; i++)
        offered += pieces[i].iov_len;
    if (peer->room == 0)
        return fail(EAGAIN);
    offered = offered < peer->room ? offered : peer->room;
    peer->room -= peer->room == WF_NO_LIMIT ? 0 : offered;
    return (ssize_t)offered;
}

ssize_t __wrap_recv(int fd, void *data, size_t size, int flags)
{
    return peer_of(fd) ? __wrap_read(fd, data, size) : __real_recv(fd, data, size, flags);
}

ssize_t __wrap_send(int fd, const void *data, size_t size, int flags)
{
    struct iovec piece = {(void *)(uintptr_t)data, size};

    return peer_of(fd) ? __wrap_writev(fd, &piece, 1) : __real_send(fd, data, size, flags);
}

ssize_t __wrap_sendmsg(int fd, const struct msghdr *message, int flags)
{
    (void)flags;
    return __wrap_writev(fd, message->msg_iov, (int)message->msg_iovlen);
}

int __wrap_shutdown(int fd, int how)
{
    (void)how;
    return peer_of(fd)->is_gone ? (int)fail(ENOTCONN) : 0;
}

int __wrap_close(int fd)
{
    struct peer *peer = peer_of(fd);

    if (!peer)
        return __real_close(fd);
    forget(peer);
    return 0;
}

int __wrap_getpeername(int fd, struct sockaddr *address, socklen_t *len)
{
    struct sockaddr_in made = {.sin_family = AF_INET,
                               .sin_port = htons((uint16_t)(fd - FIRST_FD + 1))};

    if (!peer_of(fd))
        return __real_getpeername(fd, address, len);
    memcpy(address, &made, sizeof(made));
    *len = sizeof(made);
    return 0;
}

int __wrap_getsockopt(int fd, int level, int option, void *value, socklen_t *len)
{
    int number = ECONNRESET;

    if (!peer_of(fd))
        return __real_getsockopt(fd, level, option, value, len);
    FUZZ_EXPECT(*len >= sizeof(number));
    memcpy(value, &number, sizeof(number));
    return 0;
}

int __wrap_setsockopt(int fd, int level, int option, const void *value, socklen_t len)
{
    return peer_of(fd) ? 0 : __real_setsockopt(fd, level, option, value, len);
}
