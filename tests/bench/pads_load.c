/* Load for an EtherPad server: people who write in one pad, people who read along, streams that are
 * merely open.  It knows no more of the protocol than it must: texts are ASCII, every change
 * inserts a few letters at the start, and of changes by others only the lengths are looked at.
 *
 *     pads_load PORT PAD WRITERS READERS RATE SECONDS
 *
 * RATE is changes a second of each writer; 0: the next one as soon as the last is accepted.  With
 * WRITERS 0 and RATE 0 the readers sit in pads of their own, ten in each, until a line is read.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { BODY_SIZE = 1024, CONFIRM_FRAMES = 500, LATENCIES_LIMIT = 4000000 };

struct buffer {
    char *data;
    size_t len, size;
};

struct person {
    int posts, stream; /* connections */
    char cookie[32], user[32], id[32];
    unsigned long rev, length; /* of the text; what is known by now */
    unsigned long seq, confirmed;
    uint64_t watched_as;       /* its stream; its posts are one more */
    unsigned answers_due;      /* of posts */
    struct buffer raw, frames; /* of the stream: as it comes, and without its chunks */
    bool is_writer, is_waiting;
    double sent_s, next_s;
};

static unsigned port;
static int epoll;
static unsigned next_id;
static unsigned long accepted, heard, ended;
static float *latencies;

static double now_s(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

__attribute__((noreturn, format(printf, 1, 2))) static void die(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(1);
}

/* --- Bytes --------------------------------------------------------------------------------- */

static void append(struct buffer *buffer, const void *bytes, size_t len)
{
    if (buffer->len + len + 1 > buffer->size) {
        buffer->size = 2 * (buffer->len + len + 1);
        buffer->data = realloc(buffer->data, buffer->size);
        if (!buffer->data)
            die("no memory");
    }
    memcpy(buffer->data + buffer->len, bytes, len);
    buffer->len += len;
    buffer->data[buffer->len] = '\0';
}

static void drop(struct buffer *buffer, size_t len)
{
    buffer->len -= len;
    memmove(buffer->data, buffer->data + len, buffer->len + 1);
    if (buffer->len == 0 && buffer->size > 65536) {
        free(buffer->data);
        *buffer = (struct buffer){0};
    }
}

static int dial(void)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    int one = 1;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (fd < 0 || connect(fd, (struct sockaddr *)&to, sizeof(to)) != 0)
        die("connect: %s", strerror(errno));
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
    return fd;
}

static void say(int fd, const char *text, size_t len)
{
    while (len > 0) {
        ssize_t sent = send(fd, text, len, MSG_NOSIGNAL);

        if (sent <= 0)
            die("send: %s", strerror(errno));
        text += sent;
        len -= (size_t)sent;
    }
}

/* Reads one answer with a Content-Length. */
static void hear(int fd, struct buffer *answer)
{
    char part[65536];
    size_t need = 0;

    answer->len = 0;
    while (need == 0 || answer->len < need) {
        ssize_t got = recv(fd, part, sizeof(part), 0);
        const char *end, *length;

        if (got <= 0)
            die("recv: %s", got ? strerror(errno) : "closed");
        append(answer, part, (size_t)got);
        end = memmem(answer->data, answer->len, "\r\n\r\n", 4);
        if (need || !end)
            continue;
        length = strcasestr(answer->data, "\r\nContent-Length: ");
        need = (size_t)(end + 4 - answer->data) + (length ? strtoul(length + 18, NULL, 10) : 0);
    }
}

/* --- Requests ------------------------------------------------------------------------------ */

/* Servers close what has been quiet for long. */
static void dial_again(struct person *person)
{
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = person->watched_as | 1};

    person->posts = dial();
    epoll_ctl(epoll, EPOLL_CTL_ADD, person->posts, &event);
}

static void post(struct person *person, const char *key, const char *value)
{
    char body[BODY_SIZE * 3], request[BODY_SIZE * 4];
    size_t len = (size_t)snprintf(body, sizeof(body), "%s=", key);

    for (const char *at = value; *at; at++)
        len += (size_t)snprintf(body + len, sizeof(body) - len,
                                strchr("&=+%$|* {}\"", *at) ? "%%%02X" : "%c", (unsigned char)*at);
    len = (size_t)snprintf(request, sizeof(request),
                           "POST /comet/post?v=2&r=1&id=%s&seq=%lu HTTP/1.1\r\nHost: x:%u\r\n"
                           "Cookie: ET=%s\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                           "Content-Length: %zu\r\n\r\n%s",
                           person->id, person->seq, port, person->cookie, len, body);
    if (person->posts < 0)
        dial_again(person);
    person->confirmed = person->seq;
    person->answers_due++;
    say(person->posts, request, len);
}

static const char *behind(const char *text, const char *key)
{
    const char *at = strstr(text, key);

    if (!at)
        die("no %s in %.200s", key, text);
    return at + strlen(key);
}

/* Length of a JSON text of ASCII; escapes are two characters. */
static unsigned long text_length(const char *at)
{
    unsigned long length = 0;

    for (; *at != '"'; at++, length++)
        if (*at == '\\')
            at++;
    return length;
}

