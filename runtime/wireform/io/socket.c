#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <string.h>

#include "wireform/io/socket.h"

/* Takes `text` apart into host and port, brackets removed.  @return whether it has both */
static bool split(const char *text, char *host, size_t host_size, const char **port)
{
    const char *begin = text;
    const char *colon = strrchr(text, ':');
    size_t len;

    if (!colon || colon[1] == '\0')
        return false;
    len = (size_t)(colon - text);
    if (len >= 2 && text[0] == '[' && colon[-1] == ']') {
        begin++;
        len -= 2;
    } else if (memchr(text, ':', len)) {
        return false; /* IPv6 without brackets: where the port begins is a guess. */
    }
    if (len >= host_size)
        return false;
    memcpy(host, begin, len);
    host[len] = '\0';
    *port = colon + 1;
    return true;
}

static bool is_port(const char *port)
{
    unsigned number = 0;

    for (const char *at = port; *at; at++) {
        if (*at < '0' || *at > '9')
            return false;
        number = 10 * number + (unsigned)(*at - '0');
        if (number > 65535)
            return false;
    }
    return true;
}

struct addrinfo *wf_address_find(const char *text, char *why, size_t why_size)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM,
                             .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE};
    struct addrinfo *found = NULL;
    char host[256];
    const char *node = host;
    const char *port;
    int result;

    if (!split(text, host, sizeof(host), &port)) {
        snprintf(why, why_size, "%s: write it as ADDRESS:PORT, IPv6 as [ADDRESS]:PORT", text);
        return NULL;
    }
    if (!is_port(port)) {
        snprintf(why, why_size, "%s: the port is not a number from 0 to 65535", text);
        return NULL;
    }
    if (strcmp(host, "") == 0)
        node = "127.0.0.1";
    else if (strcmp(host, "*") == 0)
        node = NULL;

    result = getaddrinfo(node, port, &hints, &found);
    if (result == EAI_NONAME && node) {
        hints.ai_flags = AI_NUMERICSERV;
        result = getaddrinfo(node, port, &hints, &found);
    }
    if (result != 0) {
        snprintf(why, why_size, "%s: %s", text,
                 result == EAI_NONAME ? "no such address" : gai_strerror(result));
        return NULL;
    }
    return found;
}

void wf_address_print(const struct sockaddr *address, char text[WF_ADDRESS_SIZE])
{
    socklen_t size =
        address->sa_family == AF_INET6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in);
    char host[WF_ADDRESS_SIZE - 10];
    char port[8];

    if ((address->sa_family != AF_INET && address->sa_family != AF_INET6) ||
        getnameinfo(address, size, host, sizeof(host), port, sizeof(port),
                    NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        snprintf(text, WF_ADDRESS_SIZE, "local");
    else if (address->sa_family == AF_INET6)
        snprintf(text, WF_ADDRESS_SIZE, "[%s]:%s", host, port);
    else
        snprintf(text, WF_ADDRESS_SIZE, "%s:%s", host, port);
}

void wf_address_of_socket(int fd, char text[WF_ADDRESS_SIZE])
{
    struct sockaddr_storage address = {.ss_family = AF_UNSPEC};
    socklen_t len = sizeof(address);

    getsockname(fd, (struct sockaddr *)&address, &len);
    wf_address_print((struct sockaddr *)&address, text);
}

static void set_option(int fd, int level, int option, unsigned value)
{
    int number = (int)value;

    (void)setsockopt(fd, level, option, &number, sizeof(number));
}

void wf_socket_tune(int fd, const struct wf_tuning *tuning)
{
    set_option(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    if (tuning->keepalive_idle_s == 0)
        return;
    set_option(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    set_option(fd, IPPROTO_TCP, TCP_KEEPIDLE, tuning->keepalive_idle_s);
    if (tuning->keepalive_interval_s > 0)
        set_option(fd, IPPROTO_TCP, TCP_KEEPINTVL, tuning->keepalive_interval_s);
    if (tuning->keepalive_probes > 0)
        set_option(fd, IPPROTO_TCP, TCP_KEEPCNT, tuning->keepalive_probes);
}

const char *wf_errno_phrase(int number)
{
    switch (number) {
    case EACCES:
    case EPERM:
        return "permission denied";
    case EADDRINUSE:
        return "address already in use";
    case EADDRNOTAVAIL:
        return "no such address on this machine";
    case EAFNOSUPPORT:
        return "kind of address not supported here";
    case ECONNREFUSED:
        return "connection refused";
    case ECONNRESET:
    case EPIPE:
        return "connection reset";
    case EHOSTUNREACH:
        return "no route to the host";
    case EMFILE:
    case ENFILE:
        return "too many open files";
    case ENETUNREACH:
        return "network unreachable";
    case ENOBUFS:
    case ENOMEM:
        return "out of memory";
    case ETIMEDOUT:
        return "timed out";
    default:
        return "network error";
    }
}
