#define _GNU_SOURCE /* ppoll() */
#include "wireform/base/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int deadly_signals[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP};

enum { SIGNALS_COUNT = sizeof(deadly_signals) / sizeof(deadly_signals[0]) };

static volatile sig_atomic_t caught;

static void note_signal(int number)
{
    caught = number;
}

void wf_secret_wipe(void *secret, size_t size)
{
    explicit_bzero(secret, size);
}

/* Byte by byte: what follows the line belongs to somebody else.  @return as wf_secret_read() */
static bool read_line(int fd, char *secret, size_t size, size_t *len)
{
    char byte;

    for (*len = 0;; secret[(*len)++] = byte) {
        ssize_t count = read(fd, &byte, 1);

        if (count < 0)
            return false;
        if (count == 0 && *len == 0)
            errno = ENODATA;
        if (count == 0 || byte == '\n')
            return count > 0 || *len > 0;
        if (*len == size) {
            errno = EMSGSIZE;
            return false;
        }
    }
}

bool wf_secret_read(int fd, char *secret, size_t size, size_t *len)
{
    if (read_line(fd, secret, size, len))
        return true;
    wf_secret_wipe(secret, size);
    return false;
}

/* They come while a line is waited for, and at no other time. */
struct held_signals {
    struct sigaction actions[SIGNALS_COUNT];
    sigset_t mask;
};

static void hold_signals(struct held_signals *before)
{
    struct sigaction action = {.sa_handler = note_signal};
    sigset_t held;

    caught = 0;
    sigemptyset(&action.sa_mask);
    sigemptyset(&held);
    for (unsigned i = 0; i < SIGNALS_COUNT; i++)
        sigaddset(&held, deadly_signals[i]);
    sigprocmask(SIG_BLOCK, &held, &before->mask);
    for (unsigned i = 0; i < SIGNALS_COUNT; i++)
        sigaction(deadly_signals[i], &action, &before->actions[i]);
}

static void release_signals(const struct held_signals *before)
{
    for (unsigned i = 0; i < SIGNALS_COUNT; i++)
        sigaction(deadly_signals[i], &before->actions[i], NULL);
    if (caught)
        raise(caught);
    sigprocmask(SIG_SETMASK, &before->mask, NULL);
}

/* @return false: a signal came */
static bool wait_for_line(int tty, const struct held_signals *before)
{
    struct pollfd line = {.fd = tty, .events = POLLIN};

    return ppoll(&line, 1, NULL, &before->mask) > 0;
}

/* Nobody stops it half-way either, which would leave a shell without echo. */
static bool hide(int tty, const struct termios *before)
{
    struct termios hidden = *before;

    hidden.c_lflag &= (tcflag_t) ~(tcflag_t)ECHO;
    hidden.c_cc[VSUSP] = _POSIX_VDISABLE;
    return tcsetattr(tty, TCSAFLUSH, &hidden) == 0;
}

static bool ask(int tty, const char *prompt, char *secret, size_t size, size_t *len)
{
    struct held_signals signals;
    struct termios before;
    bool is_read;
    int number;

    if (tcgetattr(tty, &before) != 0)
        return false;
    hold_signals(&signals);
    is_read = hide(tty, &before) && write(tty, prompt, strlen(prompt)) >= 0 &&
              wait_for_line(tty, &signals) && wf_secret_read(tty, secret, size, len);
    number = errno;
    (void)!write(tty, "\n", 1);
    tcsetattr(tty, TCSAFLUSH, &before);
    release_signals(&signals);
    errno = number;
    return is_read;
}

bool wf_secret_ask(const char *prompt, char *secret, size_t size, size_t *len)
{
    int tty = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    bool is_read;
    int number;

    if (tty < 0)
        return false;
    is_read = ask(tty, prompt, secret, size, len);
    number = errno;
    close(tty);
    errno = number;
    return is_read;
}