static void open_page(struct person *person, const char *pad)
{
    struct buffer answer = {0};
    char request[512];
    int len = snprintf(request, sizeof(request),
                       "GET /%s?createImmediately=1 HTTP/1.1\r\nHost: x:%u\r\n\r\n", pad, port);

    person->posts = dial();
    say(person->posts, request, (size_t)len);
    hear(person->posts, &answer);
    snprintf(person->cookie, sizeof(person->cookie), "%.16s", behind(answer.data, "ET="));
    snprintf(person->user, sizeof(person->user), "%.18s", behind(answer.data, "\"userId\":\""));
    person->rev = strtoul(behind(answer.data, "\"rev\":"), NULL, 10);
    person->length = text_length(behind(answer.data, "\"initialAttributedText\":{\"text\":\""));
    free(answer.data);
}

static void join(struct person *person, const char *pad)
{
    struct buffer answer = {0};
    char text[BODY_SIZE];
    int len;

    snprintf(person->id, sizeof(person->id), "%u", 10000000 + next_id++);
    len = snprintf(text, sizeof(text),
                   "GET /comet/channel?v=2&r=1&id=%s&channel=streaming&seq=0&new=yes&create=yes "
                   "HTTP/1.1\r\nHost: x:%u\r\nCookie: ET=%s\r\n\r\n",
                   person->id, port, person->cookie);
    person->stream = dial();
    say(person->stream, text, (size_t)len);
    while (!strstr(person->raw.data ? person->raw.data : "", "6:oob:ok")) {
        char part[4096];
        ssize_t got = recv(person->stream, part, sizeof(part), 0);

        if (got <= 0)
            die("no stream");
        append(&person->raw, part, (size_t)got);
    }
    drop(&person->raw, (size_t)(behind(person->raw.data, "\r\n\r\n") - person->raw.data));
    post(person, "oob", "useChannel:1:streaming");
    hear(person->posts, &answer);
    snprintf(
        text, sizeof(text),
        "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"CLIENT_READY\",\"roomType\":\"padpage\","
        "\"roomName\":\"padpage/%s\",\"data\":{\"lastRev\":%lu,\"features\":[\"reject\"],"
        "\"userInfo\":{\"userId\":\"%s\",\"name\":null,\"colorId\":1}}}}",
        pad, person->rev, person->user);
    post(person, "m", text);
    hear(person->posts, &answer);
    person->answers_due = 0;
    free(answer.data);
}

static char *base36(unsigned long value, char *to)
{
    char digits[16];
    size_t count = 0;

    do
        digits[count++] = "0123456789abcdefghijklmnopqrstuvwxyz"[value % 36];
    while (value /= 36);
    for (size_t i = 0; i < count; i++)
        to[i] = digits[count - 1 - i];
    to[count] = '\0';
    return to;
}

static void type(struct person *person)
{
    char text[BODY_SIZE], length[16];

    snprintf(text, sizeof(text),
             "{\"type\":\"COLLABROOM\",\"data\":{\"type\":\"USER_CHANGES\",\"baseRev\":%lu,"
             "\"changeset\":\"Z:%s>3*0+3$abc\",\"apool\":{\"numToAttrib\":{\"0\":[\"author\","
             "\"%s\"]},\"nextNum\":1}}}",
             person->rev, base36(person->length, length), person->user);
    person->is_waiting = true;
    person->sent_s = now_s();
    post(person, "m", text);
}

/* --- What comes ---------------------------------------------------------------------------- */

static void take_message(struct person *person, const char *body)
{
    const char *changes = strstr(body, "\"type\":\"NEW_CHANGES\"");
    const char *header;
    long growth;
    char *end;

    person->seq++;
    if (strstr(body, "\"type\":\"ACCEPT_COMMIT\"")) {
        if (accepted < LATENCIES_LIMIT)
            latencies[accepted] = (float)(now_s() - person->sent_s);
        accepted++;
        person->rev++;
        person->length += 3;
        person->is_waiting = false;
    } else if (changes) {
        header = behind(changes, "\"changeset\":\"Z:");
        strtoul(header, &end, 36);
        growth = (long)strtoul(end + 1, NULL, 36);
        person->length = (unsigned long)((long)person->length + (*end == '>' ? growth : -growth));
        person->rev++;
        heard++;
    } else if (strstr(body, "DISCONNECT_REASON")) {
        ended++;
        fprintf(stderr, "%.200s\n", body);
    }
}

static void take_frames(struct person *person)
{
    size_t at = 0;

    while (at < person->frames.len) {
        char *colon;
        size_t len = strtoul(person->frames.data + at, &colon, 10);
        size_t head = (size_t)(colon + 1 - (person->frames.data + at));
        char kept;

        if (*colon != ':' || at + head + len > person->frames.len)
            break;
        kept = colon[1 + len];
        colon[1 + len] = '\0';
        if (strncmp(colon + 1, "oob:", 4) != 0)
            take_message(person, colon + 1);
        colon[1 + len] = kept;
        at += head + len;
    }
    drop(&person->frames, at);
}

