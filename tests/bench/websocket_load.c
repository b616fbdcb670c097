/* websocket_load HOST:PORT CONNECTIONS DEPTH SIZE SECONDS [fan]
 *
 * Talks to any WebSocket server that says everything back: DEPTH messages of SIZE bytes are written
 * at once on each connection, and again as soon as they are all back.  fan: only the first
 * connection talks, and every one of them has to hear it.  Talks for SECONDS for each line on
 * standard input, hears all that is due, and prints how many messages came. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define REQUEST                                                                                    \
    "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"           \
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"

struct talker {
    int fd;
    size_t due; /* Bytes that must still come back. */
};

static struct talker *talkers;
static unsigned talkers_count;
static char *said; /* What is written at once ... */
static size_t said_len;
static size_t heard_len; /* ... and how much comes back for it. */

static void check(bool is_well, const char *what)
{
    if (is_well)
        return;
    perror(what);
    exit(1);
}

static int dial(const char *address)
{
    struct sockaddr_in to = {.sin_family = AF_INET};
    char head[1024];
    size_t len = 0;
    int yes = 1;
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    to.sin_port = htons((uint16_t)atoi(strrchr(address, ':') + 1));
    check(fd >= 0 && connect(fd, (struct sockaddr *)&to, sizeof(to)) == 0, "connect");
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
    check(write(fd, REQUEST, sizeof(REQUEST) - 1) > 0, "write");
    while (len < sizeof(head) - 1) { /* the server says nothing behind it, unasked */
        ssize_t part = read(fd, head + len, sizeof(head) - 1 - len);

        check(part > 0, "read");
        len += (size_t)part;
        head[len] = '\0';
        if (len >= 4 && strcmp(head + len - 4, "\r\n\r\n") == 0)
            return fd;
    }
    check(false, "handshake");
    return -1;
}

/* Bytes of a header without a mask (RFC 6455, 5.2). */
static size_t header_size(size_t size)
{
    return size < 126 ? 2 : size <= UINT16_MAX ? 4 : 10;
}

/* One masked text frame; the same mask for all, which is the server's business to undo. */
static size_t put_frame(char *at, size_t size)
{
    static const unsigned char mask[4] = {0x37, 0xFA, 0x21, 0x3D};
    size_t len = header_size(size);

    at[0] = (char)0x81;
    at[1] = (char)(0x80 | (len == 2 ? size : len == 4 ? 126 : 127));
    for (size_t i = 2; i < len; i++)
        at[i] = (char)(size >> 8 * (len - 1 - i));
    memcpy(at + len, mask, 4);
    len += 4;
    for (size_t i = 0; i < size; i++)
        at[len++] = (char)('a' ^ mask[i % 4]);
    return len;
}

static void speak(struct talker *talker)
{
    check(write(talker->fd, said, said_len) == (ssize_t)said_len, "write");
}

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* @return whether all that was due has come */
static bool hear(struct talker *talker)
{
    static char bytes[1 << 18];
    ssize_t len = recv(talker->fd, bytes, sizeof(bytes), MSG_DONTWAIT);

    if (len < 0 && errno == EAGAIN)
        return false;
    check(len > 0 && (size_t)len <= talker->due, "recv");
    talker->due -= (size_t)len;
    return talker->due == 0;
}

/* @return how many have something to hear now */
static unsigned say_to_all(void)
{
    for (unsigned i = 0; i < talkers_count; i++)
        talkers[i].due = heard_len;
    speak(&talkers[0]);
    return talkers_count;
}

static unsigned say_each(void)
{
    for (unsigned i = 0; i < talkers_count; i++) {
        talkers[i].due = heard_len;
        speak(&talkers[i]);
    }
    return talkers_count;
}

static unsigned long talk(int epoll, double until, unsigned depth, bool is_fan)
{
    struct epoll_event events[256];
    unsigned long messages = 0;
    unsigned waiting = is_fan ? say_to_all() : say_each();

    while (waiting > 0) {
        int count = epoll_wait(epoll, events, 256, -1);
        bool goes_on = seconds() < until;

        for (int i = 0; i < count; i++) {
            struct talker *talker = events[i].data.ptr;

            if (!hear(talker))
                continue;
            messages += depth;
            if (is_fan || !goes_on) {
                waiting--;
            } else {
                talker->due = heard_len;
                speak(talker);
            }
        }
        if (is_fan && waiting == 0 && goes_on)
            waiting = say_to_all();
    }
    return messages;
}

int main(int argc, char **argv)
{
    int epoll = epoll_create1(0);
    unsigned depth;
    size_t size;

    if (argc < 6) {
        fprintf(stderr, "websocket_load HOST:PORT CONNECTIONS DEPTH SIZE SECONDS [fan]\n");
        return 2;
    }
    talkers_count = (unsigned)atoi(argv[2]);
    depth = (unsigned)atoi(argv[3]);
    size = (size_t)atoi(argv[4]);
    talkers = calloc(talkers_count, sizeof(*talkers));
    said = malloc(depth * (header_size(size) + 4 + size));
    check(epoll >= 0 && talkers && said, "memory");
    for (unsigned i = 0; i < depth; i++)
        said_len += put_frame(said + said_len, size);
    heard_len = depth * (header_size(size) + size);
    for (unsigned i = 0; i < talkers_count; i++) {
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = &talkers[i]};

        talkers[i].fd = dial(argv[1]);
        check(epoll_ctl(epoll, EPOLL_CTL_ADD, talkers[i].fd, &event) == 0, "epoll_ctl");
    }
    printf("ready\n");
    (void)fflush(stdout);
    while (getchar() == '\n') { /* whoever measures reads the server's clock now */
        printf("%lu\n", talk(epoll, seconds() + atof(argv[5]), depth, argc > 6));
        (void)fflush(stdout);
    }
    return 0;
}
