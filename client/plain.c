/* The chat without a terminal.  Input is read only when a line can be used at once, so that a
 * script need not wait for the login before it talks. */
#include "client/plain.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "client/chat.h"
#include "client/chat_line.h"
#include "client/command.h"
#include "wireform/base/alloc.h"
#include "wireform/base/owner.h"
#include "wireform/codec/utf8.h"

enum {
    LINE_SIZE = 80 * 1024,
    LAST_ANSWERS_MS = 300, /* how long answers may still come when the input has ended */
};

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};

struct plain {
    struct chat *chat;
    struct wf_source input;
    struct wf_timer last_answers;
    bool is_watched;  /* the loop watches the input */
    bool is_pollable; /* a file is not: it can always be read */
    bool has_ended;
    bool is_too_long; /* the line in hand; the rest of it is passed over */
    size_t len;
    char line[LINE_SIZE];
};

static void print_newest(struct chat *chat)
{
    wf_text line = chat_log_newest(&chat->log);

    fwrite(line.ptr, 1, line.len, stdout);
    putchar('\n');
    fflush(stdout);
}

static bool wants_input(const struct plain *plain)
{
    enum chat_stage stage = plain->chat->stage;

    return !plain->has_ended && (stage == CHAT_LOGIN || stage == CHAT_TALKING);
}

static void enter(struct plain *plain, size_t len)
{
    wf_text line = {plain->line, len};

    if (len > 0 && line.ptr[len - 1] == '\r')
        line.len--;
    if (plain->is_too_long)
        chat_refuse(plain->chat, "The line is too long.");
    else if (wf_utf8_check(line.ptr, line.len) != line.len)
        chat_refuse(plain->chat, "The line is not UTF-8.");
    else
        chat_enter(plain->chat, line);
    plain->is_too_long = false;
}

/* Enters the lines that are complete, as far as the chat wants them. */
static void enter_lines(struct plain *plain)
{
    char *newline;

    while (wants_input(plain) && (newline = memchr(plain->line, '\n', plain->len))) {
        size_t len = (size_t)(newline - plain->line);

        enter(plain, len);
        plain->len -= len + 1;
        memmove(plain->line, newline + 1, plain->len);
    }
    if (plain->len == sizeof(plain->line) && !memchr(plain->line, '\n', plain->len)) {
        plain->is_too_long = true;
        plain->len = 0;
    }
}

static void end_input(struct plain *plain)
{
    if (plain->len > 0)
        enter(plain, plain->len);
    plain->has_ended = true;
    wf_timer_set(plain->chat->loop, &plain->last_answers, LAST_ANSWERS_MS);
}

static void read_input(struct plain *plain)
{
    ssize_t count = read(STDIN_FILENO, plain->line + plain->len, sizeof(plain->line) - plain->len);

    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        end_input(plain);
        return;
    }
    plain->len += (size_t)count;
    enter_lines(plain);
}

static void on_input(struct wf_source *input, uint32_t ready)
{
    struct plain *plain = WF_OWNER(input, struct plain, input);

    (void)ready;
    if (wants_input(plain))
        read_input(plain);
}

static void on_last_answers(struct wf_timer *timer)
{
    struct plain *plain = WF_OWNER(timer, struct plain, last_answers);

    chat_set_stage(plain->chat, CHAT_OVER);
}

static void on_signal(void *user, int number)
{
    struct plain *plain = user;

    (void)number;
    chat_set_stage(plain->chat, CHAT_OVER);
}

/* Level-triggered: input nobody wants yet must not keep the loop busy. */
static void watch_input(struct plain *plain)
{
    bool is_wanted = plain->is_pollable && wants_input(plain);

    if (is_wanted == plain->is_watched)
        return;
    if (!is_wanted)
        wf_source_remove(plain->chat->loop, &plain->input);
    else if (!wf_source_add(plain->chat->loop, &plain->input))
        plain->is_pollable = false;
    plain->is_watched = is_wanted && plain->is_pollable;
}

static bool is_over(const struct plain *plain)
{
    enum chat_stage stage = plain->chat->stage;

    if (plain->has_ended && stage == CHAT_LOGIN)
        return true; /* nobody will type another name */
    return stage == CHAT_TROUBLE || stage == CHAT_OVER;
}

static int run(struct plain *plain)
{
    struct chat *chat = plain->chat;
    bool was_talking = false;

    while (!is_over(plain)) {
        enter_lines(plain);
        watch_input(plain);
        if (!plain->is_pollable && wants_input(plain))
            read_input(plain);
        if (is_over(plain))
            break;
        if (!wf_loop_turn(chat->loop, plain->is_pollable || !wants_input(plain) ? -1 : 0))
            break;
        was_talking |= chat->stage == CHAT_TALKING;
    }
    if (chat->stage == CHAT_TROUBLE)
        return EXIT_NO_CONNECTION;
    return was_talking || chat->reason[0] == '\0' ? EXIT_ANSWERED : EXIT_REFUSED;
}

static bool listen_to_user(struct plain *plain)
{
    struct wf_loop *loop = plain->chat->loop;

    plain->input = (struct wf_source){.fd = STDIN_FILENO, .events = EPOLLIN, .ready = on_input};
    plain->is_pollable = true;
    if (!wf_timer_init(loop, &plain->last_answers, on_last_answers))
        return false;
    for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
        if (!wf_loop_signal(loop, signals[i], on_signal, plain))
            return false;
    return true;
}

/* The loop goes on for a while, to say what is still to be said. */
static void stop_listening(struct plain *plain)
{
    struct wf_loop *loop = plain->chat->loop;

    if (plain->is_watched)
        wf_source_remove(loop, &plain->input);
    wf_timer_deinit(loop, &plain->last_answers);
    for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
        wf_loop_signal(loop, signals[i], NULL, NULL);
    plain->chat->said = NULL;
}

int plain_run(struct chat *chat, const char *name)
{
    struct plain *plain = wf_alloc(1, sizeof(*plain));
    int status = EXIT_NO_CONNECTION;

    if (!plain)
        return status;
    plain->chat = chat;
    chat->said = print_newest;
    if (listen_to_user(plain)) {
        chat_begin(chat, name);
        status = run(plain);
    }
    stop_listening(plain);
    wf_free(plain);
    return status;
}