static void take_chunks(struct person *person)
{
    size_t at = 0;

    for (;;) {
        char *end = memmem(person->raw.data + at, person->raw.len - at, "\r\n", 2);
        size_t size = end ? strtoul(person->raw.data + at, NULL, 16) : 0;

        if (!end || size == 0 || person->raw.data + person->raw.len < end + 4 + size)
            break;
        append(&person->frames, end + 2, size);
        at = (size_t)(end + 4 + size - person->raw.data);
    }
    drop(&person->raw, at);
    take_frames(person);
}

static void take(struct person *person, int fd)
{
    static char part[1 << 18];
    ssize_t got = recv(fd, part, sizeof(part), MSG_DONTWAIT);

    if (got == 0 && fd == person->posts && person->answers_due == 0) {
        close(fd);
        person->posts = -1;
        return;
    }
    if (got <= 0 && (got == 0 || errno != EAGAIN))
        die("the server hung up");
    if (got <= 0 || fd == person->posts) {
        person->answers_due = got > 0 ? 0 : person->answers_due;
        return;
    }
    append(&person->raw, part, (size_t)got);
    take_chunks(person);
    if (person->seq - person->confirmed > CONFIRM_FRAMES && person->answers_due == 0)
        post(person, "x", "");
}

/* --- All together -------------------------------------------------------------------------- */

static void watch(struct person *people, unsigned index)
{
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = (uint64_t)index << 1};

    people[index].watched_as = event.data.u64;
    epoll_ctl(epoll, EPOLL_CTL_ADD, people[index].stream, &event);
    event.data.u64 |= 1;
    epoll_ctl(epoll, EPOLL_CTL_ADD, people[index].posts, &event);
}

static void listen_once(struct person *people, int timeout_ms)
{
    struct epoll_event events[256];
    int count = epoll_wait(epoll, events, 256, timeout_ms);

    for (int i = 0; i < count; i++) {
        struct person *person = &people[events[i].data.u64 >> 1];

        take(person, events[i].data.u64 & 1 ? person->posts : person->stream);
    }
}

static void write_all(struct person *people, unsigned writers, double rate)
{
    double now = now_s();

    for (unsigned i = 0; i < writers; i++) {
        if (people[i].is_waiting || now < people[i].next_s)
            continue;
        people[i].next_s = rate > 0 ? people[i].next_s + 1 / rate : 0;
        type(&people[i]);
    }
}

static int compare(const void *a, const void *b)
{
    float one = *(const float *)a, other = *(const float *)b;

    return (one > other) - (one < other);
}

static void report(double seconds)
{
    unsigned long count = accepted < LATENCIES_LIMIT ? accepted : (unsigned long)LATENCIES_LIMIT;

    qsort(latencies, count, sizeof(*latencies), compare);
    printf("%.0f accepted/s, %.0f told/s; accepted after %.2f ms (half), %.2f ms (99 %%), %.2f ms "
           "(all); %lu ended\n",
           (double)accepted / seconds, (double)heard / seconds,
           count ? (double)latencies[count / 2] * 1e3 : 0,
           count ? (double)latencies[count * 99 / 100] * 1e3 : 0,
           count ? (double)latencies[count - 1] * 1e3 : 0, ended);
}

int main(int argc, char **argv)
{
    unsigned writers = argc > 3 ? (unsigned)atoi(argv[3]) : 0;
    unsigned readers = argc > 4 ? (unsigned)atoi(argv[4]) : 0;
    double rate = argc > 5 ? atof(argv[5]) : 0;
    double seconds = argc > 6 ? atof(argv[6]) : 0;
    bool is_idle = writers == 0 && rate <= 0;
    struct rlimit limit;
    struct person *people;
    double begin;

    if (argc != 7)
        die("usage: pads_load PORT PAD WRITERS READERS RATE SECONDS");
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    epoll = epoll_create1(EPOLL_CLOEXEC);
    port = (unsigned)atoi(argv[1]);
    next_id = (unsigned)getpid() * 20000;
    people = calloc(writers + readers, sizeof(*people));
    latencies = calloc(LATENCIES_LIMIT, sizeof(*latencies));
    for (unsigned i = 0; i < writers + readers; i++) {
        char pad[64];

        if (is_idle)
            snprintf(pad, sizeof(pad), "%s-%u", argv[2], i / 10);
        else
            snprintf(pad, sizeof(pad), "%s", argv[2]);
        open_page(&people[i], pad);
        join(&people[i], pad);
        people[i].is_writer = i < writers;
        if (is_idle)
            close(people[i].posts);
        else
            watch(people, i);
        listen_once(people, 0);
    }
    printf("%u writers and %u readers are there\n", writers, readers);
    fflush(stdout);
    if (is_idle) {
        getchar();
        return 0;
    }
    for (double end = now_s() + 1; now_s() < end;)
        listen_once(people, 10);
    begin = now_s();
    for (unsigned i = 0; i < writers; i++)
        people[i].next_s = rate > 0 ? begin + i / (rate * writers) : 0;
    accepted = heard = 0;
    while (now_s() < begin + seconds) {
        write_all(people, writers, rate);
        listen_once(people, 1);
    }
    report(now_s() - begin);
    return 0;
}
